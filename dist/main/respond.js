import { r as readApplyMarker } from "./marker2.js";
import { t as targetOf } from "./target.js";
import { Ht as isSameLogin, U as keyUrlOf, Vt as foldAscii, bt as OzError } from "./start.js";
import { n as createThreadComments, t as createIssueComments } from "./comments2.js";
import { t as GitHubError } from "./failure.js";
import { i as wrongEvent } from "./recipe2.js";

// src/action/recipes/respond.ts
const prepareRespond = async (recipeContext) => {
	const { event, trigger } = recipeContext;
	const target = targetOf(event);
	if (typeof target === "string") throw wrongEvent("respond", event, "comments, issues, pull requests and reviews");
	const conversationId = await findConversation(recipeContext, target);
	const request = requestOf(trigger);
	const topic = topicOf(event);
	return {
		facts: conversationId === void 0 ? [] : ["You were asked something in this thread before: go on from there."],
		material: [],
		...request !== void 0 && { request },
		...conversationId !== void 0 && { conversationId },
		...topic !== void 0 && { topic }
	};
};
function requestOf(trigger) {
	if (trigger.kind !== "phrase" || trigger.text.author === void 0) return void 0;
	const { text, after } = trigger;
	const whole = text.text.trim();
	const isAll = after === "" || whole.length - after.length < 80;
	return {
		text: after === "" ? whole : after,
		author: trigger.text.author.login,
		path: isAll ? text.path : ""
	};
}
function topicOf(event) {
	if ("comment" in event) return `comment ${String(event.comment.id)}`;
	return "review" in event ? `review ${String(event.review.id)}` : void 0;
}
async function findConversation(recipeContext, target) {
	const { api, runtime, event, github } = recipeContext;
	if (api === void 0) return void 0;
	const { cancelled: signal, log } = runtime;
	try {
		const own = await (target.thread === void 0 ? createIssueComments(await github(), target) : createThreadComments(await github(), target, target.thread)).findOwn(({ body }) => conversationOf(body) !== void 0, { signal });
		const marked = own && conversationOf(own.body);
		if (marked === void 0) return void 0;
		const run = await api.getRun(marked.run, { signal });
		const isTrue = run.conversationId === marked.conversation && isOfRepository(run, event);
		if (!isTrue) log.warning(`The run ${marked.run} that an answer here names is not of this repository: a new conversation.`);
		return isTrue ? run.conversationId : void 0;
	} catch (error) {
		if (!(error instanceof GitHubError || error instanceof OzError) || signal.aborted) throw error;
		log.notice(`The conversation so far could not be looked up, so a new one is begun: ${error.message}`);
		return;
	}
}
function conversationOf(body) {
	const { agentRun, conversation } = readApplyMarker("comment", body) ?? {};
	return agentRun === void 0 || conversation === void 0 ? void 0 : {
		run: agentRun,
		conversation
	};
}
function isOfRepository({ prompt }, { repository, serverUrl }) {
	const url = keyUrlOf(prompt);
	if (url === void 0 || !foldAscii(url).startsWith(foldAscii(`${serverUrl}/`))) return false;
	const [owner = "", name = "", actions] = url.slice(serverUrl.length + 1).split("/");
	return actions === "actions" && isSameLogin(`${owner}/${name}`, repository.fullName);
}

export { prepareRespond };