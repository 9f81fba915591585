import type { Session } from 'electron';

/** What became of requests that were not for the app's own pages, since the start. */
export interface Traffic {
  /** Turned away before anything was asked of the network. */
  refused: number;
  /** Let through to the network. Anything but 0 is a fault, but for the development server and the looks for new versions. */
  sent: number;
}

/** Addresses that a request needs a network for; the app's own scheme is answered by the app. */
const NETWORK = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/**
 * Counts what goes out through `session`, behind the gate that refuses it: what is counted as sent has passed the gate.
 *
 */
export function countSent(session: Session, traffic: Traffic): void {
  session.webRequest.onSendHeaders({ urls: NETWORK }, () => {
    traffic.sent += 1;
  });
}
