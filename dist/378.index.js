export const id = 378;
export const ids = [378];
export const modules = {
40679:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
createArtifactStore: () => ( createArtifactStore)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39603);
var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31140);
var _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87261);
const retryWaitsMs = [1_000, 3_000];
const downloadDeadlineMs = 120_000;
const maxRedirects = 3;
function createArtifactStore(parts) {
    return {
        async fetch(uid, options) {
            for (const waitMs of retryWaitsMs) {
                try {
                    return await fetchOnce(parts, uid, options);
                }
                catch (error) {
                    if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__ .Q_) || !(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .dg)(error))
                        throw error;
                }
                await parts.clock.sleep(waitMs, options.signal);
            }
            return await fetchOnce(parts, uid, options);
        },
    };
}
async function fetchOnce(parts, uid, options) {
    const body = await parts.api.getJson(`/agent/artifacts/${encodeURIComponent(uid)}`, options);
    const data = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(body['data']);
    const mimeType = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(data['content_type']) ?? 'application/octet-stream';
    if (typeof data['content'] === 'string') {
        return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(data['title']), mimeType, bytes: Buffer.from(data['content']) };
    }
    const bytes = await download(parts, signedUrlOf(data, parts.api.origin), options);
    return { title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(data['description']), mimeType, bytes };
}
function signedUrlOf(data, origin) {
    const url = readLink(data['download_url'], origin);
    if (url !== undefined)
        return url;
    throw new Error('the server gave neither its content nor an https address to download it from.');
}
function readLink(value, origin) {
    if (typeof value !== 'string' || value.length > 16_384)
        return undefined;
    const url = URL.parse(value);
    return url && (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__ .o3)(url.origin, origin) !== undefined && !url.username && !url.password ? url.href : undefined;
}
async function download({ api, send }, signedUrl, options) {
    let url = signedUrl;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await get(send, url, options);
        if (response.status === 200)
            return response.body;
        if (![301, 302, 303, 307, 308].includes(response.status))
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .x5)(response);
        const next = readLink(URL.parse(response.headers['location'] ?? '', url)?.href, api.origin);
        if (next === undefined)
            throw new Error('its download was redirected to an address that is not https.');
        url = next;
    }
    throw new Error(`its download was redirected more than ${maxRedirects} times.`);
}
async function get(send, url, { maxBytes, signal }) {
    const headers = { accept: '*/*', 'user-agent': 'oz-agent-action' };
    try {
        return await send({ method: 'GET', url, headers, deadlineMs: downloadDeadlineMs, maxBytes, signal });
    }
    catch (error) {
        throw error instanceof _platform_http_transport_js__WEBPACK_IMPORTED_MODULE_2__ .wX ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__ .qO)(error) : error;
    }
}
}),
90032:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  checkOutBranch: () => ( checkOutBranch),
  requireCheckout: () => ( requireCheckout)
});
var errors = __webpack_require__(46316);
var path = __webpack_require__(40);
var external_node_events_ = __webpack_require__(78474);
var external_node_path_ = __webpack_require__(76760);
;
class ProgramError extends Error {
    name = 'ProgramError';
    failure;
    constructor(failure, message, cause) {
        super(message, { cause });
        this.failure = failure;
    }
}
const killAfterMs = 2_000;
const maxOutputBytes = 1024 * 1024;
const safeFolder = (0,external_node_path_.dirname)(process.execPath);
async function runProgram(program) {
    const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    const child = spawn(program.file, program.args, {
        cwd: safeFolder,
        env: program.env,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const code = await waitForEnd(child, program);
    return { code, stdout: stdout(), stderr: stderr() };
}
async function waitForEnd(child, { clock, signal, timeoutMs }) {
    const ended = new AbortController();
    const watchdog = clock.sleep(timeoutMs, AbortSignal.any([signal, ended.signal])).then(() => true, () => false);
    const first = await Promise.race([endOf(child), watchdog]).finally(() => {
        ended.abort();
    });
    if (typeof first === 'number')
        return first;
    await endProcess(child, clock);
    signal.throwIfAborted();
    throw new ProgramError('stuck', `took longer than ${timeoutMs / 1000} seconds and was stopped`);
}
async function endOf(child) {
    const closed = await (0,external_node_events_.once)(child, 'close').catch((error) => {
        throw new ProgramError('missing', (0,errors .bD)(error), error);
    });
    return typeof closed[0] === 'number' ? closed[0] : 128;
}
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
    }
}
async function killTreeOnWindows(pid) {
    const { spawn } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    const args = ['/PID', String(pid), '/T', '/F'];
    const killer = spawn('taskkill', args, { cwd: safeFolder, stdio: 'ignore', windowsHide: true });
    await (0,external_node_events_.once)(killer, 'close').catch(() => undefined);
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
;
const localTimeoutMs = 60_000;
function createGit(options) {
    const settings = [
        ...['-C', options.workspace],
        ...['-c', `safe.directory=${(0,path .d)(options.workspace)}`],
        ...['-c', 'core.hooksPath=/dev/null'],
        ...['-c', 'core.fsmonitor=false'],
        ...['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
        ...['-c', 'advice.detachedHead=false'],
    ];
    return async (args, timeoutMs = localTimeoutMs) => {
        options.signal.throwIfAborted();
        const [file, ...first] = options.program ?? ['git'];
        const { clock, signal } = options;
        const program = { file, args: [...first, ...settings, ...args], env: gitEnvironment(options.env), timeoutMs };
        const result = await runProgram({ ...program, clock, signal }).catch((error) => {
            throw error instanceof ProgramError ? explain(error, args[0] ?? '') : error;
        });
        const stderr = hideCredentials(result.stderr);
        if (stderr.trim())
            options.log.info(stderr.trim());
        return { ...result, stderr };
    };
}
function explain({ failure, message, cause }, name) {
    if (failure === 'stuck') {
        const hint = 'Look whether the Git server answers, or check the branch out in a step of your own.';
        return new errors .lZ(`git ${name} ${message}.`, { hint });
    }
    const hint = 'checkout_branch needs git on the runner (in a job container: in its image).';
    return new errors .lZ(`git could not be started: ${message}.`, { hint, cause });
}
const withheld = /^(?:INPUT_|STATE_|ACTIONS_|GIT_TRACE)|^(?:WARP|OZ)_API_KEY$|^GIT_CURL_VERBOSE$/;
const misleading = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_NAMESPACE']);
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
        GIT_LFS_SKIP_SMUDGE: '1',
    };
}
function hideCredentials(text) {
    return text.replace(/:\/\/[^/\s@]{1,1000}@/g, '://***@');
}
async function must(git, args, timeoutMs) {
    const result = await git(args, timeoutMs);
    if (result.code === 0)
        return result;
    const { reason, hint } = explainRefusal(result.stderr);
    throw new errors .lZ(`git ${args[0] ?? ''} failed: ${reason}`, { hint });
}
const explanations = [
    {
        sign: /could not read (?:Username|Password)|Authentication failed|Permission denied|returned error: 40[13]/i,
        hint: 'Let actions/checkout keep its credentials (`persist-credentials: true`, its default), with `contents: read`.',
    },
    {
        sign: /untracked working tree files would be overwritten/i,
        hint: 'Files that earlier steps made are in the way: remove them, or make them after this step.',
    },
    {
        sign: /index\.lock|another git process/i,
        hint: 'Another git command runs in the workspace, or died there: end it and remove its lock file.',
    },
];
function explainRefusal(stderr) {
    const lines = stderr.split('\n').filter((line) => /^(?:fatal|error|remote):/i.test(line.trim()));
    const reason = (lines[0] ?? stderr.trim().split('\n').at(-1) ?? '').trim().slice(0, 300);
    const known = explanations.find(({ sign }) => sign.test(stderr));
    return { reason: reason || 'it gave no reason.', hint: known?.hint ?? 'The log has all that git said.' };
}
var git_repository = __webpack_require__(88978);
;
const networkTimeoutMs = 300_000;
const shallowDepth = 50;
const headLagMs = [1_000, 2_000, 4_000];
async function findRemote(git, { repository }) {
    const { stdout } = await git(['config', '--null', '--get-regexp', '^remote\\..*\\.url$']);
    const remotes = stdout.split('\0').flatMap((entry) => {
        const [key = '', url = ''] = entry.split('\n', 2);
        const named = (0,git_repository .I3)(url);
        return named && (0,git_repository .Tj)(named, repository) ? [key.slice('remote.'.length, -'.url'.length)] : [];
    });
    const remote = remotes.find((name) => name === 'origin') ?? remotes[0];
    if (remote && !remote.startsWith('-'))
        return remote;
    throw new errors .lZ(`The checkout in the workspace has no remote for ${(0,git_repository .MD)(repository)}.`, {
        hint: 'Let actions/checkout check out this repository, not another one.',
    });
}
async function requireHeadOf(git, request) {
    const { address, branch, remote } = request;
    const branchRef = `refs/heads/${branch}`;
    const pullRef = `refs/pull/${address.number}/head`;
    let isShown = false;
    for (const waitMs of [...headLagMs, undefined]) {
        const { stdout } = await mustReach(git, ['ls-remote', '--quiet', '--', remote, branchRef, pullRef]);
        const refs = readRefs(stdout);
        const [tip, head] = [refs.get(branchRef), refs.get(pullRef)];
        if (tip === undefined)
            throw missingBranch(branch, request);
        if (head === tip)
            return;
        isShown = head !== undefined;
        if (waitMs !== undefined)
            await request.clock.sleep(waitMs, request.signal);
    }
    const why = isShown
        ? `The branch ${branch} of this repository is not the head of pull request #${address.number}: that comes from a fork, or the branch has moved since it was closed.`
        : `${(0,git_repository .MD)(address.repository)} has no pull request #${address.number}, so nothing shows that the branch ${branch} is the run's.`;
    throw new errors .lZ(why, { hint: 'checkout_branch takes branches of this repository only.', link: request.url });
}
function readRefs(stdout) {
    const lines = stdout.split('\n').map((line) => line.trim().split('\t'));
    return new Map(lines.map(([hash = '', ref = '']) => [ref, hash]));
}
function missingBranch(branch, { address, url }) {
    return new errors .lZ(`${(0,git_repository .MD)(address.repository)} has no branch ${branch}.`, {
        hint: 'It may have been merged and deleted, or the pull request may come from a fork.',
        link: url,
    });
}
async function fetchBranch(git, remote, branch) {
    const shallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
    const depth = shallow ? [`--depth=${shallowDepth}`] : [];
    const refspec = `+refs/heads/${branch}:refs/remotes/${remote}/${branch}`;
    const options = ['--no-tags', '--no-progress', '--no-recurse-submodules', ...depth];
    await mustReach(git, ['fetch', ...options, '--', remote, refspec]);
}
async function mustReach(git, args) {
    return await must(git, args, networkTimeoutMs);
}
;
const checkoutTimeoutMs = 180_000;
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
async function requireCheckout(request) {
    await requireWorkTree(createGit({ ...request, workspace: requireWorkspace(request.env) }));
}
function requireOwnPullRequest({ pullRequest, env }) {
    if (!pullRequest) {
        throw new errors .lZ('checkout_branch is set, but the run left no pull request to take a branch from.', {
            hint: 'Ask the agent in the prompt to open one (and to report it, where another tool opens it).',
        });
    }
    const here = (0,git_repository .o2)(env);
    const address = (0,git_repository .WY)(pullRequest.url);
    if (address && (0,git_repository .Tj)(address.repository, here))
        return { ...pullRequest, address };
    const where = address
        ? `is in ${(0,git_repository .MD)(address.repository)}`
        : 'has a URL that is not one of a pull request';
    throw new errors .lZ(`checkout_branch takes branches of ${(0,git_repository .MD)(here)} only; the pull request of the run ${where}.`, { hint: 'Check that branch out in a step of your own, with credentials for its repository.' });
}
function requireWorkspace(env) {
    const workspace = env['GITHUB_WORKSPACE'];
    if (workspace)
        return workspace;
    throw new errors .lZ('checkout_branch needs GITHUB_WORKSPACE, which is not set.', {
        hint: 'Run the step in a GitHub workflow, which sets it.',
    });
}
async function switchTo(git, remote, branch) {
    const target = `refs/remotes/${remote}/${branch}`;
    const options = ['--no-progress', '--no-recurse-submodules', '-B', branch];
    await must(git, ['checkout', ...options, target, '--'], checkoutTimeoutMs);
    const { stdout } = await must(git, ['rev-parse', '--verify', 'HEAD^{commit}']);
    return stdout.trim();
}
async function requireWorkTree(git) {
    const { code, stdout } = await git(['rev-parse', '--is-inside-work-tree', '--show-cdup']);
    if (code === 0 && stdout.replaceAll('\r', '') === 'true\n\n')
        return;
    throw new errors .lZ('checkout_branch needs a checkout of the repository in the workspace; there is none.', {
        hint: 'Put actions/checkout, without `path`, before this step.',
    });
}
async function requireBranchName(git, branch) {
    const isNoArgument = branch.startsWith('-') || branch.includes('\0');
    const { code, stdout } = isNoArgument ? refused : await git(['check-ref-format', '--branch', branch]);
    if (code === 0 && stdout.trimEnd() === branch)
        return;
    const what = branch === '' ? '' : ` (${JSON.stringify(branch.slice(0, 200))})`;
    throw new errors .lZ(`The pull request of the run gives no valid name of a branch${what}.`, {
        hint: 'Look at the session: nothing was fetched.',
    });
}
const refused = { code: 1, stdout: '', stderr: '' };
async function requireCleanTree(git) {
    const options = ['--porcelain', '-z', '--untracked-files=no', '--ignore-submodules=dirty'];
    const { stdout } = await must(git, ['status', ...options]);
    const changed = stdout.split('\0').filter(Boolean);
    if (changed.length === 0)
        return;
    const shown = changed.slice(0, 5).map((line) => line.slice(3));
    const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : '';
    throw new errors .lZ(`checkout_branch needs a clean work tree; changed: ${shown.join(', ')}${more}.`, {
        hint: 'Commit or discard what earlier steps changed, or run them after this one.',
    });
}
async function requirePushed(git, branch) {
    const ref = `refs/heads/${branch}`;
    if ((await git(['rev-parse', '--verify', '--quiet', ref])).code !== 0)
        return;
    const { stdout } = await must(git, ['rev-list', '--max-count=1', ref, '--not', '--remotes', '--']);
    if (stdout.trim() === '')
        return;
    const what = `The local branch ${branch} has commits that were never pushed; checking out would lose them.`;
    throw new errors .lZ(what, { hint: 'Push them, or commit to another branch, before this step.' });
}
})
};
