import { n as __toESM } from "./rolldown-runtime.js";
import { S as messageOf, _ as numberOf, a as oneLine, b as textOf, c as require__builtin_fs, f as TransportError, g as isObject, h as arrayOf, i as headOf, l as require__builtin_crypto, m as Fields, n as cleanText, o as withoutEnd, r as cutText, u as signalAfter, v as objectOf, x as ActionError, y as parseJson } from "./start.js";

// src/event/json-cursor.ts
function rootOf(value) {
	return {
		value: objectOf(value),
		path: ""
	};
}
function at(place, key) {
	const value = place.value[key];
	return {
		value: isObject(value) ? value : {},
		path: pathTo(place, key)
	};
}
function has(place, key) {
	return isObject(place.value[key]);
}
function items(place, key) {
	const list = place.value[key];
	if (!Array.isArray(list)) return [];
	return list.flatMap((value, index) => isObject(value) ? [{
		value,
		path: `${pathTo(place, key)}[${index}]`
	}] : []);
}
function pathTo(place, key) {
	if (!/^[a-z_][\w-]*$/i.test(key)) return `${place.path}['${key}']`;
	return place.path === "" ? key : `${place.path}.${key}`;
}
function stringAt(place, key) {
	const value = place.value[key];
	return typeof value === "string" ? value : void 0;
}
function wordAt(place, key) {
	return filled(stringAt(place, key));
}
function filled(text) {
	return text === "" ? void 0 : text;
}
function stringsAt(place, key) {
	const list = place.value[key];
	return Array.isArray(list) ? list.filter((value) => typeof value === "string") : [];
}
function numberAt(place, key) {
	const value = place.value[key];
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
function isTrueAt(place, key) {
	return place.value[key] === true;
}
function booleanAt(place, key) {
	const value = place.value[key];
	return typeof value === "boolean" ? value : void 0;
}
function dateAt(place, key) {
	const value = place.value[key];
	if (typeof value === "string") return readDate(value);
	return typeof value === "number" ? validDate(/* @__PURE__ */ new Date(value * 1e3)) : void 0;
}
const dateForm = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/;
function readDate(text) {
	return dateForm.test(text) ? validDate(new Date(text)) : void 0;
}
function validDate(date) {
	return Number.isNaN(date.getTime()) ? void 0 : date;
}
function linkAt(place, key) {
	const value = stringAt(place, key);
	return value && value.length <= 2048 && /^https?:\/\/[!-~]+$/.test(value) ? value : void 0;
}
function shaAt(place, key) {
	const value = stringAt(place, key);
	return value && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : void 0;
}

// src/event/person.ts
const personTypes = [
	"User",
	"Bot",
	"Organization",
	"Mannequin"
];
const associations = [
	"OWNER",
	"MEMBER",
	"COLLABORATOR",
	"CONTRIBUTOR",
	"FIRST_TIME_CONTRIBUTOR",
	"FIRST_TIMER",
	"MANNEQUIN",
	"NONE"
];
function personAt(place, key) {
	return has(place, key) ? readPerson(at(place, key)) : void 0;
}
function readPerson(account) {
	const login = wordAt(account, "login");
	if (!login) return void 0;
	return {
		login,
		type: personTypes.find((known) => known === stringAt(account, "type")) ?? "unknown",
		id: numberAt(account, "id")
	};
}
function associationAt(place, key) {
	return associations.find((known) => known === stringAt(place, key));
}
function isSameLogin(one, other) {
	return foldAscii(one) === foldAscii(other);
}
function foldAscii(text) {
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

// src/event/text.ts
const noOrigin = {
	author: void 0,
	association: void 0,
	url: void 0,
	createdAt: void 0,
	updatedAt: void 0
};
function originOf(place) {
	return {
		author: personAt(place, "user") ?? personAt(place, "author") ?? personAt(place, "creator") ?? personAt(place, "owner"),
		association: associationAt(place, "author_association"),
		url: linkAt(place, "html_url"),
		createdAt: dateAt(place, "created_at") ?? dateAt(place, "submitted_at"),
		updatedAt: dateAt(place, "updated_at")
	};
}
function textAt(place, key, what, origin = originOf(place)) {
	return {
		text: stringAt(place, key) ?? "",
		what,
		path: pathTo(place, key),
		...origin
	};
}

// src/event/push.ts
function readPush(payload) {
	if (stringAt(payload, "ref") === void 0) return void 0;
	return {
		ref: textAt(payload, "ref", "branch", noOrigin),
		before: shaAt(payload, "before"),
		after: shaAt(payload, "after"),
		isForced: isTrueAt(payload, "forced"),
		isCreated: isTrueAt(payload, "created"),
		isDeleted: isTrueAt(payload, "deleted"),
		compareUrl: linkAt(payload, "compare"),
		commits: items(payload, "commits").flatMap((commit) => readCommit(commit) ?? []),
		headCommit: commitAt(payload, "head_commit")
	};
}
function mergeGroupAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		headRef: textAt(place, "head_ref", "branch", noOrigin),
		headSha: shaAt(place, "head_sha"),
		baseRef: textAt(place, "base_ref", "branch", noOrigin),
		baseSha: shaAt(place, "base_sha"),
		headCommit: commitAt(place, "head_commit")
	};
}
function releaseAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	const origin = originOf(place);
	return {
		id: numberAt(place, "id"),
		tag: textAt(place, "tag_name", "tag", origin),
		name: textAt(place, "name", "release name", origin),
		body: textAt(place, "body", "release body", origin),
		isDraft: isTrueAt(place, "draft"),
		isPrerelease: isTrueAt(place, "prerelease"),
		url: origin.url
	};
}
function commitAt(parent, key) {
	return has(parent, key) ? readCommit(at(parent, key)) : void 0;
}
function readCommit(place) {
	const sha = shaAt(place, "id");
	if (!sha) return void 0;
	const origin = commitOrigin(place);
	return {
		sha,
		message: textAt(place, "message", "commit message", origin),
		author: authorText(at(place, "author"), origin),
		timestamp: dateAt(place, "timestamp"),
		changedFiles: [
			"added",
			"removed",
			"modified"
		].flatMap((key) => stringsAt(place, key))
	};
}
function commitOrigin(place) {
	const login = wordAt(at(place, "author"), "username");
	const author = login ? {
		login,
		type: "unknown",
		id: void 0
	} : void 0;
	return {
		...noOrigin,
		author,
		url: linkAt(place, "url"),
		createdAt: dateAt(place, "timestamp")
	};
}
function authorText(author, origin) {
	const name = textAt(author, "name", "commit author", origin);
	const address = stringAt(author, "email");
	return address ? {
		...name,
		text: `${name.text} <${address}>`
	} : name;
}

// src/event/repository.ts
function repositoryAt(place, key) {
	return has(place, key) ? repositoryOf(at(place, key)) : void 0;
}
function repositoryOf(object) {
	const fullName = wordAt(object, "full_name");
	if (!fullName) return void 0;
	return {
		...nameParts(fullName),
		id: numberAt(object, "id"),
		isPrivate: booleanAt(object, "private"),
		isFork: booleanAt(object, "fork"),
		defaultBranch: wordAt(object, "default_branch"),
		ownerAccount: personAt(object, "owner")
	};
}
function nameParts(fullName) {
	const slash = fullName.indexOf("/");
	return {
		fullName,
		owner: fullName.slice(0, Math.max(slash, 0)),
		name: fullName.slice(slash + 1)
	};
}
function isSameRepository(one, other) {
	if (!one || !other) return false;
	if (one.id !== void 0 && other.id !== void 0) return one.id === other.id;
	return one.fullName !== "" && isSameLogin(one.fullName, other.fullName);
}

// src/event/ci.ts
function reportedRunAt(parent, key, here) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	const headRepository = repositoryAt(place, "head_repository");
	return {
		...checkFacts(place, here),
		name: textAt(place, "name", "other", noOrigin),
		attempt: numberAt(place, "run_attempt") ?? 1,
		event: wordAt(place, "event"),
		headRepository,
		isFromFork: !isSameRepository(headRepository, here),
		actor: personAt(place, "actor"),
		triggeringActor: personAt(place, "triggering_actor"),
		headCommit: commitAt(place, "head_commit")
	};
}
function checkRunAt(parent, key, here) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	const output = at(place, "output");
	const suite = at(place, "check_suite");
	return {
		...checkFacts(place, here),
		headBranch: branchAt(suite, "head_branch"),
		name: textAt(place, "name", "other", noOrigin),
		title: textAt(output, "title", "check output", noOrigin),
		summary: textAt(output, "summary", "check output", noOrigin),
		output: textAt(output, "text", "check output", noOrigin),
		app: wordAt(at(place, "app"), "slug"),
		suiteId: numberAt(suite, "id")
	};
}
function checkSuiteAt(parent, key, here) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		...checkFacts(place, here),
		app: wordAt(at(place, "app"), "slug"),
		headCommit: commitAt(place, "head_commit")
	};
}
function readStatus(payload, here) {
	if (stringAt(payload, "state") === void 0) return void 0;
	const [branch] = items(payload, "branches");
	return {
		...checkFacts(payload, here),
		status: "completed",
		conclusion: wordAt(payload, "state"),
		headBranch: branch && branchAt(branch, "name"),
		headSha: shaAt(payload, "sha"),
		context: textAt(payload, "context", "other", noOrigin),
		description: textAt(payload, "description", "description", noOrigin),
		commit: statusCommit(at(payload, "commit"))
	};
}
function statusCommit(place) {
	const sha = shaAt(place, "sha");
	if (!sha) return void 0;
	const commit = at(place, "commit");
	const origin = commitOrigin(commit);
	return {
		sha,
		message: textAt(commit, "message", "commit message", origin),
		author: authorText(at(commit, "author"), origin),
		timestamp: void 0,
		changedFiles: []
	};
}
function checkFacts(place, here) {
	return {
		id: numberAt(place, "id"),
		status: wordAt(place, "status"),
		conclusion: wordAt(place, "conclusion"),
		headBranch: branchAt(place, "head_branch"),
		headSha: shaAt(place, "head_sha"),
		pullRequests: items(place, "pull_requests").flatMap((pull) => pullNumber(pull, here) ?? []),
		url: linkAt(place, "html_url")
	};
}
function branchAt(place, key) {
	const branch = textAt(place, key, "branch", noOrigin);
	return branch.text === "" ? void 0 : branch;
}
function pullNumber(pull, here) {
	const baseId = numberAt(at(at(pull, "base"), "repo"), "id");
	return baseId !== void 0 && here.id !== void 0 && baseId !== here.id ? void 0 : numberAt(pull, "number");
}

// src/event/comment.ts
function commentAt(parent, key, what = "comment") {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		nodeId: wordAt(place, "node_id"),
		body: textAt(place, "body", what),
		inReplyTo: numberAt(place, "in_reply_to_id") ?? numberAt(place, "parent_id")
	};
}
function reviewCommentAt(parent, key) {
	const comment = commentAt(parent, key, "review comment");
	if (!comment) return void 0;
	const place = at(parent, key);
	return {
		...comment,
		file: textAt(place, "path", "file name"),
		diffHunk: textAt(place, "diff_hunk", "diff"),
		line: numberAt(place, "line"),
		startLine: numberAt(place, "start_line"),
		side: stringAt(place, "side") === "LEFT" ? "LEFT" : "RIGHT",
		commitSha: shaAt(place, "commit_id")
	};
}
function reviewAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		body: textAt(place, "body", "review"),
		state: wordAt(place, "state"),
		commitSha: shaAt(place, "commit_id")
	};
}

// src/event/deployment.ts
function deploymentAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		ref: textAt(place, "ref", "branch"),
		sha: shaAt(place, "sha"),
		environment: textAt(place, "environment", "other"),
		description: textAt(place, "description", "description")
	};
}
function deploymentStatusAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		state: wordAt(place, "state"),
		description: textAt(place, "description", "description"),
		url: linkAt(place, "log_url") ?? linkAt(place, "target_url")
	};
}

// src/event/issue.ts
function issueAt(place, key) {
	const isPullRequest = has(at(place, key), "pull_request");
	const subject = subjectAt(place, key, isPullRequest ? "pull request" : "issue");
	return subject && {
		...subject,
		isPullRequest
	};
}
function discussionAt(place, key) {
	const subject = subjectAt(place, key, "discussion");
	return subject && {
		...subject,
		category: wordAt(at(at(place, key), "category"), "name")
	};
}
function subjectAt(parent, key, name) {
	const place = at(parent, key);
	const number = numberAt(place, "number");
	if (number === void 0) return void 0;
	const origin = originOf(place);
	const titleKind = `${name} title`;
	const bodyKind = `${name} body`;
	return {
		number,
		nodeId: wordAt(place, "node_id"),
		title: textAt(place, "title", titleKind, origin),
		body: textAt(place, "body", bodyKind, origin),
		author: origin.author,
		association: origin.association,
		state: wordAt(place, "state"),
		labels: items(place, "labels").map(readLabel),
		assignees: items(place, "assignees").flatMap((account) => readPerson(account) ?? []),
		milestone: has(place, "milestone") ? textAt(at(place, "milestone"), "title", "milestone") : void 0,
		isLocked: isTrueAt(place, "locked"),
		commentCount: numberAt(place, "comments"),
		url: origin.url,
		createdAt: dateAt(place, "created_at"),
		updatedAt: dateAt(place, "updated_at")
	};
}
function labelAt(place, key) {
	return has(place, key) ? readLabel(at(place, key)) : void 0;
}
function readLabel(place) {
	return {
		name: textAt(place, "name", "label", noOrigin),
		description: textAt(place, "description", "description", noOrigin)
	};
}

// src/event/pull-request.ts
function pullRequestAt(parent, key, here) {
	const subject = subjectAt(parent, key, "pull request");
	if (!subject) return void 0;
	const place = at(parent, key);
	const head = branchTipAt(place, "head");
	return {
		...subject,
		head,
		base: branchTipAt(place, "base"),
		isFromFork: !isSameRepository(head.repository, here),
		isDraft: isTrueAt(place, "draft"),
		isMerged: isTrueAt(place, "merged"),
		changedFiles: numberAt(place, "changed_files"),
		additions: numberAt(place, "additions"),
		deletions: numberAt(place, "deletions"),
		commits: numberAt(place, "commits")
	};
}
function branchTipAt(parent, key) {
	const place = at(parent, key);
	return {
		ref: textAt(place, "ref", "branch", {
			...noOrigin,
			author: originOf(place).author
		}),
		sha: shaAt(place, "sha"),
		repository: repositoryAt(place, "repo")
	};
}

// src/event/parse-payload.ts
const readers = {
	issues: (payload) => {
		const issue = issueAt(payload, "issue");
		return issue && {
			kind: "issues",
			issue,
			label: labelAt(payload, "label")
		};
	},
	issue_comment: (payload) => {
		const issue = issueAt(payload, "issue");
		const comment = commentAt(payload, "comment");
		return issue && comment && {
			kind: "issue_comment",
			issue,
			comment
		};
	},
	pull_request: readPullRequest,
	pull_request_target: readPullRequest,
	pull_request_review: (payload, here) => {
		const pullRequest = pullRequestAt(payload, "pull_request", here);
		const review = reviewAt(payload, "review");
		return pullRequest && review && {
			kind: "pull_request_review",
			pullRequest,
			review
		};
	},
	pull_request_review_comment: (payload, here) => {
		const pullRequest = pullRequestAt(payload, "pull_request", here);
		const comment = reviewCommentAt(payload, "comment");
		return pullRequest && comment && {
			kind: "pull_request_review_comment",
			pullRequest,
			comment
		};
	},
	discussion: (payload) => {
		const discussion = discussionAt(payload, "discussion");
		return discussion && {
			kind: "discussion",
			discussion,
			label: labelAt(payload, "label")
		};
	},
	discussion_comment: (payload) => {
		const discussion = discussionAt(payload, "discussion");
		const comment = commentAt(payload, "comment");
		return discussion && comment && {
			kind: "discussion_comment",
			discussion,
			comment
		};
	},
	push: (payload) => {
		const push = readPush(payload);
		return push && {
			kind: "push",
			push
		};
	},
	merge_group: (payload) => {
		const mergeGroup = mergeGroupAt(payload, "merge_group");
		return mergeGroup && {
			kind: "merge_group",
			mergeGroup
		};
	},
	release: (payload) => {
		const release = releaseAt(payload, "release");
		return release && {
			kind: "release",
			release
		};
	},
	workflow_run: (payload, here) => {
		const workflowRun = reportedRunAt(payload, "workflow_run", here);
		return workflowRun && {
			kind: "workflow_run",
			workflowRun
		};
	},
	check_run: (payload, here) => {
		const checkRun = checkRunAt(payload, "check_run", here);
		return checkRun && {
			kind: "check_run",
			checkRun
		};
	},
	check_suite: (payload, here) => {
		const checkSuite = checkSuiteAt(payload, "check_suite", here);
		return checkSuite && {
			kind: "check_suite",
			checkSuite
		};
	},
	status: (payload, here) => {
		const status = readStatus(payload, here);
		return status && {
			kind: "status",
			status
		};
	},
	deployment: (payload) => {
		const deployment = deploymentAt(payload, "deployment");
		return deployment && {
			kind: "deployment",
			deployment
		};
	},
	deployment_status: (payload) => {
		const deployment = deploymentAt(payload, "deployment");
		const deploymentStatus = deploymentStatusAt(payload, "deployment_status");
		return deployment && deploymentStatus && {
			kind: "deployment_status",
			deployment,
			deploymentStatus
		};
	},
	schedule: (payload) => ({
		kind: "schedule",
		cron: wordAt(payload, "schedule")
	}),
	workflow_dispatch: (payload) => ({
		kind: "workflow_dispatch",
		inputs: at(payload, "inputs").value
	}),
	repository_dispatch: (payload) => ({
		kind: "repository_dispatch",
		clientPayload: at(payload, "client_payload").value
	}),
	label: (payload) => {
		const label = labelAt(payload, "label");
		return label && {
			kind: "label",
			label
		};
	},
	milestone: (payload) => {
		if (!has(payload, "milestone")) return void 0;
		const milestone = at(payload, "milestone");
		return {
			kind: "milestone",
			title: textAt(milestone, "title", "milestone"),
			description: textAt(milestone, "description", "description"),
			number: numberAt(milestone, "number")
		};
	},
	fork: (payload) => {
		if (!has(payload, "forkee")) return void 0;
		const forkee = at(payload, "forkee");
		return {
			kind: "fork",
			forkee: textAt(forkee, "full_name", "repository"),
			owner: personAt(forkee, "owner")
		};
	},
	watch: () => ({ kind: "watch" })
};
function readPullRequest(payload, here) {
	const pullRequest = pullRequestAt(payload, "pull_request", here);
	return pullRequest && {
		kind: "pull_request",
		pullRequest,
		label: labelAt(payload, "label")
	};
}
function parsePayload(name, payload, here) {
	const read = Object.hasOwn(readers, name) ? readers[name] : void 0;
	if (!read) return { kind: { kind: "other" } };
	const kind = read(payload, here);
	return kind ? { kind } : {
		kind: { kind: "other" },
		note: `The payload of ${name} lacks its main part.`
	};
}

// src/event/subject.ts
function subjectOf(event) {
	if ("issue" in event) return {
		name: event.issue.isPullRequest ? "pull request" : "issue",
		subject: event.issue
	};
	if ("pullRequest" in event) return {
		name: "pull request",
		subject: event.pullRequest
	};
	return "discussion" in event ? {
		name: "discussion",
		subject: event.discussion
	} : void 0;
}
function commentBodyOf(event) {
	if ("comment" in event) return event.comment.body;
	return "review" in event ? event.review.body : void 0;
}

// src/event/triggered-at.ts
const datesOf = {
	push: [["repository", "pushed_at"]],
	release: [["release", "published_at"]],
	workflow_run: [["workflow_run", "updated_at"]],
	check_run: [["check_run", "completed_at"], ["check_run", "started_at"]],
	check_suite: [["check_suite", "updated_at"]],
	deployment: [["deployment", "updated_at"]],
	deployment_status: [["deployment_status", "updated_at"]],
	milestone: [["milestone", "updated_at"]],
	fork: [["forkee", "created_at"]]
};
function readTriggeredAt(event, action, payload) {
	const about = subjectOf(event);
	const commentBody = commentBodyOf(event);
	if (about) return (commentBody && remarkMoment(commentBody, action)) ?? subjectMoment(about.subject, action);
	if (event.kind === "status") return dateAt(payload, "updated_at");
	return (datesOf[event.kind] ?? []).map(([part, key]) => dateAt(at(payload, part), key)).find((date) => date !== void 0);
}
function remarkMoment(commentBody, action) {
	if (action === "created" || action === "submitted") return commentBody.createdAt;
	return action === "edited" ? commentBody.updatedAt : void 0;
}
function subjectMoment(subject, action) {
	return action === "opened" || action === "created" ? subject.createdAt ?? subject.updatedAt : subject.updatedAt;
}

// src/event/payload.ts
var import__builtin_fs = /* @__PURE__ */ __toESM(require__builtin_fs(), 1);
const maxBytes = 67108864;
function readPayload(file) {
	if (!file) return {
		value: {},
		note: "GITHUB_EVENT_PATH is not set: the event is known by its name only."
	};
	try {
		const facts = (0, import__builtin_fs.statSync)(file);
		if (!facts.isFile()) return unread("it is not a file");
		if (facts.size > maxBytes) return unread(`it has ${facts.size} bytes, more than ${maxBytes}`);
		const value = JSON.parse((0, import__builtin_fs.readFileSync)(file, "utf8").replace(/^\uFEFF/, ""));
		return isObject(value) ? { value } : unread("it holds no JSON object");
	} catch (error) {
		return unread(error instanceof SyntaxError ? "it is not valid JSON" : messageOf(error));
	}
}
function unread(why) {
	return {
		value: {},
		note: `The event's file could not be read (${why}): the event is known by its name only.`
	};
}

// src/event/read.ts
function readEvent(env) {
	const name = env["GITHUB_EVENT_NAME"] ?? "";
	const file = readPayload(env["GITHUB_EVENT_PATH"]);
	const payload = rootOf(file.value);
	const repository = readRepository(env, payload);
	const action = wordAt(payload, "action");
	const { kind, note } = parsePayload(name, payload, repository);
	return {
		name,
		action,
		repository,
		sender: personAt(payload, "sender"),
		actor: filled(env["GITHUB_ACTOR"]),
		triggeringActor: filled(env["GITHUB_TRIGGERING_ACTOR"]) ?? filled(env["GITHUB_ACTOR"]),
		ref: filled(env["GITHUB_REF"]),
		sha: filled(env["GITHUB_SHA"]),
		run: readRun(env, repository),
		serverUrl: serverUrl(env),
		triggeredAt: readTriggeredAt(kind, action, payload),
		payload: payload.value,
		notes: [file.note ?? note].filter((text) => text !== void 0),
		...kind
	};
}
function readRepository(env, payload) {
	const fullName = env["GITHUB_REPOSITORY"] ?? "";
	const described = repositoryAt(payload, "repository");
	if (described && (fullName === "" || isSameLogin(described.fullName, fullName))) return described;
	return {
		...nameParts(fullName),
		id: readCount(env["GITHUB_REPOSITORY_ID"]),
		isPrivate: void 0,
		isFork: void 0,
		defaultBranch: void 0,
		ownerAccount: void 0
	};
}
function readRun(env, repository) {
	const id = readCount(env["GITHUB_RUN_ID"])?.toString();
	const attempt = readCount(env["GITHUB_RUN_ATTEMPT"]) ?? 1;
	const page = `${serverUrl(env)}/${repository.fullName}/actions/runs/${id ?? ""}`;
	return {
		id,
		attempt,
		url: id === void 0 ? void 0 : attempt > 1 ? `${page}/attempts/${attempt}` : page,
		workflow: filled(env["GITHUB_WORKFLOW"]),
		workflowRef: filled(env["GITHUB_WORKFLOW_REF"]),
		workflowSha: filled(env["GITHUB_WORKFLOW_SHA"]),
		job: filled(env["GITHUB_JOB"])
	};
}
function serverUrl(env) {
	return (filled(env["GITHUB_SERVER_URL"]) ?? "https://github.com").replace(/\/+$/, "");
}
function readCount(text) {
	const count = text && /^\d{1,15}$/.test(text) ? Number(text) : void 0;
	return count !== void 0 && count > 0 ? count : void 0;
}

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
	const failure = failureOf$1(response);
	return new GitHubError(`${call}: HTTP ${status}${said === "" ? "" : ` ${shorten(said)}`}`, {
		failure,
		status,
		inDoubt: failure === "outage",
		askedWaitMs: askedWaitMs(response),
		...wayOutOf$1(failure, response)
	});
}
function saidIn(answer) {
	const details = arrayOf(answer["errors"]).flatMap((error) => {
		const { message, field, code } = objectOf(error);
		return textOf(error) ?? textOf(message) ?? ([textOf(field), textOf(code)].filter(Boolean).join(" ") || []);
	});
	return [textOf(answer["message"]), details.slice(0, maxDetails).join(", ")].filter(Boolean).join(": ");
}
function failureOf$1(response) {
	const { status } = response;
	if (isRateLimit(response)) return "limited";
	if (status === 401 || status === 403) return "denied";
	if (status === 404 || status === 410 || status === 451) return "missing";
	return status >= 500 || status < 400 || status === 408 ? "outage" : "refused";
}
function wayOutOf$1(failure, { status, headers }) {
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

// src/github/send.ts
const apiVersion = "2022-11-28";
const deadlineMs = 2e4;
const downloadDeadlineMs = 6e4;
const defaultMaxBytes = 16777216;
const maxRedirects = 3;
async function sendRoute({ send, token }, filled, base, options) {
	let url = base + filled.path;
	for (let hop = 0; hop <= maxRedirects; hop += 1) {
		const response = await send(buildRequest(token, filled, url, options));
		if (response.status >= 200 && response.status < 300) return response;
		const next = filled.method === "GET" ? redirectOf(response, url) : void 0;
		if (next === void 0) throw rejectionOf(callOf(filled), response);
		if (next.origin !== new URL(url).origin) return response;
		url = next.href;
	}
	throw new GitHubError(`${callOf(filled)}: more than ${maxRedirects} redirects`, { failure: "outage" });
}
function buildRequest(token, filled, url, options) {
	const body = filled.method === "GET" ? void 0 : JSON.stringify(filled.rest);
	return {
		method: filled.method,
		url,
		headers: {
			accept: options.accept ?? "application/vnd.github+json",
			"user-agent": "oz-agent-action",
			"x-github-api-version": apiVersion,
			...token !== void 0 && { authorization: `Bearer ${token}` },
			...body !== void 0 && { "content-type": "application/json" }
		},
		...body !== void 0 && { body },
		deadlineMs,
		maxBytes: options.maxBytes ?? defaultMaxBytes,
		signal: options.signal
	};
}
function redirectOf(response, from) {
	const location = response.headers["location"];
	if (location === void 0 || ![
		301,
		302,
		303,
		307,
		308
	].includes(response.status)) return void 0;
	return URL.parse(location, from) ?? void 0;
}
const downloadCall = "the download that GitHub points to";
async function sendPlain(send, url, options) {
	const address = URL.parse(url);
	const isSafe = address?.protocol === "https:" || [
		"127.0.0.1",
		"localhost",
		"[::1]"
	].includes(address?.hostname ?? "");
	if (!address || !isSafe || address.username !== "" || address.password !== "") throw new GitHubError(`${downloadCall}: its address is not https`, { failure: "refused" });
	const response = await send({
		method: "GET",
		url: address.href,
		headers: {
			"user-agent": "oz-agent-action",
			...options.range !== void 0 && { range: options.range }
		},
		deadlineMs: downloadDeadlineMs,
		maxBytes: options.maxBytes ?? defaultMaxBytes,
		signal: options.signal
	});
	if (response.status >= 200 && response.status < 300) return response;
	throw rejectionOf(downloadCall, response);
}
function callOf({ method, path }) {
	return `${method} ${path}`;
}

// src/github/client.ts
const maxTries = 3;
const longestWaitMs = 6e4;
function createGitHub(parts) {
	const { apiUrl, graphqlUrl } = addressesOf(parts.env);
	const request = async (route, parameters, options) => {
		const filled = fillRoute(route, parameters);
		return keepTrying(parts, {
			call: callOf(filled),
			isRead: filled.method === "GET",
			signal: options.signal
		}, () => sendRoute(parts, filled, apiUrl, options));
	};
	return {
		hasToken: parts.token !== void 0,
		request,
		async json(route, parameters, options) {
			const response = await request(route, parameters, options);
			if (response.status === 204) return void 0;
			return parseBody(route, response);
		},
		graphql(query, variables, options) {
			const filled = {
				method: "POST",
				path: "",
				rest: {
					query,
					variables
				}
			};
			const call = `GraphQL ${/^\s*(?:query|mutation)\s+(\w{1,80})/.exec(query)?.[1] ?? "query"}`;
			return keepTrying(parts, {
				call,
				isRead: isQuery(query),
				signal: options.signal
			}, async () => dataOf(call, await sendRoute(parts, filled, graphqlUrl, options)));
		},
		fetchPlain(url, options) {
			return keepTrying(parts, {
				call: downloadCall,
				isRead: true,
				signal: options.signal
			}, () => sendPlain(parts.send, url, options));
		}
	};
}
function addressesOf(env) {
	const address = (value, otherwise) => (value === void 0 || value === "" ? otherwise : value).replace(/\/+$/, "");
	const apiUrl = address(env["GITHUB_API_URL"], "https://api.github.com");
	const beside = apiUrl.endsWith("/api/v3") ? apiUrl.slice(0, -3) : apiUrl;
	return {
		apiUrl,
		graphqlUrl: address(env["GITHUB_GRAPHQL_URL"], `${beside}/graphql`)
	};
}
async function keepTrying({ clock }, call, attempt) {
	for (let tries = 1;; tries += 1) try {
		return await attempt();
	} catch (error) {
		call.signal.throwIfAborted();
		const failed = error instanceof TransportError ? transportError(call.call, error) : error;
		const waitMs = tries < maxTries ? waitBefore(failed, tries, call.isRead) : void 0;
		if (waitMs === void 0) throw failed;
		await clock.sleep(waitMs, call.signal);
	}
}
function waitBefore(error, tries, isRead) {
	if (!(error instanceof GitHubError)) return void 0;
	const isDefinite = error.cause instanceof TransportError && ["tls", "too_large"].includes(error.cause.reason);
	if (error.failure === "outage" && isRead && !isDefinite) return Math.min(error.askedWaitMs ?? tries * 1e3, longestWaitMs);
	if (error.failure !== "limited") return void 0;
	const waitMs = error.askedWaitMs ?? tries * 1e4;
	return waitMs > longestWaitMs ? void 0 : Math.max(waitMs, 1e3);
}
function parseBody(route, response) {
	try {
		return JSON.parse(response.body.toString("utf8"));
	} catch (cause) {
		throw new GitHubError(`${route}: an answer that is not JSON`, {
			failure: "outage",
			status: response.status,
			cause
		});
	}
}

// src/github/read/identity.ts
const workflowIdentity = {
	login: "github-actions[bot]",
	id: void 0
};
async function readIdentity(github, signal) {
	const viewer = await orUndefined(github.graphql("query Viewer { viewer { login databaseId } }", {}, { signal }));
	const found = identityFrom(objectOf(viewer)["viewer"], "databaseId");
	if (found) return found;
	return identityFrom(await orUndefined(github.json("GET /user", {}, { signal })), "id") ?? workflowIdentity;
}
async function orUndefined(answer) {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof GitHubError && [
			"denied",
			"missing",
			"refused"
		].includes(error.failure)) return void 0;
		throw error;
	}
}
function identityFrom(value, idKey) {
	const account = objectOf(value);
	const login = textOf(account["login"]);
	return login === void 0 ? void 0 : {
		login,
		id: numberOf(account[idKey])
	};
}
function isIdentity(account, identity) {
	if (!account) return false;
	if (account.id !== void 0 && identity.id !== void 0) return account.id === identity.id;
	return identity.login.endsWith("[bot]") === (account.type === "Bot") && isSameLogin(account.login, identity.login);
}

// src/github/write/comments.ts
const pageSize = 100;
const maxLastPages = 10;
function createIssueComments(github, address) {
	const base = "/repos/{owner}/{repo}/issues";
	const list = `${base}/{number}/comments`;
	return createComments(github, {
		list,
		create: list,
		one: `${base}/comments/{id}`,
		parameters: { ...address },
		holds: () => true
	});
}
function createComments(github, { list, create, one, parameters, holds }) {
	const { owner, repo, number, thread } = parameters;
	let identity;
	async function readPage(page, options) {
		const query = {
			owner,
			repo,
			number,
			per_page: pageSize,
			page
		};
		return pageOf(await github.request(`GET ${list}`, query, options), holds);
	}
	async function isOwn({ author }, { signal }) {
		identity ??= readIdentity(github, signal);
		try {
			return isIdentity(author, await identity);
		} catch (error) {
			identity = void 0;
			throw error;
		}
	}
	return {
		async findOwn(isWanted, options) {
			const first = await readPage(1, options);
			for (const page of pagesFromEnd(first.lastPage)) {
				const { comments } = page === 1 ? first : await readPage(page, options);
				for (const comment of comments.filter(isWanted).reverse()) if (await isOwn(comment, options)) return comment;
			}
		},
		async read(id, options) {
			return requireComment(await github.json(`GET ${one}`, {
				owner,
				repo,
				id
			}, options));
		},
		async create(body, options) {
			return requireComment(await github.json(`POST ${create}`, {
				owner,
				repo,
				number,
				thread,
				body
			}, options));
		},
		async update(id, body, options) {
			await github.request(`PATCH ${one}`, {
				owner,
				repo,
				id,
				body
			}, options);
		}
	};
}
function pagesFromEnd(lastPage) {
	const count = Math.min(lastPage - 1, maxLastPages);
	return [...Array.from({ length: count }, (_, index) => lastPage - index), 1];
}
function pageOf({ body, headers }, holds) {
	const list = parseJson(body.toString("utf8"));
	if (!Array.isArray(list)) throw nonsense("a list of comments");
	return {
		comments: arrayOf(list).flatMap((item) => holds(objectOf(item)) ? commentFrom(item) ?? [] : []),
		lastPage: lastPageIn(headers["link"] ?? "")
	};
}
function lastPageIn(link) {
	const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1];
	const page = Number((url && URL.parse(url)?.searchParams.get("page")) ?? 1);
	return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
function commentFrom(value) {
	if (!isObject(value)) return void 0;
	const id = numberOf(value["id"]);
	if (id === void 0) return void 0;
	return {
		id,
		author: personAt({
			value,
			path: ""
		}, "user"),
		body: textOf(value["body"]) ?? "",
		url: textOf(value["html_url"])
	};
}
function requireComment(value) {
	const comment = commentFrom(value);
	if (comment) return comment;
	throw nonsense("a comment");
}
function nonsense(expected) {
	return new GitHubError(`GitHub gave an answer that is not ${expected}.`, {
		failure: "outage",
		inDoubt: true
	});
}

// src/event/gate/marker.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
const markerStart = "<!-- oz-agent-action";

// src/report/comment/marker.ts
function writeMarker({ key, run }) {
	return `${markerStart} progress ${key} ${run} -->`;
}
function readMarker(body) {
	const rest = body.startsWith("<!-- oz-agent-action") ? body.slice(markerStart.length) : "";
	const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? [];
	return key !== void 0 && run !== void 0 ? {
		key,
		run
	} : void 0;
}

// src/report/comment/place.ts
const doubtWaitsMs = [2e3, 5e3];
function createCommentPlace(options) {
	return new Place(options);
}
var Place = class {
	options;
	id;
	isAnnounced = false;
	isReplaced = false;
	constructor(options) {
		this.options = options;
		this.id = options.id;
	}
	get isKnown() {
		return this.id !== void 0;
	}
	async put(body, signal) {
		const id = this.id ?? await this.find(signal);
		if (id === void 0) {
			await this.create(body, signal);
			return;
		}
		this.know(id);
		try {
			await this.options.comments.update(id, body, { signal });
		} catch (error) {
			if (!isMissing(error) || this.isReplaced) throw error;
			this.isReplaced = true;
			this.id = void 0;
			await this.create(body, signal);
		}
	}
	async create(body, signal) {
		this.announce();
		try {
			this.know((await this.options.comments.create(body, { signal })).id);
			return;
		} catch (error) {
			if (!(error instanceof GitHubError) || error.failure !== "outage") throw error;
		}
		for (const waitMs of doubtWaitsMs) {
			await this.options.clock.sleep(waitMs, signal);
			const id = await this.find(signal);
			if (id !== void 0) {
				this.know(id);
				await this.options.comments.update(id, body, { signal });
				return;
			}
		}
		this.know((await this.options.comments.create(body, { signal })).id);
	}
	async find(signal) {
		const { key } = this.options.marker;
		return (await this.options.comments.findOwn(({ body }) => readMarker(body)?.key === key, { signal }))?.id;
	}
	announce() {
		if (!this.isAnnounced) this.options.remember(void 0);
		this.isAnnounced = true;
	}
	know(id) {
		if (this.id !== id) this.options.remember(id);
		this.id = id;
	}
};
function isMissing(error) {
	return error instanceof GitHubError && error.failure === "missing";
}

// src/report/comment/trouble.ts
function explainTrouble(error, { isPullRequest, exists }) {
	const state = exists ? "The progress comment is not up to date" : "There is no progress comment";
	const hint = error instanceof GitHubError ? wayOutOf(error, isPullRequest) : "";
	return `${state}: ${messageOf(error).replace(/\.$/, "")}. ${hint}`.trimEnd();
}
function wayOutOf(error, isPullRequest) {
	const permission = `\`permissions: { ${isPullRequest ? "pull-requests: write" : "issues: write"} }\``;
	switch (error.failure) {
		case "denied":
			if (error.status === 401) return error.hint ?? "Check github_token.";
			if (/\blocked\b/i.test(error.message)) return "Unlock the conversation, or turn progress_comment off.";
			return isPullRequest ? `Give the job ${permission}; a workflow run by a pull request from a fork never has it.` : `Give the job ${permission}.`;
		case "missing": return `It was deleted, or the token may not see it: the job needs ${permission}.`;
		case "limited": return "The rate limit did not pass in time.";
		case "refused": return "The job itself goes on.";
		case "outage": return "GitHub gave no usable answer in time.";
	}
}

// src/report/comment/comment.ts
const finalRetryMs = 3e3;
function pauseMs(writes) {
	if (writes === 0) return 0;
	return writes <= 10 ? 1e4 : writes <= 40 ? 3e4 : 6e4;
}
function createProgressComment(options) {
	return new Writer(options);
}
var Writer = class {
	options;
	writing = new AbortController();
	waiting = new AbortController();
	wanted;
	pump;
	place;
	written;
	writes = 0;
	isHopeless = false;
	constructor(options) {
		this.options = options;
		this.place = createCommentPlace(options);
	}
	show(view) {
		if (this.isHopeless || this.waiting.signal.aborted) return;
		this.wanted = view;
		this.pump ??= this.writeWanted();
	}
	close() {
		this.waiting.abort();
		this.writing.abort();
	}
	async finish(view, budgetMs) {
		this.waiting.abort();
		const deadline = signalAfter(this.options.clock, budgetMs);
		const patience = signalAfter(this.options.clock, budgetMs / 2);
		patience.signal.addEventListener("abort", () => {
			this.writing.abort();
		});
		try {
			await this.pump;
			return await this.writeLast(view, deadline.signal);
		} finally {
			patience.clear();
			deadline.clear();
		}
	}
	async writeWanted() {
		try {
			while (this.wanted && !this.isHopeless) {
				await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal);
				const view = this.wanted;
				this.wanted = void 0;
				await this.write(view, this.writing.signal).catch((error) => {
					this.judge(error, this.writing.signal);
					this.wanted ??= view;
				});
			}
		} catch {} finally {
			this.pump = void 0;
		}
	}
	async writeLast(view, signal) {
		while (!this.isHopeless) try {
			await this.write(view, signal);
			return true;
		} catch (error) {
			this.judge(error, signal);
			await this.rest(signal).catch(() => {
				this.giveUp(error);
			});
		}
		return false;
	}
	async rest(signal) {
		if (!this.isHopeless) await this.options.clock.sleep(finalRetryMs, signal);
	}
	judge(error, signal) {
		if (!(error instanceof GitHubError && (error.failure === "outage" || error.failure === "limited")) && !signal.aborted) this.giveUp(error);
	}
	giveUp(error) {
		if (!this.isHopeless) {
			const { isPullRequest, log } = this.options;
			log.warning(explainTrouble(error, {
				isPullRequest,
				exists: this.place.isKnown
			}));
		}
		this.isHopeless = true;
	}
	async write(view, signal) {
		const body = this.options.render(view);
		if (body === this.written) return;
		this.writes += 1;
		await this.place.put(body, signal);
		this.written = body;
	}
};

// src/report/comment/cleanup.ts
async function rewriteComment(options, view, budgetMs) {
	const { clock, reference } = options;
	const startedMs = clock.now();
	const deadline = signalAfter(clock, budgetMs);
	let id;
	try {
		id = await findLeft(options, deadline.signal);
	} catch (error) {
		if (deadline.signal.aborted) return false;
		if (!(error instanceof GitHubError)) throw error;
		id = reference.id;
	} finally {
		deadline.clear();
	}
	if (id === void 0) return false;
	return await createProgressComment({
		...options,
		marker: reference.marker,
		id,
		remember: () => void 0
	}).finish(view, budgetMs - (clock.now() - startedMs));
}
async function findLeft({ comments, reference }, signal) {
	const { id, marker } = reference;
	const isOurs = ({ body }) => {
		const found = readMarker(body);
		return found?.key === marker.key && found.run === marker.run;
	};
	if (id === void 0) return (await comments.findOwn(isOurs, { signal }))?.id;
	try {
		const taken = readMarker((await comments.read(id, { signal })).body);
		return taken === void 0 || taken.run === marker.run ? id : void 0;
	} catch (error) {
		if (error instanceof GitHubError && error.failure === "missing") return id;
		throw error;
	}
}

// src/report/amounts.ts
function showDuration(ms) {
	const seconds = Math.max(0, Math.round(ms / 1e3));
	const minutes = Math.floor(seconds / 60);
	if (minutes === 0) return `${seconds} s`;
	return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function showCost(usage) {
	const credits = usage?.credits === void 0 ? "" : `${usage.credits.toLocaleString("en-US")} credits`;
	const usd = usage?.usd === void 0 ? "" : `$${usage.usd.toFixed(2)}`;
	return credits && usd ? `${credits} (${usd})` : credits || usd;
}
function showDate(date) {
	return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/platform/text/fit.ts
function searchLongest(most, make, room) {
	let [fits, tooLong, best] = [
		0,
		most + 1,
		""
	];
	while (tooLong - fits > 1) {
		const middle = Math.floor((fits + tooLong) / 2);
		const text = make(middle);
		if (text.length <= room) [fits, best] = [middle, text];
		else tooLong = middle;
	}
	return best;
}

// src/report/markdown/link.ts
const link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
	link.lastIndex = at;
	const match = link.exec(line);
	if (!match) return void 0;
	const [whole, mark = "", text = "", url = ""] = match;
	return {
		text,
		url,
		isImage: mark === "!",
		end: at + whole.length
	};
}
function safeUrl(url) {
	const parsed = URL.parse(url);
	if (parsed?.username !== "" || parsed.password !== "") return void 0;
	const loopback = parsed.protocol === "http:" && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
	if (parsed.protocol !== "https:" && !loopback) return void 0;
	return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function trimUrl(url) {
	let end = url.length;
	let open = 0;
	for (const sign of url) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
	for (; end > 0; end--) {
		const sign = url.charAt(end - 1);
		if (sign === ")" && open < 0) open++;
		else if (!/[?!.,:;*_~]/.test(sign)) break;
	}
	return url.slice(0, end);
}
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
	const parsed = URL.parse(url);
	if (!parsed || !referencePath.test(parsed.pathname)) return url;
	if (!/^(?:www\.)?github\.com$/.test(parsed.hostname)) return void 0;
	parsed.hostname = "redirect.github.com";
	return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
	const safe = safeUrl(url);
	return safe === void 0 || backlinks ? safe : withoutBacklink(safe);
}
function writeUrl(url, writer, options) {
	const target = options.inLink ? void 0 : linkTarget(url, options);
	const bare = url.replaceAll("`", "%60");
	if (target === void 0) writer.code(bare);
	else if (target === safeUrl(url)) writer.add(`<${target}>`);
	else writer.add(`[\`${bare}\`](${target})`);
}

// src/report/markdown/write.ts
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
	const pieces = [];
	let last = "";
	function add(piece) {
		if (piece === "") return;
		if (last === "`" && piece.startsWith("`") || last === "!" && piece.startsWith("[")) pieces.push(" ");
		pieces.push(piece);
		last = piece.charAt(piece.length - 1);
	}
	return {
		add,
		code: (text) => {
			add(`\`${text}\``);
		},
		word: (text) => {
			add(text.replace(commitIdOrIssue, "`$&`"));
		},
		text: () => pieces.join("")
	};
}

// src/report/markdown/escape.ts
const notAddress = String.raw`(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw`${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw`(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
	`(?<url>${url})`,
	`(?<reference>${reference})`,
	`(?<word>${word})`,
	String.raw`(?<sign>[\\\x60*_\[\]<>&|~$#!])`
].join("|"), "giu");
function escapeSign(sign) {
	if (sign === "<") return "&lt;";
	if (sign === "&") return "&amp;";
	return sign.replace(/[^]/g, "\\$&");
}
function escapeMarkdown(line, options = {}) {
	const writer = createWriter();
	let at = 0;
	for (const match of line.matchAll(plainToken)) {
		const { url: address, reference: name, word: plain } = match.groups ?? {};
		writer.add(line.slice(at, match.index));
		at = match.index + match[0].length;
		if (address !== void 0) {
			const trimmed = trimUrl(address);
			writeUrl(trimmed, writer, options);
			writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, "\\$&"));
		} else if (name !== void 0) writer.code(name);
		else if (plain !== void 0) writer.word(plain.replaceAll("_", "\\_"));
		else writer.add(escapeSign(match[0]));
	}
	writer.add(line.slice(at));
	return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, "$1\\$2");
}

// src/report/markdown/inline.ts
const markdownToken = new RegExp([
	String.raw`(?<escape>\\[!-\/:-@\[-\x60{-~])`,
	String.raw`(?<ticks>\x60+)`,
	String.raw`(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
	String.raw`(?<lineBreak><br[ \t]{0,5}\/?>)`,
	`(?<url>${url})`,
	String.raw`(?<bracket>!?\[)`,
	String.raw`(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
	`(?<reference>${reference})`,
	`(?<word>${word})`,
	String.raw`(?<sign>~{3,}|[<\]$\\])`
].join("|"), "giu");
const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/;
function escapeLine(line, options = {}) {
	const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? "";
	return task + tameText(line.slice(task.length), options);
}
function isTableRule(line) {
	return line.includes("-") && /^[\s>|:*+\d.)-]*$/.test(line);
}
function tameText(line, options) {
	const writer = createWriter();
	const runs = findRuns(line);
	let at = 0;
	while (at < line.length) {
		markdownToken.lastIndex = at;
		const match = markdownToken.exec(line);
		if (!match) break;
		writer.add(line.slice(at, match.index));
		const escape = tamers[kindOf(match.groups)];
		at = escape({
			line,
			at: match.index,
			text: match[0],
			runs,
			writer,
			options
		});
	}
	writer.add(line.slice(at));
	return writer.text();
}
const kinds = [
	"escape",
	"ticks",
	"angle",
	"lineBreak",
	"url",
	"bracket",
	"entity",
	"reference",
	"word"
];
function kindOf(groups = {}) {
	return kinds.find((kind) => groups[kind] !== void 0) ?? "sign";
}
const tamers = {
	ticks: tameTicks,
	bracket: tameBracket,
	escape({ line, at, text, writer }) {
		if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3))) return at + 1;
		writer.add(text === "\\<" || text === "\\&" ? escapeSign(text.charAt(1)) : text);
		return at + text.length;
	},
	angle({ at, text, writer, options }) {
		writeUrl(text.slice(1, -1), writer, options);
		return at + text.length;
	},
	url({ at, text, writer, options }) {
		const address = trimUrl(text);
		writeUrl(address, writer, options);
		return at + address.length;
	},
	reference({ at, text, writer }) {
		const name = withoutEnd(text, "./@-");
		writer.code(name);
		return at + name.length;
	},
	word({ at, text, writer }) {
		writer.word(text);
		return at + text.length;
	},
	lineBreak({ line, at, text, writer, options }) {
		writer.add(options.inTable && line.trimStart().startsWith("|") ? "<br>" : " ");
		return at + text.length;
	},
	entity({ at, text, writer }) {
		const harmless = harmlessEntity.test(text);
		writer.add(harmless ? text : "&amp;");
		return harmless ? at + text.length : at + 1;
	},
	sign({ at, text, writer }) {
		writer.add(escapeSign(text));
		return at + text.length;
	}
};
function findRuns(line) {
	const runs = /* @__PURE__ */ new Map();
	for (const { 0: run, index } of line.matchAll(/`+/g)) {
		const known = runs.get(run.length);
		if (known) known.starts.push(index);
		else runs.set(run.length, {
			starts: [index],
			next: 0
		});
	}
	return runs;
}
function nextRun(runs, length, from) {
	const known = runs.get(length);
	if (!known) return void 0;
	while ((known.starts[known.next] ?? from) < from) known.next++;
	return known.starts[known.next];
}
function tameTicks({ line, at, text, runs, writer, options }) {
	const start = at + text.length;
	const close = nextRun(runs, text.length, start);
	if (close === void 0) {
		writer.add("\\`".repeat(text.length));
		return start;
	}
	const code = line.slice(start, close);
	writer.add(`${text}${options.inTable ? escapeBars$1(code) : code}${text}`);
	return close + text.length;
}
function escapeBars$1(code) {
	return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => found === "|" ? "\\|" : found);
}
function tameBracket(token) {
	const { line, at, text, writer, options } = token;
	const found = options.inLink ? void 0 : readLink(line, at);
	if (!found) {
		writer.add(text === "![" ? "!\\[" : "\\[");
		return at + text.length;
	}
	const label = tameText(found.text, {
		...options,
		inLink: true
	}) || (found.isImage ? "image" : "link");
	const target = linkTarget(found.url, options);
	if (found.isImage) writer.add("🖼 ");
	if (target) writer.add(`[${label}](${target})`);
	else {
		writer.add(`\\[${label}\\] (`);
		writer.code(found.url);
		writer.add(")");
	}
	return found.end;
}

// src/report/markdown/markdown.ts
function codeBlock(text, language = "") {
	const content = withoutEnd(cleanText(text), "\n");
	const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
	return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
function inlineCode(text, inTable = false) {
	const line = oneLine(text);
	if (line === "") return "";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = /^`|`$/.test(line) ? " " : "";
	return `${fence}${pad}${inTable ? escapeBars(line) : line}${pad}${fence}`;
}
function escapeBars(line) {
	return line.replace(/(?<!\\)(\\*)\|/g, "$1$1\\|");
}
function plainText(text, options = {}) {
	return escapeMarkdown(oneLine(text), options);
}
const maxUrlLength = 2e3;
function linkTo(url, text) {
	const target = url === void 0 || url.length > maxUrlLength ? void 0 : safeUrl(url);
	return target === void 0 ? plainText(text) : `[${escapeMarkdown(oneLine(text), { inLink: true }) || "link"}](${target})`;
}
function makeInert(text, { topHeading = 1, ...options } = {}) {
	const lines = cleanText(text).split("\n");
	const tableLines = findTableLines(lines);
	const inert = [];
	let dedent = 0;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? "";
		const fence = readFence(line);
		if (fence) {
			const end = findFenceEnd(lines, at + 1, fence);
			const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
			inert.push(codeBlock(content.join("\n"), fence.language));
			at = end;
			dedent = fence.indent;
		} else {
			if (line.trim() !== "" && indentOf(line) < dedent) dedent = 0;
			inert.push(lowerHeading(escapeLine(outdent(line, dedent), {
				...options,
				inTable: tableLines.has(at)
			}), topHeading));
		}
	}
	return inert.join("\n");
}
function lowerHeading(line, top) {
	return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + "#".repeat(Math.min(6, marks.length + top - 1)));
}
function readFence(line) {
	const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line);
	if (!match) return void 0;
	const [, indent = "", mark = "", language = ""] = match;
	return {
		mark,
		indent: indent.length,
		language
	};
}
function findFenceEnd(lines, from, { mark }) {
	for (let at = from; at < lines.length; at++) {
		const line = (lines[at] ?? "").trim();
		if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length)) return at;
	}
	return lines.length;
}
function indentOf(line) {
	return line.length - line.trimStart().length;
}
function outdent(line, by) {
	return line.slice(Math.min(by, indentOf(line)));
}
function findTableLines(lines) {
	const found = /* @__PURE__ */ new Set();
	let start = 0;
	for (let at = 0; at <= lines.length; at++) {
		if (at < lines.length && lines[at]?.trim() !== "") continue;
		if (lines.slice(start, at).some(isTableRule)) for (let row = start; row < at; row++) found.add(row);
		start = at + 1;
	}
	return found;
}
function longestRun(text) {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}
const drawnByGitHub = /* @__PURE__ */ new Set([
	"mermaid",
	"math",
	"geojson",
	"topojson",
	"stl",
	"suggestion"
]);
function safeLanguage(language) {
	const name = /^[\w+#.-]{1,30}$/.test(language) ? language : "";
	return drawnByGitHub.has(name.toLowerCase()) ? "text" : name;
}

// src/report/summary/sections.ts
const maxRows = 30;
const maxLinks = 10;
const maxTextLength = 300;
function linksLine({ outcome, artifacts = [], redact }, links = []) {
	const session = outcome.run?.sessionLink;
	const pullRequests = artifacts.flatMap(({ kind, title, url }) => kind === "pull_request" && url !== null ? {
		text: `Pull request ${title}`,
		url
	} : []);
	return [
		...session === void 0 ? [] : [{
			text: "Session",
			url: session
		}],
		...pullRequests,
		...links
	].slice(0, maxLinks).map(({ text, url }) => linkTo(redact(url), cutText(redact(text), maxTextLength))).join(" · ");
}
const kindWords = {
	pull_request: "🔀 Pull request",
	plan: "🗺️ Plan",
	file: "📄 File",
	screenshot: "📷 Screenshot",
	external: "🔗 Link"
};
function artifactsSection({ artifacts = [], redact }) {
	return listSection("What it left", artifacts, ({ kind, title, url, path }) => {
		const text = cutText(redact(title), maxTextLength);
		const name = url === null ? plainText(text) : linkTo(redact(url), text);
		return `${kindWords[kind]}: ${name}${path === null ? "" : ` at ${inlineCode(cutText(redact(path), maxTextLength))}`}`;
	});
}
const resultWords = {
	applied: "✅",
	refused: "⛔ refused:",
	failed: "⚠️ failed:"
};
function appliedSection({ applied = [], redact }) {
	return listSection("What was done with it", applied, ({ what, result, reason, url }) => {
		const text = cutText(redact(what), maxTextLength);
		const name = url === void 0 ? plainText(text) : linkTo(redact(url), text);
		const why = reason === void 0 ? "" : ` (${plainText(cutText(redact(reason), maxTextLength))})`;
		return `${resultWords[result]} ${name}${why}`;
	});
}
function listSection(title, items, show) {
	if (items.length === 0) return "";
	const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`);
	const more = items.length - lines.length;
	return [
		`#### ${title}`,
		"",
		...lines,
		...more > 0 ? [`- and ${more.toLocaleString("en-US")} more`] : []
	].join("\n");
}

// src/oz/client/explain.ts
const errorsPage = "https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors";
function errorPage(code) {
	return /^[a-z_]{3,64}$/.test(code) ? `${errorsPage}/${code.replaceAll("_", "-")}` : void 0;
}

// src/report/summary/verdict.ts
const looks = {
	success: {
		title: "✅ Done",
		alert: "NOTE"
	},
	failure: {
		title: "❌ Failed",
		alert: "CAUTION"
	},
	blocked: {
		title: "✋ Blocked: the agent waits for a person",
		alert: "WARNING"
	},
	cancelled: {
		title: "🚫 Cancelled",
		alert: "WARNING"
	},
	timed_out: {
		title: "⌛ Out of time",
		alert: "WARNING"
	},
	unknown: {
		title: "❔ Nobody knows how it ended",
		alert: "WARNING"
	},
	skipped: {
		title: "⏭️ Skipped",
		alert: "NOTE"
	},
	started: {
		title: "▶️ Started, not waited for",
		alert: "NOTE"
	},
	dry_run: {
		title: "📝 Dry run: nothing was started",
		alert: "NOTE"
	}
};
const maxNameLength = 120;
const maxMessageLength = 2e3;
function verdictTitle({ outcome }) {
	return looks[outcome.conclusion].title;
}
function nameOf({ name, outcome, redact }) {
	return cutText(redact(name ?? outcome.run?.title ?? ""), maxNameLength).trim();
}
function verdictSection(report) {
	const name = nameOf(report);
	const heading = `## ${verdictTitle(report)}${name === "" ? "" : ` · ${plainText(name)}`}`;
	const box = boxLines(report);
	if (box.length === 0) return heading;
	const { alert } = looks[report.outcome.conclusion];
	return [heading, [`> [!${alert}]`, ...box.map((line) => `> ${line}`.trimEnd())].join("\n")].join("\n\n");
}
function boxLines({ outcome, redact }) {
	const { error, run } = outcome;
	const show = (text) => plainText(cutText(redact(text), maxMessageLength));
	if (!error) return [];
	const code = error.code ?? run?.status?.errorCode;
	const page = error.link ?? (code === void 0 ? void 0 : errorPage(code));
	const more = [code === void 0 ? "" : `Error code ${inlineCode(cutText(redact(code), 100))}`, page === void 0 ? "" : linkTo(redact(page), code === void 0 ? "More about it" : "What it means and what to do")];
	const hint = error.hint === void 0 ? [] : ["", `**What to do:** ${show(error.hint)}`];
	const facts = more.filter(Boolean).join(" · ");
	return [
		`**${show(error.message)}**`,
		...hint,
		...facts === "" ? [] : ["", facts]
	];
}

// src/report/comment/body.ts
const maxLength = 65e3;
const maxHeadLength = 3e4;
function renderComment(given, view) {
	const frame = {
		...given,
		redact: (text) => given.redact(cleanText(text))
	};
	const marker = writeMarker(frame.marker);
	const head = given.redact(joinWhile(headSections(frame, view), maxHeadLength));
	const answer = view.kind === "ended" ? view.report.outcome.answer : "";
	const room = maxLength - marker.length - head.length - 3;
	return `${marker}\n${head}\n\n${given.redact(fitAnswer(frame, answer, room))}`.trimEnd();
}
function joinWhile(sections, limit) {
	return sections.filter(Boolean).reduce((text, section) => text.length + section.length > limit ? text : `${text}\n\n${section}`);
}
function headSections(frame, view) {
	switch (view.kind) {
		case "working": return workingSections(frame, view);
		case "ended": {
			const { redact, name } = frame;
			const report = quietReport(frame, {
				...name !== void 0 && { name },
				...view.report,
				redact
			});
			return [
				verdictSection(report),
				endFacts(frame, report),
				artifactsSection(report),
				appliedSection(report)
			];
		}
	}
}
function quietReport(frame, report) {
	const { artifacts = [], applied = [] } = report;
	return {
		...report,
		artifacts: artifacts.map(({ url, ...artifact }) => ({
			...artifact,
			url: url === null ? null : quietUrl(frame, url) ?? null,
			path: null
		})),
		applied: applied.map(({ url, ...operation }) => {
			const quiet = url === void 0 ? void 0 : quietUrl(frame, url);
			return {
				...operation,
				...quiet !== void 0 && { url: quiet }
			};
		})
	};
}
function quietUrl({ workflowRunUrl, redact }, given) {
	const url = redact(given);
	const here = workflowRunUrl?.split("/actions/runs/", 1)[0];
	return here !== void 0 && url.startsWith(`${here}/`) ? url : withoutBacklink(url);
}
function workingSections({ name, redact, workflowRunUrl }, { state, since, sessionLink, step }) {
	const called = plainText(cutText(redact(name ?? ""), 120));
	const links = [...sessionLink === void 0 ? [] : [linkTo(redact(sessionLink), "Session")], ...workflowLinks(workflowRunUrl).map(({ url, text }) => linkTo(url, text))];
	return [
		`## ⏳ At work${called === "" ? "" : ` · ${called}`}`,
		[`${stateWords(state)} since ${showDate(since)}`, ...links].join(" · "),
		step === void 0 ? "" : `Now: ${plainText(cutText(redact(step), 500))}`
	];
}
function endFacts({ workflowRunUrl }, report) {
	const { run, durationMs } = report.outcome;
	return [
		linksLine(report, workflowLinks(workflowRunUrl)),
		durationMs > 0 ? showDuration(durationMs) : "",
		showCost(run?.usage)
	].filter(Boolean).join(" · ");
}
function workflowLinks(url) {
	return url === void 0 ? [] : [{
		text: "Workflow run",
		url
	}];
}
function stateWords(state) {
	switch (state) {
		case void 0: return "Starting";
		case "QUEUED": return "Queued";
		case "PENDING":
		case "CLAIMED": return "Being prepared";
		case "INPROGRESS": return "Working";
		case "BLOCKED": return "Waiting for a person";
		case "SUCCEEDED":
		case "FAILED":
		case "ERROR":
		case "CANCELLED": return "Ending";
		case "UNKNOWN": return "In a state this version does not know";
	}
}
const cutNote = "*The answer is too long for a comment. This is how it begins; the session and the output of the step have the whole.*\n\n";
function fitAnswer({ redact, isLive }, answer, room) {
	const text = redact(headOf(answer, 2 * maxLength));
	const show = (part) => isLive ? part : makeInert(part, { topHeading: 3 });
	const whole = answer.length > 2 * maxLength ? void 0 : show(text);
	if (whole !== void 0 && whole.length <= room) return whole;
	const make = (length) => `${show(headOf(text, length))}…`;
	return cutNote + searchLongest(Math.min(text.length, room), make, room - 119);
}

// src/report/comment/reference.ts
function readReference(state) {
	const value = parseJson(state ?? "");
	if (!isObject(value)) return void 0;
	const [owner, repo, number] = [
		textOf(value["owner"]),
		textOf(value["repo"]),
		numberOf(value["number"])
	];
	const marker = readMarker(textOf(value["marker"]) ?? "");
	if (owner === void 0 || repo === void 0 || number === void 0 || !marker) return void 0;
	return {
		issue: {
			owner,
			repo,
			number
		},
		marker,
		id: numberOf(value["id"])
	};
}

// src/action/final-comment.ts
const budgetMs = 2e4;
async function endComment(runtime, takedowns) {
	const { env, connection, clock, log, redact } = runtime;
	const reference = readReference(env["STATE_comment"]);
	if (reference === void 0) return;
	const event = readEvent(env);
	const fields = new Fields(env);
	const github = createGitHub({
		send: connection.send,
		clock,
		env,
		token: fields.text("github_token")
	});
	const name = fields.text("name");
	const frame = {
		marker: reference.marker,
		name,
		workflowRunUrl: event.run.url,
		redact,
		isLive: false
	};
	const report = {
		outcome: outcomeOf(takedowns),
		level: "brief",
		redact
	};
	await rewriteComment({
		comments: createIssueComments(github, reference.issue),
		reference,
		render: (view) => renderComment(frame, view),
		isPullRequest: subjectOf(event)?.name === "pull request",
		log,
		clock
	}, {
		kind: "ended",
		report
	}, budgetMs);
}
function outcomeOf(takedowns) {
	const run = takedowns.find((cancellation) => cancellation.run !== void 0)?.run;
	const error = takedowns.some(({ kind }) => kind === "ended" || kind === "cancelling") ? new ActionError("The step was ended before its run was; the run was cancelled.", { conclusion: "cancelled" }) : new ActionError("The step was ended before it could say here how it went.", {
		conclusion: "unknown",
		hint: "The log of the workflow run says more."
	});
	return {
		conclusion: error.conclusion,
		error,
		answer: "",
		run,
		runId: run?.id,
		history: [],
		durationMs: 0
	};
}

export { endComment };