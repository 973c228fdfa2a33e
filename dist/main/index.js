import { H as listenForCancel, U as openOutside, ht as readSecrets, t as runAction } from "./start.js";

// src/main.ts
const cancelled = listenForCancel();
const outside = openOutside(process.env, readSecrets(process.env), cancelled);
const green = await runAction(outside);
process.exitCode = green ? 0 : 1;
await outside.connection.close();

export {  };