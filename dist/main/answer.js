import { at as cleanText, lt as oneLine, st as headOf, ut as withoutEnd } from "./start.js";

// src/report/markdown/link.ts
const link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
	link.lastIndex = at;
	const match = link.exec(line);
	if (!match) return void 0;
	const [whole, mark = "", text = "", url = ""] = match;
	return {
		text,
		url,
		isImage: mark === "!",
		end: at + whole.length
	};
}
function safeUrl(url) {
	const parsed = URL.parse(url);
	if (parsed?.username !== "" || parsed.password !== "") return void 0;
	const loopback = parsed.protocol === "http:" && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
	if (parsed.protocol !== "https:" && !loopback) return void 0;
	return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function trimUrl(url) {
	let end = url.length;
	let open = 0;
	for (const sign of url) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
	for (; end > 0; end--) {
		const sign = url.charAt(end - 1);
		if (sign === ")" && open < 0) open++;
		else if (!/[?!.,:;*_~]/.test(sign)) break;
	}
	return url.slice(0, end);
}
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
	const parsed = URL.parse(url);
	if (!parsed || !referencePath.test(parsed.pathname)) return url;
	if (!/^(?:www\.)?github\.com$/.test(parsed.hostname)) return void 0;
	parsed.hostname = "redirect.github.com";
	return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
	const safe = safeUrl(url);
	return safe === void 0 || backlinks ? safe : withoutBacklink(safe);
}
function writeUrl(url, writer, options) {
	const target = options.inLink ? void 0 : linkTarget(url, options);
	const bare = url.replaceAll("`", "%60");
	if (target === void 0) writer.code(bare);
	else if (target === safeUrl(url)) writer.add(`<${target}>`);
	else writer.add(`[\`${bare}\`](${target})`);
}

// src/report/markdown/write.ts
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
	const pieces = [];
	let last = "";
	function add(piece) {
		if (piece === "") return;
		if (last === "`" && piece.startsWith("`") || last === "!" && piece.startsWith("[")) pieces.push(" ");
		pieces.push(piece);
		last = piece.charAt(piece.length - 1);
	}
	return {
		add,
		code: (text) => {
			add(`\`${text}\``);
		},
		word: (text) => {
			add(text.replace(commitIdOrIssue, "`$&`"));
		},
		text: () => pieces.join("")
	};
}

// src/report/markdown/escape.ts
const notAddress = String.raw`(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw`${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw`(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
	`(?<url>${url})`,
	`(?<reference>${reference})`,
	`(?<word>${word})`,
	String.raw`(?<sign>[\\\x60*_\[\]<>&|~$#!])`
].join("|"), "giu");
function escapeSign(sign) {
	if (sign === "<") return "&lt;";
	if (sign === "&") return "&amp;";
	return sign.replace(/[^]/g, "\\$&");
}
function escapeMarkdown(line, options = {}) {
	const writer = createWriter();
	let at = 0;
	for (const match of line.matchAll(plainToken)) {
		const { url: address, reference: name, word: plain } = match.groups ?? {};
		writer.add(line.slice(at, match.index));
		at = match.index + match[0].length;
		if (address !== void 0) {
			const trimmed = trimUrl(address);
			writeUrl(trimmed, writer, options);
			writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, "\\$&"));
		} else if (name !== void 0) writer.code(name);
		else if (plain !== void 0) writer.word(plain.replaceAll("_", "\\_"));
		else writer.add(escapeSign(match[0]));
	}
	writer.add(line.slice(at));
	return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, "$1\\$2");
}

// src/report/markdown/inline.ts
const markdownToken = new RegExp([
	String.raw`(?<escape>\\[!-\/:-@\[-\x60{-~])`,
	String.raw`(?<ticks>\x60+)`,
	String.raw`(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
	String.raw`(?<lineBreak><br[ \t]{0,5}\/?>)`,
	`(?<url>${url})`,
	String.raw`(?<bracket>!?\[)`,
	String.raw`(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
	`(?<reference>${reference})`,
	`(?<word>${word})`,
	String.raw`(?<sign>~{3,}|[<\]$\\])`
].join("|"), "giu");
const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/;
function escapeLine(line, options = {}) {
	const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? "";
	return task + tameText(line.slice(task.length), options);
}
function isTableRule(line) {
	return line.includes("-") && /^[\s>|:*+\d.)-]*$/.test(line);
}
function tameText(line, options) {
	const writer = createWriter();
	const runs = findRuns(line);
	let at = 0;
	while (at < line.length) {
		markdownToken.lastIndex = at;
		const match = markdownToken.exec(line);
		if (!match) break;
		writer.add(line.slice(at, match.index));
		const escape = tamers[kindOf(match.groups)];
		at = escape({
			line,
			at: match.index,
			text: match[0],
			runs,
			writer,
			options
		});
	}
	writer.add(line.slice(at));
	return writer.text();
}
const kinds = [
	"escape",
	"ticks",
	"angle",
	"lineBreak",
	"url",
	"bracket",
	"entity",
	"reference",
	"word"
];
function kindOf(groups = {}) {
	return kinds.find((kind) => groups[kind] !== void 0) ?? "sign";
}
const tamers = {
	ticks: tameTicks,
	bracket: tameBracket,
	escape({ line, at, text, writer }) {
		if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3))) return at + 1;
		writer.add(text === "\\<" || text === "\\&" ? escapeSign(text.charAt(1)) : text);
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
		const name = withoutEnd(text, "./@-");
		writer.code(name);
		return at + name.length;
	},
	word({ at, text, writer }) {
		writer.word(text);
		return at + text.length;
	},
	lineBreak({ line, at, text, writer, options }) {
		writer.add(options.inTable && line.trimStart().startsWith("|") ? "<br>" : " ");
		return at + text.length;
	},
	entity({ at, text, writer }) {
		const harmless = harmlessEntity.test(text);
		writer.add(harmless ? text : "&amp;");
		return harmless ? at + text.length : at + 1;
	},
	sign({ at, text, writer }) {
		writer.add(escapeSign(text));
		return at + text.length;
	}
};
function findRuns(line) {
	const runs = /* @__PURE__ */ new Map();
	for (const { 0: run, index } of line.matchAll(/`+/g)) {
		const known = runs.get(run.length);
		if (known) known.starts.push(index);
		else runs.set(run.length, {
			starts: [index],
			next: 0
		});
	}
	return runs;
}
function nextRun(runs, length, from) {
	const known = runs.get(length);
	if (!known) return void 0;
	while ((known.starts[known.next] ?? from) < from) known.next++;
	return known.starts[known.next];
}
function tameTicks({ line, at, text, runs, writer, options }) {
	const start = at + text.length;
	const close = nextRun(runs, text.length, start);
	if (close === void 0) {
		writer.add("\\`".repeat(text.length));
		return start;
	}
	const code = line.slice(start, close);
	writer.add(`${text}${options.inTable ? escapeBars$1(code) : code}${text}`);
	return close + text.length;
}
function escapeBars$1(code) {
	return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => found === "|" ? "\\|" : found);
}
function tameBracket(token) {
	const { line, at, text, writer, options } = token;
	const found = options.inLink ? void 0 : readLink(line, at);
	if (!found) {
		writer.add(text === "![" ? "!\\[" : "\\[");
		return at + text.length;
	}
	const label = tameText(found.text, {
		...options,
		inLink: true
	}) || (found.isImage ? "image" : "link");
	const target = linkTarget(found.url, options);
	if (found.isImage) writer.add("🖼 ");
	if (target) writer.add(`[${label}](${target})`);
	else {
		writer.add(`\\[${label}\\] (`);
		writer.code(found.url);
		writer.add(")");
	}
	return found.end;
}

// src/report/markdown/markdown.ts
function codeBlock(text, language = "") {
	const content = withoutEnd(cleanText(text), "\n");
	const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
	return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
function inlineCode(text, inTable = false) {
	const line = oneLine(text);
	if (line === "") return "";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = /^`|`$/.test(line) ? " " : "";
	return `${fence}${pad}${inTable ? escapeBars(line) : line}${pad}${fence}`;
}
function htmlCode(text) {
	const line = oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return line === "" ? "" : `<code>${line}</code>`;
}
function escapeBars(line) {
	return line.replace(/(?<!\\)(\\*)\|/g, "$1$1\\|");
}
function plainText(text, options = {}) {
	return escapeMarkdown(oneLine(text), options);
}
const maxUrlLength = 2e3;
function linkTo(url, text) {
	const target = url === void 0 || url.length > maxUrlLength ? void 0 : safeUrl(url);
	return target === void 0 ? plainText(text) : `[${escapeMarkdown(oneLine(text), { inLink: true }) || "link"}](${target})`;
}
function makeInert(text, { topHeading = 1, ...options } = {}) {
	const lines = cleanText(text).split("\n");
	const tableLines = findTableLines(lines);
	const inert = [];
	let dedent = 0;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? "";
		const fence = readFence(line);
		if (fence) {
			const end = findFenceEnd(lines, at + 1, fence);
			const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
			inert.push(codeBlock(content.join("\n"), fence.language));
			at = end;
			dedent = fence.indent;
		} else {
			if (line.trim() !== "" && indentOf(line) < dedent) dedent = 0;
			inert.push(lowerHeading(escapeLine(outdent(line, dedent), {
				...options,
				inTable: tableLines.has(at)
			}), topHeading));
		}
	}
	return inert.join("\n");
}
function lowerHeading(line, top) {
	return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + "#".repeat(Math.min(6, marks.length + top - 1)));
}
function readFence(line) {
	const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line);
	if (!match) return void 0;
	const [, indent = "", mark = "", language = ""] = match;
	return {
		mark,
		indent: indent.length,
		language
	};
}
function findFenceEnd(lines, from, { mark }) {
	for (let at = from; at < lines.length; at++) {
		const line = (lines[at] ?? "").trim();
		if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length)) return at;
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
	const found = /* @__PURE__ */ new Set();
	let start = 0;
	for (let at = 0; at <= lines.length; at++) {
		if (at < lines.length && lines[at]?.trim() !== "") continue;
		if (lines.slice(start, at).some(isTableRule)) for (let row = start; row < at; row++) found.add(row);
		start = at + 1;
	}
	return found;
}
function longestRun(text) {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}
const drawnByGitHub = /* @__PURE__ */ new Set([
	"mermaid",
	"math",
	"geojson",
	"topojson",
	"stl",
	"suggestion"
]);
function safeLanguage(language) {
	const name = /^[\w+#.-]{1,30}$/.test(language) ? language : "";
	return drawnByGitHub.has(name.toLowerCase()) ? "text" : name;
}

// src/report/summary/answer.ts
const maxAnswerBytes = 409600;
function answerSection(report) {
	return report.level === "off" || report.outcome.answer.trim() === "" ? "" : renderAnswer(report, maxAnswerBytes);
}
function renderAnswer({ outcome, redact, answerFile }, maxBytes) {
	const { text, leftOut } = fitText(redact(outcome.answer), maxBytes, (part) => makeInert(part, {
		backlinks: true,
		topHeading: 3
	}));
	const where = answerFile === void 0 ? "the output `agent_output_file`" : `the file ${inlineCode(redact(answerFile))}`;
	const note = leftOut === 0 ? "" : `\n\n*… ${leftOut.toLocaleString("en-US")} characters more: the whole is in ${where}.*`;
	return text.trim() + note;
}
function fitText(source, maxBytes, render) {
	let part = headOf(source, maxBytes);
	let text = render(part);
	while (Buffer.byteLength(text) > maxBytes && part !== "") {
		part = headOf(part, Math.floor(part.length * Math.min(.9, maxBytes / Buffer.byteLength(text))));
		text = render(part);
	}
	return {
		text,
		leftOut: source.length - part.length
	};
}

export { htmlCode as a, makeInert as c, codeBlock as i, plainText as l, fitText as n, inlineCode as o, renderAnswer as r, linkTo as s, answerSection as t, withoutBacklink as u };