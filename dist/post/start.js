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
function objectOf(value) {
	return isObject(value) ? value : {};
}
function arrayOf(value) {
	return Array.isArray(value) ? value : [];
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function numberOf(value) {
	return typeof value === "number" && Number.isFinite(value) ? value : void 0;
}
function booleanOf(value) {
	return typeof value === "boolean" ? value : void 0;
}
function dateOf(value) {
	if (typeof value !== "string") return void 0;
	const date = new Date(value);
	return Number.isNaN(date.getTime()) ? void 0 : date;
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

// src/inputs/missing-key.ts
function assertKeyForm(key) {
	const at = key.search(/[^!-~]/);
	if (at < 0) return;
	throw new ActionError(`oz_api_key must be one word of plain letters, digits and signs; character ${at + 1} of what came is none.`, {
		hint: "Store the key again as it was shown, alone: no line end or blank in it, no \"Bearer\" before it, no \"…\" of a shortened one.",
		link: "https://docs.warp.dev/reference/cli/api-keys"
	});
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

// src/oz/client/links.ts
function safeLink(value, serverOrigin) {
	if (typeof value !== "string" || value.length > 2048 || !URL.canParse(value)) return void 0;
	const url = new URL(value);
	if (url.username !== "" || url.password !== "") return void 0;
	return url.protocol === "https:" || url.origin === serverOrigin ? url.href : void 0;
}

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
function isEndState(state) {
	return endStates.includes(state);
}

// src/oz/client/wire.ts
function idOf(value) {
	return typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : void 0;
}
const knownStates = [...workingStates, ...endStates];
function stateOf(value) {
	if (value === "IN_PROGRESS") return "INPROGRESS";
	return isKnownState(value) ? value : "UNKNOWN";
}
function isKnownState(value) {
	return typeof value === "string" && knownStates.includes(value);
}
function readRun(value, serverOrigin) {
	if (!isObject(value)) return void 0;
	const id = idOf(value["run_id"]) ?? idOf(value["task_id"]);
	if (id === void 0 || typeof value["state"] !== "string") return void 0;
	return {
		id,
		state: stateOf(value["state"]),
		stateName: value["state"].slice(0, 64),
		prompt: textOf(value["prompt"]) ?? "",
		title: textOf(value["title"]) ?? "",
		createdAt: dateOf(value["created_at"]),
		updatedAt: dateOf(value["updated_at"]),
		startedAt: dateOf(value["started_at"]),
		status: readStatus(value["status_message"]),
		sessionLink: safeLink(value["session_link"], serverOrigin),
		conversationId: idOf(value["conversation_id"]),
		artifacts: arrayOf(value["artifacts"]).flatMap((item) => readArtifact(item, serverOrigin) ?? []),
		usage: readUsage(value["request_usage"]),
		config: readConfigFacts(objectOf(value["agent_config"]))
	};
}
function readStatus(value) {
	const bare = textOf(value);
	if (bare !== void 0) return {
		message: bare,
		errorCode: void 0,
		retryable: void 0
	};
	if (!isObject(value)) return void 0;
	return {
		message: textOf(value["message"]) ?? "",
		errorCode: textOf(value["error_code"])?.slice(0, 64),
		retryable: booleanOf(value["retryable"])
	};
}
function readConfigFacts(config) {
	return {
		name: textOf(config["name"]),
		modelId: textOf(config["model_id"]),
		environmentId: textOf(config["environment_id"])
	};
}
function readUsage(value) {
	if (!isObject(value)) return void 0;
	const sum = (names) => {
		const numbers = names.flatMap((name) => numberOf(value[name]) ?? []);
		return numbers.length === 0 ? void 0 : numbers.reduce((total, number) => total + number, 0);
	};
	const parts = [
		"inference_cost",
		"compute_cost",
		"platform_cost"
	];
	return {
		credits: sum(parts),
		usd: sum(parts.map((part) => `${part}_usd`)),
		tokens: numberOf(value["total_tokens"])
	};
}
function readArtifact(value, serverOrigin) {
	if (!isObject(value)) return void 0;
	const data = objectOf(value["data"]);
	switch (value["artifact_type"]) {
		case "PLAN": return {
			kind: "plan",
			uid: idOf(data["artifact_uid"]),
			title: textOf(data["title"]),
			url: safeLink(data["url"], serverOrigin)
		};
		case "PULL_REQUEST": {
			const url = safeLink(data["url"], serverOrigin);
			return url === void 0 ? void 0 : {
				kind: "pull_request",
				url,
				branch: textOf(data["branch"]) ?? ""
			};
		}
		case "SCREENSHOT": return readStored(data, (uid, mimeType, title) => ({
			kind: "screenshot",
			uid,
			mimeType,
			title
		}));
		case "FILE": return readStored(data, (uid, mimeType, title) => ({
			kind: "file",
			uid,
			mimeType,
			title,
			name: textOf(data["filename"]) ?? uid,
			path: textOf(data["filepath"]) ?? "",
			sizeBytes: numberOf(data["size_bytes"])
		}));
		case "EXTERNAL_REFERENCE": return {
			kind: "external",
			title: textOf(data["title"]),
			url: safeLink(data["url"], serverOrigin)
		};
		default: return;
	}
}
function readStored(data, make) {
	const uid = idOf(data["artifact_uid"]);
	if (uid === void 0) return void 0;
	return make(uid, textOf(data["mime_type"]) ?? "application/octet-stream", textOf(data["description"]));
}

// src/inputs/server-url.ts
function readServerUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (!url || !["https:", "http:"].includes(url.protocol)) throw new ActionError(`oz_server_url must be an https URL, not ${quote(withoutCredentials(text))}.`, { hint: "Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev." });
	if (url.username !== "" || url.password !== "") throw new ActionError(`oz_server_url must not carry a user name or password (its host is ${quote(url.host)}).`, { hint: "Write the URL without them; the key comes in as oz_api_key." });
	if (url.protocol === "http:" && !isLoopback(url.hostname)) throw new ActionError(`oz_server_url must be https, since the key is sent there, not ${quote(url.origin)}.`, { hint: "Use https; plain http is for a server on this machine only (127.0.0.1, localhost, [::1])." });
	if (url.search !== "" || url.hash !== "") throw new ActionError(`oz_server_url must end with its path, without "?" or "#", not ${quote(text)}.`, { hint: "Write the root of the server, with or without /api/v1." });
	if (isLinkLocal(url.hostname)) throw new ActionError(`oz_server_url must not be a link-local address, not ${quote(url.host)}.`, { hint: "Write the name of the server." });
	const root = url.pathname.replace(/\/+$/, "").replace(/\/api\/v1$/, "");
	return `${url.origin}${root}/api/v1`;
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function isLinkLocal(hostname) {
	return hostname.startsWith("169.254.") || /^\[fe[89ab]/i.test(hostname);
}
function withoutCredentials(text) {
	return text.replace(/\/\/[^/@]*@/, "//***@");
}

// src/inputs/inputs.ts
function readServerInputs(env) {
	const fields = new Fields(env);
	const [apiKey] = readKeys(env);
	if (apiKey !== void 0) assertKeyForm(apiKey);
	return {
		baseUrl: readServerUrl(fields.text("oz_server_url") ?? "https://app.warp.dev"),
		apiKey
	};
}
function readKeys(env) {
	const fields = new Fields(env);
	return ["oz_api_key", "warp_api_key"].flatMap((name) => fields.text(name) ?? []);
}
function readSecrets(env) {
	const token = new Fields(env).text("github_token");
	return token === void 0 ? readKeys(env) : [...readKeys(env), token];
}

// src/oz/client/failure.ts
var OzError = class extends Error {
	name = "OzError";
	failure;
	constructor(message, failure, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.failure = failure;
	}
};
function transportFailure(error) {
	return new OzError(error.message, {
		kind: "transport",
		reason: error.reason,
		sent: error.sent
	}, error);
}
function refusal(response) {
	const body = objectOf(parseJson(response.body.toString("utf8")));
	const type = textOf(body["type"]);
	const headerCode = response.headers["x-warp-error-code"]?.toLowerCase();
	const said = textOf(body["detail"]) ?? textOf(body["error"]) ?? textOf(body["title"]) ?? textOf(body["message"]);
	return new OzError(`HTTP ${response.status}${said === void 0 ? "" : `: ${shorten(said)}`}`, {
		kind: "refused",
		status: response.status,
		structured: type !== void 0 && "title" in body,
		code: headerCode ?? type?.slice(type.lastIndexOf("/") + 1).replaceAll("-", "_").slice(0, 64),
		retryable: booleanOf(body["retryable"]),
		retryAfterMs: retryAfterOf(response.headers)
	});
}
function nonsense(response, expected) {
	const got = response.headers["content-type"] ?? "no content type";
	return new OzError(`HTTP ${response.status} without ${expected} (${got}, ${response.body.length} bytes)`, {
		kind: "nonsense",
		status: response.status
	});
}
function retryAfterOf(headers) {
	const value = headers["retry-after"];
	if (value === void 0) return void 0;
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1e3;
	const until = Date.parse(value);
	const now = Date.parse(headers["date"] ?? "");
	return Number.isNaN(until) || Number.isNaN(now) ? void 0 : Math.max(0, until - now);
}
const definiteCodes = [
	"out_of_credits",
	"insufficient_credits",
	"budget_exceeded"
];
function isTransient({ failure }) {
	switch (failure.kind) {
		case "transport": return failure.reason !== "tls" && failure.reason !== "too_large" && failure.reason !== "aborted";
		case "nonsense": return true;
		case "refused":
			if (failure.retryable !== void 0) return failure.retryable;
			if (failure.code !== void 0 && definiteCodes.includes(failure.code)) return false;
			return failure.status >= 500 || [
				408,
				425,
				429
			].includes(failure.status);
	}
}
function statusOf(error) {
	return error.failure.kind === "transport" ? void 0 : error.failure.status;
}
function askedDelayMs({ failure }) {
	return failure.kind === "refused" ? failure.retryAfterMs : void 0;
}
function isMissingCall({ failure }) {
	if (failure.kind !== "refused") return false;
	return failure.status === 404 && !failure.structured || failure.status === 405 || failure.status === 501;
}
function shorten(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > 500 ? `${line.slice(0, 500)}…` : line;
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

// src/oz/client/call.ts
const defaultDeadlineMs = 3e4;
const maxBytes = 67108864;
function createCall(send, target) {
	return (method, path, options, body) => exchange(send, {
		method,
		url: target.baseUrl + path,
		headers: {
			authorization: `Bearer ${target.apiKey}`,
			accept: "application/json, application/problem+json",
			"user-agent": "oz-agent-action",
			...body && { "content-type": "application/json" }
		},
		...body && { body: JSON.stringify(body) },
		deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
		maxBytes,
		signal: options.signal
	});
}
async function exchange(send, request) {
	let response;
	try {
		response = await send(request);
	} catch (error) {
		throw error instanceof TransportError ? transportFailure(error) : error;
	}
	if (response.status >= 200 && response.status < 300) return response;
	throw refusal(response);
}
function bodyOf(response) {
	return parseJson(response.body.toString("utf8"));
}
function requireJson(response) {
	if (response.body.length > 0 && bodyOf(response) === void 0) fail(response, "JSON");
}
function fail(response, expected) {
	throw nonsense(response, expected);
}

// src/oz/client/conversation.ts
const deepestStep = 50;
function readConversation(value) {
	if (!isObject(value) || !Array.isArray(value["steps"])) return void 0;
	return {
		id: textOf(value["conversation_id"]) ?? "",
		steps: readSteps(value["steps"], 0)
	};
}
function readSteps(value, depth) {
	if (depth > deepestStep) return [];
	return arrayOf(value).flatMap((step) => {
		if (!isObject(step)) return [];
		return {
			id: textOf(step["id"]) ?? "",
			description: textOf(step["description"]),
			summary: textOf(step["summary"]),
			startedAt: dateOf(step["started_at"]),
			completedAt: dateOf(step["completed_at"]),
			messages: arrayOf(step["messages"]).flatMap((message) => readMessage(message) ?? []),
			steps: readSteps(step["steps"], depth + 1)
		};
	});
}
function readMessage(value) {
	if (!isObject(value)) return void 0;
	const role = readRole(value["role"]);
	if (role === void 0) return void 0;
	return {
		ids: arrayOf(value["message_ids"]).flatMap((id) => textOf(id) ?? []),
		role,
		timestamp: dateOf(value["timestamp"]),
		content: arrayOf(value["content"]).flatMap((block) => readBlock(block) ?? [])
	};
}
function readRole(value) {
	switch (value) {
		case "user":
		case "assistant":
		case "tool":
		case "system": return value;
		default: return;
	}
}
function readBlock(value) {
	if (!isObject(value)) return void 0;
	const name = textOf(value["name"]) ?? "";
	const category = textOf(value["category"]) ?? "";
	switch (value["type"]) {
		case "text": return {
			type: "text",
			id: textOf(value["message_id"]),
			text: textOf(value["text"]) ?? ""
		};
		case "action": return {
			type: "action",
			id: textOf(value["id"]) ?? "",
			category,
			name,
			input: objectOf(value["input"])
		};
		case "action_result": return {
			type: "action_result",
			actionId: textOf(value["action_id"]) ?? "",
			category,
			name,
			state: textOf(value["state"]) ?? "",
			output: objectOf(value["output"])
		};
		case "event": return {
			type: "event",
			name,
			data: objectOf(value["data"])
		};
		default: return;
	}
}

// src/oz/client/api.ts
function createOzApi(send, target) {
	const origin = new URL(target.baseUrl).origin;
	const call = createCall(send, target);
	const runPath = (id) => `/agent/runs/${encodeURIComponent(id)}`;
	return {
		origin,
		async createRun(body, options) {
			return readCreated(await call("POST", "/agent/run", options, body));
		},
		async getRun(id, options) {
			const response = await call("GET", runPath(id), options);
			return readRun(bodyOf(response), origin) ?? fail(response, "a run");
		},
		async listRuns(query, options) {
			return readPage(await call("GET", `/agent/runs?${new URLSearchParams(query).toString()}`, options), origin);
		},
		async getConversation(runId, options) {
			try {
				const response = await call("GET", `${runPath(runId)}/conversation`, options);
				return readConversation(bodyOf(response)) ?? fail(response, "a conversation");
			} catch (error) {
				return readMissingConversation(error);
			}
		},
		async cancelRun(id, options) {
			requireJson(await call("POST", `${runPath(id)}/cancel`, options));
		},
		async followUp(id, message, options) {
			requireJson(await call("POST", `${runPath(id)}/followups`, options, { message }));
		},
		async getJson(path, options) {
			const response = await call("GET", path, options);
			const body = bodyOf(response);
			return isObject(body) ? body : fail(response, "a JSON object");
		}
	};
}
function readCreated(response) {
	const body = objectOf(bodyOf(response));
	const id = idOf(body["run_id"]) ?? idOf(body["task_id"]);
	if (id === void 0) return fail(response, "a run id");
	return {
		id,
		state: textOf(body["state"]) === void 0 ? void 0 : stateOf(body["state"]),
		atCapacity: booleanOf(body["at_capacity"]) ?? false
	};
}
function readPage(response, origin) {
	const body = bodyOf(response);
	const items = isObject(body) ? body["runs"] ?? body["items"] : void 0;
	if (!isObject(body) || !Array.isArray(items)) return fail(response, "a list of runs");
	const info = objectOf(body["page_info"]);
	const serverDate = new Date(response.headers["date"] ?? "");
	return {
		runs: arrayOf(items).flatMap((item) => readRun(item, origin) ?? []),
		nextCursor: info["has_next_page"] === false ? void 0 : textOf(info["next_cursor"]) ?? textOf(body["next_cursor"]),
		serverDate: Number.isNaN(serverDate.getTime()) ? void 0 : serverDate
	};
}
function readMissingConversation(error) {
	if (!(error instanceof OzError)) throw error;
	if (isMissingCall(error)) return "no_call";
	if (statusOf(error) === 422) return "unsupported";
	if (statusOf(error) === 404) return "not_yet";
	throw error;
}

// src/oz/run/deadline.ts
function signalAfter(clock, ms) {
	const over = new AbortController();
	const done = new AbortController();
	clock.sleep(Math.max(0, ms), done.signal).then(() => {
		over.abort(/* @__PURE__ */ new Error("time is up"));
	}, () => void 0);
	return {
		signal: over.signal,
		clear: () => {
			done.abort();
		}
	};
}

// \0builtin:crypto
var require__builtin_crypto = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:crypto");
}));

// src/oz/run/key.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
const lineForm = /^oz-agent-action run ([0-9a-f]{32})(?:\.([0-9a-f]{16}))?(?: (https?:\/\/\S+))?$/;
function keyOf(prompt) {
	const [, value, mark] = lineForm.exec(prompt.slice(prompt.lastIndexOf("\n") + 1)) ?? [];
	return value === void 0 ? void 0 : {
		value,
		mark
	};
}
function hasKey(prompt, wanted) {
	const key = keyOf(prompt);
	return key?.value === wanted.value && (wanted.mark === void 0 || key.mark === wanted.mark);
}
function isKey$1(value) {
	return /^[0-9a-f]{32}$/.test(value);
}
function isMark(value) {
	return /^[0-9a-f]{16}$/.test(value);
}

// src/oz/run/pace.ts
function backoffMs(attempt, jitter, capMs = 3e4) {
	const bound = Math.min(capMs, 1e3 * 2 ** Math.min(attempt, 10));
	return Math.max(100, jitter() * bound);
}
function politeDelayMs(askedMs, ownMs, longestMs) {
	return Math.min(Math.max(askedMs ?? 0, ownMs), Math.max(longestMs, 0));
}
const lockedOutRetryMs = 8e3;

// src/oz/run/find.ts
const defaultPatienceMs = 6e4;
const longestWaitMs = 15e3;
async function findRuns(ports, search) {
	const { clock, jitter } = ports;
	const startedMs = clock.now();
	let lockedOut = 0;
	for (let attempt = 0;; attempt += 1) {
		const look = await lookOnce(ports, search);
		if (look.kind === "found" || look.kind === "no_list" && look.permanent) return look;
		lockedOut = look.kind === "no_list" && look.lockedOut ? lockedOut + 1 : 0;
		const leftMs = startedMs + limitMs(look, search) - clock.now();
		if (leftMs <= 0 || lockedOut === 3) return look;
		const askedMs = look.kind === "no_list" ? look.askedMs : void 0;
		const ownMs = lockedOut > 0 ? lockedOutRetryMs : Math.max(500, backoffMs(attempt, jitter, longestWaitMs));
		await clock.sleep(Math.min(politeDelayMs(askedMs, ownMs, longestWaitMs), leftMs), search.signal);
	}
}
function limitMs(look, { windowMs, patienceMs = Math.max(defaultPatienceMs, windowMs) }) {
	return look.kind === "no_list" ? patienceMs : windowMs;
}
const newestFirst = {
	sort_by: "created_at",
	sort_order: "desc"
};
const questions = [
	{
		limit: "100",
		...newestFirst
	},
	{
		limit: "10",
		...newestFirst
	},
	{ limit: "100" }
];
async function lookOnce(ports, search) {
	let reason;
	for (const question of questions) try {
		return await readPages(ports, search, question);
	} catch (error) {
		if (!(error instanceof OzError) || search.signal.aborted) throw error;
		reason = error;
		if (!isAboutTheQuestion(error)) break;
	}
	return explain(reason);
}
const maxPages = 50;
const oneLookDeadlineMs = 15e3;
async function readPages({ api }, { key, signal, maxAgeMs, accept }, question) {
	const found = [];
	let cursor;
	let nowMs;
	for (let page = 0; page < maxPages; page += 1) {
		const query = {
			...question,
			...cursor !== void 0 && { cursor }
		};
		const { runs, nextCursor, serverDate } = await api.listRuns(query, {
			signal,
			deadlineMs: oneLookDeadlineMs
		});
		found.push(...runs.filter((run) => hasKey(run.prompt, key) && (accept?.(run) ?? true)));
		nowMs ??= (serverDate ?? runs[0]?.createdAt)?.getTime();
		if (nextCursor === void 0 || nextCursor === cursor || isAllOlder(runs, nowMs, maxAgeMs)) return sum(found);
		cursor = nextCursor;
	}
	return found.length > 0 ? sum(found) : tooLong;
}
function sum(found) {
	const [newest, ...others] = found.toSorted(byNewest);
	return newest === void 0 ? { kind: "absent" } : {
		kind: "found",
		runs: [newest, ...others]
	};
}
const tooLong = {
	kind: "no_list",
	reason: "the list of runs is too long to be read whole",
	permanent: true,
	lockedOut: false,
	askedMs: void 0
};
const ageSlackMs = 6e5;
function isAllOlder(runs, nowMs, maxAgeMs) {
	const first = runs[0]?.createdAt;
	const last = runs.at(-1)?.createdAt;
	if (nowMs === void 0 || first === void 0 || last === void 0) return false;
	return first > last && first.getTime() < nowMs - maxAgeMs - ageSlackMs;
}
function byNewest(one, other) {
	return (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0);
}
function isAboutTheQuestion(error) {
	const { failure } = error;
	if (failure.kind === "transport") return failure.reason === "too_large";
	return failure.status === 400 || failure.status === 422;
}
function explain(error) {
	if (!(error instanceof OzError)) throw error;
	const status = statusOf(error);
	const isMissing = isMissingCall(error) || status === 404 || status === 403;
	const lockedOut = status === 401;
	return {
		kind: "no_list",
		reason: isMissing ? `the server has no list of runs to look in (${error.message})` : error.message,
		permanent: isMissing || !(lockedOut || isTransient(error)),
		lockedOut,
		askedMs: askedDelayMs(error)
	};
}

// src/oz/run/cancel-run.ts
const retryMs = 500;
const longestRetryMs = 5e3;
const quickRetries = 6;
const oneCallMs = 1e4;
const shortestCallMs = 1e3;
const confirmMs = {
	least: 5e3,
	most: 24e3
};
const askAgainMs = 2500;
async function cancelRuns(ports, request) {
	const limit = signalAfter(ports.clock, request.budgetMs);
	const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
	try {
		return await new Canceller(ports, request, signal).run();
	} finally {
		limit.clear();
	}
}
var Canceller = class {
	ports;
	request;
	signal;
	startedMs;
	id;
	last;
	takenMs;
	askAgainMs = askAgainMs;
	lockedOut = 0;
	constructor(ports, request, signal) {
		this.ports = ports;
		this.request = request;
		this.signal = signal;
		this.startedMs = ports.clock.now();
	}
	async run() {
		try {
			return await this.find() ?? await this.cancel();
		} catch (error) {
			if (!this.signal.aborted) throw error;
			return this.takenMs === void 0 ? this.result("unfinished", "time is up") : this.result("cancelling");
		}
	}
	async find() {
		const { target, searchMs } = this.request;
		if ("id" in target) {
			this.id = target.id;
			return;
		}
		const finding = await findRuns(this.ports, {
			...target,
			windowMs: searchMs,
			patienceMs: this.request.budgetMs,
			signal: this.signal
		});
		switch (finding.kind) {
			case "found":
				this.last = finding.runs.find(({ state }) => !isEndState(state)) ?? finding.runs[0];
				this.id = this.last.id;
				return isEndState(this.last.state) ? this.result("ended") : void 0;
			case "absent": return this.result("absent", "the list shows no run of the key");
			case "no_list": return this.result("unfinished", finding.reason);
		}
	}
	async cancel() {
		for (let attempt = 0;; attempt += 1) {
			const { done, refusal } = await this.tryCancel();
			if (done) return done;
			await this.ports.clock.sleep(this.delayAfter(refusal, attempt), this.signal);
		}
	}
	async tryCancel() {
		try {
			await this.ports.api.cancelRun(this.id ?? "", this.callOptions());
		} catch (error) {
			if (!(error instanceof OzError) || this.signal.aborted) throw error;
			this.lockedOut = statusOf(error) === 401 ? this.lockedOut + 1 : 0;
			return {
				done: await this.afterRefusal(error),
				refusal: error
			};
		}
		return {
			done: await this.confirm(),
			refusal: void 0
		};
	}
	delayAfter(refusal, attempt) {
		if (this.lockedOut > 0) return lockedOutRetryMs;
		const askedMs = refusal && askedDelayMs(refusal);
		const ownMs = Math.min(retryMs * 2 ** Math.max(0, attempt - quickRetries), longestRetryMs);
		return politeDelayMs(askedMs, ownMs, longestRetryMs);
	}
	async afterRefusal(error) {
		const status = statusOf(error);
		if (status === 409) return void 0;
		if (status === 400 || status === 422 || isGone(error)) {
			const seen = await this.read();
			if (this.last && isEndState(this.last.state)) return this.result("ended");
			if (status === 422 || isMissingCall(error) && seen === "shown") return this.result("not_cancellable", error.message);
			if (seen !== "gone" || this.ports.clock.now() - this.startedMs < this.request.searchMs) return void 0;
			return this.result("absent", error.message);
		}
		return isTransient(error) || status === 401 && this.lockedOut < 3 ? void 0 : this.result("unfinished", error.message);
	}
	async confirm() {
		const { clock } = this.ports;
		this.takenMs ??= clock.now();
		const untilMs = clock.now() + this.askAgainMs;
		this.askAgainMs *= 2;
		const patienceMs = Math.max(confirmMs.least, Math.min(confirmMs.most, this.request.budgetMs / 5));
		for (;;) {
			await this.read();
			if (this.last && isEndState(this.last.state)) return this.result("ended");
			if (clock.now() - this.takenMs >= patienceMs) return this.result("cancelling");
			if (clock.now() >= untilMs) return void 0;
			await clock.sleep(retryMs, this.signal);
		}
	}
	async read() {
		try {
			this.last = await this.ports.api.getRun(this.id ?? "", this.callOptions());
			return "shown";
		} catch (error) {
			if (!(error instanceof OzError) || this.signal.aborted) throw error;
			return isGone(error) ? "gone" : "unreadable";
		}
	}
	callOptions() {
		const leftMs = this.startedMs + this.request.budgetMs - this.ports.clock.now();
		return {
			signal: this.signal,
			deadlineMs: Math.max(shortestCallMs, Math.min(oneCallMs, leftMs / 3))
		};
	}
	result(kind, reason) {
		return {
			kind,
			id: this.id,
			run: this.last,
			...reason !== void 0 && { reason }
		};
	}
};
function isGone(error) {
	return statusOf(error) === 404 || isMissingCall(error);
}

// src/oz/run/batch/limit.ts
async function inTurns(items, most, work) {
	const results = /* @__PURE__ */ new Map();
	const rest = items.entries();
	const worker = async () => {
		for (const [index, item] of rest) results.set(index, await work(item, index));
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
	return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}

// src/oz/run/state/left-runs.ts
function isOfMany(env) {
	return env["STATE_many"] === "true";
}
function readLeftRuns(env) {
	return Object.entries(env).flatMap(([name, text]) => /^STATE_slot_\d+/.test(name) ? readSlot(text ?? "") ?? [] : []);
}
function readSlot(text) {
	const [value = "", mark = "", ms, id] = text.split(" ");
	if (!isKey$1(value)) return void 0;
	const startedAt = new Date(Number(ms));
	return {
		key: {
			value,
			mark: isMark(mark) ? mark : void 0
		},
		id: id === "-" ? void 0 : idOf(id),
		startedAt: Number.isNaN(startedAt.getTime()) ? /* @__PURE__ */ new Date(0) : startedAt
	};
}

// src/oz/run/state/post-state.ts
function readSavedState(env) {
	const key = readKey(env);
	const isSettled = env["STATE_settled"] === "true";
	const leftovers = idsIn(env, ["leftover_id"]);
	const runIds = isSettled ? leftovers : [...idsIn(env, ["run_id"]), ...leftovers];
	if (runIds.length === 0 && (isSettled || key === void 0)) return void 0;
	const startedAt = new Date(env["STATE_started_at"] ?? "");
	return {
		key,
		runIds,
		inDoubt: key !== void 0 && runIds.length === 0 && env["STATE_not_ours"] !== "true",
		startedAt: Number.isNaN(startedAt.getTime()) ? void 0 : startedAt
	};
}
function readKey(env) {
	const value = env["STATE_key"] ?? "";
	const mark = env["STATE_mark"] ?? "";
	return isKey$1(value) ? {
		value,
		mark: isMark(mark) ? mark : void 0
	} : void 0;
}
function idsIn(env, names) {
	return names.flatMap((name) => idOf(env[`STATE_${name}`]) ?? []);
}

// \0builtin:fs
var require__builtin_fs = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs");
}));

// \0builtin:path
var require__builtin_path = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:path");
}));

// src/oz/run/state/stop-file.ts
var import__builtin_fs = /* @__PURE__ */ __toESM(require__builtin_fs(), 1);
var import__builtin_path = require__builtin_path();
function stopFile(env, key) {
	const folder = env["RUNNER_TEMP"];
	return folder === void 0 || folder === "" ? void 0 : (0, import__builtin_path.join)(folder, `oz-agent-action-${key}.stop`);
}
function leaveStopFile(env, key) {
	const path = stopFile(env, key);
	if (path === void 0) return;
	try {
		(0, import__builtin_fs.writeFileSync)(path, "");
	} catch {}
}

// src/action/post-cleanup.ts
const budgetMs = 12e4;
const searchMs = 9e4;
const unsentSearchMs = 1e4;
const youngMs = 6e4;
const shortestSearchMs = 2e3;
const mostAtOnce = 20;
const longestAgeMs = 864e5;
async function finishInPost(runtime) {
	const takedowns = await takeDownRest(runtime);
	if (!runtime.env["STATE_comment"]) return;
	const { endComment } = await import("./final-comment.js");
	await endComment(runtime, takedowns);
}
async function takeDownRest(runtime) {
	const left = readSavedState(runtime.env);
	if (left === void 0) return [];
	const { env, connection, clock } = runtime;
	if (left.key !== void 0) leaveStopFile(env, left.key.value);
	const { apiKey, baseUrl } = readServerInputs(env);
	if (apiKey === void 0) return [];
	const ports = {
		...runtime,
		api: createOzApi(connection.send, {
			apiKey,
			baseUrl
		})
	};
	const requests = isOfMany(env) ? readLeftRuns(env).flatMap((slot) => requestsForSlot(slot, clock.date())) : requestsFor(left, clock.date());
	const limit = signalAfter(clock, budgetMs);
	try {
		return await inTurns(requests, mostAtOnce, (request) => takeDownAndTell(ports, {
			...request,
			signal: limit.signal
		}));
	} finally {
		limit.clear();
	}
}
function requestsForSlot({ id, key, startedAt }, now) {
	return requestsFor({
		key,
		startedAt,
		runIds: id === void 0 ? [] : [id],
		inDoubt: id === void 0
	}, now);
}
function requestsFor({ runIds, key, inDoubt, startedAt }, now) {
	const ageMs = startedAt === void 0 ? void 0 : Math.max(0, now.getTime() - startedAt.getTime());
	const shownAfterMs = Math.max(shortestSearchMs, youngMs - (ageMs ?? youngMs));
	const byId = runIds.map((id) => ({
		target: { id },
		budgetMs,
		searchMs: shownAfterMs
	}));
	if (!inDoubt || key === void 0) return byId;
	const target = {
		key,
		maxAgeMs: ageMs ?? longestAgeMs
	};
	return [...byId, {
		target,
		budgetMs,
		searchMs: startedAt === void 0 ? unsentSearchMs : searchMs
	}];
}
async function takeDownAndTell(ports, request) {
	const what = describeTarget(request.target);
	ports.log.info(`The step did not see its run end; taking down ${what}.`);
	const cancellation = await cancelRuns(ports, request);
	tell(ports, what, cancellation);
	return cancellation;
}
function describeTarget(target) {
	return "id" in target ? `the run ${target.id}` : `the run with the key ${target.key.value}, if there is one`;
}
function tell({ log }, target, cancellation) {
	const what = cancellation.id === void 0 ? target : `the run ${cancellation.id}`;
	const link = cancellation.run?.sessionLink ?? "https://oz.warp.dev/runs";
	const why = cancellation.reason === void 0 ? "" : ` (${cancellation.reason})`;
	switch (cancellation.kind) {
		case "ended":
			log.info(`Done: ${what} ended as ${cancellation.run?.stateName ?? "unknown"}.`);
			return;
		case "cancelling":
			log.info(`Done: the server took the cancel of ${what}.`);
			return;
		case "absent":
			log.info(`Nothing to take down${why}.`);
			return;
		case "not_cancellable":
		case "unfinished": log.warning(`Could not cancel ${what}${why}: it may go on, see ${link}.`);
	}
}

// src/platform/clock.ts
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
function withoutEnd(text, signs) {
	let end = text.length;
	while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
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

// \0builtin:os
var require__builtin_os = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:os");
}));

// node_modules/@actions/core/lib/utils.js
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

export { messageOf as S, numberOf as _, oneLine as a, textOf as b, require__builtin_fs as c, ProxyRefusal as d, TransportError as f, isObject as g, arrayOf as h, headOf as i, require__builtin_crypto as l, Fields as m, cleanText as n, withoutEnd as o, readSecrets as p, cutText as r, finishInPost as s, openRuntime as t, signalAfter as u, objectOf as v, ActionError as x, parseJson as y };