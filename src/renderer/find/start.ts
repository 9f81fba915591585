import address from './worker.ts?worker&url';

/** As far as it is used here; TypeScript’s library does not know Trusted Types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): URL;
  };
}

/** The policy’s name is in the page’s Content Security Policy (src/main/session/policy.ts). It makes one address. */
const POLICY = 'postil-find-worker';

let trusted: URL | undefined;

/** Starts the worker. Throws where the page may not, or where it is not there. */
export function startFindWorker(): Worker {
  return new Worker((trusted ??= trustedAddress()), { type: 'module', name: 'Find' });
}

function trustedAddress(): URL {
  const url = new URL(address, import.meta.url);
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  return types?.createPolicy(POLICY, { createScriptURL: () => url.href }).createScriptURL('') ?? url;
}
