import { Ht as isSameLogin, Jt as objectOf, Xt as textOf, qt as numberOf } from "./start.js";
import { t as GitHubError } from "./failure.js";

// src/github/read/identity.ts
const workflowIdentity = {
	login: "github-actions[bot]",
	id: void 0
};
async function readIdentity(github, signal) {
	const viewer = await orUndefined(github.graphql("query Viewer { viewer { login databaseId } }", {}, { signal }));
	const found = identityFrom(objectOf(viewer)["viewer"], "databaseId");
	if (found) return found;
	return identityFrom(await orUndefined(github.json("GET /user", {}, { signal })), "id") ?? workflowIdentity;
}
async function orUndefined(answer) {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof GitHubError && [
			"denied",
			"missing",
			"refused"
		].includes(error.failure)) return void 0;
		throw error;
	}
}
function identityFrom(value, idKey) {
	const account = objectOf(value);
	const login = textOf(account["login"]);
	return login === void 0 ? void 0 : {
		login,
		id: numberOf(account[idKey])
	};
}
function isIdentity(account, identity) {
	if (!account) return false;
	if (account.id !== void 0 && identity.id !== void 0) return account.id === identity.id;
	return identity.login.endsWith("[bot]") === (account.type === "Bot") && isSameLogin(account.login, identity.login);
}

export { readIdentity as n, isIdentity as t };