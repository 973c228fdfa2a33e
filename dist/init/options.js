import { parseArgs } from 'node:util';
export const recipeNames = ['triage', 'review', 'respond', 'fix-ci', 'report'];
export const help = `Sets up Oz agents in this repository.

  npx --yes github:your-org/oz-agent-action init [options]

  --recipes LIST   triage, review, respond, fix-ci, report; asked for where there is a terminal
  --yes            ask nothing: write what is new and update what this wizard may update
  --dry-run        show what would be written, and write nothing
  --gh             also do what gh can: store the secret, from OZ_API_KEY in the environment
  --pin SHA        the commit of the action to use; default: the one this wizard came from
  --action NAME    owner/name of the action; default: where this wizard came from
  --folder DIR     the repository; default: here
  --check          look at the set-up that is there, and change nothing; exit status 1 where something is wrong
  --help           this text`;
/** A wrong command line, or a repository that can't be worked with; the message is for the person at the keyboard. */
export class InitError extends Error {
    name = 'InitError';
}
/** Undefined: asks for help. @throws InitError */
export function readInitOptions(args) {
    const { values, positionals } = parse(args);
    if (values.help === true)
        return undefined;
    if (positionals.some((word, index) => index > 0 || word !== 'init')) {
        throw new InitError(`The only command is init, not ${positionals.join(' ')}.`);
    }
    if (values.pin !== undefined && !/^[0-9a-f]{40}$/.test(values.pin)) {
        throw new InitError(`--pin must be a full commit SHA of 40 characters, not ${values.pin}.`);
    }
    if (values.action !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(values.action)) {
        throw new InitError(`--action must be owner/name, not ${values.action}.`);
    }
    return {
        recipes: values.recipes === undefined ? undefined : readRecipes(values.recipes),
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
    const text = { type: 'string' };
    const flag = { type: 'boolean' };
    const options = {
        ...{ recipes: text, pin: text, action: text, folder: text },
        ...{ yes: flag, 'dry-run': flag, gh: flag, check: flag, help: flag },
    };
    try {
        return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    }
    catch (error) {
        throw new InitError(error instanceof Error ? error.message : String(error), { cause: error });
    }
}
function readRecipes(list) {
    const names = list.split(',').map((name) => name.trim());
    const found = recipeNames.filter((name) => names.includes(name));
    const unknown = names.filter((name) => !recipeNames.some((known) => known === name));
    if (unknown.length === 0 && found.length > 0)
        return found;
    throw new InitError(`--recipes must name some of ${recipeNames.join(', ')}, not ${unknown.join(', ') || 'none'}.`);
}
