import { isolate } from '../forms.ts';
import type { Words } from '../words.ts';

export const aloud: Words['aloud'] = {
  title: 'القراءة بصوت عالٍ',
  button: {
    off: 'القراءة بصوت عالٍ',
    speaking: 'إيقاف القراءة بصوت عالٍ مؤقتًا',
    paused: 'متابعة القراءة بصوت عالٍ',
  },
  previousParagraph: 'الفقرة السابقة',
  previousSentence: 'الجملة السابقة',
  nextSentence: 'الجملة التالية',
  nextParagraph: 'الفقرة التالية',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  resumeName: 'متابعة القراءة',
  pace: 'السرعة',
  voice: 'الصوت',
  toVoice: 'العودة إلى موضع الصوت',
  stop: 'إنهاء القراءة بصوت عالٍ',
  stopTip: 'إنهاء',
  said: {
    reading: 'القراءة بصوت عالٍ',
    paused: 'القراءة متوقفة مؤقتًا',
    back: 'عدت إلى موضع الصوت',
    end: 'نهاية المقال',
    first: 'الجملة الأولى',
    last: 'الجملة الأخيرة',
    nothing: 'ليس هنا ما يُقرأ بصوت عالٍ',
    silent: 'الصوت لا يستجيب. اختر صوتًا آخر أو أعد المحاولة.',
    otherVoice: (language, voice) =>
      `ليس في هذا الحاسوب صوت يتكلم ${isolate(language)}؛ يقرؤه ${isolate(voice)}.`,
  },
  voiceOf: (name, language) => `${isolate(name)} (${isolate(language)})`,
};
