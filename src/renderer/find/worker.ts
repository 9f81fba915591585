import { answer, type PatternRequest } from './request.ts';

/** One request after another. A pattern that never ends is ended with the worker: it holds nothing that could be lost. */
self.onmessage = ({ data }: MessageEvent<PatternRequest>) => self.postMessage(answer(data));
