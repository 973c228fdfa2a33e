export const id = 840;
export const ids = [840,202];
export const modules = {

/***/ 7840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5911);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(877);
/* harmony import */ var _comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7202);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(590);
/* harmony import */ var _summary_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5931);
/* harmony import */ var _summary_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8362);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5655);







/** GitHub takes 65,536 characters, and doesn't say of which kind. */
const maxLength = 65_000;
/** For all but the answer. */
const maxHeadLength = 30_000;
/** The whole body, its marker first; of an answer that is too long, what fits, with a note. */
function renderComment(given, view) {
    // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
    const frame = { ...given, redact: (text) => given.redact((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanText */ .X5)(text)) };
    const marker = (0,_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .writeMarker */ .e)(frame.marker);
    const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength));
    const answer = view.kind === 'ended' ? view.report.outcome.answer : '';
    const room = maxLength - marker.length - head.length - '\n\n\n'.length;
    return `${marker}\n${head}\n\n${given.redact(fitAnswer(frame, answer, room))}`.trimEnd();
}
/** The sections one below the other, as far as they fit; the first always does. */
function joinWhile(sections, limit) {
    return sections
        .filter(Boolean)
        .reduce((text, section) => (text.length + section.length > limit ? text : `${text}\n\n${section}`));
}
function headSections(frame, view) {
    switch (view.kind) {
        case 'working':
            return workingSections(frame, view);
        case 'ended': {
            const { redact, name } = frame;
            const report = { ...(name !== undefined && { name }), ...view.report, redact };
            // Paths are the runner's, and gone with it.
            const artifacts = (report.artifacts ?? []).map((artifact) => ({ ...artifact, path: null }));
            return [
                (0,_summary_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictSection */ .V6)(report),
                endFacts(frame, report),
                (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactsSection */ .R$)({ ...report, artifacts }),
                (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .appliedSection */ .ZQ)(report),
            ];
        }
    }
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink, step }) {
    const called = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cutText */ .IN)(redact(name ?? ''), 120));
    const links = [
        ...(sessionLink === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .linkTo */ .uM)(redact(sessionLink), 'Session')]),
        ...workflowLinks(workflowRunUrl).map(({ url, text }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .linkTo */ .uM)(url, text)),
    ];
    return [
        `## ⏳ At work${called === '' ? '' : ` · ${called}`}`,
        [`${stateWords(state)} since ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .showDate */ .uM)(since)}`, ...links].join(' · '),
        step === undefined ? '' : `Now: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cutText */ .IN)(redact(step), 500))}`,
    ];
}
function endFacts({ workflowRunUrl }, report) {
    const { run, durationMs } = report.outcome;
    const links = (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .linksLine */ .sV)({ ...report, links: [...(report.links ?? []), ...workflowLinks(workflowRunUrl)] });
    const duration = durationMs > 0 ? (0,_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .showDuration */ .kJ)(durationMs) : '';
    return [links, duration, (0,_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .showCost */ .Dj)(run?.usage)].filter(Boolean).join(' · ');
}
function workflowLinks(url) {
    return url === undefined ? [] : [{ text: 'Workflow run', url }];
}
function stateWords(state) {
    switch (state) {
        case undefined:
            return 'Starting';
        case 'QUEUED':
            return 'Queued';
        case 'PENDING':
        case 'CLAIMED':
            return 'Being prepared';
        case 'INPROGRESS':
            return 'Working';
        case 'BLOCKED':
            return 'Waiting for a person';
        case 'SUCCEEDED':
        case 'FAILED':
        case 'ERROR':
        case 'CANCELLED':
            return 'Ending';
        case 'UNKNOWN':
            return 'In a state this version does not know';
    }
}
/** In front, where no code block that the cut leaves open can swallow it. */
const cutNote = '*The answer is too long for a comment. This is how it begins; the session and the output of the step have the whole.*\n\n';
/**
 * The answer as Markdown of at most `room` characters. Made inert it grows, by how much its text decides: so what fits
 * is searched for, never cut from Markdown that is finished.
 */
function fitAnswer({ redact, isLive }, answer, room) {
    const text = redact((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(answer, 2 * maxLength));
    const show = (part) => (isLive ? part : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .tameMarkdown */ .Fy)(part, { topHeading: 3 }));
    const whole = answer.length > 2 * maxLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(text, length))}…`;
    return cutNote + (0,_fit_js__WEBPACK_IMPORTED_MODULE_6__/* .searchLongest */ .t)(Math.min(text.length, room), make, room - cutNote.length);
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ writeMarker),
/* harmony export */   makeMarker: () => (/* binding */ makeMarker),
/* harmony export */   t: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _event_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4552);
/** The first line of the progress comment: invisible on the page, and how the comment is found again. */


/** @param name the `name` input; tells the steps and matrix legs of one job apart. */
function makeMarker(env, name) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', name ?? '']);
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
    };
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
function writeMarker({ key, run }) {
    return `${_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R} progress ${key} ${run} -->`;
}
/** The marker at the very start of a body, where no text from outside ever stands; undefined for any other comment. */
function readMarker(body) {
    const rest = body.startsWith(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R) ? body.slice(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R.length) : '';
    const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? [];
    return key !== undefined && run !== undefined ? { key, run } : undefined;
}


/***/ }),

/***/ 877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ searchLongest)
/* harmony export */ });
/**
 * The longest of the texts that fits into `room` characters, by halves; the empty one always does. `make` gives a text for a
 * length from 1 to `most`.
 */
function searchLongest(most, make, room) {
    let [fits, tooLong, best] = [0, most + 1, ''];
    while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2);
        const text = make(middle);
        if (text.length <= room)
            [fits, best] = [middle, text];
        else
            tooLong = middle;
    }
    return best;
}


/***/ })

};

//# sourceMappingURL=840.index.js.map