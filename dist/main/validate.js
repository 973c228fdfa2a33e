import { r as __toESM } from "./rolldown-runtime.js";
import { Kt as isObject, Qt as ActionError, Wt as arrayOf, Xt as textOf, en as messageOf, qt as numberOf } from "./start.js";

// src/result/patterns.ts
const maxPatternLength = 1e3;
const mostSteps = 1e8;
const mostChoices = 1e4;
const fewRepetitions = 10;
function judgePattern(pattern) {
	if (pattern.length > maxPatternLength) return unsafe(`it is longer than ${maxPatternLength} characters`);
	const reading = new Reading();
	for (let at = 0; at < pattern.length;) {
		const token = tokenAt(pattern, at);
		at += token.length;
		const reason = reading.take(token);
		if (reason !== void 0) return unsafe(reason);
	}
	const { choices, endless } = reading.tally;
	if (choices > mostChoices) return unsafe("it can go more ways than can be tried");
	const degree = endless + (pattern.startsWith("^") ? 0 : 1);
	return {
		kind: "safe",
		longest: Math.floor((mostSteps / choices) ** (1 / Math.max(1, degree)))
	};
}
var Reading = class {
	tally = {
		endless: 0,
		choices: 1
	};
	groups = [newGroup()];
	closed;
	take(token) {
		const closed = this.closed;
		this.closed = void 0;
		if (/^\\[1-9k]/.test(token)) return "it refers back to an earlier group";
		if (/^\(\?<?[=!]/.test(token)) return "it looks ahead or behind";
		if (token.startsWith("(")) this.groups.push(newGroup());
		else if (token === ")") this.close();
		else if (token === "|") this.choose();
		else if (isQuantifier(token)) return this.repeat(token, closed);
	}
	close() {
		this.closed = this.groups.length > 1 ? this.groups.pop() : void 0;
		const outer = this.groups.at(-1);
		if (outer !== void 0 && this.closed?.hasChoice === true) outer.hasChoice = true;
	}
	choose() {
		const group = this.groups.at(-1);
		if (group !== void 0) group.hasChoice = true;
		this.tally.choices += 1;
	}
	repeat(token, group) {
		for (const outer of this.groups) outer.hasRepetition = true;
		return countRepetition(token, group, this.tally);
	}
};
function newGroup() {
	return {
		hasRepetition: false,
		hasChoice: false
	};
}
function unsafe(reason) {
	return {
		kind: "unsafe",
		reason
	};
}
function tokenAt(pattern, at) {
	const rest = pattern.slice(at, at + maxPatternLength);
	return /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^])/i.exec(rest)?.[0] ?? rest.charAt(0);
}
function isQuantifier(token) {
	return /^(?:[*+?]|\{\d)/.test(token);
}
function countRepetition(token, group, tally) {
	const [least, most] = rangeOf(token);
	if (group !== void 0 && !(least === 0 && most === 1) && (group.hasRepetition || group.hasChoice)) return "it repeats a group that holds a repetition or a choice";
	if (most - least > fewRepetitions) tally.endless += 1;
	else tally.choices *= most - least + 1;
}
function rangeOf(token) {
	if (token.startsWith("?")) return [0, 1];
	if (token.startsWith("*") || token.startsWith("+")) return [0, Infinity];
	const [, least = "0", comma, most = ""] = /^\{(\d+)(,)?(\d*)/.exec(token) ?? [];
	if (comma === void 0) return [Number(least), Number(least)];
	return [Number(least), most === "" ? Infinity : Number(most)];
}

// src/result/problems.ts
const mostProblems = 10;
const longestValue = 60;
function reportProblems(problems) {
	const told = [...new Set(problems.map(tellProblem))];
	const more = told.length - mostProblems;
	return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
function tellProblem({ keyword, instancePath, params, message, data }) {
	const where = placeOf(instancePath);
	const name = (key) => oneLine(textOf(params[key]) ?? "");
	const limit = numberOf(params["limit"]);
	switch (keyword) {
		case "required": return `${where} lacks ${quote(name("missingProperty"))}.`;
		case "additionalProperties": return `${where} must not have ${quote(name("additionalProperty"))}.`;
		case "unevaluatedProperties": return `${where} must not have ${quote(name("unevaluatedProperty"))}.`;
		case "type": return `${where} must be ${typesOf(params["type"])}, not ${kindOf(data)}.`;
		case "enum": return `${where} must be one of ${listOf(params["allowedValues"])}, not ${show(data)}.`;
		case "const": return `${where} must be ${show(params["allowedValue"])}, not ${show(data)}.`;
		case "minLength": return `${where} must have at least ${String(limit)} characters.`;
		case "maxLength": return `${where} must have at most ${String(limit)} characters, not ${typeof data === "string" ? data.length : "more"}.`;
		case "minItems": return `${where} must have at least ${String(limit)} items.`;
		case "maxItems": return `${where} must have at most ${String(limit)} items.`;
		case "pattern": return `${where} must match ${name("pattern")}, and ${show(data)} does not.`;
		case "format": return `${where} must be of the format ${name("format")}, and ${show(data)} is not.`;
		default: return `${where} ${oneLine(message ?? `breaks the rule ${keyword}`)}.`;
	}
}
function placeOf(pointer) {
	if (pointer === "") return "The result";
	return `\`${oneLine(pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).map((part, index) => /^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? "" : "."}${part}`).join(""))}\``;
}
function typesOf(types) {
	return (Array.isArray(types) ? types : [types]).map((type) => withArticle(String(type))).join(" or ");
}
function withArticle(type) {
	if (type === "null") return "null";
	if (type === "array") return "a list";
	return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
function kindOf(value) {
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	return isObject(value) ? "an object" : `${withArticle(typeof value)} (${show(value)})`;
}
function listOf(values) {
	return arrayOf(values).map(show).join(", ");
}
function show(value) {
	const text = value === void 0 ? "nothing" : JSON.stringify(value);
	return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
function quote(name) {
	return JSON.stringify(name.slice(0, longestValue));
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").slice(0, 200);
}

// src/result/validate.ts
async function createValidator(schema, name) {
	const [checker, formats] = await Promise.all([import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))]);
	const ajv = new checker.default.Ajv2020({
		strict: false,
		allErrors: true,
		verbose: true,
		logger: false,
		code: { regExp: Object.assign(safePattern, { code: "safePattern" }) }
	});
	formats.default.default(ajv, { mode: "fast" });
	try {
		if (schema["$async"] === true) throw new Error("$async has no place in it");
		if (ajv.validateSchema(schema) !== true) throw new Error(whyNoSchema(rawProblems(ajv.errors)));
		const holds = ajv.compile(schema);
		return {
			schema,
			check(value) {
				if (holds(value)) return {
					kind: "fits",
					value
				};
				return {
					kind: "wrong",
					problems: reportProblems(rawProblems(holds.errors))
				};
			}
		};
	} catch (error) {
		throw new ActionError(`${name} is not a usable JSON Schema: ${firstLine(messageOf(error)).replace(/\.$/, "")}.`, {
			hint: "Mend it at the place named; the schema is of draft 2020-12, stands in one file, and its patterns are simple.",
			cause: error
		});
	}
}
function whyNoSchema(problems) {
	const depth = ({ instancePath }) => instancePath.split("/").length;
	return reportProblems(problems.toSorted((one, other) => depth(other) - depth(one)).slice(0, 1)).join("");
}
function rawProblems(errors) {
	return errors ?? [];
}
function safePattern(pattern, flags) {
	const judged = judgePattern(pattern);
	if (judged.kind === "unsafe") throw new Error(`the pattern ${JSON.stringify(pattern.slice(0, 80))} is not safe to try: ${judged.reason}`);
	const expression = new RegExp(pattern, flags);
	return {
		test: (text) => text.length <= judged.longest && expression.test(text),
		toString: () => expression.toString()
	};
}
function firstLine(text) {
	return (text.split("\n", 1)[0] ?? "").replace(/[.:\s]+$/, "").slice(0, 300);
}

export { createValidator };