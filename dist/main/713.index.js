export const id = 713;
export const ids = [713];
export const modules = {

/***/ 5713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createContextSource: () => (/* binding */ createContextSource)
});

// EXTERNAL MODULE: ./src/prompt/context.ts
var prompt_context = __webpack_require__(6021);
// EXTERNAL MODULE: ./src/event/subject.ts
var subject = __webpack_require__(2104);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/github/authors.ts
var authors = __webpack_require__(7211);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(8063);
// EXTERNAL MODULE: ./src/github/cutoff.ts
var cutoff = __webpack_require__(9702);
// EXTERNAL MODULE: ./src/github/scope.ts
var github_scope = __webpack_require__(431);
;// CONCATENATED MODULE: ./src/github/comments.ts






const maxPages = 100;
const words = { one: 'comment', many: 'comments' };
const issueComments = `query IssueComments($owner: String!, $repo: String!, $number: Int!, ${connection/* pageVariables */.LM}) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(${connection/* pageArguments */.yV}) { ...page } }
      ... on PullRequest { comments(${connection/* pageArguments */.yV}) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection { ${connection/* pageFacts */.PL} nodes { isMinimized ${authors/* writingFields */.Cz} } }`;
const discussionComments = `query DiscussionComments($owner: String!, $repo: String!, $number: Int!, ${connection/* pageVariables */.LM}) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      comments(${connection/* pageArguments */.yV}) {
        ${connection/* pageFacts */.PL}
        nodes {
          isMinimized ${authors/* writingFields */.Cz}
          replies(first: 100) { totalCount nodes { isMinimized ${authors/* writingFields */.Cz} } }
        }
      }
    }
  }
}`;
/** The conversation of the issue, pull request or discussion the event is about; undefined where it is about none. */
async function readComments(scope) {
    const about = (0,subject/* subjectOf */.et)(scope.event);
    if (!about) {
        scope.note('comments', 'This event is about nothing that has comments.');
        return undefined;
    }
    const isDiscussion = about.name === 'discussion';
    const listing = await (0,connection/* readConnection */.dC)(scope.github, isDiscussion ? discussionComments : issueComments, { ...(0,github_scope/* repositoryOf */._M)(scope), number: about.subject.number }, {
        signal: scope.signal,
        maxPages,
        find: (data) => (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(data['repository'])[isDiscussion ? 'discussion' : 'issueOrPullRequest'])['comments'],
    });
    (0,cutoff/* noteOmitted */.pg)(scope, 'comments', listing.omitted, words.many);
    const nodes = isDiscussion ? listing.items.flatMap(withReplies) : listing.items;
    return (0,cutoff/* keepOld */.Vm)(scope, 'comments', nodes, words).map(authors/* commentOf */.vm);
}
/** A comment of a discussion with its answers behind it. A hidden one hides them too. */
function withReplies(node) {
    const replies = (0,json/* arrayOf */.jk)((0,json/* objectOf */.Xy)(node['replies'])['nodes']).filter(json/* isObject */.Gv);
    return node['isMinimized'] === true ? [node] : [node, ...replies];
}

// EXTERNAL MODULE: ./src/github/compare.ts
var compare = __webpack_require__(480);
// EXTERNAL MODULE: ./src/github/changes.ts
var changes = __webpack_require__(7382);
// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/github/job-log.ts

const linesBeforeError = 80;
const linesAfterError = 8;
const linesOfEnd = 150;
const maxLines = 400;
const maxLineLength = 1000;
/**
 * The part of a job's log that says why it failed: what led to the last error, which ends the failing step, then
 * what led to the others, the first first, as far as there is room. Without any error the log's end. Never the head
 * for its own sake: a log begins with pages about the runner. Gaps are marked.
 */
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
/** From where the error's step begins, but not too far before; what follows an error often belongs to it. */
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
        parts.push(...texts.slice(from, to).map((text) => (0,report_text/* cutText */.IN)((0,report_text/* cleanText */.X5)(text).trimEnd(), maxLineLength)));
        done = to;
    }
    if (done < texts.length)
        parts.push(gapOf(texts.length - done));
    return parts.join('\n');
}
function gapOf(lines) {
    return `[… ${lines} ${lines === 1 ? 'line' : 'lines'} left out …]`;
}

// EXTERNAL MODULE: ./src/oz/transport.ts
var transport = __webpack_require__(628);
;// CONCATENATED MODULE: ./src/github/log-download.ts



/** Enough for the end of any log; what led to a failure is near it. */
const maxBytes = 16 * 1024 * 1024;
/**
 * A job's log, of a very large one the end. GitHub answers with the address of a file on another server, which is
 * fetched without the token. @throws GitHubError
 */
async function downloadJobLog(scope, id) {
    const { github, signal } = scope;
    const route = 'GET /repos/{owner}/{repo}/actions/jobs/{id}/logs';
    const answer = await github.request(route, { ...(0,github_scope/* repositoryOf */._M)(scope), id }, { signal, maxBytes });
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
/** Storage servers know no "last n bytes", so the size is asked for first. */
async function downloadEnd({ github, signal }, location) {
    const first = await github.fetchPlain(location, { signal, maxBytes: 1024, range: 'bytes=0-0' });
    const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers['content-range'] ?? '')?.[1]);
    if (first.status !== 206 || Number.isNaN(size)) {
        throw new failure/* GitHubError */.y_('the log is too large, and its server gives no part of it', { failure: 'outage' });
    }
    const from = Math.max(0, size - maxBytes);
    const end = await github.fetchPlain(location, { signal, maxBytes, range: `bytes=${from}-${size - 1}` });
    const text = end.body.toString('utf8');
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
}
function isTooLarge(error) {
    return error instanceof failure/* GitHubError */.y_ && error.cause instanceof transport/* TransportError */.wX && error.cause.reason === 'too_large';
}

// EXTERNAL MODULE: ./src/github/pages.ts
var pages = __webpack_require__(3892);
;// CONCATENATED MODULE: ./src/github/jobs.ts







const maxJobPages = 5;
const maxJobs = 10;
const maxRuns = 5;
/** The failed jobs behind a reported run or check, each with the failing part of its log; undefined for other events. */
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
/** Jobs that others' failure cancelled say nothing, unless there is no other. */
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
    const parameters = { ...(0,github_scope/* repositoryOf */._M)(scope), run, attempt };
    const options = { signal: scope.signal, maxPages: maxJobPages, key: 'jobs' };
    const { items, omitted } = await (0,pages/* readPages */.n)(scope.github, route, parameters, options);
    if (omitted > 0)
        scope.note('logs', `Left out: about ${omitted} jobs.`);
    return items;
}
/** A check that a workflow reports has the id of its job. */
async function jobOfCheck(scope, id) {
    const route = 'GET /repos/{owner}/{repo}/actions/jobs/{id}';
    return (0,changes/* listOf */.c3)({ jobs: [await scope.github.json(route, { ...(0,github_scope/* repositoryOf */._M)(scope), id }, scope)] }, 'jobs');
}
async function jobsOfSuite(scope, suite) {
    const route = 'GET /repos/{owner}/{repo}/actions/runs';
    const parameters = { ...(0,github_scope/* repositoryOf */._M)(scope), check_suite_id: suite, per_page: maxRuns };
    const runs = (0,changes/* listOf */.c3)(await scope.github.json(route, parameters, scope), 'workflow_runs');
    const jobs = [];
    for (const run of runs) {
        const id = (0,json/* numberOf */.rl)(run['id']);
        if (id !== undefined)
            jobs.push(...(await jobsOfRun(scope, id, (0,json/* numberOf */.rl)(run['run_attempt']) ?? 1)));
    }
    return jobs;
}
async function readFailedJob(scope, job) {
    const failedSteps = (0,changes/* listOf */.c3)(job, 'steps').filter((step) => conclusionOf(step) === 'failure');
    return {
        name: (0,json/* textOf */.b6)(job['name']) ?? '',
        url: (0,json/* textOf */.b6)(job['html_url']),
        conclusion: conclusionOf(job),
        failedSteps: failedSteps.flatMap((step) => (0,json/* textOf */.b6)(step['name']) ?? []),
        ...(await readLog(scope, (0,json/* numberOf */.rl)(job['id']))),
    };
}
async function readLog(scope, job) {
    try {
        if (job !== undefined)
            return failingPart(await downloadJobLog(scope, job));
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y_))
            throw error;
        if (error.failure === 'denied')
            throw error;
        scope.note('logs', error.failure === 'missing' ? 'The log of a failed job is gone.' : 'The log of a failed job could not be had.');
    }
    return { log: '', omittedLines: 0 };
}
function conclusionOf(job) {
    return (0,json/* textOf */.b6)(job['conclusion']) ?? '';
}

// EXTERNAL MODULE: ./src/event/person.ts
var person = __webpack_require__(5751);
// EXTERNAL MODULE: ./src/github/pull.ts
var github_pull = __webpack_require__(8400);
// EXTERNAL MODULE: ./src/github/pull-number.ts
var pull_number = __webpack_require__(9940);
;// CONCATENATED MODULE: ./src/github/linked-issues.ts






const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${github_pull/* titleFields */.c9} ${authors/* writingFields */.Cz} }
      }
    }
  }
}`;
/** The issues that the pull request says it closes; undefined where the event has no pull request. */
async function readLinkedIssues(scope) {
    const number = (0,pull_number/* pullNumberOf */.e)(scope.event);
    if (number === undefined) {
        scope.note('linked_issues', 'This event is about no pull request, so no issues are linked to it.');
        return undefined;
    }
    const data = await scope.github.graphql(linkedIssues, { ...(0,github_scope/* repositoryOf */._M)(scope), number }, { signal: scope.signal });
    const pull = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(data['repository'])['pullRequest']);
    const issues = (0,json/* arrayOf */.jk)((0,json/* objectOf */.Xy)(pull['closingIssuesReferences'])['nodes']).filter(json/* isObject */.Gv);
    // A token of a person may read more than the pull request's author may: nobody links private issues into the prompt.
    const here = issues.filter((issue) => (0,person/* isSameLogin */.Av)(repositoryNameOf(issue), scope.event.repository.fullName));
    const old = here.filter((issue) => (0,github_pull/* isUntouched */.O2)(issue, scope.event));
    if (here.length < issues.length) {
        scope.note('linked_issues', `Left out, since they are of other repositories: ${issues.length - here.length} linked issues.`);
    }
    if (old.length < here.length) {
        scope.note('linked_issues', `Left out, since they were edited at the trigger or later: ${here.length - old.length} linked issues.`);
    }
    return old.map(linkedIssueOf);
}
function repositoryNameOf(issue) {
    return (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(issue['repository'])['nameWithOwner']) ?? '';
}
function linkedIssueOf(issue) {
    return {
        repository: repositoryNameOf(issue),
        number: (0,json/* numberOf */.rl)(issue['number']) ?? 0,
        state: ((0,json/* textOf */.b6)(issue['state']) ?? '').toLowerCase(),
        author: (0,authors/* authorOf */.rM)(issue),
        title: (0,json/* textOf */.b6)(issue['title']) ?? '',
        body: (0,json/* textOf */.b6)(issue['body']) ?? '',
    };
}

;// CONCATENATED MODULE: ./src/github/reviews.ts






const reviews_maxPages = 20;
const pullQuery = (name, fields) => `query ${name}($owner: String!, $repo: String!, $number: Int!, ${connection/* pageVariables */.LM}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields} } }
}`;
const reviewsQuery = pullQuery('PullReviews', `reviews(${connection/* pageArguments */.yV}) { ${connection/* pageFacts */.PL} nodes { isMinimized state submittedAt commit { oid } ${authors/* writingFields */.Cz} } }`);
const threadsQuery = pullQuery('ReviewThreads', `reviewThreads(${connection/* pageArguments */.yV}) {
    ${connection/* pageFacts */.PL}
    nodes {
      isResolved isOutdated path line
      comments(first: 100) { totalCount nodes { isMinimized ${authors/* writingFields */.Cz} } }
    }
  }`);
/** Reviews that were handed in, oldest first; undefined where the event has no pull request. */
async function readReviews(scope) {
    const nodes = await readOfPull(scope, 'reviews', reviewsQuery);
    if (!nodes)
        return undefined;
    const handedIn = nodes.filter((node) => node['state'] !== 'PENDING');
    return (0,cutoff/* keepOld */.Vm)(scope, 'reviews', handedIn, { one: 'review', many: 'reviews' }).map(reviewOf);
}
/** Threads on lines of the diff; those of which nothing may be shown are left out. */
async function readThreads(scope) {
    const nodes = await readOfPull(scope, 'threads', threadsQuery);
    if (!nodes)
        return undefined;
    const all = nodes.map((node) => ({ node, comments: commentsOf(node) }));
    const total = all.reduce((sum, { node }) => sum + ((0,json/* numberOf */.rl)((0,json/* objectOf */.Xy)(node['comments'])['totalCount']) ?? 0), 0);
    const read = all.reduce((sum, { comments }) => sum + comments.length, 0);
    if (total > read)
        scope.note('threads', `Left out at the end of very long threads: ${total - read} comments.`);
    const kept = new Set((0,cutoff/* keepOld */.Vm)(scope, 'threads', all.flatMap(({ comments }) => comments), { one: 'comment', many: 'comments' }));
    return all
        .map(({ node, comments }) => threadOf(node, comments.filter((comment) => kept.has(comment))))
        .filter(({ comments }) => comments.length > 0);
}
async function readOfPull(scope, part, document) {
    const number = (0,pull_number/* pullNumberOf */.e)(scope.event);
    if (number === undefined) {
        scope.note(part, 'This event is about no pull request, so there are no reviews.');
        return undefined;
    }
    const listing = await (0,connection/* readConnection */.dC)(scope.github, document, { ...(0,github_scope/* repositoryOf */._M)(scope), number }, {
        signal: scope.signal,
        maxPages: reviews_maxPages,
        find: (data) => {
            const pull = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(data['repository'])['pullRequest']);
            return pull[part === 'reviews' ? 'reviews' : 'reviewThreads'];
        },
    });
    (0,cutoff/* noteOmitted */.pg)(scope, part, listing.omitted, part);
    return listing.items;
}
function reviewOf(node) {
    return {
        author: (0,authors/* authorOf */.rM)(node),
        state: (0,json/* textOf */.b6)(node['state']) ?? 'COMMENTED',
        submittedAt: (0,json/* textOf */.b6)(node['submittedAt']),
        body: (0,json/* textOf */.b6)(node['body']) ?? '',
        commitSha: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(node['commit'])['oid']),
    };
}
function commentsOf(thread) {
    return (0,json/* arrayOf */.jk)((0,json/* objectOf */.Xy)(thread['comments'])['nodes']).filter(json/* isObject */.Gv);
}
function threadOf(node, comments) {
    return {
        path: (0,json/* textOf */.b6)(node['path']) ?? '',
        line: (0,json/* numberOf */.rl)(node['line']),
        isResolved: node['isResolved'] === true,
        isOutdated: node['isOutdated'] === true,
        comments: comments.map(authors/* commentOf */.vm),
    };
}

;// CONCATENATED MODULE: ./src/github/context-source.ts








/**
 * What GitHub knows beyond the payload. Each part is asked for at most once, however often it is named; what can't
 * be had is said once among `missing`, and without a token nothing is asked. `fetch` rejects only with the signal's
 * reason.
 */
function createContextSource({ github, event, signal }) {
    const { missing, note } = (0,github_scope/* createNotes */.aP)();
    const readers = createReaders({ github, event, signal, note });
    return {
        async fetch(parts) {
            let context = prompt_context/* noContext */.D;
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
    // Pull requests' own events carry all of this, and their head is pinned by the payload.
    const pull = keep('pull', async () => ('pullRequest' in scope.event ? undefined : await (0,github_pull/* readPull */.Es)(scope)));
    const changes = keep('diff', async () => changesOf(scope, await (0,compare/* readChanges */.S)(scope, await pull())));
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
        scope.note(part, (0,github_scope/* reasonOf */.A3)(part, error));
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


/***/ })

};

//# sourceMappingURL=713.index.js.map