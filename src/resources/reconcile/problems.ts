import { ActionError } from '../../platform/errors.ts'

/** What is wrong in a file of the repository, and where. */
export interface Problem {
  /** 1-based; undefined where it is the file as a whole. */
  readonly line: number | undefined
  readonly message: string
}

/** Gathers what is wrong, so that one run tells everything. */
export class Problems {
  private readonly found: Problem[] = []

  add(line: number | undefined, message: string): void {
    this.found.push({ line, message })
  }

  /** By line; those of the whole file first. */
  get all(): readonly Problem[] {
    return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  }
}

const mostInMessage = 10

/** A file that doesn't say what it should. Nothing was called for it. */
export class FileError extends ActionError {
  override name = 'FileError'
  readonly path: string
  readonly problems: readonly Problem[]

  constructor(path: string, problems: readonly Problem[]) {
    const told = problems.slice(0, mostInMessage).map(tellProblem)
    const more = problems.length - told.length
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super(`${path} has ${count}: ${[...told, ...(more > 0 ? [`and ${more} more in the log`] : [])].join(' ')}`, {
      hint: 'Fix the file; nothing was changed.',
    })
    this.path = path
    this.problems = problems
  }
}

function tellProblem({ line, message }: Problem): string {
  return line === undefined ? message : `line ${line}: ${message}`
}
