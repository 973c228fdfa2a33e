export const id = 326;
export const ids = [326];
export const modules = {
96514:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  createContextSource: () => ( createContextSource)
});
var context_context = __webpack_require__(58089);
var read_comments = __webpack_require__(56632);
var read_changes = __webpack_require__(87865);
var transport = __webpack_require__(87261);
var text_text = __webpack_require__(95216);
var log_excerpt = __webpack_require__(68164);
var client = __webpack_require__(96584);
var failure = __webpack_require__(28881);
var pages = __webpack_require__(21511);
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
var read_pull = __webpack_require__(70561);
var read_reviews = __webpack_require__(27901);
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
    const reviews = keep('reviews', read_reviews .UM);
    const threads = keep('threads', read_reviews ._f);
    const failedJobs = keep('logs', readFailedJobs);
    const linkedIssues = keep('linked_issues', read_pull .E3);
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
82196:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => ( searchSubjects),
readSubject: () => ( readSubject)
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
    const answer = await github
        .call(call, ({ issues }, request) => issues.get({ owner, repo, issue_number: number, request }))
        .catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bt);
    const value = answer?.data;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || value['number'] !== number)
        return undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value['pull_request']))
        return { key: 'issue', value };
    const pull = await github.call(call, ({ pulls }, request) => pulls.get({ owner, repo, pull_number: number, request }));
    return { key: 'pull_request', value: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(pull.data) };
}
async function readDiscussion(github, { owner, repo, number }, call) {
    const data = await github.graphql(discussionFacts, { owner, repo, number }, call).catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bt);
    const node = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(data?.['repository'])['discussion']);
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
})
};
