import { Gt as dateOf, Jt as objectOf, Kt as isObject, Qt as ActionError, Xt as textOf, qt as numberOf } from "./start.js";
import { t as readPages } from "./pages.js";
import { t as GitHubError } from "./failure.js";
import { i as wrongEvent, n as nothingToDo, t as listBlock } from "./recipe2.js";

// src/github/read/activity.ts
const maxPages = 6;
async function readActiveThings(github, { repository }, { since, signal }) {
	const parameters = {
		owner: repository.owner,
		repo: repository.name,
		state: "all",
		sort: "updated",
		since: stamp(since)
	};
	const { items, omitted } = await readPages(github, "GET /repos/{owner}/{repo}/issues", parameters, {
		signal,
		maxPages
	});
	return {
		items: items.flatMap(thingOf),
		omitted
	};
}
async function readFinishedRuns(github, { repository }, { since, signal }) {
	const parameters = {
		owner: repository.owner,
		repo: repository.name,
		created: `>=${stamp(since)}`,
		status: "completed"
	};
	const { items, omitted } = await readPages(github, "GET /repos/{owner}/{repo}/actions/runs", parameters, {
		signal,
		maxPages,
		key: "workflow_runs"
	});
	return {
		items: items.map(runOf),
		omitted
	};
}
function stamp(date) {
	return date.toISOString().replace(/\.\d+Z$/, "Z");
}
function thingOf(item) {
	const number = numberOf(item["number"]);
	if (number === void 0) return [];
	const labels = Array.isArray(item["labels"]) ? item["labels"] : [];
	return [{
		kind: isObject(item["pull_request"]) ? "pull request" : "issue",
		number,
		title: textOf(item["title"]) ?? "",
		author: textOf(objectOf(item["user"])["login"]) ?? "",
		labels: labels.flatMap((label) => textOf(objectOf(label)["name"]) ?? []),
		comments: numberOf(item["comments"]) ?? 0,
		isOpen: item["state"] === "open",
		isDraft: item["draft"] === true,
		createdAt: dateOf(item["created_at"]),
		closedAt: dateOf(item["closed_at"]),
		mergedAt: dateOf(objectOf(item["pull_request"])["merged_at"])
	}];
}
function runOf(item) {
	return {
		workflow: textOf(item["name"]) ?? "",
		branch: textOf(item["head_branch"]) ?? "",
		conclusion: textOf(item["conclusion"]) ?? "",
		url: textOf(item["html_url"]) ?? ""
	};
}

// src/action/recipes/report.ts
const clocks = [
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
const prepareReport = async (recipeContext) => {
	const { event, runtime, inputs } = recipeContext;
	if (!clocks.includes(event.name)) throw wrongEvent("report", event, "schedule and workflow_dispatch");
	const until = runtime.clock.date();
	const since = new Date(until.getTime() - inputs.options.periodMs);
	const query = {
		since,
		signal: runtime.cancelled
	};
	const github = await recipeContext.github();
	const things = await readThings(() => readActiveThings(github, event, query));
	const runs = await readRunsOrNote(recipeContext, () => readFinishedRuns(github, event, query));
	const own = (runs?.items ?? []).filter(({ url }) => url === "" || url !== event.run.url);
	if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) throw nothingToDo(`No issue and no pull request was touched since ${since.toISOString()}, and no workflow failed.`);
	return {
		facts: [
			`The period: ${since.toISOString()} to ${until.toISOString()}.`,
			...omittedFacts(things, "issues and pull requests"),
			...runs === void 0 ? ["Runs of workflows could not be read."] : omittedFacts(runs, "runs of workflows")
		],
		material: describe(things.items, own, since)
	};
};
async function readThings(read) {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof GitHubError) || !["denied", "missing"].includes(error.failure)) throw error;
		throw new ActionError(`Issues and pull requests could not be read. ${error.message}.`, {
			hint: "Give the job `permissions: { issues: read, pull-requests: read }`.",
			cause: error
		});
	}
}
async function readRunsOrNote({ runtime }, read) {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		runtime.log.warning(`Runs of workflows could not be read (the job needs actions: read): ${error.oneLine}`);
		return;
	}
}
function omittedFacts({ omitted }, what) {
	return omitted > 0 ? [`About ${omitted} more ${what} have no room here.`] : [];
}
function describe(things, runs, since) {
	const of = (kind) => things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, since));
	return [
		...listBlock("What happened: pull requests", of("pull request"), "pull requests"),
		...listBlock("What happened: issues", of("issue"), "issues"),
		...listBlock("What happened: CI", countRuns(runs), "workflows"),
		...listBlock("What happened: failed runs", runs.filter(({ conclusion }) => isRed(conclusion)).map(({ workflow, branch, conclusion, url }) => `${workflow} on ${branch}: ${conclusion} ${url}`), "runs")
	];
}
function showThing(thing, since) {
	const isIn = (date) => date !== void 0 && date >= since;
	const newMessages = [isIn(thing.createdAt) ? "opened" : "", isIn(thing.mergedAt) ? "merged" : isIn(thing.closedAt) ? "closed" : ""].filter(Boolean);
	const state = thing.isOpen ? thing.isDraft ? "draft" : "open" : thing.mergedAt === void 0 ? "closed" : "merged";
	const age = thing.createdAt === void 0 ? "" : `, since ${thing.createdAt.toISOString().slice(0, 10)}`;
	const labels = thing.labels.length === 0 ? "" : ` [${thing.labels.join(", ")}]`;
	const what = newMessages.length === 0 ? "touched" : newMessages.join(" and ");
	return `#${thing.number} ${what} (${state}${age}, ${thing.comments} comments, by ${thing.author})${labels} ${thing.title}`;
}
function countRuns(runs) {
	return [...Map.groupBy(runs, ({ workflow }) => workflow)].map(([workflow, all]) => {
		const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)];
		return `${workflow}: ${all.length} runs, ${ends.map(([end, some]) => `${some.length} ${end}`).join(", ")}`;
	});
}
function isRed(conclusion) {
	return [
		"failure",
		"timed_out",
		"startup_failure"
	].includes(conclusion);
}

export { prepareReport };