export const id = 53;
export const ids = [53];
export const modules = {

/***/ 1053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ResultKeeper: () => (/* binding */ ResultKeeper)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _report_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2604);
/* harmony import */ var _result_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);



/** Holds what comes between the end of a run and the end of the step: the result is read, then applied. */
class ResultKeeper {
    request;
    accepted;
    constructor(request) {
        this.request = request;
    }
    /**
     * After a success: the result must fit; where it doesn't the agent is asked once more, and then it is a failure that
     * tells of both.
     */
    async review(ended, ask) {
        const { validator } = this.request.plan;
        if (validator === undefined || ended.conclusion !== 'success')
            return ended;
        const problems = await this.judge(ended);
        if (problems.length === 0)
            return ended;
        const { log } = this.request.outside;
        log.warning(`The result can't be used: ${problems.join(' ')}${ask === undefined ? '' : ' Asking for another.'}`);
        if (ask === undefined)
            return failed(ended, unusable(problems));
        const { writeRepair } = await __webpack_require__.e(/* import() */ 848).then(__webpack_require__.bind(__webpack_require__, 8848));
        const second = joinOutcomes(ended, await ask(writeRepair(problems, validator.schema)));
        if (second.conclusion !== 'success')
            return explainSecond(second, problems);
        const left = await this.judge(second);
        return left.length === 0 ? second : failed(second, unusable(problems, left));
    }
    /** Does what the result asks for, after a success. */
    async apply(outcome) {
        const { plan } = this.request;
        if (outcome.conclusion !== 'success' || this.request.outside.cancelled.aborted)
            return { outcome, typed: {} };
        const { operations, verdict } = await this.wishes(outcome);
        const typed = { ...(this.accepted && { value: this.accepted.value }), verdict };
        const isAnything = operations.length > 0 || plan.policy.failOn !== undefined;
        const applied = isAnything ? await this.applyAll(operations, outcome) : undefined;
        const error = applied?.error ?? this.whyNotDone(verdict, outcome);
        return {
            outcome: error === undefined ? outcome : failed(outcome, error),
            typed: { ...typed, ...(applied !== undefined && { applied }) },
        };
    }
    /** No problems: the result is kept. */
    async judge(outcome) {
        const { validator } = this.request.plan;
        const { findResult } = await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 6790));
        const answer = findResult(outcome.answer);
        const places = [answer, ...(await this.findFile(outcome))];
        const problems = [];
        for (const place of places) {
            if (place.kind === 'none')
                continue;
            if (place.kind === 'broken') {
                problems.push([place.reason]);
                continue;
            }
            const checked = validator?.check(place.value);
            if (checked?.kind !== 'wrong') {
                this.accepted = { value: place.value };
                return [];
            }
            problems.push([...checked.problems]);
        }
        return problems[0] ?? ['There is no JSON block at the end of the answer, and no file result.json.'];
    }
    /** The newest artifact of that name, where there is one. */
    async findFile({ run }) {
        const { resultFileName } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 3351));
        const file = run?.artifacts.findLast((artifact) => isFile(artifact, resultFileName));
        if (file?.kind !== 'file')
            return [];
        const { outside, api } = this.request;
        const [{ createArtifactStore }, { maxResultBytes, readResultFile }] = await Promise.all([
            __webpack_require__.e(/* import() */ 823).then(__webpack_require__.bind(__webpack_require__, 4823)),
            __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 6790)),
        ]);
        const store = createArtifactStore({ api, send: outside.connection.send, clock: outside.clock });
        try {
            const { bytes } = await store.fetch(file.uid, { maxBytes: maxResultBytes, signal: outside.cancelled });
            return [readResultFile(Buffer.from(bytes).toString('utf8'))];
        }
        catch (error) {
            outside.cancelled.throwIfAborted();
            return [{ kind: 'broken', reason: `The file ${resultFileName} could not be fetched: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}` }];
        }
    }
    async wishes({ answer }) {
        const { plan } = this.request;
        const { readWishes } = await __webpack_require__.e(/* import() */ 305).then(__webpack_require__.bind(__webpack_require__, 8305));
        if (plan.validator === undefined)
            return { operations: answerAsWish(plan, answer), verdict: undefined };
        const wishes = readWishes(this.accepted?.value, (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredMembers */ .M6)(plan.validator.schema));
        return { ...wishes, operations: (0,_result_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .keepWanted */ .$m)(wishes.operations, plan.prompt.isHidden) };
    }
    async applyAll(operations, outcome) {
        const { outside, event, github, plan, name, headSha } = this.request;
        const [{ applyOperations }, { makeApplyMarker }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 3998)),
            __webpack_require__.e(/* import() */ 84).then(__webpack_require__.bind(__webpack_require__, 84)),
        ]);
        const { recipe, prepared, policy } = plan;
        const { runId: agentRun, run } = outcome;
        const conversation = recipe === 'respond' ? run?.conversationId : undefined;
        return applyOperations({
            ...outside,
            operations,
            policy,
            event,
            headSha,
            github: await github(),
            marker: makeApplyMarker(outside.env, { name, recipe, agentRun, conversation, topic: prepared?.topic }),
            signal: outside.cancelled,
        });
    }
    /** Green means done: a mend that is claimed must be there. */
    whyNotDone(verdict, { run }) {
        const { plan, outside } = this.request;
        const isClaimed = plan.recipe === 'fix-ci' && (verdict === 'fixed' || verdict === 'proposed');
        if (!isClaimed || (0,_report_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestOf */ ._n)(run?.artifacts ?? [], outside.env) !== undefined)
            return undefined;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The agent says "${verdict}", but its run left no pull request of this repository.`, {
            wayOut: `Read what it did${whereIs(run)}; the environment must let it push and open pull requests here.`,
        });
    }
}
function isFile(artifact, name) {
    return artifact.kind === 'file' && (artifact.name === name || artifact.path.split(/[\\/]/).at(-1) === name);
}
/** Without a type the answer as a whole is what can be applied. */
function answerAsWish({ policy }, answer) {
    return policy.allowed.flatMap((kind) => {
        if (kind === 'comment')
            return [{ kind, body: answer }];
        return kind === 'summary' ? [{ kind, markdown: answer }] : [];
    });
}
function failed(outcome, error) {
    return { ...outcome, conclusion: error.conclusion, error };
}
function unusable(first, second) {
    const after = second === undefined ? '' : ` Asked once more, it was no better: ${second.join(' ')}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The agent's result can't be used, and nothing of it was applied. ${first.join(' ')}${after}`, {
        wayOut: 'Read the answer in agent_output. If it happens again, make the schema simpler or the task smaller.',
    });
}
/** The message came to nothing: the step ends as that did, and says what it was for. */
function explainSecond(second, problems) {
    const { error } = second;
    const why = error?.message ?? `The run ended as ${second.conclusion}.`;
    return failed(second, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The agent's result can't be used: ${problems.join(' ')} Asking for another came to nothing. ${why}`, {
        conclusion: error?.conclusion ?? 'failure',
        ...(error?.wayOut !== undefined && { wayOut: error.wayOut }),
        ...(error?.link !== undefined && { link: error.link }),
        cause: error,
    }));
}
/** One life of a run, in two parts. */
function joinOutcomes(first, second) {
    const later = second.history.map((change) => ({ ...change, atMs: change.atMs + first.durationMs }));
    return {
        ...second,
        answer: second.answer === '' ? first.answer : second.answer,
        run: second.run ?? first.run,
        history: [...first.history, ...later],
        durationMs: first.durationMs + second.durationMs,
    };
}
function whereIs(run) {
    return run?.sessionLink === undefined ? '' : ` at ${run.sessionLink}`;
}


/***/ })

};

//# sourceMappingURL=53.index.js.map