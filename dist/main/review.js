import { r as readApplyMarker } from "./marker2.js";
import { Jt as objectOf, Ut as personAt, Xt as textOf, zt as subjectOf } from "./start.js";
import { t as GitHubError } from "./failure.js";
import { r as listOf, t as changedFileOf } from "./changes.js";
import { n as readIdentity, t as isIdentity } from "./identity.js";
import { t as readPages } from "./pages.js";
import { n as readPullState } from "./pull-state.js";
import { t as isIgnored } from "./path-pattern2.js";
import { i as wrongEvent, n as nothingToDo, t as listBlock } from "./recipe2.js";

// src/github/read/own-review.ts
const maxPages = 10;
async function readOwnReviewCommit(github, { owner, repo, number }, isOurs, signal) {
	const { items } = await readPages(github, "GET /repos/{owner}/{repo}/pulls/{number}/reviews", {
		owner,
		repo,
		number
	}, {
		signal,
		maxPages
	});
	const marked = items.filter((item) => isOurs(textOf(item["body"]) ?? ""));
	if (marked.length === 0) return void 0;
	const identity = await readIdentity(github, signal);
	const own = marked.findLast((value) => isIdentity(personAt({
		value,
		path: ""
	}, "user"), identity));
	return own && textOf(own["commit_id"]);
}
async function readProgress(github, { owner, repo }, commits, signal) {
	const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
	const parameters = {
		owner,
		repo,
		basehead: `${commits.from}...${commits.to}`,
		per_page: 100
	};
	const answer = objectOf(await github.json(route, parameters, {
		signal,
		maxBytes: 67108864
	}));
	return {
		isRewritten: !["ahead", "identical"].includes(textOf(answer["status"]) ?? ""),
		files: listOf(answer, "files").map(changedFileOf)
	};
}

// src/action/recipes/review.ts
const prepareReview = async (recipeContext) => {
	const { event, inputs } = recipeContext;
	const about = subjectOf(event);
	if (about?.name !== "pull request") throw wrongEvent("review", event, "pull requests");
	if (event.kind === "pull_request" && event.action === "closed") throw nothingToDo("The pull request is closed.");
	const { ignorePaths } = inputs.options;
	const ignored = ignorePaths.length === 0 ? [] : [`Leave these paths alone: ${ignorePaths.join(", ")}.`];
	const { facts, material } = await sinceLastReview(recipeContext, about.subject.number);
	return {
		facts: [...ignored, ...facts],
		material
	};
};
async function sinceLastReview(recipeContext, number) {
	try {
		return await readSince(recipeContext, number);
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		recipeContext.runtime.log.notice(`Earlier reviews could not be read, so all of it is reviewed: ${error.oneLine}`);
		return {
			facts: [],
			material: []
		};
	}
}
async function readSince({ event, github, runtime, inputs }, number) {
	const { cancelled: signal } = runtime;
	const address = {
		owner: event.repository.owner,
		repo: event.repository.name,
		number
	};
	const api = await github();
	const isOurs = (body) => readApplyMarker("review", body) !== void 0;
	const from = await readOwnReviewCommit(api, address, isOurs, signal);
	if (from === void 0) return {
		facts: ["This is the first review."],
		material: []
	};
	const to = ("pullRequest" in event ? event.pullRequest.head.sha : void 0) ?? (await readPullState(api, address, { signal })).headSha;
	const short = from.slice(0, 12);
	if (from === to) return {
		facts: [`You reviewed this very commit (${short}) before: look again with fresh eyes.`],
		material: []
	};
	const { isRewritten, files } = await readProgress(api, address, {
		from,
		to
	}, signal);
	if (isRewritten) return {
		facts: [`You reviewed ${short} before; the branch was rewritten since.`],
		material: []
	};
	const shown = files.filter(({ path }) => !isIgnored(path, inputs.options.ignorePaths));
	return {
		facts: [`You reviewed ${short} before; ${files.length} files changed since.`],
		material: listBlock("Changed since the last review", shown.map(showFile), "files")
	};
}
function showFile({ path, additions, deletions, patch }) {
	const hunks = (patch ?? []).filter(({ kind }) => kind === "hunk").map(({ text }) => /\+[\d,]+/.exec(text)?.[0] ?? "");
	return `+${additions} -${deletions} ${path}${hunks.length === 0 ? "" : ` (lines ${hunks.join(" ")})`}`;
}

export { prepareReview };