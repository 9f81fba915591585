/** Reading aloud: its bar, and what it says of itself. */
export const aloud = {
  title: 'Reading aloud',
  button: {
    off: 'Read aloud',
    speaking: 'Pause reading aloud',
    paused: 'Go on reading aloud',
  },
  previousParagraph: 'Previous paragraph',
  previousSentence: 'Previous sentence',
  nextSentence: 'Next sentence',
  nextParagraph: 'Next paragraph',
  pause: 'Pause',
  resume: 'Go on',
  resumeName: 'Go on reading',
  pace: 'Pace',
  voice: 'Voice',
  toVoice: 'Back to the voice',
  stop: 'Stop reading aloud',
  stopTip: 'Stop',
  said: {
    reading: 'Reading aloud',
    paused: 'Paused',
    back: 'Back at the voice',
    end: 'End of the article',
    first: 'First sentence',
    last: 'Last sentence',
    nothing: 'There is nothing here to read aloud',
    silent: 'The voice does not answer. Choose another one, or try again.',
    otherVoice: (language: string, voice: string) =>
      `No voice on this computer speaks ${language}; ${voice} reads it.`,
  },
  /** A voice whose own name does not say its language. */
  voiceOf: (name: string, language: string) => `${name} (${language})`,
};
