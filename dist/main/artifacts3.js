import { Ut as messageOf, Vt as ActionError } from "./start.js";
import { i as saveArtifacts, n as listArtifacts, r as pullRequestOf } from "./artifacts.js";

// src/action/artifacts.ts
async function fetchArtifacts({ runtime, api, inputs }, outcome) {
	const { run } = outcome;
	if (run === void 0 || runtime.cancelled.aborted) return {
		outcome,
		artifacts: []
	};
	return {
		outcome: inputs.show.checkoutBranch ? await checkOut(runtime, outcome, run) : outcome,
		artifacts: await collectArtifacts({
			runtime,
			api,
			inputs
		}, run)
	};
}
async function checkOut(runtime, outcome, run) {
	if (outcome.conclusion !== "success") return outcome;
	const { env, log, clock, cancelled: signal } = runtime;
	try {
		const { checkOutBranch } = await import("./checkout-branch.js");
		const { branch, commit } = await checkOutBranch({
			pullRequest: pullRequestOf(run.artifacts, env),
			env,
			log,
			clock,
			signal
		});
		log.info(`Checked out ${branch} at ${commit}.`);
		return outcome;
	} catch (error) {
		if (signal.aborted) return outcome;
		if (!(error instanceof ActionError)) throw error;
		return {
			...outcome,
			conclusion: error.conclusion,
			error
		};
	}
}
const downloadsMs = 3e5;
async function collectArtifacts({ runtime, api, inputs }, run) {
	const { artifactsDir: path } = inputs.show;
	if (path === void 0 || run.artifacts.length === 0) return listArtifacts(run.artifacts);
	const { env, connection, clock, log, cancelled } = runtime;
	const { createArtifactStore } = await import("./artifact-store.js");
	const store = createArtifactStore({
		api,
		send: connection.send,
		clock
	});
	const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)]);
	try {
		const saved = await saveArtifacts({
			artifacts: run.artifacts,
			path,
			env,
			store,
			signal
		});
		for (const note of saved.notes) log.warning(note);
		return saved.entries;
	} catch (error) {
		log.warning(`Nothing could be downloaded to artifacts_dir: ${messageOf(error)}`);
		return listArtifacts(run.artifacts);
	}
}

export { fetchArtifacts as t };