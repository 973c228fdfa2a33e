/** What the demo's agent found out about the demo's repository, in the form each recipe asks for. */
import type { MessageSpec } from '../../emulator/agents/scenario.ts'
import * as story from '../world/story.ts'

export interface Answer {
  /** Taken where it fits the schema that the prompt gives. */
  readonly result: object
  /** Said of this issue only. */
  readonly issue?: number
  readonly words: string
  readonly work: readonly MessageSpec[]
  readonly opensPull?: boolean
}

const look = { category: 'files', name: 'read_files' }

const readPrice: readonly MessageSpec[] = [
  { at: 300, text: 'The price is computed in `src/price.ts`. I read it first, then who calls it.' },
  { at: 400, action: { ...look, id: 'read-1', input: { files: ['src/price.ts', 'test/price.test.ts'] } } },
  { at: 500, result: { ...look, of: 'read-1', output: { files: 2 } } },
]

const proof = 'node -e \'import("./src/price.ts").then((m) => console.log(m.priceOf(cart, [half, sixty])))\''

/** What the backlog's issues are; #7 has an answer of its own. */
const backlog = [
  [3, 'enhancement', 'low', 'The header in `src/header.ts` shows the number of items, and no total.'],
  [5, 'question', 'medium', 'A coupon has a percentage and no currency (`src/cart.ts`), so it fits any.'],
  [6, 'enhancement', 'medium', '`priceOf` in `src/price.ts` on main takes one coupon. #12 changes that.'],
] as const

export const answers: readonly Answer[] = [
  ...backlog.map(([issue, kind, priority, why]) => ({
    issue,
    result: { verdict: 'ready', kind: kind === 'question' ? kind : 'feature', priority, why, labels: { add: [kind] } },
    words: 'I read the issue and the code.',
    work: readPrice,
  })),
  {
    result: {
      verdict: 'problems',
      review: {
        summary:
          'Lets a cart take several coupons. I ran the new code with two coupons of 50 % and 60 % on a cart of 1,000 cents: the price is -100.',
        findings: [
          {
            path: 'src/price.ts',
            line: 8,
            severity: 'major',
            confidence: 'high',
            title: 'Two coupons can make the price negative',
            body: 'Each coupon takes its share of the full price, so 50 % and 60 % take 110 %: a cart of 1,000 cents costs -100, and the shop pays the customer. Take each share off what is left.',
            suggestion: '    price -= Math.round(price * (coupon.percent / 100))',
          },
          {
            path: 'test/price.test.ts',
            line: 7,
            severity: 'minor',
            confidence: 'high',
            title: 'No test uses two coupons',
            body: 'The new behavior is the loop, and only its first turn is tested.',
          },
        ],
      },
    },
    words: 'I read the diff and its callers, and ran the new code.',
    work: [
      ...readPrice,
      { at: 600, run: `git checkout --quiet ${story.headSha.slice(0, 12)}`, takes: 100 },
      { at: 800, run: proof, output: '-100\n', takes: 200 },
      { at: 1_100, text: 'Two coupons of 50 % and 60 % give -100 cents. That is a bug people will meet.' },
    ],
  },
  {
    result: {
      verdict: 'ready',
      kind: 'bug',
      priority: 'high',
      why: 'Each coupon takes its share of the full price (src/price.ts:8), so two of them can take more than all of it.',
      labels: { add: ['bug'] },
      duplicates: [{ issue: 4, confidence: 'low', why: 'The same symptom, from one coupon over 100 %.' }],
      comment:
        'Thanks for the exact steps: 50 % and 60 % are both taken off the full price, in `src/price.ts` line 8. A maintainer can start from there.',
    },
    words: 'I followed the steps in the issue and found the line.',
    work: [...readPrice, { at: 700, run: proof, output: '-100\n', takes: 200 }],
  },
  {
    result: {
      verdict: 'answered',
      comment:
        'Each coupon takes its share of the **full** price (`src/price.ts` line 8). With 50 % and 60 % that is 110 %, so the total is negative. Taking each share off what is left would fix it.',
    },
    words: 'I read the code.',
    work: readPrice,
  },
  {
    result: {
      verdict: 'fixed',
      cause: 'code',
      summary:
        'Since 91d07c3 the receipt thanks the customer by name, and a guest has none: `src/receipt.ts` line 6 reads `cart.customer.name` of a cart without `customer`. A guest is thanked without a name now; `npm test` is green.',
      pull_request: story.fixNumber,
    },
    words: 'I repeated the failing command, fixed the line and saw it pass.',
    work: [
      { at: 300, text: "The log says `Cannot read properties of undefined (reading 'name')`. I run the same command." },
      {
        at: 400,
        run: 'npm test',
        output: "TypeError: Cannot read properties of undefined (reading 'name')\n",
        exit_code: 1,
        takes: 200,
      },
      { at: 700, action: { ...look, id: 'read-2', input: { files: ['src/receipt.ts', 'test/receipt.test.ts'] } } },
      { at: 800, result: { ...look, of: 'read-2', output: { files: 2 } } },
      { at: 900, run: 'npm test', output: 'Test Files  2 passed (2)\n', takes: 200 },
      { at: 1_200, run: 'git push origin HEAD', takes: 100 },
    ],
    opensPull: true,
  },
  {
    result: {
      verdict: 'attention',
      summary: [
        '- **CI is red on `main`** since 91d07c3: a guest gets no receipt (`test/receipt.test.ts`).',
        '- #12 lets a customer use several coupons and waits for a review.',
        '- #7 reports a negative total; it is new and has no owner.',
      ].join('\n'),
      highlights: ['CI is red on main', '#7 has no owner'],
    },
    words: 'I looked at what happened since then.',
    work: [{ at: 300, text: 'One red workflow, one open pull request, one new issue.' }],
  },
]
