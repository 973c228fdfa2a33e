import { r as __toESM } from "./rolldown-runtime.js";
import { Zt as markerStart, rt as require__builtin_crypto } from "./start.js";

// src/result/apply/marker.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
	const workflow = env["GITHUB_WORKFLOW_REF"]?.split("@", 1)[0] ?? env["GITHUB_WORKFLOW"] ?? "";
	const step = [
		env["GITHUB_JOB"] ?? "",
		env["GITHUB_ACTION"] ?? "",
		facts.name ?? ""
	];
	const identity = JSON.stringify([
		workflow,
		...step,
		facts.recipe ?? "",
		facts.topic ?? ""
	]);
	const { agentRun, conversation } = facts;
	return {
		key: (0, import__builtin_crypto.hash)("sha256", identity, "hex").slice(0, 32),
		run: `${digits(env["GITHUB_RUN_ID"])}.${digits(env["GITHUB_RUN_ATTEMPT"])}`,
		...isId(agentRun) && { agentRun },
		...isId(conversation) && { conversation }
	};
}
function isId(value) {
	return value !== void 0 && idPattern.test(value);
}
function digits(text) {
	return text !== void 0 && /^\d{1,20}$/.test(text) ? text : "0";
}
function writeApplyMarker(kind, { key, run, agentRun, conversation }) {
	const facts = [...isId(agentRun) ? [`run=${agentRun}`] : [], ...isId(conversation) ? [`conversation=${conversation}`] : []];
	return `${markerStart} ${[
		kind,
		key,
		run,
		...facts
	].join(" ")} -->`;
}
function readApplyMarker(kind, body) {
	const rest = body.startsWith("<!-- oz-agent-action") ? body.slice(markerStart.length) : "";
	const [, found, key, run, agentRun, conversation] = /^ (\w{1,20}) ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})(?: run=([\w-]{1,100}))?(?: conversation=([\w-]{1,100}))? -->(?:\r?\n|$)/.exec(rest) ?? [];
	if (found !== kind || key === void 0 || run === void 0) return void 0;
	return {
		key,
		run,
		...isId(agentRun) && { agentRun },
		...isId(conversation) && { conversation }
	};
}
function isLaterRun(one, other) {
	const [run = "0", attempt = "0"] = one.split(".");
	const [otherRun = "0", otherAttempt = "0"] = other.split(".");
	if (run !== otherRun) return BigInt(run) > BigInt(otherRun);
	return BigInt(attempt) > BigInt(otherAttempt);
}
function writeFindingPrints(key, prints) {
	return `${markerStart} findings ${[key, ...prints].join(" ")} -->`;
}
function readFindingPrints(key, body) {
	for (const line of body.split("\n", 2)) {
		if (!line.startsWith("<!-- oz-agent-action")) return [];
		const rest = line.slice(markerStart.length).trimEnd();
		const [, found, prints = ""] = /^ findings ([0-9a-f]{32})((?: [0-9a-f]{16})*) -->$/.exec(rest) ?? [];
		if (found !== void 0) return found === key ? prints.split(" ").filter(Boolean) : [];
	}
	return [];
}

export { writeApplyMarker as a, readFindingPrints as i, makeApplyMarker as n, writeFindingPrints as o, readApplyMarker as r, isLaterRun as t };