export interface Size {
  width: number;
  height: number;
}
/** How a picture lies in its room: CSS pixels for one of its own, and where its upper left corner is. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

/** Eight times: each of a picture's own pixels is seen; more shows nothing more. */
const MOST = 8;

/** The scale at which all of a picture is seen; a small one is not blown up. */
export function fitScale(picture: Size, room: Size): number {
  return Math.min(1, room.width / Math.max(1, picture.width), room.height / Math.max(1, picture.height));
}

/** All of the picture, in the middle. */
export function fit(picture: Size, room: Size): Zoom {
  return settled({ scale: fitScale(picture, room), x: 0, y: 0 }, picture, room);
}

/** Scaled to `scale`, within what is sensible, with the point `at` of the room staying where it is. */
export function zoomTo(
  zoom: Zoom,
  scale: number,
  at: { x: number; y: number },
  picture: Size,
  room: Size,
): Zoom {
  const next = Math.min(MOST, Math.max(fitScale(picture, room), scale));
  const grown = next / zoom.scale;
  const moved = { scale: next, x: at.x - (at.x - zoom.x) * grown, y: at.y - (at.y - zoom.y) * grown };
  return settled(moved, picture, room);
}

/** Moved by so many pixels, as far as there is something to see. */
export function pan(zoom: Zoom, dx: number, dy: number, picture: Size, room: Size): Zoom {
  return settled({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, picture, room);
}

/** Whether there is more of the picture than its room shows. */
export function isBeyond({ scale }: Zoom, picture: Size, room: Size): boolean {
  // Half a pixel is rounding.
  return picture.width * scale > room.width + 0.5 || picture.height * scale > room.height + 0.5;
}

/** In the middle where it is smaller than its room, else with no gap at its edges. */
function settled({ scale, x, y }: Zoom, picture: Size, room: Size): Zoom {
  const along = (at: number, length: number, space: number): number =>
    length <= space ? (space - length) / 2 : Math.min(0, Math.max(space - length, at));
  return {
    scale,
    x: along(x, picture.width * scale, room.width),
    y: along(y, picture.height * scale, room.height),
  };
}
