const { env } = process
const settled = /^STATE_(settled|key|mark|run_id|started_at|message|not_ours|many)$/i
const left = Object.keys(env).filter((name) => /^STATE_/i.test(name) && env[name] !== '')
const isIdle = left.length === 0 || (env.STATE_settled === 'true' && left.every((name) => settled.test(name)))
if (!isIdle) await (await import('./index.js')).post()
