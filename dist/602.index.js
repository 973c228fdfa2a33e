export const id = 602;
export const ids = [602];
export const modules = {
1223:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
readWorkflowPrompts: () => ( readWorkflowPrompts)
});
var _event_json_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
async function readWorkflowPrompts(workflow) {
    const { parse } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const file = parse(workflow, { maxAliasCount: 0 });
        return (0,_event_json_cursor_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(file) ? Object.values(membersOf(file['jobs'])).flatMap(promptsOfJob) : [];
    }
    catch {
        return [];
    }
}
function promptsOfJob(job) {
    const steps = membersOf(job)['steps'];
    const parts = Array.isArray(steps) ? steps : [];
    return [job].concat(parts).flatMap((part) => {
        const { prompt } = membersOf(membersOf(part)['with']);
        return typeof prompt === 'string' ? [prompt] : [];
    });
}
function membersOf(value) {
    return (0,_event_json_cursor_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value) ? value : {};
}
})
};
