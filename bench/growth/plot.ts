/** A row as a picture: medians with the middle half of their repeats, the fitted line, and the steepest that would be well. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { quantile } from '../figures.ts';
import { pointOf } from './fit.ts';
import { DIMENSIONS, growthOf, slopeWords, type GrowthRow } from './rows.ts';

const WIDTH = 480;
const HEIGHT = 320;
/** Decades of cost at least, as many as of size: what does not grow is not made steep by a narrow axis. */
const DECADES = 2;
/** On a card of their own, so that a page may be light or dark around it; the reader's own red for what is measured. */
const COLOURS = { card: '#ffffff', ink: '#2b2a27', faint: '#8a867c', line: '#b3261e' };

/** An SVG image of some kilobytes, the same for the same row. */
export function plotOf(row: GrowthRow): string {
  const { slope, within, bound, costAt, verdict } = growthOf(row);
  const medians = row.points.map((point) => {
    const sorted = point.samples.toSorted((a, b) => a - b);
    return { ...pointOf(point), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
  });
  const first = medians[0]!;
  const last = medians.at(-1)!;
  const ends = [first.size, last.size];
  const fitted = ends.map((size) => ({ size, cost: costAt(size) }));
  const steepest = ends.map((size) => ({ size, cost: costAt(first.size) * (size / first.size) ** bound }));
  const domain = costDomain([...medians.flatMap(({ low, high, cost }) => [low, high, cost]), ...steepest.map(({ cost }) => cost)]); // prettier-ignore
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const title = `${row.what}: slope ${slopeWords(slope, within)}`;
  const drawing = Plot.plot({
    document: document as unknown as Document,
    width: WIDTH,
    height: HEIGHT,
    marginTop: 60,
    marginLeft: 64,
    marginRight: 32,
    marginBottom: 42,
    ariaLabel: title,
    x: { type: 'log', label: DIMENSIONS[row.dimension], ticks: medians.map(({ size }) => size), tickFormat: ',', grid: true, labelArrow: false, labelAnchor: 'center' },
    y: { type: 'log', domain, label: 'milliseconds', ticks: DECADES, tickFormat: ',', grid: true, labelArrow: false, labelAnchor: 'center' },
    style: { color: COLOURS.ink, background: COLOURS.card, fontSize: '12px' },
    marks: [
      Plot.line(steepest, { x: 'size', y: 'cost', stroke: COLOURS.faint, strokeDasharray: '4 4' }),
      Plot.line(fitted, { x: 'size', y: 'cost', stroke: COLOURS.line, strokeWidth: 1.5 }),
      Plot.ruleX(medians, { x: 'size', y1: 'low', y2: 'high', stroke: COLOURS.ink }),
      Plot.dot(medians, { x: 'size', y: 'cost', fill: COLOURS.ink, r: 3.5 }),
      Plot.text([title], { frameAnchor: 'top-left', dx: -52, dy: -46, fontSize: 14, fontWeight: 600 }),
      Plot.text([`dashed: the bound, ${bound}, which is ${verdict === 'met' ? 'met' : 'passed'}`], { frameAnchor: 'top-left', dx: -52, dy: -24, fill: COLOURS.faint }),
    ],
  }) as unknown as SVGSVGElement; // prettier-ignore
  return asFile(drawing, title);
}

/** Whole decades are not needed: as many as there are of size, around the middle of what was measured, or as many as it takes. */
function costDomain(costs: readonly number[]): [number, number] {
  const logs = costs.filter((cost) => cost > 0).map(Math.log10);
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const spare = Math.max(0.1, (DECADES - (high - low)) / 2);
  return [10 ** (low - spare), 10 ** (high + spare)];
}

/** The drawing as a document of its own, on a card. */
function asFile(drawing: SVGSVGElement, title: string): string {
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawing.setAttribute('role', 'img');
  const { ownerDocument: document } = drawing;
  const card = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: WIDTH, height: HEIGHT, rx: 8, fill: COLOURS.card }))
    card.setAttribute(name, String(value));
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  drawing.prepend(name, card);
  // Tenths of a pixel are more than is seen. Words stay as they are.
  for (const element of drawing.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (name !== 'aria-label') element.setAttribute(name, value.replace(/(\d+\.\d)\d+/g, '$1'));
  return `${drawing.outerHTML}\n`;
}
