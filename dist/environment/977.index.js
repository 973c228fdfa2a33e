export const id = 977;
export const ids = [977];
export const modules = {

/***/ 4977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => (/* binding */ createGitHub)
});

// EXTERNAL MODULE: ./src/oz/transport.ts
var transport = __webpack_require__(628);
// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var github_failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/github/graphql.ts


/** A query may be sent twice, a mutation may not. */
function isQuery(document) {
    return !/^\s*mutation\b/.test(document);
}
/**
 * The data of a GraphQL answer, which says 200 even where it refuses. Data with errors beside it counts as
 * refused as a whole: half of a conversation would look like all of it. @throws GitHubError
 */
function dataOf(call, response) {
    const answer = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(response.body.toString('utf8')));
    const errors = (0,json/* arrayOf */.jk)(answer['errors']).filter(json/* isObject */.Gv);
    if (errors.length === 0 && (0,json/* isObject */.Gv)(answer['data']))
        return answer['data'];
    const failures = errors.map(failureOf);
    const failure = gravest.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,json/* textOf */.b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    throw new github_failure/* GitHubError */.y_(`${call}: ${(0,github_failure/* shorten */.ml)(said)}`, { failure, status: response.status });
}
const gravest = ['limited', 'denied', 'missing', 'refused'];
function failureOf(error) {
    switch ((0,json/* textOf */.b6)(error['type'])) {
        case 'RATE_LIMITED':
            return 'limited';
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return 'denied';
        case 'NOT_FOUND':
            return 'missing';
        default:
            return /not accessible/i.test((0,json/* textOf */.b6)(error['message']) ?? '') ? 'denied' : 'refused';
    }
}

;// CONCATENATED MODULE: ./src/github/route.ts
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/**
 * Fills a route as GitHub's reference spells it, `GET /repos/{owner}/{repo}/issues`: names in braces are taken
 * from the parameters and encoded, so that none can leave its place; `{+path}` keeps its slashes. What is left is
 * the query of a GET, else the body. @throws Error when the route names a parameter that isn't given.
 */
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
/** Dots alone would be taken for a step up the path, encoded or not. */
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

;// CONCATENATED MODULE: ./src/github/send.ts

const apiVersion = '2022-11-28';
const deadlineMs = 20_000;
const downloadDeadlineMs = 60_000;
const defaultMaxBytes = 16 * 1024 * 1024;
const maxRedirects = 3;
/** One try of a route below `base`, with the token. Redirects within GitHub (a renamed repository) are followed; one to elsewhere is the answer. */
async function sendRoute({ send, token }, filled, base, options) {
    let url = base + filled.path;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send(buildRequest(token, filled, url, options));
        if (response.status >= 200 && response.status < 300)
            return response;
        const next = filled.method === 'GET' ? redirectOf(response, url) : undefined;
        if (next === undefined)
            throw (0,github_failure/* refusalOf */.Of)(callOf(filled), response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new github_failure/* GitHubError */.y_(`${callOf(filled)}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function buildRequest(token, filled, url, options) {
    const body = filled.method === 'GET' ? undefined : JSON.stringify(filled.rest);
    return {
        method: filled.method,
        url,
        headers: {
            accept: options.accept ?? 'application/vnd.github+json',
            'user-agent': 'oz-agent-action',
            'x-github-api-version': apiVersion,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
        deadlineMs,
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        signal: options.signal,
    };
}
function redirectOf(response, from) {
    const location = response.headers['location'];
    if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status))
        return undefined;
    return URL.parse(location, from) ?? undefined;
}
/** What a download is called in messages: its address is signed, so that it would be a secret in a log. */
const downloadCall = 'the download that GitHub points to';
/** One try of an address that GitHub gave, without the token. Only https, or loopback, where a server under test is. */
async function sendPlain(send, url, options) {
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new github_failure/* GitHubError */.y_(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const response = await send({
        method: 'GET',
        url: address.href,
        headers: { 'user-agent': 'oz-agent-action', ...(options.range !== undefined && { range: options.range }) },
        deadlineMs: downloadDeadlineMs,
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        signal: options.signal,
    });
    if (response.status >= 200 && response.status < 300)
        return response;
    throw (0,github_failure/* refusalOf */.Of)(downloadCall, response);
}
function callOf({ method, path }) {
    return `${method} ${path}`;
}

;// CONCATENATED MODULE: ./src/github/client.ts





const maxTries = 3;
const longestWaitMs = 60_000;
/** A client for the server the runner belongs to: github.com, or the one that GITHUB_API_URL names. */
function createGitHub(parts) {
    const { apiUrl, graphqlUrl } = addressesOf(parts.env);
    const request = async (route, parameters, options) => {
        const filled = fillRoute(route, parameters);
        return keepTrying(parts, { call: callOf(filled), isRead: filled.method === 'GET', signal: options.signal }, () => sendRoute(parts, filled, apiUrl, options));
    };
    return {
        hasToken: parts.token !== undefined,
        request,
        async json(route, parameters, options) {
            const response = await request(route, parameters, options);
            if (response.status === 204)
                return undefined;
            return parseBody(route, response);
        },
        graphql(query, variables, options) {
            const filled = { method: 'POST', path: '', rest: { query, variables } };
            const call = `GraphQL ${/^\s*(?:query|mutation)\s+(\w{1,80})/.exec(query)?.[1] ?? 'query'}`;
            return keepTrying(parts, { call, isRead: isQuery(query), signal: options.signal }, async () => dataOf(call, await sendRoute(parts, filled, graphqlUrl, options)));
        },
        fetchPlain(url, options) {
            const call = { call: downloadCall, isRead: true, signal: options.signal };
            return keepTrying(parts, call, () => sendPlain(parts.send, url, options));
        },
    };
}
function addressesOf(env) {
    const address = (value, otherwise) => (value === undefined || value === '' ? otherwise : value).replace(/\/+$/, '');
    const apiUrl = address(env['GITHUB_API_URL'], 'https://api.github.com');
    const beside = apiUrl.endsWith('/api/v3') ? apiUrl.slice(0, -'/v3'.length) : apiUrl;
    return { apiUrl, graphqlUrl: address(env['GITHUB_GRAPHQL_URL'], `${beside}/graphql`) };
}
/** Tries a read again after trouble, and anything after a rate limit; a write in doubt is never sent twice. */
async function keepTrying({ clock }, call, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            call.signal.throwIfAborted();
            const failed = error instanceof transport/* TransportError */.wX ? (0,github_failure/* transportError */.WQ)(call.call, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, call.isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, call.signal);
        }
    }
}
/** undefined: another try is not worth it. A primary limit may last an hour: nobody waits for that. */
function waitBefore(error, tries, isRead) {
    if (!(error instanceof github_failure/* GitHubError */.y_))
        return undefined;
    const isDefinite = error.cause instanceof transport/* TransportError */.wX && ['tls', 'too_large'].includes(error.cause.reason);
    if (error.failure === 'outage' && isRead && !isDefinite)
        return Math.min(error.askedWaitMs ?? tries * 1000, longestWaitMs);
    if (error.failure !== 'limited')
        return undefined;
    const waitMs = error.askedWaitMs ?? tries * 10_000;
    return waitMs > longestWaitMs ? undefined : Math.max(waitMs, 1000);
}
function parseBody(route, response) {
    try {
        return JSON.parse(response.body.toString('utf8'));
    }
    catch (cause) {
        throw new github_failure/* GitHubError */.y_(`${route}: an answer that is not JSON`, { failure: 'outage', status: response.status, cause });
    }
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


/***/ })

};

//# sourceMappingURL=977.index.js.map