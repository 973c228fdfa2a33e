import { r as __toESM } from "./rolldown-runtime.js";
import { A as require__builtin_path, C as pullRequestOf, Y as require__builtin_os, en as messageOf, j as require_promises } from "./start.js";
import { a as wholeOrNothing, i as prepareAnswer, n as renderSummary } from "./summary.js";

// src/action/deliver.ts
var import_promises = require_promises();
var import__builtin_os = /* @__PURE__ */ __toESM(require__builtin_os(), 1);
var import__builtin_path = require__builtin_path();
async function deliver({ runtime, outputs }, delivery, outcome) {
	const { prompt, artifacts, typed } = delivery;
	const { log, env, redact } = runtime;
	const answer = await prepareAnswer({
		answer: outcome.answer,
		redact,
		env
	});
	for (const note of answer.notes) log.notice(note);
	outputs.set("agent_output", answer.agentOutput);
	outputs.set("agent_output_file", answer.agentOutputFile);
	outputs.set("artifacts", wholeOrNothing(JSON.stringify(artifacts), redact));
	if (typed) setTypedOutputs(runtime, outputs, typed);
	if (outcome.run) setRunOutputs(runtime, outputs, outcome.run);
	outputs.setEnd(outcome);
	if (prompt !== void 0 && outcome.runId !== void 0) outputs.set("prompt_file", await writePromptFile(runtime, prompt.text));
	const report = toReport(runtime, delivery, {
		outcome,
		answer
	});
	writeSummary(runtime, delivery.told?.summary ?? renderSummary(report));
	outputs.set("agent_output_file", delivery.told?.file);
	tellError(runtime, outputs, outcome.error);
	return report;
}
function toReport({ redact }, delivery, { outcome, answer }) {
	const { prompt, level, artifacts, name, environmentName, typed } = delivery;
	return {
		outcome,
		level,
		redact,
		artifacts,
		notes: [
			...delivery.notes ?? [],
			...prompt?.notes ?? [],
			...answer.notes
		],
		...name !== void 0 && { name },
		...environmentName !== void 0 && { environmentName },
		...prompt !== void 0 && { prompt: prompt.text },
		...typed && describeTyped(typed),
		...answer.agentOutputFile !== "" && { answerFile: answer.agentOutputFile }
	};
}
function writeSummary({ runner, log }, markdown) {
	try {
		runner.writeSummary(markdown);
	} catch (error) {
		log.warning(`The summary could not be written: ${messageOf(error)}.`);
	}
}
function setTypedOutputs({ redact }, outputs, { value, verdict, applied }) {
	if (value !== void 0) outputs.set("result", wholeOrNothing(JSON.stringify(value), redact));
	outputs.set("verdict", verdict);
	if (applied) outputs.set("applied", wholeOrNothing(JSON.stringify(applied.operations), redact));
}
function describeTyped({ value, applied }) {
	return {
		...value !== void 0 && { result: JSON.stringify(value, void 0, 2) },
		...applied && { applied: applied.operations },
		...applied?.summary !== void 0 && { resultSummary: applied.summary }
	};
}
function setRunOutputs({ env }, outputs, run) {
	outputs.setRun(run);
	const pull = pullRequestOf(run.artifacts, env);
	outputs.set("pull_request_url", pull?.url);
	outputs.set("branch", pull?.branch);
	const { usage } = run;
	outputs.set("cost", (usage?.credits ?? usage?.usd)?.toString());
}
function tellError({ log }, outputs, error) {
	if (!error) return;
	if (error.conclusion === "skipped") {
		outputs.set("skipped_reason", error.message);
		log.notice(error.oneLine);
	} else log.error(error.oneLine);
}
async function writePromptFile({ env, redact }, text) {
	try {
		const folder = await (0, import_promises.mkdtemp)((0, import__builtin_path.join)(env["RUNNER_TEMP"] ?? (0, import__builtin_os.tmpdir)(), "oz-prompt-"));
		const path = (0, import__builtin_path.join)(folder, "prompt.md");
		await (0, import_promises.writeFile)(path, redact(text), {
			mode: 384,
			flag: "wx"
		});
		return path;
	} catch {
		return "";
	}
}

export { deliver };