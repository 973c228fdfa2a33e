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
        const { checkOutBranch } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(252), __webpack_require__.e(39), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 31544));
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
    const { createArtifactStore } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(252), __webpack_require__.e(39), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679));
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
    const { prepareArtifactsFolder } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(252), __webpack_require__.e(39), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 30156));
    await prepareArtifactsFolder(show.artifactsDir, runtime.env);
}
}),
903:
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
var answer = __webpack_require__(72079);
var summary_facts = __webpack_require__(32538);
var text_text = __webpack_require__(95216);
var markdown = __webpack_require__(12992);
;
const maxRows = 15;
const maxColumns = 5;
const maxCellLength = 160;
const maxFactLength = 100;
const maxProseLength = 4_000;
const maxDepth = 2;
const shownElsewhere = new Set(['verdict', 'summary', 'operations']);
function resultSection(report) {
    const { level, result, resultSummary = '' } = report;
    if (level === 'off')
        return resultSummary;
    const value = (0,json .qF)(result ?? '');
    const parts = (0,json .Gv)(value) ? objectParts(report, value, 0) : listParts(report, 'Result', value);
    return [resultSummary, ...joinFacts(parts)].filter((part) => part !== '').join('\n\n');
}
function joinFacts(parts) {
    const facts = parts.flatMap((part) => ('fact' in part ? part.fact : []));
    return [facts.join(' · '), ...parts.flatMap((part) => ('block' in part ? part.block : []))];
}
function objectParts(report, value, depth) {
    return Object.entries(value)
        .slice(0, 30)
        .filter(([name]) => depth > 0 || !shownElsewhere.has(name))
        .flatMap(([name, member]) => memberParts(report, { name, member, depth }));
}
function memberParts(report, { name, member, depth }) {
    const title = titleOf(report, name);
    if (name === 'labels' && depth === 0)
        return labelFacts(report, member);
    if (Array.isArray(member))
        return listParts(report, title, member);
    if ((0,json .Gv)(member))
        return depth < maxDepth ? objectParts(report, member, depth + 1) : [];
    const text = scalarText(member);
    if (text === '')
        return [];
    if (text.length <= maxFactLength && !text.includes('\n') && !/[.!?]$/.test(text)) {
        return [{ fact: `**${title}:** ${cell(report, text)}` }];
    }
    const prose = (0,markdown .RU)(report.redact((0,text_text .Uo)(text, maxProseLength)), { backlinks: true, topHeading: 4 });
    const isPlain = ['why', 'summary', 'body', 'comment', 'description'].includes(name);
    return [{ block: isPlain ? prose : `**${title}**\n\n${prose}` }];
}
function labelFacts(report, member) {
    const names = (value) => (Array.isArray(value) ? value : []).map((name) => cell(report, scalarText(name))).join(', ');
    const [add, remove] = (0,json .Gv)(member) ? [names(member['add']), names(member['remove'])] : [names(member), ''];
    const words = [add, remove === '' ? '' : `remove ${remove}`].filter(Boolean).join('; ');
    return words === '' ? [] : [{ fact: `**Labels:** ${words}` }];
}
function listParts(report, title, value) {
    if (!Array.isArray(value) || value.length === 0)
        return [];
    const items = value;
    const shown = items.slice(0, maxRows);
    const more = items.length > shown.length ? `\n\nand ${items.length - shown.length} more` : '';
    const objects = shown.filter(json .Gv);
    const body = objects.length === shown.length
        ? table(report, objects)
        : shown.map((item) => `- ${cell(report, scalarText(item) || '…')}`).join('\n');
    return body === '' ? [] : [{ block: `**${title}**\n\n${body}${more}` }];
}
const severityIcons = { critical: '🔴', major: '🟠', minor: '🟡', nit: '⚪' };
const firstColumns = ['severity', 'title', 'name', 'issue', 'number', 'path', 'confidence', 'why'];
const lastColumns = new Set(['body', 'suggestion', 'existing_code', 'again', 'side', 'line', 'start_line']);
function table(report, rows) {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !lastColumns.has(name) && rows.some((row) => scalarText(row[name]) !== ''));
    const columns = [
        ...firstColumns.filter((name) => names.includes(name)),
        ...names.filter((name) => !firstColumns.includes(name)),
    ].slice(0, maxColumns);
    if (columns.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map((name) => titleOf(report, name))),
        line(columns.map(() => ':---')),
        ...rows.map((row) => line(columns.map((name) => tableCell(report, name, row)))),
    ].join('\n');
}
function tableCell(report, name, row) {
    const text = scalarText(row[name]);
    if (name === 'severity')
        return `${severityIcons[text] ?? ''} ${cell(report, text)}`.trim();
    if (name === 'issue' && /^\d{1,15}$/.test(text))
        return (0,markdown .ti)(`#${text}`, true);
    if (name !== 'path')
        return cell(report, text);
    const line = (0,json .rl)(row['line']);
    return (0,markdown .ti)((0,text_text .IN)(report.redact(line === undefined ? text : `${text}:${line}`), maxCellLength), true);
}
function cell({ redact }, text) {
    return (0,markdown .Qw)((0,text_text .IN)(redact((0,text_text .TN)(text)), maxCellLength));
}
function scalarText(value) {
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ((0,json .b6)(value)?.trim() ?? '');
}
function titleOf({ redact }, name) {
    const words = (0,text_text .TN)(redact(name)).replace(/[_-]+/g, ' ').trim();
    return (0,markdown .wh)((0,text_text .IN)(words.charAt(0).toUpperCase() + words.slice(1), 60)) || 'Value';
}
var sections = __webpack_require__(86417);
var types = __webpack_require__(98896);
var amounts = __webpack_require__(15911);
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
const leastWeightMs = 5_000;
function timeline(outcome) {
    const spans = (0,amounts .xD)(outcome);
    const weights = spans.map(({ startMs, endMs }) => endMs - startMs);
    const leastMs = Math.max(leastWeightMs, weights.reduce((sum, ms) => sum + ms, 0) / 20);
    if (weights.filter((ms) => ms >= leastMs).length < 2 || outcome.history.length > maxChanges)
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
function renderSummary(given) {
    const report = { ...given, redact: (text) => given.redact((0,text_text .X5)(text)) };
    const facts = [
        (0,sections .De)(report),
        (0,summary_facts .U)(report),
        (0,sections .R$)(report),
        (0,sections .ZQ)(report),
        (0,sections .dY)(report),
        timeline(report.outcome),
        (0,summary_facts .I)(report),
    ];
    const isLive = report.level === 'live';
    const texts = [
        (0,sections .Mf)(report, { title: 'Full prompt', text: isLive ? report.prompt : '' }),
        (0,sections .Mf)(report, { title: 'Result (JSON)', text: isLive ? report.result : '', language: 'json' }),
    ];
    const versions = [
        [(0,answer .qf)(report), resultSection(report), ...facts, ...texts],
        [resultSection(report), ...facts],
        facts,
    ].map((sections) => joinSections([(0,verdict .V6)(report), ...sections]));
    const fitting = versions.find((text) => Buffer.byteLength(text) <= maxSummaryBytes);
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
    const answer = await (0,answer_outputs .U6)({ answer: reportOf(delivery) ?? outcome.answer, redact, env });
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
function reportOf({ recipe, typed }) {
    return recipe === 'report' ? (0,json .b6)((0,json .Xy)(typed?.value)['summary']) : undefined;
}
function toReport({ redact }, delivery, { outcome, answer }) {
    const { prompt, level, artifacts, title, environmentName, typed, isTyped } = delivery;
    const isPrivate = delivery.isPrivate?.(outcome.answer) ?? false;
    return {
        outcome: isPrivate ? (0,run_one .DA)(outcome) : outcome,
        level,
        redact,
        artifacts: isPrivate ? [] : artifacts,
        notes: [...(delivery.notes ?? []), ...(outcome.notes ?? []), ...(prompt?.notes ?? []), ...answer.notes],
        ...known({ name: title, isTyped, environmentName, prompt: prompt?.text }),
        lastSteps: isPrivate ? [] : (delivery.lastSteps?.() ?? []),
        ...(typed && describeTyped(typed, isPrivate)),
        ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
    };
}
function known(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
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
function describeTyped({ value, verdict, applied }, isPrivate) {
    return {
        ...(verdict !== undefined && !isPrivate && { verdict }),
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
  checkOutBranch: () => ( checkOutBranch),
  requireCheckout: () => ( requireCheckout)
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
async function requireCheckout(request) {
    await requireWorkTree(createGit({ ...request, workspace: requireWorkspace(request.env) }));
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
32538:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ( detailsSection),
U: () => ( factsLine)
});
var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15911);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
const maxLength = 200;
const maxLinks = 10;
function factsLine({ outcome, redact }, links = []) {
    const { run, durationMs } = outcome;
    const session = run?.sessionLink === undefined ? [] : [{ text: 'Session', url: run.sessionLink }];
    const shownLinks = [...session, ...links]
        .slice(0, maxLinks)
        .map(({ text, url }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)(redact(text), maxLength)));
    return [
        ...shownLinks,
        (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)(redact(run?.config.modelId ?? ''), maxLength)),
        durationMs < 1 || (run === undefined && links.length === 0) ? '' : timeWords(outcome),
        tokenWords(run?.usage),
        (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .Dj)(run?.usage),
    ]
        .filter(Boolean)
        .join(' · ');
}
function timeWords(outcome) {
    const seenMs = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .xD)(outcome)
        .filter(({ state }) => state === 'QUEUED' || state === 'PENDING' || state === 'CLAIMED')
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const { queuedMs, setupMs } = outcome.times ?? { queuedMs: seenMs, setupMs: 0 };
    const parts = [
        queuedMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .kJ)(queuedMs)} queued` : '',
        setupMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .kJ)(setupMs)} setup` : '',
    ].filter(Boolean);
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__ .kJ)(outcome.durationMs)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
function tokenWords(usage) {
    const { tokens, tokensIn, tokensOut } = usage ?? {};
    const show = (count) => count.toLocaleString('en-US');
    if (tokensIn !== undefined && tokensOut !== undefined)
        return `${show(tokensIn)} tokens in, ${show(tokensOut)} out`;
    return tokens === undefined ? '' : `${show(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`;
}
function detailsSection({ outcome, environmentName, redact }) {
    const { run, runId } = outcome;
    if (run === undefined && runId === undefined)
        return '';
    const code = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .IN)(redact(text ?? ''), maxLength), true);
    const models = run?.usage?.models ?? [];
    const rows = [
        ['Run', code(run?.id ?? runId)],
        ['State', code(run?.stateName)],
        ['Conversation', code(run?.conversationId)],
        ['Environment', code(environmentName ?? run?.config.environmentId)],
        ...models
            .slice(0, 10)
            .map(({ model, tokens }) => [`Tokens (${code(model)})`, tokens.toLocaleString('en-US')]),
    ];
    const shown = rows.filter(([, value]) => value !== '');
    const [head = '', ...lines] = shown.map(([name, value]) => `| ${name} | ${value} |`);
    const table = [head, '|:---|:---|', ...lines];
    return `<details><summary>Run details</summary>\n\n${table.join('\n')}\n\n</details>`;
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
