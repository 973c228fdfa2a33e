/** The repository that is set up: its workflows, and what git says of it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { InitError } from "./options.js";
export const workflowFolder = '.github/workflows';
/** @throws InitError outside of a git repository. */
export function findRoot(folder) {
    if (!existsSync(folder))
        throw new InitError(`There is no folder ${folder}.`);
    const root = run(folder, 'git', ['rev-parse', '--show-toplevel']);
    if (root !== undefined)
        return root;
    throw new InitError(`${folder} is in no git repository: run git init first, or go into your clone.`);
}
export function readWorkflows(root) {
    const folder = join(root, workflowFolder);
    if (!existsSync(folder))
        return [];
    return readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name) && statSync(join(folder, name)).isFile())
        .sort()
        .map((name) => ({ path: `${workflowFolder}/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}
/** Names of the events that start a workflow, however `on:` is written. */
export function eventsOf(document) {
    const { on } = document.toJS();
    if (typeof on === 'string')
        return [on];
    return Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
}
/** Names of the workflows that pushes and pull requests start: those whose failure is worth a look. */
export function ciNames(workflows) {
    return workflows.flatMap(({ path, text }) => {
        const document = parseDocument(text);
        if (document.errors.length > 0 || !isMap(document.contents))
            return [];
        const events = eventsOf(document);
        if (/\boz-agent-action\b/.test(text) || !events.some((event) => ['push', 'pull_request'].includes(event)))
            return [];
        const name = document.get('name');
        return [typeof name === 'string' ? name : path];
    });
}
/** `host` is github.com or a server of one's own; `fullName` is `owner/name`. Undefined without such a remote. */
export function remoteOf(root) {
    const url = run(root, 'git', ['config', '--get', 'remote.origin.url']) ?? '';
    const form = /^(?:(?:https?|ssh):\/\/)?(?:[^@/]*@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
    const [, host, fullName] = form.exec(url) ?? [];
    return host === undefined || fullName === undefined ? undefined : { host, fullName };
}
/** What a program printed, trimmed; undefined where it failed or isn't there. `input` goes to its standard input. */
export function run(folder, program, args, input = '') {
    try {
        const stdio = ['pipe', 'pipe', 'ignore'];
        return execFileSync(program, args, { cwd: folder, input, stdio: [...stdio], encoding: 'utf8' }).trim();
    }
    catch {
        return undefined;
    }
}
