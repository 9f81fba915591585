import { app } from 'electron';

/**
 * Runs the command line inside this executable: no window is made, and `ready` is not waited for. Ends the process with
 * the command's exit code.
 */
export async function runCommand(args: string[]): Promise<void> {
  // Parsers and exporters are loaded only now: a start with a window does without the command line.
  const { main } = await import('../cli/index.ts');
  const code = await main(args);
  await Promise.all([drained(process.stdout), drained(process.stderr)]);
  app.exit(code);
}

/** `app.exit` drops what a pipe has not taken yet. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.writableEnded || stream.destroyed) resolve();
    else stream.write('', () => resolve());
  });
}
