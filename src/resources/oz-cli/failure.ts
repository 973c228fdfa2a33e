import { ActionError } from '../../platform/errors.ts'

const cliPage = 'https://docs.warp.dev/reference/cli/'

/**
 * missing: there is no such program. stuck: it didn't end in time. refused: it ended with an error.
 * nonsense: it ended well, and what it said can't be read. undone: it ended well, and yet it wasn't done.
 */
export type OzCliFailure = 'missing' | 'stuck' | 'refused' | 'nonsense' | 'undone'

/** What went wrong with the `oz` command line. */
export class OzCliError extends ActionError {
  override name = 'OzCliError'
  readonly failure: OzCliFailure

  constructor(failure: OzCliFailure, message: string, cause?: unknown) {
    super(message, { hint: waysOut[failure], link: cliPage, cause })
    this.failure = failure
  }
}

const waysOut: Readonly<Record<OzCliFailure, string>> = {
  missing:
    "Install the Oz CLI in a step before this one. On a Debian or Ubuntu runner: curl -fsSL -o oz.deb 'https://app.warp.dev/download/cli?os=linux&package=deb&arch=x86_64' && sudo apt-get install -y ./oz.deb. On macOS: brew install --cask warpdotdev/warp/oz.",
  stuck:
    'Look in the log for what it waited for: an address to open means that Oz may not see a repository yet, and a person has to authorize it once.',
  refused: 'Look in the log for what it said, and try the same command on your own machine.',
  undone:
    'Look in the log for what oz said: an address to open means that a person has to authorize a repository once; then re-run the job.',
  nonsense: 'Update the Oz CLI, and look in the log for what it said.',
}
