import { t as exec } from "./-actions-exec.js";

export { exec };