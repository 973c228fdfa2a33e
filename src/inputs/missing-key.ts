import { ActionError } from '../platform/errors.ts'

/** For a step that should have a key and has none. */
export function missingKey(): ActionError {
  return new ActionError('There is no key: oz_api_key is missing or empty.', {
    hint: 'Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`. A reusable workflow needs `secrets: inherit`; Dependabot has secrets of its own.',
    link: 'https://docs.warp.dev/agents/cli/oz-cli/api-keys/',
  })
}

/** What a header can't carry, or a key never has: said here, where the network would say something else. Never shows it. */
export function assertKeyForm(key: string): void {
  const at = key.search(/[^!-~]/)
  if (at < 0) return
  throw new ActionError(
    `oz_api_key must be one word of plain letters, digits and signs; character ${at + 1} of what came is none.`,
    {
      hint: 'Store the key again as it was shown, alone: no line end or blank in it, no "Bearer" before it, no "…" of a shortened one.',
      link: 'https://docs.warp.dev/agents/cli/oz-cli/api-keys/',
    },
  )
}
