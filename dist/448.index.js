export const id = 448;
export const ids = [448];
export const modules = {
36471:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DJ: () => ( readFinishedRuns),
I6: () => ( readActiveThings),
e0: () => ( readKnownIssues),
iE: () => ( stamp),
ih: () => ( readWorkflowResults),
l3: () => ( labelNames),
to: () => ( searchIssues),
vY: () => ( readOpenPulls)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96584);
var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21511);
var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14292);
const maxPages = 6;
const maxKnownPages = 3;
async function readActiveThings(github, { repository }, { since, signal }) {
    const query = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' };
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages }, ({ issues }, page) => issues.listForRepo({ ...query, since: stamp(since), ...page }));
    return { items: items.flatMap(thingOf), omitted };
}
async function readFinishedRuns(github, { repository }, { since, signal }) {
    const query = {
        owner: repository.owner,
        repo: repository.name,
        created: `>=${stamp(since)}`,
        status: 'completed',
    };
    const { items, omitted } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages }, async ({ actions }, page) => {
        const { data, headers } = await actions.listWorkflowRunsForRepo({ ...query, ...page });
        return { data: data.workflow_runs, headers };
    });
    const runs = items.map(({ name, head_branch, conclusion, html_url, created_at }) => ({
        workflow: name ?? '',
        branch: head_branch ?? '',
        conclusion: conclusion ?? '',
        url: html_url ?? '',
        createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(created_at),
    }));
    return { items: runs, omitted };
}
async function readKnownIssues(github, { repository, triggeredAt }, signal) {
    const query = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' };
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages: maxKnownPages }, ({ issues }, page) => issues.listForRepo({ ...query, ...page }));
    return items
        .filter(({ pull_request, created_at }) => !pull_request && (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__ .SP)(triggeredAt, created_at))
        .flatMap(knownIssueOf);
}
function knownIssueOf({ number, title, state, labels }) {
    return typeof number === 'number'
        ? [{ number, title: title ?? '', state: state ?? '', labels: labelNames(labels) }]
        : [];
}
const mostFound = 30;
async function searchIssues(github, { repository, triggeredAt }, { words, signal }) {
    if (words.length === 0)
        return [];
    const q = `${words.join(' OR ')} repo:${repository.fullName} is:issue`;
    const { data } = await github.call({ signal }, ({ search }, request) => search.issuesAndPullRequests({ q, per_page: mostFound, request }));
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.items)
        .filter(({ created_at }) => (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__ .SP)(triggeredAt, created_at))
        .flatMap(knownIssueOf);
}
const resultsShown = 5;
async function readWorkflowResults(github, { repository }, { workflowId, branch }, signal) {
    const query = { owner: repository.owner, repo: repository.name, workflow_id: workflowId, branch };
    const { data } = await github.call({ signal }, ({ actions }, request) => actions.listWorkflowRuns({ ...query, status: 'completed', per_page: resultsShown + 1, request }));
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(data.workflow_runs).map((run) => ({
        id: run.id ?? undefined,
        branch: run.head_branch ?? branch,
        commit: run.head_sha ?? '',
        conclusion: run.conclusion ?? '',
        date: run.created_at ?? '',
        url: run.html_url ?? '',
    }));
}
async function readOpenPulls(github, { repository }, branchStart, signal) {
    const query = { owner: repository.owner, repo: repository.name, state: 'open' };
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal, maxPages: maxKnownPages }, ({ pulls }, page) => pulls.list({ ...query, ...page }));
    return items.flatMap(({ number, title, head }) => typeof number === 'number' &&
        head?.ref?.startsWith(branchStart) === true &&
        head.repo?.full_name === repository.fullName
        ? [{ number, title: title ?? '', branch: head.ref }]
        : []);
}
function stamp(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function labelNames(labels) {
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__ .c)(labels).flatMap((label) => (typeof label === 'string' ? label : label.name) ?? []);
}
function thingOf(item) {
    if (typeof item.number !== 'number')
        return [];
    return [
        {
            kind: item.pull_request ? 'pull request' : 'issue',
            number: item.number,
            title: item.title ?? '',
            author: item.user?.login ?? '',
            labels: labelNames(item.labels),
            comments: item.comments ?? 0,
            isOpen: item.state === 'open',
            isDraft: item.draft === true,
            createdAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(item.created_at),
            closedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(item.closed_at),
            mergedAt: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Q$)(item.pull_request?.merged_at),
        },
    ];
}
}),
53524:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fq: () => ( readIssueState),
ME: () => ( listLabels),
Nl: () => ( addLabels),
fp: () => ( createLabel),
tA: () => ( removeLabel)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21511);
var _read_activity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36471);
async function readIssueState(github, address, call) {
    const { data: issue } = await github.call(call, ({ issues }, request) => issues.get({ ...placeOf(address), request }));
    if (!isAt(address, issue.number, (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(issue.repository_url)))
        return undefined;
    return {
        isOpen: issue.state === 'open',
        isLocked: issue.locked === true,
        labels: (0,_read_activity_js__WEBPACK_IMPORTED_MODULE_2__ .l3)(issue.labels),
        url: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(issue.html_url),
    };
}
function placeOf({ owner, repo, number }) {
    return { owner, repo, issue_number: number };
}
function isAt({ owner, repo, number }, found, url) {
    const isHere = url === undefined || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
    return found === number && isHere;
}
const maxLabelPages = 30;
async function listLabels(github, { owner, repo }, call) {
    const { items } = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__ .n4)(github, { signal: call.signal, maxPages: maxLabelPages }, ({ issues }, page) => issues.listLabelsForRepo({ owner, repo, ...page }));
    return items.flatMap(({ name, description }) => (name ? [{ name, description: description ?? '' }] : []));
}
async function createLabel(github, { owner, repo }, name, call) {
    await github.call(call, ({ issues }, request) => issues.createLabel({ owner, repo, name, color: 'ededed', request }));
}
async function addLabels(github, address, labels, call) {
    await github.call(call, ({ issues }, request) => issues.addLabels({ ...placeOf(address), labels: [...labels], request }));
}
async function removeLabel(github, address, name, call) {
    try {
        await github.call(call, ({ issues }, request) => issues.removeLabel({ ...placeOf(address), name, request }));
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_ && error.failure === 'missing' && /does not exist/i.test(error.message))) {
            throw error;
        }
    }
}
}),
72420:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DJ: () => ( fitMarkdown),
LL: () => ( maxBodyLength),
f1: () => ( redactClean),
mx: () => ( textFrameOf)
});
var _platform_text_fit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54376);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95216);
const maxBodyLength = 65_000;
const cutNote = '*This is too long for GitHub: here is how it begins. The output `result` of the step has the whole.*\n\n';
function textFrameOf({ redact, serverUrl, target }) {
    const isOnGitHub = serverUrl === 'https://github.com';
    return { redact, repository: isOnGitHub ? `${target.owner}/${target.repo}` : undefined };
}
function redactClean(redact, text) {
    return redact((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .X5)(text));
}
function fitMarkdown({ redact, repository }, markdown, room) {
    const text = redactClean(redact, (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(markdown, 2 * maxBodyLength)).trim();
    const show = (part) => redact((0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { topHeading: 3, ...(repository !== undefined && { repository }) })).trim();
    const whole = markdown.length > 2 * maxBodyLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ .Uo)(text, length))}…`;
    return cutNote + (0,_platform_text_fit_js__WEBPACK_IMPORTED_MODULE_2__ .t)(Math.min(text.length, room), make, room - cutNote.length);
}
}),
58147:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fc: () => ( printOf),
QK: () => ( renderInBrief),
UO: () => ( renderInBody),
wQ: () => ( renderComment)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12992);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
var _body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72420);
var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48870);
const maxTitleLength = 200;
const maxSuggestionLength = 30_000;
const severityWords = {
    critical: '🔴 Critical',
    major: '🟠 Major',
    minor: '🟡 Minor',
    nit: '⚪ Nit',
};
function printOf({ finding, path, ...placement }) {
    if (placement.kind === 'body' && placement.print !== undefined)
        return placement.print;
    const words = finding.title
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify([path, ...words]), 'hex').slice(0, 16);
}
function renderComment(frame, placement) {
    const { finding } = placement;
    const isElsewhere = placement.kind === 'lines' && !placement.isExact;
    const facts = [
        `**${headline(frame, finding)}**`,
        `${finding.confidence} confidence`,
        isElsewhere ? linesOf(finding) : '',
    ];
    const head = [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .dA)(frame.key, [printOf(placement)], frame.seal),
        facts.filter(Boolean).join(' · '),
    ].join('\n');
    const suggestion = renderSuggestion(frame, placement);
    const room = _body_js__WEBPACK_IMPORTED_MODULE_3__ .LL - head.length - suggestion.length - 10;
    return [head, (0,_body_js__WEBPACK_IMPORTED_MODULE_3__ .DJ)(frame, finding.body, room), suggestion].filter(Boolean).join('\n\n');
}
function renderInBody(frame, placement) {
    const { finding, reason } = placement;
    return [
        `#### ${headline(frame, finding)}`,
        `${placeOf(frame, placement)} · ${finding.confidence} confidence · ${reason}`,
        (0,_body_js__WEBPACK_IMPORTED_MODULE_3__ .DJ)(frame, finding.body, _body_js__WEBPACK_IMPORTED_MODULE_3__ .LL / 4),
        renderSuggestion(frame, placement),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function renderInBrief(frame, placement) {
    return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`;
}
function headline({ redact }, { severity, title }) {
    const text = (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qw)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_body_js__WEBPACK_IMPORTED_MODULE_3__ .f1)(redact, title), maxTitleLength));
    return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`;
}
function placeOf({ redact, filesUrl }, { finding, path }) {
    if (path === '')
        return 'about the pull request as a whole';
    const shown = (0,_body_js__WEBPACK_IMPORTED_MODULE_3__ .f1)(redact, path);
    const { line, startLine = line, side } = finding;
    if (line === undefined || startLine === undefined)
        return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(pageOf(filesUrl, shown), shown);
    const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`;
    if (side === 'LEFT')
        return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)(where);
    const anchor = startLine === line ? `#L${line}` : `#L${startLine}-L${line}`;
    return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(`${pageOf(filesUrl, shown)}${anchor}`, where);
}
function pageOf(filesUrl, path) {
    return `${filesUrl}/${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}
function linesOf({ line, startLine = line, side }) {
    const lines = startLine === line ? `line ${line ?? 0}` : `lines ${startLine ?? 0}–${line ?? 0}`;
    return `Applies to ${lines}${side === 'LEFT' ? ' before the change' : ''}.`;
}
function renderSuggestion({ redact }, placement) {
    const replaces = placement.kind === 'lines' ? placement.replaces : undefined;
    const code = suggestedCode(placement);
    if (code === undefined)
        return '';
    const isPlain = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .X5)(code) === code && redact(code) === code && code.length <= maxSuggestionLength;
    if (replaces === undefined || !isPlain) {
        return `Suggested code:\n\n${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DV)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_body_js__WEBPACK_IMPORTED_MODULE_3__ .f1)(redact, code), maxSuggestionLength / 4))}`;
    }
    const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${code}\n${fence}`;
}
function suggestedCode({ finding, path, ...placement }) {
    const { suggestion, existingCode } = finding;
    const given = suggestion?.replaceAll('\r\n', '\n').replace(/\n$/, '') ?? '';
    const [, mark = '', language = '', inner = ''] = /^\s*(`{3,}|~{3,})([^\n`]*)\n([^]*?)\n?[ \t]*\1\s*$/.exec(given) ?? [];
    const isWrapped = mark !== '' && (language.trim() === 'suggestion' || !/\.(?:md|mdx|markdown)$/i.test(path));
    const code = isWrapped ? inner : given;
    const there = [existingCode, placement.kind === 'lines' ? placement.replaces : undefined];
    const isSame = there.some((text) => text !== undefined && trimLines(text) === trimLines(code));
    return code.trim() === '' || isSame ? undefined : code;
}
function trimLines(text) {
    return text.replace(/\s*$/gm, '').replace(/^\n+|\n+$/g, '');
}
}),
56082:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aX: () => ( labelWords),
nH: () => ( planLabels),
vc: () => ( isLabelAllowed)
});
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95216);
var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51105);
const maxOnIssue = 100;
const maxNameLength = 50;
const maxNamed = 100;
const labelWords = {
    add: (name) => ({ base: `add label "${name}"`, done: `Added label "${name}"` }),
    remove: (name) => ({ base: `remove label "${name}"`, done: `Removed label "${name}"` }),
};
const decisions = /^(?:wont(?:fix|do)|notplanned|reject(?:ed)?|declin(?:ed?)|invalid|bydesign|worksasintended|notabug|accept(?:ed)?|approved?|planned|goodfirstissue|firsttimersonly|(?:extra)?helpwanted|upforgrabs|contributionswelcome|readytomerge|hacktoberfest(?:accepted)?|bounty)$/;
const ownLabels = new Map([
    ['needs-info', /needs?.*(?:info|detail|repro|feedback)|moreinfo|awaitingresponse|waitingfor/],
    ['duplicate', /duplicate/],
    ['security', /security|vulnerability/],
    ['spam', /spam/],
    ['answered', /answered|question|support/],
    ['not-a-problem', /notabug|notaproblem|invalid|bydesign|worksasintended/],
]);
function planLabels(facts) {
    const plan = {
        create: [],
        add: [],
        remove: [],
        settled: [],
    };
    const changes = changesOf(facts);
    for (const change of changes.slice(0, maxNamed)) {
        const { base, done } = labelWords[change.kind](change.name);
        const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change);
        const isThere = facts.present.some((name) => fold(name) === fold(change.name));
        if (reason !== undefined)
            plan.settled.push((0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__.refused)(base, reason));
        else if (isThere === (change.kind === 'add')) {
            plan.settled.push({ ...(0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__.didApply)(done), reason: isThere ? 'it was there already' : "it wasn't there" });
        }
        else {
            plan[change.kind].push(change.name);
            if (!change.isKnown)
                plan.create.push(change.name);
        }
    }
    const more = changes.length - maxNamed;
    if (more > 0)
        plan.settled.push((0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__.refused)(`change ${more} more labels`, `max_labels is ${facts.policy.maxLabels}`));
    return plan;
}
function changesOf({ operation, known, verdict = '' }) {
    const spelled = new Map(known.map((name) => [fold(name), name]));
    const own = ownLabels.get(verdict);
    const rank = ({ kind, name }) => (kind === 'add' && own?.test(squash(name)) === true ? 0 : 1);
    const changes = ['add', 'remove'].flatMap((kind) => {
        const names = new Map(operation[kind].map((name) => [fold(name), name.trim()]));
        return [...names].map(([folded, name]) => ({
            kind,
            name: spelled.get(folded) ?? name,
            isKnown: spelled.has(folded),
        }));
    });
    return changes.sort((one, other) => rank(one) - rank(other));
}
function squash(name) {
    return fold(name)
        .replace(/^.*[:/]/, '')
        .replace(/[^\p{L}\p{N}]/gu, '');
}
function whyNot({ operation, policy, isPublic }, { kind, name, isKnown }) {
    const other = kind === 'add' ? operation.remove : operation.add;
    if (other.some((label) => fold(label) === fold(name)))
        return 'the result both adds and removes it';
    const { labelsAllowed } = policy;
    if (!isLabelAllowed(name, labelsAllowed ?? (kind === 'add' ? ['*'] : [])))
        return "labels_allowed doesn't list it";
    if (labelsAllowed === undefined && decisions.test(squash(name))) {
        return "it is a maintainers' decision, and labels_allowed doesn't list it";
    }
    if (isKnown)
        return undefined;
    if (kind === 'remove' || !policy.createLabels)
        return 'the repository has no such label';
    return whyNoName(name, isPublic);
}
function whyNoName(name, isPublic) {
    if (name === '' || name.length > maxNameLength || (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .X5)(name) !== name || name.includes('\n')) {
        return `a label's name has 1 to ${maxNameLength} visible characters`;
    }
    return isPublic(name) ? undefined : 'its name contains part of a secret';
}
function whyTooMany({ policy, present }, { add, remove }, { kind, name }) {
    if (present.some((label) => fold(label) === fold(name)) === (kind === 'add'))
        return undefined;
    if (add.length + remove.length >= policy.maxLabels)
        return `max_labels is ${policy.maxLabels}`;
    if (kind === 'add' && present.length + add.length >= maxOnIssue)
        return `GitHub allows ${maxOnIssue} labels at most`;
    return undefined;
}
function fold(name) {
    return name.trim().normalize('NFC').toLowerCase();
}
function isLabelAllowed(name, patterns) {
    return patterns.some((pattern) => matches(fold(name), fold(pattern)));
}
function matches(name, pattern) {
    const [head = '', ...parts] = pattern.split('*');
    const tail = parts.pop();
    if (tail === undefined)
        return name === pattern;
    if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length)
        return false;
    let rest = name.slice(head.length, name.length - tail.length);
    for (const part of parts) {
        const at = rest.indexOf(part);
        if (at < 0)
            return false;
        rest = rest.slice(at + part.length);
    }
    return true;
}
}),
48870:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BL: () => ( makeApplyMarker),
G1: () => ( writeApplyMarker),
K9: () => ( isLaterRun),
dA: () => ( writeFindingPrints),
fj: () => ( readApplyMarker),
ft: () => ( partMark),
mP: () => ( readFindingPrints),
ol: () => ( digestOf)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_gate_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92970);
var _report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77208);
const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
    const { name = '', recipe = '', topic = '', agentRun, conversation } = facts;
    return {
        ...(0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ .ls)(env, [env['GITHUB_ACTION'] ?? '', name, recipe, topic]),
        ...(isId(agentRun) && { agentRun }),
        ...(isId(conversation) && { conversation }),
    };
}
function isId(value) {
    return value !== undefined && idPattern.test(value);
}
function writeApplyMarker(kind, marker, seal) {
    const { key, run, agentRun, conversation, commit, open, text } = marker;
    const facts = [
        ...(isId(agentRun) ? [`run=${agentRun}`] : []),
        ...(isId(conversation) ? [`conversation=${conversation}`] : []),
        ...(isId(commit) ? [`commit=${commit}`] : []),
        ...(open === undefined ? [] : [`open=${open}`]),
        ...(isId(text) ? [`text=${text}`] : []),
    ];
    return (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ .CK)([kind, key, run, ...facts].join(' '), seal);
}
function readApplyMarker(kind, body, seal) {
    const words = (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ .Tb)(body.split('\n', 1)[0] ?? '', seal)?.split(' ') ?? [];
    const [found, key = '', run = '', ...rest] = words;
    if (found !== kind || !/^[0-9a-f]{32}$/.test(key) || !/^\d{1,20}\.\d{1,20}$/.test(run))
        return undefined;
    const facts = new Map(rest.map((word) => [word.split('=', 1)[0] ?? '', word.slice(word.indexOf('=') + 1)]));
    const [agentRun, conversation, commit, text] = ['run', 'conversation', 'commit', 'text'].map((name) => facts.get(name));
    const open = Number(facts.get('open') ?? NaN);
    return {
        ...{ key, run },
        ...(isId(agentRun) && { agentRun }),
        ...(isId(conversation) && { conversation }),
        ...(isId(commit) && { commit }),
        ...(Number.isSafeInteger(open) && { open }),
        ...(isId(text) && { text }),
    };
}
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text.replaceAll('\r\n', '\n').trim(), 'hex').slice(0, 16);
}
function isLaterRun(one, other) {
    const [run = '0', attempt = '0'] = one.split('.');
    const [otherRun = '0', otherAttempt = '0'] = other.split('.');
    if (run !== otherRun)
        return BigInt(run) > BigInt(otherRun);
    return BigInt(attempt) > BigInt(otherAttempt);
}
function writeFindingPrints(key, prints, seal) {
    return (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ .CK)(['findings', key, ...prints].join(' '), seal);
}
function readFindingPrints(key, body, seal) {
    for (const line of body.split('\n', 2)) {
        if (!line.startsWith(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_2__ .R))
            return [];
        const [kind, found, ...prints] = (0,_report_comment_marker_js__WEBPACK_IMPORTED_MODULE_1__ .Tb)(line, seal)?.split(' ') ?? [];
        if (kind === 'findings')
            return found === key ? prints.filter((print) => /^[0-9a-f]{16}$/.test(print)) : [];
    }
    return [];
}
const partMark = `${_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_2__ .R} part -->`;
}),
51105:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
Rejection: () => ( Rejection),
didApply: () => ( didApply),
endOf: () => ( endOf),
explain: () => ( explain),
refused: () => ( refused)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);
class Rejection extends Error {
    name = 'Rejection';
}
function refused(what, reason) {
    return { what: `Didn't ${what}`, result: 'refused', reason };
}
function didApply(what, { url } = {}) {
    return { what, result: 'applied', ...(url !== undefined && { url }) };
}
function endOf(error, { what, permission, signal }) {
    if (error instanceof Rejection)
        return refused(what, error.message);
    const failed = { what: `Couldn't ${what}`, result: 'failed' };
    if (signal.aborted)
        return { ...failed, reason: `stopped: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(signal.reason)}` };
    if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_)
        return { ...failed, reason: explain(error, permission) };
    throw error;
}
function explain(error, permission) {
    const said = error.message.replace(/\.$/, '');
    if (error.status === 401)
        return `${said}. ${error.hint ?? ''}`.trimEnd();
    switch (error.failure) {
        case 'denied':
            if (/\blocked\b/i.test(said))
                return `${said}. Unlock the conversation`;
            return `${said}. Give the job \`permissions: { ${permission} }\`; runs for a fork's pull request never get it`;
        case 'missing':
            return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``;
        case 'outage':
            return error.inDoubt ? `${said}. It may have been done anyway` : said;
        case 'limited':
        case 'refused':
            return said;
    }
}
}),
70281:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
de: () => ( renderReviewBody),
fp: () => ( readParts),
sc: () => ( saysUnchanged)
});
var _report_summary_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40252);
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12992);
var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72420);
var _finding_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58147);
var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48870);
var _operations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48430);
const maxSummaryLength = 25_000;
function renderReviewBody(facts) {
    const { marker, frame, inBody, commitSha, earlier, fixed } = facts;
    const open = facts.inline + facts.stillOpen + inBody.length;
    const head = [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .G1)('review', { ...marker, commit: commitSha, open }, frame.seal),
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .dA)(frame.key, inBody.map(_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .Fc), frame.seal),
        `### Review: ${headingOf(facts)}`,
    ].join('\n');
    if (fixed > 0) {
        const words = fixed === 1 ? 'The earlier finding is fixed.' : `All ${fixed} earlier findings are fixed.`;
        return [head, `${words} ${commitLine(facts)}`].join('\n\n');
    }
    const summary = earlier.summary !== undefined && saysUnchanged(facts.summary)
        ? earlier.summary
        : (0,_body_js__WEBPACK_IMPORTED_MODULE_2__ .DJ)(frame, facts.summary, maxSummaryLength);
    const sections = [head, `**${countsLine(facts)}** ${commitLine(facts)}`, `${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n${summary}`];
    if (inBody.length > 0) {
        const title = '### General findings';
        const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4);
        sections.push(title, fitFindings(facts, _body_js__WEBPACK_IMPORTED_MODULE_2__ .LL - used));
    }
    return sections.join('\n\n');
}
function readParts(body, prints) {
    const [, summary, ...findings] = body.replaceAll('\r\n', '\n').split(`${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n`);
    return {
        summary: summary?.replace(/\n### General findings\n+$/, '').trim(),
        findings: new Map(findings.map((text, at) => [prints[at] ?? '', text.trim()])),
    };
}
const unchanged = /^(?:\W*\b(?:no|nothing|none|not|any|new|changes?|changed|unchanged|update|updates|same|identical|as|is|are|was|were|the|this|it|in|since|to|add|before|above|previously|earlier|last|prior|previous|time|round|review|reviews|comment|finding|findings|summary|still|so|true|applies|apply|stands|valid|open|present|there|fixed|addressed|yet|see|F\d{1,3}))*\W*$/i;
function saysUnchanged(text) {
    return (text.length <= 200 &&
        /\S/.test(text) &&
        unchanged.test(text) &&
        /unchanged|same|still|no|not|as before|see/i.test(text));
}
function headingOf({ verdict, severities: all, fixed }) {
    if (fixed > 0)
        return 'everything is fixed';
    const isGrave = all.some((one) => one === 'critical' || one === 'major');
    const word = verdict ?? (isGrave ? 'problems' : all.length > 0 ? 'comments' : 'ok');
    return _report_summary_verdict_js__WEBPACK_IMPORTED_MODULE_0__ .L2.get(word) ?? (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qw)(word);
}
function countsLine({ severities: all, inline, stillOpen }) {
    if (all.length === 0)
        return 'No findings.';
    const kinds = _operations_js__WEBPACK_IMPORTED_MODULE_5__ .gO.flatMap((severity) => {
        const count = all.filter((one) => one === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const places = [...(inline > 0 ? [`${inline} inline`] : []), ...(stillOpen > 0 ? [`${stillOpen} still open`] : [])];
    const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
    return `${all.length === 1 ? '1 finding' : `${all.length} findings`}: ${kinds.join(', ')}${where}.`;
}
function commitLine({ commitSha, isBehind, runUrl }) {
    const link = runUrl === undefined ? '' : ` ${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(runUrl, 'Open the run')}.`;
    return `Reviewed ${commitSha.slice(0, 7)}.${isBehind ? ' Newer commits exist.' : ''}${link}`;
}
function fitFindings({ frame, inBody, earlier }, room) {
    const briefs = inBody.map((placement) => `${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n${(0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .QK)(frame, placement)}`);
    const shown = [];
    const note = (count) => `*${count} more don't fit here; the step's output \`result\` has them.*`;
    let left = room - note(inBody.length).length - 2;
    let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0);
    for (const [at, placement] of inBody.entries()) {
        const brief = briefs[at] ?? '';
        briefsLeft -= brief.length + 2;
        const said = saysUnchanged(placement.finding.body) ? earlier.findings.get((0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .Fc)(placement)) : undefined;
        const whole = left - briefsLeft > brief.length ? `${_marker_js__WEBPACK_IMPORTED_MODULE_4__ .ft}\n${said ?? (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__ .UO)(frame, placement)}` : brief;
        const text = whole.length + 2 <= left - briefsLeft ? whole : brief;
        if (text.length + 2 > left)
            break;
        shown.push(text);
        left -= text.length + 2;
    }
    if (shown.length < inBody.length)
        shown.push(note(inBody.length - shown.length));
    return shown.join('\n\n');
}
}),
13794:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  $c: () => ( currentOf),
  F8: () => ( isOpenThread),
  zn: () => ( listEarlierFindings),
  Lu: () => ( readHistory),
  jK: () => ( saysAlready)
});
var read_identity = __webpack_require__(43080);
var json = __webpack_require__(62253);
var comments = __webpack_require__(56632);
var pages = __webpack_require__(21511);
;
const maxPages = 20;
const maxComments = 30;
const author = 'author { __typename login ... on Bot { databaseId } ... on User { databaseId } }';
const reviewsQuery = (0,pages .m$)('PastReviews', `reviews(${pages .yV}) { ${pages .PL} nodes { id body state isMinimized url ${author} } }`);
const threadsQuery = (0,pages .m$)('PastThreads', `reviewThreads(${pages .yV}) {
    ${pages .PL}
    nodes {
      id isResolved isOutdated path line startLine diffSide subjectType
      resolvedBy { login }
      comments(first: ${maxComments}) {
        totalCount
        nodes { id body isMinimized originalCommit { oid } pullRequestReview { id } ${author} }
      }
    }
  }`);
async function readEarlierReviews(github, address, call) {
    const query = { document: reviewsQuery, key: 'reviews' };
    const { items } = await (0,pages .Vz)(github, address, query, { signal: call.signal, maxPages });
    return items.map((node) => ({
        id: (0,json .b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,json .b6)(node['body']) ?? '',
        isPending: node['state'] === 'PENDING',
        isMinimized: node['isMinimized'] === true,
        url: (0,json .b6)(node['url']),
    }));
}
async function readEarlierThreads(github, address, call) {
    const query = { document: threadsQuery, key: 'reviewThreads' };
    const { items } = await (0,pages .Vz)(github, address, query, { signal: call.signal, maxPages });
    return items.map((node) => {
        const comments = (0,json .jk)((0,json .Xy)(node['comments'])['nodes']).filter(json .Gv).map(pastCommentOf);
        return {
            id: (0,json .b6)(node['id']) ?? '',
            path: (0,json .b6)(node['path']) ?? '',
            line: (0,json .rl)(node['line']),
            startLine: (0,json .rl)(node['startLine']),
            isFile: node['subjectType'] === 'FILE',
            side: node['diffSide'] === 'LEFT' ? 'LEFT' : 'RIGHT',
            isResolved: node['isResolved'] === true,
            isOutdated: node['isOutdated'] === true,
            resolvedBy: (0,json .b6)((0,json .Xy)(node['resolvedBy'])['login']),
            comments,
            isLong: ((0,json .rl)((0,json .Xy)(node['comments'])['totalCount']) ?? 0) > comments.length,
        };
    });
}
function pastCommentOf(node) {
    return {
        id: (0,json .b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,json .b6)(node['body']) ?? '',
        isMinimized: node['isMinimized'] === true,
        reviewId: (0,json .b6)((0,json .Xy)(node['pullRequestReview'])['id']),
        commit: (0,json .b6)((0,json .Xy)(node['originalCommit'])['oid']),
    };
}
function personOf(node) {
    const { login } = (0,comments .rM)(node);
    const account = (0,json .Xy)(node['author']);
    if (login === undefined)
        return undefined;
    return { login, type: account['__typename'] === 'Bot' ? 'Bot' : 'User', id: (0,json .rl)(account['databaseId']) };
}
var finding_text = __webpack_require__(58147);
var marker = __webpack_require__(48870);
var review_body = __webpack_require__(70281);
;
async function readHistory({ github, target, marker, seal, signal }) {
    const marked = (await readEarlierReviews(github, target, { signal })).flatMap((review) => ownReviewOf(review, marker.key, seal) ?? []);
    if (marked.length === 0)
        return { reviews: [], pending: [], threads: [], drafted: [] };
    const threads = await readEarlierThreads(github, target, { signal });
    const identity = await (0,read_identity .x)(github, signal);
    const own = marked.filter(({ author }) => (0,read_identity .L)(author, identity));
    const seen = own.filter(({ isPending }) => !isPending);
    const all = threads.flatMap((thread) => ownThreadOf(thread, { key: marker.key, seal, identity }) ?? []);
    const isSeen = ({ first }) => seen.some(({ id }) => id === first.reviewId);
    return {
        reviews: seen.filter(({ run }, at) => seen.findIndex((review) => review.run === run) === at),
        pending: own.filter(({ isPending }) => isPending),
        threads: all.filter(isSeen),
        drafted: all.filter((thread) => !isSeen(thread)),
    };
}
function ownReviewOf(review, key, seal) {
    const draft = (0,marker .fj)('draft', review.body, seal);
    const found = draft ?? (0,marker .fj)('review', review.body, seal);
    if (found?.key !== key)
        return undefined;
    const prints = (0,marker .mP)(key, review.body, seal);
    const { run, commit, open = 0 } = found;
    return { ...review, run, commit, open, isDraft: draft !== undefined, prints };
}
function ownThreadOf(thread, { key, seal, identity }) {
    const [first, ...others] = thread.comments;
    if (!first || !(0,read_identity .L)(first.author, identity))
        return undefined;
    const [print] = (0,marker .mP)(key, first.body, seal);
    if (print === undefined)
        return undefined;
    const isAnswered = thread.isLong || others.some(({ author }) => !(0,read_identity .L)(author, identity));
    return { ...thread, print, first, isAnswered };
}
function currentOf({ reviews }) {
    return reviews.reduce((latest, review) => (review.isMinimized || (latest && (0,marker .K9)(latest.run, review.run)) ? latest : review), undefined);
}
function isOpenThread({ isResolved, first }) {
    return !isResolved && !first.isMinimized;
}
function saysAlready(thread, placement) {
    if (thread.path !== placement.path || thread.isFile !== (placement.kind === 'file'))
        return false;
    const isSame = thread.print === (0,finding_text .Fc)(placement);
    if (placement.kind === 'file')
        return isSame;
    const { line, startLine = line } = thread;
    const { first, last } = placement.lines;
    if (line !== last || thread.side !== placement.side)
        return false;
    return isSame || (isOpenThread(thread) && startLine === first);
}
function listEarlierFindings({ reviews, threads }) {
    const latest = reviews.findLast(({ isMinimized }) => !isMinimized);
    const all = reviews.flatMap((review) => {
        const ofReview = threads.filter(({ first }) => first.reviewId === review.id);
        const general = [...(0,review_body .fp)(review.body, review.prints).findings];
        return [
            ...ofReview.map((thread) => ({
                ...{ thread, print: thread.print, path: thread.path, line: thread.line },
                ...{ text: headingIn(thread.first.body), isOpen: isOpenThread(thread), isAnswered: thread.isAnswered },
            })),
            ...general.map(([print, text]) => ({
                ...{ thread: undefined, print, path: undefined, line: undefined },
                ...{ text: headingIn(text), isOpen: review === latest, isAnswered: false },
            })),
        ];
    });
    return all.map((one, at) => ({ number: `F${at + 1}`, ...one }));
}
function headingIn(body) {
    const line = body.split('\n').find((text) => text.trim() !== '' && !text.startsWith('<!--')) ?? '';
    return line
        .replace(/^#+ |^- /, '')
        .replace(/\*\*/g, '')
        .trim();
}
})
};
