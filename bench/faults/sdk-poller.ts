/**
 * A step as people write it on the official SDK, with the SDK's defaults: starts a run, reads its state every second
 * until it is at an end, and is green when it succeeded. Prints what it knows as a line of JSON.
 */
import OzAPI from 'oz-agent-sdk'

const [baseURL, apiKey, prompt = ''] = process.argv.slice(2)
const client = new OzAPI({ baseURL: baseURL ?? null, apiKey: apiKey ?? '' })
const active: readonly string[] = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS']

const { run_id: id } = await client.agent.run({ prompt })
console.log(JSON.stringify({ id }))
for (;;) {
  const { state } = await client.agent.runs.retrieve(id)
  if (!active.includes(state)) {
    console.log(JSON.stringify({ id, state }))
    process.exitCode = state === 'SUCCEEDED' ? 0 : 1
    break
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000))
}
