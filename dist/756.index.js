export const id = 756;
export const ids = [756];
export const modules = {
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
6417:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Mf: () => ( foldedText),
R$: () => ( artifactsSection),
ZQ: () => ( appliedSection),
dY: () => ( notesSection),
sV: () => ( linksLine)
});
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2157);
var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2079);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5216);
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
};
function artifactsSection({ artifacts = [], redact }) {
    return listSection('What it left', artifacts, ({ kind, title, url, path }) => {
        const text = (0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(title), maxTextLength);
        const name = url === null ? (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .wh)(text) : (0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .uM)(redact(url), text);
        return `${kindWords[kind]}: ${name}${path === null ? '' : ` at ${(0,_markdown_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .ti)((0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ .IN)(redact(path), maxTextLength))}`}`;
    });
}
const resultWords = {
    applied: '✅',
    refused: '⛔ refused:',
    failed: '⚠️ failed:',
};
function appliedSection({ applied = [], redact }) {
    return listSection('What was done with it', applied, ({ what, result, reason, url }) => {
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
252:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Sw: () => ( verdictTitle),
V6: () => ( verdictSection),
Vb: () => ( nameOf)
});
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9478);
var _markdown_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2157);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5216);
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
