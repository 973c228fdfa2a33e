import { M as listenForCancel, N as openOutside, t as runAction, vt as readSecrets } from "./start.js";

// src/main.ts
const cancelled = listenForCancel();
const outside = openOutside(process.env, readSecrets(process.env), cancelled);
const green = await runAction(outside);
process.exitCode = green ? 0 : 1;
await outside.connection.close();

export {  };