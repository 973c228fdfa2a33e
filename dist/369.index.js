export const id = 369;
export const ids = [369];
export const modules = {
63525:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ( openSeal),
placeOf: () => ( placeOf)
});
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7965);
var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77208);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48870);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6513);
function placeOf({ runtime, event, github, name }, plan, promptHead) {
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_3__.targetOf)(event);
    return {
        target,
        isPublic: event.repository.isPrivate !== true,
        serverUrl: event.serverUrl,
        runUrl: event.run.url,
        marker: (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ .BL)(runtime.env, { name, recipe: plan?.recipe, topic: plan?.recipeInput?.topic }),
        seal: openSeal(runtime.env, event, typeof target === 'string' ? 0 : target.number),
        readHead: async () => {
            if ('pullRequest' in event)
                return event.pullRequest.head.sha;
            if (promptHead !== undefined)
                return promptHead;
            const { readPull } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(8), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 70561));
            const note = (_, reason) => {
                runtime.log.info(reason);
            };
            const scope = { event, github: await github(), clock: runtime.clock, signal: runtime.cancelled, note };
            return (await readPull(scope))?.headSha;
        },
    };
}
function openSeal(env, { repository }, subject) {
    const repositoryId = String(repository.id ?? repository.fullName.toLowerCase());
    return (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ .A1)({ apiKey: (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .x4)(env)[0], repositoryId, subject });
}
}),
96584:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( incomplete),
c: () => ( listOf),
createGitHub: () => ( createGitHub)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56463);
const apiVersion = '2022-11-28';
function createGitHub(parts) {
    const { GITHUB_API_URL: given = '', GITHUB_REPOSITORY: repository = '' } = parts.env;
    const apiUrl = (given === '' ? 'https://api.github.com' : given).replace(/\/+$/, '');
    const { owner, name: repo } = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .IN)(repository);
    let loading;
    const octokit = () => (loading ??= loadOctokit(parts.token, apiUrl));
    const requestFor = (options) => ({
        signal: options.signal,
        fetch: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .Hy)({ ...parts, apiUrl }, options),
        parseSuccessResponseBody: false,
    });
    return {
        hasToken: parts.token !== undefined,
        repository,
        async call(options, ask) {
            const { rest } = await octokit();
            const { data, headers } = await ask(rest, { owner, repo, request: requestFor(options) }).catch(rethrowCause);
            const answer = data;
            if (!isLoose(answer))
                throw incomplete('JSON');
            return { data: answer, headers };
        },
        async graphql(document, variables, options) {
            const { graphql } = await octokit();
            const place = document.includes('$owner') ? { owner, repo } : {};
            const sent = { ...place, ...variables, request: requestFor(options) };
            return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(await graphql(document, sent).catch(rethrowCause));
        },
        download: (url, options) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .RG)(parts, url, options),
        withoutWrites: (divert) => createGitHub({ ...parts, divert }),
    };
}
function isLoose(value) {
    return value === undefined || typeof value === 'string' || (typeof value === 'object' && value !== null);
}
function rethrowCause(error) {
    if (error instanceof Error && error.name === 'HttpError' && error.cause instanceof Error)
        throw error.cause;
    throw error;
}
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() {
}
async function loadOctokit(token, baseUrl) {
    const { GitHub, getOctokitOptions } = await importWithoutEvent();
    const options = { baseUrl, userAgent: 'oz-agent-action', log: quiet, request: { log: quiet, fetch: refuse } };
    const octokit = new GitHub(token === undefined ? options : getOctokitOptions(token, options));
    octokit.hook.before('request', (filled) => {
        requireSafePath(filled);
        filled.headers['x-github-api-version'] = apiVersion;
    });
    return octokit;
}
async function importWithoutEvent() {
    const file = process.env['GITHUB_EVENT_PATH'];
    delete process.env['GITHUB_EVENT_PATH'];
    try {
        return await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(8), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 61845));
    }
    finally {
        if (file !== undefined)
            process.env['GITHUB_EVENT_PATH'] = file;
    }
}
function refuse() {
    throw new Error('a call of GitHub without its request options');
}
function requireSafePath({ url, ...parameters }) {
    for (const [, name = ''] of String(url).matchAll(/\{(\w+)\}/g)) {
        const value = parameters[name];
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        const isStep = text.split('/').some((part) => part === '.' || part === '..');
        if (text !== '' && text.isWellFormed() && !isStep)
            continue;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`"${text}" can't be part of a path in GitHub's API`, { failure: 'refused' });
    }
}
function listOf(list) {
    const isList = Array.isArray(list);
    return list && isList ? list.filter((item) => item !== null) : [];
}
function incomplete(expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}
}),
28881:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
GitHubError: () => ( GitHubError),
graphqlErrorOf: () => ( graphqlErrorOf),
ignoreFailures: () => ( ignoreFailures),
ignoreMissing: () => ( ignoreMissing),
rejectionOf: () => ( rejectionOf),
transportError: () => ( transportError)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
class GitHubError extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ {
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
function ignoreFailures(...failures) {
    return (error) => {
        const isIgnored = error instanceof GitHubError && (failures.length === 0 || failures.includes(error.failure));
        if (!isIgnored)
            throw error;
    };
}
const ignoreMissing = ignoreFailures('missing');
const maxDetails = 5;
function transportError(call, error) {
    return new GitHubError(`${call}: ${error.message}`, {
        failure: 'outage',
        inDoubt: error.sent,
        hint: "Re-run the job when GitHub's API answers.",
        cause: error,
    });
}
function rejectionOf(call, response) {
    const { status } = response;
    const said = saidIn((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(response.body.toString('utf8'))));
    const failure = failureOf(response);
    return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
        failure,
        status,
        inDoubt: failure === 'outage',
        askedWaitMs: askedWaitMs(response),
        ...hintFor(failure, response),
    });
}
function saidIn(answer) {
    const details = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(error);
        return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(error) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(message) ?? ([(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(field), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
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
function hintFor(failure, { status, headers }) {
    if (status === 401)
        return { hint: 'Check github_token: it is invalid or has expired.' };
    if (failure === 'limited')
        return { hint: 'Re-run the job when the rate limit has passed.' };
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
function graphqlErrorOf(call, { status, body }) {
    const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(body.toString('utf8')));
    const errors = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(answer['errors']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv);
    if (errors.length === 0 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(answer['data']))
        return undefined;
    const failures = errors.map(({ type, message }) => {
        const isDenied = /not accessible/i.test((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(message) ?? '');
        return failuresByType.get(type) ?? (isDenied ? 'denied' : 'refused');
    });
    const failure = byWeight.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    return new GitHubError(`${call}: ${shorten(said)}`, { failure, status });
}
const byWeight = ['limited', 'denied', 'missing', 'refused'];
const failuresByType = new Map([
    ['RATE_LIMITED', 'limited'],
    ['FORBIDDEN', 'denied'],
    ['INSUFFICIENT_SCOPES', 'denied'],
    ['NOT_FOUND', 'missing'],
]);
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
    const reset = headers['x-ratelimit-remaining'] === '0' ? (headers['x-ratelimit-reset'] ?? '') : '';
    const resetMs = /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN;
    const waitMs = (after === undefined ? resetMs : Date.parse(after)) - Date.parse(headers['date'] ?? '');
    return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
}),
56463:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hy: () => ( createFetch),
RG: () => ( download),
rq: () => ( rememberReads)
});
var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87261);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
const deadlineMs = 20_000;
const downloadDeadlineMs = 60_000;
const defaultMaxBytes = 16 * 1024 * 1024;
const maxRedirects = 3;
const maxTries = 3;
const longestWaitMs = 60_000;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function createFetch({ send, clock, apiUrl, divert }, options) {
    return async (url, init) => {
        const { headers, body } = init;
        const call = callOf(apiUrl, url, init);
        const method = methods.find((name) => name === init.method);
        if (!method)
            throw new Error(`${init.method} is not a method for GitHub's API`);
        if (divert && !call.isRead) {
            const answer = divert({ call: call.name, body: call.body });
            return { status: 200, url, headers: new Map(), body: call.isGraphql ? { data: answer } : answer };
        }
        const { signal, maxBytes = defaultMaxBytes } = options;
        const request = { method, url, headers, ...(body !== undefined && { body }), deadlineMs, maxBytes, signal };
        const response = await keepTrying(clock, { ...call, signal }, async () => {
            const sent = await sendWithin(send, request, call.name);
            const failed = call.isGraphql ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.graphqlErrorOf)(call.name, sent) : undefined;
            if (failed)
                throw failed;
            return sent;
        });
        const given = new Map(Object.entries(response.headers));
        return { status: response.status, url, headers: given, body: bodyOf(call, response, options) };
    };
}
function callOf(apiUrl, url, { method, body }) {
    const sent = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body ?? ''));
    const document = url.endsWith('/graphql') ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(sent['query']) : undefined;
    if (document === undefined) {
        const path = url.startsWith(apiUrl) ? url.slice(apiUrl.length) : new URL(url).pathname;
        return { name: `${method} ${path}`, isRead: method === 'GET', isGraphql: false, body: sent };
    }
    const [, kind, name = 'query'] = /^\s*(query|mutation)\s+(\w{1,80})/.exec(document) ?? [];
    return { name: `GraphQL ${name}`, isRead: kind !== 'mutation', isGraphql: true, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(sent['variables']) };
}
async function sendWithin(send, request, call) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send({ ...request, url });
        const { status, headers } = response;
        if (isFine(response))
            return response;
        const isRedirect = request.method === 'GET' && [301, 302, 303, 307, 308].includes(status);
        const next = isRedirect ? URL.parse(headers['location'] ?? '', url) : null;
        if (headers['location'] === undefined || next === null)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.rejectionOf)(call, response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`${call}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function isFine({ status }) {
    return status >= 200 && status < 300;
}
function bodyOf({ name, isRead }, { status, body }, { isText }) {
    const text = new TextDecoder().decode(body);
    if (isText === true || status === 204 || status >= 300)
        return text;
    const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(text);
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || Array.isArray(value))
        return value;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`${name}: an answer that is not JSON`, { failure: 'outage', status, inDoubt: !isRead });
}
async function keepTrying(clock, { isRead, name, signal }, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            signal.throwIfAborted();
            const failed = error instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.transportError)(name, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, signal);
        }
    }
}
function waitBefore(error, tries, isRead) {
    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError))
        return undefined;
    const { cause } = error;
    const isDefinite = cause instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX && (cause.permanent || ['tls', 'too_large'].includes(cause.reason));
    if (error.failure === 'outage' && isRead && !isDefinite)
        return Math.min(error.askedWaitMs ?? tries * 1000, longestWaitMs);
    if (error.failure !== 'limited')
        return undefined;
    const waitMs = error.askedWaitMs ?? tries * 10_000;
    return waitMs > longestWaitMs ? undefined : Math.max(waitMs, 1000);
}
const downloadCall = 'the download that GitHub points to';
async function download({ send, clock }, url, { signal, maxBytes = defaultMaxBytes, range }) {
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const headers = { 'user-agent': 'oz-agent-action', ...(range !== undefined && { range }) };
    const options = { deadlineMs: downloadDeadlineMs, maxBytes, signal };
    return keepTrying(clock, { isRead: true, name: downloadCall, signal }, async () => {
        const response = await send({ method: 'GET', url: address.href, headers, ...options });
        if (isFine(response))
            return response;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.rejectionOf)(downloadCall, response);
    });
}
const mostKept = 200;
function rememberReads(send) {
    const answers = new Map();
    return (request) => {
        const { method, url, headers, body } = request;
        if (method !== 'GET' && !(method === 'POST' && url.endsWith('/graphql')))
            return send(request);
        const question = [method, url, headers['accept'], body].join('\n');
        const known = answers.get(question);
        if (known)
            return known;
        const answer = send(request);
        if (answers.size < mostKept)
            answers.set(question, answer);
        const forget = () => {
            answers.delete(question);
        };
        answer.then((response) => {
            if (!isFine(response))
                forget();
        }, forget);
        return answer;
    };
}
}),
21511:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
NS: () => ( lastPageIn),
SP: () => ( readPage),
dC: () => ( readConnection),
n4: () => ( readPages)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
const pageSize = 100;
async function readPages(github, { maxPages, signal }, ask) {
    const items = [];
    let omitted = 0;
    for (let page = 1, read = 1;; page += 1, read += 1) {
        const { items: more, link } = await readPage(github, ask, page, signal);
        items.push(...more);
        const hasNext = /;\s*rel="next"/.test(link);
        if (!hasNext || read >= maxPages)
            return { items, omitted: hasNext ? omitted + pageSize : omitted };
        const last = lastPageIn(link);
        if (page === Math.ceil(maxPages / 2) && last !== undefined && last > maxPages) {
            const next = last - (maxPages - page) + 1;
            omitted = (next - page - 1) * pageSize;
            page = next - 1;
        }
    }
}
async function readPage(github, ask, page, signal) {
    const { data, headers } = await github.call({ signal }, (rest, place) => ask(rest, { ...place, per_page: pageSize, page }));
    return { items: (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data), link: headers.link ?? '' };
}
function lastPageIn(link) {
    const url = /<([^<>]{1,2048})>;\s*rel="last"/.exec(link)?.[1];
    const page = url === undefined ? undefined : URL.parse(url)?.searchParams.get('page');
    return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined;
}
function documentOf({ name, subject, key, fields }) {
    const list = `${key}(first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage endCursor startCursor } nodes { ${fields} }
  }`;
    const page = '$first: Int, $after: String, $last: Int, $before: String';
    if (subject === 'discussionComment') {
        return `query ${name}($comment: ID!, ${page}) { node(id: $comment) { ... on DiscussionComment { ${list} } } }`;
    }
    const lists = subject === 'issueOrPullRequest' ? `... on Issue { ${list} } ... on PullRequest { ${list} }` : list;
    return `query ${name}($owner: String!, $repo: String!, $number: Int!, ${page}) {
    repository(owner: $owner, name: $repo) { ${subject}(number: $number) { ${lists} } }
  }`;
}
async function readConnection(github, of, connection, options) {
    const { signal, maxPages } = options;
    const document = documentOf(connection);
    const ask = async (page) => {
        const owner = 'comment' in of ? { comment: of.comment } : { number: of.number };
        const { node, repository } = await github.graphql(document, { ...owner, ...page }, { signal });
        const list = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)('comment' in of ? node : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(repository)[connection.subject])[connection.key]);
        const { hasNextPage, startCursor, endCursor } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(list['pageInfo']);
        const nodes = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(list['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv);
        const total = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(list['totalCount']) ?? nodes.length;
        return { nodes, total, hasNext: hasNextPage === true, start: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(startCursor), end: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(endCursor) };
    };
    const oldest = [];
    const newest = [];
    const half = Math.ceil(maxPages / 2);
    let after;
    let left = 1;
    for (let page = 1; page <= half && left > 0; page += 1) {
        const read = await ask({ first: pageSize, ...(after !== undefined && { after }) });
        oldest.push(...read.nodes);
        left = read.hasNext ? Math.max(read.total - oldest.length, 0) : 0;
        after = read.end;
    }
    let before;
    for (let page = half + 1; page <= maxPages && left > 0; page += 1) {
        const read = await ask({ last: Math.min(pageSize, left), ...(before !== undefined && { before }) });
        newest.unshift(...read.nodes);
        left = read.nodes.length === 0 ? 0 : left - read.nodes.length;
        before = read.start;
    }
    return { items: [...oldest, ...newest], omitted: left };
}
}),
36471:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DJ: () => ( readFinishedRuns),
I6: () => ( readActiveThings),
countRecentRuns: () => ( countRecentRuns),
e0: () => ( readKnownIssues),
ih: () => ( readWorkflowResults),
l3: () => ( labelNames),
to: () => ( searchIssues),
vY: () => ( readOpenPulls),
warnOfManyRuns: () => ( warnOfManyRuns),
xm: () => ( readWaitingThings)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12104);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21511);
var _scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14292);
const maxPages = 6;
const maxKnownPages = 3;
async function readActiveThings(github, { since, signal }) {
    const { items, omitted } = await listIssues(github, { state: 'all', since: (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__ .i)(since) }, { signal, maxPages });
    return { items: items.map(thingOf), omitted };
}
async function readWaitingThings(github, signal) {
    const { items } = await listIssues(github, { state: 'open', direction: 'asc' }, { signal, maxPages: 1 });
    return items.map(thingOf);
}
async function listIssues(github, query, options) {
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__ .n4)(github, options, ({ issues }, page) => issues.listForRepo({ ...page, ...query, sort: 'updated' }));
    return { items: items.filter(hasNumber), omitted };
}
async function readFinishedRuns(github, { signal, ...which }) {
    const filter = 'since' in which ? { created: `>=${(0,_scope_js__WEBPACK_IMPORTED_MODULE_5__ .i)(which.since)}` } : which;
    const pages = 'since' in which ? maxPages : 1;
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__ .n4)(github, { signal, maxPages: pages }, async ({ actions }, page) => {
        const { data, headers } = await actions.listWorkflowRunsForRepo({ ...page, ...filter, status: 'completed' });
        return { data: data.workflow_runs, headers };
    });
    return { items: items.map(finishedRunOf), omitted };
}
function finishedRunOf({ id, name, head_branch, conclusion, html_url, created_at }) {
    return {
        id: id ?? undefined,
        workflow: name ?? '',
        branch: head_branch ?? '',
        conclusion: conclusion ?? '',
        url: html_url ?? '',
        createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Q$)(created_at),
    };
}
async function readKnownIssues(github, event, signal) {
    const { items } = await listIssues(github, { state: 'all' }, { signal, maxPages: maxKnownPages });
    return items
        .filter(({ pull_request, created_at }) => !pull_request && (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__ .S)(event.triggeredAt, created_at))
        .map(knownIssueOf);
}
function hasNumber(item) {
    return typeof item.number === 'number';
}
function knownIssueOf({ number, title, state, labels }) {
    return { number, title: title ?? '', state: state ?? '', labels: labelNames(labels) };
}
const mostFound = 30;
async function searchIssues(github, event, { words, signal }) {
    if (words.length === 0)
        return [];
    const q = `${words.join(' OR ')} repo:${github.repository} is:issue`;
    const { data } = await github.call({ signal }, ({ search }, { request }) => search.issuesAndPullRequests({ q, per_page: mostFound, request }));
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__ .c)(data.items)
        .filter(({ created_at }) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_5__ .S)(event.triggeredAt, created_at))
        .filter(hasNumber)
        .map(knownIssueOf);
}
const resultsShown = 5;
async function readWorkflowResults(github, workflow, branch, signal) {
    const query = { workflow_id: workflow, branch, status: 'completed', per_page: resultsShown + 1 };
    const { data } = await github.call({ signal }, ({ actions }, place) => actions.listWorkflowRuns({ ...place, ...query }));
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__ .c)(data.workflow_runs).map((run) => ({
        id: run.id ?? undefined,
        branch: run.head_branch ?? branch,
        commit: run.head_sha ?? '',
        conclusion: run.conclusion ?? '',
        date: run.created_at ?? '',
        url: run.html_url ?? '',
    }));
}
async function readOpenPulls(github, branchStart, signal) {
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__ .n4)(github, { signal, maxPages: maxKnownPages }, ({ pulls }, page) => pulls.list({ ...page, state: 'open' }));
    return items.flatMap(({ number, title, head }) => typeof number === 'number' &&
        head?.ref?.startsWith(branchStart) === true &&
        head.repo?.full_name === github.repository
        ? [{ number, title: title ?? '', branch: head.ref }]
        : []);
}
function labelNames(labels) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__ .c)(labels).flatMap((label) => (typeof label === 'string' ? label : label.name) ?? []);
}
function thingOf(item) {
    return {
        kind: item.pull_request ? 'pull request' : 'issue',
        number: item.number,
        title: item.title ?? '',
        author: item.user?.login ?? '',
        labels: labelNames(item.labels),
        comments: item.comments ?? 0,
        isOpen: item.state === 'open',
        isDraft: item.draft === true,
        createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Q$)(item.created_at),
        updatedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Q$)(item.updated_at),
        closedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Q$)(item.closed_at),
        mergedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Q$)(item.pull_request?.merged_at),
    };
}
const hourMs = 3_600_000;
const manyRuns = 5;
async function countRecentRuns(github, event, clock, signal) {
    const { id } = event.run;
    if (!github.hasToken || id === undefined || !(0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .et)(event))
        return undefined;
    try {
        const { data: run } = await github.call({ signal }, ({ actions }, place) => actions.getWorkflowRun({ ...place, run_id: Number(id) }));
        const { workflow_id } = run;
        if (typeof workflow_id !== 'number')
            return undefined;
        const filter = { workflow_id, created: `>=${(0,_scope_js__WEBPACK_IMPORTED_MODULE_5__ .i)(new Date(clock.date().getTime() - hourMs))}`, per_page: 100 };
        const { data } = await github.call({ signal }, ({ actions }, place) => actions.listWorkflowRuns({ ...place, ...filter }));
        const isAlike = ({ conclusion, display_title, actor }) => conclusion !== 'skipped' &&
            display_title === run.display_title &&
            (0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .Av)(actor?.login ?? '', run.actor?.login ?? '');
        return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__ .c)(data.workflow_runs).filter(isAlike).length;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__.GitHubError)
            return undefined;
        throw error;
    }
}
function warnOfManyRuns(count, event) {
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .et)(event);
    if (count === undefined || count <= manyRuns || !about)
        return undefined;
    return (`${event.actor ?? 'The same account'} made this workflow run ${count} times on ${about.name} ` +
        `#${about.subject.number} within an hour. If the agent acts as that account, it may be answering itself: ` +
        'use trigger_phrase or trigger_label, or give the agent an account of its own.');
}
}),
87865:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ld: () => ( readPatchIds),
St: () => ( readChanges),
WY: () => ( readComparison),
ZG: () => ( readPullFiles),
ei: () => ( areSameChanges),
kN: () => ( readCommit)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12104);
var _prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90924);
var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21511);
var _pull_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70561);
const maxBytes = 64 * 1024 * 1024;
const maxComparedFiles = 300;
const maxFilePages = 30;
const maxCommitPages = 10;
async function readChanges(scope, pull) {
    const [base = '', head] = rangeOf(scope.event, pull);
    if (base !== '' && head !== undefined)
        return readRange(scope, base, head);
    const sha = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .EG)(scope.event)?.headSha;
    return sha === undefined ? undefined : readCommit(scope.github, sha, scope);
}
function rangeOf(event, pull) {
    if (pull)
        return [pull.isMerged ? pull.baseSha : pull.baseRef, pull.headSha];
    if ('pullRequest' in event) {
        const { base, head, isMerged } = event.pullRequest;
        return [isMerged ? base.sha : base.ref.text, head.sha];
    }
    if ('mergeGroup' in event)
        return [event.mergeGroup.baseSha, event.mergeGroup.headSha];
    if (!('push' in event) || event.push.isDeleted)
        return [];
    const { before = '', after } = event.push;
    return [/^0*$/.test(before) ? event.repository.defaultBranch : before, after];
}
async function readRange(scope, base, head) {
    const range = { base, head };
    const { data: first } = await compare(scope.github, { ...range, page: 1 }, scope);
    const commits = [...(0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(first.commits)];
    const total = first.total_commits ?? commits.length;
    const pages = Math.min(Math.ceil(total / 100), maxCommitPages);
    for (let page = 2; page <= pages; page += 1) {
        commits.push(...(0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)((await compare(scope.github, { ...range, page }, scope)).data.commits));
    }
    if (total > commits.length)
        scope.note('commits', `Left out ${total - commits.length} of ${total} commits.`);
    return { files: await filesOf(scope, (0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(first.files), head), commits: commits.map(fetchedCommitOf) };
}
const compare = (github, { base, head, ...page }, { signal }) => github.call({ signal, maxBytes }, ({ repos }, place) => repos.compareCommitsWithBasehead({ per_page: 100, ...place, basehead: `${base}...${head}`, ...page }));
async function filesOf(scope, compared, head) {
    const files = compared.map(changedFileOf);
    if (files.length < maxComparedFiles)
        return files;
    const pull = { number: (0,_pull_js__WEBPACK_IMPORTED_MODULE_6__ .ez)(scope.event) ?? 0 };
    const all = pull.number > 0 ? await readPullFiles(scope.github, pull, scope).catch((0,_failure_js__WEBPACK_IMPORTED_MODULE_4__.ignoreFailures)()) : undefined;
    const now = all && (await (0,_pull_js__WEBPACK_IMPORTED_MODULE_6__ .tH)(scope.github, pull, scope).catch((0,_failure_js__WEBPACK_IMPORTED_MODULE_4__.ignoreFailures)()));
    if (all && now?.headSha === head && all.length >= files.length)
        return all;
    scope.note('files', `GitHub lists only the first ${files.length} changed files.`);
    return files;
}
async function readPullFiles(github, { number }, call) {
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__ .n4)(github, { ...call, maxPages: maxFilePages }, ({ pulls }, page) => pulls.listFiles({ ...page, pull_number: number }));
    return items.map(changedFileOf);
}
async function readCommit(github, ref, { signal }) {
    const { data: commit } = await github.call({ signal, maxBytes }, ({ repos }, place) => repos.getCommit({ ...place, ref, per_page: 100 }));
    return { files: (0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(commit.files).map(changedFileOf), commits: [fetchedCommitOf(commit)] };
}
async function readComparison(github, range, call) {
    const { data } = await compare(github, range, call);
    const isBuiltOn = data.status === 'ahead' || data.status === 'identical';
    return { isBuiltOn, files: (0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(data.files).map(changedFileOf) };
}
const statuses = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
function changedFileOf(file) {
    return {
        path: file.filename ?? '',
        previousPath: file.previous_filename ?? undefined,
        status: statuses.find((known) => known === file.status) ?? 'changed',
        additions: file.additions ?? 0,
        deletions: file.deletions ?? 0,
        patch: typeof file.patch === 'string' && file.patch !== '' ? (0,_prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_2__ .Hx)(file.patch) : undefined,
    };
}
function fetchedCommitOf({ sha, author, commit }) {
    return {
        sha: sha ?? '',
        author: { login: author?.login ?? undefined, association: undefined },
        date: commit?.author?.date ?? undefined,
        message: commit?.message ?? '',
    };
}
async function readPatchIds(github, range, call) {
    const { data } = await compare(github, { ...range, per_page: 1 }, call);
    const files = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(data.files);
    if (files.length >= maxComparedFiles || (files.length === 0 && (data.total_commits ?? 0) > 0))
        return undefined;
    const ids = new Map();
    for (const { filename, previous_filename: before, status, sha, patch, additions, deletions } of files) {
        const content = patch ?? sha;
        if (filename === undefined || filename === null || content === undefined || content === null)
            return undefined;
        const words = [status, before ?? '', additions, deletions, content.replace(/^@@ .*$/gm, '@@')];
        const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify(words), 'hex');
        ids.set(filename, id);
        if (status === 'renamed' && typeof before === 'string')
            ids.set(before, id);
    }
    return ids;
}
function areSameChanges(one, other, counts) {
    const counted = [...other].filter(([path]) => counts(path));
    const isAsMany = [...one.keys()].filter(counts).length === counted.length;
    return isAsMany && counted.every(([path, id]) => one.get(path) === id);
}
}),
56632:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cz: () => ( writingFields),
TK: () => ( readComments),
Vm: () => ( keepOld),
pg: () => ( noteOmitted),
rM: () => ( authorOf),
vm: () => ( commentOf)
});
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12104);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21511);
var _scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14292);
const writingFields = 'body createdAt lastEditedAt url authorAssociation author { __typename login }';
function authorOf(node) {
    const author = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['author']);
    const login = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(author['login']);
    const isApp = author['__typename'] === 'Bot' && login?.endsWith('[bot]') === false;
    return { login: isApp ? `${login}[bot]` : login, association: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(node['authorAssociation']) };
}
function commentOf(node) {
    return {
        author: authorOf(node),
        createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(node['createdAt']) ?? '',
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(node['body']) ?? '',
        url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(node['url']),
    };
}
const maxPages = 100;
const issueComments = {
    ...{ name: 'IssueComments', subject: 'issueOrPullRequest', key: 'comments' },
    fields: `isMinimized ${writingFields}`,
};
const discussionComments = {
    ...{ name: 'DiscussionComments', subject: 'discussion', key: 'comments' },
    fields: `isMinimized ${writingFields} replies(first: 100) { totalCount nodes { isMinimized ${writingFields} } }`,
};
async function readComments(scope) {
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(scope.event);
    if (!about) {
        scope.note('comments', "This event isn't about anything that has comments.");
        return undefined;
    }
    const isDiscussion = about.name === 'discussion';
    const connection = isDiscussion ? discussionComments : issueComments;
    const listing = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .dC)(scope.github, about.subject, connection, { ...scope, maxPages });
    noteOmitted(scope, 'comments', listing.omitted);
    const nodes = isDiscussion ? listing.items.flatMap(withReplies) : listing.items;
    return keepOld(scope, 'comments', nodes, 'comment').map(commentOf);
}
function withReplies(node) {
    const replies = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['replies'])['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv);
    return node['isMinimized'] === true ? [node] : [node, ...replies];
}
function keepOld(scope, part, nodes, noun) {
    const { event } = scope;
    const own = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .dr)(event)?.url;
    const others = nodes.filter((node) => own === undefined || node['url'] !== own);
    const shown = others.filter((node) => node['isMinimized'] !== true);
    const kept = shown.filter((node) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_3__ .S)(event.triggeredAt, node['submittedAt'] ?? node['createdAt'], node['lastEditedAt']));
    const count = (number) => `${number} ${noun}${number === 1 ? '' : 's'}`;
    if (shown.length < others.length)
        scope.note(part, `Left out ${count(others.length - shown.length)} that people hid.`);
    if (kept.length < shown.length) {
        scope.note(part, `Left out ${count(shown.length - kept.length)} written or edited after the trigger.`);
    }
    return kept;
}
function noteOmitted(scope, part, omitted) {
    if (omitted > 0)
        scope.note(part, `Left out about ${omitted} ${part} between the oldest and the newest.`);
}
}),
43080:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => ( isIdentity),
createMembers: () => ( createMembers),
x: () => ( readIdentity)
});
var _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45149);
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
const workflowIdentity = { login: 'github-actions[bot]', id: undefined };
const known = new WeakMap();
async function readIdentity(github, signal) {
    const identity = known.get(github) ?? (await askIdentity(github, signal));
    known.set(github, identity);
    return identity;
}
async function askIdentity(github, signal) {
    const ifDenied = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__.ignoreFailures)('denied', 'missing', 'refused');
    const viewer = await github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }).catch(ifDenied);
    const found = identityFrom((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(viewer)['viewer'], 'databaseId');
    if (found)
        return found;
    const user = await github
        .call({ signal }, ({ users }, { request }) => users.getAuthenticated({ request }))
        .catch(ifDenied);
    return identityFrom((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(user)['data'], 'id') ?? workflowIdentity;
}
function identityFrom(value, idKey) {
    const account = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(value);
    const login = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(account['login']);
    return login === undefined ? undefined : { login, id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(account[idKey]) };
}
function isIdentity(account, identity) {
    if (!account)
        return false;
    if (account.id !== undefined && identity.id !== undefined)
        return account.id === identity.id;
    const isApp = identity.login.endsWith('[bot]');
    return isApp === (account.type === 'Bot') && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .Av)(account.login, identity.login);
}
function createMembers(github) {
    return {
        permissionOf: (person, signal) => readPermission(github, person, signal),
        isSelf: async (account, signal) => isIdentity(account, await readIdentity(github, signal)),
    };
}
async function readPermission(github, person, signal) {
    if (!github.hasToken)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError('github_token is empty', { failure: 'denied' });
    const { data } = await github.call({ signal }, ({ repos }, place) => repos.getCollaboratorPermissionLevel({ ...place, username: person.login }));
    const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(data);
    if (!isAbout(answer, person))
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__ .$)(`the permission of ${person.login}`);
    const permission = permissionFrom(answer);
    if (permission)
        return permission;
    throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__ .$)('a permission');
}
function isAbout(answer, { login, id }) {
    if (!('user' in answer))
        return true;
    const { login: named = login, id: numbered = id } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(answer['user']);
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(answer['user']) || typeof named !== 'string' || !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .Av)(named, login))
        return false;
    return id === undefined || numbered === id;
}
const flags = [
    ['pull', 'read'],
    ['triage', 'triage'],
    ['push', 'write'],
    ['maintain', 'maintain'],
    ['admin', 'admin'],
];
const folded = { write: 'maintain', read: 'triage' };
function permissionFrom(answer) {
    const plain = permissionAt(answer, 'permission');
    const exact = [permissionAt(answer, 'role_name'), flagged((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(answer['user'])['permissions']))];
    const named = exact.filter((permission) => permission !== undefined);
    const most = plain && (named.length > 0 ? (folded[plain] ?? plain) : plain);
    return [...named, ...(most ? [most] : [])].reduce((least, one) => (least && (0,_event_gate_settings_js__WEBPACK_IMPORTED_MODULE_4__ .xk)(one, least) ? least : one), undefined);
}
function permissionAt(answer, key) {
    return _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_4__ .P.find((known) => known === (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(answer[key]));
}
function flagged(given) {
    const said = flags.filter(([flag]) => typeof given[flag] === 'boolean');
    if (said.length === 0)
        return undefined;
    const denied = said.findIndex(([flag]) => given[flag] === false);
    return (denied < 0 ? said.at(-1) : said[denied - 1])?.[1] ?? 'none';
}
}),
70561:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E3: () => ( readLinkedIssues),
dU: () => ( readCommitTime),
ez: () => ( pullNumberOf),
readPull: () => ( readPull),
tH: () => ( readPullState)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12104);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28881);
var _comments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56632);
var _scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14292);
function pullNumberOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.number;
    if ('issue' in event)
        return event.issue.isPullRequest ? event.issue.number : undefined;
    const [only, ...others] = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .EG)(event)?.pullRequests ?? [];
    return others.length === 0 ? only : undefined;
}
async function readPullState(github, { number }, call) {
    const { data: pull } = await github.call(call, ({ pulls }, place) => pulls.get({ ...place, pull_number: number }));
    const headSha = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull.head?.sha);
    if (headSha === undefined)
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_2__ .$)('a pull request');
    return {
        isOpen: pull.state === 'open',
        isLocked: pull.locked === true,
        isDraft: pull.draft === true,
        headSha,
        branch: pull.head?.repo?.full_name === github.repository ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull.head.ref) : undefined,
        author: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull.user?.login),
        base: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull.merged === true ? pull.base?.sha : pull.base?.ref) ?? '',
    };
}
async function readCommitTime(github, ref, call) {
    const { data } = await github.call(call, ({ repos }, place) => repos.getCommit({ ...place, ref, per_page: 1 }));
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Q$)(data.commit?.committer?.date);
}
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
    const number = pullNumberOf(scope.event);
    if (number === undefined)
        return undefined;
    const data = await scope.github.graphql(pullFacts, { number }, scope);
    const pull = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(data['repository'])['pullRequest']);
    const headSha = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull['headRefOid']);
    if (headSha === undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__.GitHubError('GraphQL PullFacts: no pull request', { failure: 'missing' });
    const headRef = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull['headRefName']) ?? '';
    const headRepository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(pull['headRepository'])['nameWithOwner']);
    return {
        number,
        headSha: await pinHead(scope, { sha: headSha, ref: headRef, repository: headRepository }),
        headRef,
        headRepository,
        baseRef: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull['baseRefName']) ?? '',
        baseSha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull['baseRefOid']) ?? '',
        isDraft: pull['isDraft'] === true,
        isMerged: pull['merged'] === true,
        author: (0,_comments_js__WEBPACK_IMPORTED_MODULE_4__ .rM)(pull),
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
        return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull['title']) ?? '', body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(pull['body']) ?? '' };
    scope.note('pull', "Left out the pull request's title and body, which were edited after the trigger.");
    return { title: '', body: '' };
}
function isUntouched(node, event) {
    const [rename] = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(node['timelineItems'])['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Gv);
    const renamed = rename?.['createdAt'];
    return ((0,_scope_js__WEBPACK_IMPORTED_MODULE_6__ .S)(event.triggeredAt, node['createdAt'], node['lastEditedAt']) &&
        (renamed === undefined || (0,_scope_js__WEBPACK_IMPORTED_MODULE_6__ .S)(event.triggeredAt, renamed)));
}
const maxPushes = 100;
const fullSha = /^(?!0+$)[0-9a-f]{40,64}$/;
async function pinHead(scope, head) {
    const named = 'pullRequest' in scope.event ? scope.event.pullRequest.head.sha : (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .EG)(scope.event)?.headSha;
    const before = named ?? (await headAtTrigger(scope, head).catch((0,_failure_js__WEBPACK_IMPORTED_MODULE_3__.ignoreFailures)()));
    if (before !== undefined)
        return before;
    scope.note('pull', "GitHub didn't say whether commits were pushed after the trigger; using the current head.");
    return head.sha;
}
async function headAtTrigger(scope, head) {
    const [owner, repo] = head.repository?.split('/') ?? [];
    if (owner === undefined || repo === undefined || head.ref === '')
        return undefined;
    const { data } = await scope.github.call(scope, ({ repos }, { request }) => repos.listActivities({ owner, repo, ref: `refs/heads/${head.ref}`, per_page: maxPushes, request }));
    const pushes = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__ .c)(data);
    if (pushes.length === 0)
        return undefined;
    const later = pushes.filter((push) => !(0,_scope_js__WEBPACK_IMPORTED_MODULE_6__ .S)(scope.event.triggeredAt, push.timestamp));
    const oldest = later.at(-1);
    if (oldest === undefined)
        return head.sha;
    const reachesBack = later.length < pushes.length || pushes.length < maxPushes;
    const before = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(oldest.before);
    return reachesBack && before !== undefined && fullSha.test(before) ? before : undefined;
}
const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${titleFields} ${_comments_js__WEBPACK_IMPORTED_MODULE_4__ .Cz} }
      }
    }
  }
}`;
async function readLinkedIssues(scope) {
    const number = pullNumberOf(scope.event);
    if (number === undefined) {
        scope.note('linked_issues', "This event isn't about a pull request, so it has no linked issues.");
        return undefined;
    }
    const data = await scope.github.graphql(linkedIssues, { number }, scope);
    const pull = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(data['repository'])['pullRequest']);
    const issues = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(pull['closingIssuesReferences'])['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Gv);
    const here = issues.filter((issue) => (0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .Av)(repositoryNameOf(issue), scope.event.repository.fullName));
    const old = here.filter((issue) => isUntouched(issue, scope.event));
    const noteLeftOut = (count, why) => {
        if (count > 0)
            scope.note('linked_issues', `Left out ${count} linked ${count === 1 ? 'issue' : 'issues'} ${why}.`);
    };
    noteLeftOut(issues.length - here.length, 'of other repositories');
    noteLeftOut(here.length - old.length, 'edited after the trigger');
    return old.map((issue) => ({
        repository: repositoryNameOf(issue),
        number: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .rl)(issue['number']) ?? 0,
        state: ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(issue['state']) ?? '').toLowerCase(),
        author: (0,_comments_js__WEBPACK_IMPORTED_MODULE_4__ .rM)(issue),
        title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(issue['title']) ?? '',
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(issue['body']) ?? '',
    }));
}
function repositoryNameOf(issue) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(issue['repository'])['nameWithOwner']) ?? '';
}
}),
27901:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ER: () => ( readEarlierThreads),
UM: () => ( readReviews),
W4: () => ( readEarlierReviews),
_f: () => ( readThreads)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56632);
var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21511);
var _pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70561);
const maxPages = 20;
const shownReviews = {
    ...{ name: 'PullReviews', subject: 'pullRequest', key: 'reviews' },
    fields: `isMinimized state submittedAt commit { oid } ${_comments_js__WEBPACK_IMPORTED_MODULE_0__ .Cz}`,
};
const shownThreads = {
    ...{ name: 'ReviewThreads', subject: 'pullRequest', key: 'reviewThreads' },
    fields: `isResolved isOutdated path line
    comments(first: 100) { totalCount nodes { databaseId isMinimized pullRequestReview { databaseId } ${_comments_js__WEBPACK_IMPORTED_MODULE_0__ .Cz} } }`,
};
async function readReviews(scope) {
    const nodes = await readPart(scope, 'reviews', shownReviews);
    if (!nodes)
        return undefined;
    const handedIn = nodes.filter((node) => node['state'] !== 'PENDING');
    return (0,_comments_js__WEBPACK_IMPORTED_MODULE_0__ .Vm)(scope, 'reviews', handedIn, 'review').map((node) => ({
        author: (0,_comments_js__WEBPACK_IMPORTED_MODULE_0__ .rM)(node),
        state: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['state']) ?? 'COMMENTED',
        submittedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['submittedAt']),
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['body']) ?? '',
        commitSha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(node['commit'])['oid']),
    }));
}
async function readThreads(scope) {
    const nodes = await readPart(scope, 'threads', shownThreads);
    if (!nodes)
        return undefined;
    const all = nodes.map((node) => ({ node, comments: commentsOf(node) }));
    const total = all.reduce((sum, { node }) => sum + countOf(node), 0);
    const read = all.reduce((sum, { comments }) => sum + comments.length, 0);
    if (total > read)
        scope.note('threads', `Left out ${total - read} comments at the end of very long threads.`);
    const written = all.flatMap(({ comments }) => comments);
    const own = written.filter((comment) => isOfReview(scope, comment));
    const others = written.filter((comment) => !own.includes(comment));
    const kept = new Set([...own, ...(0,_comments_js__WEBPACK_IMPORTED_MODULE_0__ .Vm)(scope, 'threads', others, 'comment')]);
    const threads = all.map(({ node, comments }) => ({
        path: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['path']) ?? '',
        line: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(node['line']),
        isResolved: node['isResolved'] === true,
        isOutdated: node['isOutdated'] === true,
        comments: comments.filter((comment) => kept.has(comment)).map(_comments_js__WEBPACK_IMPORTED_MODULE_0__ .vm),
        isOfEvent: isThreadOf(scope, comments),
    }));
    return threads.filter(({ comments }) => comments.length > 0);
}
function isThreadOf(scope, comments) {
    const { event } = scope;
    if (event.kind !== 'pull_request_review_comment')
        return comments.some((comment) => isOfReview(scope, comment));
    const { id, inReplyTo = id } = event.comment;
    return comments.some(({ databaseId }) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(databaseId) === inReplyTo);
}
function isOfReview({ event }, comment) {
    if (event.kind !== 'pull_request_review' || event.review.id === undefined)
        return false;
    const review = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(comment['pullRequestReview'])['databaseId']);
    return review === event.review.id && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(comment['lastEditedAt']) === undefined && comment['isMinimized'] !== true;
}
async function readPart(scope, part, connection) {
    const number = (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__ .ez)(scope.event);
    if (number === undefined) {
        scope.note(part, "This event isn't about a pull request, so there are no reviews.");
        return undefined;
    }
    const listing = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .dC)(scope.github, { number }, connection, { ...scope, maxPages });
    (0,_comments_js__WEBPACK_IMPORTED_MODULE_0__ .pg)(scope, part, listing.omitted);
    return listing.items;
}
function commentsOf(thread) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(thread['comments'])['nodes']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv);
}
function countOf(thread) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(thread['comments'])['totalCount']) ?? 0;
}
const maxComments = 30;
const author = 'author { __typename login ... on Bot { databaseId } ... on User { databaseId } }';
const earlierReviews = {
    ...{ name: 'PastReviews', subject: 'pullRequest', key: 'reviews' },
    fields: `id body state isMinimized url ${author}`,
};
const earlierThreads = {
    ...{ name: 'PastThreads', subject: 'pullRequest', key: 'reviewThreads' },
    fields: `id isResolved isOutdated path line startLine diffSide subjectType
    resolvedBy { login }
    comments(first: ${maxComments}) {
      totalCount nodes { id body isMinimized originalCommit { oid } pullRequestReview { id } ${author} }
    }`,
};
async function readEarlierReviews(github, address, call) {
    return (await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .dC)(github, address, earlierReviews, { ...call, maxPages })).items.map(earlierReviewOf);
}
async function readEarlierThreads(github, address, call) {
    return (await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .dC)(github, address, earlierThreads, { ...call, maxPages })).items.map(earlierThreadOf);
}
function earlierReviewOf(node) {
    return {
        id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['body']) ?? '',
        isPending: node['state'] === 'PENDING',
        isMinimized: node['isMinimized'] === true,
        url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['url']),
    };
}
function earlierThreadOf(node) {
    const comments = commentsOf(node).map(pastCommentOf);
    return {
        id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['id']) ?? '',
        path: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['path']) ?? '',
        line: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(node['line']),
        startLine: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(node['startLine']),
        isFile: node['subjectType'] === 'FILE',
        side: node['diffSide'] === 'LEFT' ? 'LEFT' : 'RIGHT',
        isResolved: node['isResolved'] === true,
        isOutdated: node['isOutdated'] === true,
        resolvedBy: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(node['resolvedBy'])['login']),
        comments,
        isLong: countOf(node) > comments.length,
    };
}
function pastCommentOf(node) {
    return {
        id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['body']) ?? '',
        isMinimized: node['isMinimized'] === true,
        reviewId: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(node['pullRequestReview'])['id']),
        commit: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(node['originalCommit'])['oid']),
    };
}
function personOf(node) {
    const { login } = (0,_comments_js__WEBPACK_IMPORTED_MODULE_0__ .rM)(node);
    const account = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(node['author']);
    if (login === undefined)
        return undefined;
    return { login, type: account['__typename'] === 'Bot' ? 'Bot' : 'User', id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(account['databaseId']) };
}
}),
14292:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => ( isBeforeTrigger),
i: () => ( stamp)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62253);
function isBeforeTrigger(triggeredAt, written, edited) {
    if (!triggeredAt)
        return false;
    const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000;
    const writtenAt = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q$)(written);
    const editedAt = edited === undefined || edited === null ? writtenAt : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q$)(edited);
    return (writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs);
}
function stamp(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
}),
98441:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => ( createIssueComments)
});
var _event_json_cursor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20799);
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21511);
var _read_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43080);
const maxLastPages = 10;
function createIssueComments(github, { number, thread }) {
    const list = ({ issues, pulls }, page) => thread === undefined
        ? issues.listComments({ ...page, issue_number: number })
        : pulls.listReviewComments({ ...page, pull_number: number });
    const call = async (options, ask) => {
        const comment = commentFrom((await github.call(options, ask)).data);
        if (comment)
            return comment;
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__ .$)('a comment');
    };
    const ownComments = async function* (isWanted, { signal }) {
        for await (const item of itemsFromEnd(github, list, signal)) {
            const isHere = thread === undefined || item.in_reply_to_id === thread;
            const comment = isHere ? commentFrom(item) : undefined;
            if (!comment || !isWanted(comment))
                continue;
            if ((0,_read_identity_js__WEBPACK_IMPORTED_MODULE_4__ .L)(comment.author, await (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_4__ .x)(github, signal)))
                yield comment;
        }
    };
    return {
        async findOwn(isWanted, options) {
            for await (const comment of ownComments(isWanted, options))
                return comment;
            return undefined;
        },
        async listOwn(isWanted, options) {
            const own = [];
            for await (const comment of ownComments(isWanted, options))
                own.push(comment);
            return own.sort((one, other) => one.id - other.id);
        },
        read: (comment_id, options) => call(options, ({ issues, pulls }, place) => thread === undefined
            ? issues.getComment({ ...place, comment_id })
            : pulls.getReviewComment({ ...place, comment_id })),
        create: (body, options) => call(options, ({ issues, pulls }, place) => thread === undefined
            ? issues.createComment({ ...place, issue_number: number, body })
            : pulls.createReplyForReviewComment({ ...place, pull_number: number, comment_id: thread, body })),
        async update(comment_id, body, options) {
            await github.call(options, ({ issues, pulls }, place) => (thread === undefined ? issues.updateComment : pulls.updateReviewComment)({ ...place, comment_id, body }));
        },
        async remove(comment_id, options) {
            const removed = github.call(options, ({ issues, pulls }, place) => (thread === undefined ? issues.deleteComment : pulls.deleteReviewComment)({ ...place, comment_id }));
            await removed.catch(_failure_js__WEBPACK_IMPORTED_MODULE_2__.ignoreMissing);
        },
    };
}
async function* itemsFromEnd(github, list, signal) {
    const first = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__ .SP)(github, list, 1, signal);
    const last = (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__ .NS)(first.link) ?? 1;
    const count = Math.min(last - 1, maxLastPages);
    for (let page = last; page > last - count; page -= 1) {
        yield* (await (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__ .SP)(github, list, page, signal)).items.toReversed();
    }
    yield* first.items.toReversed();
}
function commentFrom(value) {
    const id = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .rl)(value.id);
    const author = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .Td)(new _event_json_cursor_js__WEBPACK_IMPORTED_MODULE_6__ .N(value), 'user');
    const [url, nodeId] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(value.html_url), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(value.node_id)];
    return id === undefined ? undefined : { id, author, body: value.body ?? '', url, nodeId };
}
}),
71118:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LQ: () => ( createDiscussionComments),
N6: () => ( reactToDiscussion),
SF: () => ( readDiscussionState)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21511);
const stateQuery = `query DiscussionState($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { discussion(number: $number) { id url closed locked } }
}`;
const commentFields = 'id databaseId body url viewerDidAuthor';
const answers = {
    ...{ name: 'DiscussionAnswers', subject: 'discussion', key: 'comments' },
    fields: commentFields,
};
const replies = {
    ...{ name: 'DiscussionReplies', subject: 'discussionComment', key: 'replies' },
    fields: commentFields,
};
const readQuery = `query DiscussionAnswer($comment: ID!) {
  node(id: $comment) { ... on DiscussionComment { ${commentFields} replyTo { id } } }
}`;
const addComment = `mutation AddDiscussionComment($discussion: ID!, $replyTo: ID, $body: String!) {
  addDiscussionComment(input: { discussionId: $discussion, replyToId: $replyTo, body: $body }) {
    comment { ${commentFields} }
  }
}`;
const updateComment = `mutation UpdateDiscussionComment($comment: ID!, $body: String!) {
  updateDiscussionComment(input: { commentId: $comment, body: $body }) { clientMutationId }
}`;
const deleteComment = `mutation DeleteDiscussionComment($comment: ID!) {
  deleteDiscussionComment(input: { id: $comment }) { clientMutationId }
}`;
const addReaction = `mutation AddReaction($subject: ID!) {
  addReaction(input: { subjectId: $subject, content: EYES }) { clientMutationId }
}`;
const maxPages = 11;
async function readDiscussionState(github, { number }, call) {
    const data = await github.graphql(stateQuery, { number }, call).catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing);
    const { id, url, closed, locked } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(data?.['repository'])['discussion']);
    if (typeof id !== 'string')
        return undefined;
    return { id, isOpen: closed !== true, isLocked: locked === true, labels: [], url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(url) };
}
async function reactToDiscussion(github, place, call) {
    const subject = place.answered ?? (await readDiscussionState(github, place, call))?.id;
    if (subject !== undefined)
        await github.graphql(addReaction, { subject }, call);
}
function createDiscussionComments(github, { answered, ...address }) {
    const nodeIds = new Map();
    let start;
    const threadStart = async (options) => {
        if (answered === undefined)
            return undefined;
        start ??= github
            .graphql(readQuery, { comment: answered }, options)
            .then((data) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(data['node'])['replyTo'])['id']) ?? answered);
        return start;
    };
    const remember = (node) => {
        const [id, nodeId] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(node['databaseId']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['id'])];
        if (id === undefined || nodeId === undefined)
            return undefined;
        nodeIds.set(id, nodeId);
        return { id, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['body']) ?? '', author: undefined, url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(node['url']) };
    };
    const requireComment = (node) => {
        const comment = remember((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(node));
        if (comment)
            return comment;
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .$)('a comment');
    };
    const nodeOf = (id) => {
        const nodeId = nodeIds.get(id);
        if (nodeId !== undefined)
            return nodeId;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`the discussion has no comment ${id}`, { failure: 'missing' });
    };
    const listOwn = async (isWanted, { signal }) => {
        const comment = await threadStart({ signal });
        const options = { signal, maxPages };
        const { items } = await (comment === undefined
            ? (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .dC)(github, address, answers, options)
            : (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .dC)(github, { comment }, replies, options));
        return items
            .filter((node) => node['viewerDidAuthor'] === true)
            .flatMap((node) => remember(node) ?? [])
            .filter(isWanted);
    };
    return {
        listOwn,
        findOwn: async (isWanted, options) => (await listOwn(isWanted, options)).at(-1),
        read: async (id, options) => requireComment((await github.graphql(readQuery, { comment: nodeOf(id) }, options))['node']),
        async create(body, options) {
            const replyTo = await threadStart(options);
            const discussion = (await readDiscussionState(github, address, options))?.id;
            if (discussion === undefined)
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError('the discussion is gone', { failure: 'missing' });
            const variables = { discussion, body, ...(replyTo !== undefined && { replyTo }) };
            const data = await github.graphql(addComment, variables, options);
            return requireComment((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(data['addDiscussionComment'])['comment']);
        },
        async update(id, body, options) {
            await github.graphql(updateComment, { comment: nodeOf(id), body }, options);
        },
        async remove(id, options) {
            await github.graphql(deleteComment, { comment: nodeOf(id) }, options).catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing);
        },
    };
}
}),
53524:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fq: () => ( readIssueState),
ME: () => ( listLabels),
Nl: () => ( addLabels),
fp: () => ( createLabel),
tA: () => ( removeLabel)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62253);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21511);
var _read_activity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36471);
async function readIssueState(github, { number }, call) {
    const { data: issue } = await github.call(call, ({ issues }, place) => issues.get({ ...place, issue_number: number }));
    const here = `/repos/${github.repository}`.toLowerCase();
    const isHere = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(issue.repository_url)?.toLowerCase().endsWith(here) ?? true;
    if (issue.number !== number || !isHere)
        return undefined;
    return {
        isOpen: issue.state === 'open',
        isLocked: issue.locked === true,
        labels: (0,_read_activity_js__WEBPACK_IMPORTED_MODULE_3__ .l3)(issue.labels),
        url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(issue.html_url),
    };
}
const maxLabelPages = 30;
async function listLabels(github, call) {
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__ .n4)(github, { ...call, maxPages: maxLabelPages }, ({ issues }, page) => issues.listLabelsForRepo({ ...page }));
    return items.flatMap(({ name, description }) => (name ? [{ name, description: description ?? '' }] : []));
}
async function createLabel(github, name, call) {
    await github.call(call, ({ issues }, place) => issues.createLabel({ ...place, name, color: 'ededed' }));
}
async function addLabels(github, { number }, names, call) {
    const added = { issue_number: number, labels: [...names] };
    await github.call(call, ({ issues }, place) => issues.addLabels({ ...place, ...added }));
}
async function removeLabel(github, { number }, name, call) {
    const label = { issue_number: number, name };
    const removed = github.call(call, ({ issues }, place) => issues.removeLabel({ ...place, ...label }));
    await removed.catch((error) => {
        if (!/does not exist/i.test((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)))
            throw error;
        (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing)(error);
    });
}
}),
34508:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hz: () => ( deriveKey),
Qu: () => ( framed),
aF: () => ( isSameMac),
vX: () => ( macOf)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
function deriveKey(secret, info) {
    return Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, 'oz-agent-action', info, 32));
}
function macOf(key, ...parts) {
    const hmac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key);
    for (const part of parts)
        hmac.update(part);
    return hmac.digest().subarray(0, 16);
}
function framed(...parts) {
    return Buffer.concat(parts.flatMap((part) => {
        const bytes = Buffer.from(part);
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.length);
        return [length, bytes];
    }));
}
function isSameMac(one, other) {
    return one.length === other.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(one, other);
}
}),
77208:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A1: () => ( createSeal),
CK: () => ( writeSealed),
N: () => ( makeMarker),
Tb: () => ( readSealed),
en: () => ( writeMarker),
t7: () => ( readMarker)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60581);
var _platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34508);
function createSeal(facts) {
    const key = (0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ .Hz)(facts.apiKey ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32), `marker/1/${facts.repositoryId}`);
    return (words) => (0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ .vX)(key, `${facts.subject}\n${words}`).toString('hex');
}
function writeSealed(words, seal) {
    return `${_event_text_js__WEBPACK_IMPORTED_MODULE_1__ .Rs} ${words} mac=${seal(words)} -->`;
}
function readSealed(line, seal) {
    const rest = line.startsWith(_event_text_js__WEBPACK_IMPORTED_MODULE_1__ .Rs) ? line.slice(_event_text_js__WEBPACK_IMPORTED_MODULE_1__ .Rs.length).trimEnd() : '';
    const [, words, mac] = /^ ([\w=,. -]{1,10000}) mac=([0-9a-f]{32}) -->$/.exec(rest) ?? [];
    return words !== undefined && mac === seal(words) ? words : undefined;
}
function makeMarker(env, ...rest) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', ...rest]);
    const run = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT']].map((id = '') => (/^\d{1,20}$/.test(id) ? id : '0'));
    return { key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32), run: run.join('.') };
}
function writeMarker({ key, run }, seal) {
    return writeSealed(`progress ${key} ${run}`, seal);
}
function readMarker(body, seal) {
    const words = readSealed(body.split('\n', 1)[0] ?? '', seal) ?? '';
    const [, key, run] = /^progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})$/.exec(words) ?? [];
    return key !== undefined && run !== undefined ? { key, run } : undefined;
}
}),
34117:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
Rejection: () => ( Rejection),
anyCounted: () => ( anyCounted),
changeOnce: () => ( changeOnce),
counted: () => ( counted),
didApply: () => ( didApply),
endOf: () => ( endOf),
explain: () => ( explain),
redactClean: () => ( redactClean),
refused: () => ( refused),
textFrameOf: () => ( textFrameOf),
writeOnce: () => ( writeOnce)
});
var _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46316);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
function textFrameOf({ redact, serverUrl, target }) {
    const isOnGitHub = serverUrl === 'https://github.com';
    return { redact, repository: isOnGitHub ? `${target.owner}/${target.repo}` : undefined };
}
function redactClean(redact, text) {
    return redact((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .X5)(text));
}
const looksMs = [2_000, 5_000];
async function writeOnce({ clock, signal }, send, find) {
    for (let isSecond = false;; isSecond = true) {
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__.GitHubError) || error.failure !== 'outage')
                throw error;
            for (const waitMs of looksMs) {
                await clock.sleep(waitMs, signal);
                const found = await find();
                if (found !== undefined)
                    return found;
            }
            if (isSecond)
                throw error;
        }
    }
}
async function changeOnce(context, send, isDone) {
    await writeOnce(context, send, async () => (await isDone()) || undefined);
}
class Rejection extends Error {
    name = 'Rejection';
    isChange;
    constructor(message, isChange = false) {
        super(message);
        this.isChange = isChange;
    }
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function anyCounted(count, noun) {
    return count > 0 ? [counted(count, noun)] : [];
}
function refused(what, reason) {
    return { what: `Didn't ${what}`, result: 'refused', reason };
}
function didApply(what, { url } = {}) {
    return { what, result: 'applied', ...(url !== undefined && { url }) };
}
function endOf(error, { signal }, what, permission) {
    if (error instanceof Rejection)
        return { ...refused(what, error.message), ...(error.isChange && { isChange: true }) };
    const failed = { what: `Couldn't ${what}`, result: 'failed' };
    if (signal.aborted)
        return { ...failed, reason: `stopped: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(signal.reason)}` };
    if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__.GitHubError)
        return { ...failed, reason: explain(error, permission) };
    throw error;
}
function explain(error, permission) {
    const said = error.message.replace(/\.$/, '');
    if (error.status === 401)
        return `${said}. ${error.hint ?? ''}`.trimEnd();
    if (error.failure === 'denied') {
        if (/\blocked\b/i.test(said))
            return `${said}. Unlock the conversation`;
        return `${said}. Give the job \`permissions: { ${permission} }\`; runs for a fork's pull request never get it`;
    }
    if (error.failure === 'missing') {
        return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``;
    }
    return error.failure === 'outage' && error.inDoubt ? `${said}. It may have been done anyway` : said;
}
}),
48870:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BL: () => ( makeApplyMarker),
G1: () => ( writeApplyMarker),
K9: () => ( isLaterRun),
dA: () => ( writeFindingPrints),
fj: () => ( readApplyMarker),
ft: () => ( partMark),
mP: () => ( readFindingPrints),
ol: () => ( digestOf)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60581);
var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77208);
const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
    const { name = '', recipe = '', topic = '', agentRun = '', conversation = '' } = facts;
    return {
        ...(0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ .N)(env, env['GITHUB_ACTION'] ?? '', name, recipe, topic),
        ...(idPattern.test(agentRun) && { agentRun }),
        ...(idPattern.test(conversation) && { conversation }),
    };
}
const facts = [
    ['run', 'agentRun'],
    ['conversation', 'conversation'],
    ['commit', 'commit'],
    ['open', 'open'],
    ['text', 'text'],
];
function writeApplyMarker(kind, marker, seal) {
    const words = facts.flatMap(([name, member]) => {
        const fact = String(marker[member] ?? '');
        return idPattern.test(fact) ? `${name}=${fact}` : [];
    });
    return (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ .CK)([kind, marker.key, marker.run, ...words].join(' '), seal);
}
function readApplyMarker(kind, body, seal) {
    const [found, key = '', run = '', ...words] = (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ .Tb)(body.split('\n', 1)[0] ?? '', seal)?.split(' ') ?? [];
    if (found !== kind || !/^[0-9a-f]{32}$/.test(key) || !/^\d{1,20}\.\d{1,20}$/.test(run))
        return undefined;
    const read = facts.flatMap(([name, member]) => {
        const fact = words.findLast((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
        if (member !== 'open')
            return idPattern.test(fact) ? [[member, fact]] : [];
        return /^\d{1,15}$/.test(fact) ? [[member, Number(fact)]] : [];
    });
    return { key, run, ...Object.fromEntries(read) };
}
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text.replaceAll('\r\n', '\n').trim(), 'hex').slice(0, 16);
}
function isLaterRun(one, other) {
    const [run = '0', attempt = '0'] = one.split('.');
    const [otherRun = '0', otherAttempt = '0'] = other.split('.');
    if (run !== otherRun)
        return BigInt(run) > BigInt(otherRun);
    return BigInt(attempt) > BigInt(otherAttempt);
}
function writeFindingPrints(key, prints, seal) {
    return (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ .CK)(['findings', key, ...prints].join(' '), seal);
}
function readFindingPrints(key, body, seal) {
    for (const line of body.split('\n', 2)) {
        if (!line.startsWith(_event_text_js__WEBPACK_IMPORTED_MODULE_1__ .Rs))
            return [];
        const [kind, found, ...prints] = (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_2__ .Tb)(line, seal)?.split(' ') ?? [];
        if (kind === 'findings')
            return found === key ? prints.filter((print) => /^[0-9a-f]{16}$/.test(print)) : [];
    }
    return [];
}
const partMark = `${_event_text_js__WEBPACK_IMPORTED_MODULE_1__ .Rs} part -->`;
}),
6513:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
openComments: () => ( openComments),
readLive: () => ( readLive),
requireWritable: () => ( requireWritable),
targetOf: () => ( targetOf),
whyElsewhere: () => ( whyElsewhere),
writePermission: () => ( writePermission)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12104);
var _github_read_pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70561);
var _github_write_comments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98441);
var _github_write_discussions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71118);
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53524);
var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34117);
function targetOf(event) {
    const { owner, name: repo } = event.repository;
    if (owner === '')
        return 'the event names no repository';
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .et)(event);
    const number = about?.subject.number ?? (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_2__ .ez)(event);
    if (number === undefined)
        return 'the event is about no issue, pull request or discussion';
    const state = about?.subject.state;
    return {
        owner,
        repo,
        number,
        isPullRequest: about === undefined || about.name === 'pull request',
        wasOpen: state === undefined ? undefined : state === 'open',
        wasLocked: about?.subject.isLocked,
        thread: event.kind === 'pull_request_review_comment' ? (event.comment.inReplyTo ?? event.comment.id) : undefined,
        ...('discussion' in event && { discussion: { answered: 'comment' in event ? event.comment.nodeId : undefined } }),
    };
}
function openComments(github, target) {
    return target.discussion === undefined
        ? (0,_github_write_comments_js__WEBPACK_IMPORTED_MODULE_3__ .M)(github, target)
        : (0,_github_write_discussions_js__WEBPACK_IMPORTED_MODULE_4__ .LQ)(github, { ...target, ...target.discussion });
}
function writePermission({ discussion, isPullRequest }) {
    if (discussion !== undefined)
        return 'discussions: write';
    return isPullRequest ? 'pull-requests: write' : 'issues: write';
}
function whyElsewhere({ repository, number }, target) {
    const here = `${target.owner}/${target.repo}`;
    if (repository !== undefined && !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .Av)(repository, here)) {
        return `it is meant for the repository ${repository}, and this step writes to ${here} alone`;
    }
    if (number !== undefined && number !== target.number) {
        return `it is meant for #${number}, and this step writes to #${target.number} alone`;
    }
    return undefined;
}
async function readLive({ github, target, signal }) {
    const read = target.discussion === undefined ? _github_write_issue_js__WEBPACK_IMPORTED_MODULE_5__ .Fq : _github_write_discussions_js__WEBPACK_IMPORTED_MODULE_4__ .SF;
    const live = await read(github, target, { signal });
    if (!live)
        throw new _context_js__WEBPACK_IMPORTED_MODULE_6__.Rejection(`#${target.number} was moved to another repository`, true);
    requireOpen(target, live);
    return live;
}
function requireOpen({ number, wasOpen }, live) {
    if (!live.isOpen && wasOpen !== false)
        throw new _context_js__WEBPACK_IMPORTED_MODULE_6__.Rejection(`#${number} was closed in the meantime`, true);
}
function requireWritable(target, live) {
    requireOpen(target, live);
    if (live.isLocked && target.wasLocked !== true) {
        throw new _context_js__WEBPACK_IMPORTED_MODULE_6__.Rejection(`#${target.number} was locked in the meantime`, true);
    }
}
})
};
