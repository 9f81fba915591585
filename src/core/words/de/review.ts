import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const needs = (n: number) => count(n, { one: '# zu prüfen', other: '# zu prüfen' });

export const review: Words['review'] = {
  names: { needs: 'Zu prüfende Stellen', edited: 'Geänderte Stellen' },
  heads: { needs: 'Zu prüfen', edited: 'Geändert' },
  none: { needs: 'Nichts ist zu prüfen.', edited: 'Keine geänderten Stellen mehr.' },
  counts: {
    needs,
    edited: (n) => count(n, { one: '# wurde geändert', other: '# wurden geändert' }),
  },
  outcome: ({ kept, moved, edited, needs: open }) =>
    [
      count(kept, { one: '# geblieben', other: '# geblieben' }),
      ...(moved > 0 ? [count(moved, { one: '# verschoben', other: '# verschoben' })] : []),
      ...(edited > 0 ? [count(edited, { one: '# geändert', other: '# geändert' })] : []),
      ...(open > 0 ? [needs(open)] : []),
    ].join(', '),
  position: (at, of) => `${number(at)} von ${number(of)}`,
  previous: 'Vorige Stelle',
  previousTip: 'Vorige',
  next: 'Nächste Stelle',
  nextTip: 'Nächste',
  first: 'Die erste',
  last: 'Die letzte',
  close: 'Schließen',
  others: 'Die übrigen Stellen',
  yourNote: 'Ihre Notiz',
  asMarked: 'Wie Sie sie markiert haben',
  now: 'Jetzt im Text',
  whereItStood: 'Wo sie stand, steht jetzt',
  nothingLike: 'Hier gibt es nichts Ähnliches.',
  places: {
    orphan: 'Diese Wörter stehen nicht im Text.',
    edited: 'Das ist die Stelle; ihr Wortlaut wurde geändert.',
    likely: 'Das ist wahrscheinlich die Stelle, aber nicht sicher.',
    possible: 'Das könnte die Stelle sein.',
    faint: 'Das ist eine Vermutung: Von der Stelle ist wenig übrig.',
  },
  accept: 'Übernehmen',
  markAnew: 'Neu markieren',
  keep: 'So lassen',
  delete: 'Löschen',
  select: 'Die Stelle auswählen, dann Enter drücken',
  thisIsIt: 'Das ist sie',
  cancel: 'Abbrechen',
  notSelected: 'Noch ist nichts ausgewählt',
  noPlace: (key) =>
    key === null
      ? 'Es gibt nichts zu übernehmen. Markieren Sie die Stelle neu.'
      : `Es gibt nichts zu übernehmen. Mit ${key} markieren Sie die Stelle neu.`,
  accepted: 'Stelle übernommen.',
  markedAnew: 'Neu markiert.',
  kept: 'So gelassen.',
  deleted: 'Markierung gelöscht.',
  backAgain: 'Wieder da.',
  steps: { kept: 'so gelassen', place: 'Stelle' },
  spoken: (position, place, quote, proposed) =>
    `${position}. ${place} Sie haben markiert: ${quote}${proposed === null ? '' : ` Jetzt: ${proposed}`}`,
  after: (done, next) => `${done} ${next}`,
  stopped: 'Die Suche nach den Stellen der Notizen wurde abgebrochen. Es wurde nichts geändert.',
};
