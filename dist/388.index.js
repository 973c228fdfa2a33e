export const id = 388;
export const ids = [388];
export const modules = {
46730:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ResultKeeper: () => ( ResultKeeper),
h: () => ( isPrivateText)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _platform_git_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88978);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(62253);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28098);
var _result_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24342);
var _result_check_worker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75208);
var _result_contract_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23351);
var _result_find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56790);
var _result_operations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72139);
var _result_validate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44435);
var _oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(22111);
var _oz_run_outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(34459);
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
            return (0,_oz_run_outcome_js__WEBPACK_IMPORTED_MODULE_10__ .jT)(ended, unusable(plan, told));
        const second = (0,_oz_run_outcome_js__WEBPACK_IMPORTED_MODULE_10__ .m4)(ended, await ask((0,_result_contract_js__WEBPACK_IMPORTED_MODULE_5__.writeRepair)(problems, plan.schemas)));
        if (second.conclusion !== 'success')
            return explainSecond(second, told);
        const left = await this.judge(second);
        return left.length === 0 ? second : (0,_oz_run_outcome_js__WEBPACK_IMPORTED_MODULE_10__ .jT)(second, unusable(plan, told, this.tellable(second, left)));
    }
    tellable({ answer }, problems) {
        return this.isPrivate(answer)
            ? ['It may describe a security problem, so this public page has no details; the session has them.']
            : problems;
    }
    async apply(outcome) {
        const { plan, runtime } = this.request;
        const { recipe, policy } = plan;
        if (outcome.conclusion !== 'success' || runtime.cancelled.aborted)
            return { outcome, typed: {} };
        const { operations, verdict } = this.wishes(outcome);
        const claimsFix = recipe === 'fix-ci' && ['fixed', 'proposed'].includes(verdict ?? '');
        const pullRequest = await this.findPullRequest(outcome, claimsFix);
        const applied = await this.applyAll(operations, outcome, { verdict, pullRequest });
        if (recipe === 'review' && verdict === 'incomplete' && policy.failOn === undefined)
            runtime.log.notice('The agent could not review all of the pull request: its summary says why.');
        const isMissing = claimsFix && pullRequest === undefined;
        const error = applied?.error ?? (isMissing ? missingFix(verdict, outcome) : undefined);
        return {
            outcome: error === undefined ? outcome : (0,_oz_run_outcome_js__WEBPACK_IMPORTED_MODULE_10__ .jT)(outcome, error),
            typed: { ...(this.accepted && { value: this.accepted.value }), verdict, ...(applied && { applied }) },
        };
    }
    isPrivate(answer) {
        const { plan, place } = this.request;
        const verdict = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_11__ .Xy)(this.accepted?.value)['verdict'];
        return isPrivateText({ recipe: plan.recipe, isPublic: place.isPublic }, answer, verdict);
    }
    async judge({ answer, run }) {
        const { plan, runtime, check = _result_check_worker_js__WEBPACK_IMPORTED_MODULE_4__ .m } = this.request;
        const inTurn = this.request.inTurn ?? ((work) => work());
        const { cancelled, clock, log } = runtime;
        const file = await this.readFile(run);
        const request = { schemas: plan.schemas, recipe: plan.recipe, answer, file: file.text };
        const checked = await inTurn(() => (0,_oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_9__ .ux)(clock, checkDeadlineMs, (deadline) => check(request, { cancelled, deadline })), cancelled);
        if (checked.kind === 'wrong')
            return [...checked.problems, ...(file.problem === undefined ? [] : [file.problem])];
        this.accepted = checked;
        if (checked.bent.length > 0)
            log.info((0,_result_check_js__WEBPACK_IMPORTED_MODULE_3__ .j)(checked.bent));
        for (const problem of checked.dropped)
            log.notice(`Left out a part of the result: ${problem}`);
        return [];
    }
    async readFile(run) {
        const files = (run?.artifacts ?? []).filter((artifact) => artifact.kind === 'file');
        const file = files.findLast(({ name, path }) => [name, path.split(/[\\/]/).at(-1)].includes(_result_contract_js__WEBPACK_IMPORTED_MODULE_5__.resultFileName));
        if (file === undefined)
            return {};
        const { runtime, api } = this.request;
        const { createArtifactStore } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(6), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679));
        const store = createArtifactStore({ api, send: runtime.connection.send, clock: runtime.clock });
        try {
            const { bytes } = await store.fetch(file.uid, { maxBytes: _result_find_js__WEBPACK_IMPORTED_MODULE_6__ .lT, signal: runtime.cancelled });
            return { text: Buffer.from(bytes).toString('utf8') };
        }
        catch (error) {
            runtime.cancelled.throwIfAborted();
            return { problem: `Couldn't fetch the file ${_result_contract_js__WEBPACK_IMPORTED_MODULE_5__.resultFileName}: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}` };
        }
    }
    wishes({ answer }) {
        const { schemas, policy, prompt } = this.request.plan;
        const { allowed, failOn } = policy;
        if (schemas.length === 0) {
            const operations = allowed.flatMap((kind) => kind === 'comment' ? [{ kind, body: answer }] : kind === 'summary' ? [{ kind, markdown: answer }] : []);
            return { operations, verdict: undefined };
        }
        const wantsReview = failOn !== undefined || allowed.includes('review');
        const wishes = (0,_result_operations_js__WEBPACK_IMPORTED_MODULE_7__ .OB)(this.accepted?.value, (0,_result_validate_js__WEBPACK_IMPORTED_MODULE_8__.declaredMembers)(schemas), wantsReview);
        const isShown = ({ path }) => path === '' || prompt.isHidden?.(path) !== true;
        const operations = wishes.operations.map((operation) => operation.kind === 'review' ? { ...operation, findings: operation.findings.filter(isShown) } : operation);
        return { ...wishes, operations };
    }
    async applyAll(operations, { runId: agentRun, run }, found) {
        const { runtime, place, github, plan } = this.request;
        const { recipe, policy } = plan;
        if (operations.length === 0 && policy.failOn === undefined)
            return undefined;
        const { applyOperations } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 63565));
        const conversation = recipe === 'respond' ? run?.conversationId : undefined;
        const isReview = operations.some(({ kind }) => kind === 'review');
        return applyOperations({
            ...{ ...runtime, ...place, ...found, operations, policy, recipe, result: this.accepted?.value },
            headSha: isReview ? await place.readHead() : undefined,
            runUrl: run?.sessionLink ?? place.runUrl,
            github: await github(),
            marker: { ...place.marker, ...(agentRun !== undefined && { agentRun }), ...(conversation && { conversation }) },
            signal: runtime.cancelled,
            lostFindings: this.accepted?.lostFindings ?? 0,
        });
    }
    async findPullRequest({ run }, claimsFix) {
        const { runtime, github } = this.request;
        const opened = (run?.artifacts ?? []).filter((left) => left.kind === 'pull_request');
        const own = opened.findLast(({ url }) => (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ .XP)(url, runtime.env));
        if (own !== undefined)
            return (0,_platform_git_repository_js__WEBPACK_IMPORTED_MODULE_1__ .WY)(own.url)?.number;
        const number = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_11__ .rl)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_11__ .Xy)(this.accepted?.value)['pull_request']);
        if (!claimsFix || number === undefined)
            return undefined;
        const { findAddedTo } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514));
        return findAddedTo(await github(), number, { runtime, run });
    }
}
function missingFix(verdict = '', { run }) {
    const where = run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`;
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent reported "${verdict}" but opened no pull request here.`, {
        hint: `Its environment needs permission to push and to open pull requests. Read what it did${where}.`,
    });
}
function unusable({ recipe }, first, second) {
    const again = second?.join(' ') === first.join(' ') ? 'in the same way.' : `too: ${second?.join(' ') ?? ''}`;
    const after = second === undefined ? '' : ` The second attempt was invalid ${again}`;
    const simpler = recipe === undefined ? ' If it happens again, make the schema simpler or the task smaller.' : '';
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result is invalid, and nothing of it was applied. ${first.join(' ')}${after}`, {
        hint: `Read the answer in agent_output.${simpler}`,
    });
}
function explainSecond(second, problems) {
    const { message = `The run ended as ${second.conclusion}.`, conclusion = 'failure', hint, link } = second.error ?? {};
    const text = `The agent's result is invalid: ${problems.join(' ')} Asking the agent to correct it failed. ${message}`;
    return (0,_oz_run_outcome_js__WEBPACK_IMPORTED_MODULE_10__ .jT)(second, new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(text, { conclusion, hint, link, cause: second.error }));
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
    return error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError && error.failure === 'refused' && /\bpending review\b/i.test(error.message);
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
function createReviewWriter(github, { number }) {
    const mutate = async (document, variables, call) => {
        await github.graphql(document, variables, call);
    };
    return {
        async open({ commitSha, body, comments }, call) {
            const draft = { pull_number: number, commit_id: commitSha, body, comments: comments.map(wireComment) };
            const { data } = await github.call(call, ({ pulls }, place) => pulls.createReview({ ...place, ...draft }));
            const id = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data.node_id);
            if (id !== undefined)
                return { id, url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data.html_url) };
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .$)('a review');
        },
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
}),
88978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
Q8: () => ( isBranchName),
WY: () => ( readPullRequestUrl),
o2: () => ( readRepositoryName)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
function readRepositoryName(env) {
    const slug = env['GITHUB_REPOSITORY'] ?? '';
    const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.host;
    if (host && /^[^/]+\/[^/]+$/.test(slug))
        return `${host}/${slug}`.toLowerCase();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, {
        hint: 'Run the step in a GitHub workflow, which sets it.',
    });
}
function readPullRequestUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
        return undefined;
    if (parsed.username || parsed.password)
        return undefined;
    const [, path, number] = /^(\/[^/]+\/[^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname) ?? [];
    return path === undefined ? undefined : { repository: (parsed.host + path).toLowerCase(), number: Number(number) };
}
function readRemoteUrl(url) {
    const [, host, slug] = /^[\w.-]+@([\w.-]+):([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    if (host !== undefined && slug !== undefined)
        return `${host}/${slug}`.toLowerCase();
    const parsed = URL.parse(url);
    if (!parsed?.host || !['https:', 'http:', 'ssh:'].includes(parsed.protocol))
        return undefined;
    const [, path] = /^(\/[^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname) ?? [];
    return path === undefined ? undefined : (parsed.host + path).toLowerCase();
}
const maxBytes = 255;
function isBranchName(name) {
    if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes)
        return false;
    if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || name.endsWith('.') || !name.isWellFormed())
        return false;
    return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
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
var json = __webpack_require__(62253);
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
    const { artifacts, store, signal, maxFileBytes = 64 * mebibyte, maxTotalBytes = 256 * mebibyte } = request;
    const folder = await prepareArtifactsFolder(request.path, request.env);
    const nameFor = createNamer(await (0,promises_.readdir)(folder));
    const entries = [];
    const notes = [];
    let bytesLeft = maxTotalBytes;
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
    let given = kind === 'pull_request' ? artifact.branch : (currentTitle ?? artifact.title ?? '');
    if (kind === 'file')
        given = artifact.title ?? artifact.name;
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
    return env['GITHUB_REPOSITORY'] !== undefined && address?.repository === (0,repository .o2)(env);
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
            if ((0,json .Xy)(error)['code'] !== 'EEXIST')
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
function outsideWorkspace(path) {
    return new errors .lZ(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
        hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
    });
}
}),
63565:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => ( applyOperations),
  K: () => ( wroteSummary)
});
var deadline = __webpack_require__(22111);
var errors = __webpack_require__(46316);
var text_text = __webpack_require__(95216);
var markdown = __webpack_require__(27165);
var answer = __webpack_require__(72079);
var failure = __webpack_require__(28881);
var apply_context = __webpack_require__(34117);
var apply_target = __webpack_require__(6513);
var apply_marker = __webpack_require__(48870);
var review_body = __webpack_require__(70281);
;
function commentWords({ number, thread, discussion }) {
    if (thread === undefined && discussion?.answered === undefined) {
        return { base: `comment on #${number}`, done: `Commented on #${number}` };
    }
    const where = `in a ${discussion === undefined ? 'review thread on' : 'thread of discussion'} #${number}`;
    return { base: `reply ${where}`, done: `Replied ${where}` };
}
function footerOf({ recipe, target, pullRequest, runUrl, }, { body }) {
    const isFix = recipe === 'fix-ci';
    if ((!isFix && recipe !== 'respond') || body.trim() === '')
        return '';
    const isHere = target.number === pullRequest;
    const isNamed = new RegExp(`(?:#|/pull/)${pullRequest ?? ''}\\b`).test(body);
    const pull = pullRequest === undefined || isHere || isNamed ? '' : `Pull request: #${pullRequest}`;
    return [pull, isFix && runUrl !== undefined ? (0,markdown .uM)(runUrl, 'Open the run') : ''].filter(Boolean).join(' · ');
}
async function applyComment(context, { body }, addition = '') {
    const { budget, target } = context;
    if (body.trim() === '' && addition === '')
        throw new apply_context.Rejection('it is empty');
    if (budget.comments < 1)
        throw new apply_context.Rejection('max_comments is used up');
    budget.comments -= 1;
    (0,apply_target.requireWritable)(target, await (0,apply_target.readLive)(context));
    const words = (0,markdown .DJ)((0,apply_context.textFrameOf)(context), body, markdown .LL - 1_000 - addition.length);
    const text = [words, addition].filter(Boolean).join('\n\n');
    return (0,apply_context.didApply)(commentWords(target).done, await writeComment(context, text, (0,review_body .sc)(body)));
}
const pauseMs = 2_000;
const maxRounds = 6;
async function writeComment(context, text, isUnchanged = false) {
    const { marker, seal, commentId, github, target } = context;
    const comments = (0,apply_target.openComments)(github, target);
    const body = `${(0,apply_marker .G1)('comment', { ...marker, text: (0,apply_marker .ol)(text) }, seal)}\n${text}`;
    if (commentId === undefined)
        return writeMarked(context, comments, body, isUnchanged);
    if (await update(context, comments, commentId, body))
        return { id: commentId, url: undefined };
    throw new apply_context.Rejection('its comment was deleted in the meantime', true);
}
async function writeMarked(context, comments, body, isUnchanged) {
    const { marker, signal, clock, policy } = context;
    const create = () => comments.create(body, { signal });
    const find = async () => (await readOwn(context, comments)).find(({ run }) => run === marker.run);
    let made;
    const isSettled = ({ run = marker.run }) => run === marker.run || (isUnchanged && made === undefined);
    for (let round = 1;; round += 1) {
        const own = await readOwn(context, comments);
        const [oldest = made, ...others] = own;
        if (own.some(({ run }) => (0,apply_marker .K9)(run, marker.run))) {
            if (made && made.id !== oldest?.id)
                await comments.remove(made.id, { signal });
            throw new apply_context.Rejection('a later run of this workflow has written it already', true);
        }
        if (oldest && (round > maxRounds || isSettled(oldest))) {
            for (const { id } of others.filter(({ isPure }) => isPure))
                await comments.remove(id, { signal });
            return oldest;
        }
        if (oldest)
            await update(context, comments, oldest.id, body);
        else
            made = await (0,apply_context.writeOnce)(context, create, find);
        if (policy.dryRun)
            return oldest ?? { id: 0, url: undefined };
        await clock.sleep(pauseMs, signal);
    }
}
async function readOwn({ marker, seal, signal }, comments) {
    const markerOf = (text) => (0,apply_marker .fj)('comment', text, seal);
    const found = await comments.listOwn(({ body }) => markerOf(body)?.key === marker.key, { signal });
    return found.map(({ id, url, body }) => {
        const { run = '', text } = markerOf(body) ?? {};
        return { id, url, run, isPure: text === (0,apply_marker .ol)(body.slice(body.indexOf('\n') + 1)) };
    });
}
async function update(context, comments, id, body) {
    const { signal } = context;
    const isDone = async () => (await comments.read(id, { signal })).body === body;
    try {
        await (0,apply_context.changeOnce)(context, () => comments.update(id, body, { signal }), isDone);
        return true;
    }
    catch (error) {
        (0,failure.ignoreMissing)(error);
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
function judgeReview({ operations, verdict, lostFindings = 0 }, failOn, standing) {
    const review = operations.find((operation) => operation.kind === 'review');
    const lost = lostFindings + (review?.unreadable ?? 0);
    const sure = (review?.findings ?? []).filter(({ confidence }) => confidence !== 'low');
    const grave = mostSevere(sure, failOn);
    const why = (0,text_text .IN)((0,text_text .TN)(review?.summary ?? ''), 300).replace(/\.$/, '');
    const reasons = [
        ...(grave.length > 0 ? [`${countOf(grave, failOn)} (${named(grave)})`] : []),
        ...standingReason(standing, grave, failOn),
        ...(review ? [] : ['the result holds no review that could be read']),
        ...(lost > 0 ? [`${(0,apply_context.counted)(lost, 'finding')} could not be read`] : []),
        ...(verdict === 'incomplete' ? [`the review is incomplete${why === '' ? '' : `: ${why}`}`] : []),
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
    const silent = standing.filter(({ path, line, title }) => !findings.some((one) => one.path === path && (one.line === line || lettersOf(one.title) === lettersOf(title))));
    return silent.length === 0 ? [] : [`${countOf(silent, failOn)} of an earlier review still open (${named(silent)})`];
}
function lettersOf(title) {
    return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
function mostSevere(findings, failOn) {
    const rankOf = ({ severity }) => apply_operations .gO.indexOf(severity);
    const grave = findings.filter((finding) => rankOf(finding) <= apply_operations .gO.indexOf(failOn));
    return grave.sort((one, other) => rankOf(one) - rankOf(other));
}
function countOf(findings, failOn) {
    const kind = findings.every(({ severity }) => severity === failOn) ? failOn : `${failOn} or worse`;
    return (0,apply_context.counted)(findings.length, `${kind} finding`);
}
const maxNamed = 3;
function named(findings) {
    const names = findings.slice(0, maxNamed).map(({ path, line, title }) => {
        const place = line === undefined || path === '' ? path : `${path}:${line}`;
        return `${place === '' ? '' : `${(0,text_text .IN)((0,text_text .TN)(place), 150)}, `}"${(0,text_text .IN)((0,text_text .TN)(title), 150)}"`;
    });
    const more = findings.length > maxNamed ? [`and ${findings.length - maxNamed} more`] : [];
    return [...names, ...more].join('; ');
}
async function readStanding(context, failOn) {
    const { github, target, signal, headSha, policy } = context;
    if (!target.isPullRequest || !policy.allowed.includes('review') || !github.hasToken)
        return [];
    try {
        const { threads } = await (0,review_history.readHistory)(context);
        const open = threads.flatMap((thread) => {
            const standing = thread.isOutdated ? undefined : standingOf(thread);
            return standing && mostSevere([standing], failOn).length > 0 ? { thread, standing } : [];
        });
        if (open.length === 0)
            return [];
        const pull = await (0,read_pull .tH)(github, target, { signal });
        const members = (0,identity.createMembers)(github);
        const mayDismiss = async (login) => login !== undefined &&
            !(pull.author !== undefined && (0,person .Av)(login, pull.author)) &&
            (0,settings .xk)(await members.permissionOf({ login, id: undefined }, signal), 'write');
        const kept = [];
        for (const { thread, standing } of open) {
            const { isAnswered, isResolved, first, resolvedBy } = thread;
            const isFixed = !isAnswered && !isResolved && first.commit !== (headSha ?? pull.headSha);
            if (!isFixed && !(isResolved && (await mayDismiss(resolvedBy))))
                kept.push(standing);
        }
        return kept;
    }
    catch (error) {
        signal.throwIfAborted();
        return (0,errors .bD)(error);
    }
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
var locate = __webpack_require__(5264);
;
const maxFindings = 300;
function planReview({ findings, files, history, maxComments, verdict }) {
    const place = (0,locate .I)(files);
    const earlier = (0,review_history .z)(history);
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
        const named = finding.again?.trim().toUpperCase();
        const again = earlier.find(({ number, path = placement.path }) => number === named && path === placement.path);
        const said = standing(again?.thread) ?? findSaid(history, stillSaid, placement);
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
    return { ...placed, ...compare(placed, history, verdict) };
}
function compare({ findings, fresh, inBody }, history, verdict) {
    const current = (0,review_history .$)(history);
    const fixed = findings.length === 0 && verdict !== 'incomplete' ? (current?.open ?? 0) : 0;
    const known = new Set(current?.prints);
    const isNews = !current || fresh.length + fixed > 0 || inBody.some((placement) => !known.has((0,finding_text .Fc)(placement)));
    const visible = history.reviews.filter((review) => !review.isMinimized && (isNews || review !== current));
    const said = new Set(visible.flatMap((review) => [...(0,review_body .fp)(review.body, review.prints).findings.keys()]));
    const carried = new Set(inBody.map(finding_text .Fc).filter((print) => said.has(print)));
    return { fixed, isNews, inBody: inBody.filter((one) => !said.has((0,finding_text .Fc)(one))), carried: [...carried] };
}
function standing(thread) {
    return thread && (thread.isOpen || !thread.isOutdated) ? thread : undefined;
}
function findSaid({ threads }, taken, placement) {
    const print = (0,finding_text .Fc)(placement);
    const about = threads.filter((thread) => {
        const { path, isFile, side, line, startLine = line } = thread;
        if (path !== placement.path || isFile !== (placement.kind === 'file'))
            return false;
        if (placement.kind !== 'lines')
            return placement.kind === 'file' && thread.print === print;
        if (line !== placement.lines.last || side !== placement.side)
            return false;
        return thread.print === print || (thread.isOpen && startLine === placement.lines.first);
    });
    return about.find((thread) => thread.print === print) ?? about.find((thread) => !taken.has(thread));
}
function byGravity(one, other) {
    return (apply_operations .gO.indexOf(one.severity) - apply_operations .gO.indexOf(other.severity) ||
        apply_operations .E2.indexOf(one.confidence) - apply_operations .E2.indexOf(other.confidence));
}
;
const review_post_pauseMs = 2_000;
async function postReview(context, draft) {
    const { signal, github, target, policy, clock } = context;
    const writer = (0,write_reviews .ih)(github, target);
    let held;
    try {
        held = (await clearPending(context, draft)) ?? (await openReview(context, writer, draft));
    }
    catch (error) {
        if (!(0,write_reviews .A5)(error))
            throw error;
        held = 'busy';
    }
    if (held === 'busy')
        return held;
    const { id, url } = held;
    try {
        const unplaced = await addRest(context, writer, held);
        if (!policy.dryRun) {
            await clock.sleep(review_post_pauseMs, signal);
            const known = new Set(draft.history.reviews.map((review) => review.id));
            if ((await (0,review_history.readHistory)(context)).reviews.some((review) => !known.has(review.id))) {
                await discardReview(context, id);
                return 'outdated';
            }
            (0,apply_target.requireWritable)(target, await (0,read_pull .tH)(github, target, { signal }));
        }
        const submitted = (0,apply_context.changeOnce)(context, () => writer.submit(id, draft.compose(unplaced), { signal }), async () => (await (0,review_history.readHistory)(context)).reviews.some((review) => review.id === id));
        return (await submitted.then(() => ({ id, url, unplaced })).catch(ignoreRefused)) ?? 'outdated';
    }
    catch (error) {
        await discardReview(context, id);
        throw error;
    }
}
async function clearPending(context, { history, isPatient }) {
    const { run } = context.marker;
    for (const { id, url, isDraft, run: other } of history.pending) {
        if (other === run && !isDraft)
            return { id, url, rest: [] };
        if (isPatient && !(0,apply_marker .K9)(run, other))
            return 'busy';
        await discardReview(context, id);
    }
    return undefined;
}
async function openReview(context, writer, draft) {
    const { signal, marker, seal } = context;
    const { commitSha, comments, compose } = draft;
    const rest = comments.filter(({ placement }) => placement.kind === 'file');
    const lines = comments.flatMap(({ placement, body }) => placement.kind === 'file' ? [] : lineCommentOf(placement, body));
    const unfinished = (0,apply_marker .G1)('draft', marker, seal);
    const open = (body, placed) => (0,apply_context.writeOnce)(context, () => writer.open({ commitSha, body, comments: placed }, { signal }), async () => (await (0,review_history.readHistory)(context)).pending.find(({ run }) => run === marker.run));
    try {
        return { ...(await open(rest.length === 0 ? compose([]) : unfinished, lines)), rest };
    }
    catch (error) {
        if ((0,write_reviews .A5)(error) || lines.length === 0)
            throw error;
        ignoreRefused(error);
        return { ...(await open(unfinished, [])), rest: comments };
    }
}
async function addRest(context, writer, { id, rest }) {
    const { signal } = context;
    const unplaced = [];
    for (const { placement, body } of rest) {
        const comment = placement.kind === 'file' ? { path: placement.path, body } : lineCommentOf(placement, body);
        const isPlaced = await (0,apply_context.writeOnce)(context, async () => (await writer.addComment(id, comment, { signal }).catch(ignoreRefused)) ?? false, async () => {
            const { drafted } = await (0,review_history.readHistory)(context);
            return drafted.some(({ first }) => first.reviewId === id && first.body === body) || undefined;
        });
        if (!isPlaced)
            unplaced.push(placement);
    }
    return unplaced;
}
const discardMs = 5_000;
async function discardReview({ clock, log, github, target }, id) {
    const limit = (0,deadline .rP)(clock, discardMs);
    try {
        await (0,write_reviews .ih)(github, target).discard(id, { signal: limit.signal }).catch(ignoreRefused);
    }
    catch {
        log.warning('Could not discard an unfinished review; the next run of this workflow will try again.');
    }
    finally {
        limit.clear();
    }
}
const ignoreRefused = (0,failure.ignoreFailures)('refused', 'missing');
function lineCommentOf({ path, side, lines }, body) {
    return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) };
}
;
const patienceMs = 30_000;
const review_pauseMs = 2_000;
async function applyReview(context, operation) {
    const { target, clock, signal, budget, verdict, marker } = context;
    if (!target.isPullRequest)
        throw new apply_context.Rejection(`#${target.number} is an issue, not a pull request`);
    const diff = await readReviewedDiff(context);
    const startedMs = clock.now();
    for (;;) {
        const history = await (0,review_history.readHistory)(context);
        if (history.reviews.some(({ run }) => (0,apply_marker .K9)(run, marker.run))) {
            throw new apply_context.Rejection('a later run of this workflow has reviewed it already', true);
        }
        const { findings } = operation;
        const plan = planReview({ findings, files: diff.files, history, maxComments: budget.comments, verdict });
        const isPatient = clock.now() - startedMs < patienceMs;
        const written = await write({ context, operation, diff, history, plan }, isPatient);
        if (written) {
            const { latest } = written;
            const left = history.pending.filter(({ run, id }) => !(0,apply_marker .K9)(run, marker.run) && id !== latest);
            for (const { id } of left)
                await discardReview(context, id);
            const settled = await resolveOutdated(context, history, plan, latest);
            return [written.done, ...refuseExcess(context, plan), ...settled];
        }
        await clock.sleep(review_pauseMs, signal);
    }
}
async function write(work, isPatient) {
    const { context, history, plan, diff } = work;
    const current = (0,review_history .$)(history);
    if (current?.run === context.marker.run) {
        return { done: (0,apply_context.didApply)(`Posted a review on #${context.target.number}`, current), latest: current.id };
    }
    if (current && !plan.isNews)
        return refresh(work, current);
    const frame = frameOf(work);
    const posting = await postReview(context, {
        commitSha: diff.commitSha,
        comments: plan.fresh.map((placement) => ({ placement, body: (0,finding_text .wQ)(frame, placement) })),
        compose: (unplaced) => compose(work, unplaced),
        ...{ history, isPatient },
    });
    if (posting === 'busy' && !isPatient)
        return postAsComment(work);
    if (typeof posting === 'string')
        return undefined;
    context.budget.comments -= plan.fresh.length;
    return { done: describePosted(work, posting), latest: posting.id };
}
async function postAsComment(work) {
    const { context, plan } = work;
    const body = compose(work, plan.fresh).split('\n').slice(2).join('\n');
    const key = (0,external_node_crypto_.hash)('sha256', `review ${context.marker.key}`, 'hex').slice(0, 32);
    const comment = await writeComment({ ...context, commentId: undefined, marker: { ...context.marker, key } }, body);
    const reason = "another review by the same account isn't submitted, so the findings are in a comment";
    const what = `Commented on #${context.target.number} with the review`;
    return { done: { ...(0,apply_context.didApply)(what, comment), reason }, latest: undefined };
}
function describePosted({ context, plan }, { unplaced, ...review }) {
    const stillOpen = plan.stillSaid.size + plan.carried.length;
    const parts = [
        ...(plan.fixed > 0 ? ['everything is fixed'] : []),
        ...(0,apply_context.anyCounted)(plan.fresh.length - unplaced.length, 'inline comment'),
        ...(0,apply_context.anyCounted)(plan.inBody.length + unplaced.length, 'general finding'),
        ...(stillOpen > 0 ? [`${stillOpen} still open`] : []),
    ];
    const done = (0,apply_context.didApply)(`Posted a review on #${context.target.number}: ${parts.join(', ') || 'no findings'}`, review);
    return unplaced.length > 0 ? { ...done, reason: `GitHub accepted no line for ${unplaced.length} of them` } : done;
}
async function refresh(work, current) {
    const { context } = work;
    const { github, target, signal } = context;
    const body = compose(work, []);
    await (0,apply_context.changeOnce)(context, () => (0,write_reviews .ih)(github, target).rewrite(current.id, body, { signal }), async () => (await (0,review_history.readHistory)(context)).reviews.some((one) => one.id === current.id && one.body === body));
    return { done: (0,apply_context.didApply)('No new findings; updated the existing review', current), latest: undefined };
}
function compose(work, unplaced) {
    const { context, operation, plan, diff, history } = work;
    const { marker, verdict, runUrl } = context;
    const current = (0,review_history .$)(history);
    return (0,review_body .de)({
        ...diff,
        ...{ marker, verdict, runUrl, frame: frameOf(work), summary: operation.summary, fixed: plan.fixed },
        severities: plan.findings.map(({ severity }) => severity),
        inline: plan.fresh.length - unplaced.length,
        stillOpen: plan.stillSaid.size,
        carried: plan.carried,
        inBody: [
            ...unplaced.map(({ finding, path }) => {
                return { kind: 'body', finding, path, reason: 'GitHub accepted no line for it' };
            }),
            ...plan.inBody,
        ],
        earlier: current ? (0,review_body .fp)(current.body, current.prints) : { summary: undefined, findings: new Map() },
    });
}
function frameOf({ context, diff }) {
    const { marker, serverUrl, target, seal } = context;
    const filesUrl = `${serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
    return { ...(0,apply_context.textFrameOf)(context), seal, key: marker.key, filesUrl };
}
function refuseExcess({ policy }, { overCap, leftOut }) {
    const cap = `max_comments is ${policy.maxComments}, and the review's body has the rest`;
    const limit = `a review takes at most ${maxFindings}`;
    return [
        ...(overCap > 0 ? [(0,apply_context.refused)(`post ${(0,apply_context.counted)(overCap, 'more inline comment')}`, cap)] : []),
        ...(leftOut > 0 ? [(0,apply_context.refused)(`post ${(0,apply_context.counted)(leftOut, 'more finding')}`, limit)] : []),
    ];
}
const maxSettled = 50;
async function resolveOutdated({ signal, github, target }, { threads, reviews }, { stillSaid, carried }, latest) {
    const writer = (0,write_reviews .ih)(github, target);
    const settled = threads
        .filter((one) => one.isOutdated && !one.isAnswered && one.isOpen && !stillSaid.has(one))
        .slice(0, maxSettled);
    const standing = threads.filter((one) => one.isAnswered || (one.isOpen && !settled.includes(one)));
    const keep = new Set([latest, ...standing.map(({ first }) => first.reviewId)]);
    const outlived = reviews.filter(({ id, isMinimized, prints }) => !isMinimized && !keep.has(id) && !carried.some((print) => prints.includes(print)));
    const done = { threads: 0, reviews: 0 };
    const trouble = [];
    let mayResolve = true;
    try {
        for (const { id, first } of settled) {
            mayResolve &&=
                (await writer
                    .resolve(id, { signal })
                    .then(() => true)
                    .catch((0,failure.ignoreFailures)('denied'))) ?? false;
            if (!mayResolve)
                await writer.minimize(first.id, { signal });
            done.threads += 1;
        }
        for (const { id } of latest === undefined ? [] : outlived.slice(0, maxSettled)) {
            await writer.minimize(id, { signal });
            done.reviews += 1;
        }
    }
    catch (error) {
        const what = 'minimize everything that is outdated';
        if (signal.aborted)
            trouble.push((0,apply_context.refused)(what, 'there was no time left'));
        else if (error instanceof failure.GitHubError)
            trouble.push((0,apply_context.refused)(what, (0,apply_context.explain)(error, 'pull-requests: write')));
        else
            throw error;
    }
    const parts = [...(0,apply_context.anyCounted)(done.threads, 'outdated thread'), ...(0,apply_context.anyCounted)(done.reviews, 'earlier review')];
    return parts.length === 0 ? trouble : [(0,apply_context.didApply)(`Minimized ${parts.join(' and ')}`), ...trouble];
}
async function readReviewedDiff({ github, target, signal, headSha }) {
    const files = await (0,changes .ZG)(github, target, { signal });
    const live = await (0,read_pull .tH)(github, target, { signal });
    (0,apply_target.requireWritable)(target, live);
    const commitSha = headSha ?? live.headSha;
    if (live.headSha === commitSha)
        return { commitSha, isBehind: false, files };
    const pushed = await (0,changes .WY)(github, { base: commitSha, head: live.headSha }, { signal }).catch(failure.ignoreMissing);
    if (pushed?.isBuiltOn !== true) {
        throw new apply_context.Rejection(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`, true);
    }
    const reviewed = await (0,changes .WY)(github, { base: live.base, head: commitSha }, { signal });
    return { commitSha, isBehind: true, files: reviewed.files };
}
var write_issue = __webpack_require__(53524);
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
    const duplicates = new Set((likely.length > 0 ? likely : named).map(issueOf).filter((issue) => issue > 0));
    const missing = (0,json .jk)(object['missing']).flatMap((text) => (0,json .b6)(text)?.trim() ?? []);
    return {
        verdict: (0,json .b6)(object['verdict']),
        missing: missing.slice(0, triage_maxNamed),
        duplicates: [...duplicates].slice(0, triage_maxNamed),
    };
}
function addImpliedComment({ recipe, result, operations, }) {
    const { verdict, missing, duplicates } = readTriage(recipe === 'triage' ? result : undefined);
    const isImplied = (verdict === 'needs-info' && missing.length > 0) || (verdict === 'duplicate' && duplicates.length > 0);
    const hasComment = operations.some(({ kind }) => kind === 'comment');
    return isImplied && !hasComment ? [...operations, { kind: 'comment', body: '' }] : operations;
}
async function writeAddition(context, { body }) {
    const { redact, isPublic, recipe, result } = context;
    const { verdict, missing, duplicates } = readTriage(recipe === 'triage' ? result : undefined);
    if (verdict === 'security' && isPublic) {
        throw new apply_context.Rejection('a possible security problem is not described in public');
    }
    if (verdict === 'needs-info' && body.trim() === '') {
        const asked = missing.map((text) => `- ${(0,markdown .Qw)((0,text_text .IN)((0,text_text .TN)((0,apply_context.redactClean)(redact, text)), maxMissingLength))}`);
        return ['To look into this, we need some more information:', '', ...asked].join('\n');
    }
    if (verdict !== 'duplicate')
        return '';
    const unnamed = duplicates.filter((issue) => !new RegExp(`(?:#|issues?[ /]#?)${issue}\\b`, 'i').test(body));
    const found = unnamed.length < duplicates.length ? [] : await lookUp(context, unnamed);
    return found.length === 0 ? '' : `This looks like a duplicate of ${found.map((issue) => `#${issue}`).join(', ')}.`;
}
async function lookUp(context, issues) {
    const found = [];
    for (const number of issues) {
        const reason = await whyNoDuplicate(context, number);
        if (reason === undefined)
            found.push(number);
        else
            context.log.notice(`Left out #${number} as a duplicate: ${reason}.`);
    }
    return found;
}
async function whyNoDuplicate({ github, target, signal }, number) {
    if (number === target.number)
        return 'it is this one';
    try {
        const issue = await (0,write_issue .Fq)(github, { ...target, number }, { signal });
        return issue === undefined ? 'it was moved to another repository' : undefined;
    }
    catch (error) {
        if (!(error instanceof failure.GitHubError))
            throw error;
        return error.failure === 'missing' ? "it doesn't exist" : `it couldn't be looked up (${error.oneLine})`;
    }
}
;
const defaultDeadlineMs = 300_000;
const maxOperations = 30;
async function applyOperations(request) {
    const { clock, log, target, policy, github, redact } = request;
    const limit = (0,deadline .rP)(clock, request.deadlineMs ?? defaultDeadlineMs);
    const context = typeof target !== 'string' && {
        ...request,
        target,
        signal: AbortSignal.any([request.signal, limit.signal]),
        github: policy.dryRun ? showWrites(github, log) : github,
        budget: { comments: policy.maxComments },
    };
    const show = (text) => (0,text_text .IN)((0,apply_context.redactClean)(redact, text), maxTextLength);
    try {
        const standing = context && policy.failOn !== undefined ? await readStanding(context, policy.failOn) : [];
        const done = await applyAll(request, context || undefined);
        const shown = (policy.dryRun ? done.map(asShown) : done).map(({ what, reason, ...rest }) => ({
            ...{ what: show(what), ...rest },
            ...(reason !== undefined && { reason: show(reason) }),
        }));
        for (const { what, result, reason } of shown) {
            const line = `${what}${reason === undefined ? '' : `: ${reason}`}.`;
            if (result === 'refused' && !policy.dryRun)
                log.warning(line);
            else
                log.info(line);
        }
        return { operations: shown, summary: summaryOf(request), error: errorOf(request, shown, standing) };
    }
    finally {
        limit.clear();
    }
}
const maxTextLength = 1_000;
async function applyAll(request, context) {
    const operations = addImpliedComment(request);
    const kinds = [...apply_operations .y8, 'unknown'];
    const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind));
    const done = [];
    for (const [at, operation] of ordered.slice(0, maxOperations).entries()) {
        if (operation.kind === 'unknown') {
            const reason = `only ${apply_operations .y8.slice(0, -1).join(', ')} and ${apply_operations .y8.at(-1) ?? ''} are supported`;
            done.push({ what: `Ignored ${JSON.stringify(operation.name)}`, result: 'refused', reason });
            continue;
        }
        const what = wordsOf(operation, request.target);
        const reason = whyNot(request, operation, ordered[at - 1]?.kind === operation.kind);
        if (reason !== undefined)
            done.push((0,apply_context.refused)(what, reason));
        else if (operation.kind === 'summary')
            done.push((0,apply_context.didApply)(wroteSummary));
        else if (context)
            done.push(...(await attempt(context, operation, what)));
    }
    const more = ordered.length - maxOperations;
    return more > 0 ? [...done, (0,apply_context.refused)(`do ${more} more operations`, onlyOne)] : done;
}
const onlyOne = 'a step does one operation of each kind';
function whyNot({ policy, target }, { kind, aim = {} }, isSecond) {
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
    return (0,apply_target.whyElsewhere)(aim, target);
}
async function attempt(context, operation, what) {
    const { signal, github, target } = context;
    const permission = operation.kind === 'review' ? 'pull-requests: write' : (0,apply_target.writePermission)(target);
    const done = [];
    if (operation.kind === 'review' && (operation.event ?? 'COMMENT').toUpperCase() !== 'COMMENT') {
        done.push((0,apply_context.refused)(`review as ${JSON.stringify(operation.event)}`, 'reviews are only posted as comments'));
    }
    if (!github.hasToken) {
        return [...done, { what: `Couldn't ${what}`, result: 'failed', reason: 'there is no github_token' }];
    }
    try {
        signal.throwIfAborted();
        if (operation.kind === 'labels')
            return await (0,labels .c1)(context, operation);
        if (operation.kind === 'review')
            return [...done, ...(await applyReview(context, operation))];
        const addition = (await writeAddition(context, operation)) || footerOf(context, operation);
        return [await applyComment(context, operation, addition)];
    }
    catch (error) {
        return [...done, (0,apply_context.endOf)(error, context, what, permission)];
    }
}
const wroteSummary = 'Wrote the job summary';
function wordsOf({ kind }, target) {
    const on = typeof target === 'string' ? '' : ` on #${target.number}`;
    if (kind === 'comment')
        return typeof target === 'string' ? 'comment' : commentWords(target).base;
    return kind === 'review' ? `post a review${on}` : kind === 'labels' ? 'change labels' : 'write the job summary';
}
function asShown(operation) {
    return operation.result === 'applied'
        ? { ...operation, what: `Dry run: ${operation.what}`, result: 'refused', reason: 'shown in the log, not sent' }
        : operation;
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
function errorOf(request, done, standing) {
    const { failOn } = request.policy;
    const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`);
    const judged = failOn && judgeReview(request, failOn, standing);
    if (failed.length === 0 && judged === undefined)
        return undefined;
    const lost = failed.length === 0 ? [] : [`Not everything in the result could be applied. ${failed.join('; ')}.`];
    const message = request.redact([...lost, ...(judged ? [judged.message] : [])].join(' '));
    return new errors .lZ(message, { hint: failed.length === 0 ? judged?.hint : undefined });
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
75208:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
answerCheck: () => ( answerCheck),
m: () => ( checkInWorker)
});
var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
var node_url__WEBPACK_IMPORTED_MODULE_3___default = __webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_3__);
var node_worker_threads__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75919);
var node_worker_threads__WEBPACK_IMPORTED_MODULE_4___default = __webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_4__);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62253);
var _check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24342);
async function answerCheck() {
    node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.parentPort?.postMessage(await (0,_check_js__WEBPACK_IMPORTED_MODULE_5__ .d)(node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.workerData));
}
async function checkInWorker(request, { deadline, cancelled }) {
    try {
        const signal = AbortSignal.any([cancelled, deadline]);
        const checked = await runInWorker(request, signal);
        if (isChecked(checked))
            return checked;
        throw new Error('the worker gave no answer');
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (deadline.aborted)
            return tooMuch('time');
        if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Gv)(error) && error['code'] === 'ERR_WORKER_OUT_OF_MEMORY')
            return tooMuch('memory');
        throw error;
    }
}
const maxMemoryMb = 160;
async function runInWorker(request, signal) {
    signal.throwIfAborted();
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(import.meta.dirname, 'index.js');
    const index = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(bundled) ? bundled : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(import.meta.dirname, '../index.ts')).href;
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.Worker(`import(${JSON.stringify(index)}).then((index) => index.resultWorker())`, {
        eval: true,
        workerData: request,
        env: {},
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    const exit = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(worker, 'exit').then(([code]) => {
        throw new Error(`the worker ended with code ${String(code)}`);
    });
    try {
        const messages = await Promise.race([(0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(worker, 'message', { signal }), exit]);
        return messages[0];
    }
    finally {
        await worker.terminate();
    }
}
function tooMuch(what) {
    const problem = `Checking the result against its schema took too much ${what}. Make the result shorter and flatter.`;
    return { kind: 'wrong', problems: [problem] };
}
function isChecked(value) {
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Gv)(value))
        return false;
    return value['kind'] === 'fits' || (value['kind'] === 'wrong' && Array.isArray(value['problems']));
}
}),
24342:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  d: () => ( checkAnswer),
  j: () => ( tellBent)
});
var json = __webpack_require__(62253);
var text_text = __webpack_require__(95216);
var operations = __webpack_require__(48430);
var result_operations = __webpack_require__(72139);
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
    if (real.length < 2) {
        const types = real.length < branches.length ? typesOf(real[0] ?? {}) : [];
        return real[0] && { ...real[0], ...(types.length > 0 && { type: [...types, 'null'] }) };
    }
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
function typesOf(schema) {
    const { type } = schema;
    if (type !== undefined)
        return (Array.isArray(type) ? (0,json .jk)(type) : [type]).flatMap((one) => (0,json .b6)(one) ?? []);
    if ([schema['properties'], schema['required']].some((part) => Object.keys(part ?? {}).length > 0))
        return ['object'];
    return schema['items'] === undefined ? [] : ['array'];
}
function isOfType(value, types) {
    const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    return types.includes(kind) || (Number.isInteger(value) && types.includes('integer'));
}
function wordsOf(schema) {
    const all = schema['const'] === undefined ? (0,json .jk)(schema['enum']) : [schema['const']];
    return all.flatMap((word) => (0,json .b6)(word) ?? []);
}
function isUnwantedEmpty(value, schema) {
    const types = typesOf(schema);
    if (value === null || value === undefined) {
        if (schema['enum'] !== undefined)
            return !(0,json .jk)(schema['enum']).includes(null);
        return schema['const'] !== undefined || (types.length > 0 && !types.includes('null'));
    }
    const isFree = ['enum', 'const', 'pattern', 'format'].every((keyword) => schema[keyword] === undefined);
    const takesText = isFree && (types.length === 0 || types.includes('string')) && (schema['minLength'] ?? 0) === 0;
    return value === '' && !takesText;
}
var result_words = __webpack_require__(65116);
;
const maxDepth = 40;
const codeNames = /suggest|code|patch|diff|replacement/i;
const maxNote = 60;
const maxWrapping = 10;
function bendToSchema(value, schema, known) {
    const bending = new Bending(schema, known);
    return { value: bending.walk(bending.unwrap(value), schema), notes: [...bending.notes] };
}
class Bending {
    notes = new Set();
    root;
    known;
    constructor(root, known) {
        this.root = root;
        this.known = known;
    }
    unwrap(given, layers = 4) {
        const schema = resolveSchema(this.root, this.root, given);
        const value = typeof given === 'string' ? (0,result_words .Yf)(given) : given;
        if (layers === 0 || !typesOf(schema).includes('object'))
            return given;
        if (Array.isArray(value) && value.length === 1) {
            return this.note('the result as object', this.unwrap((0,json .jk)(value)[0], layers - 1));
        }
        if (!(0,json .Gv)(value))
            return given;
        if (value !== given)
            return this.note('JSON in a string', this.unwrap(value, layers - 1));
        return this.isWhole(value, schema) ? value : this.withoutWrapping(value, schema, layers);
    }
    withoutWrapping(value, schema, layers) {
        const known = this.namesOf(schema);
        const members = Object.entries(value);
        for (const [name, inner] of members.slice(0, maxWrapping)) {
            const unwrapped = new Bending(this.root, this.known).unwrap(inner, layers - 1);
            const isAlone = members.every(([other]) => other === name || !known.includes(other));
            if (isAlone && (0,json .Gv)(unwrapped) && this.isWhole(unwrapped, schema))
                return this.note(`the wrapping in ${quote(name)}`, unwrapped);
        }
        return value;
    }
    isWhole(value, schema) {
        const has = (name) => value[name] !== undefined;
        const required = (0,json .jk)(schema['required']).map(String);
        return required.length > 0 ? required.every(has) : this.namesOf(schema).some(has);
    }
    namesOf(schema) {
        return [...Object.keys((0,json .Xy)(schema['properties'])), ...this.known];
    }
    walk(given, schemaGiven, name = '', depth = 0) {
        if (depth > maxDepth || !(0,json .Gv)(schemaGiven))
            return given;
        const schema = resolveSchema(schemaGiven, this.root, given);
        const value = this.retype(given, schema, name);
        if (typeof value === 'string')
            return this.text(name === 'again' ? findingNumber(value) : value, schema, name);
        if (Array.isArray(value))
            return this.list((0,json .jk)(value), schema, name, depth);
        return (0,json .Gv)(value) ? this.object(value, schema, depth) : value;
    }
    retype(value, schema, name) {
        const types = typesOf(schema);
        if (types.length === 0 || isOfType(value, types) || value === null || value === undefined)
            return value;
        const inside = typeof value === 'string' ? (0,result_words .Yf)(value) : undefined;
        if (typeof inside === 'object' && isOfType(inside, types))
            return this.note(`JSON in the string ${quote(name)}`, inside);
        for (const type of types) {
            const changed = result_words .GX[type]?.(value, schema);
            if (changed !== undefined)
                return this.note(`${quote(name)} as ${type}`, changed);
        }
        return value;
    }
    text(value, schema, name) {
        const words = wordsOf(schema);
        if (words.length > 0) {
            if (words.includes(value))
                return value;
            const severity = /severity|gravity/i.test(name) ? (0,result_words .bO)(words) : undefined;
            const word = (0,result_words .GC)(value, words) ?? severity ?? (name === 'verdict' ? undefined : (0,result_words .sM)(value, words));
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
    list(value, schema, name, depth) {
        const read = value.map((item) => (name === 'findings' ? this.finding(item, (0,json .Xy)(schema['items'])) : item));
        const items = read.map((item) => this.walk(item, schema['items'], name, depth + 1));
        const limit = schema['maxItems'];
        if (typeof limit !== 'number' || items.length <= limit)
            return items;
        this.notes.add(`${quote(name)} cut to ${limit} of ${items.length}`);
        return byGravity(items).slice(0, limit);
    }
    finding(item, schema) {
        const required = (0,json .jk)(resolveSchema(schema, this.root, item)['required']).map(String);
        const isOurs = required.length > 0 && required.every((name) => result_operations .CN.includes(name));
        const isReadable = (name) => {
            const member = (0,json .Xy)(item)[name] ?? undefined;
            if (name === 'severity')
                return typeof member === 'string';
            if (name === 'title')
                return ((0,json .b6)(member) ?? '').trim() !== '';
            return name === 'confidence' ? (0,result_words .GC)((0,json .b6)(member) ?? '', operations .E2) !== undefined : member !== undefined;
        };
        const lines = [(0,json .Xy)(item)['line'], (0,json .Xy)(item)['start_line']];
        const isRange = lines.some((line) => Array.isArray(line) || (typeof line === 'string' && /\d\D+\d/.test(line)));
        if (!isOurs || (required.every(isReadable) && !isRange))
            return item;
        const read = (0,result_operations .uZ)(item, true);
        return read === undefined ? item : this.note('findings in another form', read);
    }
    object(value, schema, depth) {
        const properties = (0,json .Xy)(schema['properties']);
        const required = (0,json .jk)(schema['required']);
        const isClosed = (schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false) &&
            schema['patternProperties'] === undefined;
        const leaveOut = (name) => this.note(`without ${quote(name)}`, []);
        const renamed = Object.entries(value).map(([name, one]) => [this.rename(name, value, properties), one]);
        const members = renamed.flatMap(([name, member]) => {
            const property = Object.hasOwn(properties, name) ? (0,json .Xy)(properties[name]) : undefined;
            if (property === undefined) {
                const isExtra = isClosed && !(depth === 0 && this.known.has(name));
                return isExtra ? leaveOut(name) : [[name, member]];
            }
            const isOptional = !required.includes(name);
            const isList = typesOf(resolveSchema(property, this.root, member)).includes('array');
            if (member === null && isList && !isOptional)
                return [[name, this.note(`${quote(name)} as array`, [])]];
            const bent = this.walk(member, properties[name], name, depth + 1);
            const isEmpty = isUnwantedEmpty(bent, resolveSchema(property, this.root, bent));
            return isOptional && isEmpty ? leaveOut(name) : [[name, bent]];
        });
        return Object.fromEntries(members);
    }
    rename(name, value, properties) {
        if (Object.hasOwn(properties, name))
            return name;
        const plain = (0,result_words .$N)(name);
        const free = Object.keys(properties).filter((one) => !Object.hasOwn(value, one));
        const same = free.filter((one) => (0,result_words .$N)(one) === plain);
        const meant = same.length > 0 ? same : free.filter((one) => result_words .hQ.get(one)?.split(' ').includes(plain));
        const [only] = meant;
        if (only === undefined || meant.length > 1)
            return name;
        return this.note(`${quote(name)} as ${quote(only)}`, only);
    }
    note(words, value) {
        this.notes.add(words);
        return value;
    }
}
function findingNumber(text) {
    const [, digits] = /^\s*[F#]?\s*0*(\d{1,4})\s*$/i.exec(text) ?? [];
    return digits === undefined ? text : `F${digits}`;
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
var contract = __webpack_require__(23351);
var validate = __webpack_require__(44435);
;
const check_maxDepth = 100;
const maxValues = 100_000;
const wrong = (...problems) => ({ kind: 'wrong', problems });
async function checkAnswer({ schemas, recipe, answer, file }) {
    const validators = await Promise.all(schemas.map((schema) => (0,validate.compileSchema)(schema, 'result_schema')));
    const problemsOf = (value) => validators.flatMap((validate) => validate(value));
    const rules = { schemas, recipe, problemsOf };
    const found = (0,find .tb)(answer);
    const fromFile = file === undefined ? { bare: [], broken: undefined } : (0,find .kk)(file);
    let problems;
    for (const candidates of [found.blocks, found.bare, fromFile.bare]) {
        const tried = candidates.map((candidate) => tryCandidate(rules, candidate));
        const fits = tried.filter((one) => one.kind === 'fits');
        if (new Set(fits.map(({ value }) => JSON.stringify(value))).size > 1)
            return wrong(ambiguous);
        const last = fits.at(-1);
        if (last !== undefined)
            return understated(recipe, last, file ?? found.visible) ?? last;
        problems ??= tried.flatMap((one) => (one.kind === 'wrong' ? [one.problems] : [])).at(-1);
    }
    const prose = recipe === 'respond' && file === undefined ? readProse(rules, answer, found) : undefined;
    return prose?.kind === 'fits' ? prose : wrong(...(problems ?? [whyNone(found, fromFile.broken)]));
}
const severityPair = /(?:severity|gravity)["'”]?\s*[:=]\s*["'“]([^"'“”\n]{1,60})["'”]/gi;
function understated(recipe, { value, lostFindings }, text) {
    if (recipe !== 'review' || lostFindings > 0)
        return undefined;
    const words = (0,json .jk)((0,json .Xy)((0,json .Xy)(value)['review'])['findings']).map((one) => (0,json .b6)((0,json .Xy)(one)['severity']));
    const worst = (all) => {
        const known = all.map((word = '') => operations .gO.findIndex((one) => one === (0,result_words .GC)(word, operations .gO)));
        return Math.min(operations .gO.length, ...known.filter((rank) => rank >= 0));
    };
    const named = worst([...text.matchAll(severityPair)].map(([, word]) => word));
    if (named > 1 || named >= worst(words))
        return undefined;
    return wrong(`The answer calls something ${operations .gO[named] ?? ''}, and ${unlisted}`);
}
const unlisted = '`review.findings` holds nothing as severe. Put every finding into it, and give one block.';
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
function readProse(rules, answer, { blocks, bare, broken }) {
    const isAttempt = ({ value }) => ['verdict', 'comment'].some((name) => Object.hasOwn((0,json .Xy)(value), name));
    const isTorn = broken !== undefined && /["'](?:verdict|comment)["']\s*:/.test(answer);
    if (answer.trim() === '' || isTorn || [...blocks, ...bare].some(isAttempt) || /^\s*[{[]/.test(answer))
        return undefined;
    return fit(rules, { verdict: 'answered', comment: answer.trim() }, ['plain prose as the comment']);
}
const looseLists = /^\/(?:review\/findings|labels\/add|labels\/remove|labels|duplicates|missing|highlights)\/\d+(?=\/|$)/;
const findingExtra = /^\/review\/findings\/\d+\/(?:line|start_line|side|suggestion|again|existing_code)$/;
const partsJoined = 'the parts of `review` put together';
function tryCandidate(rules, { value, bent, broken }) {
    const tooMuch = whyTooMuch(value);
    if (tooMuch !== undefined)
        return wrong(tooMuch);
    const tried = fit(rules, value, bent);
    return tried.kind === 'wrong' && broken !== undefined ? wrong(broken) : tried;
}
function fit(rules, given, bentBefore) {
    const { recipe, problemsOf } = rules;
    const isApart = recipe === 'review' && (0,json .Gv)(given) && (0,json .Gv)(given['review']) && 'findings' in given;
    const value = isApart ? joinReview(given) : given;
    const bent = isApart ? [...bentBefore, partsJoined] : bentBefore;
    let fitting = { value, bent, dropped: [], lostFindings: 0 };
    if (problemsOf(value).length > 0) {
        const bending = bend(rules, value);
        const extras = problemsOf(bending.value).flatMap(({ instancePath }) => findingExtra.exec(instancePath)?.[0] ?? []);
        const bentValue = leaveOut(bending.value, new Set(extras)).value;
        const left = problemsOf(bentValue);
        const pruned = prune(rules, bentValue, left);
        if (pruned === undefined)
            return wrong(...(0,contract.reportProblems)(left));
        fitting = { bent: [...bent, ...bending.notes, ...extras.map((path) => `without ${path.slice(1)}`)], ...pruned };
    }
    const why = recipe === 'review' ? whyContradictory(fitting.value) : undefined;
    return why === undefined ? { kind: 'fits', ...fitting } : wrong(why);
}
function bend({ schemas, recipe }, given) {
    const known = (0,validate.declaredMembers)(schemas);
    const notes = [];
    const bendAll = (start) => schemas.reduce((value, schema) => {
        const bent = bendToSchema(value, schema, known);
        notes.push(...bent.notes);
        return bent.value;
    }, start);
    const bent = bendAll(given);
    const whole = recipe === 'review' ? joinReview(bent) : recipe === 'respond' ? asAnswer(bent) : bent;
    if (whole === bent)
        return { value: bent, notes };
    notes.push(recipe === 'review' ? partsJoined : 'without a verdict as "answered"');
    return { value: bendAll(whole), notes };
}
function prune({ problemsOf }, value, problems) {
    const firstAt = new Map();
    for (const problem of problems) {
        const [place] = looseLists.exec(problem.instancePath) ?? [];
        if (place === undefined)
            return undefined;
        if (!firstAt.has(place))
            firstAt.set(place, problem);
    }
    const places = [...firstAt.keys()];
    const without = leaveOut(value, new Set(places));
    if (without.isEmptied || problemsOf(without.value).length > 0)
        return undefined;
    const lostFindings = places.filter((place) => place.startsWith('/review/findings/')).length;
    return { value: without.value, dropped: (0,contract.reportProblems)([...firstAt.values()]), lostFindings };
}
function asAnswer(value) {
    const { verdict, comment } = (0,json .Xy)(value);
    return verdict === undefined && (0,json .b6)(comment) !== undefined ? { ...(0,json .Xy)(value), verdict: 'answered' } : value;
}
function joinReview(value) {
    const { findings, summary, review, ...rest } = (0,json .Xy)(value);
    const isApart = findings !== undefined || typeof review === 'string';
    if (!isApart && !((0,json .Gv)(review) && review['summary'] === undefined && summary !== undefined))
        return value;
    const own = typeof review === 'string' ? { summary: review } : (0,json .Xy)(review);
    const lists = [own['findings'], findings].filter((list) => list !== undefined);
    const said = (0,json .b6)(own['summary']) ?? (0,json .b6)(summary);
    const all = lists.length > 0 && { findings: lists.flatMap(json .jk) };
    return { ...rest, review: { ...own, ...(said !== undefined && { summary: said }), ...all } };
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
reportProblems: () => ( reportProblems),
resultFileName: () => ( resultFileName),
writeRepair: () => ( writeRepair)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62253);
const resultFileName = 'result.json';
function describeContract(schemas) {
    const [first = {}, ...more] = schemas;
    const shown = more.length === 0 ? withoutTitles(first) : { allOf: schemas.map(withoutTitles) };
    return [
        '## How to answer',
        '',
        'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
        `If the value is too long for an answer (more than about 20,000 characters), write it to a file named \`${resultFileName}\`, run \`oz artifact upload ${resultFileName}\`, and say so in the answer instead of the block.`,
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
function withoutTitles(schema) {
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !['$schema', '$id', 'title'].includes(name)));
}
function writeRepair(problems, schemas) {
    return [
        'The result in your answer is invalid. Nothing of it was carried out.',
        '',
        ...problems.map((problem) => `- ${problem}`),
        '',
        'Do no further work. Answer once more, with the same content in the right form: one JSON block, and only that one.',
        '',
        describeContract(schemas),
    ].join('\n');
}
const mostProblems = 10;
const longestValue = 60;
function reportProblems(problems) {
    const all = problems.map(({ keyword, instancePath, params, message, data }) => {
        const words = sentences[keyword]?.(params, data) ?? oneLine(message ?? `breaks the rule ${keyword}`);
        return `${placeOf(instancePath)} ${words}.`;
    });
    const told = [...new Set(all)];
    const more = told.length - mostProblems;
    return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
const sentences = {
    required: ({ missingProperty }) => `lacks ${quote(missingProperty)}`,
    additionalProperties: ({ additionalProperty }) => `must not have ${quote(additionalProperty)}`,
    unevaluatedProperties: ({ unevaluatedProperty }) => `must not have ${quote(unevaluatedProperty)}`,
    type: ({ type }, data) => `must be ${[type].flat().map(withArticle).join(' or ')}, not ${kindOf(data)}`,
    enum: ({ allowedValues }, data) => `must be one of ${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)(allowedValues).map(show).join(', ')}, not ${show(data)}`,
    const: ({ allowedValue }, data) => `must be ${show(allowedValue)}, not ${show(data)}`,
    minLength: ({ limit }) => `must have at least ${String(limit)} characters`,
    maxLength: ({ limit }, data) => `must have at most ${String(limit)} characters, not ${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(data)?.length ?? 'more'}`,
    minItems: ({ limit }) => `must have at least ${String(limit)} items`,
    maxItems: ({ limit }) => `must have at most ${String(limit)} items`,
    pattern: ({ pattern }, data) => `must match ${oneLine(String(pattern))}, and ${show(data)} does not`,
    format: ({ format }, data) => `must be of the format ${oneLine(String(format))}, and ${show(data)} is not`,
};
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
function withArticle(type) {
    if (type === 'null')
        return 'null';
    if (type === 'array')
        return 'a list';
    return `${/^[aeiou]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`;
}
function kindOf(value) {
    if (value === null || Array.isArray(value))
        return withArticle(value === null ? 'null' : 'array');
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`;
}
function show(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
function quote(name) {
    return JSON.stringify(oneLine(String(name)).slice(0, longestValue));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').slice(0, 200);
}
}),
56790:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
kk: () => ( readResultFile),
lT: () => ( maxResultBytes),
tb: () => ( findResult)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);
const maxResultBytes = 1024 * 1024;
const maxCandidates = 20;
const maxFailures = 10;
function findResult(answer) {
    const { blocks: outer, prose, isHidden } = readVisible(answer);
    const blocks = outer.map((block) => {
        const inner = /^\s*(?:`{3}|~{3})/.test(block.text) ? readVisible(block.text) : undefined;
        return (inner?.prose.trim() === '' && inner.blocks.length === 1 ? inner.blocks[0] : undefined) ?? block;
    });
    const read = blocks.filter(isPossible).slice(-maxCandidates).map(readBlock);
    return {
        blocks: read.flatMap((one) => ('value' in one ? one : [])),
        bare: bareIn(answer.trim(), prose),
        broken: read.flatMap((one) => ('reason' in one ? one.reason : [])).at(-1),
        isHidden,
        visible: [prose, ...blocks.map(({ text }) => text)].join('\n'),
    };
}
function readResultFile(text) {
    const read = readBlock({ text });
    return 'reason' in read ? { bare: [], broken: read.reason } : { bare: [read], broken: undefined };
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
    const inside = 'reason' in whole ? objectsIn(text).at(-1) : undefined;
    if (!('reason' in whole) || inside === undefined)
        return whole;
    const broken = /^\s*[[{]/.test(text) ? { broken: whole.reason } : {};
    return { ...inside, bent: [...inside.bent, 'text beside the JSON'], ...broken };
}
function bareIn(whole, prose) {
    if (/^[[{]/.test(whole) && whole.length <= maxResultBytes) {
        const read = (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(whole);
        if ('value' in read)
            return [read];
    }
    return objectsIn(prose).map((found) => ({ ...found, bent: [...found.bent, 'JSON without a block of its own'] }));
}
function objectsIn(text) {
    const starts = [...text.matchAll(/\{\s*["'“/}]/g)].map(({ index }) => index);
    const found = [];
    let end = 0;
    let failures = 0;
    for (const [number, start] of starts.entries()) {
        const isLate = number >= starts.length - maxCandidates;
        if (start < end || (failures >= maxFailures && !isLate))
            continue;
        const close = closingOf(text, start);
        const read = close === undefined ? undefined : (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text.slice(start, close));
        if (close === undefined || read === undefined || 'reason' in read || !(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(read.value))
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
    const blocks = [];
    const prose = [];
    const page = { isComment: false, details: 0, hidesJson: false, lastCommentEnd: answer.lastIndexOf('-->') };
    let open;
    const close = ({ language, lines }) => {
        const block = { language, text: lines.join('\n') };
        if (page.details === 0)
            blocks.push(block);
        else if (isPossible(block))
            page.hidesJson = true;
        open = undefined;
    };
    let at = 0;
    for (const raw of answer.split('\n')) {
        const line = raw.replace(/\r$/, '');
        if (open !== undefined) {
            const [, fence = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
            if (fence.startsWith(open.fence) && rest.trim() === '')
                close(open);
            else
                open.lines.push(line);
        }
        else {
            open = page.isComment ? undefined : openingOf(line);
            if (open === undefined && (page.isComment || !/^\s*>/.test(line)))
                prose.push(shownOf(page, line, at));
        }
        at += raw.length + 1;
    }
    if (open !== undefined)
        close(open);
    return { blocks, prose: prose.join('\n'), isHidden: page.hidesJson };
}
function openingOf(line) {
    const [, fence = '', rest = ''] = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === '' || rest.includes('`'))
        return undefined;
    const [, language = '', begun = ''] = /^([^\s{[]*)[^{[]*(.*)$/.exec(rest.trim()) ?? [];
    return { fence, language: language.toLowerCase(), lines: begun === '' ? [] : [begun] };
}
function shownOf(page, line, at) {
    const masked = line.replace(/^\s*[{["}\]]/.test(line) ? /"(?:[^"\\]|\\.)*"/g : /`[^`]*`/g, (text) => ' '.repeat(text.length));
    let shown = '';
    let from = 0;
    const keep = (text) => {
        if (!page.isComment && page.details === 0)
            shown += text;
        else if (/[{}]|"\w+":/.test(text))
            page.hidesJson = true;
    };
    for (const { 0: match, index } of masked.matchAll(/<!--|-->|<details\b|<\/details\s*>/gi)) {
        const tag = match.toLowerCase();
        keep(line.slice(from, index));
        from = index + (tag.endsWith('>') ? tag.length : 0);
        if (tag === '-->')
            page.isComment = false;
        else if (tag === '<!--')
            page.isComment ||= line.slice(0, index).trim() === '' || page.lastCommentEnd > at + index;
        else if (!page.isComment)
            page.details = Math.max(0, page.details + (tag.startsWith('</') ? -1 : 1));
    }
    keep(line.slice(from));
    return shown;
}
}),
973:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
f: () => ( parseLenient)
});
function parseLenient(text) {
    try {
        return { value: JSON.parse(text), bent: [] };
    }
    catch {
        const { json, bent } = rewrite(text);
        try {
            return { value: JSON.parse(json), bent };
        }
        catch (error) {
            return { reason: whyBroken(json, error instanceof Error ? error.message : '') };
        }
    }
}
const token = /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|[^"'“”/,{}[\]\s:]+|\s+|[^]/y;
const stringBodies = new Map([
    ['"', /(?:[^"\\]+|\\["'\\/bfnrtu]?)*/y],
    ["'", /(?:[^'\\]+|\\["'\\/bfnrtu]?)*/y],
    ['“', /(?:[^“”\\]+|\\["'\\/bfnrtu]?)*/y],
    ['”', /(?:[^”\\]+|\\["'\\/bfnrtu]?)*/y],
]);
const constants = new Map([
    ['None', 'null'],
    ['True', 'true'],
    ['False', 'false'],
    ['undefined', 'null'],
    ['NaN', 'null'],
]);
function rewrite(text) {
    const bent = new Set();
    const out = [];
    let comma;
    let at = 0;
    const next = (pattern) => {
        pattern.lastIndex = at;
        const [piece = ''] = pattern.exec(text) ?? [];
        at += piece.length;
        return piece;
    };
    while (at < text.length) {
        const piece = next(token);
        if (/^\/[/*]/.test(piece)) {
            bent.add('comments');
            continue;
        }
        if (comma !== undefined && /^[}\]]/.test(piece)) {
            out[comma] = '';
            bent.add('a trailing comma');
        }
        if (piece === ',')
            comma = out.length;
        else if (piece.trim() !== '')
            comma = undefined;
        const body = stringBodies.get(piece);
        if (body === undefined)
            out.push(rewritePlain(piece, text.slice(at, at + 20), bent));
        else {
            if (piece !== '"')
                bent.add(piece === "'" ? 'single quotes' : 'curly quotes');
            out.push('"', rewriteString(next(body), bent), at < text.length ? '"' : '');
            at += 1;
        }
    }
    return { json: out.join(''), bent: [...bent] };
}
function rewritePlain(piece, rest, bent) {
    const isName = /^[A-Za-z_$][\w$-]*$/.test(piece) && /^\s*:/.test(rest);
    const json = isName ? JSON.stringify(piece) : constants.get(piece);
    if (json !== undefined)
        bent.add(isName ? 'names without quotes' : "another language's constants");
    return json ?? piece.replace(/[^\S \t\n\r]/g, ' ');
}
function rewriteString(body, bent) {
    return body.replace(/\\["'\\/bfnrtu]|[\\"\p{Cc}]/gu, (sign) => {
        if (sign.length === 2 && sign !== "\\'")
            return sign;
        if (sign.startsWith('\\'))
            bent.add('a backslash that escapes nothing');
        else if (sign < ' ')
            bent.add('raw line breaks in a string');
        return sign === "\\'" ? "'" : JSON.stringify(sign).slice(1, -1);
    });
}
const before = 40;
const after = 25;
function whyBroken(json, message) {
    const [, digits = NaN] = /position (\d+)/.exec(message) ?? [];
    const at = Number(digits);
    if (json.trim() === '')
        return 'The JSON is empty.';
    if (at >= json.trimEnd().length || (Number.isNaN(at) && message.includes('end of JSON'))) {
        const end = json.trimEnd().slice(-before);
        return `The JSON ends too early, after ${quote(end)}: a bracket or a quotation mark isn't closed.`;
    }
    const what = message
        .replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/s, '')
        .replace(/\s+/g, ' ')
        .slice(0, 200);
    if (Number.isNaN(at)) {
        const [, near = json.trim().slice(0, before)] = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
        return `It is not JSON: ${what}, near ${quote(near)}.`;
    }
    const from = json.slice(Math.max(0, at - before), at);
    return `It is not JSON: after ${quote(from)} stands ${quote(json.slice(at, at + after))}. ${what}.`;
}
function quote(text) {
    return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()}\``;
}
}),
72139:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CN: () => ( findingNames),
OB: () => ( readWishes),
uZ: () => ( readLooseFinding)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95216);
var _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48430);
var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65116);
const longestVerdict = 100;
const unsupported = /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i;
function readWishes(result, declared, wantsReview = false) {
    const object = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(result);
    const { labels, comment, summary } = object;
    const listed = Array.isArray(labels) ? { add: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(labels) } : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(labels);
    const hasLabels = [listed['add'], listed['remove']].some((names) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(names).length > 0);
    const known = [
        hasLabels && { ...listed, op: 'labels' },
        (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(comment) && { ...comment, op: 'comment' },
        (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(comment) !== undefined && { op: 'comment', body: comment },
        reviewIn(object, wantsReview),
        (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(summary) !== undefined && { op: 'summary', markdown: summary },
    ];
    const isAsked = (value) => value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    const unknown = Object.entries(object)
        .filter(([name, value]) => unsupported.test(name) && !declared.has(name) && isAsked(value))
        .map(([name]) => ({ op: name.slice(0, longestVerdict) }));
    const aim = aimIn(object, declared);
    const wishes = [...known, ...unknown].filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv).map((wish) => ({ ...aim, ...wish }));
    const own = declared.has('operations') ? [] : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(object['operations']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv);
    const verdict = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict);
    return { operations: readOperations([...wishes, ...own]), verdict: verdict === '' ? undefined : verdict };
}
const numberNames = ['number', 'issue', 'issue_number', 'pull_request', 'pull_number'];
function aimIn(object, declared) {
    const target = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(object['target']);
    const at = (name) => target[name] ?? (declared.has(name) ? undefined : object[name]);
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(at('repository')) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(at('repo'));
    const number = numberNames
        .map(at)
        .find((value) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(value) !== undefined || /^#?\d+$/.test((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(value) ?? ''));
    return { ...(repository !== undefined && { repository }), ...(number !== undefined && { number }) };
}
function reviewIn({ review, findings, summary }, wantsReview) {
    const beside = Array.isArray(findings) ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(findings) : undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(review))
        return wantsReview && beside !== undefined ? { summary, findings: beside, op: 'review' } : undefined;
    if (beside === undefined)
        return { ...review, op: 'review' };
    const own = review['findings'] ?? [];
    return { ...review, findings: Array.isArray(own) ? [...(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(own), ...beside] : own, op: 'review' };
}
function readOperations(value) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(value).map((given) => {
        const object = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(given);
        const name = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['op']) ?? 'without a name';
        return { ...(readKnown(name, object) ?? { kind: 'unknown', name }), ...aimOf(object) };
    });
}
function readKnown(name, object) {
    const text = (member) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object[member]) ?? '';
    const texts = (member) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(object[member]).filter((one) => typeof one === 'string');
    if (name === 'labels')
        return { kind: name, add: texts('add'), remove: texts('remove') };
    if (name === 'comment')
        return { kind: name, body: text('body') };
    if (name === 'summary')
        return { kind: name, markdown: text('markdown') };
    if (name !== 'review')
        return undefined;
    const event = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['event']);
    const { findings, unreadable } = readFindings(object['findings']);
    const review = { kind: name, summary: text('summary'), findings };
    return { ...review, ...(event !== undefined && { event }), ...(unreadable > 0 && { unreadable }) };
}
function aimOf(object) {
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['repository'] ?? object['repo']);
    const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined;
    if (repository === undefined && place === undefined)
        return {};
    const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(place) ?? NaN);
    return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } };
}
function readFindings(value) {
    if (!Array.isArray(value))
        return { findings: [], unreadable: 1 };
    const findings = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(value).flatMap((given) => {
        const read = readLooseFinding(given);
        return read === undefined ? [] : findingFrom(read);
    });
    return { findings, unreadable: value.length - findings.length };
}
function findingFrom(object) {
    const { line, start_line: startLine, side, suggestion, existing_code: existingCode, again } = object;
    const numbers = Object.entries({ line, startLine }).filter(([, one]) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(one) !== undefined);
    const texts = Object.entries({ suggestion, existingCode, again }).filter(([, one]) => typeof one === 'string');
    return {
        path: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['path']) ?? '',
        title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['title']) ?? '',
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['body']) ?? '',
        severity: _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO.find((known) => known === object['severity']) ?? _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO[0],
        confidence: _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .E2.find((known) => known === object['confidence']) ?? 'medium',
        ...Object.fromEntries([...numbers, ...texts]),
        ...((side === 'LEFT' || side === 'RIGHT') && { side }),
    };
}
const memberNames = {
    path: 'path file filename filepath location',
    line: 'line linenumber endline lineend lines',
    start_line: 'startline linestart',
    title: 'title headline heading name issue problem summary message',
    body: 'body description details detail explanation comment text message rationale why',
    severity: 'severity level gravity priority',
    confidence: 'confidence certainty',
    side: 'side',
    suggestion: 'suggestion suggestedcode suggestedfix replacement',
};
const findingNames = Object.keys(memberNames);
const taken = new Set(Object.values(memberNames).flatMap((names) => names.split(' ')));
const maxTitle = 200;
function readLooseFinding(value, knowsScale = false) {
    const object = typeof value === 'string' ? { body: value } : value;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(object))
        return undefined;
    const members = new Map(Object.entries(object).map(([name, member]) => [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(name), member]));
    const all = (name) => memberNames[name].split(' ').map((one) => members.get(one));
    const at = (name) => all(name).find((one) => (one ?? '') !== '');
    const text = (name) => all(name)
        .map((one) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(one) ?? '')
        .find((one) => one.trim() !== '');
    const word = (given, allowed) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .GC)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(given) ?? '', allowed);
    const body = text('body') ?? '';
    const title = firstLine(text('title') ?? body);
    if (title === '')
        return undefined;
    const severity = at('severity');
    const isTop = !knowsScale && (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(severity) ?? '') === 'high';
    const optional = { side: word(at('side'), ['RIGHT', 'LEFT']), suggestion: at('suggestion') };
    return {
        ...Object.fromEntries(Object.entries(object).filter(([name]) => !taken.has((0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(name)))),
        path: text('path') ?? pathIn(at('path')),
        ...linesOf(at('line'), at('start_line')),
        ...Object.fromEntries(Object.entries(optional).filter(([, one]) => typeof one === 'string')),
        severity: (isTop ? undefined : word(severity, _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO)) ?? _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO[0],
        confidence: word(at('confidence'), _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .E2) ?? 'medium',
        title,
        body: body.trim() === title ? '' : body,
    };
}
function pathIn(location) {
    const { path, file } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(location);
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(path) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(file) ?? '';
}
function firstLine(text) {
    const line = text.trim().split('\n', 1)[0] ?? '';
    return line.length <= maxTitle ? line : `${(0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Uo)(line, maxTitle - 1)}…`;
}
function linesOf(line, start) {
    const numbers = [start, line].flat().flatMap(numbersIn);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    if (numbers.length === 0)
        return {};
    return first === last ? { line: last } : { line: last, start_line: first };
}
function numbersIn(value) {
    const written = typeof value === 'string' && /^[#L\s\d–-]+$/i.test(value) ? (value.match(/\d+/g) ?? []) : [];
    return [...written.map(Number), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(value) ?? NaN].filter((one) => Number.isSafeInteger(one) && one > 0);
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
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34437);
var _contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23351);
async function compileSchema(schema, name) {
    try {
        if (schema['$async'] === true)
            throw new Error('$async has no place in it');
        assertKeywords(schema);
        const draft = draftOf(schema);
        const judge = await (judges[draft] ??= openChecker(draft));
        if (judge.validateSchema(schema) !== true) {
            const depth = ({ instancePath }) => instancePath.split('/').length;
            const [innermost] = (judge.errors ?? []).toSorted((one, other) => depth(other) - depth(one));
            throw new Error((0,_contract_js__WEBPACK_IMPORTED_MODULE_2__.reportProblems)(innermost ? [innermost] : []).join(''));
        }
        const holds = (await openChecker(draft)).compile(schema);
        return (value) => (holds(value) ? [] : (holds.errors ?? []));
    }
    catch (error) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`${name} is not a usable JSON Schema: ${firstLine((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)).replace(/\.$/, '')}.`, {
            hint: 'Correct the place named. A schema stands in one file; its draft is 2020-12, 2019-09 or 07.',
            cause: error,
        });
    }
}
const drafts = {
    '2020-12': async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 23))).default.Ajv2020,
    '2019-09': async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 60878, 23))).default.Ajv2019,
    '07': async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 42463, 23))).default.Ajv,
};
const judges = {};
async function openChecker(draft) {
    const [Ajv, formats, { RE2JS: engine }] = await Promise.all([
        drafts[draft](),
        Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 82815, 23)),
        Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 2856)),
    ]);
    const ajv = new Ajv({
        strict: false,
        validateSchema: false,
        allErrors: true,
        ownProperties: true,
        verbose: true,
        logger: false,
        code: { regExp: Object.assign((pattern) => linearPattern(engine, pattern), { code: 'linearPattern' }) },
    });
    if (draft === '07')
        ajv.addMetaSchema({ $id: 'http://json-schema.org/draft-06/schema#', type: 'object' });
    formats.default.default(ajv, { mode: 'fast' });
    return ajv;
}
function draftOf({ $schema }) {
    if ($schema === undefined)
        return '2020-12';
    const [, draft = ''] = /^https?:\/\/json-schema\.org\/(?:draft\/|draft-)(2020-12|2019-09|0[67])\/schema#?$/.exec((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)($schema) ?? '') ??
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
const unicodeNames = new Map(Object.entries({
    ...{ Letter: 'L', Lowercase_Letter: 'Ll', Uppercase_Letter: 'Lu', Number: 'N', Decimal_Number: 'Nd' },
    ...{ Punctuation: 'P', Symbol: 'S', Separator: 'Z', Mark: 'M' },
}));
function linearPattern(engine, pattern) {
    const plain = pattern.replace(/\\([pP])\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/g, (_, sign, name) => `\\${sign}{${unicodeNames.get(name) ?? name}}`);
    try {
        const compiled = engine.compile(engine.translateRegExp(plain));
        return { test: (text) => compiled.test(text), toString: () => `/${pattern}/u` };
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
        .filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)
        .flatMap((schema) => [
        ...Object.keys((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(schema['properties']) ? schema['properties'] : {}),
        ...declaredMembers((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(schema['allOf'])),
        ...(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(schema['required']).flatMap((name) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(name) ?? []),
    ]);
    return new Set(names);
}
}),
65116:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => ( canonical),
GC: () => ( wordFor),
GX: () => ( conversions),
Yf: () => ( jsonIn),
bO: () => ( mostSevereOf),
hQ: () => ( memberNames),
sM: () => ( wordWithin)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);
const severityScale = [
    'critical crit blocker blocking fatal severe catastrophic urgent highest p0 s0 s1 sev0 sev1',
    'major high important serious error p1 s2 sev2',
    'minor medium moderate normal warning warn p2 s3 sev3',
    'nit nitpick low lowest trivial info note style cosmetic optional p3 p4 s4 sev4',
].map((level) => level.split(' '));
const synonyms = new Map(Object.entries({
    high: 'certain sure veryhigh confirmed strong',
    medium: 'moderate likely probable mid',
    low: 'uncertain unsure speculative possible weak verylow',
    RIGHT: 'new after head',
    LEFT: 'old before base',
    ok: 'okay approve approved lgtm pass passed clean noissues noproblems',
    comments: 'comment commented',
    problems: 'problem requestchanges changesrequested reject rejected fail failed',
    incomplete: 'partial notreviewed unable blocked couldnotreview',
    'needs-info': 'needsmoreinfo moreinfo needinfo needsinformation needsmoreinformation',
    'not-a-problem': 'notabug worksasintended worksasdesigned bydesign invalid wontfix expected',
    duplicate: 'dupe duplicated',
    security: 'vulnerability vuln securityissue securityproblem securityvulnerability',
    documentation: 'docs doc',
    feature: 'enhancement featurerequest improvement',
    maintenance: 'chore refactor refactoring cleanup',
    fixed: 'fix resolved',
    'not-fixable': 'unfixable notfixed cannotfix cantfix wontfix',
    flaky: 'flake flakytest',
    environment: 'infra infrastructure network env',
    dependency: 'dependencies deps',
    calm: 'quiet nothing',
    attention: 'needsattention actionneeded urgent',
    done: 'complete completed changed implemented fixed',
    answered: 'answer reply replied',
    question: 'needsinfo clarification unclear',
    declined: 'decline refused rejected',
}));
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
    const known = only(allowed.filter((word) => synonyms.get(word)?.split(' ').includes(plain)));
    if (known !== undefined)
        return known;
    const level = levelOf(plain);
    return level < 0 ? undefined : only(allowed.filter((word) => levelOf(canonical(word)) === level));
}
function mostSevereOf(allowed) {
    const levels = allowed.map((word) => levelOf(canonical(word)));
    if (levels.length < 2 || levels.includes(-1))
        return undefined;
    return allowed[levels.indexOf(Math.min(...levels))];
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}
const memberNames = new Map(Object.entries({
    comment: 'reply answer response message',
    summary: 'report',
    issue: 'number issuenumber',
    pull_request: 'pr prnumber prurl pullrequestnumber pullrequesturl',
    missing: 'questions',
    why: 'reason rationale explanation',
}));
const negation = /\b(?:no|not|non|never|without|cannot|neither)\b|n['’]t\b/i;
function wordWithin(written, allowed) {
    if (written.length > 60 || negation.test(written))
        return undefined;
    return only([...new Set(written.split(/[^\p{L}\p{N}]+/u).flatMap((word) => wordFor(word, allowed) ?? []))]);
}
function jsonIn(text) {
    const read = /^\s*[[{]/.test(text) ? (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text) : undefined;
    return read && 'value' in read ? read.value : undefined;
}
const conversions = {
    integer: numberIn,
    number: numberIn,
    boolean: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
    string: textIn,
    array: (value) => (value === '' ? undefined : [value]),
    object: objectIn,
};
function objectIn(value, schema) {
    const properties = Object.entries((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(schema['properties']));
    const number = only(properties.filter(([, property]) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(property)['type'] === 'integer'));
    const given = number && ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(value) ?? numberIn(value));
    if (number && given !== undefined)
        return { [number[0]]: given };
    const items = Array.isArray(value) ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(value) : ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value) ?? '').split(/\s*,\s*/).filter(Boolean);
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(schema['properties'])['add']) && items.length > 0)
        return { add: items };
    return items.length === 1 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(items[0]) ? items[0] : undefined;
}
const textNames = ['body', 'text', 'markdown', 'content', 'name', 'title'];
function textIn(value) {
    if (typeof value === 'number')
        return String(value);
    if (Array.isArray(value))
        return value.every((line) => typeof line === 'string') ? value.join('\n') : undefined;
    const texts = Object.entries((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(value)).filter(([, member]) => typeof member === 'string');
    const named = textNames.flatMap((name) => texts.find(([other]) => other === name) ?? []);
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(named[1] ?? only(texts)?.[1]);
}
function numberIn(value) {
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(value))
        return only(Object.values(value).flatMap((member) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(member) ?? []));
    const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value) ?? '';
    const [, digits] = /^\s*[#L]?(-?\d{1,15}(?:\.\d{1,15})?)\s*$/i.exec(text) ??
        /^\s*https?:\/\/\S{1,300}\/pull\/(\d{1,15})\b\S*\s*$/.exec(text) ??
        [];
    return digits === undefined ? undefined : Number(digits);
}
})
};
