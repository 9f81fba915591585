import { stepAlong } from '../shell/along.ts';

/** What a key does to a picture that is shown large. */
export type PictureAct =
  | { do: 'step'; by: 1 | -1 }
  | { do: 'pan'; dx: number; dy: number }
  | { do: 'scale'; factor: number }
  | { do: 'fit' }
  | { do: 'whole' };

/** One press, in CSS pixels: a seventh or so of a usual window. */
const PAN = 120;
/** Four presses are two and a half times. */
const STEP = 1.25;

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * What a key means; `null` where it is nobody's. The arrows move what is larger than its room, and else go from picture to picture,
 * in the window's direction of reading. Zooming is the same with and without Ctrl, as the page's own would be.
 */
export function pictureKey(press: Press, isBeyond: boolean, direction: 'ltr' | 'rtl'): PictureAct | null {
  if (press.altKey) return null;
  const { key } = press;
  if (key === '+' || key === '=') return { do: 'scale', factor: STEP };
  if (key === '-') return { do: 'scale', factor: 1 / STEP };
  if (key === '0') return { do: 'fit' };
  if (press.ctrlKey || press.metaKey) return null;
  if (key === '1') return { do: 'whole' };
  if (key === 'PageDown') return { do: 'step', by: 1 };
  if (key === 'PageUp') return { do: 'step', by: -1 };
  // What is looked at moves against the hand's direction: the right arrow shows what lies to the right.
  const pans = {
    ArrowLeft: [PAN, 0],
    ArrowRight: [-PAN, 0],
    ArrowUp: [0, PAN],
    ArrowDown: [0, -PAN],
  } as const;
  const pan = key in pans ? pans[key as keyof typeof pans] : null;
  if (pan === null) return null;
  if (isBeyond) return { do: 'pan', dx: pan[0], dy: pan[1] };
  const by = stepAlong(key, direction);
  return by === undefined ? null : { do: 'step', by };
}
