export const id = 205;
export const ids = [205];
export const modules = {

/***/ 3205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAttachments: () => (/* binding */ readAttachments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2996);




const mostImages = 5;
const mebibyte = 1024 * 1024;
const mostBytes = 5 * mebibyte;
/**
 * Reads the images from below the workspace or RUNNER_TEMP, whatever links stand in between. What is an image is decided
 * by its content. @throws ActionError
 */
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
        for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd })) {
            signal.throwIfAborted();
            const path = await realFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, match), roots);
            if (path !== undefined)
                found.add(path);
            if (found.size > mostImages)
                throw tooMany(pattern);
        }
        if (found.size === before)
            log.warning(`attachments: no further file matches ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(pattern)}.`);
    }
    return [...found].sort();
}
/** Where the file really is; undefined for a folder. */
async function realFile(path, roots) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    if (!roots.some((root) => isBelow(root, real))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`attachments must be below the workspace or RUNNER_TEMP; ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(path)} is not.`, {
            wayOut: 'Copy the file into the workspace in a step before this one.',
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
function tooMany(pattern) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`attachments may be ${mostImages} images at most, and with ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(pattern)} there are more.`, {
        wayOut: 'Narrow the globs down.',
    });
}
async function readImage(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size } = await file.stat();
        if (size > mostBytes) {
            const megabytes = (size / mebibyte).toFixed(1);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`attachments: ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)} has ${megabytes} MiB, and ${mostBytes / mebibyte} are the most.`, {
                wayOut: 'Make the picture smaller.',
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`attachments must be PNG, JPEG, GIF or WebP images; the content of ${(0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(name)} is none.`, {
        wayOut: 'Leave it out, or put its text into the prompt.',
    });
}


/***/ })

};

//# sourceMappingURL=205.index.js.map