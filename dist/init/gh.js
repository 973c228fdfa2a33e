/** What GitHub's command line can say and do. The key's value goes to its standard input, never to its arguments. */
import { run } from "./repository.js";
export function isSignedIn(root) {
    return run(root, 'gh', ['auth', 'status']) !== undefined;
}
/** Names of the secrets that workflows here see; undefined where gh can't tell. */
export function listSecrets(root) {
    const names = (json) => json?.split('\n').flatMap((line) => (line === '' ? [] : [line.toUpperCase()]));
    const args = ['--json', 'name', '--jq', '.[].name'];
    const own = names(run(root, 'gh', ['secret', 'list', ...args]));
    if (!own)
        return undefined;
    const repository = run(root, 'gh', ['repo', 'view', '--json', 'nameWithOwner', '--jq', '.nameWithOwner']);
    const shared = run(root, 'gh', [
        'api',
        `repos/${repository ?? ''}/actions/organization-secrets`,
        '--jq',
        '.secrets[].name',
    ]);
    return [...own, ...(names(shared) ?? [])];
}
export function storeSecret(root, name, value) {
    return run(root, 'gh', ['secret', 'set', name], value) !== undefined;
}
