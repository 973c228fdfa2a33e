type Item = Readonly<Record<string, unknown>>

/** What stands on the server beside runs, as it is sent. */
export interface Catalog {
  readonly environments: readonly Environment[]
  readonly models: { readonly default_model_id: string; readonly models: readonly Item[] }
  readonly skills: readonly Skill[]
  readonly identities: readonly Item[]
}

export interface Environment extends Item {
  readonly uid: string
  readonly config: {
    readonly name: string
    readonly github_repos: readonly { readonly owner: string; readonly repo: string }[]
    readonly docker_image?: string
    readonly setup_commands?: readonly string[]
  }
  readonly last_updated: string
  readonly setup_failed: boolean
}

export interface Skill {
  readonly name: string
  readonly variants: readonly SkillVariant[]
}

export interface SkillVariant extends Item {
  readonly id: string
  readonly source: { readonly owner: string; readonly name: string; readonly skill_path: string }
  readonly last_run_timestamp?: string | null
  /** Why the skill can't be read; such ones are shown on request only. */
  readonly error?: string
}

/** One environment for a repository of its own, one for two, a few models, a skill, an identity. */
export const defaultCatalog: Catalog = {
  environments: [
    environment('env-octo', 'octo', '2026-01-02T00:00:00Z', [{ owner: 'octo-org', repo: 'octo-repo' }]),
    environment('env-shared', 'shared', '2026-01-01T00:00:00Z', [
      { owner: 'octo-org', repo: 'octo-repo' },
      { owner: 'octo-org', repo: 'octo-docs' },
    ]),
  ],
  models: {
    default_model_id: 'auto',
    models: [
      { id: 'auto', display_name: 'Auto', provider: 'UNKNOWN', vision_supported: true },
      { id: 'claude-4-6-opus-high', display_name: 'Claude 4.6 Opus', provider: 'ANTHROPIC', vision_supported: true },
      {
        id: 'gpt-5-4-high',
        display_name: 'GPT-5.4',
        provider: 'OPENAI',
        vision_supported: true,
        reasoning_level: 'high',
      },
    ],
  },
  skills: [
    {
      name: 'triage',
      variants: [
        {
          id: 'octo-org/octo-repo:.agents/skills/triage/SKILL.md',
          description: 'Sorts a new issue',
          base_prompt: 'Triage the issue.',
          source: { owner: 'octo-org', name: 'octo-repo', skill_path: '.agents/skills/triage/SKILL.md' },
          environments: [{ uid: 'env-octo', name: 'octo' }],
          last_run_timestamp: null,
        },
      ],
    },
  ],
  identities: [
    {
      uid: 'agent-1',
      name: 'Triage agent',
      available: true,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
      agent_type: 'TRIAGE',
      prompt: 'Sort what comes in.',
      harness: { type: 'oz' },
      environment_id: 'env-octo',
      default_runner_uid: '',
      memory: { attached_stores: [], auto_memory: { enabled: true } },
      mcp_servers: {},
      secrets: [],
      skills: [],
      on_behalf_of_enabled: false,
    },
  ],
}

function environment(
  uid: string,
  name: string,
  last_updated: string,
  github_repos: Environment['config']['github_repos'],
) {
  return { uid, config: { name, github_repos, docker_image: 'ubuntu:24.04' }, last_updated, setup_failed: false }
}
