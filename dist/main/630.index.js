export const id = 630;
export const ids = [630];
export const modules = {

/***/ 5911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ showCost),
/* harmony export */   kJ: () => (/* binding */ showDuration),
/* harmony export */   uM: () => (/* binding */ showDate)
/* harmony export */ });
/** `45 s`, `3 min 20 s`, `1 h 2 min`. */
function showDuration(ms) {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0)
        return `${seconds} s`;
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `12.5 credits ($0.25)`, as far as the server tells; empty where it tells nothing. */
function showCost(usage) {
    const credits = usage?.credits === undefined ? '' : `${usage.credits.toLocaleString('en-US')} credits`;
    const usd = usage?.usd === undefined ? '' : `$${usage.usd.toFixed(2)}`;
    return credits && usd ? `${credits} (${usd})` : credits || usd;
}
/** `2026-01-05 09:30 UTC`. */
function showDate(date) {
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DV: () => (/* binding */ codeBlock),
  h8: () => (/* binding */ htmlCode),
  ti: () => (/* binding */ inlineCode),
  uM: () => (/* binding */ linkTo),
  wh: () => (/* binding */ plainText),
  Fy: () => (/* binding */ tameMarkdown)
});

;// CONCATENATED MODULE: ./src/report/markdown-link.ts
/** Addresses from outside: which may become links, and how they are written so that they stay within them. */
/** Only the plain form on one line is a link; text and address hold no bracket, so that no two tries overlap. */
const markdown_link_link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
    markdown_link_link.lastIndex = at;
    const match = markdown_link_link.exec(line);
    if (!match)
        return undefined;
    const [whole, mark = '', text = '', url = ''] = match;
    return { text, url, isImage: mark === '!', end: at + whole.length };
}
/** The address as it may stand in a link: https, or http on this machine's loopback; no name or password in it. */
function safeUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.username !== '' || parsed.password !== '')
        return undefined;
    const loopback = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
    if (parsed.protocol !== 'https:' && !loopback)
        return undefined;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** An address found in running text ends before the punctuation that ends the sentence, as GitHub reads it. */
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
/** Pages that note down who links to them. */
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
/**
 * The same page by an address that leaves no trace on it: GitHub's own redirect. Undefined for other hosts, where
 * none is known.
 */
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = 'redirect.github.com';
    return parsed.href;
}
/** Where a link may lead; undefined where there may be none. */
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
/** A link that shows its address, or the address as code. */
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

;// CONCATENATED MODULE: ./src/report/markdown-write.ts
/** Inert Markdown, piece by piece. */
/** Only a letter or digit of ASCII beside them makes them part of a word: an underscore may be emphasis, and then isn't shown. */
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

;// CONCATENATED MODULE: ./src/report/markdown-escape.ts
/** What GitHub makes of plain words: mentions, references, addresses, commit ids; and how they are written without effect. */


/** Words never run into the start of an address, since GitHub makes links of those in the middle of a word. */
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
/** These are parts of patterns with the flags `giu`. No two start inside each other's text: a line is read about once. */
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw `(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw `(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
    `(?<url>${url})`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>[\\\x60*_\[\]<>&|~$#!])`,
].join('|'), 'giu');
/** A sign that means something in Markdown or HTML, as the sign itself. */
function escapeSign(sign) {
    if (sign === '<')
        return '&lt;';
    if (sign === '&')
        return '&amp;';
    return sign.replace(/[^]/g, '\\$&');
}
/**
 * Text on one line that shows as it is: nothing in it means anything, wherever it stands, in a table's cell too. Only
 * addresses that may be links are.
 */
function escapeMarkdown(line, options = {}) {
    const writer = createWriter();
    let at = 0;
    for (const match of line.matchAll(plainToken)) {
        const { url: address, reference: name, word: plain } = match.groups ?? {};
        writer.add(line.slice(at, match.index));
        at = match.index + match[0].length;
        if (address !== undefined) {
            const trimmed = trimUrl(address);
            writeUrl(trimmed, writer, options);
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

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/markdown-inline.ts
/** One line of Markdown from outside made inert: what is known to be harmless is written anew, the rest escaped. */




/** In the order they are tried. No two start inside each other's text, so that a line is read about once. */
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
/** Tames one line without line ends. Every code span it writes is closed within the line. */
function tameLine(line, options = {}) {
    const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? '';
    return task + tameText(line.slice(task.length), options);
}
/** A row of dashes with colons and bars is what makes a table of the line before it. */
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
        const tame = tamers[kindOf(match.groups)];
        at = tame({ line, at: match.index, text: match[0], runs, writer, options });
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
/** Each writes its token and says where to read on. */
const tamers = {
    ticks: tameTicks,
    bracket: tameBracket,
    escape({ line, at, text, writer }) {
        // Escaped or not, GitHub reads these from the text that is shown.
        if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3)))
            return at + 1;
        writer.add(text === '\\<' || text === '\\&' ? escapeSign(text.charAt(1)) : text);
        return at + text.length;
    },
    angle({ at, text, writer, options }) {
        writeUrl(text.slice(1, -1), writer, options);
        return at + text.length;
    },
    url({ at, text, writer, options }) {
        const address = trimUrl(text);
        writeUrl(address, writer, options);
        return at + address.length;
    },
    reference({ at, text, writer }) {
        const name = (0,report_text/* withoutEnd */.Mx)(text, './@-');
        writer.code(name);
        return at + name.length;
    },
    word({ at, text, writer }) {
        writer.word(text);
        return at + text.length;
    },
    lineBreak({ line, at, text, writer, options }) {
        // Where a line may start with it, it could open a block of raw HTML; a table's row starts with a bar.
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
/** The first run of this length at or after `from`; asked with growing `from` only. */
function nextRun(runs, length, from) {
    const known = runs.get(length);
    if (!known)
        return undefined;
    while ((known.starts[known.next] ?? from) < from)
        known.next++;
    return known.starts[known.next];
}
/** A span closed on its line stays code; backticks without their end are shown. */
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
    const found = options.inLink ? undefined : readLink(line, at);
    if (!found) {
        writer.add(text === '![' ? '!\\[' : '\\[');
        return at + text.length;
    }
    const label = tameText(found.text, { ...options, inLink: true }) || (found.isImage ? 'image' : 'link');
    const target = linkTarget(found.url, options);
    if (found.isImage)
        writer.add('🖼 ');
    if (target) {
        writer.add(`[${label}](${target})`);
    }
    else {
        // In brackets still: it must not run into the word before it.
        writer.add(`\\[${label}\\] (`);
        writer.code(found.url);
        writer.add(')');
    }
    return found.end;
}

;// CONCATENATED MODULE: ./src/report/markdown.ts
/** Text from outside, made inert for GitHub's Markdown: nobody is mentioned, nothing closed, fetched, run or drawn. */




/** A block of code with a fence longer than any inside. `language` colours it; those GitHub draws are passed over. */
function codeBlock(text, language = '') {
    const content = (0,report_text/* withoutEnd */.Mx)((0,report_text/* cleanText */.X5)(text), '\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
/** One line as code; empty text gives an empty string. Also fit for a table's cell with `inTable`. */
function inlineCode(text, inTable = false) {
    const line = (0,report_text/* oneLine */.TN)(text);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${inTable ? markdown_escapeBars(line) : line}${pad}${fence}`;
}
/** One line as code in raw HTML, where Markdown isn't read; empty text gives an empty string. */
function htmlCode(text) {
    const line = (0,report_text/* oneLine */.TN)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
/** In a table's cell `\|` is a bar even in code; backslashes before it are doubled, lest they take its own away. */
function markdown_escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
/** Text as plain prose on one line: it shows as it is, and nothing in it means anything but an address of https. */
function plainText(text, options = {}) {
    return escapeMarkdown((0,report_text/* oneLine */.TN)(text), options);
}
/** A longer address is none that people follow. */
const maxUrlLength = 2000;
/** A link to https (or http on loopback) with plain text on it; any other address leaves just the text. */
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : safeUrl(url);
    return target === undefined
        ? plainText(text)
        : `[${escapeMarkdown((0,report_text/* oneLine */.TN)(text), { inLink: true }) || 'link'}](${target})`;
}
/**
 * Markdown as an agent writes it, kept readable: headings, lists, tables, emphasis, code and links to https stay.
 * Mentions, references, commit ids and other links become code, images links, HTML text; what GitHub draws
 * (Mermaid, maps, formulas) stays source. Constructs it doesn't know for certain are escaped.
 */
function tameMarkdown(text, { topHeading = 1, ...options } = {}) {
    const lines = (0,report_text/* cleanText */.X5)(text).split('\n');
    const tableLines = findTableLines(lines);
    const tame = [];
    let dedent = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const fence = readFence(line);
        if (fence) {
            const end = findFenceEnd(lines, at + 1, fence);
            const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
            tame.push(codeBlock(content.join('\n'), fence.language));
            at = end;
            dedent = fence.indent;
        }
        else {
            if (line.trim() !== '' && indentOf(line) < dedent)
                dedent = 0;
            tame.push(lowerHeading(tameLine(outdent(line, dedent), { ...options, inTable: tableLines.has(at) }), topHeading));
        }
    }
    return tame.join('\n');
}
function lowerHeading(line, top) {
    return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + '#'.repeat(Math.min(6, marks.length + top - 1)));
}
/**
 * A fence at any depth: it is written anew at the margin, where no list or quote around it can change what it means.
 * A backtick fence has no backtick after it, else it is code within a line.
 */
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
/** Lines of a block that has a table's rule in it: there a `|` ends a cell even inside code. */
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


/***/ }),

/***/ 6093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qf: () => (/* binding */ answerSection),
/* harmony export */   vY: () => (/* binding */ fitText),
/* harmony export */   x1: () => (/* binding */ renderAnswer)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(590);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);


const maxAnswerBytes = 400 * 1024;
/** The agent's words as it wrote them, made inert; cut where they are too long for a summary. */
function answerSection(report) {
    return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes);
}
/** As much of the answer as `maxBytes` hold (a note comes on top), and where the whole is. */
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
    const { text, leftOut } = fitText(redact(outcome.answer), maxBytes, (part) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .tameMarkdown */ .Fy)(part, { backlinks: true, topHeading: 3 }));
    const where = answerFile === undefined ? 'the output `agent_output_file`' : `the file ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(redact(answerFile))}`;
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more: the whole is in ${where}.*`;
    return text.trim() + note;
}
/**
 * Renders as much of the source as fits into `maxBytes`: the source is cut, never what was made of it, so that this stays
 * well-formed. What rendering adds depends on the text, so it takes a few tries.
 */
function fitText(source, maxBytes, render) {
    let part = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(source, maxBytes);
    let text = render(part);
    while (Buffer.byteLength(text) > maxBytes && part !== '') {
        part = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(part, Math.floor(part.length * Math.min(0.9, maxBytes / Buffer.byteLength(text))));
        text = render(part);
    }
    return { text, leftOut: source.length - part.length };
}


/***/ }),

/***/ 5931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mf: () => (/* binding */ foldedText),
/* harmony export */   R$: () => (/* binding */ artifactsSection),
/* harmony export */   ZQ: () => (/* binding */ appliedSection),
/* harmony export */   dY: () => (/* binding */ notesSection),
/* harmony export */   sV: () => (/* binding */ linksLine)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(590);
/* harmony import */ var _summary_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6093);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5655);



const maxRows = 30;
const maxLinks = 10;
const maxTextLength = 300;
const maxFoldedBytes = 100 * 1024;
/** Where to look further, in one line below the verdict: the session, pull requests, what else the caller knows. */
function linksLine({ outcome, artifacts = [], links = [], redact }) {
    const session = outcome.run?.sessionLink;
    const pullRequests = artifacts.flatMap(({ kind, title, url }) => kind === 'pull_request' && url !== null ? { text: `Pull request ${title}`, url } : []);
    const all = [...(session === undefined ? [] : [{ text: 'Session', url: session }]), ...pullRequests, ...links];
    return all
        .slice(0, maxLinks)
        .map(({ text, url }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .linkTo */ .uM)(redact(url), (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(text), maxTextLength)))
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
        const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(title), maxTextLength);
        const name = url === null ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .linkTo */ .uM)(redact(url), text);
        return `${kindWords[kind]}: ${name}${path === null ? '' : ` at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(path), maxTextLength))}`}`;
    });
}
const resultWords = {
    applied: '✅',
    refused: '⛔ refused:',
    failed: '⚠️ failed:',
};
function appliedSection({ applied = [], redact }) {
    return listSection('What was done with it', applied, ({ what, result, reason, url }) => {
        const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(what), maxTextLength);
        const name = url === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .linkTo */ .uM)(redact(url), text);
        const why = reason === undefined ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(reason), maxTextLength))})`;
        return `${resultWords[result]} ${name}${why}`;
    });
}
function notesSection({ notes = [], redact }) {
    return listSection('Notes', notes, (note) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(note), maxTextLength)));
}
function listSection(title, items, show) {
    if (items.length === 0)
        return '';
    const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`);
    const more = items.length - lines.length;
    return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n');
}
/** A long text behind a click, as it is. `title` is ours. */
function foldedText({ redact }, { title, text = '', language }) {
    if (text.trim() === '')
        return '';
    const { text: block, leftOut } = (0,_summary_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .fitText */ .vY)(redact(text), maxFoldedBytes, (part) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(part, language));
    const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more.*`;
    return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`;
}


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sw: () => (/* binding */ verdictTitle),
/* harmony export */   V6: () => (/* binding */ verdictSection),
/* harmony export */   Vb: () => (/* binding */ nameOf)
/* harmony export */ });
/* harmony import */ var _oz_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8950);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(590);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5655);



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
/** The verdict in words, with its sign. */
function verdictTitle({ outcome }) {
    return looks[outcome.conclusion].title;
}
/** What the step is called, as plain text; may be empty. */
function nameOf({ name, outcome, redact }) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(name ?? outcome.run?.title ?? ''), maxNameLength).trim();
}
/** Heading, and in a box what happened or why it was skipped, the way out, the error's code and page. */
function verdictSection(report) {
    const name = nameOf(report);
    const heading = `## ${verdictTitle(report)}${name === '' ? '' : ` · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(name)}`}`;
    const box = boxLines(report);
    if (box.length === 0)
        return heading;
    const { alert } = looks[report.outcome.conclusion];
    return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join('\n')].join('\n\n');
}
function boxLines({ outcome, reason, redact }) {
    const { error, run } = outcome;
    const show = (text) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(text), maxMessageLength));
    if (!error)
        return reason === undefined ? [] : [show(reason)];
    const code = error.code ?? run?.status?.errorCode;
    const page = error.link ?? (code === undefined ? undefined : (0,_oz_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .errorPage */ .Wr)(code));
    const more = [
        code === undefined ? '' : `Error code ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .ti)((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(redact(code), 100))}`,
        page === undefined
            ? ''
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .linkTo */ .uM)(redact(page), code === undefined ? 'More about it' : 'What it means and what to do'),
    ];
    const wayOut = error.wayOut === undefined ? [] : ['', `**What to do:** ${show(error.wayOut)}`];
    const facts = more.filter(Boolean).join(' · ');
    return [`**${show(error.message)}**`, ...wayOut, ...(facts === '' ? [] : ['', facts])];
}


/***/ })

};

//# sourceMappingURL=630.index.js.map