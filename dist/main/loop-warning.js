import { $t as messageOf, Rt as subjectOf } from "./start.js";

// src/action/loop-warning.ts
async function warnAboutLoop({ clock, log }, event, github, signal) {
	if (!subjectOf(event)) return;
	try {
		const { countRecentRuns, warnOfManyRuns } = await import("./recent-runs.js");
		const warning = warnOfManyRuns(await countRecentRuns(await github(), event, {
			clock,
			signal
		}), event);
		if (warning !== void 0) log.warning(warning);
	} catch (error) {
		if (!signal.aborted) log.info(`How often this workflow ran of late could not be looked up: ${messageOf(error)}`);
	}
}

export { warnAboutLoop };