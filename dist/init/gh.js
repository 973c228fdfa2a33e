/** What GitHub's command line can say and do. The key's value goes to its standard input, never to its arguments. */
import { spawnSync } from 'node:child_process';
import { run } from "./repository.js";
export function isSignedIn(root) {
    return run(root, 'gh', ['auth', 'status']) !== undefined;
}
/** Names of the secrets that workflows here see; undefined where gh can't tell. */
export function listSecrets(root) {
    const names = (json) => json?.split('\n').flatMap((line) => (line === '' ? [] : [line.toUpperCase()]));
    const own = names(run(root, 'gh', ['secret', 'list', '--json', 'name', '--jq', '.[].name']));
    if (!own)
        return undefined;
    const repository = run(root, 'gh', ['repo', 'view', '--json', 'nameWithOwner', '--jq', '.nameWithOwner']) ?? '';
    const shared = run(root, 'gh', ['api', `repos/${repository}/actions/organization-secrets`, '--jq', '.secrets[].name']);
    return [...own, ...(names(shared) ?? [])];
}
/** Without a value gh asks for it, at the terminal. */
export function storeSecret(root, name, value) {
    if (value !== undefined)
        return run(root, 'gh', ['secret', 'set', name], value) !== undefined;
    return spawnSync('gh', ['secret', 'set', name], { cwd: root, stdio: 'inherit' }).status === 0;
}
