import { t as __commonJSMin } from "./rolldown-runtime.js";

// \0builtin:child_process
var require__builtin_child_process = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:child_process");
}));

export default require__builtin_child_process();

export {  };