// Loaded before every script of package.json (`node --import`). Plain JavaScript, so that an old Node can read it.
const wanted = 24
const running = Number.parseInt(process.versions.node, 10)

if (running < wanted) {
  const way =
    process.platform === 'linux'
      ? 'npm ci brings it on Linux (x64, arm64): run npm ci again without --omit=optional.'
      : 'Install it from https://nodejs.org/en/download, then run npm ci again.'
  console.error(
    `This project runs on Node ${wanted}, the runtime of the action; this is Node ${process.versions.node}. ${way}`,
  )
  process.exit(1)
}
