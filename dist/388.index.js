export const id = 388;
export const ids = [388];
export const modules = {
6730:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ResultKeeper: () => ( ResultKeeper)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(681);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1229);
var _seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5209);
const saysSecurity = /"verdict"\s*:\s*"security"/i;
class ResultKeeper {
    request;
    accepted;
    constructor(request) {
        this.request = request;
    }
    async review(ended, ask) {
        const { validator } = this.request.plan;
        if (validator === undefined || ended.conclusion !== 'success')
            return ended;
        const problems = await this.judge(ended);
        if (problems.length === 0)
            return ended;
        const { log } = this.request.runtime;
        log.warning(`The result can't be used: ${problems.join(' ')}${ask === undefined ? '' : ' Asking for another.'}`);
        if (ask === undefined)
            return failed(ended, unusable(problems));
        const { writeRepair } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8848));
        const second = joinOutcomes(ended, await ask(writeRepair(problems, validator.schema)));
        if (second.conclusion !== 'success')
            return explainSecond(second, problems);
        const left = await this.judge(second);
        return left.length === 0 ? second : failed(second, unusable(problems, left));
    }
    async apply(outcome) {
        const { plan } = this.request;
        if (outcome.conclusion !== 'success' || this.request.runtime.cancelled.aborted)
            return { outcome, typed: {} };
        const { operations, verdict } = await this.wishes(outcome);
        const typed = { ...(this.accepted && { value: this.accepted.value }), verdict };
        const isAnything = operations.length > 0 || plan.policy.failOn !== undefined;
        const applied = isAnything ? await this.applyAll(operations, outcome, verdict) : undefined;
        const error = applied?.error ?? this.whyNotDone(verdict, outcome);
        return {
            outcome: error === undefined ? outcome : failed(outcome, error),
            typed: { ...typed, ...(applied !== undefined && { applied }) },
        };
    }
    isPrivate(answer) {
        const { plan, event } = this.request;
        return plan.recipe === 'triage' && event.repository.isPrivate !== true && saysSecurity.test(answer);
    }
    async judge(outcome) {
        const { validator } = this.request.plan;
        const { findResult } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 6790));
        const answer = findResult(outcome.answer);
        const places = [answer, ...(await this.findFile(outcome))];
        const problems = [];
        for (const place of places) {
            if (place.kind === 'none')
                continue;
            if (place.kind === 'broken') {
                problems.push([place.reason]);
                continue;
            }
            const checked = validator?.check(place.value);
            if (checked?.kind !== 'wrong') {
                this.accepted = { value: place.value };
                return [];
            }
            problems.push([...checked.problems]);
        }
        return problems[0] ?? ['There is no JSON block at the end of the answer, and no file result.json.'];
    }
    async findFile({ run }) {
        const { resultFileName } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 3351));
        const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
        if (file?.kind !== 'file')
            return [];
        const { runtime, api } = this.request;
        const [{ createArtifactStore }, { maxResultBytes, readResultFile }] = await Promise.all([
            Promise.all( [__webpack_require__.e(842), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 679)),
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 6790)),
        ]);
        const store = createArtifactStore({ api, send: runtime.connection.send, clock: runtime.clock });
        try {
            const { bytes } = await store.fetch(file.uid, { maxBytes: maxResultBytes, signal: runtime.cancelled });
            return [readResultFile(Buffer.from(bytes).toString('utf8'))];
        }
        catch (error) {
            runtime.cancelled.throwIfAborted();
            return [{ kind: 'broken', reason: `The file ${resultFileName} could not be fetched: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}` }];
        }
    }
    async wishes({ answer }) {
        const { plan } = this.request;
        const { readWishes } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8339));
        if (plan.validator === undefined)
            return { operations: answerAsWish(plan, answer), verdict: undefined };
        const wishes = readWishes(this.accepted?.value, (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__ .M6)(plan.validator.schema));
        return { ...wishes, operations: (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__ .$m)(wishes.operations, plan.prompt.isHidden) };
    }
    async applyAll(operations, outcome, verdict) {
        const { runtime, event, github, plan, name, headSha } = this.request;
        const [{ applyOperations }, { makeApplyMarker }, { targetOf }] = await Promise.all([
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 87)),
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8870)),
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 6513)),
        ]);
        const target = targetOf(event);
        const { recipe, recipeInput, policy } = plan;
        const { runId: agentRun, run } = outcome;
        const conversation = recipe === 'respond' ? run?.conversationId : undefined;
        return applyOperations({
            ...runtime,
            operations,
            policy,
            event,
            headSha,
            verdict,
            seal: (0,_seal_js__WEBPACK_IMPORTED_MODULE_3__.openSeal)(runtime.env, event, typeof target === 'string' ? 0 : target.number),
            runUrl: run?.sessionLink ?? event.run.url,
            ...(recipe === 'triage' && { triage: this.accepted?.value }),
            github: await github(),
            marker: makeApplyMarker(runtime.env, { name, recipe, agentRun, conversation, topic: recipeInput?.topic }),
            signal: runtime.cancelled,
        });
    }
    whyNotDone(verdict, { run }) {
        const { plan, runtime } = this.request;
        const isClaimed = plan.recipe === 'fix-ci' && (verdict === 'fixed' || verdict === 'proposed');
        const isThere = run?.artifacts.some((left) => left.kind === 'pull_request' && (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ .XP)(left.url, runtime.env));
        if (!isClaimed || isThere === true)
            return undefined;
        return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent says "${verdict}", but its run left no pull request of this repository.`, {
            hint: `Read what it did${whereIs(run)}; the environment must let it push and open pull requests here.`,
        });
    }
}
function isFile(artifact, name) {
    return artifact.kind === 'file' && (artifact.name === name || artifact.path.split(/[\\/]/).at(-1) === name);
}
function answerAsWish({ policy }, answer) {
    return policy.allowed.flatMap((kind) => {
        if (kind === 'comment')
            return [{ kind, body: answer }];
        return kind === 'summary' ? [{ kind, markdown: answer }] : [];
    });
}
function failed(outcome, error) {
    return { ...outcome, conclusion: error.conclusion, error };
}
function unusable(first, second) {
    const after = second === undefined ? '' : ` Asked once more, it was no better: ${second.join(' ')}`;
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result can't be used, and nothing of it was applied. ${first.join(' ')}${after}`, {
        hint: 'Read the answer in agent_output. If it happens again, make the schema simpler or the task smaller.',
    });
}
function explainSecond(second, problems) {
    const { error } = second;
    const why = error?.message ?? `The run ended as ${second.conclusion}.`;
    return failed(second, new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result can't be used: ${problems.join(' ')} Asking for another came to nothing. ${why}`, {
        conclusion: error?.conclusion ?? 'failure',
        ...(error?.hint !== undefined && { hint: error.hint }),
        ...(error?.link !== undefined && { link: error.link }),
        cause: error,
    }));
}
function joinOutcomes(first, second) {
    const later = second.history.map((change) => ({ ...change, atMs: change.atMs + first.durationMs }));
    return {
        ...second,
        answer: second.answer === '' ? first.answer : second.answer,
        run: second.run ?? first.run,
        history: [...first.history, ...later],
        durationMs: first.durationMs + second.durationMs,
    };
}
function whereIs(run) {
    return run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`;
}
}),
8978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
MD: () => ( describeRepository),
Tj: () => ( isSameRemote),
WY: () => ( readPullRequestUrl),
o2: () => ( readRepositoryName)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
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
681:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  XP: () => ( isPullRequestHere),
  wn: () => ( listArtifacts),
  _n: () => ( pullRequestOf),
  rW: () => ( saveArtifacts)
});
var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
var errors = __webpack_require__(6316);
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
var repository = __webpack_require__(8978);
var artifacts_folder = __webpack_require__(156);
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
var text_text = __webpack_require__(5216);
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
    if (artifact.kind === 'pull_request' || artifact.kind === 'external')
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
    return { kind: artifact.kind, title: title || artifact.kind, url, path: null };
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
156:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
prepareArtifactsFolder: () => ( prepareArtifactsFolder)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);
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
2079:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qf: () => ( answerSection),
vY: () => ( fitText),
x1: () => ( renderAnswer)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2157);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5216);
const maxAnswerBytes = 400 * 1024;
function answerSection(report) {
    return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes);
}
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
    const { text, leftOut } = fitText(redact(outcome.answer), maxBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { backlinks: true, topHeading: 3 }));
    const where = answerFile === undefined ? 'the output `agent_output_file`' : `the file ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)(redact(answerFile))}`;
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more: the whole is in ${where}.*`;
    return text.trim() + note;
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
87:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => ( applyOperations),
  isPrivateFinding: () => ( isPrivateFinding)
});
var errors = __webpack_require__(6316);
var markdown = __webpack_require__(2157);
var answer = __webpack_require__(2079);
var text_text = __webpack_require__(5216);
var deadline = __webpack_require__(2111);
var apply_body = __webpack_require__(2420);
var comments = __webpack_require__(8441);
var failure = __webpack_require__(8881);
var issue = __webpack_require__(3524);
var rejection = __webpack_require__(1105);
;
async function readLive({ github, target, signal }) {
    const live = await (0,issue .Fq)(github, target, { signal });
    if (!live)
        throw new rejection .mQ(`#${target.number} was moved to another repository`);
    requireOpen(target, live);
    return live;
}
function requireOpen({ number, wasOpen }, live) {
    if (!live.isOpen && wasOpen !== false)
        throw new rejection .mQ(`#${number} was closed in the meantime`);
}
function requireUnlocked({ number, wasLocked }, live) {
    if (live.isLocked && wasLocked !== true)
        throw new rejection .mQ(`#${number} was locked in the meantime`);
}
var apply_marker = __webpack_require__(8870);
;
const maxMentions = 20;
const mention = /(?<![\p{L}\p{N}_`./@-])@[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?/giu;
function countMentions(texts) {
    const names = texts.flatMap((text) => [...withoutCode(text).matchAll(mention)].map(([name]) => name.toLowerCase()));
    return new Set(names).size;
}
function requireFewMentions(texts) {
    const count = countMentions(texts);
    if (count > maxMentions)
        throw new rejection .mQ(`it mentions ${count} people, and ${maxMentions} is the limit`);
}
function withoutCode(text) {
    let fence;
    const lines = text.split(/\r\n|[\r\n]/).filter((line) => {
        const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined) {
            fence = mark;
            return mark === undefined;
        }
        if (mark?.startsWith(fence))
            fence = undefined;
        return false;
    });
    return lines.map(withoutSpans).join('\n');
}
function withoutSpans(line) {
    let shown = '';
    let held = '';
    let open = 0;
    for (const [at, piece] of line.split(/(`+)/).entries()) {
        if (at % 2 === 0) {
            if (open === 0)
                shown += piece;
            else
                held += piece;
        }
        else if (open === 0)
            open = piece.length;
        else if (open === piece.length)
            [open, held] = [0, ''];
        else
            held += ' ';
    }
    return `${shown} ${held}`;
}
var review_body = __webpack_require__(281);
;
const looksMs = [2_000, 5_000];
async function writeOnce(sending) {
    try {
        return await sending.send();
    }
    catch (error) {
        requireDoubt(error);
    }
    const found = await look(sending);
    if (found !== undefined)
        return found;
    try {
        return await sending.send();
    }
    catch (error) {
        requireDoubt(error);
        const late = await look(sending);
        if (late !== undefined)
            return late;
        throw error;
    }
}
async function look({ find, clock, signal }) {
    for (const waitMs of looksMs) {
        await clock.sleep(waitMs, signal);
        const found = await find();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function requireDoubt(error) {
    if (!(error instanceof failure .y_) || error.failure !== 'outage')
        throw error;
}
;
function commentWords({ target }) {
    return target.thread === undefined
        ? { base: `comment on #${target.number}`, done: `Commented on #${target.number}` }
        : { base: `reply in a review thread on #${target.number}`, done: `Replied in a review thread on #${target.number}` };
}
async function applyComment(applyContext, { body }, addition = '') {
    const { redact, budget } = applyContext;
    if (body.trim() === '' && addition === '')
        throw new rejection .mQ('it is empty');
    requireFewMentions([body]);
    if (budget.comments < 1)
        throw new rejection .mQ('max_comments is used up');
    budget.comments -= 1;
    requireUnlocked(applyContext.target, await readLive(applyContext));
    const text = [(0,apply_body .DJ)(redact, body, apply_body .LL - 1_000 - addition.length), addition]
        .filter(Boolean)
        .join('\n\n');
    return (0,rejection .UE)(commentWords(applyContext).done, await writeComment(applyContext, text, (0,review_body .sc)(body)));
}
const pauseMs = 2_000;
const maxRounds = 6;
async function writeComment(applyContext, text, isUnchanged = false) {
    const { signal, marker, seal, clock, policy } = applyContext;
    const comments = openComments(applyContext);
    const body = `${(0,apply_marker.writeApplyMarker)('comment', { ...marker, text: (0,apply_marker.digestOf)(text) }, seal)}\n${text}`;
    let made;
    for (let round = 1;; round += 1) {
        const own = await readOwn(applyContext, comments);
        const [eldest = made, ...others] = own;
        if (own.some(({ run }) => (0,apply_marker.isLaterRun)(run, marker.run))) {
            if (made && made.id !== eldest?.id)
                await comments.remove(made.id, { signal });
            throw new rejection .mQ('a later run of this workflow has written it already');
        }
        if (eldest && (round > maxRounds || isSettled(own[0], { made, isUnchanged, run: marker.run }))) {
            for (const { id } of others.filter(({ isPure }) => isPure))
                await comments.remove(id, { signal });
            return eldest;
        }
        if (eldest)
            await update(applyContext, comments, { id: eldest.id, body });
        else
            made = await create(applyContext, comments, body);
        if (policy.dryRun)
            return eldest ?? { id: 0, url: undefined };
        await clock.sleep(pauseMs, signal);
    }
}
function isSettled(eldest, { made, isUnchanged, run }) {
    return eldest === undefined ? made !== undefined : eldest.run === run || (isUnchanged && made === undefined);
}
function openComments({ github, target }) {
    return target.thread === undefined
        ? (0,comments.createIssueComments)(github, target)
        : (0,comments.createThreadComments)(github, target, target.thread);
}
async function readOwn({ marker, seal, signal }, comments) {
    const markerOf = (text) => (0,apply_marker.readApplyMarker)('comment', text, seal);
    const found = await comments.listOwn(({ body }) => markerOf(body)?.key === marker.key, { signal });
    return found.map(({ id, url, body }) => {
        const { run = '', text } = markerOf(body) ?? {};
        return { id, url, run, isPure: text === (0,apply_marker.digestOf)(body.slice(body.indexOf('\n') + 1)) };
    });
}
function create(applyContext, comments, body) {
    const { clock, signal, marker } = applyContext;
    return writeOnce({
        clock,
        signal,
        send: () => comments.create(body, { signal }),
        find: async () => (await readOwn(applyContext, comments)).find(({ run }) => run === marker.run),
    });
}
async function update({ clock, signal }, comments, { id, body }) {
    const send = async () => {
        await comments.update(id, body, { signal });
        return true;
    };
    const find = async () => (await comments.read(id, { signal })).body === body || undefined;
    try {
        await writeOnce({ clock, signal, send, find });
    }
    catch (error) {
        if (!(error instanceof failure .y_) || error.failure !== 'missing')
            throw error;
    }
}
;
function showWrites(github, log) {
    return github.withoutWrites(({ call, body }) => {
        log.group(`dry_run, not sent: ${call}`);
        log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'));
        log.endGroup();
        return { ...body, id: 0, node_id: 'dry-run' };
    });
}
var apply_operations = __webpack_require__(8430);
;
const maxNamed = 3;
function judgeFindings(findings, failOn, redact) {
    if (failOn === undefined)
        return undefined;
    const grave = findings
        .filter(({ severity }) => apply_operations .gO.indexOf(severity) <= apply_operations .gO.indexOf(failOn))
        .sort((one, other) => apply_operations .gO.indexOf(one.severity) - apply_operations .gO.indexOf(other.severity));
    if (grave.length === 0)
        return undefined;
    const named = grave.slice(0, maxNamed).map((finding) => redact(nameOf(finding)));
    const more = grave.length > maxNamed ? `; and ${grave.length - maxNamed} more` : '';
    const count = grave.length === 1 ? '1 finding is' : `${grave.length} findings are`;
    return new errors .lZ(`${count} ${failOn} or graver (fail_on: ${failOn}): ${named.join('; ')}${more}.`, {
        hint: 'See the review. fail_on says from which severity on findings fail the step.',
    });
}
function nameOf({ path, line, severity, title }) {
    const place = line === undefined ? path : `${path}:${line}`;
    return `${severity} in ${(0,text_text .IN)((0,text_text .TN)(place), 150)}, "${(0,text_text .IN)((0,text_text .TN)(title), 150)}"`;
}
var label_plan = __webpack_require__(6082);
;
async function applyLabels(applyContext, operation) {
    const { github, target, policy, redact, signal, verdict } = applyContext;
    const live = await readLive(applyContext);
    const known = (await (0,issue .ME)(github, target, { signal })).map(({ name }) => name);
    const isPublic = (text) => redact(text) === text;
    const plan = (0,label_plan .nH)({ operation, policy, known, present: live.labels, isPublic, verdict });
    const withUrl = (done) => done.result === 'applied' && live.url !== undefined ? { ...done, url: live.url } : done;
    return [...plan.settled, ...(await addAll(applyContext, plan)), ...(await removeAll(applyContext, plan))].map(withUrl);
}
function labelPermission({ target }) {
    return target.isPullRequest ? 'pull-requests: write' : 'issues: write';
}
async function addAll(applyContext, { create, add }) {
    const done = [];
    const ready = [];
    for (const name of add) {
        const failure = create.includes(name) ? await make(applyContext, name) : undefined;
        if (failure)
            done.push(failure);
        else
            ready.push(name);
    }
    return [...done, ...(await putOn(applyContext, ready))];
}
async function make(applyContext, name) {
    const { github, target, signal } = applyContext;
    try {
        await (0,issue .fp)(github, target, name, { signal });
        return undefined;
    }
    catch (error) {
        if (error instanceof failure .y_ && /already[ _]exists/i.test(error.message))
            return undefined;
        return (0,rejection .pJ)(error, { what: label_plan .aX.add(name).base, permission: 'issues: write', signal });
    }
}
async function putOn(applyContext, names) {
    if (names.length === 0)
        return [];
    const { github, target, signal } = applyContext;
    const send = () => (0,issue .Nl)(github, target, names, { signal });
    const failure = await change(applyContext, send, async () => (await onIssue(applyContext, names)) === names.length);
    return names.map((name) => failure(label_plan .aX.add(name)));
}
async function removeAll(applyContext, { remove }) {
    const { github, target, signal } = applyContext;
    const done = [];
    for (const name of remove) {
        const send = () => (0,issue .tA)(github, target, name, { signal });
        const failure = await change(applyContext, send, async () => (await onIssue(applyContext, [name])) === 0);
        done.push(failure(label_plan .aX.remove(name)));
    }
    return done;
}
async function onIssue({ github, target, signal }, names) {
    const labels = (await (0,issue .Fq)(github, target, { signal }))?.labels ?? [];
    return names.filter((name) => labels.includes(name)).length;
}
async function change(applyContext, send, isDone) {
    const { signal, clock } = applyContext;
    try {
        await writeOnce({
            ...{ clock, signal },
            send: () => send().then(() => true),
            find: async () => (await isDone()) || undefined,
        });
        return ({ done }) => (0,rejection .UE)(done);
    }
    catch (error) {
        const permission = labelPermission(applyContext);
        return ({ base }) => (0,rejection .pJ)(error, { what: base, permission, signal });
    }
}
var external_node_crypto_ = __webpack_require__(7598);
var json = __webpack_require__(2253);
var client = __webpack_require__(6584);
;
function isBusy(error) {
    return error instanceof failure .y_ && error.failure === 'refused' && /\bpending review\b/i.test(error.message);
}
const addThread = `mutation AddThread(
  $review: ID!, $path: String!, $body: String!, $line: Int, $side: DiffSide, $startLine: Int, $startSide: DiffSide
  $subject: PullRequestReviewThreadSubjectType!
) {
  addPullRequestReviewThread(input: {
    pullRequestReviewId: $review, path: $path, body: $body
    line: $line, side: $side, startLine: $startLine, startSide: $startSide, subjectType: $subject
  }) { thread { id line } }
}`;
const submitReview = `mutation SubmitReview($review: ID!, $body: String!) {
  submitPullRequestReview(input: { pullRequestReviewId: $review, event: COMMENT, body: $body }) { clientMutationId }
}`;
const discardReview = `mutation DiscardReview($review: ID!) {
  deletePullRequestReview(input: { pullRequestReviewId: $review }) { clientMutationId }
}`;
const rewriteReview = `mutation RewriteReview($review: ID!, $body: String!) {
  updatePullRequestReview(input: { pullRequestReviewId: $review, body: $body }) { clientMutationId }
}`;
const minimize = `mutation Minimize($subject: ID!) {
  minimizeComment(input: { subjectId: $subject, classifier: OUTDATED }) { clientMutationId }
}`;
const resolveThread = `mutation ResolveThread($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { clientMutationId }
}`;
function createReviewWriter(github, { owner, repo, number }) {
    const mutate = async (document, variables, call) => {
        await github.graphql(document, variables, call);
    };
    const post = async (review, call) => writtenReviewOf(await github.call(call, ({ pulls }, request) => pulls.createReview({ owner, repo, pull_number: number, ...review, request })));
    return {
        open: ({ commitSha, body, comments }, call) => post({ commit_id: commitSha, body, comments: comments.map(wireComment) }, call),
        async addComment(review, { path, body, ...place }, call) {
            const at = 'line' in place
                ? { ...place, ...('startLine' in place && { startSide: place.side }), subject: 'LINE' }
                : { subject: 'FILE' };
            const data = await github.graphql(addThread, { review, path, body, ...at }, call);
            const thread = (0,json .Xy)((0,json .Xy)(data['addPullRequestReviewThread'])['thread']);
            return 'line' in place ? thread['line'] === place.line : (0,json .b6)(thread['id']) !== undefined;
        },
        submit: (review, body, call) => mutate(submitReview, { review, body }, call),
        discard: (review, call) => mutate(discardReview, { review }, call),
        rewrite: (review, body, call) => mutate(rewriteReview, { review, body }, call),
        minimize: (subject, call) => mutate(minimize, { subject }, call),
        resolve: (thread, call) => mutate(resolveThread, { thread }, call),
    };
}
function wireComment({ path, side, startLine, line, body }) {
    return { path, side, line, body, ...(startLine !== undefined && { start_line: startLine, start_side: side }) };
}
function writtenReviewOf({ data }) {
    const id = (0,json .b6)(data.node_id);
    if (id !== undefined)
        return { id, url: (0,json .b6)(data.html_url) };
    throw (0,client .$)('a review');
}
var finding_text = __webpack_require__(8147);
var changes = __webpack_require__(7865);
var read_pull = __webpack_require__(561);
;
async function readReviewedDiff(applyContext) {
    const { github, target, signal } = applyContext;
    const pinned = await pinHead(applyContext);
    const files = await (0,changes .ZG)(github, target, { signal });
    const live = await (0,read_pull .tH)(github, target, { signal });
    requireOpen(target, live);
    requireUnlocked(target, live);
    const { commitSha } = pinned;
    if (live.headSha === commitSha)
        return { commitSha, isBehind: false, files };
    if (!(await (0,changes .QX)(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
        throw new rejection .mQ(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`);
    }
    return { commitSha, isBehind: true, files: (await pinned.readChanges())?.files ?? [] };
}
async function pinHead(applyContext) {
    const { event, headSha } = applyContext;
    const scope = {
        ...applyContext,
        note: (_, reason) => {
            applyContext.log.info(reason);
        },
    };
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    if (named !== undefined)
        return { commitSha: named, readChanges: () => (0,changes .St)(scope, undefined) };
    const pull = await (0,read_pull .Es)(scope);
    if (pull === undefined)
        throw new rejection .mQ('the event is about no pull request');
    const commitSha = headSha ?? pull.headSha;
    return { commitSha, readChanges: () => (0,changes .St)(scope, { ...pull, headSha: commitSha }) };
}
var review_history = __webpack_require__(3794);
;
function readHunks(patch) {
    const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []));
    return starts.map((start, index) => readHunk(patch.slice(start + 1, starts[index + 1])));
}
function readHunk(lines) {
    const [right, left, rightOf] = [new Map(), new Map(), new Map()];
    const removed = [];
    for (const { kind, oldLine, newLine, text } of lines) {
        if (newLine !== undefined)
            right.set(newLine, text);
        if (oldLine !== undefined)
            left.set(oldLine, text);
        if (kind === 'removed' && oldLine !== undefined)
            removed.push(oldLine);
        if (kind === 'context' && oldLine !== undefined && newLine !== undefined)
            rightOf.set(oldLine, newLine);
    }
    return { removed, rightOf, right, left };
}
function clip(wanted, shown) {
    const numbers = [...(shown?.keys() ?? [])];
    const [from] = numbers;
    const to = numbers.at(-1);
    if (from === undefined || to === undefined)
        return undefined;
    const clipped = { first: Math.max(wanted.first, from), last: Math.min(wanted.last, to) };
    return clipped.first <= clipped.last ? clipped : undefined;
}
function textOn(shown, { first, last }) {
    const texts = Array.from({ length: last - first + 1 }, (_, index) => shown?.get(first + index));
    return texts.includes(undefined) ? undefined : texts.join('\n');
}
const maxQuoted = 500;
function findCode(sides, code, line) {
    const raw = code
        .replaceAll('\r\n', '\n')
        .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
        .split('\n');
    const isDiff = raw.every((text) => /^[+ ]/.test(text)) && raw.some((text) => text.startsWith('+'));
    const versions = isDiff ? [raw, raw.map((text) => text.slice(1))] : [raw];
    if (raw.join('').trim() === '' || raw.length > maxQuoted)
        return undefined;
    const found = versions.flatMap((wanted) => sides.flatMap((shown) => [...shown.keys()]
        .filter((first) => wanted.every((text, at) => shown.get(first + at)?.trim() === text.trim()))
        .map((first) => ({
        first,
        last: first + wanted.length - 1,
        isExact: wanted.every((text, at) => shown.get(first + at)?.trimEnd() === text.trimEnd()),
    }))));
    return found.sort((one, other) => Math.abs(one.last - line) - Math.abs(other.last - line))[0];
}
;
const linesAtEnd = /^(.+?)(?::(\d{1,9})(?:-(\d{1,9})|:\d{1,9})?:?|#L(\d{1,9})(?:-L?(\d{1,9}))?)$/;
function findPath(paths, given) {
    const known = new Map([...paths].map((path) => [path.normalize('NFC'), path]));
    const bare = unquote(given.trim());
    const [, before, colonFirst, colonLast, hashFirst, hashLast] = linesAtEnd.exec(bare) ?? [];
    const first = Number(colonFirst ?? hashFirst);
    const last = Number(colonLast ?? hashLast ?? first);
    const lines = { first: Math.min(first, last), last: Math.max(first, last) };
    const tries = [
        { path: given },
        { path: bare },
        ...(before === undefined ? [] : [{ path: before, lines }]),
    ];
    for (const look of [exactly, byEnding]) {
        for (const one of tries) {
            const path = look(known, one.path);
            if (path !== undefined)
                return { ...one, path };
        }
    }
    return undefined;
}
function exactly(known, path) {
    return spellingsOf(path).flatMap((name) => known.get(name) ?? [])[0];
}
function byEnding(known, path) {
    for (const name of spellingsOf(path)) {
        const isAbsolute = /^(?:\/|[a-z]:\/|~\/)/i.test(name);
        const inside = [...known.keys()].filter((file) => isAbsolute && name.endsWith(`/${file}`) && isRoot(name, file));
        const longest = inside.sort((one, other) => other.length - one.length)[0];
        if (longest !== undefined)
            return known.get(longest);
        const ending = [...known.keys()].filter((file) => file.endsWith(`/${name}`));
        if (ending.length === 1)
            return known.get(ending[0] ?? '');
    }
    return undefined;
}
function isRoot(name, file) {
    return file.includes('/') || name.slice(0, -file.length).split('/').filter(Boolean).length <= 2;
}
function spellingsOf(path) {
    const slashed = path.replaceAll('\\', '/');
    const decoded = decode(slashed);
    const all = [path, slashed, decoded].flatMap((name) => [
        name,
        name.replace(/^\.?\/+/, ''),
        name.replace(/^\/?[ab]\//, ''),
    ]);
    return [...new Set(all.map((name) => name.normalize('NFC')))].filter(Boolean);
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function unquote(path) {
    const [, quote, inner = path] = /^(["'`<])(.*?)["'`>]$/s.exec(path) ?? [];
    if (quote !== '"' || !inner.includes('\\'))
        return inner;
    const bytes = [...inner.matchAll(/\\([0-7]{3})|\\([\\"tn])|[^\\]+|\\/g)].map(([whole, octal, sign]) => {
        if (octal !== undefined)
            return Buffer.of(parseInt(octal, 8));
        return Buffer.from(sign === undefined ? whole : sign === 't' ? '\t' : sign === 'n' ? '\n' : sign);
    });
    return Buffer.concat(bytes).toString('utf8');
}
;
function createPlacer(files) {
    const byPath = new Map();
    for (const file of files)
        byPath.set(file.path, { ...file, hunks: readHunks(file.patch ?? []) });
    for (const file of byPath.values()) {
        const { previousPath, status } = file;
        if (status === 'renamed' && previousPath !== undefined && !byPath.has(previousPath))
            byPath.set(previousPath, file);
    }
    return (given) => {
        const found = findPath(byPath.keys(), given.path);
        const file = found && byPath.get(found.path);
        if (!found || !file) {
            return { kind: 'body', finding: given, path: given.path, reason: 'not among the changed files' };
        }
        const { path } = file;
        const { lines } = found;
        const finding = given.line !== undefined || !lines ? given : { ...given, line: lines.last, startLine: lines.first };
        const place = placeIn(file, finding);
        if (place === undefined)
            return { kind: 'file', finding, path };
        if (typeof place === 'string')
            return { kind: 'body', finding, path, reason: place };
        const isOldName = found.path !== path;
        return { kind: 'lines', finding, path, ...place, ...(isOldName && { replaces: undefined }) };
    };
}
function placeIn(file, { line, startLine, side, existingCode }) {
    const { hunks, status } = file;
    const named = status === 'removed' ? 'LEFT' : status === 'added' ? 'RIGHT' : side;
    const quoted = existingCode === undefined ? undefined : placeCode(hunks, existingCode, { side: named, line: line ?? 1 });
    if (quoted)
        return quoted;
    if (line === undefined)
        return undefined;
    if (hunks.length === 0)
        return whyNoDiff(file);
    const start = startLine ?? line;
    if (!isLine(line) || !isLine(start))
        return 'no such line';
    const wanted = { first: Math.min(start, line), last: Math.max(start, line) };
    const placed = named === 'LEFT' ? placeLeft(hunks, wanted) : placeRight(hunks, wanted);
    if (!placed)
        return 'outside the diff';
    return existingCode === undefined ? placed : { ...placed, replaces: undefined };
}
function whyNoDiff({ status, additions, deletions }) {
    const isMoved = ['renamed', 'copied'].includes(status) && additions + deletions === 0;
    return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file';
}
function isLine(line) {
    return Number.isSafeInteger(line) && line > 0;
}
function placeCode(hunks, code, { side, line }) {
    const right = side === 'LEFT'
        ? undefined
        : findCode(hunks.map((hunk) => hunk.right), code, line);
    if (right) {
        const { isExact, ...lines } = right;
        const text = textOn(chooseHunk(hunks, 'right', lines)?.right, lines);
        return { side: 'RIGHT', lines, isExact: true, replaces: isExact ? text : undefined };
    }
    const left = side === 'RIGHT'
        ? undefined
        : findCode(hunks.map((hunk) => hunk.left), code, line);
    return left && placeLeft(hunks, { first: left.first, last: left.last });
}
function placeRight(hunks, wanted) {
    const shown = chooseHunk(hunks, 'right', wanted)?.right;
    const lines = clip(wanted, shown);
    if (!lines)
        return undefined;
    const isExact = isSameSpan(lines, wanted);
    return { side: 'RIGHT', lines, isExact, replaces: isExact ? textOn(shown, lines) : undefined };
}
function placeLeft(hunks, wanted) {
    const hunk = chooseHunk(hunks, 'left', wanted);
    const within = clip(wanted, hunk?.left);
    if (!hunk || !within)
        return undefined;
    const removed = hunk.removed.filter((line) => line >= within.first && line <= within.last);
    const [first] = removed;
    const last = removed.at(-1);
    if (first !== undefined && last !== undefined) {
        const lines = { first, last };
        return { side: 'LEFT', lines, isExact: isSameSpan(lines, wanted), replaces: undefined };
    }
    const [from, to] = [hunk.rightOf.get(within.first), hunk.rightOf.get(within.last)];
    if (from === undefined || to === undefined)
        return undefined;
    return { side: 'RIGHT', lines: { first: from, last: to }, isExact: false, replaces: undefined };
}
function chooseHunk(hunks, side, wanted) {
    const end = { first: wanted.last, last: wanted.last };
    return hunks.find((hunk) => clip(end, hunk[side])) ?? hunks.find((hunk) => clip(wanted, hunk[side]));
}
function isSameSpan(one, other) {
    return one.first === other.first && one.last === other.last;
}
;
const maxFindings = 300;
function planReview({ findings, files, history, maxComments, verdict }) {
    const place = createPlacer(files);
    const earlier = (0,review_history .zn)(history);
    const fresh = [];
    const inBody = [];
    const stillSaid = new Set();
    const seen = new Set();
    const counted = [];
    let overCap = 0;
    for (const finding of [...findings].sort(byGravity).slice(0, maxFindings)) {
        const placement = place(finding);
        const spot = placement.kind === 'lines' ? [placement.side, placement.lines.last] : [finding.line];
        const sameness = JSON.stringify([(0,finding_text .Fc)(placement), ...spot]);
        if (seen.has(sameness))
            continue;
        seen.add(sameness);
        counted.push(finding);
        const again = namedAgain(earlier, finding, placement.path);
        const said = stands(again?.thread) ?? (placement.kind === 'body' ? undefined : findSaid(history, stillSaid, placement));
        if (said)
            stillSaid.add(said);
        else if (placement.kind === 'body')
            inBody.push(again ? { ...placement, print: again.print } : placement);
        else if (fresh.length < maxComments)
            fresh.push(placement);
        else {
            overCap += 1;
            inBody.push({ kind: 'body', finding, path: placement.path, reason: 'over the limit of comments' });
        }
    }
    const leftOut = Math.max(0, findings.length - maxFindings);
    const placed = { fresh, inBody, overCap, stillSaid, findings: counted, leftOut };
    return { ...placed, ...newsIn(history, placed, verdict) };
}
function newsIn(history, { findings, fresh, inBody }, verdict) {
    const current = (0,review_history .$c)(history);
    const fixed = findings.length === 0 && verdict !== 'incomplete' ? (current?.open ?? 0) : 0;
    const known = new Set(current?.prints);
    const isNews = fresh.length + fixed > 0 || inBody.some((placement) => !known.has((0,finding_text .Fc)(placement)));
    return { fixed, isNews: isNews || !current };
}
function namedAgain(earlier, { again }, path) {
    const named = again?.trim().toUpperCase();
    return named === undefined
        ? undefined
        : earlier.find(({ number, path: where = path }) => number === named && where === path);
}
function stands(thread) {
    return thread && ((0,review_history .F8)(thread) || !thread.isOutdated) ? thread : undefined;
}
function findSaid({ threads }, taken, placement) {
    const about = threads.filter((thread) => (0,review_history .jK)(thread, placement));
    return about.find(({ print }) => print === (0,finding_text .Fc)(placement)) ?? about.find((thread) => !taken.has(thread));
}
function byGravity(one, other) {
    return (apply_operations .gO.indexOf(one.severity) - apply_operations .gO.indexOf(other.severity) ||
        apply_operations .E2.indexOf(one.confidence) - apply_operations .E2.indexOf(other.confidence));
}
function settledThreads({ threads }, { stillSaid }) {
    return threads.filter((thread) => thread.isOutdated && !thread.isAnswered && (0,review_history .F8)(thread) && !stillSaid.has(thread));
}
;
const review_post_pauseMs = 2_000;
async function postReview(applyContext, draft) {
    const writer = createReviewWriter(applyContext.github, applyContext.target);
    const left = await clearPending(applyContext, writer, draft);
    if (left === 'busy')
        return left;
    let held;
    try {
        held = left ?? (await openReview(applyContext, writer, draft));
    }
    catch (error) {
        if (isBusy(error))
            return 'busy';
        throw error;
    }
    try {
        const unplaced = await addRest(applyContext, writer, held);
        if (await isOutdated(applyContext, draft)) {
            await review_post_discardReview(applyContext, writer, held.id);
            return 'outdated';
        }
        return await review_post_submit(applyContext, writer, { held, draft, unplaced });
    }
    catch (error) {
        await review_post_discardReview(applyContext, writer, held.id);
        throw error;
    }
}
async function clearPending(applyContext, writer, { history, isPatient }) {
    const { run } = applyContext.marker;
    for (const review of history.pending) {
        if (review.run === run && !review.isDraft)
            return { id: review.id, url: review.url, rest: [] };
        if (isPatient && !(0,apply_marker.isLaterRun)(run, review.run))
            return 'busy';
        await review_post_discardReview(applyContext, writer, review.id);
    }
    return undefined;
}
async function openReview(applyContext, writer, draft) {
    const { signal, clock, marker, seal } = applyContext;
    const { commitSha, comments, compose } = draft;
    const onLines = comments.filter(({ placement }) => placement.kind === 'lines');
    const rest = comments.filter(({ placement }) => placement.kind === 'file');
    const unfinished = (0,apply_marker.writeApplyMarker)('draft', marker, seal);
    const find = async () => (await (0,review_history .Lu)(applyContext)).pending.find(({ run }) => run === marker.run);
    const open = (body, placed) => {
        const lines = placed.flatMap(({ placement, body: text }) => placement.kind === 'file' ? [] : lineCommentOf(placement, text));
        const wanted = { commitSha, body, comments: lines };
        return writeOnce({ clock, signal, find, send: () => writer.open(wanted, { signal }) });
    };
    try {
        return { ...(await open(rest.length === 0 ? compose([]) : unfinished, onLines)), rest };
    }
    catch (error) {
        if (!isRefused(error) || isBusy(error) || onLines.length === 0)
            throw error;
        return { ...(await open(unfinished, [])), rest: comments };
    }
}
async function addRest(applyContext, writer, { id, rest }) {
    const { clock, signal } = applyContext;
    const unplaced = [];
    for (const { placement, body } of rest) {
        const comment = placement.kind === 'file' ? { path: placement.path, body } : lineCommentOf(placement, body);
        const find = async () => (await (0,review_history .Lu)(applyContext)).drafted.some(({ first }) => first.reviewId === id && first.body === body) ||
            undefined;
        const send = () => addComment(writer, { id, comment }, signal);
        if (!(await writeOnce({ clock, signal, find, send })))
            unplaced.push(placement);
    }
    return unplaced;
}
async function addComment(writer, { id, comment }, signal) {
    try {
        return await writer.addComment(id, comment, { signal });
    }
    catch (error) {
        if (isRefused(error))
            return false;
        throw error;
    }
}
async function isOutdated(applyContext, { history }) {
    const { clock, signal, policy } = applyContext;
    if (policy.dryRun)
        return false;
    await clock.sleep(review_post_pauseMs, signal);
    const known = new Set(history.reviews.map(({ id }) => id));
    return (await (0,review_history .Lu)(applyContext)).reviews.some(({ id }) => !known.has(id));
}
async function review_post_submit(applyContext, writer, { held: { id, url }, draft, unplaced }) {
    const { clock, signal } = applyContext;
    const send = async () => {
        await writer.submit(id, draft.compose(unplaced), { signal });
        return { id, url, unplaced };
    };
    const find = async () => (await (0,review_history .Lu)(applyContext)).reviews.some((review) => review.id === id) ? { id, url, unplaced } : undefined;
    try {
        return await writeOnce({ clock, signal, send, find });
    }
    catch (error) {
        if (isRefused(error))
            return 'outdated';
        throw error;
    }
}
const discardMs = 5_000;
async function review_post_discardReview({ clock, log }, writer, id) {
    const limit = (0,deadline .rP)(clock, discardMs);
    try {
        await writer.discard(id, { signal: limit.signal });
    }
    catch (error) {
        if (isRefused(error))
            return;
        log.warning('Could not discard an unfinished review; the next run of this workflow will try again.');
    }
    finally {
        limit.clear();
    }
}
function isRefused(error) {
    return error instanceof failure .y_ && ['refused', 'missing'].includes(error.failure);
}
function lineCommentOf({ path, side, lines }, body) {
    return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) };
}
;
const maxSettled = 50;
async function resolveOutdated(applyContext, facts) {
    const { signal, github, target } = applyContext;
    const writer = createReviewWriter(github, target);
    const threads = settledThreads(facts.history, facts.plan).slice(0, maxSettled);
    const reviews = outlived(facts, threads).slice(0, maxSettled);
    const done = { threads: 0, reviews: 0 };
    let mayResolve = true;
    try {
        for (const { id, first } of threads) {
            mayResolve &&= await allowed(writer.resolve(id, { signal }));
            if (!mayResolve)
                await writer.minimize(first.id, { signal });
            done.threads += 1;
        }
        for (const { id } of reviews) {
            await writer.minimize(id, { signal });
            done.reviews += 1;
        }
        return describe(done);
    }
    catch (error) {
        return [...describe(done), (0,rejection .J5)('minimize everything that is outdated', whyNot(error, signal))];
    }
}
function describe({ threads, reviews }) {
    const counted = [
        ...(threads > 0 ? [threads === 1 ? '1 outdated thread' : `${threads} outdated threads`] : []),
        ...(reviews > 0 ? [reviews === 1 ? '1 earlier review' : `${reviews} earlier reviews`] : []),
    ];
    return counted.length === 0 ? [] : [{ what: `Minimized ${counted.join(' and ')}`, result: 'applied' }];
}
async function allowed(write) {
    try {
        await write;
        return true;
    }
    catch (error) {
        if (error instanceof failure .y_ && error.failure === 'denied')
            return false;
        throw error;
    }
}
function outlived({ history, latest }, settled) {
    if (latest === undefined)
        return [];
    const standing = history.threads.filter((thread) => thread.isAnswered || ((0,review_history .F8)(thread) && !settled.includes(thread)));
    const keep = new Set(standing.map(({ first }) => first.reviewId));
    return history.reviews.filter(({ id, isMinimized }) => id !== latest && !isMinimized && !keep.has(id));
}
function whyNot(error, signal) {
    if (signal.aborted)
        return 'there was no time left';
    if (error instanceof failure .y_)
        return (0,rejection .WE)(error, 'pull-requests: write');
    throw error;
}
;
const patienceMs = 30_000;
const review_pauseMs = 2_000;
async function applyReview(applyContext, operation) {
    const { target, clock, signal, budget, verdict } = applyContext;
    const { findings, summary } = operation;
    if (!target.isPullRequest)
        throw new rejection .mQ(`#${target.number} is an issue, not a pull request`);
    requireFewMentions([summary, ...findings.flatMap(({ title, body }) => [title, body])]);
    const diff = await readReviewedDiff(applyContext);
    const startedMs = clock.now();
    for (;;) {
        const history = await (0,review_history .Lu)(applyContext);
        if (history.reviews.some(({ run }) => (0,apply_marker.isLaterRun)(run, applyContext.marker.run))) {
            throw new rejection .mQ('a later run of this workflow has reviewed it already');
        }
        const plan = planReview({ findings, files: diff.files, history, maxComments: budget.comments, verdict });
        const isPatient = clock.now() - startedMs < patienceMs;
        const written = await write({ applyContext, operation, diff, history, plan, isPatient });
        if (written) {
            await discardLeft(applyContext, history, written.latest);
            const settled = await resolveOutdated(applyContext, { history, plan, latest: written.latest });
            return [written.done, ...refuseExcess(applyContext, plan), ...settled];
        }
        await clock.sleep(review_pauseMs, signal);
    }
}
async function discardLeft(applyContext, { pending }, latest) {
    const { github, target, marker } = applyContext;
    const left = pending.filter(({ run, id }) => !(0,apply_marker.isLaterRun)(run, marker.run) && id !== latest);
    for (const { id } of left)
        await review_post_discardReview(applyContext, createReviewWriter(github, target), id);
}
async function write(work) {
    const { applyContext, history, plan } = work;
    const current = (0,review_history .$c)(history);
    if (current?.run === applyContext.marker.run) {
        return { done: (0,rejection .UE)(`Posted a review on #${applyContext.target.number}`, current), latest: current.id };
    }
    return plan.isNews || !current ? post(work) : refresh(work, current);
}
async function post(work) {
    const { applyContext, plan, diff, history, isPatient } = work;
    const frame = frameOf(work);
    const posting = await postReview(applyContext, {
        commitSha: diff.commitSha,
        comments: plan.fresh.map((placement) => ({ placement, body: (0,finding_text .wQ)(frame, placement) })),
        compose: (unplaced) => compose(work, unplaced),
        ...{ history, isPatient },
    });
    if (posting === 'busy' && !isPatient)
        return postAsComment(work);
    if (typeof posting === 'string')
        return undefined;
    applyContext.budget.comments -= plan.fresh.length;
    return { done: describePosted(work, posting), latest: posting.id };
}
async function postAsComment(work) {
    const { applyContext, plan } = work;
    const body = compose(work, plan.fresh).split('\n').slice(2).join('\n');
    const key = (0,external_node_crypto_.hash)('sha256', `review ${applyContext.marker.key}`, 'hex').slice(0, 32);
    const comment = await writeComment({ ...applyContext, marker: { ...applyContext.marker, key } }, body);
    const reason = "another review by the same account isn't submitted, so the findings are in a comment";
    const what = `Commented on #${applyContext.target.number} with the review`;
    return { done: { ...(0,rejection .UE)(what, comment), reason }, latest: undefined };
}
function describePosted({ applyContext, plan }, { unplaced, ...review }) {
    const [inline, general] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length];
    const parts = [
        ...(plan.fixed > 0 ? ['everything is fixed'] : []),
        ...(inline > 0 ? [inline === 1 ? '1 inline comment' : `${inline} inline comments`] : []),
        ...(general > 0 ? [general === 1 ? '1 general finding' : `${general} general findings`] : []),
        ...(plan.stillSaid.size > 0 ? [`${plan.stillSaid.size} still open`] : []),
    ];
    const what = `Posted a review on #${applyContext.target.number}: ${parts.join(', ') || 'no findings'}`;
    const reason = unplaced.length > 0 ? `GitHub accepted no line for ${unplaced.length} of them` : undefined;
    return { ...(0,rejection .UE)(what, review), ...(reason !== undefined && { reason }) };
}
async function refresh(work, current) {
    const { applyContext } = work;
    const { github, target, clock, signal } = applyContext;
    const body = compose(work, []);
    await writeOnce({
        clock,
        signal,
        send: async () => {
            await createReviewWriter(github, target).rewrite(current.id, body, { signal });
            return true;
        },
        find: async () => (await (0,review_history .Lu)(applyContext)).reviews.some((review) => review.id === current.id && review.body === body) ||
            undefined,
    });
    return { done: (0,rejection .UE)('No new findings; updated the existing review', current), latest: undefined };
}
function compose(work, unplaced) {
    const { applyContext, operation, plan, diff, history } = work;
    const { marker, verdict, runUrl } = applyContext;
    const current = (0,review_history .$c)(history);
    return (0,review_body .de)({
        ...diff,
        ...{ marker, verdict, runUrl, frame: frameOf(work), summary: operation.summary, fixed: plan.fixed },
        severities: plan.findings.map(({ severity }) => severity),
        inline: plan.fresh.length - unplaced.length,
        stillOpen: plan.stillSaid.size,
        inBody: [...unplaced.map(withoutLine), ...plan.inBody],
        earlier: current ? (0,review_body .fp)(current.body, current.prints) : { summary: undefined, findings: new Map() },
    });
}
function withoutLine({ finding, path }) {
    return { kind: 'body', finding, path, reason: 'GitHub accepted no line for it' };
}
function frameOf({ applyContext, diff }) {
    const { redact, marker, event, target, seal } = applyContext;
    const filesUrl = `${event.serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
    return { redact, seal, key: marker.key, filesUrl };
}
function refuseExcess({ policy }, { overCap, leftOut }) {
    const cap = `max_comments is ${policy.maxComments}, so they are in the review's body`;
    return [
        ...(overCap > 0 ? [(0,rejection .J5)(`post ${overCap} more inline comments`, cap)] : []),
        ...(leftOut > 0 ? [(0,rejection .J5)(`post ${leftOut} more findings`, `a review takes at most ${maxFindings}`)] : []),
    ];
}
var apply_target = __webpack_require__(6513);
;
const triage_maxNamed = 5;
const maxMissingLength = 300;
function readTriage(result) {
    const object = (0,json .Xy)(result);
    const issueOf = (value) => {
        const issue = (0,json .Xy)(value)['issue'] ?? value;
        return (0,json .rl)(issue) ?? Number(/^#?(\d{1,15})$/.exec((0,json .b6)(issue) ?? '')?.[1] ?? NaN);
    };
    return {
        verdict: (0,json .b6)(object['verdict']),
        missing: (0,json .jk)(object['missing'])
            .flatMap((text) => (0,json .b6)(text)?.trim() ?? [])
            .slice(0, triage_maxNamed),
        duplicates: [...new Set((0,json .jk)(object['duplicates']).map(issueOf))]
            .filter((issue) => issue > 0)
            .slice(0, triage_maxNamed),
    };
}
function addImpliedComment(operations, triage) {
    const { verdict, missing = [], duplicates = [] } = triage ?? {};
    const isImplied = (verdict === 'needs-info' && missing.length > 0) || (verdict === 'duplicate' && duplicates.length > 0);
    const hasComment = operations.some(({ kind }) => kind === 'comment');
    return isImplied && !hasComment ? [...operations, { kind: 'comment', body: '' }] : operations;
}
async function writeAddition(applyContext, triage, { body }) {
    const { redact } = applyContext;
    if (triage?.verdict === 'needs-info' && body.trim() === '') {
        const asked = triage.missing.map((text) => `- ${(0,finding_text .Qw)((0,text_text .IN)((0,text_text .TN)((0,apply_body .f1)(redact, text)), maxMissingLength))}`);
        return ['To look into this, we need some more information:', '', ...asked].join('\n');
    }
    if (triage?.verdict !== 'duplicate')
        return '';
    const unnamed = triage.duplicates.filter((issue) => !new RegExp(`(?:#|issues?[ /]#?)${issue}\\b`, 'i').test(body));
    const found = unnamed.length < triage.duplicates.length ? [] : await lookUp(applyContext, unnamed);
    return found.length === 0 ? '' : `This looks like a duplicate of ${found.map((issue) => `#${issue}`).join(', ')}.`;
}
async function lookUp(applyContext, issues) {
    const { github, target, signal, log } = applyContext;
    const found = [];
    for (const number of issues) {
        const reason = number === target.number
            ? 'it is this one'
            : await whyMissing(() => (0,issue .Fq)(github, { ...target, number }, { signal }));
        if (reason === undefined)
            found.push(number);
        else
            log.notice(`Left out #${number} as a duplicate: ${reason}.`);
    }
    return found;
}
async function whyMissing(read) {
    try {
        return (await read()) === undefined ? 'it was moved to another repository' : undefined;
    }
    catch (error) {
        if (!(error instanceof failure .y_))
            throw error;
        return error.failure === 'missing' ? "it doesn't exist" : `it couldn't be looked up (${error.oneLine})`;
    }
}
;
const defaultDeadlineMs = 300_000;
const maxOperations = 30;
async function applyOperations(given) {
    const triage = given.triage === undefined ? undefined : readTriage(given.triage);
    const { clock, signal, log, policy, ...request } = given;
    const operations = addImpliedComment(request.operations, triage);
    const limit = (0,deadline .rP)(clock, request.deadlineMs ?? defaultDeadlineMs);
    try {
        const done = [];
        const both = AbortSignal.any([signal, limit.signal]);
        for (const step of stepsOf({ ...given, operations, signal: both }, triage))
            done.push(...(await step()));
        const shown = (policy.dryRun ? done.map(asShown) : done).map((operation) => withoutSecrets(given, operation));
        for (const { what, result, reason } of shown) {
            const line = `${what}${reason === undefined ? '' : `: ${reason}`}.`;
            if (result === 'refused' && !policy.dryRun)
                log.warning(line);
            else
                log.info(line);
        }
        return { operations: shown, summary: summaryOf(given), error: errorOf(given, shown) };
    }
    finally {
        limit.clear();
    }
}
function stepsOf(request, triage) {
    const { operations, event } = request;
    const kinds = [...apply_operations .y8, 'unknown'];
    const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind));
    const more = ordered.length - maxOperations;
    const target = (0,apply_target.targetOf)(event);
    const applyContext = typeof target === 'string' ? undefined : contextOf(request, target);
    const seen = new Set();
    const steps = ordered.slice(0, maxOperations).map((operation) => {
        const isSecond = seen.has(operation.kind);
        if (operation.kind !== 'unknown')
            seen.add(operation.kind);
        return async () => {
            if (operation.kind === 'unknown')
                return [ignored(operation.name)];
            const what = wordsOf(operation, target);
            const reason = apply_whyNot(request, operation, { target, isSecond });
            if (reason !== undefined)
                return [(0,rejection .J5)(what, reason)];
            if (operation.kind === 'summary')
                return [(0,rejection .UE)('Wrote the job summary')];
            if (applyContext === undefined)
                return [];
            return [...refuseVerdict(operation), ...(await attempt(applyContext, operation, { what, triage }))];
        };
    });
    return more > 0 ? [...steps, () => Promise.resolve([(0,rejection .J5)(`do ${more} more operations`, onlyOne)])] : steps;
}
const onlyOne = 'a step does one operation of each kind';
function ignored(name) {
    const reason = `only ${apply_operations .y8.slice(0, -1).join(', ')} and ${apply_operations .y8.at(-1) ?? ''} are supported`;
    return { what: `Ignored ${JSON.stringify(name)}`, result: 'refused', reason };
}
function refuseVerdict(operation) {
    const verdict = operation.kind === 'review' ? (operation.event ?? 'COMMENT') : 'COMMENT';
    if (verdict.toUpperCase() === 'COMMENT')
        return [];
    return [(0,rejection .J5)(`review as ${JSON.stringify(verdict)}`, 'reviews are only posted as comments')];
}
function contextOf(request, target) {
    const { policy, github, log, headSha, verdict, runUrl } = request;
    return {
        ...request,
        ...{ target, headSha, verdict, runUrl },
        github: policy.dryRun ? showWrites(github, log) : github,
        budget: { comments: policy.maxComments },
    };
}
function apply_whyNot({ policy }, { kind, aim = {} }, { target, isSecond }) {
    if (!policy.allowed.some((allowed) => allowed === kind))
        return `apply doesn't list ${kind}`;
    if (isSecond)
        return onlyOne;
    if (kind === 'summary')
        return undefined;
    return typeof target === 'string' ? target : (0,apply_target.whyElsewhere)(aim, target);
}
async function attempt(applyContext, operation, { what, triage }) {
    const { signal, github, target } = applyContext;
    const permission = operation.kind === 'review' ? 'pull-requests: write' : labelPermission({ target });
    if (!github.hasToken)
        return [{ what: `Couldn't ${what}`, result: 'failed', reason: 'there is no github_token' }];
    try {
        signal.throwIfAborted();
        if (operation.kind === 'labels')
            return await applyLabels(applyContext, operation);
        if (operation.kind === 'review')
            return await applyReview(applyContext, operation);
        if (operation.kind !== 'comment')
            return [];
        if (isPrivateFinding(applyContext.event, triage?.verdict)) {
            throw new rejection .mQ('a possible security problem is not described in public');
        }
        return [await applyComment(applyContext, operation, await writeAddition(applyContext, triage, operation))];
    }
    catch (error) {
        return [(0,rejection .pJ)(error, { what, permission, signal })];
    }
}
function isPrivateFinding({ repository }, verdict) {
    return verdict === 'security' && repository.isPrivate !== true;
}
function wordsOf({ kind }, target) {
    const on = typeof target === 'string' ? '' : ` on #${target.number}`;
    if (kind === 'comment')
        return typeof target === 'string' ? 'comment' : commentWords({ target }).base;
    return kind === 'review' ? `post a review${on}` : kind === 'labels' ? 'change labels' : 'write the job summary';
}
function asShown(operation) {
    return operation.result === 'applied'
        ? { ...operation, what: `Dry run: ${operation.what}`, result: 'refused', reason: 'shown in the log, not sent' }
        : operation;
}
const maxTextLength = 1_000;
function withoutSecrets({ redact }, { what, reason, ...rest }) {
    const show = (text) => (0,text_text .IN)((0,apply_body .f1)(redact, text), maxTextLength);
    return { what: show(what), ...rest, ...(reason !== undefined && { reason: show(reason) }) };
}
const maxSummaryBytes = 100 * 1024;
function summaryOf({ operations, policy, redact }) {
    const operation = operations.find(({ kind }) => kind === 'summary');
    if (operation?.kind !== 'summary' || !policy.allowed.includes('summary'))
        return undefined;
    const source = (0,apply_body .f1)(redact, (0,text_text .Uo)(operation.markdown, maxSummaryBytes));
    const inert = (part) => (0,markdown .RU)(part, { backlinks: true, topHeading: 3 });
    const { text, leftOut } = (0,answer .vY)(source, maxSummaryBytes, inert);
    const isCut = leftOut > 0 || operation.markdown.length > maxSummaryBytes;
    return redact(isCut ? `${text}\n\n*Truncated; the output \`result\` has all of it.*` : text);
}
function errorOf({ operations, policy, redact }, done) {
    const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`);
    const findings = operations.flatMap((operation) => (operation.kind === 'review' ? operation.findings : []));
    const judged = judgeFindings(findings, policy.failOn, redact);
    if (failed.length === 0)
        return judged;
    const lost = `Not everything in the result could be applied. ${failed.join('; ')}.`;
    return new errors .lZ([lost, ...(judged ? [judged.message] : [])].join(' '));
}
}),
3351:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
describeContract: () => ( describeContract),
resultFileName: () => ( resultFileName)
});
const resultFileName = 'result.json';
function describeContract(schema) {
    return [
        '## How to answer',
        '',
        'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
        `If the value is too long for an answer, leave it as a file artifact named \`${resultFileName}\` instead, and say so.`,
        'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
        'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
        '',
        'The schema (JSON Schema 2020-12):',
        '',
        '```json',
        JSON.stringify(withoutTitles(schema), undefined, 1),
        '```',
    ].join('\n');
}
const forEditors = ['$schema', '$id', 'title'];
function withoutTitles(schema) {
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)));
}
}),
6790:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
fencedBlocks: () => ( fencedBlocks),
findResult: () => ( findResult),
maxResultBytes: () => ( maxResultBytes),
readResultFile: () => ( readResultFile)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
const maxResultBytes = 1024 * 1024;
const mostTries = 20;
function findResult(answer) {
    const blocks = fencedBlocks(answer).filter(({ language }) => ['json', 'jsonc', 'json5', ''].includes(language));
    for (const { text, language } of blocks.slice(-mostTries).toReversed()) {
        if (language === '' && !isPossible(text))
            continue;
        const value = readSmall(text);
        if (value !== undefined)
            return { kind: 'found', value };
    }
    const bare = findBare(answer);
    if (bare !== undefined)
        return { kind: 'found', value: bare };
    const last = blocks.findLast(({ language, text }) => language !== '' || isPossible(text));
    return last === undefined ? { kind: 'none' } : { kind: 'broken', reason: whyBroken(last.text) };
}
function readResultFile(text) {
    const value = readSmall(text);
    return value === undefined ? { kind: 'broken', reason: whyBroken(text) } : { kind: 'found', value };
}
function readSmall(text) {
    return text.length > maxResultBytes || Buffer.byteLength(text) > maxResultBytes ? undefined : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .qF)(text.trim());
}
function isPossible(text) {
    return /^\s*[[{]/.test(text);
}
function whyBroken(text) {
    if (Buffer.byteLength(text) > maxResultBytes) {
        return `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.`;
    }
    try {
        JSON.parse(text);
        return 'It is empty.';
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return `It is not JSON: ${said.replace(/\s+/g, ' ').slice(0, 200)}`;
    }
}
function fencedBlocks(markdown) {
    const blocks = [];
    let open;
    for (const line of markdown.split(/\r?\n/)) {
        const [, fence = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (open === undefined) {
            if (fence !== '' && !rest.includes('`'))
                open = { fence, language: wordOf(rest), lines: [] };
        }
        else if (fence.startsWith(open.fence) && rest.trim() === '') {
            blocks.push({ language: open.language, text: open.lines.join('\n') });
            open = undefined;
        }
        else
            open.lines.push(line);
    }
    if (open !== undefined)
        blocks.push({ language: open.language, text: open.lines.join('\n') });
    return blocks;
}
function wordOf(info) {
    return info.trim().split(/[\s{]/, 1)[0]?.toLowerCase() ?? '';
}
function findBare(answer) {
    const whole = answer.trim();
    if (!whole.endsWith('}') && !whole.endsWith(']'))
        return undefined;
    if (isPossible(whole)) {
        const value = readSmall(whole);
        if (value !== undefined)
            return value;
    }
    let from = whole.length;
    for (let tries = 0; tries < mostTries; tries += 1) {
        const start = whole.lastIndexOf('\n{', from - 1);
        if (start < 0)
            return undefined;
        const value = readSmall(whole.slice(start + 1));
        if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value))
            return value;
        from = start;
        if (from === 0)
            return undefined;
    }
    return undefined;
}
}),
8339:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  readWishes: () => ( readWishes)
});
var json = __webpack_require__(2253);
var operations = __webpack_require__(8430);
;
function readOperations(value) {
    return (0,json .jk)(value).map(readOperation);
}
function readOperation(value) {
    const object = (0,json .Xy)(value);
    const name = (0,json .b6)(object['op']) ?? 'without a name';
    const operation = readKnown(name, object);
    return { ...(operation ?? { kind: 'unknown', name }), ...aimOf(object) };
}
function readKnown(name, object) {
    switch (name) {
        case 'labels':
            return { kind: 'labels', add: textsIn(object['add']), remove: textsIn(object['remove']) };
        case 'comment':
            return { kind: 'comment', body: (0,json .b6)(object['body']) ?? '' };
        case 'summary':
            return { kind: 'summary', markdown: (0,json .b6)(object['markdown']) ?? '' };
        case 'review': {
            const event = (0,json .b6)(object['event']);
            return {
                kind: 'review',
                summary: (0,json .b6)(object['summary']) ?? '',
                findings: readFindings(object['findings']),
                ...(event !== undefined && { event }),
            };
        }
        default:
            return undefined;
    }
}
function readFindings(value) {
    return (0,json .jk)(value)
        .filter(json .Gv)
        .flatMap((object) => readFinding(object) ?? []);
}
function readFinding(object) {
    const [path, title] = [(0,json .b6)(object['path']), (0,json .b6)(object['title'])];
    if (path === undefined || title === undefined)
        return undefined;
    const line = (0,json .rl)(object['line']);
    const startLine = (0,json .rl)(object['start_line'] ?? object['startLine']);
    const { suggestion } = object;
    const existingCode = (0,json .b6)(object['existing_code'] ?? object['existingCode']);
    const again = (0,json .b6)(object['again']);
    return {
        path,
        title,
        body: (0,json .b6)(object['body']) ?? '',
        severity: operations .gO.find((known) => known === object['severity']) ?? 'minor',
        confidence: operations .E2.find((known) => known === object['confidence']) ?? 'medium',
        ...(line !== undefined && { line }),
        ...(startLine !== undefined && { startLine }),
        ...(object['side'] === 'LEFT' && { side: 'LEFT' }),
        ...(object['side'] === 'RIGHT' && { side: 'RIGHT' }),
        ...(typeof suggestion === 'string' && { suggestion }),
        ...(existingCode !== undefined && { existingCode }),
        ...(again !== undefined && { again }),
    };
}
function aimOf(object) {
    const repository = (0,json .b6)(object['repository'] ?? object['repo']);
    const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined;
    if (repository === undefined && place === undefined)
        return {};
    const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : ((0,json .rl)(place) ?? NaN);
    return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } };
}
function textsIn(value) {
    return (0,json .jk)(value).filter((text) => typeof text === 'string');
}
;
const longestVerdict = 100;
const deeds = /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i;
function readWishes(result, declared) {
    const object = (0,json .Xy)(result);
    const aim = aimIn(object, declared);
    const known = [
        labelsIn(object),
        commentIn(object),
        reviewIn(object),
        summaryIn(object),
    ].filter((wish) => wish !== undefined);
    const others = Object.entries(object)
        .filter(([name, value]) => deeds.test(name) && !declared.has(name) && isAskedFor(value))
        .map(([name]) => ({ op: name.slice(0, longestVerdict) }));
    const listed = declared.has('operations') ? [] : (0,json .jk)(object['operations']).filter(json .Gv);
    const wishes = [...known, ...others].map((wish) => ({ ...aim, ...wish }));
    const verdict = (0,json .b6)(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict);
    return { operations: readOperations([...wishes, ...listed]), verdict: verdict === '' ? undefined : verdict };
}
function isAskedFor(value) {
    return value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
const numberNames = ['number', 'issue', 'issue_number', 'pull_request', 'pull_number'];
function aimIn(object, declared) {
    const target = (0,json .Xy)(object['target']);
    const at = (name) => target[name] ?? (declared.has(name) ? undefined : object[name]);
    const repository = (0,json .b6)(at('repository')) ?? (0,json .b6)(at('repo'));
    const number = numberNames
        .map(at)
        .find((value) => (0,json .rl)(value) !== undefined || /^#?\d+$/.test((0,json .b6)(value) ?? ''));
    return { ...(repository !== undefined && { repository }), ...(number !== undefined && { number }) };
}
function labelsIn({ labels }) {
    const wish = Array.isArray(labels) ? { add: (0,json .jk)(labels) } : (0,json .Xy)(labels);
    const isEmpty = (0,json .jk)(wish['add']).length === 0 && (0,json .jk)(wish['remove']).length === 0;
    return isEmpty ? undefined : { ...wish, op: 'labels' };
}
function commentIn({ comment }) {
    if ((0,json .Gv)(comment))
        return { ...comment, op: 'comment' };
    return (0,json .b6)(comment) === undefined ? undefined : { op: 'comment', body: comment };
}
function reviewIn({ review }) {
    return (0,json .Gv)(review) ? { ...review, op: 'review' } : undefined;
}
function summaryIn({ summary }) {
    return (0,json .b6)(summary) === undefined ? undefined : { op: 'summary', markdown: summary };
}
}),
8848:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
writeRepair: () => ( writeRepair)
});
var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3351);
function writeRepair(problems, schema) {
    return [
        'The result in your answer could not be used. Nothing of it was carried out.',
        '',
        ...problems.map((problem) => `- ${problem}`),
        '',
        'Do no further work. Answer once more, with the same findings in the right form.',
        '',
        (0,_contract_js__WEBPACK_IMPORTED_MODULE_0__.describeContract)(schema),
    ].join('\n');
}
}),
4895:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  createValidator: () => ( createValidator)
});
var errors = __webpack_require__(6316);
;
const maxPatternLength = 1_000;
const mostSteps = 1e8;
const mostChoices = 10_000;
const fewRepetitions = 10;
function judgePattern(pattern) {
    if (pattern.length > maxPatternLength)
        return unsafe(`it is longer than ${maxPatternLength} characters`);
    const reading = new Reading();
    for (let at = 0; at < pattern.length;) {
        const token = tokenAt(pattern, at);
        at += token.length;
        const reason = reading.take(token);
        if (reason !== undefined)
            return unsafe(reason);
    }
    const { choices, endless } = reading.tally;
    if (choices > mostChoices)
        return unsafe('it can go more ways than can be tried');
    const degree = endless + (pattern.startsWith('^') ? 0 : 1);
    return { kind: 'safe', longest: Math.floor((mostSteps / choices) ** (1 / Math.max(1, degree))) };
}
class Reading {
    tally = { endless: 0, choices: 1 };
    groups = [newGroup()];
    closed;
    take(token) {
        const closed = this.closed;
        this.closed = undefined;
        if (/^\\[1-9k]/.test(token))
            return 'it refers back to an earlier group';
        if (/^\(\?<?[=!]/.test(token))
            return 'it looks ahead or behind';
        if (token.startsWith('('))
            this.groups.push(newGroup());
        else if (token === ')')
            this.close();
        else if (token === '|')
            this.choose();
        else if (isQuantifier(token))
            return this.repeat(token, closed);
        return undefined;
    }
    close() {
        this.closed = this.groups.length > 1 ? this.groups.pop() : undefined;
        const outer = this.groups.at(-1);
        if (outer !== undefined && this.closed?.hasChoice === true)
            outer.hasChoice = true;
    }
    choose() {
        const group = this.groups.at(-1);
        if (group !== undefined)
            group.hasChoice = true;
        this.tally.choices += 1;
    }
    repeat(token, group) {
        for (const outer of this.groups)
            outer.hasRepetition = true;
        return countRepetition(token, group, this.tally);
    }
}
function newGroup() {
    return { hasRepetition: false, hasChoice: false };
}
function unsafe(reason) {
    return { kind: 'unsafe', reason };
}
function tokenAt(pattern, at) {
    const rest = pattern.slice(at, at + maxPatternLength);
    const found = /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^])/i.exec(rest);
    return found?.[0] ?? rest.charAt(0);
}
function isQuantifier(token) {
    return /^(?:[*+?]|\{\d)/.test(token);
}
function countRepetition(token, group, tally) {
    const [least, most] = rangeOf(token);
    const isOptional = least === 0 && most === 1;
    if (group !== undefined && !isOptional && (group.hasRepetition || group.hasChoice)) {
        return 'it repeats a group that holds a repetition or a choice';
    }
    if (most - least > fewRepetitions)
        tally.endless += 1;
    else
        tally.choices *= most - least + 1;
    return undefined;
}
function rangeOf(token) {
    if (token.startsWith('?'))
        return [0, 1];
    if (token.startsWith('*') || token.startsWith('+'))
        return [0, Infinity];
    const [, least = '0', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(token) ?? [];
    if (comma === undefined)
        return [Number(least), Number(least)];
    return [Number(least), most === '' ? Infinity : Number(most)];
}
var json = __webpack_require__(2253);
;
const mostProblems = 10;
const longestValue = 60;
function reportProblems(problems) {
    const told = [...new Set(problems.map(tellProblem))];
    const more = told.length - mostProblems;
    return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
function tellProblem({ keyword, instancePath, params, message, data }) {
    const where = placeOf(instancePath);
    const name = (key) => oneLine((0,json .b6)(params[key]) ?? '');
    const limit = (0,json .rl)(params['limit']);
    switch (keyword) {
        case 'required':
            return `${where} lacks ${quote(name('missingProperty'))}.`;
        case 'additionalProperties':
            return `${where} must not have ${quote(name('additionalProperty'))}.`;
        case 'unevaluatedProperties':
            return `${where} must not have ${quote(name('unevaluatedProperty'))}.`;
        case 'type':
            return `${where} must be ${typesOf(params['type'])}, not ${kindOf(data)}.`;
        case 'enum':
            return `${where} must be one of ${listOf(params['allowedValues'])}, not ${show(data)}.`;
        case 'const':
            return `${where} must be ${show(params['allowedValue'])}, not ${show(data)}.`;
        case 'minLength':
            return `${where} must have at least ${String(limit)} characters.`;
        case 'maxLength':
            return `${where} must have at most ${String(limit)} characters, not ${typeof data === 'string' ? data.length : 'more'}.`;
        case 'minItems':
            return `${where} must have at least ${String(limit)} items.`;
        case 'maxItems':
            return `${where} must have at most ${String(limit)} items.`;
        case 'pattern':
            return `${where} must match ${name('pattern')}, and ${show(data)} does not.`;
        case 'format':
            return `${where} must be of the format ${name('format')}, and ${show(data)} is not.`;
        default:
            return `${where} ${oneLine(message ?? `breaks the rule ${keyword}`)}.`;
    }
}
function placeOf(pointer) {
    if (pointer === '')
        return 'The result';
    const path = pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
        .join('');
    return `\`${oneLine(path)}\``;
}
function typesOf(types) {
    return (Array.isArray(types) ? types : [types]).map((type) => withArticle(String(type))).join(' or ');
}
function withArticle(type) {
    if (type === 'null')
        return 'null';
    if (type === 'array')
        return 'a list';
    return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return (0,json .Gv)(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`;
}
function listOf(values) {
    return (0,json .jk)(values).map(show).join(', ');
}
function show(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
function quote(name) {
    return JSON.stringify(name.slice(0, longestValue));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').slice(0, 200);
}
;
async function createValidator(schema, name) {
    const [checker, formats] = await Promise.all([
        Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 23)),
        Promise.all( [__webpack_require__.e(892), __webpack_require__.e(803), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 23)),
    ]);
    const ajv = new checker.default.Ajv2020({
        strict: false,
        allErrors: true,
        verbose: true,
        logger: false,
        code: { regExp: Object.assign(safePattern, { code: 'safePattern' }) },
    });
    formats.default.default(ajv, { mode: 'fast' });
    try {
        if (schema['$async'] === true)
            throw new Error('$async has no place in it');
        if (ajv.validateSchema(schema) !== true)
            throw new Error(whyNoSchema(rawProblems(ajv.errors)));
        const holds = ajv.compile(schema);
        return {
            schema,
            check(value) {
                if (holds(value))
                    return { kind: 'fits', value };
                return { kind: 'wrong', problems: reportProblems(rawProblems(holds.errors)) };
            },
        };
    }
    catch (error) {
        throw new errors .lZ(`${name} is not a usable JSON Schema: ${firstLine((0,errors .bD)(error)).replace(/\.$/, '')}.`, {
            hint: 'Mend it at the place named; the schema is of draft 2020-12, stands in one file, and its patterns are simple.',
            cause: error,
        });
    }
}
function whyNoSchema(problems) {
    const depth = ({ instancePath }) => instancePath.split('/').length;
    return reportProblems(problems.toSorted((one, other) => depth(other) - depth(one)).slice(0, 1)).join('');
}
function rawProblems(errors) {
    return errors ?? [];
}
function safePattern(pattern, flags) {
    const judged = judgePattern(pattern);
    if (judged.kind === 'unsafe') {
        throw new Error(`the pattern ${JSON.stringify(pattern.slice(0, 80))} is not safe to try: ${judged.reason}`);
    }
    const expression = new RegExp(pattern, flags);
    return {
        test: (text) => text.length <= judged.longest && expression.test(text),
        toString: () => expression.toString(),
    };
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300);
}
})
};
