import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Each test starts an app of its own with a profile of its own; two at a time are what a shared two-core machine bears.
  workers: 2,
  fullyParallel: false,
  // A test that passes only the second time has found something.
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  outputDir: 'test-results',
});
