/** What changes from one text to another, for people: the lines between what both begin and end with. */
export function showDiff(before, after) {
    const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
    let start = 0;
    while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start])
        start += 1;
    let end = 0;
    while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end))
        end += 1;
    const around = 2;
    const from = Math.max(0, start - around);
    return [
        `@@ line ${from + 1} @@`,
        ...old.slice(from, start).map((line) => `  ${line}`),
        ...old.slice(start, old.length - end).map((line) => `- ${line}`),
        ...fresh.slice(start, fresh.length - end).map((line) => `+ ${line}`),
        ...old.slice(old.length - end, old.length - end + around).map((line) => `  ${line}`),
    ].join('\n');
}
