/** Coding CLIs that the server can't run by itself: the Oz agent runs them, told so by the prompt. */
export const delegates = ['amp', 'copilot', 'opencode'] as const
export type Delegate = (typeof delegates)[number]

export interface Delegation {
  readonly cli: Delegate
  /** The variable its key is in where the agent runs; the CLI's usual one unless given. */
  readonly keyVariable: string | undefined
}

interface Cli {
  readonly name: string
  readonly command: (task: string) => string
  /** The variable the CLI itself looks in; undefined where that depends on the model's provider. */
  readonly keyVariable: string | undefined
}

const clis: Readonly<Record<Delegate, Cli>> = {
  amp: { name: 'Amp', command: (task) => `amp -x ${task}`, keyVariable: 'AMP_API_KEY' },
  copilot: {
    name: 'GitHub Copilot CLI',
    command: (task) => `copilot -p ${task} --allow-all-tools`,
    keyVariable: 'COPILOT_GITHUB_TOKEN',
  },
  opencode: { name: 'opencode', command: (task) => `opencode run ${task}`, keyVariable: undefined },
}

/** The CLI reads the task from a file: as an argument it could be too long, and would have to be quoted for a shell. */
const taskFile = '/tmp/oz-task.md'

/**
 * The words that make the Oz agent hand the task to a coding CLI. The server doesn't see the pull request a CLI opens,
 * so the agent is told to report it.
 */
export function describeDelegation({ cli, keyVariable: given }: Delegation): string {
  const { name, command, keyVariable: usual } = clis[cli]
  const variable = given ?? usual
  const where =
    variable === undefined
      ? 'the variable of the model provider it is set up for, such as `ANTHROPIC_API_KEY` or `OPENAI_API_KEY`'
      : `the variable \`${variable}\``
  // Where the key has another name than the CLI looks for.
  const assignment = given === undefined || usual === undefined || given === usual ? '' : `${usual}="$${given}" `
  const steps = [
    `Write the task, which is everything below this list, word for word to ${taskFile}, including what it says about how to treat text written by others.`,
    `Run, in the clone of the repository: \`${assignment}${command(`"Do the task in ${taskFile}. If you open a pull request, print its URL and its branch at the end, one a line."`)}\`. It asks no questions; let it finish, which may take a long time.`,
    `Its key is an Oz secret, in ${where}. Never print it or write it to a file.`,
    `If \`${cli}\` is not installed, or can't sign in, say so in one line and stop.`,
    'If it opened a pull request, call `report_pr` with the URL and the branch that it printed.',
    `Your own answer is the complete final output of ${name}.`,
  ]
  const list = steps.map((step, index) => `${index + 1}. ${step}`)
  return [`Have ${name} (\`${cli}\`) carry out the task; do none of it yourself. How:`, '', ...list].join('\n')
}
