/** How `npm run mutation` tries mutants; docs/mutation.md says what comes of it. */
export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutation/runner.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: ['src/{oz,run,prompt}/**/*.ts', 'src/report/log.ts', '!**/*.d.ts'],
  concurrency: 2,
  timeoutMS: 30000,
  timeoutFactor: 1,
  // The sandbox's tsconfig is left as it is: Node runs the files, and Stryker would need a TypeScript of its own.
  tsconfigFile: 'none',
  tempDirName: '.tmp/mutation/sandboxes',
  ignorePatterns: ['dist', '.tmp', 'coverage', 'docs', 'recipes', 'examples'],
  incremental: false,
  incrementalFile: '.tmp/mutation/incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.tmp/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowEmpty: true,
}
