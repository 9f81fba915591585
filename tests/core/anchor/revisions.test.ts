import { describe as group, expect, it } from 'vitest';
import { describe } from '../../../src/core/annotation.ts';
import { reanchor, type Placement } from '../../../src/core/anchor/index.ts';

/** What real revisions of real documents do, and synthetic edits do not; each row was once answered wrongly. The prose is ours. */
interface Row {
  name: string;
  before: string[];
  after: string[];
  /** Its only occurrence in `before` is the passage. */
  quote: string;
  state: Placement['state'];
  text: string;
}

const lines = (...parts: string[]): string[] => parts;

const bracket = (what: string): string =>
  `${what} hangs from any bracket made for a ${what}, a hook or a rail`;

const rows: Row[] = [
  {
    name: 'a line was inserted that begins like the next one, word for word',
    before: lines(
      'The harbour office keeps these rules.',
      'Ask the harbour master for a berth at the long northern quay in summer.',
      'Ask the harbour master for a berth at the long northern quay in winter.',
      'Pay before you leave.',
    ),
    after: lines(
      'The harbour office keeps these rules.',
      'Ask the harbour master for a berth at the long northern quay in summer.',
      'Ask the harbour master for a berth at the long northern quay by letter.',
      'Ask the harbour master for a berth at the long northern quay in winter.',
      'Pay before you leave.',
    ),
    quote: 'Ask the harbour master for a berth at the long northern quay in winter.',
    state: 'anchored',
    text: 'Ask the harbour master for a berth at the long northern quay in winter.',
  },
  {
    name: 'lines that are all alike changed places, one by one',
    before: lines(
      'What hangs where in the boathouse:',
      ...['flag', 'wheel', 'lamp', 'rope', 'bell'].map(bracket),
      'All brackets are of oak.',
    ),
    after: lines(
      'What hangs where in the boathouse:',
      ...['wheel', 'bell', 'flag', 'rope', 'anchor'].map(bracket),
      'All brackets are of oak.',
    ),
    quote: bracket('flag'),
    state: 'moved',
    text: bracket('flag'),
  },
  {
    name: 'it was lengthened, and a like sentence was put behind it',
    before: lines(
      'signal',
      'Type: flag',
      'The flag that was used to recall the pilot.',
      'reply',
      'Type: flag',
      'What the pilot answered.',
    ),
    after: lines(
      'signal',
      'Type: flag',
      'The colour of the flag that was used to recall the pilot. For example, yellow.',
      'If no flag recalled the pilot, this is left blank.',
      'meaning',
      'Type: flag',
      'A plain description of the flag that was used to recall the pilot. For example, come home.',
      'reply',
      'Type: flag',
      'What the pilot answered.',
    ),
    quote: 'The flag that was used to recall the pilot.',
    state: 'changed',
    text: 'The colour of the flag that was used to recall the pilot.',
  },
  {
    name: 'its letter went to a new item before it',
    before: lines(
      'Whoever lends the bell must do one of these:',
      'a) Send a ringer with it who knows the tower, its ropes and its hours.',
      'b) Accompany the bell with a written promise, good for at least three winters, to mend whatever the frost may crack.',
      'c) Ring it only by daylight.',
    ),
    after: lines(
      'Whoever lends the bell must do one of these:',
      'a) Send a ringer with it who knows the tower, its ropes and its hours.',
      'b) Use a proper frame for hanging it. A proper frame is one that (1) stands on stone, and (2) will carry a heavier bell, should the parish buy one.',
      'c) Accompany the bell with a written promise, good for at least three winters, to mend whatever the frost may crack.',
      'd) Ring it only by daylight.',
    ),
    quote:
      'b) Accompany the bell with a written promise, good for at least three winters, to mend whatever the frost may crack.',
    state: 'changed',
    text: 'Accompany the bell with a written promise, good for at least three winters, to mend whatever the frost may crack.',
  },
  {
    name: 'its number, with a full stop, went to a new paragraph before it',
    before: lines(
      '6.2. The tenant may leave the mill at any quarter day, having swept it.',
      '6.3. In the event of a flood or of a dry summer, all debts that were fairly owed before the wheel stood still shall survive the lease.',
      '7. The miller keeps the key.',
    ),
    after: lines(
      '6.2. The tenant may leave the mill at any quarter day, having swept it.',
      '6.3. If a neighbour claims the water, then the fair worth of the water granted under the first part shall be weighed when the claim is settled.',
      '6.4. In the event of a flood or of a dry summer, all debts that were fairly owed before the wheel stood still shall survive the lease.',
      '7. The miller keeps the key.',
    ),
    quote:
      '6.3. In the event of a flood or of a dry summer, all debts that were fairly owed before the wheel stood still shall survive the lease.',
    state: 'changed',
    text: 'In the event of a flood or of a dry summer, all debts that were fairly owed before the wheel stood still shall survive the lease.',
  },
  {
    name: 'of a paragraph torn in two the part that stayed is the passage',
    before: lines(
      'The slow post is carried by mule.',
      'In its usual course every parcel is weighed at the gate before the road is opened. The night post works by collecting the parcels and carrying them in larger loads.',
      'const mule = saddle("grey")',
      'Two riders share a lantern.',
    ),
    after: lines(
      'The slow post is carried by mule.',
      'The night post works by collecting the parcels and carrying them in larger loads.',
      'const mule = saddle("grey")',
      'It is always possible to ask for the day post. In its usual course every parcel is weighed at the gate before the road is opened.',
      'Two riders share a lantern.',
    ),
    quote:
      'In its usual course every parcel is weighed at the gate before the road is opened. The night post works by collecting the parcels and carrying them in larger loads.',
    state: 'uncertain',
    text: 'The night post works by collecting the parcels and carrying them in larger loads.',
  },
  {
    name: 'a line of which little is left, among new ones',
    before: lines(
      'The log shows what went wrong.',
      'path: "mill",',
      'order: "grind barley",',
      'code: 2,',
      'fault: "no wind",',
      'The miller signs below.',
    ),
    after: lines(
      'The log shows what went wrong.',
      'path: "mill",',
      'message: "the sails stood still",',
      'summary: "nothing was ground",',
      'order: "hull spelt",',
      'spoken: "hull",',
      'The miller signs below.',
    ),
    quote: 'order: "grind barley",',
    state: 'uncertain',
    text: 'order: "hull spelt",',
  },
];

group('a passage in a real revision', () => {
  it.each(rows)('$name', ({ before, after, quote, state, text }) => {
    const old = before.join('\n');
    const now = after.join('\n');
    const start = old.indexOf(quote);
    expect(start, 'the quote is in the text').toBeGreaterThanOrEqual(0);
    expect(old.indexOf(quote, start + 1), 'only once').toBe(-1);
    const [placement] = reanchor(old, now, [describe(old, start, start + quote.length)]);
    expect({ state: placement?.state, text: now.slice(placement?.start, placement?.end) }).toEqual({
      state,
      text,
    });
  });
});
