export const id = 447;
export const ids = [447,415,286,84];
export const modules = {

/***/ 84:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isLaterRun: () => (/* binding */ isLaterRun),
/* harmony export */   makeApplyMarker: () => (/* binding */ makeApplyMarker),
/* harmony export */   readApplyMarker: () => (/* binding */ readApplyMarker),
/* harmony export */   readFindingPrints: () => (/* binding */ readFindingPrints),
/* harmony export */   writeApplyMarker: () => (/* binding */ writeApplyMarker),
/* harmony export */   writeFindingPrints: () => (/* binding */ writeFindingPrints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _event_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4552);
/** The first line of all that is written here: invisible on the page, and how it is found again. */


const idPattern = /^[\w-]{1,100}$/;
function makeApplyMarker(env, facts = {}) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const step = [env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', facts.name ?? ''];
    const identity = JSON.stringify([workflow, ...step, facts.recipe ?? '', facts.topic ?? '']);
    const { agentRun, conversation } = facts;
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
        ...(isId(agentRun) && { agentRun }),
        ...(isId(conversation) && { conversation }),
    };
}
function isId(value) {
    return value !== undefined && idPattern.test(value);
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
/** For the very start of a body. */
function writeApplyMarker(kind, { key, run, agentRun, conversation }) {
    const facts = [
        ...(isId(agentRun) ? [`run=${agentRun}`] : []),
        ...(isId(conversation) ? [`conversation=${conversation}`] : []),
    ];
    return `${_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R} ${[kind, key, run, ...facts].join(' ')} -->`;
}
/**
 * The marker at the very start of a body, where no text from outside ever stands. It counts only where the token's own
 * identity wrote the body.
 */
function readApplyMarker(kind, body) {
    const rest = body.startsWith(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R) ? body.slice(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R.length) : '';
    const [, found, key, run, agentRun, conversation] = /^ (\w{1,20}) ([0-9a-f]{32}) (\d{1,20}\.\d{1,20})(?: run=([\w-]{1,100}))?(?: conversation=([\w-]{1,100}))? -->(?:\r?\n|$)/.exec(rest) ?? [];
    if (found !== kind || key === undefined || run === undefined)
        return undefined;
    return { key, run, ...(isId(agentRun) && { agentRun }), ...(isId(conversation) && { conversation }) };
}
/** Whether a run, or an attempt of it, came after another: GitHub counts both upwards. */
function isLaterRun(one, other) {
    const [run = '0', attempt = '0'] = one.split('.');
    const [otherRun = '0', otherAttempt = '0'] = other.split('.');
    if (run !== otherRun)
        return BigInt(run) > BigInt(otherRun);
    return BigInt(attempt) > BigInt(otherAttempt);
}
/** Which findings a body of ours holds: the line above them, below the marker of a review. */
function writeFindingPrints(key, prints) {
    return `${_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R} findings ${[key, ...prints].join(' ')} -->`;
}
/** The prints of the findings with this key, from the lines at the start of a body: further down outside text stands. */
function readFindingPrints(key, body) {
    for (const line of body.split('\n', 2)) {
        if (!line.startsWith(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R))
            return [];
        const rest = line.slice(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R.length).trimEnd();
        const [, found, prints = ''] = /^ findings ([0-9a-f]{32})((?: [0-9a-f]{16})*) -->$/.exec(rest) ?? [];
        if (found !== undefined)
            return found === key ? prints.split(' ').filter(Boolean) : [];
    }
    return [];
}


/***/ }),

/***/ 9515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   f: () => (/* binding */ whyElsewhere)
/* harmony export */ });
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5751);
/* harmony import */ var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);
/* harmony import */ var _github_pull_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9940);



/** A text instead of a target says why there is none. */
function targetOf(event) {
    const { owner, name: repo } = event.repository;
    if (owner === '')
        return 'the event names no repository';
    const about = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOf */ .et)(event);
    if (about?.name === 'discussion')
        return 'the event is about a discussion';
    const number = about?.subject.number ?? (0,_github_pull_number_js__WEBPACK_IMPORTED_MODULE_1__/* .pullNumberOf */ .e)(event);
    if (number === undefined)
        return 'the event is about no issue and no pull request';
    const state = about?.subject.state;
    return {
        owner,
        repo,
        number,
        isPullRequest: about === undefined || about.name === 'pull request',
        wasOpen: state === undefined ? undefined : state === 'open',
        wasLocked: about?.subject.isLocked,
        thread: threadOf(event),
    };
}
function threadOf(event) {
    if (event.kind !== 'pull_request_review_comment')
        return undefined;
    return event.comment.inReplyTo ?? event.comment.id;
}
/** Why an operation that names a place of its own is refused; undefined where it names the target, or none. */
function whyElsewhere({ repository, number }, target) {
    const here = `${target.owner}/${target.repo}`;
    if (repository !== undefined && !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameLogin */ .Av)(repository, here)) {
        return `it is meant for the repository ${repository}, and this step writes to ${here} alone`;
    }
    if (number !== undefined && number !== target.number) {
        return `it is meant for #${number}, and this step writes to #${target.number} alone`;
    }
    return undefined;
}


/***/ }),

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


/***/ }),

/***/ 9940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkOf),
/* harmony export */   e: () => (/* binding */ pullNumberOf)
/* harmony export */ });
/** The pull request an event is about: its own, the commented one, or the only one that a check was made for. */
function pullNumberOf(event) {
    if ('pullRequest' in event)
        return event.pullRequest.number;
    if ('issue' in event)
        return event.issue.isPullRequest ? event.issue.number : undefined;
    const [only, ...others] = checkOf(event)?.pullRequests ?? [];
    return others.length === 0 ? only : undefined;
}
/** What a reported run, check or status says of its commit; undefined for other events. */
function checkOf(event) {
    if ('workflowRun' in event)
        return event.workflowRun;
    if ('checkRun' in event)
        return event.checkRun;
    if ('checkSuite' in event)
        return event.checkSuite;
    return 'status' in event ? event.status : undefined;
}


/***/ }),

/***/ 6286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ wrongEvent),
/* harmony export */   KN: () => (/* binding */ nothingToDo),
/* harmony export */   Kv: () => (/* binding */ listBlock),
/* harmony export */   optionFacts: () => (/* binding */ optionFacts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _prompt_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2179);
/** What a recipe brings to a step beside its prompt and its schema. */


/** The recipe makes no sense on this event. */
function wrongEvent(recipe, event, works) {
    const name = event.name === '' ? 'none' : event.name;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The recipe ${recipe} works on ${works}; this event is ${name}.`, {
        wayOut: `See recipes/${recipe}/README.md for a workflow that fits.`,
    });
}
/** There is nothing to do, and that is fine. */
function nothingToDo(reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(reason, { conclusion: 'skipped' });
}
/** A list from GitHub as one fenced text: names and titles in it are written by others. */
function listBlock(heading, lines, what) {
    if (lines.length === 0)
        return [];
    const list = {
        text: lines.join('\n'),
        form: 'plain',
        label: { what, author: '', trust: 'unknown' },
        rank: _prompt_block_js__WEBPACK_IMPORTED_MODULE_1__/* .ranks */ .CS.fileList,
        keep: 'start',
        share: 0.2,
        group: what,
    };
    return [{ heading, lines: [[list]] }];
}
/** What all recipes say of the user's wishes. */
function optionFacts({ tone }) {
    return tone === undefined ? [] : [`Write in this tone: ${tone}.`];
}


/***/ }),

/***/ 1447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareRespond: () => (/* binding */ prepareRespond)
/* harmony export */ });
/* harmony import */ var _apply_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84);
/* harmony import */ var _apply_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9515);
/* harmony import */ var _event_person_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5751);
/* harmony import */ var _github_comments_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1415);
/* harmony import */ var _github_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7093);
/* harmony import */ var _oz_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8435);
/* harmony import */ var _run_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7658);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6286);
/** `respond`: the words behind the phrase are the instruction; answers in one thread are one conversation. */








const prepareRespond = async (scene) => {
    const { event, trigger } = scene;
    const target = (0,_apply_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$)(event);
    if (typeof target === 'string')
        throw (0,_recipe_js__WEBPACK_IMPORTED_MODULE_6__/* .wrongEvent */ .IE)('respond', event, 'comments, issues, pull requests and reviews');
    const conversationId = await findConversation(scene, target);
    const request = requestOf(trigger);
    const topic = topicOf(event);
    return {
        facts: conversationId === undefined ? [] : ['You were asked something in this thread before: go on from there.'],
        material: [],
        ...(request !== undefined && { request }),
        ...(conversationId !== undefined && { conversationId }),
        ...(topic !== undefined && { topic }),
    };
};
/** What was said behind the phrase; all of it where the phrase comes last. What is left over is shown with the event. */
function requestOf(trigger) {
    if (trigger.kind !== 'phrase' || trigger.text.author === undefined)
        return undefined;
    const { text, after } = trigger;
    const whole = text.text.trim();
    const isAll = after === '' || whole.length - after.length < 80;
    return { text: after === '' ? whole : after, author: trigger.text.author.login, path: isAll ? text.path : '' };
}
/** Each request gets an answer of its own: an edit of the same comment, a new version of it. */
function topicOf(event) {
    if ('comment' in event)
        return `comment ${String(event.comment.id)}`;
    return 'review' in event ? `review ${String(event.review.id)}` : undefined;
}
/**
 * The conversation of our last answer in this thread. A marker names the run, and only in a comment of the token's own;
 * the server's word on that run counts, and it must have been started for this repository.
 */
async function findConversation(scene, target) {
    const { api, outside, event, github } = scene;
    if (api === undefined)
        return undefined;
    const { cancelled: signal, log } = outside;
    try {
        const comments = target.thread === undefined
            ? (0,_github_comments_write_js__WEBPACK_IMPORTED_MODULE_2__.createIssueComments)(await github(), target)
            : (0,_github_comments_write_js__WEBPACK_IMPORTED_MODULE_2__.createThreadComments)(await github(), target, target.thread);
        const own = await comments.findOwn(({ body }) => conversationOf(body) !== undefined, { signal });
        const marked = own && conversationOf(own.body);
        if (marked === undefined)
            return undefined;
        const run = await api.getRun(marked.run, { signal });
        const isTrue = run.conversationId === marked.conversation && isOfRepository(run, event);
        if (!isTrue)
            log.warning(`The run ${marked.run} that an answer here names is not of this repository: a new conversation.`);
        return isTrue ? run.conversationId : undefined;
    }
    catch (error) {
        if (!(error instanceof _github_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_ || error instanceof _oz_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .OzError */ .Q_) || signal.aborted)
            throw error;
        log.notice(`The conversation so far could not be looked up, so a new one is begun: ${error.message}`);
        return undefined;
    }
}
function conversationOf(body) {
    const { agentRun, conversation } = (0,_apply_marker_js__WEBPACK_IMPORTED_MODULE_0__.readApplyMarker)('comment', body) ?? {};
    return agentRun === undefined || conversation === undefined ? undefined : { run: agentRun, conversation };
}
/** By the workflow run that its prompt's last line names. */
function isOfRepository({ prompt }, { repository, serverUrl }) {
    const url = (0,_run_key_js__WEBPACK_IMPORTED_MODULE_5__/* .keyUrlOf */ .GS)(prompt);
    if (url === undefined || !(0,_event_person_js__WEBPACK_IMPORTED_MODULE_7__/* .foldAscii */ .Dr)(url).startsWith((0,_event_person_js__WEBPACK_IMPORTED_MODULE_7__/* .foldAscii */ .Dr)(`${serverUrl}/`)))
        return false;
    const [owner = '', name = '', actions] = url.slice(serverUrl.length + 1).split('/');
    return actions === 'actions' && (0,_event_person_js__WEBPACK_IMPORTED_MODULE_7__/* .isSameLogin */ .Av)(`${owner}/${name}`, repository.fullName);
}


/***/ })

};

//# sourceMappingURL=447.index.js.map