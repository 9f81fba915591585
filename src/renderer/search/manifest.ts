/** The list of the files that make up an index on the disk. */
export interface Manifest {
  format: number;
  /** Grows with each: of two that are whole the greater is the newer. */
  generation: number;
  library: string;
  seq: number;
  segments: { name: string; size: number }[];
}

/** Two lists are written in turn: a kill in the middle of one leaves the other. */
export const MANIFESTS = ['index-a.json', 'index-b.json'] as const;

/** The newer of the two that is whole; `null` where neither is. */
export async function newestManifest(
  read: (name: string) => Promise<Uint8Array | null>,
): Promise<Manifest | null> {
  let newest: Manifest | null = null;
  for (const name of MANIFESTS) {
    const manifest = parsed(await read(name));
    if (manifest !== null && manifest.generation > (newest?.generation ?? -1)) newest = manifest;
  }
  return newest;
}

export function encodeManifest(manifest: Manifest): Uint8Array {
  const json = JSON.stringify(manifest);
  return new TextEncoder().encode(`${json}\n${sum(json)}`);
}

function parsed(bytes: Uint8Array | null): Manifest | null {
  const [json = '', check] = new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n');
  return check !== undefined && sum(json) === check ? (JSON.parse(json) as Manifest) : null;
}

/** FNV-1a of the letters: a list that was torn is no list. */
function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
