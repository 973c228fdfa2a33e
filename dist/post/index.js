import { p as readSecrets, s as finishInPost, t as openRuntime } from "./start.js";

// src/post.ts
const runtime = openRuntime(process.env, readSecrets(process.env), new AbortController().signal);
await finishInPost(runtime);
await runtime.connection.close();

export {  };