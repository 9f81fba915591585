/** What the tests use of it: it is there to read what another library wrote. */
declare module 'js-yaml' {
  export function load(text: string, options?: { schema?: unknown }): unknown;
  export const FAILSAFE_SCHEMA: unknown;
}
