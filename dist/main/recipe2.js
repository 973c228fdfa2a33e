import { Qt as ActionError, y as priorities } from "./start.js";

// src/action/recipes/recipe.ts
function wrongEvent(recipe, event, works) {
	const name = event.name === "" ? "none" : event.name;
	return new ActionError(`The recipe ${recipe} works on ${works}; this event is ${name}.`, { hint: `See recipes/${recipe}/README.md for a workflow that fits.` });
}
function nothingToDo(reason) {
	return new ActionError(reason, { conclusion: "skipped" });
}
function listBlock(heading, lines, what) {
	if (lines.length === 0) return [];
	return [{
		heading,
		lines: [[{
			text: lines.join("\n"),
			form: "plain",
			label: {
				what,
				author: "",
				trust: "unknown"
			},
			rank: priorities.fileList,
			keep: "start",
			share: .2,
			group: what
		}]]
	}];
}
function optionFacts({ tone }) {
	return tone === void 0 ? [] : [`Write in this tone: ${tone}.`];
}

export { wrongEvent as i, nothingToDo as n, optionFacts as r, listBlock as t };