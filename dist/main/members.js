import { Bt as permissions, Jt as objectOf, Xt as textOf } from "./start.js";
import { t as GitHubError } from "./failure.js";
import { n as readIdentity, t as isIdentity } from "./identity.js";

// src/github/read/members.ts
function createMembers(github, repository) {
	return {
		permissionOf: (login, signal) => readPermission(github, repository, login, signal),
		isSelf: async (account, signal) => isIdentity(account, await readIdentity(github, signal))
	};
}
async function readPermission(github, { owner, name }, login, signal) {
	if (!github.hasToken) throw new GitHubError("there is no github_token to ask with", { failure: "denied" });
	const route = "GET /repos/{owner}/{repo}/collaborators/{login}/permission";
	const permission = permissionFrom(objectOf(await github.json(route, {
		owner,
		repo: name,
		login
	}, { signal })));
	if (permission) return permission;
	throw new GitHubError(`${route}: an answer without a permission`, { failure: "outage" });
}
const flags = [
	["admin", "admin"],
	["maintain", "maintain"],
	["push", "write"],
	["triage", "triage"],
	["pull", "read"]
];
function permissionFrom(answer) {
	const given = objectOf(objectOf(answer["user"])["permissions"]);
	if (flags.some(([flag]) => typeof given[flag] === "boolean")) return flags.find(([flag]) => given[flag] === true)?.[1] ?? "none";
	return permissions.find((known) => known === textOf(answer["role_name"])) ?? permissions.find((known) => known === textOf(answer["permission"]));
}

export { createMembers };