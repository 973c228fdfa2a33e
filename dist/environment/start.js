import { n as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";

// src/platform/errors.ts
var ActionError = class extends Error {
	name = "ActionError";
	hint;
	link;
	conclusion;
	code;
	constructor(message, details = {}) {
		super(message, "cause" in details ? { cause: details.cause } : void 0);
		this.hint = details.hint;
		this.link = details.link;
		this.conclusion = details.conclusion ?? "failure";
		this.code = details.code;
	}
	get oneLine() {
		return [
			this.message,
			this.hint,
			this.link && `See ${this.link}`
		].filter(Boolean).join(" ");
	}
};
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

// src/platform/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectOf(value) {
	return isObject(value) ? value : {};
}
function arrayOf(value) {
	return Array.isArray(value) ? value : [];
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/inputs/fields.ts
var Fields = class Fields {
	env;
	constructor(env) {
		this.env = env;
	}
	text(name) {
		const value = this.env[`INPUT_${name.toUpperCase()}`]?.trim();
		return value === "" ? void 0 : value;
	}
	flag(name, fallback) {
		const value = this.text(name);
		if (value === void 0) return fallback;
		if ([
			"true",
			"True",
			"TRUE"
		].includes(value)) return true;
		if ([
			"false",
			"False",
			"FALSE"
		].includes(value)) return false;
		throw new ActionError(`${name} must be true or false, not ${quote(value)}.`, { hint: `Write \`${name}: true\` or \`${name}: false\`.` });
	}
	number(name, rule) {
		const value = this.text(name);
		if (value === void 0) return rule.fallback;
		const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
		if (number >= rule.least && number <= rule.most) return number;
		throw new ActionError(`${name} must be a number from ${rule.least} to ${rule.most}, not ${quote(value)}.`, { hint: `Write for example \`${name}: ${rule.fallback}\`; decimals take a point.` });
	}
	choice(name, choices) {
		const value = this.text(name);
		if (value === void 0) return void 0;
		const choice = choices.find((known) => known === value);
		if (choice !== void 0) return choice;
		throw new ActionError(`${name} must be one of ${choices.join(", ")}, not ${quote(value)}.`, { hint: `Write for example \`${name}: ${choices[0] ?? ""}\`.` });
	}
	list(name) {
		return (this.text(name) ?? "").split(/[\n,]/).map((word) => word.trim()).filter((word) => word !== "");
	}
	async value(name) {
		const value = this.text(name);
		return value === void 0 ? void 0 : parseJson(value) ?? await parseYaml(name, value);
	}
	async map(name) {
		if (this.text(name) === void 0) return void 0;
		const parsed = await this.value(name);
		if (isObject(parsed)) return parsed;
		throw new ActionError(`${name} must be a map of names to values, not ${describe(parsed)}.`, { hint: `Write one \`name: value\` a line under \`${name}: |\`, or a JSON object.` });
	}
	with(changes) {
		const changed = Object.entries(changes).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
		return new Fields({
			...this.env,
			...Object.fromEntries(changed)
		});
	}
	get names() {
		return Object.keys(this.env).flatMap((name) => name.startsWith("INPUT_") ? name.slice(6).toLowerCase() : []);
	}
};
async function parseYaml(name, text) {
	const { parseDocument } = await import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const document = parseDocument(text, { prettyErrors: true });
	const [error] = document.errors;
	if (error) throw new ActionError(`${name} is neither JSON nor YAML: ${error.message.split("\n")[0]?.replace(/:$/, "") ?? ""}.`, {
		hint: "Mend it at the place named; a value with \": \" or \"#\" in it needs quotes.",
		cause: error
	});
	return document.toJS({ maxAliasCount: 100 });
}
function quote(value) {
	const line = value.replace(/\s+/g, " ");
	return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);
}
function describe(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a map" : `a ${typeof value}`;
}

// src/inputs/missing-key.ts
function missingKey() {
	return new ActionError("There is no key: oz_api_key is missing or empty.", {
		hint: "Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`. A reusable workflow needs `secrets: inherit`; Dependabot has secrets of its own.",
		link: "https://docs.warp.dev/reference/cli/api-keys"
	});
}

// src/inputs/unknown.ts
function warnAboutUnknownInputs({ env, log }, known) {
	for (const { name, meant } of findUnknownInputs(new Fields(env).names, known)) log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`);
}
function findUnknownInputs(given, known) {
	return given.filter((name) => !known.includes(name)).flatMap((name) => {
		const meant = nearest(name, known);
		return meant === void 0 ? [] : [{
			name,
			meant
		}];
	});
}
function nearest(name, known) {
	const bare = withoutSeparators(name);
	let best;
	for (const word of known) {
		const distance = editDistance(bare, withoutSeparators(word));
		if (distance <= Math.max(1, Math.floor(word.length / 3)) && distance < (best?.distance ?? Infinity)) best = {
			word,
			distance
		};
	}
	return best?.word;
}
function withoutSeparators(name) {
	return name.slice(0, 64).toLowerCase().replace(/[-_ .]/g, "");
}
function editDistance(one, other) {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= other.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[other.length] ?? 0;
}

// src/inputs/runs/fields.ts
const texts = [
	"prompt",
	"prompt_file",
	"skill",
	"profile",
	"environment",
	"model",
	"name",
	"title",
	"agent",
	"worker_host",
	"harness",
	"harness_auth_secret"
];
const maps = [
	"prompt_vars",
	"config",
	"metadata"
];
const all = [
	...texts,
	...maps,
	"mcp",
	"attachments"
];

// src/oz/client/types.ts
const workingStates = [
	"QUEUED",
	"PENDING",
	"CLAIMED",
	"INPROGRESS"
];
const endStates = [
	"SUCCEEDED",
	"FAILED",
	"ERROR",
	"BLOCKED",
	"CANCELLED"
];

// src/oz/client/wire.ts
function idOf(value) {
	return typeof value === "string" && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : void 0;
}
const knownStates = [...workingStates, ...endStates];

// src/inputs/inputs.ts
function readKeys$1(env) {
	const fields = new Fields(env);
	return ["oz_api_key", "warp_api_key"].flatMap((name) => fields.text(name) ?? []);
}
function readSecrets(env) {
	const token = new Fields(env).text("github_token");
	return token === void 0 ? readKeys$1(env) : [...readKeys$1(env), token];
}

// src/event/secrets.ts
const dependabotEvents = [
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment",
	"push",
	"create",
	"deployment",
	"deployment_status"
];
function whyNoSecrets(event) {
	if (event.actor === "dependabot[bot]" && dependabotEvents.includes(event.name)) return "runs that Dependabot triggers get Dependabot's secrets, not the repository's";
	if (event.name === "pull_request_target" || !("pullRequest" in event)) return void 0;
	return event.pullRequest.isFromFork ? "pull requests from forks get no secrets" : void 0;
}

// src/resources/reconcile/row.ts
const actions = [
	"create",
	"update",
	"pause",
	"resume",
	"delete",
	"unchanged",
	"left",
	"declared"
];
function isChange(action) {
	return ![
		"unchanged",
		"left",
		"declared"
	].includes(action);
}
function countRows(rows) {
	const count = (fits) => rows.filter(fits).length;
	const of = (action) => count((row) => row.action === action && row.result !== "failed" && row.result !== "not_tried");
	return {
		create: of("create"),
		update: of("update"),
		pause: of("pause"),
		resume: of("resume"),
		delete: of("delete"),
		unchanged: of("unchanged"),
		left: of("left"),
		declared: of("declared"),
		failed: count(({ result }) => result === "failed" || result === "not_tried")
	};
}
const doneWords = {
	create: "created",
	update: "updated",
	pause: "paused",
	resume: "resumed",
	delete: "deleted",
	unchanged: "unchanged",
	left: "left alone",
	declared: "declared",
	failed: "not done"
};
function showCounts(rows, isPlan) {
	const counts = countRows(rows);
	const words = [...actions, "failed"].filter((what) => counts[what] > 0).map((what) => `${counts[what]} ${isPlan && what !== "failed" && isChange(what) ? `to ${what}` : doneWords[what]}`);
	return words.length === 0 ? "nothing declared, nothing to do" : words.join(", ");
}

// src/resources/reconcile/reconcile.ts
function planRows(service, changes) {
	return changes.map((change) => {
		const row = service.describe(change);
		return {
			...row,
			result: isChange(row.action) ? "planned" : "none"
		};
	});
}
async function applyRows(service, changes, signal) {
	const progress = {
		done: [],
		error: void 0,
		isOver: false
	};
	const rows = [];
	for (const change of changes) {
		progress.isOver ||= signal.aborted;
		rows.push(await carryOne(service, change, progress));
	}
	return {
		rows,
		warnings: await review(service, progress),
		error: signal.aborted ? cancelled() : progress.error
	};
}
async function carryOne(service, change, progress) {
	const row = service.describe(change);
	if (!isChange(row.action)) return {
		...row,
		result: "none"
	};
	if (progress.isOver) return {
		...row,
		result: "not_tried"
	};
	try {
		const id = await service.perform(change);
		progress.done.push(change);
		return {
			...row,
			id: id ?? row.id,
			result: "done"
		};
	} catch (error) {
		if (!(error instanceof ActionError)) throw error;
		progress.error ??= error;
		progress.isOver = service.endsAll(error);
		return {
			...row,
			result: "failed",
			error: error.message
		};
	}
}
async function review(service, progress) {
	if (progress.done.length === 0 || progress.isOver) return [];
	try {
		return await service.review(progress.done);
	} catch (error) {
		if (!(error instanceof ActionError)) throw error;
		progress.error ??= error;
		return [];
	}
}
function cancelled() {
	return new ActionError("The job was cancelled before all was done.", {
		conclusion: "cancelled",
		hint: "The next run does the rest."
	});
}

// src/resources/reconcile/inputs.ts
function readDeclaredInputs(env, defaultFile) {
	const fields = new Fields(env);
	const [apiKey] = readKeys$1(env);
	return {
		apiKey,
		file: fields.text("file") ?? defaultFile,
		dryRun: fields.flag("dry_run", false),
		githubToken: fields.text("github_token")
	};
}
function decideAccess(apiKey, event) {
	if ("pullRequest" in event && event.pullRequest.isFromFork) return {
		kind: "validate",
		reason: "pull requests from forks are only checked"
	};
	if (apiKey !== void 0) return {
		kind: "whole",
		apiKey
	};
	const reason = whyNoSecrets(event);
	if (reason === void 0) throw missingKey();
	return {
		kind: "validate",
		reason
	};
}
function createFileReader(runtime, event, token) {
	let github;
	return { async read(input, path) {
		const { readTrustedFile } = await import("./trusted-file.js");
		github ??= openGitHub(runtime, token);
		const { env, cancelled: signal } = runtime;
		try {
			return await readTrustedFile({
				input,
				path,
				env,
				event,
				github: await github,
				signal
			});
		} catch (error) {
			if (!(error instanceof ActionError) && signal.aborted) throw cancelled();
			throw error;
		}
	} };
}
async function openGitHub({ connection, clock, env }, token) {
	const { createGitHub } = await import("./client.js");
	return createGitHub({
		send: connection.send,
		clock,
		env,
		token
	});
}
function repositoryIdOf({ repository }) {
	if (repository.id !== void 0) return repository.id;
	throw new ActionError("It is not known which repository this is: there is neither an event file nor GITHUB_REPOSITORY_ID.", { hint: "Run the step in a GitHub workflow." });
}

// src/event/json-cursor.ts
function rootOf(value) {
	return {
		value: objectOf(value),
		path: ""
	};
}
function at(place, key) {
	const value = place.value[key];
	return {
		value: isObject(value) ? value : {},
		path: pathTo(place, key)
	};
}
function has(place, key) {
	return isObject(place.value[key]);
}
function items(place, key) {
	const list = place.value[key];
	if (!Array.isArray(list)) return [];
	return list.flatMap((value, index) => isObject(value) ? [{
		value,
		path: `${pathTo(place, key)}[${index}]`
	}] : []);
}
function pathTo(place, key) {
	if (!/^[a-z_][\w-]*$/i.test(key)) return `${place.path}['${key}']`;
	return place.path === "" ? key : `${place.path}.${key}`;
}
function stringAt(place, key) {
	const value = place.value[key];
	return typeof value === "string" ? value : void 0;
}
function wordAt(place, key) {
	return filled(stringAt(place, key));
}
function filled(text) {
	return text === "" ? void 0 : text;
}
function stringsAt(place, key) {
	const list = place.value[key];
	return Array.isArray(list) ? list.filter((value) => typeof value === "string") : [];
}
function numberAt(place, key) {
	const value = place.value[key];
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
function isTrueAt(place, key) {
	return place.value[key] === true;
}
function booleanAt(place, key) {
	const value = place.value[key];
	return typeof value === "boolean" ? value : void 0;
}
function dateAt(place, key) {
	const value = place.value[key];
	if (typeof value === "string") return readDate(value);
	return typeof value === "number" ? validDate(/* @__PURE__ */ new Date(value * 1e3)) : void 0;
}
const dateForm = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/;
function readDate(text) {
	return dateForm.test(text) ? validDate(new Date(text)) : void 0;
}
function validDate(date) {
	return Number.isNaN(date.getTime()) ? void 0 : date;
}
function linkAt(place, key) {
	const value = stringAt(place, key);
	return value && value.length <= 2048 && /^https?:\/\/[!-~]+$/.test(value) ? value : void 0;
}
function shaAt(place, key) {
	const value = stringAt(place, key);
	return value && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value) ? value : void 0;
}

// src/event/person.ts
const personTypes = [
	"User",
	"Bot",
	"Organization",
	"Mannequin"
];
const associations = [
	"OWNER",
	"MEMBER",
	"COLLABORATOR",
	"CONTRIBUTOR",
	"FIRST_TIME_CONTRIBUTOR",
	"FIRST_TIMER",
	"MANNEQUIN",
	"NONE"
];
function personAt(place, key) {
	return has(place, key) ? readPerson(at(place, key)) : void 0;
}
function readPerson(account) {
	const login = wordAt(account, "login");
	if (!login) return void 0;
	return {
		login,
		type: personTypes.find((known) => known === stringAt(account, "type")) ?? "unknown",
		id: numberAt(account, "id")
	};
}
function associationAt(place, key) {
	return associations.find((known) => known === stringAt(place, key));
}
function isSameLogin(one, other) {
	return foldAscii(one) === foldAscii(other);
}
function foldAscii(text) {
	return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

// src/event/text.ts
const noOrigin = {
	author: void 0,
	association: void 0,
	url: void 0,
	createdAt: void 0,
	updatedAt: void 0
};
function originOf(place) {
	return {
		author: personAt(place, "user") ?? personAt(place, "author") ?? personAt(place, "creator") ?? personAt(place, "owner"),
		association: associationAt(place, "author_association"),
		url: linkAt(place, "html_url"),
		createdAt: dateAt(place, "created_at") ?? dateAt(place, "submitted_at"),
		updatedAt: dateAt(place, "updated_at")
	};
}
function textAt(place, key, what, origin = originOf(place)) {
	return {
		text: stringAt(place, key) ?? "",
		what,
		path: pathTo(place, key),
		...origin
	};
}

// src/event/push.ts
function readPush(payload) {
	if (stringAt(payload, "ref") === void 0) return void 0;
	return {
		ref: textAt(payload, "ref", "branch", noOrigin),
		before: shaAt(payload, "before"),
		after: shaAt(payload, "after"),
		isForced: isTrueAt(payload, "forced"),
		isCreated: isTrueAt(payload, "created"),
		isDeleted: isTrueAt(payload, "deleted"),
		compareUrl: linkAt(payload, "compare"),
		commits: items(payload, "commits").flatMap((commit) => readCommit(commit) ?? []),
		headCommit: commitAt(payload, "head_commit")
	};
}
function mergeGroupAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		headRef: textAt(place, "head_ref", "branch", noOrigin),
		headSha: shaAt(place, "head_sha"),
		baseRef: textAt(place, "base_ref", "branch", noOrigin),
		baseSha: shaAt(place, "base_sha"),
		headCommit: commitAt(place, "head_commit")
	};
}
function releaseAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	const origin = originOf(place);
	return {
		id: numberAt(place, "id"),
		tag: textAt(place, "tag_name", "tag", origin),
		name: textAt(place, "name", "release name", origin),
		body: textAt(place, "body", "release body", origin),
		isDraft: isTrueAt(place, "draft"),
		isPrerelease: isTrueAt(place, "prerelease"),
		url: origin.url
	};
}
function commitAt(parent, key) {
	return has(parent, key) ? readCommit(at(parent, key)) : void 0;
}
function readCommit(place) {
	const sha = shaAt(place, "id");
	if (!sha) return void 0;
	const origin = commitOrigin(place);
	return {
		sha,
		message: textAt(place, "message", "commit message", origin),
		author: authorText(at(place, "author"), origin),
		timestamp: dateAt(place, "timestamp"),
		changedFiles: [
			"added",
			"removed",
			"modified"
		].flatMap((key) => stringsAt(place, key))
	};
}
function commitOrigin(place) {
	const login = wordAt(at(place, "author"), "username");
	const author = login ? {
		login,
		type: "unknown",
		id: void 0
	} : void 0;
	return {
		...noOrigin,
		author,
		url: linkAt(place, "url"),
		createdAt: dateAt(place, "timestamp")
	};
}
function authorText(author, origin) {
	const name = textAt(author, "name", "commit author", origin);
	const address = stringAt(author, "email");
	return address ? {
		...name,
		text: `${name.text} <${address}>`
	} : name;
}

// src/event/repository.ts
function repositoryAt(place, key) {
	return has(place, key) ? repositoryOf(at(place, key)) : void 0;
}
function repositoryOf(object) {
	const fullName = wordAt(object, "full_name");
	if (!fullName) return void 0;
	return {
		...nameParts(fullName),
		id: numberAt(object, "id"),
		isPrivate: booleanAt(object, "private"),
		isFork: booleanAt(object, "fork"),
		defaultBranch: wordAt(object, "default_branch"),
		ownerAccount: personAt(object, "owner")
	};
}
function nameParts(fullName) {
	const slash = fullName.indexOf("/");
	return {
		fullName,
		owner: fullName.slice(0, Math.max(slash, 0)),
		name: fullName.slice(slash + 1)
	};
}
function isSameRepository(one, other) {
	if (!one || !other) return false;
	if (one.id !== void 0 && other.id !== void 0) return one.id === other.id;
	return one.fullName !== "" && isSameLogin(one.fullName, other.fullName);
}

// src/event/ci.ts
function reportedRunAt(parent, key, here) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	const headRepository = repositoryAt(place, "head_repository");
	return {
		...checkFacts(place, here),
		name: textAt(place, "name", "other", noOrigin),
		attempt: numberAt(place, "run_attempt") ?? 1,
		event: wordAt(place, "event"),
		headRepository,
		isFromFork: !isSameRepository(headRepository, here),
		actor: personAt(place, "actor"),
		triggeringActor: personAt(place, "triggering_actor"),
		headCommit: commitAt(place, "head_commit")
	};
}
function checkRunAt(parent, key, here) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	const output = at(place, "output");
	const suite = at(place, "check_suite");
	return {
		...checkFacts(place, here),
		headBranch: branchAt(suite, "head_branch"),
		name: textAt(place, "name", "other", noOrigin),
		title: textAt(output, "title", "check output", noOrigin),
		summary: textAt(output, "summary", "check output", noOrigin),
		output: textAt(output, "text", "check output", noOrigin),
		app: wordAt(at(place, "app"), "slug"),
		suiteId: numberAt(suite, "id")
	};
}
function checkSuiteAt(parent, key, here) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		...checkFacts(place, here),
		app: wordAt(at(place, "app"), "slug"),
		headCommit: commitAt(place, "head_commit")
	};
}
function readStatus(payload, here) {
	if (stringAt(payload, "state") === void 0) return void 0;
	const [branch] = items(payload, "branches");
	return {
		...checkFacts(payload, here),
		status: "completed",
		conclusion: wordAt(payload, "state"),
		headBranch: branch && branchAt(branch, "name"),
		headSha: shaAt(payload, "sha"),
		context: textAt(payload, "context", "other", noOrigin),
		description: textAt(payload, "description", "description", noOrigin),
		commit: statusCommit(at(payload, "commit"))
	};
}
function statusCommit(place) {
	const sha = shaAt(place, "sha");
	if (!sha) return void 0;
	const commit = at(place, "commit");
	const origin = commitOrigin(commit);
	return {
		sha,
		message: textAt(commit, "message", "commit message", origin),
		author: authorText(at(commit, "author"), origin),
		timestamp: void 0,
		changedFiles: []
	};
}
function checkFacts(place, here) {
	return {
		id: numberAt(place, "id"),
		status: wordAt(place, "status"),
		conclusion: wordAt(place, "conclusion"),
		headBranch: branchAt(place, "head_branch"),
		headSha: shaAt(place, "head_sha"),
		pullRequests: items(place, "pull_requests").flatMap((pull) => pullNumber(pull, here) ?? []),
		url: linkAt(place, "html_url")
	};
}
function branchAt(place, key) {
	const branch = textAt(place, key, "branch", noOrigin);
	return branch.text === "" ? void 0 : branch;
}
function pullNumber(pull, here) {
	const baseId = numberAt(at(at(pull, "base"), "repo"), "id");
	return baseId !== void 0 && here.id !== void 0 && baseId !== here.id ? void 0 : numberAt(pull, "number");
}

// src/event/comment.ts
function commentAt(parent, key, what = "comment") {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		nodeId: wordAt(place, "node_id"),
		body: textAt(place, "body", what),
		inReplyTo: numberAt(place, "in_reply_to_id") ?? numberAt(place, "parent_id")
	};
}
function reviewCommentAt(parent, key) {
	const comment = commentAt(parent, key, "review comment");
	if (!comment) return void 0;
	const place = at(parent, key);
	return {
		...comment,
		file: textAt(place, "path", "file name"),
		diffHunk: textAt(place, "diff_hunk", "diff"),
		line: numberAt(place, "line"),
		startLine: numberAt(place, "start_line"),
		side: stringAt(place, "side") === "LEFT" ? "LEFT" : "RIGHT",
		commitSha: shaAt(place, "commit_id")
	};
}
function reviewAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		body: textAt(place, "body", "review"),
		state: wordAt(place, "state"),
		commitSha: shaAt(place, "commit_id")
	};
}

// src/event/deployment.ts
function deploymentAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		ref: textAt(place, "ref", "branch"),
		sha: shaAt(place, "sha"),
		environment: textAt(place, "environment", "other"),
		description: textAt(place, "description", "description")
	};
}
function deploymentStatusAt(parent, key) {
	if (!has(parent, key)) return void 0;
	const place = at(parent, key);
	return {
		id: numberAt(place, "id"),
		state: wordAt(place, "state"),
		description: textAt(place, "description", "description"),
		url: linkAt(place, "log_url") ?? linkAt(place, "target_url")
	};
}

// src/event/issue.ts
function issueAt(place, key) {
	const isPullRequest = has(at(place, key), "pull_request");
	const subject = subjectAt(place, key, isPullRequest ? "pull request" : "issue");
	return subject && {
		...subject,
		isPullRequest
	};
}
function discussionAt(place, key) {
	const subject = subjectAt(place, key, "discussion");
	return subject && {
		...subject,
		category: wordAt(at(at(place, key), "category"), "name")
	};
}
function subjectAt(parent, key, name) {
	const place = at(parent, key);
	const number = numberAt(place, "number");
	if (number === void 0) return void 0;
	const origin = originOf(place);
	const titleKind = `${name} title`;
	const bodyKind = `${name} body`;
	return {
		number,
		nodeId: wordAt(place, "node_id"),
		title: textAt(place, "title", titleKind, origin),
		body: textAt(place, "body", bodyKind, origin),
		author: origin.author,
		association: origin.association,
		state: wordAt(place, "state"),
		labels: items(place, "labels").map(readLabel),
		assignees: items(place, "assignees").flatMap((account) => readPerson(account) ?? []),
		milestone: has(place, "milestone") ? textAt(at(place, "milestone"), "title", "milestone") : void 0,
		isLocked: isTrueAt(place, "locked"),
		commentCount: numberAt(place, "comments"),
		url: origin.url,
		createdAt: dateAt(place, "created_at"),
		updatedAt: dateAt(place, "updated_at")
	};
}
function labelAt(place, key) {
	return has(place, key) ? readLabel(at(place, key)) : void 0;
}
function readLabel(place) {
	return {
		name: textAt(place, "name", "label", noOrigin),
		description: textAt(place, "description", "description", noOrigin)
	};
}

// src/event/pull-request.ts
function pullRequestAt(parent, key, here) {
	const subject = subjectAt(parent, key, "pull request");
	if (!subject) return void 0;
	const place = at(parent, key);
	const head = branchTipAt(place, "head");
	return {
		...subject,
		head,
		base: branchTipAt(place, "base"),
		isFromFork: !isSameRepository(head.repository, here),
		isDraft: isTrueAt(place, "draft"),
		isMerged: isTrueAt(place, "merged"),
		changedFiles: numberAt(place, "changed_files"),
		additions: numberAt(place, "additions"),
		deletions: numberAt(place, "deletions"),
		commits: numberAt(place, "commits")
	};
}
function branchTipAt(parent, key) {
	const place = at(parent, key);
	return {
		ref: textAt(place, "ref", "branch", {
			...noOrigin,
			author: originOf(place).author
		}),
		sha: shaAt(place, "sha"),
		repository: repositoryAt(place, "repo")
	};
}

// src/event/parse-payload.ts
const readers = {
	issues: (payload) => {
		const issue = issueAt(payload, "issue");
		return issue && {
			kind: "issues",
			issue,
			label: labelAt(payload, "label")
		};
	},
	issue_comment: (payload) => {
		const issue = issueAt(payload, "issue");
		const comment = commentAt(payload, "comment");
		return issue && comment && {
			kind: "issue_comment",
			issue,
			comment
		};
	},
	pull_request: readPullRequest,
	pull_request_target: readPullRequest,
	pull_request_review: (payload, here) => {
		const pullRequest = pullRequestAt(payload, "pull_request", here);
		const review = reviewAt(payload, "review");
		return pullRequest && review && {
			kind: "pull_request_review",
			pullRequest,
			review
		};
	},
	pull_request_review_comment: (payload, here) => {
		const pullRequest = pullRequestAt(payload, "pull_request", here);
		const comment = reviewCommentAt(payload, "comment");
		return pullRequest && comment && {
			kind: "pull_request_review_comment",
			pullRequest,
			comment
		};
	},
	discussion: (payload) => {
		const discussion = discussionAt(payload, "discussion");
		return discussion && {
			kind: "discussion",
			discussion,
			label: labelAt(payload, "label")
		};
	},
	discussion_comment: (payload) => {
		const discussion = discussionAt(payload, "discussion");
		const comment = commentAt(payload, "comment");
		return discussion && comment && {
			kind: "discussion_comment",
			discussion,
			comment
		};
	},
	push: (payload) => {
		const push = readPush(payload);
		return push && {
			kind: "push",
			push
		};
	},
	merge_group: (payload) => {
		const mergeGroup = mergeGroupAt(payload, "merge_group");
		return mergeGroup && {
			kind: "merge_group",
			mergeGroup
		};
	},
	release: (payload) => {
		const release = releaseAt(payload, "release");
		return release && {
			kind: "release",
			release
		};
	},
	workflow_run: (payload, here) => {
		const workflowRun = reportedRunAt(payload, "workflow_run", here);
		return workflowRun && {
			kind: "workflow_run",
			workflowRun
		};
	},
	check_run: (payload, here) => {
		const checkRun = checkRunAt(payload, "check_run", here);
		return checkRun && {
			kind: "check_run",
			checkRun
		};
	},
	check_suite: (payload, here) => {
		const checkSuite = checkSuiteAt(payload, "check_suite", here);
		return checkSuite && {
			kind: "check_suite",
			checkSuite
		};
	},
	status: (payload, here) => {
		const status = readStatus(payload, here);
		return status && {
			kind: "status",
			status
		};
	},
	deployment: (payload) => {
		const deployment = deploymentAt(payload, "deployment");
		return deployment && {
			kind: "deployment",
			deployment
		};
	},
	deployment_status: (payload) => {
		const deployment = deploymentAt(payload, "deployment");
		const deploymentStatus = deploymentStatusAt(payload, "deployment_status");
		return deployment && deploymentStatus && {
			kind: "deployment_status",
			deployment,
			deploymentStatus
		};
	},
	schedule: (payload) => ({
		kind: "schedule",
		cron: wordAt(payload, "schedule")
	}),
	workflow_dispatch: (payload) => ({
		kind: "workflow_dispatch",
		inputs: at(payload, "inputs").value
	}),
	repository_dispatch: (payload) => ({
		kind: "repository_dispatch",
		clientPayload: at(payload, "client_payload").value
	}),
	label: (payload) => {
		const label = labelAt(payload, "label");
		return label && {
			kind: "label",
			label
		};
	},
	milestone: (payload) => {
		if (!has(payload, "milestone")) return void 0;
		const milestone = at(payload, "milestone");
		return {
			kind: "milestone",
			title: textAt(milestone, "title", "milestone"),
			description: textAt(milestone, "description", "description"),
			number: numberAt(milestone, "number")
		};
	},
	fork: (payload) => {
		if (!has(payload, "forkee")) return void 0;
		const forkee = at(payload, "forkee");
		return {
			kind: "fork",
			forkee: textAt(forkee, "full_name", "repository"),
			owner: personAt(forkee, "owner")
		};
	},
	watch: () => ({ kind: "watch" })
};
function readPullRequest(payload, here) {
	const pullRequest = pullRequestAt(payload, "pull_request", here);
	return pullRequest && {
		kind: "pull_request",
		pullRequest,
		label: labelAt(payload, "label")
	};
}
function parsePayload(name, payload, here) {
	const read = Object.hasOwn(readers, name) ? readers[name] : void 0;
	if (!read) return { kind: { kind: "other" } };
	const kind = read(payload, here);
	return kind ? { kind } : {
		kind: { kind: "other" },
		note: `The payload of ${name} lacks its main part.`
	};
}

// src/event/subject.ts
function subjectOf(event) {
	if ("issue" in event) return {
		name: event.issue.isPullRequest ? "pull request" : "issue",
		subject: event.issue
	};
	if ("pullRequest" in event) return {
		name: "pull request",
		subject: event.pullRequest
	};
	return "discussion" in event ? {
		name: "discussion",
		subject: event.discussion
	} : void 0;
}
function commentBodyOf(event) {
	if ("comment" in event) return event.comment.body;
	return "review" in event ? event.review.body : void 0;
}

// src/event/triggered-at.ts
const datesOf = {
	push: [["repository", "pushed_at"]],
	release: [["release", "published_at"]],
	workflow_run: [["workflow_run", "updated_at"]],
	check_run: [["check_run", "completed_at"], ["check_run", "started_at"]],
	check_suite: [["check_suite", "updated_at"]],
	deployment: [["deployment", "updated_at"]],
	deployment_status: [["deployment_status", "updated_at"]],
	milestone: [["milestone", "updated_at"]],
	fork: [["forkee", "created_at"]]
};
function readTriggeredAt(event, action, payload) {
	const about = subjectOf(event);
	const commentBody = commentBodyOf(event);
	if (about) return (commentBody && remarkMoment(commentBody, action)) ?? subjectMoment(about.subject, action);
	if (event.kind === "status") return dateAt(payload, "updated_at");
	return (datesOf[event.kind] ?? []).map(([part, key]) => dateAt(at(payload, part), key)).find((date) => date !== void 0);
}
function remarkMoment(commentBody, action) {
	if (action === "created" || action === "submitted") return commentBody.createdAt;
	return action === "edited" ? commentBody.updatedAt : void 0;
}
function subjectMoment(subject, action) {
	return action === "opened" || action === "created" ? subject.createdAt ?? subject.updatedAt : subject.updatedAt;
}

// \0builtin:fs
var require__builtin_fs = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs");
}));

// src/event/payload.ts
var import__builtin_fs = /* @__PURE__ */ __toESM(require__builtin_fs(), 1);
const maxBytes = 67108864;
function readPayload(file) {
	if (!file) return {
		value: {},
		note: "GITHUB_EVENT_PATH is not set: the event is known by its name only."
	};
	try {
		const facts = (0, import__builtin_fs.statSync)(file);
		if (!facts.isFile()) return unread("it is not a file");
		if (facts.size > maxBytes) return unread(`it has ${facts.size} bytes, more than ${maxBytes}`);
		const value = JSON.parse((0, import__builtin_fs.readFileSync)(file, "utf8").replace(/^\uFEFF/, ""));
		return isObject(value) ? { value } : unread("it holds no JSON object");
	} catch (error) {
		return unread(error instanceof SyntaxError ? "it is not valid JSON" : messageOf(error));
	}
}
function unread(why) {
	return {
		value: {},
		note: `The event's file could not be read (${why}): the event is known by its name only.`
	};
}

// src/event/read.ts
function readEvent(env) {
	const name = env["GITHUB_EVENT_NAME"] ?? "";
	const file = readPayload(env["GITHUB_EVENT_PATH"]);
	const payload = rootOf(file.value);
	const repository = readRepository(env, payload);
	const action = wordAt(payload, "action");
	const { kind, note } = parsePayload(name, payload, repository);
	return {
		name,
		action,
		repository,
		sender: personAt(payload, "sender"),
		actor: filled(env["GITHUB_ACTOR"]),
		triggeringActor: filled(env["GITHUB_TRIGGERING_ACTOR"]) ?? filled(env["GITHUB_ACTOR"]),
		ref: filled(env["GITHUB_REF"]),
		sha: filled(env["GITHUB_SHA"]),
		run: readRun(env, repository),
		serverUrl: serverUrl(env),
		triggeredAt: readTriggeredAt(kind, action, payload),
		payload: payload.value,
		notes: [file.note ?? note].filter((text) => text !== void 0),
		...kind
	};
}
function readRepository(env, payload) {
	const fullName = env["GITHUB_REPOSITORY"] ?? "";
	const described = repositoryAt(payload, "repository");
	if (described && (fullName === "" || isSameLogin(described.fullName, fullName))) return described;
	return {
		...nameParts(fullName),
		id: readCount(env["GITHUB_REPOSITORY_ID"]),
		isPrivate: void 0,
		isFork: void 0,
		defaultBranch: void 0,
		ownerAccount: void 0
	};
}
function readRun(env, repository) {
	const id = readCount(env["GITHUB_RUN_ID"])?.toString();
	const attempt = readCount(env["GITHUB_RUN_ATTEMPT"]) ?? 1;
	const page = `${serverUrl(env)}/${repository.fullName}/actions/runs/${id ?? ""}`;
	return {
		id,
		attempt,
		url: id === void 0 ? void 0 : attempt > 1 ? `${page}/attempts/${attempt}` : page,
		workflow: filled(env["GITHUB_WORKFLOW"]),
		workflowRef: filled(env["GITHUB_WORKFLOW_REF"]),
		workflowSha: filled(env["GITHUB_WORKFLOW_SHA"]),
		job: filled(env["GITHUB_JOB"])
	};
}
function serverUrl(env) {
	return (filled(env["GITHUB_SERVER_URL"]) ?? "https://github.com").replace(/\/+$/, "");
}
function readCount(text) {
	const count = text && /^\d{1,15}$/.test(text) ? Number(text) : void 0;
	return count !== void 0 && count > 0 ? count : void 0;
}

// \0builtin:fs/promises
var require_promises = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs/promises");
}));

// \0builtin:os
var require__builtin_os = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:os");
}));

// \0builtin:path
var require__builtin_path = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:path");
}));

// src/platform/text/text.ts
var import_promises = require_promises();
var import__builtin_os = /* @__PURE__ */ __toESM(require__builtin_os(), 1);
var import__builtin_path = /* @__PURE__ */ __toESM(require__builtin_path(), 1);
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const escapeSequence = new RegExp([
	"(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c\\u009d\\n]{0,4096}(?:\\u0007|\\u001b\\\\|\\u009c)",
	"(?:\\u001b\\[|\\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]",
	"\\u001b[ -/]{0,8}[0-Z\\\\^-~]"
].join("|"), "g");
const control = /[^\P{Cc}\t\n]/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\ufff9-\ufffb]+/gu;
const joiner = "‍";
const colour = "️";
const keycap = 8419;
const plainAscii = /^[\t\n -~]*$/;
function unifyLineEnds(text) {
	return text.replace(lineEnd, "\n");
}
function cleanText(text) {
	if (plainAscii.test(text)) return text;
	return dropInvisible(unifyLineEnds(text.toWellFormed()).replace(escapeSequence, "").replace(control, ""));
}
function dropInvisible(text) {
	return text.replace(invisible, (run, at) => emojiPart(run, text, at));
}
function emojiPart(run, text, at) {
	const isColoured = run.startsWith(colour);
	const isJoined = run.endsWith(joiner) && run.length <= 2;
	if (!isColoured && !isJoined) return "";
	const before = codePointBefore(text, at);
	const after = text.codePointAt(at + run.length) ?? 0;
	if (before < firstPictograph) return run === colour && after === keycap && isKey(before) ? run : "";
	return pictographPart({
		isColoured,
		isJoined: isJoined && isPictograph(after)
	}, run, before);
}
function pictographPart({ isColoured, isJoined }, run, before) {
	const isSign = isPictograph(before);
	const kept = isColoured && isSign ? colour : "";
	return isJoined && (run === joiner ? isSign || isSkinTone(before) : kept !== "") ? kept + joiner : kept;
}
function codePointBefore(text, at) {
	const code = text.charCodeAt(at - 1);
	return isLowSurrogate(code) ? text.codePointAt(at - 2) ?? code : code;
}
const firstPictograph = 169;
function isKey(code) {
	return /[0-9#*]/.test(String.fromCharCode(code));
}
function isPictograph(code) {
	return code >= firstPictograph && /\p{Extended_Pictographic}/u.test(String.fromCodePoint(code));
}
function isSkinTone(code) {
	return code >= 127995 && code <= 127999;
}
function oneLine(text) {
	return cleanText(text).replace(/[\n\t]+/g, " ").trim();
}
function cutText(text, limit) {
	return text.length <= limit ? text : `${headOf(text, limit - 1)}…`;
}
function headOf(text, length) {
	const head = text.slice(0, Math.max(0, length));
	return head.length < text.length && isHighSurrogate(head.charCodeAt(head.length - 1)) ? head.slice(0, -1) : head;
}
function tailOf(text, length) {
	const tail = text.slice(Math.max(0, text.length - length));
	return tail.length < text.length && isLowSurrogate(tail.charCodeAt(0)) ? tail.slice(1) : tail;
}
function isHighSurrogate(code) {
	return code >= 55296 && code <= 56319;
}
function isLowSurrogate(code) {
	return code >= 56320 && code <= 57343;
}

// src/report/answer-outputs.ts
const maxOutputBytes = 1e5;
function wholeOrNothing(value, redact) {
	const clean = redact(value);
	return Buffer.byteLength(clean) <= 1e5 ? clean : "";
}

// src/resources/reconcile/problems.ts
var Problems = class {
	found = [];
	add(line, message) {
		this.found.push({
			line,
			message
		});
	}
	get all() {
		return this.found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
	}
};
const mostInMessage = 10;
var FileError = class extends ActionError {
	name = "FileError";
	path;
	problems;
	constructor(path, problems) {
		const told = problems.slice(0, mostInMessage).map(tellProblem);
		const more = problems.length - told.length;
		const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
		super(`${path} has ${count}: ${[...told, ...more > 0 ? [`and ${more} more in the log`] : []].join(" ")}`, { hint: "Mend the file; nothing was called for it." });
		this.path = path;
		this.problems = problems;
	}
};
function tellProblem({ line, message }) {
	return line === void 0 ? message : `line ${line}: ${message}`;
}

// src/report/markdown/link.ts
function safeUrl(url) {
	const parsed = URL.parse(url);
	if (parsed?.username !== "" || parsed.password !== "") return void 0;
	const loopback = parsed.protocol === "http:" && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(parsed.hostname);
	if (parsed.protocol !== "https:" && !loopback) return void 0;
	return parsed.href.replace(/[()<>[\]\\`|'"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function trimUrl(url) {
	let end = url.length;
	let open = 0;
	for (const sign of url) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
	for (; end > 0; end--) {
		const sign = url.charAt(end - 1);
		if (sign === ")" && open < 0) open++;
		else if (!/[?!.,:;*_~]/.test(sign)) break;
	}
	return url.slice(0, end);
}
const referencePath = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|security)\/./;
function withoutBacklink(url) {
	const parsed = URL.parse(url);
	if (!parsed || !referencePath.test(parsed.pathname)) return url;
	if (!/^(?:www\.)?github\.com$/.test(parsed.hostname)) return void 0;
	parsed.hostname = "redirect.github.com";
	return parsed.href;
}
function linkTarget(url, { backlinks = false }) {
	const safe = safeUrl(url);
	return safe === void 0 || backlinks ? safe : withoutBacklink(safe);
}
function writeUrl(url, writer, options) {
	const target = options.inLink ? void 0 : linkTarget(url, options);
	const bare = url.replaceAll("`", "%60");
	if (target === void 0) writer.code(bare);
	else if (target === safeUrl(url)) writer.add(`<${target}>`);
	else writer.add(`[\`${bare}\`](${target})`);
}

// src/report/markdown/write.ts
const commitIdOrIssue = /(?<![a-z0-9])(?:(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,64}(?![a-z0-9])|GH-\d[\p{L}\p{N}]*)/giu;
function createWriter() {
	const pieces = [];
	let last = "";
	function add(piece) {
		if (piece === "") return;
		if (last === "`" && piece.startsWith("`") || last === "!" && piece.startsWith("[")) pieces.push(" ");
		pieces.push(piece);
		last = piece.charAt(piece.length - 1);
	}
	return {
		add,
		code: (text) => {
			add(`\`${text}\``);
		},
		word: (text) => {
			add(text.replace(commitIdOrIssue, "`$&`"));
		},
		text: () => pieces.join("")
	};
}

// src/report/markdown/escape.ts
const notAddress = String.raw`(?!(?:https?|ftp):\/\/|www\.)`;
const word = String.raw`${notAddress}[\p{L}\p{N}_](?:${notAddress}[\p{L}\p{N}_.+\/-])*`;
const url = String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'\x60|\\^{}\[\]]*`;
const reference = String.raw`(?:${word})?(?:@[._-]*[\p{L}\p{N}][\p{L}\p{N}_.\/@-]*|#\p{N}[\p{L}\p{N}_]*)`;
const plainToken = new RegExp([
	`(?<url>${url})`,
	`(?<reference>${reference})`,
	`(?<word>${word})`,
	String.raw`(?<sign>[\\\x60*_\[\]<>&|~$#!])`
].join("|"), "giu");
function escapeSign(sign) {
	if (sign === "<") return "&lt;";
	if (sign === "&") return "&amp;";
	return sign.replace(/[^]/g, "\\$&");
}
function escapeMarkdown(line, options = {}) {
	const writer = createWriter();
	let at = 0;
	for (const match of line.matchAll(plainToken)) {
		const { url: address, reference: name, word: plain } = match.groups ?? {};
		writer.add(line.slice(at, match.index));
		at = match.index + match[0].length;
		if (address !== void 0) {
			const trimmed = trimUrl(address);
			writeUrl(trimmed, writer, options);
			writer.add(address.slice(trimmed.length).replace(/[*_~!]/g, "\\$&"));
		} else if (name !== void 0) writer.code(name);
		else if (plain !== void 0) writer.word(plain.replaceAll("_", "\\_"));
		else writer.add(escapeSign(match[0]));
	}
	writer.add(line.slice(at));
	return writer.text().replace(/^(\s*\d{0,9})([-+=.)])/, "$1\\$2");
}

// src/report/markdown/inline.ts
const markdownToken = new RegExp([
	String.raw`(?<escape>\\[!-\/:-@\[-\x60{-~])`,
	String.raw`(?<ticks>\x60+)`,
	String.raw`(?<angle><(?:https?|ftp|mailto):[^\s<>]*>)`,
	String.raw`(?<lineBreak><br[ \t]{0,5}\/?>)`,
	`(?<url>${url})`,
	String.raw`(?<bracket>!?\[)`,
	String.raw`(?<entity>&(?:#|[a-z][a-z0-9]{0,31};))`,
	`(?<reference>${reference})`,
	`(?<word>${word})`,
	String.raw`(?<sign>~{3,}|[<\]$\\])`
].join("|"), "giu");

// src/report/markdown/markdown.ts
function inlineCode(text, inTable = false) {
	const line = oneLine(text);
	if (line === "") return "";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = /^`|`$/.test(line) ? " " : "";
	return `${fence}${pad}${inTable ? escapeBars(line) : line}${pad}${fence}`;
}
function escapeBars(line) {
	return line.replace(/(?<!\\)(\\*)\|/g, "$1$1\\|");
}
function plainText(text, options = {}) {
	return escapeMarkdown(oneLine(text), options);
}
const maxUrlLength = 2e3;
function linkTo(url, text) {
	const target = url === void 0 || url.length > maxUrlLength ? void 0 : safeUrl(url);
	return target === void 0 ? plainText(text) : `[${escapeMarkdown(oneLine(text), { inLink: true }) || "link"}](${target})`;
}
function longestRun(text) {
	let longest = 0;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	return longest;
}

// src/resources/reconcile/summary.ts
const mostRows = 200;
const mostProblems = 100;
const longestCell = 200;
const longestText = 2e3;
const actionWords = {
	create: "➕ create",
	update: "✏️ update",
	pause: "⏸️ pause",
	resume: "▶️ resume",
	delete: "🗑️ delete",
	unchanged: "unchanged",
	left: "left alone",
	declared: "declared"
};
const resultWords = {
	none: "",
	planned: "",
	done: " ✅",
	failed: " ❌",
	not_tried: " ⏭️ not tried"
};
function renderPlanSummary(ending) {
	const writer = new SummaryWriter(ending);
	return ending.redact(`${writer.sections.filter((section) => section !== "").join("\n\n")}\n`);
}
var SummaryWriter = class {
	ending;
	constructor(ending) {
		this.ending = ending;
	}
	get sections() {
		return [
			`## ${this.heading}`,
			this.errorBox,
			this.problems,
			this.table,
			this.runs,
			this.notes
		];
	}
	get heading() {
		const { kind, noun, rows } = this.ending;
		const title = `${upperFirst(noun)}s`;
		switch (kind) {
			case "validated": return `✅ ${title}: the file is fine, ${showCounts(rows, false)}`;
			case "dry_run": return `📝 ${title}, dry run: ${showCounts(rows, true)}`;
			case "applied": return `✅ ${title}: ${showCounts(rows, false)}`;
			case "failed": return `❌ ${title}${rows.length === 0 ? "" : `: ${showCounts(rows, false)}`}`;
		}
	}
	get errorBox() {
		const { error } = this.ending;
		if (error === void 0) return "";
		const message = error instanceof FileError ? `${error.path} is not as it should be.` : error.message;
		return ["> [!CAUTION]", ...[
			`**${this.text(message)}**`,
			...error.hint === void 0 ? [] : ["", `**What to do:** ${this.text(error.hint)}`],
			...error.link === void 0 ? [] : ["", linkTo(error.link, "What it means and what to do")]
		].map((line) => `> ${line}`)].join("\n");
	}
	get problems() {
		const { error } = this.ending;
		if (!(error instanceof FileError)) return "";
		const show = ({ line, message }) => `- ${line === void 0 ? "" : `line ${line}: `}${this.text(message)}`;
		return withMore(error.problems.slice(0, mostProblems).map(show), error.problems.length);
	}
	get table() {
		const { rows, columns } = this.ending;
		if (rows.length === 0) return "";
		const line = (cells) => `| ${cells.join(" | ")} |`;
		const head = [
			"What",
			"Key",
			...columns.map(upperFirst),
			"What differs"
		];
		const lines = rows.slice(0, mostRows).map((row) => line(this.cellsOf(row)));
		return [
			line(head),
			line(head.map(() => ":---")),
			withMore(lines, rows.length)
		].join("\n");
	}
	get runs() {
		const lines = this.ending.rows.flatMap(({ key, run }) => {
			if (run === void 0) return [];
			const link = run.link === void 0 ? "" : linkTo(this.redacted(run.link), "session");
			return `| ${[
				this.code(key),
				this.code(run.state),
				plainText(run.age),
				link
			].join(" | ")} |`;
		});
		if (lines.length === 0) return "";
		return [
			"### Latest runs",
			"",
			"| Key | State | Age | Link |",
			"| :--- | :--- | :--- | :--- |",
			...lines
		].join("\n");
	}
	get notes() {
		return this.ending.notes.map((note) => `- ${this.text(note)}`).join("\n");
	}
	cellsOf({ key, action, result, facts, changes, error }) {
		const why = error === void 0 ? changes.map((change) => this.code(change)).join(", ") : this.text(error);
		return [
			`${actionWords[action]}${resultWords[result]}`,
			this.code(key),
			...facts.map((fact) => this.code(fact)),
			why
		];
	}
	code(text) {
		return inlineCode(cutText(this.redacted(text), longestCell), true);
	}
	text(text) {
		return plainText(cutText(this.redacted(text), longestText));
	}
	redacted(text) {
		return this.ending.redact(cleanText(text));
	}
};
function upperFirst(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function withMore(lines, whole) {
	return [...lines, ...whole > lines.length ? [`\nand ${whole - lines.length} more in the log`] : []].join("\n");
}

// src/resources/reconcile/ending.ts
function deliverEnding(runtime, ending) {
	setOutputs(runtime, ending);
	runtime.runner.writeSummary(renderPlanSummary(ending));
	const { error } = ending;
	if (error === void 0) return;
	if (error instanceof FileError) for (const { line, message } of error.problems) runtime.log.info(`${error.path}${line === void 0 ? "" : `:${line}`}: ${message}`);
	runtime.log.error(error.oneLine);
}
const countNames = [
	["create", "created"],
	["update", "updated"],
	["pause", "paused"],
	["resume", "resumed"],
	["delete", "deleted"],
	["unchanged", "unchanged"]
];
function setOutputs({ runner, redact }, { rows, actions }) {
	const counts = countRows(rows);
	const plan = rows.map(({ key, action, id, changes, result, error }) => ({
		key,
		action,
		id,
		changes,
		result,
		error
	}));
	runner.setOutput("plan", wholeOrNothing(JSON.stringify(plan), redact));
	for (const [action, output] of countNames) if (actions.includes(action)) runner.setOutput(output, String(counts[action]));
	runner.setOutput("failed", String(counts.failed));
}

// src/resources/reconcile/entry.ts
var Entry = class {
	line;
	parts;
	problems;
	known = /* @__PURE__ */ new Set();
	constructor(parts, problems) {
		this.line = parts.line;
		this.parts = parts;
		this.problems = problems;
	}
	has(name) {
		this.known.add(name);
		return this.parts.value[name] !== void 0;
	}
	text(name) {
		const value = this.read(name);
		if (value === void 0) return void 0;
		const text = typeof value === "string" ? value.trim() : void 0;
		this.require(text !== void 0, name, `must be text, not ${describe(value)}; quotes make it text.`);
		this.require(text !== "", name, "is empty.");
		return text === "" ? void 0 : text;
	}
	requiredText(name) {
		this.require(this.has(name), name, "is missing.");
		return this.text(name);
	}
	choice(name, choices) {
		const text = this.text(name);
		const choice = choices.find((one) => one === text);
		const isFine = text === void 0 || choice !== void 0;
		this.require(isFine, name, `must be one of ${choices.join(", ")}, not ${quote(text ?? "")}.`);
		return choice;
	}
	flag(name) {
		const value = this.read(name);
		if (value === void 0 || typeof value === "boolean") return value;
		this.refuse(name, `must be true or false, not ${describe(value)}.`);
	}
	texts(name) {
		const value = this.read(name);
		if (value === void 0) return [];
		this.require(Array.isArray(value), name, `must be a list, not ${describe(value)}.`);
		return arrayOf(value).flatMap((item) => {
			const text = textOf(item)?.trim() ?? "";
			this.require(text !== "", name, "must be a list of texts; quotes make a text of anything.");
			return text === "" ? [] : [text];
		});
	}
	map(name) {
		const value = this.read(name);
		if (value === void 0 || isObject(value)) return value;
		this.refuse(name, `must be a map of names to values, not ${describe(value)}.`);
	}
	refuse(name, message) {
		this.problems.add(this.parts.lines.get(name) ?? this.line, `${name} ${message}`);
	}
	finish() {
		for (const name of Object.keys(this.parts.value).filter((one) => !this.known.has(one))) {
			const meant = nearest(name, [...this.known]);
			this.refuse(name, `means nothing here.${meant === void 0 ? "" : ` Did you mean ${meant}?`}`);
		}
	}
	require(isFine, name, message) {
		if (!isFine) this.refuse(name, message);
	}
	read(name) {
		if (!this.has(name)) return void 0;
		const value = this.parts.value[name];
		this.require(value !== null, name, "is empty.");
		return value ?? void 0;
	}
};
const keyForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
function readKeys(entries) {
	const firstLines = /* @__PURE__ */ new Map();
	return entries.map((entry) => {
		const key = entry.requiredText("key") ?? "";
		const firstLine = firstLines.get(key);
		if (key !== "" && !keyForm.test(key)) entry.refuse("key", `must be up to 64 lower-case letters, digits, dots and hyphens, not ${quote(key)}.`);
		else if (key !== "" && firstLine !== void 0) entry.refuse("key", `${key} is taken by the entry in line ${firstLine}.`);
		else {
			firstLines.set(key, entry.line);
			return key;
		}
		return "";
	});
}

// src/resources/reconcile/document.ts
const mostAliases = 100;
const mostEntries = 200;
async function readEntries(text, listName, problems) {
	const yaml = await import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const lines = new yaml.LineCounter();
	const document = yaml.parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false
	});
	for (const { message, pos } of document.errors) problems.add(lines.linePos(pos[0]).line, `it is not YAML: ${message}`);
	if (document.errors.length > 0) return [];
	const reader = new DocumentReader(yaml, {
		document,
		lines,
		problems
	});
	return reader.listAt(listName).flatMap((item) => reader.entryOf(item, listName));
}
var DocumentReader = class {
	yaml;
	parsed;
	constructor(yaml, parsed) {
		this.yaml = yaml;
		this.parsed = parsed;
	}
	listAt(name) {
		const { document, problems } = this.parsed;
		const root = document.contents;
		if (!this.yaml.isMap(root) || !root.has(name)) {
			problems.add(void 0, `it must be a map with a list called ${name}, as in \`${name}: []\`.`);
			return [];
		}
		for (const { key } of root.items) {
			if (this.nameOf(key) === name) continue;
			problems.add(this.lineOf(key), `${this.nameOf(key)} means nothing here; there is only ${name}.`);
		}
		const list = this.resolve(root.get(name, true));
		if (!this.yaml.isSeq(list)) problems.add(this.lineOf(list), `${name} must be a list, not ${this.typeOf(list)}.`);
		else if (list.items.length <= mostEntries) return list.items;
		else problems.add(this.lineOf(list), `${name} has ${list.items.length} entries, more than ${mostEntries}.`);
		return [];
	}
	entryOf(item, listName) {
		const { document, problems } = this.parsed;
		const map = this.resolve(item);
		const line = this.lineOf(item);
		if (!this.yaml.isMap(map)) {
			problems.add(line, `each of ${listName} must be a map of names to values, not ${this.typeOf(map)}.`);
			return [];
		}
		const value = plainValue(() => map.toJS(document, { maxAliasCount: mostAliases }));
		if (value === void 0) {
			problems.add(line, "it repeats parts of the file too often.");
			return [];
		}
		const lines = new Map(map.items.map(({ key }) => [this.nameOf(key), this.lineOf(key)]));
		return [new Entry({
			value,
			line,
			lines
		}, problems)];
	}
	resolve(node) {
		return this.yaml.isAlias(node) ? node.resolve(this.parsed.document) : node;
	}
	lineOf(node) {
		return this.yaml.isNode(node) && node.range ? this.parsed.lines.linePos(node.range[0]).line : 1;
	}
	nameOf(key) {
		return this.yaml.isScalar(key) ? String(key.value) : "a name that is no text";
	}
	typeOf(node) {
		return describe(this.yaml.isNode(node) ? node.toJS(this.parsed.document) : node);
	}
};
function plainValue(read) {
	try {
		const value = read();
		return isObject(value) ? value : void 0;
	} catch {
		return;
	}
}

// src/resources/reconcile/table.ts
const looks = {
	create: ["+", "green"],
	update: ["~", "yellow"],
	pause: ["‖", "yellow"],
	resume: ["▶", "green"],
	delete: ["-", "red"],
	unchanged: ["=", "dim"],
	left: ["?", "dim"],
	declared: ["·", "plain"]
};
const widestCell = 60;
function logTable(log, rows, columns) {
	if (rows.length === 0) return;
	const head = [
		"what",
		"key",
		...columns,
		"what differs"
	];
	const lines = rows.map(({ action, key, facts, changes }) => [
		action,
		key,
		...facts,
		changes.join(", ")
	]);
	const widths = head.map((name, at) => Math.max(name.length, ...lines.map((line) => fit(line[at]).length)));
	const lay = (line) => line.map((cell, at) => fit(cell).padEnd(widths[at] ?? 0)).join("  ");
	log.styled([{
		text: `  ${lay(head).trimEnd()}`,
		style: "bold"
	}]);
	for (const [at, { action }] of rows.entries()) {
		const [sign, style] = looks[action];
		log.styled([{
			text: `${sign} ${lay(lines[at] ?? []).trimEnd()}`,
			style
		}]);
	}
}
function fit(cell = "") {
	return cutText(cell, widestCell);
}
function logRuns(log, rows) {
	const lines = rows.flatMap(({ key, run }) => run === void 0 ? [] : `${key}: ${[
		run.state,
		run.age && `${run.age} old`,
		run.link
	].filter(Boolean).join(", ")}`);
	if (lines.length > 0) log.info(`Latest runs:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}
function logResults(log, rows) {
	for (const { action, key, id, result, error } of rows) {
		if (result === "done") log.info(`${key}: ${action} done${id === void 0 ? "" : ` (${id})`}.`);
		if (result === "failed") log.info(`${key}: ${action} failed: ${error ?? ""}`);
		if (result === "not_tried") log.info(`${key}: ${action} not tried.`);
	}
}

// src/resources/reconcile/step.ts
async function runDeclaration(runtime, kind) {
	const step = {
		runtime,
		kind
	};
	const end = await work(step).catch((error) => {
		if (!(error instanceof ActionError)) throw error;
		return {
			kind: "failed",
			error
		};
	});
	const { redact } = step.runtime;
	const { noun, columns, actions } = kind;
	deliverEnding(step.runtime, {
		noun,
		columns,
		actions,
		redact,
		rows: [],
		notes: [],
		error: void 0,
		...end
	});
	return end.kind !== "failed";
}
async function work(step) {
	const { kind, runtime } = step;
	warnAboutUnknownInputs(runtime, kind.inputNames);
	const inputs = readDeclaredInputs(runtime.env, kind.defaultFile);
	const event = readEvent(runtime.env);
	const declaration = kind.prepare(runtime, event);
	const access = decideAccess(inputs.apiKey, event);
	const files = createFileReader(runtime, event, inputs.githubToken);
	const wanted = await readWanted(step, declaration, {
		path: inputs.file,
		files
	});
	if (access.kind === "validate") return showValidated(step, wanted.map((one) => declaration.describeWanted(one)), access.reason);
	const { service, runtime: opened } = await declaration.open(access.apiKey, wanted);
	step.runtime = opened;
	try {
		return await makeTrue(step, {
			inputs,
			service,
			wanted
		});
	} finally {
		await service.close?.();
	}
}
async function makeTrue({ runtime, kind }, { inputs, service, wanted }) {
	const changes = await service.plan(wanted);
	const plan = planRows(service, changes);
	showTable(runtime, `The plan for ${inputs.file}: ${showCounts(plan, true)}`, plan, kind.columns);
	logRuns(runtime.log, plan);
	const notes = notesOf(plan);
	for (const note of notes) runtime.log.info(note);
	if (inputs.dryRun) {
		runtime.log.notice("dry_run: nothing was changed.");
		return {
			kind: "dry_run",
			rows: plan,
			notes
		};
	}
	const { rows, warnings, error } = await applyRows(service, changes, runtime.cancelled);
	logResults(runtime.log, rows);
	for (const warning of warnings) runtime.log.warning(warning);
	return {
		kind: error ? "failed" : "applied",
		rows,
		notes: [...notes, ...warnings],
		error
	};
}
function notesOf(plan) {
	const { left } = countRows(plan);
	if (left === 0) return [];
	return [`${left} made by this repository, but no longer in the file: left alone. With prune: true they are deleted.`];
}
async function readWanted({ runtime, kind }, declaration, { path, files }) {
	const { text, origin } = await files.read("file", path);
	const problems = new Problems();
	const entries = await readEntries(text, kind.listName, problems);
	const wanted = await declaration.read(entries, files);
	runtime.log.info(`${path}: ${entries.length} declared, read from ${origin}.`);
	if (problems.all.length > 0) throw new FileError(path, problems.all);
	return wanted;
}
function showValidated({ runtime, kind }, wanted, why) {
	const rows = wanted.map((one) => ({
		...one,
		...declaredOnly
	}));
	showTable(runtime, `What is declared: ${showCounts(rows, false)}`, rows, kind.columns);
	const note = `The file is fine. It was only checked: ${why}.`;
	runtime.log.notice(note);
	return {
		kind: "validated",
		rows,
		notes: [note]
	};
}
const declaredOnly = {
	action: "declared",
	id: void 0,
	changes: [],
	result: "none"
};
function showTable({ log }, title, rows, columns) {
	log.group(title);
	logTable(log, rows, columns);
	log.endGroup();
}

// src/resources/oz-cli/failure.ts
const cliPage = "https://docs.warp.dev/reference/cli/";
var OzCliError = class extends ActionError {
	name = "OzCliError";
	failure;
	constructor(failure, message, cause) {
		super(message, {
			hint: waysOut[failure],
			link: cliPage,
			cause
		});
		this.failure = failure;
	}
};
const waysOut = {
	missing: "Install the Oz CLI in a step before this one. On a Debian or Ubuntu runner: curl -fsSL -o oz.deb 'https://app.warp.dev/download/cli?os=linux&package=deb&arch=x86_64' && sudo apt-get install -y ./oz.deb. On macOS: brew install --cask warpdotdev/warp/oz.",
	stuck: "Look in the log for what it waited for: an address to open means that Oz may not see a repository yet, and a person has to authorize it once.",
	refused: "Look in the log for what it said, and try the same command on your own machine.",
	undone: "Look in the log for what oz said: an address to open means that a person has to authorize a repository once; then run the job again.",
	nonsense: "Update the Oz CLI, and look in the log for what it said."
};

// src/resources/oz-cli/command.ts
const deadlineMs = 18e4;
const mostBytes = 16777216;
const mostInError = 600;
function createOzCli(options) {
	return async (args) => {
		if (options.signal.aborted) throw cancelled();
		const name = `oz ${args.slice(0, 2).join(" ")}`;
		const { exec } = await import("./exec.js");
		const stdout = collect();
		const stderr = collect();
		const end = await within(options, exec("oz", [
			...args,
			"--output-format",
			"json"
		], {
			silent: true,
			ignoreReturnCode: true,
			cwd: options.env["RUNNER_TEMP"] ?? (0, import__builtin_os.tmpdir)(),
			env: childEnvironment(options),
			input: Buffer.alloc(0),
			listeners: {
				stdout: stdout.add,
				stderr: stderr.add
			}
		}), name);
		tell(options.log, args[1] === "list" && end === 0 ? [stderr.text()] : [stdout.text(), stderr.text()]);
		if (end === "stuck") throw new OzCliError("stuck", `${name} did not end within ${deadlineMs / 6e4} minutes.`);
		if (end === 0) return stdout.text();
		const said = lastWords(stderr.text()) || lastWords(stdout.text()) || "it said nothing";
		throw new OzCliError("refused", `${name} failed: ${said}`);
	};
}
async function within({ clock, signal }, ending, name) {
	const done = new AbortController();
	const limit = clock.sleep(deadlineMs, AbortSignal.any([signal, done.signal])).then(() => "stuck");
	limit.catch(() => void 0);
	ending.catch(() => void 0);
	try {
		return await Promise.race([ending, limit]);
	} catch (error) {
		if (signal.aborted) throw cancelled();
		const isMissing = messageOf(error).startsWith("Unable to locate executable file");
		throw new OzCliError(isMissing ? "missing" : "refused", isMissing ? "There is no oz on PATH: this step works through the Oz command line." : `${name}: ${messageOf(error)}`, error);
	} finally {
		done.abort();
	}
}
const withheldNames = /^(?:INPUT_|STATE_|ACTIONS_|WARP_|OZ_|RUST_LOG$|GITHUB_TOKEN$|GH_TOKEN$)/;
function childEnvironment({ env, withheld, apiKey }) {
	const kept = Object.entries(env).flatMap(([name, value]) => value === void 0 || withheldNames.test(name.toUpperCase()) || withheld.includes(name) ? [] : [[name, value]]);
	return {
		...Object.fromEntries(kept),
		WARP_API_KEY: apiKey,
		NO_COLOR: "1"
	};
}
function collect() {
	const chunks = [];
	let bytes = 0;
	return {
		add(chunk) {
			if (bytes < mostBytes) chunks.push(chunk);
			bytes += chunk.length;
		},
		text: () => Buffer.concat(chunks).toString("utf8")
	};
}
function tell(log, texts) {
	for (const text of texts) if (text.trim() !== "") log.info(text.trim());
}
function lastWords(text) {
	return tailOf(cleanText(text).trim().replace(/\s+/g, " "), mostInError);
}

// src/resources/oz-cli/listing.ts
async function readListing(oz, noun) {
	const text = await oz([noun, "list"]);
	const list = parseJson(text) ?? parseJson(text.slice(Math.max(0, text.search(/^\[/m))));
	if (Array.isArray(list)) return list.filter((item) => isObject(item));
	throw new OzCliError("nonsense", `oz ${noun} list gave no JSON list.`);
}
function scopeOf(value) {
	const word = textOf(value)?.toLowerCase();
	return word === "team" || word === "personal" ? word : void 0;
}

// src/resources/oz-cli/environments.ts
function createEnvironmentsCli(oz) {
	return {
		async list() {
			return (await readListing(oz, "environment")).flatMap((item) => readEnvironment$1(item) ?? []);
		},
		async create(spec, scope) {
			const said = await oz([
				"environment",
				"create",
				...[
					...given("--name", spec.name),
					...given("--description", spec.description),
					...given("--docker-image", spec.image),
					...spec.repos.map((repo) => `--repo=${repo}`),
					...spec.setupCommands.map((command) => `--setup-command=${command}`)
				],
				...scope === void 0 ? [] : [`--${scope}`]
			]);
			return idOf(/\bID: (\S+)/.exec(said)?.[1]);
		},
		async update(id, patch) {
			for (const fields of updatesFor(patch)) await oz([
				"environment",
				"update",
				id,
				...fields,
				"--force"
			]);
		},
		async remove(id) {
			await oz([
				"environment",
				"delete",
				id
			]);
		}
	};
}
function updatesFor(patch) {
	const removals = patch.removeCommands.map((command) => `--remove-setup-command=${command}`);
	const additions = patch.addCommands.map((command) => `--setup-command=${command}`);
	const fields = [
		...given("--name", patch.name),
		...given("--description", patch.description),
		...given("--docker-image", patch.image),
		...patch.addRepos.map((repo) => `--repo=${repo}`),
		...patch.removeRepos.map((repo) => `--remove-repo=${repo}`),
		...removals
	];
	return patch.addCommands.some((command) => patch.removeCommands.includes(command)) ? [fields, additions] : [[...fields, ...additions]];
}
function given(flag, value) {
	return value === void 0 ? [] : [`${flag}=${value}`];
}
function readEnvironment$1(item) {
	const id = idOf(item["id"]);
	if (id === void 0) return void 0;
	return {
		id,
		name: textOf(item["name"]) ?? "",
		description: textOf(item["description"]) ?? "",
		image: textOf(objectOf(item["base_image"])["docker_image"]) ?? textOf(item["docker_image"]) ?? "",
		repos: arrayOf(item["github_repos"]).flatMap((repo) => {
			const { owner, repo: name } = objectOf(repo);
			return typeof owner === "string" && typeof name === "string" ? [`${owner}/${name}`] : [];
		}),
		setupCommands: arrayOf(item["setup_commands"]).flatMap((command) => textOf(command) ?? []),
		scope: scopeOf(item["scope"])
	};
}

// src/resources/environment/declared.ts
const repoForm = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/;
const mostCommands = 100;
const longestCommand = 4096;
function readEnvironments(entries, repositoryId) {
	const keys = readKeys(entries);
	const environments = entries.map((entry, at) => readEnvironment(entry, keys[at] ?? "", repositoryId));
	const byName = /* @__PURE__ */ new Map();
	for (const [at, { spec }] of environments.entries()) {
		const first = byName.get(spec.name);
		if (first !== void 0) entries[at]?.refuse("name", `${quote(spec.name)} is that of the entry in line ${first} too.`);
		else if (spec.name !== "") byName.set(spec.name, entries[at]?.line ?? 1);
	}
	return environments;
}
function readEnvironment(entry, key, repositoryId) {
	const environment = {
		key,
		spec: {
			name: readLine(entry, "name") ?? key,
			description: readDescription(entry, key, repositoryId),
			image: readImage(entry),
			repos: readRepos(entry),
			setupCommands: readCommands(entry)
		},
		scope: entry.choice("scope", ["team", "personal"]),
		adopt: entry.flag("adopt") ?? false
	};
	entry.finish();
	return environment;
}
function readLine(entry, name) {
	const text = entry.text(name);
	if (text !== void 0 && /[\n\0]/.test(text)) entry.refuse(name, "must be one line.");
	return text;
}
function readDescription(entry, key, repositoryId) {
	const text = readLine(entry, "description") ?? "";
	const marked = markDescription(repositoryId, key, text);
	const room = 240 - (marked.length - text.length);
	if (marked.length > 240) entry.refuse("description", `has ${text.length} characters; there is room for ${room}.`);
	return marked;
}
function readImage(entry) {
	const image = entry.requiredText("docker_image") ?? "";
	if (/\s/.test(image)) entry.refuse("docker_image", `must be the name of an image, not ${quote(image)}.`);
	return image;
}
function readRepos(entry) {
	const repos = entry.texts("repos");
	for (const repo of repos) if (!repoForm.test(repo)) entry.refuse("repos", `must be written as owner/repo, not ${quote(repo)}.`);
	const folded = repos.map((repo) => repo.toLowerCase());
	const double = repos.find((_, at) => folded.indexOf(folded[at] ?? "") !== at);
	if (double !== void 0) entry.refuse("repos", `names ${double} twice.`);
	return repos;
}
function readCommands(entry) {
	const commands = entry.texts("setup_commands");
	if (commands.length > mostCommands) entry.refuse("setup_commands", `are ${commands.length}; ${mostCommands} is the most.`);
	for (const command of commands) {
		if (Array.from(command).length > longestCommand) entry.refuse("setup_commands", `has one of more than ${longestCommand} characters; put it into a script.`);
		if (command.includes("\0")) entry.refuse("setup_commands", "has a command with a null character.");
	}
	return commands;
}
const longestDescription = 240;
const markForm = /(?:^|\s)\(gha:(\d{1,15}):([a-z0-9][a-z0-9._-]{0,63})\)$/;
function markDescription(repositoryId, key, description) {
	return `${description} (gha:${repositoryId}:${key})`.trim();
}
function readMark(description) {
	const [, id, key] = markForm.exec(description.trim()) ?? [];
	return id === void 0 || key === void 0 ? void 0 : {
		repositoryId: Number(id),
		key
	};
}

// src/resources/environment/plan.ts
function planEnvironments(declared, existing, { repositoryId, prune }) {
	const owned = Map.groupBy(existing.toSorted(byId), ({ description }) => {
		const mark = readMark(description);
		return mark?.repositoryId === repositoryId ? mark.key : void 0;
	});
	const others = owned.get(void 0) ?? [];
	owned.delete(void 0);
	const pairs = declared.map((wanted) => ({
		wanted,
		standing: findStanding(wanted, owned.get(wanted.key), others)
	}));
	assertPossible(pairs);
	const keys = new Set(declared.map(({ key }) => key));
	const rest = [...owned].flatMap(([key = "", environments]) => {
		if (keys.has(key)) return environments.slice(1).map((one) => ({
			kind: "delete",
			key,
			existing: one,
			why: "double"
		}));
		if (!prune) return environments.map((one) => ({
			kind: "left",
			key,
			existing: one
		}));
		return environments.map((one) => ({
			kind: "delete",
			key,
			existing: one,
			why: "gone"
		}));
	});
	return [...pairs.map(({ wanted, standing }) => planOne(wanted, standing?.existing)), ...rest];
}
function byId(one, other) {
	return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
function findStanding({ spec }, ours, others) {
	const own = ours?.[0];
	if (own !== void 0) return {
		existing: own,
		isOurs: true
	};
	const namesake = others.find(({ name }) => name === spec.name);
	return namesake && {
		existing: namesake,
		isOurs: false
	};
}
function assertPossible(pairs) {
	const obstacles = pairs.flatMap(({ wanted, standing }) => standing ? obstacleTo(wanted, standing) ?? [] : []);
	if (obstacles.length === 0) return;
	throw new ActionError(obstacles.join(" "), { hint: "Write adopt: true to take over an environment made by hand, or give another name; delete one whose scope should change." });
}
function obstacleTo({ key, scope, adopt }, { existing, isOurs }) {
	const { id, name } = existing;
	if (!isOurs && readMark(existing.description)) return `${key}: another repository has an environment ${name} (${id}).`;
	if (!isOurs && !adopt) return `${key}: there is an environment ${name} (${id}) that this repository did not make.`;
	if (scope === void 0 || existing.scope === void 0 || scope === existing.scope) return void 0;
	return `${key}: its scope is ${existing.scope}, which can't be changed to ${scope}.`;
}
function planOne(wanted, existing) {
	const { key } = wanted;
	if (existing === void 0) return {
		kind: "create",
		key,
		wanted
	};
	const { patch, differences } = compare(wanted, existing);
	if (differences.length === 0) return {
		kind: "unchanged",
		key,
		wanted,
		existing
	};
	return {
		kind: "update",
		key,
		wanted,
		existing,
		patch,
		differences
	};
}
function compare({ spec }, existing) {
	const { name, description, image } = spec;
	const differs = {
		name: name !== existing.name.trim(),
		description: description !== existing.description.trim(),
		docker_image: image !== existing.image.trim()
	};
	const commands = changeCommands(existing.setupCommands, spec.setupCommands);
	const patch = {
		...differs.name && { name },
		...differs.description && { description },
		...differs.docker_image && { image },
		addRepos: without(spec.repos, existing.repos),
		removeRepos: without(existing.repos, spec.repos),
		addCommands: commands.add,
		removeCommands: commands.remove
	};
	const lists = {
		repos: patch.addRepos.length + patch.removeRepos.length > 0,
		setup_commands: patch.addCommands.length + patch.removeCommands.length > 0
	};
	return {
		patch,
		differences: Object.entries({
			...differs,
			...lists
		}).flatMap(([field, isOther]) => isOther ? [field] : [])
	};
}
function without(repos, others) {
	const known = new Set(others.map((repo) => repo.toLowerCase()));
	return repos.filter((repo) => !known.has(repo.toLowerCase()));
}
function changeCommands(actual, wanted) {
	let kept = 0;
	while (kept < actual.length && actual[kept] === wanted[kept]) kept += 1;
	while (actual.slice(kept).some((command) => actual.indexOf(command) < kept)) kept -= 1;
	return {
		remove: actual.slice(kept),
		add: wanted.slice(kept)
	};
}

// src/resources/environment/service.ts
const environmentColumns = [
	"name",
	"image",
	"repositories"
];
var EnvironmentService = class {
	cli;
	options;
	wanted = [];
	constructor(cli, options) {
		this.cli = cli;
		this.options = options;
	}
	async plan(wanted) {
		this.wanted = wanted;
		return planEnvironments(wanted, await this.cli.list(), this.options);
	}
	describe(change) {
		const spec = "wanted" in change ? change.wanted.spec : change.existing;
		return {
			key: change.key,
			action: change.kind,
			id: "existing" in change ? change.existing.id : void 0,
			changes: changesOf(change),
			facts: environmentFacts(spec)
		};
	}
	async perform(change) {
		switch (change.kind) {
			case "create": return this.cli.create(change.wanted.spec, change.wanted.scope);
			case "update":
				await this.cli.update(change.existing.id, change.patch);
				return change.existing.id;
			case "delete":
				await this.cli.remove(change.existing.id);
				return change.existing.id;
			case "unchanged":
			case "left": return change.existing.id;
		}
	}
	async review(done) {
		const open = planEnvironments(this.wanted, await this.cli.list(), this.options);
		for (const change of open) if (change.kind === "delete" && change.why === "double") await this.cli.remove(change.existing.id);
		const keys = new Set(done.map(({ key }) => key));
		const undone = open.filter((change) => keys.has(change.key) && !["unchanged", "left"].includes(change.kind) && !isDouble(change));
		if (undone.length === 0) return [];
		const words = undone.map(({ kind, key }) => `${kind} ${key}`).join(", ");
		throw new OzCliError("undone", `oz reported no error, and yet this is still to be done: ${words}.`);
	}
	endsAll(error) {
		return error.conclusion === "cancelled" || error instanceof OzCliError && error.failure !== "refused";
	}
};
function isDouble(change) {
	return change.kind === "delete" && change.why === "double";
}
function changesOf(change) {
	if (change.kind === "update") return change.differences;
	if (change.kind === "delete") return [change.why === "double" ? "a double" : "no longer in the file"];
	return change.kind === "left" ? ["no longer in the file"] : [];
}
function environmentFacts({ name, image, repos }) {
	return [
		name,
		image,
		repos.join(", ")
	];
}

// src/resources/environment/action.ts
const environmentInputNames = [
	"file",
	"oz_api_key",
	"warp_api_key",
	"prune",
	"dry_run",
	"github_token"
];
function runEnvironmentStep(runtime) {
	return runDeclaration(runtime, environments);
}
const environments = {
	noun: "environment",
	defaultFile: ".github/oz/environments.yml",
	listName: "environments",
	inputNames: environmentInputNames,
	columns: environmentColumns,
	actions: [
		"create",
		"update",
		"delete",
		"unchanged"
	],
	prepare(runtime, event) {
		const { env, clock, log, cancelled: signal } = runtime;
		const options = {
			repositoryId: repositoryIdOf(event),
			prune: new Fields(env).flag("prune", false)
		};
		return {
			read: (entries) => Promise.resolve(readEnvironments(entries, options.repositoryId)),
			describeWanted: ({ key, spec }) => ({
				key,
				facts: environmentFacts(spec)
			}),
			open(apiKey) {
				const oz = createOzCli({
					env,
					apiKey,
					withheld: [],
					log,
					clock,
					signal
				});
				return Promise.resolve({
					service: new EnvironmentService(createEnvironmentsCli(oz), options),
					runtime
				});
			}
		};
	}
};

// \0builtin:crypto
var require__builtin_crypto = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:crypto");
}));

// src/platform/clock.ts
var import__builtin_crypto = /* @__PURE__ */ __toESM(require__builtin_crypto(), 1);
const longestTimerMs = 2 ** 31 - 1;
const realClock = {
	now: () => Number(process.hrtime.bigint()) / 1e6,
	date: () => /* @__PURE__ */ new Date(),
	sleep: (ms, signal) => new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timer);
			reject(reasonOf(signal));
		};
		const timer = setTimeout(() => {
			signal.removeEventListener("abort", onAbort);
			resolve();
		}, Math.min(ms, longestTimerMs));
		if (signal.aborted) onAbort();
		else signal.addEventListener("abort", onAbort, { once: true });
	})
};
function reasonOf(signal) {
	const reason = signal.reason;
	return reason instanceof Error ? reason : /* @__PURE__ */ new Error("aborted");
}

// src/platform/http/transport.ts
var TransportError = class extends Error {
	name = "TransportError";
	reason;
	sent;
	constructor(message, details) {
		super(message, { cause: details.cause });
		this.reason = details.reason;
		this.sent = details.sent;
	}
};
const connectTimeoutMs = 1e4;
function createSend(routeFor) {
	return async (request) => {
		const url = new URL(request.url);
		const route = await routeFor(url).catch((cause) => {
			throw new TransportError(`no way to ${url.origin}: ${messageOf(cause)}`, {
				reason: "connect",
				sent: false,
				cause
			});
		});
		return new Promise((resolve, reject) => {
			new Exchange(request, resolve, reject).begin(route, url);
		});
	};
}
var Exchange = class {
	sent = false;
	settled = false;
	chunks = [];
	receivedBytes = 0;
	wire;
	timer;
	connectTimer;
	onAbort = () => {
		this.fail("aborted", "the request was given up");
	};
	request;
	resolve;
	reject;
	constructor(request, resolve, reject) {
		this.request = request;
		this.resolve = resolve;
		this.reject = reject;
		this.timer = setTimeout(() => {
			this.fail("timeout", `no complete answer within ${(request.deadlineMs / 1e3).toFixed(1)} s`);
		}, request.deadlineMs);
		if (request.signal.aborted) this.onAbort();
		else request.signal.addEventListener("abort", this.onAbort, { once: true });
	}
	begin(route, url) {
		if (this.settled) return;
		const { method, headers, body } = this.request;
		const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
		try {
			const wire = route({
				path: url.pathname + url.search,
				method,
				headers: {
					...headers,
					...length
				}
			});
			this.wire = wire;
			wire.once("socket", (socket) => {
				this.onSocket(socket);
			}).once("response", (response) => {
				this.onResponse(response);
			}).on("error", this.onError).once("close", () => {
				this.onError(/* @__PURE__ */ new Error("the connection was closed before a whole answer came"));
			}).end(body);
		} catch (error) {
			this.onError(error);
		}
	}
	onSocket(socket) {
		if (this.settled || socket.destroyed) return;
		if (!isOpening(socket)) {
			this.sent = true;
			return;
		}
		this.connectTimer = setTimeout(() => {
			this.fail("connect", `no connection within ${connectTimeoutMs / 1e3} s`);
		}, connectTimeoutMs);
		socket.once("encrypted" in socket ? "secureConnect" : "connect", () => {
			clearTimeout(this.connectTimer);
			this.sent = true;
		});
	}
	onResponse(response) {
		response.on("data", (chunk) => {
			this.onData(chunk);
		}).on("error", this.onError).once("end", () => {
			this.onEnd(response);
		});
	}
	onData(chunk) {
		this.receivedBytes += chunk.length;
		if (this.receivedBytes > this.request.maxBytes) this.fail("too_large", `the answer is larger than ${this.request.maxBytes} bytes`);
		else this.chunks.push(chunk);
	}
	onEnd({ statusCode = 0, headersDistinct }) {
		if (!this.settle()) return;
		const headers = Object.entries(headersDistinct).map(([name, values]) => [name, values?.at(-1) ?? ""]);
		this.resolve({
			status: statusCode,
			headers: Object.fromEntries(headers),
			body: Buffer.concat(this.chunks)
		});
	}
	onError = (error) => {
		if (error instanceof ProxyRefusal && lastingRefusals.includes(error.status)) {
			this.fail("proxy", `the proxy does not let the request through (${error.status})`, error);
			return;
		}
		const reason = isTlsError(error) ? "tls" : this.sent ? "broken" : "connect";
		this.fail(reason, messageOf(error) || codeOf(error), error);
	};
	fail(reason, message, cause) {
		if (!this.settle()) return;
		this.reject(new TransportError(message, {
			reason,
			sent: this.sent,
			cause
		}));
		this.wire?.destroy();
	}
	settle() {
		if (this.settled) return false;
		this.settled = true;
		clearTimeout(this.timer);
		clearTimeout(this.connectTimer);
		this.request.signal.removeEventListener("abort", this.onAbort);
		return true;
	}
};
function isOpening(socket) {
	return socket.connecting || "secureConnecting" in socket && socket.secureConnecting === true;
}
var ProxyRefusal = class extends Error {
	name = "ProxyRefusal";
	status;
	constructor(status) {
		super(`the proxy answered ${status}`);
		this.status = status;
	}
};
const lastingRefusals = [
	401,
	403,
	407
];
const tlsCodes = /^(CERT_|ERR_TLS_|ERR_SSL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(GET|VERIFY))|EPROTO/;
function isTlsError(error) {
	return tlsCodes.test(codeOf(error));
}
function codeOf(error) {
	if (!(error instanceof Error)) return "";
	if ("code" in error && typeof error.code === "string") return error.code;
	return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}

// src/platform/http/connection.ts
function openConnection(env) {
	const ways = /* @__PURE__ */ new Map();
	const wayTo = (url) => {
		const way = ways.get(url.origin) ?? openWay(url, env);
		ways.set(url.origin, way);
		return way;
	};
	return {
		send: createSend(async (url) => (await wayTo(url)).route),
		async close() {
			for (const opened of await Promise.allSettled(ways.values())) if (opened.status === "fulfilled") opened.value.agent.destroy();
			ways.clear();
		}
	};
}
const kept = {
	keepAlive: true,
	maxSockets: 4,
	timeout: 2e4,
	rejectUnauthorized: true
};
async function openWay(url, env) {
	const proxy = mentionsProxy(env) ? await proxyFor(url) : void 0;
	const { Agent, request } = process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
	const agent = new Agent(kept);
	if (proxy) {
		const { tunnelThrough } = await import("./tunnel.js");
		tunnelThrough(agent, proxy);
	}
	return {
		agent,
		route: (options) => request(url.origin, {
			...options,
			agent
		})
	};
}
function mentionsProxy(env) {
	return [
		"http_proxy",
		"HTTP_PROXY",
		"https_proxy",
		"HTTPS_PROXY"
	].some((name) => env[name]);
}
async function proxyFor(url) {
	const { getProxyUrl } = await import("./proxy.js");
	return getProxyUrl(url);
}

// src/platform/log.ts
const maxAnnotations = 10;
const maxAnnotationLength = 4096;
const maxTitleLength = 200;
const defaultLineLength = 4e3;
const styleCodes = {
	plain: 0,
	bold: 1,
	dim: 90,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	cyan: 36
};
const anywhereMark = /#(?=#\p{Cc}?\[)/gu;
const lineStartMark = /^([\s\u0085]*(?:\p{Cc}\[\d+m[\s\u0085]*)?:)(?=:)/u;
function createLog({ write, redact, colour = true, maxLineLength = defaultLineLength }) {
	const counts = {
		notice: 0,
		warning: 0,
		error: 0
	};
	let openTitle;
	function put(lines) {
		try {
			write(`${lines}\n`);
		} catch {}
	}
	function info(text) {
		put(redact(cleanText(text)).replaceAll("	", "    ").split("\n").map((line) => breakCommands(cutLine(line, maxLineLength))).join("\n"));
	}
	function endGroup() {
		if (openTitle !== void 0) put("::endgroup::");
		openTitle = void 0;
	}
	function annotate(kind, text) {
		endGroup();
		const message = redact(oneLine(text));
		if (++counts[kind] > maxAnnotations) info(`${kind}: ${message}`);
		else put(`::${kind}::${escapeData$1(breakCommands(message))}`);
	}
	return {
		info,
		endGroup,
		openGroup: () => openTitle,
		group(title) {
			endGroup();
			put(`::group::${escapeData$1(breakCommands(cutText(redact(oneLine(title)), maxTitleLength)))}`);
			openTitle = title;
		},
		notice: (text) => {
			annotate("notice", text);
		},
		warning: (text) => {
			annotate("warning", text);
		},
		error: (text) => {
			annotate("error", text);
		},
		styled(spans) {
			put(breakCommands(cutSpans(spans.map(({ text, style }) => ({
				text: redact(spanText(text)),
				style
			})), maxLineLength).map((part) => colour ? paint(part) : part.text).join("")));
		}
	};
}
function spanText(text) {
	return cleanText(text).replaceAll("\n", " ").replaceAll("	", "    ");
}
function cutLine(line, limit) {
	if (line.length <= limit) return line;
	return `${cutText(line, limit)} (${(line.length - limit).toLocaleString("en-US")} characters more)`;
}
function cutSpans(spans, limit) {
	let left = limit;
	return spans.map(({ text, style }) => {
		const room = Math.max(left, 1);
		left -= text.length;
		return {
			text: cutLine(text, room),
			style
		};
	});
}
function paint({ text, style }) {
	return style === "plain" || text === "" ? text : `\u001b[${styleCodes[style]}m${text}\u001b[0m`;
}
function breakCommands(line) {
	const text = line.includes("##") ? line.replace(anywhereMark, "# ") : line;
	return text.includes("::") ? text.replace(lineStartMark, "$1 ") : text;
}
function escapeData$1(text) {
	const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	return cutText(escaped, maxAnnotationLength).replace(/%[02]?…$/, "…");
}

// src/platform/text/redact.ts
const windowLength = 12;
const shortestSecret = 4;
const gramLength = 3;
const tableSize = 65536;
const replacement = "***";
function createRedactor(secrets) {
	const indexes = indexForms(secrets.flatMap(formsOf));
	return (text) => {
		let clean = text;
		for (const index of indexes) clean = hideWindows(clean, index);
		return clean;
	};
}
function formsOf(secret) {
	if (secret.length < shortestSecret) return [];
	const bytes = Buffer.from(secret);
	const hex = bytes.toString("hex");
	return [
		...[...new Set(readableForms(secret))].map((text) => ({
			text,
			window: windowLength
		})),
		...[
			0,
			1,
			2
		].flatMap((shift) => base64Forms(bytes, shift)).map((text) => ({
			text,
			window: windowLength
		})),
		...[hex, hex.toUpperCase()].map((text) => ({
			text,
			window: 24
		})),
		...percentForms(hex).map((text) => ({
			text,
			window: 36
		}))
	];
}
const xmlEntities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;"
};
function readableForms(secret) {
	const encoded = encodeURIComponent(secret.toWellFormed());
	const escaped = JSON.stringify(secret).slice(1, -1);
	return [
		secret,
		encoded,
		encoded.replace(/%../g, (code) => code.toLowerCase()),
		encoded.replaceAll("%20", "+"),
		escaped,
		escaped.replaceAll("/", "\\/"),
		secret.replace(/[&<>"']/g, (sign) => xmlEntities[sign] ?? sign)
	];
}
function percentForms(hex) {
	const lower = hex.replace(/../g, "%$&");
	return [lower, lower.toUpperCase()];
}
function base64Forms(bytes, shift) {
	const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
	const first = Math.ceil(shift * 8 / 6);
	const end = Math.floor(shifted.length * 8 / 6);
	return [shifted.toString("base64").slice(first, end), shifted.toString("base64url").slice(first, end)];
}
function indexForms(forms) {
	const byLength = /* @__PURE__ */ new Map();
	for (const { text, window } of forms) {
		const length = Math.min(window, text.length);
		byLength.set(length, [...byLength.get(length) ?? [], text]);
	}
	return [...byLength].map(([length, texts]) => ({
		length,
		windows: windowsOf(texts, length),
		grams: gramsOf(texts)
	}));
}
function windowsOf(texts, length) {
	const windows = /* @__PURE__ */ new Set();
	for (const text of texts) for (let at = 0; at + length <= text.length; at++) windows.add(text.slice(at, at + length));
	return windows;
}
function gramsOf(texts) {
	const grams = new Uint8Array(tableSize);
	for (const text of texts) for (let end = 2; end < text.length; end++) grams[gramAt(text, end)] = 1;
	return grams;
}
function gramAt(text, end) {
	return (text.charCodeAt(end) ^ text.charCodeAt(end - 1) << 5 ^ text.charCodeAt(end - 2) << 10) & 65535;
}
function hideWindows(text, { length, grams, windows }) {
	let clean = "";
	let copied = 0;
	let hiddenTo = -1;
	let at = 0;
	while (at + length <= text.length) if (grams[gramAt(text, at + length - 1)] === 0) at += length - gramLength + 1;
	else {
		if (windows.has(text.slice(at, at + length))) {
			if (at > hiddenTo) clean += text.slice(copied, at) + replacement;
			hiddenTo = copied = at + length;
		}
		at++;
	}
	return hiddenTo < 0 ? text : clean + text.slice(copied);
}

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + import__builtin_os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!import__builtin_fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	import__builtin_fs.appendFileSync(filePath, `${toCommandValue(message)}${import__builtin_os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${import__builtin_crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${import__builtin_os.EOL}${convertedValue}${import__builtin_os.EOL}${delimiter}`;
}

// src/platform/runner.ts
function createRunner(env) {
	const send = (file, name, value) => {
		if (env[`GITHUB_${file}`]) issueFileCommand(file, prepareKeyValueMessage(name, value));
	};
	return {
		setOutput(name, value) {
			send("OUTPUT", name, value);
		},
		saveState(name, value) {
			send("STATE", name, value);
		},
		mask(secret) {
			issueCommand("add-mask", {}, secret);
		},
		writeSummary(markdown) {
			const path = env["GITHUB_STEP_SUMMARY"];
			if (path) (0, import__builtin_fs.writeFileSync)(path, markdown);
		}
	};
}

// src/platform/runtime.ts
function openRuntime(env, secrets, cancelled) {
	const runner = createRunner(env);
	const { redact, hide } = createMasking(runner);
	hide(secrets);
	process.stdout.on("error", () => void 0);
	return {
		env,
		cancelled,
		runner,
		redact,
		hide,
		clock: realClock,
		jitter: Math.random,
		randomHex: (bytes) => (0, import__builtin_crypto.randomBytes)(bytes).toString("hex"),
		log: createLog({
			write: (chunk) => process.stdout.write(chunk),
			redact,
			colour: env["NO_COLOR"] === void 0
		}),
		connection: openConnection(env)
	};
}
function createMasking(runner) {
	let known = [];
	let redact = createRedactor(known);
	return {
		redact: (text) => redact(text),
		hide: (secrets) => {
			const further = [...new Set(secrets)].filter((secret) => !known.includes(secret));
			if (further.length === 0) return;
			for (const secret of further) runner.mask(secret);
			known = [...known, ...further];
			redact = createRedactor(known);
		}
	};
}
var JobCancelled = class extends Error {
	name = "JobCancelled";
	atMs;
	constructor(atMs) {
		super("the job was cancelled");
		this.atMs = atMs;
	}
};
function listenForCancel() {
	const controller = new AbortController();
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGBREAK",
		"SIGHUP"
	]) process.on(signal, () => {
		controller.abort(new JobCancelled(realClock.now()));
	});
	return controller.signal;
}

export { ActionError as _, runEnvironmentStep as a, require_promises as c, readSecrets as d, arrayOf as f, textOf as g, parseJson as h, TransportError as i, require__builtin_fs as l, objectOf as m, openRuntime as n, require__builtin_path as o, isObject as p, ProxyRefusal as r, require__builtin_os as s, listenForCancel as t, foldAscii as u, messageOf as v };