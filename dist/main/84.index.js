export const id = 84;
export const ids = [84];
export const modules = {

/***/ 84:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isLaterRun: () => (/* binding */ isLaterRun),
/* harmony export */   makeApplyMarker: () => (/* binding */ makeApplyMarker),
/* harmony export */   readApplyMarker: () => (/* binding */ readApplyMarker),
/* harmony export */   readFindingPrints: () => (/* binding */ readFindingPrints),
/* harmony export */   writeApplyMarker: () => (/* binding */ writeApplyMarker),
/* harmony export */   writeFindingPrints: () => (/* binding */ writeFindingPrints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _event_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4552);
/** The first line of all that is written here: invisible on the page, and how it is found again. */


const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const step = [env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', facts.name ?? ''];
    const identity = JSON.stringify([workflow, ...step, facts.recipe ?? '', facts.topic ?? '']);
    const { agentRun, conversation } = facts;
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
        ...(isId(agentRun) && { agentRun }),
        ...(isId(conversation) && { conversation }),
    };
}
function isId(value) {
    return value !== undefined && idPattern.test(value);
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
/** For the very start of a body. */
function writeApplyMarker(kind, { key, run, agentRun, conversation }) {
    const facts = [
        ...(isId(agentRun) ? [`run=${agentRun}`] : []),
        ...(isId(conversation) ? [`conversation=${conversation}`] : []),
    ];
    return `${_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R} ${[kind, key, run, ...facts].join(' ')} -->`;
}
/**
 * The marker at the very start of a body, where no text from outside ever stands. It counts only where the token's own
 * identity wrote the body.
 */
function readApplyMarker(kind, body) {
    const rest = body.startsWith(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R) ? body.slice(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R.length) : '';
    const [, found, key, run, agentRun, conversation] = /^ (\w{1,20}) ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})(?: run=([\w-]{1,100}))?(?: conversation=([\w-]{1,100}))? -->(?:\r?\n|$)/.exec(rest) ?? [];
    if (found !== kind || key === undefined || run === undefined)
        return undefined;
    return { key, run, ...(isId(agentRun) && { agentRun }), ...(isId(conversation) && { conversation }) };
}
/** Whether a run, or an attempt of it, came after another: GitHub counts both upwards. */
function isLaterRun(one, other) {
    const [run = '0', attempt = '0'] = one.split('.');
    const [otherRun = '0', otherAttempt = '0'] = other.split('.');
    if (run !== otherRun)
        return BigInt(run) > BigInt(otherRun);
    return BigInt(attempt) > BigInt(otherAttempt);
}
/** Which findings a body of ours holds: the line above them, below the marker of a review. */
function writeFindingPrints(key, prints) {
    return `${_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R} findings ${[key, ...prints].join(' ')} -->`;
}
/** The prints of the findings with this key, from the lines at the start of a body: further down outside text stands. */
function readFindingPrints(key, body) {
    for (const line of body.split('\n', 2)) {
        if (!line.startsWith(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R))
            return [];
        const rest = line.slice(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R.length).trimEnd();
        const [, found, prints = ''] = /^ findings ([0-9a-f]{32})((?: [0-9a-f]{16})*) -->$/.exec(rest) ?? [];
        if (found !== undefined)
            return found === key ? prints.split(' ').filter(Boolean) : [];
    }
    return [];
}


/***/ })

};

//# sourceMappingURL=84.index.js.map