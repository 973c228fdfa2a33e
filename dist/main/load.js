import { r as __toESM } from "./rolldown-runtime.js";
import { A as require__builtin_path, Kt as isObject, Lt as require__builtin_fs, Qt as ActionError, Yt as parseJson, j as require_promises } from "./start.js";

// src/action/recipes/load.ts
var import__builtin_fs = /* @__PURE__ */ __toESM(require__builtin_fs(), 1);
var import_promises = require_promises();
var import__builtin_path = require__builtin_path();
const folder = (0, import__builtin_path.join)(findActionFolder(import.meta.dirname), "recipes");
function findActionFolder(start) {
	let folder = start;
	while (!(0, import__builtin_fs.existsSync)((0, import__builtin_path.join)(folder, "action.yml"))) {
		const above = (0, import__builtin_path.dirname)(folder);
		if (above === folder) return start;
		folder = above;
	}
	return folder;
}
async function loadRecipe(name) {
	try {
		const [prompt, schemaText] = await Promise.all([read(name, "prompt.md"), read(name, "result.schema.json")]);
		const schema = parseJson(schemaText);
		if (!isObject(schema)) throw new Error("it is damaged");
		return {
			prompt: prompt.trim(),
			schema
		};
	} catch (error) {
		throw takenApart(name, error);
	}
}
function read(name, file) {
	return (0, import_promises.readFile)((0, import__builtin_path.join)(folder, name, file), "utf8");
}
function takenApart(name, cause) {
	return new ActionError(`The recipe ${name} could not be read from the action's own folder.`, {
		hint: "Take the action as a whole: `recipes/` belongs to it as `dist/` does.",
		cause
	});
}

export { loadRecipe };