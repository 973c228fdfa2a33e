import { $ as showDate, Q as showCost, at as cleanText, et as showDuration, ot as cutText, st as headOf } from "./start.js";
import { t as searchLongest } from "./fit.js";
import { r as writeMarker } from "./marker4.js";
import { c as makeInert, l as plainText, s as linkTo, u as withoutBacklink } from "./answer.js";
import { a as artifactsSection, i as appliedSection, n as verdictSection, s as linksLine } from "./verdict.js";

// src/report/comment/body.ts
const maxLength = 65e3;
const maxHeadLength = 3e4;
function renderComment(given, view) {
	const frame = {
		...given,
		redact: (text) => given.redact(cleanText(text))
	};
	const marker = writeMarker(frame.marker);
	const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength));
	const answer = view.kind === "ended" ? view.report.outcome.answer : "";
	const room = maxLength - marker.length - head.length - 3;
	return `${marker}\n${head}\n\n${given.redact(fitAnswer(frame, answer, room))}`.trimEnd();
}
function joinWhile(sections, limit) {
	return sections.filter(Boolean).reduce((text, section) => text.length + section.length > limit ? text : `${text}\n\n${section}`);
}
function headSections(frame, view) {
	switch (view.kind) {
		case "working": return workingSections(frame, view);
		case "ended": {
			const { redact, name } = frame;
			const report = quietReport(frame, {
				...name !== void 0 && { name },
				...view.report,
				redact
			});
			return [
				verdictSection(report),
				endFacts(frame, report),
				artifactsSection(report),
				appliedSection(report)
			];
		}
	}
}
function quietReport(frame, report) {
	const { artifacts = [], applied = [] } = report;
	return {
		...report,
		artifacts: artifacts.map(({ url, ...artifact }) => ({
			...artifact,
			url: url === null ? null : quietUrl(frame, url) ?? null,
			path: null
		})),
		applied: applied.map(({ url, ...operation }) => {
			const quiet = url === void 0 ? void 0 : quietUrl(frame, url);
			return {
				...operation,
				...quiet !== void 0 && { url: quiet }
			};
		})
	};
}
function quietUrl({ workflowRunUrl, redact }, given) {
	const url = redact(given);
	const here = workflowRunUrl?.split("/actions/runs/", 1)[0];
	return here !== void 0 && url.startsWith(`${here}/`) ? url : withoutBacklink(url);
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink, step }) {
	const called = plainText(cutText(redact(name ?? ""), 120));
	const links = [...sessionLink === void 0 ? [] : [linkTo(redact(sessionLink), "Session")], ...workflowLinks(workflowRunUrl).map(({ url, text }) => linkTo(url, text))];
	return [
		`## ⏳ At work${called === "" ? "" : ` · ${called}`}`,
		[`${stateWords(state)} since ${showDate(since)}`, ...links].join(" · "),
		step === void 0 ? "" : `Now: ${plainText(cutText(redact(step), 500))}`
	];
}
function endFacts({ workflowRunUrl }, report) {
	const { run, durationMs } = report.outcome;
	return [
		linksLine(report, workflowLinks(workflowRunUrl)),
		durationMs > 0 ? showDuration(durationMs) : "",
		showCost(run?.usage)
	].filter(Boolean).join(" · ");
}
function workflowLinks(url) {
	return url === void 0 ? [] : [{
		text: "Workflow run",
		url
	}];
}
function stateWords(state) {
	switch (state) {
		case void 0: return "Starting";
		case "QUEUED": return "Queued";
		case "PENDING":
		case "CLAIMED": return "Being prepared";
		case "INPROGRESS": return "Working";
		case "BLOCKED": return "Waiting for a person";
		case "SUCCEEDED":
		case "FAILED":
		case "ERROR":
		case "CANCELLED": return "Ending";
		case "UNKNOWN": return "In a state this version does not know";
	}
}
const cutNote = "*The answer is too long for a comment. This is how it begins; the session and the output of the step have the whole.*\n\n";
function fitAnswer({ redact, isLive }, answer, room) {
	const text = redact(headOf(answer, 2 * maxLength));
	const show = (part) => isLive ? part : makeInert(part, { topHeading: 3 });
	const whole = answer.length > 2 * maxLength ? void 0 : show(text);
	if (whole !== void 0 && whole.length <= room) return whole;
	const make = (length) => `${show(headOf(text, length))}…`;
	return cutNote + searchLongest(Math.min(text.length, room), make, room - 119);
}

export { renderComment };