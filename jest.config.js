/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  // npm run check asks for more cases a property than npm test does.
  setupFiles: process.env.PROPERTY_RUNS ? ['<rootDir>/scripts/property-runs.ts'] : [],
  testTimeout: process.env.PROPERTY_RUNS ? 120_000 : 20_000,
}
