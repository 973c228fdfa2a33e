import { Jt as objectOf, Kt as isObject, Wt as arrayOf, Yt as parseJson } from "./start.js";

// src/github/pages.ts
const pageSize = 100;
async function readPages(github, route, parameters, options) {
	const items = [];
	const { maxPages } = options;
	let omitted = 0;
	for (let page = 1, read = 1;; page += 1, read += 1) {
		const filled = {
			...parameters,
			per_page: pageSize,
			page
		};
		const response = await github.request(route, filled, { signal: options.signal });
		items.push(...itemsOf(response, options.key));
		const last = lastPageOf(response);
		if (!hasNext(response) || read >= maxPages) return {
			items,
			omitted: hasNext(response) ? omitted + pageSize : omitted
		};
		if (page === Math.ceil(maxPages / 2) && last !== void 0 && last > maxPages) {
			const next = last - (maxPages - page) + 1;
			omitted = (next - page - 1) * pageSize;
			page = next - 1;
		}
	}
}
function itemsOf(response, key) {
	const body = parseJson(response.body.toString("utf8"));
	return arrayOf(key === void 0 ? body : objectOf(body)[key]).filter(isObject);
}
function hasNext({ headers }) {
	return /;\s*rel="next"/.test(headers["link"] ?? "");
}
function lastPageOf({ headers }) {
	const link = /<([^<>]{1,2048})>;\s*rel="last"/.exec(headers["link"] ?? "")?.[1];
	const page = link === void 0 ? void 0 : URL.parse(link)?.searchParams.get("page");
	return page !== void 0 && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : void 0;
}

export { readPages as t };