// src/result/contract.ts
const resultFileName = "result.json";
function describeContract(schema) {
	return [
		"## How to answer",
		"",
		"A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.",
		`If the value is too long for an answer, leave it as a file artifact named \`${resultFileName}\` instead, and say so.`,
		"Write strings as JSON does: a line break is \\n, a quote is \\\". Leave an optional member out rather than guessing.",
		"You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.",
		"",
		"The schema (JSON Schema 2020-12):",
		"",
		"```json",
		JSON.stringify(withoutTitles(schema), void 0, 1),
		"```"
	].join("\n");
}
const forEditors = [
	"$schema",
	"$id",
	"title"
];
function withoutTitles(schema) {
	return Object.fromEntries(Object.entries(schema).filter(([name]) => !forEditors.includes(name)));
}

export { resultFileName as n, describeContract as t };