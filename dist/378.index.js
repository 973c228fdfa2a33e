export const id = 378;
export const ids = [378];
export const modules = {
65274:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  deliver: () => ( deliver),
  fetchArtifacts: () => ( fetchArtifacts),
  S: () => ( reportOn)
});
var artifact_store = __webpack_require__(40679);
var run_outcome = __webpack_require__(34459);
var errors = __webpack_require__(46316);
var checkout_branch = __webpack_require__(98349);
var json = __webpack_require__(62253);
var artifacts_artifacts = __webpack_require__(28098);
var step_outputs = __webpack_require__(48581);
var types = __webpack_require__(98896);
var amounts = __webpack_require__(15911);
var answer = __webpack_require__(72079);
var text_text = __webpack_require__(95216);
var markdown = __webpack_require__(27165);
;
const maxRows = 15;
const maxColumns = 5;
const maxCellLength = 160;
const maxFactLength = 100;
const maxProseLength = 4_000;
const maxDepth = 2;
function isShownElsewhere(name, { applied = [], resultSummary }) {
    if (name === 'highlights')
        return resultSummary !== undefined;
    if (name === 'labels')
        return applied.some(({ what }) => /\blabel "/.test(what));
    return ['verdict', 'summary', 'operations'].includes(name);
}
function resultSection(report) {
    const { level, result, resultSummary = '' } = report;
    if (level === 'off')
        return resultSummary;
    const value = (0,json .qF)(result ?? '');
    const parts = (0,json .Gv)(value) ? memberParts(report, value, 0) : listParts(report, 'Result', value);
    const facts = parts.flatMap(({ fact }) => fact ?? []).join(' · ');
    return [resultSummary, facts, ...parts.flatMap(({ block }) => block ?? [])].filter(Boolean).join('\n\n');
}
function memberParts(report, value, depth) {
    return Object.entries(value)
        .slice(0, 30)
        .flatMap(([name, member]) => {
        if (depth === 0 && isShownElsewhere(name, report))
            return [];
        if (depth === 0 && name === 'labels')
            return labelFacts(report, member);
        if (Array.isArray(member))
            return listParts(report, titleOf(report, name), member);
        if ((0,json .Gv)(member))
            return depth < maxDepth ? memberParts(report, member, depth + 1) : [];
        return textParts(report, name, scalarText(member));
    });
}
function textParts(report, name, text) {
    const title = titleOf(report, name);
    if (text === '')
        return [];
    if (text.length <= maxFactLength && !text.includes('\n') && !/[.!?]$/.test(text)) {
        return [{ fact: `**${title}:** ${cell(report, text)}` }];
    }
    const prose = (0,markdown .RU)(report.redact((0,text_text .Uo)(text, maxProseLength)), { backlinks: true, topHeading: 4 });
    const isPlain = ['why', 'summary', 'body', 'description'].includes(name) ||
        (name === 'comment' && report.resultSummary === undefined);
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
const severityIcons = new Map(Object.entries({ critical: '🔴', major: '🟠', minor: '🟡', nit: '⚪' }));
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
        return `${severityIcons.get(text) ?? ''} ${cell(report, text)}`.trim();
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
var verdict = __webpack_require__(40252);
;
const maxSummaryBytes = 1024 * 1024 - 1024;
function renderSummary(given) {
    const report = { ...given, redact: (text) => given.redact((0,text_text .X5)(text)) };
    const { prompt, result } = report.level === 'live' ? report : {};
    const facts = [
        (0,sections .De)(report),
        (0,sections .UM)(report),
        (0,sections .R$)(report),
        (0,sections .ZQ)(report),
        (0,sections .dY)(report),
        timeline(report.outcome),
        (0,sections .Il)(report),
    ];
    const texts = [(0,sections .Mf)(report, 'Full prompt', prompt), (0,sections .Mf)(report, 'Result (JSON)', result, 'json')];
    const versions = [
        [(0,answer .qf)(report), resultSection(report), ...facts, ...texts],
        [resultSection(report), ...facts],
        facts,
        [],
    ].map((sections) => `${[(0,verdict .V6)(report), ...sections].filter((section) => section !== '').join('\n\n')}\n`);
    return given.redact(versions.find((text) => Buffer.byteLength(text) <= maxSummaryBytes) ?? versions.at(-1) ?? '');
}
const maxChanges = 40;
const leastWeightMs = 5_000;
const chartHead = `\`\`\`mermaid
---
config:
  gantt:
    leftPadding: 16
    rightPadding: 110
    barHeight: 18
    barGap: 4
---
gantt
    dateFormat YYYY-MM-DD HH:mm:ss.SSS`;
function timeline(outcome) {
    const spans = (0,amounts .xD)(outcome);
    const weights = spans.map(({ startMs, endMs }) => endMs - startMs);
    const leastMs = Math.max(leastWeightMs, weights.reduce((sum, ms) => sum + ms, 0) / 20);
    if (weights.filter((ms) => ms >= leastMs).length < 2 || outcome.history.length > maxChanges)
        return '';
    const bars = spans.map(({ state, startMs, endMs }) => {
        const tag = state === 'INPROGRESS' ? 'active' : 'done';
        return `    ${shortWords(state)} ${(0,amounts .kJ)(endMs - startMs)} :${tag}, ${chartTime(startMs)}, ${chartTime(endMs)}`;
    });
    const end = outcome.history.find(({ state }) => (0,types .Vn)(state));
    const milestone = end && `${end.state === 'SUCCEEDED' ? '' : 'crit, '}milestone, ${chartTime(end.atMs)}, 0s`;
    return [
        chartHead,
        `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        '    todayMarker off',
        ...bars,
        ...(end ? [`    ${shortWords(end.state)} :${milestone ?? ''}`] : []),
        '```',
    ].join('\n');
}
function shortWords(state) {
    return amounts .Xu[state].split(':', 1)[0] ?? '';
}
function chartTime(ms) {
    const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1);
    return `2001-01-01 ${new Date(inDay).toISOString().slice(11, 23)}`;
}
;
const downloadsMs = 300_000;
async function fetchArtifacts({ runtime, inputs: { show } }, api, outcome, record) {
    const { env, log, clock, connection, cancelled } = runtime;
    const { run, conclusion } = outcome;
    if (run === undefined || cancelled.aborted)
        return outcome;
    const error = show.checkoutBranch && conclusion === 'success' ? await checkOut(runtime, run) : undefined;
    const { artifacts } = run;
    record.artifacts = (0,artifacts_artifacts .wn)(artifacts);
    if (show.artifactsDir !== undefined && artifacts.length > 0) {
        const store = (0,artifact_store.createArtifactStore)({ api, send: connection.send, clock });
        const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)]);
        try {
            const saved = await (0,artifacts_artifacts .rW)({ artifacts, path: show.artifactsDir, env, store, signal });
            for (const note of saved.notes)
                log.warning(note);
            record.artifacts = saved.entries;
        }
        catch (cause) {
            log.warning(`Couldn't download anything to artifacts_dir: ${(0,errors .bD)(cause)}`);
        }
    }
    return error ? (0,run_outcome .jT)(outcome, error) : outcome;
}
async function checkOut({ env, log, clock, cancelled: signal }, run) {
    try {
        const pullRequest = (0,artifacts_artifacts ._n)(run.artifacts, env);
        const { branch, commit } = await (0,checkout_branch .P)({ pullRequest, env, log, clock, signal });
        log.info(`Checked out ${branch} at ${commit}.`);
    }
    catch (error) {
        if (signal.aborted)
            return undefined;
        if (!(error instanceof errors .lZ))
            throw error;
        return error;
    }
    return undefined;
}
async function deliver(base, delivery, outcome) {
    const { runtime, outputs } = base;
    const { prompt, typed, plan, told } = delivery;
    const { runner, log, env, redact } = runtime;
    const written = plan?.recipe === 'report' ? (0,json .b6)((0,json .Xy)(typed?.value)['summary']) : undefined;
    const answer = await (0,step_outputs .U6)(written ?? outcome.answer, redact, env);
    for (const note of answer.notes)
        log.notice(note);
    outputs.set('agent_output', answer.agentOutput);
    outputs.set('agent_output_file', answer.agentOutputFile);
    setOutputs(base, delivery, outcome.run);
    outputs.setEnd(outcome);
    if (prompt !== undefined && outcome.runId !== undefined)
        outputs.set('prompt_file', (await (0,step_outputs .Pl)('prompt.md', redact(prompt.text), env)).path);
    const report = reportOn(runtime, delivery, { outcome, answer });
    const summary = told?.summary ?? renderSummary(report);
    try {
        runner.writeSummary(summary);
    }
    catch (error) {
        log.warning(`Couldn't write the summary: ${(0,errors .bD)(error)}.`);
    }
    outputs.set('agent_output_file', told?.file);
    const { error } = outcome;
    if (!error)
        log.info(told ? summary.replace(/^#+ |\n[^]*/g, '') : (0,verdict .Pl)(report));
    else if (error.conclusion === 'skipped') {
        outputs.set('skipped_reason', error.message);
        log.notice(error.oneLine);
    }
    else
        log.error(error.oneLine);
    return report;
}
const privateAnswer = "*The agent reports a possible security problem. It isn't described here, because everybody can read this page: see the session or the output `agent_output`.*";
function reportOn({ redact }, delivery, { outcome, answer }) {
    const { prompt, typed = {}, level, title, environmentName, plan, notes } = delivery;
    const { value, verdict, applied } = typed;
    const common = {
        ...{ level, redact, name: title, environmentName, prompt: prompt?.text },
        isTyped: plan?.prompt.contract !== undefined,
        notes: [...notes, ...(outcome.notes ?? []), ...(prompt?.notes ?? []), ...answer.notes],
        answerFile: answer.agentOutputFile === '' ? undefined : answer.agentOutputFile,
        applied: applied?.operations,
    };
    if (delivery.isPrivate?.(outcome.answer) === true) {
        const run = outcome.run && { ...outcome.run, title: '' };
        return { ...common, outcome: { ...outcome, answer: privateAnswer, run } };
    }
    return {
        ...common,
        outcome,
        artifacts: delivery.artifacts,
        lastSteps: delivery.lastSteps?.(),
        verdict,
        result: value === undefined ? undefined : (0,json .As)(value, 2),
        resultSummary: applied?.summary,
    };
}
function setOutputs({ runtime, outputs }, { artifacts, typed = {} }, run) {
    const whole = (value) => value === undefined ? undefined : (0,step_outputs .mT)((0,json .As)(value), runtime.redact);
    outputs.set('artifacts', whole(artifacts));
    outputs.set('result', whole(typed.value));
    outputs.set('verdict', typed.verdict);
    outputs.set('applied', whole(typed.applied?.operations));
    if (run === undefined)
        return;
    outputs.setRun(run);
    const pull = (0,artifacts_artifacts ._n)(run.artifacts, runtime.env);
    outputs.set('pull_request_url', pull?.url);
    outputs.set('branch', pull?.branch);
    const { usage } = run;
    outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString());
    outputs.set('tokens_in', usage?.tokensIn?.toString());
    outputs.set('tokens_out', usage?.tokensOut?.toString());
}
}),
40679:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
createArtifactStore: () => ( createArtifactStore)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62253);
var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45234);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39603);
var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31140);
const retryWaitsMs = [1_000, 3_000];
const downloadDeadlineMs = 120_000;
const maxRedirects = 3;
const maxUrlLength = 16_384;
function createArtifactStore(parts) {
    return {
        async fetch(uid, options) {
            for (let attempt = 0;; attempt += 1) {
                const content = await (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .wM)(fetchOnce(parts, uid, options));
                if (!(content instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__ .Q_))
                    return content;
                const waitMs = retryWaitsMs[attempt];
                if (waitMs === undefined || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .dg)(content))
                    throw content;
                await parts.clock.sleep(waitMs, options.signal);
            }
        },
    };
}
async function fetchOnce(parts, uid, options) {
    const { api } = parts;
    const data = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .Xy)((await api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options))['data']);
    const { content, title, description } = data;
    const mimeType = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(data['content_type']) ?? 'application/octet-stream';
    if (typeof content === 'string')
        return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(title), mimeType, bytes: Buffer.from(content) };
    const url = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__ .o3)(data['download_url'], api.origin, maxUrlLength);
    if (url === undefined)
        throw new Error('the server gave neither its content nor an https address to download it from.');
    return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_2__ .b6)(description), mimeType, bytes: await download(parts, url, options) };
}
async function download({ api, send }, signedUrl, { maxBytes, signal }) {
    const headers = { accept: '*/*', 'user-agent': 'oz-agent-action' };
    const request = { method: 'GET', headers, deadlineMs: downloadDeadlineMs, maxBytes, signal };
    let url = signedUrl;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__ .u2)(send, { ...request, url });
        if (response.status === 200)
            return response.body;
        if (![301, 302, 303, 307, 308].includes(response.status))
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__ .x5)(response);
        const next = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__ .o3)(URL.parse(response.headers['location'] ?? '', url)?.href, api.origin, maxUrlLength);
        if (next === undefined)
            throw new Error('its download was redirected to an address that is not https.');
        url = next;
    }
    throw new Error(`its download was redirected more than ${maxRedirects} times.`);
}
}),
98349:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  P: () => ( checkOutBranch),
  requireCheckout: () => ( requireCheckout)
});
var errors = __webpack_require__(46316);
var path = __webpack_require__(40);
var process = __webpack_require__(59638);
;
const localTimeoutMs = 60_000;
function createGit({ env, log, clock, signal }, workspace, program = ['git']) {
    const [file, ...first] = program;
    const settings = [
        ...['-C', workspace],
        ...['-c', `safe.directory=${(0,path .d)(workspace)}`],
        ...['-c', 'core.hooksPath=/dev/null'],
        ...['-c', 'core.fsmonitor=false'],
        ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
        ...['-c', 'advice.detachedHead=false'],
    ];
    return async ([name = '', ...rest], timeoutMs = localTimeoutMs) => {
        signal.throwIfAborted();
        const args = [...first, ...settings, name, ...rest];
        const result = await (0,process .m)({
            ...{ file, args, env: gitEnvironment(env), timeoutMs, clock, signal },
            explain: (failure, message, cause) => failure === 'stuck'
                ? new errors .lZ(`git ${name} ${message}.`, {
                    hint: 'Check whether the Git server responds, or check the branch out in a step of your own.',
                })
                : new errors .lZ(`Couldn't start git: ${message}.`, {
                    hint: 'checkout_branch needs git on the runner (in a job container: in its image).',
                    cause,
                }),
        });
        const stderr = result.stderr.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@');
        if (stderr.trim())
            log.info(stderr.trim());
        return { ...result, stderr };
    };
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
async function must(git, args, timeoutMs) {
    const { code, stdout, stderr } = await git(args, timeoutMs);
    if (code === 0)
        return stdout;
    const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()));
    const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300);
    const { hint = "The log has git's full output." } = explanations.find(({ sign }) => sign.test(stderr)) ?? {};
    throw new errors .lZ(`git ${args[0] ?? ''} failed: ${reason || 'it gave no reason.'}`, { hint });
}
var git_repository = __webpack_require__(88978);
;
const checkoutTimeoutMs = 180_000;
async function checkOutBranch(request) {
    const own = requireOwnPullRequest(request);
    const { branch, repository } = own;
    const git = await requireCheckout(request);
    await requireBranchName(git, branch);
    const remote = await findRemote(git, repository);
    await requireCleanTree(git);
    await requirePushed(git, branch);
    await requireHeadOf(git, request, { ...own, remote });
    await fetchBranch(git, remote, branch);
    const options = ['--no-progress', '--no-recurse-submodules', '-B', branch];
    await must(git, ['checkout', ...options, `refs/remotes/${remote}/${branch}`, '--'], checkoutTimeoutMs);
    const commit = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}']);
    return { branch, commit: commit.trim() };
}
async function requireCheckout(request) {
    const workspace = request.env['GITHUB_WORKSPACE'];
    if (!workspace) {
        throw new errors .lZ('checkout_branch needs GITHUB_WORKSPACE, which is not set.', {
            hint: 'Run the step in a GitHub workflow, which sets it.',
        });
    }
    const git = createGit(request, workspace);
    const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup']);
    if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n')
        return git;
    throw new errors .lZ('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
        hint: 'Put actions/checkout, without `path`, before this step.',
    });
}
function requireOwnPullRequest({ pullRequest, env }) {
    if (!pullRequest) {
        throw new errors .lZ('checkout_branch is set, but the run left no pull request to take a branch from.', {
            hint: 'Ask the agent in the prompt to open one (and to report it, where another tool opens it).',
        });
    }
    const here = (0,git_repository .o2)(env);
    const address = (0,git_repository .WY)(pullRequest.url);
    if (address?.repository === here)
        return { ...pullRequest, ...address };
    const where = address ? `is in ${address.repository}` : 'has a URL that is not one of a pull request';
    throw new errors .lZ(`checkout_branch takes branches of ${here} only; the pull request of the run ${where}.`, {
        hint: 'Check that branch out in a step of your own, with credentials for its repository.',
    });
}
async function requireBranchName(git, branch) {
    const isArgument = !branch.startsWith('-') && !branch.includes('\0');
    const answer = isArgument ? await git(['check-ref-format', '--branch', branch]) : undefined;
    if (answer?.code === 0 && answer.stdout.trimEnd() === branch)
        return;
    const what = branch === '' ? '' : ` (${JSON.stringify(branch.slice(0, 200))})`;
    throw new errors .lZ(`The run's pull request has no valid branch name${what}.`, {
        hint: 'Look at the session: nothing was fetched.',
    });
}
async function requireCleanTree(git) {
    const options = ['--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=dirty'];
    const status = await must(git, ['status', ...options]);
    const changed = status.split('\0').filter(Boolean);
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
    const unpushed = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--']);
    if (unpushed.trim() === '')
        return;
    const what = `The local branch ${branch} has commits that were never pushed; checking out would lose them.`;
    throw new errors .lZ(what, { hint: 'Push them, or commit to another branch, before this step.' });
}
const networkTimeoutMs = 300_000;
const shallowDepth = 50;
const headLagMs = [1_000, 2_000, 4_000];
async function findRemote(git, repository) {
    const { stdout } = await git(['config', '--null', '--get-regexp', '^remote\\..*\\.url$']);
    const remotes = stdout.split('\0').flatMap((entry) => {
        const [key = '', url = ''] = entry.split('\n', 2);
        return (0,git_repository .I3)(url) === repository ? [key.slice('remote.'.length, -'.url'.length)] : [];
    });
    const remote = remotes.find((name) => name === 'origin') ?? remotes[0];
    if (remote && !remote.startsWith('-'))
        return remote;
    throw new errors .lZ(`The checkout in the workspace has no remote for ${repository}.`, {
        hint: 'Let actions/checkout check out this repository, not another one.',
    });
}
async function requireHeadOf(git, { clock, signal }, { repository, number, url, branch, remote }) {
    const branchRef = `refs/heads/${branch}`;
    const pullRef = `refs/pull/${number}/head`;
    let isShown = false;
    for (const waitMs of [...headLagMs, undefined]) {
        const listed = await must(git, ['ls-remote', '--quiet', '--', remote, branchRef, pullRef], networkTimeoutMs);
        const lines = listed.split('\n').map((line) => line.trim().split('\t'));
        const refs = new Map(lines.map(([hash = '', ref = '']) => [ref, hash]));
        const [tip, head] = [refs.get(branchRef), refs.get(pullRef)];
        if (tip === undefined) {
            throw new errors .lZ(`${repository} has no branch ${branch}.`, {
                hint: 'It may have been merged and deleted, or the pull request may come from a fork.',
                link: url,
            });
        }
        if (head === tip)
            return;
        isShown = head !== undefined;
        if (waitMs !== undefined)
            await clock.sleep(waitMs, signal);
    }
    const why = isShown
        ? `The branch ${branch} of this repository is not the head of pull request #${number}: that comes from a fork, or the branch has moved since it was closed.`
        : `${repository} has no pull request #${number}, so nothing shows that the branch ${branch} is the run's.`;
    throw new errors .lZ(why, { hint: 'checkout_branch takes branches of this repository only.', link: url });
}
async function fetchBranch(git, remote, branch) {
    const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
    const depth = shallow ? [`--depth=${shallowDepth}`] : [];
    const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`;
    const options = ['--no-tags', '--no-progress', '--no-recurse-submodules', ...depth];
    await must(git, ['fetch', ...options, '--', remote, refspec], networkTimeoutMs);
}
}),
88978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
Q8: () => ( isBranchName),
WY: () => ( readPullRequestUrl),
o2: () => ( readRepositoryName)
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
function readRepositoryName(env) {
    const slug = env['GITHUB_REPOSITORY'] ?? '';
    const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.host;
    if (host && /^[^/]+\/[^/]+$/.test(slug))
        return `${host}/${slug}`.toLowerCase();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, {
        hint: 'Run the step in a GitHub workflow, which sets it.',
    });
}
function readPullRequestUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:')
        return undefined;
    if (parsed.username || parsed.password)
        return undefined;
    const [, path, number] = /^(\/[^/]+\/[^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname) ?? [];
    return path === undefined ? undefined : { repository: (parsed.host + path).toLowerCase(), number: Number(number) };
}
function readRemoteUrl(url) {
    const [, host, slug] = /^[\w.-]+@([\w.-]+):([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
    if (host !== undefined && slug !== undefined)
        return `${host}/${slug}`.toLowerCase();
    const parsed = URL.parse(url);
    if (!parsed?.host || !['https:', 'http:', 'ssh:'].includes(parsed.protocol))
        return undefined;
    const [, path] = /^(\/[^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname) ?? [];
    return path === undefined ? undefined : (parsed.host + path).toLowerCase();
}
const maxBytes = 255;
function isBranchName(name) {
    if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes)
        return false;
    if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || name.endsWith('.') || !name.isWellFormed())
        return false;
    return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}
}),
59638:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => ( collectOutput),
m: () => ( runProgram)
});
var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
var node_events__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
const killAfterMs = 2_000;
const maxOutputBytes = 1024 * 1024;
const safeFolder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.execPath);
async function runProgram(program) {
    const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    const child = spawn(program.file, program.args, {
        cwd: safeFolder,
        env: program.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const [stdout, stderr] = [collectOutput(maxOutputBytes), collectOutput(maxOutputBytes)];
    child.stdout.on('data', stdout.add);
    child.stderr.on('data', stderr.add);
    const code = await waitForEnd(child, program);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
}
async function waitForEnd(child, { clock, signal, timeoutMs, explain }) {
    const ended = new AbortController();
    const watchdog = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).catch(() => undefined);
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close').catch((error) => {
        throw explain('missing', (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error), error);
    });
    const end = await Promise.race([closed, watchdog]).finally(() => {
        ended.abort();
    });
    if (Array.isArray(end))
        return typeof end[0] === 'number' ? end[0] : 128;
    await endProcess(child, clock);
    signal.throwIfAborted();
    throw explain('stuck', `took longer than ${timeoutMs / 1000} seconds and was stopped`);
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
async function killTree({ pid }, signal) {
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
        const args = ['/PID', String(pid), '/T', '/F'];
        const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true });
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(killer, 'close').catch(() => undefined);
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
    }
}
function collectOutput(mostBytes) {
    const chunks = [];
    let bytes = 0;
    return {
        add: (chunk) => {
            if (bytes < mostBytes)
                chunks.push(chunk);
            bytes += chunk.length;
        },
        text: () => Buffer.concat(chunks).toString('utf8'),
    };
}
}),
28098:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  XP: () => ( isPullRequestHere),
  wn: () => ( listArtifacts),
  prepareArtifactsFolder: () => ( prepareArtifactsFolder),
  _n: () => ( pullRequestOf),
  rW: () => ( saveArtifacts)
});
var promises_ = __webpack_require__(51455);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
var repository = __webpack_require__(88978);
var json = __webpack_require__(62253);
var platform_path = __webpack_require__(40);
;
const maxLength = 80;
const maxBytes = 200;
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
        return name.length > maxLength || Buffer.byteLength(name) > maxBytes;
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
    const { artifacts, store, signal, maxFileBytes = 64 * mebibyte, maxTotalBytes = 256 * mebibyte } = request;
    const folder = await prepareArtifactsFolder(request.path, request.env);
    const nameFor = createNamer(await (0,promises_.readdir)(folder));
    const entries = [];
    const notes = [];
    let bytesLeft = maxTotalBytes;
    for (const artifact of artifacts.slice(0, maxEntries)) {
        try {
            const maxBytes = Math.min(bytesLeft, maxFileBytes);
            const content = await fetchContent(artifact, store, { maxBytes, signal });
            const name = content && nameFor(fileNameFor(artifact, content));
            const path = name === undefined ? null : (0,external_node_path_.join)(folder, name);
            if (content && path !== null)
                await writeWhole(path, (0,external_node_path_.join)(folder, nameFor(`${name}.part`)), content.bytes);
            entries.push({ ...entryOf(artifact, content?.title), path });
            bytesLeft -= content?.bytes.length ?? 0;
        }
        catch (error) {
            if (signal.aborted)
                break;
            const entry = entryOf(artifact);
            entries.push(entry);
            notes.push(`Couldn't download the ${entry.kind} "${entry.title}": ${(0,errors .bD)(error)}`);
        }
    }
    const handled = entries.length;
    if (signal.aborted) {
        notes.push(`The downloads ended after ${handled} of ${artifacts.length} artifacts: ${(0,errors .bD)(signal.reason)}`);
    }
    const unlisted = artifacts.length - maxEntries;
    if (unlisted > 0)
        notes.push(`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`);
    return { entries: [...entries, ...listArtifacts(artifacts).slice(handled)], notes };
}
async function fetchContent(artifact, store, options) {
    if (!('uid' in artifact))
        return undefined;
    const requireFit = (bytes) => {
        if (bytes > options.maxBytes) {
            throw new Error(`it has ${bytes} bytes, over what is left of the limit (${options.maxBytes}).`);
        }
    };
    if (artifact.uid === undefined)
        throw new Error('the server gave no id for it.');
    requireFit(artifact.kind === 'file' ? (artifact.sizeBytes ?? 0) : 0);
    options.signal.throwIfAborted();
    const content = await store.fetch(artifact.uid, options);
    requireFit(content.bytes.length);
    return content;
}
function fileNameFor(artifact, { title: currentTitle, mimeType }) {
    if (artifact.kind === 'file')
        return safeName(artifact.name, 'file');
    const known = extensionFor(mimeType);
    const extension = artifact.kind === 'plan' && known === '.bin' ? '.md' : known;
    const { title } = entryOf(artifact, currentTitle);
    return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind);
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
    const { kind } = artifact;
    let given = kind === 'pull_request' ? artifact.branch : (currentTitle ?? artifact.title ?? '');
    if (kind === 'file')
        given = artifact.title ?? artifact.name;
    return {
        kind,
        title: (0,text_text .IN)((0,text_text .TN)(given), maxTitleLength) || kind,
        url: 'url' in artifact ? (artifact.url ?? null) : null,
        path: null,
        ...(kind === 'pull_request' && artifact.status !== undefined && { status: artifact.status }),
    };
}
function pullRequestOf(artifacts, env) {
    const own = artifacts.filter((artifact) => artifact.kind === 'pull_request');
    const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1);
    return found && { url: found.url, branch: (0,repository .Q8)(found.branch) ? found.branch : '' };
}
function isPullRequestHere(url, env) {
    const address = (0,repository .WY)(url);
    return env['GITHUB_REPOSITORY'] !== undefined && address?.repository === (0,repository .o2)(env);
}
async function prepareArtifactsFolder(path, env) {
    const roots = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((root) => root !== undefined).filter(Boolean);
    const target = (0,external_node_path_.resolve)(roots[0] ?? '.', path);
    const root = roots.find((candidate) => (0,platform_path .R)(candidate, target) !== undefined);
    if (root === undefined || path.includes('\0'))
        throw outsideWorkspace(path);
    const parts = ((0,platform_path .R)(root, target) ?? '').split('/').filter(Boolean);
    if (parts.some((part) => /^\.git$/i.test(part)))
        throw outsideWorkspace(path);
    try {
        return await makeWithin(await (0,promises_.realpath)(root), parts, path);
    }
    catch (error) {
        if (error instanceof errors .lZ)
            throw error;
        throw new errors .lZ(`artifacts_dir "${path}" can't be made: ${(0,errors .bD)(error)}.`, {
            hint: 'Name a folder that is not there yet, or one this user may write to.',
            cause: error,
        });
    }
}
async function makeWithin(root, parts, path) {
    let folder = root;
    for (const part of parts) {
        const next = (0,external_node_path_.join)(folder, part);
        await (0,promises_.mkdir)(next).catch((error) => {
            if ((0,json .Xy)(error)['code'] !== 'EEXIST')
                throw error;
        });
        folder = await (0,promises_.realpath)(next);
        if ((0,platform_path .R)(root, folder) === undefined)
            throw outsideWorkspace(path);
    }
    if ((await (0,promises_.stat)(folder)).isDirectory())
        return folder;
    throw new errors .lZ(`artifacts_dir "${path}" is a file.`, { hint: 'Name a folder.' });
}
function outsideWorkspace(path) {
    return new errors .lZ(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, {
        hint: 'Name a folder relative to the workspace, such as `oz-artifacts`.',
    });
}
}),
86417:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AU: () => ( fold),
De: () => ( lastStepsSection),
Il: () => ( detailsSection),
Mf: () => ( foldedText),
R$: () => ( artifactsSection),
UM: () => ( factsLine),
ZQ: () => ( appliedSection),
dY: () => ( notesSection)
});
var _amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15911);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95216);
const maxRows = 30;
const maxNameLength = 200;
const maxTextLength = 300;
const maxFoldedBytes = 100 * 1024;
const show = (count) => count.toLocaleString('en-US');
function fold(title, content) {
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
function factsLine({ outcome, redact }, links = []) {
    const { run, durationMs, conclusion } = outcome;
    const hasTime = durationMs >= 1 && conclusion !== 'started' && (run !== undefined || links.length > 0);
    return [
        run?.sessionLink === undefined ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(run.sessionLink), 'Session'),
        ...links.map(({ text, url }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(url), text)),
        run?.config.harness === undefined ? '' : `agent ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(run.config.harness), maxNameLength))}`,
        run?.config.modelId === undefined ? '' : `model ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(run.config.modelId), maxNameLength))}`,
        hasTime ? timeWords(outcome) : '',
        tokenWords(run?.usage ?? {}),
        (0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .Dj)(run?.usage),
    ]
        .filter(Boolean)
        .join(' · ');
}
function timeWords(outcome) {
    const seenMs = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .xD)(outcome)
        .filter(({ state }) => state === 'QUEUED' || state === 'PENDING' || state === 'CLAIMED')
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const { queuedMs, setupMs } = outcome.times ?? { queuedMs: seenMs, setupMs: 0 };
    const parts = [
        queuedMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .kJ)(queuedMs)} queued` : '',
        setupMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .kJ)(setupMs)} setup` : '',
    ].filter(Boolean);
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__ .kJ)(outcome.durationMs)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
function tokenWords({ tokens, tokensIn, tokensOut }) {
    if (tokensIn !== undefined && tokensOut !== undefined)
        return `${show(tokensIn)} tokens in, ${show(tokensOut)} out`;
    return tokens === undefined ? '' : `${show(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`;
}
function detailsSection({ outcome, environmentName, redact }) {
    const { run, runId, conclusion } = outcome;
    if (run === undefined && runId === undefined)
        return '';
    const code = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(text ?? ''), maxNameLength), true);
    const id = code(run?.id ?? runId);
    const models = (run?.usage?.models ?? []).slice(0, 10);
    const rows = [
        ['Run', id],
        ['State', code(run?.stateName)],
        ['Conversation', code(run?.conversationId)],
        ['Environment', code(environmentName ?? run?.config.environmentId)],
        ...models.map(({ model, tokens }) => [`Tokens (${code(model)})`, show(tokens)]),
    ];
    const lines = rows.flatMap(([name, value]) => (value === '' ? [] : `| ${name} | ${value} |`));
    const details = fold('Run details', lines.toSpliced(1, 0, '|:---|:---|').join('\n'));
    return conclusion === 'started' ? `${nextStep(run, id)}\n\n${details}` : details;
}
function nextStep(run, id) {
    return run?.metadata?.['gha_t0'] === undefined
        ? `To wait for the result in a later step, set \`run_id\` to ${id}.`
        : 'The collect workflow applies the result.';
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
    return listSection('Artifacts', artifacts, ({ kind, title, url, path, status }) => {
        const state = status === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(status)})`;
        const place = path === null ? '' : ` at ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(path), maxTextLength))}`;
        return `${kindWords[kind]}: ${textOrLink(redact, title, url)}${state}${place}`;
    });
}
const resultIcons = { applied: '✅', refused: '⛔', failed: '⚠️' };
function appliedSection({ applied = [], redact }) {
    return listSection('Actions taken', applied, ({ what, result, reason, url = null }) => {
        const why = reason === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(reason), maxTextLength))})`;
        return `${resultIcons[result]} ${textOrLink(redact, what, url)}${why}`;
    });
}
function textOrLink(redact, given, url) {
    const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(given), maxTextLength);
    return url === null ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(redact(url), text);
}
function lastStepsSection({ outcome, lastSteps = [], redact }) {
    if (outcome.error === undefined || outcome.conclusion === 'skipped')
        return '';
    return listSection('Last steps of the agent', lastSteps, (step) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(step), maxTextLength)));
}
const maxOpenNotes = 3;
function notesSection({ notes = [], redact }) {
    const section = listSection('Notes', notes, (note) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_3__ .IN)(redact(note), maxTextLength)));
    if (notes.length <= maxOpenNotes)
        return section;
    return fold(`Notes (${show(notes.length)})`, section.slice(section.indexOf('\n\n') + 2));
}
function listSection(title, items, showItem) {
    if (items.length === 0)
        return '';
    const lines = items.slice(0, maxRows).map((item) => `- ${showItem(item)}`);
    const more = items.length - lines.length;
    return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${show(more)} more`] : [])].join('\n');
}
function foldedText({ redact }, title, text = '', language) {
    if (text.trim() === '')
        return '';
    const { text: block, leftOut } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__ .vY)(redact(text), maxFoldedBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DV)(part, language));
    return fold(title, block + (leftOut === 0 ? '' : `\n\n*Truncated (${show(leftOut)} more characters).*`));
}
})
};
