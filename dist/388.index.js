export const id = 388;
export const ids = [388];
export const modules = {
46730:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ResultKeeper: () => ( ResultKeeper)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70681);
var _oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22111);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41229);
var _seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35209);
const saysSecurity = /"verdict"\s*:\s*"security"/i;
const checkDeadlineMs = 10_000;
class ResultKeeper {
    request;
    accepted;
    constructor(request) {
        this.request = request;
    }
    async review(ended, ask) {
        const { plan, runtime } = this.request;
        if (plan.schemas.length === 0 || ended.conclusion !== 'success')
            return ended;
        const problems = await this.judge(ended);
        if (problems.length === 0)
            return ended;
        const asking = ask === undefined ? '' : ' Asking the agent to correct it.';
        runtime.log.warning(`The agent's result is invalid: ${problems.join(' ')}${asking}`);
        if (ask === undefined)
            return failed(ended, unusable(plan, problems));
        const { writeRepair } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8848));
        const second = joinOutcomes(ended, await ask(writeRepair(problems, plan.schemas)));
        if (second.conclusion !== 'success')
            return explainSecond(second, problems);
        const left = await this.judge(second);
        return left.length === 0 ? second : failed(second, unusable(plan, problems, left));
    }
    async apply(outcome) {
        const { plan, runtime } = this.request;
        if (outcome.conclusion !== 'success' || runtime.cancelled.aborted)
            return { outcome, typed: {} };
        const { operations, verdict } = await this.wishes(outcome);
        const typed = { ...(this.accepted && { value: this.accepted.value }), verdict };
        const isAnything = operations.length > 0 || plan.policy.failOn !== undefined;
        const applied = isAnything ? await this.applyAll(operations, outcome, verdict) : undefined;
        if (plan.recipe === 'review' && verdict === 'incomplete' && plan.policy.failOn === undefined) {
            runtime.log.notice('The agent could not review all of the pull request: its summary says why.');
        }
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
        const { plan, runtime } = this.request;
        const { cancelled, clock, log } = runtime;
        const file = await this.readFile(outcome);
        const check = this.request.check ?? (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 77891))).checkInWorker;
        const limit = (0,_oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_4__ .rP)(clock, checkDeadlineMs);
        const request = { schemas: plan.schemas, recipe: plan.recipe, answer: outcome.answer, file: file.text };
        const checked = await check(request, { cancelled, deadline: limit.signal }).finally(limit.clear);
        if (checked.kind === 'wrong')
            return file.problem === undefined ? checked.problems : [...checked.problems, file.problem];
        this.accepted = checked;
        if (checked.bent.length > 0)
            log.info((await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 24342))).tellBent(checked.bent));
        for (const problem of checked.dropped)
            log.notice(`Left out a part of the result: ${problem}`);
        return [];
    }
    async readFile({ run }) {
        const { resultFileName } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 23351));
        const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
        if (file?.kind !== 'file')
            return {};
        const { runtime, api } = this.request;
        const [{ createArtifactStore }, { maxResultBytes }] = await Promise.all([
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 56790)),
        ]);
        const store = createArtifactStore({ api, send: runtime.connection.send, clock: runtime.clock });
        try {
            const { bytes } = await store.fetch(file.uid, { maxBytes: maxResultBytes, signal: runtime.cancelled });
            return { text: Buffer.from(bytes).toString('utf8') };
        }
        catch (error) {
            runtime.cancelled.throwIfAborted();
            return { problem: `The file ${resultFileName} could not be fetched: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}` };
        }
    }
    async wishes({ answer }) {
        const { plan } = this.request;
        if (plan.schemas.length === 0)
            return { operations: answerAsWish(plan, answer), verdict: undefined };
        const [{ readWishes }, { declaredMembers }] = await Promise.all([
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 98339)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 44435)),
        ]);
        const wantsReview = plan.policy.failOn !== undefined || plan.policy.allowed.includes('review');
        const wishes = readWishes(this.accepted?.value, declaredMembers(plan.schemas), wantsReview);
        return { ...wishes, operations: (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__ .$)(wishes.operations, plan.prompt.isHidden) };
    }
    async applyAll(operations, outcome, verdict) {
        const { runtime, event, github, plan, name, headSha } = this.request;
        const [{ applyOperations }, { makeApplyMarker }, { targetOf }] = await Promise.all([
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 94898)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 48870)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 6513)),
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
            gate: { verdict, lostFindings: this.accepted?.lostFindings ?? 0 },
        });
    }
    whyNotDone(verdict, { run }) {
        const { plan, runtime } = this.request;
        const isClaimed = plan.recipe === 'fix-ci' && (verdict === 'fixed' || verdict === 'proposed');
        const isThere = run?.artifacts.some((left) => left.kind === 'pull_request' && (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ .XP)(left.url, runtime.env));
        if (!isClaimed || isThere === true)
            return undefined;
        return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent reported "${verdict}" but opened no pull request here.`, {
            hint: `Its environment needs permission to push and to open pull requests. Read what it did${whereIs(run)}.`,
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
function unusable({ recipe }, first, second) {
    const after = second === undefined ? '' : ` The second attempt was invalid too: ${second.join(' ')}`;
    const simpler = recipe === undefined ? ' If it happens again, make the schema simpler or the task smaller.' : '';
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result is invalid, and nothing of it was applied. ${first.join(' ')}${after}`, {
        hint: `Read the answer in agent_output.${simpler}`,
    });
}
function explainSecond(second, problems) {
    const { error } = second;
    const why = error?.message ?? `The run ended as ${second.conclusion}.`;
    return failed(second, new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result is invalid: ${problems.join(' ')} Asking the agent to correct it failed. ${why}`, {
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
qf: () => ( answerSection),
vY: () => ( fitText),
x1: () => ( renderAnswer)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
const maxAnswerBytes = 400 * 1024;
function answerSection(report) {
    return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes);
}
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
    const head = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(outcome.answer, 2 * maxBytes);
    const fitted = fitText(redact(head), maxBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { backlinks: true, topHeading: 3 }));
    const { text } = fitted;
    const leftOut = fitted.leftOut + outcome.answer.length - head.length;
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
94898:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => ( applyOperations),
  isPrivateFinding: () => ( isPrivateFinding)
});
var errors = __webpack_require__(46316);
var markdown = __webpack_require__(12992);
var answer = __webpack_require__(72079);
var text_text = __webpack_require__(95216);
var deadline = __webpack_require__(22111);
var apply_body = __webpack_require__(72420);
var comments = __webpack_require__(98441);
var failure = __webpack_require__(28881);
var issue = __webpack_require__(53524);
var rejection = __webpack_require__(51105);
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
var apply_marker = __webpack_require__(48870);
var review_body = __webpack_require__(70281);
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
var settings = __webpack_require__(45149);
var person = __webpack_require__(55751);
var identity = __webpack_require__(43080);
var read_pull = __webpack_require__(70561);
var apply_operations = __webpack_require__(48430);
var review_history = __webpack_require__(13794);
;
function judgeReview({ operations, failOn, gate, standing }) {
    const review = operations.find(({ kind }) => kind === 'review');
    const isReview = review?.kind === 'review';
    const lost = (gate.lostFindings ?? 0) + (isReview ? (review.unreadable ?? 0) : 0);
    const grave = isReview ? gravest(review.findings, failOn) : [];
    const reasons = [
        ...(grave.length > 0 ? [`${countOf(grave, failOn)} (${named(grave)})`] : []),
        ...standingReason(standing, isReview ? review.findings : [], failOn),
        ...(isReview ? [] : ['the result holds no review that could be read']),
        ...(lost > 0 ? [`${lost} ${lost === 1 ? 'finding' : 'findings'} could not be read`] : []),
        ...(gate.verdict === 'incomplete'
            ? [`the review is incomplete${isReview ? whyIncomplete(review.summary) : ''}`]
            : []),
    ];
    if (reasons.length === 0)
        return undefined;
    return new errors .lZ(`Failed because of \`fail_on: ${failOn}\`: ${reasons.join('; ')}.`, {
        hint: 'See the review. A finding counts until it is fixed, or somebody with write access who is not the author resolves its thread.',
    });
}
function standingReason(standing, findings, failOn) {
    if (typeof standing === 'string')
        return [`earlier findings could not be read (${standing})`];
    const isSaid = ({ path, line, title }) => findings.some((one) => one.path === path && (one.line === line || lettersOf(one.title) === lettersOf(title)));
    const silent = standing.filter((one) => !isSaid(one));
    return silent.length === 0 ? [] : [`${countOf(silent, failOn)} of an earlier review still open (${named(silent)})`];
}
function lettersOf(title) {
    return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
function whyIncomplete(summary) {
    const line = (0,text_text .TN)(summary);
    return line === '' ? '' : `: ${(0,text_text .IN)(line, 300).replace(/\.$/, '')}`;
}
function rankOf({ severity }) {
    return apply_operations .gO.indexOf(severity);
}
function gravest(findings, failOn) {
    const grave = findings.filter((finding) => rankOf(finding) <= apply_operations .gO.indexOf(failOn));
    return grave.sort((one, other) => rankOf(one) - rankOf(other));
}
function countOf(findings, failOn) {
    const kind = findings.every(({ severity }) => severity === failOn) ? failOn : `${failOn} or worse`;
    return `${findings.length} ${kind} ${findings.length === 1 ? 'finding' : 'findings'}`;
}
const maxNamed = 3;
function named(findings) {
    const more = findings.length > maxNamed ? `; and ${findings.length - maxNamed} more` : '';
    return `${findings.slice(0, maxNamed).map(nameOf).join('; ')}${more}`;
}
function nameOf({ path, line, title }) {
    const place = line === undefined || path === '' ? path : `${path}:${line}`;
    return `${place === '' ? '' : `${(0,text_text .IN)((0,text_text .TN)(place), 150)}, `}"${(0,text_text .IN)((0,text_text .TN)(title), 150)}"`;
}
async function readStanding(context, failOn) {
    const { github, target, event, signal, headSha, policy } = context;
    if (!target.isPullRequest || !policy.allowed.includes('review') || !github.hasToken)
        return [];
    try {
        const { threads } = await (0,review_history .Lu)(context);
        const open = threads.flatMap((thread) => {
            const standing = standingOf(thread);
            return standing !== undefined && !thread.isOutdated && gravest([standing], failOn).length > 0
                ? { thread, standing }
                : [];
        });
        if (open.length === 0)
            return [];
        const pull = await (0,read_pull .tH)(github, target, { signal });
        const members = (0,identity.createMembers)(github, event.repository);
        const mayDismiss = async (login) => login !== undefined &&
            !(pull.author !== undefined && (0,person .Av)(login, pull.author)) &&
            (0,settings .xk)(await members.permissionOf({ login, id: undefined }, signal), 'write');
        const kept = [];
        for (const { thread, standing } of open) {
            const isDismissed = thread.isResolved && (await mayDismiss(thread.resolvedBy));
            if (!isDismissed && !isFixedElsewhere(thread, headSha ?? pull.headSha))
                kept.push(standing);
        }
        return kept;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors .bD)(error);
    }
}
function isFixedElsewhere({ isAnswered, isResolved, first }, headSha) {
    return !isAnswered && !isResolved && first.commit !== headSha;
}
function standingOf({ path, line, first }) {
    const [, word = '', title = ''] = /^\*\*\S+ (Critical|Major|Minor|Nit): (.*?)\*\*(?: ·|$)/m.exec(first.body.slice(0, 2_000)) ?? [];
    const severity = apply_operations .gO.find((known) => known === word.toLowerCase());
    return (severity && { severity, path, ...(line !== undefined && { line }), title: title.replaceAll(/\\([^\w\s])/g, '$1') });
}
var label_plan = __webpack_require__(56082);
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
var external_node_crypto_ = __webpack_require__(77598);
var json = __webpack_require__(62253);
var client = __webpack_require__(96584);
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
var finding_text = __webpack_require__(58147);
var changes = __webpack_require__(87865);
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
    const { findings } = operation;
    if (!target.isPullRequest)
        throw new rejection .mQ(`#${target.number} is an issue, not a pull request`);
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
        const standing = await standingBefore({ ...given, signal: both });
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
        return { operations: shown, summary: summaryOf(given), error: errorOf(given, shown, standing) };
    }
    finally {
        limit.clear();
    }
}
async function standingBefore(request) {
    const target = (0,apply_target.targetOf)(request.event);
    const { failOn } = request.policy;
    return failOn === undefined || typeof target === 'string' ? [] : readStanding(contextOf(request, target), failOn);
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
function errorOf({ operations, policy: { failOn }, redact, gate = {} }, done, standing) {
    const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`);
    const judged = failOn && judgeReview({ operations, failOn, gate, standing });
    const lost = failed.length === 0 ? [] : [`Not everything in the result could be applied. ${failed.join('; ')}.`];
    if (lost.length === 0 && judged === undefined)
        return undefined;
    const message = redact([...lost, ...(judged ? [judged.message] : [])].join(' '));
    return new errors .lZ(message, lost.length === 0 && judged?.hint !== undefined ? { hint: judged.hint } : {});
}
}),
77891:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  answerCheck: () => ( answerCheck),
  checkInWorker: () => ( checkInWorker),
  serveCheck: () => ( serveCheck)
});
var external_node_worker_threads_ = __webpack_require__(75919);
var json = __webpack_require__(62253);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var external_node_url_ = __webpack_require__(73136);
;
const maxMemoryMb = 160;
async function runInWorker({ entry, data, signal }) {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers();
    const worker = new external_node_worker_threads_.Worker(`import(${JSON.stringify(indexUrl())}).then((index) => index[${JSON.stringify(entry)}]())`, {
        eval: true,
        workerData: data,
        env: {},
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    const onAbort = () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('it was ended'));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => {
        reject(new Error(`the worker ended with code ${code}`));
    });
    try {
        return await promise;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        await worker.terminate();
    }
}
function indexUrl() {
    const bundled = (0,external_node_path_.join)(import.meta.dirname, 'index.js');
    return (0,external_node_url_.pathToFileURL)((0,external_node_fs_.existsSync)(bundled) ? bundled : (0,external_node_path_.join)(import.meta.dirname, '../index.ts')).href;
}
var check = __webpack_require__(24342);
;
async function answerCheck() {
    external_node_worker_threads_.parentPort?.postMessage(await serveCheck(external_node_worker_threads_.workerData));
}
async function serveCheck(data) {
    const { schemas, recipe, answer, file } = (0,json .Xy)(data);
    return (0,check.checkAnswer)({
        schemas: (0,json .jk)(schemas).filter(json .Gv),
        recipe: (0,json .b6)(recipe),
        answer: (0,json .b6)(answer) ?? '',
        file: typeof file === 'string' ? file : undefined,
    });
}
async function checkInWorker(request, { deadline, cancelled }) {
    try {
        const signal = AbortSignal.any([cancelled, deadline]);
        const checked = await runInWorker({ entry: 'resultWorker', data: request, signal });
        if (isChecked(checked))
            return checked;
        throw new Error('the worker gave no answer');
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (deadline.aborted)
            return tooMuch('time');
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
            return tooMuch('memory');
        throw error;
    }
}
function tooMuch(what) {
    return {
        kind: 'wrong',
        problems: [`Checking the result against its schema took too much ${what}. Make the result shorter and flatter.`],
    };
}
function isChecked(value) {
    return ((0,json .Gv)(value) && (value['kind'] === 'fits' || (value['kind'] === 'wrong' && Array.isArray(value['problems']))));
}
}),
24342:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  checkAnswer: () => ( checkAnswer),
  tellBent: () => ( tellBent),
  whyTooMuch: () => ( whyTooMuch)
});
var json = __webpack_require__(62253);
var text_text = __webpack_require__(95216);
var finding = __webpack_require__(95712);
var lenient_json = __webpack_require__(973);
;
const maxSteps = 20;
function resolveSchema(schema, root, value, steps = maxSteps) {
    if (steps <= 0)
        return {};
    const { $ref, allOf, anyOf, oneOf, ...own } = schema;
    const target = typeof $ref === 'string' ? follow($ref, root) : undefined;
    const branch = branchFor([...(0,json .jk)(anyOf), ...(0,json .jk)(oneOf)].filter(json .Gv), value);
    const parts = [target, ...(0,json .jk)(allOf), branch].filter(json .Gv);
    return parts.slice(0, maxSteps).reduce((joined, part) => {
        const other = resolveSchema(part, root, value, steps - 5);
        return {
            ...other,
            ...joined,
            properties: { ...(0,json .Xy)(other['properties']), ...(0,json .Xy)(joined['properties']) },
            required: [...(0,json .jk)(other['required']), ...(0,json .jk)(joined['required'])],
        };
    }, own);
}
function follow(reference, root) {
    if (reference === '#')
        return root;
    if (!reference.startsWith('#/'))
        return undefined;
    return reference
        .slice(2)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce((at, part) => ((0,json .Gv)(at) && Object.hasOwn(at, part) ? at[part] : undefined), root);
}
function branchFor(branches, value) {
    const real = branches.filter((branch) => branch['type'] !== 'null');
    if (real.length < 2)
        return real[0] && { ...real[0], ...(real.length < branches.length && withNull(real[0])) };
    return real.find((branch) => {
        const types = typesOf(branch);
        if (types.length > 0 && !isOfType(value, types))
            return false;
        return Object.entries((0,json .Xy)(branch['properties'])).every(([name, property]) => {
            const constant = (0,json .Xy)(property)['const'];
            return constant === undefined || (0,json .Xy)(value)[name] === constant;
        });
    });
}
function withNull(schema) {
    const types = typesOf(schema);
    return types.length === 0 ? {} : { type: [...types, 'null'] };
}
function typesOf(schema) {
    const { type } = schema;
    if (type !== undefined)
        return (Array.isArray(type) ? (0,json .jk)(type) : [type]).flatMap((one) => (0,json .b6)(one) ?? []);
    if ([schema['properties'], schema['required']].some((part) => Object.keys(part ?? {}).length > 0))
        return ['object'];
    return schema['items'] === undefined ? [] : ['array'];
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'integer' : 'number';
    return typeof value;
}
function isOfType(value, types) {
    const kind = kindOf(value);
    return types.includes(kind) || (kind === 'integer' && types.includes('number'));
}
function wordsOf(schema) {
    const all = schema['const'] === undefined ? (0,json .jk)(schema['enum']) : [schema['const']];
    return all.flatMap((word) => (0,json .b6)(word) ?? []);
}
function acceptsNull(schema) {
    const types = typesOf(schema);
    if (schema['enum'] !== undefined)
        return (0,json .jk)(schema['enum']).includes(null);
    return schema['const'] === undefined && (types.length === 0 || types.includes('null'));
}
function acceptsEmpty(schema) {
    const types = typesOf(schema);
    const isFree = ['enum', 'const', 'pattern', 'format'].every((keyword) => schema[keyword] === undefined);
    return isFree && (types.length === 0 || types.includes('string')) && (schema['minLength'] ?? 0) === 0;
}
var result_words = __webpack_require__(65116);
;
const maxDepth = 40;
const codeNames = /suggest|code|patch|diff|replacement/i;
const maxNote = 60;
function bendToSchema(value, schema, known = new Set()) {
    const bending = new Bending(schema, known);
    return { value: bending.run(value), notes: [...bending.notes] };
}
class Bending {
    notes = new Set();
    root;
    known;
    constructor(root, known) {
        this.root = root;
        this.known = known;
    }
    run(value) {
        return this.walk(this.unwrap(value), this.root, { name: '', depth: 0 });
    }
    unwrap(value) {
        const schema = resolveSchema(this.root, this.root, value);
        if (!typesOf(schema).includes('object'))
            return value;
        const read = typeof value === 'string' ? (0,lenient_json .f)(value) : undefined;
        if (read !== undefined && !(0,lenient_json .Q)(read) && (0,json .Gv)(read.value))
            return this.note('JSON in a string', read.value);
        if (!(0,json .Gv)(value))
            return value;
        const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
        const names = [...Object.keys((0,json .Xy)(schema['properties'])), ...this.known];
        const isWrapped = others.length === 0 && (0,json .Gv)(inner) && Object.keys(inner).some((one) => names.includes(one));
        const isMissing = (object) => (0,json .jk)(schema['required']).some((one) => (0,json .Xy)(object)[String(one)] === undefined);
        if (!isWrapped || (names.includes(name) && (!isMissing(value) || isMissing(inner))))
            return value;
        return this.note(`the wrapping in ${quote(name)}`, inner);
    }
    walk(given, schemaGiven, place) {
        if (place.depth > maxDepth || !(0,json .Gv)(schemaGiven))
            return given;
        const schema = resolveSchema(schemaGiven, this.root, given);
        const value = this.retype(given, schema, place);
        if (typeof value === 'string')
            return this.text(value, schema, place);
        if (Array.isArray(value))
            return this.list((0,json .jk)(value), schema, place);
        return (0,json .Gv)(value) ? this.object(value, schema, place) : value;
    }
    retype(value, schema, place) {
        const types = typesOf(schema);
        if (types.length === 0 || isOfType(value, types) || value === null || value === undefined)
            return value;
        for (const type of types) {
            const changed = convert(value, type, schema);
            if (changed !== undefined)
                return this.note(`${quote(place.name)} as ${type}`, changed);
        }
        return value;
    }
    text(value, schema, { name }) {
        const words = wordsOf(schema);
        if (words.length > 0) {
            if (words.includes(value))
                return value;
            const severity = /severity|gravity/i.test(name) ? (0,result_words .am)(words) : undefined;
            const word = (0,result_words .GC)(value, words) ?? severity;
            return word === undefined ? value : this.note(`${quote(value)} as ${quote(word)}`, word);
        }
        const limit = schema['maxLength'];
        if (typeof limit !== 'number' || value.length <= limit || schema['pattern'] !== undefined)
            return value;
        const points = Array.from((0,text_text .Uo)(value, limit * 2 + 2));
        if (points.length <= limit || limit < 1)
            return value;
        if (codeNames.test(name))
            return this.note(`${quote(name)} left out, since it is too long`, null);
        return this.note(`${quote(name)} cut to ${limit} characters`, `${points.slice(0, limit - 1).join('')}…`);
    }
    list(value, schema, { name, depth }) {
        const read = value.map((item) => (name === 'findings' ? this.finding(item, (0,json .Xy)(schema['items'])) : item));
        const items = read.map((item) => this.walk(item, schema['items'], { name, depth: depth + 1 }));
        const limit = schema['maxItems'];
        if (typeof limit !== 'number' || items.length <= limit)
            return items;
        this.notes.add(`${quote(name)} cut to ${limit} of ${items.length}`);
        return byGravity(items).slice(0, limit);
    }
    finding(item, schema) {
        const required = (0,json .jk)(resolveSchema(schema, this.root, item)['required']).map(String);
        const isOurs = required.length > 0 && required.every((name) => finding .C.includes(name));
        if (!isOurs || required.every((name) => ((0,json .Xy)(item)[name] ?? null) !== null))
            return item;
        const read = (0,finding .u)(item, true);
        return read === undefined ? item : this.note('findings by other names', read);
    }
    object(value, schema, { depth }) {
        const properties = (0,json .Xy)(schema['properties']);
        const isOptional = (name) => !(0,json .jk)(schema['required']).includes(name);
        const isClosed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
        const isExtra = (name) => isClosed &&
            !Object.hasOwn(properties, name) &&
            schema['patternProperties'] === undefined &&
            !(depth === 0 && this.known.has(name));
        const members = Object.entries(value).map(([name, member]) => [this.rename(name, value, properties), member]);
        return Object.fromEntries(members.flatMap(([name, member]) => {
            if (isExtra(name))
                return this.leaveOut(name);
            const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
            if (property === undefined)
                return [[name, member]];
            const bent = this.walk(member, property, { name, depth: depth + 1 });
            return isOptional(name) && this.isEmpty(bent, property) ? this.leaveOut(name) : [[name, bent]];
        }));
    }
    rename(name, value, properties) {
        if (Object.hasOwn(properties, name))
            return name;
        const meant = Object.keys(properties).filter((one) => (0,result_words .$N)(one) === (0,result_words .$N)(name) && !Object.hasOwn(value, one));
        const [only] = meant;
        if (only === undefined || meant.length > 1)
            return name;
        return this.note(`${quote(name)} as ${quote(only)}`, only);
    }
    isEmpty(value, property) {
        const schema = resolveSchema((0,json .Xy)(property), this.root, value);
        if (value === null || value === undefined)
            return !acceptsNull(schema);
        return value === '' && !acceptsEmpty(schema);
    }
    leaveOut(name) {
        this.notes.add(`without ${quote(name)}`);
        return [];
    }
    note(words, value) {
        this.notes.add(words);
        return value;
    }
}
function convert(value, type, schema) {
    switch (type) {
        case 'integer':
        case 'number':
            return numberIn(value);
        case 'boolean':
            return value === 'true' ? true : value === 'false' ? false : undefined;
        case 'string':
            return typeof value === 'number' ? String(value) : linesIn(value);
        case 'array':
            return value === '' ? undefined : [value];
        case 'object':
            return objectIn(Array.isArray(value) ? (0,json .jk)(value) : [(0,json .b6)(value)].filter(Boolean), schema);
        default:
            return undefined;
    }
}
function objectIn(items, schema) {
    if ((0,json .Gv)((0,json .Xy)(schema['properties'])['add']) && items.length > 0)
        return { add: items };
    return items.length === 1 && (0,json .Gv)(items[0]) ? items[0] : undefined;
}
function linesIn(value) {
    return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : undefined;
}
function numberIn(value) {
    const [, digits] = typeof value === 'string' ? (/^\s*[#L]?(-?\d{1,15}(?:\.\d{1,15})?)\s*$/i.exec(value) ?? []) : [];
    return digits === undefined ? undefined : Number(digits);
}
function byGravity(items) {
    const scale = ['critical', 'major', 'minor', 'nit'];
    const rank = (item) => {
        const word = (0,result_words .GC)((0,json .b6)((0,json .Xy)(item)['severity']) ?? '', scale);
        return word === undefined ? 0 : scale.indexOf(word);
    };
    return items.toSorted((one, other) => rank(one) - rank(other));
}
function quote(name) {
    return JSON.stringify(name.length > maxNote ? `${(0,text_text .Uo)(name, maxNote)}…` : name);
}
var find = __webpack_require__(56790);
var result_problems = __webpack_require__(11049);
var validate = __webpack_require__(44435);
;
const check_maxDepth = 100;
const maxValues = 100_000;
async function checkAnswer(request) {
    const { answer, file, recipe } = request;
    const checker = await openChecker(request);
    const found = (0,find.findResult)(answer);
    const fromFile = file === undefined ? undefined : (0,find.readResultFile)(file);
    const problems = [];
    for (const candidates of [found.blocks, found.bare, fromFile?.bare ?? []]) {
        const tried = candidates.map((candidate) => checker.try(candidate));
        const fits = tried.filter((one) => one.kind === 'fits');
        if (new Set(fits.map(({ value }) => JSON.stringify(value))).size > 1)
            return { kind: 'wrong', problems: [ambiguous] };
        const last = fits.at(-1);
        if (last !== undefined)
            return last;
        problems.push(...tried.flatMap((one) => (one.kind === 'wrong' ? [one.problems] : [])).slice(-1));
    }
    const prose = recipe === 'respond' && file === undefined ? checker.prose(answer, found) : undefined;
    return prose ?? { kind: 'wrong', problems: problems[0] ?? [whyNone(found, fromFile?.broken)] };
}
const ambiguous = 'The answer holds two JSON blocks that both fit the schema and say different things. Give just the one that counts.';
function whyNone({ broken, isHidden }, ofFile) {
    if (broken !== undefined)
        return broken;
    if (ofFile !== undefined)
        return `The file result.json: ${ofFile}`;
    if (isHidden)
        return 'The JSON stands in an HTML comment or in <details>: that is no answer. Put it in a block of its own.';
    return 'There is no JSON block at the end of the answer, and no file result.json.';
}
async function openChecker({ schemas, recipe }) {
    const validators = await Promise.all(schemas.map((schema) => (0,validate.compileSchema)(schema, 'result_schema')));
    const fitting = new Fitting(schemas, validators, recipe);
    return {
        try: ({ value, bent }) => {
            const tooMuch = whyTooMuch(value);
            return tooMuch === undefined ? fitting.fit(value, bent) : { kind: 'wrong', problems: [tooMuch] };
        },
        prose: (answer, found) => {
            if (!isProse(answer, found))
                return undefined;
            const value = { verdict: 'answered', comment: answer.trim() };
            const tried = fitting.fit(value, ['plain prose as the comment']);
            return tried.kind === 'fits' ? tried : undefined;
        },
    };
}
function isProse(answer, { blocks, bare, broken }) {
    const isAttempt = ({ value }) => ['verdict', 'comment'].some((name) => Object.hasOwn((0,json .Xy)(value), name));
    const isTorn = broken !== undefined && /["'](?:verdict|comment)["']\s*:/.test(answer);
    return answer.trim() !== '' && !isTorn && ![...blocks, ...bare].some(isAttempt) && !/^\s*[{[]/.test(answer);
}
const looseLists = /^\/(?:review\/findings|labels\/add|labels\/remove|labels|duplicates|missing|highlights)\/(\d+)(?:\/|$)/;
const findingExtra = /^\/review\/findings\/\d+\/(?:line|start_line|side|suggestion|again|existing_code)$/;
const whole = { dropped: [], lostFindings: 0 };
class Fitting {
    schemas;
    validators;
    recipe;
    constructor(schemas, validators, recipe) {
        this.schemas = schemas;
        this.validators = validators;
        this.recipe = recipe;
    }
    fit(value, bent) {
        const asGiven = this.problemsOf(value);
        if (asGiven.length === 0)
            return this.judged({ kind: 'fits', value, bent, ...whole });
        const bending = this.bend(value);
        const extras = this.problemsOf(bending.value).filter(({ instancePath }) => findingExtra.test(instancePath));
        const bentValue = leaveOut(bending.value, new Set(extras.map(({ instancePath }) => instancePath))).value;
        const notes = [...bent, ...bending.notes, ...extras.map(({ instancePath }) => `without ${instancePath.slice(1)}`)];
        const left = this.problemsOf(bentValue);
        if (left.length === 0)
            return this.judged({ kind: 'fits', value: bentValue, bent: notes, ...whole });
        const pruned = this.prune(bentValue, left);
        if (pruned === undefined)
            return { kind: 'wrong', problems: (0,result_problems .T)(left) };
        return this.judged({ kind: 'fits', bent: notes, ...pruned });
    }
    judged(fit) {
        const why = this.recipe === 'review' ? whyContradictory(fit.value) : undefined;
        return why === undefined ? fit : { kind: 'wrong', problems: [why] };
    }
    problemsOf(value) {
        return this.validators.flatMap((validate) => validate(value));
    }
    bend(given) {
        const known = (0,validate.declaredMembers)(this.schemas);
        const notes = [];
        const bendAll = (start) => this.schemas.reduce((value, schema) => {
            const bent = bendToSchema(value, schema, known);
            notes.push(...bent.notes);
            return bent.value;
        }, start);
        const bent = bendAll(given);
        const whole = this.recipe === 'review' ? joinReview(bent) : bent;
        if (whole === bent)
            return { value: bent, notes };
        notes.push('the parts of `review` put together');
        return { value: bendAll(whole), notes };
    }
    prune(value, problems) {
        const places = new Set();
        for (const { instancePath } of problems) {
            const [found] = looseLists.exec(instancePath) ?? [];
            if (found === undefined)
                return undefined;
            places.add(found.replace(/\/$/, ''));
        }
        const without = leaveOut(value, places);
        if (this.problemsOf(without.value).length > 0 || without.isEmptied)
            return undefined;
        const first = [...places].map((place) => problems.find(({ instancePath }) => `${instancePath}/`.startsWith(`${place}/`)));
        const lostFindings = [...places].filter((place) => place.startsWith('/review/findings/')).length;
        const dropped = (0,result_problems .T)(first.filter((problem) => problem !== undefined));
        return { value: without.value, dropped, lostFindings };
    }
}
function joinReview(value) {
    const { findings, summary, review, ...rest } = (0,json .Xy)(value);
    const isApart = findings !== undefined || typeof review === 'string';
    if (!isApart && !((0,json .Gv)(review) && review['summary'] === undefined && summary !== undefined))
        return value;
    const own = typeof review === 'string' ? { summary: review } : (0,json .Xy)(review);
    const all = own['findings'] === undefined && findings === undefined
        ? undefined
        : [...(0,json .jk)(own['findings']), ...(0,json .jk)(findings)];
    const said = (0,json .b6)(own['summary']) ?? (0,json .b6)(summary);
    return { ...rest, review: { ...own, ...(said !== undefined && { summary: said }), ...(all && { findings: all }) } };
}
function whyContradictory(value) {
    const { verdict, review } = (0,json .Xy)(value);
    const findings = (0,json .jk)((0,json .Xy)(review)['findings']);
    const isCritical = findings.some((finding) => (0,json .Xy)(finding)['severity'] === 'critical');
    if (verdict === 'problems' && findings.length === 0) {
        return '`verdict` is "problems", and `review.findings` is empty. Give the findings, or another verdict.';
    }
    if (verdict !== 'ok' || !isCritical)
        return undefined;
    return '`verdict` is "ok", and `review.findings` holds a critical finding. One of them must be wrong.';
}
function leaveOut(value, places, at = '') {
    const isList = Array.isArray(value);
    if (!isList && !(0,json .Gv)(value))
        return { value, isEmptied: false };
    const kept = Object.entries(value)
        .filter(([name]) => !places.has(`${at}/${name}`))
        .map(([name, member]) => [name, leaveOut(member, places, `${at}/${name}`)]);
    const isEmptied = (isList && kept.length === 0 && value.length > 0) || kept.some(([, member]) => member.isEmptied);
    const members = kept.map(([name, member]) => [name, member.value]);
    return { value: isList ? members.map(([, member]) => member) : Object.fromEntries(members), isEmptied };
}
function whyTooMuch(value) {
    let level = [value];
    let count = 0;
    for (let depth = 0; level.length > 0; depth += 1) {
        count += level.length;
        if (depth > check_maxDepth)
            return `The result is nested more than ${check_maxDepth} levels deep. Make it flatter.`;
        if (count > maxValues)
            return `The result holds more than ${maxValues.toLocaleString('en-US')} values. Make it shorter.`;
        level = level.flatMap((item) => (Array.isArray(item) ? (0,json .jk)(item) : Object.values((0,json .Xy)(item))));
    }
    return undefined;
}
function tellBent(bent) {
    const told = [...new Set(bent)];
    const more = told.length > 8 ? `; and ${told.length - 8} more` : '';
    return (0,text_text .Uo)(`Read the result leniently: ${told.slice(0, 8).join('; ')}${more}.`, 1_000);
}
}),
23351:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
describeContract: () => ( describeContract),
resultFileName: () => ( resultFileName)
});
const resultFileName = 'result.json';
function describeContract(schemas) {
    const [first = {}, ...more] = schemas;
    const shown = more.length === 0 ? withoutTitles(first) : { allOf: schemas.map(withoutTitles) };
    return [
        '## How to answer',
        '',
        'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
        `If the value is too long for an answer, leave it as a file artifact named \`${resultFileName}\` instead, and say so.`,
        'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
        'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
        '',
        'The schema (JSON Schema):',
        '',
        '```json',
        JSON.stringify(shown, undefined, 1),
        '```',
    ].join('\n');
}
const forEditors = ['$schema', '$id', 'title'];
function withoutTitles(schema) {
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)));
}
}),
56790:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findResult: () => ( findResult),
maxResultBytes: () => ( maxResultBytes),
readResultFile: () => ( readResultFile),
readVisible: () => ( readVisible)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);
const maxResultBytes = 1024 * 1024;
const maxCandidates = 20;
const maxFailures = 10;
function findResult(answer) {
    const { blocks, prose, isHidden } = readVisible(answer);
    const read = blocks.filter(isPossible).slice(-maxCandidates).map(readBlock);
    return {
        blocks: read.flatMap((one) => one.candidate ?? []),
        bare: bareIn(answer.trim(), prose),
        broken: read.findLast(({ reason }) => reason !== undefined)?.reason,
        isHidden,
    };
}
function readResultFile(text) {
    const { candidate, reason } = readBlock({ language: 'json', text, isHidden: false });
    return { bare: candidate === undefined ? [] : [candidate], broken: reason };
}
const jsonWords = ['json', 'jsonc', 'json5'];
const otherWords = ['', 'js', 'javascript', 'text', 'txt'];
function isPossible({ language, text }) {
    return jsonWords.includes(language) || (otherWords.includes(language) && /^\s*[[{]/.test(text));
}
function readBlock({ text }) {
    if (Buffer.byteLength(text) > maxResultBytes) {
        return { reason: `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.` };
    }
    const whole = (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text.trim());
    if (!(0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(whole))
        return { candidate: whole };
    const inside = objectsIn(text).at(-1);
    if (inside === undefined)
        return whole;
    return { candidate: { ...inside, bent: [...inside.bent, 'text beside the JSON'] } };
}
function bareIn(whole, prose) {
    if (/^[[{]/.test(whole) && whole.length <= maxResultBytes) {
        const read = (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(whole);
        if (!(0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(read))
            return [read];
    }
    return objectsIn(prose).map((found) => ({ ...found, bent: [...found.bent, 'JSON without a block of its own'] }));
}
function objectsIn(text) {
    const starts = [...text.matchAll(/\{\s*["/}]/g)].map(({ index }) => index);
    const found = [];
    let end = 0;
    let failures = 0;
    for (const [number, start] of starts.entries()) {
        const isLate = number >= starts.length - maxCandidates;
        if (start < end || (failures >= maxFailures && !isLate))
            continue;
        const close = closingOf(text, start);
        const read = close === undefined ? undefined : (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text.slice(start, close));
        if (close === undefined || read === undefined || (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(read) || !(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(read.value))
            failures += 1;
        else {
            found.push(read);
            if (found.length > maxCandidates)
                found.shift();
            end = close;
        }
    }
    return found;
}
function closingOf(text, start) {
    const sign = /"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|[{}]/g;
    sign.lastIndex = start;
    let depth = 0;
    for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
        if (match[0] === '{')
            depth += 1;
        else if (match[0] === '}')
            depth -= 1;
        if (depth === 0)
            return match.index + 1;
        if (match.index - start > maxResultBytes)
            return undefined;
    }
    return undefined;
}
function readVisible(answer) {
    const reading = new Reading(answer.lastIndexOf('-->'));
    let at = 0;
    for (const line of answer.split('\n')) {
        reading.take(line.replace(/\r$/, ''), at);
        at += line.length + 1;
    }
    return reading.end();
}
class Reading {
    lastCommentEnd;
    blocks = [];
    prose = [];
    open;
    isComment = false;
    details = 0;
    isHidden = false;
    constructor(lastCommentEnd) {
        this.lastCommentEnd = lastCommentEnd;
    }
    take(line, at) {
        if (this.open !== undefined)
            this.inside(this.open, line);
        else if (this.isComment || !this.opens(line))
            this.text(line, at);
    }
    end() {
        if (this.open !== undefined)
            this.close(this.open);
        const blocks = this.blocks.filter(({ isHidden }) => !isHidden);
        const isHidden = this.isHidden || this.blocks.some((block) => block.isHidden && isPossible(block));
        return { blocks, prose: this.prose.join('\n'), isHidden };
    }
    inside(open, line) {
        const [, fence = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (fence.startsWith(open.fence) && rest.trim() === '')
            this.close(open);
        else
            open.lines.push(line);
    }
    close({ language, lines }) {
        this.blocks.push({ language, text: lines.join('\n'), isHidden: this.details > 0 });
        this.open = undefined;
    }
    opens(line) {
        const [, fence = '', rest = ''] = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (fence === '' || rest.includes('`'))
            return false;
        const info = rest.trim();
        const [language = '', begun = ''] = [/^[^\s{[]*/.exec(info)?.[0], /[{[].*$/.exec(info)?.[0]];
        this.open = { fence, language: language.toLowerCase(), lines: begun === '' ? [] : [begun] };
        return true;
    }
    text(line, at) {
        if (!this.isComment && /^\s*>/.test(line))
            return;
        const masked = line.replace(/^\s*[{["}\]]/.test(line) ? /"(?:[^"\\]|\\.)*"/g : /`[^`]*`/g, (text) => ' '.repeat(text.length));
        let kept = '';
        let from = 0;
        for (const { 0: tag, index } of masked.matchAll(/<!--|-->|<details\b|<\/details\s*>/gi)) {
            kept += this.keep(line.slice(from, index));
            from = index + (tag === '-->' || tag.startsWith('</') ? tag.length : 0);
            this.pass(tag.toLowerCase(), at + index, line.slice(0, index).trim() === '');
        }
        this.prose.push(kept + this.keep(line.slice(from)));
    }
    pass(tag, at, isFirst) {
        if (tag === '-->')
            this.isComment = false;
        else if (this.isComment)
            return;
        else if (tag === '<!--')
            this.isComment = isFirst || this.lastCommentEnd > at;
        else
            this.details = Math.max(0, this.details + (tag.startsWith('</') ? -1 : 1));
    }
    keep(text) {
        if (!this.isComment && this.details === 0)
            return text;
        if (/[{}]|"\w+":/.test(text))
            this.isHidden = true;
        return '';
    }
}
}),
95712:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => ( findingNames),
u: () => ( readLooseFinding)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95216);
var _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48430);
var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65116);
const names = {
    path: ['path', 'file', 'filename', 'filepath', 'location'],
    line: ['line', 'linenumber', 'endline', 'lineend', 'lines'],
    start_line: ['startline', 'linestart'],
    title: ['title', 'headline', 'heading', 'name', 'issue', 'problem', 'summary', 'message'],
    body: ['body', 'description', 'details', 'detail', 'explanation', 'comment', 'text', 'message', 'rationale', 'why'],
    severity: ['severity', 'level', 'gravity', 'priority'],
    confidence: ['confidence', 'certainty'],
    side: ['side'],
    suggestion: ['suggestion', 'suggestedcode', 'suggestedfix', 'replacement'],
};
const findingNames = Object.keys(names);
const maxTitle = 200;
function readLooseFinding(value, knowsScale = false) {
    const object = typeof value === 'string' ? { body: value } : value;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(object))
        return undefined;
    const members = new Map(Object.entries(object).map(([name, member]) => [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(name), member]));
    const at = (name) => names[name].map((other) => members.get(other)).find(isGiven);
    const text = (name) => names[name].map((other) => proseOf(members.get(other))).find(Boolean);
    const body = text('body') ?? '';
    const title = firstLine(text('title') ?? body);
    if (title === '')
        return undefined;
    const { line, start } = linesOf(at('line'), at('start_line'));
    const side = wordIn(at('side'), ['RIGHT', 'LEFT']);
    const suggestion = at('suggestion');
    const taken = new Set(Object.values(names).flat());
    return {
        ...Object.fromEntries(Object.entries(object).filter(([name]) => !taken.has((0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(name)))),
        path: text('path') ?? pathIn(at('path')),
        ...(line !== undefined && { line }),
        ...(start !== undefined && { start_line: start }),
        ...(side !== undefined && { side }),
        severity: severityOf(at('severity'), knowsScale),
        confidence: wordIn(at('confidence'), _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .E2) ?? 'medium',
        title,
        body: body.trim() === title ? '' : body,
        ...(typeof suggestion === 'string' && { suggestion }),
    };
}
function severityOf(value, knowsScale) {
    const word = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(value);
    if (word === undefined || (!knowsScale && (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(word) === 'high'))
        return _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO[0];
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .GC)(word, _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO) ?? _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO[0];
}
function wordIn(value, allowed) {
    const word = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(value);
    return word === undefined ? undefined : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .GC)(word, allowed);
}
function isGiven(value) {
    return value !== undefined && value !== null && value !== '';
}
function proseOf(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
function pathIn(location) {
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(location))
        return '';
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(location['path']) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(location['file']) ?? '';
}
function firstLine(text) {
    const line = text.trim().split('\n', 1)[0] ?? '';
    return line.length <= maxTitle ? line : `${(0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Uo)(line, maxTitle - 1)}…`;
}
function linesOf(line, start) {
    const numbers = [...numbersIn(start), ...numbersIn(line)];
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    if (numbers.length === 0)
        return {};
    return first === last ? { line: last } : { line: last, start: first };
}
function numbersIn(value) {
    const parts = Array.isArray(value) ? value : [value];
    return parts
        .flatMap((part) => typeof part === 'string' ? (/^[#L\s\d–-]+$/i.test(part) ? (part.match(/\d+/g) ?? []) : []) : [part])
        .map((part) => (typeof part === 'string' ? Number(part) : part))
        .filter((part) => typeof part === 'number' && Number.isSafeInteger(part) && part > 0);
}
}),
973:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => ( isBroken),
f: () => ( parseLenient)
});
function parseLenient(text) {
    try {
        return { value: JSON.parse(text), bent: [] };
    }
    catch {
        const { json, bent } = new Rewriting(text).run();
        try {
            return { value: JSON.parse(json), bent };
        }
        catch (error) {
            return { reason: whyBroken(json, error) };
        }
    }
}
function isBroken(read) {
    return 'reason' in read;
}
const stringPiece = /[^"\\\p{Cc}]+/uy;
const plainPiece = /[^"/,}\]\s]+|\s+/y;
class Rewriting {
    text;
    out = [];
    bent = new Set();
    at = 0;
    comma;
    constructor(text) {
        this.text = text;
    }
    run() {
        while (this.at < this.text.length)
            this.step(this.text.charAt(this.at));
        return { json: this.out.join(''), bent: [...this.bent] };
    }
    step(sign) {
        if (sign === '"')
            this.string();
        else if (sign === '/' && this.skipComment())
            this.bent.add('comments');
        else if (sign === ',') {
            this.comma = this.out.length;
            this.emit(sign);
        }
        else if (sign === '}' || sign === ']') {
            if (this.comma !== undefined) {
                this.out[this.comma] = '';
                this.bent.add('a trailing comma');
            }
            this.comma = undefined;
            this.emit(sign);
        }
        else
            this.plain();
    }
    plain() {
        plainPiece.lastIndex = this.at;
        const piece = plainPiece.exec(this.text)?.[0] ?? this.text.charAt(this.at);
        if (piece.trim() !== '')
            this.comma = undefined;
        this.emit(piece);
    }
    skipComment() {
        const kind = this.text.charAt(this.at + 1);
        if (kind !== '/' && kind !== '*')
            return false;
        const end = kind === '/' ? this.text.indexOf('\n', this.at) : this.text.indexOf('*/', this.at + 2);
        this.at = end < 0 ? this.text.length : end + (kind === '/' ? 0 : 2);
        return true;
    }
    string() {
        this.comma = undefined;
        this.emit('"');
        while (this.at < this.text.length) {
            stringPiece.lastIndex = this.at;
            const piece = stringPiece.exec(this.text)?.[0];
            if (piece !== undefined)
                this.emit(piece);
            const sign = this.text.charAt(this.at);
            if (sign === '"') {
                this.emit(sign);
                return;
            }
            if (sign === '\\')
                this.escape();
            else if (sign !== '')
                this.control(sign);
        }
    }
    escape() {
        const pair = this.text.slice(this.at, this.at + 2);
        if (/^\\["\\/bfnrtu]$/.test(pair))
            this.emit(pair);
        else {
            this.bent.add('a backslash that escapes nothing');
            this.out.push(pair === "\\'" ? "'" : '\\\\');
            this.at += pair === "\\'" ? 2 : 1;
        }
    }
    control(sign) {
        if (sign < ' ')
            this.bent.add('raw line breaks in a string');
        this.out.push(JSON.stringify(sign).slice(1, -1));
        this.at += 1;
    }
    emit(piece) {
        this.out.push(piece);
        this.at += piece.length;
    }
}
const before = 40;
const after = 25;
function whyBroken(json, error) {
    const message = error instanceof Error ? error.message : '';
    const [, digits] = /position (\d+)/.exec(message) ?? [];
    const what = message.replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/s, '').replace(/\s+/g, ' ');
    const at = digits === undefined ? undefined : Number(digits);
    if (json.trim() === '')
        return 'The JSON is empty.';
    if (at === undefined && message.includes('end of JSON'))
        return endsEarly(json);
    if (at === undefined)
        return `It is not JSON: ${what.slice(0, 200)}, near ${quote(nearOf(message, json))}.`;
    if (at >= json.trimEnd().length)
        return endsEarly(json);
    const from = json.slice(Math.max(0, at - before), at);
    const rest = json.slice(at, at + after);
    return `It is not JSON: after ${quote(from)} stands ${quote(rest)}. ${what.slice(0, 200)}.`;
}
function endsEarly(json) {
    const end = json.trimEnd().slice(-before);
    return `The JSON ends too early, after ${quote(end)}: a bracket or a quotation mark isn't closed.`;
}
function nearOf(message, json) {
    const [, near] = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
    return near ?? json.trim().slice(0, before);
}
function quote(text) {
    return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()}\``;
}
}),
98339:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  readWishes: () => ( readWishes)
});
var json = __webpack_require__(62253);
var result_finding = __webpack_require__(95712);
var operations = __webpack_require__(48430);
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
            const { findings, unreadable } = readFindings(object['findings']);
            return {
                kind: 'review',
                summary: (0,json .b6)(object['summary']) ?? '',
                findings,
                ...(event !== undefined && { event }),
                ...(unreadable > 0 && { unreadable }),
            };
        }
        default:
            return undefined;
    }
}
function readFindings(value) {
    if (!Array.isArray(value))
        return { findings: [], unreadable: 1 };
    const read = (0,json .jk)(value).map((finding) => (0,result_finding .u)(finding));
    const findings = read.filter((finding) => finding !== undefined).map(findingFrom);
    return { findings, unreadable: read.length - findings.length };
}
function findingFrom(object) {
    const [line, startLine] = [(0,json .rl)(object['line']), (0,json .rl)(object['start_line'])];
    const [suggestion, existingCode, again] = ['suggestion', 'existing_code', 'again'].map((name) => object[name]);
    return {
        path: (0,json .b6)(object['path']) ?? '',
        title: (0,json .b6)(object['title']) ?? '',
        body: (0,json .b6)(object['body']) ?? '',
        severity: operations .gO.find((known) => known === object['severity']) ?? operations .gO[0],
        confidence: operations .E2.find((known) => known === object['confidence']) ?? 'medium',
        ...(line !== undefined && { line }),
        ...(startLine !== undefined && { startLine }),
        ...(object['side'] === 'LEFT' && { side: 'LEFT' }),
        ...(object['side'] === 'RIGHT' && { side: 'RIGHT' }),
        ...(typeof suggestion === 'string' && { suggestion }),
        ...(typeof existingCode === 'string' && { existingCode }),
        ...(typeof again === 'string' && { again }),
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
function readWishes(result, declared, wantsReview = false) {
    const object = (0,json .Xy)(result);
    const aim = aimIn(object, declared);
    const known = [
        labelsIn(object),
        commentIn(object),
        reviewIn(object, wantsReview),
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
function reviewIn({ review, findings, summary }, wantsReview) {
    const beside = Array.isArray(findings) ? (0,json .jk)(findings) : undefined;
    if (!(0,json .Gv)(review))
        return wantsReview && beside !== undefined ? { summary, findings: beside, op: 'review' } : undefined;
    if (beside === undefined)
        return { ...review, op: 'review' };
    const own = review['findings'] ?? [];
    return { ...review, findings: Array.isArray(own) ? [...(0,json .jk)(own), ...beside] : own, op: 'review' };
}
function summaryIn({ summary }) {
    return (0,json .b6)(summary) === undefined ? undefined : { op: 'summary', markdown: summary };
}
}),
11049:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => ( reportProblems)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62253);
const mostProblems = 10;
const longestValue = 60;
function reportProblems(problems) {
    const told = [...new Set(problems.map(tellProblem))];
    const more = told.length - mostProblems;
    return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
function tellProblem({ keyword, instancePath, params, message, data }) {
    const where = placeOf(instancePath);
    const name = (key) => oneLine((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(params[key]) ?? '');
    const limit = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(params['limit']);
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
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`;
}
function listOf(values) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)(values).map(show).join(', ');
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
}),
8848:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
writeRepair: () => ( writeRepair)
});
var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23351);
function writeRepair(problems, schemas) {
    return [
        'The result in your answer is invalid. Nothing of it was carried out.',
        '',
        ...problems.map((problem) => `- ${problem}`),
        '',
        'Do no further work. Answer once more, with the same content in the right form: one JSON block, and only that one.',
        '',
        (0,_contract_js__WEBPACK_IMPORTED_MODULE_0__.describeContract)(schemas),
    ].join('\n');
}
}),
44435:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
compileSchema: () => ( compileSchema),
declaredMembers: () => ( declaredMembers)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34437);
var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11049);
async function compileSchema(schema, name) {
    try {
        if (schema['$async'] === true)
            throw new Error('$async has no place in it');
        assertKeywords(schema);
        const ajv = await openChecker(schema);
        if (ajv.validateSchema(schema) !== true)
            throw new Error(whyNoSchema(rawProblems(ajv.errors)));
        const holds = ajv.compile(schema);
        return (value) => (holds(value) ? [] : rawProblems(holds.errors));
    }
    catch (error) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`${name} is not a usable JSON Schema: ${firstLine((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)).replace(/\.$/, '')}.`, {
            hint: 'Correct the place named. A schema stands in one file; its draft is 2020-12, 2019-09 or 07.',
            cause: error,
        });
    }
}
const drafts = {
    '2020-12': async () => (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 23))).default.Ajv2020,
    '2019-09': async () => (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 60878, 23))).default.Ajv2019,
    '07': async () => (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 42463, 23))).default.Ajv,
};
async function openChecker(schema) {
    const [Draft, formats, { RE2JS }] = await Promise.all([
        drafts[draftOf(schema)](),
        Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 82815, 23)),
        Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(608), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 2856)),
    ]);
    const compile = (pattern) => RE2JS.compile(RE2JS.translateRegExp(pattern));
    const ajv = new Draft({
        strict: false,
        allErrors: true,
        verbose: true,
        logger: false,
        code: { regExp: Object.assign((pattern) => linearPattern(pattern, compile), { code: 'linearPattern' }) },
    });
    if (draftOf(schema) === '07')
        ajv.addMetaSchema({ $id: 'http://json-schema.org/draft-06/schema#', type: 'object' });
    formats.default.default(ajv, { mode: 'fast' });
    return ajv;
}
function draftOf({ $schema }) {
    if ($schema === undefined)
        return '2020-12';
    const [, draft = ''] = /^https?:\/\/json-schema\.org\/(?:draft\/|draft-)(2020-12|2019-09|0[67])\/schema#?$/.exec((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)($schema) ?? '') ??
        [];
    if (draft === '2020-12' || draft === '2019-09')
        return draft;
    if (draft !== '')
        return '07';
    throw new Error(`$schema must name draft 2020-12, 2019-09 or 07, not ${JSON.stringify($schema).slice(0, 100)}`);
}
const keywords = ('$ref $dynamicRef $recursiveRef type enum const properties required additionalProperties patternProperties ' +
    'propertyNames unevaluatedProperties dependentRequired dependentSchemas dependencies minProperties maxProperties ' +
    'items prefixItems additionalItems unevaluatedItems contains minItems maxItems uniqueItems allOf anyOf oneOf not if ' +
    'then else pattern format minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf').split(' ');
function assertKeywords(schema) {
    const names = Object.keys(schema);
    if (names.some((name) => keywords.includes(name)))
        return;
    const given = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
    const [meant] = names.flatMap((name) => (0,_platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ .p)(name, keywords) ?? []);
    const has = given.length === 0 ? 'it is empty' : `none of its members (${given.join(', ')}) is a keyword`;
    throw new Error(`${has}${meant === undefined ? ', as `type` or `properties` would be' : `; did you mean \`${meant}\`?`}`);
}
function whyNoSchema(problems) {
    const depth = ({ instancePath }) => instancePath.split('/').length;
    return (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__ .T)(problems.toSorted((one, other) => depth(other) - depth(one)).slice(0, 1)).join('');
}
function rawProblems(errors) {
    return errors ?? [];
}
const unicodeNames = {
    ...{ Letter: 'L', Lowercase_Letter: 'Ll', Uppercase_Letter: 'Lu', Number: 'N', Decimal_Number: 'Nd' },
    ...{ Punctuation: 'P', Symbol: 'S', Separator: 'Z', Mark: 'M' },
};
function linearPattern(pattern, compile) {
    const plain = pattern.replace(/\\([pP])\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/g, (_, sign, name) => `\\${sign}{${unicodeNames[name] ?? name}}`);
    try {
        const engine = compile(plain);
        return { test: (text) => engine.test(text), toString: () => `/${pattern}/u` };
    }
    catch (error) {
        const shown = JSON.stringify(pattern.slice(0, 80));
        throw new Error(`the pattern ${shown} can't be used: ${whyNoPattern(pattern, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error))}`, { cause: error });
    }
}
function whyNoPattern(pattern, said) {
    if (/\(\?<?[=!]/.test(pattern))
        return 'looking ahead or behind (`(?=`, `(?!`, `(?<=`, `(?<!`) is not supported';
    if (/\\(?:[1-9]|k<)/.test(pattern))
        return 'referring back to a group (`\\1`, `\\k<name>`) is not supported';
    return firstLine(said).replace(/^error parsing regexp: /, '');
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300);
}
function declaredMembers(schemas) {
    const names = schemas
        .filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)
        .flatMap((schema) => [
        ...Object.keys((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(schema['properties']) ? schema['properties'] : {}),
        ...declaredMembers((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)(schema['allOf'])),
        ...(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)(schema['required']).flatMap((name) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(name) ?? []),
    ]);
    return new Set(names);
}
}),
65116:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => ( canonical),
GC: () => ( wordFor),
am: () => ( gravestOf)
});
const severityScale = [
    [
        'critical',
        'crit',
        'blocker',
        'blocking',
        'fatal',
        'severe',
        'catastrophic',
        'urgent',
        'highest',
        'p0',
        's0',
        's1',
        'sev0',
        'sev1',
    ],
    ['major', 'high', 'important', 'serious', 'error', 'p1', 's2', 'sev2'],
    ['minor', 'medium', 'moderate', 'normal', 'warning', 'warn', 'p2', 's3', 'sev3'],
    [
        'nit',
        'nitpick',
        'low',
        'lowest',
        'trivial',
        'info',
        'note',
        'style',
        'cosmetic',
        'optional',
        'p3',
        'p4',
        's4',
        'sev4',
    ],
];
const synonyms = {
    high: ['certain', 'sure', 'very high', 'confirmed', 'strong'],
    medium: ['moderate', 'likely', 'probable', 'mid'],
    low: ['uncertain', 'unsure', 'speculative', 'possible', 'weak', 'very low'],
    RIGHT: ['new', 'after', 'head'],
    LEFT: ['old', 'before', 'base'],
    ok: ['okay', 'approve', 'approved', 'lgtm', 'pass', 'passed', 'clean', 'no issues', 'no problems'],
    comments: ['comment', 'commented'],
    problems: ['problem', 'request changes', 'changes requested', 'reject', 'rejected', 'fail', 'failed'],
    incomplete: ['partial', 'not reviewed', 'unable', 'blocked', 'could not review'],
    'needs-info': ['needs more info', 'more info', 'need info', 'needs information', 'needs more information'],
    'not-a-problem': [
        'not a bug',
        'works as intended',
        'works as designed',
        'by design',
        'invalid',
        'wontfix',
        'expected',
    ],
    duplicate: ['dupe', 'duplicated'],
    documentation: ['docs', 'doc'],
    feature: ['enhancement', 'feature request', 'improvement'],
    maintenance: ['chore', 'refactor', 'refactoring', 'cleanup'],
    fixed: ['fix', 'resolved'],
    'not-fixable': ['unfixable', 'not fixed', 'cannot fix', 'cant fix', 'wont fix'],
    flaky: ['flake', 'flaky test'],
    environment: ['infra', 'infrastructure', 'network', 'env'],
    dependency: ['dependencies', 'deps'],
    calm: ['quiet', 'nothing'],
    attention: ['needs attention', 'action needed', 'urgent'],
    done: ['complete', 'completed', 'changed', 'implemented', 'fixed'],
    answered: ['answer', 'reply', 'replied'],
    question: ['needs info', 'clarification', 'unclear'],
    declined: ['decline', 'refused', 'rejected'],
};
function canonical(word) {
    return word
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
function levelOf(word) {
    return severityScale.findIndex((words) => words.includes(word));
}
function wordFor(written, allowed) {
    const plain = canonical(written);
    const same = only(allowed.filter((word) => canonical(word) === plain));
    if (same !== undefined || plain === '')
        return same;
    const known = only(allowed.filter((word) => synonyms[word]?.some((other) => canonical(other) === plain)));
    if (known !== undefined)
        return known;
    const level = levelOf(plain);
    return level < 0 ? undefined : only(allowed.filter((word) => levelOf(canonical(word)) === level));
}
function gravestOf(allowed) {
    const levels = allowed.map((word) => levelOf(canonical(word)));
    if (levels.length < 2 || levels.includes(-1))
        return undefined;
    return allowed[levels.indexOf(Math.min(...levels))];
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}
})
};
