export const id = 644;
export const ids = [644];
export const modules = {
54514:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findAddedTo: () => ( findAddedTo),
prepareFixCi: () => ( prepareFixCi)
});
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36471);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87865);
var _github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70561);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46316);
var _oz_run_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56977);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86136);
var _oz_run_start_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92207);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39603);
var _prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90924);
var _resolve_task_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64416);
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72286);
var _recipe_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52378);
const fixBranchStart = 'oz/fix-ci-';
const clockSkewMs = 60_000;
const prepareFixCi = async (recipeContext) => {
    const { event, runtime } = recipeContext;
    if (event.kind !== 'workflow_run')
        throw (0,_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_11__ .IE)('fix-ci', event);
    const { workflowRun } = event;
    const headSha = requireFixable(workflowRun);
    const keyWords = `fix-ci ${headSha}`;
    const earlier = await readAttempts(recipeContext, workflowRun, keyWords);
    const branchStart = `${fixBranchStart}${headSha.slice(0, 8)}-`;
    const read = async (what, blocks) => (await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .QX)(recipeContext, `Couldn't read ${what}`, blocks)) ?? [];
    const material = [
        ...(await read("the failed commit's diff", (github) => commitDiff(recipeContext, github, headSha))),
        ...(await read('earlier runs of the workflow', (github) => earlierResults(recipeContext, github, workflowRun))),
    ];
    if (earlier.length > 0) {
        material.push(...(await attemptsBlock(recipeContext, earlier)));
        const pulls = await read('open pull requests', async (github) => {
            const open = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ .vY)(github, branchStart, runtime.cancelled);
            const lines = open.map(({ number, branch, title }) => `#${number} from ${branch}: ${title}`);
            return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .Kv)('Open pull requests of earlier attempts', lines, 'pull requests');
        });
        material.push(...pulls);
    }
    return {
        facts: [
            `The commit that failed: ${headSha}. Get it by \`git fetch origin ${headSha} && git checkout --detach ${headSha}\`; see what it changed by \`git show ${headSha}\`.`,
            ...mergeFacts(workflowRun, headSha),
            `The name of your branch: ${branchStart}${String(workflowRun.id ?? event.run.id ?? '0')}.`,
            'The branch that failed is named in the event below; your pull request goes into it.',
            ...(earlier.length === 0
                ? []
                : [
                    `This is attempt ${earlier.length + 1} on this commit. What earlier attempts said is below: don't repeat what failed. If an earlier attempt's pull request is still open, add your commit to its branch and report that pull request; open no second one.`,
                ]),
        ],
        material,
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
function requireFixable({ conclusion, headBranch, headSha, isFromFork }) {
    const branch = headBranch?.text ?? '';
    if (conclusion === undefined || !_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .SA.includes(conclusion)) {
        const ended = conclusion === 'success' ? 'succeeded' : `ended with ${conclusion ?? 'no conclusion'}`;
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)(`The workflow run ${ended}; nothing to fix.`);
    }
    if (isFromFork)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)("Skipped: the failed commit is a fork's; fix-ci works on branches of this repository.");
    if (branch === '' || headSha === undefined)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)('Skipped: the workflow run names no branch and commit to fix.');
    if (branch.startsWith(fixBranchStart))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)(`Skipped: ${branch} was created by this recipe.`);
    return headSha;
}
async function commitDiff({ runtime }, github, sha) {
    const { files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .kN)(github, sha, { signal: runtime.cancelled });
    const lines = (0,_prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_9__ .uS)(files);
    const names = files.map(({ path, additions, deletions }) => `+${additions} −${deletions} ${path}`);
    const heading = 'Diff of the failed commit';
    return [
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .Kv)('Files that the failed commit changed', names, 'files'),
        ...(lines.length === 0 ? [] : [{ heading, lines }]),
    ];
}
async function earlierResults({ event, runtime }, github, { workflowId, headBranch, baseBranch, id, headSha }) {
    if (workflowId === undefined)
        return [];
    const results = [];
    for (const branch of new Set([headBranch?.text, baseBranch?.text ?? event.repository.defaultBranch])) {
        if (branch === undefined || branch === '')
            continue;
        const runs = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ .ih)(github, workflowId, branch, runtime.cancelled);
        results.push(...runs.filter((run) => run.id !== id && run.commit !== headSha).slice(0, 5));
    }
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .Kv)('Earlier runs of this workflow, newest first, on this branch and on the one it goes into', results.map((run) => `${run.branch} ${run.commit.slice(0, 7)}: ${run.conclusion}, ${run.date} ${run.url}`), 'runs');
}
const longestAnswer = 6000;
const mostAttempts = 3;
async function attemptsBlock({ api, runtime }, runs) {
    const { cancelled: signal } = runtime;
    const said = [];
    for (const run of runs.slice(0, mostAttempts)) {
        const reading = await api?.getConversation(run.id, { signal, deadlineMs: 10_000 }).catch((error) => {
            if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_8__ .Q_) || signal.aborted)
                throw error;
        });
        const words = typeof reading === 'object' ? (0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_5__ .aN)((0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_5__ .cr)(reading)) : undefined;
        const text = (words ?? run.status?.message ?? '').slice(0, longestAnswer);
        said.push(`Attempt of ${run.createdAt?.toISOString() ?? 'an unknown time'} (${run.stateName}):\n${text}`);
    }
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .Kv)('What earlier attempts said', said, 'earlier attempts');
}
async function readAttempts(recipeContext, { attempt, headSha = '' }, words) {
    const { maxAttempts } = recipeContext.inputs.options;
    const runs = await findAttempts(recipeContext, words);
    if ((runs?.length ?? attempt - 1) < maxAttempts)
        return runs ?? [];
    const all = maxAttempts === 2 ? 'both attempts' : `all ${maxAttempts} attempts`;
    const used = maxAttempts === 1 ? 'the only attempt' : all;
    const verb = maxAttempts === 1 ? 'is' : 'are';
    throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)(`Skipped: ${used} (max_attempts: ${maxAttempts}) on ${headSha.slice(0, 7)} ${verb} used.`);
}
async function findAttempts(context, words) {
    const { runtime, api } = context;
    if (api === undefined)
        return undefined;
    const key = { value: (0,_resolve_task_js__WEBPACK_IMPORTED_MODULE_10__ .TN)(context, words).value, mark: undefined };
    const signal = runtime.cancelled;
    const search = { key, windowMs: 0, patienceMs: 10_000, maxAgeMs: _oz_run_start_js__WEBPACK_IMPORTED_MODULE_7__ .Bm, signal };
    const finding = await (0,_oz_run_find_js__WEBPACK_IMPORTED_MODULE_6__ .s)({ ...runtime, api }, search);
    if (finding.kind === 'found')
        return finding.runs;
    if (finding.kind === 'absent')
        return [];
    if (finding.permanent)
        return undefined;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`Couldn't count the runs for this commit: ${finding.reason}.`, {
        hint: 'Nothing was started. Re-run the job once the service has recovered.',
    });
}
async function findAddedTo(github, number, { runtime, run }) {
    const { log, cancelled: signal } = runtime;
    try {
        const { isOpen, branch = '', headSha } = await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .tH)(github, { number }, { signal });
        if (!isOpen || !branch.startsWith(fixBranchStart))
            return undefined;
        const madeAt = await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .dU)(github, headSha, { signal });
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
function findActionFolder(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return above === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'action.yml')) ? folder : findActionFolder(above);
}
async function loadRecipe(name) {
    const [prompt, schemaText] = await Promise.all([read(name, 'prompt.md'), read(name, 'result.schema.json')]);
    const schema = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .qF)(schemaText);
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv)(schema))
        throw takenApart(name, new Error('its schema is damaged'));
    return { prompt, schema };
}
function loadScheduledReport() {
    return read('report', 'schedule.md');
}
async function read(name, file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name, file), 'utf8').catch((error) => {
        throw takenApart(name, error);
    })).trim();
}
function takenApart(name, cause) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`Couldn't read the recipe ${name} from the action's own folder.`, {
        hint: 'Use the action with all of its files: it needs `recipes/` as well as `dist/`.',
        cause,
    });
}
const preparers = {
    triage: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 62212))).prepareTriage,
    review: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 45356))).prepareReview,
    respond: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 71419))).prepareRespond,
    'fix-ci': async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514))).prepareFixCi,
    report: async () => (await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(8), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 5438))).prepareReport,
};
function preparerOf(name) {
    return preparers[name]();
}
}),
52378:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
KN: () => ( nothingToDo),
Kv: () => ( listBlock),
QX: () => ( readOrNote),
SA: () => ( redConclusions),
optionFacts: () => ( optionFacts)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18741);
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72286);
const redConclusions = ['failure', 'timed_out', 'startup_failure'];
function nothingToDo(reason) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(reason, { conclusion: 'skipped' });
}
async function readOrNote({ github, runtime: { log } }, trouble, read, level = 'notice') {
    try {
        return await read(await github());
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
function optionFacts(recipe, inputs) {
    const { apply = [], options } = inputs;
    const facts = options.tone === undefined ? [] : [`Write in this tone: ${options.tone.replace(/[.!?\s]+$/, '')}.`];
    if (recipe === undefined || apply.length === 0)
        return facts;
    const unused = (0,_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_3__ .Gf)(recipe).apply.filter((kind) => !apply.includes(kind));
    if (unused.length === 0)
        return facts;
    return [...facts, `This workflow doesn't apply \`${unused.join('` and `')}\`: leave that out.`];
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
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72286);
var _recipe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52378);
const prepareReport = async (recipeContext) => {
    const { event, runtime, inputs, github } = recipeContext;
    (0,_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_5__ .vY)('report', event);
    const until = runtime.clock.date();
    const since = new Date(until.getTime() - inputs.options.periodMs);
    const query = { since, signal: runtime.cancelled };
    const things = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .I6)(await github(), query).catch(explainThings);
    const trouble = "Couldn't read the workflow runs (the job needs actions: read)";
    const runs = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .QX)(recipeContext, trouble, (api) => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(api, query), 'warning');
    const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url);
    if (things.items.length === 0 && !own.some(isRed)) {
        const month = since.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
        const day = `${since.getUTCDate()} ${month} ${since.toISOString().slice(11, 16)} UTC`;
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .KN)(`Nothing to report since ${day}.`);
    }
    const { defaultBranch, fullName } = event.repository;
    return {
        facts: [
            `The repository: ${fullName}${defaultBranch === undefined ? '' : `, default branch ${(0,_prompt_context_event_lines_js__WEBPACK_IMPORTED_MODULE_4__ .Vm)(defaultBranch)}`}.`,
            `The period: ${showTime(since)} to ${showTime(until)} UTC.`,
            ...omittedFacts(things, 'issues and pull requests'),
            ...(runs === undefined ? ['Workflow runs could not be read.'] : omittedFacts(runs, 'workflow runs')),
        ],
        material: [
            ...(runs === undefined ? [] : await describeRuns(recipeContext, own)),
            ...describeThings('What happened', things.items, (thing) => whatHappened(thing, since)),
            ...(await describeWaiting(recipeContext, since)),
        ],
    };
};
function explainThings(error) {
    if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError) || !['denied', 'missing'].includes(error.failure))
        throw error;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`Couldn't read issues and pull requests. ${error.message}.`, {
        hint: 'Give the job `permissions: { issues: read, pull-requests: read }`.',
        cause: error,
    });
}
function omittedFacts({ omitted }, what) {
    return omitted > 0 ? [`About ${omitted} more ${what} are not listed.`] : [];
}
function section(heading, lines, what) {
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .Kv)(heading, lines.length === 0 ? ['none'] : lines, what);
}
function describeThings(heading, things, whatOf) {
    return ['pull request', 'issue'].flatMap((kind) => {
        const lines = things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, whatOf(thing)));
        return section(`${heading}: ${kind}s`, lines, `${kind}s`);
    });
}
async function describeWaiting(context, since) {
    const open = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .QX)(context, "Couldn't read what has waited since before the period", (api) => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .xm)(api, context.runtime.cancelled));
    const waiting = open?.filter(({ updatedAt }) => updatedAt !== undefined && updatedAt < since);
    if (waiting === undefined)
        return [];
    const heading = 'Open, and untouched since before the period, the longest first';
    return describeThings(heading, waiting, ({ updatedAt }) => `untouched since ${showDay(updatedAt)}`);
}
const mostWithJobs = 10;
async function describeRuns(context, runs) {
    const red = await readRedNow(context, runs);
    const failed = runs.filter(isRed);
    const jobs = new Map();
    await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .QX)(context, "Couldn't read which jobs failed", async (api) => {
        const each = [...new Map([...red, ...failed].map((run) => [run.url, run])).values()];
        for (const { id, url } of each.slice(0, mostWithJobs))
            if (id !== undefined)
                jobs.set(url, await (0,_github_read_jobs_js__WEBPACK_IMPORTED_MODULE_3__ .Fy)(api, id, context.runtime.cancelled));
    });
    const show = ({ workflow, branch, conclusion, createdAt, url }) => {
        const names = jobs.get(url) ?? [];
        const parts = [`${workflow} on ${branch}: ${conclusion}`, showTime(createdAt), url];
        return [...parts, names.length === 0 ? '' : `(${names.join(', ')})`].filter((part) => part !== '').join(' ');
    };
    return [
        ...section('Red now: the newest run of a workflow on the default branch failed', red.map(show), 'runs'),
        ...section('What happened: CI', countRuns(runs), 'workflows'),
        ...section('What happened: failed runs', failed.map(show), 'runs'),
    ];
}
async function readRedNow(context, runs) {
    const { event, runtime } = context;
    const { defaultBranch: branch } = event.repository;
    if (branch === undefined)
        return [];
    const query = { branch, signal: runtime.cancelled };
    const trouble = 'Only the runs of the period say what is red now';
    const last = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__ .QX)(context, trouble, (api) => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(api, query));
    const told = (last?.items ?? runs).filter((run) => run.branch === branch &&
        (run.conclusion === 'success' || isRed(run)) &&
        (run.url === '' || run.url !== event.run.url));
    return [...Map.groupBy(told, ({ workflow }) => workflow).values()].flatMap(([newest]) => newest && isRed(newest) ? [newest] : []);
}
function showTime(date) {
    return date === undefined ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}
function showDay(date) {
    return showTime(date).slice(0, 10);
}
function whatHappened({ createdAt, mergedAt, closedAt }, since) {
    const isIn = (date) => date !== undefined && date >= since;
    const end = isIn(mergedAt) ? `merged ${showTime(mergedAt)}` : isIn(closedAt) ? 'closed' : '';
    return [isIn(createdAt) ? 'opened' : '', end].filter(Boolean).join(' and ') || 'touched';
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
        const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)].map(([end, some]) => `${some.length} ${end}`);
        return `${workflow}: ${all.length === 1 ? '1 run' : `${all.length} runs`}, ${ends.join(', ')}`;
    });
}
function isRed({ conclusion }) {
    return _recipe_js__WEBPACK_IMPORTED_MODULE_6__ .SA.includes(conclusion);
}
}),
18362:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
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
    const { event, runtime } = context;
    const { log, cancelled: signal } = runtime;
    const own = `.github/oz/${recipe}.md`;
    const paths = [own, ...filesOf[recipe]];
    const trouble = `Couldn't read ${own} and the repository's other rules`;
    const none = new Map();
    const files = (await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .QX)(context, trouble, (github) => (0,_github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__ .VZ)(github, event, { paths, signal }))) ?? none;
    const instructions = files.get(own);
    if (instructions !== undefined)
        log.info(`Added ${own} to the prompt.`);
    if ((instructions?.length ?? 0) > longestInstructions)
        log.warning(`Only the first ${longestInstructions} characters of ${own} are in the prompt.`);
    const generated = files.get(attributes);
    const material = filesOf[recipe].flatMap((path) => (path === attributes ? [] : ruleLine(path, files.get(path))));
    const heading = 'How people work in this repository';
    return {
        instructions: instructions?.slice(0, longestInstructions).trim(),
        material: material.length === 0 ? [] : [{ heading, lines: material }],
        isGenerated: generated === undefined ? undefined : matchGenerated(generated),
    };
}
function ruleLine(path, text) {
    if (text === undefined)
        return [];
    const group = 'rules of the repository';
    const label = { what: group, author: '', trust: 'member', where: path };
    return [[{ text, form: 'plain', label, rank: _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ .vx.linkedIssue, keep: 'start', share: 0.04, group }]];
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
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39603);
var _oz_run_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3371);
var _cost_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60177);
var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63525);
var _step_comments_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30410);
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72286);
const prepareRespond = async (recipeContext) => {
    const { api, event, inputs } = recipeContext;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(event);
    if (typeof target === 'string')
        throw (0,_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_8__ .IE)('respond', event);
    if (api !== undefined && (inputs.apply ?? ['comment']).includes('comment'))
        await (0,_step_comments_js__WEBPACK_IMPORTED_MODULE_7__.showSeen)(recipeContext);
    const conversationId = await findConversation(recipeContext, target);
    const facts = conversationId === undefined ? [] : ['You were asked something in this thread before: go on from there.'];
    return { facts, material: [], conversationId, topic: topicOf(event) };
};
function topicOf(event) {
    if ('comment' in event)
        return `comment ${String(event.comment.id)}`;
    return 'review' in event ? `review ${String(event.review.id)}` : undefined;
}
async function findConversation({ api, runtime, event, github }, target) {
    if (api === undefined)
        return undefined;
    const { cancelled: signal, log } = runtime;
    const seal = (0,_place_js__WEBPACK_IMPORTED_MODULE_6__ .I)(runtime.env, event, target.number);
    const markedIn = (body) => {
        const { agentRun, conversation } = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ .fj)('comment', body, seal) ?? {};
        return agentRun === undefined || conversation === undefined ? undefined : { agentRun, conversation };
    };
    try {
        const comments = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.openComments)(await github(), target);
        const own = await comments.findOwn(({ body }) => markedIn(body) !== undefined, { signal });
        const marked = own && markedIn(own.body);
        if (marked === undefined)
            return undefined;
        const { agentRun, conversation } = marked;
        const run = await api.getRun(agentRun, { signal });
        if (run.conversationId === conversation && (0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_4__ .iI)(run, (0,_cost_js__WEBPACK_IMPORTED_MODULE_5__ .fy)(event)))
            return conversation;
        log.warning(`The run ${agentRun}, which an earlier answer here names, isn't from this repository; starting a new conversation.`);
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError || error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_) || signal.aborted)
            throw error;
        log.notice(`Couldn't load the earlier conversation; starting a new one: ${error.message}`);
    }
    return undefined;
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
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72286);
var _recipe_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52378);
const prepareReview = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    if (event.kind === 'merge_group')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)('Skipped: pull requests are reviewed before they enter the merge queue.');
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (about?.name !== 'pull request')
        throw (0,_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_11__ .IE)('review', event);
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)('The pull request is closed.');
    const { ignorePaths } = inputs.options;
    const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`];
    const trouble = "Couldn't read earlier reviews; reviewing the whole pull request";
    const since = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .QX)(recipeContext, trouble, async (github) => {
        const pull = await readPull(recipeContext, github, about.subject);
        await requireWanted(recipeContext, pull);
        return readSince(recipeContext, pull);
    });
    return { facts: [...ignored, ...(since?.facts ?? [])], material: since?.material ?? [] };
};
async function readPull({ event, runtime, inputs }, github, address) {
    const call = { signal: runtime.cancelled };
    const given = 'pullRequest' in event ? event.pullRequest : undefined;
    const { headSha, base, isDraft } = given?.head.sha === undefined
        ? await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .tH)(github, address, call)
        : { headSha: given.head.sha, base: given.base.ref.text, isDraft: given.isDraft };
    return { github, call, address, headSha, base, isDraft, isIgnored: (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(inputs.options.ignorePaths) };
}
async function readSince(recipeContext, pull) {
    const { event, runtime, name } = recipeContext;
    const { github, address: target, headSha } = pull;
    const marker = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ .BL)(runtime.env, { name, recipe: 'review' });
    const seal = (0,_place_js__WEBPACK_IMPORTED_MODULE_9__ .I)(runtime.env, event, target.number);
    const history = await (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__.readHistory)({ github, target, marker, seal, signal: runtime.cancelled });
    const from = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ .$)(history)?.commit;
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const earlier = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ .z)(history).filter(({ isOpen }) => isOpen);
    await requireNews(recipeContext, pull, from, earlier);
    const pushed = await readPushed(pull, from, headSha);
    if (earlier.length === 0)
        return pushed;
    return {
        facts: [
            ...pushed.facts,
            'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.',
        ],
        material: [...pushed.material, ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .Kv)('Your earlier findings', earlier.map(showEarlier), 'findings')],
    };
}
function showEarlier({ number, path, line, text, isAnswered }) {
    const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`;
    return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`;
}
async function readPushed({ github, call, isIgnored }, from, to) {
    const short = from.slice(0, 7);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isBuiltOn, files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .WY)(github, { base: from, head: to }, call);
    if (!isBuiltOn)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const shown = files.filter(({ path }) => !isIgnored(path)).map(showFile);
    return {
        facts: [
            `You reviewed ${short} before; ${files.length === 1 ? '1 file' : `${files.length} files`} changed since. See what is new by \`git diff ${from}..${to}\`; what was merged from the base since is in it too.`,
        ],
        material: (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .Kv)('Changed since the last review', shown, 'files'),
    };
}
function showFile({ path, additions, deletions, patch }) {
    const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '');
    return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`;
}
function isCalled({ event, trigger }) {
    return trigger.kind !== 'event' || ['workflow_dispatch', 'repository_dispatch'].includes(event.name);
}
async function requireWanted(recipeContext, pull) {
    const { event, inputs } = recipeContext;
    const { github, address, call, isDraft, isIgnored } = pull;
    const { skip = _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ .dh, ignorePaths } = inputs.options;
    const isAsked = event.action === 'review_requested' || isCalled(recipeContext);
    if (skip.includes('drafts') && isDraft && !isAsked) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`);
    }
    if (!skip.includes('ignored') || ignorePaths.length === 0)
        return;
    const files = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .ZG)(github, address, call);
    const paths = files.flatMap(({ path, status, previousPath = path }) => status === 'renamed' ? [path, previousPath] : [path]);
    if (paths.length > 0 && paths.every(isIgnored)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)(`Skipped: ignore_paths names every file that #${address.number} changes.`);
    }
}
async function requireNews(recipeContext, pull, from, findings) {
    const { event, inputs } = recipeContext;
    const { failOn } = inputs.limits;
    const { skip = _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ .dh } = inputs.options;
    if (!skip.includes('reviewed') || isCalled(recipeContext) || !(await isSameContent(pull, from)))
        return;
    const to = pull.headSha.slice(0, 7);
    const same = `${to} has the same changes as ${from.slice(0, 7)}, which was reviewed`;
    const what = from.startsWith(to) ? `${to} was reviewed before` : same;
    const open = failOn === undefined ? 0 : countGrave(failOn, findings);
    if (open === 0) {
        const isComment = 'comment' in event || 'review' in event;
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_12__ .KN)(`Skipped: ${what}.${isComment ? ' A comment asks for a review by a trigger_phrase.' : ''}`);
    }
    const are = open === 1 ? '1 finding of that review is' : `${open} findings of that review are`;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ(`${what}, and ${are} still open (fail_on: ${failOn ?? ''}).`, {
        hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.',
    });
}
async function isSameContent({ github, call, headSha, base, isIgnored }, from) {
    if (from === headSha)
        return true;
    if (base === '')
        return false;
    const idsOf = (head) => (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .Ld)(github, { base, head }, call).catch((0,_github_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreFailures)());
    const [before, after] = await Promise.all([idsOf(from), idsOf(headSha)]);
    if (before === undefined || after === undefined || after.size === 0)
        return false;
    return (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .ei)(before, after, (path) => !isIgnored(path));
}
function countGrave(failOn, findings) {
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
var _result_apply_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8379);
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72286);
var _recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52378);
const mostAlike = 10;
const mostSearched = 6;
const mostNamed = 5;
const prepareTriage = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (about?.name !== 'issue')
        throw (0,_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_4__ .IE)('triage', event);
    const readOrWarn = (what, read) => (0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__ .QX)(recipeContext, `Couldn't read ${what}`, read, 'warning');
    const [labels, alike] = await Promise.all([
        readOrWarn('the labels of the repository', (github) => readLabels(recipeContext, github)),
        readOrWarn('issues that may be the same', (github) => findSimilar(recipeContext, github, about.subject)),
    ]);
    const { labelsAllowed, maxLabels } = inputs.limits;
    const removal = labelsAllowed === undefined ? 'Labels may not be removed.' : 'Labels of the list may be removed.';
    return {
        facts: [
            ...(labels === undefined ? ['The list of labels could not be read: choose no labels.'] : []),
            ...(labels?.length === 0 ? ['There are no labels to choose from: leave `labels` out.'] : []),
            ...(alike === undefined ? ['Issues that may be the same could not be looked up.'] : []),
            ...(alike?.length === 0 ? ['No issue with similar words was found among the recent ones.'] : []),
            `At most ${maxLabels} labels may change. ${removal}`,
        ],
        material: [
            ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__ .Kv)('Labels of the repository', labels ?? [], 'labels'),
            ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__ .Kv)('Issues that may be the same', alike ?? [], 'issues'),
        ],
    };
};
async function findSimilar(context, github, subject) {
    const { event, runtime } = context;
    const { owner, name } = event.repository;
    const issue = { title: subject.title.text, body: subject.body.text.slice(0, 10_000), project: [owner, name] };
    const query = { words: searchWords(issue, mostSearched), signal: runtime.cancelled };
    const [known, found = []] = await Promise.all([
        (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .e0)(github, event, runtime.cancelled),
        (0,_recipe_js__WEBPACK_IMPORTED_MODULE_5__ .QX)(context, "GitHub's search for similar issues failed", () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .to)(github, event, query), 'info'),
    ]);
    const others = new Map([...known, ...found].map((one) => [one.number, one]));
    others.delete(subject.number);
    const ranked = rankSimilar(issue, [...others.values()], mostAlike);
    const rest = found.flatMap(({ number }) => others.get(number) ?? []);
    return [...new Set([...ranked, ...rest])].slice(0, mostAlike).map(showIssue);
}
function showIssue({ number, title, state, labels }) {
    return `#${number} (${state}) ${title}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`;
}
async function readLabels({ runtime, inputs }, github) {
    const labels = await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_2__ .ME)(github, { signal: runtime.cancelled });
    const { labelsAllowed: allowed, createLabels } = inputs.limits;
    const known = labels
        .filter(({ name }) => (allowed === undefined ? !(0,_result_apply_labels_js__WEBPACK_IMPORTED_MODULE_3__ .pp)(name) : (0,_result_apply_labels_js__WEBPACK_IMPORTED_MODULE_3__ .vc)(name, allowed)))
        .map(({ name, description }) => `${JSON.stringify(name)}${description === '' ? '' : `: ${description}`}`);
    const missing = (allowed ?? []).filter((pattern) => !labels.some(({ name }) => (0,_result_apply_labels_js__WEBPACK_IMPORTED_MODULE_3__ .vc)(name, [pattern])));
    if (createLabels) {
        const made = missing.filter((name) => !name.includes('*'));
        return [...known, ...made.map((name) => `${JSON.stringify(name)} (will be made)`)];
    }
    const named = missing.slice(0, mostNamed).map((name) => JSON.stringify(name));
    const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : '';
    if (missing.length > 0)
        runtime.log.warning(`labels_allowed: the repository has no label that matches ${named.join(', ')}${more}.`);
    return known;
}
const shortestWord = 3;
const mostWords = 400;
const leastShare = 0.34;
const stopWords = new Set(`about after again all also and any are because been before being both but can cannot could did does doing don down
  during each few for from further had has have having her here how into its itself just like more most nor not now
  off once only other our out over own please same should some such than that the their them then there these they
  this those through too under until use used using very was were what when where which while who whom why will with
  without would you your bug issue feature request question problem help error support describe description expected
  actual behavior behaviour steps reproduce reproduction version environment additional context screenshots screenshot
  logs log output checklist searched existing issues latest happened happens happen happening doesn isn won get gets
  got getting make makes made work works working`.split(/\s+/));
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
    const stems = telling.map(stem).filter((word) => !known.has(word));
    return new Set(stems.slice(0, mostWords));
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
