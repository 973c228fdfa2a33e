export const id = 707;
export const ids = [707];
export const modules = {
26171:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aG: () => ( wordOf),
i9: () => ( applyResult),
qQ: () => ( hashOf)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3666);
var _oz_run_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56977);
var _oz_run_conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52978);
var _oz_run_follow_up_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47038);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58292);
var _report_summary_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40252);
var _result_apply_apply_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63565);
var _recipes_load_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86812);
var _recipes_repository_rules_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18362);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(41229);
var _typed_result_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46730);
var _outstanding_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9463);
async function applyResult(outstanding, isLate) {
    const { runtime, api, github, faces, run, ticket, face } = outstanding;
    const ports = { ...runtime, api };
    const signal = runtime.cancelled;
    const plan = await planOf(outstanding);
    if (typeof plan === 'string')
        return (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_12__ .O9)(outstanding, { state: 'failure', text: plan });
    const { key, repair } = await readRepair(outstanding);
    if (repair === 'asked' && !isLate)
        return correcting;
    const ownKey = ticket.continues === true ? (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ .TN)(run) : undefined;
    const first = ownKey && { key: ownKey, since: run.createdAt };
    const scope = repair === 'answered' ? { key, since: undefined } : first;
    const answer = await (0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_2__ .JN)(ports, run, { scope, signal });
    if (answer.from !== 'conversation')
        await api.getRun(run.id, { signal });
    const ended = (0,_oz_run_conclude_js__WEBPACK_IMPORTED_MODULE_3__ .sG)(run, answer);
    const place = placeOf(outstanding);
    const keeper = new _typed_result_js__WEBPACK_IMPORTED_MODULE_11__.ResultKeeper({ runtime, place, github: () => Promise.resolve(github), api, plan });
    const asked = [];
    const ask = async (text) => {
        await (0,_oz_run_follow_up_js__WEBPACK_IMPORTED_MODULE_4__ .b)(ports, { runId: run.id, text, key, signal, mayPost: () => true });
        asked.push(text);
        return { ...ended, conclusion: 'unknown' };
    };
    const reviewed = await keeper.review(ended, repair === undefined && !isLate ? ask : undefined);
    if (asked.length > 0) {
        await faces.say(face, { state: 'pending', text: 'Correcting its result' });
        return correcting;
    }
    const left = { number: face.number, run: face.mark.run, key: ticket.marker };
    if (plan.policy.allowed.includes('review'))
        runtime.runner.saveState('review', JSON.stringify(left));
    const { outcome, typed } = await keeper.apply(reviewed);
    runtime.runner.saveState('review', '');
    signal.throwIfAborted();
    return conclude(outstanding, outcome, { typed, isPrivate: (text) => keeper.isPrivate(text) });
}
const correcting = { result: 'waiting', why: 'correcting its result' };
async function readRepair({ api, runtime, repositoryId, run, face }) {
    const key = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_5__ .bm)({ words: `repair ${face.mark.key}`, repositoryId }, runtime.randomHex, undefined);
    if (run.conversationId === undefined)
        return { key, repair: undefined };
    const conversation = await api.getConversation(run.id, { signal: runtime.cancelled });
    const after = typeof conversation === 'string' ? undefined : (0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_2__ .hw)(conversation, key);
    return { key, repair: after && ((0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_2__ .$g)(after) ? 'answered' : 'asked') };
}
const retryForMs = 24 * 3600_000;
async function conclude(outstanding, outcome, judged) {
    const { faces, runtime, run, ticket, face } = outstanding;
    const { verdict, applied } = judged.typed ?? {};
    const operations = applied?.operations ?? [];
    const ageMs = runtime.clock.date().getTime() - ((run.finishedAt ?? run.updatedAt)?.getTime() ?? 0);
    const failed = operations.find(({ result }) => result === 'failed');
    if (failed !== undefined && ageMs < retryForMs) {
        return { result: 'failed', why: 'not applied', operations, error: troubleOf(failed) };
    }
    await faces.minimizeOlder(face, ticket.marker);
    const settled = await (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_12__ .O9)(outstanding, wordOf(outcome, judged));
    const isPrivate = judged.isPrivate?.(outcome.answer) === true;
    return { ...settled, operations, ...(!isPrivate && { verdict, summary: applied?.summary }) };
}
function wordOf({ conclusion, error, run, answer }, { typed = {}, isPrivate }) {
    const isDone = conclusion === 'success';
    const isOfResult = conclusion === 'failure' && run?.state === 'SUCCEEDED';
    const state = isDone ? 'success' : isOfResult ? 'failure' : 'error';
    if (isPrivate?.(answer) === true)
        return { state, text: isDone ? 'Done' : 'Failed: see the session' };
    const changed = typed.applied?.operations.find(({ isChange }) => isChange);
    if (changed !== undefined)
        return { state: 'error', text: troubleOf(changed) };
    if (!isDone)
        return { state, text: error?.message ?? conclusion };
    if (typed.verdict === 'incomplete')
        return { state: 'failure', text: 'The agent could not review all of it' };
    return { state, text: whatWasDone(typed) };
}
function troubleOf({ what, reason = '' }) {
    return `${what}: ${reason}`;
}
function whatWasDone({ verdict, applied }) {
    const done = (applied?.operations ?? []).filter(({ result, what }) => result === 'applied' && what !== _result_apply_apply_js__WEBPACK_IMPORTED_MODULE_7__ .K);
    if (done.length > 0)
        return done.map(({ what }) => what).join('. ');
    return verdict === undefined ? 'Done' : (_report_summary_verdict_js__WEBPACK_IMPORTED_MODULE_6__ .L2.get(verdict) ?? verdict);
}
async function planOf({ github, runtime, ticket }) {
    const { recipe, policy, ignorePaths = [], schemaFile: file } = ticket;
    const own = recipe && (await (0,_recipes_load_js__WEBPACK_IMPORTED_MODULE_8__.loadRecipe)(recipe)).schema;
    let given = ticket.schema;
    if (file !== undefined) {
        const text = await (0,_github_read_trusted_file_js__WEBPACK_IMPORTED_MODULE_1__ ._T)(github, { path: file.path, ref: file.ref }, runtime.cancelled);
        if (hashOf(text) !== file.hash)
            return `${file.path} is no longer the schema that the agent was given`;
        given = await (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_10__ .D)(text);
    }
    const isHidden = ignorePaths.length > 0 ? { isHidden: (0,_recipes_repository_rules_js__WEBPACK_IMPORTED_MODULE_9__.matchPaths)(ignorePaths) } : {};
    return {
        ...{ recipe, policy },
        schemas: [own, given].filter((one) => one !== undefined),
        prompt: { text: undefined, material: [], contract: undefined, context: undefined, ...isHidden },
    };
}
function hashOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text, 'hex');
}
function placeOf({ event, faces, ticket, face }) {
    const { repository, serverUrl } = event;
    const { number, mark, thread, comment: commentId } = face;
    const { isPull = false, wasOpen, wasLocked } = ticket.subject ?? {};
    const { owner, name: repo } = repository;
    return {
        target: number === undefined
            ? 'the run is about no issue and no pull request'
            : { owner, repo, number, thread, isPullRequest: isPull, wasOpen, wasLocked },
        ...{ serverUrl, isPublic: repository.isPrivate !== true, runUrl: faces.pageOf(mark), commentId },
        marker: { key: ticket.marker, run: ticket.run },
        seal: faces.sealFor(number),
        readHead: () => Promise.resolve(ticket.sha),
    };
}
}),
55309:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runCollectStep: () => ( runCollectStep)
});
var _event_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13467);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2996);
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7965);
var _inputs_unknown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44883);
var _oz_client_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45234);
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99478);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39603);
var _oz_client_run_details_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45487);
var _oz_client_wire_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(31140);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46316);
var _report_amounts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15911);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(27165);
var _outstanding_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9463);
var _many_results_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(30950);
var _step_context_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73964);
var _pass_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(49314);
var _settle_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(45420);
const limits = { most: 25, mostFaces: 300, budgetMs: 8 * 60_000 };
const ringMs = 90_000;
const repairMs = 60_000;
const lookMs = 3_000;
const usageMs = 5_000;
const maxSummaryBytes = 1_000_000;
async function runCollectStep(runtime) {
    try {
        (0,_inputs_unknown_js__WEBPACK_IMPORTED_MODULE_3__ .z)(runtime, {
            names: ['oz_api_key', 'warp_api_key', 'oz_server_url', 'log', 'github_token'],
            defaults: { oz_server_url: 'https://app.warp.dev', log: 'auto' },
        });
        const { collector, rung } = await open(runtime);
        const pass = await (0,_pass_js__WEBPACK_IMPORTED_MODULE_14__ .XU)(collector, limits).catch((error) => {
            throw error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_6__ .Q_ ? (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_5__ .S)(error, 'list the runs', collector.api.origin) : error;
        });
        const rows = [];
        for (const row of pass.rows)
            rows.push(await goOn(row, pass.rows, rung));
        return tell(collector.runtime, { ...pass, rows });
    }
    catch (error) {
        const told = error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_8__ .lZ ? error : new _platform_errors_js__WEBPACK_IMPORTED_MODULE_8__ .lZ((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_8__ .bD)(error));
        const isSkipped = told.conclusion === 'skipped';
        runtime.log[isSkipped ? 'notice' : 'error'](told.oneLine);
        return isSkipped;
    }
}
async function open(given) {
    const { env, connection, log } = given;
    const { apiKey, baseUrl } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .PE)(env);
    const event = (0,_event_read_js__WEBPACK_IMPORTED_MODULE_0__ .j)(env);
    if (apiKey === undefined)
        throw (0,_step_context_js__WEBPACK_IMPORTED_MODULE_13__ .Gb)(event, 'Nothing is collected here');
    const isQuiet = new _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .C8(env).choice('log', ['auto', 'live', 'brief', 'off']) === 'off';
    const runtime = isQuiet ? { ...given, log: { ...log, info: () => undefined } } : given;
    const github = await (0,_step_context_js__WEBPACK_IMPORTED_MODULE_13__ .o6)(runtime)();
    const api = (0,_oz_client_api_js__WEBPACK_IMPORTED_MODULE_4__ .Cm)(connection.send, { apiKey, baseUrl });
    const rung = event.kind === 'repository_dispatch' ? (0,_oz_client_wire_js__WEBPACK_IMPORTED_MODULE_16__ .TH)(event.clientPayload['run']) : undefined;
    return { collector: (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_11__ .Og)({ runtime, api, apiKey, github, event }), rung };
}
async function goOn(row, rows, rung) {
    const { api, runtime, run: listed } = row.outstanding;
    const { clock, cancelled: signal } = runtime;
    const { id } = listed;
    const meant = rows.map(({ outstanding }) => outstanding);
    const begunMs = clock.now();
    let last = row;
    const limitMs = () => (last.why === 'correcting its result' ? repairMs : id === rung ? ringMs : 0);
    while (last.result === 'waiting' && clock.now() - begunMs < limitMs()) {
        await clock.sleep(lookMs, signal);
        const run = await api.getRun(id, { signal }).catch((error) => {
            if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_6__ .Q_))
                throw error;
        });
        if (run === undefined)
            continue;
        const outstanding = { ...row.outstanding, run };
        last = { ...(await (0,_settle_js__WEBPACK_IMPORTED_MODULE_15__ .G)(outstanding, meant)), outstanding };
    }
    if (last.result !== 'collected')
        return last;
    const { run } = last.outstanding;
    const usage = await (0,_oz_client_run_details_js__WEBPACK_IMPORTED_MODULE_7__ .U)(api, run, { signal, deadlineMs: usageMs });
    return { ...last, outstanding: { ...last.outstanding, run: { ...run, usage } } };
}
function tell({ log, runner, redact }, { rows, forged, newer, left, unproven }) {
    const count = (wanted) => rows.filter(({ result }) => result === wanted).length;
    const [collected, waiting] = [count('collected'), count('waiting')];
    const [first, ...others] = rows.filter(({ result }) => result === 'failed');
    const notes = Object.entries({
        'more runs are left for the next pass.': left,
        'runs were left alone: their tickets were written with another key.': forged,
        'runs were left alone: the account of github_token wrote no status or comment for them.': unproven,
    }).flatMap(([words, count]) => (count > 0 ? [`${count} ${words}`] : []));
    if (newer > 0)
        log.warning(`${newer} runs were started by a later version of the action: update the collect workflow.`);
    for (const note of notes)
        log.notice(note);
    for (const row of rows)
        log.info((0,_pass_js__WEBPACK_IMPORTED_MODULE_14__ .cA)(row));
    const head = `## ${collected} collected, ${waiting} at work${first ? `, ${others.length + 1} failed` : ''}`;
    const table = ['| Subject | State | Verdict | What was done | Cost | Session |', '|:---|:---|:---|:---|:---|:---|'];
    const lines = rows.map((row) => `| ${cellsOf(row, redact).join(' | ')} |`);
    const text = redact([head, lines.length > 0 ? [...table, ...lines].join('\n') : '', ...notes].join('\n\n'));
    const all = rows.reduce((whole, { outstanding, summary = '' }) => {
        const longer = `${whole}\n\n### ${outstanding.subject}\n\n${summary}`;
        return summary === '' || Buffer.byteLength(longer) > maxSummaryBytes ? whole : longer;
    }, text);
    runner.writeSummary(all);
    runner.setOutput('results', redact(JSON.stringify(rows.map(entryOf))));
    runner.setOutput('collected', String(collected));
    runner.setOutput('waiting', String(waiting));
    if (first === undefined)
        return true;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    log.error(`Couldn't finish ${first.outstanding.subject}: ${first.error ?? first.why}${more}. The next pass tries again.`);
    return false;
}
function cellsOf({ outstanding: { run, subject }, ...row }, redact) {
    const show = (text) => (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_10__ .wh)(redact(text ?? '–')).replaceAll('\n', ' ');
    const done = (row.operations ?? []).filter(({ result }) => result === 'applied').map(({ what }) => what);
    const session = run.sessionLink === undefined ? '–' : (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_10__ .uM)(run.sessionLink, 'Session');
    const said = [subject, row.error ?? row.why, row.verdict, done.join('; ')].map(show);
    return [...said, (0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_9__ .Dj)(run.usage), session];
}
function entryOf({ outstanding: { run, subject }, result, why, verdict, operations }) {
    const { usage, sessionLink } = run;
    return {
        ...{ subject, run_id: run.id, state: run.stateName, result, reason: why, verdict: verdict ?? null },
        applied: operations ?? [],
        session_link: sessionLink ?? null,
        ...(0,_many_results_js__WEBPACK_IMPORTED_MODULE_12__ .kV)(usage),
    };
}
}),
93423:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  B6: () => ( Faces),
  rr: () => ( explainFace),
  D0: () => ( isFacePlace)
});
var failure = __webpack_require__(28881);
var read_identity = __webpack_require__(43080);
var comments = __webpack_require__(98441);
var reviews = __webpack_require__(4718);
var json_cursor = __webpack_require__(20799);
var person = __webpack_require__(55751);
var pages = __webpack_require__(21511);
;
const statusStates = ['pending', 'success', 'failure', 'error'];
const maxPages = 10;
async function listStatuses(github, ref, call) {
    const { items } = await (0,pages .n4)(github, { ...call, maxPages }, ({ repos }, page) => repos.listCommitStatusesForRef({ ...page, ref }));
    return items
        .map((value) => ({
        context: value.context ?? '',
        state: statusStates.find((known) => known === value.state) ?? 'error',
        description: value.description ?? '',
        url: value.target_url ?? '',
        creator: (0,person .Td)(new json_cursor .N(value), 'creator'),
    }))
        .reverse();
}
async function addStatus(github, sha, entry, call) {
    const { url: target_url, ...rest } = entry;
    await github.call(call, ({ repos }, place) => repos.createCommitStatus({ ...place, sha, ...rest, target_url }));
}
var errors = __webpack_require__(46316);
var text_text = __webpack_require__(95216);
var comment_marker = __webpack_require__(77208);
var markdown = __webpack_require__(27165);
var marker = __webpack_require__(48870);
var place = __webpack_require__(63525);
var ticket = __webpack_require__(98903);
var witness = __webpack_require__(56488);
;
const isFacePlace = (0,ticket .F5)({
    mark: (0,ticket .F5)({ run: ticket .KH, key: ticket .KH }),
    ...{ sha: (0,ticket .lq)(ticket .KH), status: (0,ticket .lq)(ticket .KH) },
    ...{ number: (0,ticket .lq)(ticket .Et), comment: (0,ticket .lq)(ticket .Et), thread: (0,ticket .lq)(ticket .Et) },
    comments: (0,ticket .lq)(ticket .RV),
    isForeign: (0,ticket .lq)(ticket .RV),
});
const working = { state: 'pending', text: 'Working…' };
const mostDescription = 140;
const maxRestores = 3;
class Faces {
    runtime;
    event;
    github;
    call;
    constructor(runtime, event, github) {
        this.runtime = runtime;
        this.event = event;
        this.github = github;
        this.call = { signal: runtime.cancelled };
    }
    sealFor(number = 0) {
        return (0,place .I)(this.runtime.env, this.event, number);
    }
    async show(place, comments) {
        this.keep({ ...place, comments });
        await this.writeStatus(place, working).catch(explainFace('statuses: write'));
        if (!comments)
            return place;
        try {
            const body = `${this.workingLine(place)}\n⏳ ${working.text} [Workflow run](${this.pageOf(place.mark)})`;
            const { id: comment } = await this.comments(place).create(body, this.call);
            const shown = { ...place, comments, comment };
            this.keep(shown);
            return shown;
        }
        catch (error) {
            await this.end(place, { state: 'error', text: 'Not started' });
            return explainFace(place.sha === undefined ? 'issues: write' : 'pull-requests: write')(error);
        }
    }
    keep(place) {
        this.runtime.runner.saveState('face', place === undefined ? '' : JSON.stringify(place));
    }
    async end(place, word) {
        if (this.runtime.cancelled.aborted)
            return;
        await this.say(place, word);
        this.keep(undefined);
    }
    pageOf({ run }) {
        const { serverUrl, repository } = this.event;
        return `${serverUrl}/${repository.fullName}/actions/runs/${run.split('.')[0] ?? ''}`;
    }
    async readLog({ sha, status }) {
        if (sha === undefined || status === undefined)
            return [];
        const entries = await listStatuses(this.github, sha, this.call);
        const identity = await (0,read_identity .x)(this.github, this.runtime.cancelled);
        return entries
            .filter(({ context }) => context === status)
            .map(({ creator, ...entry }) => ({
            ...entry,
            mark: (0,read_identity .L)(creator, identity) ? (0,witness .u7)(entry.url) : undefined,
        }));
    }
    async writeStatus(place, word) {
        const { sha, status: context, mark } = place;
        if (sha === undefined || context === undefined)
            return [];
        const description = (0,text_text .IN)((0,text_text .TN)(this.runtime.redact(word?.text ?? '')), mostDescription);
        let next = word && { state: word.state, description, url: (0,witness .L3)(this.pageOf(mark), mark) };
        for (let restores = 0;; restores += 1) {
            if (next)
                await addStatus(this.github, sha, { ...next, context }, this.call);
            const words = await this.readLog(place);
            const hidden = (0,witness ._i)(words);
            if (hidden === undefined || restores === maxRestores)
                return words;
            next = { state: hidden.state, description: hidden.description, url: hidden.url };
        }
    }
    async say(place, word) {
        const { comment, mark, number } = place;
        if (word.state === 'pending') {
            if ((0,witness .ag)(await this.readLog(place), mark)?.description === word.text)
                return;
        }
        else if (comment !== undefined && (await this.judgeComment(place, comment)) === 'pending') {
            const marker = (0,comment_marker .CK)(`ended ${mark.run} ${mark.key}`, this.sealFor(number));
            const text = (0,markdown .wh)((0,text_text .TN)(this.runtime.redact(word.text)));
            await this.comments(place).update(comment, `${marker}\n${text}`, this.call);
        }
        await this.writeStatus(place, word);
    }
    async removeComment(place) {
        const line = this.workingLine(place);
        const { comment: known, number } = place;
        const found = known ?? (number && (await this.comments(place).findOwn(({ body }) => body.startsWith(line), this.call))?.id);
        if (found === undefined || (await this.judgeComment(place, found)) !== 'pending')
            return;
        await this.comments(place).remove(found, this.call);
    }
    async minimizeOlder(place, key) {
        const { comment, number } = place;
        if (comment === undefined)
            return;
        const seal = this.sealFor(number);
        const isAnswer = (body) => (0,marker .fj)('comment', body, seal)?.key === key;
        const own = await this.comments(place).listOwn(({ id, body }) => id < comment && isAnswer(body), this.call);
        for (const { nodeId } of own)
            if (nodeId !== undefined)
                await (0,reviews .Am)(this.github, nodeId, this.call);
    }
    async judge(place) {
        const { sha, status, mark, comment } = place;
        const hasStatus = sha !== undefined && status !== undefined;
        const shown = hasStatus ? (0,witness .Gh)(await this.writeStatus(place), mark) : undefined;
        if (shown !== undefined && shown !== 'pending')
            return shown;
        const said = comment === undefined ? shown : await this.judgeComment(place, comment);
        return said === 'done' && shown ? shown : (said ?? 'none');
    }
    async judgeComment(place, comment) {
        const found = await this.comments(place).read(comment, this.call).catch(failure.ignoreMissing);
        if (found === undefined)
            return 'gone';
        if (!(0,read_identity .L)(found.author, await (0,read_identity .x)(this.github, this.runtime.cancelled)))
            return 'none';
        const [line = ''] = found.body.split('\n', 1);
        const known = (text) => (place.isForeign === true ? text.replace(/ mac=.*/, '') : text).trimEnd();
        if (known(line) === known(this.workingLine(place)))
            return 'pending';
        return (0,comment_marker .Tb)(line, this.sealFor(place.number)) === undefined ? 'gone' : 'done';
    }
    comments({ number = 0, thread }) {
        return (0,comments .M)(this.github, { number, thread });
    }
    workingLine({ mark: { run, key }, number }) {
        return (0,comment_marker .CK)(`working ${run} ${key}`, this.sealFor(number));
    }
}
function explainFace(permission) {
    return (error) => {
        if (!(error instanceof failure.GitHubError))
            throw error;
        throw new errors .lZ(`${error.message}. Nothing was started.`, {
            hint: `Give the job \`permissions: { ${permission} }\`.`,
            cause: error,
        });
    };
}
}),
9463:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dm: () => ( readOutstanding),
O9: () => ( finish),
Og: () => ( openCollector)
});
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39603);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58292);
var _oz_run_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3371);
var _face_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93423);
var _ticket_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98903);
var _witness_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56488);
function openCollector(parts) {
    const { runtime, event, github } = parts;
    const repositoryId = String(event.repository.id ?? event.repository.fullName.toLowerCase());
    return { ...parts, repositoryId, faces: new _face_js__WEBPACK_IMPORTED_MODULE_3__ .B6(runtime, event, github) };
}
async function finish({ faces, face }, word) {
    await faces.say(face, word);
    return { result: 'collected', why: word.text };
}
async function readOutstanding(collector) {
    const { repositoryId, apiKey, api } = collector;
    const runs = (await listRuns(collector)).filter((run) => (0,_witness_js__WEBPACK_IMPORTED_MODULE_5__ ._M)(run) === repositoryId);
    const readings = runs.map((run) => {
        const scope = { apiKey, origin: api.origin, repositoryId, subject: subjectOf(run), key: (0,_witness_js__WEBPACK_IMPORTED_MODULE_5__ .yg)(run) };
        return { run, reading: (0,_ticket_js__WEBPACK_IMPORTED_MODULE_4__ .VG)(run.metadata ?? {}, scope) };
    });
    const listed = readings.filter(({ reading }) => reading.kind === 'read').map(({ run }) => run);
    const believed = [];
    const forged = [];
    let newer = 0;
    for (const { run, reading } of readings) {
        if (reading.kind === 'newer')
            newer += 1;
        if (reading.kind === 'forged')
            forged.push(reading.said && outstandingOf(collector, run, reading.said, true));
        const isBelieved = (0,_witness_js__WEBPACK_IMPORTED_MODULE_5__ .qx)({ run, listed, repositoryId, reading }) === undefined;
        if (reading.kind === 'read' && isBelieved)
            believed.push(outstandingOf(collector, run, reading.ticket, false));
    }
    return { believed, forged, newer };
}
function subjectOf({ metadata = {} }) {
    return metadata[_oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ .eA.subject] ?? '';
}
function outstandingOf(collector, run, ticket, isForeign) {
    const { sha, status, comment, thread } = ticket;
    const subject = subjectOf(run);
    const [, digits] = /^(?:pr|issue)-(\d{1,15})$/.exec(subject) ?? [];
    const number = digits === undefined ? undefined : Number(digits);
    const face = {
        mark: { run: ticket.run, key: (0,_witness_js__WEBPACK_IMPORTED_MODULE_5__ .yg)(run) },
        sha,
        status,
        number,
        comment,
        thread,
        isForeign,
    };
    return { ...collector, run, ticket, subject, face };
}
const maxAgeMs = 7 * 24 * 3600_000;
async function listRuns({ runtime, api, repositoryId }) {
    const since = new Date(runtime.clock.date().getTime() - maxAgeMs);
    const limits = { deadlineMs: 15_000, mostPages: 10, signal: runtime.cancelled };
    const read = async (query) => {
        const runs = [];
        for await (const page of (0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_2__ .n4)({ api }, query, limits)) {
            runs.push(...page.runs);
            if ((0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_2__ .YM)(page.runs, since.getTime()))
                break;
        }
        return runs;
    };
    const newest = { limit: '100', sort_by: 'created_at', sort_order: 'desc', created_after: since.toISOString() };
    try {
        return await read({ ...newest, [`metadata[${_oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ .eA.repository}]`]: repositoryId });
    }
    catch (error) {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_0__ .Q_) || ![400, 403, 422].includes((0,_oz_client_failure_js__WEBPACK_IMPORTED_MODULE_0__ .c2)(error) ?? 0))
            throw error;
        return read({ limit: '100' });
    }
}
}),
49314:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
XU: () => ( collectRuns),
cA: () => ( lineOf),
z6: () => ( lookAfterOthers)
});
var _oz_client_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98896);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58292);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _outstanding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9463);
var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45420);
async function collectRuns(collector, limits, successor) {
    const { most, mostFaces, budgetMs } = limits;
    const { clock, cancelled } = collector.runtime;
    const startedMs = clock.now();
    const { believed, forged, newer } = await (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_3__ .Dm)(collector);
    const isReplaced = ({ subject }) => Number(subject === successor?.subject);
    const meant = believed
        .filter(({ ticket }) => successor === undefined || (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__ .p)(successor, ticket))
        .sort((one, other) => isReplaced(other) - isReplaced(one))
        .slice(0, mostFaces);
    const rows = [];
    let [applied, left, unproven] = [0, 0, 0];
    for (const outstanding of meant.toSorted((one, other) => (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ .jI)(one.run, other.run))) {
        cancelled.throwIfAborted();
        if (clock.now() - startedMs > budgetMs || (applied >= most && (0,_oz_client_types_js__WEBPACK_IMPORTED_MODULE_0__ .Vn)(outstanding.run.state))) {
            left += 1;
            continue;
        }
        const settled = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__ .G)(outstanding, meant, successor);
        if (settled.result !== 'left')
            rows.push({ ...settled, outstanding });
        else if (settled.why === 'no witness')
            unproven += 1;
        if (settled.result === 'collected')
            applied += 1;
    }
    if (successor === undefined)
        await endForeign(collector, forged.slice(0, mostFaces), believed);
    return { rows, left, unproven, forged: forged.length, newer };
}
const keyChangedMs = 24 * 3600_000;
async function endForeign({ faces, runtime }, forged, believed) {
    const old = runtime.clock.date().getTime() - keyChangedMs;
    const keys = new Set(believed.map(({ face }) => face.mark.key));
    for (const { run, face } of forged.filter((one) => one !== undefined)) {
        if (keys.has(face.mark.key) || run.createdAt === undefined || run.createdAt.getTime() > old)
            continue;
        try {
            if ((await faces.judge(face)) !== 'pending')
                continue;
            await faces.say(face, { state: 'error', text: 'The API key changed: re-run the workflow' });
        }
        catch (error) {
            runtime.cancelled.throwIfAborted();
            runtime.log.info(`Couldn't finish what a run with another key shows: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}`);
        }
    }
}
const byCatch = { most: 5, mostFaces: 10, budgetMs: 30_000 };
async function lookAfterOthers(collector, successor) {
    const { log, cancelled } = collector.runtime;
    try {
        const { rows } = await collectRuns(collector, byCatch, successor);
        for (const row of rows)
            log.info(lineOf(row));
    }
    catch (error) {
        if (cancelled.aborted)
            return;
        log.notice(`Couldn't finish earlier runs: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}. The collect workflow will try.`);
    }
}
function lineOf({ outstanding: { run, subject }, error, why }) {
    return `${subject}: ${error ?? why} (${run.id})`;
}
}),
45420:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
G: () => ( settle),
p: () => ( follows)
});
var _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(45149);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _github_read_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43080);
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53524);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39603);
var _oz_client_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98896);
var _oz_run_cancel_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43477);
var _oz_run_conclude_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52978);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46316);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48870);
var _typed_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46730);
var _apply_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26171);
var _outstanding_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9463);
var _witness_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(56488);
async function settle(outstanding, meant, successor) {
    try {
        return await settleOne(outstanding, meant, successor);
    }
    catch (error) {
        const { runtime, api, run } = outstanding;
        runtime.cancelled.throwIfAborted();
        if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__.GitHubError && error.failure === 'missing')
            return { result: 'left', why: 'no witness' };
        if (!(error instanceof Error))
            throw error;
        const isMissing = (cause) => cause instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_ && (0,_oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(cause) === 404;
        if (isMissing(error) && (await api.getRun(run.id, { signal: runtime.cancelled }).then(() => false, isMissing))) {
            return (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_11__ .O9)(outstanding, { state: 'error', text: 'The run is gone from the server' });
        }
        const said = error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__.GitHubError ? error.oneLine : (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_7__ .bD)(error);
        return { result: 'failed', why: 'not done', error: said };
    }
}
const waitsForPerson = 'Waits for a person';
async function settleOne(outstanding, meant, successor) {
    const { faces, runtime, run, ticket, face } = outstanding;
    const witness = await faces.judge(face);
    const isOpen = witness === 'pending' || witness === 'gone';
    const next = isOpen ? await successorOf(outstanding, meant, successor) : undefined;
    const isPastDeadline = runtime.clock.date().getTime() > ticket.deadline * 1000;
    const isLive = witness === 'pending' && next === undefined;
    const subject = isLive ? await readSubject(outstanding) : undefined;
    const facts = { state: run.state, isPastDeadline, ticket, witness, subject, hasSuccessor: next !== undefined };
    const decision = (0,_witness_js__WEBPACK_IMPORTED_MODULE_12__ .LD)(facts);
    const { act, why } = decision;
    switch (act) {
        case 'leave':
            return { result: 'left', why };
        case 'wait':
            if (decision.face !== undefined)
                await faces.say(face, { state: 'pending', text: waitsForPerson });
            return { result: 'waiting', why };
        case 'cancel': {
            const text = lastWords[why] ?? `Superseded by ${next ?? 'a later run'}`;
            return cancel(outstanding, decision, subject ? `Not done: ${subject}` : text);
        }
        case 'finish':
            return (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_11__ .O9)(outstanding, { state: 'error', text: whyEnded(outstanding) });
        case 'apply':
            return (0,_apply_js__WEBPACK_IMPORTED_MODULE_10__ .i9)(outstanding, isPastDeadline);
    }
}
const lastWords = {
    'timed out': 'Timed out',
    'called off': 'Called off: its comment was deleted',
};
async function successorOf({ faces, ticket, subject }, meant, successor) {
    const name = ({ run, sha }) => sha === undefined || sha === ticket.sha ? `run ${run.split('.')[0] ?? ''}` : sha.slice(0, 7);
    if (successor?.subject === subject && follows(successor, ticket))
        return name(successor);
    for (const other of meant.filter((one) => one.subject === subject && follows(one.ticket, ticket))) {
        if ((await faces.judge(other.face)) !== 'none')
            return name(other.ticket);
    }
    return undefined;
}
function follows(one, other) {
    return one.marker === other.marker && (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_8__ .K9)(one.run, other.run);
}
async function readSubject({ github, runtime, ticket, face }) {
    const signal = runtime.cancelled;
    const members = (0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_1__.createMembers)(github);
    for (const { login, id, needed } of ticket.askers ?? []) {
        const permission = await members.permissionOf({ login, id }, signal).catch(_github_failure_js__WEBPACK_IMPORTED_MODULE_0__.ignoreMissing);
        if (permission === undefined || !(0,_event_gate_settings_js__WEBPACK_IMPORTED_MODULE_13__ .xk)(permission, needed))
            return 'permission lost';
    }
    if (face.number === undefined)
        return undefined;
    const live = await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_2__ .Fq)(github, { number: face.number }, { signal }).catch((error) => {
        (0,_github_failure_js__WEBPACK_IMPORTED_MODULE_0__.ignoreMissing)(error);
        return 'deleted';
    });
    if (live === 'deleted')
        return live;
    if (live === undefined)
        return 'moved';
    return live.isOpen || ticket.subject?.wasOpen === false ? undefined : 'closed';
}
const cancelMs = 60_000;
const shownAfterMs = 5_000;
async function cancel(outstanding, { why, face: word }, text) {
    const { runtime, api, faces, run, face } = outstanding;
    if (!(0,_oz_client_types_js__WEBPACK_IMPORTED_MODULE_4__ .Vn)(run.state) || run.state === 'BLOCKED') {
        const request = { target: { id: run.id }, budgetMs: cancelMs, searchMs: shownAfterMs, signal: runtime.cancelled };
        const { kind, reason = '' } = await (0,_oz_run_cancel_tree_js__WEBPACK_IMPORTED_MODULE_5__ .lY)({ ...runtime, api }, request);
        if (kind === 'unfinished')
            return { result: 'failed', why, error: `Couldn't cancel it: ${reason}` };
    }
    if (why === 'superseded')
        await faces.removeComment(face);
    if (word === undefined)
        return { result: 'left', why };
    return (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_11__ .O9)(outstanding, { state: 'error', text });
}
function whyEnded({ event, run, ticket: { recipe } }) {
    if (run.state === 'BLOCKED')
        return waitsForPerson;
    const { error } = (0,_oz_run_conclude_js__WEBPACK_IMPORTED_MODULE_6__ .jf)(run, { text: '', from: 'none', note: undefined });
    const text = error?.message ?? `Ended as ${run.stateName}`;
    const isPublic = event.repository.isPrivate !== true;
    return (0,_typed_result_js__WEBPACK_IMPORTED_MODULE_9__ .h)({ recipe, isPublic }, text) ? `Ended as ${run.stateName}: see the session` : text;
}
}),
93643:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runLater: () => ( runLater)
});
var _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _inputs_later_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51651);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39603);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58292);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(62253);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48870);
var _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48430);
var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63525);
var _run_agent_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93325);
var _run_one_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2430);
var _apply_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26171);
var _face_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93423);
var _outstanding_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9463);
var _pass_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(49314);
var _status_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(27077);
var _ticket_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(98903);
var _witness_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(56488);
async function runLater(context, order, record, checked) {
    const waited = [];
    const start = async (_, request) => {
        try {
            const own = await openStart(context, order.plan, request, record.prompt?.headSha);
            return await handOver({ ...own, checked }, waited);
        }
        finally {
            await request.view.close();
        }
    };
    const ended = await (0,_run_one_js__WEBPACK_IMPORTED_MODULE_9__ .u)(context, { ...order, start }, record);
    for (const { faces, face } of waited) {
        if (face.comment !== undefined)
            await faces.removeComment(face);
        await faces.end(face, (0,_apply_js__WEBPACK_IMPORTED_MODULE_10__ .aG)(ended, record));
    }
    return ended;
}
async function openStart(context, plan, request, headSha) {
    const { runtime, event, github, inputs, api } = context;
    const { apiKey } = inputs.server;
    const { work, key } = request;
    if (apiKey === undefined || api === undefined || work.kind !== 'start')
        throw new TypeError('only a run that is started on a server has a ticket');
    const recipe = plan?.recipe;
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_7__.placeOf)(context, plan, headSha);
    const { target, marker } = place;
    const about = typeof target === 'string' ? undefined : target;
    const sha = (0,_status_js__WEBPACK_IMPORTED_MODULE_14__ .D)(event) ?? (about?.isPullRequest === true ? await place.readHead() : undefined);
    const subject = subjectName(about, sha);
    if (subject === undefined || event.repository.id === undefined) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ('wait: later needs an issue, a pull request or a commit to show its result on.', {
            hint: `Set wait: true for this event (${event.name}).`,
        });
    }
    const status = sha === undefined || recipe === 'respond' ? undefined : (0,_inputs_later_js__WEBPACK_IMPORTED_MODULE_1__ .FC)(inputs, context.name);
    const mark = { run: marker.run, key: (0,_witness_js__WEBPACK_IMPORTED_MODULE_16__ .EV)(key) };
    const face = { mark, sha, status, ...(about && { number: about.number, thread: about.thread }) };
    const collector = (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_12__ .Og)({ runtime, api, apiKey, github: await github(), event });
    return { ...collector, context, plan, request, about, marker: marker.key, subject, face, body: work.body };
}
function subjectName(about, sha) {
    if (about?.discussion !== undefined)
        return undefined;
    if (about !== undefined)
        return `${about.isPullRequest ? 'pr' : 'issue'}-${about.number}`;
    return sha === undefined ? undefined : `commit-${sha}`;
}
async function handOver(start, waited) {
    const { context, request, faces, runtime } = start;
    await requireCollector(start);
    seal(start, { ...start.face, comment: Number.MAX_SAFE_INTEGER });
    await requireNewest(start);
    const mayComment = start.plan?.policy.allowed.includes('comment') === true;
    const comments = start.face.number !== undefined && (mayComment || start.face.status === undefined);
    const face = await faces.show(start.face, comments);
    const { ticket, values, body } = seal(start, face);
    const begun = await (0,_run_agent_js__WEBPACK_IMPORTED_MODULE_8__ .J)(context, {
        ...{ ...request, review: undefined, work: { kind: 'start', shared: false, body } },
        postState: { ...request.postState, settled: () => undefined },
        view: { ...request.view, close: () => Promise.resolve() },
    });
    const { runId } = begun;
    if (begun.conclusion !== 'started' || runId === undefined) {
        if (begun.conclusion !== 'unknown')
            request.postState.settled();
        await faces.end(face, { state: 'error', text: begun.error?.message ?? 'Not started' });
        return begun;
    }
    const found = begun.isDoubtful === true ? await findOwn(start, begun) : begun;
    if (found === undefined) {
        const message = "The answer to the start was lost, and no run that is surely this step's was found.";
        await faces.end(face, { state: 'error', text: message });
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(message, { hint: 'Re-run the job.' });
    }
    if (found === begun && !(await isKept(start, runId, values))) {
        runtime.log.warning("This server doesn't keep the run's ticket, so the collect workflow couldn't find it; waiting for it here.");
        waited.push({ faces, face });
        const { inputs } = context;
        const waiting = { ...context, inputs: { ...inputs, watch: { ...inputs.watch, wait: true } } };
        return (0,_run_agent_js__WEBPACK_IMPORTED_MODULE_8__ .J)(waiting, { ...request, work: { kind: 'attach', runId, followUp: undefined, owned: true } });
    }
    faces.keep(undefined);
    request.postState.settled();
    await (0,_pass_js__WEBPACK_IMPORTED_MODULE_13__ .z6)(start, { ...ticket, subject: start.subject });
    return found;
}
async function requireCollector({ context, runtime, github }) {
    const { collectWorkflow: path } = context.inputs.later;
    const call = { signal: runtime.cancelled };
    const found = await github
        .call(call, ({ repos }, place) => repos.getContent({ ...place, path }))
        .catch(_github_failure_js__WEBPACK_IMPORTED_MODULE_0__.ignoreMissing)
        .catch((0,_face_js__WEBPACK_IMPORTED_MODULE_11__ .rr)('contents: read'));
    if (found !== undefined)
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`Nobody would collect the result: ${path} isn't on the default branch.`, {
        hint: 'Copy examples/oz-collect.yml there, or name your own workflow in collect_workflow. A private repository needs `permissions: { contents: read }`.',
    });
}
async function requireNewest({ faces, face }) {
    const { mark, status = '' } = face;
    const words = await faces.readLog(face).catch((0,_face_js__WEBPACK_IMPORTED_MODULE_11__ .rr)('statuses: write'));
    const owner = (0,_witness_js__WEBPACK_IMPORTED_MODULE_16__ .bf)(words);
    if (owner && (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_5__ .K9)(owner.run, mark.run)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ('A newer workflow run looks after this commit.', { conclusion: 'skipped' });
    }
    if (owner?.run === mark.run && (0,_witness_js__WEBPACK_IMPORTED_MODULE_16__ .ag)(words, owner)?.state === 'pending') {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`Another step of this workflow run shows its result as "${status}" already.`, {
            hint: 'Give each step a status_name of its own.',
        });
    }
}
function seal(start, face) {
    const { repositoryId, apiKey, api, subject, body } = start;
    const ticket = ticketOf(start, face);
    const values = (0,_ticket_js__WEBPACK_IMPORTED_MODULE_15__ .yq)(ticket, { apiKey, origin: api.origin, repositoryId, subject, key: face.mark.key });
    if (values === undefined) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ('wait: later has no room for what the collector must know: result_schema or labels_allowed is too large.', { hint: 'Put the schema into a file of the repository and give its path, or set wait: true.' });
    }
    const given = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_17__ .Xy)(body['metadata']);
    const metadata = { ...given, [_oz_run_key_js__WEBPACK_IMPORTED_MODULE_3__ .eA.repository]: repositoryId, [_oz_run_key_js__WEBPACK_IMPORTED_MODULE_3__ .eA.subject]: subject, ...values };
    if (Object.keys(metadata).length + 2 <= _oz_run_key_js__WEBPACK_IMPORTED_MODULE_3__ .pi)
        return { ticket, values, body: { ...body, metadata } };
    const count = Object.keys(given).filter((name) => !name.startsWith('gha_')).length;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ .lZ(`wait: later needs room in metadata, and ${count} names of your own are too many.`, {
        hint: 'Leave some of them out, or set wait: true.',
    });
}
function ticketOf({ context, plan, checked, about, marker, body }, face) {
    const { runtime, inputs } = context;
    const { mark, sha, status, comment, thread } = face;
    const { recipe, ownSchema: schema, policy = { ..._result_apply_operations_js__WEBPACK_IMPORTED_MODULE_6__ .MK, allowed: [] } } = plan ?? {};
    const issued = Math.floor(runtime.clock.date().getTime() / 1000);
    const { ignorePaths } = inputs.result.options;
    const askers = checked.map(({ login, id, needed }) => ({ login, id, needed }));
    const { isPullRequest: isPull = false, wasOpen, wasLocked } = about ?? {};
    return {
        ...{ run: mark.run, marker, issued, sha, recipe, status, comment, thread, policy },
        deadline: issued + Math.ceil(inputs.watch.timeoutMs / 1000),
        ...(about && { subject: { isPull, wasOpen: wasOpen !== false, wasLocked: wasLocked === true } }),
        ...(askers.length > 0 && { askers }),
        ...(ignorePaths.length > 0 && { ignorePaths }),
        ...(inputs.watch.onBlocked === 'wait' && { waitsOnBlocked: true }),
        ...('conversation_id' in body && { continues: true }),
        ...(schema?.file ? { schemaFile: { ...schema.file, hash: (0,_apply_js__WEBPACK_IMPORTED_MODULE_10__ .qQ)(schema.text) } } : { schema: schema?.value }),
    };
}
async function findOwn(start, begun) {
    const { believed } = await (0,_outstanding_js__WEBPACK_IMPORTED_MODULE_12__ .Dm)(start).catch((error) => {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_2__ .Q_))
            throw error;
        return { believed: [] };
    });
    const run = believed.find(({ face }) => face.mark.key === start.face.mark.key)?.run;
    if (run === undefined)
        return undefined;
    start.request.postState.known(run.id, true);
    return { ...begun, run, runId: run.id };
}
const looksMs = [0, 500, 2_000, 5_000];
async function isKept({ runtime, api }, runId, values) {
    const { clock, cancelled: signal } = runtime;
    for (const waitMs of looksMs) {
        await clock.sleep(waitMs, signal);
        try {
            const { metadata } = await api.getRun(runId, { signal });
            if (Object.entries(values).some(([name, value]) => metadata?.[name] !== value))
                return false;
            await api.listRuns({ limit: '1' }, { signal });
            return true;
        }
        catch (error) {
            if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_2__ .Q_))
                throw error;
        }
    }
    return false;
}
}),
27077:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( commitOf),
endFacesInPost: () => ( endFacesInPost),
runWithStatus: () => ( runWithStatus),
withSkipStatus: () => ( withSkipStatus)
});
var _event_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13467);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12104);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _github_write_reviews_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4718);
var _inputs_later_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51651);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(62253);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48870);
var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63525);
var _run_one_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2430);
var _step_context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73964);
var _apply_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26171);
var _face_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(93423);
var _ticket_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98903);
var _witness_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(56488);
function commitOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.head.sha;
    if ('mergeGroup' in event)
        return event.mergeGroup.headSha;
    if ('push' in event)
        return event.push.isDeleted ? undefined : event.push.after;
    return (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_1__ .EG)(event)?.headSha;
}
async function runWithStatus(context, order, record) {
    const { event, inputs, runtime, github } = context;
    const sha = commitOf(event) ?? (await (0,_place_js__WEBPACK_IMPORTED_MODULE_7__.placeOf)(context, undefined, undefined).readHead());
    if (sha === undefined) {
        runtime.log.notice('status_name has no effect: this event is about no commit.');
        return (0,_run_one_js__WEBPACK_IMPORTED_MODULE_8__ .u)(context, order, record);
    }
    const mark = { run: (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ .BL)(runtime.env).run, key: (0,_witness_js__WEBPACK_IMPORTED_MODULE_13__ .EV)(order.key) };
    const face = { sha, status: (0,_inputs_later_js__WEBPACK_IMPORTED_MODULE_4__ .FC)(inputs, context.name), mark };
    const faces = new _face_js__WEBPACK_IMPORTED_MODULE_11__ .B6(runtime, event, await github());
    await faces.show(face, false);
    try {
        const outcome = await (0,_run_one_js__WEBPACK_IMPORTED_MODULE_8__ .u)(context, order, record);
        await faces.end(face, (0,_apply_js__WEBPACK_IMPORTED_MODULE_10__ .aG)(outcome, record));
        return outcome;
    }
    catch (error) {
        const text = error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ ? error.message : 'The step failed';
        const isSkipped = error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ && error.conclusion === 'skipped';
        await faces.end(face, { state: isSkipped ? 'success' : 'error', text });
        throw error;
    }
}
async function withSkipStatus(context, work) {
    if (context.event.kind === 'merge_group') {
        await saySkipped(context, 'Reviewed on the pull request');
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ('A merge group is reviewed on its pull requests.', { conclusion: 'skipped' });
    }
    try {
        return await work();
    }
    catch (error) {
        const isSkipped = error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_5__ .lZ && error.conclusion === 'skipped';
        if (isSkipped)
            await saySkipped(context, `Skipped: ${error.message.replace(/^Skipped: /, '')}`);
        throw error;
    }
}
async function saySkipped(context, text) {
    const { event, inputs, runtime, github } = context;
    const [sha, status] = [commitOf(event), (0,_inputs_later_js__WEBPACK_IMPORTED_MODULE_4__ .FC)(inputs, context.name)];
    if (sha === undefined || status === undefined || inputs.show.dryRun)
        return;
    const faces = new _face_js__WEBPACK_IMPORTED_MODULE_11__ .B6(runtime, event, await github());
    try {
        const mark = { run: (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_6__ .BL)(runtime.env).run, key: runtime.randomHex(16) };
        const face = { sha, status, mark };
        if ((await faces.readLog(face)).length > 0)
            return;
        await faces.writeStatus(face, { state: 'success', text });
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError))
            throw error;
        runtime.log.warning(`Couldn't write the status "${status}": ${error.oneLine}`);
    }
}
const isKeptReview = (0,_ticket_js__WEBPACK_IMPORTED_MODULE_12__ .F5)({ number: _ticket_js__WEBPACK_IMPORTED_MODULE_12__ .Et, run: _ticket_js__WEBPACK_IMPORTED_MODULE_12__ .KH, key: _ticket_js__WEBPACK_IMPORTED_MODULE_12__ .KH });
async function endFacesInPost(runtime) {
    const { env, log, cancelled: signal } = runtime;
    const github = await (0,_step_context_js__WEBPACK_IMPORTED_MODULE_9__ .o6)(runtime)();
    const event = (0,_event_read_js__WEBPACK_IMPORTED_MODULE_0__ .j)(env);
    const faces = new _face_js__WEBPACK_IMPORTED_MODULE_11__ .B6(runtime, event, github);
    const [face, review] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_14__ .qF)(env['STATE_face'] ?? ''), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_14__ .qF)(env['STATE_review'] ?? '')];
    try {
        if ((0,_face_js__WEBPACK_IMPORTED_MODULE_11__ .D0)(face)) {
            if (face.comments === true)
                await faces.removeComment(face);
            if ((await faces.judge({ ...face, comment: undefined })) !== 'done')
                await faces.writeStatus(face, { state: 'error', text: 'The step ended before its run did' });
        }
        if (!isKeptReview(review))
            return;
        const { number, run } = review;
        const target = { number };
        const { readHistory } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 74909));
        const { pending } = await readHistory({ github, target, signal, marker: review, seal: faces.sealFor(number) });
        const writer = (0,_github_write_reviews_js__WEBPACK_IMPORTED_MODULE_3__ .ih)(github, target);
        for (const left of pending.filter((one) => one.run === run))
            await writer.discard(left.id, { signal });
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__.GitHubError))
            throw error;
        log.warning(`Couldn't finish what the step shows on GitHub: ${error.oneLine}`);
    }
}
}),
98903:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Et: () => ( isNumber),
F5: () => ( shapeOf),
KH: () => ( isText),
RV: () => ( isFlag),
VG: () => ( readTicket),
lq: () => ( optional),
yq: () => ( writeTicket)
});
var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
var node_util__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
var _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45149);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34508);
var _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48430);
var _inputs_recipes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72286);
const isText = (value) => typeof value === 'string';
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag = (value) => typeof value === 'boolean';
const oneOf = (words) => (value) => words.some((word) => word === value);
const listOf = (guard) => (value) => Array.isArray(value) && value.every(guard);
const optional = (guard) => (value) => value === undefined || guard(value);
const shapeOf = (fields) => (value) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Gv)(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, guard]) => guard(value[name]));
const isTicket = shapeOf({
    run: isText,
    marker: isText,
    issued: isNumber,
    deadline: isNumber,
    sha: optional(isText),
    status: optional(isText),
    comment: optional(isNumber),
    thread: optional(isNumber),
    subject: optional(shapeOf({ isPull: isFlag, wasOpen: isFlag, wasLocked: isFlag })),
    askers: optional(listOf(shapeOf({ login: isText, id: optional(isNumber), needed: oneOf(_event_gate_settings_js__WEBPACK_IMPORTED_MODULE_6__ .P) }))),
    recipe: optional(oneOf(_inputs_recipes_js__WEBPACK_IMPORTED_MODULE_4__ .NW)),
    policy: shapeOf({
        allowed: listOf(oneOf(_result_apply_operations_js__WEBPACK_IMPORTED_MODULE_3__ .y8)),
        labelsAllowed: optional(listOf(isText)),
        ...{ maxLabels: isNumber, maxComments: isNumber, createLabels: isFlag },
        dryRun: (value) => value === false,
        failOn: optional(oneOf(_result_apply_operations_js__WEBPACK_IMPORTED_MODULE_3__ .gO.filter((severity) => severity !== 'nit'))),
    }),
    ignorePaths: optional(listOf(isText)),
    waitsOnBlocked: optional(isFlag),
    continues: optional(isFlag),
    schema: optional(_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .Gv),
    schemaFile: optional(shapeOf({ path: isText, ref: isText, hash: isText })),
});
const mostValues = 12;
const version = 1;
const macBytes = 16;
const maxInflatedBytes = 64 * 1024;
const dictionary = Buffer.from('{"type":"object","required":["properties":{"description":"string","minLength":1,"maxLength":"additionalProperties":false,"enum":["items":{"array","number","integer","boolean","title":"$schema":"https://json-schema.org/draft/2020-12/schema","labels":{"add":["remove":["comment":"review":{"summary":"findings":["verdict":' +
    '"bug","documentation","enhancement","question","good first issue","help wanted"],"waitsOnBlocked":true,"ignorePaths":["dist/**"],"schemaFile":{"path":".github/oz/","ref":"","hash":"","schema":{"thread":"comment":"status":"Oz review","sha":"subject":{"isPull":true,"wasOpen":true,"wasLocked":false},"askers":[{"login":"","id":,"needed":"write"}],"recipe":"respond","fix-ci","triage","review",' +
    '"policy":{"maxLabels":5,"maxComments":25,"createLabels":false,"dryRun":false,"allowed":["labels","comment","review"],"labelsAllowed":["failOn":"critical"}"major"minor","run":".1","marker":"","issued":17,"deadline":17');
function writeTicket(ticket, scope) {
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(JSON.stringify(ticket), { level: 9, dictionary });
    const body = Buffer.concat([Buffer.from([version]), packed]);
    const values = cut(Buffer.concat([body, seal(scope, body)]));
    return Object.keys(values).length > mostValues ? undefined : values;
}
function cut(bytes) {
    const values = bytes.toString('base64url').match(/.{1,256}/g) ?? [];
    return Object.fromEntries(values.map((value, at) => [`gha_t${at}`, value]));
}
function readTicket(metadata, scope) {
    const values = Object.fromEntries(Object.entries(metadata).filter(([name]) => /^gha_t\d+$/.test(name)));
    if (Object.keys(values).length === 0)
        return { kind: 'none' };
    const texts = Array.from({ length: mostValues }, (_, at) => values[`gha_t${at}`] ?? '');
    const bytes = Buffer.from(texts.join(''), 'base64url');
    if (bytes.length <= macBytes || !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(values, cut(bytes)))
        return { kind: 'forged' };
    if ((bytes[0] ?? 0) > version)
        return { kind: 'newer' };
    const body = bytes.subarray(0, -macBytes);
    const ticket = unpack(body.subarray(1));
    if ((0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ .aF)(bytes.subarray(-macBytes), seal(scope, body)))
        return ticket ? { kind: 'read', ticket } : { kind: 'newer' };
    return { kind: 'forged', ...(ticket && { said: ticket }) };
}
function seal({ apiKey, origin, repositoryId, subject, key }, body) {
    return (0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ .vX)((0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ .Hz)(apiKey, `ticket/1/${repositoryId}`), (0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_2__ .Qu)(origin, repositoryId, subject, key, body));
}
function unpack(packed) {
    try {
        const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(packed, { dictionary, maxOutputLength: maxInflatedBytes }).toString('utf8');
        const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .qF)(text);
        return isTicket(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
}),
56488:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EV: () => ( idOfKey),
Gh: () => ( judgeStatus),
L3: () => ( writeMarkedUrl),
LD: () => ( decide),
_M: () => ( repositoryOf),
_i: () => ( hiddenWordOf),
ag: () => ( lastWordOf),
bf: () => ( ownerOf),
qx: () => ( brokenRule),
u7: () => ( readMarkedUrl),
yg: () => ( keyIdOf)
});
var _oz_client_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98896);
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58292);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48870);
function idOfKey({ value, mark }) {
    return mark === undefined ? value : `${value}.${mark}`;
}
function keyIdOf(run) {
    const key = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ .TN)(run);
    return key === undefined ? '' : idOfKey(key);
}
function writeMarkedUrl(url, { run, key }) {
    return `${url}?oz=${run}.${key}`;
}
function readMarkedUrl(url) {
    const [, run, key] = /\?oz=(\d{1,20}\.\d{1,20})\.([0-9a-f]{32}(?:\.[0-9a-f]{16})?)$/.exec(url) ?? [];
    return run === undefined || key === undefined ? undefined : { run, key };
}
function isSameMark(one, other) {
    return one !== undefined && one.run === other?.run && one.key === other.key;
}
function ownerOf(words) {
    return words.reduce((owner, { mark, state }) => {
        if (mark === undefined || (owner && (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ .K9)(owner.run, mark.run)))
            return owner;
        return owner && !(0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ .K9)(mark.run, owner.run) && state !== 'pending' ? owner : mark;
    }, undefined);
}
function lastWordOf(words, mark) {
    return words.findLast((word) => isSameMark(word.mark, mark));
}
function hiddenWordOf(words) {
    const [owner, last] = [ownerOf(words), words.at(-1)];
    return owner && last?.mark && !isSameMark(last.mark, owner) ? lastWordOf(words, owner) : undefined;
}
function judgeStatus(words, mark) {
    const last = lastWordOf(words, mark);
    if (last === undefined)
        return 'none';
    if (!isSameMark(ownerOf(words), mark))
        return 'superseded';
    return last.state === 'pending' ? 'pending' : 'done';
}
const earliestMs = 10 * 60_000;
const latestMs = 2 * 3600_000;
const claimRules = [
    { name: 'no child', holds: ({ run }) => run.parentId === undefined && (run.rootId ?? run.id) === run.id },
    { name: 'of this repository', holds: ({ run, repositoryId }) => repositoryOf(run) === repositoryId },
    { name: 'ticket', holds: ({ reading }) => reading.kind === 'read' },
    { name: 'oldest', holds: ({ run, listed }) => !listed.some((other) => isOriginalOf(other, run)) },
    {
        name: 'in time',
        holds: ({ run: { createdAt }, reading }) => {
            if (reading.kind !== 'read' || createdAt === undefined)
                return false;
            const ageMs = createdAt.getTime() - reading.ticket.issued * 1000;
            return ageMs >= -earliestMs && ageMs <= latestMs;
        },
    },
];
function repositoryOf({ metadata = {} }) {
    return metadata[_oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ .eA.repository];
}
function isOriginalOf(one, other) {
    const isSameKey = keyIdOf(one) === keyIdOf(other) && repositoryOf(one) === repositoryOf(other);
    return isSameKey && one.parentId === undefined && (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_1__ .jI)(one, other) < 0;
}
function brokenRule(claim, rules = claimRules) {
    return rules.find(({ holds }) => !holds(claim))?.name;
}
const isAtWork = ({ state }) => !(0,_oz_client_types_js__WEBPACK_IMPORTED_MODULE_0__ .Vn)(state);
const mayGoOn = ({ state, ticket }) => state === 'BLOCKED' && ticket.waitsOnBlocked === true;
const isOver = ({ witness, ticket, state }) => witness === 'gone' && ticket.status === undefined && (0,_oz_client_types_js__WEBPACK_IMPORTED_MODULE_0__ .Vn)(state) && state !== 'BLOCKED';
const decisions = [
    [({ witness }) => witness === 'none', 'leave', 'no witness'],
    [(facts) => facts.witness === 'superseded' && isAtWork(facts), 'cancel', 'superseded'],
    [({ witness }) => witness === 'superseded', 'leave', 'superseded'],
    [({ witness }) => witness === 'done', 'leave', 'done'],
    [isOver, 'leave', 'called off'],
    [({ hasSuccessor }) => hasSuccessor, 'cancel', 'superseded', 'error'],
    [({ witness }) => witness === 'gone', 'cancel', 'called off', 'error'],
    [({ subject }) => subject !== undefined, 'cancel', 'not done', 'error'],
    [(facts) => facts.isPastDeadline && (isAtWork(facts) || mayGoOn(facts)), 'cancel', 'timed out', 'error'],
    [isAtWork, 'wait', 'working'],
    [mayGoOn, 'wait', 'blocked', 'pending'],
    [({ state }) => state !== 'SUCCEEDED', 'finish', 'failed', 'error'],
    [() => true, 'apply', 'fits'],
];
function decide(facts, rows = decisions) {
    const [, act, why, face] = rows.find(([when]) => when(facts)) ?? [undefined, 'leave', 'no rule'];
    return { act, why, face };
}
}),
30950:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
KB: () => ( writeResults),
Ms: () => ( entryOf),
f7: () => ( renderResults),
kV: () => ( usageEntry)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28098);
var _report_step_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48581);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95216);
const orNull = (value) => value ?? null;
function entryOf(name, env, known) {
    const { run, runId, conclusion, verdict, durationMs, error, answer = '', answerFile } = known;
    const pull = run && (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_3__ ._n)(run.artifacts, env);
    return {
        name,
        run_id: orNull(runId),
        state: orNull(run?.stateName),
        conclusion: orNull(conclusion),
        verdict: orNull(verdict),
        session_link: orNull(run?.sessionLink && (0,_report_step_outputs_js__WEBPACK_IMPORTED_MODULE_4__ .VJ)(run.sessionLink)),
        pull_request_url: orNull(pull && (0,_report_step_outputs_js__WEBPACK_IMPORTED_MODULE_4__ .VJ)(pull.url)),
        branch: orNull(pull && (0,_report_step_outputs_js__WEBPACK_IMPORTED_MODULE_4__ .P6)(pull.branch)),
        ...usageEntry(run?.usage),
        duration_seconds: orNull(durationMs && Number((durationMs / 1000).toFixed(1))),
        error: orNull(error?.message),
        agent_output: answer,
        agent_output_file: orNull(answerFile),
    };
}
function usageEntry({ credits, usd, tokensIn, tokensOut } = {}) {
    return { cost: orNull(credits ?? usd), tokens_in: orNull(tokensIn), tokens_out: orNull(tokensOut) };
}
const answerBytes = [50_000, 10_000, 2_000, 500, 100, 0];
function renderResults(entries, redact) {
    for (const most of answerBytes) {
        const cut = entries.map((entry) => ({ ...entry, agent_output: (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_5__ .j9)(entry.agent_output, most) }));
        const text = redact(JSON.stringify(cut));
        if (Buffer.byteLength(text) <= _report_step_outputs_js__WEBPACK_IMPORTED_MODULE_4__ .rG)
            return text;
    }
    return '';
}
async function writeResults(entries, redact, env) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'oz-agent-'));
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'results.json');
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx', 0o600);
        try {
            for (const [index, entry] of entries.entries()) {
                const { agent_output: head, agent_output_file: answerFile } = entry;
                const answer = answerFile === null ? head : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(answerFile, 'utf8').catch(() => head);
                const whole = { ...entry, agent_output: answer };
                await file.write(`${index === 0 ? '[\n' : ',\n'}${redact(JSON.stringify(whole))}`);
            }
            await file.write('\n]\n');
        }
        finally {
            await file.close();
        }
        return path;
    }
    catch {
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
3666:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
VZ: () => ( readTrustedFiles),
_T: () => ( readFileAt),
readTrustedFile: () => ( readTrustedFile)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _event_person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55751);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62253);
var _platform_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28881);
const maxBytes = 1_000_000;
async function readTrustedFile(request) {
    const inRepository = pathInRepository(request);
    const file = await (inRepository === undefined ? readFromTemp(request) : readFromRepository(request, inRepository));
    return { ...file, text: file.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') };
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
    const way = folder === undefined || folder === '' ? undefined : (0,_platform_path_js__WEBPACK_IMPORTED_MODULE_4__ .R)(folder, path);
    return way === '' ? undefined : way;
}
async function readFromTemp({ input, path, env }) {
    const temp = env['RUNNER_TEMP'];
    const outside = new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input} may name a file of this repository or below RUNNER_TEMP, not "${path}".`, {
        hint: 'Give a path relative to the root of the repository, or let an earlier step write the file to RUNNER_TEMP.',
    });
    if (insideOf(temp, path) === undefined)
        throw outside;
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        const isCheckout = insideOf(await realOf(env['GITHUB_WORKSPACE']), real) !== undefined;
        if (insideOf(await realOf(temp), real) === undefined || isCheckout)
            throw outside;
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (!facts.isFile())
            throw new Error('it is not a file');
        if (facts.size > maxBytes)
            throw new Error(`it is larger than ${maxBytes} bytes`);
        return { text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real, 'utf8'), origin: 'RUNNER_TEMP' };
    }
    catch (error) {
        if (error === outside)
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${path} could not be read (${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}).`, { cause: error });
    }
}
async function realOf(folder) {
    return folder === undefined || folder === '' ? undefined : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
}
async function readFromRepository(request, path) {
    const { input, event, github, signal } = request;
    const ref = trustedRef(event);
    const file = { path, ...(ref !== undefined && { ref }) };
    const where = `${event.repository.fullName} at ${ref ?? 'its default branch'}`;
    try {
        const text = await readFileAt(github, file, signal);
        return { text, origin: where, ...(ref !== undefined && { at: { path, ref } }) };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_5__.GitHubError))
            throw error;
        const isMissing = error.failure === 'missing';
        const isOnDisk = isMissing && (await isInWorkspace(request.env, path));
        const problem = isOnDisk
            ? `${path} is in the workspace but not in ${where}, and only committed files are read.`
            : isMissing
                ? `there is no file ${path} in ${where} that github_token can read.`
                : `${path} could not be read from ${where} (${error.message}).`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`${input}: ${problem}`, { ...hintFor(error, isOnDisk), cause: error });
    }
}
async function readFileAt(github, file, signal) {
    const { data } = await github.call({ signal, maxBytes: 4 * maxBytes }, ({ repos }, place) => repos.getContent({ ...place, ...file }));
    const { type, encoding, content } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(data);
    if (type === 'file' && encoding === 'base64')
        return Buffer.from((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)(content) ?? '', 'base64').toString('utf8');
    const why = type === 'file' ? `it is larger than ${maxBytes} bytes` : 'it is not a file';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__.GitHubError(why, { failure: 'refused' });
}
async function isInWorkspace({ GITHUB_WORKSPACE: workspace = '' }, path) {
    const found = workspace === '' ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)).catch(() => undefined);
    return found?.isFile() === true;
}
function hintFor({ failure, hint }, isOnDisk) {
    if (isOnDisk)
        return { hint: 'Commit the file, or let the step that makes it write it to RUNNER_TEMP.' };
    if (failure !== 'missing' && failure !== 'denied')
        return hint === undefined ? {} : { hint };
    return { hint: 'Check the path, and that the job has the permission contents: read.' };
}
function trustedRef(event) {
    const { workflowRef, workflowSha } = event.run;
    const isHere = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__ .Dr)(workflowRef ?? '').startsWith(`${(0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__ .Dr)(event.repository.fullName)}/`);
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
    const data = await github.graphql(document, variables, { signal });
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(data['repository']);
    const found = paths.flatMap((path, index) => {
        const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(repository[`f${index}`])['text']);
        return text === undefined || text.trim() === '' ? [] : [[path, text]];
    });
    return new Map(found);
}
})
};
