import { Ct as refusal, Jt as objectOf, Pt as safeLink, St as isTransient, Tt as transportFailure, Xt as textOf, bt as OzError, yt as TransportError } from "./start.js";

// src/oz/client/artifact-store.ts
const retryWaitsMs = [1e3, 3e3];
const downloadDeadlineMs = 12e4;
const maxRedirects = 3;
function createArtifactStore(parts) {
	return { async fetch(uid, options) {
		for (const waitMs of retryWaitsMs) {
			try {
				return await fetchOnce(parts, uid, options);
			} catch (error) {
				if (!(error instanceof OzError) || !isTransient(error)) throw error;
			}
			await parts.clock.sleep(waitMs, options.signal);
		}
		return await fetchOnce(parts, uid, options);
	} };
}
async function fetchOnce(parts, uid, options) {
	const body = await parts.api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options);
	const data = objectOf(body["data"]);
	const mimeType = textOf(data["content_type"]) ?? "application/octet-stream";
	if (typeof data["content"] === "string") return {
		title: textOf(data["title"]),
		mimeType,
		bytes: Buffer.from(data["content"])
	};
	const bytes = await download(parts, signedUrlOf(data, parts.api.origin), options);
	return {
		title: textOf(data["description"]),
		mimeType,
		bytes
	};
}
function signedUrlOf(data, origin) {
	const url = readLink(data["download_url"], origin);
	if (url !== void 0) return url;
	throw new Error("the server gave neither its content nor an https address to download it from.");
}
function readLink(value, origin) {
	if (typeof value !== "string" || value.length > 16384) return void 0;
	const url = URL.parse(value);
	return url && safeLink(url.origin, origin) !== void 0 && !url.username && !url.password ? url.href : void 0;
}
async function download({ api, send }, signedUrl, options) {
	let url = signedUrl;
	for (let hop = 0; hop <= maxRedirects; hop += 1) {
		const response = await get(send, url, options);
		if (response.status === 200) return response.body;
		if (![
			301,
			302,
			303,
			307,
			308
		].includes(response.status)) throw refusal(response);
		const next = readLink(URL.parse(response.headers["location"] ?? "", url)?.href, api.origin);
		if (next === void 0) throw new Error("its download was redirected to an address that is not https.");
		url = next;
	}
	throw new Error(`its download was redirected more than ${maxRedirects} times.`);
}
async function get(send, url, { maxBytes, signal }) {
	const headers = {
		accept: "*/*",
		"user-agent": "oz-agent-action"
	};
	try {
		return await send({
			method: "GET",
			url,
			headers,
			deadlineMs: downloadDeadlineMs,
			maxBytes,
			signal
		});
	} catch (error) {
		throw error instanceof TransportError ? transportFailure(error) : error;
	}
}

export { createArtifactStore };