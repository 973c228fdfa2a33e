export const id = 678;
export const ids = [678];
export const modules = {
78501:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runAll: () => ( runAll)
});
var resolve_task = __webpack_require__(64416);
var run_one = __webpack_require__(60051);
var step_context = __webpack_require__(73964);
var fetch = __webpack_require__(56463);
var step_outputs = __webpack_require__(48581);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var answer_outputs = __webpack_require__(19349);
var text_text = __webpack_require__(95216);
;
const unknownEntry = {
    run_id: null,
    state: null,
    conclusion: null,
    verdict: null,
    session_link: null,
    pull_request_url: null,
    branch: null,
    cost: null,
    duration_seconds: null,
    error: null,
    agent_output: '',
    agent_output_file: null,
};
const answerBytes = [50_000, 10_000, 2_000, 500, 100, 0];
function renderResults(entries, redact) {
    for (const most of answerBytes) {
        const cut = entries.map((entry) => ({ ...entry, agent_output: (0,text_text .j9)(entry.agent_output, most) }));
        const text = redact(JSON.stringify(cut));
        if (Buffer.byteLength(text) <= answer_outputs .rG)
            return text;
    }
    return '';
}
async function writeResults(entries, redact, env) {
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'oz-agent-'));
        const path = (0,external_node_path_.join)(folder, 'results.json');
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        try {
            for (const [index, entry] of entries.entries()) {
                const whole = { ...entry, agent_output: await readWhole(entry) };
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
async function readWhole({ agent_output, agent_output_file }) {
    if (agent_output_file === null)
        return agent_output;
    return (0,promises_.readFile)(agent_output_file, 'utf8').catch(() => agent_output);
}
var artifacts_artifacts = __webpack_require__(70681);
var run_key = __webpack_require__(58292);
;
async function runOneOfMany(step, request) {
    const context = contextOf(step, request.run);
    const { runtime, level } = context;
    const startedMs = runtime.clock.now();
    const record = { artifacts: [] };
    const outcome = await start(context, request, record).catch((error) => endWithout(runtime, error, runtime.clock.now() - startedMs));
    request.shown.close();
    const answer = await (0,answer_outputs .U6)({ answer: outcome.answer, redact: runtime.redact, env: runtime.env });
    const { environmentName, artifacts } = record;
    const isPrivate = record.isPrivate?.(outcome.answer) ?? false;
    const shown = isPrivate ? (0,run_one .DA)(outcome) : outcome;
    const report = {
        outcome: slimDown(shown, isPrivate ? shown.answer : (0,text_text .j9)(answer.agentOutput, request.answerBytes)),
        artifacts: isPrivate ? [] : artifacts,
        level,
        redact: runtime.redact,
        name: request.run.label,
        ...(record.typed?.applied && { applied: record.typed.applied.operations }),
        ...(environmentName !== undefined && { environmentName }),
        ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
    };
    const verdict = record.typed?.verdict ?? null;
    return { report, entry: { ...describe(request.run, report, runtime), verdict } };
}
function contextOf(step, { label }) {
    const { show } = step.inputs;
    if (show.artifactsDir === undefined)
        return step;
    const artifactsDir = (0,external_node_path_.join)(show.artifactsDir, folderFor(label));
    return { ...step, inputs: { ...step.inputs, show: { ...show, artifactsDir } } };
}
async function start(step, request, record) {
    if (step.runtime.cancelled.aborted) {
        throw new errors .lZ('The job was cancelled before this run was started.', { conclusion: 'cancelled' });
    }
    const { run, prepare, resolver, postState, mayPost } = request;
    const { context, plan } = await (prepare?.(step, run) ?? { context: step, plan: request.plan });
    const order = {
        work: { kind: 'start', task: run.task },
        key: chooseKey(context, run),
        name: run.label,
        openView: () => Promise.resolve(viewOf(context, request)),
        ...{ plan, resolver, postState, mayPost },
    };
    return (0,run_one .uR)(context, order, record);
}
function viewOf({ runtime }, { shown }) {
    return {
        log: runtime.log,
        pollIntervalMs: 0,
        onRun: (reading) => {
            shown.state(reading);
            return Promise.resolve();
        },
        close: () => Promise.resolve(),
    };
}
function chooseKey({ runtime: { randomHex }, event }, { task, label }) {
    const { idempotencyKey } = task;
    if (idempotencyKey === undefined)
        return (0,run_key .og)(randomHex, event.run.url);
    const repositoryId = String(event.repository.id ?? event.repository.fullName);
    return (0,run_key .bm)({ words: `${idempotencyKey}\n${label}`, repositoryId }, randomHex, event.run.url);
}
function endWithout({ log }, error, durationMs) {
    if (!(error instanceof errors .lZ) && error instanceof Error)
        log.info(error.stack ?? error.message);
    const told = error instanceof errors .lZ ? error : new errors .lZ((0,errors .bD)(error), { cause: error });
    return (0,run_one .Mr)(told.conclusion, durationMs, told);
}
function folderFor(label) {
    return label.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'run';
}
function slimDown(outcome, answer) {
    const { run } = outcome;
    return { ...outcome, answer, run: run && { ...run, prompt: '', status: undefined } };
}
function describe({ label }, { outcome, answerFile }, { env }) {
    const { run, runId, conclusion, error, durationMs, answer } = outcome;
    return {
        name: label,
        ...unknownEntry,
        ...(run && factsOf(run, env)),
        run_id: runId ?? null,
        conclusion,
        duration_seconds: Number((durationMs / 1000).toFixed(1)),
        error: error?.message ?? null,
        agent_output: answer,
        agent_output_file: answerFile ?? null,
    };
}
function factsOf({ stateName, sessionLink, artifacts, usage }, env) {
    const pull = (0,artifacts_artifacts ._n)(artifacts, env);
    return {
        state: stateName,
        session_link: sessionLink === undefined ? null : (0,step_outputs .VJ)(sessionLink),
        pull_request_url: pull ? (0,step_outputs .VJ)(pull.url) : null,
        branch: pull ? (0,step_outputs .P6)(pull.branch) : null,
        cost: usage?.credits ?? usage?.usd ?? null,
    };
}
var client_api = __webpack_require__(45234);
var layout = __webpack_require__(27029);
var log_printer = __webpack_require__(66535);
var state = __webpack_require__(57830);
;
const quietMs = 60_000;
function createManyLog(options) {
    if (options.level === 'off')
        return silent;
    const printer = (0,log_printer .F)(options);
    const standing = new Map();
    return {
        of(label) {
            const states = (0,state ._)(printer, {
                label: `${(0,text_text .TN)(label)}: `,
                withMessages: options.level === 'live',
            });
            return {
                state(run) {
                    states.tell(run);
                    standing.set(label, states.words());
                },
                close() {
                    states.tellEnd();
                    standing.delete(label);
                },
            };
        },
        heartbeat() {
            if (printer.silentMs() >= quietMs)
                printer.ungrouped([[(0,layout .Ln)(`· ${many_log_describe([...standing.values()])}`, 'dim')]]);
        },
    };
}
function many_log_describe(states) {
    const counts = Map.groupBy(states, (words) => words);
    const parts = [...counts].map(([words, all]) => `${all.length} × ${words}`);
    return parts.length === 0 ? 'Waiting for the server' : parts.join(', ');
}
const silent = {
    of: () => ({ state: () => undefined, close: () => undefined }),
    heartbeat: () => undefined,
};
function createRunLogs(log, nowMs) {
    const saidMs = new Map();
    return (label) => {
        const named = (text) => `${label}: ${text}`;
        return {
            ...log,
            info(text) {
                const trouble = /^No reading of the run's state/.exec(text)?.[0];
                if (trouble !== undefined) {
                    if (nowMs() - (saidMs.get(trouble) ?? -Infinity) < quietMs)
                        return;
                    saidMs.set(trouble, nowMs());
                }
                log.info(named(text));
            },
            group: (title) => {
                log.group(named(title));
            },
            endGroup: () => {
                log.endGroup();
            },
            notice: (text) => {
                log.notice(named(text));
            },
            warning: (text) => {
                log.warning(named(text));
            },
            error: (text) => {
                log.error(named(text));
            },
        };
    };
}
function sayOnce(log) {
    const said = new Set();
    const once = (say) => (text) => {
        if (said.has(text))
            return;
        said.add(text);
        say(text);
    };
    return {
        ...log,
        info: once((text) => {
            log.info(text);
        }),
        notice: once((text) => {
            log.notice(text);
        }),
        warning: once((text) => {
            log.warning(text);
        }),
    };
}
var heartbeat = __webpack_require__(84735);
var amounts = __webpack_require__(15911);
var markdown = __webpack_require__(12992);
var answer = __webpack_require__(72079);
var summary_sections = __webpack_require__(86417);
var verdict = __webpack_require__(40252);
;
const bytesForRows = 400 * 1024;
const bytesForAnswers = 192 * 1024;
const maxMessageLength = 300;
const leastAnswerBytes = 4000;
const tagsBytes = 300;
function renderManySummary({ reports, notes = [] }) {
    const [first] = reports;
    if (!first)
        return '';
    const shown = reports.map((report) => ({ ...report, redact: (text) => report.redact((0,text_text .X5)(text)) }));
    const sections = [headline(reports), runsTable(shown), (0,summary_sections .dY)({ ...first, notes }), ...foldedAnswers(shown)];
    const whole = `${sections.filter((section) => section !== '').join('\n\n')}\n`;
    return [...new Set(reports.map(({ redact }) => redact))].reduce((text, redact) => redact(text), whole);
}
function headline(reports) {
    const done = reports.filter(isDone).length;
    const skipped = reports.filter(({ outcome }) => outcome.conclusion === 'skipped').length;
    const more = skipped === 0 ? '' : `, ${skipped} skipped`;
    return `## ${done + skipped === reports.length ? '✅' : '❌'} ${done} of ${reports.length} runs succeeded${more}`;
}
function runsTable(reports) {
    const rows = reports.map((report, index) => ({ text: rowOf(report, index), isDone: isDone(report) }));
    let left = bytesForRows;
    const chosen = new Set(rows
        .toSorted((one, other) => Number(one.isDone) - Number(other.isDone))
        .filter(({ text }) => {
        left -= Buffer.byteLength(text) + 1;
        return left >= 0;
    }));
    const lines = rows.flatMap((row) => (chosen.has(row) ? row.text : []));
    const rest = rows.filter((row) => !chosen.has(row));
    const more = `\nand ${rest.length} more${rest.every((row) => row.isDone) ? ', all succeeded' : ''}`;
    const table = ['| Run | Verdict | Time | Cost | Links |', '|:---|:---|:---|:---|:---|', ...lines];
    return [...table, ...(rest.length > 0 ? [more] : [])].join('\n');
}
function isDone({ outcome }) {
    return outcome.conclusion === 'success';
}
function rowOf(report, index) {
    const { outcome, redact } = report;
    const { error, run } = outcome;
    const name = (0,markdown .wh)((0,verdict .Vb)(report)) || `run ${index + 1}`;
    const problem = error ? `: ${(0,markdown .wh)((0,text_text .IN)(redact(error.message), maxMessageLength))}` : '';
    const links = [run?.sessionLink, ...pullRequestsOf(report)].flatMap((url, at) => url === undefined ? [] : (0,markdown .uM)(redact(url), at === 0 ? 'session' : 'pull request'));
    const cells = [
        name,
        (0,verdict .Sw)(report) + problem + actionsOf(report),
        (0,amounts .kJ)(outcome.durationMs),
        (0,amounts .Dj)(run?.usage),
        links.join(' · '),
    ];
    return `| ${cells.join(' | ')} |`;
}
function actionsOf({ applied = [], redact }) {
    const done = applied.filter(({ result }) => result === 'applied').map(({ what }) => what);
    return done.length === 0 ? '' : ` · ${(0,markdown .wh)((0,text_text .IN)(redact(done.join('; ')), maxMessageLength))}`;
}
function pullRequestsOf({ artifacts = [] }) {
    return artifacts.flatMap(({ kind, url }) => (kind === 'pull_request' && url !== null ? url : [])).slice(0, 3);
}
function foldedAnswers(reports) {
    const told = reports
        .filter((report) => report.level !== 'off' && (0,answer .Z9)(report).trim() !== '')
        .slice(0, Math.floor(bytesForAnswers / leastAnswerBytes));
    const room = Math.floor(bytesForAnswers / Math.max(1, told.length));
    return told.map((report, index) => {
        const title = (0,markdown .h8)((0,verdict .Vb)(report)) || `Answer ${index + 1}`;
        const words = (0,answer .x1)(report, room - Buffer.byteLength(title) - tagsBytes);
        return `<details><summary>${title}</summary>\n\n${words}\n\n</details>`;
    });
}
var limit = __webpack_require__(74843);
var failure = __webpack_require__(39603);
var types = __webpack_require__(98896);
var pace = __webpack_require__(68168);
var pages = __webpack_require__(14627);
;
const newest = { sort_by: 'updated_at', sort_order: 'desc' };
const questions = [
    { limit: '100', ...newest },
    { limit: '10', ...newest },
    { limit: '100' },
    { limit: '10' },
];
const requestsATick = 2;
const requestDeadlineMs = 15_000;
const overlapMs = 10_000;
const staleMs = 60_000;
const shortestSingleMs = 500;
const mostBarren = 10;
class BatchPoller {
    ports;
    pollIntervalMs;
    pace;
    entries = new Map();
    running = new AbortController();
    isRunning = false;
    hasList = true;
    question = 0;
    missing = 0;
    barren = 0;
    sinceMs;
    tickedMs;
    waitMs;
    constructor({ ports, pollIntervalMs }) {
        this.ports = ports;
        this.pollIntervalMs = pollIntervalMs;
        this.pace = pollIntervalMs === undefined ? (0,pace .i_)(ports.jitter) : (0,pace .QK)(pollIntervalMs);
        this.tickedMs = ports.clock.now();
        this.waitMs = this.pace.next(0);
    }
    read(id, signal) {
        const sinceMs = this.ports.clock.now();
        const blank = { sinceMs, readMs: undefined, stateName: undefined, fresh: undefined };
        const entry = this.entries.get(id) ?? { ...blank, waiters: new Set() };
        this.entries.set(id, entry);
        return this.take(id, entry) ?? this.wait(entry, signal);
    }
    take(id, entry) {
        const { fresh } = entry;
        entry.fresh = undefined;
        if (fresh && (0,types .Vn)(fresh.state) && fresh.state !== 'BLOCKED')
            this.entries.delete(id);
        return fresh && Promise.resolve(fresh);
    }
    wait(entry, signal) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const leave = () => {
            signal.removeEventListener('abort', onAbort);
            entry.waiters.delete(waiter);
        };
        const waiter = {
            resolve: (run) => {
                leave();
                resolve(run);
            },
            reject: (error) => {
                leave();
                reject(error);
            },
        };
        const onAbort = () => {
            waiter.reject(new failure .Q_('no reading in time', { kind: 'transport', reason: 'timeout', sent: true }));
            if (this.waited.length === 0)
                this.running.abort(new Error('nobody waits'));
        };
        entry.waiters.add(waiter);
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
        if (!this.isRunning && this.waited.length > 0)
            void this.loop();
        return promise;
    }
    get waited() {
        return [...this.entries].filter(([, { waiters }]) => waiters.size > 0);
    }
    async loop() {
        const { clock } = this.ports;
        this.isRunning = true;
        while (this.waited.length > 0) {
            if (this.running.signal.aborted)
                this.running = new AbortController();
            const { signal } = this.running;
            await clock.sleep(Math.max(0, this.tickedMs + this.intervalMs() - clock.now()), signal).catch(() => undefined);
            if (!signal.aborted)
                await this.tick(signal);
        }
        this.isRunning = false;
    }
    intervalMs() {
        if (this.hasList || this.pollIntervalMs !== undefined)
            return this.waitMs;
        const turns = Math.max(1, this.waited.length / requestsATick);
        return Math.min(this.waitMs, Math.max(shortestSingleMs, this.waitMs / turns));
    }
    async tick(signal) {
        const { clock } = this.ports;
        this.tickedMs = clock.now();
        try {
            const asked = this.hasList ? await this.readList(signal) : 0;
            for (const id of this.due().slice(0, requestsATick - asked)) {
                if (!signal.aborted)
                    await this.readOne(id, signal);
            }
        }
        catch (error) {
            const reason = error instanceof Error ? error : new Error(String(error));
            if (!signal.aborted)
                for (const [, { waiters }] of this.waited)
                    for (const { reject } of waiters)
                        reject(reason);
        }
        const youngestMs = Math.max(...[...this.entries.values()].map(({ sinceMs }) => sinceMs));
        this.waitMs = this.pace.next(clock.now() - (Number.isFinite(youngestMs) ? youngestMs : clock.now()));
    }
    async readList(signal) {
        try {
            const asked = await this.readChanges(signal);
            this.missing = 0;
            if ((this.barren += 1) >= mostBarren)
                this.giveUpList('it does not show them');
            return asked;
        }
        catch (error) {
            if (!(error instanceof failure .Q_) || signal.aborted)
                throw error;
            this.judgeList(error);
            return 1;
        }
    }
    async readChanges(signal) {
        const open = new Set(this.waited.map(([id]) => id));
        const since = this.sinceMs === undefined ? {} : { updated_after: new Date(this.sinceMs).toISOString() };
        const query = { ...questions[this.question], ...(this.question < 2 && since) };
        const options = { signal, deadlineMs: requestDeadlineMs, mostPages: requestsATick };
        let [asked, latestMs] = [0, this.sinceMs ?? -Infinity];
        for await (const { runs, isLast } of (0,pages .n4)(this.ports, query, options)) {
            asked += 1;
            for (const run of runs) {
                open.delete(run.id);
                if (this.entries.has(run.id))
                    this.barren = -Infinity;
                latestMs = Math.max(latestMs, (run.updatedAt?.getTime() ?? -Infinity) - overlapMs);
                this.deliver(run);
            }
            if (!isLast && open.size > 0)
                continue;
            if (Number.isFinite(latestMs))
                this.sinceMs = latestMs;
            break;
        }
        return asked;
    }
    judgeList(error) {
        const isMissing = (0,failure .b_)(error) || [403, 404].includes((0,failure .c2)(error) ?? 0);
        this.missing = isMissing ? this.missing + 1 : 0;
        if ((0,pages .fh)(error))
            this.question += 1;
        else if (!isMissing)
            throw error;
        if (this.missing > 1 || this.question === questions.length)
            this.giveUpList(error.message);
    }
    giveUpList(reason) {
        this.hasList = false;
        this.ports.log.info(`The runs can't be read from the list (${reason}): they are read one by one.`);
    }
    due() {
        const youngestMs = this.ports.clock.now() - (this.hasList ? staleMs : 0);
        return this.waited
            .filter(([, { readMs = -Infinity }]) => readMs <= youngestMs)
            .toSorted(([, one], [, other]) => (one.readMs ?? -1) - (other.readMs ?? -1))
            .map(([id]) => id);
    }
    async readOne(id, signal) {
        const { api, clock } = this.ports;
        const entry = this.entries.get(id);
        if (entry === undefined)
            return;
        try {
            this.deliver(await api.getRun(id, { signal, deadlineMs: requestDeadlineMs }));
        }
        catch (error) {
            if (!(error instanceof failure .Q_) || signal.aborted)
                throw error;
            entry.readMs = clock.now();
            for (const { reject } of entry.waiters)
                reject(error);
        }
    }
    deliver(given) {
        const entry = this.entries.get(given.id);
        if (entry === undefined)
            return;
        const run = { ...given, prompt: '' };
        if (entry.stateName !== run.stateName)
            this.pace.stateMoved();
        Object.assign(entry, { readMs: this.ports.clock.now(), stateName: run.stateName, fresh: run });
        const waiters = [...entry.waiters];
        if (waiters.length === 0)
            return;
        void this.take(run.id, entry);
        for (const { resolve } of waiters)
            resolve(run);
    }
}
;
const mostAtOnce = { starts: 3, cancels: 4, readings: 4, answers: 2 };
function shareApi(ports, pollIntervalMs) {
    const { api } = ports;
    const poller = new BatchPoller({ ports, pollIntervalMs });
    const [starts, cancels] = [(0,limit .K)(mostAtOnce.starts), (0,limit .K)(mostAtOnce.cancels)];
    const [readings, answers] = [(0,limit .K)(mostAtOnce.readings), (0,limit .K)(mostAtOnce.answers)];
    return {
        ...api,
        createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
        getRun: (id, options) => options.deadlineMs === undefined
            ? poller.read(id, options.signal)
            : readings(() => api.getRun(id, options), options.signal),
        cancelRun: (id, options) => cancels(() => api.cancelRun(id, options), options.signal),
        listRuns: (query, options) => answers(() => api.listRuns(query, options), options.signal),
        getConversation: (id, options) => answers(() => api.getConversation(id, options), options.signal),
    };
}
;
function concludeMany(runs, { failOnAny, isCancelled }) {
    const bad = runs.filter(({ outcome }) => !(0,errors .gf)(outcome.conclusion));
    const [first] = bad;
    if (first === undefined) {
        const done = runs.find(({ outcome }) => outcome.conclusion !== 'skipped') ?? runs[0];
        return { conclusion: done?.outcome.conclusion ?? 'success', error: undefined, warning: undefined };
    }
    const what = `${bad.length} of ${runs.length} runs did not succeed: ${nameSome(bad)}.`;
    if (!failOnAny && !isCancelled && bad.length < runs.length) {
        const good = runs.find(({ outcome }) => (0,errors .gf)(outcome.conclusion));
        return { conclusion: good?.outcome.conclusion ?? 'success', error: undefined, warning: what };
    }
    const conclusions = new Set(bad.map(({ outcome }) => outcome.conclusion));
    const conclusion = isCancelled ? 'cancelled' : conclusions.size === 1 ? first.outcome.conclusion : 'failure';
    return { conclusion, error: explain(what, conclusion, first), warning: undefined };
}
function explain(what, conclusion, { label, outcome: { error } }) {
    const said = error === undefined ? '' : ` The first, ${label}: ${error.message}`;
    return new errors .lZ(what + said, {
        conclusion,
        hint: error?.hint ?? 'The summary has a line for each of them.',
        ...(error?.link !== undefined && { link: error.link }),
    });
}
const mostNamed = 10;
function nameSome(runs) {
    const named = runs.slice(0, mostNamed).map(({ label, outcome }) => `${label} (${outcome.conclusion})`);
    const more = runs.length - named.length;
    return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
var left_runs = __webpack_require__(6763);
var stop_file = __webpack_require__(41884);
var write_prompt = __webpack_require__(33052);
;
async function runAll(context, order) {
    const { target, runtime, startedMs } = context;
    const step = order.prepare === undefined ? { ...context, github: openGitHub(context) } : context;
    const resolver = (0,resolve_task .QS)((0,step_context .X1)(step, sayOnce(runtime.log)));
    if (target !== undefined && !context.isShown)
        return runMany(step, order, { target, resolver });
    await showMany(step, order, resolver);
    const outcome = (0,run_one .Mr)('dry_run', runtime.clock.now() - startedMs);
    return { outcome, artifacts: [], told: undefined };
}
async function runMany(step, { many, plan, key, prepare }, { target, resolver }) {
    const { runtime, inputs, startedMs, level } = step;
    const { log, clock, jitter, runner, connection } = runtime;
    await checkEnvironments(step, many, resolver);
    (0,left_runs .x9)(runner);
    const ports = { api: (0,client_api .C)(connection.send, target), clock, jitter, log };
    const api = shareApi(ports, inputs.watch.pollIntervalMs);
    const shown = createManyLog({ log, clock, level, startedAtMs: startedMs });
    const logs = createRunLogs(log, () => clock.now());
    const ids = new KnownIds(step, many);
    const { runs, maxParallel } = many;
    log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`);
    const endHeartbeat = (0,heartbeat .e)(clock, () => {
        shown.heartbeat();
    });
    const ended = await (0,limit .g)(runs, maxParallel, (run, index) => {
        const slot = (0,left_runs .Cz)(runner, () => clock.date(), index);
        return runOneOfMany((0,step_context .X1)({ ...step, api }, { ...log, ...logs(run.label) }), {
            run,
            plan,
            prepare,
            resolver,
            postState: ids.watch(run.label, slot),
            mayPost: () => !(0,stop_file .i)(runtime.env, key.value),
            shown: shown.of(run.label),
            answerBytes: Math.min(100_000, Math.floor(allAnswersBytes / runs.length)),
        });
    }).finally(() => {
        endHeartbeat();
    });
    return conclude(step, many, ended);
}
const mostPrompts = 20;
async function showMany(step, { many, plan, prepare }, resolver) {
    const { log, randomHex } = step.runtime;
    for (const run of many.runs.slice(0, mostPrompts)) {
        const { label, task } = run;
        const own = prepare === undefined ? { context: step, plan } : await prepare(step, run);
        const resolved = await (0,resolve_task .E0)(resolver, task);
        const key = (0,run_key .og)(randomHex, step.event.run.url);
        const request = { task: resolved.task, key, plan: own.plan?.prompt };
        const { text } = await (0,write_prompt .U)((0,step_context .X1)(own.context, resolver.runtime.log), request);
        log.group(`The prompt of ${label}, as it would be sent`);
        log.info(text);
        log.endGroup();
    }
    log.info(`Names of all ${many.runs.length} runs: ${many.runs.map(({ label }) => label).join(', ')}`);
    log.notice(`dry_run: nothing was started; it would be ${many.runs.length} runs.`);
}
const allAnswersBytes = 2_000_000;
async function checkEnvironments({ event, runtime }, many, { choose }) {
    const wanted = new Set(many.runs.flatMap(({ task }) => task.environment ?? []));
    for (const environment of wanted) {
        await choose?.({ wanted: environment, repository: event.repository.fullName, signal: runtime.cancelled });
    }
}
function openGitHub({ runtime, inputs }) {
    const { connection, clock, env } = runtime;
    let github;
    const open = async () => {
        const { createGitHub } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 96584));
        return createGitHub({ send: (0,fetch .rq)(connection.send), clock, env, token: inputs.githubToken });
    };
    return () => (github ??= open());
}
class KnownIds {
    entries = [];
    step;
    many;
    constructor(step, many) {
        this.step = step;
        this.many = many;
    }
    watch(label, postState) {
        return {
            ...postState,
            known: (id, owned) => {
                postState.known(id, owned);
                this.add({ ...unknownEntry, name: label, run_id: id });
            },
        };
    }
    add(entry) {
        const { outputs, runtime } = this.step;
        this.entries.push(entry);
        const count = this.entries.length;
        if (count === this.many.runs.length || (count & (count - 1)) === 0) {
            outputs.set('results', renderResults(this.entries, runtime.redact));
        }
    }
}
async function conclude({ runtime, outputs, startedMs }, many, ended) {
    const { env, redact, log, clock, cancelled } = runtime;
    const isCancelled = cancelled.aborted;
    const named = ended.map(({ report }, index) => ({ label: many.runs[index]?.label ?? '', outcome: report.outcome }));
    const { conclusion, error, warning } = concludeMany(named, { failOnAny: many.failOnAny, isCancelled });
    if (warning !== undefined)
        log.warning(warning);
    const entries = ended.map(({ entry }) => entry);
    const file = await writeResults(entries, redact, env);
    const results = renderResults(entries, redact);
    if (results === '')
        log.notice(`The results are too big for an output; they are in ${file ?? 'the summary'}.`);
    outputs.set('results', results);
    outputs.set('cost', costOf(entries));
    const answer = entries.flatMap(({ name, agent_output: words }) => (words === '' ? [] : [`## ${name}\n\n${words}`]));
    return {
        outcome: { ...(0,run_one .Mr)(conclusion, clock.now() - startedMs, error), answer: answer.join('\n\n') },
        artifacts: ended.flatMap(({ report }) => report.artifacts ?? []),
        told: {
            file,
            summary: renderManySummary({
                reports: ended.map(({ report }) => report),
                notes: warning === undefined ? [] : [warning],
            }),
        },
    };
}
function costOf(entries) {
    const costs = entries.flatMap(({ cost }) => cost ?? []);
    return costs.length === 0 ? undefined : String(Number(costs.reduce((sum, cost) => sum + cost, 0).toFixed(6)));
}
}),
6886:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
searchRuns: () => ( searchRuns)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_read_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);
var _before_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24570);
var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42356);
var _prompt_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25714);
var _recipes_recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52378);
var _resolve_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34350);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41229);
async function searchRuns(context, query) {
    const { inputs, event, github, runtime } = context;
    const { work, limits } = inputs;
    if (work.kind !== 'start')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ('target: a search starts runs, and run_id names one that exists.');
    const { owner, name: repo } = event.repository;
    const { numbers, total } = await (0,_github_read_subject_js__WEBPACK_IMPORTED_MODULE_1__ .S)(await github(), { owner, repo }, { query, limit: limits.maxRuns, signal: runtime.cancelled });
    const more = total > numbers.length ? ` The first ${numbers.length} are taken (max_runs).` : '';
    runtime.log.info(`target: ${total} found for ${query}.${more}`);
    const [first, ...others] = numbers.map((number) => ({ label: `#${number}`, task: work.task, number }));
    if (first === undefined)
        throw (0,_recipes_recipe_js__WEBPACK_IMPORTED_MODULE_5__ .KN)(`Nothing in ${event.repository.fullName} matches ${query}.`);
    return {
        many: { ...limits, runs: [first, ...others] },
        prepare: (own, { number = 0 }) => prepareRun(own, number, number !== first.number),
    };
}
async function prepareRun(context, number, isTokenKnown) {
    const { runtime, github, cause, reader } = context;
    const event = await (0,_resolve_target_js__WEBPACK_IMPORTED_MODULE_6__.aimAt)({ runtime, event: cause, github }, { kind: 'one', number, isDiscussion: false });
    const own = new _prompt_reader_js__WEBPACK_IMPORTED_MODULE_4__ .o({ runtime, event, github, placeholders: reader.placeholders });
    const aimed = { ...context, event, reader: own };
    const { trigger } = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__ .l)(aimed);
    const plan = await (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_7__ .V)({ ...aimed, trigger });
    await (0,_before_start_js__WEBPACK_IMPORTED_MODULE_2__ .A)(aimed, plan, isTokenKnown);
    return { context: aimed, plan };
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
34350:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  aimAt: () => ( aimAt)
});
var errors = __webpack_require__(46316);
var event_issue = __webpack_require__(40403);
var json_cursor = __webpack_require__(20799);
;
function aimEvent(event, { key, value }, readAt) {
    const payload = { ...event.payload, target: { [key]: value } };
    const place = (0,json_cursor.at)((0,json_cursor .I5)(payload), 'target');
    const kind = readSubject();
    return kind && { ...factsOf(event), action: undefined, payload, triggeredAt: readAt, ...kind };
    function readSubject() {
        if (key === 'pull_request') {
            const pullRequest = (0,event_issue .Yy)(place, key, event.repository);
            return pullRequest && { kind: 'pull_request', pullRequest, label: undefined };
        }
        if (key === 'discussion') {
            const discussion = (0,event_issue .sJ)(place, key);
            return discussion && { kind: 'discussion', discussion, label: undefined };
        }
        const issue = (0,event_issue .NC)(place, key);
        return issue && { kind: 'issues', issue, label: undefined };
    }
}
function factsOf(event) {
    const { name, action, repository, sender, actor, triggeringActor, ref, sha, run } = event;
    const { serverUrl, triggeredAt, payload, isPayloadRead, notes } = event;
    return {
        ...{ name, action, repository, sender, actor, triggeringActor, ref, sha, run },
        ...{ serverUrl, triggeredAt, payload, isPayloadRead, notes },
    };
}
var subject = __webpack_require__(12104);
var read_subject = __webpack_require__(82196);
;
async function aimAt({ runtime, event, github }, { number, isDiscussion }) {
    if ((0,subject .et)(event)?.subject.number === number)
        return event;
    const { owner, name: repo } = event.repository;
    const { cancelled: signal, clock } = runtime;
    const readAt = clock.date();
    const data = await (0,read_subject .$)(await github(), { owner, repo, number }, { signal, isDiscussion });
    const aimed = data && aimEvent(event, data, readAt);
    if (aimed !== undefined)
        return aimed;
    throw new errors .lZ(`target: ${event.repository.fullName} has no #${number} that github_token can read.`, {
        hint: 'Check the number, and give the job the permissions issues: read, pull-requests: read or discussions: read.',
    });
}
}),
96584:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( incomplete),
c: () => ( listOf),
createGitHub: () => ( createGitHub)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56463);
const apiVersion = '2022-11-28';
function createGitHub(parts) {
    return openGitHub(parts, { ...parts, apiUrl: apiUrlOf(parts.env) });
}
function openGitHub(parts, fetchParts) {
    let loading;
    const octokit = () => (loading ??= loadOctokit(parts.token, fetchParts.apiUrl));
    const request = (options) => ({
        signal: options.signal,
        fetch: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__ .Hy)(fetchParts, options),
        parseSuccessResponseBody: false,
    });
    return {
        hasToken: parts.token !== undefined,
        async call(options, ask) {
            const { rest } = await octokit();
            const { data, headers } = await ask(rest, request(options)).catch(rethrowCause);
            const answer = data;
            if (!isLoose(answer))
                throw incomplete('JSON');
            return { data: answer, headers };
        },
        async graphql(document, variables, options) {
            const { graphql } = await octokit();
            return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(await graphql(document, { ...variables, request: request(options) }).catch(rethrowCause));
        },
        download: (url, options) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__ .RG)(fetchParts, url, options),
        withoutWrites: (divert) => openGitHub(parts, { ...fetchParts, divert }),
    };
}
function isLoose(value) {
    return value === undefined || typeof value === 'string' || (typeof value === 'object' && value !== null);
}
function apiUrlOf(env) {
    const url = env['GITHUB_API_URL'];
    return (url === undefined || url === '' ? 'https://api.github.com' : url).replace(/\/+$/, '');
}
function rethrowCause(error) {
    if (error instanceof Error && error.name === 'HttpError' && error.cause instanceof Error)
        throw error.cause;
    throw error;
}
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() {
}
async function loadOctokit(token, baseUrl) {
    const { GitHub, getOctokitOptions } = await importWithoutEvent();
    const options = { baseUrl, userAgent: 'oz-agent-action', log: quiet, request: { log: quiet, fetch: refuse } };
    const octokit = new GitHub(token === undefined ? options : getOctokitOptions(token, options));
    octokit.hook.before('request', (filled) => {
        requireSafePath(filled);
        filled.headers['x-github-api-version'] = apiVersion;
    });
    return octokit;
}
async function importWithoutEvent() {
    const file = process.env['GITHUB_EVENT_PATH'];
    delete process.env['GITHUB_EVENT_PATH'];
    try {
        return await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 61845));
    }
    finally {
        if (file !== undefined)
            process.env['GITHUB_EVENT_PATH'] = file;
    }
}
function refuse() {
    throw new Error('a call of GitHub without its request options');
}
function requireSafePath({ method, url, ...parameters }) {
    const route = `${String(method)} ${String(url)}`;
    for (const [place, plus, name = ''] of route.matchAll(/\{(\+?)(\w+)\}/g)) {
        const value = parameters[name];
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        if (text === '')
            throw new Error(`${route} needs ${name}`);
        if (plus !== '' && /[?#%\\]/.test(text))
            throw new Error(`"${text}" can't stand for ${place} in ${route}`);
        if (text.split('/').some((part) => part === '.' || part === '..')) {
            throw new Error(`"${text}" can't be part of a path`);
        }
    }
}
function listOf(list) {
    const isList = Array.isArray(list);
    return list && isList ? list.filter((item) => item !== null) : [];
}
function incomplete(expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}
}),
28881:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
WQ: () => ( transportError),
bP: () => ( graphqlErrorOf),
h2: () => ( rejectionOf),
y_: () => ( GitHubError)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
class GitHubError extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ {
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
        hint: "Re-run the job when GitHub's API answers.",
        cause: error,
    });
}
function rejectionOf(call, response) {
    const { status } = response;
    const said = saidIn((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(response.body.toString('utf8'))));
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
    const details = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(error);
        return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(error) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(message) ?? ([(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(field), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
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
        return { hint: 'Re-run the job when the rate limit has passed.' };
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
function graphqlErrorOf(call, { status, body }) {
    const answer = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .qF)(body.toString('utf8')));
    const errors = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(answer['errors']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv);
    if (errors.length === 0 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(answer['data']))
        return undefined;
    const failures = errors.map(failureOfError);
    const failure = byWeight.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    return new GitHubError(`${call}: ${shorten(said)}`, { failure, status });
}
const byWeight = ['limited', 'denied', 'missing', 'refused'];
function failureOfError(error) {
    switch ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(error['type'])) {
        case 'RATE_LIMITED':
            return 'limited';
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return 'denied';
        case 'NOT_FOUND':
            return 'missing';
        default:
            return /not accessible/i.test((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(error['message']) ?? '') ? 'denied' : 'refused';
    }
}
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
}),
56463:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hy: () => ( createFetch),
RG: () => ( download),
rq: () => ( rememberReads)
});
var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87261);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
const deadlineMs = 20_000;
const downloadDeadlineMs = 60_000;
const defaultMaxBytes = 16 * 1024 * 1024;
const maxRedirects = 3;
const maxTries = 3;
const longestWaitMs = 60_000;
function createFetch(parts, options) {
    return async (url, init) => {
        const call = callOf(parts, url, init);
        if (parts.divert && !call.isRead)
            return divertedAnswer(url, call, parts.divert);
        const request = requestOf(url, init, options);
        const tries = { isRead: call.isRead, name: call.name, signal: options.signal };
        const response = await keepTrying(parts.clock, tries, async () => {
            const sent = await sendWithin(parts.send, request, call.name);
            const failed = call.isGraphql ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bP)(call.name, sent) : undefined;
            if (failed)
                throw failed;
            return sent;
        });
        const { status, headers } = response;
        return { status, url, headers: new Map(Object.entries(headers)), body: bodyOf(call, response, options) };
    };
}
function callOf({ apiUrl }, url, { method, body }) {
    const path = url.startsWith(apiUrl) ? url.slice(apiUrl.length) : new URL(url).pathname;
    const sent = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body ?? ''));
    const document = url.endsWith('/graphql') ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(sent['query']) : undefined;
    if (document === undefined)
        return { name: `${method} ${path}`, isRead: method === 'GET', isGraphql: false, body: sent };
    const [, kind, name = 'query'] = /^\s*(query|mutation)\s+(\w{1,80})/.exec(document) ?? [];
    return { name: `GraphQL ${name}`, isRead: kind !== 'mutation', isGraphql: true, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(sent['variables']) };
}
function divertedAnswer(url, { name, isGraphql, body }, divert) {
    const answer = divert({ call: name, body });
    return { status: 200, url, headers: new Map(), body: isGraphql ? { data: answer } : answer };
}
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function requestOf(url, { method, headers, body }, options) {
    const known = methods.find((name) => name === method);
    if (!known)
        throw new Error(`${method} is not a method for GitHub's API`);
    const { signal, maxBytes = defaultMaxBytes } = options;
    return { method: known, url, headers, ...(body !== undefined && { body }), deadlineMs, maxBytes, signal };
}
async function sendWithin(send, request, call) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send({ ...request, url });
        if (response.status >= 200 && response.status < 300)
            return response;
        const next = request.method === 'GET' ? redirectOf(response, url) : undefined;
        if (next === undefined)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h2)(call, response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_(`${call}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function redirectOf({ status, headers }, from) {
    const location = headers['location'];
    if (location === undefined || ![301, 302, 303, 307, 308].includes(status))
        return undefined;
    return URL.parse(location, from) ?? undefined;
}
function bodyOf({ name, isRead }, { status, body }, { isText }) {
    const text = new TextDecoder().decode(body);
    if (isText === true || status === 204 || status >= 300)
        return text;
    const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(text);
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || Array.isArray(value))
        return value;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_(`${name}: an answer that is not JSON`, { failure: 'outage', status, inDoubt: !isRead });
}
async function keepTrying(clock, { isRead, name, signal }, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            signal.throwIfAborted();
            const failed = error instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .WQ)(name, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, signal);
        }
    }
}
function waitBefore(error, tries, isRead) {
    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_))
        return undefined;
    const { cause } = error;
    const isDefinite = cause instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX && (cause.permanent || ['tls', 'too_large'].includes(cause.reason));
    if (error.failure === 'outage' && isRead && !isDefinite)
        return Math.min(error.askedWaitMs ?? tries * 1000, longestWaitMs);
    if (error.failure !== 'limited')
        return undefined;
    const waitMs = error.askedWaitMs ?? tries * 10_000;
    return waitMs > longestWaitMs ? undefined : Math.max(waitMs, 1000);
}
const downloadCall = 'the download that GitHub points to';
async function download({ send, clock }, url, options) {
    const { signal, maxBytes = defaultMaxBytes, range } = options;
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const headers = { 'user-agent': 'oz-agent-action', ...(range !== undefined && { range }) };
    const request = {
        method: 'GET',
        url: address.href,
        headers,
        deadlineMs: downloadDeadlineMs,
        maxBytes,
        signal,
    };
    return keepTrying(clock, { isRead: true, name: downloadCall, signal }, async () => {
        const response = await send(request);
        if (response.status >= 200 && response.status < 300)
            return response;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h2)(downloadCall, response);
    });
}
const mostKept = 200;
function rememberReads(send) {
    const answers = new Map();
    return (request) => {
        const { method, url, headers, body } = request;
        if (method !== 'GET' && !(method === 'POST' && url.endsWith('/graphql')))
            return send(request);
        const question = [method, url, headers['accept'], body].join('\n');
        const known = answers.get(question);
        if (known)
            return known;
        const answer = send(request);
        if (answers.size < mostKept)
            answers.set(question, answer);
        const forget = () => {
            answers.delete(question);
        };
        answer.then(({ status }) => {
            if (status >= 300)
                forget();
        }, forget);
        return answer;
    };
}
}),
82196:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( readSubject),
S: () => ( searchSubjects)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
const discussionFacts = `query Subject($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      id number title body url closed locked createdAt updatedAt authorAssociation
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      category { name } comments { totalCount }
      labels(first: 100) { nodes { name description } }
    }
  }
}`;
async function readSubject(github, address, { isDiscussion, ...call }) {
    if (isDiscussion === true)
        return readDiscussion(github, address, call);
    return (await readIssue(github, address, call)) ?? (await readDiscussion(github, address, call));
}
async function readIssue(github, { owner, repo, number }, call) {
    const { data } = await github
        .call(call, ({ issues }, request) => issues.get({ owner, repo, issue_number: number, request }))
        .catch(noneIfMissing);
    const value = data;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || value['number'] !== number)
        return undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value['pull_request']))
        return { key: 'issue', value };
    const pull = await github.call(call, ({ pulls }, request) => pulls.get({ owner, repo, pull_number: number, request }));
    return { key: 'pull_request', value: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(pull.data) };
}
function noneIfMissing(error) {
    if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_ && error.failure === 'missing')
        return { data: undefined };
    throw error;
}
async function readDiscussion(github, { owner, repo, number }, call) {
    const data = await github
        .graphql(discussionFacts, { owner, repo, number }, call)
        .catch((error) => noneIfMissing(error));
    const node = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(data['repository'])['discussion']);
    return node['number'] === number ? { key: 'discussion', value: asWebhook(node) } : undefined;
}
function asWebhook(node) {
    const { __typename: type, login, databaseId } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['author']);
    const name = type === 'Bot' ? `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) ?? ''}[bot]` : login;
    return {
        number: node['number'],
        node_id: node['id'],
        title: node['title'],
        body: node['body'],
        html_url: node['url'],
        state: node['closed'] === true ? 'closed' : 'open',
        locked: node['locked'],
        created_at: node['createdAt'],
        updated_at: node['updatedAt'],
        author_association: node['authorAssociation'],
        user: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) === undefined ? null : { login: name, type, id: databaseId },
        category: node['category'],
        comments: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['comments'])['totalCount'],
        labels: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['labels'])['nodes']),
    };
}
async function searchSubjects(github, { owner, repo }, { query, limit, signal }) {
    const order = /(?:^|\s)sort:/i.test(query) ? {} : { sort: 'created', order: 'asc' };
    const q = `repo:${owner}/${repo} ${query}`;
    const numbers = new Set();
    let total = 0;
    for (let page = 1; page <= Math.ceil(limit / 100); page += 1) {
        const { data } = await github.call({ signal }, ({ search }, request) => search.issuesAndPullRequests({ q, ...order, per_page: 100, page, request }));
        total = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(data.total_count) ?? 0;
        const items = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.items);
        const here = items.filter(({ repository_url: url }) => isHere(url, `${owner}/${repo}`));
        for (const { number } of here)
            if (typeof number === 'number')
                numbers.add(number);
        if (items.length < 100)
            break;
    }
    return { numbers: [...numbers].slice(0, limit), total };
}
function isHere(url, fullName) {
    return typeof url !== 'string' || url.toLowerCase().endsWith(`/repos/${fullName.toLowerCase()}`);
}
}),
6763:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cz: () => ( createRunSlot),
VD: () => ( isOfMany),
wq: () => ( readLeftRuns),
x9: () => ( markAsMany)
});
var _client_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33582);
var _key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58292);
function markAsMany(runner) {
    runner.saveState('many', 'true');
}
function isOfMany(env) {
    return env['STATE_many'] === 'true';
}
function createRunSlot(runner, date, number) {
    let key;
    let startedAt = date();
    const save = (suffix, id) => {
        if (key === undefined)
            return;
        const words = [
            key.value,
            key.mark ?? '-',
            String(startedAt.getTime()),
            id,
            ...(key.parentId === undefined ? [] : [key.parentId]),
        ];
        runner.saveState(`slot_${number}${suffix}`, words.join(' '));
    };
    const clear = () => {
        runner.saveState(`slot_${number}`, '');
    };
    return {
        starting(given) {
            key = given;
            startedAt = date();
            save('', '-');
        },
        known(id, owned) {
            if (owned)
                save('', id);
            else
                clear();
        },
        leftover(id) {
            save('_leftover', id);
        },
        settled: clear,
    };
}
function readLeftRuns(env) {
    return Object.entries(env).flatMap(([name, text]) => /^STATE_slot_\d+/.test(name) ? (readSlot(text ?? '') ?? []) : []);
}
function readSlot(text) {
    const [value = '', mark = '', ms, id, parent] = text.split(' ');
    if (!(0,_key_js__WEBPACK_IMPORTED_MODULE_1__ .m0)(value))
        return undefined;
    const startedAt = new Date(Number(ms));
    return {
        key: { value, mark: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__ .qi)(mark) ? mark : undefined, parentId: (0,_client_wire_js__WEBPACK_IMPORTED_MODULE_0__ .TH)(parent) },
        id: id === '-' ? undefined : (0,_client_wire_js__WEBPACK_IMPORTED_MODULE_0__ .TH)(id),
        startedAt: Number.isNaN(startedAt.getTime()) ? new Date(0) : startedAt,
    };
}
}),
19349:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U6: () => ( prepareAnswer),
mT: () => ( wholeOrNothing),
rG: () => ( maxOutputBytes)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
var node_os__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_2___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62253);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95216);
const maxOutputBytes = 100_000;
async function prepareAnswer({ answer, redact, env }) {
    const whole = redact(answer);
    if (whole.trim() === '')
        return { agentOutput: '', agentOutputFile: '', notes: [] };
    const { path, notes } = await writeAnswerFile(whole, env);
    const bytes = Buffer.byteLength(whole);
    if (bytes <= maxOutputBytes)
        return { agentOutput: whole, agentOutputFile: path, notes };
    const size = `${bytes.toLocaleString('en-US')} bytes`;
    return {
        agentOutput: cutWithNote(whole, `\n\n[The answer is cut here. The whole, ${size}, is in ${path === '' ? 'the session' : path}.]`),
        agentOutputFile: path,
        notes: [
            ...notes,
            `agent_output is cut: the answer has ${size}, the output holds ${maxOutputBytes.toLocaleString('en-US')}.`,
        ],
    };
}
function cutWithNote(whole, note) {
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_4__ .j9)(whole, maxOutputBytes - Buffer.byteLength(note)) + note;
}
async function writeAnswerFile(whole, env) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_5__ .b6)(env['RUNNER_TEMP']) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'oz-agent-'));
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'agent_output.md');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, whole, { mode: 0o600, flag: 'wx' });
        return { path, notes: [] };
    }
    catch (error) {
        return { path: '', notes: [`The answer could not be written to a file: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .bD)(error)}`] };
    }
}
function wholeOrNothing(value, redact) {
    const clean = redact(value);
    return Buffer.byteLength(clean) <= maxOutputBytes ? clean : '';
}
}),
86417:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
De: () => ( lastStepsSection),
Mf: () => ( foldedText),
R$: () => ( artifactsSection),
ZQ: () => ( appliedSection),
dY: () => ( notesSection)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
const maxRows = 30;
const maxTextLength = 300;
const maxFoldedBytes = 100 * 1024;
const kindWords = {
    pull_request: '🔀 Pull request',
    plan: '🗺️ Plan',
    file: '📄 File',
    screenshot: '📷 Screenshot',
    external: '🔗 Link',
    other: '📦 Artifact',
};
function artifactsSection({ artifacts = [], redact }) {
    return listSection('Artifacts', artifacts, ({ kind, title, url, path, status }) => {
        const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(title), maxTextLength);
        const name = url === null ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text);
        const state = status === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(status)})`;
        return `${kindWords[kind]}: ${name}${state}${path === null ? '' : ` at ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(path), maxTextLength))}`}`;
    });
}
const resultWords = {
    applied: '✅',
    refused: '⛔',
    failed: '⚠️',
};
function appliedSection({ applied = [], redact }) {
    return listSection('Actions taken', applied, ({ what, result, reason, url }) => {
        const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(what), maxTextLength);
        const name = url === undefined ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text);
        const why = reason === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(reason), maxTextLength))})`;
        return `${resultWords[result]} ${name}${why}`;
    });
}
function lastStepsSection({ outcome, lastSteps = [], redact }) {
    if (outcome.error === undefined || outcome.conclusion === 'skipped')
        return '';
    return listSection('Last steps of the agent', lastSteps, (step) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(step), maxTextLength)));
}
const maxOpenNotes = 3;
function notesSection({ notes = [], redact }) {
    const section = listSection('Notes', notes, (note) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(note), maxTextLength)));
    if (notes.length <= maxOpenNotes)
        return section;
    const list = section.slice(section.indexOf('\n\n'));
    return `<details><summary>Notes (${notes.length.toLocaleString('en-US')})</summary>${list}\n\n</details>`;
}
function listSection(title, items, show) {
    if (items.length === 0)
        return '';
    const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`);
    const more = items.length - lines.length;
    return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n');
}
function foldedText({ redact }, { title, text = '', language }) {
    if (text.trim() === '')
        return '';
    const { text: block, leftOut } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .vY)(redact(text), maxFoldedBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .DV)(part, language));
    const note = leftOut === 0 ? '' : `\n\n*Truncated (${leftOut.toLocaleString('en-US')} more characters).*`;
    return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`;
}
})
};
