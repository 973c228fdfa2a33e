import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
export const recipeNames = ['triage', 'review', 'respond', 'fix-ci', 'report'];
export const help = `Sets up Oz agents in this repository.

  npx --yes github:your-org/oz-agent-action init [options]

  --recipes LIST   triage, review, respond, fix-ci, report; asked for where there is a terminal
  --later          end the review's step at once and apply its result later (preview); adds a collect workflow
  --yes            ask nothing: write what is new and update what this wizard may update
  --dry-run        show what would be written, and write nothing
  --gh             store the secret OZ_API_KEY with gh: its value from the environment variable of that name, else
                   gh asks for it; the other steps stay yours
  --pin SHA        the commit of the action to use; default: the one this wizard came from
  --action NAME    owner/name of the action; default: where this wizard came from
  --folder DIR     the repository; default: here
  --check          look at the set-up that is there, and change nothing; exit status 1 where something is wrong
  --help           this text`;
/** A wrong command line, or a repository that can't be worked with; the message is for the person at the keyboard. */
export class InitError extends Error {
    name = 'InitError';
}
const text = { type: 'string' };
const flag = { type: 'boolean' };
const known = {
    ...{ recipes: text, pin: text, action: text, folder: text },
    ...{ later: flag, yes: flag, 'dry-run': flag, gh: flag, check: flag, help: flag },
};
/** Undefined: asks for help. @throws InitError */
export function readInitOptions(args) {
    const { values, positionals } = parse(args);
    if (values.help === true)
        return undefined;
    const [stray] = positionals[0] === 'init' ? positionals.slice(1) : positionals;
    if (stray !== undefined) {
        const recipe = recipeNames.find((name) => name === stray);
        const options = ['init', ...Object.keys(known)];
        const meant = recipe === undefined ? near(stray, options) : ` Did you mean --recipes ${recipe}?`;
        throw new InitError(`The only command is init, not ${stray}.${meant}`);
    }
    if (values.pin !== undefined && !/^[0-9a-f]{40}$/.test(values.pin)) {
        throw new InitError(`--pin must be a full commit SHA of 40 characters, not ${values.pin}.`);
    }
    if (values.action !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(values.action)) {
        throw new InitError(`--action must be owner/name, not ${values.action}.`);
    }
    return {
        recipes: values.recipes === undefined ? undefined : readRecipes(values.recipes),
        later: values.later,
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
    try {
        return parseArgs({ args: [...args], options: known, strict: true, allowPositionals: true });
    }
    catch (error) {
        const [message = ''] = String(error)
            .replace(/^\w*Error(?: \[\w+\])?: /, '')
            .split('. ');
        const [, option] = /^Unknown option '--([\w-]+)'/.exec(message) ?? [];
        const meant = option === undefined ? '' : near(option, Object.keys(known));
        throw new InitError(`${message}.${meant || ' --help tells what there is.'}`, { cause: error });
    }
}
/** A question after the nearest of the options, for a word that is no more than two letters away from it. */
function near(word, options) {
    const name = closest(word, options);
    return distance(word, name) > 2 ? '' : ` Did you mean ${name === 'init' ? name : `--${name}`}?`;
}
function readRecipes(list) {
    const names = list.split(',').map((name) => name.trim().toLowerCase());
    const found = recipeNames.filter((name) => names.includes(name));
    const unknown = names.filter((name) => !recipeNames.some((one) => one === name));
    if (unknown.length === 0 && found.length > 0)
        return found;
    throw new InitError(`--recipes must name some of ${recipeNames.join(', ')}, not ${unknown.join(', ') || 'none'}.`);
}
