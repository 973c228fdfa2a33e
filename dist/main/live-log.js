import { r as __toESM } from "./rolldown-runtime.js";
import { a as span, i as showTime, n as createPrinter, r as foldedLines, t as createStateTeller } from "./live-state.js";
import { B as cutText, Bt as objectOf, F as require__builtin_crypto, Ht as textOf, It as arrayOf, Rt as isObject, U as oneLine, V as headOf, W as shortLine, zt as numberOf } from "./start.js";

// src/report/live-news.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
function createNewsReader() {
	const memory = {
		blocks: /* @__PURE__ */ new Map(),
		digests: /* @__PURE__ */ new Set()
	};
	return { read: (conversation) => conversation.steps.flatMap((step) => readStep(memory, [step])) };
}
function readStep(memory, path) {
	const step = path.at(-1);
	if (!step) return [];
	return [...insertByTime(step.messages.flatMap((message, at) => readMessage(memory, {
		path,
		message,
		at
	})), step.steps.map((child) => readStep(memory, [...path, child])).filter((news) => news.length > 0)), ...readSummary(memory, path, step)];
}
function readSummary(memory, path, step) {
	if (path.length < 2 || step.summary === void 0) return [];
	const news = readText(memory, {
		key: keyIn(path, "summary"),
		hasId: true,
		text: step.summary
	});
	return news ? [{
		...news,
		path,
		timestamp: step.completedAt,
		type: "text",
		role: "assistant"
	}] : [];
}
function insertByTime(own, groups) {
	const merged = [];
	const waiting = [...groups];
	for (const news of own) {
		while (waiting[0] && startsBefore(waiting[0], news)) merged.push(...waiting.shift() ?? []);
		merged.push(news);
	}
	return [...merged, ...waiting.flat()];
}
function startsBefore(group, news) {
	const start = group[0]?.timestamp;
	return start !== void 0 && news.timestamp !== void 0 && start < news.timestamp;
}
function readMessage(memory, place) {
	const { path, message } = place;
	const told = {
		path,
		timestamp: message.timestamp
	};
	const count = countUses();
	return message.content.flatMap((block, index) => {
		if (block.type === "text") {
			const id = block.id ?? message.ids[0];
			const name = id === void 0 ? `${message.role} ${place.at}.${index}` : `text ${id} ${count(id)}`;
			const news = readText(memory, {
				key: keyIn(path, name),
				hasId: id !== void 0,
				text: block.text
			});
			return news ? [{
				...told,
				...news,
				type: "text",
				role: message.role
			}] : [];
		}
		if (block.type === "action_result" && block.state === "running") return [];
		const name = blockName(block, message);
		return isNew(memory, name === void 0 ? void 0 : keyIn(path, `${name} ${count(name)}`), JSON.stringify(block)) ? [{
			...told,
			type: "block",
			block
		}] : [];
	});
}
function countUses() {
	const uses = /* @__PURE__ */ new Map();
	return (name) => {
		const before = uses.get(name) ?? 0;
		uses.set(name, before + 1);
		return before;
	};
}
function blockName(block, message) {
	switch (block.type) {
		case "action": return block.id === "" ? void 0 : `action ${block.id}`;
		case "action_result": return block.actionId === "" ? void 0 : `result ${block.actionId}`;
		case "event": return message.ids[0] === void 0 ? void 0 : `event ${message.ids[0]}`;
	}
}
function keyIn(path, key) {
	return `${path.at(-1)?.id ?? ""} ${key}`;
}
function isNew(memory, key, content) {
	const digest = digestOf(content);
	if (key === void 0) {
		if (memory.digests.has(digest)) return false;
		memory.digests.add(digest);
		return true;
	}
	if (memory.blocks.get(key)?.digest === digest) return false;
	memory.blocks.set(key, {
		digest,
		length: content.length,
		lastLine: 0
	});
	return true;
}
function readText(memory, { key, hasId, text }) {
	const digest = digestOf(text);
	const known = memory.blocks.get(key);
	if (known?.digest === digest || text.trim() === "") return void 0;
	memory.blocks.set(key, {
		digest,
		length: text.length,
		lastLine: text.lastIndexOf("\n") + 1
	});
	if (!hasId) {
		if (memory.digests.has(digest)) return void 0;
		memory.digests.add(digest);
	}
	if (!known) return {
		text,
		change: "new"
	};
	if (text.length > known.length && digestOf(text.slice(0, known.length)) === known.digest) return {
		text: text.slice(known.lastLine),
		change: "more"
	};
	return {
		text,
		change: hasId ? "edited" : "new"
	};
}
function digestOf(text) {
	return (0, import__builtin_crypto.hash)("sha1", text, "base64");
}

// src/report/live-step.ts
const titleLength = 100;
const maxLookedAt = 2e3;
function stepTitle(path, rootTitle) {
	return cutText(path.map((step, depth) => nameOf$1(step, depth === 0 ? rootTitle : "Delegated work")).join(" › "), titleLength);
}
function nameOf$1({ description }, fallback) {
	const line = headOf(description ?? "", maxLookedAt).split("\n").map(oneLine).find((text) => text !== "");
	return cutText(line ?? fallback, titleLength / 2);
}

// src/report/live-block.ts
const commandFold = {
	head: 6,
	tail: 2
};
const outputFold = {
	head: 5,
	tail: 12
};
const labelLength = 200;
const commandKeys = [
	"command",
	"cmd",
	"script"
];
const fileKeys = [
	"files",
	"paths",
	"file_paths",
	"file_path",
	"path",
	"file",
	"filename"
];
const searchKeys = [
	"query",
	"queries",
	"pattern",
	"patterns",
	"regex",
	"url"
];
const titleKeys = [
	"title",
	"name",
	"skill",
	"tool",
	"tool_name"
];
const serverKeys = [
	"server",
	"server_name",
	"mcp_server"
];
const outputKeys = [
	"output",
	"stdout",
	"stderr",
	"content",
	"text",
	"diff",
	"summary",
	"message",
	"error",
	"result"
];
function actionLines(action) {
	if (action.category === "command") {
		const command = firstText(action.input, commandKeys);
		if (command !== void 0) return foldedLines(command, commandFold, { style: "bold" }).map(asCommand);
	}
	return [[span(`${iconOf(action.category)} `, "cyan"), span(actionLabel(action))]];
}
function asCommand(line, index) {
	return [span(index === 0 ? "$ " : "  ", "cyan"), ...line];
}
function iconOf(category) {
	switch (category) {
		case "command": return "$";
		case "files": return "✎";
		case "search": return "⌕";
		case "skill": return "★";
		default: return "⚙";
	}
}
function actionLabel({ category, name, input }) {
	const about = category === "command" ? firstText(input, commandKeys) : aboutOf(category, input);
	const title = name || category || "action";
	if (about === void 0) return shortLine(title, labelLength);
	return shortLine(category === "command" ? about : `${title}  ${about}`, labelLength);
}
function aboutOf(category, input) {
	switch (category) {
		case "search": return joined([firstList(input, searchKeys), firstList(input, fileKeys)], " in ") ?? rest(input);
		case "integration": return joined([firstList(input, serverKeys), firstList(input, [
			"tool",
			"tool_name",
			...titleKeys
		])], " › ") ?? rest(input);
		default: return firstList(input, [
			...fileKeys,
			...titleKeys,
			...searchKeys
		]) ?? rest(input);
	}
}
function joined(parts, between) {
	const known = parts.filter((part) => part !== void 0);
	return known.length === 0 ? void 0 : known.join(between);
}
function rest(input) {
	return Object.keys(input).length > 0 ? JSON.stringify(input) : void 0;
}
const maxListed = 8;
function firstList(from, keys) {
	const found = keys.map((key) => listOf(from[key])).find((list) => list.length > 0);
	if (!found) return void 0;
	const more = found.length > maxListed ? ` and ${found.length - maxListed} more` : "";
	return found.slice(0, maxListed).join(", ") + more;
}
function listOf(value) {
	return (Array.isArray(value) ? arrayOf(value) : [value]).flatMap((item) => textOf(item) ?? firstText(objectOf(item), [
		"path",
		"file_path",
		"file",
		"name"
	]) ?? []);
}
function firstText(from, keys) {
	return keys.map((key) => textOf(from[key])).find((text) => text !== void 0);
}
function resultLines(result, label) {
	const { mark, style, words } = verdictOf(result);
	const output = outputText(result.output);
	const headline = [span(`${mark} ${words}`, style), ...label === void 0 ? [] : [span(`  ${label}`, "dim")]];
	if (output === "") return [headline];
	const lines = foldedLines(output, outputFold, {
		mark: "│ ",
		style: "dim"
	});
	return [headline, ...isDiff(output) ? lines.map(colourChange) : lines];
}
function isDiff(output) {
	return /^(?:diff --git |--- |@@ )/.test(output);
}
function colourChange(line) {
	return line.map(({ text, style }) => ({
		text,
		style: changeStyle(text) ?? style
	}));
}
function changeStyle(text) {
	if (text.startsWith("+") && !text.startsWith("+++")) return "green";
	return text.startsWith("-") && !text.startsWith("---") ? "red" : void 0;
}
function verdictOf({ state, output, category, name }) {
	const exitCode = numberOf(output["exit_code"]) ?? numberOf(output["exitCode"]);
	const failed = state === "failed" || exitCode !== void 0 && exitCode !== 0;
	const words = category === "command" && exitCode !== void 0 ? `exit ${exitCode}` : failed ? `${name} failed` : "done";
	if (state === "denied") return {
		mark: "⊘",
		style: "yellow",
		words: `${name} was not allowed`
	};
	if (failed) return {
		mark: "✗",
		style: "red",
		words
	};
	if (state === "completed" || state === "") return {
		mark: "✓",
		style: "green",
		words
	};
	return {
		mark: "·",
		style: "dim",
		words: state
	};
}
function outputText(output) {
	const texts = outputKeys.flatMap((key) => readable(output[key]));
	if (texts.length > 0) return texts.join("\n");
	const rest = Object.entries(output).filter(([key]) => !/^exit_?code$/i.test(key));
	return rest.length === 0 ? "" : JSON.stringify(Object.fromEntries(rest));
}
function readable(value) {
	if (typeof value === "string") return value.trim() === "" ? [] : [value];
	if (Array.isArray(value) && value.length > 0) {
		const texts = listOf(value);
		return [texts.length === value.length ? texts.join("\n") : JSON.stringify(value)];
	}
	return isObject(value) ? [JSON.stringify(value)] : [];
}
function eventLines({ name, data }) {
	const facts = Object.keys(data).length === 0 ? "" : `  ${shortLine(JSON.stringify(data), labelLength)}`;
	return [[span(`· ${shortLine(name, labelLength) || "event"}${facts}`, "dim")]];
}

// src/report/live-text.ts
const wordsFold = {
	head: 60,
	tail: 20
};
const otherFold = {
	head: 4,
	tail: 1
};
function textLines({ role, text, change }) {
	const lines = role === "assistant" ? foldedLines(text, wordsFold) : foldedLines(text, otherFold, {
		mark: markOf(role),
		style: "dim"
	});
	switch (change) {
		case "new": return lines;
		case "more": return lines.map((line, at) => [span(at === 0 ? "… " : "  ", "dim"), ...line]);
		case "edited": return [[span("(edited)", "dim")], ...lines];
	}
}
function markOf(role) {
	return role === "user" ? "▷ " : "│ ";
}

// src/report/live-tellers.ts
function createLiveTeller(printer) {
	const linesOf = createLineMaker();
	return (news) => {
		for (const { item, atMs, title } of news) printer.inGroup(title, linesOf(item), atMs);
	};
}
const maxOpenActions = 200;
function createLineMaker() {
	const labels = /* @__PURE__ */ new Map();
	let above;
	return (item) => {
		const before = above;
		above = void 0;
		if (item.type === "text") return textLines(item);
		const { block } = item;
		switch (block.type) {
			case "action":
				remember(labels, block.id, actionLabel(block));
				above = block.id;
				return actionLines(block);
			case "action_result": {
				const label = labels.get(block.actionId) ?? block.name;
				labels.delete(block.actionId);
				return resultLines(block, block.actionId === before ? void 0 : label);
			}
			case "event": return eventLines(block);
		}
	};
}
function remember(labels, id, label) {
	labels.set(id, label);
	const oldest = labels.size > maxOpenActions ? labels.keys().next().value : void 0;
	if (oldest !== void 0) labels.delete(oldest);
}
function createBriefTeller(printer) {
	let title;
	return (news) => {
		for (const part of splitByTitle(news)) {
			if (part.title !== title) printer.outside([[span("▸ ", "cyan"), span(part.title)]], part.atMs);
			title = part.title;
			if (part.names.length > 0) printer.outside([[span(`  ${countNames(part.names)}`, "dim")]], part.atMs);
		}
	};
}
function splitByTitle(news) {
	const parts = [];
	for (const { item, atMs, title } of news) {
		const last = parts.at(-1);
		const part = last?.title === title ? last : {
			title,
			atMs,
			names: []
		};
		if (part !== last) parts.push(part);
		if (item.type === "block" && item.block.type === "action") part.names.push(nameOf(item.block));
	}
	return parts;
}
function nameOf({ name, category }) {
	return shortLine(name || category || "action", 60);
}
function countNames(names) {
	const runs = [];
	for (const name of names) {
		const last = runs.at(-1);
		if (last?.name === name) last.count++;
		else runs.push({
			name,
			count: 1
		});
	}
	return runs.map(({ name, count }) => count > 1 ? `${name} ×${count}` : name).join(", ");
}

// src/report/live-times.ts
function createMessageTimes(clock, printer) {
	let readingMs = 0;
	let newsMs = 0;
	return {
		placeMs(timestamp) {
			const nowMs = printer.nowMs();
			if (timestamp === void 0) return nowMs;
			const ageMs = clock.date().getTime() - timestamp.getTime();
			return Math.min(Math.max(nowMs - ageMs, readingMs), nowMs);
		},
		endReading(count) {
			readingMs = printer.nowMs();
			if (count > 0) newsMs = readingMs;
		},
		silentMs: () => printer.nowMs() - newsMs
	};
}

// src/report/live-log.ts
const quietMs = 44e3;
function createLiveLog(options) {
	if (options.level === "off") return createSilentLog(options.log);
	const printer = createPrinter(options);
	const label = options.label === void 0 ? "" : `${oneLine(options.label)}: `;
	const tell = options.level === "live" ? createLiveTeller(printer) : createBriefTeller(printer);
	const states = createStateTeller(printer, {
		label,
		withMessages: options.level === "live"
	});
	const reader = createNewsReader();
	const times = createMessageTimes(options.clock, printer);
	let count = 0;
	let lastWait = "";
	function quietly(text) {
		printer.outside([[span(`· ${label}${oneLine(text)}`, "dim")]]);
	}
	function pulse() {
		if (printer.silentMs() < quietMs) return;
		const news = count === 0 ? "" : `, nothing new for ${showTime(times.silentMs())} (${count.toLocaleString("en-US")} so far)`;
		quietly(states.words() + news);
	}
	return {
		state: (run) => {
			states.tell(run);
		},
		conversation(conversation) {
			if (!conversation) return;
			const news = reader.read(conversation);
			count += news.length;
			tell(news.map((item) => ({
				item,
				atMs: times.placeMs(item.timestamp),
				title: label + stepTitle(item.path, states.title())
			})));
			times.endReading(news.length);
		},
		waiting(what) {
			if (what !== lastWait || printer.silentMs() >= quietMs) quietly(what);
			lastWait = what;
		},
		heartbeat() {
			states.tellEnd();
			pulse();
		},
		pulse,
		close() {
			states.tellEnd();
			printer.endGroup();
			if (count === 0 && states.hasEnded()) quietly("the server has no conversation to show");
		}
	};
}
function createSilentLog(log) {
	return {
		state: () => void 0,
		conversation: () => void 0,
		waiting: (what) => {
			log.info(what);
		},
		heartbeat: () => void 0,
		pulse: () => void 0,
		close: () => void 0
	};
}

export { createLiveLog };