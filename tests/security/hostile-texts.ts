import fc from 'fast-check';

/** Texts that mean something to a file system, YAML, Markdown, a plugin that runs what it reads, or a screen. */
export const HOSTILE_TEXTS: readonly string[] = [
  // Reading order and invisible letters.
  'annual\u202etxt.exe', '\u2066isolated\u2069', 'a\u200bb\u200dc\ufeffd', '\u061cmark', 'soft\u00adhyphen',
  // Ends of lines, controls, halves of letters.
  'one\rtwo', 'one\r\ntwo', 'one\ntwo\n\nthree', 'one\u2028two', 'one\u2029two', 'one\u0085two', 'one\vtwo\fthree', 'a\0b',
  '\x1b[31mred\x07', 'tab\tin between', '\tfirst', 'half \ud83d of one', '\udc00', 'combining e\u0301\u0301\u0301',
  // YAML.
  '---', '...', '--- title', 'a: b', 'a : b', 'key:', '# no comment', 'a #b', 'null', '~', 'yes', 'No', 'on', 'TRUE', '0x1f', '0o17',
  '1_000', '.5', '1e3', '.inf', '2024-06-27', '2024-06-27T10:00:00Z', '12:30:45', '=', '<<', '<<: *a', '!!js/function x', '!tag', '&anchor',
  '*alias', '%YAML 1.1', '@at', '`tick', '- item', '? key', '| literal', '> folded', '[a, b', '{a: b', "it's", '"quoted"', 'back\\slash', '', ' ',
  ' leading', 'trailing ',
  // Markdown, and programs that run parts of it.
  '# heading', '1. one', '1986. A year', '===', '* * *', '> quote', '> [!danger]- x', '```', '~~~~', '````\n```\n````',
  '```dataviewjs\ndv.list()\n```', '`$= dv.pages()`', '`= this.file`', '``` js-engine', '```run-python\n1\n```', '<% tp.file.title %>', '<%* await x %>',
  '%% hidden %%', '$$', '$x$', '==mark==', 'key:: value', '(key:: value)', '^hl-annotation-1', 'words ^abc', '[[link]]', '![[embed]]',
  '[a](javascript:alert(1))', '![a](https://example.org/a.png)', '[a]: b', '[^1]', '[^1]: note', '<script>alert(1)</script>', '<!--', '-->',
  '<div>', '</div>', '<img src=x onerror=alert(1)>', '<?php', '<![CDATA[', '&amp;', '&#42;', '&lt;b&gt;', '\\', '\\*', '*a*', '__b__', '~~d~~',
  '| a | b |\n|---|---|', '#tag', '    indented', '- [ ] task', '<https://example.org>', 'https://example.org/a_b', 'snake_case', '\\`', '`` ` ``',
  '{{title}}', '${x}', '#{x}',
  // Names that some system keeps for itself.
  'CON', 'con.txt', 'aux', 'NUL.', 'com1.md', 'LPT\u00b2', 'CONIN$', '.', '..', '../../etc/passwd', 'C:\\Windows', '/etc/passwd', '~', '.hidden',
  'name.', 'name. . ', 'a<b>c:d"e/f\\g|h?i*j', '\\\\?\\pipe', 'file:///etc/passwd', '-rf', '$(reboot)', '%PATH%',
  // First letters that make a formula of a cell.
  '=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://example.org")', '\t=1', '\r=1',
  // Length.
  'long '.repeat(400), 'x'.repeat(300), '界'.repeat(200), '👩‍👩‍👧‍👦'.repeat(60), '`'.repeat(500), '['.repeat(300), '*'.repeat(300), '> '.repeat(100),
]; // prettier-ignore

/** As it is in a file of UTF-8: half a letter is written as the sign for one that is broken. */
export const inUtf8 = (text: string): string => Buffer.from(text).toString();

/** One of them, several joined, or any letters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc
    .array(fc.constantFrom(...HOSTILE_TEXTS.filter(({ length }) => length < 60)), { minLength: 2, maxLength: 5 })
    .chain((parts) => fc.constantFrom('\n', '\n\n', ' ', '', '\u2029').map((joint) => parts.join(joint))),
  fc.string({ unit: 'binary', maxLength: 40 }),
); // prettier-ignore
