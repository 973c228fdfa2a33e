/**
 * What differs between real life and a test comes in through these: time, chance, the runner's
 * command files, the log. Network ports stand with the rooms that own them (`oz/transport`, `github/client`).
 */

/** Time. Durations are milliseconds; `now` is monotonic and says nothing about the date. */
export interface Clock {
  /** Milliseconds since some fixed moment; never goes back. */
  now(): number
  /** The date of the day, for people and headers; never for deadlines. */
  date(): Date
  /** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

/** The runner's side of the step: what main tells it through command files and commands. */
export interface Runner {
  setOutput(name: string, value: string): void
  /** For post. Ids, never texts: 131,072 bytes and post can't start. */
  saveState(name: string, value: string): void
  /** Hides every later occurrence in the log. */
  mask(secret: string): void
  /** Replaces the step's summary. */
  writeSummary(markdown: string): void
}

/**
 * The one way to the log. Every text given here may come from outside: the writer cleans it so that no
 * workflow command can be read from it and no part of a secret shows.
 */
export interface Log {
  info(text: string): void
  /** A collapsible group; ends with the next `group` or `endGroup`. */
  group(title: string): void
  endGroup(): void
  /** Annotations; the writer keeps them to one line and to ten of a kind, and logs the rest plainly. */
  notice(text: string): void
  warning(text: string): void
  error(text: string): void
}

/** The environment as the process got it; read through this so that tests can give their own. */
export type Environment = Readonly<Record<string, string | undefined>>

/** `bytes` random bytes from a cryptographic source, as lower-case hex. */
export type RandomHex = (bytes: number) => string

/** A number in [0, 1) to spread waits with. */
export type Jitter = () => number
