export const id = 356;
export const ids = [356];
export const modules = {

/***/ 3356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isIgnored: () => (/* binding */ isIgnored),
/* harmony export */   u: () => (/* binding */ isMatch)
/* harmony export */ });
/* unused harmony export isPathMatch */
/** Patterns of paths and names: `*` for anything but a slash, `**` for anything, `?` for one character. Pure. */
/**
 * Whether a path matches: as a whole, or, for a pattern without a slash, by its last part; a pattern that ends in a
 * slash, or names a folder, stands for all below it. Time grows with pattern × path.
 */
function isPathMatch(path, pattern) {
    const wanted = pattern.replace(/^\.?\//, '');
    const full = wanted.endsWith('/') ? `${wanted}**` : wanted;
    if (isMatch(path, full) || isMatch(path, `${full}/**`))
        return true;
    return !wanted.replace(/\/$/, '').includes('/') && isMatch(path, `**/${full}`);
}
/** The whole text against the whole pattern, letter for letter. */
function isMatch(text, pattern) {
    const steps = stepsOf(pattern);
    let reached = new Set([0]);
    for (const character of text) {
        const next = new Set();
        for (const at of closure(reached, steps)) {
            const step = steps[at];
            if (step === undefined)
                continue;
            const isStar = step === '*' || step === '**';
            if (isStar && (step === '**' || character !== '/'))
                next.add(at);
            if (!isStar && (step === character || (step === '?' && character !== '/')))
                next.add(at + 1);
        }
        if (next.size === 0)
            return false;
        reached = next;
    }
    return closure(reached, steps).has(steps.length);
}
/** A slash behind two stars goes with them: `**` + `/x` is `x` at any depth. */
function stepsOf(pattern) {
    return (pattern.match(/\*{2,}\/?|[^]/gu) ?? []).map((step) => (step.startsWith('**') ? '**' : step));
}
/** A star may stand for nothing. */
function closure(reached, steps) {
    const all = new Set(reached);
    for (const at of all)
        if (steps[at]?.startsWith('*') === true)
            all.add(at + 1);
    return all;
}
/** Whether the user wants no review of a path. */
function isIgnored(path, patterns) {
    return patterns.some((pattern) => isPathMatch(path, pattern));
}


/***/ })

};

//# sourceMappingURL=356.index.js.map