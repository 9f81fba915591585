import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf, judge } from '../../scripts/audit.mjs';
import { onlyShipped } from '../../scripts/sbom.mjs';

const ROOT = join(import.meta.dirname, '../..');
const TODAY = '2026-11-23';
const ID = 'GHSA-abcd-1234-wxyz';

/** What `npm audit --json` says, cut to what is read of it. */
const REPORT = {
  auditReportVersion: 2,
  vulnerabilities: {
    leaky: {
      name: 'leaky',
      severity: 'high',
      via: [{ source: 1, name: 'leaky', title: 'It leaks', url: `https://github.com/advisories/${ID}`, severity: 'high' }],
    },
    // By another: no finding of its own.
    wrapper: { name: 'wrapper', severity: 'high', via: ['leaky'] },
  },
  metadata: {},
}; // prettier-ignore
const EXCEPTION = {
  advisory: ID,
  package: 'leaky',
  why: 'Only the bench uses it, on files of its own making.',
  until: '2027-01-31',
};

describe('npm run audit', () => {
  it('tells of what is neither mended nor explained', () => {
    const findings = findingsOf(REPORT);
    expect(findings).toEqual([{ id: ID, name: 'leaky', severity: 'high', title: 'It leaks' }]);
    expect(judge(findings, [], TODAY)).toEqual([`leaky: It leaks (high, ${ID})`]);
    expect(judge(findings, [EXCEPTION], TODAY)).toEqual([]);
    expect(judge(findingsOf({ vulnerabilities: {} }), [], TODAY)).toEqual([]);
  });

  it.each([
    ['another package', { package: 'other' }],
    ['another advisory', { advisory: 'GHSA-0000-0000-0000' }],
    ['no advisory at all', { advisory: 'all' }],
    ['no reason', { why: 'fine' }],
    ['a day that has gone by', { until: '2026-11-22' }],
    ['no day', { until: 'always' }],
  ])('takes no exception with %s', (_case, change) => {
    expect(judge(findingsOf(REPORT), [{ ...EXCEPTION, ...change }], TODAY)).not.toEqual([]);
  });

  it('wants exceptions away that nothing needs any more', () => {
    expect(judge([], [EXCEPTION], TODAY)).toEqual([
      `The exception for leaky (${ID}) is not needed any more.`,
    ]);
  });

  it.each([null, {}, { message: 'no server' }])('never takes silence for a clean bill: %j', (report) => {
    expect(() => findingsOf(report)).toThrow('did not answer');
  });

  it('has exceptions of the right form', () => {
    const exceptions = JSON.parse(readFileSync(join(ROOT, '.github/audit-exceptions.json'), 'utf8')) as (typeof EXCEPTION)[];
    const findings = exceptions.map((one) => ({ id: one.advisory, name: one.package, severity: '', title: '' }));
    expect(judge(findings, exceptions, new Date().toISOString().slice(0, 10))).toEqual([]);
  }); // prettier-ignore
});

describe('the list of what a release is made of', () => {
  const component = (name: string, version = '1.0.0') => ({
    'bom-ref': `${name}@${version}`,
    type: 'library',
    name,
    version,
    scope: 'optional',
    purl: `pkg:npm/${name}@${version}`,
  });
  const sbom = {
    bomFormat: 'CycloneDX',
    metadata: { component: component('folder', '0.1.0') },
    components: [component('inside'), component('inside'), component('inside', '2.0.0'), component('electron'), component('builder')],
    dependencies: [
      { ref: 'folder@0.1.0', dependsOn: ['inside@1.0.0', 'builder@1.0.0'] },
      { ref: 'inside@1.0.0', dependsOn: ['builder@1.0.0', 'electron@1.0.0'] },
      { ref: 'builder@1.0.0', dependsOn: [] },
    ],
  }; // prettier-ignore
  const shipped = [
    { name: 'inside', version: '1.0.0' },
    { name: 'electron', version: '1.0.0' },
  ];
  const own = { name: 'postil', version: '0.1.0' };

  it('has what is shipped, once, under the right name, and nothing that only builds', () => {
    const list = onlyShipped(sbom, shipped, own);
    expect(list.components.map(({ purl, scope }) => [purl, scope])).toEqual([
      ['pkg:npm/inside@1.0.0', 'required'],
      ['pkg:npm/electron@1.0.0', 'required'],
    ]);
    expect(list.metadata.component).toMatchObject({ ...own, type: 'application' });
    expect(list.dependencies).toEqual([
      { ref: 'folder@0.1.0', dependsOn: ['electron@1.0.0', 'inside@1.0.0'] },
      { ref: 'inside@1.0.0', dependsOn: ['electron@1.0.0'] },
    ]);
  });

  it('is not written where something is missing', () => {
    expect(() => onlyShipped(sbom, [...shipped, { name: 'lost', version: '1.0.0' }], own)).toThrow(
      'lost@1.0.0',
    );
  });
});
