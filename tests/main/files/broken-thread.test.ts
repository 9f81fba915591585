import { expect, it } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { twice } from '../../../src/main/files/parse-aside.ts';

/** What answers in order; an error is thrown. */
function answers(...given: (string | Error)[]): { read: () => Promise<string>; asked: () => number } {
  let asked = 0;
  const read = (): Promise<string> => {
    const answer = given[asked++] ?? '';
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { read, asked: () => asked };
}

it('a thread that broke down is started once more', async () => {
  const { read, asked } = answers(new Error('gone'), 'an article');
  expect(await twice('tide.md', read)).toBe('an article');
  expect(asked()).toBe(2);
});

it('the second breakdown is told, with the file it was over', async () => {
  const { read, asked } = answers(new Error('gone'), new Error('gone again'), 'never');
  await expect(twice('tide.md', read)).rejects.toMatchObject({
    code: 'unexpected',
    message: expect.stringMatching(/^tide\.md could not be read: .* stopped twice/) as string,
  });
  expect(asked()).toBe(2);
});

it('a file that was refused is refused once', async () => {
  const { read, asked } = answers(new PostilError('malformed', 'It is not whole.'), 'never');
  await expect(twice('tide.md', read)).rejects.toMatchObject({ code: 'malformed' });
  expect(asked()).toBe(1);
});
