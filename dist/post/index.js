import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 943:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ finishAfterwards)
});

// EXTERNAL MODULE: ./src/inputs/inputs.ts + 16 modules
var inputs = __nccwpck_require__(7986);
// EXTERNAL MODULE: ./src/json.ts
var json = __nccwpck_require__(8301);
;// CONCATENATED MODULE: ./src/oz/failure.ts

/** A call to Oz that failed. The message is for people: what the server said, shortened. */
class failure_OzError extends Error {
    name = 'OzError';
    failure;
    constructor(message, failure, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.failure = failure;
    }
}
function transportFailure(error) {
    return new failure_OzError(error.message, { kind: 'transport', reason: error.reason, sent: error.sent }, error);
}
/**
 * Reads an error answer: RFC 7807 problem+json, `{"error": "…"}`, or whatever a proxy sends.
 * @see https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors
 */
function refusal(response) {
    const body = (0,json/* objectOf */.Xy)((0,json/* parseJson */.qF)(response.body.toString('utf8')));
    const type = (0,json/* textOf */.b6)(body['type']);
    const headerCode = response.headers['x-warp-error-code']?.toLowerCase();
    const said = (0,json/* textOf */.b6)(body['detail']) ?? (0,json/* textOf */.b6)(body['error']) ?? (0,json/* textOf */.b6)(body['title']) ?? (0,json/* textOf */.b6)(body['message']);
    return new failure_OzError(`HTTP ${response.status}${said === undefined ? '' : `: ${shorten(said)}`}`, {
        kind: 'refused',
        status: response.status,
        structured: type !== undefined && 'title' in body,
        code: headerCode ??
            type
                ?.slice(type.lastIndexOf('/') + 1)
                .replaceAll('-', '_')
                .slice(0, 64),
        retryable: (0,json/* booleanOf */.SF)(body['retryable']),
        retryAfterMs: retryAfterOf(response.headers),
    });
}
function nonsense(response, expected) {
    const got = response.headers['content-type'] ?? 'no content type';
    return new failure_OzError(`HTTP ${response.status} without ${expected} (${got}, ${response.body.length} bytes)`, {
        kind: 'nonsense',
        status: response.status,
    });
}
/** Seconds or a date; a date counts from the server's own clock, where it tells. In ms, not clamped. */
function retryAfterOf(headers) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+(\.\d+)?$/.test(value))
        return Number(value) * 1000;
    const until = Date.parse(value);
    const now = Date.parse(headers['date'] ?? '');
    return Number.isNaN(until) || Number.isNaN(now) ? undefined : Math.max(0, until - now);
}
/** No credits left comes as a 429 too; it is nobody's to wait out. */
const definiteCodes = ['out_of_credits', 'insufficient_credits', 'budget_exceeded'];
/** Whether the same request may do better later. The body's own word counts before the status. */
function isTransient({ failure }) {
    switch (failure.kind) {
        case 'transport':
            return failure.reason !== 'tls' && failure.reason !== 'too_large' && failure.reason !== 'aborted';
        case 'nonsense':
            return true;
        case 'refused':
            if (failure.retryable !== undefined)
                return failure.retryable;
            if (failure.code !== undefined && definiteCodes.includes(failure.code))
                return false;
            return failure.status >= 500 || [408, 425, 429].includes(failure.status);
    }
}
function judgePost(error) {
    const { failure } = error;
    switch (failure.kind) {
        case 'transport':
            return failure.sent ? 'doubt' : 'unsent';
        case 'nonsense':
            return 'doubt';
        case 'refused':
            if (!isTransient(error))
                return 'refused';
            return isServicesOwnWord(failure) ? 'refused_for_now' : 'doubt';
    }
}
/** 429, a structured 503 and `retryable: true` are the service's own; a bare 502 to 504 is from the way there. */
function isServicesOwnWord(failure) {
    return failure.status === 429 || failure.retryable === true || (failure.status === 503 && failure.structured);
}
function statusOf(error) {
    return error.failure.kind === 'transport' ? undefined : error.failure.status;
}
/** The service doesn't have this call at all: the bare answer of a router, not the service's "no such thing". */
function isMissingCall({ failure }) {
    if (failure.kind !== 'refused')
        return false;
    return (failure.status === 404 && !failure.structured) || failure.status === 405 || failure.status === 501;
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}

// EXTERNAL MODULE: ./src/oz/transport.ts
var transport = __nccwpck_require__(628);
;// CONCATENATED MODULE: ./src/oz/call.ts



const defaultDeadlineMs = 30_000;
/** An answer can be long, and so can a list of runs with their prompts. */
const maxBytes = 64 * 1024 * 1024;
function createCall(send, target) {
    return (method, path, options, body) => exchange(send, {
        method,
        url: target.baseUrl + path,
        headers: {
            authorization: `Bearer ${target.apiKey}`,
            accept: 'application/json, application/problem+json',
            'user-agent': 'oz-agent-action',
            ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
        maxBytes,
        signal: options.signal,
    });
}
/** Whatever isn't 2xx is thrown. Redirects are not followed: key and prompt stay here. */
async function exchange(send, request) {
    let response;
    try {
        response = await send(request);
    }
    catch (error) {
        throw error instanceof transport/* TransportError */.wX ? transportFailure(error) : error;
    }
    if (response.status >= 200 && response.status < 300)
        return response;
    throw refusal(response);
}
function bodyOf(response) {
    return (0,json/* parseJson */.qF)(response.body.toString('utf8'));
}
/** Any JSON, or no body at all: a page from something on the way is no yes. */
function requireJson(response) {
    if (response.body.length > 0 && bodyOf(response) === undefined)
        fail(response, 'JSON');
}
function fail(response, expected) {
    throw nonsense(response, expected);
}

;// CONCATENATED MODULE: ./src/oz/conversation.ts

/** Delegated work nests; deeper than this is left out, so that no answer can exhaust the stack. */
const deepestStep = 50;
/** The normalised conversation (`ConversationResponse`); undefined where the value isn't one. */
function readConversation(value) {
    if (!(0,json/* isObject */.Gv)(value) || !Array.isArray(value['steps']))
        return undefined;
    return { id: (0,json/* textOf */.b6)(value['conversation_id']) ?? '', steps: readSteps(value['steps'], 0) };
}
function readSteps(value, depth) {
    if (depth > deepestStep)
        return [];
    return (0,json/* arrayOf */.jk)(value).flatMap((step) => {
        if (!(0,json/* isObject */.Gv)(step))
            return [];
        return {
            id: (0,json/* textOf */.b6)(step['id']) ?? '',
            description: (0,json/* textOf */.b6)(step['description']),
            summary: (0,json/* textOf */.b6)(step['summary']),
            startedAt: (0,json/* dateOf */.Q$)(step['started_at']),
            completedAt: (0,json/* dateOf */.Q$)(step['completed_at']),
            messages: (0,json/* arrayOf */.jk)(step['messages']).flatMap((message) => readMessage(message) ?? []),
            steps: readSteps(step['steps'], depth + 1),
        };
    });
}
function readMessage(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const role = readRole(value['role']);
    if (role === undefined)
        return undefined;
    return {
        ids: (0,json/* arrayOf */.jk)(value['message_ids']).flatMap((id) => (0,json/* textOf */.b6)(id) ?? []),
        role,
        timestamp: (0,json/* dateOf */.Q$)(value['timestamp']),
        content: (0,json/* arrayOf */.jk)(value['content']).flatMap((block) => readBlock(block) ?? []),
    };
}
function readRole(value) {
    switch (value) {
        case 'user':
        case 'assistant':
        case 'tool':
        case 'system':
            return value;
        default:
            return undefined;
    }
}
function readBlock(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const name = (0,json/* textOf */.b6)(value['name']) ?? '';
    const category = (0,json/* textOf */.b6)(value['category']) ?? '';
    switch (value['type']) {
        case 'text':
            return { type: 'text', id: (0,json/* textOf */.b6)(value['message_id']), text: (0,json/* textOf */.b6)(value['text']) ?? '' };
        case 'action':
            return { type: 'action', id: (0,json/* textOf */.b6)(value['id']) ?? '', category, name, input: (0,json/* objectOf */.Xy)(value['input']) };
        case 'action_result':
            return {
                type: 'action_result',
                actionId: (0,json/* textOf */.b6)(value['action_id']) ?? '',
                category,
                name,
                state: (0,json/* textOf */.b6)(value['state']) ?? '',
                output: (0,json/* objectOf */.Xy)(value['output']),
            };
        case 'event':
            return { type: 'event', name, data: (0,json/* objectOf */.Xy)(value['data']) };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/oz/wire.ts + 1 modules
var wire = __nccwpck_require__(6159);
;// CONCATENATED MODULE: ./src/oz/api.ts





/** The REST API over a transport. One request a call: who retries, and when, is the caller's to say. */
function createOzApi(send, target) {
    const origin = new URL(target.baseUrl).origin;
    const call = createCall(send, target);
    const runPath = (id) => `/agent/runs/${encodeURIComponent(id)}`;
    return {
        origin,
        async createRun(body, options) {
            return readCreated(await call('POST', '/agent/run', options, body));
        },
        async getRun(id, options) {
            const response = await call('GET', runPath(id), options);
            return (0,wire/* readRun */.cI)(bodyOf(response), origin) ?? fail(response, 'a run');
        },
        async listRuns(query, options) {
            const response = await call('GET', `/agent/runs?${new URLSearchParams(query).toString()}`, options);
            return readPage(response, origin);
        },
        async getConversation(runId, options) {
            try {
                const response = await call('GET', `${runPath(runId)}/conversation`, options);
                return readConversation(bodyOf(response)) ?? fail(response, 'a conversation');
            }
            catch (error) {
                return readMissingConversation(error);
            }
        },
        async cancelRun(id, options) {
            requireJson(await call('POST', `${runPath(id)}/cancel`, options));
        },
        async followUp(id, message, options) {
            requireJson(await call('POST', `${runPath(id)}/followups`, options, { message }));
        },
        async getJson(path, options) {
            const response = await call('GET', path, options);
            const body = bodyOf(response);
            return (0,json/* isObject */.Gv)(body) ? body : fail(response, 'a JSON object');
        },
    };
}
function readCreated(response) {
    const body = (0,json/* objectOf */.Xy)(bodyOf(response));
    const id = (0,wire/* idOf */.TH)(body['run_id']) ?? (0,wire/* idOf */.TH)(body['task_id']);
    if (id === undefined)
        return fail(response, 'a run id');
    return {
        id,
        state: (0,json/* textOf */.b6)(body['state']) === undefined ? undefined : (0,wire/* stateOf */.L4)(body['state']),
        atCapacity: (0,json/* booleanOf */.SF)(body['at_capacity']) ?? false,
    };
}
/** Documented as `runs` with `page_info`; some servers say `items` and `next_cursor`. */
function readPage(response, origin) {
    const body = bodyOf(response);
    const items = (0,json/* isObject */.Gv)(body) ? (body['runs'] ?? body['items']) : undefined;
    if (!(0,json/* isObject */.Gv)(body) || !Array.isArray(items))
        return fail(response, 'a list of runs');
    const info = (0,json/* objectOf */.Xy)(body['page_info']);
    const serverDate = new Date(response.headers['date'] ?? '');
    return {
        runs: (0,json/* arrayOf */.jk)(items).flatMap((item) => (0,wire/* readRun */.cI)(item, origin) ?? []),
        nextCursor: info['has_next_page'] === false ? undefined : ((0,json/* textOf */.b6)(info['next_cursor']) ?? (0,json/* textOf */.b6)(body['next_cursor'])),
        serverDate: Number.isNaN(serverDate.getTime()) ? undefined : serverDate,
    };
}
/** 404 from the service: none yet. 422: a format without conversation. A router's bare 404: there is no such call. */
function readMissingConversation(error) {
    if (!(error instanceof failure_OzError))
        throw error;
    if (isMissingCall(error))
        return 'no_call';
    if (statusOf(error) === 422)
        return 'unsupported';
    if (statusOf(error) === 404)
        return 'not_yet';
    throw error;
}

// EXTERNAL MODULE: ./src/oz/types.ts
var types = __nccwpck_require__(1520);
// EXTERNAL MODULE: ./src/run/deadline.ts
var deadline = __nccwpck_require__(8249);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/run/key.ts

const lineForm = /^oz-agent-action run ([0-9a-f]{32})(?:\.([0-9a-f]{16}))?(?: (https?:\/\/\S+))?$/;
/** A key nobody else has. */
function makeKey(randomHex, workflowRunUrl) {
    return keyWith({ value: randomHex(16), mark: undefined }, workflowRunUrl);
}
/** The same key for the same words in the same repository: a re-run finds what an earlier attempt started. */
function keyFor({ words, repositoryId }, randomHex, workflowRunUrl) {
    const value = createHash('sha256').update(`${repositoryId}\n${words}`).digest('hex').slice(0, 32);
    return keyWith({ value, mark: randomHex(8) }, workflowRunUrl);
}
function keyWith({ value, mark }, workflowRunUrl) {
    const token = mark === undefined ? value : `${value}.${mark}`;
    const words = ['oz-agent-action run', token, ...(workflowRunUrl === undefined ? [] : [workflowRunUrl])];
    return { value, mark, line: words.join(' ') };
}
/** The key of a prompt: of its exact last line, nowhere else. */
function keyOf(prompt) {
    const [, value, mark] = lineForm.exec(prompt.slice(prompt.lastIndexOf('\n') + 1)) ?? [];
    return value === undefined ? undefined : { value, mark };
}
/** The workflow run that the key line of a prompt names; undefined where there is none. */
function keyUrlOf(prompt) {
    return lineForm.exec(prompt.slice(prompt.lastIndexOf('\n') + 1))?.[3];
}
/** Whether a prompt ends in the line of this key; of any mark where `wanted` has none. */
function hasKey(prompt, wanted) {
    const key = keyOf(prompt);
    return key?.value === wanted.value && (wanted.mark === undefined || key.mark === wanted.mark);
}
/** A key as the state holds it. */
function isKey(value) {
    return /^[0-9a-f]{32}$/.test(value);
}
/** A mark as the state holds it. */
function isMark(value) {
    return /^[0-9a-f]{16}$/.test(value);
}

;// CONCATENATED MODULE: ./src/run/pace.ts
/** Waits between tries: full jitter under a doubling bound, so that many steps don't come back together. */
function backoffMs(attempt, jitter, capMs = 30_000) {
    const bound = Math.min(capMs, 1000 * 2 ** Math.min(attempt, 10));
    return Math.max(100, jitter() * bound);
}
/** What the server asks for, between our own backoff and `longestMs`: neither a storm nor a wait for ever. */
function politeDelayMs(askedMs, ownMs, longestMs) {
    return Math.min(Math.max(askedMs ?? 0, ownMs), Math.max(longestMs, 0));
}
/** A key that is not accepted is tried so often and no more, where the run may have to be taken down. */
const lockedOutTries = 3;
const lockedOutRetryMs = 8_000;
const shortestMs = 1_000;
const longestMs = 15_000;
/** A wait of an eighteenth of the time passed is seen, on average, a thirty-sixth late: under 3 %, the jitter included. */
const share = 18;
const jitterShare = 0.1;
/** After the state moved so many readings come twice as close, as often as an hour's 300 readings allow. */
const closerReadings = 3;
const closerAnHour = 12;
const hourMs = 3_600_000;
/**
 * The adaptive pace: close together at first, then in proportion to the time passed, 1–15 s, and up to a tenth more by
 * jitter. At most 300 readings in any hour, whatever the run does.
 */
function adaptivePace(jitter) {
    let closer = 0;
    let hour = 0;
    let allowance = closerAnHour;
    return {
        next(sinceStartMs) {
            const even = Math.min(Math.max(sinceStartMs / share, shortestMs), longestMs);
            const wait = even * (1 + jitterShare * jitter());
            if (Math.floor(sinceStartMs / hourMs) > hour) {
                hour = Math.floor(sinceStartMs / hourMs);
                allowance = closerAnHour;
            }
            if (closer === 0 || allowance === 0)
                return wait;
            closer -= 1;
            allowance -= 1;
            return Math.max(wait / 2, Math.min(wait, shortestMs));
        },
        stateMoved() {
            closer = closerReadings;
        },
    };
}
function fixedPace(intervalMs) {
    return { next: () => intervalMs, stateMoved: () => undefined };
}

;// CONCATENATED MODULE: ./src/run/find.ts



const defaultPatienceMs = 60_000;
const longestWaitMs = 15_000;
/** Looks for runs of the key on the list, again and again until the window is over. Rejects when aborted. */
async function findRuns(ports, search) {
    const { clock, jitter } = ports;
    const startedMs = clock.now();
    let lockedOut = 0;
    for (let attempt = 0;; attempt += 1) {
        const look = await lookOnce(ports, search);
        if (look.kind === 'found' || (look.kind === 'no_list' && look.permanent))
            return look;
        lockedOut = look.kind === 'no_list' && look.lockedOut ? lockedOut + 1 : 0;
        const leftMs = startedMs + limitMs(look, search) - clock.now();
        if (leftMs <= 0 || lockedOut === lockedOutTries)
            return look;
        const askedMs = look.kind === 'no_list' ? look.retryAfterMs : undefined;
        const ownMs = lockedOut > 0 ? lockedOutRetryMs : Math.max(500, backoffMs(attempt, jitter, longestWaitMs));
        await clock.sleep(Math.min(politeDelayMs(askedMs, ownMs, longestWaitMs), leftMs), search.signal);
    }
}
function limitMs(look, { windowMs, patienceMs = Math.max(defaultPatienceMs, windowMs) }) {
    return look.kind === 'no_list' ? patienceMs : windowMs;
}
const newestFirst = { sort_by: 'created_at', sort_order: 'desc' };
/** Tried one after another: long prompts can make a page too large, and a server may not know how to sort. */
const questions = [{ limit: '100', ...newestFirst }, { limit: '10', ...newestFirst }, { limit: '100' }];
async function lookOnce(ports, search) {
    let reason;
    for (const question of questions) {
        try {
            return await readPages(ports, search, question);
        }
        catch (error) {
            if (!(error instanceof failure_OzError) || search.signal.aborted)
                throw error;
            reason = error;
            if (!isAboutTheQuestion(error))
                break;
        }
    }
    return explain(reason);
}
const maxPages = 50;
const oneLookDeadlineMs = 15_000;
/** Reads on until the runs are older than any of the key can be, whatever the order they come in. */
async function readPages({ api }, { key, signal, maxAgeMs, accept }, question) {
    const found = [];
    let cursor;
    let nowMs;
    for (let page = 0; page < maxPages; page += 1) {
        const query = { ...question, ...(cursor !== undefined && { cursor }) };
        const { runs, nextCursor, serverDate } = await api.listRuns(query, { signal, deadlineMs: oneLookDeadlineMs });
        found.push(...runs.filter((run) => hasKey(run.prompt, key) && (accept?.(run) ?? true)));
        nowMs ??= (serverDate ?? runs[0]?.createdAt)?.getTime();
        if (nextCursor === undefined || nextCursor === cursor || isAllOlder(runs, nowMs, maxAgeMs))
            return sum(found);
        cursor = nextCursor;
    }
    return found.length > 0 ? sum(found) : tooLong;
}
function sum(found) {
    const [newest, ...others] = found.toSorted(byNewest);
    return newest === undefined ? { kind: 'absent' } : { kind: 'found', runs: [newest, ...others] };
}
/** Not seen is not absent here. */
const tooLong = {
    kind: 'no_list',
    reason: 'the list of runs is too long to be read whole',
    permanent: true,
    lockedOut: false,
    retryAfterMs: undefined,
};
/** Lists don't always order by time to the second. */
const ageSlackMs = 10 * 60_000;
/**
 * Whether this page and all after it are too old: newest first, and the first of it old. By the server's own clock,
 * since ours may be hours off; a server that sorts otherwise is read on.
 */
function isAllOlder(runs, nowMs, maxAgeMs) {
    const first = runs[0]?.createdAt;
    const last = runs.at(-1)?.createdAt;
    if (nowMs === undefined || first === undefined || last === undefined)
        return false;
    return first > last && first.getTime() < nowMs - maxAgeMs - ageSlackMs;
}
function byNewest(one, other) {
    return (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0);
}
function isAboutTheQuestion(error) {
    const { failure } = error;
    if (failure.kind === 'transport')
        return failure.reason === 'too_large';
    return failure.status === 400 || failure.status === 422;
}
function explain(error) {
    if (!(error instanceof failure_OzError))
        throw error;
    const { failure } = error;
    const status = statusOf(error);
    const isMissing = isMissingCall(error) || status === 404 || status === 403;
    const lockedOut = status === 401;
    return {
        kind: 'no_list',
        reason: isMissing ? `the server has no list of runs to look in (${error.message})` : error.message,
        permanent: isMissing || !(lockedOut || isTransient(error)),
        lockedOut,
        retryAfterMs: failure.kind === 'refused' ? failure.retryAfterMs : undefined,
    };
}

;// CONCATENATED MODULE: ./src/run/takedown.ts





const retryMs = 500;
const longestRetryMs = 5_000;
const quickRetries = 6;
const oneCallMs = 10_000;
const shortestCallMs = 1_000;
/** After the first cancel that was taken: how long to wait for the end to show, and after each to ask again. */
const confirmMs = 5_000;
const askAgainMs = 2_500;
/** Cancels the run, and reads what became of it. Never throws for what the server does. */
async function takeDown(ports, request) {
    const limit = (0,deadline/* signalAfter */.rP)(ports.clock, request.budgetMs);
    const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
    try {
        return await new Canceller(ports, request, signal).run();
    }
    finally {
        limit.clear();
    }
}
class Canceller {
    ports;
    request;
    signal;
    startedMs;
    id;
    last;
    takenMs;
    lockedOut = 0;
    constructor(ports, request, signal) {
        this.ports = ports;
        this.request = request;
        this.signal = signal;
        this.startedMs = ports.clock.now();
    }
    async run() {
        try {
            return (await this.find()) ?? (await this.cancel());
        }
        catch (error) {
            if (!this.signal.aborted)
                throw error;
            return this.takenMs === undefined ? this.result('unfinished', 'time is up') : this.result('cancelling');
        }
    }
    /** Undefined when there is one to cancel. */
    async find() {
        const { target, searchMs } = this.request;
        if ('id' in target) {
            this.id = target.id;
            return undefined;
        }
        const finding = await findRuns(this.ports, {
            ...target,
            windowMs: searchMs,
            patienceMs: this.request.budgetMs,
            signal: this.signal,
        });
        switch (finding.kind) {
            case 'found':
                this.last = finding.runs.find(({ state }) => !(0,types/* isEndState */.Vn)(state)) ?? finding.runs[0];
                this.id = this.last.id;
                return (0,types/* isEndState */.Vn)(this.last.state) ? this.result('ended') : undefined;
            case 'absent':
                return this.result('absent', 'the list shows no run of the key');
            case 'no_list':
                return this.result('unfinished', finding.reason);
        }
    }
    async cancel() {
        for (let attempt = 0;; attempt += 1) {
            const { done, refusal } = await this.tryCancel();
            if (done)
                return done;
            await this.ports.clock.sleep(this.delayAfter(refusal, attempt), this.signal);
        }
    }
    async tryCancel() {
        try {
            await this.ports.api.cancelRun(this.id ?? '', this.callOptions());
        }
        catch (error) {
            if (!(error instanceof failure_OzError) || this.signal.aborted)
                throw error;
            this.lockedOut = statusOf(error) === 401 ? this.lockedOut + 1 : 0;
            return { done: await this.afterRefusal(error), refusal: error };
        }
        return { done: await this.confirm(), refusal: undefined };
    }
    delayAfter(refusal, attempt) {
        if (this.lockedOut > 0)
            return lockedOutRetryMs;
        const askedMs = refusal?.failure.kind === 'refused' ? refusal.failure.retryAfterMs : undefined;
        const ownMs = Math.min(retryMs * 2 ** Math.max(0, attempt - quickRetries), longestRetryMs);
        return politeDelayMs(askedMs, ownMs, longestRetryMs);
    }
    /** Undefined: try again. 409 is a run that is being prepared; 400 one that has ended. */
    async afterRefusal(error) {
        const status = statusOf(error);
        if (status === 409)
            return undefined;
        if (status === 400 || status === 422 || isGone(error)) {
            const seen = await this.read();
            if (this.last && (0,types/* isEndState */.Vn)(this.last.state))
                return this.result('ended');
            if (status === 422 || (isMissingCall(error) && seen === 'shown')) {
                return this.result('not_cancellable', error.message);
            }
            if (seen !== 'gone' || this.ports.clock.now() - this.startedMs < this.request.searchMs)
                return undefined;
            return this.result('absent', error.message);
        }
        const isWorthATry = isTransient(error) || (status === 401 && this.lockedOut < lockedOutTries);
        return isWorthATry ? undefined : this.result('unfinished', error.message);
    }
    /**
     * The last reading wins: a run that finished while the cancel was under way has finished. Undefined: ask again, for a
     * cancel that was taken once may still have got lost.
     */
    async confirm() {
        const { clock } = this.ports;
        this.takenMs ??= clock.now();
        const untilMs = clock.now() + askAgainMs;
        for (;;) {
            await this.read();
            if (this.last && (0,types/* isEndState */.Vn)(this.last.state))
                return this.result('ended');
            if (clock.now() - this.takenMs >= confirmMs)
                return this.result('cancelling');
            if (clock.now() >= untilMs)
                return undefined;
            await clock.sleep(retryMs, this.signal);
        }
    }
    async read() {
        try {
            this.last = await this.ports.api.getRun(this.id ?? '', this.callOptions());
            return 'shown';
        }
        catch (error) {
            if (!(error instanceof failure_OzError) || this.signal.aborted)
                throw error;
            return isGone(error) ? 'gone' : 'unreadable';
        }
    }
    /** One call that hangs must not eat the whole budget. */
    callOptions() {
        const leftMs = this.startedMs + this.request.budgetMs - this.ports.clock.now();
        return { signal: this.signal, deadlineMs: Math.max(shortestCallMs, Math.min(oneCallMs, leftMs / 3)) };
    }
    result(kind, reason) {
        return { kind, id: this.id, run: this.last, ...(reason !== undefined && { reason }) };
    }
}
function isGone(error) {
    return statusOf(error) === 404 || isMissingCall(error);
}

;// CONCATENATED MODULE: ./src/run/many/limit.ts

/** At most so many at once; the others wait in line. */
function createLimit(most) {
    let running = 0;
    const line = new Set();
    const next = () => {
        const [first] = line;
        if (first === undefined || running >= most)
            return;
        line.delete(first);
        first();
    };
    const enter = (signal) => {
        const { promise, resolve, reject } = Promise.withResolvers();
        const take = () => {
            running += 1;
            signal.removeEventListener('abort', leave);
            resolve(undefined);
        };
        const leave = () => {
            line.delete(take);
            reject(new OzError('given up before it was sent', { kind: 'transport', reason: 'aborted', sent: false }));
        };
        if (signal.aborted)
            leave();
        else {
            signal.addEventListener('abort', leave, { once: true });
            line.add(take);
            next();
        }
        return promise;
    };
    return async (work, signal) => {
        await enter(signal);
        try {
            return await work();
        }
        finally {
            running -= 1;
            next();
        }
    };
}
/** Does the work for each item, for so many at once, in order. Rejects with the first that does. */
async function inTurns(items, most, work) {
    const results = new Map();
    const rest = items.entries();
    const worker = async () => {
        for (const [index, item] of rest)
            results.set(index, await work(item, index));
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}

;// CONCATENATED MODULE: ./src/state-slots.ts


/** Says to post that the step's own key is none of a run. */
function markAsMany(runner) {
    runner.saveState('many', 'true');
}
function isOfMany(env) {
    return env['STATE_many'] === 'true';
}
/**
 * What post would need of one of many runs, in one entry of the state: about a hundred bytes, gone when the run has ended.
 * So 500 of them fit, and writing one doesn't write the others again.
 */
function createSlot(runner, date, number) {
    let key;
    let startedAt = date();
    const save = (suffix, id) => {
        if (key === undefined)
            return;
        const words = [key.value, key.mark ?? '-', String(startedAt.getTime()), id];
        runner.saveState(`slot_${number}${suffix}`, words.join(' '));
    };
    const clear = () => {
        runner.saveState(`slot_${number}`, '');
    };
    return {
        starting(given) {
            key = given;
            startedAt = date();
            save('', '-');
        },
        known(id, owned) {
            if (owned)
                save('', id);
            else
                clear();
        },
        leftover(id) {
            save('_leftover', id);
        },
        settled: clear,
    };
}
/** The runs in the slots; those that say nothing sensible are left out. */
function readSlots(env) {
    return Object.entries(env).flatMap(([name, text]) => /^STATE_slot_\d+/.test(name) ? (readSlot(text ?? '') ?? []) : []);
}
function readSlot(text) {
    const [value = '', mark = '', ms, id] = text.split(' ');
    if (!isKey(value))
        return undefined;
    const startedAt = new Date(Number(ms));
    return {
        key: { value, mark: isMark(mark) ? mark : undefined },
        id: id === '-' ? undefined : (0,wire/* idOf */.TH)(id),
        startedAt: Number.isNaN(startedAt.getTime()) ? new Date(0) : startedAt,
    };
}

;// CONCATENATED MODULE: ./src/state.ts


/** Writes what post would need, as soon as it is known. What is written later under the same name counts. */
function createMemory(runner, date) {
    const save = (entries) => {
        for (const [name, value] of Object.entries(entries))
            runner.saveState(name, value);
    };
    const choose = ({ value, mark }) => {
        save({ key: value, ...(mark !== undefined && { mark }) });
    };
    return {
        chosen: choose,
        starting(key, what) {
            choose(key);
            // A run that has ended goes on with a message: what was settled isn't any more.
            save({ settled: '' });
            if (what === 'run')
                save({ started_at: date().toISOString() });
            else
                save({ message: 'true' });
        },
        known(id, owned) {
            save(owned ? { run_id: id } : { run_id: '', not_ours: 'true' });
        },
        leftover(id) {
            save({ leftover_id: id });
        },
        settled() {
            save({ settled: 'true' });
        },
    };
}
/** What main left; undefined where nothing is to be done. */
function readLeftBehind(env) {
    const key = readKey(env);
    const isSettled = env['STATE_settled'] === 'true';
    const leftovers = idsIn(env, ['leftover_id']);
    const runIds = isSettled ? leftovers : [...idsIn(env, ['run_id']), ...leftovers];
    if (runIds.length === 0 && (isSettled || key === undefined))
        return undefined;
    const startedAt = new Date(env['STATE_started_at'] ?? '');
    return {
        key,
        runIds,
        inDoubt: key !== undefined && runIds.length === 0 && env['STATE_not_ours'] !== 'true',
        startedAt: Number.isNaN(startedAt.getTime()) ? undefined : startedAt,
    };
}
function readKey(env) {
    const value = env['STATE_key'] ?? '';
    const mark = env['STATE_mark'] ?? '';
    return isKey(value) ? { value, mark: isMark(mark) ? mark : undefined } : undefined;
}
function idsIn(env, names) {
    return names.flatMap((name) => (0,wire/* idOf */.TH)(env[`STATE_${name}`]) ?? []);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./src/stop-file.ts


/**
 * In a job container the signals of a cancel may never reach main, which then lives on beside post. Post leaves this
 * file; main looks for it before each POST, so that nothing is started after it was taken down.
 */
function stopFile(env, key) {
    const folder = env['RUNNER_TEMP'];
    return folder === undefined || folder === '' ? undefined : (0,external_node_path_namespaceObject.join)(folder, `oz-agent-action-${key}.stop`);
}
/** Best effort: without the file a main that outlived its cancel would have to be very unlucky to start a run now. */
async function leaveStopFile(env, key) {
    const path = stopFile(env, key);
    if (path !== undefined)
        await (0,promises_.writeFile)(path, '').catch(() => undefined);
}
async function isStopped(env, key) {
    const path = stopFile(env, key);
    if (path === undefined)
        return false;
    return access(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/afterwards.ts








/** All post steps of a job together have less than five minutes after a cancel. */
const budgetMs = 120_000;
/** How long to look for a run of which only the key is known: it may not be listed yet, or never have been made. */
const searchMs = 90_000;
/** The same where main had not come to sending anything when it was last heard of. */
const unsentSearchMs = 10_000;
/** A run that was made this long ago is shown by its id, or gone. */
const youngMs = 60_000;
const shortestSearchMs = 2_000;
/** Of many runs. */
const mostAtOnce = 20;
const longestAgeMs = 24 * 3600_000;
/** What post does: nothing after a normal end; else it takes down what main left behind, and says so. */
async function finishAfterwards(outside) {
    const takedowns = await takeDownRest(outside);
    if (!outside.env['STATE_comment'])
        return;
    const { endComment } = await __nccwpck_require__.e(/* import() */ 820).then(__nccwpck_require__.bind(__nccwpck_require__, 4820));
    await endComment(outside, takedowns);
}
async function takeDownRest(outside) {
    const left = readLeftBehind(outside.env);
    if (left === undefined)
        return [];
    const { env, connection, clock } = outside;
    if (left.key !== undefined)
        await leaveStopFile(env, left.key.value);
    const { apiKey, baseUrl } = (0,inputs/* readServerInputs */.PE)(env);
    if (apiKey === undefined)
        return [];
    const ports = { ...outside, api: createOzApi(connection.send, { apiKey, baseUrl }) };
    const requests = isOfMany(env)
        ? readSlots(env).flatMap((slot) => requestsForSlot(slot, clock.date()))
        : requestsFor(left, clock.date());
    const limit = (0,deadline/* signalAfter */.rP)(clock, budgetMs);
    try {
        return await inTurns(requests, mostAtOnce, (request) => takeDownAndTell(ports, { ...request, signal: limit.signal }));
    }
    finally {
        limit.clear();
    }
}
/** Of many runs: each by its id, or by its key where main never learnt the id. */
function requestsForSlot({ id, key, startedAt }, now) {
    return requestsFor({ key, startedAt, runIds: id === undefined ? [] : [id], inDoubt: id === undefined }, now);
}
/** What is to be taken down, all within the one budget. */
function requestsFor({ runIds, key, inDoubt, startedAt }, now) {
    const ageMs = startedAt === undefined ? undefined : Math.max(0, now.getTime() - startedAt.getTime());
    const shownAfterMs = Math.max(shortestSearchMs, youngMs - (ageMs ?? youngMs));
    const byId = runIds.map((id) => ({ target: { id }, budgetMs, searchMs: shownAfterMs }));
    if (!inDoubt || key === undefined)
        return byId;
    const target = { key, maxAgeMs: ageMs ?? longestAgeMs };
    return [...byId, { target, budgetMs, searchMs: startedAt === undefined ? unsentSearchMs : searchMs }];
}
async function takeDownAndTell(ports, request) {
    const what = describeTarget(request.target);
    ports.log.info(`The step did not see its run end; taking down ${what}.`);
    const takedown = await takeDown(ports, request);
    tell(ports, what, takedown);
    return takedown;
}
function describeTarget(target) {
    return 'id' in target ? `the run ${target.id}` : `the run with the key ${target.key.value}, if there is one`;
}
function tell({ log }, target, takedown) {
    const what = takedown.id === undefined ? target : `the run ${takedown.id}`;
    const link = takedown.run?.sessionLink ?? 'https://oz.warp.dev/runs';
    const why = takedown.reason === undefined ? '' : ` (${takedown.reason})`;
    switch (takedown.kind) {
        case 'ended':
            log.info(`Done: ${what} ended as ${takedown.run?.stateName ?? 'unknown'}.`);
            return;
        case 'cancelling':
            log.info(`Done: the server took the cancel of ${what}.`);
            return;
        case 'absent':
            log.info(`Nothing to take down${why}.`);
            return;
        case 'not_cancellable':
        case 'unfinished':
            log.warning(`Could not cancel ${what}${why}: it may go on, see ${link}.`);
    }
}


/***/ }),

/***/ 3916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/* unused harmony export isGreen */
/**
 * Something the person who runs the workflow must act on. The message says the rule and what was
 * received, never a secret; `wayOut` and `link` say what to do.
 */
class ActionError extends Error {
    name = 'ActionError';
    wayOut;
    link;
    conclusion;
    code;
    constructor(message, details = {}) {
        super(message, 'cause' in details ? { cause: details.cause } : undefined);
        this.wayOut = details.wayOut;
        this.link = details.link;
        this.conclusion = details.conclusion ?? 'failure';
        this.code = details.code;
    }
    /** One line for the annotation: what happened, the way out, the page. */
    get oneLine() {
        return [this.message, this.wayOut, this.link && `See ${this.link}`].filter(Boolean).join(' ');
    }
}
/** The message of whatever was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** Whether a step that ends so is green. */
function isGreen(conclusion) {
    return ['success', 'skipped', 'started', 'dry_run'].includes(conclusion);
}


/***/ }),

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* unused harmony export describe */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8301);


/**
 * The step's inputs as the runner passes them: `INPUT_<NAME>` in the environment, trimmed as the toolkit does.
 * Each reader says the rule and what came when a value doesn't fit.
 */
class Fields {
    env;
    constructor(env) {
        this.env = env;
    }
    /** Undefined where the input is absent or empty. */
    text(name) {
        const value = this.env[`INPUT_${name.toUpperCase()}`]?.trim();
        return value === '' ? undefined : value;
    }
    /** YAML 1.2 core booleans, as the toolkit reads them. */
    flag(name, fallback) {
        const value = this.text(name);
        if (value === undefined)
            return fallback;
        if (['true', 'True', 'TRUE'].includes(value))
            return true;
        if (['false', 'False', 'FALSE'].includes(value))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${name} must be true or false, not ${quote(value)}.`, {
            wayOut: `Write \`${name}: true\` or \`${name}: false\`.`,
        });
    }
    number(name, rule) {
        const value = this.text(name);
        if (value === undefined)
            return rule.fallback;
        const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
        if (number >= rule.least && number <= rule.most)
            return number;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${name} must be a number from ${rule.least} to ${rule.most}, not ${quote(value)}.`, {
            wayOut: `Write for example \`${name}: ${rule.fallback}\`; decimals take a point.`,
        });
    }
    choice(name, choices) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        const choice = choices.find((known) => known === value);
        if (choice !== undefined)
            return choice;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${name} must be one of ${choices.join(', ')}, not ${quote(value)}.`, {
            wayOut: `Write for example \`${name}: ${choices[0] ?? ''}\`.`,
        });
    }
    /** Words, one a line or with commas between. */
    list(name) {
        return (this.text(name) ?? '')
            .split(/[\n,]/)
            .map((word) => word.trim())
            .filter((word) => word !== '');
    }
    /** What YAML or JSON says, whatever it is. The YAML parser is loaded only for what isn't JSON. */
    async value(name) {
        const value = this.text(name);
        return value === undefined ? undefined : ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(value) ?? (await parseYaml(name, value)));
    }
    /** A YAML or JSON map. */
    async map(name) {
        if (this.text(name) === undefined)
            return undefined;
        const parsed = await this.value(name);
        if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(parsed))
            return parsed;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${name} must be a map of names to values, not ${describe(parsed)}.`, {
            wayOut: `Write one \`name: value\` a line under \`${name}: |\`, or a JSON object.`,
        });
    }
    /** The same inputs, but for some. */
    with(changes) {
        const changed = Object.entries(changes).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
        return new Fields({ ...this.env, ...Object.fromEntries(changed) });
    }
    /** The names of all inputs passed, known here or not, in lower case. */
    get names() {
        return Object.keys(this.env).flatMap((name) => (name.startsWith('INPUT_') ? name.slice(6).toLowerCase() : []));
    }
}
async function parseYaml(name, text) {
    const { parseDocument } = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    const document = parseDocument(text, { prettyErrors: true });
    const [error] = document.errors;
    if (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${name} is neither JSON nor YAML: ${error.message.split('\n')[0]?.replace(/:$/, '') ?? ''}.`, {
            wayOut: 'Mend it at the place named; a value with ": " or "#" in it needs quotes.',
            cause: error,
        });
    }
    return document.toJS({ maxAliasCount: 100 });
}
/** What came, for an error: short, on one line. Never call it with a secret. */
function quote(value) {
    const line = value.replace(/\s+/g, ' ');
    return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);
}
/** The type of what came, for an error about structure; its content stays out of it. */
function describe(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}


/***/ }),

/***/ 7986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ql: () => (/* binding */ readSecrets),
  PE: () => (/* binding */ readServerInputs)
});

// UNUSED EXPORTS: inputNames, readInputs, readKeys

// EXTERNAL MODULE: ./src/inputs/fields.ts
var inputs_fields = __nccwpck_require__(2996);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
;// CONCATENATED MODULE: ./src/inputs/gate.ts



function gate_readGate(fields) {
    return {
        triggerPhrase: fields.text('trigger_phrase') ?? '',
        triggerLabel: fields.text('trigger_label') ?? '',
        requirePermission: fields.choice('require_permission', ['auto', ...permissions]) ?? 'auto',
        allowedBots: fields.list('allowed_bots').map(assertLogin),
    };
}
function assertLogin(login) {
    if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,60})(?:\[bot\])?$/.test(login))
        return login;
    throw new ActionError(`allowed_bots must be exact logins, not ${quote(login)}.`, {
        wayOut: 'Write each login as GitHub shows it, for example `renovate[bot]`; there are no wildcards.',
    });
}

;// CONCATENATED MODULE: ./src/inputs/run-overrides.ts



const run_overrides_form = 'Write a list, one `- prompt: …` a run, or a map with `matrix:` (a list of values for each input that varies), `list:`, or both.';
/** The runs that the `runs` input asks for, counted before they are made. @throws ActionError */
function run_overrides_expandRuns(given, mostRuns) {
    const { matrix, list } = readForm(given);
    const product = Object.values(matrix).reduce((count, values) => count * values.length, 1);
    const count = list.length + (Object.keys(matrix).length === 0 ? 0 : product);
    if (count > mostRuns) {
        throw new ActionError(`runs asks for ${count} runs, and max_runs allows ${mostRuns}. Nothing was started.`, {
            wayOut: `Ask for fewer, or raise max_runs if you mean it.`,
        });
    }
    return [...multiply(matrix), ...list.map((fields) => ({ fields, varied: '' }))];
}
function readForm(given) {
    if (Array.isArray(given))
        return { matrix: {}, list: readList(given) };
    if (!isObject(given))
        throw new ActionError(`runs must be a list or a map, not ${describe(given)}.`, { wayOut: run_overrides_form });
    const unknown = Object.keys(given).find((name) => name !== 'matrix' && name !== 'list');
    if (unknown !== undefined) {
        throw new ActionError(`runs may have matrix and list in it, not ${quote(unknown)}.`, { wayOut: run_overrides_form });
    }
    return { matrix: readMatrix(given['matrix'] ?? {}), list: readList(given['list'] ?? []) };
}
function readList(given) {
    if (!Array.isArray(given))
        throw new ActionError(`runs: list must be a list, not ${describe(given)}.`, { wayOut: run_overrides_form });
    return given.map((item, index) => {
        if (isObject(item))
            return item;
        throw new ActionError(`runs: number ${index + 1} must be a map, not ${describe(item)}.`, { wayOut: run_overrides_form });
    });
}
function readMatrix(given) {
    if (!isObject(given))
        throw new ActionError(`runs: matrix must be a map, not ${describe(given)}.`, { wayOut: run_overrides_form });
    return Object.fromEntries(Object.entries(given).map(([name, values]) => {
        if (Array.isArray(values) && values.length > 0)
            return [name, values];
        const got = Array.isArray(values) ? 'an empty one' : describe(values);
        throw new ActionError(`runs: matrix must have a list of values for ${quote(name)}, not ${got}.`, { wayOut: run_overrides_form });
    }));
}
/** Every combination, the last input varying fastest. */
function multiply(matrix) {
    const names = Object.keys(matrix);
    if (names.length === 0)
        return [];
    return names
        .reduce((runs, name) => runs.flatMap((run) => (matrix[name] ?? []).map((value) => ({ ...run, [name]: value }))), [{}])
        .map((fields) => ({ fields, varied: Object.values(fields).map(inWords).join(' · ') }));
}
function inWords(value) {
    if (isObject(value))
        return Object.values(value).map(inWords).join(' ');
    return Array.isArray(value) ? value.map(inWords).join(' ') : String(value);
}

;// CONCATENATED MODULE: ./src/inputs/run-fields.ts




const texts = [
    'prompt',
    'prompt_file',
    'skill',
    'profile',
    'environment',
    'model',
    'name',
    'title',
    'agent',
    'worker_host',
    'harness',
    'harness_auth_secret',
];
/** What a run says of these comes over what the step says, name by name. */
const maps = ['prompt_vars', 'config', 'metadata'];
const run_fields_all = [...texts, ...maps, 'mcp', 'attachments'];
/** The step's inputs as one run has them. @throws ActionError for what is no input of a run. */
async function run_fields_overlayFields(fields, own) {
    const given = await Promise.all(Object.entries(own).map(async ([name, value]) => [name, await readValue(fields, name, value)]));
    // A prompt of one's own takes the place of the step's prompt file, and the other way round.
    const task = 'prompt' in own ? ['prompt_file', 'prompt_vars'] : 'prompt_file' in own ? ['prompt'] : [];
    const replaced = task.filter((name) => !(name in own)).map((name) => [name, '']);
    return fields.with(Object.fromEntries([...replaced, ...given]));
}
async function readValue(fields, name, value) {
    if (value === null || value === undefined)
        return '';
    const map = maps.find((known) => known === name);
    if (map !== undefined && isObject(value))
        return JSON.stringify({ ...(await fields.map(map)), ...value });
    if (name === 'mcp' && isObject(value))
        return JSON.stringify(value);
    if (name === 'attachments' && Array.isArray(value))
        return value.join('\n');
    if (!run_fields_all.includes(name))
        throw unknownField(name);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new ActionError(`${quote(name)} must be a text, not ${describe(value)}.`, {
        wayOut: 'Write it as in the inputs of the step.',
    });
}
function unknownField(name) {
    const near = nearest(name, run_fields_all);
    return new ActionError(`${quote(name)} is nothing that a run can have of its own.`, {
        wayOut: `${near === undefined ? '' : `Did you mean ${near}? `}A run can have ${run_fields_all.join(', ')}; the rest is the step's.`,
    });
}

// EXTERNAL MODULE: ./src/oz/wire.ts + 1 modules
var wire = __nccwpck_require__(6159);
;// CONCATENATED MODULE: ./src/oz/harness.ts
/** Who works on the server's side of a run: its own agent, or a coding CLI that the server knows how to run. */
const harness_harnesses = (/* unused pure expression or super */ null && (['oz', 'claude', 'codex', 'gemini']));
/** Where the wire takes the name of the secret a harness signs in with; the others have no place for one. */
const secretFields = {
    claude: 'claude_auth_secret_name',
    codex: 'codex_auth_secret_name',
};
function harness_takesSecret(harness) {
    return harness in secretFields;
}
/** The part of a run's `config` that names the harness, and its secret where it takes one. */
function harness_harnessConfig(type, secretName) {
    const field = secretFields[type];
    return {
        harness: { type },
        ...(field !== undefined && secretName !== undefined && { harness_auth_secrets: { [field]: secretName } }),
    };
}

;// CONCATENATED MODULE: ./src/prompt/delegation.ts
/** Coding CLIs that the server can't run by itself: the Oz agent runs them, told so by the prompt. */
const delegation_delegates = (/* unused pure expression or super */ null && (['amp', 'copilot', 'opencode']));
const clis = {
    amp: { name: 'Amp', command: (task) => `amp -x ${task}`, keyVariable: 'AMP_API_KEY' },
    copilot: {
        name: 'GitHub Copilot CLI',
        command: (task) => `copilot -p ${task} --allow-all-tools`,
        keyVariable: 'COPILOT_GITHUB_TOKEN',
    },
    opencode: { name: 'opencode', command: (task) => `opencode run ${task}`, keyVariable: undefined },
};
/** The CLI reads the task from a file: as an argument it could be too long, and would have to be quoted for a shell. */
const taskFile = '/tmp/oz-task.md';
/**
 * The words that make the Oz agent hand the task to a coding CLI. The server doesn't see the pull request a CLI opens,
 * so the agent is told to report it.
 */
function describeDelegation({ cli, keyVariable }) {
    const { name, command } = clis[cli];
    const steps = [
        `Write the task, which is everything below this list, word for word to ${taskFile}, with whatever stands there about how to treat texts of others.`,
        `Run, in the clone of the repository: \`${withKey(cli, keyVariable)}${command(`"Do the task in ${taskFile}. If you open a pull request, print its URL and its branch at the end, one a line."`)}\`. It asks nothing; let it run to its end, which may take long.`,
        describeKey(cli, keyVariable),
        `If \`${cli}\` is not installed, or signs in with no success, say so in one line and stop.`,
        'If it opened a pull request, call `report_pr` with the URL and the branch that it printed.',
        `Your own answer is what ${name} said at its end, whole.`,
    ];
    const list = steps.map((step, index) => `${index + 1}. ${step}`);
    return [`Have ${name} (\`${cli}\`) carry out the task; do none of it yourself. How:`, '', ...list].join('\n');
}
function describeKey(cli, given) {
    const variable = given ?? clis[cli].keyVariable;
    const where = variable === undefined
        ? 'the variable of the model provider it is set up for, such as `ANTHROPIC_API_KEY` or `OPENAI_API_KEY`'
        : `the variable \`${variable}\``;
    return `Its key is an Oz secret, in ${where}. Never print it, and put it into no file.`;
}
/** Where the key has another name than the CLI looks for. */
function withKey(cli, given) {
    const usual = clis[cli].keyVariable;
    return given === undefined || usual === undefined || given === usual ? '' : `${usual}="$${given}" `;
}

;// CONCATENATED MODULE: ./src/inputs/harness.ts




/** `harness` and `harness_auth_secret`, as far as they go together. @throws ActionError where they don't. */
function harness_readHarness(fields) {
    const name = fields.choice('harness', [...harnesses, ...delegates]);
    const secret = fields.text('harness_auth_secret');
    if (secret !== undefined)
        assertSecretName(secret);
    if (name === undefined) {
        if (secret === undefined)
            return { config: {}, delegation: undefined };
        throw new ActionError('harness_auth_secret is what a harness signs in with, and no harness is given.', {
            wayOut: 'Write which one it is for, for example `harness: claude`, or leave harness_auth_secret out.',
        });
    }
    if (isDelegate(name))
        return { config: {}, delegation: { cli: name, keyVariable: secret } };
    if (secret !== undefined && !takesSecret(name))
        throw noPlaceFor(name);
    return { config: harnessConfig(name, secret), delegation: undefined };
}
function isDelegate(name) {
    return delegates.some((delegate) => delegate === name);
}
/** A secret's name becomes the name of a variable where the agent runs. */
function assertSecretName(name) {
    if (/^[A-Za-z_][A-Za-z0-9_-]{0,127}$/.test(name))
        return;
    throw new ActionError('harness_auth_secret must be the name of a secret that Oz keeps; what came is no name.', {
        wayOut: 'Store the key with `oz secret create` and give the name it has there. If it was the key itself that came, make a new one.',
    });
}
function noPlaceFor(name) {
    const reason = name === 'oz'
        ? 'the Oz agent itself needs none'
        : `the server has no place for one: ${quote(name)} finds its key in the secret GEMINI_API_KEY of the environment`;
    return new ActionError(`harness_auth_secret goes with claude, codex and delegated CLIs, not with ${name}: ${reason}.`, {
        wayOut: 'Leave harness_auth_secret out.',
    });
}

;// CONCATENATED MODULE: ./src/inputs/mcp.ts



const ways = (/* unused pure expression or super */ null && (['warp_id', 'command', 'url']));
const mcp_form = 'Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.';
/** The map of MCP servers, with or without the `mcpServers` wrapper other tools write. */
function mcp_readMcpServers(given) {
    const wrapped = given['mcpServers'] ?? given['mcp_servers'];
    const servers = wrapped === undefined ? given : wrapped;
    if (!isObject(servers)) {
        throw new ActionError(`mcp must be a map of server names to servers, not ${describe(servers)}.`, { wayOut: mcp_form });
    }
    for (const [name, server] of Object.entries(servers))
        assertServer(name, server);
    return servers;
}
function assertServer(name, server) {
    if (!isObject(server)) {
        throw new ActionError(`mcp: the server ${quote(name)} must be a map, not ${describe(server)}.`, { wayOut: mcp_form });
    }
    const given = ways.filter((way) => server[way] !== undefined && server[way] !== null);
    if (given.length === 1)
        return;
    const got = given.length === 0 ? 'it has none' : `it has ${given.join(' and ')}`;
    throw new ActionError(`mcp: the server ${quote(name)} must have exactly one of warp_id, command, url; ${got}.`, {
        wayOut: mcp_form,
    });
}

;// CONCATENATED MODULE: ./src/inputs/metadata.ts


const mostKeys = 20;
const mostBytes = 256;
const keyForm = /^[a-zA-Z0-9._-]{1,64}$/;
/** What the server takes as a run's metadata: texts under short names. @throws ActionError for what it would refuse. */
async function metadata_readMetadata(fields) {
    const given = await fields.map('metadata');
    if (given === undefined)
        return undefined;
    const entries = Object.entries(given);
    if (entries.length > mostKeys) {
        throw new ActionError(`metadata must have at most ${mostKeys} names, not ${entries.length}.`, {
            wayOut: 'Leave out what nobody will look for.',
        });
    }
    return Object.fromEntries(entries.map(([name, value]) => [assertName(name), metadata_readValue(name, value)]));
}
function assertName(name) {
    if (keyForm.test(name))
        return name;
    throw new ActionError(`metadata: a name must be 1 to 64 of A-Z a-z 0-9 . _ -, not ${quote(name)}.`, {
        wayOut: 'Write for example `team: payments`.',
    });
}
/** YAML reads 42 and true as what they are; as metadata they are the text somebody wrote. */
function metadata_readValue(name, value) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
        throw new ActionError(`metadata: ${quote(name)} must be a text, not ${describe(value)}.`, {
            wayOut: 'Write one `name: text` a line.',
        });
    }
    const text = String(value);
    const bytes = Buffer.byteLength(text);
    if (bytes <= mostBytes && !text.includes('\0'))
        return text;
    throw new ActionError(`metadata: ${quote(name)} must be at most ${mostBytes} bytes, not ${bytes}, without NUL.`, {
        wayOut: 'Metadata is to find runs by; put what the agent should read into the prompt.',
    });
}

;// CONCATENATED MODULE: ./src/inputs/task.ts






const startOnly = (/* unused pure expression or super */ null && (['prompt', 'prompt_file', 'prompt_vars', 'skill', 'idempotency_key']));
async function task_readWork(fields) {
    const runId = readRunId(fields);
    const followUp = fields.text('follow_up');
    if (runId === 'latest')
        return { kind: 'attach', run: { runId: '', latestOf: readLatestOf(fields), followUp } };
    if (runId !== undefined)
        return { kind: 'attach', run: { runId, latestOf: undefined, followUp } };
    return { kind: 'start', task: await task_readTask(fields) };
}
/** @throws ActionError where no name says which runs are meant: the newest of all would be anybody's. */
function readLatestOf(fields) {
    const name = fields.text('name');
    if (name !== undefined)
        return name;
    throw new ActionError('run_id: latest is the newest run of a name, and no name is given.', {
        wayOut: 'Give the name that the run was started with: `name: nightly`.',
    });
}
function readRunId(fields) {
    const text = fields.text('run_id');
    if (text === undefined) {
        if (fields.text('follow_up') === undefined)
            return undefined;
        throw new ActionError('follow_up is a message to a run that exists: it needs run_id.', {
            wayOut: 'Give run_id too, or put the text into prompt to start a new run.',
        });
    }
    const contradiction = startOnly.find((name) => fields.text(name) !== undefined);
    if (contradiction !== undefined) {
        throw new ActionError(`run_id waits for a run that exists; ${contradiction} is for a new one.`, {
            wayOut: 'Leave one of them out; follow_up sends a message to the run.',
        });
    }
    const runId = idOf(text);
    if (runId !== undefined)
        return runId;
    throw new ActionError(`run_id must be the id of a run, not ${quote(text)}.`, {
        wayOut: 'Pass on the run_id output of the step that started it.',
    });
}
/** The task, checked for itself. @throws ActionError */
async function task_readTask(fields) {
    const prompt = fields.text('prompt');
    const promptFile = fields.text('prompt_file');
    const skill = fields.text('skill');
    if (prompt === undefined && promptFile === undefined && skill === undefined && fields.text('recipe') === undefined) {
        throw new ActionError('There is no task: none of prompt, prompt_file, skill and recipe is given, or all are empty.', {
            wayOut: 'Write what the agent should do under `prompt: |`.',
        });
    }
    if (prompt !== undefined && promptFile !== undefined) {
        throw new ActionError('prompt and prompt_file are both given, and only one can be the task.', {
            wayOut: 'Leave one out, or pass the text to the template as a value of prompt_vars.',
        });
    }
    const harness = readHarness(fields);
    const promptVars = await fields.map('prompt_vars');
    if (promptVars !== undefined && promptFile === undefined) {
        throw new ActionError('prompt_vars are values for prompt_file, which is not given; prompt is taken literally.', {
            wayOut: 'Put the text into a file and name it in prompt_file, or leave prompt_vars out.',
        });
    }
    return {
        prompt,
        promptFile,
        promptVars: promptVars ?? {},
        skill,
        title: fields.text('title'),
        agent: fields.text('agent'),
        environment: fields.text('environment'),
        attachments: fields.list('attachments'),
        images: [],
        metadata: await readMetadata(fields),
        delegation: harness.delegation,
        config: { ...(await readConfig(fields)), ...harness.config },
        idempotencyKey: fields.text('idempotency_key'),
    };
}
/** Input by input over what `config` says; what neither says is left to the server. */
async function readConfig(fields) {
    const mcp = await fields.map('mcp');
    const named = {
        name: fields.text('name'),
        model_id: fields.text('model'),
        worker_host: fields.text('worker_host'),
        profile_id: fields.text('profile'),
        mcp_servers: mcp && readMcpServers(mcp),
    };
    const given = Object.entries(named).filter(([, value]) => value !== undefined);
    return { ...(await fields.map('config')), ...Object.fromEntries(given) };
}

;// CONCATENATED MODULE: ./src/inputs/many.ts




const mostRuns = 500;
const forOne = (/* unused pure expression or super */ null && (['run_id', 'follow_up', 'recipe', 'result_schema', 'apply']));
/** `runs` and what belongs to it; undefined where the step makes one run. @throws ActionError */
async function many_readMany(fields) {
    const maxRuns = fields.number('max_runs', { fallback: 20, least: 1, most: mostRuns });
    const maxParallel = fields.number('max_parallel', { fallback: 20, least: 1, most: mostRuns });
    const failOnAny = fields.flag('fail_on_any', true);
    const given = await fields.value('runs');
    if (given === undefined)
        return undefined;
    refuseForOne(fields);
    const overrides = expandRuns(given, maxRuns);
    const labels = nameAll(overrides);
    const [first, ...others] = await Promise.all(overrides.map(async ({ fields: own }, index) => readOne(fields, own, labels[index] ?? '')));
    if (first === undefined)
        throw noRuns();
    return { runs: [first, ...others], maxParallel, failOnAny };
}
function noRuns() {
    return new ActionError('runs has no run in it.', { wayOut: 'Write one `- prompt: …` a run, or leave runs out.' });
}
function refuseForOne(fields) {
    const name = forOne.find((input) => fields.text(input) !== undefined) ??
        (fields.flag('checkout_branch', false) ? 'checkout_branch' : undefined);
    if (name === undefined)
        return;
    throw new ActionError(`runs makes many runs, and ${name} is for one.`, {
        wayOut: `Leave ${name} out, or use a matrix of jobs, each with a step of its own.`,
    });
}
async function readOne(fields, own, label) {
    try {
        return { label, task: await readTask(await overlayFields(fields, own)) };
    }
    catch (error) {
        if (!(error instanceof ActionError))
            throw error;
        throw new ActionError(`runs, ${label}: ${error.message}`, {
            ...(error.wayOut !== undefined && { wayOut: error.wayOut }),
            cause: error,
        });
    }
}
const longestLabel = 60;
/** By name, else by what the matrix varies, else by title, else by number. */
function nameAll(overrides) {
    const taken = new Map();
    return overrides.map(({ fields: { name, title }, varied }, index) => {
        const words = typeof name === 'string' ? name : varied === '' && typeof title === 'string' ? title : varied;
        const label = words.replace(/\s+/g, ' ').trim().slice(0, longestLabel) || `run ${index + 1}`;
        const before = taken.get(label) ?? 0;
        taken.set(label, before + 1);
        return before === 0 ? label : `${label} #${before + 1}`;
    });
}

;// CONCATENATED MODULE: ./src/inputs/server-url.ts


/**
 * The base of every call, ending in `/api/v1`, from a server's root or its API root. The key goes there: https,
 * or http on loopback only; no credentials in it, no query.
 */
function readServerUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !['https:', 'http:'].includes(url.protocol)) {
        throw new errors/* ActionError */.lZ(`oz_server_url must be an https URL, not ${(0,inputs_fields/* quote */.hD)(withoutCredentials(text))}.`, {
            wayOut: 'Write for example `oz_server_url: https://oz.example.com`, or leave it out for https://app.warp.dev.',
        });
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* ActionError */.lZ(`oz_server_url must not carry a user name or password (its host is ${(0,inputs_fields/* quote */.hD)(url.host)}).`, {
            wayOut: 'Write the URL without them; the key comes in as oz_api_key.',
        });
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw new errors/* ActionError */.lZ(`oz_server_url must be https, since the key is sent there, not ${(0,inputs_fields/* quote */.hD)(url.origin)}.`, {
            wayOut: 'Use https; plain http is for a server on this machine only (127.0.0.1, localhost, [::1]).',
        });
    }
    if (url.search !== '' || url.hash !== '') {
        throw new errors/* ActionError */.lZ(`oz_server_url must end with its path, without "?" or "#", not ${(0,inputs_fields/* quote */.hD)(text)}.`, {
            wayOut: 'Write the root of the server, with or without /api/v1.',
        });
    }
    if (isLinkLocal(url.hostname)) {
        throw new errors/* ActionError */.lZ(`oz_server_url must not be a link-local address, not ${(0,inputs_fields/* quote */.hD)(url.host)}.`, {
            wayOut: 'Write the name of the server.',
        });
    }
    const root = url.pathname.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
    return `${url.origin}${root}/api/v1`;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** Where clouds keep the credentials of a machine. */
function isLinkLocal(hostname) {
    return hostname.startsWith('169.254.') || /^\[fe[89ab]/i.test(hostname);
}
function withoutCredentials(text) {
    return text.replace(/\/\/[^/@]*@/, '//***@');
}

;// CONCATENATED MODULE: ./src/apply/operations.ts
/** From the gravest down. */
const severities = (/* unused pure expression or super */ null && (['critical', 'major', 'minor', 'nit']));
/** From the surest down. */
const confidences = (/* unused pure expression or super */ null && (['high', 'medium', 'low']));
/** The values of the input `apply`, less `none`, in the order they are done. */
const operations_applicable = (/* unused pure expression or super */ null && (['labels', 'comment', 'review', 'summary']));
const operations_defaultLimits = { maxLabels: 5, maxComments: 25, createLabels: false, dryRun: false };

;// CONCATENATED MODULE: ./src/recipe/names.ts
const names_recipeNames = ['triage', 'review', 'respond', 'fix-ci', 'report'];
const traits = {
    triage: { apply: ['labels', 'comment'], context: 'auto', isInstruction: false, phrase: '' },
    review: { apply: ['review'], context: ['event', 'comments', 'diff'], isInstruction: false, phrase: '' },
    respond: { apply: ['comment'], context: 'auto', isInstruction: true, phrase: '@oz-agent' },
    'fix-ci': { apply: ['comment', 'summary'], context: ['event', 'logs'], isInstruction: false, phrase: '' },
    report: { apply: ['summary'], context: 'none', isInstruction: false, phrase: '' },
};
function traitsOf(name) {
    return traits[name];
}

;// CONCATENATED MODULE: ./src/inputs/result.ts




/** Inputs that only these recipes read. */
const readers = {
    tone: names_recipeNames,
    ignore_paths: ['review'],
    period: ['report'],
    max_attempts: ['fix-ci'],
};
function result_readResult(fields) {
    const recipe = fields.choice('recipe', recipeNames);
    assertReaders(fields, recipe);
    const schema = fields.text('result_schema');
    const apply = readApply(fields);
    const isTyped = recipe !== undefined || schema !== undefined;
    const [typed] = isTyped ? [] : (apply ?? []).filter((kind) => kind === 'labels' || kind === 'review');
    if (typed !== undefined) {
        throw new ActionError(`apply: ${typed} needs a typed result, and neither recipe nor result_schema is given.`, {
            wayOut: 'Give a recipe, or a result_schema; without them `comment` and `summary` can be applied: they take the answer.',
        });
    }
    return { recipe, schema, apply, limits: readLimits(fields), options: readOptions(fields) };
}
function assertReaders(fields, recipe) {
    for (const [name, recipes] of Object.entries(readers)) {
        if (fields.text(name) === undefined || (recipe !== undefined && recipes.includes(recipe)))
            continue;
        throw new ActionError(`${name} is for the recipe ${recipes.join(', ')}; recipe is ${recipe ?? 'not given'}.`, {
            wayOut: `Leave ${name} out, or say it in the prompt.`,
        });
    }
}
function readApply(fields) {
    const words = fields.list('apply');
    if (words.length === 0)
        return undefined;
    if (words.length === 1 && words[0] === 'none')
        return [];
    return words.map((word) => {
        const kind = applicable.find((known) => known === word);
        if (kind !== undefined)
            return kind;
        throw new ActionError(`apply must be none, or a list of ${applicable.join(', ')}, not ${quote(word)}.`, {
            wayOut: 'Write for example `apply: labels, comment`. Approving, merging and the like are never done.',
        });
    });
}
function readLimits(fields) {
    const { maxLabels, maxComments, createLabels } = defaultLimits;
    return {
        labelsAllowed: fields.text('labels_allowed') === undefined ? undefined : fields.list('labels_allowed'),
        maxLabels: readCount(fields, 'max_labels', { fallback: maxLabels, least: 0, most: 100 }),
        maxComments: readCount(fields, 'max_comments', { fallback: maxComments, least: 0, most: 100 }),
        createLabels: fields.flag('create_labels', createLabels),
        failOn: fields.choice('fail_on', ['critical', 'major', 'minor']),
    };
}
function readOptions(fields) {
    return {
        tone: fields.text('tone'),
        ignorePaths: fields.list('ignore_paths'),
        periodMs: readPeriod(fields),
        maxAttempts: readCount(fields, 'max_attempts', { fallback: 2, least: 1, most: 20 }),
    };
}
function readCount(fields, name, rule) {
    const count = fields.number(name, rule);
    if (Number.isInteger(count))
        return count;
    throw new ActionError(`${name} must be a whole number, not ${quote(fields.text(name) ?? '')}.`, {
        wayOut: `Write for example \`${name}: ${rule.fallback}\`.`,
    });
}
const hourMs = 3_600_000;
const units = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs };
const mostDays = 92;
function readPeriod(fields) {
    const text = fields.text('period') ?? '7d';
    const [, count, unit] = /^(\d{1,4})\s*([hdw])$/.exec(text) ?? [];
    const ms = unit === 'h' || unit === 'd' || unit === 'w' ? Number(count) * units[unit] : 0;
    if (ms > 0 && ms <= mostDays * units.d)
        return ms;
    throw new ActionError(`period must be hours, days or weeks up to ${mostDays} days, not ${quote(text)}.`, {
        wayOut: 'Write for example `period: 24h`, `period: 7d` or `period: 2w`.',
    });
}

;// CONCATENATED MODULE: ./src/inputs/show.ts


function show_readShow(fields) {
    return {
        log: fields.choice('log', ['auto', 'live', 'brief', 'off']) ?? 'auto',
        progressComment: fields.flag('progress_comment', false),
        artifactsDir: fields.text('artifacts_dir'),
        checkoutBranch: fields.flag('checkout_branch', false),
        dryRun: fields.flag('dry_run', false),
    };
}
const contextParts = (/* unused pure expression or super */ null && (['event', 'comments', 'diff', 'files', 'logs']));
function show_readContextInput(fields) {
    const words = fields.list('context');
    const [first] = words;
    if (first === undefined)
        return 'auto';
    if (words.length === 1 && (first === 'auto' || first === 'none'))
        return first;
    return words.map((word) => {
        const part = contextParts.find((known) => known === word);
        if (part !== undefined)
            return part;
        throw new ActionError(`context must be auto, none, or a list of ${contextParts.join(', ')}, not ${quote(word)}.`, {
            wayOut: 'Write for example `context: event, comments`.',
        });
    });
}

;// CONCATENATED MODULE: ./src/inputs/watch.ts


const minuteMs = 60_000;
const mostMinutes = 30_000;
function watch_readWatch(fields) {
    const timeoutMinutes = fields.number('timeout_minutes', { fallback: 60, least: 0.01, most: mostMinutes });
    const pollSeconds = fields.number('poll_interval_seconds', { fallback: 0, least: 0, most: 3600 });
    return {
        wait: fields.flag('wait', true),
        timeoutMs: timeoutMinutes * minuteMs,
        onTimeout: fields.choice('on_timeout', ['cancel', 'leave']),
        onBlocked: fields.choice('on_blocked', ['fail', 'wait']) ?? 'fail',
        pollIntervalMs: pollSeconds === 0 ? undefined : Math.max(20, pollSeconds * 1000),
        maxCost: readMaxCost(fields),
    };
}
function readMaxCost(fields) {
    const text = fields.text('max_cost');
    if (text === undefined)
        return undefined;
    const [, dollar, digits] = /^(\$?)\s*(\d+(?:\.\d+)?)$/.exec(text) ?? [];
    const amount = Number(digits);
    if (amount > 0)
        return { unit: dollar === '$' ? 'usd' : 'credits', amount };
    throw new ActionError(`max_cost must be a number of credits or an amount like $2.50, not ${quote(text)}.`, {
        wayOut: 'Write for example `max_cost: 20` or `max_cost: $2.50`.',
    });
}

;// CONCATENATED MODULE: ./src/inputs/inputs.ts








/** Every input of action.yml, in its order; a test holds the two together. */
const inputNames = (/* unused pure expression or super */ null && ([
    'prompt',
    'prompt_file',
    'prompt_vars',
    'skill',
    'recipe',
    'context',
    'oz_api_key',
    'warp_api_key',
    'oz_server_url',
    'profile',
    'environment',
    'model',
    'name',
    'title',
    'agent',
    'worker_host',
    'harness',
    'harness_auth_secret',
    'mcp',
    'config',
    'attachments',
    'metadata',
    'run_id',
    'follow_up',
    'runs',
    'max_runs',
    'max_parallel',
    'fail_on_any',
    'wait',
    'timeout_minutes',
    'on_timeout',
    'max_cost',
    'on_blocked',
    'poll_interval_seconds',
    'idempotency_key',
    'trigger_phrase',
    'trigger_label',
    'require_permission',
    'allowed_bots',
    'result_schema',
    'apply',
    'labels_allowed',
    'create_labels',
    'max_labels',
    'max_comments',
    'fail_on',
    'tone',
    'ignore_paths',
    'period',
    'max_attempts',
    'progress_comment',
    'log',
    'artifacts_dir',
    'checkout_branch',
    'dry_run',
    'github_token',
]));
/** The inputs, checked one by one and against each other. @throws ActionError for the first that doesn't fit. */
async function readInputs(env) {
    const fields = new Fields(env);
    const many = await readMany(fields);
    return {
        server: readServerInputs(env),
        watch: readWatch(fields),
        gate: readGate(fields),
        context: readContextInput(fields),
        result: readResult(fields),
        show: readShow(fields),
        githubToken: fields.text('github_token'),
        many,
        work: many === undefined ? await readWork(fields) : { kind: 'start', task: many.runs[0].task },
    };
}
/** Where and as whom; alone, since post needs no more. */
function readServerInputs(env) {
    const fields = new inputs_fields/* Fields */.C8(env);
    const [apiKey] = readKeys(env);
    return { baseUrl: readServerUrl(fields.text('oz_server_url') ?? 'https://app.warp.dev'), apiKey };
}
/** The key under either name; both where both are given, so that both are masked. */
function readKeys(env) {
    const fields = new inputs_fields/* Fields */.C8(env);
    return ['oz_api_key', 'warp_api_key'].flatMap((name) => fields.text(name) ?? []);
}
/** Everything given to the step that nobody may see. */
function readSecrets(env) {
    const token = new inputs_fields/* Fields */.C8(env).text('github_token');
    return token === undefined ? readKeys(env) : [...readKeys(env), token];
}


/***/ }),

/***/ 8301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   jk: () => (/* binding */ arrayOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** Guards for what comes from outside: JSON nobody has looked at yet. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object, or an empty one: for members that may be absent, null or of another type. */
function objectOf(value) {
    return isObject(value) ? value : {};
}
function arrayOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The text, where there is any; an empty one counts as absent. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function booleanOf(value) {
    return typeof value === 'boolean' ? value : undefined;
}
/** An RFC 3339 time. */
function dateOf(value) {
    if (typeof value !== 'string')
        return undefined;
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/** The parsed JSON; undefined where it isn't any. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3189:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A9: () => (/* binding */ openOutside)
});

// UNUSED EXPORTS: JobCancelled, listenForCancel

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/clock.ts
/** More than this overflows Node's timers and fires at once. */
const longestTimerMs = 2 ** 31 - 1;
/** The real time. */
const clock_realClock = {
    now: () => performance.now(),
    date: () => new Date(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        const onAbort = () => {
            clearTimeout(timer);
            reject(reasonOf(signal));
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', onAbort);
            resolve();
        }, Math.min(ms, longestTimerMs));
        if (signal.aborted)
            onAbort();
        else
            signal.addEventListener('abort', onAbort, { once: true });
    }),
};
function reasonOf(signal) {
    const reason = signal.reason;
    return reason instanceof Error ? reason : new Error('aborted');
}

// EXTERNAL MODULE: ./src/oz/transport.ts
var transport = __nccwpck_require__(628);
;// CONCATENATED MODULE: ./src/oz/connection.ts

const connectTimeoutMs = 10_000;
const keepAliveTimeoutMs = 20_000;
/**
 * The way to the network: a connection an origin, kept for the next request, through the proxy that `HTTPS_PROXY`,
 * `HTTP_PROXY` and `NO_PROXY` (lower case too) ask for. Node adds the CAs of `NODE_EXTRA_CA_CERTS` itself.
 */
function openConnection(env) {
    const origins = new Map();
    return {
        send: (request) => {
            const { origin } = new URL(request.url);
            const lanes = origins.get(origin) ?? new Lanes(env);
            origins.set(origin, lanes);
            return lanes.send(request);
        },
        async close() {
            await Promise.all([...origins.values()].map((lanes) => lanes.close()));
            origins.clear();
        },
    };
}
/** One does nearly always; more, so that a request that hangs can't hold up the one that cancels the run. */
const mostLanes = 4;
/** The connections to one origin: a request takes the first that is free. */
class Lanes {
    lanes = [];
    env;
    constructor(env) {
        this.env = env;
    }
    send(request) {
        return this.take().send(request);
    }
    async close() {
        await Promise.all(this.lanes.map((lane) => lane.close()));
    }
    take() {
        const quietest = this.lanes.toSorted((one, other) => one.waiting - other.waiting)[0];
        if (quietest && (quietest.waiting === 0 || this.lanes.length === mostLanes))
            return quietest;
        const lane = new Lane(this.env);
        this.lanes.push(lane);
        return lane;
    }
}
class Lane {
    waiting = 0;
    dispatcher;
    exchange;
    constructor(env) {
        this.exchange = (0,transport/* createSend */.Rx)((url) => (this.dispatcher ??= createDispatcher(url, env)));
    }
    async send(request) {
        this.waiting += 1;
        try {
            return await this.exchange(request);
        }
        finally {
            this.waiting -= 1;
        }
    }
    async close() {
        const dispatcher = await this.dispatcher?.catch(() => undefined);
        await dispatcher?.destroy();
    }
}
/** `rejectUnauthorized` is said so that `NODE_TLS_REJECT_UNAUTHORIZED=0` cannot turn the checks off. */
const connect = { timeout: connectTimeoutMs, rejectUnauthorized: true };
async function createDispatcher(url, env) {
    const proxy = mentionsProxy(env) ? await proxyFor(url) : undefined;
    if (proxy) {
        // The whole of undici: only its index gives dispatchers the CONNECT that a tunnel begins with.
        const { ProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(701), __nccwpck_require__.e(752)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4371, 19));
        return new ProxyAgent({
            uri: proxy.href,
            requestTls: connect,
            proxyTls: connect,
            connections: 1,
            keepAliveTimeout: keepAliveTimeoutMs,
        });
    }
    const { default: Client } = await __nccwpck_require__.e(/* import() */ 701).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3701, 23));
    return new Client(url.origin, { connect, keepAliveTimeout: keepAliveTimeoutMs });
}
function mentionsProxy(env) {
    return ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) => env[name]);
}
/** The toolkit's own reading of the proxy variables, as every other action has it; loopback goes straight. */
async function proxyFor(url) {
    const { getProxyUrl } = await __nccwpck_require__.e(/* import() */ 783).then(__nccwpck_require__.bind(__nccwpck_require__, 9783));
    return getProxyUrl(url);
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __nccwpck_require__(5655);
;// CONCATENATED MODULE: ./src/report/log.ts

/** The runner keeps ten of a kind a step, and this much of each message. */
const maxAnnotations = 10;
const maxAnnotationLength = 4096;
const maxTitleLength = 200;
const defaultLineLength = 4000;
const styleCodes = {
    plain: 0,
    bold: 1,
    dim: 90,
    red: 31,
    green: 32,
    yellow: 33,
    blue: 34,
    cyan: 36,
};
const anywhereMark = /#(?=#\p{Cc}?\[)/gu;
const lineStartMark = /^([\s\u0085]*(?:\p{Cc}\[\d+m[\s\u0085]*)?:)(?=:)/u;
/**
 * Makes the one writer to the runner's log. The runner takes commands from a line that starts with `::` after white
 * space, and from `##[` anywhere in a line; it ends lines at more than `\n`, and compares strings in a way that passes over
 * invisible characters. So text is cleaned of those first, secrets are hidden, and what is left of either mark is broken
 * by a space. Never throws.
 */
function createLog({ write, redact, colour = true, maxLineLength = defaultLineLength }) {
    const counts = { notice: 0, warning: 0, error: 0 };
    let openTitle;
    function put(line) {
        try {
            write(`${line}\n`);
        }
        catch {
            // A log that can't be written is no reason to lose the run it tells of.
        }
    }
    function info(text) {
        const lines = redact((0,report_text/* cleanText */.X5)(text)).split('\n');
        for (const line of lines)
            put(breakCommands(cutLine(line.replaceAll('\t', '    '), maxLineLength)));
    }
    function endGroup() {
        if (openTitle !== undefined)
            put('::endgroup::');
        openTitle = undefined;
    }
    function annotate(kind, text) {
        endGroup();
        const message = redact((0,report_text/* oneLine */.TN)(text));
        if (++counts[kind] > maxAnnotations)
            info(`${kind}: ${message}`);
        else
            put(`::${kind}::${escapeData(breakCommands(message))}`);
    }
    return {
        info,
        endGroup,
        openGroup: () => openTitle,
        group(title) {
            endGroup();
            put(`::group::${escapeData(breakCommands((0,report_text/* cutText */.IN)(redact((0,report_text/* oneLine */.TN)(title)), maxTitleLength)))}`);
            openTitle = title;
        },
        notice: (text) => {
            annotate('notice', text);
        },
        warning: (text) => {
            annotate('warning', text);
        },
        error: (text) => {
            annotate('error', text);
        },
        styled(spans) {
            const parts = cutSpans(spans.map(({ text, style }) => ({ text: redact(spanText(text)), style })), maxLineLength);
            put(breakCommands(parts.map((part) => (colour ? paint(part) : part.text)).join('')));
        },
    };
}
function spanText(text) {
    return (0,report_text/* cleanText */.X5)(text).replaceAll('\n', ' ').replaceAll('\t', '    ');
}
function cutLine(line, limit) {
    if (line.length <= limit)
        return line;
    return `${(0,report_text/* cutText */.IN)(line, limit)} (${(line.length - limit).toLocaleString('en-US')} characters more)`;
}
function cutSpans(spans, limit) {
    let left = limit;
    return spans.map(({ text, style }) => {
        const room = Math.max(left, 1);
        left -= text.length;
        return { text: cutLine(text, room), style };
    });
}
function paint({ text, style }) {
    return style === 'plain' || text === '' ? text : `\u001b[${styleCodes[style]}m${text}\u001b[0m`;
}
/**
 * Breaks both kinds of command mark with a space. An escape sequence of ours after `##` counts as nothing, since it
 * starts with a character the runner's comparison may pass over.
 */
function breakCommands(line) {
    return line.replace(anywhereMark, '# ').replace(lineStartMark, '$1 ');
}
/** As the runner undoes it; cut to the length it keeps, never inside a code. */
function escapeData(text) {
    const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    if (escaped.length <= maxAnnotationLength)
        return escaped;
    return (0,report_text/* cutText */.IN)(escaped, maxAnnotationLength).replace(/%[02]?…$/, '…');
}

;// CONCATENATED MODULE: ./src/report/redact.ts
/** Hides secrets in text from outside, cut or encoded ones too. Linear in the text's length. */
/** This many characters of a secret in a row give it away; shorter pieces stay. */
const windowLength = 12;
/** A shorter secret is hidden only as a whole; below this it would black out ordinary words. */
const shortestSecret = 4;
const gramLength = 3;
const tableSize = 1 << 16;
const replacement = '***';
/**
 * Makes a function that replaces every piece of at least 12 characters of a secret by `***`, as it stands and in base64
 * (any alignment, URL-safe too), percent-encoded, escaped for JSON or XML, and in hex. A piece is replaced as far as it reaches.
 */
function createRedactor(secrets) {
    const indexes = indexForms(secrets.flatMap(formsOf));
    return (text) => {
        let clean = text;
        for (const index of indexes)
            clean = hideWindows(clean, index);
        return clean;
    };
}
function formsOf(secret) {
    if (secret.length < shortestSecret)
        return [];
    const bytes = Buffer.from(secret);
    const hex = bytes.toString('hex');
    const forms = [
        ...readableForms(secret).map((text) => ({ text, window: windowLength })),
        ...[0, 1, 2].flatMap((shift) => base64Forms(bytes, shift)).map((text) => ({ text, window: windowLength })),
        ...[hex, hex.toUpperCase()].map((text) => ({ text, window: windowLength * 2 })),
        ...percentForms(hex).map((text) => ({ text, window: windowLength * 3 })),
    ];
    const shortest = Math.min(secret.length, 8);
    return forms.filter(({ text }) => text.length >= shortest);
}
const xmlEntities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** The forms in which most characters stand for themselves. */
function readableForms(secret) {
    const encoded = encodeURIComponent(secret.toWellFormed());
    const escaped = JSON.stringify(secret).slice(1, -1);
    return [
        secret,
        encoded,
        encoded.replace(/%../g, (code) => code.toLowerCase()),
        encoded.replaceAll('%20', '+'),
        escaped,
        escaped.replaceAll('/', '\\/'),
        secret.replace(/[&<>"']/g, (sign) => xmlEntities[sign] ?? sign),
    ];
}
function percentForms(hex) {
    const lower = hex.replace(/../g, '%$&');
    return [lower, lower.toUpperCase()];
}
/** The base64 characters that depend on the secret alone when `shift` bytes of something else stand before it. */
function base64Forms(bytes, shift) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const first = Math.ceil((shift * 8) / 6);
    const end = Math.floor((shifted.length * 8) / 6);
    return [shifted.toString('base64').slice(first, end), shifted.toString('base64url').slice(first, end)];
}
function indexForms(forms) {
    const byLength = new Map();
    for (const { text, window } of forms) {
        const length = Math.min(window, text.length);
        const windows = byLength.get(length) ?? new Set();
        for (let at = 0; at + length <= text.length; at++)
            windows.add(text.slice(at, at + length));
        byLength.set(length, windows);
    }
    return [...byLength].map(([length, windows]) => ({ length, windows, grams: gramsOf(windows) }));
}
function gramsOf(windows) {
    const grams = new Uint8Array(tableSize);
    for (const window of windows) {
        for (let end = gramLength - 1; end < window.length; end++)
            grams[gramAt(window, end)] = 1;
    }
    return grams;
}
/** A number for the three characters that end at `end`. */
function gramAt(text, end) {
    const code = text.charCodeAt(end) ^ (text.charCodeAt(end - 1) << 5) ^ (text.charCodeAt(end - 2) << 10);
    return code & (tableSize - 1);
}
/**
 * Three characters that no window holds rule out every window that covers them, so most of a text is passed over in
 * long steps. Windows that overlap or touch are hidden as one piece.
 */
function hideWindows(text, { length, grams, windows }) {
    let clean = '';
    let copied = 0;
    let hiddenTo = -1;
    let at = 0;
    while (at + length <= text.length) {
        if (grams[gramAt(text, at + length - 1)] === 0) {
            at += length - gramLength + 1;
        }
        else {
            if (windows.has(text.slice(at, at + length))) {
                if (at > hiddenTo)
                    clean += text.slice(copied, at) + replacement;
                hiddenTo = copied = at + length;
            }
            at++;
        }
    }
    return hiddenTo < 0 ? text : clean + text.slice(copied);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${command_escapeData(this.message)}`;
        return cmdStr;
    }
}
function command_escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: ./src/runner.ts



/**
 * The runner behind the step, through the toolkit's own writers of command files (random delimiters) and commands.
 * They are taken by their path: the toolkit's index loads its OIDC client and with it the whole of undici, which costs
 * a start more than all the rest. Outside a workflow (no command file) outputs and state go nowhere.
 */
function createRunner(env) {
    const send = (file, name, value) => {
        if (env[`GITHUB_${file}`])
            issueFileCommand(file, prepareKeyValueMessage(name, value));
    };
    return {
        setOutput(name, value) {
            send('OUTPUT', name, value);
        },
        saveState(name, value) {
            send('STATE', name, value);
        },
        mask(secret) {
            issueCommand('add-mask', {}, secret);
        },
        async writeSummary(markdown) {
            const path = env['GITHUB_STEP_SUMMARY'];
            if (path)
                await (0,promises_.writeFile)(path, markdown);
        },
    };
}

;// CONCATENATED MODULE: ./src/outside.ts






/** The real outside. The secrets are masked before anything else is done with them. */
function openOutside(env, secrets, cancelled) {
    const runner = createRunner(env);
    for (const secret of secrets)
        runner.mask(secret);
    const redact = createRedactor(secrets);
    return {
        env,
        cancelled,
        runner,
        redact,
        clock: clock_realClock,
        jitter: Math.random,
        randomHex: (bytes) => (0,external_node_crypto_.randomBytes)(bytes).toString('hex'),
        log: createLog({ write: (chunk) => process.stdout.write(chunk), redact, colour: env['NO_COLOR'] === undefined }),
        connection: openConnection(env),
    };
}
/** The reason of the signal that a cancelled job gives. */
class JobCancelled extends Error {
    name = 'JobCancelled';
    /** By the clock. */
    atMs;
    constructor(atMs) {
        super('the job was cancelled');
        this.atMs = atMs;
    }
}
/**
 * The signals by which a runner ends a step: SIGINT, 7.5 s later SIGTERM; on Windows Ctrl-C and Ctrl-Break. With a
 * handler the process lives on to take its run down.
 */
function listenForCancel() {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP']) {
        process.on(signal, () => {
            controller.abort(new JobCancelled(realClock.now()));
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 628:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rx: () => (/* binding */ createSend),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* unused harmony export codeOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);

/** No whole answer came. `sent` tells doubt from certainty: false means no byte of the request left. */
class TransportError extends Error {
    name = 'TransportError';
    reason;
    sent;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.reason = details.reason;
        this.sent = details.sent;
    }
}
/** The real Send, over an undici dispatcher for the request's origin. */
function createSend(dispatcherFor) {
    return async (request) => {
        const url = new URL(request.url);
        const dispatcher = await dispatcherFor(url).catch((cause) => {
            throw new TransportError(`no way to ${url.origin}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, {
                reason: 'connect',
                sent: false,
                cause,
            });
        });
        return new Promise((resolve, reject) => {
            const exchange = new Exchange(request, resolve, reject);
            exchange.dispatchOn(dispatcher, url);
        });
    };
}
/**
 * One request on the wire. Undici calls `onConnect` when a connected socket is about to be written to:
 * before that, nothing was sent, whatever went wrong.
 */
class Exchange {
    sent = false;
    settled = false;
    status = 0;
    headers = {};
    chunks = [];
    receivedBytes = 0;
    abortWire;
    timer;
    onAbort = () => {
        this.fail('aborted', 'the request was given up');
    };
    request;
    resolve;
    reject;
    constructor(request, resolve, reject) {
        this.request = request;
        this.resolve = resolve;
        this.reject = reject;
        this.timer = setTimeout(() => {
            this.fail('timeout', `no complete answer within ${(request.deadlineMs / 1000).toFixed(1)} s`);
        }, request.deadlineMs);
        if (request.signal.aborted)
            this.onAbort();
        else
            request.signal.addEventListener('abort', this.onAbort, { once: true });
    }
    dispatchOn(dispatcher, url) {
        if (this.settled)
            return;
        try {
            dispatcher.dispatch({
                origin: url.origin,
                path: url.pathname + url.search,
                method: this.request.method,
                headers: { ...this.request.headers },
                body: this.request.body ?? null,
                headersTimeout: 0,
                bodyTimeout: 0,
            }, {
                onConnect: (abort) => {
                    this.onConnect(abort);
                },
                onHeaders: (status, headers) => this.onHeaders(status, headers),
                onData: (chunk) => this.onData(chunk),
                onComplete: () => {
                    this.onComplete();
                },
                onError: (error) => {
                    this.onError(error);
                },
            });
        }
        catch (error) {
            this.onError(error);
        }
    }
    onConnect(abort) {
        if (this.settled) {
            abort();
            return;
        }
        this.sent = true;
        this.abortWire = abort;
    }
    onHeaders(status, headers) {
        this.status = status;
        this.headers = readHeaders(headers);
        return true;
    }
    onData(chunk) {
        this.receivedBytes += chunk.length;
        if (this.receivedBytes > this.request.maxBytes) {
            this.fail('too_large', `the answer is larger than ${this.request.maxBytes} bytes`);
            return false;
        }
        this.chunks.push(chunk);
        return true;
    }
    onComplete() {
        if (!this.settle())
            return;
        this.resolve({ status: this.status, headers: this.headers, body: Buffer.concat(this.chunks) });
    }
    onError(error) {
        const reason = isTlsError(error) ? 'tls' : this.sent ? 'broken' : 'connect';
        this.fail(reason, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) || codeOf(error), error);
    }
    fail(reason, message, cause) {
        if (!this.settle())
            return;
        this.reject(new TransportError(message, { reason, sent: this.sent, cause }));
        this.abortWire?.(new Error(message));
    }
    /** False when it was settled before. */
    settle() {
        if (this.settled)
            return false;
        this.settled = true;
        clearTimeout(this.timer);
        this.request.signal.removeEventListener('abort', this.onAbort);
        return true;
    }
}
/** Undici hands headers over as name, value, name, value. */
function readHeaders(raw) {
    const headers = {};
    for (let index = 0; index + 1 < raw.length; index += 2) {
        const name = raw[index]?.toString('latin1').toLowerCase() ?? '';
        headers[name] = raw[index + 1]?.toString('latin1') ?? '';
    }
    return headers;
}
const tlsCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))|EPROTO/;
function isTlsError(error) {
    return tlsCodes.test(codeOf(error));
}
/** Node's and undici's error code, or the one of its first cause: several addresses fail as one AggregateError. */
function codeOf(error) {
    if (!(error instanceof Error))
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}


/***/ }),

/***/ 1520:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ isEndState),
/* harmony export */   mO: () => (/* binding */ endStates),
/* harmony export */   mR: () => (/* binding */ workingStates)
/* harmony export */ });
/**
 * What the rest of the action knows of Oz: runs, conversations, artifacts, in our own words.
 * `wire.ts` reads them from the server's JSON; nothing else knows the wire's names.
 */
const workingStates = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS'];
const endStates = ['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', 'CANCELLED'];
function isEndState(state) {
    return endStates.includes(state);
}


/***/ }),

/***/ 6159:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TH: () => (/* binding */ idOf),
  cI: () => (/* binding */ readRun),
  L4: () => (/* binding */ stateOf)
});

// EXTERNAL MODULE: ./src/json.ts
var json = __nccwpck_require__(8301);
;// CONCATENATED MODULE: ./src/oz/links.ts
/**
 * A link the server gave, if it may be shown and followed: https, or the server's own origin (an emulator on
 * loopback); no credentials in it. Undefined otherwise.
 */
function safeLink(value, serverOrigin) {
    if (typeof value !== 'string' || value.length > 2048 || !URL.canParse(value))
        return undefined;
    const url = new URL(value);
    if (url.username !== '' || url.password !== '')
        return undefined;
    return url.protocol === 'https:' || url.origin === serverOrigin ? url.href : undefined;
}

// EXTERNAL MODULE: ./src/oz/types.ts
var types = __nccwpck_require__(1520);
;// CONCATENATED MODULE: ./src/oz/wire.ts



/** An id that may stand in a URL's path, a state file and an output. */
function idOf(value) {
    return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : undefined;
}
const knownStates = [...types/* workingStates */.mR, ...types/* endStates */.mO];
/** `IN_PROGRESS` is an alias the official client knows; what nobody knows is UNKNOWN, never an end. */
function stateOf(value) {
    if (value === 'IN_PROGRESS')
        return 'INPROGRESS';
    return isKnownState(value) ? value : 'UNKNOWN';
}
function isKnownState(value) {
    return typeof value === 'string' && knownStates.includes(value);
}
/**
 * A run as GET and list give it (`RunItem`). Undefined where the value isn't one: no usable id or no state.
 * Every other member may be absent, null or wrong without harm.
 */
function readRun(value, serverOrigin) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const id = idOf(value['run_id']) ?? idOf(value['task_id']);
    if (id === undefined || typeof value['state'] !== 'string')
        return undefined;
    return {
        id,
        state: stateOf(value['state']),
        stateName: value['state'].slice(0, 64),
        prompt: (0,json/* textOf */.b6)(value['prompt']) ?? '',
        title: (0,json/* textOf */.b6)(value['title']) ?? '',
        createdAt: (0,json/* dateOf */.Q$)(value['created_at']),
        updatedAt: (0,json/* dateOf */.Q$)(value['updated_at']),
        startedAt: (0,json/* dateOf */.Q$)(value['started_at']),
        status: readStatus(value['status_message']),
        sessionLink: safeLink(value['session_link'], serverOrigin),
        conversationId: idOf(value['conversation_id']),
        artifacts: (0,json/* arrayOf */.jk)(value['artifacts']).flatMap((item) => readArtifact(item, serverOrigin) ?? []),
        usage: readUsage(value['request_usage']),
        config: readConfigFacts((0,json/* objectOf */.Xy)(value['agent_config'])),
    };
}
/** A text instead of an object is taken too: some servers give the message bare. */
function readStatus(value) {
    const bare = (0,json/* textOf */.b6)(value);
    if (bare !== undefined)
        return { message: bare, errorCode: undefined, retryable: undefined };
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    return {
        message: (0,json/* textOf */.b6)(value['message']) ?? '',
        errorCode: (0,json/* textOf */.b6)(value['error_code'])?.slice(0, 64),
        retryable: (0,json/* booleanOf */.SF)(value['retryable']),
    };
}
function readConfigFacts(config) {
    return {
        name: (0,json/* textOf */.b6)(config['name']),
        modelId: (0,json/* textOf */.b6)(config['model_id']),
        environmentId: (0,json/* textOf */.b6)(config['environment_id']),
    };
}
function readUsage(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const sum = (names) => {
        const numbers = names.flatMap((name) => (0,json/* numberOf */.rl)(value[name]) ?? []);
        return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0);
    };
    const parts = ['inference_cost', 'compute_cost', 'platform_cost'];
    return {
        credits: sum(parts),
        usd: sum(parts.map((part) => `${part}_usd`)),
        tokens: (0,json/* numberOf */.rl)(value['total_tokens']),
    };
}
function readArtifact(value, serverOrigin) {
    if (!(0,json/* isObject */.Gv)(value))
        return undefined;
    const data = (0,json/* objectOf */.Xy)(value['data']);
    switch (value['artifact_type']) {
        case 'PLAN':
            return {
                kind: 'plan',
                uid: idOf(data['artifact_uid']),
                title: (0,json/* textOf */.b6)(data['title']),
                url: safeLink(data['url'], serverOrigin),
            };
        case 'PULL_REQUEST': {
            const url = safeLink(data['url'], serverOrigin);
            return url === undefined ? undefined : { kind: 'pull_request', url, branch: (0,json/* textOf */.b6)(data['branch']) ?? '' };
        }
        case 'SCREENSHOT':
            return readStored(data, (uid, mimeType, title) => ({ kind: 'screenshot', uid, mimeType, title }));
        case 'FILE':
            return readStored(data, (uid, mimeType, title) => ({
                kind: 'file',
                uid,
                mimeType,
                title,
                name: (0,json/* textOf */.b6)(data['filename']) ?? uid,
                path: (0,json/* textOf */.b6)(data['filepath']) ?? '',
                sizeBytes: (0,json/* numberOf */.rl)(data['size_bytes']),
            }));
        case 'EXTERNAL_REFERENCE':
            return { kind: 'external', title: (0,json/* textOf */.b6)(data['title']), url: safeLink(data['url'], serverOrigin) };
        default:
            return undefined;
    }
}
/** What screenshots and files share: an uid to fetch them by, a type, a description. */
function readStored(data, make) {
    const uid = idOf(data['artifact_uid']);
    if (uid === undefined)
        return undefined;
    return make(uid, (0,json/* textOf */.b6)(data['mime_type']) ?? 'application/octet-stream', (0,json/* textOf */.b6)(data['description']));
}


/***/ }),

/***/ 6661:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _afterwards_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(943);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7986);
/* harmony import */ var _outside_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3189);



const outside = (0,_outside_js__WEBPACK_IMPORTED_MODULE_2__/* .openOutside */ .A9)(process.env, (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecrets */ .ql)(process.env), new AbortController().signal);
await (0,_afterwards_js__WEBPACK_IMPORTED_MODULE_0__/* .finishAfterwards */ .$)(outside);
await outside.connection.close();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
/* unused harmony exports unifyLineEnds, shortLine, tailOf, headOfBytes */
/** What log, summary, comment and outputs do to any text from outside before anything else. Pure, linear in the text's length. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Whole escape sequences of a terminal: OSC with its end, CSI, and the short ones; the eight-bit forms too. */
const escapeSequence = new RegExp([
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c\\n]{0,4096}(?:\\u0007|\\u001b\\\\|\\u009c)',
    '(?:\\u001b\\[|\\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]',
    '\\u001b[ -/]{0,8}[0-Z\\\\^-~]',
].join('|'), 'g');
/** C0, DEL and C1, less the tab and the line feed. */
const control = /[^\P{Cc}\t\n]/gu;
/** Code points that show nothing or turn the direction of what follows. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]/gu;
/** The two that emoji are made with, where they do so: joined faces, and the coloured form of a sign. */
const emojiPart = /(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)/gu;
const plainAscii = /^[\t\n -~]*$/;
/** Every line end as `\n`: all those .NET, Markdown, a terminal or a JavaScript reader takes for one. */
function unifyLineEnds(text) {
    return text.replace(lineEnd, '\n');
}
/**
 * Takes out what is not there to be read: terminal escapes, control characters, invisible and direction-turning
 * code points, halves of surrogate pairs. Emoji stay whole. Line ends become `\n`; tabs stay.
 */
function cleanText(text) {
    if (plainAscii.test(text))
        return text;
    return dropInvisible(unifyLineEnds(text.toWellFormed()).replace(escapeSequence, '').replace(control, ''));
}
function dropInvisible(text) {
    const kept = new Set();
    for (const match of text.matchAll(emojiPart))
        kept.add(match.index);
    return text.replace(invisible, (character, at) => (kept.has(at) ? character : ''));
}
/** The text on one line: line ends and tabs become spaces. */
function oneLine(text) {
    return cleanText(text)
        .replace(/[\n\t]+/g, ' ')
        .trim();
}
/** One short line of a text that may be huge: no more of it is looked at than may be needed. */
function shortLine(text, limit) {
    const head = headOf(text, limit * 8);
    const line = oneLine(head);
    return cutText(head === text ? line : `${line}…`, limit);
}
/** Without the signs of a kind at its end; a pattern would try each run of them anew. */
function withoutEnd(text, signs) {
    let end = text.length;
    while (end > 0 && signs.includes(text.charAt(end - 1)))
        end--;
    return text.slice(0, end);
}
/** At most `limit` UTF-16 units, an ellipsis included, never half a pair. */
function cutText(text, limit) {
    return text.length <= limit ? text : `${headOf(text, limit - 1)}…`;
}
/** The first `length` units, one less where a surrogate pair would be cut. */
function headOf(text, length) {
    const head = text.slice(0, Math.max(0, length));
    return head.length < text.length && isHighSurrogate(head.charCodeAt(head.length - 1)) ? head.slice(0, -1) : head;
}
/** The last `length` units, one less where a surrogate pair would be cut. */
function tailOf(text, length) {
    const tail = text.slice(Math.max(0, text.length - length));
    return tail.length < text.length && isLowSurrogate(tail.charCodeAt(0)) ? tail.slice(1) : tail;
}
function isHighSurrogate(code) {
    return code >= 0xd800 && code <= 0xdbff;
}
function isLowSurrogate(code) {
    return code >= 0xdc00 && code <= 0xdfff;
}
/** The longest beginning of at most `limit` UTF-8 bytes that ends between two code points. */
function headOfBytes(text, limit) {
    if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit)
        return text;
    const bytes = Buffer.from(text.slice(0, limit));
    let end = limit;
    while (end > 0 && isContinuation(bytes[end]))
        end--;
    return bytes.toString('utf8', 0, end);
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}


/***/ }),

/***/ 8249:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   rP: () => (/* binding */ signalAfter)
/* harmony export */ });
/* unused harmony exports signalAfterAbort, unlessAborted */
/** A signal that is aborted after `ms` by this clock. */
function signalAfter(clock, ms) {
    const over = new AbortController();
    const done = new AbortController();
    clock.sleep(Math.max(0, ms), done.signal).then(() => {
        over.abort(new Error('time is up'));
    }, () => undefined);
    return {
        signal: over.signal,
        clear: () => {
            done.abort();
        },
    };
}
/** A signal that is aborted `ms` after another one was; from now where that has happened already. */
function signalAfterAbort(clock, first, ms) {
    const over = new AbortController();
    let timer;
    const onAbort = () => {
        timer = signalAfter(clock, ms);
        timer.signal.addEventListener('abort', () => {
            over.abort(new Error('time is up'));
        });
    };
    if (first.aborted)
        onAbort();
    else
        first.addEventListener('abort', onAbort, { once: true });
    return {
        signal: over.signal,
        clear: () => {
            first.removeEventListener('abort', onAbort);
            timer?.clear();
        },
    };
}
/** Resolves with what the promise does; with undefined as soon as the signal is aborted, whatever comes later. */
async function unlessAborted(promise, signal) {
    const { promise: aborted, resolve } = Promise.withResolvers();
    const onAbort = () => {
        resolve(undefined);
    };
    if (signal.aborted)
        onAbort();
    else
        signal.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([promise, aborted]);
    }
    catch (error) {
        if (signal.aborted)
            return undefined;
        throw error;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        promise.catch(() => undefined);
    }
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6661);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

//# sourceMappingURL=index.js.map