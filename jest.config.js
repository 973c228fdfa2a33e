import { availableParallelism } from 'node:os'
import { join } from 'node:path'

// The processes that tests start load the same code: where it is compiled already, each takes a tenth to a third less.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  // Most suites wait for processes and sockets: with three workers two cores were idle a fifth of the time.
  maxWorkers: 2 * availableParallelism(),
  testSequencer: '<rootDir>/__tests__/support/sequencer.js',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testTimeout: process.env.PROPERTY_RUNS ? 120_000 : 20_000,
}
