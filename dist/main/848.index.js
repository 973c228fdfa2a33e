export const id = 848;
export const ids = [848,351];
export const modules = {

/***/ 3351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeContract: () => (/* binding */ describeContract),
/* harmony export */   resultFileName: () => (/* binding */ resultFileName)
/* harmony export */ });
/** The file an agent may leave instead of writing the result into its answer. */
const resultFileName = 'result.json';
/** For the end of the prompt: ours, so it stands outside of all fences. */
function describeContract(schema) {
    return [
        '## How to answer',
        '',
        'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
        `If the value is too long for an answer, leave it as a file artifact named \`${resultFileName}\` instead, and say so.`,
        'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
        'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
        '',
        'The schema (JSON Schema 2020-12):',
        '',
        '```json',
        JSON.stringify(withoutTitles(schema), undefined, 1),
        '```',
    ].join('\n');
}
const forEditors = ['$schema', '$id', 'title'];
function withoutTitles(schema) {
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)));
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeRepair: () => (/* binding */ writeRepair)
/* harmony export */ });
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3351);

/** `problems`: a sentence each, as people are told them. */
function writeRepair(problems, schema) {
    return [
        'The result in your answer could not be used. Nothing of it was carried out.',
        '',
        ...problems.map((problem) => `- ${problem}`),
        '',
        'Do no further work. Answer once more, with the same findings in the right form.',
        '',
        (0,_contract_js__WEBPACK_IMPORTED_MODULE_0__.describeContract)(schema),
    ].join('\n');
}


/***/ })

};

//# sourceMappingURL=848.index.js.map