import { describe, expect, it } from 'vitest';
import { measuresOf, type Measure } from '../../src/compare/measures.ts';
import { measureReadings } from '../../src/compare/readings.ts';
import { publishedContent } from '../support/published-content.ts';

const { reports, registers } = publishedContent();
const measures = measuresOf(
  reports.map(({ scored }) => ({
    regionId: scored.report.regionId,
    regionName: registers.regions.get(scored.report.regionId)?.name ?? '',
    projectName: '',
    kindName: registers.kinds.get(scored.report.kindId)?.name ?? '',
    fiscalYear: scored.report.fiscalYear,
    href: '',
    readings: measureReadings(scored),
  })),
  [...registers.metrics.values()],
);

function measure(id: string): Measure {
  const found = measures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No measure ${id}.`);
  return found;
}

function shown(id: string): [string, [string, string | null][]][] {
  return measure(id).groups.map(({ basis, rows }) => [
    basis,
    rows.map(({ regionName, value }) => [regionName, value]),
  ]);
}

describe('the questions that the five seeds answer', () => {
  it('what one Chinese domain costs a city per year', () => {
    expect(shown('domain-fee')).toEqual([
      [
        '每个中文域名每年费用',
        [
          ['海口市', '200'],
          ['未载明地区', '200'],
          ['襄阳市', '200'],
        ],
      ],
    ]);
    expect(measure('domain-fee').missing.map(({ regionName }) => regionName)).toEqual([
      '呼和浩特市',
      '忻州市',
    ]);
  });

  it('from which sentence a figure was read', () => {
    expect(measure('chinese-domains').groups[0]?.rows[0]?.quote).toBe('市直单位共注册中文域名602个');
  });

  it('which city holds most domains, highest first', () => {
    expect(shown('chinese-domains')[0]?.[1]).toEqual([
      ['襄阳市', '602'],
      ['海口市', '395'],
      ['未载明地区', '252'],
    ]);
  });
});

describe('what rests on different bases is not ranked together', () => {
  it('execution rates with different denominators stand in groups of their own', () => {
    expect(shown('execution-rate')).toEqual([
      [
        '以全年预算为分母',
        [
          ['忻州市', '100'],
          ['未载明地区', '84'],
        ],
      ],
      ['以实际到位为分母', [['呼和浩特市', '85.6']]],
      ['以年初预算为分母', [['海口市', '59.1']]],
    ]);
    expect(measure('execution-rate').caution).toBe(
      '以下分为 3 组：以全年预算为分母；以实际到位为分母；以年初预算为分母。各组口径不同，组与组之间不排名。',
    );
  });

  it('scores of another kind, full mark or scale stand in groups of their own', () => {
    expect(shown('score').map(([basis]) => basis)).toEqual([
      '单位自评，原文未印满分，原文未印等次标准',
      '单位自评，满分 100 分，原文未印等次标准',
      '部门评价，满分 100 分，原文印有等次标准',
    ]);
  });
});

describe('a missing figure', () => {
  it('is null and never zero, and stands apart from the groups', () => {
    for (const { groups, missing } of measures) {
      for (const { value } of missing) expect(value).toBeNull();
      for (const { value } of groups.flatMap(({ rows }) => rows)) expect(value).not.toBeNull();
      expect(missing.length + groups.flatMap(({ rows }) => rows).length).toBe(reports.length);
    }
  });
});

describe('a measure of one basis', () => {
  it('says when its figures come from different kinds of documents', () => {
    expect(measure('chinese-domains').caution).toMatch(
      /^以下数字取自不同种类的文件（.*绩效目标申报.*），比较时请看各行写明的种类和原文。$/,
    );
  });

  it('needs no caution when all are of one kind', () => {
    const own = measuresOf(
      reports
        .filter(({ scored }) => scored.report.kindId === 'self-evaluation')
        .map(({ scored }) => ({
          regionId: '',
          regionName: '',
          projectName: '',
          kindName: '单位自评',
          fiscalYear: scored.report.fiscalYear,
          href: '',
          readings: measureReadings(scored),
        })),
      [...registers.metrics.values()],
    );
    expect(own.find(({ id }) => id === 'chinese-domains')?.caution).toBeNull();
  });
});
