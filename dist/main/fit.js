// src/platform/text/fit.ts
function searchLongest(most, make, room) {
	let [fits, tooLong, best] = [
		0,
		most + 1,
		""
	];
	while (tooLong - fits > 1) {
		const middle = Math.floor((fits + tooLong) / 2);
		const text = make(middle);
		if (text.length <= room) [fits, best] = [middle, text];
		else tooLong = middle;
	}
	return best;
}

export { searchLongest as t };