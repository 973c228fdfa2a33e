/** The wizard: what to set up, what that writes, and what is left to do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as clack from '@clack/prompts';
import { checkWorkflows } from "./check.js";
import { showDiff } from "./diff.js";
import { isSignedIn, listSecrets, storeSecret } from "./gh.js";
import { help, InitError, readInitOptions, recipeNames } from "./options.js";
import { cameFrom, findPin } from "./pin.js";
import { ciNames, findRoot, readWorkflows, remoteOf, workflowFolder } from "./repository.js";
import { makeWorkflow, updateWorkflow } from "./workflow.js";
const say = (text) => {
    process.stdout.write(`${text}\n`);
};
/** 0: done, or nothing wrong; 1: something is wrong, or was left alone; 2: the command line or the place makes no sense. */
export async function main(args) {
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
/** What the file system refused. */
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
    const chosen = await clack.multiselect({
        message: 'What should Oz agents do here?',
        options: recipeNames.map((value) => ({ value, label: value, hint: about[value] })),
        required: true,
    });
    if (clack.isCancel(chosen))
        throw new InitError('Nothing was changed.');
    return recipeNames.filter((name) => chosen.includes(name));
}
async function askLater(recipes) {
    if (!recipes.includes('review'))
        return false;
    const message = 'End the review step at once, and apply the result later? (preview; saves minutes of long runs)';
    const chosen = await clack.confirm({ message, initialValue: false });
    if (clack.isCancel(chosen))
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
/** False: a person said no. */
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
        const answer = await clack.confirm({ message: `Write ${path}?` });
        if (clack.isCancel(answer))
            throw new InitError(`Stopped: ${path} and what comes after it were not written.`);
        if (!answer)
            return false;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), after);
    return true;
}
/** What a file can't do, in order. */
function nextSteps(root, recipes, isStored) {
    const remote = remoteOf(root);
    const fullName = remote?.fullName ?? 'OWNER/REPOSITORY';
    const rules = `https://${remote?.host ?? 'github.com'}/${fullName}/settings/rules`;
    const steps = [
        ...(remote ? [] : ['Put the repository on GitHub, which it has no remote for: gh repo create --source . --push']),
        ...(isStored ? [] : ['Store the API key (you are asked for it): gh secret set OZ_API_KEY']),
        `Give the agents a clone to work in: oz environment create --name ${fullName.split('/')[1] ?? ''} --docker-image warpdotdev/dev-base:latest --repo ${fullName}`,
        'Commit the workflows to the default branch: git add .github/workflows && git commit -m "Add Oz agents" && git push',
        // Not before: a required check holds up the push of the workflow that makes it.
        ...(recipes.includes('review') ? [`To require the review, add the check "review" to a ruleset: ${rules}`] : []),
        'Look at the set-up again at any time with --check; it fits into CI.',
    ];
    return ['What is left to do:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
/** True once the secret is there. Says what gh is about to do, and asks first where there is somebody to ask. */
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
    if (isAsking && (await clack.confirm({ message: 'Store it?' })) !== true)
        return false;
    const isStored = storeSecret(root, 'OZ_API_KEY', key === '' ? undefined : key);
    say(isStored ? 'Stored the secret OZ_API_KEY.' : 'gh could not store the secret OZ_API_KEY.');
    return isStored;
}
