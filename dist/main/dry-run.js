import { I as explainFailure, M as concludeRun, N as readAnswer, bt as OzError } from "./start.js";

// src/action/dry-run.ts
function showPrompt({ log }, prompt) {
	log.group("The prompt, as it would be sent");
	log.info(prompt);
	log.endGroup();
	log.notice("dry_run: nothing was started.");
}
async function showResult({ runtime, api, runId, keeper }) {
	const { log, cancelled: signal, clock } = runtime;
	const startedMs = clock.now();
	const run = await readRun(api, runId, signal);
	const answer = await readAnswer({
		...runtime,
		api
	}, run, signal);
	const { conclusion, error } = concludeRun(run, answer);
	const ended = {
		conclusion,
		error,
		run,
		runId,
		answer: answer.text,
		history: [],
		durationMs: clock.now() - startedMs
	};
	const { outcome, typed } = await keeper.apply(await keeper.review(ended, void 0));
	if (outcome.error !== void 0) log.notice(`dry_run: the step would fail. ${outcome.error.message}`);
	log.notice("dry_run: nothing was sent and nothing was written.");
	return typed;
}
async function readRun(api, runId, signal) {
	try {
		return await api.getRun(runId, { signal });
	} catch (error) {
		throw error instanceof OzError ? explainFailure(error, `read the run ${runId}`, api.origin) : error;
	}
}

export { showPrompt, showResult };