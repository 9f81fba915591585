import type { Command } from '../../ipc.ts';

type Offers = Partial<Record<Command, () => void>>;

/**
 * What can be done now. A view offers its commands while it is on screen; the menu, the keys and the buttons all ask here,
 * so each command has one implementation.
 */
export class Commands {
  private offers: readonly Offers[] = [];
  private readonly ticked = new Set<Command>();
  private readonly followers = new Set<() => void>();

  /** Offers commands until the returned function is called. A later offer stands before an earlier one. */
  offer(commands: Offers): () => void {
    this.offers = [commands, ...this.offers];
    this.tellFollowers();
    return () => {
      this.offers = this.offers.filter((other) => other !== commands);
      this.tellFollowers();
    };
  }

  /** Everything that something on screen offers now. */
  get available(): Command[] {
    return [...new Set(this.offers.flatMap((offer) => Object.keys(offer) as Command[]))];
  }

  /** Commands that are on, as the menu ticks them. */
  get on(): Command[] {
    return [...this.ticked];
  }

  /** Says whether what a command switches is on. */
  tick(command: Command, on: boolean): void {
    if (this.ticked.has(command) === on) return;
    if (on) this.ticked.add(command);
    else this.ticked.delete(command);
    this.tellFollowers();
  }

  /** Calls `follower` whenever other commands are offered or on. Returns the way to stop. */
  follow(follower: () => void): () => void {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  /** Runs `command`; false when nothing on screen offers it. */
  run(command: Command): boolean {
    const found = this.offers.find((offer) => offer[command] !== undefined)?.[command];
    found?.();
    return found !== undefined;
  }

  private tellFollowers(): void {
    for (const follower of this.followers) follower();
  }
}
