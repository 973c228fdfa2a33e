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
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86136);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58292);
var _oz_run_start_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62299);
var _recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52378);
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
61656:
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
79225:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
preparerOf: () => ( preparerOf)
});
async function preparerOf(name) {
    switch (name) {
        case 'triage':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(190), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 64530))).prepareTriage;
        case 'review':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(190), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 45356))).prepareReview;
        case 'respond':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(190), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 71419))).prepareRespond;
        case 'fix-ci':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(190), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 54514))).prepareFixCi;
        case 'report':
            return (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(190), __webpack_require__.e(666), __webpack_require__.e(236), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 5438))).prepareReport;
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
5438:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareReport: () => ( prepareReport)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36471);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52378);
const clocks = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const prepareReport = async (recipeContext) => {
    const { event, runtime, inputs } = recipeContext;
    if (!clocks.includes(event.name))
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .IE)('report', event, 'schedule and workflow_dispatch');
    const until = runtime.clock.date();
    const since = new Date(until.getTime() - inputs.options.periodMs);
    const query = { since, signal: runtime.cancelled };
    const github = await recipeContext.github();
    const things = await readThings(() => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .I6)(github, event, query));
    const runs = await readRunsOrNote(recipeContext, () => (0,_github_read_activity_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(github, event, query));
    const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url);
    if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .KN)(`No issue and no pull request was touched since ${since.toISOString()}, and no workflow failed.`);
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
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_) || !['denied', 'missing'].includes(error.failure))
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`Issues and pull requests could not be read. ${error.message}.`, {
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
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .Kv)('What happened: pull requests', of('pull request'), 'pull requests'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .Kv)('What happened: issues', of('issue'), 'issues'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .Kv)('What happened: CI', countRuns(runs), 'workflows'),
        ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_3__ .Kv)('What happened: failed runs', runs
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
71419:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
prepareRespond: () => ( prepareRespond)
});
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48870);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6513);
var _event_person_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55751);
var _github_write_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98441);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28881);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39603);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58292);
var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35209);
var _recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52378);
const prepareRespond = async (recipeContext) => {
    const { event, trigger } = recipeContext;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_1__.targetOf)(event);
    if (typeof target === 'string')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .IE)('respond', event, 'comments, issues, pull requests and reviews');
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
    const seal = (0,_seal_js__WEBPACK_IMPORTED_MODULE_6__.openSeal)(runtime.env, event, target.number);
    try {
        const comments = target.thread === undefined
            ? (0,_github_write_comments_js__WEBPACK_IMPORTED_MODULE_2__.createIssueComments)(await github(), target)
            : (0,_github_write_comments_js__WEBPACK_IMPORTED_MODULE_2__.createThreadComments)(await github(), target, target.thread);
        const own = await comments.findOwn(({ body }) => conversationOf(body, seal) !== undefined, { signal });
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
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_ || error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_4__ .Q_) || signal.aborted)
            throw error;
        log.notice(`The conversation so far could not be looked up, so a new one is begun: ${error.message}`);
        return undefined;
    }
}
function conversationOf(body, seal) {
    const { agentRun, conversation } = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__.readApplyMarker)('comment', body, seal) ?? {};
    return agentRun === undefined || conversation === undefined ? undefined : { run: agentRun, conversation };
}
function isOfRepository({ prompt }, { repository, serverUrl }) {
    const url = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ .GS)(prompt);
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
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48870);
var _result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13794);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12104);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28881);
var _github_read_changes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87865);
var _github_read_pull_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70561);
var _seal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35209);
var _path_pattern_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61656);
var _recipe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52378);
const prepareReview = async (recipeContext) => {
    const { event, inputs } = recipeContext;
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_2__ .et)(event);
    if (about?.name !== 'pull request')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .IE)('review', event, 'pull requests');
    if (event.kind === 'pull_request' && event.action === 'closed')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .KN)('The pull request is closed.');
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
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ .y_))
            throw error;
        recipeContext.runtime.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`);
        return { facts: [], material: [] };
    }
}
async function readSince(recipeContext, number) {
    const { event, github, runtime, name } = recipeContext;
    const { cancelled: signal, env } = runtime;
    const target = { owner: event.repository.owner, repo: event.repository.name, number };
    const marker = (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__.makeApplyMarker)(env, { name, recipe: 'review' });
    const seal = (0,_seal_js__WEBPACK_IMPORTED_MODULE_6__.openSeal)(env, event, number);
    const history = await (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_1__ .Lu)({ github: await github(), target, marker, seal, signal });
    const from = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_1__ .$c)(history)?.commit;
    if (from === undefined)
        return { facts: ['This is the first review.'], material: [] };
    const earlier = (0,_result_apply_review_history_js__WEBPACK_IMPORTED_MODULE_1__ .zn)(history).filter(({ isOpen }) => isOpen);
    const pushed = await readPushed(recipeContext, target, from);
    const own = earlier.length === 0 ? [] : [earlierFact];
    return {
        facts: [...pushed.facts, ...own],
        material: [...pushed.material, ...(0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .Kv)('Your earlier findings', earlier.map(showEarlier), 'findings')],
    };
}
const earlierFact = 'Your own earlier findings that are still open are listed below as F1, F2 and so on. Report one that is still wrong with `"again": "F1"`; leave out those that are fixed.';
function showEarlier({ number, path, line, text, isAnswered }) {
    const place = path === undefined ? 'general' : line === undefined ? path : `${path}:${line}`;
    return `${number} (yours, ${place}${isAnswered ? ', answered' : ''}) ${text}`;
}
async function readPushed({ event, github, runtime, inputs }, address, from) {
    const { cancelled: signal } = runtime;
    const api = await github();
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    const to = named ?? (await (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_5__ .tH)(api, address, { signal })).headSha;
    const short = from.slice(0, 7);
    if (from === to)
        return { facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`], material: [] };
    const { isRewritten, files } = await (0,_github_read_changes_js__WEBPACK_IMPORTED_MODULE_4__ .gQ)(api, address, { from, to }, signal);
    if (isRewritten)
        return { facts: [`You reviewed ${short} before; the branch was rewritten since.`], material: [] };
    const shown = files.filter(({ path }) => !(0,_path_pattern_js__WEBPACK_IMPORTED_MODULE_8__.isIgnored)(path, inputs.options.ignorePaths));
    return {
        facts: [`You reviewed ${short} before; ${files.length} files changed since.`],
        material: (0,_recipe_js__WEBPACK_IMPORTED_MODULE_7__ .Kv)('Changed since the last review', shown.map(showFile), 'files'),
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
var recipe = __webpack_require__(52378);
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
            const known = await (0,activity .e0)(await parts.github(), parts.event, parts.runtime.cancelled);
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
})
};
