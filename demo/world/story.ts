/** The small repository that the demo brings: a shop's coupons, an issue, a pull request with a real bug, a red workflow. */
import type { FileRecord } from '../../emulator/github/repository.ts'

export const fullName = 'octocat/coupons'
export const issueNumber = 7
export const pullNumber = 12
/** Opened by the agent of `fix-ci`. */
export const fixNumber = 13
export const discussionNumber = 9
export const failedRunId = 8_200_000_001
export const headSha = '4be1f0c2d9a7355e86c1b0fa9d27e4183c6aa7d2'
export const baseSha = '91d07c35ab2e4f60c8d9e17f5a3b2c4d6e8f0a1b'
export const headRef = 'several-coupons'

export const issue = {
  title: 'The total is negative when a customer uses two coupons',
  body: 'On the preview of #12: put one item of 10.00 into the cart and use the coupons HALF (50 %) and CLEARANCE (60 %).\n\nExpected: a total of 2.00.\nActual: a total of -1.00.',
}

export const pull = {
  title: 'Let a customer use several coupons',
  body: 'A cart takes any number of coupons. Closes #6.',
}

export const discussion = {
  title: 'How should coupons and gift cards add up?',
  body: 'We want to sell gift cards next. Should a coupon apply before or after a gift card?',
}

/** Issues and pull requests beside those the events are about. */
export const otherIssues = [
  { number: 3, title: 'Show the total in the header of the cart', body: '', isOpen: true, daysOld: 40 },
  { number: 4, title: 'The total is negative with a coupon of 120 %', body: '', isOpen: false, daysOld: 12 },
  { number: 5, title: 'Coupons in another currency', body: '', isOpen: true, daysOld: 5 },
  {
    number: 6,
    title: 'Let a customer use more than one coupon',
    body: 'Shoppers ask for it.',
    isOpen: true,
    daysOld: 4,
  },
] as const

export const labels = {
  bug: "Something doesn't work",
  enhancement: 'New feature or request',
  documentation: 'Improvements or additions to the documentation',
  question: 'Further information is requested',
  'good first issue': 'Good for newcomers',
}

const source = `import type { Cart, Coupon } from './cart.ts'

/** What a cart costs with all its coupons, in cents. */
export function priceOf(cart: Cart, coupons: readonly Coupon[] = []): number {
  const full = sum(cart)
  let price = full
  for (const coupon of coupons) {
    price -= Math.round(full * (coupon.percent / 100))
  }
  return price
}

function sum(cart: Cart): number {
  return cart.items.reduce((total, item) => total + item.cents * item.count, 0)
}
`

const testSource = `import { expect, test } from 'vitest'
import { priceOf } from '../src/price.ts'

const cart = { items: [{ cents: 1_000, count: 1 }] }

test('a coupon takes its share', () => {
  expect(priceOf(cart, [{ percent: 10 }])).toBe(900)
})
`

/** The issue that the pull request closes. */
export const closedIssue = 6

/** What the pull request changes. */
export const changedFiles: readonly FileRecord[] = [
  {
    filename: 'src/price.ts',
    status: 'modified',
    additions: 7,
    deletions: 3,
    patch: [
      '@@ -1,11 +1,15 @@',
      " import type { Cart, Coupon } from './cart.ts'",
      ' ',
      '-/** What a cart costs, with its coupon if it has one, in cents. */',
      '-export function priceOf(cart: Cart, coupon?: Coupon): number {',
      '+/** What a cart costs with all its coupons, in cents. */',
      '+export function priceOf(cart: Cart, coupons: readonly Coupon[] = []): number {',
      '   const full = sum(cart)',
      '-  return coupon === undefined ? full : full - Math.round(full * (coupon.percent / 100))',
      '+  let price = full',
      '+  for (const coupon of coupons) {',
      '+    price -= Math.round(full * (coupon.percent / 100))',
      '+  }',
      '+  return price',
      ' }',
      ' ',
      ' function sum(cart: Cart): number {',
      '   return cart.items.reduce((total, item) => total + item.cents * item.count, 0)',
      ' }',
    ].join('\n'),
  },
  {
    filename: 'test/price.test.ts',
    status: 'modified',
    additions: 1,
    deletions: 1,
    patch: [
      '@@ -4,5 +4,5 @@',
      ' const cart = { items: [{ cents: 1_000, count: 1 }] }',
      ' ',
      " test('a coupon takes its share', () => {",
      '-  expect(priceOf(cart, { percent: 10 })).toBe(900)',
      '+  expect(priceOf(cart, [{ percent: 10 }])).toBe(900)',
      ' })',
    ].join('\n'),
  },
]

/** What the sub-actions and `prompt_file` read where the checkout has no such file. */
export const files: Readonly<Record<string, string>> = {
  'README.md': '# coupons\n\nPrices of carts with coupons.\n',
  'src/price.ts': source,
  'test/price.test.ts': testSource,
  '.github/prompts/task.md': 'Look at {{ event.repository.full_name }} and say what to do next.\n',
  '.github/oz/schedules.yml':
    'schedules:\n  - key: dependencies\n    cron: 0 6 * * 1\n    prompt: Update what has a new patch version, and open one pull request.\n',
  '.github/oz/environments.yml':
    'environments:\n  - key: coupons\n    docker_image: node:24\n    repos: [octocat/coupons]\n    setup_commands: [npm ci]\n',
  '.github/oz/secrets.yml': 'secrets:\n  - name: NPM_TOKEN\n',
}

/** The log of the red job, as GitHub gives it. */
export const failedLog = [
  '##[group]Run actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
  '##[endgroup]',
  '##[group]Run npm test',
  '##[endgroup]',
  '> coupons@1.0.0 test',
  '> vitest run',
  '',
  ' FAIL  test/price.test.ts > a coupon takes its share',
  'TypeError: coupons is not iterable',
  ' ❯ priceOf src/price.ts:7:24',
  ' ❯ test/price.test.ts:7:10',
  '',
  ' Test Files  1 failed (1)',
  '##[error]Process completed with exit code 1.',
  'Post job cleanup.',
]
  .map((line, index) => `2026-11-30T09:00:${String(index).padStart(2, '0')}.0000000Z ${line}`)
  .join('\n')
