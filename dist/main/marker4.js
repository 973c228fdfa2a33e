import { r as __toESM } from "./rolldown-runtime.js";
import { Zt as markerStart, rt as require__builtin_crypto } from "./start.js";

// src/report/comment/marker.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
function makeMarker(env, name) {
	const workflow = env["GITHUB_WORKFLOW_REF"]?.split("@", 1)[0] ?? env["GITHUB_WORKFLOW"] ?? "";
	const identity = JSON.stringify([
		workflow,
		env["GITHUB_JOB"] ?? "",
		name ?? ""
	]);
	return {
		key: (0, import__builtin_crypto.hash)("sha256", identity, "hex").slice(0, 32),
		run: `${digits(env["GITHUB_RUN_ID"])}.${digits(env["GITHUB_RUN_ATTEMPT"])}`
	};
}
function digits(text) {
	return text !== void 0 && /^\d{1,20}$/.test(text) ? text : "0";
}
function writeMarker({ key, run }) {
	return `${markerStart} progress ${key} ${run} -->`;
}
function readMarker(body) {
	const rest = body.startsWith("<!-- oz-agent-action") ? body.slice(markerStart.length) : "";
	const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? [];
	return key !== void 0 && run !== void 0 ? {
		key,
		run
	} : void 0;
}

export { readMarker as n, writeMarker as r, makeMarker as t };