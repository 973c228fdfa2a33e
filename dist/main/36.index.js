export const id = 36;
export const ids = [36];
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

/***/ 7369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isIdentity),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/** Whom the token writes as: a person with a token of their own, the workflow (`github-actions[bot]`), another app. */



/** What GITHUB_TOKEN writes as on every server. */
const workflowIdentity = { login: 'github-actions[bot]', id: undefined };
/**
 * Asks GitHub who we are. `viewer` answers for tokens of people and of apps alike; `GET /user`, which apps may not
 * call, is the second way. A token that may do neither is the workflow's own.
 * @throws GitHubError where GitHub gives no answer at all.
 */
async function readIdentity(github, signal) {
    const viewer = await orUndefined(github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }));
    const found = identityFrom((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(viewer)['viewer'], 'databaseId');
    if (found)
        return found;
    const user = await orUndefined(github.json('GET /user', {}, { signal }));
    return identityFrom(user, 'id') ?? workflowIdentity;
}
/** A no is an answer; silence isn't. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && ['denied', 'missing', 'refused'].includes(error.failure))
            return undefined;
        throw error;
    }
}
function identityFrom(value, idKey) {
    const account = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const login = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(account['login']);
    return login === undefined ? undefined : { login, id: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(account[idKey]) };
}
/** Whether the account is the token's. Names alone don't do: a person may be called like an app, less its `[bot]`. */
function isIdentity(account, identity) {
    if (!account)
        return false;
    if (account.id !== undefined && identity.id !== undefined)
        return account.id === identity.id;
    const isApp = identity.login.endsWith('[bot]');
    return isApp === (account.type === 'Bot') && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameLogin */ .Av)(account.login, identity.login);
}


/***/ }),

/***/ 36:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createMembers: () => (/* binding */ createMembers)
/* harmony export */ });
/* harmony import */ var _event_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5959);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7369);




/** Looks up people of a repository. */
function createMembers(github, repository) {
    return {
        permissionOf: (login, signal) => readPermission(github, repository, login, signal),
        isSelf: async (account, signal) => (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdentity */ .L)(account, await (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentity */ .x)(github, signal)),
    };
}
/** @throws GitHubError where GitHub doesn't say. */
async function readPermission(github, { owner, name }, login, signal) {
    if (!github.hasToken)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('there is no github_token to ask with', { failure: 'denied' });
    const route = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission';
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(await github.json(route, { owner, repo: name, login }, { signal }));
    const permission = permissionFrom(answer);
    if (permission)
        return permission;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${route}: an answer without a permission`, { failure: 'outage' });
}
/** From the strongest down, by the names of `user.permissions`. */
const flags = [
    ['admin', 'admin'],
    ['maintain', 'maintain'],
    ['push', 'write'],
    ['triage', 'triage'],
    ['pull', 'read'],
];
/**
 * The plain `permission` folds maintain into write and triage into read, and `role_name` may be a role somebody
 * made up: the flags are exact where they are given.
 * @see https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
function permissionFrom(answer) {
    const given = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(answer['user'])['permissions']);
    if (flags.some(([flag]) => typeof given[flag] === 'boolean')) {
        return flags.find(([flag]) => given[flag] === true)?.[1] ?? 'none';
    }
    const role = _event_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .permissions */ .P.find((known) => known === (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(answer['role_name']));
    return role ?? _event_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .permissions */ .P.find((known) => known === (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(answer['permission']));
}


/***/ })

};

//# sourceMappingURL=36.index.js.map