import { G as declaredMembers, K as keepWanted, Qt as ActionError, S as isPullRequestHere, en as messageOf } from "./start.js";

// src/action/typed-result.ts
var ResultKeeper = class {
	request;
	accepted;
	constructor(request) {
		this.request = request;
	}
	async review(ended, ask) {
		const { validator } = this.request.plan;
		if (validator === void 0 || ended.conclusion !== "success") return ended;
		const problems = await this.judge(ended);
		if (problems.length === 0) return ended;
		const { log } = this.request.runtime;
		log.warning(`The result can't be used: ${problems.join(" ")}${ask === void 0 ? "" : " Asking for another."}`);
		if (ask === void 0) return failed(ended, unusable(problems));
		const { writeRepair } = await import("./repair.js");
		const second = joinOutcomes(ended, await ask(writeRepair(problems, validator.schema)));
		if (second.conclusion !== "success") return explainSecond(second, problems);
		const left = await this.judge(second);
		return left.length === 0 ? second : failed(second, unusable(problems, left));
	}
	async apply(outcome) {
		const { plan } = this.request;
		if (outcome.conclusion !== "success" || this.request.runtime.cancelled.aborted) return {
			outcome,
			typed: {}
		};
		const { operations, verdict } = await this.wishes(outcome);
		const typed = {
			...this.accepted && { value: this.accepted.value },
			verdict
		};
		const applied = operations.length > 0 || plan.policy.failOn !== void 0 ? await this.applyAll(operations, outcome) : void 0;
		const error = applied?.error ?? this.whyNotDone(verdict, outcome);
		return {
			outcome: error === void 0 ? outcome : failed(outcome, error),
			typed: {
				...typed,
				...applied !== void 0 && { applied }
			}
		};
	}
	async judge(outcome) {
		const { validator } = this.request.plan;
		const { findResult } = await import("./find.js");
		const places = [findResult(outcome.answer), ...await this.findFile(outcome)];
		const problems = [];
		for (const place of places) {
			if (place.kind === "none") continue;
			if (place.kind === "broken") {
				problems.push([place.reason]);
				continue;
			}
			const checked = validator?.check(place.value);
			if (checked?.kind !== "wrong") {
				this.accepted = { value: place.value };
				return [];
			}
			problems.push([...checked.problems]);
		}
		return problems[0] ?? ["There is no JSON block at the end of the answer, and no file result.json."];
	}
	async findFile({ run }) {
		const { resultFileName } = await import("./contract.js");
		const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
		if (file?.kind !== "file") return [];
		const { runtime, api } = this.request;
		const [{ createArtifactStore }, { maxResultBytes, readResultFile }] = await Promise.all([import("./artifact-store.js"), import("./find.js")]);
		const store = createArtifactStore({
			api,
			send: runtime.connection.send,
			clock: runtime.clock
		});
		try {
			const { bytes } = await store.fetch(file.uid, {
				maxBytes: maxResultBytes,
				signal: runtime.cancelled
			});
			return [readResultFile(Buffer.from(bytes).toString("utf8"))];
		} catch (error) {
			runtime.cancelled.throwIfAborted();
			return [{
				kind: "broken",
				reason: `The file ${resultFileName} could not be fetched: ${messageOf(error)}`
			}];
		}
	}
	async wishes({ answer }) {
		const { plan } = this.request;
		const { readWishes } = await import("./operations.js");
		if (plan.validator === void 0) return {
			operations: answerAsWish(plan, answer),
			verdict: void 0
		};
		const wishes = readWishes(this.accepted?.value, declaredMembers(plan.validator.schema));
		return {
			...wishes,
			operations: keepWanted(wishes.operations, plan.prompt.isHidden)
		};
	}
	async applyAll(operations, outcome) {
		const { runtime, event, github, plan, name, headSha } = this.request;
		const [{ applyOperations }, { makeApplyMarker }] = await Promise.all([import("./apply.js"), import("./marker.js")]);
		const { recipe, recipeInput, policy } = plan;
		const { runId: agentRun, run } = outcome;
		const conversation = recipe === "respond" ? run?.conversationId : void 0;
		return applyOperations({
			...runtime,
			operations,
			policy,
			event,
			headSha,
			github: await github(),
			marker: makeApplyMarker(runtime.env, {
				name,
				recipe,
				agentRun,
				conversation,
				topic: recipeInput?.topic
			}),
			signal: runtime.cancelled
		});
	}
	whyNotDone(verdict, { run }) {
		const { plan, runtime } = this.request;
		const isClaimed = plan.recipe === "fix-ci" && (verdict === "fixed" || verdict === "proposed");
		const isThere = run?.artifacts.some((left) => left.kind === "pull_request" && isPullRequestHere(left.url, runtime.env));
		if (!isClaimed || isThere === true) return void 0;
		return new ActionError(`The agent says "${verdict}", but its run left no pull request of this repository.`, { hint: `Read what it did${whereIs(run)}; the environment must let it push and open pull requests here.` });
	}
};
function isFile(artifact, name) {
	return artifact.kind === "file" && (artifact.name === name || artifact.path.split(/[\\/]/).at(-1) === name);
}
function answerAsWish({ policy }, answer) {
	return policy.allowed.flatMap((kind) => {
		if (kind === "comment") return [{
			kind,
			body: answer
		}];
		return kind === "summary" ? [{
			kind,
			markdown: answer
		}] : [];
	});
}
function failed(outcome, error) {
	return {
		...outcome,
		conclusion: error.conclusion,
		error
	};
}
function unusable(first, second) {
	const after = second === void 0 ? "" : ` Asked once more, it was no better: ${second.join(" ")}`;
	return new ActionError(`The agent's result can't be used, and nothing of it was applied. ${first.join(" ")}${after}`, { hint: "Read the answer in agent_output. If it happens again, make the schema simpler or the task smaller." });
}
function explainSecond(second, problems) {
	const { error } = second;
	const why = error?.message ?? `The run ended as ${second.conclusion}.`;
	return failed(second, new ActionError(`The agent's result can't be used: ${problems.join(" ")} Asking for another came to nothing. ${why}`, {
		conclusion: error?.conclusion ?? "failure",
		...error?.hint !== void 0 && { hint: error.hint },
		...error?.link !== void 0 && { link: error.link },
		cause: error
	}));
}
function joinOutcomes(first, second) {
	const later = second.history.map((change) => ({
		...change,
		atMs: change.atMs + first.durationMs
	}));
	return {
		...second,
		answer: second.answer === "" ? first.answer : second.answer,
		run: second.run ?? first.run,
		history: [...first.history, ...later],
		durationMs: first.durationMs + second.durationMs
	};
}
function whereIs(run) {
	return run?.sessionLink === void 0 ? "" : ` at ${run.sessionLink}`;
}

export { ResultKeeper };