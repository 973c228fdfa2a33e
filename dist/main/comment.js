import { t as GitHubError } from "./failure.js";
import { en as messageOf, mt as signalAfter } from "./start.js";
import { n as readMarker } from "./marker4.js";

// src/report/comment/place.ts
const doubtWaitsMs = [2e3, 5e3];
function createCommentPlace(options) {
	return new Place(options);
}
var Place = class {
	options;
	id;
	isAnnounced = false;
	isReplaced = false;
	constructor(options) {
		this.options = options;
		this.id = options.id;
	}
	get isKnown() {
		return this.id !== void 0;
	}
	async put(body, signal) {
		const id = this.id ?? await this.find(signal);
		if (id === void 0) {
			await this.create(body, signal);
			return;
		}
		this.know(id);
		try {
			await this.options.comments.update(id, body, { signal });
		} catch (error) {
			if (!isMissing(error) || this.isReplaced) throw error;
			this.isReplaced = true;
			this.id = void 0;
			await this.create(body, signal);
		}
	}
	async create(body, signal) {
		this.announce();
		try {
			this.know((await this.options.comments.create(body, { signal })).id);
			return;
		} catch (error) {
			if (!(error instanceof GitHubError) || error.failure !== "outage") throw error;
		}
		for (const waitMs of doubtWaitsMs) {
			await this.options.clock.sleep(waitMs, signal);
			const id = await this.find(signal);
			if (id !== void 0) {
				this.know(id);
				await this.options.comments.update(id, body, { signal });
				return;
			}
		}
		this.know((await this.options.comments.create(body, { signal })).id);
	}
	async find(signal) {
		const { key } = this.options.marker;
		return (await this.options.comments.findOwn(({ body }) => readMarker(body)?.key === key, { signal }))?.id;
	}
	announce() {
		if (!this.isAnnounced) this.options.remember(void 0);
		this.isAnnounced = true;
	}
	know(id) {
		if (this.id !== id) this.options.remember(id);
		this.id = id;
	}
};
function isMissing(error) {
	return error instanceof GitHubError && error.failure === "missing";
}

// src/report/comment/trouble.ts
function explainTrouble(error, { isPullRequest, exists }) {
	const state = exists ? "The progress comment is not up to date" : "There is no progress comment";
	const hint = error instanceof GitHubError ? wayOutOf(error, isPullRequest) : "";
	return `${state}: ${messageOf(error).replace(/\.$/, "")}. ${hint}`.trimEnd();
}
function wayOutOf(error, isPullRequest) {
	const permission = `\`permissions: { ${isPullRequest ? "pull-requests: write" : "issues: write"} }\``;
	switch (error.failure) {
		case "denied":
			if (error.status === 401) return error.hint ?? "Check github_token.";
			if (/\blocked\b/i.test(error.message)) return "Unlock the conversation, or turn progress_comment off.";
			return isPullRequest ? `Give the job ${permission}; a workflow run by a pull request from a fork never has it.` : `Give the job ${permission}.`;
		case "missing": return `It was deleted, or the token may not see it: the job needs ${permission}.`;
		case "limited": return "The rate limit did not pass in time.";
		case "refused": return "The job itself goes on.";
		case "outage": return "GitHub gave no usable answer in time.";
	}
}

// src/report/comment/comment.ts
const finalRetryMs = 3e3;
function pauseMs(writes) {
	if (writes === 0) return 0;
	return writes <= 10 ? 1e4 : writes <= 40 ? 3e4 : 6e4;
}
function createProgressComment(options) {
	return new Writer(options);
}
var Writer = class {
	options;
	writing = new AbortController();
	waiting = new AbortController();
	wanted;
	pump;
	place;
	written;
	writes = 0;
	isHopeless = false;
	constructor(options) {
		this.options = options;
		this.place = createCommentPlace(options);
	}
	show(view) {
		if (this.isHopeless || this.waiting.signal.aborted) return;
		this.wanted = view;
		this.pump ??= this.writeWanted();
	}
	close() {
		this.waiting.abort();
		this.writing.abort();
	}
	async finish(view, budgetMs) {
		this.waiting.abort();
		const deadline = signalAfter(this.options.clock, budgetMs);
		const patience = signalAfter(this.options.clock, budgetMs / 2);
		patience.signal.addEventListener("abort", () => {
			this.writing.abort();
		});
		try {
			await this.pump;
			return await this.writeLast(view, deadline.signal);
		} finally {
			patience.clear();
			deadline.clear();
		}
	}
	async writeWanted() {
		try {
			while (this.wanted && !this.isHopeless) {
				await this.options.clock.sleep(pauseMs(this.writes), this.waiting.signal);
				const view = this.wanted;
				this.wanted = void 0;
				await this.write(view, this.writing.signal).catch((error) => {
					this.judge(error, this.writing.signal);
					this.wanted ??= view;
				});
			}
		} catch {} finally {
			this.pump = void 0;
		}
	}
	async writeLast(view, signal) {
		while (!this.isHopeless) try {
			await this.write(view, signal);
			return true;
		} catch (error) {
			this.judge(error, signal);
			await this.rest(signal).catch(() => {
				this.giveUp(error);
			});
		}
		return false;
	}
	async rest(signal) {
		if (!this.isHopeless) await this.options.clock.sleep(finalRetryMs, signal);
	}
	judge(error, signal) {
		if (!(error instanceof GitHubError && (error.failure === "outage" || error.failure === "limited")) && !signal.aborted) this.giveUp(error);
	}
	giveUp(error) {
		if (!this.isHopeless) {
			const { isPullRequest, log } = this.options;
			log.warning(explainTrouble(error, {
				isPullRequest,
				exists: this.place.isKnown
			}));
		}
		this.isHopeless = true;
	}
	async write(view, signal) {
		const body = this.options.render(view);
		if (body === this.written) return;
		this.writes += 1;
		await this.place.put(body, signal);
		this.written = body;
	}
};

export { createProgressComment };