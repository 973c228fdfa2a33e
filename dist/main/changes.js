import { Jt as objectOf, Kt as isObject, Wt as arrayOf, Xt as textOf, m as readPatch, qt as numberOf } from "./start.js";

// src/github/read/changes.ts
const statuses = [
	"added",
	"removed",
	"modified",
	"renamed",
	"copied",
	"changed",
	"unchanged"
];
function changedFileOf(file) {
	const patch = textOf(file["patch"]);
	return {
		path: textOf(file["filename"]) ?? "",
		previousPath: textOf(file["previous_filename"]),
		status: statuses.find((known) => known === file["status"]) ?? "changed",
		additions: numberOf(file["additions"]) ?? 0,
		deletions: numberOf(file["deletions"]) ?? 0,
		patch: patch === void 0 ? void 0 : readPatch(patch)
	};
}
function fetchedCommitOf(node) {
	const commit = objectOf(node["commit"]);
	return {
		sha: textOf(node["sha"]) ?? "",
		author: {
			login: textOf(objectOf(node["author"])["login"]),
			association: void 0
		},
		date: textOf(objectOf(commit["author"])["date"]),
		message: textOf(commit["message"]) ?? ""
	};
}
function listOf(value, key) {
	return arrayOf(objectOf(value)[key]).filter(isObject);
}

export { fetchedCommitOf as n, listOf as r, changedFileOf as t };