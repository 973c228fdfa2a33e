export const id = 378;
export const ids = [378];
export const modules = {
18089:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
checkArtifactsFolder: () => ( checkArtifactsFolder),
fetchArtifacts: () => ( fetchArtifacts)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70681);
async function fetchArtifacts(context, api, outcome) {
    const { runtime, inputs } = context;
    const { run } = outcome;
    if (run === undefined || runtime.cancelled.aborted)
        return { outcome, artifacts: [] };
    const afterBranch = inputs.show.checkoutBranch ? await checkOut(runtime, outcome, run) : outcome;
    return { outcome: afterBranch, artifacts: await collectArtifacts(context, api, run) };
}
async function checkOut(runtime, outcome, run) {
    if (outcome.conclusion !== 'success')
        return outcome;
    const { env, log, clock, cancelled: signal } = runtime;
    try {
        const { checkOutBranch } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 31544));
        const { branch, commit } = await checkOutBranch({
            pullRequest: (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ ._n)(run.artifacts, env),
            env,
            log,
            clock,
            signal,
        });
        log.info(`Checked out ${branch} at ${commit}.`);
        return outcome;
    }
    catch (error) {
        if (signal.aborted)
            return outcome;
        if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ))
            throw error;
        return { ...outcome, conclusion: error.conclusion, error };
    }
}
const downloadsMs = 300_000;
async function collectArtifacts({ runtime, inputs }, api, run) {
    const { artifactsDir: path } = inputs.show;
    if (path === undefined || run.artifacts.length === 0)
        return (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ .wn)(run.artifacts);
    const { env, connection, clock, log, cancelled } = runtime;
    const { createArtifactStore } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679));
    const store = createArtifactStore({ api, send: connection.send, clock });
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)]);
    try {
        const saved = await (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ .rW)({ artifacts: run.artifacts, path, env, store, signal });
        for (const note of saved.notes)
            log.warning(note);
        return saved.entries;
    }
    catch (error) {
        log.warning(`Nothing could be downloaded to artifacts_dir: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}`);
        return (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ .wn)(run.artifacts);
    }
}
async function checkArtifactsFolder({ runtime, inputs: { show } }) {
    if (show.artifactsDir === undefined)
        return;
    const { prepareArtifactsFolder } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 30156));
    await prepareArtifactsFolder(show.artifactsDir, runtime.env);
}
}),
48693:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  deliver: () => ( deliver)
});
var json = __webpack_require__(62253);
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
var artifacts = __webpack_require__(70681);
var answer_outputs = __webpack_require__(19349);
var summary_answer = __webpack_require__(72079);
var amounts = __webpack_require__(15911);
var markdown = __webpack_require__(12992);
var text_text = __webpack_require__(95216);
;
const maxCellLength = 200;
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
    const code = (text) => (0,markdown .ti)((0,text_text .IN)(redact(text ?? ''), maxCellLength), true);
    const link = run?.sessionLink === undefined ? '' : (0,markdown .uM)(redact(run.sessionLink), 'open it');
    return [
        ['State', code(run?.stateName)],
        ['Run', code(run?.id ?? runId)],
        ['Session', link],
        ['Model', code(run?.config.modelId)],
        [
            'Environment',
            environmentName === undefined ? code(run?.config.environmentId) : (0,markdown .wh)(redact(environmentName)),
        ],
        ['Time', timeWords(outcome)],
        ['Tokens', tokenWords(run?.usage, (model) => code(model))],
        ['Cost', (0,amounts .Dj)(run?.usage)],
    ];
}
function tokenWords(usage, code) {
    const show = (count) => count.toLocaleString('en-US');
    const { tokens, tokensIn, tokensOut, models = [] } = usage ?? {};
    const parts = [
        ...(tokensIn === undefined ? [] : [`${show(tokensIn)} in`]),
        ...(tokensOut === undefined ? [] : [`${show(tokensOut)} out`]),
        ...(models.length > 1 ? models.slice(0, 10).map(({ model, tokens: own }) => `${show(own)} ${code(model)}`) : []),
    ];
    const all = tokens === undefined ? '' : show(tokens);
    return parts.length === 0 ? all : `${all} (${parts.join(', ')})`.trim();
}
function timeWords(outcome) {
    const { times } = outcome;
    if (times !== undefined) {
        const parts = [`${(0,amounts .kJ)(times.queuedMs)} queued`, `${(0,amounts .kJ)(times.setupMs)} set-up`];
        return `${(0,amounts .kJ)(outcome.durationMs)} (${[...parts, `${(0,amounts .kJ)(times.workMs)} work`].join(', ')})`;
    }
    const spans = (0,amounts .xD)(outcome);
    const sum = (isWork) => spans
        .filter(({ state }) => (state === 'INPROGRESS') === isWork)
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const [waitedMs, workedMs] = [sum(false), sum(true)];
    return [
        waitedMs >= 500 ? `${(0,amounts .kJ)(waitedMs)} waiting` : '',
        workedMs >= 500 ? `${(0,amounts .kJ)(workedMs)} working` : '',
        `${(0,amounts .kJ)(outcome.durationMs)} in all`,
    ]
        .filter(Boolean)
        .join(' · ');
}
var sections = __webpack_require__(86417);
var types = __webpack_require__(98896);
;
const maxChanges = 40;
const shortMs = 15_000;
const day = '2001-01-01';
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
function timeline(outcome) {
    const spans = (0,amounts .xD)(outcome);
    if (spans.length === 0 || outcome.history.length > maxChanges)
        return '';
    const bars = spans.map(({ state, startMs, endMs }) => {
        const name = `${words[state]} ${(0,amounts .kJ)(endMs - startMs)}`;
        return `    ${name} :${state === 'INPROGRESS' ? 'active, ' : 'done, '}${moment(startMs)}, ${moment(endMs)}`;
    });
    const lifeMs = (spans.at(-1)?.endMs ?? 0) - (spans[0]?.startMs ?? 0);
    const end = outcome.history.find(({ state }) => (0,types .Vn)(state));
    return [
        '```mermaid',
        look,
        'gantt',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        ...(lifeMs < shortMs ? ['    tickInterval 1second'] : []),
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
function moment(ms) {
    const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1);
    return `${day} ${new Date(inDay).toISOString().slice(11, 23)}`;
}
var verdict = __webpack_require__(40252);
;
const maxSummaryBytes = 1024 * 1024 - 1024;
const longAnswer = 12_000;
function renderSummary(given) {
    const report = { ...given, redact: (text) => given.redact((0,text_text .X5)(text)) };
    const { outcome, level } = report;
    const head = [(0,verdict .V6)(report), (0,sections .sV)(report), report.resultSummary ?? ''];
    const facts = [
        factsTable(report),
        timeline(outcome),
        (0,sections .R$)(report),
        (0,sections .ZQ)(report),
        (0,sections .dY)(report),
    ];
    const texts = level === 'live'
        ? [
            (0,sections .Mf)(report, { title: 'The typed result', text: report.result, language: 'json' }),
            (0,sections .Mf)(report, { title: 'The prompt, with what the event added to it', text: report.prompt }),
        ]
        : [];
    const answer = (0,summary_answer .qf)(report);
    const rule = answer === '' ? '' : '---';
    const middle = answer.length > longAnswer ? [...facts, rule, answer] : [answer, rule, ...facts];
    const versions = [
        [...head, ...middle, ...texts],
        [...head, ...facts],
        [(0,verdict .V6)(report), ...facts],
    ];
    const fitting = versions.map(joinSections).find((text) => Buffer.byteLength(text) <= maxSummaryBytes);
    return given.redact(fitting ?? joinSections([(0,verdict .V6)(report)]));
}
function joinSections(sections) {
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
var run_one = __webpack_require__(60051);
;
async function deliver({ runtime, outputs }, delivery, outcome) {
    const { prompt, artifacts, typed } = delivery;
    const { log, env, redact } = runtime;
    const answer = await (0,answer_outputs .U6)({ answer: outcome.answer, redact, env });
    for (const note of answer.notes)
        log.notice(note);
    outputs.set('agent_output', answer.agentOutput);
    outputs.set('agent_output_file', answer.agentOutputFile);
    outputs.set('artifacts', (0,answer_outputs .mT)((0,json .As)(artifacts), redact));
    if (typed)
        setTypedOutputs(runtime, outputs, typed);
    if (outcome.run)
        setRunOutputs(runtime, outputs, outcome.run);
    outputs.setEnd(outcome);
    if (prompt !== undefined && outcome.runId !== undefined) {
        outputs.set('prompt_file', await writePromptFile(runtime, prompt.text));
    }
    const report = toReport(runtime, delivery, { outcome, answer });
    writeSummary(runtime, delivery.told?.summary ?? renderSummary(report));
    outputs.set('agent_output_file', delivery.told?.file);
    tellError(runtime, outputs, outcome.error);
    return report;
}
function toReport({ redact }, delivery, { outcome, answer }) {
    const { prompt, level, artifacts, name, environmentName, typed } = delivery;
    const isPrivate = delivery.isPrivate?.(outcome.answer) ?? false;
    return {
        outcome: isPrivate ? (0,run_one .DA)(outcome) : outcome,
        level,
        redact,
        artifacts: isPrivate ? [] : artifacts,
        notes: [...(delivery.notes ?? []), ...(outcome.notes ?? []), ...(prompt?.notes ?? []), ...answer.notes],
        ...(name !== undefined && { name }),
        ...(environmentName !== undefined && { environmentName }),
        ...(prompt !== undefined && { prompt: prompt.text }),
        ...(typed && describeTyped(typed, isPrivate)),
        ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
    };
}
function writeSummary({ runner, log }, markdown) {
    try {
        runner.writeSummary(markdown);
    }
    catch (error) {
        log.warning(`The summary could not be written: ${(0,errors .bD)(error)}.`);
    }
}
function setTypedOutputs({ redact }, outputs, { value, verdict, applied }) {
    if (value !== undefined)
        outputs.set('result', (0,answer_outputs .mT)((0,json .As)(value), redact));
    outputs.set('verdict', verdict);
    if (applied)
        outputs.set('applied', (0,answer_outputs .mT)((0,json .As)(applied.operations), redact));
}
function describeTyped({ value, applied }, isPrivate) {
    return {
        ...(value !== undefined && !isPrivate && { result: (0,json .As)(value, 2) }),
        ...(applied && { applied: applied.operations }),
        ...(applied?.summary !== undefined && !isPrivate && { resultSummary: applied.summary }),
    };
}
function setRunOutputs({ env }, outputs, run) {
    outputs.setRun(run);
    const pull = (0,artifacts ._n)(run.artifacts, env);
    outputs.set('pull_request_url', pull?.url);
    outputs.set('branch', pull?.branch);
    const { usage } = run;
    outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString());
    outputs.set('tokens_in', usage?.tokensIn?.toString());
    outputs.set('tokens_out', usage?.tokensOut?.toString());
}
function tellError({ log }, outputs, error) {
    if (!error)
        return;
    if (error.conclusion === 'skipped') {
        outputs.set('skipped_reason', error.message);
        log.notice(error.oneLine);
    }
    else
        log.error(error.oneLine);
}
async function writePromptFile({ env, redact }, text) {
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'oz-prompt-'));
        const path = (0,external_node_path_.join)(folder, 'prompt.md');
        await (0,promises_.writeFile)(path, redact(text), { mode: 0o600, flag: 'wx' });
        return path;
    }
    catch {
        return '';
    }
}
}),
59591:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
showPrompt: () => ( showPrompt),
showResult: () => ( showResult)
});
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99478);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39603);
var _oz_run_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56977);
var _oz_run_conclude_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52978);
function showPrompt({ log }, prompt) {
    log.group('The prompt, as it would be sent');
    log.info(prompt);
    log.endGroup();
    log.notice('dry_run: nothing was started.');
}
async function showResult({ runtime, api, runId, keeper }) {
    const { log, cancelled: signal, clock } = runtime;
    const startedMs = clock.now();
    const run = await readRun(api, runId, signal);
    const answer = await (0,_oz_run_answer_js__WEBPACK_IMPORTED_MODULE_2__ .J)({ ...runtime, api }, run, { scope: undefined, signal });
    const { conclusion, error } = (0,_oz_run_conclude_js__WEBPACK_IMPORTED_MODULE_3__ .j)(run, answer);
    const ended = {
        conclusion,
        error,
        run,
        runId,
        answer: answer.text,
        history: [],
        durationMs: clock.now() - startedMs,
    };
    const { outcome, typed } = await keeper.apply(await keeper.review(ended, undefined));
    if (outcome.error !== undefined)
        log.notice(`dry_run: the step would fail. ${outcome.error.message}`);
    log.notice('dry_run: nothing was sent and nothing was written.');
    return typed;
}
async function readRun(api, runId, signal) {
    try {
        return await api.getRun(runId, { signal });
    }
    catch (error) {
        throw error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_1__ .Q_ ? (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ .SP)(error, `read the run ${runId}`, api.origin) : error;
    }
}
}),
40679:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createArtifactStore: () => ( createArtifactStore)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39603);
var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53480);
var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87261);
const retryWaitsMs = [1_000, 3_000];
const downloadDeadlineMs = 120_000;
const maxRedirects = 3;
function createArtifactStore(parts) {
    return {
        async fetch(uid, options) {
            for (const waitMs of retryWaitsMs) {
                try {
                    return await fetchOnce(parts, uid, options);
                }
                catch (error) {
                    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .Q_) || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .dg)(error))
                        throw error;
                }
                await parts.clock.sleep(waitMs, options.signal);
            }
            return await fetchOnce(parts, uid, options);
        },
    };
}
async function fetchOnce(parts, uid, options) {
    const body = await parts.api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options);
    const data = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)(body['data']);
    const mimeType = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data['content_type']) ?? 'application/octet-stream';
    if (typeof data['content'] === 'string') {
        return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data['title']), mimeType, bytes: Buffer.from(data['content']) };
    }
    const bytes = await download(parts, signedUrlOf(data, parts.api.origin), options);
    return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data['description']), mimeType, bytes };
}
function signedUrlOf(data, origin) {
    const url = readLink(data['download_url'], origin);
    if (url !== undefined)
        return url;
    throw new Error('the server gave neither its content nor an https address to download it from.');
}
function readLink(value, origin) {
    if (typeof value !== 'string' || value.length > 16_384)
        return undefined;
    const url = URL.parse(value);
    return url && (0,_links_js__WEBPACK_IMPORTED_MODULE_3__ .o)(url.origin, origin) !== undefined && !url.username && !url.password ? url.href : undefined;
}
async function download({ api, send }, signedUrl, options) {
    let url = signedUrl;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await get(send, url, options);
        if (response.status === 200)
            return response.body;
        if (![301, 302, 303, 307, 308].includes(response.status))
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .x5)(response);
        const next = readLink(URL.parse(response.headers['location'] ?? '', url)?.href, api.origin);
        if (next === undefined)
            throw new Error('its download was redirected to an address that is not https.');
        url = next;
    }
    throw new Error(`its download was redirected more than ${maxRedirects} times.`);
}
async function get(send, url, { maxBytes, signal }) {
    const headers = { accept: '*/*', 'user-agent': 'oz-agent-action' };
    try {
        return await send({ method: 'GET', url, headers, deadlineMs: downloadDeadlineMs, maxBytes, signal });
    }
    catch (error) {
        throw error instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_1__ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .qO)(error) : error;
    }
}
}),
31544:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  checkOutBranch: () => ( checkOutBranch)
});
var errors = __webpack_require__(46316);
var external_node_path_ = __webpack_require__(76760);
;
class ProgramError extends Error {
    name = 'ProgramError';
    failure;
    constructor(failure, message, cause) {
        super(message, { cause });
        this.failure = failure;
    }
}
const killAfterMs = 2_000;
const maxOutputBytes = 1024 * 1024;
const safeFolder = (0,external_node_path_.dirname)(process.execPath);
async function runProgram(program) {
    const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    const child = spawn(program.file, program.args, {
        cwd: safeFolder,
        env: program.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const code = await waitForEnd(child, program);
    return { code, stdout: stdout(), stderr: stderr() };
}
async function waitForEnd(child, { clock, signal, timeoutMs }) {
    const ended = new AbortController();
    const watchdog = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).then(() => true, () => false);
    const first = await Promise.race([endOf(child), watchdog]).finally(() => {
        ended.abort();
    });
    if (typeof first === 'number')
        return first;
    await endProcess(child, clock);
    signal.throwIfAborted();
    throw new ProgramError('stuck', `took longer than ${timeoutMs / 1000} seconds and was stopped`);
}
async function endOf(child) {
    return new Promise((resolve, reject) => {
        child.once('close', (code) => {
            resolve(code ?? 128);
        });
        child.once('error', (error) => {
            reject(new ProgramError('missing', error.message, error));
        });
    });
}
async function endProcess(child, clock) {
    const closed = new AbortController();
    child.once('close', () => {
        closed.abort();
    });
    await killTree(child, 'SIGTERM');
    await clock.sleep(killAfterMs, closed.signal).then(() => killTree(child, 'SIGKILL'), () => undefined);
    child.stdout?.destroy();
    child.stderr?.destroy();
}
async function killTree(child, signal) {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32') {
        await killTreeOnWindows(child.pid);
        return;
    }
    try {
        process.kill(-child.pid, signal);
    }
    catch {
    }
}
async function killTreeOnWindows(pid) {
    const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    const args = ['/PID', String(pid), '/T', '/F'];
    const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true });
    await new Promise((resolve) => {
        killer.once('close', () => {
            resolve();
        });
        killer.once('error', () => {
            resolve();
        });
    });
}
function collect(stream) {
    const chunks = [];
    let bytes = 0;
    stream.on('data', (chunk) => {
        if (bytes < maxOutputBytes)
            chunks.push(chunk);
        bytes += chunk.length;
    });
    return () => Buffer.concat(chunks).toString('utf8');
}
;
const localTimeoutMs = 60_000;
function createGit(options) {
    const settings = [
        ...['-C', options.workspace],
        ...['-c', `safe.directory=${options.workspace.replaceAll('\\\\', '/')}`],
        ...['-c', 'core.hooksPath=/dev/null'],
        ...['-c', 'core.fsmonitor=false'],
        ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
        ...['-c', 'advice.detachedHead=false'],
    ];
    return async (args, timeoutMs = localTimeoutMs) => {
        options.signal.throwIfAborted();
        const [file, ...first] = options.program ?? ['git'];
        const { clock, signal } = options;
        const program = { file, args: [...first, ...settings, ...args], env: gitEnvironment(options.env), timeoutMs };
        const result = await runProgram({ ...program, clock, signal }).catch((error) => {
            throw error instanceof ProgramError ? explain(error, args[0] ?? '') : error;
        });
        const stderr = hideCredentials(result.stderr);
        if (stderr.trim())
            options.log.info(stderr.trim());
        return { ...result, stderr };
    };
}
function explain(error, name) {
    switch (error.failure) {
        case 'missing':
            return new errors .lZ(`git could not be started: ${error.message}.`, {
                hint: 'checkout_branch needs git on the runner (in a job container: in its image).',
                cause: error.cause,
            });
        case 'stuck':
            return new errors .lZ(`git ${name} ${error.message}.`, {
                hint: 'Look whether the Git server answers, or check the branch out in a step of your own.',
            });
    }
}
const withheld = /^(?:INPUT_|STATE_|ACTIONS_|GIT_TRACE)|^(?:WARP|OZ)_API_KEY$|^GIT_CURL_VERBOSE$/;
const misleading = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_NAMESPACE']);
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !withheld.test(name.toUpperCase()) && !misleading.has(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        SSH_ASKPASS_REQUIRE: 'never',
        GCM_INTERACTIVE: 'never',
        GIT_LFS_SKIP_SMUDGE: '1',
    };
}
function hideCredentials(text) {
    return text.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@');
}
;
async function must(git, args, timeoutMs) {
    const result = await git(args, timeoutMs);
    if (result.code === 0)
        return result;
    const { reason, hint } = failure_explain(result.stderr);
    throw new errors .lZ(`git ${args[0] ?? ''} failed: ${reason}`, { hint });
}
const explanations = [
    {
        sign: /could not read (?:Username|Password)|Authentication failed|Permission denied|returned error: 40[13]/i,
        hint: 'Let actions/checkout keep its credentials (`persist-credentials: true`, its default), with `contents: read`.',
    },
    {
        sign: /untracked working tree files would be overwritten/i,
        hint: 'Files that earlier steps made are in the way: remove them, or make them after this step.',
    },
    {
        sign: /index\.lock|another git process/i,
        hint: 'Another git command runs in the workspace, or died there: end it and remove its lock file.',
    },
];
function failure_explain(stderr) {
    const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()));
    const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300);
    const known = explanations.find(({ sign }) => sign.test(stderr));
    return { reason: reason || 'it gave no reason.', hint: known?.hint ?? 'The log has all that git said.' };
}
var git_repository = __webpack_require__(88978);
;
const networkTimeoutMs = 300_000;
const shallowDepth = 50;
const headLagMs = [1_000, 2_000, 4_000];
async function findRemote(git, { repository }) {
    const { stdout } = await git(['config', '--null', '--get-regexp', '^remote\\..*\\.url$']);
    const remotes = stdout.split('\0').flatMap((entry) => {
        const [key = '', url = ''] = entry.split('\n', 2);
        const named = (0,git_repository .I3)(url);
        return named && (0,git_repository .Tj)(named, repository) ? [key.slice('remote.'.length, -'.url'.length)] : [];
    });
    const remote = remotes.find((name) => name === 'origin') ?? remotes[0];
    if (remote && !remote.startsWith('-'))
        return remote;
    throw new errors .lZ(`The checkout in the workspace has no remote for ${(0,git_repository .MD)(repository)}.`, {
        hint: 'Let actions/checkout check out this repository, not another one.',
    });
}
async function requireHeadOf(git, request) {
    const { address, branch, remote } = request;
    const branchRef = `refs/heads/${branch}`;
    const pullRef = `refs/pull/${address.number}/head`;
    let isShown = false;
    for (const waitMs of [...headLagMs, undefined]) {
        const { stdout } = await mustReach(git, ['ls-remote', '--quiet', '--', remote, branchRef, pullRef]);
        const refs = readRefs(stdout);
        const [tip, head] = [refs.get(branchRef), refs.get(pullRef)];
        if (tip === undefined)
            throw missingBranch(branch, request);
        if (head === tip)
            return;
        isShown = head !== undefined;
        if (waitMs !== undefined)
            await request.clock.sleep(waitMs, request.signal);
    }
    const why = isShown
        ? `The branch ${branch} of this repository is not the head of pull request #${address.number}: that comes from a fork, or the branch has moved since it was closed.`
        : `${(0,git_repository .MD)(address.repository)} has no pull request #${address.number}, so nothing shows that the branch ${branch} is the run's.`;
    throw new errors .lZ(why, { hint: 'checkout_branch takes branches of this repository only.', link: request.url });
}
function readRefs(stdout) {
    const lines = stdout.split('\n').map((line) => line.trim().split('\t'));
    return new Map(lines.map(([hash = '', ref = '']) => [ref, hash]));
}
function missingBranch(branch, { address, url }) {
    return new errors .lZ(`${(0,git_repository .MD)(address.repository)} has no branch ${branch}.`, {
        hint: 'It may have been merged and deleted, or the pull request may come from a fork.',
        link: url,
    });
}
async function fetchBranch(git, remote, branch) {
    const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
    const depth = shallow ? [`--depth=${shallowDepth}`] : [];
    const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`;
    await mustReach(git, [
        'fetch',
        '--no-tags',
        '--no-progress',
        '--no-recurse-submodules',
        ...depth,
        '--',
        remote,
        refspec,
    ]);
}
async function mustReach(git, args) {
    return await must(git, args, networkTimeoutMs);
}
;
async function requireWorkTree(git) {
    const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup']);
    if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n')
        return;
    throw new errors .lZ('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
        hint: 'Put actions/checkout, without `path`, before this step.',
    });
}
async function requireBranchName(git, branch) {
    const isNoArgument = branch.startsWith('-') || branch.includes('\0');
    const { code, stdout } = isNoArgument ? refused : await git(['check-ref-format', '--branch', branch]);
    if (code === 0 && stdout.trimEnd() === branch)
        return;
    const what = branch === '' ? '' : ` (${JSON.stringify(branch.slice(0, 200))})`;
    throw new errors .lZ(`The pull request of the run gives no valid name of a branch${what}.`, {
        hint: 'Look at the session: nothing was fetched.',
    });
}
const refused = { code: 1, stdout: '', stderr: '' };
async function requireCleanTree(git) {
    const { stdout } = await must(git, [
        'status',
        '--porcelain',
        '-z',
        '--untracked-files=no',
        '--ignore-submodules=dirty',
    ]);
    const changed = stdout.split('\0').filter(Boolean);
    if (changed.length === 0)
        return;
    const shown = changed.slice(0, 5).map((line) => line.slice(3));
    const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : '';
    throw new errors .lZ(`checkout_branch needs a clean work tree; changed: ${shown.join(', ')}${more}.`, {
        hint: 'Commit or discard what earlier steps changed, or run them after this one.',
    });
}
async function requirePushed(git, branch) {
    const ref = `refs/heads/${branch}`;
    if ((await git(['rev-parse', '--verify', '--quiet', ref])).code !== 0)
        return;
    const { stdout } = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--']);
    if (stdout.trim() === '')
        return;
    throw new errors .lZ(`The local branch ${branch} has commits that were never pushed; checking out would lose them.`, {
        hint: 'Push them, or commit to another branch, before this step.',
    });
}
;
const checkoutTimeoutMs = 180_000;
async function checkOutBranch(request) {
    const { branch, url, address } = requireOwnPullRequest(request);
    const git = createGit({ ...request, workspace: requireWorkspace(request.env) });
    await requireWorkTree(git);
    await requireBranchName(git, branch);
    const remote = await findRemote(git, address);
    await requireCleanTree(git);
    await requirePushed(git, branch);
    await requireHeadOf(git, { ...request, address, url, branch, remote });
    await fetchBranch(git, remote, branch);
    return { branch, commit: await switchTo(git, remote, branch) };
}
function requireOwnPullRequest({ pullRequest, env }) {
    if (!pullRequest) {
        throw new errors .lZ('checkout_branch is set, but the run left no pull request to take a branch from.', {
            hint: 'Ask the agent in the prompt to open one (and to report it, where another tool opens it).',
        });
    }
    const here = (0,git_repository .o2)(env);
    const address = (0,git_repository .WY)(pullRequest.url);
    if (address && (0,git_repository .Tj)(address.repository, here))
        return { ...pullRequest, address };
    const where = address
        ? `is in ${(0,git_repository .MD)(address.repository)}`
        : 'has a URL that is not one of a pull request';
    throw new errors .lZ(`checkout_branch takes branches of ${(0,git_repository .MD)(here)} only; the pull request of the run ${where}.`, { hint: 'Check that branch out in a step of your own, with credentials for its repository.' });
}
function requireWorkspace(env) {
    const workspace = env['GITHUB_WORKSPACE'];
    if (workspace)
        return workspace;
    throw new errors .lZ('checkout_branch needs GITHUB_WORKSPACE, which is not set.', {
        hint: 'Run the step in a GitHub workflow, which sets it.',
    });
}
async function switchTo(git, remote, branch) {
    const target = `refs/remotes/${remote}/${branch}`;
    await must(git, ['checkout', '--no-progress', '--no-recurse-submodules', '-B', branch, target, '--'], checkoutTimeoutMs);
    const { stdout } = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}']);
    return stdout.trim();
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
99620:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cm: () => ( linkTarget),
Gw: () => ( withoutBacklink),
Pl: () => ( safeUrl),
a9: () => ( trimUrl),
ph: () => ( referenceUrl)
});
function safeUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.username !== '' || parsed.password !== '')
        return undefined;
    const loopback = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
    if (parsed.protocol !== 'https:' && !loopback)
        return undefined;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function trimUrl(url) {
    let end = url.length;
    let open = 0;
    for (const sign of url)
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    for (; end > 0; end--) {
        const sign = url.charAt(end - 1);
        if (sign === ')' && open < 0)
            open++;
        else if (!/[?!.,:;*_~]/.test(sign))
            break;
    }
    return url.slice(0, end);
}
const quietHost = 'redirect.github.com';
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (parsed.hostname === quietHost)
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = quietHost;
    return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
function referenceUrl(repository, path) {
    return `https://${quietHost}/${repository}/${path}`;
}
}),
12992:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  DV: () => ( codeBlock),
  h8: () => ( htmlCode),
  ti: () => ( inlineCode),
  uM: () => ( linkTo),
  RU: () => ( makeInert),
  wh: () => ( plainText)
});
var lib = __webpack_require__(74101);
var mdast_util_gfm_lib = __webpack_require__(60844);
var mdast_util_to_markdown_lib = __webpack_require__(66656);
var micromark_extension_gfm = __webpack_require__(52297);
var parse_markdown = __webpack_require__(32304);
var text_text = __webpack_require__(95216);
var markdown_link = __webpack_require__(99620);
;
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const living = new RegExp([
    String.raw `(?<url>(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*)`,
    String.raw `(?<reference>(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*))`,
    `(?<word>${word})`,
].join('|'), 'giu');
const commitOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
const issue = /^([\w.-]+\/[\w.-]+)?#(\d{1,10})$/;
function inertText(text, options, isLinked = false) {
    const nodes = [];
    let at = 0;
    const add = (end, ...more) => {
        if (end > at)
            nodes.push(plain(text.slice(at, end)));
        nodes.push(...more);
    };
    for (const match of text.matchAll(living)) {
        const { url, reference, word: found } = match.groups ?? {};
        const { index } = match;
        if (url !== undefined) {
            const address = (0,markdown_link .a9)(url);
            add(index, isLinked ? code(address) : urlNode(address, options));
            at = index + address.length;
        }
        else if (reference !== undefined) {
            const name = (0,text_text .Mx)(reference, './@-');
            add(index, referenceNode(name, options, isLinked));
            at = index + name.length;
        }
        else if (found !== undefined) {
            for (const { 0: id, index: inside } of found.matchAll(commitOrIssue)) {
                add(index + inside, commitNode(id, options, isLinked));
                at = index + inside + id.length;
            }
        }
    }
    add(text.length);
    return nodes;
}
function plain(value) {
    return { type: 'text', value };
}
function code(value) {
    return { type: 'inlineCode', value: value.replaceAll('`', '%60') };
}
function inert_text_link(url, ...children) {
    return { type: 'link', url, children };
}
function urlNode(url, options) {
    const target = (0,markdown_link .Cm)(url, options);
    if (target === undefined)
        return code(url);
    return target === (0,markdown_link .Pl)(url) ? inert_text_link(target, plain(target)) : inert_text_link(target, code(url));
}
function referenceNode(name, { repository }, isLinked) {
    const [, elsewhere, number] = issue.exec(name) ?? [];
    if (repository === undefined || number === undefined || isLinked)
        return code(name);
    return inert_text_link((0,markdown_link .ph)(elsewhere ?? repository, `issues/${number}`), plain(name));
}
function commitNode(id, { repository }, isLinked) {
    if (repository === undefined || isLinked)
        return code(id);
    const number = /^GH-(\d{1,10})$/i.exec(id)?.[1];
    if (number !== undefined)
        return inert_text_link((0,markdown_link .ph)(repository, `issues/${number}`), plain(id));
    return id.length > 40 ? code(id) : inert_text_link((0,markdown_link .ph)(repository, `commit/${id.toLowerCase()}`), code(id));
}
;
const drawn = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);
const languageName = /^[\w+#.-]{1,30}$/;
const lineBreak = /^<br[ \t]*\/?>$/i;
function makeTreeInert(root, options) {
    return new InertTree(root, options).root;
}
function safeLanguage(language) {
    const name = languageName.test(language) ? language : '';
    return drawn.has(name.toLowerCase()) ? 'text' : name;
}
class InertTree {
    root;
    #options;
    #definitions = new Map();
    constructor(root, options) {
        this.#options = options;
        this.#define(root);
        this.root = { type: 'root', children: this.#blocks(root, { isLinked: false, isCell: false }) };
    }
    #define(node) {
        if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
            this.#definitions.set(node.identifier, node);
        }
        if ('children' in node)
            for (const child of node.children)
                this.#define(child);
    }
    #blocks(parent, place) {
        return apart(parent.children.flatMap((child) => this.#inert(child, place)));
    }
    #within(node, place) {
        return { ...node, children: this.#blocks(node, place) };
    }
    #inert(node, place) {
        switch (node.type) {
            case 'text':
                return inertText(node.value, this.#options, place.isLinked);
            case 'html':
                return this.#html(node.value, place);
            case 'code':
                return [{ type: 'code', lang: safeLanguage(node.lang ?? '') || null, value: node.value }];
            case 'heading':
                return [this.#within({ ...node, depth: lower(node.depth, this.#options.lowered) }, place)];
            case 'tableCell':
                return [this.#within(node, { ...place, isCell: true })];
            case 'definition':
            case 'yaml':
                return [];
            default:
                return this.#reference(node, place);
        }
    }
    #reference(node, place) {
        switch (node.type) {
            case 'link':
                return this.#link(node, place);
            case 'linkReference': {
                const { url = '' } = this.#definitions.get(node.identifier) ?? {};
                return this.#link({ type: 'link', url, children: node.children }, place);
            }
            case 'image':
                return this.#image(node, place);
            case 'imageReference': {
                const { url = '' } = this.#definitions.get(node.identifier) ?? {};
                return this.#image({ type: 'image', url, alt: node.alt ?? null }, place);
            }
            case 'footnoteReference':
                return [plain(`[^`), ...this.#text(node.label ?? node.identifier, place), plain(']')];
            case 'footnoteDefinition':
                return this.#footnote(node.label ?? node.identifier, this.#blocks(node, place));
            default:
                return 'children' in node ? [this.#within(node, place)] : [node];
        }
    }
    #text(value, { isLinked }) {
        return inertText(value, this.#options, isLinked);
    }
    #html(value, place) {
        if (lineBreak.test(value))
            return [place.isCell ? { type: 'html', value: '<br>' } : plain(' ')];
        return this.#text(value, place);
    }
    #footnote(label, [first, ...rest]) {
        const mark = [plain('[^'), ...this.#text(label, { isLinked: false, isCell: false }), plain(']: ')];
        if (first?.type === 'paragraph')
            return [{ ...first, children: [...mark, ...first.children] }, ...rest];
        return [{ type: 'paragraph', children: mark }, ...(first ? [first] : []), ...rest];
    }
    #image({ url, alt }, place) {
        const label = alt === null || alt === undefined || alt === '' ? 'image' : alt;
        return [plain('🖼 '), ...this.#link({ type: 'link', url, children: [plain(label)] }, place)];
    }
    #link(node, place) {
        const [only] = node.children;
        const shown = node.children.length === 1 && only?.type === 'text' ? only.value : undefined;
        const isBare = shown !== undefined && (node.url === shown || node.url.replace(/^(?:http:\/\/|mailto:)/, '') === shown);
        if (isBare && !place.isLinked)
            return [urlNode(shown, this.#options)];
        const target = place.isLinked ? undefined : (0,markdown_link .Cm)(node.url, this.#options);
        const children = this.#blocks(node, { ...place, isLinked: true });
        const label = children.length === 0 ? [plain('link')] : children;
        if (target === undefined)
            return [plain('['), ...label, plain('] ('), code(node.url), plain(')')];
        return [{ ...inert_text_link(target), children: label.filter(isInLink) }];
    }
}
function apart(nodes) {
    return nodes.flatMap((node, index) => {
        const touches = node.type === 'inlineCode' && nodes[index - 1]?.type === 'inlineCode';
        return touches ? [plain(' '), node] : [node];
    });
}
function isInLink(node) {
    return node.type !== 'link';
}
function lower(depth, by) {
    const levels = [1, 2, 3, 4, 5, 6];
    return levels[Math.min(6, depth + by) - 1] ?? 6;
}
;
function codeBlock(text, language = '') {
    const content = (0,text_text .Mx)((0,text_text .X5)(text), '\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
function inlineCode(text, inTable = false) {
    const line = (0,text_text .TN)(text);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${inTable ? escapeBars(line) : line}${pad}${fence}`;
}
function htmlCode(text) {
    const line = (0,text_text .TN)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
function escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
function plainText(text, options = {}) {
    const line = (0,text_text .TN)(text);
    return (0,parse_markdown .yp)(line) > mostLineCost ? inlineCode(line, true) : writeLine(inertText(line, options));
}
const mostLineCost = 2_000;
const maxUrlLength = 2000;
const maxLabelLength = 1000;
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : (0,markdown_link .Pl)(url);
    if (target === undefined)
        return plainText(text);
    const label = (0,text_text .tl)(text, maxLabelLength) || 'link';
    return writeLine([{ ...inert_text_link(target), children: inertText(label, {}, true).filter((node) => node.type !== 'link') }]);
}
const mostInertCost = 2 * parse_markdown .xZ;
const oddBlank = /[\p{Zs}--[ \u3000]]/gv;
const mostPasses = 3;
function makeInert(text, options = {}) {
    let inert = (0,text_text .X5)(text).replace(oddBlank, ' ');
    for (let pass = 0; pass < mostPasses; pass++) {
        if ((0,parse_markdown .yp)(inert) > mostInertCost)
            break;
        const before = inert;
        inert = makeInertOnce(before, options);
        if (inert === before)
            return inert;
    }
    return codeBlock(text);
}
function makeInertOnce(text, { topHeading = 1, ...options }) {
    const root = (0,lib .Y)(text, { extensions: [(0,micromark_extension_gfm .T)()], mdastExtensions: [(0,mdast_util_gfm_lib .C)()] });
    const lowered = Math.max(0, topHeading - highestHeading(root));
    return write(makeTreeInert(root, { ...options, lowered }));
}
function highestHeading(root) {
    const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    return Math.min(6, ...depths);
}
const style = {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    unsafe: [{ character: '$', inConstruct: 'phrasing' }],
    handlers: {
        text: (node, _, state, info) => state.safe(node.value, { ...info, encode: ['<'] }).replaceAll('&#x3C;', '&lt;'),
    },
    extensions: [(0,mdast_util_gfm_lib .H)({ tablePipeAlign: false })],
};
const lineStyle = {
    ...style,
    unsafe: [...(style.unsafe ?? []), { character: '|', inConstruct: 'phrasing' }],
};
function write(root) {
    return (0,text_text .Mx)((0,mdast_util_to_markdown_lib .l)(root, style), '\n');
}
function writeLine(children) {
    const paragraph = { type: 'paragraph', children: apart(children) };
    return (0,text_text .Mx)((0,mdast_util_to_markdown_lib .l)({ type: 'root', children: [paragraph] }, lineStyle), '\n');
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
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
