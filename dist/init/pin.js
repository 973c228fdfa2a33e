/** Which commit of the action to use: the one this wizard came from, so that what is written fits what was run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InitError } from "./options.js";
import { remoteOf, run } from "./repository.js";
/** Where package.json and the examples are: this file runs in init/ of a clone, or in dist/init/ of what npm installed. */
const parent = join(import.meta.dirname, '..');
export const packageRoot = existsSync(join(parent, 'action.yml')) ? parent : join(parent, '..');
/** @throws InitError where nothing tells the repository or the commit. */
export function findPin(options, root = packageRoot) {
    const { version } = readJson(join(root, 'package.json'));
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
/** npm writes down where it got a package from; a clone knows it by git. */
export function cameFrom(root = packageRoot) {
    const lock = join(root, '..', '.package-lock.json');
    if (existsSync(lock)) {
        const { packages = {} } = readJson(lock);
        const resolved = packages['node_modules/oz-agent-action']?.resolved ?? '';
        const [, action, sha] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/.exec(resolved) ?? [];
        return { sha: sha ?? /#([0-9a-f]{40})$/.exec(resolved)?.[1], action };
    }
    if (!existsSync(join(root, '.git')))
        return {};
    return { sha: run(root, 'git', ['rev-parse', 'HEAD']), action: remoteOf(root)?.fullName };
}
function readJson(path) {
    return JSON.parse(readFileSync(path, 'utf8'));
}
