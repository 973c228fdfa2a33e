export const id = 238;
export const ids = [238];
export const modules = {

/***/ 238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   warnWhereBusy: () => (/* binding */ warnWhereBusy)
/* harmony export */ });
/* harmony import */ var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);

/**
 * Warns where one issue keeps the workflow busy: the agent acts as its key's owner, and may be answering itself in
 * ways no gate can see. Looked up while the run is under way, since nothing waits for it; what GitHub doesn't tell is
 * not worth a word.
 */
async function warnWhereBusy({ clock, log }, event, github, signal) {
    if (!(0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(event))
        return;
    try {
        const { countRecentRuns, warnOfManyRuns } = await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.bind(__webpack_require__, 8551));
        const warning = warnOfManyRuns(await countRecentRuns(await github(), event, { clock, signal }), event);
        if (warning !== undefined)
            log.warning(warning);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}


/***/ })

};

//# sourceMappingURL=238.index.js.map