/** A recipe's workflow: made from its example, or an existing one brought up to what the recipe needs. Comments stay. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { packageRoot } from "./pin.js";
import { InitError } from "./options.js";
export function readExample(recipe) {
    return parseDocument(readFileSync(join(packageRoot, `examples/${recipe}.yml`), 'utf8'));
}
/** The text of a new workflow. */
export function makeWorkflow(wanted) {
    const document = readExample(wanted.recipe);
    document.commentBefore = ` Set up by ${wanted.pin.action} init; yours to change. Check it with: npx --yes github:${wanted.pin.action} init --check`;
    if (wanted.recipe === 'fix-ci') {
        const ci = document.createNode(wanted.ci.length > 0 ? wanted.ci : ['CI'], { flow: true });
        document.setIn(['on', 'workflow_run', 'workflows'], ci);
    }
    for (const { step } of ownSteps(document)) {
        pinStep(step, wanted.pin);
        const inputs = step.get('with');
        if (isMap(inputs) && !inputs.has('environment'))
            inputs.set('environment', 'auto');
    }
    return print(document);
}
/**
 * An existing workflow with the action pinned and what the recipe needs added where it is missing; nothing else changes.
 * @throws InitError for a file that isn't YAML, or that has no step of this action.
 */
export function updateWorkflow(text, { recipe, pin }) {
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error)
        throw new InitError(`it is not YAML (${error.message.split('\n')[0] ?? ''})`);
    const steps = ownSteps(document);
    if (steps.length === 0)
        throw new InitError('it has no step of this action');
    const example = readExample(recipe);
    const model = ownSteps(example)[0]?.job;
    if (!document.has('permissions'))
        document.set('permissions', document.createNode({}));
    if (!document.has('concurrency'))
        document.set('concurrency', example.get('concurrency', true));
    for (const { job, step } of steps) {
        pinStep(step, pin);
        if (!job.has('timeout-minutes'))
            job.set('timeout-minutes', model?.get('timeout-minutes'));
        for (const [scope, access] of missingPermissions(document, job, recipe)) {
            if (isMap(job.get('permissions')))
                job.setIn(['permissions', scope], access);
            else
                job.set('permissions', document.createNode({ [scope]: access }, { flow: true }));
        }
    }
    return print(document);
}
/** The steps that use the action, or a sub-action of it. */
export function ownSteps(document) {
    const jobs = document.get('jobs');
    if (!isMap(jobs))
        return [];
    return jobs.items.flatMap(({ key, value: job }) => {
        const steps = isMap(job) ? job.get('steps') : undefined;
        if (!isMap(job) || !hasItems(steps))
            return [];
        return steps.items.flatMap((step) => isMap(step) && isOwn(step.get('uses')) ? [{ jobId: String(isScalar(key) ? key.value : key), job, step }] : []);
    });
}
function hasItems(value) {
    return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);
}
export function isOwn(uses) {
    return typeof uses === 'string' && /^[\w.-]+\/oz-agent-action(?:\/|@|$)/.test(uses);
}
/** Permissions that the recipe's example gives its job and this job hasn't. */
export function missingPermissions(document, job, recipe) {
    const needed = ownSteps(readExample(recipe))[0]?.job.toJSON();
    const raw = job.has('permissions') ? job.get('permissions') : document.get('permissions');
    const given = isMap(raw) ? raw.toJSON() : raw;
    if (given === 'write-all')
        return [];
    const levels = ['none', 'read', 'write'];
    const has = (scope) => given === 'read-all' ? 1 : levels.indexOf(given?.[scope] ?? 'none');
    return Object.entries(needed?.permissions ?? {}).filter(([scope, access]) => has(scope) < levels.indexOf(access));
}
function pinStep(step, { action, sha, version }) {
    const uses = String(step.get('uses'));
    const [, path = ''] = /^[^/]+\/[^/@]+((?:\/[^@]*)?)/.exec(uses) ?? [];
    const pinned = new Scalar(`${action}${path}@${sha}`);
    pinned.comment = ` ${version}`;
    step.set('uses', pinned);
}
function print(document) {
    return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
