/** A process of its own that appends as fast as it can and prints each id once the journal has confirmed it. Ends by being killed. */
import { Journal } from '../../src/main/library/journal.ts';
import { createOperation } from '../core/library/records.ts';

const [profile = '', round = ''] = process.argv.slice(2);
const journal = await Journal.open(profile);

async function appendForEver(lane: number): Promise<void> {
  for (let index = 0; ; index += 1) {
    const id = `${round}-${lane}-${index}`;
    await journal.append(createOperation(id, 'salt '.repeat(index % 400)));
    process.stdout.write(`${id}\n`);
  }
}

// Several at once, so that kills fall into shared writes too.
await Promise.all([0, 1, 2].map(appendForEver));
