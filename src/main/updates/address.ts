import { feedOf, type Feed } from '../../core/updates/feed.ts';

/** The `repository` that package.json names, `null` where it names none: the build puts it in (electron.vite.config.ts). */
declare const POSTIL_REPOSITORY: unknown;

/** Whom this build asks for new versions: the list of that repository's releases, or nobody. */
export const FEED: Feed | null = feedOf({ repository: POSTIL_REPOSITORY });
