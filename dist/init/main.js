#!/usr/bin/env node
"use strict";
// The entry says what Node it needs before anything newer is read.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 12)) {
    process.stderr.write(`oz-agent-action init needs Node 20.12 or newer, and this is ${process.versions.node}.\n`);
    process.exitCode = 2;
}
else {
    const { main } = await import("./cli.js");
    process.exitCode = await main(process.argv.slice(2));
}
