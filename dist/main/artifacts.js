import { t as require_promises } from "./promises.js";
import { K as cutText, Ut as messageOf, Y as oneLine, v as require__builtin_path } from "./start.js";
import { a as readRepositoryName, n as isSameRemote, r as readPullRequestUrl } from "./repository.js";
import { t as prepareArtifactsFolder } from "./folder2.js";

// src/platform/git/branch-name.ts
var import__builtin_path = require__builtin_path();
var import_promises = require_promises();
function isBranchName(name) {
	if (name === "" || name === "HEAD" || name.startsWith("-") || Buffer.byteLength(name) > maxBytes$1) return false;
	if (/[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(name) || !name.isWellFormed()) return false;
	return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock")) && !name.endsWith(".");
}
const maxBytes$1 = 255;

// src/report/artifacts/names.ts
const maxLength = 80;
const maxBytes = 200;
const maxExtensionLength = 16;
const device = /^(?:con|prn|aux|nul|conin|conout|clock|com[0-9¹²³]|lpt[0-9¹²³])(?:$|[. -])/i;
function safeName(raw, fallback = "artifact") {
	const [stem, extension] = splitExtension(cleanName(raw.slice(-4096).split(/[\\/]/).findLast((part) => /[\p{L}\p{N}]/u.test(part)) ?? ""));
	const name = fit(stem || fallback, extension);
	return device.test(name) ? `_${name}` : name;
}
function cleanName(part) {
	return trimEnds(part.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu, "").replace(/[^\p{L}\p{M}\p{N}._+@=,-]+/gu, "-").replace(/-{2,}/g, "-"));
}
function trimEnds(name) {
	return name.replace(/^[^\p{L}\p{N}_]+/u, "").replace(/[.-]+$/, "");
}
function splitExtension(name) {
	const dot = name.lastIndexOf(".");
	if (dot < 1 || name.length - dot > maxExtensionLength) return [name, ""];
	return [name.slice(0, dot), name.slice(dot)];
}
function fit(stem, extension) {
	const characters = Array.from(stem);
	const isTooLong = () => {
		const name = characters.join("") + extension;
		return name.length > maxLength || Buffer.byteLength(name) > maxBytes;
	};
	characters.splice(maxLength);
	while (characters.length > 1 && isTooLong()) characters.pop();
	return trimEnds(characters.join("")) + extension;
}
function createNamer(taken) {
	const keys = new Set(Array.from(taken, keyOf));
	return (name) => {
		const [stem, extension] = splitExtension(name);
		for (let number = 1;; number += 1) {
			const candidate = number === 1 ? name : `${stem}-${number}${extension}`;
			if (keys.has(keyOf(candidate))) continue;
			keys.add(keyOf(candidate));
			return candidate;
		}
	};
}
function keyOf(name) {
	return name.normalize("NFKC").toUpperCase().toLowerCase();
}
const extensions = /* @__PURE__ */ new Map([
	["text/markdown", ".md"],
	["text/plain", ".txt"],
	["text/html", ".html"],
	["application/json", ".json"],
	["image/png", ".png"],
	["image/jpeg", ".jpg"],
	["image/gif", ".gif"],
	["image/webp", ".webp"]
]);
function extensionFor(mimeType) {
	const essence = mimeType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
	return extensions.get(essence) ?? ".bin";
}

// src/report/artifacts/artifacts.ts
const mebibyte = 1048576;
const maxEntries = 200;
const maxTitleLength = 200;
function listArtifacts(artifacts) {
	return artifacts.slice(0, maxEntries).map((artifact) => entryOf(artifact));
}
async function saveArtifacts(request) {
	const folder = await prepareArtifactsFolder(request.path, request.env);
	const nameFor = createNamer(await (0, import_promises.readdir)(folder));
	const entries = [];
	const notes = [];
	let bytesLeft = request.maxTotalBytes ?? 256 * mebibyte;
	for (const artifact of request.artifacts.slice(0, maxEntries)) {
		const maxBytes = Math.min(bytesLeft, request.maxFileBytes ?? 64 * mebibyte);
		try {
			const saved = await saveOne(artifact, {
				...request,
				folder,
				nameFor,
				maxBytes
			});
			bytesLeft -= saved.bytes;
			entries.push(saved.entry);
		} catch (error) {
			if (request.signal.aborted) break;
			const entry = entryOf(artifact);
			entries.push(entry);
			notes.push(`The ${entry.kind} "${entry.title}" was not downloaded: ${messageOf(error)}`);
		}
	}
	return {
		entries: [...entries, ...listArtifacts(request.artifacts).slice(entries.length)],
		notes: [...notes, ...notesOnRest(request, entries.length)]
	};
}
function notesOnRest({ artifacts, signal }, handled) {
	const unlisted = artifacts.length - maxEntries;
	return [...signal.aborted ? [`The downloads were ended after ${handled} of ${artifacts.length} artifacts: ${messageOf(signal.reason)}`] : [], ...unlisted > 0 ? [`${unlisted} artifacts beyond the first ${maxEntries} are not listed.`] : []];
}
async function saveOne(artifact, options) {
	if (artifact.kind === "pull_request" || artifact.kind === "external") return {
		entry: entryOf(artifact),
		bytes: 0
	};
	const { uid } = artifact;
	if (uid === void 0) throw new Error("the server gave no id for it.");
	refuseLarger(artifact.kind === "file" ? artifact.sizeBytes ?? 0 : 0, options.maxBytes);
	options.signal.throwIfAborted();
	const content = await options.store.fetch(uid, {
		maxBytes: options.maxBytes,
		signal: options.signal
	});
	refuseLarger(content.bytes.length, options.maxBytes);
	const name = options.nameFor(fileNameFor(artifact, content));
	const path = (0, import__builtin_path.join)(options.folder, name);
	await writeWhole(path, (0, import__builtin_path.join)(options.folder, options.nameFor(`${name}.part`)), content.bytes);
	return {
		entry: {
			...entryOf(artifact, content.title),
			path
		},
		bytes: content.bytes.length
	};
}
function refuseLarger(bytes, maxBytes) {
	if (bytes > maxBytes) throw new Error(`it has ${bytes} bytes, over what is left of the limit (${maxBytes}).`);
}
function fileNameFor(artifact, content) {
	if (artifact.kind === "file") return safeName(artifact.name, "file");
	const extension = artifact.kind === "plan" ? planExtension(content.mimeType) : extensionFor(content.mimeType);
	const title = entryOf(artifact, content.title).title;
	return safeName(title.toLowerCase().endsWith(extension) ? title : `${title}${extension}`, artifact.kind);
}
function planExtension(mimeType) {
	const extension = extensionFor(mimeType);
	return extension === ".bin" ? ".md" : extension;
}
async function writeWhole(path, part, bytes) {
	try {
		await (0, import_promises.writeFile)(part, bytes, { flag: "wx" });
		await (0, import_promises.rename)(part, path);
	} catch (error) {
		await (0, import_promises.rm)(part, { force: true });
		throw error;
	}
}
function entryOf(artifact, currentTitle) {
	const url = "url" in artifact ? artifact.url ?? null : null;
	const title = cutText(oneLine(titleOf(artifact, currentTitle)), maxTitleLength);
	return {
		kind: artifact.kind,
		title: title || artifact.kind,
		url,
		path: null
	};
}
function titleOf(artifact, currentTitle) {
	switch (artifact.kind) {
		case "file": return artifact.name;
		case "pull_request": return artifact.branch;
		case "plan":
		case "screenshot":
		case "external": return currentTitle ?? artifact.title ?? "";
	}
}
function pullRequestOf(artifacts, env) {
	const own = artifacts.filter((artifact) => artifact.kind === "pull_request");
	const found = own.findLast(({ url }) => isPullRequestHere(url, env)) ?? own.at(-1);
	return found && {
		url: found.url,
		branch: isBranchName(found.branch) ? found.branch : ""
	};
}
function isPullRequestHere(url, env) {
	const address = readPullRequestUrl(url);
	return env["GITHUB_REPOSITORY"] !== void 0 && address !== void 0 && isSameRemote(address.repository, readRepositoryName(env));
}

export { saveArtifacts as i, listArtifacts as n, pullRequestOf as r, isPullRequestHere as t };