export const id = 329;
export const ids = [329];
export const modules = {
64776:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
assertOwn: () => ( assertOwn),
findRun: () => ( findRun)
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
async function findRun(context, wanted, record) {
    const { runtime, api, inputs } = context;
    const { runId, latestOf } = wanted;
    if (api === undefined)
        return wanted;
    const { cancelled: signal } = runtime;
    const look = (read) => (0,_environment_js__WEBPACK_IMPORTED_MODULE_8__ .L5)(read, { ...runtime, signal, tries: 3 }).catch((error) => {
        throw error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_ ? (0,_oz_client_explain_js__WEBPACK_IMPORTED_MODULE_2__ .S)(error, 'look at the run to attach to', api.origin) : error;
    });
    if (latestOf !== undefined) {
        const listRuns = (...question) => look(() => api.listRuns(...question));
        const [newest, listed] = await findLatest(context, latestOf, { listRuns }, wanted.isTrusted);
        record.notes = [`Using the newest run named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(latestOf)}.`, ...listed];
        return { ...wanted, runId: newest.id };
    }
    const run = await look(() => api.getRun(runId, { signal }).catch((error) => {
        if (!(error instanceof _oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .Q_) || (0,_oz_client_failure_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(error) !== 404)
            throw error;
        return undefined;
    }));
    if (run !== undefined)
        assertOwn(run, wanted, context.event, context.reader.texts);
    else if (inputs.watch.wait === false) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: the server has no run ${runId} that this key may see.`, {
            hint: 'Check the id, and that oz_api_key is of the same team.',
        });
    }
    return wanted;
}
function assertOwn(run, { runId, isTrusted }, event, texts) {
    const isChosen = texts.some(({ text }) => text.toLowerCase().includes(runId.toLowerCase()));
    if ((0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ .iI)(run, (0,_cost_js__WEBPACK_IMPORTED_MODULE_7__ .fy)(event)) || (isTrusted && !isChosen))
        return;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: no step of this repository started the run ${runId}${isTrusted ? ', and the id stands in a text of the event' : ''}.`, {
        hint: isTrusted
            ? 'Take the id from where only people with write access can put it.'
            : 'Check the id. If its result may be used here, write `trust_run: true`.',
    });
}
const mostPages = 10;
const mostShown = 10;
async function findLatest({ runtime, event }, name, api, isTrusted) {
    const { clock, log, cancelled: signal } = runtime;
    const repository = (0,_cost_js__WEBPACK_IMPORTED_MODULE_7__ .fy)(event);
    const query = { name, limit: '50', sort_by: 'created_at', sort_order: 'desc' };
    let nowMs = clock.date().getTime();
    for await (const page of (0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ .n4)({ api }, query, { signal, mostPages })) {
        nowMs = page.serverDate?.getTime() ?? nowMs;
        const isWanted = (run) => run.config.name === name && (isTrusted || (0,_oz_run_list_js__WEBPACK_IMPORTED_MODULE_6__ .iI)(run, repository));
        const runs = page.runs.filter(isWanted).toSorted(_oz_run_find_js__WEBPACK_IMPORTED_MODULE_5__ .K);
        const [newest] = runs;
        if (newest === undefined)
            continue;
        const listed = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
            const age = createdAt === undefined ? 'of unknown age' : `${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_4__ .rI)(nowMs - createdAt.getTime())} old`;
            return `${stateName}, ${age}, ${sessionLink ?? id}`;
        });
        if (runs.length > mostShown)
            listed.push(`and ${runs.length - mostShown} more`);
        log.info(`Runs named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)}, the newest first:`);
        for (const line of listed)
            log.info(`  ${line}`);
        return [newest, listed];
    }
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`run_id: latest found no run named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ .hD)(name)} that this key can see.`, {
        hint: "The name must be exactly the one the run was started with. Some servers don't report names; use the run's id there.",
        link: 'https://oz.warp.dev/runs',
    });
}
})
};
