/**
 * Inputs of the official action that have no counterpart here, and what to do instead: the sentences of
 * docs/migration.md (a test holds the two together).
 */
export const officialInputs: Readonly<Record<string, string>> = {
  saved_prompt: '`prompt_file`, a template in the repository. The API has no field for a prompt saved in Warp Drive',
  cwd: 'not needed: the environment has the clone. Say the folder in the prompt',
  output_format: '`result_schema`, or a `recipe`: the output `result` is JSON that was checked',
  cloud: 'not needed: the agent always works in the cloud',
  host: '`worker_host`',
  share: 'not needed: who may see a run is settled on the server. The output `session_link` is its page',
  computer_use: '`config: { computer_use_enabled: true }`',
  debug: '`log: live`',
  oz_channel: 'not needed: there is no program to install',
  oz_version: 'not needed: there is no program to install',
  warp_channel: 'not needed: there is no program to install',
  warp_version: 'not needed: there is no program to install',
}
