import * as v from 'valibot';
import { DROPPED_KINDS, ENCODING_RULES, RULES, STATED, type Extraction, type Warning } from '../article.ts';

/** What a record may say of how its file was read. */

/** Counts of what a file holds, and a sentence: more is no record of ours. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(20_000));

export const ExtractionSchema: v.GenericSchema<Extraction> = v.strictObject({
  format: v.strictObject({ by: v.picklist(['name', 'content']) }),
  encoding: v.strictObject({
    by: v.picklist(ENCODING_RULES),
    confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    // An encoding of this list or of a later one: a name.
    candidates: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20))),
  }),
  rules: v.partial(v.strictObject(v.entriesFromList(STATED, v.picklist(RULES)))),
  dropped: v.partial(v.strictObject(v.entriesFromList(DROPPED_KINDS, count))),
}) as v.GenericSchema<Extraction>;

export const WarningsSchema: v.GenericSchema<Warning[]> = v.array(
  v.strictObject({ code: words, message: words }),
);
