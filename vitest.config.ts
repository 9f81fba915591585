import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the runes in .svelte.ts files.
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    // As many files at a time as there are cores; one less is vitest's own choice, which on two cores is half the speed.
    maxWorkers: '100%',
    // Some tests write and sync hundreds of files; on a busy machine that takes longer than the default 5 s.
    testTimeout: 30_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
