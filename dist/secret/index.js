import { a as listenForCancel, d as readSecrets, o as openOutside, t as runSecretStep } from "./start.js";

// src/secret.ts
const cancelled = listenForCancel();
const outside = openOutside(process.env, readSecrets(process.env), cancelled);
const green = await runSecretStep(outside);
await outside.connection.close();
process.stdout.write("", () => process.exit(green ? 0 : 1));

export {  };