import { ownWorker } from '../shell/own-worker.ts';
import address from './worker.ts?worker&url';

export const startCodeWorker = ownWorker('code', address);
