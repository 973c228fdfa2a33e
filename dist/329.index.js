export const id = 329;
export const ids = [329];
export const modules = {
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
var _platform_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
const mostImages = 5;
const mebibyte = 1024 * 1024;
const mostBytes = 5 * mebibyte;
async function readAttachments({ globs, env, log, signal }) {
    const cwd = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const roots = await findRoots(env);
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
            if (found.size > mostImages) {
                refuse(`may be ${mostImages} images at most, and with ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(pattern)} there are more`, 'Narrow the globs down.');
            }
        }
        if (matched === 0) {
            const hint = 'Check the path, and that an earlier step wrote the file; leave the line out where there may be none.';
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments: no file matches ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(pattern)}.`, { hint });
        }
        if (found.size === before)
            log.warning(`attachments: no further file matches ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(pattern)}.`);
    }
    const images = [];
    for (const path of [...found].sort())
        images.push(await readImage(path));
    return images;
}
function refuse(rule, hint) {
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments ${rule}.`, { hint });
}
async function findRoots({ GITHUB_WORKSPACE = '', RUNNER_TEMP = '' }) {
    const given = [GITHUB_WORKSPACE, RUNNER_TEMP].filter((folder) => folder !== '');
    const real = await Promise.all(given.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => undefined)));
    return real.filter((folder) => folder !== undefined);
}
async function realFile(path, roots) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    if (roots.every((root) => (0,_platform_path_js__WEBPACK_IMPORTED_MODULE_4__ .R)(root, real) === undefined)) {
        refuse(`must be below the workspace or RUNNER_TEMP; ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(path)} is not`, 'Copy the file into the workspace in a step before this one.');
    }
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isFile() ? real : undefined;
}
async function readImage(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size > mostBytes) {
        const tooBig = `${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(name)} has ${(size / mebibyte).toFixed(1)} MiB, and ${mostBytes / mebibyte} are the most`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ .lZ(`attachments: ${tooBig}.`, { hint: 'Make the picture smaller.' });
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    const mimeType = typeOf(bytes) ??
        refuse(`must be PNG, JPEG, GIF or WebP images; the content of ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ .hD)(name)} is none`, 'Leave it out, or put its text into the prompt.');
    return { name, mimeType, base64: bytes.toString('base64') };
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
}),
64776:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
assertOwn: () => ( assertOwn),
findRun: () => ( findRun),
ownRunQuestion: () => ( ownRunQuestion)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2996);
var _oz_client_explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99478);
var _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39603);
var _report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15911);
var _oz_run_find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86136);
var _oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3371);
var _cost_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60177);
var _environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(388);
async function findRun(context, run) {
    const { runtime, api } = context;
    const { latestOf: name, isTrusted = false } = run;
    if (api === undefined)
        return { run, notes: [] };
    const ports = { ...runtime, api, signal: runtime.cancelled };
    const question = ownRunQuestion(context, run);
    if (name === undefined) {
        const found = await requireOwnRun(ports, question);
        if (!found && context.inputs.watch.wait === false) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: the server has no run ${run.runId} that this key may see.`, {
                hint: 'Check the id, and that oz_api_key is of the same team.',
            });
        }
        return { run, notes: [] };
    }
    const isWanted = (one) => one.config.name === name && (isTrusted || (0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ .iI)(one, question.repository));
    const { runs, nowMs } = await readRuns(ports, name, isWanted);
    const [newest] = runs;
    if (newest === undefined)
        throw noneOf(name);
    const listed = describeRuns(runs, nowMs);
    runtime.log.info(`Runs named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)}, the newest first:`);
    for (const line of listed)
        runtime.log.info(`  ${line}`);
    return { run: { ...run, runId: newest.id }, notes: [`Using the newest run named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)}.`, ...listed] };
}
function ownRunQuestion({ event, reader }, { runId, isTrusted = false }) {
    return { runId, isTrusted, repository: (0,_cost_js__WEBPACK_IMPORTED_MODULE_7__ .fy)(event), texts: reader.texts.map(({ text }) => text) };
}
async function requireOwnRun(ports, question) {
    const { runId } = question;
    const run = await lookAt(ports, () => ports.api.getRun(runId, ports).catch((error) => {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_) || (0,_oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(error) !== 404)
            throw error;
        return undefined;
    }));
    if (run !== undefined)
        assertOwn(run, question);
    return run !== undefined;
}
function isChosen({ runId, texts }) {
    const id = runId.toLowerCase();
    return texts.some((text) => text.toLowerCase().includes(id));
}
function assertOwn(run, question) {
    const { runId, isTrusted, repository } = question;
    if ((0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ .iI)(run, repository) || (isTrusted && !isChosen(question)))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: no step of this repository started the run ${runId}${isTrusted ? ', and the id stands in a text of the event' : ''}.`, {
        hint: isTrusted
            ? 'Take the id from where only people with write access can put it.'
            : 'Check the id. If its result may be used here, write `trust_run: true`.',
    });
}
const mostPages = 10;
const mostShown = 10;
const tries = 3;
async function readRuns(ports, name, isWanted) {
    const api = {
        listRuns: (query, call) => lookAt(ports, () => ports.api.listRuns(query, call)),
    };
    const query = { name, limit: '50', sort_by: 'created_at', sort_order: 'desc' };
    let nowMs = ports.clock.date().getTime();
    for await (const { runs, serverDate } of (0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ .n4)({ api }, query, { signal: ports.signal, mostPages })) {
        const found = runs.filter(isWanted);
        nowMs = serverDate?.getTime() ?? nowMs;
        if (found.length > 0)
            return { runs: found.toSorted(_oz_run_find_js__WEBPACK_IMPORTED_MODULE_5__ .K), nowMs };
    }
    return { runs: [], nowMs };
}
async function lookAt(ports, read) {
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_8__ .L5)(read, { ...ports, tries }).catch((error) => {
        throw error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_ ? (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_2__ .S)(error, 'look at the run to attach to', ports.api.origin) : error;
    });
}
function noneOf(name) {
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: latest found no run named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)} that this key can see.`, {
        hint: "The name must be exactly the one the run was started with. Some servers don't report names; use the run's id there.",
        link: 'https://oz.warp.dev/runs',
    });
}
function describeRuns(runs, nowMs) {
    const lines = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
        const age = createdAt === undefined ? 'of unknown age' : `${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .rI)(nowMs - createdAt.getTime())} old`;
        return `${stateName}, ${age}, ${sessionLink ?? id}`;
    });
    const more = runs.length - lines.length;
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
}),
40:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => ( pathWithin),
d: () => ( slashed)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
function pathWithin(folder, path, rules = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const way = rules.relative(rules.resolve(folder), rules.resolve(path));
    const isOutside = way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way);
    return isOutside ? undefined : slashed(way, rules);
}
function slashed(path, { sep } = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    return path.replaceAll(sep, '/');
}
})
};
