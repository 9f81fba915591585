import { app } from 'electron';
import * as v from 'valibot';
import type { Asked } from './inbox.ts';

/** What a second start hands to the first. Absolute paths: the two may have been started in different folders. */
const HandoverSchema = v.object({ files: v.array(v.string()), links: v.optional(v.array(v.string()), []) });

/**
 * Makes this process the only one of its profile, or hands what is `asked` to the one that already is.
 *
 * @param onSecondStart called with what every later start asks for, nothing included
 * @returns false where this process must end
 */
export function becomeOnlyInstance(asked: Asked, onSecondStart: (asked: Asked) => void): boolean {
  // Chromium may reorder and add arguments on the way; what it is given here arrives as it is.
  if (!app.requestSingleInstanceLock({ ...asked })) return false;
  app.on('second-instance', (_event, _argv, _workingDirectory, handover) => {
    const parsed = v.safeParse(HandoverSchema, handover);
    onSecondStart(parsed.success ? parsed.output : { files: [], links: [] });
  });
  return true;
}
