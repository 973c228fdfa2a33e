import { describe, expect, test } from '@jest/globals'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAttachments } from '../../../src/action/resolve/task.ts'
import type { Image } from '../../../src/inputs/task.ts'
import { ActionError } from '../../../src/platform/errors.ts'
import { createLog } from '../../../src/platform/log.ts'
import { useTemporaryFolders } from '../../support/temporary.ts'

const makeFolder = useTemporaryFolders()

const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')
const jpeg = Buffer.from('\xff\xd8\xff\xe0rest', 'latin1')
const gif = Buffer.from('GIF89a rest', 'latin1')
const webp = Buffer.from('RIFF\0\0\0\0WEBPrest', 'latin1')

/** Files by their path below a fresh folder with `work/`, `temp/` and `elsewhere/`. */
function lay(files: Readonly<Record<string, Buffer>>): string {
  const folder = makeFolder()
  for (const name of ['work/shots/deep', 'temp', 'elsewhere']) mkdirSync(join(folder, name), { recursive: true })
  for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path), bytes)
  return folder
}

async function read(folder: string, ...globs: string[]): Promise<{ images: readonly Image[]; log: string }> {
  const lines: string[] = []
  const images = await readAttachments(globs, {
    env: { GITHUB_WORKSPACE: join(folder, 'work'), RUNNER_TEMP: join(folder, 'temp') },
    log: createLog({ write: (chunk) => lines.push(chunk), redact: (text) => text, colour: false }),
    cancelled: new AbortController().signal,
  })
  return { images, log: lines.join('') }
}

async function rejectionOf(folder: string, ...globs: string[]): Promise<string> {
  const error: unknown = await read(folder, ...globs).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ActionError)
  return error instanceof ActionError ? error.oneLine : ''
}

test('images are known by their content, found by globs, and each sent once', async () => {
  const folder = lay({
    'work/shots/a.bin': png,
    'work/shots/deep/b.jpg': jpeg,
    'work/c.gif': gif,
    'temp/d.webp': webp,
    'work/shots/notes.txt': Buffer.from('text'),
  })
  const { images, log } = await read(folder, 'shots/*.bin', '**/*.jpg', './c.gif', join(folder, 'temp/*'), 'shots/a.*')
  expect(images.map(({ name, mimeType }) => [name, mimeType]).sort()).toEqual([
    ['a.bin', 'image/png'],
    ['b.jpg', 'image/jpeg'],
    ['c.gif', 'image/gif'],
    ['d.webp', 'image/webp'],
  ])
  expect(images.find(({ name }) => name === 'c.gif')?.base64).toBe(gif.toString('base64'))
  expect(log).toMatch(/::warning.*no further file matches "shots\/a\.\*"/)
})

test('a glob that matches nothing is an error', async () => {
  expect(await rejectionOf(lay({}), 'shots/*.png')).toMatch(/no file matches "shots\/\*\.png"/)
})

describe('refused', () => {
  test('what is no image, whatever it is called', async () => {
    expect(await rejectionOf(lay({ 'work/a.png': Buffer.from('<svg/>') }), '*.png')).toMatch(/"a\.png" is none/)
  })

  test('more than five', async () => {
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`work/${index}.png`, png]))
    expect(await rejectionOf(lay(files), '*.png')).toMatch(/5 images at most.*"\*\.png"/)
  })

  test('one that is too large', async () => {
    const large = Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)])
    expect(await rejectionOf(lay({ 'work/a.png': large }), '*.png')).toMatch(
      /"a\.png" has 5\.0 MiB, and 5 are the most/,
    )
  })

  test.each(['../elsewhere/*.png', 'link/*.png', 'shots/link.png'])('what is elsewhere: %s', async (glob) => {
    const folder = lay({ 'elsewhere/secret.png': png })
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'work/link'))
    symlinkSync(join(folder, 'elsewhere/secret.png'), join(folder, 'work/shots/link.png'))
    expect(await rejectionOf(folder, glob)).toMatch(/must be below the workspace or RUNNER_TEMP/)
  })
})
