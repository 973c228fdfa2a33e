import { F as errorPage, ot as cutText } from "./start.js";
import { i as codeBlock, l as plainText, n as fitText, o as inlineCode, s as linkTo } from "./answer.js";

// src/report/summary/sections.ts
const maxRows = 30;
const maxLinks = 10;
const maxTextLength = 300;
const maxFoldedBytes = 102400;
function linksLine({ outcome, artifacts = [], redact }, links = []) {
	const session = outcome.run?.sessionLink;
	const pullRequests = artifacts.flatMap(({ kind, title, url }) => kind === "pull_request" && url !== null ? {
		text: `Pull request ${title}`,
		url
	} : []);
	return [
		...session === void 0 ? [] : [{
			text: "Session",
			url: session
		}],
		...pullRequests,
		...links
	].slice(0, maxLinks).map(({ text, url }) => linkTo(redact(url), cutText(redact(text), maxTextLength))).join(" · ");
}
const kindWords = {
	pull_request: "🔀 Pull request",
	plan: "🗺️ Plan",
	file: "📄 File",
	screenshot: "📷 Screenshot",
	external: "🔗 Link"
};
function artifactsSection({ artifacts = [], redact }) {
	return listSection("What it left", artifacts, ({ kind, title, url, path }) => {
		const text = cutText(redact(title), maxTextLength);
		const name = url === null ? plainText(text) : linkTo(redact(url), text);
		return `${kindWords[kind]}: ${name}${path === null ? "" : ` at ${inlineCode(cutText(redact(path), maxTextLength))}`}`;
	});
}
const resultWords = {
	applied: "✅",
	refused: "⛔ refused:",
	failed: "⚠️ failed:"
};
function appliedSection({ applied = [], redact }) {
	return listSection("What was done with it", applied, ({ what, result, reason, url }) => {
		const text = cutText(redact(what), maxTextLength);
		const name = url === void 0 ? plainText(text) : linkTo(redact(url), text);
		const why = reason === void 0 ? "" : ` (${plainText(cutText(redact(reason), maxTextLength))})`;
		return `${resultWords[result]} ${name}${why}`;
	});
}
function notesSection({ notes = [], redact }) {
	return listSection("Notes", notes, (note) => plainText(cutText(redact(note), maxTextLength)));
}
function listSection(title, items, show) {
	if (items.length === 0) return "";
	const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`);
	const more = items.length - lines.length;
	return [
		`#### ${title}`,
		"",
		...lines,
		...more > 0 ? [`- and ${more.toLocaleString("en-US")} more`] : []
	].join("\n");
}
function foldedText({ redact }, { title, text = "", language }) {
	if (text.trim() === "") return "";
	const { text: block, leftOut } = fitText(redact(text), maxFoldedBytes, (part) => codeBlock(part, language));
	return `<details><summary>${title}</summary>\n\n${block}${leftOut === 0 ? "" : `\n\n*… ${leftOut.toLocaleString("en-US")} characters more.*`}\n\n</details>`;
}

// src/report/summary/verdict.ts
const looks = {
	success: {
		title: "✅ Done",
		alert: "NOTE"
	},
	failure: {
		title: "❌ Failed",
		alert: "CAUTION"
	},
	blocked: {
		title: "✋ Blocked: the agent waits for a person",
		alert: "WARNING"
	},
	cancelled: {
		title: "🚫 Cancelled",
		alert: "WARNING"
	},
	timed_out: {
		title: "⌛ Out of time",
		alert: "WARNING"
	},
	unknown: {
		title: "❔ Nobody knows how it ended",
		alert: "WARNING"
	},
	skipped: {
		title: "⏭️ Skipped",
		alert: "NOTE"
	},
	started: {
		title: "▶️ Started, not waited for",
		alert: "NOTE"
	},
	dry_run: {
		title: "📝 Dry run: nothing was started",
		alert: "NOTE"
	}
};
const maxNameLength = 120;
const maxMessageLength = 2e3;
function verdictTitle({ outcome }) {
	return looks[outcome.conclusion].title;
}
function nameOf({ name, outcome, redact }) {
	return cutText(redact(name ?? outcome.run?.title ?? ""), maxNameLength).trim();
}
function verdictSection(report) {
	const name = nameOf(report);
	const heading = `## ${verdictTitle(report)}${name === "" ? "" : ` · ${plainText(name)}`}`;
	const box = boxLines(report);
	if (box.length === 0) return heading;
	const { alert } = looks[report.outcome.conclusion];
	return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join("\n")].join("\n\n");
}
function boxLines({ outcome, redact }) {
	const { error, run } = outcome;
	const show = (text) => plainText(cutText(redact(text), maxMessageLength));
	if (!error) return [];
	const code = error.code ?? run?.status?.errorCode;
	const page = error.link ?? (code === void 0 ? void 0 : errorPage(code));
	const more = [code === void 0 ? "" : `Error code ${inlineCode(cutText(redact(code), 100))}`, page === void 0 ? "" : linkTo(redact(page), code === void 0 ? "More about it" : "What it means and what to do")];
	const hint = error.hint === void 0 ? [] : ["", `**What to do:** ${show(error.hint)}`];
	const facts = more.filter(Boolean).join(" · ");
	return [
		`**${show(error.message)}**`,
		...hint,
		...facts === "" ? [] : ["", facts]
	];
}

export { artifactsSection as a, notesSection as c, appliedSection as i, verdictSection as n, foldedText as o, verdictTitle as r, linksLine as s, nameOf as t };