export const id = 955;
export const ids = [955];
export const modules = {

/***/ 7093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y_: () => (/* binding */ GitHubError),
  Of: () => (/* binding */ refusalOf),
  ml: () => (/* binding */ shorten),
  WQ: () => (/* binding */ transportError)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/github/rate-limit.ts
/**
 * GitHub says "not so fast" with 429, and with 403 as well.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')
        return true;
    return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'));
}
/** How long GitHub asks to wait, in ms, not clamped; undefined where it doesn't say. Dates count by its own clock. */
function askedWaitMs({ headers }) {
    const after = headers['retry-after'];
    if (after !== undefined && /^\d{1,9}$/.test(after))
        return Number(after) * 1000;
    const nowMs = Date.parse(headers['date'] ?? '');
    const untilMs = after === undefined ? resetOf(headers) : Date.parse(after);
    return Number.isNaN(nowMs) || Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs - nowMs);
}
function resetOf(headers) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    return headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN;
}

;// CONCATENATED MODULE: ./src/github/failure.ts



/** A call to GitHub that failed. The message names the call and what GitHub said, never the token. */
class GitHubError extends errors/* ActionError */.lZ {
    name = 'GitHubError';
    failure;
    /** undefined: no whole answer came. */
    status;
    /** A write may have been done all the same. */
    inDoubt;
    /** How long GitHub asks to wait before the next try. */
    askedWaitMs;
    constructor(message, details) {
        super(message, details);
        this.failure = details.failure;
        this.status = details.status;
        this.inDoubt = details.inDoubt ?? false;
        this.askedWaitMs = details.askedWaitMs;
    }
}
const maxDetails = 5;
/** What a request that got no whole answer means. */
function transportError(call, error) {
    return new GitHubError(`${call}: ${error.message}`, {
        failure: 'outage',
        inDoubt: error.sent,
        wayOut: "Run the job again when GitHub's API answers.",
        cause: error,
    });
}
/** What an answer other than 2xx means. */
function refusalOf(call, response) {
    const { status } = response;
    const said = saidIn((0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(response.body.toString('utf8'))));
    const failure = failureOf(response);
    return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
        failure,
        status,
        inDoubt: failure === 'outage',
        askedWaitMs: askedWaitMs(response),
        ...wayOutOf(failure, response),
    });
}
/** The message, and what exactly is wrong: GitHub says that beside it, as texts or as objects with a message or a code. */
function saidIn(answer) {
    const details = (0,json/* arrayOf */.jk)(answer['errors']).flatMap((error) => {
        const { message, field, code } = (0,json/* objectOf */.Xy)(error);
        return (0,json/* textOf */.b6)(error) ?? (0,json/* textOf */.b6)(message) ?? ([(0,json/* textOf */.b6)(field), (0,json/* textOf */.b6)(code)].filter(Boolean).join(' ') || []);
    });
    return [(0,json/* textOf */.b6)(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ');
}
function failureOf(response) {
    const { status } = response;
    if (isRateLimit(response))
        return 'limited';
    if (status === 401 || status === 403)
        return 'denied';
    if (status === 404 || status === 410 || status === 451)
        return 'missing';
    return status >= 500 || status < 400 || status === 408 ? 'outage' : 'refused';
}
function wayOutOf(failure, { status, headers }) {
    if (status === 401)
        return { wayOut: 'Check github_token: it is not valid, or no longer.' };
    if (failure === 'limited')
        return { wayOut: 'Run the job again when the rate limit has passed.' };
    // The header lists alternatives: "issues=write; pull_requests=write".
    const accepted = headers['x-accepted-github-permissions'];
    if (failure !== 'denied' || accepted === undefined || !/^[\w=;, -]{1,200}$/.test(accepted))
        return {};
    const [first = ''] = accepted.split(';');
    const permission = first.trim().replaceAll('_', '-').replaceAll('=', ': ');
    return { wayOut: `Give the job the permission ${permission} (permissions: in the workflow).` };
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}


/***/ }),

/***/ 2955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTrustedFile: () => (/* binding */ readTrustedFile)
/* harmony export */ });
/* unused harmony export trustedRef */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5751);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7093);






const maxBytes = 1_000_000;
/**
 * Reads a file that an input names, from where no stranger can have put it: relative paths and those inside the
 * workspace through GitHub's API at a trusted commit, never from the checkout, which may be a fork's; others from
 * disk, and only below RUNNER_TEMP, which earlier steps of this job wrote. @throws ActionError
 */
async function readTrustedFile(request) {
    const inRepository = pathInRepository(request);
    return inRepository === undefined ? readFromTemp(request) : readFromRepository(request, inRepository);
}
/** The path below the repository's root, with slashes; undefined for one outside the workspace. */
function pathInRepository({ input, path, env }) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return insideOf(env['GITHUB_WORKSPACE'], path);
    const normal = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path.replaceAll('\\', '/'));
    if (normal === '.' || normal === '..' || normal.startsWith('../')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${input} must name a file of this repository, and "${path}" is outside of it.`, {
            wayOut: 'Give a path relative to the root of the repository.',
        });
    }
    return normal.replace(/^\.\//, '');
}
/** How to get from `folder` to `path`, with slashes; undefined where `path` is not below it. */
function insideOf(folder, path) {
    if (folder === undefined || folder === '')
        return undefined;
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
    if (way === '' || way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way))
        return undefined;
    return way.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
async function readFromTemp({ input, path, env }) {
    const temp = env['RUNNER_TEMP'];
    const outside = new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${input} may name a file of this repository or below RUNNER_TEMP, not "${path}".`, {
        wayOut: 'Give a path relative to the root of the repository, or let an earlier step write the file to RUNNER_TEMP.',
    });
    if (insideOf(temp, path) === undefined)
        throw outside;
    try {
        // Links are followed first, so that none can lead out, and none back into the checkout.
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        const isCheckout = insideOf(await realOf(env['GITHUB_WORKSPACE']), real) !== undefined;
        if (insideOf(await realOf(temp), real) === undefined || isCheckout)
            throw outside;
        return { text: await readSmall(real), origin: 'RUNNER_TEMP' };
    }
    catch (error) {
        if (error === outside)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${input}: ${path} could not be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}).`, { cause: error });
    }
}
async function realOf(folder) {
    return folder === undefined || folder === '' ? undefined : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
}
async function readSmall(path) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (!facts.isFile())
        throw new Error('it is not a file');
    if (facts.size > maxBytes)
        throw new Error(`it is larger than ${maxBytes} bytes`);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}
async function readFromRepository(request, path) {
    const { input, event, github, signal } = request;
    const ref = trustedRef(event);
    const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
    const parameters = { owner: event.repository.owner, repo: event.repository.name, path, ref };
    const where = `${event.repository.fullName} at ${ref ?? 'its default branch'}`;
    try {
        const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(await github.json(route, parameters, { signal, maxBytes: 4 * maxBytes }));
        return { text: contentOf(answer), origin: where };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${input}: ${path} could not be read from ${where} (${error.message}).`, {
            ...wayOutOf(error),
            cause: error,
        });
    }
}
function wayOutOf(error) {
    if (error.failure === 'missing' || error.failure === 'denied') {
        return { wayOut: 'Check the path, and that the job has the permission contents: read.' };
    }
    return error.wayOut === undefined ? {} : { wayOut: error.wayOut };
}
/**
 * The commit that whoever may change this repository's workflows decided on: the workflow's own, where it is of this
 * repository, else the base of the pull request. undefined: the default branch.
 */
function trustedRef(event) {
    const { workflowRef, workflowSha } = event.run;
    const isHere = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_5__/* .foldAscii */ .Dr)(workflowRef ?? '').startsWith(`${(0,_event_person_js__WEBPACK_IMPORTED_MODULE_5__/* .foldAscii */ .Dr)(event.repository.fullName)}/`);
    if (isHere && workflowSha !== undefined)
        return workflowSha;
    return 'pullRequest' in event ? event.pullRequest.base.sha : event.repository.defaultBranch;
}
function contentOf(answer) {
    const content = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(answer['content']);
    const isWhole = answer['type'] === 'file' && answer['encoding'] === 'base64';
    if (isWhole)
        return content === undefined ? '' : Buffer.from(content, 'base64').toString('utf8');
    const why = answer['type'] === 'file' ? `it is larger than ${maxBytes} bytes` : 'it is not a file';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_(why, { failure: 'refused' });
}


/***/ })

};

//# sourceMappingURL=955.index.js.map