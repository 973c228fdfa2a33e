export const id = 225;
export const ids = [225];
export const modules = {
80379:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  renderTemplate: () => ( renderTemplate)
});
var parse_markdown = __webpack_require__(32304);
var budget = __webpack_require__(49009);
var json = __webpack_require__(62253);
var errors = __webpack_require__(46316);
var nearest = __webpack_require__(34437);
;
const havers = {
    issue: 'issues, issue_comment',
    pull_request: 'pull_request, pull_request_review, pull_request_review_comment, and issue_comment on a pull request',
    discussion: 'discussion, discussion_comment',
    comment: 'issue_comment, discussion_comment, pull_request_review_comment',
    review: 'pull_request_review',
    release: 'release',
    push: 'push',
    check: 'workflow_run, check_run, check_suite, status',
    inputs: 'workflow_dispatch',
    client_payload: 'repository_dispatch',
};
const advices = new WeakMap();
function markAbsent(scope, event, Base) {
    class Absence extends Base {
        valueOf() {
            return null;
        }
        liquidMethodMissing() {
            return this;
        }
    }
    const which = event === '' ? 'this event' : `the event ${event}`;
    const absent = Object.entries(havers).filter(([name]) => scope[name] === null);
    const absences = absent.map(([name, events]) => {
        const absence = new Absence();
        advices.set(absence, `${which} has no event.${name} (these have: ${events}); ask with {% if event.${name} %} first`);
        return [name, absence];
    });
    return { ...scope, ...Object.fromEntries(absences) };
}
function adviceOf(value) {
    return typeof value === 'object' && value !== null ? advices.get(value) : undefined;
}
function explain(error, file, scope, filters) {
    const message = (0,errors .bD)(error);
    const [, kind, name = ''] = /undefined (variable|filter): ([^\s,]+)/.exec(message) ?? [];
    const near = kind === 'filter' ? nearTo(name, filters) : undefined;
    let hint = 'Put code that holds {{ or {% as it is between {% raw %} and {% endraw %}.';
    if (kind === 'variable')
        hint = adviseVariable(name, scope);
    if (kind === 'filter')
        hint = near ? `Did you mean the filter ${near}?` : `Known filters: ${filters.join(', ')}.`;
    return new errors .lZ(`The template ${file} can't be used: ${message}.`, { cause: error, hint });
}
function adviseVariable(path, scope) {
    const names = path.split('.');
    let parent = scope;
    for (const [index, name] of names.entries()) {
        const known = (0,json .Gv)(parent) ? Object.keys(parent) : [];
        if (!known.includes(name))
            return adviseName(names.slice(0, index), name, known);
        const isGetter = Object.getOwnPropertyDescriptor(Object(parent), name)?.get !== undefined;
        if (index === 0 && isGetter)
            return 'Look up the names of its parts in the documentation.';
        parent = Reflect.get(Object(parent), name);
        const above = names.slice(0, index + 1).join('.');
        if (parent === null)
            return `This event has no ${above}: ask with {% if ${above} %} first.`;
    }
    return 'It is null in this event: ask for it with {% if %} first.';
}
function adviseName(above, name, known) {
    if (above.join('.') === 'vars') {
        const given = known.length === 0 ? 'prompt_vars is empty' : `prompt_vars has ${known.join(', ')}`;
        return `Add ${name} to the input prompt_vars; ${given}.`;
    }
    const near = nearTo(name, known);
    if (near !== undefined)
        return `Did you mean ${[...above, near].join('.')}?`;
    if (known.length === 0)
        return 'It has no such part.';
    const raw = above.length === 0 ? ' Code that holds {{ as it is goes between {% raw %} and {% endraw %}.' : '';
    return `Known names: ${known.join(', ')}.${raw}`;
}
function nearTo(name, known) {
    const lettersOf = (word) => Array.from(word).sort().join('');
    return (0,nearest .p)(name, known) ?? known.find((other) => lettersOf(other) === lettersOf(name));
}
var event_lines = __webpack_require__(22944);
var context_patch = __webpack_require__(90924);
var fence = __webpack_require__(73767);
var log_excerpt = __webpack_require__(68164);
var size = __webpack_require__(59749);
;
const gap = '[omitted to fit]';
class DataWriter {
    #fencer;
    #share;
    #bytes;
    #cut = 0;
    #left = 0;
    #isInGap = false;
    constructor(fencer, bytes) {
        this.#fencer = fencer;
        this.#bytes = bytes;
        this.#share = Math.floor(bytes * 0.4);
    }
    write(text, label, form) {
        const frame = this.#fencer.frameBytes(label);
        const allowed = Math.min(this.#bytes - frame - gap.length, this.#share);
        if (!(0,budget .MJ)(text, allowed)) {
            this.#left++;
            if (this.#isInGap)
                return '';
            this.#isInGap = true;
            this.#bytes -= gap.length;
            return gap;
        }
        const fitted = (0,budget .vY)({ text, form, keep: 'start' }, allowed);
        this.#fencer.count(fitted.counts);
        this.#bytes -= frame + (0,size .y)(fitted.text + fitted.note);
        this.#isInGap = false;
        if (fitted.isCut)
            this.#cut++;
        return this.#fencer.enclose(fitted.text, label) + fitted.note;
    }
    describeCuts() {
        const fates = [this.#left > 0 && `${this.#left} omitted`, this.#cut > 0 && `${this.#cut} cut short`];
        const told = fates.filter((fate) => fate !== false).join(', ');
        return told === '' ? [] : [`Truncated to fit: values of the template: ${told}.`];
    }
}
class FencedValue {
    #facts;
    #writer;
    constructor(facts, writer) {
        this.#facts = facts;
        this.#writer = writer;
    }
    get bare() {
        return this.#facts.text;
    }
    get size() {
        return this.#facts.text.length;
    }
    with(text) {
        return new FencedValue({ ...this.#facts, text }, this.#writer);
    }
    and(other) {
        const [mine, others] = [this.#facts, other.#facts];
        const form = mine.form === others.form ? mine.form : 'markdown';
        return new FencedValue({ text: '', label: (0,fence .zE)(mine.label, others.label), form }, this.#writer);
    }
    toString() {
        const { text, label, form } = this.#facts;
        return text.trim() === '' ? '' : this.#writer.write(text, label, form);
    }
    indexOf(wanted) {
        return this.bare.indexOf(String(bareOf(wanted)));
    }
    equals(other) {
        return this.bare === bareOf(other);
    }
    gt(other) {
        return this.bare > String(bareOf(other));
    }
    geq(other) {
        return this.bare >= String(bareOf(other));
    }
    lt(other) {
        return this.bare < String(bareOf(other));
    }
    leq(other) {
        return this.bare <= String(bareOf(other));
    }
}
function bareOf(value) {
    if (value instanceof FencedValue)
        return value.bare;
    return Array.isArray(value) ? value.map(bareOf) : value;
}
function findFenced(value) {
    if (value instanceof FencedValue)
        return [value];
    return Array.isArray(value) ? value.flatMap(findFenced) : [];
}
function originOfAll(values) {
    const [first, ...rest] = values;
    return first && rest.reduce((one, other) => one.and(other), first);
}
function refence(result, origin) {
    if (typeof result === 'string')
        return origin.with(result);
    return Array.isArray(result) ? result.map((item) => refence(item, origin)) : result;
}
function fenceVars(vars, placeholders, writer) {
    const fenced = {};
    for (const [name, value] of Object.entries(vars)) {
        placeholders.requireOwnName(name, 'prompt_vars');
        fenced[name] = fenceVar(value, placeholders, writer);
    }
    return fenced;
}
function fenceVar(value, placeholders, writer) {
    if (typeof value === 'string')
        return fenceText(value, placeholders, writer);
    if (Array.isArray(value))
        return value.map((item) => fenceVar(item, placeholders, writer));
    return (0,json .Gv)(value) ? fenceVars(value, placeholders, writer) : value;
}
function fenceText(value, placeholders, writer) {
    const pieces = placeholders.split(value).map((piece) => (typeof piece === 'string' ? piece : toData(piece, writer)));
    const [first, ...others] = pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
    return first instanceof FencedValue && others.length === 0 ? first : pieces.map(String).join('');
}
function toData({ text, source }, writer) {
    const facts = source
        ? { label: (0,fence .Wy)(source), form: (0,fence .QU)(source.what) }
        : { label: fence .Ae, form: 'markdown' };
    return new FencedValue({ text, ...facts }, writer);
}
;
function makeFetchedScope(source, writer) {
    let missing = [];
    let failure;
    const data = (text, what, { author = nobody, where, form = 'markdown' } = {}) => text ? new FencedValue({ text, label: (0,fence .Nw)(what, author, where), form }, writer) : null;
    const scope = {};
    for (const [name, parts, show] of namedParts) {
        const get = async () => {
            try {
                const context = await source.fetch(parts);
                missing = context.missing;
                return show(context, data);
            }
            catch (error) {
                failure ??= error;
                throw error;
            }
        };
        Object.defineProperty(scope, name, { enumerable: true, get });
    }
    return { scope, missing: () => missing, failure: () => failure };
}
const mostLogBytes = 60_000;
const nobody = { login: undefined, association: undefined };
const plain = { form: 'plain' };
const namedParts = [
    ['comments', ['comments'], ({ comments = [] }, data) => comments.map((comment) => showComment(comment, data))],
    ['files', ['files', 'diff'], ({ files = [] }, data) => files.map((file) => showFile(file, data))],
    ['diff', ['files', 'diff'], ({ files = [] }, data) => files.flatMap((file) => showPatch(file, data) ?? [])],
    [
        'commits',
        ['commits'],
        ({ commits = [] }, data) => commits.map(({ sha, author, date = null, message }) => ({
            ...showAuthor(author),
            sha,
            date,
            message: data(message, 'commit message', { author }),
        })),
    ],
    [
        'reviews',
        ['reviews'],
        ({ reviews = [] }, data) => reviews.map(({ author, state, submittedAt: date = null, body, commitSha: commit_sha = null }) => ({
            ...showAuthor(author),
            state: (0,event_lines .Vm)(state),
            date,
            commit_sha,
            body: data(body, 'review', { author }),
        })),
    ],
    [
        'threads',
        ['threads'],
        ({ threads = [] }, data) => threads.map(({ path, line = null, isResolved, isOutdated, comments }) => ({
            path: data(path, 'file name', plain),
            line,
            is_resolved: isResolved,
            is_outdated: isOutdated,
            comments: comments.map((comment) => showComment(comment, data)),
        })),
    ],
    [
        'logs',
        ['logs'],
        ({ failedJobs = [] }, data) => failedJobs.map(({ name, url = null, conclusion, failedSteps, log }) => ({
            job: data(name, 'job', plain),
            url,
            conclusion: (0,event_lines .Vm)(conclusion),
            failed_steps: failedSteps.map((step) => data(step, 'step', plain)),
            log: data((0,log_excerpt .A)(log, mostLogBytes), 'log', { where: name, ...plain }),
        })),
    ],
    [
        'linked_issues',
        ['linked_issues'],
        ({ linkedIssues = [] }, data) => linkedIssues.map(({ repository, number, state, author, title, body }) => ({
            ...showAuthor(author),
            repository: (0,event_lines .Vm)(repository),
            number,
            state: (0,event_lines .Vm)(state),
            title: data(title, 'issue title', { author }),
            body: data(body, 'issue body', { author }),
        })),
    ],
    [
        'pull',
        ['pull'],
        ({ pull }, data) => pull
            ? {
                ...showAuthor(pull.author),
                number: pull.number,
                head_sha: pull.headSha,
                head_ref: data(pull.headRef, 'branch', { author: pull.author, ...plain }),
                base_sha: pull.baseSha,
                base_ref: data(pull.baseRef, 'branch', plain),
                is_draft: pull.isDraft,
                title: data(pull.title, 'pull request title', { author: pull.author }),
                body: data(pull.body, 'pull request body', { author: pull.author }),
            }
            : null,
    ],
];
function showAuthor({ login, association }) {
    return { author: (0,event_lines .Vm)(login) ?? null, association: (0,event_lines .Vm)(association) ?? null };
}
function showComment({ author, createdAt, body, url }, data) {
    return { ...showAuthor(author), date: createdAt, url: url ?? null, body: data(body, 'comment', { author }) };
}
function showFile(file, data) {
    return {
        path: data(file.path, 'file name', plain),
        previous_path: data(file.previousPath, 'file name', plain),
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        patch: showPatch(file, data),
    };
}
function showPatch({ path, patch }, data) {
    return data(patch && (0,context_patch .Gu)(patch), 'diff (old line, new line, text)', { where: path, ...plain });
}
;
const withheld = new Set(['raw', 'inspect', 'jsonify']);
function makeFilters(builtIn, mark) {
    const all = { ...builtIn, json: writeJson, code: writeCode, diff: writeDiff };
    const kept = Object.entries(all).filter(([name]) => !withheld.has(name));
    const handlerOf = (filter) => (typeof filter === 'function' ? filter : filter.handler);
    return new Map(kept.map(([name, filter]) => [name, keepFences(handlerOf(filter), name, mark)]));
}
function keepFences(handler, name, mark) {
    return function* (value, ...more) {
        const advice = adviceOf(value);
        if (advice !== undefined && name !== 'default' && name !== 'json')
            throw new Error(advice);
        const [first, ...rest] = [value, ...more].map((one) => (adviceOf(one) === undefined ? one : null));
        const values = [first, ...rest];
        if (values.some((one) => typeof one === 'string' && one.includes(mark))) {
            throw new Error(`the filter ${name} can't work on a text that is fenced already: use it before capture or append`);
        }
        const origin = originOfAll(findFenced(values));
        const result = yield handler.apply(this, [bareOf(first), ...rest.map(bareOf)]);
        const isOwn = typeof result === 'string' && more.includes(result);
        return origin && !isOwn ? refence(result, origin) : result;
    };
}
function writeJson(value, indent) {
    const texts = [];
    const bare = (_key, item) => {
        if (!(item instanceof FencedValue))
            return item;
        texts.push(item);
        return item.bare;
    };
    const json = JSON.stringify(value, bare, typeof indent === 'number' ? indent : undefined);
    return originOfAll(texts)?.with(json) ?? json;
}
function writeCode(value, language) {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    let longest = 0;
    for (const [ticks] of text.matchAll(/`+/g))
        longest = Math.max(longest, ticks.length);
    const marks = '`'.repeat(Math.max(3, longest + 1));
    return `${marks}${typeof language === 'string' ? language : ''}\n${text}\n${marks}`;
}
function writeDiff(value) {
    if (typeof value === 'string')
        return (0,context_patch .Gu)((0,context_patch .Hx)(value));
    const files = Array.isArray(value) ? value : [value];
    return files.flatMap((file) => ((0,json .Gv)(file) && file['patch'] instanceof FencedValue ? [file['patch']] : []));
}
var event_subject = __webpack_require__(12104);
;
function makeEventScope(event, writer) {
    const show = (value) => showValue(value, writer);
    const pick = (from, ...names) => {
        const nameOf = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        const shown = (name) => /url$/i.test(name) ? (from[name] ?? null) : show(from[name]);
        return Object.fromEntries(names.map((name) => [nameOf(name), shown(name)]));
    };
    const subject = (0,event_subject .et)(event)?.subject;
    return {
        ...pick(event, 'name', 'action', 'sender', 'actor', 'ref', 'sha'),
        run_url: event.run.url ?? null,
        repository: pick(event.repository, 'fullName', 'owner', 'name', 'defaultBranch'),
        number: show(subject?.number),
        title: show(subject?.title),
        body: show(subject?.body),
        issue: 'issue' in event ? showSubject(event.issue, show, pick) : null,
        pull_request: showPull(event, show, pick),
        discussion: 'discussion' in event ? showSubject(event.discussion, show, pick) : null,
        comment: scope_showComment(event, show, pick),
        review: 'review' in event ? pick(event.review, 'body', 'state') : null,
        label: 'label' in event ? show(event.label?.name) : null,
        release: 'release' in event ? pick(event.release, 'tag', 'name', 'body', 'url', 'isDraft', 'isPrerelease') : null,
        push: 'push' in event
            ? {
                ...pick(event.push, 'ref', 'before', 'after', 'compareUrl'),
                commits: event.push.commits.map((commit) => pick(commit, 'sha', 'message', 'author')),
            }
            : null,
        check: showCheck(event, show, pick),
        inputs: event.kind === 'workflow_dispatch' ? event.inputs : null,
        client_payload: event.kind === 'repository_dispatch' ? fenceStrings(event.clientPayload, writer) : null,
        payload: fenceStrings(event.payload, writer),
    };
}
function showValue(value, writer) {
    if (value === undefined)
        return null;
    if (typeof value === 'string')
        return (0,event_lines .Vm)(value);
    if (Array.isArray(value))
        return value.map((item) => showValue(item, writer));
    if (isText(value)) {
        const { text, what } = value;
        return text === '' ? null : new FencedValue({ text, label: (0,fence .Wy)(value), form: (0,fence .QU)(what) }, writer);
    }
    return (0,json .Gv)(value) ? showValue(value['login'], writer) : value;
}
function isText(value) {
    return (0,json .Gv)(value) && 'what' in value && 'text' in value;
}
function showSubject(subject, show, pick) {
    return {
        ...pick(subject, 'number', 'title', 'body', 'author', 'association', 'state'),
        labels: subject.labels.map(({ name }) => show(name)),
        ...pick(subject, 'assignees', 'url'),
    };
}
function showPull(event, show, pick) {
    if ('issue' in event && event.issue.isPullRequest)
        return showSubject(event.issue, show, pick);
    if (!('pullRequest' in event))
        return null;
    const { head, base, isFromFork, isDraft } = event.pullRequest;
    return {
        ...showSubject(event.pullRequest, show, pick),
        head_sha: show(head.sha),
        head_ref: show(head.ref),
        base_sha: show(base.sha),
        base_ref: show(base.ref),
        is_fork: isFromFork,
        is_draft: isDraft,
    };
}
function scope_showComment(event, show, pick) {
    if (!('comment' in event))
        return null;
    const { body } = event.comment;
    const place = event.kind === 'pull_request_review_comment' ? event.comment : undefined;
    return {
        body: show(body),
        ...pick(body, 'author', 'association', 'url'),
        path: show(place?.file),
        line: show(place?.line),
        diff_hunk: show(place?.diffHunk),
    };
}
function showCheck(event, show, pick) {
    const facts = (0,event_subject .EG)(event);
    let texts = {};
    if ('workflowRun' in event)
        texts = { name: event.workflowRun.name };
    if ('checkRun' in event)
        texts = event.checkRun;
    if ('status' in event)
        texts = { name: event.status.context, summary: event.status.description };
    return facts
        ? {
            name: show(texts.name),
            ...pick(facts, 'conclusion', 'url', 'headSha', 'headBranch', 'pullRequests'),
            title: show(texts.title),
            summary: show(texts.summary),
            output: show(texts.output),
        }
        : null;
}
function fenceStrings(value, writer) {
    if (typeof value === 'string')
        return new FencedValue({ text: value, label: fence .Ae, form: 'markdown' }, writer);
    if (Array.isArray(value))
        return value.map((item) => fenceStrings(item, writer));
    if (!(0,json .Gv)(value))
        return value;
    const parts = {};
    for (const key of Object.keys(value)) {
        Object.defineProperty(parts, key, { enumerable: true, get: () => fenceStrings(value[key], writer) });
    }
    return parts;
}
;
const limits = { parseLimit: 200_000, renderLimit: 120_000, memoryLimit: 50_000_000 };
const fileTags = ['include', 'render', 'layout', 'block'];
async function renderTemplate(parts) {
    const { Drop, filters, Liquid } = await Promise.all( [__webpack_require__.e(694), __webpack_require__.e(225)]).then(__webpack_require__.bind(__webpack_require__, 48694));
    await (0,parse_markdown .P)();
    const writer = new DataWriter(parts.fencer, parts.budgetBytes ?? budget .Iw);
    const fetched = makeFetchedScope(parts.source, writer);
    const eventScope = markAbsent(makeEventScope(parts.event, writer), parts.event.name, Drop);
    const own = { event: eventScope, vars: fenceVars(parts.vars, parts.placeholders, writer) };
    const scope = Object.defineProperties(own, Object.getOwnPropertyDescriptors(fetched.scope));
    const known = makeFilters(filters, parts.fencer.mark);
    const liquid = new Liquid({
        ...limits,
        strictVariables: true,
        strictFilters: true,
        ownPropertyOnly: true,
        templates: {},
        outputEscape: writeOut,
    });
    for (const name of Object.keys(liquid.filters))
        liquid.unregisterFilter(name);
    for (const [name, filter] of known)
        liquid.registerFilter(name, filter);
    for (const tag of fileTags)
        Reflect.deleteProperty(liquid.tags, tag);
    try {
        const text = await liquid.parseAndRender(parts.template, scope);
        const fenced = String(fenceText(String(text), parts.placeholders, writer));
        return { text: fenced, notes: [...writer.describeCuts(), ...fetched.missing().map(({ reason }) => reason)] };
    }
    catch (error) {
        const failure = fetched.failure();
        throw failure instanceof Error ? failure : explain(error, parts.file, scope, [...known.keys()]);
    }
}
function writeOut(value) {
    if (value === undefined || value === null)
        return '';
    const advice = adviceOf(value);
    if (advice !== undefined)
        throw new Error(advice);
    if (value instanceof FencedValue)
        return value.toString();
    if (Array.isArray(value))
        return value.map(writeOut).join(value.some((item) => item instanceof FencedValue) ? '\n' : '');
    if (typeof value === 'object') {
        throw new Error('a value with parts can only be put out by its parts, or with the filter json');
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
}
})
};
