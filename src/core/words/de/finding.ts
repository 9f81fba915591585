import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const finding: Words['finding'] = {
  field: 'Im Artikel suchen',
  looking: 'Suche läuft …',
  nothing: 'Nichts gefunden',
  at: (at, of) => `${number(at)} von ${number(of)}`,
  atOrMore: (at, of) => `${number(at)} von ${number(of)} oder mehr`,
  switches: {
    matchCase: 'Groß-/Kleinschreibung beachten',
    wholeWord: 'Ganze Wörter',
    matchAccents: 'Akzente beachten',
    pattern: 'Regulärer Ausdruck',
  },
  previous: 'Vorige Fundstelle',
  next: 'Nächste Fundstelle',
  markAll: 'Alle Fundstellen markieren',
  close: 'Schließen',
  problems: {
    'open-group': 'Eine Klammer „(“ wird nicht geschlossen.',
    'closed-group': 'Eine Klammer „)“ hat kein Gegenstück.',
    'open-class': 'Eine Klammer „[“ wird nicht geschlossen.',
    brace: 'Sind „{“ oder „}“ als Zeichen gemeint, steht „\\“ davor.',
    repeat: 'Vor „*“, „+“ oder „?“ steht nichts, was sich wiederholen ließe.',
    numbers: 'Die Zahlen in „{ }“ stehen in der falschen Reihenfolge.',
    range: 'Ein Bereich in „[ ]“ steht in der falschen Reihenfolge.',
    backslash: 'Nach dem letzten „\\“ folgt nichts.',
    group: 'Was auf „(?“ folgt, ist nicht bekannt.',
    property: 'Die Eigenschaft in „\\p{ }“ ist nicht bekannt.',
    other: 'Das ist kein regulärer Ausdruck.',
    'too-long': 'Dieser Ausdruck braucht hier zu lange. Vereinfachen Sie ihn.',
    'no-thread': 'Reguläre Ausdrücke lassen sich gerade nicht ausführen.',
  },
};
