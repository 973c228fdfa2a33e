export const id = 925;
export const ids = [925];
export const modules = {

/***/ 1925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./src/report/artifacts.ts + 2 modules
var artifacts = __webpack_require__(2604);
// EXTERNAL MODULE: ./src/report/outputs.ts
var report_outputs = __webpack_require__(5468);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/prompt-file.ts



/** The prompt in a file that only this user can read, for the `prompt_file` output; empty where it can't be written. */
async function writePromptFile({ env, redact }, text) {
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'oz-prompt-'));
        const path = (0,external_node_path_.join)(folder, 'prompt.md');
        await (0,promises_.writeFile)(path, redact(text), { mode: 0o600, flag: 'wx' });
        return path;
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/report/summary.ts + 3 modules
var summary = __webpack_require__(4308);
;// CONCATENATED MODULE: ./src/deliver.ts




/** Sets the last outputs, writes the summary and the one error annotation. Gives what all of it was made from. */
async function deliver(delivery, outcome) {
    const { outside, outputs, prompt, level, artifacts, name, environmentName, typed } = delivery;
    const { log, env, redact, runner } = outside;
    const answer = await (0,report_outputs/* prepareAnswer */.U6)({ answer: outcome.answer, redact, env });
    for (const note of answer.notes)
        log.notice(note);
    setOutputs(delivery, outcome, answer);
    if (prompt !== undefined && outcome.runId !== undefined) {
        outputs.set('prompt_file', await writePromptFile(outside, prompt.text));
    }
    const report = {
        outcome,
        level,
        redact,
        artifacts,
        notes: [...(delivery.notes ?? []), ...(prompt?.notes ?? []), ...answer.notes],
        ...(name !== undefined && { name }),
        ...(environmentName !== undefined && { environmentName }),
        ...(prompt !== undefined && { prompt: prompt.text }),
        ...(typed && describeTyped(typed)),
        ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
    };
    await runner.writeSummary(delivery.told?.summary ?? (0,summary/* renderSummary */.B)(report));
    outputs.set('agent_output_file', delivery.told?.file);
    tellError(outside, outputs, outcome.error);
    return report;
}
function setOutputs({ outside, outputs, artifacts, typed }, outcome, answer) {
    outputs.set('agent_output', answer.agentOutput);
    outputs.set('agent_output_file', answer.agentOutputFile);
    outputs.set('artifacts', (0,report_outputs/* wholeOrNothing */.mT)(JSON.stringify(artifacts), outside.redact));
    if (typed)
        setTypedOutputs(outside, outputs, typed);
    if (outcome.run)
        setRunOutputs(outside, outputs, outcome.run);
    outputs.setEnd(outcome);
}
/** A result is of no use in parts: one that is too big is only in the answer's file. */
function setTypedOutputs({ redact }, outputs, { value, verdict, applied }) {
    if (value !== undefined)
        outputs.set('result', (0,report_outputs/* wholeOrNothing */.mT)(JSON.stringify(value), redact));
    outputs.set('verdict', verdict);
    if (applied)
        outputs.set('applied', (0,report_outputs/* wholeOrNothing */.mT)(JSON.stringify(applied.operations), redact));
}
function describeTyped({ value, applied }) {
    return {
        ...(value !== undefined && { result: JSON.stringify(value, undefined, 2) }),
        ...(applied && { applied: applied.operations }),
        ...(applied?.summary !== undefined && { resultSummary: applied.summary }),
    };
}
/** The pull request is the run's own artifact, and nothing else: anybody can open one that claims to be an agent's. */
function setRunOutputs({ env }, outputs, run) {
    outputs.setRun(run);
    const pull = (0,artifacts/* pullRequestOf */._n)(run.artifacts, env);
    outputs.set('pull_request_url', pull?.url);
    outputs.set('branch', pull?.branch);
    const { usage } = run;
    outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString());
}
function tellError({ log }, outputs, error) {
    if (!error)
        return;
    if (error.conclusion === 'skipped') {
        outputs.set('skipped_reason', error.message);
        log.notice(error.oneLine);
    }
    else
        log.error(error.oneLine);
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U6: () => (/* binding */ prepareAnswer),
/* harmony export */   mT: () => (/* binding */ wholeOrNothing),
/* harmony export */   rG: () => (/* binding */ maxOutputBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8301);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5655);
/** The step's outputs as later steps can stand them: redacted, never too big for an environment. */






/** One string of a process's environment holds 131,072 bytes; a later step may put more around this. */
const maxOutputBytes = 100_000;
/** Writes the whole answer to a file only this user can read, below RUNNER_TEMP, and says what the outputs are. Never rejects. */
async function prepareAnswer({ answer, redact, env }) {
    const whole = redact(answer);
    if (whole.trim() === '')
        return { agentOutput: '', agentOutputFile: '', notes: [] };
    const { path, notes } = await writeAnswerFile(whole, env);
    const bytes = Buffer.byteLength(whole);
    if (bytes <= maxOutputBytes)
        return { agentOutput: whole, agentOutputFile: path, notes };
    const size = `${bytes.toLocaleString('en-US')} bytes`;
    return {
        agentOutput: cutWithNote(whole, `\n\n[The answer is cut here. The whole, ${size}, is in ${path === '' ? 'the session' : path}.]`),
        agentOutputFile: path,
        notes: [
            ...notes,
            `agent_output is cut: the answer has ${size}, the output holds ${maxOutputBytes.toLocaleString('en-US')}.`,
        ],
    };
}
function cutWithNote(whole, note) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .headOfBytes */ .j9)(whole, maxOutputBytes - Buffer.byteLength(note)) + note;
}
async function writeAnswerFile(whole, env) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(env['RUNNER_TEMP']) ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'oz-agent-'));
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'agent_output.md');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, whole, { mode: 0o600, flag: 'wx' });
        return { path, notes: [] };
    }
    catch (error) {
        return { path: '', notes: [`The answer could not be written to a file: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`] };
    }
}
/** A value that is of no use in parts, as `result` and `results` are: redacted, or empty where it is too big. */
function wholeOrNothing(value, redact) {
    const clean = redact(value);
    return Buffer.byteLength(clean) <= maxOutputBytes ? clean : '';
}


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ maxSummaryBytes),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./src/report/summary-answer.ts
var summary_answer = __webpack_require__(6093);
// EXTERNAL MODULE: ./src/report/amounts.ts
var amounts = __webpack_require__(5911);
// EXTERNAL MODULE: ./src/report/markdown.ts + 4 modules
var markdown = __webpack_require__(590);
// EXTERNAL MODULE: ./src/oz/types.ts
var types = __webpack_require__(1520);
;// CONCATENATED MODULE: ./src/report/state-spans.ts

/** The history without its end: each state until the next, the last one until the step ended. */
function stateSpans({ history, durationMs }) {
    return history.flatMap(({ state, stateName, atMs }, index) => {
        if ((0,types/* isEndState */.Vn)(state))
            return [];
        return { state, stateName, startMs: atMs, endMs: Math.max(atMs, history[index + 1]?.atMs ?? durationMs) };
    });
}

// EXTERNAL MODULE: ./src/report/text.ts
var report_text = __webpack_require__(5655);
;// CONCATENATED MODULE: ./src/report/summary-facts.ts




const maxCellLength = 200;
/** One row a fact, of those the server tells; the first is the head, since a table must have one. */
function factsTable(report) {
    if (report.outcome.run === undefined && report.outcome.runId === undefined)
        return '';
    const [head, ...rows] = factRows(report).filter(([, value]) => value !== '');
    if (!head)
        return '';
    const line = ([name, value]) => `| ${name} | ${value} |`;
    return [line(head), '|:---|:---|', ...rows.map(line)].join('\n');
}
function factRows({ outcome, environmentName, redact }) {
    const { run, runId } = outcome;
    const code = (text) => (0,markdown/* inlineCode */.ti)((0,report_text/* cutText */.IN)(redact(text ?? ''), maxCellLength), true);
    const link = run?.sessionLink === undefined ? '' : (0,markdown/* linkTo */.uM)(redact(run.sessionLink), 'open it');
    return [
        ['State', code(run?.stateName)],
        ['Run', code(run?.id ?? runId)],
        ['Session', link],
        ['Model', code(run?.config.modelId)],
        [
            'Environment',
            environmentName === undefined ? code(run?.config.environmentId) : (0,markdown/* plainText */.wh)(redact(environmentName)),
        ],
        ['Time', timeWords(outcome)],
        ['Tokens', run?.usage?.tokens?.toLocaleString('en-US') ?? ''],
        ['Cost', (0,amounts/* showCost */.Dj)(run?.usage)],
    ];
}
/** Waiting and working told apart, then the whole. */
function timeWords(outcome) {
    const spans = stateSpans(outcome);
    const sum = (isWork) => spans
        .filter(({ state }) => (state === 'INPROGRESS') === isWork)
        .reduce((ms, span) => ms + span.endMs - span.startMs, 0);
    const [waitedMs, workedMs] = [sum(false), sum(true)];
    return [
        waitedMs >= 500 ? `${(0,amounts/* showDuration */.kJ)(waitedMs)} waiting` : '',
        workedMs >= 500 ? `${(0,amounts/* showDuration */.kJ)(workedMs)} working` : '',
        `${(0,amounts/* showDuration */.kJ)(outcome.durationMs)} in all`,
    ]
        .filter(Boolean)
        .join(' · ');
}

// EXTERNAL MODULE: ./src/report/summary-sections.ts
var summary_sections = __webpack_require__(5931);
;// CONCATENATED MODULE: ./src/report/summary-timeline.ts



/** More changes than this make no picture. */
const maxChanges = 40;
/** A day on which no place changes its clocks: the axis shows local time, and starts at midnight. */
const day = '2001-01-01';
/** Without it the chart keeps wide margins for the names of sections it doesn't have. */
const look = `---
config:
  gantt:
    leftPadding: 16
    rightPadding: 110
    barHeight: 18
    barGap: 4
---`;
const words = {
    QUEUED: 'Queued',
    PENDING: 'Pending',
    CLAIMED: 'Claimed',
    INPROGRESS: 'Working',
    SUCCEEDED: 'Succeeded',
    FAILED: 'Failed',
    ERROR: 'Platform error',
    BLOCKED: 'Blocked',
    CANCELLED: 'Cancelled',
    UNKNOWN: 'Unknown',
};
/** The run's life as a Mermaid chart; empty where it was never seen to live. */
function timeline(outcome) {
    const spans = stateSpans(outcome);
    if (spans.length === 0 || outcome.history.length > maxChanges)
        return '';
    const bars = spans.map(({ state, startMs, endMs }) => {
        const name = `${words[state]} ${(0,amounts/* showDuration */.kJ)(endMs - startMs)}`;
        return `    ${name} :${state === 'INPROGRESS' ? 'active, ' : 'done, '}${moment(startMs)}, ${moment(endMs)}`;
    });
    const end = outcome.history.find(({ state }) => (0,types/* isEndState */.Vn)(state));
    return [
        '```mermaid',
        look,
        'gantt',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        '    todayMarker off',
        ...bars,
        ...(end ? [milestone(end)] : []),
        '```',
    ].join('\n');
}
function milestone({ state, atMs }) {
    const tag = state === 'SUCCEEDED' ? 'milestone' : 'crit, milestone';
    return `    ${words[state]} :${tag}, ${moment(atMs)}, 0s`;
}
/** Never past the day's end: a longer life is cut off there. */
function moment(ms) {
    const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1);
    return `${day} ${new Date(inDay).toISOString().slice(11, 23)}`;
}

// EXTERNAL MODULE: ./src/report/summary-verdict.ts
var summary_verdict = __webpack_require__(8362);
;// CONCATENATED MODULE: ./src/report/summary.ts
/** The step's summary: what happened and what it left, for someone who has ten seconds. */






/** The runner drops a summary of more than 1 MiB; other steps of ours may add to the same file. */
const maxSummaryBytes = 1024 * 1024 - 1024;
/** An answer beyond this would push the facts out of sight: it comes after them. */
const longAnswer = 12_000;
/**
 * The summary as Markdown: verdict and answer first, then the facts. Texts are redacted, inert, and cut so that all of it
 * stays below 1 MiB, whatever comes.
 */
function renderSummary(given) {
    // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
    const report = { ...given, redact: (text) => given.redact((0,report_text/* cleanText */.X5)(text)) };
    const { outcome, level } = report;
    const head = [(0,summary_verdict/* verdictSection */.V6)(report), (0,summary_sections/* linksLine */.sV)(report), report.resultSummary ?? ''];
    const facts = [
        factsTable(report),
        timeline(outcome),
        (0,summary_sections/* artifactsSection */.R$)(report),
        (0,summary_sections/* appliedSection */.ZQ)(report),
        (0,summary_sections/* notesSection */.dY)(report),
    ];
    const texts = level === 'live'
        ? [
            (0,summary_sections/* foldedText */.Mf)(report, { title: 'The typed result', text: report.result, language: 'json' }),
            (0,summary_sections/* foldedText */.Mf)(report, { title: 'The prompt', text: report.prompt }),
            (0,summary_sections/* foldedText */.Mf)(report, { title: 'What the event added to it', text: report.context }),
        ]
        : [];
    const answer = (0,summary_answer/* answerSection */.qf)(report);
    const rule = answer === '' ? '' : '---';
    const middle = answer.length > longAnswer ? [...facts, rule, answer] : [answer, rule, ...facts];
    const whole = joinSections([...head, ...middle, ...texts]);
    return given.redact(Buffer.byteLength(whole) <= maxSummaryBytes ? whole : joinSections([...head, ...facts]));
}
function joinSections(sections) {
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}


/***/ })

};

//# sourceMappingURL=925.index.js.map