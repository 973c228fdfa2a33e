import { B as backoffMs, I as explainFailure, It as quote, L as byNewest, Qt as ActionError, St as isTransient, Z as showAge, bt as OzError } from "./start.js";

// src/action/resolve/latest-run.ts
async function findLatest(ports, { name, signal }) {
	const { runs, nowMs } = await readRuns(ports, name, signal);
	const [newest] = runs;
	if (newest === void 0) throw noneOf(name);
	const listed = describeRuns(runs, nowMs);
	ports.log.info(`Runs named ${quote(name)}, the newest first:`);
	for (const line of listed) ports.log.info(`  ${line}`);
	return {
		runId: newest.id,
		listed: [`The newest run named ${quote(name)} is taken.`, ...listed]
	};
}
const mostPages = 10;
const mostShown = 10;
const tries = 3;
async function readRuns({ api, clock, jitter }, name, signal) {
	const found = [];
	let cursor;
	let nowMs = clock.date().getTime();
	for (let page = 0; page < mostPages; page += 1) {
		const query = {
			name,
			limit: "50",
			sort_by: "created_at",
			sort_order: "desc",
			...cursor !== void 0 && { cursor }
		};
		const { runs, nextCursor, serverDate } = await retry(() => api.listRuns(query, { signal }), {
			api,
			clock,
			jitter,
			signal
		});
		found.push(...runs.filter(({ config }) => config.name === name));
		nowMs = serverDate?.getTime() ?? nowMs;
		if (found.length > 0 || nextCursor === void 0 || nextCursor === cursor) break;
		cursor = nextCursor;
	}
	return {
		runs: found.toSorted(byNewest),
		nowMs
	};
}
async function retry(read, { api, clock, jitter, signal }) {
	for (let attempt = 1;; attempt += 1) try {
		return await read();
	} catch (error) {
		if (!(error instanceof OzError)) throw error;
		if (signal.aborted || attempt === tries || !isTransient(error)) throw explainFailure(error, "look for the latest run", api.origin);
		await clock.sleep(backoffMs(attempt, jitter, 4e3), signal).catch(() => void 0);
	}
}
function noneOf(name) {
	return new ActionError(`run_id: latest finds no run with the name ${quote(name)} that this key may see.`, {
		hint: "The name must be exactly the one the run was started with; some servers do not tell it, and need the run id.",
		link: "https://oz.warp.dev/runs"
	});
}
function describeRuns(runs, nowMs) {
	const lines = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
		return `${stateName}, ${createdAt === void 0 ? "of unknown age" : `${showAge(nowMs - createdAt.getTime())} old`}, ${sessionLink ?? id}`;
	});
	const more = runs.length - lines.length;
	return more > 0 ? [...lines, `and ${more} more`] : lines;
}

export { findLatest };