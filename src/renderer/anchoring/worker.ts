import { answer, type AnchoringAnswer, type AnchoringRequest } from './request.ts';

/** One worker answers one request. To stop it, it is ended: it holds nothing that could be lost. */
self.onmessage = ({ data }: MessageEvent<AnchoringRequest>) => {
  const post = (message: AnchoringAnswer): void => self.postMessage(message);
  const placements = answer(data, (share) => post({ kind: 'progress', share }));
  post({ kind: 'placed', placements });
};
