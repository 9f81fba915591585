import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the runes in .svelte.ts files.
  plugins: [svelte({ configFile: false })],
  test: {
    environment: 'node',
    // Some tests write and sync hundreds of files; on a busy machine that takes longer than the default 5 s.
    testTimeout: 30_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
