import { Vt as ActionError } from "./start.js";

// src/platform/git/repository.ts
function readRepositoryName(env) {
	const slug = env["GITHUB_REPOSITORY"] ?? "";
	const [owner, name, ...rest] = slug.toLowerCase().split("/");
	const host = URL.parse(env["GITHUB_SERVER_URL"] ?? "https://github.com")?.host;
	if (!owner || !name || rest.length > 0 || !host) throw new ActionError(`GITHUB_REPOSITORY must be owner/repository, got "${slug}".`, { hint: "Run the step in a GitHub workflow, which sets it." });
	return {
		host: host.toLowerCase(),
		owner,
		name
	};
}
function isSameRemote(a, b) {
	return a.host === b.host && a.owner === b.owner && a.name === b.name;
}
function describeRepository(repository) {
	return `${repository.host}/${repository.owner}/${repository.name}`;
}
function readPullRequestUrl(url) {
	const parsed = URL.parse(url);
	if (parsed?.protocol !== "https:" && parsed?.protocol !== "http:") return void 0;
	if (parsed.username || parsed.password) return void 0;
	const [, owner, name, number] = /^\/([^/]+)\/([^/]+)\/pull\/([1-9]\d{0,9})\/?$/.exec(parsed.pathname) ?? [];
	if (!owner || !name || !number) return void 0;
	return {
		repository: {
			host: parsed.host,
			owner: owner.toLowerCase(),
			name: name.toLowerCase()
		},
		number: Number(number)
	};
}
function readRemoteUrl(url) {
	const short = /^[\w.-]+@([\w.-]+):([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
	if (short) return repositoryFrom(short.slice(1));
	const parsed = URL.parse(url);
	if (!parsed || ![
		"https:",
		"http:",
		"ssh:"
	].includes(parsed.protocol)) return void 0;
	const path = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(parsed.pathname);
	return path ? repositoryFrom([parsed.host, ...path.slice(1)]) : void 0;
}
function repositoryFrom(parts) {
	const [host, owner, name] = parts;
	if (!host || !owner || !name) return void 0;
	return {
		host: host.toLowerCase(),
		owner: owner.toLowerCase(),
		name: name.toLowerCase()
	};
}

export { readRepositoryName as a, readRemoteUrl as i, isSameRemote as n, readPullRequestUrl as r, describeRepository as t };