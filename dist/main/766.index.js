export const id = 766;
export const ids = [766,286];
export const modules = {

/***/ 3766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixBranchStart: () => (/* binding */ fixBranchStart),
/* harmony export */   prepareFixCi: () => (/* binding */ prepareFixCi),
/* harmony export */   repositoryIdOf: () => (/* binding */ repositoryIdOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _run_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8270);
/* harmony import */ var _run_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7658);
/* harmony import */ var _run_start_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2745);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6286);





/** Branches of pull requests that this recipe made begin so. */
const fixBranchStart = 'oz/fix-ci-';
const failures = ['failure', 'timed_out', 'startup_failure'];
const prepareFixCi = async (scene) => {
    const { event } = scene;
    if (event.kind !== 'workflow_run')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongEvent */ .IE)('fix-ci', event, 'workflow_run');
    const { workflowRun } = event;
    const branch = workflowRun.headBranch?.text ?? '';
    const { conclusion, headSha } = workflowRun;
    if (conclusion === undefined || !failures.includes(conclusion)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingToDo */ .KN)(`The workflow run ended with ${conclusion ?? 'no conclusion'}: there is nothing to mend.`);
    }
    if (workflowRun.isFromFork)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingToDo */ .KN)("The failed commit is a fork's: only branches of this repository are mended.");
    if (branch === '' || headSha === undefined)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingToDo */ .KN)('The workflow run names no branch and commit to mend.');
    if (branch.startsWith(fixBranchStart))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingToDo */ .KN)(`The branch ${branch} is a mend of this recipe already.`);
    const keyWords = `fix-ci ${headSha}`;
    await assertAttemptsLeft(scene, workflowRun, keyWords);
    return {
        facts: [
            `The commit that failed: ${headSha}.`,
            `The name of your branch: ${fixBranchStart}${headSha.slice(0, 8)}-${String(workflowRun.id ?? event.run.id ?? '0')}.`,
            'The branch that failed, and against which the pull request goes, is named in the event below.',
        ],
        material: [],
        keyWords,
    };
};
/** Runs for a commit share a key; a server without a list leaves the count of the failed workflow's own attempts. */
async function assertAttemptsLeft(scene, { attempt, headSha = '' }, words) {
    const { inputs, event } = scene;
    const { maxAttempts } = inputs.options;
    const before = (await countRuns(scene, words)) ?? attempt - 1;
    if (before < maxAttempts)
        return;
    throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingToDo */ .KN)(`${before} runs have worked on the commit ${headSha.slice(0, 12)} of ${event.repository.fullName} already; max_attempts is ${maxAttempts}.`);
}
async function countRuns({ outside, api, event }, words) {
    if (api === undefined)
        return undefined;
    const { value } = (0,_run_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyFor */ .bm)({ words, repositoryId: repositoryIdOf(event) }, outside.randomHex, undefined);
    const finding = await (0,_run_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findRuns */ .s)({ ...outside, api }, {
        key: { value, mark: undefined },
        windowMs: 0,
        patienceMs: 10_000,
        maxAgeMs: _run_start_js__WEBPACK_IMPORTED_MODULE_3__/* .longestRerunMs */ .Bm,
        signal: outside.cancelled,
    });
    switch (finding.kind) {
        case 'found':
            return finding.runs.length;
        case 'absent':
            return 0;
        case 'no_list':
            if (finding.permanent)
                return undefined;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Could not count the runs for this commit: ${finding.reason}.`, {
                wayOut: 'Nothing was started. Run the job again when the service is well.',
            });
    }
}
/** As keys are made of the user's own words. */
function repositoryIdOf({ repository }) {
    return String(repository.id ?? repository.fullName);
}


/***/ }),

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

//# sourceMappingURL=766.index.js.map