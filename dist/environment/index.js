import { a as runEnvironmentStep, d as readSecrets, n as openRuntime, t as listenForCancel } from "./start.js";

// src/environment.ts
const cancelled = listenForCancel();
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled);
const green = await runEnvironmentStep(runtime);
await runtime.connection.close();
process.stdout.write("", () => process.exit(green ? 0 : 1));

export {  };