/** The rows of data/v1/reports.json: the contract with those who recheck. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/data/report-record.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

const content = publishedContent();

function recordOf(seed: keyof typeof seeds) {
  const { scored, findings } = reportOf(content, seeds[seed]);
  return toRecord(scored, findings, {
    url: `reports/${seeds[seed]}/`,
    versionUrl: `versions/${seeds[seed]}/2026-03-28-r1/`,
    title: '标题',
    region: { id: 'unstated', code: null, name: '未载明地区' },
    project: { id: 'project', name: '项目' },
    kind: { id: 'self-evaluation', name: '单位自评' },
    stage: 'evaluation',
  });
}

it('holds every field of the contract', () => {
  expect(Object.keys(recordOf('000'))).toEqual([
    'id',
    'url',
    'versionUrl',
    'title',
    'region',
    'fiscalYear',
    'project',
    'projectName',
    'kind',
    'kindName',
    'stage',
    'status',
    'publishedAt',
    'revision',
    'amounts',
    'executionRate',
    'scores',
    'findings',
    'remarks',
    'metrics',
  ]);
});

describe('amounts', () => {
  it('are exact in 元, with the printed text and the state of the cell', () => {
    expect(recordOf('000').amounts).toEqual({
      initialBudget: { yuan: '60000', printed: '6 万元', state: 'number' },
      adjustedBudget: { yuan: '60000', printed: '6 万元', state: 'number' },
      fundsReceived: { yuan: '60000', printed: '6 万元', state: 'number' },
      executed: { yuan: '50400', printed: '5.04 万元', state: 'number' },
      balance: { yuan: '9600', printed: '0.96 万元', state: 'number' },
    });
  });

  it('that the document does not give are null and absent, never zero', () => {
    expect(recordOf('001').amounts['balance']).toEqual({ yuan: null, printed: null, state: 'absent' });
    expect(recordOf('002').amounts['executed']).toEqual({ yuan: null, printed: null, state: 'absent' });
  });
});

it.each([
  ['000', { published: '84', recomputed: '84', base: 'adjustedBudget', status: 'equal' }],
  ['001', { published: '85.6', recomputed: '85.6', base: 'fundsReceived', status: 'equal' }],
  ['002', { published: null, recomputed: null, base: null, status: 'notComputable' }],
  ['003', { published: '59.1', recomputed: '59.0', base: 'initialBudget', status: 'differs' }],
  ['004', { published: '100', recomputed: '100', base: 'adjustedBudget', status: 'equal' }],
] as const)('the execution rate of %s in percent, with its base', (seed, expected) => {
  expect(recordOf(seed).executionRate).toEqual(expected);
});

it('a score keeps its three figures and its grade apart', () => {
  expect(recordOf('001').scores).toEqual([
    {
      id: 'departmentEvaluation',
      by: 'departmentEvaluation',
      result: true,
      published: '83.73',
      sumOfPublished: '83.73',
      sumOfPublishedFrom: 'blocks',
      recomputed: '83.73',
      max: '100',
      status: 'equalUnderReading',
      basis: 'fitted',
      grade: {
        published: '良',
        recomputed: '良',
        scale: '原文印出的等次标准',
        basis: 'printed',
        status: 'equal',
      },
    },
  ]);
  expect(recordOf('004').scores[0]).toMatchObject({
    published: '98',
    sumOfPublished: '98',
    recomputed: null,
    basis: null,
  });
});

it('a finding carries its figures, its calculation and its acknowledgement', () => {
  expect(recordOf('003').findings.find(({ code }) => code === 'evaluator-mean')).toMatchObject({
    severity: 'contradiction',
    field: 'scores[mean].total',
    printed: '88',
    recomputed: '90.33',
    calculation: '(89 + 96 + 86) ÷ 3 = 90.33',
    acknowledged: true,
    note: '已核对原文，原文如此。',
  });
});

it('a metric says whether it is printed or worked out', () => {
  expect(recordOf('003').metrics.map(({ id, value, unit, basis }) => [id, value, unit, basis])).toEqual([
    ['chinese-domains', '395', '个', 'printed'],
    ['domain-fee', '200', '元', 'derived'],
    ['domain-fee-total', '79000', '元', 'printed'],
  ]);
});

it('every word used as a value is explained in the vocabulary', () => {
  const vocabulary = readFileSync('src/domain/README.md', 'utf8');
  const records = (Object.keys(seeds) as (keyof typeof seeds)[]).map(recordOf);
  const words = new Set(
    records.flatMap(({ amounts, executionRate, scores, findings, metrics }) => [
      ...Object.values(amounts).map(({ state }) => state),
      executionRate.status,
      ...scores.flatMap(({ by, status, basis, grade }) => [by, status, basis, grade?.basis, grade?.status]),
      ...findings.map(({ severity }) => severity),
      ...metrics.map(({ basis }) => basis),
    ]),
  );
  for (const word of words)
    if (word !== null && word !== undefined) expect(vocabulary).toContain(`\`${word}\``);
});
