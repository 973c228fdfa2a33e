export const id = 566;
export const ids = [566];
export const modules = {
86812:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadRecipe: () => ( loadRecipe),
loadScheduledReport: () => ( loadScheduledReport),
preparerOf: () => ( preparerOf)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62253);
const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(findActionFolder(import.meta.dirname), 'recipes');
function findActionFolder(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return above === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'action.yml')) ? folder : findActionFolder(above);
}
async function loadRecipe(name) {
    const [prompt, schemaText] = await Promise.all([read(name, 'prompt.md'), read(name, 'result.schema.json')]);
    const schema = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .qF)(schemaText);
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv)(schema))
        throw takenApart(name, new Error('its schema is damaged'));
    return { prompt, schema };
}
function loadScheduledReport() {
    return read('report', 'schedule.md');
}
async function read(name, file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name, file), 'utf8').catch((error) => {
        throw takenApart(name, error);
    })).trim();
}
function takenApart(name, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`Couldn't read the recipe ${name} from the action's own folder.`, {
        hint: 'Use the action with all of its files: it needs `recipes/` as well as `dist/`.',
        cause,
    });
}
const preparers = {
    triage: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 62212))).prepareTriage,
    review: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 45356))).prepareReview,
    respond: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 71419))).prepareRespond,
    'fix-ci': async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514))).prepareFixCi,
    report: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 5438))).prepareReport,
};
function preparerOf(name) {
    return preparers[name]();
}
}),
59638:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => ( collectOutput),
m: () => ( runProgram)
});
var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
const killAfterMs = 2_000;
const maxOutputBytes = 1024 * 1024;
const safeFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.execPath);
async function runProgram(program) {
    const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    const child = spawn(program.file, program.args, {
        cwd: safeFolder,
        env: program.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const [stdout, stderr] = [collectOutput(maxOutputBytes), collectOutput(maxOutputBytes)];
    child.stdout.on('data', stdout.add);
    child.stderr.on('data', stderr.add);
    const code = await waitForEnd(child, program);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
}
async function waitForEnd(child, { clock, signal, timeoutMs, explain }) {
    const ended = new AbortController();
    const watchdog = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).catch(() => undefined);
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close').catch((error) => {
        throw explain('missing', (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error), error);
    });
    const end = await Promise.race([closed, watchdog]).finally(() => {
        ended.abort();
    });
    if (Array.isArray(end))
        return typeof end[0] === 'number' ? end[0] : 128;
    await endProcess(child, clock);
    signal.throwIfAborted();
    throw explain('stuck', `took longer than ${timeoutMs / 1000} seconds and was stopped`);
}
async function endProcess(child, clock) {
    const closed = new AbortController();
    child.once('close', () => {
        closed.abort();
    });
    await killTree(child, 'SIGTERM');
    await clock.sleep(killAfterMs, closed.signal).then(() => killTree(child, 'SIGKILL'), () => undefined);
    child.stdout?.destroy();
    child.stderr?.destroy();
}
async function killTree({ pid }, signal) {
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
        const args = ['/PID', String(pid), '/T', '/F'];
        const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true });
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(killer, 'close').catch(() => undefined);
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
    }
}
function collectOutput(mostBytes) {
    const chunks = [];
    let bytes = 0;
    return {
        add: (chunk) => {
            if (bytes < mostBytes)
                chunks.push(chunk);
            bytes += chunk.length;
        },
        text: () => Buffer.concat(chunks).toString('utf8'),
    };
}
}),
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
34286:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runEnvironmentStep: () => ( runEnvironmentStep)
});
var wire = __webpack_require__(31140);
var json = __webpack_require__(62253);
var oz_cli = __webpack_require__(7751);
var inputs = __webpack_require__(82497);
var reconcile_plan = __webpack_require__(57491);
var step = __webpack_require__(47335);
var fields = __webpack_require__(2996);
var errors = __webpack_require__(46316);
var file = __webpack_require__(59618);
;
const repoForm = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
const mostCommands = 100;
const longestCommand = 4_096;
const longestDescription = 240;
function readEnvironments(entries, repositoryId) {
    const keys = (0,file .x4)(entries);
    const environments = entries.map((entry, at) => readEnvironment(entry, keys[at] ?? '', repositoryId));
    const names = environments.map(({ name }) => name);
    for (const { entry, id, line } of (0,file .g9)(entries, names)) {
        entry.refuse('name', `${(0,fields .hD)(id)} is that of the entry in line ${line} too.`);
    }
    return environments;
}
function readEnvironment(entry, key, repositoryId) {
    const environment = {
        key,
        name: entry.oneLine('name') ?? key,
        description: markDescription(repositoryId, key, entry.oneLine('description') ?? ''),
        image: entry.requiredText('docker_image') ?? '',
        repos: entry.texts('repos'),
        setupCommands: entry.texts('setup_commands'),
        scope: entry.choice('scope', oz_cli .PJ),
        adopt: entry.flag('adopt') ?? false,
    };
    checkForm(entry, environment);
    entry.finish();
    return environment;
}
function checkForm(entry, { description, image, repos, setupCommands }) {
    const excess = description.length - longestDescription;
    if (excess > 0) {
        const { length } = entry.text('description') ?? '';
        entry.refuse('description', `has ${length} characters; there is room for ${length - excess}.`);
    }
    if (/\s/.test(image))
        entry.refuse('docker_image', `must be the name of an image, not ${(0,fields .hD)(image)}.`);
    for (const repo of repos) {
        if (!repoForm.test(repo))
            entry.refuse('repos', `must be written as owner/repo, not ${(0,fields .hD)(repo)}.`);
    }
    const folded = repos.map((repo) => repo.toLowerCase());
    const double = repos.find((_, at) => folded.indexOf(folded[at] ?? '') !== at);
    if (double !== undefined)
        entry.refuse('repos', `names ${double} twice.`);
    if (setupCommands.length > mostCommands)
        entry.refuse('setup_commands', `are ${setupCommands.length}; ${mostCommands} is the most.`);
    for (const command of setupCommands) {
        if (Array.from(command).length > longestCommand) {
            entry.refuse('setup_commands', `has one of more than ${longestCommand} characters; put it into a script.`);
        }
        if (command.includes('\0'))
            entry.refuse('setup_commands', 'has a command with a null character.');
    }
}
const markForm = /(?:^|\s)\(gha:(\d{1,15}):([a-z0-9][a-z0-9._-]{0,63})\)$/;
function markDescription(repositoryId, key, description) {
    return `${description} (gha:${repositoryId}:${key})`.trim();
}
function readMark(description) {
    const [, id, key] = markForm.exec(description.trim()) ?? [];
    return id === undefined || key === undefined ? undefined : { repositoryId: Number(id), key };
}
function environmentFacts({ name, image, repos }) {
    return [name, image, repos.join(', ')];
}
function planEnvironments(declared, existing, { repositoryId, prune }) {
    const keyOf = ({ description }) => {
        const mark = readMark(description);
        return mark?.repositoryId === repositoryId ? mark.key : undefined;
    };
    const kind = {
        keyOf,
        order: (one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
        differences: (wanted, found) => Object.entries(compare(wanted, found)).flatMap(([field, change]) => (change.length > 0 ? [field] : [])),
        facts: (wanted, found) => environmentFacts(wanted ?? found ?? nothing),
        adopted: ({ name }) => existing.find((one) => keyOf(one) === undefined && one.name === name),
    };
    const changes = (0,reconcile_plan .YQ)(kind, declared, existing, prune);
    const obstacles = changes.flatMap(({ wanted, existing: found }) => {
        if (!wanted || !found)
            return [];
        const { key, scope, adopt } = wanted;
        const { id, name } = found;
        if (keyOf(found) === undefined) {
            if (readMark(found.description))
                return [`${key}: another repository has an environment ${name} (${id}).`];
            if (!adopt)
                return [`${key}: there is an environment ${name} (${id}) that this repository did not make.`];
        }
        if (scope === undefined || found.scope === undefined || scope === found.scope)
            return [];
        return [`${key}: its scope is ${found.scope}, which can't be changed to ${scope}.`];
    });
    if (obstacles.length === 0)
        return changes;
    throw new errors .lZ(obstacles.join(' '), {
        hint: 'Write adopt: true to take over an environment made by hand, or give another name; delete one whose scope should change.',
    });
}
const nothing = { name: '', description: '', image: '', repos: [], setupCommands: [] };
function compare(wanted, existing) {
    const commands = changeCommands(existing.setupCommands, wanted.setupCommands);
    const set = (flag, want, have) => want === have.trim() ? [] : [`${flag}=${want}`];
    const each = (flag, values) => values.map((value) => `${flag}=${value}`);
    return {
        name: set('--name', wanted.name, existing.name),
        description: set('--description', wanted.description, existing.description),
        docker_image: set('--docker-image', wanted.image, existing.image),
        repos: [
            ...each('--repo', without(wanted.repos, existing.repos)),
            ...each('--remove-repo', without(existing.repos, wanted.repos)),
        ],
        setup_commands: [...each('--remove-setup-command', commands.remove), ...each('--setup-command', commands.add)],
    };
}
function without(repos, others) {
    const known = new Set(others.map((repo) => repo.toLowerCase()));
    return repos.filter((repo) => !known.has(repo.toLowerCase()));
}
function changeCommands(actual, wanted) {
    let kept = 0;
    while (kept < actual.length && actual[kept] === wanted[kept])
        kept += 1;
    while (actual.slice(kept).some((command) => actual.indexOf(command) < kept))
        kept -= 1;
    return { remove: actual.slice(kept), add: wanted.slice(kept) };
}
;
function runEnvironmentStep(runtime) {
    return (0,step .I)(runtime, environments);
}
const environments = {
    noun: 'environment',
    inputNames: [...inputs .pZ, 'prune'],
    columns: ['name', 'image', 'repositories'],
    actions: ['create', 'update', 'delete', 'unchanged'],
    prepare(runtime, event) {
        const options = (0,inputs .mu)(runtime.env, event);
        return {
            read: (entries) => readEnvironments(entries, options.repositoryId),
            describeWanted: (wanted) => ({ key: wanted.key, facts: environmentFacts(wanted) }),
            open: (apiKey) => environmentService((0,oz_cli .SX)(runtime, apiKey), options),
        };
    },
};
function environmentService(oz, options) {
    let declared = [];
    const plan = async () => planEnvironments(declared, (await (0,oz_cli .vS)(oz, 'environment')).flatMap(action_readEnvironment), options);
    const remove = ({ id }) => oz(['environment', 'delete', id]);
    return {
        endsAll: oz_cli .AO,
        plan(wanted) {
            declared = wanted;
            return plan();
        },
        async perform({ action, id, wanted, existing }) {
            if (action === 'create') {
                const owner = wanted.scope === undefined ? [] : [`--${wanted.scope}`];
                const fields = Object.values(compare(wanted, nothing)).flat();
                return (0,wire .TH)(/\bID: (\S+)/.exec(await oz(['environment', 'create', ...fields, ...owner]))?.[1]);
            }
            if (action === 'delete')
                await remove(existing);
            else if (action === 'update') {
                for (const fields of updatesFor(wanted, existing)) {
                    await oz(['environment', 'update', existing.id, ...fields, '--force']);
                }
            }
            return id;
        },
        async review(done) {
            const keys = new Set(done.map(({ key }) => key));
            const undone = [];
            for (const change of await plan()) {
                if (change.action === 'delete' && change.isDouble)
                    await remove(change.existing);
                else if (keys.has(change.key) && (0,reconcile_plan .Xb)(change.action))
                    undone.push(`${change.action} ${change.key}`);
            }
            (0,oz_cli .bE)(undone);
            return [];
        },
    };
}
function updatesFor(wanted, existing) {
    const all = Object.values(compare(wanted, existing)).flat();
    const isAddition = (field) => field.startsWith('--setup-command=');
    const isBoth = all.some((field) => isAddition(field) && all.includes(field.replace('--', '--remove-')));
    return isBoth ? [all.filter((field) => !isAddition(field)), all.filter(isAddition)] : [all];
}
function action_readEnvironment(item) {
    const id = (0,wire .TH)(item['id']);
    if (id === undefined)
        return [];
    const image = (0,json .b6)((0,json .Xy)(item['base_image'])['docker_image']) ?? (0,json .b6)(item['docker_image']) ?? '';
    const repos = (0,json .jk)(item['github_repos']).flatMap((repo) => {
        const { owner, repo: name } = (0,json .Xy)(repo);
        return typeof owner === 'string' && typeof name === 'string' ? [`${owner}/${name}`] : [];
    });
    const setupCommands = (0,json .jk)(item['setup_commands']).flatMap((command) => (0,json .b6)(command) ?? []);
    const [name, description] = [(0,json .b6)(item['name']) ?? '', (0,json .b6)(item['description']) ?? ''];
    return [{ id, name, description, image, repos, setupCommands, scope: (0,oz_cli .Od)(item['scope']) }];
}
}),
7751:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AO: () => ( endsAll),
Od: () => ( scopeOf),
PJ: () => ( ownerScopes),
SX: () => ( createOzCli),
bE: () => ( assertDone),
vS: () => ( readListing)
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _platform_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59638);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95216);
var _reconcile_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82497);
const hints = {
    missing: "Install the Oz CLI in a step before this one. On a Debian or Ubuntu runner: curl -fsSL -o oz.deb 'https://app.warp.dev/download/cli?os=linux&package=deb&arch=x86_64' && sudo apt-get install -y ./oz.deb. On macOS: brew install --cask warpdotdev/warp/oz.",
    stuck: 'Look in the log for what it waited for: an address to open means that Oz may not see a repository yet, and a person has to authorize it once.',
    refused: 'Look in the log for what it said, and try the same command on your own machine.',
    undone: 'Look in the log for what oz said: an address to open means that a person has to authorize a repository once; then re-run the job.',
    nonsense: 'Update the Oz CLI, and look in the log for what it said.',
};
class OzCliError extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ .lZ {
    name = 'OzCliError';
    failure;
    constructor(failure, message, cause) {
        super(message, { hint: hints[failure], link: 'https://docs.warp.dev/reference/cli/', cause });
        this.failure = failure;
    }
}
function assertDone(undone) {
    if (undone.length === 0)
        return;
    throw new OzCliError('undone', `oz reported no error, but this is still to be done: ${undone.join(', ')}.`);
}
function endsAll(error) {
    return error.conclusion === 'cancelled' || (error instanceof OzCliError && error.failure !== 'refused');
}
const deadlineMs = 180_000;
const mostBytes = 16 * 1024 * 1024;
const mostInError = 600;
function createOzCli(outside, apiKey, withheld = []) {
    const { env, log, cancelled: signal } = outside;
    return async (args) => {
        if (signal.aborted)
            throw (0,_reconcile_inputs_js__WEBPACK_IMPORTED_MODULE_4__ .KW)();
        const name = `oz ${args.slice(0, 2).join(' ')}`;
        const { exec } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(814), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 22876));
        const stdout = (0,_platform_process_js__WEBPACK_IMPORTED_MODULE_2__ .U)(mostBytes);
        const stderr = (0,_platform_process_js__WEBPACK_IMPORTED_MODULE_2__ .U)(mostBytes);
        const ending = exec('oz', [...args, '--output-format', 'json'], {
            silent: true,
            ignoreReturnCode: true,
            cwd: env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
            env: { ...keptOf(env, withheld), WARP_API_KEY: apiKey, NO_COLOR: '1' },
            input: Buffer.alloc(0),
            listeners: { stdout: stdout.add, stderr: stderr.add },
        });
        const end = await within(outside, ending, name);
        const said = args[1] === 'list' && end === 0 ? [stderr.text()] : [stdout.text(), stderr.text()];
        for (const text of said)
            if (text.trim() !== '')
                log.info(text.trim());
        if (end === 'stuck')
            throw new OzCliError('stuck', `${name} did not end within ${deadlineMs / 60_000} minutes.`);
        if (end === 0)
            return stdout.text();
        const last = lastWords(stderr.text()) || lastWords(stdout.text()) || 'it said nothing';
        throw new OzCliError('refused', `${name} failed: ${last}`);
    };
}
async function within({ clock, cancelled: signal }, ending, name) {
    const done = new AbortController();
    const limit = clock.sleep(deadlineMs, AbortSignal.any([signal, done.signal])).then(() => 'stuck');
    limit.catch(() => undefined);
    ending.catch(() => undefined);
    try {
        return await Promise.race([ending, limit]);
    }
    catch (error) {
        if (signal.aborted)
            throw (0,_reconcile_inputs_js__WEBPACK_IMPORTED_MODULE_4__ .KW)();
        if (!(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error).startsWith('Unable to locate executable file')) {
            throw new OzCliError('refused', `${name}: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error)}`, error);
        }
        throw new OzCliError('missing', 'The Oz CLI (oz) is not on PATH, and this step needs it.', error);
    }
    finally {
        done.abort();
    }
}
const stepsOwn = /^(?:INPUT_|STATE_|ACTIONS_|WARP_|OZ_|RUST_LOG$|GITHUB_TOKEN$|GH_TOKEN$)/;
function keptOf(env, withheld) {
    const kept = Object.entries(env).flatMap(([name, value]) => value === undefined || stepsOwn.test(name.toUpperCase()) || withheld.includes(name) ? [] : [[name, value]]);
    return Object.fromEntries(kept);
}
function lastWords(text) {
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .Cj)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .X5)(text).trim().replace(/\s+/g, ' '), mostInError);
}
const ownerScopes = ['team', 'personal'];
function scopeOf(value) {
    return ownerScopes.find((scope) => scope === (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(value)?.toLowerCase());
}
async function readListing(oz, noun) {
    const text = await oz([noun, 'list']);
    const list = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .qF)(text) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .qF)(text.slice(Math.max(0, text.search(/^\[/m))));
    if (Array.isArray(list))
        return list.filter((item) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Gv)(item));
    throw new OzCliError('nonsense', `oz ${noun} list gave no JSON list.`);
}
}),
59618:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$2: () => ( readEntries),
Hi: () => ( showProblem),
f6: () => ( FileError),
g9: () => ( findDoubles),
x4: () => ( readKeys)
});
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2996);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34437);
const mostInMessage = 10;
class FileError extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ .lZ {
    name = 'FileError';
    path;
    problems;
    constructor(path, found) {
        const problems = found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
        const told = problems.slice(0, mostInMessage).map(showProblem);
        const more = problems.length - told.length;
        const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
        super(`${path} has ${count}: ${[...told, ...(more > 0 ? [`and ${more} more in the log`] : [])].join(' ')}`, {
            hint: 'Fix the file; nothing was changed.',
        });
        this.path = path;
        this.problems = problems;
    }
}
function showProblem({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
const mostAliases = 100;
const mostEntries = 200;
async function readEntries(text, listName, problems) {
    const yaml = await __webpack_require__.e( 602).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const refuse = (line, message) => {
        problems.push({ line, message });
        return [];
    };
    for (const { message, pos } of document.errors)
        refuse(lines.linePos(pos[0]).line, `it is not YAML: ${message}`);
    yaml.visit(document, {
        Alias: (_key, alias) => {
            if (alias.resolve(document) !== undefined)
                return;
            const [start = 0] = alias.range ?? [];
            refuse(lines.linePos(start).line, `*${alias.source} stands for nothing: no &${alias.source} is above it.`);
        },
    });
    if (problems.length > 0)
        return [];
    const resolve = (node) => (yaml.isAlias(node) ? node.resolve(document) : node);
    const lineOf = (node) => (yaml.isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1);
    const nameOf = (key) => (yaml.isScalar(key) ? String(key.value) : 'a name that is no text');
    const typeOf = (node) => {
        if (yaml.isMap(node))
            return (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)({});
        return (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)(yaml.isSeq(node) ? [] : yaml.isScalar(node) ? node.value : node);
    };
    const root = document.contents;
    if (!yaml.isMap(root) || !root.has(listName)) {
        return refuse(undefined, `it must be a map with a list called ${listName}, as in \`${listName}: []\`.`);
    }
    for (const { key } of root.items) {
        if (nameOf(key) !== listName)
            refuse(lineOf(key), `${nameOf(key)} means nothing here; there is only ${listName}.`);
    }
    const list = resolve(root.get(listName, true));
    if (!yaml.isSeq(list))
        return refuse(lineOf(list), `${listName} must be a list, not ${typeOf(list)}.`);
    if (list.items.length > mostEntries) {
        return refuse(lineOf(list), `${listName} has ${list.items.length} entries, more than ${mostEntries}.`);
    }
    return list.items.flatMap((item) => {
        const map = resolve(item);
        const line = lineOf(item);
        if (!yaml.isMap(map)) {
            return refuse(line, `each of ${listName} must be a map of names to values, not ${typeOf(map)}.`);
        }
        try {
            const value = map.toJS(document, { maxAliasCount: mostAliases });
            const places = new Map(map.items.map(({ key }) => [nameOf(key), lineOf(key)]));
            if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(value))
                return [new Entry(value, line, { lines: places, problems })];
        }
        catch {
        }
        return refuse(line, 'it repeats parts of the file too often.');
    });
}
class Entry {
    value;
    line;
    file;
    known = new Set();
    constructor(value, line, file) {
        this.value = value;
        this.line = line;
        this.file = file;
    }
    has(name) {
        this.known.add(name);
        return this.value[name] !== undefined;
    }
    text(name) {
        const value = this.read(name);
        if (value === undefined)
            return undefined;
        const text = typeof value === 'string' ? value.trim() : undefined;
        this.require(text !== undefined, name, `must be text, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)(value)}; quotes make it text.`);
        this.require(text !== '', name, 'is empty.');
        return text === '' ? undefined : text;
    }
    oneLine(name) {
        const text = this.text(name);
        this.require(text === undefined || !/[\n\0]/.test(text), name, 'must be one line.');
        return text;
    }
    requiredText(name) {
        this.require(this.has(name), name, 'is missing.');
        return this.text(name);
    }
    choice(name, choices) {
        const text = this.text(name);
        const choice = choices.find((one) => one === text);
        const isFine = text === undefined || choice !== undefined;
        this.require(isFine, name, `must be one of ${choices.join(', ')}, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .hD)(text ?? '')}.`);
        return choice;
    }
    flag(name) {
        const value = this.read(name);
        if (value === undefined || typeof value === 'boolean')
            return value;
        this.refuse(name, `must be true or false, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)(value)}.`);
        return undefined;
    }
    texts(name) {
        const value = this.read(name);
        if (value === undefined)
            return [];
        this.require(Array.isArray(value), name, `must be a list, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)(value)}.`);
        return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(value).flatMap((item) => {
            const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(item)?.trim() ?? '';
            this.require(text !== '', name, 'must be a list of texts; quotes make a text of anything.');
            return text === '' ? [] : [text];
        });
    }
    map(name) {
        const value = this.read(name);
        if (value === undefined || (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(value))
            return value;
        this.refuse(name, `must be a map of names to values, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)(value)}.`);
        return undefined;
    }
    refuse(name, message) {
        this.file.problems.push({ line: this.file.lines.get(name) ?? this.line, message: `${name} ${message}` });
    }
    finish() {
        for (const name of Object.keys(this.value).filter((one) => !this.known.has(one))) {
            const meant = (0,_platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ .p)(name, [...this.known]);
            this.refuse(name, `means nothing here.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
        }
    }
    require(isFine, name, message) {
        if (!isFine)
            this.refuse(name, message);
    }
    read(name) {
        if (!this.has(name))
            return undefined;
        this.require(this.value[name] !== null, name, 'is empty.');
        return this.value[name] ?? undefined;
    }
}
const keyForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
function readKeys(entries) {
    const keys = entries.map((entry) => {
        const key = entry.requiredText('key') ?? '';
        if (key === '' || keyForm.test(key))
            return key;
        entry.refuse('key', `must be up to 64 lower-case letters, digits, dots and hyphens, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .hD)(key)}.`);
        return '';
    });
    const doubles = findDoubles(entries, keys);
    for (const { entry, id, line } of doubles)
        entry.refuse('key', `${id} is taken by the entry in line ${line}.`);
    return keys.map((key, at) => (doubles.some(({ entry }) => entry === entries[at]) ? '' : key));
}
function findDoubles(entries, ids) {
    const firsts = new Map();
    return entries.flatMap((entry, at) => {
        const id = ids[at] ?? '';
        const line = firsts.get(id);
        if (line === undefined && id !== '')
            firsts.set(id, entry.line);
        return line === undefined ? [] : [{ entry, id, line }];
    });
}
}),
82497:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$V: () => ( declaredDefaults),
Jp: () => ( decideAccess),
KD: () => ( readDeclaredInputs),
KW: () => ( cancelled),
gr: () => ( createFileReader),
mu: () => ( readPlanOptions),
pZ: () => ( declaredInputNames)
});
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2996);
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7965);
var _inputs_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71298);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12104);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46316);
const declaredInputNames = ['file', 'oz_api_key', 'warp_api_key', 'apply_from', 'dry_run', 'github_token'];
function readDeclaredInputs(env, defaultFile) {
    const fields = new _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .C8(env);
    (0,_inputs_server_js__WEBPACK_IMPORTED_MODULE_2__ .pj)(fields);
    return {
        apiKey: (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .x4)(env)[0],
        applyFrom: fields.list('apply_from').map(assertBranch),
        file: fields.text('file') ?? defaultFile,
        dryRun: fields.flag('dry_run', false),
        githubToken: fields.text('github_token'),
    };
}
const declaredDefaults = {
    oz_server_url: 'https://app.warp.dev',
    prune: 'false',
    dry_run: 'false',
};
function assertBranch(pattern) {
    if (/^[^\s\\^~:?[]+$/.test(pattern) && !pattern.startsWith('refs/'))
        return pattern;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`apply_from must be names of branches, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .hD)(pattern)}.`, {
        hint: 'Write for example `apply_from: release, staging/*`; `*` stands for any part of a name.',
    });
}
function decideAccess({ apiKey, applyFrom, dryRun }, event) {
    if ('pullRequest' in event && event.pullRequest.isFromFork) {
        return { apiKey: undefined, reason: 'pull requests from forks are only checked' };
    }
    const reason = apiKey === undefined ? (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_3__ .hP)(event) : dryRun ? 'dry_run' : whyPlanOnly(event, applyFrom);
    if (apiKey !== undefined)
        return { apiKey, ...(reason !== undefined && { reason }) };
    if (reason === undefined)
        throw (0,_inputs_server_js__WEBPACK_IMPORTED_MODULE_2__ .aV)();
    return { apiKey, reason };
}
const onDefaultBranch = new Set(['schedule', 'repository_dispatch']);
function whyPlanOnly({ name, ref, repository }, applyFrom) {
    if (name.startsWith('pull_request') || name === 'merge_group')
        return `on ${name} events this step only plans`;
    if (name === 'workflow_dispatch' || onDefaultBranch.has(name))
        return undefined;
    const branch = ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined;
    if (branch !== undefined && [repository.defaultBranch, ...applyFrom].some((one) => isBranch(branch, one)))
        return undefined;
    const where = branch === undefined ? (ref ?? 'an unknown ref') : `the branch ${branch}`;
    return `this step changes things on the default branch only, and this is ${where} (see apply_from)`;
}
function isBranch(branch, pattern) {
    if (pattern === undefined)
        return false;
    const parts = pattern.split('*').map((part) => part.replace(/[.+?()|{}$]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(branch);
}
function createFileReader(runtime, event, token) {
    let github;
    return async (input, path) => {
        const { readTrustedFile } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(8), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 3666));
        const { createGitHub } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(8), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 96584));
        const { connection, clock, env, cancelled: signal } = runtime;
        github ??= createGitHub({ send: connection.send, clock, env, token });
        try {
            return await readTrustedFile({ input, path, env, event, github, signal });
        }
        catch (error) {
            if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ) && signal.aborted)
                throw cancelled();
            throw error;
        }
    };
}
function readPlanOptions(env, { repository }) {
    if (repository.id !== undefined) {
        return { repositoryId: repository.id, prune: new _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .C8(env).flag('prune', false) };
    }
    const why = 'there is neither an event file nor GITHUB_REPOSITORY_ID';
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`It is not known which repository this is: ${why}.`, {
        hint: 'Run the step in a GitHub workflow.',
    });
}
function cancelled() {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ('The job was cancelled before all was done.', {
        conclusion: 'cancelled',
        hint: 'The next run does the rest.',
    });
}
}),
57491:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BO: () => ( countRows),
Lq: () => ( planRows),
Xb: () => ( isChange),
YQ: () => ( planMarked),
aG: () => ( showCounts),
o1: () => ( actions)
});
const actions = {
    create: ['created', '+', 'green', '➕ create'],
    update: ['updated', '~', 'yellow', '✏️ update'],
    pause: ['paused', '‖', 'yellow', '⏸️ pause'],
    resume: ['resumed', '▶', 'green', '▶️ resume'],
    delete: ['deleted', '-', 'red', '🗑️ delete'],
    unchanged: ['unchanged', '=', 'dim', 'unchanged'],
    left: ['left alone', '?', 'dim', 'left alone'],
    declared: ['declared', '·', 'plain', 'declared'],
};
function isChange(action) {
    return !['unchanged', 'left', 'declared'].includes(action);
}
function countRows(rows, what) {
    const isFailed = ({ result }) => result === 'failed' || result === 'not_tried';
    return rows.filter((row) => (what === 'failed' ? isFailed(row) : row.action === what && !isFailed(row))).length;
}
function showCounts(rows, isPlan) {
    const words = Object.keys(actions).map((action) => [action, isPlan && isChange(action) ? `to ${action}` : actions[action][0]]);
    const counts = [...words, ['failed', 'not done']].flatMap(([what, word]) => {
        const count = countRows(rows, what);
        return count === 0 ? [] : [`${count} ${word}`];
    });
    return counts.length === 0 ? 'nothing declared, nothing to do' : counts.join(', ');
}
function planRows(changes) {
    return changes.map((change) => ({ ...change, result: isChange(change.action) ? 'planned' : 'none' }));
}
function planMarked(kind, declared, existing, prune) {
    const owned = Map.groupBy(existing.toSorted(kind.order), kind.keyOf);
    owned.delete(undefined);
    const planOne = (wanted) => {
        const found = owned.get(wanted.key)?.[0] ?? kind.adopted?.(wanted);
        const row = { key: wanted.key, wanted, id: found?.id, facts: kind.facts(wanted, found) };
        if (found === undefined)
            return { ...row, action: 'create', changes: [] };
        const changes = kind.differences(wanted, found);
        if (changes.length === 0)
            return { ...row, existing: found, action: 'unchanged', changes };
        const action = kind.actionFor?.(wanted, changes) ?? 'update';
        return { ...row, existing: found, action, changes: action === 'update' ? changes : [] };
    };
    const keys = new Set(declared.map(({ key }) => key));
    const rest = [...owned].flatMap(([key = '', things]) => {
        const isWanted = keys.has(key);
        return things.slice(isWanted ? 1 : 0).map((one) => ({
            key,
            action: isWanted || prune ? 'delete' : 'left',
            id: one.id,
            existing: one,
            isDouble: isWanted,
            changes: [isWanted ? 'a double of another one' : 'no longer in the file'],
            facts: kind.facts(undefined, one),
        }));
    });
    return [...declared.map(planOne), ...rest];
}
}),
47335:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  I: () => ( runDeclaration)
});
var read = __webpack_require__(13467);
var unknown = __webpack_require__(44883);
var errors = __webpack_require__(46316);
var file = __webpack_require__(59618);
var reconcile_inputs = __webpack_require__(82497);
var reconcile_plan = __webpack_require__(57491);
var text_text = __webpack_require__(95216);
var step_outputs = __webpack_require__(48581);
var markdown = __webpack_require__(27165);
;
const resultWords = {
    none: '',
    planned: '',
    done: ' ✅',
    failed: ' ❌',
    not_tried: ' ⏭️ not tried',
};
const widestCell = 60;
function showTable(log, title, rows, columns) {
    log.group(title);
    const head = ['what', 'key', ...columns, 'what differs'];
    const lines = rows.map(({ action, key, facts, changes }) => [action, key, ...facts, changes.join(', ')]);
    const fit = (cell = '') => (0,text_text .IN)(cell, widestCell);
    const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => fit(line[at]).length)));
    const lay = (line) => line
        .map((cell, at) => fit(cell).padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd();
    if (rows.length > 0)
        log.styled([{ text: `  ${lay(head)}`, style: 'bold' }]);
    for (const [at, { action }] of rows.entries()) {
        const [, sign, style] = reconcile_plan .o1[action];
        log.styled([{ text: `${sign} ${lay(lines[at] ?? [])}`, style }]);
    }
    log.endGroup();
}
function logRuns(log, rows) {
    const lines = rows.flatMap(({ key, run }) => run === undefined ? [] : `${key}: ${[run.state, run.age && `${run.age} old`, run.link].filter(Boolean).join(', ')}`);
    if (lines.length > 0)
        log.info(`Latest runs:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
function logResults(log, rows) {
    for (const { action, key, id, result, error } of rows) {
        if (result === 'done')
            log.info(`${key}: ${action} done${id === undefined ? '' : ` (${id})`}.`);
        if (result === 'failed')
            log.info(`${key}: ${action} failed: ${error ?? ''}`);
        if (result === 'not_tried')
            log.info(`${key}: ${action} not tried.`);
    }
}
function deliverEnding({ runner, redact, log }, kind, ending) {
    const { rows, error } = ending;
    const plan = rows.map(({ key, action, id, changes, result, error }) => ({ key, action, id, changes, result, error }));
    runner.setOutput('plan', (0,step_outputs .mT)(JSON.stringify(plan), redact));
    for (const action of kind.actions)
        runner.setOutput(reconcile_plan .o1[action][0], String((0,reconcile_plan .BO)(rows, action)));
    runner.setOutput('failed', String((0,reconcile_plan .BO)(rows, 'failed')));
    runner.writeSummary(renderSummary(kind, ending, redact));
    if (error instanceof file .f6) {
        for (const { line, message } of error.problems) {
            log.info(`${error.path}${line === undefined ? '' : `:${line}`}: ${message}`);
        }
    }
    if (error !== undefined)
        log.error(error.oneLine);
}
const mostRows = 200;
const mostProblems = 100;
const longestCell = 200;
const longestText = 2_000;
function renderSummary({ noun, columns }, { kind, rows, notes, error }, redact) {
    const words = createWords(redact);
    const title = `${upperFirst(noun)}s`;
    const counts = (0,reconcile_plan .aG)(rows, kind === 'dry_run');
    const headings = {
        validated: `✅ ${title}: the file is fine, ${counts}`,
        dry_run: `📝 ${title}, dry run: ${counts}`,
        applied: `✅ ${title}: ${counts}`,
        failed: `❌ ${title}${rows.length === 0 ? '' : `: ${counts}`}`,
    };
    const sections = [
        `## ${headings[kind]}`,
        ...(error === undefined ? [] : errorSections(error, words)),
        planTable(rows, columns, words),
        runTable(rows, words),
        notes.map((note) => `- ${words.text(note)}`).join('\n'),
    ];
    return redact(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
}
function createWords(redact) {
    const redacted = (text) => redact((0,text_text .X5)(text));
    return {
        link: (url, name) => (0,markdown .uM)(redacted(url), name),
        code: (text) => (0,markdown .ti)((0,text_text .IN)(redacted(text), longestCell), true),
        text: (text) => (0,markdown .wh)((0,text_text .IN)(redacted(text), longestText)),
    };
}
function errorSections(error, { text }) {
    const message = error instanceof file .f6 ? `${error.path} is not as it should be.` : error.message;
    const lines = [
        `**${text(message)}**`,
        ...(error.hint === undefined ? [] : ['', `**What to do:** ${text(error.hint)}`]),
        ...(error.link === undefined ? [] : ['', (0,markdown .uM)(error.link, 'What it means and what to do')]),
    ];
    const problems = error instanceof file .f6 ? error.problems.map((one) => `- ${text((0,file .Hi)(one))}`) : [];
    return [['> [!CAUTION]', ...lines.map((line) => `> ${line}`)].join('\n'), atMost(mostProblems, problems)];
}
function planTable(rows, columns, { code, text }) {
    const lines = rows.map(({ key, action, result, facts, changes, error }) => {
        const why = error === undefined ? changes.map(code).join(', ') : text(error);
        return [`${reconcile_plan .o1[action][3]}${resultWords[result]}`, code(key), ...facts.map(code), why];
    });
    return markdownTable(['What', 'Key', ...columns.map(upperFirst), 'What differs'], lines);
}
function runTable(rows, { link, code }) {
    const lines = rows.flatMap(({ key, run }) => run === undefined
        ? []
        : [[code(key), code(run.state), (0,markdown .wh)(run.age), run.link === undefined ? '' : link(run.link, 'session')]]);
    return lines.length === 0 ? '' : `### Latest runs\n\n${markdownTable(['Key', 'State', 'Age', 'Link'], lines)}`;
}
function markdownTable(head, lines) {
    if (lines.length === 0)
        return '';
    const show = (cells) => `| ${cells.join(' | ')} |`;
    return [show(head), show(head.map(() => ':---')), atMost(mostRows, lines.map(show))].join('\n');
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function atMost(most, lines) {
    const more = lines.length > most ? [`\nand ${lines.length - most} more in the log`] : [];
    return [...lines.slice(0, most), ...more].join('\n');
}
;
async function runDeclaration(runtime, kind) {
    const end = await work(runtime, kind).catch((error) => {
        if (!(error instanceof errors .lZ))
            throw error;
        return { kind: 'failed', rows: [], notes: [], error };
    });
    deliverEnding(runtime, kind, end);
    return end.kind !== 'failed';
}
async function work(runtime, kind) {
    const { env, log } = runtime;
    const { noun, inputNames, columns } = kind;
    const usualFile = `.github/oz/${noun}s.yml`;
    (0,unknown .z)(runtime, { names: inputNames, defaults: { ...reconcile_inputs .$V, file: usualFile } });
    const inputs = (0,reconcile_inputs .KD)(env, usualFile);
    const event = (0,read .j)(env);
    const declaration = kind.prepare(runtime, event);
    const { apiKey, reason } = (0,reconcile_inputs .Jp)(inputs, event);
    const readFile = (0,reconcile_inputs .gr)(runtime, event, inputs.githubToken);
    const { text, origin } = await readFile('file', inputs.file);
    const problems = [];
    const entries = await (0,file .$2)(text, `${noun}s`, problems);
    const wanted = await declaration.read(entries, readFile);
    log.info(`${inputs.file}: ${entries.length} declared, read from ${origin}.`);
    if (problems.length > 0)
        throw new file .f6(inputs.file, problems);
    if (apiKey === undefined) {
        const rest = { action: 'declared', id: undefined, changes: [], result: 'none' };
        const rows = wanted.map((one) => ({ ...declaration.describeWanted(one), ...rest }));
        showTable(log, `What is declared: ${(0,reconcile_plan .aG)(rows, false)}`, rows, columns);
        const note = `The file is fine. It was only checked: ${reason}.`;
        log.notice(note);
        return { kind: 'validated', rows, notes: [note] };
    }
    const service = declaration.open(apiKey, wanted);
    try {
        const title = `The plan for ${inputs.file}`;
        return await reconcile(runtime, service, await service.plan(wanted), { title, columns, planOnly: reason });
    }
    finally {
        await service.close?.();
    }
}
async function reconcile({ log, cancelled: signal }, service, changes, { title, columns, planOnly }) {
    const plan = (0,reconcile_plan .Lq)(changes);
    showTable(log, `${title}: ${(0,reconcile_plan .aG)(plan, true)}`, plan, columns);
    logRuns(log, plan);
    const left = (0,reconcile_plan .BO)(plan, 'left');
    const notes = left === 0
        ? []
        : [`${left} made by this repository, but no longer in the file: left alone. With prune: true they are deleted.`];
    for (const note of notes)
        log.info(note);
    if (planOnly !== undefined) {
        log.notice(`${planOnly}: nothing was changed.`);
        return { kind: 'dry_run', rows: plan, notes };
    }
    const { rows, warnings, error } = await applyChanges(service, changes, signal);
    logResults(log, rows);
    for (const warning of warnings)
        log.warning(warning);
    return { kind: error ? 'failed' : 'applied', rows, notes: [...notes, ...warnings], error };
}
async function applyChanges(service, changes, signal) {
    const rows = [];
    const done = [];
    let error;
    let isOver = false;
    const attempt = async (action) => action().catch((failure) => {
        if (!(failure instanceof errors .lZ))
            throw failure;
        error ??= failure;
        return failure;
    });
    for (const change of changes) {
        isOver ||= signal.aborted;
        if (!(0,reconcile_plan .Xb)(change.action))
            rows.push({ ...change, result: 'none' });
        else if (isOver)
            rows.push({ ...change, result: 'not_tried' });
        else {
            const id = await attempt(() => service.perform(change));
            if (id instanceof errors .lZ) {
                isOver = service.endsAll(id);
                rows.push({ ...change, result: 'failed', error: id.message });
            }
            else {
                done.push(change);
                rows.push({ ...change, id: id ?? change.id, result: 'done' });
            }
        }
    }
    const warnings = done.length === 0 || isOver ? [] : await attempt(() => service.review(done));
    if (signal.aborted)
        error = (0,reconcile_inputs .KW)();
    return { rows, error, warnings: warnings instanceof errors .lZ ? [] : warnings };
}
}),
23122:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runScheduleStep: () => ( runScheduleStep)
});
var resolve_environment = __webpack_require__(388);
var inputs = __webpack_require__(7965);
var client_api = __webpack_require__(45234);
var environments = __webpack_require__(57031);
var client_failure = __webpack_require__(39603);
var external_node_util_ = __webpack_require__(57975);
var json = __webpack_require__(62253);
var wire = __webpack_require__(31140);
;
function createSchedulesApi(send, target) {
    const call = (0,client_api .jh)(send, target);
    const pathOf = (id) => `/agent/schedules/${encodeURIComponent(id)}`;
    return {
        origin: new URL(target.baseUrl).origin,
        async list(options) {
            const response = await call('GET', '/agent/schedules', options);
            const items = (0,json .Xy)((0,client_api .EN)(response))['schedules'];
            if (!Array.isArray(items))
                return (0,client_api .fJ)(response, 'a list of schedules');
            return items.flatMap((item) => readSchedule(item) ?? []);
        },
        async create(spec, team, options) {
            const body = { ...bodyFor(spec), ...(team !== undefined && { team }) };
            const response = await call('POST', '/agent/schedules', options, body);
            return readSchedule((0,client_api .EN)(response)) ?? (0,client_api .fJ)(response, 'a schedule');
        },
        async update({ id, rest, config }, spec, options) {
            const kept = Object.fromEntries(Object.entries(config).filter(([name]) => !removable.includes(name)));
            const body = { ...rest, ...bodyFor(spec), prompt: spec.prompt, agent_config: { ...kept, ...spec.config } };
            (0,client_api .sG)(await call('PUT', pathOf(id), options, body));
        },
        async remove(id, options) {
            const response = await call('DELETE', pathOf(id), options);
            (0,client_api .sG)(response);
            if ((0,json .Xy)((0,client_api .EN)(response))['success'] === false)
                (0,client_api .fJ)(response, 'success');
        },
        async pause(id, options) {
            (0,client_api .sG)(await call('POST', `${pathOf(id)}/pause`, options));
        },
        async resume(id, options) {
            (0,client_api .sG)(await call('POST', `${pathOf(id)}/resume`, options));
        },
    };
}
function bodyFor({ name, cron, prompt, enabled, config }) {
    return { name, cron_schedule: cron, ...(prompt !== '' && { prompt }), enabled, agent_config: config };
}
function readSchedule(given) {
    const value = (0,json .Xy)(given);
    const id = (0,wire .TH)(value['id']);
    if (id === undefined)
        return undefined;
    const config = (0,json .Xy)(value['agent_config']);
    const history = (0,json .Xy)(value['history']);
    const rest = Object.entries(value).filter(([name, inner]) => !notKept.has(name) && inner !== null);
    return {
        id,
        name: (0,json .b6)(value['name']) ?? '',
        cron: (0,json .b6)(value['cron_schedule']) ?? '',
        prompt: (0,json .b6)(value['prompt']) ?? '',
        enabled: (0,json .SF)(value['enabled']) ?? true,
        config,
        owner: (0,json .b6)(config[ownerField]),
        createdAt: (0,json .Q$)(value['created_at']),
        lastRan: (0,json .Q$)(history['last_ran']),
        nextRun: (0,json .Q$)(history['next_run']),
        lastError: (0,json .b6)(value['last_spawn_error']),
        rest: Object.fromEntries(rest),
    };
}
const notKept = new Set(('id name cron_schedule prompt enabled agent_config history created_at updated_at created_by updated_by ' +
    'last_spawn_error environment scope team next_run last_ran creator owner').split(' '));
const ownerField = 'name';
const fileNames = {
    environment_id: 'environment',
    model_id: 'model',
    skill_spec: 'skill',
    worker_host: 'worker_host',
    mcp_servers: 'mcp',
};
function buildScheduleConfig(owner, settings, extra) {
    const named = Object.entries(fileNames).map(([field, name]) => [field, settings[name]]);
    return { ...extra, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)), [ownerField]: owner };
}
function withEnvironment(config, uid) {
    const rest = Object.fromEntries(Object.entries(config).filter(([name]) => name !== 'environment_id'));
    return uid === undefined ? rest : { ...rest, environment_id: uid };
}
function hasEnvironment(config) {
    return withoutEmpty(config['environment_id']) !== undefined;
}
const removable = [
    ...Object.keys(fileNames),
    ...('name base_prompt computer_use_enabled idle_timeout_minutes harness harness_auth_secrets skills session_sharing ' +
        'memory_stores runner_id credential_strategy profile_id inference_providers secrets computer_use_model_id').split(' '),
];
const defaults = {
    computer_use_enabled: [true, false],
    idle_timeout_minutes: [10],
    worker_host: ['warp'],
    harness: [{ type: 'oz' }],
};
const filledIn = ['harness', 'session_sharing', 'inference_providers'];
function differingSettings(wanted, actual) {
    return [...new Set([...Object.keys(wanted), ...removable])]
        .filter((name) => isDifferent(name, withoutEmpty(wanted[name]), withoutEmpty(actual[name])))
        .map((name) => fileNames[name] ?? `config.${name}`)
        .sort();
}
function isDifferent(name, want, have) {
    const [now, ...before] = defaults[name] ?? [];
    const isDefault = (value, of) => of.some((one) => (0,external_node_util_.isDeepStrictEqual)(one, value));
    if (want === undefined)
        return have !== undefined && !isDefault(have, [now, ...before]);
    if (have === undefined)
        return !isDefault(want, [now]);
    if (filledIn.includes(name) && (0,json .Gv)(want) && (0,json .Gv)(have)) {
        return Object.entries(want).some(([inner, value]) => !(0,external_node_util_.isDeepStrictEqual)(value, have[inner]));
    }
    return !(0,external_node_util_.isDeepStrictEqual)(want, have);
}
function withoutEmpty(value) {
    if (value === null || value === '')
        return undefined;
    if (!(0,json .Gv)(value))
        return value;
    const fields = Object.entries(value)
        .map(([name, inner]) => [name, withoutEmpty(inner)])
        .filter(([, inner]) => inner !== undefined);
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
}
var shared_api = __webpack_require__(84169);
var errors = __webpack_require__(46316);
var amounts = __webpack_require__(15911);
var reconcile_inputs = __webpack_require__(82497);
var step = __webpack_require__(47335);
var load = __webpack_require__(86812);
var recipes = __webpack_require__(72286);
var inputs_fields = __webpack_require__(2996);
var request = __webpack_require__(58024);
var result = __webpack_require__(61328);
var file = __webpack_require__(59618);
var plan = __webpack_require__(57491);
;
function ownerOf(repositoryId, key) {
    return `gha:${repositoryId}:${key}`;
}
function keyOf(owner, repositoryId) {
    const start = ownerOf(repositoryId, '');
    return owner?.startsWith(start) === true && owner !== start ? owner.slice(start.length) : undefined;
}
async function readSchedules(entries, reading) {
    const keys = (0,file .x4)(entries);
    const schedules = [];
    for (const [at, entry] of entries.entries())
        schedules.push(await declared_readSchedule(entry, keys[at] ?? '', reading));
    return schedules;
}
async function declared_readSchedule(entry, key, reading) {
    const text = entry.requiredText('cron');
    const cron = text === undefined ? undefined : await readCron(text, reading.now);
    if (typeof cron === 'string')
        entry.refuse('cron', cron);
    const { expression, nextRuns } = typeof cron === 'object' ? cron : { expression: '', nextRuns: [] };
    const environment = entry.text('environment');
    const extra = entry.map('config') ?? {};
    if (ownerField in extra)
        entry.refuse('config', `can't say ${ownerField}: by it the schedule is known as this key's.`);
    const mcp = entry.map('mcp');
    const settings = {
        environment,
        model: entry.text('model'),
        skill: entry.text('skill'),
        worker_host: entry.text('worker_host'),
        mcp: mcp && (await attempt(entry, 'mcp', "doesn't fit", () => (0,request .LX)(mcp))),
    };
    const schedule = {
        key,
        environment,
        team: entry.flag('team'),
        nextRuns,
        spec: {
            name: entry.text('name') ?? key,
            cron: expression,
            enabled: entry.flag('enabled') ?? true,
            prompt: await readPrompt(entry, reading),
            config: buildScheduleConfig(ownerOf(reading.repositoryId, key), settings, extra),
        },
    };
    entry.finish();
    return schedule;
}
async function attempt(entry, name, what, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors .lZ))
            throw error;
        entry.refuse(name, `${what}: ${error.message.replace(new RegExp(`^${name}: `), '')}`);
        return undefined;
    }
}
async function readPrompt(entry, { repository, readFile }) {
    if (!['prompt', 'prompt_file', 'skill', 'recipe'].some((name) => entry.has(name))) {
        entry.refuse('key', 'has no task: give it a prompt, a prompt_file, a skill or a recipe.');
    }
    const recipe = await readRecipe(entry, repository);
    const path = entry.text('prompt_file');
    let text = entry.text('prompt');
    if (entry.has('prompt') && entry.has('prompt_file')) {
        entry.refuse('prompt_file', 'and prompt are both given, and only one can be the task.');
    }
    if (path !== undefined) {
        const file = await attempt(entry, 'prompt_file', "can't be read", () => readFile('prompt_file', path));
        text = file?.text.trim();
        if (text === '')
            entry.refuse('prompt_file', `names ${path}, which is empty.`);
    }
    return [recipe, text].filter(Boolean).join('\n\n');
}
async function readRecipe(entry, repository) {
    const name = entry.choice('recipe', recipes .NW);
    const [period, tone] = [readPeriod(entry), entry.text('tone')];
    if (name === undefined) {
        for (const word of ['period', 'tone'].filter((one) => entry.has(one) && !entry.has('recipe')))
            entry.refuse(word, 'is for a recipe, and there is none.');
        return undefined;
    }
    if (name !== 'report') {
        const why = "it works on an event of GitHub's and writes through the step, and the service's own schedules have neither";
        entry.refuse('recipe', `can't be ${name}: ${why}. Use it in a workflow, as in examples/${name}.yml.`);
        return undefined;
    }
    const facts = [
        `The repository: ${repository}.`,
        `The period: the last ${period ?? ''}, up to the moment you start.`,
        ...(tone === undefined ? [] : [`Write in this tone: ${tone.replace(/[.!?\s]+$/, '')}.`]),
    ];
    return `${await (0,load.loadScheduledReport)()}\n\n## For this report\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`;
}
function readPeriod(entry) {
    const text = entry.text('period') ?? '7d';
    const ms = (0,result .oN)(text);
    if (ms === undefined) {
        const form = `hours, days or weeks up to ${result .ak} days, like 24h, 7d or 2w`;
        entry.refuse('period', `must be ${form}, not ${(0,inputs_fields .hD)(text)}.`);
        return undefined;
    }
    const hours = ms / 3_600_000;
    return hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`;
}
const numbers = /^[\d*,/-]+$/;
const fieldForms = [
    ...[numbers, numbers, numbers],
    /^(?:[\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)+$/i,
    /^(?:[\d*,/-]|sun|mon|tue|wed|thu|fri|sat)+$/i,
];
const fieldNames = 'minute, hour, day of the month, month, day of the week';
const shownRuns = 3;
async function readCron(text, from) {
    const fields = text.trim().split(/\s+/);
    const isForm = fields.length === fieldForms.length && fields.every((field, at) => fieldForms[at]?.test(field));
    if (!isForm)
        return `must be five fields, ${fieldNames}, not ${(0,inputs_fields .hD)(text)}.`;
    const expression = fields.join(' ');
    const { Cron } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(814), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 55814));
    try {
        const nextRuns = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(shownRuns, from);
        if (nextRuns.length > 0)
            return { expression, nextRuns };
        return `never comes: there is no such day as in ${(0,inputs_fields .hD)(expression)}.`;
    }
    catch (error) {
        const words = (0,errors .bD)(error)
            .replace(/^CronPattern: /, '')
            .replace(/^(Invalid value for month): .*$/, '$1');
        return `makes no sense as ${(0,inputs_fields .hD)(text)}: ${words.replace(/\.$/, '')}.`;
    }
}
function scheduleFacts(wanted, existing) {
    const showTime = (date) => date?.toISOString().slice(0, 16).replace('T', ' ') ?? '';
    return [
        wanted?.spec.cron ?? existing?.cron ?? '',
        wanted?.spec.enabled === false ? 'paused' : (wanted?.nextRuns ?? []).map(showTime).join(', '),
        existing?.lastError === undefined ? showTime(existing?.lastRan) : `could not start: ${existing.lastError}`,
    ];
}
function planSchedules(declared, existing, { repositoryId, prune }) {
    const kind = {
        keyOf: ({ owner }) => keyOf(owner, repositoryId),
        order: byAge,
        differences: ({ spec }, found) => differencesOf(spec, found),
        actionFor: ({ spec }, [first, ...more]) => first !== 'enabled' || more.length > 0 ? 'update' : spec.enabled ? 'resume' : 'pause',
        facts: scheduleFacts,
    };
    return (0,plan .YQ)(kind, declared, existing, prune);
}
function differencesOf(spec, existing) {
    const differs = {
        name: spec.name !== existing.name.trim(),
        cron: spec.cron !== existing.cron.trim().split(/\s+/).join(' '),
        prompt: spec.prompt !== existing.prompt.trim(),
        enabled: spec.enabled !== existing.enabled,
    };
    const fields = Object.entries(differs).flatMap(([field, isDifferent]) => (isDifferent ? [field] : []));
    return [...fields, ...differingSettings(spec.config, existing.config)];
}
function byAge(one, other) {
    const age = ({ createdAt }) => createdAt?.getTime() ?? Infinity;
    const difference = age(one) - age(other);
    if (difference !== 0 && !Number.isNaN(difference))
        return difference;
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
var explain = __webpack_require__(99478);
var pace = __webpack_require__(68168);
;
const mostTries = 5;
const mostPosts = 4;
const longestWaitMs = 30_000;
const doubtLooksAfterMs = [0, 1_000, 4_000, 10_000, 15_000];
async function keepTrying(ports, doing, attempt, findDone) {
    const { api, jitter, log, signal } = ports;
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof client_failure .Q_))
                throw error;
            if (signal.aborted)
                throw (0,reconcile_inputs .KW)();
            const done = await findDone?.(error);
            if (done !== undefined)
                return done;
            const isOver = tries === (findDone ? mostPosts : mostTries) || !(0,client_failure .dg)(error);
            if (isOver || (findDone && (0,client_failure ._j)(error) === 'refused'))
                throw (0,explain .S)(error, doing, api.origin);
            const backoff = Math.max(500, (0,pace .jo)(tries - 1, jitter));
            const waitMs = (0,pace .j8)((0,client_failure .mB)(error), backoff, longestWaitMs);
            log.info(`Couldn't ${doing} yet (${error.message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`);
            await sleep(ports, waitMs);
        }
    }
}
async function sleep({ clock, signal }, ms) {
    await clock.sleep(ms, signal).catch(() => {
        throw (0,reconcile_inputs .KW)();
    });
}
function listSchedules(ports, doing = 'read the schedules') {
    return keepTrying(ports, doing, () => ports.api.list({ signal: ports.signal }));
}
function isEverywhere(error) {
    const { cause } = error;
    if (!(cause instanceof client_failure .Q_))
        return error.conclusion === 'cancelled';
    const status = (0,client_failure .c2)(cause);
    return (0,client_failure .dg)(cause) || cause.failure.kind === 'transport' || status === 401 || status === 403;
}
function createSchedule(ports, { key, spec, team }, owner) {
    const { api, log, signal } = ports;
    const findMade = async (error) => {
        const verdict = (0,client_failure ._j)(error);
        if (verdict === 'refused' || verdict === 'unsent')
            return undefined;
        if (verdict === 'doubt')
            log.info(`No clear answer (${error.message}); looking whether ${key} is there.`);
        for (const waitMs of verdict === 'doubt' ? doubtLooksAfterMs : [0]) {
            await sleep(ports, waitMs);
            const schedules = await listSchedules(ports, `look whether the schedule ${key} was created`);
            const [oldest] = schedules.filter((one) => one.owner === owner).toSorted(byAge);
            if (oldest !== undefined)
                return oldest;
        }
        return undefined;
    };
    return keepTrying(ports, `create the schedule ${key}`, () => api.create(spec, team, { signal }), findMade);
}
;
function runScheduleStep(runtime) {
    return (0,step .I)(runtime, schedules);
}
const schedules = {
    noun: 'schedule',
    inputNames: [...reconcile_inputs .pZ, 'oz_server_url', 'prune'],
    columns: ['cron (UTC)', 'next runs (UTC)', 'last run'],
    actions: ['create', 'update', 'pause', 'resume', 'delete', 'unchanged'],
    prepare({ env, connection, clock, jitter, log, cancelled: signal }, event) {
        const { baseUrl } = (0,inputs .PE)(env);
        const options = { ...(0,reconcile_inputs .mu)(env, event), repository: event.repository.fullName };
        return {
            read: (entries, readFile) => readSchedules(entries, { ...options, now: clock.date(), readFile }),
            describeWanted: (wanted) => ({ key: wanted.key, facts: scheduleFacts(wanted) }),
            open(apiKey) {
                const target = { apiKey, baseUrl };
                const api = createSchedulesApi(connection.send, target);
                const oz = (0,client_api .Cm)(connection.send, target);
                return scheduleService({ api, oz, clock, jitter, log, signal }, options);
            },
        };
    },
};
const looksAfterMs = [0, 1_000];
function scheduleService(ports, options) {
    const { api, log, signal } = ports;
    const made = new Map();
    return {
        endsAll: isEverywhere,
        async plan(wanted) {
            const existing = await listSchedules(ports);
            const resolved = await resolveEnvironments(ports, wanted, options.repository);
            const changes = planSchedules(resolved, existing, options);
            const runs = await readLatestRuns(ports, changes.flatMap((change) => change.existing ?? []));
            return changes.map((change) => ({ ...change, run: change.existing && runs.get(change.existing.id) }));
        },
        async perform({ action, key, id, existing, wanted }) {
            if (action === 'create') {
                const owner = ownerOf(options.repositoryId, key);
                const schedule = await createSchedule(ports, wanted, owner);
                made.set(owner, schedule);
                return schedule.id;
            }
            if (action === 'delete')
                await remove(ports, existing);
            else if (action !== 'unchanged' && action !== 'left') {
                await keepTrying(ports, `${action} the schedule ${key}`, () => action === 'update' ? api.update(existing, wanted.spec, { signal }) : api[action](existing.id, { signal }));
            }
            return id;
        },
        async review(done) {
            let found = [];
            for (const waitMs of made.size === 0 ? [0] : looksAfterMs) {
                await sleep(ports, waitMs);
                found = await listSchedules(ports);
                for (const [owner, ours] of made) {
                    const others = found.filter((one) => one.owner === owner && one.id !== ours.id);
                    const [oldest = ours, ...younger] = [ours, ...others].toSorted(byAge);
                    for (const double of younger) {
                        log.info(`Another run made the same schedule: ${double.id} goes, the older one stays.`);
                        await remove(ports, double);
                    }
                    made.set(owner, oldest);
                }
            }
            return done.flatMap(({ key, wanted }) => {
                const owner = ownerOf(options.repositoryId, key);
                const [existing] = found.filter((one) => one.owner === owner).toSorted(byAge);
                const differences = wanted && existing ? differencesOf(wanted.spec, existing) : [];
                if (differences.length === 0)
                    return [];
                return [`The server took the change of ${key}, but has another ${differences.join(', ')} than the file.`];
            });
        },
    };
}
async function remove(ports, { id, name }) {
    await keepTrying(ports, `delete the schedule ${name} (${id})`, () => ports.api.remove(id, { signal: ports.signal }).catch((error) => {
        if (!(error instanceof client_failure .Q_) || (0,client_failure .c2)(error) !== 404)
            throw error;
    }));
}
async function resolveEnvironments(ports, wanted, repository) {
    const { log } = ports;
    const isName = (environment = '') => environment !== '' && !(0,environments .Ko)(environment);
    const read = () => (0,environments .DO)(ports.oz, { signal: ports.signal }).catch((error) => {
        if (error instanceof client_failure .Q_ && (0,client_failure .b_)(error))
            return error.message;
        throw error;
    });
    const doing = 'read the environments that schedules name';
    const isNamed = wanted.some(({ environment }) => isName(environment));
    const listing = isNamed ? await keepTrying(ports, doing, read) : [];
    const misfits = [];
    const resolved = wanted.map((schedule) => {
        const { key, environment = '', spec } = schedule;
        if (!isName(environment))
            return schedule;
        const named = (kind) => (text) => {
            log[kind](`${key}: ${text}`);
        };
        try {
            const chooser = { log: { ...log, info: named('info'), notice: named('notice') } };
            const chosen = (0,resolve_environment .Cw)(chooser, listing, { wanted: environment, repository });
            return { ...schedule, spec: { ...spec, config: withEnvironment(spec.config, chosen?.uid) } };
        }
        catch (error) {
            if (!(error instanceof errors .lZ))
                throw error;
            misfits.push([key, error]);
            return schedule;
        }
    });
    const [first] = misfits;
    if (first) {
        throw new errors .lZ(misfits.map(([key, error]) => `${key}: ${error.message}`).join(' '), {
            hint: [...new Set(misfits.flatMap(([, error]) => error.hint ?? []))].join(' '),
            link: first[1].link,
            cause: first[1],
        });
    }
    const without = resolved.filter(({ spec }) => !hasEnvironment(spec.config)).map(({ key }) => key);
    if (without.length > 0) {
        log.info(`No environment: ${without.join(', ')}. Their agents start without a clone of a repository.`);
    }
    return resolved;
}
const mostAsked = 20;
const atOnce = 4;
const deadlineMs = 10_000;
async function readLatestRuns({ oz, clock, log, signal }, asked) {
    const found = new Map();
    let failure;
    await (0,shared_api .gG)(asked.slice(0, mostAsked), atOnce, async ({ id, owner = '' }) => {
        if (failure !== undefined)
            return;
        try {
            const query = { name: owner, limit: '5', sort_by: 'created_at', sort_order: 'desc' };
            const { runs, serverDate = clock.date() } = await oz.listRuns(query, { signal, deadlineMs });
            const timeOf = ({ createdAt }) => createdAt?.getTime() ?? 0;
            const [newest] = runs.filter(({ config }) => config.name === owner).toSorted((a, b) => timeOf(b) - timeOf(a));
            if (newest === undefined)
                return;
            const { stateName: state, createdAt, sessionLink: link } = newest;
            found.set(id, { state, age: createdAt ? (0,amounts .rI)(serverDate.getTime() - createdAt.getTime()) : '', link });
        }
        catch (error) {
            if (!(error instanceof client_failure .Q_))
                throw error;
            failure = error;
        }
    });
    if (failure !== undefined)
        log.info(`The schedules' latest runs can't be shown: ${failure.message}.`);
    return found;
}
}),
68799:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  removeValueFolder: () => ( removeValueFolder),
  runSecretStep: () => ( runSecretStep)
});
var external_node_fs_ = __webpack_require__(73024);
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
var json = __webpack_require__(62253);
var oz_cli = __webpack_require__(7751);
var inputs = __webpack_require__(82497);
var step = __webpack_require__(47335);
var fields = __webpack_require__(2996);
var file = __webpack_require__(59618);
;
const secretTypes = ['raw', 'claude-api-key', 'codex-api-key'];
const nameForm = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const takenNames = ['claude', 'codex', 'help'];
const runnersOwn = /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_)/i;
function readDeclaredSecrets(entries, now) {
    const secrets = entries.map((entry) => readSecret(entry, now));
    const ids = secrets.map(({ name, scope }) => (name === '' ? '' : `${scope} ${name}`));
    for (const { entry, id, line } of (0,file .g9)(entries, ids)) {
        entry.refuse('name', `${id.replace(/^\w+ /, '')} is that of the entry in line ${line} too.`);
    }
    return secrets;
}
function readSecret(entry, now) {
    const name = entry.requiredText('name') ?? '';
    if (name !== '' && (!nameForm.test(name) || takenNames.includes(name))) {
        entry.refuse('name', `must be that of an environment variable, not ${(0,fields .hD)(name)}.`);
    }
    const rotated = entry.text('rotated');
    const rotation = rotated === undefined ? undefined : readRotation(rotated, now);
    if (typeof rotation === 'string')
        entry.refuse('rotated', rotation);
    const secret = {
        name,
        scope: entry.choice('scope', oz_cli .PJ) ?? 'team',
        type: entry.choice('type', secretTypes) ?? 'raw',
        description: entry.oneLine('description'),
        from: readFrom(entry) ?? name,
        rotation: typeof rotation === 'object' ? rotation : undefined,
        isDeleted: entry.flag('delete') ?? false,
    };
    if (entry.has('value'))
        entry.refuse('value', 'has no place in a file: give it to the step as env, and name it in from.');
    entry.finish();
    return secret;
}
function readFrom(entry) {
    const from = entry.text('from');
    if (from === undefined)
        return undefined;
    if (!nameForm.test(from))
        entry.refuse('from', `must name an environment variable, not ${(0,fields .hD)(from)}.`);
    else if (runnersOwn.test(from))
        entry.refuse('from', `can't be ${from}: that is the runner's own, not one of the step's env.`);
    return from;
}
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const dayMs = 86_400_000;
const zoneMs = 14 * 3_600_000;
const clockSkewMs = 300_000;
function readRotation(text, now) {
    const isDay = dayForm.test(text);
    const start = isDay || momentForm.test(text) ? Date.parse(isDay ? `${text}T00:00:00Z` : text) : NaN;
    if (Number.isNaN(start)) {
        return `must be a day like 2026-11-01 or a moment like 2026-11-01T09:30:00Z, not ${(0,fields .hD)(text)}.`;
    }
    const earliest = isDay ? start - zoneMs : start - clockSkewMs;
    if (earliest > now.getTime())
        return `is in the future: ${text}.`;
    return { text, settledAt: new Date(isDay ? start + dayMs + zoneMs : start) };
}
const changesFor = { create: [], update: ['value'], delete: ['delete: true'], unchanged: [] };
function secretFacts({ scope, type, rotation }) {
    return [scope, type, rotation?.text ?? ''];
}
function findListed(listed, { name, scope }) {
    return listed.find((one) => one.name === name && one.scope === scope);
}
function planSecrets(declared, listed) {
    const changes = declared.map((wanted) => {
        const existing = findListed(listed, wanted);
        const action = actionFor(wanted, existing);
        const row = { key: wanted.name, id: undefined, changes: changesFor[action], facts: secretFacts(wanted) };
        return { ...row, action, wanted, existing };
    });
    const obstacles = changes.flatMap(({ action, wanted, existing }) => action === 'delete' || existing?.type === undefined || existing.type === wanted.type
        ? []
        : [`${wanted.name} is of the type ${existing.type}, not ${wanted.type}.`]);
    if (obstacles.length === 0)
        return changes;
    throw new errors .lZ(`The type of a secret can't be changed: ${obstacles.join(' ')}`, {
        hint: 'Write the type it has, or delete it first: a run with delete: true, then one without.',
    });
}
function actionFor({ isDeleted, rotation }, listed) {
    if (isDeleted)
        return listed === undefined ? 'unchanged' : 'delete';
    if (listed === undefined)
        return 'create';
    const isSettled = rotation !== undefined && listed.updatedAt !== undefined && listed.updatedAt >= rotation.settledAt;
    return isSettled ? 'unchanged' : 'update';
}
;
function runSecretStep(runtime) {
    return (0,step .I)(runtime, secrets);
}
const secrets = {
    noun: 'secret',
    inputNames: inputs .pZ,
    columns: ['scope', 'type', 'rotated'],
    actions: ['create', 'update', 'delete', 'unchanged'],
    prepare: (runtime) => ({
        read: (entries) => readDeclaredSecrets(entries, runtime.clock.date()),
        describeWanted: (wanted) => ({ key: wanted.name, facts: secretFacts(wanted) }),
        open(apiKey, wanted) {
            const { env } = runtime;
            const sources = wanted.map(({ from }) => from);
            runtime.hide(sources.map((from) => env[from] ?? '').filter(Boolean));
            const folder = createValueFolder(env, (path) => {
                runtime.runner.saveState('value_folder', path);
            });
            return secretService((0,oz_cli .SX)(runtime, apiKey, sources), env, folder);
        },
    }),
};
const typeWords = {
    raw: ['raw_value'],
    'claude-api-key': ['anthropic_api_key', 'claude', 'api-key'],
    'codex-api-key': ['openai_api_key', 'codex', 'api-key'],
};
function secretService(oz, env, folder) {
    const list = async () => (await (0,oz_cli .vS)(oz, 'secret')).flatMap(action_readSecret);
    return {
        endsAll: oz_cli .AO,
        close: () => folder.close(),
        async plan(wanted) {
            const changes = planSecrets(wanted, await list());
            assertValues(changes, env);
            return changes;
        },
        async perform({ action, wanted }) {
            const { name, scope, type, description } = wanted;
            if (action === 'delete')
                await oz(['secret', 'delete', `--${scope}`, '--force', name]);
            else if (action !== 'unchanged') {
                const kind = action === 'create' ? typeWords[type].slice(1) : [];
                const more = description === undefined ? [] : [`--description=${description}`];
                await folder.handOver(env[wanted.from] ?? '', (file) => oz(['secret', action, ...kind, `--${scope}`, `--value-file=${file}`, ...more, name]));
            }
            return undefined;
        },
        async review(done) {
            const listed = await list();
            const undone = done.filter((change) => !isDone(change, findListed(listed, change.wanted)));
            (0,oz_cli .bE)(undone.map(({ action, key }) => `${action} ${key}`));
            return [];
        },
    };
}
function assertValues(changes, env) {
    const sent = changes.filter(({ action }) => action === 'create' || action === 'update');
    const missing = new Set(sent.map(({ wanted }) => wanted.from).filter((name) => !env[name]));
    const [first] = missing;
    if (first === undefined)
        return;
    throw new errors .lZ(`There is no value in the step's env for ${[...missing].join(', ')}.`, {
        hint: `Give it to the step, for example \`env: { ${first}: \${{ secrets.${first} }} }\`; a secret that doesn't exist is empty.`,
    });
}
function isDone({ action, existing }, now) {
    if (action === 'delete')
        return now === undefined;
    if (action === 'create' || now === undefined)
        return now !== undefined;
    const before = existing?.updatedAt;
    return before === undefined || now.updatedAt === undefined || now.updatedAt > before;
}
function action_readSecret(item) {
    const name = (0,json .b6)(item['name']);
    if (name === undefined)
        return [];
    const words = ((0,json .b6)(item['type']) ?? '').replace(/([a-z])([A-Z])/g, '$1_$2').replaceAll('-', '_');
    const type = secretTypes.find((one) => typeWords[one][0] === words.toLowerCase());
    return [{ name, scope: (0,oz_cli .Od)(item['scope']), type, updatedAt: (0,json .Q$)(item['updated']) }];
}
const folderForm = /^oz-secret-[A-Za-z0-9]{6}$/;
function createValueFolder(env, remember) {
    let folder;
    return {
        async handOver(value, use) {
            if (folder === undefined) {
                folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'oz-secret-'));
                remember(folder);
            }
            const path = (0,external_node_path_.join)(folder, 'value');
            try {
                await (0,promises_.writeFile)(path, value, { mode: 0o600, flag: 'wx' });
                await use(path);
            }
            finally {
                await (0,promises_.rm)(path, { force: true });
            }
        },
        async close() {
            if (folder !== undefined)
                await removeValueFolder(env, folder);
        },
    };
}
async function removeValueFolder(env, folder) {
    const realOf = (path) => (0,promises_.realpath)(path).catch(() => path);
    const temp = env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
    const isOurs = folderForm.test((0,external_node_path_.basename)(folder)) && (await realOf((0,external_node_path_.dirname)(folder))) === (await realOf(temp));
    if (!isOurs || !(0,external_node_fs_.existsSync)(folder))
        return false;
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    return true;
}
})
};
