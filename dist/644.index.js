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
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _oz_run_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56977);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86136);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58292);
var _oz_run_start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92207);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39603);
var _prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90924);
var _recipe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52378);
const fixBranchStart = 'oz/fix-ci-';
const failures = ['failure', 'timed_out', 'startup_failure'];
const prepareFixCi = async (recipeContext) => {
    const { event } = recipeContext;
    if (event.kind !== 'workflow_run')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .IE)('fix-ci', event, 'workflow_run');
    const { workflowRun } = event;
    const headSha = requireFixable(workflowRun);
    const keyWords = `fix-ci ${headSha}`;
    const earlier = await readAttempts(recipeContext, workflowRun, keyWords);
    const branchStart = `${fixBranchStart}${headSha.slice(0, 8)}-`;
    const read = (what, blocks) => (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .QX)(recipeContext, `Couldn't read ${what}`, blocks);
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
            `The name of your branch: ${branchStart}${String(workflowRun.id ?? event.run.id ?? '0')}.`,
            'The branch that failed is named in the event below; your pull request goes into it.',
            ...(earlier.length === 0 ? [] : [attemptFact(earlier.length + 1)]),
        ],
        material: material.flatMap((blocks = []) => blocks),
        keyWords,
    };
};
function attemptFact(attempt) {
    return `This is attempt ${attempt} on this commit. What earlier attempts said is below: don't repeat what failed. If an earlier attempt's pull request is still open, add your commit to its branch and report that pull request; open no second one.`;
}
function requireFixable({ conclusion, headBranch, headSha, isFromFork }) {
    const branch = headBranch?.text ?? '';
    if (conclusion === undefined || !failures.includes(conclusion)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .KN)(conclusion === 'success'
            ? 'The workflow run succeeded; nothing to fix.'
            : `The workflow run ended with ${conclusion ?? 'no conclusion'}; nothing to fix.`);
    }
    if (isFromFork)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .KN)("Skipped: the failed commit is a fork's; fix-ci works on branches of this repository.");
    if (branch === '' || headSha === undefined)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .KN)('Skipped: the workflow run names no branch and commit to fix.');
    if (branch.startsWith(fixBranchStart))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .KN)(`Skipped: ${branch} was created by this recipe.`);
    return headSha;
}
async function commitDiff({ github, event, runtime }, sha) {
    const repository = { owner: event.repository.owner, repo: event.repository.name };
    const { files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_1__ .kN)(await github(), repository, sha, { signal: runtime.cancelled });
    const lines = (0,_prompt_context_patch_js__WEBPACK_IMPORTED_MODULE_8__ .uS)(files);
    const names = files.map(({ path, additions, deletions }) => `+${additions} −${deletions} ${path}`);
    return [
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .Kv)('Files that the failed commit changed', names, 'files'),
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
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .Kv)('Earlier runs of this workflow, newest first, on this branch and on the one it goes into', lines, 'runs');
}
async function openPulls({ github, event, runtime }, branchStart) {
    const pulls = await (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_0__ .vY)(await github(), event, branchStart, runtime.cancelled);
    const lines = pulls.map(({ number, branch, title }) => `#${number} from ${branch}: ${title}`);
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .Kv)('Open pull requests of earlier attempts', lines, 'pull requests');
}
const longestAnswer = 6000;
const mostAttempts = 3;
async function attemptsBlock({ api, runtime }, runs) {
    const said = [];
    for (const run of runs.slice(0, mostAttempts)) {
        const text = await wordsOf(run, api, runtime.cancelled);
        said.push(`Attempt of ${run.createdAt?.toISOString() ?? 'an unknown time'} (${run.stateName}):\n${text}`);
    }
    return (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .Kv)('What earlier attempts said', said, 'earlier attempts');
}
async function wordsOf(run, api, signal) {
    try {
        const reading = await api?.getConversation(run.id, { signal, deadlineMs: 10_000 });
        const words = typeof reading === 'object' ? (0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_3__ .aN)((0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_3__ .cr)(reading)) : undefined;
        return (words ?? run.status?.message ?? '').slice(0, longestAnswer);
    }
    catch (error) {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_7__ .Q_) || signal.aborted)
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
    throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_9__ .KN)(`Skipped: ${used} (max_attempts: ${maxAttempts}) on ${headSha.slice(0, 7)} ${verb} used.`);
}
async function findAttempts({ runtime, api, event }, words) {
    if (api === undefined)
        return undefined;
    const { value } = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ .bm)({ words, repositoryId: repositoryIdOf(event) }, runtime.randomHex, undefined);
    const finding = await (0,_oz_run_find_js__WEBPACK_IMPORTED_MODULE_4__ .s)({ ...runtime, api }, {
        key: { value, mark: undefined },
        windowMs: 0,
        patienceMs: 10_000,
        maxAgeMs: _oz_run_start_js__WEBPACK_IMPORTED_MODULE_6__ .Bm,
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
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`Couldn't count the runs for this commit: ${finding.reason}.`, {
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
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`The recipe ${name} could not be read from the action's own folder.`, {
        hint: 'Take the action as a whole: `recipes/` belongs to it as `dist/` does.',
        cause,
    });
}
async function preparerOf(name) {
    switch (name) {
        case 'triage':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(386), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 62212))).prepareTriage;
        case 'review':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(386), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 45356))).prepareReview;
        case 'respond':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(386), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 71419))).prepareRespond;
        case 'fix-ci':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(386), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514))).prepareFixCi;
        case 'report':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(386), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 5438))).prepareReport;
    }
}
}),
52378:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
IE: () => ( wrongEvent),
KN: () => ( nothingToDo),
Kv: () => ( listBlock),
QX: () => ( readOrNote),
optionFacts: () => ( optionFacts)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18741);
var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60970);
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
async function readOrNote({ runtime: { log } }, trouble, read, level = 'notice') {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_))
            throw error;
        log[level](`${trouble}: ${error.oneLine}`);
        return undefined;
    }
}
function listBlock(heading, lines, what) {
    if (lines.length === 0)
        return [];
    const list = {
        text: lines.join('\n'),
        form: 'plain',
        label: { what, author: '', trust: 'unknown' },
        rank: _prompt_section_js__WEBPACK_IMPORTED_MODULE_2__ .vx.fileList,
        keep: 'start',
        share: 0.2,
        group: what,
    };
    return [{ heading, lines: [[list]] }];
}
function optionFacts(recipe, { apply, options: { tone } }) {
    const unused = recipe === undefined || apply === undefined ? [] : (0,_names_js__WEBPACK_IMPORTED_MODULE_3__ .G)(recipe).apply.filter((kind) => !apply.includes(kind));
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
    const runs = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .QX)(recipeContext, "Couldn't read the workflow runs (the job needs actions: read)", () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(github, event, query), 'warning');
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
    const by = thing.author === '' ? '' : `, by ${thing.author}`;
    const what = newMessages.length === 0 ? 'touched' : newMessages.join(' and ');
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
    const { github, event, runtime } = context;
    const { log, cancelled: signal } = runtime;
    const own = `.github/oz/${recipe}.md`;
    const paths = [own, ...filesOf[recipe]];
    const trouble = `Couldn't read ${own} and the repository's other rules`;
    const files = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .QX)(context, trouble, async () => (0,_github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__.readTrustedFiles)(await github(), event, { paths, signal }));
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
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53336);
var _event_person_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55751);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39603);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58292);
var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63525);
var _step_comments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55537);
var _recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52378);
const prepareRespond = async (recipeContext) => {
    const { event } = recipeContext;
    const { apply } = recipeContext.inputs;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(event);
    if (typeof target === 'string')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .IE)('respond', event, 'comments, issues, pull requests, reviews and discussions');
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
        const own = await (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ .Bz)(await github(), target).findOwn(({ body }) => conversationOf(body, seal) !== undefined, { signal });
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
45356:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
isCalled: () => ( isCalled),
prepareReview: () => ( prepareReview),
requireNews: () => ( requireNews),
requireWanted: () => ( requireWanted)
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
var _recipe_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52378);
const prepareReview = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    if (event.kind === 'merge_group')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .KN)('Skipped: what is in the merge queue was reviewed before it was queued.');
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (about?.name !== 'pull request')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .IE)('review', event, 'pull requests');
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .KN)('The pull request is closed.');
    const { ignorePaths } = inputs.options;
    const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(', ')}.`];
    const { owner, name: repo } = event.repository;
    const address = { owner, repo, number: about.subject.number };
    const trouble = 'Earlier reviews could not be read, so all of it is reviewed';
    const since = await (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .QX)(recipeContext, trouble, async () => {
        await requireWanted(recipeContext, address);
        return readSince(recipeContext, address);
    });
    return { facts: [...ignored, ...(since?.facts ?? [])], material: since?.material ?? [] };
};
async function readSince(recipeContext, target) {
    const { event, github, runtime, name } = recipeContext;
    const { cancelled: signal, env } = runtime;
    const marker = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ .BL)(env, { name, recipe: 'review' });
    const seal = (0,_place_js__WEBPACK_IMPORTED_MODULE_9__.openSeal)(env, event, target.number);
    const history = await (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__.readHistory)({ github: await github(), target, marker, seal, signal });
    const from = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ .$c)(history)?.commit;
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const earlier = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_8__ .zn)(history).filter(({ isOpen }) => isOpen);
    const to = await readHead(recipeContext, target);
    await requireNews(recipeContext, { address: target, from, to, findings: earlier });
    const pushed = await readPushed(recipeContext, target, { from, to });
    const own = earlier.length === 0 ? [] : [earlierFact];
    return {
        facts: [...pushed.facts, ...own],
        material: [...pushed.material, ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .Kv)('Your earlier findings', earlier.map(showEarlier), 'findings')],
    };
}
const earlierFact = 'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.';
function showEarlier({ number, path, line, text, isAnswered }) {
    const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`;
    return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`;
}
async function readHead({ event, github, runtime }, address) {
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    return named ?? (await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_3__ .tH)(await github(), address, { signal: runtime.cancelled })).headSha;
}
async function readPushed({ github, runtime, inputs }, address, { from, to }) {
    const { cancelled: signal } = runtime;
    const api = await github();
    const short = from.slice(0, 7);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isRewritten, files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .gQ)(api, address, { from, to }, signal);
    if (isRewritten)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const isHidden = (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(inputs.options.ignorePaths);
    const shown = files.filter(({ path }) => !isHidden(path));
    return {
        facts: [
            `You reviewed ${short} before; ${files.length === 1 ? '1 file' : `${files.length} files`} changed since. See what is new by \`git diff ${from}..${to}\`; what was merged from the base since is in it too.`,
        ],
        material: (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .Kv)('Changed since the last review', shown.map(showFile), 'files'),
    };
}
function showFile({ path, additions, deletions, patch }) {
    const hunks = (patch ?? []).filter(({ kind }) => kind === 'hunk').map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? '');
    return `+${additions} -${deletions} ${path}${hunks.length === 0 ? '' : ` (lines ${hunks.join(' ')})`}`;
}
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
    const { skip = _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ .dh, ignorePaths } = inputs.options;
    if (skip.includes('drafts') && isDraft(event) && !isCalled(recipeContext)) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .KN)(`Skipped: #${address.number} is a draft. It is reviewed when it is ready for review.`);
    }
    if (!skip.includes('ignored') || ignorePaths.length === 0)
        return;
    const isIgnored = (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(ignorePaths);
    const files = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .ZG)(await github(), address, { signal: runtime.cancelled });
    if (files.length > 0 && files.every(({ path }) => isIgnored(path))) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .KN)(`Skipped: ignore_paths names every file that #${address.number} changes.`);
    }
}
function isDraft(event) {
    return 'pullRequest' in event && event.pullRequest.isDraft;
}
async function requireNews(recipeContext, reviewed) {
    const { skip = _inputs_result_js__WEBPACK_IMPORTED_MODULE_4__ .dh } = recipeContext.inputs.options;
    if (!skip.includes('reviewed') || isCalled(recipeContext))
        return;
    if (!(await isSameContent(recipeContext, reviewed)))
        return;
    const [from, to] = [reviewed.from.slice(0, 7), reviewed.to.slice(0, 7)];
    const what = from === to ? `${to} was reviewed before` : `${to} changes the same as ${from}, which was reviewed`;
    const grave = countGrave(recipeContext, reviewed.findings);
    if (grave === 0)
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_11__ .KN)(`Skipped: ${what}.`);
    const { failOn = '' } = recipeContext.inputs.limits;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ(`${what}, and ${grave === 1 ? '1 finding' : `${grave} findings`} of that review ${grave === 1 ? 'is' : 'are'} still open (fail_on: ${failOn}).`, { hint: 'Fix them, or resolve their threads if they are wrong, and re-run the job.' });
}
async function isSameContent({ event, github, runtime, inputs }, { address, from, to }) {
    if (from === to)
        return true;
    const base = 'pullRequest' in event ? event.pullRequest.base.ref.text : '';
    if (base === '')
        return false;
    const api = await github();
    const idsOf = (head) => (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .Ld)(api, address, { base, head }, { signal: runtime.cancelled });
    try {
        const [before, after] = await Promise.all([idsOf(from), idsOf(to)]);
        if (before === undefined || after === undefined || after.size === 0)
            return false;
        const isIgnored = (0,_repository_rules_js__WEBPACK_IMPORTED_MODULE_10__.matchPaths)(inputs.options.ignorePaths);
        return (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_2__ .ei)(before, after, (path) => !isIgnored(path));
    }
    catch (error) {
        if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_)
            return false;
        throw error;
    }
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
var _recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52378);
const mostAlike = 10;
const mostSearched = 6;
const mostNamed = 5;
const prepareTriage = async (recipeContext) => {
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(recipeContext.event);
    if (about?.name !== 'issue')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .IE)('triage', recipeContext.event, 'issues');
    const readOrWarn = (what, read) => (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .QX)(recipeContext, `${what} could not be read`, read, 'warning');
    const [labels, alike] = await Promise.all([
        readOrWarn('The labels of the repository', () => readLabels(recipeContext)),
        readOrWarn('Issues that may be the same', () => findSimilar(recipeContext, about.subject)),
    ]);
    return {
        facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
        material: [
            ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('Labels of the repository', labels ?? [], 'labels'),
            ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .Kv)('Issues that may be the same', (alike ?? []).map(showIssue), 'issues'),
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
        (0,_recipe_js__WEBPACK_IMPORTED_MODULE_4__ .QX)(recipeContext, "GitHub's search for similar issues failed", async () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .to)(await github(), event, { words, signal: runtime.cancelled }), 'info'),
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
}),
58147:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fc: () => ( printOf),
QK: () => ( renderInBrief),
UO: () => ( renderInBody),
wQ: () => ( renderComment)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34117);
var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48870);
const maxTitleLength = 200;
const maxSuggestionLength = 30_000;
const severityWords = {
    critical: '🔴 Critical',
    major: '🟠 Major',
    minor: '🟡 Minor',
    nit: '⚪ Nit',
};
function printOf({ finding, path, ...placement }) {
    if (placement.kind === 'body' && placement.print !== undefined)
        return placement.print;
    const words = finding.title
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify([path, ...words]), 'hex').slice(0, 16);
}
function renderComment(frame, placement) {
    const { finding } = placement;
    const isElsewhere = placement.kind === 'lines' && !placement.isExact;
    const facts = [
        `**${headline(frame, finding)}**`,
        `${finding.confidence} confidence`,
        isElsewhere ? linesOf(finding) : '',
    ];
    const head = [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .dA)(frame.key, [printOf(placement)], frame.seal),
        facts.filter(Boolean).join(' · '),
    ].join('\n');
    const suggestion = renderSuggestion(frame, placement);
    const room = _context_js__WEBPACK_IMPORTED_MODULE_3__.maxBodyLength - head.length - suggestion.length - 10;
    return [head, (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.fitMarkdown)(frame, finding.body, room), suggestion].filter(Boolean).join('\n\n');
}
function renderInBody(frame, placement) {
    const { finding, reason } = placement;
    return [
        `#### ${headline(frame, finding)}`,
        `${placeOf(frame, placement)} · ${finding.confidence} confidence · ${reason}`,
        (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.fitMarkdown)(frame, finding.body, _context_js__WEBPACK_IMPORTED_MODULE_3__.maxBodyLength / 4),
        renderSuggestion(frame, placement),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function renderInBrief(frame, placement) {
    return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`;
}
function headline({ redact }, { severity, title }) {
    const text = (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qw)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.redactClean)(redact, title), maxTitleLength));
    return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`;
}
function placeOf({ redact, filesUrl }, { finding, path }) {
    if (path === '')
        return 'about the pull request as a whole';
    const shown = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.redactClean)(redact, path);
    const { line, startLine = line, side } = finding;
    if (line === undefined || startLine === undefined)
        return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(pageOf(filesUrl, shown), shown);
    const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`;
    if (side === 'LEFT')
        return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)(where);
    const anchor = startLine === line ? `#L${line}` : `#L${startLine}-L${line}`;
    return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(`${pageOf(filesUrl, shown)}${anchor}`, where);
}
function pageOf(filesUrl, path) {
    return `${filesUrl}/${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}
function linesOf({ line, startLine = line, side }) {
    const lines = startLine === line ? `line ${line ?? 0}` : `lines ${startLine ?? 0}–${line ?? 0}`;
    return `Applies to ${lines}${side === 'LEFT' ? ' before the change' : ''}.`;
}
function renderSuggestion({ redact }, placement) {
    const replaces = placement.kind === 'lines' ? placement.replaces : undefined;
    const code = suggestedCode(placement);
    if (code === undefined)
        return '';
    const isPlain = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .X5)(code) === code && redact(code) === code && code.length <= maxSuggestionLength;
    if (replaces === undefined || !isPlain) {
        return `Suggested code:\n\n${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DV)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.redactClean)(redact, code), maxSuggestionLength / 4))}`;
    }
    const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${code}\n${fence}`;
}
function suggestedCode({ finding, path, ...placement }) {
    const { suggestion, existingCode } = finding;
    const given = suggestion?.replaceAll('\r\n', '\n').replace(/\n$/, '') ?? '';
    const [, mark = '', language = '', inner = ''] = /^\s*(`{3,}|~{3,})([^\n`]*)\n([^]*?)\n?[ \t]*\1\s*$/.exec(given) ?? [];
    const isWrapped = mark !== '' && (language.trim() === 'suggestion' || !/\.(?:md|mdx|markdown)$/i.test(path));
    const code = isWrapped ? inner : given;
    const there = [existingCode, placement.kind === 'lines' ? placement.replaces : undefined];
    const isSame = there.some((text) => text !== undefined && trimLines(text) === trimLines(code));
    return code.trim() === '' || isSame ? undefined : code;
}
function trimLines(text) {
    return text.replace(/\s*$/gm, '').replace(/^\n+|\n+$/g, '');
}
}),
56082:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aX: () => ( labelWords),
nH: () => ( planLabels),
pp: () => ( isDecision),
vc: () => ( isLabelAllowed)
});
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95216);
var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34117);
const maxOnIssue = 100;
const maxNameLength = 50;
const maxNamed = 100;
const labelWords = {
    add: (name) => ({ base: `add label "${name}"`, done: `Added label "${name}"` }),
    remove: (name) => ({ base: `remove label "${name}"`, done: `Removed label "${name}"` }),
};
const decisions = /^(?:wont(?:fix|do)|notplanned|reject(?:ed)?|declin(?:ed?)|invalid|bydesign|worksasintended|notabug|accept(?:ed)?|approved?|planned|goodfirstissue|firsttimersonly|(?:extra)?helpwanted|upforgrabs|contributionswelcome|readytomerge|hacktoberfest(?:accepted)?|bounty)$/;
const ownLabels = new Map([
    ['needs-info', /needs?.*(?:info|detail|repro|feedback)|moreinfo|awaitingresponse|waitingfor/],
    ['duplicate', /duplicate/],
    ['security', /security|vulnerability/],
    ['spam', /spam/],
    ['answered', /answered|question|support/],
    ['not-a-problem', /notabug|notaproblem|invalid|bydesign|worksasintended/],
]);
function isDecision(name) {
    return decisions.test(squash(name));
}
function planLabels(facts) {
    const plan = {
        create: [],
        add: [],
        remove: [],
        settled: [],
    };
    const changes = changesOf(facts);
    for (const change of changes.slice(0, maxNamed)) {
        const { base, done } = labelWords[change.kind](change.name);
        const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change);
        const isThere = facts.present.some((name) => fold(name) === fold(change.name));
        if (reason !== undefined)
            plan.settled.push((0,_context_js__WEBPACK_IMPORTED_MODULE_1__.refused)(base, reason));
        else if (isThere === (change.kind === 'add')) {
            plan.settled.push({ ...(0,_context_js__WEBPACK_IMPORTED_MODULE_1__.didApply)(done), reason: isThere ? 'it was there already' : "it wasn't there" });
        }
        else {
            plan[change.kind].push(change.name);
            if (!change.isKnown)
                plan.create.push(change.name);
        }
    }
    const more = changes.length - maxNamed;
    if (more > 0)
        plan.settled.push((0,_context_js__WEBPACK_IMPORTED_MODULE_1__.refused)(`change ${more} more labels`, `max_labels is ${facts.policy.maxLabels}`));
    return plan;
}
function changesOf({ operation, known, verdict = '' }) {
    const spelled = new Map(known.map((name) => [fold(name), name]));
    const own = ownLabels.get(verdict);
    const rank = ({ kind, name }) => (kind === 'add' && own?.test(squash(name)) === true ? 0 : 1);
    const changes = ['add', 'remove'].flatMap((kind) => {
        const names = new Map(operation[kind].map((name) => [fold(name), name.trim()]));
        return [...names].map(([folded, name]) => ({
            kind,
            name: spelled.get(folded) ?? name,
            isKnown: spelled.has(folded),
        }));
    });
    return changes.sort((one, other) => rank(one) - rank(other));
}
function squash(name) {
    return fold(name)
        .replace(/^.*[:/]/, '')
        .replace(/[^\p{L}\p{N}]/gu, '');
}
function whyNot({ operation, policy, isPublic }, { kind, name, isKnown }) {
    const other = kind === 'add' ? operation.remove : operation.add;
    if (other.some((label) => fold(label) === fold(name)))
        return 'the result both adds and removes it';
    const { labelsAllowed } = policy;
    if (!isLabelAllowed(name, labelsAllowed ?? (kind === 'add' ? ['*'] : [])))
        return "labels_allowed doesn't list it";
    if (labelsAllowed === undefined && isDecision(name)) {
        return "it is a maintainers' decision, and labels_allowed doesn't list it";
    }
    if (isKnown)
        return undefined;
    if (kind === 'remove' || !policy.createLabels)
        return 'the repository has no such label';
    return whyNoName(name, isPublic);
}
function whyNoName(name, isPublic) {
    if (name === '' || name.length > maxNameLength || (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .X5)(name) !== name || name.includes('\n')) {
        return `a label's name has 1 to ${maxNameLength} visible characters`;
    }
    return isPublic(name) ? undefined : 'its name contains part of a secret';
}
function whyTooMany({ policy, present }, { add, remove }, { kind, name }) {
    if (present.some((label) => fold(label) === fold(name)) === (kind === 'add'))
        return undefined;
    if (add.length + remove.length >= policy.maxLabels)
        return `max_labels is ${policy.maxLabels}`;
    if (kind === 'add' && present.length + add.length >= maxOnIssue)
        return `GitHub allows ${maxOnIssue} labels at most`;
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
70281:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
de: () => ( renderReviewBody),
fp: () => ( readParts),
sc: () => ( saysUnchanged)
});
var _report_summary_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40252);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34117);
var _finding_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58147);
var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48870);
var _operations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48430);
const maxSummaryLength = 25_000;
function renderReviewBody(facts) {
    const { marker, frame, inBody, carried = [], commitSha, earlier, fixed } = facts;
    const open = facts.inline + facts.stillOpen + carried.length + inBody.length;
    const head = [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .G1)('review', { ...marker, commit: commitSha, open }, frame.seal),
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .dA)(frame.key, [...inBody.map(_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .Fc), ...carried], frame.seal),
        `### Review: ${headingOf(facts)}`,
    ].join('\n');
    if (fixed > 0) {
        const words = fixed === 1 ? 'The earlier finding is fixed.' : `All ${fixed} earlier findings are fixed.`;
        return [head, `${words} ${commitLine(facts)}`].join('\n\n');
    }
    const summary = earlier.summary !== undefined && saysUnchanged(facts.summary)
        ? earlier.summary
        : (0,_context_js__WEBPACK_IMPORTED_MODULE_2__.fitMarkdown)(frame, facts.summary, maxSummaryLength);
    const sections = [head, `**${countsLine(facts)}** ${commitLine(facts)}`, `${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n${summary}`];
    if (inBody.length > 0) {
        const title = '### General findings';
        const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4);
        sections.push(title, fitFindings(facts, _context_js__WEBPACK_IMPORTED_MODULE_2__.maxBodyLength - used));
    }
    return sections.join('\n\n');
}
function readParts(body, prints) {
    const [, summary, ...findings] = body.replaceAll('\r\n', '\n').split(`${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n`);
    return {
        summary: summary?.replace(/\n### General findings\n+$/, '').trim(),
        findings: new Map(findings.map((text, at) => [prints[at] ?? '', text.trim()])),
    };
}
const unchanged = /^(?:\W*\b(?:no|nothing|none|not|any|new|changes?|changed|unchanged|update|updates|same|identical|as|is|are|was|were|the|this|it|in|since|to|add|before|above|previously|earlier|last|prior|previous|time|round|review|reviews|comment|finding|findings|summary|still|so|true|applies|apply|stands|valid|open|present|there|fixed|addressed|yet|see|F\d{1,3}))*\W*$/i;
function saysUnchanged(text) {
    return (text.length <= 200 &&
        /\S/.test(text) &&
        unchanged.test(text) &&
        /unchanged|same|still|no|not|as before|see/i.test(text));
}
function headingOf({ verdict, severities: all, fixed }) {
    if (fixed > 0)
        return 'everything is fixed';
    const isGrave = all.some((one) => one === 'critical' || one === 'major');
    const word = verdict ?? (isGrave ? 'problems' : all.length > 0 ? 'comments' : 'ok');
    return _report_summary_verdict_js__WEBPACK_IMPORTED_MODULE_0__ .L2.get(word) ?? (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qw)(word);
}
function countsLine({ severities: all, inline, stillOpen: threads, carried = [] }) {
    const stillOpen = threads + carried.length;
    if (all.length === 0)
        return 'No findings.';
    const kinds = _operations_js__WEBPACK_IMPORTED_MODULE_5__ .gO.flatMap((severity) => {
        const count = all.filter((one) => one === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const places = [...(inline > 0 ? [`${inline} inline`] : []), ...(stillOpen > 0 ? [`${stillOpen} still open`] : [])];
    const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
    return `${all.length === 1 ? '1 finding' : `${all.length} findings`}: ${kinds.join(', ')}${where}.`;
}
function commitLine({ commitSha, isBehind, runUrl }) {
    const link = runUrl === undefined ? '' : ` ${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(runUrl, 'Open the run')}.`;
    return `Reviewed ${commitSha.slice(0, 7)}.${isBehind ? ' Newer commits exist.' : ''}${link}`;
}
function fitFindings({ frame, inBody, earlier }, room) {
    const briefs = inBody.map((placement) => `${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n${(0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .QK)(frame, placement)}`);
    const shown = [];
    const note = (count) => `*${count} more don't fit here; the step's output \`result\` has them.*`;
    let left = room - note(inBody.length).length - 2;
    let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0);
    for (const [at, placement] of inBody.entries()) {
        const brief = briefs[at] ?? '';
        briefsLeft -= brief.length + 2;
        const said = saysUnchanged(placement.finding.body) ? earlier.findings.get((0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .Fc)(placement)) : undefined;
        const whole = left - briefsLeft > brief.length ? `${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n${said ?? (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .UO)(frame, placement)}` : brief;
        const text = whole.length + 2 <= left - briefsLeft ? whole : brief;
        if (text.length + 2 > left)
            break;
        shown.push(text);
        left -= text.length + 2;
    }
    if (shown.length < inBody.length)
        shown.push(note(inBody.length - shown.length));
    return shown.join('\n\n');
}
}),
74909:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$c: () => ( currentOf),
F8: () => ( isOpenThread),
jK: () => ( saysAlready),
readHistory: () => ( readHistory),
zn: () => ( listEarlierFindings)
});
var _github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43080);
var _github_read_reviews_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27901);
var _finding_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58147);
var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48870);
var _review_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70281);
async function readHistory({ github, target, marker, seal, signal }) {
    const marked = (await (0,_github_read_reviews_js__WEBPACK_IMPORTED_MODULE_1__ .W4)(github, target, { signal })).flatMap((review) => ownReviewOf(review, marker.key, seal) ?? []);
    if (marked.length === 0)
        return { reviews: [], pending: [], threads: [], drafted: [] };
    const threads = await (0,_github_read_reviews_js__WEBPACK_IMPORTED_MODULE_1__ .ER)(github, target, { signal });
    const identity = await (0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .x)(github, signal);
    const own = marked.filter(({ author }) => (0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .L)(author, identity));
    const seen = own.filter(({ isPending }) => !isPending);
    const all = threads.flatMap((thread) => ownThreadOf(thread, { key: marker.key, seal, identity }) ?? []);
    const isSeen = ({ first }) => seen.some(({ id }) => id === first.reviewId);
    return {
        reviews: seen.filter(({ run }, at) => seen.findIndex((review) => review.run === run) === at),
        pending: own.filter(({ isPending }) => isPending),
        threads: all.filter(isSeen),
        drafted: all.filter((thread) => !isSeen(thread)),
    };
}
function ownReviewOf(review, key, seal) {
    const draft = (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .fj)('draft', review.body, seal);
    const found = draft ?? (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .fj)('review', review.body, seal);
    if (found?.key !== key)
        return undefined;
    const prints = (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .mP)(key, review.body, seal);
    const { run, commit, open = 0 } = found;
    return { ...review, run, commit, open, isDraft: draft !== undefined, prints };
}
function ownThreadOf(thread, { key, seal, identity }) {
    const [first, ...others] = thread.comments;
    if (!first || !(0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .L)(first.author, identity))
        return undefined;
    const [print] = (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .mP)(key, first.body, seal);
    if (print === undefined)
        return undefined;
    const isAnswered = thread.isLong || others.some(({ author }) => !(0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .L)(author, identity));
    return { ...thread, print, first, isAnswered };
}
function currentOf({ reviews }) {
    return reviews.reduce((latest, review) => (review.isMinimized || (latest && (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .K9)(latest.run, review.run)) ? latest : review), undefined);
}
function isOpenThread({ isResolved, first }) {
    return !isResolved && !first.isMinimized;
}
function saysAlready(thread, placement) {
    if (thread.path !== placement.path || thread.isFile !== (placement.kind === 'file'))
        return false;
    const isSame = thread.print === (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_2__ .Fc)(placement);
    if (placement.kind === 'file')
        return isSame;
    const { line, startLine = line } = thread;
    const { first, last } = placement.lines;
    if (line !== last || thread.side !== placement.side)
        return false;
    return isSame || (isOpenThread(thread) && startLine === first);
}
function listEarlierFindings({ reviews, threads }) {
    const latest = reviews.findLast(({ isMinimized }) => !isMinimized);
    const all = reviews.flatMap((review) => {
        const ofReview = threads.filter(({ first }) => first.reviewId === review.id);
        const general = [...(0,_review_body_js__WEBPACK_IMPORTED_MODULE_4__ .fp)(review.body, review.prints).findings];
        return [
            ...ofReview.map((thread) => ({
                ...{ thread, print: thread.print, path: thread.path, line: thread.line },
                ...{ text: headingIn(thread.first.body), isOpen: isOpenThread(thread), isAnswered: thread.isAnswered },
            })),
            ...general.map(([print, text]) => ({
                ...{ thread: undefined, print, path: undefined, line: undefined },
                ...{ text: headingIn(text), isAnswered: false },
                isOpen: !review.isMinimized && latest?.prints.includes(print) === true,
            })),
        ];
    });
    return all.map((one, at) => ({ number: `F${at + 1}`, ...one }));
}
function headingIn(body) {
    const line = body.split('\n').find((text) => text.trim() !== '' && !text.startsWith('<!--')) ?? '';
    return line
        .replace(/^#+ |^- /, '')
        .replace(/\*\*/g, '')
        .trim();
}
})
};
