export const id = 372;
export const ids = [372,202];
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

/***/ 7202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ writeMarker),
/* harmony export */   makeMarker: () => (/* binding */ makeMarker),
/* harmony export */   t: () => (/* binding */ readMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _event_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4552);
/** The first line of the progress comment: invisible on the page, and how the comment is found again. */


/** @param name the `name` input; tells the steps and matrix legs of one job apart. */
function makeMarker(env, name) {
    const workflow = env['GITHUB_WORKFLOW_REF']?.split('@', 1)[0] ?? env['GITHUB_WORKFLOW'] ?? '';
    const identity = JSON.stringify([workflow, env['GITHUB_JOB'] ?? '', name ?? '']);
    return {
        key: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', identity, 'hex').slice(0, 32),
        run: `${digits(env['GITHUB_RUN_ID'])}.${digits(env['GITHUB_RUN_ATTEMPT'])}`,
    };
}
function digits(text) {
    return text !== undefined && /^\d{1,20}$/.test(text) ? text : '0';
}
function writeMarker({ key, run }) {
    return `${_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R} progress ${key} ${run} -->`;
}
/** The marker at the very start of a body, where no text from outside ever stands; undefined for any other comment. */
function readMarker(body) {
    const rest = body.startsWith(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R) ? body.slice(_event_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .markerStart */ .R.length) : '';
    const [, key, run] = /^ progress ([0-9a-f]{32}) (\d{1,20}\.\d{1,20}) -->(?:\r?\n|$)/.exec(rest) ?? [];
    return key !== undefined && run !== undefined ? { key, run } : undefined;
}


/***/ }),

/***/ 3372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createProgressComment: () => (/* binding */ createProgressComment)
});

// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/run/deadline.ts
var run_deadline = __webpack_require__(8249);
// EXTERNAL MODULE: ./src/report/comment-marker.ts
var comment_marker = __webpack_require__(7202);
;// CONCATENATED MODULE: ./src/report/comment-place.ts


/** Waits before each look for a comment whose making got no answer: GitHub lists a new one a moment later. */
const doubtWaitsMs = [2_000, 5_000];
function createCommentPlace(options) {
    return new Place(options);
}
class Place {
    options;
    id;
    isAnnounced = false;
    isReplaced = false;
    constructor(options) {
        this.options = options;
        this.id = options.id;
    }
    get isKnown() {
        return this.id !== undefined;
    }
    async put(body, signal) {
        const id = this.id ?? (await this.find(signal));
        if (id === undefined) {
            await this.create(body, signal);
            return;
        }
        this.know(id);
        try {
            await this.options.comments.update(id, body, { signal });
        }
        catch (error) {
            if (!isMissing(error) || this.isReplaced)
                throw error;
            // Somebody deleted it. One more is help; a third would be a quarrel.
            this.isReplaced = true;
            this.id = undefined;
            await this.create(body, signal);
        }
    }
    /** Where no answer came it may have been made all the same: it is looked for, twice, before another is sent. */
    async create(body, signal) {
        this.announce();
        try {
            this.know((await this.options.comments.create(body, { signal })).id);
            return;
        }
        catch (error) {
            if (!(error instanceof failure/* GitHubError */.y_) || error.failure !== 'outage')
                throw error;
        }
        for (const waitMs of doubtWaitsMs) {
            await this.options.clock.sleep(waitMs, signal);
            const id = await this.find(signal);
            if (id !== undefined) {
                this.know(id);
                await this.options.comments.update(id, body, { signal });
                return;
            }
        }
        this.know((await this.options.comments.create(body, { signal })).id);
    }
    async find(signal) {
        const { key } = this.options.marker;
        const found = await this.options.comments.findOwn(({ body }) => (0,comment_marker/* readMarker */.t)(body)?.key === key, { signal });
        return found?.id;
    }
    announce() {
        if (!this.isAnnounced)
            this.options.remember(undefined);
        this.isAnnounced = true;
    }
    know(id) {
        if (this.id !== id)
            this.options.remember(id);
        this.id = id;
    }
}
function isMissing(error) {
    return error instanceof failure/* GitHubError */.y_ && error.failure === 'missing';
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/report/comment-trouble.ts


/** What to tell, in one warning, when the progress comment can't be kept; the step goes on. */
function explainTrouble(error, { isPullRequest, exists }) {
    const state = exists ? 'The progress comment is not up to date' : 'There is no progress comment';
    const wayOut = error instanceof failure/* GitHubError */.y_ ? wayOutOf(error, isPullRequest) : '';
    return `${state}: ${(0,errors/* messageOf */.bD)(error).replace(/\.$/, '')}. ${wayOut}`.trimEnd();
}
function wayOutOf(error, isPullRequest) {
    const permission = `\`permissions: ${isPullRequest ? 'pull-requests: write' : 'issues: write'}\``;
    switch (error.failure) {
        case 'denied':
            if (error.status === 401)
                return error.wayOut ?? 'Check github_token.';
            if (/\blocked\b/i.test(error.message))
                return 'Unlock the conversation, or turn progress_comment off.';
            return isPullRequest
                ? `Give the job ${permission}; a workflow run by a pull request from a fork never has it.`
                : `Give the job ${permission}.`;
        case 'missing':
            return `It was deleted, or the token may not see it: the job needs ${permission}.`;
        case 'limited':
            return 'The rate limit did not pass in time.';
        case 'refused':
            return 'The job itself goes on.';
        case 'outage':
            return 'GitHub gave no usable answer in time.';
    }
}

;// CONCATENATED MODULE: ./src/report/comment.ts
/**
 * The progress comment: one on the issue or pull request, made at the start, kept true, ending with the answer.
 * Nothing it does fails the step; trouble is one warning.
 */




const finalRetryMs = 3_000;
/** Ten edits close together, then fewer: a job of six hours makes about 400, and may have neighbours. */
function pauseMs(writes) {
    if (writes === 0)
        return 0;
    return writes <= 10 ? 10_000 : writes <= 40 ? 30_000 : 60_000;
}
function createProgressComment(options) {
    return new Writer(options);
}
class Writer {
    options;
    writing = new AbortController();
    waiting = new AbortController();
    wanted;
    pump;
    place;
    written;
    writes = 0;
    isHopeless = false;
    constructor(options) {
        this.options = options;
        this.place = createCommentPlace(options);
    }
    show(view) {
        if (this.isHopeless || this.waiting.signal.aborted)
            return;
        this.wanted = view;
        this.pump ??= this.writeWanted();
    }
    close() {
        this.waiting.abort();
        this.writing.abort();
    }
    async finish(view, budgetMs) {
        this.waiting.abort();
        const deadline = (0,run_deadline/* signalAfter */.rP)(this.options.clock, budgetMs);
        const patience = (0,run_deadline/* signalAfter */.rP)(this.options.clock, budgetMs / 2);
        patience.signal.addEventListener('abort', () => {
            this.writing.abort();
        });
        try {
            await this.pump;
            return await this.writeLast(view, deadline.signal);
        }
        finally {
            patience.clear();
            deadline.clear();
        }
    }
    /** One writer at a time: views that come while it waits or writes replace each other. */
    async writeWanted() {
        try {
            while (this.wanted && !this.isHopeless) {
                await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal);
                const view = this.wanted;
                this.wanted = undefined;
                await this.write(view, this.writing.signal).catch((error) => {
                    this.judge(error, this.writing.signal);
                    this.wanted ??= view;
                });
            }
        }
        catch {
            // The pause was ended: the last word comes now.
        }
        finally {
            this.pump = undefined;
        }
    }
    async writeLast(view, signal) {
        while (!this.isHopeless) {
            try {
                await this.write(view, signal);
                return true;
            }
            catch (error) {
                this.judge(error, signal);
                await this.rest(signal).catch(() => {
                    this.giveUp(error);
                });
            }
        }
        return false;
    }
    async rest(signal) {
        if (!this.isHopeless)
            await this.options.clock.sleep(finalRetryMs, signal);
    }
    /** Silence and limits may pass; a no won't. */
    judge(error, signal) {
        const mayPass = error instanceof failure/* GitHubError */.y_ && (error.failure === 'outage' || error.failure === 'limited');
        if (!mayPass && !signal.aborted)
            this.giveUp(error);
    }
    giveUp(error) {
        if (!this.isHopeless) {
            const { isPullRequest, log } = this.options;
            log.warning(explainTrouble(error, { isPullRequest, exists: this.place.isKnown }));
        }
        this.isHopeless = true;
    }
    async write(view, signal) {
        const body = this.options.render(view);
        if (body === this.written)
            return;
        this.writes += 1;
        await this.place.put(body, signal);
        this.written = body;
    }
}


/***/ })

};

//# sourceMappingURL=372.index.js.map