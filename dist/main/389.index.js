export const id = 389;
export const ids = [389,286];
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

/***/ 8389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareReport: () => (/* binding */ prepareReport)
});

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/github/pages.ts
var pages = __webpack_require__(3892);
;// CONCATENATED MODULE: ./src/github/activity.ts


const maxPages = 6;
/** Issues and pull requests that were touched since then, the last touched first. @throws GitHubError */
async function readActiveThings(github, { repository }, { since, signal }) {
    const parameters = {
        owner: repository.owner,
        repo: repository.name,
        state: 'all',
        sort: 'updated',
        since: stamp(since),
    };
    const { items, omitted } = await (0,pages/* readPages */.n)(github, 'GET /repos/{owner}/{repo}/issues', parameters, {
        signal,
        maxPages,
    });
    return { items: items.flatMap(thingOf), omitted };
}
/** Runs of workflows that were created since then and have ended, the newest first. @throws GitHubError */
async function readFinishedRuns(github, { repository }, { since, signal }) {
    const parameters = {
        owner: repository.owner,
        repo: repository.name,
        created: `>=${stamp(since)}`,
        status: 'completed',
    };
    const options = { signal, maxPages, key: 'workflow_runs' };
    const { items, omitted } = await (0,pages/* readPages */.n)(github, 'GET /repos/{owner}/{repo}/actions/runs', parameters, options);
    return { items: items.map(runOf), omitted };
}
function stamp(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function thingOf(item) {
    const number = (0,json/* numberOf */.rl)(item['number']);
    if (number === undefined)
        return [];
    const labels = Array.isArray(item['labels']) ? item['labels'] : [];
    return [
        {
            kind: (0,json/* isObject */.Gv)(item['pull_request']) ? 'pull request' : 'issue',
            number,
            title: (0,json/* textOf */.b6)(item['title']) ?? '',
            author: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(item['user'])['login']) ?? '',
            labels: labels.flatMap((label) => (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(label)['name']) ?? []),
            comments: (0,json/* numberOf */.rl)(item['comments']) ?? 0,
            isOpen: item['state'] === 'open',
            isDraft: item['draft'] === true,
            createdAt: (0,json/* dateOf */.Q$)(item['created_at']),
            closedAt: (0,json/* dateOf */.Q$)(item['closed_at']),
            mergedAt: (0,json/* dateOf */.Q$)((0,json/* objectOf */.Xy)(item['pull_request'])['merged_at']),
        },
    ];
}
function runOf(item) {
    return {
        workflow: (0,json/* textOf */.b6)(item['name']) ?? '',
        branch: (0,json/* textOf */.b6)(item['head_branch']) ?? '',
        conclusion: (0,json/* textOf */.b6)(item['conclusion']) ?? '',
        url: (0,json/* textOf */.b6)(item['html_url']) ?? '',
    };
}

// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/recipe/recipe.ts
var recipe = __webpack_require__(6286);
;// CONCATENATED MODULE: ./src/recipe/report.ts
/** `report`: issues, pull requests and CI of the last period, read by query; skipped where nothing happened. */



const clocks = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
const prepareReport = async (scene) => {
    const { event, outside, inputs } = scene;
    if (!clocks.includes(event.name))
        throw (0,recipe/* wrongEvent */.IE)('report', event, 'schedule and workflow_dispatch');
    const until = outside.clock.date();
    const since = new Date(until.getTime() - inputs.options.periodMs);
    const query = { since, signal: outside.cancelled };
    const github = await scene.github();
    const things = await readActiveThings(github, event, query);
    const runs = await readRunsOrNote(scene, () => readFinishedRuns(github, event, query));
    const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url);
    if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
        throw (0,recipe/* nothingToDo */.KN)(`No issue and no pull request was touched since ${since.toISOString()}, and no workflow failed.`);
    }
    return {
        facts: [
            `The period: ${since.toISOString()} to ${until.toISOString()}.`,
            ...omittedFacts(things, 'issues and pull requests'),
            ...(runs === undefined ? ['Runs of workflows could not be read.'] : omittedFacts(runs, 'runs of workflows')),
        ],
        material: describe(things.items, own, since),
    };
};
async function readRunsOrNote({ outside }, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y_))
            throw error;
        outside.log.warning(`Runs of workflows could not be read (the job needs actions: read): ${error.oneLine}`);
        return undefined;
    }
}
function omittedFacts({ omitted }, what) {
    return omitted > 0 ? [`About ${omitted} more ${what} have no room here.`] : [];
}
function describe(things, runs, since) {
    const of = (kind) => things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, since));
    return [
        ...(0,recipe/* listBlock */.Kv)('What happened: pull requests', of('pull request'), 'pull requests'),
        ...(0,recipe/* listBlock */.Kv)('What happened: issues', of('issue'), 'issues'),
        ...(0,recipe/* listBlock */.Kv)('What happened: CI', countRuns(runs), 'workflows'),
        ...(0,recipe/* listBlock */.Kv)('What happened: failed runs', runs
            .filter(({ conclusion }) => isRed(conclusion))
            .map(({ workflow, branch, conclusion, url }) => `${workflow} on ${branch}: ${conclusion} ${url}`), 'runs'),
    ];
}
/** What of it happened within the period comes first. */
function showThing(thing, since) {
    const isIn = (date) => date !== undefined && date >= since;
    const news = [
        isIn(thing.createdAt) ? 'opened' : '',
        isIn(thing.mergedAt) ? 'merged' : isIn(thing.closedAt) ? 'closed' : '',
    ].filter(Boolean);
    const state = thing.isOpen ? (thing.isDraft ? 'draft' : 'open') : thing.mergedAt === undefined ? 'closed' : 'merged';
    const age = thing.createdAt === undefined ? '' : `, since ${thing.createdAt.toISOString().slice(0, 10)}`;
    const labels = thing.labels.length === 0 ? '' : ` [${thing.labels.join(', ')}]`;
    const what = news.length === 0 ? 'touched' : news.join(' and ');
    return `#${thing.number} ${what} (${state}${age}, ${thing.comments} comments, by ${thing.author})${labels} ${thing.title}`;
}
function countRuns(runs) {
    return [...Map.groupBy(runs, ({ workflow }) => workflow)].map(([workflow, all]) => {
        const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)];
        return `${workflow}: ${all.length} runs, ${ends.map(([end, some]) => `${some.length} ${end}`).join(', ')}`;
    });
}
function isRed(conclusion) {
    return ['failure', 'timed_out', 'startup_failure'].includes(conclusion);
}


/***/ })

};

//# sourceMappingURL=389.index.js.map