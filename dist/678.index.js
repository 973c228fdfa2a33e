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
var step_context = __webpack_require__(79958);
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
        ...(environmentName !== undefined && { environmentName }),
        ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
    };
    return { report, entry: describe(request.run, report, runtime) };
}
function contextOf(step, { label }) {
    const { show } = step.inputs;
    if (show.artifactsDir === undefined)
        return step;
    const artifactsDir = (0,external_node_path_.join)(show.artifactsDir, folderFor(label));
    return { ...step, inputs: { ...step.inputs, show: { ...show, artifactsDir } } };
}
function start(context, request, record) {
    if (context.runtime.cancelled.aborted) {
        const message = 'The job was cancelled before this run was started.';
        return Promise.reject(new errors .lZ(message, { conclusion: 'cancelled' }));
    }
    const { run, plan, resolver, postState, mayPost } = request;
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
const quietMs = 44_000;
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
    return parts.length === 0 ? 'waiting for the server' : parts.join(', ');
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
    return `## ${done === reports.length ? '✅' : '❌'} ${done} of ${reports.length} runs done`;
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
    const more = `\nand ${rest.length} more${rest.every((row) => row.isDone) ? ', all of them done' : ''}`;
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
        (0,verdict .Sw)(report) + problem,
        (0,amounts .kJ)(outcome.durationMs),
        (0,amounts .Dj)(run?.usage),
        links.join(' · '),
    ];
    return `| ${cells.join(' | ')} |`;
}
function pullRequestsOf({ artifacts = [] }) {
    return artifacts.flatMap(({ kind, url }) => (kind === 'pull_request' && url !== null ? url : [])).slice(0, 3);
}
function foldedAnswers(reports) {
    const told = reports
        .filter(({ outcome, level }) => level !== 'off' && outcome.answer.trim() !== '')
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
        return { conclusion: runs[0]?.outcome.conclusion ?? 'success', error: undefined, warning: undefined };
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
    const step = { ...context, github: openGitHub(context) };
    const resolver = (0,resolve_task .QS)((0,step_context .X1)(step, sayOnce(runtime.log)));
    if (target !== undefined)
        return runMany(step, order, { target, resolver });
    await showMany(step, order, resolver);
    const outcome = (0,run_one .Mr)('dry_run', runtime.clock.now() - startedMs);
    return { outcome, artifacts: [], told: undefined };
}
async function runMany(step, { many, plan, key }, { target, resolver }) {
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
async function showMany(step, { many, plan }, resolver) {
    const { log, randomHex } = step.runtime;
    for (const { label, task } of many.runs.slice(0, mostPrompts)) {
        const resolved = await (0,resolve_task .E0)(resolver, task);
        const key = (0,run_key .og)(randomHex, step.event.run.url);
        const request = { task: resolved.task, key, plan: plan?.prompt };
        const { text } = await (0,write_prompt .U)((0,step_context .X1)(step, resolver.runtime.log), request);
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
        const { createGitHub } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(190), __webpack_require__.e(846), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 96584));
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
88978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
MD: () => ( describeRepository),
Tj: () => ( isSameRemote),
WY: () => ( readPullRequestUrl),
o2: () => ( readRepositoryName)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
function readRepositoryName(env) {
    const slug = env['GITHUB_REPOSITORY'] ?? '';
    const [owner, name, ...rest] = slug.toLowerCase().split('/');
    const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.host;
    if (!owner || !name || rest.length > 0 || !host) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, {
            hint: 'Run the step in a GitHub workflow, which sets it.',
        });
    }
    return { host: host.toLowerCase(), owner, name };
}
function isSameRemote(a, b) {
    return a.host === b.host && a.owner === b.owner && a.name === b.name;
}
function describeRepository(repository) {
    return `${repository.host}/${repository.owner}/${repository.name}`;
}
function readPullRequestUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
        return undefined;
    if (parsed.username || parsed.password)
        return undefined;
    const match = /^\/([^/]+)\/([^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname);
    const [, owner, name, number] = match ?? [];
    if (!owner || !name || !number)
        return undefined;
    const repository = { host: parsed.host, owner: owner.toLowerCase(), name: name.toLowerCase() };
    return { repository, number: Number(number) };
}
function readRemoteUrl(url) {
    const short = /^[\w.-]+@([\w.-]+):([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
    if (short)
        return repositoryFrom(short.slice(1));
    const parsed = URL.parse(url);
    if (!parsed || !['https:', 'http:', 'ssh:'].includes(parsed.protocol))
        return undefined;
    const path = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname);
    return path ? repositoryFrom([parsed.host, ...path.slice(1)]) : undefined;
}
function repositoryFrom(parts) {
    const [host, owner, name] = parts;
    if (!host || !owner || !name)
        return undefined;
    return { host: host.toLowerCase(), owner: owner.toLowerCase(), name: name.toLowerCase() };
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
70681:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  XP: () => ( isPullRequestHere),
  wn: () => ( listArtifacts),
  _n: () => ( pullRequestOf),
  rW: () => ( saveArtifacts)
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
;
function isBranchName(name) {
    if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes)
        return false;
    if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed())
        return false;
    return (name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
        !name.endsWith('.'));
}
const maxBytes = 255;
var repository = __webpack_require__(88978);
var artifacts_folder = __webpack_require__(30156);
;
const maxLength = 80;
const names_maxBytes = 200;
const maxExtensionLength = 16;
const device = /^(?:con|prn|aux|nul|conin|conout|clock|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[. -])/i;
function safeName(raw, fallback = 'artifact') {
    const last = raw
        .slice(-4096)
        .split(/[\\/]/)
        .findLast((part) => /[\p{L}\p{N}]/u.test(part));
    const [stem, extension] = splitExtension(cleanName(last ?? ''));
    const name = fit(stem || fallback, extension);
    return device.test(name) ? `_${name}` : name;
}
function cleanName(part) {
    return trimEnds(part
        .normalize('NFKC')
        .replace(/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu, '')
        .replace(/[^\p{L}\p{M}\p{N}._+@=,-]+/gu, '-')
        .replace(/-{2,}/g, '-'));
}
function trimEnds(name) {
    return name.replace(/^[^\p{L}\p{N}_]+/u, '').replace(/[.-]+$/, '');
}
function splitExtension(name) {
    const dot = name.lastIndexOf('.');
    if (dot < 1 || name.length - dot > maxExtensionLength)
        return [name, ''];
    return [name.slice(0, dot), name.slice(dot)];
}
function fit(stem, extension) {
    const characters = Array.from(stem);
    const isTooLong = () => {
        const name = characters.join('') + extension;
        return name.length > maxLength || Buffer.byteLength(name) > names_maxBytes;
    };
    characters.splice(maxLength);
    while (characters.length > 1 && isTooLong())
        characters.pop();
    return trimEnds(characters.join('')) + extension;
}
function createNamer(taken) {
    const keys = new Set(Array.from(taken, keyOf));
    return (name) => {
        const [stem, extension] = splitExtension(name);
        for (let number = 1;; number += 1) {
            const candidate = number === 1 ? name : `${stem}-${number}${extension}`;
            if (keys.has(keyOf(candidate)))
                continue;
            keys.add(keyOf(candidate));
            return candidate;
        }
    };
}
function keyOf(name) {
    return name.normalize('NFKC').toUpperCase().toLowerCase();
}
const extensions = new Map([
    ['text/markdown', '.md'],
    ['text/plain', '.txt'],
    ['text/html', '.html'],
    ['application/json', '.json'],
    ['image/png', '.png'],
    ['image/jpeg', '.jpg'],
    ['image/gif', '.gif'],
    ['image/webp', '.webp'],
]);
function extensionFor(mimeType) {
    const essence = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    return extensions.get(essence) ?? '.bin';
}
var text_text = __webpack_require__(95216);
;
const mebibyte = 1024 * 1024;
const maxEntries = 200;
const maxTitleLength = 200;
function listArtifacts(artifacts) {
    return artifacts.slice(0, maxEntries).map((artifact) => entryOf(artifact));
}
async function saveArtifacts(request) {
    const folder = await (0,artifacts_folder.prepareArtifactsFolder)(request.path, request.env);
    const nameFor = createNamer(await (0,promises_.readdir)(folder));
    const entries = [];
    const notes = [];
    let bytesLeft = request.maxTotalBytes ?? 256 * mebibyte;
    for (const artifact of request.artifacts.slice(0, maxEntries)) {
        const maxBytes = Math.min(bytesLeft, request.maxFileBytes ?? 64 * mebibyte);
        try {
            const saved = await saveOne(artifact, { ...request, folder, nameFor, maxBytes });
            bytesLeft -= saved.bytes;
            entries.push(saved.entry);
        }
        catch (error) {
            if (request.signal.aborted)
                break;
            const entry = entryOf(artifact);
            entries.push(entry);
            notes.push(`The ${entry.kind} "${entry.title}" was not downloaded: ${(0,errors .bD)(error)}`);
        }
    }
    return {
        entries: [...entries, ...listArtifacts(request.artifacts).slice(entries.length)],
        notes: [...notes, ...notesOnRest(request, entries.length)],
    };
}
function notesOnRest({ artifacts, signal }, handled) {
    const unlisted = artifacts.length - maxEntries;
    return [
        ...(signal.aborted
            ? [`The downloads were ended after ${handled} of ${artifacts.length} artifacts: ${(0,errors .bD)(signal.reason)}`]
            : []),
        ...(unlisted > 0 ? [`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`] : []),
    ];
}
async function saveOne(artifact, options) {
    if (!('uid' in artifact))
        return { entry: entryOf(artifact), bytes: 0 };
    const { uid } = artifact;
    if (uid === undefined)
        throw new Error('the server gave no id for it.');
    refuseLarger(artifact.kind === 'file' ? (artifact.sizeBytes ?? 0) : 0, options.maxBytes);
    options.signal.throwIfAborted();
    const content = await options.store.fetch(uid, { maxBytes: options.maxBytes, signal: options.signal });
    refuseLarger(content.bytes.length, options.maxBytes);
    const name = options.nameFor(fileNameFor(artifact, content));
    const path = (0,external_node_path_.join)(options.folder, name);
    await writeWhole(path, (0,external_node_path_.join)(options.folder, options.nameFor(`${name}.part`)), content.bytes);
    return { entry: { ...entryOf(artifact, content.title), path }, bytes: content.bytes.length };
}
function refuseLarger(bytes, maxBytes) {
    if (bytes > maxBytes)
        throw new Error(`it has ${bytes} bytes, over what is left of the limit (${maxBytes}).`);
}
function fileNameFor(artifact, content) {
    if (artifact.kind === 'file')
        return safeName(artifact.name, 'file');
    const extension = artifact.kind === 'plan' ? planExtension(content.mimeType) : extensionFor(content.mimeType);
    const title = entryOf(artifact, content.title).title;
    return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind);
}
function planExtension(mimeType) {
    const extension = extensionFor(mimeType);
    return extension === '.bin' ? '.md' : extension;
}
async function writeWhole(path, part, bytes) {
    try {
        await (0,promises_.writeFile)(part, bytes, { flag: 'wx' });
        await (0,promises_.rename)(part, path);
    }
    catch (error) {
        await (0,promises_.rm)(part, { force: true });
        throw error;
    }
}
function entryOf(artifact, currentTitle) {
    const url = 'url' in artifact ? (artifact.url ?? null) : null;
    const title = (0,text_text .IN)((0,text_text .TN)(titleOf(artifact, currentTitle)), maxTitleLength);
    const status = artifact.kind === 'pull_request' ? artifact.status : undefined;
    return {
        kind: artifact.kind,
        title: title || artifact.kind,
        url,
        path: null,
        ...(status !== undefined && { status }),
    };
}
function titleOf(artifact, currentTitle) {
    switch (artifact.kind) {
        case 'file':
            return artifact.name;
        case 'pull_request':
            return artifact.branch;
        case 'plan':
        case 'screenshot':
        case 'external':
        case 'other':
            return currentTitle ?? artifact.title ?? '';
    }
}
function pullRequestOf(artifacts, env) {
    const own = artifacts.filter((artifact) => artifact.kind === 'pull_request');
    const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1);
    return found && { url: found.url, branch: isBranchName(found.branch) ? found.branch : '' };
}
function isPullRequestHere(url, env) {
    const address = (0,repository .WY)(url);
    return (env['GITHUB_REPOSITORY'] !== undefined &&
        address !== undefined &&
        (0,repository .Tj)(address.repository, (0,repository .o2)(env)));
}
}),
30156:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
prepareArtifactsFolder: () => ( prepareArtifactsFolder)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
async function prepareArtifactsFolder(path, env) {
    const roots = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((root) => root !== undefined).filter(Boolean);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(roots[0] ?? '.', path);
    const root = roots.find((candidate) => isWithin(candidate, target));
    if (root === undefined || path.includes('\0'))
        throw outsideWorkspace(path);
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, target).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).filter(Boolean);
    if (parts.some((part) => /^\.git$/i.test(part)))
        throw outsideWorkspace(path);
    try {
        return await makeWithin(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root), parts, path);
    }
    catch (error) {
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ)
            throw error;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`artifacts_dir "${path}" can't be made: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, {
            hint: 'Name a folder that is not there yet, or one this user may write to.',
            cause: error,
        });
    }
}
async function makeWithin(root, parts, path) {
    let folder = root;
    for (const part of parts) {
        const next = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, part);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(next).catch((error) => {
            if (!isExisting(error))
                throw error;
        });
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(next);
        if (!isWithin(root, folder))
            throw outsideWorkspace(path);
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder)).isDirectory())
        return folder;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`artifacts_dir "${path}" is a file.`, { hint: 'Name a folder.' });
}
function isWithin(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function isExisting(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
function outsideWorkspace(path) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
        hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
    });
}
}),
72079:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qf: () => ( answerSection),
vY: () => ( fitText),
x1: () => ( renderAnswer)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
const maxAnswerBytes = 400 * 1024;
function answerSection(report) {
    return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes);
}
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
    const head = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(outcome.answer, 2 * maxBytes);
    const fitted = fitText(redact(head), maxBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { backlinks: true, topHeading: 3 }));
    const { text } = fitted;
    const leftOut = fitted.leftOut + outcome.answer.length - head.length;
    const where = answerFile === undefined ? 'the output `agent_output_file`' : `the file ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)(redact(answerFile))}`;
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more: the whole is in ${where}.*`;
    return text.trim() + note;
}
function fitText(source, maxBytes, render) {
    let part = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(source, maxBytes);
    let text = render(part);
    while (Buffer.byteLength(text) > maxBytes && part !== '') {
        part = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(part, Math.floor(part.length * Math.min(0.9, maxBytes / Buffer.byteLength(text))));
        text = render(part);
    }
    return { text, leftOut: source.length - part.length };
}
}),
86417:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Mf: () => ( foldedText),
R$: () => ( artifactsSection),
ZQ: () => ( appliedSection),
dY: () => ( notesSection),
sV: () => ( linksLine)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
const maxRows = 30;
const maxLinks = 10;
const maxTextLength = 300;
const maxFoldedBytes = 100 * 1024;
function linksLine({ outcome, artifacts = [], redact }, links = []) {
    const session = outcome.run?.sessionLink;
    const pullRequests = artifacts.flatMap(({ kind, title, url }) => kind === 'pull_request' && url !== null ? { text: `Pull request ${title}`, url } : []);
    const all = [...(session === undefined ? [] : [{ text: 'Session', url: session }]), ...pullRequests, ...links];
    return all
        .slice(0, maxLinks)
        .map(({ text, url }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(text), maxTextLength)))
        .join(' · ');
}
const kindWords = {
    pull_request: '🔀 Pull request',
    plan: '🗺️ Plan',
    file: '📄 File',
    screenshot: '📷 Screenshot',
    external: '🔗 Link',
    other: '📦 Artifact',
};
function artifactsSection({ artifacts = [], redact }) {
    return listSection('What it left', artifacts, ({ kind, title, url, path, status }) => {
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
function notesSection({ notes = [], redact }) {
    return listSection('Notes', notes, (note) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(note), maxTextLength)));
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
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more.*`;
    return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`;
}
}),
40252:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Sw: () => ( verdictTitle),
V6: () => ( verdictSection),
Vb: () => ( nameOf)
});
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99478);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
const looks = {
    success: { title: '✅ Done', alert: 'NOTE' },
    failure: { title: '❌ Failed', alert: 'CAUTION' },
    blocked: { title: '✋ Blocked: the agent waits for a person', alert: 'WARNING' },
    cancelled: { title: '🚫 Cancelled', alert: 'WARNING' },
    timed_out: { title: '⌛ Out of time', alert: 'WARNING' },
    unknown: { title: '❔ Nobody knows how it ended', alert: 'WARNING' },
    skipped: { title: '⏭️ Skipped', alert: 'NOTE' },
    started: { title: '▶️ Started, not waited for', alert: 'NOTE' },
    dry_run: { title: '📝 Dry run: nothing was started', alert: 'NOTE' },
};
const maxNameLength = 120;
const maxMessageLength = 2000;
function verdictTitle({ outcome }) {
    return looks[outcome.conclusion].title;
}
function nameOf({ name, outcome, redact }) {
    return (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(name ?? outcome.run?.title ?? ''), maxNameLength).trim();
}
function verdictSection(report) {
    const name = nameOf(report);
    const heading = `## ${verdictTitle(report)}${name === '' ? '' : ` · ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(name)}`}`;
    const box = boxLines(report);
    if (box.length === 0)
        return heading;
    const { alert } = looks[report.outcome.conclusion];
    return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n');
}
function boxLines({ outcome, redact }) {
    const { error, run } = outcome;
    const show = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(text), maxMessageLength));
    if (!error)
        return [];
    const code = error.code ?? run?.status?.errorCode;
    const page = error.link ?? (code === undefined ? undefined : (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ .Wr)(code));
    const more = [
        code === undefined ? '' : `Error code ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(code), 100))}`,
        page === undefined
            ? ''
            : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(page), code === undefined ? 'More about it' : 'What it means and what to do'),
    ];
    const hint = error.hint === undefined ? [] : ['', `**What to do:** ${show(error.hint)}`];
    const facts = more.filter(Boolean).join(' · ');
    return [`**${show(error.message)}**`, ...hint, ...(facts === '' ? [] : ['', facts])];
}
})
};
