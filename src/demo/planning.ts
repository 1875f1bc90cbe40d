/** Documents before and during the year, which set targets and follow them without scoring. */
import type { RawIndicator, RawReport } from '../schema/report-schema.ts';
import type { Task } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { printHalfYear, printPlannedSpending, printRequest } from './funds.ts';
import { printRows } from './printed-scores.ts';

/** 绩效目标申报: money asked for, goals, schedule, and targets for the long term and the year. */
export function printDeclaration({ head, facts }: Task): RawReport {
  const { thing, unit } = facts.project.topic;
  return {
    ...head,
    funds: printRequest(facts),
    lineItems: [printPlannedSpending(facts)],
    goals: [
      { term: 'longTerm', name: '长期目标', expected: `健全${thing}管理机制，保障长期稳定运行。` },
      { term: 'annual', name: '年度目标', expected: `完成${thing}${facts.planned}${unit}。` },
    ],
    schedule: [
      { task: '需求调研和方案编制', start: `${facts.year}-01-01`, end: `${facts.year}-03-31` },
      { task: '组织实施', start: `${facts.year}-04-01`, end: `${facts.year}-10-31` },
      { task: '验收和绩效自评', start: `${facts.year}-11-01`, end: `${facts.year}-12-31` },
    ],
    tables: [
      { id: 'long-term', name: '长期绩效指标', term: 'longTerm', scored: 'false' },
      { id: 'annual', name: '年度绩效指标', term: 'annual', scored: 'false' },
    ],
    indicators: ['long-term', 'annual'].flatMap((table) => targetRows(table, facts)),
  };
}

function targetRows(table: string, { project, planned }: Facts): RawIndicator[] {
  const { thing, unit, beneficiary } = project.topic;
  const row = (level1: string, name: string, target: RawIndicator['target']) => ({
    table,
    level1,
    name,
    target,
  });
  return [
    row('产出指标', `${thing}完成数`, { operator: '≥', value: String(planned), unit }),
    row('产出指标', '验收合格率', '≥98%'),
    row('效益指标', '管理水平', { operator: '定性', value: '有所提升' }),
    row('满意度指标', `${beneficiary}满意度`, '≥90%'),
  ];
}

/** 绩效运行监控: the money and the targets by the middle of the year. */
export function printMonitoring({ planned, head, facts, random, score }: Task): RawReport {
  const { thing, unit } = facts.project.topic;
  const half = Math.round((facts.done * random.integer(38, 62)) / 100);
  const draft: RawReport = {
    ...head,
    funds: printHalfYear(random, facts),
    goals: [{ term: 'annual', name: '年度目标', expected: `完成${thing}${facts.planned}${unit}。` }],
    tables: [{ id: 'progress', name: '绩效目标监控表', term: 'annual', scored: 'false' }],
    indicators: [
      {
        level1: '产出指标',
        name: `${thing}完成数`,
        target: `≥${facts.planned}${unit}`,
        actual: `${half}${unit}`,
        completionRate: '',
      },
      { level1: '产出指标', name: '验收合格率', target: '≥98%', actual: '' },
      {
        level1: '满意度指标',
        name: '服务对象满意度',
        target: '≥90%',
        actual: { state: 'notMeasured', text: '年底测评' },
      },
    ],
    ...(planned.number % 11 === 3 && { remarks: [{ text: '示例备注：原文没有说明半年进度的口径。' }] }),
  };
  return { ...draft, indicators: printRows(draft.indicators ?? [], score(draft), false) };
}
