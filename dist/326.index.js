export const id = 326;
export const ids = [326];
export const modules = {
4978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  endComment: () => ( endComment)
});
var errors = __webpack_require__(6316);
var read = __webpack_require__(1782);
var subject = __webpack_require__(2104);
var client = __webpack_require__(6320);
var comments = __webpack_require__(8441);
var inputs_fields = __webpack_require__(2996);
var failure = __webpack_require__(7093);
var run_deadline = __webpack_require__(2111);
var comment_marker = __webpack_require__(7208);
var comment_comment = __webpack_require__(304);
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
async function findLeft({ comments, reference }, signal) {
    const { id, marker } = reference;
    const isOurs = ({ body }) => {
        const found = (0,comment_marker .t)(body);
        return found?.key === marker.key && found.run === marker.run;
    };
    if (id === undefined)
        return (await comments.findOwn(isOurs, { signal }))?.id;
    try {
        const taken = (0,comment_marker .t)((await comments.read(id, { signal })).body);
        return taken === undefined || taken.run === marker.run ? id : undefined;
    }
    catch (error) {
        if (error instanceof failure .y_ && error.failure === 'missing')
            return id;
        throw error;
    }
}
var body = __webpack_require__(914);
var comment_reference = __webpack_require__(8281);
;
const budgetMs = 20_000;
async function endComment(runtime, takedowns) {
    const { env, connection, clock, log, redact } = runtime;
    const reference = (0,comment_reference .W)(env['STATE_comment']);
    if (reference === undefined)
        return;
    const event = (0,read .j)(env);
    const fields = new inputs_fields .C8(env);
    const github = (0,client.createGitHub)({ send: connection.send, clock, env, token: fields.text('github_token') });
    const name = fields.text('name');
    const frame = { marker: reference.marker, name, workflowRunUrl: event.run.url, redact, isLive: false };
    const report = { outcome: outcomeOf(takedowns), level: 'brief', redact };
    await rewriteComment({
        comments: (0,comments.createIssueComments)(github, reference.issue),
        reference,
        render: (view) => (0,body.renderComment)(frame, view),
        isPullRequest: (0,subject .et)(event)?.name === 'pull request',
        log,
        clock,
    }, { kind: 'ended', report }, budgetMs);
}
function outcomeOf(takedowns) {
    const run = takedowns.find((cancellation) => cancellation.run !== undefined)?.run;
    const isStopped = takedowns.some(({ kind }) => kind === 'ended' || kind === 'cancelling');
    const error = isStopped
        ? new errors .lZ('The step was ended before its run was; the run was cancelled.', { conclusion: 'cancelled' })
        : new errors .lZ('The step was ended before it could say here how it went.', {
            conclusion: 'unknown',
            hint: 'The log of the workflow run says more.',
        });
    return { conclusion: error.conclusion, error, answer: '', run, runId: run?.id, history: [], durationMs: 0 };
}
}),
6320:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  createGitHub: () => ( createGitHub)
});
var transport = __webpack_require__(7261);
var failure = __webpack_require__(7093);
var graphql = __webpack_require__(1422);
var github_route = __webpack_require__(5978);
;
const apiVersion = '2022-11-28';
const deadlineMs = 20_000;
const downloadDeadlineMs = 60_000;
const defaultMaxBytes = 16 * 1024 * 1024;
const maxRedirects = 3;
async function sendRoute({ send, token }, filled, base, options) {
    let url = base + filled.path;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send(buildRequest(token, filled, url, options));
        if (response.status >= 200 && response.status < 300)
            return response;
        const next = filled.method === 'GET' ? redirectOf(response, url) : undefined;
        if (next === undefined)
            throw (0,failure .h2)(callOf(filled), response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new failure .y_(`${callOf(filled)}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function buildRequest(token, filled, url, options) {
    const body = filled.method === 'GET' ? undefined : JSON.stringify(filled.rest);
    return {
        method: filled.method,
        url,
        headers: {
            accept: options.accept ?? 'application/vnd.github+json',
            'user-agent': 'oz-agent-action',
            'x-github-api-version': apiVersion,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
        deadlineMs,
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        signal: options.signal,
    };
}
function redirectOf(response, from) {
    const location = response.headers['location'];
    if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status))
        return undefined;
    return URL.parse(location, from) ?? undefined;
}
const downloadCall = 'the download that GitHub points to';
async function sendPlain(send, url, options) {
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new failure .y_(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const response = await send({
        method: 'GET',
        url: address.href,
        headers: { 'user-agent': 'oz-agent-action', ...(options.range !== undefined && { range: options.range }) },
        deadlineMs: downloadDeadlineMs,
        maxBytes: options.maxBytes ?? defaultMaxBytes,
        signal: options.signal,
    });
    if (response.status >= 200 && response.status < 300)
        return response;
    throw (0,failure .h2)(downloadCall, response);
}
function callOf({ method, path }) {
    return `${method} ${path}`;
}
;
const maxTries = 3;
const longestWaitMs = 60_000;
function createGitHub(parts) {
    const { apiUrl, graphqlUrl } = addressesOf(parts.env);
    const request = async (route, parameters, options) => {
        const filled = (0,github_route .R)(route, parameters);
        return keepTrying(parts, { call: callOf(filled), isRead: filled.method === 'GET', signal: options.signal }, () => sendRoute(parts, filled, apiUrl, options));
    };
    return {
        hasToken: parts.token !== undefined,
        request,
        async json(route, parameters, options) {
            const response = await request(route, parameters, options);
            if (response.status === 204)
                return undefined;
            return parseBody(route, response);
        },
        graphql(query, variables, options) {
            const filled = { method: 'POST', path: '', rest: { query, variables } };
            const call = `GraphQL ${/^\s*(?:query|mutation)\s+(\w{1,80})/.exec(query)?.[1] ?? 'query'}`;
            return keepTrying(parts, { call, isRead: (0,graphql .P)(query), signal: options.signal }, async () => (0,graphql .q)(call, await sendRoute(parts, filled, graphqlUrl, options)));
        },
        fetchPlain(url, options) {
            const call = { call: downloadCall, isRead: true, signal: options.signal };
            return keepTrying(parts, call, () => sendPlain(parts.send, url, options));
        },
    };
}
function addressesOf(env) {
    const address = (value, otherwise) => (value === undefined || value === '' ? otherwise : value).replace(/\/+$/, '');
    const apiUrl = address(env['GITHUB_API_URL'], 'https://api.github.com');
    const beside = apiUrl.endsWith('/api/v3') ? apiUrl.slice(0, -'/v3'.length) : apiUrl;
    return { apiUrl, graphqlUrl: address(env['GITHUB_GRAPHQL_URL'], `${beside}/graphql`) };
}
async function keepTrying({ clock }, call, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            call.signal.throwIfAborted();
            const failed = error instanceof transport .wX ? (0,failure .WQ)(call.call, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, call.isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, call.signal);
        }
    }
}
function waitBefore(error, tries, isRead) {
    if (!(error instanceof failure .y_))
        return undefined;
    const { cause } = error;
    const isDefinite = cause instanceof transport .wX && (cause.permanent || ['tls', 'too_large'].includes(cause.reason));
    if (error.failure === 'outage' && isRead && !isDefinite)
        return Math.min(error.askedWaitMs ?? tries * 1000, longestWaitMs);
    if (error.failure !== 'limited')
        return undefined;
    const waitMs = error.askedWaitMs ?? tries * 10_000;
    return waitMs > longestWaitMs ? undefined : Math.max(waitMs, 1000);
}
function parseBody(route, response) {
    try {
        return JSON.parse(response.body.toString('utf8'));
    }
    catch (cause) {
        throw new failure .y_(`${route}: an answer that is not JSON`, { failure: 'outage', status: response.status, cause });
    }
}
}),
994:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  createContextSource: () => ( createContextSource)
});
var context_context = __webpack_require__(470);
var subject = __webpack_require__(2104);
var json = __webpack_require__(2253);
var authors = __webpack_require__(1872);
var connection = __webpack_require__(8063);
var cutoff = __webpack_require__(7603);
var read_scope = __webpack_require__(4292);
;
const maxPages = 100;
const words = { one: 'comment', many: 'comments' };
const issueComments = `query IssueComments($owner: String!, $repo: String!, $number: Int!, ${connection .LM}) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(${connection .yV}) { ...page } }
      ... on PullRequest { comments(${connection .yV}) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection { ${connection .PL} nodes { isMinimized ${authors .Cz} } }`;
const discussionComments = `query DiscussionComments($owner: String!, $repo: String!, $number: Int!, ${connection .LM}) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      comments(${connection .yV}) {
        ${connection .PL}
        nodes {
          isMinimized ${authors .Cz}
          replies(first: 100) { totalCount nodes { isMinimized ${authors .Cz} } }
        }
      }
    }
  }
}`;
async function readComments(scope) {
    const about = (0,subject .et)(scope.event);
    if (!about) {
        scope.note('comments', 'This event is about nothing that has comments.');
        return undefined;
    }
    const isDiscussion = about.name === 'discussion';
    const listing = await (0,connection .dC)(scope.github, isDiscussion ? discussionComments : issueComments, { ...(0,read_scope ._M)(scope), number: about.subject.number }, {
        signal: scope.signal,
        maxPages,
        find: (data) => (0,json .Xy)((0,json .Xy)(data['repository'])[isDiscussion ? 'discussion' : 'issueOrPullRequest'])['comments'],
    });
    (0,cutoff .pg)(scope, 'comments', listing.omitted, words.many);
    const nodes = isDiscussion ? listing.items.flatMap(withReplies) : listing.items;
    return (0,cutoff .Vm)(scope, 'comments', nodes, words).map(authors .vm);
}
function withReplies(node) {
    const replies = (0,json .jk)((0,json .Xy)(node['replies'])['nodes']).filter(json .Gv);
    return node['isMinimized'] === true ? [node] : [node, ...replies];
}
var compare = __webpack_require__(3879);
var changes = __webpack_require__(7865);
var failure = __webpack_require__(7093);
var text_text = __webpack_require__(5216);
;
const linesBeforeError = 80;
const linesAfterError = 8;
const linesOfEnd = 150;
const maxLines = 400;
const maxLineLength = 1000;
function failingPart(log) {
    const lines = log.replace(/^\uFEFF/, '').split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    const texts = lines.map(withoutTime);
    const windows = chooseWindows(texts);
    const kept = windows.reduce((sum, { from, to }) => sum + to - from, 0);
    return { log: renderWindows(texts, windows), omittedLines: lines.length - kept };
}
function withoutTime(line) {
    return line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, '');
}
function chooseWindows(texts) {
    const errors = texts.flatMap((text, index) => (text.startsWith('##[error]') ? [index] : []));
    const last = errors.pop();
    if (last === undefined)
        return [{ from: Math.max(0, texts.length - linesOfEnd), to: texts.length }];
    const chosen = new Set();
    for (const error of [last, ...errors]) {
        const { from, to } = windowOf(texts, error);
        const fresh = Array.from({ length: to - from }, (_, offset) => from + offset).filter((line) => !chosen.has(line));
        if (chosen.size + fresh.length > maxLines)
            break;
        for (const line of fresh)
            chosen.add(line);
    }
    return joinLines([...chosen].sort((a, b) => a - b));
}
function windowOf(texts, error) {
    let from = error;
    while (from > 0 && error - from < linesBeforeError && !isStepStart(texts[from]))
        from -= 1;
    let to = error + 1;
    while (to < texts.length && to - error <= linesAfterError && !isStepStart(texts[to]))
        to += 1;
    return { from, to };
}
function isStepStart(text) {
    return text !== undefined && /^##\[group\](?:Run |Post job)/.test(text);
}
function joinLines(sorted) {
    const windows = [];
    for (const line of sorted) {
        const open = windows.at(-1);
        if (open?.to === line)
            windows[windows.length - 1] = { from: open.from, to: line + 1 };
        else
            windows.push({ from: line, to: line + 1 });
    }
    return windows;
}
function renderWindows(texts, windows) {
    let done = 0;
    const parts = [];
    for (const { from, to } of windows) {
        if (from > done)
            parts.push(gapOf(from - done));
        parts.push(...texts.slice(from, to).map((text) => (0,text_text .IN)((0,text_text .X5)(text).trimEnd(), maxLineLength)));
        done = to;
    }
    if (done < texts.length)
        parts.push(gapOf(texts.length - done));
    return parts.join('\n');
}
function gapOf(lines) {
    return `[… ${lines} ${lines === 1 ? 'line' : 'lines'} left out …]`;
}
var transport = __webpack_require__(7261);
;
const maxBytes = 16 * 1024 * 1024;
async function downloadJobLog(scope, id) {
    const { github, signal } = scope;
    const route = 'GET /repos/{owner}/{repo}/actions/jobs/{id}/logs';
    const answer = await github.request(route, { ...(0,read_scope ._M)(scope), id }, { signal, maxBytes });
    const location = answer.headers['location'];
    if (answer.status < 300 || location === undefined)
        return answer.body.toString('utf8');
    try {
        return (await github.fetchPlain(location, { signal, maxBytes })).body.toString('utf8');
    }
    catch (error) {
        if (!isTooLarge(error))
            throw error;
        return await downloadEnd(scope, location);
    }
}
async function downloadEnd({ github, signal }, location) {
    const first = await github.fetchPlain(location, { signal, maxBytes: 1024, range: 'bytes=0-0' });
    const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers['content-range'] ?? '')?.[1]);
    if (first.status !== 206 || Number.isNaN(size)) {
        throw new failure .y_('the log is too large, and its server gives no part of it', { failure: 'outage' });
    }
    const from = Math.max(0, size - maxBytes);
    const end = await github.fetchPlain(location, { signal, maxBytes, range: `bytes=${from}-${size - 1}` });
    const text = end.body.toString('utf8');
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
}
function isTooLarge(error) {
    return error instanceof failure .y_ && error.cause instanceof transport .wX && error.cause.reason === 'too_large';
}
var pages = __webpack_require__(3892);
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
    return read;
}
function failedOf(jobs) {
    const failed = jobs.filter((job) => ['failure', 'timed_out', 'startup_failure'].includes(conclusionOf(job)));
    return failed.length > 0 ? failed : jobs.filter((job) => conclusionOf(job) === 'cancelled');
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
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run}/attempts/{attempt}/jobs';
    const parameters = { ...(0,read_scope ._M)(scope), run, attempt };
    const options = { signal: scope.signal, maxPages: maxJobPages, key: 'jobs' };
    const { items, omitted } = await (0,pages .n)(scope.github, route, parameters, options);
    if (omitted > 0)
        scope.note('logs', `Left out: about ${omitted} jobs.`);
    return items;
}
async function jobOfCheck(scope, id) {
    const route = 'GET /repos/{owner}/{repo}/actions/jobs/{id}';
    return (0,changes .c3)({ jobs: [await scope.github.json(route, { ...(0,read_scope ._M)(scope), id }, scope)] }, 'jobs');
}
async function jobsOfSuite(scope, suite) {
    const route = 'GET /repos/{owner}/{repo}/actions/runs';
    const parameters = { ...(0,read_scope ._M)(scope), check_suite_id: suite, per_page: maxRuns };
    const runs = (0,changes .c3)(await scope.github.json(route, parameters, scope), 'workflow_runs');
    const jobs = [];
    for (const run of runs) {
        const id = (0,json .rl)(run['id']);
        if (id !== undefined)
            jobs.push(...(await jobsOfRun(scope, id, (0,json .rl)(run['run_attempt']) ?? 1)));
    }
    return jobs;
}
async function readFailedJob(scope, job) {
    const failedSteps = (0,changes .c3)(job, 'steps').filter((step) => conclusionOf(step) === 'failure');
    return {
        name: (0,json .b6)(job['name']) ?? '',
        url: (0,json .b6)(job['html_url']),
        conclusion: conclusionOf(job),
        failedSteps: failedSteps.flatMap((step) => (0,json .b6)(step['name']) ?? []),
        ...(await readLog(scope, (0,json .rl)(job['id']))),
    };
}
async function readLog(scope, job) {
    try {
        if (job !== undefined)
            return failingPart(await downloadJobLog(scope, job));
    }
    catch (error) {
        if (!(error instanceof failure .y_))
            throw error;
        if (error.failure === 'denied')
            throw error;
        scope.note('logs', error.failure === 'missing' ? 'The log of a failed job is gone.' : 'The log of a failed job could not be had.');
    }
    return { log: '', omittedLines: 0 };
}
function conclusionOf(job) {
    return (0,json .b6)(job['conclusion']) ?? '';
}
var person = __webpack_require__(5751);
var read_pull = __webpack_require__(561);
var pull_number = __webpack_require__(8639);
;
const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${read_pull .c9} ${authors .Cz} }
      }
    }
  }
}`;
async function readLinkedIssues(scope) {
    const number = (0,pull_number .e)(scope.event);
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
        author: (0,authors .rM)(issue),
        title: (0,json .b6)(issue['title']) ?? '',
        body: (0,json .b6)(issue['body']) ?? '',
    };
}
;
const reviews_maxPages = 20;
const reviewsQuery = (0,connection .m$)('PullReviews', `reviews(${connection .yV}) { ${connection .PL} nodes { isMinimized state submittedAt commit { oid } ${authors .Cz} } }`);
const threadsQuery = (0,connection .m$)('ReviewThreads', `reviewThreads(${connection .yV}) {
    ${connection .PL}
    nodes {
      isResolved isOutdated path line
      comments(first: 100) { totalCount nodes { isMinimized ${authors .Cz} } }
    }
  }`);
async function readReviews(scope) {
    const nodes = await readOfPull(scope, 'reviews', reviewsQuery);
    if (!nodes)
        return undefined;
    const handedIn = nodes.filter((node) => node['state'] !== 'PENDING');
    return (0,cutoff .Vm)(scope, 'reviews', handedIn, { one: 'review', many: 'reviews' }).map(reviewOf);
}
async function readThreads(scope) {
    const nodes = await readOfPull(scope, 'threads', threadsQuery);
    if (!nodes)
        return undefined;
    const all = nodes.map((node) => ({ node, comments: commentsOf(node) }));
    const total = all.reduce((sum, { node }) => sum + ((0,json .rl)((0,json .Xy)(node['comments'])['totalCount']) ?? 0), 0);
    const read = all.reduce((sum, { comments }) => sum + comments.length, 0);
    if (total > read)
        scope.note('threads', `Left out at the end of very long threads: ${total - read} comments.`);
    const kept = new Set((0,cutoff .Vm)(scope, 'threads', all.flatMap(({ comments }) => comments), { one: 'comment', many: 'comments' }));
    return all
        .map(({ node, comments }) => threadOf(node, comments.filter((comment) => kept.has(comment))))
        .filter(({ comments }) => comments.length > 0);
}
async function readOfPull(scope, part, document) {
    const number = (0,pull_number .e)(scope.event);
    if (number === undefined) {
        scope.note(part, 'This event is about no pull request, so there are no reviews.');
        return undefined;
    }
    const listing = await (0,connection .dC)(scope.github, document, { ...(0,read_scope ._M)(scope), number }, {
        signal: scope.signal,
        maxPages: reviews_maxPages,
        find: (data) => {
            const pull = (0,json .Xy)((0,json .Xy)(data['repository'])['pullRequest']);
            return pull[part === 'reviews' ? 'reviews' : 'reviewThreads'];
        },
    });
    (0,cutoff .pg)(scope, part, listing.omitted, part);
    return listing.items;
}
function reviewOf(node) {
    return {
        author: (0,authors .rM)(node),
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
        comments: comments.map(authors .vm),
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
    const pull = keep('pull', async () => ('pullRequest' in scope.event ? undefined : await (0,read_pull .Es)(scope)));
    const changes = keep('diff', async () => changesOf(scope, await (0,compare .S)(scope, await pull())));
    const comments = keep('comments', readComments);
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
5875:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
createMembers: () => ( createMembers)
});
var _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5149);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3080);
function createMembers(github, repository) {
    return {
        permissionOf: (login, signal) => readPermission(github, repository, login, signal),
        isSelf: async (account, signal) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__ .L)(account, await (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__ .x)(github, signal)),
    };
}
async function readPermission(github, { owner, name }, login, signal) {
    if (!github.hasToken)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_('there is no github_token to ask with', { failure: 'denied' });
    const route = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission';
    const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(await github.json(route, { owner, repo: name, login }, { signal }));
    const permission = permissionFrom(answer);
    if (permission)
        return permission;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`${route}: an answer without a permission`, { failure: 'outage' });
}
const flags = [
    ['admin', 'admin'],
    ['maintain', 'maintain'],
    ['push', 'write'],
    ['triage', 'triage'],
    ['pull', 'read'],
];
function permissionFrom(answer) {
    const given = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(answer['user'])['permissions']);
    if (flags.some(([flag]) => typeof given[flag] === 'boolean')) {
        return flags.find(([flag]) => given[flag] === true)?.[1] ?? 'none';
    }
    const role = _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_3__ .P.find((known) => known === (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(answer['role_name']));
    return role ?? _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_3__ .P.find((known) => known === (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(answer['permission']));
}
}),
9484:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
countRecentRuns: () => ( countRecentRuns),
warnOfManyRuns: () => ( warnOfManyRuns)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2253);
var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7865);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7093);
const hourMs = 3_600_000;
const manyRuns = 5;
async function countRecentRuns(github, event, { clock, signal }) {
    const { id } = event.run;
    if (!github.hasToken || id === undefined || !(0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event))
        return undefined;
    const repository = { owner: event.repository.owner, repo: event.repository.name };
    try {
        const run = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(await github.json('GET /repos/{owner}/{repo}/actions/runs/{id}', { ...repository, id }, { signal }));
        const workflow = run['workflow_id'];
        if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(workflow) === undefined)
            return undefined;
        const since = new Date(clock.date().getTime() - hourMs).toISOString().replace(/\.\d+Z$/, 'Z');
        const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow}/runs';
        const filter = { workflow, created: `>=${since}`, per_page: 100 };
        const runs = (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__ .c3)(await github.json(route, { ...repository, ...filter }, { signal }), 'workflow_runs');
        return runs.filter((other) => isAlike(other, run)).length;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_)
            return undefined;
        throw error;
    }
}
function isAlike(one, other) {
    return (one['conclusion'] !== 'skipped' &&
        (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(one['display_title']) === (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(other['display_title']) &&
        (0,_event_person_js__WEBPACK_IMPORTED_MODULE_4__ .Av)(actorOf(one), actorOf(other)));
}
function actorOf(run) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(run['actor'])['login']) ?? '';
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
3666:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
readTrustedFile: () => ( readTrustedFile),
trustedRef: () => ( trustedRef)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);
var _event_person_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7093);
const maxBytes = 1_000_000;
async function readTrustedFile(request) {
    const inRepository = pathInRepository(request);
    return inRepository === undefined ? readFromTemp(request) : readFromRepository(request, inRepository);
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
    const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
    const parameters = { owner: event.repository.owner, repo: event.repository.name, path, ref };
    const where = `${event.repository.fullName} at ${ref ?? 'its default branch'}`;
    try {
        const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)(await github.json(route, parameters, { signal, maxBytes: 4 * maxBytes }));
        return { text: contentOf(answer), origin: where };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_))
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${path} could not be read from ${where} (${error.message}).`, {
            ...wayOutOf(error),
            cause: error,
        });
    }
}
function wayOutOf(error) {
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
function contentOf(answer) {
    const content = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(answer['content']);
    const isWhole = answer['type'] === 'file' && answer['encoding'] === 'base64';
    if (isWhole)
        return content === undefined ? '' : Buffer.from(content, 'base64').toString('utf8');
    const why = answer['type'] === 'file' ? `it is larger than ${maxBytes} bytes` : 'it is not a file';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_(why, { failure: 'refused' });
}
}),
914:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
renderComment: () => ( renderComment)
});
var _amounts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5911);
var _platform_text_fit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4376);
var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2157);
var _markdown_link_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9620);
var _summary_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6417);
var _summary_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(252);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5216);
const maxLength = 65_000;
const maxHeadLength = 30_000;
function renderComment(given, view) {
    const frame = { ...given, redact: (text) => given.redact((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .X5)(text)) };
    const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__ .e)(frame.marker);
    const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength));
    const answer = view.kind === 'ended' ? view.report.outcome.answer : '';
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
            return [(0,_summary_verdict_js__WEBPACK_IMPORTED_MODULE_3__ .V6)(report), endFacts(frame, report), (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_2__ .R$)(report), (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_2__ .ZQ)(report)];
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
    return here !== undefined && url.startsWith(`${here}/`) ? url : (0,_markdown_link_js__WEBPACK_IMPORTED_MODULE_5__ .Gw)(url);
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink, step }) {
    const called = (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .IN)(redact(name ?? ''), 120));
    const links = [
        ...(sessionLink === undefined ? [] : [(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(sessionLink), 'Session')]),
        ...workflowLinks(workflowRunUrl).map(({ url, text }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(url, text)),
    ];
    return [
        `## ⏳ At work${called === '' ? '' : ` · ${called}`}`,
        [`${stateWords(state)} since ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_6__ .uM)(since)}`, ...links].join(' · '),
        step === undefined ? '' : `Now: ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .IN)(redact(step), 500))}`,
    ];
}
function endFacts({ workflowRunUrl }, report) {
    const { run, durationMs } = report.outcome;
    const links = (0,_summary_sections_js__WEBPACK_IMPORTED_MODULE_2__ .sV)(report, workflowLinks(workflowRunUrl));
    const duration = durationMs > 0 ? (0,_amounts_js__WEBPACK_IMPORTED_MODULE_6__ .kJ)(durationMs) : '';
    return [links, duration, (0,_amounts_js__WEBPACK_IMPORTED_MODULE_6__ .Dj)(run?.usage)].filter(Boolean).join(' · ');
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
            return 'Being prepared';
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
            return 'In a state this version does not know';
    }
}
const cutNote = '*The answer is too long for a comment. This is how it begins; the session and the output of the step have the whole.*\n\n';
function fitAnswer({ redact, isLive }, answer, room) {
    const text = redact((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .Uo)(answer, 2 * maxLength));
    const show = (part) => (isLive ? part : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .RU)(part, { topHeading: 3 }));
    const whole = answer.length > 2 * maxLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .Uo)(text, length))}…`;
    return cutNote + (0,_platform_text_fit_js__WEBPACK_IMPORTED_MODULE_7__ .t)(Math.min(text.length, room), make, room - cutNote.length);
}
}),
304:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  createProgressComment: () => ( createProgressComment)
});
var failure = __webpack_require__(7093);
var run_deadline = __webpack_require__(2111);
var marker = __webpack_require__(7208);
;
const doubtWaitsMs = [2_000, 5_000];
function createCommentPlace(options) {
    return new Place(options);
}
class Place {
    options;
    id;
    isAnnounced = false;
    isReplaced = false;
    constructor(options) {
        this.options = options;
        this.id = options.id;
    }
    get isKnown() {
        return this.id !== undefined;
    }
    async put(body, signal) {
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
    async find(signal) {
        const { key } = this.options.marker;
        const found = await this.options.comments.findOwn(({ body }) => (0,marker .t)(body)?.key === key, { signal });
        return found?.id;
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
var errors = __webpack_require__(6316);
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
function pauseMs(writes) {
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
7208:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => ( writeMarker),
makeMarker: () => ( makeMarker),
t: () => ( readMarker)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
function makeMarker(env, name) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', name ?? '']);
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
    };
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
function writeMarker({ key, run }) {
    return `${_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R} progress ${key} ${run} -->`;
}
function readMarker(body) {
    const rest = body.startsWith(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R) ? body.slice(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R.length) : '';
    const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? [];
    return key !== undefined && run !== undefined ? { key, run } : undefined;
}
}),
8281:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => ( readReference),
writeReference: () => ( writeReference)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);
function writeReference({ issue, marker, id }) {
    return JSON.stringify({ ...issue, marker: (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__ .e)(marker), ...(id !== undefined && { id }) });
}
function readReference(state) {
    const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(state ?? '');
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(value))
        return undefined;
    const [owner, repo, number] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value['owner']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value['repo']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(value['number'])];
    const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__ .t)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value['marker']) ?? '');
    if (owner === undefined || repo === undefined || number === undefined || !marker)
        return undefined;
    return { issue: { owner, repo, number }, marker, id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(value['id']) };
}
})
};
