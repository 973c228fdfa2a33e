import { r as __toESM } from "./rolldown-runtime.js";
import { Kt as isObject } from "./start.js";

// src/prompt/pasted-text/workflow-prompts.ts
async function readWorkflowPrompts(workflow) {
	const { parse } = await import("./dist2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	try {
		const file = parse(workflow, { maxAliasCount: 0 });
		return isObject(file) ? Object.values(membersOf(file["jobs"])).flatMap(promptsOfJob) : [];
	} catch {
		return [];
	}
}
function promptsOfJob(job) {
	const steps = membersOf(job)["steps"];
	const parts = Array.isArray(steps) ? steps : [];
	return [job].concat(parts).flatMap((part) => {
		const { prompt } = membersOf(membersOf(part)["with"]);
		return typeof prompt === "string" ? [prompt] : [];
	});
}
function membersOf(value) {
	return isObject(value) ? value : {};
}

export { readWorkflowPrompts };