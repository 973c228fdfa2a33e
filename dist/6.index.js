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
function inertText(text, place) {
    const { isLinked = false, isLineStart = false } = place;
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
            add(index, isLinked ? code(address) : urlNode(address, place));
            at = index + address.length;
        }
        else if (reference !== undefined) {
            const name = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Mx)(reference, './@-');
            add(index, referenceNode(name, place));
            at = index + name.length;
        }
        else if (found !== undefined) {
            for (const { name, id, start } of namesWithIds(found)) {
                add(index + start, id === name ? commitNode(id, place) : code(name));
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
function referenceNode(name, { repository, isLinked = false }) {
    const [, elsewhere, number] = issue.exec(name) ?? [];
    if (repository === undefined || number === undefined || isLinked)
        return code(name);
    return quietLink(`${elsewhere ?? repository}/issues/${number}`, plain(name));
}
function commitNode(id, { repository, isLinked = false }) {
    if (repository === undefined || isLinked)
        return code(id);
    const number = /^GH-(\d{1,10})$/i.exec(id)?.[1];
    if (number !== undefined)
        return quietLink(`${repository}/issues/${number}`, plain(id));
    return id.length > 40 ? code(id) : quietLink(`${repository}/commit/${id.toLowerCase()}`, code(id));
}
function quietLink(path, label) {
    return link(`https://${quietHost}/${path}`, label);
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
    const definitions = new Map();
    const define = (node) => {
        if (node.type === 'definition' && !definitions.has(node.identifier))
            definitions.set(node.identifier, node);
        if ('children' in node)
            for (const child of node.children)
                define(child);
    };
    define(root);
    return { type: 'root', children: inertChildren(root, { ...options, definitions }) };
}
function safeLanguage(language) {
    const name = languageName.test(language) ? language : '';
    return drawn.has(name.toLowerCase()) ? 'text' : name;
}
function inertChildren(parent, place) {
    return apart(parent.children.flatMap((child, index) => {
        const isLineStart = parent.type === 'paragraph' && (index === 0 || parent.children[index - 1]?.type === 'break');
        return inertNode(child, { ...place, isLineStart });
    }));
}
function withChildren(node, place) {
    return { ...node, children: inertChildren(node, place) };
}
function inertNode(node, place) {
    switch (node.type) {
        case 'text':
            return (0,inert_text .UJ)(node.value, place);
        case 'html':
            if (!lineBreak.test(node.value))
                return (0,inert_text .UJ)(node.value, place);
            return [place.isCell === true ? { type: 'html', value: '<br>' } : (0,inert_text .pj)(' ')];
        case 'code':
            return [{ type: 'code', lang: safeLanguage(node.lang ?? '') || null, value: node.value }];
        case 'heading':
            return [withChildren({ ...node, depth: lower(node.depth, place.lowered) }, place)];
        case 'tableCell':
            return [withChildren(node, { ...place, isCell: true })];
        case 'definition':
        case 'yaml':
            return [];
        default:
            return inertReference(node, place);
    }
}
function inertReference(node, place) {
    const urlOf = (identifier) => place.definitions.get(identifier)?.url ?? '';
    switch (node.type) {
        case 'link':
            return inertLink(node, place);
        case 'linkReference':
            return inertLink({ type: 'link', url: urlOf(node.identifier), children: node.children }, place);
        case 'image':
            return inertImage(node.url, node.alt, place);
        case 'imageReference':
            return inertImage(urlOf(node.identifier), node.alt, place);
        case 'footnoteReference':
            return [(0,inert_text .pj)(`[^`), ...(0,inert_text .UJ)(node.label ?? node.identifier, place), (0,inert_text .pj)(']')];
        case 'footnoteDefinition':
            return inertFootnote(node.label ?? node.identifier, inertChildren(node, place), place);
        default:
            return 'children' in node ? [withChildren(node, place)] : [node];
    }
}
function inertFootnote(label, [first, ...rest], place) {
    const shown = (0,inert_text .UJ)(label, { ...place, isLinked: false, isLineStart: false });
    const mark = [(0,inert_text .pj)('[^'), ...shown, (0,inert_text .pj)(']: ')];
    if (first?.type === 'paragraph')
        return [{ ...first, children: [...mark, ...first.children] }, ...rest];
    return [{ type: 'paragraph', children: mark }, ...(first ? [first] : []), ...rest];
}
function inertImage(url, alt, place) {
    const label = alt === null || alt === undefined || alt === '' ? 'image' : alt;
    return [(0,inert_text .pj)('🖼 '), ...inertLink({ type: 'link', url, children: [(0,inert_text .pj)(label)] }, place)];
}
function inertLink(node, place) {
    const { isLinked = false } = place;
    const [only] = node.children;
    const shown = node.children.length === 1 && only?.type === 'text' ? only.value : undefined;
    const isBare = shown !== undefined && (node.url === shown || node.url.replace(/^(?:http:\/\/|mailto:)/, '') === shown);
    if (isBare && !isLinked)
        return [(0,inert_text .yX)(shown, place)];
    const target = isLinked ? undefined : (0,inert_text .Cm)(node.url, place);
    const children = inertChildren(node, { ...place, isLinked: true });
    const label = children.length === 0 ? [(0,inert_text .pj)('link')] : children;
    if (target === undefined)
        return [(0,inert_text .pj)('['), ...label, (0,inert_text .pj)('] ('), (0,inert_text .aY)(node.url), (0,inert_text .pj)(')')];
    return [{ ...(0,inert_text .nf)(target), children: label.filter(isInLink) }];
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
    const fence = fenceFor(content, 3);
    return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
function inlineCode(text, inTable = false) {
    const line = (0,text_text .TN)(text);
    if (line === '')
        return '';
    const fence = fenceFor(line, 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    const shown = inTable ? line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|') : line;
    return `${fence}${pad}${shown}${pad}${fence}`;
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
function plainText(text, options = {}) {
    const line = (0,text_text .TN)(text);
    return (0,parse_markdown .yp)(line, true) > mostLineCost
        ? inlineCode(line, true)
        : writeLine((0,inert_text .UJ)(line, { ...options, isLineStart: true }));
}
const mostLineCost = 2_000;
const maxUrlLength = 2000;
const maxLabelLength = 1000;
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : (0,inert_text .Pl)(url);
    if (target === undefined)
        return plainText(text);
    const label = (0,inert_text .UJ)((0,text_text .tl)(text, maxLabelLength) || 'link', { isLinked: true });
    return writeLine([{ ...(0,inert_text .nf)(target), children: label.filter((node) => node.type !== 'link') }]);
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
    const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    const lowered = Math.max(0, topHeading - Math.min(6, ...depths));
    return (0,text_text .Mx)((0,mdast_util_to_markdown_lib .l)(makeTreeInert(root, { ...options, lowered }), style), '\n');
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
function writeLine(children) {
    const paragraph = { type: 'paragraph', children: apart(children) };
    return (0,text_text .Mx)((0,mdast_util_to_markdown_lib .l)({ type: 'root', children: [paragraph] }, lineStyle), '\n');
}
function fenceFor(text, least) {
    return '`'.repeat([...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length + 1), least));
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
    const shown = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(report.redact(start), { backlinks: true, topHeading: 3 });
    return `${shown}\n\n<details><summary>Full answer</summary>\n\n${whole}\n\n</details>`;
}
function renderAnswer(report, maxBytes) {
    const { redact, answerFile } = report;
    const words = wordsOf(report);
    const head = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(words, 2 * maxBytes);
    const fitted = fitText(redact(head), maxBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { backlinks: true, topHeading: 3 }));
    const text = fitted.text.trim();
    const leftOut = fitted.leftOut + words.length - head.length;
    if (leftOut === 0)
        return text;
    const where = answerFile === undefined ? 'the output `agent_output_file`' : `the file ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)(redact(answerFile))}`;
    return `${text}\n\n*Truncated (${leftOut.toLocaleString('en-US')} more characters). The full answer is in ${where}.*`;
}
function wordsOf({ outcome, isTyped = false, result }) {
    return isTyped ? withoutResult(outcome.answer, (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(result ?? '')) : outcome.answer;
}
const fencedBlock = /^ {0,3}(`{3,}|~{3,})[ \t]*([\w-]*)[^\n]*\n([^]*?)(?:^ {0,3}\1[`~]*[ \t]*$\n?|(?![^]))/gm;
function withoutResult(answer, result) {
    const keys = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(result) ? Object.keys(result).slice(0, maxNames) : [];
    const names = keys.map((key) => key.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
    const member = new RegExp(`["'](?:${names.join('|')})["']\\s*:|^\\s*(?:${names.join('|')})\\s*:`, 'm');
    const isResult = (text) => names.length === 0 || member.test(text);
    const source = answer.replaceAll('\r\n', '\n');
    const prose = source.replace(fencedBlock, (block, _fence, language, text) => isJson(language, text) && isResult(text) ? '' : block);
    const words = withoutBareJson(prose.split('\n'), isResult).join('\n');
    if (words === source)
        return answer;
    const withoutLead = words.trim().replace(/(?:^|\n)[^\n]{0,80}:[*_]*$/, '');
    return withoutLead.replace(/\n{3,}/g, '\n\n').trim();
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
    const [untilFence = '', ...fences] = start.split(/^ {0,3}(?:`{3,}|~{3,})/m);
    return fences.length % 2 === 0 ? start : untilFence;
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
    const name = nameOf(report);
    const isOwn = /^(?:Review|Triage|Reply) o[fn] #\d{1,10}$/.test(name);
    const heading = `## ${icon} ${isOwn ? name : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(name) || 'Oz agent'}: ${words.join(' ')}`;
    const box = boxLines(report);
    if (box.length === 0)
        return heading;
    const { alert } = looks[report.outcome.conclusion];
    return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n');
}
function verdictOf(report) {
    const { outcome, verdict = '', redact } = report;
    const look = looks[outcome.conclusion];
    const isSuccess = outcome.conclusion === 'success';
    const isConcern = verdictsOfConcern.has(verdict);
    if (verdict === '' || !(isSuccess || (outcome.conclusion === 'failure' && isConcern)))
        return look;
    const pull = pullRequestOpened(report);
    const words = pull && `pull request #${pull.number} opened`;
    return {
        icon: !isSuccess ? look.icon : isConcern ? '⚠️' : verdictsToAnswer.has(verdict) ? '💬' : '✅',
        words: words ?? verdictWords.get(verdict) ?? (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(verdict), maxVerdictLength),
    };
}
function pullRequestOpened({ outcome, verdict, artifacts = [], redact }) {
    if (outcome.conclusion !== 'success' || (verdict !== 'fixed' && verdict !== 'proposed'))
        return undefined;
    const url = redact(artifacts.find(({ kind }) => kind === 'pull_request')?.url ?? '');
    const number = /\/pull\/(\d{1,10})$/.exec(url)?.[1];
    return number === undefined ? undefined : { url, number };
}
function boxLines({ outcome, redact }) {
    const { error, run } = outcome;
    if (!error)
        return [];
    const show = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(text), maxMessageLength));
    const code = error.code ?? run?.status?.errorCode;
    const page = error.link ?? (code === undefined ? undefined : (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ .W)(code));
    const facts = [
        code === undefined ? '' : `Error code ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(code), 100))}`,
        page === undefined ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(page), 'About this error'),
    ]
        .filter(Boolean)
        .join(' · ');
    const hint = error.hint === undefined ? [] : ['', `**What to do:** ${show(error.hint)}`];
    return [`**${show(error.message)}**`, ...hint, ...(facts === '' ? [] : ['', facts])];
}
})
};
