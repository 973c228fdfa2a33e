import { t as isLabelAllowed } from "./label-plan.js";
import { Jt as objectOf, Kt as isObject, Wt as arrayOf, Xt as textOf, qt as numberOf, zt as subjectOf } from "./start.js";
import { t as GitHubError } from "./failure.js";
import { t as isBeforeTrigger } from "./cutoff.js";
import { t as readPages } from "./pages.js";
import { i as wrongEvent, t as listBlock } from "./recipe2.js";

// src/github/read/known-issues.ts
const maxPages$1 = 3;
async function readKnownIssues(github, { repository, triggeredAt }, signal) {
	const parameters = {
		owner: repository.owner,
		repo: repository.name,
		state: "all",
		sort: "updated"
	};
	const { items } = await readPages(github, "GET /repos/{owner}/{repo}/issues", parameters, {
		signal,
		maxPages: maxPages$1
	});
	return items.filter((item) => !isObject(item["pull_request"]) && isBeforeTrigger(triggeredAt, item["created_at"])).flatMap(issueOf);
}
function issueOf(item) {
	const number = numberOf(item["number"]);
	if (number === void 0) return [];
	const labels = arrayOf(item["labels"]).flatMap((label) => textOf(objectOf(label)["name"]) ?? []);
	return [{
		number,
		title: textOf(item["title"]) ?? "",
		state: textOf(item["state"]) ?? "",
		labels
	}];
}

// src/github/read/label-list.ts
const maxPages = 5;
async function readLabelList(github, { repository }, signal) {
	const parameters = {
		owner: repository.owner,
		repo: repository.name
	};
	const { items } = await readPages(github, "GET /repos/{owner}/{repo}/labels", parameters, {
		signal,
		maxPages
	});
	return items.flatMap((item) => {
		const name = textOf(item["name"]);
		return name === void 0 ? [] : [{
			name,
			description: textOf(item["description"]) ?? ""
		}];
	});
}

// src/action/recipes/similar-titles.ts
const shortestWord = 3;
const mostWords = 400;
const leastShare = .34;
function rankSimilar(text, candidates) {
	const wanted = wordsOf(text);
	const titles = candidates.map((candidate) => ({
		candidate,
		words: wordsOf(candidate.title)
	}));
	const counts = /* @__PURE__ */ new Map();
	for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const weigh = (word) => Math.log(1 + candidates.length / (counts.get(word) ?? 1));
	return titles.map(({ candidate, words }) => {
		const common = [...words].filter((word) => wanted.has(word));
		return {
			candidate,
			share: sum(common.map(weigh)) / Math.max(1e-9, sum([...words].map(weigh))),
			score: sum(common.map(weigh))
		};
	}).filter(({ share }) => share >= leastShare).sort((one, other) => other.score - one.score).map(({ candidate }) => candidate);
}
function wordsOf(text) {
	const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
	return new Set(words.filter((word) => word.length >= shortestWord || /[^\p{ASCII}]/u.test(word)).slice(0, mostWords));
}
function sum(numbers) {
	return numbers.reduce((total, number) => total + number, 0);
}

// src/action/recipes/triage.ts
const mostAlike = 10;
const mostNamed = 5;
const prepareTriage = async (recipeContext) => {
	const about = subjectOf(recipeContext.event);
	if (!about || about.name === "discussion") throw wrongEvent("triage", recipeContext.event, "issues and pull requests");
	const { title, body, number } = about.subject;
	const [labels, alike] = await Promise.all([readOrNote(recipeContext, "The labels of the repository", readLabels), readOrNote(recipeContext, "Issues that may be the same", async (parts) => {
		const known = await readKnownIssues(await parts.github(), parts.event, parts.runtime.cancelled);
		return rankSimilar(`${title.text} ${body.text.slice(0, 2e3)}`, known.filter((issue) => issue.number !== number));
	})]);
	return {
		facts: [...missingFacts(labels, alike), ...removalFacts(recipeContext)],
		material: [...listBlock("Labels of the repository", labels ?? [], "labels"), ...listBlock("Issues that may be the same", (alike ?? []).slice(0, mostAlike).map(showIssue), "issues")]
	};
};
function missingFacts(labels, alike) {
	return [
		...labels === void 0 ? ["The list of labels could not be read: choose no labels."] : [],
		...labels?.length === 0 ? ["There are no labels to choose from: leave `labels` out."] : [],
		...alike === void 0 ? ["Issues that may be the same could not be looked up."] : [],
		...alike?.length === 0 ? ["No issue with similar words was found among the recent ones."] : []
	];
}
function removalFacts({ inputs: { limits } }) {
	const { labelsAllowed, maxLabels } = limits;
	return [`At most ${maxLabels} labels may change. ${labelsAllowed === void 0 ? "Labels may not be removed." : "Labels of the list may be removed."}`];
}
async function readLabels(recipeContext) {
	const { github, event, runtime, inputs } = recipeContext;
	const labels = await readLabelList(await github(), event, runtime.cancelled);
	const { labelsAllowed: allowed } = inputs.limits;
	const names = labels.map(({ name }) => name);
	const known = labels.filter(({ name }) => allowed === void 0 || isLabelAllowed(name, allowed)).map(({ name, description }) => `${JSON.stringify(name)}${description === "" ? "" : `: ${description}`}`);
	const missing = (allowed ?? []).filter((pattern) => !names.some((name) => isLabelAllowed(name, [pattern])));
	return [...known, ...offerMissing(recipeContext, missing)];
}
function offerMissing({ inputs, runtime }, missing) {
	if (missing.length === 0) return [];
	if (inputs.limits.createLabels) return missing.filter((name) => !name.includes("*")).map((name) => `${JSON.stringify(name)} (will be made)`);
	const named = missing.slice(0, mostNamed).map((name) => JSON.stringify(name));
	const more = missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : "";
	runtime.log.warning(`labels_allowed: the repository has no label that matches ${named.join(", ")}${more}.`);
	return [];
}
async function readOrNote(recipeContext, what, read) {
	try {
		return await read(recipeContext);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		recipeContext.runtime.log.warning(`${what} could not be read: ${error.oneLine}`);
		return;
	}
}
function showIssue({ number, title, state, labels }) {
	return `#${number} (${state}) ${title}${labels.length === 0 ? "" : ` [${labels.join(", ")}]`}`;
}

export { prepareTriage };