/** As far as it is used here; TypeScript's library does not know Trusted Types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): URL;
  };
}

/** The window's own workers. The policy of each (`postil-find-worker`) is named in src/main/session/policy.ts. */
export type OwnWorker = 'anchoring' | 'code' | 'find' | 'hyphens' | 'search';

/**
 * The way to start a worker, which throws where the page may not, or where the script is not there.
 *
 * @param address of its script, as `?worker&url` gives it: the only one that its policy makes
 */
export function ownWorker(name: OwnWorker, address: string): () => Worker {
  let trusted: URL | undefined;
  return () => new Worker((trusted ??= trustedAddress(name, address)), { type: 'module', name });
}

function trustedAddress(name: OwnWorker, address: string): URL {
  const url = new URL(address, import.meta.url);
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy(`postil-${name}-worker`, { createScriptURL: () => url.href });
  return policy?.createScriptURL('') ?? url;
}
