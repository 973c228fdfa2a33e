import { i as readSecrets, n as openOutside, t as removeValueFolder } from "./start.js";

// src/secret-post.ts
const { env, log } = openOutside(process.env, readSecrets(process.env), new AbortController().signal);
const folder = env["STATE_value_folder"] ?? "";
if (folder !== "" && await removeValueFolder(env, folder)) log.info("Removed what a killed step had left of a value on disk.");

export {  };