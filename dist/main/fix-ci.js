import { H as keyFor, P as longestRerunMs, Qt as ActionError, R as findRuns } from "./start.js";
import { i as wrongEvent, n as nothingToDo } from "./recipe2.js";

// src/action/recipes/fix-ci.ts
const fixBranchStart = "oz/fix-ci-";
const failures = [
	"failure",
	"timed_out",
	"startup_failure"
];
const prepareFixCi = async (recipeContext) => {
	const { event } = recipeContext;
	if (event.kind !== "workflow_run") throw wrongEvent("fix-ci", event, "workflow_run");
	const { workflowRun } = event;
	const branch = workflowRun.headBranch?.text ?? "";
	const { conclusion, headSha } = workflowRun;
	if (conclusion === void 0 || !failures.includes(conclusion)) throw nothingToDo(`The workflow run ended with ${conclusion ?? "no conclusion"}: there is nothing to mend.`);
	if (workflowRun.isFromFork) throw nothingToDo("The failed commit is a fork's: only branches of this repository are mended.");
	if (branch === "" || headSha === void 0) throw nothingToDo("The workflow run names no branch and commit to mend.");
	if (branch.startsWith("oz/fix-ci-")) throw nothingToDo(`The branch ${branch} is a mend of this recipe already.`);
	const keyWords = `fix-ci ${headSha}`;
	await assertAttemptsLeft(recipeContext, workflowRun, keyWords);
	return {
		facts: [
			`The commit that failed: ${headSha}.`,
			`The name of your branch: ${fixBranchStart}${headSha.slice(0, 8)}-${String(workflowRun.id ?? event.run.id ?? "0")}.`,
			"The branch that failed, and against which the pull request goes, is named in the event below."
		],
		material: [],
		keyWords
	};
};
async function assertAttemptsLeft(recipeContext, { attempt, headSha = "" }, words) {
	const { inputs, event } = recipeContext;
	const { maxAttempts } = inputs.options;
	const before = await countRuns(recipeContext, words) ?? attempt - 1;
	if (before < maxAttempts) return;
	throw nothingToDo(`${before} runs have worked on the commit ${headSha.slice(0, 12)} of ${event.repository.fullName} already; max_attempts is ${maxAttempts}.`);
}
async function countRuns({ runtime, api, event }, words) {
	if (api === void 0) return void 0;
	const { value } = keyFor({
		words,
		repositoryId: repositoryIdOf(event)
	}, runtime.randomHex, void 0);
	const finding = await findRuns({
		...runtime,
		api
	}, {
		key: {
			value,
			mark: void 0
		},
		windowMs: 0,
		patienceMs: 1e4,
		maxAgeMs: longestRerunMs,
		signal: runtime.cancelled
	});
	switch (finding.kind) {
		case "found": return finding.runs.length;
		case "absent": return 0;
		case "no_list":
			if (finding.permanent) return void 0;
			throw new ActionError(`Could not count the runs for this commit: ${finding.reason}.`, { hint: "Nothing was started. Run the job again when the service is well." });
	}
}
function repositoryIdOf({ repository }) {
	return String(repository.id ?? repository.fullName);
}

export { prepareFixCi };