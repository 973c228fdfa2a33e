import { Kt as isObject } from "./start.js";

// src/action/resolve/config-secrets.ts
const holders = /* @__PURE__ */ new Set(["env", "headers"]);
const secretName = /key|token|secret|passw|credential|auth|cookie|signature|private|dsn/i;
const scheme = /^(?:basic|bearer|token)\s+/i;
const shortest = 8;
const surelyLong = 20;
const harmless = /\s|^[./~]|^\$\{?\w/;
const mostDepth = 20;
function findConfigSecrets(config, depth = 0) {
	if (depth > mostDepth || typeof config !== "object" || config === null) return [];
	return Object.entries(config).flatMap(([name, value]) => {
		if (holders.has(name) && isObject(value)) return Object.entries(value).flatMap(secretOf);
		return findConfigSecrets(value, depth + 1);
	});
}
function secretOf([name, given]) {
	const value = typeof given === "string" ? given.trim().replace(scheme, "") : "";
	if (URL.canParse(value) && value.includes("://")) return [decode(new URL(value).password)].filter(isLongEnough);
	const isNamed = secretName.test(name) && isLongEnough(value);
	const isRandom = value.length >= surelyLong && !harmless.test(value);
	return isNamed || isRandom ? [value] : [];
}
function isLongEnough(value) {
	return value.length >= shortest;
}
function decode(encoded) {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return encoded;
	}
}

export { findConfigSecrets };