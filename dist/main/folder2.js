import { t as require_promises } from "./promises.js";
import { Ut as messageOf, Vt as ActionError, v as require__builtin_path } from "./start.js";

// src/report/artifacts/folder.ts
var import_promises = require_promises();
var import__builtin_path = require__builtin_path();
async function prepareArtifactsFolder(path, env) {
	const roots = [env["GITHUB_WORKSPACE"], env["RUNNER_TEMP"]].filter((root) => root !== void 0).filter(Boolean);
	const target = (0, import__builtin_path.resolve)(roots[0] ?? ".", path);
	const root = roots.find((candidate) => isWithin(candidate, target));
	if (root === void 0 || path.includes("\0")) throw outsideWorkspace(path);
	const parts = (0, import__builtin_path.relative)(root, target).split(import__builtin_path.sep).filter(Boolean);
	if (parts.some((part) => /^\.git$/i.test(part))) throw outsideWorkspace(path);
	try {
		return await makeWithin(await (0, import_promises.realpath)(root), parts, path);
	} catch (error) {
		if (error instanceof ActionError) throw error;
		throw new ActionError(`artifacts_dir "${path}" can't be made: ${messageOf(error)}.`, {
			hint: "Name a folder that is not there yet, or one this user may write to.",
			cause: error
		});
	}
}
async function makeWithin(root, parts, path) {
	let folder = root;
	for (const part of parts) {
		const next = (0, import__builtin_path.join)(folder, part);
		await (0, import_promises.mkdir)(next).catch((error) => {
			if (!isExisting(error)) throw error;
		});
		folder = await (0, import_promises.realpath)(next);
		if (!isWithin(root, folder)) throw outsideWorkspace(path);
	}
	if ((await (0, import_promises.stat)(folder)).isDirectory()) return folder;
	throw new ActionError(`artifacts_dir "${path}" is a file.`, { hint: "Name a folder." });
}
function isWithin(root, path) {
	const way = (0, import__builtin_path.relative)(root, path);
	return way !== ".." && !way.startsWith(`..${import__builtin_path.sep}`) && !(0, import__builtin_path.isAbsolute)(way);
}
function isExisting(error) {
	return typeof error === "object" && error !== null && "code" in error && error.code === "EEXIST";
}
function outsideWorkspace(path) {
	return new ActionError(`artifacts_dir must be inside the workspace or RUNNER_TEMP, got "${path}".`, { hint: "Name a folder relative to the workspace, such as `oz-artifacts`." });
}

export { prepareArtifactsFolder as t };