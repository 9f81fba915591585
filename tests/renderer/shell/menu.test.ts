import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MenuOffer } from '../../../src/ipc.ts';
import { Commands } from '../../../src/renderer/shell/commands.ts';
import { runFromMenu, tellOffers } from '../../../src/renderer/shell/menu.ts';

describe('tellOffers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells what is offered and on, once for all that changes together, and nothing that stays', () => {
    const commands = new Commands();
    const told: MenuOffer[] = [];
    const stop = tellOffers(commands, (offer) => told.push(offer));
    const leave = commands.offer({ find: () => undefined, back: () => undefined });
    commands.tick('toggle-sidebar', true);
    vi.runAllTimers();
    expect(told).toEqual([{ offered: ['back', 'find'], on: ['toggle-sidebar'] }]);

    // One view goes, the next offers the same.
    leave();
    commands.offer({ back: () => undefined, find: () => undefined });
    commands.tick('toggle-sidebar', true);
    vi.runAllTimers();
    expect(told).toHaveLength(1);

    commands.tick('toggle-sidebar', false);
    vi.runAllTimers();
    expect(told.at(-1)).toEqual({ offered: ['back', 'find'], on: [] });
    stop();
    commands.offer({ open: () => undefined });
    vi.runAllTimers();
    expect(told).toHaveLength(2);
  });
});

describe('runFromMenu', () => {
  const press = (activeElement: unknown, command: 'undo' | 'redo' | 'find') => {
    const done: string[] = [];
    runFromMenu({ run: (name) => done.push(`run ${name}`) > 0 }, command, {
      activeElement,
      execCommand: (name) => done.push(`field ${name}`) > 0,
    });
    return done;
  };
  it.each([
    ['in a note, undo is the note’s', { tagName: 'TEXTAREA' }, 'undo', 'field undo'],
    ['and redo too', { tagName: 'INPUT' }, 'redo', 'field redo'],
    ['on the page it takes back a highlight', { tagName: 'DIV' }, 'undo', 'run undo'],
    ['all else is the same everywhere', { tagName: 'TEXTAREA' }, 'find', 'run find'],
  ] as const)('%s', (_, focused, command, done) => expect(press(focused, command)).toEqual([done]));
});
