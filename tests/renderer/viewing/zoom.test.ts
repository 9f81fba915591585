import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureKey } from '../../../src/renderer/viewing/keys.ts';
import { fit, fitScale, isBeyond, pan, zoomTo, type Zoom } from '../../../src/renderer/viewing/zoom.ts';

const side = fc.integer({ min: 1, max: 5_000 });
const size = fc.record({ width: side, height: side });
/** What hands do, one after another. */
const moves = fc.array(
  fc.oneof(
    fc.record({ scale: fc.double({ min: 0.001, max: 50, noNaN: true }), x: fc.nat(3_000), y: fc.nat(3_000) }),
    fc.record({ dx: fc.integer({ min: -9_000, max: 9_000 }), dy: fc.integer({ min: -9_000, max: 9_000 }) }),
  ),
  { maxLength: 8 },
);

describe('a picture in its room', () => {
  it('is seen whole and in the middle at first, and no larger than it is', () => {
    expect(fit({ width: 2000, height: 1000 }, { width: 1000, height: 900 })).toEqual({
      scale: 0.5,
      x: 0,
      y: 200,
    });
    expect(fit({ width: 100, height: 50 }, { width: 1000, height: 900 })).toEqual({
      scale: 1,
      x: 450,
      y: 425,
    });
  });

  it('never leaves its room empty, whatever is done', () => {
    fc.assert(
      fc.property(size, size, moves, (picture, room, done) => {
        let zoom: Zoom = fit(picture, room);
        for (const move of done)
          zoom =
            'scale' in move
              ? zoomTo(zoom, move.scale, move, picture, room)
              : pan(zoom, move.dx, move.dy, picture, room);
        for (const [at, length, space] of [
          [zoom.x, picture.width * zoom.scale, room.width],
          [zoom.y, picture.height * zoom.scale, room.height],
        ] as const) {
          if (length <= space) expect(at).toBeCloseTo((space - length) / 2, 3);
          else {
            expect(at).toBeLessThanOrEqual(0.001);
            expect(at + length).toBeGreaterThanOrEqual(space - 0.001);
          }
        }
        expect(zoom.scale).toBeGreaterThanOrEqual(fitScale(picture, room) - 1e-9);
      }),
    );
  });

  it('keeps what is under the hand there', () => {
    const [picture, room] = [
      { width: 4000, height: 3000 },
      { width: 1000, height: 800 },
    ];
    const before = zoomTo(fit(picture, room), 1, { x: 500, y: 400 }, picture, room);
    const at = { x: 300, y: 250 };
    const after = zoomTo(before, 2, at, picture, room);
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale);
    expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale);
    expect([isBeyond(before, picture, room), isBeyond(fit(picture, room), picture, room)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('keys over a picture', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  it.each([
    ['+', true, 'ltr', { do: 'scale', factor: 1.25 }],
    ['0', true, 'ltr', { do: 'fit' }],
    ['1', false, 'ltr', { do: 'whole' }],
    ['PageDown', true, 'ltr', { do: 'step', by: 1 }],
    ['ArrowRight', false, 'ltr', { do: 'step', by: 1 }],
    ['ArrowRight', false, 'rtl', { do: 'step', by: -1 }],
    ['ArrowRight', true, 'rtl', { do: 'pan', dx: -120, dy: 0 }],
    ['ArrowDown', false, 'ltr', null],
    ['x', false, 'ltr', null],
  ] as const)('%s (beyond its room: %s, %s) does %j', (key, isLarger, direction, act) => {
    expect(pictureKey(press(key), isLarger, direction)).toEqual(act);
  });

  it('zooms with Ctrl too, and leaves the keys of the window alone', () => {
    expect(pictureKey(press('+', { ctrlKey: true }), true, 'ltr')).toMatchObject({ do: 'scale' });
    expect(pictureKey(press('1', { ctrlKey: true }), true, 'ltr')).toBeNull();
    expect(pictureKey(press('ArrowLeft', { altKey: true }), true, 'ltr')).toBeNull();
  });
});
