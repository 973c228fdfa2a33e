import { ActionError } from '../errors.ts'

/** For a step that should have a key and has none. */
export function missingKey(): ActionError {
  return new ActionError('There is no key: oz_api_key is missing or empty.', {
    wayOut:
      'Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`. A reusable workflow needs `secrets: inherit`; Dependabot has secrets of its own.',
    link: 'https://docs.warp.dev/reference/cli/api-keys',
  })
}
