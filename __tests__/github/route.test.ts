import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fillRoute } from '../../src/github/route.ts'

test.each([
  ['GET /a/{b}', { b: 'x y/z?#' }, '/a/x%20y%2Fz%3F%23'],
  ['GET /a/{+b}', { b: 'x/y z' }, '/a/x/y%20z'],
  ['GET /a', { n: 1, yes: true, no: undefined, text: 'a&b' }, '/a?n=1&yes=true&text=a%26b'],
])('%s with %j', (route, parameters, path) => {
  expect(fillRoute(route, parameters)).toEqual({ method: 'GET', path, rest: {} })
})

test('a write keeps in its body what the path has not used', () => {
  expect(fillRoute('POST /a/{b}', { b: 1, c: [2], d: undefined })).toEqual({
    method: 'POST',
    path: '/a/1',
    rest: { c: [2] },
  })
})

test.each([
  ['GET /a/{b}', {}],
  ['GET /a/{b}', { b: '' }],
  ['GET /a/{b}', { b: '..' }],
  ['GET /a/{+b}', { b: 'x/../y' }],
  ['GET a', {}],
  ['HEAD /a', {}],
])('%s with %j is refused', (route, parameters) => {
  expect(() => fillRoute(route, parameters)).toThrow()
})

test('no value leaves its place in the path', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (value) => {
      fc.pre(value !== '.' && value !== '..' && value.isWellFormed())
      const { path } = fillRoute('GET /repos/{value}/end', { value })
      const url = new URL(path, 'https://api.github.com')
      expect(url.pathname.split('/')).toHaveLength(4)
      expect(decodeURIComponent(url.pathname.split('/')[2] ?? '')).toBe(value)
      expect([url.search, url.hash, url.host]).toEqual(['', '', 'api.github.com'])
    }),
  )
})
