import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  // Stories, and the tests of SECURITY.md that need the app's window.
  testMatch: '{e2e,security,durability}/**/*.spec.ts',
  // One window at a time: a second one takes the focus, and with it the drag, from the first, as no two hands do.
  workers: 1,
  fullyParallel: false,
  // A test that passes only the second time has found something.
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  outputDir: 'test-results',
});
