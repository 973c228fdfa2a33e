export const id = 205;
export const ids = [205];
export const modules = {
50559:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
finishInPost: () => ( finishInPost)
});
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7965);
var _oz_client_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45234);
var _oz_run_cancel_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43477);
var _oz_client_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98896);
var _oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22111);
var _oz_run_batch_shared_api_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84169);
var _oz_run_post_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96801);
const budgetMs = 120_000;
const searchMs = 90_000;
const unsentSearchMs = 10_000;
const youngMs = 60_000;
const shortestSearchMs = 2_000;
const mostAtOnce = 20;
const longestAgeMs = 24 * 3600_000;
async function finishInPost(runtime) {
    const cancellations = await cancelRest(runtime);
    if (runtime.env['STATE_face'] || runtime.env['STATE_review']) {
        const { endFacesInPost } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(311), __webpack_require__.e(388), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 27077));
        await endFacesInPost(runtime);
    }
    if (!runtime.env['STATE_comment'])
        return;
    const { endComment } = await Promise.all( [__webpack_require__.e(680), __webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(6), __webpack_require__.e(369), __webpack_require__.e(8), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 30410));
    await endComment(runtime, cancellations);
}
async function cancelRest(runtime) {
    const left = (0,_oz_run_post_state_js__WEBPACK_IMPORTED_MODULE_6__ .rh)(runtime.env);
    if (left === undefined)
        return [];
    const { env, connection, clock } = runtime;
    if (left.key !== undefined)
        (0,_oz_run_post_state_js__WEBPACK_IMPORTED_MODULE_6__ .EQ)(env, left.key.value);
    const { apiKey, baseUrl } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .PE)(env);
    if (apiKey === undefined)
        return [];
    const ports = { ...runtime, api: (0,_oz_client_api_js__WEBPACK_IMPORTED_MODULE_1__ .Cm)(connection.send, { apiKey, baseUrl, ...(await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .EH)(env)) }) };
    const requests = (0,_oz_run_post_state_js__WEBPACK_IMPORTED_MODULE_6__ .wq)(env, left).flatMap((state) => requestsFor(state, clock.date()));
    return (0,_oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_4__ .ux)(clock, budgetMs, (signal) => (0,_oz_run_batch_shared_api_js__WEBPACK_IMPORTED_MODULE_5__ .gG)(requests, mostAtOnce, (request) => takeDownAndTell(ports, { ...request, signal })));
}
function requestsFor({ runIds, key, inDoubt, startedAt }, now) {
    const ageMs = startedAt === undefined ? undefined : Math.max(0, now.getTime() - startedAt.getTime());
    const shownAfterMs = Math.max(shortestSearchMs, youngMs - (ageMs ?? youngMs));
    const byId = runIds.map((id) => ({ target: { id }, budgetMs, searchMs: shownAfterMs }));
    if (!inDoubt || key === undefined)
        return byId;
    const target = { key, maxAgeMs: ageMs ?? longestAgeMs };
    const byKeyMs = startedAt === undefined ? unsentSearchMs : searchMs;
    return [...byId, { target, budgetMs, searchMs: byKeyMs, persistent: true }];
}
async function takeDownAndTell(ports, request) {
    const { target } = request;
    const aim = 'id' in target ? `the run ${target.id}` : `the run with the key ${target.key.value}, if there is one`;
    ports.log.info(`The step ended before its run. Cancelling ${aim}.`);
    const cancellation = await (0,_oz_run_cancel_tree_js__WEBPACK_IMPORTED_MODULE_2__ .lY)(ports, request);
    const { kind, id, run, reason } = cancellation;
    const what = id === undefined ? aim : `the run ${id}`;
    const why = reason === undefined ? '' : ` (${reason})`;
    const ended = `Done: ${what} ended as ${run?.stateName ?? 'unknown'}`;
    if (kind === 'ended')
        ports.log.info(`${ended}.`);
    else if (kind === 'cancelling')
        ports.log.info(`Done: the server accepted the request to cancel ${what}.`);
    else if (kind === 'absent')
        ports.log.info(`Nothing to cancel${why}.`);
    else if (run && (0,_oz_client_types_js__WEBPACK_IMPORTED_MODULE_3__ .Vn)(run.state))
        ports.log.warning(`${ended}, but ${reason ?? ''}.`);
    else {
        const link = run?.sessionLink ?? 'https://oz.warp.dev/runs';
        ports.log.warning(`Couldn't cancel ${what}${why}. It may still be running: ${link}.`);
    }
    return cancellation;
}
})
};
