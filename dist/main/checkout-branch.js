import { r as __toESM } from "./rolldown-runtime.js";
import { A as require__builtin_path, D as readPullRequestUrl, E as isSameRemote, O as readRemoteUrl, Qt as ActionError, T as describeRepository, k as readRepositoryName } from "./start.js";

// src/platform/git/command.ts
var import__builtin_path = require__builtin_path();
const localTimeoutMs = 6e4;
const killAfterMs = 2e3;
const maxOutputBytes = 1048576;
const safeFolder = (0, import__builtin_path.dirname)(process.execPath);
function createGit(options) {
	const settings = [
		...["-C", options.workspace],
		...["-c", `safe.directory=${options.workspace.replaceAll("\\\\", "/")}`],
		...["-c", "core.hooksPath=/dev/null"],
		...["-c", "core.fsmonitor=false"],
		...[
			"-c",
			"gc.auto=0",
			"-c",
			"maintenance.auto=false"
		],
		...["-c", "advice.detachedHead=false"]
	];
	return async (args, timeoutMs = localTimeoutMs) => {
		options.signal.throwIfAborted();
		const result = await runToEnd({
			...options,
			args: [...settings, ...args],
			name: args[0] ?? "",
			timeoutMs
		});
		const said = result.stderr.trim();
		if (said) options.log.info(said);
		return result;
	};
}
async function runToEnd(command) {
	const { spawn } = await import("./_builtin_child_process.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const [file, ...first] = command.program ?? ["git"];
	const child = spawn(file, [...first, ...command.args], {
		cwd: safeFolder,
		env: gitEnvironment(command.env),
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		detached: process.platform !== "win32",
		windowsHide: true
	});
	const stdout = collect(child.stdout);
	const stderr = collect(child.stderr);
	return {
		code: await waitForEnd(child, command),
		stdout: stdout(),
		stderr: hideCredentials(stderr())
	};
}
async function waitForEnd(child, command) {
	const ended = new AbortController();
	const stop = AbortSignal.any([command.signal, ended.signal]);
	const watchdog = command.clock.sleep(command.timeoutMs, stop).then(() => true, () => false);
	const first = await Promise.race([endOf(child), watchdog]).finally(() => {
		ended.abort();
	});
	if (typeof first === "number") return first;
	await endProcess(child, command.clock);
	command.signal.throwIfAborted();
	throw new ActionError(`git ${command.name} took longer than ${command.timeoutMs / 1e3} seconds and was stopped.`, { hint: "Look whether the Git server answers, or check the branch out in a step of your own." });
}
async function endOf(child) {
	return await new Promise((resolve, reject) => {
		child.once("close", (code) => {
			resolve(code ?? 128);
		});
		child.once("error", (error) => {
			reject(new ActionError(`git could not be started: ${error.message}.`, {
				hint: "checkout_branch needs git on the runner (in a job container: in its image).",
				cause: error
			}));
		});
	});
}
async function endProcess(child, clock) {
	const closed = new AbortController();
	child.once("close", () => {
		closed.abort();
	});
	await killTree(child, "SIGTERM");
	await clock.sleep(killAfterMs, closed.signal).then(() => killTree(child, "SIGKILL"), () => void 0);
	child.stdout?.destroy();
	child.stderr?.destroy();
}
async function killTree(child, signal) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		await killTreeOnWindows(child.pid);
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {}
}
async function killTreeOnWindows(pid) {
	const { spawn } = await import("./_builtin_child_process.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const killer = spawn("taskkill", [
		"/PID",
		String(pid),
		"/T",
		"/F"
	], {
		cwd: safeFolder,
		stdio: "ignore",
		windowsHide: true
	});
	await new Promise((resolve) => {
		killer.once("close", () => {
			resolve();
		});
		killer.once("error", () => {
			resolve();
		});
	});
}
function collect(stream) {
	const chunks = [];
	let bytes = 0;
	stream.on("data", (chunk) => {
		if (bytes < maxOutputBytes) chunks.push(chunk);
		bytes += chunk.length;
	});
	return () => Buffer.concat(chunks).toString("utf8");
}
const withheld = /^(?:INPUT_|STATE_|ACTIONS_|GIT_TRACE)|^(?:WARP|OZ)_API_KEY$|^GIT_CURL_VERBOSE$/;
const misleading = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_COMMON_DIR",
	"GIT_NAMESPACE"
]);
function gitEnvironment(env) {
	const kept = Object.entries(env).filter(([name]) => !withheld.test(name.toUpperCase()) && !misleading.has(name));
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ASKPASS: "",
		SSH_ASKPASS: "",
		SSH_ASKPASS_REQUIRE: "never",
		GCM_INTERACTIVE: "never"
	};
}
function hideCredentials(text) {
	return text.replace(/:\/\/[^/\s@]{1,1000}@/g, "://***@");
}

// src/platform/git/failure.ts
async function must(git, args, timeoutMs) {
	const result = await git(args, timeoutMs);
	if (result.code === 0) return result;
	const { reason, hint } = explain(result.stderr);
	throw new ActionError(`git ${args[0] ?? ""} failed: ${reason}`, { hint });
}
const explanations = [
	{
		sign: /could not read (?:Username|Password)|Authentication failed|Permission denied|returned error: 40[13]/i,
		hint: "Let actions/checkout keep its credentials (`persist-credentials: true`, its default), with `contents: read`."
	},
	{
		sign: /untracked working tree files would be overwritten/i,
		hint: "Files that earlier steps made are in the way: remove them, or make them after this step."
	},
	{
		sign: /index\.lock|another git process/i,
		hint: "Another git command runs in the workspace, or died there: end it and remove its lock file."
	}
];
function explain(stderr) {
	const reason = (stderr.split("\n").filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()))[0] ?? stderr.trim().split("\n").at(-1) ?? "").trim().slice(0, 300);
	const known = explanations.find(({ sign }) => sign.test(stderr));
	return {
		reason: reason || "it gave no reason.",
		hint: known?.hint ?? "The log has all that git said."
	};
}

// src/platform/git/remote.ts
const networkTimeoutMs = 3e5;
const shallowDepth = 50;
const headLagMs = [
	1e3,
	2e3,
	4e3
];
async function findRemote(git, { repository }) {
	const { stdout } = await git([
		"config",
		"--null",
		"--get-regexp",
		"^remote\\..*\\.url$"
	]);
	const remotes = stdout.split("\0").flatMap((entry) => {
		const [key = "", url = ""] = entry.split("\n", 2);
		const named = readRemoteUrl(url);
		return named && isSameRemote(named, repository) ? [key.slice(7, -4)] : [];
	});
	const remote = remotes.find((name) => name === "origin") ?? remotes[0];
	if (remote && !remote.startsWith("-")) return remote;
	throw new ActionError(`The checkout in the workspace has no remote for ${describeRepository(repository)}.`, { hint: "Let actions/checkout check out this repository, not another one." });
}
async function requireHeadOf(git, request) {
	const { address, branch, remote } = request;
	const branchRef = `refs/heads/${branch}`;
	const pullRef = `refs/pull/${address.number}/head`;
	for (const waitMs of [...headLagMs, void 0]) {
		const { stdout } = await mustReach(git, [
			"ls-remote",
			"--quiet",
			"--",
			remote,
			branchRef,
			pullRef
		]);
		const refs = readRefs(stdout);
		const [tip, head] = [refs.get(branchRef), refs.get(pullRef)];
		if (tip === void 0) throw missingBranch(branch, request);
		if (head === void 0 || head === tip) return;
		if (waitMs !== void 0) await request.clock.sleep(waitMs, request.signal);
	}
	throw new ActionError(`The branch ${branch} of this repository is not the head of pull request #${address.number}: that comes from a fork, or the branch has moved since it was closed.`, {
		hint: "checkout_branch takes branches of this repository only.",
		link: request.url
	});
}
function readRefs(stdout) {
	const lines = stdout.split("\n").map((line) => line.trim().split("	"));
	return new Map(lines.map(([hash = "", ref = ""]) => [ref, hash]));
}
function missingBranch(branch, { address, url }) {
	return new ActionError(`${describeRepository(address.repository)} has no branch ${branch}.`, {
		hint: "It may have been merged and deleted, or the pull request may come from a fork.",
		link: url
	});
}
async function fetchBranch(git, remote, branch) {
	const depth = (await git(["rev-parse", "--is-shallow-repository"])).stdout.trim() === "true" ? [`--depth=${shallowDepth}`] : [];
	const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`;
	await mustReach(git, [
		"fetch",
		"--no-tags",
		"--no-progress",
		"--no-recurse-submodules",
		...depth,
		"--",
		remote,
		refspec
	]);
}
async function mustReach(git, args) {
	return await must(git, args, networkTimeoutMs);
}

// src/platform/git/work-tree.ts
async function requireWorkTree(git) {
	const { code, stdout } = await git([
		"rev-parse",
		"--is-inside-work-tree",
		"--show-cdup"
	]);
	if (code === 0 && stdout.replaceAll("\r", "") === "true\n\n") return;
	throw new ActionError("checkout_branch needs a checkout of the repository in the workspace; there is none.", { hint: "Put actions/checkout, without `path`, before this step." });
}
async function requireBranchName(git, branch) {
	const { code, stdout } = branch.startsWith("-") || branch.includes("\0") ? refused : await git([
		"check-ref-format",
		"--branch",
		branch
	]);
	if (code === 0 && stdout.trimEnd() === branch) return;
	const what = branch === "" ? "" : ` (${JSON.stringify(branch.slice(0, 200))})`;
	throw new ActionError(`The pull request of the run gives no valid name of a branch${what}.`, { hint: "Look at the session: nothing was fetched." });
}
const refused = {
	code: 1,
	stdout: "",
	stderr: ""
};
async function requireCleanTree(git) {
	const { stdout } = await must(git, [
		"status",
		"--porcelain",
		"-z",
		"--untracked-files=no",
		"--ignore-submodules=dirty"
	]);
	const changed = stdout.split("\0").filter(Boolean);
	if (changed.length === 0) return;
	const shown = changed.slice(0, 5).map((line) => line.slice(3));
	const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : "";
	throw new ActionError(`checkout_branch needs a clean work tree; changed: ${shown.join(", ")}${more}.`, { hint: "Commit or discard what earlier steps changed, or run them after this one." });
}
async function requirePushed(git, branch) {
	const ref = `refs/heads/${branch}`;
	if ((await git([
		"rev-parse",
		"--verify",
		"--quiet",
		ref
	])).code !== 0) return;
	const { stdout } = await must(git, [
		"rev-list",
		"--max-count=1",
		ref,
		"--not",
		"--remotes",
		"--"
	]);
	if (stdout.trim() === "") return;
	throw new ActionError(`The local branch ${branch} has commits that were never pushed; checking out would lose them.`, { hint: "Push them, or commit to another branch, before this step." });
}

// src/platform/git/checkout-branch.ts
const checkoutTimeoutMs = 18e4;
async function checkOutBranch(request) {
	const { branch, url, address } = requireOwnPullRequest(request);
	const git = createGit({
		...request,
		workspace: requireWorkspace(request.env)
	});
	await requireWorkTree(git);
	await requireBranchName(git, branch);
	const remote = await findRemote(git, address);
	await requireCleanTree(git);
	await requirePushed(git, branch);
	await requireHeadOf(git, {
		...request,
		address,
		url,
		branch,
		remote
	});
	await fetchBranch(git, remote, branch);
	return {
		branch,
		commit: await switchTo(git, remote, branch)
	};
}
function requireOwnPullRequest({ pullRequest, env }) {
	if (!pullRequest) throw new ActionError("checkout_branch is set, but the run left no pull request to take a branch from.", { hint: "Ask the agent in the prompt to open one (and to report it, where another tool opens it)." });
	const here = readRepositoryName(env);
	const address = readPullRequestUrl(pullRequest.url);
	if (address && isSameRemote(address.repository, here)) return {
		...pullRequest,
		address
	};
	const where = address ? `is in ${describeRepository(address.repository)}` : "has a URL that is not one of a pull request";
	throw new ActionError(`checkout_branch takes branches of ${describeRepository(here)} only; the pull request of the run ${where}.`, { hint: "Check that branch out in a step of your own, with credentials for its repository." });
}
function requireWorkspace(env) {
	const workspace = env["GITHUB_WORKSPACE"];
	if (workspace) return workspace;
	throw new ActionError("checkout_branch needs GITHUB_WORKSPACE, which is not set.", { hint: "Run the step in a GitHub workflow, which sets it." });
}
async function switchTo(git, remote, branch) {
	const target = `refs/remotes/${remote}/${branch}`;
	await must(git, [
		"checkout",
		"--no-progress",
		"--no-recurse-submodules",
		"-B",
		branch,
		target,
		"--"
	], checkoutTimeoutMs);
	const { stdout } = await must(git, [
		"rev-parse",
		"--verify",
		"HEAD^{commit}"
	]);
	return stdout.trim();
}

export { checkOutBranch };