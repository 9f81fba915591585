import * as v from 'valibot';

/** Device-independent pixels, as Electron counts them. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest window in which a column of text and its controls still fit. */
export const LEAST = { width: 480, height: 400 } as const;
/** The design is drawn at this size. */
export const USUAL = { width: 1440, height: 900 } as const;
/** So much of a title bar must be on a screen that it can be seen and taken hold of. */
const GRIP = { width: 120, height: 32 } as const;

const pixels = v.pipe(v.number(), v.integer());

/** How the window last stood; `bounds` are those it has when it is not maximised. */
export const PlacementSchema = v.object({
  bounds: v.nullable(v.object({ x: pixels, y: pixels, width: pixels, height: pixels })),
  maximised: v.boolean(),
});
export type Placement = v.InferOutput<typeof PlacementSchema>;
export const USUAL_PLACEMENT: Placement = { bounds: null, maximised: false };

/**
 * Where the window goes. The last bounds are kept where enough of the window's top can be reached on one of the screens,
 * and shrunk to that screen; otherwise it keeps its size and goes to the middle of the main screen.
 *
 * @param workAreas the screens without their panels, the main one first; at least one
 */
export function fitBounds(last: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const main = workAreas[0] ?? { x: 0, y: 0, ...USUAL };
  if (last === null) return centred(USUAL, main);
  const screen = workAreas.find((area) => canBeGrabbed(last, area));
  if (!screen) return centred(last, main);
  const size = within(last, screen);
  return {
    ...size,
    x: clamp(last.x, screen.x - (size.width - GRIP.width), screen.x + screen.width - GRIP.width),
    y: clamp(last.y, screen.y, screen.y + screen.height - GRIP.height),
  };
}

function canBeGrabbed(window: Rectangle, area: Rectangle): boolean {
  const left = Math.max(window.x, area.x);
  const right = Math.min(window.x + window.width, area.x + area.width);
  // The title bar is the window's top edge: one above the screen cannot be dragged down again.
  const isTopVisible = window.y >= area.y - GRIP.height && window.y <= area.y + area.height - GRIP.height;
  return right - left >= GRIP.width && isTopVisible;
}

function centred(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle {
  const { width, height } = within(size, area);
  return {
    width,
    height,
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
  };
}

/** No larger than the screen, and never smaller than a window may be. */
function within(
  size: Pick<Rectangle, 'width' | 'height'>,
  area: Rectangle,
): { width: number; height: number } {
  return {
    width: Math.max(LEAST.width, Math.min(size.width, area.width)),
    height: Math.max(LEAST.height, Math.min(size.height, area.height)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
