import { t as __commonJSMin } from "./rolldown-runtime.js";

// \0builtin:fs/promises
var require_promises = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));

export { require_promises as t };