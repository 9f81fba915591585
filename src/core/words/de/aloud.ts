import type { Words } from '../words.ts';

export const aloud: Words['aloud'] = {
  title: 'Vorlesen',
  button: {
    off: 'Vorlesen',
    speaking: 'Vorlesen anhalten',
    paused: 'Weiter vorlesen',
  },
  previousParagraph: 'Voriger Absatz',
  previousSentence: 'Voriger Satz',
  nextSentence: 'Nächster Satz',
  nextParagraph: 'Nächster Absatz',
  pause: 'Pause',
  resume: 'Weiter',
  resumeName: 'Weiter vorlesen',
  pace: 'Tempo',
  voice: 'Stimme',
  toVoice: 'Zurück zur Stimme',
  stop: 'Vorlesen beenden',
  stopTip: 'Beenden',
  said: {
    reading: 'Es wird vorgelesen',
    paused: 'Angehalten',
    back: 'Zurück bei der Stimme',
    end: 'Ende des Artikels',
    first: 'Erster Satz',
    last: 'Letzter Satz',
    nothing: 'Hier gibt es nichts vorzulesen',
    silent: 'Die Stimme antwortet nicht. Wählen Sie eine andere, oder versuchen Sie es noch einmal.',
    otherVoice: (language, voice) =>
      `Keine Stimme auf diesem Computer spricht ${language}; ${voice} liest es vor.`,
  },
  voiceOf: (name, language) => `${name} (${language})`,
};
