export const id = 8;
export const ids = [8];
export const modules = {
30410:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  endComment: () => ( endComment),
  openProgress: () => ( openProgress),
  showSeen: () => ( showSeen),
  tellFailure: () => ( tellFailure)
});
var errors = __webpack_require__(46316);
var read = __webpack_require__(13467);
var subject = __webpack_require__(12104);
var client = __webpack_require__(96584);
var discussions = __webpack_require__(71118);
var inputs_fields = __webpack_require__(2996);
var platform_runtime = __webpack_require__(34268);
var failure = __webpack_require__(28881);
var run_deadline = __webpack_require__(22111);
var json = __webpack_require__(62253);
var comment_marker = __webpack_require__(77208);
;
const finalRetryMs = 3_000;
const listedMs = 2_000;
const doubtWaitsMs = [2_000, 5_000];
function pauseMs(writes) {
    if (writes === 0)
        return 0;
    return writes <= 10 ? 10_000 : writes <= 40 ? 30_000 : 60_000;
}
class ProgressComment {
    options;
    writing = new AbortController();
    waiting = new AbortController();
    wanted;
    pump;
    written;
    writes = 0;
    hasGivenUp = false;
    id;
    isAnnounced = false;
    isReplaced = false;
    madeMs;
    constructor(options) {
        this.options = options;
        this.id = options.id;
    }
    show(view) {
        if (this.hasGivenUp || this.waiting.signal.aborted)
            return;
        this.wanted = view;
        this.pump ??= this.writeWanted();
    }
    close() {
        this.waiting.abort();
        this.writing.abort();
    }
    async finish(view, budgetMs) {
        this.waiting.abort();
        const deadline = (0,run_deadline .rP)(this.options.clock, budgetMs);
        const patience = (0,run_deadline .rP)(this.options.clock, budgetMs / 2);
        patience.signal.addEventListener('abort', () => {
            this.writing.abort();
        });
        try {
            await this.pump;
            return await this.writeLast(view, deadline.signal);
        }
        finally {
            patience.clear();
            deadline.clear();
        }
    }
    async writeWanted() {
        try {
            while (this.wanted && !this.hasGivenUp) {
                await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal);
                const view = this.wanted;
                this.wanted = undefined;
                await this.write(view, this.writing.signal).catch((error) => {
                    this.judge(error, this.writing.signal);
                    this.wanted ??= view;
                });
            }
        }
        catch {
        }
        finally {
            this.pump = undefined;
        }
    }
    async writeLast(view, signal) {
        for (;;) {
            try {
                if (this.hasGivenUp)
                    return false;
                await this.write(view, signal);
                return true;
            }
            catch (error) {
                this.judge(error, signal);
                if (this.hasGivenUp)
                    return false;
                await this.options.clock.sleep(finalRetryMs, signal).catch(() => {
                    this.giveUp(error);
                });
            }
        }
    }
    judge(error, signal) {
        const mayPass = error instanceof failure.GitHubError && (error.failure === 'outage' || error.failure === 'limited');
        if (!mayPass && !signal.aborted)
            this.giveUp(error);
    }
    giveUp(error) {
        if (!this.hasGivenUp) {
            const state = this.id === undefined ? 'There is no progress comment' : 'The progress comment is not up to date';
            const hint = error instanceof failure.GitHubError ? hintFor(error, this.options.isPullRequest) : '';
            this.options.log.warning(`${state}: ${(0,errors .bD)(error).replace(/\.$/, '')}. ${hint}`.trimEnd());
        }
        this.hasGivenUp = true;
    }
    async write(view, signal) {
        const body = this.options.render(view);
        if (body === this.written)
            return;
        this.writes += 1;
        await this.put(body, signal);
        this.written = body;
    }
    async put(body, signal) {
        if (this.id !== undefined && this.madeMs !== undefined)
            await this.removeDouble(this.id, this.madeMs, signal);
        const id = this.id ?? (await this.find(signal));
        if (id === undefined)
            return this.create(body, signal);
        try {
            await this.update(id, body, signal);
        }
        catch (error) {
            if (!(error instanceof failure.GitHubError && error.failure === 'missing') || this.isReplaced)
                throw error;
            this.isReplaced = true;
            this.id = undefined;
            await this.create(body, signal);
        }
    }
    async create(body, signal) {
        const { comments, clock, remember } = this.options;
        if (!this.isAnnounced)
            remember(undefined);
        this.isAnnounced = true;
        const post = async () => {
            this.know((await comments.create(body, { signal })).id);
        };
        try {
            await post();
            this.madeMs = clock.now();
            return;
        }
        catch (error) {
            if (!(error instanceof failure.GitHubError) || error.failure !== 'outage')
                throw error;
        }
        for (const waitMs of doubtWaitsMs) {
            await clock.sleep(waitMs, signal);
            const id = await this.find(signal);
            if (id !== undefined)
                return this.update(id, body, signal);
        }
        await post();
    }
    async update(id, body, signal) {
        this.know(id);
        await this.options.comments.update(id, body, { signal });
    }
    async removeDouble(made, madeMs, signal) {
        const { clock, comments } = this.options;
        await clock.sleep(Math.max(0, madeMs + listedMs - clock.now()), signal);
        const oldest = await this.find(signal);
        if (oldest !== undefined && oldest < made) {
            await comments.remove(made, { signal });
            this.know(oldest);
        }
        this.madeMs = undefined;
    }
    async find(signal) {
        const { marker, seal, comments } = this.options;
        const [oldest] = await comments.listOwn(({ body }) => (0,comment_marker .t7)(body, seal)?.key === marker.key, { signal });
        return oldest?.id;
    }
    know(id) {
        if (this.id !== id)
            this.options.remember(id);
        this.id = id;
    }
}
function hintFor(error, isPullRequest) {
    const permission = `\`permissions: { ${isPullRequest ? 'pull-requests' : 'issues'}: write }\``;
    switch (error.failure) {
        case 'denied':
            if (error.status === 401)
                return error.hint ?? 'Check github_token.';
            if (/\blocked\b/i.test(error.message))
                return 'Unlock the conversation, or turn progress_comment off.';
            return isPullRequest
                ? `Give the job ${permission}; workflow runs by pull requests from forks never have it.`
                : `Give the job ${permission}.`;
        case 'missing':
            return `It was deleted, or the token can't see it: the job needs ${permission}.`;
        case 'limited':
            return 'The rate limit did not reset in time.';
        case 'refused':
            return 'The step continues without it.';
        case 'outage':
            return 'GitHub did not respond in time.';
    }
}
;
function writeReference({ issue, marker, id }) {
    return JSON.stringify({ ...issue, ...marker, ...(id !== undefined && { id }) });
}
function readReference(state) {
    const value = (0,json .Xy)((0,json .qF)(state ?? ''));
    const number = (0,json .rl)(value['number']);
    const [key, run] = [(0,json .b6)(value['key']), (0,json .b6)(value['run'])];
    if (number === undefined || key === undefined || run === undefined)
        return undefined;
    const { discussion } = value;
    const answered = (0,json .Gv)(discussion) && { discussion: { answered: (0,json .b6)(discussion['answered']) } };
    return { issue: { number, ...answered }, marker: { key, run }, id: (0,json .rl)(value['id']) };
}
async function rewriteComment(options, view, budgetMs) {
    const { clock, reference } = options;
    const startedMs = clock.now();
    const deadline = (0,run_deadline .rP)(clock, budgetMs);
    let id;
    try {
        id = await findLeft(options, deadline.signal);
    }
    catch (error) {
        if (deadline.signal.aborted)
            return false;
        if (!(error instanceof failure.GitHubError))
            throw error;
        id = reference.id;
    }
    finally {
        deadline.clear();
    }
    if (id === undefined)
        return false;
    const comment = new ProgressComment({ ...options, marker: reference.marker, id, remember: () => undefined });
    return await comment.finish(view, budgetMs - (clock.now() - startedMs));
}
async function findLeft({ comments, reference, seal }, signal) {
    const { id, marker } = reference;
    if (id === undefined) {
        const own = await comments.findOwn(({ body }) => {
            const found = (0,comment_marker .t7)(body, seal);
            return found?.key === marker.key && found.run === marker.run;
        }, { signal });
        return own?.id;
    }
    try {
        const found = (0,comment_marker .t7)((await comments.read(id, { signal })).body, seal);
        return found === undefined || found.run === marker.run ? id : undefined;
    }
    catch (error) {
        if (error instanceof failure.GitHubError && error.failure === 'missing')
            return id;
        throw error;
    }
}
var types = __webpack_require__(98896);
var amounts = __webpack_require__(15911);
var text_text = __webpack_require__(95216);
var markdown = __webpack_require__(27165);
var inert_text = __webpack_require__(27984);
var sections = __webpack_require__(86417);
var verdict = __webpack_require__(40252);
;
const maxHeadLength = 30_000;
function renderComment(given, view) {
    const frame = { ...given, redact: (text) => given.redact((0,text_text .X5)(text)) };
    const marker = (0,comment_marker .en)(frame.marker, frame.seal);
    const head = (view.kind === 'working' ? workingSections(frame, view) : endSections(frame, view.report))
        .filter(Boolean)
        .reduce((text, section) => (text.length + section.length > maxHeadLength ? text : `${text}\n\n${section}`));
    const answer = view.kind === 'ended' && view.report.isTyped !== true ? view.report.outcome.answer : '';
    const start = `${marker}\n${given.redact(head)}\n\n`;
    const where = 'The full answer is in the session and in the output `agent_output_file`.';
    return (start + (0,markdown .DJ)(given, answer, markdown .LL - start.length, where)).trimEnd();
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink }) {
    const title = (0,markdown .wh)((0,text_text .IN)(redact(name ?? ''), 120));
    const facts = [
        `${state === undefined ? 'Starting' : (0,types .Vn)(state) && state !== 'BLOCKED' ? 'Ending' : amounts .Xu[state]} (since ${(0,amounts .uM)(since)})`,
        sessionLink === undefined ? '' : (0,markdown .uM)(redact(sessionLink), 'Session'),
        workflowRunUrl === undefined ? '' : (0,markdown .uM)(workflowRunUrl, 'Workflow run'),
    ];
    return [`## ⏳ ${title === '' ? 'Working…' : `${title}: working…`}`, facts.filter(Boolean).join(' · ')];
}
function endSections(frame, given) {
    const { redact, name, workflowRunUrl } = frame;
    const report = quietReport(frame, { ...(name !== undefined && { name }), ...given, redact });
    const links = workflowRunUrl === undefined ? [] : [{ text: 'Workflow run', url: workflowRunUrl }];
    return [(0,verdict .V6)(report), (0,sections .UM)(report, links), (0,sections .R$)(report), (0,sections .ZQ)(report)];
}
function quietReport({ workflowRunUrl, redact }, report) {
    const { artifacts = [], applied = [] } = report;
    const here = workflowRunUrl?.split('/actions/runs/', 1)[0];
    const quiet = (given) => {
        const url = redact(given);
        return here !== undefined && url.startsWith(`${here}/`) ? url : (0,inert_text .Gw)(url);
    };
    return {
        ...report,
        artifacts: artifacts.map((artifact) => ({
            ...artifact,
            url: artifact.url === null ? null : (quiet(artifact.url) ?? null),
            path: null,
        })),
        applied: applied.map(({ url: given, ...operation }) => {
            const url = given === undefined ? undefined : quiet(given);
            return { ...operation, ...(url !== undefined && { url }) };
        }),
    };
}
var action_place = __webpack_require__(63525);
var step_context = __webpack_require__(73964);
var apply_target = __webpack_require__(6513);
;
async function showSeen({ runtime, event, github }) {
    const { cancelled: signal, log } = runtime;
    const about = (0,subject .et)(event);
    const target = (0,apply_target.targetOf)(event);
    if ('review' in event || about === undefined || typeof target === 'string')
        return;
    const id = 'comment' in event ? event.comment.id : about.subject.number;
    if (id === undefined)
        return;
    try {
        const api = await github();
        const { discussion } = target;
        if (discussion !== undefined) {
            await (0,discussions .N6)(api, { ...target, ...discussion }, { signal });
            return;
        }
        await api.call({ signal }, ({ reactions }, place) => {
            const reaction = { ...place, content: 'eyes', comment_id: id };
            if (event.kind === 'issue_comment')
                return reactions.createForIssueComment(reaction);
            if (event.kind === 'pull_request_review_comment')
                return reactions.createForPullRequestReviewComment(reaction);
            return reactions.createForIssue({ ...place, content: 'eyes', issue_number: id });
        });
    }
    catch (error) {
        if (!(error instanceof failure.GitHubError) || signal.aborted)
            throw error;
        log.info(`Couldn't add a reaction: ${error.oneLine}`);
    }
}
const endings = {
    failure: 'failed',
    blocked: 'is blocked and needs a person',
    timed_out: 'timed out',
    unknown: 'ended with an unknown outcome',
};
async function tellFailure({ runtime, event, github }, { conclusion, run }) {
    const ending = endings[conclusion];
    const target = (0,apply_target.targetOf)(event);
    const { cancelled: signal, log } = runtime;
    if (ending === undefined || typeof target === 'string' || signal.aborted)
        return;
    const links = [
        run?.sessionLink === undefined ? '' : `[Session](${run.sessionLink})`,
        event.run.url === undefined ? '' : `[workflow run](${event.run.url})`,
    ].filter((link) => link !== '');
    const isUnusable = conclusion === 'failure' && run?.state === 'SUCCEEDED';
    const what = isUnusable ? "The agent's answer can't be used." : `The agent's run ${ending}; there is no answer.`;
    const body = `⚠️ ${what}${links.length === 0 ? '' : ` ${links.join(' · ')}`}`;
    try {
        await (0,apply_target.openComments)(await github(), target).create(body, { signal });
    }
    catch (error) {
        if (!(error instanceof failure.GitHubError))
            throw error;
        log.warning(`Couldn't comment that the run failed: ${error.oneLine}`);
    }
}
const finishMs = 30_000;
const cancelledMs = 6_800;
async function openProgress(context) {
    const { runtime, event, inputs, name, github } = context;
    const { env, runner, log, clock, cancelled } = runtime;
    const target = (0,apply_target.targetOf)(event);
    if ((0,subject .et)(event) === undefined || typeof target === 'string') {
        log.notice('progress_comment has no effect: this event is about no issue, pull request or discussion.');
        return undefined;
    }
    const { number, discussion } = target;
    const place = { issue: { number, ...(discussion && { discussion }) }, marker: (0,comment_marker .N)(env, name ?? '') };
    const comment = new ProgressComment({
        ...place,
        ...partsOf(runtime, event, { ...place, github: await github(), name: (0,step_context .Q$)(name, inputs.result.recipe, event) }),
        remember: (id) => {
            runner.saveState('comment', writeReference({ ...place, id: discussion === undefined ? id : undefined }));
        },
    });
    const since = clock.date();
    const show = ({ state, sessionLink }) => {
        comment.show({ kind: 'working', state, sessionLink, since });
    };
    show({});
    return {
        show,
        finish: async (report) => {
            const reason = cancelled.reason;
            const leftMs = reason instanceof platform_runtime .xL ? Math.max(0, reason.atMs + cancelledMs - clock.now()) : finishMs;
            if (await comment.finish({ kind: 'ended', report }, leftMs))
                runner.saveState('comment', '');
        },
    };
}
function partsOf({ env, redact, log, clock }, event, place) {
    const { issue, marker, github, name } = place;
    const seal = (0,action_place .I)(env, event, issue.number);
    const frame = { marker, seal, name, workflowRunUrl: event.run.url, redact };
    return {
        ...{ seal, log, clock, isPullRequest: (0,subject .et)(event)?.name === 'pull request' },
        comments: (0,apply_target.openComments)(github, issue),
        render: (view) => renderComment(frame, view),
    };
}
const budgetMs = 20_000;
async function endComment(runtime, cancellations) {
    const { env, connection, clock, redact } = runtime;
    const reference = readReference(env['STATE_comment']);
    if (reference === undefined)
        return;
    const event = (0,read .j)(env);
    const fields = new inputs_fields .C8(env);
    const github = (0,client.createGitHub)({ send: connection.send, clock, env, token: fields.text('github_token') });
    const name = (0,step_context .Q$)(fields.text('name'), fields.text('recipe'), event);
    const run = cancellations.find((cancellation) => cancellation.run !== undefined)?.run;
    const isStopped = cancellations.some(({ kind }) => kind === 'ended' || kind === 'cancelling');
    const error = isStopped
        ? new errors .lZ('The step ended before its run did, so the run was cancelled.', { conclusion: 'cancelled' })
        : new errors .lZ('The step ended before it could report the outcome here.', {
            conclusion: 'unknown',
            hint: 'See the log of the workflow run.',
        });
    const { conclusion } = error;
    const outcome = { conclusion, error, answer: '', run, runId: run?.id, history: [], durationMs: 0 };
    const report = { outcome, level: 'brief', redact };
    const parts = partsOf(runtime, event, { ...reference, github, name });
    await rewriteComment({ ...parts, reference }, { kind: 'ended', report }, budgetMs);
}
}),
56038:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ah: () => ( readFailedJobs),
Fy: () => ( readFailedJobNames)
});
var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87261);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
var _prompt_log_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68164);
var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21511);
const maxJobPages = 5;
const maxJobs = 10;
const maxRuns = 5;
async function readFailedJobs(scope) {
    const jobs = await jobsOf(scope);
    if (!jobs) {
        scope.note('logs', "This event isn't about jobs that have logs.");
        return undefined;
    }
    const failed = failedOf(jobs);
    if (failed.length > maxJobs)
        scope.note('logs', `Left out ${failed.length - maxJobs} of ${failed.length} failed jobs.`);
    const read = [];
    for (const job of failed.slice(0, maxJobs))
        read.push(await readFailedJob(scope, job));
    return mergeSame(read);
}
function mergeSame(jobs) {
    const groups = Map.groupBy(jobs, ({ name, log }) => (log === '' ? name : (0,_prompt_log_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ .v)(log)));
    return [...groups.values()].flatMap(([first, ...others]) => first === undefined ? [] : [{ ...first, sameIn: others.map(({ name }) => name) }]);
}
function failedOf(jobs) {
    const failed = jobs.filter((job) => ['failure', 'timed_out', 'startup_failure'].includes(job.conclusion ?? ''));
    return failed.length > 0 ? failed : jobs.filter((job) => job.conclusion === 'cancelled');
}
async function jobsOf(scope) {
    const { event, github } = scope;
    if (event.kind === 'workflow_run') {
        const { id, attempt } = event.workflowRun;
        return id === undefined ? undefined : jobsOfRun(scope, id, attempt);
    }
    const isCheck = event.kind === 'check_run';
    const { app, id } = isCheck ? event.checkRun : event.kind === 'check_suite' ? event.checkSuite : {};
    if (app !== 'github-actions' || id === undefined)
        return undefined;
    if (isCheck) {
        const job = await github.call(scope, ({ actions }, place) => actions.getJobForWorkflowRun({ ...place, job_id: id }));
        return [job.data];
    }
    const { data } = await github.call(scope, ({ actions }, place) => actions.listWorkflowRunsForRepo({ ...place, check_suite_id: id, per_page: maxRuns }));
    const jobs = [];
    for (const run of (0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(data.workflow_runs)) {
        if (typeof run.id === 'number')
            jobs.push(...(await jobsOfRun(scope, run.id, run.run_attempt ?? 1)));
    }
    return jobs;
}
async function jobsOfRun(scope, run, attempt) {
    const address = { run_id: run, attempt_number: attempt };
    const options = { signal: scope.signal, maxPages: maxJobPages };
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__ .n4)(scope.github, options, async ({ actions }, page) => {
        const { data, headers } = await actions.listJobsForWorkflowRunAttempt({ ...page, ...address });
        return { data: data.jobs, headers };
    });
    if (omitted > 0)
        scope.note('logs', `Left out about ${omitted} jobs.`);
    return items;
}
async function readFailedJobNames(github, run, signal) {
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__ .n4)(github, { signal, maxPages: 1 }, async ({ actions }, page) => {
        const { data, headers } = await actions.listJobsForWorkflowRun({ ...page, run_id: run });
        return { data: data.jobs, headers };
    });
    return failedOf(items).flatMap(({ name }) => name ?? []);
}
async function readFailedJob(scope, job) {
    const failedSteps = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__ .c)(job.steps).filter(({ conclusion }) => conclusion === 'failure');
    return {
        name: job.name ?? '',
        url: job.html_url ?? undefined,
        conclusion: job.conclusion ?? '',
        failedSteps: failedSteps.flatMap(({ name }) => name ?? []),
        log: await readLog(scope, job.id ?? undefined),
        sameIn: [],
    };
}
async function readLog(scope, job) {
    try {
        if (job !== undefined)
            return failingSteps(await downloadJobLog(scope, job));
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_4__.GitHubError) || error.failure === 'denied')
            throw error;
        const isGone = error.failure === 'missing';
        scope.note('logs', isGone ? 'The log of a failed job is gone.' : "Couldn't get the log of a failed job.");
    }
    return '';
}
const maxLogBytes = 16 * 1024 * 1024;
async function downloadJobLog(scope, id) {
    const options = { signal: scope.signal, maxBytes: maxLogBytes };
    const { data, headers } = await scope.github.call({ ...options, isText: true }, ({ actions }, place) => actions.downloadJobLogsForWorkflowRun({ ...place, job_id: id }));
    if (headers.location === undefined)
        return typeof data === 'string' ? data : '';
    try {
        return (await scope.github.download(headers.location, options)).body.toString('utf8');
    }
    catch (error) {
        const cause = error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_4__.GitHubError ? error.cause : undefined;
        if (!(cause instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX) || cause.reason !== 'too_large')
            throw error;
        return await downloadEnd(scope, headers.location);
    }
}
async function downloadEnd({ github, signal }, location) {
    const first = await github.download(location, { signal, maxBytes: 1024, range: 'bytes=0-0' });
    const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers['content-range'] ?? '')?.[1]);
    if (first.status !== 206 || Number.isNaN(size)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__.GitHubError('the log is too large, and its server gives no part of it', { failure: 'outage' });
    }
    const from = Math.max(0, size - maxLogBytes);
    const end = await github.download(location, { signal, maxBytes: maxLogBytes, range: `bytes=${from}-${size - 1}` });
    const text = end.body.toString('utf8');
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
}
const maxLineLength = 2000;
const maxLines = 400_000;
function failingSteps(log) {
    const lines = log.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const steps = splitSteps(lines.slice(-maxLines).map(readLine));
    const failed = steps.filter((step) => step.some((text) => text.startsWith('##[error]')));
    const own = failed.filter((step) => !isCleanup(step[0]));
    const wanted = [own, failed, steps.filter((step) => !isCleanup(step[0]))].find((list) => list.length > 0) ?? [];
    return endingErrorsLast(wanted)
        .map((step) => step.join('\n'))
        .join('\n\n');
}
function readLine(line) {
    const text = line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, '');
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .X5)(text.slice(0, 4 * maxLineLength)).trimEnd(), maxLineLength);
}
function splitSteps(texts) {
    const steps = [[]];
    for (const [index, text] of texts.entries()) {
        if (isCleanup(text) || isStepStart(texts, index))
            steps.push([]);
        steps.at(-1)?.push(text);
    }
    return steps.filter((step) => step.length > 0);
}
const longestHeader = 500;
function isStepStart(texts, index) {
    if (texts[index]?.startsWith('##[group]Run ') !== true)
        return false;
    for (let at = index + 1; at < Math.min(texts.length, index + longestHeader); at += 1) {
        const text = texts[at] ?? '';
        if (text === '##[endgroup]')
            return at === index + 1;
        if (/^(?:shell: |with:$|env:$)/.test(text))
            return true;
        if (text.startsWith('##[group]'))
            return false;
    }
    return false;
}
function isCleanup(text) {
    return text === 'Post job cleanup.' || text === 'Cleaning up orphan processes';
}
function endingErrorsLast(steps) {
    const isEnding = (step) => step.some((text) => /^##\[error\](?:Process completed with exit code|The (?:operation was|action) )/.test(text));
    return [...steps.filter((step) => !isEnding(step)), ...steps.filter(isEnding)];
}
}),
3666:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
VZ: () => ( readTrustedFiles),
_T: () => ( readFileAt),
readTrustedFile: () => ( readTrustedFile)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _event_person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62253);
var _platform_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28881);
const maxBytes = 1_000_000;
async function readTrustedFile(request) {
    const inRepository = pathInRepository(request);
    const file = await (inRepository === undefined ? readFromTemp(request) : readFromRepository(request, inRepository));
    return { ...file, text: file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') };
}
function pathInRepository({ input, path, env }) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return insideOf(env['GITHUB_WORKSPACE'], path);
    const normal = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path.replaceAll('\\', '/'));
    if (normal === '.' || normal === '..' || normal.startsWith('../')) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input} must name a file of this repository, and "${path}" is outside of it.`, {
            hint: 'Give a path relative to the root of the repository.',
        });
    }
    return normal.replace(/^\.\//, '');
}
function insideOf(folder, path) {
    const way = folder === undefined || folder === '' ? undefined : (0,_platform_path_js__WEBPACK_IMPORTED_MODULE_4__ .R)(folder, path);
    return way === '' ? undefined : way;
}
async function readFromTemp({ input, path, env }) {
    const temp = env['RUNNER_TEMP'];
    const outside = new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input} may name a file of this repository or below RUNNER_TEMP, not "${path}".`, {
        hint: 'Give a path relative to the root of the repository, or let an earlier step write the file to RUNNER_TEMP.',
    });
    if (insideOf(temp, path) === undefined)
        throw outside;
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        const isCheckout = insideOf(await realOf(env['GITHUB_WORKSPACE']), real) !== undefined;
        if (insideOf(await realOf(temp), real) === undefined || isCheckout)
            throw outside;
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (!facts.isFile())
            throw new Error('it is not a file');
        if (facts.size > maxBytes)
            throw new Error(`it is larger than ${maxBytes} bytes`);
        return { text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real, 'utf8'), origin: 'RUNNER_TEMP' };
    }
    catch (error) {
        if (error === outside)
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${path} could not be read (${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}).`, { cause: error });
    }
}
async function realOf(folder) {
    return folder === undefined || folder === '' ? undefined : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
}
async function readFromRepository(request, path) {
    const { input, event, github, signal } = request;
    const ref = trustedRef(event);
    const file = { path, ...(ref !== undefined && { ref }) };
    const where = `${event.repository.fullName} at ${ref ?? 'its default branch'}`;
    try {
        const text = await readFileAt(github, file, signal);
        return { text, origin: where, ...(ref !== undefined && { at: { path, ref } }) };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_5__.GitHubError))
            throw error;
        const isMissing = error.failure === 'missing';
        const isOnDisk = isMissing && (await isInWorkspace(request.env, path));
        const problem = isOnDisk
            ? `${path} is in the workspace but not in ${where}, and only committed files are read.`
            : isMissing
                ? `there is no file ${path} in ${where} that github_token can read.`
                : `${path} could not be read from ${where} (${error.message}).`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${problem}`, { ...hintFor(error, isOnDisk), cause: error });
    }
}
async function readFileAt(github, file, signal) {
    const { data } = await github.call({ signal, maxBytes: 4 * maxBytes }, ({ repos }, place) => repos.getContent({ ...place, ...file }));
    const { type, encoding, content } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(data);
    if (type === 'file' && encoding === 'base64')
        return Buffer.from((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)(content) ?? '', 'base64').toString('utf8');
    const why = type === 'file' ? `it is larger than ${maxBytes} bytes` : 'it is not a file';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__.GitHubError(why, { failure: 'refused' });
}
async function isInWorkspace({ GITHUB_WORKSPACE: workspace = '' }, path) {
    const found = workspace === '' ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)).catch(() => undefined);
    return found?.isFile() === true;
}
function hintFor({ failure, hint }, isOnDisk) {
    if (isOnDisk)
        return { hint: 'Commit the file, or let the step that makes it write it to RUNNER_TEMP.' };
    if (failure !== 'missing' && failure !== 'denied')
        return hint === undefined ? {} : { hint };
    return { hint: 'Check the path, and that the job has the permission contents: read.' };
}
function trustedRef(event) {
    const { workflowRef, workflowSha } = event.run;
    const isHere = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__ .Dr)(workflowRef ?? '').startsWith(`${(0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__ .Dr)(event.repository.fullName)}/`);
    if (isHere && workflowSha !== undefined)
        return workflowSha;
    return 'pullRequest' in event ? event.pullRequest.base.sha : event.repository.defaultBranch;
}
async function readTrustedFiles(github, event, { paths, signal }) {
    const ref = ('pullRequest' in event ? event.pullRequest.base.sha : trustedRef(event)) ?? 'HEAD';
    const variables = Object.fromEntries(paths.map((path, index) => [`f${index}`, `${ref}:${path}`]));
    const names = Object.keys(variables);
    const document = `query TrustedFiles($owner: String!, $repo: String!, ${names.map((name) => `$${name}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${names.map((name) => `${name}: object(expression: $${name}) { ... on Blob { text isBinary } }`).join('\n    ')}
  }
}`;
    const data = await github.graphql(document, variables, { signal });
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(data['repository']);
    const found = paths.flatMap((path, index) => {
        const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(repository[`f${index}`])['text']);
        return text === undefined || text.trim() === '' ? [] : [[path, text]];
    });
    return new Map(found);
}
}),
86417:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AU: () => ( fold),
De: () => ( lastStepsSection),
Il: () => ( detailsSection),
Mf: () => ( foldedText),
R$: () => ( artifactsSection),
UM: () => ( factsLine),
ZQ: () => ( appliedSection),
dY: () => ( notesSection)
});
var _amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15911);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95216);
const maxRows = 30;
const maxNameLength = 200;
const maxTextLength = 300;
const maxFoldedBytes = 100 * 1024;
const show = (count) => count.toLocaleString('en-US');
function fold(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
function factsLine({ outcome, redact }, links = []) {
    const { run, durationMs, conclusion } = outcome;
    const hasTime = durationMs >= 1 && conclusion !== 'started' && (run !== undefined || links.length > 0);
    return [
        run?.sessionLink === undefined ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(run.sessionLink), 'Session'),
        ...links.map(({ text, url }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(url), text)),
        run?.config.harness === undefined ? '' : `agent ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(run.config.harness), maxNameLength))}`,
        run?.config.modelId === undefined ? '' : `model ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(run.config.modelId), maxNameLength))}`,
        hasTime ? timeWords(outcome) : '',
        tokenWords(run?.usage ?? {}),
        (0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .Dj)(run?.usage),
    ]
        .filter(Boolean)
        .join(' · ');
}
function timeWords(outcome) {
    const seenMs = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .xD)(outcome)
        .filter(({ state }) => state === 'QUEUED' || state === 'PENDING' || state === 'CLAIMED')
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const { queuedMs, setupMs } = outcome.times ?? { queuedMs: seenMs, setupMs: 0 };
    const parts = [
        queuedMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .kJ)(queuedMs)} queued` : '',
        setupMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .kJ)(setupMs)} setup` : '',
    ].filter(Boolean);
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .kJ)(outcome.durationMs)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
function tokenWords({ tokens, tokensIn, tokensOut }) {
    if (tokensIn !== undefined && tokensOut !== undefined)
        return `${show(tokensIn)} tokens in, ${show(tokensOut)} out`;
    return tokens === undefined ? '' : `${show(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`;
}
function detailsSection({ outcome, environmentName, redact }) {
    const { run, runId, conclusion } = outcome;
    if (run === undefined && runId === undefined)
        return '';
    const code = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(text ?? ''), maxNameLength), true);
    const id = code(run?.id ?? runId);
    const models = (run?.usage?.models ?? []).slice(0, 10);
    const rows = [
        ['Run', id],
        ['State', code(run?.stateName)],
        ['Conversation', code(run?.conversationId)],
        ['Environment', code(environmentName ?? run?.config.environmentId)],
        ...models.map(({ model, tokens }) => [`Tokens (${code(model)})`, show(tokens)]),
    ];
    const lines = rows.flatMap(([name, value]) => (value === '' ? [] : `| ${name} | ${value} |`));
    const details = fold('Run details', lines.toSpliced(1, 0, '|:---|:---|').join('\n'));
    return conclusion === 'started' ? `${nextStep(run, id)}\n\n${details}` : details;
}
function nextStep(run, id) {
    return run?.metadata?.['gha_t0'] === undefined
        ? `To wait for the result in a later step, set \`run_id\` to ${id}.`
        : 'The collect workflow applies the result.';
}
const kindWords = {
    pull_request: '🔀 Pull request',
    plan: '🗺️ Plan',
    file: '📄 File',
    screenshot: '📷 Screenshot',
    external: '🔗 Link',
    other: '📦 Artifact',
};
function artifactsSection({ artifacts = [], redact }) {
    return listSection('Artifacts', artifacts, ({ kind, title, url, path, status }) => {
        const state = status === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(status)})`;
        const place = path === null ? '' : ` at ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(path), maxTextLength))}`;
        return `${kindWords[kind]}: ${textOrLink(redact, title, url)}${state}${place}`;
    });
}
const resultIcons = { applied: '✅', refused: '⛔', failed: '⚠️' };
function appliedSection({ applied = [], redact }) {
    return listSection('Actions taken', applied, ({ what, result, reason, url = null }) => {
        const why = reason === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(reason), maxTextLength))})`;
        return `${resultIcons[result]} ${textOrLink(redact, what, url)}${why}`;
    });
}
function textOrLink(redact, given, url) {
    const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(given), maxTextLength);
    return url === null ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(url), text);
}
function lastStepsSection({ outcome, lastSteps = [], redact }) {
    if (outcome.error === undefined || outcome.conclusion === 'skipped')
        return '';
    return listSection('Last steps of the agent', lastSteps, (step) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(step), maxTextLength)));
}
const maxOpenNotes = 3;
function notesSection({ notes = [], redact }) {
    const section = listSection('Notes', notes, (note) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(note), maxTextLength)));
    if (notes.length <= maxOpenNotes)
        return section;
    return fold(`Notes (${show(notes.length)})`, section.slice(section.indexOf('\n\n') + 2));
}
function listSection(title, items, showItem) {
    if (items.length === 0)
        return '';
    const lines = items.slice(0, maxRows).map((item) => `- ${showItem(item)}`);
    const more = items.length - lines.length;
    return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${show(more)} more`] : [])].join('\n');
}
function foldedText({ redact }, title, text = '', language) {
    if (text.trim() === '')
        return '';
    const { text: block, leftOut } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__ .vY)(redact(text), maxFoldedBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DV)(part, language));
    return fold(title, block + (leftOut === 0 ? '' : `\n\n*Truncated (${show(leftOut)} more characters).*`));
}
})
};
