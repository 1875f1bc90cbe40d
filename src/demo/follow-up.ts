/** Documents after an evaluation: what was put right, and what the result was used for. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Task } from './evaluation.ts';
import { fromHundredths } from './figures.ts';

/** 整改反馈: each matter with its outcome, and dates. */
export function printRectification({ head, facts }: Task): RawReport {
  const next = facts.year + 1;
  return {
    ...head,
    goals: [
      {
        name: '整改事项一：绩效指标量化不够',
        expected: '重新设定数量和成本指标。',
        actual: '已重新设定，并随预算批复。',
      },
      {
        name: '整改事项二：资料归档不及时',
        expected: '建立按季度归档的制度。',
        actual: facts.performance >= 82 ? '已建立制度并执行。' : '制度已印发，仍在执行初期。',
      },
    ],
    schedule: [
      { task: '制定整改方案', start: `${next}-07-01`, end: `${next}-07-31` },
      { task: '落实整改并报送结果', start: `${next}-08-01`, end: `${next}-10-31` },
    ],
  };
}

/** 结果应用: the budget of the year and the one that followed from the result. */
export function printApplication({ head, facts }: Task): RawReport {
  const { money, performance, project } = facts;
  const percent = performance >= 94 ? 105 : performance >= 82 ? 100 : 85;
  const next = Math.round((money.adjusted * percent) / 100);
  const words = performance >= 94 ? '优先保障' : performance >= 82 ? '维持原有规模' : '压减预算';
  return {
    ...head,
    funds: {
      unit: '万元',
      amounts: [
        { phase: 'priorYear', source: 'total', label: '本年度预算', value: fromHundredths(money.adjusted) },
        { phase: 'requested', source: 'total', label: '下年度安排', value: fromHundredths(next) },
      ],
    },
    goals: [
      { name: '预算安排', expected: `${project.name}下年度预算${words}。`, actual: '已列入下年度部门预算。' },
    ],
  };
}
