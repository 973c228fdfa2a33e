export const id = 566;
export const ids = [566];
export const modules = {
86812:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadRecipe: () => ( loadRecipe),
loadScheduledReport: () => ( loadScheduledReport)
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
function findActionFolder(start) {
    let folder = start;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'action.yml'))) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        if (above === folder)
            return start;
        folder = above;
    }
    return folder;
}
async function loadRecipe(name) {
    try {
        const [prompt, schemaText] = await Promise.all([read(name, 'prompt.md'), read(name, 'result.schema.json')]);
        const schema = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .qF)(schemaText);
        if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv)(schema))
            throw new Error('it is damaged');
        return { prompt: prompt.trim(), schema };
    }
    catch (error) {
        throw takenApart(name, error);
    }
}
async function loadScheduledReport() {
    try {
        return (await read('report', 'schedule.md')).trim();
    }
    catch (error) {
        throw takenApart('report', error);
    }
}
function read(name, file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name, file), 'utf8');
}
function takenApart(name, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`The recipe ${name} could not be read from the action's own folder.`, {
        hint: 'Take the action as a whole: `recipes/` belongs to it as `dist/` does.',
        cause,
    });
}
}),
19349:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U6: () => ( prepareAnswer),
mT: () => ( wholeOrNothing),
rG: () => ( maxOutputBytes)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95216);
const maxOutputBytes = 100_000;
async function prepareAnswer({ answer, redact, env }) {
    const whole = redact(answer);
    if (whole.trim() === '')
        return { agentOutput: '', agentOutputFile: '', notes: [] };
    const { path, notes } = await writeAnswerFile(whole, env);
    const bytes = Buffer.byteLength(whole);
    if (bytes <= maxOutputBytes)
        return { agentOutput: whole, agentOutputFile: path, notes };
    const size = `${bytes.toLocaleString('en-US')} bytes`;
    return {
        agentOutput: cutWithNote(whole, `\n\n[The answer is cut here. The whole, ${size}, is in ${path === '' ? 'the session' : path}.]`),
        agentOutputFile: path,
        notes: [
            ...notes,
            `agent_output is cut: the answer has ${size}, the output holds ${maxOutputBytes.toLocaleString('en-US')}.`,
        ],
    };
}
function cutWithNote(whole, note) {
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .j9)(whole, maxOutputBytes - Buffer.byteLength(note)) + note;
}
async function writeAnswerFile(whole, env) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(env['RUNNER_TEMP']) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'oz-agent-'));
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'agent_output.md');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, whole, { mode: 0o600, flag: 'wx' });
        return { path, notes: [] };
    }
    catch (error) {
        return { path: '', notes: [`The answer could not be written to a file: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .bD)(error)}`] };
    }
}
function wholeOrNothing(value, redact) {
    const clean = redact(value);
    return Buffer.byteLength(clean) <= maxOutputBytes ? clean : '';
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
  wh: () => ( plainText),
  Qw: () => ( titleText)
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
}),
70215:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runEnvironmentStep: () => ( runEnvironmentStep)
});
var inputs = __webpack_require__(82497);
var step = __webpack_require__(64011);
var fields = __webpack_require__(2996);
var command = __webpack_require__(95185);
var json = __webpack_require__(62253);
var wire = __webpack_require__(33582);
var listing = __webpack_require__(50388);
;
function createEnvironmentsCli(oz) {
    return {
        async list() {
            return (await (0,listing .v)(oz, 'environment')).flatMap((item) => readEnvironment(item) ?? []);
        },
        async create(spec, scope) {
            const fields = [
                ...given('--name', spec.name),
                ...given('--description', spec.description),
                ...given('--docker-image', spec.image),
                ...spec.repos.map((repo) => `--repo=${repo}`),
                ...spec.setupCommands.map((command) => `--setup-command=${command}`),
            ];
            const said = await oz(['environment', 'create', ...fields, ...(scope === undefined ? [] : [`--${scope}`])]);
            return (0,wire .TH)(/\bID: (\S+)/.exec(said)?.[1]);
        },
        async update(id, patch) {
            for (const fields of updatesFor(patch))
                await oz(['environment', 'update', id, ...fields, '--force']);
        },
        async remove(id) {
            await oz(['environment', 'delete', id]);
        },
    };
}
function updatesFor(patch) {
    const removals = patch.removeCommands.map((command) => `--remove-setup-command=${command}`);
    const additions = patch.addCommands.map((command) => `--setup-command=${command}`);
    const fields = [
        ...given('--name', patch.name),
        ...given('--description', patch.description),
        ...given('--docker-image', patch.image),
        ...patch.addRepos.map((repo) => `--repo=${repo}`),
        ...patch.removeRepos.map((repo) => `--remove-repo=${repo}`),
        ...removals,
    ];
    const isBoth = patch.addCommands.some((command) => patch.removeCommands.includes(command));
    return isBoth ? [fields, additions] : [[...fields, ...additions]];
}
function given(flag, value) {
    return value === undefined ? [] : [`${flag}=${value}`];
}
function readEnvironment(item) {
    const id = (0,wire .TH)(item['id']);
    if (id === undefined)
        return undefined;
    return {
        id,
        name: (0,json .b6)(item['name']) ?? '',
        description: (0,json .b6)(item['description']) ?? '',
        image: (0,json .b6)((0,json .Xy)(item['base_image'])['docker_image']) ?? (0,json .b6)(item['docker_image']) ?? '',
        repos: (0,json .jk)(item['github_repos']).flatMap((repo) => {
            const { owner, repo: name } = (0,json .Xy)(repo);
            return typeof owner === 'string' && typeof name === 'string' ? [`${owner}/${name}`] : [];
        }),
        setupCommands: (0,json .jk)(item['setup_commands']).flatMap((command) => (0,json .b6)(command) ?? []),
        scope: (0,listing .O)(item['scope']),
    };
}
var entry = __webpack_require__(75490);
;
const repoForm = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
const mostCommands = 100;
const longestCommand = 4_096;
function readEnvironments(entries, repositoryId) {
    const keys = (0,entry .x)(entries);
    const environments = entries.map((entry, at) => declared_readEnvironment(entry, keys[at] ?? '', repositoryId));
    const byName = new Map();
    for (const [at, { spec }] of environments.entries()) {
        const first = byName.get(spec.name);
        if (first !== undefined)
            entries[at]?.refuse('name', `${(0,fields .hD)(spec.name)} is that of the entry in line ${first} too.`);
        else if (spec.name !== '')
            byName.set(spec.name, entries[at]?.line ?? 1);
    }
    return environments;
}
function declared_readEnvironment(entry, key, repositoryId) {
    const environment = {
        key,
        spec: {
            name: readLine(entry, 'name') ?? key,
            description: readDescription(entry, key, repositoryId),
            image: readImage(entry),
            repos: readRepos(entry),
            setupCommands: readCommands(entry),
        },
        scope: entry.choice('scope', ['team', 'personal']),
        adopt: entry.flag('adopt') ?? false,
    };
    entry.finish();
    return environment;
}
function readLine(entry, name) {
    const text = entry.text(name);
    if (text !== undefined && /[\n\0]/.test(text))
        entry.refuse(name, 'must be one line.');
    return text;
}
function readDescription(entry, key, repositoryId) {
    const text = readLine(entry, 'description') ?? '';
    const marked = markDescription(repositoryId, key, text);
    const room = longestDescription - (marked.length - text.length);
    if (marked.length > longestDescription)
        entry.refuse('description', `has ${text.length} characters; there is room for ${room}.`);
    return marked;
}
function readImage(entry) {
    const image = entry.requiredText('docker_image') ?? '';
    if (/\s/.test(image))
        entry.refuse('docker_image', `must be the name of an image, not ${(0,fields .hD)(image)}.`);
    return image;
}
function readRepos(entry) {
    const repos = entry.texts('repos');
    for (const repo of repos) {
        if (!repoForm.test(repo))
            entry.refuse('repos', `must be written as owner/repo, not ${(0,fields .hD)(repo)}.`);
    }
    const folded = repos.map((repo) => repo.toLowerCase());
    const double = repos.find((_, at) => folded.indexOf(folded[at] ?? '') !== at);
    if (double !== undefined)
        entry.refuse('repos', `names ${double} twice.`);
    return repos;
}
function readCommands(entry) {
    const commands = entry.texts('setup_commands');
    if (commands.length > mostCommands)
        entry.refuse('setup_commands', `are ${commands.length}; ${mostCommands} is the most.`);
    for (const command of commands) {
        if (Array.from(command).length > longestCommand) {
            entry.refuse('setup_commands', `has one of more than ${longestCommand} characters; put it into a script.`);
        }
        if (command.includes('\0'))
            entry.refuse('setup_commands', 'has a command with a null character.');
    }
    return commands;
}
const longestDescription = 240;
const markForm = /(?:^|\s)\(gha:(\d{1,15}):([a-z0-9][a-z0-9._-]{0,63})\)$/;
function markDescription(repositoryId, key, description) {
    return `${description} (gha:${repositoryId}:${key})`.trim();
}
function readMark(description) {
    const [, id, key] = markForm.exec(description.trim()) ?? [];
    return id === undefined || key === undefined ? undefined : { repositoryId: Number(id), key };
}
var failure = __webpack_require__(46778);
var errors = __webpack_require__(46316);
;
function planEnvironments(declared, existing, { repositoryId, prune }) {
    const owned = Map.groupBy(existing.toSorted(byId), ({ description }) => {
        const mark = readMark(description);
        return mark?.repositoryId === repositoryId ? mark.key : undefined;
    });
    const others = owned.get(undefined) ?? [];
    owned.delete(undefined);
    const pairs = declared.map((wanted) => ({ wanted, standing: findStanding(wanted, owned.get(wanted.key), others) }));
    assertPossible(pairs);
    const keys = new Set(declared.map(({ key }) => key));
    const rest = [...owned].flatMap(([key = '', environments]) => {
        if (keys.has(key))
            return environments.slice(1).map((one) => ({ kind: 'delete', key, existing: one, why: 'double' }));
        if (!prune)
            return environments.map((one) => ({ kind: 'left', key, existing: one }));
        return environments.map((one) => ({ kind: 'delete', key, existing: one, why: 'gone' }));
    });
    return [...pairs.map(({ wanted, standing }) => planOne(wanted, standing?.existing)), ...rest];
}
function byId(one, other) {
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
function findStanding({ spec }, ours, others) {
    const own = ours?.[0];
    if (own !== undefined)
        return { existing: own, isOurs: true };
    const namesake = others.find(({ name }) => name === spec.name);
    return namesake && { existing: namesake, isOurs: false };
}
function assertPossible(pairs) {
    const obstacles = pairs.flatMap(({ wanted, standing }) => (standing ? (obstacleTo(wanted, standing) ?? []) : []));
    if (obstacles.length === 0)
        return;
    throw new errors .lZ(obstacles.join(' '), {
        hint: 'Write adopt: true to take over an environment made by hand, or give another name; delete one whose scope should change.',
    });
}
function obstacleTo({ key, scope, adopt }, { existing, isOurs }) {
    const { id, name } = existing;
    if (!isOurs && readMark(existing.description))
        return `${key}: another repository has an environment ${name} (${id}).`;
    if (!isOurs && !adopt)
        return `${key}: there is an environment ${name} (${id}) that this repository did not make.`;
    if (scope === undefined || existing.scope === undefined || scope === existing.scope)
        return undefined;
    return `${key}: its scope is ${existing.scope}, which can't be changed to ${scope}.`;
}
function planOne(wanted, existing) {
    const { key } = wanted;
    if (existing === undefined)
        return { kind: 'create', key, wanted };
    const { patch, differences } = compare(wanted, existing);
    if (differences.length === 0)
        return { kind: 'unchanged', key, wanted, existing };
    return { kind: 'update', key, wanted, existing, patch, differences };
}
function compare({ spec }, existing) {
    const { name, description, image } = spec;
    const differs = {
        name: name !== existing.name.trim(),
        description: description !== existing.description.trim(),
        docker_image: image !== existing.image.trim(),
    };
    const commands = changeCommands(existing.setupCommands, spec.setupCommands);
    const patch = {
        ...(differs.name && { name }),
        ...(differs.description && { description }),
        ...(differs.docker_image && { image }),
        addRepos: without(spec.repos, existing.repos),
        removeRepos: without(existing.repos, spec.repos),
        addCommands: commands.add,
        removeCommands: commands.remove,
    };
    const lists = {
        repos: patch.addRepos.length + patch.removeRepos.length > 0,
        setup_commands: patch.addCommands.length + patch.removeCommands.length > 0,
    };
    const differences = Object.entries({ ...differs, ...lists }).flatMap(([field, isOther]) => (isOther ? [field] : []));
    return { patch, differences };
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
const environmentColumns = ['name', 'image', 'repositories'];
class EnvironmentService {
    cli;
    options;
    wanted = [];
    constructor(cli, options) {
        this.cli = cli;
        this.options = options;
    }
    async plan(wanted) {
        this.wanted = wanted;
        return planEnvironments(wanted, await this.cli.list(), this.options);
    }
    describe(change) {
        const spec = 'wanted' in change ? change.wanted.spec : change.existing;
        return {
            key: change.key,
            action: change.kind,
            id: 'existing' in change ? change.existing.id : undefined,
            changes: changesOf(change),
            facts: environmentFacts(spec),
        };
    }
    async perform(change) {
        switch (change.kind) {
            case 'create':
                return this.cli.create(change.wanted.spec, change.wanted.scope);
            case 'update':
                await this.cli.update(change.existing.id, change.patch);
                return change.existing.id;
            case 'delete':
                await this.cli.remove(change.existing.id);
                return change.existing.id;
            case 'unchanged':
            case 'left':
                return change.existing.id;
        }
    }
    async review(done) {
        const open = planEnvironments(this.wanted, await this.cli.list(), this.options);
        for (const change of open) {
            if (change.kind === 'delete' && change.why === 'double')
                await this.cli.remove(change.existing.id);
        }
        const keys = new Set(done.map(({ key }) => key));
        const undone = open.filter((change) => keys.has(change.key) && !['unchanged', 'left'].includes(change.kind) && !isDouble(change));
        if (undone.length === 0)
            return [];
        const words = undone.map(({ kind, key }) => `${kind} ${key}`).join(', ');
        throw new failure .e('undone', `oz reported no error, and yet this is still to be done: ${words}.`);
    }
    endsAll(error) {
        return error.conclusion === 'cancelled' || (error instanceof failure .e && error.failure !== 'refused');
    }
}
function isDouble(change) {
    return change.kind === 'delete' && change.why === 'double';
}
function changesOf(change) {
    if (change.kind === 'update')
        return change.differences;
    if (change.kind === 'delete')
        return [change.why === 'double' ? 'a double' : 'no longer in the file'];
    return change.kind === 'left' ? ['no longer in the file'] : [];
}
function environmentFacts({ name, image, repos }) {
    return [name, image, repos.join(', ')];
}
;
const environmentInputNames = [
    'file',
    'oz_api_key',
    'warp_api_key',
    'prune',
    'apply_from',
    'dry_run',
    'github_token',
];
function runEnvironmentStep(runtime) {
    return (0,step .I)(runtime, environments);
}
const environments = {
    noun: 'environment',
    defaultFile: '.github/oz/environments.yml',
    listName: 'environments',
    inputNames: environmentInputNames,
    columns: environmentColumns,
    actions: ['create', 'update', 'delete', 'unchanged'],
    prepare(runtime, event) {
        const { env, clock, log, cancelled: signal } = runtime;
        const options = { repositoryId: (0,inputs .Bu)(event), prune: new fields .C8(env).flag('prune', false) };
        return {
            read: (entries) => Promise.resolve(readEnvironments(entries, options.repositoryId)),
            describeWanted: ({ key, spec }) => ({ key, facts: environmentFacts(spec) }),
            open(apiKey) {
                const oz = (0,command .S)({ env, apiKey, withheld: [], log, clock, signal });
                return Promise.resolve({ service: new EnvironmentService(createEnvironmentsCli(oz), options), runtime });
            },
        };
    },
};
}),
95185:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => ( createOzCli)
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var _reconcile_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81782);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95216);
var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46778);
const deadlineMs = 180_000;
const mostBytes = 16 * 1024 * 1024;
const mostInError = 600;
function createOzCli(options) {
    return async (args) => {
        if (options.signal.aborted)
            throw (0,_reconcile_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ .KW)();
        const name = `oz ${args.slice(0, 2).join(' ')}`;
        const { exec } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(814), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 22876));
        const stdout = collect();
        const stderr = collect();
        const ending = exec('oz', [...args, '--output-format', 'json'], {
            silent: true,
            ignoreReturnCode: true,
            cwd: options.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(),
            env: childEnvironment(options),
            input: Buffer.alloc(0),
            listeners: { stdout: stdout.add, stderr: stderr.add },
        });
        const end = await within(options, ending, name);
        tell(options.log, args[1] === 'list' && end === 0 ? [stderr.text()] : [stdout.text(), stderr.text()]);
        if (end === 'stuck')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__ .e('stuck', `${name} did not end within ${deadlineMs / 60_000} minutes.`);
        if (end === 0)
            return stdout.text();
        const said = lastWords(stderr.text()) || lastWords(stdout.text()) || 'it said nothing';
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__ .e('refused', `${name} failed: ${said}`);
    };
}
async function within({ clock, signal }, ending, name) {
    const done = new AbortController();
    const limit = clock.sleep(deadlineMs, AbortSignal.any([signal, done.signal])).then(() => 'stuck');
    limit.catch(() => undefined);
    ending.catch(() => undefined);
    try {
        return await Promise.race([ending, limit]);
    }
    catch (error) {
        if (signal.aborted)
            throw (0,_reconcile_reconcile_js__WEBPACK_IMPORTED_MODULE_1__ .KW)();
        const isMissing = (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error).startsWith('Unable to locate executable file');
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__ .e(isMissing ? 'missing' : 'refused', isMissing
            ? 'There is no oz on PATH: this step works through the Oz command line.'
            : `${name}: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}`, error);
    }
    finally {
        done.abort();
    }
}
const withheldNames = /^(?:INPUT_|STATE_|ACTIONS_|WARP_|OZ_|RUST_LOG$|GITHUB_TOKEN$|GH_TOKEN$)/;
function childEnvironment({ env, withheld, apiKey }) {
    const kept = Object.entries(env).flatMap(([name, value]) => value === undefined || withheldNames.test(name.toUpperCase()) || withheld.includes(name)
        ? []
        : [[name, value]]);
    return { ...Object.fromEntries(kept), WARP_API_KEY: apiKey, NO_COLOR: '1' };
}
function collect() {
    const chunks = [];
    let bytes = 0;
    return {
        add(chunk) {
            if (bytes < mostBytes)
                chunks.push(chunk);
            bytes += chunk.length;
        },
        text: () => Buffer.concat(chunks).toString('utf8'),
    };
}
function tell(log, texts) {
    for (const text of texts)
        if (text.trim() !== '')
            log.info(text.trim());
}
function lastWords(text) {
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .Cj)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .X5)(text).trim().replace(/\s+/g, ' '), mostInError);
}
}),
46778:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => ( OzCliError)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
const cliPage = 'https://docs.warp.dev/reference/cli/';
class OzCliError extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ {
    name = 'OzCliError';
    failure;
    constructor(failure, message, cause) {
        super(message, { hint: waysOut[failure], link: cliPage, cause });
        this.failure = failure;
    }
}
const waysOut = {
    missing: "Install the Oz CLI in a step before this one. On a Debian or Ubuntu runner: curl -fsSL -o oz.deb 'https://app.warp.dev/download/cli?os=linux&package=deb&arch=x86_64' && sudo apt-get install -y ./oz.deb. On macOS: brew install --cask warpdotdev/warp/oz.",
    stuck: 'Look in the log for what it waited for: an address to open means that Oz may not see a repository yet, and a person has to authorize it once.',
    refused: 'Look in the log for what it said, and try the same command on your own machine.',
    undone: 'Look in the log for what oz said: an address to open means that a person has to authorize a repository once; then re-run the job.',
    nonsense: 'Update the Oz CLI, and look in the log for what it said.',
};
}),
50388:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => ( scopeOf),
v: () => ( readListing)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46778);
async function readListing(oz, noun) {
    const text = await oz([noun, 'list']);
    const list = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(text) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(text.slice(Math.max(0, text.search(/^\[/m))));
    if (Array.isArray(list))
        return list.filter((item) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(item));
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .e('nonsense', `oz ${noun} list gave no JSON list.`);
}
function scopeOf(value) {
    const word = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value)?.toLowerCase();
    return word === 'team' || word === 'personal' ? word : undefined;
}
}),
15552:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => ( withValueFile),
M: () => ( makeValueFolder),
removeValueFolder: () => ( removeValueFolder)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
const prefix = 'oz-secret-';
const folderForm = /^oz-secret-[A-Za-z0-9]{6}$/;
async function makeValueFolder(env, remember) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), prefix));
    remember(folder);
    return folder;
}
async function withValueFile(folder, value, use) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'value');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, value, { mode: 0o600, flag: 'wx' });
        return await use(path);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
async function removeValueFolder(env, folder) {
    const temp = env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)();
    const isOurs = folderForm.test((0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(folder)) && (await realOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder))) === (await realOf(temp));
    if (!isOurs || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    return true;
}
async function realOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => path);
}
}),
75490:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => ( Entry),
x: () => ( readKeys)
});
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2996);
var _platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34437);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
class Entry {
    line;
    parts;
    problems;
    known = new Set();
    constructor(parts, problems) {
        this.line = parts.line;
        this.parts = parts;
        this.problems = problems;
    }
    has(name) {
        this.known.add(name);
        return this.parts.value[name] !== undefined;
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
        return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)(value).flatMap((item) => {
            const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(item)?.trim() ?? '';
            this.require(text !== '', name, 'must be a list of texts; quotes make a text of anything.');
            return text === '' ? [] : [text];
        });
    }
    map(name) {
        const value = this.read(name);
        if (value === undefined || (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value))
            return value;
        this.refuse(name, `must be a map of names to values, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .q0)(value)}.`);
        return undefined;
    }
    refuse(name, message) {
        this.problems.add(this.parts.lines.get(name) ?? this.line, `${name} ${message}`);
    }
    finish() {
        for (const name of Object.keys(this.parts.value).filter((one) => !this.known.has(one))) {
            const meant = (0,_platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ .p)(name, [...this.known]);
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
        const value = this.parts.value[name];
        this.require(value !== null, name, 'is empty.');
        return value ?? undefined;
    }
}
const keyForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
function readKeys(entries) {
    const firstLines = new Map();
    return entries.map((entry) => {
        const key = entry.requiredText('key') ?? '';
        const firstLine = firstLines.get(key);
        if (key !== '' && !keyForm.test(key)) {
            entry.refuse('key', `must be up to 64 lower-case letters, digits, dots and hyphens, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_0__ .hD)(key)}.`);
        }
        else if (key !== '' && firstLine !== undefined) {
            entry.refuse('key', `${key} is taken by the entry in line ${firstLine}.`);
        }
        else {
            firstLines.set(key, entry.line);
            return key;
        }
        return '';
    });
}
}),
82497:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$V: () => ( declaredDefaults),
Bu: () => ( repositoryIdOf),
Jp: () => ( decideAccess),
KD: () => ( readDeclaredInputs),
gr: () => ( createFileReader)
});
var _inputs_contradictions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70919);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2996);
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23525);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12104);
var _inputs_missing_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12631);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46316);
var _reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81782);
function readDeclaredInputs(env, defaultFile) {
    const fields = new _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .C8(env);
    (0,_inputs_contradictions_js__WEBPACK_IMPORTED_MODULE_0__ .pj)(fields);
    const [apiKey] = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .x4)(env);
    return {
        apiKey,
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
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ(`apply_from must be names of branches, not ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(pattern)}.`, {
        hint: 'Write for example `apply_from: release, staging/*`; `*` stands for any part of a name.',
    });
}
function decideAccess({ apiKey, applyFrom }, event) {
    if ('pullRequest' in event && event.pullRequest.isFromFork) {
        return { kind: 'validate', reason: 'pull requests from forks are only checked' };
    }
    if (apiKey !== undefined)
        return { kind: 'whole', apiKey, planOnly: whyPlanOnly(event, applyFrom) };
    const reason = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_3__ .hP)(event);
    if (reason === undefined)
        throw (0,_inputs_missing_key_js__WEBPACK_IMPORTED_MODULE_4__ .a)();
    return { kind: 'validate', reason };
}
const onDefaultBranch = new Set(['schedule', 'repository_dispatch']);
function whyPlanOnly({ name, ref, repository }, applyFrom) {
    if (name.startsWith('pull_request') || name === 'merge_group')
        return `on ${name} events this step only plans`;
    if (name === 'workflow_dispatch' || onDefaultBranch.has(name))
        return undefined;
    const branch = ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : undefined;
    const isNamed = branch !== undefined && [repository.defaultBranch, ...applyFrom].some((one) => isBranch(branch, one));
    if (isNamed)
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
    return {
        async read(input, path) {
            const { readTrustedFile } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 3666));
            github ??= openGitHub(runtime, token);
            const { env, cancelled: signal } = runtime;
            try {
                return await readTrustedFile({ input, path, env, event, github: await github, signal });
            }
            catch (error) {
                if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ) && signal.aborted)
                    throw (0,_reconcile_js__WEBPACK_IMPORTED_MODULE_6__ .KW)();
                throw error;
            }
        },
    };
}
async function openGitHub({ connection, clock, env }, token) {
    const { createGitHub } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 96584));
    return createGitHub({ send: connection.send, clock, env, token });
}
function repositoryIdOf({ repository }) {
    if (repository.id !== undefined)
        return repository.id;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ('It is not known which repository this is: there is neither an event file nor GITHUB_REPOSITORY_ID.', {
        hint: 'Run the step in a GitHub workflow.',
    });
}
}),
81782:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
KW: () => ( cancelled),
Lq: () => ( planRows),
iV: () => ( applyRows)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42634);
function planRows(service, changes) {
    return changes.map((change) => {
        const row = service.describe(change);
        return { ...row, result: (0,_row_js__WEBPACK_IMPORTED_MODULE_1__ .Xb)(row.action) ? 'planned' : 'none' };
    });
}
async function applyRows(service, changes, signal) {
    const progress = { done: [], error: undefined, isOver: false };
    const rows = [];
    for (const change of changes) {
        progress.isOver ||= signal.aborted;
        rows.push(await carryOne(service, change, progress));
    }
    const warnings = await review(service, progress);
    return { rows, warnings, error: signal.aborted ? cancelled() : progress.error };
}
async function carryOne(service, change, progress) {
    const row = service.describe(change);
    if (!(0,_row_js__WEBPACK_IMPORTED_MODULE_1__ .Xb)(row.action))
        return { ...row, result: 'none' };
    if (progress.isOver)
        return { ...row, result: 'not_tried' };
    try {
        const id = await service.perform(change);
        progress.done.push(change);
        return { ...row, id: id ?? row.id, result: 'done' };
    }
    catch (error) {
        if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ))
            throw error;
        progress.error ??= error;
        progress.isOver = service.endsAll(error);
        return { ...row, result: 'failed', error: error.message };
    }
}
async function review(service, progress) {
    if (progress.done.length === 0 || progress.isOver)
        return [];
    try {
        return await service.review(progress.done);
    }
    catch (error) {
        if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ))
            throw error;
        progress.error ??= error;
        return [];
    }
}
function cancelled() {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ('The job was cancelled before all was done.', {
        conclusion: 'cancelled',
        hint: 'The next run does the rest.',
    });
}
}),
42634:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BO: () => ( countRows),
Xb: () => ( isChange),
aG: () => ( showCounts)
});
const actions = ['create', 'update', 'pause', 'resume', 'delete', 'unchanged', 'left', 'declared'];
function isChange(action) {
    return !['unchanged', 'left', 'declared'].includes(action);
}
function countRows(rows) {
    const count = (fits) => rows.filter(fits).length;
    const of = (action) => count((row) => row.action === action && row.result !== 'failed' && row.result !== 'not_tried');
    return {
        create: of('create'),
        update: of('update'),
        pause: of('pause'),
        resume: of('resume'),
        delete: of('delete'),
        unchanged: of('unchanged'),
        left: of('left'),
        declared: of('declared'),
        failed: count(({ result }) => result === 'failed' || result === 'not_tried'),
    };
}
const doneWords = {
    create: 'created',
    update: 'updated',
    pause: 'paused',
    resume: 'resumed',
    delete: 'deleted',
    unchanged: 'unchanged',
    left: 'left alone',
    declared: 'declared',
    failed: 'not done',
};
function showCounts(rows, isPlan) {
    const counts = countRows(rows);
    const words = [...actions, 'failed']
        .filter((what) => counts[what] > 0)
        .map((what) => `${counts[what]} ${isPlan && what !== 'failed' && isChange(what) ? `to ${what}` : doneWords[what]}`);
    return words.length === 0 ? 'nothing declared, nothing to do' : words.join(', ');
}
}),
64011:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  I: () => ( runDeclaration)
});
var errors = __webpack_require__(46316);
var read = __webpack_require__(81328);
var unknown = __webpack_require__(44883);
var reconcile_inputs = __webpack_require__(82497);
var reconcile = __webpack_require__(81782);
var row = __webpack_require__(42634);
var answer_outputs = __webpack_require__(19349);
;
class Problems {
    found = [];
    add(line, message) {
        this.found.push({ line, message });
    }
    get all() {
        return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
    }
}
const mostInMessage = 10;
class FileError extends errors .lZ {
    name = 'FileError';
    path;
    problems;
    constructor(path, problems) {
        const told = problems.slice(0, mostInMessage).map(tellProblem);
        const more = problems.length - told.length;
        const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
        super(`${path} has ${count}: ${[...told, ...(more > 0 ? [`and ${more} more in the log`] : [])].join(' ')}`, {
            hint: 'Fix the file; nothing was changed.',
        });
        this.path = path;
        this.problems = problems;
    }
}
function tellProblem({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}
var markdown = __webpack_require__(12992);
var text_text = __webpack_require__(95216);
;
const mostRows = 200;
const mostProblems = 100;
const longestCell = 200;
const longestText = 2_000;
const actionWords = {
    create: '➕ create',
    update: '✏️ update',
    pause: '⏸️ pause',
    resume: '▶️ resume',
    delete: '🗑️ delete',
    unchanged: 'unchanged',
    left: 'left alone',
    declared: 'declared',
};
const resultWords = {
    none: '',
    planned: '',
    done: ' ✅',
    failed: ' ❌',
    not_tried: ' ⏭️ not tried',
};
function renderPlanSummary(ending) {
    const writer = new SummaryWriter(ending);
    return ending.redact(`${writer.sections.filter((section) => section !== '').join('\n\n')}\n`);
}
class SummaryWriter {
    ending;
    constructor(ending) {
        this.ending = ending;
    }
    get sections() {
        return [`## ${this.heading}`, this.errorBox, this.problems, this.table, this.runs, this.notes];
    }
    get heading() {
        const { kind, noun, rows } = this.ending;
        const title = `${upperFirst(noun)}s`;
        switch (kind) {
            case 'validated':
                return `✅ ${title}: the file is fine, ${(0,row .aG)(rows, false)}`;
            case 'dry_run':
                return `📝 ${title}, dry run: ${(0,row .aG)(rows, true)}`;
            case 'applied':
                return `✅ ${title}: ${(0,row .aG)(rows, false)}`;
            case 'failed':
                return `❌ ${title}${rows.length === 0 ? '' : `: ${(0,row .aG)(rows, false)}`}`;
        }
    }
    get errorBox() {
        const { error } = this.ending;
        if (error === undefined)
            return '';
        const message = error instanceof FileError ? `${error.path} is not as it should be.` : error.message;
        const lines = [
            `**${this.text(message)}**`,
            ...(error.hint === undefined ? [] : ['', `**What to do:** ${this.text(error.hint)}`]),
            ...(error.link === undefined ? [] : ['', (0,markdown .uM)(error.link, 'What it means and what to do')]),
        ];
        return ['> [!CAUTION]', ...lines.map((line) => `> ${line}`)].join('\n');
    }
    get problems() {
        const { error } = this.ending;
        if (!(error instanceof FileError))
            return '';
        const show = ({ line, message }) => `- ${line === undefined ? '' : `line ${line}: `}${this.text(message)}`;
        return withMore(error.problems.slice(0, mostProblems).map(show), error.problems.length);
    }
    get table() {
        const { rows, columns } = this.ending;
        if (rows.length === 0)
            return '';
        const line = (cells) => `| ${cells.join(' | ')} |`;
        const head = ['What', 'Key', ...columns.map(upperFirst), 'What differs'];
        const lines = rows.slice(0, mostRows).map((row) => line(this.cellsOf(row)));
        return [line(head), line(head.map(() => ':---')), withMore(lines, rows.length)].join('\n');
    }
    get runs() {
        const lines = this.ending.rows.flatMap(({ key, run }) => {
            if (run === undefined)
                return [];
            const link = run.link === undefined ? '' : (0,markdown .uM)(this.redacted(run.link), 'session');
            return `| ${[this.code(key), this.code(run.state), (0,markdown .wh)(run.age), link].join(' | ')} |`;
        });
        if (lines.length === 0)
            return '';
        return ['### Latest runs', '', '| Key | State | Age | Link |', '| :--- | :--- | :--- | :--- |', ...lines].join('\n');
    }
    get notes() {
        return this.ending.notes.map((note) => `- ${this.text(note)}`).join('\n');
    }
    cellsOf({ key, action, result, facts, changes, error }) {
        const why = error === undefined ? changes.map((change) => this.code(change)).join(', ') : this.text(error);
        const what = `${actionWords[action]}${resultWords[result]}`;
        return [what, this.code(key), ...facts.map((fact) => this.code(fact)), why];
    }
    code(text) {
        return (0,markdown .ti)((0,text_text .IN)(this.redacted(text), longestCell), true);
    }
    text(text) {
        return (0,markdown .wh)((0,text_text .IN)(this.redacted(text), longestText));
    }
    redacted(text) {
        return this.ending.redact((0,text_text .X5)(text));
    }
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function withMore(lines, whole) {
    return [...lines, ...(whole > lines.length ? [`\nand ${whole - lines.length} more in the log`] : [])].join('\n');
}
;
function deliverEnding(runtime, ending) {
    setOutputs(runtime, ending);
    runtime.runner.writeSummary(renderPlanSummary(ending));
    const { error } = ending;
    if (error === undefined)
        return;
    if (error instanceof FileError) {
        for (const { line, message } of error.problems) {
            runtime.log.info(`${error.path}${line === undefined ? '' : `:${line}`}: ${message}`);
        }
    }
    runtime.log.error(error.oneLine);
}
const countNames = [
    ['create', 'created'],
    ['update', 'updated'],
    ['pause', 'paused'],
    ['resume', 'resumed'],
    ['delete', 'deleted'],
    ['unchanged', 'unchanged'],
];
function setOutputs({ runner, redact }, { rows, actions }) {
    const counts = (0,row .BO)(rows);
    const plan = rows.map(({ key, action, id, changes, result, error }) => ({ key, action, id, changes, result, error }));
    runner.setOutput('plan', (0,answer_outputs .mT)(JSON.stringify(plan), redact));
    for (const [action, output] of countNames)
        if (actions.includes(action))
            runner.setOutput(output, String(counts[action]));
    runner.setOutput('failed', String(counts.failed));
}
var fields = __webpack_require__(2996);
var json = __webpack_require__(62253);
var entry = __webpack_require__(75490);
;
const mostAliases = 100;
const mostEntries = 200;
async function readEntries(text, listName, problems) {
    const yaml = await Promise.all( [__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (const { message, pos } of document.errors)
        problems.add(lines.linePos(pos[0]).line, `it is not YAML: ${message}`);
    if (document.errors.length > 0)
        return [];
    const reader = new DocumentReader(yaml, { document, lines, problems });
    return reader.listAt(listName).flatMap((item) => reader.entryOf(item, listName));
}
class DocumentReader {
    yaml;
    parsed;
    constructor(yaml, parsed) {
        this.yaml = yaml;
        this.parsed = parsed;
    }
    listAt(name) {
        const { document, problems } = this.parsed;
        const root = document.contents;
        if (!this.yaml.isMap(root) || !root.has(name)) {
            problems.add(undefined, `it must be a map with a list called ${name}, as in \`${name}: []\`.`);
            return [];
        }
        for (const { key } of root.items) {
            if (this.nameOf(key) === name)
                continue;
            problems.add(this.lineOf(key), `${this.nameOf(key)} means nothing here; there is only ${name}.`);
        }
        const list = this.resolve(root.get(name, true));
        if (!this.yaml.isSeq(list))
            problems.add(this.lineOf(list), `${name} must be a list, not ${this.typeOf(list)}.`);
        else if (list.items.length <= mostEntries)
            return list.items;
        else
            problems.add(this.lineOf(list), `${name} has ${list.items.length} entries, more than ${mostEntries}.`);
        return [];
    }
    entryOf(item, listName) {
        const { document, problems } = this.parsed;
        const map = this.resolve(item);
        const line = this.lineOf(item);
        if (!this.yaml.isMap(map)) {
            problems.add(line, `each of ${listName} must be a map of names to values, not ${this.typeOf(map)}.`);
            return [];
        }
        const value = plainValue(() => map.toJS(document, { maxAliasCount: mostAliases }));
        if (value === undefined) {
            problems.add(line, 'it repeats parts of the file too often.');
            return [];
        }
        const lines = new Map(map.items.map(({ key }) => [this.nameOf(key), this.lineOf(key)]));
        return [new entry .H({ value, line, lines }, problems)];
    }
    resolve(node) {
        return this.yaml.isAlias(node) ? node.resolve(this.parsed.document) : node;
    }
    lineOf(node) {
        return this.yaml.isNode(node) && node.range ? this.parsed.lines.linePos(node.range[0]).line : 1;
    }
    nameOf(key) {
        return this.yaml.isScalar(key) ? String(key.value) : 'a name that is no text';
    }
    typeOf(node) {
        return (0,fields .q0)(this.yaml.isNode(node) ? node.toJS(this.parsed.document) : node);
    }
}
function plainValue(read) {
    try {
        const value = read();
        return (0,json .Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
;
const looks = {
    create: ['+', 'green'],
    update: ['~', 'yellow'],
    pause: ['‖', 'yellow'],
    resume: ['▶', 'green'],
    delete: ['-', 'red'],
    unchanged: ['=', 'dim'],
    left: ['?', 'dim'],
    declared: ['·', 'plain'],
};
const widestCell = 60;
function logTable(log, rows, columns) {
    if (rows.length === 0)
        return;
    const head = ['what', 'key', ...columns, 'what differs'];
    const lines = rows.map(({ action, key, facts, changes }) => [action, key, ...facts, changes.join(', ')]);
    const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => fit(line[at]).length)));
    const lay = (line) => line.map((cell, at) => fit(cell).padEnd(widths[at] ?? 0)).join('  ');
    log.styled([{ text: `  ${lay(head).trimEnd()}`, style: 'bold' }]);
    for (const [at, { action }] of rows.entries()) {
        const [sign, style] = looks[action];
        log.styled([{ text: `${sign} ${lay(lines[at] ?? []).trimEnd()}`, style }]);
    }
}
function fit(cell = '') {
    return (0,text_text .IN)(cell, widestCell);
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
;
async function runDeclaration(runtime, kind) {
    const step = { runtime, kind };
    const end = await work(step).catch((error) => {
        if (!(error instanceof errors .lZ))
            throw error;
        return { kind: 'failed', error };
    });
    const { redact } = step.runtime;
    const { noun, columns, actions } = kind;
    deliverEnding(step.runtime, { noun, columns, actions, redact, rows: [], notes: [], error: undefined, ...end });
    return end.kind !== 'failed';
}
async function work(step) {
    const { kind, runtime } = step;
    const defaults = { ...reconcile_inputs .$V, file: kind.defaultFile };
    (0,unknown .z)(runtime, { names: kind.inputNames, defaults });
    const inputs = (0,reconcile_inputs .KD)(runtime.env, kind.defaultFile);
    const event = (0,read .j)(runtime.env);
    const declaration = kind.prepare(runtime, event);
    const access = (0,reconcile_inputs .Jp)(inputs, event);
    const files = (0,reconcile_inputs .gr)(runtime, event, inputs.githubToken);
    const wanted = await readWanted(step, declaration, { path: inputs.file, files });
    if (access.kind === 'validate')
        return showValidated(step, wanted.map((one) => declaration.describeWanted(one)), access.reason);
    const { service, runtime: opened } = await declaration.open(access.apiKey, wanted);
    step.runtime = opened;
    try {
        return await makeTrue(step, { inputs, service, wanted, planOnly: access.planOnly });
    }
    finally {
        await service.close?.();
    }
}
async function makeTrue({ runtime, kind }, { inputs, service, wanted, planOnly }) {
    const changes = await service.plan(wanted);
    const plan = (0,reconcile .Lq)(service, changes);
    showTable(runtime, `The plan for ${inputs.file}: ${(0,row .aG)(plan, true)}`, plan, kind.columns);
    logRuns(runtime.log, plan);
    const notes = notesOf(plan);
    for (const note of notes)
        runtime.log.info(note);
    const reason = inputs.dryRun ? 'dry_run' : planOnly;
    if (reason !== undefined) {
        runtime.log.notice(`${reason}: nothing was changed.`);
        return { kind: 'dry_run', rows: plan, notes };
    }
    const { rows, warnings, error } = await (0,reconcile .iV)(service, changes, runtime.cancelled);
    logResults(runtime.log, rows);
    for (const warning of warnings)
        runtime.log.warning(warning);
    return { kind: error ? 'failed' : 'applied', rows, notes: [...notes, ...warnings], error };
}
function notesOf(plan) {
    const { left } = (0,row .BO)(plan);
    if (left === 0)
        return [];
    return [`${left} made by this repository, but no longer in the file: left alone. With prune: true they are deleted.`];
}
async function readWanted({ runtime, kind }, declaration, { path, files }) {
    const { text, origin } = await files.read('file', path);
    const problems = new Problems();
    const entries = await readEntries(text, kind.listName, problems);
    const wanted = await declaration.read(entries, files);
    runtime.log.info(`${path}: ${entries.length} declared, read from ${origin}.`);
    if (problems.all.length > 0)
        throw new FileError(path, problems.all);
    return wanted;
}
function showValidated({ runtime, kind }, wanted, why) {
    const rows = wanted.map((one) => ({ ...one, ...declaredOnly }));
    showTable(runtime, `What is declared: ${(0,row .aG)(rows, false)}`, rows, kind.columns);
    const note = `The file is fine. It was only checked: ${why}.`;
    runtime.log.notice(note);
    return { kind: 'validated', rows, notes: [note] };
}
const declaredOnly = { action: 'declared', id: undefined, changes: [], result: 'none' };
function showTable({ log }, title, rows, columns) {
    log.group(title);
    logTable(log, rows, columns);
    log.endGroup();
}
}),
62518:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runScheduleStep: () => ( runScheduleStep)
});
var step = __webpack_require__(64011);
var inputs = __webpack_require__(82497);
var inputs_fields = __webpack_require__(2996);
var inputs_inputs = __webpack_require__(23525);
var client_api = __webpack_require__(45234);
var json = __webpack_require__(62253);
var client_call = __webpack_require__(17545);
var external_node_util_ = __webpack_require__(57975);
;
const ownerField = 'name';
function buildScheduleConfig(settings) {
    const named = {
        environment_id: settings.environment,
        model_id: settings.model,
        skill_spec: settings.skill,
        worker_host: settings.workerHost,
        mcp_servers: settings.mcp,
        [ownerField]: settings.owner,
    };
    const given = Object.entries(named).filter(([, value]) => value !== undefined);
    return { ...settings.extra, ...Object.fromEntries(given) };
}
function withEnvironment(config, uid) {
    const rest = Object.fromEntries(Object.entries(config).filter(([name]) => name !== 'environment_id'));
    return uid === undefined ? rest : { ...rest, environment_id: uid };
}
function hasEnvironment(config) {
    return withoutEmpty(config['environment_id']) !== undefined;
}
const fileNames = {
    environment_id: 'environment',
    model_id: 'model',
    skill_spec: 'skill',
    worker_host: 'worker_host',
    mcp_servers: 'mcp',
};
const removable = [
    ...Object.keys(fileNames),
    ...['name', 'base_prompt', 'computer_use_enabled', 'idle_timeout_minutes', 'harness', 'harness_auth_secrets'],
    ...['skills', 'session_sharing', 'memory_stores', 'runner_id', 'credential_strategy', 'profile_id'],
    ...['inference_providers', 'secrets', 'computer_use_model_id'],
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
function mergeConfig(wanted, actual) {
    const unknown = Object.entries(actual).filter(([name]) => !removable.includes(name));
    return { ...Object.fromEntries(unknown), ...wanted };
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
var wire = __webpack_require__(33582);
;
function createSchedulesApi(send, target) {
    const call = (0,client_call .jh)(send, target);
    const pathOf = (id) => `/agent/schedules/${encodeURIComponent(id)}`;
    return {
        origin: new URL(target.baseUrl).origin,
        async list(options) {
            const response = await call('GET', '/agent/schedules', options);
            const items = (0,json .Xy)((0,client_call .EN)(response))['schedules'];
            if (!Array.isArray(items))
                return (0,client_call .fJ)(response, 'a list of schedules');
            return (0,json .jk)(items).flatMap((item) => readSchedule(item) ?? []);
        },
        async create(spec, team, options) {
            const body = { ...bodyFor(spec), ...(team !== undefined && { team }) };
            const response = await call('POST', '/agent/schedules', options, body);
            return readSchedule((0,client_call .EN)(response)) ?? (0,client_call .fJ)(response, 'a schedule');
        },
        async update({ id, rest, config }, spec, options) {
            const body = { ...rest, ...bodyFor(spec), prompt: spec.prompt, agent_config: mergeConfig(spec.config, config) };
            (0,client_call .sG)(await call('PUT', pathOf(id), options, body));
        },
        async remove(id, options) {
            const response = await call('DELETE', pathOf(id), options);
            (0,client_call .sG)(response);
            if ((0,json .Xy)((0,client_call .EN)(response))['success'] === false)
                (0,client_call .fJ)(response, 'success');
        },
        async pause(id, options) {
            (0,client_call .sG)(await call('POST', `${pathOf(id)}/pause`, options));
        },
        async resume(id, options) {
            (0,client_call .sG)(await call('POST', `${pathOf(id)}/resume`, options));
        },
    };
}
function bodyFor({ name, cron, prompt, enabled, config }) {
    return { name, cron_schedule: cron, ...(prompt !== '' && { prompt }), enabled, agent_config: config };
}
function readSchedule(value) {
    const id = (0,json .Gv)(value) ? (0,wire .TH)(value['id']) : undefined;
    if (!(0,json .Gv)(value) || id === undefined)
        return undefined;
    const config = (0,json .Xy)(value['agent_config']);
    const history = (0,json .Xy)(value['history']);
    return {
        id,
        name: (0,json .b6)(value['name']) ?? '',
        cron: (0,json .b6)(value['cron_schedule']) ?? '',
        prompt: (0,json .b6)(value['prompt']) ?? '',
        enabled: (0,json .SF)(value['enabled']) ?? true,
        config,
        owner: (0,json .b6)(config['name']),
        createdAt: (0,json .Q$)(value['created_at']),
        lastRan: (0,json .Q$)(history['last_ran']),
        nextRun: (0,json .Q$)(history['next_run']),
        lastError: (0,json .b6)(value['last_spawn_error']),
        rest: Object.fromEntries(Object.entries(value).filter(([name, inner]) => !notKept.has(name) && inner !== null)),
    };
}
const notKept = new Set(('id name cron_schedule prompt enabled agent_config history created_at updated_at created_by updated_by ' +
    'last_spawn_error environment scope team next_run last_ran creator owner').split(' '));
var entry = __webpack_require__(75490);
var errors = __webpack_require__(46316);
var inputs_mcp = __webpack_require__(76709);
;
const fieldForms = [
    /^[\d*,/-]+$/,
    /^[\d*,/-]+$/,
    /^[\d*,/-]+$/,
    /^(?:[\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)+$/i,
    /^(?:[\d*,/-]|sun|mon|tue|wed|thu|fri|sat)+$/i,
];
const fieldNames = 'minute, hour, day of the month, month, day of the week';
const shownRuns = 3;
async function readCron(text, from) {
    const fields = text.trim().split(/\s+/);
    const isForm = fields.length === fieldForms.length && fields.every((field, at) => fieldForms[at]?.test(field));
    if (!isForm)
        return { kind: 'problem', message: `must be five fields, ${fieldNames}, not ${(0,inputs_fields .hD)(text)}.` };
    const expression = fields.join(' ');
    const { Cron } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(814), __webpack_require__.e(566)]).then(__webpack_require__.bind(__webpack_require__, 55814));
    try {
        const nextRuns = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(shownRuns, from);
        if (nextRuns.length > 0)
            return { kind: 'cron', expression, nextRuns };
        return { kind: 'problem', message: `never comes: there is no such day as in ${(0,inputs_fields .hD)(expression)}.` };
    }
    catch (error) {
        return { kind: 'problem', message: `makes no sense as ${(0,inputs_fields .hD)(text)}: ${tidy((0,errors .bD)(error))}` };
    }
}
function tidy(message) {
    const words = message.replace(/^CronPattern: /, '').replace(/^(Invalid value for month): .*$/, '$1');
    return `${words.replace(/\.$/, '')}.`;
}
;
function ownerOf(repositoryId, key) {
    return `gha:${repositoryId}:${key}`;
}
function keyOf(owner, repositoryId) {
    const start = ownerOf(repositoryId, '');
    const key = owner?.startsWith(start) === true ? owner.slice(start.length) : '';
    return key === '' ? undefined : key;
}
var period = __webpack_require__(4360);
var load = __webpack_require__(86812);
var names = __webpack_require__(60970);
;
async function readRecipe(entry, repository) {
    const name = entry.choice('recipe', names .N);
    const [period, tone] = [readPeriod(entry), entry.text('tone')];
    if (name === undefined) {
        for (const word of ['period', 'tone'].filter((one) => entry.has(one) && !entry.has('recipe')))
            entry.refuse(word, 'is for a recipe, and there is none.');
        return '';
    }
    if (name !== 'report') {
        entry.refuse('recipe', `can't be ${name}: it works on an event of GitHub's and writes through the step, and the service's own schedules have neither. Use it in a workflow, as in examples/${name}.yml.`);
        return '';
    }
    const facts = [
        `The repository: ${repository}.`,
        `The period: the last ${period}, up to the moment you start.`,
        ...(tone === undefined ? [] : [`Write in this tone: ${tone}.`]),
    ];
    return `${await (0,load.loadScheduledReport)()}\n\n## For this report\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`;
}
function readPeriod(entry) {
    const text = entry.text('period') ?? '7d';
    const ms = (0,period .o)(text);
    if (ms === undefined) {
        entry.refuse('period', `must be hours, days or weeks up to ${period .a} days, like 24h, 7d or 2w, not ${(0,inputs_fields .hD)(text)}.`);
        return '';
    }
    const hours = ms / 3_600_000;
    return hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`;
}
;
async function readSchedules(entries, reading) {
    const keys = (0,entry .x)(entries);
    const schedules = [];
    for (const [at, entry] of entries.entries())
        schedules.push(await declared_readSchedule(entry, keys[at] ?? '', reading));
    return schedules;
}
async function declared_readSchedule(entry, key, reading) {
    const cron = await readCronOf(entry, reading.now);
    const environment = entry.text('environment');
    const schedule = {
        key,
        environment,
        team: entry.flag('team'),
        nextRuns: cron.nextRuns,
        spec: {
            name: entry.text('name') ?? key,
            cron: cron.expression,
            enabled: entry.flag('enabled') ?? true,
            prompt: await readPrompt(entry, reading),
            config: readConfig(entry, { environment, owner: ownerOf(reading.repositoryId, key) }),
        },
    };
    entry.finish();
    return schedule;
}
async function readCronOf(entry, now) {
    const text = entry.requiredText('cron');
    if (text === undefined)
        return { expression: '', nextRuns: [] };
    const cron = await readCron(text, now);
    if (cron.kind === 'cron')
        return cron;
    entry.refuse('cron', cron.message);
    return { expression: '', nextRuns: [] };
}
async function readPrompt(entry, reading) {
    if (!['prompt', 'prompt_file', 'skill', 'recipe'].some((name) => entry.has(name))) {
        entry.refuse('key', 'has no task: give it a prompt, a prompt_file, a skill or a recipe.');
    }
    const recipe = await readRecipe(entry, reading.repository);
    return [recipe, await readOwnWords(entry, reading)].filter((text) => text !== '').join('\n\n');
}
async function readOwnWords(entry, { readFile }) {
    const prompt = entry.text('prompt');
    const path = entry.text('prompt_file');
    if (entry.has('prompt') && entry.has('prompt_file')) {
        entry.refuse('prompt_file', 'and prompt are both given, and only one can be the task.');
    }
    if (path === undefined)
        return prompt ?? '';
    try {
        const text = (await readFile('prompt_file', path)).trim();
        if (text === '')
            entry.refuse('prompt_file', `names ${path}, which is empty.`);
        return text;
    }
    catch (error) {
        if (!(error instanceof errors .lZ))
            throw error;
        entry.refuse('prompt_file', `can't be read: ${error.message.replace(/^prompt_file: /, '')}`);
        return '';
    }
}
function readConfig(entry, { environment, owner }) {
    const extra = entry.map('config') ?? {};
    if (ownerField in extra)
        entry.refuse('config', `can't say ${ownerField}: by it the schedule is known as this key's.`);
    return buildScheduleConfig({
        owner,
        environment,
        model: entry.text('model'),
        skill: entry.text('skill'),
        workerHost: entry.text('worker_host'),
        mcp: readMcp(entry),
        extra,
    });
}
function readMcp(entry) {
    const mcp = entry.map('mcp');
    try {
        return mcp && (0,inputs_mcp .L)(mcp);
    }
    catch (error) {
        if (!(error instanceof errors .lZ))
            throw error;
        entry.refuse('mcp', `doesn't fit: ${error.message.replace(/^mcp: /, '')}`);
        return undefined;
    }
}
;
const scheduleColumns = ['cron (UTC)', 'next runs (UTC)', 'last run'];
function describeChange(change, runs) {
    const { kind: action, key } = change;
    const existing = 'existing' in change ? change.existing : undefined;
    const run = existing && runs.get(existing.id);
    return {
        key,
        action,
        id: existing?.id,
        changes: changesOf(change),
        facts: [
            'wanted' in change ? change.wanted.spec.cron : change.existing.cron,
            'wanted' in change ? showNextRuns(change.wanted) : '',
            showLastRun(existing),
        ],
        ...(run !== undefined && { run }),
    };
}
function changesOf(change) {
    if (change.kind === 'update')
        return change.differences;
    if (change.kind === 'delete')
        return [change.why === 'double' ? 'a double of an older one' : 'no longer in the file'];
    if (change.kind === 'left')
        return ['no longer in the file'];
    return [];
}
function showNextRuns({ spec, nextRuns }) {
    return spec.enabled ? nextRuns.map(showTime).join(', ') : 'paused';
}
function showLastRun(existing) {
    if (existing?.lastError !== undefined)
        return `could not start: ${existing.lastError}`;
    return existing?.lastRan === undefined ? '' : showTime(existing.lastRan);
}
function showTime(date) {
    return date.toISOString().slice(0, 16).replace('T', ' ');
}
var client_failure = __webpack_require__(39603);
var reconcile = __webpack_require__(81782);
var explain = __webpack_require__(99478);
var pace = __webpack_require__(68168);
;
const mostTries = 5;
const longestWaitMs = 30_000;
async function keepTrying(ports, doing, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof client_failure .Q_))
                throw error;
            if (ports.signal.aborted)
                throw (0,reconcile .KW)();
            if (tries === mostTries || !(0,client_failure .dg)(error))
                throw (0,explain .SP)(error, doing, ports.api.origin);
            await pause(ports, error, { doing, attempt: tries - 1 });
        }
    }
}
async function pause({ clock, jitter, log, signal }, error, { doing, attempt }) {
    const waitMs = (0,pace .j8)((0,client_failure .mB)(error), Math.max(500, (0,pace .jo)(attempt, jitter)), longestWaitMs);
    log.info(`Could not ${doing} yet (${error.message}); next try in ${(waitMs / 1000).toFixed(1)} s.`);
    await sleep({ clock, signal }, waitMs);
}
async function sleep({ clock, signal }, ms) {
    await clock.sleep(ms, signal).catch(() => {
        throw (0,reconcile .KW)();
    });
}
function isEverywhere(error) {
    const { cause } = error;
    if (!(cause instanceof client_failure .Q_))
        return error.conclusion === 'cancelled';
    const status = (0,client_failure .c2)(cause);
    return (0,client_failure .dg)(cause) || cause.failure.kind === 'transport' || status === 401 || status === 403;
}
;
function planSchedules(declared, existing, { repositoryId, prune }) {
    const owned = Map.groupBy(existing, ({ owner }) => keyOf(owner, repositoryId));
    owned.delete(undefined);
    const wanted = declared.map((schedule) => planOne(schedule, oldest(owned.get(schedule.key) ?? [])));
    const keys = new Set(declared.map(({ key }) => key));
    const rest = [...owned].flatMap(([key = '', schedules]) => {
        if (keys.has(key))
            return youngerThanEldest(schedules).map((one) => remove(key, one, 'double'));
        return schedules.map((one) => (prune ? remove(key, one, 'gone') : { kind: 'left', key, existing: one }));
    });
    return [...wanted, ...rest];
}
function planOne(wanted, existing) {
    const { key } = wanted;
    if (existing === undefined)
        return { kind: 'create', key, wanted };
    const differences = differencesOf(wanted.spec, existing);
    const [only, ...more] = differences;
    if (only === undefined)
        return { kind: 'unchanged', key, wanted, existing };
    if (only !== 'enabled' || more.length > 0)
        return { kind: 'update', key, wanted, existing, differences };
    return { kind: wanted.spec.enabled ? 'resume' : 'pause', key, wanted, existing };
}
function remove(key, existing, why) {
    return { kind: 'delete', key, existing, why };
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
    const difference = ageOf(one) - ageOf(other);
    if (difference !== 0 && !Number.isNaN(difference))
        return difference;
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
function ageOf({ createdAt }) {
    return createdAt?.getTime() ?? Infinity;
}
function oldest(schedules) {
    return schedules.toSorted(byAge)[0];
}
function youngerThanEldest(schedules) {
    return schedules.toSorted(byAge).slice(1);
}
;
const mostPosts = 4;
const doubtLooksAfterMs = [0, 1_000, 4_000, 10_000, 15_000];
async function createSchedule(ports, { key, spec, team }, owner) {
    const doing = `create the schedule ${key}`;
    for (let attempt = 0;; attempt += 1) {
        try {
            return await ports.api.create(spec, team, { signal: ports.signal });
        }
        catch (error) {
            if (!(error instanceof client_failure .Q_))
                throw error;
            if (ports.signal.aborted)
                throw (0,reconcile .KW)();
            const made = await findMade(ports, error, { key, owner });
            if (made !== undefined)
                return made;
            if (attempt + 1 >= mostPosts || isHopeless(error))
                throw (0,explain .SP)(error, doing, ports.api.origin);
            await pause(ports, error, { doing, attempt });
        }
    }
}
function isHopeless(error) {
    return (0,client_failure ._j)(error) === 'refused' || !(0,client_failure .dg)(error);
}
async function findMade(ports, error, { key, owner }) {
    const verdict = (0,client_failure ._j)(error);
    if (verdict === 'refused' || verdict === 'unsent')
        return undefined;
    if (verdict === 'doubt')
        ports.log.info(`No clear answer (${error.message}); looking whether ${key} is there.`);
    for (const waitMs of verdict === 'doubt' ? doubtLooksAfterMs : [0]) {
        await sleep(ports, waitMs);
        const schedules = await keepTrying(ports, `look whether the schedule ${key} was created`, () => ports.api.list({ signal: ports.signal }));
        const [oldest] = schedules.filter((one) => one.owner === owner).toSorted(byAge);
        if (oldest !== undefined)
            return oldest;
    }
    return undefined;
}
var environment = __webpack_require__(388);
var environments = __webpack_require__(57031);
;
async function resolveEnvironments(ports, schedules, repository) {
    const listing = schedules.some(mustBeLookedUp) ? await readListing(ports) : [];
    const misfits = [];
    const resolved = schedules.map((schedule) => {
        const { key, environment: wanted, spec } = schedule;
        if (wanted === undefined || !mustBeLookedUp(schedule))
            return schedule;
        try {
            const chosen = (0,environment .C)({ log: nameEach(ports.log, key) }, listing, { wanted, repository });
            return { ...schedule, spec: { ...spec, config: withEnvironment(spec.config, chosen?.uid) } };
        }
        catch (error) {
            if (!(error instanceof errors .lZ))
                throw error;
            misfits.push({ key, error });
            return schedule;
        }
    });
    assertFits(misfits);
    tellWhatLacks(ports.log, resolved);
    return resolved;
}
function mustBeLookedUp({ environment }) {
    return environment !== undefined && !(0,environments .K)(environment);
}
async function readListing(ports) {
    return keepTrying(ports, 'read the environments that schedules name', async () => {
        try {
            return await (0,environments .D)(ports.oz, { signal: ports.signal });
        }
        catch (error) {
            if (error instanceof client_failure .Q_ && (0,client_failure .b_)(error))
                return error.message;
            throw error;
        }
    });
}
function nameEach(log, key) {
    return {
        ...log,
        info: (text) => {
            log.info(`${key}: ${text}`);
        },
        notice: (text) => {
            log.notice(`${key}: ${text}`);
        },
    };
}
function assertFits(misfits) {
    const [first] = misfits;
    if (first === undefined)
        return;
    const { link } = first.error;
    throw new errors .lZ(misfits.map(({ key, error }) => `${key}: ${error.message}`).join(' '), {
        hint: [...new Set(misfits.flatMap(({ error }) => error.hint ?? []))].join(' '),
        ...(link !== undefined && { link }),
        cause: first.error,
    });
}
function tellWhatLacks(log, schedules) {
    const keys = schedules.filter(({ spec }) => !hasEnvironment(spec.config)).map(({ key }) => key);
    if (keys.length === 0)
        return;
    log.info(`No environment: ${keys.join(', ')}. Their agents get no clone of a repository, no image and no set-up of your own.`);
}
var amounts = __webpack_require__(15911);
var limit = __webpack_require__(74843);
;
const mostAsked = 20;
const atOnce = 4;
const deadlineMs = 10_000;
async function readLatestRuns(ports, schedules) {
    const found = new Map();
    let failure;
    await (0,limit .g)(schedules.slice(0, mostAsked), atOnce, async (schedule) => {
        if (failure !== undefined)
            return;
        try {
            const run = await readLatest(ports, schedule);
            if (run !== undefined)
                found.set(schedule.id, run);
        }
        catch (error) {
            if (!(error instanceof client_failure .Q_))
                throw error;
            failure = error;
        }
    });
    if (failure !== undefined)
        ports.log.info(`The schedules' latest runs can't be shown: ${failure.message}.`);
    return found;
}
async function readLatest({ oz, clock, signal }, { owner = '' }) {
    const query = { name: owner, limit: '5', sort_by: 'created_at', sort_order: 'desc' };
    const { runs, serverDate } = await oz.listRuns(query, { signal, deadlineMs });
    const newest = runs.filter(({ config }) => config.name === owner).toSorted(byNewest)[0];
    return newest && describe(newest, serverDate ?? clock.date());
}
function byNewest(one, other) {
    return (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0);
}
function describe({ stateName, createdAt, sessionLink }, now) {
    const age = createdAt === undefined ? '' : (0,amounts .rI)(now.getTime() - createdAt.getTime());
    return { state: stateName, age, link: sessionLink };
}
;
const looksAfterMs = [0, 1_000];
class ScheduleService {
    ports;
    options;
    runs = new Map();
    made = new Map();
    constructor(ports, options) {
        this.ports = ports;
        this.options = options;
    }
    async plan(wanted) {
        const existing = await this.list();
        const resolved = await resolveEnvironments(this.ports, wanted, this.options.repository);
        const changes = planSchedules(resolved, existing, this.options);
        this.runs = await readLatestRuns(this.ports, changes.flatMap((change) => ('existing' in change ? change.existing : [])));
        return changes;
    }
    describe(change) {
        return describeChange(change, this.runs);
    }
    async perform(change) {
        const { api, signal } = this.ports;
        switch (change.kind) {
            case 'create': {
                const owner = ownerOf(this.options.repositoryId, change.key);
                const schedule = await createSchedule(this.ports, change.wanted, owner);
                this.made.set(owner, schedule);
                return schedule.id;
            }
            case 'update':
                await this.try(`update the schedule ${change.key}`, () => api.update(change.existing, change.wanted.spec, { signal }));
                return change.existing.id;
            case 'pause':
                await this.try(`pause the schedule ${change.key}`, () => api.pause(change.existing.id, { signal }));
                return change.existing.id;
            case 'resume':
                await this.try(`resume the schedule ${change.key}`, () => api.resume(change.existing.id, { signal }));
                return change.existing.id;
            case 'delete':
                await this.remove(change.existing);
                return change.existing.id;
            case 'unchanged':
            case 'left':
                return change.existing.id;
        }
    }
    async review(done) {
        let schedules = [];
        for (const waitMs of this.made.size === 0 ? [0] : looksAfterMs) {
            await sleep(this.ports, waitMs);
            schedules = await this.list();
            for (const [owner, made] of this.made)
                await this.endDoubles(owner, made, schedules);
        }
        return done.flatMap((change) => ('wanted' in change ? warnOfDifference(change, schedules, this.options) : []));
    }
    endsAll(error) {
        return isEverywhere(error);
    }
    async endDoubles(owner, made, schedules) {
        const others = schedules.filter((one) => one.owner === owner && one.id !== made.id);
        const [oldest, ...younger] = [made, ...others].toSorted(byAge);
        for (const double of younger) {
            this.ports.log.info(`Another run made the same schedule: ${double.id} goes, the older one stays.`);
            await this.remove(double);
        }
        if (oldest)
            this.made.set(owner, oldest);
    }
    list() {
        return this.try('read the schedules', () => this.ports.api.list({ signal: this.ports.signal }));
    }
    try(doing, attempt) {
        return keepTrying(this.ports, doing, attempt);
    }
    async remove({ id, name }) {
        await this.try(`delete the schedule ${name} (${id})`, async () => {
            try {
                await this.ports.api.remove(id, { signal: this.ports.signal });
            }
            catch (error) {
                if (!(error instanceof client_failure .Q_) || (0,client_failure .c2)(error) !== 404)
                    throw error;
            }
        });
    }
}
function warnOfDifference({ key, wanted }, schedules, { repositoryId }) {
    const [existing] = schedules.filter(({ owner }) => owner === ownerOf(repositoryId, key)).toSorted(byAge);
    const differences = existing ? differencesOf(wanted.spec, existing) : [];
    if (differences.length === 0)
        return [];
    return [`The server took the change of ${key}, and yet has another ${differences.join(', ')} than the file.`];
}
;
const scheduleInputNames = [
    'file',
    'oz_api_key',
    'warp_api_key',
    'oz_server_url',
    'prune',
    'apply_from',
    'dry_run',
    'github_token',
];
function runScheduleStep(runtime) {
    return (0,step .I)(runtime, schedules);
}
const schedules = {
    noun: 'schedule',
    defaultFile: '.github/oz/schedules.yml',
    listName: 'schedules',
    inputNames: scheduleInputNames,
    columns: scheduleColumns,
    actions: ['create', 'update', 'pause', 'resume', 'delete', 'unchanged'],
    prepare(runtime, event) {
        const { env, connection, clock, jitter, log, cancelled: signal } = runtime;
        const { baseUrl } = (0,inputs_inputs .PE)(env);
        const { fullName: repository } = event.repository;
        const options = { repositoryId: (0,inputs .Bu)(event), repository, prune: new inputs_fields .C8(env).flag('prune', false) };
        return {
            read: (entries, files) => readSchedules(entries, {
                repositoryId: options.repositoryId,
                repository,
                now: clock.date(),
                readFile: async (input, path) => (await files.read(input, path)).text,
            }),
            describeWanted: (wanted) => ({ key: wanted.key, facts: [wanted.spec.cron, showNextRuns(wanted), ''] }),
            open(apiKey) {
                const target = { apiKey, baseUrl };
                const api = createSchedulesApi(connection.send, target);
                const oz = (0,client_api .C)(connection.send, target);
                const service = new ScheduleService({ api, oz, clock, jitter, log, signal }, options);
                return Promise.resolve({ service, runtime });
            },
        };
    },
};
}),
99471:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runSecretStep: () => ( runSecretStep)
});
var step = __webpack_require__(64011);
var inputs = __webpack_require__(23525);
var platform_runtime = __webpack_require__(24362);
var command = __webpack_require__(95185);
var json = __webpack_require__(62253);
var listing = __webpack_require__(50388);
;
const secretTypes = ['raw', 'claude-api-key', 'codex-api-key'];
const createCommands = {
    raw: ['secret', 'create'],
    'claude-api-key': ['secret', 'create', 'claude', 'api-key'],
    'codex-api-key': ['secret', 'create', 'codex', 'api-key'],
};
function createSecretsCli(oz) {
    return {
        async list() {
            return (await (0,listing .v)(oz, 'secret')).flatMap((item) => readSecret(item) ?? []);
        },
        async create({ name, scope }, type, fields) {
            await oz([...createCommands[type], `--${scope}`, ...flagsFor(fields), name]);
        },
        async update({ name, scope }, fields) {
            await oz(['secret', 'update', `--${scope}`, ...flagsFor(fields), name]);
        },
        async remove({ name, scope }) {
            await oz(['secret', 'delete', `--${scope}`, '--force', name]);
        },
    };
}
function flagsFor({ valueFile, description }) {
    return [`--value-file=${valueFile}`, ...(description === undefined ? [] : [`--description=${description}`])];
}
const typeNames = {
    raw_value: 'raw',
    anthropic_api_key: 'claude-api-key',
    openai_api_key: 'codex-api-key',
};
function readSecret(item) {
    const name = (0,json .b6)(item['name']);
    if (name === undefined)
        return undefined;
    return {
        name,
        scope: (0,listing .O)(item['scope']),
        type: typeNames[typeNameOf(item['type'])],
        updatedAt: (0,json .Q$)(item['updated']),
    };
}
function typeNameOf(value) {
    return ((0,json .b6)(value) ?? '')
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replaceAll('-', '_')
        .toLowerCase();
}
var value_file = __webpack_require__(15552);
var fields = __webpack_require__(2996);
;
const nameForm = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;
const takenNames = ['claude', 'codex', 'help'];
const runnersOwn = /^(?:GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_)/i;
function readDeclaredSecrets(entries, now) {
    const secrets = entries.map((entry) => declared_readSecret(entry, now));
    const lines = new Map();
    for (const [at, { name, scope }] of secrets.entries()) {
        const line = entries[at]?.line ?? 1;
        const first = lines.get(`${scope} ${name}`);
        if (first !== undefined)
            entries[at]?.refuse('name', `${name} is that of the entry in line ${first} too.`);
        else if (name !== '')
            lines.set(`${scope} ${name}`, line);
    }
    return secrets;
}
function declared_readSecret(entry, now) {
    const name = readName(entry);
    const secret = {
        name,
        scope: entry.choice('scope', ['team', 'personal']) ?? 'team',
        type: entry.choice('type', secretTypes) ?? 'raw',
        description: readDescription(entry),
        from: readFrom(entry) ?? name,
        rotation: readRotationOf(entry, now),
        isDeleted: entry.flag('delete') ?? false,
    };
    if (entry.has('value'))
        entry.refuse('value', 'has no place in a file: give it to the step as env, and name it in from.');
    entry.finish();
    return secret;
}
function readName(entry) {
    const name = entry.requiredText('name') ?? '';
    if (name !== '' && (!nameForm.test(name) || takenNames.includes(name))) {
        entry.refuse('name', `must be that of an environment variable, not ${(0,fields .hD)(name)}.`);
    }
    return name;
}
function readDescription(entry) {
    const text = entry.text('description');
    if (text !== undefined && /[\n\0]/.test(text))
        entry.refuse('description', 'must be one line.');
    return text;
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
function readRotationOf(entry, now) {
    const text = entry.text('rotated');
    if (text === undefined)
        return undefined;
    const rotation = readRotation(text, now);
    if (typeof rotation !== 'string')
        return rotation;
    entry.refuse('rotated', rotation);
    return undefined;
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
var errors = __webpack_require__(46316);
var failure = __webpack_require__(46778);
;
function planSecrets(declared, existing) {
    const changes = declared.map((wanted) => {
        const listed = existing.find(({ name, scope }) => name === wanted.name && scope === wanted.scope);
        return { kind: kindOf(wanted, listed), wanted, existing: listed };
    });
    assertTypes(changes);
    return changes;
}
function kindOf({ isDeleted, rotation }, listed) {
    if (isDeleted)
        return listed === undefined ? 'unchanged' : 'delete';
    if (listed === undefined)
        return 'create';
    const isSettled = rotation !== undefined && listed.updatedAt !== undefined && listed.updatedAt >= rotation.settledAt;
    return isSettled ? 'unchanged' : 'update';
}
function assertTypes(changes) {
    const obstacles = changes.flatMap(({ kind, wanted, existing }) => kind === 'delete' || existing?.type === undefined || existing.type === wanted.type
        ? []
        : [`${wanted.name} is of the type ${existing.type}, not ${wanted.type}.`]);
    if (obstacles.length === 0)
        return;
    throw new errors .lZ(`The type of a secret can't be changed: ${obstacles.join(' ')}`, {
        hint: 'Write the type it has, or delete it first: a run with delete: true, then one without.',
    });
}
;
const secretColumns = ['scope', 'type', 'rotated'];
class SecretService {
    parts;
    constructor(parts) {
        this.parts = parts;
    }
    async plan(wanted) {
        const changes = planSecrets(wanted, await this.parts.cli.list());
        this.assertValues(changes);
        return changes;
    }
    describe({ kind, wanted }) {
        const changes = { create: [], update: ['value'], delete: ['delete: true'], unchanged: [] };
        return { key: wanted.name, action: kind, id: undefined, changes: changes[kind], facts: secretFacts(wanted) };
    }
    async perform({ kind, wanted }) {
        const { cli } = this.parts;
        const { description } = wanted;
        switch (kind) {
            case 'create':
                return this.withValue(wanted, (valueFile) => cli.create(wanted, wanted.type, { valueFile, description }));
            case 'update':
                return this.withValue(wanted, (valueFile) => cli.update(wanted, { valueFile, description }));
            case 'delete':
                await cli.remove(wanted);
                return undefined;
            case 'unchanged':
                return undefined;
        }
    }
    async review(done) {
        const listed = await this.parts.cli.list();
        const undone = done.filter((change) => !isDone(change, findIn(listed, change.wanted)));
        if (undone.length === 0)
            return [];
        const words = undone.map(({ kind, wanted }) => `${kind} ${wanted.name}`).join(', ');
        throw new failure .e('undone', `oz reported no error, and yet this is still to be done: ${words}.`);
    }
    endsAll(error) {
        return error.conclusion === 'cancelled' || (error instanceof failure .e && error.failure !== 'refused');
    }
    close() {
        return this.parts.close();
    }
    async withValue({ from }, send) {
        await this.parts.handOver(this.parts.values.get(from) ?? '', send);
        return undefined;
    }
    assertValues(changes) {
        const missing = changes
            .filter(({ kind }) => kind === 'create' || kind === 'update')
            .filter(({ wanted }) => !this.parts.values.has(wanted.from))
            .map(({ wanted }) => wanted.from);
        if (missing.length === 0)
            return;
        const names = [...new Set(missing)];
        throw new errors .lZ(`There is no value in the step's env for ${names.join(', ')}.`, {
            hint: `Give it to the step, for example \`env: { ${names[0] ?? ''}: \${{ secrets.${names[0] ?? ''} }} }\`; a secret that doesn't exist is empty.`,
        });
    }
}
function findIn(listed, { name, scope }) {
    return listed.find((one) => one.name === name && one.scope === scope);
}
function isDone({ kind, existing }, now) {
    if (kind === 'delete')
        return now === undefined;
    if (kind === 'create' || now === undefined)
        return now !== undefined;
    const before = existing?.updatedAt;
    return before === undefined || now.updatedAt === undefined || now.updatedAt > before;
}
function secretFacts({ scope, type, rotation }) {
    return [scope, type, rotation?.text ?? ''];
}
;
const secretInputNames = ['file', 'oz_api_key', 'warp_api_key', 'apply_from', 'dry_run', 'github_token'];
function runSecretStep(runtime) {
    return (0,step .I)(runtime, secrets);
}
const secrets = {
    noun: 'secret',
    defaultFile: '.github/oz/secrets.yml',
    listName: 'secrets',
    inputNames: secretInputNames,
    columns: secretColumns,
    actions: ['create', 'update', 'delete', 'unchanged'],
    prepare: (runtime) => ({
        read: (entries) => Promise.resolve(readDeclaredSecrets(entries, runtime.clock.date())),
        describeWanted: (wanted) => ({ key: wanted.name, facts: secretFacts(wanted) }),
        open(apiKey, wanted) {
            const values = readValues(runtime.env, wanted);
            const fuller = withSecrets(runtime, [...values.values()]);
            return Promise.resolve({ service: openService(fuller, apiKey, { wanted, values }), runtime: fuller });
        },
    }),
};
function readValues(env, wanted) {
    return new Map(wanted.flatMap(({ from }) => {
        const value = env[from];
        return value === undefined || value === '' ? [] : [[from, value]];
    }));
}
function withSecrets(runtime, values) {
    const { env, connection, cancelled } = runtime;
    return { ...(0,platform_runtime .fS)(env, [...(0,inputs .ql)(env), ...values], cancelled), connection };
}
function openService({ env, clock, log, cancelled: signal, runner }, apiKey, { wanted, values }) {
    const withheld = wanted.map(({ from }) => from);
    const cli = createSecretsCli((0,command .S)({ env, apiKey, withheld, log, clock, signal }));
    return new SecretService({
        cli,
        values,
        ...openFolder(env, (folder) => {
            runner.saveState('value_folder', folder);
        }),
    });
}
function openFolder(env, remember) {
    let folder;
    return {
        async handOver(value, use) {
            folder ??= (0,value_file .M)(env, remember);
            await (0,value_file .A)(await folder, value, use);
        },
        async close() {
            if (folder !== undefined)
                await (0,value_file.removeValueFolder)(env, await folder);
        },
    };
}
})
};
