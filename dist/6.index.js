export const id = 6;
export const ids = [6];
export const modules = {
27984:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cm: () => ( linkTarget),
Gw: () => ( withoutBacklink),
Pl: () => ( safeUrl),
UJ: () => ( inertText),
aY: () => ( code),
nf: () => ( link),
pj: () => ( plain),
yX: () => ( urlNode)
});
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95216);
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
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const living = new RegExp([
    String.raw `(?<command>(?<=(?:^|\n)\s*)\/\p{L}[\p{L}\p{N}_.\/:+-]*)`,
    String.raw `(?<url>(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*)`,
    String.raw `(?<reference>(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*))`,
    `(?<word>${word})`,
].join('|'), 'giu');
const commitOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
const issue = /^([\w.-]+\/[\w.-]+)?#(\d{1,10})$/;
function inertText(text, options, { isLinked = false, isLineStart = false } = {}) {
    const nodes = [];
    let at = 0;
    const add = (end, ...more) => {
        if (end > at)
            nodes.push(plain(text.slice(at, end)));
        nodes.push(...more);
    };
    for (const match of text.matchAll(living)) {
        const { url, reference, command, word: found } = match.groups ?? {};
        const { index } = match;
        if (command !== undefined && (isLineStart || text.lastIndexOf('\n', index) >= 0)) {
            const name = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(command, './:+-');
            add(index, code(name));
            at = index + name.length;
        }
        else if (url !== undefined) {
            const address = trimUrl(url);
            add(index, isLinked ? code(address) : urlNode(address, options));
            at = index + address.length;
        }
        else if (reference !== undefined) {
            const name = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(reference, './@-');
            add(index, referenceNode(name, options, isLinked));
            at = index + name.length;
        }
        else if (found !== undefined) {
            for (const { name, id, start } of namesWithIds(found)) {
                add(index + start, id === name ? commitNode(id, options, isLinked) : code(name));
                at = index + start + name.length;
            }
        }
    }
    add(text.length);
    return nodes;
}
function namesWithIds(word) {
    return [...word.matchAll(/[a-z0-9_][a-z0-9_.+/-]*/gi)].flatMap(({ 0: run, index: start }) => {
        const name = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(run, './+-');
        const [id] = name.match(commitOrIssue) ?? [];
        return id === undefined ? [] : { name, id, start };
    });
}
function plain(value) {
    return { type: 'text', value };
}
function code(value) {
    return { type: 'inlineCode', value: value.replaceAll('`', '%60') };
}
function link(url, ...children) {
    return { type: 'link', url, children };
}
function urlNode(url, options) {
    const target = linkTarget(url, options);
    if (target === undefined)
        return code(url);
    return target === safeUrl(url) ? link(target, plain(target)) : link(target, code(url));
}
function referenceNode(name, { repository }, isLinked) {
    const [, elsewhere, number] = issue.exec(name) ?? [];
    if (repository === undefined || number === undefined || isLinked)
        return code(name);
    return link(referenceUrl(elsewhere ?? repository, `issues/${number}`), plain(name));
}
function commitNode(id, { repository }, isLinked) {
    if (repository === undefined || isLinked)
        return code(id);
    const number = /^GH-(\d{1,10})$/i.exec(id)?.[1];
    if (number !== undefined)
        return link(referenceUrl(repository, `issues/${number}`), plain(id));
    return id.length > 40 ? code(id) : link(referenceUrl(repository, `commit/${id.toLowerCase()}`), code(id));
}
}),
27165:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  DV: () => ( codeBlock),
  DJ: () => ( fitMarkdown),
  h8: () => ( htmlCode),
  ti: () => ( inlineCode),
  uM: () => ( linkTo),
  RU: () => ( makeInert),
  LL: () => ( maxBodyLength),
  wh: () => ( plainText),
  Qw: () => ( titleText)
});
var lib = __webpack_require__(74101);
var mdast_util_gfm_lib = __webpack_require__(60844);
var mdast_util_to_markdown_lib = __webpack_require__(66656);
var micromark_extension_gfm = __webpack_require__(52297);
var parse_markdown = __webpack_require__(32304);
var text_text = __webpack_require__(95216);
var inert_text = __webpack_require__(27984);
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
        return apart(parent.children.flatMap((child, index) => {
            const isLineStart = parent.type === 'paragraph' && (index === 0 || parent.children[index - 1]?.type === 'break');
            return this.#inert(child, { ...place, isLineStart });
        }));
    }
    #within(node, place) {
        return { ...node, children: this.#blocks(node, place) };
    }
    #inert(node, place) {
        switch (node.type) {
            case 'text':
                return (0,inert_text .UJ)(node.value, this.#options, place);
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
                return [(0,inert_text .pj)(`[^`), ...this.#text(node.label ?? node.identifier, place), (0,inert_text .pj)(']')];
            case 'footnoteDefinition':
                return this.#footnote(node.label ?? node.identifier, this.#blocks(node, place));
            default:
                return 'children' in node ? [this.#within(node, place)] : [node];
        }
    }
    #text(value, place) {
        return (0,inert_text .UJ)(value, this.#options, place);
    }
    #html(value, place) {
        if (lineBreak.test(value))
            return [place.isCell ? { type: 'html', value: '<br>' } : (0,inert_text .pj)(' ')];
        return this.#text(value, place);
    }
    #footnote(label, [first, ...rest]) {
        const mark = [(0,inert_text .pj)('[^'), ...this.#text(label, { isLinked: false, isCell: false }), (0,inert_text .pj)(']: ')];
        if (first?.type === 'paragraph')
            return [{ ...first, children: [...mark, ...first.children] }, ...rest];
        return [{ type: 'paragraph', children: mark }, ...(first ? [first] : []), ...rest];
    }
    #image({ url, alt }, place) {
        const label = alt === null || alt === undefined || alt === '' ? 'image' : alt;
        return [(0,inert_text .pj)('🖼 '), ...this.#link({ type: 'link', url, children: [(0,inert_text .pj)(label)] }, place)];
    }
    #link(node, place) {
        const [only] = node.children;
        const shown = node.children.length === 1 && only?.type === 'text' ? only.value : undefined;
        const isBare = shown !== undefined && (node.url === shown || node.url.replace(/^(?:http:\/\/|mailto:)/, '') === shown);
        if (isBare && !place.isLinked)
            return [(0,inert_text .yX)(shown, this.#options)];
        const target = place.isLinked ? undefined : (0,inert_text .Cm)(node.url, this.#options);
        const children = this.#blocks(node, { ...place, isLinked: true });
        const label = children.length === 0 ? [(0,inert_text .pj)('link')] : children;
        if (target === undefined)
            return [(0,inert_text .pj)('['), ...label, (0,inert_text .pj)('] ('), (0,inert_text .aY)(node.url), (0,inert_text .pj)(')')];
        return [{ ...(0,inert_text .nf)(target), children: label.filter(isInLink) }];
    }
}
function apart(nodes) {
    return nodes.flatMap((node, index) => {
        const touches = node.type === 'inlineCode' && nodes[index - 1]?.type === 'inlineCode';
        return touches ? [(0,inert_text .pj)(' '), node] : [node];
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
function titleText(title) {
    const pieces = (0,text_text .TN)(title).split(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/);
    return pieces
        .flatMap((piece, at) => {
        if (at % 3 === 1)
            return [];
        if (at % 3 === 2)
            return inlineCode(piece);
        const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(piece) ?? [];
        return before + plainText(text) + after;
    })
        .join('')
        .trim();
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
    return (0,parse_markdown .yp)(line, true) > mostLineCost
        ? inlineCode(line, true)
        : writeLine((0,inert_text .UJ)(line, options, { isLineStart: true }));
}
const mostLineCost = 2_000;
const maxUrlLength = 2000;
const maxLabelLength = 1000;
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : (0,inert_text .Pl)(url);
    if (target === undefined)
        return plainText(text);
    const label = (0,text_text .tl)(text, maxLabelLength) || 'link';
    return writeLine([
        { ...(0,inert_text .nf)(target), children: (0,inert_text .UJ)(label, {}, { isLinked: true }).filter((node) => node.type !== 'link') },
    ]);
}
const mostInertCost = 2 * parse_markdown .xZ;
const oddBlank = /[\p{Zs}--[ \u3000]]/gv;
const mostPasses = 3;
function makeInert(text, options = {}) {
    let inert = (0,text_text .X5)(text).replace(oddBlank, ' ');
    for (let pass = 0; pass < mostPasses; pass++) {
        if ((0,parse_markdown .yp)(inert, true) > mostInertCost)
            break;
        const before = inert;
        inert = makeInertOnce(before, options);
        if (inert === before)
            return inert;
    }
    return codeBlock(text);
}
const maxBodyLength = 65_000;
function fitMarkdown({ redact, repository }, markdown, room, where = 'The output `result` has all of it.') {
    const text = redact((0,text_text .X5)((0,text_text .Uo)(markdown, 2 * maxBodyLength))).trim();
    const show = (part) => redact(makeInert(part, { topHeading: 3, ...(repository !== undefined && { repository }) })).trim();
    const whole = markdown.length > 2 * maxBodyLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const note = `*Truncated (GitHub's limit). ${where}*\n\n`;
    return (note + (0,text_text .ti)(Math.min(text.length, room), (length) => `${show((0,text_text .Uo)(text, length))}…`, room - note.length));
}
function makeInertOnce(text, { topHeading = 1, ...options }) {
    const root = (0,lib .Y)(text, { extensions: [(0,micromark_extension_gfm.gfm)()], mdastExtensions: [(0,mdast_util_gfm_lib .C)()] });
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
}),
72079:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z9: () => ( wordsOf),
qf: () => ( answerSection),
vY: () => ( fitText),
x1: () => ( renderAnswer)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27165);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
const maxAnswerBytes = 400 * 1024;
const maxOpenLength = 3_000;
const maxOpenLines = 40;
function answerSection(report) {
    const words = report.level === 'off' ? '' : wordsOf(report).trim();
    if (words === '')
        return '';
    const whole = renderAnswer(report, maxAnswerBytes);
    const start = beginningOf(words);
    if (start === words)
        return whole;
    return [
        (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(report.redact(start), { backlinks: true, topHeading: 3 }),
        `<details><summary>Full answer</summary>\n\n${whole}\n\n</details>`,
    ].join('\n\n');
}
function renderAnswer(report, maxBytes) {
    const { redact, answerFile } = report;
    const words = wordsOf(report);
    const head = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(words, 2 * maxBytes);
    const fitted = fitText(redact(head), maxBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { backlinks: true, topHeading: 3 }));
    const { text } = fitted;
    const leftOut = fitted.leftOut + words.length - head.length;
    const where = answerFile === undefined ? 'the output `agent_output_file`' : `the file ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)(redact(answerFile))}`;
    const note = leftOut === 0
        ? ''
        : `\n\n*Truncated (${leftOut.toLocaleString('en-US')} more characters). The full answer is in ${where}.*`;
    return text.trim() + note;
}
function wordsOf({ outcome, isTyped = false, result }) {
    return isTyped ? withoutResult(outcome.answer, (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(result ?? '')) : outcome.answer;
}
const fencedBlock = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w-]*)[^\n]*\n([^]*?)(?:^ {0,3}\1[`~]*[ \t]*$\n?|(?![^]))/gm;
function withoutResult(answer, result) {
    const names = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(result) ? Object.keys(result).slice(0, maxNames).map(escape) : [];
    const member = new RegExp(`["'](?:${names.join('|')})["']\\s*:|^\\s*(?:${names.join('|')})\\s*:`, 'm');
    const isResult = (text) => names.length === 0 || member.test(text);
    const source = answer.replaceAll('\r\n', '\n');
    const prose = source.replace(fencedBlock, (block, _fence, language, text) => isJson(language, text) && isResult(text) ? '' : block);
    const words = withoutBareJson(prose.split('\n'), isResult).join('\n');
    return words === source ? answer : withoutLead(words);
}
const maxNames = 50;
const jsonStart = /^[ \t]*[[{][ \t]*(?:["'{}\]].*)?$/;
const jsonInLine = /\{\s*["'][\w$ .-]{1,80}["']\s*:/;
function withoutBareJson(lines, isResult) {
    const closing = lines.flatMap((line, at) => (/^[\]}]/.test(line) ? [at] : []));
    const kept = [];
    let nextClosing = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        while ((closing[nextClosing] ?? Infinity) <= at)
            nextClosing++;
        const end = jsonStart.test(line) && !/[\]}]\s*$/.test(line) ? closing[nextClosing] : undefined;
        if (end !== undefined && isResult(lines.slice(at, end + 1).join('\n')))
            at = end;
        else if (!(jsonInLine.test(line) && isResult(line)))
            kept.push(line);
    }
    return kept;
}
function isJson(language, text) {
    return /^json[5c]?$/i.test(language) || (/^(?:|js|javascript|text|txt)$/i.test(language) && /^\s*[[{]/.test(text));
}
function withoutLead(words) {
    return words
        .trim()
        .replace(/(?:^|\n)[^\n]{0,80}:[*_]*$/, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
function escape(name) {
    return name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
function beginningOf(words) {
    if (words.length <= maxOpenLength && words.split('\n', maxOpenLines + 1).length <= maxOpenLines)
        return words;
    const paragraphs = words.slice(0, maxOpenLength + 1).split(/\n{2,}/);
    let [start, length] = ['', 0];
    for (const paragraph of paragraphs) {
        length += paragraph.length + 2;
        if (length > maxOpenLength)
            break;
        const text = start === '' ? paragraph : `${start}\n\n${paragraph}`;
        if (text.split('\n', maxOpenLines + 1).length > maxOpenLines)
            break;
        start = text;
    }
    return closesItsFences(start) ? start : (start.split(/^ {0,3}(?:`{3,}|~{3,})/m, 1)[0] ?? '');
}
function closesItsFences(text) {
    return (text.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 0;
}
function fitText(source, maxBytes, render) {
    let part = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(source, maxBytes);
    let text = render(part);
    while (Buffer.byteLength(text) > maxBytes && part !== '') {
        part = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(part, Math.floor(part.length * Math.min(0.9, maxBytes / Buffer.byteLength(text))));
        text = render(part);
    }
    return { text, leftOut: source.length - part.length };
}
}),
40252:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L2: () => ( verdictWords),
Pl: () => ( headline),
Sw: () => ( verdictTitle),
V6: () => ( verdictSection),
Vb: () => ( nameOf)
});
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99478);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
const looks = {
    success: { icon: '✅', words: 'done', alert: 'NOTE' },
    failure: { icon: '❌', words: 'failed', alert: 'CAUTION' },
    blocked: { icon: '✋', words: 'blocked, waiting for a person', alert: 'WARNING' },
    cancelled: { icon: '🚫', words: 'cancelled', alert: 'WARNING' },
    timed_out: { icon: '⌛', words: 'timed out', alert: 'WARNING' },
    unknown: { icon: '❔', words: 'unknown outcome', alert: 'WARNING' },
    skipped: { icon: '⏭️', words: 'skipped', alert: 'NOTE' },
    started: { icon: '▶️', words: 'started (not waiting)', alert: 'NOTE' },
    dry_run: { icon: '📝', words: 'dry run, nothing was started', alert: 'NOTE' },
};
const verdictWords = new Map([
    ['ok', 'no problems found'],
    ['comments', 'no blocking problems'],
    ['problems', 'problems found'],
    ['incomplete', 'incomplete'],
    ['ready', 'ready to work on'],
    ['needs-info', 'needs info'],
    ['not-a-problem', 'not a problem'],
    ['security', 'possible security problem'],
    ['not-fixable', 'no fix possible'],
    ['unknown', 'cause unknown'],
    ['proposed', 'fix proposed'],
    ['question', 'needs an answer'],
    ['calm', 'all quiet'],
    ['attention', 'needs attention'],
]);
const verdictsOfConcern = new Set(['problems', 'incomplete', 'security', 'not-fixable', 'unknown', 'attention']);
const verdictsToAnswer = new Set(['comments', 'needs-info', 'question']);
const maxNameLength = 120;
const maxVerdictLength = 100;
const maxMessageLength = 2000;
function verdictTitle(report) {
    const { icon, words } = verdictOf(report);
    const pull = pullRequestOpened(report);
    return `${icon} ${pull === undefined ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(words) : `pull request ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(pull.url, `#${pull.number}`)} opened`}`;
}
function headline(report) {
    const { icon, words } = verdictOf(report);
    const { conclusion, run, runId } = report.outcome;
    const links = conclusion === 'started' ? [`run ${runId ?? ''}`, run?.sessionLink] : [pullRequestOpened(report)?.url];
    return [`${icon} ${nameOf(report) || 'Oz agent'}: ${words}`, ...links.filter(Boolean)].join(' · ');
}
function nameOf({ name, outcome, redact }) {
    const title = outcome.run?.title ?? '';
    const given = name ?? (/^\s*#/.test(title) ? '' : title);
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .TN)(redact(given)).replace(/[.:]$/, ''), maxNameLength).trim();
}
function verdictSection(report) {
    const [icon = '', ...words] = verdictTitle(report).split(' ');
    const heading = `## ${icon} ${headingName(nameOf(report))}: ${words.join(' ')}`;
    const box = boxLines(report);
    if (box.length === 0)
        return heading;
    const { alert } = looks[report.outcome.conclusion];
    return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n');
}
function headingName(name) {
    return /^(?:Review|Triage|Reply) o[fn] #\d{1,10}$/.test(name) ? name : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(name) || 'Oz agent';
}
function verdictOf(report) {
    const { outcome, verdict = '', redact } = report;
    const look = looks[outcome.conclusion];
    const isSuccess = outcome.conclusion === 'success';
    const isCause = outcome.conclusion === 'failure' && verdictsOfConcern.has(verdict);
    if (verdict === '' || !(isSuccess || isCause))
        return look;
    const pull = pullRequestOpened(report);
    const words = pull && `pull request #${pull.number} opened`;
    return {
        icon: isSuccess ? iconOf(verdict) : look.icon,
        words: words ?? verdictWords.get(verdict) ?? (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(verdict), maxVerdictLength),
    };
}
function pullRequestOpened({ outcome, verdict, artifacts = [], redact, }) {
    if (outcome.conclusion !== 'success' || (verdict !== 'fixed' && verdict !== 'proposed'))
        return undefined;
    const url = redact(artifacts.find(({ kind }) => kind === 'pull_request')?.url ?? '');
    const number = /\/pull\/(\d{1,10})$/.exec(url)?.[1];
    return number === undefined ? undefined : { url, number };
}
function iconOf(verdict) {
    if (verdictsOfConcern.has(verdict))
        return '⚠️';
    return verdictsToAnswer.has(verdict) ? '💬' : '✅';
}
function boxLines({ outcome, redact }) {
    const { error, run } = outcome;
    const show = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(text), maxMessageLength));
    if (!error)
        return [];
    const code = error.code ?? run?.status?.errorCode;
    const page = error.link ?? (code === undefined ? undefined : (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ .W)(code));
    const more = [
        code === undefined ? '' : `Error code ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(code), 100))}`,
        page === undefined ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(page), 'About this error'),
    ];
    const hint = error.hint === undefined ? [] : ['', `**What to do:** ${show(error.hint)}`];
    const facts = more.filter(Boolean).join(' · ');
    return [`**${show(error.message)}**`, ...hint, ...(facts === '' ? [] : ['', facts])];
}
})
};
