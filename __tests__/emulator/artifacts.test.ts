import { describe, expect, test } from '@jest/globals'
import type { ArtifactSpec } from '../../emulator/agents/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

const artifacts: readonly ArtifactSpec[] = [
  { type: 'PLAN', at: 100, title: 'The plan', content: '# Plan' },
  { type: 'PULL_REQUEST', url: 'https://github.com/o/r/pull/7', branch: 'oz/x' },
  { type: 'SCREENSHOT', description: 'The page' },
  { type: 'FILE', path: 'out/report.txt', content: 'a report', description: 'What was found' },
  { type: 'EXTERNAL_REFERENCE', url: 'https://linear.app/x', title: 'Issue', reference_type: 'linear_issue' },
  { type: 'RAW', item: { artifact_type: 'HOLOGRAM', created_at: 'never' } },
]

function finished() {
  const lab = laboratory({ agent: scriptedAgent({ artifacts }), downloadTtlMs: 60_000 })
  const id = textAt(lab.ask('POST /agent/run', { body: { prompt: 'Do it' } }).json, 'run_id')
  lab.clock.advance(10_000)
  const list = listAt(lab.ask(`GET /agent/runs/${id}`).json, 'artifacts')
  const uid = (index: number) => textAt(list, index, 'data', 'artifact_uid')
  const fetched = (index: number) => lab.ask(`GET /agent/artifacts/${uid(index)}`)
  return { ...lab, id, list, uid, fetched }
}

describe('artifacts', () => {
  test('are listed with the run, each from its moment on', () => {
    const { ask, clock } = laboratory({ agent: scriptedAgent({ artifacts }) })
    const id = textAt(ask('POST /agent/run', { body: { prompt: 'Do it' } }).json, 'run_id')
    const kinds = () =>
      listAt(ask(`GET /agent/runs/${id}`).json, 'artifacts').map((item) => member(item, 'artifact_type'))
    expect(kinds()).toEqual([])
    clock.advance(100)
    expect(kinds()).toEqual(['PLAN'])
    clock.advance(10_000)
    expect(kinds()).toEqual(['PLAN', 'PULL_REQUEST', 'SCREENSHOT', 'FILE', 'EXTERNAL_REFERENCE', 'HOLOGRAM'])
  })

  test('say what they are', () => {
    expect(finished().list).toMatchObject([
      { data: { title: 'The plan', document_uid: expect.any(String) } },
      { data: { url: 'https://github.com/o/r/pull/7', branch: 'oz/x' } },
      { data: { mime_type: 'image/png', description: 'The page' } },
      { data: { filepath: 'out/report.txt', filename: 'report.txt', mime_type: 'text/plain', size_bytes: 8 } },
      { data: { url: 'https://linear.app/x', title: 'Issue', reference_type: 'linear_issue' } },
      { artifact_type: 'HOLOGRAM' },
    ])
  })

  test('that are plans come inline', () => {
    expect(finished().fetched(0).json).toMatchObject({
      artifact_type: 'PLAN',
      data: { title: 'The plan', content: '# Plan', content_type: 'text/markdown' },
    })
  })

  test.each([
    [2, 'image/png', /^.PNG/],
    [3, 'text/plain', /^a report$/],
  ])('number %i comes by a signed URL, without the key', (index, type, content) => {
    const { fetched, ask, oz } = finished()
    const url = textAt(fetched(index).json, 'data', 'download_url')
    const { status, headers, text } = ask(`GET ${url}`, { key: null })
    expect([status, headers['content-type']]).toEqual([200, type])
    expect(text).toMatch(content)
    expect(oz.leaks).toEqual([])
  })

  test('refuse the key at the signed URL, and remember it', () => {
    const { fetched, ask, oz, uid } = finished()
    expect(ask(`GET ${textAt(fetched(3).json, 'data', 'download_url')}`).status).toBe(400)
    expect(oz.leaks).toEqual([`/downloads/artifacts/${uid(3)}`])
  })

  test('are not to be had by another signature, another name, or too late', () => {
    const { fetched, ask, clock, uid } = finished()
    const url = textAt(fetched(3).json, 'data', 'download_url')
    const get = (changed: string) => ask(`GET ${changed}`, { key: null }).status
    expect(get(url.replace(/signature=\w{4}/, 'signature=0000'))).toBe(403)
    expect(get(url.replace(uid(3), uid(2)))).toBe(403)
    expect(get(url.replace(/expires=\d+/, 'expires=9999999999999'))).toBe(403)
    expect(get(url.split('?')[0] ?? '')).toBe(403)
    clock.advance(59_999)
    expect(get(url)).toBe(200)
    clock.advance(1)
    expect(get(url)).toBe(403)
    expect(member(fetched(3).json, 'data', 'expires_at')).toBe('2026-01-05T09:32:10.000Z')
  })

  test('that nobody made are not found', () => {
    expect(laboratory().ask('GET /agent/artifacts/none').status).toBe(404)
  })
})
