import { fit, fitScale, isBeyond, pan, zoomTo, type Size, type Zoom } from './zoom.ts';

/** A turn of the wheel by so many pixels doubles: three notches of a usual mouse. */
const WHEEL = 300;
/** A pinch on a touchpad comes as small turns with Ctrl. */
const PINCH = 80;
/** In lines, as some mice tell: a line of text. CSS pixels. */
const LINE = 16;

/** A picture in its room: how large, and which part is seen. */
export class Lens {
  #zoom = $state.raw<Zoom>({ scale: 1, x: 0, y: 0 });
  #picture = $state.raw<Size | null>(null);
  #room = $state.raw<Size>({ width: 1, height: 1 });
  /** Whether it is to be seen whole, however large its room gets. */
  #isFit = $state.raw(true);
  #element: HTMLElement | null = null;

  get zoom(): Zoom {
    return this.#zoom;
  }
  get isReady(): boolean {
    return this.#picture !== null;
  }
  get isFit(): boolean {
    return this.#isFit;
  }
  /** CSS pixels. */
  get width(): number {
    return (this.#picture?.width ?? 0) * this.#zoom.scale;
  }
  /** Whether there is more of it than is seen. */
  get isBeyond(): boolean {
    return this.#picture !== null && isBeyond(this.#zoom, this.#picture, this.#room);
  }

  /** The element that the picture is in. */
  readonly room = (element: HTMLElement): (() => void) => {
    this.#element = element;
    const resized = new ResizeObserver(() => {
      this.#room = { width: element.clientWidth, height: element.clientHeight };
      if (this.#isFit) this.fit();
      else this.pan(0, 0);
    });
    resized.observe(element);
    return () => resized.disconnect();
  };

  /** Another picture comes. */
  clear(): void {
    this.#picture = null;
    this.#isFit = true;
  }

  show({ naturalWidth, naturalHeight }: HTMLImageElement): void {
    this.#picture = { width: naturalWidth, height: naturalHeight };
    this.fit();
  }

  fit(): void {
    this.#isFit = true;
    if (this.#picture !== null) this.#zoom = fit(this.#picture, this.#room);
  }

  /** To a scale, with the middle, or a point of the room, staying where it is. */
  to(scale: number, at = { x: this.#room.width / 2, y: this.#room.height / 2 }): void {
    if (this.#picture === null) return;
    this.#zoom = zoomTo(this.#zoom, scale, at, this.#picture, this.#room);
    this.#isFit = this.#zoom.scale === fitScale(this.#picture, this.#room);
  }

  by(factor: number, at?: { x: number; y: number }): void {
    this.to(this.#zoom.scale * factor, at);
  }

  pan(dx: number, dy: number): void {
    if (this.#picture !== null) this.#zoom = pan(this.#zoom, dx, dy, this.#picture, this.#room);
  }

  /** Its own size where it was seen whole, and back. */
  readonly doubled = (event: MouseEvent): void => {
    if (this.#isFit && this.#zoom.scale < 1) this.to(1, this.#pointOf(event));
    else this.fit();
  };

  readonly wheeled = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    this.by(2 ** (-pixels / (event.ctrlKey ? PINCH : WHEEL)), this.#pointOf(event));
  };

  #pointOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const box = this.#element?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  }
}
