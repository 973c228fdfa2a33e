import { A as require__builtin_path, It as quote, Qt as ActionError, j as require_promises } from "./start.js";

// src/action/resolve/attachments.ts
var import_promises = require_promises();
var import__builtin_path = require__builtin_path();
const mostImages = 5;
const mebibyte = 1048576;
const mostBytes = 5 * mebibyte;
async function readAttachments(request) {
	const paths = await findFiles(request, await findRoots(request.env));
	const images = [];
	for (const path of paths) images.push(await readImage(path));
	return images;
}
async function findRoots({ GITHUB_WORKSPACE, RUNNER_TEMP }) {
	const given = [GITHUB_WORKSPACE, RUNNER_TEMP].filter((folder) => folder !== void 0 && folder !== "");
	return (await Promise.all(given.map((folder) => (0, import_promises.realpath)(folder ?? "").catch(() => void 0)))).filter((folder) => folder !== void 0);
}
async function findFiles({ globs, env, log, signal }, roots) {
	const cwd = env["GITHUB_WORKSPACE"] ?? process.cwd();
	const found = /* @__PURE__ */ new Set();
	for (const pattern of globs) {
		const before = found.size;
		for await (const match of (0, import_promises.glob)(pattern, { cwd })) {
			signal.throwIfAborted();
			const path = await realFile((0, import__builtin_path.resolve)(cwd, match), roots);
			if (path !== void 0) found.add(path);
			if (found.size > mostImages) throw tooMany(pattern);
		}
		if (found.size === before) log.warning(`attachments: no further file matches ${quote(pattern)}.`);
	}
	return [...found].sort();
}
async function realFile(path, roots) {
	const real = await (0, import_promises.realpath)(path);
	if (!roots.some((root) => isBelow(root, real))) throw new ActionError(`attachments must be below the workspace or RUNNER_TEMP; ${quote(path)} is not.`, { hint: "Copy the file into the workspace in a step before this one." });
	const file = await (0, import_promises.open)(real);
	try {
		return (await file.stat()).isFile() ? real : void 0;
	} finally {
		await file.close();
	}
}
function isBelow(root, path) {
	const way = (0, import__builtin_path.relative)(root, path);
	return way !== ".." && !way.startsWith(`..${import__builtin_path.sep}`) && !(0, import__builtin_path.isAbsolute)(way);
}
function tooMany(pattern) {
	return new ActionError(`attachments may be ${mostImages} images at most, and with ${quote(pattern)} there are more.`, { hint: "Narrow the globs down." });
}
async function readImage(path) {
	const name = (0, import__builtin_path.basename)(path);
	const file = await (0, import_promises.open)(path);
	try {
		const { size } = await file.stat();
		if (size > mostBytes) {
			const megabytes = (size / mebibyte).toFixed(1);
			throw new ActionError(`attachments: ${quote(name)} has ${megabytes} MiB, and ${mostBytes / mebibyte} are the most.`, { hint: "Make the picture smaller." });
		}
		const bytes = await file.readFile();
		return {
			name,
			mimeType: typeOf(bytes) ?? refuse(name),
			base64: bytes.toString("base64")
		};
	} finally {
		await file.close();
	}
}
function typeOf(bytes) {
	const text = (from, to) => bytes.toString("latin1", from, to);
	if (text(0, 8) === "PNG\r\n\n") return "image/png";
	if (text(0, 3) === "ÿØÿ") return "image/jpeg";
	if (text(0, 6) === "GIF87a" || text(0, 6) === "GIF89a") return "image/gif";
	return text(0, 4) === "RIFF" && text(8, 12) === "WEBP" ? "image/webp" : void 0;
}
function refuse(name) {
	throw new ActionError(`attachments must be PNG, JPEG, GIF or WebP images; the content of ${quote(name)} is none.`, { hint: "Leave it out, or put its text into the prompt." });
}

export { readAttachments };