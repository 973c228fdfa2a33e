import { Et as readSecrets, J as openRuntime, q as listenForCancel, t as runAction } from "./start.js";

// src/main.ts
const cancelled = listenForCancel();
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled);
const green = await runAction(runtime);
process.exitCode = green ? 0 : 1;
await runtime.connection.close();

export {  };