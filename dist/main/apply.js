import { r as __toESM } from "./rolldown-runtime.js";
import { Dt as applicable, Jt as objectOf, Kt as isObject, Ot as confidences, Qt as ActionError, Wt as arrayOf, Xt as textOf, at as cleanText, kt as severities, lt as oneLine, mt as signalAfter, ot as cutText, qt as numberOf, rt as require__builtin_crypto, st as headOf } from "./start.js";
import { c as makeInert, i as codeBlock, l as plainText, n as fitText, o as inlineCode, s as linkTo } from "./answer.js";
import { t as searchLongest } from "./fit.js";
import { n as createThreadComments, t as createIssueComments } from "./comments2.js";
import { t as GitHubError } from "./failure.js";
import { t as readPages } from "./pages.js";
import { a as endOf, i as Rejection, n as labelWords, o as explain, r as planLabels, s as refused } from "./label-plan.js";
import { a as writeApplyMarker, i as readFindingPrints, o as writeFindingPrints, r as readApplyMarker, t as isLaterRun } from "./marker2.js";
import { r as isQuery, t as fillRoute } from "./route.js";
import { c as pageArguments, d as pullQuery, f as readConnection, i as readChanges, l as pageFacts, n as readPull, p as authorOf } from "./pull.js";
import { n as readPullState, t as isAncestor } from "./pull-state.js";
import { t as changedFileOf } from "./changes.js";
import { n as readIdentity, t as isIdentity } from "./identity.js";
import { n as whyElsewhere, t as targetOf } from "./target.js";

// src/result/apply/body.ts
const maxBodyLength = 65e3;
const cutNote = "*This is too long for GitHub: here is how it begins. The output `result` of the step has the whole.*\n\n";
function redactClean(redact, text) {
	return redact(cleanText(text));
}
function fitMarkdown(redact, markdown, room) {
	const text = redactClean(redact, headOf(markdown, 2 * maxBodyLength)).trim();
	const show = (part) => redact(makeInert(part, { topHeading: 3 })).trim();
	const whole = markdown.length > 2 * 65e3 ? void 0 : show(text);
	if (whole !== void 0 && whole.length <= room) return whole;
	const make = (length) => `${show(headOf(text, length))}…`;
	return cutNote + searchLongest(Math.min(text.length, room), make, room - 102);
}

// src/github/write/issue.ts
const issueRoute = "/repos/{owner}/{repo}/issues/{number}";
async function readIssueState(github, address, call) {
	const { owner, repo, number } = address;
	const issue = objectOf(await github.json(`GET ${issueRoute}`, {
		owner,
		repo,
		number
	}, call));
	if (!isAt(address, numberOf(issue["number"]), textOf(issue["repository_url"]))) return void 0;
	return {
		isOpen: textOf(issue["state"]) === "open",
		isLocked: issue["locked"] === true,
		labels: namesIn(issue["labels"]),
		url: textOf(issue["html_url"])
	};
}
function isAt({ owner, repo, number }, found, url) {
	const isHere = url === void 0 || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
	return found === number && isHere;
}
const maxLabelPages = 30;
async function readLabels(github, { owner, repo }, { signal }) {
	return namesIn((await readPages(github, "GET /repos/{owner}/{repo}/labels", {
		owner,
		repo
	}, {
		signal,
		maxPages: maxLabelPages
	})).items);
}
async function createLabel(github, { owner, repo }, name, call) {
	await github.request("POST /repos/{owner}/{repo}/labels", {
		owner,
		repo,
		name,
		color: "ededed"
	}, call);
}
async function addLabels(github, { owner, repo, number }, labels, call) {
	await github.request(`POST ${issueRoute}/labels`, {
		owner,
		repo,
		number,
		labels
	}, call);
}
async function removeLabel(github, { owner, repo, number }, name, call) {
	try {
		await github.request(`DELETE ${issueRoute}/labels/{name}`, {
			owner,
			repo,
			number,
			name
		}, call);
	} catch (error) {
		if (!(error instanceof GitHubError && error.failure === "missing" && /does not exist/i.test(error.message))) throw error;
	}
}
function namesIn(labels) {
	return arrayOf(labels).flatMap((label) => textOf(isObject(label) ? label["name"] : label) ?? []);
}

// src/result/apply/require-open.ts
async function readLive({ github, target, signal }) {
	const live = await readIssueState(github, target, { signal });
	if (!live) throw new Rejection(`#${target.number} is no longer there: it was moved`);
	requireOpen(target, live);
	return live;
}
function requireOpen({ number, wasOpen }, live) {
	if (!live.isOpen && wasOpen !== false) throw new Rejection(`#${number} was closed in the meantime`);
}
function requireUnlocked({ number, wasLocked }, live) {
	if (live.isLocked && wasLocked !== true) throw new Rejection(`#${number} was locked in the meantime`);
}

// src/result/apply/mentions.ts
const maxMentions = 20;
const mention = /(?<![\p{L}\p{N}_`./@-])@[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?/giu;
function countMentions(texts) {
	const names = texts.flatMap((text) => [...withoutCode(text).matchAll(mention)].map(([name]) => name.toLowerCase()));
	return new Set(names).size;
}
function requireFewMentions(texts) {
	const count = countMentions(texts);
	if (count > 20) throw new Rejection(`it mentions ${count} people, and ${20} is the limit`);
}
function withoutCode(text) {
	let fence;
	return text.split(/\r\n|[\r\n]/).filter((line) => {
		const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence === void 0) {
			fence = mark;
			return mark === void 0;
		}
		if (mark?.startsWith(fence)) fence = void 0;
		return false;
	}).map(withoutSpans).join("\n");
}
function withoutSpans(line) {
	let shown = "";
	let held = "";
	let open = 0;
	for (const [at, piece] of line.split(/(`+)/).entries()) if (at % 2 === 0) {
		if (open === 0) shown += piece;
		else held += piece;
	} else if (open === 0) open = piece.length;
	else if (open === piece.length) [open, held] = [0, ""];
	else held += " ";
	return `${shown} ${held}`;
}

// src/result/apply/send-once.ts
const looksMs = [2e3, 5e3];
async function writeOnce(sending) {
	try {
		return await sending.send();
	} catch (error) {
		requireDoubt(error);
	}
	const found = await look(sending);
	if (found !== void 0) return found;
	try {
		return await sending.send();
	} catch (error) {
		requireDoubt(error);
		const late = await look(sending);
		if (late !== void 0) return late;
		throw error;
	}
}
async function look({ find, clock, signal }) {
	for (const waitMs of looksMs) {
		await clock.sleep(waitMs, signal);
		const found = await find();
		if (found !== void 0) return found;
	}
}
function requireDoubt(error) {
	if (!(error instanceof GitHubError) || error.failure !== "outage") throw error;
}

// src/result/apply/comment.ts
function commentWords({ target }) {
	return target.thread === void 0 ? `comment on #${target.number}` : `answer in a review thread of #${target.number}`;
}
async function applyComment(applyContext, { body }) {
	const text = prepare(applyContext, body);
	requireUnlocked(applyContext.target, await readLive(applyContext));
	const comments = openComments(applyContext);
	const old = await findOwn(applyContext, comments);
	const what = commentWords(applyContext);
	if (old === void 0) return done(what, await create(applyContext, comments, text));
	if (isLaterRun(old.run, applyContext.marker.run)) throw new Rejection("a later run of this workflow has written it already");
	return done(what, await update(applyContext, comments, {
		old,
		text
	}));
}
function done(what, { url }) {
	return {
		what,
		result: "applied",
		...url !== void 0 && { url }
	};
}
function prepare({ marker, redact, budget }, body) {
	if (body.trim() === "") throw new Rejection("it is empty");
	requireFewMentions([body]);
	if (budget.comments < 1) throw new Rejection("max_comments is used up");
	budget.comments -= 1;
	const head = `${writeApplyMarker("comment", marker)}\n`;
	return head + fitMarkdown(redact, body, maxBodyLength - head.length);
}
function openComments({ github, target }) {
	return target.thread === void 0 ? createIssueComments(github, target) : createThreadComments(github, target, target.thread);
}
async function findOwn({ marker, signal }, comments) {
	const markerOf = (text) => readApplyMarker("comment", text);
	const found = await comments.findOwn(({ body }) => markerOf(body)?.key === marker.key, { signal });
	return found && {
		...found,
		run: markerOf(found.body)?.run ?? ""
	};
}
async function create(applyContext, comments, text) {
	const { clock, signal, marker } = applyContext;
	return writeOnce({
		clock,
		signal,
		send: () => comments.create(text, { signal }),
		find: async () => {
			const found = await findOwn(applyContext, comments);
			return found?.run === marker.run ? found : void 0;
		}
	});
}
async function update(applyContext, comments, { old, text }) {
	const { clock, signal } = applyContext;
	try {
		await writeOnce({
			clock,
			signal,
			send: async () => {
				await comments.update(old.id, text, { signal });
				return true;
			},
			find: async () => (await comments.read(old.id, { signal })).body === text || void 0
		});
		return old;
	} catch (error) {
		if (!(error instanceof GitHubError) || error.failure !== "missing") throw error;
		return create(applyContext, comments, text);
	}
}

// src/result/apply/dry-run.ts
function showWrites(github, log) {
	const show = (title, body) => {
		log.group(`dry_run, not sent: ${title}`);
		log.info(JSON.stringify(body, void 0, 2).replaceAll("\\n", "\n"));
		log.endGroup();
	};
	return {
		...github,
		request(route, parameters, options) {
			const { method, path, rest } = fillRoute(route, parameters);
			if (method === "GET") return github.request(route, parameters, options);
			show(`${method} ${path}`, rest);
			return Promise.resolve(answerOf(rest));
		},
		async json(route, parameters, options) {
			const { method, path, rest } = fillRoute(route, parameters);
			if (method === "GET") return github.json(route, parameters, options);
			show(`${method} ${path}`, rest);
			return {
				...rest,
				id: 0,
				node_id: "dry-run"
			};
		},
		graphql(document, variables, options) {
			if (isQuery(document)) return github.graphql(document, variables, options);
			show(`GraphQL ${/^\s*mutation\s+(\w+)/.exec(document)?.[1] ?? "mutation"}`, variables);
			return Promise.resolve({});
		}
	};
}
function answerOf(rest) {
	return {
		status: 200,
		headers: {},
		body: Buffer.from(JSON.stringify(rest))
	};
}

// src/result/apply/fail-on.ts
const maxNamed = 3;
function judgeFindings(findings, failOn, redact) {
	if (failOn === void 0) return void 0;
	const grave = findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn)).sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
	if (grave.length === 0) return void 0;
	const named = grave.slice(0, maxNamed).map((finding) => redact(nameOf(finding)));
	const more = grave.length > maxNamed ? `; and ${grave.length - maxNamed} more` : "";
	const count = grave.length === 1 ? "1 finding is" : `${grave.length} findings are`;
	return new ActionError(`${count} ${failOn} or graver (fail_on: ${failOn}): ${named.join("; ")}${more}.`, { hint: "See the review. fail_on says from which severity on findings fail the step." });
}
function nameOf({ path, line, severity, title }) {
	const place = line === void 0 ? path : `${path}:${line}`;
	return `${severity} in ${cutText(oneLine(place), 150)}, "${cutText(oneLine(title), 150)}"`;
}

// src/result/apply/labels.ts
async function applyLabels(applyContext, operation) {
	const { github, target, policy, redact, signal } = applyContext;
	const live = await readLive(applyContext);
	const known = await readLabels(github, target, { signal });
	const isPublic = (text) => redact(text) === text;
	const plan = planLabels({
		operation,
		policy,
		known,
		present: live.labels,
		isPublic
	});
	const withUrl = (done) => done.result === "applied" && live.url !== void 0 ? {
		...done,
		url: live.url
	} : done;
	return [
		...plan.settled,
		...await addAll(applyContext, plan),
		...await removeAll(applyContext, plan)
	].map(withUrl);
}
function labelPermission({ target }) {
	return target.isPullRequest ? "pull-requests: write" : "issues: write";
}
async function addAll(applyContext, { create, add }) {
	const done = [];
	const ready = [];
	for (const name of add) {
		const failure = create.includes(name) ? await make(applyContext, name) : void 0;
		if (failure) done.push(failure);
		else ready.push(name);
	}
	return [...done, ...await putOn(applyContext, ready)];
}
async function make(applyContext, name) {
	const { github, target, signal } = applyContext;
	try {
		await createLabel(github, target, name, { signal });
		return;
	} catch (error) {
		if (error instanceof GitHubError && /already[ _]exists/i.test(error.message)) return void 0;
		return endOf(error, {
			what: labelWords.add(name),
			permission: "issues: write",
			signal
		});
	}
}
async function putOn(applyContext, names) {
	if (names.length === 0) return [];
	const { github, target, signal, clock } = applyContext;
	const permission = labelPermission(applyContext);
	try {
		await writeOnce({
			clock,
			signal,
			send: async () => {
				await addLabels(github, target, names, { signal });
				return true;
			},
			find: async () => await areOn(applyContext, names) || void 0
		});
		return names.map((name) => ({
			what: labelWords.add(name),
			result: "applied"
		}));
	} catch (error) {
		return names.map((name) => endOf(error, {
			what: labelWords.add(name),
			permission,
			signal
		}));
	}
}
async function areOn({ github, target, signal }, names) {
	const labels = (await readIssueState(github, target, { signal }))?.labels ?? [];
	return names.every((name) => labels.includes(name));
}
async function removeAll(applyContext, { remove }) {
	const { github, target, signal, clock } = applyContext;
	const done = [];
	for (const name of remove) {
		const what = labelWords.remove(name);
		try {
			await writeOnce({
				clock,
				signal,
				send: async () => {
					await removeLabel(github, target, name, { signal });
					return true;
				},
				find: async () => !await areOn(applyContext, [name]) || void 0
			});
			done.push({
				what,
				result: "applied"
			});
		} catch (error) {
			done.push(endOf(error, {
				what,
				permission: labelPermission(applyContext),
				signal
			}));
		}
	}
	return done;
}

// src/github/write/reviews.ts
const addThread = `mutation AddThread(
  $review: ID!, $path: String!, $body: String!, $line: Int!, $side: DiffSide!, $startLine: Int, $startSide: DiffSide
) {
  addPullRequestReviewThread(input: {
    pullRequestReviewId: $review, path: $path, body: $body
    line: $line, side: $side, startLine: $startLine, startSide: $startSide, subjectType: LINE
  }) { thread { id line } }
}`;
const submitReview = `mutation SubmitReview($review: ID!, $body: String!) {
  submitPullRequestReview(input: { pullRequestReviewId: $review, event: COMMENT, body: $body }) { clientMutationId }
}`;
const discardReview$1 = `mutation DiscardReview($review: ID!) {
  deletePullRequestReview(input: { pullRequestReviewId: $review }) { clientMutationId }
}`;
const rewriteReview = `mutation RewriteReview($review: ID!, $body: String!) {
  updatePullRequestReview(input: { pullRequestReviewId: $review, body: $body }) { clientMutationId }
}`;
const minimize = `mutation Minimize($subject: ID!) {
  minimizeComment(input: { subjectId: $subject, classifier: OUTDATED }) { clientMutationId }
}`;
const resolveThread = `mutation ResolveThread($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { clientMutationId }
}`;
function createReviewWriter(github, { owner, repo, number }) {
	const mutate = async (document, variables, call) => {
		await github.graphql(document, variables, call);
	};
	const post = async (body, call) => writtenReviewOf(await github.json("POST /repos/{owner}/{repo}/pulls/{number}/reviews", {
		owner,
		repo,
		number,
		...body
	}, call));
	return {
		create: ({ commitSha, body, comments }, call) => post({
			commit_id: commitSha,
			event: "COMMENT",
			body,
			comments: comments.map(wireComment)
		}, call),
		open: ({ commitSha, body }, call) => post({
			commit_id: commitSha,
			body
		}, call),
		async addComment(review, { path, side, startLine, line, body }, call) {
			const start = startLine === void 0 ? {} : {
				startLine,
				startSide: side
			};
			const data = await github.graphql(addThread, {
				review,
				path,
				body,
				line,
				side,
				...start
			}, call);
			return objectOf(objectOf(data["addPullRequestReviewThread"])["thread"])["line"] === line;
		},
		submit: (review, body, call) => mutate(submitReview, {
			review,
			body
		}, call),
		discard: (review, call) => mutate(discardReview$1, { review }, call),
		rewrite: (review, body, call) => mutate(rewriteReview, {
			review,
			body
		}, call),
		minimize: (subject, call) => mutate(minimize, { subject }, call),
		resolve: (thread, call) => mutate(resolveThread, { thread }, call)
	};
}
function wireComment({ path, side, startLine, line, body }) {
	return {
		path,
		side,
		line,
		body,
		...startLine !== void 0 && {
			start_line: startLine,
			start_side: side
		}
	};
}
function writtenReviewOf(value) {
	const review = objectOf(value);
	const id = textOf(review["node_id"]);
	if (id !== void 0) return {
		id,
		url: textOf(review["html_url"])
	};
	throw new GitHubError("GitHub gave an answer that is no review.", {
		failure: "outage",
		inDoubt: true
	});
}

// src/result/apply/finding-text.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
const maxTitleLength = 200;
const maxSuggestionLength = 3e4;
const severityWords = {
	critical: "🔴 Critical",
	major: "🟠 Major",
	minor: "🟡 Minor",
	nit: "⚪ Nit"
};
function printOf({ finding, path }) {
	const words = finding.title.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return (0, import__builtin_crypto.hash)("sha256", JSON.stringify([path, ...words]), "hex").slice(0, 16);
}
function renderOnLines(frame, placement) {
	const { finding, isExact } = placement;
	const head = [
		writeFindingPrints(frame.key, [printOf(placement)]),
		`**${headline(frame, finding)}** · confidence ${finding.confidence}`,
		...isExact ? [] : ["", `*About ${linesOf(finding)}${finding.side === "LEFT" ? " before the change" : ""}.*`]
	].join("\n");
	const suggestion = isExact ? renderSuggestion(frame, placement) : renderProposal(frame, finding);
	const room = maxBodyLength - head.length - suggestion.length - 10;
	return [
		head,
		fitMarkdown(frame.redact, finding.body, room),
		suggestion
	].filter(Boolean).join("\n\n");
}
function renderInBody(frame, placement) {
	const { finding, reason } = placement;
	const room = maxBodyLength / 4;
	return [
		`#### ${headline(frame, finding)}`,
		`${placeOf(frame, placement)} · confidence ${finding.confidence} · ${reason}`,
		fitMarkdown(frame.redact, finding.body, room),
		renderProposal(frame, finding)
	].filter(Boolean).join("\n\n");
}
function renderInBrief(frame, placement) {
	return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`;
}
function headline({ redact }, { severity, title }) {
	const text = plainText(cutText(redactClean(redact, title), maxTitleLength));
	return `${severityWords[severity]}: ${text === "" ? "without a title" : text}`;
}
function placeOf({ redact, filesUrl }, { finding, path }) {
	const shown = redactClean(redact, path);
	const { line, startLine = line, side } = finding;
	if (line === void 0 || startLine === void 0) return linkTo(pageOf(filesUrl, shown), shown);
	const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`;
	if (side === "LEFT") return inlineCode(where);
	const anchor = startLine === line ? `#L${line}` : `#L${startLine}-L${line}`;
	return linkTo(`${pageOf(filesUrl, shown)}${anchor}`, where);
}
function pageOf(filesUrl, path) {
	return `${filesUrl}/${path.toWellFormed().split("/").map(encodeURIComponent).join("/")}`;
}
function linesOf({ line, startLine = line }) {
	return startLine === line ? `line ${line ?? 0}` : `lines ${startLine ?? 0} to ${line ?? 0}`;
}
function renderSuggestion(frame, { finding, side }) {
	const { suggestion } = finding;
	if (suggestion === void 0) return "";
	const code = suggestion.replaceAll("\r\n", "\n").replace(/\n$/, "");
	const isPlain = cleanText(code) === code && frame.redact(code) === code && code.length <= maxSuggestionLength;
	if (side === "LEFT" || !isPlain) return renderProposal(frame, finding);
	const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
	const fence = "`".repeat(longest + 1);
	return `${fence}suggestion\n${code === "" ? "" : `${code}\n`}${fence}`;
}
function renderProposal({ redact }, { suggestion }) {
	if (suggestion === void 0) return "";
	const code = cutText(redactClean(redact, suggestion), maxSuggestionLength / 4);
	return code.trim() === "" ? "Proposed: nothing instead of these lines." : `Proposed instead:\n\n${codeBlock(code)}`;
}

// src/result/apply/review-body.ts
const maxSummaryLength = 25e3;
function renderReviewBody(facts) {
	const { marker, frame, inBody } = facts;
	const sections = [
		[
			writeApplyMarker("review", marker),
			writeFindingPrints(marker.key, inBody.map(printOf)),
			fitMarkdown(frame.redact, facts.summary, maxSummaryLength)
		].join("\n"),
		countsLine(facts),
		commitLine(facts)
	].filter(Boolean);
	if (inBody.length > 0) {
		const title = "### Not on a line of the diff";
		const used = sections.reduce((sum, section) => sum + section.length + 2, 33);
		sections.push(title, fitFindings(frame, inBody, maxBodyLength - used));
	}
	return sections.join("\n\n");
}
function countsLine({ severities: all, onLines, saidBefore, inBody }) {
	if (all.length === 0) return "No findings.";
	const kinds = severities.flatMap((severity) => {
		const count = all.filter((one) => one === severity).length;
		return count === 0 ? [] : [`${count} ${severity}`];
	});
	const places = [
		...onLines > 0 ? [`${onLines} on lines of the diff`] : [],
		...saidBefore > 0 ? [`${saidBefore} said before and still there`] : [],
		...inBody.length > 0 ? [`${inBody.length} below`] : []
	];
	return `**${all.length === 1 ? "1 finding" : `${all.length} findings`}** (${kinds.join(", ")}): ${places.join(", ")}.`;
}
function commitLine({ commitSha, isBehind }) {
	const commit = `\`${commitSha.slice(0, 12)}\``;
	return isBehind ? `*About commit ${commit}: the branch has moved on since.*` : `*About commit ${commit}.*`;
}
function fitFindings(frame, inBody, room) {
	const briefs = inBody.map((placement) => renderInBrief(frame, placement));
	const shown = [];
	const note = (count) => `*${count} more have no room here: the output \`result\` of the step has them.*`;
	let left = room - note(inBody.length).length - 2;
	let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0);
	for (const [at, placement] of inBody.entries()) {
		const brief = briefs[at] ?? "";
		briefsLeft -= brief.length + 2;
		const whole = left - briefsLeft > brief.length ? renderInBody(frame, placement) : brief;
		const text = whole.length + 2 <= left - briefsLeft ? whole : brief;
		if (text.length + 2 > left) break;
		shown.push(text);
		left -= text.length + 2;
	}
	if (shown.length < inBody.length) shown.push(note(inBody.length - shown.length));
	return shown.join("\n\n");
}

// src/github/read/pull-files.ts
const maxPages$1 = 30;
async function readPullFiles(github, { owner, repo, number }, { signal }) {
	const { items } = await readPages(github, "GET /repos/{owner}/{repo}/pulls/{number}/files", {
		owner,
		repo,
		number
	}, {
		signal,
		maxPages: maxPages$1
	});
	return items.map(changedFileOf);
}

// src/result/apply/review-diff.ts
async function readReviewedDiff(applyContext) {
	const { github, target, signal } = applyContext;
	const pinned = await pinHead(applyContext);
	const files = await readPullFiles(github, target, { signal });
	const live = await readPullState(github, target, { signal });
	requireOpen(target, live);
	requireUnlocked(target, live);
	const { commitSha } = pinned;
	if (live.headSha === commitSha) return {
		commitSha,
		isBehind: false,
		files
	};
	if (!await isAncestor(github, target, {
		earlier: commitSha,
		later: live.headSha
	}, { signal })) throw new Rejection(`the branch was rewritten in the meantime, and ${commitSha.slice(0, 12)} is no longer in it`);
	return {
		commitSha,
		isBehind: true,
		files: (await pinned.readChanges())?.files ?? []
	};
}
async function pinHead(applyContext) {
	const { event, headSha } = applyContext;
	const scope = {
		...applyContext,
		note: (_, reason) => {
			applyContext.log.info(reason);
		}
	};
	const named = "pullRequest" in event ? event.pullRequest.head.sha : void 0;
	if (named !== void 0) return {
		commitSha: named,
		readChanges: () => readChanges(scope, void 0)
	};
	const pull = await readPull(scope);
	if (pull === void 0) throw new Rejection("the event is about no pull request");
	const commitSha = headSha ?? pull.headSha;
	return {
		commitSha,
		readChanges: () => readChanges(scope, {
			...pull,
			headSha: commitSha
		})
	};
}

// src/github/read/review-history.ts
const maxPages = 20;
const maxComments = 30;
const author = "author { __typename login ... on Bot { databaseId } ... on User { databaseId } }";
const reviewsQuery = pullQuery("PastReviews", `reviews(${pageArguments}) { ${pageFacts} nodes { id body state isMinimized url ${author} } }`);
const threadsQuery = pullQuery("PastThreads", `reviewThreads(${pageArguments}) {
    ${pageFacts}
    nodes {
      id isResolved isOutdated path line diffSide
      comments(first: ${maxComments}) { totalCount nodes { id body isMinimized pullRequestReview { id } ${author} } }
    }
  }`);
async function readEarlierReviews(github, address, call) {
	return (await readOfPull(github, {
		...address,
		document: reviewsQuery,
		key: "reviews"
	}, call)).map((node) => ({
		id: textOf(node["id"]) ?? "",
		author: personOf(node),
		body: textOf(node["body"]) ?? "",
		isPending: node["state"] === "PENDING",
		isMinimized: node["isMinimized"] === true,
		url: textOf(node["url"])
	}));
}
async function readEarlierThreads(github, address, call) {
	return (await readOfPull(github, {
		...address,
		document: threadsQuery,
		key: "reviewThreads"
	}, call)).map((node) => {
		const comments = arrayOf(objectOf(node["comments"])["nodes"]).filter(isObject).map(pastCommentOf);
		return {
			id: textOf(node["id"]) ?? "",
			path: textOf(node["path"]) ?? "",
			line: numberOf(node["line"]),
			side: node["diffSide"] === "LEFT" ? "LEFT" : "RIGHT",
			isResolved: node["isResolved"] === true,
			isOutdated: node["isOutdated"] === true,
			comments,
			isLong: (numberOf(objectOf(node["comments"])["totalCount"]) ?? 0) > comments.length
		};
	});
}
async function readOfPull(github, { owner, repo, number, document, key }, { signal }) {
	return (await readConnection(github, document, {
		owner,
		repo,
		number
	}, {
		signal,
		maxPages,
		find: (data) => objectOf(objectOf(data["repository"])["pullRequest"])[key]
	})).items;
}
function pastCommentOf(node) {
	return {
		id: textOf(node["id"]) ?? "",
		author: personOf(node),
		body: textOf(node["body"]) ?? "",
		isMinimized: node["isMinimized"] === true,
		reviewId: textOf(objectOf(node["pullRequestReview"])["id"])
	};
}
function personOf(node) {
	const { login } = authorOf(node);
	const account = objectOf(node["author"]);
	if (login === void 0) return void 0;
	return {
		login,
		type: account["__typename"] === "Bot" ? "Bot" : "User",
		id: numberOf(account["databaseId"])
	};
}

// src/result/apply/review-history.ts
async function readHistory(applyContext) {
	const { github, target, marker, signal } = applyContext;
	const reviews = (await readEarlierReviews(github, target, { signal })).flatMap((review) => {
		const found = readApplyMarker("review", review.body);
		const prints = readFindingPrints(marker.key, review.body);
		return found?.key === marker.key ? {
			...review,
			run: found.run,
			prints
		} : [];
	});
	if (reviews.length === 0) return {
		reviews,
		threads: []
	};
	const threads = await readEarlierThreads(github, target, { signal });
	const identity = await readIdentity(github, signal);
	return {
		reviews: reviews.filter(({ author }) => isIdentity(author, identity)),
		threads: threads.flatMap((thread) => ownThreadOf(thread, marker.key, identity) ?? [])
	};
}
function ownThreadOf(thread, key, identity) {
	const [first, ...others] = thread.comments;
	if (!first || !isIdentity(first.author, identity)) return void 0;
	const [print] = readFindingPrints(key, first.body);
	if (print === void 0) return void 0;
	const isAnswered = thread.isLong || others.some(({ author }) => !isIdentity(author, identity));
	return {
		...thread,
		print,
		first,
		isAnswered
	};
}
function saysAlready(thread, placement) {
	return thread.line === placement.lines.last && thread.path === placement.path && thread.side === placement.side && thread.print === printOf(placement);
}

// src/result/apply/diff-hunk.ts
function readHunks(patch) {
	const starts = patch.flatMap(({ kind }, at) => kind === "hunk" ? [at] : []);
	return starts.map((start, index) => readHunk(patch.slice(start + 1, starts[index + 1])));
}
function readHunk(lines) {
	const removed = [];
	const rightOf = /* @__PURE__ */ new Map();
	for (const { kind, oldLine, newLine } of lines) {
		if (kind === "removed" && oldLine !== void 0) removed.push(oldLine);
		if (kind === "context" && oldLine !== void 0 && newLine !== void 0) rightOf.set(oldLine, newLine);
	}
	return {
		removed,
		rightOf,
		right: spanOf(lines.flatMap(({ newLine }) => newLine ?? [])),
		left: spanOf(lines.flatMap(({ oldLine }) => oldLine ?? []))
	};
}
function spanOf(lines) {
	const [first] = lines;
	const last = lines.at(-1);
	return first === void 0 || last === void 0 ? void 0 : {
		first,
		last
	};
}
function clip(wanted, within) {
	if (within === void 0) return void 0;
	const clipped = {
		first: Math.max(wanted.first, within.first),
		last: Math.min(wanted.last, within.last)
	};
	return clipped.first <= clipped.last ? clipped : void 0;
}

// src/result/apply/locate.ts
function createPlacer(files) {
	const byPath = /* @__PURE__ */ new Map();
	for (const file of files) byPath.set(file.path, {
		...file,
		hunks: readHunks(file.patch ?? [])
	});
	for (const file of byPath.values()) {
		const { previousPath, status } = file;
		if (status === "renamed" && previousPath !== void 0 && !byPath.has(previousPath)) byPath.set(previousPath, file);
	}
	return (finding) => {
		const file = findFile(byPath, finding.path);
		const place = file === void 0 ? "not among the changed files" : placeIn(file, finding);
		const path = file?.path ?? finding.path;
		if (typeof place === "string") return {
			kind: "body",
			finding,
			path,
			reason: place
		};
		return {
			kind: "lines",
			finding,
			path,
			...place
		};
	};
}
function findFile(files, path) {
	const slashed = path.replaceAll("\\", "/");
	const spellings = [
		path,
		slashed,
		slashed.replace(/^\.?\/+/, ""),
		slashed.replace(/^[ab]\//, "")
	];
	for (const spelling of spellings) {
		const file = files.get(spelling);
		if (file) return file;
	}
}
function placeIn(file, { line, startLine, side }) {
	if (file.hunks.length === 0) return ["renamed", "copied"].includes(file.status) && file.additions + file.deletions === 0 ? "the file is renamed and not changed" : "GitHub shows no diff of the file";
	if (line === void 0) return "about the file as a whole";
	const start = startLine ?? line;
	if (!isLine(line) || !isLine(start)) return "no such line";
	const wanted = {
		first: Math.min(start, line),
		last: Math.max(start, line)
	};
	return ((side ?? (file.status === "removed" ? "LEFT" : "RIGHT")) === "RIGHT" ? placeRight(file.hunks, wanted) : placeLeft(file.hunks, wanted)) ?? "outside the diff";
}
function isLine(line) {
	return Number.isSafeInteger(line) && line > 0;
}
function placeRight(hunks, wanted) {
	const hunk = chooseHunk(hunks, "right", wanted);
	const lines = clip(wanted, hunk?.right);
	return lines && {
		side: "RIGHT",
		lines,
		isExact: isSameSpan(lines, wanted)
	};
}
function placeLeft(hunks, wanted) {
	const hunk = chooseHunk(hunks, "left", wanted);
	const within = clip(wanted, hunk?.left);
	if (!hunk || !within) return void 0;
	const removed = hunk.removed.filter((line) => line >= within.first && line <= within.last);
	const [first] = removed;
	const last = removed.at(-1);
	if (first !== void 0 && last !== void 0) return {
		side: "LEFT",
		lines: {
			first,
			last
		},
		isExact: isSameSpan({
			first,
			last
		}, wanted)
	};
	const [from, to] = [hunk.rightOf.get(within.first), hunk.rightOf.get(within.last)];
	if (from === void 0 || to === void 0) return void 0;
	return {
		side: "RIGHT",
		lines: {
			first: from,
			last: to
		},
		isExact: false
	};
}
function chooseHunk(hunks, side, wanted) {
	const end = {
		first: wanted.last,
		last: wanted.last
	};
	return hunks.find((hunk) => clip(end, hunk[side])) ?? hunks.find((hunk) => clip(wanted, hunk[side]));
}
function isSameSpan(one, other) {
	return one.first === other.first && one.last === other.last;
}

// src/result/apply/review-plan.ts
const maxFindings = 300;
function planReview({ findings, files, history, maxComments }) {
	const place = createPlacer(files);
	const fresh = [];
	const inBody = [];
	const stillSaid = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	const counted = [];
	let overCap = 0;
	for (const finding of [...findings].sort(byGravity).slice(0, 300)) {
		const placement = place(finding);
		const spot = placement.kind === "lines" ? [placement.side, placement.lines.last] : [finding.line];
		const sameness = JSON.stringify([printOf(placement), ...spot]);
		if (seen.has(sameness)) continue;
		seen.add(sameness);
		counted.push(finding);
		if (placement.kind === "body") {
			inBody.push(placement);
			continue;
		}
		const said = history.threads.find((thread) => saysAlready(thread, placement));
		if (said) stillSaid.add(said);
		else if (fresh.length < maxComments) fresh.push(placement);
		else {
			overCap += 1;
			inBody.push({
				kind: "body",
				finding,
				path: placement.path,
				reason: "over the limit of comments"
			});
		}
	}
	const leftOut = Math.max(0, findings.length - 300);
	const isNews = hasNews(history, fresh, inBody);
	return {
		fresh,
		inBody,
		overCap,
		stillSaid,
		findings: counted,
		leftOut,
		isNews
	};
}
function hasNews({ reviews }, fresh, inBody) {
	const shown = reviews.filter(({ isPending, isMinimized }) => !isPending && !isMinimized);
	const known = new Set(shown.flatMap(({ prints }) => prints));
	return shown.length === 0 || fresh.length > 0 || inBody.some((placement) => !known.has(printOf(placement)));
}
function byGravity(one, other) {
	return severities.indexOf(one.severity) - severities.indexOf(other.severity) || confidences.indexOf(one.confidence) - confidences.indexOf(other.confidence);
}

// src/result/apply/review-post.ts
async function postReview(applyContext, draft) {
	const { github, target, clock, signal } = applyContext;
	const writer = createReviewWriter(github, target);
	const whole = {
		commitSha: draft.commitSha,
		body: draft.compose([]),
		comments: draft.comments.map(({ comment }) => comment)
	};
	try {
		const send = () => writer.create(whole, { signal });
		return {
			...await writeOnce({
				clock,
				signal,
				send,
				find: () => findOurs(applyContext, false)
			}),
			unplaced: []
		};
	} catch (error) {
		if (!isRefused(error) || draft.comments.length === 0) throw error;
		return await postPieces(applyContext, writer, draft);
	}
}
async function postPieces(applyContext, writer, draft) {
	const { clock, signal, marker } = applyContext;
	const start = {
		commitSha: draft.commitSha,
		body: writeApplyMarker("review", marker)
	};
	const open = () => writer.open(start, { signal });
	const { id, url } = await writeOnce({
		clock,
		signal,
		send: open,
		find: () => findOurs(applyContext, true)
	});
	try {
		const unplaced = [];
		for (const placed of draft.comments) if (!await addPiece(applyContext, writer, {
			review: id,
			...placed
		})) unplaced.push(placed.placement);
		const submit = async () => {
			await writer.submit(id, draft.compose(unplaced), { signal });
			return {
				id,
				url
			};
		};
		return {
			...await writeOnce({
				clock,
				signal,
				send: submit,
				find: () => findOurs(applyContext, false)
			}),
			unplaced
		};
	} catch (error) {
		await discardReview(applyContext, writer, id);
		throw error;
	}
}
async function addPiece(applyContext, writer, { review, comment, placement }) {
	const { clock, signal } = applyContext;
	const find = async () => {
		const { threads } = await readHistory(applyContext);
		return threads.some((thread) => thread.first.reviewId === review && saysAlready(thread, placement)) || void 0;
	};
	try {
		return await writeOnce({
			clock,
			signal,
			send: () => writer.addComment(review, comment, { signal }),
			find
		});
	} catch (error) {
		if (isRefused(error)) return false;
		throw error;
	}
}
async function findOurs(applyContext, isPending) {
	const { reviews } = await readHistory(applyContext);
	return reviews.findLast((review) => review.isPending === isPending && review.run === applyContext.marker.run);
}
const discardMs = 5e3;
async function discardReview({ clock, log }, writer, id) {
	const limit = signalAfter(clock, discardMs);
	try {
		await writer.discard(id, { signal: limit.signal });
	} catch {
		log.warning("An unfinished review could not be taken back; the next run of this workflow will try.");
	} finally {
		limit.clear();
	}
}
function isRefused(error) {
	return error instanceof GitHubError && error.failure === "refused";
}
function lineCommentOf(placement, body) {
	const { path, side, lines } = placement;
	return {
		path,
		side,
		line: lines.last,
		body,
		...lines.first < lines.last && { startLine: lines.first }
	};
}

// src/result/apply/review-outdated.ts
const maxFolded = 50;
async function resolveOutdated(applyContext, facts) {
	const threads = facts.history.threads.filter((thread) => isSettled(thread) && !facts.stillSaid.has(thread));
	const writer = createReviewWriter(applyContext.github, applyContext.target);
	const folding = new Folding(applyContext, writer);
	for (const thread of threads.slice(0, maxFolded)) await folding.thread(thread);
	for (const review of outlived(facts, threads).slice(0, maxFolded)) await folding.review(review);
	return folding.told();
}
function isSettled({ isResolved, isOutdated, isAnswered, first }) {
	return isOutdated && !isAnswered && !isResolved && !first.isMinimized;
}
function outlived({ history, latest }, settled) {
	if (latest === void 0) return [];
	const standing = history.threads.filter((thread) => thread.isAnswered || !(thread.isResolved || thread.first.isMinimized || settled.includes(thread)));
	const keep = new Set(standing.map(({ first }) => first.reviewId));
	return history.reviews.filter(({ id, isPending, isMinimized }) => id !== latest && !isPending && !isMinimized && !keep.has(id));
}
var Folding = class {
	applyContext;
	writer;
	counts = {
		threads: 0,
		reviews: 0
	};
	trouble;
	mayResolve = true;
	constructor(applyContext, writer) {
		this.applyContext = applyContext;
		this.writer = writer;
	}
	async thread({ id, first }) {
		const { signal } = this.applyContext;
		if (!(this.mayResolve && await this.attempt("threads", () => this.writer.resolve(id, { signal }))) && !this.mayResolve) await this.attempt("threads", () => this.writer.minimize(first.id, { signal }));
	}
	async review({ id }) {
		await this.attempt("reviews", () => this.writer.minimize(id, { signal: this.applyContext.signal }));
	}
	told() {
		const { threads, reviews } = this.counts;
		const done = [...threads > 0 ? [`${threads} ${threads === 1 ? "thread" : "threads"} on lines that were changed`] : [], ...reviews > 0 ? [`${reviews} earlier ${reviews === 1 ? "review" : "reviews"}`] : []];
		const what = "folding away what is settled";
		return [...done.length > 0 ? [{
			what: `folded away: ${done.join(", ")}`,
			result: "applied"
		}] : [], ...this.trouble === void 0 ? [] : [{
			what,
			result: "refused",
			reason: this.trouble
		}]];
	}
	async attempt(kind, write) {
		if (this.trouble !== void 0) return false;
		try {
			await write();
			this.counts[kind] += 1;
			return true;
		} catch (error) {
			const isDenied = error instanceof GitHubError && error.failure === "denied";
			if (kind === "threads" && this.mayResolve && isDenied) this.mayResolve = false;
			else this.trouble = whyNot$1(error, this.applyContext.signal);
			return false;
		}
	}
};
function whyNot$1(error, signal) {
	if (signal.aborted) return "there was no time left";
	if (error instanceof GitHubError) return explain(error, "pull-requests: write");
	throw error;
}

// src/result/apply/review.ts
function reviewWords({ target }) {
	return `review of #${target.number}`;
}
async function applyReview(applyContext, operation) {
	const { findings, summary } = operation;
	if (!applyContext.target.isPullRequest) throw new Rejection(`#${applyContext.target.number} is an issue: there is nothing to review`);
	requireFewMentions([summary, ...findings.flatMap(({ title, body }) => [title, body])]);
	const diff = await readReviewedDiff(applyContext);
	const history = await readHistory(applyContext);
	const current = await takeOver(applyContext, history);
	const plan = planReview({
		findings,
		files: diff.files,
		history,
		maxComments: applyContext.budget.comments
	});
	const work = {
		applyContext,
		operation,
		diff,
		plan
	};
	const written = plan.isNews || !current ? await post(work) : await refresh(work, current);
	const settled = await resolveOutdated(applyContext, {
		history,
		stillSaid: plan.stillSaid,
		latest: written.latest
	});
	return [
		written.told,
		...refuseExcess(applyContext, plan),
		...settled
	];
}
async function takeOver(applyContext, { reviews }) {
	if (reviews.some(({ run }) => isLaterRun(run, applyContext.marker.run))) throw new Rejection("a later run of this workflow has reviewed already");
	const writer = createReviewWriter(applyContext.github, applyContext.target);
	for (const { id } of reviews.filter(({ isPending }) => isPending)) await discardReview(applyContext, writer, id);
	return reviews.findLast(({ isPending, isMinimized }) => !isPending && !isMinimized);
}
async function post(work) {
	const { applyContext, plan, diff } = work;
	applyContext.budget.comments -= plan.fresh.length;
	const frame = frameOf(work);
	const draft = {
		commitSha: diff.commitSha,
		comments: plan.fresh.map((placement) => ({
			placement,
			comment: lineCommentOf(placement, renderOnLines(frame, placement))
		})),
		compose: (unplaced) => compose(work, unplaced)
	};
	const posted = await postReview(applyContext, draft);
	return {
		told: tellPosted(work, posted),
		latest: posted.id
	};
}
function tellPosted({ applyContext, plan }, { url, unplaced }) {
	const [onLines, inBody] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length];
	const reason = unplaced.length > 0 ? `GitHub has no line for ${unplaced.length} of them` : void 0;
	return {
		what: `${reviewWords(applyContext)}: findings on lines ${onLines}, in the body ${inBody}, said before ${plan.stillSaid.size}`,
		result: "applied",
		...reason !== void 0 && { reason },
		...url !== void 0 && { url }
	};
}
async function refresh(work, { id, url }) {
	const { applyContext } = work;
	const { github, target, clock, signal } = applyContext;
	const body = compose(work, []);
	await writeOnce({
		clock,
		signal,
		send: async () => {
			await createReviewWriter(github, target).rewrite(id, body, { signal });
			return true;
		},
		find: async () => (await readHistory(applyContext)).reviews.some((review) => review.id === id && review.body === body) || void 0
	});
	const told = {
		what: reviewWords(applyContext),
		result: "applied",
		reason: "nothing new: the last one is up to date"
	};
	return {
		told: url === void 0 ? told : {
			...told,
			url
		},
		latest: void 0
	};
}
function compose(work, unplaced) {
	const { applyContext, operation, plan, diff } = work;
	const inBody = [...unplaced.map(withoutLine), ...plan.inBody];
	return renderReviewBody({
		...diff,
		marker: applyContext.marker,
		frame: frameOf(work),
		summary: operation.summary,
		severities: plan.findings.map(({ severity }) => severity),
		onLines: plan.fresh.length - unplaced.length,
		saidBefore: plan.stillSaid.size,
		inBody
	});
}
function withoutLine({ finding, path }) {
	return {
		kind: "body",
		finding,
		path,
		reason: "GitHub has no line for it"
	};
}
function frameOf({ applyContext, diff }) {
	const { redact, marker, event, target } = applyContext;
	const filesUrl = `${event.serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
	return {
		redact,
		key: marker.key,
		filesUrl
	};
}
function refuseExcess({ policy }, { overCap, leftOut }) {
	const cap = `max_comments is ${policy.maxComments}: they stand in the review's body`;
	return [...overCap > 0 ? [refused(`comments on lines for ${overCap} more findings`, cap)] : [], ...leftOut > 0 ? [refused(`${leftOut} more findings`, `a review takes ${300} at most`)] : []];
}

// src/result/apply/apply.ts
const defaultDeadlineMs = 3e5;
const maxOperations = 30;
async function applyOperations(request) {
	const { clock, signal, log, policy } = request;
	const limit = signalAfter(clock, request.deadlineMs ?? defaultDeadlineMs);
	try {
		const done = [];
		const both = AbortSignal.any([signal, limit.signal]);
		for (const step of stepsOf({
			...request,
			signal: both
		})) done.push(...await step());
		const told = (policy.dryRun ? done.map(asShown) : done).map((operation) => withoutSecrets(request, operation));
		for (const operation of told) tell(log, operation, policy.dryRun);
		return {
			operations: told,
			summary: summaryOf(request),
			error: errorOf(request, told)
		};
	} finally {
		limit.clear();
	}
}
function stepsOf(request) {
	const { operations, event } = request;
	const ordered = [...applicable, "unknown"].flatMap((kind) => operations.filter((operation) => operation.kind === kind));
	const more = ordered.length - maxOperations;
	const target = targetOf(event);
	const applyContext = typeof target === "string" ? void 0 : benchOf(request, target);
	const seen = /* @__PURE__ */ new Set();
	const steps = ordered.slice(0, maxOperations).map((operation) => {
		const isSecond = seen.has(operation.kind);
		if (operation.kind !== "unknown") seen.add(operation.kind);
		return async () => {
			const what = wordsOf(operation, target);
			const reason = whyNot(request, operation, {
				target,
				isSecond
			});
			if (reason !== void 0) return [refused(what, reason)];
			if (applyContext === void 0) return [{
				what,
				result: "applied"
			}];
			return [...refuseVerdict(operation, what), ...await attempt(applyContext, operation, what)];
		};
	});
	const tooMany = refused(`${more} more operations`, "a step does one of a kind");
	return more > 0 ? [...steps, () => Promise.resolve([tooMany])] : steps;
}
function refuseVerdict(operation, what) {
	const verdict = operation.kind === "review" ? operation.event ?? "COMMENT" : "COMMENT";
	if (verdict.toUpperCase() === "COMMENT") return [];
	return [refused(`${what} as ${JSON.stringify(verdict)}`, "a review is only ever made as a comment")];
}
function benchOf(request, target) {
	const { policy, github, log, headSha } = request;
	return {
		...request,
		target,
		headSha,
		github: policy.dryRun ? showWrites(github, log) : github,
		budget: { comments: policy.maxComments }
	};
}
function whyNot({ policy }, operation, { target, isSecond }) {
	const { kind, aim = {} } = operation;
	if (kind === "unknown") return `a step does ${applicable.join(", ")}, and nothing else`;
	if (!policy.allowed.includes(kind)) return "apply does not allow it";
	if (isSecond) return "a step does one of a kind";
	if (kind === "summary") return void 0;
	return typeof target === "string" ? target : whyElsewhere(aim, target);
}
async function attempt(applyContext, operation, what) {
	const { signal, github, target } = applyContext;
	const permission = operation.kind === "review" ? "pull-requests: write" : labelPermission({ target });
	if (operation.kind !== "summary" && !github.hasToken) return [{
		what,
		result: "failed",
		reason: "there is no github_token to write with"
	}];
	try {
		signal.throwIfAborted();
		return await perform(applyContext, operation);
	} catch (error) {
		return [endOf(error, {
			what,
			permission,
			signal
		})];
	}
}
async function perform(applyContext, operation) {
	switch (operation.kind) {
		case "labels": return applyLabels(applyContext, operation);
		case "comment": return [await applyComment(applyContext, operation)];
		case "review": return applyReview(applyContext, operation);
		case "summary": return [{
			what: wordsOf(operation, applyContext.target),
			result: "applied"
		}];
		case "unknown": return [];
	}
}
function wordsOf(operation, target) {
	const applyContext = typeof target === "string" ? void 0 : { target };
	switch (operation.kind) {
		case "labels": return "labels";
		case "comment": return applyContext ? commentWords(applyContext) : "comment";
		case "review": return applyContext ? reviewWords(applyContext) : "review";
		case "summary": return "the step's summary";
		case "unknown": return `operation ${JSON.stringify(operation.name)}`;
	}
}
function asShown(operation) {
	return operation.result === "applied" ? refused(operation.what, "dry_run: shown in the log, and not done") : operation;
}
const maxTextLength = 1e3;
function withoutSecrets({ redact }, { what, reason, ...rest }) {
	const show = (text) => cutText(redactClean(redact, text), maxTextLength);
	return {
		what: show(what),
		...rest,
		...reason !== void 0 && { reason: show(reason) }
	};
}
function tell(log, { what, result, reason }, isDry) {
	const why = reason === void 0 ? "" : `: ${reason}`;
	if (result === "refused" && !isDry) log.warning(`Refused, ${what}${why}.`);
	else log.info(`${result === "applied" ? "Done" : result === "refused" ? "Not done" : "Failed"}, ${what}${why}.`);
}
const maxSummaryBytes = 102400;
function summaryOf({ operations, policy, redact }) {
	const operation = operations.find(({ kind }) => kind === "summary");
	if (operation?.kind !== "summary" || !policy.allowed.includes("summary")) return void 0;
	const source = redactClean(redact, headOf(operation.markdown, maxSummaryBytes));
	const inert = (part) => makeInert(part, {
		backlinks: true,
		topHeading: 3
	});
	const { text, leftOut } = fitText(source, maxSummaryBytes, inert);
	return redact(leftOut > 0 || operation.markdown.length > maxSummaryBytes ? `${text}\n\n*… cut here: the output \`result\` has the whole.*` : text);
}
function errorOf({ operations, policy, redact }, done) {
	const failed = done.filter(({ result }) => result === "failed").map(({ what, reason }) => `${what}: ${reason ?? ""}`);
	const findings = operations.flatMap((operation) => operation.kind === "review" ? operation.findings : []);
	const judged = judgeFindings(findings, policy.failOn, redact);
	if (failed.length === 0) return judged;
	const lost = `Not all that the result asks for could be done. ${failed.join("; ")}.`;
	return new ActionError([lost, ...judged ? [judged.message] : []].join(" "));
}

export { applyOperations };