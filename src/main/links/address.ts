/** As much of an address as a message box can show without leaving the screen. */
const SHOWN = 600;

/** An address for the system's browser as the URL Standard writes it (ASCII, host in Punycode), or `null`: http and https only. */
export function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** `address` for showing: its beginning, which holds the host, and its end. */
export function shownAddress(address: string): string {
  if (address.length <= SHOWN) return address;
  return `${address.slice(0, SHOWN - 100)} … ${address.slice(-100)}`;
}
