import { expect, test } from '@jest/globals'
import { keysForNames, looksLikeKey } from '../../src/inputs/harness.ts'

test.each([
  'sk-ant-api03-abc',
  'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'github_pat_11ABCDEFG0',
  'AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY',
  'xoxb-123-456',
  'wk-1.4f0c9a5e7b2d8613',
  'glpat-abcdef',
  'e3b0c44298fc1c149afbf4c8996fb924',
  'Zx9Qp2Lm7Ke4Rt8Wy1Ub',
  'name_Zx9Qp2Lm7Ke4Rt8Wy1Ub',
  'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  'qzvwkjhxgbtfmpdq',
  'QJZXVKBWPGHFDMTC',
  'k3v9x0q2w8z7j5h1',
  'Kp3x-x9Qz_w7Lm-2vRt_8hYb-4nJc_6dSf-1gWa_9kTz',
])('%s is a key', (text) => {
  expect(looksLikeKey(text)).toBe(true)
})

test.each([
  'ANTHROPIC_API_KEY',
  'anthropic-api-key-2',
  'CLAUDE_KEY_PRODUCTION_2024',
  'MyCompanyAnthropicKey2024Prod',
  'openai',
  'team_payments_codex_auth_secret_name',
  'GITHUB_TOKEN_FOR_AGENTS',
  'ghe_token_for_actions',
  'k8sClusterOpenAiKey',
  'GPT4ApiKeyForTeamX2',
  'CLAUDECODEOAUTHTOKENPROD',
  'internationalizationteamkey',
  'MyOrgBuildBotKey20260115',
  'prod-eu-west-1-aws-bedrock-claude-k2',
])('%s is a name', (text) => {
  expect(looksLikeKey(text)).toBe(false)
})

test('keys in the place of names are known before anything is read', () => {
  const env = {
    INPUT_HARNESS_AUTH_SECRET: 'sk-one-key',
    INPUT_RUNS: '- harness: claude\n  harness_auth_secret: ghp_another0key',
    INPUT_CONFIG: '{"harness_auth_secrets": {"claude_auth_secret_name": "wk-third-key"}}',
    INPUT_PROMPT: 'sk-not-here',
  }
  expect(keysForNames(env)).toEqual(['sk-one-key', 'ghp_another0key', 'wk-third-key'])
})
