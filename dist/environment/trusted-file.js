import { n as __toESM } from "./rolldown-runtime.js";
import { _ as ActionError, c as require_promises, g as textOf, m as objectOf, o as require__builtin_path, u as foldAscii, v as messageOf } from "./start.js";
import { t as GitHubError } from "./failure.js";

// src/github/read/trusted-file.ts
var import_promises = require_promises();
var import__builtin_path = /* @__PURE__ */ __toESM(require__builtin_path(), 1);
const maxBytes = 1e6;
async function readTrustedFile(request) {
	const inRepository = pathInRepository(request);
	return inRepository === void 0 ? readFromTemp(request) : readFromRepository(request, inRepository);
}
function pathInRepository({ input, path, env }) {
	if ((0, import__builtin_path.isAbsolute)(path)) return insideOf(env["GITHUB_WORKSPACE"], path);
	const normal = import__builtin_path.posix.normalize(path.replaceAll("\\", "/"));
	if (normal === "." || normal === ".." || normal.startsWith("../")) throw new ActionError(`${input} must name a file of this repository, and "${path}" is outside of it.`, { hint: "Give a path relative to the root of the repository." });
	return normal.replace(/^\.\//, "");
}
function insideOf(folder, path) {
	if (folder === void 0 || folder === "") return void 0;
	const way = (0, import__builtin_path.relative)((0, import__builtin_path.resolve)(folder), (0, import__builtin_path.resolve)(path));
	if (way === "" || way === ".." || way.startsWith(`..${import__builtin_path.sep}`) || (0, import__builtin_path.isAbsolute)(way)) return void 0;
	return way.replaceAll(import__builtin_path.sep, "/");
}
async function readFromTemp({ input, path, env }) {
	const temp = env["RUNNER_TEMP"];
	const runtime = new ActionError(`${input} may name a file of this repository or below RUNNER_TEMP, not "${path}".`, { hint: "Give a path relative to the root of the repository, or let an earlier step write the file to RUNNER_TEMP." });
	if (insideOf(temp, path) === void 0) throw runtime;
	try {
		const real = await (0, import_promises.realpath)(path);
		const isCheckout = insideOf(await realOf(env["GITHUB_WORKSPACE"]), real) !== void 0;
		if (insideOf(await realOf(temp), real) === void 0 || isCheckout) throw runtime;
		return {
			text: await readSmall(real),
			origin: "RUNNER_TEMP"
		};
	} catch (error) {
		if (error === runtime) throw error;
		throw new ActionError(`${input}: ${path} could not be read (${messageOf(error)}).`, { cause: error });
	}
}
async function realOf(folder) {
	return folder === void 0 || folder === "" ? void 0 : (0, import_promises.realpath)(folder).catch(() => (0, import__builtin_path.resolve)(folder));
}
async function readSmall(path) {
	const facts = await (0, import_promises.stat)(path);
	if (!facts.isFile()) throw new Error("it is not a file");
	if (facts.size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
	const file = await (0, import_promises.open)(path);
	try {
		return await file.readFile("utf8");
	} finally {
		await file.close();
	}
}
async function readFromRepository(request, path) {
	const { input, event, github, signal } = request;
	const ref = trustedRef(event);
	const route = "GET /repos/{owner}/{repo}/contents/{+path}";
	const parameters = {
		owner: event.repository.owner,
		repo: event.repository.name,
		path,
		ref
	};
	const where = `${event.repository.fullName} at ${ref ?? "its default branch"}`;
	try {
		return {
			text: contentOf(objectOf(await github.json(route, parameters, {
				signal,
				maxBytes: 4 * maxBytes
			}))),
			origin: where
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		throw new ActionError(`${input}: ${path} could not be read from ${where} (${error.message}).`, {
			...wayOutOf(error),
			cause: error
		});
	}
}
function wayOutOf(error) {
	if (error.failure === "missing" || error.failure === "denied") return { hint: "Check the path, and that the job has the permission contents: read." };
	return error.hint === void 0 ? {} : { hint: error.hint };
}
function trustedRef(event) {
	const { workflowRef, workflowSha } = event.run;
	if (foldAscii(workflowRef ?? "").startsWith(`${foldAscii(event.repository.fullName)}/`) && workflowSha !== void 0) return workflowSha;
	return "pullRequest" in event ? event.pullRequest.base.sha : event.repository.defaultBranch;
}
function contentOf(answer) {
	const content = textOf(answer["content"]);
	if (answer["type"] === "file" && answer["encoding"] === "base64") return content === void 0 ? "" : Buffer.from(content, "base64").toString("utf8");
	const why = answer["type"] === "file" ? `it is larger than ${maxBytes} bytes` : "it is not a file";
	throw new GitHubError(why, { failure: "refused" });
}

export { readTrustedFile };