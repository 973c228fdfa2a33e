export const id = 252;
export const ids = [252];
export const modules = {

/***/ 8252:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTemplate: () => (/* binding */ renderTemplate)
});

// EXTERNAL MODULE: ./src/prompt/budget.ts
var budget = __webpack_require__(9009);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
;// CONCATENATED MODULE: ./src/prompt/template-errors.ts



/** Says what is wrong with a template, where, and for a name that doesn't exist which one is near. */
function explain(error, file, scope, filters) {
    const message = (0,errors/* messageOf */.bD)(error);
    const variable = /undefined variable: ([^\s,]+)/.exec(message)?.[1];
    const filter = /undefined filter: ([^\s,]+)/.exec(message)?.[1];
    const wayOut = variable ? adviseVariable(variable, scope) : filter ? adviseFilter(filter, filters) : undefined;
    return new errors/* ActionError */.lZ(`The template ${file} can't be used: ${message}.`, { cause: error, ...(wayOut && { wayOut }) });
}
function adviseVariable(path, scope) {
    const names = path.split('.');
    let parent = scope;
    for (const [index, name] of names.entries()) {
        const known = (0,json/* isObject */.Gv)(parent) ? Object.keys(parent) : [];
        if (!known.includes(name))
            return adviseName(names.slice(0, index), name, known);
        if (index === 0 && !isPlain(parent, name))
            return 'Look up the names of its parts in the documentation.';
        parent = Reflect.get(Object(parent), name);
        const above = names.slice(0, index + 1).join('.');
        if (parent === null)
            return `This event has no ${above}: ask with {% if ${above} %} first.`;
    }
    return 'It is null in this event: ask for it with {% if %} first.';
}
/** Getters ask GitHub: not for the sake of an error. */
function isPlain(parent, name) {
    return Object.getOwnPropertyDescriptor(Object(parent), name)?.get === undefined;
}
function adviseName(above, name, known) {
    const near = (0,unknown/* nearest */.p)(name, known) ?? known.find((other) => lettersOf(other) === lettersOf(name));
    if (near !== undefined)
        return `Did you mean ${[...above, near].join('.')}?`;
    return known.length === 0 ? 'It has no such part.' : `Known are: ${known.join(', ')}.`;
}
/** Two letters changed places: the commonest slip. */
function lettersOf(name) {
    return Array.from(name).sort().join('');
}
function adviseFilter(name, filters) {
    const near = (0,unknown/* nearest */.p)(name, filters) ?? filters.find((other) => lettersOf(other) === lettersOf(name));
    return near === undefined ? `Known filters are: ${filters.join(', ')}.` : `Did you mean the filter ${near}?`;
}

// EXTERNAL MODULE: ./src/prompt/event-lines.ts
var event_lines = __webpack_require__(6812);
// EXTERNAL MODULE: ./src/prompt/label.ts
var label = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/prompt/patch.ts
var prompt_patch = __webpack_require__(7976);
// EXTERNAL MODULE: ./src/prompt/size.ts
var size = __webpack_require__(9749);
;// CONCATENATED MODULE: ./src/prompt/template-values.ts

/** Where fenced values come from: one for a rendering, so that all of them share the room there is. */
class DataWriter {
    fencer;
    #share;
    #bytes;
    #cuts = 0;
    /** `bytes`: of JSON for all values together; one takes at most two fifths of it. */
    constructor(fencer, bytes) {
        this.fencer = fencer;
        this.#bytes = bytes;
        this.#share = Math.floor(bytes * 0.4);
    }
    /** Cleans, cuts and fences a text. */
    write(text, label, form) {
        const cut = (0,size/* cutToFit */.X)(this.fencer.clean(text, form), Math.max(0, Math.min(this.#bytes, this.#share)), 'start');
        this.#bytes -= (0,size/* jsonBytes */.y)(cut.text);
        const fenced = this.fencer.enclose(cut.text, label);
        if (cut.removed === 0)
            return fenced;
        this.#cuts++;
        return `${fenced} [cut: the last ${cut.removed} characters are left out]`;
    }
    get cuts() {
        return this.#cuts;
    }
}
/**
 * A text from outside in a template. Whatever turns it into a string gets it fenced; only our own filters and
 * comparisons see the bare text, and what a filter makes of it is such a value again.
 */
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
    /** For templates: `event.issue.title.size`. */
    get size() {
        return this.#facts.text.length;
    }
    /** The same origin, another text. */
    with(text) {
        return new FencedValue({ ...this.#facts, text }, this.#writer);
    }
    toString() {
        const { text, label, form } = this.#facts;
        return text.trim() === '' ? '' : this.#writer.write(text, label, form);
    }
    /** What a template's `contains` asks. */
    indexOf(wanted) {
        return this.bare.indexOf(String(bareOf(wanted)));
    }
    /** What `case`, `==` and the others ask of values they compare. */
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
/** The value with its texts bare, as deep as lists go. */
function bareOf(value) {
    if (value instanceof FencedValue)
        return value.bare;
    return Array.isArray(value) ? value.map(bareOf) : value;
}
/** The first text from outside in the value, as deep as lists go. */
function findFenced(value) {
    if (value instanceof FencedValue)
        return value;
    if (!Array.isArray(value))
        return undefined;
    for (const item of value) {
        const found = findFenced(item);
        if (found)
            return found;
    }
    return undefined;
}
/** Every string of a filter's result as a text of this origin. */
function refence(result, origin) {
    if (typeof result === 'string')
        return origin.with(result);
    return Array.isArray(result) ? result.map((item) => refence(item, origin)) : result;
}

;// CONCATENATED MODULE: ./src/prompt/template-fetched.ts




/** The names for which GitHub is asked, each when a template first uses it. */
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
function makeData(writer) {
    return (text, { what, author = nobody, where, form = 'markdown' }) => {
        if (text === undefined || text === '')
            return null;
        return new FencedValue({ text, label: (0,label/* labelOfFetched */.Nw)(what, author, where), form }, writer);
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
            state: (0,event_lines/* word */.Vm)(state),
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
            conclusion: (0,event_lines/* word */.Vm)(conclusion),
            failed_steps: failedSteps.map((step) => data(step, { what: 'step', form: 'plain' })),
            log: data(log, { what: 'log', where: name, form: 'plain' }),
        })),
    },
    linked_issues: {
        parts: ['linked_issues'],
        show: ({ linkedIssues = [] }, data) => linkedIssues.map(({ repository, number, state, author, title, body }) => ({
            ...showAuthor(author),
            repository: (0,event_lines/* word */.Vm)(repository),
            number,
            state: (0,event_lines/* word */.Vm)(state),
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
    return { author: (0,event_lines/* word */.Vm)(login) ?? null, association: (0,event_lines/* word */.Vm)(association) ?? null };
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
    return data(patch && (0,prompt_patch/* formatPatch */.Gu)(patch), { what: 'diff (old line, new line, text)', where: path, form: 'plain' });
}

;// CONCATENATED MODULE: ./src/prompt/template-filters.ts



/** They would let text out of its fence, or show how values look inside. */
const withheld = new Set(['raw', 'inspect', 'jsonify']);
/** The filters a template may use, by name: Liquid's own, made to keep fences, and ours. */
function makeFilters(builtIn, mark) {
    const all = { ...builtIn, json: writeJson, code: writeCode, diff: writeDiff };
    const kept = Object.entries(all).filter(([name]) => !withheld.has(name));
    return new Map(kept.map(([name, filter]) => [name, keepFences(handlerOf(filter), name, mark)]));
}
function handlerOf(filter) {
    return typeof filter === 'function' ? filter : filter.handler;
}
/** A filter works on bare texts; what it makes of one comes from the same hand. */
function keepFences(handler, name, mark) {
    return function* (value, ...more) {
        const values = [value, ...more];
        if (values.some((one) => typeof one === 'string' && one.includes(mark))) {
            throw new Error(`the filter ${name} can't work on a text that is fenced already: use it before capture or append`);
        }
        const origin = findFenced(values);
        const result = yield handler.apply(this, [bareOf(value), ...more.map(bareOf)]);
        const isOwn = typeof result === 'string' && more.includes(result);
        return origin && !isOwn ? refence(result, origin) : result;
    };
}
/** As JSON; with a text from outside anywhere in it, all of it is one. */
function writeJson(value, indent) {
    let origin;
    const bare = (_key, item) => {
        if (!(item instanceof FencedValue))
            return item;
        origin ??= item;
        return item.bare;
    };
    const json = JSON.stringify(value, bare, typeof indent === 'number' ? indent : undefined);
    return origin ? origin.with(json) : json;
}
/** In a Markdown fence that is longer than any in the text. */
function writeCode(value, language) {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    let longest = 0;
    for (const [ticks] of text.matchAll(/`+/g))
        longest = Math.max(longest, ticks.length);
    const marks = '`'.repeat(Math.max(3, longest + 1));
    return `${marks}${typeof language === 'string' ? language : ''}\n${text}\n${marks}`;
}
/** The diffs of files, or a diff in a text, with the old and the new line numbers. */
function writeDiff(value) {
    if (typeof value === 'string')
        return (0,prompt_patch/* formatPatch */.Gu)((0,prompt_patch/* readPatch */.Hx)(value));
    const files = Array.isArray(value) ? value : [value];
    return files.flatMap((file) => ((0,json/* isObject */.Gv)(file) && file['patch'] instanceof FencedValue ? [file['patch']] : []));
}

// EXTERNAL MODULE: ./src/event/subject.ts
var event_subject = __webpack_require__(2104);
;// CONCATENATED MODULE: ./src/prompt/template-scope.ts





/** The names below `event`. */
function makeEventScope(event, writer) {
    const data = (text) => text && text.text !== ''
        ? new FencedValue({ text: text.text, label: (0,label/* labelOf */.Wy)(text), form: (0,label/* formOf */.QU)(text.what) }, writer)
        : null;
    return {
        ...factScope(event),
        ...aboutScope(event, data),
        release: releaseScope(event, data),
        push: pushScope(event, data),
        check: checkScope(event, data),
        inputs: event.kind === 'workflow_dispatch' ? event.inputs : null,
        client_payload: event.kind === 'repository_dispatch' ? event.clientPayload : null,
        payload: fenceStrings(event.payload, writer),
    };
}
function factScope(event) {
    const { name, action, sender, actor, ref, sha, run, repository } = event;
    return {
        name,
        action: orNull(action),
        sender: orNull((0,event_lines/* word */.Vm)(sender?.login)),
        actor: orNull((0,event_lines/* word */.Vm)(actor)),
        ref: orNull((0,event_lines/* word */.Vm)(ref)),
        sha: orNull((0,event_lines/* word */.Vm)(sha)),
        run_url: orNull(run.url),
        repository: {
            full_name: (0,event_lines/* word */.Vm)(repository.fullName),
            owner: (0,event_lines/* word */.Vm)(repository.owner),
            name: (0,event_lines/* word */.Vm)(repository.name),
            default_branch: orNull((0,event_lines/* word */.Vm)(repository.defaultBranch)),
        },
    };
}
/** `number`, `title` and `body` are those of whatever the event is about. */
function aboutScope(event, data) {
    const subject = (0,event_subject/* subjectOf */.et)(event)?.subject;
    return {
        number: orNull(subject?.number),
        title: data(subject?.title),
        body: data(subject?.body),
        issue: 'issue' in event ? subjectScope(event.issue, data) : null,
        pull_request: pullScope(event, data),
        discussion: 'discussion' in event ? subjectScope(event.discussion, data) : null,
        comment: commentScope(event, data),
        review: 'review' in event ? { body: data(event.review.body), state: orNull((0,event_lines/* word */.Vm)(event.review.state)) } : null,
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
        author: orNull((0,event_lines/* word */.Vm)(subject.author?.login)),
        association: orNull(subject.association),
        state: orNull((0,event_lines/* word */.Vm)(subject.state)),
        labels: subject.labels.map(({ name }) => data(name)),
        assignees: subject.assignees.map(({ login }) => (0,event_lines/* word */.Vm)(login)),
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
        author: orNull((0,event_lines/* word */.Vm)(body.author?.login)),
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
/** What a workflow, a check or a status reports. */
function checkScope(event, data) {
    const [facts, texts] = readCheck(event);
    if (!facts)
        return null;
    return {
        name: data(texts.name),
        conclusion: orNull((0,event_lines/* word */.Vm)(facts.conclusion)),
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
/** A part of the payload as it came, with its strings fenced; what nobody asks for isn't looked at. */
function fenceStrings(value, writer) {
    if (typeof value === 'string')
        return new FencedValue({ text: value, label: anyText, form: 'markdown' }, writer);
    if (Array.isArray(value))
        return value.map((item) => fenceStrings(item, writer));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const parts = {};
    for (const key of Object.keys(value)) {
        Object.defineProperty(parts, key, { enumerable: true, get: () => fenceStrings(value[key], writer) });
    }
    return parts;
}
const anyText = { what: 'text of the event', author: '', trust: 'unknown' };

// EXTERNAL MODULE: ./src/prompt/own-literals.ts
var own_literals = __webpack_require__(5019);
// EXTERNAL MODULE: ./src/prompt/pasted.ts
var pasted = __webpack_require__(5069);
;// CONCATENATED MODULE: ./src/prompt/template-vars.ts





/**
 * The values of `prompt_vars`. They are the user's, but event text may be pasted into them like into a prompt: a
 * value that is one is data, and in others it is fenced where it stands.
 */
function fenceVars(vars, texts, writer) {
    const fenced = {};
    for (const [name, value] of Object.entries(vars))
        fenced[name] = fenceVar(value, texts, writer);
    return fenced;
}
function fenceVar(value, texts, writer) {
    if (typeof value === 'string')
        return fenceText(value, texts, writer);
    if (Array.isArray(value))
        return value.map((item) => fenceVar(item, texts, writer));
    return (0,json/* isObject */.Gv)(value) ? fenceVars(value, texts, writer) : value;
}
function fenceText(value, texts, writer) {
    const bare = (0,own_literals/* toUnixLines */.i)(value).trim();
    const source = texts.find((text) => (0,pasted/* isWrittenText */.js)(text) && bare !== '' && (0,own_literals/* toUnixLines */.i)(text.text).trim() === bare);
    if (source)
        return new FencedValue({ text: value, label: (0,label/* labelOf */.Wy)(source), form: (0,label/* formOf */.QU)(source.what) }, writer);
    return (0,pasted/* fencePasted */.Jp)({ prompt: value, texts, fencer: writer.fencer }).prompt;
}

;// CONCATENATED MODULE: ./src/prompt/template.ts







/** What a template may take: characters, milliseconds, bytes. Each ends a hostile or careless one with an error. */
const limits = { parseLimit: 200_000, renderLimit: 120_000, memoryLimit: 50_000_000 };
/** They read files, of which a template has none. */
const fileTags = ['include', 'render', 'layout', 'block'];
/**
 * Renders a prompt template. Text from outside comes out fenced, whatever the template does with it; a name that
 * doesn't exist is an error. Loads the template library.
 * @throws ActionError for a template that can't be read or rendered; and what the source of the context throws.
 */
async function renderTemplate(parts) {
    const { Liquid, filters } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 8694));
    const writer = new DataWriter(parts.fencer, parts.budgetBytes ?? budget/* defaultBudgetBytes */.Iw);
    const fetched = makeFetchedScope(parts.source, writer);
    const scope = makeScope(parts, writer, fetched.scope);
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
        return { text: String(text), notes: describe(writer, fetched) };
    }
    catch (error) {
        const failure = fetched.failure();
        throw failure instanceof Error ? failure : explain(error, parts.file, scope, [...known.keys()]);
    }
}
function makeScope({ event, vars, texts }, writer, fetched) {
    const own = { event: makeEventScope(event, writer), vars: fenceVars(vars, texts, writer) };
    // Copying the getters would call them, and so ask GitHub for everything.
    return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(fetched), ...Object.getOwnPropertyDescriptors(own) });
}
/** How a value is put out; what comes from outside fences itself. */
function writeOut(value) {
    if (value === undefined || value === null)
        return '';
    if (value instanceof FencedValue)
        return value.toString();
    if (Array.isArray(value))
        return writeList(value);
    if (typeof value === 'object') {
        throw new Error('a value with parts can only be put out by its parts, or with the filter json');
    }
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function writeList(items) {
    return items.map(writeOut).join(items.some((item) => item instanceof FencedValue) ? '\n' : '');
}
function describe(writer, fetched) {
    const cuts = writer.cuts === 0 ? [] : [`Cut for want of room: ${writer.cuts} values of the template cut short.`];
    return [...cuts, ...fetched.missing().map(({ reason }) => reason)];
}


/***/ })

};

//# sourceMappingURL=252.index.js.map