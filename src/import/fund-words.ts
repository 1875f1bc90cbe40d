/** Words of the forms for the phases and the sources of money. */
import type { fundPhases, fundSources } from '../schema/report-schema.ts';
import { bareLabelOf } from './cell-text.ts';

type Phase = (typeof fundPhases)[number];
type Source = (typeof fundSources)[number];

const phases: readonly (readonly [RegExp, Phase])[] = [
  [/^(?:年初预算(?:数|资金|安排|金额)?|年初安排(?:数|资金)?|计划投资额|年初批复(?:数)?)$/, 'initialBudget'],
  [
    /^(?:全年预算(?:数|资金|金额)?|(?:调整后|调整)预算(?:数|金额)?|预算调整数|预算数|年度预算(?:数|资金)?)$/,
    'adjustedBudget',
  ],
  [
    /^(?:全年执行(?:数|资金|金额)?|预算执行(?:数|金额)|执行数|实际执行数|全年支出数?|实际支出(?:数|资金)?|支出数|实际使用情况|实际使用资金|实际支付资金)$/,
    'executed',
  ],
  [/^(?:实际到位(?:数|资金)?|到位资金|资金到位数?)$/, 'fundsReceived'],
  [/^(?:资金结余|结余(?:数|资金|结转)?|剩余(?:资金)?|结转结余)$/, 'balance'],
  [/^(?:追加(?:预算)?(?:数|资金)?|年中追加)$/, 'supplement'],
  [/^(?:上年(?:度)?(?:执行|预算)数)$/, 'priorYear'],
];

const sources: readonly (readonly [RegExp, Source])[] = [
  [
    /^(?:年度(?:总金额|资金总额|总额)|资金总额|总金额|总额|合计|总计|项目资金|项目总资金|全年资金总额)$/,
    'total',
  ],
  [/非税收入/, 'nonTaxRevenue'],
  [/转移支付/, 'transferReceived'],
  [/上年(?:度)?结[转余]|结转资金/, 'carryover'],
  [/^(?:当年|本年|本级|当年预算内|本年度)(?:一般公共预算)?(?:财政)?拨款/, 'currentYearAppropriation'],
  [/专户/, 'specialAccount'],
  [/^(?:单位资金|自有资金|单位自筹|自筹资金)$/, 'unitFunds'],
  [/^(?:财政资金|财政拨款|一般公共预算(?:财政)?拨款|财政拨款资金|小计)$/, 'fiscal'],
  [/^(?:中央(?:级|财政|资金|补助|财政资金)?|中央级?财政资金)$/, 'central'],
  [/^(?:省级?(?:财政)?(?:资金|补助)?|自治区级?(?:财政)?(?:资金|补助)?|省财政)$/, 'provincial'],
  [/^(?:市级?(?:财政)?(?:资金|补助)?|市县级?财政(?:资金)?|地方资金|地方财政(?:资金)?)$/, 'municipal'],
  [/^(?:(?:县区?|区县?)级?(?:财政)?(?:资金|补助)?)$/, 'county'],
  [/^上级(?:财政)?(?:补助|资金|拨款)/, 'higherLevel'],
  [/^其他(?:资金|收入|来源)?$/, 'other'],
];

/** The phase that a label names, or null. */
export function phaseOf(text: string): Phase | null {
  return match(bareLabelOf(text), phases);
}

/** The source that a label names, with or without `其中：` before it, or null. */
export function sourceOf(text: string): Source | null {
  return match(bareLabelOf(text).replace(/^其中:?/, ''), sources);
}

/** Whether a label names the rate of execution. */
export function isExecutionRate(text: string): boolean {
  return /^(?:预算|资金)?执行率$/.test(bareLabelOf(text));
}

/** The rate that a label names, with what it divides by what. */
export function rateOf(text: string): { name: string; of: Phase; over: Phase } | null {
  if (isExecutionRate(text)) return { name: 'executionRate', of: 'executed', over: 'adjustedBudget' };
  if (/^(?:预算|资金)?到位率$/.test(bareLabelOf(text))) {
    return { name: 'receiptRate', of: 'fundsReceived', over: 'adjustedBudget' };
  }
  return null;
}

function match<T>(words: string, table: readonly (readonly [RegExp, T])[]): T | null {
  return table.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
