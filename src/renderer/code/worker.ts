import { packed } from '../../core/code/packed.ts';
import { tokenise } from '../../core/code/tokenise.ts';
import type { CodeAnswer, CodeRequest } from './tokeniser.ts';

/** Tokenises one block after another, in the order in which they are asked for. It holds nothing that could be lost. */
self.onmessage = ({ data: { value, language } }: MessageEvent<CodeRequest>) => {
  const tokens: CodeAnswer = packed(tokenise(value, language));
  self.postMessage(tokens, { transfer: [tokens.buffer] });
};
