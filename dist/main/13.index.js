export const id = 13;
export const ids = [13,356,286,84];
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


/***/ }),

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

/***/ 7369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isIdentity),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/** Whom the token writes as: a person with a token of their own, the workflow (`github-actions[bot]`), another app. */



/** What GITHUB_TOKEN writes as on every server. */
const workflowIdentity = { login: 'github-actions[bot]', id: undefined };
/**
 * Asks GitHub who we are. `viewer` answers for tokens of people and of apps alike; `GET /user`, which apps may not
 * call, is the second way. A token that may do neither is the workflow's own.
 * @throws GitHubError where GitHub gives no answer at all.
 */
async function readIdentity(github, signal) {
    const viewer = await orUndefined(github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }));
    const found = identityFrom((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(viewer)['viewer'], 'databaseId');
    if (found)
        return found;
    const user = await orUndefined(github.json('GET /user', {}, { signal }));
    return identityFrom(user, 'id') ?? workflowIdentity;
}
/** A no is an answer; silence isn't. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && ['denied', 'missing', 'refused'].includes(error.failure))
            return undefined;
        throw error;
    }
}
function identityFrom(value, idKey) {
    const account = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const login = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(account['login']);
    return login === undefined ? undefined : { login, id: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(account[idKey]) };
}
/** Whether the account is the token's. Names alone don't do: a person may be called like an app, less its `[bot]`. */
function isIdentity(account, identity) {
    if (!account)
        return false;
    if (account.id !== undefined && identity.id !== undefined)
        return account.id === identity.id;
    const isApp = identity.login.endsWith('[bot]');
    return isApp === (account.type === 'Bot') && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameLogin */ .Av)(account.login, identity.login);
}


/***/ }),

/***/ 3892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

const pageSize = 100;
/** Reads a REST list. Pages are asked for by number, never by an address out of an answer. @throws GitHubError */
async function readPages(github, route, parameters, options) {
    const items = [];
    const { maxPages } = options;
    let omitted = 0;
    for (let page = 1, read = 1;; page += 1, read += 1) {
        const filled = { ...parameters, per_page: pageSize, page };
        const response = await github.request(route, filled, { signal: options.signal });
        items.push(...itemsOf(response, options.key));
        const last = lastPageOf(response);
        if (!hasNext(response) || read >= maxPages) {
            return { items, omitted: hasNext(response) ? omitted + pageSize : omitted };
        }
        if (page === Math.ceil(maxPages / 2) && last !== undefined && last > maxPages) {
            const next = last - (maxPages - page) + 1;
            omitted = (next - page - 1) * pageSize;
            page = next - 1;
        }
    }
}
function itemsOf(response, key) {
    const body = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(response.body.toString('utf8'));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayOf */ .jk)(key === undefined ? body : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(body)[key]).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
}
function hasNext({ headers }) {
    return /;\s*rel="next"/.test(headers['link'] ?? '');
}
/** Where GitHub knows how many pages there are, it says so in a link to the last. */
function lastPageOf({ headers }) {
    const link = /<([^<>]{1,2048})>;\s*rel="last"/.exec(headers['link'] ?? '')?.[1];
    const page = link === undefined ? undefined : URL.parse(link)?.searchParams.get('page');
    return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined;
}


/***/ }),

/***/ 2264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isAncestor),
/* harmony export */   t: () => (/* binding */ readPullState)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/** A pull request as it is now, and whether a commit is still among its own. */


/** @throws GitHubError */
async function readPullState(github, { owner, repo, number }, call) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}';
    const pull = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(await github.json(route, { owner, repo, number }, call));
    const headSha = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(pull['head'])['sha']);
    if (headSha === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${route}: an answer that is no pull request`, { failure: 'outage' });
    }
    return {
        isOpen: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(pull['state']) === 'open',
        isLocked: pull['locked'] === true,
        headSha,
        nodeId: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(pull['node_id']) ?? '',
    };
}
/** Whether the later commit is built on the earlier one; false after the branch was rewritten. @throws GitHubError */
async function isAncestor(github, { owner, repo }, commits, call) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { owner, repo, basehead: `${commits.earlier}...${commits.later}`, per_page: 1 };
    try {
        const { status } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(await github.json(route, parameters, { ...call, maxBytes: 64 * 1024 * 1024 }));
        return status === 'ahead' || status === 'identical';
    }
    catch (error) {
        // The commit went with its branch.
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.failure === 'missing')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 3356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isIgnored: () => (/* binding */ isIgnored),
/* harmony export */   u: () => (/* binding */ isMatch)
/* harmony export */ });
/* unused harmony export isPathMatch */
/** Patterns of paths and names: `*` for anything but a slash, `**` for anything, `?` for one character. Pure. */
/**
 * Whether a path matches: as a whole, or, for a pattern without a slash, by its last part; a pattern that ends in a
 * slash, or names a folder, stands for all below it. Time grows with pattern × path.
 */
function isPathMatch(path, pattern) {
    const wanted = pattern.replace(/^\.?\//, '');
    const full = wanted.endsWith('/') ? `${wanted}**` : wanted;
    if (isMatch(path, full) || isMatch(path, `${full}/**`))
        return true;
    return !wanted.replace(/\/$/, '').includes('/') && isMatch(path, `**/${full}`);
}
/** The whole text against the whole pattern, letter for letter. */
function isMatch(text, pattern) {
    const steps = stepsOf(pattern);
    let reached = new Set([0]);
    for (const character of text) {
        const next = new Set();
        for (const at of closure(reached, steps)) {
            const step = steps[at];
            if (step === undefined)
                continue;
            const isStar = step === '*' || step === '**';
            if (isStar && (step === '**' || character !== '/'))
                next.add(at);
            if (!isStar && (step === character || (step === '?' && character !== '/')))
                next.add(at + 1);
        }
        if (next.size === 0)
            return false;
        reached = next;
    }
    return closure(reached, steps).has(steps.length);
}
/** A slash behind two stars goes with them: `**` + `/x` is `x` at any depth. */
function stepsOf(pattern) {
    return (pattern.match(/\*{2,}\/?|[^]/gu) ?? []).map((step) => (step.startsWith('**') ? '**' : step));
}
/** A star may stand for nothing. */
function closure(reached, steps) {
    const all = new Set(reached);
    for (const at of all)
        if (steps[at]?.startsWith('*') === true)
            all.add(at + 1);
    return all;
}
/** Whether the user wants no review of a path. */
function isIgnored(path, patterns) {
    return patterns.some((pattern) => isPathMatch(path, pattern));
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


/***/ }),

/***/ 6013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareReview: () => (/* binding */ prepareReview)
});

// EXTERNAL MODULE: ./src/apply/marker.ts
var marker = __webpack_require__(84);
// EXTERNAL MODULE: ./src/event/subject.ts
var subject = __webpack_require__(2104);
// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/event/person.ts
var person = __webpack_require__(5751);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/github/changes.ts
var changes = __webpack_require__(7382);
// EXTERNAL MODULE: ./src/github/identity.ts
var github_identity = __webpack_require__(7369);
// EXTERNAL MODULE: ./src/github/pages.ts
var pages = __webpack_require__(3892);
;// CONCATENATED MODULE: ./src/github/own-review.ts






const maxPages = 10;
/**
 * The commit that the token's own newest review was about, of those whose body `isOurs`; undefined where there is none.
 * GitHub keeps the commit, so nothing written in the review has to be believed. @throws GitHubError
 */
async function readOwnReviewCommit(github, { owner, repo, number }, isOurs, signal) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}/reviews';
    const { items } = await (0,pages/* readPages */.n)(github, route, { owner, repo, number }, { signal, maxPages });
    const marked = items.filter((item) => isOurs((0,json/* textOf */.b6)(item['body']) ?? ''));
    if (marked.length === 0)
        return undefined;
    const identity = await (0,github_identity/* readIdentity */.x)(github, signal);
    const own = marked.findLast((value) => (0,github_identity/* isIdentity */.L)((0,person/* personAt */.Td)({ value, path: '' }, 'user'), identity));
    return own && (0,json/* textOf */.b6)(own['commit_id']);
}
/** @throws GitHubError */
async function readProgress(github, { owner, repo }, commits, signal) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { owner, repo, basehead: `${commits.from}...${commits.to}`, per_page: 100 };
    const answer = (0,json/* objectOf */.Xy)(await github.json(route, parameters, { signal, maxBytes: 64 * 1024 * 1024 }));
    const isRewritten = !['ahead', 'identical'].includes((0,json/* textOf */.b6)(answer['status']) ?? '');
    return { isRewritten, files: (0,changes/* listOf */.c3)(answer, 'files').map(changes/* changedFileOf */.Ml) };
}

// EXTERNAL MODULE: ./src/github/pull-state.ts
var pull_state = __webpack_require__(2264);
// EXTERNAL MODULE: ./src/recipe/path-pattern.ts
var path_pattern = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/recipe/recipe.ts
var recipe = __webpack_require__(6286);
;// CONCATENATED MODULE: ./src/recipe/review.ts
/** `review`: what is new since the last review of ours, and what to leave alone. */







const prepareReview = async (scene) => {
    const { event, inputs } = scene;
    const about = (0,subject/* subjectOf */.et)(event);
    if (about?.name !== 'pull request')
        throw (0,recipe/* wrongEvent */.IE)('review', event, 'pull requests');
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,recipe/* nothingToDo */.KN)('The pull request is closed.');
    const { ignorePaths } = inputs.options;
    const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`];
    const { facts, material } = await sinceLastReview(scene, about.subject.number);
    return { facts: [...ignored, ...facts], material };
};
/** Where GitHub doesn't tell, all of it is reviewed. */
async function sinceLastReview(scene, number) {
    try {
        return await readSince(scene, number);
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y_))
            throw error;
        scene.outside.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`);
        return { facts: [], material: [] };
    }
}
async function readSince({ event, github, outside, inputs }, number) {
    const { cancelled: signal } = outside;
    const address = { owner: event.repository.owner, repo: event.repository.name, number };
    const api = await github();
    const isOurs = (body) => (0,marker.readApplyMarker)('review', body) !== undefined;
    const from = await readOwnReviewCommit(api, address, isOurs, signal);
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    const to = named ?? (await (0,pull_state/* readPullState */.t)(api, address, { signal })).headSha;
    const short = from.slice(0, 12);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isRewritten, files } = await readProgress(api, address, { from, to }, signal);
    if (isRewritten)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const shown = files.filter(({ path }) => !(0,path_pattern.isIgnored)(path, inputs.options.ignorePaths));
    return {
        facts: [`You reviewed ${short} before; ${files.length} files changed since.`],
        material: (0,recipe/* listBlock */.Kv)('Changed since the last review', shown.map(showFile), 'files'),
    };
}
function showFile({ path, additions, deletions, patch }) {
    const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '');
    return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`;
}


/***/ })

};

//# sourceMappingURL=13.index.js.map