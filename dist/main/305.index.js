export const id = 305;
export const ids = [305];
export const modules = {

/***/ 8305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readWishes: () => (/* binding */ readWishes)
});

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
// EXTERNAL MODULE: ./src/apply/operations.ts
var operations = __webpack_require__(100);
;// CONCATENATED MODULE: ./src/apply/read.ts
/** Operations as an agent writes them, read into types. What is not known is kept as such, so that it is refused by name. */


/**
 * Reads a list of operations, each an object that names itself in `op`: `labels` (`add`, `remove`), `comment` (`body`),
 * `review` (`summary`, `findings`, `event`), `summary` (`markdown`). `repository` and `number` say where it is meant to go.
 */
function readOperations(value) {
    return (0,json/* arrayOf */.jk)(value).map(readOperation);
}
function readOperation(value) {
    const object = (0,json/* objectOf */.Xy)(value);
    const name = (0,json/* textOf */.b6)(object['op']) ?? 'without a name';
    const operation = readKnown(name, object);
    return { ...(operation ?? { kind: 'unknown', name }), ...aimOf(object) };
}
function readKnown(name, object) {
    switch (name) {
        case 'labels':
            return { kind: 'labels', add: textsIn(object['add']), remove: textsIn(object['remove']) };
        case 'comment':
            return { kind: 'comment', body: (0,json/* textOf */.b6)(object['body']) ?? '' };
        case 'summary':
            return { kind: 'summary', markdown: (0,json/* textOf */.b6)(object['markdown']) ?? '' };
        case 'review': {
            const event = (0,json/* textOf */.b6)(object['event']);
            return {
                kind: 'review',
                summary: (0,json/* textOf */.b6)(object['summary']) ?? '',
                findings: readFindings(object['findings']),
                ...(event !== undefined && { event }),
            };
        }
        default:
            return undefined;
    }
}
/** Findings as an agent writes them, `start_line` or `startLine`; one without a path or a title is none. */
function readFindings(value) {
    return (0,json/* arrayOf */.jk)(value)
        .filter(json/* isObject */.Gv)
        .flatMap((object) => readFinding(object) ?? []);
}
function readFinding(object) {
    const [path, title] = [(0,json/* textOf */.b6)(object['path']), (0,json/* textOf */.b6)(object['title'])];
    if (path === undefined || title === undefined)
        return undefined;
    const line = (0,json/* numberOf */.rl)(object['line']);
    const startLine = (0,json/* numberOf */.rl)(object['start_line'] ?? object['startLine']);
    const { suggestion } = object;
    return {
        path,
        title,
        body: (0,json/* textOf */.b6)(object['body']) ?? '',
        severity: operations/* severities */.gO.find((known) => known === object['severity']) ?? 'minor',
        confidence: operations/* confidences */.E2.find((known) => known === object['confidence']) ?? 'medium',
        ...(line !== undefined && { line }),
        ...(startLine !== undefined && { startLine }),
        ...(object['side'] === 'LEFT' && { side: 'LEFT' }),
        ...(object['side'] === 'RIGHT' && { side: 'RIGHT' }),
        ...(typeof suggestion === 'string' && { suggestion }),
    };
}
/** Any place it names, by the names agents use for it: what can't be read is a place elsewhere. */
function aimOf(object) {
    const repository = (0,json/* textOf */.b6)(object['repository'] ?? object['repo']);
    const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined;
    if (repository === undefined && place === undefined)
        return {};
    const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : ((0,json/* numberOf */.rl)(place) ?? NaN);
    return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } };
}
function textsIn(value) {
    return (0,json/* arrayOf */.jk)(value).filter((text) => typeof text === 'string');
}

;// CONCATENATED MODULE: ./src/result/operations.ts
/** What a typed result asks for, as operations. Pure: whether any of it is allowed is decided where it is applied. */


const longestVerdict = 100;
/** Members that would be deeds, whatever schema they come with. None of them is ever done. */
const deeds = /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i;
/**
 * Reads the members that mean something here: `labels`, `comment`, `review`, `summary`, or a list of such operations;
 * and those that would be deeds of another kind, so that they are refused by name. `declared`: the members that the
 * schema knows; a declared member of another name is data.
 */
function readWishes(result, declared) {
    const object = (0,json/* objectOf */.Xy)(result);
    const aim = aimIn(object, declared);
    const known = [
        labelsIn(object),
        commentIn(object),
        reviewIn(object),
        summaryIn(object),
    ].filter((wish) => wish !== undefined);
    const others = Object.entries(object)
        .filter(([name, value]) => deeds.test(name) && !declared.has(name) && isAskedFor(value))
        .map(([name]) => ({ op: name.slice(0, longestVerdict) }));
    const listed = declared.has('operations') ? [] : (0,json/* arrayOf */.jk)(object['operations']).filter(json/* isObject */.Gv);
    const wishes = [...known, ...others].map((wish) => ({ ...aim, ...wish }));
    const verdict = (0,json/* textOf */.b6)(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict);
    return { operations: readOperations([...wishes, ...listed]), verdict: verdict === '' ? undefined : verdict };
}
function isAskedFor(value) {
    return value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
/** A place the result names as a whole, where its schema has no other use for the name. */
function aimIn(object, declared) {
    const target = (0,json/* objectOf */.Xy)(object['target']);
    const at = (name) => target[name] ?? (declared.has(name) ? undefined : object[name]);
    const repository = (0,json/* textOf */.b6)(at('repository')) ?? (0,json/* textOf */.b6)(at('repo'));
    const number = ['number', 'issue', 'issue_number', 'pull_request', 'pull_number'].map(at).map(json/* numberOf */.rl).find(Boolean);
    return { ...(repository !== undefined && { repository }), ...(number !== undefined && { number }) };
}
function labelsIn({ labels }) {
    const wish = Array.isArray(labels) ? { add: (0,json/* arrayOf */.jk)(labels) } : (0,json/* objectOf */.Xy)(labels);
    const isEmpty = (0,json/* arrayOf */.jk)(wish['add']).length === 0 && (0,json/* arrayOf */.jk)(wish['remove']).length === 0;
    return isEmpty ? undefined : { ...wish, op: 'labels' };
}
function commentIn({ comment }) {
    if ((0,json/* isObject */.Gv)(comment))
        return { ...comment, op: 'comment' };
    return (0,json/* textOf */.b6)(comment) === undefined ? undefined : { op: 'comment', body: comment };
}
function reviewIn({ review }) {
    return (0,json/* isObject */.Gv)(review) ? { ...review, op: 'review' } : undefined;
}
function summaryIn({ summary }) {
    return (0,json/* textOf */.b6)(summary) === undefined ? undefined : { op: 'summary', markdown: summary };
}


/***/ })

};

//# sourceMappingURL=305.index.js.map