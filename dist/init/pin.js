/** Which commit of the action to use: the one this wizard came from, so that what is written fits what was run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InitError } from "./options.js";
import { run } from "./repository.js";
/** Where package.json and the examples are: this file runs in init/ of a clone, or in dist/init/ of what npm installed. */
const parent = join(import.meta.dirname, '..');
export const packageRoot = existsSync(join(parent, 'action.yml')) ? parent : join(parent, '..');
/** @throws InitError where nothing tells the commit. */
export function findPin(options, root = packageRoot) {
    const { version } = readJson(join(root, 'package.json'));
    const came = cameFrom(root);
    const sha = options.pin ?? came.sha;
    if (sha === undefined) {
        throw new InitError('Nothing tells which commit of the action this wizard came from: give it with --pin SHA.');
    }
    return { action: options.action ?? came.action ?? 'your-org/oz-agent-action', sha, version: `v${version}` };
}
/** npm writes down where it got a package from; a clone knows it by git. */
function cameFrom(root) {
    const lock = join(root, '..', '.package-lock.json');
    if (existsSync(lock)) {
        const { packages = {} } = readJson(lock);
        const resolved = packages['node_modules/oz-agent-action']?.resolved ?? '';
        const [, action, sha] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/.exec(resolved) ?? [];
        return { sha: sha ?? /#([0-9a-f]{40})$/.exec(resolved)?.[1], action };
    }
    const url = run(root, 'git', ['config', '--get', 'remote.origin.url']) ?? '';
    const action = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
    return { sha: existsSync(join(root, '.git')) ? run(root, 'git', ['rev-parse', 'HEAD']) : undefined, action };
}
function readJson(path) {
    return JSON.parse(readFileSync(path, 'utf8'));
}
