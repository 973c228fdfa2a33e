import { Jt as objectOf, Kt as isObject, Wt as arrayOf, Xt as textOf, Yt as parseJson } from "./start.js";
import { r as shorten, t as GitHubError } from "./failure.js";

// src/github/graphql.ts
function isQuery(document) {
	return !/^\s*mutation\b/.test(document);
}
function dataOf(call, response) {
	const answer = objectOf(parseJson(response.body.toString("utf8")));
	const errors = arrayOf(answer["errors"]).filter(isObject);
	if (errors.length === 0 && isObject(answer["data"])) return answer["data"];
	const failures = errors.map(failureOf);
	const failure = gravest.find((known) => failures.includes(known)) ?? "outage";
	const said = textOf(errors[0]?.["message"]) ?? "an answer that is no GraphQL";
	throw new GitHubError(`${call}: ${shorten(said)}`, {
		failure,
		status: response.status
	});
}
const gravest = [
	"limited",
	"denied",
	"missing",
	"refused"
];
function failureOf(error) {
	switch (textOf(error["type"])) {
		case "RATE_LIMITED": return "limited";
		case "FORBIDDEN":
		case "INSUFFICIENT_SCOPES": return "denied";
		case "NOT_FOUND": return "missing";
		default: return /not accessible/i.test(textOf(error["message"]) ?? "") ? "denied" : "refused";
	}
}

// src/github/route.ts
const methods = [
	"GET",
	"POST",
	"PUT",
	"PATCH",
	"DELETE"
];
function fillRoute(route, parameters) {
	const [word = "", template = ""] = route.split(" ");
	const method = methods.find((known) => known === word);
	if (!method || !template.startsWith("/")) throw new Error(`not a route: ${route}`);
	const used = /* @__PURE__ */ new Set();
	const path = template.replace(/\{(\+?)(\w+)\}/g, (_, plus, name) => {
		used.add(name);
		const value = wordOf(parameters[name]);
		if (value === void 0 || value === "") throw new Error(`${route} needs ${name}`);
		return plus === "" ? encodePart(value) : value.split("/").map(encodePart).join("/");
	});
	const rest = Object.entries(parameters).filter(([name, value]) => !used.has(name) && value !== void 0);
	return method === "GET" ? {
		method,
		path: path + queryOf(rest),
		rest: {}
	} : {
		method,
		path,
		rest: Object.fromEntries(rest)
	};
}
function encodePart(text) {
	if (text === "." || text === "..") throw new Error(`"${text}" can't be part of a path`);
	return encodeURIComponent(text);
}
function queryOf(entries) {
	const query = new URLSearchParams();
	for (const [name, value] of entries) query.append(name, wordOf(value) ?? "");
	return query.size === 0 ? "" : `?${query.toString()}`;
}
function wordOf(value) {
	if (typeof value === "string") return value;
	return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}

export { dataOf as n, isQuery as r, fillRoute as t };