export const id = 714;
export const ids = [714];
export const modules = {

/***/ 8625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ foldedLines),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   ay: () => (/* binding */ timed),
/* harmony export */   lY: () => (/* binding */ showTime)
/* harmony export */ });
/* unused harmony export foldLines */
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5655);
/** How lines of the live log look: the time in front, long text folded to its ends. */

/** Width of the time in front of a line. */
const timeWidth = 7;
function span(text, style = 'plain') {
    return { text, style };
}
/** `0:07`, `12:30`, `1:02:03`. */
function showTime(ms) {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = String(seconds % 60).padStart(2, '0');
    return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
/** The first line gets the time, the others stand below what follows it. */
function timed(atMs, lines) {
    return lines.map((line, index) => [
        span(`${(index === 0 ? showTime(atMs) : '').padStart(timeWidth)}  `, 'dim'),
        ...line,
    ]);
}
/** More than this of one text isn't looked at: the ends are what is shown. */
const maxEnd = 64 * 1024;
/**
 * The text's lines; of more than `head + tail` (and one), the first and last ones, with the number left out between them
 * in a line of its own.
 */
function foldLines(text, { head, tail }) {
    const lines = splitEnds(text);
    const total = lines.total;
    if (total <= head + tail + 1)
        return { lines: lines.start.slice(0, total), leftOutAt: undefined };
    const left = total - head - tail;
    return {
        lines: [...lines.start.slice(0, head), leftOut(left), ...(tail > 0 ? lines.end.slice(-tail) : [])],
        leftOutAt: head,
    };
}
function leftOut(count) {
    return `… ${count.toLocaleString('en-US')} lines left out …`;
}
function splitEnds(text) {
    const whole = text.trimEnd();
    if (whole.length <= 2 * maxEnd) {
        const lines = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(whole).split('\n');
        return { start: lines, end: lines, total: lines.length };
    }
    const total = countLines(whole);
    const start = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(whole.slice(0, maxEnd)).split('\n');
    const end = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(whole.slice(-maxEnd)).split('\n');
    return { start, end, total: Math.max(total, start.length) };
}
function countLines(text) {
    let count = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}
/** Each line of the folded text as a line of the log, behind `mark`. */
function foldedLines(text, fold, look = {}) {
    const { mark = '', style = 'plain', width = 2000 } = look;
    const { lines, leftOutAt } = foldLines(text, fold);
    return lines.map((line, at) => [
        ...(mark === '' ? [] : [span(mark, 'dim')]),
        span((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .IN)(line, width), at === leftOutAt ? 'dim' : style),
    ]);
}


/***/ }),

/***/ 9714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLiveLog: () => (/* binding */ createLiveLog)
});

// EXTERNAL MODULE: ./src/report/live-layout.ts
var live_layout = __webpack_require__(8625);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/report/live-news.ts
/** What a conversation says that it hadn't said before. Remembers ids and hashes, never texts. */

function createNewsReader() {
    const memory = { blocks: new Map(), digests: new Set() };
    return { read: (conversation) => conversation.steps.flatMap((step) => readStep(memory, [step])) };
}
function readStep(memory, path) {
    const step = path.at(-1);
    if (!step)
        return [];
    const own = step.messages.flatMap((message, at) => readMessage(memory, { path, message, at }));
    const nested = step.steps.map((child) => readStep(memory, [...path, child])).filter((news) => news.length > 0);
    return [...insertByTime(own, nested), ...readSummary(memory, path, step)];
}
/** What delegated work came to. The root's is the answer, which is told elsewhere. */
function readSummary(memory, path, step) {
    if (path.length < 2 || step.summary === undefined)
        return [];
    const news = readText(memory, { key: keyIn(path, 'summary'), hasId: true, text: step.summary });
    return news ? [{ ...news, path, timestamp: step.completedAt, type: 'text', role: 'assistant' }] : [];
}
/** Puts each group before the first news that is later than the group's first; without times, at the end. */
function insertByTime(own, groups) {
    const merged = [];
    const waiting = [...groups];
    for (const news of own) {
        while (waiting[0] && startsBefore(waiting[0], news))
            merged.push(...(waiting.shift() ?? []));
        merged.push(news);
    }
    return [...merged, ...waiting.flat()];
}
function startsBefore(group, news) {
    const start = group[0]?.timestamp;
    return start !== undefined && news.timestamp !== undefined && start < news.timestamp;
}
function readMessage(memory, place) {
    const { path, message } = place;
    const told = { path, timestamp: message.timestamp };
    const count = countUses();
    return message.content.flatMap((block, index) => {
        if (block.type === 'text') {
            const id = block.id ?? message.ids[0];
            const name = id === undefined ? `${message.role} ${place.at}.${index}` : `text ${id} ${count(id)}`;
            const news = readText(memory, { key: keyIn(path, name), hasId: id !== undefined, text: block.text });
            return news ? [{ ...told, ...news, type: 'text', role: message.role }] : [];
        }
        // Told once, when it is whole.
        if (block.type === 'action_result' && block.state === 'running')
            return [];
        const name = blockName(block, message);
        const key = name === undefined ? undefined : keyIn(path, `${name} ${count(name)}`);
        return isNew(memory, key, JSON.stringify(block)) ? [{ ...told, type: 'block', block }] : [];
    });
}
/** Says how often each name came before. */
function countUses() {
    const uses = new Map();
    return (name) => {
        const before = uses.get(name) ?? 0;
        uses.set(name, before + 1);
        return before;
    };
}
function blockName(block, message) {
    switch (block.type) {
        case 'action':
            return block.id === '' ? undefined : `action ${block.id}`;
        case 'action_result':
            return block.actionId === '' ? undefined : `result ${block.actionId}`;
        case 'event':
            return message.ids[0] === undefined ? undefined : `event ${message.ids[0]}`;
    }
}
function keyIn(path, key) {
    return `${path.at(-1)?.id ?? ''} ${key}`;
}
function isNew(memory, key, content) {
    const digest = digestOf(content);
    if (key === undefined) {
        if (memory.digests.has(digest))
            return false;
        memory.digests.add(digest);
        return true;
    }
    if (memory.blocks.get(key)?.digest === digest)
        return false;
    memory.blocks.set(key, { digest, length: content.length, lastLine: 0 });
    return true;
}
function readText(memory, { key, hasId, text }) {
    const digest = digestOf(text);
    const known = memory.blocks.get(key);
    if (known?.digest === digest || text.trim() === '')
        return undefined;
    memory.blocks.set(key, { digest, length: text.length, lastLine: text.lastIndexOf('\n') + 1 });
    if (!hasId) {
        if (memory.digests.has(digest))
            return undefined;
        memory.digests.add(digest);
    }
    if (!known)
        return { text, change: 'new' };
    const grew = text.length > known.length && digestOf(text.slice(0, known.length)) === known.digest;
    if (grew)
        return { text: text.slice(known.lastLine), change: 'more' };
    return { text, change: hasId ? 'edited' : 'new' };
}
function digestOf(text) {
    return (0,external_node_crypto_.hash)('sha1', text, 'base64');
}

// EXTERNAL MODULE: ./src/report/live-printer.ts
var live_printer = __webpack_require__(4515);
// EXTERNAL MODULE: ./src/report/live-state.ts
var live_state = __webpack_require__(6354);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/live-step.ts

const titleLength = 100;
/** A description may be a whole prompt. */
const maxLookedAt = 2000;
/** The step in one line, below those it is part of. `rootTitle` names the first one where the server doesn't. */
function stepTitle(path, rootTitle) {
    return (0,report_text/* cutText */.IN)(path.map((step, depth) => nameOf(step, depth === 0 ? rootTitle : 'Delegated work')).join(' › '), titleLength);
}
function nameOf({ description }, fallback) {
    const line = (0,report_text/* headOf */.Uo)(description ?? '', maxLookedAt)
        .split('\n')
        .map(report_text/* oneLine */.TN)
        .find((text) => text !== '');
    return (0,report_text/* cutText */.IN)(line ?? fallback, titleLength / 2);
}

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/report/live-block.ts
/** One action, result or event of a conversation as lines. Their inputs and outputs are the server's own and may hold anything. */



const commandFold = { head: 6, tail: 2 };
const outputFold = { head: 5, tail: 12 };
const labelLength = 200;
/** Names under which servers put the one thing an action is about, first found first used. */
const commandKeys = ['command', 'cmd', 'script'];
const fileKeys = ['files', 'paths', 'file_paths', 'file_path', 'path', 'file', 'filename'];
const searchKeys = ['query', 'queries', 'pattern', 'patterns', 'regex', 'url'];
const titleKeys = ['title', 'name', 'skill', 'tool', 'tool_name'];
const serverKeys = ['server', 'server_name', 'mcp_server'];
const outputKeys = ['output', 'stdout', 'stderr', 'content', 'text', 'diff', 'summary', 'message', 'error', 'result'];
function actionLines(action) {
    if (action.category === 'command') {
        const command = firstText(action.input, commandKeys);
        if (command !== undefined)
            return (0,live_layout/* foldedLines */.EM)(command, commandFold, { style: 'bold' }).map(asCommand);
    }
    return [[(0,live_layout/* span */.Ln)(`${iconOf(action.category)} `, 'cyan'), (0,live_layout/* span */.Ln)(actionLabel(action))]];
}
function asCommand(line, index) {
    return [(0,live_layout/* span */.Ln)(index === 0 ? '$ ' : '  ', 'cyan'), ...line];
}
function iconOf(category) {
    switch (category) {
        case 'command':
            return '$';
        case 'files':
            return '✎';
        case 'search':
            return '⌕';
        case 'skill':
            return '★';
        default:
            return '⚙';
    }
}
/** The action in one short line: its name and what it is about. */
function actionLabel({ category, name, input }) {
    const about = category === 'command' ? firstText(input, commandKeys) : aboutOf(category, input);
    const title = name || category || 'action';
    if (about === undefined)
        return (0,report_text/* shortLine */.tl)(title, labelLength);
    return (0,report_text/* shortLine */.tl)(category === 'command' ? about : `${title}  ${about}`, labelLength);
}
function aboutOf(category, input) {
    switch (category) {
        case 'search':
            return joined([firstList(input, searchKeys), firstList(input, fileKeys)], ' in ') ?? rest(input);
        case 'integration':
            return (joined([firstList(input, serverKeys), firstList(input, ['tool', 'tool_name', ...titleKeys])], ' › ') ??
                rest(input));
        default:
            return firstList(input, [...fileKeys, ...titleKeys, ...searchKeys]) ?? rest(input);
    }
}
function joined(parts, between) {
    const known = parts.filter((part) => part !== undefined);
    return known.length === 0 ? undefined : known.join(between);
}
function rest(input) {
    return Object.keys(input).length > 0 ? JSON.stringify(input) : undefined;
}
const maxListed = 8;
function firstList(from, keys) {
    const found = keys.map((key) => listOf(from[key])).find((list) => list.length > 0);
    if (!found)
        return undefined;
    const more = found.length > maxListed ? ` and ${found.length - maxListed} more` : '';
    return found.slice(0, maxListed).join(', ') + more;
}
/** A text, or a list of texts or of objects that have a path or a name. */
function listOf(value) {
    const values = Array.isArray(value) ? (0,json/* arrayOf */.jk)(value) : [value];
    return values.flatMap((item) => (0,json/* textOf */.b6)(item) ?? firstText((0,json/* objectOf */.Xy)(item), ['path', 'file_path', 'file', 'name']) ?? []);
}
function firstText(from, keys) {
    return keys.map((key) => (0,json/* textOf */.b6)(from[key])).find((text) => text !== undefined);
}
/** The result's verdict and what it put out; `label` names the action where that stands further up. */
function resultLines(result, label) {
    const { mark, style, words } = verdictOf(result);
    const output = outputText(result.output);
    const headline = [(0,live_layout/* span */.Ln)(`${mark} ${words}`, style), ...(label === undefined ? [] : [(0,live_layout/* span */.Ln)(`  ${label}`, 'dim')])];
    if (output === '')
        return [headline];
    const lines = (0,live_layout/* foldedLines */.EM)(output, outputFold, { mark: '│ ', style: 'dim' });
    return [headline, ...(isDiff(output) ? lines.map(colourChange) : lines)];
}
function isDiff(output) {
    return /^(?:diff --git |--- |@@ )/.test(output);
}
/** What was added or taken away, in its colour. */
function colourChange(line) {
    return line.map(({ text, style }) => ({ text, style: changeStyle(text) ?? style }));
}
function changeStyle(text) {
    if (text.startsWith('+') && !text.startsWith('+++'))
        return 'green';
    return text.startsWith('-') && !text.startsWith('---') ? 'red' : undefined;
}
function verdictOf({ state, output, category, name }) {
    const exitCode = (0,json/* numberOf */.rl)(output['exit_code']) ?? (0,json/* numberOf */.rl)(output['exitCode']);
    const failed = state === 'failed' || (exitCode !== undefined && exitCode !== 0);
    const words = category === 'command' && exitCode !== undefined ? `exit ${exitCode}` : failed ? `${name} failed` : 'done';
    if (state === 'denied')
        return { mark: '⊘', style: 'yellow', words: `${name} was not allowed` };
    if (failed)
        return { mark: '✗', style: 'red', words };
    if (state === 'completed' || state === '')
        return { mark: '✓', style: 'green', words };
    return { mark: '·', style: 'dim', words: state };
}
/** What there is to read in an output, else its JSON; nothing for an empty one. */
function outputText(output) {
    const texts = outputKeys.flatMap((key) => readable(output[key]));
    if (texts.length > 0)
        return texts.join('\n');
    const rest = Object.entries(output).filter(([key]) => !/^exit_?code$/i.test(key));
    return rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest));
}
function readable(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? [] : [value];
    if (Array.isArray(value) && value.length > 0) {
        const texts = listOf(value);
        return [texts.length === value.length ? texts.join('\n') : JSON.stringify(value)];
    }
    return (0,json/* isObject */.Gv)(value) ? [JSON.stringify(value)] : [];
}
function eventLines({ name, data }) {
    const facts = Object.keys(data).length === 0 ? '' : `  ${(0,report_text/* shortLine */.tl)(JSON.stringify(data), labelLength)}`;
    return [[(0,live_layout/* span */.Ln)(`· ${(0,report_text/* shortLine */.tl)(name, labelLength) || 'event'}${facts}`, 'dim')]];
}

;// CONCATENATED MODULE: ./src/report/live-text.ts

const wordsFold = { head: 60, tail: 20 };
const otherFold = { head: 4, tail: 1 };
/** The agent's words as they are, those of others folded short. */
function textLines({ role, text, change }) {
    const lines = role === 'assistant'
        ? (0,live_layout/* foldedLines */.EM)(text, wordsFold)
        : (0,live_layout/* foldedLines */.EM)(text, otherFold, { mark: markOf(role), style: 'dim' });
    switch (change) {
        case 'new':
            return lines;
        case 'more':
            return lines.map((line, at) => [(0,live_layout/* span */.Ln)(at === 0 ? '… ' : '  ', 'dim'), ...line]);
        case 'edited':
            return [[(0,live_layout/* span */.Ln)('(edited)', 'dim')], ...lines];
    }
}
function markOf(role) {
    return role === 'user' ? '▷ ' : '│ ';
}

;// CONCATENATED MODULE: ./src/report/live-tellers.ts
/** The two ways to tell news: all of it in groups, or just what is being done. */




function createLiveTeller(printer) {
    const linesOf = createLineMaker();
    return (news) => {
        for (const { item, atMs, title } of news)
            printer.inGroup(title, linesOf(item), atMs);
    };
}
/** So many actions without a result are remembered by name. */
const maxOpenActions = 200;
/** Results name their action unless it stands right above. */
function createLineMaker() {
    const labels = new Map();
    let above;
    return (item) => {
        const before = above;
        above = undefined;
        if (item.type === 'text')
            return textLines(item);
        const { block } = item;
        switch (block.type) {
            case 'action':
                remember(labels, block.id, actionLabel(block));
                above = block.id;
                return actionLines(block);
            case 'action_result': {
                const label = labels.get(block.actionId) ?? block.name;
                labels.delete(block.actionId);
                return resultLines(block, block.actionId === before ? undefined : label);
            }
            case 'event':
                return eventLines(block);
        }
    };
}
function remember(labels, id, label) {
    labels.set(id, label);
    const oldest = labels.size > maxOpenActions ? labels.keys().next().value : undefined;
    if (oldest !== undefined)
        labels.delete(oldest);
}
/** Titles of steps, and under them names of actions with how often they came in a row. No text, no input, no result. */
function createBriefTeller(printer) {
    let title;
    return (news) => {
        for (const part of splitByTitle(news)) {
            if (part.title !== title)
                printer.outside([[(0,live_layout/* span */.Ln)('▸ ', 'cyan'), (0,live_layout/* span */.Ln)(part.title)]], part.atMs);
            title = part.title;
            if (part.names.length > 0)
                printer.outside([[(0,live_layout/* span */.Ln)(`  ${countNames(part.names)}`, 'dim')]], part.atMs);
        }
    };
}
function splitByTitle(news) {
    const parts = [];
    for (const { item, atMs, title } of news) {
        const last = parts.at(-1);
        const part = last?.title === title ? last : { title, atMs, names: [] };
        if (part !== last)
            parts.push(part);
        if (item.type === 'block' && item.block.type === 'action')
            part.names.push(live_tellers_nameOf(item.block));
    }
    return parts;
}
function live_tellers_nameOf({ name, category }) {
    return (0,report_text/* shortLine */.tl)(name || category || 'action', 60);
}
/** `run_command ×3, edit_files`. */
function countNames(names) {
    const runs = [];
    for (const name of names) {
        const last = runs.at(-1);
        if (last?.name === name)
            last.count++;
        else
            runs.push({ name, count: 1 });
    }
    return runs.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join(', ');
}

;// CONCATENATED MODULE: ./src/report/live-times.ts
function createMessageTimes(clock, printer) {
    let readingMs = 0;
    let newsMs = 0;
    return {
        placeMs(timestamp) {
            const nowMs = printer.nowMs();
            if (timestamp === undefined)
                return nowMs;
            const ageMs = clock.date().getTime() - timestamp.getTime();
            return Math.min(Math.max(nowMs - ageMs, readingMs), nowMs);
        },
        endReading(count) {
            readingMs = printer.nowMs();
            if (count > 0)
                newsMs = readingMs;
        },
        silentMs: () => printer.nowMs() - newsMs,
    };
}

;// CONCATENATED MODULE: ./src/report/live-log.ts
/** Shows the agent at work in the runner's log: the conversation as it grows, states, waits, a sign of life. */








/** A sign of life comes after this much silence, so that with polls up to 15 s apart it comes within the minute. */
const quietMs = 44_000;
function createLiveLog(options) {
    if (options.level === 'off')
        return silentLog;
    const printer = (0,live_printer/* createPrinter */.F)(options);
    const label = options.label === undefined ? '' : `${(0,report_text/* oneLine */.TN)(options.label)}: `;
    const tell = options.level === 'live' ? createLiveTeller(printer) : createBriefTeller(printer);
    const states = (0,live_state/* createStateTeller */.w)(printer, { label, withMessages: options.level === 'live' });
    const reader = createNewsReader();
    const times = createMessageTimes(options.clock, printer);
    let count = 0;
    let lastWait = '';
    function quietly(text) {
        printer.outside([[(0,live_layout/* span */.Ln)(`· ${label}${(0,report_text/* oneLine */.TN)(text)}`, 'dim')]]);
    }
    return {
        state: (run) => {
            states.tell(run);
        },
        conversation(conversation) {
            if (!conversation)
                return;
            const news = reader.read(conversation);
            count += news.length;
            tell(news.map((item) => ({
                item,
                atMs: times.placeMs(item.timestamp),
                title: label + stepTitle(item.path, states.title()),
            })));
            times.endReading(news.length);
        },
        waiting(what) {
            states.tellEnd();
            if (what !== lastWait || printer.silentMs() >= quietMs)
                quietly(what);
            lastWait = what;
        },
        heartbeat() {
            states.tellEnd();
            if (printer.silentMs() < quietMs)
                return;
            const news = count === 0 ? '' : `, nothing new for ${(0,live_layout/* showTime */.lY)(times.silentMs())} (${count.toLocaleString('en-US')} so far)`;
            quietly(states.words() + news);
        },
        close() {
            states.tellEnd();
            printer.endGroup();
            if (count === 0 && states.hasEnded())
                quietly('the server has no conversation to show');
        },
    };
}
const silentLog = {
    state: () => undefined,
    conversation: () => undefined,
    waiting: () => undefined,
    heartbeat: () => undefined,
    close: () => undefined,
};


/***/ }),

/***/ 4515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
/* harmony import */ var _live_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

function createPrinter({ log, clock, startedAtMs }) {
    const nowMs = () => clock.now() - startedAtMs;
    const seen = new Set();
    let printedMs = 0;
    function print(lines, atMs) {
        for (const line of (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .timed */ .ay)(atMs, lines))
            log.styled(line);
        printedMs = nowMs();
    }
    return {
        nowMs,
        silentMs: () => nowMs() - printedMs,
        inGroup(title, lines, atMs) {
            const [first, again] = [`▸ ${title}`, `▸ ${title} (continued)`];
            const open = log.openGroup();
            if (open !== first && open !== again)
                log.group(seen.has(title) ? again : first);
            seen.add(title);
            print(lines, atMs);
        },
        outside(lines, atMs = nowMs()) {
            log.endGroup();
            print(lines, atMs);
        },
        endGroup: () => {
            log.endGroup();
        },
    };
}


/***/ }),

/***/ 6354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createStateTeller)
/* harmony export */ });
/* harmony import */ var _oz_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1520);
/* harmony import */ var _live_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5655);



const looks = {
    QUEUED: { style: 'dim', words: 'Queued' },
    PENDING: { style: 'dim', words: 'Pending: a place to run is being made' },
    CLAIMED: { style: 'blue', words: 'Claimed by a worker' },
    INPROGRESS: { style: 'cyan', words: 'Working' },
    SUCCEEDED: { style: 'green', words: 'Succeeded' },
    FAILED: { style: 'red', words: 'Failed' },
    ERROR: { style: 'red', words: 'Ended by an error of the platform' },
    BLOCKED: { style: 'yellow', words: 'Blocked: the agent waits for a person' },
    CANCELLED: { style: 'yellow', words: 'Cancelled' },
    UNKNOWN: { style: 'yellow', words: 'In a state this version does not know' },
};
const messageLength = 200;
function createStateTeller(printer, { label, withMessages }) {
    let last;
    let told = '';
    function print(run) {
        const message = withMessages ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shortLine */ .tl)(run.status?.message ?? '', messageLength) : '';
        const now = `${run.stateName}\n${message}`;
        if (now !== told)
            printer.outside([stateLine(run, label, message)]);
        told = now;
    }
    return {
        tell(run) {
            if (!(0,_oz_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndState */ .Vn)(run.state))
                print(run);
            if (run.sessionLink !== undefined && run.sessionLink !== last?.sessionLink) {
                printer.outside([[(0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(`  ${label}watch or steer it: `, 'dim'), (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(run.sessionLink, 'blue')]]);
            }
            last = run;
        },
        tellEnd() {
            if (last && (0,_oz_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndState */ .Vn)(last.state))
                print(last);
        },
        title: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(last?.title ?? '') || 'The agent',
        words: () => (last ? wordsOf(last) : 'Waiting for the server'),
        hasEnded: () => last !== undefined && (0,_oz_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isEndState */ .Vn)(last.state),
    };
}
function stateLine(run, label, message) {
    return [
        (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)('● ', looks[run.state].style),
        (0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(label + wordsOf(run)),
        ...(message === '' ? [] : [(0,_live_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(`  ${message}`, 'dim')]),
    ];
}
function wordsOf({ state, stateName }) {
    return state === 'UNKNOWN' ? `${looks.UNKNOWN.words}: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(stateName)}` : looks[state].words;
}


/***/ })

};

//# sourceMappingURL=714.index.js.map