import { availableParallelism } from 'node:os'
import { join } from 'node:path'

// The processes that tests start load the same code: where it is compiled already, each takes a tenth to a third less.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  // Most suites wait for processes and sockets: more at once than there are cores.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  testTimeout: process.env.PROPERTY_RUNS ? 120_000 : 20_000,
}
