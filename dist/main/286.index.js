export const id = 286;
export const ids = [286];
export const modules = {

/***/ 6286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ wrongEvent),
/* harmony export */   KN: () => (/* binding */ nothingToDo),
/* harmony export */   Kv: () => (/* binding */ listBlock),
/* harmony export */   optionFacts: () => (/* binding */ optionFacts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _prompt_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2179);
/** What a recipe brings to a step beside its prompt and its schema. */


/** The recipe makes no sense on this event. */
function wrongEvent(recipe, event, works) {
    const name = event.name === '' ? 'none' : event.name;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The recipe ${recipe} works on ${works}; this event is ${name}.`, {
        wayOut: `See recipes/${recipe}/README.md for a workflow that fits.`,
    });
}
/** There is nothing to do, and that is fine. */
function nothingToDo(reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(reason, { conclusion: 'skipped' });
}
/** A list from GitHub as one fenced text: names and titles in it are written by others. */
function listBlock(heading, lines, what) {
    if (lines.length === 0)
        return [];
    const list = {
        text: lines.join('\n'),
        form: 'plain',
        label: { what, author: '', trust: 'unknown' },
        rank: _prompt_block_js__WEBPACK_IMPORTED_MODULE_1__/* .ranks */ .CS.fileList,
        keep: 'start',
        share: 0.2,
        group: what,
    };
    return [{ heading, lines: [[list]] }];
}
/** What all recipes say of the user's wishes. */
function optionFacts({ tone }) {
    return tone === undefined ? [] : [`Write in this tone: ${tone}.`];
}


/***/ })

};

//# sourceMappingURL=286.index.js.map