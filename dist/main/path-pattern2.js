// src/action/recipes/path-pattern.ts
function isPathMatch(path, pattern) {
	const wanted = pattern.replace(/^\.?\//, "");
	const name = wanted.replace(/\/$/, "");
	if (name === "") return false;
	return (name === pattern.replace(/\/$/, "") && !name.includes("/") ? [name, `**/${name}`] : [name]).some((start) => isMatch(path, `${start}/**`) || name === wanted && isMatch(path, start));
}
function isMatch(text, pattern) {
	const steps = stepsOf(pattern);
	let reached = /* @__PURE__ */ new Set([0]);
	for (const character of text) {
		const next = /* @__PURE__ */ new Set();
		for (const at of closure(reached, steps)) {
			const step = steps[at];
			if (step === void 0) continue;
			const isStar = step === "*" || step === "**";
			if (isStar && (step === "**" || character !== "/")) next.add(at);
			if (!isStar && (step === character || step === "?" && character !== "/")) next.add(at + 1);
		}
		if (next.size === 0) return false;
		reached = next;
	}
	return closure(reached, steps).has(steps.length);
}
function stepsOf(pattern) {
	return (pattern.match(/\*{2,}\/?|[^]/gu) ?? []).map((step) => step.startsWith("**") ? "**" : step);
}
function closure(reached, steps) {
	const all = new Set(reached);
	for (const at of all) if (steps[at]?.startsWith("*") === true) all.add(at + 1);
	return all;
}
function isIgnored(path, patterns) {
	return patterns.some((pattern) => isPathMatch(path, pattern));
}

export { isIgnored as t };