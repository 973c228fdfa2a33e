import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__clack_prompts_3e5f9b32__ from "@clack/prompts";
import * as __WEBPACK_EXTERNAL_MODULE_fastest_levenshtein_8a8e32f3__ from "fastest-levenshtein";
import * as __WEBPACK_EXTERNAL_MODULE_yaml__ from "yaml";
var __nccwpck_require__ = {};
(() => {
__nccwpck_require__.d = (exports, definition) => {
for(var key in definition) {
if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
}
}
};
})();
(() => {
__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();
var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
  i: () => ( main)
});
;
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
}
var y = (x) => (() => (x))
const prompts_namespaceObject = x({ ["confirm"]: () => (__WEBPACK_EXTERNAL_MODULE__clack_prompts_3e5f9b32__.confirm), ["isCancel"]: () => (__WEBPACK_EXTERNAL_MODULE__clack_prompts_3e5f9b32__.isCancel), ["multiselect"]: () => (__WEBPACK_EXTERNAL_MODULE__clack_prompts_3e5f9b32__.multiselect) });
;
var external_fastest_levenshtein_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
}
var external_fastest_levenshtein_y = (x) => (() => (x))
const external_fastest_levenshtein_namespaceObject = external_fastest_levenshtein_x({ ["closest"]: () => (__WEBPACK_EXTERNAL_MODULE_fastest_levenshtein_8a8e32f3__.closest), ["distance"]: () => (__WEBPACK_EXTERNAL_MODULE_fastest_levenshtein_8a8e32f3__.distance) });
;
var external_yaml_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
}
var external_yaml_y = (x) => (() => (x))
const external_yaml_namespaceObject = external_yaml_x({ ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.LineCounter), ["isAlias"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.isAlias), ["isMap"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.isMap), ["isNode"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.isNode), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.isScalar), ["isSeq"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.isSeq), ["parse"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.parse), ["parseDocument"]: () => (__WEBPACK_EXTERNAL_MODULE_yaml__.parseDocument) });
;
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;
const recipeNames = ['triage', 'review', 'respond', 'fix-ci', 'report'];
const help = `Sets up Oz agents in this repository.

  npx --yes github:your-org/oz-agent-action init [options]

  --recipes LIST   triage, review, respond, fix-ci, report; asked for where there is a terminal
  --later          end the review's step at once and apply its result later (preview); adds a collect workflow
  --yes            ask nothing: write what is new and update what this wizard may update
  --dry-run        show what would be written, and write nothing
  --gh             store the secret OZ_API_KEY with gh: its value from the environment variable of that name, else
                   gh asks for it; the other steps stay yours
  --pin SHA        the commit of the action to use; default: the one this wizard came from
  --action NAME    owner/name of the action; default: where this wizard came from
  --folder DIR     the repository; default: here
  --check          look at the set-up that is there, and change nothing; exit status 1 where something is wrong
  --help           this text`;
class InitError extends Error {
    name = 'InitError';
}
const options_text = { type: 'string' };
const flag = { type: 'boolean' };
const known = {
    ...{ recipes: options_text, pin: options_text, action: options_text, folder: options_text },
    ...{ later: flag, yes: flag, 'dry-run': flag, gh: flag, check: flag, help: flag },
};
function readInitOptions(args) {
    const { values, positionals } = parse(args);
    if (values.help === true)
        return undefined;
    const [stray] = positionals[0] === 'init' ? positionals.slice(1) : positionals;
    if (stray !== undefined) {
        const recipe = recipeNames.find((name) => name === stray);
        const options = ['init', ...Object.keys(known)];
        const meant = recipe === undefined ? near(stray, options) : ` Did you mean --recipes ${recipe}?`;
        throw new InitError(`The only command is init, not ${stray}.${meant}`);
    }
    if (values.pin !== undefined && !/^[0-9a-f]{40}$/.test(values.pin)) {
        throw new InitError(`--pin must be a full commit SHA of 40 characters, not ${values.pin}.`);
    }
    if (values.action !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(values.action)) {
        throw new InitError(`--action must be owner/name, not ${values.action}.`);
    }
    return {
        recipes: values.recipes === undefined ? undefined : readRecipes(values.recipes),
        later: values.later,
        yes: values.yes === true,
        dryRun: values['dry-run'] === true,
        gh: values.gh === true,
        check: values.check === true,
        pin: values.pin,
        action: values.action,
        folder: values.folder ?? process.cwd(),
    };
}
function parse(args) {
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options: known, strict: true, allowPositionals: true });
    }
    catch (error) {
        const [message = ''] = String(error)
            .replace(/^\w*Error(?: \[\w+\])?: /, '')
            .split('. ');
        const [, option] = /^Unknown option '--([\w-]+)'/.exec(message) ?? [];
        const meant = option === undefined ? '' : near(option, Object.keys(known));
        throw new InitError(`${message}.${meant || ' --help tells what there is.'}`, { cause: error });
    }
}
function near(word, options) {
    const name = (0,external_fastest_levenshtein_namespaceObject.closest)(word, options);
    return (0,external_fastest_levenshtein_namespaceObject.distance)(word, name) > 2 ? '' : ` Did you mean ${name === 'init' ? name : `--${name}`}?`;
}
function readRecipes(list) {
    const names = list.split(',').map((name) => name.trim().toLowerCase());
    const found = recipeNames.filter((name) => names.includes(name));
    const unknown = names.filter((name) => !recipeNames.some((one) => one === name));
    if (unknown.length === 0 && found.length > 0)
        return found;
    throw new InitError(`--recipes must name some of ${recipeNames.join(', ')}, not ${unknown.join(', ') || 'none'}.`);
}
;
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;
const workflowFolder = '.github/workflows';
function findRoot(folder) {
    if (!(0,external_node_fs_namespaceObject.existsSync)(folder))
        throw new InitError(`There is no folder ${folder}.`);
    const root = run(folder, 'git', ['rev-parse', '--show-toplevel']);
    if (root !== undefined)
        return root;
    throw new InitError(`${folder} is in no git repository: run git init first, or go into your clone.`);
}
function readWorkflows(root) {
    const folder = (0,external_node_path_namespaceObject.join)(root, workflowFolder);
    if (!(0,external_node_fs_namespaceObject.existsSync)(folder))
        return [];
    return (0,external_node_fs_namespaceObject.readdirSync)(folder)
        .filter((name) => /\.ya?ml$/.test(name) && (0,external_node_fs_namespaceObject.statSync)((0,external_node_path_namespaceObject.join)(folder, name)).isFile())
        .sort()
        .map((name) => ({ path: `${workflowFolder}/${name}`, text: (0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(folder, name), 'utf8') }));
}
function eventsOf(document) {
    const on = document.get('on');
    const node = (0,external_yaml_namespaceObject.isAlias)(on) ? on.resolve(document) : on;
    const names = (0,external_yaml_namespaceObject.isMap)(node) ? node.items.map(({ key }) => key) : (0,external_yaml_namespaceObject.isSeq)(node) ? node.items : [node];
    return names.map((name) => ((0,external_yaml_namespaceObject.isScalar)(name) ? name.value : name)).filter((name) => typeof name === 'string');
}
function ciNames(workflows) {
    return workflows.flatMap(({ path, text }) => {
        const document = (0,external_yaml_namespaceObject.parseDocument)(text);
        if (document.errors.length > 0 || !(0,external_yaml_namespaceObject.isMap)(document.contents))
            return [];
        const events = eventsOf(document);
        if (/\boz-agent-action\b/.test(text) || !events.some((event) => ['push', 'pull_request'].includes(event)))
            return [];
        const name = document.get('name');
        return [typeof name === 'string' ? name : path];
    });
}
function remoteOf(root) {
    const url = run(root, 'git', ['config', '--get', 'remote.origin.url']) ?? '';
    const form = /^(?:(?:https?|ssh):\/\/)?(?:[^@/]*@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
    const [, host, fullName] = form.exec(url) ?? [];
    return host === undefined || fullName === undefined ? undefined : { host, fullName };
}
function run(folder, program, args, input = '') {
    try {
        const stdio = ['pipe', 'pipe', 'ignore'];
        return (0,external_node_child_process_namespaceObject.execFileSync)(program, args, { cwd: folder, input, stdio: [...stdio], encoding: 'utf8' }).trim();
    }
    catch {
        return undefined;
    }
}
;
const pin_parent = (0,external_node_path_namespaceObject.join)(import.meta.dirname, '..');
const packageRoot = (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(pin_parent, 'action.yml')) ? pin_parent : (0,external_node_path_namespaceObject.join)(pin_parent, '..');
function findPin(options, root = packageRoot) {
    const { version } = readJson((0,external_node_path_namespaceObject.join)(root, 'package.json'));
    const came = cameFrom(root);
    const [action, sha] = [options.action ?? came.action, options.pin ?? came.sha];
    if (action === undefined) {
        throw new InitError('This copy of the wizard does not know which repository it came from: name your fork of the action with --action OWNER/oz-agent-action.');
    }
    if (sha === undefined) {
        throw new InitError(`This copy of the wizard does not know which commit it came from: give it with --pin SHA. This prints the commit of a tag: git ls-remote https://github.com/${action} v${version}`);
    }
    return { action, sha, version: `v${version}` };
}
function cameFrom(root = packageRoot) {
    const lock = (0,external_node_path_namespaceObject.join)(root, '..', '.package-lock.json');
    if ((0,external_node_fs_namespaceObject.existsSync)(lock)) {
        const { packages = {} } = readJson(lock);
        const resolved = packages['node_modules/oz-agent-action']?.resolved ?? '';
        const [, action, sha] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/.exec(resolved) ?? [];
        return { sha: sha ?? /#([0-9a-f]{40})$/.exec(resolved)?.[1], action };
    }
    if (!(0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(root, '.git')))
        return {};
    return { sha: run(root, 'git', ['rev-parse', 'HEAD']), action: remoteOf(root)?.fullName };
}
function readJson(path) {
    return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
}
;
class Draft {
    document;
    before;
    edits = [];
    constructor(text) {
        this.before = text;
        this.document = (0,external_yaml_namespaceObject.parseDocument)(text);
    }
    get text() {
        let [text, at] = ['', 0];
        for (const edit of this.edits.toSorted((one, other) => one.from - other.from)) {
            if (edit.from < at)
                continue;
            text += this.before.slice(at, edit.from) + edit.text;
            at = edit.to;
        }
        return text + this.before.slice(at);
    }
    source(node) {
        const [from, to] = rangeOf(node);
        return this.before.slice(from, to);
    }
    replace(node, text, comment) {
        const [from, to] = rangeOf(node);
        const rest = /^[^\r\n]*/.exec(this.before.slice(to))?.[0] ?? '';
        const [, old = ''] = /^[ \t]*(?:#(.*))?$/.exec(rest) ?? [];
        const isLast = /^[ \t]*(?:#|$)/.test(rest);
        if (comment && isLast)
            this.edits.push({ from, to: to + rest.length, text: `${text} # ${comment(old)}` });
        else
            this.edits.push({ from, to, text });
    }
    add(map, name, value, before) {
        const keys = map.items.map(({ key }) => key);
        if (map.flow === true || keys.length === 0) {
            const end = this.before.slice(0, rangeOf(map)[1] - 1).trimEnd().length;
            this.edits.push({ from: end, to: end, text: `${keys.length === 0 ? ' ' : ', '}${name}: ${value}` });
            return;
        }
        const key = keys.find((one) => (0,external_yaml_namespaceObject.isScalar)(one) && one.value === before) ?? keys[0];
        const [keyAt] = rangeOf(key);
        let at = this.before.lastIndexOf('\n', keyAt - 1) + 1;
        const indent = this.before.slice(at, keyAt);
        if (indent.trim() !== '')
            throw new InitError(`${name}: ${value} could not be added to it`);
        for (let above = this.lineBefore(at); above?.text.startsWith(`${indent}#`); above = this.lineBefore(at))
            at = above.at;
        this.edits.push({
            from: at,
            to: at,
            text: `${indent}${name}: ${value}${this.before.includes('\r\n') ? '\r\n' : '\n'}`,
        });
    }
    lineBefore(at) {
        if (at === 0)
            return undefined;
        const start = this.before.lastIndexOf('\n', at - 2) + 1;
        return { at: start, text: this.before.slice(start, at) };
    }
}
function rangeOf(node) {
    if ((0,external_yaml_namespaceObject.isNode)(node) && node.range)
        return [node.range[0], node.range[1]];
    throw new InitError('a part of it could not be found');
}
;
class errors_ActionError extends Error {
    name = 'ActionError';
    hint;
    link;
    conclusion;
    code;
    constructor(message, details = {}) {
        super(message, 'cause' in details ? { cause: details.cause } : undefined);
        this.hint = details.hint;
        this.link = details.link;
        this.conclusion = details.conclusion ?? 'failure';
        this.code = details.code;
    }
    get oneLine() {
        const { message, hint, link } = this;
        const see = link === undefined ? '' : `See ${link}`;
        const parts = [message, hint ?? '', see].filter((part) => part !== '');
        const asSentence = (text) => (/[.!?:…][)"'`]*$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`);
        return [...parts.slice(0, -1).map(asSentence), ...parts.slice(-1)].join(' ');
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function isGreen(conclusion) {
    return ['success', 'skipped', 'started', 'dry_run'].includes(conclusion);
}
;
function subject_subjectOf(event) {
    if ('issue' in event)
        return { name: event.issue.isPullRequest ? 'pull request' : 'issue', subject: event.issue };
    if ('pullRequest' in event)
        return { name: 'pull request', subject: event.pullRequest };
    return 'discussion' in event ? { name: 'discussion', subject: event.discussion } : undefined;
}
function commentBodyOf(event) {
    if ('comment' in event)
        return event.comment.body;
    return 'review' in event ? event.review.body : undefined;
}
function checkOf(event) {
    if ('workflowRun' in event)
        return event.workflowRun;
    if ('checkRun' in event)
        return event.checkRun;
    if ('checkSuite' in event)
        return event.checkSuite;
    return 'status' in event ? event.status : undefined;
}
const writingActions = new Set(['opened', 'created', 'edited', 'submitted', 'published', 'released', 'prereleased']);
function writtenTexts(event, action) {
    if (action !== undefined && !writingActions.has(action))
        return [];
    const commentBody = commentBodyOf(event);
    if (commentBody)
        return [commentBody];
    const about = subject_subjectOf(event);
    if (about)
        return [about.subject.title, about.subject.body];
    if (event.kind === 'release')
        return [event.release.name, event.release.body];
    return event.kind === 'push' && event.push.headCommit ? [event.push.headCommit.message] : [];
}
const dependabotEvents = ( null && ([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'push',
    'create',
    'deployment',
    'deployment_status',
]));
function whyNoSecrets(event) {
    if (event.actor === 'dependabot[bot]' && dependabotEvents.includes(event.name)) {
        return "runs that Dependabot triggers get Dependabot's secrets, not the repository's";
    }
    if (event.name === 'pull_request_target' || !('pullRequest' in event))
        return undefined;
    return event.pullRequest.isFromFork ? 'pull requests from forks get no secrets' : undefined;
}
;
const recipes_recipeNames = ( null && (['triage', 'review', 'respond', 'fix-ci', 'report']));
const traits = {
    triage: { apply: ['labels', 'comment'], context: 'auto', works: 'issues', isAimed: true },
    review: { apply: ['review'], context: ['event', 'comments', 'diff'], works: 'pull requests', isAimed: true },
    respond: {
        apply: ['comment'],
        context: 'auto',
        works: 'comments, issues, pull requests, reviews and discussions',
        isAimed: true,
        isInstruction: true,
        phrase: '@oz-agent',
    },
    'fix-ci': { apply: ['comment', 'summary'], context: ['event', 'logs'], works: 'workflow_run' },
    report: { apply: ['summary'], context: 'none', works: 'schedule, workflow_dispatch and repository_dispatch' },
};
function recipes_defaultsOf(name) {
    return traits[name];
}
function requireFit(recipe, event) {
    if (!fits(recipe, event))
        throw wrongEvent(recipe, event);
}
function fits(recipe, event) {
    const about = subjectOf(event)?.name;
    switch (recipe) {
        case 'triage':
            return about === 'issue';
        case 'review':
            return event.kind === 'merge_group' || about === 'pull request';
        case 'respond':
            return about !== undefined;
        case 'fix-ci':
            return event.kind === 'workflow_run';
        case 'report':
            return /^(?:schedule|workflow_dispatch|repository_dispatch)$/.test(event.name) && about === undefined;
    }
}
function wrongEvent(recipe, event) {
    const { works, isAimed } = traits[recipe];
    const about = subjectOf(event);
    const thing = about && `${about.name === 'issue' ? 'an' : 'a'} ${about.name}`;
    const name = event.name === '' ? 'none' : event.name;
    const given = about && event.payload['target'] !== undefined
        ? `target: #${about.subject.number} is ${thing ?? ''}`
        : `this event is ${event.kind === 'issue_comment' && thing !== undefined ? `${name} on ${thing}` : name}`;
    return new ActionError(`The recipe ${recipe} works on ${works}; ${given}.`, {
        hint: `See recipes/${recipe}/README.md for a workflow that fits${isAimed === true ? ', or name what it is about with `target`' : ''}.`,
    });
}
;
function readLater(fields) {
    const read = (text) => (text.length <= 100 && !/[\r\n]/.test(text) ? text : undefined);
    const hint = 'Write for example `status_name: Oz review`.';
    return {
        statusName: fields.parse('status_name', read, 'one line of at most 100 characters', hint),
        doorbell: fields.flag('doorbell', true),
        collectWorkflow: fields.text('collect_workflow') ?? '.github/workflows/oz-collect.yml',
    };
}
function statusNameOf(inputs, name) {
    const { later, watch, result } = inputs;
    if (later.statusName !== undefined || watch.wait !== 'later')
        return later.statusName;
    return `Oz ${name ?? result.recipe ?? 'agent'}`.slice(0, 100);
}
const waitersOnly = [
    ['runs', 'many runs are collected by the step that starts them'],
    ['run_id', 'only a run that this step starts can be collected'],
    ['follow_up', 'only a run that this step starts can be collected'],
    ['idempotency_key', 'a newer start replaces an older one of the same subject'],
    ['retries', 'no step is waiting to start another run', '0'],
    ['artifacts_dir', 'files are downloaded when the run has ended'],
    ['max_cost', 'no step is waiting to watch the cost'],
    ['poll_interval_seconds', 'nothing is polled', '0'],
    ['checkout_branch', 'the branch is there when the run has ended', 'false', 'False', 'FALSE'],
    ['progress_comment', 'no step is waiting to update it', 'false', 'False', 'FALSE'],
    ['on_timeout', 'the collector cancels what is past timeout_minutes', 'cancel'],
];
function assertLater(fields, { recipe, schema, apply }) {
    for (const [name, why, ...idle] of waitersOnly) {
        const value = fields.text(name);
        if (value === undefined || idle.includes(value) || (name === 'poll_interval_seconds' && Number(value) === 0))
            continue;
        throw new ActionError(`${name} doesn't work with wait: later: ${why}.`, {
            hint: `Leave ${name} out, or set wait: true.`,
        });
    }
    const writes = apply ?? (recipe === undefined ? [] : defaultsOf(recipe).apply);
    if (recipe !== 'report' && writes.some((kind) => kind !== 'summary'))
        return;
    const what = recipe ?? (schema === undefined ? 'a prompt without apply' : 'this apply');
    throw new ActionError(`wait: later has nothing to apply: ${what} writes nothing to an issue or pull request.`, {
        hint: 'Give apply (comment, labels or review), or set wait: true.',
    });
}
;
function readExample(name) {
    return new Draft((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(packageRoot, `examples/${name}.yml`), 'utf8').replaceAll('\r\n', '\n'));
}
function makeWorkflow({ recipe, pin, ci, example = recipe }) {
    const draft = readExample(example);
    if (recipe === 'fix-ci') {
        draft.replace(draft.document.getIn(['on', 'workflow_run', 'workflows']), JSON.stringify(ci.length > 0 ? ci : ['CI']));
    }
    for (const { step } of ownSteps(draft.document)) {
        pinStep(draft, step, pin);
        const inputs = step.get('with');
        if ((0,external_yaml_namespaceObject.isMap)(inputs) && example !== 'oz-collect' && !inputs.has('environment'))
            draft.add(inputs, 'environment', 'auto', 'oz_api_key');
    }
    const check = `npx --yes github:${pin.action} init --check`;
    return `# Set up by ${pin.action} init; yours to change. Check it with: ${check}\n${draft.text}`;
}
function updateWorkflow(text, { recipe, pin, example: name = recipe }) {
    const draft = new Draft(text);
    const { document } = draft;
    const [error] = document.errors;
    if (error)
        throw new InitError(`it is not YAML (${error.message.split('\n')[0] ?? ''})`);
    const steps = ownSteps(document, pin.action);
    const root = document.contents;
    if (steps.length === 0 || !(0,external_yaml_namespaceObject.isMap)(root))
        throw new InitError('it has no step of this action');
    const example = readExample(name);
    const jobs = new Set(steps.map(({ job }) => job));
    const isAllOurs = jobsOf(document).every(([, job]) => jobs.has(job));
    if (isAllOurs && !root.has('permissions'))
        draft.add(root, 'permissions', '{}', 'jobs');
    const concurrency = concurrencyOf(example, document);
    if (isAllOurs && concurrency !== undefined)
        draft.add(root, 'concurrency', concurrency, 'jobs');
    for (const { step } of steps)
        pinStep(draft, step, pin);
    waitLater(draft, steps, name);
    for (const job of jobs) {
        const timeout = timeoutOf(example, job);
        if (timeout !== undefined)
            draft.add(job, 'timeout-minutes', timeout, 'steps');
        if (!isAllOurs && concurrency !== undefined)
            draft.add(job, 'concurrency', concurrency, 'steps');
        addPermissions(draft, job, name);
    }
    return draft.text;
}
function waitLater(draft, steps, name) {
    for (const { step } of steps) {
        const inputs = step.get('with');
        if (name !== 'review-later' || !(0,external_yaml_namespaceObject.isMap)(inputs) || inputs.get('recipe') !== 'review')
            continue;
        const given = waitersOnly.flatMap(([input, , ...idle]) => {
            const value = inputs.get(input);
            const text = typeof value === 'string' ? value : JSON.stringify(value);
            return value === undefined || ['', ...idle].includes(text) ? [] : [input];
        });
        if (given.length > 0)
            throw new InitError(`its step sets ${given.join(', ')}, which wait: later can't have`);
        if (!inputs.has('wait'))
            draft.add(inputs, 'wait', 'later', 'oz_api_key');
        else if (inputs.get('wait') !== 'later')
            draft.replace(inputs.get('wait', true), 'later');
    }
}
function concurrencyOf(example, document) {
    const model = example.document.get('concurrency');
    return model === undefined || hasConcurrency(document) ? undefined : example.source(model);
}
function timeoutOf({ document }, job) {
    const minutes = ownSteps(document)[0]?.job.get('timeout-minutes');
    return typeof minutes !== 'number' || job.has('timeout-minutes') ? undefined : String(minutes);
}
function hasConcurrency(document) {
    return document.has('concurrency') || jobsOf(document).some(([, job]) => job.has('concurrency'));
}
function addPermissions(draft, job, recipe) {
    const { document } = draft;
    const missing = missingPermissions(document, job, recipe);
    if (missing.length === 0)
        return;
    const given = job.has('permissions') ? job.get('permissions') : document.get('permissions');
    if (typeof given === 'string' || (0,external_yaml_namespaceObject.isAlias)(given)) {
        const words = missing.map(([scope, access]) => `${scope}: ${access}`).join(', ');
        throw new InitError(`permissions: ${String(given)} must be written out as a map, with ${words}`);
    }
    if (job.has('permissions') && (0,external_yaml_namespaceObject.isMap)(given) && given.items.length > 0) {
        for (const [scope, access] of missing) {
            if (given.has(scope))
                draft.replace(given.get(scope, true), access);
            else
                draft.add(given, scope, access);
        }
        return;
    }
    const isCheckedOut = /\bactions\/checkout@/.test(draft.source(job));
    const all = {
        ...(isCheckedOut && { contents: 'read' }),
        ...((0,external_yaml_namespaceObject.isMap)(given) && permissionsOf(given)),
        ...Object.fromEntries(missing),
    };
    const words = Object.entries(all).map(([scope, access]) => `${scope}: ${access}`);
    if (job.has('permissions'))
        draft.replace(job.get('permissions', true), `{ ${words.join(', ')} }`);
    else
        draft.add(job, 'permissions', `{ ${words.join(', ')} }`, 'steps');
}
function jobsOf(document) {
    const jobs = document.get('jobs');
    if (!(0,external_yaml_namespaceObject.isMap)(jobs))
        return [];
    return jobs.items.flatMap(({ key, value }) => (0,external_yaml_namespaceObject.isMap)(value) ? [[String((0,external_yaml_namespaceObject.isScalar)(key) ? key.value : key), value]] : []);
}
function ownSteps(document, action) {
    return jobsOf(document).flatMap(([jobId, job]) => {
        const steps = resolve(document, job.get('steps'));
        const items = (0,external_yaml_namespaceObject.isSeq)(steps) ? steps.items.map((step) => resolve(document, step)) : [];
        return items.flatMap((step) => ((0,external_yaml_namespaceObject.isMap)(step) && isOwn(step.get('uses'), action) ? [{ jobId, job, step }] : []));
    });
}
function resolve(document, node) {
    return (0,external_yaml_namespaceObject.isAlias)(node) ? node.resolve(document) : node;
}
function isOwn(uses, action) {
    if (typeof uses !== 'string')
        return false;
    const [name = ''] = /^[\w.-]+\/[\w.-]+/.exec(uses) ?? [];
    return name === action || name.endsWith('/oz-agent-action');
}
const levels = ['none', 'read', 'write'];
function missingPermissions(document, job, recipe) {
    const needed = ownSteps(readExample(recipe).document)[0]?.job.get('permissions');
    const given = resolve(document, job.has('permissions') ? job.get('permissions') : document.get('permissions'));
    const all = typeof given === 'string' ? levels.indexOf(given.replace('-all', '')) : -1;
    const own = permissionsOf(given);
    return Object.entries(permissionsOf(needed)).filter(([scope, access]) => Math.max(all, levels.indexOf(own[scope] ?? 'none')) < levels.indexOf(access));
}
function permissionsOf(map) {
    return (0,external_yaml_namespaceObject.isMap)(map) ? map.toJSON() : {};
}
function pinStep(draft, step, { action, sha, version }) {
    const [, path = ''] = /^[^/]+\/[^/@]+((?:\/[^@]*)?)/.exec(String(step.get('uses'))) ?? [];
    draft.replace(step.get('uses', true), `${action}${path}@${sha}`, (comment) => {
        const rest = comment.replace(/^\s*v\d[\w.-]*/, '').trim();
        return rest === '' ? version : `${version} ${rest}`;
    });
}
;
const openEvents = [
    ...['issues', 'issue_comment', 'pull_request_target', 'discussion', 'discussion_comment', 'workflow_run'],
    ...['fork', 'watch', 'pull_request_comment'],
];
const eventsOfAnySubject = ['workflow_dispatch', 'workflow_call', 'repository_dispatch', 'schedule'];
function checkWorkflows(files, options) {
    const names = ['oz-agent-action', ...(options.action === undefined ? [] : [options.action])];
    const own = files.filter(({ text }) => names.some((name) => text.includes(name)));
    if (own.length === 0) {
        const message = 'no workflow uses this action: run init without --check';
        return [{ path: '.github/workflows', line: 1, level: 'error', message }];
    }
    return own.flatMap((file) => new WorkflowCheck(file, options).findings);
}
class WorkflowCheck {
    findings = [];
    lines = new external_yaml_namespaceObject.LineCounter();
    document;
    path;
    constructor({ path, text }, { secrets, action }) {
        this.path = path;
        this.document = (0,external_yaml_namespaceObject.parseDocument)(text, { lineCounter: this.lines });
        const [broken] = this.document.errors;
        if (broken) {
            const [message = ''] = broken.message.split('\n');
            this.findings.push({ path, line: broken.linePos?.[0].line ?? 1, level: 'error', message });
            return;
        }
        for (const own of ownSteps(this.document, action))
            this.checkStep(own);
        this.checkCalls(action);
        if (!hasConcurrency(this.document))
            this.warn(undefined, 'no concurrency: the same event twice pays twice');
        if (secrets)
            this.checkSecrets(text, secrets);
    }
    add(node, level, message) {
        const line = (0,external_yaml_namespaceObject.isNode)(node) && node.range ? this.lines.linePos(node.range[0]).line : 1;
        this.findings.push({ path: this.path, line, level, message });
    }
    error(node, message) {
        this.add(node, 'error', message);
    }
    warn(node, message) {
        this.add(node, 'warning', message);
    }
    checkStep({ job, jobId, step }) {
        const uses = String(step.get('uses'));
        this.checkPin(step, uses);
        const inputs = this.inputsOf(step);
        const [, folder = ''] = /^[^/]+\/[^/@]+\/([\w-]+)@/.exec(uses) ?? [];
        const manifest = (0,external_yaml_namespaceObject.parse)((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(packageRoot, folder, 'action.yml'), 'utf8'));
        this.checkInputs(inputs, manifest.inputs);
        if (!inputs.has('oz_api_key') && !inputs.has('warp_api_key')) {
            this.error(step, `job ${jobId}: oz_api_key is missing`);
        }
        if (!job.has('timeout-minutes'))
            this.warn(step, `job ${jobId}: no timeout-minutes`);
        if (folder !== '')
            return;
        const recipe = this.recipeOf(inputs);
        if (recipe)
            this.checkRecipe(recipe, { job, node: step, words: `job ${jobId}: `, hasTarget: inputs.has('target') });
        this.checkTriggers(inputs);
    }
    checkPin(step, uses) {
        const node = step.get('uses', true);
        const [, ref = ''] = uses.split('@');
        if (uses.startsWith('your-org/'))
            this.error(node, 'your-org stands for the owner of your copy of the action: name it');
        if (!/^[0-9a-f]{40}$/.test(ref)) {
            this.error(node, `${uses} is not pinned: a tag can move, use the commit and its version as a comment`);
        }
        else if (!/^ *v\d/.test(((0,external_yaml_namespaceObject.isScalar)(node) ? node.comment : '') ?? '')) {
            this.warn(node, 'the pinned commit has no comment with its version, which Dependabot keeps up to date');
        }
    }
    inputsOf(map) {
        const given = resolve(this.document, map.get('with'));
        const items = (0,external_yaml_namespaceObject.isMap)(given) ? given.items : [];
        return new Map(items.map(({ key, value }) => {
            const node = resolve(this.document, value);
            return [inputName(key), { key, text: textOf(node) }];
        }));
    }
    checkInputs(inputs, declared) {
        const known = Object.keys(declared);
        for (const [name, { key, text }] of inputs) {
            if (!known.includes(name))
                this.error(key, `there is no input ${name}; did you mean ${(0,external_fastest_levenshtein_namespaceObject.closest)(name, known)}?`);
            if (/^(?:oz|warp)_api_key$/.test(name) && !/^\$\{\{\s*secrets(?:\.\w+|\['\w+'\])\s*\}\}$/.test(text)) {
                this.error(key, `${name} must come from a secret, and nothing else may stand there`);
            }
        }
    }
    recipeOf(inputs) {
        const { key, text: given = '' } = inputs.get('recipe') ?? {};
        if (given === '' || given.includes('${{'))
            return undefined;
        const recipe = recipeNames.find((name) => name === given);
        if (!recipe)
            this.error(key, `there is no recipe ${given}; did you mean ${(0,external_fastest_levenshtein_namespaceObject.closest)(given, recipeNames)}?`);
        return recipe;
    }
    checkRecipe(recipe, at) {
        const missing = missingPermissions(this.document, at.job, recipe).map(([scope, access]) => `${scope}: ${access}`);
        if (missing.length > 0) {
            this.error(at.node, `${at.words}the recipe ${recipe} needs the permissions ${missing.join(', ')}`);
        }
        const events = eventsOf(this.document);
        const fitting = [...eventsOf(readExample(recipe).document), ...eventsOfAnySubject];
        if (at.hasTarget || recipe === 'report' || events.some((event) => fitting.includes(event)))
            return;
        const [first = ''] = fitting;
        this.error(this.document.get('on', true), `the recipe ${recipe} works on ${first}, and this runs on ${events.join(', ')}`);
    }
    checkTriggers(inputs) {
        const open = eventsOf(this.document).filter((event) => openEvents.includes(event));
        if (open.length === 0)
            return;
        const { key, text } = inputs.get('require_permission') ?? {};
        const least = text === undefined || text === '' ? 'auto' : text;
        if (['none', 'read'].includes(least)) {
            const message = `require_permission: ${least} lets anyone start paid runs by ${open.join(', ')}`;
            this.error(key, message);
        }
        else if (least === 'auto' && open.includes('issues') && !inputs.has('max_cost') && !inputs.has('trigger_label')) {
            const message = 'anyone who may open an issue starts a run: max_cost or trigger_label limits what that costs';
            this.warn(this.document.get('on', true), message);
        }
    }
    checkCalls(action) {
        for (const [, job] of jobsOf(this.document)) {
            const uses = job.get('uses');
            if (!isOwn(uses, action))
                continue;
            this.checkPin(job, uses);
            const node = job.get('uses', true);
            const secrets = job.get('secrets');
            const passesKey = secrets === 'inherit' || ((0,external_yaml_namespaceObject.isMap)(secrets) && secrets.has('oz_api_key'));
            if (!passesKey)
                this.error(node, 'the secret oz_api_key is not passed');
            const recipe = recipeNames.find((name) => uses.includes(`/${name}.yml@`));
            if (!recipe)
                continue;
            const called = (0,external_yaml_namespaceObject.parse)((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(packageRoot, `.github/workflows/${recipe}.yml`), 'utf8'));
            const inputs = this.inputsOf(job);
            this.checkInputs(inputs, called.on.workflow_call.inputs);
            this.checkTriggers(inputs);
            this.checkRecipe(recipe, { job, node, words: '', hasTarget: inputs.has('target') });
        }
    }
    checkSecrets(text, secrets) {
        const named = [...text.matchAll(/\bsecrets(?:\.|\[')(\w+)/g)].map(([, name = '']) => name.toUpperCase());
        const declared = this.document.getIn(['on', 'workflow_call', 'secrets']);
        const passed = (0,external_yaml_namespaceObject.isMap)(declared) ? declared.items.map(({ key }) => String(key).toUpperCase()) : [];
        for (const name of new Set(named)) {
            if (name === 'GITHUB_TOKEN' || secrets.includes(name) || passed.includes(name))
                continue;
            this.error(undefined, `the secret ${name} isn't there: gh secret set ${name}`);
        }
    }
}
function textOf(node) {
    const value = (0,external_yaml_namespaceObject.isScalar)(node) ? node.value : undefined;
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
function inputName(key) {
    return String((0,external_yaml_namespaceObject.isScalar)(key) ? key.value : key)
        .toLowerCase()
        .replaceAll('-', '_');
}
;
function showDiff(before, after) {
    const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
    let start = 0;
    while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start])
        start += 1;
    let end = 0;
    while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end))
        end += 1;
    const around = 2;
    const from = Math.max(0, start - around);
    return [
        `@@ line ${from + 1} @@`,
        ...old.slice(from, start).map((line) => `  ${line}`),
        ...old.slice(start, old.length - end).map((line) => `- ${line}`),
        ...fresh.slice(start, fresh.length - end).map((line) => `+ ${line}`),
        ...old.slice(old.length - end, old.length - end + around).map((line) => `  ${line}`),
    ].join('\n');
}
;
function isSignedIn(root) {
    return run(root, 'gh', ['auth', 'status']) !== undefined;
}
function listSecrets(root) {
    const names = (json) => json?.split('\n').flatMap((line) => (line === '' ? [] : [line.toUpperCase()]));
    const own = names(run(root, 'gh', ['secret', 'list', '--json', 'name', '--jq', '.[].name']));
    if (!own)
        return undefined;
    const repository = run(root, 'gh', ['repo', 'view', '--json', 'nameWithOwner', '--jq', '.nameWithOwner']) ?? '';
    const shared = run(root, 'gh', ['api', `repos/${repository}/actions/organization-secrets`, '--jq', '.secrets[].name']);
    return [...own, ...(names(shared) ?? [])];
}
function storeSecret(root, name, value) {
    if (value !== undefined)
        return run(root, 'gh', ['secret', 'set', name], value) !== undefined;
    return (0,external_node_child_process_namespaceObject.spawnSync)('gh', ['secret', 'set', name], { cwd: root, stdio: 'inherit' }).status === 0;
}
;
const say = (text) => {
    process.stdout.write(`${text}\n`);
};
async function main(args) {
    try {
        const options = readInitOptions(args);
        if (options === undefined) {
            say(help);
            return 0;
        }
        const root = findRoot(options.folder);
        return options.check ? checkSetUp(root) : await setUp(root, options);
    }
    catch (error) {
        if (!(error instanceof InitError) && !isOfDisk(error))
            throw error;
        const hint = isOfDisk(error) ? '. Look who owns it, and what stands in its place, and run this again.' : '';
        process.stderr.write(`${error.message}${hint}\n`);
        return 2;
    }
}
function isOfDisk(error) {
    return error instanceof Error && 'syscall' in error && 'path' in error;
}
function checkSetUp(root) {
    const secrets = isSignedIn(root) ? listSecrets(root) : undefined;
    const findings = checkWorkflows(readWorkflows(root), { secrets, action: cameFrom().action });
    for (const { path, line, level, message } of findings)
        say(`${path}:${line}: ${level}: ${message}`);
    if (!secrets)
        say('Whether the secrets are there was not checked: gh is not signed in here.');
    const errors = findings.filter(({ level }) => level === 'error').length;
    say(errors === 0 ? 'The set-up is fine.' : `${errors} ${errors === 1 ? 'error' : 'errors'}.`);
    return errors === 0 ? 0 : 1;
}
async function setUp(root, options) {
    const isAsking = !options.yes && process.stdin.isTTY;
    const recipes = options.recipes ?? (isAsking ? await askRecipes() : undefined);
    if (!recipes)
        throw new InitError('Say which recipes: --recipes triage,review (there is no terminal to ask at).');
    const later = options.later ?? (isAsking && (await askLater(recipes)));
    const { changes, problems } = planChanges(root, recipes, { ...options, later });
    let left = 0;
    for (const change of changes)
        if (!(await applyChange(root, change, { ...options, isAsking })))
            left += 1;
    for (const problem of problems)
        process.stderr.write(`${problem}\n`);
    if (options.dryRun)
        say('Nothing was written (--dry-run).');
    say('');
    const isStored = options.gh && !options.dryRun && (await storeKey(root, isAsking));
    for (const line of nextSteps(root, recipes, isStored))
        say(line);
    return problems.length + left > 0 ? 1 : 0;
}
async function askRecipes() {
    const about = {
        triage: 'label and answer new issues',
        review: 'review pull requests',
        respond: 'answer comments that mention @oz-agent',
        'fix-ci': 'open a pull request that fixes failed CI',
        report: 'a weekly report',
    };
    const chosen = await prompts_namespaceObject.multiselect({
        message: 'What should Oz agents do here?',
        options: recipeNames.map((value) => ({ value, label: value, hint: about[value] })),
        required: true,
    });
    if (prompts_namespaceObject.isCancel(chosen))
        throw new InitError('Nothing was changed.');
    return recipeNames.filter((name) => chosen.includes(name));
}
async function askLater(recipes) {
    if (!recipes.includes('review'))
        return false;
    const message = 'End the review step at once, and apply the result later? (preview; saves minutes of long runs)';
    const chosen = await prompts_namespaceObject.confirm({ message, initialValue: false });
    if (prompts_namespaceObject.isCancel(chosen))
        throw new InitError('Nothing was changed.');
    return chosen;
}
function planChanges(root, recipes, options) {
    const pin = findPin(options);
    const workflows = readWorkflows(root);
    const ci = ciNames(workflows);
    const changes = [];
    const problems = [];
    const isLater = options.later === true && recipes.includes('review');
    const all = [
        ...recipes.map((recipe) => ({
            recipe,
            ...(isLater && recipe === 'review' && { example: 'review-later' }),
        })),
        ...(isLater ? [{ recipe: 'review', example: 'oz-collect' }] : []),
    ];
    for (const { recipe, example } of all) {
        const path = `${workflowFolder}/${example === 'oz-collect' ? example : `oz-${recipe}`}.yml`;
        const wanted = { recipe, pin, ci, ...(example && { example }) };
        const before = workflows.find((file) => file.path === path)?.text;
        try {
            const after = before === undefined ? makeWorkflow(wanted) : updateWorkflow(before, wanted);
            changes.push({ path, before, after });
        }
        catch (error) {
            if (!(error instanceof InitError))
                throw error;
            problems.push(`${path} is left as it is: ${error.message}. Fix or move it, and run this again.`);
        }
    }
    return { changes, problems };
}
async function applyChange(root, { path, before, after }, { dryRun, isAsking }) {
    if (before === after) {
        say(`${path}: unchanged`);
        return true;
    }
    say(`${path}: ${before === undefined ? 'new' : 'changed'}`);
    say(before === undefined ? after.trimEnd().replaceAll(/^/gm, '+ ') : showDiff(before, after));
    if (dryRun)
        return true;
    if (isAsking) {
        const answer = await prompts_namespaceObject.confirm({ message: `Write ${path}?` });
        if (prompts_namespaceObject.isCancel(answer))
            throw new InitError(`Stopped: ${path} and what comes after it were not written.`);
        if (!answer)
            return false;
    }
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.join)(root, path)), { recursive: true });
    (0,external_node_fs_namespaceObject.writeFileSync)((0,external_node_path_namespaceObject.join)(root, path), after);
    return true;
}
function nextSteps(root, recipes, isStored) {
    const remote = remoteOf(root);
    const fullName = remote?.fullName ?? 'OWNER/REPOSITORY';
    const rules = `https://${remote?.host ?? 'github.com'}/${fullName}/settings/rules`;
    const steps = [
        ...(remote ? [] : ['Put the repository on GitHub, which it has no remote for: gh repo create --source . --push']),
        ...(isStored ? [] : ['Store the API key (you are asked for it): gh secret set OZ_API_KEY']),
        `Give the agents a clone to work in: oz environment create --name ${fullName.split('/')[1] ?? ''} --docker-image warpdotdev/dev-base:latest --repo ${fullName}`,
        'Commit the workflows to the default branch: git add .github/workflows && git commit -m "Add Oz agents" && git push',
        ...(recipes.includes('review') ? [`To require the review, add the check "review" to a ruleset: ${rules}`] : []),
        'Look at the set-up again at any time with --check; it fits into CI.',
    ];
    return ['What is left to do:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
async function storeKey(root, isAsking) {
    if (!isSignedIn(root)) {
        say('gh is not installed or not signed in: gh auth login');
        return false;
    }
    if (listSecrets(root)?.includes('OZ_API_KEY') === true) {
        say('The secret OZ_API_KEY is there already.');
        return true;
    }
    const key = process.env['OZ_API_KEY'] ?? '';
    if (key === '' && !isAsking) {
        say('--gh stores the key from the environment variable OZ_API_KEY, which is not set.');
        return false;
    }
    const value = key === '' ? 'the value you give it' : 'the value of the environment variable OZ_API_KEY';
    say(`gh stores ${value} as a secret of this repository: gh secret set OZ_API_KEY`);
    if (isAsking && (await prompts_namespaceObject.confirm({ message: 'Store it?' })) !== true)
        return false;
    const isStored = storeSecret(root, 'OZ_API_KEY', key === '' ? undefined : key);
    say(isStored ? 'Stored the secret OZ_API_KEY.' : 'gh could not store the secret OZ_API_KEY.');
    return isStored;
}
var __webpack_exports__main = __webpack_exports__.i;
export { __webpack_exports__main as main };
