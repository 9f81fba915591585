/** As much of mark.js as is used; its published types bring those of jQuery. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    markRanges<R extends { start: number; length: number }>(
      ranges: R[],
      options: { each: (mark: HTMLElement, range: R) => void },
    ): this;
    unmark(options?: { className?: string }): this;
  }
}
