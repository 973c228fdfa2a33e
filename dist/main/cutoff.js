import { Gt as dateOf, Rt as commentBodyOf } from "./start.js";

// src/github/read/cutoff.ts
function isBeforeTrigger(triggeredAt, written, edited) {
	if (!triggeredAt) return false;
	const limitMs = Math.floor(triggeredAt.getTime() / 1e3) * 1e3;
	const writtenAt = dateOf(written);
	const editedAt = edited === void 0 || edited === null ? writtenAt : dateOf(edited);
	return writtenAt !== void 0 && editedAt !== void 0 && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs;
}
function keepOld(scope, part, nodes, words) {
	const { event } = scope;
	const own = commentBodyOf(event)?.url;
	const others = nodes.filter((node) => own === void 0 || node["url"] !== own);
	const shown = others.filter((node) => node["isMinimized"] !== true);
	const kept = shown.filter((node) => isBeforeTrigger(event.triggeredAt, node["submittedAt"] ?? node["createdAt"], node["lastEditedAt"]));
	const count = (number) => `${number} ${number === 1 ? words.one : words.many}`;
	if (shown.length < others.length) scope.note(part, `Left out, since people hid them: ${count(others.length - shown.length)}.`);
	if (kept.length < shown.length) scope.note(part, `Left out, since they were written or edited at the trigger or later: ${count(shown.length - kept.length)}.`);
	return kept;
}
function noteOmitted(scope, part, omitted, many) {
	if (omitted > 0) scope.note(part, `Left out between the oldest and the newest: about ${omitted} ${many}.`);
}

export { keepOld as n, noteOmitted as r, isBeforeTrigger as t };