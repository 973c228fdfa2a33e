export const id = 678;
export const ids = [678];
export const modules = {
98727:
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
var on_poll = __webpack_require__(58991);
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
function viewOf({ runtime, inputs }, { shown }) {
    return {
        log: runtime.log,
        pollIntervalMs: 0,
        onRun: (reading) => {
            shown.state(reading);
            return Promise.resolve((0,on_poll .W1)(reading, inputs.watch.maxCost));
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
var summary = __webpack_require__(80230);
var answer = __webpack_require__(72079);
var summary_sections = __webpack_require__(86417);
var verdict = __webpack_require__(40252);
;
const bytesForRows = 400 * 1024;
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
    const bytes = summary .a - bytesForRows;
    const told = reports
        .filter(({ outcome, level }) => level !== 'off' && outcome.answer.trim() !== '')
        .slice(0, Math.floor(bytes / leastAnswerBytes));
    const room = Math.floor(bytes / Math.max(1, told.length));
    return told.map((report, index) => {
        const title = (0,markdown .h8)((0,verdict .Vb)(report)) || `Answer ${index + 1}`;
        const words = (0,answer .x1)(report, room - Buffer.byteLength(title) - tagsBytes);
        return `<details><summary>${title}</summary>\n\n${words}\n\n</details>`;
    });
}
var failure = __webpack_require__(39603);
var deadline = __webpack_require__(22111);
var pace = __webpack_require__(68168);
var types = __webpack_require__(98896);
;
class RunCache {
    entries = new Map();
    track(id, nowMs) {
        if (!this.entries.has(id))
            this.entries.set(id, { sinceMs: nowMs, readMs: undefined, last: undefined, fresh: undefined });
    }
    note(run, nowMs) {
        const entry = this.entries.get(run.id);
        if (entry === undefined)
            return false;
        const hasMoved = entry.last?.stateName !== run.stateName;
        Object.assign(entry, { readMs: nowMs, last: run, fresh: run });
        return hasMoved;
    }
    skip(id, nowMs) {
        const entry = this.entries.get(id);
        if (entry)
            entry.readMs = nowMs;
    }
    take(id) {
        const entry = this.entries.get(id);
        const run = entry?.fresh;
        if (entry)
            entry.fresh = undefined;
        if (run && (0,types .Vn)(run.state) && run.state !== 'BLOCKED')
            this.entries.delete(id);
        return run;
    }
    last(id) {
        return this.entries.get(id)?.last;
    }
    has(id) {
        return this.entries.has(id);
    }
    get ids() {
        return [...this.entries.keys()];
    }
    ageMs(id, nowMs) {
        const readMs = this.entries.get(id)?.readMs;
        return readMs === undefined ? Infinity : nowMs - readMs;
    }
    youngestMs() {
        const moments = [...this.entries.values()].map(({ sinceMs }) => sinceMs);
        return moments.length === 0 ? undefined : Math.max(...moments);
    }
}
;
const questions = [
    { limit: 100, narrow: true },
    { limit: 10, narrow: true },
    { limit: 100, narrow: false },
    { limit: 10, narrow: false },
];
const mostPages = 10;
const pageDeadlineMs = 15_000;
const overlapMs = 10_000;
class NoList extends Error {
    name = 'NoList';
}
class ListPages {
    api;
    clock;
    startedMs;
    question = 0;
    cursor;
    pages = 0;
    latestMs;
    sinceMs;
    bornMs;
    isFiltered = true;
    constructor({ api, clock }) {
        this.api = api;
        this.clock = clock;
        this.startedMs = clock.now();
    }
    async read(signal, isSeen) {
        const page = await this.ask(signal);
        const { runs, nextCursor } = page;
        this.note(page);
        this.pages += 1;
        const isLast = nextCursor === undefined || nextCursor === this.cursor || this.pages >= mostPages;
        const isWhole = [isLast, this.isPast(runs), isSeen(runs)].some(Boolean);
        this.cursor = nextCursor;
        if (isWhole)
            this.rewind();
        return { runs, isWhole };
    }
    get isTrusted() {
        return this.isFiltered && questions[this.question]?.narrow === true;
    }
    async ask(signal) {
        for (;;) {
            try {
                return await this.api.listRuns(this.query(), { signal, deadlineMs: pageDeadlineMs });
            }
            catch (error) {
                if (!(error instanceof failure .Q_) || signal.aborted)
                    throw error;
                if ((0,failure .b_)(error) || (0,failure .c2)(error) === 404 || (0,failure .c2)(error) === 403)
                    throw noList(error);
                if (!isAboutTheQuestion(error))
                    throw error;
                if (this.question === questions.length - 1)
                    throw noList(error);
                this.question += 1;
                this.rewind();
            }
        }
    }
    query() {
        const { limit, narrow } = questions[this.question] ?? { limit: 100, narrow: false };
        return {
            limit: String(limit),
            ...(narrow && { sort_by: 'updated_at', sort_order: 'desc' }),
            ...(narrow && this.sinceMs !== undefined && { updated_after: new Date(this.sinceMs).toISOString() }),
            ...(this.cursor !== undefined && { cursor: this.cursor }),
        };
    }
    note({ runs, serverDate }) {
        const elapsedMs = this.clock.now() - this.startedMs;
        const nowMs = (serverDate ?? runs[0]?.updatedAt)?.getTime();
        if (nowMs !== undefined)
            this.bornMs ??= nowMs - elapsedMs - overlapMs;
        const changes = runs.flatMap(({ updatedAt }) => updatedAt?.getTime() ?? []);
        const latest = Math.max(...changes, this.latestMs ?? -Infinity);
        if (Number.isFinite(latest))
            this.latestMs = latest;
        if (this.sinceMs !== undefined && changes.some((ms) => ms < (this.sinceMs ?? 0) - overlapMs))
            this.isFiltered = false;
    }
    isPast(runs) {
        const bound = this.isTrusted ? (this.sinceMs ?? this.bornMs) : this.bornMs;
        const timeOf = (run) => (this.isTrusted ? run?.updatedAt : run?.createdAt)?.getTime();
        const [first, last] = [timeOf(runs[0]), timeOf(runs.at(-1))];
        if (bound === undefined || first === undefined || last === undefined)
            return runs.length === 0;
        return first >= last && last < bound;
    }
    rewind() {
        this.cursor = undefined;
        this.pages = 0;
        if (this.latestMs !== undefined)
            this.sinceMs = this.latestMs - overlapMs;
    }
}
function isAboutTheQuestion({ failure }) {
    if (failure.kind === 'transport')
        return failure.reason === 'too_large';
    return failure.status === 400 || failure.status === 422;
}
function noList(error) {
    return new NoList(error.message, { cause: error });
}
;
class Subscribers {
    all = new Set();
    onLeave;
    constructor(onLeave) {
        this.onLeave = onLeave;
    }
    join(id, isUrgent, signal) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const leave = () => {
            signal.removeEventListener('abort', onAbort);
            this.all.delete(subscriber);
            this.onLeave();
        };
        const subscriber = {
            id,
            isUrgent,
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
            subscriber.reject(new failure .Q_('no reading in time', { kind: 'transport', reason: 'timeout', sent: true }));
        };
        this.all.add(subscriber);
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
        return promise;
    }
    get list() {
        return [...this.all];
    }
    of(id) {
        return this.list.filter((subscriber) => subscriber.id === id);
    }
    get size() {
        return this.all.size;
    }
    get isUrgent() {
        return this.list.some(({ isUrgent }) => isUrgent);
    }
}
;
const requestsATick = 2;
const urgentMs = 300;
const shortestSingleMs = 500;
const staleMs = 60_000;
const singleDeadlineMs = 10_000;
const mostBarren = 10;
class BatchPoller {
    ports;
    pollIntervalMs;
    sweep;
    pace;
    readings = new RunCache();
    subscribers;
    nudge = new AbortController();
    request = new AbortController();
    isRunning = false;
    hasList = true;
    barren = 0;
    tickedMs;
    waitMs;
    constructor({ ports, pollIntervalMs }) {
        this.ports = ports;
        this.pollIntervalMs = pollIntervalMs;
        this.sweep = new ListPages(ports);
        this.pace = pollIntervalMs === undefined ? (0,pace .i_)(ports.jitter) : (0,pace .QK)(pollIntervalMs);
        this.tickedMs = ports.clock.now();
        this.waitMs = this.pace.next(0);
        this.subscribers = new Subscribers(() => {
            this.onLeave();
        });
    }
    async read(id, { signal, deadlineMs }) {
        const { clock } = this.ports;
        this.readings.track(id, clock.now());
        const fresh = this.readings.take(id);
        if (fresh !== undefined)
            return fresh;
        if (deadlineMs === undefined)
            return this.wait(id, false, signal);
        const limit = (0,deadline .rP)(clock, deadlineMs);
        try {
            return await this.wait(id, true, AbortSignal.any([signal, limit.signal]));
        }
        finally {
            limit.clear();
        }
    }
    wait(id, isUrgent, signal) {
        const reading = this.subscribers.join(id, isUrgent, signal);
        this.nudge.abort();
        if (!this.isRunning) {
            this.isRunning = true;
            void this.loop();
        }
        return reading;
    }
    onLeave() {
        if (this.subscribers.size > 0)
            return;
        this.request.abort(new Error('nobody waits'));
        this.nudge.abort();
    }
    async loop() {
        while (this.subscribers.size > 0) {
            await this.pause();
            if (this.subscribers.size > 0)
                await this.tick();
        }
        this.isRunning = false;
    }
    async pause() {
        const { clock } = this.ports;
        for (;;) {
            const leftMs = this.tickedMs + this.intervalMs() - clock.now();
            if (leftMs <= 0 || this.subscribers.size === 0)
                return;
            this.nudge = new AbortController();
            await clock.sleep(leftMs, this.nudge.signal).catch(() => undefined);
        }
    }
    intervalMs() {
        if (this.subscribers.isUrgent)
            return Math.min(urgentMs, this.waitMs);
        if (this.hasList || this.pollIntervalMs !== undefined)
            return this.waitMs;
        const turns = Math.max(1, this.subscribers.size / requestsATick);
        return Math.min(this.waitMs, Math.max(shortestSingleMs, this.waitMs / turns));
    }
    async tick() {
        const { clock } = this.ports;
        this.request = new AbortController();
        const { signal } = this.request;
        this.tickedMs = clock.now();
        try {
            await this.readAll(signal);
        }
        catch (error) {
            const reason = error instanceof Error ? error : new Error(String(error));
            if (!signal.aborted)
                for (const subscriber of this.subscribers.list)
                    subscriber.reject(reason);
        }
        this.waitMs = this.pace.next(clock.now() - (this.readings.youngestMs() ?? clock.now()));
    }
    async readAll(signal) {
        let left = requestsATick;
        const seen = new Set();
        for (let isWhole = false; this.hasList && !isWhole && left > 0; left -= 1) {
            isWhole = await this.readPage(signal, seen);
        }
        for (; left > 0 && !signal.aborted; left -= 1) {
            const id = this.chooseOne();
            if (id === undefined)
                return;
            await this.readOne(id, signal);
        }
    }
    async readPage(signal, seen) {
        try {
            const { runs, isWhole } = await this.sweep.read(signal, (page) => {
                for (const { id } of page)
                    seen.add(id);
                if (page.some(({ id }) => this.readings.has(id)))
                    this.barren = -Infinity;
                return this.readings.ids.every((id) => seen.has(id));
            });
            for (const run of runs)
                this.deliver(run);
            if (isWhole)
                this.endSweep();
            return isWhole;
        }
        catch (error) {
            if (!(error instanceof NoList))
                throw error;
            this.giveUpList(error.message);
            return true;
        }
    }
    endSweep() {
        this.barren += 1;
        if (this.barren >= mostBarren)
            this.giveUpList('it does not show them');
        if (!this.sweep.isTrusted)
            return;
        for (const subscriber of this.subscribers.list) {
            const last = subscriber.isUrgent ? this.readings.last(subscriber.id) : undefined;
            if (last !== undefined)
                subscriber.resolve(last);
        }
    }
    giveUpList(reason) {
        this.hasList = false;
        this.ports.log.info(`The runs can't be read from the list (${reason}): they are read one by one.`);
    }
    chooseOne() {
        const nowMs = this.ports.clock.now();
        const enoughMs = this.hasList ? staleMs : 0;
        const due = this.subscribers.list
            .map(({ id, isUrgent }) => ({ id, isUrgent, ageMs: this.readings.ageMs(id, nowMs) }))
            .filter(({ isUrgent, ageMs }) => isUrgent || ageMs >= enoughMs);
        const hurried = due.filter(({ isUrgent }) => isUrgent);
        const [first, ...others] = hurried.length > 0 ? hurried : due;
        return first && others.reduce((oldest, one) => (one.ageMs > oldest.ageMs ? one : oldest), first).id;
    }
    async readOne(id, signal) {
        try {
            this.deliver(await this.ports.api.getRun(id, { signal, deadlineMs: singleDeadlineMs }));
        }
        catch (error) {
            if (!(error instanceof failure .Q_) || signal.aborted)
                throw error;
            this.readings.skip(id, this.ports.clock.now());
            for (const subscriber of this.subscribers.of(id))
                subscriber.reject(error);
        }
    }
    deliver(given) {
        const run = { ...given, prompt: '' };
        if (this.readings.note(run, this.ports.clock.now()))
            this.pace.stateMoved();
        const [first, ...others] = this.subscribers.of(run.id);
        if (first === undefined)
            return;
        this.readings.take(run.id);
        for (const subscriber of [first, ...others])
            subscriber.resolve(run);
    }
}
var limit = __webpack_require__(74843);
;
const mostStarts = 3;
const mostCancels = 4;
const mostAnswers = 2;
function shareApi(ports, pollIntervalMs) {
    const { api } = ports;
    const poller = new BatchPoller({ ports, pollIntervalMs });
    const [starts, cancels, answers] = [(0,limit .K)(mostStarts), (0,limit .K)(mostCancels), (0,limit .K)(mostAnswers)];
    return {
        ...api,
        createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
        getRun: (id, options) => poller.read(id, options),
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
var write_prompt = __webpack_require__(77654);
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
        const { createGitHub } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(190), __webpack_require__.e(666), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 96584));
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
74843:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( createLimit),
g: () => ( inTurns)
});
var _client_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39603);
function createLimit(most) {
    let running = 0;
    const line = new Set();
    const next = () => {
        const [first] = line;
        if (first === undefined || running >= most)
            return;
        line.delete(first);
        first();
    };
    const enter = (signal) => {
        const { promise, resolve, reject } = Promise.withResolvers();
        const take = () => {
            running += 1;
            signal.removeEventListener('abort', leave);
            resolve(undefined);
        };
        const leave = () => {
            line.delete(take);
            reject(new _client_failure_js__WEBPACK_IMPORTED_MODULE_0__ .Q_('given up before it was sent', { kind: 'transport', reason: 'aborted', sent: false }));
        };
        if (signal.aborted)
            leave();
        else {
            signal.addEventListener('abort', leave, { once: true });
            line.add(take);
            next();
        }
        return promise;
    };
    return async (work, signal) => {
        await enter(signal);
        try {
            return await work();
        }
        finally {
            running -= 1;
            next();
        }
    };
}
async function inTurns(items, most, work) {
    const results = new Map();
    const rest = items.entries();
    const worker = async () => {
        for (const [index, item] of rest)
            results.set(index, await work(item, index));
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
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
var _client_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31140);
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
        const words = [key.value, key.mark ?? '-', String(startedAt.getTime()), id];
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
    const [value = '', mark = '', ms, id] = text.split(' ');
    if (!(0,_key_js__WEBPACK_IMPORTED_MODULE_1__ .m0)(value))
        return undefined;
    const startedAt = new Date(Number(ms));
    return {
        key: { value, mark: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__ .qi)(mark) ? mark : undefined },
        id: id === '-' ? undefined : (0,_client_wire_js__WEBPACK_IMPORTED_MODULE_0__ .TH)(id),
        startedAt: Number.isNaN(startedAt.getTime()) ? new Date(0) : startedAt,
    };
}
})
};
