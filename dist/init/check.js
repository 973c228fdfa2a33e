/** What is wrong with a set-up that is there: inputs, permissions, triggers, pins, the secret. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { isMap, isScalar, LineCounter, parse, parseDocument } from 'yaml';
import { packageRoot } from "./pin.js";
import { recipeNames } from "./options.js";
import { eventsOf } from "./repository.js";
import { isOwn, missingPermissions, ownSteps } from "./workflow.js";
/** Events that people without any rights in a public repository can cause. */
const openEvents = [
    ...['issues', 'issue_comment', 'pull_request_target', 'discussion', 'discussion_comment', 'workflow_run'],
    ...['fork', 'watch', 'pull_request_comment'],
];
/** `secrets`: names of the repository's secrets; undefined where nobody could ask. */
export function checkWorkflows(files, secrets) {
    const own = files.filter(({ text }) => /\boz-agent-action\b/.test(text));
    if (own.length === 0) {
        const message = 'no workflow uses this action: run init without --check';
        return [{ path: '.github/workflows', line: 1, level: 'error', message }];
    }
    return own.flatMap((file) => checkWorkflow(file, secrets));
}
function checkWorkflow({ path, text }, secrets) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const [broken] = document.errors;
    if (broken) {
        const [message = ''] = broken.message.split('\n');
        return [{ path, line: broken.linePos?.[0].line ?? 1, level: 'error', message }];
    }
    const findings = [];
    const add = (node, level, message) => {
        const line = lines.linePos(rangeOf(node) ?? 0).line;
        findings.push({ path, line: Math.max(1, line), level, message });
    };
    for (const own of ownSteps(document))
        checkStep(document, own, add);
    checkCalls(document, add);
    if (!document.has('concurrency'))
        add(undefined, 'warning', 'no concurrency: the same event twice pays twice');
    checkSecrets(text, secrets, (message) => {
        add(undefined, 'error', message);
    });
    return findings;
}
function rangeOf(node) {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        return undefined;
    const start = node.range[0];
    return typeof start === 'number' ? start : undefined;
}
function checkStep(document, { job, jobId, step }, add) {
    const uses = String(step.get('uses'));
    checkPin(step, uses, add);
    const inputs = step.get('with');
    const [, folder = ''] = /oz-agent-action\/([\w-]+)@/.exec(uses) ?? [];
    if (isMap(inputs))
        checkInputs(inputs, folder, add);
    if (!isMap(inputs) || !(inputs.has('oz_api_key') || inputs.has('warp_api_key'))) {
        add(step, 'error', `job ${jobId}: oz_api_key is missing`);
    }
    if (!job.has('timeout-minutes'))
        add(step, 'warning', `job ${jobId}: no timeout-minutes`);
    const recipe = recipeNames.find((name) => name === (isMap(inputs) ? inputs.get('recipe') : undefined));
    if (recipe)
        checkPermissions(document, job, recipe, (message) => {
            add(step, 'error', `job ${jobId}: ${message}`);
        });
    if (isMap(inputs) && folder === '')
        checkTriggers(document, inputs, add);
}
function checkPin(step, uses, add) {
    const node = step.get('uses', true);
    const [, ref = ''] = uses.split('@');
    if (!/^[0-9a-f]{40}$/.test(ref)) {
        add(node, 'error', `${uses} is not pinned: a tag can move, use the commit and its version as a comment`);
    }
    else if (!/^ *v\d/.test((isScalar(node) ? node.comment : '') ?? '')) {
        add(node, 'warning', 'the pinned commit has no comment with its version, which Dependabot keeps up to date');
    }
}
function checkInputs(inputs, folder, add) {
    const manifest = parse(readFileSync(join(packageRoot, folder, 'action.yml'), 'utf8'));
    const known = Object.keys(manifest.inputs);
    for (const { key, value } of inputs.items) {
        const name = String(isScalar(key) ? key.value : key);
        if (!known.includes(name.toLowerCase())) {
            add(key, 'error', `there is no input ${name}; did you mean ${closest(name, known)}?`);
        }
        const text = isScalar(value) ? String(value.value) : '';
        if (/^(?:oz|warp)_api_key$/.test(name) && !/^\$\{\{\s*secrets\.\w+\s*\}\}$/.test(text)) {
            add(key, 'error', `${name} must come from a secret, and nothing else may stand there`);
        }
    }
}
function checkPermissions(document, job, recipe, add) {
    const missing = missingPermissions(document, job, recipe).map(([scope, access]) => `${scope}: ${access}`);
    if (missing.length > 0)
        add(`the recipe ${recipe} needs the permissions ${missing.join(', ')}`);
}
/** The gate asks for write access where a stranger's text is the instruction; who opens it lets anyone spend money. */
function checkTriggers(document, inputs, add) {
    const open = eventsOf(document).filter((event) => openEvents.includes(event));
    if (open.length === 0)
        return;
    const given = inputs.get('require_permission');
    const least = typeof given === 'string' ? given : 'auto';
    if (['none', 'read'].includes(least)) {
        const message = `require_permission: ${least} lets anyone start paid runs by ${open.join(', ')}`;
        add(inputs.get('require_permission', true), 'error', message);
    }
    else if (least === 'auto' && open.includes('issues') && !inputs.has('max_cost') && !inputs.has('trigger_label')) {
        const message = 'anyone who may open an issue starts a run: max_cost or trigger_label limits what that costs';
        add(document.get('on', true), 'warning', message);
    }
}
/** Jobs that call a reusable workflow of the action. */
function checkCalls(document, add) {
    const jobs = document.get('jobs');
    if (!isMap(jobs))
        return;
    for (const { value: job } of jobs.items) {
        if (!isMap(job) || !isOwn(job.get('uses')))
            continue;
        checkPin(job, String(job.get('uses')), add);
        const secrets = job.get('secrets');
        const passesKey = secrets === 'inherit' || (isMap(secrets) && secrets.has('oz_api_key'));
        if (!passesKey)
            add(job.get('uses', true), 'error', 'the secret oz_api_key is not passed');
        const recipe = recipeNames.find((name) => String(job.get('uses')).includes(`/${name}.yml@`));
        if (recipe)
            checkPermissions(document, job, recipe, (message) => {
                add(job.get('uses', true), 'error', message);
            });
    }
}
function checkSecrets(text, secrets, add) {
    if (!secrets)
        return;
    const named = [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = '']) => name.toUpperCase());
    for (const name of new Set(named)) {
        if (name !== 'GITHUB_TOKEN' && !secrets.includes(name))
            add(`the secret ${name} isn't there: gh secret set ${name}`);
    }
}
