// src/github/read/pull-number.ts
function pullNumberOf(event) {
	if ("pullRequest" in event) return event.pullRequest.number;
	if ("issue" in event) return event.issue.isPullRequest ? event.issue.number : void 0;
	const [only, ...others] = checkOf(event)?.pullRequests ?? [];
	return others.length === 0 ? only : void 0;
}
function checkOf(event) {
	if ("workflowRun" in event) return event.workflowRun;
	if ("checkRun" in event) return event.checkRun;
	if ("checkSuite" in event) return event.checkSuite;
	return "status" in event ? event.status : void 0;
}

export { pullNumberOf as n, checkOf as t };