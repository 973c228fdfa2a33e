import { expect, test } from '@jest/globals'
import { defaultCatalog } from '../../emulator/catalog.ts'
import { laboratory, listAt, member } from './ask.ts'

test('environments come latest first, or by name', () => {
  const { ask } = laboratory()
  const uids = (query: string) =>
    listAt(ask(`GET /agent/environments${query}`).json, 'environments').map((one) => member(one, 'uid'))
  expect(uids('')).toEqual(['env-octo', 'env-shared'])
  expect(uids('?sort_by=name')).toEqual(['env-octo', 'env-shared'])
  expect(ask('GET /agent/environments?sort_by=size').status).toBe(400)
})

test('environments can be given', () => {
  const { ask } = laboratory({ catalog: { environments: [] } })
  expect(ask('GET /agent/environments').json).toEqual({ environments: [] })
  expect(listAt(ask('GET /agent/models').json, 'models').length).toBeGreaterThan(0)
})

test('models name their default', () => {
  const { json } = laboratory().ask('GET /agent/models')
  const ids = listAt(json, 'models').map((model) => member(model, 'id'))
  expect(ids).toContain(member(json, 'default_model_id'))
})

test('skills are listed by repository, malformed ones on request', () => {
  const [skill] = defaultCatalog.skills
  const [variant] = skill?.variants ?? []
  if (!skill || !variant) throw new Error('The default catalog has a skill')
  const broken = {
    ...variant,
    id: 'o/r:b',
    error: 'no front matter',
    source: { owner: 'o', name: 'r', skill_path: 'b' },
  }
  const later = { ...variant, last_run_timestamp: '2026-01-04T00:00:00Z' }
  const { ask } = laboratory({
    catalog: { skills: [{ name: 'z', variants: [later] }, { name: 'b', variants: [broken] }, skill] },
  })
  const names = (query: string) => listAt(ask(`GET /agent${query}`).json, 'agents').map((one) => member(one, 'name'))
  expect(names('')).toEqual(['triage', 'z'])
  expect(names('?sort_by=last_run')).toEqual(['z', 'triage'])
  expect(names('?include_malformed_skills=true')).toEqual(['b', 'triage', 'z'])
  expect(names('?repo=o/r&include_malformed_skills=true')).toEqual(['b'])
  expect(names('?repo=o/r')).toEqual([])
  expect(ask('GET /agent?repo=only-a-name').status).toBe(400)
})

test('identities are listed', () => {
  expect(laboratory().ask('GET /agent/identities').json).toEqual({ agents: defaultCatalog.identities })
})

test('an identity is read, and written by people only', () => {
  const { ask } = laboratory()
  expect(ask('GET /agent/identities/agent-1').json).toEqual(defaultCatalog.identities[0])
  expect(ask('GET /agent/identities/nobody').status).toBe(404)
  const body = { name: 'mine' }
  for (const call of ['POST /agent/identities', 'PUT /agent/identities/agent-1', 'DELETE /agent/identities/agent-1']) {
    expect(ask(call, { body })).toMatchObject({ status: 403, json: { type: expect.stringMatching(/not-authorized$/) } })
  }
})

test('a method that a known path has not is said to be that, with those it has', () => {
  const { ask } = laboratory()
  expect(ask('PATCH /agent/runs')).toMatchObject({ status: 405, headers: { allow: 'POST, GET' } })
  expect(ask('DELETE /agent/runs/x')).toMatchObject({ status: 405, headers: { allow: 'GET' } })
})

test.each(['refresh=null', 'refresh=', 'refresh=1', 'include_malformed_skills=yes', 'sort_by=age'])(
  'skills are not listed with %s',
  (query) => {
    const { ask } = laboratory()
    expect(ask(`GET /agent?${query}`).status).toBe(400)
    expect(ask('GET /agent?refresh=true').status).toBe(200)
  },
)

test('what is not there is not found', () => {
  const { ask } = laboratory()
  for (const call of ['GET /agent/nothing', 'GET http://oz.invalid/', 'GET http://oz.invalid/api/v1']) {
    expect(ask(call).status).toBe(404)
  }
})
