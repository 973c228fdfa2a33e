export const id = 301;
export const ids = [301];
export const modules = {

/***/ 5682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preparerOf: () => (/* binding */ preparerOf)
/* harmony export */ });
/** A recipe's own code, loaded when it is used. */
async function preparerOf(name) {
    switch (name) {
        case 'triage':
            return (await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 6972))).prepareTriage;
        case 'review':
            return (await __webpack_require__.e(/* import() */ 13).then(__webpack_require__.bind(__webpack_require__, 6013))).prepareReview;
        case 'respond':
            return (await __webpack_require__.e(/* import() */ 447).then(__webpack_require__.bind(__webpack_require__, 1447))).prepareRespond;
        case 'fix-ci':
            return (await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 3766))).prepareFixCi;
        case 'report':
            return (await __webpack_require__.e(/* import() */ 389).then(__webpack_require__.bind(__webpack_require__, 8389))).prepareReport;
    }
}


/***/ })

};

//# sourceMappingURL=301.index.js.map