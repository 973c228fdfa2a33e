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
    const marked = { ...scope };
    for (const [name, events] of Object.entries(havers)) {
        if (marked[name] !== null)
            continue;
        const absence = new Absence();
        const which = event === '' ? 'this event' : `the event ${event}`;
        advices.set(absence, `${which} has no event.${name} (these have: ${events}); ask with {% if event.${name} %} first`);
        marked[name] = absence;
    }
    return marked;
}
function adviceOf(value) {
    return typeof value === 'object' && value !== null ? advices.get(value) : undefined;
}
function explain(error, file, scope, filters) {
    const message = (0,errors .bD)(error);
    const variable = /undefined variable: ([^\s,]+)/.exec(message)?.[1];
    const filter = /undefined filter: ([^\s,]+)/.exec(message)?.[1];
    const hint = variable
        ? adviseVariable(variable, scope)
        : filter
            ? adviseFilter(filter, filters)
            : 'Put code that holds {{ or {% as it is between {% raw %} and {% endraw %}.';
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
function adviseFilter(name, filters) {
    const near = nearTo(name, filters);
    return near === undefined ? `Known filters: ${filters.join(', ')}.` : `Did you mean the filter ${near}?`;
}
var event_lines = __webpack_require__(22944);
var fence = __webpack_require__(73767);
var log_excerpt = __webpack_require__(68164);
var context_patch = __webpack_require__(90924);
var size = __webpack_require__(59749);
;
const gap = '[omitted to fit]';
class DataWriter {
    fencer;
    #share;
    #bytes;
    #cut = 0;
    #left = 0;
    #isInGap = false;
    constructor(fencer, bytes) {
        this.fencer = fencer;
        this.#bytes = bytes;
        this.#share = Math.floor(bytes * 0.4);
    }
    write(text, label, form) {
        const frame = this.fencer.frameBytes(label);
        const allowed = Math.min(this.#bytes - frame - gap.length, this.#share);
        if (!(0,budget .MJ)(text, allowed))
            return this.#leaveOut();
        const fitted = (0,budget .vY)({ text, form, keep: 'start' }, allowed);
        this.fencer.count(fitted.counts);
        this.#bytes -= frame + (0,size .y)(fitted.text + fitted.note);
        this.#isInGap = false;
        if (fitted.isCut)
            this.#cut++;
        return this.fencer.enclose(fitted.text, label) + fitted.note;
    }
    #leaveOut() {
        this.#left++;
        if (this.#isInGap)
            return '';
        this.#isInGap = true;
        this.#bytes -= gap.length;
        return gap;
    }
    describeCuts() {
        const fates = [this.#left > 0 ? `${this.#left} omitted` : '', this.#cut > 0 ? `${this.#cut} cut short` : ''];
        return fates.filter((fate) => fate !== '').join(', ');
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
    const pieces = placeholders.split(value).filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
    const [first] = pieces;
    if (first && typeof first !== 'string' && pieces.length === 1)
        return toData(first, writer);
    const written = placeholders.split(value);
    return written.map((piece) => (typeof piece === 'string' ? piece : String(toData(piece, writer)))).join('');
}
function toData({ text, source }, writer) {
    return new FencedValue({ text, label: source ? (0,fence .Wy)(source) : fence .Ae, form: source ? (0,fence .QU)(source.what) : 'markdown' }, writer);
}
;
function makeFetchedScope(source, writer) {
    let missing = [];
    let failure;
    const scope = {};
    for (const [name, { parts, show }] of Object.entries(partsByName)) {
        const get = async () => {
            try {
                const context = await source.fetch(parts);
                missing = context.missing;
                return show(context, makeData(writer));
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
function makeData(writer) {
    return (text, { what, author = nobody, where, form = 'markdown' }) => {
        if (text === undefined || text === '')
            return null;
        return new FencedValue({ text, label: (0,fence .Nw)(what, author, where), form }, writer);
    };
}
const nobody = { login: undefined, association: undefined };
const partsByName = {
    comments: {
        parts: ['comments'],
        show: ({ comments = [] }, data) => comments.map((comment) => showComment(comment, data)),
    },
    files: { parts: ['files', 'diff'], show: ({ files = [] }, data) => files.map((file) => showFile(file, data)) },
    diff: {
        parts: ['files', 'diff'],
        show: ({ files = [] }, data) => files.flatMap((file) => showPatch(file, data) ?? []),
    },
    commits: {
        parts: ['commits'],
        show: ({ commits = [] }, data) => commits.map(({ sha, author, date, message }) => ({
            ...showAuthor(author),
            sha,
            date: date ?? null,
            message: data(message, { what: 'commit message', author }),
        })),
    },
    reviews: {
        parts: ['reviews'],
        show: ({ reviews = [] }, data) => reviews.map(({ author, state, submittedAt, body, commitSha }) => ({
            ...showAuthor(author),
            state: (0,event_lines .Vm)(state),
            date: submittedAt ?? null,
            commit_sha: commitSha ?? null,
            body: data(body, { what: 'review', author }),
        })),
    },
    threads: {
        parts: ['threads'],
        show: ({ threads = [] }, data) => threads.map(({ path, line, isResolved, isOutdated, comments }) => ({
            path: data(path, { what: 'file name', form: 'plain' }),
            line: line ?? null,
            is_resolved: isResolved,
            is_outdated: isOutdated,
            comments: comments.map((comment) => showComment(comment, data)),
        })),
    },
    logs: {
        parts: ['logs'],
        show: ({ failedJobs = [] }, data) => failedJobs.map(({ name, url, conclusion, failedSteps, log }) => ({
            job: data(name, { what: 'job', form: 'plain' }),
            url: url ?? null,
            conclusion: (0,event_lines .Vm)(conclusion),
            failed_steps: failedSteps.map((step) => data(step, { what: 'step', form: 'plain' })),
            log: data((0,log_excerpt .A)(log, mostLogBytes), { what: 'log', where: name, form: 'plain' }),
        })),
    },
    linked_issues: {
        parts: ['linked_issues'],
        show: ({ linkedIssues = [] }, data) => linkedIssues.map(({ repository, number, state, author, title, body }) => ({
            ...showAuthor(author),
            repository: (0,event_lines .Vm)(repository),
            number,
            state: (0,event_lines .Vm)(state),
            title: data(title, { what: 'issue title', author }),
            body: data(body, { what: 'issue body', author }),
        })),
    },
    pull: {
        parts: ['pull'],
        show: ({ pull }, data) => pull
            ? {
                ...showAuthor(pull.author),
                number: pull.number,
                head_sha: pull.headSha,
                head_ref: data(pull.headRef, { what: 'branch', author: pull.author, form: 'plain' }),
                base_sha: pull.baseSha,
                base_ref: data(pull.baseRef, { what: 'branch', form: 'plain' }),
                is_draft: pull.isDraft,
                title: data(pull.title, { what: 'pull request title', author: pull.author }),
                body: data(pull.body, { what: 'pull request body', author: pull.author }),
            }
            : null,
    },
};
function showAuthor({ login, association }) {
    return { author: (0,event_lines .Vm)(login) ?? null, association: (0,event_lines .Vm)(association) ?? null };
}
function showComment({ author, createdAt, body, url }, data) {
    return { ...showAuthor(author), date: createdAt, url: url ?? null, body: data(body, { what: 'comment', author }) };
}
function showFile(file, data) {
    return {
        path: data(file.path, { what: 'file name', form: 'plain' }),
        previous_path: data(file.previousPath, { what: 'file name', form: 'plain' }),
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        patch: showPatch(file, data),
    };
}
function showPatch({ path, patch }, data) {
    return data(patch && (0,context_patch .Gu)(patch), { what: 'diff (old line, new line, text)', where: path, form: 'plain' });
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
    const data = (text) => text && text.text !== ''
        ? new FencedValue({ text: text.text, label: (0,fence .Wy)(text), form: (0,fence .QU)(text.what) }, writer)
        : null;
    return {
        ...factScope(event),
        ...aboutScope(event, data),
        release: releaseScope(event, data),
        push: pushScope(event, data),
        check: checkScope(event, data),
        inputs: event.kind === 'workflow_dispatch' ? event.inputs : null,
        client_payload: event.kind === 'repository_dispatch' ? fenceStrings(event.clientPayload, writer) : null,
        payload: fenceStrings(event.payload, writer),
    };
}
function factScope(event) {
    const { name, action, sender, actor, ref, sha, run, repository } = event;
    return {
        name,
        action: orNull(action),
        sender: orNull((0,event_lines .Vm)(sender?.login)),
        actor: orNull((0,event_lines .Vm)(actor)),
        ref: orNull((0,event_lines .Vm)(ref)),
        sha: orNull((0,event_lines .Vm)(sha)),
        run_url: orNull(run.url),
        repository: {
            full_name: (0,event_lines .Vm)(repository.fullName),
            owner: (0,event_lines .Vm)(repository.owner),
            name: (0,event_lines .Vm)(repository.name),
            default_branch: orNull((0,event_lines .Vm)(repository.defaultBranch)),
        },
    };
}
function aboutScope(event, data) {
    const subject = (0,event_subject .et)(event)?.subject;
    return {
        number: orNull(subject?.number),
        title: data(subject?.title),
        body: data(subject?.body),
        issue: 'issue' in event ? subjectScope(event.issue, data) : null,
        pull_request: pullScope(event, data),
        discussion: 'discussion' in event ? subjectScope(event.discussion, data) : null,
        comment: commentScope(event, data),
        review: 'review' in event ? { body: data(event.review.body), state: orNull((0,event_lines .Vm)(event.review.state)) } : null,
        label: 'label' in event ? data(event.label?.name) : null,
    };
}
function orNull(value) {
    return value ?? null;
}
function subjectScope(subject, data) {
    return {
        number: subject.number,
        title: data(subject.title),
        body: data(subject.body),
        author: orNull((0,event_lines .Vm)(subject.author?.login)),
        association: orNull(subject.association),
        state: orNull((0,event_lines .Vm)(subject.state)),
        labels: subject.labels.map(({ name }) => data(name)),
        assignees: subject.assignees.map(({ login }) => (0,event_lines .Vm)(login)),
        url: orNull(subject.url),
    };
}
function pullScope(event, data) {
    if ('issue' in event && event.issue.isPullRequest)
        return subjectScope(event.issue, data);
    return 'pullRequest' in event
        ? { ...subjectScope(event.pullRequest, data), ...tipsScope(event.pullRequest, data) }
        : null;
}
function tipsScope({ head, base, isFromFork, isDraft }, data) {
    return {
        head_sha: orNull(head.sha),
        head_ref: data(head.ref),
        base_sha: orNull(base.sha),
        base_ref: data(base.ref),
        is_fork: isFromFork,
        is_draft: isDraft,
    };
}
function commentScope(event, data) {
    if (!('comment' in event))
        return null;
    const { body } = event.comment;
    const place = event.kind === 'pull_request_review_comment' ? event.comment : undefined;
    return {
        body: data(body),
        author: orNull((0,event_lines .Vm)(body.author?.login)),
        association: orNull(body.association),
        url: orNull(body.url),
        path: data(place?.file),
        line: orNull(place?.line),
        diff_hunk: data(place?.diffHunk),
    };
}
function releaseScope(event, data) {
    if (!('release' in event))
        return null;
    const { tag, name, body, url, isDraft, isPrerelease } = event.release;
    return {
        tag: data(tag),
        name: data(name),
        body: data(body),
        url: orNull(url),
        is_draft: isDraft,
        is_prerelease: isPrerelease,
    };
}
function pushScope(event, data) {
    if (!('push' in event))
        return null;
    const { ref, before, after, commits, compareUrl } = event.push;
    return {
        ref: data(ref),
        before: orNull(before),
        after: orNull(after),
        compare_url: orNull(compareUrl),
        commits: commits.map(({ sha, message, author }) => ({ sha, message: data(message), author: data(author) })),
    };
}
function checkScope(event, data) {
    const [facts, texts] = readCheck(event);
    if (!facts)
        return null;
    return {
        name: data(texts.name),
        conclusion: orNull((0,event_lines .Vm)(facts.conclusion)),
        url: orNull(facts.url),
        head_sha: orNull(facts.headSha),
        head_branch: data(facts.headBranch),
        pull_requests: facts.pullRequests,
        title: data(texts.title),
        summary: data(texts.summary),
        output: data(texts.output),
    };
}
function readCheck(event) {
    if ('workflowRun' in event)
        return [event.workflowRun, { name: event.workflowRun.name }];
    if ('checkRun' in event)
        return [event.checkRun, event.checkRun];
    if ('checkSuite' in event)
        return [event.checkSuite, {}];
    return 'status' in event
        ? [event.status, { name: event.status.context, summary: event.status.description }]
        : [undefined, {}];
}
function fenceStrings(value, writer) {
    if (typeof value === 'string')
        return new FencedValue({ text: value, label: anyText, form: 'markdown' }, writer);
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
const anyText = { what: 'text of the event', author: '', trust: 'unknown' };
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
        return { text: String(fenceText(String(text), parts.placeholders, writer)), notes: describe(writer, fetched) };
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
function describe(writer, fetched) {
    const cuts = writer.describeCuts();
    return [
        ...(cuts === '' ? [] : [`Truncated to fit: values of the template: ${cuts}.`]),
        ...fetched.missing().map(({ reason }) => reason),
    ];
}
})
};
