import { Ht as isSameLogin, Jt as objectOf, Xt as textOf, qt as numberOf, zt as subjectOf } from "./start.js";
import { r as listOf } from "./changes.js";
import { t as GitHubError } from "./failure.js";

// src/github/read/recent-runs.ts
const hourMs = 36e5;
const manyRuns = 5;
async function countRecentRuns(github, event, { clock, signal }) {
	const { id } = event.run;
	if (!github.hasToken || id === void 0 || !subjectOf(event)) return void 0;
	const repository = {
		owner: event.repository.owner,
		repo: event.repository.name
	};
	try {
		const run = objectOf(await github.json("GET /repos/{owner}/{repo}/actions/runs/{id}", {
			...repository,
			id
		}, { signal }));
		const workflow = run["workflow_id"];
		if (numberOf(workflow) === void 0) return void 0;
		const since = (/* @__PURE__ */ new Date(clock.date().getTime() - hourMs)).toISOString().replace(/\.\d+Z$/, "Z");
		const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow}/runs";
		const filter = {
			workflow,
			created: `>=${since}`,
			per_page: 100
		};
		return listOf(await github.json(route, {
			...repository,
			...filter
		}, { signal }), "workflow_runs").filter((other) => isAlike(other, run)).length;
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}
function isAlike(one, other) {
	return one["conclusion"] !== "skipped" && textOf(one["display_title"]) === textOf(other["display_title"]) && isSameLogin(actorOf(one), actorOf(other));
}
function actorOf(run) {
	return textOf(objectOf(run["actor"])["login"]) ?? "";
}
function warnOfManyRuns(count, event) {
	const about = subjectOf(event);
	if (count === void 0 || count <= 5 || !about) return void 0;
	return `${event.actor ?? "The same account"} made this workflow run ${count} times on ${about.name} #${about.subject.number} within an hour. If the agent acts as that account, it may be answering itself: use trigger_phrase or trigger_label, or give the agent an account of its own.`;
}

export { countRecentRuns, warnOfManyRuns };