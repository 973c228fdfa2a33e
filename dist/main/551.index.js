export const id = 551;
export const ids = [551];
export const modules = {

/***/ 7382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ changedFileOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   gi: () => (/* binding */ fetchedCommitOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);
/* harmony import */ var _prompt_patch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7976);


const statuses = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
/** A changed file as the REST API gives it; without a patch for binary and for very large files. */
function changedFileOf(file) {
    const patch = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(file['patch']);
    return {
        path: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(file['filename']) ?? '',
        previousPath: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(file['previous_filename']),
        status: statuses.find((known) => known === file['status']) ?? 'changed',
        additions: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(file['additions']) ?? 0,
        deletions: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(file['deletions']) ?? 0,
        patch: patch === undefined ? undefined : (0,_prompt_patch_js__WEBPACK_IMPORTED_MODULE_1__/* .readPatch */ .Hx)(patch),
    };
}
/** The author is the account GitHub knows by the commit's address: a claim, like all that a commit says. */
function fetchedCommitOf(node) {
    const commit = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(node['commit']);
    return {
        sha: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node['sha']) ?? '',
        author: { login: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(node['author'])['login']), association: undefined },
        date: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(commit['author'])['date']),
        message: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(commit['message']) ?? '',
    };
}
function listOf(value, key) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayOf */ .jk)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(value)[key]).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
}


/***/ }),

/***/ 7093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y_: () => (/* binding */ GitHubError),
  Of: () => (/* binding */ refusalOf),
  ml: () => (/* binding */ shorten),
  WQ: () => (/* binding */ transportError)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/github/rate-limit.ts
/**
 * GitHub says "not so fast" with 429, and with 403 as well.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
        return true;
    return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'));
}
/** How long GitHub asks to wait, in ms, not clamped; undefined where it doesn't say. Dates count by its own clock. */
function askedWaitMs({ headers }) {
    const after = headers['retry-after'];
    if (after !== undefined && /^\d{1,9}$/.test(after))
        return Number(after) * 1000;
    const nowMs = Date.parse(headers['date'] ?? '');
    const untilMs = after === undefined ? resetOf(headers) : Date.parse(after);
    return Number.isNaN(nowMs) || Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs - nowMs);
}
function resetOf(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    return headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN;
}

;// CONCATENATED MODULE: ./src/github/failure.ts



/** A call to GitHub that failed. The message names the call and what GitHub said, never the token. */
class GitHubError extends errors/* ActionError */.lZ {
    name = 'GitHubError';
    failure;
    /** undefined: no whole answer came. */
    status;
    /** A write may have been done all the same. */
    inDoubt;
    /** How long GitHub asks to wait before the next try. */
    askedWaitMs;
    constructor(message, details) {
        super(message, details);
        this.failure = details.failure;
        this.status = details.status;
        this.inDoubt = details.inDoubt ?? false;
        this.askedWaitMs = details.askedWaitMs;
    }
}
const maxDetails = 5;
/** What a request that got no whole answer means. */
function transportError(call, error) {
    return new GitHubError(`${call}: ${error.message}`, {
        failure: 'outage',
        inDoubt: error.sent,
        wayOut: "Run the job again when GitHub's API answers.",
        cause: error,
    });
}
/** What an answer other than 2xx means. */
function refusalOf(call, response) {
    const { status } = response;
    const said = saidIn((0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(response.body.toString('utf8'))));
    const failure = failureOf(response);
    return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
        failure,
        status,
        inDoubt: failure === 'outage',
        askedWaitMs: askedWaitMs(response),
        ...wayOutOf(failure, response),
    });
}
/** The message, and what exactly is wrong: GitHub says that beside it, as texts or as objects with a message or a code. */
function saidIn(answer) {
    const details = (0,json/* arrayOf */.jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,json/* objectOf */.Xy)(error);
        return (0,json/* textOf */.b6)(error) ?? (0,json/* textOf */.b6)(message) ?? ([(0,json/* textOf */.b6)(field), (0,json/* textOf */.b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,json/* textOf */.b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
}
function failureOf(response) {
    const { status } = response;
    if (isRateLimit(response))
        return 'limited';
    if (status === 401 || status === 403)
        return 'denied';
    if (status === 404 || status === 410 || status === 451)
        return 'missing';
    return status >= 500 || status < 400 || status === 408 ? 'outage' : 'refused';
}
function wayOutOf(failure, { status, headers }) {
    if (status === 401)
        return { wayOut: 'Check github_token: it is not valid, or no longer.' };
    if (failure === 'limited')
        return { wayOut: 'Run the job again when the rate limit has passed.' };
    // The header lists alternatives: "issues=write; pull_requests=write".
    const accepted = headers['x-accepted-github-permissions'];
    if (failure !== 'denied' || accepted === undefined || !/^[\w=;, -]{1,200}$/.test(accepted))
        return {};
    const [first = ''] = accepted.split(';');
    const permission = first.trim().replaceAll('_', '-').replaceAll('=', ': ');
    return { wayOut: `Give the job the permission ${permission} (permissions: in the workflow).` };
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}


/***/ }),

/***/ 8551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countRecentRuns: () => (/* binding */ countRecentRuns),
/* harmony export */   warnOfManyRuns: () => (/* binding */ warnOfManyRuns)
/* harmony export */ });
/* unused harmony export manyRuns */
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5751);
/* harmony import */ var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7382);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7093);





const hourMs = 3_600_000;
/** More than this in an hour is a warning. */
const manyRuns = 5;
/**
 * How often the same account made this workflow run on the same issue, pull request or discussion within the last
 * hour, this run included. GitHub lists runs by workflow, so the same is what has the same title. An agent that acts
 * as a person can start itself in ways no gate sees; this makes it visible. undefined: there is nothing to count, or
 * the token may not (it needs actions: read). Two requests. Rejects only with the signal's reason.
 */
async function countRecentRuns(github, event, { clock, signal }) {
    const { id } = event.run;
    if (!github.hasToken || id === undefined || !(0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(event))
        return undefined;
    const repository = { owner: event.repository.owner, repo: event.repository.name };
    try {
        const run = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(await github.json('GET /repos/{owner}/{repo}/actions/runs/{id}', { ...repository, id }, { signal }));
        const since = new Date(clock.date().getTime() - hourMs).toISOString().replace(/\.\d+Z$/, 'Z');
        const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow}/runs';
        const filter = { workflow: run['workflow_id'], created: `>=${since}`, per_page: 100 };
        const runs = (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(await github.json(route, { ...repository, ...filter }, { signal }), 'workflow_runs');
        return runs.filter((other) => isAlike(other, run)).length;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_)
            return undefined;
        throw error;
    }
}
function isAlike(one, other) {
    return (one['conclusion'] !== 'skipped' &&
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(one['display_title']) === (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(other['display_title']) &&
        (0,_event_person_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameLogin */ .Av)(actorOf(one), actorOf(other)));
}
function actorOf(run) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(run['actor'])['login']) ?? '';
}
/** The warning for a busy issue; undefined where there is nothing to warn of. */
function warnOfManyRuns(count, event) {
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(event);
    if (count === undefined || count <= manyRuns || !about)
        return undefined;
    return (`${event.actor ?? 'The same account'} made this workflow run ${count} times on ${about.name} ` +
        `#${about.subject.number} within an hour. If the agent acts as that account, it may be answering itself: ` +
        'use trigger_phrase or trigger_label, or give the agent an account of its own.');
}


/***/ })

};

//# sourceMappingURL=551.index.js.map