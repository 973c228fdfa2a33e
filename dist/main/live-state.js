import { B as cutText, Tt as isEndState, U as oneLine, W as shortLine, z as cleanText } from "./start.js";
import { n as showCost } from "./amounts.js";

// src/report/live-layout.ts
const timeWidth = 7;
function span(text, style = "plain") {
	return {
		text,
		style
	};
}
function showTime(ms) {
	const seconds = Math.max(0, Math.floor(ms / 1e3));
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const rest = String(seconds % 60).padStart(2, "0");
	return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}
function timed(atMs, lines) {
	return lines.map((line, index) => [span(`${(index === 0 ? showTime(atMs) : "").padStart(timeWidth)}  `, "dim"), ...line]);
}
const maxEnd = 65536;
function foldLines(text, { head, tail }) {
	const lines = splitEnds(text);
	const total = lines.total;
	if (total <= head + tail + 1) return {
		lines: lines.start.slice(0, total),
		leftOutAt: void 0
	};
	const left = total - head - tail;
	return {
		lines: [
			...lines.start.slice(0, head),
			leftOut(left),
			...tail > 0 ? lines.end.slice(-tail) : []
		],
		leftOutAt: head
	};
}
function leftOut(count) {
	return `… ${count.toLocaleString("en-US")} lines left out …`;
}
function splitEnds(text) {
	const whole = text.trimEnd();
	if (whole.length <= 2 * maxEnd) {
		const lines = cleanText(whole).split("\n");
		return {
			start: lines,
			end: lines,
			total: lines.length
		};
	}
	const total = countLines(whole);
	const start = cleanText(whole.slice(0, maxEnd)).split("\n");
	return {
		start,
		end: cleanText(whole.slice(-65536)).split("\n"),
		total: Math.max(total, start.length)
	};
}
function countLines(text) {
	let count = 1;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
	return count;
}
function foldedLines(text, fold, look = {}) {
	const { mark = "", style = "plain", width = 2e3 } = look;
	const { lines, leftOutAt } = foldLines(text, fold);
	return lines.map((line, at) => [...mark === "" ? [] : [span(mark, "dim")], span(cutText(line, width), at === leftOutAt ? "dim" : style)]);
}

// src/report/live-printer.ts
function createPrinter({ log, clock, startedAtMs }) {
	const nowMs = () => clock.now() - startedAtMs;
	const seen = /* @__PURE__ */ new Set();
	let printedMs = 0;
	function print(lines, atMs) {
		for (const line of timed(atMs, lines)) log.styled(line);
		printedMs = nowMs();
	}
	return {
		nowMs,
		silentMs: () => nowMs() - printedMs,
		inGroup(title, lines, atMs) {
			const [first, again] = [`▸ ${title}`, `▸ ${title} (continued)`];
			const open = log.openGroup();
			if (open !== first && open !== again) log.group(seen.has(title) ? again : first);
			seen.add(title);
			print(lines, atMs);
		},
		outside(lines, atMs = nowMs()) {
			log.endGroup();
			print(lines, atMs);
		},
		endGroup: () => {
			log.endGroup();
		}
	};
}

// src/report/live-state.ts
const looks = {
	QUEUED: {
		style: "dim",
		words: "Queued"
	},
	PENDING: {
		style: "dim",
		words: "Pending: a place to run is being made"
	},
	CLAIMED: {
		style: "blue",
		words: "Claimed by a worker"
	},
	INPROGRESS: {
		style: "cyan",
		words: "Working"
	},
	SUCCEEDED: {
		style: "green",
		words: "Succeeded"
	},
	FAILED: {
		style: "red",
		words: "Failed"
	},
	ERROR: {
		style: "red",
		words: "Ended by an error of the platform"
	},
	BLOCKED: {
		style: "yellow",
		words: "Blocked: the agent waits for a person"
	},
	CANCELLED: {
		style: "yellow",
		words: "Cancelled"
	},
	UNKNOWN: {
		style: "yellow",
		words: "In a state this version does not know"
	}
};
const messageLength = 200;
function createStateTeller(printer, { label, withMessages }) {
	let last;
	let told = "";
	function print(run) {
		const message = withMessages ? shortLine(run.status?.message ?? "", messageLength) : "";
		const now = `${run.stateName}\n${message}`;
		if (now !== told) printer.outside([stateLine(run, label, message)]);
		told = now;
	}
	return {
		tell(run) {
			if (!isEndState(run.state)) print(run);
			if (run.sessionLink !== void 0 && run.sessionLink !== last?.sessionLink) printer.outside([[span(`  ${label}watch or steer it: `, "dim"), span(run.sessionLink, "blue")]]);
			last = run;
		},
		tellEnd() {
			if (last && isEndState(last.state)) print(last);
		},
		title: () => oneLine(last?.title ?? "") || "The agent",
		words: () => last ? wordsOf(last) : "Waiting for the server",
		hasEnded: () => last !== void 0 && isEndState(last.state)
	};
}
function stateLine(run, label, message) {
	const cost = isEndState(run.state) ? showCost(run.usage) : "";
	return [
		span("● ", looks[run.state].style),
		span(label + wordsOf(run)),
		...cost === "" ? [] : [span(`, ${cost}`)],
		...message === "" ? [] : [span(`  ${message}`, "dim")]
	];
}
function wordsOf({ state, stateName }) {
	return state === "UNKNOWN" ? `${looks.UNKNOWN.words}: ${oneLine(stateName)}` : looks[state].words;
}

export { span as a, showTime as i, createPrinter as n, foldedLines as r, createStateTeller as t };