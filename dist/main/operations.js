import { Jt as objectOf, Kt as isObject, Ot as confidences, Wt as arrayOf, Xt as textOf, kt as severities, qt as numberOf } from "./start.js";

// src/result/apply/read.ts
function readOperations(value) {
	return arrayOf(value).map(readOperation);
}
function readOperation(value) {
	const object = objectOf(value);
	const name = textOf(object["op"]) ?? "without a name";
	return {
		...readKnown(name, object) ?? {
			kind: "unknown",
			name
		},
		...aimOf(object)
	};
}
function readKnown(name, object) {
	switch (name) {
		case "labels": return {
			kind: "labels",
			add: textsIn(object["add"]),
			remove: textsIn(object["remove"])
		};
		case "comment": return {
			kind: "comment",
			body: textOf(object["body"]) ?? ""
		};
		case "summary": return {
			kind: "summary",
			markdown: textOf(object["markdown"]) ?? ""
		};
		case "review": {
			const event = textOf(object["event"]);
			return {
				kind: "review",
				summary: textOf(object["summary"]) ?? "",
				findings: readFindings(object["findings"]),
				...event !== void 0 && { event }
			};
		}
		default: return;
	}
}
function readFindings(value) {
	return arrayOf(value).filter(isObject).flatMap((object) => readFinding(object) ?? []);
}
function readFinding(object) {
	const [path, title] = [textOf(object["path"]), textOf(object["title"])];
	if (path === void 0 || title === void 0) return void 0;
	const line = numberOf(object["line"]);
	const startLine = numberOf(object["start_line"] ?? object["startLine"]);
	const { suggestion } = object;
	return {
		path,
		title,
		body: textOf(object["body"]) ?? "",
		severity: severities.find((known) => known === object["severity"]) ?? "minor",
		confidence: confidences.find((known) => known === object["confidence"]) ?? "medium",
		...line !== void 0 && { line },
		...startLine !== void 0 && { startLine },
		...object["side"] === "LEFT" && { side: "LEFT" },
		...object["side"] === "RIGHT" && { side: "RIGHT" },
		...typeof suggestion === "string" && { suggestion }
	};
}
function aimOf(object) {
	const repository = textOf(object["repository"] ?? object["repo"]);
	const place = object["number"] ?? object["issue_number"] ?? object["pull_number"] ?? void 0;
	if (repository === void 0 && place === void 0) return {};
	const number = typeof place === "string" ? Number(place.replace(/^#/, "")) : numberOf(place) ?? NaN;
	return { aim: {
		...repository !== void 0 && { repository },
		...place !== void 0 && { number }
	} };
}
function textsIn(value) {
	return arrayOf(value).filter((text) => typeof text === "string");
}

// src/result/operations.ts
const longestVerdict = 100;
const deeds = /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i;
function readWishes(result, declared) {
	const object = objectOf(result);
	const aim = aimIn(object, declared);
	const known = [
		labelsIn(object),
		commentIn(object),
		reviewIn(object),
		summaryIn(object)
	].filter((wish) => wish !== void 0);
	const others = Object.entries(object).filter(([name, value]) => deeds.test(name) && !declared.has(name) && isAskedFor(value)).map(([name]) => ({ op: name.slice(0, longestVerdict) }));
	const listed = declared.has("operations") ? [] : arrayOf(object["operations"]).filter(isObject);
	const wishes = [...known, ...others].map((wish) => ({
		...aim,
		...wish
	}));
	const verdict = textOf(object["verdict"])?.replace(/\s+/g, " ").trim().slice(0, longestVerdict);
	return {
		operations: readOperations([...wishes, ...listed]),
		verdict: verdict === "" ? void 0 : verdict
	};
}
function isAskedFor(value) {
	return value !== false && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}
const numberNames = [
	"number",
	"issue",
	"issue_number",
	"pull_request",
	"pull_number"
];
function aimIn(object, declared) {
	const target = objectOf(object["target"]);
	const at = (name) => target[name] ?? (declared.has(name) ? void 0 : object[name]);
	const repository = textOf(at("repository")) ?? textOf(at("repo"));
	const number = numberNames.map(at).find((value) => numberOf(value) !== void 0 || /^#?\d+$/.test(textOf(value) ?? ""));
	return {
		...repository !== void 0 && { repository },
		...number !== void 0 && { number }
	};
}
function labelsIn({ labels }) {
	const wish = Array.isArray(labels) ? { add: arrayOf(labels) } : objectOf(labels);
	return arrayOf(wish["add"]).length === 0 && arrayOf(wish["remove"]).length === 0 ? void 0 : {
		...wish,
		op: "labels"
	};
}
function commentIn({ comment }) {
	if (isObject(comment)) return {
		...comment,
		op: "comment"
	};
	return textOf(comment) === void 0 ? void 0 : {
		op: "comment",
		body: comment
	};
}
function reviewIn({ review }) {
	return isObject(review) ? {
		...review,
		op: "review"
	} : void 0;
}
function summaryIn({ summary }) {
	return textOf(summary) === void 0 ? void 0 : {
		op: "summary",
		markdown: summary
	};
}

export { readWishes };