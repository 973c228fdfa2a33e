import { n as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";

// src/platform/errors.ts
var ActionError = class extends Error {
	name = "ActionError";
	hint;
	link;
	conclusion;
	code;
	constructor(message, details = {}) {
		super(message, "cause" in details ? { cause: details.cause } : void 0);
		this.hint = details.hint;
		this.link = details.link;
		this.conclusion = details.conclusion ?? "failure";
		this.code = details.code;
	}
	get oneLine() {
		return [
			this.message,
			this.hint,
			this.link && `See ${this.link}`
		].filter(Boolean).join(" ");
	}
};
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

// src/platform/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/inputs/fields.ts
var Fields = class Fields {
	env;
	constructor(env) {
		this.env = env;
	}
	text(name) {
		const value = this.env[`INPUT_${name.toUpperCase()}`]?.trim();
		return value === "" ? void 0 : value;
	}
	flag(name, fallback) {
		const value = this.text(name);
		if (value === void 0) return fallback;
		if ([
			"true",
			"True",
			"TRUE"
		].includes(value)) return true;
		if ([
			"false",
			"False",
			"FALSE"
		].includes(value)) return false;
		throw new ActionError(`${name} must be true or false, not ${quote(value)}.`, { hint: `Write \`${name}: true\` or \`${name}: false\`.` });
	}
	number(name, rule) {
		const value = this.text(name);
		if (value === void 0) return rule.fallback;
		const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
		if (number >= rule.least && number <= rule.most) return number;
		throw new ActionError(`${name} must be a number from ${rule.least} to ${rule.most}, not ${quote(value)}.`, { hint: `Write for example \`${name}: ${rule.fallback}\`; decimals take a point.` });
	}
	choice(name, choices) {
		const value = this.text(name);
		if (value === void 0) return void 0;
		const choice = choices.find((known) => known === value);
		if (choice !== void 0) return choice;
		throw new ActionError(`${name} must be one of ${choices.join(", ")}, not ${quote(value)}.`, { hint: `Write for example \`${name}: ${choices[0] ?? ""}\`.` });
	}
	list(name) {
		return (this.text(name) ?? "").split(/[\n,]/).map((word) => word.trim()).filter((word) => word !== "");
	}
	async value(name) {
		const value = this.text(name);
		return value === void 0 ? void 0 : parseJson(value) ?? await parseYaml(name, value);
	}
	async map(name) {
		if (this.text(name) === void 0) return void 0;
		const parsed = await this.value(name);
		if (isObject(parsed)) return parsed;
		throw new ActionError(`${name} must be a map of names to values, not ${describe(parsed)}.`, { hint: `Write one \`name: value\` a line under \`${name}: |\`, or a JSON object.` });
	}
	with(changes) {
		const changed = Object.entries(changes).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
		return new Fields({
			...this.env,
			...Object.fromEntries(changed)
		});
	}
	get names() {
		return Object.keys(this.env).flatMap((name) => name.startsWith("INPUT_") ? name.slice(6).toLowerCase() : []);
	}
};
async function parseYaml(name, text) {
	const { parseDocument } = await import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const document = parseDocument(text, { prettyErrors: true });
	const [error] = document.errors;
	if (error) throw new ActionError(`${name} is neither JSON nor YAML: ${error.message.split("\n")[0]?.replace(/:$/, "") ?? ""}.`, {
		hint: "Mend it at the place named; a value with \": \" or \"#\" in it needs quotes.",
		cause: error
	});
	return document.toJS({ maxAliasCount: 100 });
}
function quote(value) {
	const line = value.replace(/\s+/g, " ");
	return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);
}
function describe(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a map" : `a ${typeof value}`;
}

// src/inputs/runs/fields.ts
const texts = [
	"prompt",
	"prompt_file",
	"skill",
	"profile",
	"environment",
	"model",
	"name",
	"title",
	"agent",
	"worker_host",
	"harness",
	"harness_auth_secret"
];
const maps = [
	"prompt_vars",
	"config",
	"metadata"
];
const all = [
	...texts,
	...maps,
	"mcp",
	"attachments"
];

// src/oz/client/types.ts
const workingStates = [
	"QUEUED",
	"PENDING",
	"CLAIMED",
	"INPROGRESS"
];
const endStates = [
	"SUCCEEDED",
	"FAILED",
	"ERROR",
	"BLOCKED",
	"CANCELLED"
];

// src/oz/client/wire.ts
const knownStates = [...workingStates, ...endStates];

// src/inputs/inputs.ts
function readKeys(env) {
	const fields = new Fields(env);
	return ["oz_api_key", "warp_api_key"].flatMap((name) => fields.text(name) ?? []);
}
function readSecrets(env) {
	const token = new Fields(env).text("github_token");
	return token === void 0 ? readKeys(env) : [...readKeys(env), token];
}

// \0builtin:crypto
var require__builtin_crypto = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:crypto");
}));

// src/platform/clock.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
const longestTimerMs = 2 ** 31 - 1;
const realClock = {
	now: () => Number(process.hrtime.bigint()) / 1e6,
	date: () => /* @__PURE__ */ new Date(),
	sleep: (ms, signal) => new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timer);
			reject(reasonOf(signal));
		};
		const timer = setTimeout(() => {
			signal.removeEventListener("abort", onAbort);
			resolve();
		}, Math.min(ms, longestTimerMs));
		if (signal.aborted) onAbort();
		else signal.addEventListener("abort", onAbort, { once: true });
	})
};
function reasonOf(signal) {
	const reason = signal.reason;
	return reason instanceof Error ? reason : /* @__PURE__ */ new Error("aborted");
}

// src/platform/http/transport.ts
var TransportError = class extends Error {
	name = "TransportError";
	reason;
	sent;
	constructor(message, details) {
		super(message, { cause: details.cause });
		this.reason = details.reason;
		this.sent = details.sent;
	}
};
const connectTimeoutMs = 1e4;
function createSend(routeFor) {
	return async (request) => {
		const url = new URL(request.url);
		const route = await routeFor(url).catch((cause) => {
			throw new TransportError(`no way to ${url.origin}: ${messageOf(cause)}`, {
				reason: "connect",
				sent: false,
				cause
			});
		});
		return new Promise((resolve, reject) => {
			new Exchange(request, resolve, reject).begin(route, url);
		});
	};
}
var Exchange = class {
	sent = false;
	settled = false;
	chunks = [];
	receivedBytes = 0;
	wire;
	timer;
	connectTimer;
	onAbort = () => {
		this.fail("aborted", "the request was given up");
	};
	request;
	resolve;
	reject;
	constructor(request, resolve, reject) {
		this.request = request;
		this.resolve = resolve;
		this.reject = reject;
		this.timer = setTimeout(() => {
			this.fail("timeout", `no complete answer within ${(request.deadlineMs / 1e3).toFixed(1)} s`);
		}, request.deadlineMs);
		if (request.signal.aborted) this.onAbort();
		else request.signal.addEventListener("abort", this.onAbort, { once: true });
	}
	begin(route, url) {
		if (this.settled) return;
		const { method, headers, body } = this.request;
		const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
		try {
			const wire = route({
				path: url.pathname + url.search,
				method,
				headers: {
					...headers,
					...length
				}
			});
			this.wire = wire;
			wire.once("socket", (socket) => {
				this.onSocket(socket);
			}).once("response", (response) => {
				this.onResponse(response);
			}).on("error", this.onError).once("close", () => {
				this.onError(/* @__PURE__ */ new Error("the connection was closed before a whole answer came"));
			}).end(body);
		} catch (error) {
			this.onError(error);
		}
	}
	onSocket(socket) {
		if (this.settled || socket.destroyed) return;
		if (!isOpening(socket)) {
			this.sent = true;
			return;
		}
		this.connectTimer = setTimeout(() => {
			this.fail("connect", `no connection within ${connectTimeoutMs / 1e3} s`);
		}, connectTimeoutMs);
		socket.once("encrypted" in socket ? "secureConnect" : "connect", () => {
			clearTimeout(this.connectTimer);
			this.sent = true;
		});
	}
	onResponse(response) {
		response.on("data", (chunk) => {
			this.onData(chunk);
		}).on("error", this.onError).once("end", () => {
			this.onEnd(response);
		});
	}
	onData(chunk) {
		this.receivedBytes += chunk.length;
		if (this.receivedBytes > this.request.maxBytes) this.fail("too_large", `the answer is larger than ${this.request.maxBytes} bytes`);
		else this.chunks.push(chunk);
	}
	onEnd({ statusCode = 0, headersDistinct }) {
		if (!this.settle()) return;
		const headers = Object.entries(headersDistinct).map(([name, values]) => [name, values?.at(-1) ?? ""]);
		this.resolve({
			status: statusCode,
			headers: Object.fromEntries(headers),
			body: Buffer.concat(this.chunks)
		});
	}
	onError = (error) => {
		if (error instanceof ProxyRefusal && lastingRefusals.includes(error.status)) {
			this.fail("proxy", `the proxy does not let the request through (${error.status})`, error);
			return;
		}
		const reason = isTlsError(error) ? "tls" : this.sent ? "broken" : "connect";
		this.fail(reason, messageOf(error) || codeOf(error), error);
	};
	fail(reason, message, cause) {
		if (!this.settle()) return;
		this.reject(new TransportError(message, {
			reason,
			sent: this.sent,
			cause
		}));
		this.wire?.destroy();
	}
	settle() {
		if (this.settled) return false;
		this.settled = true;
		clearTimeout(this.timer);
		clearTimeout(this.connectTimer);
		this.request.signal.removeEventListener("abort", this.onAbort);
		return true;
	}
};
function isOpening(socket) {
	return socket.connecting || "secureConnecting" in socket && socket.secureConnecting === true;
}
var ProxyRefusal = class extends Error {
	name = "ProxyRefusal";
	status;
	constructor(status) {
		super(`the proxy answered ${status}`);
		this.status = status;
	}
};
const lastingRefusals = [
	401,
	403,
	407
];
const tlsCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))|EPROTO/;
function isTlsError(error) {
	return tlsCodes.test(codeOf(error));
}
function codeOf(error) {
	if (!(error instanceof Error)) return "";
	if ("code" in error && typeof error.code === "string") return error.code;
	return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}

// src/platform/http/connection.ts
function openConnection(env) {
	const ways = /* @__PURE__ */ new Map();
	const wayTo = (url) => {
		const way = ways.get(url.origin) ?? openWay(url, env);
		ways.set(url.origin, way);
		return way;
	};
	return {
		send: createSend(async (url) => (await wayTo(url)).route),
		async close() {
			for (const opened of await Promise.allSettled(ways.values())) if (opened.status === "fulfilled") opened.value.agent.destroy();
			ways.clear();
		}
	};
}
const kept = {
	keepAlive: true,
	maxSockets: 4,
	timeout: 2e4,
	rejectUnauthorized: true
};
async function openWay(url, env) {
	const proxy = mentionsProxy(env) ? await proxyFor(url) : void 0;
	const { Agent, request } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
	const agent = new Agent(kept);
	if (proxy) {
		const { tunnelThrough } = await import("./tunnel.js");
		tunnelThrough(agent, proxy);
	}
	return {
		agent,
		route: (options) => request(url.origin, {
			...options,
			agent
		})
	};
}
function mentionsProxy(env) {
	return [
		"http_proxy",
		"HTTP_PROXY",
		"https_proxy",
		"HTTPS_PROXY"
	].some((name) => env[name]);
}
async function proxyFor(url) {
	const { getProxyUrl } = await import("./proxy.js");
	return getProxyUrl(url);
}

// src/platform/text/text.ts
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const escapeSequence = new RegExp([
	"(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c\\u009d\\n]{0,4096}(?:\\u0007|\\u001b\\\\|\\u009c)",
	"(?:\\u001b\\[|\\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]",
	"\\u001b[ -/]{0,8}[0-Z\\\\^-~]"
].join("|"), "g");
const control = /[^\P{Cc}\t\n]/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]+/gu;
const joiner = "‍";
const colour = "️";
const keycap = 8419;
const plainAscii = /^[\t\n -~]*$/;
function unifyLineEnds(text) {
	return text.replace(lineEnd, "\n");
}
function cleanText(text) {
	if (plainAscii.test(text)) return text;
	return dropInvisible(unifyLineEnds(text.toWellFormed()).replace(escapeSequence, "").replace(control, ""));
}
function dropInvisible(text) {
	return text.replace(invisible, (run, at) => emojiPart(run, text, at));
}
function emojiPart(run, text, at) {
	const isColoured = run.startsWith(colour);
	const isJoined = run.endsWith(joiner) && run.length <= 2;
	if (!isColoured && !isJoined) return "";
	const before = codePointBefore(text, at);
	const after = text.codePointAt(at + run.length) ?? 0;
	if (before < firstPictograph) return run === colour && after === keycap && isKey(before) ? run : "";
	return pictographPart({
		isColoured,
		isJoined: isJoined && isPictograph(after)
	}, run, before);
}
function pictographPart({ isColoured, isJoined }, run, before) {
	const isSign = isPictograph(before);
	const kept = isColoured && isSign ? colour : "";
	return isJoined && (run === joiner ? isSign || isSkinTone(before) : kept !== "") ? kept + joiner : kept;
}
function codePointBefore(text, at) {
	const code = text.charCodeAt(at - 1);
	return isLowSurrogate(code) ? text.codePointAt(at - 2) ?? code : code;
}
const firstPictograph = 169;
function isKey(code) {
	return /[0-9#*]/.test(String.fromCharCode(code));
}
function isPictograph(code) {
	return code >= firstPictograph && /\p{Extended_Pictographic}/u.test(String.fromCodePoint(code));
}
function isSkinTone(code) {
	return code >= 127995 && code <= 127999;
}
function oneLine(text) {
	return cleanText(text).replace(/[\n\t]+/g, " ").trim();
}
function cutText(text, limit) {
	return text.length <= limit ? text : `${headOf(text, limit - 1)}…`;
}
function headOf(text, length) {
	const head = text.slice(0, Math.max(0, length));
	return head.length < text.length && isHighSurrogate(head.charCodeAt(head.length - 1)) ? head.slice(0, -1) : head;
}
function isHighSurrogate(code) {
	return code >= 55296 && code <= 56319;
}
function isLowSurrogate(code) {
	return code >= 56320 && code <= 57343;
}

// src/platform/log.ts
const maxAnnotations = 10;
const maxAnnotationLength = 4096;
const maxTitleLength = 200;
const defaultLineLength = 4e3;
const styleCodes = {
	plain: 0,
	bold: 1,
	dim: 90,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	cyan: 36
};
const anywhereMark = /#(?=#\p{Cc}?\[)/gu;
const lineStartMark = /^([\s\u0085]*(?:\p{Cc}\[\d+m[\s\u0085]*)?:)(?=:)/u;
function createLog({ write, redact, colour = true, maxLineLength = defaultLineLength }) {
	const counts = {
		notice: 0,
		warning: 0,
		error: 0
	};
	let openTitle;
	function put(lines) {
		try {
			write(`${lines}\n`);
		} catch {}
	}
	function info(text) {
		put(redact(cleanText(text)).replaceAll("	", "    ").split("\n").map((line) => breakCommands(cutLine(line, maxLineLength))).join("\n"));
	}
	function endGroup() {
		if (openTitle !== void 0) put("::endgroup::");
		openTitle = void 0;
	}
	function annotate(kind, text) {
		endGroup();
		const message = redact(oneLine(text));
		if (++counts[kind] > maxAnnotations) info(`${kind}: ${message}`);
		else put(`::${kind}::${escapeData$1(breakCommands(message))}`);
	}
	return {
		info,
		endGroup,
		openGroup: () => openTitle,
		group(title) {
			endGroup();
			put(`::group::${escapeData$1(breakCommands(cutText(redact(oneLine(title)), maxTitleLength)))}`);
			openTitle = title;
		},
		notice: (text) => {
			annotate("notice", text);
		},
		warning: (text) => {
			annotate("warning", text);
		},
		error: (text) => {
			annotate("error", text);
		},
		styled(spans) {
			put(breakCommands(cutSpans(spans.map(({ text, style }) => ({
				text: redact(spanText(text)),
				style
			})), maxLineLength).map((part) => colour ? paint(part) : part.text).join("")));
		}
	};
}
function spanText(text) {
	return cleanText(text).replaceAll("\n", " ").replaceAll("	", "    ");
}
function cutLine(line, limit) {
	if (line.length <= limit) return line;
	return `${cutText(line, limit)} (${(line.length - limit).toLocaleString("en-US")} characters more)`;
}
function cutSpans(spans, limit) {
	let left = limit;
	return spans.map(({ text, style }) => {
		const room = Math.max(left, 1);
		left -= text.length;
		return {
			text: cutLine(text, room),
			style
		};
	});
}
function paint({ text, style }) {
	return style === "plain" || text === "" ? text : `\u001b[${styleCodes[style]}m${text}\u001b[0m`;
}
function breakCommands(line) {
	const text = line.includes("##") ? line.replace(anywhereMark, "# ") : line;
	return text.includes("::") ? text.replace(lineStartMark, "$1 ") : text;
}
function escapeData$1(text) {
	const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	return cutText(escaped, maxAnnotationLength).replace(/%[02]?…$/, "…");
}

// src/platform/text/redact.ts
const windowLength = 12;
const shortestSecret = 4;
const gramLength = 3;
const tableSize = 65536;
const replacement = "***";
function createRedactor(secrets) {
	const indexes = indexForms(secrets.flatMap(formsOf));
	return (text) => {
		let clean = text;
		for (const index of indexes) clean = hideWindows(clean, index);
		return clean;
	};
}
function formsOf(secret) {
	if (secret.length < shortestSecret) return [];
	const bytes = Buffer.from(secret);
	const hex = bytes.toString("hex");
	return [
		...[...new Set(readableForms(secret))].map((text) => ({
			text,
			window: windowLength
		})),
		...[
			0,
			1,
			2
		].flatMap((shift) => base64Forms(bytes, shift)).map((text) => ({
			text,
			window: windowLength
		})),
		...[hex, hex.toUpperCase()].map((text) => ({
			text,
			window: 24
		})),
		...percentForms(hex).map((text) => ({
			text,
			window: 36
		}))
	];
}
const xmlEntities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;"
};
function readableForms(secret) {
	const encoded = encodeURIComponent(secret.toWellFormed());
	const escaped = JSON.stringify(secret).slice(1, -1);
	return [
		secret,
		encoded,
		encoded.replace(/%../g, (code) => code.toLowerCase()),
		encoded.replaceAll("%20", "+"),
		escaped,
		escaped.replaceAll("/", "\\/"),
		secret.replace(/[&<>"']/g, (sign) => xmlEntities[sign] ?? sign)
	];
}
function percentForms(hex) {
	const lower = hex.replace(/../g, "%$&");
	return [lower, lower.toUpperCase()];
}
function base64Forms(bytes, shift) {
	const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
	const first = Math.ceil(shift * 8 / 6);
	const end = Math.floor(shifted.length * 8 / 6);
	return [shifted.toString("base64").slice(first, end), shifted.toString("base64url").slice(first, end)];
}
function indexForms(forms) {
	const byLength = /* @__PURE__ */ new Map();
	for (const { text, window } of forms) {
		const length = Math.min(window, text.length);
		byLength.set(length, [...byLength.get(length) ?? [], text]);
	}
	return [...byLength].map(([length, texts]) => ({
		length,
		windows: windowsOf(texts, length),
		grams: gramsOf(texts)
	}));
}
function windowsOf(texts, length) {
	const windows = /* @__PURE__ */ new Set();
	for (const text of texts) for (let at = 0; at + length <= text.length; at++) windows.add(text.slice(at, at + length));
	return windows;
}
function gramsOf(texts) {
	const grams = new Uint8Array(tableSize);
	for (const text of texts) for (let end = 2; end < text.length; end++) grams[gramAt(text, end)] = 1;
	return grams;
}
function gramAt(text, end) {
	return (text.charCodeAt(end) ^ text.charCodeAt(end - 1) << 5 ^ text.charCodeAt(end - 2) << 10) & 65535;
}
function hideWindows(text, { length, grams, windows }) {
	let clean = "";
	let copied = 0;
	let hiddenTo = -1;
	let at = 0;
	while (at + length <= text.length) if (grams[gramAt(text, at + length - 1)] === 0) at += length - gramLength + 1;
	else {
		if (windows.has(text.slice(at, at + length))) {
			if (at > hiddenTo) clean += text.slice(copied, at) + replacement;
			hiddenTo = copied = at + length;
		}
		at++;
	}
	return hiddenTo < 0 ? text : clean + text.slice(copied);
}

// \0builtin:fs
var require__builtin_fs = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs");
}));

// \0builtin:os
var require__builtin_os = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:os");
}));

// node_modules/@actions/core/lib/utils.js
var import__builtin_fs = /* @__PURE__ */ __toESM(require__builtin_fs(), 1);
var import__builtin_os = /* @__PURE__ */ __toESM(require__builtin_os(), 1);
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + import__builtin_os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!import__builtin_fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	import__builtin_fs.appendFileSync(filePath, `${toCommandValue(message)}${import__builtin_os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${import__builtin_crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${import__builtin_os.EOL}${convertedValue}${import__builtin_os.EOL}${delimiter}`;
}

// src/platform/runner.ts
function createRunner(env) {
	const send = (file, name, value) => {
		if (env[`GITHUB_${file}`]) issueFileCommand(file, prepareKeyValueMessage(name, value));
	};
	return {
		setOutput(name, value) {
			send("OUTPUT", name, value);
		},
		saveState(name, value) {
			send("STATE", name, value);
		},
		mask(secret) {
			issueCommand("add-mask", {}, secret);
		},
		writeSummary(markdown) {
			const path = env["GITHUB_STEP_SUMMARY"];
			if (path) (0, import__builtin_fs.writeFileSync)(path, markdown);
		}
	};
}

// src/platform/runtime.ts
function openRuntime(env, secrets, cancelled) {
	const runner = createRunner(env);
	const { redact, hide } = createMasking(runner);
	hide(secrets);
	process.stdout.on("error", () => void 0);
	return {
		env,
		cancelled,
		runner,
		redact,
		hide,
		clock: realClock,
		jitter: Math.random,
		randomHex: (bytes) => (0, import__builtin_crypto.randomBytes)(bytes).toString("hex"),
		log: createLog({
			write: (chunk) => process.stdout.write(chunk),
			redact,
			colour: env["NO_COLOR"] === void 0
		}),
		connection: openConnection(env)
	};
}
function createMasking(runner) {
	let known = [];
	let redact = createRedactor(known);
	return {
		redact: (text) => redact(text),
		hide: (secrets) => {
			const further = [...new Set(secrets)].filter((secret) => !known.includes(secret));
			if (further.length === 0) return;
			for (const secret of further) runner.mask(secret);
			known = [...known, ...further];
			redact = createRedactor(known);
		}
	};
}

// \0builtin:fs/promises
var require_promises = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));

// \0builtin:path
var require__builtin_path = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:path");
}));

// src/resources/oz-cli/value-file.ts
var import_promises = require_promises();
var import__builtin_path = require__builtin_path();
const folderForm = /^oz-secret-[A-Za-z0-9]{6}$/;
async function removeValueFolder(env, folder) {
	const temp = env["RUNNER_TEMP"] ?? (0, import__builtin_os.tmpdir)();
	if (!(folderForm.test((0, import__builtin_path.basename)(folder)) && await realOf((0, import__builtin_path.dirname)(folder)) === await realOf(temp)) || !(0, import__builtin_fs.existsSync)(folder)) return false;
	await (0, import_promises.rm)(folder, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	return true;
}
async function realOf(path) {
	return (0, import_promises.realpath)(path).catch(() => path);
}

export { readSecrets as i, openRuntime as n, ProxyRefusal as r, removeValueFolder as t };