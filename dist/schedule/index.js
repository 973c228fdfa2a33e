import { a as listenForCancel, l as readSecrets, o as openRuntime, t as runScheduleStep } from "./start.js";

// src/schedule.ts
const cancelled = listenForCancel();
const runtime = openRuntime(process.env, readSecrets(process.env), cancelled);
const green = await runScheduleStep(runtime);
process.exitCode = green ? 0 : 1;
await runtime.connection.close();

export {  };