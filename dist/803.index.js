export const id = 803;
export const ids = [803];
export const modules = {
8881:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
WQ: () => ( transportError),
bP: () => ( graphqlErrorOf),
h2: () => ( rejectionOf),
y_: () => ( GitHubError)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
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
6463:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hy: () => ( createFetch),
RG: () => ( download),
rq: () => ( rememberReads)
});
var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7261);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8881);
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
9620:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B2: () => ( writeUrl),
Cm: () => ( linkTarget),
Gw: () => ( withoutBacklink),
Pl: () => ( safeUrl),
XF: () => ( readLink),
a9: () => ( trimUrl)
});
const link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
    link.lastIndex = at;
    const match = link.exec(line);
    if (!match)
        return undefined;
    const [whole, mark = '', text = '', url = ''] = match;
    return { text, url, isImage: mark === '!', end: at + whole.length };
}
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
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = 'redirect.github.com';
    return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
function writeUrl(url, writer, options) {
    const target = options.inLink ? undefined : linkTarget(url, options);
    const bare = url.replaceAll('`', '%60');
    if (target === undefined)
        writer.code(bare);
    else if (target === safeUrl(url))
        writer.add(`<${target}>`);
    else
        writer.add(`[\`${bare}\`](${target})`);
}
}),
2157:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  DV: () => ( codeBlock),
  h8: () => ( htmlCode),
  ti: () => ( inlineCode),
  uM: () => ( linkTo),
  RU: () => ( makeInert),
  wh: () => ( plainText)
});
var markdown_link = __webpack_require__(9620);
;
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
    const pieces = [];
    let last = '';
    function add(piece) {
        if (piece === '')
            return;
        if ((last === '`' && piece.startsWith('`')) || (last === '!' && piece.startsWith('[')))
            pieces.push(' ');
        pieces.push(piece);
        last = piece.charAt(piece.length - 1);
    }
    return {
        add,
        code: (text) => {
            add(`\`${text}\``);
        },
        word: (text) => {
            add(text.replace(commitIdOrIssue, '`$&`'));
        },
        text: () => pieces.join(''),
    };
}
;
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw `(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw `(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
    `(?<url>${url})`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>[\\\x60*_\[\]<>&|~$#!])`,
].join('|'), 'giu');
function escapeSign(sign) {
    if (sign === '<')
        return '&lt;';
    if (sign === '&')
        return '&amp;';
    return sign.replace(/[^]/g, '\\$&');
}
function escapeMarkdown(line, options = {}) {
    const writer = createWriter();
    let at = 0;
    for (const match of line.matchAll(plainToken)) {
        const { url: address, reference: name, word: plain } = match.groups ?? {};
        writer.add(line.slice(at, match.index));
        at = match.index + match[0].length;
        if (address !== undefined) {
            const trimmed = (0,markdown_link .a9)(address);
            (0,markdown_link .B2)(trimmed, writer, options);
            writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, '\\$&'));
        }
        else if (name !== undefined)
            writer.code(name);
        else if (plain !== undefined)
            writer.word(plain.replaceAll('_', '\\_'));
        else
            writer.add(escapeSign(match[0]));
    }
    writer.add(line.slice(at));
    return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, '$1\\$2');
}
var text_text = __webpack_require__(5216);
;
const markdownToken = new RegExp([
    String.raw `(?<escape>\\[!-\/:-@\[-\x60{-~])`,
    String.raw `(?<ticks>\x60+)`,
    String.raw `(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
    String.raw `(?<lineBreak><br[ \t]{0,5}\/?>)`,
    `(?<url>${url})`,
    String.raw `(?<bracket>!?\[)`,
    String.raw `(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>~{3,}|[<\]$\\])`,
].join('|'), 'giu');
const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/;
function escapeLine(line, options = {}) {
    const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? '';
    return task + tameText(line.slice(task.length), options);
}
function isTableRule(line) {
    return line.includes('-') && /^[\s>|:*+\d.)-]*$/.test(line);
}
function tameText(line, options) {
    const writer = createWriter();
    const runs = findRuns(line);
    let at = 0;
    while (at < line.length) {
        markdownToken.lastIndex = at;
        const match = markdownToken.exec(line);
        if (!match)
            break;
        writer.add(line.slice(at, match.index));
        const escape = tamers[kindOf(match.groups)];
        at = escape({ line, at: match.index, text: match[0], runs, writer, options });
    }
    writer.add(line.slice(at));
    return writer.text();
}
const kinds = [
    'escape',
    'ticks',
    'angle',
    'lineBreak',
    'url',
    'bracket',
    'entity',
    'reference',
    'word',
];
function kindOf(groups = {}) {
    return kinds.find((kind) => groups[kind] !== undefined) ?? 'sign';
}
const tamers = {
    ticks: tameTicks,
    bracket: tameBracket,
    escape({ line, at, text, writer }) {
        if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3)))
            return at + 1;
        writer.add(text === '\\<' || text === '\\&' ? escapeSign(text.charAt(1)) : text);
        return at + text.length;
    },
    angle({ at, text, writer, options }) {
        (0,markdown_link .B2)(text.slice(1, -1), writer, options);
        return at + text.length;
    },
    url({ at, text, writer, options }) {
        const address = (0,markdown_link .a9)(text);
        (0,markdown_link .B2)(address, writer, options);
        return at + address.length;
    },
    reference({ at, text, writer }) {
        const name = (0,text_text .Mx)(text, './@-');
        writer.code(name);
        return at + name.length;
    },
    word({ at, text, writer }) {
        writer.word(text);
        return at + text.length;
    },
    lineBreak({ line, at, text, writer, options }) {
        writer.add(options.inTable && line.trimStart().startsWith('|') ? '<br>' : ' ');
        return at + text.length;
    },
    entity({ at, text, writer }) {
        const harmless = harmlessEntity.test(text);
        writer.add(harmless ? text : '&amp;');
        return harmless ? at + text.length : at + 1;
    },
    sign({ at, text, writer }) {
        writer.add(escapeSign(text));
        return at + text.length;
    },
};
function findRuns(line) {
    const runs = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const known = runs.get(run.length);
        if (known)
            known.starts.push(index);
        else
            runs.set(run.length, { starts: [index], next: 0 });
    }
    return runs;
}
function nextRun(runs, length, from) {
    const known = runs.get(length);
    if (!known)
        return undefined;
    while ((known.starts[known.next] ?? from) < from)
        known.next++;
    return known.starts[known.next];
}
function tameTicks({ line, at, text, runs, writer, options }) {
    const start = at + text.length;
    const close = nextRun(runs, text.length, start);
    if (close === undefined) {
        writer.add('\\`'.repeat(text.length));
        return start;
    }
    const code = line.slice(start, close);
    writer.add(`${text}${options.inTable ? escapeBars(code) : code}${text}`);
    return close + text.length;
}
function escapeBars(code) {
    return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => (found === '|' ? '\\|' : found));
}
function tameBracket(token) {
    const { line, at, text, writer, options } = token;
    const found = options.inLink ? undefined : (0,markdown_link .XF)(line, at);
    if (!found) {
        writer.add(text === '![' ? '!\\[' : '\\[');
        return at + text.length;
    }
    const label = tameText(found.text, { ...options, inLink: true }) || (found.isImage ? 'image' : 'link');
    const target = (0,markdown_link .Cm)(found.url, options);
    if (found.isImage)
        writer.add('🖼 ');
    if (target) {
        writer.add(`[${label}](${target})`);
    }
    else {
        writer.add(`\\[${label}\\] (`);
        writer.code(found.url);
        writer.add(')');
    }
    return found.end;
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
    return `${fence}${pad}${inTable ? markdown_escapeBars(line) : line}${pad}${fence}`;
}
function htmlCode(text) {
    const line = (0,text_text .TN)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
function markdown_escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
function plainText(text, options = {}) {
    return escapeMarkdown((0,text_text .TN)(text), options);
}
const maxUrlLength = 2000;
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : (0,markdown_link .Pl)(url);
    return target === undefined
        ? plainText(text)
        : `[${escapeMarkdown((0,text_text .TN)(text), { inLink: true }) || 'link'}](${target})`;
}
function makeInert(text, { topHeading = 1, ...options } = {}) {
    const lines = (0,text_text .X5)(text).split('\n');
    const tableLines = findTableLines(lines);
    const inert = [];
    let dedent = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const fence = readFence(line);
        if (fence) {
            const end = findFenceEnd(lines, at + 1, fence);
            const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
            inert.push(codeBlock(content.join('\n'), fence.language));
            at = end;
            dedent = fence.indent;
        }
        else {
            if (line.trim() !== '' && indentOf(line) < dedent)
                dedent = 0;
            inert.push(lowerHeading(escapeLine(outdent(line, dedent), { ...options, inTable: tableLines.has(at) }), topHeading));
        }
    }
    return inert.join('\n');
}
function lowerHeading(line, top) {
    return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + '#'.repeat(Math.min(6, marks.length + top - 1)));
}
function readFence(line) {
    const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line);
    if (!match)
        return undefined;
    const [, indent = '', mark = '', language = ''] = match;
    return { mark, indent: indent.length, language };
}
function findFenceEnd(lines, from, { mark }) {
    for (let at = from; at < lines.length; at++) {
        const line = (lines[at] ?? '').trim();
        if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length))
            return at;
    }
    return lines.length;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function outdent(line, by) {
    return line.slice(Math.min(by, indentOf(line)));
}
function findTableLines(lines) {
    const found = new Set();
    let start = 0;
    for (let at = 0; at <= lines.length; at++) {
        if (at < lines.length && lines[at]?.trim() !== '')
            continue;
        if (lines.slice(start, at).some(isTableRule))
            for (let row = start; row < at; row++)
                found.add(row);
        start = at + 1;
    }
    return found;
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
const drawnByGitHub = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);
function safeLanguage(language) {
    const name = /^[\w+#.-]{1,30}$/.test(language) ? language : '';
    return drawnByGitHub.has(name.toLowerCase()) ? 'text' : name;
}
})
};
