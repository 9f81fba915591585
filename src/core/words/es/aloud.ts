import type { Words } from '../words.ts';

export const aloud: Words['aloud'] = {
  title: 'Lectura en voz alta',
  button: {
    off: 'Leer en voz alta',
    speaking: 'Pausar la lectura en voz alta',
    paused: 'Seguir leyendo en voz alta',
  },
  previousParagraph: 'Párrafo anterior',
  previousSentence: 'Frase anterior',
  nextSentence: 'Frase siguiente',
  nextParagraph: 'Párrafo siguiente',
  pause: 'Pausa',
  resume: 'Seguir',
  resumeName: 'Seguir leyendo',
  pace: 'Ritmo',
  voice: 'Voz',
  toVoice: 'Volver a la voz',
  stop: 'Terminar la lectura en voz alta',
  stopKey: 'Terminar (Esc)',
  said: {
    reading: 'Leyendo en voz alta',
    paused: 'En pausa',
    back: 'De vuelta en la voz',
    end: 'Fin del artículo',
    first: 'Primera frase',
    last: 'Última frase',
    nothing: 'Aquí no hay nada que leer en voz alta',
    silent: 'La voz no responde. Elige otra o inténtalo de nuevo.',
    otherVoice: (language, voice) =>
      `Ninguna voz de este ordenador habla este idioma (${language}); lo lee ${voice}.`,
  },
  voiceOf: (name, language) => `${name} (${language})`,
};
