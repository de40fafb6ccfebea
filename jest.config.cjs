/**
 * The suites of `npm test`. `unit` needs nothing but Node; the others share one embedded Postgres and one Temporal server
 * for the whole run (test/src/support/global-setup.ts).
 * Output is CommonJS, because decorators, TypeORM and the workflow bundle want it; packages that are ES modules only are
 * loaded by require(), which Jest can do on Node 24.9 and later with --experimental-vm-modules.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const compiler = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

/** What every suite shares. */
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...compiler, swcrc: false, sourceMaps: 'inline' }] },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    '^@kelisim/(domain|workflows|persistence|journal|documents|platform)$': '<rootDir>/libs/$1/src/index.ts',
    '^fast-check$': '<rootDir>/test/seeded-fast-check.cjs',
    '^@kelisim/samples$': '<rootDir>/samples/src/index.ts',
  },
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.kelisim/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  restoreMocks: true,
};

/** A suite under test/src whose files run against the shared servers. */
const onServers = (name) => ({
  ...common,
  displayName: name,
  testMatch: [`<rootDir>/test/src/${name}/**/*.spec.ts`],
  globalSetup: '<rootDir>/test/src/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/src/support/global-teardown.ts',
});

module.exports = {
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps}/*/src/**/*.spec.ts', '<rootDir>/samples/src/**/*.spec.ts'],
    },
    onServers('integration'),
    onServers('workflows'),
    onServers('replay'),
    onServers('e2e'),
  ],
};
