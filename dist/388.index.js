export const id = 388;
export const ids = [388];
export const modules = {
77891:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  answerCheck: () => ( answerCheck),
  checkInWorker: () => ( checkInWorker),
  serveCheck: () => ( serveCheck)
});
var external_node_worker_threads_ = __webpack_require__(75919);
var json = __webpack_require__(62253);
var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var external_node_url_ = __webpack_require__(73136);
;
const maxMemoryMb = 160;
async function runInWorker({ entry, data, signal }) {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers();
    const worker = new external_node_worker_threads_.Worker(`import(${JSON.stringify(indexUrl())}).then((index) => index[${JSON.stringify(entry)}]())`, {
        eval: true,
        workerData: data,
        env: {},
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    const onAbort = () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('it was ended'));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => {
        reject(new Error(`the worker ended with code ${code}`));
    });
    try {
        return await promise;
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        await worker.terminate();
    }
}
function indexUrl() {
    const bundled = (0,external_node_path_.join)(import.meta.dirname, 'index.js');
    return (0,external_node_url_.pathToFileURL)((0,external_node_fs_.existsSync)(bundled) ? bundled : (0,external_node_path_.join)(import.meta.dirname, '../index.ts')).href;
}
var check = __webpack_require__(24342);
;
async function answerCheck() {
    external_node_worker_threads_.parentPort?.postMessage(await serveCheck(external_node_worker_threads_.workerData));
}
async function serveCheck(data) {
    const { schemas, recipe, answer, file } = (0,json .Xy)(data);
    return (0,check.checkAnswer)({
        schemas: (0,json .jk)(schemas).filter(json .Gv),
        recipe: (0,json .b6)(recipe),
        answer: (0,json .b6)(answer) ?? '',
        file: typeof file === 'string' ? file : undefined,
    });
}
async function checkInWorker(request, { deadline, cancelled }) {
    try {
        const signal = AbortSignal.any([cancelled, deadline]);
        const checked = await runInWorker({ entry: 'resultWorker', data: request, signal });
        if (isChecked(checked))
            return checked;
        throw new Error('the worker gave no answer');
    }
    catch (error) {
        cancelled.throwIfAborted();
        if (deadline.aborted)
            return tooMuch('time');
        if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
            return tooMuch('memory');
        throw error;
    }
}
function tooMuch(what) {
    return {
        kind: 'wrong',
        problems: [`Checking the result against its schema took too much ${what}. Make the result shorter and flatter.`],
    };
}
function isChecked(value) {
    return ((0,json .Gv)(value) && (value['kind'] === 'fits' || (value['kind'] === 'wrong' && Array.isArray(value['problems']))));
}
}),
24342:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  checkAnswer: () => ( checkAnswer),
  tellBent: () => ( tellBent),
  whyTooMuch: () => ( whyTooMuch)
});
var json = __webpack_require__(62253);
var text_text = __webpack_require__(95216);
var operations = __webpack_require__(48430);
var result_operations = __webpack_require__(72139);
;
const maxSteps = 20;
function resolveSchema(schema, root, value, steps = maxSteps) {
    if (steps <= 0)
        return {};
    const { $ref, allOf, anyOf, oneOf, ...own } = schema;
    const target = typeof $ref === 'string' ? follow($ref, root) : undefined;
    const branch = branchFor([...(0,json .jk)(anyOf), ...(0,json .jk)(oneOf)].filter(json .Gv), value);
    const parts = [target, ...(0,json .jk)(allOf), branch].filter(json .Gv);
    return parts.slice(0, maxSteps).reduce((joined, part) => {
        const other = resolveSchema(part, root, value, steps - 5);
        return {
            ...other,
            ...joined,
            properties: { ...(0,json .Xy)(other['properties']), ...(0,json .Xy)(joined['properties']) },
            required: [...(0,json .jk)(other['required']), ...(0,json .jk)(joined['required'])],
        };
    }, own);
}
function follow(reference, root) {
    if (reference === '#')
        return root;
    if (!reference.startsWith('#/'))
        return undefined;
    return reference
        .slice(2)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce((at, part) => ((0,json .Gv)(at) && Object.hasOwn(at, part) ? at[part] : undefined), root);
}
function branchFor(branches, value) {
    const real = branches.filter((branch) => branch['type'] !== 'null');
    if (real.length < 2)
        return real[0] && { ...real[0], ...(real.length < branches.length && withNull(real[0])) };
    return real.find((branch) => {
        const types = typesOf(branch);
        if (types.length > 0 && !isOfType(value, types))
            return false;
        return Object.entries((0,json .Xy)(branch['properties'])).every(([name, property]) => {
            const constant = (0,json .Xy)(property)['const'];
            return constant === undefined || (0,json .Xy)(value)[name] === constant;
        });
    });
}
function withNull(schema) {
    const types = typesOf(schema);
    return types.length === 0 ? {} : { type: [...types, 'null'] };
}
function typesOf(schema) {
    const { type } = schema;
    if (type !== undefined)
        return (Array.isArray(type) ? (0,json .jk)(type) : [type]).flatMap((one) => (0,json .b6)(one) ?? []);
    if ([schema['properties'], schema['required']].some((part) => Object.keys(part ?? {}).length > 0))
        return ['object'];
    return schema['items'] === undefined ? [] : ['array'];
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'array';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'integer' : 'number';
    return typeof value;
}
function isOfType(value, types) {
    const kind = kindOf(value);
    return types.includes(kind) || (kind === 'integer' && types.includes('number'));
}
function wordsOf(schema) {
    const all = schema['const'] === undefined ? (0,json .jk)(schema['enum']) : [schema['const']];
    return all.flatMap((word) => (0,json .b6)(word) ?? []);
}
function acceptsNull(schema) {
    const types = typesOf(schema);
    if (schema['enum'] !== undefined)
        return (0,json .jk)(schema['enum']).includes(null);
    return schema['const'] === undefined && (types.length === 0 || types.includes('null'));
}
function acceptsEmpty(schema) {
    const types = typesOf(schema);
    const isFree = ['enum', 'const', 'pattern', 'format'].every((keyword) => schema[keyword] === undefined);
    return isFree && (types.length === 0 || types.includes('string')) && (schema['minLength'] ?? 0) === 0;
}
var result_words = __webpack_require__(65116);
;
const maxDepth = 40;
const codeNames = /suggest|code|patch|diff|replacement/i;
const maxNote = 60;
const maxWrapping = 10;
function bendToSchema(value, schema, known = new Set()) {
    const bending = new Bending(schema, known);
    return { value: bending.run(value), notes: [...bending.notes] };
}
class Bending {
    notes = new Set();
    root;
    known;
    constructor(root, known) {
        this.root = root;
        this.known = known;
    }
    run(value) {
        return this.walk(this.unwrap(value), this.root, { name: '', depth: 0 });
    }
    unwrap(given, layers = 4) {
        const schema = resolveSchema(this.root, this.root, given);
        const value = typeof given === 'string' ? (0,result_words .Yf)(given) : given;
        if (layers === 0 || !typesOf(schema).includes('object'))
            return given;
        if (Array.isArray(value) && value.length === 1) {
            return this.note('the result as object', this.unwrap((0,json .jk)(value)[0], layers - 1));
        }
        if (!(0,json .Gv)(value))
            return given;
        if (value !== given)
            return this.note('JSON in a string', this.unwrap(value, layers - 1));
        return this.isWhole(value, schema) ? value : this.withoutWrapping(value, schema, layers);
    }
    withoutWrapping(value, schema, layers) {
        const isKnown = (name) => this.namesOf(schema).includes(name);
        const members = Object.entries(value);
        for (const [name, inner] of members.slice(0, maxWrapping)) {
            const unwrapped = new Bending(this.root, this.known).unwrap(inner, layers - 1);
            const isAlone = members.every(([other]) => other === name || !isKnown(other));
            if (isAlone && (0,json .Gv)(unwrapped) && this.isWhole(unwrapped, schema))
                return this.note(`the wrapping in ${quote(name)}`, unwrapped);
        }
        return value;
    }
    isWhole(value, schema) {
        const required = (0,json .jk)(schema['required']).map(String);
        if (required.length > 0)
            return required.every((name) => value[name] !== undefined);
        return this.namesOf(schema).some((name) => value[name] !== undefined);
    }
    namesOf(schema) {
        return [...Object.keys((0,json .Xy)(schema['properties'])), ...this.known];
    }
    walk(given, schemaGiven, place) {
        if (place.depth > maxDepth || !(0,json .Gv)(schemaGiven))
            return given;
        const schema = resolveSchema(schemaGiven, this.root, given);
        const value = this.retype(given, schema, place);
        if (typeof value === 'string')
            return this.text(place.name === 'again' ? findingNumber(value) : value, schema, place);
        if (Array.isArray(value))
            return this.list((0,json .jk)(value), schema, place);
        return (0,json .Gv)(value) ? this.object(value, schema, place) : value;
    }
    retype(value, schema, place) {
        const types = typesOf(schema);
        if (types.length === 0 || isOfType(value, types) || value === null || value === undefined)
            return value;
        const inside = typeof value === 'string' ? (0,result_words .Yf)(value) : undefined;
        if (typeof inside === 'object' && isOfType(inside, types))
            return this.note(`JSON in the string ${quote(place.name)}`, inside);
        for (const type of types) {
            const changed = result_words .GX[type]?.(value, schema);
            if (changed !== undefined)
                return this.note(`${quote(place.name)} as ${type}`, changed);
        }
        return value;
    }
    text(value, schema, { name }) {
        const words = wordsOf(schema);
        if (words.length > 0) {
            if (words.includes(value))
                return value;
            const severity = /severity|gravity/i.test(name) ? (0,result_words .bO)(words) : undefined;
            const word = (0,result_words .GC)(value, words) ?? severity ?? (name === 'verdict' ? undefined : (0,result_words .sM)(value, words));
            return word === undefined ? value : this.note(`${quote(value)} as ${quote(word)}`, word);
        }
        const limit = schema['maxLength'];
        if (typeof limit !== 'number' || value.length <= limit || schema['pattern'] !== undefined)
            return value;
        const points = Array.from((0,text_text .Uo)(value, limit * 2 + 2));
        if (points.length <= limit || limit < 1)
            return value;
        if (codeNames.test(name))
            return this.note(`${quote(name)} left out, since it is too long`, null);
        return this.note(`${quote(name)} cut to ${limit} characters`, `${points.slice(0, limit - 1).join('')}…`);
    }
    list(value, schema, { name, depth }) {
        const read = value.map((item) => (name === 'findings' ? this.finding(item, (0,json .Xy)(schema['items'])) : item));
        const items = read.map((item) => this.walk(item, schema['items'], { name, depth: depth + 1 }));
        const limit = schema['maxItems'];
        if (typeof limit !== 'number' || items.length <= limit)
            return items;
        this.notes.add(`${quote(name)} cut to ${limit} of ${items.length}`);
        return byGravity(items).slice(0, limit);
    }
    finding(item, schema) {
        const required = (0,json .jk)(resolveSchema(schema, this.root, item)['required']).map(String);
        const isOurs = required.length > 0 && required.every((name) => result_operations.findingNames.includes(name));
        const isReadable = (name) => {
            const member = (0,json .Xy)(item)[name] ?? undefined;
            if (name === 'severity')
                return typeof member === 'string';
            if (name === 'title')
                return ((0,json .b6)(member) ?? '').trim() !== '';
            return name === 'confidence' ? (0,result_words .GC)((0,json .b6)(member) ?? '', operations .E2) !== undefined : member !== undefined;
        };
        const lines = [(0,json .Xy)(item)['line'], (0,json .Xy)(item)['start_line']];
        const isRange = lines.some((line) => Array.isArray(line) || (typeof line === 'string' && /\d\D+\d/.test(line)));
        if (!isOurs || (required.every(isReadable) && !isRange))
            return item;
        const read = (0,result_operations.readLooseFinding)(item, true);
        return read === undefined ? item : this.note('findings in another form', read);
    }
    object(value, schema, { depth }) {
        const properties = (0,json .Xy)(schema['properties']);
        const isOptional = (name) => !(0,json .jk)(schema['required']).includes(name);
        const isClosed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
        const isExtra = (name) => isClosed &&
            !Object.hasOwn(properties, name) &&
            schema['patternProperties'] === undefined &&
            !(depth === 0 && this.known.has(name));
        const members = Object.entries(value).map(([name, member]) => [this.rename(name, value, properties), member]);
        return Object.fromEntries(members.flatMap(([name, member]) => {
            if (isExtra(name))
                return this.leaveOut(name);
            const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
            if (property === undefined)
                return [[name, member]];
            const isList = typesOf(resolveSchema((0,json .Xy)(property), this.root, member)).includes('array');
            if (member === null && isList && !isOptional(name))
                return [[name, this.note(`${quote(name)} as array`, [])]];
            const bent = this.walk(member, property, { name, depth: depth + 1 });
            return isOptional(name) && this.isEmpty(bent, property) ? this.leaveOut(name) : [[name, bent]];
        }));
    }
    rename(name, value, properties) {
        if (Object.hasOwn(properties, name))
            return name;
        const plain = (0,result_words .$N)(name);
        const free = Object.keys(properties).filter((one) => !Object.hasOwn(value, one));
        const same = free.filter((one) => (0,result_words .$N)(one) === plain);
        const meant = same.length > 0 ? same : free.filter((one) => result_words .hQ[one]?.split(' ').includes(plain));
        const [only] = meant;
        if (only === undefined || meant.length > 1)
            return name;
        return this.note(`${quote(name)} as ${quote(only)}`, only);
    }
    isEmpty(value, property) {
        const schema = resolveSchema((0,json .Xy)(property), this.root, value);
        if (value === null || value === undefined)
            return !acceptsNull(schema);
        return value === '' && !acceptsEmpty(schema);
    }
    leaveOut(name) {
        this.notes.add(`without ${quote(name)}`);
        return [];
    }
    note(words, value) {
        this.notes.add(words);
        return value;
    }
}
function findingNumber(text) {
    const [, digits] = /^\s*[F#]?\s*0*(\d{1,4})\s*$/i.exec(text) ?? [];
    return digits === undefined ? text : `F${digits}`;
}
function byGravity(items) {
    const scale = ['critical', 'major', 'minor', 'nit'];
    const rank = (item) => {
        const word = (0,result_words .GC)((0,json .b6)((0,json .Xy)(item)['severity']) ?? '', scale);
        return word === undefined ? 0 : scale.indexOf(word);
    };
    return items.toSorted((one, other) => rank(one) - rank(other));
}
function quote(name) {
    return JSON.stringify(name.length > maxNote ? `${(0,text_text .Uo)(name, maxNote)}…` : name);
}
var find = __webpack_require__(56790);
var contract = __webpack_require__(23351);
var validate = __webpack_require__(44435);
;
const check_maxDepth = 100;
const maxValues = 100_000;
async function checkAnswer({ schemas, recipe, answer, file }) {
    const validators = await Promise.all(schemas.map((schema) => (0,validate.compileSchema)(schema, 'result_schema')));
    const fitting = new Fitting(schemas, validators, recipe);
    const found = (0,find.findResult)(answer);
    const fromFile = file === undefined ? undefined : (0,find.readResultFile)(file);
    const problems = [];
    for (const candidates of [found.blocks, found.bare, fromFile?.bare ?? []]) {
        const tried = candidates.map((candidate) => fitting.try(candidate));
        const fits = tried.filter((one) => one.kind === 'fits');
        if (new Set(fits.map(({ value }) => JSON.stringify(value))).size > 1)
            return { kind: 'wrong', problems: [ambiguous] };
        const last = fits.at(-1);
        if (last !== undefined)
            return understated(recipe, last, file ?? found.visible) ?? last;
        problems.push(...tried.flatMap((one) => (one.kind === 'wrong' ? [one.problems] : [])).slice(-1));
    }
    const prose = recipe === 'respond' && file === undefined && isProse(answer, found) ? fitting.prose(answer) : undefined;
    return prose ?? { kind: 'wrong', problems: problems[0] ?? [whyNone(found, fromFile?.broken)] };
}
const severityPair = /(?:severity|gravity)["'”]?\s*[:=]\s*["'“]([^"'“”\n]{1,60})["'”]/gi;
function understated(recipe, { value, lostFindings }, text) {
    if (recipe !== 'review' || lostFindings > 0)
        return undefined;
    const words = (0,json .jk)((0,json .Xy)((0,json .Xy)(value)['review'])['findings']).map((one) => (0,json .b6)((0,json .Xy)(one)['severity']));
    const worst = (all) => {
        const known = all.map((word = '') => operations .gO.findIndex((one) => one === (0,result_words .GC)(word, operations .gO)));
        return Math.min(operations .gO.length, ...known.filter((rank) => rank >= 0));
    };
    const named = worst([...text.matchAll(severityPair)].map(([, word]) => word));
    if (named > 1 || named >= worst(words))
        return undefined;
    return { kind: 'wrong', problems: [`The answer calls something ${operations .gO[named] ?? ''}, and ${unlisted}`] };
}
const unlisted = '`review.findings` holds nothing as severe. Put every finding into it, and give one block.';
const ambiguous = 'The answer holds two JSON blocks that both fit the schema and say different things. Give just the one that counts.';
function whyNone({ broken, isHidden }, ofFile) {
    if (broken !== undefined)
        return broken;
    if (ofFile !== undefined)
        return `The file result.json: ${ofFile}`;
    if (isHidden)
        return 'The JSON stands in an HTML comment or in <details>: that is no answer. Put it in a block of its own.';
    return 'There is no JSON block at the end of the answer, and no file result.json.';
}
function isProse(answer, { blocks, bare, broken }) {
    const isAttempt = ({ value }) => ['verdict', 'comment'].some((name) => Object.hasOwn((0,json .Xy)(value), name));
    const isTorn = broken !== undefined && /["'](?:verdict|comment)["']\s*:/.test(answer);
    return answer.trim() !== '' && !isTorn && ![...blocks, ...bare].some(isAttempt) && !/^\s*[{[]/.test(answer);
}
const looseLists = /^\/(?:review\/findings|labels\/add|labels\/remove|labels|duplicates|missing|highlights)\/(\d+)(?:\/|$)/;
const findingExtra = /^\/review\/findings\/\d+\/(?:line|start_line|side|suggestion|again|existing_code)$/;
const partsJoined = 'the parts of `review` put together';
const whole = { dropped: [], lostFindings: 0 };
class Fitting {
    schemas;
    validators;
    recipe;
    constructor(schemas, validators, recipe) {
        this.schemas = schemas;
        this.validators = validators;
        this.recipe = recipe;
    }
    try({ value, bent, broken }) {
        const tooMuch = whyTooMuch(value);
        if (tooMuch !== undefined)
            return { kind: 'wrong', problems: [tooMuch] };
        const tried = this.fit(value, bent);
        return tried.kind === 'wrong' && broken !== undefined ? { kind: 'wrong', problems: [broken] } : tried;
    }
    prose(answer) {
        const tried = this.fit({ verdict: 'answered', comment: answer.trim() }, ['plain prose as the comment']);
        return tried.kind === 'fits' ? tried : undefined;
    }
    fit(given, bentBefore) {
        const isApart = this.recipe === 'review' && (0,json .Gv)(given) && (0,json .Gv)(given['review']) && 'findings' in given;
        const value = isApart ? joinReview(given) : given;
        const bent = isApart ? [...bentBefore, partsJoined] : bentBefore;
        const asGiven = this.problemsOf(value);
        if (asGiven.length === 0)
            return this.judged({ kind: 'fits', value, bent, ...whole });
        const bending = this.bend(value);
        const extras = this.problemsOf(bending.value).filter(({ instancePath }) => findingExtra.test(instancePath));
        const bentValue = leaveOut(bending.value, new Set(extras.map(({ instancePath }) => instancePath))).value;
        const notes = [...bent, ...bending.notes, ...extras.map(({ instancePath }) => `without ${instancePath.slice(1)}`)];
        const left = this.problemsOf(bentValue);
        if (left.length === 0)
            return this.judged({ kind: 'fits', value: bentValue, bent: notes, ...whole });
        const pruned = this.prune(bentValue, left);
        if (pruned === undefined)
            return { kind: 'wrong', problems: (0,contract.reportProblems)(left) };
        return this.judged({ kind: 'fits', bent: notes, ...pruned });
    }
    judged(fit) {
        const why = this.recipe === 'review' ? whyContradictory(fit.value) : undefined;
        return why === undefined ? fit : { kind: 'wrong', problems: [why] };
    }
    problemsOf(value) {
        return this.validators.flatMap((validate) => validate(value));
    }
    bend(given) {
        const known = (0,validate.declaredMembers)(this.schemas);
        const notes = [];
        const bendAll = (start) => this.schemas.reduce((value, schema) => {
            const bent = bendToSchema(value, schema, known);
            notes.push(...bent.notes);
            return bent.value;
        }, start);
        const bent = bendAll(given);
        const whole = this.recipe === 'review' ? joinReview(bent) : this.recipe === 'respond' ? asAnswer(bent) : bent;
        if (whole === bent)
            return { value: bent, notes };
        notes.push(this.recipe === 'review' ? partsJoined : 'without a verdict as "answered"');
        return { value: bendAll(whole), notes };
    }
    prune(value, problems) {
        const places = new Set();
        for (const { instancePath } of problems) {
            const [found] = looseLists.exec(instancePath) ?? [];
            if (found === undefined)
                return undefined;
            places.add(found.replace(/\/$/, ''));
        }
        const without = leaveOut(value, places);
        if (this.problemsOf(without.value).length > 0 || without.isEmptied)
            return undefined;
        const first = [...places].map((place) => problems.find(({ instancePath }) => `${instancePath}/`.startsWith(`${place}/`)));
        const lostFindings = [...places].filter((place) => place.startsWith('/review/findings/')).length;
        const dropped = (0,contract.reportProblems)(first.filter((problem) => problem !== undefined));
        return { value: without.value, dropped, lostFindings };
    }
}
function asAnswer(value) {
    const { verdict, comment } = (0,json .Xy)(value);
    return verdict === undefined && (0,json .b6)(comment) !== undefined ? { ...(0,json .Xy)(value), verdict: 'answered' } : value;
}
function joinReview(value) {
    const { findings, summary, review, ...rest } = (0,json .Xy)(value);
    const isApart = findings !== undefined || typeof review === 'string';
    if (!isApart && !((0,json .Gv)(review) && review['summary'] === undefined && summary !== undefined))
        return value;
    const own = typeof review === 'string' ? { summary: review } : (0,json .Xy)(review);
    const lists = [own['findings'], findings].filter((list) => list !== undefined);
    const said = (0,json .b6)(own['summary']) ?? (0,json .b6)(summary);
    const all = lists.length > 0 && { findings: lists.flatMap(json .jk) };
    return { ...rest, review: { ...own, ...(said !== undefined && { summary: said }), ...all } };
}
function whyContradictory(value) {
    const { verdict, review } = (0,json .Xy)(value);
    const findings = (0,json .jk)((0,json .Xy)(review)['findings']);
    const isCritical = findings.some((finding) => (0,json .Xy)(finding)['severity'] === 'critical');
    if (verdict === 'problems' && findings.length === 0) {
        return '`verdict` is "problems", and `review.findings` is empty. Give the findings, or another verdict.';
    }
    if (verdict !== 'ok' || !isCritical)
        return undefined;
    return '`verdict` is "ok", and `review.findings` holds a critical finding. One of them must be wrong.';
}
function leaveOut(value, places, at = '') {
    const isList = Array.isArray(value);
    if (!isList && !(0,json .Gv)(value))
        return { value, isEmptied: false };
    const kept = Object.entries(value)
        .filter(([name]) => !places.has(`${at}/${name}`))
        .map(([name, member]) => [name, leaveOut(member, places, `${at}/${name}`)]);
    const isEmptied = (isList && kept.length === 0 && value.length > 0) || kept.some(([, member]) => member.isEmptied);
    const members = kept.map(([name, member]) => [name, member.value]);
    return { value: isList ? members.map(([, member]) => member) : Object.fromEntries(members), isEmptied };
}
function whyTooMuch(value) {
    let level = [value];
    let count = 0;
    for (let depth = 0; level.length > 0; depth += 1) {
        count += level.length;
        if (depth > check_maxDepth)
            return `The result is nested more than ${check_maxDepth} levels deep. Make it flatter.`;
        if (count > maxValues)
            return `The result holds more than ${maxValues.toLocaleString('en-US')} values. Make it shorter.`;
        level = level.flatMap((item) => (Array.isArray(item) ? (0,json .jk)(item) : Object.values((0,json .Xy)(item))));
    }
    return undefined;
}
function tellBent(bent) {
    const told = [...new Set(bent)];
    const more = told.length > 8 ? `; and ${told.length - 8} more` : '';
    return (0,text_text .Uo)(`Read the result leniently: ${told.slice(0, 8).join('; ')}${more}.`, 1_000);
}
}),
23351:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
describeContract: () => ( describeContract),
reportProblems: () => ( reportProblems),
resultFileName: () => ( resultFileName),
writeRepair: () => ( writeRepair)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62253);
const resultFileName = 'result.json';
function describeContract(schemas) {
    const [first = {}, ...more] = schemas;
    const shown = more.length === 0 ? withoutTitles(first) : { allOf: schemas.map(withoutTitles) };
    return [
        '## How to answer',
        '',
        'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
        `If the value is too long for an answer (more than about 20,000 characters), write it to a file named \`${resultFileName}\`, run \`oz artifact upload ${resultFileName}\`, and say so in the answer instead of the block.`,
        'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
        'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
        '',
        'The schema (JSON Schema):',
        '',
        '```json',
        JSON.stringify(shown, undefined, 1),
        '```',
    ].join('\n');
}
const forEditors = ['$schema', '$id', 'title'];
function withoutTitles(schema) {
    return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)));
}
function writeRepair(problems, schemas) {
    return [
        'The result in your answer is invalid. Nothing of it was carried out.',
        '',
        ...problems.map((problem) => `- ${problem}`),
        '',
        'Do no further work. Answer once more, with the same content in the right form: one JSON block, and only that one.',
        '',
        describeContract(schemas),
    ].join('\n');
}
const mostProblems = 10;
const longestValue = 60;
function reportProblems(problems) {
    const told = [...new Set(problems.map(tellProblem))];
    const more = told.length - mostProblems;
    return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
const sentences = {
    required: ({ missingProperty }) => `lacks ${quote(missingProperty)}`,
    additionalProperties: ({ additionalProperty }) => `must not have ${quote(additionalProperty)}`,
    unevaluatedProperties: ({ unevaluatedProperty }) => `must not have ${quote(unevaluatedProperty)}`,
    type: ({ type }, data) => `must be ${[type].flat().map(withArticle).join(' or ')}, not ${kindOf(data)}`,
    enum: ({ allowedValues }, data) => `must be one of ${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .jk)(allowedValues).map(show).join(', ')}, not ${show(data)}`,
    const: ({ allowedValue }, data) => `must be ${show(allowedValue)}, not ${show(data)}`,
    minLength: ({ limit }) => `must have at least ${String(limit)} characters`,
    maxLength: ({ limit }, data) => `must have at most ${String(limit)} characters, not ${(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .b6)(data)?.length ?? 'more'}`,
    minItems: ({ limit }) => `must have at least ${String(limit)} items`,
    maxItems: ({ limit }) => `must have at most ${String(limit)} items`,
    pattern: ({ pattern }, data) => `must match ${oneLine(String(pattern))}, and ${show(data)} does not`,
    format: ({ format }, data) => `must be of the format ${oneLine(String(format))}, and ${show(data)} is not`,
};
function tellProblem({ keyword, instancePath, params, message, data }) {
    const words = sentences[keyword]?.(params, data) ?? oneLine(message ?? `breaks the rule ${keyword}`);
    return `${placeOf(instancePath)} ${words}.`;
}
function placeOf(pointer) {
    if (pointer === '')
        return 'The result';
    const path = pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
        .join('');
    return `\`${oneLine(path)}\``;
}
function withArticle(type) {
    if (type === 'null')
        return 'null';
    if (type === 'array')
        return 'a list';
    return `${/^[aeiou]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`;
}
function kindOf(value) {
    if (value === null || Array.isArray(value))
        return withArticle(value === null ? 'null' : 'array');
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_0__ .Gv)(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`;
}
function show(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
function quote(name) {
    return JSON.stringify(oneLine(String(name)).slice(0, longestValue));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').slice(0, 200);
}
}),
56790:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findResult: () => ( findResult),
maxResultBytes: () => ( maxResultBytes),
readResultFile: () => ( readResultFile),
readVisible: () => ( readVisible)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);
const maxResultBytes = 1024 * 1024;
const maxCandidates = 20;
const maxFailures = 10;
function findResult(answer) {
    const { blocks: outer, prose, isHidden } = readVisible(answer);
    const blocks = outer.flatMap((block) => onlyBlockIn(block.text) ?? block);
    const read = blocks.filter(isPossible).slice(-maxCandidates).map(readBlock);
    return {
        blocks: read.flatMap((one) => one.candidate ?? []),
        bare: bareIn(answer.trim(), prose),
        broken: read.findLast(({ reason }) => reason !== undefined)?.reason,
        isHidden,
        visible: [prose, ...blocks.map(({ text }) => text)].join('\n'),
    };
}
function onlyBlockIn(text) {
    if (!/^\s*(?:`{3}|~{3})/.test(text))
        return undefined;
    const { blocks, prose } = readVisible(text);
    return prose.trim() === '' && blocks.length === 1 ? blocks[0] : undefined;
}
function readResultFile(text) {
    const { candidate, reason } = readBlock({ language: 'json', text, isHidden: false });
    return { bare: candidate === undefined ? [] : [candidate], broken: reason };
}
const jsonWords = ['json', 'jsonc', 'json5'];
const otherWords = ['', 'js', 'javascript', 'text', 'txt'];
function isPossible({ language, text }) {
    return jsonWords.includes(language) || (otherWords.includes(language) && /^\s*[[{]/.test(text));
}
function readBlock({ text }) {
    if (Buffer.byteLength(text) > maxResultBytes) {
        return { reason: `It is larger than ${maxResultBytes.toLocaleString('en-US')} bytes.` };
    }
    const whole = (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text.trim());
    if (!(0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(whole))
        return { candidate: whole };
    const inside = objectsIn(text).at(-1);
    if (inside === undefined)
        return whole;
    const broken = /^\s*[[{]/.test(text) ? { broken: whole.reason } : {};
    return { candidate: { ...inside, bent: [...inside.bent, 'text beside the JSON'], ...broken } };
}
function bareIn(whole, prose) {
    if (/^[[{]/.test(whole) && whole.length <= maxResultBytes) {
        const read = (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(whole);
        if (!(0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(read))
            return [read];
    }
    return objectsIn(prose).map((found) => ({ ...found, bent: [...found.bent, 'JSON without a block of its own'] }));
}
function objectsIn(text) {
    const starts = [...text.matchAll(/\{\s*["'“/}]/g)].map(({ index }) => index);
    const found = [];
    let end = 0;
    let failures = 0;
    for (const [number, start] of starts.entries()) {
        const isLate = number >= starts.length - maxCandidates;
        if (start < end || (failures >= maxFailures && !isLate))
            continue;
        const close = closingOf(text, start);
        const read = close === undefined ? undefined : (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text.slice(start, close));
        if (close === undefined || read === undefined || (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(read) || !(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(read.value))
            failures += 1;
        else {
            found.push(read);
            if (found.length > maxCandidates)
                found.shift();
            end = close;
        }
    }
    return found;
}
function closingOf(text, start) {
    const sign = /"[^"\\\n]*(?:\\[^][^"\\\n]*)*"|[{}]/g;
    sign.lastIndex = start;
    let depth = 0;
    for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
        if (match[0] === '{')
            depth += 1;
        else if (match[0] === '}')
            depth -= 1;
        if (depth === 0)
            return match.index + 1;
        if (match.index - start > maxResultBytes)
            return undefined;
    }
    return undefined;
}
function readVisible(answer) {
    const reading = new Reading(answer.lastIndexOf('-->'));
    let at = 0;
    for (const line of answer.split('\n')) {
        reading.take(line.replace(/\r$/, ''), at);
        at += line.length + 1;
    }
    return reading.end();
}
class Reading {
    lastCommentEnd;
    blocks = [];
    prose = [];
    open;
    isComment = false;
    details = 0;
    isHidden = false;
    constructor(lastCommentEnd) {
        this.lastCommentEnd = lastCommentEnd;
    }
    take(line, at) {
        if (this.open !== undefined)
            this.inside(this.open, line);
        else if (this.isComment || !this.opens(line))
            this.text(line, at);
    }
    end() {
        if (this.open !== undefined)
            this.close(this.open);
        const blocks = this.blocks.filter(({ isHidden }) => !isHidden);
        const isHidden = this.isHidden || this.blocks.some((block) => block.isHidden && isPossible(block));
        return { blocks, prose: this.prose.join('\n'), isHidden };
    }
    inside(open, line) {
        const [, fence = '', rest = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (fence.startsWith(open.fence) && rest.trim() === '')
            this.close(open);
        else
            open.lines.push(line);
    }
    close({ language, lines }) {
        this.blocks.push({ language, text: lines.join('\n'), isHidden: this.details > 0 });
        this.open = undefined;
    }
    opens(line) {
        const [, fence = '', rest = ''] = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
        if (fence === '' || rest.includes('`'))
            return false;
        const info = rest.trim();
        const [language = '', begun = ''] = [/^[^\s{[]*/.exec(info)?.[0], /[{[].*$/.exec(info)?.[0]];
        this.open = { fence, language: language.toLowerCase(), lines: begun === '' ? [] : [begun] };
        return true;
    }
    text(line, at) {
        if (!this.isComment && /^\s*>/.test(line))
            return;
        const masked = line.replace(/^\s*[{["}\]]/.test(line) ? /"(?:[^"\\]|\\.)*"/g : /`[^`]*`/g, (text) => ' '.repeat(text.length));
        let kept = '';
        let from = 0;
        for (const { 0: tag, index } of masked.matchAll(/<!--|-->|<details\b|<\/details\s*>/gi)) {
            kept += this.keep(line.slice(from, index));
            from = index + (tag === '-->' || tag.startsWith('</') ? tag.length : 0);
            this.pass(tag.toLowerCase(), at + index, line.slice(0, index).trim() === '');
        }
        this.prose.push(kept + this.keep(line.slice(from)));
    }
    pass(tag, at, isFirst) {
        if (tag === '-->')
            this.isComment = false;
        else if (this.isComment)
            return;
        else if (tag === '<!--')
            this.isComment = isFirst || this.lastCommentEnd > at;
        else
            this.details = Math.max(0, this.details + (tag.startsWith('</') ? -1 : 1));
    }
    keep(text) {
        if (!this.isComment && this.details === 0)
            return text;
        if (/[{}]|"\w+":/.test(text))
            this.isHidden = true;
        return '';
    }
}
}),
973:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => ( isBroken),
f: () => ( parseLenient)
});
function parseLenient(text) {
    try {
        return { value: JSON.parse(text), bent: [] };
    }
    catch {
        const { json, bent } = new Rewriting(text).run();
        try {
            return { value: JSON.parse(json), bent };
        }
        catch (error) {
            return { reason: whyBroken(json, error) };
        }
    }
}
function isBroken(read) {
    return 'reason' in read;
}
const stringPiece = /[^"'“”\\\p{Cc}]+/uy;
const plainPiece = /[^"'“”/,}\]\s:]+|\s+|:/y;
const bareName = /^[A-Za-z_$][\w$-]*$/;
const constants = {
    None: 'null',
    True: 'true',
    False: 'false',
    undefined: 'null',
    NaN: 'null',
};
class Rewriting {
    text;
    out = [];
    bent = new Set();
    at = 0;
    comma;
    constructor(text) {
        this.text = text;
    }
    run() {
        while (this.at < this.text.length)
            this.step(this.text.charAt(this.at));
        return { json: this.out.join(''), bent: [...this.bent] };
    }
    step(sign) {
        if (/["'“”]/.test(sign))
            this.string(sign);
        else if (sign === '/' && this.skipComment())
            this.bent.add('comments');
        else if (sign === ',') {
            this.comma = this.out.length;
            this.emit(sign);
        }
        else if (sign === '}' || sign === ']') {
            if (this.comma !== undefined) {
                this.out[this.comma] = '';
                this.bent.add('a trailing comma');
            }
            this.comma = undefined;
            this.emit(sign);
        }
        else
            this.plain();
    }
    plain() {
        plainPiece.lastIndex = this.at;
        const piece = plainPiece.exec(this.text)?.[0] ?? this.text.charAt(this.at);
        if (piece.trim() !== '')
            this.comma = undefined;
        const isName = bareName.test(piece) && /\s*:/y.test(this.text.slice(this.at + piece.length, this.at + piece.length + 20));
        const json = isName ? JSON.stringify(piece) : Object.hasOwn(constants, piece) ? constants[piece] : undefined;
        if (json !== undefined)
            this.bent.add(isName ? 'names without quotes' : "another language's constants");
        this.out.push(json ?? piece.replace(/[^\S \t\n\r]/g, ' '));
        this.at += piece.length;
    }
    skipComment() {
        const kind = this.text.charAt(this.at + 1);
        if (kind !== '/' && kind !== '*')
            return false;
        const end = kind === '/' ? this.text.indexOf('\n', this.at) : this.text.indexOf('*/', this.at + 2);
        this.at = end < 0 ? this.text.length : end + (kind === '/' ? 0 : 2);
        return true;
    }
    string(quote) {
        this.comma = undefined;
        this.out.push('"');
        this.at += 1;
        if (quote !== '"')
            this.bent.add(quote === "'" ? 'single quotes' : 'curly quotes');
        while (this.at < this.text.length) {
            stringPiece.lastIndex = this.at;
            const piece = stringPiece.exec(this.text)?.[0];
            if (piece !== undefined)
                this.emit(piece);
            const sign = this.text.charAt(this.at);
            if (sign === quote || (quote === '“' && sign === '”')) {
                this.out.push('"');
                this.at += 1;
                return;
            }
            if (sign === "'")
                this.emit(sign);
            else if (sign === '\\')
                this.escape();
            else if (sign !== '')
                this.control(sign);
        }
    }
    escape() {
        const pair = this.text.slice(this.at, this.at + 2);
        if (/^\\["\\/bfnrtu]$/.test(pair))
            this.emit(pair);
        else {
            this.bent.add('a backslash that escapes nothing');
            this.out.push(pair === "\\'" ? "'" : '\\\\');
            this.at += pair === "\\'" ? 2 : 1;
        }
    }
    control(sign) {
        if (sign < ' ')
            this.bent.add('raw line breaks in a string');
        this.out.push(JSON.stringify(sign).slice(1, -1));
        this.at += 1;
    }
    emit(piece) {
        this.out.push(piece);
        this.at += piece.length;
    }
}
const before = 40;
const after = 25;
function whyBroken(json, error) {
    const message = error instanceof Error ? error.message : '';
    const [, digits] = /position (\d+)/.exec(message) ?? [];
    const what = message.replace(/ in JSON at position.*$|, (?:\.\.\.)?".*$/s, '').replace(/\s+/g, ' ');
    const at = digits === undefined ? undefined : Number(digits);
    if (json.trim() === '')
        return 'The JSON is empty.';
    if (at === undefined && message.includes('end of JSON'))
        return endsEarly(json);
    if (at === undefined)
        return `It is not JSON: ${what.slice(0, 200)}, near ${quote(nearOf(message, json))}.`;
    if (at >= json.trimEnd().length)
        return endsEarly(json);
    const from = json.slice(Math.max(0, at - before), at);
    const rest = json.slice(at, at + after);
    return `It is not JSON: after ${quote(from)} stands ${quote(rest)}. ${what.slice(0, 200)}.`;
}
function endsEarly(json) {
    const end = json.trimEnd().slice(-before);
    return `The JSON ends too early, after ${quote(end)}: a bracket or a quotation mark isn't closed.`;
}
function nearOf(message, json) {
    const [, near] = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
    return near ?? json.trim().slice(0, before);
}
function quote(text) {
    return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()}\``;
}
}),
72139:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
findingNames: () => ( findingNames),
readFindings: () => ( readFindings),
readLooseFinding: () => ( readLooseFinding),
readOperations: () => ( readOperations),
readWishes: () => ( readWishes)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95216);
var _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48430);
var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65116);
const longestVerdict = 100;
const unsupported = /^(?:approv|request_?changes|merge|auto_?merge|clos|reopen|lock|unlock|assign|unassign|delet|edit|rename|push|commit|dispatch|milestone|reviewers?$|dismiss|react|pin|transfer|convert|publish|release|rerun|run_workflow)/i;
function readWishes(result, declared, wantsReview = false) {
    const object = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(result);
    const aim = aimIn(object, declared);
    const unknown = Object.entries(object)
        .filter(([name, value]) => unsupported.test(name) && !declared.has(name) && isAskedFor(value))
        .map(([name]) => ({ op: name.slice(0, longestVerdict) }));
    const known = [labelsIn(object), commentIn(object), reviewIn(object, wantsReview), summaryIn(object)];
    const wishes = [...known, ...unknown].filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv).map((wish) => ({ ...aim, ...wish }));
    const listed = declared.has('operations') ? [] : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(object['operations']).filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv);
    const verdict = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['verdict'])?.replace(/\s+/g, ' ').trim().slice(0, longestVerdict);
    return { operations: readOperations([...wishes, ...listed]), verdict: verdict === '' ? undefined : verdict };
}
function isAskedFor(value) {
    return value !== false && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
const numberNames = ['number', 'issue', 'issue_number', 'pull_request', 'pull_number'];
function aimIn(object, declared) {
    const target = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(object['target']);
    const at = (name) => target[name] ?? (declared.has(name) ? undefined : object[name]);
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(at('repository')) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(at('repo'));
    const number = numberNames
        .map(at)
        .find((value) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(value) !== undefined || /^#?\d+$/.test((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(value) ?? ''));
    return { ...(repository !== undefined && { repository }), ...(number !== undefined && { number }) };
}
function labelsIn({ labels }) {
    const wish = Array.isArray(labels) ? { add: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(labels) } : (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(labels);
    const isEmpty = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(wish['add']).length === 0 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(wish['remove']).length === 0;
    return isEmpty ? undefined : { ...wish, op: 'labels' };
}
function commentIn({ comment }) {
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(comment))
        return { ...comment, op: 'comment' };
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(comment) === undefined ? undefined : { op: 'comment', body: comment };
}
function reviewIn({ review, findings, summary }, wantsReview) {
    const beside = Array.isArray(findings) ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(findings) : undefined;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(review))
        return wantsReview && beside !== undefined ? { summary, findings: beside, op: 'review' } : undefined;
    if (beside === undefined)
        return { ...review, op: 'review' };
    const own = review['findings'] ?? [];
    return { ...review, findings: Array.isArray(own) ? [...(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(own), ...beside] : own, op: 'review' };
}
function summaryIn({ summary }) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(summary) === undefined ? undefined : { op: 'summary', markdown: summary };
}
function readOperations(value) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(value).map((given) => {
        const object = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(given);
        const name = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['op']) ?? 'without a name';
        return { ...(readKnown(name, object) ?? { kind: 'unknown', name }), ...aimOf(object) };
    });
}
function readKnown(name, object) {
    const text = (member) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object[member]) ?? '';
    const texts = (member) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(object[member]).filter((one) => typeof one === 'string');
    if (name === 'labels')
        return { kind: name, add: texts('add'), remove: texts('remove') };
    if (name === 'comment')
        return { kind: name, body: text('body') };
    if (name === 'summary')
        return { kind: name, markdown: text('markdown') };
    if (name !== 'review')
        return undefined;
    const event = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['event']);
    const { findings, unreadable } = readFindings(object['findings']);
    const review = { kind: name, summary: text('summary'), findings };
    return { ...review, ...(event !== undefined && { event }), ...(unreadable > 0 && { unreadable }) };
}
function aimOf(object) {
    const repository = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['repository'] ?? object['repo']);
    const place = object['number'] ?? object['issue_number'] ?? object['pull_number'] ?? undefined;
    if (repository === undefined && place === undefined)
        return {};
    const number = typeof place === 'string' ? Number(place.replace(/^#/, '')) : ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(place) ?? NaN);
    return { aim: { ...(repository !== undefined && { repository }), ...(place !== undefined && { number }) } };
}
function readFindings(value) {
    if (!Array.isArray(value))
        return { findings: [], unreadable: 1 };
    const findings = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(value).flatMap((given) => {
        const read = readLooseFinding(given);
        return read === undefined ? [] : findingFrom(read);
    });
    return { findings, unreadable: value.length - findings.length };
}
function findingFrom(object) {
    const { line, start_line: startLine, side, suggestion, existing_code: existingCode, again } = object;
    const numbers = Object.entries({ line, startLine }).filter(([, one]) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(one) !== undefined);
    const texts = Object.entries({ suggestion, existingCode, again }).filter(([, one]) => typeof one === 'string');
    return {
        path: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['path']) ?? '',
        title: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['title']) ?? '',
        body: (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(object['body']) ?? '',
        severity: _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO.find((known) => known === object['severity']) ?? _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO[0],
        confidence: _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .E2.find((known) => known === object['confidence']) ?? 'medium',
        ...Object.fromEntries([...numbers, ...texts]),
        ...((side === 'LEFT' || side === 'RIGHT') && { side }),
    };
}
const memberNames = {
    path: 'path file filename filepath location',
    line: 'line linenumber endline lineend lines',
    start_line: 'startline linestart',
    title: 'title headline heading name issue problem summary message',
    body: 'body description details detail explanation comment text message rationale why',
    severity: 'severity level gravity priority',
    confidence: 'confidence certainty',
    side: 'side',
    suggestion: 'suggestion suggestedcode suggestedfix replacement',
};
const findingNames = Object.keys(memberNames);
const taken = new Set(Object.values(memberNames).flatMap((names) => names.split(' ')));
const maxTitle = 200;
function readLooseFinding(value, knowsScale = false) {
    const object = typeof value === 'string' ? { body: value } : value;
    if (!(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(object))
        return undefined;
    const members = new Map(Object.entries(object).map(([name, member]) => [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(name), member]));
    const all = (name) => memberNames[name].split(' ').map((one) => members.get(one));
    const at = (name) => all(name).find((one) => (one ?? '') !== '');
    const text = (name) => all(name)
        .map((one) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(one) ?? '')
        .find((one) => one.trim() !== '');
    const word = (given, allowed) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .GC)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(given) ?? '', allowed);
    const body = text('body') ?? '';
    const title = firstLine(text('title') ?? body);
    if (title === '')
        return undefined;
    const severity = at('severity');
    const isTop = !knowsScale && (0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(severity) ?? '') === 'high';
    const optional = { side: word(at('side'), ['RIGHT', 'LEFT']), suggestion: at('suggestion') };
    return {
        ...Object.fromEntries(Object.entries(object).filter(([name]) => !taken.has((0,_words_js__WEBPACK_IMPORTED_MODULE_2__ .$N)(name)))),
        path: text('path') ?? pathIn(at('path')),
        ...linesOf(at('line'), at('start_line')),
        ...Object.fromEntries(Object.entries(optional).filter(([, one]) => typeof one === 'string')),
        severity: (isTop ? undefined : word(severity, _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO)) ?? _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .gO[0],
        confidence: word(at('confidence'), _apply_operations_js__WEBPACK_IMPORTED_MODULE_1__ .E2) ?? 'medium',
        title,
        body: body.trim() === title ? '' : body,
    };
}
function pathIn(location) {
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(location)['path']) ?? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Xy)(location)['file']) ?? '';
}
function firstLine(text) {
    const line = text.trim().split('\n', 1)[0] ?? '';
    return line.length <= maxTitle ? line : `${(0,_platform_text_text_js__WEBPACK_IMPORTED_MODULE_0__ .Uo)(line, maxTitle - 1)}…`;
}
function linesOf(line, start) {
    const numbers = [start, line].flat().flatMap(numbersIn);
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    if (numbers.length === 0)
        return {};
    return first === last ? { line: last } : { line: last, start_line: first };
}
function numbersIn(value) {
    const written = typeof value === 'string' && /^[#L\s\d–-]+$/i.test(value) ? (value.match(/\d+/g) ?? []) : [];
    return [...written.map(Number), (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .rl)(value) ?? NaN].filter((one) => Number.isSafeInteger(one) && one > 0);
}
}),
44435:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
compileSchema: () => ( compileSchema),
declaredMembers: () => ( declaredMembers)
});
var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46316);
var _platform_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62253);
var _platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34437);
var _contract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23351);
async function compileSchema(schema, name) {
    try {
        if (schema['$async'] === true)
            throw new Error('$async has no place in it');
        assertKeywords(schema);
        const ajv = await openChecker(schema);
        if (ajv.validateSchema(schema) !== true)
            throw new Error(whyNoSchema(rawProblems(ajv.errors)));
        const holds = ajv.compile(schema);
        return (value) => (holds(value) ? [] : rawProblems(holds.errors));
    }
    catch (error) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .lZ(`${name} is not a usable JSON Schema: ${firstLine((0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)).replace(/\.$/, '')}.`, {
            hint: 'Correct the place named. A schema stands in one file; its draft is 2020-12, 2019-09 or 07.',
            cause: error,
        });
    }
}
const drafts = {
    '2020-12': async () => (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 52210, 23))).default.Ajv2020,
    '2019-09': async () => (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 60878, 23))).default.Ajv2019,
    '07': async () => (await Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 42463, 23))).default.Ajv,
};
async function openChecker(schema) {
    const [Draft, formats, { RE2JS }] = await Promise.all([
        drafts[draftOf(schema)](),
        Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.t.bind(__webpack_require__, 82815, 23)),
        Promise.all( [__webpack_require__.e(733), __webpack_require__.e(288), __webpack_require__.e(673), __webpack_require__.e(369), __webpack_require__.e(410), __webpack_require__.e(730), __webpack_require__.e(388)]).then(__webpack_require__.bind(__webpack_require__, 2856)),
    ]);
    const compile = (pattern) => RE2JS.compile(RE2JS.translateRegExp(pattern));
    const ajv = new Draft({
        strict: false,
        allErrors: true,
        verbose: true,
        logger: false,
        code: { regExp: Object.assign((pattern) => linearPattern(pattern, compile), { code: 'linearPattern' }) },
    });
    if (draftOf(schema) === '07')
        ajv.addMetaSchema({ $id: 'http://json-schema.org/draft-06/schema#', type: 'object' });
    formats.default.default(ajv, { mode: 'fast' });
    return ajv;
}
function draftOf({ $schema }) {
    if ($schema === undefined)
        return '2020-12';
    const [, draft = ''] = /^https?:\/\/json-schema\.org\/(?:draft\/|draft-)(2020-12|2019-09|0[67])\/schema#?$/.exec((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)($schema) ?? '') ??
        [];
    if (draft === '2020-12' || draft === '2019-09')
        return draft;
    if (draft !== '')
        return '07';
    throw new Error(`$schema must name draft 2020-12, 2019-09 or 07, not ${JSON.stringify($schema).slice(0, 100)}`);
}
const keywords = ('$ref $dynamicRef $recursiveRef type enum const properties required additionalProperties patternProperties ' +
    'propertyNames unevaluatedProperties dependentRequired dependentSchemas dependencies minProperties maxProperties ' +
    'items prefixItems additionalItems unevaluatedItems contains minItems maxItems uniqueItems allOf anyOf oneOf not if ' +
    'then else pattern format minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf').split(' ');
function assertKeywords(schema) {
    const names = Object.keys(schema);
    if (names.some((name) => keywords.includes(name)))
        return;
    const given = names.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
    const [meant] = names.flatMap((name) => (0,_platform_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ .p)(name, keywords) ?? []);
    const has = given.length === 0 ? 'it is empty' : `none of its members (${given.join(', ')}) is a keyword`;
    throw new Error(`${has}${meant === undefined ? ', as `type` or `properties` would be' : `; did you mean \`${meant}\`?`}`);
}
function whyNoSchema(problems) {
    const depth = ({ instancePath }) => instancePath.split('/').length;
    return (0,_contract_js__WEBPACK_IMPORTED_MODULE_2__.reportProblems)(problems.toSorted((one, other) => depth(other) - depth(one)).slice(0, 1)).join('');
}
function rawProblems(errors) {
    return errors ?? [];
}
const unicodeNames = {
    ...{ Letter: 'L', Lowercase_Letter: 'Ll', Uppercase_Letter: 'Lu', Number: 'N', Decimal_Number: 'Nd' },
    ...{ Punctuation: 'P', Symbol: 'S', Separator: 'Z', Mark: 'M' },
};
function linearPattern(pattern, compile) {
    const plain = pattern.replace(/\\([pP])\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/g, (_, sign, name) => `\\${sign}{${unicodeNames[name] ?? name}}`);
    try {
        const engine = compile(plain);
        return { test: (text) => engine.test(text), toString: () => `/${pattern}/u` };
    }
    catch (error) {
        const shown = JSON.stringify(pattern.slice(0, 80));
        throw new Error(`the pattern ${shown} can't be used: ${whyNoPattern(pattern, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error))}`, { cause: error });
    }
}
function whyNoPattern(pattern, said) {
    if (/\(\?<?[=!]/.test(pattern))
        return 'looking ahead or behind (`(?=`, `(?!`, `(?<=`, `(?<!`) is not supported';
    if (/\\(?:[1-9]|k<)/.test(pattern))
        return 'referring back to a group (`\\1`, `\\k<name>`) is not supported';
    return firstLine(said).replace(/^error parsing regexp: /, '');
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300);
}
function declaredMembers(schemas) {
    const names = schemas
        .filter(_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)
        .flatMap((schema) => [
        ...Object.keys((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .Gv)(schema['properties']) ? schema['properties'] : {}),
        ...declaredMembers((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(schema['allOf'])),
        ...(0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .jk)(schema['required']).flatMap((name) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_3__ .b6)(name) ?? []),
    ]);
    return new Set(names);
}
}),
65116:
((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => ( canonical),
GC: () => ( wordFor),
GX: () => ( conversions),
Yf: () => ( jsonIn),
bO: () => ( mostSevereOf),
hQ: () => ( memberNames),
sM: () => ( wordWithin)
});
var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62253);
var _lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);
const severityScale = [
    'critical crit blocker blocking fatal severe catastrophic urgent highest p0 s0 s1 sev0 sev1',
    'major high important serious error p1 s2 sev2',
    'minor medium moderate normal warning warn p2 s3 sev3',
    'nit nitpick low lowest trivial info note style cosmetic optional p3 p4 s4 sev4',
].map((level) => level.split(' '));
const synonyms = {
    high: 'certain sure veryhigh confirmed strong',
    medium: 'moderate likely probable mid',
    low: 'uncertain unsure speculative possible weak verylow',
    RIGHT: 'new after head',
    LEFT: 'old before base',
    ok: 'okay approve approved lgtm pass passed clean noissues noproblems',
    comments: 'comment commented',
    problems: 'problem requestchanges changesrequested reject rejected fail failed',
    incomplete: 'partial notreviewed unable blocked couldnotreview',
    'needs-info': 'needsmoreinfo moreinfo needinfo needsinformation needsmoreinformation',
    'not-a-problem': 'notabug worksasintended worksasdesigned bydesign invalid wontfix expected',
    duplicate: 'dupe duplicated',
    security: 'vulnerability vuln securityissue securityproblem securityvulnerability',
    documentation: 'docs doc',
    feature: 'enhancement featurerequest improvement',
    maintenance: 'chore refactor refactoring cleanup',
    fixed: 'fix resolved',
    'not-fixable': 'unfixable notfixed cannotfix cantfix wontfix',
    flaky: 'flake flakytest',
    environment: 'infra infrastructure network env',
    dependency: 'dependencies deps',
    calm: 'quiet nothing',
    attention: 'needsattention actionneeded urgent',
    done: 'complete completed changed implemented fixed',
    answered: 'answer reply replied',
    question: 'needsinfo clarification unclear',
    declined: 'decline refused rejected',
};
function canonical(word) {
    return word
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
function levelOf(word) {
    return severityScale.findIndex((words) => words.includes(word));
}
function wordFor(written, allowed) {
    const plain = canonical(written);
    const same = only(allowed.filter((word) => canonical(word) === plain));
    if (same !== undefined || plain === '')
        return same;
    const known = only(allowed.filter((word) => synonyms[word]?.split(' ').includes(plain)));
    if (known !== undefined)
        return known;
    const level = levelOf(plain);
    return level < 0 ? undefined : only(allowed.filter((word) => levelOf(canonical(word)) === level));
}
function mostSevereOf(allowed) {
    const levels = allowed.map((word) => levelOf(canonical(word)));
    if (levels.length < 2 || levels.includes(-1))
        return undefined;
    return allowed[levels.indexOf(Math.min(...levels))];
}
function only(items) {
    return items.length === 1 ? items[0] : undefined;
}
const memberNames = {
    comment: 'reply answer response message',
    summary: 'report',
    issue: 'number issuenumber',
    pull_request: 'pr prnumber prurl pullrequestnumber pullrequesturl',
    missing: 'questions',
    why: 'reason rationale explanation',
};
const negation = /\b(?:no|not|non|never|without|cannot|neither)\b|n['’]t\b/i;
function wordWithin(written, allowed) {
    if (written.length > 60 || negation.test(written))
        return undefined;
    return only([...new Set(written.split(/[^\p{L}\p{N}]+/u).flatMap((word) => wordFor(word, allowed) ?? []))]);
}
function jsonIn(text) {
    const read = /^\s*[[{]/.test(text) ? (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .f)(text) : undefined;
    return read === undefined || (0,_lenient_json_js__WEBPACK_IMPORTED_MODULE_0__ .Q)(read) ? undefined : read.value;
}
const conversions = {
    integer: numberIn,
    number: numberIn,
    boolean: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
    string: textIn,
    array: (value) => (value === '' ? undefined : [value]),
    object: objectIn,
};
function objectIn(value, schema) {
    const properties = Object.entries((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(schema['properties']));
    const number = only(properties.filter(([, property]) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(property)['type'] === 'integer'));
    const given = number && ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(value) ?? numberIn(value));
    if (number && given !== undefined)
        return { [number[0]]: given };
    const items = Array.isArray(value) ? (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .jk)(value) : ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value) ?? '').split(/\s*,\s*/).filter(Boolean);
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(schema['properties'])['add']) && items.length > 0)
        return { add: items };
    return items.length === 1 && (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(items[0]) ? items[0] : undefined;
}
const textNames = ['body', 'text', 'markdown', 'content', 'name', 'title'];
function textIn(value) {
    if (typeof value === 'number')
        return String(value);
    if (Array.isArray(value))
        return value.every((line) => typeof line === 'string') ? value.join('\n') : undefined;
    const texts = Object.entries((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Xy)(value)).filter(([, member]) => typeof member === 'string');
    const named = textNames.flatMap((name) => texts.find(([other]) => other === name) ?? []);
    return (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(named[1] ?? only(texts)?.[1]);
}
function numberIn(value) {
    if ((0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .Gv)(value))
        return only(Object.values(value).flatMap((member) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .rl)(member) ?? []));
    const text = (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_1__ .b6)(value) ?? '';
    const [, digits] = /^\s*[#L]?(-?\d{1,15}(?:\.\d{1,15})?)\s*$/i.exec(text) ??
        /^\s*https?:\/\/\S{1,300}\/pull\/(\d{1,15})\b\S*\s*$/.exec(text) ??
        [];
    return digits === undefined ? undefined : Number(digits);
}
})
};
