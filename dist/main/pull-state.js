import { Jt as objectOf, Xt as textOf } from "./start.js";
import { t as GitHubError } from "./failure.js";

// src/github/read/pull-state.ts
async function readPullState(github, { owner, repo, number }, call) {
	const route = "GET /repos/{owner}/{repo}/pulls/{number}";
	const pull = objectOf(await github.json(route, {
		owner,
		repo,
		number
	}, call));
	const headSha = textOf(objectOf(pull["head"])["sha"]);
	if (headSha === void 0) throw new GitHubError(`${route}: an answer that is no pull request`, { failure: "outage" });
	return {
		isOpen: textOf(pull["state"]) === "open",
		isLocked: pull["locked"] === true,
		headSha
	};
}
async function isAncestor(github, { owner, repo }, commits, call) {
	const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
	const parameters = {
		owner,
		repo,
		basehead: `${commits.earlier}...${commits.later}`,
		per_page: 1
	};
	try {
		const { status } = objectOf(await github.json(route, parameters, {
			...call,
			maxBytes: 67108864
		}));
		return status === "ahead" || status === "identical";
	} catch (error) {
		if (error instanceof GitHubError && error.failure === "missing") return false;
		throw error;
	}
}

export { readPullState as n, isAncestor as t };