/** Keeps words out of code, docs and prompts that readers stop at; says the better one. */
import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findWords } from './lint/words.ts'

const root = join(import.meta.dirname, '..')
const places = [
  'src',
  'recipes',
  'examples',
  'skills',
  'docs',
  'schedule',
  'environment',
  'secret',
  'collect',
  '*.md',
  '*.yml',
]

const listed = spawnSync('git', ['ls-files', '--', ...places], { cwd: root, encoding: 'utf8' }).stdout
const files = listed
  .split('\n')
  .filter((file) => /\.(?:ts|md|yml|json)$/.test(file) && !/^(?:docs\/decisions|emulator|__tests__|demo)\//.test(file))
const findings = files.flatMap((file) =>
  findWords(readFileSync(join(root, file), 'utf8')).map(
    ({ line, word, better }) => `${file}:${line}: "${word}": write ${better}.`,
  ),
)
for (const finding of findings) console.error(finding)
process.exitCode = findings.length === 0 ? 0 : 1
