export const id = 707;
export const ids = [707];
export const modules = {
55309:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
runCollectStep: () => ( runCollectStep)
});
var _event_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81328);
var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2996);
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23525);
var _inputs_missing_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12631);
var _inputs_unknown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44883);
var _oz_client_api_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45234);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39603);
var _oz_client_wire_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33582);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46316);
var _report_amounts_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(15911);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12992);
var _collector_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(18088);
var _pass_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(97830);
const collectInputNames = ['oz_api_key', 'warp_api_key', 'oz_server_url', 'log', 'github_token'];
const mostApplied = 25;
const passMs = 8 * 60_000;
const ringMs = 90_000;
const repairMs = 60_000;
const lookMs = 3_000;
async function runCollectStep(runtime) {
    try {
        (0,_inputs_unknown_js__WEBPACK_IMPORTED_MODULE_5__ .z)(runtime, {
            names: collectInputNames,
            defaults: { oz_server_url: 'https://app.warp.dev', log: 'auto' },
        });
        const { collector, rung } = open(runtime);
        const pass = await (0,_pass_js__WEBPACK_IMPORTED_MODULE_12__ .X)(collector, { most: mostApplied, budgetMs: passMs });
        const rows = [];
        for (const row of pass.rows)
            rows.push(await linger(collector, row, { rung, rows: pass.rows }));
        return tell(runtime, { ...pass, rows });
    }
    catch (error) {
        runtime.log.error(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_9__ .lZ ? error.oneLine : (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_9__ .bD)(error));
        return false;
    }
}
function open(runtime) {
    const { env, connection, clock } = runtime;
    const { apiKey, baseUrl } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .PE)(env);
    if (apiKey === undefined)
        throw (0,_inputs_missing_key_js__WEBPACK_IMPORTED_MODULE_4__ .a)();
    const token = new _inputs_fields_js__WEBPACK_IMPORTED_MODULE_2__ .C8(env).text('github_token');
    const event = (0,_event_read_js__WEBPACK_IMPORTED_MODULE_0__ .j)(env);
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.createGitHub)({ send: connection.send, clock, env, token });
    const api = (0,_oz_client_api_js__WEBPACK_IMPORTED_MODULE_6__ .C)(connection.send, { apiKey, baseUrl });
    const rung = event.kind === 'repository_dispatch' ? (0,_oz_client_wire_js__WEBPACK_IMPORTED_MODULE_8__ .TH)(event.clientPayload['run']) : undefined;
    return { collector: (0,_collector_js__WEBPACK_IMPORTED_MODULE_11__ .O)({ runtime, api, apiKey, github }, event), rung };
}
async function linger(collector, row, { rung, rows }) {
    const { clock, cancelled } = collector.runtime;
    const meant = rows.map(({ outstanding }) => outstanding);
    let last = row;
    const begunMs = clock.now();
    const limitMs = () => last.why === 'correcting its result' ? repairMs : row.outstanding.run.id === rung ? ringMs : 0;
    while (last.result === 'waiting' && clock.now() - begunMs < limitMs()) {
        await clock.sleep(lookMs, cancelled);
        const run = await collector.api.getRun(row.outstanding.run.id, { signal: cancelled }).catch(orUndefined);
        if (run === undefined)
            continue;
        const outstanding = { ...row.outstanding, run };
        last = { ...(await (0,_pass_js__WEBPACK_IMPORTED_MODULE_12__ .C)(collector, outstanding, { meant })), outstanding };
    }
    return last;
}
function orUndefined(error) {
    if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_7__ .Q_))
        throw error;
}
function tell({ log, runner, redact }, { rows, forged, newer, left }) {
    const collected = rows.filter(({ result }) => result === 'collected');
    const waiting = rows.filter(({ result }) => result === 'waiting');
    const failed = rows.filter(({ result }) => result === 'failed');
    const notes = [
        ...(left > 0 ? [`${left} more runs are left to the next pass.`] : []),
        ...(forged > 0 ? [`${forged} runs were left alone: their tickets were written with another key.`] : []),
    ];
    if (newer > 0)
        log.warning(`${newer} runs were started by a later version of the action: update the collect workflow.`);
    for (const note of notes)
        log.notice(note);
    for (const row of rows)
        log.info(`${row.outstanding.subject}: ${row.error ?? row.why} (${row.outstanding.run.id})`);
    const head = `${collected.length} collected, ${waiting.length} at work${failed.length > 0 ? `, ${failed.length} failed` : ''}`;
    const table = ['| Subject | State | Verdict | What was done | Cost | Session |', '|:---|:---|:---|:---|:---|:---|'];
    const lines = rows.map((row) => lineOf(row, redact));
    runner.writeSummary(redact([`## ${head}`, rows.length > 0 ? [...table, ...lines].join('\n') : '', ...notes].join('\n\n')));
    runner.setOutput('results', redact(JSON.stringify(rows.map(entryOf))));
    runner.setOutput('collected', String(collected.length));
    runner.setOutput('waiting', String(waiting.length));
    const [first] = failed;
    if (first === undefined)
        return true;
    const more = failed.length > 1 ? ` (and ${failed.length - 1} more)` : '';
    log.error(`Couldn't finish ${first.outstanding.subject}: ${first.error ?? first.why}${more}. The next pass tries again.`);
    return false;
}
function lineOf({ outstanding: { run, subject }, ...row }, redact) {
    const show = (text) => (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_10__ .wh)(redact(text ?? '–')).replaceAll('\n', ' ');
    const done = (row.operations ?? []).filter(({ result }) => result === 'applied').map(({ what }) => what);
    const session = run.sessionLink === undefined ? '–' : (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_10__ .uM)(run.sessionLink, 'Session');
    const cells = [
        show(subject),
        show(row.error ?? row.why),
        show(row.verdict),
        show(done.join('; ')),
        (0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_13__ .Dj)(run.usage),
        session,
    ];
    return `| ${cells.join(' | ')} |`;
}
function entryOf({ outstanding: { run, subject }, result, why, verdict, operations }) {
    const facts = { subject, run_id: run.id, state: run.stateName, result, reason: why, verdict: verdict ?? null };
    return {
        ...facts,
        applied: operations ?? [],
        session_link: run.sessionLink ?? null,
        cost: run.usage?.credits ?? run.usage?.usd ?? null,
    };
}
}),
18088:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => ( openCollector)
});
var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77208);
var _face_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93423);
function openCollector(parts, { repository, serverUrl }) {
    const { runtime, github, apiKey } = parts;
    const repositoryId = String(repository.id ?? repository.fullName.toLowerCase());
    const pagesUrl = `${serverUrl}/${repository.fullName}`;
    return {
        ...{ ...parts, repository, repositoryId, serverUrl },
        faces: new _face_js__WEBPACK_IMPORTED_MODULE_1__ .B({ github, repository, pagesUrl, signal: runtime.cancelled }),
        sealFor: (number) => (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_0__ .A1)({ apiKey, repositoryId, subject: number ?? 0 }),
    };
}
}),
93423:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  B: () => ( Faces)
});
var failure = __webpack_require__(28881);
var read_identity = __webpack_require__(43080);
var comments = __webpack_require__(98441);
var person = __webpack_require__(55751);
var pages = __webpack_require__(21511);
;
const statusStates = ['pending', 'success', 'failure', 'error'];
const maxPages = 10;
async function listStatuses(github, commit, call) {
    const { sha: ref, owner, repo } = commit;
    const { items } = await (0,pages .n4)(github, { signal: call.signal, maxPages }, ({ repos }, page) => repos.listCommitStatusesForRef({ owner, repo, ref, ...page }));
    return items
        .map((value) => ({
        context: value.context ?? '',
        state: statusStates.find((known) => known === value.state) ?? 'error',
        description: value.description ?? '',
        url: value.target_url ?? '',
        creator: (0,person .Td)({ value, path: '' }, 'creator'),
    }))
        .reverse();
}
async function addStatus(github, commit, entry, call) {
    const { url: target_url, ...rest } = entry;
    await github.call(call, ({ repos }, request) => repos.createCommitStatus({ ...commit, ...rest, target_url, request }));
}
var text_text = __webpack_require__(95216);
var comment_marker = __webpack_require__(77208);
var markdown = __webpack_require__(12992);
var witness = __webpack_require__(56488);
;
const mostDescription = 140;
const maxRestores = 3;
class Faces {
    parts;
    identity;
    constructor(parts) {
        this.parts = parts;
    }
    get address() {
        const { owner, name: repo } = this.parts.repository;
        return { owner, repo };
    }
    runUrl({ run }) {
        return `${this.parts.pagesUrl}/actions/runs/${run.split('.')[0] ?? ''}`;
    }
    async readLog(sha, context) {
        const { github, signal } = this.parts;
        const entries = await listStatuses(github, { ...this.address, sha }, { signal });
        const identity = await (this.identity ??= (0,read_identity .x)(github, signal));
        return entries
            .filter((entry) => entry.context === context)
            .map(({ state, description, url, creator }) => ({
            ...{ state, description, url },
            mark: (0,read_identity .L)(creator, identity) ? (0,witness .u7)(url) : undefined,
        }));
    }
    async writeStatus({ sha, status, mark }, word) {
        if (sha === undefined || status === undefined)
            return;
        await this.add(sha, { ...statusOf(status, word), url: (0,witness .L3)(this.runUrl(mark), mark) });
        await this.restoreOwner(sha, status);
    }
    async restoreOwner(sha, status) {
        for (let count = 0;; count += 1) {
            const words = await this.readLog(sha, status);
            const hidden = (0,witness ._i)(words);
            if (hidden === undefined || count === maxRestores)
                return words;
            await this.add(sha, { context: status, ...hidden });
        }
    }
    async add(sha, entry) {
        const { github, signal } = this.parts;
        await addStatus(github, { ...this.address, sha }, entry, { signal });
    }
    async createComment(place, seal) {
        const body = `${workingLine(place.mark, seal)}\n⏳ Working… [Workflow run](${this.runUrl(place.mark)})`;
        return (await this.comments(place).create(body, { signal: this.parts.signal })).id;
    }
    async endComment(place, { text }, seal) {
        const { comment, mark } = place;
        if (comment === undefined || (await this.judgeComment(place, seal)) !== 'pending')
            return;
        const marker = (0,comment_marker .CK)(`ended ${mark.run} ${mark.key}`, seal);
        await this.comments(place).update(comment, `${marker}\n${(0,markdown .wh)((0,text_text .TN)(text))}`, { signal: this.parts.signal });
    }
    async findComment(place, seal) {
        const line = workingLine(place.mark, seal);
        const found = await this.comments(place).findOwn(({ body }) => body.startsWith(line), { signal: this.parts.signal });
        return found?.id;
    }
    async removeComment(place, seal) {
        if (place.comment === undefined || (await this.judgeComment(place, seal)) !== 'pending')
            return;
        await this.comments(place).remove(place.comment, { signal: this.parts.signal });
    }
    async judge(place, seal) {
        const { sha, status, mark } = place;
        const hasStatus = sha !== undefined && status !== undefined;
        const shown = hasStatus ? (0,witness .Gh)(await this.restoreOwner(sha, status), mark) : undefined;
        if (shown === 'none' || shown === 'done' || shown === 'superseded')
            return shown;
        const said = place.comment === undefined ? undefined : await this.judgeComment(place, seal);
        return (0,witness .CK)(shown, shown === 'pending' && said === 'done' ? undefined : said);
    }
    async judgeComment(place, seal) {
        const { github, signal } = this.parts;
        try {
            const { author, body } = await this.comments(place).read(place.comment ?? 0, { signal });
            if (!(0,read_identity .L)(author, await (this.identity ??= (0,read_identity .x)(github, signal))))
                return 'none';
            const [line = ''] = body.split('\n', 1);
            if (line.trimEnd() === workingLine(place.mark, seal))
                return 'pending';
            return (0,comment_marker .Tb)(line, seal) === undefined ? 'gone' : 'done';
        }
        catch (error) {
            if (error instanceof failure .y_ && error.failure === 'missing')
                return 'gone';
            throw error;
        }
    }
    comments({ number = 0, thread }) {
        const issue = { ...this.address, number };
        return thread === undefined
            ? (0,comments.createIssueComments)(this.parts.github, issue)
            : (0,comments.createThreadComments)(this.parts.github, issue, thread);
    }
}
function workingLine({ run, key }, seal) {
    return (0,comment_marker .CK)(`working ${run} ${key}`, seal);
}
function statusOf(context, { state, text }) {
    const line = (0,text_text .TN)(text);
    return { context, state, description: line.length > mostDescription ? `${(0,text_text .Uo)(line, mostDescription - 1)}…` : line };
}
}),
97830:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  X: () => ( collectRuns),
  C: () => ( settleOne)
});
var errors = __webpack_require__(46316);
var failure = __webpack_require__(28881);
var client_failure = __webpack_require__(39603);
var types = __webpack_require__(98896);
var key = __webpack_require__(58292);
var pages = __webpack_require__(14627);
var marker = __webpack_require__(48870);
var identity = __webpack_require__(43080);
var issue = __webpack_require__(53524);
var settings = __webpack_require__(45149);
var run_answer = __webpack_require__(56977);
var cancel_tree = __webpack_require__(43477);
var conclude = __webpack_require__(52978);
var follow_up = __webpack_require__(47038);
var message = __webpack_require__(82156);
var apply = __webpack_require__(14322);
var typed_result = __webpack_require__(94675);
var load = __webpack_require__(86812);
var paths = __webpack_require__(49146);
;
async function planOf({ recipe, policy, ignorePaths, schema }) {
    const own = recipe === undefined ? undefined : (await (0,load.loadRecipe)(recipe)).schema;
    return {
        ...{ recipe, recipeInput: undefined, title: undefined },
        policy: { ...policy, dryRun: false },
        schemas: [own, schema].filter((one) => one !== undefined),
        prompt: { ...nothing, ...(ignorePaths.length > 0 && { isHidden: (0,paths.matchPaths)(ignorePaths) }) },
    };
}
const nothing = { text: undefined, material: [], contract: undefined, context: undefined };
function placeOf({ repository, serverUrl, sealFor }, { ticket, face }) {
    const { number, mark, thread } = face;
    const target = number === undefined
        ? 'the run is about no issue and no pull request'
        : {
            ...{ owner: repository.owner, repo: repository.name, number, thread },
            isPullRequest: ticket.subject?.isPull === true,
            wasOpen: ticket.subject?.wasOpen,
            wasLocked: ticket.subject?.wasLocked,
        };
    return {
        target,
        isPublic: repository.isPrivate !== true,
        serverUrl,
        runUrl: `${serverUrl}/${repository.fullName}/actions/runs/${mark.run.split('.')[0] ?? ''}`,
        marker: { key: ticket.marker, run: ticket.run },
        seal: sealFor(number),
        commentId: face.comment,
        readHead: () => Promise.resolve(ticket.sha),
    };
}
var later_witness = __webpack_require__(56488);
;
const cancelMs = 60_000;
const shownAfterMs = 5_000;
const retryForMs = 24 * 3600_000;
async function settle(collector, outstanding, { witness, successor }) {
    const { run, ticket } = outstanding;
    const isLive = witness === 'pending' && successor === undefined;
    const isPastDeadline = collector.runtime.clock.date().getTime() > ticket.deadline * 1000;
    const decision = (0,later_witness .LD)({
        ...{ state: run.state, isPastDeadline, ticket, witness, hasSuccessor: successor !== undefined },
        subject: isLive ? await readSubject(collector, outstanding) : 'open',
    });
    switch (decision.act) {
        case 'leave':
            return { result: 'left', why: decision.why };
        case 'wait':
            if (decision.face !== undefined)
                await say(collector, outstanding, { state: 'pending', text: 'Waits for a person' });
            return { result: 'waiting', why: decision.why };
        case 'cancel':
            return cancel(collector, outstanding, { decision, successor });
        case 'finish':
            return finish(collector, outstanding, { state: 'error', text: whyEnded(run) });
        case 'apply':
            return settle_apply(collector, outstanding, isPastDeadline);
    }
}
async function readSubject({ github, repository, runtime }, { ticket, face }) {
    const { cancelled: signal } = runtime;
    const members = (0,identity.createMembers)(github, repository);
    for (const { login, id, needed } of ticket.askers) {
        try {
            if (!(0,settings .xk)(await members.permissionOf({ login, id }, signal), needed))
                return 'permission lost';
        }
        catch (error) {
            if (error instanceof failure .y_ && error.failure === 'missing')
                return 'permission lost';
            throw error;
        }
    }
    if (face.number === undefined)
        return 'open';
    try {
        const { owner, name: repo } = repository;
        const live = await (0,issue .Fq)(github, { owner, repo, number: face.number }, { signal });
        if (live === undefined)
            return 'moved';
        return live.isOpen || ticket.subject?.wasOpen === false ? 'open' : 'closed';
    }
    catch (error) {
        if (error instanceof failure .y_ && error.failure === 'missing')
            return 'deleted';
        throw error;
    }
}
async function cancel(collector, outstanding, { decision, successor }) {
    const { runtime, api, faces } = collector;
    const { run, face } = outstanding;
    if (!(0,types .Vn)(run.state) || run.state === 'BLOCKED') {
        const request = { target: { id: run.id }, budgetMs: cancelMs, searchMs: shownAfterMs, signal: runtime.cancelled };
        const { kind, reason } = await (0,cancel_tree .lY)({ ...runtime, api }, request);
        if (kind === 'unfinished')
            return { result: 'failed', why: decision.why, error: `Couldn't cancel it: ${reason ?? ''}` };
    }
    if (decision.why === 'superseded')
        await faces.removeComment(face, collector.sealFor(face.number));
    if (decision.face === undefined)
        return { result: 'left', why: decision.why };
    return finish(collector, outstanding, { state: 'error', text: wordsFor(decision.why, successor) }, decision.why);
}
function wordsFor(why, successor) {
    switch (why) {
        case 'superseded':
            return `Superseded by ${successor ?? 'a later run'}`;
        case 'timed out':
            return 'Timed out';
        case 'called off':
            return 'Called off: its comment was deleted';
        default:
            return `Not done: ${why}`;
    }
}
function whyEnded(run) {
    const { error } = (0,conclude .j)(run, { text: '', from: 'none', note: undefined });
    return run.state === 'BLOCKED' ? 'Waits for a person' : (error?.message ?? `Ended as ${run.stateName}`);
}
async function finish(collector, outstanding, word, why = word.text) {
    await say(collector, outstanding, word);
    return { result: 'collected', why };
}
async function say({ faces, sealFor, runtime }, { face }, given) {
    const word = { ...given, text: runtime.redact(given.text) };
    if (word.state !== 'pending')
        await faces.endComment(face, word, sealFor(face.number));
    await faces.writeStatus(face, word);
}
async function settle_apply(collector, outstanding, isLate) {
    const { runtime, api, github } = collector;
    const { run, ticket } = outstanding;
    const ports = { ...runtime, api };
    const plan = await planOf(ticket);
    const place = placeOf(collector, outstanding);
    const repair = repairKeyOf(collector, outstanding);
    const scope = plan.schemas.length === 0 ? undefined : await repairScope(collector, run, repair);
    if (scope === 'at work' && !isLate)
        return { result: 'waiting', why: 'correcting its result' };
    const answer = await (0,run_answer .J)(ports, run, {
        scope: scope === 'at work' ? undefined : scope,
        signal: runtime.cancelled,
    });
    const ended = {
        ...(0,conclude .j)(run, answer),
        answer: answer.text,
        run,
        runId: run.id,
        history: [],
        durationMs: 0,
    };
    const keeper = new typed_result.ResultKeeper({ runtime, place, github: () => Promise.resolve(github), api, plan });
    const asked = [];
    const ask = async (text) => {
        await (0,follow_up .b)(ports, { runId: run.id, text, key: repair, signal: runtime.cancelled, mayPost: () => true });
        asked.push(text);
        return { ...ended, conclusion: 'unknown' };
    };
    const reviewed = await keeper.review(ended, scope === undefined && !isLate ? ask : undefined);
    if (asked.length > 0) {
        await say(collector, outstanding, { state: 'pending', text: 'Correcting its result' });
        return { result: 'waiting', why: 'correcting its result' };
    }
    const { outcome, typed } = await keeper.apply(reviewed);
    return settle_conclude(collector, outstanding, { outcome, typed, isPublic: place.isPublic });
}
async function settle_conclude(collector, outstanding, ended) {
    const { outcome, typed, isPublic } = ended;
    collector.runtime.cancelled.throwIfAborted();
    const operations = typed.applied?.operations ?? [];
    const { finishedAt, updatedAt } = outstanding.run;
    const ageMs = collector.runtime.clock.date().getTime() - ((finishedAt ?? updatedAt)?.getTime() ?? 0);
    const failed = operations.find(({ result }) => result === 'failed');
    if (failed !== undefined && ageMs < retryForMs) {
        return { result: 'failed', why: 'not applied', operations, error: `${failed.what}: ${failed.reason ?? ''}` };
    }
    const isPrivate = (0,apply .n)(isPublic, typed.verdict);
    const word = isPrivate ? { state: 'success', text: 'Done' } : lastWord(outcome, typed, operations);
    await say(collector, outstanding, word);
    return { result: 'collected', why: word.text, operations, verdict: isPrivate ? undefined : typed.verdict };
}
const since = /\bin the meantime\b|another repository|later run/;
function lastWord({ error }, { verdict }, operations) {
    const changed = operations.find(({ result, reason = '' }) => result === 'refused' && since.test(reason));
    if (changed !== undefined)
        return { state: 'error', text: `${changed.what}: ${changed.reason ?? ''}` };
    if (error !== undefined)
        return { state: 'failure', text: error.message };
    if (verdict === 'incomplete')
        return { state: 'failure', text: 'The agent could not look at all of it' };
    const done = operations.filter(({ result }) => result === 'applied').map(({ what }) => what);
    return { state: 'success', text: done.join('. ') || 'Done' };
}
function repairKeyOf({ repositoryId, runtime }, { face }) {
    return (0,key .bm)({ words: `repair ${face.mark.key}`, repositoryId }, runtime.randomHex, undefined);
}
async function repairScope({ api, runtime }, { id, conversationId }, key) {
    if (conversationId === undefined)
        return undefined;
    const conversation = await api.getConversation(id, { signal: runtime.cancelled });
    const after = typeof conversation === 'string' ? undefined : (0,message .hw)(conversation, key);
    if (after === undefined)
        return undefined;
    return (0,message .$g)(after) ? { key, since: undefined } : 'at work';
}
var ticket = __webpack_require__(98903);
;
const maxAgeMs = 7 * 24 * 3600_000;
const maxPages = 10;
const mostFaces = 300;
const listDeadlineMs = 15_000;
async function collectRuns(collector, options) {
    const { clock, cancelled } = collector.runtime;
    const startedMs = clock.now();
    const listed = await listRuns(collector);
    const readings = listed
        .filter((run) => (0,later_witness ._M)(run) === collector.repositoryId)
        .map((run) => ({ run, reading: read(collector, run) }));
    const believed = readings.flatMap(({ run, reading }) => believe(collector, { run, reading, listed }));
    const meant = believed.filter(({ ticket }) => options.accept?.(ticket) ?? true).slice(0, mostFaces);
    const rows = [];
    let [applied, left] = [0, 0];
    for (const outstanding of [...meant].sort((one, other) => (0,key .jI)(one.run, other.run))) {
        cancelled.throwIfAborted();
        const isOver = clock.now() - startedMs > options.budgetMs;
        const isFull = applied >= options.most && (0,types .Vn)(outstanding.run.state);
        const row = isOver || isFull ? undefined : await settleOne(collector, outstanding, { meant, successor: options.successor });
        if (row === undefined)
            left += 1;
        else if (row.result !== 'left')
            rows.push({ ...row, outstanding });
        if (row?.result === 'collected')
            applied += 1;
    }
    const count = (kind) => readings.filter(({ reading }) => reading.kind === kind).length;
    return { rows, left, forged: count('forged'), newer: count('newer') };
}
async function settleOne(collector, outstanding, others) {
    const { faces, sealFor, runtime } = collector;
    try {
        const witness = await faces.judge(outstanding.face, sealFor(outstanding.face.number));
        const isOpen = witness === 'pending' || witness === 'gone';
        const successor = isOpen
            ? await successorOf(collector, outstanding, { successor: undefined, ...others })
            : undefined;
        return await settle(collector, outstanding, { witness, successor });
    }
    catch (error) {
        runtime.cancelled.throwIfAborted();
        if (error instanceof failure .y_ && error.failure === 'missing')
            return { result: 'left', why: 'no witness' };
        if (!(error instanceof Error))
            throw error;
        const said = error instanceof failure .y_ ? error.oneLine : (0,errors .bD)(error);
        return { result: 'failed', why: 'not done', error: said };
    }
}
async function listRuns(collector) {
    const since = new Date(collector.runtime.clock.date().getTime() - maxAgeMs);
    const question = { limit: '100', sort_by: 'created_at', sort_order: 'desc', created_after: since.toISOString() };
    try {
        return await readList(collector, { ...question, [`metadata[${key .eA.repository}]`]: collector.repositoryId }, since);
    }
    catch (error) {
        if (!(error instanceof client_failure .Q_) || ![400, 403, 422].includes((0,client_failure .c2)(error) ?? 0))
            throw error;
        return readList(collector, { limit: '100' }, since);
    }
}
async function readList(collector, query, since) {
    const { runtime, api } = collector;
    const runs = [];
    const options = { signal: runtime.cancelled, deadlineMs: listDeadlineMs, mostPages: maxPages };
    for await (const page of (0,pages .n4)({ api }, query, options)) {
        runs.push(...page.runs);
        if (page.isLast || (0,pages .YM)(page.runs, since.getTime()))
            break;
    }
    return runs;
}
function read({ apiKey, api, repositoryId }, run) {
    const { metadata = {} } = run;
    const subject = metadata[key .eA.subject] ?? '';
    return (0,ticket .VG)(metadata, { apiKey, origin: api.origin, repositoryId, subject, key: (0,later_witness .yg)(run) });
}
function believe({ repositoryId }, { run, reading, listed }) {
    if (reading.kind !== 'read' || (0,later_witness .qx)({ run, listed, repositoryId, reading }) !== undefined)
        return [];
    const { ticket } = reading;
    const subject = run.metadata?.[key .eA.subject] ?? '';
    const number = /^(?:pr|issue)-(\d{1,15})$/.exec(subject)?.[1];
    const { sha, status, comment, thread } = ticket;
    const face = {
        ...{ sha, status, comment, thread, mark: { run: ticket.run, key: (0,later_witness .yg)(run) } },
        number: number === undefined ? undefined : Number(number),
    };
    return [{ run, ticket, subject, face }];
}
async function successorOf(collector, { ticket, subject }, { meant, successor }) {
    const follows = (other) => other.subject === subject && other.marker === ticket.marker && (0,marker .K9)(other.run, ticket.run);
    const name = ({ run, sha }) => sha === undefined || sha === ticket.sha ? `run ${run.split('.')[0] ?? ''}` : sha.slice(0, 7);
    if (successor && follows(successor))
        return name(successor);
    for (const other of meant.filter((one) => follows({ ...one.ticket, subject: one.subject }))) {
        const witness = await collector.faces.judge(other.face, collector.sealFor(other.face.number));
        if (witness !== 'none')
            return name(other.ticket);
    }
    return undefined;
}
}),
93277:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
endFacesInPost: () => ( endFacesInPost)
});
var _event_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81328);
var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96584);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28881);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2996);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62253);
var _seal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35209);
var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27077);
async function endFacesInPost(runtime) {
    const { env, connection, clock, log } = runtime;
    const left = readLeft(env['STATE_face']);
    if (left === undefined || (env['STATE_settled'] === 'true' && !left.waits))
        return;
    const event = (0,_event_read_js__WEBPACK_IMPORTED_MODULE_0__ .j)(env);
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.createGitHub)({ send: connection.send, clock, env, token: new _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .C8(env).text('github_token') });
    const faces = await (0,_status_js__WEBPACK_IMPORTED_MODULE_5__ .B4)({ runtime, event, github: () => Promise.resolve(github) });
    const seal = (0,_seal_js__WEBPACK_IMPORTED_MODULE_4__.openSeal)(env, event, left.number ?? 0);
    try {
        const comment = left.comment ?? (left.comments ? await faces.findComment(left, seal) : undefined);
        await faces.removeComment({ ...left, comment }, seal);
        await faces.writeStatus(left, { state: 'error', text: 'The step was ended before its run was' });
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_2__ .y_))
            throw error;
        log.warning(`What the step shows on GitHub could not be ended: ${error.oneLine}`);
    }
}
function readLeft(state) {
    const given = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .qF)(state ?? ''));
    const mark = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .Xy)(given['mark']);
    const [run, key] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)(mark['run']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)(mark['key'])];
    if (run === undefined || key === undefined)
        return undefined;
    return {
        mark: { run, key },
        ...{ sha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)(given['sha']), status: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .b6)(given['status']) },
        ...{ number: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .rl)(given['number']), comment: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .rl)(given['comment']), thread: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_6__ .rl)(given['thread']) },
        ...{ waits: given['waits'] === true, comments: given['comments'] === true },
    };
}
}),
72610:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runLater: () => ( runLater)
});
var errors = __webpack_require__(46316);
var run_key = __webpack_require__(58292);
var json = __webpack_require__(62253);
var operations = __webpack_require__(48430);
var apply_marker = __webpack_require__(48870);
var action_place = __webpack_require__(63525);
var run_agent = __webpack_require__(49418);
var run_one = __webpack_require__(60051);
var step_context = __webpack_require__(73964);
var later_collector = __webpack_require__(18088);
var failure = __webpack_require__(39603);
var later_pass = __webpack_require__(97830);
var later_ticket = __webpack_require__(98903);
;
const byCatchMs = 30_000;
const mostByCatch = 5;
const looksMs = [0, 500, 2_000, 5_000];
async function isKept(collector, runId, body) {
    const { runtime, api } = collector;
    const wanted = Object.entries((0,json .Xy)(body['metadata'])).filter(([name]) => later_ticket .Rt.includes(name));
    for (const waitMs of looksMs) {
        await runtime.clock.sleep(waitMs, runtime.cancelled);
        try {
            const run = await api.getRun(runId, { signal: runtime.cancelled });
            if (!wanted.every(([name, value]) => run.metadata?.[name] === value))
                return false;
            await api.listRuns({ limit: '1' }, { signal: runtime.cancelled });
            return true;
        }
        catch (error) {
            if (!(error instanceof failure .Q_))
                throw error;
        }
    }
    return false;
}
async function lookAfterOthers(collector, { marker, run, sha, subject }) {
    const { log, cancelled } = collector.runtime;
    try {
        const pass = await (0,later_pass .X)(collector, {
            accept: (ticket) => ticket.marker === marker && (0,apply_marker .K9)(run, ticket.run),
            most: mostByCatch,
            budgetMs: byCatchMs,
            successor: { subject, marker, run, sha },
        });
        for (const { outstanding, why, error } of pass.rows)
            log.info(`${outstanding.subject}: ${error ?? why} (${outstanding.run.id})`);
    }
    catch (error) {
        if (cancelled.aborted)
            return;
        log.notice(`Earlier runs could not be looked after: ${(0,errors .bD)(error)}. The collect workflow will.`);
    }
}
var github_failure = __webpack_require__(28881);
var later_status = __webpack_require__(27077);
;
async function requireCollector(context, collector) {
    const { runtime, inputs, event } = context;
    const path = inputs.later.collectWorkflow;
    const { owner, name: repo } = event.repository;
    try {
        await collector.github.call({ signal: runtime.cancelled }, ({ repos }, request) => repos.getContent({ owner, repo, path, request }));
    }
    catch (error) {
        if (!(error instanceof github_failure .y_))
            throw error;
        if (error.failure !== 'missing')
            (0,later_status .rr)(error, 'contents: read');
        throw new errors .lZ(`Nobody would collect the result: ${path} isn't on the default branch.`, {
            hint: 'Copy examples/oz-collect.yml there, or name your own workflow in collect_workflow. A private repository needs `permissions: { contents: read }`.',
        });
    }
}
var status_name = __webpack_require__(75518);
var later_subject = __webpack_require__(89143);
var witness = __webpack_require__(56488);
;
async function runLater(context, order, record, checked) {
    const waiting = [];
    const start = (_, request) => startLater(context, {
        ...{ request, checked, plan: order.plan, headSha: record.prompt?.headSha },
        wait: (end) => waiting.push(() => end((0,later_status .aG)(ended, record))),
    });
    const ended = await (0,run_one .uR)(context, { ...order, start }, record);
    for (const end of waiting)
        await end();
    return ended;
}
async function startLater(context, later) {
    try {
        return await handOver(context, later);
    }
    catch (error) {
        await later.request.view.close();
        throw error;
    }
}
async function handOver(context, later) {
    const step = await prepare(context, later);
    await requireCollector(step.context, step.collector);
    await requireNewest(step);
    const face = await writeFaces(step);
    const ticket = ticketOf(step, face);
    const { request } = later;
    const body = withTicket(step, ticket);
    const postState = { ...request.postState, settled: () => undefined };
    const begun = await (0,run_agent .J)(context, {
        ...request,
        postState,
        work: { kind: 'start', shared: false, body },
        review: undefined,
        view: { ...request.view, close: () => Promise.resolve() },
    });
    if (begun.conclusion !== 'started' || begun.runId === undefined) {
        if (begun.conclusion !== 'unknown')
            request.postState.settled();
        await endFaces(step, face, { state: 'error', text: begun.error?.message ?? 'Not started' });
        await request.view.close();
        return begun;
    }
    if (!(await isKept(step.collector, begun.runId, body)))
        return waitAfterAll(context, step, { face, runId: begun.runId });
    request.postState.settled();
    context.runtime.runner.saveState('face', '');
    await request.view.close();
    await lookAfterOthers(step.collector, { ...ticket, subject: step.subject });
    return begun;
}
async function prepare(context, later) {
    const { runtime, event, github, target: oz, api } = context;
    if (oz === undefined || api === undefined)
        throw new TypeError('nothing is started without a server');
    const { recipe, recipeInput } = later.plan ?? {};
    const place = (0,action_place.placeOf)(context, { name: (0,step_context .Vb)(context), recipe, topic: recipeInput?.topic }, later.headSha);
    const sha = (0,later_subject .D)(event) ??
        (typeof place.target !== 'string' && place.target.isPullRequest ? await place.readHead() : undefined);
    const subject = (0,later_subject .w)(event, sha);
    if (subject === undefined || event.repository.id === undefined) {
        throw new errors .lZ('wait: later needs an issue, a pull request or a commit to show its result on.', {
            hint: `Set wait: true for this event (${event.name}).`,
        });
    }
    const collector = (0,later_collector .O)({ runtime, api, apiKey: oz.apiKey, github: await github() }, event);
    return { context, later, collector, place, sha, subject };
}
async function requireNewest(step) {
    const { sha, status, mark } = faceOf(step);
    if (sha === undefined || status === undefined)
        return;
    const words = await step.collector.faces
        .readLog(sha, status)
        .catch((error) => (0,later_status .rr)(error, 'statuses: write'));
    const owner = (0,witness .bf)(words);
    if (owner && (0,apply_marker .K9)(owner.run, mark.run)) {
        throw new errors .lZ('A newer workflow run looks after this commit.', { conclusion: 'skipped' });
    }
}
function faceOf({ context, later, place, sha }) {
    const status = later.plan?.recipe === 'respond' ? undefined : (0,status_name .F)(context.inputs, (0,step_context .Vb)(context));
    const { target, marker } = place;
    return {
        mark: { run: marker.run, key: (0,witness .EV)(later.request.key) },
        ...(sha !== undefined && { sha, status }),
        ...(typeof target !== 'string' && { number: target.number, thread: target.thread }),
    };
}
async function writeFaces(step) {
    const { collector, place, context } = step;
    const { runner } = context.runtime;
    const face = faceOf(step);
    const mayComment = step.later.plan?.policy.allowed.includes('comment') === true;
    const comments = face.number !== undefined && (mayComment || face.status === undefined);
    runner.saveState('face', JSON.stringify({ ...face, comments }));
    await collector.faces
        .writeStatus(face, { state: 'pending', text: 'Working…' })
        .catch((error) => (0,later_status .rr)(error, 'statuses: write'));
    if (!comments)
        return face;
    try {
        const comment = await collector.faces.createComment(face, place.seal);
        runner.saveState('face', JSON.stringify({ ...face, comments, comment }));
        return { ...face, comment };
    }
    catch (error) {
        await endFaces(step, face, { state: 'error', text: 'Not started' });
        return (0,later_status .rr)(error, face.sha === undefined ? 'issues: write' : 'pull-requests: write');
    }
}
async function endFaces({ collector, place, context }, face, word) {
    if (context.runtime.cancelled.aborted)
        return;
    await collector.faces.endComment(face, word, place.seal);
    await collector.faces.writeStatus(face, { ...word, text: context.runtime.redact(word.text) });
    context.runtime.runner.saveState('face', '');
}
function ticketOf({ context, later, place, sha }, face) {
    const { runtime, inputs, level } = context;
    const { target, marker } = place;
    const issued = Math.floor(runtime.clock.date().getTime() / 1000);
    const policy = later.plan?.policy ?? { ...operations .MK, allowed: [] };
    return {
        ...{ run: marker.run, marker: marker.key, issued, sha, policy },
        deadline: issued + Math.ceil(inputs.watch.timeoutMs / 1000),
        ...{ status: face.status, comment: face.comment, thread: face.thread },
        subject: typeof target === 'string'
            ? undefined
            : { isPull: target.isPullRequest, wasOpen: target.wasOpen !== false, wasLocked: target.wasLocked === true },
        askers: later.checked.map(({ login, id, needed }) => ({ login, id, needed })),
        recipe: later.plan?.recipe,
        ignorePaths: inputs.result.options.ignorePaths,
        waitsOnBlocked: inputs.watch.onBlocked === 'wait',
        isBrief: level !== 'live',
        name: (0,step_context .Vb)(context),
        schema: later.plan?.ownSchema,
    };
}
function withTicket({ collector, later, subject }, ticket) {
    const { work, key } = later.request;
    if (work.kind !== 'start')
        throw new TypeError('only a run that is started has a ticket');
    const { repositoryId, apiKey, api } = collector;
    const scope = { apiKey, origin: api.origin, repositoryId, subject, key: (0,witness .EV)(key) };
    const values = (0,later_ticket .yq)(ticket, scope);
    const given = (0,json .Xy)(work.body['metadata']);
    const own = { ...given, [run_key .eA.repository]: repositoryId, [run_key .eA.subject]: subject, ...values };
    const isFull = Object.keys(own).length + 2 > run_key .pi;
    if (values !== undefined && !isFull)
        return { ...work.body, metadata: own };
    throw new errors .lZ(values === undefined
        ? 'wait: later has no room for what the collector must know: result_schema or labels_allowed is too large.'
        : `wait: later needs room in metadata, and ${Object.keys(given).length} names of your own are too many.`, {
        hint: values === undefined ? 'Make it smaller, or set wait: true.' : 'Leave some of them out, or set wait: true.',
    });
}
async function waitAfterAll(context, step, { face, runId }) {
    const { request } = step.later;
    context.runtime.log.warning('This server keeps no ticket of the run, so nobody could collect its result: waiting for it here.');
    const inputs = { ...context.inputs, watch: { ...context.inputs.watch, wait: true } };
    context.runtime.runner.saveState('face', JSON.stringify({ ...face, waits: true }));
    const work = { kind: 'attach', runId, followUp: undefined, owned: true };
    step.later.wait(async (word) => {
        await step.collector.faces.removeComment(face, step.place.seal);
        await endFaces(step, face, word);
    });
    return (0,run_agent .J)({ ...context, inputs }, { ...request, work });
}
}),
27077:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B4: () => ( openFaces),
aG: () => ( wordOf),
rr: () => ( explainFace),
runWithStatus: () => ( runWithStatus),
withSkipStatus: () => ( withSkipStatus)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48870);
var _run_one_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60051);
var _step_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73964);
var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63525);
var _face_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93423);
var _status_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75518);
var _subject_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89143);
var _witness_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56488);
async function openFaces({ runtime, event, github, }) {
    const pagesUrl = `${event.serverUrl}/${event.repository.fullName}`;
    return new _face_js__WEBPACK_IMPORTED_MODULE_6__ .B({ github: await github(), repository: event.repository, pagesUrl, signal: runtime.cancelled });
}
function explainFace(error, permission) {
    if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_))
        throw error;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`${error.message}. Nothing was started.`, {
        hint: `Give the job \`permissions: { ${permission} }\`.`,
        cause: error,
    });
}
async function runWithStatus(context, order, record) {
    const { event, inputs, runtime } = context;
    const sha = (0,_subject_js__WEBPACK_IMPORTED_MODULE_7__ .D)(event) ?? (await (0,_place_js__WEBPACK_IMPORTED_MODULE_5__.placeOf)(context, {}, undefined).readHead());
    if (sha === undefined) {
        runtime.log.notice('status_name has no effect: this event is about no commit.');
        return (0,_run_one_js__WEBPACK_IMPORTED_MODULE_3__ .uR)(context, order, record);
    }
    const mark = { run: (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ .BL)(runtime.env).run, key: (0,_witness_js__WEBPACK_IMPORTED_MODULE_8__ .EV)(order.key) };
    const face = { sha, status: (0,_status_name_js__WEBPACK_IMPORTED_MODULE_9__ .F)(inputs, order.name), mark };
    const faces = await openFaces(context);
    runtime.runner.saveState('face', JSON.stringify({ ...face, waits: true }));
    await faces
        .writeStatus(face, { state: 'pending', text: 'Working…' })
        .catch((error) => explainFace(error, 'statuses: write'));
    try {
        const outcome = await (0,_run_one_js__WEBPACK_IMPORTED_MODULE_3__ .uR)(context, order, record);
        await end(context, face, wordOf(outcome, record));
        return outcome;
    }
    catch (error) {
        await end(context, face, { state: 'error', text: error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ ? error.message : 'The step failed' });
        throw error;
    }
}
async function end(context, face, word) {
    if (context.runtime.cancelled.aborted)
        return;
    await (await openFaces(context)).writeStatus(face, { ...word, text: context.runtime.redact(word.text) });
    context.runtime.runner.saveState('face', '');
}
function wordOf({ conclusion, error, answer }, { typed, isPrivate }) {
    if (isPrivate?.(answer) === true)
        return { state: 'success', text: 'Done' };
    if (conclusion === 'success') {
        if (typed?.verdict === 'incomplete')
            return { state: 'failure', text: 'The agent could not look at all of it' };
        const done = (typed?.applied?.operations ?? []).flatMap(({ what, result }) => (result === 'applied' ? [what] : []));
        return { state: 'success', text: done.join('. ') || 'Done' };
    }
    const state = conclusion === 'failure' && error !== undefined ? 'failure' : 'error';
    return { state, text: error?.message ?? conclusion };
}
async function withSkipStatus(context, work) {
    const { event, runtime } = context;
    if (event.kind === 'merge_group') {
        await saySkipped(context, 'Reviewed on the pull request');
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ('A merge group is reviewed on its pull requests.', { conclusion: 'skipped' });
    }
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ && error.conclusion === 'skipped') {
            await saySkipped(context, `Skipped: ${runtime.redact(error.message)}`);
        }
        throw error;
    }
}
async function saySkipped(context, text) {
    const { event, inputs, runtime } = context;
    const [sha, status] = [(0,_subject_js__WEBPACK_IMPORTED_MODULE_7__ .D)(event), (0,_status_name_js__WEBPACK_IMPORTED_MODULE_9__ .F)(inputs, (0,_step_context_js__WEBPACK_IMPORTED_MODULE_4__ .Vb)(context))];
    if (sha === undefined || status === undefined || inputs.show.dryRun)
        return;
    const faces = await openFaces(context);
    try {
        if ((await faces.readLog(sha, status)).length > 0)
            return;
        const mark = { run: (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_2__ .BL)(runtime.env).run, key: runtime.randomHex(16) };
        await faces.writeStatus({ sha, status, mark }, { state: 'success', text });
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_))
            throw error;
        runtime.log.warning(`The status "${status}" could not be written: ${error.oneLine}`);
    }
}
}),
89143:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( commitOf),
w: () => ( subjectName)
});
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12104);
var _github_read_pull_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70561);
var _result_apply_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6513);
function commitOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.head.sha;
    if ('mergeGroup' in event)
        return event.mergeGroup.headSha;
    if ('push' in event)
        return event.push.isDeleted ? undefined : event.push.after;
    return (0,_github_read_pull_js__WEBPACK_IMPORTED_MODULE_1__ .EG)(event)?.headSha;
}
function subjectName(event, sha) {
    if ((0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event)?.name === 'discussion')
        return undefined;
    const target = (0,_result_apply_target_js__WEBPACK_IMPORTED_MODULE_2__.targetOf)(event);
    if (typeof target !== 'string')
        return `${target.isPullRequest ? 'pr' : 'issue'}-${target.number}`;
    return sha === undefined ? undefined : `commit-${sha}`;
}
}),
98903:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Rt: () => ( ticketNames),
VG: () => ( readTicket),
yq: () => ( writeTicket)
});
var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
var _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45149);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62253);
var _platform_mac_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34508);
var _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48430);
var _recipes_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60970);
const ticketNames = Array.from({ length: 12 }, (_, at) => `gha_t${at}`);
const version = 1;
const macBytes = 16;
const valueLength = 256;
const maxInflatedBytes = 64 * 1024;
const dictionary = Buffer.from('{"type":"object","required":["properties":{"description":"string","minLength":1,"maxLength":"additionalProperties":false,"enum":["items":{"array","number","integer","boolean","title":"$schema":"https://json-schema.org/draft/2020-12/schema","labels":{"add":["remove":["comment":"review":{"summary":"findings":["verdict":' +
    '"o":"bug","documentation","enhancement","question","good first issue","help wanted","l":["c":"critical","f":"major","n":"g":["w":"write","r":"triage","respond","fix-ci","review","a":["labels","comment","review","summary"],"x":{"s":"Oz review","h":"m":"i":17,"d":17,"p":[5,25],"u":7}');
function writeTicket(ticket, scope) {
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(JSON.stringify(toJson(ticket)), { level: 9, dictionary });
    const head = Buffer.from([version]);
    const text = Buffer.concat([head, packed, seal(scope, Buffer.concat([head, packed]))]).toString('base64url');
    const values = text.match(new RegExp(`.{1,${valueLength}}`, 'g')) ?? [];
    if (values.length > ticketNames.length)
        return undefined;
    return Object.fromEntries(values.map((value, at) => [ticketNames[at] ?? '', value]));
}
function readTicket(metadata, scope) {
    const values = ticketNames.map((name) => metadata[name]);
    const count = values.findIndex((value) => value === undefined);
    const known = count < 0 ? values : values.slice(0, count);
    if (known.length === 0)
        return { kind: 'none' };
    const text = known.join('');
    const bytes = Buffer.from(text, 'base64url');
    const isWhole = known.every((value, at) => at === known.length - 1 || value?.length === valueLength);
    const isAll = Object.keys(metadata).filter((name) => /^gha_t\d+$/.test(name)).length === known.length;
    if (!isWhole || !isAll || bytes.toString('base64url') !== text || bytes.length <= macBytes)
        return { kind: 'forged' };
    if ((bytes[0] ?? 0) > version)
        return { kind: 'newer' };
    const body = bytes.subarray(0, -macBytes);
    if (!(0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_1__ .aF)(bytes.subarray(-macBytes), seal(scope, body)))
        return { kind: 'forged' };
    const ticket = fromJson(inflate(body.subarray(1)));
    return ticket === undefined ? { kind: 'newer' } : { kind: 'read', ticket };
}
function seal({ apiKey, origin, repositoryId, subject, key }, body) {
    return (0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_1__ .vX)((0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_1__ .Hz)(apiKey, `ticket/1/${repositoryId}`), (0,_platform_mac_js__WEBPACK_IMPORTED_MODULE_1__ .Qu)(origin, repositoryId, subject, key, body));
}
function inflate(packed) {
    try {
        return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .qF)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { dictionary, maxOutputLength: maxInflatedBytes }).toString('utf8')));
    }
    catch {
        return {};
    }
}
function toJson(ticket) {
    const { policy, subject, askers } = ticket;
    const { allowed, labelsAllowed, maxLabels, maxComments, createLabels, failOn } = policy;
    const isUsual = maxLabels === _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .MK.maxLabels && maxComments === _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .MK.maxComments;
    const fields = {
        ...{ r: ticket.recipe, x: ticket.run, m: ticket.marker, i: ticket.issued, d: ticket.deadline - ticket.issued },
        ...{ h: ticket.sha, s: ticket.status, c: ticket.comment, t: ticket.thread, n: ticket.name, j: ticket.schema },
        o: subject && [subject.isPull, subject.wasOpen, subject.wasLocked].map(Number),
        u: askers.length === 0
            ? undefined
            : askers.map(({ login, needed, id }) => [login, needed, ...(id === undefined ? [] : [id])]),
        a: allowed.map((kind) => _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .y8.indexOf(kind)),
        l: labelsAllowed,
        p: isUsual ? undefined : [maxLabels, maxComments],
        k: createLabels ? 1 : undefined,
        f: failOn,
        g: ticket.ignorePaths.length > 0 ? ticket.ignorePaths : undefined,
        w: ticket.waitsOnBlocked ? 1 : undefined,
        b: ticket.isBrief ? 1 : undefined,
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
const known = new Set([
    'r',
    'x',
    'm',
    'i',
    'd',
    'h',
    's',
    'c',
    't',
    'n',
    'j',
    'o',
    'u',
    'a',
    'l',
    'p',
    'k',
    'f',
    'g',
    'w',
    'b',
]);
function fromJson(fields) {
    const [run, marker] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(fields['x']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(fields['m'])];
    const [issued, lasts] = [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .rl)(fields['i']), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .rl)(fields['d'])];
    const recipe = _recipes_names_js__WEBPACK_IMPORTED_MODULE_3__ .N.find((name) => name === fields['r']);
    const policy = policyFrom(fields);
    const askers = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)(fields['u']).map((one) => askerFrom((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)(one)));
    if (run === undefined || marker === undefined || issued === undefined || lasts === undefined)
        return undefined;
    if (isStrange(fields) || policy === undefined || askers.includes(undefined))
        return undefined;
    const subject = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)(fields['o']).map(Boolean);
    const [isPull = false, wasOpen = false, wasLocked = false] = subject;
    return {
        ...{ run, marker, issued, deadline: issued + lasts, recipe, policy },
        ...{ sha: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(fields['h']), status: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(fields['s']), name: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .b6)(fields['n']) },
        ...{ comment: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .rl)(fields['c']), thread: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .rl)(fields['t']) },
        subject: subject.length === 0 ? undefined : { isPull, wasOpen, wasLocked },
        askers: askers.filter((asker) => asker !== undefined),
        ignorePaths: textsOf(fields['g']) ?? [],
        waitsOnBlocked: fields['w'] === 1,
        isBrief: fields['b'] === 1,
        schema: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .Gv)(fields['j']) ? fields['j'] : undefined,
    };
}
function isStrange(fields) {
    const recipe = fields['r'];
    const isNew = recipe !== undefined && !_recipes_names_js__WEBPACK_IMPORTED_MODULE_3__ .N.some((name) => name === recipe);
    return isNew || Object.keys(fields).some((name) => !known.has(name));
}
function policyFrom(fields) {
    const kinds = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)(fields['a']).map((at) => _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .y8[Number(at)]);
    const allowed = kinds.filter((kind) => kind !== undefined);
    const failOn = _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .gO.filter((one) => one !== 'nit').find((one) => one === fields['f']);
    if (allowed.length < kinds.length || (fields['f'] !== undefined && failOn === undefined))
        return undefined;
    const labelsAllowed = textsOf(fields['l']);
    const [maxLabels, maxComments] = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_4__ .jk)(fields['p']).map(Number);
    return {
        allowed,
        maxLabels: maxLabels ?? _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .MK.maxLabels,
        maxComments: maxComments ?? _result_apply_operations_js__WEBPACK_IMPORTED_MODULE_2__ .MK.maxComments,
        createLabels: fields['k'] === 1,
        ...(labelsAllowed !== undefined && { labelsAllowed }),
        ...(failOn !== undefined && { failOn }),
    };
}
function askerFrom([login, need, id]) {
    const needed = _event_gate_settings_js__WEBPACK_IMPORTED_MODULE_5__ .P.find((one) => one === need);
    if (typeof login !== 'string' || needed === undefined)
        return undefined;
    return { login, needed, ...(typeof id === 'number' && { id }) };
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : undefined;
}
}),
56488:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CK: () => ( joinWitnesses),
EV: () => ( idOfKey),
Gh: () => ( judgeStatus),
L3: () => ( writeMarkedUrl),
LD: () => ( decide),
_M: () => ( repositoryOf),
_i: () => ( hiddenWordOf),
bf: () => ( ownerOf),
qx: () => ( brokenRule),
u7: () => ( readMarkedUrl),
yg: () => ( keyIdOf)
});
var _oz_run_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58292);
var _result_apply_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48870);
function idOfKey({ value, mark }) {
    return mark === undefined ? value : `${value}.${mark}`;
}
function writeMarkedUrl(url, { run, key }) {
    return `${url}?oz=${run}.${key}`;
}
function readMarkedUrl(url) {
    const [, run, key] = /\?oz=(\d{1,20}\.\d{1,20})\.([0-9a-f]{32}(?:\.[0-9a-f]{16})?)$/.exec(url) ?? [];
    return run === undefined || key === undefined ? undefined : { run, key };
}
function ownerOf(words) {
    return words.reduce((owner, { mark, state }) => {
        if (mark === undefined || (owner && (0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_1__ .K9)(owner.run, mark.run)))
            return owner;
        return owner && !(0,_result_apply_marker_js__WEBPACK_IMPORTED_MODULE_1__ .K9)(mark.run, owner.run) && state !== 'pending' ? owner : mark;
    }, undefined);
}
function lastWordOf(words, mark) {
    return words.findLast((word) => isSameMark(word.mark, mark));
}
function hiddenWordOf(words) {
    const [owner, last] = [ownerOf(words), words.at(-1)];
    const said = owner && lastWordOf(words, owner);
    if (said === undefined || last?.mark === undefined || isSameMark(last.mark, owner))
        return undefined;
    return { state: said.state, description: said.description, url: said.url };
}
function isSameMark(one, other) {
    return one !== undefined && one.run === other?.run && one.key === other.key;
}
function judgeStatus(words, mark) {
    const last = lastWordOf(words, mark);
    if (last === undefined)
        return 'none';
    if (!isSameMark(ownerOf(words), mark))
        return 'superseded';
    return last.state === 'pending' ? 'pending' : 'done';
}
function joinWitnesses(...given) {
    const all = given.filter((one) => one !== undefined);
    return ['none', 'superseded', 'done', 'gone'].find((one) => all.includes(one)) ?? all[0] ?? 'none';
}
const earliestMs = 10 * 60_000;
const latestMs = 2 * 3600_000;
const claimRules = [
    { name: 'no child', holds: ({ run }) => run.parentId === undefined && (run.rootId ?? run.id) === run.id },
    { name: 'of this repository', holds: ({ run, repositoryId }) => repositoryOf(run) === repositoryId },
    { name: 'ticket', holds: ({ reading }) => reading.kind === 'read' },
    { name: 'oldest', holds: ({ run, listed }) => oldestOf(run, listed) === run.id },
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
    return metadata[_oz_run_key_js__WEBPACK_IMPORTED_MODULE_0__ .eA.repository];
}
function oldestOf(run, listed) {
    const key = keyIdOf(run);
    return (listed
        .filter((one) => keyIdOf(one) === key && repositoryOf(one) === repositoryOf(run) && one.parentId === undefined)
        .toSorted(_oz_run_key_js__WEBPACK_IMPORTED_MODULE_0__ .jI)[0]?.id ?? run.id);
}
function keyIdOf(run) {
    const key = (0,_oz_run_key_js__WEBPACK_IMPORTED_MODULE_0__ .TN)(run);
    return key === undefined ? '' : idOfKey(key);
}
function brokenRule(claim, rules = claimRules) {
    return rules.find(({ holds }) => !holds(claim))?.name;
}
const isAtWork = ({ state }) => ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS', 'UNKNOWN'].includes(state);
const decisions = [
    { when: ({ witness }) => witness === 'none', then: { act: 'leave', why: 'no witness' } },
    { when: (facts) => facts.witness === 'superseded' && isAtWork(facts), then: { act: 'cancel', why: 'superseded' } },
    { when: ({ witness }) => witness === 'superseded', then: { act: 'leave', why: 'superseded' } },
    { when: ({ witness }) => witness === 'done', then: { act: 'leave', why: 'done' } },
    { when: ({ hasSuccessor }) => hasSuccessor, then: { act: 'cancel', why: 'superseded', face: 'error' } },
    { when: ({ witness }) => witness === 'gone', then: { act: 'cancel', why: 'called off', face: 'error' } },
    ...['closed', 'moved', 'deleted', 'permission lost'].map((why) => ({
        when: ({ subject }) => subject === why,
        then: { act: 'cancel', why, face: 'error' },
    })),
    {
        when: (facts) => facts.isPastDeadline && (isAtWork(facts) || (facts.state === 'BLOCKED' && facts.ticket.waitsOnBlocked)),
        then: { act: 'cancel', why: 'timed out', face: 'error' },
    },
    { when: isAtWork, then: { act: 'wait', why: 'working' } },
    {
        when: ({ state, ticket }) => state === 'BLOCKED' && ticket.waitsOnBlocked,
        then: { act: 'wait', why: 'blocked', face: 'pending' },
    },
    { when: ({ state }) => state !== 'SUCCEEDED', then: { act: 'finish', why: 'failed', face: 'error' } },
];
function decide(facts, rows = decisions) {
    return rows.find(({ when }) => when(facts))?.then ?? { act: 'apply', why: 'fits' };
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
})
};
