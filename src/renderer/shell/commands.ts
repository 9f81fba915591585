import type { Command } from '../../ipc.ts';

type Offers = Partial<Record<Command, () => void>>;

/**
 * What can be done now. A view offers its commands while it is on screen; the menu, the keys and the buttons all ask here,
 * so each command has one implementation.
 */
export class Commands {
  private offers: readonly Offers[] = [];

  /** Offers commands until the returned function is called. A later offer stands before an earlier one. */
  offer(commands: Offers): () => void {
    this.offers = [commands, ...this.offers];
    return () => {
      this.offers = this.offers.filter((other) => other !== commands);
    };
  }

  /** Everything that something on screen offers now. */
  get available(): Command[] {
    return [...new Set(this.offers.flatMap((offer) => Object.keys(offer) as Command[]))];
  }

  /** Runs `command`; false when nothing on screen offers it. */
  run(command: Command): boolean {
    const found = this.offers.find((offer) => offer[command] !== undefined)?.[command];
    found?.();
    return found !== undefined;
  }
}
