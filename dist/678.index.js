export const id = 678;
export const ids = [678];
export const modules = {
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
48884:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  runAll: () => ( runAll)
});
var external_node_path_ = __webpack_require__(76760);
var fetch = __webpack_require__(56463);
var wire = __webpack_require__(31140);
var shared_api = __webpack_require__(84169);
var conclude = __webpack_require__(52978);
var run_key = __webpack_require__(58292);
var post_state = __webpack_require__(96801);
var errors = __webpack_require__(46316);
var text_text = __webpack_require__(95216);
var log_printer = __webpack_require__(66535);
var state = __webpack_require__(57830);
;
function createManyLog({ level, ...options }) {
    const isOff = level === 'off';
    const printer = (0,log_printer .Fr)(options);
    const standing = new Map();
    return {
        of(label) {
            const states = (0,state .d)(printer, `${(0,text_text .TN)(label)}: `, level === 'live');
            return {
                state(run) {
                    if (isOff)
                        return;
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
            if (isOff || !printer.isQuiet())
                return;
            const counts = Map.groupBy(standing.values(), (words) => words);
            const parts = [...counts].map(([words, all]) => `${all.length} × ${words}`);
            printer.quietly(parts.join(', ') || 'Waiting for the server');
        },
    };
}
function mapLog(log, names, say) {
    const changed = names.map((name) => {
        const print = (text) => {
            log[name](text);
        };
        const method = (text) => {
            say(text, print, name);
        };
        return [name, method];
    });
    return { ...log, ...Object.fromEntries(changed) };
}
function createRunLogs(log, nowMs) {
    let troubleMs = -Infinity;
    return (label) => mapLog(log, ['info', 'group', 'notice', 'warning', 'error'], (text, print, name) => {
        if (name === 'info' && text.startsWith("Couldn't read the run's state")) {
            if (nowMs() - troubleMs < log_printer .ZZ)
                return;
            troubleMs = nowMs();
        }
        print(`${label}: ${text}`);
    });
}
function sayOnce(log) {
    const said = new Set();
    return mapLog(log, ['info', 'notice', 'warning'], (text, print) => {
        if (said.has(text))
            return;
        said.add(text);
        print(text);
    });
}
var step_outputs = __webpack_require__(48581);
var amounts = __webpack_require__(15911);
var markdown = __webpack_require__(27165);
var answer = __webpack_require__(72079);
var summary_sections = __webpack_require__(86417);
var verdict = __webpack_require__(40252);
;
const bytesForRows = 400 * 1024;
const bytesForAnswers = 192 * 1024;
const maxMessageLength = 300;
const leastAnswerBytes = 4000;
const tagsBytes = 300;
function renderManySummary(reports, notes = []) {
    const [first] = reports;
    if (!first)
        return '';
    const shown = reports.map((report) => ({ ...report, redact: (text) => report.redact((0,text_text .X5)(text)) }));
    const sections = [headingOf(reports), runsTable(shown), (0,summary_sections .dY)({ ...first, notes }), ...foldedAnswers(shown)];
    const whole = `${sections.filter((section) => section !== '').join('\n\n')}\n`;
    return [...new Set(reports.map(({ redact }) => redact))].reduce((text, redact) => redact(text), whole);
}
function headingOf(reports) {
    const count = (conclusion) => reports.filter(({ outcome }) => outcome.conclusion === conclusion).length;
    const [done, skipped, started] = [count('success'), count('skipped'), count('started')];
    const isFine = done + skipped + started === reports.length;
    const icon = !isFine ? '❌' : started > 0 ? '▶️' : '✅';
    const all = `of ${reports.length} runs`;
    const words = started > 0 ? `${started} ${all} started (not waiting)` : `${done} ${all} succeeded`;
    return `## ${icon} ${words}${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
function runsTable(reports) {
    const rows = reports.map((report, index) => ({
        text: rowOf(report, index),
        isDone: report.outcome.conclusion === 'success',
    }));
    let left = bytesForRows;
    const chosen = new Set(rows
        .toSorted((one, other) => Number(one.isDone) - Number(other.isDone))
        .filter(({ text }) => (left -= Buffer.byteLength(text) + 1) >= 0));
    const rest = rows.filter((row) => !chosen.has(row));
    const more = `\nand ${rest.length} more${rest.every((row) => row.isDone) ? ', all succeeded' : ''}`;
    return [
        '| Run | Verdict | Time | Cost | Links |',
        '|:---|:---|:---|:---|:---|',
        ...rows.filter((row) => chosen.has(row)).map(({ text }) => text),
        ...(rest.length > 0 ? [more] : []),
    ].join('\n');
}
function rowOf(report, index) {
    const { outcome, redact, artifacts = [], applied = [] } = report;
    const { error, run } = outcome;
    const short = (text) => (0,markdown .wh)((0,text_text .IN)(redact(text), maxMessageLength));
    const done = applied.filter(({ result }) => result === 'applied').map(({ what }) => what);
    const pulls = artifacts.flatMap(({ kind, url }) => (kind === 'pull_request' ? [url] : [])).slice(0, 3);
    const links = [run?.sessionLink, ...pulls].map((url, at) => typeof url === 'string' ? (0,markdown .uM)(redact(url), at === 0 ? 'session' : 'pull request') : '');
    const cells = [
        (0,markdown .wh)((0,verdict .Vb)(report)) || `run ${index + 1}`,
        (0,verdict .Sw)(report) +
            (error ? `: ${short(error.message)}` : '') +
            (done.length === 0 ? '' : ` · ${short(done.join('; '))}`),
        (0,amounts .kJ)(outcome.durationMs),
        (0,amounts .Dj)(run?.usage),
        links.filter(Boolean).join(' · '),
    ];
    return `| ${cells.join(' | ')} |`;
}
function foldedAnswers(reports) {
    const told = reports
        .filter((report) => report.level !== 'off' && (0,answer .Z9)(report).trim() !== '')
        .slice(0, Math.floor(bytesForAnswers / leastAnswerBytes));
    const room = Math.floor(bytesForAnswers / Math.max(1, told.length));
    return told.map((report, index) => {
        const title = (0,markdown .h8)((0,verdict .Vb)(report)) || `Answer ${index + 1}`;
        return (0,summary_sections .AU)(title, (0,answer .x1)(report, room - Buffer.byteLength(title) - tagsBytes));
    });
}
var deliver = __webpack_require__(65274);
var resolve_task = __webpack_require__(64416);
var run_agent = __webpack_require__(93325);
var run_one = __webpack_require__(2430);
var step_context = __webpack_require__(73964);
var write_prompt = __webpack_require__(32082);
var many_results = __webpack_require__(30950);
;
async function runAll(context, order) {
    const { api, runtime, startedMs } = context;
    const github = (0,step_context .o6)(runtime, (0,fetch .rq)(runtime.connection.send));
    const step = order.prepare === undefined ? { ...context, github } : context;
    const resolver = (0,resolve_task .QS)((0,step_context .X1)(step, sayOnce(runtime.log)));
    if (api !== undefined && !context.isShown)
        return runMany(step, order, api, resolver);
    await showMany(step, order, resolver);
    const outcome = (0,run_one .M)('dry_run', runtime.clock.now() - startedMs);
    return { outcome, artifacts: [] };
}
const allAnswersBytes = 2_000_000;
async function runMany(step, order, own, resolver) {
    const { runtime, inputs, startedMs, level, event } = step;
    const { log, clock, jitter, runner, cancelled } = runtime;
    const { runs, maxParallel } = order.many;
    for (const wanted of new Set(runs.flatMap(({ task }) => task.environment ?? []))) {
        await resolver.choose?.({ wanted, repository: event.repository.fullName }, cancelled);
    }
    (0,post_state .x9)(runner);
    const api = (0,shared_api .uU)({ api: own, clock, jitter, log }, inputs.watch.pollIntervalMs);
    const paced = { ...inputs, watch: { ...inputs.watch, pollIntervalMs: 0 } };
    const shown = createManyLog({ log, clock, level, startedAtMs: startedMs });
    const logs = createRunLogs(log, () => clock.now());
    const tellId = createIdOutput(step, runs.length);
    log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`);
    const inTurn = (0,shared_api .KG)(1);
    const endHeartbeat = (0,log_printer .e_)(clock, () => {
        shown.heartbeat();
    });
    const answerBytes = Math.min(100_000, Math.floor(allAnswersBytes / runs.length));
    const ended = await (0,shared_api .gG)(runs, maxParallel, (run, index) => {
        const { label } = run;
        const slot = (0,post_state .Cz)(runner, () => clock.date(), index);
        const postState = (0,run_agent .q)(slot, (id) => {
            tellId(label, id);
        });
        const own = (0,step_context .X1)({ ...step, api, inputs: paced, name: label }, { ...log, ...logs(label) });
        const one = { run, resolver, inTurn, postState, shown: shown.of(label) };
        return runOneOfMany(own, order, one, answerBytes);
    }).finally(endHeartbeat);
    return run_many_conclude(step, order.many, ended);
}
function createIdOutput({ outputs, runtime: { redact, env } }, count) {
    const entries = [];
    return (label, id) => {
        const known = entries.push((0,many_results .Ms)(label, env, { runId: id }));
        if (known === count || (known & (known - 1)) === 0)
            outputs.set('results', (0,many_results .f7)(entries, redact));
    };
}
async function runOneOfMany(step, order, one, answerBytes) {
    const { runtime, level } = step;
    const { clock, redact, env, log } = runtime;
    const { label } = one.run;
    const startedMs = clock.now();
    const record = { artifacts: [], notes: [] };
    const outcome = await startOne(step, order, one, record).catch((error) => {
        if (!(error instanceof errors .lZ) && error instanceof Error)
            log.info(error.stack ?? error.message);
        const told = error instanceof errors .lZ ? error : new errors .lZ((0,errors .bD)(error), { cause: error });
        return (0,run_one .M)(told.conclusion, clock.now() - startedMs, told);
    });
    one.shown.close();
    const answer = await (0,step_outputs .U6)(outcome.answer, redact, env);
    delete record.prompt;
    const whole = (0,deliver .S)(runtime, { ...record, level, title: label }, { outcome, answer });
    const run = whole.outcome.run && { ...whole.outcome.run, prompt: '', status: undefined };
    const kept = (0,text_text .j9)(redact(whole.outcome.answer), answerBytes);
    const report = { ...whole, outcome: { ...whole.outcome, answer: kept, run } };
    return {
        report,
        entry: (0,many_results .Ms)(label, env, { ...report.outcome, verdict: record.typed?.verdict, answerFile: report.answerFile }),
    };
}
async function startOne(step, { prepare, plan: common, key: stepKey }, { run, shown, ...one }, record) {
    const { env, cancelled, log } = step.runtime;
    if (cancelled.aborted) {
        throw new errors .lZ('The job was cancelled before this run was started.', { conclusion: 'cancelled' });
    }
    const { task, label } = run;
    const own = inOwnFolder(step, label);
    const { context, plan } = await (prepare?.(own, run) ?? { context: own, plan: common });
    const order = {
        ...{ ...one, plan, work: { kind: 'start', task } },
        key: (0,resolve_task .TN)(context, task.idempotencyKey && `${task.idempotencyKey}\n${label}`),
        mayPost: () => !(0,post_state .id)(env, stepKey.value),
        openView: () => Promise.resolve({
            ...{ log, close: () => Promise.resolve() },
            onRun: (reading) => {
                shown.state(reading);
                return Promise.resolve();
            },
        }),
    };
    return (0,run_one .u)(context, order, record);
}
function inOwnFolder(step, label) {
    const { show } = step.inputs;
    if (show.artifactsDir === undefined)
        return step;
    const folder = label.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'run';
    return { ...step, inputs: { ...step.inputs, show: { ...show, artifactsDir: (0,external_node_path_.join)(show.artifactsDir, folder) } } };
}
async function run_many_conclude(step, many, ended) {
    const { runtime, outputs, startedMs } = step;
    const { env, redact, log, clock, cancelled } = runtime;
    const isCancelled = cancelled.aborted;
    const reports = ended.map(({ report }) => report);
    const entries = ended.map(({ entry }) => entry);
    const named = ended.map(({ report: { outcome }, entry: { name: label } }) => ({ label, outcome }));
    const { conclusion, error, warning } = (0,conclude .Jx)(named, { failOnAny: many.failOnAny, isCancelled });
    if (warning !== undefined)
        log.warning(warning);
    const file = await (0,many_results .KB)(entries, redact, env);
    const results = (0,many_results .f7)(entries, redact);
    if (results === '')
        log.notice(`The results are too big for an output; they are in ${file ?? 'the summary'}.`);
    outputs.set('results', results);
    for (const name of ['cost', 'tokens_in', 'tokens_out']) {
        const total = (0,wire .XN)(entries.map((entry) => entry[name]));
        if (total !== undefined)
            outputs.set(name, String(Number(total.toFixed(6))));
    }
    const answer = entries.flatMap(({ name, agent_output: words }) => (words === '' ? [] : [`## ${name}\n\n${words}`]));
    const attempts = named.flatMap(({ label, outcome: { notes = [] } }) => notes.map((note) => `${label}: ${note}`));
    const notes = [...(warning === undefined ? [] : [warning]), ...attempts];
    return {
        outcome: { ...(0,run_one .M)(conclusion, clock.now() - startedMs, error), answer: answer.join('\n\n') },
        artifacts: reports.flatMap(({ artifacts = [] }) => artifacts),
        told: { file, summary: renderManySummary(reports, notes) },
    };
}
const mostPrompts = 20;
async function showMany(step, { many, plan, prepare }, resolver) {
    const { log, randomHex } = step.runtime;
    for (const run of many.runs.slice(0, mostPrompts)) {
        const { label, task } = run;
        const context = { ...step, name: label };
        const own = prepare === undefined ? { context, plan } : await prepare(context, run);
        const resolved = await (0,resolve_task .E0)(resolver, task);
        const key = (0,run_key .og)(randomHex, step.event.run.url);
        const logged = (0,step_context .X1)(own.context, resolver.runtime.log);
        const { text } = (await (0,write_prompt .Y)(logged, resolved.task, key, own.plan?.prompt))(resolved.task);
        log.group(`The prompt of ${label}, as it would be sent`);
        log.info(text);
        log.endGroup();
    }
    log.info(`Names of all ${many.runs.length} runs: ${many.runs.map(({ label }) => label).join(', ')}`);
    log.notice(`dry_run: nothing was started; it would be ${many.runs.length} runs.`);
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
var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56922);
var _prompt_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34839);
var _recipes_recipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52378);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41229);
var _step_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73964);
async function searchRuns(context, query) {
    const { inputs, event, github, runtime } = context;
    const { work, limits } = inputs;
    if (work.kind !== 'start')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ('target: a search starts new runs, and run_id names one that exists.');
    const search = { query, limit: limits.maxRuns, signal: runtime.cancelled };
    const { numbers, total } = await (0,_github_read_subject_js__WEBPACK_IMPORTED_MODULE_1__ .S)(await github(), search);
    const more = total > numbers.length ? ` Starting the first ${numbers.length} (max_runs).` : '';
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
    const event = await (0,_step_context_js__WEBPACK_IMPORTED_MODULE_7__ .hB)({ runtime, event: cause, github }, { number, isDiscussion: false });
    const own = new _prompt_reader_js__WEBPACK_IMPORTED_MODULE_4__ .o({ runtime, event, github }, reader.placeholders);
    const aimed = { ...context, event, reader: own };
    const { trigger } = await (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__ .l)(aimed);
    const plan = await (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_6__ .V)({ ...aimed, trigger });
    await (0,_before_start_js__WEBPACK_IMPORTED_MODULE_2__ .A)(aimed, plan, isTokenKnown);
    return { context: aimed, plan };
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
96584:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( incomplete),
c: () => ( listOf),
createGitHub: () => ( createGitHub)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _event_person_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55751);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56463);
const apiVersion = '2022-11-28';
function createGitHub(parts) {
    const { GITHUB_API_URL: given = '', GITHUB_REPOSITORY: repository = '' } = parts.env;
    const apiUrl = (given === '' ? 'https://api.github.com' : given).replace(/\/+$/, '');
    const { owner, name: repo } = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_0__ .IN)(repository);
    let loading;
    const octokit = () => (loading ??= loadOctokit(parts.token, apiUrl));
    const requestFor = (options) => ({
        signal: options.signal,
        fetch: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .Hy)({ ...parts, apiUrl }, options),
        parseSuccessResponseBody: false,
    });
    return {
        hasToken: parts.token !== undefined,
        repository,
        async call(options, ask) {
            const { rest } = await octokit();
            const { data, headers } = await ask(rest, { owner, repo, request: requestFor(options) }).catch(rethrowCause);
            const answer = data;
            if (!isLoose(answer))
                throw incomplete('JSON');
            return { data: answer, headers };
        },
        async graphql(document, variables, options) {
            const { graphql } = await octokit();
            const place = document.includes('$owner') ? { owner, repo } : {};
            const sent = { ...place, ...variables, request: requestFor(options) };
            return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(await graphql(document, sent).catch(rethrowCause));
        },
        download: (url, options) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .RG)(parts, url, options),
        withoutWrites: (divert) => createGitHub({ ...parts, divert }),
    };
}
function isLoose(value) {
    return value === undefined || typeof value === 'string' || (typeof value === 'object' && value !== null);
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
        return await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(8), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 61845));
    }
    finally {
        if (file !== undefined)
            process.env['GITHUB_EVENT_PATH'] = file;
    }
}
function refuse() {
    throw new Error('a call of GitHub without its request options');
}
function requireSafePath({ url, ...parameters }) {
    for (const [, name = ''] of String(url).matchAll(/\{(\w+)\}/g)) {
        const value = parameters[name];
        const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
        const isStep = text.split('/').some((part) => part === '.' || part === '..');
        if (text !== '' && text.isWellFormed() && !isStep)
            continue;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`"${text}" can't be part of a path in GitHub's API`, { failure: 'refused' });
    }
}
function listOf(list) {
    const isList = Array.isArray(list);
    return list && isList ? list.filter((item) => item !== null) : [];
}
function incomplete(expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}
}),
28881:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
GitHubError: () => ( GitHubError),
graphqlErrorOf: () => ( graphqlErrorOf),
ignoreFailures: () => ( ignoreFailures),
ignoreMissing: () => ( ignoreMissing),
rejectionOf: () => ( rejectionOf),
transportError: () => ( transportError)
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
function ignoreFailures(...failures) {
    return (error) => {
        const isIgnored = error instanceof GitHubError && (failures.length === 0 || failures.includes(error.failure));
        if (!isIgnored)
            throw error;
    };
}
const ignoreMissing = ignoreFailures('missing');
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
        ...hintFor(failure, response),
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
function hintFor(failure, { status, headers }) {
    if (status === 401)
        return { hint: 'Check github_token: it is invalid or has expired.' };
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
    const failures = errors.map(({ type, message }) => {
        const isDenied = /not accessible/i.test((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(message) ?? '');
        return failuresByType.get(type) ?? (isDenied ? 'denied' : 'refused');
    });
    const failure = byWeight.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    return new GitHubError(`${call}: ${shorten(said)}`, { failure, status });
}
const byWeight = ['limited', 'denied', 'missing', 'refused'];
const failuresByType = new Map([
    ['RATE_LIMITED', 'limited'],
    ['FORBIDDEN', 'denied'],
    ['INSUFFICIENT_SCOPES', 'denied'],
    ['NOT_FOUND', 'missing'],
]);
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
    const reset = headers['x-ratelimit-remaining'] === '0' ? (headers['x-ratelimit-reset'] ?? '') : '';
    const resetMs = /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN;
    const waitMs = (after === undefined ? resetMs : Date.parse(after)) - Date.parse(headers['date'] ?? '');
    return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
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
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function createFetch({ send, clock, apiUrl, divert }, options) {
    return async (url, init) => {
        const { headers, body } = init;
        const call = callOf(apiUrl, url, init);
        const method = methods.find((name) => name === init.method);
        if (!method)
            throw new Error(`${init.method} is not a method for GitHub's API`);
        if (divert && !call.isRead) {
            const answer = divert({ call: call.name, body: call.body });
            return { status: 200, url, headers: new Map(), body: call.isGraphql ? { data: answer } : answer };
        }
        const { signal, maxBytes = defaultMaxBytes } = options;
        const request = { method, url, headers, ...(body !== undefined && { body }), deadlineMs, maxBytes, signal };
        const response = await keepTrying(clock, { ...call, signal }, async () => {
            const sent = await sendWithin(send, request, call.name);
            const failed = call.isGraphql ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.graphqlErrorOf)(call.name, sent) : undefined;
            if (failed)
                throw failed;
            return sent;
        });
        const given = new Map(Object.entries(response.headers));
        return { status: response.status, url, headers: given, body: bodyOf(call, response, options) };
    };
}
function callOf(apiUrl, url, { method, body }) {
    const sent = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(body ?? ''));
    const document = url.endsWith('/graphql') ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(sent['query']) : undefined;
    if (document === undefined) {
        const path = url.startsWith(apiUrl) ? url.slice(apiUrl.length) : new URL(url).pathname;
        return { name: `${method} ${path}`, isRead: method === 'GET', isGraphql: false, body: sent };
    }
    const [, kind, name = 'query'] = /^\s*(query|mutation)\s+(\w{1,80})/.exec(document) ?? [];
    return { name: `GraphQL ${name}`, isRead: kind !== 'mutation', isGraphql: true, body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(sent['variables']) };
}
async function sendWithin(send, request, call) {
    let { url } = request;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await send({ ...request, url });
        const { status, headers } = response;
        if (isFine(response))
            return response;
        const isRedirect = request.method === 'GET' && [301, 302, 303, 307, 308].includes(status);
        const next = isRedirect ? URL.parse(headers['location'] ?? '', url) : null;
        if (headers['location'] === undefined || next === null)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.rejectionOf)(call, response);
        if (next.origin !== new URL(url).origin)
            return response;
        url = next.href;
    }
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`${call}: more than ${maxRedirects} redirects`, { failure: 'outage' });
}
function isFine({ status }) {
    return status >= 200 && status < 300;
}
function bodyOf({ name, isRead }, { status, body }, { isText }) {
    const text = new TextDecoder().decode(body);
    if (isText === true || status === 204 || status >= 300)
        return text;
    const value = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .qF)(text);
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || Array.isArray(value))
        return value;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`${name}: an answer that is not JSON`, { failure: 'outage', status, inDoubt: !isRead });
}
async function keepTrying(clock, { isRead, name, signal }, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            signal.throwIfAborted();
            const failed = error instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_0__ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.transportError)(name, error) : error;
            const waitMs = tries < maxTries ? waitBefore(failed, tries, isRead) : undefined;
            if (waitMs === undefined)
                throw failed;
            await clock.sleep(waitMs, signal);
        }
    }
}
function waitBefore(error, tries, isRead) {
    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError))
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
async function download({ send, clock }, url, { signal, maxBytes = defaultMaxBytes, range }) {
    const address = URL.parse(url);
    const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '');
    if (!address || !isSafe || address.username !== '' || address.password !== '') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__.GitHubError(`${downloadCall}: its address is not https`, { failure: 'refused' });
    }
    const headers = { 'user-agent': 'oz-agent-action', ...(range !== undefined && { range }) };
    const options = { deadlineMs: downloadDeadlineMs, maxBytes, signal };
    return keepTrying(clock, { isRead: true, name: downloadCall, signal }, async () => {
        const response = await send({ method: 'GET', url: address.href, headers, ...options });
        if (isFine(response))
            return response;
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__.rejectionOf)(downloadCall, response);
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
        answer.then((response) => {
            if (!isFine(response))
                forget();
        }, forget);
        return answer;
    };
}
}),
82196:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => ( searchSubjects),
readSubject: () => ( readSubject)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
const discussionFacts = `query Subject($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      node_id: id number title body html_url: url closed locked
      created_at: createdAt updated_at: updatedAt author_association: authorAssociation
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      category { name } comments { totalCount }
      labels(first: 100) { nodes { name description } }
    }
  }
}`;
async function readSubject(github, number, { isDiscussion, ...call }) {
    if (isDiscussion === true)
        return readDiscussion(github, number, call);
    return (await readIssue(github, number, call)) ?? (await readDiscussion(github, number, call));
}
async function readIssue(github, number, call) {
    const answer = await github
        .call(call, ({ issues }, place) => issues.get({ ...place, issue_number: number }))
        .catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing);
    const value = answer?.data;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value) || value['number'] !== number)
        return undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Gv)(value['pull_request']))
        return { key: 'issue', value };
    const pull = await github.call(call, ({ pulls }, place) => pulls.get({ ...place, pull_number: number }));
    return { key: 'pull_request', value: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(pull.data) };
}
async function readDiscussion(github, number, call) {
    const data = await github.graphql(discussionFacts, { number }, call).catch(_failure_js__WEBPACK_IMPORTED_MODULE_1__.ignoreMissing);
    const node = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(data?.['repository'])['discussion']);
    return node['number'] === number ? { key: 'discussion', value: asWebhook(node) } : undefined;
}
function asWebhook(node) {
    const { __typename: type, login, databaseId } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['author']);
    const name = type === 'Bot' ? `${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) ?? ''}[bot]` : login;
    return {
        ...node,
        state: node['closed'] === true ? 'closed' : 'open',
        user: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(login) === undefined ? null : { login: name, type, id: databaseId },
        comments: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['comments'])['totalCount'],
        labels: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .jk)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(node['labels'])['nodes']),
    };
}
async function searchSubjects(github, { query, limit, signal }) {
    const order = /(?:^|\s)sort:/i.test(query) ? {} : { sort: 'created', order: 'asc' };
    const q = `repo:${github.repository} ${/\sOR\s/.test(query) ? `(${query})` : query}`;
    const here = `/repos/${github.repository}`.toLowerCase();
    const numbers = new Set();
    let total = 0;
    for (let page = 1; page <= Math.ceil(limit / 100); page += 1) {
        const { data } = await github.call({ signal }, ({ search }, { request }) => search.issuesAndPullRequests({ q, ...order, per_page: 100, page, request }));
        total = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .rl)(data.total_count) ?? 0;
        const items = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.items);
        for (const { number, repository_url: url } of items) {
            const isHere = typeof url !== 'string' || url.toLowerCase().endsWith(here);
            if (isHere && typeof number === 'number')
                numbers.add(number);
        }
        if (items.length < 100)
            break;
    }
    return { numbers: [...numbers].slice(0, limit), total };
}
})
};
