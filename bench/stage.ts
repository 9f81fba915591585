import type { ElectronApplication, Page } from '@playwright/test';

/** What `bench/run.mjs` gives a bench that has a page of its own: Electron, on a screen, showing that page. */
export interface Stage {
  /** Starts an Electron of its own with the bench's page. */
  open(): Promise<OpenPage>;
  /** Starts an Electron with these arguments, an app's folder first. */
  launch(args: string[]): Promise<{ app: ElectronApplication; page: Page }>;
  /** The folder of the bench's page as it was built. */
  readonly pages: string;
  /** Electron's executable and the switches every start needs here. */
  readonly electron: { path: string; switches: string[] };
  /** Of the runtime that was opened last. */
  readonly versions: Versions;
}

export interface OpenPage {
  /** Calls a function of the page's `bench` object and waits for its answer. */
  call<T>(name: string, ...given: unknown[]): Promise<T>;
  /** Loads the page anew: nothing that was on it is left. */
  reload(): Promise<void>;
  /** Bytes that the page's process holds in memory, after a garbage collection. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

export interface Versions {
  electron: string;
  chromium: string;
}
