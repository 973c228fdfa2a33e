export const id = 927;
export const ids = [927];
export const modules = {

/***/ 3927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runMany: () => (/* binding */ runMany),
  showMany: () => (/* binding */ showMany)
});

// EXTERNAL MODULE: ./src/equipment.ts + 2 modules
var equipment = __webpack_require__(9737);
;// CONCATENATED MODULE: ./src/github/remember.ts
const mostKept = 200;
/** Sends each question to GitHub once: the same again gets the answer it got before. What failed is asked again. */
function rememberReads(send) {
    const answers = new Map();
    return (request) => {
        if (!isRead(request))
            return send(request);
        const question = [request.method, request.url, request.headers['accept'], request.body].join('\n');
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
function isRead({ method, url }) {
    return method === 'GET' || (method === 'POST' && url.endsWith('/graphql'));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/follow.ts
var follow = __webpack_require__(2470);
// EXTERNAL MODULE: ./src/leavings.ts
var leavings = __webpack_require__(5810);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/many-results.ts





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
/** How much of each answer the output shows, as far as all of them fit. */
const answerBytes = [50_000, 10_000, 2_000, 500, 100, 0];
/** The `results` output: answers are cut to what fits; empty where even without them it is too big. */
function renderResults(entries, redact) {
    for (const most of answerBytes) {
        const cut = entries.map((entry) => ({ ...entry, agent_output: (0,report_text/* headOfBytes */.j9)(entry.agent_output, most) }));
        const text = redact(JSON.stringify(cut));
        if (Buffer.byteLength(text) <= outputs/* maxOutputBytes */.rG)
            return text;
    }
    return '';
}
/**
 * Writes all results with their whole answers, one answer in memory at a time, to a file that only this user can read.
 * Gives its path; undefined where it could not be written.
 */
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
        // The runs have done their work: that their results can't be kept is not worth failing for.
        return undefined;
    }
}
async function readWhole({ agent_output, agent_output_file }) {
    if (agent_output_file === null)
        return agent_output;
    return (0,promises_.readFile)(agent_output_file, 'utf8').catch(() => agent_output);
}

// EXTERNAL MODULE: ./src/report/artifacts.ts + 2 modules
var report_artifacts = __webpack_require__(2604);
// EXTERNAL MODULE: ./src/request.ts
var src_request = __webpack_require__(4390);
// EXTERNAL MODULE: ./src/run/carry-out.ts + 12 modules
var carry_out = __webpack_require__(5661);
// EXTERNAL MODULE: ./src/run/key.ts
var run_key = __webpack_require__(7658);
// EXTERNAL MODULE: ./src/task-prompt.ts + 8 modules
var task_prompt = __webpack_require__(3071);
;// CONCATENATED MODULE: ./src/many-run.ts













/** Carries out one run of many. What goes wrong with it is its own end and nobody else's. Never rejects. */
async function carryOutOne(request) {
    const { outside, run, shown } = request;
    const startedMs = outside.clock.now();
    let environmentName;
    const ended = await start(request, (name) => (environmentName = name)).catch((error) => withoutRun(outside, error, outside.clock.now() - startedMs));
    shown.close();
    const { outcome, artifacts } = await leavingsOf(request, ended);
    const answer = await (0,outputs/* prepareAnswer */.U6)({ answer: outcome.answer, redact: outside.redact, env: outside.env });
    const slim = slimDown(outcome, (0,report_text/* headOfBytes */.j9)(answer.agentOutput, request.answerBytes));
    const report = {
        outcome: slim,
        artifacts,
        level: request.level,
        redact: outside.redact,
        name: run.label,
        ...(environmentName !== undefined && { environmentName }),
        ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
    };
    return { report, entry: describe(run, report, outside) };
}
async function start(request, onEnvironment) {
    const { outside, inputs, event, github, plan, api, equipper, run, memory, mayPost, shown } = request;
    const { cancelled } = outside;
    if (cancelled.aborted) {
        throw new errors/* ActionError */.lZ('The job was cancelled before this run was started.', { conclusion: 'cancelled' });
    }
    const { task, environmentName } = await (0,equipment/* equip */.F)(equipper, run.task);
    onEnvironment(environmentName);
    const key = chooseKey(request);
    const facts = { outside: equipper.outside, context: inputs.context, event, key, github, plan };
    const prompt = await (0,task_prompt/* writePrompt */.U)({ ...facts, task });
    for (const note of prompt.notes)
        equipper.outside.log.info(note);
    const work = {
        kind: 'start',
        shared: task.idempotencyKey !== undefined,
        body: (0,src_request/* buildRequest */.m)(task, prompt.text),
    };
    return (0,carry_out/* carryOut */.u)({ ...outside, api }, {
        ...inputs.watch,
        work,
        key,
        mayPost,
        memory,
        signal: cancelled,
        // The readings are shared, and paced where they are made.
        pollIntervalMs: 0,
        onRun: (reading) => {
            shown.state(reading);
            return Promise.resolve((0,follow/* overLimit */.W)(reading, inputs.watch.maxCost));
        },
    });
}
function chooseKey({ run, outside: { randomHex }, event }) {
    const { idempotencyKey } = run.task;
    if (idempotencyKey === undefined)
        return (0,run_key/* makeKey */.og)(randomHex, event.run.url);
    const repositoryId = String(event.repository.id ?? event.repository.fullName);
    return (0,run_key/* keyFor */.bm)({ words: `${idempotencyKey}\n${run.label}`, repositoryId }, randomHex, event.run.url);
}
function withoutRun({ log }, error, durationMs) {
    if (!(error instanceof errors/* ActionError */.lZ) && error instanceof Error)
        log.info(error.stack ?? error.message);
    const told = error instanceof errors/* ActionError */.lZ ? error : new errors/* ActionError */.lZ((0,errors/* messageOf */.bD)(error), { cause: error });
    const nothing = { answer: '', run: undefined, runId: undefined, history: [] };
    return { ...nothing, conclusion: told.conclusion, error: told, durationMs };
}
/** Each run's files in a folder of its own. */
async function leavingsOf({ outside, api, inputs, run }, ended) {
    const { artifactsDir } = inputs.show;
    const own = artifactsDir === undefined ? undefined : (0,external_node_path_.join)(artifactsDir, folderFor(run.label));
    return (0,leavings/* fetchLeavings */.y)(outside, api, { ...inputs, show: { ...inputs.show, artifactsDir: own } }, ended);
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
        ...unknownEntry,
        ...(run && factsOf(run, env)),
        name: label,
        run_id: runId ?? null,
        conclusion,
        duration_seconds: Number((durationMs / 1000).toFixed(1)),
        error: error?.message ?? null,
        agent_output: answer,
        agent_output_file: answerFile ?? null,
    };
}
function factsOf({ stateName, sessionLink, artifacts, usage }, env) {
    const pull = (0,report_artifacts/* pullRequestOf */._n)(artifacts, env);
    return {
        state: stateName,
        session_link: sessionLink ?? null,
        pull_request_url: pull?.url ?? null,
        branch: pull?.branch ?? null,
        cost: usage?.credits ?? usage?.usd ?? null,
    };
}

// EXTERNAL MODULE: ./src/oz/api.ts + 2 modules
var oz_api = __webpack_require__(2692);
// EXTERNAL MODULE: ./src/report/live-layout.ts
var live_layout = __webpack_require__(8625);
// EXTERNAL MODULE: ./src/report/live-printer.ts
var live_printer = __webpack_require__(4515);
// EXTERNAL MODULE: ./src/report/live-state.ts
var live_state = __webpack_require__(6354);
;// CONCATENATED MODULE: ./src/report/many-log.ts
/** The log of a step that makes many runs: each state with the run's name, and a sign of life for all of them. */




/** A sign of life comes after this much silence. */
const quietMs = 44_000;
function createManyLog(options) {
    if (options.level === 'off')
        return silent;
    const printer = (0,live_printer/* createPrinter */.F)(options);
    const standing = new Map();
    return {
        of(label) {
            const states = (0,live_state/* createStateTeller */.w)(printer, {
                label: `${(0,report_text/* oneLine */.TN)(label)}: `,
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
                printer.outside([[(0,live_layout/* span */.Ln)(`· ${many_log_describe([...standing.values()])}`, 'dim')]]);
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
/** The log with each line named for its run. What several runs meet at the same time is said by one of them. */
function createRunLogs(log, nowMs) {
    const saidMs = new Map();
    return (label) => {
        const named = (text) => `${label}: ${text}`;
        return {
            ...log,
            info(text) {
                // The same trouble of the server, told by each run: only its first words are the same.
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
/** The log that says each thing once: what is the same for all runs needs no repeating. */
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

// EXTERNAL MODULE: ./src/report/amounts.ts
var amounts = __webpack_require__(5911);
// EXTERNAL MODULE: ./src/report/markdown.ts + 4 modules
var markdown = __webpack_require__(590);
// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(4308);
// EXTERNAL MODULE: ./src/report/summary-answer.ts
var summary_answer = __webpack_require__(6093);
// EXTERNAL MODULE: ./src/report/summary-sections.ts
var summary_sections = __webpack_require__(5931);
// EXTERNAL MODULE: ./src/report/summary-verdict.ts
var summary_verdict = __webpack_require__(8362);
;// CONCATENATED MODULE: ./src/report/summary-many.ts
/** The summary of a step that made many runs: one row each, what failed, and the answers folded. */







/** The table and what failed keep this to themselves; the answers share the rest. */
const bytesForRows = 400 * 1024;
const maxRows = 100;
const maxMessageLength = 300;
/** Less than this of an answer is of no use. */
const leastAnswerBytes = 2000;
/** All runs of one step in one summary below 1 MiB. */
function renderManySummary({ reports, notes = [] }) {
    const [first] = reports;
    if (!first)
        return '';
    const shown = reports.slice(0, maxRows).map((report) => ({
        ...report,
        redact: (text) => report.redact((0,report_text/* cleanText */.X5)(text)),
    }));
    const more = reports.length - shown.length;
    const sections = [
        headline(reports),
        runsTable(shown),
        more > 0 ? `and ${more} more` : '',
        (0,summary_sections/* notesSection */.dY)({ ...first, notes }),
        ...foldedAnswers(shown),
    ];
    const whole = `${sections.filter((section) => section !== '').join('\n\n')}\n`;
    return [...new Set(reports.map(({ redact }) => redact))].reduce((text, redact) => redact(text), whole);
}
function headline(reports) {
    const done = reports.filter(({ outcome }) => outcome.conclusion === 'success').length;
    return `## ${done === reports.length ? '✅' : '❌'} ${done} of ${reports.length} runs done`;
}
function runsTable(reports) {
    const rows = reports.map((report, index) => {
        const { outcome, redact } = report;
        const { error, run } = outcome;
        const name = (0,markdown/* plainText */.wh)((0,summary_verdict/* nameOf */.Vb)(report)) || `run ${index + 1}`;
        const problem = error ? `: ${(0,markdown/* plainText */.wh)((0,report_text/* cutText */.IN)(redact(error.message), maxMessageLength))}` : '';
        const links = [run?.sessionLink, ...pullRequestsOf(report)].flatMap((url, at) => url === undefined ? [] : (0,markdown/* linkTo */.uM)(redact(url), at === 0 ? 'session' : 'pull request'));
        const cells = [
            name,
            (0,summary_verdict/* verdictTitle */.Sw)(report) + problem,
            (0,amounts/* showDuration */.kJ)(outcome.durationMs),
            (0,amounts/* showCost */.Dj)(run?.usage),
            links.join(' · '),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    return ['| Run | Verdict | Time | Cost | Links |', '|:---|:---|:---|:---|:---|', ...rows].join('\n');
}
function pullRequestsOf({ artifacts = [] }) {
    return artifacts.flatMap(({ kind, url }) => (kind === 'pull_request' && url !== null ? url : [])).slice(0, 3);
}
function foldedAnswers(reports) {
    const told = reports.filter(({ outcome, level }) => level !== 'off' && outcome.answer.trim() !== '');
    const room = Math.floor((summary/* maxSummaryBytes */.a - bytesForRows) / Math.max(1, told.length));
    if (room < leastAnswerBytes)
        return [];
    return told.map((report, index) => {
        const title = (0,markdown/* htmlCode */.h8)((0,summary_verdict/* nameOf */.Vb)(report)) || `Answer ${index + 1}`;
        return `<details><summary>${title}</summary>\n\n${(0,summary_answer/* renderAnswer */.x1)(report, room)}\n\n</details>`;
    });
}

// EXTERNAL MODULE: ./src/oz/failure.ts
var failure = __webpack_require__(8435);
// EXTERNAL MODULE: ./src/run/deadline.ts
var deadline = __webpack_require__(8249);
// EXTERNAL MODULE: ./src/run/pace.ts
var pace = __webpack_require__(2626);
// EXTERNAL MODULE: ./src/oz/types.ts
var types = __webpack_require__(1520);
;// CONCATENATED MODULE: ./src/run/many/readings.ts

/** What is known of the runs that are asked for, each until its end was taken. */
class Readings {
    entries = new Map();
    /** From now on the run's readings are kept. */
    track(id, nowMs) {
        if (!this.entries.has(id))
            this.entries.set(id, { sinceMs: nowMs, readMs: undefined, last: undefined, fresh: undefined });
    }
    /** Keeps a reading of a run that is asked for. Gives whether its state moved. */
    note(run, nowMs) {
        const entry = this.entries.get(run.id);
        if (entry === undefined)
            return false;
        const hasMoved = entry.last?.stateName !== run.stateName;
        Object.assign(entry, { readMs: nowMs, last: run, fresh: run });
        return hasMoved;
    }
    /** No reading came of it, but it was the run's turn. */
    skip(id, nowMs) {
        const entry = this.entries.get(id);
        if (entry)
            entry.readMs = nowMs;
    }
    /** A reading that nobody took yet. */
    take(id) {
        const entry = this.entries.get(id);
        const run = entry?.fresh;
        if (entry)
            entry.fresh = undefined;
        // A blocked run may go on; of the other ends there is nothing to wait for.
        if (run && (0,types/* isEndState */.Vn)(run.state) && run.state !== 'BLOCKED')
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
    /** How long ago the run was read; Infinity where it never was. */
    ageMs(id, nowMs) {
        const readMs = this.entries.get(id)?.readMs;
        return readMs === undefined ? Infinity : nowMs - readMs;
    }
    /** When the youngest run was first asked for. */
    youngestMs() {
        const moments = [...this.entries.values()].map(({ sinceMs }) => sinceMs);
        return moments.length === 0 ? undefined : Math.max(...moments);
    }
}

;// CONCATENATED MODULE: ./src/run/many/sweep.ts

/** Tried one after another: long prompts can make a page too large, and a server may not know how to filter. */
const questions = [
    { limit: 100, narrow: true },
    { limit: 10, narrow: true },
    { limit: 100, narrow: false },
    { limit: 10, narrow: false },
];
const mostPages = 10;
const pageDeadlineMs = 15_000;
/** Changes of the same moment can come to the list one after another. */
const overlapMs = 10_000;
/** The server has no list of runs for us to read. */
class NoList extends Error {
    name = 'NoList';
}
/**
 * Reads the list of runs again and again, page by page, as far as there is something new on it: the latest change seen
 * is where the next sweep begins, by the server's own clock.
 */
class Sweep {
    api;
    clock;
    startedMs;
    question = 0;
    cursor;
    pages = 0;
    latestMs;
    /** What changed before this has been seen. */
    sinceMs;
    bornMs;
    isFiltered = true;
    constructor({ api, clock }) {
        this.api = api;
        this.clock = clock;
        this.startedMs = clock.now();
    }
    /**
     * The next page. `isSeen`: whether the runs on it, with those before in the sweep, are all that are waited for.
     * @throws OzError; NoList where there is none.
     */
    async read(signal, isSeen) {
        const page = await this.ask(signal);
        const { runs, nextCursor } = page;
        this.note(page);
        this.pages += 1;
        const isWhole = nextCursor === undefined ||
            nextCursor === this.cursor ||
            this.isPast(runs) ||
            this.pages >= mostPages ||
            isSeen(runs);
        this.cursor = nextCursor;
        if (isWhole)
            this.rewind();
        return { runs, isWhole };
    }
    /** Whether a run that is not on a whole sweep has not changed. */
    get isTrusted() {
        return this.isFiltered && questions[this.question]?.narrow === true;
    }
    async ask(signal) {
        for (;;) {
            try {
                return await this.api.listRuns(this.query(), { signal, deadlineMs: pageDeadlineMs });
            }
            catch (error) {
                if (!(error instanceof failure/* OzError */.Q_) || signal.aborted)
                    throw error;
                if ((0,failure/* isMissingCall */.b_)(error) || (0,failure/* statusOf */.c2)(error) === 404 || (0,failure/* statusOf */.c2)(error) === 403)
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
    /** All that comes after this page is older than what is looked for, in the order the page is in. */
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

;// CONCATENATED MODULE: ./src/run/many/waiters.ts

/** All who wait. `onLeave` is called when one got what it waited for, or gave up. */
class Waiters {
    all = new Set();
    onLeave;
    constructor(onLeave) {
        this.onLeave = onLeave;
    }
    /** Rejects with an OzError when aborted. */
    join(id, isUrgent, signal) {
        const { promise, resolve, reject } = Promise.withResolvers();
        const leave = () => {
            signal.removeEventListener('abort', onAbort);
            this.all.delete(waiter);
            this.onLeave();
        };
        const waiter = {
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
            waiter.reject(new failure/* OzError */.Q_('no reading in time', { kind: 'transport', reason: 'timeout', sent: true }));
        };
        this.all.add(waiter);
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
        return promise;
    }
    /** As they are now, whoever leaves meanwhile. */
    get list() {
        return [...this.all];
    }
    of(id) {
        return this.list.filter((waiter) => waiter.id === id);
    }
    get size() {
        return this.all.size;
    }
    get isUrgent() {
        return this.list.some(({ isUrgent }) => isUrgent);
    }
}

;// CONCATENATED MODULE: ./src/run/many/board.ts






const requestsATick = 2;
const urgentMs = 300;
const shortestSingleMs = 500;
/** A run that the list has not shown for so long is looked at by itself. */
const staleMs = 60_000;
const singleDeadlineMs = 10_000;
/** Whole sweeps without any of ours, after which the list is taken to be about other runs. */
const mostBarren = 10;
/**
 * Reads the states of any number of runs with at most two requests a tick: pages of the list, and where there is room
 * a run by itself. Where there is no list, runs are read by themselves, in turns. A reading is what changed; who has a
 * deadline gets what is known.
 */
class Board {
    ports;
    pollIntervalMs;
    sweep;
    pace;
    readings = new Readings();
    waiters;
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
        this.sweep = new Sweep(ports);
        this.pace = pollIntervalMs === undefined ? (0,pace/* adaptivePace */.i_)(ports.jitter) : (0,pace/* fixedPace */.QK)(pollIntervalMs);
        this.tickedMs = ports.clock.now();
        this.waitMs = this.pace.next(0);
        this.waiters = new Waiters(() => {
            this.onLeave();
        });
    }
    /** The next reading of a run. Rejects with an OzError where none comes. */
    async read(id, { signal, deadlineMs }) {
        const { clock } = this.ports;
        this.readings.track(id, clock.now());
        const fresh = this.readings.take(id);
        if (fresh !== undefined)
            return fresh;
        if (deadlineMs === undefined)
            return this.wait(id, false, signal);
        const limit = (0,deadline/* signalAfter */.rP)(clock, deadlineMs);
        try {
            return await this.wait(id, true, AbortSignal.any([signal, limit.signal]));
        }
        finally {
            limit.clear();
        }
    }
    wait(id, isUrgent, signal) {
        const reading = this.waiters.join(id, isUrgent, signal);
        this.nudge.abort();
        if (!this.isRunning) {
            this.isRunning = true;
            void this.loop();
        }
        return reading;
    }
    /** What nobody waits for any more must not hold up what comes next. */
    onLeave() {
        if (this.waiters.size > 0)
            return;
        this.request.abort(new Error('nobody waits'));
        this.nudge.abort();
    }
    async loop() {
        while (this.waiters.size > 0) {
            await this.pause();
            if (this.waiters.size > 0)
                await this.tick();
        }
        this.isRunning = false;
    }
    async pause() {
        const { clock } = this.ports;
        for (;;) {
            const leftMs = this.tickedMs + this.intervalMs() - clock.now();
            if (leftMs <= 0 || this.waiters.size === 0)
                return;
            this.nudge = new AbortController();
            await clock.sleep(leftMs, this.nudge.signal).catch(() => undefined);
        }
    }
    /** As for the youngest run alone; shorter where runs are read in turns. */
    intervalMs() {
        if (this.waiters.isUrgent)
            return Math.min(urgentMs, this.waitMs);
        if (this.hasList || this.pollIntervalMs !== undefined)
            return this.waitMs;
        const turns = Math.max(1, this.waiters.size / requestsATick);
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
                for (const waiter of this.waiters.list)
                    waiter.reject(reason);
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
    /** Whether the sweep is whole with this page. */
    async readPage(signal, seen) {
        try {
            const { runs, isWhole } = await this.sweep.read(signal, (page) => {
                for (const { id } of page)
                    seen.add(id);
                return this.readings.ids.every((id) => seen.has(id));
            });
            for (const run of runs)
                this.deliver(run);
            if (isWhole)
                this.endSweep(seen);
            return isWhole;
        }
        catch (error) {
            if (!(error instanceof NoList))
                throw error;
            this.giveUpList(error.message);
            return true;
        }
    }
    endSweep(seen) {
        this.barren = this.readings.ids.some((id) => seen.has(id)) ? -Infinity : this.barren + 1;
        if (this.barren >= mostBarren)
            this.giveUpList('it does not show them');
        if (!this.sweep.isTrusted)
            return;
        for (const waiter of this.waiters.list) {
            const last = waiter.isUrgent ? this.readings.last(waiter.id) : undefined;
            if (last !== undefined)
                waiter.resolve(last);
        }
    }
    giveUpList(reason) {
        this.hasList = false;
        this.ports.log.info(`The runs can't be read from the list (${reason}): they are read one by one.`);
    }
    /** Of those waited for the one in a hurry, or read longest ago where that is long enough. */
    chooseOne() {
        const nowMs = this.ports.clock.now();
        const enoughMs = this.hasList ? staleMs : 0;
        const due = this.waiters.list
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
            if (!(error instanceof failure/* OzError */.Q_) || signal.aborted)
                throw error;
            this.readings.skip(id, this.ports.clock.now());
            for (const waiter of this.waiters.of(id))
                waiter.reject(error);
        }
    }
    /** Without its prompt, which nobody asks for here and of which many take much memory. */
    deliver(given) {
        const run = { ...given, prompt: '' };
        if (this.readings.note(run, this.ports.clock.now()))
            this.pace.stateMoved();
        const [first, ...others] = this.waiters.of(run.id);
        if (first === undefined)
            return;
        this.readings.take(run.id);
        for (const waiter of [first, ...others])
            waiter.resolve(run);
    }
}

;// CONCATENATED MODULE: ./src/run/many/limit.ts

/** At most so many at once; the others wait in line. */
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
            reject(new failure/* OzError */.Q_('given up before it was sent', { kind: 'transport', reason: 'aborted', sent: false }));
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
/** Does the work for each item, for so many at once, in order. Rejects with the first that does. */
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

;// CONCATENATED MODULE: ./src/run/many/api.ts


/** Of requests of one kind at once, so that many runs leave room for each other and for reading their states. */
const mostStarts = 3;
const mostCancels = 4;
const mostAnswers = 2;
/** The calls about runs for many of them at once: their states are read together, the rest waits its turn. */
function shareApi(ports, pollIntervalMs) {
    const { api } = ports;
    const board = new Board({ ports, pollIntervalMs });
    const [starts, cancels, answers] = [createLimit(mostStarts), createLimit(mostCancels), createLimit(mostAnswers)];
    return {
        ...api,
        createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
        getRun: (id, options) => board.read(id, options),
        cancelRun: (id, options) => cancels(() => api.cancelRun(id, options), options.signal),
        listRuns: (query, options) => answers(() => api.listRuns(query, options), options.signal),
        getConversation: (id, options) => answers(() => api.getConversation(id, options), options.signal),
    };
}

;// CONCATENATED MODULE: ./src/run/many/conclude.ts

/** What many ends mean for the step. A cancelled job is cancelled, whatever some runs came to. */
function concludeMany(runs, { failOnAny, isCancelled }) {
    const bad = runs.filter(({ outcome }) => !(0,errors/* isGreen */.gf)(outcome.conclusion));
    const [first] = bad;
    if (first === undefined) {
        return { conclusion: runs[0]?.outcome.conclusion ?? 'success', error: undefined, warning: undefined };
    }
    const what = `${bad.length} of ${runs.length} runs did not succeed: ${nameSome(bad)}.`;
    if (!failOnAny && !isCancelled && bad.length < runs.length) {
        const good = runs.find(({ outcome }) => (0,errors/* isGreen */.gf)(outcome.conclusion));
        return { conclusion: good?.outcome.conclusion ?? 'success', error: undefined, warning: what };
    }
    const conclusions = new Set(bad.map(({ outcome }) => outcome.conclusion));
    const conclusion = isCancelled ? 'cancelled' : conclusions.size === 1 ? first.outcome.conclusion : 'failure';
    return { conclusion, error: explain(what, conclusion, first), warning: undefined };
}
function explain(what, conclusion, { label, outcome: { error } }) {
    const said = error === undefined ? '' : ` The first, ${label}: ${error.message}`;
    return new errors/* ActionError */.lZ(what + said, {
        conclusion,
        wayOut: error?.wayOut ?? 'The summary has a line for each of them.',
        ...(error?.link !== undefined && { link: error.link }),
    });
}
const mostNamed = 10;
function nameSome(runs) {
    const named = runs.slice(0, mostNamed).map(({ label, outcome }) => `${label} (${outcome.conclusion})`);
    const more = runs.length - named.length;
    return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

// EXTERNAL MODULE: ./src/oz/wire.ts
var wire = __webpack_require__(4532);
;// CONCATENATED MODULE: ./src/state-slots.ts


/** Says to post that the step's own key is none of a run. */
function markAsMany(runner) {
    runner.saveState('many', 'true');
}
function isOfMany(env) {
    return env['STATE_many'] === 'true';
}
/**
 * What post would need of one of many runs, in one entry of the state: about a hundred bytes, gone when the run has ended.
 * So 500 of them fit, and writing one doesn't write the others again.
 */
function createSlot(runner, date, number) {
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
/** The runs in the slots; those that say nothing sensible are left out. */
function readSlots(env) {
    return Object.entries(env).flatMap(([name, text]) => /^STATE_slot_\d+/.test(name) ? (readSlot(text ?? '') ?? []) : []);
}
function readSlot(text) {
    const [value = '', mark = '', ms, id] = text.split(' ');
    if (!isKey(value))
        return undefined;
    const startedAt = new Date(Number(ms));
    return {
        key: { value, mark: isMark(mark) ? mark : undefined },
        id: id === '-' ? undefined : idOf(id),
        startedAt: Number.isNaN(startedAt.getTime()) ? new Date(0) : startedAt,
    };
}

// EXTERNAL MODULE: ./src/stop-file.ts
var stop_file = __webpack_require__(2122);
;// CONCATENATED MODULE: ./src/many.ts














/** Carries out many runs, so many at once; each has its own key, log name and end. @throws ActionError before any. */
async function runMany(request) {
    const { outside, inputs, many, outputs, event, target } = request;
    const { log, clock, jitter, runner, cancelled, connection } = outside;
    const equipper = (0,equipment/* createEquipper */.s)({ ...outside, log: sayOnce(log) }, event, target);
    await checkEnvironments(equipper, request);
    markAsMany(runner);
    const ports = { api: (0,oz_api/* createOzApi */.C)(connection.send, target), clock, jitter, log };
    const api = shareApi(ports, inputs.watch.pollIntervalMs);
    const shown = createManyLog({ log, clock, level: request.level, startedAtMs: request.startedMs });
    const logs = createRunLogs(log, () => clock.now());
    const github = openGitHub(outside, inputs);
    const ids = new KnownIds(request);
    const { runs, maxParallel } = many;
    log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`);
    const pulse = keepPulse(shown, outside);
    const shared = { inputs, event, github, plan: request.plan, api, equipper, level: request.level };
    const ended = await inTurns(runs, maxParallel, (run, index) => {
        const slot = createSlot(runner, () => clock.date(), index);
        return carryOutOne({
            ...shared,
            run,
            outside: { ...outside, log: { ...log, ...logs(run.label) } },
            memory: ids.watch(run.label, slot),
            mayPost: async () => !(await (0,stop_file/* isStopped */.i)(outside.env, request.key.value)),
            shown: shown.of(run.label),
            answerBytes: Math.min(100_000, Math.floor(allAnswersBytes / runs.length)),
        });
    }).finally(() => {
        pulse.abort();
    });
    return conclude(request, ended, outputs, cancelled.aborted);
}
const mostPrompts = 20;
/** Shows what each run would be told, the first twenty whole. */
async function showMany({ outside, inputs, many, event, plan, }) {
    const { log, randomHex } = outside;
    const equipper = (0,equipment/* createEquipper */.s)({ ...outside, log: sayOnce(log) }, event, undefined);
    const github = openGitHub(outside, inputs);
    for (const { label, task } of many.runs.slice(0, mostPrompts)) {
        const equipped = await (0,equipment/* equip */.F)(equipper, task);
        const key = (0,run_key/* makeKey */.og)(randomHex, event.run.url);
        const facts = { outside: equipper.outside, context: inputs.context, event, key, github, plan };
        const { text } = await (0,task_prompt/* writePrompt */.U)({ ...facts, task: equipped.task });
        log.group(`The prompt of ${label}, as it would be sent`);
        log.info(text);
        log.endGroup();
    }
    log.info(`Names of all ${many.runs.length} runs: ${many.runs.map(({ label }) => label).join(', ')}`);
    log.notice(`dry_run: nothing was started; it would be ${many.runs.length} runs.`);
}
/** Of all answers together, in memory. */
const allAnswersBytes = 2_000_000;
/** An environment that isn't there is said before anything is started. */
async function checkEnvironments({ choose }, { many, event, outside }) {
    const wanted = new Set(many.runs.flatMap(({ task }) => task.environment ?? []));
    for (const environment of wanted) {
        await choose?.({ wanted: environment, repository: event.repository.fullName, signal: outside.cancelled });
    }
}
/** Each run's prompt asks for the same things: what GitHub said once needs no asking again. */
function openGitHub({ connection, clock, env }, { githubToken: token }) {
    let github;
    const open = async () => {
        const { createGitHub } = await __webpack_require__.e(/* import() */ 320).then(__webpack_require__.bind(__webpack_require__, 6320));
        return createGitHub({ send: rememberReads(connection.send), clock, env, token });
    };
    return () => (github ??= open());
}
/** A sign of life for all runs together, until it is aborted. */
function keepPulse(shown, { clock }) {
    const over = new AbortController();
    const beat = async () => {
        for (;;) {
            await clock.sleep(quietMs / 2, over.signal);
            shown.heartbeat();
        }
    };
    beat().catch(() => undefined);
    return over;
}
/** The ids are an output before the end too: not with each new one, for all of them together fill a file. */
class KnownIds {
    entries = [];
    request;
    constructor(request) {
        this.request = request;
    }
    watch(label, memory) {
        return {
            ...memory,
            known: (id, owned) => {
                memory.known(id, owned);
                this.add({ ...unknownEntry, name: label, run_id: id });
            },
        };
    }
    add(entry) {
        const { outputs, outside, many } = this.request;
        this.entries.push(entry);
        const count = this.entries.length;
        if (count === many.runs.length || (count & (count - 1)) === 0) {
            outputs.set('results', renderResults(this.entries, outside.redact));
        }
    }
}
async function conclude({ outside, many, startedMs }, ended, outputs, isCancelled) {
    const { env, redact, log, clock } = outside;
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
        outcome: {
            conclusion,
            error,
            answer: answer.join('\n\n'),
            run: undefined,
            runId: undefined,
            history: [],
            durationMs: clock.now() - startedMs,
        },
        artifacts: ended.flatMap(({ report }) => report.artifacts ?? []),
        summary: renderManySummary({
            reports: ended.map(({ report }) => report),
            notes: warning === undefined ? [] : [warning],
        }),
        file,
    };
}
function costOf(entries) {
    const costs = entries.flatMap(({ cost }) => cost ?? []);
    return costs.length === 0 ? undefined : String(Number(costs.reduce((sum, cost) => sum + cost, 0).toFixed(6)));
}


/***/ }),

/***/ 8625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ foldedLines),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   ay: () => (/* binding */ timed),
/* harmony export */   lY: () => (/* binding */ showTime)
/* harmony export */ });
/* unused harmony export foldLines */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5655);
/** How lines of the live log look: the time in front, long text folded to its ends. */

/** Width of the time in front of a line. */
const timeWidth = 7;
function span(text, style = 'plain') {
    return { text, style };
}
/** `0:07`, `12:30`, `1:02:03`. */
function showTime(ms) {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = String(seconds % 60).padStart(2, '0');
    return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
/** The first line gets the time, the others stand below what follows it. */
function timed(atMs, lines) {
    return lines.map((line, index) => [
        span(`${(index === 0 ? showTime(atMs) : '').padStart(timeWidth)}  `, 'dim'),
        ...line,
    ]);
}
/** More than this of one text isn't looked at: the ends are what is shown. */
const maxEnd = 64 * 1024;
/**
 * The text's lines; of more than `head + tail` (and one), the first and last ones, with the number left out between them
 * in a line of its own.
 */
function foldLines(text, { head, tail }) {
    const lines = splitEnds(text);
    const total = lines.total;
    if (total <= head + tail + 1)
        return { lines: lines.start.slice(0, total), leftOutAt: undefined };
    const left = total - head - tail;
    return {
        lines: [...lines.start.slice(0, head), leftOut(left), ...(tail > 0 ? lines.end.slice(-tail) : [])],
        leftOutAt: head,
    };
}
function leftOut(count) {
    return `… ${count.toLocaleString('en-US')} lines left out …`;
}
function splitEnds(text) {
    const whole = text.trimEnd();
    if (whole.length <= 2 * maxEnd) {
        const lines = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(whole).split('\n');
        return { start: lines, end: lines, total: lines.length };
    }
    const total = countLines(whole);
    const start = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(whole.slice(0, maxEnd)).split('\n');
    const end = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(whole.slice(-maxEnd)).split('\n');
    return { start, end, total: Math.max(total, start.length) };
}
function countLines(text) {
    let count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}
/** Each line of the folded text as a line of the log, behind `mark`. */
function foldedLines(text, fold, look = {}) {
    const { mark = '', style = 'plain', width = 2000 } = look;
    const { lines, leftOutAt } = foldLines(text, fold);
    return lines.map((line, at) => [
        ...(mark === '' ? [] : [span(mark, 'dim')]),
        span((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(line, width), at === leftOutAt ? 'dim' : style),
    ]);
}


/***/ }),

/***/ 4515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
/* harmony import */ var _live_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

function createPrinter({ log, clock, startedAtMs }) {
    const nowMs = () => clock.now() - startedAtMs;
    const seen = new Set();
    let printedMs = 0;
    function print(lines, atMs) {
        for (const line of (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .timed */ .ay)(atMs, lines))
            log.styled(line);
        printedMs = nowMs();
    }
    return {
        nowMs,
        silentMs: () => nowMs() - printedMs,
        inGroup(title, lines, atMs) {
            const [first, again] = [`▸ ${title}`, `▸ ${title} (continued)`];
            const open = log.openGroup();
            if (open !== first && open !== again)
                log.group(seen.has(title) ? again : first);
            seen.add(title);
            print(lines, atMs);
        },
        outside(lines, atMs = nowMs()) {
            log.endGroup();
            print(lines, atMs);
        },
        endGroup: () => {
            log.endGroup();
        },
    };
}


/***/ }),

/***/ 6354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createStateTeller)
/* harmony export */ });
/* harmony import */ var _oz_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1520);
/* harmony import */ var _live_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);



const looks = {
    QUEUED: { style: 'dim', words: 'Queued' },
    PENDING: { style: 'dim', words: 'Pending: a place to run is being made' },
    CLAIMED: { style: 'blue', words: 'Claimed by a worker' },
    INPROGRESS: { style: 'cyan', words: 'Working' },
    SUCCEEDED: { style: 'green', words: 'Succeeded' },
    FAILED: { style: 'red', words: 'Failed' },
    ERROR: { style: 'red', words: 'Ended by an error of the platform' },
    BLOCKED: { style: 'yellow', words: 'Blocked: the agent waits for a person' },
    CANCELLED: { style: 'yellow', words: 'Cancelled' },
    UNKNOWN: { style: 'yellow', words: 'In a state this version does not know' },
};
const messageLength = 200;
function createStateTeller(printer, { label, withMessages }) {
    let last;
    let told = '';
    function print(run) {
        const message = withMessages ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortLine */ .tl)(run.status?.message ?? '', messageLength) : '';
        const now = `${run.stateName}\n${message}`;
        if (now !== told)
            printer.outside([stateLine(run, label, message)]);
        told = now;
    }
    return {
        tell(run) {
            if (!(0,_oz_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndState */ .Vn)(run.state))
                print(run);
            if (run.sessionLink !== undefined && run.sessionLink !== last?.sessionLink) {
                printer.outside([[(0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(`  ${label}watch or steer it: `, 'dim'), (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(run.sessionLink, 'blue')]]);
            }
            last = run;
        },
        tellEnd() {
            if (last && (0,_oz_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndState */ .Vn)(last.state))
                print(last);
        },
        title: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(last?.title ?? '') || 'The agent',
        words: () => (last ? wordsOf(last) : 'Waiting for the server'),
        hasEnded: () => last !== undefined && (0,_oz_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndState */ .Vn)(last.state),
    };
}
function stateLine(run, label, message) {
    return [
        (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)('● ', looks[run.state].style),
        (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(label + wordsOf(run)),
        ...(message === '' ? [] : [(0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(`  ${message}`, 'dim')]),
    ];
}
function wordsOf({ state, stateName }) {
    return state === 'UNKNOWN' ? `${looks.UNKNOWN.words}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(stateName)}` : looks[state].words;
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ prepareAnswer),
/* harmony export */   mT: () => (/* binding */ wholeOrNothing),
/* harmony export */   rG: () => (/* binding */ maxOutputBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5655);
/** The step's outputs as later steps can stand them: redacted, never too big for an environment. */






/** One string of a process's environment holds 131,072 bytes; a later step may put more around this. */
const maxOutputBytes = 100_000;
/** Writes the whole answer to a file only this user can read, below RUNNER_TEMP, and says what the outputs are. Never rejects. */
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
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .headOfBytes */ .j9)(whole, maxOutputBytes - Buffer.byteLength(note)) + note;
}
async function writeAnswerFile(whole, env) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(env['RUNNER_TEMP']) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'oz-agent-'));
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'agent_output.md');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, whole, { mode: 0o600, flag: 'wx' });
        return { path, notes: [] };
    }
    catch (error) {
        return { path: '', notes: [`The answer could not be written to a file: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`] };
    }
}
/** A value that is of no use in parts, as `result` and `results` are: redacted, or empty where it is too big. */
function wholeOrNothing(value, redact) {
    const clean = redact(value);
    return Buffer.byteLength(clean) <= maxOutputBytes ? clean : '';
}


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ maxSummaryBytes),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/report/summary-answer.ts
var summary_answer = __webpack_require__(6093);
// EXTERNAL MODULE: ./src/report/amounts.ts
var amounts = __webpack_require__(5911);
// EXTERNAL MODULE: ./src/report/markdown.ts + 4 modules
var markdown = __webpack_require__(590);
// EXTERNAL MODULE: ./src/oz/types.ts
var types = __webpack_require__(1520);
;// CONCATENATED MODULE: ./src/report/state-spans.ts

/** The history without its end: each state until the next, the last one until the step ended. */
function stateSpans({ history, durationMs }) {
    return history.flatMap(({ state, stateName, atMs }, index) => {
        if ((0,types/* isEndState */.Vn)(state))
            return [];
        return { state, stateName, startMs: atMs, endMs: Math.max(atMs, history[index + 1]?.atMs ?? durationMs) };
    });
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/summary-facts.ts




const maxCellLength = 200;
/** One row a fact, of those the server tells; the first is the head, since a table must have one. */
function factsTable(report) {
    if (report.outcome.run === undefined && report.outcome.runId === undefined)
        return '';
    const [head, ...rows] = factRows(report).filter(([, value]) => value !== '');
    if (!head)
        return '';
    const line = ([name, value]) => `| ${name} | ${value} |`;
    return [line(head), '|:---|:---|', ...rows.map(line)].join('\n');
}
function factRows({ outcome, environmentName, redact }) {
    const { run, runId } = outcome;
    const code = (text) => (0,markdown/* inlineCode */.ti)((0,report_text/* cutText */.IN)(redact(text ?? ''), maxCellLength), true);
    const link = run?.sessionLink === undefined ? '' : (0,markdown/* linkTo */.uM)(redact(run.sessionLink), 'open it');
    return [
        ['State', code(run?.stateName)],
        ['Run', code(run?.id ?? runId)],
        ['Session', link],
        ['Model', code(run?.config.modelId)],
        [
            'Environment',
            environmentName === undefined ? code(run?.config.environmentId) : (0,markdown/* plainText */.wh)(redact(environmentName)),
        ],
        ['Time', timeWords(outcome)],
        ['Tokens', run?.usage?.tokens?.toLocaleString('en-US') ?? ''],
        ['Cost', (0,amounts/* showCost */.Dj)(run?.usage)],
    ];
}
/** Waiting and working told apart, then the whole. */
function timeWords(outcome) {
    const spans = stateSpans(outcome);
    const sum = (isWork) => spans
        .filter(({ state }) => (state === 'INPROGRESS') === isWork)
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const [waitedMs, workedMs] = [sum(false), sum(true)];
    return [
        waitedMs >= 500 ? `${(0,amounts/* showDuration */.kJ)(waitedMs)} waiting` : '',
        workedMs >= 500 ? `${(0,amounts/* showDuration */.kJ)(workedMs)} working` : '',
        `${(0,amounts/* showDuration */.kJ)(outcome.durationMs)} in all`,
    ]
        .filter(Boolean)
        .join(' · ');
}

// EXTERNAL MODULE: ./src/report/summary-sections.ts
var summary_sections = __webpack_require__(5931);
;// CONCATENATED MODULE: ./src/report/summary-timeline.ts



/** More changes than this make no picture. */
const maxChanges = 40;
/** A day on which no place changes its clocks: the axis shows local time, and starts at midnight. */
const day = '2001-01-01';
/** Without it the chart keeps wide margins for the names of sections it doesn't have. */
const look = `---
config:
  gantt:
    leftPadding: 16
    rightPadding: 110
    barHeight: 18
    barGap: 4
---`;
const words = {
    QUEUED: 'Queued',
    PENDING: 'Pending',
    CLAIMED: 'Claimed',
    INPROGRESS: 'Working',
    SUCCEEDED: 'Succeeded',
    FAILED: 'Failed',
    ERROR: 'Platform error',
    BLOCKED: 'Blocked',
    CANCELLED: 'Cancelled',
    UNKNOWN: 'Unknown',
};
/** The run's life as a Mermaid chart; empty where it was never seen to live. */
function timeline(outcome) {
    const spans = stateSpans(outcome);
    if (spans.length === 0 || outcome.history.length > maxChanges)
        return '';
    const bars = spans.map(({ state, startMs, endMs }) => {
        const name = `${words[state]} ${(0,amounts/* showDuration */.kJ)(endMs - startMs)}`;
        return `    ${name} :${state === 'INPROGRESS' ? 'active, ' : 'done, '}${moment(startMs)}, ${moment(endMs)}`;
    });
    const end = outcome.history.find(({ state }) => (0,types/* isEndState */.Vn)(state));
    return [
        '```mermaid',
        look,
        'gantt',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        '    todayMarker off',
        ...bars,
        ...(end ? [milestone(end)] : []),
        '```',
    ].join('\n');
}
function milestone({ state, atMs }) {
    const tag = state === 'SUCCEEDED' ? 'milestone' : 'crit, milestone';
    return `    ${words[state]} :${tag}, ${moment(atMs)}, 0s`;
}
/** Never past the day's end: a longer life is cut off there. */
function moment(ms) {
    const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1);
    return `${day} ${new Date(inDay).toISOString().slice(11, 23)}`;
}

// EXTERNAL MODULE: ./src/report/summary-verdict.ts
var summary_verdict = __webpack_require__(8362);
;// CONCATENATED MODULE: ./src/report/summary.ts
/** The step's summary: what happened and what it left, for someone who has ten seconds. */






/** The runner drops a summary of more than 1 MiB; other steps of ours may add to the same file. */
const maxSummaryBytes = 1024 * 1024 - 1024;
/** An answer beyond this would push the facts out of sight: it comes after them. */
const longAnswer = 12_000;
/**
 * The summary as Markdown: verdict and answer first, then the facts. Texts are redacted, inert, and cut so that all of it
 * stays below 1 MiB, whatever comes.
 */
function renderSummary(given) {
    // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
    const report = { ...given, redact: (text) => given.redact((0,report_text/* cleanText */.X5)(text)) };
    const { outcome, level } = report;
    const head = [(0,summary_verdict/* verdictSection */.V6)(report), (0,summary_sections/* linksLine */.sV)(report), report.resultSummary ?? ''];
    const facts = [
        factsTable(report),
        timeline(outcome),
        (0,summary_sections/* artifactsSection */.R$)(report),
        (0,summary_sections/* appliedSection */.ZQ)(report),
        (0,summary_sections/* notesSection */.dY)(report),
    ];
    const texts = level === 'live'
        ? [
            (0,summary_sections/* foldedText */.Mf)(report, { title: 'The typed result', text: report.result, language: 'json' }),
            (0,summary_sections/* foldedText */.Mf)(report, { title: 'The prompt', text: report.prompt }),
            (0,summary_sections/* foldedText */.Mf)(report, { title: 'What the event added to it', text: report.context }),
        ]
        : [];
    const answer = (0,summary_answer/* answerSection */.qf)(report);
    const rule = answer === '' ? '' : '---';
    const middle = answer.length > longAnswer ? [...facts, rule, answer] : [answer, rule, ...facts];
    const whole = joinSections([...head, ...middle, ...texts]);
    return given.redact(Buffer.byteLength(whole) <= maxSummaryBytes ? whole : joinSections([...head, ...facts]));
}
function joinSections(sections) {
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}


/***/ })

};

//# sourceMappingURL=927.index.js.map