/** How the library and the program stand: what the *Health* panel shows, and the part of it that a bug report may hold. */

/** What was mended, and when. */
export interface Recovered {
  /** ISO 8601, UTC. */
  at: string;
  /**
   * `rebuilt`: the window's database was empty or behind and was made again from the journal. `foreign`: it belonged to another
   * library, or was ahead, and was put aside. `restored`: a backup took the library's place. `torn`: an unfinished last
   * entry was cut off. `page`: the window's page ended and was loaded again.
   */
  what: 'rebuilt' | 'foreign' | 'restored' | 'torn' | 'page';
  /** What is there since; 0 where nothing was read in anew. */
  annotations: number;
  articles: number;
}
export const RECOVERIES = [
  'rebuilt',
  'foreign',
  'restored',
  'torn',
  'page',
] as const satisfies readonly Recovered['what'][];

/** Numbers, times and versions only: no path, no title, no text. */
export interface Facts {
  versions: { postil: string; electron: string; chromium: string; system: string; journal: number };
  /** Bytes on the disk. `all` is the library's folder whole: record, snapshots, pictures, and what was kept aside. */
  bytes: { all: number; journal: number; snapshots: number; pictures: number; kept: number };
  /** The newest operation's number. */
  operations: number;
  snapshots: {
    kept: number;
    newest: string | null;
    /** The last one could not be taken. */ failing: boolean;
  };
  /** `none`: no folder was chosen. `away`: it is not there now. `failing`: it could not be written to. */
  second: { state: 'none' | 'waiting' | 'current' | 'away' | 'failing'; kept: number; newest: string | null };
  recovery: Recovered | null;
  /** Requests since the start. */
  network: { refused: number; sent: number };
  log: { errors: number; newest: readonly string[] };
}

export interface Health {
  facts: Facts;
  /** For the reader's own eyes. */
  places: { logs: string; library: string; second: string | null };
}

/** What the window knows: records that are not in the trash. */
export interface Counted {
  articles: number;
  annotations: number;
}

/** A text to be sent along with a description of what went wrong. */
export function bugReport(facts: Facts, { articles, annotations }: Counted): string {
  const { versions, bytes, snapshots, second, recovery, network, log } = facts;
  const recovered =
    recovery === null
      ? 'none'
      : `${recovery.what} ${recovery.at}, ${recovery.annotations} annotations, ${recovery.articles} articles`;
  const lines = [
    `Postil ${versions.postil}, Electron ${versions.electron}, Chromium ${versions.chromium}, ${versions.system}`,
    `Library: ${articles} articles, ${annotations} annotations, ${facts.operations} operations, record format ${versions.journal}`,
    `On the disk: ${bytes.all} bytes; record ${bytes.journal}, snapshots ${bytes.snapshots}, pictures ${bytes.pictures}, kept aside ${bytes.kept}`,
    `Snapshots: ${snapshots.kept} kept, newest ${snapshots.newest ?? 'none'}${snapshots.failing ? ', the last one failed' : ''}`,
    `Second folder: ${second.state}, ${second.kept} copies, newest ${second.newest ?? 'none'}`,
    `Last recovery: ${recovered}`,
    `Network requests since the start: ${network.refused} refused, ${network.sent} sent`,
    `Errors in the log: ${log.errors}`,
  ];
  return [...lines, ...log.newest.map((line) => `  ${line}`), ''].join('\n');
}
