/** What is wrong with a set-up that is there: inputs, permissions, triggers, pins, the secret. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, LineCounter, parse, parseDocument } from 'yaml';
import { packageRoot } from "./pin.js";
import { recipeNames } from "./options.js";
import { eventsOf } from "./repository.js";
import { hasConcurrency, isOwn, jobsOf, missingPermissions, ownSteps, readExample } from "./workflow.js";
/** Events that people without any rights in a public repository can cause. */
const openEvents = [
    ...['issues', 'issue_comment', 'pull_request_target', 'discussion', 'discussion_comment', 'workflow_run'],
    ...['fork', 'watch', 'pull_request_comment'],
];
/** Events that are about nothing: with them `target` says what the recipe works on, or the caller does. */
const eventsOfAnySubject = ['workflow_dispatch', 'workflow_call', 'repository_dispatch', 'schedule'];
export function checkWorkflows(files, options) {
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
    lines = new LineCounter();
    document;
    path;
    constructor({ path, text }, { secrets, action }) {
        this.path = path;
        this.document = parseDocument(text, { lineCounter: this.lines });
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
        const line = isNode(node) && node.range ? this.lines.linePos(node.range[0]).line : 1;
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
        const given = step.get('with');
        const inputs = isMap(given) ? given : undefined;
        const [, folder = ''] = /^[^/]+\/[^/@]+\/([\w-]+)@/.exec(uses) ?? [];
        if (inputs)
            this.checkInputs(inputs, folder);
        if (!inputs?.items.some(({ key }) => /^(?:oz|warp)_api_key$/.test(inputName(key)))) {
            this.error(step, `job ${jobId}: oz_api_key is missing`);
        }
        if (!job.has('timeout-minutes'))
            this.warn(step, `job ${jobId}: no timeout-minutes`);
        if (!inputs || folder !== '')
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
        else if (!/^ *v\d/.test((isScalar(node) ? node.comment : '') ?? '')) {
            this.warn(node, 'the pinned commit has no comment with its version, which Dependabot keeps up to date');
        }
    }
    checkInputs(inputs, folder) {
        const manifest = parse(readFileSync(join(packageRoot, folder, 'action.yml'), 'utf8'));
        const known = Object.keys(manifest.inputs);
        for (const { key, value } of inputs.items) {
            const name = inputName(key);
            if (!known.includes(name))
                this.error(key, `there is no input ${name}; did you mean ${closest(name, known)}?`);
            const text = isScalar(value) ? String(value.value) : '';
            if (/^(?:oz|warp)_api_key$/.test(name) && !/^\$\{\{\s*secrets\.\w+\s*\}\}$/.test(text)) {
                this.error(key, `${name} must come from a secret, and nothing else may stand there`);
            }
        }
    }
    recipeOf(inputs) {
        const given = inputs.get('recipe');
        if (typeof given !== 'string' || given.includes('${{'))
            return undefined;
        const recipe = recipeNames.find((name) => name === given);
        const meant = closest(given, recipeNames);
        if (!recipe)
            this.error(inputs.get('recipe', true), `there is no recipe ${given}; did you mean ${meant}?`);
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
    /** The gate asks for write access where a stranger's text is the instruction; who opens it lets anyone spend money. */
    checkTriggers(inputs) {
        const open = eventsOf(this.document).filter((event) => openEvents.includes(event));
        if (open.length === 0)
            return;
        const given = inputs.get('require_permission');
        const least = typeof given === 'string' ? given : 'auto';
        if (['none', 'read'].includes(least)) {
            const message = `require_permission: ${least} lets anyone start paid runs by ${open.join(', ')}`;
            this.error(inputs.get('require_permission', true), message);
        }
        else if (least === 'auto' && open.includes('issues') && !inputs.has('max_cost') && !inputs.has('trigger_label')) {
            const message = 'anyone who may open an issue starts a run: max_cost or trigger_label limits what that costs';
            this.warn(this.document.get('on', true), message);
        }
    }
    /** Jobs that call a reusable workflow of the action. */
    checkCalls(action) {
        for (const [, job] of jobsOf(this.document)) {
            const uses = job.get('uses');
            if (!isOwn(uses, action))
                continue;
            this.checkPin(job, uses);
            const node = job.get('uses', true);
            const secrets = job.get('secrets');
            const passesKey = secrets === 'inherit' || (isMap(secrets) && secrets.has('oz_api_key'));
            if (!passesKey)
                this.error(node, 'the secret oz_api_key is not passed');
            const recipe = recipeNames.find((name) => uses.includes(`/${name}.yml@`));
            if (recipe)
                this.checkRecipe(recipe, { job, node, words: '', hasTarget: false });
        }
    }
    checkSecrets(text, secrets) {
        const named = [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name.toUpperCase());
        for (const name of new Set(named)) {
            if (name === 'GITHUB_TOKEN' || secrets.includes(name))
                continue;
            this.error(undefined, `the secret ${name} isn't there: gh secret set ${name}`);
        }
    }
}
/** As the action takes it: hyphens and case make no difference. */
function inputName(key) {
    return String(isScalar(key) ? key.value : key)
        .toLowerCase()
        .replaceAll('-', '_');
}
