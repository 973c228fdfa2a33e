/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  // Most suites wait for processes and sockets: as many at once as there are cores, not one fewer as by default.
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  // npm run check asks for more cases a property than npm test does.
  setupFiles: process.env.PROPERTY_RUNS ? ['<rootDir>/scripts/property-runs.ts'] : [],
  testTimeout: process.env.PROPERTY_RUNS ? 120_000 : 20_000,
}
