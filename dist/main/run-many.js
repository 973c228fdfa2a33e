import { r as __toESM } from "./rolldown-runtime.js";
import { $t as isGreen, A as require__builtin_path, C as pullRequestOf, H as keyFor, Nt as isEndState, Q as showCost, Qt as ActionError, V as fixedPace, W as makeKey, X as createStateFormatter, Y as require__builtin_os, _t as createOzApi, a as writePrompt, at as cleanText, b as createTaskResolver, bt as OzError, ct as headOfBytes, dt as keepHeartbeat, en as messageOf, et as showDuration, ft as overLimit, i as withoutRun, it as span, j as require_promises, lt as oneLine, mt as signalAfter, n as isStopped, nt as createPrinter, ot as cutText, pt as withLog, r as runOne, wt as statusOf, x as resolveTask, xt as isMissingCall, z as adaptivePace } from "./start.js";
import { i as prepareAnswer, r as maxOutputBytes, t as maxSummaryBytes } from "./summary.js";
import { a as htmlCode, l as plainText, r as renderAnswer, s as linkTo } from "./answer.js";
import { c as notesSection, r as verdictTitle, t as nameOf } from "./verdict.js";

// src/github/remember.ts
const mostKept = 200;
function rememberReads(send) {
	const answers = /* @__PURE__ */ new Map();
	return (request) => {
		if (!isRead(request)) return send(request);
		const question = [
			request.method,
			request.url,
			request.headers["accept"],
			request.body
		].join("\n");
		const known = answers.get(question);
		if (known) return known;
		const answer = send(request);
		if (answers.size < mostKept) answers.set(question, answer);
		const forget = () => {
			answers.delete(question);
		};
		answer.then(({ status }) => {
			if (status >= 300) forget();
		}, forget);
		return answer;
	};
}
function isRead({ method, url }) {
	return method === "GET" || method === "POST" && url.endsWith("/graphql");
}

// src/action/many/results.ts
var import_promises = require_promises();
var import__builtin_os = /* @__PURE__ */ __toESM(require__builtin_os(), 1);
var import__builtin_path = require__builtin_path();
const unknownEntry = {
	run_id: null,
	state: null,
	conclusion: null,
	session_link: null,
	pull_request_url: null,
	branch: null,
	cost: null,
	duration_seconds: null,
	error: null,
	agent_output: "",
	agent_output_file: null
};
const answerBytes = [
	5e4,
	1e4,
	2e3,
	500,
	100,
	0
];
function renderResults(entries, redact) {
	for (const most of answerBytes) {
		const cut = entries.map((entry) => ({
			...entry,
			agent_output: headOfBytes(entry.agent_output, most)
		}));
		const text = redact(JSON.stringify(cut));
		if (Buffer.byteLength(text) <= 1e5) return text;
	}
	return "";
}
async function writeResults(entries, redact, env) {
	try {
		const folder = await (0, import_promises.mkdtemp)((0, import__builtin_path.join)(env["RUNNER_TEMP"] ?? (0, import__builtin_os.tmpdir)(), "oz-agent-"));
		const path = (0, import__builtin_path.join)(folder, "results.json");
		const file = await (0, import_promises.open)(path, "wx", 384);
		try {
			for (const [index, entry] of entries.entries()) {
				const whole = {
					...entry,
					agent_output: await readWhole(entry)
				};
				await file.write(`${index === 0 ? "[\n" : ",\n"}${redact(JSON.stringify(whole))}`);
			}
			await file.write("\n]\n");
		} finally {
			await file.close();
		}
		return path;
	} catch {
		return;
	}
}
async function readWhole({ agent_output, agent_output_file }) {
	if (agent_output_file === null) return agent_output;
	return (0, import_promises.readFile)(agent_output_file, "utf8").catch(() => agent_output);
}

// src/action/many/one-run.ts
async function runOneOfMany(step, request) {
	const context = contextOf(step, request.run);
	const { runtime, level } = context;
	const startedMs = runtime.clock.now();
	const record = { artifacts: [] };
	const outcome = await start(context, request, record).catch((error) => endWithout(runtime, error, runtime.clock.now() - startedMs));
	request.shown.close();
	const answer = await prepareAnswer({
		answer: outcome.answer,
		redact: runtime.redact,
		env: runtime.env
	});
	const { environmentName, artifacts } = record;
	const report = {
		outcome: slimDown(outcome, headOfBytes(answer.agentOutput, request.answerBytes)),
		artifacts,
		level,
		redact: runtime.redact,
		name: request.run.label,
		...environmentName !== void 0 && { environmentName },
		...answer.agentOutputFile !== "" && { answerFile: answer.agentOutputFile }
	};
	return {
		report,
		entry: describe$1(request.run, report, runtime)
	};
}
function contextOf(step, { label }) {
	const { show } = step.inputs;
	if (show.artifactsDir === void 0) return step;
	const artifactsDir = (0, import__builtin_path.join)(show.artifactsDir, folderFor(label));
	return {
		...step,
		inputs: {
			...step.inputs,
			show: {
				...show,
				artifactsDir
			}
		}
	};
}
function start(context, request, record) {
	if (context.runtime.cancelled.aborted) return Promise.reject(new ActionError("The job was cancelled before this run was started.", { conclusion: "cancelled" }));
	const { run, plan, resolver, postState, mayPost } = request;
	const order = {
		work: {
			kind: "start",
			task: run.task
		},
		key: chooseKey(context, run),
		name: run.label,
		openView: () => Promise.resolve(viewOf(context, request)),
		plan,
		resolver,
		postState,
		mayPost
	};
	return runOne(context, order, record);
}
function viewOf({ runtime, inputs }, { shown }) {
	return {
		log: runtime.log,
		pollIntervalMs: 0,
		onRun: (reading) => {
			shown.state(reading);
			return Promise.resolve(overLimit(reading, inputs.watch.maxCost));
		},
		close: () => Promise.resolve()
	};
}
function chooseKey({ runtime: { randomHex }, event }, { task, label }) {
	const { idempotencyKey } = task;
	if (idempotencyKey === void 0) return makeKey(randomHex, event.run.url);
	const repositoryId = String(event.repository.id ?? event.repository.fullName);
	return keyFor({
		words: `${idempotencyKey}\n${label}`,
		repositoryId
	}, randomHex, event.run.url);
}
function endWithout({ log }, error, durationMs) {
	if (!(error instanceof ActionError) && error instanceof Error) log.info(error.stack ?? error.message);
	const told = error instanceof ActionError ? error : new ActionError(messageOf(error), { cause: error });
	return withoutRun(told.conclusion, durationMs, told);
}
function folderFor(label) {
	return label.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "") || "run";
}
function slimDown(outcome, answer) {
	const { run } = outcome;
	return {
		...outcome,
		answer,
		run: run && {
			...run,
			prompt: "",
			status: void 0
		}
	};
}
function describe$1({ label }, { outcome, answerFile }, { env }) {
	const { run, runId, conclusion, error, durationMs, answer } = outcome;
	return {
		name: label,
		...unknownEntry,
		...run && factsOf(run, env),
		run_id: runId ?? null,
		conclusion,
		duration_seconds: Number((durationMs / 1e3).toFixed(1)),
		error: error?.message ?? null,
		agent_output: answer,
		agent_output_file: answerFile ?? null
	};
}
function factsOf({ stateName, sessionLink, artifacts, usage }, env) {
	const pull = pullRequestOf(artifacts, env);
	return {
		state: stateName,
		session_link: sessionLink ?? null,
		pull_request_url: pull?.url ?? null,
		branch: pull?.branch ?? null,
		cost: usage?.credits ?? usage?.usd ?? null
	};
}

// src/report/log/many-log.ts
const quietMs = 44e3;
function createManyLog(options) {
	if (options.level === "off") return silent;
	const printer = createPrinter(options);
	const standing = /* @__PURE__ */ new Map();
	return {
		of(label) {
			const states = createStateFormatter(printer, {
				label: `${oneLine(label)}: `,
				withMessages: options.level === "live"
			});
			return {
				state(run) {
					states.tell(run);
					standing.set(label, states.words());
				},
				close() {
					states.tellEnd();
					standing.delete(label);
				}
			};
		},
		heartbeat() {
			if (printer.silentMs() >= quietMs) printer.ungrouped([[span(`· ${describe([...standing.values()])}`, "dim")]]);
		}
	};
}
function describe(states) {
	const parts = [...Map.groupBy(states, (words) => words)].map(([words, all]) => `${all.length} × ${words}`);
	return parts.length === 0 ? "waiting for the server" : parts.join(", ");
}
const silent = {
	of: () => ({
		state: () => void 0,
		close: () => void 0
	}),
	heartbeat: () => void 0
};
function createRunLogs(log, nowMs) {
	const saidMs = /* @__PURE__ */ new Map();
	return (label) => {
		const named = (text) => `${label}: ${text}`;
		return {
			...log,
			info(text) {
				const trouble = /^No reading of the run's state/.exec(text)?.[0];
				if (trouble !== void 0) {
					if (nowMs() - (saidMs.get(trouble) ?? -Infinity) < quietMs) return;
					saidMs.set(trouble, nowMs());
				}
				log.info(named(text));
			},
			group: (title) => {
				log.group(named(title));
			},
			endGroup: () => {
				log.endGroup();
			},
			notice: (text) => {
				log.notice(named(text));
			},
			warning: (text) => {
				log.warning(named(text));
			},
			error: (text) => {
				log.error(named(text));
			}
		};
	};
}
function sayOnce(log) {
	const said = /* @__PURE__ */ new Set();
	const once = (say) => (text) => {
		if (said.has(text)) return;
		said.add(text);
		say(text);
	};
	return {
		...log,
		info: once((text) => {
			log.info(text);
		}),
		notice: once((text) => {
			log.notice(text);
		}),
		warning: once((text) => {
			log.warning(text);
		})
	};
}

// src/report/summary/many.ts
const bytesForRows = 409600;
const maxMessageLength = 300;
const leastAnswerBytes = 4e3;
const tagsBytes = 300;
function renderManySummary({ reports, notes = [] }) {
	const [first] = reports;
	if (!first) return "";
	const shown = reports.map((report) => ({
		...report,
		redact: (text) => report.redact(cleanText(text))
	}));
	const whole = `${[
		headline(reports),
		runsTable(shown),
		notesSection({
			...first,
			notes
		}),
		...foldedAnswers(shown)
	].filter((section) => section !== "").join("\n\n")}\n`;
	return [...new Set(reports.map(({ redact }) => redact))].reduce((text, redact) => redact(text), whole);
}
function headline(reports) {
	const done = reports.filter(isDone).length;
	return `## ${done === reports.length ? "✅" : "❌"} ${done} of ${reports.length} runs done`;
}
function runsTable(reports) {
	const rows = reports.map((report, index) => ({
		text: rowOf(report, index),
		isDone: isDone(report)
	}));
	let left = bytesForRows;
	const chosen = new Set(rows.toSorted((one, other) => Number(one.isDone) - Number(other.isDone)).filter(({ text }) => {
		left -= Buffer.byteLength(text) + 1;
		return left >= 0;
	}));
	const lines = rows.flatMap((row) => chosen.has(row) ? row.text : []);
	const rest = rows.filter((row) => !chosen.has(row));
	const more = `\nand ${rest.length} more${rest.every((row) => row.isDone) ? ", all of them done" : ""}`;
	return [...[
		"| Run | Verdict | Time | Cost | Links |",
		"|:---|:---|:---|:---|:---|",
		...lines
	], ...rest.length > 0 ? [more] : []].join("\n");
}
function isDone({ outcome }) {
	return outcome.conclusion === "success";
}
function rowOf(report, index) {
	const { outcome, redact } = report;
	const { error, run } = outcome;
	const name = plainText(nameOf(report)) || `run ${index + 1}`;
	const problem = error ? `: ${plainText(cutText(redact(error.message), maxMessageLength))}` : "";
	const links = [run?.sessionLink, ...pullRequestsOf(report)].flatMap((url, at) => url === void 0 ? [] : linkTo(redact(url), at === 0 ? "session" : "pull request"));
	return `| ${[
		name,
		verdictTitle(report) + problem,
		showDuration(outcome.durationMs),
		showCost(run?.usage),
		links.join(" · ")
	].join(" | ")} |`;
}
function pullRequestsOf({ artifacts = [] }) {
	return artifacts.flatMap(({ kind, url }) => kind === "pull_request" && url !== null ? url : []).slice(0, 3);
}
function foldedAnswers(reports) {
	const bytes = maxSummaryBytes - bytesForRows;
	const told = reports.filter(({ outcome, level }) => level !== "off" && outcome.answer.trim() !== "").slice(0, Math.floor(bytes / leastAnswerBytes));
	const room = Math.floor(bytes / Math.max(1, told.length));
	return told.map((report, index) => {
		const title = htmlCode(nameOf(report)) || `Answer ${index + 1}`;
		return `<details><summary>${title}</summary>\n\n${renderAnswer(report, room - Buffer.byteLength(title) - tagsBytes)}\n\n</details>`;
	});
}

// src/oz/run/batch/cache.ts
var RunCache = class {
	entries = /* @__PURE__ */ new Map();
	track(id, nowMs) {
		if (!this.entries.has(id)) this.entries.set(id, {
			sinceMs: nowMs,
			readMs: void 0,
			last: void 0,
			fresh: void 0
		});
	}
	note(run, nowMs) {
		const entry = this.entries.get(run.id);
		if (entry === void 0) return false;
		const hasMoved = entry.last?.stateName !== run.stateName;
		Object.assign(entry, {
			readMs: nowMs,
			last: run,
			fresh: run
		});
		return hasMoved;
	}
	skip(id, nowMs) {
		const entry = this.entries.get(id);
		if (entry) entry.readMs = nowMs;
	}
	take(id) {
		const entry = this.entries.get(id);
		const run = entry?.fresh;
		if (entry) entry.fresh = void 0;
		if (run && isEndState(run.state) && run.state !== "BLOCKED") this.entries.delete(id);
		return run;
	}
	last(id) {
		return this.entries.get(id)?.last;
	}
	has(id) {
		return this.entries.has(id);
	}
	get ids() {
		return [...this.entries.keys()];
	}
	ageMs(id, nowMs) {
		const readMs = this.entries.get(id)?.readMs;
		return readMs === void 0 ? Infinity : nowMs - readMs;
	}
	youngestMs() {
		const moments = [...this.entries.values()].map(({ sinceMs }) => sinceMs);
		return moments.length === 0 ? void 0 : Math.max(...moments);
	}
};

// src/oz/run/batch/list-runs.ts
const questions = [
	{
		limit: 100,
		narrow: true
	},
	{
		limit: 10,
		narrow: true
	},
	{
		limit: 100,
		narrow: false
	},
	{
		limit: 10,
		narrow: false
	}
];
const mostPages = 10;
const pageDeadlineMs = 15e3;
const overlapMs = 1e4;
var NoList = class extends Error {
	name = "NoList";
};
var ListPages = class {
	api;
	clock;
	startedMs;
	question = 0;
	cursor;
	pages = 0;
	latestMs;
	sinceMs;
	bornMs;
	isFiltered = true;
	constructor({ api, clock }) {
		this.api = api;
		this.clock = clock;
		this.startedMs = clock.now();
	}
	async read(signal, isSeen) {
		const page = await this.ask(signal);
		const { runs, nextCursor } = page;
		this.note(page);
		this.pages += 1;
		const isWhole = [
			nextCursor === void 0 || nextCursor === this.cursor || this.pages >= mostPages,
			this.isPast(runs),
			isSeen(runs)
		].some(Boolean);
		this.cursor = nextCursor;
		if (isWhole) this.rewind();
		return {
			runs,
			isWhole
		};
	}
	get isTrusted() {
		return this.isFiltered && questions[this.question]?.narrow === true;
	}
	async ask(signal) {
		for (;;) try {
			return await this.api.listRuns(this.query(), {
				signal,
				deadlineMs: pageDeadlineMs
			});
		} catch (error) {
			if (!(error instanceof OzError) || signal.aborted) throw error;
			if (isMissingCall(error) || statusOf(error) === 404 || statusOf(error) === 403) throw noList(error);
			if (!isAboutTheQuestion(error)) throw error;
			if (this.question === questions.length - 1) throw noList(error);
			this.question += 1;
			this.rewind();
		}
	}
	query() {
		const { limit, narrow } = questions[this.question] ?? {
			limit: 100,
			narrow: false
		};
		return {
			limit: String(limit),
			...narrow && {
				sort_by: "updated_at",
				sort_order: "desc"
			},
			...narrow && this.sinceMs !== void 0 && { updated_after: new Date(this.sinceMs).toISOString() },
			...this.cursor !== void 0 && { cursor: this.cursor }
		};
	}
	note({ runs, serverDate }) {
		const elapsedMs = this.clock.now() - this.startedMs;
		const nowMs = (serverDate ?? runs[0]?.updatedAt)?.getTime();
		if (nowMs !== void 0) this.bornMs ??= nowMs - elapsedMs - overlapMs;
		const changes = runs.flatMap(({ updatedAt }) => updatedAt?.getTime() ?? []);
		const latest = Math.max(...changes, this.latestMs ?? -Infinity);
		if (Number.isFinite(latest)) this.latestMs = latest;
		if (this.sinceMs !== void 0 && changes.some((ms) => ms < (this.sinceMs ?? 0) - overlapMs)) this.isFiltered = false;
	}
	isPast(runs) {
		const bound = this.isTrusted ? this.sinceMs ?? this.bornMs : this.bornMs;
		const timeOf = (run) => (this.isTrusted ? run?.updatedAt : run?.createdAt)?.getTime();
		const [first, last] = [timeOf(runs[0]), timeOf(runs.at(-1))];
		if (bound === void 0 || first === void 0 || last === void 0) return runs.length === 0;
		return first >= last && last < bound;
	}
	rewind() {
		this.cursor = void 0;
		this.pages = 0;
		if (this.latestMs !== void 0) this.sinceMs = this.latestMs - overlapMs;
	}
};
function isAboutTheQuestion({ failure }) {
	if (failure.kind === "transport") return failure.reason === "too_large";
	return failure.status === 400 || failure.status === 422;
}
function noList(error) {
	return new NoList(error.message, { cause: error });
}

// src/oz/run/batch/subscribers.ts
var Subscribers = class {
	all = /* @__PURE__ */ new Set();
	onLeave;
	constructor(onLeave) {
		this.onLeave = onLeave;
	}
	join(id, isUrgent, signal) {
		const { promise, resolve, reject } = Promise.withResolvers();
		const leave = () => {
			signal.removeEventListener("abort", onAbort);
			this.all.delete(subscriber);
			this.onLeave();
		};
		const subscriber = {
			id,
			isUrgent,
			resolve: (run) => {
				leave();
				resolve(run);
			},
			reject: (error) => {
				leave();
				reject(error);
			}
		};
		const onAbort = () => {
			subscriber.reject(new OzError("no reading in time", {
				kind: "transport",
				reason: "timeout",
				sent: true
			}));
		};
		this.all.add(subscriber);
		if (signal.aborted) onAbort();
		else signal.addEventListener("abort", onAbort, { once: true });
		return promise;
	}
	get list() {
		return [...this.all];
	}
	of(id) {
		return this.list.filter((subscriber) => subscriber.id === id);
	}
	get size() {
		return this.all.size;
	}
	get isUrgent() {
		return this.list.some(({ isUrgent }) => isUrgent);
	}
};

// src/oz/run/batch/poller.ts
const requestsATick = 2;
const urgentMs = 300;
const shortestSingleMs = 500;
const staleMs = 6e4;
const singleDeadlineMs = 1e4;
const mostBarren = 10;
var BatchPoller = class {
	ports;
	pollIntervalMs;
	sweep;
	pace;
	readings = new RunCache();
	subscribers;
	nudge = new AbortController();
	request = new AbortController();
	isRunning = false;
	hasList = true;
	barren = 0;
	tickedMs;
	waitMs;
	constructor({ ports, pollIntervalMs }) {
		this.ports = ports;
		this.pollIntervalMs = pollIntervalMs;
		this.sweep = new ListPages(ports);
		this.pace = pollIntervalMs === void 0 ? adaptivePace(ports.jitter) : fixedPace(pollIntervalMs);
		this.tickedMs = ports.clock.now();
		this.waitMs = this.pace.next(0);
		this.subscribers = new Subscribers(() => {
			this.onLeave();
		});
	}
	async read(id, { signal, deadlineMs }) {
		const { clock } = this.ports;
		this.readings.track(id, clock.now());
		const fresh = this.readings.take(id);
		if (fresh !== void 0) return fresh;
		if (deadlineMs === void 0) return this.wait(id, false, signal);
		const limit = signalAfter(clock, deadlineMs);
		try {
			return await this.wait(id, true, AbortSignal.any([signal, limit.signal]));
		} finally {
			limit.clear();
		}
	}
	wait(id, isUrgent, signal) {
		const reading = this.subscribers.join(id, isUrgent, signal);
		this.nudge.abort();
		if (!this.isRunning) {
			this.isRunning = true;
			this.loop();
		}
		return reading;
	}
	onLeave() {
		if (this.subscribers.size > 0) return;
		this.request.abort(/* @__PURE__ */ new Error("nobody waits"));
		this.nudge.abort();
	}
	async loop() {
		while (this.subscribers.size > 0) {
			await this.pause();
			if (this.subscribers.size > 0) await this.tick();
		}
		this.isRunning = false;
	}
	async pause() {
		const { clock } = this.ports;
		for (;;) {
			const leftMs = this.tickedMs + this.intervalMs() - clock.now();
			if (leftMs <= 0 || this.subscribers.size === 0) return;
			this.nudge = new AbortController();
			await clock.sleep(leftMs, this.nudge.signal).catch(() => void 0);
		}
	}
	intervalMs() {
		if (this.subscribers.isUrgent) return Math.min(urgentMs, this.waitMs);
		if (this.hasList || this.pollIntervalMs !== void 0) return this.waitMs;
		const turns = Math.max(1, this.subscribers.size / requestsATick);
		return Math.min(this.waitMs, Math.max(shortestSingleMs, this.waitMs / turns));
	}
	async tick() {
		const { clock } = this.ports;
		this.request = new AbortController();
		const { signal } = this.request;
		this.tickedMs = clock.now();
		try {
			await this.readAll(signal);
		} catch (error) {
			const reason = error instanceof Error ? error : new Error(String(error));
			if (!signal.aborted) for (const subscriber of this.subscribers.list) subscriber.reject(reason);
		}
		this.waitMs = this.pace.next(clock.now() - (this.readings.youngestMs() ?? clock.now()));
	}
	async readAll(signal) {
		let left = requestsATick;
		const seen = /* @__PURE__ */ new Set();
		for (let isWhole = false; this.hasList && !isWhole && left > 0; left -= 1) isWhole = await this.readPage(signal, seen);
		for (; left > 0 && !signal.aborted; left -= 1) {
			const id = this.chooseOne();
			if (id === void 0) return;
			await this.readOne(id, signal);
		}
	}
	async readPage(signal, seen) {
		try {
			const { runs, isWhole } = await this.sweep.read(signal, (page) => {
				for (const { id } of page) seen.add(id);
				if (page.some(({ id }) => this.readings.has(id))) this.barren = -Infinity;
				return this.readings.ids.every((id) => seen.has(id));
			});
			for (const run of runs) this.deliver(run);
			if (isWhole) this.endSweep();
			return isWhole;
		} catch (error) {
			if (!(error instanceof NoList)) throw error;
			this.giveUpList(error.message);
			return true;
		}
	}
	endSweep() {
		this.barren += 1;
		if (this.barren >= mostBarren) this.giveUpList("it does not show them");
		if (!this.sweep.isTrusted) return;
		for (const subscriber of this.subscribers.list) {
			const last = subscriber.isUrgent ? this.readings.last(subscriber.id) : void 0;
			if (last !== void 0) subscriber.resolve(last);
		}
	}
	giveUpList(reason) {
		this.hasList = false;
		this.ports.log.info(`The runs can't be read from the list (${reason}): they are read one by one.`);
	}
	chooseOne() {
		const nowMs = this.ports.clock.now();
		const enoughMs = this.hasList ? staleMs : 0;
		const due = this.subscribers.list.map(({ id, isUrgent }) => ({
			id,
			isUrgent,
			ageMs: this.readings.ageMs(id, nowMs)
		})).filter(({ isUrgent, ageMs }) => isUrgent || ageMs >= enoughMs);
		const hurried = due.filter(({ isUrgent }) => isUrgent);
		const [first, ...others] = hurried.length > 0 ? hurried : due;
		return first && others.reduce((oldest, one) => one.ageMs > oldest.ageMs ? one : oldest, first).id;
	}
	async readOne(id, signal) {
		try {
			this.deliver(await this.ports.api.getRun(id, {
				signal,
				deadlineMs: singleDeadlineMs
			}));
		} catch (error) {
			if (!(error instanceof OzError) || signal.aborted) throw error;
			this.readings.skip(id, this.ports.clock.now());
			for (const subscriber of this.subscribers.of(id)) subscriber.reject(error);
		}
	}
	deliver(given) {
		const run = {
			...given,
			prompt: ""
		};
		if (this.readings.note(run, this.ports.clock.now())) this.pace.stateMoved();
		const [first, ...others] = this.subscribers.of(run.id);
		if (first === void 0) return;
		this.readings.take(run.id);
		for (const subscriber of [first, ...others]) subscriber.resolve(run);
	}
};

// src/oz/run/batch/limit.ts
function createLimit(most) {
	let running = 0;
	const line = /* @__PURE__ */ new Set();
	const next = () => {
		const [first] = line;
		if (first === void 0 || running >= most) return;
		line.delete(first);
		first();
	};
	const enter = (signal) => {
		const { promise, resolve, reject } = Promise.withResolvers();
		const take = () => {
			running += 1;
			signal.removeEventListener("abort", leave);
			resolve(void 0);
		};
		const leave = () => {
			line.delete(take);
			reject(new OzError("given up before it was sent", {
				kind: "transport",
				reason: "aborted",
				sent: false
			}));
		};
		if (signal.aborted) leave();
		else {
			signal.addEventListener("abort", leave, { once: true });
			line.add(take);
			next();
		}
		return promise;
	};
	return async (work, signal) => {
		await enter(signal);
		try {
			return await work();
		} finally {
			running -= 1;
			next();
		}
	};
}
async function inTurns(items, most, work) {
	const results = /* @__PURE__ */ new Map();
	const rest = items.entries();
	const worker = async () => {
		for (const [index, item] of rest) results.set(index, await work(item, index));
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
	return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}

// src/oz/run/batch/shared-api.ts
const mostStarts = 3;
const mostCancels = 4;
const mostAnswers = 2;
function shareApi(ports, pollIntervalMs) {
	const { api } = ports;
	const poller = new BatchPoller({
		ports,
		pollIntervalMs
	});
	const [starts, cancels, answers] = [
		createLimit(mostStarts),
		createLimit(mostCancels),
		createLimit(mostAnswers)
	];
	return {
		...api,
		createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
		getRun: (id, options) => poller.read(id, options),
		cancelRun: (id, options) => cancels(() => api.cancelRun(id, options), options.signal),
		listRuns: (query, options) => answers(() => api.listRuns(query, options), options.signal),
		getConversation: (id, options) => answers(() => api.getConversation(id, options), options.signal)
	};
}

// src/oz/run/batch/conclude.ts
function concludeMany(runs, { failOnAny, isCancelled }) {
	const bad = runs.filter(({ outcome }) => !isGreen(outcome.conclusion));
	const [first] = bad;
	if (first === void 0) return {
		conclusion: runs[0]?.outcome.conclusion ?? "success",
		error: void 0,
		warning: void 0
	};
	const what = `${bad.length} of ${runs.length} runs did not succeed: ${nameSome(bad)}.`;
	if (!failOnAny && !isCancelled && bad.length < runs.length) return {
		conclusion: runs.find(({ outcome }) => isGreen(outcome.conclusion))?.outcome.conclusion ?? "success",
		error: void 0,
		warning: what
	};
	const conclusions = new Set(bad.map(({ outcome }) => outcome.conclusion));
	const conclusion = isCancelled ? "cancelled" : conclusions.size === 1 ? first.outcome.conclusion : "failure";
	return {
		conclusion,
		error: explain(what, conclusion, first),
		warning: void 0
	};
}
function explain(what, conclusion, { label, outcome: { error } }) {
	const said = error === void 0 ? "" : ` The first, ${label}: ${error.message}`;
	return new ActionError(what + said, {
		conclusion,
		hint: error?.hint ?? "The summary has a line for each of them.",
		...error?.link !== void 0 && { link: error.link }
	});
}
const mostNamed = 10;
function nameSome(runs) {
	const named = runs.slice(0, mostNamed).map(({ label, outcome }) => `${label} (${outcome.conclusion})`);
	const more = runs.length - named.length;
	return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

// src/oz/run/state/left-runs.ts
function markAsMany(runner) {
	runner.saveState("many", "true");
}
function createRunSlot(runner, date, number) {
	let key;
	let startedAt = date();
	const save = (suffix, id) => {
		if (key === void 0) return;
		const words = [
			key.value,
			key.mark ?? "-",
			String(startedAt.getTime()),
			id
		];
		runner.saveState(`slot_${number}${suffix}`, words.join(" "));
	};
	const clear = () => {
		runner.saveState(`slot_${number}`, "");
	};
	return {
		starting(given) {
			key = given;
			startedAt = date();
			save("", "-");
		},
		known(id, owned) {
			if (owned) save("", id);
			else clear();
		},
		leftover(id) {
			save("_leftover", id);
		},
		settled: clear
	};
}

// src/action/many/run-many.ts
async function runAll(context, order) {
	const { target, runtime, startedMs } = context;
	const step = {
		...context,
		github: openGitHub(context)
	};
	const resolver = createTaskResolver(withLog(step, sayOnce(runtime.log)));
	if (target !== void 0) return runMany(step, order, {
		target,
		resolver
	});
	await showMany(step, order, resolver);
	return {
		outcome: withoutRun("dry_run", runtime.clock.now() - startedMs),
		artifacts: [],
		told: void 0
	};
}
async function runMany(step, { many, plan, key }, { target, resolver }) {
	const { runtime, inputs, startedMs, level } = step;
	const { log, clock, jitter, runner, connection } = runtime;
	await checkEnvironments(step, many, resolver);
	markAsMany(runner);
	const ports = {
		api: createOzApi(connection.send, target),
		clock,
		jitter,
		log
	};
	const api = shareApi(ports, inputs.watch.pollIntervalMs);
	const shown = createManyLog({
		log,
		clock,
		level,
		startedAtMs: startedMs
	});
	const logs = createRunLogs(log, () => clock.now());
	const ids = new KnownIds(step, many);
	const { runs, maxParallel } = many;
	log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`);
	const endHeartbeat = keepHeartbeat(clock, () => {
		shown.heartbeat();
	});
	return conclude(step, many, await inTurns(runs, maxParallel, (run, index) => {
		const slot = createRunSlot(runner, () => clock.date(), index);
		return runOneOfMany(withLog({
			...step,
			api
		}, {
			...log,
			...logs(run.label)
		}), {
			run,
			plan,
			resolver,
			postState: ids.watch(run.label, slot),
			mayPost: () => !isStopped(runtime.env, key.value),
			shown: shown.of(run.label),
			answerBytes: Math.min(1e5, Math.floor(allAnswersBytes / runs.length))
		});
	}).finally(() => {
		endHeartbeat();
	}));
}
const mostPrompts = 20;
async function showMany(step, { many, plan }, resolver) {
	const { log, randomHex } = step.runtime;
	for (const { label, task } of many.runs.slice(0, mostPrompts)) {
		const resolved = await resolveTask(resolver, task);
		const key = makeKey(randomHex, step.event.run.url);
		const request = {
			task: resolved.task,
			key,
			plan: plan?.prompt
		};
		const { text } = await writePrompt(withLog(step, resolver.runtime.log), request);
		log.group(`The prompt of ${label}, as it would be sent`);
		log.info(text);
		log.endGroup();
	}
	log.info(`Names of all ${many.runs.length} runs: ${many.runs.map(({ label }) => label).join(", ")}`);
	log.notice(`dry_run: nothing was started; it would be ${many.runs.length} runs.`);
}
const allAnswersBytes = 2e6;
async function checkEnvironments({ event, runtime }, many, { choose }) {
	const wanted = new Set(many.runs.flatMap(({ task }) => task.environment ?? []));
	for (const environment of wanted) await choose?.({
		wanted: environment,
		repository: event.repository.fullName,
		signal: runtime.cancelled
	});
}
function openGitHub({ runtime, inputs }) {
	const { connection, clock, env } = runtime;
	let github;
	const open = async () => {
		const { createGitHub } = await import("./client.js");
		return createGitHub({
			send: rememberReads(connection.send),
			clock,
			env,
			token: inputs.githubToken
		});
	};
	return () => github ??= open();
}
var KnownIds = class {
	entries = [];
	step;
	many;
	constructor(step, many) {
		this.step = step;
		this.many = many;
	}
	watch(label, postState) {
		return {
			...postState,
			known: (id, owned) => {
				postState.known(id, owned);
				this.add({
					...unknownEntry,
					name: label,
					run_id: id
				});
			}
		};
	}
	add(entry) {
		const { outputs, runtime } = this.step;
		this.entries.push(entry);
		const count = this.entries.length;
		if (count === this.many.runs.length || (count & count - 1) === 0) outputs.set("results", renderResults(this.entries, runtime.redact));
	}
};
async function conclude({ runtime, outputs, startedMs }, many, ended) {
	const { env, redact, log, clock, cancelled } = runtime;
	const isCancelled = cancelled.aborted;
	const named = ended.map(({ report }, index) => ({
		label: many.runs[index]?.label ?? "",
		outcome: report.outcome
	}));
	const { conclusion, error, warning } = concludeMany(named, {
		failOnAny: many.failOnAny,
		isCancelled
	});
	if (warning !== void 0) log.warning(warning);
	const entries = ended.map(({ entry }) => entry);
	const file = await writeResults(entries, redact, env);
	const results = renderResults(entries, redact);
	if (results === "") log.notice(`The results are too big for an output; they are in ${file ?? "the summary"}.`);
	outputs.set("results", results);
	outputs.set("cost", costOf(entries));
	const answer = entries.flatMap(({ name, agent_output: words }) => words === "" ? [] : [`## ${name}\n\n${words}`]);
	return {
		outcome: {
			...withoutRun(conclusion, clock.now() - startedMs, error),
			answer: answer.join("\n\n")
		},
		artifacts: ended.flatMap(({ report }) => report.artifacts ?? []),
		told: {
			file,
			summary: renderManySummary({
				reports: ended.map(({ report }) => report),
				notes: warning === void 0 ? [] : [warning]
			})
		}
	};
}
function costOf(entries) {
	const costs = entries.flatMap(({ cost }) => cost ?? []);
	return costs.length === 0 ? void 0 : String(Number(costs.reduce((sum, cost) => sum + cost, 0).toFixed(6)));
}

export { runAll };