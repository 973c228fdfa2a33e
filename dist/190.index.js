export const id = 190;
export const ids = [190];
export const modules = {
28881:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
WQ: () => ( transportError),
bP: () => ( graphqlErrorOf),
h2: () => ( rejectionOf),
y_: () => ( GitHubError)
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
    const said = saidIn((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(response.body.toString('utf8'))));
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
function graphqlErrorOf(call, { status, body }) {
    const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(body.toString('utf8')));
    const errors = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(answer['errors']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv);
    if (errors.length === 0 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(answer['data']))
        return undefined;
    const failures = errors.map(failureOfError);
    const failure = byWeight.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    return new GitHubError(`${call}: ${shorten(said)}`, { failure, status });
}
const byWeight = ['limited', 'denied', 'missing', 'refused'];
function failureOfError(error) {
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
function createFetch(parts, options) {
    return async (url, init) => {
        const call = callOf(parts, url, init);
        if (parts.divert && !call.isRead)
            return divertedAnswer(url, call, parts.divert);
        const request = requestOf(url, init, options);
        const tries = { isRead: call.isRead, name: call.name, signal: options.signal };
        const response = await keepTrying(parts.clock, tries, async () => {
            const sent = await sendWithin(parts.send, request, call.name);
            const failed = call.isGraphql ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bP)(call.name, sent) : undefined;
            if (failed)
                throw failed;
            return sent;
        });
        const { status, headers } = response;
        return { status, url, headers: new Map(Object.entries(headers)), body: bodyOf(call, response, options) };
    };
}
function callOf({ apiUrl }, url, { method, body }) {
    const path = url.startsWith(apiUrl) ? url.slice(apiUrl.length) : new URL(url).pathname;
    const sent = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body ?? ''));
    const document = url.endsWith('/graphql') ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(sent['query']) : undefined;
    if (document === undefined)
        return { name: `${method} ${path}`, isRead: method === 'GET', isGraphql: false, body: sent };
    const [, kind, name = 'query'] = /^\s*(query|mutation)\s+(\w{1,80})/.exec(document) ?? [];
    return { name: `GraphQL ${name}`, isRead: kind !== 'mutation', isGraphql: true, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(sent['variables']) };
}
function divertedAnswer(url, { name, isGraphql, body }, divert) {
    const answer = divert({ call: name, body });
    return { status: 200, url, headers: new Map(), body: isGraphql ? { data: answer } : answer };
}
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function requestOf(url, { method, headers, body }, options) {
    const known = methods.find((name) => name === method);
    if (!known)
        throw new Error(`${method} is not a method for GitHub's API`);
    const { signal, maxBytes = defaultMaxBytes } = options;
    return { method: known, url, headers, ...(body !== undefined && { body }), deadlineMs, maxBytes, signal };
}
async function sendWithin(send, request, call) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send({ ...request, url });
        if (response.status >= 200 && response.status < 300)
            return response;
        const next = request.method === 'GET' ? redirectOf(response, url) : undefined;
        if (next === undefined)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h2)(call, response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_(`${call}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function redirectOf({ status, headers }, from) {
    const location = headers['location'];
    if (location === undefined || ![301, 302, 303, 307, 308].includes(status))
        return undefined;
    return URL.parse(location, from) ?? undefined;
}
function bodyOf({ name, isRead }, { status, body }, { isText }) {
    const text = new TextDecoder().decode(body);
    if (isText === true || status === 204 || status >= 300)
        return text;
    const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(text);
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || Array.isArray(value))
        return value;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_(`${name}: an answer that is not JSON`, { failure: 'outage', status, inDoubt: !isRead });
}
async function keepTrying(clock, { isRead, name, signal }, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            signal.throwIfAborted();
            const failed = error instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .WQ)(name, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, signal);
        }
    }
}
function waitBefore(error, tries, isRead) {
    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_))
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
async function download({ send, clock }, url, options) {
    const { signal, maxBytes = defaultMaxBytes, range } = options;
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const headers = { 'user-agent': 'oz-agent-action', ...(range !== undefined && { range }) };
    const request = {
        method: 'GET',
        url: address.href,
        headers,
        deadlineMs: downloadDeadlineMs,
        maxBytes,
        signal,
    };
    return keepTrying(clock, { isRead: true, name: downloadCall, signal }, async () => {
        const response = await send(request);
        if (response.status >= 200 && response.status < 300)
            return response;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h2)(downloadCall, response);
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
        answer.then(({ status }) => {
            if (status >= 300)
                forget();
        }, forget);
        return answer;
    };
}
}),
99620:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cm: () => ( linkTarget),
Gw: () => ( withoutBacklink),
Pl: () => ( safeUrl),
a9: () => ( trimUrl),
ph: () => ( referenceUrl)
});
function safeUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.username !== '' || parsed.password !== '')
        return undefined;
    const loopback = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
    if (parsed.protocol !== 'https:' && !loopback)
        return undefined;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function trimUrl(url) {
    let end = url.length;
    let open = 0;
    for (const sign of url)
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    for (; end > 0; end--) {
        const sign = url.charAt(end - 1);
        if (sign === ')' && open < 0)
            open++;
        else if (!/[?!.,:;*_~]/.test(sign))
            break;
    }
    return url.slice(0, end);
}
const quietHost = 'redirect.github.com';
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (parsed.hostname === quietHost)
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = quietHost;
    return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
function referenceUrl(repository, path) {
    return `https://${quietHost}/${repository}/${path}`;
}
}),
12992:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  DV: () => ( codeBlock),
  h8: () => ( htmlCode),
  ti: () => ( inlineCode),
  uM: () => ( linkTo),
  RU: () => ( makeInert),
  wh: () => ( plainText)
});
var lib = __webpack_require__(74101);
var mdast_util_gfm_lib = __webpack_require__(60844);
var mdast_util_to_markdown_lib = __webpack_require__(66656);
var micromark_extension_gfm = __webpack_require__(52297);
var parse_markdown = __webpack_require__(32304);
var text_text = __webpack_require__(95216);
var markdown_link = __webpack_require__(99620);
;
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const living = new RegExp([
    String.raw `(?<url>(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*)`,
    String.raw `(?<reference>(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*))`,
    `(?<word>${word})`,
].join('|'), 'giu');
const commitOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
const issue = /^([\w.-]+\/[\w.-]+)?#(\d{1,10})$/;
function inertText(text, options, isLinked = false) {
    const nodes = [];
    let at = 0;
    const add = (end, ...more) => {
        if (end > at)
            nodes.push(plain(text.slice(at, end)));
        nodes.push(...more);
    };
    for (const match of text.matchAll(living)) {
        const { url, reference, word: found } = match.groups ?? {};
        const { index } = match;
        if (url !== undefined) {
            const address = (0,markdown_link .a9)(url);
            add(index, isLinked ? code(address) : urlNode(address, options));
            at = index + address.length;
        }
        else if (reference !== undefined) {
            const name = (0,text_text .Mx)(reference, './@-');
            add(index, referenceNode(name, options, isLinked));
            at = index + name.length;
        }
        else if (found !== undefined) {
            for (const { 0: id, index: inside } of found.matchAll(commitOrIssue)) {
                add(index + inside, commitNode(id, options, isLinked));
                at = index + inside + id.length;
            }
        }
    }
    add(text.length);
    return nodes;
}
function plain(value) {
    return { type: 'text', value };
}
function code(value) {
    return { type: 'inlineCode', value: value.replaceAll('`', '%60') };
}
function inert_text_link(url, ...children) {
    return { type: 'link', url, children };
}
function urlNode(url, options) {
    const target = (0,markdown_link .Cm)(url, options);
    if (target === undefined)
        return code(url);
    return target === (0,markdown_link .Pl)(url) ? inert_text_link(target, plain(target)) : inert_text_link(target, code(url));
}
function referenceNode(name, { repository }, isLinked) {
    const [, elsewhere, number] = issue.exec(name) ?? [];
    if (repository === undefined || number === undefined || isLinked)
        return code(name);
    return inert_text_link((0,markdown_link .ph)(elsewhere ?? repository, `issues/${number}`), plain(name));
}
function commitNode(id, { repository }, isLinked) {
    if (repository === undefined || isLinked)
        return code(id);
    const number = /^GH-(\d{1,10})$/i.exec(id)?.[1];
    if (number !== undefined)
        return inert_text_link((0,markdown_link .ph)(repository, `issues/${number}`), plain(id));
    return id.length > 40 ? code(id) : inert_text_link((0,markdown_link .ph)(repository, `commit/${id.toLowerCase()}`), code(id));
}
;
const drawn = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);
const languageName = /^[\w+#.-]{1,30}$/;
const lineBreak = /^<br[ \t]*\/?>$/i;
function makeTreeInert(root, options) {
    return new InertTree(root, options).root;
}
function safeLanguage(language) {
    const name = languageName.test(language) ? language : '';
    return drawn.has(name.toLowerCase()) ? 'text' : name;
}
class InertTree {
    root;
    #options;
    #definitions = new Map();
    constructor(root, options) {
        this.#options = options;
        this.#define(root);
        this.root = { type: 'root', children: this.#blocks(root, { isLinked: false, isCell: false }) };
    }
    #define(node) {
        if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
            this.#definitions.set(node.identifier, node);
        }
        if ('children' in node)
            for (const child of node.children)
                this.#define(child);
    }
    #blocks(parent, place) {
        return apart(parent.children.flatMap((child) => this.#inert(child, place)));
    }
    #within(node, place) {
        return { ...node, children: this.#blocks(node, place) };
    }
    #inert(node, place) {
        switch (node.type) {
            case 'text':
                return inertText(node.value, this.#options, place.isLinked);
            case 'html':
                return this.#html(node.value, place);
            case 'code':
                return [{ type: 'code', lang: safeLanguage(node.lang ?? '') || null, value: node.value }];
            case 'heading':
                return [this.#within({ ...node, depth: lower(node.depth, this.#options.lowered) }, place)];
            case 'tableCell':
                return [this.#within(node, { ...place, isCell: true })];
            case 'definition':
            case 'yaml':
                return [];
            default:
                return this.#reference(node, place);
        }
    }
    #reference(node, place) {
        switch (node.type) {
            case 'link':
                return this.#link(node, place);
            case 'linkReference': {
                const { url = '' } = this.#definitions.get(node.identifier) ?? {};
                return this.#link({ type: 'link', url, children: node.children }, place);
            }
            case 'image':
                return this.#image(node, place);
            case 'imageReference': {
                const { url = '' } = this.#definitions.get(node.identifier) ?? {};
                return this.#image({ type: 'image', url, alt: node.alt ?? null }, place);
            }
            case 'footnoteReference':
                return [plain(`[^`), ...this.#text(node.label ?? node.identifier, place), plain(']')];
            case 'footnoteDefinition':
                return this.#footnote(node.label ?? node.identifier, this.#blocks(node, place));
            default:
                return 'children' in node ? [this.#within(node, place)] : [node];
        }
    }
    #text(value, { isLinked }) {
        return inertText(value, this.#options, isLinked);
    }
    #html(value, place) {
        if (lineBreak.test(value))
            return [place.isCell ? { type: 'html', value: '<br>' } : plain(' ')];
        return this.#text(value, place);
    }
    #footnote(label, [first, ...rest]) {
        const mark = [plain('[^'), ...this.#text(label, { isLinked: false, isCell: false }), plain(']: ')];
        if (first?.type === 'paragraph')
            return [{ ...first, children: [...mark, ...first.children] }, ...rest];
        return [{ type: 'paragraph', children: mark }, ...(first ? [first] : []), ...rest];
    }
    #image({ url, alt }, place) {
        const label = alt === null || alt === undefined || alt === '' ? 'image' : alt;
        return [plain('🖼 '), ...this.#link({ type: 'link', url, children: [plain(label)] }, place)];
    }
    #link(node, place) {
        const [only] = node.children;
        const shown = node.children.length === 1 && only?.type === 'text' ? only.value : undefined;
        const isBare = shown !== undefined && (node.url === shown || node.url.replace(/^(?:http:\/\/|mailto:)/, '') === shown);
        if (isBare && !place.isLinked)
            return [urlNode(shown, this.#options)];
        const target = place.isLinked ? undefined : (0,markdown_link .Cm)(node.url, this.#options);
        const children = this.#blocks(node, { ...place, isLinked: true });
        const label = children.length === 0 ? [plain('link')] : children;
        if (target === undefined)
            return [plain('['), ...label, plain('] ('), code(node.url), plain(')')];
        return [{ ...inert_text_link(target), children: label.filter(isInLink) }];
    }
}
function apart(nodes) {
    return nodes.flatMap((node, index) => {
        const touches = node.type === 'inlineCode' && nodes[index - 1]?.type === 'inlineCode';
        return touches ? [plain(' '), node] : [node];
    });
}
function isInLink(node) {
    return node.type !== 'link';
}
function lower(depth, by) {
    const levels = [1, 2, 3, 4, 5, 6];
    return levels[Math.min(6, depth + by) - 1] ?? 6;
}
;
function codeBlock(text, language = '') {
    const content = (0,text_text .Mx)((0,text_text .X5)(text), '\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
function inlineCode(text, inTable = false) {
    const line = (0,text_text .TN)(text);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${inTable ? escapeBars(line) : line}${pad}${fence}`;
}
function htmlCode(text) {
    const line = (0,text_text .TN)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
function escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
function plainText(text, options = {}) {
    const line = (0,text_text .TN)(text);
    return (0,parse_markdown .yp)(line) > mostLineCost ? inlineCode(line, true) : writeLine(inertText(line, options));
}
const mostLineCost = 2_000;
const maxUrlLength = 2000;
const maxLabelLength = 1000;
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : (0,markdown_link .Pl)(url);
    if (target === undefined)
        return plainText(text);
    const label = (0,text_text .tl)(text, maxLabelLength) || 'link';
    return writeLine([{ ...inert_text_link(target), children: inertText(label, {}, true).filter((node) => node.type !== 'link') }]);
}
const mostInertCost = 2 * parse_markdown .xZ;
const oddBlank = /[\p{Zs}--[ \u3000]]/gv;
const mostPasses = 3;
function makeInert(text, options = {}) {
    let inert = (0,text_text .X5)(text).replace(oddBlank, ' ');
    for (let pass = 0; pass < mostPasses; pass++) {
        if ((0,parse_markdown .yp)(inert) > mostInertCost)
            break;
        const before = inert;
        inert = makeInertOnce(before, options);
        if (inert === before)
            return inert;
    }
    return codeBlock(text);
}
function makeInertOnce(text, { topHeading = 1, ...options }) {
    const root = (0,lib .Y)(text, { extensions: [(0,micromark_extension_gfm .T)()], mdastExtensions: [(0,mdast_util_gfm_lib .C)()] });
    const lowered = Math.max(0, topHeading - highestHeading(root));
    return write(makeTreeInert(root, { ...options, lowered }));
}
function highestHeading(root) {
    const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    return Math.min(6, ...depths);
}
const style = {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    unsafe: [{ character: '$', inConstruct: 'phrasing' }],
    handlers: {
        text: (node, _, state, info) => state.safe(node.value, { ...info, encode: ['<'] }).replaceAll('&#x3C;', '&lt;'),
    },
    extensions: [(0,mdast_util_gfm_lib .H)({ tablePipeAlign: false })],
};
const lineStyle = {
    ...style,
    unsafe: [...(style.unsafe ?? []), { character: '|', inConstruct: 'phrasing' }],
};
function write(root) {
    return (0,text_text .Mx)((0,mdast_util_to_markdown_lib .l)(root, style), '\n');
}
function writeLine(children) {
    const paragraph = { type: 'paragraph', children: apart(children) };
    return (0,text_text .Mx)((0,mdast_util_to_markdown_lib .l)({ type: 'root', children: [paragraph] }, lineStyle), '\n');
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
})
};
