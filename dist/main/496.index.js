export const id = 496;
export const ids = [496];
export const modules = {

/***/ 2496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLatest: () => (/* binding */ findLatest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2996);
/* harmony import */ var _oz_explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8950);
/* harmony import */ var _oz_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8435);
/* harmony import */ var _report_amounts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5911);
/* harmony import */ var _run_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8270);
/* harmony import */ var _run_pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2626);







/** Finds the newest run of a name on the list, and shows in the log what runs of the name there are. @throws ActionError */
async function findLatest(ports, { name, signal }) {
    const { runs, nowMs } = await readRuns(ports, name, signal);
    const [newest] = runs;
    if (newest === undefined)
        throw noneOf(name);
    const listed = describeRuns(runs, nowMs);
    ports.log.info(`Runs named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)}, the newest first:`);
    for (const line of listed)
        ports.log.info(`  ${line}`);
    return { runId: newest.id, listed: [`The newest run named ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} is taken.`, ...listed] };
}
const mostPages = 10;
const mostShown = 10;
const tries = 3;
/** Servers that can't filter are read on, as long as there is hope; the newest come first where the server can sort. */
async function readRuns({ api, clock, jitter }, name, signal) {
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
        found.push(...runs.filter(({ config }) => config.name === name));
        nowMs = serverDate?.getTime() ?? nowMs;
        if (found.length > 0 || nextCursor === undefined || nextCursor === cursor)
            break;
        cursor = nextCursor;
    }
    return { runs: found.toSorted(_run_find_js__WEBPACK_IMPORTED_MODULE_4__/* .byNewest */ .K), nowMs };
}
async function retry(read, { api, clock, jitter, signal }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _oz_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .OzError */ .Q_))
                throw error;
            if (signal.aborted || attempt === tries || !(0,_oz_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error)) {
                throw (0,_oz_explain_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFailure */ .SP)(error, 'look for the latest run', api.origin);
            }
            await clock.sleep((0,_run_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .backoffMs */ .jo)(attempt, jitter, 4_000), signal).catch(() => undefined);
        }
    }
}
function noneOf(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`run_id: latest finds no run with the name ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} that this key may see.`, {
        wayOut: 'The name must be exactly the one the run was started with; some servers do not tell it, and need the run id.',
        link: 'https://oz.warp.dev/runs',
    });
}
/** State, age and link of each, newest first. */
function describeRuns(runs, nowMs) {
    const lines = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
        const age = createdAt === undefined ? 'of unknown age' : `${(0,_report_amounts_js__WEBPACK_IMPORTED_MODULE_6__/* .showDuration */ .kJ)(nowMs - createdAt.getTime())} old`;
        return `${stateName}, ${age}, ${sessionLink ?? id}`;
    });
    const more = runs.length - lines.length;
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}


/***/ }),

/***/ 5911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ showCost),
/* harmony export */   kJ: () => (/* binding */ showDuration),
/* harmony export */   uM: () => (/* binding */ showDate)
/* harmony export */ });
/** `45 s`, `3 min 20 s`, `1 h 2 min`. */
function showDuration(ms) {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0)
        return `${seconds} s`;
    return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `12.5 credits ($0.25)`, as far as the server tells; empty where it tells nothing. */
function showCost(usage) {
    const credits = usage?.credits === undefined ? '' : `${usage.credits.toLocaleString('en-US')} credits`;
    const usd = usage?.usd === undefined ? '' : `$${usage.usd.toFixed(2)}`;
    return credits && usd ? `${credits} (${usd})` : credits || usd;
}
/** `2026-01-05 09:30 UTC`. */
function showDate(date) {
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ })

};

//# sourceMappingURL=496.index.js.map