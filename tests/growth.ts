/**
 * How much more one run of `size` costs than as many small runs as hold the same in all: about 1 where the cost is linear, about
 * `parts` where it is quadratic. It is the machine's processor time for both, in turn, the least of three: neither other programs
 * nor a slow machine change the answer much, and none is a limit in milliseconds.
 *
 * @param run does the work once for `n` of whatever grows; what is the same for every run is best made before
 * @param size how many, for the large run; a multiple of `parts`
 * @param parts how many small runs stand against the large one
 */
export function excessOf(run: (n: number) => unknown, size: number, parts: number): number {
  const small = () => {
    for (let part = 0; part < parts; part += 1) run(size / parts);
  };
  // What is compiled and made at the first call belongs to neither.
  small();
  const apart: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    apart.push(cost(small));
    whole.push(cost(() => run(size)));
  }
  return Math.min(...whole) / Math.max(Math.min(...apart), LEAST_MS);
}

/** Below this nothing is told apart. */
const LEAST_MS = 1;

function cost(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
