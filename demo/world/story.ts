/** The small repository that the demo brings: a shop's coupons, an issue, a pull request with a real bug, a red workflow. */
import type { FileRecord } from '../../emulator/github/repository.ts'

export const fullName = 'octocat/coupons'
export const issueNumber = 7
export const pullNumber = 12
/** Opened by the agent of `fix-ci`. */
export const fixNumber = 13
export const discussionNumber = 9
export const failedRunId = 8_200_000_001
/** The head of main, where CI is red; and what it was before. */
export const mainSha = '91d07c35ab2e4f60c8d9e17f5a3b2c4d6e8f0a1b'
export const earlierSha = 'c05b7e19f4d2a83660b1e7d5c9f8a2043b6d1e7f'
/** The heads of the two pull requests. */
export const headSha = '4be1f0c2d9a7355e86c1b0fa9d27e4183c6aa7d2'
export const fixSha = 'a7f3c9d05e8b4126f0d3b9e7c1a5482d6e0f9b3c'
export const headRef = 'several-coupons'
/** Opened the issue, the pull request, and everything else that isn't said to be by somebody else. */
export const author = { login: 'octocat', id: 583_231, type: 'User' } as const

export const issue = {
  title: 'The total is negative when a customer uses two coupons',
  body: 'On the preview of #12: put one item of 10.00 into the cart and use the coupons HALF (50 %) and CLEARANCE (60 %).\n\nExpected: a total of 2.00.\nActual: a total of -1.00.',
}

export const pull = {
  title: 'Let a customer use several coupons',
  body: 'A cart takes any number of coupons. Closes #6.',
}

export const fix = {
  title: 'Thank a guest without a name',
  body: 'A guest has no `customer`; the receipt thanks without a name then.',
}

/** The last commit on main, which made CI red. */
export const mainCommit = 'Thank the customer by name on the receipt'

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

/** What the last commit on main changed. */
export const mainFiles: readonly FileRecord[] = [
  {
    filename: 'src/receipt.ts',
    status: 'modified',
    additions: 2,
    deletions: 2,
    patch: [
      '@@ -1,7 +1,7 @@',
      " import type { Cart } from './cart.ts'",
      ' ',
      '-/** The lines of a receipt. */',
      '+/** The lines of a receipt, with thanks at the end. */',
      ' export function receiptOf(cart: Cart): string[] {',
      '   const lines = cart.items.map(({ name, cents, count }) => `${count} × ${name}: ${cents * count}`)',
      '-  return lines',
      '+  return [...lines, `Thank you, ${cart.customer.name}!`]',
      ' }',
    ].join('\n'),
  },
]

/** What the agent's fix changes. */
export const fixFiles: readonly FileRecord[] = [
  {
    filename: 'src/receipt.ts',
    status: 'modified',
    additions: 1,
    deletions: 1,
    patch: [
      '@@ -5,3 +5,3 @@',
      '   const lines = cart.items.map(({ name, cents, count }) => `${count} × ${name}: ${cents * count}`)',
      '-  return [...lines, `Thank you, ${cart.customer.name}!`]',
      "+  return [...lines, cart.customer === undefined ? 'Thank you!' : `Thank you, ${cart.customer.name}!`]",
      ' }',
    ].join('\n'),
  },
]

/** What the sub-actions and `prompt_file` read where the checkout has no such file. */
export const files: Readonly<Record<string, string>> = {
  '.github/prompts/task.md': 'Look at {{ event.repository.full_name }} and say what to do next.\n',
  '.github/oz/schedules.yml':
    'schedules:\n  - key: dependencies\n    cron: 0 6 * * 1\n    prompt: Update what has a new patch version, and open one pull request.\n',
  '.github/oz/environments.yml':
    'environments:\n  - key: coupons\n    docker_image: node:24\n    repos: [octocat/coupons]\n    setup_commands: [npm ci]\n',
  '.github/oz/secrets.yml': 'secrets:\n  - name: NPM_TOKEN\n',
}

/** The log of the red job, as GitHub gives it. */
export function failedLog(startMs: number): string {
  return logLines
    .map((line, second) => `${new Date(startMs + second * 1_000).toISOString().replace('Z', '0000Z')} ${line}`)
    .join('\n')
}

const logLines = [
  '##[group]Run actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
  '##[endgroup]',
  '##[group]Run npm test',
  '##[endgroup]',
  '> coupons@1.0.0 test',
  '> vitest run',
  '',
  ' FAIL  test/receipt.test.ts > a guest gets a receipt',
  "TypeError: Cannot read properties of undefined (reading 'name')",
  ' ❯ receiptOf src/receipt.ts:6:49',
  ' ❯ test/receipt.test.ts:12:10',
  '',
  ' Test Files  1 failed | 1 passed (2)',
  '##[error]Process completed with exit code 1.',
  'Post job cleanup.',
]
