import { screen } from 'electron';
import { fitBounds, type Placement, type Rectangle } from './bounds.ts';

/** The bounds to open a window with, on a screen that is there today. After `ready`. */
export function boundsOnScreen({ bounds }: Placement): Rectangle {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return fitBounds(
    bounds,
    [main, ...others].map((display) => display.workArea),
  );
}
