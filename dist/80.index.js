export const id = 80;
export const ids = [80];
export const modules = {
8063:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LM: () => ( pageVariables),
PL: () => ( pageFacts),
dC: () => ( readConnection),
m$: () => ( pullQuery),
yV: () => ( pageArguments)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
const pageVariables = '$first: Int, $after: String, $last: Int, $before: String';
const pageArguments = 'first: $first, after: $after, last: $last, before: $before';
const pageFacts = 'totalCount pageInfo { hasNextPage endCursor startCursor }';
const pullQuery = (name, fields) => `query ${name}($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields} } }
}`;
const pageSize = 100;
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
    const connection = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(value);
    const info = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(connection['pageInfo']);
    const nodes = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)(connection['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv);
    return {
        nodes,
        total: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(connection['totalCount']) ?? nodes.length,
        hasNext: info['hasNextPage'] === true,
        start: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(info['startCursor']),
        end: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(info['endCursor']),
    };
}
}),
7093:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  y_: () => ( GitHubError),
  h2: () => ( rejectionOf),
  ml: () => ( shorten),
  WQ: () => ( transportError)
});
var errors = __webpack_require__(6316);
var json = __webpack_require__(2253);
;
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
        return true;
    return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'));
}
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
;
class GitHubError extends errors .lZ {
    name = 'GitHubError';
    failure;
    status;
    inDoubt;
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
function transportError(call, error) {
    return new GitHubError(`${call}: ${error.message}`, {
        failure: 'outage',
        inDoubt: error.sent,
        hint: "Run the job again when GitHub's API answers.",
        cause: error,
    });
}
function rejectionOf(call, response) {
    const { status } = response;
    const said = saidIn((0,json .Xy)((0,json .qF)(response.body.toString('utf8'))));
    const failure = failureOf(response);
    return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
        failure,
        status,
        inDoubt: failure === 'outage',
        askedWaitMs: askedWaitMs(response),
        ...wayOutOf(failure, response),
    });
}
function saidIn(answer) {
    const details = (0,json .jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,json .Xy)(error);
        return (0,json .b6)(error) ?? (0,json .b6)(message) ?? ([(0,json .b6)(field), (0,json .b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,json .b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
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
        return { hint: 'Check github_token: it is not valid, or no longer.' };
    if (failure === 'limited')
        return { hint: 'Run the job again when the rate limit has passed.' };
    const accepted = headers['x-accepted-github-permissions'];
    if (failure !== 'denied' || accepted === undefined || !/^[\w=;, -]{1,200}$/.test(accepted))
        return {};
    const [first = ''] = accepted.split(';');
    const permission = first.trim().replaceAll('_', '-').replaceAll('=', ': ');
    return { hint: `Give the job the permission ${permission} (permissions: in the workflow).` };
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
}),
1422:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => ( isQuery),
q: () => ( dataOf)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
function isQuery(document) {
    return !/^\s*mutation\b/.test(document);
}
function dataOf(call, response) {
    const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(response.body.toString('utf8')));
    const errors = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(answer['errors']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv);
    if (errors.length === 0 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(answer['data']))
        return answer['data'];
    const failures = errors.map(failureOf);
    const failure = gravest.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`${call}: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .ml)(said)}`, { failure, status: response.status });
}
const gravest = ['limited', 'denied', 'missing', 'refused'];
function failureOf(error) {
    switch ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(error['type'])) {
        case 'RATE_LIMITED':
            return 'limited';
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return 'denied';
        case 'NOT_FOUND':
            return 'missing';
        default:
            return /not accessible/i.test((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(error['message']) ?? '') ? 'denied' : 'refused';
    }
}
}),
3892:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
n: () => ( readPages)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
const pageSize = 100;
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
    const body = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .qF)(response.body.toString('utf8'));
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)(key === undefined ? body : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(body)[key]).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv);
}
function hasNext({ headers }) {
    return /;\s*rel="next"/.test(headers['link'] ?? '');
}
function lastPageOf({ headers }) {
    const link = /<([^<>]{1,2048})>;\s*rel="last"/.exec(headers['link'] ?? '')?.[1];
    const page = link === undefined ? undefined : URL.parse(link)?.searchParams.get('page');
    return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined;
}
}),
1872:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cz: () => ( writingFields),
rM: () => ( authorOf),
vm: () => ( commentOf)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
const writingFields = 'body createdAt lastEditedAt url authorAssociation author { __typename login }';
function authorOf(node) {
    const author = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(node['author']);
    const login = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(author['login']);
    const isApp = author['__typename'] === 'Bot' && login?.endsWith('[bot]') === false;
    return { login: isApp ? `${login}[bot]` : login, association: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(node['authorAssociation']) };
}
function commentOf(node) {
    return {
        author: authorOf(node),
        createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(node['createdAt']) ?? '',
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(node['body']) ?? '',
        url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(node['url']),
    };
}
}),
7865:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ml: () => ( changedFileOf),
c3: () => ( listOf),
gi: () => ( fetchedCommitOf)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
var _prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(924);
const statuses = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
function changedFileOf(file) {
    const patch = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(file['patch']);
    return {
        path: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(file['filename']) ?? '',
        previousPath: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(file['previous_filename']),
        status: statuses.find((known) => known === file['status']) ?? 'changed',
        additions: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(file['additions']) ?? 0,
        deletions: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(file['deletions']) ?? 0,
        patch: patch === undefined ? undefined : (0,_prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_1__ .Hx)(patch),
    };
}
function fetchedCommitOf(node) {
    const commit = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(node['commit']);
    return {
        sha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(node['sha']) ?? '',
        author: { login: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(node['author'])['login']), association: undefined },
        date: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(commit['author'])['date']),
        message: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(commit['message']) ?? '',
    };
}
function listOf(value, key) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(value)[key]).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv);
}
}),
3879:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => ( readChanges)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2253);
var _changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7865);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
var _pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3892);
var _pull_number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8639);
var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4292);
const maxBytes = 64 * 1024 * 1024;
const maxComparedFiles = 300;
const maxFilePages = 30;
const maxCommitPages = 10;
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
    const sha = (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_2__ .E)(event)?.headSha;
    return sha === undefined ? undefined : { kind: 'commit', sha };
}
function between(base, head) {
    return base === undefined || base === '' || head === undefined ? undefined : { kind: 'between', base, head };
}
function isZero(sha) {
    return sha === undefined || /^0+$/.test(sha);
}
async function compare(scope, base, head) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__ ._M)(scope), basehead: `${base}...${head}` };
    const options = { signal: scope.signal, maxBytes };
    const first = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(await scope.github.json(route, { ...parameters, per_page: 100, page: 1 }, options));
    const commits = (0,_changes_js__WEBPACK_IMPORTED_MODULE_4__ .c3)(first, 'commits');
    const total = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(first['total_commits']) ?? commits.length;
    const pages = Math.min(Math.ceil(total / 100), maxCommitPages);
    for (let page = 2; page <= pages; page += 1) {
        commits.push(...(0,_changes_js__WEBPACK_IMPORTED_MODULE_4__ .c3)(await scope.github.json(route, { ...parameters, per_page: 100, page }, options), 'commits'));
    }
    if (total > commits.length)
        scope.note('commits', `Left out: ${total - commits.length} of ${total} commits.`);
    return { files: await filesOf(scope, (0,_changes_js__WEBPACK_IMPORTED_MODULE_4__ .c3)(first, 'files'), head), commits: commits.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__ .gi) };
}
async function filesOf(scope, compared, head) {
    const number = (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_2__ .e)(scope.event);
    if (compared.length < maxComparedFiles)
        return compared.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__ .Ml);
    const all = number === undefined ? undefined : await filesOfPull(scope, number, head);
    if (all && all.length >= compared.length)
        return all.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__ .Ml);
    scope.note('files', `GitHub gives the first ${compared.length} changed files only.`);
    return compared.map(_changes_js__WEBPACK_IMPORTED_MODULE_4__ .Ml);
}
async function filesOfPull(scope, number, head) {
    const parameters = { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__ ._M)(scope), number };
    try {
        const listing = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__ .n)(scope.github, 'GET /repos/{owner}/{repo}/pulls/{number}/files', parameters, {
            signal: scope.signal,
            maxPages: maxFilePages,
        });
        const pull = await scope.github.json('GET /repos/{owner}/{repo}/pulls/{number}', parameters, scope);
        return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(pull)['head'])['sha'] === head ? listing.items : undefined;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_)
            return undefined;
        throw error;
    }
}
async function readCommit(scope, ref) {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const commit = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(await scope.github.json(route, { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_1__ ._M)(scope), ref, per_page: 100 }, { signal: scope.signal, maxBytes }));
    return { files: (0,_changes_js__WEBPACK_IMPORTED_MODULE_4__ .c3)(commit, 'files').map(_changes_js__WEBPACK_IMPORTED_MODULE_4__ .Ml), commits: [(0,_changes_js__WEBPACK_IMPORTED_MODULE_4__ .gi)(commit)] };
}
}),
7603:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SP: () => ( isBeforeTrigger),
Vm: () => ( keepOld),
pg: () => ( noteOmitted)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
function isBeforeTrigger(triggeredAt, written, edited) {
    if (!triggeredAt)
        return false;
    const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000;
    const writtenAt = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Q$)(written);
    const editedAt = edited === undefined || edited === null ? writtenAt : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Q$)(edited);
    return (writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs);
}
function keepOld(scope, part, nodes, words) {
    const { event } = scope;
    const own = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .dr)(event)?.url;
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
function noteOmitted(scope, part, omitted, many) {
    if (omitted > 0)
        scope.note(part, `Left out between the oldest and the newest: about ${omitted} ${many}.`);
}
}),
3080:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => ( isIdentity),
x: () => ( readIdentity)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
const workflowIdentity = { login: 'github-actions[bot]', id: undefined };
async function readIdentity(github, signal) {
    const viewer = await orUndefined(github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }));
    const found = identityFrom((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(viewer)['viewer'], 'databaseId');
    if (found)
        return found;
    const user = await orUndefined(github.json('GET /user', {}, { signal }));
    return identityFrom(user, 'id') ?? workflowIdentity;
}
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_ && ['denied', 'missing', 'refused'].includes(error.failure))
            return undefined;
        throw error;
    }
}
function identityFrom(value, idKey) {
    const account = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(value);
    const login = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(account['login']);
    return login === undefined ? undefined : { login, id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(account[idKey]) };
}
function isIdentity(account, identity) {
    if (!account)
        return false;
    if (account.id !== undefined && identity.id !== undefined)
        return account.id === identity.id;
    const isApp = identity.login.endsWith('[bot]');
    return isApp === (account.type === 'Bot') && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__ .Av)(account.login, identity.login);
}
}),
8639:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( checkOf),
e: () => ( pullNumberOf)
});
function pullNumberOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.number;
    if ('issue' in event)
        return event.issue.isPullRequest ? event.issue.number : undefined;
    const [only, ...others] = checkOf(event)?.pullRequests ?? [];
    return others.length === 0 ? only : undefined;
}
function checkOf(event) {
    if ('workflowRun' in event)
        return event.workflowRun;
    if ('checkRun' in event)
        return event.checkRun;
    if ('checkSuite' in event)
        return event.checkSuite;
    return 'status' in event ? event.status : undefined;
}
}),
561:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Es: () => ( readPull),
O2: () => ( isUntouched),
c9: () => ( titleFields)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2253);
var _authors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1872);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
var _cutoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7603);
var _pull_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8639);
var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4292);
const titleFields = 'timelineItems(last: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { createdAt } } }';
const pullFacts = `query PullFacts($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid isDraft merged
      title body createdAt lastEditedAt authorAssociation author { __typename login } ${titleFields}
    }
  }
}`;
async function readPull(scope) {
    const number = (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_3__ .e)(scope.event);
    if (number === undefined)
        return undefined;
    const data = await scope.github.graphql(pullFacts, { ...(0,_scope_js__WEBPACK_IMPORTED_MODULE_2__ ._M)(scope), number }, { signal: scope.signal });
    const pull = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(data['repository'])['pullRequest']);
    const headSha = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(pull['headRefOid']);
    if (headSha === undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_('GraphQL PullFacts: no pull request', { failure: 'missing' });
    const headRef = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(pull['headRefName']) ?? '';
    const headRepository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(pull['headRepository'])['nameWithOwner']);
    return {
        number,
        headSha: await pinHead(scope, { sha: headSha, ref: headRef, repository: headRepository }),
        headRef,
        headRepository,
        baseRef: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(pull['baseRefName']) ?? '',
        baseSha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(pull['baseRefOid']) ?? '',
        isDraft: pull['isDraft'] === true,
        isMerged: pull['merged'] === true,
        author: (0,_authors_js__WEBPACK_IMPORTED_MODULE_5__ .rM)(pull),
        ...wordsOf(scope, pull),
    };
}
function wordsOf(scope, pull) {
    const { event } = scope;
    if ('issue' in event)
        return { title: event.issue.title.text, body: event.issue.body.text };
    if ('pullRequest' in event)
        return { title: event.pullRequest.title.text, body: event.pullRequest.body.text };
    if (isUntouched(pull, event))
        return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(pull['title']) ?? '', body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(pull['body']) ?? '' };
    scope.note('pull', "The pull request's title and body were edited at the trigger or later, and are left out.");
    return { title: '', body: '' };
}
function isUntouched(node, event) {
    const [rename] = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(node['timelineItems'])['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv);
    const renamed = rename?.['createdAt'];
    return ((0,_cutoff_js__WEBPACK_IMPORTED_MODULE_1__ .SP)(event.triggeredAt, node['createdAt'], node['lastEditedAt']) &&
        (renamed === undefined || (0,_cutoff_js__WEBPACK_IMPORTED_MODULE_1__ .SP)(event.triggeredAt, renamed)));
}
const maxPushes = 100;
const fullSha = /^(?!0+$)[0-9a-f]{40,64}$/;
async function pinHead(scope, head) {
    const named = 'pullRequest' in scope.event ? scope.event.pullRequest.head.sha : (0,_pull_number_js__WEBPACK_IMPORTED_MODULE_3__ .E)(scope.event)?.headSha;
    if (named !== undefined)
        return named;
    const before = await headAtTrigger(scope, head);
    if (before !== undefined)
        return before;
    scope.note('pull', 'GitHub did not say whether commits were pushed after the trigger: the head is that of now.');
    return head.sha;
}
async function headAtTrigger(scope, head) {
    const [owner, repo] = head.repository?.split('/') ?? [];
    if (owner === undefined || repo === undefined || head.ref === '')
        return undefined;
    const route = 'GET /repos/{owner}/{repo}/activity';
    const parameters = { owner, repo, ref: `refs/heads/${head.ref}`, per_page: maxPushes };
    try {
        const pushes = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)(await scope.github.json(route, parameters, { signal: scope.signal })).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv);
        if (pushes.length === 0)
            return undefined;
        const later = pushes.filter((push) => !(0,_cutoff_js__WEBPACK_IMPORTED_MODULE_1__ .SP)(scope.event.triggeredAt, push['timestamp']));
        const oldest = later.at(-1);
        if (oldest === undefined)
            return head.sha;
        const reachesBack = later.length < pushes.length || pushes.length < maxPushes;
        const before = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(oldest['before']);
        return reachesBack && before !== undefined && fullSha.test(before) ? before : undefined;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_)
            return undefined;
        throw error;
    }
}
}),
4292:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A3: () => ( reasonOf),
_M: () => ( repositoryOf),
aP: () => ( createNotes)
});
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
function repositoryOf({ event }) {
    return { owner: event.repository.owner, repo: event.repository.name };
}
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
function reasonOf(part, error) {
    const { name, permission } = parts[part];
    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_))
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
}),
5978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => ( fillRoute)
});
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function fillRoute(route, parameters) {
    const [word = '', template = ''] = route.split(' ');
    const method = methods.find((known) => known === word);
    if (!method || !template.startsWith('/'))
        throw new Error(`not a route: ${route}`);
    const used = new Set();
    const path = template.replace(/\{(\+?)(\w+)\}/g, (_, plus, name) => {
        used.add(name);
        const value = wordOf(parameters[name]);
        if (value === undefined || value === '')
            throw new Error(`${route} needs ${name}`);
        return plus === '' ? encodePart(value) : value.split('/').map(encodePart).join('/');
    });
    const rest = Object.entries(parameters).filter(([name, value]) => !used.has(name) && value !== undefined);
    return method === 'GET'
        ? { method, path: path + queryOf(rest), rest: {} }
        : { method, path, rest: Object.fromEntries(rest) };
}
function encodePart(text) {
    if (text === '.' || text === '..')
        throw new Error(`"${text}" can't be part of a path`);
    return encodeURIComponent(text);
}
function queryOf(entries) {
    const query = new URLSearchParams();
    for (const [name, value] of entries)
        query.append(name, wordOf(value) ?? '');
    return query.size === 0 ? '' : `?${query.toString()}`;
}
function wordOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
}),
8441:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createIssueComments: () => ( createIssueComments),
createThreadComments: () => ( createThreadComments)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
var _read_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3080);
const pageSize = 100;
const maxLastPages = 10;
function createIssueComments(github, address) {
    const base = '/repos/{owner}/{repo}/issues';
    const list = `${base}/{number}/comments`;
    return createComments(github, {
        list,
        create: list,
        one: `${base}/comments/{id}`,
        parameters: { ...address },
        holds: () => true,
    });
}
function createThreadComments(github, address, thread) {
    const base = '/repos/{owner}/{repo}/pulls';
    return createComments(github, {
        list: `${base}/{number}/comments`,
        create: `${base}/{number}/comments/{thread}/replies`,
        one: `${base}/comments/{id}`,
        parameters: { ...address, thread },
        holds: (comment) => comment['in_reply_to_id'] === thread,
    });
}
function createComments(github, { list, create, one, parameters, holds }) {
    const { owner, repo, number, thread } = parameters;
    let identity;
    async function readPage(page, options) {
        const query = { owner, repo, number, per_page: pageSize, page };
        return pageOf(await github.request(`GET ${list}`, query, options), holds);
    }
    async function isOwn({ author }, { signal }) {
        identity ??= (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_1__ .x)(github, signal);
        try {
            return (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_1__ .L)(author, await identity);
        }
        catch (error) {
            identity = undefined;
            throw error;
        }
    }
    return {
        async findOwn(isWanted, options) {
            const first = await readPage(1, options);
            for (const page of pagesFromEnd(first.lastPage)) {
                const { comments } = page === 1 ? first : await readPage(page, options);
                for (const comment of comments.filter(isWanted).reverse())
                    if (await isOwn(comment, options))
                        return comment;
            }
            return undefined;
        },
        async read(id, options) {
            return requireComment(await github.json(`GET ${one}`, { owner, repo, id }, options));
        },
        async create(body, options) {
            return requireComment(await github.json(`POST ${create}`, { owner, repo, number, thread, body }, options));
        },
        async update(id, body, options) {
            await github.request(`PATCH ${one}`, { owner, repo, id, body }, options);
        },
    };
}
function pagesFromEnd(lastPage) {
    const count = Math.min(lastPage - 1, maxLastPages);
    return [...Array.from({ length: count }, (_, index) => lastPage - index), 1];
}
function pageOf({ body, headers }, holds) {
    const list = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body.toString('utf8'));
    if (!Array.isArray(list))
        throw nonsense('a list of comments');
    const comments = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)(list).flatMap((item) => (holds((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(item)) ? (commentFrom(item) ?? []) : []));
    return { comments, lastPage: lastPageIn(headers['link'] ?? '') };
}
function lastPageIn(link) {
    const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1];
    const page = Number((url && URL.parse(url)?.searchParams.get('page')) ?? 1);
    return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
function commentFrom(value) {
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value))
        return undefined;
    const id = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(value['id']);
    if (id === undefined)
        return undefined;
    const author = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__ .Td)({ value, path: '' }, 'user');
    return { id, author, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(value['body']) ?? '', url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(value['html_url']) };
}
function requireComment(value) {
    const comment = commentFrom(value);
    if (comment)
        return comment;
    throw nonsense('a comment');
}
function nonsense(expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}
}),
4376:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
t: () => ( searchLongest)
});
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
})
};
