import { commandNames, readCommand } from './log-commands.ts'
import type { LogCommand } from './log-commands.ts'
import type { Masks } from './masks.ts'
import type { StepRecord } from './step-record.ts'

export interface CommandReaderOptions {
  readonly record: StepRecord
  readonly masks: Masks
  readonly isDebug: boolean
  readonly setOutput: (name: string, value: string) => void
}

/** Reads a process's output line by line: obeys commands, shows the rest. One for each process. */
export function createCommandReader(options: CommandReaderOptions): (line: string) => void {
  const { record } = options
  const names = new Set(commandNames)
  let stopToken: string | undefined
  let isEchoing = options.isDebug

  function stop(line: string, token: string): void {
    if (token === '' || token.toLowerCase() === 'pause-logging' || names.has(token.toLowerCase())) {
      record.breakCommand(`command '${line}'`, 'Invalid stop token.')
      return
    }
    stopToken = token.toLowerCase()
    names.add(stopToken)
    if (token.length > 6) options.masks.add(token)
    record.write(line)
  }

  return (line) => {
    const command = readCommand(line, names)
    if (command === undefined || (stopToken !== undefined && command.name !== stopToken)) {
      record.write(line)
    } else if (stopToken !== undefined) {
      names.delete(stopToken)
      stopToken = undefined
      record.write(line)
    } else if (command.name === 'stop-commands') {
      stop(line, command.data)
    } else {
      if (isEchoing && !quietCommands.has(command.name)) record.write(line)
      if (command.name === 'echo') isEchoing = command.data.trim().toLowerCase() === 'on'
      obey(command, line, options)
    }
  }
}

/** Commands that show themselves anyway, or hold a secret. */
const quietCommands = new Set(['add-mask', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice', 'warning'])

function obey(command: LogCommand, line: string, options: CommandReaderOptions): void {
  const { record } = options
  switch (command.name) {
    case 'error':
    case 'warning':
    case 'notice':
      record.annotate(command.name, command.data, command.properties)
      break
    case 'group':
      record.write(`##[group]${command.data}`)
      break
    case 'endgroup':
      record.write('##[endgroup]')
      break
    case 'debug':
      if (options.isDebug) record.write(`##[debug]${command.data}`)
      break
    case 'add-mask':
      if (command.data.trim() === '')
        record.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      options.masks.add(command.data)
      break
    case 'set-output':
    case 'save-state':
      obeyValue(command, line, options)
      break
    case 'set-env':
    case 'add-path':
      record.breakCommand(
        `command '${line}'`,
        `The \`${command.name}\` command is disabled. Please upgrade to using Environment Files.`,
      )
      break
    default:
      break
  }
}

function obeyValue(command: LogCommand, line: string, options: CommandReaderOptions): void {
  const { record } = options
  const name = command.properties['name'] ?? ''
  record.annotate(
    'warning',
    `The \`${command.name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
  )
  if (name === '') {
    record.breakCommand(`command '${line}'`, `Required field 'name' is missing in ##[${command.name}] command.`)
  } else if (command.name === 'set-output') {
    options.setOutput(name, command.data)
  } else {
    record.state[name] = command.data
  }
}
