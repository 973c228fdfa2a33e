// src/action/recipes/prepare.ts
async function preparerOf(name) {
	switch (name) {
		case "triage": return (await import("./triage.js")).prepareTriage;
		case "review": return (await import("./review.js")).prepareReview;
		case "respond": return (await import("./respond.js")).prepareRespond;
		case "fix-ci": return (await import("./fix-ci.js")).prepareFixCi;
		case "report": return (await import("./report.js")).prepareReport;
	}
}

export { preparerOf };