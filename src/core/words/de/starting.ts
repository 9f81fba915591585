import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const annotationsIn = (annotations: number, articles: number) =>
  `${count(annotations, { one: '# Anmerkung', other: '# Anmerkungen' })} in ${count(articles, { one: '# Artikel', other: '# Artikeln' })}`;

export const starting: Words['starting'] = {
  refused: 'Postil kann nicht starten',
  notOpened: 'Die Bibliothek konnte nicht geöffnet werden',
  nothingChanged:
    'Es wurde nichts geändert. Schließen Sie Postil, beheben Sie das genannte Problem und starten Sie es neu.',
  readingIn: 'Die Bibliothek wird eingelesen',
  databaseFull:
    'Postil kann seine Datenbank nicht öffnen, wie es bei einem vollen Datenträger vorkommt. Ihre Notizen sind sicher. Schaffen Sie etwas Platz: Postil macht weiter, sobald es kann.',
  recovered: {
    backup: (annotations, articles, kept) =>
      `Die Sicherung ist wiederhergestellt: ${annotationsIn(annotations, articles)}.${kept === null ? '' : ` Was vorher hier war, wurde als ${kept} aufbewahrt.`}`,
    journal: (annotations, articles, kept) => {
      const done =
        annotations === 0
          ? `${count(articles, { one: '# Artikel', other: '# Artikel' })} aus dem Journal eingelesen.`
          : `${annotationsIn(annotations, articles)} aus dem Journal wiederhergestellt.`;
      return kept === null ? done : `${done} Was die Datenbank enthielt, wurde in ${kept} aufbewahrt.`;
    },
    pageAsItWas: 'Die Seite wurde unerwartet beendet und neu geladen. Sie sind wieder dort, wo Sie waren.',
    pageAtLibrary:
      'Die Seite wurde unerwartet beendet und neu geladen. Anstelle des zuvor Geöffneten wird die Bibliothek angezeigt.',
  },
  firstNotes: {
    marking:
      'Eine Notiz steht neben ihrer Zeile. Wählen Sie Wörter aus, um sie zu markieren; drücken Sie **N**, um am Rand zu antworten. Diese Notiz können Sie bearbeiten oder löschen.',
    keys: 'Es geht auch ohne Maus: **→** geht von Satz zu Satz, **1**–**5** markiert einen, und **?** zeigt alle Tastenkürzel. **F9** lässt nichts als den Text übrig, und *Aa* in der Leiste stellt die Schrift ein.\n\nAlles bleibt auf diesem Computer. *Exportieren* nimmt Ihre Notizen als Markdown mit.',
  },
};
