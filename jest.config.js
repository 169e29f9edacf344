// One project a tier (docs/testing.md): unit talks to nothing outside the process, integration to real
// programs on loopback, e2e to real virtual machines.
const shared = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // isolatedModules: the compiler's own pass (npm run typecheck) checks types, tests only run.
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  restoreMocks: true
}
const tier = (displayName, suffix) => ({
  ...shared,
  displayName,
  testMatch: [`<rootDir>/__tests__/**/*${suffix}.test.ts`]
})

/** @type {import('jest').Config} */
export default {
  coverageProvider: 'v8',
  // Machines of CI are slow at times; a test that hangs is found all the same.
  testTimeout: 30_000,
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.types.ts'],
  projects: [
    {
      ...tier('unit', ''),
      testPathIgnorePatterns: ['/node_modules/', '\\.itg\\.test\\.ts$', '\\.e2e\\.test\\.ts$']
    },
    tier('integration', '.itg'),
    tier('e2e', '.e2e')
  ]
}
