export const id = 895;
export const ids = [895];
export const modules = {

/***/ 4895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createValidator: () => (/* binding */ createValidator)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/result/patterns.ts
/**
 * Which regular expressions of a schema may be tried on what an agent wrote. JavaScript's engine backtracks: a pattern
 * can take longer than the universe has. What is let through takes time that is a power of the text's length, and the
 * text is kept short enough for that. Some harmless patterns are refused too; each can be written in another way.
 */
const maxPatternLength = 1_000;
/** Steps that a match may take in the worst case, by estimate. */
const mostSteps = 1e8;
const mostChoices = 10_000;
/** A repetition of so few is a choice; of more it counts as endless. */
const fewRepetitions = 10;
/** Reads a pattern from left to right, once. */
function judgePattern(pattern) {
    if (pattern.length > maxPatternLength)
        return unsafe(`it is longer than ${maxPatternLength} characters`);
    const reading = new Reading();
    for (let at = 0; at < pattern.length;) {
        const token = tokenAt(pattern, at);
        at += token.length;
        const reason = reading.take(token);
        if (reason !== undefined)
            return unsafe(reason);
    }
    const { choices, endless } = reading.tally;
    if (choices > mostChoices)
        return unsafe('it can go more ways than can be tried');
    const degree = endless + (pattern.startsWith('^') ? 0 : 1);
    return { kind: 'safe', longest: Math.floor((mostSteps / choices) ** (1 / Math.max(1, degree))) };
}
class Reading {
    tally = { endless: 0, choices: 1 };
    groups = [newGroup()];
    /** Where the last token closed one. */
    closed;
    /** A reason where the token makes the pattern unsafe. */
    take(token) {
        const closed = this.closed;
        this.closed = undefined;
        if (/^\\[1-9k]/.test(token))
            return 'it refers back to an earlier group';
        if (/^\(\?<?[=!]/.test(token))
            return 'it looks ahead or behind';
        if (token.startsWith('('))
            this.groups.push(newGroup());
        else if (token === ')')
            this.close();
        else if (token === '|')
            this.choose();
        else if (isQuantifier(token))
            return this.repeat(token, closed);
        return undefined;
    }
    close() {
        this.closed = this.groups.length > 1 ? this.groups.pop() : undefined;
        const outer = this.groups.at(-1);
        if (outer !== undefined && this.closed?.hasChoice === true)
            outer.hasChoice = true;
    }
    choose() {
        const group = this.groups.at(-1);
        if (group !== undefined)
            group.hasChoice = true;
        this.tally.choices += 1;
    }
    repeat(token, group) {
        for (const outer of this.groups)
            outer.hasRepetition = true;
        return countRepetition(token, group, this.tally);
    }
}
function newGroup() {
    return { hasRepetition: false, hasChoice: false };
}
function unsafe(reason) {
    return { kind: 'unsafe', reason };
}
/** One step of a pattern: an escape, a class, a quantifier, the opening of a group, a character. */
function tokenAt(pattern, at) {
    const rest = pattern.slice(at, at + maxPatternLength);
    const found = /^(?:\\u\{[0-9a-f]+\}|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[^]|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:<?[=!]|:|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^])/i.exec(rest);
    return found?.[0] ?? rest.charAt(0);
}
function isQuantifier(token) {
    return /^(?:[*+?]|\{\d)/.test(token);
}
/** A reason where the repetition makes the pattern unsafe. */
function countRepetition(token, group, tally) {
    const [least, most] = rangeOf(token);
    const isOptional = least === 0 && most === 1;
    if (group !== undefined && !isOptional && (group.hasRepetition || group.hasChoice)) {
        return 'it repeats a group that holds a repetition or a choice';
    }
    if (most - least > fewRepetitions)
        tally.endless += 1;
    else
        tally.choices *= most - least + 1;
    return undefined;
}
function rangeOf(token) {
    if (token.startsWith('?'))
        return [0, 1];
    if (token.startsWith('*') || token.startsWith('+'))
        return [0, Infinity];
    const [, least = '0', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(token) ?? [];
    if (comma === undefined)
        return [Number(least), Number(least)];
    return [Number(least), most === '' ? Infinity : Number(most)];
}

// EXTERNAL MODULE: ./src/json.ts
var json = __webpack_require__(8301);
;// CONCATENATED MODULE: ./src/result/problems.ts
/** What a schema's checker found, in words for people and for the agent. */

const mostProblems = 10;
const longestValue = 60;
/** One sentence each, the first ten; what comes of `anyOf` and its like is told once. */
function tellProblems(problems) {
    const told = [...new Set(problems.map(tellProblem))];
    const more = told.length - mostProblems;
    return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told;
}
function tellProblem({ keyword, instancePath, params, message, data }) {
    const where = placeOf(instancePath);
    const name = (key) => oneLine((0,json/* textOf */.b6)(params[key]) ?? '');
    const limit = (0,json/* numberOf */.rl)(params['limit']);
    switch (keyword) {
        case 'required':
            return `${where} lacks ${quote(name('missingProperty'))}.`;
        case 'additionalProperties':
            return `${where} must not have ${quote(name('additionalProperty'))}.`;
        case 'unevaluatedProperties':
            return `${where} must not have ${quote(name('unevaluatedProperty'))}.`;
        case 'type':
            return `${where} must be ${typesOf(params['type'])}, not ${kindOf(data)}.`;
        case 'enum':
            return `${where} must be one of ${listOf(params['allowedValues'])}, not ${show(data)}.`;
        case 'const':
            return `${where} must be ${show(params['allowedValue'])}, not ${show(data)}.`;
        case 'minLength':
            return `${where} must have at least ${String(limit)} characters.`;
        case 'maxLength':
            return `${where} must have at most ${String(limit)} characters, not ${typeof data === 'string' ? data.length : 'more'}.`;
        case 'minItems':
            return `${where} must have at least ${String(limit)} items.`;
        case 'maxItems':
            return `${where} must have at most ${String(limit)} items.`;
        case 'pattern':
            return `${where} must match ${name('pattern')}, and ${show(data)} does not.`;
        case 'format':
            return `${where} must be of the format ${name('format')}, and ${show(data)} is not.`;
        default:
            return `${where} ${oneLine(message ?? `breaks the rule ${keyword}`)}.`;
    }
}
/** `/labels/add/0` is `labels.add[0]`. */
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
function typesOf(types) {
    return (Array.isArray(types) ? types : [types]).map((type) => withArticle(String(type))).join(' or ');
}
function withArticle(type) {
    if (type === 'null')
        return 'null';
    if (type === 'array')
        return 'a list';
    return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
function kindOf(value) {
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return 'a list';
    return (0,json/* isObject */.Gv)(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`;
}
function listOf(values) {
    return (0,json/* arrayOf */.jk)(values).map(show).join(', ');
}
function show(value) {
    const text = value === undefined ? 'nothing' : JSON.stringify(value);
    return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
function quote(name) {
    return JSON.stringify(name.slice(0, longestValue));
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').slice(0, 200);
}

;// CONCATENATED MODULE: ./src/result/validate.ts
/** JSON Schema 2020-12 over what an agent answered. The checker is loaded when the first schema comes. */



/**
 * Makes a schema ready. `name` says whose it is, for errors.
 * @throws ActionError for a schema that isn't one, refers to another file, or holds an unsafe pattern.
 */
async function createValidator(schema, name) {
    // A bundled CommonJS module has nothing but its default.
    const [checker, formats] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(210)]).then(__webpack_require__.t.bind(__webpack_require__, 2210, 23)), Promise.all(/* import() */[__webpack_require__.e(457), __webpack_require__.e(196)]).then(__webpack_require__.t.bind(__webpack_require__, 2815, 23))]);
    const ajv = new checker.default.Ajv2020({
        strict: false,
        allErrors: true,
        verbose: true,
        logger: false,
        code: { regExp: Object.assign(safePattern, { code: 'safePattern' }) },
    });
    formats.default.default(ajv, { mode: 'fast' });
    try {
        if (schema['$async'] === true)
            throw new Error('$async has no place in it');
        const holds = ajv.compile(schema);
        return {
            schema,
            check(value) {
                if (holds(value))
                    return { kind: 'fits', value };
                return { kind: 'wrong', problems: tellProblems(rawProblems(holds.errors)) };
            },
        };
    }
    catch (error) {
        throw new errors/* ActionError */.lZ(`${name} is not a usable JSON Schema: ${firstLine((0,errors/* messageOf */.bD)(error))}.`, {
            wayOut: 'Mend it at the place named; the schema is of draft 2020-12, stands in one file, and its patterns are simple.',
            cause: error,
        });
    }
}
function rawProblems(errors) {
    return errors ?? [];
}
/** The engine for `pattern` and `patternProperties`: one that refuses what could take for ever. */
function safePattern(pattern, flags) {
    const judged = judgePattern(pattern);
    if (judged.kind === 'unsafe') {
        throw new Error(`the pattern ${JSON.stringify(pattern.slice(0, 80))} is not safe to try: ${judged.reason}`);
    }
    const expression = new RegExp(pattern, flags);
    return {
        test: (text) => text.length <= judged.longest && expression.test(text),
        // The checker tells patterns apart by this.
        toString: () => expression.toString(),
    };
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/[.:\s]+$/, '').slice(0, 300);
}


/***/ })

};

//# sourceMappingURL=895.index.js.map