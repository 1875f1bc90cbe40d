import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/schema/front-matter.ts';
import { fieldOf, hasField, positionsOf, resolveField, type RawPath } from '../../src/schema/locate.ts';

const yaml = `status: draft
indicators:
  - code: B12
    name: 执行率
    score: "8.4"
    checklist:
      - text: 一
        points: "1"
  - name: 成本[万元]
    weight: "5"
  - code: B.2-1
    name: 满意度
blocks:
  - level1: 产出
    score: "10"
  - { level1: 产出, level2: "数量[个]", score: "5" }
scores:
  - by: selfEvaluation
    total: "90"
  - by: evaluator
    id: e2
    total: "91"
funds:
  table:
    - phase: executed
      total: "6"
  rates:
    - name: 到位率（含[上级]补助）
      total: "100"
remarks:
  - text: 说明
    fields: [a, b]
`;
const raw = value(yaml);

function value(text: string): unknown {
  const result = readYaml(text, 1);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

const fields: [field: string, path: RawPath, place: string][] = [
  ['status', ['status'], '1:1'],
  ['indicators', ['indicators'], '2:1'],
  ['indicators[B12]', ['indicators', 0], '3:5'],
  ['indicators[B12].score', ['indicators', 0, 'score'], '5:5'],
  ['indicators[B12].checklist[1].points', ['indicators', 0, 'checklist', 0, 'points'], '8:9'],
  ['indicators[2].weight', ['indicators', 1, 'weight'], '10:5'],
  ['indicators[B.2-1].name', ['indicators', 2, 'name'], '12:5'],
  ['blocks[产出].score', ['blocks', 0, 'score'], '15:5'],
  ['blocks[产出/数量[个]].score', ['blocks', 1, 'score'], '16:36'],
  ['scores[selfEvaluation].total', ['scores', 0, 'total'], '19:5'],
  ['scores[e2].total', ['scores', 1, 'total'], '22:5'],
  ['funds.table[executed].total', ['funds', 'table', 0, 'total'], '26:7'],
  ['funds.rates[到位率（含[上级]补助）].total', ['funds', 'rates', 0, 'total'], '29:7'],
  ['remarks[1].fields[2]', ['remarks', 0, 'fields', 1], '32:17'],
];

describe('a field', () => {
  it.each(fields)('%s leads to its place', (field, path) => {
    expect(resolveField(raw, field)).toEqual(path);
    expect(hasField(raw, field)).toBe(true);
  });

  it.each(fields)('%s is what its place is called', (field, path) => {
    expect(fieldOf(raw, path)).toBe(field);
  });

  it.each(fields)('%s stands at its line and column', (_field, path, place) => {
    const [position] = positionsOf(yaml, 1, [path]);
    expect(`${position?.line ?? 0}:${position?.column ?? 0}`).toBe(place);
  });

  it.each(fields)('%s stands there with CRLF and below other lines too', (_field, path, place) => {
    const [position] = positionsOf(yaml.replaceAll('\n', '\r\n'), 11, [path]);
    expect(`${(position?.line ?? 0) - 10}:${position?.column ?? 0}`).toBe(place);
  });

  it('is found by its number where it has a name too', () => {
    expect(resolveField(raw, 'scores[2].total')).toEqual(['scores', 1, 'total']);
    expect(resolveField(raw, 'indicators[1].score')).toEqual(['indicators', 0, 'score']);
  });

  it('is found by its name before its number', () => {
    expect(resolveField({ a: [{ name: '2' }, { name: '1' }] }, 'a[1]')).toEqual(['a', 1]);
  });

  it.each([
    'indicators[B13].score',
    'indicators[0].score',
    'indicators[4].score',
    'indicators[-1]',
    'indicators[1.0]',
    'status[1]',
    'scores[]',
  ])('%s leads nowhere', (field) => {
    expect(hasField(raw, field)).toBe(false);
    expect(resolveField(raw, field)).toBeNull();
  });

  it.each([
    'statuses',
    'indicators[B12].scores',
    'status.length',
    'constructor',
    '__proto__',
    'indicators.length',
    'indicators.0',
    'toString',
  ])('%s is not there', (field) => {
    expect(hasField(raw, field)).toBe(false);
  });

  it.each(['[', ']', '[[', ']]', '.', '..', 'a[b', 'a]b', '[]', '[.]'])(
    '%j does not stop the reading',
    (field) => {
      expect(hasField(raw, field)).toBe(hasField(raw, field));
    },
  );
});

describe('the position of what is not there', () => {
  it.each<[name: string, path: RawPath, line: number, column: number]>([
    ['a missing field is its entry', ['indicators', 1, 'score'], 9, 5],
    [
      'a missing field of a missing field is the entry still there',
      ['indicators', 1, 'survey', 'rate'],
      9,
      5,
    ],
    ['a missing row is its list', ['indicators', 9], 2, 1],
    ['a field below a text is the text', ['status', 'a', 'b'], 1, 1],
    ['a missing field of the file is its start', ['document'], 1, 1],
    ['the file is its start', [], 1, 1],
  ])('%s', (_name, path, line, column) => {
    expect(positionsOf(yaml, 1, [path])).toEqual([{ line, column }]);
  });

  it('is asked for many places at once', () => {
    expect(positionsOf(yaml, 2, [['status'], ['indicators'], ['status']])).toEqual([
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 2, column: 1 },
    ]);
  });
});
