export const id = 205;
export const ids = [205];
export const modules = {
50559:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
finishInPost: () => ( finishInPost)
});
var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23525);
var _oz_client_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45234);
var _oz_run_cancel_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43477);
var _oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22111);
var _oz_run_batch_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74843);
var _oz_run_state_left_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6763);
var _oz_run_state_post_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80427);
var _oz_run_state_stop_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41884);
const budgetMs = 120_000;
const searchMs = 90_000;
const unsentSearchMs = 10_000;
const youngMs = 60_000;
const shortestSearchMs = 2_000;
const mostAtOnce = 20;
const longestAgeMs = 24 * 3600_000;
async function finishInPost(runtime) {
    const cancellations = await cancelRest(runtime);
    if (runtime.env['STATE_face']) {
        const { endFacesInPost } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(298), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(39), __webpack_require__.e(448), __webpack_require__.e(655), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 93277));
        await endFacesInPost(runtime);
    }
    if (!runtime.env['STATE_comment'])
        return;
    const { endComment } = await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(845), __webpack_require__.e(252), __webpack_require__.e(308), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 94978));
    await endComment(runtime, cancellations);
}
async function cancelRest(runtime) {
    const left = (0,_oz_run_state_post_state_js__WEBPACK_IMPORTED_MODULE_5__ .r)(runtime.env);
    if (left === undefined)
        return [];
    const { env, connection, clock } = runtime;
    if (left.key !== undefined)
        (0,_oz_run_state_stop_file_js__WEBPACK_IMPORTED_MODULE_6__ .E)(env, left.key.value);
    const { apiKey, baseUrl } = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .PE)(env);
    if (apiKey === undefined)
        return [];
    const ports = { ...runtime, api: (0,_oz_client_api_js__WEBPACK_IMPORTED_MODULE_1__ .C)(connection.send, { apiKey, baseUrl, ...(await (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .EH)(env)) }) };
    const requests = (0,_oz_run_state_left_runs_js__WEBPACK_IMPORTED_MODULE_4__ .VD)(env)
        ? (0,_oz_run_state_left_runs_js__WEBPACK_IMPORTED_MODULE_4__ .wq)(env).flatMap((slot) => requestsForSlot(slot, clock.date()))
        : requestsFor(left, clock.date());
    const limit = (0,_oz_run_deadline_js__WEBPACK_IMPORTED_MODULE_7__ .rP)(clock, budgetMs);
    try {
        return await (0,_oz_run_batch_limit_js__WEBPACK_IMPORTED_MODULE_3__ .g)(requests, mostAtOnce, (request) => takeDownAndTell(ports, { ...request, signal: limit.signal }));
    }
    finally {
        limit.clear();
    }
}
function requestsForSlot({ id, key, startedAt }, now) {
    return requestsFor({ key, startedAt, runIds: id === undefined ? [] : [id], inDoubt: id === undefined }, now);
}
function requestsFor({ runIds, key, inDoubt, startedAt }, now) {
    const ageMs = startedAt === undefined ? undefined : Math.max(0, now.getTime() - startedAt.getTime());
    const shownAfterMs = Math.max(shortestSearchMs, youngMs - (ageMs ?? youngMs));
    const byId = runIds.map((id) => ({ target: { id }, budgetMs, searchMs: shownAfterMs }));
    if (!inDoubt || key === undefined)
        return byId;
    const target = { key, maxAgeMs: ageMs ?? longestAgeMs };
    return [
        ...byId,
        { target, budgetMs, searchMs: startedAt === undefined ? unsentSearchMs : searchMs, persistent: true },
    ];
}
async function takeDownAndTell(ports, request) {
    const what = describeTarget(request.target);
    ports.log.info(`The step did not see its run end; taking down ${what}.`);
    const cancellation = await (0,_oz_run_cancel_tree_js__WEBPACK_IMPORTED_MODULE_2__ .lY)(ports, request);
    tell(ports, what, cancellation);
    return cancellation;
}
function describeTarget(target) {
    return 'id' in target ? `the run ${target.id}` : `the run with the key ${target.key.value}, if there is one`;
}
function tell({ log }, target, cancellation) {
    const what = cancellation.id === undefined ? target : `the run ${cancellation.id}`;
    const link = cancellation.run?.sessionLink ?? 'https://oz.warp.dev/runs';
    const why = cancellation.reason === undefined ? '' : ` (${cancellation.reason})`;
    switch (cancellation.kind) {
        case 'ended':
            log.info(`Done: ${what} ended as ${cancellation.run?.stateName ?? 'unknown'}.`);
            return;
        case 'cancelling':
            log.info(`Done: the server took the cancel of ${what}.`);
            return;
        case 'absent':
            log.info(`Nothing to take down${why}.`);
            return;
        case 'not_cancellable':
        case 'unfinished':
            log.warning(`Could not cancel ${what}${why}: it may go on, see ${link}.`);
    }
}
}),
6763:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cz: () => ( createRunSlot),
VD: () => ( isOfMany),
wq: () => ( readLeftRuns),
x9: () => ( markAsMany)
});
var _client_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33582);
var _key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58292);
function markAsMany(runner) {
    runner.saveState('many', 'true');
}
function isOfMany(env) {
    return env['STATE_many'] === 'true';
}
function createRunSlot(runner, date, number) {
    let key;
    let startedAt = date();
    const save = (suffix, id) => {
        if (key === undefined)
            return;
        const words = [
            key.value,
            key.mark ?? '-',
            String(startedAt.getTime()),
            id,
            ...(key.parentId === undefined ? [] : [key.parentId]),
        ];
        runner.saveState(`slot_${number}${suffix}`, words.join(' '));
    };
    const clear = () => {
        runner.saveState(`slot_${number}`, '');
    };
    return {
        starting(given) {
            key = given;
            startedAt = date();
            save('', '-');
        },
        known(id, owned) {
            if (owned)
                save('', id);
            else
                clear();
        },
        leftover(id) {
            save('_leftover', id);
        },
        settled: clear,
    };
}
function readLeftRuns(env) {
    return Object.entries(env).flatMap(([name, text]) => /^STATE_slot_\d+/.test(name) ? (readSlot(text ?? '') ?? []) : []);
}
function readSlot(text) {
    const [value = '', mark = '', ms, id, parent] = text.split(' ');
    if (!(0,_key_js__WEBPACK_IMPORTED_MODULE_1__ .m0)(value))
        return undefined;
    const startedAt = new Date(Number(ms));
    return {
        key: { value, mark: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__ .qi)(mark) ? mark : undefined, parentId: (0,_client_wire_js__WEBPACK_IMPORTED_MODULE_0__ .TH)(parent) },
        id: id === '-' ? undefined : (0,_client_wire_js__WEBPACK_IMPORTED_MODULE_0__ .TH)(id),
        startedAt: Number.isNaN(startedAt.getTime()) ? new Date(0) : startedAt,
    };
}
})
};
