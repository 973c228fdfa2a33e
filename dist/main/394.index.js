export const id = 394;
export const ids = [394];
export const modules = {

/***/ 4394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPrompt: () => (/* binding */ showPrompt),
/* harmony export */   showResult: () => (/* binding */ showResult)
/* harmony export */ });
/* harmony import */ var _oz_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8950);
/* harmony import */ var _oz_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8435);
/* harmony import */ var _run_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8511);
/* harmony import */ var _run_conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6152);




/** Shows what a run would be told. */
function showPrompt({ log }, prompt) {
    log.group('The prompt, as it would be sent');
    log.info(prompt);
    log.endGroup();
    log.notice('dry_run: nothing was started.');
}
/** Shows what the result of a run that has ended would lead to. Nothing is sent to the run, and nothing is written. */
async function showResult({ outside, api, runId, keeper }) {
    const { log, cancelled: signal, clock } = outside;
    const startedMs = clock.now();
    const run = await readRun(api, runId, signal);
    const answer = await (0,_run_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswer */ .JN)({ ...outside, api }, run, signal);
    const { conclusion, error } = (0,_run_conclude_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeRun */ .j)(run, answer);
    const ended = {
        conclusion,
        error,
        run,
        runId,
        answer: answer.text,
        history: [],
        durationMs: clock.now() - startedMs,
    };
    const { outcome, typed } = await keeper.apply(await keeper.review(ended, undefined));
    if (outcome.error !== undefined)
        log.notice(`dry_run: the step would fail. ${outcome.error.message}`);
    log.notice('dry_run: nothing was sent and nothing was written.');
    return typed;
}
async function readRun(api, runId, signal) {
    try {
        return await api.getRun(runId, { signal });
    }
    catch (error) {
        throw error instanceof _oz_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .OzError */ .Q_ ? (0,_oz_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, `read the run ${runId}`, api.origin) : error;
    }
}


/***/ })

};

//# sourceMappingURL=394.index.js.map