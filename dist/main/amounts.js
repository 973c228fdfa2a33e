// src/report/amounts.ts
function showDuration(ms) {
	const seconds = Math.max(0, Math.round(ms / 1e3));
	const minutes = Math.floor(seconds / 60);
	if (minutes === 0) return `${seconds} s`;
	return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function showAge(ms) {
	const minutes = Math.max(0, ms) / 6e4;
	if (minutes < 1) return `${Math.floor(minutes * 60)} s`;
	if (minutes < 120) return `${Math.floor(minutes)} min`;
	return minutes < 2880 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60 / 24)} days`;
}
function showCost(usage) {
	const credits = usage?.credits === void 0 ? "" : `${usage.credits.toLocaleString("en-US")} credits`;
	const usd = usage?.usd === void 0 ? "" : `$${usage.usd.toFixed(2)}`;
	return credits && usd ? `${credits} (${usd})` : credits || usd;
}
function showDate(date) {
	return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

export { showDuration as i, showCost as n, showDate as r, showAge as t };