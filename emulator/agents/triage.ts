import type { Task } from './agent.ts'
import type { MessageSpec, ScenarioSpec } from './scenario.ts'

/** What a prompt seems to be about, by words that people use. The first that fits counts. */
const kinds = [
  {
    label: 'bug',
    severity: 'major',
    words: /\b(bug|error|crash\w*|fail\w*|broken|regression|exception|wrong|spell\w*|typo)\b/i,
  },
  { label: 'enhancement', severity: 'minor', words: /\b(feature|support|add|allow|implement|improve)\b/i },
  { label: 'question', severity: 'minor', words: /\?/ },
] as const

/** The default agent: a quick, plausible triage of whatever the prompt is about. */
export function triageScenario({ prompt, title }: Task): ScenarioSpec {
  const subject = subjectOf(prompt) || title
  const { label, severity } = kinds.find(({ words }) => words.test(prompt)) ?? { label: 'task', severity: 'minor' }
  return {
    messages: workOn(subject),
    answer: [
      `### Triage: ${subject}`,
      '',
      `**Kind:** \`${label}\` · **Severity:** ${severity}`,
      '',
      'What I found:',
      '',
      '- The report is clear enough to act on; I found no open duplicate.',
      '- The code it is about has tests, and none of them covers this case.',
      '',
      `**Next step:** add a failing test for this case, then make the change. Label it \`${label}\`.`,
    ].join('\n'),
    usage: {
      inference_cost: 3.2,
      compute_cost: 0.6,
      platform_cost: 0.2,
      inference_cost_usd: 0.064,
      compute_cost_usd: 0.012,
      platform_cost_usd: 0.004,
      total_tokens: 18_432,
      model_token_usage: [
        {
          model_id: 'auto',
          total_tokens: 18_432,
          usage_type: 'warp',
          tokens_by_category: { primary_agent: 16_400, full_terminal_use: 2_032 },
        },
      ],
      usage_by_category: {
        primary_agent: {
          platform_usage_in_cents: 0.4,
          direct_api_inference_usage: {
            auto: {
              token_count: { input: 15_100, output: 3_332, input_cache_read: 0, input_cache_write: 0 },
              cost_in_cents: {
                input_cost_in_cents: 3.4,
                output_cost_in_cents: 3,
                input_cache_read_cost_in_cents: 0,
                input_cache_write_cost_in_cents: 0,
              },
              web_search_count: 0,
              web_search_cost_in_cents: 0,
            },
          },
        },
      },
    },
  }
}

function workOn(subject: string): readonly MessageSpec[] {
  const search = { category: 'search', name: 'grep' }
  return [
    { at: 300, text: `I'll look into "${subject}": first the code it is about, then what is already known.` },
    { at: 400, action: { ...search, id: 'search-1', input: { queries: [subject.slice(0, 60)], path: '.' } } },
    {
      at: 550,
      result: { ...search, of: 'search-1', output: { matches: 3, files: ['src/app.ts', 'test/app.test.ts'] } },
    },
    { at: 650, run: 'git log --oneline -5 -- src/app.ts', output: '4f1c2d9 Keep the order of results\n', takes: 150 },
    { at: 900, text: 'The last change there is recent. Now the tests.' },
    { at: 1_000, run: 'npm test -- --silent', output: 'Tests: 42 passed, 42 total\n', takes: 300 },
  ]
}

/** The title the prompt gives, or else its first line; a fence around it is no part of it. */
function subjectOf(prompt: string): string {
  const lines = prompt.split('\n').map((line) => line.replaceAll(/<\/?data-[^>]*>/g, '').trim())
  const titled = lines.map((line) => /^[-*\s]*title\W+(\S.*)$/i.exec(line)?.[1]).find(Boolean)
  return (titled ?? lines.find((line) => /\w/.test(line)) ?? '').replace(/["`*_]/g, '').slice(0, 80)
}
