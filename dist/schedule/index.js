import { a as listenForCancel, l as readSecrets, o as openOutside, t as runScheduleStep } from "./start.js";

// src/schedule.ts
const cancelled = listenForCancel();
const outside = openOutside(process.env, readSecrets(process.env), cancelled);
const green = await runScheduleStep(outside);
process.exitCode = green ? 0 : 1;
await outside.connection.close();

export {  };