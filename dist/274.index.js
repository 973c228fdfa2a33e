export const id = 274;
export const ids = [274];
export const modules = {
65274:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  deliver: () => ( deliver),
  fetchArtifacts: () => ( fetchArtifacts),
  S: () => ( reportOn)
});
var promises_ = __webpack_require__(51455);
var external_node_os_ = __webpack_require__(48161);
var external_node_path_ = __webpack_require__(76760);
var errors = __webpack_require__(46316);
var json = __webpack_require__(62253);
var artifacts = __webpack_require__(28098);
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
        .filter(([name]) => depth > 0 || !isShownElsewhere(name, report))
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
const stateWords = {
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
        return `    ${stateWords[state]} ${(0,amounts .kJ)(endMs - startMs)} :${tag}, ${chartTime(startMs)}, ${chartTime(endMs)}`;
    });
    const end = outcome.history.find(({ state }) => (0,types .Vn)(state));
    const milestone = end && `${end.state === 'SUCCEEDED' ? '' : 'crit, '}milestone, ${chartTime(end.atMs)}, 0s`;
    return [
        chartHead,
        `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        '    todayMarker off',
        ...bars,
        ...(end ? [`    ${stateWords[end.state]} :${milestone ?? ''}`] : []),
        '```',
    ].join('\n');
}
function chartTime(ms) {
    const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1);
    return `2001-01-01 ${new Date(inDay).toISOString().slice(11, 23)}`;
}
;
async function fetchArtifacts(context, api, outcome) {
    const { runtime, inputs } = context;
    const { run } = outcome;
    if (run === undefined || runtime.cancelled.aborted)
        return { outcome, artifacts: [] };
    const afterBranch = inputs.show.checkoutBranch ? await checkOut(runtime, outcome, run) : outcome;
    return { outcome: afterBranch, artifacts: await collectArtifacts(context, api, run) };
}
async function checkOut({ env, log, clock, cancelled: signal }, outcome, run) {
    if (outcome.conclusion !== 'success')
        return outcome;
    try {
        const { checkOutBranch } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(673), __webpack_require__.e(274), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 90032));
        const pullRequest = (0,artifacts ._n)(run.artifacts, env);
        const { branch, commit } = await checkOutBranch({ pullRequest, env, log, clock, signal });
        log.info(`Checked out ${branch} at ${commit}.`);
        return outcome;
    }
    catch (error) {
        if (signal.aborted)
            return outcome;
        if (!(error instanceof errors .lZ))
            throw error;
        return { ...outcome, conclusion: error.conclusion, error };
    }
}
const downloadsMs = 300_000;
async function collectArtifacts({ runtime, inputs }, api, run) {
    const { artifactsDir: path } = inputs.show;
    if (path === undefined || run.artifacts.length === 0)
        return (0,artifacts .wn)(run.artifacts);
    const { env, connection, clock, log, cancelled } = runtime;
    const { createArtifactStore } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(673), __webpack_require__.e(274), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 40679));
    const store = createArtifactStore({ api, send: connection.send, clock });
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)]);
    try {
        const saved = await (0,artifacts .rW)({ artifacts: run.artifacts, path, env, store, signal });
        for (const note of saved.notes)
            log.warning(note);
        return saved.entries;
    }
    catch (error) {
        log.warning(`Nothing could be downloaded to artifacts_dir: ${(0,errors .bD)(error)}`);
        return (0,artifacts .wn)(run.artifacts);
    }
}
async function deliver({ runtime, outputs }, delivery, outcome) {
    const { prompt, typed, recipe, told } = delivery;
    const { runner, log, env, redact } = runtime;
    const written = recipe === 'report' ? (0,json .b6)((0,json .Xy)(typed?.value)['summary']) : undefined;
    const answer = await (0,step_outputs .U6)({ answer: written ?? outcome.answer, redact, env });
    for (const note of answer.notes)
        log.notice(note);
    outputs.set('agent_output', answer.agentOutput);
    outputs.set('agent_output_file', answer.agentOutputFile);
    setResultOutputs(runtime, outputs, delivery);
    if (outcome.run)
        setRunOutputs(runtime, outputs, outcome.run);
    outputs.setEnd(outcome);
    if (prompt !== undefined && outcome.runId !== undefined) {
        outputs.set('prompt_file', await writePromptFile(runtime, prompt.text));
    }
    const report = reportOn(runtime, delivery, { outcome, answer });
    const { summary, file } = told ?? { summary: renderSummary(report), file: undefined };
    try {
        runner.writeSummary(summary);
    }
    catch (error) {
        log.warning(`The summary could not be written: ${(0,errors .bD)(error)}.`);
    }
    if (!outcome.error)
        log.info(told ? summary.replace(/^#+ |\n[^]*/g, '') : (0,verdict .Pl)(report));
    outputs.set('agent_output_file', file);
    tellError(runtime, outputs, outcome.error);
    return report;
}
function setResultOutputs({ redact }, outputs, { artifacts, typed = {} }) {
    const whole = (value) => value === undefined ? undefined : (0,step_outputs .mT)((0,json .As)(value), redact);
    outputs.set('artifacts', whole(artifacts));
    outputs.set('result', whole(typed.value));
    outputs.set('verdict', typed.verdict);
    outputs.set('applied', whole(typed.applied?.operations));
}
const privateAnswer = "*The agent reports a possible security problem. It isn't described here, because everybody can read this page: see the session or the output `agent_output`.*";
function reportOn({ redact }, delivery, { outcome, answer }) {
    const { prompt, typed = {}, level, title, environmentName, isTyped, notes = [] } = delivery;
    const { value, verdict, applied } = typed;
    const common = {
        ...{ level, redact, name: title, environmentName, isTyped, prompt: prompt?.text },
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
function setRunOutputs({ env }, outputs, run) {
    const { usage } = run;
    const pull = (0,artifacts ._n)(run.artifacts, env);
    outputs.setRun(run);
    outputs.set('pull_request_url', pull?.url);
    outputs.set('branch', pull?.branch);
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
88978:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I3: () => ( readRemoteUrl),
MD: () => ( describeRepository),
Q8: () => ( isBranchName),
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
const maxBytes = 255;
function isBranchName(name) {
    if (name === '' || name === 'HEAD' || name.startsWith('-') || Buffer.byteLength(name) > maxBytes)
        return false;
    if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed())
        return false;
    return (name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock')) &&
        !name.endsWith('.'));
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
    const { artifacts, store, signal, maxFileBytes = 64 * mebibyte } = request;
    const folder = await prepareArtifactsFolder(request.path, request.env);
    const nameFor = createNamer(await (0,promises_.readdir)(folder));
    const entries = [];
    const notes = [];
    let bytesLeft = request.maxTotalBytes ?? 256 * mebibyte;
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
    const given = kind === 'file'
        ? (artifact.title ?? artifact.name)
        : kind === 'pull_request'
            ? artifact.branch
            : (currentTitle ?? artifact.title ?? '');
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
    return (env['GITHUB_REPOSITORY'] !== undefined &&
        address !== undefined &&
        (0,repository .Tj)(address.repository, (0,repository .o2)(env)));
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
            if (!isExisting(error))
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
function isExisting(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
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
var _amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15911);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27165);
var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
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
        run?.sessionLink === undefined ? '' : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(run.sessionLink), 'Session'),
        ...links.map(({ text, url }) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text)),
        run?.config.harness === undefined ? '' : `agent ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(run.config.harness), maxNameLength))}`,
        run?.config.modelId === undefined ? '' : `model ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(run.config.modelId), maxNameLength))}`,
        hasTime ? timeWords(outcome) : '',
        tokenWords(run?.usage ?? {}),
        (0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__ .Dj)(run?.usage),
    ]
        .filter(Boolean)
        .join(' · ');
}
function timeWords(outcome) {
    const seenMs = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__ .xD)(outcome)
        .filter(({ state }) => state === 'QUEUED' || state === 'PENDING' || state === 'CLAIMED')
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const { queuedMs, setupMs } = outcome.times ?? { queuedMs: seenMs, setupMs: 0 };
    const parts = [
        queuedMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__ .kJ)(queuedMs)} queued` : '',
        setupMs >= 500 ? `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__ .kJ)(setupMs)} setup` : '',
    ].filter(Boolean);
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__ .kJ)(outcome.durationMs)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
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
    const code = (text) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(text ?? ''), maxNameLength), true);
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
        const state = status === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(status)})`;
        const place = path === null ? '' : ` at ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(path), maxTextLength))}`;
        return `${kindWords[kind]}: ${textOrLink(redact, title, url)}${state}${place}`;
    });
}
const resultIcons = { applied: '✅', refused: '⛔', failed: '⚠️' };
function appliedSection({ applied = [], redact }) {
    return listSection('Actions taken', applied, ({ what, result, reason, url = null }) => {
        const why = reason === undefined ? '' : ` (${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(reason), maxTextLength))})`;
        return `${resultIcons[result]} ${textOrLink(redact, what, url)}${why}`;
    });
}
function textOrLink(redact, given, url) {
    const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(given), maxTextLength);
    return url === null ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text);
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
    const { text: block, leftOut } = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__ .vY)(redact(text), maxFoldedBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .DV)(part, language));
    return fold(title, block + (leftOut === 0 ? '' : `\n\n*Truncated (${show(leftOut)} more characters).*`));
}
})
};
