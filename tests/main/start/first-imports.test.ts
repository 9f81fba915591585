import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** What is read with `entry`, before it runs: files of ours, from the project's folder, and packages. */
function readWith(entry: string): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const name = relative(ROOT, file).replaceAll('\\', '/');
    if (found.has(name)) return;
    found.add(name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const statement of source.statements) {
      const from = sourceOf(statement);
      if (from?.startsWith('.') === true) visit(join(dirname(file), from));
      else if (from !== undefined) found.add(from);
    }
  };
  visit(join(ROOT, entry));
  return found;
}

/** What is read because of a statement; nothing for types alone, which are gone when it runs. */
function sourceOf(statement: ts.Statement): string | undefined {
  if (ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly !== true)
    return (statement.moduleSpecifier as ts.StringLiteral).text;
  if (ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.moduleSpecifier !== undefined)
    return (statement.moduleSpecifier as ts.StringLiteral).text;
  return undefined;
}

describe('what main reads before Chromium may be ready', () => {
  const read = readWith('src/main/index.ts');

  it('is the way to the first window', () => {
    expect(read).toContain('src/main/start/first-window.ts');
    expect(read).toContain('src/main/session/harden.ts');
  });

  it.each([
    ['the words', 'src/core/words/words.ts'],
    ['the library', 'src/main/library/journal.ts'],
    ['what answers the page', 'src/main/ipc/handlers.ts'],
    ['what the page may ask', 'src/main/ipc/schemas.ts'],
    ['all else', 'src/main/start/wire.ts'],
    ['a parser', 'src/core/parse/text.ts'],
  ])('is not %s', (_, name) => {
    expect(existsSync(join(ROOT, name))).toBe(true);
    expect(read).not.toContain(name);
    // The test can fail: it comes with what is read afterwards.
    if (name !== 'src/core/parse/text.ts' && name !== 'src/main/start/wire.ts')
      expect(readWith('src/main/start/wire.ts')).toContain(name);
  });
});
