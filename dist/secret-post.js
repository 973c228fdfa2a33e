if (process.env.STATE_value_folder) await (await import('./index.js')).secretPost()
