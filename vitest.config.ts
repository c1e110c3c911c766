import { defineConfig } from 'vitest/config';

// What needs a database lies in these folders; a folder says it, so that no file needs a mark.
const database = [
  'src/{engine,server,cli,demo}/**/*.test.{ts,tsx}',
  'test/{conformance,harness}/**/*.test.ts',
];
const browser = ['test/browser/**/*.test.ts'];
const bundle = ['test/bundle/**/*.test.ts'];

export default defineConfig({
  test: {
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,test,bench}/**/*.test.{ts,tsx}'],
          exclude: [...database, ...browser, ...bundle],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: database,
          globalSetup: ['test/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'bundle',
          include: bundle,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['test/browser/start-wutong.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
