import { r as __toESM } from "./rolldown-runtime.js";
import { A as require__builtin_path, Nt as isEndState, Q as showCost, Xt as textOf, Y as require__builtin_os, at as cleanText, ct as headOfBytes, en as messageOf, et as showDuration, j as require_promises, ot as cutText, tt as stateSpans } from "./start.js";
import { l as plainText, o as inlineCode, s as linkTo, t as answerSection } from "./answer.js";
import { a as artifactsSection, c as notesSection, i as appliedSection, n as verdictSection, o as foldedText, s as linksLine } from "./verdict.js";

// src/report/answer-outputs.ts
var import_promises = require_promises();
var import__builtin_os = /* @__PURE__ */ __toESM(require__builtin_os(), 1);
var import__builtin_path = require__builtin_path();
const maxOutputBytes = 1e5;
async function prepareAnswer({ answer, redact, env }) {
	const whole = redact(answer);
	if (whole.trim() === "") return {
		agentOutput: "",
		agentOutputFile: "",
		notes: []
	};
	const { path, notes } = await writeAnswerFile(whole, env);
	const bytes = Buffer.byteLength(whole);
	if (bytes <= 1e5) return {
		agentOutput: whole,
		agentOutputFile: path,
		notes
	};
	const size = `${bytes.toLocaleString("en-US")} bytes`;
	return {
		agentOutput: cutWithNote(whole, `\n\n[The answer is cut here. The whole, ${size}, is in ${path === "" ? "the session" : path}.]`),
		agentOutputFile: path,
		notes: [...notes, `agent_output is cut: the answer has ${size}, the output holds ${maxOutputBytes.toLocaleString("en-US")}.`]
	};
}
function cutWithNote(whole, note) {
	return headOfBytes(whole, maxOutputBytes - Buffer.byteLength(note)) + note;
}
async function writeAnswerFile(whole, env) {
	try {
		const folder = await (0, import_promises.mkdtemp)((0, import__builtin_path.join)(textOf(env["RUNNER_TEMP"]) ?? (0, import__builtin_os.tmpdir)(), "oz-agent-"));
		const path = (0, import__builtin_path.join)(folder, "agent_output.md");
		await (0, import_promises.writeFile)(path, whole, {
			mode: 384,
			flag: "wx"
		});
		return {
			path,
			notes: []
		};
	} catch (error) {
		return {
			path: "",
			notes: [`The answer could not be written to a file: ${messageOf(error)}`]
		};
	}
}
function wholeOrNothing(value, redact) {
	const clean = redact(value);
	return Buffer.byteLength(clean) <= 1e5 ? clean : "";
}

// src/report/summary/facts.ts
const maxCellLength = 200;
function factsTable(report) {
	if (report.outcome.run === void 0 && report.outcome.runId === void 0) return "";
	const [head, ...rows] = factRows(report).filter(([, value]) => value !== "");
	if (!head) return "";
	const line = ([name, value]) => `| ${name} | ${value} |`;
	return [
		line(head),
		"|:---|:---|",
		...rows.map(line)
	].join("\n");
}
function factRows({ outcome, environmentName, redact }) {
	const { run, runId } = outcome;
	const code = (text) => inlineCode(cutText(redact(text ?? ""), maxCellLength), true);
	const link = run?.sessionLink === void 0 ? "" : linkTo(redact(run.sessionLink), "open it");
	return [
		["State", code(run?.stateName)],
		["Run", code(run?.id ?? runId)],
		["Session", link],
		["Model", code(run?.config.modelId)],
		["Environment", environmentName === void 0 ? code(run?.config.environmentId) : plainText(redact(environmentName))],
		["Time", timeWords(outcome)],
		["Tokens", run?.usage?.tokens?.toLocaleString("en-US") ?? ""],
		["Cost", showCost(run?.usage)]
	];
}
function timeWords(outcome) {
	const spans = stateSpans(outcome);
	const sum = (isWork) => spans.filter(({ state }) => state === "INPROGRESS" === isWork).reduce((ms, span) => ms + span.endMs - span.startMs, 0);
	const [waitedMs, workedMs] = [sum(false), sum(true)];
	return [
		waitedMs >= 500 ? `${showDuration(waitedMs)} waiting` : "",
		workedMs >= 500 ? `${showDuration(workedMs)} working` : "",
		`${showDuration(outcome.durationMs)} in all`
	].filter(Boolean).join(" · ");
}

// src/report/summary/timeline.ts
const maxChanges = 40;
const shortMs = 15e3;
const day = "2001-01-01";
const look = `---
config:
  gantt:
    leftPadding: 16
    rightPadding: 110
    barHeight: 18
    barGap: 4
---`;
const words = {
	QUEUED: "Queued",
	PENDING: "Pending",
	CLAIMED: "Claimed",
	INPROGRESS: "Working",
	SUCCEEDED: "Succeeded",
	FAILED: "Failed",
	ERROR: "Platform error",
	BLOCKED: "Blocked",
	CANCELLED: "Cancelled",
	UNKNOWN: "Unknown"
};
function timeline(outcome) {
	const spans = stateSpans(outcome);
	if (spans.length === 0 || outcome.history.length > maxChanges) return "";
	const bars = spans.map(({ state, startMs, endMs }) => {
		return `    ${`${words[state]} ${showDuration(endMs - startMs)}`} :${state === "INPROGRESS" ? "active, " : "done, "}${moment(startMs)}, ${moment(endMs)}`;
	});
	const lifeMs = (spans.at(-1)?.endMs ?? 0) - (spans[0]?.startMs ?? 0);
	const end = outcome.history.find(({ state }) => isEndState(state));
	return [
		"```mermaid",
		look,
		"gantt",
		"    dateFormat YYYY-MM-DD HH:mm:ss.SSS",
		`    axisFormat ${outcome.durationMs < 36e5 ? "%M:%S" : "%H:%M:%S"}`,
		...lifeMs < shortMs ? ["    tickInterval 1second"] : [],
		"    todayMarker off",
		...bars,
		...end ? [milestone(end)] : [],
		"```"
	].join("\n");
}
function milestone({ state, atMs }) {
	const tag = state === "SUCCEEDED" ? "milestone" : "crit, milestone";
	return `    ${words[state]} :${tag}, ${moment(atMs)}, 0s`;
}
function moment(ms) {
	return `${day} ${new Date(Math.min(Math.max(0, Math.round(ms)), 864e5 - 1)).toISOString().slice(11, 23)}`;
}

// src/report/summary/summary.ts
const maxSummaryBytes = 1047552;
const longAnswer = 12e3;
function renderSummary(given) {
	const report = {
		...given,
		redact: (text) => given.redact(cleanText(text))
	};
	const { outcome, level } = report;
	const head = [
		verdictSection(report),
		linksLine(report),
		report.resultSummary ?? ""
	];
	const facts = [
		factsTable(report),
		timeline(outcome),
		artifactsSection(report),
		appliedSection(report),
		notesSection(report)
	];
	const texts = level === "live" ? [foldedText(report, {
		title: "The typed result",
		text: report.result,
		language: "json"
	}), foldedText(report, {
		title: "The prompt, with what the event added to it",
		text: report.prompt
	})] : [];
	const answer = answerSection(report);
	const rule = answer === "" ? "" : "---";
	const middle = answer.length > longAnswer ? [
		...facts,
		rule,
		answer
	] : [
		answer,
		rule,
		...facts
	];
	const fitting = [
		[
			...head,
			...middle,
			...texts
		],
		[...head, ...facts],
		[verdictSection(report), ...facts]
	].map(joinSections).find((text) => Buffer.byteLength(text) <= maxSummaryBytes);
	return given.redact(fitting ?? joinSections([verdictSection(report)]));
}
function joinSections(sections) {
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

export { wholeOrNothing as a, prepareAnswer as i, renderSummary as n, maxOutputBytes as r, maxSummaryBytes as t };