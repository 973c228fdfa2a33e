export const id = 329;
export const ids = [329];
export const modules = {
2513:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
budgetNote: () => ( budgetNote),
checkBudget: () => ( checkBudget)
});
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99478);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39603);
var _oz_client_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98896);
var _oz_run_repository_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46830);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46316);
var _report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15911);
const deadlineMs = 30_000;
const latePriceMs = 3_600_000;
function repositoryOf({ event }) {
    return { id: event.repository.id, url: `${event.serverUrl}/${event.repository.fullName}` };
}
async function checkBudget(context) {
    const { inputs, api, runtime } = context;
    const { budget, maxCost } = inputs.watch;
    if (budget === undefined || api === undefined)
        return undefined;
    const { periodMs } = budget;
    const options = { signal: runtime.cancelled, deadlineMs };
    const found = await (0,_oz_run_repository_runs_js__WEBPACK_IMPORTED_MODULE_2__ .J)({ clock: runtime.clock, api }, { repository: repositoryOf(context), periodMs }, options).catch((error) => {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_1__ .Q_))
            throw error;
        throw cannotTell((0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_0__ .SP)(error, 'list the runs', api.origin).message);
    });
    if (!found.isWhole)
        throw cannotTell('the list of runs is too long to be read whole');
    const expected = maxCost?.unit === budget.unit ? maxCost.amount : undefined;
    const amount = sumUp(found, budget, expected);
    const left = budget.amount - amount;
    const used = `${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .aG)(amount, budget.unit)} of ${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .aG)(budget.amount, budget.unit)} per ${budget.period}`;
    if (left > 0) {
        runtime.log.info(`budget: ${used} used by ${found.runs.length} runs.`);
        return { budget, amount };
    }
    const isFailure = budget.then === 'fail';
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`${isFailure ? 'The' : 'Skipped: the'} budget is used up: ${used}, by ${found.runs.length === 1 ? '1 run' : `${found.runs.length} runs`}.`, {
        conclusion: isFailure ? 'failure' : 'skipped',
        hint: 'Raise budget, or wait until older runs no longer count.',
    });
}
function sumUp({ runs, nowMs }, { unit }, expected) {
    const priced = runs.flatMap(({ usage }) => usage?.[unit] ?? []);
    const open = runs.filter(({ usage }) => usage?.[unit] === undefined);
    if (priced.length === 0)
        requirePrices(open, nowMs, unit);
    const most = priced.length === 0 ? (expected ?? 0) : Math.max(...priced);
    return priced.reduce((sum, cost) => sum + cost, 0) + open.filter(mayCost).length * most;
}
function mayCost({ state, startedAt }) {
    return !((0,_oz_client_types_js__WEBPACK_IMPORTED_MODULE_5__ .Vn)(state) && startedAt === undefined && state !== 'SUCCEEDED');
}
function requirePrices(runs, nowMs, unit) {
    const other = unit === 'usd' ? 'credits' : 'usd';
    if (runs.some(({ usage }) => usage?.[other] !== undefined)) {
        const [these, those] = unit === 'usd' ? ['dollars', 'credits'] : ['credits', 'dollars'];
        throw cannotTell(`it is in ${these}, and the server tells ${those} only`);
    }
    const isOverdue = ({ state, finishedAt, updatedAt }) => state === 'SUCCEEDED' && nowMs - ((finishedAt ?? updatedAt)?.getTime() ?? nowMs) > latePriceMs;
    if (runs.some(isOverdue)) {
        throw cannotTell('the server does not tell what runs cost');
    }
}
function cannotTell(reason) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ .lZ(`budget can't be kept: ${reason.replace(/\.$/, '')}.`, {
        hint: 'Nothing was started. Leave budget out, and limit each run with timeout_minutes.',
    });
}
function budgetNote({ budget: { unit, amount: whole, period }, amount }, run) {
    const cost = run?.usage?.[unit];
    const left = Math.max(0, whole - amount - (cost ?? 0));
    const spent = cost === undefined ? 'This run has no price yet' : `This run cost ${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .aG)(cost, unit)}`;
    return `${spent}; ${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .aG)(left, unit)} of ${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .aG)(whole, unit)} per ${period} are left (budget).`;
}
}),
25639:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
readAttachments: () => ( readAttachments)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46316);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2996);
const mostImages = 5;
const mebibyte = 1024 * 1024;
const mostBytes = 5 * mebibyte;
async function readAttachments(request) {
    const roots = await findRoots(request.env);
    const paths = await findFiles(request, roots);
    const images = [];
    for (const path of paths)
        images.push(await readImage(path));
    return images;
}
async function findRoots({ GITHUB_WORKSPACE, RUNNER_TEMP }) {
    const given = [GITHUB_WORKSPACE, RUNNER_TEMP].filter((folder) => folder !== undefined && folder !== '');
    const real = await Promise.all(given.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder ?? '').catch(() => undefined)));
    return real.filter((folder) => folder !== undefined);
}
async function findFiles({ globs, env, log, signal }, roots) {
    const cwd = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const found = new Set();
    for (const pattern of globs) {
        const before = found.size;
        let matched = 0;
        for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd })) {
            signal.throwIfAborted();
            const path = await realFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, match), roots);
            if (path === undefined)
                continue;
            matched += 1;
            found.add(path);
            if (found.size > mostImages)
                throw tooMany(pattern);
        }
        if (matched === 0)
            throw nothingMatches(pattern);
        if (found.size === before)
            log.warning(`attachments: no further file matches ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(pattern)}.`);
    }
    return [...found].sort();
}
async function realFile(path, roots) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    if (!roots.some((root) => isBelow(root, real))) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments must be below the workspace or RUNNER_TEMP; ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(path)} is not.`, {
            hint: 'Copy the file into the workspace in a step before this one.',
        });
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real);
    try {
        return (await file.stat()).isFile() ? real : undefined;
    }
    finally {
        await file.close();
    }
}
function isBelow(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function nothingMatches(pattern) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments: no file matches ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(pattern)}.`, {
        hint: 'Check the path, and that an earlier step wrote the file; leave the line out where there may be none.',
    });
}
function tooMany(pattern) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments may be ${mostImages} images at most, and with ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(pattern)} there are more.`, {
        hint: 'Narrow the globs down.',
    });
}
async function readImage(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await file.stat();
        if (size > mostBytes) {
            const megabytes = (size / mebibyte).toFixed(1);
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments: ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(name)} has ${megabytes} MiB, and ${mostBytes / mebibyte} are the most.`, {
                hint: 'Make the picture smaller.',
            });
        }
        const bytes = await file.readFile();
        return { name, mimeType: typeOf(bytes) ?? refuse(name), base64: bytes.toString('base64') };
    }
    finally {
        await file.close();
    }
}
function typeOf(bytes) {
    const text = (from, to) => bytes.toString('latin1', from, to);
    if (text(0, 8) === '\x89PNG\r\n\x1a\n')
        return 'image/png';
    if (text(0, 3) === '\xff\xd8\xff')
        return 'image/jpeg';
    if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a')
        return 'image/gif';
    return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : undefined;
}
function refuse(name) {
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments must be PNG, JPEG, GIF or WebP images; the content of ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(name)} is none.`, {
        hint: 'Leave it out, or put its text into the prompt.',
    });
}
}),
14239:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
findConfigSecrets: () => ( findConfigSecrets)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62253);
const holders = new Set(['env', 'headers']);
const secretName = /key|token|secret|passw|credential|auth|cookie|signature|private|dsn/i;
const scheme = /^(?:basic|bearer|token)\s+/i;
const shortest = 8;
const surelyLong = 20;
const harmless = /\s|^[./~]|^\$\{?\w/;
const mostDepth = 20;
function findConfigSecrets(config, depth = 0) {
    if (depth > mostDepth || typeof config !== 'object' || config === null)
        return [];
    return Object.entries(config).flatMap(([name, value]) => {
        if (holders.has(name) && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value))
            return Object.entries(value).flatMap(secretOf);
        return findConfigSecrets(value, depth + 1);
    });
}
function secretOf([name, given]) {
    const value = typeof given === 'string' ? given.trim().replace(scheme, '') : '';
    if (URL.canParse(value) && value.includes('://'))
        return [decode(new URL(value).password)].filter(isLongEnough);
    const isNamed = secretName.test(name) && isLongEnough(value);
    const isRandom = value.length >= surelyLong && !harmless.test(value);
    return isNamed || isRandom ? [value] : [];
}
function isLongEnough(value) {
    return value.length >= shortest;
}
function decode(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return encoded;
    }
}
}),
44446:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
assertOwn: () => ( assertOwn),
findLatest: () => ( findLatest),
requireOwnRun: () => ( requireOwnRun)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2996);
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99478);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39603);
var _report_amounts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15911);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86136);
var _oz_run_pace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68168);
var _oz_run_repository_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46830);
async function findLatest(ports, question) {
    const { runs, nowMs } = await readRuns(ports, question);
    const { name } = question;
    const [newest] = runs;
    if (newest === undefined)
        throw noneOf(name);
    const listed = describeRuns(runs, nowMs);
    ports.log.info(`Runs named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)}, the newest first:`);
    for (const line of listed)
        ports.log.info(`  ${line}`);
    return { runId: newest.id, listed: [`The newest run named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)} is taken.`, ...listed] };
}
async function requireOwnRun({ api, clock, jitter }, question) {
    const { runId, isTrusted, signal } = question;
    if (isTrusted && !isChosen(question))
        return;
    const read = () => api.getRun(runId, { signal }).catch(noneIfMissing);
    const run = await retry(read, { api, clock, jitter, signal });
    if (run !== undefined)
        assertOwn(run, question);
}
function isChosen({ runId, texts }) {
    return texts.some((text) => text.includes(runId));
}
function assertOwn(run, question) {
    const { runId, isTrusted, repository } = question;
    if ((0,_oz_run_repository_runs_js__WEBPACK_IMPORTED_MODULE_5__ .i)(run, repository) || (isTrusted && !isChosen(question)))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: no step of this repository started the run ${runId}${isTrusted ? ', and the id stands in a text of the event' : ''}.`, {
        hint: isTrusted
            ? 'Take the id from where only people with write access can put it.'
            : 'Check the id. If its result may be used here, write `trust_run: true`.',
    });
}
function noneIfMissing(error) {
    if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_) || (0,_oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(error) !== 404)
        throw error;
}
const mostPages = 10;
const mostShown = 10;
const tries = 3;
async function readRuns({ api, clock, jitter }, { name, accept = () => true, signal }) {
    const found = [];
    let cursor;
    let nowMs = clock.date().getTime();
    for (let page = 0; page < mostPages; page += 1) {
        const query = {
            name,
            limit: '50',
            sort_by: 'created_at',
            sort_order: 'desc',
            ...(cursor !== undefined && { cursor }),
        };
        const { runs, nextCursor, serverDate } = await retry(() => api.listRuns(query, { signal }), {
            api,
            clock,
            jitter,
            signal,
        });
        found.push(...runs.filter((run) => run.config.name === name && accept(run)));
        nowMs = serverDate?.getTime() ?? nowMs;
        if (found.length > 0 || nextCursor === undefined || nextCursor === cursor)
            break;
        cursor = nextCursor;
    }
    return { runs: found.toSorted(_oz_run_find_js__WEBPACK_IMPORTED_MODULE_4__ .K), nowMs };
}
async function retry(read, { api, clock, jitter, signal }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_))
                throw error;
            if (signal.aborted || attempt === tries || !(0,_oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .dg)(error)) {
                throw (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_2__ .SP)(error, 'look at the run to attach to', api.origin);
            }
            await clock.sleep((0,_oz_run_pace_js__WEBPACK_IMPORTED_MODULE_6__ .jo)(attempt, jitter, 4_000), signal).catch(() => undefined);
        }
    }
}
function noneOf(name) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: latest finds no run with the name ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)} that this key may see.`, {
        hint: 'The name must be exactly the one the run was started with; some servers do not tell it, and need the run id.',
        link: 'https://oz.warp.dev/runs',
    });
}
function describeRuns(runs, nowMs) {
    const lines = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
        const age = createdAt === undefined ? 'of unknown age' : `${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_7__ .rI)(nowMs - createdAt.getTime())} old`;
        return `${stateName}, ${age}, ${sessionLink ?? id}`;
    });
    const more = runs.length - lines.length;
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
})
};
