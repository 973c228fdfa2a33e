import { Jt as objectOf, Kt as isObject, Wt as arrayOf, Xt as textOf, qt as numberOf } from "./start.js";
import { t as readPages } from "./pages.js";
import { t as GitHubError } from "./failure.js";
import { n as pullNumberOf, t as checkOf } from "./pull-number.js";
import { n as fetchedCommitOf, r as listOf, t as changedFileOf } from "./changes.js";
import { t as isBeforeTrigger } from "./cutoff.js";

// src/github/read/authors.ts
const writingFields = "body createdAt lastEditedAt url authorAssociation author { __typename login }";
function authorOf(node) {
	const author = objectOf(node["author"]);
	const login = textOf(author["login"]);
	return {
		login: author["__typename"] === "Bot" && login?.endsWith("[bot]") === false ? `${login}[bot]` : login,
		association: textOf(node["authorAssociation"])
	};
}
function commentOf(node) {
	return {
		author: authorOf(node),
		createdAt: textOf(node["createdAt"]) ?? "",
		body: textOf(node["body"]) ?? "",
		url: textOf(node["url"])
	};
}

// src/github/connection.ts
const pageVariables = "$first: Int, $after: String, $last: Int, $before: String";
const pageArguments = "first: $first, after: $after, last: $last, before: $before";
const pageFacts = "totalCount pageInfo { hasNextPage endCursor startCursor }";
const pullQuery = (name, fields) => `query ${name}($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields} } }
}`;
const pageSize = 100;
async function readConnection(github, document, variables, options) {
	const ask = async (page) => pageOf(options.find(await github.graphql(document, {
		...variables,
		...page
	}, { signal: options.signal })));
	const oldest = [];
	const newest = [];
	const half = Math.ceil(options.maxPages / 2);
	let after;
	let left = 1;
	for (let page = 1; page <= half && left > 0; page += 1) {
		const read = await ask({
			first: pageSize,
			...after !== void 0 && { after }
		});
		oldest.push(...read.nodes);
		left = read.hasNext ? Math.max(read.total - oldest.length, 0) : 0;
		after = read.end;
	}
	let before;
	for (let page = half + 1; page <= options.maxPages && left > 0; page += 1) {
		const read = await ask({
			last: Math.min(pageSize, left),
			...before !== void 0 && { before }
		});
		newest.unshift(...read.nodes);
		left = read.nodes.length === 0 ? 0 : left - read.nodes.length;
		before = read.start;
	}
	return {
		items: [...oldest, ...newest],
		omitted: left
	};
}
function pageOf(value) {
	const connection = objectOf(value);
	const info = objectOf(connection["pageInfo"]);
	const nodes = arrayOf(connection["nodes"]).filter(isObject);
	return {
		nodes,
		total: numberOf(connection["totalCount"]) ?? nodes.length,
		hasNext: info["hasNextPage"] === true,
		start: textOf(info["startCursor"]),
		end: textOf(info["endCursor"])
	};
}

// src/github/read/scope.ts
function repositoryOf({ event }) {
	return {
		owner: event.repository.owner,
		repo: event.repository.name
	};
}
const parts = {
	pull: {
		name: "the pull request",
		permission: "pull-requests: read"
	},
	comments: {
		name: "the comments",
		permission: "issues: read, pull-requests: read or discussions: read"
	},
	files: {
		name: "the list of changed files",
		permission: "contents: read"
	},
	diff: {
		name: "the diff",
		permission: "contents: read"
	},
	commits: {
		name: "the commits",
		permission: "contents: read"
	},
	reviews: {
		name: "the reviews",
		permission: "pull-requests: read"
	},
	threads: {
		name: "the review threads",
		permission: "pull-requests: read"
	},
	logs: {
		name: "the logs of the failed jobs",
		permission: "actions: read"
	},
	linked_issues: {
		name: "the linked issues",
		permission: "issues: read"
	}
};
function reasonOf(part, error) {
	const { name, permission } = parts[part];
	if (!(error instanceof GitHubError)) throw error;
	switch (error.failure) {
		case "denied": return `The workflow's token may not read ${name} (it needs ${permission}).`;
		case "missing": return `GitHub has not got ${name}, or the workflow's token may not read them (it needs ${permission}).`;
		case "limited": return `GitHub's rate limit kept ${name} back.`;
		case "refused": return `GitHub refused to give ${name}.`;
		case "outage": return `GitHub did not answer when asked for ${name}.`;
	}
}
function createNotes() {
	const missing = [];
	return {
		missing,
		note(part, reason) {
			if (!missing.some((known) => known.reason === reason)) missing.push({
				part,
				reason
			});
		}
	};
}

// src/github/read/compare.ts
const maxBytes = 67108864;
const maxComparedFiles = 300;
const maxFilePages = 30;
const maxCommitPages = 10;
async function readChanges(scope, pull) {
	const range = rangeOf(scope, pull);
	if (!range) return void 0;
	return range.kind === "commit" ? readCommit(scope, range.sha) : compare(scope, range.base, range.head);
}
function rangeOf({ event }, pull) {
	if (pull) return between(pull.isMerged ? pull.baseSha : pull.baseRef, pull.headSha);
	if ("pullRequest" in event) {
		const { base, head, isMerged } = event.pullRequest;
		return between(isMerged ? base.sha : base.ref.text, head.sha);
	}
	if ("mergeGroup" in event) return between(event.mergeGroup.baseSha, event.mergeGroup.headSha);
	if ("push" in event) {
		const { before, after, isDeleted } = event.push;
		if (isDeleted) return void 0;
		return isZero(before) ? between(event.repository.defaultBranch, after) : between(before, after);
	}
	const sha = checkOf(event)?.headSha;
	return sha === void 0 ? void 0 : {
		kind: "commit",
		sha
	};
}
function between(base, head) {
	return base === void 0 || base === "" || head === void 0 ? void 0 : {
		kind: "between",
		base,
		head
	};
}
function isZero(sha) {
	return sha === void 0 || /^0+$/.test(sha);
}
async function compare(scope, base, head) {
	const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
	const parameters = {
		...repositoryOf(scope),
		basehead: `${base}...${head}`
	};
	const options = {
		signal: scope.signal,
		maxBytes
	};
	const first = objectOf(await scope.github.json(route, {
		...parameters,
		per_page: 100,
		page: 1
	}, options));
	const commits = listOf(first, "commits");
	const total = numberOf(first["total_commits"]) ?? commits.length;
	const pages = Math.min(Math.ceil(total / 100), maxCommitPages);
	for (let page = 2; page <= pages; page += 1) commits.push(...listOf(await scope.github.json(route, {
		...parameters,
		per_page: 100,
		page
	}, options), "commits"));
	if (total > commits.length) scope.note("commits", `Left out: ${total - commits.length} of ${total} commits.`);
	return {
		files: await filesOf(scope, listOf(first, "files"), head),
		commits: commits.map(fetchedCommitOf)
	};
}
async function filesOf(scope, compared, head) {
	const number = pullNumberOf(scope.event);
	if (compared.length < maxComparedFiles) return compared.map(changedFileOf);
	const all = number === void 0 ? void 0 : await filesOfPull(scope, number, head);
	if (all && all.length >= compared.length) return all.map(changedFileOf);
	scope.note("files", `GitHub gives the first ${compared.length} changed files only.`);
	return compared.map(changedFileOf);
}
async function filesOfPull(scope, number, head) {
	const parameters = {
		...repositoryOf(scope),
		number
	};
	try {
		const listing = await readPages(scope.github, "GET /repos/{owner}/{repo}/pulls/{number}/files", parameters, {
			signal: scope.signal,
			maxPages: maxFilePages
		});
		const pull = await scope.github.json("GET /repos/{owner}/{repo}/pulls/{number}", parameters, scope);
		return objectOf(objectOf(pull)["head"])["sha"] === head ? listing.items : void 0;
	} catch (error) {
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}
async function readCommit(scope, ref) {
	const commit = objectOf(await scope.github.json("GET /repos/{owner}/{repo}/commits/{ref}", {
		...repositoryOf(scope),
		ref,
		per_page: 100
	}, {
		signal: scope.signal,
		maxBytes
	}));
	return {
		files: listOf(commit, "files").map(changedFileOf),
		commits: [fetchedCommitOf(commit)]
	};
}

// src/github/read/pull.ts
const titleFields = "timelineItems(last: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { createdAt } } }";
const pullFacts = `query PullFacts($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid isDraft merged
      title body createdAt lastEditedAt authorAssociation author { __typename login } ${titleFields}
    }
  }
}`;
async function readPull(scope) {
	const number = pullNumberOf(scope.event);
	if (number === void 0) return void 0;
	const data = await scope.github.graphql(pullFacts, {
		...repositoryOf(scope),
		number
	}, { signal: scope.signal });
	const pull = objectOf(objectOf(data["repository"])["pullRequest"]);
	const headSha = textOf(pull["headRefOid"]);
	if (headSha === void 0) throw new GitHubError("GraphQL PullFacts: no pull request", { failure: "missing" });
	const headRef = textOf(pull["headRefName"]) ?? "";
	const headRepository = textOf(objectOf(pull["headRepository"])["nameWithOwner"]);
	return {
		number,
		headSha: await pinHead(scope, {
			sha: headSha,
			ref: headRef,
			repository: headRepository
		}),
		headRef,
		headRepository,
		baseRef: textOf(pull["baseRefName"]) ?? "",
		baseSha: textOf(pull["baseRefOid"]) ?? "",
		isDraft: pull["isDraft"] === true,
		isMerged: pull["merged"] === true,
		author: authorOf(pull),
		...wordsOf(scope, pull)
	};
}
function wordsOf(scope, pull) {
	const { event } = scope;
	if ("issue" in event) return {
		title: event.issue.title.text,
		body: event.issue.body.text
	};
	if ("pullRequest" in event) return {
		title: event.pullRequest.title.text,
		body: event.pullRequest.body.text
	};
	if (isUntouched(pull, event)) return {
		title: textOf(pull["title"]) ?? "",
		body: textOf(pull["body"]) ?? ""
	};
	scope.note("pull", "The pull request's title and body were edited at the trigger or later, and are left out.");
	return {
		title: "",
		body: ""
	};
}
function isUntouched(node, event) {
	const [rename] = arrayOf(objectOf(node["timelineItems"])["nodes"]).filter(isObject);
	const renamed = rename?.["createdAt"];
	return isBeforeTrigger(event.triggeredAt, node["createdAt"], node["lastEditedAt"]) && (renamed === void 0 || isBeforeTrigger(event.triggeredAt, renamed));
}
const maxPushes = 100;
const fullSha = /^(?!0+$)[0-9a-f]{40,64}$/;
async function pinHead(scope, head) {
	const named = "pullRequest" in scope.event ? scope.event.pullRequest.head.sha : checkOf(scope.event)?.headSha;
	if (named !== void 0) return named;
	const before = await headAtTrigger(scope, head);
	if (before !== void 0) return before;
	scope.note("pull", "GitHub did not say whether commits were pushed after the trigger: the head is that of now.");
	return head.sha;
}
async function headAtTrigger(scope, head) {
	const [owner, repo] = head.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0 || head.ref === "") return void 0;
	const route = "GET /repos/{owner}/{repo}/activity";
	const parameters = {
		owner,
		repo,
		ref: `refs/heads/${head.ref}`,
		per_page: maxPushes
	};
	try {
		const pushes = arrayOf(await scope.github.json(route, parameters, { signal: scope.signal })).filter(isObject);
		if (pushes.length === 0) return void 0;
		const later = pushes.filter((push) => !isBeforeTrigger(scope.event.triggeredAt, push["timestamp"]));
		const oldest = later.at(-1);
		if (oldest === void 0) return head.sha;
		const reachesBack = later.length < pushes.length || pushes.length < maxPushes;
		const before = textOf(oldest["before"]);
		return reachesBack && before !== void 0 && fullSha.test(before) ? before : void 0;
	} catch (error) {
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}

export { createNotes as a, pageArguments as c, pullQuery as d, readConnection as f, writingFields as h, readChanges as i, pageFacts as l, commentOf as m, readPull as n, reasonOf as o, authorOf as p, titleFields as r, repositoryOf as s, isUntouched as t, pageVariables as u };