export const id = 867;
export const ids = [867];
export const modules = {

/***/ 8867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readWorkflowPrompts: () => (/* binding */ readWorkflowPrompts)
/* harmony export */ });
/* harmony import */ var _event_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/**
 * The `prompt:` values of a workflow file, with their expressions, for `fencePasted`. Empty where the file can't be
 * read as YAML or has none. Loads the YAML library.
 */
async function readWorkflowPrompts(workflow) {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const file = parse(workflow, { maxAliasCount: 0 });
        return (0,_event_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(file) ? Object.values(membersOf(file['jobs'])).flatMap(promptsOfJob) : [];
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
    return (0,_event_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : {};
}


/***/ })

};

//# sourceMappingURL=867.index.js.map