import type { TemplateField } from '../../template/template-error.ts';
import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const IN: Record<TemplateField, string> = {
  article: 'in dem, was über den Markierungen steht',
  highlight: 'in der Markierung',
  fileName: 'im Namen der Datei',
};

export const problems: Words['templates']['problems'] = {
  unusable: ({ template, field, line, column, problem }) =>
    `Die Vorlage „${template}“ kann nicht verwendet werden (Zeile ${number(line)}, Spalte ${number(column)} ${IN[field]}): ${problem}`,
  noValue: (name) => `„${name}“ gibt es hier nicht.`,
  noFilter: (name) => `Einen Filter „${name}“ gibt es nicht.`,
  noTag: (name) => `Einen Befehl „${name}“ gibt es nicht.`,
  noEnd: (start) => `„${start}“ hat kein Ende.`,
  noDate: (sign) => `Ein Datum hat kein „${sign}“.`,
  otherFile: (tag) => `Eine Vorlage steht für sich allein: „${tag}“ würde eine andere Datei lesen.`,
  tooLong: 'Das dauert zu lange.',
  tooMuch: 'Das ergibt zu viel.',
  longSource: 'Das ist zu lang.',
  several: 'Das ist nicht ein Wert, sondern mehrere: Geben Sie an, welcher, wie in „article.title“.',
  tooDeep: 'Das hat zu viele Ebenen.',
  unreadable: (reason) => `Das kann nicht gelesen werden: ${reason}.`,
  foreign: 'Das kann nicht gelesen werden. LiquidJS, das Vorlagen liest, sagt auf Englisch: „{own}“.',
  reasons: {
    value: (found) => `${found} ist kein Wert`,
    character: (found) => `unerwartetes Zeichen ${found}`,
    token: (found) => `${found} ist hier unerwartet, es fehlt ein Wert`,
    bar: 'vor dem Filter fehlt „|“',
    filterName: 'der Name des Filters fehlt',
    colon: 'hinter dem Namen des Filters fehlt „:“',
    arguments: (filter) => `${filter} braucht zwei Werte`,
    bracket: '„[“ wird nicht geschlossen',
    range: 'der Bereich ist nicht richtig geschrieben',
    variable: 'der Name einer Variablen fehlt',
    equals: 'hier fehlt „=“',
    tagName: 'der Name des Befehls fehlt',
    tag: (found) => `der Befehl ${found} ist nicht richtig geschrieben`,
    elsif: '„elsif“ steht hinter „else“',
    secondElse: '„else“ steht zweimal da',
    capture: 'hinter „capture“ fehlt ein Name',
    cycle: (found) => `„${found}“ hat nichts, womit es wechseln könnte`,
    comment: 'jede Zeile eines Kommentars beginnt mit „#“',
    liquid: 'in „liquid“ fehlt der Name eines Befehls',
    parenthesis: 'eine Klammer wird nicht geschlossen',
  },
};
