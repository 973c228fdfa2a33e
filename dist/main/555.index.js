export const id = 555;
export const ids = [555];
export const modules = {

/***/ 7211:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ writingFields),
/* harmony export */   rM: () => (/* binding */ authorOf),
/* harmony export */   vm: () => (/* binding */ commentOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/** What GraphQL is asked for of everything somebody wrote. */
const writingFields = 'body createdAt lastEditedAt url authorAssociation author { __typename login }';
/** The author of a GraphQL node. Apps come without the `[bot]` that the rest of GitHub knows them by. */
function authorOf(node) {
    const author = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(node['author']);
    const login = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(author['login']);
    const isApp = author['__typename'] === 'Bot' && login?.endsWith('[bot]') === false;
    return { login: isApp ? `${login}[bot]` : login, association: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node['authorAssociation']) };
}
function commentOf(node) {
    return {
        author: authorOf(node),
        createdAt: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node['createdAt']) ?? '',
        body: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node['body']) ?? '',
        url: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node['url']),
    };
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

/***/ 480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readChanges)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8301);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3892);
/* harmony import */ var _pull_number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9940);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(431);






const maxBytes = 64 * 1024 * 1024;
/** GitHub gives no more files in a comparison. */
const maxComparedFiles = 300;
const maxFilePages = 30;
const maxCommitPages = 10;
/**
 * The changes an event is about, as of the pinned commit; undefined where it is about none. `pull` tells the head
 * where the event doesn't. @throws GitHubError
 */
async function readChanges(scope, pull) {
    const range = rangeOf(scope, pull);
    if (!range)
        return undefined;
    return range.kind === 'commit' ? readCommit(scope, range.sha) : compare(scope, range.base, range.head);
}
function rangeOf({ event }, pull) {
    if (pull)
        return between(pull.isMerged ? pull.baseSha : pull.baseRef, pull.headSha);
    if ('pullRequest' in event) {
        const { base, head, isMerged } = event.pullRequest;
        // The branch follows what was merged into it since; of a merged pull request it holds the head itself.
        return between(isMerged ? base.sha : base.ref.text, head.sha);
    }
    if ('mergeGroup' in event)
        return between(event.mergeGroup.baseSha, event.mergeGroup.headSha);
    if ('push' in event) {
        const { before, after, isDeleted } = event.push;
        if (isDeleted)
            return undefined;
        return isZero(before) ? between(event.repository.defaultBranch, after) : between(before, after);
    }
    const sha = (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_2__/* .checkOf */ .E)(event)?.headSha;
    return sha === undefined ? undefined : { kind: 'commit', sha };
}
function between(base, head) {
    return base === undefined || base === '' || head === undefined ? undefined : { kind: 'between', base, head };
}
/** What a new branch was before. */
function isZero(sha) {
    return sha === undefined || /^0+$/.test(sha);
}
async function compare(scope, base, head) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(scope), basehead: `${base}...${head}` };
    const options = { signal: scope.signal, maxBytes };
    const first = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(await scope.github.json(route, { ...parameters, per_page: 100, page: 1 }, options));
    const commits = (0,_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(first, 'commits');
    const total = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(first['total_commits']) ?? commits.length;
    const pages = Math.min(Math.ceil(total / 100), maxCommitPages);
    for (let page = 2; page <= pages; page += 1) {
        commits.push(...(0,_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(await scope.github.json(route, { ...parameters, per_page: 100, page }, options), 'commits'));
    }
    if (total > commits.length)
        scope.note('commits', `Left out: ${total - commits.length} of ${total} commits.`);
    return { files: await filesOf(scope, (0,_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(first, 'files'), head), commits: commits.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchedCommitOf */ .gi) };
}
/** More files than a comparison gives come from the pull request's own list, if its head is still the pinned one. */
async function filesOf(scope, compared, head) {
    const number = (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_2__/* .pullNumberOf */ .e)(scope.event);
    if (compared.length < maxComparedFiles)
        return compared.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .changedFileOf */ .Ml);
    const all = number === undefined ? undefined : await filesOfPull(scope, number, head);
    if (all && all.length >= compared.length)
        return all.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .changedFileOf */ .Ml);
    scope.note('files', `GitHub gives the first ${compared.length} changed files only.`);
    return compared.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .changedFileOf */ .Ml);
}
async function filesOfPull(scope, number, head) {
    const parameters = { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(scope), number };
    try {
        const listing = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .readPages */ .n)(scope.github, 'GET /repos/{owner}/{repo}/pulls/{number}/files', parameters, {
            signal: scope.signal,
            maxPages: maxFilePages,
        });
        // Asked afterwards, so that a push while the pages were read is seen.
        const pull = await scope.github.json('GET /repos/{owner}/{repo}/pulls/{number}', parameters, scope);
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(pull)['head'])['sha'] === head ? listing.items : undefined;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
            return undefined;
        throw error;
    }
}
async function readCommit(scope, ref) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const commit = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(await scope.github.json(route, { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(scope), ref, per_page: 100 }, { signal: scope.signal, maxBytes }));
    return { files: (0,_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(commit, 'files').map(_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .changedFileOf */ .Ml), commits: [(0,_changes_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchedCommitOf */ .gi)(commit)] };
}


/***/ }),

/***/ 8063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ pageVariables),
/* harmony export */   PL: () => (/* binding */ pageFacts),
/* harmony export */   dC: () => (/* binding */ readConnection),
/* harmony export */   yV: () => (/* binding */ pageArguments)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

/** The variables every paged query declares, and the arguments of its connection. */
const pageVariables = '$first: Int, $after: String, $last: Int, $before: String';
const pageArguments = 'first: $first, after: $after, last: $last, before: $before';
/** What every paged connection is asked for beside its nodes. */
const pageFacts = 'totalCount pageInfo { hasNextPage endCursor startCursor }';
const pageSize = 100;
/** Reads a GraphQL connection, oldest first; of one that is too long the beginning and the end. @throws GitHubError */
async function readConnection(github, document, variables, options) {
    const ask = async (page) => pageOf(options.find(await github.graphql(document, { ...variables, ...page }, { signal: options.signal })));
    const oldest = [];
    const newest = [];
    const half = Math.ceil(options.maxPages / 2);
    let after;
    let left = 1;
    for (let page = 1; page <= half && left > 0; page += 1) {
        const read = await ask({ first: pageSize, ...(after !== undefined && { after }) });
        oldest.push(...read.nodes);
        left = read.hasNext ? Math.max(read.total - oldest.length, 0) : 0;
        after = read.end;
    }
    let before;
    for (let page = half + 1; page <= options.maxPages && left > 0; page += 1) {
        const read = await ask({ last: Math.min(pageSize, left), ...(before !== undefined && { before }) });
        newest.unshift(...read.nodes);
        left = read.nodes.length === 0 ? 0 : left - read.nodes.length;
        before = read.start;
    }
    return { items: [...oldest, ...newest], omitted: left };
}
function pageOf(value) {
    const connection = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(value);
    const info = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(connection['pageInfo']);
    const nodes = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayOf */ .jk)(connection['nodes']).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    return {
        nodes,
        total: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(connection['totalCount']) ?? nodes.length,
        hasNext: info['hasNextPage'] === true,
        start: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(info['startCursor']),
        end: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(info['endCursor']),
    };
}


/***/ }),

/***/ 9702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ isBeforeTrigger),
/* harmony export */   Vm: () => (/* binding */ keepOld),
/* harmony export */   pg: () => (/* binding */ noteOmitted)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);


/**
 * Whether something was written, and last edited, before the second of the trigger: what came with it or later may
 * have been put there for the agent to find. `dates` are the moments of writing and editing; an absent edit is fine,
 * an unknown moment of writing is not.
 */
function isBeforeTrigger(triggeredAt, written, edited) {
    if (!triggeredAt)
        return false;
    const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000;
    const writtenAt = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(written);
    const editedAt = edited === undefined || edited === null ? writtenAt : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(edited);
    return (writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs);
}
/** Nodes of a conversation that may be shown; what is left out is counted in a note. */
function keepOld(scope, part, nodes, words) {
    const { event } = scope;
    // The comment that is the event itself comes with the payload: leaving its twin out is nothing to tell.
    const own = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .remarkOf */ .M5)(event)?.url;
    const others = nodes.filter((node) => own === undefined || node['url'] !== own);
    const shown = others.filter((node) => node['isMinimized'] !== true);
    const kept = shown.filter((node) => isBeforeTrigger(event.triggeredAt, node['submittedAt'] ?? node['createdAt'], node['lastEditedAt']));
    const count = (number) => `${number} ${number === 1 ? words.one : words.many}`;
    if (shown.length < others.length)
        scope.note(part, `Left out, since people hid them: ${count(others.length - shown.length)}.`);
    if (kept.length < shown.length) {
        scope.note(part, `Left out, since they were written or edited at the trigger or later: ${count(shown.length - kept.length)}.`);
    }
    return kept;
}
/** Says that a list was too long to be read whole. */
function noteOmitted(scope, part, omitted, many) {
    if (omitted > 0)
        scope.note(part, `Left out between the oldest and the newest: about ${omitted} ${many}.`);
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

/***/ 9940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkOf),
/* harmony export */   e: () => (/* binding */ pullNumberOf)
/* harmony export */ });
/** The pull request an event is about: its own, the commented one, or the only one that a check was made for. */
function pullNumberOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.number;
    if ('issue' in event)
        return event.issue.isPullRequest ? event.issue.number : undefined;
    const [only, ...others] = checkOf(event)?.pullRequests ?? [];
    return others.length === 0 ? only : undefined;
}
/** What a reported run, check or status says of its commit; undefined for other events. */
function checkOf(event) {
    if ('workflowRun' in event)
        return event.workflowRun;
    if ('checkRun' in event)
        return event.checkRun;
    if ('checkSuite' in event)
        return event.checkSuite;
    return 'status' in event ? event.status : undefined;
}


/***/ }),

/***/ 8400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ readPull),
/* harmony export */   O2: () => (/* binding */ isUntouched),
/* harmony export */   c9: () => (/* binding */ titleFields)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8301);
/* harmony import */ var _authors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7211);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/* harmony import */ var _cutoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9702);
/* harmony import */ var _pull_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9940);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(431);






/** What is asked of anything with a title: when it got another one, for titles don't count as edits. */
const titleFields = 'timelineItems(last: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { createdAt } } }';
const pullFacts = `query PullFacts($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid isDraft merged
      title body createdAt lastEditedAt authorAssociation author { __typename login } ${titleFields}
    }
  }
}`;
/** The pull request of a comment or a check, its head pinned to what it was at the trigger. */
async function readPull(scope) {
    const number = (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_3__/* .pullNumberOf */ .e)(scope.event);
    if (number === undefined)
        return undefined;
    const data = await scope.github.graphql(pullFacts, { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(scope), number }, { signal: scope.signal });
    const pull = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(data['repository'])['pullRequest']);
    const headSha = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pull['headRefOid']);
    if (headSha === undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('GraphQL PullFacts: no pull request', { failure: 'missing' });
    const headRef = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pull['headRefName']) ?? '';
    const headRepository = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(pull['headRepository'])['nameWithOwner']);
    return {
        number,
        headSha: await pinHead(scope, { sha: headSha, ref: headRef, repository: headRepository }),
        headRef,
        headRepository,
        baseRef: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pull['baseRefName']) ?? '',
        baseSha: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pull['baseRefOid']) ?? '',
        isDraft: pull['isDraft'] === true,
        isMerged: pull['merged'] === true,
        author: (0,_authors_js__WEBPACK_IMPORTED_MODULE_5__/* .authorOf */ .rM)(pull),
        ...wordsOf(scope, pull),
    };
}
/** The payload's own title and body, else the fetched ones if they are older than the trigger. */
function wordsOf(scope, pull) {
    const { event } = scope;
    if ('issue' in event)
        return { title: event.issue.title.text, body: event.issue.body.text };
    if ('pullRequest' in event)
        return { title: event.pullRequest.title.text, body: event.pullRequest.body.text };
    if (isUntouched(pull, event))
        return { title: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pull['title']) ?? '', body: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(pull['body']) ?? '' };
    scope.note('pull', "The pull request's title and body were edited at the trigger or later, and are left out.");
    return { title: '', body: '' };
}
/** Whether title and body are as they were before the trigger. */
function isUntouched(node, event) {
    const [rename] = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .arrayOf */ .jk)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(node['timelineItems'])['nodes']).filter(_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv);
    const renamed = rename?.['createdAt'];
    return ((0,_cutoff_js__WEBPACK_IMPORTED_MODULE_1__/* .isBeforeTrigger */ .SP)(event.triggeredAt, node['createdAt'], node['lastEditedAt']) &&
        (renamed === undefined || (0,_cutoff_js__WEBPACK_IMPORTED_MODULE_1__/* .isBeforeTrigger */ .SP)(event.triggeredAt, renamed)));
}
const maxPushes = 100;
const fullSha = /^(?!0+$)[0-9a-f]{40,64}$/;
/** Checks name their commit. A comment doesn't: what was pushed after it is taken back by the branch's own history. */
async function pinHead(scope, head) {
    const named = 'pullRequest' in scope.event ? scope.event.pullRequest.head.sha : (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_3__/* .checkOf */ .E)(scope.event)?.headSha;
    if (named !== undefined)
        return named;
    const before = await headAtTrigger(scope, head);
    if (before !== undefined)
        return before;
    scope.note('pull', 'GitHub did not say whether commits were pushed after the trigger: the head is that of now.');
    return head.sha;
}
/**
 * Walks the branch's pushes, newest first, back to the trigger. undefined where GitHub doesn't tell.
 * @see https://docs.github.com/rest/repos/repos#list-repository-activities
 */
async function headAtTrigger(scope, head) {
    const [owner, repo] = head.repository?.split('/') ?? [];
    if (owner === undefined || repo === undefined || head.ref === '')
        return undefined;
    const route = 'GET /repos/{owner}/{repo}/activity';
    const parameters = { owner, repo, ref: `refs/heads/${head.ref}`, per_page: maxPushes };
    try {
        const pushes = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .arrayOf */ .jk)(await scope.github.json(route, parameters, { signal: scope.signal })).filter(_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv);
        if (pushes.length === 0)
            return undefined;
        const later = pushes.filter((push) => !(0,_cutoff_js__WEBPACK_IMPORTED_MODULE_1__/* .isBeforeTrigger */ .SP)(scope.event.triggeredAt, push['timestamp']));
        const oldest = later.at(-1);
        if (oldest === undefined)
            return head.sha;
        const reachesBack = later.length < pushes.length || pushes.length < maxPushes;
        const before = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(oldest['before']);
        return reachesBack && before !== undefined && fullSha.test(before) ? before : undefined;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   aP: () => (/* binding */ createNotes)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);

/** The repository's parameters of a route. */
function repositoryOf({ event }) {
    return { owner: event.repository.owner, repo: event.repository.name };
}
/** What the parts are called, and the permission that reads them. */
const parts = {
    pull: { name: 'the pull request', permission: 'pull-requests: read' },
    comments: { name: 'the comments', permission: 'issues: read, pull-requests: read or discussions: read' },
    files: { name: 'the list of changed files', permission: 'contents: read' },
    diff: { name: 'the diff', permission: 'contents: read' },
    commits: { name: 'the commits', permission: 'contents: read' },
    reviews: { name: 'the reviews', permission: 'pull-requests: read' },
    threads: { name: 'the review threads', permission: 'pull-requests: read' },
    logs: { name: 'the logs of the failed jobs', permission: 'actions: read' },
    linked_issues: { name: 'the linked issues', permission: 'issues: read' },
};
/** Why a part could not be had, in words of ours: what GitHub said stays out of the prompt. */
function reasonOf(part, error) {
    const { name, permission } = parts[part];
    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
        throw error;
    switch (error.failure) {
        case 'denied':
            return `The workflow's token may not read ${name} (it needs ${permission}).`;
        case 'missing':
            return `GitHub has not got ${name}, or the workflow's token may not read them (it needs ${permission}).`;
        case 'limited':
            return `GitHub's rate limit kept ${name} back.`;
        case 'refused':
            return `GitHub refused to give ${name}.`;
        case 'outage':
            return `GitHub did not answer when asked for ${name}.`;
    }
}
/** A place for notes that says each only once. */
function createNotes() {
    const missing = [];
    return {
        missing,
        note(part, reason) {
            if (!missing.some((known) => known.reason === reason))
                missing.push({ part, reason });
        },
    };
}


/***/ })

};

//# sourceMappingURL=555.index.js.map