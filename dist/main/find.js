import { Kt as isObject, Yt as parseJson } from "./start.js";

// src/result/find.ts
const maxResultBytes = 1048576;
const mostTries = 20;
function findResult(answer) {
	const blocks = fencedBlocks(answer).filter(({ language }) => [
		"json",
		"jsonc",
		"json5",
		""
	].includes(language));
	for (const { text, language } of blocks.slice(-20).toReversed()) {
		if (language === "" && !isPossible(text)) continue;
		const value = readSmall(text);
		if (value !== void 0) return {
			kind: "found",
			value
		};
	}
	const bare = findBare(answer);
	if (bare !== void 0) return {
		kind: "found",
		value: bare
	};
	const last = blocks.findLast(({ language, text }) => language !== "" || isPossible(text));
	return last === void 0 ? { kind: "none" } : {
		kind: "broken",
		reason: whyBroken(last.text)
	};
}
function readResultFile(text) {
	const value = readSmall(text);
	return value === void 0 ? {
		kind: "broken",
		reason: whyBroken(text)
	} : {
		kind: "found",
		value
	};
}
function readSmall(text) {
	return text.length > 1048576 || Buffer.byteLength(text) > 1048576 ? void 0 : parseJson(text.trim());
}
function isPossible(text) {
	return /^\s*[[{]/.test(text);
}
function whyBroken(text) {
	if (Buffer.byteLength(text) > 1048576) return `It is larger than ${maxResultBytes.toLocaleString("en-US")} bytes.`;
	try {
		JSON.parse(text);
		return "It is empty.";
	} catch (error) {
		return `It is not JSON: ${(error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 200)}`;
	}
}
function fencedBlocks(markdown) {
	const blocks = [];
	let open;
	for (const line of markdown.split(/\r?\n/)) {
		const [, fence = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
		if (open === void 0) {
			if (fence !== "" && !rest.includes("`")) open = {
				fence,
				language: wordOf(rest),
				lines: []
			};
		} else if (fence.startsWith(open.fence) && rest.trim() === "") {
			blocks.push({
				language: open.language,
				text: open.lines.join("\n")
			});
			open = void 0;
		} else open.lines.push(line);
	}
	if (open !== void 0) blocks.push({
		language: open.language,
		text: open.lines.join("\n")
	});
	return blocks;
}
function wordOf(info) {
	return info.trim().split(/[\s{]/, 1)[0]?.toLowerCase() ?? "";
}
function findBare(answer) {
	const whole = answer.trim();
	if (!whole.endsWith("}") && !whole.endsWith("]")) return void 0;
	if (isPossible(whole)) {
		const value = readSmall(whole);
		if (value !== void 0) return value;
	}
	let from = whole.length;
	for (let tries = 0; tries < mostTries; tries += 1) {
		const start = whole.lastIndexOf("\n{", from - 1);
		if (start < 0) return void 0;
		const value = readSmall(whole.slice(start + 1));
		if (isObject(value)) return value;
		from = start;
		if (from === 0) return void 0;
	}
}

export { fencedBlocks, findResult, maxResultBytes, readResultFile };