import { p as readSecrets, s as finishAfterwards, t as openOutside } from "./start.js";

// src/post.ts
const outside = openOutside(process.env, readSecrets(process.env), new AbortController().signal);
await finishAfterwards(outside);
await outside.connection.close();

export {  };