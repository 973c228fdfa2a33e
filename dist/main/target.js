import { Ht as isSameLogin, zt as subjectOf } from "./start.js";
import { n as pullNumberOf } from "./pull-number.js";

// src/result/apply/target.ts
function targetOf(event) {
	const { owner, name: repo } = event.repository;
	if (owner === "") return "the event names no repository";
	const about = subjectOf(event);
	if (about?.name === "discussion") return "the event is about a discussion";
	const number = about?.subject.number ?? pullNumberOf(event);
	if (number === void 0) return "the event is about no issue and no pull request";
	const state = about?.subject.state;
	return {
		owner,
		repo,
		number,
		isPullRequest: about === void 0 || about.name === "pull request",
		wasOpen: state === void 0 ? void 0 : state === "open",
		wasLocked: about?.subject.isLocked,
		thread: threadOf(event)
	};
}
function threadOf(event) {
	if (event.kind !== "pull_request_review_comment") return void 0;
	return event.comment.inReplyTo ?? event.comment.id;
}
function whyElsewhere({ repository, number }, target) {
	const here = `${target.owner}/${target.repo}`;
	if (repository !== void 0 && !isSameLogin(repository, here)) return `it is meant for the repository ${repository}, and this step writes to ${here} alone`;
	if (number !== void 0 && number !== target.number) return `it is meant for #${number}, and this step writes to #${target.number} alone`;
}

export { whyElsewhere as n, targetOf as t };