export const id = 790;
export const ids = [790];
export const modules = {

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fencedBlocks: () => (/* binding */ fencedBlocks),
/* harmony export */   findResult: () => (/* binding */ findResult),
/* harmony export */   maxResultBytes: () => (/* binding */ maxResultBytes),
/* harmony export */   readResultFile: () => (/* binding */ readResultFile)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);
/** The typed result in an agent's answer. Pure; time grows with the answer's length only. */

/** More than this is no result; the answer itself may be longer. */
const maxResultBytes = 1024 * 1024;
/** Blocks, or places to begin at, that are tried from the end of an answer. */
const mostTries = 20;
/**
 * Finds the result: the last fenced block that is JSON, else the answer as a whole, else JSON that the answer ends in.
 * A block of another language counts only where it holds an object or a list.
 */
function findResult(answer) {
    const blocks = fencedBlocks(answer).filter(({ language }) => ['json', 'jsonc', 'json5', ''].includes(language));
    for (const { text, language } of blocks.slice(-mostTries).toReversed()) {
        if (language === '' && !isPossible(text))
            continue;
        const value = readSmall(text);
        if (value !== undefined)
            return { kind: 'found', value };
    }
    const bare = findBare(answer);
    if (bare !== undefined)
        return { kind: 'found', value: bare };
    const last = blocks.findLast(({ language, text }) => language !== '' || isPossible(text));
    return last === undefined ? { kind: 'none' } : { kind: 'broken', reason: whyBroken(last.text) };
}
/** A file that was left as the result. */
function readResultFile(text) {
    const value = readSmall(text);
    return value === undefined ? { kind: 'broken', reason: whyBroken(text) } : { kind: 'found', value };
}
function readSmall(text) {
    return text.length > maxResultBytes || Buffer.byteLength(text) > maxResultBytes ? undefined : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text.trim());
}
/** Without a language a block may be anything: code, a log. */
function isPossible(text) {
    return /^\s*[[{]/.test(text);
}
function whyBroken(text) {
    if (Buffer.byteLength(text) > maxResultBytes) {
        return `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.`;
    }
    try {
        JSON.parse(text);
        return 'It is empty.';
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return `It is not JSON: ${said.replace(/\s+/g, ' ').slice(0, 200)}`;
    }
}
/** Blocks between lines of three or more backticks or tildes; one that nobody closes goes to the end. */
function fencedBlocks(markdown) {
    const blocks = [];
    let open;
    for (const line of markdown.split(/\r?\n/)) {
        const [, fence = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (open === undefined) {
            if (fence !== '' && !rest.includes('`'))
                open = { fence, language: wordOf(rest), lines: [] };
        }
        else if (fence.startsWith(open.fence) && rest.trim() === '') {
            blocks.push({ language: open.language, text: open.lines.join('\n') });
            open = undefined;
        }
        else
            open.lines.push(line);
    }
    if (open !== undefined)
        blocks.push({ language: open.language, text: open.lines.join('\n') });
    return blocks;
}
function wordOf(info) {
    return info.trim().split(/[\s{]/, 1)[0]?.toLowerCase() ?? '';
}
/** JSON without a fence: all of the answer, or an object from the start of a line to the last bracket of its kind. */
function findBare(answer) {
    const whole = answer.trim();
    if (!whole.endsWith('}') && !whole.endsWith(']'))
        return undefined;
    if (isPossible(whole)) {
        const value = readSmall(whole);
        if (value !== undefined)
            return value;
    }
    let from = whole.length;
    for (let tries = 0; tries < mostTries; tries += 1) {
        const start = whole.lastIndexOf('\n{', from - 1);
        if (start < 0)
            return undefined;
        const value = readSmall(whole.slice(start + 1));
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
            return value;
        from = start;
        if (from === 0)
            return undefined;
    }
    return undefined;
}


/***/ })

};

//# sourceMappingURL=790.index.js.map