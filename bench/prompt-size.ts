/**
 * How long a prompt takes to be made as the event grows, to its 25 MB and 5,000 comments, beside parsing the same text as
 * JSON, which no action can do without.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEvent } from '../src/event/read.ts'
import { untrustedTexts } from '../src/event/untrusted.ts'
import { buildPrompt } from '../src/prompt/build.ts'
import { type FetchedComment, noContext } from '../src/prompt/context/context.ts'
import { drawMark, Fencer } from '../src/prompt/fence.ts'
import { readPrompt, searchPrompt } from '../src/prompt/pasted-text/classify.ts'
import { bestCpuMs } from './cpu-time.ts'
import { loadReaders } from '../src/platform/text/parse-markdown.ts'

await loadReaders()

export interface SizeResult {
  readonly payloadMb: number
  readonly comments: number
  readonly promptMs: number
  readonly parseMs: number
}

/** Measures each size, in milliseconds of the processor's time, best of three. */
export function measurePrompts(): readonly SizeResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-prompt-'))
  try {
    return [1, 5, 25].map((payloadMb) => measureSize(join(folder, 'event.json'), payloadMb))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A push of many commits, and comments in proportion. */
function measureSize(path: string, payloadMb: number): SizeResult {
  const commits = Array.from({ length: payloadMb * 1000 }, (_, index) => ({
    id: index.toString(16).padStart(40, '0'),
    message: `Change ${index} of many\n\n${'It does what it says. '.repeat(42)}`,
    author: { name: 'Mona', email: 'mona@example.com', username: 'mona' },
  }))
  const payload = JSON.stringify({ ref: 'refs/heads/main', commits, sender: { login: 'mona', type: 'User' } })
  writeFileSync(path, payload)
  const comments = Array.from({ length: payloadMb * 200 }, (_, index): FetchedComment => {
    const author = { login: `user${index}`, association: 'NONE' }
    return { author, createdAt: '2026-01-01T10:00:00Z', body: `Comment ${index}. `.repeat(100), url: undefined }
  })
  const fetched = { ...noContext, comments }
  return {
    payloadMb,
    comments: comments.length,
    promptMs: bestCpuMs(() => makePrompt(path, fetched)),
    parseMs: bestCpuMs(() => JSON.stringify(JSON.parse(payload)).length + JSON.stringify(comments).length),
  }
}

/** All that lies between the event's file and the prompt, but GitHub's answers. */
function makePrompt(path: string, fetched: typeof noContext): number {
  const event = readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'octo/hello' })
  const texts = untrustedTexts(event)
  const own = 'Say what changed, for people who use it.'
  const mark = drawMark(
    () => '5eed5eed5eed5eed',
    texts.map(({ text }) => text),
  )
  const search = searchPrompt(`${own}\n\n${texts.at(0)?.text ?? ''}`, texts)
  const { payload } = event
  const instructions = { prompt: readPrompt(search, texts, { payload, file: undefined, input: 'prompt' }) }
  const fencer = new Fencer(mark)
  return buildPrompt({ instructions, event, fencer, context: 'auto', fetched, keyLine: 'key' }).text.length
}

if (import.meta.main) {
  console.log('payload  comments   prompt   parsing   ratio')
  for (const { payloadMb, comments, promptMs, parseMs } of measurePrompts()) {
    const times = `${promptMs.toFixed(0).padStart(6)} ms ${parseMs.toFixed(0).padStart(6)} ms`
    console.log(
      `${String(payloadMb).padStart(4)} MB ${String(comments).padStart(9)} ${times} ${(promptMs / parseMs).toFixed(1).padStart(5)} x`,
    )
  }
}
