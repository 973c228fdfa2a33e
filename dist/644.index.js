export const id = 644;
export const ids = [644];
export const modules = {
54514:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
fixBranchStart: () => ( fixBranchStart),
prepareFixCi: () => ( prepareFixCi),
repositoryIdOf: () => ( repositoryIdOf)
});
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36471);
var _github_read_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87865);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46316);
var _oz_run_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82156);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86136);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58292);
var _oz_run_start_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62299);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39603);
var _prompt_context_diff_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63927);
var _recipe_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(52378);
const fixBranchStart = 'oz/fix-ci-';
const failures = ['failure', 'timed_out', 'startup_failure'];
const prepareFixCi = async (recipeContext) => {
    const { event } = recipeContext;
    if (event.kind !== 'workflow_run')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .IE)('fix-ci', event, 'workflow_run');
    const { workflowRun } = event;
    const headSha = requireFixable(workflowRun);
    const keyWords = `fix-ci ${headSha}`;
    const earlier = await readAttempts(recipeContext, workflowRun, keyWords);
    const branchStart = `${fixBranchStart}${headSha.slice(0, 8)}-`;
    const material = [
        await materialOf(recipeContext, "the failed commit's diff", () => commitDiff(recipeContext, headSha)),
        await materialOf(recipeContext, 'earlier runs of the workflow', () => earlierResults(recipeContext, workflowRun)),
        ...(earlier.length === 0 ? [] : [await attemptsBlock(recipeContext, earlier)]),
        ...(earlier.length === 0
            ? []
            : [await materialOf(recipeContext, 'open pull requests', () => openPulls(recipeContext, branchStart))]),
    ];
    return {
        facts: [
            `The commit that failed: ${headSha}. Get it by \`git fetch origin ${headSha} && git checkout --detach ${headSha}\`; see what it changed by \`git show ${headSha}\`.`,
            `The name of your branch: ${branchStart}${String(workflowRun.id ?? event.run.id ?? '0')}.`,
            'The branch that failed is named in the event below; your pull request goes into it.',
            ...(earlier.length === 0 ? [] : [attemptFact(earlier.length + 1)]),
        ],
        material: material.flat(),
        keyWords,
    };
};
function attemptFact(attempt) {
    return `This is attempt ${attempt} on this commit. What earlier attempts said is below: don't repeat what failed. If an earlier attempt's pull request is still open, add your commit to its branch and report that pull request; open no second one.`;
}
function requireFixable({ conclusion, headBranch, headSha, isFromFork }) {
    const branch = headBranch?.text ?? '';
    if (conclusion === undefined || !failures.includes(conclusion)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .KN)(conclusion === 'success'
            ? 'The workflow run succeeded; nothing to fix.'
            : `The workflow run ended with ${conclusion ?? 'no conclusion'}; nothing to fix.`);
    }
    if (isFromFork)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .KN)("Skipped: the failed commit is a fork's; fix-ci works on branches of this repository.");
    if (branch === '' || headSha === undefined)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .KN)('Skipped: the workflow run names no branch and commit to fix.');
    if (branch.startsWith(fixBranchStart))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .KN)(`Skipped: ${branch} was created by this recipe.`);
    return headSha;
}
async function materialOf({ runtime }, what, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_))
            throw error;
        runtime.log.notice(`Couldn't read ${what}: ${error.oneLine}`);
        return [];
    }
}
async function commitDiff({ github, event, runtime }, sha) {
    const repository = { owner: event.repository.owner, repo: event.repository.name };
    const { files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_1__ .kN)(await github(), repository, sha, { signal: runtime.cancelled });
    const lines = (0,_prompt_context_diff_js__WEBPACK_IMPORTED_MODULE_9__ .u)(files);
    const names = files.map(({ path, additions, deletions }) => `+${additions} −${deletions} ${path}`);
    return [
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .Kv)('Files that the failed commit changed', names, 'files'),
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
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .Kv)('Earlier runs of this workflow, newest first, on this branch and on the one it goes into', lines, 'runs');
}
async function openPulls({ github, event, runtime }, branchStart) {
    const pulls = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ .vY)(await github(), event, branchStart, runtime.cancelled);
    const lines = pulls.map(({ number, branch, title }) => `#${number} from ${branch}: ${title}`);
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .Kv)('Open pull requests of earlier attempts', lines, 'pull requests');
}
const longestAnswer = 6000;
const mostAttempts = 3;
async function attemptsBlock({ api, runtime }, runs) {
    const said = [];
    for (const run of runs.slice(0, mostAttempts)) {
        const text = await wordsOf(run, api, runtime.cancelled);
        said.push(`Attempt of ${run.createdAt?.toISOString() ?? 'an unknown time'} (${run.stateName}):\n${text}`);
    }
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .Kv)('What earlier attempts said', said, 'earlier attempts');
}
async function wordsOf(run, api, signal) {
    try {
        const reading = await api?.getConversation(run.id, { signal, deadlineMs: 10_000 });
        const words = typeof reading === 'object' ? (0,_oz_run_message_js__WEBPACK_IMPORTED_MODULE_4__ .aN)((0,_oz_run_message_js__WEBPACK_IMPORTED_MODULE_4__ .cr)(reading)) : undefined;
        return (words ?? run.status?.message ?? '').slice(0, longestAnswer);
    }
    catch (error) {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_8__ .Q_) || signal.aborted)
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
    throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_10__ .KN)(`Skipped: ${used} (max_attempts: ${maxAttempts}) on ${headSha.slice(0, 7)} ${verb} used.`);
}
async function findAttempts({ runtime, api, event }, words) {
    if (api === undefined)
        return undefined;
    const { value } = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_6__ .bm)({ words, repositoryId: repositoryIdOf(event) }, runtime.randomHex, undefined);
    const finding = await (0,_oz_run_find_js__WEBPACK_IMPORTED_MODULE_5__ .s)({ ...runtime, api }, {
        key: { value, mark: undefined },
        windowMs: 0,
        patienceMs: 10_000,
        maxAgeMs: _oz_run_start_js__WEBPACK_IMPORTED_MODULE_7__ .Bm,
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
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`Couldn't count the runs for this commit: ${finding.reason}.`, {
                hint: 'Nothing was started. Re-run the job once the service has recovered.',
            });
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
loadScheduledReport: () => ( loadScheduledReport)
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
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`The recipe ${name} could not be read from the action's own folder.`, {
        hint: 'Take the action as a whole: `recipes/` belongs to it as `dist/` does.',
        cause,
    });
}
}),
49146:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
matchPaths: () => ( matchPaths),
r: () => ( matchGenerated)
});
var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);
var ignore__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(ignore__WEBPACK_IMPORTED_MODULE_0__);
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
79225:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
preparerOf: () => ( preparerOf)
});
async function preparerOf(name) {
    switch (name) {
        case 'triage':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(448), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 64530))).prepareTriage;
        case 'review':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(448), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 18064))).prepareReview;
        case 'respond':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(448), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 71419))).prepareRespond;
        case 'fix-ci':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(448), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514))).prepareFixCi;
        case 'report':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(448), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 5438))).prepareReport;
    }
}
}),
52378:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IE: () => ( wrongEvent),
KN: () => ( nothingToDo),
Kv: () => ( listBlock),
optionFacts: () => ( optionFacts)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18741);
function wrongEvent(recipe, event, works) {
    const on = event.kind === 'issue_comment' ? ` on ${event.issue.isPullRequest ? 'a pull request' : 'an issue'}` : '';
    const name = event.name === '' ? 'none' : event.name + on;
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
5438:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareReport: () => ( prepareReport)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36471);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _prompt_context_event_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22944);
var _recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52378);
const clocks = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const prepareReport = async (recipeContext) => {
    const { event, runtime, inputs } = recipeContext;
    if (!clocks.includes(event.name))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .IE)('report', event, 'schedule and workflow_dispatch');
    const until = runtime.clock.date();
    const since = new Date(until.getTime() - inputs.options.periodMs);
    const query = { since, signal: runtime.cancelled };
    const github = await recipeContext.github();
    const things = await readThings(() => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .I6)(github, event, query));
    const runs = await readRunsOrNote(recipeContext, () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(github, event, query));
    const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url);
    if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .KN)(`Nothing to report since ${showSince(since)}.`);
    }
    return {
        facts: [
            `The repository: ${event.repository.fullName}${event.repository.defaultBranch === undefined ? '' : `, default branch ${(0,_prompt_context_event_lines_js__WEBPACK_IMPORTED_MODULE_3__ .Vm)(event.repository.defaultBranch) ?? ''}`}.`,
            `The period: ${since.toISOString()} to ${until.toISOString()}.`,
            ...omittedFacts(things, 'issues and pull requests'),
            ...(runs === undefined ? ['Workflow runs could not be read.'] : omittedFacts(runs, 'workflow runs')),
        ],
        material: describe(things.items, own, { since, defaultBranch: event.repository.defaultBranch }),
    };
};
async function readThings(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_) || !['denied', 'missing'].includes(error.failure))
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`Couldn't read issues and pull requests. ${error.message}.`, {
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
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_))
            throw error;
        runtime.log.warning(`Couldn't read the workflow runs (the job needs actions: read): ${error.oneLine}`);
        return undefined;
    }
}
function omittedFacts({ omitted }, what) {
    return omitted > 0 ? [`About ${omitted} more ${what} are not listed.`] : [];
}
function describe(things, runs, { since, defaultBranch }) {
    const of = (kind) => things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, since));
    return [
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('Red now: the newest run of a workflow on the default branch failed', redNow(runs, defaultBranch), 'runs'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('What happened: pull requests', of('pull request'), 'pull requests'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('What happened: issues', of('issue'), 'issues'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('What happened: CI', countRuns(runs), 'workflows'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('What happened: failed runs', runs.filter(({ conclusion }) => isRed(conclusion)).map(showRun), 'runs'),
    ];
}
function showRun({ workflow, branch, conclusion, url, createdAt }) {
    return [`${workflow} on ${branch}: ${conclusion}`, showTime(createdAt), url].filter((part) => part !== '').join(' ');
}
function redNow(runs, defaultBranch) {
    const onDefault = runs.filter(({ branch, conclusion }) => branch === defaultBranch && isVerdict(conclusion));
    const newest = [...Map.groupBy(onDefault, ({ workflow }) => workflow).values()].flatMap(([first]) => first ?? []);
    return newest.filter(({ conclusion }) => isRed(conclusion)).map(showRun);
}
function isVerdict(conclusion) {
    return conclusion === 'success' || isRed(conclusion);
}
function showTime(date) {
    return date === undefined ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}
function showSince(date) {
    const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
    return `${date.getUTCDate()} ${month} ${date.toISOString().slice(11, 16)} UTC`;
}
function showThing(thing, since) {
    const isIn = (date) => date !== undefined && date >= since;
    const newMessages = [
        isIn(thing.createdAt) ? 'opened' : '',
        isIn(thing.mergedAt) ? `merged ${showTime(thing.mergedAt)}` : isIn(thing.closedAt) ? 'closed' : '',
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
18362:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
readRepositoryRules: () => ( readRepositoryRules)
});
var _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3666);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18741);
var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49146);
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
async function readRepositoryRules({ github, event, runtime }, recipe) {
    const { log, cancelled: signal } = runtime;
    const own = `.github/oz/${recipe}.md`;
    try {
        const files = await (0,_github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__.readTrustedFiles)(await github(), event, { paths: [own, ...filesOf[recipe]], signal });
        const instructions = files.get(own);
        if (instructions !== undefined)
            log.info(`Added ${own} to the prompt.`);
        if ((instructions?.length ?? 0) > longestInstructions)
            log.warning(`Only the first ${longestInstructions} characters of ${own} are in the prompt.`);
        const generated = files.get(attributes);
        return {
            instructions: instructions?.slice(0, longestInstructions).trim(),
            material: describeRules(filesOf[recipe].filter((path) => path !== attributes), files),
            isGenerated: generated === undefined ? undefined : (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__ .r)(generated),
        };
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_))
            throw error;
        log.notice(`Couldn't read ${own} and the repository's other rules: ${error.oneLine}`);
        return { instructions: undefined, material: [], isGenerated: undefined };
    }
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
var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35209);
var _signs_of_life_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45751);
var _recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52378);
const prepareRespond = async (recipeContext) => {
    const { event } = recipeContext;
    const { apply } = recipeContext.inputs;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(event);
    if (typeof target === 'string')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .IE)('respond', event, 'comments, issues, pull requests, reviews and discussions');
    if (recipeContext.api !== undefined && (apply ?? ['comment']).includes('comment'))
        await (0,_signs_of_life_js__WEBPACK_IMPORTED_MODULE_6__ .z)(recipeContext);
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
    const seal = (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__.openSeal)(runtime.env, event, target.number);
    try {
        const own = await (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ .B)(await github(), target).findOwn(({ body }) => conversationOf(body, seal) !== undefined, { signal });
        const marked = own && conversationOf(own.body, seal);
        if (marked === undefined)
            return undefined;
        const run = await api.getRun(marked.run, { signal });
        const isTrue = run.conversationId === marked.conversation && isOfRepository(run, event);
        if (!isTrue)
            log.warning(`The run ${marked.run} that an answer here names is not of this repository: a new conversation.`);
        return isTrue ? run.conversationId : undefined;
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_ || error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_) || signal.aborted)
            throw error;
        log.notice(`The conversation so far could not be looked up, so a new one is begun: ${error.message}`);
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
18064:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  prepareReview: () => ( prepareReview)
});
var apply_marker = __webpack_require__(48870);
var review_history = __webpack_require__(13794);
var subject = __webpack_require__(12104);
var failure = __webpack_require__(28881);
var changes = __webpack_require__(87865);
var pull = __webpack_require__(70561);
var action_seal = __webpack_require__(35209);
var errors = __webpack_require__(46316);
var external_node_crypto_ = __webpack_require__(77598);
var client = __webpack_require__(96584);
;
const maxBytes = 64 * 1024 * 1024;
const maxFiles = 300;
async function readPatchIds(github, { owner, repo }, { base, head }, { signal }) {
    const { data } = await github.call({ signal, maxBytes }, ({ repos }, request) => repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, request }));
    const files = (0,client .c)(data.files);
    if (files.length >= maxFiles || (files.length === 0 && (data.total_commits ?? 0) > 0))
        return undefined;
    const ids = new Map();
    for (const { filename, previous_filename: before, status, sha, patch, additions, deletions } of files) {
        const content = patch ?? sha;
        if (filename === undefined || filename === null || content === undefined || content === null)
            return undefined;
        const words = [status, before ?? '', additions, deletions, withoutNumbers(content)];
        ids.set(filename, (0,external_node_crypto_.hash)('sha256', JSON.stringify(words), 'hex'));
    }
    return ids;
}
function withoutNumbers(patch) {
    return patch.replace(/^@@ .*$/gm, '@@');
}
function areSameChanges(one, other, counts) {
    const counted = [...other].filter(([path]) => counts(path));
    const isAsMany = [...one.keys()].filter(counts).length === counted.length;
    return isAsMany && counted.every(([path, id]) => one.get(path) === id);
}
var operations = __webpack_require__(48430);
var result = __webpack_require__(61328);
var paths = __webpack_require__(49146);
var recipe = __webpack_require__(52378);
;
const calls = new Set([
    'issue_comment',
    'pull_request_review',
    'pull_request_review_comment',
    'workflow_dispatch',
    'repository_dispatch',
]);
const callingActions = new Set(['review_requested']);
function isCalled({ event, trigger }) {
    return trigger.kind !== 'event' || calls.has(event.name) || callingActions.has(event.action);
}
async function requireWanted(recipeContext, address) {
    const { event, inputs, github, runtime } = recipeContext;
    const { skip = result .d, ignorePaths } = inputs.options;
    if (skip.includes('drafts') && isDraft(event) && !isCalled(recipeContext)) {
        throw (0,recipe .KN)(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`);
    }
    if (!skip.includes('ignored') || ignorePaths.length === 0)
        return;
    const isIgnored = (0,paths.matchPaths)(ignorePaths);
    const files = await (0,changes .ZG)(await github(), address, { signal: runtime.cancelled });
    if (files.length > 0 && files.every(({ path }) => isIgnored(path))) {
        throw (0,recipe .KN)(`Skipped: ignore_paths names every file that #${address.number} changes.`);
    }
}
function isDraft(event) {
    return 'pullRequest' in event && event.pullRequest.isDraft;
}
async function requireNews(recipeContext, reviewed) {
    const { skip = result .d } = recipeContext.inputs.options;
    if (!skip.includes('reviewed') || isCalled(recipeContext))
        return;
    if (!(await isSameContent(recipeContext, reviewed)))
        return;
    const [from, to] = [reviewed.from.slice(0, 7), reviewed.to.slice(0, 7)];
    const what = from === to ? `${to} was reviewed before` : `${to} changes the same as ${from}, which was reviewed`;
    const grave = countGrave(recipeContext, reviewed.findings);
    if (grave === 0)
        throw (0,recipe .KN)(`Skipped: ${what}.`);
    const { failOn = '' } = recipeContext.inputs.limits;
    throw new errors .lZ(`${what}, and ${grave === 1 ? '1 finding' : `${grave} findings`} of that review ${grave === 1 ? 'is' : 'are'} still open (fail_on: ${failOn}).`, { hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.' });
}
async function isSameContent({ event, github, runtime, inputs }, { address, from, to }) {
    if (from === to)
        return true;
    const base = 'pullRequest' in event ? event.pullRequest.base.ref.text : '';
    if (base === '')
        return false;
    const api = await github();
    const idsOf = (head) => readPatchIds(api, address, { base, head }, { signal: runtime.cancelled });
    try {
        const [before, after] = await Promise.all([idsOf(from), idsOf(to)]);
        if (before === undefined || after === undefined || after.size === 0)
            return false;
        const isIgnored = (0,paths.matchPaths)(inputs.options.ignorePaths);
        return areSameChanges(before, after, (path) => !isIgnored(path));
    }
    catch (error) {
        if (error instanceof failure .y_)
            return false;
        throw error;
    }
}
function countGrave({ inputs: { limits } }, findings) {
    const { failOn } = limits;
    if (failOn === undefined)
        return 0;
    const grave = operations .gO.slice(0, operations .gO.indexOf(failOn) + 1);
    const heading = new RegExp(`^[^a-z]*(?:${grave.join('|')}):`, 'i');
    return findings.filter(({ text }) => heading.test(text)).length;
}
;
const prepareReview = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    if (event.kind === 'merge_group')
        throw (0,recipe .KN)('Skipped: what is in the merge queue was reviewed before it was queued.');
    const about = (0,subject .et)(event);
    if (about?.name !== 'pull request')
        throw (0,recipe .IE)('review', event, 'pull requests');
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,recipe .KN)('The pull request is closed.');
    const { ignorePaths } = inputs.options;
    const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`];
    const { owner, name: repo } = event.repository;
    const address = { owner, repo, number: about.subject.number };
    const { facts, material } = await sinceLastReview(recipeContext, address);
    return { facts: [...ignored, ...facts], material };
};
async function sinceLastReview(recipeContext, address) {
    try {
        await requireWanted(recipeContext, address);
        return await readSince(recipeContext, address);
    }
    catch (error) {
        if (!(error instanceof failure .y_))
            throw error;
        recipeContext.runtime.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`);
        return { facts: [], material: [] };
    }
}
async function readSince(recipeContext, target) {
    const { event, github, runtime, name } = recipeContext;
    const { cancelled: signal, env } = runtime;
    const marker = (0,apply_marker .BL)(env, { name, recipe: 'review' });
    const seal = (0,action_seal.openSeal)(env, event, target.number);
    const history = await (0,review_history .Lu)({ github: await github(), target, marker, seal, signal });
    const from = (0,review_history .$c)(history)?.commit;
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const earlier = (0,review_history .zn)(history).filter(({ isOpen }) => isOpen);
    const to = await readHead(recipeContext, target);
    await requireNews(recipeContext, { address: target, from, to, findings: earlier });
    const pushed = await readPushed(recipeContext, target, { from, to });
    const own = earlier.length === 0 ? [] : [earlierFact];
    return {
        facts: [...pushed.facts, ...own],
        material: [...pushed.material, ...(0,recipe .Kv)('Your earlier findings', earlier.map(showEarlier), 'findings')],
    };
}
const earlierFact = 'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.';
function showEarlier({ number, path, line, text, isAnswered }) {
    const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`;
    return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`;
}
async function readHead({ event, github, runtime }, address) {
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    return named ?? (await (0,pull .tH)(await github(), address, { signal: runtime.cancelled })).headSha;
}
async function readPushed({ github, runtime, inputs }, address, { from, to }) {
    const { cancelled: signal } = runtime;
    const api = await github();
    const short = from.slice(0, 7);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isRewritten, files } = await (0,changes .gQ)(api, address, { from, to }, signal);
    if (isRewritten)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const isHidden = (0,paths.matchPaths)(inputs.options.ignorePaths);
    const shown = files.filter(({ path }) => !isHidden(path));
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
64530:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  prepareTriage: () => ( prepareTriage)
});
var label_plan = __webpack_require__(56082);
var subject = __webpack_require__(12104);
var failure = __webpack_require__(28881);
var activity = __webpack_require__(36471);
var issue = __webpack_require__(53524);
;
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
var recipe = __webpack_require__(52378);
;
const mostAlike = 10;
const mostSearched = 6;
const mostNamed = 5;
const prepareTriage = async (recipeContext) => {
    const about = (0,subject .et)(recipeContext.event);
    if (about?.name !== 'issue')
        throw (0,recipe .IE)('triage', recipeContext.event, 'issues');
    const [labels, alike] = await Promise.all([
        readOrNote(recipeContext, 'The labels of the repository', readLabels),
        readOrNote(recipeContext, 'Issues that may be the same', (parts) => findSimilar(parts, about.subject)),
    ]);
    return {
        facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
        material: [
            ...(0,recipe .Kv)('Labels of the repository', labels ?? [], 'labels'),
            ...(0,recipe .Kv)('Issues that may be the same', (alike ?? []).map(showIssue), 'issues'),
        ],
    };
};
async function findSimilar(recipeContext, subject) {
    const { github, event, runtime } = recipeContext;
    const { owner, name } = event.repository;
    const issue = { title: subject.title.text, body: subject.body.text.slice(0, 10_000), project: [owner, name] };
    const words = searchWords(issue, mostSearched);
    const [known, found] = await Promise.all([
        (0,activity .e0)(await github(), event, runtime.cancelled),
        (0,activity .to)(await github(), event, { words, signal: runtime.cancelled }).catch((error) => {
            if (!(error instanceof failure .y_))
                throw error;
            runtime.log.info(`GitHub's search for similar issues failed: ${error.oneLine}`);
            return [];
        }),
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
    const labels = await (0,issue .ME)(await github(), { owner, repo }, { signal: runtime.cancelled });
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
})
};
