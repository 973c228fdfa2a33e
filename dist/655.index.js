export const id = 655;
export const ids = [655];
export const modules = {
63525:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
placeOf: () => ( placeOf)
});
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48870);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6513);
var _seal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35209);
function placeOf({ runtime, event, github }, facts, promptHead) {
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(event);
    return {
        target,
        isPublic: event.repository.isPrivate !== true,
        serverUrl: event.serverUrl,
        runUrl: event.run.url,
        marker: (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ .BL)(runtime.env, facts),
        seal: (0,_seal_js__WEBPACK_IMPORTED_MODULE_2__.openSeal)(runtime.env, event, typeof target === 'string' ? 0 : target.number),
        readHead: async () => {
            if ('pullRequest' in event)
                return event.pullRequest.head.sha;
            return promptHead ?? readHead(event, { ...runtime, github: await github(), signal: runtime.cancelled });
        },
    };
}
async function readHead(event, parts) {
    const { readPull } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 70561));
    const note = (_, reason) => {
        parts.log.info(reason);
    };
    return (await readPull({ ...parts, event, note }))?.headSha;
}
}),
94675:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  ResultKeeper: () => ( ResultKeeper)
});
var errors = __webpack_require__(46316);
var artifacts = __webpack_require__(70681);
var deadline = __webpack_require__(22111);
var result_plan = __webpack_require__(41229);
;
function failed(outcome, error) {
    return { ...outcome, conclusion: error.conclusion, error };
}
function unusable({ recipe }, first, second) {
    const after = second === undefined ? '' : ` The second attempt was invalid too: ${second.join(' ')}`;
    const simpler = recipe === undefined ? ' If it happens again, make the schema simpler or the task smaller.' : '';
    return new errors .lZ(`The agent's result is invalid, and nothing of it was applied. ${first.join(' ')}${after}`, {
        hint: `Read the answer in agent_output.${simpler}`,
    });
}
function explainSecond(second, problems) {
    const { error } = second;
    const why = error?.message ?? `The run ended as ${second.conclusion}.`;
    return failed(second, new errors .lZ(`The agent's result is invalid: ${problems.join(' ')} Asking the agent to correct it failed. ${why}`, {
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
;
const saysSecurity = /"verdict"\s*:\s*"security"/i;
const checkDeadlineMs = 10_000;
let lastCheck = Promise.resolve();
function inTurn(check) {
    const next = lastCheck.then(check);
    lastCheck = next.catch(() => undefined);
    return next;
}
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
        const { writeRepair } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8848));
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
        const { plan, place } = this.request;
        return plan.recipe === 'triage' && place.isPublic && saysSecurity.test(answer);
    }
    async judge(outcome) {
        const { plan, runtime } = this.request;
        const { cancelled, clock, log } = runtime;
        const file = await this.readFile(outcome);
        const check = this.request.check ?? (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 77891))).checkInWorker;
        const request = { schemas: plan.schemas, recipe: plan.recipe, answer: outcome.answer, file: file.text };
        const checked = await inTurn(() => {
            const limit = (0,deadline .rP)(clock, checkDeadlineMs);
            return check(request, { cancelled, deadline: limit.signal }).finally(limit.clear);
        });
        if (checked.kind === 'wrong')
            return file.problem === undefined ? checked.problems : [...checked.problems, file.problem];
        this.accepted = checked;
        if (checked.bent.length > 0)
            log.info((await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 24342))).tellBent(checked.bent));
        for (const problem of checked.dropped)
            log.notice(`Left out a part of the result: ${problem}`);
        return [];
    }
    async readFile({ run }) {
        const { resultFileName } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 23351));
        const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
        if (file?.kind !== 'file')
            return {};
        const { runtime, api } = this.request;
        const [{ createArtifactStore }, { maxResultBytes }] = await Promise.all([
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(252), __webpack_require__.e(39), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 56790)),
        ]);
        const store = createArtifactStore({ api, send: runtime.connection.send, clock: runtime.clock });
        try {
            const { bytes } = await store.fetch(file.uid, { maxBytes: maxResultBytes, signal: runtime.cancelled });
            return { text: Buffer.from(bytes).toString('utf8') };
        }
        catch (error) {
            runtime.cancelled.throwIfAborted();
            return { problem: `The file ${resultFileName} could not be fetched: ${(0,errors .bD)(error)}` };
        }
    }
    async wishes({ answer }) {
        const { plan } = this.request;
        if (plan.schemas.length === 0)
            return { operations: answerAsWish(plan, answer), verdict: undefined };
        const [{ readWishes }, { declaredMembers }] = await Promise.all([
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 98339)),
            Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 44435)),
        ]);
        const wantsReview = plan.policy.failOn !== undefined || plan.policy.allowed.includes('review');
        const wishes = readWishes(this.accepted?.value, declaredMembers(plan.schemas), wantsReview);
        return { ...wishes, operations: (0,result_plan .$)(wishes.operations, plan.prompt.isHidden) };
    }
    async applyAll(operations, outcome, verdict) {
        const { runtime, place, github, plan } = this.request;
        const { applyOperations } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 14322));
        const { recipe, policy } = plan;
        const { runId: agentRun, run } = outcome;
        const conversation = recipe === 'respond' ? run?.conversationId : undefined;
        const isReview = operations.some(({ kind }) => kind === 'review');
        return applyOperations({
            ...runtime,
            ...place,
            operations,
            policy,
            verdict,
            headSha: isReview ? await place.readHead() : undefined,
            runUrl: run?.sessionLink ?? place.runUrl,
            ...(recipe === 'triage' && { triage: this.accepted?.value }),
            github: await github(),
            marker: { ...place.marker, ...(agentRun !== undefined && { agentRun }), ...(conversation && { conversation }) },
            signal: runtime.cancelled,
            gate: { verdict, lostFindings: this.accepted?.lostFindings ?? 0 },
        });
    }
    whyNotDone(verdict, { run }) {
        const { plan, runtime } = this.request;
        const isClaimed = plan.recipe === 'fix-ci' && (verdict === 'fixed' || verdict === 'proposed');
        const isThere = run?.artifacts.some((left) => left.kind === 'pull_request' && (0,artifacts .XP)(left.url, runtime.env));
        if (!isClaimed || isThere === true)
            return undefined;
        return new errors .lZ(`The agent reported "${verdict}" but opened no pull request here.`, {
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
function whereIs(run) {
    return run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`;
}
}),
14322:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => ( applyOperations),
  n: () => ( isPrivateFinding)
});
var errors = __webpack_require__(46316);
var markdown = __webpack_require__(12992);
var answer = __webpack_require__(72079);
var text_text = __webpack_require__(95216);
var deadline = __webpack_require__(22111);
var apply_body = __webpack_require__(72420);
var failure = __webpack_require__(28881);
var require_open = __webpack_require__(16614);
var apply_marker = __webpack_require__(48870);
var rejection = __webpack_require__(51105);
var review_body = __webpack_require__(70281);
var send_once = __webpack_require__(73266);
var apply_target = __webpack_require__(6513);
;
function commentWords({ target }) {
    const { number, thread, discussion } = target;
    if (thread === undefined && discussion?.answered === undefined) {
        return { base: `comment on #${number}`, done: `Commented on #${number}` };
    }
    const where = `in a ${discussion === undefined ? 'review thread on' : 'thread of discussion'} #${number}`;
    return { base: `reply ${where}`, done: `Replied ${where}` };
}
async function applyComment(applyContext, { body }, addition = '') {
    const { budget } = applyContext;
    if (body.trim() === '' && addition === '')
        throw new rejection.Rejection('it is empty');
    if (budget.comments < 1)
        throw new rejection.Rejection('max_comments is used up');
    budget.comments -= 1;
    (0,require_open .P3)(applyContext.target, await (0,require_open .p9)(applyContext));
    const text = [(0,apply_body .DJ)((0,apply_body .mx)(applyContext), body, apply_body .LL - 1_000 - addition.length), addition]
        .filter(Boolean)
        .join('\n\n');
    return (0,rejection.didApply)(commentWords(applyContext).done, await writeComment(applyContext, text, (0,review_body .sc)(body)));
}
const pauseMs = 2_000;
const maxRounds = 6;
async function writeComment(applyContext, text, isUnchanged = false) {
    const { marker, seal, commentId, github, target } = applyContext;
    const comments = (0,apply_target .B)(github, target);
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
            throw new rejection.Rejection('a later run of this workflow has written it already');
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
    return (0,send_once .F)({
        clock,
        signal,
        send: () => comments.create(body, { signal }),
        find: async () => (await readOwn(applyContext, comments)).find(({ run }) => run === marker.run),
    });
}
async function rewriteOwn(applyContext, comments, change) {
    if (await update(applyContext, comments, change))
        return { id: change.id, url: undefined };
    throw new rejection.Rejection('its comment was deleted in the meantime');
}
async function update({ clock, signal }, comments, { id, body }) {
    const send = async () => {
        await comments.update(id, body, { signal });
        return true;
    };
    const find = async () => (await comments.read(id, { signal })).body === body || undefined;
    try {
        return await (0,send_once .F)({ clock, signal, send, find });
    }
    catch (error) {
        if (!(error instanceof failure .y_) || error.failure !== 'missing')
            throw error;
        return false;
    }
}
;
function showWrites(github, log) {
    return github.withoutWrites(({ call, body }) => {
        log.group(`dry_run, not sent: ${call}`);
        log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'));
        log.endGroup();
        return { ...body, id: 0, node_id: 'dry-run', addDiscussionComment: { comment: { id: 'dry-run', databaseId: 0 } } };
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
    const grave = isReview ? mostSevere(review.findings, failOn) : [];
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
        const { threads } = await (0,review_history .Lu)(context);
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
    const [, word = '', title = ''] = /^\*\*\S+ (Critical|Major|Minor|Nit): (.*?)\*\*(?: ·|$)/m.exec(first.body.slice(0, 2_000)) ?? [];
    const severity = apply_operations .gO.find((known) => known === word.toLowerCase());
    return (severity && { severity, path, ...(line !== undefined && { line }), title: title.replaceAll(/\\([^\w\s])/g, '$1') });
}
var labels = __webpack_require__(8379);
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
async function readReviewedDiff({ github, target, signal, headSha }) {
    const files = await (0,changes .ZG)(github, target, { signal });
    const live = await (0,read_pull .tH)(github, target, { signal });
    (0,require_open .gb)(target, live);
    (0,require_open .P3)(target, live);
    const commitSha = headSha ?? live.headSha;
    if (live.headSha === commitSha)
        return { commitSha, isBehind: false, files };
    if (!(await (0,changes .QX)(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
        throw new rejection.Rejection(`the branch was rewritten in the meantime and no longer has ${commitSha.slice(0, 7)}`);
    }
    const range = { base: live.base, head: commitSha };
    return { commitSha, isBehind: true, files: await (0,changes .gx)(github, target, range, { signal }) };
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
        if (isPatient && !(0,apply_marker .K9)(run, review.run))
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
    const unfinished = (0,apply_marker .G1)('draft', marker, seal);
    const find = async () => (await (0,review_history .Lu)(applyContext)).pending.find(({ run }) => run === marker.run);
    const open = (body, placed) => {
        const lines = placed.flatMap(({ placement, body: text }) => placement.kind === 'file' ? [] : lineCommentOf(placement, text));
        const wanted = { commitSha, body, comments: lines };
        return (0,send_once .F)({ clock, signal, find, send: () => writer.open(wanted, { signal }) });
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
        if (!(await (0,send_once .F)({ clock, signal, find, send })))
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
        return await (0,send_once .F)({ clock, signal, send, find });
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
        return [...describe(done), (0,rejection.refused)('minimize everything that is outdated', whyNot(error, signal))];
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
        return (0,rejection.explain)(error, 'pull-requests: write');
    throw error;
}
;
const patienceMs = 30_000;
const review_pauseMs = 2_000;
async function applyReview(applyContext, operation) {
    const { target, clock, signal, budget, verdict } = applyContext;
    const { findings } = operation;
    if (!target.isPullRequest)
        throw new rejection.Rejection(`#${target.number} is an issue, not a pull request`);
    const diff = await readReviewedDiff(applyContext);
    const startedMs = clock.now();
    for (;;) {
        const history = await (0,review_history .Lu)(applyContext);
        if (history.reviews.some(({ run }) => (0,apply_marker .K9)(run, applyContext.marker.run))) {
            throw new rejection.Rejection('a later run of this workflow has reviewed it already');
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
        await review_post_discardReview(applyContext, createReviewWriter(github, target), id);
}
async function write(work) {
    const { applyContext, history, plan } = work;
    const current = (0,review_history .$c)(history);
    if (current?.run === applyContext.marker.run) {
        return { done: (0,rejection.didApply)(`Posted a review on #${applyContext.target.number}`, current), latest: current.id };
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
    return { done: { ...(0,rejection.didApply)(what, comment), reason }, latest: undefined };
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
    return { ...(0,rejection.didApply)(what, review), ...(reason !== undefined && { reason }) };
}
async function refresh(work, current) {
    const { applyContext } = work;
    const { github, target, clock, signal } = applyContext;
    const body = compose(work, []);
    await (0,send_once .F)({
        clock,
        signal,
        send: async () => {
            await createReviewWriter(github, target).rewrite(current.id, body, { signal });
            return true;
        },
        find: async () => (await (0,review_history .Lu)(applyContext)).reviews.some((review) => review.id === current.id && review.body === body) ||
            undefined,
    });
    return { done: (0,rejection.didApply)('No new findings; updated the existing review', current), latest: undefined };
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
    const { marker, serverUrl, target, seal } = applyContext;
    const filesUrl = `${serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
    return { ...(0,apply_body .mx)(applyContext), seal, key: marker.key, filesUrl };
}
function refuseExcess({ policy }, { overCap, leftOut }) {
    const cap = `max_comments is ${policy.maxComments}, so they are in the review's body`;
    return [
        ...(overCap > 0 ? [(0,rejection.refused)(`post ${overCap} more inline comments`, cap)] : []),
        ...(leftOut > 0 ? [(0,rejection.refused)(`post ${leftOut} more findings`, `a review takes at most ${maxFindings}`)] : []),
    ];
}
var issue = __webpack_require__(53524);
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
        const asked = triage.missing.map((text) => `- ${(0,markdown .Qw)((0,text_text .IN)((0,text_text .TN)((0,apply_body .f1)(redact, text)), maxMissingLength))}`);
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
    const { target, policy } = request;
    const { failOn } = policy;
    return failOn === undefined || typeof target === 'string' ? [] : readStanding(contextOf(request, target), failOn);
}
function stepsOf(request, triage) {
    const { operations, target } = request;
    const kinds = [...apply_operations .y8, 'unknown'];
    const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind));
    const more = ordered.length - maxOperations;
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
                return [(0,rejection.refused)(what, reason)];
            if (operation.kind === 'summary')
                return [(0,rejection.didApply)('Wrote the job summary')];
            if (applyContext === undefined)
                return [];
            return [...refuseVerdict(operation), ...(await attempt(applyContext, operation, { what, triage }))];
        };
    });
    return more > 0 ? [...steps, () => Promise.resolve([(0,rejection.refused)(`do ${more} more operations`, onlyOne)])] : steps;
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
    return [(0,rejection.refused)(`review as ${JSON.stringify(verdict)}`, 'reviews are only posted as comments')];
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
    if (typeof target === 'string')
        return target;
    if (target.discussion !== undefined && kind !== 'comment')
        return 'a discussion only takes comments';
    return (0,apply_target .f)(aim, target);
}
async function attempt(applyContext, operation, { what, triage }) {
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
            throw new rejection.Rejection('a possible security problem is not described in public');
        }
        return [await applyComment(applyContext, operation, await writeAddition(applyContext, triage, operation))];
    }
    catch (error) {
        return [(0,rejection.endOf)(error, { what, permission, signal })];
    }
}
function isPrivateFinding(isPublic, verdict) {
    return verdict === 'security' && isPublic;
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
8379:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
applyLabels: () => ( applyLabels),
writePermission: () => ( writePermission)
});
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53524);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _label_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56082);
var _require_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16614);
var _rejection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51105);
var _send_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73266);
async function applyLabels(applyContext, operation) {
    const { github, target, policy, redact, signal, verdict } = applyContext;
    const live = await (0,_require_open_js__WEBPACK_IMPORTED_MODULE_3__ .p9)(applyContext);
    const known = (await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .ME)(github, target, { signal })).map(({ name }) => name);
    const isPublic = (text) => redact(text) === text;
    const plan = (0,_label_plan_js__WEBPACK_IMPORTED_MODULE_2__ .nH)({ operation, policy, known, present: live.labels, isPublic, verdict });
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
        return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_4__.endOf)(error, { what: _label_plan_js__WEBPACK_IMPORTED_MODULE_2__ .aX.add(name).base, permission: 'issues: write', signal });
    }
}
async function putOn(applyContext, names) {
    if (names.length === 0)
        return [];
    const { github, target, signal } = applyContext;
    const send = () => (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .Nl)(github, target, names, { signal });
    const failure = await change(applyContext, send, async () => (await onIssue(applyContext, names)) === names.length);
    return names.map((name) => failure(_label_plan_js__WEBPACK_IMPORTED_MODULE_2__ .aX.add(name)));
}
async function removeAll(applyContext, { remove }) {
    const { github, target, signal } = applyContext;
    const done = [];
    for (const name of remove) {
        const send = () => (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_0__ .tA)(github, target, name, { signal });
        const failure = await change(applyContext, send, async () => (await onIssue(applyContext, [name])) === 0);
        done.push(failure(_label_plan_js__WEBPACK_IMPORTED_MODULE_2__ .aX.remove(name)));
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
        await (0,_send_once_js__WEBPACK_IMPORTED_MODULE_5__ .F)({
            ...{ clock, signal },
            send: () => send().then(() => true),
            find: async () => (await isDone()) || undefined,
        });
        return ({ done }) => (0,_rejection_js__WEBPACK_IMPORTED_MODULE_4__.didApply)(done);
    }
    catch (error) {
        const permission = writePermission(applyContext);
        return ({ base }) => (0,_rejection_js__WEBPACK_IMPORTED_MODULE_4__.endOf)(error, { what: base, permission, signal });
    }
}
}),
16614:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P3: () => ( requireUnlocked),
gb: () => ( requireOpen),
p9: () => ( readLive)
});
var _github_write_discussions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71118);
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53524);
var _rejection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51105);
async function readLive({ github, target, signal }) {
    const read = target.discussion === undefined ? _github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ .Fq : _github_write_discussions_js__WEBPACK_IMPORTED_MODULE_0__ .S;
    const live = await read(github, target, { signal });
    if (!live)
        throw new _rejection_js__WEBPACK_IMPORTED_MODULE_2__.Rejection(`#${target.number} was moved to another repository`);
    requireOpen(target, live);
    return live;
}
function requireOpen({ number, wasOpen }, live) {
    if (!live.isOpen && wasOpen !== false)
        throw new _rejection_js__WEBPACK_IMPORTED_MODULE_2__.Rejection(`#${number} was closed in the meantime`);
}
function requireUnlocked({ number, wasLocked }, live) {
    if (live.isLocked && wasLocked !== true)
        throw new _rejection_js__WEBPACK_IMPORTED_MODULE_2__.Rejection(`#${number} was locked in the meantime`);
}
}),
73266:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => ( writeOnce)
});
var _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
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
    if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_) || error.failure !== 'outage')
        throw error;
}
})
};
