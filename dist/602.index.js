export const id = 602;
export const ids = [602];
export const modules = {
31500:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
readWorkflowFile: () => ( readWorkflowFile)
});
var _event_json_cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81358);
async function readWorkflowFile(text, { job, step }) {
    const { parse } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        const file = membersOf(parse(text, { maxAliasCount: 0, logLevel: 'silent' }));
        const jobs = membersOf(file['jobs']);
        const chosen = job !== undefined && Object.hasOwn(jobs, job) ? [jobs[job]] : Object.values(jobs);
        const holders = chosen.flatMap((one) => [one, ...listOf(membersOf(one)['steps'])]).map(membersOf);
        const named = holders.filter(({ id, uses }) => step !== undefined && id === step && typeof uses === 'string');
        const inputs = (named.length > 0 ? named : holders).map((holder) => membersOf(holder['with']));
        return {
            templatesOf: (input) => inputs.flatMap((given) => valueOf(given, input)),
            words: textsIn([chosen, file['env']]).map(_expression_js__WEBPACK_IMPORTED_MODULE_0__ .Z).join('\n'),
        };
    }
    catch {
        return undefined;
    }
}
function valueOf(inputs, name) {
    const key = Object.keys(inputs).find((one) => one.toLowerCase().replaceAll('-', '_') === name);
    const value = key === undefined ? undefined : inputs[key];
    return typeof value === 'string' ? [value] : [];
}
function textsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function membersOf(value) {
    return (0,_event_json_cursor_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(value) ? value : {};
}
})
};
