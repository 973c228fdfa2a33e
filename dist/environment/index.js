import { a as runEnvironmentStep, n as openOutside, o as readSecrets, t as listenForCancel } from "./start.js";

// src/environment.ts
const cancelled = listenForCancel();
const outside = openOutside(process.env, readSecrets(process.env), cancelled);
const green = await runEnvironmentStep(outside);
await outside.connection.close();
process.stdout.write("", () => process.exit(green ? 0 : 1));

export {  };