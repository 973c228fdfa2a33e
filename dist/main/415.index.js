export const id = 415;
export const ids = [415];
export const modules = {

/***/ 1415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createIssueComments: () => (/* binding */ createIssueComments),
/* harmony export */   createThreadComments: () => (/* binding */ createThreadComments)
/* harmony export */ });
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5751);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7369);
/** Comments of one issue or pull request, or of one thread of a review: looked through, made, changed. */




const pageSize = 100;
const maxLastPages = 10;
function createIssueComments(github, address) {
    const base = '/repos/{owner}/{repo}/issues';
    const list = `${base}/{number}/comments`;
    return createComments(github, {
        list,
        create: list,
        one: `${base}/comments/{id}`,
        parameters: { ...address },
        holds: () => true,
    });
}
/** @param thread the id of its first comment: GitHub takes no answer to an answer. */
function createThreadComments(github, address, thread) {
    const base = '/repos/{owner}/{repo}/pulls';
    return createComments(github, {
        list: `${base}/{number}/comments`,
        create: `${base}/{number}/comments/{thread}/replies`,
        one: `${base}/comments/{id}`,
        parameters: { ...address, thread },
        holds: (comment) => comment['in_reply_to_id'] === thread,
    });
}
function createComments(github, { list, create, one, parameters, holds }) {
    const { owner, repo, number, thread } = parameters;
    let identity;
    async function readPage(page, options) {
        const query = { owner, repo, number, per_page: pageSize, page };
        return pageOf(await github.request(`GET ${list}`, query, options), holds);
    }
    /** Asked only when there is a comment to judge, and once: mostly there is none. */
    async function isOwn({ author }, { signal }) {
        identity ??= (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentity */ .x)(github, signal);
        try {
            return (0,_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdentity */ .L)(author, await identity);
        }
        catch (error) {
            identity = undefined;
            throw error;
        }
    }
    return {
        async findOwn(isWanted, options) {
            const first = await readPage(1, options);
            for (const page of pagesFromEnd(first.lastPage)) {
                const { comments } = page === 1 ? first : await readPage(page, options);
                for (const comment of comments.filter(isWanted).reverse())
                    if (await isOwn(comment, options))
                        return comment;
            }
            return undefined;
        },
        async read(id, options) {
            return requireComment(await github.json(`GET ${one}`, { owner, repo, id }, options));
        },
        async create(body, options) {
            return requireComment(await github.json(`POST ${create}`, { owner, repo, number, thread, body }, options));
        },
        async update(id, body, options) {
            await github.request(`PATCH ${one}`, { owner, repo, id, body }, options);
        },
    };
}
/** The last ones from the end, then the first. */
function pagesFromEnd(lastPage) {
    const count = Math.min(lastPage - 1, maxLastPages);
    return [...Array.from({ length: count }, (_, index) => lastPage - index), 1];
}
function pageOf({ body, headers }, holds) {
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body.toString('utf8'));
    if (!Array.isArray(list))
        throw nonsense('a list of comments');
    const comments = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .arrayOf */ .jk)(list).flatMap((item) => (holds((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(item)) ? (commentFrom(item) ?? []) : []));
    return { comments, lastPage: lastPageIn(headers['link'] ?? '') };
}
/** `<…?per_page=100&page=7>; rel="last"`; the header is missing where there is one page. */
function lastPageIn(link) {
    const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1];
    const page = Number((url && URL.parse(url)?.searchParams.get('page')) ?? 1);
    return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
function commentFrom(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return undefined;
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(value['id']);
    if (id === undefined)
        return undefined;
    const author = (0,_event_person_js__WEBPACK_IMPORTED_MODULE_3__/* .personAt */ .Td)({ value, path: '' }, 'user');
    return { id, author, body: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value['body']) ?? '', url: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value['html_url']) };
}
function requireComment(value) {
    const comment = commentFrom(value);
    if (comment)
        return comment;
    throw nonsense('a comment');
}
/** What should have been made may have been made all the same. */
function nonsense(expected) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true });
}


/***/ }),

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


/***/ })

};

//# sourceMappingURL=415.index.js.map