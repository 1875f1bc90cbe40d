/** The facts that stay in memory of each report. */
import { describe, expect, it } from 'vitest';
import { reportFacts } from '../../src/facts/report-facts.ts';
import { demoContent } from '../support/demo-content.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

const content = publishedContent();

describe.each([
  ['the five seeds', content],
  ['the eleven cases', publishedContent('test/published/content')],
  ['the demonstration', publishedContent(demoContent())],
])('facts of %s', (_name, { reports }) => {
  const all = reports.map(reportFacts);

  it('are plain data: the same after they were written down and read', () => {
    expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all);
  });

  it('are slim', () => {
    const bytes = Buffer.byteLength(JSON.stringify(all));
    expect(bytes / all.length).toBeLessThan(6 * 1024);
  });
});

describe('facts of a report', () => {
  const facts = reportFacts(reportOf(content, seeds['001']));

  it('hold what lists and totals show of it', () => {
    expect(facts).toMatchObject({
      id: seeds['001'],
      regionId: 'huhehaote',
      fiscalYear: 2024,
      projectId: 'domain-registration',
      kindId: 'department-evaluation',
      status: 'published',
      grade: 'good',
      spending: { budgetYuan: '300000', executedYuan: '256800', isInitial: false },
      trend: { budgetWanYuan: '30', executedWanYuan: '25.68', ratePercent: '85.6%', score: '83.73' },
    });
  });

  it('hold every finding, and the gravest severity', () => {
    const { findings } = reportOf(content, seeds['001']);
    expect(facts.findings.map(({ code, field }) => [code, field])).toEqual(
      findings.map(({ code, field }) => [code, field]),
    );
    expect(facts.gravest).toBe('question');
    expect(reportFacts({ ...reportOf(content, seeds['001']), findings: [] }).gravest).toBeNull();
  });

  it('count the rows of each way of scoring, by how the rule is known', () => {
    const { scored } = reportOf(content, seeds['001']);
    const ruled = scored.indicators.filter(({ indicator }) => indicator.rule !== null);
    expect(facts.ruleUses.reduce((sum, { count }) => sum + count, 0)).toBe(ruled.length);
    const keys = facts.ruleUses.map(({ way, basis }) => `${way} ${basis}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
