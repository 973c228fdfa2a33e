import { Jt as objectOf, Qt as ActionError, Wt as arrayOf, Xt as textOf, Yt as parseJson } from "./start.js";

// src/github/rate-limit.ts
function isRateLimit({ status, headers, body }) {
	if (status === 429) return true;
	if (status !== 403) return false;
	if (headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0") return true;
	return body.length < 16384 && /secondary rate limit|abuse detection/i.test(body.toString("utf8"));
}
function askedWaitMs({ headers }) {
	const after = headers["retry-after"];
	if (after !== void 0 && /^\d{1,9}$/.test(after)) return Number(after) * 1e3;
	const nowMs = Date.parse(headers["date"] ?? "");
	const untilMs = after === void 0 ? resetOf(headers) : Date.parse(after);
	return Number.isNaN(nowMs) || Number.isNaN(untilMs) ? void 0 : Math.max(0, untilMs - nowMs);
}
function resetOf(headers) {
	const reset = headers["x-ratelimit-reset"] ?? "";
	return headers["x-ratelimit-remaining"] === "0" && /^\d{1,12}$/.test(reset) ? Number(reset) * 1e3 : NaN;
}

// src/github/failure.ts
var GitHubError = class extends ActionError {
	name = "GitHubError";
	failure;
	status;
	inDoubt;
	askedWaitMs;
	constructor(message, details) {
		super(message, details);
		this.failure = details.failure;
		this.status = details.status;
		this.inDoubt = details.inDoubt ?? false;
		this.askedWaitMs = details.askedWaitMs;
	}
};
const maxDetails = 5;
function transportError(call, error) {
	return new GitHubError(`${call}: ${error.message}`, {
		failure: "outage",
		inDoubt: error.sent,
		hint: "Run the job again when GitHub's API answers.",
		cause: error
	});
}
function rejectionOf(call, response) {
	const { status } = response;
	const said = saidIn(objectOf(parseJson(response.body.toString("utf8"))));
	const failure = failureOf(response);
	return new GitHubError(`${call}: HTTP ${status}${said === "" ? "" : ` ${shorten(said)}`}`, {
		failure,
		status,
		inDoubt: failure === "outage",
		askedWaitMs: askedWaitMs(response),
		...wayOutOf(failure, response)
	});
}
function saidIn(answer) {
	const details = arrayOf(answer["errors"]).flatMap((error) => {
		const { message, field, code } = objectOf(error);
		return textOf(error) ?? textOf(message) ?? ([textOf(field), textOf(code)].filter(Boolean).join(" ") || []);
	});
	return [textOf(answer["message"]), details.slice(0, maxDetails).join(", ")].filter(Boolean).join(": ");
}
function failureOf(response) {
	const { status } = response;
	if (isRateLimit(response)) return "limited";
	if (status === 401 || status === 403) return "denied";
	if (status === 404 || status === 410 || status === 451) return "missing";
	return status >= 500 || status < 400 || status === 408 ? "outage" : "refused";
}
function wayOutOf(failure, { status, headers }) {
	if (status === 401) return { hint: "Check github_token: it is not valid, or no longer." };
	if (failure === "limited") return { hint: "Run the job again when the rate limit has passed." };
	const accepted = headers["x-accepted-github-permissions"];
	if (failure !== "denied" || accepted === void 0 || !/^[\w=;, -]{1,200}$/.test(accepted)) return {};
	const [first = ""] = accepted.split(";");
	return { hint: `Give the job the permission ${first.trim().replaceAll("_", "-").replaceAll("=", ": ")} (permissions: in the workflow).` };
}
function shorten(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

export { transportError as i, rejectionOf as n, shorten as r, GitHubError as t };