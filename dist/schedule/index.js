import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 2424:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   CR: () => (/* binding */ booleanAt),
/* harmony export */   E7: () => (/* binding */ wordAt),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Yj: () => (/* binding */ isTrueAt),
/* harmony export */   _m: () => (/* binding */ linkAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   kp: () => (/* binding */ stringsAt),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   vs: () => (/* binding */ pathTo),
/* harmony export */   wF: () => (/* binding */ shaAt),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/* unused harmony export readDate */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8301);


/** A whole JSON value as a place, for reading it by the functions below. */
function rootOf(value) {
    return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(value), path: '' };
}
/** The object under `key`, empty where there is none. */
function at(place, key) {
    const value = place.value[key];
    return { value: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? value : {}, path: pathTo(place, key) };
}
function has(place, key) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(place.value[key]);
}
/** The objects of the list under `key`; what isn't an object is left out. */
function items(place, key) {
    const list = place.value[key];
    if (!Array.isArray(list))
        return [];
    return list.flatMap((value, index) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? [{ value, path: `${pathTo(place, key)}[${index}]` }] : []);
}
/** The path of `key`, as an expression spells it: a name that has other signs than a name's stands in brackets. */
function pathTo(place, key) {
    if (!/^[a-z_][\w-]*$/i.test(key))
        return `${place.path}['${key}']`;
    return place.path === '' ? key : `${place.path}.${key}`;
}
function stringAt(place, key) {
    const value = place.value[key];
    return typeof value === 'string' ? value : undefined;
}
/** A string that isn't empty. */
function wordAt(place, key) {
    return filled(stringAt(place, key));
}
/** An empty text says as little as none. */
function filled(text) {
    return text === '' ? undefined : text;
}
function stringsAt(place, key) {
    const list = place.value[key];
    return Array.isArray(list) ? list.filter((value) => typeof value === 'string') : [];
}
/** A whole number that counts or identifies something. */
function numberAt(place, key) {
    const value = place.value[key];
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
function isTrueAt(place, key) {
    return place.value[key] === true;
}
function booleanAt(place, key) {
    const value = place.value[key];
    return typeof value === 'boolean' ? value : undefined;
}
/** An ISO 8601 date, or, as in `push`, seconds since 1970. */
function dateAt(place, key) {
    const value = place.value[key];
    if (typeof value === 'string')
        return readDate(value);
    return typeof value === 'number' ? validDate(new Date(value * 1000)) : undefined;
}
/** An ISO 8601 date with a time; undefined for anything else. */
function readDate(text) {
    return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? validDate(new Date(text)) : undefined;
}
function validDate(date) {
    return Number.isNaN(date.getTime()) ? undefined : date;
}
/** A link that can stand in a line of text: http or https, no blanks, of a length people have. */
function linkAt(place, key) {
    const value = stringAt(place, key);
    return value && value.length <= 2048 && /^https?:\/\/[!-~]+$/.test(value) ? value : undefined;
}
/** A full commit id, SHA-1 or SHA-256. */
function shaAt(place, key) {
    const value = stringAt(place, key);
    return value && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : undefined;
}


/***/ }),

/***/ 5751:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Av: () => (/* binding */ isSameLogin),
/* harmony export */   Dr: () => (/* binding */ foldAscii),
/* harmony export */   Td: () => (/* binding */ personAt),
/* harmony export */   c1: () => (/* binding */ readPerson),
/* harmony export */   ly: () => (/* binding */ associationAt)
/* harmony export */ });
/* unused harmony export isBot */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2424);

const personTypes = ['User', 'Bot', 'Organization', 'Mannequin'];
const associations = [
    'OWNER',
    'MEMBER',
    'COLLABORATOR',
    'CONTRIBUTOR',
    'FIRST_TIME_CONTRIBUTOR',
    'FIRST_TIMER',
    'MANNEQUIN',
    'NONE',
];
/** The account under `key`; undefined for a deleted one or none. */
function personAt(place, key) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .has */ .zy)(place, key) ? readPerson((0,_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(place, key)) : undefined;
}
/** The account that `account` is; undefined where it has no login. */
function readPerson(account) {
    const login = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .wordAt */ .E7)(account, 'login');
    if (!login)
        return undefined;
    const type = personTypes.find((known) => known === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(account, 'type')) ?? 'unknown';
    return { login, type, id: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(account, 'id') };
}
function associationAt(place, key) {
    return associations.find((known) => known === (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(place, key));
}
/** Whether an app writes under this account. The ending alone never makes anybody trusted. */
function isBot(person) {
    return person.type === 'Bot' || person.login.endsWith('[bot]');
}
/** Logins are ASCII and ignore case; folding no more than that keeps look-alike letters apart. */
function isSameLogin(one, other) {
    return foldAscii(one) === foldAscii(other);
}
function foldAscii(text) {
    return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}


/***/ }),

/***/ 2996:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
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

/***/ 6066:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x4: () => (/* binding */ readKeys),
  ql: () => (/* binding */ readSecrets),
  PE: () => (/* binding */ readServerInputs)
});

// UNUSED EXPORTS: inputNames, readInputs

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
var wire = __nccwpck_require__(5443);
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

// EXTERNAL MODULE: ./src/inputs/mcp.ts
var mcp = __nccwpck_require__(6709);
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

/***/ 6709:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readMcpServers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8301);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2996);



const ways = ['warp_id', 'command', 'url'];
const form = 'Each server has a name and one of warp_id, command or url, for example {"docs": {"url": "https://mcp.example.com"}}.';
/** The map of MCP servers, with or without the `mcpServers` wrapper other tools write. */
function readMcpServers(given) {
    const wrapped = given['mcpServers'] ?? given['mcp_servers'];
    const servers = wrapped === undefined ? given : wrapped;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(servers)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`mcp must be a map of server names to servers, not ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(servers)}.`, { wayOut: form });
    }
    for (const [name, server] of Object.entries(servers))
        assertServer(name, server);
    return servers;
}
function assertServer(name, server) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(server)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`mcp: the server ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} must be a map, not ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(server)}.`, { wayOut: form });
    }
    const given = ways.filter((way) => server[way] !== undefined && server[way] !== null);
    if (given.length === 1)
        return;
    const got = given.length === 0 ? 'it has none' : `it has ${given.join(' and ')}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`mcp: the server ${(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} must have exactly one of warp_id, command, url; ${got}.`, {
        wayOut: form,
    });
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
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export numberOf */
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
  Fh: () => (/* binding */ listenForCancel),
  A9: () => (/* binding */ openOutside)
});

// UNUSED EXPORTS: JobCancelled

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/clock.ts
/** More than this overflows Node's timers and fires at once. */
const longestTimerMs = 2 ** 31 - 1;
/** The real time. */
const realClock = {
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
        clock: realClock,
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
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Rx: () => (/* binding */ createSend),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
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

/***/ 5443:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TH: () => (/* binding */ idOf)
});

// UNUSED EXPORTS: readRun, stateOf

;// CONCATENATED MODULE: ./src/oz/types.ts
/**
 * What the rest of the action knows of Oz: runs, conversations, artifacts, in our own words.
 * `wire.ts` reads them from the server's JSON; nothing else knows the wire's names.
 */
const workingStates = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS'];
const endStates = ['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', 'CANCELLED'];
function isEndState(state) {
    return endStates.includes(state);
}

;// CONCATENATED MODULE: ./src/oz/wire.ts



/** An id that may stand in a URL's path, a state file and an output. */
function idOf(value) {
    return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : undefined;
}
const knownStates = [...workingStates, ...endStates];
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
    if (!isObject(value))
        return undefined;
    const id = idOf(value['run_id']) ?? idOf(value['task_id']);
    if (id === undefined || typeof value['state'] !== 'string')
        return undefined;
    return {
        id,
        state: stateOf(value['state']),
        stateName: value['state'].slice(0, 64),
        prompt: textOf(value['prompt']) ?? '',
        title: textOf(value['title']) ?? '',
        createdAt: dateOf(value['created_at']),
        updatedAt: dateOf(value['updated_at']),
        startedAt: dateOf(value['started_at']),
        status: readStatus(value['status_message']),
        sessionLink: safeLink(value['session_link'], serverOrigin),
        conversationId: idOf(value['conversation_id']),
        artifacts: arrayOf(value['artifacts']).flatMap((item) => readArtifact(item, serverOrigin) ?? []),
        usage: readUsage(value['request_usage']),
        config: readConfigFacts(objectOf(value['agent_config'])),
    };
}
/** A text instead of an object is taken too: some servers give the message bare. */
function readStatus(value) {
    const bare = textOf(value);
    if (bare !== undefined)
        return { message: bare, errorCode: undefined, retryable: undefined };
    if (!isObject(value))
        return undefined;
    return {
        message: textOf(value['message']) ?? '',
        errorCode: textOf(value['error_code'])?.slice(0, 64),
        retryable: booleanOf(value['retryable']),
    };
}
function readConfigFacts(config) {
    return {
        name: textOf(config['name']),
        modelId: textOf(config['model_id']),
        environmentId: textOf(config['environment_id']),
    };
}
function readUsage(value) {
    if (!isObject(value))
        return undefined;
    const sum = (names) => {
        const numbers = names.flatMap((name) => numberOf(value[name]) ?? []);
        return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0);
    };
    const parts = ['inference_cost', 'compute_cost', 'platform_cost'];
    return {
        credits: sum(parts),
        usd: sum(parts.map((part) => `${part}_usd`)),
        tokens: numberOf(value['total_tokens']),
    };
}
function readArtifact(value, serverOrigin) {
    if (!isObject(value))
        return undefined;
    const data = objectOf(value['data']);
    switch (value['artifact_type']) {
        case 'PLAN':
            return {
                kind: 'plan',
                uid: idOf(data['artifact_uid']),
                title: textOf(data['title']),
                url: safeLink(data['url'], serverOrigin),
            };
        case 'PULL_REQUEST': {
            const url = safeLink(data['url'], serverOrigin);
            return url === undefined ? undefined : { kind: 'pull_request', url, branch: textOf(data['branch']) ?? '' };
        }
        case 'SCREENSHOT':
            return readStored(data, (uid, mimeType, title) => ({ kind: 'screenshot', uid, mimeType, title }));
        case 'FILE':
            return readStored(data, (uid, mimeType, title) => ({
                kind: 'file',
                uid,
                mimeType,
                title,
                name: textOf(data['filename']) ?? uid,
                path: textOf(data['filepath']) ?? '',
                sizeBytes: numberOf(data['size_bytes']),
            }));
        case 'EXTERNAL_REFERENCE':
            return { kind: 'external', title: textOf(data['title']), url: safeLink(data['url'], serverOrigin) };
        default:
            return undefined;
    }
}
/** What screenshots and files share: an uid to fetch them by, a type, a description. */
function readStored(data, make) {
    const uid = idOf(data['artifact_uid']);
    if (uid === undefined)
        return undefined;
    return make(uid, textOf(data['mime_type']) ?? 'application/octet-stream', textOf(data['description']));
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
/* unused harmony exports unifyLineEnds, shortLine, headOf, tailOf, headOfBytes */
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

/***/ 6318:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6066);
/* harmony import */ var _outside_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3189);
/* harmony import */ var _schedule_action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6223);



const cancelled = (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancel */ .Fh)();
const outside = (0,_outside_js__WEBPACK_IMPORTED_MODULE_1__/* .openOutside */ .A9)(process.env, (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readSecrets */ .ql)(process.env), cancelled);
const green = await (0,_schedule_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runScheduleStep */ .d)(outside);
process.exitCode = green ? 0 : 1;
await outside.connection.close();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6223:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runScheduleStep)
});

// UNUSED EXPORTS: scheduleInputNames

// EXTERNAL MODULE: ./src/errors.ts
var errors = __nccwpck_require__(3916);
// EXTERNAL MODULE: ./src/event/json.ts
var json = __nccwpck_require__(2424);
// EXTERNAL MODULE: ./src/event/person.ts
var person = __nccwpck_require__(5751);
;// CONCATENATED MODULE: ./src/event/text.ts


/** Nothing is known of who wrote it. */
const noOrigin = {
    author: undefined,
    association: undefined,
    url: undefined,
    createdAt: undefined,
    updatedAt: undefined,
};
/** Reads who wrote the texts of `place`, by the names GitHub uses for it in its different objects. */
function originOf(place) {
    return {
        author: (0,person/* personAt */.Td)(place, 'user') ?? (0,person/* personAt */.Td)(place, 'author') ?? (0,person/* personAt */.Td)(place, 'creator') ?? (0,person/* personAt */.Td)(place, 'owner'),
        association: (0,person/* associationAt */.ly)(place, 'author_association'),
        url: (0,json/* linkAt */._m)(place, 'html_url'),
        createdAt: (0,json/* dateAt */.iM)(place, 'created_at') ?? (0,json/* dateAt */.iM)(place, 'submitted_at'),
        updatedAt: (0,json/* dateAt */.iM)(place, 'updated_at'),
    };
}
/** The text under `key`; empty where there is none. */
function textAt(place, key, what, origin = originOf(place)) {
    return { text: (0,json/* stringAt */.bX)(place, key) ?? '', what, path: (0,json/* pathTo */.vs)(place, key), ...origin };
}

;// CONCATENATED MODULE: ./src/event/push.ts


function readPush(payload) {
    if ((0,json/* stringAt */.bX)(payload, 'ref') === undefined)
        return undefined;
    return {
        ref: textAt(payload, 'ref', 'branch', noOrigin),
        before: (0,json/* shaAt */.wF)(payload, 'before'),
        after: (0,json/* shaAt */.wF)(payload, 'after'),
        isForced: (0,json/* isTrueAt */.Yj)(payload, 'forced'),
        isCreated: (0,json/* isTrueAt */.Yj)(payload, 'created'),
        isDeleted: (0,json/* isTrueAt */.Yj)(payload, 'deleted'),
        compareUrl: (0,json/* linkAt */._m)(payload, 'compare'),
        commits: (0,json/* items */.ld)(payload, 'commits').flatMap((commit) => readCommit(commit) ?? []),
        headCommit: commitAt(payload, 'head_commit'),
    };
}
function mergeGroupAt(parent, key) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        headRef: textAt(place, 'head_ref', 'branch', noOrigin),
        headSha: (0,json/* shaAt */.wF)(place, 'head_sha'),
        baseRef: textAt(place, 'base_ref', 'branch', noOrigin),
        baseSha: (0,json/* shaAt */.wF)(place, 'base_sha'),
        headCommit: commitAt(place, 'head_commit'),
    };
}
function releaseAt(parent, key) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    const origin = originOf(place);
    return {
        id: (0,json/* numberAt */.tk)(place, 'id'),
        tag: textAt(place, 'tag_name', 'tag', origin),
        name: textAt(place, 'name', 'release name', origin),
        body: textAt(place, 'body', 'release body', origin),
        isDraft: (0,json/* isTrueAt */.Yj)(place, 'draft'),
        isPrerelease: (0,json/* isTrueAt */.Yj)(place, 'prerelease'),
        url: origin.url,
    };
}
/** A commit as events carry it; undefined for none, as in the push that deletes a branch. */
function commitAt(parent, key) {
    return (0,json/* has */.zy)(parent, key) ? readCommit((0,json.at)(parent, key)) : undefined;
}
function readCommit(place) {
    const sha = (0,json/* shaAt */.wF)(place, 'id');
    if (!sha)
        return undefined;
    const origin = commitOrigin(place);
    return {
        sha,
        message: textAt(place, 'message', 'commit message', origin),
        author: authorText((0,json.at)(place, 'author'), origin),
        timestamp: (0,json/* dateAt */.iM)(place, 'timestamp'),
        changedFiles: ['added', 'removed', 'modified'].flatMap((key) => (0,json/* stringsAt */.kp)(place, key)),
    };
}
/** The login is GitHub's guess from an address that anybody can put into a commit. */
function commitOrigin(place) {
    const login = (0,json/* wordAt */.E7)((0,json.at)(place, 'author'), 'username');
    const author = login ? { login, type: 'unknown', id: undefined } : undefined;
    return { ...noOrigin, author, url: (0,json/* linkAt */._m)(place, 'url'), createdAt: (0,json/* dateAt */.iM)(place, 'timestamp') };
}
function authorText(author, origin) {
    const name = textAt(author, 'name', 'commit author', origin);
    const address = (0,json/* stringAt */.bX)(author, 'email');
    return address ? { ...name, text: `${name.text} <${address}>` } : name;
}

;// CONCATENATED MODULE: ./src/event/repository.ts


/** The repository under `key`; undefined where it is gone or left out. */
function repositoryAt(place, key) {
    return (0,json/* has */.zy)(place, key) ? repositoryOf((0,json.at)(place, key)) : undefined;
}
/** The repository that `object` is; undefined where it has no name. */
function repositoryOf(object) {
    const fullName = (0,json/* wordAt */.E7)(object, 'full_name');
    if (!fullName)
        return undefined;
    return {
        ...nameParts(fullName),
        id: (0,json/* numberAt */.tk)(object, 'id'),
        isPrivate: (0,json/* booleanAt */.CR)(object, 'private'),
        isFork: (0,json/* booleanAt */.CR)(object, 'fork'),
        defaultBranch: (0,json/* wordAt */.E7)(object, 'default_branch'),
        ownerAccount: (0,person/* personAt */.Td)(object, 'owner'),
    };
}
function nameParts(fullName) {
    const slash = fullName.indexOf('/');
    return { fullName, owner: fullName.slice(0, Math.max(slash, 0)), name: fullName.slice(slash + 1) };
}
/** By id where both are known: a repository keeps it when it is renamed. Unknown is never the same. */
function isSameRepository(one, other) {
    if (!one || !other)
        return false;
    if (one.id !== undefined && other.id !== undefined)
        return one.id === other.id;
    return one.fullName !== '' && (0,person/* isSameLogin */.Av)(one.fullName, other.fullName);
}

;// CONCATENATED MODULE: ./src/event/ci.ts





/** `here` is the workflow's repository. */
function reportedRunAt(parent, key, here) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    const headRepository = repositoryAt(place, 'head_repository');
    return {
        ...checkFacts(place, here),
        name: textAt(place, 'name', 'other', noOrigin),
        attempt: (0,json/* numberAt */.tk)(place, 'run_attempt') ?? 1,
        event: (0,json/* wordAt */.E7)(place, 'event'),
        headRepository,
        isFromFork: !isSameRepository(headRepository, here),
        actor: (0,person/* personAt */.Td)(place, 'actor'),
        triggeringActor: (0,person/* personAt */.Td)(place, 'triggering_actor'),
        headCommit: commitAt(place, 'head_commit'),
    };
}
function checkRunAt(parent, key, here) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    const output = (0,json.at)(place, 'output');
    const suite = (0,json.at)(place, 'check_suite');
    return {
        ...checkFacts(place, here),
        headBranch: branchAt(suite, 'head_branch'),
        name: textAt(place, 'name', 'other', noOrigin),
        title: textAt(output, 'title', 'check output', noOrigin),
        summary: textAt(output, 'summary', 'check output', noOrigin),
        output: textAt(output, 'text', 'check output', noOrigin),
        app: (0,json/* wordAt */.E7)((0,json.at)(place, 'app'), 'slug'),
        suiteId: (0,json/* numberAt */.tk)(suite, 'id'),
    };
}
function checkSuiteAt(parent, key, here) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        ...checkFacts(place, here),
        app: (0,json/* wordAt */.E7)((0,json.at)(place, 'app'), 'slug'),
        headCommit: commitAt(place, 'head_commit'),
    };
}
function readStatus(payload, here) {
    if ((0,json/* stringAt */.bX)(payload, 'state') === undefined)
        return undefined;
    const [branch] = (0,json/* items */.ld)(payload, 'branches');
    return {
        ...checkFacts(payload, here),
        status: 'completed',
        conclusion: (0,json/* wordAt */.E7)(payload, 'state'),
        headBranch: branch && branchAt(branch, 'name'),
        headSha: (0,json/* shaAt */.wF)(payload, 'sha'),
        context: textAt(payload, 'context', 'other', noOrigin),
        description: textAt(payload, 'description', 'description', noOrigin),
        commit: statusCommit((0,json.at)(payload, 'commit')),
    };
}
/** A status carries its commit as the REST API spells it, one level deeper than the other events. */
function statusCommit(place) {
    const sha = (0,json/* shaAt */.wF)(place, 'sha');
    if (!sha)
        return undefined;
    const commit = (0,json.at)(place, 'commit');
    const origin = commitOrigin(commit);
    return {
        sha,
        message: textAt(commit, 'message', 'commit message', origin),
        author: authorText((0,json.at)(commit, 'author'), origin),
        timestamp: undefined,
        changedFiles: [],
    };
}
function checkFacts(place, here) {
    return {
        id: (0,json/* numberAt */.tk)(place, 'id'),
        status: (0,json/* wordAt */.E7)(place, 'status'),
        conclusion: (0,json/* wordAt */.E7)(place, 'conclusion'),
        headBranch: branchAt(place, 'head_branch'),
        headSha: (0,json/* shaAt */.wF)(place, 'head_sha'),
        pullRequests: (0,json/* items */.ld)(place, 'pull_requests').flatMap((pull) => pullNumber(pull, here) ?? []),
        url: (0,json/* linkAt */._m)(place, 'html_url'),
    };
}
function branchAt(place, key) {
    const branch = textAt(place, key, 'branch', noOrigin);
    return branch.text === '' ? undefined : branch;
}
/** GitHub also lists pull requests of forks and of the repository forked from: their numbers mean something else here. */
function pullNumber(pull, here) {
    const baseId = (0,json/* numberAt */.tk)((0,json.at)((0,json.at)(pull, 'base'), 'repo'), 'id');
    return baseId !== undefined && here.id !== undefined && baseId !== here.id ? undefined : (0,json/* numberAt */.tk)(pull, 'number');
}

;// CONCATENATED MODULE: ./src/event/comment.ts


function commentAt(parent, key, what = 'comment') {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        id: (0,json/* numberAt */.tk)(place, 'id'),
        nodeId: (0,json/* wordAt */.E7)(place, 'node_id'),
        body: textAt(place, 'body', what),
        inReplyTo: (0,json/* numberAt */.tk)(place, 'in_reply_to_id') ?? (0,json/* numberAt */.tk)(place, 'parent_id'),
    };
}
function reviewCommentAt(parent, key) {
    const comment = commentAt(parent, key, 'review comment');
    if (!comment)
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        ...comment,
        file: textAt(place, 'path', 'file name'),
        diffHunk: textAt(place, 'diff_hunk', 'diff'),
        line: (0,json/* numberAt */.tk)(place, 'line'),
        startLine: (0,json/* numberAt */.tk)(place, 'start_line'),
        side: (0,json/* stringAt */.bX)(place, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT',
        commitSha: (0,json/* shaAt */.wF)(place, 'commit_id'),
    };
}
function reviewAt(parent, key) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        id: (0,json/* numberAt */.tk)(place, 'id'),
        body: textAt(place, 'body', 'review'),
        state: (0,json/* wordAt */.E7)(place, 'state'),
        commitSha: (0,json/* shaAt */.wF)(place, 'commit_id'),
    };
}

;// CONCATENATED MODULE: ./src/event/deployment.ts


function deploymentAt(parent, key) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        id: (0,json/* numberAt */.tk)(place, 'id'),
        ref: textAt(place, 'ref', 'branch'),
        sha: (0,json/* shaAt */.wF)(place, 'sha'),
        environment: textAt(place, 'environment', 'other'),
        description: textAt(place, 'description', 'description'),
    };
}
function deploymentStatusAt(parent, key) {
    if (!(0,json/* has */.zy)(parent, key))
        return undefined;
    const place = (0,json.at)(parent, key);
    return {
        id: (0,json/* numberAt */.tk)(place, 'id'),
        state: (0,json/* wordAt */.E7)(place, 'state'),
        description: textAt(place, 'description', 'description'),
        url: (0,json/* linkAt */._m)(place, 'log_url') ?? (0,json/* linkAt */._m)(place, 'target_url'),
    };
}

;// CONCATENATED MODULE: ./src/event/issue.ts



/** The issue under `key`; undefined where it has no number to name it by. */
function issueAt(place, key) {
    const isPullRequest = (0,json/* has */.zy)((0,json.at)(place, key), 'pull_request');
    const subject = subjectAt(place, key, isPullRequest ? 'pull request' : 'issue');
    return subject && { ...subject, isPullRequest };
}
function discussionAt(place, key) {
    const subject = subjectAt(place, key, 'discussion');
    return subject && { ...subject, category: (0,json/* wordAt */.E7)((0,json.at)((0,json.at)(place, key), 'category'), 'name') };
}
function subjectAt(parent, key, name) {
    const place = (0,json.at)(parent, key);
    const number = (0,json/* numberAt */.tk)(place, 'number');
    if (number === undefined)
        return undefined;
    const origin = originOf(place);
    const titleKind = `${name} title`;
    const bodyKind = `${name} body`;
    return {
        number,
        nodeId: (0,json/* wordAt */.E7)(place, 'node_id'),
        title: textAt(place, 'title', titleKind, origin),
        body: textAt(place, 'body', bodyKind, origin),
        author: origin.author,
        association: origin.association,
        state: (0,json/* wordAt */.E7)(place, 'state'),
        labels: (0,json/* items */.ld)(place, 'labels').map(readLabel),
        assignees: (0,json/* items */.ld)(place, 'assignees').flatMap((account) => (0,person/* readPerson */.c1)(account) ?? []),
        milestone: (0,json/* has */.zy)(place, 'milestone') ? textAt((0,json.at)(place, 'milestone'), 'title', 'milestone') : undefined,
        isLocked: (0,json/* isTrueAt */.Yj)(place, 'locked'),
        commentCount: (0,json/* numberAt */.tk)(place, 'comments'),
        url: origin.url,
        createdAt: (0,json/* dateAt */.iM)(place, 'created_at'),
        updatedAt: (0,json/* dateAt */.iM)(place, 'updated_at'),
    };
}
/** The label that the event puts on or takes off; undefined for other events. */
function labelAt(place, key) {
    return (0,json/* has */.zy)(place, key) ? readLabel((0,json.at)(place, key)) : undefined;
}
function readLabel(place) {
    return {
        name: textAt(place, 'name', 'label', noOrigin),
        description: textAt(place, 'description', 'description', noOrigin),
    };
}

;// CONCATENATED MODULE: ./src/event/pull-request.ts




/** The pull request under `key`; undefined where it has no number. `here` is the workflow's repository. */
function pullRequestAt(parent, key, here) {
    const subject = subjectAt(parent, key, 'pull request');
    if (!subject)
        return undefined;
    const place = (0,json.at)(parent, key);
    const head = branchTipAt(place, 'head');
    return {
        ...subject,
        head,
        base: branchTipAt(place, 'base'),
        isFromFork: !isSameRepository(head.repository, here),
        isDraft: (0,json/* isTrueAt */.Yj)(place, 'draft'),
        isMerged: (0,json/* isTrueAt */.Yj)(place, 'merged'),
        changedFiles: (0,json/* numberAt */.tk)(place, 'changed_files'),
        additions: (0,json/* numberAt */.tk)(place, 'additions'),
        deletions: (0,json/* numberAt */.tk)(place, 'deletions'),
        commits: (0,json/* numberAt */.tk)(place, 'commits'),
    };
}
function branchTipAt(parent, key) {
    const place = (0,json.at)(parent, key);
    return {
        ref: textAt(place, 'ref', 'branch', { ...noOrigin, author: originOf(place).author }),
        sha: (0,json/* shaAt */.wF)(place, 'sha'),
        repository: repositoryAt(place, 'repo'),
    };
}

;// CONCATENATED MODULE: ./src/event/kinds.ts









const readers = {
    issues: (payload) => {
        const issue = issueAt(payload, 'issue');
        return issue && { kind: 'issues', issue, label: labelAt(payload, 'label') };
    },
    issue_comment: (payload) => {
        const issue = issueAt(payload, 'issue');
        const comment = commentAt(payload, 'comment');
        return issue && comment && { kind: 'issue_comment', issue, comment };
    },
    pull_request: readPullRequest,
    pull_request_target: readPullRequest,
    pull_request_review: (payload, here) => {
        const pullRequest = pullRequestAt(payload, 'pull_request', here);
        const review = reviewAt(payload, 'review');
        return pullRequest && review && { kind: 'pull_request_review', pullRequest, review };
    },
    pull_request_review_comment: (payload, here) => {
        const pullRequest = pullRequestAt(payload, 'pull_request', here);
        const comment = reviewCommentAt(payload, 'comment');
        return pullRequest && comment && { kind: 'pull_request_review_comment', pullRequest, comment };
    },
    discussion: (payload) => {
        const discussion = discussionAt(payload, 'discussion');
        return discussion && { kind: 'discussion', discussion, label: labelAt(payload, 'label') };
    },
    discussion_comment: (payload) => {
        const discussion = discussionAt(payload, 'discussion');
        const comment = commentAt(payload, 'comment');
        return discussion && comment && { kind: 'discussion_comment', discussion, comment };
    },
    push: (payload) => {
        const push = readPush(payload);
        return push && { kind: 'push', push };
    },
    merge_group: (payload) => {
        const mergeGroup = mergeGroupAt(payload, 'merge_group');
        return mergeGroup && { kind: 'merge_group', mergeGroup };
    },
    release: (payload) => {
        const release = releaseAt(payload, 'release');
        return release && { kind: 'release', release };
    },
    workflow_run: (payload, here) => {
        const workflowRun = reportedRunAt(payload, 'workflow_run', here);
        return workflowRun && { kind: 'workflow_run', workflowRun };
    },
    check_run: (payload, here) => {
        const checkRun = checkRunAt(payload, 'check_run', here);
        return checkRun && { kind: 'check_run', checkRun };
    },
    check_suite: (payload, here) => {
        const checkSuite = checkSuiteAt(payload, 'check_suite', here);
        return checkSuite && { kind: 'check_suite', checkSuite };
    },
    status: (payload, here) => {
        const status = readStatus(payload, here);
        return status && { kind: 'status', status };
    },
    deployment: (payload) => {
        const deployment = deploymentAt(payload, 'deployment');
        return deployment && { kind: 'deployment', deployment };
    },
    deployment_status: (payload) => {
        const deployment = deploymentAt(payload, 'deployment');
        const deploymentStatus = deploymentStatusAt(payload, 'deployment_status');
        return deployment && deploymentStatus && { kind: 'deployment_status', deployment, deploymentStatus };
    },
    schedule: (payload) => ({ kind: 'schedule', cron: (0,json/* wordAt */.E7)(payload, 'schedule') }),
    workflow_dispatch: (payload) => ({ kind: 'workflow_dispatch', inputs: (0,json.at)(payload, 'inputs').value }),
    repository_dispatch: (payload) => ({
        kind: 'repository_dispatch',
        clientPayload: (0,json.at)(payload, 'client_payload').value,
    }),
    label: (payload) => {
        const label = labelAt(payload, 'label');
        return label && { kind: 'label', label };
    },
    milestone: (payload) => {
        if (!(0,json/* has */.zy)(payload, 'milestone'))
            return undefined;
        const milestone = (0,json.at)(payload, 'milestone');
        return {
            kind: 'milestone',
            title: textAt(milestone, 'title', 'milestone'),
            description: textAt(milestone, 'description', 'description'),
            number: (0,json/* numberAt */.tk)(milestone, 'number'),
        };
    },
    fork: (payload) => {
        if (!(0,json/* has */.zy)(payload, 'forkee'))
            return undefined;
        const forkee = (0,json.at)(payload, 'forkee');
        return { kind: 'fork', forkee: textAt(forkee, 'full_name', 'repository'), owner: (0,person/* personAt */.Td)(forkee, 'owner') };
    },
    watch: () => ({ kind: 'watch' }),
};
function readPullRequest(payload, here) {
    const pullRequest = pullRequestAt(payload, 'pull_request', here);
    return pullRequest && { kind: 'pull_request', pullRequest, label: labelAt(payload, 'label') };
}
/** What happened, by the event's name. `note` says why a known event came out as `other`. */
function readKind(name, payload, here) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read)
        return { kind: { kind: 'other' } };
    const kind = read(payload, here);
    return kind ? { kind } : { kind: { kind: 'other' }, note: `The payload of ${name} lacks its main part.` };
}

;// CONCATENATED MODULE: ./src/event/subject.ts
/** The issue, pull request or discussion an event is about; undefined for events that are about none. */
function subjectOf(event) {
    if ('issue' in event)
        return { name: event.issue.isPullRequest ? 'pull request' : 'issue', subject: event.issue };
    if ('pullRequest' in event)
        return { name: 'pull request', subject: event.pullRequest };
    return 'discussion' in event ? { name: 'discussion', subject: event.discussion } : undefined;
}
/** The comment or review that the event is; undefined for all others. */
function remarkOf(event) {
    if ('comment' in event)
        return event.comment.body;
    return 'review' in event ? event.review.body : undefined;
}
const writingActions = new Set([
    'opened',
    'created',
    'edited',
    'submitted',
    'published',
    'released',
    'prereleased',
    undefined,
]);
/**
 * The texts that this very event wrote, where somebody may have called the agent: the remark of a comment or
 * review, else title and body, of a push the head commit's message. None when the event only touched
 * something older (a label, an assignment), so that one call doesn't trigger again and again.
 */
function writtenTexts(event, action) {
    if (!writingActions.has(action))
        return [];
    const remark = remarkOf(event);
    if (remark)
        return [remark];
    const about = subjectOf(event);
    if (about)
        return [about.subject.title, about.subject.body];
    if (event.kind === 'release')
        return [event.release.name, event.release.body];
    if (event.kind === 'push' && event.push.headCommit)
        return [event.push.headCommit.message];
    return [];
}

;// CONCATENATED MODULE: ./src/event/moment.ts


/** Where the other events carry a date that GitHub set, the best first. A commit's dates are its author's choice. */
const datesOf = {
    push: [['repository', 'pushed_at']],
    release: [['release', 'published_at']],
    workflow_run: [['workflow_run', 'updated_at']],
    check_run: [
        ['check_run', 'completed_at'],
        ['check_run', 'started_at'],
    ],
    check_suite: [['check_suite', 'updated_at']],
    deployment: [['deployment', 'updated_at']],
    deployment_status: [['deployment_status', 'updated_at']],
    milestone: [['milestone', 'updated_at']],
    fork: [['forkee', 'created_at']],
};
/**
 * When an event happened, by GitHub's clock: what was written at this second or later is not part of it.
 * In doubt the earlier date is taken, since leaving a comment out is safer than taking one that was written
 * to be found. Undefined where the payload has no such date.
 */
function momentOf(event, action, payload) {
    const about = subjectOf(event);
    const remark = remarkOf(event);
    if (about)
        return (remark && remarkMoment(remark, action)) ?? subjectMoment(about.subject, action);
    if (event.kind === 'status')
        return (0,json/* dateAt */.iM)(payload, 'updated_at');
    const places = datesOf[event.kind] ?? [];
    return places.map(([part, key]) => (0,json/* dateAt */.iM)((0,json.at)(payload, part), key)).find((date) => date !== undefined);
}
/** Deleting or dismissing leaves the text's own dates as they were. */
function remarkMoment(remark, action) {
    if (action === 'created' || action === 'submitted')
        return remark.createdAt;
    return action === 'edited' ? remark.updatedAt : undefined;
}
function subjectMoment(subject, action) {
    const isNew = action === 'opened' || action === 'created';
    return isNew ? (subject.createdAt ?? subject.updatedAt) : subject.updatedAt;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: ./src/json.ts
var src_json = __nccwpck_require__(8301);
;// CONCATENATED MODULE: ./src/event/payload.ts



/** GitHub's own limit for an event is 25 MB. */
const maxBytes = 64 * 1024 * 1024;
/** Reads the event's file; never throws, since a run that needs nothing of the event works without it. */
function readPayload(file) {
    if (!file)
        return { value: {}, note: 'GITHUB_EVENT_PATH is not set: the event is known by its name only.' };
    try {
        const facts = (0,external_node_fs_namespaceObject.statSync)(file);
        if (!facts.isFile())
            return unread('it is not a file');
        if (facts.size > maxBytes)
            return unread(`it has ${facts.size} bytes, more than ${maxBytes}`);
        const value = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8').replace(/^\uFEFF/, ''));
        return (0,src_json/* isObject */.Gv)(value) ? { value } : unread('it holds no JSON object');
    }
    catch (error) {
        return unread(error instanceof SyntaxError ? 'it is not valid JSON' : (0,errors/* messageOf */.bD)(error));
    }
}
function unread(why) {
    return { value: {}, note: `The event's file could not be read (${why}): the event is known by its name only.` };
}

;// CONCATENATED MODULE: ./src/event/read.ts






/**
 * Reads what triggered the workflow, from the runner's environment and the event's file. Never throws: what
 * is missing or malformed is left out, with a note, and an event this version doesn't know keeps its name
 * and its payload.
 */
function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'] ?? '';
    const file = readPayload(env['GITHUB_EVENT_PATH']);
    const payload = (0,json/* rootOf */.I5)(file.value);
    const repository = readRepository(env, payload);
    const action = (0,json/* wordAt */.E7)(payload, 'action');
    // Without a payload every event lacks its main part, and the file's note has said so.
    const { kind, note } = readKind(name, payload, repository);
    const facts = {
        name,
        action,
        repository,
        sender: (0,person/* personAt */.Td)(payload, 'sender'),
        actor: (0,json/* filled */.Bq)(env['GITHUB_ACTOR']),
        triggeringActor: (0,json/* filled */.Bq)(env['GITHUB_TRIGGERING_ACTOR']) ?? (0,json/* filled */.Bq)(env['GITHUB_ACTOR']),
        ref: (0,json/* filled */.Bq)(env['GITHUB_REF']),
        sha: (0,json/* filled */.Bq)(env['GITHUB_SHA']),
        run: readRun(env, repository),
        serverUrl: serverUrl(env),
        triggeredAt: momentOf(kind, action, payload),
        payload: payload.value,
        notes: [file.note ?? note].filter((text) => text !== undefined),
    };
    return { ...facts, ...kind };
}
/** The environment says which repository the workflow is in; the payload says more of it where it is the same. */
function readRepository(env, payload) {
    const fullName = env['GITHUB_REPOSITORY'] ?? '';
    const described = repositoryAt(payload, 'repository');
    if (described && (fullName === '' || (0,person/* isSameLogin */.Av)(described.fullName, fullName)))
        return described;
    return {
        ...nameParts(fullName),
        id: readCount(env['GITHUB_REPOSITORY_ID']),
        isPrivate: undefined,
        isFork: undefined,
        defaultBranch: undefined,
        ownerAccount: undefined,
    };
}
function readRun(env, repository) {
    const id = readCount(env['GITHUB_RUN_ID'])?.toString();
    const attempt = readCount(env['GITHUB_RUN_ATTEMPT']) ?? 1;
    const page = `${serverUrl(env)}/${repository.fullName}/actions/runs/${id ?? ''}`;
    return {
        id,
        attempt,
        url: id === undefined ? undefined : attempt > 1 ? `${page}/attempts/${attempt}` : page,
        workflow: (0,json/* filled */.Bq)(env['GITHUB_WORKFLOW']),
        workflowRef: (0,json/* filled */.Bq)(env['GITHUB_WORKFLOW_REF']),
        workflowSha: (0,json/* filled */.Bq)(env['GITHUB_WORKFLOW_SHA']),
        job: (0,json/* filled */.Bq)(env['GITHUB_JOB']),
    };
}
function serverUrl(env) {
    return ((0,json/* filled */.Bq)(env['GITHUB_SERVER_URL']) ?? 'https://github.com').replace(/\/+$/, '');
}
function readCount(text) {
    const count = text && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
    return count !== undefined && count > 0 ? count : undefined;
}

// EXTERNAL MODULE: ./src/inputs/fields.ts
var inputs_fields = __nccwpck_require__(2996);
;// CONCATENATED MODULE: ./src/inputs/unknown.ts
/**
 * Names of inputs the action doesn't know but that come close to one it does: the runner passes them on, and
 * nothing else would say so. With the known name each probably stands for.
 */
function findMistypedInputs(given, known) {
    return given
        .filter((name) => !known.includes(name))
        .flatMap((name) => {
        const meant = nearest(name, known);
        return meant === undefined ? [] : [{ name, meant }];
    });
}
/** The nearest of `known`, if it is near: a third of its letters may differ, separators don't count. */
function nearest(name, known) {
    const bare = withoutSeparators(name);
    let best;
    for (const word of known) {
        const distance = editDistance(bare, withoutSeparators(word));
        if (distance <= Math.max(1, Math.floor(word.length / 3)) && distance < (best?.distance ?? Infinity)) {
            best = { word, distance };
        }
    }
    return best?.word;
}
function withoutSeparators(name) {
    return name
        .slice(0, 64)
        .toLowerCase()
        .replace(/[-_ .]/g, '');
}
/** Levenshtein, one row at a time. */
function editDistance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= other.length; j += 1) {
            const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[other.length] ?? 0;
}

;// CONCATENATED MODULE: ./src/event/secrets.ts
/** Events for which GitHub gives Dependabot's runs no secrets of the repository's own. */
const dependabotEvents = [
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'push',
    'create',
    'deployment',
    'deployment_status',
];
/**
 * Why GitHub gave this event no secrets; undefined where it gives them. A missing key is nobody's mistake then.
 * @see https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 */
function whyNoSecrets(event) {
    if (event.actor === 'dependabot[bot]' && dependabotEvents.includes(event.name)) {
        return "runs that Dependabot triggers get Dependabot's secrets, not the repository's";
    }
    if (event.name === 'pull_request_target' || !('pullRequest' in event))
        return undefined;
    return event.pullRequest.isFromFork ? 'pull requests from forks get no secrets' : undefined;
}

;// CONCATENATED MODULE: ./src/inputs/missing-key.ts

/** For a step that should have a key and has none. */
function missingKey() {
    return new errors/* ActionError */.lZ('There is no key: oz_api_key is missing or empty.', {
        wayOut: 'Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`. A reusable workflow needs `secrets: inherit`; Dependabot has secrets of its own.',
        link: 'https://docs.warp.dev/reference/cli/api-keys',
    });
}

;// CONCATENATED MODULE: ./src/declared/access.ts


/**
 * Whether the file may be made true for this event. A fork's pull request is only checked, and so is an event that
 * GitHub gives no secrets. @throws ActionError where a key should be there and isn't
 */
function decideAccess(apiKey, event) {
    if ('pullRequest' in event && event.pullRequest.isFromFork) {
        return { kind: 'validate', reason: 'pull requests from forks are only checked' };
    }
    if (apiKey !== undefined)
        return { kind: 'whole', apiKey };
    const reason = whyNoSecrets(event);
    if (reason === undefined)
        throw missingKey();
    return { kind: 'validate', reason };
}

;// CONCATENATED MODULE: ./src/declared/row.ts
/**
 * `left`: of this repository, no longer in the file, and not to be deleted. `declared`: in the file, and nobody looked at
 * what is on the server.
 */
const actions = ['create', 'update', 'pause', 'resume', 'delete', 'unchanged', 'left', 'declared'];
function isChange(action) {
    return !['unchanged', 'left', 'declared'].includes(action);
}
/** How many rows of each action there are; those that failed, or weren't come to, count only as that. */
function countRows(rows) {
    const count = (fits) => rows.filter(fits).length;
    const of = (action) => count((row) => row.action === action && row.result !== 'failed' && row.result !== 'not_tried');
    return {
        create: of('create'),
        update: of('update'),
        pause: of('pause'),
        resume: of('resume'),
        delete: of('delete'),
        unchanged: of('unchanged'),
        left: of('left'),
        declared: of('declared'),
        failed: count(({ result }) => result === 'failed' || result === 'not_tried'),
    };
}
const doneWords = {
    create: 'created',
    update: 'updated',
    pause: 'paused',
    resume: 'resumed',
    delete: 'deleted',
    unchanged: 'unchanged',
    left: 'left alone',
    declared: 'declared',
    failed: 'not done',
};
/** `1 created, 3 unchanged`, or with `isPlan` `1 to create, 3 unchanged`. */
function showCounts(rows, isPlan) {
    const counts = countRows(rows);
    const words = [...actions, 'failed']
        .filter((what) => counts[what] > 0)
        .map((what) => `${counts[what]} ${isPlan && what !== 'failed' && isChange(what) ? `to ${what}` : doneWords[what]}`);
    return words.length === 0 ? 'nothing declared, nothing to do' : words.join(', ');
}

;// CONCATENATED MODULE: ./src/declared/carry-out.ts


/** The plan as rows, before anything is done. */
function planRows(service, changes) {
    return changes.map((change) => {
        const row = service.describe(change);
        return { ...row, result: isChange(row.action) ? 'planned' : 'none' };
    });
}
/**
 * Makes the changes one after another. One that is refused leaves the others; when the server can't be reached, or
 * doesn't accept the key, or the job is cancelled, the rest isn't tried. The next run goes on from there.
 */
async function carryOut(service, changes, signal) {
    const progress = { done: [], error: undefined, isOver: false };
    const rows = [];
    for (const change of changes) {
        progress.isOver ||= signal.aborted;
        rows.push(await carryOne(service, change, progress));
    }
    const warnings = await review(service, progress);
    return { rows, warnings, error: signal.aborted ? cancelled() : progress.error };
}
async function carryOne(service, change, progress) {
    const row = service.describe(change);
    if (!isChange(row.action))
        return { ...row, result: 'none' };
    if (progress.isOver)
        return { ...row, result: 'not_tried' };
    try {
        const id = await service.perform(change);
        progress.done.push(change);
        return { ...row, id: id ?? row.id, result: 'done' };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        progress.error ??= error;
        progress.isOver = service.endsAll(error);
        return { ...row, result: 'failed', error: error.message };
    }
}
async function review(service, progress) {
    if (progress.done.length === 0 || progress.isOver)
        return [];
    try {
        return await service.review(progress.done);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        progress.error ??= error;
        return [];
    }
}
function cancelled() {
    return new errors/* ActionError */.lZ('The job was cancelled before all was done.', {
        conclusion: 'cancelled',
        wayOut: 'The next run does the rest.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __nccwpck_require__(5655);
;// CONCATENATED MODULE: ./src/report/outputs.ts
/** The step's outputs as later steps can stand them: redacted, never too big for an environment. */






/** One string of a process's environment holds 131,072 bytes; a later step may put more around this. */
const maxOutputBytes = 100_000;
/** Writes the whole answer to a file only this user can read, below RUNNER_TEMP, and says what the outputs are. Never rejects. */
async function prepareAnswer({ answer, redact, env }) {
    const whole = redact(answer);
    if (whole.trim() === '')
        return { agentOutput: '', agentOutputFile: '', notes: [] };
    const { path, notes } = await writeAnswerFile(whole, env);
    const bytes = Buffer.byteLength(whole);
    if (bytes <= maxOutputBytes)
        return { agentOutput: whole, agentOutputFile: path, notes };
    const size = `${bytes.toLocaleString('en-US')} bytes`;
    return {
        agentOutput: cutWithNote(whole, `\n\n[The answer is cut here. The whole, ${size}, is in ${path === '' ? 'the session' : path}.]`),
        agentOutputFile: path,
        notes: [
            ...notes,
            `agent_output is cut: the answer has ${size}, the output holds ${maxOutputBytes.toLocaleString('en-US')}.`,
        ],
    };
}
function cutWithNote(whole, note) {
    return headOfBytes(whole, maxOutputBytes - Buffer.byteLength(note)) + note;
}
async function writeAnswerFile(whole, env) {
    try {
        const folder = await mkdtemp(join(textOf(env['RUNNER_TEMP']) ?? tmpdir(), 'oz-agent-'));
        const path = join(folder, 'agent_output.md');
        await writeFile(path, whole, { mode: 0o600, flag: 'wx' });
        return { path, notes: [] };
    }
    catch (error) {
        return { path: '', notes: [`The answer could not be written to a file: ${messageOf(error)}`] };
    }
}
/** A value that is of no use in parts, as `result` and `results` are: redacted, or empty where it is too big. */
function wholeOrNothing(value, redact) {
    const clean = redact(value);
    return Buffer.byteLength(clean) <= maxOutputBytes ? clean : '';
}

;// CONCATENATED MODULE: ./src/declared/problems.ts

/** Gathers what is wrong, so that one run tells everything. */
class Problems {
    found = [];
    add(line, message) {
        this.found.push({ line, message });
    }
    /** By line; those of the whole file first. */
    get all() {
        return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
    }
}
const mostInMessage = 10;
/** A file that doesn't say what it should. Nothing was called for it. */
class FileError extends errors/* ActionError */.lZ {
    name = 'FileError';
    path;
    problems;
    constructor(path, problems) {
        const told = problems.slice(0, mostInMessage).map(tellProblem);
        const more = problems.length - told.length;
        const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
        super(`${path} has ${count}: ${[...told, ...(more > 0 ? [`and ${more} more in the log`] : [])].join(' ')}`, {
            wayOut: 'Mend the file; nothing was called for it.',
        });
        this.path = path;
        this.problems = problems;
    }
}
function tellProblem({ line, message }) {
    return line === undefined ? message : `line ${line}: ${message}`;
}

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
function markdown_inline_tameLine(line, options = {}) {
    const task = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[[ xX]\])(?=\s)/.exec(line)?.[1] ?? '';
    return task + tameText(line.slice(task.length), options);
}
/** A row of dashes with colons and bars is what makes a table of the line before it. */
function markdown_inline_isTableRule(line) {
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
    const content = withoutEnd(cleanText(text), '\n');
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
    const line = oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
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
    const lines = cleanText(text).split('\n');
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

;// CONCATENATED MODULE: ./src/declared/summary.ts




const mostRows = 200;
const mostProblems = 100;
const longestCell = 200;
const longestText = 2_000;
const actionWords = {
    create: '➕ create',
    update: '✏️ update',
    pause: '⏸️ pause',
    resume: '▶️ resume',
    delete: '🗑️ delete',
    unchanged: 'unchanged',
    left: 'left alone',
    declared: 'declared',
};
const resultWords = {
    none: '',
    planned: '',
    done: ' ✅',
    failed: ' ❌',
    not_tried: ' ⏭️ not tried',
};
/** The sub-action's summary: how it ended, what was wrong, the plan as a table. Every text may come from outside. */
function renderPlanSummary(ending) {
    const writer = new SummaryWriter(ending);
    return ending.redact(`${writer.sections.filter((section) => section !== '').join('\n\n')}\n`);
}
class SummaryWriter {
    ending;
    constructor(ending) {
        this.ending = ending;
    }
    get sections() {
        return [`## ${this.heading}`, this.errorBox, this.problems, this.table, this.notes];
    }
    get heading() {
        const { kind, noun, rows } = this.ending;
        const title = `${upperFirst(noun)}s`;
        switch (kind) {
            case 'validated':
                return `✅ ${title}: the file is fine, ${showCounts(rows, false)}`;
            case 'dry_run':
                return `📝 ${title}, dry run: ${showCounts(rows, true)}`;
            case 'applied':
                return `✅ ${title}: ${showCounts(rows, false)}`;
            case 'failed':
                return `❌ ${title}${rows.length === 0 ? '' : `: ${showCounts(rows, false)}`}`;
        }
    }
    get errorBox() {
        const { error } = this.ending;
        if (error === undefined)
            return '';
        const message = error instanceof FileError ? `${error.path} is not as it should be.` : error.message;
        const lines = [
            `**${this.text(message)}**`,
            ...(error.wayOut === undefined ? [] : ['', `**What to do:** ${this.text(error.wayOut)}`]),
            ...(error.link === undefined ? [] : ['', linkTo(error.link, 'What it means and what to do')]),
        ];
        return ['> [!CAUTION]', ...lines.map((line) => `> ${line}`)].join('\n');
    }
    get problems() {
        const { error } = this.ending;
        if (!(error instanceof FileError))
            return '';
        const show = ({ line, message }) => `- ${line === undefined ? '' : `line ${line}: `}${this.text(message)}`;
        return withMore(error.problems.slice(0, mostProblems).map(show), error.problems.length);
    }
    get table() {
        const { rows, columns } = this.ending;
        if (rows.length === 0)
            return '';
        const line = (cells) => `| ${cells.join(' | ')} |`;
        const head = ['What', 'Key', ...columns.map(upperFirst), 'What differs'];
        const lines = rows.slice(0, mostRows).map((row) => line(this.cellsOf(row)));
        return [line(head), line(head.map(() => ':---')), withMore(lines, rows.length)].join('\n');
    }
    get notes() {
        return this.ending.notes.map((note) => `- ${this.text(note)}`).join('\n');
    }
    cellsOf({ key, action, result, facts, changes, error }) {
        const why = error === undefined ? changes.map((change) => this.code(change)).join(', ') : this.text(error);
        const what = `${actionWords[action]}${resultWords[result]}`;
        return [what, this.code(key), ...facts.map((fact) => this.code(fact)), why];
    }
    code(text) {
        return inlineCode((0,report_text/* cutText */.IN)(this.redacted(text), longestCell), true);
    }
    text(text) {
        return plainText((0,report_text/* cutText */.IN)(this.redacted(text), longestText));
    }
    /** Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards. */
    redacted(text) {
        return this.ending.redact((0,report_text/* cleanText */.X5)(text));
    }
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function withMore(lines, whole) {
    return [...lines, ...(whole > lines.length ? [`\nand ${whole - lines.length} more in the log`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./src/declared/deliver.ts




/** Sets the outputs, writes the summary, and the one error annotation. */
async function deliverEnding(outside, ending) {
    setOutputs(outside, ending);
    await outside.runner.writeSummary(renderPlanSummary(ending));
    const { error } = ending;
    if (error === undefined)
        return;
    if (error instanceof FileError) {
        for (const { line, message } of error.problems) {
            outside.log.info(`${error.path}${line === undefined ? '' : `:${line}`}: ${message}`);
        }
    }
    outside.log.error(error.oneLine);
}
const countNames = [
    ['create', 'created'],
    ['update', 'updated'],
    ['pause', 'paused'],
    ['resume', 'resumed'],
    ['delete', 'deleted'],
    ['unchanged', 'unchanged'],
];
function setOutputs({ runner, redact }, { rows, actions }) {
    const counts = countRows(rows);
    const plan = rows.map(({ key, action, id, changes, result, error }) => ({ key, action, id, changes, result, error }));
    runner.setOutput('plan', wholeOrNothing(JSON.stringify(plan), redact));
    for (const [action, output] of countNames)
        if (actions.includes(action))
            runner.setOutput(output, String(counts[action]));
    runner.setOutput('failed', String(counts.failed));
}

;// CONCATENATED MODULE: ./src/declared/entry.ts



/** One entry of a file, read name by name. What doesn't fit becomes a problem with its line; reading goes on. */
class Entry {
    line;
    parts;
    problems;
    known = new Set();
    constructor(parts, problems) {
        this.line = parts.line;
        this.parts = parts;
        this.problems = problems;
    }
    /** Whether anything is written under the name, empty or not. */
    has(name) {
        this.known.add(name);
        return this.parts.value[name] !== undefined;
    }
    /** Undefined where nothing is written, or something that isn't text. */
    text(name) {
        const value = this.read(name);
        if (value === undefined)
            return undefined;
        const text = typeof value === 'string' ? value.trim() : undefined;
        this.require(text !== undefined, name, `must be text, not ${(0,inputs_fields/* describe */.q0)(value)}; quotes make it text.`);
        this.require(text !== '', name, 'is empty.');
        return text === '' ? undefined : text;
    }
    requiredText(name) {
        this.require(this.has(name), name, 'is missing.');
        return this.text(name);
    }
    choice(name, choices) {
        const text = this.text(name);
        const choice = choices.find((one) => one === text);
        const isFine = text === undefined || choice !== undefined;
        this.require(isFine, name, `must be one of ${choices.join(', ')}, not ${(0,inputs_fields/* quote */.hD)(text ?? '')}.`);
        return choice;
    }
    flag(name) {
        const value = this.read(name);
        if (value === undefined || typeof value === 'boolean')
            return value;
        this.refuse(name, `must be true or false, not ${(0,inputs_fields/* describe */.q0)(value)}.`);
        return undefined;
    }
    /** An empty list where nothing is written. */
    texts(name) {
        const value = this.read(name);
        if (value === undefined)
            return [];
        this.require(Array.isArray(value), name, `must be a list, not ${(0,inputs_fields/* describe */.q0)(value)}.`);
        return (0,src_json/* arrayOf */.jk)(value).flatMap((item) => {
            const text = (0,src_json/* textOf */.b6)(item)?.trim() ?? '';
            this.require(text !== '', name, 'must be a list of texts; quotes make a text of anything.');
            return text === '' ? [] : [text];
        });
    }
    map(name) {
        const value = this.read(name);
        if (value === undefined || (0,src_json/* isObject */.Gv)(value))
            return value;
        this.refuse(name, `must be a map of names to values, not ${(0,inputs_fields/* describe */.q0)(value)}.`);
        return undefined;
    }
    /** Adds a problem with what stands under the name. */
    refuse(name, message) {
        this.problems.add(this.parts.lines.get(name) ?? this.line, `${name} ${message}`);
    }
    /** To be called last: names nobody asked for are problems. */
    finish() {
        for (const name of Object.keys(this.parts.value).filter((one) => !this.known.has(one))) {
            const meant = nearest(name, [...this.known]);
            this.refuse(name, `means nothing here.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
        }
    }
    require(isFine, name, message) {
        if (!isFine)
            this.refuse(name, message);
    }
    read(name) {
        if (!this.has(name))
            return undefined;
        const value = this.parts.value[name];
        this.require(value !== null, name, 'is empty.');
        return value ?? undefined;
    }
}
const keyForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
/**
 * The key of each entry: lower-case letters, digits, dots, hyphens, and none twice. Where there is a problem with it the
 * key is empty, so that the rest of the entry is still looked at.
 */
function readKeys(entries) {
    const firstLines = new Map();
    return entries.map((entry) => {
        const key = entry.requiredText('key') ?? '';
        const firstLine = firstLines.get(key);
        if (key !== '' && !keyForm.test(key)) {
            entry.refuse('key', `must be up to 64 lower-case letters, digits, dots and hyphens, not ${(0,inputs_fields/* quote */.hD)(key)}.`);
        }
        else if (key !== '' && firstLine !== undefined) {
            entry.refuse('key', `${key} is taken by the entry in line ${firstLine}.`);
        }
        else {
            firstLines.set(key, entry.line);
            return key;
        }
        return '';
    });
}

;// CONCATENATED MODULE: ./src/declared/document.ts



/** Aliases may repeat a part this often at most, so that a small file can't become a huge one. */
const mostAliases = 100;
const mostEntries = 200;
/**
 * The entries of a YAML file that is one list under `listName`. What isn't as it should be is added to `problems`,
 * with its line; an entry that can't be read at all is left out.
 */
async function readEntries(text, listName, problems) {
    const yaml = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (const { message, pos } of document.errors)
        problems.add(lines.linePos(pos[0]).line, `it is not YAML: ${message}`);
    if (document.errors.length > 0)
        return [];
    const reader = new DocumentReader(yaml, { document, lines, problems });
    return reader.listAt(listName).flatMap((item) => reader.entryOf(item, listName));
}
class DocumentReader {
    yaml;
    parsed;
    constructor(yaml, parsed) {
        this.yaml = yaml;
        this.parsed = parsed;
    }
    /** The items of the one list the file is; other names at its top are problems. */
    listAt(name) {
        const { document, problems } = this.parsed;
        const root = document.contents;
        if (!this.yaml.isMap(root) || !root.has(name)) {
            problems.add(undefined, `it must be a map with a list called ${name}, as in \`${name}: []\`.`);
            return [];
        }
        for (const { key } of root.items) {
            if (this.nameOf(key) === name)
                continue;
            problems.add(this.lineOf(key), `${this.nameOf(key)} means nothing here; there is only ${name}.`);
        }
        const list = this.resolve(root.get(name, true));
        if (!this.yaml.isSeq(list))
            problems.add(this.lineOf(list), `${name} must be a list, not ${this.typeOf(list)}.`);
        else if (list.items.length <= mostEntries)
            return list.items;
        else
            problems.add(this.lineOf(list), `${name} has ${list.items.length} entries, more than ${mostEntries}.`);
        return [];
    }
    entryOf(item, listName) {
        const { document, problems } = this.parsed;
        const map = this.resolve(item);
        const line = this.lineOf(item);
        if (!this.yaml.isMap(map)) {
            problems.add(line, `each of ${listName} must be a map of names to values, not ${this.typeOf(map)}.`);
            return [];
        }
        const value = plainValue(() => map.toJS(document, { maxAliasCount: mostAliases }));
        if (value === undefined) {
            problems.add(line, 'it repeats parts of the file too often.');
            return [];
        }
        const lines = new Map(map.items.map(({ key }) => [this.nameOf(key), this.lineOf(key)]));
        return [new Entry({ value, line, lines }, problems)];
    }
    resolve(node) {
        return this.yaml.isAlias(node) ? node.resolve(this.parsed.document) : node;
    }
    lineOf(node) {
        return this.yaml.isNode(node) && node.range ? this.parsed.lines.linePos(node.range[0]).line : 1;
    }
    nameOf(key) {
        return this.yaml.isScalar(key) ? String(key.value) : 'a name that is no text';
    }
    typeOf(node) {
        return (0,inputs_fields/* describe */.q0)(this.yaml.isNode(node) ? node.toJS(this.parsed.document) : node);
    }
}
function plainValue(read) {
    try {
        const value = read();
        return (0,src_json/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/declared/file.ts


/** GitHub's API is loaded when the first file is asked for. */
function createFileReader(outside, event, token) {
    let github;
    return {
        async read(input, path) {
            const { readTrustedFile } = await __nccwpck_require__.e(/* import() */ 955).then(__nccwpck_require__.bind(__nccwpck_require__, 2955));
            github ??= openGitHub(outside, token);
            const { env, cancelled: signal } = outside;
            try {
                return await readTrustedFile({ input, path, env, event, github: await github, signal });
            }
            catch (error) {
                if (!(error instanceof errors/* ActionError */.lZ) && signal.aborted)
                    throw cancelled();
                throw error;
            }
        },
    };
}
async function openGitHub({ connection, clock, env }, token) {
    const { createGitHub } = await __nccwpck_require__.e(/* import() */ 977).then(__nccwpck_require__.bind(__nccwpck_require__, 4977));
    return createGitHub({ send: connection.send, clock, env, token });
}

// EXTERNAL MODULE: ./src/inputs/inputs.ts + 15 modules
var inputs = __nccwpck_require__(6066);
;// CONCATENATED MODULE: ./src/declared/inputs.ts


/** @throws ActionError */
function readDeclaredInputs(env, defaultFile) {
    const fields = new inputs_fields/* Fields */.C8(env);
    const [apiKey] = (0,inputs/* readKeys */.x4)(env);
    return {
        apiKey,
        file: fields.text('file') ?? defaultFile,
        dryRun: fields.flag('dry_run', false),
        githubToken: fields.text('github_token'),
    };
}

;// CONCATENATED MODULE: ./src/declared/table.ts

const looks = {
    create: ['+', 'green'],
    update: ['~', 'yellow'],
    pause: ['‖', 'yellow'],
    resume: ['▶', 'green'],
    delete: ['-', 'red'],
    unchanged: ['=', 'dim'],
    left: ['?', 'dim'],
    declared: ['·', 'plain'],
};
const widestCell = 60;
/** A line a row, with its columns under each other. */
function logTable(log, rows, columns) {
    if (rows.length === 0)
        return;
    const head = ['what', 'key', ...columns, 'what differs'];
    const lines = rows.map(({ action, key, facts, changes }) => [action, key, ...facts, changes.join(', ')]);
    const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => fit(line[at]).length)));
    const lay = (line) => line.map((cell, at) => fit(cell).padEnd(widths[at] ?? 0)).join('  ');
    log.styled([{ text: `  ${lay(head).trimEnd()}`, style: 'bold' }]);
    for (const [at, { action }] of rows.entries()) {
        const [sign, style] = looks[action];
        log.styled([{ text: `${sign} ${lay(lines[at] ?? []).trimEnd()}`, style }]);
    }
}
function fit(cell = '') {
    return (0,report_text/* cutText */.IN)(cell, widestCell);
}
/** What became of each change. */
function logResults(log, rows) {
    for (const { action, key, id, result, error } of rows) {
        if (result === 'done')
            log.info(`${key}: ${action} done${id === undefined ? '' : ` (${id})`}.`);
        if (result === 'failed')
            log.info(`${key}: ${action} failed: ${error ?? ''}`);
        if (result === 'not_tried')
            log.info(`${key}: ${action} not tried.`);
    }
}

;// CONCATENATED MODULE: ./src/declared/step.ts













/**
 * The step of a sub-action: file → checked as a whole → plan → changes → what people see. Resolves with whether it is
 * green.
 */
async function runDeclaration(outside, kind) {
    const step = { outside, kind };
    const end = await work(step).catch((error) => {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { kind: 'failed', error };
    });
    const { redact } = step.outside;
    const { noun, columns, actions } = kind;
    await deliverEnding(step.outside, { noun, columns, actions, redact, rows: [], notes: [], error: undefined, ...end });
    return end.kind !== 'failed';
}
async function work(step) {
    const { kind, outside } = step;
    warnOfMistypedInputs(outside, kind.inputNames);
    const inputs = readDeclaredInputs(outside.env, kind.defaultFile);
    const event = readEvent(outside.env);
    const declaration = kind.prepare(outside, event);
    const access = decideAccess(inputs.apiKey, event);
    const files = createFileReader(outside, event, inputs.githubToken);
    const wanted = await readWanted(step, declaration, { path: inputs.file, files });
    if (access.kind === 'validate')
        return showValidated(step, wanted.map((one) => declaration.describeWanted(one)), access.reason);
    const { service, outside: opened } = await declaration.open(access.apiKey, wanted);
    step.outside = opened;
    try {
        return await makeTrue(step, { inputs, service, wanted });
    }
    finally {
        await service.close?.();
    }
}
async function makeTrue({ outside, kind }, { inputs, service, wanted }) {
    const changes = await service.plan(wanted);
    const plan = planRows(service, changes);
    showTable(outside, `The plan for ${inputs.file}: ${showCounts(plan, true)}`, plan, kind.columns);
    const notes = notesOf(plan);
    for (const note of notes)
        outside.log.info(note);
    if (inputs.dryRun) {
        outside.log.notice('dry_run: nothing was changed.');
        return { kind: 'dry_run', rows: plan, notes };
    }
    const { rows, warnings, error } = await carryOut(service, changes, outside.cancelled);
    logResults(outside.log, rows);
    for (const warning of warnings)
        outside.log.warning(warning);
    return { kind: error ? 'failed' : 'applied', rows, notes: [...notes, ...warnings], error };
}
function notesOf(plan) {
    const { left } = countRows(plan);
    if (left === 0)
        return [];
    return [`${left} made by this repository, but no longer in the file: left alone. With prune: true they are deleted.`];
}
/** @throws FileError with everything that is wrong */
async function readWanted({ outside, kind }, declaration, { path, files }) {
    const { text, origin } = await files.read('file', path);
    const problems = new Problems();
    const entries = await readEntries(text, kind.listName, problems);
    const wanted = await declaration.read(entries, files);
    outside.log.info(`${path}: ${entries.length} declared, read from ${origin}.`);
    if (problems.all.length > 0)
        throw new FileError(path, problems.all);
    return wanted;
}
function showValidated({ outside, kind }, wanted, why) {
    const rows = wanted.map((one) => ({ ...one, ...declaredOnly }));
    showTable(outside, `What is declared: ${showCounts(rows, false)}`, rows, kind.columns);
    const note = `The file is fine. It was only checked: ${why}.`;
    outside.log.notice(note);
    return { kind: 'validated', rows, notes: [note] };
}
const declaredOnly = { action: 'declared', id: undefined, changes: [], result: 'none' };
function showTable({ log }, title, rows, columns) {
    log.group(title);
    logTable(log, rows, columns);
    log.endGroup();
}
function warnOfMistypedInputs({ env, log }, known) {
    for (const { name, meant } of findMistypedInputs(new inputs_fields/* Fields */.C8(env).names, known)) {
        log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`);
    }
}

;// CONCATENATED MODULE: ./src/declared/repository.ts

/** Names what is this repository's own on the server. @throws ActionError where nobody says it */
function repositoryIdOf({ repository }) {
    if (repository.id !== undefined)
        return repository.id;
    throw new errors/* ActionError */.lZ('It is not known which repository this is: there is neither an event file nor GITHUB_REPOSITORY_ID.', {
        wayOut: 'Run the step in a GitHub workflow.',
    });
}

;// CONCATENATED MODULE: ./src/oz/failure.ts

/** A call to Oz that failed. The message is for people: what the server said, shortened. */
class OzError extends Error {
    name = 'OzError';
    failure;
    constructor(message, failure, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.failure = failure;
    }
}
function transportFailure(error) {
    return new OzError(error.message, { kind: 'transport', reason: error.reason, sent: error.sent }, error);
}
/**
 * Reads an error answer: RFC 7807 problem+json, `{"error": "…"}`, or whatever a proxy sends.
 * @see https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors
 */
function refusal(response) {
    const body = (0,src_json/* objectOf */.Xy)((0,src_json/* parseJson */.qF)(response.body.toString('utf8')));
    const type = (0,src_json/* textOf */.b6)(body['type']);
    const headerCode = response.headers['x-warp-error-code']?.toLowerCase();
    const said = (0,src_json/* textOf */.b6)(body['detail']) ?? (0,src_json/* textOf */.b6)(body['error']) ?? (0,src_json/* textOf */.b6)(body['title']) ?? (0,src_json/* textOf */.b6)(body['message']);
    return new OzError(`HTTP ${response.status}${said === undefined ? '' : `: ${shorten(said)}`}`, {
        kind: 'refused',
        status: response.status,
        structured: type !== undefined && 'title' in body,
        code: headerCode ??
            type
                ?.slice(type.lastIndexOf('/') + 1)
                .replaceAll('-', '_')
                .slice(0, 64),
        retryable: (0,src_json/* booleanOf */.SF)(body['retryable']),
        retryAfterMs: retryAfterOf(response.headers),
    });
}
function nonsense(response, expected) {
    const got = response.headers['content-type'] ?? 'no content type';
    return new OzError(`HTTP ${response.status} without ${expected} (${got}, ${response.body.length} bytes)`, {
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
const call_maxBytes = 64 * 1024 * 1024;
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
        maxBytes: call_maxBytes,
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
    return (0,src_json/* parseJson */.qF)(response.body.toString('utf8'));
}
/** Any JSON, or no body at all: a page from something on the way is no yes. */
function requireJson(response) {
    if (response.body.length > 0 && bodyOf(response) === undefined)
        fail(response, 'JSON');
}
function fail(response, expected) {
    throw nonsense(response, expected);
}

// EXTERNAL MODULE: ./src/oz/wire.ts + 1 modules
var wire = __nccwpck_require__(5443);
;// CONCATENATED MODULE: ./src/oz/schedules.ts



function createSchedulesApi(send, target) {
    const call = createCall(send, target);
    const pathOf = (id) => `/agent/schedules/${encodeURIComponent(id)}`;
    return {
        origin: new URL(target.baseUrl).origin,
        async list(options) {
            const response = await call('GET', '/agent/schedules', options);
            const items = (0,src_json/* objectOf */.Xy)(bodyOf(response))['schedules'];
            if (!Array.isArray(items))
                return fail(response, 'a list of schedules');
            return (0,src_json/* arrayOf */.jk)(items).flatMap((item) => readSchedule(item) ?? []);
        },
        async create(spec, team, options) {
            const body = { ...bodyFor(spec), ...(team !== undefined && { team }) };
            const response = await call('POST', '/agent/schedules', options, body);
            return readSchedule(bodyOf(response)) ?? fail(response, 'a schedule');
        },
        async update(id, spec, options) {
            requireJson(await call('PUT', pathOf(id), options, bodyFor(spec)));
        },
        async remove(id, options) {
            const response = await call('DELETE', pathOf(id), options);
            requireJson(response);
            if ((0,src_json/* objectOf */.Xy)(bodyOf(response))['success'] === false)
                fail(response, 'success');
        },
        async pause(id, options) {
            requireJson(await call('POST', `${pathOf(id)}/pause`, options));
        },
        async resume(id, options) {
            requireJson(await call('POST', `${pathOf(id)}/resume`, options));
        },
    };
}
function bodyFor({ name, cron, prompt, enabled, config }) {
    return { name, cron_schedule: cron, ...(prompt !== '' && { prompt }), enabled, agent_config: config };
}
/** Undefined where there is no id to call it by; whatever else is missing counts as empty. */
function readSchedule(value) {
    const id = (0,src_json/* isObject */.Gv)(value) ? (0,wire/* idOf */.TH)(value['id']) : undefined;
    if (!(0,src_json/* isObject */.Gv)(value) || id === undefined)
        return undefined;
    const config = (0,src_json/* objectOf */.Xy)(value['agent_config']);
    const history = (0,src_json/* objectOf */.Xy)(value['history']);
    return {
        id,
        name: (0,src_json/* textOf */.b6)(value['name']) ?? '',
        cron: (0,src_json/* textOf */.b6)(value['cron_schedule']) ?? '',
        prompt: (0,src_json/* textOf */.b6)(value['prompt']) ?? '',
        enabled: (0,src_json/* booleanOf */.SF)(value['enabled']) ?? true,
        config,
        owner: (0,src_json/* textOf */.b6)(config['name']),
        createdAt: (0,src_json/* dateOf */.Q$)(value['created_at']),
        lastRan: (0,src_json/* dateOf */.Q$)(history['last_ran']),
        nextRun: (0,src_json/* dateOf */.Q$)(history['next_run']),
        lastError: (0,src_json/* textOf */.b6)(value['last_spawn_error']),
    };
}

// EXTERNAL MODULE: ./src/inputs/mcp.ts
var inputs_mcp = __nccwpck_require__(6709);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/oz/schedule-config.ts


/** The field of the wire's `agent_config` that the mark of the owner stands in. */
const ownerField = 'name';
/** The wire's `agent_config`. */
function buildScheduleConfig(settings) {
    const named = {
        environment_id: settings.environment,
        model_id: settings.model,
        skill_spec: settings.skill,
        worker_host: settings.workerHost,
        mcp_servers: settings.mcp,
        [ownerField]: settings.owner,
    };
    const given = Object.entries(named).filter(([, value]) => value !== undefined);
    return { ...settings.extra, ...Object.fromEntries(given) };
}
/** Fields that have a name of their own in the file. */
const fileNames = {
    environment_id: 'environment',
    model_id: 'model',
    skill_spec: 'skill',
    worker_host: 'worker_host',
    mcp_servers: 'mcp',
};
/**
 * Fields that a change can take away: those the API documents, and those its newer SDK has. Any other that only the
 * server has is taken for the server's own.
 */
const removable = [
    ...Object.keys(fileNames),
    ...['name', 'base_prompt', 'computer_use_enabled', 'idle_timeout_minutes', 'harness', 'harness_auth_secrets'],
    ...['skills', 'session_sharing', 'memory_stores', 'runner_id', 'credential_strategy', 'profile_id'],
    ...['inference_providers', 'secrets'],
];
/** What the API documents a field to be where it isn't given: a server may say so, or leave it out. */
const defaults = {
    computer_use_enabled: false,
    idle_timeout_minutes: 10,
    worker_host: 'warp',
    harness: { type: 'oz' },
};
/** Names of the fields, as the file has them, in which the server's `agent_config` isn't what it should be. */
function differingSettings(wanted, actual) {
    const [want, have] = [withoutDefaults(wanted), withoutDefaults(actual)];
    return [...new Set([...Object.keys(want), ...removable])]
        .filter((name) => !(0,external_node_util_.isDeepStrictEqual)(want[name], have[name]))
        .map((name) => fileNames[name] ?? `config.${name}`)
        .sort();
}
function withoutDefaults(config) {
    const fields = Object.entries(config)
        .map(([name, value]) => [name, withoutEmpty(value)])
        .filter(([name, value]) => value !== undefined && !(0,external_node_util_.isDeepStrictEqual)(value, defaults[name]));
    return Object.fromEntries(fields);
}
/** Null, an empty text and an empty map say as little as nothing; an empty list may mean "none of them". */
function withoutEmpty(value) {
    if (value === null || value === '')
        return undefined;
    if (!(0,src_json/* isObject */.Gv)(value))
        return value;
    const fields = Object.entries(value)
        .map(([name, inner]) => [name, withoutEmpty(inner)])
        .filter(([, inner]) => inner !== undefined);
    return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

;// CONCATENATED MODULE: ./src/schedule/cron.ts


/** The service documents the five fields of classic cron; what a library knows beyond them would be refused there. */
const fieldForms = [
    /^[\d*,/-]+$/,
    /^[\d*,/-]+$/,
    /^[\d*,/-]+$/,
    /^(?:[\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)+$/i,
    /^(?:[\d*,/-]|sun|mon|tue|wed|thu|fri|sat)+$/i,
];
const fieldNames = 'minute, hour, day of the month, month, day of the week';
const shownRuns = 3;
/** Reads a cron expression of five fields; `from` is now. */
async function readCron(text, from) {
    const fields = text.trim().split(/\s+/);
    const isForm = fields.length === fieldForms.length && fields.every((field, at) => fieldForms[at]?.test(field));
    if (!isForm)
        return { kind: 'problem', message: `must be five fields, ${fieldNames}, not ${(0,inputs_fields/* quote */.hD)(text)}.` };
    const expression = fields.join(' ');
    const { Cron } = await __nccwpck_require__.e(/* import() */ 814).then(__nccwpck_require__.bind(__nccwpck_require__, 5814));
    try {
        const nextRuns = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(shownRuns, from);
        if (nextRuns.length > 0)
            return { kind: 'cron', expression, nextRuns };
        return { kind: 'problem', message: `never comes: there is no such day as in ${(0,inputs_fields/* quote */.hD)(expression)}.` };
    }
    catch (error) {
        return { kind: 'problem', message: `makes no sense as ${(0,inputs_fields/* quote */.hD)(text)}: ${tidy((0,errors/* messageOf */.bD)(error))}` };
    }
}
/** The library counts months from 0 when it names a wrong one. */
function tidy(message) {
    const words = message.replace(/^CronPattern: /, '').replace(/^(Invalid value for month): .*$/, '$1');
    return `${words.replace(/\.$/, '')}.`;
}

;// CONCATENATED MODULE: ./src/schedule/owner.ts
/** Marks a schedule as made by one repository for one key of its file. The repository's id outlives a renaming. */
function ownerOf(repositoryId, key) {
    return `gha:${repositoryId}:${key}`;
}
/** The key, where the mark is this repository's. */
function keyOf(owner, repositoryId) {
    const start = ownerOf(repositoryId, '');
    const key = owner?.startsWith(start) === true ? owner.slice(start.length) : '';
    return key === '' ? undefined : key;
}

;// CONCATENATED MODULE: ./src/schedule/declared.ts






/** The schedules of a file; what doesn't fit is a problem of its entry, and then the result is of no use. */
async function readSchedules(entries, reading) {
    const keys = readKeys(entries);
    const schedules = [];
    for (const [at, entry] of entries.entries())
        schedules.push(await declared_readSchedule(entry, keys[at] ?? '', reading));
    return schedules;
}
async function declared_readSchedule(entry, key, reading) {
    const cron = await readCronOf(entry, reading.now);
    const schedule = {
        key,
        team: entry.flag('team'),
        nextRuns: cron.nextRuns,
        spec: {
            name: entry.text('name') ?? key,
            cron: cron.expression,
            enabled: entry.flag('enabled') ?? true,
            prompt: await readPrompt(entry, reading),
            config: readConfig(entry, ownerOf(reading.repositoryId, key)),
        },
    };
    entry.finish();
    return schedule;
}
async function readCronOf(entry, now) {
    const text = entry.requiredText('cron');
    if (text === undefined)
        return { expression: '', nextRuns: [] };
    const cron = await readCron(text, now);
    if (cron.kind === 'cron')
        return cron;
    entry.refuse('cron', cron.message);
    return { expression: '', nextRuns: [] };
}
/** Empty where a skill is the task. */
async function readPrompt(entry, { readFile }) {
    if (entry.has('recipe')) {
        entry.refuse('recipe', 'is not something a schedule can have yet: write the task under prompt or prompt_file.');
    }
    const prompt = entry.text('prompt');
    const path = entry.text('prompt_file');
    if (entry.has('prompt') && entry.has('prompt_file')) {
        entry.refuse('prompt_file', 'and prompt are both given, and only one can be the task.');
    }
    if (!['prompt', 'prompt_file', 'skill', 'recipe'].some((name) => entry.has(name))) {
        entry.refuse('key', 'has no task: give it a prompt, a prompt_file or a skill.');
    }
    if (path === undefined)
        return prompt ?? '';
    try {
        const text = (await readFile('prompt_file', path)).trim();
        if (text === '')
            entry.refuse('prompt_file', `names ${path}, which is empty.`);
        return text;
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        entry.refuse('prompt_file', `can't be read: ${error.message.replace(/^prompt_file: /, '')}`);
        return '';
    }
}
function readConfig(entry, owner) {
    const extra = entry.map('config') ?? {};
    if (ownerField in extra)
        entry.refuse('config', `can't say ${ownerField}: by it the schedule is known as this key's.`);
    return buildScheduleConfig({
        owner,
        environment: entry.text('environment'),
        model: entry.text('model'),
        skill: entry.text('skill'),
        workerHost: entry.text('worker_host'),
        mcp: readMcp(entry),
        extra,
    });
}
function readMcp(entry) {
    const mcp = entry.map('mcp');
    try {
        return mcp && (0,inputs_mcp/* readMcpServers */.L)(mcp);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        entry.refuse('mcp', `doesn't fit: ${error.message.replace(/^mcp: /, '')}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/schedule/rows.ts
/** The columns of `facts`. Cron is read in UTC by the service. */
const scheduleColumns = ['cron (UTC)', 'next runs (UTC)', 'last run'];
function describeChange(change) {
    const { kind: action, key } = change;
    const existing = 'existing' in change ? change.existing : undefined;
    return {
        key,
        action,
        id: existing?.id,
        changes: changesOf(change),
        facts: [
            'wanted' in change ? change.wanted.spec.cron : change.existing.cron,
            'wanted' in change ? showNextRuns(change.wanted) : '',
            showLastRun(existing),
        ],
    };
}
function changesOf(change) {
    if (change.kind === 'update')
        return change.differences;
    if (change.kind === 'delete')
        return [change.why === 'double' ? 'a double of an elder one' : 'no longer in the file'];
    if (change.kind === 'left')
        return ['no longer in the file'];
    return [];
}
/** `paused` for one that doesn't run. */
function showNextRuns({ spec, nextRuns }) {
    return spec.enabled ? nextRuns.map(showTime).join(', ') : 'paused';
}
function showLastRun(existing) {
    if (existing?.lastError !== undefined)
        return `could not start: ${existing.lastError}`;
    return existing?.lastRan === undefined ? '' : showTime(existing.lastRan);
}
/** `2026-01-06 03:00`, UTC. */
function showTime(date) {
    return date.toISOString().slice(0, 16).replace('T', ' ');
}

;// CONCATENATED MODULE: ./src/oz/explain.ts


const keysPage = 'https://docs.warp.dev/reference/cli/api-keys';
const errorsPage = 'https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors';
/** The page about one of the platform's error codes. */
function errorPage(code) {
    return /^[a-z_]{3,64}$/.test(code) ? `${errorsPage}/${code.replaceAll('_', '-')}` : undefined;
}
/**
 * A failed call as the person who must act should read it.
 * `doing` says what was tried ("start the run"); `server` names where.
 */
function explainFailure(error, doing, server) {
    const { wayOut, link } = adviceFor(error, server);
    const code = error.failure.kind === 'refused' ? error.failure.code : undefined;
    const page = link ?? (code === undefined ? undefined : errorPage(code));
    return new errors/* ActionError */.lZ(`Could not ${doing}: ${sentence(error.message)}`, {
        wayOut,
        ...(page !== undefined && { link: page }),
        ...(code !== undefined && { code }),
        cause: error,
    });
}
/** The same, with another ending than failure. */
function explainAs(conclusion, error, doing, server) {
    const { message, wayOut, link, code } = explainFailure(error, doing, server);
    return new ActionError(message, {
        conclusion,
        ...(wayOut !== undefined && { wayOut }),
        ...(link !== undefined && { link }),
        ...(code !== undefined && { code }),
        cause: error,
    });
}
function adviceFor(error, server) {
    const { failure } = error;
    switch (failure.kind) {
        case 'transport':
            return adviceForTransport(error, server);
        case 'nonsense':
            return { wayOut: `Is ${server} an Oz server? Check oz_server_url.` };
        case 'refused':
            return adviceForStatus(failure.status, failure.code, server);
    }
}
function adviceForTransport(error, server) {
    const code = error.cause instanceof transport/* TransportError */.wX ? (0,transport/* codeOf */.$N)(error.cause) : '';
    const reason = error.failure.kind === 'transport' ? error.failure.reason : undefined;
    if (reason === 'tls') {
        return {
            wayOut: `The certificate of ${server} was not accepted (${code}). For a private authority set NODE_EXTRA_CA_CERTS to its certificate file; checks are never turned off.`,
        };
    }
    return {
        wayOut: `Can the runner reach ${server}? Check oz_server_url, and HTTPS_PROXY and NO_PROXY where a proxy stands between.`,
    };
}
function adviceForStatus(status, code, server) {
    if (code === 'out_of_credits' || code === 'insufficient_credits') {
        return {
            wayOut: 'The team has no credits left: add some, then run the job again.',
            link: `${errorsPage}/insufficient-credits`,
        };
    }
    switch (status) {
        case 401:
            return {
                wayOut: 'The key in oz_api_key was not accepted: make a new one in Warp under Settings > Cloud platform > Oz Cloud API Keys and store it as the secret.',
                link: keysPage,
            };
        case 402:
        case 403:
            return { wayOut: 'The key is known but may not do this: check its team, its plan and its budget.' };
        case 404:
            return {
                wayOut: `Check what the workflow names (environment, skill, agent), and that ${server} is an Oz server.`,
            };
        case 400:
        case 422:
            return { wayOut: "Check the step's inputs against what the server says." };
        case 429:
            return { wayOut: 'The service is busy or a limit is reached: run the job again later.' };
        default:
            return status >= 300 && status < 400
                ? {
                    wayOut: `The server answers with a redirect, which is never followed with a key: set oz_server_url to where ${server} really is.`,
                }
                : { wayOut: 'The service has a problem: run the job again later.' };
    }
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
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

;// CONCATENATED MODULE: ./src/schedule/keep-trying.ts




const mostTries = 5;
const longestWaitMs = 30_000;
/**
 * Calls until there is an answer: for calls that may be made twice without harm. `doing` says what is tried.
 * @throws ActionError when the server refuses, after the last try, or when the job is cancelled
 */
async function keepTrying(ports, doing, attempt) {
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof OzError))
                throw error;
            if (ports.signal.aborted)
                throw cancelled();
            if (tries === mostTries || !isTransient(error))
                throw explainFailure(error, doing, ports.api.origin);
            await pause(ports, error, { doing, attempt: tries - 1 });
        }
    }
}
/** Waits as long as the server asks, within reason. @throws ActionError when the job is cancelled meanwhile */
async function pause({ clock, jitter, log, signal }, error, { doing, attempt }) {
    const askedMs = error.failure.kind === 'refused' ? error.failure.retryAfterMs : undefined;
    const waitMs = politeDelayMs(askedMs, Math.max(500, backoffMs(attempt, jitter)), longestWaitMs);
    log.info(`Could not ${doing} yet (${error.message}); next try in ${(waitMs / 1000).toFixed(1)} s.`);
    await sleep({ clock, signal }, waitMs);
}
/** @throws ActionError when the job is cancelled meanwhile */
async function sleep({ clock, signal }, ms) {
    await clock.sleep(ms, signal).catch(() => {
        throw cancelled();
    });
}
/** Whether the other calls would fare no better: the server is out of reach, or doesn't let this key in. */
function isEverywhere(error) {
    const { cause } = error;
    if (!(cause instanceof OzError))
        return error.conclusion === 'cancelled';
    const status = statusOf(cause);
    return isTransient(cause) || cause.failure.kind === 'transport' || status === 401 || status === 403;
}

;// CONCATENATED MODULE: ./src/schedule/plan.ts


/**
 * The differences between file and server, for what this repository made and nothing else: the changes in the file's
 * order, deletions last.
 */
function planSchedules(declared, existing, { repositoryId, prune }) {
    const owned = Map.groupBy(existing, ({ owner }) => keyOf(owner, repositoryId));
    owned.delete(undefined);
    const wanted = declared.map((schedule) => planOne(schedule, eldest(owned.get(schedule.key) ?? [])));
    const keys = new Set(declared.map(({ key }) => key));
    const rest = [...owned].flatMap(([key = '', schedules]) => {
        if (keys.has(key))
            return youngerThanEldest(schedules).map((one) => remove(key, one, 'double'));
        return schedules.map((one) => (prune ? remove(key, one, 'gone') : { kind: 'left', key, existing: one }));
    });
    return [...wanted, ...rest];
}
function planOne(wanted, existing) {
    const { key } = wanted;
    if (existing === undefined)
        return { kind: 'create', key, wanted };
    const differences = differencesOf(wanted.spec, existing);
    const [only, ...more] = differences;
    if (only === undefined)
        return { kind: 'unchanged', key, wanted, existing };
    if (only !== 'enabled' || more.length > 0)
        return { kind: 'update', key, wanted, existing, differences };
    return { kind: wanted.spec.enabled ? 'resume' : 'pause', key, wanted, existing };
}
function remove(key, existing, why) {
    return { kind: 'delete', key, existing, why };
}
/** What isn't as wanted, in the file's words. */
function differencesOf(spec, existing) {
    const differs = {
        name: spec.name !== existing.name.trim(),
        cron: spec.cron !== existing.cron.trim().split(/\s+/).join(' '),
        prompt: spec.prompt !== existing.prompt.trim(),
        enabled: spec.enabled !== existing.enabled,
    };
    const fields = Object.entries(differs).flatMap(([field, isDifferent]) => (isDifferent ? [field] : []));
    return [...fields, ...differingSettings(spec.config, existing.config)];
}
/** Of several that race for one key the eldest stays, by the server's clock; of the same moment the one with the first id. */
function byAge(one, other) {
    const difference = ageOf(one) - ageOf(other);
    if (difference !== 0 && !Number.isNaN(difference))
        return difference;
    return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
function ageOf({ createdAt }) {
    return createdAt?.getTime() ?? Infinity;
}
function eldest(schedules) {
    return schedules.toSorted(byAge)[0];
}
function youngerThanEldest(schedules) {
    return schedules.toSorted(byAge).slice(1);
}

;// CONCATENATED MODULE: ./src/schedule/create.ts





const mostPosts = 4;
/** A server that answered too late, or not at all, may show in a while what it made all the same. */
const doubtLooksAfterMs = [0, 1_000, 4_000, 10_000, 15_000];
/**
 * Makes a schedule once. The API takes no key against doing it twice, so after a POST whose fate isn't known the
 * schedule is looked for by its owner's mark, for half a minute, before anything is sent again. Should the first one
 * show up later still, it is found as a double. @throws ActionError
 */
async function createSchedule(ports, { key, spec, team }, owner) {
    const doing = `create the schedule ${key}`;
    for (let attempt = 0;; attempt += 1) {
        try {
            return await ports.api.create(spec, team, { signal: ports.signal });
        }
        catch (error) {
            if (!(error instanceof OzError))
                throw error;
            if (ports.signal.aborted)
                throw cancelled();
            const made = await findMade(ports, error, { key, owner });
            if (made !== undefined)
                return made;
            if (attempt + 1 >= mostPosts || isHopeless(error))
                throw explainFailure(error, doing, ports.api.origin);
            await pause(ports, error, { doing, attempt });
        }
    }
}
function isHopeless(error) {
    return judgePost(error) === 'refused' || !isTransient(error);
}
/** What a POST that seems to have failed has made. */
async function findMade(ports, error, { key, owner }) {
    const verdict = judgePost(error);
    if (verdict === 'refused' || verdict === 'unsent')
        return undefined;
    if (verdict === 'doubt')
        ports.log.info(`No clear answer (${error.message}); looking whether ${key} is there.`);
    for (const waitMs of verdict === 'doubt' ? doubtLooksAfterMs : [0]) {
        await sleep(ports, waitMs);
        const schedules = await keepTrying(ports, `look whether the schedule ${key} was created`, () => ports.api.list({ signal: ports.signal }));
        const [eldest] = schedules.filter((one) => one.owner === owner).toSorted(byAge);
        if (eldest !== undefined)
            return eldest;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/schedule/service.ts






/** Another run may be making the same; its schedule shows a moment after ours at the latest. */
const looksAfterMs = [0, 1_000];
/** Schedules over the REST API. */
class ScheduleService {
    ports;
    options;
    made = new Map();
    constructor(ports, options) {
        this.ports = ports;
        this.options = options;
    }
    async plan(wanted) {
        return planSchedules(wanted, await this.list(), this.options);
    }
    describe(change) {
        return describeChange(change);
    }
    async perform(change) {
        const { api, signal } = this.ports;
        switch (change.kind) {
            case 'create': {
                const owner = ownerOf(this.options.repositoryId, change.key);
                const schedule = await createSchedule(this.ports, change.wanted, owner);
                this.made.set(owner, schedule);
                return schedule.id;
            }
            case 'update':
                await this.try(`update the schedule ${change.key}`, () => api.update(change.existing.id, change.wanted.spec, { signal }));
                return change.existing.id;
            case 'pause':
                await this.try(`pause the schedule ${change.key}`, () => api.pause(change.existing.id, { signal }));
                return change.existing.id;
            case 'resume':
                await this.try(`resume the schedule ${change.key}`, () => api.resume(change.existing.id, { signal }));
                return change.existing.id;
            case 'delete':
                await this.remove(change.existing);
                return change.existing.id;
            case 'unchanged':
            case 'left':
                return change.existing.id;
        }
    }
    /** Ends doubles that came of a race, and says where the server has something else than what it was sent. */
    async review(done) {
        let schedules = [];
        for (const waitMs of this.made.size === 0 ? [0] : looksAfterMs) {
            await sleep(this.ports, waitMs);
            schedules = await this.list();
            for (const [owner, made] of this.made)
                await this.endDoubles(owner, made, schedules);
        }
        return done.flatMap((change) => ('wanted' in change ? warnOfDifference(change, schedules, this.options) : []));
    }
    endsAll(error) {
        return isEverywhere(error);
    }
    /** Of several for one key the eldest stays: every run that looks decides the same. */
    async endDoubles(owner, made, schedules) {
        const others = schedules.filter((one) => one.owner === owner && one.id !== made.id);
        const [eldest, ...younger] = [made, ...others].toSorted(byAge);
        for (const double of younger) {
            this.ports.log.info(`Another run made the same schedule: ${double.id} goes, the elder one stays.`);
            await this.remove(double);
        }
        if (eldest)
            this.made.set(owner, eldest);
    }
    list() {
        return this.try('read the schedules', () => this.ports.api.list({ signal: this.ports.signal }));
    }
    try(doing, attempt) {
        return keepTrying(this.ports, doing, attempt);
    }
    /** What is gone already is what was wanted. */
    async remove({ id, name }) {
        await this.try(`delete the schedule ${name} (${id})`, async () => {
            try {
                await this.ports.api.remove(id, { signal: this.ports.signal });
            }
            catch (error) {
                if (!(error instanceof OzError) || statusOf(error) !== 404)
                    throw error;
            }
        });
    }
}
function warnOfDifference({ key, wanted }, schedules, { repositoryId }) {
    const [existing] = schedules.filter(({ owner }) => owner === ownerOf(repositoryId, key)).toSorted(byAge);
    const differences = existing ? differencesOf(wanted.spec, existing) : [];
    if (differences.length === 0)
        return [];
    return [`The server took the change of ${key}, and yet has another ${differences.join(', ')} than the file.`];
}

;// CONCATENATED MODULE: ./src/schedule/action.ts








/** Every input of schedule/action.yml; a test holds the two together. */
const scheduleInputNames = [
    'file',
    'oz_api_key',
    'warp_api_key',
    'oz_server_url',
    'prune',
    'dry_run',
    'github_token',
];
/** Makes the schedules of a file true on the server. Resolves with whether the step is green. */
function runScheduleStep(outside) {
    return runDeclaration(outside, schedules);
}
const schedules = {
    noun: 'schedule',
    defaultFile: '.github/oz/schedules.yml',
    listName: 'schedules',
    inputNames: scheduleInputNames,
    columns: scheduleColumns,
    actions: ['create', 'update', 'pause', 'resume', 'delete', 'unchanged'],
    prepare(outside, event) {
        const { env, connection, clock, jitter, log, cancelled: signal } = outside;
        const { baseUrl } = (0,inputs/* readServerInputs */.PE)(env);
        const options = { repositoryId: repositoryIdOf(event), prune: new inputs_fields/* Fields */.C8(env).flag('prune', false) };
        return {
            read: (entries, files) => readSchedules(entries, {
                repositoryId: options.repositoryId,
                now: clock.date(),
                readFile: async (input, path) => (await files.read(input, path)).text,
            }),
            describeWanted: (wanted) => ({ key: wanted.key, facts: [wanted.spec.cron, showNextRuns(wanted), ''] }),
            open(apiKey) {
                const api = createSchedulesApi(connection.send, { apiKey, baseUrl });
                const service = new ScheduleService({ api, clock, jitter, log, signal }, options);
                return Promise.resolve({ service, outside });
            },
        };
    },
};


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

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

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
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
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
/******/ var __webpack_exports__ = __nccwpck_require__(6318);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

//# sourceMappingURL=index.js.map