export const id = 972;
export const ids = [972,356,286];
export const modules = {

/***/ 9702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ isBeforeTrigger),
/* harmony export */   Vm: () => (/* binding */ keepOld),
/* harmony export */   pg: () => (/* binding */ noteOmitted)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _event_subject_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2104);


/**
 * Whether something was written, and last edited, before the second of the trigger: what came with it or later may
 * have been put there for the agent to find. `dates` are the moments of writing and editing; an absent edit is fine,
 * an unknown moment of writing is not.
 */
function isBeforeTrigger(triggeredAt, written, edited) {
    if (!triggeredAt)
        return false;
    const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000;
    const writtenAt = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(written);
    const editedAt = edited === undefined || edited === null ? writtenAt : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(edited);
    return (writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs);
}
/** Nodes of a conversation that may be shown; what is left out is counted in a note. */
function keepOld(scope, part, nodes, words) {
    const { event } = scope;
    // The comment that is the event itself comes with the payload: leaving its twin out is nothing to tell.
    const own = (0,_event_subject_js__WEBPACK_IMPORTED_MODULE_0__/* .remarkOf */ .M5)(event)?.url;
    const others = nodes.filter((node) => own === undefined || node['url'] !== own);
    const shown = others.filter((node) => node['isMinimized'] !== true);
    const kept = shown.filter((node) => isBeforeTrigger(event.triggeredAt, node['submittedAt'] ?? node['createdAt'], node['lastEditedAt']));
    const count = (number) => `${number} ${number === 1 ? words.one : words.many}`;
    if (shown.length < others.length)
        scope.note(part, `Left out, since people hid them: ${count(others.length - shown.length)}.`);
    if (kept.length < shown.length) {
        scope.note(part, `Left out, since they were written or edited at the trigger or later: ${count(shown.length - kept.length)}.`);
    }
    return kept;
}
/** Says that a list was too long to be read whole. */
function noteOmitted(scope, part, omitted, many) {
    if (omitted > 0)
        scope.note(part, `Left out between the oldest and the newest: about ${omitted} ${many}.`);
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

/***/ 3892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8301);

const pageSize = 100;
/** Reads a REST list. Pages are asked for by number, never by an address out of an answer. @throws GitHubError */
async function readPages(github, route, parameters, options) {
    const items = [];
    const { maxPages } = options;
    let omitted = 0;
    for (let page = 1, read = 1;; page += 1, read += 1) {
        const filled = { ...parameters, per_page: pageSize, page };
        const response = await github.request(route, filled, { signal: options.signal });
        items.push(...itemsOf(response, options.key));
        const last = lastPageOf(response);
        if (!hasNext(response) || read >= maxPages) {
            return { items, omitted: hasNext(response) ? omitted + pageSize : omitted };
        }
        if (page === Math.ceil(maxPages / 2) && last !== undefined && last > maxPages) {
            const next = last - (maxPages - page) + 1;
            omitted = (next - page - 1) * pageSize;
            page = next - 1;
        }
    }
}
function itemsOf(response, key) {
    const body = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(response.body.toString('utf8'));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayOf */ .jk)(key === undefined ? body : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(body)[key]).filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
}
function hasNext({ headers }) {
    return /;\s*rel="next"/.test(headers['link'] ?? '');
}
/** Where GitHub knows how many pages there are, it says so in a link to the last. */
function lastPageOf({ headers }) {
    const link = /<([^<>]{1,2048})>;\s*rel="last"/.exec(headers['link'] ?? '')?.[1];
    const page = link === undefined ? undefined : URL.parse(link)?.searchParams.get('page');
    return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined;
}


/***/ }),

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

/***/ 6972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareTriage: () => (/* binding */ prepareTriage)
});

// EXTERNAL MODULE: ./src/event/subject.ts
var subject = __webpack_require__(2104);
// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/github/cutoff.ts
var cutoff = __webpack_require__(9702);
// EXTERNAL MODULE: ./src/github/pages.ts
var pages = __webpack_require__(3892);
;// CONCATENATED MODULE: ./src/github/known-issues.ts



const maxPages = 3;
/**
 * Issues of the event's repository, the last 300 that were touched, pull requests left out, and those that are no older
 * than the event. @throws GitHubError
 */
async function readKnownIssues(github, { repository, triggeredAt }, signal) {
    const parameters = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' };
    const { items } = await (0,pages/* readPages */.n)(github, 'GET /repos/{owner}/{repo}/issues', parameters, { signal, maxPages });
    return items
        .filter((item) => !(0,json/* isObject */.Gv)(item['pull_request']) && (0,cutoff/* isBeforeTrigger */.SP)(triggeredAt, item['created_at']))
        .flatMap(issueOf);
}
function issueOf(item) {
    const number = (0,json/* numberOf */.rl)(item['number']);
    if (number === undefined)
        return [];
    const labels = (0,json/* arrayOf */.jk)(item['labels']).flatMap((label) => (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(label)['name']) ?? []);
    return [{ number, title: (0,json/* textOf */.b6)(item['title']) ?? '', state: (0,json/* textOf */.b6)(item['state']) ?? '', labels }];
}

;// CONCATENATED MODULE: ./src/github/label-list.ts


const label_list_maxPages = 5;
/** The labels of the event's repository with what they are for; of more than 500 the first and the last. @throws GitHubError */
async function readLabelList(github, { repository }, signal) {
    const parameters = { owner: repository.owner, repo: repository.name };
    const { items } = await (0,pages/* readPages */.n)(github, 'GET /repos/{owner}/{repo}/labels', parameters, { signal, maxPages: label_list_maxPages });
    return items.flatMap((item) => {
        const name = (0,json/* textOf */.b6)(item['name']);
        return name === undefined ? [] : [{ name, description: (0,json/* textOf */.b6)(item['description']) ?? '' }];
    });
}

;// CONCATENATED MODULE: ./src/recipe/alike.ts
/** Which of many issues use the words of another. Pure. */
const shortestWord = 3;
const mostWords = 400;
/** How much of what is telling in a title must stand in the text. */
const leastShare = 0.34;
/** The likest first; those with little in common are left out. A word counts the more the fewer titles have it. */
function rankAlike(text, candidates) {
    const wanted = wordsOf(text);
    const titles = candidates.map((candidate) => ({ candidate, words: wordsOf(candidate.title) }));
    const counts = new Map();
    for (const { words } of titles)
        for (const word of words)
            counts.set(word, (counts.get(word) ?? 0) + 1);
    const weigh = (word) => Math.log(1 + candidates.length / (counts.get(word) ?? 1));
    return titles
        .map(({ candidate, words }) => {
        const common = [...words].filter((word) => wanted.has(word));
        const share = sum(common.map(weigh)) / Math.max(1e-9, sum([...words].map(weigh)));
        return { candidate, share, score: sum(common.map(weigh)) };
    })
        .filter(({ share }) => share >= leastShare)
        .sort((one, other) => other.score - one.score)
        .map(({ candidate }) => candidate);
}
function wordsOf(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
    return new Set(words.filter((word) => word.length >= shortestWord || /[^\p{ASCII}]/u.test(word)).slice(0, mostWords));
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

// EXTERNAL MODULE: ./src/recipe/path-pattern.ts
var path_pattern = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/recipe/recipe.ts
var recipe = __webpack_require__(6286);
;// CONCATENATED MODULE: ./src/recipe/triage.ts
/** `triage`: the repository's labels with their descriptions, and issues that may be the same. */







const mostAlike = 10;
const prepareTriage = async (scene) => {
    const about = (0,subject/* subjectOf */.et)(scene.event);
    if (!about || about.name === 'discussion')
        throw (0,recipe/* wrongEvent */.IE)('triage', scene.event, 'issues and pull requests');
    const { title, body, number } = about.subject;
    const [labels, alike] = await Promise.all([
        readOrNote(scene, 'The labels of the repository', readLabels),
        readOrNote(scene, 'Issues that may be the same', async (parts) => {
            const known = await readKnownIssues(await parts.github(), parts.event, parts.outside.cancelled);
            return rankAlike(`${title.text} ${body.text.slice(0, 2_000)}`, known.filter((issue) => issue.number !== number));
        }),
    ]);
    return {
        facts: [...missingFacts(labels, alike), ...removalFacts(scene)],
        material: [
            ...(0,recipe/* listBlock */.Kv)('Labels of the repository', labels ?? [], 'labels'),
            ...(0,recipe/* listBlock */.Kv)('Issues that may be the same', (alike ?? []).slice(0, mostAlike).map(showIssue), 'issues'),
        ],
    };
};
function missingFacts(labels, alike) {
    return [
        ...(labels === undefined ? ['The list of labels could not be read: choose no labels.'] : []),
        ...(labels?.length === 0 ? ['There are no labels to choose from: leave `labels` out.'] : []),
        ...(alike === undefined ? ['Issues that may be the same could not be looked up.'] : []),
        ...(alike?.length === 0 ? ['No issue with similar words was found among the recent ones.'] : []),
    ];
}
function removalFacts({ inputs: { limits } }) {
    const { labelsAllowed, maxLabels } = limits;
    const removal = labelsAllowed === undefined ? 'Labels may not be removed.' : 'Labels of the list may be removed.';
    return [`At most ${maxLabels} labels may change. ${removal}`];
}
async function readLabels({ github, event, outside, inputs }) {
    const { labelsAllowed } = inputs.limits;
    const labels = await readLabelList(await github(), event, outside.cancelled);
    return labels
        .filter(({ name }) => labelsAllowed === undefined || labelsAllowed.some((pattern) => (0,path_pattern/* isMatch */.u)(name, pattern)))
        .map(({ name, description }) => (description === '' ? name : `${name}: ${description}`));
}
/** Triage goes on without what GitHub doesn't give; undefined, and a warning, where that is so. */
async function readOrNote(scene, what, read) {
    try {
        return await read(scene);
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y_))
            throw error;
        scene.outside.log.warning(`${what} could not be read: ${error.oneLine}`);
        return undefined;
    }
}
function showIssue({ number, title, state, labels }) {
    return `#${number} (${state}) ${title}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`;
}


/***/ })

};

//# sourceMappingURL=972.index.js.map