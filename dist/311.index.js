export const id = 311;
export const ids = [311];
export const modules = {
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
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34117);
var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48870);
var _locate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5264);
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
    const facts = [`**${headline(frame, finding)}**`, `${finding.confidence} confidence`];
    if (placement.kind === 'lines' && !placement.isExact) {
        const { line = 0, startLine = line, side } = finding;
        const lines = startLine === line ? `line ${line}` : `lines ${startLine}–${line}`;
        facts.push(`Applies to ${lines}${side === 'LEFT' ? ' before the change' : ''}.`);
    }
    const head = `${(0,_marker_js__WEBPACK_IMPORTED_MODULE_4__ .dA)(frame.key, [printOf(placement)], frame.seal)}\n${facts.join(' · ')}`;
    const suggestion = renderSuggestion(frame, placement);
    const room = _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .LL - head.length - suggestion.length - 10;
    return [head, (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(frame, finding.body, room), suggestion].filter(Boolean).join('\n\n');
}
function renderInBody(frame, placement) {
    const { finding, reason } = placement;
    return [
        `#### ${headline(frame, finding)}`,
        `${placeOf(frame, placement)} · ${finding.confidence} confidence · ${reason}`,
        (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(frame, finding.body, _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .LL / 4),
        renderSuggestion(frame, placement),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function renderInBrief(frame, placement) {
    return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`;
}
function headline({ redact }, { severity, title }) {
    const text = (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qw)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.redactClean)(redact, title), maxTitleLength));
    return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`;
}
function placeOf({ redact, filesUrl }, { finding, path }) {
    if (path === '')
        return 'about the pull request as a whole';
    const shown = (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.redactClean)(redact, path);
    const page = `${filesUrl}/${shown.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
    const { line, startLine = line, side } = finding;
    if (line === undefined || startLine === undefined)
        return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(page, shown);
    const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`;
    if (side === 'LEFT')
        return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .ti)(where);
    return (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .uM)(`${page}${startLine === line ? `#L${line}` : `#L${startLine}-L${line}`}`, where);
}
function renderSuggestion({ redact }, placement) {
    const replaces = placement.kind === 'lines' ? placement.replaces : undefined;
    const code = suggestedCode(placement);
    if (code === undefined)
        return '';
    const isPlain = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .X5)(code) === code && redact(code) === code && code.length <= maxSuggestionLength;
    if (replaces === undefined || !isPlain) {
        return `Suggested code:\n\n${(0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DV)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.redactClean)(redact, code), maxSuggestionLength / 4))}`;
    }
    const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${code}\n${fence}`;
}
function suggestedCode({ finding, path, ...placement }) {
    const { suggestion, existingCode } = finding;
    const given = suggestion?.replaceAll('\r\n', '\n').replace(/\n$/, '') ?? '';
    const current = placement.kind === 'lines' ? placement.replaces : undefined;
    const isMarkdown = /\.(?:md|mdx|markdown)$/i.test(path) && !/^\s*(?:`{3,}|~{3,})suggestion\s/.test(given);
    const code = withoutSigns(isMarkdown ? given : (0,_locate_js__WEBPACK_IMPORTED_MODULE_5__ .f)(given), current ?? existingCode);
    const isSame = [existingCode, current].some((text) => text !== undefined && trimLines(text) === trimLines(code));
    return code.trim() === '' || isSame ? undefined : code;
}
function withoutSigns(code, there) {
    const lines = code.split('\n');
    const isSigned = lines.every((line) => /^[+ -]/.test(line)) && lines.some((line) => line.startsWith('+'));
    if (!isSigned || there === undefined)
        return code;
    const current = there.split('\n').map((line) => line.trim());
    const old = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1).trim());
    const isDiff = old.length === 0 ? !current.some((line) => line.startsWith('+')) : old.every((line) => current.includes(line));
    if (!isDiff)
        return code;
    return lines
        .filter((line) => !line.startsWith('-'))
        .map((line) => line.slice(1))
        .join('\n');
}
function trimLines(text) {
    return text.replace(/\s*$/gm, '').replace(/^\n+|\n+$/g, '');
}
}),
8379:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
c1: () => ( applyLabels),
pp: () => ( isDecision),
vc: () => ( isLabelAllowed)
});
var _github_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28881);
var _github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53524);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95216);
var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34117);
var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6513);
async function applyLabels(context, operation) {
    const { github, target, policy, redact, signal, verdict } = context;
    const live = await (0,_target_js__WEBPACK_IMPORTED_MODULE_4__.readLive)(context);
    const known = (await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ .ME)(github, { signal })).map(({ name }) => name);
    const isPublic = (text) => redact(text) === text;
    const plan = planLabels({ operation, policy, known, present: live.labels, isPublic, verdict });
    const done = [...plan.settled];
    const ready = new Set(plan.add);
    for (const name of plan.create) {
        try {
            await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ .fp)(github, name, { signal });
        }
        catch (error) {
            if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_0__.GitHubError && /already[ _]exists/i.test(error.message))
                continue;
            done.push((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.endOf)(error, context, `add label "${name}"`, 'issues: write'));
            ready.delete(name);
        }
    }
    if (ready.size > 0) {
        const add = () => (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ .Nl)(github, target, [...ready], { signal });
        done.push(...(await change(context, 'add', [...ready], add)));
    }
    for (const name of plan.remove) {
        const remove = () => (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ .tA)(github, target, name, { signal });
        done.push(...(await change(context, 'remove', [name], remove)));
    }
    const withUrl = live.url === undefined ? {} : { url: live.url };
    return done.map((one) => (one.result === 'applied' ? { ...one, ...withUrl } : one));
}
async function change(context, kind, names, send) {
    const { github, target, signal } = context;
    const isDone = async () => {
        const labels = (await (0,_github_write_issue_js__WEBPACK_IMPORTED_MODULE_1__ .Fq)(github, target, { signal }))?.labels ?? [];
        return names.every((name) => labels.includes(name) === (kind === 'add'));
    };
    try {
        await (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.changeOnce)(context, send, isDone);
        return names.map((name) => (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.didApply)(doneWords(kind, name)));
    }
    catch (error) {
        return names.map((name) => (0,_context_js__WEBPACK_IMPORTED_MODULE_3__.endOf)(error, context, `${kind} label "${name}"`, (0,_target_js__WEBPACK_IMPORTED_MODULE_4__.writePermission)(target)));
    }
}
function doneWords(kind, name) {
    return `${kind === 'add' ? 'Added' : 'Removed'} label "${name}"`;
}
const maxOnIssue = 100;
const maxNameLength = 50;
const maxNamed = 100;
const decisions = /^(?:wont(?:fix|do)|notplanned|reject(?:ed)?|declin(?:ed?)|invalid|bydesign|worksasintended|notabug|accept(?:ed)?|approved?|planned|goodfirstissue|firsttimersonly|(?:extra)?helpwanted|upforgrabs|contributionswelcome|readytomerge|hacktoberfest(?:accepted)?|bounty)$/;
const ownLabels = new Map([
    ['needs-info', /needs?.*(?:info|detail|repro|feedback)|moreinfo|awaitingresponse|waitingfor/],
    ['duplicate', /duplicate/],
    ['security', /security|vulnerability/],
    ['spam', /spam/],
    ['answered', /answered|question|support/],
    ['not-a-problem', /notabug|notaproblem|invalid|bydesign|worksasintended/],
]);
function isDecision(name) {
    return decisions.test(squash(name));
}
function planLabels(facts) {
    const { policy, present } = facts;
    const [create, add, remove] = [[], [], []];
    const settled = [];
    const whyTooMany = (kind) => {
        if (add.length + remove.length >= policy.maxLabels)
            return `max_labels is ${policy.maxLabels}`;
        if (kind === 'remove' || present.length + add.length < maxOnIssue)
            return undefined;
        return `GitHub allows ${maxOnIssue} labels at most`;
    };
    const changes = changesOf(facts);
    for (const change of changes.slice(0, maxNamed)) {
        const { kind, name, isKnown } = change;
        const isThere = present.some((label) => fold(label) === fold(name));
        const isDone = isThere === (kind === 'add');
        const reason = whyNot(facts, change) ?? (isDone ? undefined : whyTooMany(kind));
        if (reason !== undefined)
            settled.push((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.refused)(`${kind} label "${name}"`, reason));
        else if (isDone) {
            settled.push({ ...(0,_context_js__WEBPACK_IMPORTED_MODULE_3__.didApply)(doneWords(kind, name)), reason: isThere ? 'it was already there' : "it wasn't there" });
        }
        else {
            if (kind === 'add')
                add.push(name);
            else
                remove.push(name);
            if (!isKnown)
                create.push(name);
        }
    }
    const more = changes.length - maxNamed;
    if (more > 0)
        settled.push((0,_context_js__WEBPACK_IMPORTED_MODULE_3__.refused)(`change ${more} more labels`, `max_labels is ${policy.maxLabels}`));
    return { create, add, remove, settled };
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
    if (labelsAllowed === undefined && isDecision(name)) {
        return "it is a maintainers' decision, and labels_allowed doesn't list it";
    }
    if (isKnown)
        return undefined;
    if (kind === 'remove' || !policy.createLabels)
        return 'the repository has no such label';
    const isName = name.length <= maxNameLength && /^[^\n]+$/.test(name) && (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .X5)(name) === name;
    if (!isName)
        return `a label's name has 1 to ${maxNameLength} visible characters`;
    return isPublic(name) ? undefined : 'its name contains part of a secret';
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
5264:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  I: () => ( createPlacer),
  f: () => ( unwrapFence)
});
var external_node_path_ = __webpack_require__(76760);
;
const linesAtEnd = /^(?<path>.+?)(?:(?::L?|#L|,? *\(?lines? +)(?<first>\d{1,9})(?:C\d{1,9})?(?: *(?:-|–|to) *L?(?<last>\d{1,9})(?:C\d{1,9})?|:\d{1,9})?[:)]*|:)$/i;
const pageStart = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|raw|tree|blame)\/[^/]+\//;
function findPath(paths, given) {
    const known = new Map([...paths].map((path) => [path.normalize('NFC'), path]));
    const bare = unquote(given.trim()).replace(pageStart, '');
    const { path: before, first: from, last: to = from } = linesAtEnd.exec(bare)?.groups ?? {};
    const [first, last] = [Math.min(Number(from), Number(to)), Math.max(Number(from), Number(to))];
    const tries = [
        { path: given },
        { path: bare },
        ...(before === undefined ? [] : [{ path: unquote(before), ...(from !== undefined && { lines: { first, last } }) }]),
    ];
    const files = [...known.keys()];
    const byName = (name) => known.get(name);
    const byEnding = (name) => known.get(endingOf(files, name) ?? '');
    for (const look of [byName, byEnding]) {
        for (const one of tries) {
            const [path] = spellingsOf(one.path).flatMap((name) => look(name) ?? []);
            if (path !== undefined)
                return { ...one, path };
        }
    }
    return undefined;
}
function endingOf(files, name) {
    const inside = files.filter((file) => {
        const isRoot = file.includes('/') || name.slice(0, -file.length).split('/').filter(Boolean).length <= 2;
        return /^(?:\/|[a-z]:\/|~\/)/i.test(name) && name.endsWith(`/${file}`) && isRoot;
    });
    const [longest] = inside.sort((one, other) => other.length - one.length);
    const ending = files.filter((file) => file.endsWith(`/${name}`));
    return longest ?? (ending.length === 1 ? ending[0] : undefined);
}
function spellingsOf(path) {
    const slashed = external_node_path_.posix.normalize(path.replaceAll('\\', '/').replace(/^file:\/\//, ''));
    const decoded = decode(slashed);
    const all = [path, slashed, decoded].flatMap((name) => [
        name,
        name.replace(/^\.?\/+/, ''),
        name.replace(/^\/?[ab]\//, ''),
    ]);
    return [...new Set(all.map((name) => name.normalize('NFC')))].filter(Boolean);
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function unquote(path) {
    const [, quote, inner = path] = /^(["'`<]|\*\*)(.*?)(?:["'`>]|\*\*)$/s.exec(path) ?? /^(\[)`?(.*?)`?\]\([^()]*\)$/s.exec(path) ?? [];
    if (quote !== '"' || !inner.includes('\\'))
        return inner;
    const bytes = [...inner.matchAll(/\\([0-7]{3})|\\([\\"tn])|[^\\]+|\\/g)].map(([whole, octal, sign]) => {
        if (octal !== undefined)
            return Buffer.of(parseInt(octal, 8));
        return Buffer.from(sign === undefined ? whole : sign === 't' ? '\t' : sign === 'n' ? '\n' : sign);
    });
    return Buffer.concat(bytes).toString('utf8');
}
;
function createPlacer(files) {
    const byPath = new Map();
    for (const file of files)
        byPath.set(file.path, { ...file, hunks: readHunks(file.patch ?? []) });
    for (const file of byPath.values()) {
        const { previousPath, status } = file;
        if (status === 'renamed' && previousPath !== undefined && !byPath.has(previousPath))
            byPath.set(previousPath, file);
    }
    return (given) => {
        const found = findPath(byPath.keys(), given.path);
        const file = found && byPath.get(found.path);
        if (!found || !file) {
            return { kind: 'body', finding: given, path: given.path, reason: 'not among the changed files' };
        }
        const { path } = file;
        const { lines } = found;
        const finding = given.line !== undefined || !lines ? given : { ...given, line: lines.last, startLine: lines.first };
        const place = placeIn(file, finding);
        if (place === undefined)
            return { kind: 'file', finding, path };
        if (typeof place === 'string')
            return { kind: 'body', finding, path, reason: place };
        const isOldName = found.path !== path;
        return { kind: 'lines', finding, path, ...place, ...(isOldName && { replaces: undefined }) };
    };
}
function placeIn({ hunks, status, additions, deletions }, { line, startLine, side, existingCode }) {
    const named = status === 'removed' ? 'LEFT' : status === 'added' ? 'RIGHT' : side;
    const quoted = existingCode === undefined ? undefined : placeCode(hunks, existingCode, named, line ?? 1);
    if (quoted)
        return quoted;
    if (line === undefined)
        return undefined;
    if (hunks.length === 0) {
        const isMoved = ['renamed', 'copied'].includes(status) && additions + deletions === 0;
        return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file';
    }
    const given = [startLine ?? line, line];
    if (!given.every((one) => Number.isSafeInteger(one) && one > 0))
        return 'no such line';
    const wanted = { first: Math.min(...given), last: Math.max(...given) };
    const placed = named === 'LEFT' ? placeLeft(hunks, wanted) : placeRight(hunks, wanted);
    if (!placed)
        return 'outside the diff';
    return existingCode === undefined ? placed : { ...placed, replaces: undefined };
}
function placeCode(hunks, code, side, line) {
    const right = side === 'LEFT' ? undefined : findCode(hunks, 'RIGHT', code, line);
    const placed = right && placeRight(hunks, right);
    if (right && placed)
        return right.isExact ? placed : { ...placed, replaces: undefined };
    const left = side === 'RIGHT' ? undefined : findCode(hunks, 'LEFT', code, line);
    return left && placeLeft(hunks, left);
}
function placeRight(hunks, wanted) {
    const shown = showing(hunks, 'RIGHT', wanted);
    const lines = clip(wanted, shown);
    if (!lines)
        return undefined;
    const isExact = isSameSpan(lines, wanted);
    const text = linesIn(shown, lines).map((line) => line.text);
    return { side: 'RIGHT', lines, isExact, replaces: isExact ? text.join('\n') : undefined };
}
function placeLeft(hunks, wanted) {
    const lines = linesIn(showing(hunks, 'LEFT', wanted), wanted);
    const removed = spanOf(lines.flatMap(({ number, other }) => (other === undefined ? number : [])));
    if (removed)
        return { side: 'LEFT', lines: removed, isExact: isSameSpan(removed, wanted), replaces: undefined };
    const kept = spanOf(lines.flatMap(({ other }) => other ?? []));
    return kept && { side: 'RIGHT', lines: kept, isExact: false, replaces: undefined };
}
function showing(hunks, side, wanted) {
    const end = { first: wanted.last, last: wanted.last };
    const hunk = hunks.find((one) => clip(end, one[side])) ?? hunks.find((one) => clip(wanted, one[side]));
    return hunk?.[side] ?? [];
}
function isSameSpan(one, other) {
    return one.first === other.first && one.last === other.last;
}
function readHunks(patch) {
    const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []));
    return starts.map((start, index) => {
        const lines = patch.slice(start + 1, starts[index + 1]);
        const lineOf = (number, other, text) => number === undefined ? [] : [{ number, other, text }];
        return {
            LEFT: lines.flatMap(({ oldLine, newLine, text }) => lineOf(oldLine, newLine, text)),
            RIGHT: lines.flatMap(({ oldLine, newLine, text }) => lineOf(newLine, oldLine, text)),
        };
    });
}
function clip(wanted, shown) {
    const first = Math.max(wanted.first, shown[0]?.number ?? Infinity);
    const last = Math.min(wanted.last, shown.at(-1)?.number ?? 0);
    return first <= last ? { first, last } : undefined;
}
function linesIn(shown, { first, last }) {
    return shown.filter(({ number }) => number >= first && number <= last);
}
function spanOf(numbers) {
    const [first] = numbers;
    const last = numbers.at(-1);
    return first === undefined || last === undefined ? undefined : { first, last };
}
const maxQuoted = 500;
const fenceStart = /^\s*(?:`{3,}|~{3,})[^\n`]*\n/;
const fenceEnd = /(?:^|\n)[ \t]*(?:`{3,}|~{3,})\s*$/;
const loneStart = /^\n* {0,3}(?:`{3,}|~{3,})[^\n`]*\n/;
const loneEnd = /(?:^|\n) {0,3}(?:`{3,}|~{3,})\s*$/;
function unwrapFence(code) {
    if (fenceStart.test(code) && fenceEnd.test(code))
        return code.replace(fenceStart, '').replace(fenceEnd, '');
    const isOdd = (code.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1;
    return isOdd ? code.replace(loneStart, '').replace(loneEnd, '') : code;
}
const diffFront = /^\s*\d{1,7}(?:\s+\d{1,7})?[ \t:|]+[+-]?/;
function findCode(hunks, side, code, line) {
    const raw = unwrapFence(code.replaceAll('\r\n', '\n'))
        .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
        .split('\n');
    if (raw.join('').trim() === '' || raw.length > maxQuoted)
        return undefined;
    const isDiff = raw.every((text) => /^[+ ]/.test(text)) && raw.some((text) => text.startsWith('+'));
    const versions = [
        raw,
        ...(isDiff ? [raw.map((text) => text.slice(1))] : []),
        ...(raw.every((text) => diffFront.test(text)) ? [raw.map((text) => text.replace(diffFront, ''))] : []),
    ];
    const found = versions.flatMap((wanted) => hunks.flatMap(({ [side]: shown }) => shown.flatMap(({ number: first }, from) => {
        if (!wanted.every((text, at) => shown[from + at]?.text.trim() === text.trim()))
            return [];
        const isExact = wanted.every((text, at) => shown[from + at]?.text.trimEnd() === text.trimEnd());
        return { first, last: first + wanted.length - 1, isExact };
    })));
    return found.sort((one, other) => Math.abs(one.last - line) - Math.abs(other.last - line))[0];
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
var _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27165);
var _finding_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58147);
var _marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48870);
var _operations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48430);
const maxSummaryLength = 25_000;
function renderReviewBody(facts) {
    const { marker, frame, inBody, carried = [], commitSha, earlier, fixed } = facts;
    const open = facts.inline + facts.stillOpen + carried.length + inBody.length;
    const head = [
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .G1)('review', { ...marker, commit: commitSha, open }, frame.seal),
        (0,_marker_js__WEBPACK_IMPORTED_MODULE_3__ .dA)(frame.key, [...inBody.map(_finding_text_js__WEBPACK_IMPORTED_MODULE_2__ .Fc), ...carried], frame.seal),
        `### Review: ${headingOf(facts)}`,
    ].join('\n');
    if (fixed > 0) {
        const words = fixed === 1 ? 'The earlier finding is fixed.' : `All ${fixed} earlier findings are fixed.`;
        return [head, `${words} ${commitLine(facts)}`].join('\n\n');
    }
    const summary = earlier.summary !== undefined && saysUnchanged(facts.summary)
        ? earlier.summary
        : (0,_report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .DJ)(frame, facts.summary, maxSummaryLength);
    const sections = [head, `**${countsLine(facts)}** ${commitLine(facts)}`, `${_marker_js__WEBPACK_IMPORTED_MODULE_3__ .ft}\n${summary}`];
    if (inBody.length > 0) {
        const title = '### General findings';
        const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4);
        sections.push(title, fitFindings(facts, _report_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .LL - used));
    }
    return sections.join('\n\n');
}
function readParts(body, prints) {
    const [, summary, ...findings] = body.replaceAll('\r\n', '\n').split(`${_marker_js__WEBPACK_IMPORTED_MODULE_3__ .ft}\n`);
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
function countsLine({ severities: all, inline, stillOpen: threads, carried = [] }) {
    const stillOpen = threads + carried.length;
    if (all.length === 0)
        return 'No findings.';
    const kinds = _operations_js__WEBPACK_IMPORTED_MODULE_4__ .gO.flatMap((severity) => {
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
    const briefs = inBody.map((placement) => `${_marker_js__WEBPACK_IMPORTED_MODULE_3__ .ft}\n${(0,_finding_text_js__WEBPACK_IMPORTED_MODULE_2__ .QK)(frame, placement)}`);
    const shown = [];
    const note = (count) => `*${count} more don't fit here; the step's output \`result\` has them.*`;
    let left = room - note(inBody.length).length - 2;
    let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0);
    for (const [at, placement] of inBody.entries()) {
        const brief = briefs[at] ?? '';
        briefsLeft -= brief.length + 2;
        const said = saysUnchanged(placement.finding.body) ? earlier.findings.get((0,_finding_text_js__WEBPACK_IMPORTED_MODULE_2__ .Fc)(placement)) : undefined;
        const whole = left - briefsLeft > brief.length ? `${_marker_js__WEBPACK_IMPORTED_MODULE_3__ .ft}\n${said ?? (0,_finding_text_js__WEBPACK_IMPORTED_MODULE_2__ .UO)(frame, placement)}` : brief;
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
74909:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( currentOf),
readHistory: () => ( readHistory),
z: () => ( listEarlierFindings)
});
var _github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43080);
var _github_read_reviews_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27901);
var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48870);
var _review_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70281);
async function readHistory(call) {
    const { github, target, signal } = call;
    const earlier = await (0,_github_read_reviews_js__WEBPACK_IMPORTED_MODULE_1__ .W4)(github, target, { signal });
    const marked = earlier.flatMap((review) => ownReviewOf(review, call) ?? []);
    if (marked.length === 0)
        return { reviews: [], pending: [], threads: [], drafted: [] };
    const threads = await (0,_github_read_reviews_js__WEBPACK_IMPORTED_MODULE_1__ .ER)(github, target, { signal });
    const identity = await (0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .x)(github, signal);
    const own = marked.filter(({ author }) => (0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .L)(author, identity));
    const seen = own.filter(({ isPending }) => !isPending);
    const all = threads.flatMap((thread) => ownThreadOf(thread, call, identity) ?? []);
    const isSeen = ({ first }) => seen.some(({ id }) => id === first.reviewId);
    return {
        reviews: seen.filter(({ run }, at) => seen.findIndex((review) => review.run === run) === at),
        pending: own.filter(({ isPending }) => isPending),
        threads: all.filter(isSeen),
        drafted: all.filter((thread) => !isSeen(thread)),
    };
}
function ownReviewOf(review, { marker: { key }, seal }) {
    const draft = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__ .fj)('draft', review.body, seal);
    const found = draft ?? (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__ .fj)('review', review.body, seal);
    if (found?.key !== key)
        return undefined;
    return {
        ...review,
        run: found.run,
        commit: found.commit,
        open: found.open ?? 0,
        isDraft: draft !== undefined,
        prints: (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__ .mP)(key, review.body, seal),
    };
}
function ownThreadOf(thread, { marker: { key }, seal }, identity) {
    const [first, ...others] = thread.comments;
    if (!first || !(0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .L)(first.author, identity))
        return undefined;
    const [print] = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__ .mP)(key, first.body, seal);
    if (print === undefined)
        return undefined;
    const isAnswered = thread.isLong || others.some(({ author }) => !(0,_github_read_identity_js__WEBPACK_IMPORTED_MODULE_0__ .L)(author, identity));
    return { ...thread, print, first, isAnswered, isOpen: !thread.isResolved && !first.isMinimized };
}
function currentOf({ reviews }) {
    return reviews.reduce((latest, review) => (review.isMinimized || (latest && (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__ .K9)(latest.run, review.run)) ? latest : review), undefined);
}
function listEarlierFindings({ reviews, threads }) {
    const latest = reviews.findLast(({ isMinimized }) => !isMinimized);
    const all = reviews.flatMap((review) => [
        ...threads
            .filter(({ first }) => first.reviewId === review.id)
            .map((thread) => {
            const { print, path, line, isAnswered, isOpen, first } = thread;
            return { thread, print, path, line, isAnswered, isOpen, text: headingIn(first.body) };
        }),
        ...[...(0,_review_body_js__WEBPACK_IMPORTED_MODULE_3__ .fp)(review.body, review.prints).findings].map(([print, text]) => ({
            ...{ thread: undefined, print, path: undefined, line: undefined, isAnswered: false },
            text: headingIn(text),
            isOpen: !review.isMinimized && latest?.prints.includes(print) === true,
        })),
    ]);
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
