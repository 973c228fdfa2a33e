import { yt as TransportError } from "./start.js";
import { i as transportError, n as rejectionOf, t as GitHubError } from "./failure.js";
import { n as dataOf, r as isQuery, t as fillRoute } from "./route.js";

// src/github/send.ts
const apiVersion = "2022-11-28";
const deadlineMs = 2e4;
const downloadDeadlineMs = 6e4;
const defaultMaxBytes = 16777216;
const maxRedirects = 3;
async function sendRoute({ send, token }, filled, base, options) {
	let url = base + filled.path;
	for (let hop = 0; hop <= maxRedirects; hop += 1) {
		const response = await send(buildRequest(token, filled, url, options));
		if (response.status >= 200 && response.status < 300) return response;
		const next = filled.method === "GET" ? redirectOf(response, url) : void 0;
		if (next === void 0) throw rejectionOf(callOf(filled), response);
		if (next.origin !== new URL(url).origin) return response;
		url = next.href;
	}
	throw new GitHubError(`${callOf(filled)}: more than ${maxRedirects} redirects`, { failure: "outage" });
}
function buildRequest(token, filled, url, options) {
	const body = filled.method === "GET" ? void 0 : JSON.stringify(filled.rest);
	return {
		method: filled.method,
		url,
		headers: {
			accept: options.accept ?? "application/vnd.github+json",
			"user-agent": "oz-agent-action",
			"x-github-api-version": apiVersion,
			...token !== void 0 && { authorization: `Bearer ${token}` },
			...body !== void 0 && { "content-type": "application/json" }
		},
		...body !== void 0 && { body },
		deadlineMs,
		maxBytes: options.maxBytes ?? defaultMaxBytes,
		signal: options.signal
	};
}
function redirectOf(response, from) {
	const location = response.headers["location"];
	if (location === void 0 || ![
		301,
		302,
		303,
		307,
		308
	].includes(response.status)) return void 0;
	return URL.parse(location, from) ?? void 0;
}
const downloadCall = "the download that GitHub points to";
async function sendPlain(send, url, options) {
	const address = URL.parse(url);
	const isSafe = address?.protocol === "https:" || [
		"127.0.0.1",
		"localhost",
		"[::1]"
	].includes(address?.hostname ?? "");
	if (!address || !isSafe || address.username !== "" || address.password !== "") throw new GitHubError(`${downloadCall}: its address is not https`, { failure: "refused" });
	const response = await send({
		method: "GET",
		url: address.href,
		headers: {
			"user-agent": "oz-agent-action",
			...options.range !== void 0 && { range: options.range }
		},
		deadlineMs: downloadDeadlineMs,
		maxBytes: options.maxBytes ?? defaultMaxBytes,
		signal: options.signal
	});
	if (response.status >= 200 && response.status < 300) return response;
	throw rejectionOf(downloadCall, response);
}
function callOf({ method, path }) {
	return `${method} ${path}`;
}

// src/github/client.ts
const maxTries = 3;
const longestWaitMs = 6e4;
function createGitHub(parts) {
	const { apiUrl, graphqlUrl } = addressesOf(parts.env);
	const request = async (route, parameters, options) => {
		const filled = fillRoute(route, parameters);
		return keepTrying(parts, {
			call: callOf(filled),
			isRead: filled.method === "GET",
			signal: options.signal
		}, () => sendRoute(parts, filled, apiUrl, options));
	};
	return {
		hasToken: parts.token !== void 0,
		request,
		async json(route, parameters, options) {
			const response = await request(route, parameters, options);
			if (response.status === 204) return void 0;
			return parseBody(route, response);
		},
		graphql(query, variables, options) {
			const filled = {
				method: "POST",
				path: "",
				rest: {
					query,
					variables
				}
			};
			const call = `GraphQL ${/^\s*(?:query|mutation)\s+(\w{1,80})/.exec(query)?.[1] ?? "query"}`;
			return keepTrying(parts, {
				call,
				isRead: isQuery(query),
				signal: options.signal
			}, async () => dataOf(call, await sendRoute(parts, filled, graphqlUrl, options)));
		},
		fetchPlain(url, options) {
			return keepTrying(parts, {
				call: downloadCall,
				isRead: true,
				signal: options.signal
			}, () => sendPlain(parts.send, url, options));
		}
	};
}
function addressesOf(env) {
	const address = (value, otherwise) => (value === void 0 || value === "" ? otherwise : value).replace(/\/+$/, "");
	const apiUrl = address(env["GITHUB_API_URL"], "https://api.github.com");
	const beside = apiUrl.endsWith("/api/v3") ? apiUrl.slice(0, -3) : apiUrl;
	return {
		apiUrl,
		graphqlUrl: address(env["GITHUB_GRAPHQL_URL"], `${beside}/graphql`)
	};
}
async function keepTrying({ clock }, call, attempt) {
	for (let tries = 1;; tries += 1) try {
		return await attempt();
	} catch (error) {
		call.signal.throwIfAborted();
		const failed = error instanceof TransportError ? transportError(call.call, error) : error;
		const waitMs = tries < maxTries ? waitBefore(failed, tries, call.isRead) : void 0;
		if (waitMs === void 0) throw failed;
		await clock.sleep(waitMs, call.signal);
	}
}
function waitBefore(error, tries, isRead) {
	if (!(error instanceof GitHubError)) return void 0;
	const isDefinite = error.cause instanceof TransportError && ["tls", "too_large"].includes(error.cause.reason);
	if (error.failure === "outage" && isRead && !isDefinite) return Math.min(error.askedWaitMs ?? tries * 1e3, longestWaitMs);
	if (error.failure !== "limited") return void 0;
	const waitMs = error.askedWaitMs ?? tries * 1e4;
	return waitMs > longestWaitMs ? void 0 : Math.max(waitMs, 1e3);
}
function parseBody(route, response) {
	try {
		return JSON.parse(response.body.toString("utf8"));
	} catch (cause) {
		throw new GitHubError(`${route}: an answer that is not JSON`, {
			failure: "outage",
			status: response.status,
			cause
		});
	}
}

export { createGitHub };