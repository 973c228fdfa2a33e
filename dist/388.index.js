export const id = 388;
export const ids = [388];
export const modules = {
6730:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ResultKeeper: () => ( ResultKeeper)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(681);
var _result_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1229);
class ResultKeeper {
    request;
    accepted;
    constructor(request) {
        this.request = request;
    }
    async review(ended, ask) {
        const { validator } = this.request.plan;
        if (validator === undefined || ended.conclusion !== 'success')
            return ended;
        const problems = await this.judge(ended);
        if (problems.length === 0)
            return ended;
        const { log } = this.request.runtime;
        log.warning(`The result can't be used: ${problems.join(' ')}${ask === undefined ? '' : ' Asking for another.'}`);
        if (ask === undefined)
            return failed(ended, unusable(problems));
        const { writeRepair } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8848));
        const second = joinOutcomes(ended, await ask(writeRepair(problems, validator.schema)));
        if (second.conclusion !== 'success')
            return explainSecond(second, problems);
        const left = await this.judge(second);
        return left.length === 0 ? second : failed(second, unusable(problems, left));
    }
    async apply(outcome) {
        const { plan } = this.request;
        if (outcome.conclusion !== 'success' || this.request.runtime.cancelled.aborted)
            return { outcome, typed: {} };
        const { operations, verdict } = await this.wishes(outcome);
        const typed = { ...(this.accepted && { value: this.accepted.value }), verdict };
        const isAnything = operations.length > 0 || plan.policy.failOn !== undefined;
        const applied = isAnything ? await this.applyAll(operations, outcome) : undefined;
        const error = applied?.error ?? this.whyNotDone(verdict, outcome);
        return {
            outcome: error === undefined ? outcome : failed(outcome, error),
            typed: { ...typed, ...(applied !== undefined && { applied }) },
        };
    }
    async judge(outcome) {
        const { validator } = this.request.plan;
        const { findResult } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 6790));
        const answer = findResult(outcome.answer);
        const places = [answer, ...(await this.findFile(outcome))];
        const problems = [];
        for (const place of places) {
            if (place.kind === 'none')
                continue;
            if (place.kind === 'broken') {
                problems.push([place.reason]);
                continue;
            }
            const checked = validator?.check(place.value);
            if (checked?.kind !== 'wrong') {
                this.accepted = { value: place.value };
                return [];
            }
            problems.push([...checked.problems]);
        }
        return problems[0] ?? ['There is no JSON block at the end of the answer, and no file result.json.'];
    }
    async findFile({ run }) {
        const { resultFileName } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 3351));
        const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
        if (file?.kind !== 'file')
            return [];
        const { runtime, api } = this.request;
        const [{ createArtifactStore }, { maxResultBytes, readResultFile }] = await Promise.all([
            Promise.all( [__webpack_require__.e(756), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 679)),
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 6790)),
        ]);
        const store = createArtifactStore({ api, send: runtime.connection.send, clock: runtime.clock });
        try {
            const { bytes } = await store.fetch(file.uid, { maxBytes: maxResultBytes, signal: runtime.cancelled });
            return [readResultFile(Buffer.from(bytes).toString('utf8'))];
        }
        catch (error) {
            runtime.cancelled.throwIfAborted();
            return [{ kind: 'broken', reason: `The file ${resultFileName} could not be fetched: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}` }];
        }
    }
    async wishes({ answer }) {
        const { plan } = this.request;
        const { readWishes } = await Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8339));
        if (plan.validator === undefined)
            return { operations: answerAsWish(plan, answer), verdict: undefined };
        const wishes = readWishes(this.accepted?.value, (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__ .M6)(plan.validator.schema));
        return { ...wishes, operations: (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__ .$m)(wishes.operations, plan.prompt.isHidden) };
    }
    async applyAll(operations, outcome) {
        const { runtime, event, github, plan, name, headSha } = this.request;
        const [{ applyOperations }, { makeApplyMarker }] = await Promise.all([
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 3660)),
            Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 8870)),
        ]);
        const { recipe, recipeInput, policy } = plan;
        const { runId: agentRun, run } = outcome;
        const conversation = recipe === 'respond' ? run?.conversationId : undefined;
        return applyOperations({
            ...runtime,
            operations,
            policy,
            event,
            headSha,
            github: await github(),
            marker: makeApplyMarker(runtime.env, { name, recipe, agentRun, conversation, topic: recipeInput?.topic }),
            signal: runtime.cancelled,
        });
    }
    whyNotDone(verdict, { run }) {
        const { plan, runtime } = this.request;
        const isClaimed = plan.recipe === 'fix-ci' && (verdict === 'fixed' || verdict === 'proposed');
        const isThere = run?.artifacts.some((left) => left.kind === 'pull_request' && (0,_report_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ .XP)(left.url, runtime.env));
        if (!isClaimed || isThere === true)
            return undefined;
        return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent says "${verdict}", but its run left no pull request of this repository.`, {
            hint: `Read what it did${whereIs(run)}; the environment must let it push and open pull requests here.`,
        });
    }
}
function isFile(artifact, name) {
    return artifact.kind === 'file' && (artifact.name === name || artifact.path.split(/[\\/]/).at(-1) === name);
}
function answerAsWish({ policy }, answer) {
    return policy.allowed.flatMap((kind) => {
        if (kind === 'comment')
            return [{ kind, body: answer }];
        return kind === 'summary' ? [{ kind, markdown: answer }] : [];
    });
}
function failed(outcome, error) {
    return { ...outcome, conclusion: error.conclusion, error };
}
function unusable(first, second) {
    const after = second === undefined ? '' : ` Asked once more, it was no better: ${second.join(' ')}`;
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result can't be used, and nothing of it was applied. ${first.join(' ')}${after}`, {
        hint: 'Read the answer in agent_output. If it happens again, make the schema simpler or the task smaller.',
    });
}
function explainSecond(second, problems) {
    const { error } = second;
    const why = error?.message ?? `The run ended as ${second.conclusion}.`;
    return failed(second, new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`The agent's result can't be used: ${problems.join(' ')} Asking for another came to nothing. ${why}`, {
        conclusion: error?.conclusion ?? 'failure',
        ...(error?.hint !== undefined && { hint: error.hint }),
        ...(error?.link !== undefined && { link: error.link }),
        cause: error,
    }));
}
function joinOutcomes(first, second) {
    const later = second.history.map((change) => ({ ...change, atMs: change.atMs + first.durationMs }));
    return {
        ...second,
        answer: second.answer === '' ? first.answer : second.answer,
        run: second.run ?? first.run,
        history: [...first.history, ...later],
        durationMs: first.durationMs + second.durationMs,
    };
}
function whereIs(run) {
    return run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`;
}
}),
7737:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => ( isAncestor),
t: () => ( readPullState)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
async function readPullState(github, { owner, repo, number }, call) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}';
    const pull = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(await github.json(route, { owner, repo, number }, call));
    const headSha = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(pull['head'])['sha']);
    if (headSha === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_(`${route}: an answer that is no pull request`, { failure: 'outage' });
    }
    return {
        isOpen: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(pull['state']) === 'open',
        isLocked: pull['locked'] === true,
        headSha,
    };
}
async function isAncestor(github, { owner, repo }, commits, call) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { owner, repo, basehead: `${commits.earlier}...${commits.later}`, per_page: 1 };
    try {
        const { status } = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(await github.json(route, parameters, { ...call, maxBytes: 64 * 1024 * 1024 }));
        return status === 'ahead' || status === 'identical';
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .y_ && error.failure === 'missing')
            return false;
        throw error;
    }
}
}),
9620:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B2: () => ( writeUrl),
Cm: () => ( linkTarget),
Gw: () => ( withoutBacklink),
Pl: () => ( safeUrl),
XF: () => ( readLink),
a9: () => ( trimUrl)
});
const link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
    link.lastIndex = at;
    const match = link.exec(line);
    if (!match)
        return undefined;
    const [whole, mark = '', text = '', url = ''] = match;
    return { text, url, isImage: mark === '!', end: at + whole.length };
}
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
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = 'redirect.github.com';
    return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
function writeUrl(url, writer, options) {
    const target = options.inLink ? undefined : linkTarget(url, options);
    const bare = url.replaceAll('`', '%60');
    if (target === undefined)
        writer.code(bare);
    else if (target === safeUrl(url))
        writer.add(`<${target}>`);
    else
        writer.add(`[\`${bare}\`](${target})`);
}
}),
2157:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  DV: () => ( codeBlock),
  h8: () => ( htmlCode),
  ti: () => ( inlineCode),
  uM: () => ( linkTo),
  RU: () => ( makeInert),
  wh: () => ( plainText)
});
var markdown_link = __webpack_require__(9620);
;
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
    const pieces = [];
    let last = '';
    function add(piece) {
        if (piece === '')
            return;
        if ((last === '`' && piece.startsWith('`')) || (last === '!' && piece.startsWith('[')))
            pieces.push(' ');
        pieces.push(piece);
        last = piece.charAt(piece.length - 1);
    }
    return {
        add,
        code: (text) => {
            add(`\`${text}\``);
        },
        word: (text) => {
            add(text.replace(commitIdOrIssue, '`$&`'));
        },
        text: () => pieces.join(''),
    };
}
;
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw `(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw `(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
    `(?<url>${url})`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>[\\\x60*_\[\]<>&|~$#!])`,
].join('|'), 'giu');
function escapeSign(sign) {
    if (sign === '<')
        return '&lt;';
    if (sign === '&')
        return '&amp;';
    return sign.replace(/[^]/g, '\\$&');
}
function escapeMarkdown(line, options = {}) {
    const writer = createWriter();
    let at = 0;
    for (const match of line.matchAll(plainToken)) {
        const { url: address, reference: name, word: plain } = match.groups ?? {};
        writer.add(line.slice(at, match.index));
        at = match.index + match[0].length;
        if (address !== undefined) {
            const trimmed = (0,markdown_link .a9)(address);
            (0,markdown_link .B2)(trimmed, writer, options);
            writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, '\\$&'));
        }
        else if (name !== undefined)
            writer.code(name);
        else if (plain !== undefined)
            writer.word(plain.replaceAll('_', '\\_'));
        else
            writer.add(escapeSign(match[0]));
    }
    writer.add(line.slice(at));
    return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, '$1\\$2');
}
var text_text = __webpack_require__(5216);
;
const markdownToken = new RegExp([
    String.raw `(?<escape>\\[!-\/:-@\[-\x60{-~])`,
    String.raw `(?<ticks>\x60+)`,
    String.raw `(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
    String.raw `(?<lineBreak><br[ \t]{0,5}\/?>)`,
    `(?<url>${url})`,
    String.raw `(?<bracket>!?\[)`,
    String.raw `(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>~{3,}|[<\]$\\])`,
].join('|'), 'giu');
const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/;
function escapeLine(line, options = {}) {
    const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? '';
    return task + tameText(line.slice(task.length), options);
}
function isTableRule(line) {
    return line.includes('-') && /^[\s>|:*+\d.)-]*$/.test(line);
}
function tameText(line, options) {
    const writer = createWriter();
    const runs = findRuns(line);
    let at = 0;
    while (at < line.length) {
        markdownToken.lastIndex = at;
        const match = markdownToken.exec(line);
        if (!match)
            break;
        writer.add(line.slice(at, match.index));
        const escape = tamers[kindOf(match.groups)];
        at = escape({ line, at: match.index, text: match[0], runs, writer, options });
    }
    writer.add(line.slice(at));
    return writer.text();
}
const kinds = [
    'escape',
    'ticks',
    'angle',
    'lineBreak',
    'url',
    'bracket',
    'entity',
    'reference',
    'word',
];
function kindOf(groups = {}) {
    return kinds.find((kind) => groups[kind] !== undefined) ?? 'sign';
}
const tamers = {
    ticks: tameTicks,
    bracket: tameBracket,
    escape({ line, at, text, writer }) {
        if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3)))
            return at + 1;
        writer.add(text === '\\<' || text === '\\&' ? escapeSign(text.charAt(1)) : text);
        return at + text.length;
    },
    angle({ at, text, writer, options }) {
        (0,markdown_link .B2)(text.slice(1, -1), writer, options);
        return at + text.length;
    },
    url({ at, text, writer, options }) {
        const address = (0,markdown_link .a9)(text);
        (0,markdown_link .B2)(address, writer, options);
        return at + address.length;
    },
    reference({ at, text, writer }) {
        const name = (0,text_text .Mx)(text, './@-');
        writer.code(name);
        return at + name.length;
    },
    word({ at, text, writer }) {
        writer.word(text);
        return at + text.length;
    },
    lineBreak({ line, at, text, writer, options }) {
        writer.add(options.inTable && line.trimStart().startsWith('|') ? '<br>' : ' ');
        return at + text.length;
    },
    entity({ at, text, writer }) {
        const harmless = harmlessEntity.test(text);
        writer.add(harmless ? text : '&amp;');
        return harmless ? at + text.length : at + 1;
    },
    sign({ at, text, writer }) {
        writer.add(escapeSign(text));
        return at + text.length;
    },
};
function findRuns(line) {
    const runs = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const known = runs.get(run.length);
        if (known)
            known.starts.push(index);
        else
            runs.set(run.length, { starts: [index], next: 0 });
    }
    return runs;
}
function nextRun(runs, length, from) {
    const known = runs.get(length);
    if (!known)
        return undefined;
    while ((known.starts[known.next] ?? from) < from)
        known.next++;
    return known.starts[known.next];
}
function tameTicks({ line, at, text, runs, writer, options }) {
    const start = at + text.length;
    const close = nextRun(runs, text.length, start);
    if (close === undefined) {
        writer.add('\\`'.repeat(text.length));
        return start;
    }
    const code = line.slice(start, close);
    writer.add(`${text}${options.inTable ? escapeBars(code) : code}${text}`);
    return close + text.length;
}
function escapeBars(code) {
    return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => (found === '|' ? '\\|' : found));
}
function tameBracket(token) {
    const { line, at, text, writer, options } = token;
    const found = options.inLink ? undefined : (0,markdown_link .XF)(line, at);
    if (!found) {
        writer.add(text === '![' ? '!\\[' : '\\[');
        return at + text.length;
    }
    const label = tameText(found.text, { ...options, inLink: true }) || (found.isImage ? 'image' : 'link');
    const target = (0,markdown_link .Cm)(found.url, options);
    if (found.isImage)
        writer.add('🖼 ');
    if (target) {
        writer.add(`[${label}](${target})`);
    }
    else {
        writer.add(`\\[${label}\\] (`);
        writer.code(found.url);
        writer.add(')');
    }
    return found.end;
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
    return `${fence}${pad}${inTable ? markdown_escapeBars(line) : line}${pad}${fence}`;
}
function htmlCode(text) {
    const line = (0,text_text .TN)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
function markdown_escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
function plainText(text, options = {}) {
    return escapeMarkdown((0,text_text .TN)(text), options);
}
const maxUrlLength = 2000;
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : (0,markdown_link .Pl)(url);
    return target === undefined
        ? plainText(text)
        : `[${escapeMarkdown((0,text_text .TN)(text), { inLink: true }) || 'link'}](${target})`;
}
function makeInert(text, { topHeading = 1, ...options } = {}) {
    const lines = (0,text_text .X5)(text).split('\n');
    const tableLines = findTableLines(lines);
    const inert = [];
    let dedent = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const fence = readFence(line);
        if (fence) {
            const end = findFenceEnd(lines, at + 1, fence);
            const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
            inert.push(codeBlock(content.join('\n'), fence.language));
            at = end;
            dedent = fence.indent;
        }
        else {
            if (line.trim() !== '' && indentOf(line) < dedent)
                dedent = 0;
            inert.push(lowerHeading(escapeLine(outdent(line, dedent), { ...options, inTable: tableLines.has(at) }), topHeading));
        }
    }
    return inert.join('\n');
}
function lowerHeading(line, top) {
    return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + '#'.repeat(Math.min(6, marks.length + top - 1)));
}
function readFence(line) {
    const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line);
    if (!match)
        return undefined;
    const [, indent = '', mark = '', language = ''] = match;
    return { mark, indent: indent.length, language };
}
function findFenceEnd(lines, from, { mark }) {
    for (let at = from; at < lines.length; at++) {
        const line = (lines[at] ?? '').trim();
        if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length))
            return at;
    }
    return lines.length;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function outdent(line, by) {
    return line.slice(Math.min(by, indentOf(line)));
}
function findTableLines(lines) {
    const found = new Set();
    let start = 0;
    for (let at = 0; at <= lines.length; at++) {
        if (at < lines.length && lines[at]?.trim() !== '')
            continue;
        if (lines.slice(start, at).some(isTableRule))
            for (let row = start; row < at; row++)
                found.add(row);
        start = at + 1;
    }
    return found;
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
const drawnByGitHub = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);
function safeLanguage(language) {
    const name = /^[\w+#.-]{1,30}$/.test(language) ? language : '';
    return drawnByGitHub.has(name.toLowerCase()) ? 'text' : name;
}
}),
2079:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
qf: () => ( answerSection),
vY: () => ( fitText),
x1: () => ( renderAnswer)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2157);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5216);
const maxAnswerBytes = 400 * 1024;
function answerSection(report) {
    return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes);
}
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
    const { text, leftOut } = fitText(redact(outcome.answer), maxBytes, (part) => (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .RU)(part, { backlinks: true, topHeading: 3 }));
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
3660:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => ( applyOperations)
});
var errors = __webpack_require__(6316);
var markdown_markdown = __webpack_require__(2157);
var answer = __webpack_require__(2079);
var text_text = __webpack_require__(5216);
var deadline = __webpack_require__(2111);
var fit = __webpack_require__(4376);
;
const maxBodyLength = 65_000;
const cutNote = '*This is too long for GitHub: here is how it begins. The output `result` of the step has the whole.*\n\n';
function redactClean(redact, text) {
    return redact((0,text_text .X5)(text));
}
function fitMarkdown(redact, markdown, room) {
    const text = redactClean(redact, (0,text_text .Uo)(markdown, 2 * maxBodyLength)).trim();
    const show = (part) => redact((0,markdown_markdown .RU)(part, { topHeading: 3 })).trim();
    const whole = markdown.length > 2 * maxBodyLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,text_text .Uo)(text, length))}…`;
    return cutNote + (0,fit .t)(Math.min(text.length, room), make, room - cutNote.length);
}
var comments = __webpack_require__(8441);
var failure = __webpack_require__(7093);
var json = __webpack_require__(2253);
var pages = __webpack_require__(3892);
;
const issueRoute = '/repos/{owner}/{repo}/issues/{number}';
async function readIssueState(github, address, call) {
    const { owner, repo, number } = address;
    const issue = (0,json .Xy)(await github.json(`GET ${issueRoute}`, { owner, repo, number }, call));
    if (!isAt(address, (0,json .rl)(issue['number']), (0,json .b6)(issue['repository_url'])))
        return undefined;
    return {
        isOpen: (0,json .b6)(issue['state']) === 'open',
        isLocked: issue['locked'] === true,
        labels: namesIn(issue['labels']),
        url: (0,json .b6)(issue['html_url']),
    };
}
function isAt({ owner, repo, number }, found, url) {
    const isHere = url === undefined || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
    return found === number && isHere;
}
const maxLabelPages = 30;
async function readLabels(github, { owner, repo }, { signal }) {
    const options = { signal, maxPages: maxLabelPages };
    return namesIn((await (0,pages .n)(github, 'GET /repos/{owner}/{repo}/labels', { owner, repo }, options)).items);
}
async function createLabel(github, { owner, repo }, name, call) {
    await github.request('POST /repos/{owner}/{repo}/labels', { owner, repo, name, color: 'ededed' }, call);
}
async function addLabels(github, { owner, repo, number }, labels, call) {
    await github.request(`POST ${issueRoute}/labels`, { owner, repo, number, labels }, call);
}
async function removeLabel(github, { owner, repo, number }, name, call) {
    try {
        await github.request(`DELETE ${issueRoute}/labels/{name}`, { owner, repo, number, name }, call);
    }
    catch (error) {
        if (!(error instanceof failure .y_ && error.failure === 'missing' && /does not exist/i.test(error.message))) {
            throw error;
        }
    }
}
function namesIn(labels) {
    return (0,json .jk)(labels).flatMap((label) => (0,json .b6)((0,json .Gv)(label) ? label['name'] : label) ?? []);
}
var rejection = __webpack_require__(1105);
;
async function readLive({ github, target, signal }) {
    const live = await readIssueState(github, target, { signal });
    if (!live)
        throw new rejection .mQ(`#${target.number} is no longer there: it was moved`);
    requireOpen(target, live);
    return live;
}
function requireOpen({ number, wasOpen }, live) {
    if (!live.isOpen && wasOpen !== false)
        throw new rejection .mQ(`#${number} was closed in the meantime`);
}
function requireUnlocked({ number, wasLocked }, live) {
    if (live.isLocked && wasLocked !== true)
        throw new rejection .mQ(`#${number} was locked in the meantime`);
}
var apply_marker = __webpack_require__(8870);
;
const maxMentions = 20;
const mention = /(?<![\p{L}\p{N}_`./@-])@[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?/giu;
function countMentions(texts) {
    const names = texts.flatMap((text) => [...withoutCode(text).matchAll(mention)].map(([name]) => name.toLowerCase()));
    return new Set(names).size;
}
function requireFewMentions(texts) {
    const count = countMentions(texts);
    if (count > maxMentions)
        throw new rejection .mQ(`it mentions ${count} people, and ${maxMentions} is the limit`);
}
function withoutCode(text) {
    let fence;
    const lines = text.split(/\r\n|[\r\n]/).filter((line) => {
        const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined) {
            fence = mark;
            return mark === undefined;
        }
        if (mark?.startsWith(fence))
            fence = undefined;
        return false;
    });
    return lines.map(withoutSpans).join('\n');
}
function withoutSpans(line) {
    let shown = '';
    let held = '';
    let open = 0;
    for (const [at, piece] of line.split(/(`+)/).entries()) {
        if (at % 2 === 0) {
            if (open === 0)
                shown += piece;
            else
                held += piece;
        }
        else if (open === 0)
            open = piece.length;
        else if (open === piece.length)
            [open, held] = [0, ''];
        else
            held += ' ';
    }
    return `${shown} ${held}`;
}
;
const looksMs = [2_000, 5_000];
async function writeOnce(sending) {
    try {
        return await sending.send();
    }
    catch (error) {
        requireDoubt(error);
    }
    const found = await look(sending);
    if (found !== undefined)
        return found;
    try {
        return await sending.send();
    }
    catch (error) {
        requireDoubt(error);
        const late = await look(sending);
        if (late !== undefined)
            return late;
        throw error;
    }
}
async function look({ find, clock, signal }) {
    for (const waitMs of looksMs) {
        await clock.sleep(waitMs, signal);
        const found = await find();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function requireDoubt(error) {
    if (!(error instanceof failure .y_) || error.failure !== 'outage')
        throw error;
}
;
function commentWords({ target }) {
    return target.thread === undefined ? `comment on #${target.number}` : `answer in a review thread of #${target.number}`;
}
async function applyComment(applyContext, { body }) {
    const text = prepare(applyContext, body);
    requireUnlocked(applyContext.target, await readLive(applyContext));
    const comments = openComments(applyContext);
    const old = await findOwn(applyContext, comments);
    const what = commentWords(applyContext);
    if (old === undefined)
        return done(what, await create(applyContext, comments, text));
    if ((0,apply_marker.isLaterRun)(old.run, applyContext.marker.run))
        throw new rejection .mQ('a later run of this workflow has written it already');
    return done(what, await update(applyContext, comments, { old, text }));
}
function done(what, { url }) {
    return { what, result: 'applied', ...(url !== undefined && { url }) };
}
function prepare({ marker, redact, budget }, body) {
    if (body.trim() === '')
        throw new rejection .mQ('it is empty');
    requireFewMentions([body]);
    if (budget.comments < 1)
        throw new rejection .mQ('max_comments is used up');
    budget.comments -= 1;
    const head = `${(0,apply_marker.writeApplyMarker)('comment', marker)}\n`;
    return head + fitMarkdown(redact, body, maxBodyLength - head.length);
}
function openComments({ github, target }) {
    return target.thread === undefined
        ? (0,comments.createIssueComments)(github, target)
        : (0,comments.createThreadComments)(github, target, target.thread);
}
async function findOwn({ marker, signal }, comments) {
    const markerOf = (text) => (0,apply_marker.readApplyMarker)('comment', text);
    const found = await comments.findOwn(({ body }) => markerOf(body)?.key === marker.key, { signal });
    return found && { ...found, run: markerOf(found.body)?.run ?? '' };
}
async function create(applyContext, comments, text) {
    const { clock, signal, marker } = applyContext;
    return writeOnce({
        clock,
        signal,
        send: () => comments.create(text, { signal }),
        find: async () => {
            const found = await findOwn(applyContext, comments);
            return found?.run === marker.run ? found : undefined;
        },
    });
}
async function update(applyContext, comments, { old, text }) {
    const { clock, signal } = applyContext;
    try {
        await writeOnce({
            clock,
            signal,
            send: async () => {
                await comments.update(old.id, text, { signal });
                return true;
            },
            find: async () => (await comments.read(old.id, { signal })).body === text || undefined,
        });
        return old;
    }
    catch (error) {
        if (!(error instanceof failure .y_) || error.failure !== 'missing')
            throw error;
        return create(applyContext, comments, text);
    }
}
var graphql = __webpack_require__(1422);
var github_route = __webpack_require__(5978);
;
function showWrites(github, log) {
    const show = (title, body) => {
        log.group(`dry_run, not sent: ${title}`);
        log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'));
        log.endGroup();
    };
    return {
        ...github,
        request(route, parameters, options) {
            const { method, path, rest } = (0,github_route .R)(route, parameters);
            if (method === 'GET')
                return github.request(route, parameters, options);
            show(`${method} ${path}`, rest);
            return Promise.resolve(answerOf(rest));
        },
        async json(route, parameters, options) {
            const { method, path, rest } = (0,github_route .R)(route, parameters);
            if (method === 'GET')
                return github.json(route, parameters, options);
            show(`${method} ${path}`, rest);
            return { ...rest, id: 0, node_id: 'dry-run' };
        },
        graphql(document, variables, options) {
            if ((0,graphql .P)(document))
                return github.graphql(document, variables, options);
            show(`GraphQL ${/^\s*mutation\s+(\w+)/.exec(document)?.[1] ?? 'mutation'}`, variables);
            return Promise.resolve({});
        },
    };
}
function answerOf(rest) {
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(rest)) };
}
var apply_operations = __webpack_require__(8430);
;
const maxNamed = 3;
function judgeFindings(findings, failOn, redact) {
    if (failOn === undefined)
        return undefined;
    const grave = findings
        .filter(({ severity }) => apply_operations .gO.indexOf(severity) <= apply_operations .gO.indexOf(failOn))
        .sort((one, other) => apply_operations .gO.indexOf(one.severity) - apply_operations .gO.indexOf(other.severity));
    if (grave.length === 0)
        return undefined;
    const named = grave.slice(0, maxNamed).map((finding) => redact(nameOf(finding)));
    const more = grave.length > maxNamed ? `; and ${grave.length - maxNamed} more` : '';
    const count = grave.length === 1 ? '1 finding is' : `${grave.length} findings are`;
    return new errors .lZ(`${count} ${failOn} or graver (fail_on: ${failOn}): ${named.join('; ')}${more}.`, {
        hint: 'See the review. fail_on says from which severity on findings fail the step.',
    });
}
function nameOf({ path, line, severity, title }) {
    const place = line === undefined ? path : `${path}:${line}`;
    return `${severity} in ${(0,text_text .IN)((0,text_text .TN)(place), 150)}, "${(0,text_text .IN)((0,text_text .TN)(title), 150)}"`;
}
var label_plan = __webpack_require__(6082);
;
async function applyLabels(applyContext, operation) {
    const { github, target, policy, redact, signal } = applyContext;
    const live = await readLive(applyContext);
    const known = await readLabels(github, target, { signal });
    const isPublic = (text) => redact(text) === text;
    const plan = (0,label_plan .nH)({ operation, policy, known, present: live.labels, isPublic });
    const withUrl = (done) => done.result === 'applied' && live.url !== undefined ? { ...done, url: live.url } : done;
    return [...plan.settled, ...(await addAll(applyContext, plan)), ...(await removeAll(applyContext, plan))].map(withUrl);
}
function labelPermission({ target }) {
    return target.isPullRequest ? 'pull-requests: write' : 'issues: write';
}
async function addAll(applyContext, { create, add }) {
    const done = [];
    const ready = [];
    for (const name of add) {
        const failure = create.includes(name) ? await make(applyContext, name) : undefined;
        if (failure)
            done.push(failure);
        else
            ready.push(name);
    }
    return [...done, ...(await putOn(applyContext, ready))];
}
async function make(applyContext, name) {
    const { github, target, signal } = applyContext;
    try {
        await createLabel(github, target, name, { signal });
        return undefined;
    }
    catch (error) {
        if (error instanceof failure .y_ && /already[ _]exists/i.test(error.message))
            return undefined;
        return (0,rejection .pJ)(error, { what: label_plan .aX.add(name), permission: 'issues: write', signal });
    }
}
async function putOn(applyContext, names) {
    if (names.length === 0)
        return [];
    const { github, target, signal, clock } = applyContext;
    const permission = labelPermission(applyContext);
    try {
        await writeOnce({
            clock,
            signal,
            send: async () => {
                await addLabels(github, target, names, { signal });
                return true;
            },
            find: async () => (await areOn(applyContext, names)) || undefined,
        });
        return names.map((name) => ({ what: label_plan .aX.add(name), result: 'applied' }));
    }
    catch (error) {
        return names.map((name) => (0,rejection .pJ)(error, { what: label_plan .aX.add(name), permission, signal }));
    }
}
async function areOn({ github, target, signal }, names) {
    const labels = (await readIssueState(github, target, { signal }))?.labels ?? [];
    return names.every((name) => labels.includes(name));
}
async function removeAll(applyContext, { remove }) {
    const { github, target, signal, clock } = applyContext;
    const done = [];
    for (const name of remove) {
        const what = label_plan .aX.remove(name);
        try {
            await writeOnce({
                clock,
                signal,
                send: async () => {
                    await removeLabel(github, target, name, { signal });
                    return true;
                },
                find: async () => !(await areOn(applyContext, [name])) || undefined,
            });
            done.push({ what, result: 'applied' });
        }
        catch (error) {
            done.push((0,rejection .pJ)(error, { what, permission: labelPermission(applyContext), signal }));
        }
    }
    return done;
}
;
const addThread = `mutation AddThread(
  $review: ID!, $path: String!, $body: String!, $line: Int!, $side: DiffSide!, $startLine: Int, $startSide: DiffSide
) {
  addPullRequestReviewThread(input: {
    pullRequestReviewId: $review, path: $path, body: $body
    line: $line, side: $side, startLine: $startLine, startSide: $startSide, subjectType: LINE
  }) { thread { id line } }
}`;
const submitReview = `mutation SubmitReview($review: ID!, $body: String!) {
  submitPullRequestReview(input: { pullRequestReviewId: $review, event: COMMENT, body: $body }) { clientMutationId }
}`;
const discardReview = `mutation DiscardReview($review: ID!) {
  deletePullRequestReview(input: { pullRequestReviewId: $review }) { clientMutationId }
}`;
const rewriteReview = `mutation RewriteReview($review: ID!, $body: String!) {
  updatePullRequestReview(input: { pullRequestReviewId: $review, body: $body }) { clientMutationId }
}`;
const minimize = `mutation Minimize($subject: ID!) {
  minimizeComment(input: { subjectId: $subject, classifier: OUTDATED }) { clientMutationId }
}`;
const resolveThread = `mutation ResolveThread($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { clientMutationId }
}`;
function createReviewWriter(github, { owner, repo, number }) {
    const mutate = async (document, variables, call) => {
        await github.graphql(document, variables, call);
    };
    const post = async (body, call) => writtenReviewOf(await github.json('POST /repos/{owner}/{repo}/pulls/{number}/reviews', { owner, repo, number, ...body }, call));
    return {
        create: ({ commitSha, body, comments }, call) => post({ commit_id: commitSha, event: 'COMMENT', body, comments: comments.map(wireComment) }, call),
        open: ({ commitSha, body }, call) => post({ commit_id: commitSha, body }, call),
        async addComment(review, { path, side, startLine, line, body }, call) {
            const start = startLine === undefined ? {} : { startLine, startSide: side };
            const data = await github.graphql(addThread, { review, path, body, line, side, ...start }, call);
            const thread = (0,json .Xy)((0,json .Xy)(data['addPullRequestReviewThread'])['thread']);
            return thread['line'] === line;
        },
        submit: (review, body, call) => mutate(submitReview, { review, body }, call),
        discard: (review, call) => mutate(discardReview, { review }, call),
        rewrite: (review, body, call) => mutate(rewriteReview, { review, body }, call),
        minimize: (subject, call) => mutate(minimize, { subject }, call),
        resolve: (thread, call) => mutate(resolveThread, { thread }, call),
    };
}
function wireComment({ path, side, startLine, line, body }) {
    return { path, side, line, body, ...(startLine !== undefined && { start_line: startLine, start_side: side }) };
}
function writtenReviewOf(value) {
    const review = (0,json .Xy)(value);
    const id = (0,json .b6)(review['node_id']);
    if (id !== undefined)
        return { id, url: (0,json .b6)(review['html_url']) };
    throw new failure .y_('GitHub gave an answer that is no review.', { failure: 'outage', inDoubt: true });
}
var external_node_crypto_ = __webpack_require__(7598);
;
const maxTitleLength = 200;
const maxSuggestionLength = 30_000;
const severityWords = {
    critical: '🔴 Critical',
    major: '🟠 Major',
    minor: '🟡 Minor',
    nit: '⚪ Nit',
};
function printOf({ finding, path }) {
    const words = finding.title
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify([path, ...words]), 'hex').slice(0, 16);
}
function renderOnLines(frame, placement) {
    const { finding, isExact } = placement;
    const head = [
        (0,apply_marker.writeFindingPrints)(frame.key, [printOf(placement)]),
        `**${headline(frame, finding)}** · confidence ${finding.confidence}`,
        ...(isExact ? [] : ['', `*About ${linesOf(finding)}${finding.side === 'LEFT' ? ' before the change' : ''}.*`]),
    ].join('\n');
    const suggestion = isExact ? renderSuggestion(frame, placement) : renderProposal(frame, finding);
    const room = maxBodyLength - head.length - suggestion.length - 10;
    return [head, fitMarkdown(frame.redact, finding.body, room), suggestion].filter(Boolean).join('\n\n');
}
function renderInBody(frame, placement) {
    const { finding, reason } = placement;
    const room = maxBodyLength / 4;
    return [
        `#### ${headline(frame, finding)}`,
        `${placeOf(frame, placement)} · confidence ${finding.confidence} · ${reason}`,
        fitMarkdown(frame.redact, finding.body, room),
        renderProposal(frame, finding),
    ]
        .filter(Boolean)
        .join('\n\n');
}
function renderInBrief(frame, placement) {
    return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`;
}
function headline({ redact }, { severity, title }) {
    const text = (0,markdown_markdown .wh)((0,text_text .IN)(redactClean(redact, title), maxTitleLength));
    return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`;
}
function placeOf({ redact, filesUrl }, { finding, path }) {
    const shown = redactClean(redact, path);
    const { line, startLine = line, side } = finding;
    if (line === undefined || startLine === undefined)
        return (0,markdown_markdown .uM)(pageOf(filesUrl, shown), shown);
    const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`;
    if (side === 'LEFT')
        return (0,markdown_markdown .ti)(where);
    const anchor = startLine === line ? `#L${line}` : `#L${startLine}-L${line}`;
    return (0,markdown_markdown .uM)(`${pageOf(filesUrl, shown)}${anchor}`, where);
}
function pageOf(filesUrl, path) {
    return `${filesUrl}/${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}
function linesOf({ line, startLine = line }) {
    return startLine === line ? `line ${line ?? 0}` : `lines ${startLine ?? 0} to ${line ?? 0}`;
}
function renderSuggestion(frame, { finding, side }) {
    const { suggestion } = finding;
    if (suggestion === undefined)
        return '';
    const code = suggestion.replaceAll('\r\n', '\n').replace(/\n$/, '');
    const isPlain = (0,text_text .X5)(code) === code && frame.redact(code) === code && code.length <= maxSuggestionLength;
    if (side === 'LEFT' || !isPlain)
        return renderProposal(frame, finding);
    const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${code === '' ? '' : `${code}\n`}${fence}`;
}
function renderProposal({ redact }, { suggestion }) {
    if (suggestion === undefined)
        return '';
    const code = (0,text_text .IN)(redactClean(redact, suggestion), maxSuggestionLength / 4);
    return code.trim() === '' ? 'Proposed: nothing instead of these lines.' : `Proposed instead:\n\n${(0,markdown_markdown .DV)(code)}`;
}
;
const maxSummaryLength = 25_000;
function renderReviewBody(facts) {
    const { marker, frame, inBody } = facts;
    const head = [
        (0,apply_marker.writeApplyMarker)('review', marker),
        (0,apply_marker.writeFindingPrints)(marker.key, inBody.map(printOf)),
        fitMarkdown(frame.redact, facts.summary, maxSummaryLength),
    ].join('\n');
    const sections = [head, countsLine(facts), commitLine(facts)].filter(Boolean);
    if (inBody.length > 0) {
        const title = '### Not on a line of the diff';
        const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4);
        sections.push(title, fitFindings(frame, inBody, maxBodyLength - used));
    }
    return sections.join('\n\n');
}
function countsLine({ severities: all, onLines, saidBefore, inBody }) {
    if (all.length === 0)
        return 'No findings.';
    const kinds = apply_operations .gO.flatMap((severity) => {
        const count = all.filter((one) => one === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const places = [
        ...(onLines > 0 ? [`${onLines} on lines of the diff`] : []),
        ...(saidBefore > 0 ? [`${saidBefore} said before and still there`] : []),
        ...(inBody.length > 0 ? [`${inBody.length} below`] : []),
    ];
    return `**${all.length === 1 ? '1 finding' : `${all.length} findings`}** (${kinds.join(', ')}): ${places.join(', ')}.`;
}
function commitLine({ commitSha, isBehind }) {
    const commit = `\`${commitSha.slice(0, 12)}\``;
    return isBehind ? `*About commit ${commit}: the branch has moved on since.*` : `*About commit ${commit}.*`;
}
function fitFindings(frame, inBody, room) {
    const briefs = inBody.map((placement) => renderInBrief(frame, placement));
    const shown = [];
    const note = (count) => `*${count} more have no room here: the output \`result\` of the step has them.*`;
    let left = room - note(inBody.length).length - 2;
    let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0);
    for (const [at, placement] of inBody.entries()) {
        const brief = briefs[at] ?? '';
        briefsLeft -= brief.length + 2;
        const whole = left - briefsLeft > brief.length ? renderInBody(frame, placement) : brief;
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
var compare = __webpack_require__(3879);
var pull_state = __webpack_require__(7737);
var read_pull = __webpack_require__(561);
var changes = __webpack_require__(7865);
;
const maxPages = 30;
async function readPullFiles(github, { owner, repo, number }, { signal }) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}/files';
    const { items } = await (0,pages .n)(github, route, { owner, repo, number }, { signal, maxPages });
    return items.map(changes .Ml);
}
;
async function readReviewedDiff(applyContext) {
    const { github, target, signal } = applyContext;
    const pinned = await pinHead(applyContext);
    const files = await readPullFiles(github, target, { signal });
    const live = await (0,pull_state .t)(github, target, { signal });
    requireOpen(target, live);
    requireUnlocked(target, live);
    const { commitSha } = pinned;
    if (live.headSha === commitSha)
        return { commitSha, isBehind: false, files };
    if (!(await (0,pull_state .Q)(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
        throw new rejection .mQ(`the branch was rewritten in the meantime, and ${commitSha.slice(0, 12)} is no longer in it`);
    }
    return { commitSha, isBehind: true, files: (await pinned.readChanges())?.files ?? [] };
}
async function pinHead(applyContext) {
    const { event, headSha } = applyContext;
    const scope = {
        ...applyContext,
        note: (_, reason) => {
            applyContext.log.info(reason);
        },
    };
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    if (named !== undefined)
        return { commitSha: named, readChanges: () => (0,compare .S)(scope, undefined) };
    const pull = await (0,read_pull .Es)(scope);
    if (pull === undefined)
        throw new rejection .mQ('the event is about no pull request');
    const commitSha = headSha ?? pull.headSha;
    return { commitSha, readChanges: () => (0,compare .S)(scope, { ...pull, headSha: commitSha }) };
}
var read_identity = __webpack_require__(3080);
var authors = __webpack_require__(1872);
var connection = __webpack_require__(8063);
;
const review_history_maxPages = 20;
const maxComments = 30;
const author = 'author { __typename login ... on Bot { databaseId } ... on User { databaseId } }';
const reviewsQuery = (0,connection .m$)('PastReviews', `reviews(${connection .yV}) { ${connection .PL} nodes { id body state isMinimized url ${author} } }`);
const threadsQuery = (0,connection .m$)('PastThreads', `reviewThreads(${connection .yV}) {
    ${connection .PL}
    nodes {
      id isResolved isOutdated path line diffSide
      comments(first: ${maxComments}) { totalCount nodes { id body isMinimized pullRequestReview { id } ${author} } }
    }
  }`);
async function readEarlierReviews(github, address, call) {
    return (await readOfPull(github, { ...address, document: reviewsQuery, key: 'reviews' }, call)).map((node) => ({
        id: (0,json .b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,json .b6)(node['body']) ?? '',
        isPending: node['state'] === 'PENDING',
        isMinimized: node['isMinimized'] === true,
        url: (0,json .b6)(node['url']),
    }));
}
async function readEarlierThreads(github, address, call) {
    return (await readOfPull(github, { ...address, document: threadsQuery, key: 'reviewThreads' }, call)).map((node) => {
        const comments = (0,json .jk)((0,json .Xy)(node['comments'])['nodes']).filter(json .Gv).map(pastCommentOf);
        return {
            id: (0,json .b6)(node['id']) ?? '',
            path: (0,json .b6)(node['path']) ?? '',
            line: (0,json .rl)(node['line']),
            side: node['diffSide'] === 'LEFT' ? 'LEFT' : 'RIGHT',
            isResolved: node['isResolved'] === true,
            isOutdated: node['isOutdated'] === true,
            comments,
            isLong: ((0,json .rl)((0,json .Xy)(node['comments'])['totalCount']) ?? 0) > comments.length,
        };
    });
}
async function readOfPull(github, { owner, repo, number, document, key }, { signal }) {
    const listing = await (0,connection .dC)(github, document, { owner, repo, number }, { signal, maxPages: review_history_maxPages, find: (data) => (0,json .Xy)((0,json .Xy)(data['repository'])['pullRequest'])[key] });
    return listing.items;
}
function pastCommentOf(node) {
    return {
        id: (0,json .b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,json .b6)(node['body']) ?? '',
        isMinimized: node['isMinimized'] === true,
        reviewId: (0,json .b6)((0,json .Xy)(node['pullRequestReview'])['id']),
    };
}
function personOf(node) {
    const { login } = (0,authors .rM)(node);
    const account = (0,json .Xy)(node['author']);
    if (login === undefined)
        return undefined;
    return { login, type: account['__typename'] === 'Bot' ? 'Bot' : 'User', id: (0,json .rl)(account['databaseId']) };
}
;
async function readHistory(applyContext) {
    const { github, target, marker, signal } = applyContext;
    const reviews = (await readEarlierReviews(github, target, { signal })).flatMap((review) => {
        const found = (0,apply_marker.readApplyMarker)('review', review.body);
        const prints = (0,apply_marker.readFindingPrints)(marker.key, review.body);
        return found?.key === marker.key ? { ...review, run: found.run, prints } : [];
    });
    if (reviews.length === 0)
        return { reviews, threads: [] };
    const threads = await readEarlierThreads(github, target, { signal });
    const identity = await (0,read_identity .x)(github, signal);
    return {
        reviews: reviews.filter(({ author }) => (0,read_identity .L)(author, identity)),
        threads: threads.flatMap((thread) => ownThreadOf(thread, marker.key, identity) ?? []),
    };
}
function ownThreadOf(thread, key, identity) {
    const [first, ...others] = thread.comments;
    if (!first || !(0,read_identity .L)(first.author, identity))
        return undefined;
    const [print] = (0,apply_marker.readFindingPrints)(key, first.body);
    if (print === undefined)
        return undefined;
    const isAnswered = thread.isLong || others.some(({ author }) => !(0,read_identity .L)(author, identity));
    return { ...thread, print, first, isAnswered };
}
function saysAlready(thread, placement) {
    return (thread.line === placement.lines.last &&
        thread.path === placement.path &&
        thread.side === placement.side &&
        thread.print === printOf(placement));
}
;
function readHunks(patch) {
    const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []));
    return starts.map((start, index) => readHunk(patch.slice(start + 1, starts[index + 1])));
}
function readHunk(lines) {
    const removed = [];
    const rightOf = new Map();
    for (const { kind, oldLine, newLine } of lines) {
        if (kind === 'removed' && oldLine !== undefined)
            removed.push(oldLine);
        if (kind === 'context' && oldLine !== undefined && newLine !== undefined)
            rightOf.set(oldLine, newLine);
    }
    return {
        removed,
        rightOf,
        right: spanOf(lines.flatMap(({ newLine }) => newLine ?? [])),
        left: spanOf(lines.flatMap(({ oldLine }) => oldLine ?? [])),
    };
}
function spanOf(lines) {
    const [first] = lines;
    const last = lines.at(-1);
    return first === undefined || last === undefined ? undefined : { first, last };
}
function clip(wanted, within) {
    if (within === undefined)
        return undefined;
    const clipped = { first: Math.max(wanted.first, within.first), last: Math.min(wanted.last, within.last) };
    return clipped.first <= clipped.last ? clipped : undefined;
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
    return (finding) => {
        const file = findFile(byPath, finding.path);
        const place = file === undefined ? 'not among the changed files' : placeIn(file, finding);
        const path = file?.path ?? finding.path;
        if (typeof place === 'string')
            return { kind: 'body', finding, path, reason: place };
        return { kind: 'lines', finding, path, ...place };
    };
}
function findFile(files, path) {
    const slashed = path.replaceAll('\\', '/');
    const spellings = [path, slashed, slashed.replace(/^\.?\/+/, ''), slashed.replace(/^[ab]\//, '')];
    for (const spelling of spellings) {
        const file = files.get(spelling);
        if (file)
            return file;
    }
    return undefined;
}
function placeIn(file, { line, startLine, side }) {
    if (file.hunks.length === 0) {
        const isMoved = ['renamed', 'copied'].includes(file.status) && file.additions + file.deletions === 0;
        return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file';
    }
    if (line === undefined)
        return 'about the file as a whole';
    const start = startLine ?? line;
    if (!isLine(line) || !isLine(start))
        return 'no such line';
    const wanted = { first: Math.min(start, line), last: Math.max(start, line) };
    const chosen = side ?? (file.status === 'removed' ? 'LEFT' : 'RIGHT');
    return (chosen === 'RIGHT' ? placeRight(file.hunks, wanted) : placeLeft(file.hunks, wanted)) ?? 'outside the diff';
}
function isLine(line) {
    return Number.isSafeInteger(line) && line > 0;
}
function placeRight(hunks, wanted) {
    const hunk = chooseHunk(hunks, 'right', wanted);
    const lines = clip(wanted, hunk?.right);
    return lines && { side: 'RIGHT', lines, isExact: isSameSpan(lines, wanted) };
}
function placeLeft(hunks, wanted) {
    const hunk = chooseHunk(hunks, 'left', wanted);
    const within = clip(wanted, hunk?.left);
    if (!hunk || !within)
        return undefined;
    const removed = hunk.removed.filter((line) => line >= within.first && line <= within.last);
    const [first] = removed;
    const last = removed.at(-1);
    if (first !== undefined && last !== undefined) {
        return { side: 'LEFT', lines: { first, last }, isExact: isSameSpan({ first, last }, wanted) };
    }
    const [from, to] = [hunk.rightOf.get(within.first), hunk.rightOf.get(within.last)];
    if (from === undefined || to === undefined)
        return undefined;
    return { side: 'RIGHT', lines: { first: from, last: to }, isExact: false };
}
function chooseHunk(hunks, side, wanted) {
    const end = { first: wanted.last, last: wanted.last };
    return hunks.find((hunk) => clip(end, hunk[side])) ?? hunks.find((hunk) => clip(wanted, hunk[side]));
}
function isSameSpan(one, other) {
    return one.first === other.first && one.last === other.last;
}
;
const maxFindings = 300;
function planReview({ findings, files, history, maxComments }) {
    const place = createPlacer(files);
    const fresh = [];
    const inBody = [];
    const stillSaid = new Set();
    const seen = new Set();
    const counted = [];
    let overCap = 0;
    for (const finding of [...findings].sort(byGravity).slice(0, maxFindings)) {
        const placement = place(finding);
        const spot = placement.kind === 'lines' ? [placement.side, placement.lines.last] : [finding.line];
        const sameness = JSON.stringify([printOf(placement), ...spot]);
        if (seen.has(sameness))
            continue;
        seen.add(sameness);
        counted.push(finding);
        if (placement.kind === 'body') {
            inBody.push(placement);
            continue;
        }
        const said = history.threads.find((thread) => saysAlready(thread, placement));
        if (said)
            stillSaid.add(said);
        else if (fresh.length < maxComments)
            fresh.push(placement);
        else {
            overCap += 1;
            inBody.push({ kind: 'body', finding, path: placement.path, reason: 'over the limit of comments' });
        }
    }
    const leftOut = Math.max(0, findings.length - maxFindings);
    const isNews = hasNews(history, fresh, inBody);
    return { fresh, inBody, overCap, stillSaid, findings: counted, leftOut, isNews };
}
function hasNews({ reviews }, fresh, inBody) {
    const shown = reviews.filter(({ isPending, isMinimized }) => !isPending && !isMinimized);
    const known = new Set(shown.flatMap(({ prints }) => prints));
    return shown.length === 0 || fresh.length > 0 || inBody.some((placement) => !known.has(printOf(placement)));
}
function byGravity(one, other) {
    return (apply_operations .gO.indexOf(one.severity) - apply_operations .gO.indexOf(other.severity) ||
        apply_operations .E2.indexOf(one.confidence) - apply_operations .E2.indexOf(other.confidence));
}
;
async function postReview(applyContext, draft) {
    const { github, target, clock, signal } = applyContext;
    const writer = createReviewWriter(github, target);
    const whole = {
        commitSha: draft.commitSha,
        body: draft.compose([]),
        comments: draft.comments.map(({ comment }) => comment),
    };
    try {
        const send = () => writer.create(whole, { signal });
        return { ...(await writeOnce({ clock, signal, send, find: () => findOurs(applyContext, false) })), unplaced: [] };
    }
    catch (error) {
        if (!isRefused(error) || draft.comments.length === 0)
            throw error;
        return await postPieces(applyContext, writer, draft);
    }
}
async function postPieces(applyContext, writer, draft) {
    const { clock, signal, marker } = applyContext;
    const start = { commitSha: draft.commitSha, body: (0,apply_marker.writeApplyMarker)('review', marker) };
    const open = () => writer.open(start, { signal });
    const { id, url } = await writeOnce({ clock, signal, send: open, find: () => findOurs(applyContext, true) });
    try {
        const unplaced = [];
        for (const placed of draft.comments) {
            if (!(await addPiece(applyContext, writer, { review: id, ...placed })))
                unplaced.push(placed.placement);
        }
        const submit = async () => {
            await writer.submit(id, draft.compose(unplaced), { signal });
            return { id, url };
        };
        return {
            ...(await writeOnce({ clock, signal, send: submit, find: () => findOurs(applyContext, false) })),
            unplaced,
        };
    }
    catch (error) {
        await review_post_discardReview(applyContext, writer, id);
        throw error;
    }
}
async function addPiece(applyContext, writer, { review, comment, placement }) {
    const { clock, signal } = applyContext;
    const find = async () => {
        const { threads } = await readHistory(applyContext);
        return threads.some((thread) => thread.first.reviewId === review && saysAlready(thread, placement)) || undefined;
    };
    try {
        return await writeOnce({ clock, signal, send: () => writer.addComment(review, comment, { signal }), find });
    }
    catch (error) {
        if (isRefused(error))
            return false;
        throw error;
    }
}
async function findOurs(applyContext, isPending) {
    const { reviews } = await readHistory(applyContext);
    return reviews.findLast((review) => review.isPending === isPending && review.run === applyContext.marker.run);
}
const discardMs = 5_000;
async function review_post_discardReview({ clock, log }, writer, id) {
    const limit = (0,deadline .rP)(clock, discardMs);
    try {
        await writer.discard(id, { signal: limit.signal });
    }
    catch {
        log.warning('An unfinished review could not be taken back; the next run of this workflow will try.');
    }
    finally {
        limit.clear();
    }
}
function isRefused(error) {
    return error instanceof failure .y_ && error.failure === 'refused';
}
function lineCommentOf(placement, body) {
    const { path, side, lines } = placement;
    return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) };
}
;
const maxFolded = 50;
async function resolveOutdated(applyContext, facts) {
    const threads = facts.history.threads.filter((thread) => isSettled(thread) && !facts.stillSaid.has(thread));
    const writer = createReviewWriter(applyContext.github, applyContext.target);
    const folding = new Folding(applyContext, writer);
    for (const thread of threads.slice(0, maxFolded))
        await folding.thread(thread);
    for (const review of outlived(facts, threads).slice(0, maxFolded))
        await folding.review(review);
    return folding.told();
}
function isSettled({ isResolved, isOutdated, isAnswered, first }) {
    return isOutdated && !isAnswered && !isResolved && !first.isMinimized;
}
function outlived({ history, latest }, settled) {
    if (latest === undefined)
        return [];
    const standing = history.threads.filter((thread) => thread.isAnswered || !(thread.isResolved || thread.first.isMinimized || settled.includes(thread)));
    const keep = new Set(standing.map(({ first }) => first.reviewId));
    return history.reviews.filter(({ id, isPending, isMinimized }) => id !== latest && !isPending && !isMinimized && !keep.has(id));
}
class Folding {
    applyContext;
    writer;
    counts = { threads: 0, reviews: 0 };
    trouble;
    mayResolve = true;
    constructor(applyContext, writer) {
        this.applyContext = applyContext;
        this.writer = writer;
    }
    async thread({ id, first }) {
        const { signal } = this.applyContext;
        const isResolved = this.mayResolve && (await this.attempt('threads', () => this.writer.resolve(id, { signal })));
        if (!isResolved && !this.mayResolve) {
            await this.attempt('threads', () => this.writer.minimize(first.id, { signal }));
        }
    }
    async review({ id }) {
        await this.attempt('reviews', () => this.writer.minimize(id, { signal: this.applyContext.signal }));
    }
    told() {
        const { threads, reviews } = this.counts;
        const done = [
            ...(threads > 0 ? [`${threads} ${threads === 1 ? 'thread' : 'threads'} on lines that were changed`] : []),
            ...(reviews > 0 ? [`${reviews} earlier ${reviews === 1 ? 'review' : 'reviews'}`] : []),
        ];
        const what = 'folding away what is settled';
        return [
            ...(done.length > 0 ? [{ what: `folded away: ${done.join(', ')}`, result: 'applied' }] : []),
            ...(this.trouble === undefined ? [] : [{ what, result: 'refused', reason: this.trouble }]),
        ];
    }
    async attempt(kind, write) {
        if (this.trouble !== undefined)
            return false;
        try {
            await write();
            this.counts[kind] += 1;
            return true;
        }
        catch (error) {
            const isDenied = error instanceof failure .y_ && error.failure === 'denied';
            if (kind === 'threads' && this.mayResolve && isDenied)
                this.mayResolve = false;
            else
                this.trouble = whyNot(error, this.applyContext.signal);
            return false;
        }
    }
}
function whyNot(error, signal) {
    if (signal.aborted)
        return 'there was no time left';
    if (error instanceof failure .y_)
        return (0,rejection .WE)(error, 'pull-requests: write');
    throw error;
}
;
function reviewWords({ target }) {
    return `review of #${target.number}`;
}
async function applyReview(applyContext, operation) {
    const { findings, summary } = operation;
    if (!applyContext.target.isPullRequest)
        throw new rejection .mQ(`#${applyContext.target.number} is an issue: there is nothing to review`);
    requireFewMentions([summary, ...findings.flatMap(({ title, body }) => [title, body])]);
    const diff = await readReviewedDiff(applyContext);
    const history = await readHistory(applyContext);
    const current = await takeOver(applyContext, history);
    const plan = planReview({ findings, files: diff.files, history, maxComments: applyContext.budget.comments });
    const work = { applyContext, operation, diff, plan };
    const written = plan.isNews || !current ? await post(work) : await refresh(work, current);
    const settled = await resolveOutdated(applyContext, { history, stillSaid: plan.stillSaid, latest: written.latest });
    return [written.told, ...refuseExcess(applyContext, plan), ...settled];
}
async function takeOver(applyContext, { reviews }) {
    if (reviews.some(({ run }) => (0,apply_marker.isLaterRun)(run, applyContext.marker.run))) {
        throw new rejection .mQ('a later run of this workflow has reviewed already');
    }
    const writer = createReviewWriter(applyContext.github, applyContext.target);
    for (const { id } of reviews.filter(({ isPending }) => isPending))
        await review_post_discardReview(applyContext, writer, id);
    return reviews.findLast(({ isPending, isMinimized }) => !isPending && !isMinimized);
}
async function post(work) {
    const { applyContext, plan, diff } = work;
    applyContext.budget.comments -= plan.fresh.length;
    const frame = frameOf(work);
    const draft = {
        commitSha: diff.commitSha,
        comments: plan.fresh.map((placement) => ({
            placement,
            comment: lineCommentOf(placement, renderOnLines(frame, placement)),
        })),
        compose: (unplaced) => compose(work, unplaced),
    };
    const posted = await postReview(applyContext, draft);
    return { told: tellPosted(work, posted), latest: posted.id };
}
function tellPosted({ applyContext, plan }, { url, unplaced }) {
    const [onLines, inBody] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length];
    const reason = unplaced.length > 0 ? `GitHub has no line for ${unplaced.length} of them` : undefined;
    return {
        what: `${reviewWords(applyContext)}: findings on lines ${onLines}, in the body ${inBody}, said before ${plan.stillSaid.size}`,
        result: 'applied',
        ...(reason !== undefined && { reason }),
        ...(url !== undefined && { url }),
    };
}
async function refresh(work, { id, url }) {
    const { applyContext } = work;
    const { github, target, clock, signal } = applyContext;
    const body = compose(work, []);
    await writeOnce({
        clock,
        signal,
        send: async () => {
            await createReviewWriter(github, target).rewrite(id, body, { signal });
            return true;
        },
        find: async () => (await readHistory(applyContext)).reviews.some((review) => review.id === id && review.body === body) || undefined,
    });
    const told = {
        what: reviewWords(applyContext),
        result: 'applied',
        reason: 'nothing new: the last one is up to date',
    };
    return { told: url === undefined ? told : { ...told, url }, latest: undefined };
}
function compose(work, unplaced) {
    const { applyContext, operation, plan, diff } = work;
    const inBody = [...unplaced.map(withoutLine), ...plan.inBody];
    return renderReviewBody({
        ...diff,
        marker: applyContext.marker,
        frame: frameOf(work),
        summary: operation.summary,
        severities: plan.findings.map(({ severity }) => severity),
        onLines: plan.fresh.length - unplaced.length,
        saidBefore: plan.stillSaid.size,
        inBody,
    });
}
function withoutLine({ finding, path }) {
    return { kind: 'body', finding, path, reason: 'GitHub has no line for it' };
}
function frameOf({ applyContext, diff }) {
    const { redact, marker, event, target } = applyContext;
    const filesUrl = `${event.serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
    return { redact, key: marker.key, filesUrl };
}
function refuseExcess({ policy }, { overCap, leftOut }) {
    const cap = `max_comments is ${policy.maxComments}: they stand in the review's body`;
    return [
        ...(overCap > 0 ? [(0,rejection .J5)(`comments on lines for ${overCap} more findings`, cap)] : []),
        ...(leftOut > 0 ? [(0,rejection .J5)(`${leftOut} more findings`, `a review takes ${maxFindings} at most`)] : []),
    ];
}
var apply_target = __webpack_require__(6513);
;
const defaultDeadlineMs = 300_000;
const maxOperations = 30;
async function applyOperations(request) {
    const { clock, signal, log, policy } = request;
    const limit = (0,deadline .rP)(clock, request.deadlineMs ?? defaultDeadlineMs);
    try {
        const done = [];
        const both = AbortSignal.any([signal, limit.signal]);
        for (const step of stepsOf({ ...request, signal: both }))
            done.push(...(await step()));
        const told = (policy.dryRun ? done.map(asShown) : done).map((operation) => withoutSecrets(request, operation));
        for (const operation of told)
            tell(log, operation, policy.dryRun);
        return { operations: told, summary: summaryOf(request), error: errorOf(request, told) };
    }
    finally {
        limit.clear();
    }
}
function stepsOf(request) {
    const { operations, event } = request;
    const kinds = [...apply_operations .y8, 'unknown'];
    const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind));
    const more = ordered.length - maxOperations;
    const target = (0,apply_target .$)(event);
    const applyContext = typeof target === 'string' ? undefined : benchOf(request, target);
    const seen = new Set();
    const steps = ordered.slice(0, maxOperations).map((operation) => {
        const isSecond = seen.has(operation.kind);
        if (operation.kind !== 'unknown')
            seen.add(operation.kind);
        return async () => {
            const what = wordsOf(operation, target);
            const reason = apply_whyNot(request, operation, { target, isSecond });
            if (reason !== undefined)
                return [(0,rejection .J5)(what, reason)];
            if (applyContext === undefined)
                return [{ what, result: 'applied' }];
            return [...refuseVerdict(operation, what), ...(await attempt(applyContext, operation, what))];
        };
    });
    const tooMany = (0,rejection .J5)(`${more} more operations`, 'a step does one of a kind');
    return more > 0 ? [...steps, () => Promise.resolve([tooMany])] : steps;
}
function refuseVerdict(operation, what) {
    const verdict = operation.kind === 'review' ? (operation.event ?? 'COMMENT') : 'COMMENT';
    if (verdict.toUpperCase() === 'COMMENT')
        return [];
    return [(0,rejection .J5)(`${what} as ${JSON.stringify(verdict)}`, 'a review is only ever made as a comment')];
}
function benchOf(request, target) {
    const { policy, github, log, headSha } = request;
    return {
        ...request,
        target,
        headSha,
        github: policy.dryRun ? showWrites(github, log) : github,
        budget: { comments: policy.maxComments },
    };
}
function apply_whyNot({ policy }, operation, { target, isSecond }) {
    const { kind, aim = {} } = operation;
    if (kind === 'unknown')
        return `a step does ${apply_operations .y8.join(', ')}, and nothing else`;
    if (!policy.allowed.includes(kind))
        return 'apply does not allow it';
    if (isSecond)
        return 'a step does one of a kind';
    if (kind === 'summary')
        return undefined;
    return typeof target === 'string' ? target : (0,apply_target .f)(aim, target);
}
async function attempt(applyContext, operation, what) {
    const { signal, github, target } = applyContext;
    const permission = operation.kind === 'review' ? 'pull-requests: write' : labelPermission({ target });
    if (operation.kind !== 'summary' && !github.hasToken) {
        return [{ what, result: 'failed', reason: 'there is no github_token to write with' }];
    }
    try {
        signal.throwIfAborted();
        return await perform(applyContext, operation);
    }
    catch (error) {
        return [(0,rejection .pJ)(error, { what, permission, signal })];
    }
}
async function perform(applyContext, operation) {
    switch (operation.kind) {
        case 'labels':
            return applyLabels(applyContext, operation);
        case 'comment':
            return [await applyComment(applyContext, operation)];
        case 'review':
            return applyReview(applyContext, operation);
        case 'summary':
            return [{ what: wordsOf(operation, applyContext.target), result: 'applied' }];
        case 'unknown':
            return [];
    }
}
function wordsOf(operation, target) {
    const applyContext = typeof target === 'string' ? undefined : { target };
    switch (operation.kind) {
        case 'labels':
            return 'labels';
        case 'comment':
            return applyContext ? commentWords(applyContext) : 'comment';
        case 'review':
            return applyContext ? reviewWords(applyContext) : 'review';
        case 'summary':
            return "the step's summary";
        case 'unknown':
            return `operation ${JSON.stringify(operation.name)}`;
    }
}
function asShown(operation) {
    return operation.result === 'applied' ? (0,rejection .J5)(operation.what, 'dry_run: shown in the log, and not done') : operation;
}
const maxTextLength = 1_000;
function withoutSecrets({ redact }, { what, reason, ...rest }) {
    const show = (text) => (0,text_text .IN)(redactClean(redact, text), maxTextLength);
    return { what: show(what), ...rest, ...(reason !== undefined && { reason: show(reason) }) };
}
function tell(log, { what, result, reason }, isDry) {
    const why = reason === undefined ? '' : `: ${reason}`;
    if (result === 'refused' && !isDry)
        log.warning(`Refused, ${what}${why}.`);
    else
        log.info(`${result === 'applied' ? 'Done' : result === 'refused' ? 'Not done' : 'Failed'}, ${what}${why}.`);
}
const maxSummaryBytes = 100 * 1024;
function summaryOf({ operations, policy, redact }) {
    const operation = operations.find(({ kind }) => kind === 'summary');
    if (operation?.kind !== 'summary' || !policy.allowed.includes('summary'))
        return undefined;
    const source = redactClean(redact, (0,text_text .Uo)(operation.markdown, maxSummaryBytes));
    const inert = (part) => (0,markdown_markdown .RU)(part, { backlinks: true, topHeading: 3 });
    const { text, leftOut } = (0,answer .vY)(source, maxSummaryBytes, inert);
    const isCut = leftOut > 0 || operation.markdown.length > maxSummaryBytes;
    return redact(isCut ? `${text}\n\n*… cut here: the output \`result\` has the whole.*` : text);
}
function errorOf({ operations, policy, redact }, done) {
    const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`);
    const findings = operations.flatMap((operation) => (operation.kind === 'review' ? operation.findings : []));
    const judged = judgeFindings(findings, policy.failOn, redact);
    if (failed.length === 0)
        return judged;
    const lost = `Not all that the result asks for could be done. ${failed.join('; ')}.`;
    return new errors .lZ([lost, ...(judged ? [judged.message] : [])].join(' '));
}
}),
6082:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aX: () => ( labelWords),
nH: () => ( planLabels),
vc: () => ( isLabelAllowed)
});
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
var _rejection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
const maxOnIssue = 100;
const maxNameLength = 50;
const maxNamed = 100;
const labelWords = {
    add: (name) => `label "${name}"`,
    remove: (name) => `label "${name}" taken off`,
};
function planLabels(facts) {
    const plan = {
        create: [],
        add: [],
        remove: [],
        settled: [],
    };
    const changes = changesOf(facts);
    for (const change of changes.slice(0, maxNamed)) {
        const what = labelWords[change.kind](change.name);
        const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change);
        const isThere = facts.present.some((name) => fold(name) === fold(change.name));
        if (reason !== undefined)
            plan.settled.push((0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__ .J5)(what, reason));
        else if (isThere === (change.kind === 'add')) {
            plan.settled.push({ what, result: 'applied', reason: isThere ? 'it was on already' : 'it was not on' });
        }
        else {
            plan[change.kind].push(change.name);
            if (!change.isKnown)
                plan.create.push(change.name);
        }
    }
    const more = changes.length - maxNamed;
    if (more > 0)
        plan.settled.push((0,_rejection_js__WEBPACK_IMPORTED_MODULE_1__ .J5)(`${more} more labels`, `max_labels is ${facts.policy.maxLabels}`));
    return plan;
}
function changesOf({ operation, known }) {
    const spelled = new Map(known.map((name) => [fold(name), name]));
    return ['add', 'remove'].flatMap((kind) => {
        const names = new Map(operation[kind].map((name) => [fold(name), name.trim()]));
        return [...names].map(([folded, name]) => ({
            kind,
            name: spelled.get(folded) ?? name,
            isKnown: spelled.has(folded),
        }));
    });
}
function whyNot({ operation, policy, isPublic }, { kind, name, isKnown }) {
    const other = kind === 'add' ? operation.remove : operation.add;
    if (other.some((label) => fold(label) === fold(name)))
        return 'the result both puts it on and takes it off';
    if (policy.labelsAllowed === undefined) {
        if (kind === 'remove')
            return 'labels are only taken off where labels_allowed names them';
    }
    else if (!isLabelAllowed(name, policy.labelsAllowed))
        return 'labels_allowed does not name it';
    if (isKnown)
        return undefined;
    if (kind === 'remove' || !policy.createLabels)
        return 'the repository has no such label';
    if (name === '' || name.length > maxNameLength || (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .X5)(name) !== name || name.includes('\n')) {
        return `a label's name has 1 to ${maxNameLength} visible characters`;
    }
    return isPublic(name) ? undefined : 'its name holds a part of a secret';
}
function whyTooMany({ policy, present }, { add, remove }, { kind, name }) {
    if (present.some((label) => fold(label) === fold(name)) === (kind === 'add'))
        return undefined;
    if (add.length + remove.length >= policy.maxLabels)
        return `max_labels is ${policy.maxLabels}`;
    if (kind === 'add' && present.length + add.length >= maxOnIssue)
        return `GitHub takes ${maxOnIssue} labels at most`;
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
8870:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
isLaterRun: () => ( isLaterRun),
makeApplyMarker: () => ( makeApplyMarker),
readApplyMarker: () => ( readApplyMarker),
readFindingPrints: () => ( readFindingPrints),
writeApplyMarker: () => ( writeApplyMarker),
writeFindingPrints: () => ( writeFindingPrints)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2970);
const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const step = [env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', facts.name ?? ''];
    const identity = JSON.stringify([workflow, ...step, facts.recipe ?? '', facts.topic ?? '']);
    const { agentRun, conversation } = facts;
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
        ...(isId(agentRun) && { agentRun }),
        ...(isId(conversation) && { conversation }),
    };
}
function isId(value) {
    return value !== undefined && idPattern.test(value);
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
function writeApplyMarker(kind, { key, run, agentRun, conversation }) {
    const facts = [
        ...(isId(agentRun) ? [`run=${agentRun}`] : []),
        ...(isId(conversation) ? [`conversation=${conversation}`] : []),
    ];
    return `${_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R} ${[kind, key, run, ...facts].join(' ')} -->`;
}
function readApplyMarker(kind, body) {
    const rest = body.startsWith(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R) ? body.slice(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R.length) : '';
    const [, found, key, run, agentRun, conversation] = /^ (\w{1,20}) ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})(?: run=([\w-]{1,100}))?(?: conversation=([\w-]{1,100}))? -->(?:\r?\n|$)/.exec(rest) ?? [];
    if (found !== kind || key === undefined || run === undefined)
        return undefined;
    return { key, run, ...(isId(agentRun) && { agentRun }), ...(isId(conversation) && { conversation }) };
}
function isLaterRun(one, other) {
    const [run = '0', attempt = '0'] = one.split('.');
    const [otherRun = '0', otherAttempt = '0'] = other.split('.');
    if (run !== otherRun)
        return BigInt(run) > BigInt(otherRun);
    return BigInt(attempt) > BigInt(otherAttempt);
}
function writeFindingPrints(key, prints) {
    return `${_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R} findings ${[key, ...prints].join(' ')} -->`;
}
function readFindingPrints(key, body) {
    for (const line of body.split('\n', 2)) {
        if (!line.startsWith(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R))
            return [];
        const rest = line.slice(_event_gate_marker_js__WEBPACK_IMPORTED_MODULE_1__ .R.length).trimEnd();
        const [, found, prints = ''] = /^ findings ([0-9a-f]{32})((?: [0-9a-f]{16})*) -->$/.exec(rest) ?? [];
        if (found !== undefined)
            return found === key ? prints.split(' ').filter(Boolean) : [];
    }
    return [];
}
}),
1105:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J5: () => ( refused),
WE: () => ( explain),
mQ: () => ( Rejection),
pJ: () => ( endOf)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);
var _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7093);
class Rejection extends Error {
    name = 'Refusal';
}
function refused(what, reason) {
    return { what, result: 'refused', reason };
}
function endOf(error, { what, permission, signal }) {
    if (error instanceof Rejection)
        return refused(what, error.message);
    if (signal.aborted)
        return { what, result: 'failed', reason: `it was given up: ${(0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(signal.reason)}` };
    if (error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_1__ .y_)
        return { what, result: 'failed', reason: explain(error, permission) };
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
            return `${said}. Give the job \`permissions: { ${permission} }\`; a run by a fork's pull request never has it`;
        case 'missing':
            return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``;
        case 'outage':
            return error.inDoubt ? `${said}. It may have been done all the same` : said;
        case 'limited':
        case 'refused':
            return said;
    }
}
}),
6513:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( targetOf),
f: () => ( whyElsewhere)
});
var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
var _github_read_pull_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8639);
function targetOf(event) {
    const { owner, name: repo } = event.repository;
    if (owner === '')
        return 'the event names no repository';
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__ .et)(event);
    if (about?.name === 'discussion')
        return 'the event is about a discussion';
    const number = about?.subject.number ?? (0,_github_read_pull_number_js__WEBPACK_IMPORTED_MODULE_1__ .e)(event);
    if (number === undefined)
        return 'the event is about no issue and no pull request';
    const state = about?.subject.state;
    return {
        owner,
        repo,
        number,
        isPullRequest: about === undefined || about.name === 'pull request',
        wasOpen: state === undefined ? undefined : state === 'open',
        wasLocked: about?.subject.isLocked,
        thread: threadOf(event),
    };
}
function threadOf(event) {
    if (event.kind !== 'pull_request_review_comment')
        return undefined;
    return event.comment.inReplyTo ?? event.comment.id;
}
function whyElsewhere({ repository, number }, target) {
    const here = `${target.owner}/${target.repo}`;
    if (repository !== undefined && !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__ .Av)(repository, here)) {
        return `it is meant for the repository ${repository}, and this step writes to ${here} alone`;
    }
    if (number !== undefined && number !== target.number) {
        return `it is meant for #${number}, and this step writes to #${target.number} alone`;
    }
    return undefined;
}
}),
3351:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
describeContract: () => ( describeContract),
resultFileName: () => ( resultFileName)
});
const resultFileName = 'result.json';
function describeContract(schema) {
    return [
        '## How to answer',
        '',
        'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
        `If the value is too long for an answer, leave it as a file artifact named \`${resultFileName}\` instead, and say so.`,
        'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
        'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
        '',
        'The schema (JSON Schema 2020-12):',
        '',
        '```json',
        JSON.stringify(withoutTitles(schema), undefined, 1),
        '```',
    ].join('\n');
}
const forEditors = ['$schema', '$id', 'title'];
function withoutTitles(schema) {
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)));
}
}),
6790:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
fencedBlocks: () => ( fencedBlocks),
findResult: () => ( findResult),
maxResultBytes: () => ( maxResultBytes),
readResultFile: () => ( readResultFile)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2253);
const maxResultBytes = 1024 * 1024;
const mostTries = 20;
function findResult(answer) {
    const blocks = fencedBlocks(answer).filter(({ language }) => ['json', 'jsonc', 'json5', ''].includes(language));
    for (const { text, language } of blocks.slice(-mostTries).toReversed()) {
        if (language === '' && !isPossible(text))
            continue;
        const value = readSmall(text);
        if (value !== undefined)
            return { kind: 'found', value };
    }
    const bare = findBare(answer);
    if (bare !== undefined)
        return { kind: 'found', value: bare };
    const last = blocks.findLast(({ language, text }) => language !== '' || isPossible(text));
    return last === undefined ? { kind: 'none' } : { kind: 'broken', reason: whyBroken(last.text) };
}
function readResultFile(text) {
    const value = readSmall(text);
    return value === undefined ? { kind: 'broken', reason: whyBroken(text) } : { kind: 'found', value };
}
function readSmall(text) {
    return text.length > maxResultBytes || Buffer.byteLength(text) > maxResultBytes ? undefined : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .qF)(text.trim());
}
function isPossible(text) {
    return /^\s*[[{]/.test(text);
}
function whyBroken(text) {
    if (Buffer.byteLength(text) > maxResultBytes) {
        return `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.`;
    }
    try {
        JSON.parse(text);
        return 'It is empty.';
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return `It is not JSON: ${said.replace(/\s+/g, ' ').slice(0, 200)}`;
    }
}
function fencedBlocks(markdown) {
    const blocks = [];
    let open;
    for (const line of markdown.split(/\r?\n/)) {
        const [, fence = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (open === undefined) {
            if (fence !== '' && !rest.includes('`'))
                open = { fence, language: wordOf(rest), lines: [] };
        }
        else if (fence.startsWith(open.fence) && rest.trim() === '') {
            blocks.push({ language: open.language, text: open.lines.join('\n') });
            open = undefined;
        }
        else
            open.lines.push(line);
    }
    if (open !== undefined)
        blocks.push({ language: open.language, text: open.lines.join('\n') });
    return blocks;
}
function wordOf(info) {
    return info.trim().split(/[\s{]/, 1)[0]?.toLowerCase() ?? '';
}
function findBare(answer) {
    const whole = answer.trim();
    if (!whole.endsWith('}') && !whole.endsWith(']'))
        return undefined;
    if (isPossible(whole)) {
        const value = readSmall(whole);
        if (value !== undefined)
            return value;
    }
    let from = whole.length;
    for (let tries = 0; tries < mostTries; tries += 1) {
        const start = whole.lastIndexOf('\n{', from - 1);
        if (start < 0)
            return undefined;
        const value = readSmall(whole.slice(start + 1));
        if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value))
            return value;
        from = start;
        if (from === 0)
            return undefined;
    }
    return undefined;
}
}),
8339:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  readWishes: () => ( readWishes)
});
var json = __webpack_require__(2253);
var operations = __webpack_require__(8430);
;
function readOperations(value) {
    return (0,json .jk)(value).map(readOperation);
}
function readOperation(value) {
    const object = (0,json .Xy)(value);
    const name = (0,json .b6)(object['op']) ?? 'without a name';
    const operation = readKnown(name, object);
    return { ...(operation ?? { kind: 'unknown', name }), ...aimOf(object) };
}
function readKnown(name, object) {
    switch (name) {
        case 'labels':
            return { kind: 'labels', add: textsIn(object['add']), remove: textsIn(object['remove']) };
        case 'comment':
            return { kind: 'comment', body: (0,json .b6)(object['body']) ?? '' };
        case 'summary':
            return { kind: 'summary', markdown: (0,json .b6)(object['markdown']) ?? '' };
        case 'review': {
            const event = (0,json .b6)(object['event']);
            return {
                kind: 'review',
                summary: (0,json .b6)(object['summary']) ?? '',
                findings: readFindings(object['findings']),
                ...(event !== undefined && { event }),
            };
        }
        default:
            return undefined;
    }
}
function readFindings(value) {
    return (0,json .jk)(value)
        .filter(json .Gv)
        .flatMap((object) => readFinding(object) ?? []);
}
function readFinding(object) {
    const [path, title] = [(0,json .b6)(object['path']), (0,json .b6)(object['title'])];
    if (path === undefined || title === undefined)
        return undefined;
    const line = (0,json .rl)(object['line']);
    const startLine = (0,json .rl)(object['start_line'] ?? object['startLine']);
    const { suggestion } = object;
    return {
        path,
        title,
        body: (0,json .b6)(object['body']) ?? '',
        severity: operations .gO.find((known) => known === object['severity']) ?? 'minor',
        confidence: operations .E2.find((known) => known === object['confidence']) ?? 'medium',
        ...(line !== undefined && { line }),
        ...(startLine !== undefined && { startLine }),
        ...(object['side'] === 'LEFT' && { side: 'LEFT' }),
        ...(object['side'] === 'RIGHT' && { side: 'RIGHT' }),
        ...(typeof suggestion === 'string' && { suggestion }),
    };
}
function aimOf(object) {
    const repository = (0,json .b6)(object['repository'] ?? object['repo']);
    const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined;
    if (repository === undefined && place === undefined)
        return {};
    const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : ((0,json .rl)(place) ?? NaN);
    return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } };
}
function textsIn(value) {
    return (0,json .jk)(value).filter((text) => typeof text === 'string');
}
;
const longestVerdict = 100;
const deeds = /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i;
function readWishes(result, declared) {
    const object = (0,json .Xy)(result);
    const aim = aimIn(object, declared);
    const known = [
        labelsIn(object),
        commentIn(object),
        reviewIn(object),
        summaryIn(object),
    ].filter((wish) => wish !== undefined);
    const others = Object.entries(object)
        .filter(([name, value]) => deeds.test(name) && !declared.has(name) && isAskedFor(value))
        .map(([name]) => ({ op: name.slice(0, longestVerdict) }));
    const listed = declared.has('operations') ? [] : (0,json .jk)(object['operations']).filter(json .Gv);
    const wishes = [...known, ...others].map((wish) => ({ ...aim, ...wish }));
    const verdict = (0,json .b6)(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict);
    return { operations: readOperations([...wishes, ...listed]), verdict: verdict === '' ? undefined : verdict };
}
function isAskedFor(value) {
    return value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
const numberNames = ['number', 'issue', 'issue_number', 'pull_request', 'pull_number'];
function aimIn(object, declared) {
    const target = (0,json .Xy)(object['target']);
    const at = (name) => target[name] ?? (declared.has(name) ? undefined : object[name]);
    const repository = (0,json .b6)(at('repository')) ?? (0,json .b6)(at('repo'));
    const number = numberNames
        .map(at)
        .find((value) => (0,json .rl)(value) !== undefined || /^#?\d+$/.test((0,json .b6)(value) ?? ''));
    return { ...(repository !== undefined && { repository }), ...(number !== undefined && { number }) };
}
function labelsIn({ labels }) {
    const wish = Array.isArray(labels) ? { add: (0,json .jk)(labels) } : (0,json .Xy)(labels);
    const isEmpty = (0,json .jk)(wish['add']).length === 0 && (0,json .jk)(wish['remove']).length === 0;
    return isEmpty ? undefined : { ...wish, op: 'labels' };
}
function commentIn({ comment }) {
    if ((0,json .Gv)(comment))
        return { ...comment, op: 'comment' };
    return (0,json .b6)(comment) === undefined ? undefined : { op: 'comment', body: comment };
}
function reviewIn({ review }) {
    return (0,json .Gv)(review) ? { ...review, op: 'review' } : undefined;
}
function summaryIn({ summary }) {
    return (0,json .b6)(summary) === undefined ? undefined : { op: 'summary', markdown: summary };
}
}),
8848:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
writeRepair: () => ( writeRepair)
});
var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3351);
function writeRepair(problems, schema) {
    return [
        'The result in your answer could not be used. Nothing of it was carried out.',
        '',
        ...problems.map((problem) => `- ${problem}`),
        '',
        'Do no further work. Answer once more, with the same findings in the right form.',
        '',
        (0,_contract_js__WEBPACK_IMPORTED_MODULE_0__.describeContract)(schema),
    ].join('\n');
}
}),
4895:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  createValidator: () => ( createValidator)
});
var errors = __webpack_require__(6316);
;
const maxPatternLength = 1_000;
const mostSteps = 1e8;
const mostChoices = 10_000;
const fewRepetitions = 10;
function judgePattern(pattern) {
    if (pattern.length > maxPatternLength)
        return unsafe(`it is longer than ${maxPatternLength} characters`);
    const reading = new Reading();
    for (let at = 0; at < pattern.length;) {
        const token = tokenAt(pattern, at);
        at += token.length;
        const reason = reading.take(token);
        if (reason !== undefined)
            return unsafe(reason);
    }
    const { choices, endless } = reading.tally;
    if (choices > mostChoices)
        return unsafe('it can go more ways than can be tried');
    const degree = endless + (pattern.startsWith('^') ? 0 : 1);
    return { kind: 'safe', longest: Math.floor((mostSteps / choices) ** (1 / Math.max(1, degree))) };
}
class Reading {
    tally = { endless: 0, choices: 1 };
    groups = [newGroup()];
    closed;
    take(token) {
        const closed = this.closed;
        this.closed = undefined;
        if (/^\\[1-9k]/.test(token))
            return 'it refers back to an earlier group';
        if (/^\(\?<?[=!]/.test(token))
            return 'it looks ahead or behind';
        if (token.startsWith('('))
            this.groups.push(newGroup());
        else if (token === ')')
            this.close();
        else if (token === '|')
            this.choose();
        else if (isQuantifier(token))
            return this.repeat(token, closed);
        return undefined;
    }
    close() {
        this.closed = this.groups.length > 1 ? this.groups.pop() : undefined;
        const outer = this.groups.at(-1);
        if (outer !== undefined && this.closed?.hasChoice === true)
            outer.hasChoice = true;
    }
    choose() {
        const group = this.groups.at(-1);
        if (group !== undefined)
            group.hasChoice = true;
        this.tally.choices += 1;
    }
    repeat(token, group) {
        for (const outer of this.groups)
            outer.hasRepetition = true;
        return countRepetition(token, group, this.tally);
    }
}
function newGroup() {
    return { hasRepetition: false, hasChoice: false };
}
function unsafe(reason) {
    return { kind: 'unsafe', reason };
}
function tokenAt(pattern, at) {
    const rest = pattern.slice(at, at + maxPatternLength);
    const found = /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^])/i.exec(rest);
    return found?.[0] ?? rest.charAt(0);
}
function isQuantifier(token) {
    return /^(?:[*+?]|\{\d)/.test(token);
}
function countRepetition(token, group, tally) {
    const [least, most] = rangeOf(token);
    const isOptional = least === 0 && most === 1;
    if (group !== undefined && !isOptional && (group.hasRepetition || group.hasChoice)) {
        return 'it repeats a group that holds a repetition or a choice';
    }
    if (most - least > fewRepetitions)
        tally.endless += 1;
    else
        tally.choices *= most - least + 1;
    return undefined;
}
function rangeOf(token) {
    if (token.startsWith('?'))
        return [0, 1];
    if (token.startsWith('*') || token.startsWith('+'))
        return [0, Infinity];
    const [, least = '0', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(token) ?? [];
    if (comma === undefined)
        return [Number(least), Number(least)];
    return [Number(least), most === '' ? Infinity : Number(most)];
}
var json = __webpack_require__(2253);
;
const mostProblems = 10;
const longestValue = 60;
function reportProblems(problems) {
    const told = [...new Set(problems.map(tellProblem))];
    const more = told.length - mostProblems;
    return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
function tellProblem({ keyword, instancePath, params, message, data }) {
    const where = placeOf(instancePath);
    const name = (key) => oneLine((0,json .b6)(params[key]) ?? '');
    const limit = (0,json .rl)(params['limit']);
    switch (keyword) {
        case 'required':
            return `${where} lacks ${quote(name('missingProperty'))}.`;
        case 'additionalProperties':
            return `${where} must not have ${quote(name('additionalProperty'))}.`;
        case 'unevaluatedProperties':
            return `${where} must not have ${quote(name('unevaluatedProperty'))}.`;
        case 'type':
            return `${where} must be ${typesOf(params['type'])}, not ${kindOf(data)}.`;
        case 'enum':
            return `${where} must be one of ${listOf(params['allowedValues'])}, not ${show(data)}.`;
        case 'const':
            return `${where} must be ${show(params['allowedValue'])}, not ${show(data)}.`;
        case 'minLength':
            return `${where} must have at least ${String(limit)} characters.`;
        case 'maxLength':
            return `${where} must have at most ${String(limit)} characters, not ${typeof data === 'string' ? data.length : 'more'}.`;
        case 'minItems':
            return `${where} must have at least ${String(limit)} items.`;
        case 'maxItems':
            return `${where} must have at most ${String(limit)} items.`;
        case 'pattern':
            return `${where} must match ${name('pattern')}, and ${show(data)} does not.`;
        case 'format':
            return `${where} must be of the format ${name('format')}, and ${show(data)} is not.`;
        default:
            return `${where} ${oneLine(message ?? `breaks the rule ${keyword}`)}.`;
    }
}
function placeOf(pointer) {
    if (pointer === '')
        return 'The result';
    const path = pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
        .join('');
    return `\`${oneLine(path)}\``;
}
function typesOf(types) {
    return (Array.isArray(types) ? types : [types]).map((type) => withArticle(String(type))).join(' or ');
}
function withArticle(type) {
    if (type === 'null')
        return 'null';
    if (type === 'array')
        return 'a list';
    return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return (0,json .Gv)(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`;
}
function listOf(values) {
    return (0,json .jk)(values).map(show).join(', ');
}
function show(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
function quote(name) {
    return JSON.stringify(name.slice(0, longestValue));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').slice(0, 200);
}
;
async function createValidator(schema, name) {
    const [checker, formats] = await Promise.all([
        Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 23)),
        Promise.all( [__webpack_require__.e(892), __webpack_require__.e(80), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 23)),
    ]);
    const ajv = new checker.default.Ajv2020({
        strict: false,
        allErrors: true,
        verbose: true,
        logger: false,
        code: { regExp: Object.assign(safePattern, { code: 'safePattern' }) },
    });
    formats.default.default(ajv, { mode: 'fast' });
    try {
        if (schema['$async'] === true)
            throw new Error('$async has no place in it');
        if (ajv.validateSchema(schema) !== true)
            throw new Error(whyNoSchema(rawProblems(ajv.errors)));
        const holds = ajv.compile(schema);
        return {
            schema,
            check(value) {
                if (holds(value))
                    return { kind: 'fits', value };
                return { kind: 'wrong', problems: reportProblems(rawProblems(holds.errors)) };
            },
        };
    }
    catch (error) {
        throw new errors .lZ(`${name} is not a usable JSON Schema: ${firstLine((0,errors .bD)(error)).replace(/\.$/, '')}.`, {
            hint: 'Mend it at the place named; the schema is of draft 2020-12, stands in one file, and its patterns are simple.',
            cause: error,
        });
    }
}
function whyNoSchema(problems) {
    const depth = ({ instancePath }) => instancePath.split('/').length;
    return reportProblems(problems.toSorted((one, other) => depth(other) - depth(one)).slice(0, 1)).join('');
}
function rawProblems(errors) {
    return errors ?? [];
}
function safePattern(pattern, flags) {
    const judged = judgePattern(pattern);
    if (judged.kind === 'unsafe') {
        throw new Error(`the pattern ${JSON.stringify(pattern.slice(0, 80))} is not safe to try: ${judged.reason}`);
    }
    const expression = new RegExp(pattern, flags);
    return {
        test: (text) => text.length <= judged.longest && expression.test(text),
        toString: () => expression.toString(),
    };
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300);
}
})
};
