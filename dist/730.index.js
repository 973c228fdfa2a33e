export const id = 730;
export const ids = [730];
export const modules = {
46730:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ResultKeeper: () => ( ResultKeeper),
h: () => ( isPrivateText)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _platform_git_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88978);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28098);
var _oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22111);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41229);
const saysSecurity = /verdict\W{1,20}(?:security|vuln)/i;
const mayBeSecurity = /secur|vulnerab|exploit|\bCVE-/i;
function isPrivateText({ recipe, isPublic }, text, verdict) {
    if (recipe !== 'triage' || !isPublic)
        return false;
    return verdict === 'security' || (verdict === undefined ? mayBeSecurity : saysSecurity).test(text);
}
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
        const told = this.tellable(ended, problems);
        runtime.log.warning(`The agent's result is invalid: ${told.join(' ')}${asking}`);
        if (ask === undefined)
            return failed(ended, unusable(plan, told));
        const { writeRepair } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 23351));
        const second = joinOutcomes(ended, await ask(writeRepair(problems, plan.schemas)));
        if (second.conclusion !== 'success')
            return explainSecond(second, told);
        const left = await this.judge(second);
        return left.length === 0 ? second : failed(second, unusable(plan, told, this.tellable(second, left)));
    }
    tellable({ answer }, problems) {
        return this.isPrivate(answer)
            ? ['It may describe a security problem, so this public page has no details; the session has them.']
            : problems;
    }
    async apply(outcome) {
        const { plan, runtime } = this.request;
        if (outcome.conclusion !== 'success' || runtime.cancelled.aborted)
            return { outcome, typed: {} };
        const { operations, verdict } = await this.wishes(outcome);
        const pullRequest = await this.findPullRequest(outcome, verdict);
        const isAnything = operations.length > 0 || plan.policy.failOn !== undefined;
        const applied = isAnything ? await this.applyAll(operations, outcome, { verdict, pullRequest }) : undefined;
        if (plan.recipe === 'review' && verdict === 'incomplete' && plan.policy.failOn === undefined)
            runtime.log.notice('The agent could not review all of the pull request: its summary says why.');
        const isMissing = claimsFix(plan, verdict) && pullRequest === undefined;
        const error = applied?.error ?? (isMissing ? missingFix(verdict, outcome) : undefined);
        return {
            outcome: error === undefined ? outcome : failed(outcome, error),
            typed: { ...(this.accepted && { value: this.accepted.value }), verdict, ...(applied && { applied }) },
        };
    }
    isPrivate(answer) {
        const { plan, place } = this.request;
        const verdict = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(this.accepted?.value)['verdict'];
        return isPrivateText({ recipe: plan.recipe, isPublic: place.isPublic }, answer, verdict);
    }
    async judge(outcome) {
        const { plan, runtime } = this.request;
        const { cancelled, clock, log } = runtime;
        const file = await this.readFile(outcome);
        const check = this.request.check ?? (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 77891))).checkInWorker;
        const request = { schemas: plan.schemas, recipe: plan.recipe, answer: outcome.answer, file: file.text };
        const inTurn = this.request.inTurn ?? ((work) => work());
        const checked = await inTurn(() => {
            const limit = (0,_oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_3__ .rP)(clock, checkDeadlineMs);
            return check(request, { cancelled, deadline: limit.signal }).finally(limit.clear);
        });
        if (checked.kind === 'wrong')
            return file.problem === undefined ? checked.problems : [...checked.problems, file.problem];
        this.accepted = checked;
        if (checked.bent.length > 0)
            log.info((await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 24342))).tellBent(checked.bent));
        for (const problem of checked.dropped)
            log.notice(`Left out a part of the result: ${problem}`);
        return [];
    }
    async readFile({ run }) {
        const { resultFileName } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 23351));
        const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
        if (file?.kind !== 'file')
            return {};
        const { runtime, api } = this.request;
        const [{ createArtifactStore }, { maxResultBytes }] = await Promise.all([
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(673), __webpack_require__.e(274), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 56790)),
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
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 72139)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 44435)),
        ]);
        const wantsReview = plan.policy.failOn !== undefined || plan.policy.allowed.includes('review');
        const wishes = readWishes(this.accepted?.value, declaredMembers(plan.schemas), wantsReview);
        return { ...wishes, operations: (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_4__ .$m)(wishes.operations, plan.prompt.isHidden) };
    }
    async applyAll(operations, outcome, { verdict, pullRequest }) {
        const { runtime, place, github, plan } = this.request;
        const { applyOperations } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 82878));
        const { recipe, policy } = plan;
        const { runId: agentRun, run } = outcome;
        const conversation = recipe === 'respond' ? run?.conversationId : undefined;
        const isReview = operations.some(({ kind }) => kind === 'review');
        return applyOperations({
            ...runtime,
            ...place,
            operations,
            policy,
            ...{ recipe, verdict, pullRequest, result: this.accepted?.value },
            headSha: isReview ? await place.readHead() : undefined,
            runUrl: run?.sessionLink ?? place.runUrl,
            github: await github(),
            marker: { ...place.marker, ...(agentRun !== undefined && { agentRun }), ...(conversation && { conversation }) },
            signal: runtime.cancelled,
            gate: { verdict, lostFindings: this.accepted?.lostFindings ?? 0 },
        });
    }
    async findPullRequest({ run }, verdict) {
        const { plan, runtime, github } = this.request;
        const opened = (run?.artifacts ?? []).filter((left) => left.kind === 'pull_request');
        const own = opened.findLast(({ url }) => (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ .XP)(url, runtime.env));
        if (own !== undefined)
            return (0,_platform_git_repository_js__WEBPACK_IMPORTED_MODULE_1__ .WY)(own.url)?.number;
        const number = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .rl)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Xy)(this.accepted?.value)['pull_request']);
        if (!claimsFix(plan, verdict) || number === undefined)
            return undefined;
        const { findAddedTo } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(319), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514));
        return findAddedTo(await github(), number, { runtime, run });
    }
}
function claimsFix({ recipe }, verdict) {
    return recipe === 'fix-ci' && (verdict === 'fixed' || verdict === 'proposed');
}
function missingFix(verdict, { run }) {
    const where = run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`;
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent reported "${verdict}" but opened no pull request here.`, {
        hint: `Its environment needs permission to push and to open pull requests. Read what it did${where}.`,
    });
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
    const { message = `The run ended as ${second.conclusion}.`, conclusion = 'failure', hint, link } = second.error ?? {};
    const text = `The agent's result is invalid: ${problems.join(' ')} Asking the agent to correct it failed. ${message}`;
    const wayOn = { ...(hint !== undefined && { hint }), ...(link !== undefined && { link }) };
    return failed(second, new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(text, { conclusion, ...wayOn, cause: second.error }));
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
}),
4718:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A5: () => ( isBusy),
Am: () => ( minimizeComment),
ih: () => ( createReviewWriter)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
function isBusy(error) {
    return error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_ && error.failure === 'refused' && /\bpending review\b/i.test(error.message);
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
async function minimizeComment(github, subject, call) {
    await github.graphql(minimize, { subject }, call);
}
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
            const thread = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(data['addPullRequestReviewThread'])['thread']);
            return 'line' in place ? thread['line'] === place.line : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(thread['id']) !== undefined;
        },
        submit: (review, body, call) => mutate(submitReview, { review, body }, call),
        discard: (review, call) => mutate(discardReview, { review }, call),
        rewrite: (review, body, call) => mutate(rewriteReview, { review, body }, call),
        minimize: (subject, call) => minimizeComment(github, subject, call),
        resolve: (thread, call) => mutate(resolveThread, { thread }, call),
    };
}
function wireComment({ path, side, startLine, line, body }) {
    return { path, side, line, body, ...(startLine !== undefined && { start_line: startLine, start_side: side }) };
}
function writtenReviewOf({ data }) {
    const id = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data.node_id);
    if (id !== undefined)
        return { id, url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data.html_url) };
    throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .$)('a review');
}
}),
88978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
MD: () => ( describeRepository),
Q8: () => ( isBranchName),
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
const maxBytes = 255;
function isBranchName(name) {
    if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes)
        return false;
    if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed())
        return false;
    return (name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
        !name.endsWith('.'));
}
}),
28098:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  XP: () => ( isPullRequestHere),
  wn: () => ( listArtifacts),
  prepareArtifactsFolder: () => ( prepareArtifactsFolder),
  _n: () => ( pullRequestOf),
  rW: () => ( saveArtifacts)
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
var repository = __webpack_require__(88978);
var platform_path = __webpack_require__(40);
;
const maxLength = 80;
const maxBytes = 200;
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
        return name.length > maxLength || Buffer.byteLength(name) > maxBytes;
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
    const { artifacts, store, signal, maxFileBytes = 64 * mebibyte } = request;
    const folder = await prepareArtifactsFolder(request.path, request.env);
    const nameFor = createNamer(await (0,promises_.readdir)(folder));
    const entries = [];
    const notes = [];
    let bytesLeft = request.maxTotalBytes ?? 256 * mebibyte;
    for (const artifact of artifacts.slice(0, maxEntries)) {
        try {
            const maxBytes = Math.min(bytesLeft, maxFileBytes);
            const content = await fetchContent(artifact, store, { maxBytes, signal });
            const name = content && nameFor(fileNameFor(artifact, content));
            const path = name === undefined ? null : (0,external_node_path_.join)(folder, name);
            if (content && path !== null)
                await writeWhole(path, (0,external_node_path_.join)(folder, nameFor(`${name}.part`)), content.bytes);
            entries.push({ ...entryOf(artifact, content?.title), path });
            bytesLeft -= content?.bytes.length ?? 0;
        }
        catch (error) {
            if (signal.aborted)
                break;
            const entry = entryOf(artifact);
            entries.push(entry);
            notes.push(`Couldn't download the ${entry.kind} "${entry.title}": ${(0,errors .bD)(error)}`);
        }
    }
    const handled = entries.length;
    if (signal.aborted) {
        notes.push(`The downloads ended after ${handled} of ${artifacts.length} artifacts: ${(0,errors .bD)(signal.reason)}`);
    }
    const unlisted = artifacts.length - maxEntries;
    if (unlisted > 0)
        notes.push(`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`);
    return { entries: [...entries, ...listArtifacts(artifacts).slice(handled)], notes };
}
async function fetchContent(artifact, store, options) {
    if (!('uid' in artifact))
        return undefined;
    const requireFit = (bytes) => {
        if (bytes > options.maxBytes) {
            throw new Error(`it has ${bytes} bytes, over what is left of the limit (${options.maxBytes}).`);
        }
    };
    if (artifact.uid === undefined)
        throw new Error('the server gave no id for it.');
    requireFit(artifact.kind === 'file' ? (artifact.sizeBytes ?? 0) : 0);
    options.signal.throwIfAborted();
    const content = await store.fetch(artifact.uid, options);
    requireFit(content.bytes.length);
    return content;
}
function fileNameFor(artifact, { title: currentTitle, mimeType }) {
    if (artifact.kind === 'file')
        return safeName(artifact.name, 'file');
    const known = extensionFor(mimeType);
    const extension = artifact.kind === 'plan' && known === '.bin' ? '.md' : known;
    const { title } = entryOf(artifact, currentTitle);
    return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind);
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
    const { kind } = artifact;
    const given = kind === 'file'
        ? (artifact.title ?? artifact.name)
        : kind === 'pull_request'
            ? artifact.branch
            : (currentTitle ?? artifact.title ?? '');
    return {
        kind,
        title: (0,text_text .IN)((0,text_text .TN)(given), maxTitleLength) || kind,
        url: 'url' in artifact ? (artifact.url ?? null) : null,
        path: null,
        ...(kind === 'pull_request' && artifact.status !== undefined && { status: artifact.status }),
    };
}
function pullRequestOf(artifacts, env) {
    const own = artifacts.filter((artifact) => artifact.kind === 'pull_request');
    const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1);
    return found && { url: found.url, branch: (0,repository .Q8)(found.branch) ? found.branch : '' };
}
function isPullRequestHere(url, env) {
    const address = (0,repository .WY)(url);
    return (env['GITHUB_REPOSITORY'] !== undefined &&
        address !== undefined &&
        (0,repository .Tj)(address.repository, (0,repository .o2)(env)));
}
async function prepareArtifactsFolder(path, env) {
    const roots = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((root) => root !== undefined).filter(Boolean);
    const target = (0,external_node_path_.resolve)(roots[0] ?? '.', path);
    const root = roots.find((candidate) => (0,platform_path .R)(candidate, target) !== undefined);
    if (root === undefined || path.includes('\0'))
        throw outsideWorkspace(path);
    const parts = ((0,platform_path .R)(root, target) ?? '').split('/').filter(Boolean);
    if (parts.some((part) => /^\.git$/i.test(part)))
        throw outsideWorkspace(path);
    try {
        return await makeWithin(await (0,promises_.realpath)(root), parts, path);
    }
    catch (error) {
        if (error instanceof errors .lZ)
            throw error;
        throw new errors .lZ(`artifacts_dir "${path}" can't be made: ${(0,errors .bD)(error)}.`, {
            hint: 'Name a folder that is not there yet, or one this user may write to.',
            cause: error,
        });
    }
}
async function makeWithin(root, parts, path) {
    let folder = root;
    for (const part of parts) {
        const next = (0,external_node_path_.join)(folder, part);
        await (0,promises_.mkdir)(next).catch((error) => {
            if (!isExisting(error))
                throw error;
        });
        folder = await (0,promises_.realpath)(next);
        if ((0,platform_path .R)(root, folder) === undefined)
            throw outsideWorkspace(path);
    }
    if ((await (0,promises_.stat)(folder)).isDirectory())
        return folder;
    throw new errors .lZ(`artifacts_dir "${path}" is a file.`, { hint: 'Name a folder.' });
}
function isExisting(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
function outsideWorkspace(path) {
    return new errors .lZ(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
        hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
    });
}
}),
82878:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => ( applyOperations),
  KZ: () => ( wroteSummary)
});
var deadline = __webpack_require__(22111);
var errors = __webpack_require__(46316);
var text_text = __webpack_require__(95216);
var markdown = __webpack_require__(27165);
var answer = __webpack_require__(72079);
var failure = __webpack_require__(28881);
var apply_context = __webpack_require__(34117);
var apply_target = __webpack_require__(53336);
var apply_marker = __webpack_require__(48870);
var review_body = __webpack_require__(70281);
;
function commentWords({ target }) {
    const { number, thread, discussion } = target;
    if (thread === undefined && discussion?.answered === undefined) {
        return { base: `comment on #${number}`, done: `Commented on #${number}` };
    }
    const where = `in a ${discussion === undefined ? 'review thread on' : 'thread of discussion'} #${number}`;
    return { base: `reply ${where}`, done: `Replied ${where}` };
}
function footerOf({ recipe, target, pullRequest, runUrl }, { body }) {
    const isFix = recipe === 'fix-ci';
    if ((!isFix && recipe !== 'respond') || body.trim() === '')
        return '';
    const isHere = typeof target === 'object' && target.number === pullRequest;
    const isNamed = new RegExp(`(?:#|/pull/)${pullRequest ?? ''}\\b`).test(body);
    const pull = pullRequest === undefined || isHere || isNamed ? '' : `Pull request: #${pullRequest}`;
    return [pull, isFix && runUrl !== undefined ? (0,markdown .uM)(runUrl, 'Open the run') : ''].filter(Boolean).join(' · ');
}
async function applyComment(applyContext, { body }, addition = '') {
    const { budget } = applyContext;
    if (body.trim() === '' && addition === '')
        throw new apply_context.Rejection('it is empty');
    if (budget.comments < 1)
        throw new apply_context.Rejection('max_comments is used up');
    budget.comments -= 1;
    (0,apply_target .P3)(applyContext.target, await (0,apply_target .p9)(applyContext));
    const text = [(0,apply_context.fitMarkdown)((0,apply_context.textFrameOf)(applyContext), body, apply_context.maxBodyLength - 1_000 - addition.length), addition]
        .filter(Boolean)
        .join('\n\n');
    return (0,apply_context.didApply)(commentWords(applyContext).done, await writeComment(applyContext, text, (0,review_body .sc)(body)));
}
const pauseMs = 2_000;
const maxRounds = 6;
async function writeComment(applyContext, text, isUnchanged = false) {
    const { marker, seal, commentId, github, target } = applyContext;
    const comments = (0,apply_target .Bz)(github, target);
    const body = `${(0,apply_marker .G1)('comment', { ...marker, text: (0,apply_marker .ol)(text) }, seal)}\n${text}`;
    if (commentId !== undefined)
        return rewriteOwn(applyContext, comments, { id: commentId, body });
    return writeMarked(applyContext, comments, { body, isUnchanged });
}
async function writeMarked(applyContext, comments, { body, isUnchanged }) {
    const { signal, marker, clock, policy } = applyContext;
    let made;
    for (let round = 1;; round += 1) {
        const own = await readOwn(applyContext, comments);
        const [oldest = made, ...others] = own;
        if (own.some(({ run }) => (0,apply_marker .K9)(run, marker.run))) {
            if (made && made.id !== oldest?.id)
                await comments.remove(made.id, { signal });
            throw new apply_context.Rejection('a later run of this workflow has written it already', true);
        }
        if (oldest && (round > maxRounds || isSettled(own[0], { made, isUnchanged, run: marker.run }))) {
            for (const { id } of others.filter(({ isPure }) => isPure))
                await comments.remove(id, { signal });
            return oldest;
        }
        if (oldest)
            await update(applyContext, comments, { id: oldest.id, body });
        else
            made = await create(applyContext, comments, body);
        if (policy.dryRun)
            return oldest ?? { id: 0, url: undefined };
        await clock.sleep(pauseMs, signal);
    }
}
function isSettled(oldest, { made, isUnchanged, run }) {
    return oldest === undefined ? made !== undefined : oldest.run === run || (isUnchanged && made === undefined);
}
async function readOwn({ marker, seal, signal }, comments) {
    const markerOf = (text) => (0,apply_marker .fj)('comment', text, seal);
    const found = await comments.listOwn(({ body }) => markerOf(body)?.key === marker.key, { signal });
    return found.map(({ id, url, body }) => {
        const { run = '', text } = markerOf(body) ?? {};
        return { id, url, run, isPure: text === (0,apply_marker .ol)(body.slice(body.indexOf('\n') + 1)) };
    });
}
function create(applyContext, comments, body) {
    const { clock, signal, marker } = applyContext;
    return (0,apply_context.writeOnce)({
        clock,
        signal,
        send: () => comments.create(body, { signal }),
        find: async () => (await readOwn(applyContext, comments)).find(({ run }) => run === marker.run),
    });
}
async function rewriteOwn(applyContext, comments, change) {
    if (await update(applyContext, comments, change))
        return { id: change.id, url: undefined };
    throw new apply_context.Rejection('its comment was deleted in the meantime', true);
}
async function update({ clock, signal }, comments, { id, body }) {
    const send = async () => {
        await comments.update(id, body, { signal });
        return true;
    };
    const find = async () => (await comments.read(id, { signal })).body === body || undefined;
    try {
        return await (0,apply_context.writeOnce)({ clock, signal, send, find });
    }
    catch (error) {
        if (!(error instanceof failure .y_) || error.failure !== 'missing')
            throw error;
        return false;
    }
}
var settings = __webpack_require__(45149);
var person = __webpack_require__(55751);
var identity = __webpack_require__(43080);
var read_pull = __webpack_require__(70561);
var apply_operations = __webpack_require__(48430);
var review_history = __webpack_require__(74909);
;
function judgeReview({ operations, failOn, gate, standing }) {
    const review = operations.find(({ kind }) => kind === 'review');
    const isReview = review?.kind === 'review';
    const lost = (gate.lostFindings ?? 0) + (isReview ? (review.unreadable ?? 0) : 0);
    const sure = isReview ? review.findings.filter(({ confidence }) => confidence !== 'low') : [];
    const grave = mostSevere(sure, failOn);
    const reasons = [
        ...(grave.length > 0 ? [`${countOf(grave, failOn)} (${named(grave)})`] : []),
        ...standingReason(standing, grave, failOn),
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
function mostSevere(findings, failOn) {
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
    const { github, target, signal, headSha, policy } = context;
    if (!target.isPullRequest || !policy.allowed.includes('review') || !github.hasToken)
        return [];
    try {
        const { threads } = await (0,review_history.readHistory)(context);
        const open = threads.flatMap((thread) => {
            const standing = standingOf(thread);
            return standing !== undefined && !thread.isOutdated && mostSevere([standing], failOn).length > 0
                ? { thread, standing }
                : [];
        });
        if (open.length === 0)
            return [];
        const pull = await (0,read_pull .tH)(github, target, { signal });
        const members = (0,identity.createMembers)(github, { owner: target.owner, name: target.repo });
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
    const [, word = '', title = ''] = /^\*\*\S+ (Critical|Major|Minor|Nit): (.*?)\*\*(?: · (?!low confidence)|$)/m.exec(first.body.slice(0, 2_000)) ?? [];
    const severity = apply_operations .gO.find((known) => known === word.toLowerCase());
    return (severity && { severity, path, ...(line !== undefined && { line }), title: title.replaceAll(/\\([^\w\s])/g, '$1') });
}
var labels = __webpack_require__(8379);
var external_node_crypto_ = __webpack_require__(77598);
var changes = __webpack_require__(87865);
var write_reviews = __webpack_require__(4718);
var finding_text = __webpack_require__(58147);
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
    const news = newsIn(history, placed, verdict);
    return { ...placed, ...news, ...saidInBodies(history, inBody, news.isNews) };
}
function saidInBodies(history, placements, isNews) {
    const rewritten = isNews ? undefined : (0,review_history .$c)(history);
    const visible = history.reviews.filter((review) => !review.isMinimized && review !== rewritten);
    const said = new Set(visible.flatMap((review) => [...(0,review_body .fp)(review.body, review.prints).findings.keys()]));
    const prints = placements.map(finding_text .Fc).filter((print) => said.has(print));
    return { inBody: placements.filter((one) => !said.has((0,finding_text .Fc)(one))), carried: [...new Set(prints)] };
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
const maxSettled = 50;
async function resolveOutdated(applyContext, facts) {
    const { signal, github, target } = applyContext;
    const writer = (0,write_reviews .ih)(github, target);
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
        return [...describe(done), (0,apply_context.refused)('minimize everything that is outdated', whyNot(error, signal))];
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
function outlived({ history, plan, latest }, settled) {
    if (latest === undefined)
        return [];
    const standing = history.threads.filter((thread) => thread.isAnswered || ((0,review_history .F8)(thread) && !settled.includes(thread)));
    const keep = new Set(standing.map(({ first }) => first.reviewId));
    return history.reviews.filter(({ id, isMinimized, prints }) => id !== latest && !isMinimized && !keep.has(id) && !plan.carried.some((print) => prints.includes(print)));
}
function whyNot(error, signal) {
    if (signal.aborted)
        return 'there was no time left';
    if (error instanceof failure .y_)
        return (0,apply_context.explain)(error, 'pull-requests: write');
    throw error;
}
;
const review_post_pauseMs = 2_000;
async function postReview(applyContext, draft) {
    const writer = (0,write_reviews .ih)(applyContext.github, applyContext.target);
    const left = await clearPending(applyContext, writer, draft);
    if (left === 'busy')
        return left;
    let held;
    try {
        held = left ?? (await openReview(applyContext, writer, draft));
    }
    catch (error) {
        if ((0,write_reviews .A5)(error))
            return 'busy';
        throw error;
    }
    try {
        const unplaced = await addRest(applyContext, writer, held);
        if (await isOutdated(applyContext, draft)) {
            await discardReview(applyContext, writer, held.id);
            return 'outdated';
        }
        if (!applyContext.policy.dryRun)
            await requireWritable(applyContext);
        return await review_post_submit(applyContext, writer, { held, draft, unplaced });
    }
    catch (error) {
        await discardReview(applyContext, writer, held.id);
        throw error;
    }
}
async function clearPending(applyContext, writer, { history, isPatient }) {
    const { run } = applyContext.marker;
    for (const review of history.pending) {
        if (review.run === run && !review.isDraft)
            return { id: review.id, url: review.url, rest: [] };
        if (isPatient && !(0,apply_marker .K9)(run, review.run))
            return 'busy';
        await discardReview(applyContext, writer, review.id);
    }
    return undefined;
}
async function openReview(applyContext, writer, draft) {
    const { signal, clock, marker, seal } = applyContext;
    const { commitSha, comments, compose } = draft;
    const onLines = comments.filter(({ placement }) => placement.kind === 'lines');
    const rest = comments.filter(({ placement }) => placement.kind === 'file');
    const unfinished = (0,apply_marker .G1)('draft', marker, seal);
    const find = async () => (await (0,review_history.readHistory)(applyContext)).pending.find(({ run }) => run === marker.run);
    const open = (body, placed) => {
        const lines = placed.flatMap(({ placement, body: text }) => placement.kind === 'file' ? [] : lineCommentOf(placement, text));
        const wanted = { commitSha, body, comments: lines };
        return (0,apply_context.writeOnce)({ clock, signal, find, send: () => writer.open(wanted, { signal }) });
    };
    try {
        return { ...(await open(rest.length === 0 ? compose([]) : unfinished, onLines)), rest };
    }
    catch (error) {
        if (!isRefused(error) || (0,write_reviews .A5)(error) || onLines.length === 0)
            throw error;
        return { ...(await open(unfinished, [])), rest: comments };
    }
}
async function addRest(applyContext, writer, { id, rest }) {
    const { clock, signal } = applyContext;
    const unplaced = [];
    for (const { placement, body } of rest) {
        const comment = placement.kind === 'file' ? { path: placement.path, body } : lineCommentOf(placement, body);
        const find = async () => (await (0,review_history.readHistory)(applyContext)).drafted.some(({ first }) => first.reviewId === id && first.body === body) ||
            undefined;
        const send = () => addComment(writer, { id, comment }, signal);
        if (!(await (0,apply_context.writeOnce)({ clock, signal, find, send })))
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
    return (await (0,review_history.readHistory)(applyContext)).reviews.some(({ id }) => !known.has(id));
}
async function requireWritable({ github, target, signal }) {
    const live = await (0,read_pull .tH)(github, target, { signal });
    (0,apply_target .gb)(target, live);
    (0,apply_target .P3)(target, live);
}
async function review_post_submit(applyContext, writer, { held: { id, url }, draft, unplaced }) {
    const { clock, signal } = applyContext;
    const send = async () => {
        await writer.submit(id, draft.compose(unplaced), { signal });
        return { id, url, unplaced };
    };
    const find = async () => (await (0,review_history.readHistory)(applyContext)).reviews.some((review) => review.id === id) ? { id, url, unplaced } : undefined;
    try {
        return await (0,apply_context.writeOnce)({ clock, signal, send, find });
    }
    catch (error) {
        if (isRefused(error))
            return 'outdated';
        throw error;
    }
}
const discardMs = 5_000;
async function discardReview({ clock, log }, writer, id) {
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
const patienceMs = 30_000;
const review_pauseMs = 2_000;
async function applyReview(applyContext, operation) {
    const { target, clock, signal, budget, verdict } = applyContext;
    const { findings } = operation;
    if (!target.isPullRequest)
        throw new apply_context.Rejection(`#${target.number} is an issue, not a pull request`);
    const diff = await readReviewedDiff(applyContext);
    const startedMs = clock.now();
    for (;;) {
        const history = await (0,review_history.readHistory)(applyContext);
        if (history.reviews.some(({ run }) => (0,apply_marker .K9)(run, applyContext.marker.run))) {
            throw new apply_context.Rejection('a later run of this workflow has reviewed it already', true);
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
    const left = pending.filter(({ run, id }) => !(0,apply_marker .K9)(run, marker.run) && id !== latest);
    for (const { id } of left)
        await discardReview(applyContext, (0,write_reviews .ih)(github, target), id);
}
async function write(work) {
    const { applyContext, history, plan } = work;
    const current = (0,review_history .$c)(history);
    if (current?.run === applyContext.marker.run) {
        return { done: (0,apply_context.didApply)(`Posted a review on #${applyContext.target.number}`, current), latest: current.id };
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
    const comment = await writeComment({ ...applyContext, commentId: undefined, marker: { ...applyContext.marker, key } }, body);
    const reason = "another review by the same account isn't submitted, so the findings are in a comment";
    const what = `Commented on #${applyContext.target.number} with the review`;
    return { done: { ...(0,apply_context.didApply)(what, comment), reason }, latest: undefined };
}
function describePosted({ applyContext, plan }, { unplaced, ...review }) {
    const [inline, general] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length];
    const stillOpen = plan.stillSaid.size + plan.carried.length;
    const parts = [
        ...(plan.fixed > 0 ? ['everything is fixed'] : []),
        ...(inline > 0 ? [inline === 1 ? '1 inline comment' : `${inline} inline comments`] : []),
        ...(general > 0 ? [general === 1 ? '1 general finding' : `${general} general findings`] : []),
        ...(stillOpen > 0 ? [`${stillOpen} still open`] : []),
    ];
    const what = `Posted a review on #${applyContext.target.number}: ${parts.join(', ') || 'no findings'}`;
    const reason = unplaced.length > 0 ? `GitHub accepted no line for ${unplaced.length} of them` : undefined;
    return { ...(0,apply_context.didApply)(what, review), ...(reason !== undefined && { reason }) };
}
async function refresh(work, current) {
    const { applyContext } = work;
    const { github, target, clock, signal } = applyContext;
    const body = compose(work, []);
    await (0,apply_context.writeOnce)({
        clock,
        signal,
        send: async () => {
            await (0,write_reviews .ih)(github, target).rewrite(current.id, body, { signal });
            return true;
        },
        find: async () => (await (0,review_history.readHistory)(applyContext)).reviews.some((review) => review.id === current.id && review.body === body) ||
            undefined,
    });
    return { done: (0,apply_context.didApply)('No new findings; updated the existing review', current), latest: undefined };
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
        carried: plan.carried,
        inBody: [...unplaced.map(withoutLine), ...plan.inBody],
        earlier: current ? (0,review_body .fp)(current.body, current.prints) : { summary: undefined, findings: new Map() },
    });
}
function withoutLine({ finding, path }) {
    return { kind: 'body', finding, path, reason: 'GitHub accepted no line for it' };
}
function frameOf({ applyContext, diff }) {
    const { marker, serverUrl, target, seal } = applyContext;
    const filesUrl = `${serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
    return { ...(0,apply_context.textFrameOf)(applyContext), seal, key: marker.key, filesUrl };
}
function refuseExcess({ policy }, { overCap, leftOut }) {
    const cap = `max_comments is ${policy.maxComments}, and the review's body has the rest`;
    return [
        ...(overCap > 0 ? [(0,apply_context.refused)(`post ${overCap} more inline ${overCap === 1 ? 'comment' : 'comments'}`, cap)] : []),
        ...(leftOut > 0
            ? [
                (0,apply_context.refused)(`post ${leftOut} more ${leftOut === 1 ? 'finding' : 'findings'}`, `a review takes at most ${maxFindings}`),
            ]
            : []),
    ];
}
async function readReviewedDiff({ github, target, signal, headSha }) {
    const files = await (0,changes .ZG)(github, target, { signal });
    const live = await (0,read_pull .tH)(github, target, { signal });
    (0,apply_target .gb)(target, live);
    (0,apply_target .P3)(target, live);
    const commitSha = headSha ?? live.headSha;
    if (live.headSha === commitSha)
        return { commitSha, isBehind: false, files };
    if (!(await (0,changes .QX)(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
        throw new apply_context.Rejection(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`, true);
    }
    const range = { base: live.base, head: commitSha };
    return { commitSha, isBehind: true, files: await (0,changes .gx)(github, target, range, { signal }) };
}
var issue = __webpack_require__(53524);
var json = __webpack_require__(62253);
;
const triage_maxNamed = 5;
const maxMissingLength = 300;
function readTriage(result) {
    const object = (0,json .Xy)(result);
    const issueOf = (value) => {
        const issue = (0,json .Xy)(value)['issue'] ?? value;
        return (0,json .rl)(issue) ?? Number(/^#?(\d{1,15})$/.exec((0,json .b6)(issue) ?? '')?.[1] ?? NaN);
    };
    const named = (0,json .jk)(object['duplicates']);
    const likely = named.filter((value) => (0,json .b6)((0,json .Xy)(value)['confidence']) !== 'low');
    return {
        verdict: (0,json .b6)(object['verdict']),
        missing: (0,json .jk)(object['missing'])
            .flatMap((text) => (0,json .b6)(text)?.trim() ?? [])
            .slice(0, triage_maxNamed),
        duplicates: [...new Set((likely.length > 0 ? likely : named).map(issueOf))]
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
        const asked = triage.missing.map((text) => `- ${(0,markdown .Qw)((0,text_text .IN)((0,text_text .TN)((0,apply_context.redactClean)(redact, text)), maxMissingLength))}`);
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
    const { clock, log, target, policy } = given;
    const limit = (0,deadline .rP)(clock, given.deadlineMs ?? defaultDeadlineMs);
    const request = { ...given, signal: AbortSignal.any([given.signal, limit.signal]) };
    const context = typeof target === 'string' ? undefined : contextOf(request, target);
    try {
        const standing = context && policy.failOn !== undefined ? await readStanding(context, policy.failOn) : [];
        const done = await applyAll(request, context);
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
async function applyAll(request, context) {
    const triage = request.recipe === 'triage' ? readTriage(request.result) : undefined;
    const operations = addImpliedComment(request.operations, triage);
    const kinds = [...apply_operations .y8, 'unknown'];
    const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind));
    const done = [];
    for (const [at, operation] of ordered.slice(0, maxOperations).entries()) {
        if (operation.kind === 'unknown') {
            done.push(ignored(operation.name));
            continue;
        }
        const what = wordsOf(operation, request.target);
        const reason = apply_whyNot(request, operation, ordered[at - 1]?.kind === operation.kind);
        if (reason !== undefined)
            done.push((0,apply_context.refused)(what, reason));
        else if (operation.kind === 'summary')
            done.push((0,apply_context.didApply)(wroteSummary));
        else if (context)
            done.push(...refuseVerdict(operation), ...(await attempt(context, operation, { what, triage, request })));
    }
    const more = ordered.length - maxOperations;
    return more > 0 ? [...done, (0,apply_context.refused)(`do ${more} more operations`, onlyOne)] : done;
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
    return [(0,apply_context.refused)(`review as ${JSON.stringify(verdict)}`, 'reviews are only posted as comments')];
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
function apply_whyNot({ policy, target }, { kind, aim = {} }, isSecond) {
    if (!policy.allowed.some((allowed) => allowed === kind))
        return `apply doesn't list ${kind}`;
    if (isSecond)
        return onlyOne;
    if (kind === 'summary')
        return undefined;
    if (typeof target === 'string')
        return target;
    if (target.discussion !== undefined && kind !== 'comment')
        return 'a discussion only takes comments';
    return (0,apply_target .fG)(aim, target);
}
async function attempt(applyContext, operation, { what, triage, request }) {
    const { signal, github, target } = applyContext;
    const permission = operation.kind === 'review' ? 'pull-requests: write' : (0,labels.writePermission)({ target });
    if (!github.hasToken)
        return [{ what: `Couldn't ${what}`, result: 'failed', reason: 'there is no github_token' }];
    try {
        signal.throwIfAborted();
        if (operation.kind === 'labels')
            return await (0,labels.applyLabels)(applyContext, operation);
        if (operation.kind === 'review')
            return await applyReview(applyContext, operation);
        if (operation.kind !== 'comment')
            return [];
        if (isPrivateFinding(applyContext.isPublic, triage?.verdict)) {
            throw new apply_context.Rejection('a possible security problem is not described in public');
        }
        const implied = await writeAddition(applyContext, triage, operation);
        return [await applyComment(applyContext, operation, implied || footerOf(request, operation))];
    }
    catch (error) {
        return [(0,apply_context.endOf)(error, { what, permission, signal })];
    }
}
function isPrivateFinding(isPublic, verdict) {
    return verdict === 'security' && isPublic;
}
const wroteSummary = 'Wrote the job summary';
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
    const show = (text) => (0,text_text .IN)((0,apply_context.redactClean)(redact, text), maxTextLength);
    return { what: show(what), ...rest, ...(reason !== undefined && { reason: show(reason) }) };
}
const maxSummaryBytes = 100 * 1024;
function summaryOf({ operations, policy, redact }) {
    const operation = operations.find(({ kind }) => kind === 'summary');
    if (operation?.kind !== 'summary' || !policy.allowed.includes('summary'))
        return undefined;
    const source = (0,apply_context.redactClean)(redact, (0,text_text .Uo)(operation.markdown, maxSummaryBytes));
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
function showWrites(github, log) {
    return github.withoutWrites(({ call, body }) => {
        log.group(`dry_run, not sent: ${call}`);
        log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'));
        log.endGroup();
        return { ...body, id: 0, node_id: 'dry-run', addDiscussionComment: { comment: { id: 'dry-run', databaseId: 0 } } };
    });
}
}),
8379:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyLabels: () => ( applyLabels),
writePermission: () => ( writePermission)
});
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53524);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34117);
var _label_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56082);
var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53336);
async function applyLabels(applyContext, operation) {
    const { github, target, policy, redact, signal, verdict } = applyContext;
    const live = await (0,_target_js__WEBPACK_IMPORTED_MODULE_4__ .p9)(applyContext);
    const known = (await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .ME)(github, target, { signal })).map(({ name }) => name);
    const isPublic = (text) => redact(text) === text;
    const plan = (0,_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .nH)({ operation, policy, known, present: live.labels, isPublic, verdict });
    const withUrl = (done) => done.result === 'applied' && live.url !== undefined ? { ...done, url: live.url } : done;
    return [...plan.settled, ...(await addAll(applyContext, plan)), ...(await removeAll(applyContext, plan))].map(withUrl);
}
function writePermission({ target }) {
    if (target.discussion !== undefined)
        return 'discussions: write';
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
        await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .fp)(github, target, name, { signal });
        return undefined;
    }
    catch (error) {
        if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_ && /already[ _]exists/i.test(error.message))
            return undefined;
        return (0,_context_js__WEBPACK_IMPORTED_MODULE_2__.endOf)(error, { what: _label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .aX.add(name).base, permission: 'issues: write', signal });
    }
}
async function putOn(applyContext, names) {
    if (names.length === 0)
        return [];
    const { github, target, signal } = applyContext;
    const send = () => (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .Nl)(github, target, names, { signal });
    const failure = await change(applyContext, send, async () => (await onIssue(applyContext, names)) === names.length);
    return names.map((name) => failure(_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .aX.add(name)));
}
async function removeAll(applyContext, { remove }) {
    const { github, target, signal } = applyContext;
    const done = [];
    for (const name of remove) {
        const send = () => (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .tA)(github, target, name, { signal });
        const failure = await change(applyContext, send, async () => (await onIssue(applyContext, [name])) === 0);
        done.push(failure(_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .aX.remove(name)));
    }
    return done;
}
async function onIssue({ github, target, signal }, names) {
    const labels = (await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .Fq)(github, target, { signal }))?.labels ?? [];
    return names.filter((name) => labels.includes(name)).length;
}
async function change(applyContext, send, isDone) {
    const { signal, clock } = applyContext;
    try {
        await (0,_context_js__WEBPACK_IMPORTED_MODULE_2__.writeOnce)({
            ...{ clock, signal },
            send: () => send().then(() => true),
            find: async () => (await isDone()) || undefined,
        });
        return ({ done }) => (0,_context_js__WEBPACK_IMPORTED_MODULE_2__.didApply)(done);
    }
    catch (error) {
        const permission = writePermission(applyContext);
        return ({ base }) => (0,_context_js__WEBPACK_IMPORTED_MODULE_2__.endOf)(error, { what: base, permission, signal });
    }
}
})
};
