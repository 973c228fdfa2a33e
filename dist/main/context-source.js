import { Ht as isSameLogin, Jt as objectOf, Kt as isObject, Wt as arrayOf, Xt as textOf, at as cleanText, ot as cutText, qt as numberOf, s as noContext, yt as TransportError, zt as subjectOf } from "./start.js";
import { a as createNotes, c as pageArguments, d as pullQuery, f as readConnection, h as writingFields, i as readChanges, l as pageFacts, m as commentOf, n as readPull, o as reasonOf, p as authorOf, r as titleFields, s as repositoryOf, t as isUntouched, u as pageVariables } from "./pull.js";
import { n as keepOld, r as noteOmitted } from "./cutoff.js";
import { r as listOf } from "./changes.js";
import { t as GitHubError } from "./failure.js";
import { t as readPages } from "./pages.js";
import { n as pullNumberOf } from "./pull-number.js";

// src/github/read/comments.ts
const maxPages$1 = 100;
const words = {
	one: "comment",
	many: "comments"
};
const issueComments = `query IssueComments($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(${pageArguments}) { ...page } }
      ... on PullRequest { comments(${pageArguments}) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection { ${pageFacts} nodes { isMinimized ${writingFields} } }`;
const discussionComments = `query DiscussionComments($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      comments(${pageArguments}) {
        ${pageFacts}
        nodes {
          isMinimized ${writingFields}
          replies(first: 100) { totalCount nodes { isMinimized ${writingFields} } }
        }
      }
    }
  }
}`;
async function readComments(scope) {
	const about = subjectOf(scope.event);
	if (!about) {
		scope.note("comments", "This event is about nothing that has comments.");
		return;
	}
	const isDiscussion = about.name === "discussion";
	const listing = await readConnection(scope.github, isDiscussion ? discussionComments : issueComments, {
		...repositoryOf(scope),
		number: about.subject.number
	}, {
		signal: scope.signal,
		maxPages: maxPages$1,
		find: (data) => objectOf(objectOf(data["repository"])[isDiscussion ? "discussion" : "issueOrPullRequest"])["comments"]
	});
	noteOmitted(scope, "comments", listing.omitted, words.many);
	const nodes = isDiscussion ? listing.items.flatMap(withReplies) : listing.items;
	return keepOld(scope, "comments", nodes, words).map(commentOf);
}
function withReplies(node) {
	const replies = arrayOf(objectOf(node["replies"])["nodes"]).filter(isObject);
	return node["isMinimized"] === true ? [node] : [node, ...replies];
}

// src/github/read/job-log.ts
const linesBeforeError = 80;
const linesAfterError = 8;
const linesOfEnd = 150;
const maxLines = 400;
const maxLineLength = 1e3;
function failingPart(log) {
	const lines = log.replace(/^\uFEFF/, "").split("\n");
	if (lines.at(-1) === "") lines.pop();
	const texts = lines.map(withoutTime);
	const windows = chooseWindows(texts);
	const kept = windows.reduce((sum, { from, to }) => sum + to - from, 0);
	return {
		log: renderWindows(texts, windows),
		omittedLines: lines.length - kept
	};
}
function withoutTime(line) {
	return line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, "");
}
function chooseWindows(texts) {
	const errors = texts.flatMap((text, index) => text.startsWith("##[error]") ? [index] : []);
	const last = errors.pop();
	if (last === void 0) return [{
		from: Math.max(0, texts.length - linesOfEnd),
		to: texts.length
	}];
	const chosen = /* @__PURE__ */ new Set();
	for (const error of [last, ...errors]) {
		const { from, to } = windowOf(texts, error);
		const fresh = Array.from({ length: to - from }, (_, offset) => from + offset).filter((line) => !chosen.has(line));
		if (chosen.size + fresh.length > maxLines) break;
		for (const line of fresh) chosen.add(line);
	}
	return joinLines([...chosen].sort((a, b) => a - b));
}
function windowOf(texts, error) {
	let from = error;
	while (from > 0 && error - from < linesBeforeError && !isStepStart(texts[from])) from -= 1;
	let to = error + 1;
	while (to < texts.length && to - error <= linesAfterError && !isStepStart(texts[to])) to += 1;
	return {
		from,
		to
	};
}
function isStepStart(text) {
	return text !== void 0 && /^##\[group\](?:Run |Post job)/.test(text);
}
function joinLines(sorted) {
	const windows = [];
	for (const line of sorted) {
		const open = windows.at(-1);
		if (open?.to === line) windows[windows.length - 1] = {
			from: open.from,
			to: line + 1
		};
		else windows.push({
			from: line,
			to: line + 1
		});
	}
	return windows;
}
function renderWindows(texts, windows) {
	let done = 0;
	const parts = [];
	for (const { from, to } of windows) {
		if (from > done) parts.push(gapOf(from - done));
		parts.push(...texts.slice(from, to).map((text) => cutText(cleanText(text).trimEnd(), maxLineLength)));
		done = to;
	}
	if (done < texts.length) parts.push(gapOf(texts.length - done));
	return parts.join("\n");
}
function gapOf(lines) {
	return `[… ${lines} ${lines === 1 ? "line" : "lines"} left out …]`;
}

// src/github/read/log-download.ts
const maxBytes = 16777216;
async function downloadJobLog(scope, id) {
	const { github, signal } = scope;
	const answer = await github.request("GET /repos/{owner}/{repo}/actions/jobs/{id}/logs", {
		...repositoryOf(scope),
		id
	}, {
		signal,
		maxBytes
	});
	const location = answer.headers["location"];
	if (answer.status < 300 || location === void 0) return answer.body.toString("utf8");
	try {
		return (await github.fetchPlain(location, {
			signal,
			maxBytes
		})).body.toString("utf8");
	} catch (error) {
		if (!isTooLarge(error)) throw error;
		return await downloadEnd(scope, location);
	}
}
async function downloadEnd({ github, signal }, location) {
	const first = await github.fetchPlain(location, {
		signal,
		maxBytes: 1024,
		range: "bytes=0-0"
	});
	const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers["content-range"] ?? "")?.[1]);
	if (first.status !== 206 || Number.isNaN(size)) throw new GitHubError("the log is too large, and its server gives no part of it", { failure: "outage" });
	const from = Math.max(0, size - maxBytes);
	const text = (await github.fetchPlain(location, {
		signal,
		maxBytes,
		range: `bytes=${from}-${size - 1}`
	})).body.toString("utf8");
	return from === 0 ? text : text.slice(text.indexOf("\n") + 1);
}
function isTooLarge(error) {
	return error instanceof GitHubError && error.cause instanceof TransportError && error.cause.reason === "too_large";
}

// src/github/read/jobs.ts
const maxJobPages = 5;
const maxJobs = 10;
const maxRuns = 5;
async function readFailedJobs(scope) {
	const jobs = await jobsOf(scope);
	if (!jobs) {
		scope.note("logs", "This event is about no jobs that have logs.");
		return;
	}
	const failed = failedOf(jobs);
	if (failed.length > maxJobs) scope.note("logs", `Left out: ${failed.length - maxJobs} of ${failed.length} failed jobs.`);
	const read = [];
	for (const job of failed.slice(0, maxJobs)) read.push(await readFailedJob(scope, job));
	return read;
}
function failedOf(jobs) {
	const failed = jobs.filter((job) => [
		"failure",
		"timed_out",
		"startup_failure"
	].includes(conclusionOf(job)));
	return failed.length > 0 ? failed : jobs.filter((job) => conclusionOf(job) === "cancelled");
}
async function jobsOf(scope) {
	const { event } = scope;
	switch (event.kind) {
		case "workflow_run": return event.workflowRun.id === void 0 ? void 0 : jobsOfRun(scope, event.workflowRun.id, event.workflowRun.attempt);
		case "check_run": return event.checkRun.app === "github-actions" && event.checkRun.id !== void 0 ? jobOfCheck(scope, event.checkRun.id) : void 0;
		case "check_suite": return event.checkSuite.app === "github-actions" && event.checkSuite.id !== void 0 ? jobsOfSuite(scope, event.checkSuite.id) : void 0;
		default: return;
	}
}
async function jobsOfRun(scope, run, attempt) {
	const route = "GET /repos/{owner}/{repo}/actions/runs/{run}/attempts/{attempt}/jobs";
	const parameters = {
		...repositoryOf(scope),
		run,
		attempt
	};
	const options = {
		signal: scope.signal,
		maxPages: maxJobPages,
		key: "jobs"
	};
	const { items, omitted } = await readPages(scope.github, route, parameters, options);
	if (omitted > 0) scope.note("logs", `Left out: about ${omitted} jobs.`);
	return items;
}
async function jobOfCheck(scope, id) {
	return listOf({ jobs: [await scope.github.json("GET /repos/{owner}/{repo}/actions/jobs/{id}", {
		...repositoryOf(scope),
		id
	}, scope)] }, "jobs");
}
async function jobsOfSuite(scope, suite) {
	const route = "GET /repos/{owner}/{repo}/actions/runs";
	const parameters = {
		...repositoryOf(scope),
		check_suite_id: suite,
		per_page: maxRuns
	};
	const runs = listOf(await scope.github.json(route, parameters, scope), "workflow_runs");
	const jobs = [];
	for (const run of runs) {
		const id = numberOf(run["id"]);
		if (id !== void 0) jobs.push(...await jobsOfRun(scope, id, numberOf(run["run_attempt"]) ?? 1));
	}
	return jobs;
}
async function readFailedJob(scope, job) {
	const failedSteps = listOf(job, "steps").filter((step) => conclusionOf(step) === "failure");
	return {
		name: textOf(job["name"]) ?? "",
		url: textOf(job["html_url"]),
		conclusion: conclusionOf(job),
		failedSteps: failedSteps.flatMap((step) => textOf(step["name"]) ?? []),
		...await readLog(scope, numberOf(job["id"]))
	};
}
async function readLog(scope, job) {
	try {
		if (job !== void 0) return failingPart(await downloadJobLog(scope, job));
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		if (error.failure === "denied") throw error;
		scope.note("logs", error.failure === "missing" ? "The log of a failed job is gone." : "The log of a failed job could not be had.");
	}
	return {
		log: "",
		omittedLines: 0
	};
}
function conclusionOf(job) {
	return textOf(job["conclusion"]) ?? "";
}

// src/github/read/linked-issues.ts
const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${titleFields} ${writingFields} }
      }
    }
  }
}`;
async function readLinkedIssues(scope) {
	const number = pullNumberOf(scope.event);
	if (number === void 0) {
		scope.note("linked_issues", "This event is about no pull request, so no issues are linked to it.");
		return;
	}
	const data = await scope.github.graphql(linkedIssues, {
		...repositoryOf(scope),
		number
	}, { signal: scope.signal });
	const pull = objectOf(objectOf(data["repository"])["pullRequest"]);
	const issues = arrayOf(objectOf(pull["closingIssuesReferences"])["nodes"]).filter(isObject);
	const here = issues.filter((issue) => isSameLogin(repositoryNameOf(issue), scope.event.repository.fullName));
	const old = here.filter((issue) => isUntouched(issue, scope.event));
	if (here.length < issues.length) scope.note("linked_issues", `Left out, since they are of other repositories: ${issues.length - here.length} linked issues.`);
	if (old.length < here.length) scope.note("linked_issues", `Left out, since they were edited at the trigger or later: ${here.length - old.length} linked issues.`);
	return old.map(linkedIssueOf);
}
function repositoryNameOf(issue) {
	return textOf(objectOf(issue["repository"])["nameWithOwner"]) ?? "";
}
function linkedIssueOf(issue) {
	return {
		repository: repositoryNameOf(issue),
		number: numberOf(issue["number"]) ?? 0,
		state: (textOf(issue["state"]) ?? "").toLowerCase(),
		author: authorOf(issue),
		title: textOf(issue["title"]) ?? "",
		body: textOf(issue["body"]) ?? ""
	};
}

// src/github/read/reviews.ts
const maxPages = 20;
const reviewsQuery = pullQuery("PullReviews", `reviews(${pageArguments}) { ${pageFacts} nodes { isMinimized state submittedAt commit { oid } ${writingFields} } }`);
const threadsQuery = pullQuery("ReviewThreads", `reviewThreads(${pageArguments}) {
    ${pageFacts}
    nodes {
      isResolved isOutdated path line
      comments(first: 100) { totalCount nodes { isMinimized ${writingFields} } }
    }
  }`);
async function readReviews(scope) {
	const nodes = await readOfPull(scope, "reviews", reviewsQuery);
	if (!nodes) return void 0;
	const handedIn = nodes.filter((node) => node["state"] !== "PENDING");
	return keepOld(scope, "reviews", handedIn, {
		one: "review",
		many: "reviews"
	}).map(reviewOf);
}
async function readThreads(scope) {
	const nodes = await readOfPull(scope, "threads", threadsQuery);
	if (!nodes) return void 0;
	const all = nodes.map((node) => ({
		node,
		comments: commentsOf(node)
	}));
	const total = all.reduce((sum, { node }) => sum + (numberOf(objectOf(node["comments"])["totalCount"]) ?? 0), 0);
	const read = all.reduce((sum, { comments }) => sum + comments.length, 0);
	if (total > read) scope.note("threads", `Left out at the end of very long threads: ${total - read} comments.`);
	const kept = new Set(keepOld(scope, "threads", all.flatMap(({ comments }) => comments), {
		one: "comment",
		many: "comments"
	}));
	return all.map(({ node, comments }) => threadOf(node, comments.filter((comment) => kept.has(comment)))).filter(({ comments }) => comments.length > 0);
}
async function readOfPull(scope, part, document) {
	const number = pullNumberOf(scope.event);
	if (number === void 0) {
		scope.note(part, "This event is about no pull request, so there are no reviews.");
		return;
	}
	const listing = await readConnection(scope.github, document, {
		...repositoryOf(scope),
		number
	}, {
		signal: scope.signal,
		maxPages,
		find: (data) => {
			return objectOf(objectOf(data["repository"])["pullRequest"])[part === "reviews" ? "reviews" : "reviewThreads"];
		}
	});
	noteOmitted(scope, part, listing.omitted, part);
	return listing.items;
}
function reviewOf(node) {
	return {
		author: authorOf(node),
		state: textOf(node["state"]) ?? "COMMENTED",
		submittedAt: textOf(node["submittedAt"]),
		body: textOf(node["body"]) ?? "",
		commitSha: textOf(objectOf(node["commit"])["oid"])
	};
}
function commentsOf(thread) {
	return arrayOf(objectOf(thread["comments"])["nodes"]).filter(isObject);
}
function threadOf(node, comments) {
	return {
		path: textOf(node["path"]) ?? "",
		line: numberOf(node["line"]),
		isResolved: node["isResolved"] === true,
		isOutdated: node["isOutdated"] === true,
		comments: comments.map(commentOf)
	};
}

// src/github/read/context-source.ts
function createContextSource({ github, event, signal }) {
	const { missing, note } = createNotes();
	const readers = createReaders({
		github,
		event,
		signal,
		note
	});
	return { async fetch(parts) {
		let context = noContext;
		if (!github.hasToken && parts.length > 0) {
			note(parts[0] ?? "comments", "There is no github_token, so nothing was read from GitHub.");
			return {
				...context,
				missing: [...missing]
			};
		}
		for (const part of new Set(parts)) context = {
			...context,
			...await readers[part](parts)
		};
		return {
			...context,
			missing: [...missing]
		};
	} };
}
function createReaders(scope) {
	const keep = (part, read) => once(() => orNote(scope, part, read));
	const pull = keep("pull", async () => "pullRequest" in scope.event ? void 0 : await readPull(scope));
	const changes = keep("diff", async () => changesOf(scope, await readChanges(scope, await pull())));
	const comments = keep("comments", readComments);
	const reviews = keep("reviews", readReviews);
	const threads = keep("threads", readThreads);
	const failedJobs = keep("logs", readFailedJobs);
	const linkedIssues = keep("linked_issues", readLinkedIssues);
	const files = async (parts) => ({ files: filesOf(await changes(), parts.includes("diff")) });
	return {
		pull: async () => ({ pull: await pull() }),
		comments: async () => ({ comments: await comments() }),
		files,
		diff: files,
		commits: async () => ({ commits: (await changes())?.commits }),
		reviews: async () => ({ reviews: await reviews() }),
		threads: async () => ({ threads: await threads() }),
		logs: async () => ({ failedJobs: await failedJobs() }),
		linked_issues: async () => ({ linkedIssues: await linkedIssues() })
	};
}
function once(read) {
	let known;
	return () => known ??= read();
}
async function orNote(scope, part, read) {
	try {
		return await read(scope);
	} catch (error) {
		scope.signal.throwIfAborted();
		scope.note(part, reasonOf(part, error));
		return;
	}
}
function changesOf(scope, changes) {
	if (!changes) scope.note("diff", "There are no changes known that this event is about.");
	const bare = changes?.files.filter((file) => file.patch === void 0 && file.status !== "renamed").length ?? 0;
	if (bare > 0) scope.note("diff", `GitHub gives no diff of ${bare} changed files: binary, too large, or only moved.`);
	return changes;
}
function filesOf(changes, withPatches) {
	if (withPatches) return changes?.files;
	return changes?.files.map((file) => ({
		...file,
		patch: void 0
	}));
}

export { createContextSource };