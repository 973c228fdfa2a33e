export const id = 998;
export const ids = [998,84];
export const modules = {

/***/ 3998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyOperations: () => (/* binding */ applyOperations)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/markdown.ts + 4 modules
var report_markdown = __webpack_require__(590);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
// EXTERNAL MODULE: ./src/run/deadline.ts
var deadline = __webpack_require__(8249);
// EXTERNAL MODULE: ./src/report/fit.ts
var fit = __webpack_require__(877);
;// CONCATENATED MODULE: ./src/apply/body.ts
/** Texts of the agent as they are written to GitHub: no secret in them, inert, and no longer than GitHub takes. */



/** GitHub takes 65,536 characters, and doesn't say of which kind. */
const maxBodyLength = 65_000;
/** In front, where no code block that the cut leaves open can swallow it. */
const cutNote = '*This is too long for GitHub: here is how it begins. The output `result` of the step has the whole.*\n\n';
/** A text that was cleaned before it was searched: an invisible character between those of a key would hide it. */
function redactClean(redact, text) {
    return redact((0,report_text/* cleanText */.X5)(text));
}
/** Markdown made inert, of at most `room` characters; what is too long is cut at its source, and says so. */
function fitMarkdown(redact, markdown, room) {
    const text = redactClean(redact, (0,report_text/* headOf */.Uo)(markdown, 2 * maxBodyLength)).trim();
    const show = (part) => redact((0,report_markdown/* tameMarkdown */.Fy)(part, { topHeading: 3 })).trim();
    const whole = markdown.length > 2 * maxBodyLength ? undefined : show(text);
    if (whole !== undefined && whole.length <= room)
        return whole;
    const make = (length) => `${show((0,report_text/* headOf */.Uo)(text, length))}…`;
    return cutNote + (0,fit/* searchLongest */.t)(Math.min(text.length, room), make, room - cutNote.length);
}

// EXTERNAL MODULE: ./src/github/comments-write.ts
var comments_write = __webpack_require__(1415);
// EXTERNAL MODULE: ./src/github/failure.ts + 1 modules
var failure = __webpack_require__(7093);
// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/github/pages.ts
var pages = __webpack_require__(3892);
;// CONCATENATED MODULE: ./src/github/issue-write.ts
/** An issue or pull request as it is now, and its labels. */



const issueRoute = '/repos/{owner}/{repo}/issues/{number}';
/** undefined: it is in another repository now, or has another number there. @throws GitHubError */
async function readIssueState(github, address, call) {
    const { owner, repo, number } = address;
    const issue = (0,json/* objectOf */.Xy)(await github.json(`GET ${issueRoute}`, { owner, repo, number }, call));
    if (!isAt(address, (0,json/* numberOf */.rl)(issue['number']), (0,json/* textOf */.b6)(issue['repository_url'])))
        return undefined;
    return {
        isOpen: (0,json/* textOf */.b6)(issue['state']) === 'open',
        isLocked: issue['locked'] === true,
        labels: namesIn(issue['labels']),
        url: (0,json/* textOf */.b6)(issue['html_url']),
    };
}
/** A read follows redirects, as to where an issue was moved; a write must not land there. */
function isAt({ owner, repo, number }, found, url) {
    const isHere = url === undefined || url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
    return found === number && isHere;
}
const maxLabelPages = 30;
/** All labels of the repository, as it spells them; of more than 3,000 the first and the last. @throws GitHubError */
async function readLabels(github, { owner, repo }, { signal }) {
    const options = { signal, maxPages: maxLabelPages };
    return namesIn((await (0,pages/* readPages */.n)(github, 'GET /repos/{owner}/{repo}/labels', { owner, repo }, options)).items);
}
/** Makes a label in the repository. @throws GitHubError */
async function createLabel(github, { owner, repo }, name, call) {
    await github.request('POST /repos/{owner}/{repo}/labels', { owner, repo, name, color: 'ededed' }, call);
}
/** Puts labels on beside those that are there. @throws GitHubError */
async function addLabels(github, { owner, repo, number }, labels, call) {
    await github.request(`POST ${issueRoute}/labels`, { owner, repo, number, labels }, call);
}
/** Takes one label off; that it is off already is fine. @throws GitHubError */
async function removeLabel(github, { owner, repo, number }, name, call) {
    try {
        await github.request(`DELETE ${issueRoute}/labels/{name}`, { owner, repo, number, name }, call);
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y_ && error.failure === 'missing' && /does not exist/i.test(error.message))) {
            throw error;
        }
    }
}
/** GitHub writes a label as an object, or, in old answers, as its name. */
function namesIn(labels) {
    return (0,json/* arrayOf */.jk)(labels).flatMap((label) => (0,json/* textOf */.b6)((0,json/* isObject */.Gv)(label) ? label['name'] : label) ?? []);
}

;// CONCATENATED MODULE: ./src/apply/refusal.ts


/** Something the step itself does not do: a rule, a cap, or what the page looks like by now. Not a failure. */
class Refusal extends Error {
    name = 'Refusal';
}
function refused(what, reason) {
    return { what, result: 'refused', reason };
}
/** What was thrown on the way, as what became of the operation. Rethrows what nobody foresaw. */
function endOf(error, { what, permission, signal }) {
    if (error instanceof Refusal)
        return refused(what, error.message);
    if (signal.aborted)
        return { what, result: 'failed', reason: `it was given up: ${(0,errors/* messageOf */.bD)(signal.reason)}` };
    if (error instanceof failure/* GitHubError */.y_)
        return { what, result: 'failed', reason: explain(error, permission) };
    throw error;
}
/** What GitHub said and what to do about it. */
function explain(error, permission) {
    const said = error.message.replace(/\.$/, '');
    if (error.status === 401)
        return `${said}. ${error.wayOut ?? ''}`.trimEnd();
    switch (error.failure) {
        case 'denied':
            if (/\blocked\b/i.test(said))
                return `${said}. Unlock the conversation`;
            return `${said}. Give the job \`permissions: ${permission}\`; a run by a fork's pull request never has it`;
        case 'missing':
            return `${said}. It was deleted, or the job needs \`permissions: ${permission}\``;
        case 'outage':
            return error.inDoubt ? `${said}. It may have been done all the same` : said;
        case 'limited':
        case 'refused':
            return said;
    }
}

;// CONCATENATED MODULE: ./src/apply/live.ts


/** The issue or pull request just before something is written to it. @throws Refusal, GitHubError */
async function readLive({ github, target, signal }) {
    const live = await readIssueState(github, target, { signal });
    if (!live)
        throw new Refusal(`#${target.number} is no longer there: it was moved`);
    requireOpen(target, live);
    return live;
}
/** What was closed already when the event happened may be written to: then that was no surprise to anybody. */
function requireOpen({ number, wasOpen }, live) {
    if (!live.isOpen && wasOpen !== false)
        throw new Refusal(`#${number} was closed in the meantime`);
}
/** Whoever locked a conversation while the agent worked wants no more of it. */
function requireUnlocked({ number, wasLocked }, live) {
    if (live.isLocked && wasLocked !== true)
        throw new Refusal(`#${number} was locked in the meantime`);
}

// EXTERNAL MODULE: ./src/apply/marker.ts
var apply_marker = __webpack_require__(84);
;// CONCATENATED MODULE: ./src/apply/mentions.ts
/** Words of a text that would call people, were it not made inert. */

/** Nobody writes to more people for a good reason. */
const maxMentions = 20;
/** `@name` and `@org/team`, not in the middle of a word or an address. */
const mention = /(?<![\p{L}\p{N}_`./@-])@[a-z\d][a-z\d-]{0,38}(?:\/[\w.-]{1,100})?/giu;
/** How many different people and teams the texts mention outside of code. */
function countMentions(texts) {
    const names = texts.flatMap((text) => [...withoutCode(text).matchAll(mention)].map(([name]) => name.toLowerCase()));
    return new Set(names).size;
}
/** A text made inert calls nobody; one that would have called that many is none to be written all the same. @throws Refusal */
function requireFewMentions(texts) {
    const count = countMentions(texts);
    if (count > maxMentions)
        throw new Refusal(`it mentions ${count} people, and ${maxMentions} is the limit`);
}
/** Without fenced blocks and code spans, roughly: what is code in a line here is code on the page too. */
function withoutCode(text) {
    let fence;
    const lines = text.split(/\r\n|[\r\n]/).filter((line) => {
        const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined) {
            fence = mark;
            return mark === undefined;
        }
        if (mark?.startsWith(fence))
            fence = undefined;
        return false;
    });
    return lines.map(withoutSpans).join('\n');
}
/** Backticks without their like on the line hide nothing. */
function withoutSpans(line) {
    let shown = '';
    let held = '';
    let open = 0;
    for (const [at, piece] of line.split(/(`+)/).entries()) {
        if (at % 2 === 0) {
            if (open === 0)
                shown += piece;
            else
                held += piece;
        }
        else if (open === 0)
            open = piece.length;
        else if (open === piece.length)
            [open, held] = [0, ''];
        else
            held += ' ';
    }
    return `${shown} ${held}`;
}

;// CONCATENATED MODULE: ./src/apply/send-once.ts

/** Waits before each look: GitHub shows a new thing a moment later. */
const looksMs = [2_000, 5_000];
/**
 * Sends a write. Where no usable answer came it may have been done all the same: what it makes is looked for, and only
 * if it isn't there is the write sent again, once. @throws GitHubError
 */
async function sendOnce(sending) {
    try {
        return await sending.send();
    }
    catch (error) {
        requireDoubt(error);
    }
    const found = await look(sending);
    if (found !== undefined)
        return found;
    try {
        return await sending.send();
    }
    catch (error) {
        requireDoubt(error);
        const late = await look(sending);
        if (late !== undefined)
            return late;
        throw error;
    }
}
async function look({ find, clock, signal }) {
    for (const waitMs of looksMs) {
        await clock.sleep(waitMs, signal);
        const found = await find();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Anything else is an answer. */
function requireDoubt(error) {
    if (!(error instanceof failure/* GitHubError */.y_) || error.failure !== 'outage')
        throw error;
}

;// CONCATENATED MODULE: ./src/apply/comment.ts








/** What is said of it. */
function commentWords({ target }) {
    return target.thread === undefined ? `comment on #${target.number}` : `answer in a review thread of #${target.number}`;
}
/** Writes the one comment: ours from an earlier run gets the new body. @throws Refusal, GitHubError */
async function applyComment(bench, { body }) {
    const text = prepare(bench, body);
    requireUnlocked(bench.target, await readLive(bench));
    const comments = openComments(bench);
    const old = await findOwn(bench, comments);
    const what = commentWords(bench);
    if (old === undefined)
        return done(what, await create(bench, comments, text));
    if ((0,apply_marker.isLaterRun)(old.run, bench.marker.run))
        throw new Refusal('a later run of this workflow has written it already');
    return done(what, await update(bench, comments, { old, text }));
}
function done(what, { url }) {
    return { what, result: 'applied', ...(url !== undefined && { url }) };
}
/** @throws Refusal */
function prepare({ marker, redact, budget }, body) {
    if (body.trim() === '')
        throw new Refusal('it is empty');
    requireFewMentions([body]);
    if (budget.comments < 1)
        throw new Refusal('max_comments is used up');
    budget.comments -= 1;
    const head = `${(0,apply_marker.writeApplyMarker)('comment', marker)}\n`;
    return head + fitMarkdown(redact, body, maxBodyLength - head.length);
}
function openComments({ github, target }) {
    return target.thread === undefined
        ? (0,comments_write.createIssueComments)(github, target)
        : (0,comments_write.createThreadComments)(github, target, target.thread);
}
async function findOwn({ marker, signal }, comments) {
    const markerOf = (text) => (0,apply_marker.readApplyMarker)('comment', text);
    const found = await comments.findOwn(({ body }) => markerOf(body)?.key === marker.key, { signal });
    return found && { ...found, run: markerOf(found.body)?.run ?? '' };
}
async function create(bench, comments, text) {
    const { clock, signal, marker } = bench;
    return sendOnce({
        clock,
        signal,
        send: () => comments.create(text, { signal }),
        find: async () => {
            const found = await findOwn(bench, comments);
            return found?.run === marker.run ? found : undefined;
        },
    });
}
/** Sent twice it does no harm. Where somebody deleted the comment it is made anew. */
async function update(bench, comments, { old, text }) {
    const { clock, signal } = bench;
    try {
        await sendOnce({
            clock,
            signal,
            send: async () => {
                await comments.update(old.id, text, { signal });
                return true;
            },
            find: async () => (await comments.read(old.id, { signal })).body === text || undefined,
        });
        return old;
    }
    catch (error) {
        if (!(error instanceof failure/* GitHubError */.y_) || error.failure !== 'missing')
            throw error;
        return create(bench, comments, text);
    }
}

// EXTERNAL MODULE: ./src/github/graphql.ts
var graphql = __webpack_require__(1422);
// EXTERNAL MODULE: ./src/github/route.ts
var github_route = __webpack_require__(5978);
;// CONCATENATED MODULE: ./src/apply/dry-run.ts


/** A GitHub that answers reads as ever, and shows each write as it would be sent, in place of sending it. */
function showWrites(github, log) {
    const show = (title, body) => {
        log.group(`dry_run, not sent: ${title}`);
        log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'));
        log.endGroup();
    };
    return {
        ...github,
        request(route, parameters, options) {
            const { method, path, rest } = (0,github_route/* fillRoute */.R)(route, parameters);
            if (method === 'GET')
                return github.request(route, parameters, options);
            show(`${method} ${path}`, rest);
            return Promise.resolve(answerOf(rest));
        },
        async json(route, parameters, options) {
            const { method, path, rest } = (0,github_route/* fillRoute */.R)(route, parameters);
            if (method === 'GET')
                return github.json(route, parameters, options);
            show(`${method} ${path}`, rest);
            return { ...rest, id: 0, node_id: 'dry-run' };
        },
        graphql(document, variables, options) {
            if ((0,graphql/* isQuery */.P)(document))
                return github.graphql(document, variables, options);
            show(`GraphQL ${/^\s*mutation\s+(\w+)/.exec(document)?.[1] ?? 'mutation'}`, variables);
            return Promise.resolve({});
        },
    };
}
function answerOf(rest) {
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(rest)) };
}

// EXTERNAL MODULE: ./src/apply/operations.ts
var apply_operations = __webpack_require__(100);
;// CONCATENATED MODULE: ./src/apply/fail-on.ts



const maxNamed = 3;
/** The error for findings as grave as `fail_on` says, or graver; undefined where there are none. */
function judgeFindings(findings, failOn, redact) {
    if (failOn === undefined)
        return undefined;
    const grave = findings
        .filter(({ severity }) => apply_operations/* severities */.gO.indexOf(severity) <= apply_operations/* severities */.gO.indexOf(failOn))
        .sort((one, other) => apply_operations/* severities */.gO.indexOf(one.severity) - apply_operations/* severities */.gO.indexOf(other.severity));
    if (grave.length === 0)
        return undefined;
    const named = grave.slice(0, maxNamed).map((finding) => redact(nameOf(finding)));
    const more = grave.length > maxNamed ? `; and ${grave.length - maxNamed} more` : '';
    const count = grave.length === 1 ? '1 finding is' : `${grave.length} findings are`;
    return new errors/* ActionError */.lZ(`${count} ${failOn} or graver (fail_on: ${failOn}): ${named.join('; ')}${more}.`, {
        wayOut: 'See the review. fail_on says from which severity on findings fail the step.',
    });
}
function nameOf({ path, line, severity, title }) {
    const place = line === undefined ? path : `${path}:${line}`;
    return `${severity} in ${(0,report_text/* cutText */.IN)((0,report_text/* oneLine */.TN)(place), 150)}, "${(0,report_text/* cutText */.IN)((0,report_text/* oneLine */.TN)(title), 150)}"`;
}

;// CONCATENATED MODULE: ./src/apply/label-plan.ts


/** GitHub takes no more on one issue. */
const maxOnIssue = 100;
/** GitHub takes no longer name. */
const maxNameLength = 50;
/** More names than that are told as a number. */
const label_plan_maxNamed = 100;
/** What is said of a label. */
const labelWords = {
    add: (name) => `label "${name}"`,
    remove: (name) => `label "${name}" taken off`,
};
/** Goes through the labels in the order the agent gave them; a label that breaks a rule leaves the others as they are. */
function planLabels(facts) {
    const plan = {
        create: [],
        add: [],
        remove: [],
        settled: [],
    };
    const changes = changesOf(facts);
    for (const change of changes.slice(0, label_plan_maxNamed)) {
        const what = labelWords[change.kind](change.name);
        const reason = whyNot(facts, change) ?? whyTooMany(facts, plan, change);
        const isThere = facts.present.some((name) => fold(name) === fold(change.name));
        if (reason !== undefined)
            plan.settled.push(refused(what, reason));
        else if (isThere === (change.kind === 'add')) {
            plan.settled.push({ what, result: 'applied', reason: isThere ? 'it was on already' : 'it was not on' });
        }
        else {
            plan[change.kind].push(change.name);
            if (!change.isKnown)
                plan.create.push(change.name);
        }
    }
    const more = changes.length - label_plan_maxNamed;
    if (more > 0)
        plan.settled.push(refused(`${more} more labels`, `max_labels is ${facts.policy.maxLabels}`));
    return plan;
}
/** Each label once. */
function changesOf({ operation, known }) {
    const spelled = new Map(known.map((name) => [fold(name), name]));
    return ['add', 'remove'].flatMap((kind) => {
        const names = new Map(operation[kind].map((name) => [fold(name), name.trim()]));
        return [...names].map(([folded, name]) => ({
            kind,
            name: spelled.get(folded) ?? name,
            isKnown: spelled.has(folded),
        }));
    });
}
function whyNot({ operation, policy, isPublic }, { kind, name, isKnown }) {
    const other = kind === 'add' ? operation.remove : operation.add;
    if (other.some((label) => fold(label) === fold(name)))
        return 'the result both puts it on and takes it off';
    if (policy.labelsAllowed === undefined) {
        if (kind === 'remove')
            return 'labels are only taken off where labels_allowed names them';
    }
    else if (!isAllowed(name, policy.labelsAllowed))
        return 'labels_allowed does not name it';
    if (isKnown)
        return undefined;
    if (kind === 'remove' || !policy.createLabels)
        return 'the repository has no such label';
    if (name === '' || name.length > maxNameLength || (0,report_text/* cleanText */.X5)(name) !== name || name.includes('\n')) {
        return `a label's name has 1 to ${maxNameLength} visible characters`;
    }
    return isPublic(name) ? undefined : 'its name holds a part of a secret';
}
function whyTooMany({ policy, present }, { add, remove }, { kind, name }) {
    if (present.some((label) => fold(label) === fold(name)) === (kind === 'add'))
        return undefined;
    if (add.length + remove.length >= policy.maxLabels)
        return `max_labels is ${policy.maxLabels}`;
    if (kind === 'add' && present.length + add.length >= maxOnIssue)
        return `GitHub takes ${maxOnIssue} labels at most`;
    return undefined;
}
/** Names that GitHub takes for the same. */
function fold(name) {
    return name.trim().normalize('NFC').toLowerCase();
}
function isAllowed(name, patterns) {
    return patterns.some((pattern) => matches(fold(name), fold(pattern)));
}
/** `*` stands for any part. Each part is looked for from the left, so that no pattern takes long. */
function matches(name, pattern) {
    const [head = '', ...parts] = pattern.split('*');
    const tail = parts.pop();
    if (tail === undefined)
        return name === pattern;
    if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length)
        return false;
    let rest = name.slice(head.length, name.length - tail.length);
    for (const part of parts) {
        const at = rest.indexOf(part);
        if (at < 0)
            return false;
        rest = rest.slice(at + part.length);
    }
    return true;
}

;// CONCATENATED MODULE: ./src/apply/labels.ts






/** Puts labels on and takes them off, one by one in what is told; the set as a whole is never replaced. */
async function applyLabels(bench, operation) {
    const { github, target, policy, redact, signal } = bench;
    const live = await readLive(bench);
    const known = await readLabels(github, target, { signal });
    const isPublic = (text) => redact(text) === text;
    const plan = planLabels({ operation, policy, known, present: live.labels, isPublic });
    const withUrl = (done) => done.result === 'applied' && live.url !== undefined ? { ...done, url: live.url } : done;
    return [...plan.settled, ...(await addAll(bench, plan)), ...(await removeAll(bench, plan))].map(withUrl);
}
/** The permission both need. */
function labelPermission({ target }) {
    return target.isPullRequest ? 'pull-requests: write' : 'issues: write';
}
async function addAll(bench, { create, add }) {
    const done = [];
    const ready = [];
    for (const name of add) {
        const failure = create.includes(name) ? await make(bench, name) : undefined;
        if (failure)
            done.push(failure);
        else
            ready.push(name);
    }
    return [...done, ...(await putOn(bench, ready))];
}
/** undefined: it is there. Somebody else may just have made it. */
async function make(bench, name) {
    const { github, target, signal } = bench;
    try {
        await createLabel(github, target, name, { signal });
        return undefined;
    }
    catch (error) {
        if (error instanceof failure/* GitHubError */.y_ && /already[ _]exists/i.test(error.message))
            return undefined;
        return endOf(error, { what: labelWords.add(name), permission: 'issues: write', signal });
    }
}
/** In one request: all of them, or none. Sent twice it does no harm. */
async function putOn(bench, names) {
    if (names.length === 0)
        return [];
    const { github, target, signal, clock } = bench;
    const permission = labelPermission(bench);
    try {
        await sendOnce({
            clock,
            signal,
            send: async () => {
                await addLabels(github, target, names, { signal });
                return true;
            },
            find: async () => (await areOn(bench, names)) || undefined,
        });
        return names.map((name) => ({ what: labelWords.add(name), result: 'applied' }));
    }
    catch (error) {
        return names.map((name) => endOf(error, { what: labelWords.add(name), permission, signal }));
    }
}
async function areOn({ github, target, signal }, names) {
    const labels = (await readIssueState(github, target, { signal }))?.labels ?? [];
    return names.every((name) => labels.includes(name));
}
async function removeAll(bench, { remove }) {
    const { github, target, signal, clock } = bench;
    const done = [];
    for (const name of remove) {
        const what = labelWords.remove(name);
        try {
            await sendOnce({
                clock,
                signal,
                send: async () => {
                    await removeLabel(github, target, name, { signal });
                    return true;
                },
                find: async () => !(await areOn(bench, [name])) || undefined,
            });
            done.push({ what, result: 'applied' });
        }
        catch (error) {
            done.push(endOf(error, { what, permission: labelPermission(bench), signal }));
        }
    }
    return done;
}

;// CONCATENATED MODULE: ./src/github/reviews-write.ts
/** Reviews of a pull request, as they are written: in one piece, or piece by piece. Only ever as a comment. */


const addThread = `mutation AddThread(
  $review: ID!, $path: String!, $body: String!, $line: Int!, $side: DiffSide!, $startLine: Int, $startSide: DiffSide
) {
  addPullRequestReviewThread(input: {
    pullRequestReviewId: $review, path: $path, body: $body
    line: $line, side: $side, startLine: $startLine, startSide: $startSide, subjectType: LINE
  }) { thread { id line } }
}`;
const submitReview = `mutation SubmitReview($review: ID!, $body: String!) {
  submitPullRequestReview(input: { pullRequestReviewId: $review, event: COMMENT, body: $body }) { clientMutationId }
}`;
const discardReview = `mutation DiscardReview($review: ID!) {
  deletePullRequestReview(input: { pullRequestReviewId: $review }) { clientMutationId }
}`;
const rewriteReview = `mutation RewriteReview($review: ID!, $body: String!) {
  updatePullRequestReview(input: { pullRequestReviewId: $review, body: $body }) { clientMutationId }
}`;
const minimize = `mutation Minimize($subject: ID!) {
  minimizeComment(input: { subjectId: $subject, classifier: OUTDATED }) { clientMutationId }
}`;
const resolveThread = `mutation ResolveThread($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { clientMutationId }
}`;
function createReviewWriter(github, { owner, repo, number }) {
    const mutate = async (document, variables, call) => {
        await github.graphql(document, variables, call);
    };
    const post = async (body, call) => writtenReviewOf(await github.json('POST /repos/{owner}/{repo}/pulls/{number}/reviews', { owner, repo, number, ...body }, call));
    return {
        create: ({ commitSha, body, comments }, call) => post({ commit_id: commitSha, event: 'COMMENT', body, comments: comments.map(wireComment) }, call),
        open: ({ commitSha, body }, call) => post({ commit_id: commitSha, body }, call),
        async addComment(review, { path, side, startLine, line, body }, call) {
            const start = startLine === undefined ? {} : { startLine, startSide: side };
            const data = await github.graphql(addThread, { review, path, body, line, side, ...start }, call);
            const thread = (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(data['addPullRequestReviewThread'])['thread']);
            // Outside the diff there is no thread, or one that no page shows.
            return thread['line'] === line;
        },
        submit: (review, body, call) => mutate(submitReview, { review, body }, call),
        discard: (review, call) => mutate(discardReview, { review }, call),
        rewrite: (review, body, call) => mutate(rewriteReview, { review, body }, call),
        minimize: (subject, call) => mutate(minimize, { subject }, call),
        resolve: (thread, call) => mutate(resolveThread, { thread }, call),
    };
}
function wireComment({ path, side, startLine, line, body }) {
    return { path, side, line, body, ...(startLine !== undefined && { start_line: startLine, start_side: side }) };
}
function writtenReviewOf(value) {
    const review = (0,json/* objectOf */.Xy)(value);
    const id = (0,json/* textOf */.b6)(review['node_id']);
    if (id !== undefined)
        return { id, url: (0,json/* textOf */.b6)(review['html_url']) };
    // What should have been made may have been made all the same.
    throw new failure/* GitHubError */.y_('GitHub gave an answer that is no review.', { failure: 'outage', inDoubt: true });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/apply/finding-text.ts
/** A finding as Markdown: on a line of the diff, or in a review's body. Pure; all of the agent's text comes out inert. */





const maxTitleLength = 200;
const maxSuggestionLength = 30_000;
const severityWords = {
    critical: '🔴 Critical',
    major: '🟠 Major',
    minor: '🟡 Minor',
    nit: '⚪ Nit',
};
function severityWord(severity) {
    return severityWords[severity];
}
/** Tells whether a finding was said before: the same file, the same title but for case, blanks and punctuation. */
function finding_text_printOf({ finding, path }) {
    const words = finding.title
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify([path, ...words]), 'hex').slice(0, 16);
}
/** For a comment on the lines of the diff. */
function renderOnLines(frame, placement) {
    const { finding, isExact } = placement;
    const head = [
        (0,apply_marker.writeFindingPrints)(frame.key, [finding_text_printOf(placement)]),
        `**${headline(frame, finding)}** · confidence ${finding.confidence}`,
        ...(isExact ? [] : ['', `*About ${linesOf(finding)}${finding.side === 'LEFT' ? ' before the change' : ''}.*`]),
    ].join('\n');
    const suggestion = isExact ? renderSuggestion(frame, placement) : renderProposal(frame, finding);
    const room = maxBodyLength - head.length - suggestion.length - 10;
    return [head, fitMarkdown(frame.redact, finding.body, room), suggestion].filter(Boolean).join('\n\n');
}
/** For a review's body. */
function renderInBody(frame, placement) {
    const { finding, reason } = placement;
    const room = maxBodyLength / 4;
    return [
        `#### ${headline(frame, finding)}`,
        `${placeOf(frame, placement)} · confidence ${finding.confidence} · ${reason}`,
        fitMarkdown(frame.redact, finding.body, room),
        renderProposal(frame, finding),
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** The same on one line, where there is no room for more. */
function renderInBrief(frame, placement) {
    return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`;
}
function headline({ redact }, { severity, title }) {
    const text = (0,report_markdown/* plainText */.wh)((0,report_text/* cutText */.IN)(redactClean(redact, title), maxTitleLength));
    return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`;
}
/** A link to the lines in the reviewed commit. */
function placeOf({ redact, filesUrl }, { finding, path }) {
    const shown = redactClean(redact, path);
    const { line, startLine = line, side } = finding;
    if (line === undefined || startLine === undefined)
        return (0,report_markdown/* linkTo */.uM)(pageOf(filesUrl, shown), shown);
    const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`;
    // The page shows the file as of the head: there is no line of the base on it.
    if (side === 'LEFT')
        return (0,report_markdown/* inlineCode */.ti)(where);
    const anchor = startLine === line ? `#L${line}` : `#L${startLine}-L${line}`;
    return (0,report_markdown/* linkTo */.uM)(`${pageOf(filesUrl, shown)}${anchor}`, where);
}
function pageOf(filesUrl, path) {
    return `${filesUrl}/${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`;
}
function linesOf({ line, startLine = line }) {
    return startLine === line ? `line ${line ?? 0}` : `lines ${startLine ?? 0} to ${line ?? 0}`;
}
/** What GitHub can put in at a click, character by character as it came; else the same to look at. */
function renderSuggestion(frame, { finding, side }) {
    const { suggestion } = finding;
    if (suggestion === undefined)
        return '';
    const code = suggestion.replaceAll('\r\n', '\n').replace(/\n$/, '');
    const isPlain = (0,report_text/* cleanText */.X5)(code) === code && frame.redact(code) === code && code.length <= maxSuggestionLength;
    if (side === 'LEFT' || !isPlain)
        return renderProposal(frame, finding);
    const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${code === '' ? '' : `${code}\n`}${fence}`;
}
function renderProposal({ redact }, { suggestion }) {
    if (suggestion === undefined)
        return '';
    const code = (0,report_text/* cutText */.IN)(redactClean(redact, suggestion), maxSuggestionLength / 4);
    return code.trim() === '' ? 'Proposed: nothing instead of these lines.' : `Proposed instead:\n\n${(0,report_markdown/* codeBlock */.DV)(code)}`;
}

;// CONCATENATED MODULE: ./src/apply/review-body.ts
/** A review's body: what the agent sums up, what the findings are, and those that stand on no line. Pure. */




const maxSummaryLength = 25_000;
function renderReviewBody(facts) {
    const { marker, frame, inBody } = facts;
    const head = [
        (0,apply_marker.writeApplyMarker)('review', marker),
        (0,apply_marker.writeFindingPrints)(marker.key, inBody.map(finding_text_printOf)),
        fitMarkdown(frame.redact, facts.summary, maxSummaryLength),
    ].join('\n');
    const sections = [head, countsLine(facts), commitLine(facts)].filter(Boolean);
    if (inBody.length > 0) {
        const title = '### Not on a line of the diff';
        const used = sections.reduce((sum, section) => sum + section.length + 2, title.length + 4);
        sections.push(title, fitFindings(frame, inBody, maxBodyLength - used));
    }
    return sections.join('\n\n');
}
function countsLine({ severities: all, onLines, saidBefore, inBody }) {
    if (all.length === 0)
        return 'No findings.';
    const kinds = apply_operations/* severities */.gO.flatMap((severity) => {
        const count = all.filter((one) => one === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const places = [
        ...(onLines > 0 ? [`${onLines} on lines of the diff`] : []),
        ...(saidBefore > 0 ? [`${saidBefore} said before and still there`] : []),
        ...(inBody.length > 0 ? [`${inBody.length} below`] : []),
    ];
    return `**${all.length === 1 ? '1 finding' : `${all.length} findings`}** (${kinds.join(', ')}): ${places.join(', ')}.`;
}
function commitLine({ commitSha, isBehind }) {
    const commit = `\`${commitSha.slice(0, 12)}\``;
    return isBehind ? `*About commit ${commit}: the branch has moved on since.*` : `*About commit ${commit}.*`;
}
/**
 * The gravest first, as it is given. Whole as long as the rest has room in brief; where even that is too long, the
 * number of those left out.
 */
function fitFindings(frame, inBody, room) {
    const briefs = inBody.map((placement) => renderInBrief(frame, placement));
    const shown = [];
    const note = (count) => `*${count} more have no room here: the output \`result\` of the step has them.*`;
    let left = room - note(inBody.length).length - 2;
    let briefsLeft = briefs.reduce((sum, brief) => sum + brief.length + 2, 0);
    for (const [at, placement] of inBody.entries()) {
        const brief = briefs[at] ?? '';
        briefsLeft -= brief.length + 2;
        const whole = left - briefsLeft > brief.length ? renderInBody(frame, placement) : brief;
        const text = whole.length + 2 <= left - briefsLeft ? whole : brief;
        if (text.length + 2 > left)
            break;
        shown.push(text);
        left -= text.length + 2;
    }
    if (shown.length < inBody.length)
        shown.push(note(inBody.length - shown.length));
    return shown.join('\n\n');
}

// EXTERNAL MODULE: ./src/github/compare.ts
var compare = __webpack_require__(480);
// EXTERNAL MODULE: ./src/github/pull-state.ts
var pull_state = __webpack_require__(2264);
// EXTERNAL MODULE: ./src/github/pull.ts
var github_pull = __webpack_require__(8400);
// EXTERNAL MODULE: ./src/github/changes.ts
var changes = __webpack_require__(7382);
;// CONCATENATED MODULE: ./src/github/pull-files.ts


/** GitHub lists no more than 3,000 files. */
const maxPages = 30;
/** The files a pull request changes as of its head of now, with their diffs. @throws GitHubError */
async function readPullFiles(github, { owner, repo, number }, { signal }) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}/files';
    const { items } = await (0,pages/* readPages */.n)(github, route, { owner, repo, number }, { signal, maxPages });
    return items.map(changes/* changedFileOf */.Ml);
}

;// CONCATENATED MODULE: ./src/apply/review-diff.ts
/** Which commit is reviewed, and the diff its comments stand on. */






/**
 * The diff of the commit that the agent was shown, whatever was pushed since. A branch that was rewritten no longer has
 * that commit: then there is nothing to review. @throws Refusal, GitHubError
 */
async function readReviewedDiff(bench) {
    const { github, target, signal } = bench;
    const pinned = await pinHead(bench);
    const files = await readPullFiles(github, target, { signal });
    // Asked afterwards, so that a push while the files were read is seen.
    const live = await (0,pull_state/* readPullState */.t)(github, target, { signal });
    requireOpen(target, live);
    requireUnlocked(target, live);
    const { commitSha } = pinned;
    if (live.headSha === commitSha)
        return { commitSha, isBehind: false, files };
    if (!(await (0,pull_state/* isAncestor */.Q)(github, target, { earlier: commitSha, later: live.headSha }, { signal }))) {
        throw new Refusal(`the branch was rewritten in the meantime, and ${commitSha.slice(0, 12)} is no longer in it`);
    }
    return { commitSha, isBehind: true, files: (await pinned.readChanges())?.files ?? [] };
}
async function pinHead(bench) {
    const { event, headSha } = bench;
    const scope = {
        ...bench,
        note: (_, reason) => {
            bench.log.info(reason);
        },
    };
    const named = 'pullRequest' in event ? event.pullRequest.head.sha : undefined;
    if (named !== undefined)
        return { commitSha: named, readChanges: () => (0,compare/* readChanges */.S)(scope, undefined) };
    const pull = await (0,github_pull/* readPull */.Es)(scope);
    if (pull === undefined)
        throw new Refusal('the event is about no pull request');
    const commitSha = headSha ?? pull.headSha;
    return { commitSha, readChanges: () => (0,compare/* readChanges */.S)(scope, { ...pull, headSha: commitSha }) };
}

// EXTERNAL MODULE: ./src/github/identity.ts
var github_identity = __webpack_require__(7369);
// EXTERNAL MODULE: ./src/github/authors.ts
var authors = __webpack_require__(7211);
// EXTERNAL MODULE: ./src/github/connection.ts
var connection = __webpack_require__(8063);
;// CONCATENATED MODULE: ./src/github/review-history.ts



const review_history_maxPages = 20;
const maxComments = 30;
const author = 'author { __typename login ... on Bot { databaseId } ... on User { databaseId } }';
const pullQuery = (name, fields) => `query ${name}($owner: String!, $repo: String!, $number: Int!, ${connection/* pageVariables */.LM}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields} } }
}`;
const reviewsQuery = pullQuery('PastReviews', `reviews(${connection/* pageArguments */.yV}) { ${connection/* pageFacts */.PL} nodes { id body state isMinimized url ${author} } }`);
const threadsQuery = pullQuery('PastThreads', `reviewThreads(${connection/* pageArguments */.yV}) {
    ${connection/* pageFacts */.PL}
    nodes {
      id isResolved isOutdated path line diffSide
      comments(first: ${maxComments}) { totalCount nodes { id body isMinimized pullRequestReview { id } ${author} } }
    }
  }`);
/** Oldest first; of more than 2,000 the first and the last. @throws GitHubError */
async function readPastReviews(github, address, call) {
    return (await readOfPull(github, { ...address, document: reviewsQuery, key: 'reviews' }, call)).map((node) => ({
        id: (0,json/* textOf */.b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,json/* textOf */.b6)(node['body']) ?? '',
        isPending: node['state'] === 'PENDING',
        isMinimized: node['isMinimized'] === true,
        url: (0,json/* textOf */.b6)(node['url']),
    }));
}
/** Threads on lines, oldest first; of more than 2,000 the first and the last. @throws GitHubError */
async function readPastThreads(github, address, call) {
    return (await readOfPull(github, { ...address, document: threadsQuery, key: 'reviewThreads' }, call)).map((node) => {
        const comments = (0,json/* arrayOf */.jk)((0,json/* objectOf */.Xy)(node['comments'])['nodes']).filter(json/* isObject */.Gv).map(pastCommentOf);
        return {
            id: (0,json/* textOf */.b6)(node['id']) ?? '',
            path: (0,json/* textOf */.b6)(node['path']) ?? '',
            line: (0,json/* numberOf */.rl)(node['line']),
            side: node['diffSide'] === 'LEFT' ? 'LEFT' : 'RIGHT',
            isResolved: node['isResolved'] === true,
            isOutdated: node['isOutdated'] === true,
            comments,
            isLong: ((0,json/* numberOf */.rl)((0,json/* objectOf */.Xy)(node['comments'])['totalCount']) ?? 0) > comments.length,
        };
    });
}
async function readOfPull(github, { owner, repo, number, document, key }, { signal }) {
    const listing = await (0,connection/* readConnection */.dC)(github, document, { owner, repo, number }, { signal, maxPages: review_history_maxPages, find: (data) => (0,json/* objectOf */.Xy)((0,json/* objectOf */.Xy)(data['repository'])['pullRequest'])[key] });
    return listing.items;
}
function pastCommentOf(node) {
    return {
        id: (0,json/* textOf */.b6)(node['id']) ?? '',
        author: personOf(node),
        body: (0,json/* textOf */.b6)(node['body']) ?? '',
        isMinimized: node['isMinimized'] === true,
        reviewId: (0,json/* textOf */.b6)((0,json/* objectOf */.Xy)(node['pullRequestReview'])['id']),
    };
}
function personOf(node) {
    const { login } = (0,authors/* authorOf */.rM)(node);
    const account = (0,json/* objectOf */.Xy)(node['author']);
    if (login === undefined)
        return undefined;
    return { login, type: account['__typename'] === 'Bot' ? 'Bot' : 'User', id: (0,json/* numberOf */.rl)(account['databaseId']) };
}

;// CONCATENATED MODULE: ./src/apply/review-past.ts
/** What this step said about the pull request before. */




/** Everything with this step's marker that the token's own identity wrote. @throws GitHubError */
async function readPast(bench) {
    const { github, target, marker, signal } = bench;
    const reviews = (await readPastReviews(github, target, { signal })).flatMap((review) => {
        const found = (0,apply_marker.readApplyMarker)('review', review.body);
        const prints = (0,apply_marker.readFindingPrints)(marker.key, review.body);
        return found?.key === marker.key ? { ...review, run: found.run, prints } : [];
    });
    if (reviews.length === 0)
        return { reviews, threads: [] };
    const threads = await readPastThreads(github, target, { signal });
    const identity = await (0,github_identity/* readIdentity */.x)(github, signal);
    return {
        reviews: reviews.filter(({ author }) => (0,github_identity/* isIdentity */.L)(author, identity)),
        threads: threads.flatMap((thread) => ownThreadOf(thread, marker.key, identity) ?? []),
    };
}
function ownThreadOf(thread, key, identity) {
    const [first, ...others] = thread.comments;
    if (!first || !(0,github_identity/* isIdentity */.L)(first.author, identity))
        return undefined;
    const [print] = (0,apply_marker.readFindingPrints)(key, first.body);
    if (print === undefined)
        return undefined;
    const isAnswered = thread.isLong || others.some(({ author }) => !(0,github_identity/* isIdentity */.L)(author, identity));
    return { ...thread, print, first, isAnswered };
}
/** Whether a thread of ours stands on this very line and says this; a resolved one too: people have seen it. */
function saysAlready(thread, placement) {
    return (thread.line === placement.lines.last &&
        thread.path === placement.path &&
        thread.side === placement.side &&
        thread.print === finding_text_printOf(placement));
}

;// CONCATENATED MODULE: ./src/apply/diff-hunk.ts
/** The hunks of a patch. Within one both sides' lines follow each other without a gap. */
function readHunks(patch) {
    const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []));
    return starts.map((start, index) => readHunk(patch.slice(start + 1, starts[index + 1])));
}
function readHunk(lines) {
    const removed = [];
    const rightOf = new Map();
    for (const { kind, oldLine, newLine } of lines) {
        if (kind === 'removed' && oldLine !== undefined)
            removed.push(oldLine);
        if (kind === 'context' && oldLine !== undefined && newLine !== undefined)
            rightOf.set(oldLine, newLine);
    }
    return {
        removed,
        rightOf,
        right: spanOf(lines.flatMap(({ newLine }) => newLine ?? [])),
        left: spanOf(lines.flatMap(({ oldLine }) => oldLine ?? [])),
    };
}
function spanOf(lines) {
    const [first] = lines;
    const last = lines.at(-1);
    return first === undefined || last === undefined ? undefined : { first, last };
}
/** The part of `wanted` that lies within; undefined where there is none. */
function clip(wanted, within) {
    if (within === undefined)
        return undefined;
    const clipped = { first: Math.max(wanted.first, within.first), last: Math.min(wanted.last, within.last) };
    return clipped.first <= clipped.last ? clipped : undefined;
}

;// CONCATENATED MODULE: ./src/apply/place.ts

/** Gives a function that places findings on the diff these files make. */
function createPlacer(files) {
    const byPath = new Map();
    for (const file of files)
        byPath.set(file.path, { ...file, hunks: readHunks(file.patch ?? []) });
    for (const file of byPath.values()) {
        const { previousPath, status } = file;
        if (status === 'renamed' && previousPath !== undefined && !byPath.has(previousPath))
            byPath.set(previousPath, file);
    }
    return (finding) => {
        const file = findFile(byPath, finding.path);
        const place = file === undefined ? 'not among the changed files' : placeIn(file, finding);
        const path = file?.path ?? finding.path;
        if (typeof place === 'string')
            return { kind: 'body', finding, path, reason: place };
        return { kind: 'lines', finding, path, ...place };
    };
}
/** By its path, also where that comes with what shells and diffs put before it. */
function findFile(files, path) {
    const slashed = path.replaceAll('\\', '/');
    const spellings = [path, slashed, slashed.replace(/^\.?\/+/, ''), slashed.replace(/^[ab]\//, '')];
    for (const spelling of spellings) {
        const file = files.get(spelling);
        if (file)
            return file;
    }
    return undefined;
}
/** A text instead of a place says why there is none. */
function placeIn(file, { line, startLine, side }) {
    if (file.hunks.length === 0) {
        const isMoved = ['renamed', 'copied'].includes(file.status) && file.additions + file.deletions === 0;
        return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file';
    }
    if (line === undefined)
        return 'about the file as a whole';
    const start = startLine ?? line;
    if (!isLine(line) || !isLine(start))
        return 'no such line';
    const wanted = { first: Math.min(start, line), last: Math.max(start, line) };
    const chosen = side ?? (file.status === 'removed' ? 'LEFT' : 'RIGHT');
    return (chosen === 'RIGHT' ? placeRight(file.hunks, wanted) : placeLeft(file.hunks, wanted)) ?? 'outside the diff';
}
function isLine(line) {
    return Number.isSafeInteger(line) && line > 0;
}
function placeRight(hunks, wanted) {
    const hunk = chooseHunk(hunks, 'right', wanted);
    const lines = clip(wanted, hunk?.right);
    return lines && { side: 'RIGHT', lines, isExact: isSameSpan(lines, wanted) };
}
/** On the left GitHub takes removed lines only: those shown for context stand on the right. */
function placeLeft(hunks, wanted) {
    const hunk = chooseHunk(hunks, 'left', wanted);
    const within = clip(wanted, hunk?.left);
    if (!hunk || !within)
        return undefined;
    const removed = hunk.removed.filter((line) => line >= within.first && line <= within.last);
    const [first] = removed;
    const last = removed.at(-1);
    if (first !== undefined && last !== undefined) {
        return { side: 'LEFT', lines: { first, last }, isExact: isSameSpan({ first, last }, wanted) };
    }
    const [from, to] = [hunk.rightOf.get(within.first), hunk.rightOf.get(within.last)];
    if (from === undefined || to === undefined)
        return undefined;
    return { side: 'RIGHT', lines: { first: from, last: to }, isExact: false };
}
/** A comment stands below its last line: the hunk that has it, else the first that has any of the lines. */
function chooseHunk(hunks, side, wanted) {
    const end = { first: wanted.last, last: wanted.last };
    return hunks.find((hunk) => clip(end, hunk[side])) ?? hunks.find((hunk) => clip(wanted, hunk[side]));
}
function isSameSpan(one, other) {
    return one.first === other.first && one.last === other.last;
}

;// CONCATENATED MODULE: ./src/apply/review-plan.ts




/** A review of more is none that anybody reads. */
const maxFindings = 300;
/** A finding is on lines, said before, or in the body: none is lost. */
function planReview({ findings, files, past, maxComments }) {
    const place = createPlacer(files);
    const fresh = [];
    const inBody = [];
    const stillSaid = new Set();
    const seen = new Set();
    const counted = [];
    let overCap = 0;
    for (const finding of [...findings].sort(byGravity).slice(0, maxFindings)) {
        const placement = place(finding);
        const spot = placement.kind === 'lines' ? [placement.side, placement.lines.last] : [finding.line];
        const sameness = JSON.stringify([finding_text_printOf(placement), ...spot]);
        if (seen.has(sameness))
            continue;
        seen.add(sameness);
        counted.push(finding);
        if (placement.kind === 'body') {
            inBody.push(placement);
            continue;
        }
        const said = past.threads.find((thread) => saysAlready(thread, placement));
        if (said)
            stillSaid.add(said);
        else if (fresh.length < maxComments)
            fresh.push(placement);
        else {
            overCap += 1;
            inBody.push({ kind: 'body', finding, path: placement.path, reason: 'over the limit of comments' });
        }
    }
    const leftOut = Math.max(0, findings.length - maxFindings);
    const isNews = hasNews(past, fresh, inBody);
    return { fresh, inBody, overCap, stillSaid, findings: counted, leftOut, isNews };
}
function hasNews({ reviews }, fresh, inBody) {
    const shown = reviews.filter(({ isPending, isMinimized }) => !isPending && !isMinimized);
    const known = new Set(shown.flatMap(({ prints }) => prints));
    return shown.length === 0 || fresh.length > 0 || inBody.some((placement) => !known.has(finding_text_printOf(placement)));
}
function byGravity(one, other) {
    return (apply_operations/* severities */.gO.indexOf(one.severity) - apply_operations/* severities */.gO.indexOf(other.severity) ||
        apply_operations/* confidences */.E2.indexOf(one.confidence) - apply_operations/* confidences */.E2.indexOf(other.confidence));
}

;// CONCATENATED MODULE: ./src/apply/review-post.ts
/** Sends a review, so that one line GitHub has no place for loses nothing, and no doubt makes two of it. */







/** @throws GitHubError */
async function postReview(bench, draft) {
    const { github, target, clock, signal } = bench;
    const writer = createReviewWriter(github, target);
    const whole = {
        commitSha: draft.commitSha,
        body: draft.compose([]),
        comments: draft.comments.map(({ comment }) => comment),
    };
    try {
        const send = () => writer.create(whole, { signal });
        return { ...(await sendOnce({ clock, signal, send, find: () => findOurs(bench, false) })), unplaced: [] };
    }
    catch (error) {
        if (!isRefused(error) || draft.comments.length === 0)
            throw error;
        return await postPieces(bench, writer, draft);
    }
}
/** GitHub refuses a review as a whole and doesn't say for which line: so each comment is asked for alone. */
async function postPieces(bench, writer, draft) {
    const { clock, signal, marker } = bench;
    const start = { commitSha: draft.commitSha, body: (0,apply_marker.writeApplyMarker)('review', marker) };
    const open = () => writer.open(start, { signal });
    const { id, url } = await sendOnce({ clock, signal, send: open, find: () => findOurs(bench, true) });
    try {
        const unplaced = [];
        for (const placed of draft.comments) {
            if (!(await addPiece(bench, writer, { review: id, ...placed })))
                unplaced.push(placed.placement);
        }
        const submit = async () => {
            await writer.submit(id, draft.compose(unplaced), { signal });
            return { id, url };
        };
        return { ...(await sendOnce({ clock, signal, send: submit, find: () => findOurs(bench, false) })), unplaced };
    }
    catch (error) {
        await review_post_discardReview(bench, writer, id);
        throw error;
    }
}
async function addPiece(bench, writer, { review, comment, placement }) {
    const { clock, signal } = bench;
    const find = async () => {
        const { threads } = await readPast(bench);
        return threads.some((thread) => thread.first.reviewId === review && saysAlready(thread, placement)) || undefined;
    };
    try {
        return await sendOnce({ clock, signal, send: () => writer.addComment(review, comment, { signal }), find });
    }
    catch (error) {
        if (isRefused(error))
            return false;
        throw error;
    }
}
/** This run's own review, seen or not yet. */
async function findOurs(bench, isPending) {
    const { reviews } = await readPast(bench);
    return reviews.findLast((review) => review.isPending === isPending && review.run === bench.marker.run);
}
const discardMs = 5_000;
/** What nobody sees yet would keep this account from reviewing again. A cancelled job has time for this one call. */
async function review_post_discardReview({ clock, log }, writer, id) {
    const limit = (0,deadline/* signalAfter */.rP)(clock, discardMs);
    try {
        await writer.discard(id, { signal: limit.signal });
    }
    catch {
        log.warning('An unfinished review could not be taken back; the next run of this workflow will try.');
    }
    finally {
        limit.clear();
    }
}
function isRefused(error) {
    return error instanceof failure/* GitHubError */.y_ && error.failure === 'refused';
}
/** A comment for GitHub: where it stands, and what it says. */
function lineCommentOf(placement, body) {
    const { path, side, lines } = placement;
    return { path, side, line: lines.last, body, ...(lines.first < lines.last && { startLine: lines.first }) };
}
/** Findings that say the same of the same line are one. */
function isSamePlace(one, other) {
    return (one.path === other.path &&
        one.side === other.side &&
        one.lines.last === other.lines.last &&
        printOf(one) === printOf(other));
}

;// CONCATENATED MODULE: ./src/apply/review-settle.ts
/** Folds away what earlier reviews of ours said and is no longer so. */



/** A lot of it may have come together; the next run does the rest. */
const maxFolded = 50;
/**
 * Threads whose lines were changed since, and that nobody answered, are resolved; reviews of which nothing stands any
 * more are folded away. Trouble is told and fails nothing: all that was asked for is done.
 */
async function settlePast(bench, facts) {
    const threads = facts.past.threads.filter((thread) => isSettled(thread) && !facts.stillSaid.has(thread));
    const writer = createReviewWriter(bench.github, bench.target);
    const folding = new Folding(bench, writer);
    for (const thread of threads.slice(0, maxFolded))
        await folding.thread(thread);
    for (const review of outlived(facts, threads).slice(0, maxFolded))
        await folding.review(review);
    return folding.told();
}
/** Answered ones are the people's: they decide when they are done. */
function isSettled({ isResolved, isOutdated, isAnswered, first }) {
    return isOutdated && !isAnswered && !isResolved && !first.isMinimized;
}
function outlived({ past, latest }, settled) {
    if (latest === undefined)
        return [];
    const standing = past.threads.filter((thread) => thread.isAnswered || !(thread.isResolved || thread.first.isMinimized || settled.includes(thread)));
    const keep = new Set(standing.map(({ first }) => first.reviewId));
    return past.reviews.filter(({ id, isPending, isMinimized }) => id !== latest && !isPending && !isMinimized && !keep.has(id));
}
class Folding {
    bench;
    writer;
    counts = { threads: 0, reviews: 0 };
    trouble;
    mayResolve = true;
    constructor(bench, writer) {
        this.bench = bench;
        this.writer = writer;
    }
    /** Where the token may not resolve it, its comment is folded away instead. */
    async thread({ id, first }) {
        const { signal } = this.bench;
        const isResolved = this.mayResolve && (await this.attempt('threads', () => this.writer.resolve(id, { signal })));
        if (!isResolved && !this.mayResolve) {
            await this.attempt('threads', () => this.writer.minimize(first.id, { signal }));
        }
    }
    async review({ id }) {
        await this.attempt('reviews', () => this.writer.minimize(id, { signal: this.bench.signal }));
    }
    told() {
        const { threads, reviews } = this.counts;
        const done = [
            ...(threads > 0 ? [`${threads} ${threads === 1 ? 'thread' : 'threads'} on lines that were changed`] : []),
            ...(reviews > 0 ? [`${reviews} earlier ${reviews === 1 ? 'review' : 'reviews'}`] : []),
        ];
        const what = 'folding away what is settled';
        return [
            ...(done.length > 0 ? [{ what: `folded away: ${done.join(', ')}`, result: 'applied' }] : []),
            ...(this.trouble === undefined ? [] : [{ what, result: 'refused', reason: this.trouble }]),
        ];
    }
    async attempt(kind, write) {
        if (this.trouble !== undefined)
            return false;
        try {
            await write();
            this.counts[kind] += 1;
            return true;
        }
        catch (error) {
            const isDenied = error instanceof failure/* GitHubError */.y_ && error.failure === 'denied';
            // The token of a job has contents: write only where somebody gave it that.
            if (kind === 'threads' && this.mayResolve && isDenied)
                this.mayResolve = false;
            else
                this.trouble = review_settle_whyNot(error, this.bench.signal);
            return false;
        }
    }
}
/** The review is written by then: even the end of the time takes nothing away from that. */
function review_settle_whyNot(error, signal) {
    if (signal.aborted)
        return 'there was no time left';
    if (error instanceof failure/* GitHubError */.y_)
        return explain(error, 'pull-requests: write');
    throw error;
}

;// CONCATENATED MODULE: ./src/apply/review.ts
/** A review: always a comment on the pinned commit, never an approval, never a request. */












/** What is said of it. */
function reviewWords({ target }) {
    return `review of #${target.number}`;
}
/** Writes what is new, and folds away what is settled. @throws Refusal, GitHubError */
async function applyReview(bench, operation) {
    const { findings, summary } = operation;
    if (!bench.target.isPullRequest)
        throw new Refusal(`#${bench.target.number} is an issue: there is nothing to review`);
    requireFewMentions([summary, ...findings.flatMap(({ title, body }) => [title, body])]);
    const diff = await readReviewedDiff(bench);
    const past = await readPast(bench);
    const current = await takeOver(bench, past);
    const plan = planReview({ findings, files: diff.files, past, maxComments: bench.budget.comments });
    const work = { bench, operation, diff, plan };
    const written = plan.isNews || !current ? await post(work) : await refresh(work, current);
    const settled = await settlePast(bench, { past, stillSaid: plan.stillSaid, latest: written.latest });
    return [written.told, ...refuseExcess(bench, plan), ...settled];
}
/** The review of ours that people see now. What an earlier run left unfinished goes. @throws Refusal */
async function takeOver(bench, { reviews }) {
    if (reviews.some(({ run }) => (0,apply_marker.isLaterRun)(run, bench.marker.run))) {
        throw new Refusal('a later run of this workflow has reviewed already');
    }
    const writer = createReviewWriter(bench.github, bench.target);
    for (const { id } of reviews.filter(({ isPending }) => isPending))
        await review_post_discardReview(bench, writer, id);
    return reviews.findLast(({ isPending, isMinimized }) => !isPending && !isMinimized);
}
async function post(work) {
    const { bench, plan, diff } = work;
    bench.budget.comments -= plan.fresh.length;
    const frame = frameOf(work);
    const draft = {
        commitSha: diff.commitSha,
        comments: plan.fresh.map((placement) => ({
            placement,
            comment: lineCommentOf(placement, renderOnLines(frame, placement)),
        })),
        compose: (unplaced) => compose(work, unplaced),
    };
    const posted = await postReview(bench, draft);
    return { told: tellPosted(work, posted), latest: posted.id };
}
function tellPosted({ bench, plan }, { url, unplaced }) {
    const [onLines, inBody] = [plan.fresh.length - unplaced.length, plan.inBody.length + unplaced.length];
    const reason = unplaced.length > 0 ? `GitHub has no line for ${unplaced.length} of them` : undefined;
    return {
        what: `${reviewWords(bench)}: findings on lines ${onLines}, in the body ${inBody}, said before ${plan.stillSaid.size}`,
        result: 'applied',
        ...(reason !== undefined && { reason }),
        ...(url !== undefined && { url }),
    };
}
/** Nothing new: nobody is notified, and the review that stands says what is true now. */
async function refresh(work, { id, url }) {
    const { bench } = work;
    const { github, target, clock, signal } = bench;
    const body = compose(work, []);
    await sendOnce({
        clock,
        signal,
        send: async () => {
            await createReviewWriter(github, target).rewrite(id, body, { signal });
            return true;
        },
        find: async () => (await readPast(bench)).reviews.some((review) => review.id === id && review.body === body) || undefined,
    });
    const told = {
        what: reviewWords(bench),
        result: 'applied',
        reason: 'nothing new: the last one is up to date',
    };
    return { told: url === undefined ? told : { ...told, url }, latest: undefined };
}
function compose(work, unplaced) {
    const { bench, operation, plan, diff } = work;
    const inBody = [...unplaced.map(withoutLine), ...plan.inBody];
    return renderReviewBody({
        ...diff,
        marker: bench.marker,
        frame: frameOf(work),
        summary: operation.summary,
        severities: plan.findings.map(({ severity }) => severity),
        onLines: plan.fresh.length - unplaced.length,
        saidBefore: plan.stillSaid.size,
        inBody,
    });
}
function withoutLine({ finding, path }) {
    return { kind: 'body', finding, path, reason: 'GitHub has no line for it' };
}
function frameOf({ bench, diff }) {
    const { redact, marker, event, target } = bench;
    const filesUrl = `${event.serverUrl}/${target.owner}/${target.repo}/blob/${diff.commitSha}`;
    return { redact, key: marker.key, filesUrl };
}
function refuseExcess({ policy }, { overCap, leftOut }) {
    const cap = `max_comments is ${policy.maxComments}: they stand in the review's body`;
    return [
        ...(overCap > 0 ? [refused(`comments on lines for ${overCap} more findings`, cap)] : []),
        ...(leftOut > 0 ? [refused(`${leftOut} more findings`, `a review takes ${maxFindings} at most`)] : []),
    ];
}

// EXTERNAL MODULE: ./src/apply/target.ts
var apply_target = __webpack_require__(9515);
;// CONCATENATED MODULE: ./src/apply/apply.ts
/** What the agent asked for, checked and capped, done on the one issue or pull request the event is about. */













const defaultDeadlineMs = 300_000;
/** More are told as a number. */
const maxOperations = 30;
/**
 * Does one operation of each kind: labels, comment, review, summary. What a rule or a cap refuses is told in a warning;
 * what GitHub refuses or loses, and findings as grave as `failOn`, come back as the error.
 */
async function applyOperations(request) {
    const { clock, signal, log, policy } = request;
    const limit = (0,deadline/* signalAfter */.rP)(clock, request.deadlineMs ?? defaultDeadlineMs);
    try {
        const done = [];
        const both = AbortSignal.any([signal, limit.signal]);
        for (const step of stepsOf({ ...request, signal: both }))
            done.push(...(await step()));
        const told = (policy.dryRun ? done.map(asShown) : done).map((operation) => withoutSecrets(request, operation));
        for (const operation of told)
            tell(log, operation, policy.dryRun);
        return { operations: told, summary: summaryOf(request), error: errorOf(request, told) };
    }
    finally {
        limit.clear();
    }
}
/** In the order of the kinds; what is no kind of ours last. */
function stepsOf(request) {
    const { operations, event } = request;
    const kinds = [...apply_operations/* applicable */.y8, 'unknown'];
    const ordered = kinds.flatMap((kind) => operations.filter((operation) => operation.kind === kind));
    const more = ordered.length - maxOperations;
    const target = (0,apply_target/* targetOf */.$)(event);
    const bench = typeof target === 'string' ? undefined : benchOf(request, target);
    const seen = new Set();
    const steps = ordered.slice(0, maxOperations).map((operation) => {
        const isSecond = seen.has(operation.kind);
        if (operation.kind !== 'unknown')
            seen.add(operation.kind);
        return async () => {
            const what = wordsOf(operation, target);
            const reason = apply_whyNot(request, operation, { target, isSecond });
            if (reason !== undefined)
                return [refused(what, reason)];
            if (bench === undefined)
                return [{ what, result: 'applied' }];
            return [...refuseVerdict(operation, what), ...(await attempt(bench, operation, what))];
        };
    });
    const tooMany = refused(`${more} more operations`, 'a step does one of a kind');
    return more > 0 ? [...steps, () => Promise.resolve([tooMany])] : steps;
}
function refuseVerdict(operation, what) {
    const verdict = operation.kind === 'review' ? (operation.event ?? 'COMMENT') : 'COMMENT';
    if (verdict.toUpperCase() === 'COMMENT')
        return [];
    return [refused(`${what} as ${JSON.stringify(verdict)}`, 'a review is only ever made as a comment')];
}
function benchOf(request, target) {
    const { policy, github, log, headSha } = request;
    return {
        ...request,
        target,
        headSha,
        github: policy.dryRun ? showWrites(github, log) : github,
        budget: { comments: policy.maxComments },
    };
}
function apply_whyNot({ policy }, operation, { target, isSecond }) {
    const { kind, aim = {} } = operation;
    if (kind === 'unknown')
        return `a step does ${apply_operations/* applicable */.y8.join(', ')}, and nothing else`;
    if (!policy.allowed.includes(kind))
        return 'apply does not allow it';
    if (isSecond)
        return 'a step does one of a kind';
    if (kind === 'summary')
        return undefined;
    return typeof target === 'string' ? target : (0,apply_target/* whyElsewhere */.f)(aim, target);
}
async function attempt(bench, operation, what) {
    const { signal, github, target } = bench;
    const permission = operation.kind === 'review' ? 'pull-requests: write' : labelPermission({ target });
    if (operation.kind !== 'summary' && !github.hasToken) {
        return [{ what, result: 'failed', reason: 'there is no github_token to write with' }];
    }
    try {
        signal.throwIfAborted();
        return await perform(bench, operation);
    }
    catch (error) {
        return [endOf(error, { what, permission, signal })];
    }
}
async function perform(bench, operation) {
    switch (operation.kind) {
        case 'labels':
            return applyLabels(bench, operation);
        case 'comment':
            return [await applyComment(bench, operation)];
        case 'review':
            return applyReview(bench, operation);
        case 'summary':
            return [{ what: wordsOf(operation, bench.target), result: 'applied' }];
        case 'unknown':
            return [];
    }
}
function wordsOf(operation, target) {
    const bench = typeof target === 'string' ? undefined : { target };
    switch (operation.kind) {
        case 'labels':
            return 'labels';
        case 'comment':
            return bench ? commentWords(bench) : 'comment';
        case 'review':
            return bench ? reviewWords(bench) : 'review';
        case 'summary':
            return "the step's summary";
        case 'unknown':
            return `operation ${JSON.stringify(operation.name)}`;
    }
}
/** In a dry run nothing is done; what would fail or be refused still says so. */
function asShown(operation) {
    return operation.result === 'applied' ? refused(operation.what, 'dry_run: shown in the log, and not done') : operation;
}
const maxTextLength = 1_000;
/** Names and paths are the agent's words. */
function withoutSecrets({ redact }, { what, reason, ...rest }) {
    const show = (text) => (0,report_text/* cutText */.IN)(redactClean(redact, text), maxTextLength);
    return { what: show(what), ...rest, ...(reason !== undefined && { reason: show(reason) }) };
}
function tell(log, { what, result, reason }, isDry) {
    const why = reason === undefined ? '' : `: ${reason}`;
    if (result === 'refused' && !isDry)
        log.warning(`Refused, ${what}${why}.`);
    else
        log.info(`${result === 'applied' ? 'Done' : result === 'refused' ? 'Not done' : 'Failed'}, ${what}${why}.`);
}
const apply_maxSummaryLength = 100_000;
function summaryOf({ operations, policy, redact }) {
    const operation = operations.find(({ kind }) => kind === 'summary');
    if (operation?.kind !== 'summary' || !policy.allowed.includes('summary'))
        return undefined;
    const text = redactClean(redact, (0,report_text/* headOf */.Uo)(operation.markdown, apply_maxSummaryLength));
    return redact((0,report_markdown/* tameMarkdown */.Fy)(text, { backlinks: true, topHeading: 3 }));
}
function errorOf({ operations, policy, redact }, done) {
    const failed = done.filter(({ result }) => result === 'failed').map(({ what, reason }) => `${what}: ${reason ?? ''}`);
    const findings = operations.flatMap((operation) => (operation.kind === 'review' ? operation.findings : []));
    const judged = judgeFindings(findings, policy.failOn, redact);
    if (failed.length === 0)
        return judged;
    const lost = `Not all that the result asks for could be done. ${failed.join('; ')}.`;
    return new errors/* ActionError */.lZ([lost, ...(judged ? [judged.message] : [])].join(' '));
}


/***/ }),

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

/***/ 1422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isQuery),
/* harmony export */   q: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);


/** A query may be sent twice, a mutation may not. */
function isQuery(document) {
    return !/^\s*mutation\b/.test(document);
}
/**
 * The data of a GraphQL answer, which says 200 even where it refuses. Data with errors beside it counts as
 * refused as a whole: half of a conversation would look like all of it. @throws GitHubError
 */
function dataOf(call, response) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(response.body.toString('utf8')));
    const errors = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .arrayOf */ .jk)(answer['errors']).filter(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv);
    if (errors.length === 0 && (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(answer['data']))
        return answer['data'];
    const failures = errors.map(failureOf);
    const failure = gravest.find((known) => failures.includes(known)) ?? 'outage';
    const said = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(errors[0]?.['message']) ?? 'an answer that is no GraphQL';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${call}: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(said)}`, { failure, status: response.status });
}
const gravest = ['limited', 'denied', 'missing', 'refused'];
function failureOf(error) {
    switch ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(error['type'])) {
        case 'RATE_LIMITED':
            return 'limited';
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return 'denied';
        case 'NOT_FOUND':
            return 'missing';
        default:
            return /not accessible/i.test((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(error['message']) ?? '') ? 'denied' : 'refused';
    }
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

/***/ 2264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isAncestor),
/* harmony export */   t: () => (/* binding */ readPullState)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7093);
/** A pull request as it is now, and whether a commit is still among its own. */


/** @throws GitHubError */
async function readPullState(github, { owner, repo, number }, call) {
    const route = 'GET /repos/{owner}/{repo}/pulls/{number}';
    const pull = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(await github.json(route, { owner, repo, number }, call));
    const headSha = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(pull['head'])['sha']);
    if (headSha === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`${route}: an answer that is no pull request`, { failure: 'outage' });
    }
    return {
        isOpen: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(pull['state']) === 'open',
        isLocked: pull['locked'] === true,
        headSha,
        nodeId: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(pull['node_id']) ?? '',
    };
}
/** Whether the later commit is built on the earlier one; false after the branch was rewritten. @throws GitHubError */
async function isAncestor(github, { owner, repo }, commits, call) {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
    const parameters = { owner, repo, basehead: `${commits.earlier}...${commits.later}`, per_page: 1 };
    try {
        const { status } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(await github.json(route, parameters, { ...call, maxBytes: 64 * 1024 * 1024 }));
        return status === 'ahead' || status === 'identical';
    }
    catch (error) {
        // The commit went with its branch.
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.failure === 'missing')
            return false;
        throw error;
    }
}


/***/ }),

/***/ 5978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fillRoute)
/* harmony export */ });
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/**
 * Fills a route as GitHub's reference spells it, `GET /repos/{owner}/{repo}/issues`: names in braces are taken
 * from the parameters and encoded, so that none can leave its place; `{+path}` keeps its slashes. What is left is
 * the query of a GET, else the body. @throws Error when the route names a parameter that isn't given.
 */
function fillRoute(route, parameters) {
    const [word = '', template = ''] = route.split(' ');
    const method = methods.find((known) => known === word);
    if (!method || !template.startsWith('/'))
        throw new Error(`not a route: ${route}`);
    const used = new Set();
    const path = template.replace(/\{(\+?)(\w+)\}/g, (_, plus, name) => {
        used.add(name);
        const value = wordOf(parameters[name]);
        if (value === undefined || value === '')
            throw new Error(`${route} needs ${name}`);
        return plus === '' ? encodePart(value) : value.split('/').map(encodePart).join('/');
    });
    const rest = Object.entries(parameters).filter(([name, value]) => !used.has(name) && value !== undefined);
    return method === 'GET'
        ? { method, path: path + queryOf(rest), rest: {} }
        : { method, path, rest: Object.fromEntries(rest) };
}
/** Dots alone would be taken for a step up the path, encoded or not. */
function encodePart(text) {
    if (text === '.' || text === '..')
        throw new Error(`"${text}" can't be part of a path`);
    return encodeURIComponent(text);
}
function queryOf(entries) {
    const query = new URLSearchParams();
    for (const [name, value] of entries)
        query.append(name, wordOf(value) ?? '');
    return query.size === 0 ? '' : `?${query.toString()}`;
}
function wordOf(value) {
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}


/***/ }),

/***/ 877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ searchLongest)
/* harmony export */ });
/**
 * The longest of the texts that fits into `room` characters, by halves; the empty one always does. `make` gives a text for a
 * length from 1 to `most`.
 */
function searchLongest(most, make, room) {
    let [fits, tooLong, best] = [0, most + 1, ''];
    while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2);
        const text = make(middle);
        if (text.length <= room)
            [fits, best] = [middle, text];
        else
            tooLong = middle;
    }
    return best;
}


/***/ }),

/***/ 590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DV: () => (/* binding */ codeBlock),
  h8: () => (/* binding */ htmlCode),
  ti: () => (/* binding */ inlineCode),
  uM: () => (/* binding */ linkTo),
  wh: () => (/* binding */ plainText),
  Fy: () => (/* binding */ tameMarkdown)
});

;// CONCATENATED MODULE: ./src/report/markdown-link.ts
/** Addresses from outside: which may become links, and how they are written so that they stay within them. */
/** Only the plain form on one line is a link; text and address hold no bracket, so that no two tries overlap. */
const markdown_link_link = /(!?)\[([^[\]]{0,1000})\]\([ \t]{0,9}<?((?:[^\s<>()[\]\\`|"']|\([^\s<>()[\]\\`|"']*\))+)>?(?:[ \t]{1,9}(?:"[^"[\]]{0,300}"|'[^'[\]]{0,300}'))?[ \t]{0,9}\)/y;
function readLink(line, at) {
    markdown_link_link.lastIndex = at;
    const match = markdown_link_link.exec(line);
    if (!match)
        return undefined;
    const [whole, mark = '', text = '', url = ''] = match;
    return { text, url, isImage: mark === '!', end: at + whole.length };
}
/** The address as it may stand in a link: https, or http on this machine's loopback; no name or password in it. */
function safeUrl(url) {
    const parsed = URL.parse(url);
    if (parsed?.username !== '' || parsed.password !== '')
        return undefined;
    const loopback = parsed.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
    if (parsed.protocol !== 'https:' && !loopback)
        return undefined;
    return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** An address found in running text ends before the punctuation that ends the sentence, as GitHub reads it. */
function trimUrl(url) {
    let end = url.length;
    let open = 0;
    for (const sign of url)
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    for (; end > 0; end--) {
        const sign = url.charAt(end - 1);
        if (sign === ')' && open < 0)
            open++;
        else if (!/[?!.,:;*_~]/.test(sign))
            break;
    }
    return url.slice(0, end);
}
/** Pages that note down who links to them. */
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
/**
 * The same page by an address that leaves no trace on it: GitHub's own redirect. Undefined for other hosts, where
 * none is known.
 */
function withoutBacklink(url) {
    const parsed = URL.parse(url);
    if (!parsed || !referencePath.test(parsed.pathname))
        return url;
    if (!/^(?:www\.)?github\.com$/.test(parsed.hostname))
        return undefined;
    parsed.hostname = 'redirect.github.com';
    return parsed.href;
}
/** Where a link may lead; undefined where there may be none. */
function linkTarget(url, { backlinks = false }) {
    const safe = safeUrl(url);
    return safe === undefined || backlinks ? safe : withoutBacklink(safe);
}
/** A link that shows its address, or the address as code. */
function writeUrl(url, writer, options) {
    const target = options.inLink ? undefined : linkTarget(url, options);
    const bare = url.replaceAll('`', '%60');
    if (target === undefined)
        writer.code(bare);
    else if (target === safeUrl(url))
        writer.add(`<${target}>`);
    else
        writer.add(`[\`${bare}\`](${target})`);
}

;// CONCATENATED MODULE: ./src/report/markdown-write.ts
/** Inert Markdown, piece by piece. */
/** Only a letter or digit of ASCII beside them makes them part of a word: an underscore may be emphasis, and then isn't shown. */
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
    const pieces = [];
    let last = '';
    function add(piece) {
        if (piece === '')
            return;
        if ((last === '`' && piece.startsWith('`')) || (last === '!' && piece.startsWith('[')))
            pieces.push(' ');
        pieces.push(piece);
        last = piece.charAt(piece.length - 1);
    }
    return {
        add,
        code: (text) => {
            add(`\`${text}\``);
        },
        word: (text) => {
            add(text.replace(commitIdOrIssue, '`$&`'));
        },
        text: () => pieces.join(''),
    };
}

;// CONCATENATED MODULE: ./src/report/markdown-escape.ts
/** What GitHub makes of plain words: mentions, references, addresses, commit ids; and how they are written without effect. */


/** Words never run into the start of an address, since GitHub makes links of those in the middle of a word. */
const notAddress = String.raw `(?!(?:https?|ftp):\/\/|www\.)`;
/** These are parts of patterns with the flags `giu`. No two start inside each other's text: a line is read about once. */
const word = String.raw `${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw `(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw `(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
    `(?<url>${url})`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>[\\\x60*_\[\]<>&|~$#!])`,
].join('|'), 'giu');
/** A sign that means something in Markdown or HTML, as the sign itself. */
function escapeSign(sign) {
    if (sign === '<')
        return '&lt;';
    if (sign === '&')
        return '&amp;';
    return sign.replace(/[^]/g, '\\$&');
}
/**
 * Text on one line that shows as it is: nothing in it means anything, wherever it stands, in a table's cell too. Only
 * addresses that may be links are.
 */
function escapeMarkdown(line, options = {}) {
    const writer = createWriter();
    let at = 0;
    for (const match of line.matchAll(plainToken)) {
        const { url: address, reference: name, word: plain } = match.groups ?? {};
        writer.add(line.slice(at, match.index));
        at = match.index + match[0].length;
        if (address !== undefined) {
            const trimmed = trimUrl(address);
            writeUrl(trimmed, writer, options);
            writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, '\\$&'));
        }
        else if (name !== undefined)
            writer.code(name);
        else if (plain !== undefined)
            writer.word(plain.replaceAll('_', '\\_'));
        else
            writer.add(escapeSign(match[0]));
    }
    writer.add(line.slice(at));
    return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, '$1\\$2');
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/markdown-inline.ts
/** One line of Markdown from outside made inert: what is known to be harmless is written anew, the rest escaped. */




/** In the order they are tried. No two start inside each other's text, so that a line is read about once. */
const markdownToken = new RegExp([
    String.raw `(?<escape>\\[!-\/:-@\[-\x60{-~])`,
    String.raw `(?<ticks>\x60+)`,
    String.raw `(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
    String.raw `(?<lineBreak><br[ \t]{0,5}\/?>)`,
    `(?<url>${url})`,
    String.raw `(?<bracket>!?\[)`,
    String.raw `(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
    `(?<reference>${reference})`,
    `(?<word>${word})`,
    String.raw `(?<sign>~{3,}|[<\]$\\])`,
].join('|'), 'giu');
const harmlessEntity = /^&(?:lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip|rarr|larr|times|middot|bull|copy|reg|trade);$/;
/** Tames one line without line ends. Every code span it writes is closed within the line. */
function tameLine(line, options = {}) {
    const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? '';
    return task + tameText(line.slice(task.length), options);
}
/** A row of dashes with colons and bars is what makes a table of the line before it. */
function isTableRule(line) {
    return line.includes('-') && /^[\s>|:*+\d.)-]*$/.test(line);
}
function tameText(line, options) {
    const writer = createWriter();
    const runs = findRuns(line);
    let at = 0;
    while (at < line.length) {
        markdownToken.lastIndex = at;
        const match = markdownToken.exec(line);
        if (!match)
            break;
        writer.add(line.slice(at, match.index));
        const tame = tamers[kindOf(match.groups)];
        at = tame({ line, at: match.index, text: match[0], runs, writer, options });
    }
    writer.add(line.slice(at));
    return writer.text();
}
const kinds = [
    'escape',
    'ticks',
    'angle',
    'lineBreak',
    'url',
    'bracket',
    'entity',
    'reference',
    'word',
];
function kindOf(groups = {}) {
    return kinds.find((kind) => groups[kind] !== undefined) ?? 'sign';
}
/** Each writes its token and says where to read on. */
const tamers = {
    ticks: tameTicks,
    bracket: tameBracket,
    escape({ line, at, text, writer }) {
        // Escaped or not, GitHub reads these from the text that is shown.
        if (/^\\(?:@|#\p{N})/u.test(line.slice(at, at + 3)))
            return at + 1;
        writer.add(text === '\\<' || text === '\\&' ? escapeSign(text.charAt(1)) : text);
        return at + text.length;
    },
    angle({ at, text, writer, options }) {
        writeUrl(text.slice(1, -1), writer, options);
        return at + text.length;
    },
    url({ at, text, writer, options }) {
        const address = trimUrl(text);
        writeUrl(address, writer, options);
        return at + address.length;
    },
    reference({ at, text, writer }) {
        const name = (0,report_text/* withoutEnd */.Mx)(text, './@-');
        writer.code(name);
        return at + name.length;
    },
    word({ at, text, writer }) {
        writer.word(text);
        return at + text.length;
    },
    lineBreak({ line, at, text, writer, options }) {
        // Where a line may start with it, it could open a block of raw HTML; a table's row starts with a bar.
        writer.add(options.inTable && line.trimStart().startsWith('|') ? '<br>' : ' ');
        return at + text.length;
    },
    entity({ at, text, writer }) {
        const harmless = harmlessEntity.test(text);
        writer.add(harmless ? text : '&amp;');
        return harmless ? at + text.length : at + 1;
    },
    sign({ at, text, writer }) {
        writer.add(escapeSign(text));
        return at + text.length;
    },
};
function findRuns(line) {
    const runs = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const known = runs.get(run.length);
        if (known)
            known.starts.push(index);
        else
            runs.set(run.length, { starts: [index], next: 0 });
    }
    return runs;
}
/** The first run of this length at or after `from`; asked with growing `from` only. */
function nextRun(runs, length, from) {
    const known = runs.get(length);
    if (!known)
        return undefined;
    while ((known.starts[known.next] ?? from) < from)
        known.next++;
    return known.starts[known.next];
}
/** A span closed on its line stays code; backticks without their end are shown. */
function tameTicks({ line, at, text, runs, writer, options }) {
    const start = at + text.length;
    const close = nextRun(runs, text.length, start);
    if (close === undefined) {
        writer.add('\\`'.repeat(text.length));
        return start;
    }
    const code = line.slice(start, close);
    writer.add(`${text}${options.inTable ? escapeBars(code) : code}${text}`);
    return close + text.length;
}
function escapeBars(code) {
    return code.replace(/\\[!-/:-@[-`{-~]|\|/g, (found) => (found === '|' ? '\\|' : found));
}
function tameBracket(token) {
    const { line, at, text, writer, options } = token;
    const found = options.inLink ? undefined : readLink(line, at);
    if (!found) {
        writer.add(text === '![' ? '!\\[' : '\\[');
        return at + text.length;
    }
    const label = tameText(found.text, { ...options, inLink: true }) || (found.isImage ? 'image' : 'link');
    const target = linkTarget(found.url, options);
    if (found.isImage)
        writer.add('🖼 ');
    if (target) {
        writer.add(`[${label}](${target})`);
    }
    else {
        // In brackets still: it must not run into the word before it.
        writer.add(`\\[${label}\\] (`);
        writer.code(found.url);
        writer.add(')');
    }
    return found.end;
}

;// CONCATENATED MODULE: ./src/report/markdown.ts
/** Text from outside, made inert for GitHub's Markdown: nobody is mentioned, nothing closed, fetched, run or drawn. */




/** A block of code with a fence longer than any inside. `language` colours it; those GitHub draws are passed over. */
function codeBlock(text, language = '') {
    const content = (0,report_text/* withoutEnd */.Mx)((0,report_text/* cleanText */.X5)(text), '\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${safeLanguage(language)}\n${content}\n${fence}`;
}
/** One line as code; empty text gives an empty string. Also fit for a table's cell with `inTable`. */
function inlineCode(text, inTable = false) {
    const line = (0,report_text/* oneLine */.TN)(text);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${pad}${inTable ? markdown_escapeBars(line) : line}${pad}${fence}`;
}
/** One line as code in raw HTML, where Markdown isn't read; empty text gives an empty string. */
function htmlCode(text) {
    const line = (0,report_text/* oneLine */.TN)(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return line === '' ? '' : `<code>${line}</code>`;
}
/** In a table's cell `\|` is a bar even in code; backslashes before it are doubled, lest they take its own away. */
function markdown_escapeBars(line) {
    return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|');
}
/** Text as plain prose on one line: it shows as it is, and nothing in it means anything but an address of https. */
function plainText(text, options = {}) {
    return escapeMarkdown((0,report_text/* oneLine */.TN)(text), options);
}
/** A longer address is none that people follow. */
const maxUrlLength = 2000;
/** A link to https (or http on loopback) with plain text on it; any other address leaves just the text. */
function linkTo(url, text) {
    const target = url === undefined || url.length > maxUrlLength ? undefined : safeUrl(url);
    return target === undefined
        ? plainText(text)
        : `[${escapeMarkdown((0,report_text/* oneLine */.TN)(text), { inLink: true }) || 'link'}](${target})`;
}
/**
 * Markdown as an agent writes it, kept readable: headings, lists, tables, emphasis, code and links to https stay.
 * Mentions, references, commit ids and other links become code, images links, HTML text; what GitHub draws
 * (Mermaid, maps, formulas) stays source. Constructs it doesn't know for certain are escaped.
 */
function tameMarkdown(text, { topHeading = 1, ...options } = {}) {
    const lines = (0,report_text/* cleanText */.X5)(text).split('\n');
    const tableLines = findTableLines(lines);
    const tame = [];
    let dedent = 0;
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at] ?? '';
        const fence = readFence(line);
        if (fence) {
            const end = findFenceEnd(lines, at + 1, fence);
            const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent));
            tame.push(codeBlock(content.join('\n'), fence.language));
            at = end;
            dedent = fence.indent;
        }
        else {
            if (line.trim() !== '' && indentOf(line) < dedent)
                dedent = 0;
            tame.push(lowerHeading(tameLine(outdent(line, dedent), { ...options, inTable: tableLines.has(at) }), topHeading));
        }
    }
    return tame.join('\n');
}
function lowerHeading(line, top) {
    return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_, indent, marks) => indent + '#'.repeat(Math.min(6, marks.length + top - 1)));
}
/**
 * A fence at any depth: it is written anew at the margin, where no list or quote around it can change what it means.
 * A backtick fence has no backtick after it, else it is code within a line.
 */
function readFence(line) {
    const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line);
    if (!match)
        return undefined;
    const [, indent = '', mark = '', language = ''] = match;
    return { mark, indent: indent.length, language };
}
function findFenceEnd(lines, from, { mark }) {
    for (let at = from; at < lines.length; at++) {
        const line = (lines[at] ?? '').trim();
        if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length))
            return at;
    }
    return lines.length;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function outdent(line, by) {
    return line.slice(Math.min(by, indentOf(line)));
}
/** Lines of a block that has a table's rule in it: there a `|` ends a cell even inside code. */
function findTableLines(lines) {
    const found = new Set();
    let start = 0;
    for (let at = 0; at <= lines.length; at++) {
        if (at < lines.length && lines[at]?.trim() !== '')
            continue;
        if (lines.slice(start, at).some(isTableRule))
            for (let row = start; row < at; row++)
                found.add(row);
        start = at + 1;
    }
    return found;
}
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}
const drawnByGitHub = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);
function safeLanguage(language) {
    const name = /^[\w+#.-]{1,30}$/.test(language) ? language : '';
    return drawnByGitHub.has(name.toLowerCase()) ? 'text' : name;
}


/***/ })

};

//# sourceMappingURL=998.index.js.map