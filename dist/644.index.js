export const id = 644;
export const ids = [644];
export const modules = {
4514:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
fixBranchStart: () => ( fixBranchStart),
prepareFixCi: () => ( prepareFixCi),
repositoryIdOf: () => ( repositoryIdOf)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6136);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8292);
var _oz_run_start_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2299);
var _recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2378);
const fixBranchStart = 'oz/fix-ci-';
const failures = ['failure', 'timed_out', 'startup_failure'];
const prepareFixCi = async (recipeContext) => {
    const { event } = recipeContext;
    if (event.kind !== 'workflow_run')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .IE)('fix-ci', event, 'workflow_run');
    const { workflowRun } = event;
    const branch = workflowRun.headBranch?.text ?? '';
    const { conclusion, headSha } = workflowRun;
    if (conclusion === undefined || !failures.includes(conclusion)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .KN)(`The workflow run ended with ${conclusion ?? 'no conclusion'}: there is nothing to mend.`);
    }
    if (workflowRun.isFromFork)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .KN)("The failed commit is a fork's: only branches of this repository are mended.");
    if (branch === '' || headSha === undefined)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .KN)('The workflow run names no branch and commit to mend.');
    if (branch.startsWith(fixBranchStart))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .KN)(`The branch ${branch} is a mend of this recipe already.`);
    const keyWords = `fix-ci ${headSha}`;
    await assertAttemptsLeft(recipeContext, workflowRun, keyWords);
    return {
        facts: [
            `The commit that failed: ${headSha}.`,
            `The name of your branch: ${fixBranchStart}${headSha.slice(0, 8)}-${String(workflowRun.id ?? event.run.id ?? '0')}.`,
            'The branch that failed, and against which the pull request goes, is named in the event below.',
        ],
        material: [],
        keyWords,
    };
};
async function assertAttemptsLeft(recipeContext, { attempt, headSha = '' }, words) {
    const { inputs, event } = recipeContext;
    const { maxAttempts } = inputs.options;
    const before = (await countRuns(recipeContext, words)) ?? attempt - 1;
    if (before < maxAttempts)
        return;
    throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .KN)(`${before} runs have worked on the commit ${headSha.slice(0, 12)} of ${event.repository.fullName} already; max_attempts is ${maxAttempts}.`);
}
async function countRuns({ runtime, api, event }, words) {
    if (api === undefined)
        return undefined;
    const { value } = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_2__ .bm)({ words, repositoryId: repositoryIdOf(event) }, runtime.randomHex, undefined);
    const finding = await (0,_oz_run_find_js__WEBPACK_IMPORTED_MODULE_1__ .s)({ ...runtime, api }, {
        key: { value, mark: undefined },
        windowMs: 0,
        patienceMs: 10_000,
        maxAgeMs: _oz_run_start_js__WEBPACK_IMPORTED_MODULE_3__ .Bm,
        signal: runtime.cancelled,
    });
    switch (finding.kind) {
        case 'found':
            return finding.runs.length;
        case 'absent':
            return 0;
        case 'no_list':
            if (finding.permanent)
                return undefined;
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`Could not count the runs for this commit: ${finding.reason}.`, {
                hint: 'Nothing was started. Run the job again when the service is well.',
            });
    }
}
function repositoryIdOf({ repository }) {
    return String(repository.id ?? repository.fullName);
}
}),
6812:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadRecipe: () => ( loadRecipe),
loadScheduledReport: () => ( loadScheduledReport)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2253);
const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(findActionFolder(import.meta.dirname), 'recipes');
function findActionFolder(start) {
    let folder = start;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'action.yml'))) {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
        if (above === folder)
            return start;
        folder = above;
    }
    return folder;
}
async function loadRecipe(name) {
    try {
        const [prompt, schemaText] = await Promise.all([read(name, 'prompt.md'), read(name, 'result.schema.json')]);
        const schema = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .qF)(schemaText);
        if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv)(schema))
            throw new Error('it is damaged');
        return { prompt: prompt.trim(), schema };
    }
    catch (error) {
        throw takenApart(name, error);
    }
}
async function loadScheduledReport() {
    try {
        return (await read('report', 'schedule.md')).trim();
    }
    catch (error) {
        throw takenApart('report', error);
    }
}
function read(name, file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name, file), 'utf8');
}
function takenApart(name, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`The recipe ${name} could not be read from the action's own folder.`, {
        hint: 'Take the action as a whole: `recipes/` belongs to it as `dist/` does.',
        cause,
    });
}
}),
1656:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
isIgnored: () => ( isIgnored)
});
function isPathMatch(path, pattern) {
    const wanted = pattern.replace(/^\.?\//, '');
    const name = wanted.replace(/\/$/, '');
    if (name === '')
        return false;
    const isAnywhere = name === pattern.replace(/\/$/, '') && !name.includes('/');
    const starts = isAnywhere ? [name, `**/${name}`] : [name];
    return starts.some((start) => isMatch(path, `${start}/**`) || (name === wanted && isMatch(path, start)));
}
function isMatch(text, pattern) {
    const steps = stepsOf(pattern);
    let reached = new Set([0]);
    for (const character of text) {
        const next = new Set();
        for (const at of closure(reached, steps)) {
            const step = steps[at];
            if (step === undefined)
                continue;
            const isStar = step === '*' || step === '**';
            if (isStar && (step === '**' || character !== '/'))
                next.add(at);
            if (!isStar && (step === character || (step === '?' && character !== '/')))
                next.add(at + 1);
        }
        if (next.size === 0)
            return false;
        reached = next;
    }
    return closure(reached, steps).has(steps.length);
}
function stepsOf(pattern) {
    return (pattern.match(/\*{2,}\/?|[^]/gu) ?? []).map((step) => (step.startsWith('**') ? '**' : step));
}
function closure(reached, steps) {
    const all = new Set(reached);
    for (const at of all)
        if (steps[at]?.startsWith('*') === true)
            all.add(at + 1);
    return all;
}
function isIgnored(path, patterns) {
    return patterns.some((pattern) => isPathMatch(path, pattern));
}
}),
9225:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
preparerOf: () => ( preparerOf)
});
async function preparerOf(name) {
    switch (name) {
        case 'triage':
            return (await __webpack_require__.e( 644).then(__webpack_require__.bind(__webpack_require__, 7869))).prepareTriage;
        case 'review':
            return (await __webpack_require__.e( 644).then(__webpack_require__.bind(__webpack_require__, 4731))).prepareReview;
        case 'respond':
            return (await __webpack_require__.e( 644).then(__webpack_require__.bind(__webpack_require__, 1419))).prepareRespond;
        case 'fix-ci':
            return (await __webpack_require__.e( 644).then(__webpack_require__.bind(__webpack_require__, 4514))).prepareFixCi;
        case 'report':
            return (await __webpack_require__.e( 644).then(__webpack_require__.bind(__webpack_require__, 4068))).prepareReport;
    }
}
}),
2378:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IE: () => ( wrongEvent),
KN: () => ( nothingToDo),
Kv: () => ( listBlock),
optionFacts: () => ( optionFacts)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8741);
function wrongEvent(recipe, event, works) {
    const name = event.name === '' ? 'none' : event.name;
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The recipe ${recipe} works on ${works}; this event is ${name}.`, {
        hint: `See recipes/${recipe}/README.md for a workflow that fits.`,
    });
}
function nothingToDo(reason) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(reason, { conclusion: 'skipped' });
}
function listBlock(heading, lines, what) {
    if (lines.length === 0)
        return [];
    const list = {
        text: lines.join('\n'),
        form: 'plain',
        label: { what, author: '', trust: 'unknown' },
        rank: _prompt_section_js__WEBPACK_IMPORTED_MODULE_1__ .vx.fileList,
        keep: 'start',
        share: 0.2,
        group: what,
    };
    return [{ heading, lines: [[list]] }];
}
function optionFacts({ tone }) {
    return tone === undefined ? [] : [`Write in this tone: ${tone}.`];
}
}),
4068:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  prepareReport: () => ( prepareReport)
});
var errors = __webpack_require__(6316);
var json = __webpack_require__(2253);
var pages = __webpack_require__(3892);
;
const maxPages = 6;
async function readActiveThings(github, { repository }, { since, signal }) {
    const parameters = {
        owner: repository.owner,
        repo: repository.name,
        state: 'all',
        sort: 'updated',
        since: stamp(since),
    };
    const { items, omitted } = await (0,pages .n)(github, 'GET /repos/{owner}/{repo}/issues', parameters, {
        signal,
        maxPages,
    });
    return { items: items.flatMap(thingOf), omitted };
}
async function readFinishedRuns(github, { repository }, { since, signal }) {
    const parameters = {
        owner: repository.owner,
        repo: repository.name,
        created: `>=${stamp(since)}`,
        status: 'completed',
    };
    const options = { signal, maxPages, key: 'workflow_runs' };
    const { items, omitted } = await (0,pages .n)(github, 'GET /repos/{owner}/{repo}/actions/runs', parameters, options);
    return { items: items.map(runOf), omitted };
}
function stamp(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function thingOf(item) {
    const number = (0,json .rl)(item['number']);
    if (number === undefined)
        return [];
    const labels = Array.isArray(item['labels']) ? item['labels'] : [];
    return [
        {
            kind: (0,json .Gv)(item['pull_request']) ? 'pull request' : 'issue',
            number,
            title: (0,json .b6)(item['title']) ?? '',
            author: (0,json .b6)((0,json .Xy)(item['user'])['login']) ?? '',
            labels: labels.flatMap((label) => (0,json .b6)((0,json .Xy)(label)['name']) ?? []),
            comments: (0,json .rl)(item['comments']) ?? 0,
            isOpen: item['state'] === 'open',
            isDraft: item['draft'] === true,
            createdAt: (0,json .Q$)(item['created_at']),
            closedAt: (0,json .Q$)(item['closed_at']),
            mergedAt: (0,json .Q$)((0,json .Xy)(item['pull_request'])['merged_at']),
        },
    ];
}
function runOf(item) {
    return {
        workflow: (0,json .b6)(item['name']) ?? '',
        branch: (0,json .b6)(item['head_branch']) ?? '',
        conclusion: (0,json .b6)(item['conclusion']) ?? '',
        url: (0,json .b6)(item['html_url']) ?? '',
    };
}
var failure = __webpack_require__(7093);
var recipe = __webpack_require__(2378);
;
const clocks = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const prepareReport = async (recipeContext) => {
    const { event, runtime, inputs } = recipeContext;
    if (!clocks.includes(event.name))
        throw (0,recipe .IE)('report', event, 'schedule and workflow_dispatch');
    const until = runtime.clock.date();
    const since = new Date(until.getTime() - inputs.options.periodMs);
    const query = { since, signal: runtime.cancelled };
    const github = await recipeContext.github();
    const things = await readThings(() => readActiveThings(github, event, query));
    const runs = await readRunsOrNote(recipeContext, () => readFinishedRuns(github, event, query));
    const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url);
    if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
        throw (0,recipe .KN)(`No issue and no pull request was touched since ${since.toISOString()}, and no workflow failed.`);
    }
    return {
        facts: [
            `The period: ${since.toISOString()} to ${until.toISOString()}.`,
            ...omittedFacts(things, 'issues and pull requests'),
            ...(runs === undefined ? ['Runs of workflows could not be read.'] : omittedFacts(runs, 'runs of workflows')),
        ],
        material: describe(things.items, own, since),
    };
};
async function readThings(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof failure .y_) || !['denied', 'missing'].includes(error.failure))
            throw error;
        throw new errors .lZ(`Issues and pull requests could not be read. ${error.message}.`, {
            hint: 'Give the job `permissions: { issues: read, pull-requests: read }`.',
            cause: error,
        });
    }
}
async function readRunsOrNote({ runtime }, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof failure .y_))
            throw error;
        runtime.log.warning(`Runs of workflows could not be read (the job needs actions: read): ${error.oneLine}`);
        return undefined;
    }
}
function omittedFacts({ omitted }, what) {
    return omitted > 0 ? [`About ${omitted} more ${what} have no room here.`] : [];
}
function describe(things, runs, since) {
    const of = (kind) => things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, since));
    return [
        ...(0,recipe .Kv)('What happened: pull requests', of('pull request'), 'pull requests'),
        ...(0,recipe .Kv)('What happened: issues', of('issue'), 'issues'),
        ...(0,recipe .Kv)('What happened: CI', countRuns(runs), 'workflows'),
        ...(0,recipe .Kv)('What happened: failed runs', runs
            .filter(({ conclusion }) => isRed(conclusion))
            .map(({ workflow, branch, conclusion, url }) => `${workflow} on ${branch}: ${conclusion} ${url}`), 'runs'),
    ];
}
function showThing(thing, since) {
    const isIn = (date) => date !== undefined && date >= since;
    const newMessages = [
        isIn(thing.createdAt) ? 'opened' : '',
        isIn(thing.mergedAt) ? 'merged' : isIn(thing.closedAt) ? 'closed' : '',
    ].filter(Boolean);
    const state = thing.isOpen ? (thing.isDraft ? 'draft' : 'open') : thing.mergedAt === undefined ? 'closed' : 'merged';
    const age = thing.createdAt === undefined ? '' : `, since ${thing.createdAt.toISOString().slice(0, 10)}`;
    const labels = thing.labels.length === 0 ? '' : ` [${thing.labels.join(', ')}]`;
    const what = newMessages.length === 0 ? 'touched' : newMessages.join(' and ');
    return `#${thing.number} ${what} (${state}${age}, ${thing.comments} comments, by ${thing.author})${labels} ${thing.title}`;
}
function countRuns(runs) {
    return [...Map.groupBy(runs, ({ workflow }) => workflow)].map(([workflow, all]) => {
        const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)];
        return `${workflow}: ${all.length} runs, ${ends.map(([end, some]) => `${some.length} ${end}`).join(', ')}`;
    });
}
function isRed(conclusion) {
    return ['failure', 'timed_out', 'startup_failure'].includes(conclusion);
}
}),
1419:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareRespond: () => ( prepareRespond)
});
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8870);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6513);
var _event_person_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5751);
var _github_write_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8441);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7093);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9603);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8292);
var _recipe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2378);
const prepareRespond = async (recipeContext) => {
    const { event, trigger } = recipeContext;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ .$)(event);
    if (typeof target === 'string')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .IE)('respond', event, 'comments, issues, pull requests and reviews');
    const conversationId = await findConversation(recipeContext, target);
    const request = requestOf(trigger);
    const topic = topicOf(event);
    return {
        facts: conversationId === undefined ? [] : ['You were asked something in this thread before: go on from there.'],
        material: [],
        ...(request !== undefined && { request }),
        ...(conversationId !== undefined && { conversationId }),
        ...(topic !== undefined && { topic }),
    };
};
function requestOf(trigger) {
    if (trigger.kind !== 'phrase' || trigger.text.author === undefined)
        return undefined;
    const { text, after } = trigger;
    const whole = text.text.trim();
    const isAll = after === '' || whole.length - after.length < 80;
    return { text: after === '' ? whole : after, author: trigger.text.author.login, path: isAll ? text.path : '' };
}
function topicOf(event) {
    if ('comment' in event)
        return `comment ${String(event.comment.id)}`;
    return 'review' in event ? `review ${String(event.review.id)}` : undefined;
}
async function findConversation(recipeContext, target) {
    const { api, runtime, event, github } = recipeContext;
    if (api === undefined)
        return undefined;
    const { cancelled: signal, log } = runtime;
    try {
        const comments = target.thread === undefined
            ? (0,_github_write_comments_js__WEBPACK_IMPORTED_MODULE_2__.createIssueComments)(await github(), target)
            : (0,_github_write_comments_js__WEBPACK_IMPORTED_MODULE_2__.createThreadComments)(await github(), target, target.thread);
        const own = await comments.findOwn(({ body }) => conversationOf(body) !== undefined, { signal });
        const marked = own && conversationOf(own.body);
        if (marked === undefined)
            return undefined;
        const run = await api.getRun(marked.run, { signal });
        const isTrue = run.conversationId === marked.conversation && isOfRepository(run, event);
        if (!isTrue)
            log.warning(`The run ${marked.run} that an answer here names is not of this repository: a new conversation.`);
        return isTrue ? run.conversationId : undefined;
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_ || error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_4__ .Q_) || signal.aborted)
            throw error;
        log.notice(`The conversation so far could not be looked up, so a new one is begun: ${error.message}`);
        return undefined;
    }
}
function conversationOf(body) {
    const { agentRun, conversation } = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__.readApplyMarker)('comment', body) ?? {};
    return agentRun === undefined || conversation === undefined ? undefined : { run: agentRun, conversation };
}
function isOfRepository({ prompt }, { repository, serverUrl }) {
    const url = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ .GS)(prompt);
    if (url === undefined || !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_7__ .Dr)(url).startsWith((0,_event_person_js__WEBPACK_IMPORTED_MODULE_7__ .Dr)(`${serverUrl}/`)))
        return false;
    const [owner = '', name = '', actions] = url.slice(serverUrl.length + 1).split('/');
    return actions === 'actions' && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_7__ .Av)(`${owner}/${name}`, repository.fullName);
}
}),
4731:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  prepareReview: () => ( prepareReview)
});
var marker = __webpack_require__(8870);
var subject = __webpack_require__(2104);
var failure = __webpack_require__(7093);
var person = __webpack_require__(5751);
var json = __webpack_require__(2253);
var changes = __webpack_require__(7865);
var read_identity = __webpack_require__(3080);
var pages = __webpack_require__(3892);
;
const maxPages = 10;
async function readOwnReviewCommit(github, { owner, repo, number }, isOurs, signal) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}/reviews';
    const { items } = await (0,pages .n)(github, route, { owner, repo, number }, { signal, maxPages });
    const marked = items.filter((item) => isOurs((0,json .b6)(item['body']) ?? ''));
    if (marked.length === 0)
        return undefined;
    const identity = await (0,read_identity .x)(github, signal);
    const own = marked.findLast((value) => (0,read_identity .L)((0,person .Td)({ value, path: '' }, 'user'), identity));
    return own && (0,json .b6)(own['commit_id']);
}
async function readProgress(github, { owner, repo }, commits, signal) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { owner, repo, basehead: `${commits.from}...${commits.to}`, per_page: 100 };
    const answer = (0,json .Xy)(await github.json(route, parameters, { signal, maxBytes: 64 * 1024 * 1024 }));
    const isRewritten = !['ahead', 'identical'].includes((0,json .b6)(answer['status']) ?? '');
    return { isRewritten, files: (0,changes .c3)(answer, 'files').map(changes .Ml) };
}
var pull_state = __webpack_require__(7737);
var path_pattern = __webpack_require__(1656);
var recipe = __webpack_require__(2378);
;
const prepareReview = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    const about = (0,subject .et)(event);
    if (about?.name !== 'pull request')
        throw (0,recipe .IE)('review', event, 'pull requests');
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,recipe .KN)('The pull request is closed.');
    const { ignorePaths } = inputs.options;
    const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`];
    const { facts, material } = await sinceLastReview(recipeContext, about.subject.number);
    return { facts: [...ignored, ...facts], material };
};
async function sinceLastReview(recipeContext, number) {
    try {
        return await readSince(recipeContext, number);
    }
    catch (error) {
        if (!(error instanceof failure .y_))
            throw error;
        recipeContext.runtime.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`);
        return { facts: [], material: [] };
    }
}
async function readSince({ event, github, runtime, inputs }, number) {
    const { cancelled: signal } = runtime;
    const address = { owner: event.repository.owner, repo: event.repository.name, number };
    const api = await github();
    const isOurs = (body) => (0,marker.readApplyMarker)('review', body) !== undefined;
    const from = await readOwnReviewCommit(api, address, isOurs, signal);
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    const to = named ?? (await (0,pull_state .t)(api, address, { signal })).headSha;
    const short = from.slice(0, 12);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isRewritten, files } = await readProgress(api, address, { from, to }, signal);
    if (isRewritten)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const shown = files.filter(({ path }) => !(0,path_pattern.isIgnored)(path, inputs.options.ignorePaths));
    return {
        facts: [`You reviewed ${short} before; ${files.length} files changed since.`],
        material: (0,recipe .Kv)('Changed since the last review', shown.map(showFile), 'files'),
    };
}
function showFile({ path, additions, deletions, patch }) {
    const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '');
    return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`;
}
}),
7869:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  prepareTriage: () => ( prepareTriage)
});
var label_plan = __webpack_require__(6082);
var subject = __webpack_require__(2104);
var failure = __webpack_require__(7093);
var json = __webpack_require__(2253);
var cutoff = __webpack_require__(7603);
var pages = __webpack_require__(3892);
;
const maxPages = 3;
async function readKnownIssues(github, { repository, triggeredAt }, signal) {
    const parameters = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' };
    const { items } = await (0,pages .n)(github, 'GET /repos/{owner}/{repo}/issues', parameters, { signal, maxPages });
    return items
        .filter((item) => !(0,json .Gv)(item['pull_request']) && (0,cutoff .SP)(triggeredAt, item['created_at']))
        .flatMap(issueOf);
}
function issueOf(item) {
    const number = (0,json .rl)(item['number']);
    if (number === undefined)
        return [];
    const labels = (0,json .jk)(item['labels']).flatMap((label) => (0,json .b6)((0,json .Xy)(label)['name']) ?? []);
    return [{ number, title: (0,json .b6)(item['title']) ?? '', state: (0,json .b6)(item['state']) ?? '', labels }];
}
;
const label_list_maxPages = 5;
async function readLabelList(github, { repository }, signal) {
    const parameters = { owner: repository.owner, repo: repository.name };
    const { items } = await (0,pages .n)(github, 'GET /repos/{owner}/{repo}/labels', parameters, { signal, maxPages: label_list_maxPages });
    return items.flatMap((item) => {
        const name = (0,json .b6)(item['name']);
        return name === undefined ? [] : [{ name, description: (0,json .b6)(item['description']) ?? '' }];
    });
}
;
const shortestWord = 3;
const mostWords = 400;
const leastShare = 0.34;
function rankSimilar(text, candidates) {
    const wanted = wordsOf(text);
    const titles = candidates.map((candidate) => ({ candidate, words: wordsOf(candidate.title) }));
    const counts = new Map();
    for (const { words } of titles)
        for (const word of words)
            counts.set(word, (counts.get(word) ?? 0) + 1);
    const weigh = (word) => Math.log(1 + candidates.length / (counts.get(word) ?? 1));
    return titles
        .map(({ candidate, words }) => {
        const common = [...words].filter((word) => wanted.has(word));
        const share = sum(common.map(weigh)) / Math.max(1e-9, sum([...words].map(weigh)));
        return { candidate, share, score: sum(common.map(weigh)) };
    })
        .filter(({ share }) => share >= leastShare)
        .sort((one, other) => other.score - one.score)
        .map(({ candidate }) => candidate);
}
function wordsOf(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
    return new Set(words.filter((word) => word.length >= shortestWord || /[^\p{ASCII}]/u.test(word)).slice(0, mostWords));
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
var recipe = __webpack_require__(2378);
;
const mostAlike = 10;
const mostNamed = 5;
const prepareTriage = async (recipeContext) => {
    const about = (0,subject .et)(recipeContext.event);
    if (!about || about.name === 'discussion')
        throw (0,recipe .IE)('triage', recipeContext.event, 'issues and pull requests');
    const { title, body, number } = about.subject;
    const [labels, alike] = await Promise.all([
        readOrNote(recipeContext, 'The labels of the repository', readLabels),
        readOrNote(recipeContext, 'Issues that may be the same', async (parts) => {
            const known = await readKnownIssues(await parts.github(), parts.event, parts.runtime.cancelled);
            return rankSimilar(`${title.text} ${body.text.slice(0, 2_000)}`, known.filter((issue) => issue.number !== number));
        }),
    ]);
    return {
        facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
        material: [
            ...(0,recipe .Kv)('Labels of the repository', labels ?? [], 'labels'),
            ...(0,recipe .Kv)('Issues that may be the same', (alike ?? []).slice(0, mostAlike).map(showIssue), 'issues'),
        ],
    };
};
function missingFacts(labels, alike) {
    return [
        ...(labels === undefined ? ['The list of labels could not be read: choose no labels.'] : []),
        ...(labels?.length === 0 ? ['There are no labels to choose from: leave `labels` out.'] : []),
        ...(alike === undefined ? ['Issues that may be the same could not be looked up.'] : []),
        ...(alike?.length === 0 ? ['No issue with similar words was found among the recent ones.'] : []),
    ];
}
function removalFacts({ inputs: { limits } }) {
    const { labelsAllowed, maxLabels } = limits;
    const removal = labelsAllowed === undefined ? 'Labels may not be removed.' : 'Labels of the list may be removed.';
    return [`At most ${maxLabels} labels may change. ${removal}`];
}
async function readLabels(recipeContext) {
    const { github, event, runtime, inputs } = recipeContext;
    const labels = await readLabelList(await github(), event, runtime.cancelled);
    const { labelsAllowed: allowed } = inputs.limits;
    const names = labels.map(({ name }) => name);
    const known = labels
        .filter(({ name }) => allowed === undefined || (0,label_plan .vc)(name, allowed))
        .map(({ name, description }) => `${JSON.stringify(name)}${description === '' ? '' : `: ${description}`}`);
    const missing = (allowed ?? []).filter((pattern) => !names.some((name) => (0,label_plan .vc)(name, [pattern])));
    return [...known, ...offerMissing(recipeContext, missing)];
}
function offerMissing({ inputs, runtime }, missing) {
    if (missing.length === 0)
        return [];
    if (inputs.limits.createLabels) {
        return missing.filter((name) => !name.includes('*')).map((name) => `${JSON.stringify(name)} (will be made)`);
    }
    const named = missing.slice(0, mostNamed).map((name) => JSON.stringify(name));
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
    runtime.log.warning(`labels_allowed: the repository has no label that matches ${named.join(', ')}${more}.`);
    return [];
}
async function readOrNote(recipeContext, what, read) {
    try {
        return await read(recipeContext);
    }
    catch (error) {
        if (!(error instanceof failure .y_))
            throw error;
        recipeContext.runtime.log.warning(`${what} could not be read: ${error.oneLine}`);
        return undefined;
    }
}
function showIssue({ number, title, state, labels }) {
    return `#${number} (${state}) ${title}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`;
}
}),
7093:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  y_: () => ( GitHubError),
  h2: () => ( rejectionOf),
  ml: () => ( shorten),
  WQ: () => ( transportError)
});
var errors = __webpack_require__(6316);
var json = __webpack_require__(2253);
;
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
        return true;
    return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'));
}
function askedWaitMs({ headers }) {
    const after = headers['retry-after'];
    if (after !== undefined && /^\d{1,9}$/.test(after))
        return Number(after) * 1000;
    const nowMs = Date.parse(headers['date'] ?? '');
    const untilMs = after === undefined ? resetOf(headers) : Date.parse(after);
    return Number.isNaN(nowMs) || Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs - nowMs);
}
function resetOf(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    return headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN;
}
;
class GitHubError extends errors .lZ {
    name = 'GitHubError';
    failure;
    status;
    inDoubt;
    askedWaitMs;
    constructor(message, details) {
        super(message, details);
        this.failure = details.failure;
        this.status = details.status;
        this.inDoubt = details.inDoubt ?? false;
        this.askedWaitMs = details.askedWaitMs;
    }
}
const maxDetails = 5;
function transportError(call, error) {
    return new GitHubError(`${call}: ${error.message}`, {
        failure: 'outage',
        inDoubt: error.sent,
        hint: "Run the job again when GitHub's API answers.",
        cause: error,
    });
}
function rejectionOf(call, response) {
    const { status } = response;
    const said = saidIn((0,json .Xy)((0,json .qF)(response.body.toString('utf8'))));
    const failure = failureOf(response);
    return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
        failure,
        status,
        inDoubt: failure === 'outage',
        askedWaitMs: askedWaitMs(response),
        ...wayOutOf(failure, response),
    });
}
function saidIn(answer) {
    const details = (0,json .jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,json .Xy)(error);
        return (0,json .b6)(error) ?? (0,json .b6)(message) ?? ([(0,json .b6)(field), (0,json .b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,json .b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
}
function failureOf(response) {
    const { status } = response;
    if (isRateLimit(response))
        return 'limited';
    if (status === 401 || status === 403)
        return 'denied';
    if (status === 404 || status === 410 || status === 451)
        return 'missing';
    return status >= 500 || status < 400 || status === 408 ? 'outage' : 'refused';
}
function wayOutOf(failure, { status, headers }) {
    if (status === 401)
        return { hint: 'Check github_token: it is not valid, or no longer.' };
    if (failure === 'limited')
        return { hint: 'Run the job again when the rate limit has passed.' };
    const accepted = headers['x-accepted-github-permissions'];
    if (failure !== 'denied' || accepted === undefined || !/^[\w=;, -]{1,200}$/.test(accepted))
        return {};
    const [first = ''] = accepted.split(';');
    const permission = first.trim().replaceAll('_', '-').replaceAll('=', ': ');
    return { hint: `Give the job the permission ${permission} (permissions: in the workflow).` };
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
}),
3892:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
n: () => ( readPages)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
const pageSize = 100;
async function readPages(github, route, parameters, options) {
    const items = [];
    const { maxPages } = options;
    let omitted = 0;
    for (let page = 1, read = 1;; page += 1, read += 1) {
        const filled = { ...parameters, per_page: pageSize, page };
        const response = await github.request(route, filled, { signal: options.signal });
        items.push(...itemsOf(response, options.key));
        const last = lastPageOf(response);
        if (!hasNext(response) || read >= maxPages) {
            return { items, omitted: hasNext(response) ? omitted + pageSize : omitted };
        }
        if (page === Math.ceil(maxPages / 2) && last !== undefined && last > maxPages) {
            const next = last - (maxPages - page) + 1;
            omitted = (next - page - 1) * pageSize;
            page = next - 1;
        }
    }
}
function itemsOf(response, key) {
    const body = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .qF)(response.body.toString('utf8'));
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)(key === undefined ? body : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(body)[key]).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv);
}
function hasNext({ headers }) {
    return /;\s*rel="next"/.test(headers['link'] ?? '');
}
function lastPageOf({ headers }) {
    const link = /<([^<>]{1,2048})>;\s*rel="last"/.exec(headers['link'] ?? '')?.[1];
    const page = link === undefined ? undefined : URL.parse(link)?.searchParams.get('page');
    return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined;
}
}),
7865:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ml: () => ( changedFileOf),
c3: () => ( listOf),
gi: () => ( fetchedCommitOf)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
var _prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(924);
const statuses = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged'];
function changedFileOf(file) {
    const patch = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(file['patch']);
    return {
        path: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(file['filename']) ?? '',
        previousPath: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(file['previous_filename']),
        status: statuses.find((known) => known === file['status']) ?? 'changed',
        additions: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(file['additions']) ?? 0,
        deletions: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .rl)(file['deletions']) ?? 0,
        patch: patch === undefined ? undefined : (0,_prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_1__ .Hx)(patch),
    };
}
function fetchedCommitOf(node) {
    const commit = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(node['commit']);
    return {
        sha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(node['sha']) ?? '',
        author: { login: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(node['author'])['login']), association: undefined },
        date: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(commit['author'])['date']),
        message: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(commit['message']) ?? '',
    };
}
function listOf(value, key) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Xy)(value)[key]).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv);
}
}),
7603:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
SP: () => ( isBeforeTrigger),
Vm: () => ( keepOld),
pg: () => ( noteOmitted)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
function isBeforeTrigger(triggeredAt, written, edited) {
    if (!triggeredAt)
        return false;
    const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000;
    const writtenAt = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Q$)(written);
    const editedAt = edited === undefined || edited === null ? writtenAt : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Q$)(edited);
    return (writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs);
}
function keepOld(scope, part, nodes, words) {
    const { event } = scope;
    const own = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .dr)(event)?.url;
    const others = nodes.filter((node) => own === undefined || node['url'] !== own);
    const shown = others.filter((node) => node['isMinimized'] !== true);
    const kept = shown.filter((node) => isBeforeTrigger(event.triggeredAt, node['submittedAt'] ?? node['createdAt'], node['lastEditedAt']));
    const count = (number) => `${number} ${number === 1 ? words.one : words.many}`;
    if (shown.length < others.length)
        scope.note(part, `Left out, since people hid them: ${count(others.length - shown.length)}.`);
    if (kept.length < shown.length) {
        scope.note(part, `Left out, since they were written or edited at the trigger or later: ${count(shown.length - kept.length)}.`);
    }
    return kept;
}
function noteOmitted(scope, part, omitted, many) {
    if (omitted > 0)
        scope.note(part, `Left out between the oldest and the newest: about ${omitted} ${many}.`);
}
}),
3080:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => ( isIdentity),
x: () => ( readIdentity)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
const workflowIdentity = { login: 'github-actions[bot]', id: undefined };
async function readIdentity(github, signal) {
    const viewer = await orUndefined(github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }));
    const found = identityFrom((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(viewer)['viewer'], 'databaseId');
    if (found)
        return found;
    const user = await orUndefined(github.json('GET /user', {}, { signal }));
    return identityFrom(user, 'id') ?? workflowIdentity;
}
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_ && ['denied', 'missing', 'refused'].includes(error.failure))
            return undefined;
        throw error;
    }
}
function identityFrom(value, idKey) {
    const account = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(value);
    const login = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(account['login']);
    return login === undefined ? undefined : { login, id: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(account[idKey]) };
}
function isIdentity(account, identity) {
    if (!account)
        return false;
    if (account.id !== undefined && identity.id !== undefined)
        return account.id === identity.id;
    const isApp = identity.login.endsWith('[bot]');
    return isApp === (account.type === 'Bot') && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__ .Av)(account.login, identity.login);
}
}),
8639:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( checkOf),
e: () => ( pullNumberOf)
});
function pullNumberOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.number;
    if ('issue' in event)
        return event.issue.isPullRequest ? event.issue.number : undefined;
    const [only, ...others] = checkOf(event)?.pullRequests ?? [];
    return others.length === 0 ? only : undefined;
}
function checkOf(event) {
    if ('workflowRun' in event)
        return event.workflowRun;
    if ('checkRun' in event)
        return event.checkRun;
    if ('checkSuite' in event)
        return event.checkSuite;
    return 'status' in event ? event.status : undefined;
}
}),
7737:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => ( isAncestor),
t: () => ( readPullState)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
async function readPullState(github, { owner, repo, number }, call) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}';
    const pull = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(await github.json(route, { owner, repo, number }, call));
    const headSha = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(pull['head'])['sha']);
    if (headSha === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`${route}: an answer that is no pull request`, { failure: 'outage' });
    }
    return {
        isOpen: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(pull['state']) === 'open',
        isLocked: pull['locked'] === true,
        headSha,
    };
}
async function isAncestor(github, { owner, repo }, commits, call) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { owner, repo, basehead: `${commits.earlier}...${commits.later}`, per_page: 1 };
    try {
        const { status } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(await github.json(route, parameters, { ...call, maxBytes: 64 * 1024 * 1024 }));
        return status === 'ahead' || status === 'identical';
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_ && error.failure === 'missing')
            return false;
        throw error;
    }
}
}),
8441:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createIssueComments: () => ( createIssueComments),
createThreadComments: () => ( createThreadComments)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
var _read_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3080);
const pageSize = 100;
const maxLastPages = 10;
function createIssueComments(github, address) {
    const base = '/repos/{owner}/{repo}/issues';
    const list = `${base}/{number}/comments`;
    return createComments(github, {
        list,
        create: list,
        one: `${base}/comments/{id}`,
        parameters: { ...address },
        holds: () => true,
    });
}
function createThreadComments(github, address, thread) {
    const base = '/repos/{owner}/{repo}/pulls';
    return createComments(github, {
        list: `${base}/{number}/comments`,
        create: `${base}/{number}/comments/{thread}/replies`,
        one: `${base}/comments/{id}`,
        parameters: { ...address, thread },
        holds: (comment) => comment['in_reply_to_id'] === thread,
    });
}
function createComments(github, { list, create, one, parameters, holds }) {
    const { owner, repo, number, thread } = parameters;
    let identity;
    async function readPage(page, options) {
        const query = { owner, repo, number, per_page: pageSize, page };
        return pageOf(await github.request(`GET ${list}`, query, options), holds);
    }
    async function isOwn({ author }, { signal }) {
        identity ??= (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_1__ .x)(github, signal);
        try {
            return (0,_read_identity_js__WEBPACK_IMPORTED_MODULE_1__ .L)(author, await identity);
        }
        catch (error) {
            identity = undefined;
            throw error;
        }
    }
    return {
        async findOwn(isWanted, options) {
            const first = await readPage(1, options);
            for (const page of pagesFromEnd(first.lastPage)) {
                const { comments } = page === 1 ? first : await readPage(page, options);
                for (const comment of comments.filter(isWanted).reverse())
                    if (await isOwn(comment, options))
                        return comment;
            }
            return undefined;
        },
        async read(id, options) {
            return requireComment(await github.json(`GET ${one}`, { owner, repo, id }, options));
        },
        async create(body, options) {
            return requireComment(await github.json(`POST ${create}`, { owner, repo, number, thread, body }, options));
        },
        async update(id, body, options) {
            await github.request(`PATCH ${one}`, { owner, repo, id, body }, options);
        },
    };
}
function pagesFromEnd(lastPage) {
    const count = Math.min(lastPage - 1, maxLastPages);
    return [...Array.from({ length: count }, (_, index) => lastPage - index), 1];
}
function pageOf({ body, headers }, holds) {
    const list = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body.toString('utf8'));
    if (!Array.isArray(list))
        throw nonsense('a list of comments');
    const comments = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)(list).flatMap((item) => (holds((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(item)) ? (commentFrom(item) ?? []) : []));
    return { comments, lastPage: lastPageIn(headers['link'] ?? '') };
}
function lastPageIn(link) {
    const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1];
    const page = Number((url && URL.parse(url)?.searchParams.get('page')) ?? 1);
    return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
function commentFrom(value) {
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value))
        return undefined;
    const id = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(value['id']);
    if (id === undefined)
        return undefined;
    const author = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__ .Td)({ value, path: '' }, 'user');
    return { id, author, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(value['body']) ?? '', url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(value['html_url']) };
}
function requireComment(value) {
    const comment = commentFrom(value);
    if (comment)
        return comment;
    throw nonsense('a comment');
}
function nonsense(expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}
}),
6082:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aX: () => ( labelWords),
nH: () => ( planLabels),
vc: () => ( isLabelAllowed)
});
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
const maxOnIssue = 100;
const maxNameLength = 50;
const maxNamed = 100;
const labelWords = {
    add: (name) => `label "${name}"`,
    remove: (name) => `label "${name}" taken off`,
};
function planLabels(facts) {
    const plan = {
        create: [],
        add: [],
        remove: [],
        settled: [],
    };
    const changes = changesOf(facts);
    for (const change of changes.slice(0, maxNamed)) {
        const what = labelWords[change.kind](change.name);
        const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change);
        const isThere = facts.present.some((name) => fold(name) === fold(change.name));
        if (reason !== undefined)
            plan.settled.push((0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__ .J5)(what, reason));
        else if (isThere === (change.kind === 'add')) {
            plan.settled.push({ what, result: 'applied', reason: isThere ? 'it was on already' : 'it was not on' });
        }
        else {
            plan[change.kind].push(change.name);
            if (!change.isKnown)
                plan.create.push(change.name);
        }
    }
    const more = changes.length - maxNamed;
    if (more > 0)
        plan.settled.push((0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__ .J5)(`${more} more labels`, `max_labels is ${facts.policy.maxLabels}`));
    return plan;
}
function changesOf({ operation, known }) {
    const spelled = new Map(known.map((name) => [fold(name), name]));
    return ['add', 'remove'].flatMap((kind) => {
        const names = new Map(operation[kind].map((name) => [fold(name), name.trim()]));
        return [...names].map(([folded, name]) => ({
            kind,
            name: spelled.get(folded) ?? name,
            isKnown: spelled.has(folded),
        }));
    });
}
function whyNot({ operation, policy, isPublic }, { kind, name, isKnown }) {
    const other = kind === 'add' ? operation.remove : operation.add;
    if (other.some((label) => fold(label) === fold(name)))
        return 'the result both puts it on and takes it off';
    if (policy.labelsAllowed === undefined) {
        if (kind === 'remove')
            return 'labels are only taken off where labels_allowed names them';
    }
    else if (!isLabelAllowed(name, policy.labelsAllowed))
        return 'labels_allowed does not name it';
    if (isKnown)
        return undefined;
    if (kind === 'remove' || !policy.createLabels)
        return 'the repository has no such label';
    if (name === '' || name.length > maxNameLength || (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .X5)(name) !== name || name.includes('\n')) {
        return `a label's name has 1 to ${maxNameLength} visible characters`;
    }
    return isPublic(name) ? undefined : 'its name holds a part of a secret';
}
function whyTooMany({ policy, present }, { add, remove }, { kind, name }) {
    if (present.some((label) => fold(label) === fold(name)) === (kind === 'add'))
        return undefined;
    if (add.length + remove.length >= policy.maxLabels)
        return `max_labels is ${policy.maxLabels}`;
    if (kind === 'add' && present.length + add.length >= maxOnIssue)
        return `GitHub takes ${maxOnIssue} labels at most`;
    return undefined;
}
function fold(name) {
    return name.trim().normalize('NFC').toLowerCase();
}
function isLabelAllowed(name, patterns) {
    return patterns.some((pattern) => matches(fold(name), fold(pattern)));
}
function matches(name, pattern) {
    const [head = '', ...parts] = pattern.split('*');
    const tail = parts.pop();
    if (tail === undefined)
        return name === pattern;
    if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length)
        return false;
    let rest = name.slice(head.length, name.length - tail.length);
    for (const part of parts) {
        const at = rest.indexOf(part);
        if (at < 0)
            return false;
        rest = rest.slice(at + part.length);
    }
    return true;
}
}),
8870:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
isLaterRun: () => ( isLaterRun),
makeApplyMarker: () => ( makeApplyMarker),
readApplyMarker: () => ( readApplyMarker),
readFindingPrints: () => ( readFindingPrints),
writeApplyMarker: () => ( writeApplyMarker),
writeFindingPrints: () => ( writeFindingPrints)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const step = [env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', facts.name ?? ''];
    const identity = JSON.stringify([workflow, ...step, facts.recipe ?? '', facts.topic ?? '']);
    const { agentRun, conversation } = facts;
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
        ...(isId(agentRun) && { agentRun }),
        ...(isId(conversation) && { conversation }),
    };
}
function isId(value) {
    return value !== undefined && idPattern.test(value);
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
function writeApplyMarker(kind, { key, run, agentRun, conversation }) {
    const facts = [
        ...(isId(agentRun) ? [`run=${agentRun}`] : []),
        ...(isId(conversation) ? [`conversation=${conversation}`] : []),
    ];
    return `${_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R} ${[kind, key, run, ...facts].join(' ')} -->`;
}
function readApplyMarker(kind, body) {
    const rest = body.startsWith(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R) ? body.slice(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R.length) : '';
    const [, found, key, run, agentRun, conversation] = /^ (\w{1,20}) ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})(?: run=([\w-]{1,100}))?(?: conversation=([\w-]{1,100}))? -->(?:\r?\n|$)/.exec(rest) ?? [];
    if (found !== kind || key === undefined || run === undefined)
        return undefined;
    return { key, run, ...(isId(agentRun) && { agentRun }), ...(isId(conversation) && { conversation }) };
}
function isLaterRun(one, other) {
    const [run = '0', attempt = '0'] = one.split('.');
    const [otherRun = '0', otherAttempt = '0'] = other.split('.');
    if (run !== otherRun)
        return BigInt(run) > BigInt(otherRun);
    return BigInt(attempt) > BigInt(otherAttempt);
}
function writeFindingPrints(key, prints) {
    return `${_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R} findings ${[key, ...prints].join(' ')} -->`;
}
function readFindingPrints(key, body) {
    for (const line of body.split('\n', 2)) {
        if (!line.startsWith(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R))
            return [];
        const rest = line.slice(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R.length).trimEnd();
        const [, found, prints = ''] = /^ findings ([0-9a-f]{32})((?: [0-9a-f]{16})*) -->$/.exec(rest) ?? [];
        if (found !== undefined)
            return found === key ? prints.split(' ').filter(Boolean) : [];
    }
    return [];
}
}),
1105:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J5: () => ( refused),
WE: () => ( explain),
mQ: () => ( Rejection),
pJ: () => ( endOf)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7093);
class Rejection extends Error {
    name = 'Refusal';
}
function refused(what, reason) {
    return { what, result: 'refused', reason };
}
function endOf(error, { what, permission, signal }) {
    if (error instanceof Rejection)
        return refused(what, error.message);
    if (signal.aborted)
        return { what, result: 'failed', reason: `it was given up: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(signal.reason)}` };
    if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_)
        return { what, result: 'failed', reason: explain(error, permission) };
    throw error;
}
function explain(error, permission) {
    const said = error.message.replace(/\.$/, '');
    if (error.status === 401)
        return `${said}. ${error.hint ?? ''}`.trimEnd();
    switch (error.failure) {
        case 'denied':
            if (/\blocked\b/i.test(said))
                return `${said}. Unlock the conversation`;
            return `${said}. Give the job \`permissions: { ${permission} }\`; a run by a fork's pull request never has it`;
        case 'missing':
            return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``;
        case 'outage':
            return error.inDoubt ? `${said}. It may have been done all the same` : said;
        case 'limited':
        case 'refused':
            return said;
    }
}
}),
6513:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( targetOf),
f: () => ( whyElsewhere)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
var _github_read_pull_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8639);
function targetOf(event) {
    const { owner, name: repo } = event.repository;
    if (owner === '')
        return 'the event names no repository';
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (about?.name === 'discussion')
        return 'the event is about a discussion';
    const number = about?.subject.number ?? (0,_github_read_pull_number_js__WEBPACK_IMPORTED_MODULE_1__ .e)(event);
    if (number === undefined)
        return 'the event is about no issue and no pull request';
    const state = about?.subject.state;
    return {
        owner,
        repo,
        number,
        isPullRequest: about === undefined || about.name === 'pull request',
        wasOpen: state === undefined ? undefined : state === 'open',
        wasLocked: about?.subject.isLocked,
        thread: threadOf(event),
    };
}
function threadOf(event) {
    if (event.kind !== 'pull_request_review_comment')
        return undefined;
    return event.comment.inReplyTo ?? event.comment.id;
}
function whyElsewhere({ repository, number }, target) {
    const here = `${target.owner}/${target.repo}`;
    if (repository !== undefined && !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__ .Av)(repository, here)) {
        return `it is meant for the repository ${repository}, and this step writes to ${here} alone`;
    }
    if (number !== undefined && number !== target.number) {
        return `it is meant for #${number}, and this step writes to #${target.number} alone`;
    }
    return undefined;
}
})
};
