import { load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  shell?: string;
  with?: Record<string, unknown>;
}
interface Job {
  uses?: string;
  needs?: string;
  'runs-on'?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  strategy?: { matrix: { include: { os: string; targets: string }[] } };
  steps?: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const workflows = new Map([...texts].map(([name, text]) => [name, load(text) as Workflow]));
const steps = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).flatMap(([job, { steps = [] }]) => steps.map((step) => ({ file, job, step }))),
);
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const release = workflows.get('release.yml')!;
const build = release.jobs['build']!.steps!;
const at = (part: RegExp): number => build.findIndex(({ uses = '', run = '' }) => part.test(uses + run));

describe('the workflows', () => {
  it('take nothing of others that can change under its name', () => {
    const uses = steps.flatMap(({ step }) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(6);
    expect(uses.filter((one) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(one))).toEqual([]);
    // The version stands beside it, for people, and one action is the same one everywhere.
    for (const text of texts.values())
      expect([...text.matchAll(/uses: actions\/.*$/gm)].filter(([line]) => !/ # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    const names = new Set(uses.map((one) => one.split('@')[0]));
    expect(new Set(uses).size).toBe(names.size);
  }); // prettier-ignore

  it('may read, and no more, but for two jobs that say what else', () => {
    for (const { permissions } of workflows.values()) expect(permissions).toEqual({ contents: 'read' });
    const more = [...workflows].flatMap(([file, { jobs }]) =>
      Object.entries(jobs).flatMap(([name, { permissions }]) => (permissions ? [[file, name, permissions]] : [])),
    );
    expect(more).toEqual([
      ['release.yml', 'build', { contents: 'read', 'id-token': 'write', attestations: 'write' }],
      ['release.yml', 'draft', { contents: 'write' }],
    ]);
    const out = steps.filter(({ step }) => /checkout/.test(step.uses ?? ''));
    expect(out.every(({ step }) => step.with?.['persist-credentials'] === false)).toBe(true);
  }); // prettier-ignore

  it('run what is there', () => {
    const runs = steps.flatMap(({ step }) => step.run ?? []).join('\n');
    const named = [...runs.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['package', 'audit', 'test:packaged']));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = [...runs.matchAll(/\bnode (\S+\.mjs)/g)].map(([, path = '']) => path);
    expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    // Words from outside (a title, a branch) never become part of a command.
    expect(runs).not.toMatch(/\$\{\{\s*github\.(event|head_ref|ref_name)/);
  });

  it('end: no job waits for ever', () => {
    const waiting = [...workflows.values()].flatMap(({ jobs }) => Object.values(jobs)).filter((job) => job.uses === undefined && job['timeout-minutes'] === undefined); // prettier-ignore
    expect(waiting.map((job) => job['runs-on'])).toEqual([]);
  });

  it('ask about the packages with each change, and without one each week', () => {
    const check = workflows.get('check.yml')!;
    expect(check.on).toMatchObject({ schedule: [{ cron: expect.any(String) as string }] });
    expect(check.jobs['packages']!.steps!.at(-1)!.run).toBe('npm run audit');
  });
});

describe('a release', () => {
  it('is of a tag, after all tests, for three systems', () => {
    expect(release.on).toEqual({ push: { tags: ['v*'] } });
    expect(release.jobs['build']!.needs).toBe('test');
    expect(release.jobs['test']!.uses).toBe('./.github/workflows/check.yml');
    const { include } = release.jobs['build']!.strategy!.matrix;
    expect(include.map(({ os, targets }) => [os.replace(/-.*/, ''), targets])).toEqual([
      ['ubuntu', '--linux'],
      ['macos', '--mac'],
      ['windows', '--win'],
    ]);
  });

  it('says what is in it, then sums, then where it comes from; and is handed on after the packaged stories', () => {
    const order = [/npm ci/, /npm pkg set repository=/, /npm run package/, /sbom\.mjs/, /sha256sum/, /attest-build/, /test:packaged/, /upload-artifact/];
    const places = order.map(at);
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }); // prettier-ignore

  it('sums and hands on every kind of package', () => {
    const sums = build[at(/sha256sum/)]!.run!;
    const handed = String(build[at(/upload-artifact/)]!.with!['path']);
    for (const ending of ['AppImage', 'deb', 'rpm', 'flatpak', 'exe', 'dmg', 'zip', 'cdx.json']) {
      expect(sums).toContain(`*.${ending}`);
      expect(handed).toMatch(new RegExp(`dist/\\S*\\.${ending.replace('.', '\\.')}`));
    }
    expect(handed).toContain('SHA256SUMS');
    expect(build[at(/attest-build/)]!.with!['subject-checksums']).toContain('SHA256SUMS');
  });

  it('is a draft that a person publishes', () => {
    const { steps = [], needs } = release.jobs['draft']!;
    expect(needs).toBe('build');
    expect(steps.at(-1)!.run).toMatch(/^gh release create .* --draft /);
  });
});
