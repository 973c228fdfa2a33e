export const id = 39;
export const ids = [39];
export const modules = {
88978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
MD: () => ( describeRepository),
Tj: () => ( isSameRemote),
WY: () => ( readPullRequestUrl),
o2: () => ( readRepositoryName)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
function readRepositoryName(env) {
    const slug = env['GITHUB_REPOSITORY'] ?? '';
    const [owner, name, ...rest] = slug.toLowerCase().split('/');
    const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.host;
    if (!owner || !name || rest.length > 0 || !host) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, {
            hint: 'Run the step in a GitHub workflow, which sets it.',
        });
    }
    return { host: host.toLowerCase(), owner, name };
}
function isSameRemote(a, b) {
    return a.host === b.host && a.owner === b.owner && a.name === b.name;
}
function describeRepository(repository) {
    return `${repository.host}/${repository.owner}/${repository.name}`;
}
function readPullRequestUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
        return undefined;
    if (parsed.username || parsed.password)
        return undefined;
    const match = /^\/([^/]+)\/([^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname);
    const [, owner, name, number] = match ?? [];
    if (!owner || !name || !number)
        return undefined;
    const repository = { host: parsed.host, owner: owner.toLowerCase(), name: name.toLowerCase() };
    return { repository, number: Number(number) };
}
function readRemoteUrl(url) {
    const short = /^[\w.-]+@([\w.-]+):([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
    if (short)
        return repositoryFrom(short.slice(1));
    const parsed = URL.parse(url);
    if (!parsed || !['https:', 'http:', 'ssh:'].includes(parsed.protocol))
        return undefined;
    const path = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname);
    return path ? repositoryFrom([parsed.host, ...path.slice(1)]) : undefined;
}
function repositoryFrom(parts) {
    const [host, owner, name] = parts;
    if (!host || !owner || !name)
        return undefined;
    return { host: host.toLowerCase(), owner: owner.toLowerCase(), name: name.toLowerCase() };
}
}),
70681:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  XP: () => ( isPullRequestHere),
  wn: () => ( listArtifacts),
  _n: () => ( pullRequestOf),
  rW: () => ( saveArtifacts)
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
;
function isBranchName(name) {
    if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes)
        return false;
    if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed())
        return false;
    return (name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
        !name.endsWith('.'));
}
const maxBytes = 255;
var repository = __webpack_require__(88978);
var artifacts_folder = __webpack_require__(30156);
;
const maxLength = 80;
const names_maxBytes = 200;
const maxExtensionLength = 16;
const device = /^(?:con|prn|aux|nul|conin|conout|clock|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[. -])/i;
function safeName(raw, fallback = 'artifact') {
    const last = raw
        .slice(-4096)
        .split(/[\\/]/)
        .findLast((part) => /[\p{L}\p{N}]/u.test(part));
    const [stem, extension] = splitExtension(cleanName(last ?? ''));
    const name = fit(stem || fallback, extension);
    return device.test(name) ? `_${name}` : name;
}
function cleanName(part) {
    return trimEnds(part
        .normalize('NFKC')
        .replace(/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu, '')
        .replace(/[^\p{L}\p{M}\p{N}._+@=,-]+/gu, '-')
        .replace(/-{2,}/g, '-'));
}
function trimEnds(name) {
    return name.replace(/^[^\p{L}\p{N}_]+/u, '').replace(/[.-]+$/, '');
}
function splitExtension(name) {
    const dot = name.lastIndexOf('.');
    if (dot < 1 || name.length - dot > maxExtensionLength)
        return [name, ''];
    return [name.slice(0, dot), name.slice(dot)];
}
function fit(stem, extension) {
    const characters = Array.from(stem);
    const isTooLong = () => {
        const name = characters.join('') + extension;
        return name.length > maxLength || Buffer.byteLength(name) > names_maxBytes;
    };
    characters.splice(maxLength);
    while (characters.length > 1 && isTooLong())
        characters.pop();
    return trimEnds(characters.join('')) + extension;
}
function createNamer(taken) {
    const keys = new Set(Array.from(taken, keyOf));
    return (name) => {
        const [stem, extension] = splitExtension(name);
        for (let number = 1;; number += 1) {
            const candidate = number === 1 ? name : `${stem}-${number}${extension}`;
            if (keys.has(keyOf(candidate)))
                continue;
            keys.add(keyOf(candidate));
            return candidate;
        }
    };
}
function keyOf(name) {
    return name.normalize('NFKC').toUpperCase().toLowerCase();
}
const extensions = new Map([
    ['text/markdown', '.md'],
    ['text/plain', '.txt'],
    ['text/html', '.html'],
    ['application/json', '.json'],
    ['image/png', '.png'],
    ['image/jpeg', '.jpg'],
    ['image/gif', '.gif'],
    ['image/webp', '.webp'],
]);
function extensionFor(mimeType) {
    const essence = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return extensions.get(essence) ?? '.bin';
}
var text_text = __webpack_require__(95216);
;
const mebibyte = 1024 * 1024;
const maxEntries = 200;
const maxTitleLength = 200;
function listArtifacts(artifacts) {
    return artifacts.slice(0, maxEntries).map((artifact) => entryOf(artifact));
}
async function saveArtifacts(request) {
    const folder = await (0,artifacts_folder.prepareArtifactsFolder)(request.path, request.env);
    const nameFor = createNamer(await (0,promises_.readdir)(folder));
    const entries = [];
    const notes = [];
    let bytesLeft = request.maxTotalBytes ?? 256 * mebibyte;
    for (const artifact of request.artifacts.slice(0, maxEntries)) {
        const maxBytes = Math.min(bytesLeft, request.maxFileBytes ?? 64 * mebibyte);
        try {
            const saved = await saveOne(artifact, { ...request, folder, nameFor, maxBytes });
            bytesLeft -= saved.bytes;
            entries.push(saved.entry);
        }
        catch (error) {
            if (request.signal.aborted)
                break;
            const entry = entryOf(artifact);
            entries.push(entry);
            notes.push(`The ${entry.kind} "${entry.title}" was not downloaded: ${(0,errors .bD)(error)}`);
        }
    }
    return {
        entries: [...entries, ...listArtifacts(request.artifacts).slice(entries.length)],
        notes: [...notes, ...notesOnRest(request, entries.length)],
    };
}
function notesOnRest({ artifacts, signal }, handled) {
    const unlisted = artifacts.length - maxEntries;
    return [
        ...(signal.aborted
            ? [`The downloads were ended after ${handled} of ${artifacts.length} artifacts: ${(0,errors .bD)(signal.reason)}`]
            : []),
        ...(unlisted > 0 ? [`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`] : []),
    ];
}
async function saveOne(artifact, options) {
    if (!('uid' in artifact))
        return { entry: entryOf(artifact), bytes: 0 };
    const { uid } = artifact;
    if (uid === undefined)
        throw new Error('the server gave no id for it.');
    refuseLarger(artifact.kind === 'file' ? (artifact.sizeBytes ?? 0) : 0, options.maxBytes);
    options.signal.throwIfAborted();
    const content = await options.store.fetch(uid, { maxBytes: options.maxBytes, signal: options.signal });
    refuseLarger(content.bytes.length, options.maxBytes);
    const name = options.nameFor(fileNameFor(artifact, content));
    const path = (0,external_node_path_.join)(options.folder, name);
    await writeWhole(path, (0,external_node_path_.join)(options.folder, options.nameFor(`${name}.part`)), content.bytes);
    return { entry: { ...entryOf(artifact, content.title), path }, bytes: content.bytes.length };
}
function refuseLarger(bytes, maxBytes) {
    if (bytes > maxBytes)
        throw new Error(`it has ${bytes} bytes, over what is left of the limit (${maxBytes}).`);
}
function fileNameFor(artifact, content) {
    if (artifact.kind === 'file')
        return safeName(artifact.name, 'file');
    const extension = artifact.kind === 'plan' ? planExtension(content.mimeType) : extensionFor(content.mimeType);
    const title = entryOf(artifact, content.title).title;
    return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind);
}
function planExtension(mimeType) {
    const extension = extensionFor(mimeType);
    return extension === '.bin' ? '.md' : extension;
}
async function writeWhole(path, part, bytes) {
    try {
        await (0,promises_.writeFile)(part, bytes, { flag: 'wx' });
        await (0,promises_.rename)(part, path);
    }
    catch (error) {
        await (0,promises_.rm)(part, { force: true });
        throw error;
    }
}
function entryOf(artifact, currentTitle) {
    const url = 'url' in artifact ? (artifact.url ?? null) : null;
    const title = (0,text_text .IN)((0,text_text .TN)(titleOf(artifact, currentTitle)), maxTitleLength);
    const status = artifact.kind === 'pull_request' ? artifact.status : undefined;
    return {
        kind: artifact.kind,
        title: title || artifact.kind,
        url,
        path: null,
        ...(status !== undefined && { status }),
    };
}
function titleOf(artifact, currentTitle) {
    switch (artifact.kind) {
        case 'file':
            return artifact.name;
        case 'pull_request':
            return artifact.branch;
        case 'plan':
        case 'screenshot':
        case 'external':
        case 'other':
            return currentTitle ?? artifact.title ?? '';
    }
}
function pullRequestOf(artifacts, env) {
    const own = artifacts.filter((artifact) => artifact.kind === 'pull_request');
    const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1);
    return found && { url: found.url, branch: isBranchName(found.branch) ? found.branch : '' };
}
function isPullRequestHere(url, env) {
    const address = (0,repository .WY)(url);
    return (env['GITHUB_REPOSITORY'] !== undefined &&
        address !== undefined &&
        (0,repository .Tj)(address.repository, (0,repository .o2)(env)));
}
}),
30156:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
prepareArtifactsFolder: () => ( prepareArtifactsFolder)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
async function prepareArtifactsFolder(path, env) {
    const roots = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((root) => root !== undefined).filter(Boolean);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(roots[0] ?? '.', path);
    const root = roots.find((candidate) => isWithin(candidate, target));
    if (root === undefined || path.includes('\0'))
        throw outsideWorkspace(path);
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, target).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter(Boolean);
    if (parts.some((part) => /^\.git$/i.test(part)))
        throw outsideWorkspace(path);
    try {
        return await makeWithin(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), parts, path);
    }
    catch (error) {
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ)
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`artifacts_dir "${path}" can't be made: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, {
            hint: 'Name a folder that is not there yet, or one this user may write to.',
            cause: error,
        });
    }
}
async function makeWithin(root, parts, path) {
    let folder = root;
    for (const part of parts) {
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, part);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(next).catch((error) => {
            if (!isExisting(error))
                throw error;
        });
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(next);
        if (!isWithin(root, folder))
            throw outsideWorkspace(path);
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder)).isDirectory())
        return folder;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`artifacts_dir "${path}" is a file.`, { hint: 'Name a folder.' });
}
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function isExisting(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
function outsideWorkspace(path) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
        hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
    });
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
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
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
})
};
