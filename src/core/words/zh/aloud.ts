import type { Words } from '../words.ts';

export const aloud: Words['aloud'] = {
  title: '朗读',
  button: {
    off: '朗读',
    speaking: '暂停朗读',
    paused: '继续朗读',
  },
  previousParagraph: '上一段',
  previousSentence: '上一句',
  nextSentence: '下一句',
  nextParagraph: '下一段',
  pause: '暂停',
  resume: '继续',
  resumeName: '继续朗读',
  pace: '语速',
  voice: '语音',
  toVoice: '回到朗读处',
  stop: '停止朗读',
  stopTip: '停止',
  said: {
    reading: '正在朗读',
    paused: '已暂停',
    back: '已回到朗读处',
    end: '文章结束',
    first: '第一句',
    last: '最后一句',
    nothing: '这里没有可朗读的内容',
    silent: '语音没有响应。可换一个语音，或重试。',
    otherVoice: (language, voice) => `这台电脑上没有${language}语音，由 ${voice} 朗读。`,
  },
  voiceOf: (name, language) => `${name}（${language}）`,
};
