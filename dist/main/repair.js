import { t as describeContract } from "./contract2.js";

// src/result/repair.ts
function writeRepair(problems, schema) {
	return [
		"The result in your answer could not be used. Nothing of it was carried out.",
		"",
		...problems.map((problem) => `- ${problem}`),
		"",
		"Do no further work. Answer once more, with the same findings in the right form.",
		"",
		describeContract(schema)
	].join("\n");
}

export { writeRepair };