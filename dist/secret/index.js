import { a as listenForCancel, d as readSecrets, o as openRuntime, t as runSecretStep } from "./start.js";

// src/secret.ts
const cancelled = listenForCancel();
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled);
const green = await runSecretStep(runtime);
await runtime.connection.close();
process.stdout.write("", () => process.exit(green ? 0 : 1));

export {  };