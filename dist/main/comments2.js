import { Jt as objectOf, Kt as isObject, Ut as personAt, Wt as arrayOf, Xt as textOf, Yt as parseJson, qt as numberOf } from "./start.js";
import { t as GitHubError } from "./failure.js";
import { n as readIdentity, t as isIdentity } from "./identity.js";

// src/github/write/comments.ts
const pageSize = 100;
const maxLastPages = 10;
function createIssueComments(github, address) {
	const base = "/repos/{owner}/{repo}/issues";
	const list = `${base}/{number}/comments`;
	return createComments(github, {
		list,
		create: list,
		one: `${base}/comments/{id}`,
		parameters: { ...address },
		holds: () => true
	});
}
function createThreadComments(github, address, thread) {
	const base = "/repos/{owner}/{repo}/pulls";
	return createComments(github, {
		list: `${base}/{number}/comments`,
		create: `${base}/{number}/comments/{thread}/replies`,
		one: `${base}/comments/{id}`,
		parameters: {
			...address,
			thread
		},
		holds: (comment) => comment["in_reply_to_id"] === thread
	});
}
function createComments(github, { list, create, one, parameters, holds }) {
	const { owner, repo, number, thread } = parameters;
	let identity;
	async function readPage(page, options) {
		const query = {
			owner,
			repo,
			number,
			per_page: pageSize,
			page
		};
		return pageOf(await github.request(`GET ${list}`, query, options), holds);
	}
	async function isOwn({ author }, { signal }) {
		identity ??= readIdentity(github, signal);
		try {
			return isIdentity(author, await identity);
		} catch (error) {
			identity = void 0;
			throw error;
		}
	}
	return {
		async findOwn(isWanted, options) {
			const first = await readPage(1, options);
			for (const page of pagesFromEnd(first.lastPage)) {
				const { comments } = page === 1 ? first : await readPage(page, options);
				for (const comment of comments.filter(isWanted).reverse()) if (await isOwn(comment, options)) return comment;
			}
		},
		async read(id, options) {
			return requireComment(await github.json(`GET ${one}`, {
				owner,
				repo,
				id
			}, options));
		},
		async create(body, options) {
			return requireComment(await github.json(`POST ${create}`, {
				owner,
				repo,
				number,
				thread,
				body
			}, options));
		},
		async update(id, body, options) {
			await github.request(`PATCH ${one}`, {
				owner,
				repo,
				id,
				body
			}, options);
		}
	};
}
function pagesFromEnd(lastPage) {
	const count = Math.min(lastPage - 1, maxLastPages);
	return [...Array.from({ length: count }, (_, index) => lastPage - index), 1];
}
function pageOf({ body, headers }, holds) {
	const list = parseJson(body.toString("utf8"));
	if (!Array.isArray(list)) throw nonsense("a list of comments");
	return {
		comments: arrayOf(list).flatMap((item) => holds(objectOf(item)) ? commentFrom(item) ?? [] : []),
		lastPage: lastPageIn(headers["link"] ?? "")
	};
}
function lastPageIn(link) {
	const url = /<([^<>]{1,2000})>; rel="last"/.exec(link)?.[1];
	const page = Number((url && URL.parse(url)?.searchParams.get("page")) ?? 1);
	return Number.isSafeInteger(page) && page > 1 ? page : 1;
}
function commentFrom(value) {
	if (!isObject(value)) return void 0;
	const id = numberOf(value["id"]);
	if (id === void 0) return void 0;
	return {
		id,
		author: personAt({
			value,
			path: ""
		}, "user"),
		body: textOf(value["body"]) ?? "",
		url: textOf(value["html_url"])
	};
}
function requireComment(value) {
	const comment = commentFrom(value);
	if (comment) return comment;
	throw nonsense("a comment");
}
function nonsense(expected) {
	return new GitHubError(`GitHub gave an answer that is not ${expected}.`, {
		failure: "outage",
		inDoubt: true
	});
}

export { createThreadComments as n, createIssueComments as t };