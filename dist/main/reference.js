import { r as writeMarker } from "./marker4.js";

// src/report/comment/reference.ts
function writeReference({ issue, marker, id }) {
	return JSON.stringify({
		...issue,
		marker: writeMarker(marker),
		...id !== void 0 && { id }
	});
}

export { writeReference };