export const id = 890;
export const ids = [890];
export const modules = {

/***/ 9890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkOutBranch: () => (/* binding */ checkOutBranch)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/git/command.ts


const localTimeoutMs = 60_000;
const killAfterMs = 2_000;
const maxOutputBytes = 1024 * 1024;
/** Windows looks for programs in the working folder first, where a checked out git.exe could lie in wait. */
const safeFolder = (0,external_node_path_.dirname)(process.execPath);
/** A `Git` for one work tree. What git says on stderr goes to the log when the command has ended. */
function createGit(options) {
    const settings = [
        ...['-C', options.workspace],
        // The runner made this folder; in a job container it belongs to another user, which git takes for an attack.
        ...['-c', `safe.directory=${options.workspace.replaceAll('\\\\', '/')}`],
        // Nothing of the branch may run in this step, which holds the key: a hooks path can lead into the work tree.
        ...['-c', 'core.hooksPath=/dev/null'],
        ...['-c', 'core.fsmonitor=false'],
        ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
        ...['-c', 'advice.detachedHead=false'],
    ];
    return async (args, timeoutMs = localTimeoutMs) => {
        options.signal.throwIfAborted();
        const result = await runToEnd({ ...options, args: [...settings, ...args], name: args[0] ?? '', timeoutMs });
        const said = result.stderr.trim();
        if (said)
            options.log.info(said);
        return result;
    };
}
async function runToEnd(command) {
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 23));
    const [file, ...first] = command.program ?? ['git'];
    const child = spawn(file, [...first, ...command.args], {
        cwd: safeFolder,
        env: gitEnvironment(command.env),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A process group of its own: the helpers git starts end with it, and there is no terminal to ask on.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const code = await waitForEnd(child, command);
    return { code, stdout: stdout(), stderr: hideCredentials(stderr()) };
}
async function waitForEnd(child, command) {
    const ended = new AbortController();
    const stop = AbortSignal.any([command.signal, ended.signal]);
    const watchdog = command.clock.sleep(command.timeoutMs, stop).then(() => true, () => false);
    const first = await Promise.race([endOf(child), watchdog]).finally(() => {
        ended.abort();
    });
    if (typeof first === 'number')
        return first;
    await endProcess(child, command.clock);
    command.signal.throwIfAborted();
    throw new errors/* ActionError */.lZ(`git ${command.name} took longer than ${command.timeoutMs / 1000} seconds and was stopped.`, {
        wayOut: 'Look whether the Git server answers, or check the branch out in a step of your own.',
    });
}
/** The exit code; a program ended by a signal counts as 128, as in a shell. */
async function endOf(child) {
    return await new Promise((resolve, reject) => {
        child.once('close', (code) => {
            resolve(code ?? 128);
        });
        child.once('error', (error) => {
            reject(new errors/* ActionError */.lZ(`git could not be started: ${error.message}.`, {
                wayOut: 'checkout_branch needs git on the runner (in a job container: in its image).',
                cause: error,
            }));
        });
    });
}
/** Gently first: git then takes its lock files with it. */
async function endProcess(child, clock) {
    const closed = new AbortController();
    child.once('close', () => {
        closed.abort();
    });
    await killTree(child, 'SIGTERM');
    await clock.sleep(killAfterMs, closed.signal).then(() => killTree(child, 'SIGKILL'), () => undefined);
    child.stdout?.destroy();
    child.stderr?.destroy();
}
async function killTree(child, signal) {
    if (child.pid === undefined)
        return;
    if (process.platform === 'win32') {
        await killTreeOnWindows(child.pid);
        return;
    }
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // Gone already: what was wanted.
    }
}
/** Windows has no process groups; its own program knows who started whom. */
async function killTreeOnWindows(pid) {
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 23));
    const args = ['/PID', String(pid), '/T', '/F'];
    const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true });
    await new Promise((resolve) => {
        killer.once('close', () => {
            resolve();
        });
        killer.once('error', () => {
            resolve();
        });
    });
}
function collect(stream) {
    const chunks = [];
    let bytes = 0;
    stream.on('data', (chunk) => {
        if (bytes < maxOutputBytes)
            chunks.push(chunk);
        bytes += chunk.length;
    });
    return () => Buffer.concat(chunks).toString('utf8');
}
const withheld = /^(?:INPUT_|STATE_|ACTIONS_|GIT_TRACE)|^(?:WARP|OZ)_API_KEY$|^GIT_CURL_VERBOSE$/;
/** These would lead git to another repository than the one in the workspace. */
const misleading = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_NAMESPACE']);
/** The environment git gets: no inputs (the key is one), no debug output, English, and no way to ask. */
function gitEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !withheld.test(name.toUpperCase()) && !misleading.has(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
        SSH_ASKPASS_REQUIRE: 'never',
        GCM_INTERACTIVE: 'never',
    };
}
/** git repeats a remote's URL in its messages, user and password included. */
function hideCredentials(text) {
    return text.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@');
}

;// CONCATENATED MODULE: ./src/git/failure.ts
/** What to tell when git refuses: its own words, and the way out where we know one. */

/** Runs git and throws an ActionError unless it ended well. */
async function must(git, args, timeoutMs) {
    const result = await git(args, timeoutMs);
    if (result.code === 0)
        return result;
    const { reason, wayOut } = explain(result.stderr);
    throw new errors/* ActionError */.lZ(`git ${args[0] ?? ''} failed: ${reason}`, { wayOut });
}
const explanations = [
    {
        sign: /could not read (?:Username|Password)|Authentication failed|Permission denied|returned error: 40[13]/i,
        wayOut: 'Let actions/checkout keep its credentials (`persist-credentials: true`, its default), with `contents: read`.',
    },
    {
        sign: /untracked working tree files would be overwritten/i,
        wayOut: 'Files that earlier steps made are in the way: remove them, or make them after this step.',
    },
    {
        sign: /index\.lock|another git process/i,
        wayOut: 'Another git command runs in the workspace, or died there: end it and remove its lock file.',
    },
];
function explain(stderr) {
    const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()));
    const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300);
    const known = explanations.find(({ sign }) => sign.test(stderr));
    return { reason: reason || 'it gave no reason.', wayOut: known?.wayOut ?? 'The log has all that git said.' };
}

// EXTERNAL MODULE: ./src/git/repository.ts
var git_repository = __webpack_require__(5986);
;// CONCATENATED MODULE: ./src/git/remote.ts
/** The remote of this repository: which one it is, whether its branch is the pull request's, and fetching it. */



const networkTimeoutMs = 300_000;
/** Enough history for a diff with the base in most cases, and still a small fetch. */
const shallowDepth = 50;
/** GitHub moves a pull request's ref a moment after the branch it follows. */
const headLagMs = [1_000, 2_000, 4_000];
/** The name of a remote whose URL is the repository's; `origin` rather than another. */
async function findRemote(git, { repository }) {
    const { stdout } = await git(['config', '--null', '--get-regexp', '^remote\\..*\\.url$']);
    const remotes = stdout.split('\0').flatMap((entry) => {
        const [key = '', url = ''] = entry.split('\n', 2);
        const named = (0,git_repository/* readRemoteUrl */.I3)(url);
        return named && (0,git_repository/* isSameRepository */.ve)(named, repository) ? [key.slice('remote.'.length, -'.url'.length)] : [];
    });
    const remote = remotes.find((name) => name === 'origin') ?? remotes[0];
    if (remote && !remote.startsWith('-'))
        return remote;
    throw new errors/* ActionError */.lZ(`The checkout in the workspace has no remote for ${(0,git_repository/* describeRepository */.MD)(repository)}.`, {
        wayOut: 'Let actions/checkout check out this repository, not another one.',
    });
}
/**
 * The pull request must be of this branch: one from a fork has its branch elsewhere, and one of the same name here
 * would be somebody else's work. Servers without `refs/pull` can't tell, and are believed.
 */
async function requireHeadOf(git, request) {
    const { address, branch, remote } = request;
    const branchRef = `refs/heads/${branch}`;
    const pullRef = `refs/pull/${address.number}/head`;
    for (const waitMs of [...headLagMs, undefined]) {
        const { stdout } = await mustReach(git, ['ls-remote', '--quiet', '--', remote, branchRef, pullRef]);
        const refs = readRefs(stdout);
        const [tip, head] = [refs.get(branchRef), refs.get(pullRef)];
        if (tip === undefined)
            throw missingBranch(branch, request);
        if (head === undefined || head === tip)
            return;
        if (waitMs !== undefined)
            await request.clock.sleep(waitMs, request.signal);
    }
    throw new errors/* ActionError */.lZ(`The branch ${branch} of this repository is not the head of pull request #${address.number}: that comes from a fork, or the branch has moved since it was closed.`, { wayOut: 'checkout_branch takes branches of this repository only.', link: request.url });
}
/** Lines of a hash, a tab, and a ref, by the whole ref: git matches names by their ends. */
function readRefs(stdout) {
    const lines = stdout.split('\n').map((line) => line.trim().split('\t'));
    return new Map(lines.map(([hash = '', ref = '']) => [ref, hash]));
}
function missingBranch(branch, { address, url }) {
    return new errors/* ActionError */.lZ(`${(0,git_repository/* describeRepository */.MD)(address.repository)} has no branch ${branch}.`, {
        wayOut: 'It may have been merged and deleted, or the pull request may come from a fork.',
        link: url,
    });
}
/** Into the remote-tracking ref; a shallow clone stays one. */
async function fetchBranch(git, remote, branch) {
    const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
    const depth = shallow ? [`--depth=${shallowDepth}`] : [];
    const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`;
    await mustReach(git, [
        'fetch',
        '--no-tags',
        '--no-progress',
        '--no-recurse-submodules',
        ...depth,
        '--',
        remote,
        refspec,
    ]);
}
async function mustReach(git, args) {
    return await must(git, args, networkTimeoutMs);
}

;// CONCATENATED MODULE: ./src/git/work-tree.ts
/** What must hold before the work tree may change hands: it is ours, clean, and nothing is lost. */


/** The workspace must itself be the top of a work tree. */
async function requireWorkTree(git) {
    const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup']);
    // An empty second line: this folder is the top. Else git found a repository further up, which isn't ours.
    if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n')
        return;
    throw new errors/* ActionError */.lZ('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
        wayOut: 'Put actions/checkout, without `path`, before this step.',
    });
}
/** The name must be a branch name as it stands, and nothing git could read otherwise. */
async function requireBranchName(git, branch) {
    // `@{-1}` is valid too, but stands for another name: git's answer must be the very name.
    const isNoArgument = branch.startsWith('-') || branch.includes('\0');
    const { code, stdout } = isNoArgument ? refused : await git(['check-ref-format', '--branch', branch]);
    if (code === 0 && stdout.trimEnd() === branch)
        return;
    throw new errors/* ActionError */.lZ(`The pull request of the run names ${JSON.stringify(branch.slice(0, 200))}, which is no valid branch name.`, {
        wayOut: 'Look at the session: nothing was fetched.',
    });
}
const refused = { code: 1, stdout: '', stderr: '' };
/** No tracked file may be changed; files git doesn't know may lie about. */
async function requireCleanTree(git) {
    const { stdout } = await must(git, [
        'status',
        '--porcelain',
        '-z',
        '--untracked-files=no',
        '--ignore-submodules=dirty',
    ]);
    const changed = stdout.split('\0').filter(Boolean);
    if (changed.length === 0)
        return;
    const shown = changed.slice(0, 5).map((line) => line.slice(3));
    const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : '';
    throw new errors/* ActionError */.lZ(`checkout_branch needs a clean work tree; changed: ${shown.join(', ')}${more}.`, {
        wayOut: 'Commit or discard what earlier steps changed, or run them after this one.',
    });
}
/** A local branch of that name is set to the fetched commit: nothing may be on it that is nowhere else. */
async function requirePushed(git, branch) {
    const ref = `refs/heads/${branch}`;
    if ((await git(['rev-parse', '--verify', '--quiet', ref])).code !== 0)
        return;
    const { stdout } = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--']);
    if (stdout.trim() === '')
        return;
    throw new errors/* ActionError */.lZ(`The local branch ${branch} has commits that were never pushed; checking out would lose them.`, {
        wayOut: 'Push them, or commit to another branch, before this step.',
    });
}

;// CONCATENATED MODULE: ./src/git.ts
/**
 * The only git: fetches and checks out the branch of the run's own pull request, so that later steps can test what
 * the agent wrote. Credentials are the ones actions/checkout left in the work tree's configuration.
 */






const checkoutTimeoutMs = 180_000;
/**
 * Fetches the branch and checks it out in GITHUB_WORKSPACE.
 * @throws ActionError where the branch isn't the run's, isn't in this repository, isn't there, or can't be checked
 * out without losing something; the signal's reason when aborted.
 */
async function checkOutBranch(request) {
    const { branch, url, address } = requireOwnPullRequest(request);
    const git = createGit({ ...request, workspace: requireWorkspace(request.env) });
    await requireWorkTree(git);
    await requireBranchName(git, branch);
    const remote = await findRemote(git, address);
    await requireCleanTree(git);
    await requirePushed(git, branch);
    await requireHeadOf(git, { ...request, address, url, branch, remote });
    await fetchBranch(git, remote, branch);
    return { branch, commit: await switchTo(git, remote, branch) };
}
function requireOwnPullRequest({ pullRequest, env }) {
    if (!pullRequest) {
        throw new errors/* ActionError */.lZ('checkout_branch is set, but the run left no pull request to take a branch from.', {
            wayOut: 'Ask the agent in the prompt to open one (and to report it, where another tool opens it).',
        });
    }
    const here = (0,git_repository/* readRepositoryName */.o2)(env);
    const address = (0,git_repository/* readPullRequestUrl */.WY)(pullRequest.url);
    if (address && (0,git_repository/* isSameRepository */.ve)(address.repository, here))
        return { ...pullRequest, address };
    const where = address
        ? `is in ${(0,git_repository/* describeRepository */.MD)(address.repository)}`
        : 'has a URL that is not one of a pull request';
    throw new errors/* ActionError */.lZ(`checkout_branch takes branches of ${(0,git_repository/* describeRepository */.MD)(here)} only; the pull request of the run ${where}.`, { wayOut: 'Check that branch out in a step of your own, with credentials for its repository.' });
}
function requireWorkspace(env) {
    const workspace = env['GITHUB_WORKSPACE'];
    if (workspace)
        return workspace;
    throw new errors/* ActionError */.lZ('checkout_branch needs GITHUB_WORKSPACE, which is not set.', {
        wayOut: 'Run the step in a GitHub workflow, which sets it.',
    });
}
async function switchTo(git, remote, branch) {
    const target = `refs/remotes/${remote}/${branch}`;
    await must(git, ['checkout', '--no-progress', '--no-recurse-submodules', '-B', branch, target, '--'], checkoutTimeoutMs);
    const { stdout } = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}']);
    return stdout.trim();
}


/***/ })

};

//# sourceMappingURL=890.index.js.map