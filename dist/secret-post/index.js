import { i as readSecrets, n as openRuntime, t as removeValueFolder } from "./start.js";

// src/secret-post.ts
const { env, log } = openRuntime(process.env, readSecrets(process.env), new AbortController().signal);
const folder = env["STATE_value_folder"] ?? "";
if (folder !== "" && await removeValueFolder(env, folder)) log.info("Removed what a killed step had left of a value on disk.");

export {  };