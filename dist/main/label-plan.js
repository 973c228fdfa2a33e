import { at as cleanText, en as messageOf } from "./start.js";
import { t as GitHubError } from "./failure.js";

// src/result/apply/rejection.ts
var Rejection = class extends Error {
	name = "Refusal";
};
function refused(what, reason) {
	return {
		what,
		result: "refused",
		reason
	};
}
function endOf(error, { what, permission, signal }) {
	if (error instanceof Rejection) return refused(what, error.message);
	if (signal.aborted) return {
		what,
		result: "failed",
		reason: `it was given up: ${messageOf(signal.reason)}`
	};
	if (error instanceof GitHubError) return {
		what,
		result: "failed",
		reason: explain(error, permission)
	};
	throw error;
}
function explain(error, permission) {
	const said = error.message.replace(/\.$/, "");
	if (error.status === 401) return `${said}. ${error.hint ?? ""}`.trimEnd();
	switch (error.failure) {
		case "denied":
			if (/\blocked\b/i.test(said)) return `${said}. Unlock the conversation`;
			return `${said}. Give the job \`permissions: { ${permission} }\`; a run by a fork's pull request never has it`;
		case "missing": return `${said}. It was deleted, or the job needs \`permissions: { ${permission} }\``;
		case "outage": return error.inDoubt ? `${said}. It may have been done all the same` : said;
		case "limited":
		case "refused": return said;
	}
}

// src/result/apply/label-plan.ts
const maxOnIssue = 100;
const maxNameLength = 50;
const maxNamed = 100;
const labelWords = {
	add: (name) => `label "${name}"`,
	remove: (name) => `label "${name}" taken off`
};
function planLabels(facts) {
	const plan = {
		create: [],
		add: [],
		remove: [],
		settled: []
	};
	const changes = changesOf(facts);
	for (const change of changes.slice(0, maxNamed)) {
		const what = labelWords[change.kind](change.name);
		const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change);
		const isThere = facts.present.some((name) => fold(name) === fold(change.name));
		if (reason !== void 0) plan.settled.push(refused(what, reason));
		else if (isThere === (change.kind === "add")) plan.settled.push({
			what,
			result: "applied",
			reason: isThere ? "it was on already" : "it was not on"
		});
		else {
			plan[change.kind].push(change.name);
			if (!change.isKnown) plan.create.push(change.name);
		}
	}
	const more = changes.length - maxNamed;
	if (more > 0) plan.settled.push(refused(`${more} more labels`, `max_labels is ${facts.policy.maxLabels}`));
	return plan;
}
function changesOf({ operation, known }) {
	const spelled = new Map(known.map((name) => [fold(name), name]));
	return ["add", "remove"].flatMap((kind) => {
		return [...new Map(operation[kind].map((name) => [fold(name), name.trim()]))].map(([folded, name]) => ({
			kind,
			name: spelled.get(folded) ?? name,
			isKnown: spelled.has(folded)
		}));
	});
}
function whyNot({ operation, policy, isPublic }, { kind, name, isKnown }) {
	if ((kind === "add" ? operation.remove : operation.add).some((label) => fold(label) === fold(name))) return "the result both puts it on and takes it off";
	if (policy.labelsAllowed === void 0) {
		if (kind === "remove") return "labels are only taken off where labels_allowed names them";
	} else if (!isLabelAllowed(name, policy.labelsAllowed)) return "labels_allowed does not name it";
	if (isKnown) return void 0;
	if (kind === "remove" || !policy.createLabels) return "the repository has no such label";
	if (name === "" || name.length > maxNameLength || cleanText(name) !== name || name.includes("\n")) return `a label's name has 1 to ${maxNameLength} visible characters`;
	return isPublic(name) ? void 0 : "its name holds a part of a secret";
}
function whyTooMany({ policy, present }, { add, remove }, { kind, name }) {
	if (present.some((label) => fold(label) === fold(name)) === (kind === "add")) return void 0;
	if (add.length + remove.length >= policy.maxLabels) return `max_labels is ${policy.maxLabels}`;
	if (kind === "add" && present.length + add.length >= maxOnIssue) return `GitHub takes ${maxOnIssue} labels at most`;
}
function fold(name) {
	return name.trim().normalize("NFC").toLowerCase();
}
function isLabelAllowed(name, patterns) {
	return patterns.some((pattern) => matches(fold(name), fold(pattern)));
}
function matches(name, pattern) {
	const [head = "", ...parts] = pattern.split("*");
	const tail = parts.pop();
	if (tail === void 0) return name === pattern;
	if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
	let rest = name.slice(head.length, name.length - tail.length);
	for (const part of parts) {
		const at = rest.indexOf(part);
		if (at < 0) return false;
		rest = rest.slice(at + part.length);
	}
	return true;
}

export { endOf as a, Rejection as i, labelWords as n, explain as o, planLabels as r, refused as s, isLabelAllowed as t };