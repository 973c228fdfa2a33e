export const id = 326;
export const ids = [326];
export const modules = {
94978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  endComment: () => ( endComment)
});
var errors = __webpack_require__(46316);
var read = __webpack_require__(81328);
var subject = __webpack_require__(12104);
var client = __webpack_require__(96584);
var comments = __webpack_require__(98441);
var inputs_fields = __webpack_require__(2996);
var failure = __webpack_require__(28881);
var run_deadline = __webpack_require__(22111);
var comment_marker = __webpack_require__(77208);
var comment_comment = __webpack_require__(90304);
;
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
        if (!(error instanceof failure .y_))
            throw error;
        id = reference.id;
    }
    finally {
        deadline.clear();
    }
    if (id === undefined)
        return false;
    const comment = (0,comment_comment.createProgressComment)({ ...options, marker: reference.marker, id, remember: () => undefined });
    return await comment.finish(view, budgetMs - (clock.now() - startedMs));
}
async function findLeft({ comments, reference, seal }, signal) {
    const { id, marker } = reference;
    const isOurs = ({ body }) => {
        const found = (0,comment_marker .t7)(body, seal);
        return found?.key === marker.key && found.run === marker.run;
    };
    if (id === undefined)
        return (await comments.findOwn(isOurs, { signal }))?.id;
    try {
        const taken = (0,comment_marker .t7)((await comments.read(id, { signal })).body, seal);
        return taken === undefined || taken.run === marker.run ? id : undefined;
    }
    catch (error) {
        if (error instanceof failure .y_ && error.failure === 'missing')
            return id;
        throw error;
    }
}
var body = __webpack_require__(60914);
var comment_reference = __webpack_require__(38281);
var action_seal = __webpack_require__(35209);
var title = __webpack_require__(53992);
;
const budgetMs = 20_000;
async function endComment(runtime, cancellations) {
    const { env, connection, clock, log, redact } = runtime;
    const reference = (0,comment_reference .W)(env['STATE_comment']);
    if (reference === undefined)
        return;
    const event = (0,read .j)(env);
    const fields = new inputs_fields .C8(env);
    const github = (0,client.createGitHub)({ send: connection.send, clock, env, token: fields.text('github_token') });
    const name = (0,title .Q)(fields.text('name'), fields.text('recipe'), event);
    const seal = (0,action_seal.openSeal)(env, event, reference.issue.number);
    const frame = { marker: reference.marker, seal, name, workflowRunUrl: event.run.url, redact, isLive: false };
    const report = { outcome: outcomeOf(cancellations), level: 'brief', redact };
    await rewriteComment({
        comments: (0,comments.createIssueComments)(github, reference.issue),
        reference,
        seal,
        render: (view) => (0,body.renderComment)(frame, view),
        isPullRequest: (0,subject .et)(event)?.name === 'pull request',
        log,
        clock,
    }, { kind: 'ended', report }, budgetMs);
}
function outcomeOf(cancellations) {
    const run = cancellations.find((cancellation) => cancellation.run !== undefined)?.run;
    const isStopped = cancellations.some(({ kind }) => kind === 'ended' || kind === 'cancelling');
    const error = isStopped
        ? new errors .lZ('The step ended before its run did, so the run was cancelled.', { conclusion: 'cancelled' })
        : new errors .lZ('The step ended before it could report the outcome here.', {
            conclusion: 'unknown',
            hint: 'See the log of the workflow run.',
        });
    return { conclusion: error.conclusion, error, answer: '', run, runId: run?.id, history: [], durationMs: 0 };
}
}),
34350:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  aimAt: () => ( aimAt)
});
var errors = __webpack_require__(46316);
var event_issue = __webpack_require__(40403);
var json_cursor = __webpack_require__(20799);
;
function aimEvent(event, { key, value }, readAt) {
    const payload = { ...event.payload, target: { [key]: value } };
    const place = (0,json_cursor.at)((0,json_cursor .I5)(payload), 'target');
    const kind = readSubject();
    return kind && { ...factsOf(event), action: undefined, payload, triggeredAt: readAt, ...kind };
    function readSubject() {
        if (key === 'pull_request') {
            const pullRequest = (0,event_issue .Yy)(place, key, event.repository);
            return pullRequest && { kind: 'pull_request', pullRequest, label: undefined };
        }
        if (key === 'discussion') {
            const discussion = (0,event_issue .sJ)(place, key);
            return discussion && { kind: 'discussion', discussion, label: undefined };
        }
        const issue = (0,event_issue .NC)(place, key);
        return issue && { kind: 'issues', issue, label: undefined };
    }
}
function factsOf(event) {
    const { name, action, repository, sender, actor, triggeringActor, ref, sha, run } = event;
    const { serverUrl, triggeredAt, payload, isPayloadRead, notes } = event;
    return {
        ...{ name, action, repository, sender, actor, triggeringActor, ref, sha, run },
        ...{ serverUrl, triggeredAt, payload, isPayloadRead, notes },
    };
}
var subject = __webpack_require__(12104);
var read_subject = __webpack_require__(82196);
;
async function aimAt({ runtime, event, github }, { number, isDiscussion }) {
    if ((0,subject .et)(event)?.subject.number === number)
        return event;
    const { owner, name: repo } = event.repository;
    const { cancelled: signal, clock } = runtime;
    const readAt = clock.date();
    const data = await (0,read_subject .$)(await github(), { owner, repo, number }, { signal, isDiscussion });
    const aimed = data && aimEvent(event, data, readAt);
    if (aimed !== undefined)
        return aimed;
    throw new errors .lZ(`target: ${event.repository.fullName} has no #${number} that github_token can read.`, {
        hint: 'Check the number, and give the job the permissions issues: read, pull-requests: read or discussions: read.',
    });
}
}),
45751:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
tellFailure: () => ( tellFailure),
z: () => ( showSeen)
});
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12104);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6513);
async function showSeen({ runtime, event, github }) {
    const { cancelled: signal, log } = runtime;
    const repository = { owner: event.repository.owner, repo: event.repository.name, content: 'eyes' };
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if ('review' in event || about === undefined || about.name === 'discussion')
        return;
    const id = 'comment' in event ? event.comment.id : about.subject.number;
    if (id === undefined)
        return;
    try {
        await (await github()).call({ signal }, ({ reactions }, request) => {
            if (event.kind === 'issue_comment')
                return reactions.createForIssueComment({ ...repository, comment_id: id, request });
            if (event.kind === 'pull_request_review_comment')
                return reactions.createForPullRequestReviewComment({ ...repository, comment_id: id, request });
            return reactions.createForIssue({ ...repository, issue_number: id, request });
        });
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_) || signal.aborted)
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
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_2__.targetOf)(event);
    const { cancelled: signal, log } = runtime;
    if (ending === undefined || typeof target === 'string' || signal.aborted)
        return;
    const links = [
        run?.sessionLink === undefined ? '' : `[Session](${run.sessionLink})`,
        event.run.url === undefined ? '' : `[workflow run](${event.run.url})`,
    ].filter((link) => link !== '');
    const body = `⚠️ The agent's run ${ending}; there is no answer.${links.length === 0 ? '' : ` ${links.join(' · ')}`}`;
    try {
        await (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_2__ .B)(await github(), target).create(body, { signal });
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_))
            throw error;
        log.warning(`Couldn't comment that the run failed: ${error.oneLine}`);
    }
}
}),
36471:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DJ: () => ( readFinishedRuns),
I6: () => ( readActiveThings),
e0: () => ( readKnownIssues),
iE: () => ( stamp),
ih: () => ( readWorkflowResults),
l3: () => ( labelNames),
to: () => ( searchIssues),
vY: () => ( readOpenPulls)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21511);
var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14292);
const maxPages = 6;
const maxKnownPages = 3;
async function readActiveThings(github, { repository }, { since, signal }) {
    const query = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' };
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages }, ({ issues }, page) => issues.listForRepo({ ...query, since: stamp(since), ...page }));
    return { items: items.flatMap(thingOf), omitted };
}
async function readFinishedRuns(github, { repository }, { since, signal }) {
    const query = {
        owner: repository.owner,
        repo: repository.name,
        created: `>=${stamp(since)}`,
        status: 'completed',
    };
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages }, async ({ actions }, page) => {
        const { data, headers } = await actions.listWorkflowRunsForRepo({ ...query, ...page });
        return { data: data.workflow_runs, headers };
    });
    const runs = items.map(({ name, head_branch, conclusion, html_url, created_at }) => ({
        workflow: name ?? '',
        branch: head_branch ?? '',
        conclusion: conclusion ?? '',
        url: html_url ?? '',
        createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(created_at),
    }));
    return { items: runs, omitted };
}
async function readKnownIssues(github, { repository, triggeredAt }, signal) {
    const query = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' };
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages: maxKnownPages }, ({ issues }, page) => issues.listForRepo({ ...query, ...page }));
    return items
        .filter(({ pull_request, created_at }) => !pull_request && (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__ .SP)(triggeredAt, created_at))
        .flatMap(knownIssueOf);
}
function knownIssueOf({ number, title, state, labels }) {
    return typeof number === 'number'
        ? [{ number, title: title ?? '', state: state ?? '', labels: labelNames(labels) }]
        : [];
}
const mostFound = 30;
async function searchIssues(github, { repository, triggeredAt }, { words, signal }) {
    if (words.length === 0)
        return [];
    const q = `${words.join(' OR ')} repo:${repository.fullName} is:issue`;
    const { data } = await github.call({ signal }, ({ search }, request) => search.issuesAndPullRequests({ q, per_page: mostFound, request }));
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.items)
        .filter(({ created_at }) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__ .SP)(triggeredAt, created_at))
        .flatMap(knownIssueOf);
}
const resultsShown = 5;
async function readWorkflowResults(github, { repository }, { workflowId, branch }, signal) {
    const query = { owner: repository.owner, repo: repository.name, workflow_id: workflowId, branch };
    const { data } = await github.call({ signal }, ({ actions }, request) => actions.listWorkflowRuns({ ...query, status: 'completed', per_page: resultsShown + 1, request }));
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.workflow_runs).map((run) => ({
        id: run.id ?? undefined,
        branch: run.head_branch ?? branch,
        commit: run.head_sha ?? '',
        conclusion: run.conclusion ?? '',
        date: run.created_at ?? '',
        url: run.html_url ?? '',
    }));
}
async function readOpenPulls(github, { repository }, branchStart, signal) {
    const query = { owner: repository.owner, repo: repository.name, state: 'open' };
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages: maxKnownPages }, ({ pulls }, page) => pulls.list({ ...query, ...page }));
    return items.flatMap(({ number, title, head }) => typeof number === 'number' &&
        head?.ref?.startsWith(branchStart) === true &&
        head.repo?.full_name === repository.fullName
        ? [{ number, title: title ?? '', branch: head.ref }]
        : []);
}
function stamp(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function labelNames(labels) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(labels).flatMap((label) => (typeof label === 'string' ? label : label.name) ?? []);
}
function thingOf(item) {
    if (typeof item.number !== 'number')
        return [];
    return [
        {
            kind: item.pull_request ? 'pull request' : 'issue',
            number: item.number,
            title: item.title ?? '',
            author: item.user?.login ?? '',
            labels: labelNames(item.labels),
            comments: item.comments ?? 0,
            isOpen: item.state === 'open',
            isDraft: item.draft === true,
            createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(item.created_at),
            closedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(item.closed_at),
            mergedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(item.pull_request?.merged_at),
        },
    ];
}
}),
46226:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  createContextSource: () => ( createContextSource)
});
var context_context = __webpack_require__(58089);
var read_comments = __webpack_require__(56632);
var read_changes = __webpack_require__(87865);
var transport = __webpack_require__(87261);
var client = __webpack_require__(96584);
var failure = __webpack_require__(28881);
var log_excerpt = __webpack_require__(68164);
var pages = __webpack_require__(21511);
var text_text = __webpack_require__(95216);
;
const maxLineLength = 2000;
const maxLines = 400_000;
function failingSteps(log) {
    const lines = log.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const steps = splitSteps(lines.slice(-maxLines).map(readLine));
    const failed = steps.filter((step) => step.some(isError));
    const own = failed.filter((step) => !isCleanup(step[0]));
    const wanted = [own, failed, steps.filter((step) => !isCleanup(step[0]))].find((list) => list.length > 0) ?? [];
    return endingErrorsLast(wanted)
        .map((step) => step.join('\n'))
        .join('\n\n');
}
function readLine(line) {
    const text = line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, '');
    return (0,text_text .IN)((0,text_text .X5)(text.slice(0, 4 * maxLineLength)).trimEnd(), maxLineLength);
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
function isError(text) {
    return text.startsWith('##[error]');
}
function endingErrorsLast(steps) {
    const isEnding = (step) => step.some((text) => /^##\[error\](?:Process completed with exit code|The (?:operation was|action) )/.test(text));
    return [...steps.filter((step) => !isEnding(step)), ...steps.filter(isEnding)];
}
var read_scope = __webpack_require__(14292);
;
const maxJobPages = 5;
const maxJobs = 10;
const maxRuns = 5;
async function readFailedJobs(scope) {
    const jobs = await jobsOf(scope);
    if (!jobs) {
        scope.note('logs', 'This event is about no jobs that have logs.');
        return undefined;
    }
    const failed = failedOf(jobs);
    if (failed.length > maxJobs)
        scope.note('logs', `Left out: ${failed.length - maxJobs} of ${failed.length} failed jobs.`);
    const read = [];
    for (const job of failed.slice(0, maxJobs))
        read.push(await readFailedJob(scope, job));
    return mergeSame(read);
}
function mergeSame(jobs) {
    const groups = Map.groupBy(jobs, ({ name, log }) => (log === '' ? name : (0,log_excerpt .v)(log)));
    return [...groups.values()].flatMap(([first, ...others]) => first === undefined ? [] : [{ ...first, sameIn: others.map(({ name }) => name) }]);
}
function failedOf(jobs) {
    const failed = jobs.filter((job) => ['failure', 'timed_out', 'startup_failure'].includes(job.conclusion ?? ''));
    return failed.length > 0 ? failed : jobs.filter((job) => job.conclusion === 'cancelled');
}
async function jobsOf(scope) {
    const { event } = scope;
    switch (event.kind) {
        case 'workflow_run':
            return event.workflowRun.id === undefined
                ? undefined
                : jobsOfRun(scope, event.workflowRun.id, event.workflowRun.attempt);
        case 'check_run':
            return event.checkRun.app === 'github-actions' && event.checkRun.id !== undefined
                ? jobOfCheck(scope, event.checkRun.id)
                : undefined;
        case 'check_suite':
            return event.checkSuite.app === 'github-actions' && event.checkSuite.id !== undefined
                ? jobsOfSuite(scope, event.checkSuite.id)
                : undefined;
        default:
            return undefined;
    }
}
async function jobsOfRun(scope, run, attempt) {
    const address = { ...(0,read_scope ._M)(scope), run_id: run, attempt_number: attempt };
    const { items, omitted } = await (0,pages .n4)(scope.github, { signal: scope.signal, maxPages: maxJobPages }, async ({ actions }, page) => {
        const { data, headers } = await actions.listJobsForWorkflowRunAttempt({ ...address, ...page });
        return { data: data.jobs, headers };
    });
    if (omitted > 0)
        scope.note('logs', `Left out: about ${omitted} jobs.`);
    return items;
}
async function jobOfCheck(scope, id) {
    const { data } = await scope.github.call(scope, ({ actions }, request) => actions.getJobForWorkflowRun({ ...(0,read_scope ._M)(scope), job_id: id, request }));
    return [data];
}
async function jobsOfSuite(scope, suite) {
    const query = { ...(0,read_scope ._M)(scope), check_suite_id: suite, per_page: maxRuns };
    const { data } = await scope.github.call(scope, ({ actions }, request) => actions.listWorkflowRunsForRepo({ ...query, request }));
    const jobs = [];
    for (const { id, run_attempt } of (0,client .c)(data.workflow_runs)) {
        if (typeof id === 'number')
            jobs.push(...(await jobsOfRun(scope, id, run_attempt ?? 1)));
    }
    return jobs;
}
async function readFailedJob(scope, job) {
    const failedSteps = (0,client .c)(job.steps).filter(({ conclusion }) => conclusion === 'failure');
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
        if (!(error instanceof failure .y_))
            throw error;
        if (error.failure === 'denied')
            throw error;
        scope.note('logs', error.failure === 'missing' ? 'The log of a failed job is gone.' : 'The log of a failed job could not be had.');
    }
    return '';
}
const maxLogBytes = 16 * 1024 * 1024;
async function downloadJobLog(scope, id) {
    const options = { signal: scope.signal, maxBytes: maxLogBytes };
    const { data, headers } = await scope.github.call({ ...options, isText: true }, ({ actions }, request) => actions.downloadJobLogsForWorkflowRun({ ...(0,read_scope ._M)(scope), job_id: id, request }));
    if (headers.location === undefined)
        return typeof data === 'string' ? data : '';
    try {
        return (await scope.github.download(headers.location, options)).body.toString('utf8');
    }
    catch (error) {
        if (!isTooLarge(error))
            throw error;
        return await downloadEnd(scope, headers.location);
    }
}
async function downloadEnd({ github, signal }, location) {
    const first = await github.download(location, { signal, maxBytes: 1024, range: 'bytes=0-0' });
    const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers['content-range'] ?? '')?.[1]);
    if (first.status !== 206 || Number.isNaN(size)) {
        throw new failure .y_('the log is too large, and its server gives no part of it', { failure: 'outage' });
    }
    const from = Math.max(0, size - maxLogBytes);
    const end = await github.download(location, { signal, maxBytes: maxLogBytes, range: `bytes=${from}-${size - 1}` });
    const text = end.body.toString('utf8');
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
}
function isTooLarge(error) {
    return error instanceof failure .y_ && error.cause instanceof transport .wX && error.cause.reason === 'too_large';
}
var json = __webpack_require__(62253);
var person = __webpack_require__(55751);
var read_pull = __webpack_require__(70561);
;
const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${read_pull .c9} ${read_comments .Cz} }
      }
    }
  }
}`;
async function readLinkedIssues(scope) {
    const number = (0,read_pull .ez)(scope.event);
    if (number === undefined) {
        scope.note('linked_issues', 'This event is about no pull request, so no issues are linked to it.');
        return undefined;
    }
    const data = await scope.github.graphql(linkedIssues, { ...(0,read_scope ._M)(scope), number }, { signal: scope.signal });
    const pull = (0,json .Xy)((0,json .Xy)(data['repository'])['pullRequest']);
    const issues = (0,json .jk)((0,json .Xy)(pull['closingIssuesReferences'])['nodes']).filter(json .Gv);
    const here = issues.filter((issue) => (0,person .Av)(repositoryNameOf(issue), scope.event.repository.fullName));
    const old = here.filter((issue) => (0,read_pull .O2)(issue, scope.event));
    if (here.length < issues.length) {
        scope.note('linked_issues', `Left out, since they are of other repositories: ${issues.length - here.length} linked issues.`);
    }
    if (old.length < here.length) {
        scope.note('linked_issues', `Left out, since they were edited at the trigger or later: ${here.length - old.length} linked issues.`);
    }
    return old.map(linkedIssueOf);
}
function repositoryNameOf(issue) {
    return (0,json .b6)((0,json .Xy)(issue['repository'])['nameWithOwner']) ?? '';
}
function linkedIssueOf(issue) {
    return {
        repository: repositoryNameOf(issue),
        number: (0,json .rl)(issue['number']) ?? 0,
        state: ((0,json .b6)(issue['state']) ?? '').toLowerCase(),
        author: (0,read_comments .rM)(issue),
        title: (0,json .b6)(issue['title']) ?? '',
        body: (0,json .b6)(issue['body']) ?? '',
    };
}
;
const maxPages = 20;
const reviewsQuery = (0,pages .m$)('PullReviews', `reviews(${pages .yV}) { ${pages .PL} nodes { isMinimized state submittedAt commit { oid } ${read_comments .Cz} } }`);
const threadsQuery = (0,pages .m$)('ReviewThreads', `reviewThreads(${pages .yV}) {
    ${pages .PL}
    nodes {
      isResolved isOutdated path line
      comments(first: 100) { totalCount nodes { isMinimized pullRequestReview { databaseId } ${read_comments .Cz} } }
    }
  }`);
async function readReviews(scope) {
    const nodes = await readPart(scope, 'reviews', { document: reviewsQuery, key: 'reviews' });
    if (!nodes)
        return undefined;
    const handedIn = nodes.filter((node) => node['state'] !== 'PENDING');
    return (0,read_comments .Vm)(scope, 'reviews', handedIn, { one: 'review', many: 'reviews' }).map(reviewOf);
}
async function readThreads(scope) {
    const nodes = await readPart(scope, 'threads', { document: threadsQuery, key: 'reviewThreads' });
    if (!nodes)
        return undefined;
    const all = nodes.map((node) => ({ node, comments: commentsOf(node) }));
    const total = all.reduce((sum, { node }) => sum + ((0,json .rl)((0,json .Xy)(node['comments'])['totalCount']) ?? 0), 0);
    const read = all.reduce((sum, { comments }) => sum + comments.length, 0);
    if (total > read)
        scope.note('threads', `Left out at the end of very long threads: ${total - read} comments.`);
    const written = all.flatMap(({ comments }) => comments);
    const own = written.filter((comment) => isOfReview(scope, comment));
    const others = written.filter((comment) => !own.includes(comment));
    const kept = new Set([...own, ...(0,read_comments .Vm)(scope, 'threads', others, { one: 'comment', many: 'comments' })]);
    return all
        .map(({ node, comments }) => threadOf(node, comments.filter((comment) => kept.has(comment))))
        .filter(({ comments }) => comments.length > 0);
}
function isOfReview({ event }, comment) {
    if (event.kind !== 'pull_request_review' || event.review.id === undefined)
        return false;
    const review = (0,json .rl)((0,json .Xy)(comment['pullRequestReview'])['databaseId']);
    return review === event.review.id && (0,json .b6)(comment['lastEditedAt']) === undefined && comment['isMinimized'] !== true;
}
async function readPart(scope, part, query) {
    const number = (0,read_pull .ez)(scope.event);
    if (number === undefined) {
        scope.note(part, 'This event is about no pull request, so there are no reviews.');
        return undefined;
    }
    const { signal } = scope;
    const listing = await (0,pages .Vz)(scope.github, { ...(0,read_scope ._M)(scope), number }, query, { signal, maxPages });
    (0,read_comments .pg)(scope, part, listing.omitted, part);
    return listing.items;
}
function reviewOf(node) {
    return {
        author: (0,read_comments .rM)(node),
        state: (0,json .b6)(node['state']) ?? 'COMMENTED',
        submittedAt: (0,json .b6)(node['submittedAt']),
        body: (0,json .b6)(node['body']) ?? '',
        commitSha: (0,json .b6)((0,json .Xy)(node['commit'])['oid']),
    };
}
function commentsOf(thread) {
    return (0,json .jk)((0,json .Xy)(thread['comments'])['nodes']).filter(json .Gv);
}
function threadOf(node, comments) {
    return {
        path: (0,json .b6)(node['path']) ?? '',
        line: (0,json .rl)(node['line']),
        isResolved: node['isResolved'] === true,
        isOutdated: node['isOutdated'] === true,
        comments: comments.map(read_comments .vm),
    };
}
;
function createContextSource({ github, event, signal }) {
    const { missing, note } = (0,read_scope .aP)();
    const readers = createReaders({ github, event, signal, note });
    return {
        async fetch(parts) {
            let context = context_context .D;
            if (!github.hasToken && parts.length > 0) {
                note(parts[0] ?? 'comments', 'There is no github_token, so nothing was read from GitHub.');
                return { ...context, missing: [...missing] };
            }
            for (const part of new Set(parts))
                context = { ...context, ...(await readers[part](parts)) };
            return { ...context, missing: [...missing] };
        },
    };
}
function createReaders(scope) {
    const keep = (part, read) => once(() => orNote(scope, part, read));
    const pull = keep('pull', async () => ('pullRequest' in scope.event ? undefined : await (0,read_pull.readPull)(scope)));
    const changes = keep('diff', async () => changesOf(scope, await (0,read_changes .St)(scope, await pull())));
    const comments = keep('comments', read_comments .TK);
    const reviews = keep('reviews', readReviews);
    const threads = keep('threads', readThreads);
    const failedJobs = keep('logs', readFailedJobs);
    const linkedIssues = keep('linked_issues', readLinkedIssues);
    const files = async (parts) => ({ files: filesOf(await changes(), parts.includes('diff')) });
    return {
        pull: async () => ({ pull: await pull() }),
        comments: async () => ({ comments: await comments() }),
        files,
        diff: files,
        commits: async () => ({ commits: (await changes())?.commits }),
        reviews: async () => ({ reviews: await reviews() }),
        threads: async () => ({ threads: await threads() }),
        logs: async () => ({ failedJobs: await failedJobs() }),
        linked_issues: async () => ({ linkedIssues: await linkedIssues() }),
    };
}
function once(read) {
    let known;
    return () => (known ??= read());
}
async function orNote(scope, part, read) {
    try {
        return await read(scope);
    }
    catch (error) {
        scope.signal.throwIfAborted();
        scope.note(part, (0,read_scope .A3)(part, error));
        return undefined;
    }
}
function changesOf(scope, changes) {
    if (!changes)
        scope.note('diff', 'There are no changes known that this event is about.');
    const bare = changes?.files.filter((file) => file.patch === undefined && file.status !== 'renamed').length ?? 0;
    if (bare > 0)
        scope.note('diff', `GitHub gives no diff of ${bare} changed files: binary, too large, or only moved.`);
    return changes;
}
function filesOf(changes, withPatches) {
    if (withPatches)
        return changes?.files;
    return changes?.files.map((file) => ({ ...file, patch: undefined }));
}
}),
49484:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
countRecentRuns: () => ( countRecentRuns),
warnOfManyRuns: () => ( warnOfManyRuns)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12104);
var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _activity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36471);
const hourMs = 3_600_000;
const manyRuns = 5;
async function countRecentRuns(github, event, { clock, signal }) {
    const { id } = event.run;
    if (!github.hasToken || id === undefined || !(0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event))
        return undefined;
    const repository = { owner: event.repository.owner, repo: event.repository.name };
    try {
        const { data: run } = await github.call({ signal }, ({ actions }, request) => actions.getWorkflowRun({ ...repository, run_id: Number(id), request }));
        const { workflow_id } = run;
        if (typeof workflow_id !== 'number')
            return undefined;
        const filter = { workflow_id, created: `>=${(0,_activity_js__WEBPACK_IMPORTED_MODULE_3__ .iE)(new Date(clock.date().getTime() - hourMs))}`, per_page: 100 };
        const { data } = await github.call({ signal }, ({ actions }, request) => actions.listWorkflowRuns({ ...repository, ...filter, request }));
        return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__ .c)(data.workflow_runs).filter((other) => isAlike(other, run)).length;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_)
            return undefined;
        throw error;
    }
}
function isAlike(one, other) {
    return (one.conclusion !== 'skipped' &&
        one.display_title === other.display_title &&
        (0,_event_person_js__WEBPACK_IMPORTED_MODULE_4__ .Av)(one.actor?.login ?? '', other.actor?.login ?? ''));
}
function warnOfManyRuns(count, event) {
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (count === undefined || count <= manyRuns || !about)
        return undefined;
    return (`${event.actor ?? 'The same account'} made this workflow run ${count} times on ${about.name} ` +
        `#${about.subject.number} within an hour. If the agent acts as that account, it may be answering itself: ` +
        'use trigger_phrase or trigger_label, or give the agent an account of its own.');
}
}),
82196:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( readSubject),
S: () => ( searchSubjects)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
const discussionFacts = `query Subject($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      id number title body url closed locked createdAt updatedAt authorAssociation
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      category { name } comments { totalCount }
      labels(first: 100) { nodes { name description } }
    }
  }
}`;
async function readSubject(github, address, { isDiscussion, ...call }) {
    if (isDiscussion === true)
        return readDiscussion(github, address, call);
    return (await readIssue(github, address, call)) ?? (await readDiscussion(github, address, call));
}
async function readIssue(github, { owner, repo, number }, call) {
    const { data } = await github
        .call(call, ({ issues }, request) => issues.get({ owner, repo, issue_number: number, request }))
        .catch(noneIfMissing);
    const value = data;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || value['number'] !== number)
        return undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value['pull_request']))
        return { key: 'issue', value };
    const pull = await github.call(call, ({ pulls }, request) => pulls.get({ owner, repo, pull_number: number, request }));
    return { key: 'pull_request', value: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(pull.data) };
}
function noneIfMissing(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_ && error.failure === 'missing')
        return { data: undefined };
    throw error;
}
async function readDiscussion(github, { owner, repo, number }, call) {
    const data = await github
        .graphql(discussionFacts, { owner, repo, number }, call)
        .catch((error) => noneIfMissing(error));
    const node = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(data['repository'])['discussion']);
    return node['number'] === number ? { key: 'discussion', value: asWebhook(node) } : undefined;
}
function asWebhook(node) {
    const { __typename: type, login, databaseId } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['author']);
    const name = type === 'Bot' ? `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) ?? ''}[bot]` : login;
    return {
        number: node['number'],
        node_id: node['id'],
        title: node['title'],
        body: node['body'],
        html_url: node['url'],
        state: node['closed'] === true ? 'closed' : 'open',
        locked: node['locked'],
        created_at: node['createdAt'],
        updated_at: node['updatedAt'],
        author_association: node['authorAssociation'],
        user: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) === undefined ? null : { login: name, type, id: databaseId },
        category: node['category'],
        comments: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['comments'])['totalCount'],
        labels: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['labels'])['nodes']),
    };
}
async function searchSubjects(github, { owner, repo }, { query, limit, signal }) {
    const order = /(?:^|\s)sort:/i.test(query) ? {} : { sort: 'created', order: 'asc' };
    const q = `repo:${owner}/${repo} ${query}`;
    const numbers = new Set();
    let total = 0;
    for (let page = 1; page <= Math.ceil(limit / 100); page += 1) {
        const { data } = await github.call({ signal }, ({ search }, request) => search.issuesAndPullRequests({ q, ...order, per_page: 100, page, request }));
        total = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(data.total_count) ?? 0;
        const items = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.items);
        const here = items.filter(({ repository_url: url }) => isHere(url, `${owner}/${repo}`));
        for (const { number } of here)
            if (typeof number === 'number')
                numbers.add(number);
        if (items.length < 100)
            break;
    }
    return { numbers: [...numbers].slice(0, limit), total };
}
function isHere(url, fullName) {
    return typeof url !== 'string' || url.toLowerCase().endsWith(`/repos/${fullName.toLowerCase()}`);
}
}),
3666:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
readTrustedFile: () => ( readTrustedFile),
readTrustedFiles: () => ( readTrustedFiles),
trustedRef: () => ( trustedRef)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _event_person_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28881);
const maxBytes = 1_000_000;
async function readTrustedFile(request) {
    const inRepository = pathInRepository(request);
    const file = await (inRepository === undefined ? readFromTemp(request) : readFromRepository(request, inRepository));
    return { ...file, text: withPlainLines(file.text) };
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
function withPlainLines(text) {
    return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
function insideOf(folder, path) {
    if (folder === undefined || folder === '')
        return undefined;
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
    if (way === '' || way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way))
        return undefined;
    return way.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
async function readFromTemp({ input, path, env }) {
    const temp = env['RUNNER_TEMP'];
    const runtime = new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input} may name a file of this repository or below RUNNER_TEMP, not "${path}".`, {
        hint: 'Give a path relative to the root of the repository, or let an earlier step write the file to RUNNER_TEMP.',
    });
    if (insideOf(temp, path) === undefined)
        throw runtime;
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        const isCheckout = insideOf(await realOf(env['GITHUB_WORKSPACE']), real) !== undefined;
        if (insideOf(await realOf(temp), real) === undefined || isCheckout)
            throw runtime;
        return { text: await readSmall(real), origin: 'RUNNER_TEMP' };
    }
    catch (error) {
        if (error === runtime)
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${path} could not be read (${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}).`, { cause: error });
    }
}
async function realOf(folder) {
    return folder === undefined || folder === '' ? undefined : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
}
async function readSmall(path) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (!facts.isFile())
        throw new Error('it is not a file');
    if (facts.size > maxBytes)
        throw new Error(`it is larger than ${maxBytes} bytes`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}
async function readFromRepository(request, path) {
    const { input, event, github, signal } = request;
    const ref = trustedRef(event);
    const file = { owner: event.repository.owner, repo: event.repository.name, path, ...(ref !== undefined && { ref }) };
    const where = `${event.repository.fullName} at ${ref ?? 'its default branch'}`;
    try {
        const { data } = await github.call({ signal, maxBytes: 4 * maxBytes }, ({ repos }, request) => repos.getContent({ ...file, request }));
        return { text: contentOf((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(data)), origin: where };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_))
            throw error;
        const isOnDisk = error.failure === 'missing' && (await isInWorkspace(request.env, path));
        const problem = isOnDisk
            ? `${path} is in the workspace but not in ${where}, and only committed files are read.`
            : `${path} could not be read from ${where} (${error.message}).`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${problem}`, { ...hintFor(error, isOnDisk), cause: error });
    }
}
async function isInWorkspace(env, path) {
    const workspace = env['GITHUB_WORKSPACE'] ?? '';
    if (workspace === '')
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)).then((found) => found.isFile(), () => false);
}
function hintFor(error, isOnDisk) {
    if (isOnDisk)
        return { hint: 'Commit the file, or let the step that makes it write it to RUNNER_TEMP.' };
    if (error.failure === 'missing' || error.failure === 'denied') {
        return { hint: 'Check the path, and that the job has the permission contents: read.' };
    }
    return error.hint === undefined ? {} : { hint: error.hint };
}
function trustedRef(event) {
    const { workflowRef, workflowSha } = event.run;
    const isHere = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_5__ .Dr)(workflowRef ?? '').startsWith(`${(0,_event_person_js__WEBPACK_IMPORTED_MODULE_5__ .Dr)(event.repository.fullName)}/`);
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
    const { owner, name: repo } = event.repository;
    const data = await github.graphql(document, { owner, repo, ...variables }, { signal });
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(data['repository']);
    const found = paths.flatMap((path, index) => {
        const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(repository[`f${index}`])['text']);
        return text === undefined || text.trim() === '' ? [] : [[path, text]];
    });
    return new Map(found);
}
function contentOf(answer) {
    const content = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(answer['content']);
    const isWhole = answer['type'] === 'file' && answer['encoding'] === 'base64';
    if (isWhole)
        return content === undefined ? '' : Buffer.from(content, 'base64').toString('utf8');
    const why = answer['type'] === 'file' ? `it is larger than ${maxBytes} bytes` : 'it is not a file';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_(why, { failure: 'refused' });
}
}),
14640:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findWriteDenial: () => ( findWriteDenial)
});
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
async function findWriteDenial(github, { owner, repo, number, isReview }, { signal }) {
    try {
        await github.call({ signal }, ({ issues, pulls }, request) => isReview
            ? pulls.createReviewComment({ owner, repo, pull_number: number, body: '', commit_id: '', path: '', request })
            : issues.createComment({ owner, repo, issue_number: number, body: '', request }));
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_))
            throw error;
        if (error.failure === 'denied' && !/\blocked\b/i.test(error.message))
            return error;
    }
    return undefined;
}
}),
60914:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
renderComment: () => ( renderComment)
});
var _amounts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15911);
var _platform_text_fit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54376);
var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77208);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12992);
var _markdown_link_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99620);
var _summary_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32538);
var _summary_sections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86417);
var _summary_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40252);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95216);
const maxLength = 65_000;
const maxHeadLength = 30_000;
function renderComment(given, view) {
    const frame = { ...given, redact: (text) => given.redact((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ .X5)(text)) };
    const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__ .en)(frame.marker, frame.seal);
    const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength));
    const answer = view.kind === 'ended' && view.report.isTyped !== true ? view.report.outcome.answer : '';
    const room = maxLength - marker.length - head.length - '\n\n\n'.length;
    return `${marker}\n${head}\n\n${given.redact(fitAnswer(frame, answer, room))}`.trimEnd();
}
function joinWhile(sections, limit) {
    return sections
        .filter(Boolean)
        .reduce((text, section) => (text.length + section.length > limit ? text : `${text}\n\n${section}`));
}
function headSections(frame, view) {
    switch (view.kind) {
        case 'working':
            return workingSections(frame, view);
        case 'ended': {
            const { redact, name } = frame;
            const report = quietReport(frame, { ...(name !== undefined && { name }), ...view.report, redact });
            return [(0,_summary_verdict_js__WEBPACK_IMPORTED_MODULE_4__ .V6)(report), endFacts(frame, report), (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_3__ .R$)(report), (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_3__ .ZQ)(report)];
        }
    }
}
function quietReport(frame, report) {
    const { artifacts = [], applied = [] } = report;
    return {
        ...report,
        artifacts: artifacts.map(({ url, ...artifact }) => ({
            ...artifact,
            url: url === null ? null : (quietUrl(frame, url) ?? null),
            path: null,
        })),
        applied: applied.map(({ url, ...operation }) => {
            const quiet = url === undefined ? undefined : quietUrl(frame, url);
            return { ...operation, ...(quiet !== undefined && { url: quiet }) };
        }),
    };
}
function quietUrl({ workflowRunUrl, redact }, given) {
    const url = redact(given);
    const here = workflowRunUrl?.split('/actions/runs/', 1)[0];
    return here !== undefined && url.startsWith(`${here}/`) ? url : (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_6__ .Gw)(url);
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink, step }) {
    const called = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ .IN)(redact(name ?? ''), 120));
    const links = [
        ...(sessionLink === undefined ? [] : [(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(sessionLink), 'Session')]),
        ...workflowLinks(workflowRunUrl).map(({ url, text }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(url, text)),
    ];
    return [
        `## ⏳ ${called === '' ? 'Working…' : `${called}: working…`}`,
        [`${stateWords(state)} (since ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_7__ .uM)(since)})`, ...links].join(' · '),
        step === undefined ? '' : `Now: ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ .IN)(redact(step), 500))}`,
    ];
}
function endFacts({ workflowRunUrl }, report) {
    const pulls = (report.artifacts ?? []).flatMap(({ kind, title, url }) => kind === 'pull_request' && url !== null ? { text: `Pull request ${title}`, url } : []);
    return (0,_summary_facts_js__WEBPACK_IMPORTED_MODULE_2__ .U)(report, [...pulls, ...workflowLinks(workflowRunUrl)]);
}
function workflowLinks(url) {
    return url === undefined ? [] : [{ text: 'Workflow run', url }];
}
function stateWords(state) {
    switch (state) {
        case undefined:
            return 'Starting';
        case 'QUEUED':
            return 'Queued';
        case 'PENDING':
        case 'CLAIMED':
            return 'Preparing';
        case 'INPROGRESS':
            return 'Working';
        case 'BLOCKED':
            return 'Waiting for a person';
        case 'SUCCEEDED':
        case 'FAILED':
        case 'ERROR':
        case 'CANCELLED':
            return 'Ending';
        case 'UNKNOWN':
            return 'In an unknown state';
    }
}
const cutNote = "*Truncated (GitHub's limit). The full answer is in the session and in the output `agent_output_file`.*\n\n";
function fitAnswer({ redact, isLive }, answer, room) {
    const text = redact((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ .Uo)(answer, 2 * maxLength));
    const show = (part) => (isLive ? part : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .RU)(part, { topHeading: 3 }));
    const whole = answer.length > 2 * maxLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ .Uo)(text, length))}…`;
    return cutNote + (0,_platform_text_fit_js__WEBPACK_IMPORTED_MODULE_8__ .t)(Math.min(text.length, room), make, room - cutNote.length);
}
}),
90304:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  createProgressComment: () => ( createProgressComment)
});
var failure = __webpack_require__(28881);
var run_deadline = __webpack_require__(22111);
var comment_marker = __webpack_require__(77208);
;
const pauseMs = 2_000;
const doubtWaitsMs = [2_000, 5_000];
function createCommentPlace(options) {
    return new Place(options);
}
class Place {
    options;
    id;
    isAnnounced = false;
    isReplaced = false;
    madeMs;
    constructor(options) {
        this.options = options;
        this.id = options.id;
    }
    get isKnown() {
        return this.id !== undefined;
    }
    async put(body, signal) {
        if (this.id !== undefined && this.madeMs !== undefined)
            await this.fold(this.id, this.madeMs, signal);
        const id = this.id ?? (await this.find(signal));
        if (id === undefined) {
            await this.create(body, signal);
            return;
        }
        this.know(id);
        try {
            await this.options.comments.update(id, body, { signal });
        }
        catch (error) {
            if (!isMissing(error) || this.isReplaced)
                throw error;
            this.isReplaced = true;
            this.id = undefined;
            await this.create(body, signal);
        }
    }
    async create(body, signal) {
        this.announce();
        try {
            this.know((await this.options.comments.create(body, { signal })).id);
            this.madeMs = this.options.clock.now();
            return;
        }
        catch (error) {
            if (!(error instanceof failure .y_) || error.failure !== 'outage')
                throw error;
        }
        for (const waitMs of doubtWaitsMs) {
            await this.options.clock.sleep(waitMs, signal);
            const id = await this.find(signal);
            if (id !== undefined) {
                this.know(id);
                await this.options.comments.update(id, body, { signal });
                return;
            }
        }
        this.know((await this.options.comments.create(body, { signal })).id);
    }
    async fold(made, madeMs, signal) {
        const { clock, comments } = this.options;
        await clock.sleep(Math.max(0, madeMs + pauseMs - clock.now()), signal);
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
    announce() {
        if (!this.isAnnounced)
            this.options.remember(undefined);
        this.isAnnounced = true;
    }
    know(id) {
        if (this.id !== id)
            this.options.remember(id);
        this.id = id;
    }
}
function isMissing(error) {
    return error instanceof failure .y_ && error.failure === 'missing';
}
var errors = __webpack_require__(46316);
;
function explainTrouble(error, { isPullRequest, exists }) {
    const state = exists ? 'The progress comment is not up to date' : 'There is no progress comment';
    const hint = error instanceof failure .y_ ? wayOutOf(error, isPullRequest) : '';
    return `${state}: ${(0,errors .bD)(error).replace(/\.$/, '')}. ${hint}`.trimEnd();
}
function wayOutOf(error, isPullRequest) {
    const permission = `\`permissions: { ${isPullRequest ? 'pull-requests: write' : 'issues: write'} }\``;
    switch (error.failure) {
        case 'denied':
            if (error.status === 401)
                return error.hint ?? 'Check github_token.';
            if (/\blocked\b/i.test(error.message))
                return 'Unlock the conversation, or turn progress_comment off.';
            return isPullRequest
                ? `Give the job ${permission}; a workflow run by a pull request from a fork never has it.`
                : `Give the job ${permission}.`;
        case 'missing':
            return `It was deleted, or the token may not see it: the job needs ${permission}.`;
        case 'limited':
            return 'The rate limit did not pass in time.';
        case 'refused':
            return 'The job itself goes on.';
        case 'outage':
            return 'GitHub gave no usable answer in time.';
    }
}
;
const finalRetryMs = 3_000;
function comment_pauseMs(writes) {
    if (writes === 0)
        return 0;
    return writes <= 10 ? 10_000 : writes <= 40 ? 30_000 : 60_000;
}
function createProgressComment(options) {
    return new Writer(options);
}
class Writer {
    options;
    writing = new AbortController();
    waiting = new AbortController();
    wanted;
    pump;
    place;
    written;
    writes = 0;
    isHopeless = false;
    constructor(options) {
        this.options = options;
        this.place = createCommentPlace(options);
    }
    show(view) {
        if (this.isHopeless || this.waiting.signal.aborted)
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
            while (this.wanted && !this.isHopeless) {
                await this.options.clock.sleep(comment_pauseMs(this.writes), this.waiting.signal);
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
        while (!this.isHopeless) {
            try {
                await this.write(view, signal);
                return true;
            }
            catch (error) {
                this.judge(error, signal);
                await this.rest(signal).catch(() => {
                    this.giveUp(error);
                });
            }
        }
        return false;
    }
    async rest(signal) {
        if (!this.isHopeless)
            await this.options.clock.sleep(finalRetryMs, signal);
    }
    judge(error, signal) {
        const mayPass = error instanceof failure .y_ && (error.failure === 'outage' || error.failure === 'limited');
        if (!mayPass && !signal.aborted)
            this.giveUp(error);
    }
    giveUp(error) {
        if (!this.isHopeless) {
            const { isPullRequest, log } = this.options;
            log.warning(explainTrouble(error, { isPullRequest, exists: this.place.isKnown }));
        }
        this.isHopeless = true;
    }
    async write(view, signal) {
        const body = this.options.render(view);
        if (body === this.written)
            return;
        this.writes += 1;
        await this.place.put(body, signal);
        this.written = body;
    }
}
}),
38281:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => ( readReference),
writeReference: () => ( writeReference)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62253);
function writeReference({ issue, marker, id }) {
    return JSON.stringify({ ...issue, ...marker, ...(id !== undefined && { id }) });
}
function readReference(state) {
    const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .qF)(state ?? '');
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value))
        return undefined;
    const [owner, repo, number] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(value['owner']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(value['repo']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(value['number'])];
    const [key, run] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(value['key']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(value['run'])];
    if (owner === undefined || repo === undefined || number === undefined)
        return undefined;
    if (key === undefined || run === undefined)
        return undefined;
    return { issue: { owner, repo, number }, marker: { key, run }, id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(value['id']) };
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
}),
32538:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ( detailsSection),
U: () => ( factsLine)
});
var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15911);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
const maxLength = 200;
const maxLinks = 10;
function factsLine({ outcome, redact }, links = []) {
    const { run, durationMs } = outcome;
    const session = run?.sessionLink === undefined ? [] : [{ text: 'Session', url: run.sessionLink }];
    const shownLinks = [...session, ...links]
        .slice(0, maxLinks)
        .map(({ text, url }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)(redact(text), maxLength)));
    return [
        ...shownLinks,
        (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)(redact(run?.config.modelId ?? ''), maxLength)),
        durationMs < 1 || (run === undefined && links.length === 0) ? '' : timeWords(outcome),
        tokenWords(run?.usage),
        (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .Dj)(run?.usage),
    ]
        .filter(Boolean)
        .join(' · ');
}
function timeWords(outcome) {
    const seenMs = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .xD)(outcome)
        .filter(({ state }) => state === 'QUEUED' || state === 'PENDING' || state === 'CLAIMED')
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const { queuedMs, setupMs } = outcome.times ?? { queuedMs: seenMs, setupMs: 0 };
    const parts = [
        queuedMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .kJ)(queuedMs)} queued` : '',
        setupMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .kJ)(setupMs)} setup` : '',
    ].filter(Boolean);
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .kJ)(outcome.durationMs)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
function tokenWords(usage) {
    const { tokens, tokensIn, tokensOut } = usage ?? {};
    const show = (count) => count.toLocaleString('en-US');
    if (tokensIn !== undefined && tokensOut !== undefined)
        return `${show(tokensIn)} tokens in, ${show(tokensOut)} out`;
    return tokens === undefined ? '' : `${show(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`;
}
function detailsSection({ outcome, environmentName, redact }) {
    const { run, runId } = outcome;
    if (run === undefined && runId === undefined)
        return '';
    const code = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)(redact(text ?? ''), maxLength), true);
    const models = run?.usage?.models ?? [];
    const rows = [
        ['Run', code(run?.id ?? runId)],
        ['State', code(run?.stateName)],
        ['Conversation', code(run?.conversationId)],
        ['Environment', code(environmentName ?? run?.config.environmentId)],
        ...models
            .slice(0, 10)
            .map(({ model, tokens }) => [`Tokens (${code(model)})`, tokens.toLocaleString('en-US')]),
    ];
    const shown = rows.filter(([, value]) => value !== '');
    const [head = '', ...lines] = shown.map(([name, value]) => `| ${name} | ${value} |`);
    const table = [head, '|:---|:---|', ...lines];
    return `<details><summary>Run details</summary>\n\n${table.join('\n')}\n\n</details>`;
}
}),
86417:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
De: () => ( lastStepsSection),
Mf: () => ( foldedText),
R$: () => ( artifactsSection),
ZQ: () => ( appliedSection),
dY: () => ( notesSection)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
const maxRows = 30;
const maxTextLength = 300;
const maxFoldedBytes = 100 * 1024;
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
        const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(title), maxTextLength);
        const name = url === null ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text);
        const state = status === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(status)})`;
        return `${kindWords[kind]}: ${name}${state}${path === null ? '' : ` at ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(path), maxTextLength))}`}`;
    });
}
const resultWords = {
    applied: '✅',
    refused: '⛔',
    failed: '⚠️',
};
function appliedSection({ applied = [], redact }) {
    return listSection('Actions taken', applied, ({ what, result, reason, url }) => {
        const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(what), maxTextLength);
        const name = url === undefined ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text);
        const why = reason === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(reason), maxTextLength))})`;
        return `${resultWords[result]} ${name}${why}`;
    });
}
function lastStepsSection({ outcome, lastSteps = [], redact }) {
    if (outcome.error === undefined || outcome.conclusion === 'skipped')
        return '';
    return listSection('Last steps of the agent', lastSteps, (step) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(step), maxTextLength)));
}
const maxOpenNotes = 3;
function notesSection({ notes = [], redact }) {
    const section = listSection('Notes', notes, (note) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(note), maxTextLength)));
    if (notes.length <= maxOpenNotes)
        return section;
    const list = section.slice(section.indexOf('\n\n'));
    return `<details><summary>Notes (${notes.length.toLocaleString('en-US')})</summary>${list}\n\n</details>`;
}
function listSection(title, items, show) {
    if (items.length === 0)
        return '';
    const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`);
    const more = items.length - lines.length;
    return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n');
}
function foldedText({ redact }, { title, text = '', language }) {
    if (text.trim() === '')
        return '';
    const { text: block, leftOut } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .vY)(redact(text), maxFoldedBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .DV)(part, language));
    const note = leftOut === 0 ? '' : `\n\n*Truncated (${leftOut.toLocaleString('en-US')} more characters).*`;
    return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`;
}
})
};
