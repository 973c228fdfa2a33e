export const id = 644;
export const ids = [644];
export const modules = {
54514:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findAddedTo: () => ( findAddedTo),
fixBranchStart: () => ( fixBranchStart),
prepareFixCi: () => ( prepareFixCi),
repositoryIdOf: () => ( repositoryIdOf)
});
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36471);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87865);
var _github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70561);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46316);
var _oz_run_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56977);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86136);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58292);
var _oz_run_start_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92207);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39603);
var _prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(90924);
var _names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60970);
var _recipe_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52378);
const fixBranchStart = 'oz/fix-ci-';
const clockSkewMs = 60_000;
const failures = ['failure', 'timed_out', 'startup_failure'];
const prepareFixCi = async (recipeContext) => {
    const { event } = recipeContext;
    if (event.kind !== 'workflow_run')
        throw (0,_names_js__WEBPACK_IMPORTED_MODULE_11__ .IE)('fix-ci', event);
    const { workflowRun } = event;
    const headSha = requireFixable(workflowRun);
    const keyWords = `fix-ci ${headSha}`;
    const earlier = await readAttempts(recipeContext, workflowRun, keyWords);
    const branchStart = `${fixBranchStart}${headSha.slice(0, 8)}-`;
    const read = (what, blocks) => (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.readOrNote)(recipeContext, `Couldn't read ${what}`, blocks);
    const material = [
        await read("the failed commit's diff", () => commitDiff(recipeContext, headSha)),
        await read('earlier runs of the workflow', () => earlierResults(recipeContext, workflowRun)),
        ...(earlier.length === 0
            ? []
            : [
                await attemptsBlock(recipeContext, earlier),
                await read('open pull requests', () => openPulls(recipeContext, branchStart)),
            ]),
    ];
    return {
        facts: [
            `The commit that failed: ${headSha}. Get it by \`git fetch origin ${headSha} && git checkout --detach ${headSha}\`; see what it changed by \`git show ${headSha}\`.`,
            ...mergeFacts(workflowRun, headSha),
            `The name of your branch: ${branchStart}${String(workflowRun.id ?? event.run.id ?? '0')}.`,
            'The branch that failed is named in the event below; your pull request goes into it.',
            ...(earlier.length === 0 ? [] : [attemptFact(earlier.length + 1)]),
        ],
        material: material.flatMap((blocks = []) => blocks),
        keyWords,
    };
};
function mergeFacts({ event, baseSha }, headSha) {
    if (event !== 'pull_request' || baseSha === undefined)
        return [];
    return [
        `The workflow ran on a trial merge of this commit into its base, ${baseSha}. If the commit alone doesn't fail, try that: \`git fetch origin ${baseSha} && git merge --no-commit ${baseSha}\`. See all that the pull request changes by \`git diff ${baseSha}...${headSha}\`.`,
    ];
}
function attemptFact(attempt) {
    return `This is attempt ${attempt} on this commit. What earlier attempts said is below: don't repeat what failed. If an earlier attempt's pull request is still open, add your commit to its branch and report that pull request; open no second one.`;
}
function requireFixable({ conclusion, headBranch, headSha, isFromFork }) {
    const branch = headBranch?.text ?? '';
    if (conclusion === undefined || !failures.includes(conclusion)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)(conclusion === 'success'
            ? 'The workflow run succeeded; nothing to fix.'
            : `The workflow run ended with ${conclusion ?? 'no conclusion'}; nothing to fix.`);
    }
    if (isFromFork)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)("Skipped: the failed commit is a fork's; fix-ci works on branches of this repository.");
    if (branch === '' || headSha === undefined)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)('Skipped: the workflow run names no branch and commit to fix.');
    if (branch.startsWith(fixBranchStart))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)(`Skipped: ${branch} was created by this recipe.`);
    return headSha;
}
async function commitDiff({ github, event, runtime }, sha) {
    const repository = { owner: event.repository.owner, repo: event.repository.name };
    const { files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .kN)(await github(), repository, sha, { signal: runtime.cancelled });
    const lines = (0,_prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_10__ .uS)(files);
    const names = files.map(({ path, additions, deletions }) => `+${additions} −${deletions} ${path}`);
    return [
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.listBlock)('Files that the failed commit changed', names, 'files'),
        ...(lines.length === 0 ? [] : [{ heading: 'Diff of the failed commit', lines }]),
    ];
}
async function earlierResults({ github, event, runtime }, { workflowId, headBranch, baseBranch, id, headSha }) {
    if (workflowId === undefined)
        return [];
    const branches = [...new Set([headBranch?.text, baseBranch?.text ?? event.repository.defaultBranch])];
    const results = [];
    for (const branch of branches) {
        if (branch === undefined || branch === '')
            continue;
        const runs = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ .ih)(await github(), event, { workflowId, branch }, runtime.cancelled);
        results.push(...runs.filter((run) => run.id !== id && run.commit !== headSha).slice(0, 5));
    }
    const lines = results.map(({ branch, commit, conclusion, date, url }) => `${branch} ${commit.slice(0, 7)}: ${conclusion}, ${date} ${url}`);
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.listBlock)('Earlier runs of this workflow, newest first, on this branch and on the one it goes into', lines, 'runs');
}
async function openPulls({ github, event, runtime }, branchStart) {
    const pulls = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ .vY)(await github(), event, branchStart, runtime.cancelled);
    const lines = pulls.map(({ number, branch, title }) => `#${number} from ${branch}: ${title}`);
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.listBlock)('Open pull requests of earlier attempts', lines, 'pull requests');
}
const longestAnswer = 6000;
const mostAttempts = 3;
async function attemptsBlock({ api, runtime }, runs) {
    const said = [];
    for (const run of runs.slice(0, mostAttempts)) {
        const text = await wordsOf(run, api, runtime.cancelled);
        said.push(`Attempt of ${run.createdAt?.toISOString() ?? 'an unknown time'} (${run.stateName}):\n${text}`);
    }
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.listBlock)('What earlier attempts said', said, 'earlier attempts');
}
async function wordsOf(run, api, signal) {
    try {
        const reading = await api?.getConversation(run.id, { signal, deadlineMs: 10_000 });
        const words = typeof reading === 'object' ? (0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_5__ .aN)((0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_5__ .cr)(reading)) : undefined;
        return (words ?? run.status?.message ?? '').slice(0, longestAnswer);
    }
    catch (error) {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_9__ .Q_) || signal.aborted)
            throw error;
        return run.status?.message ?? '';
    }
}
async function readAttempts(recipeContext, { attempt, headSha = '' }, words) {
    const { maxAttempts } = recipeContext.inputs.options;
    const runs = await findAttempts(recipeContext, words);
    const count = runs?.length ?? attempt - 1;
    if (count < maxAttempts)
        return runs ?? [];
    const used = maxAttempts === 1 ? 'the only attempt' : maxAttempts === 2 ? 'both attempts' : `all ${maxAttempts} attempts`;
    const verb = maxAttempts === 1 ? 'is' : 'are';
    throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)(`Skipped: ${used} (max_attempts: ${maxAttempts}) on ${headSha.slice(0, 7)} ${verb} used.`);
}
async function findAttempts({ runtime, api, event }, words) {
    if (api === undefined)
        return undefined;
    const { value } = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_7__ .bm)({ words, repositoryId: repositoryIdOf(event) }, runtime.randomHex, undefined);
    const finding = await (0,_oz_run_find_js__WEBPACK_IMPORTED_MODULE_6__ .s)({ ...runtime, api }, {
        key: { value, mark: undefined },
        windowMs: 0,
        patienceMs: 10_000,
        maxAgeMs: _oz_run_start_js__WEBPACK_IMPORTED_MODULE_8__ .Bm,
        signal: runtime.cancelled,
    });
    switch (finding.kind) {
        case 'found':
            return finding.runs;
        case 'absent':
            return [];
        case 'no_list':
            if (finding.permanent)
                return undefined;
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`Couldn't count the runs for this commit: ${finding.reason}.`, {
                hint: 'Nothing was started. Re-run the job once the service has recovered.',
            });
    }
}
async function findAddedTo(github, number, { runtime, run }) {
    const { env, log, cancelled: signal } = runtime;
    const [owner = '', repo = ''] = env['GITHUB_REPOSITORY']?.split('/') ?? [];
    const address = { owner, repo, number };
    try {
        const { isOpen, branch = '', headSha } = await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .tH)(github, address, { signal });
        if (!isOpen || !branch.startsWith(fixBranchStart))
            return undefined;
        const madeAt = await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .dU)(github, address, headSha, { signal });
        const isNew = run?.createdAt !== undefined && madeAt !== undefined && +madeAt >= +run.createdAt - clockSkewMs;
        return isNew ? number : undefined;
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError))
            throw error;
        log.notice(`Couldn't look up #${number}: ${error.oneLine}`);
        return undefined;
    }
}
function repositoryIdOf({ repository }) {
    return String(repository.id ?? repository.fullName);
}
}),
86812:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadRecipe: () => ( loadRecipe),
loadScheduledReport: () => ( loadScheduledReport),
preparerOf: () => ( preparerOf)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62253);
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
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`Couldn't read the recipe ${name} from the action's own folder.`, {
        hint: 'Use the action with all of its files: it needs `recipes/` as well as `dist/`.',
        cause,
    });
}
async function preparerOf(name) {
    switch (name) {
        case 'triage':
            return (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(319), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 62212))).prepareTriage;
        case 'review':
            return (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(319), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 45356))).prepareReview;
        case 'respond':
            return (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(319), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 71419))).prepareRespond;
        case 'fix-ci':
            return (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(319), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514))).prepareFixCi;
        case 'report':
            return (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(319), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 5438))).prepareReport;
    }
}
}),
52378:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
listBlock: () => ( listBlock),
nothingToDo: () => ( nothingToDo),
optionFacts: () => ( optionFacts),
readOrNote: () => ( readOrNote)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18741);
var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60970);
function nothingToDo(reason) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(reason, { conclusion: 'skipped' });
}
async function readOrNote({ runtime: { log } }, trouble, read, level = 'notice') {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError))
            throw error;
        log[level](`${trouble}: ${error.oneLine}`);
        return undefined;
    }
}
function listBlock(heading, lines, what) {
    if (lines.length === 0)
        return [];
    const place = { rank: _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ .vx.fileList, share: 0.2, group: what };
    return [{ heading, lines: [[(0,_prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ .c3)(lines, what, place)]] }];
}
function optionFacts(recipe, { apply, options: { tone } }) {
    const unused = recipe === undefined || apply === undefined ? [] : (0,_names_js__WEBPACK_IMPORTED_MODULE_3__ .Gf)(recipe).apply.filter((kind) => !apply.includes(kind));
    return [
        ...(tone === undefined ? [] : [`Write in this tone: ${tone.replace(/[.!?\s]+$/, '')}.`]),
        ...(unused.length === 0 || apply?.length === 0
            ? []
            : [`This workflow doesn't apply \`${unused.join('` and `')}\`: leave that out.`]),
    ];
}
}),
5438:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareReport: () => ( prepareReport)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36471);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _github_read_jobs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56038);
var _prompt_context_event_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22944);
var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60970);
var _recipe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52378);
const prepareReport = async (recipeContext) => {
    const { event, runtime, inputs } = recipeContext;
    (0,_names_js__WEBPACK_IMPORTED_MODULE_5__ .vY)('report', event);
    const until = runtime.clock.date();
    const since = new Date(until.getTime() - inputs.options.periodMs);
    const query = { since, signal: runtime.cancelled };
    const github = await recipeContext.github();
    const things = await readThings(() => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .I6)(github, event, query));
    const runs = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__.readOrNote)(recipeContext, "Couldn't read the workflow runs (the job needs actions: read)", () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(github, event, query), 'warning');
    const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url);
    if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__.nothingToDo)(`Nothing to report since ${showSince(since)}.`);
    }
    const { defaultBranch } = event.repository;
    return {
        facts: [
            `The repository: ${event.repository.fullName}${defaultBranch === undefined ? '' : `, default branch ${(0,_prompt_context_event_lines_js__WEBPACK_IMPORTED_MODULE_4__ .Vm)(defaultBranch) ?? ''}`}.`,
            `The period: ${showTime(since)} to ${showTime(until)} UTC.`,
            ...omittedFacts(things, 'issues and pull requests'),
            ...(runs === undefined ? ['Workflow runs could not be read.'] : omittedFacts(runs, 'workflow runs')),
        ],
        material: [
            ...(runs === undefined ? [] : await describeRuns(recipeContext, own)),
            ...describeThings('What happened', things.items, (thing) => showThing(thing, whatHappened(thing, since))),
            ...(await describeWaiting(recipeContext, since)),
        ],
    };
};
async function readThings(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError) || !['denied', 'missing'].includes(error.failure))
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`Couldn't read issues and pull requests. ${error.message}.`, {
            hint: 'Give the job `permissions: { issues: read, pull-requests: read }`.',
            cause: error,
        });
    }
}
function omittedFacts({ omitted }, what) {
    return omitted > 0 ? [`About ${omitted} more ${what} are not listed.`] : [];
}
function section(heading, lines, what) {
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__.listBlock)(heading, lines.length === 0 ? ['none'] : lines, what);
}
function describeThings(heading, things, show) {
    const kinds = ['pull request', 'issue'];
    return kinds.flatMap((kind) => {
        const lines = things.filter((thing) => thing.kind === kind).map(show);
        return section(`${heading}: ${kind}s`, lines, `${kind}s`);
    });
}
async function describeWaiting(context, since) {
    const { event, runtime, github } = context;
    const open = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__.readOrNote)(context, "Couldn't read what has waited since before the period", async () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(await github(), event, runtime.cancelled));
    const waiting = open?.filter(({ updatedAt }) => updatedAt !== undefined && updatedAt < since);
    if (waiting === undefined)
        return [];
    return describeThings('Open, and untouched since before the period, the longest first', waiting, (thing) => showThing(thing, `untouched since ${showDay(thing.updatedAt)}`));
}
const mostWithJobs = 10;
async function describeRuns(context, runs) {
    const red = await readRedNow(context, runs);
    const failed = runs.filter(({ conclusion }) => isRed(conclusion));
    const jobs = await readJobs(context, [...new Map([...red, ...failed].map((run) => [run.url, run])).values()]);
    const show = (run) => {
        const names = jobs.get(run.url) ?? [];
        const parts = [`${run.workflow} on ${run.branch}: ${run.conclusion}`, showTime(run.createdAt), run.url];
        return [...parts, names.length === 0 ? '' : `(${names.join(', ')})`].filter((part) => part !== '').join(' ');
    };
    return [
        ...section('Red now: the newest run of a workflow on the default branch failed', red.map(show), 'runs'),
        ...section('What happened: CI', countRuns(runs), 'workflows'),
        ...section('What happened: failed runs', failed.map(show), 'runs'),
    ];
}
async function readRedNow(context, runs) {
    const { event, runtime, github } = context;
    const { defaultBranch: branch } = event.repository;
    if (branch === undefined)
        return [];
    const query = { branch, signal: runtime.cancelled };
    const trouble = 'Only the runs of the period say what is red now';
    const last = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__.readOrNote)(context, trouble, async () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(await github(), event, query));
    const told = (last?.items ?? runs).filter(({ conclusion, branch: of, url }) => {
        return of === branch && (conclusion === 'success' || isRed(conclusion)) && (url === '' || url !== event.run.url);
    });
    const newest = [...Map.groupBy(told, ({ workflow }) => workflow).values()].flatMap(([first]) => first ?? []);
    return newest.filter(({ conclusion }) => isRed(conclusion));
}
async function readJobs(context, runs) {
    const { event, runtime, github } = context;
    const names = new Map();
    await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__.readOrNote)(context, "Couldn't read which jobs failed", async () => {
        for (const { id, url } of runs.slice(0, mostWithJobs)) {
            if (id !== undefined)
                names.set(url, await (0,_github_read_jobs_js__WEBPACK_IMPORTED_MODULE_3__ .Fy)(await github(), event, id, runtime.cancelled));
        }
    });
    return names;
}
function showTime(date) {
    return date === undefined ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}
function showSince(date) {
    const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
    return `${date.getUTCDate()} ${month} ${date.toISOString().slice(11, 16)} UTC`;
}
function showDay(date) {
    return showTime(date).slice(0, 10);
}
function whatHappened({ createdAt, mergedAt, closedAt }, since) {
    const isIn = (date) => date !== undefined && date >= since;
    const news = [
        isIn(createdAt) ? 'opened' : '',
        isIn(mergedAt) ? `merged ${showTime(mergedAt)}` : isIn(closedAt) ? 'closed' : '',
    ].filter(Boolean);
    return news.length === 0 ? 'touched' : news.join(' and ');
}
function showThing(thing, what) {
    const state = thing.isOpen ? (thing.isDraft ? 'draft' : 'open') : thing.mergedAt === undefined ? 'closed' : 'merged';
    const age = thing.createdAt === undefined ? '' : `, since ${showDay(thing.createdAt)}`;
    const labels = thing.labels.length === 0 ? '' : ` [${thing.labels.join(', ')}]`;
    const by = thing.author === '' ? '' : `, by ${thing.author}`;
    return `#${thing.number} ${what} (${state}${age}, ${thing.comments} comments${by})${labels} ${thing.title}`;
}
function countRuns(runs) {
    return [...Map.groupBy(runs, ({ workflow }) => workflow)].map(([workflow, all]) => {
        const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)];
        return `${workflow}: ${all.length === 1 ? '1 run' : `${all.length} runs`}, ${ends.map(([end, some]) => `${some.length} ${end}`).join(', ')}`;
    });
}
function isRed(conclusion) {
    return ['failure', 'timed_out', 'startup_failure'].includes(conclusion);
}
}),
18362:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
matchGenerated: () => ( matchGenerated),
matchPaths: () => ( matchPaths),
readRepositoryRules: () => ( readRepositoryRules)
});
var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
var ignore__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);
var _github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3666);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18741);
var _recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52378);
const forAgents = ['AGENTS.md', 'CLAUDE.md', 'WARP.md', '.github/copilot-instructions.md'];
const forPeople = ['CONTRIBUTING.md', '.github/CONTRIBUTING.md', 'docs/CONTRIBUTING.md'];
const forReviews = ['REVIEWING.md', '.github/REVIEWING.md', '.github/review-guidelines.md', 'docs/code-review.md'];
const attributes = '.gitattributes';
const filesOf = {
    triage: forPeople,
    review: [...forAgents, ...forPeople, ...forReviews, attributes],
    respond: [...forAgents, ...forPeople],
    'fix-ci': [...forAgents, ...forPeople, attributes],
    report: [],
};
const longestInstructions = 30_000;
async function readRepositoryRules(context, recipe) {
    const { github, event, runtime } = context;
    const { log, cancelled: signal } = runtime;
    const own = `.github/oz/${recipe}.md`;
    const paths = [own, ...filesOf[recipe]];
    const trouble = `Couldn't read ${own} and the repository's other rules`;
    const files = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__.readOrNote)(context, trouble, async () => (0,_github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__ .VZ)(await github(), event, { paths, signal }));
    const instructions = files?.get(own);
    if (instructions !== undefined)
        log.info(`Added ${own} to the prompt.`);
    if ((instructions?.length ?? 0) > longestInstructions)
        log.warning(`Only the first ${longestInstructions} characters of ${own} are in the prompt.`);
    const generated = files?.get(attributes);
    const shown = filesOf[recipe].filter((path) => path !== attributes);
    return {
        instructions: instructions?.slice(0, longestInstructions).trim(),
        material: files === undefined ? [] : describeRules(shown, files),
        isGenerated: generated === undefined ? undefined : matchGenerated(generated),
    };
}
function describeRules(paths, files) {
    const lines = paths.flatMap((path) => {
        const text = files.get(path);
        if (text === undefined)
            return [];
        return [
            [
                {
                    text,
                    form: 'plain',
                    label: { what: 'rules of the repository', author: '', trust: 'member', where: path },
                    rank: _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ .vx.linkedIssue,
                    keep: 'start',
                    share: 0.04,
                    group: 'rules of the repository',
                },
            ],
        ];
    });
    return lines.length === 0 ? [] : [{ heading: 'How people work in this repository', lines }];
}
function matchPaths(patterns) {
    const list = ignore__WEBPACK_IMPORTED_MODULE_0___default()({ ignorecase: false, allowRelativePaths: true });
    list.add(patterns.map((pattern) => pattern.replace(/^\.\//, '/')));
    return (path) => path !== '' && list.ignores(path);
}
function matchGenerated(attributes) {
    const rules = attributes.split('\n').flatMap((line) => {
        const [pattern = '', ...values] = line.trim().split(/\s+/);
        const value = values.findLast((one) => /^[-!]?linguist-generated(?:=|$)/.test(one));
        if (pattern === '' || pattern.startsWith('#') || value === undefined)
            return [];
        return [{ isMeant: matchPaths([pattern]), isGenerated: /^linguist-generated(?:=true)?$/.test(value) }];
    });
    return (path) => rules.findLast(({ isMeant }) => isMeant(path))?.isGenerated === true;
}
}),
71419:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareRespond: () => ( prepareRespond)
});
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48870);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6513);
var _event_person_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55751);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39603);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58292);
var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63525);
var _step_comments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55537);
var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60970);
const prepareRespond = async (recipeContext) => {
    const { event } = recipeContext;
    const { apply } = recipeContext.inputs;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(event);
    if (typeof target === 'string')
        throw (0,_names_js__WEBPACK_IMPORTED_MODULE_7__ .IE)('respond', event);
    if (recipeContext.api !== undefined && (apply ?? ['comment']).includes('comment'))
        await (0,_step_comments_js__WEBPACK_IMPORTED_MODULE_6__ .z)(recipeContext);
    const conversationId = await findConversation(recipeContext, target);
    const topic = topicOf(event);
    return {
        facts: conversationId === undefined ? [] : ['You were asked something in this thread before: go on from there.'],
        material: [],
        ...(conversationId !== undefined && { conversationId }),
        ...(topic !== undefined && { topic }),
    };
};
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
    const seal = (0,_place_js__WEBPACK_IMPORTED_MODULE_5__.openSeal)(runtime.env, event, target.number);
    try {
        const own = await (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.openComments)(await github(), target).findOwn(({ body }) => conversationOf(body, seal) !== undefined, { signal });
        const marked = own && conversationOf(own.body, seal);
        if (marked === undefined)
            return undefined;
        const run = await api.getRun(marked.run, { signal });
        const isTrue = run.conversationId === marked.conversation && isOfRepository(run, event);
        if (!isTrue)
            log.warning(`The run ${marked.run}, which an earlier answer here names, isn't from this repository; starting a new conversation.`);
        return isTrue ? run.conversationId : undefined;
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError || error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_) || signal.aborted)
            throw error;
        log.notice(`Couldn't load the earlier conversation; starting a new one: ${error.message}`);
        return undefined;
    }
}
function conversationOf(body, seal) {
    const { agentRun, conversation } = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ .fj)('comment', body, seal) ?? {};
    return agentRun === undefined || conversation === undefined ? undefined : { run: agentRun, conversation };
}
function isOfRepository({ prompt, metadata }, { repository, serverUrl }) {
    const id = metadata?.[_oz_run_key_js__WEBPACK_IMPORTED_MODULE_4__ .eA.repository];
    if (id !== undefined)
        return id === String(repository.id);
    const url = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_4__ .GS)(prompt);
    if (url === undefined || !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_8__ .Dr)(url).startsWith((0,_event_person_js__WEBPACK_IMPORTED_MODULE_8__ .Dr)(`${serverUrl}/`)))
        return false;
    const [owner = '', name = '', actions] = url.slice(serverUrl.length + 1).split('/');
    return actions === 'actions' && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_8__ .Av)(`${owner}/${name}`, repository.fullName);
}
}),
45356:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareReview: () => ( prepareReview)
});
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12104);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87865);
var _github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70561);
var _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61328);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46316);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48870);
var _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48430);
var _result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74909);
var _place_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63525);
var _repository_rules_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18362);
var _names_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60970);
var _recipe_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52378);
const prepareReview = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    if (event.kind === 'merge_group')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)('Skipped: pull requests are reviewed before they enter the merge queue.');
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (about?.name !== 'pull request')
        throw (0,_names_js__WEBPACK_IMPORTED_MODULE_11__ .IE)('review', event);
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)('The pull request is closed.');
    const { ignorePaths } = inputs.options;
    const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`];
    const { owner, name: repo } = event.repository;
    const address = { owner, repo, number: about.subject.number };
    const trouble = "Couldn't read earlier reviews; reviewing the whole pull request";
    const since = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.readOrNote)(recipeContext, trouble, async () => {
        const pull = await readReviewed(recipeContext, address);
        await requireWanted(recipeContext, address, pull);
        return readSince(recipeContext, address, pull);
    });
    return { facts: [...ignored, ...(since?.facts ?? [])], material: since?.material ?? [] };
};
async function readSince(recipeContext, target, pull) {
    const { event, github, runtime, name } = recipeContext;
    const { cancelled: signal, env } = runtime;
    const marker = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ .BL)(env, { name, recipe: 'review' });
    const seal = (0,_place_js__WEBPACK_IMPORTED_MODULE_9__.openSeal)(env, event, target.number);
    const history = await (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__.readHistory)({ github: await github(), target, marker, seal, signal });
    const from = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ .$c)(history)?.commit;
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const earlier = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ .zn)(history).filter(({ isOpen }) => isOpen);
    const to = pull.headSha;
    await requireNews(recipeContext, { address: target, from, to, base: pull.base, findings: earlier });
    const pushed = await readPushed(recipeContext, target, { from, to });
    const own = earlier.length === 0 ? [] : [earlierFact];
    return {
        facts: [...pushed.facts, ...own],
        material: [...pushed.material, ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.listBlock)('Your earlier findings', earlier.map(showEarlier), 'findings')],
    };
}
const earlierFact = 'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.';
function showEarlier({ number, path, line, text, isAnswered }) {
    const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`;
    return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`;
}
async function readReviewed({ event, github, runtime }, address) {
    if ('pullRequest' in event && event.pullRequest.head.sha !== undefined) {
        const { base, isDraft } = event.pullRequest;
        return { headSha: event.pullRequest.head.sha, base: base.ref.text, isDraft };
    }
    return (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .tH)(await github(), address, { signal: runtime.cancelled });
}
async function readPushed({ github, runtime, inputs }, address, { from, to }) {
    const { cancelled: signal } = runtime;
    const api = await github();
    const short = from.slice(0, 7);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isBuiltOn, files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .WY)(api, address, { base: from, head: to }, { signal });
    if (!isBuiltOn)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const isHidden = (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(inputs.options.ignorePaths);
    const shown = files.filter(({ path }) => !isHidden(path));
    return {
        facts: [
            `You reviewed ${short} before; ${files.length === 1 ? '1 file' : `${files.length} files`} changed since. See what is new by \`git diff ${from}..${to}\`; what was merged from the base since is in it too.`,
        ],
        material: (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.listBlock)('Changed since the last review', shown.map(showFile), 'files'),
    };
}
function showFile({ path, additions, deletions, patch }) {
    const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '');
    return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`;
}
const calls = new Set(['workflow_dispatch', 'repository_dispatch']);
function isCalled({ event, trigger }) {
    return trigger.kind !== 'event' || calls.has(event.name);
}
async function requireWanted(recipeContext, address, pull) {
    const { event, inputs, github, runtime } = recipeContext;
    const { skip = _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ .dh, ignorePaths } = inputs.options;
    const isAsked = event.action === 'review_requested' || isCalled(recipeContext);
    if (skip.includes('drafts') && pull.isDraft && !isAsked) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`);
    }
    if (!skip.includes('ignored') || ignorePaths.length === 0)
        return;
    const isIgnored = (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(ignorePaths);
    const files = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .ZG)(await github(), address, { signal: runtime.cancelled });
    if (files.length > 0 && files.every((file) => pathsOf(file).every(isIgnored))) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)(`Skipped: ignore_paths names every file that #${address.number} changes.`);
    }
}
function pathsOf({ path, status, previousPath = path }) {
    return status === 'renamed' ? [path, previousPath] : [path];
}
async function requireNews(recipeContext, reviewed) {
    const { skip = _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ .dh } = recipeContext.inputs.options;
    if (!skip.includes('reviewed') || isCalled(recipeContext))
        return;
    if (!(await isSameContent(recipeContext, reviewed)))
        return;
    const [from, to] = [reviewed.from.slice(0, 7), reviewed.to.slice(0, 7)];
    const what = from === to ? `${to} was reviewed before` : `${to} has the same changes as ${from}, which was reviewed`;
    const grave = countGrave(recipeContext, reviewed.findings);
    if (grave === 0) {
        const isComment = 'comment' in recipeContext.event || 'review' in recipeContext.event;
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__.nothingToDo)(`Skipped: ${what}.${isComment ? ' A comment asks for a review by a trigger_phrase.' : ''}`);
    }
    const { failOn = '' } = recipeContext.inputs.limits;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ(`${what}, and ${grave === 1 ? '1 finding' : `${grave} findings`} of that review ${grave === 1 ? 'is' : 'are'} still open (fail_on: ${failOn}).`, { hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.' });
}
async function isSameContent({ github, runtime, inputs }, { address, from, to, base }) {
    if (from === to)
        return true;
    if (base === '')
        return false;
    const api = await github();
    const idsOf = async (head) => (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .Ld)(api, address, { base, head }, { signal: runtime.cancelled }).catch((0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreFailures)());
    const [before, after] = await Promise.all([idsOf(from), idsOf(to)]);
    if (before === undefined || after === undefined || after.size === 0)
        return false;
    const isIgnored = (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(inputs.options.ignorePaths);
    return (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .ei)(before, after, (path) => !isIgnored(path));
}
function countGrave({ inputs: { limits } }, findings) {
    const { failOn } = limits;
    if (failOn === undefined)
        return 0;
    const grave = _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_7__ .gO.slice(0, _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_7__ .gO.indexOf(failOn) + 1);
    const heading = new RegExp(`^[^a-z]*(?:${grave.join('|')}):`, 'i');
    return findings.filter(({ text }) => heading.test(text) && !/ · low confidence(?: · Applies to [^·]*)?$/.test(text))
        .length;
}
}),
62212:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareTriage: () => ( prepareTriage),
rankSimilar: () => ( rankSimilar),
searchWords: () => ( searchWords),
tellingText: () => ( tellingText)
});
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12104);
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36471);
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53524);
var _result_apply_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56082);
var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60970);
var _recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52378);
const mostAlike = 10;
const mostSearched = 6;
const mostNamed = 5;
const prepareTriage = async (recipeContext) => {
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(recipeContext.event);
    if (about?.name !== 'issue')
        throw (0,_names_js__WEBPACK_IMPORTED_MODULE_4__ .IE)('triage', recipeContext.event);
    const readOrWarn = (what, read) => (0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__.readOrNote)(recipeContext, `Couldn't read ${what}`, read, 'warning');
    const [labels, alike] = await Promise.all([
        readOrWarn('the labels of the repository', () => readLabels(recipeContext)),
        readOrWarn('issues that may be the same', () => findSimilar(recipeContext, about.subject)),
    ]);
    return {
        facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
        material: [
            ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__.listBlock)('Labels of the repository', labels ?? [], 'labels'),
            ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__.listBlock)('Issues that may be the same', (alike ?? []).map(showIssue), 'issues'),
        ],
    };
};
async function findSimilar(recipeContext, subject) {
    const { github, event, runtime } = recipeContext;
    const { owner, name } = event.repository;
    const issue = { title: subject.title.text, body: subject.body.text.slice(0, 10_000), project: [owner, name] };
    const words = searchWords(issue, mostSearched);
    const [known, found = []] = await Promise.all([
        (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .e0)(await github(), event, runtime.cancelled),
        (0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__.readOrNote)(recipeContext, "GitHub's search for similar issues failed", async () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .to)(await github(), event, { words, signal: runtime.cancelled }), 'info'),
    ]);
    const others = new Map([...known, ...found].map((one) => [one.number, one]));
    others.delete(subject.number);
    const ranked = rankSimilar(issue, [...others.values()], mostAlike);
    const rest = found.filter((one) => one.number !== subject.number && !ranked.includes(others.get(one.number) ?? one));
    return [...ranked, ...rest].slice(0, mostAlike);
}
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
    const { owner, name: repo } = event.repository;
    const labels = await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_2__ .ME)(await github(), { owner, repo }, { signal: runtime.cancelled });
    const { labelsAllowed: allowed } = inputs.limits;
    const names = labels.map(({ name }) => name);
    const known = labels
        .filter(({ name }) => (allowed === undefined ? !(0,_result_apply_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .pp)(name) : (0,_result_apply_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .vc)(name, allowed)))
        .map(({ name, description }) => `${JSON.stringify(name)}${description === '' ? '' : `: ${description}`}`);
    const missing = (allowed ?? []).filter((pattern) => !names.some((name) => (0,_result_apply_label_plan_js__WEBPACK_IMPORTED_MODULE_3__ .vc)(name, [pattern])));
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
function showIssue({ number, title, state, labels }) {
    return `#${number} (${state}) ${title}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`;
}
const shortestWord = 3;
const mostWords = 400;
const leastShare = 0.34;
const stopWords = new Set(`a about after again all also am an and any are as at be because been before being both but by can cannot could did do
  does doing don down during each few for from further had has have having he her here how i if in into is it its itself
  just like me more most my no nor not now of off on once only or other our out over own please same should so some such
  than that the their them then there these they this those through to too under until up us use used using very was we
  were what when where which while who whom why will with without would you your
  bug issue feature request question problem help error support describe description expected actual behavior behaviour
  steps reproduce reproduction version environment additional context screenshots screenshot logs log output checklist
  searched existing issues latest happened happens happen happening doesn isn won get gets got getting
  make makes made work works working`.split(/\s+/));
function tellingText(body) {
    return body
        .replace(/<!--[^]*?(?:-->|$)/g, ' ')
        .replace(/^#{1,6} .*$/gm, ' ')
        .replace(/^\s*\*\*[^*\n]{1,80}\*\*:?\s*$/gm, ' ')
        .replace(/^\s*[-*] \[[ x]\].*$/gim, ' ')
        .replace(/\bhttps?:\/\/\S+/g, ' ');
}
function rankSimilar(issue, candidates, most) {
    const project = wordsOf(issue.project.join(' '), new Set());
    const inTitle = wordsOf(issue.title, project);
    const wanted = new Set([...inTitle, ...wordsOf(tellingText(issue.body), project)]);
    const titles = candidates.map((candidate) => ({ candidate, words: wordsOf(candidate.title, project) }));
    const counts = new Map();
    for (const { words } of titles)
        for (const word of words)
            counts.set(word, (counts.get(word) ?? 0) + 1);
    const weigh = (word) => Math.log(1 + candidates.length / (counts.get(word) ?? 1));
    const ranked = titles.flatMap(({ candidate, words }) => {
        const common = [...words].filter((word) => wanted.has(word));
        const share = sum(common.map(weigh)) / Math.max(1e-9, sum([...words].map(weigh)));
        const score = sum(common.map((word) => weigh(word) * (inTitle.has(word) ? 2 : 1)));
        return common.length === 0 ? [] : [{ candidate, score, isAlike: share >= leastShare }];
    });
    return ranked
        .sort((one, other) => Number(other.isAlike) - Number(one.isAlike) || other.score - one.score)
        .slice(0, most)
        .map(({ candidate }) => candidate);
}
function searchWords({ title, project }, most) {
    const ofProject = wordsOf(project.join(' '), new Set());
    const words = title.match(/[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu) ?? [];
    const telling = words.filter((word) => wordsOf(word, ofProject).size > 0).map((word) => word.slice(0, 36));
    return [...new Set(telling)].slice(0, most);
}
function wordsOf(text, known) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
    const telling = words.filter((word) => (word.length >= shortestWord && !stopWords.has(word)) || isOtherScript(word));
    return new Set(telling
        .map(stem)
        .filter((word) => !known.has(word))
        .slice(0, mostWords));
}
function isOtherScript(word) {
    return /[^\p{ASCII}]/u.test(word);
}
function stem(word) {
    if (word.length < 5 || isOtherScript(word))
        return word.replace(/(?<=[^s]{2})s$/, '');
    const bare = word.replace(/(?:ations?|ings?|edly|ed|ies|es|ers?|ly|s)$/, '');
    const root = bare.length < 3 ? word : bare;
    return root.replace(/(.)\1$/, '$1').replace(/(?<=..)[eiy]$/, '');
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
})
};
