/** Checks of what the rows say: targets, actuals, rules, surveys, sentences. */
import {
  compare,
  decimal,
  decimalsOf,
  isDecimalText,
  isZero,
  sum,
  toText,
  type Decimal,
} from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import { measureActual } from '../domain/measure.ts';
import { isMoneyUnit, toYuan } from '../domain/money.ts';
import { readQuantity, type MeasuredCell, type Operator, type QuantityCell } from '../domain/quantity.ts';
import type { FundRate, Indicator, OtherPrinting, Report } from '../domain/report.ts';
import { isMet } from '../domain/rules/lookup.ts';
import { pairOf } from '../domain/rules/pair.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { numberOf, printedTextOf } from '../domain/value.ts';
import { rateNames, wayNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { scoreUnder, totalWith } from './points.ts';
import { printed, rowName, sumText } from './words.ts';

/** A met target loses points and no reason is printed. */
export const targetMetPointsLost: Check = {
  code: 'target-met-points-lost',
  edition: 1,
  name: '目标已完成而扣分，未说明原因',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score }): FindingDraft[] => {
      const earned = numberOf(indicator.score);
      const weight = numberOf(indicator.weight);
      const isExplained = score.status.startsWith('equal') || (indicator.varianceNote ?? '').trim() !== '';
      if (earned === null || weight === null || isExplained || compare(earned, weight) >= 0) return [];
      if (!isTargetMet(indicator)) return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: toText(weight),
          calculation: null,
          message: `“${rowName(indicator)}”目标值 ${printedTextOf(indicator.target) ?? ''}、实际值 ${printedTextOf(indicator.actual) ?? ''}，已达到目标；分值 ${printed(indicator.weight) ?? ''} 分，得分印为 ${printed(indicator.score) ?? ''} 分，未印扣分原因。`,
        },
      ];
    }),
};

/** A missed target keeps all its points. Only where the printed sign says what a miss is. */
export const targetMissedFullPoints: Check = {
  code: 'target-missed-full-points',
  edition: 1,
  name: '目标未完成而得满分',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score }): FindingDraft[] => {
      const earned = numberOf(indicator.score);
      const weight = numberOf(indicator.weight);
      if (earned === null || weight === null || compare(earned, weight) < 0) return [];
      if (score.status.startsWith('equal')) return [];
      const pair = signedPair(indicator);
      if (pair === null || isMet(pair.actual, pair.operator, pair.target)) return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: null,
          calculation: null,
          message: `“${rowName(indicator)}”目标值 ${printedTextOf(indicator.target) ?? ''}、实际值 ${printedTextOf(indicator.actual) ?? ''}，未达到目标，得分印为满分 ${printed(indicator.score) ?? ''} 分。`,
        },
      ];
    }),
};

/** Target and actual as two numbers with the sign between them; null where one of the three is not there. */
export function signedPair(indicator: Indicator, unsigned: Operator | null = null) {
  const paired = pairOf({
    indicator,
    weight: decimal('0'),
    target: indicator.target,
    measured: measureActual(indicator),
  });
  if (!('pair' in paired)) return null;
  const operator = paired.pair.operator ?? unsigned;
  return operator === null ? null : { ...paired.pair, operator };
}

function isTargetMet(indicator: Indicator): boolean {
  const { target, actual } = indicator;
  if (target?.state === 'text') return actual?.state === 'text' && actual.text === target.text;
  const paired = pairOf({ indicator, weight: decimal('0'), target, measured: measureActual(indicator) });
  if (!('pair' in paired)) return false;
  const operator = paired.pair.operator ?? (indicator.rule?.direction === 'lower' ? 'lte' : 'gte');
  return isMet(paired.pair.actual, operator, paired.pair.target);
}

/** Less is better, and the rule gives more points for more. */
export const directionAgainstRule: Check = {
  code: 'direction-against-rule',
  edition: 1,
  name: '指标方向与评分规则相反',
  run: (scored) =>
    scored.indicators.flatMap(({ indicator }): FindingDraft[] => {
      if (!isLowerBetter(indicator)) return [];
      const drafts: FindingDraft[] = [];
      if (indicator.rule?.rule.way === 'proportional') drafts.push(mainRuleDraft(scored, indicator));
      for (const other of indicator.otherPrintings) {
        if (other.rule?.way === 'proportional') drafts.push(otherRuleDraft(indicator, other));
      }
      return drafts;
    }),
};

function isLowerBetter(indicator: Indicator): boolean {
  const sign = indicator.target?.state === 'number' ? indicator.target.operator : null;
  const operator = indicator.quantityReading?.operator ?? sign;
  return indicator.rule?.direction === 'lower' || operator === 'lte' || operator === 'lt';
}

function mainRuleDraft(scored: ScoredReport, indicator: Indicator): FindingDraft {
  const inverse = scoreUnder(indicator, 'inverse');
  const total = inverse === null ? null : totalWith(scored, indicator.key, inverse);
  const other =
    inverse === null
      ? ''
      : `按反向比例得 ${toText(inverse)} 分${total === null ? '' : `，总分为 ${toText(total)} 分`}。`;
  return {
    severity: 'question',
    field: `${indicator.field}.score`,
    subject: `${rowName(indicator)} 得分`,
    printed: printed(indicator.score),
    recomputed: inverse === null ? null : toText(inverse),
    calculation: null,
    message: `“${rowName(indicator)}”通常越低越好，得分随实际值按正向比例计算：实际值低于目标值时，得分较低。${other}`,
  };
}

function otherRuleDraft(indicator: Indicator, other: OtherPrinting): FindingDraft {
  return {
    severity: 'question',
    field: `${other.field}.rule`,
    subject: `${rowName(indicator)} ${other.place}的规则`,
    printed: null,
    recomputed: null,
    calculation: null,
    message: `“${rowName(indicator)}”越低越好，${other.place}所印规则为“${wayNames.proportional}”，按此数值越低得分越低。`,
  };
}

/** A printed score is reached only under a reading that was fitted to it. */
export const fittedReading: Check = {
  code: 'fitted-reading',
  edition: 1,
  name: '得分只在一种理解下相符',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score }): FindingDraft[] => {
      const { rule } = indicator;
      if (score.status !== 'equalUnderReading' || rule?.basis !== 'fitted') return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: score.recomputedText,
          calculation: null,
          message: `“${rowName(indicator)}”的规则没有写全计算方法，得分 ${printed(indicator.score) ?? ''} 分按以下理解相符：${rule.reading?.note ?? ''}`,
        },
      ];
    }),
};

/** One printed rule is read in two ways within one report. */
export const readingVaries: Check = {
  code: 'reading-varies',
  edition: 1,
  name: '相同规则按不同理解计分',
  run: ({ report }) => {
    const stepped = report.indicators.filter(
      (indicator) => indicator.rule?.basis === 'fitted' && indicator.rule.rule.way === 'stepDeduction',
    );
    const [first, ...others] = stepped;
    if (first === undefined) return [];
    return others
      .filter((other) => isSameStep(first, other) && readingOf(first) !== readingOf(other))
      .map((other) => ({
        severity: 'question',
        field: `${other.field}.reading`,
        subject: rowName(other),
        printed: null,
        recomputed: null,
        calculation: null,
        message: `“${rowName(first)}”与“${rowName(other)}”的规则同为每下降 1 个百分点扣分值的同一比例，两处得分要用不同的理解才能相符。`,
      }));
  },
};

function isSameStep(a: Indicator, b: Indicator): boolean {
  const [one, two] = [a.rule?.rule, b.rule?.rule];
  if (one?.way !== 'stepDeduction' || two?.way !== 'stepDeduction') return false;
  return (
    one.perStep.amount === two.perStep.amount &&
    one.perStep.unit === two.perStep.unit &&
    (one.stepSize ?? '1') === (two.stepSize ?? '1')
  );
}

function readingOf(indicator: Indicator): string {
  const rule = indicator.rule?.rule;
  if (rule?.way !== 'stepDeduction') return '';
  return JSON.stringify([rule.steps, rule.stepDecimals, rule.rateRounding]);
}

/** Rates of surveys are printed with different decimals in one report. */
export const rateRoundingVaries: Check = {
  code: 'rate-rounding-varies',
  edition: 1,
  name: '同类比率保留的小数位数不同',
  run: ({ report }) => {
    const rates = report.indicators.flatMap((indicator) => {
      const rate = indicator.survey?.rate;
      return rate?.state === 'number' ? [{ indicator, rate, decimals: decimalsOf(rate.value) }] : [];
    });
    const [first, ...others] = rates;
    if (first === undefined) return [];
    return others
      .filter((other) => other.decimals !== first.decimals)
      .map(({ indicator, rate }) => ({
        severity: 'question',
        field: `${indicator.field}.survey.rate`,
        subject: rowName(indicator),
        printed: rate.text,
        recomputed: null,
        calculation: null,
        message: `“${rowName(first.indicator)}”的比率印为 ${first.rate.text}，“${rowName(indicator)}”印为 ${rate.text}，保留的小数位数不同。`,
      }));
  },
};

/** A printed completion rate, survey rate or fraction does not follow from its figures. */
export const rowRateMismatch: Check = {
  code: 'row-rate-mismatch',
  edition: 1,
  name: '完成率或指标比率与数字不一致',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, completionRate, measuredRate }): FindingDraft[] => {
      const drafts: FindingDraft[] = [];
      if (completionRate?.status === 'differs') {
        drafts.push({
          severity: 'contradiction',
          field: `${indicator.field}.completionRate`,
          subject: `${rowName(indicator)} 完成率`,
          printed: printed(indicator.completionRate),
          recomputed: completionRate.recomputedText,
          calculation: `${printedTextOf(indicator.actual) ?? ''} ÷ ${printedTextOf(indicator.target) ?? ''} = ${completionRate.recomputedText ?? ''}%`,
          message: `“${rowName(indicator)}”完成率印为 ${printed(indicator.completionRate) ?? ''}，由实际值除以目标值得 ${completionRate.recomputedText ?? ''}%。`,
        });
      }
      if (measuredRate?.status === 'differs') {
        const [cell, field] =
          indicator.survey === null
            ? [indicator.ratio?.rate, `${indicator.field}.ratio.rate`]
            : [indicator.survey.rate, `${indicator.field}.survey.rate`];
        drafts.push({
          severity: 'contradiction',
          field,
          subject: `${rowName(indicator)} 比率`,
          printed: printed(cell),
          recomputed: measuredRate.recomputedText,
          calculation: null,
          message: `“${rowName(indicator)}”的比率印为 ${printed(cell) ?? ''}，由印出的数字复算得 ${measuredRate.recomputedText ?? ''}%。`,
        });
      }
      return drafts;
    }),
};

/** The answers of a survey do not add up to its forms. */
export const surveyCounts: Check = {
  code: 'survey-counts',
  edition: 1,
  name: '问卷人数与份数不一致',
  run: ({ report }) =>
    report.indicators.flatMap((indicator): FindingDraft[] => {
      const { survey } = indicator;
      if (survey === null) return [];
      const counts = survey.levels.map((level) => numberOf(level.count));
      const known = counts.filter((count) => count !== null);
      const formsCell = survey.valid ?? survey.returned;
      const forms = numberOf(formsCell);
      if (known.length < counts.length || forms === null || compare(sum(known), forms) === 0) return [];
      return [
        {
          severity: 'contradiction',
          field: `${survey.field}.${survey.valid === undefined ? 'returned' : 'valid'}`,
          subject: `${rowName(indicator)} 问卷`,
          printed: printed(formsCell),
          recomputed: toText(sum(known)),
          calculation: sumText(known, sum(known)),
          message: `“${rowName(indicator)}”问卷印为 ${printed(formsCell) ?? ''} 份，各档人数相加为 ${toText(sum(known))}。`,
        },
      ];
    }),
};

/** Two places of the document print one row differently. */
export const printingsDiffer: Check = {
  code: 'printings-differ',
  edition: 1,
  name: '同一项目两处所印不同',
  run: ({ report }) => [
    ...report.indicators.flatMap((indicator) =>
      indicator.otherPrintings.flatMap((other) => otherPrintingDrafts(indicator, other)),
    ),
    ...report.blocks.flatMap((block) =>
      block.otherWeights.flatMap(({ place, weight, field }): FindingDraft[] => {
        const [here, there] = [numberOf(block.weight), numberOf(weight)];
        if (here === null || there === null || compare(here, there) === 0) return [];
        return [
          {
            severity: 'question',
            field,
            subject: `${block.label ?? block.level1} 分值`,
            printed: printed(weight),
            recomputed: null,
            calculation: null,
            message: `“${block.label ?? block.level1}”的分值印为 ${printed(block.weight) ?? ''} 分，${place}印为 ${printed(weight) ?? ''} 分。`,
          },
        ];
      }),
    ),
  ],
};

function otherPrintingDrafts(indicator: Indicator, other: OtherPrinting): FindingDraft[] {
  const pairs: [string, string, string | null, string | null][] = [
    ['name', '名称', indicator.name, other.name],
    ['weight', '分值', printed(indicator.weight), printed(other.weight)],
    ['target', '目标值', printedTextOf(indicator.target), printedTextOf(other.target)],
    ['actual', '实际值', printedTextOf(indicator.actual), printedTextOf(other.actual)],
    ['score', '得分', printed(indicator.score), printed(other.score)],
    ['rule', '评分规则', ruleName(indicator.rule?.rule), ruleName(other.rule ?? undefined)],
  ];
  return pairs
    .filter(([key, , here, there]) => there !== null && here !== null && isOther(key, here, there))
    .map(([key, label, here, there]) => ({
      severity: 'question',
      field: `${other.field}.${key}`,
      subject: `${rowName(indicator)} ${label}`,
      printed: there,
      recomputed: null,
      calculation: null,
      message: `“${rowName(indicator)}”的${label}为“${here ?? ''}”，${other.place}为“${there ?? ''}”。`,
    }));
}

/** Points are compared as numbers: `10` and `10.0` are one figure. Words are compared as printed. */
function isOther(key: string, here: string, there: string): boolean {
  if (key !== 'weight' && key !== 'score') return here !== there;
  return !isDecimalText(here) || !isDecimalText(there)
    ? here !== there
    : compare(decimal(here), decimal(there)) !== 0;
}

function ruleName(rule: Rule | undefined): string | null {
  return rule === undefined ? null : wayNames[rule.way];
}

/** A cost target in money stands above the whole budget, while the actual is the whole spending. */
export const costTargetOverBudget: Check = {
  code: 'cost-target-over-budget',
  edition: 1,
  name: '成本目标大于全年预算',
  run: ({ report }) => {
    const budget = mainAmount(report.funds, 'adjustedBudget') ?? mainAmount(report.funds, 'initialBudget');
    const budgetYuan = yuanOf(budget);
    const executedYuan = yuanOf(mainAmount(report.funds, 'executed'));
    if (budget === undefined || budgetYuan === null || executedYuan === null) return [];
    return report.indicators.flatMap((indicator): FindingDraft[] => {
      const actual = yuanOfCell(indicator.actual, indicator.quantityReading?.actualUnit ?? null);
      const target = yuanOfCell(indicator.target, indicator.quantityReading?.targetUnit ?? null);
      if (actual === null || target === null) return [];
      if (compare(actual, executedYuan) !== 0 || compare(target, budgetYuan) <= 0) return [];
      return [
        {
          severity: 'contradiction',
          field: `${indicator.field}.target`,
          subject: `${rowName(indicator)} 目标值`,
          printed: printedTextOf(indicator.target),
          recomputed: toText(budgetYuan),
          calculation: `${toText(target)} 元 > ${printed(budget.cell) ?? ''} ${budget.unit}`,
          message: `“${rowName(indicator)}”的实际值就是全年执行数，目标值 ${printedTextOf(indicator.target) ?? ''} 大于全年预算 ${toText(budgetYuan)} 元。`,
        },
      ];
    });
  },
};

function yuanOfCell(cell: QuantityCell | undefined, readUnit: string | null) {
  if (cell?.state !== 'number') return null;
  const unit = cell.unit ?? readUnit;
  return isMoneyUnit(unit) ? toYuan(decimal(cell.value), unit) : null;
}

/** The budget and the spending are scored again as target and actual of an indicator. */
export const sameFactTwice: Check = {
  code: 'same-fact-twice',
  edition: 1,
  name: '同一事实两次计分',
  run: ({ report, rates, indicators }) => {
    const hasRateRow =
      rates.some(({ rate }) => rate.name === 'executionRate') ||
      indicators.some(({ indicator }) => indicator.rule?.rule.way === 'executionRate');
    const budget = mainAmount(report.funds, 'adjustedBudget');
    const executed = mainAmount(report.funds, 'executed');
    const [planned, spent] = [yuanOf(budget), yuanOf(executed)];
    if (!hasRateRow || planned === null || spent === null || compare(planned, spent) === 0) return [];
    return report.indicators.flatMap((indicator): FindingDraft[] => {
      const { target, actual } = indicator;
      if (target?.state !== 'number' || actual?.state !== 'number') return [];
      // Cells that print no unit are read in the unit of the funds.
      const unit = target.unit ?? actual.unit;
      if (!isSameAmount(target, unit ?? budget?.unit ?? null, planned)) return [];
      if (!isSameAmount(actual, actual.unit ?? unit ?? executed?.unit ?? null, spent)) return [];
      return [
        {
          severity: 'notice',
          field: `${indicator.field}.actual`,
          subject: rowName(indicator),
          printed: actual.text,
          recomputed: null,
          calculation: null,
          message: `“${rowName(indicator)}”的目标值和实际值就是全年预算和全年执行数，与预算执行率重复计分。`,
        },
      ];
    });
  },
};

function isSameAmount(cell: MeasuredCell, unit: string | null, yuan: Decimal): boolean {
  return isMoneyUnit(unit) && compare(toYuan(decimal(cell.value), unit), yuan) === 0;
}

/** A cell that a reader may stumble over: no unit, an inequality for an actual, words for a number, a zero target. */
export const cellNotices: Check = {
  code: 'cell-notices',
  edition: 1,
  name: '单元格写法提示',
  run: ({ report, rates }) => [
    ...report.indicators.flatMap((indicator) => [
      ...missingUnit(indicator),
      ...actualWords(indicator),
      ...zeroTarget(indicator),
    ]),
    ...rates
      .filter(({ rate }) => !rate.hasPercentSign && rate.cell.state === 'number' && isMainRate(rate, report))
      .map(({ rate }) =>
        notice(
          rate.field,
          rateNames[rate.name] ?? rate.name,
          printed(rate.cell),
          `${rateNames[rate.name] ?? rate.name}印为 ${printed(rate.cell) ?? ''}，没有百分号。`,
        ),
      ),
  ],
};

/** The rate of the whole: the total, else the fiscal subtotal where no total is printed. */
function isMainRate(rate: FundRate, { funds }: Report): boolean {
  if (rate.source === 'total') return true;
  const hasTotal = funds.rates.some(({ name, source }) => name === rate.name && source === 'total');
  return rate.source === 'fiscal' && !hasTotal;
}

function missingUnit(indicator: Indicator): FindingDraft[] {
  const { target, actual } = indicator;
  if (indicator.rule?.rule.way === 'executionRate' && actual?.state === 'number' && actual.unit === null) {
    return [
      notice(
        `${indicator.field}.actual`,
        rowName(indicator),
        actual.text,
        `“${rowName(indicator)}”的实际值印为 ${actual.text}，没有百分号。`,
      ),
    ];
  }
  if (target?.state !== 'number' || actual?.state !== 'number') return [];
  if ((target.unit === null) === (actual.unit === null)) return [];
  const [key, without, other]: [string, MeasuredCell, MeasuredCell] =
    target.unit === null ? ['target', target, actual] : ['actual', actual, target];
  return [
    notice(
      `${indicator.field}.${key}`,
      rowName(indicator),
      without.text,
      `“${rowName(indicator)}”的${key === 'target' ? '目标值' : '实际值'} ${without.text} 没有单位，${key === 'target' ? '实际值' : '目标值'}为 ${other.text}。`,
    ),
  ];
}

function actualWords(indicator: Indicator): FindingDraft[] {
  const { target, actual } = indicator;
  const field = `${indicator.field}.actual`;
  const name = rowName(indicator);
  if (actual?.state === 'number' && actual.operator !== null && actual.operator !== 'eq') {
    return [
      notice(field, name, actual.text, `“${name}”的实际值 ${actual.text} 写成了不等式，无法计算完成比例。`),
    ];
  }
  if (actual?.state === 'text' && target?.state === 'number') {
    return [
      notice(
        field,
        name,
        actual.text,
        `“${name}”的目标值 ${target.text} 是数字，实际值“${actual.text}”是文字，无法复算。`,
      ),
    ];
  }
  if (actual?.state === 'notApplicable') {
    return [
      notice(
        field,
        name,
        actual.text,
        `“${name}”的实际值为“${actual.text}”，本年度不适用，既不算完成也不算未完成。`,
      ),
    ];
  }
  return [];
}

function zeroTarget(indicator: Indicator): FindingDraft[] {
  const { target } = indicator;
  const way = indicator.rule?.rule.way;
  const isRatio = way === undefined || way === 'proportional' || way === 'inverse';
  if (target?.state !== 'number' || !isRatio || !isZero(decimal(target.value))) return [];
  return [
    notice(
      `${indicator.field}.target`,
      rowName(indicator),
      target.text,
      `“${rowName(indicator)}”的目标值为 0，比例没有意义，只能按是否达到目标判断。`,
    ),
  ];
}

function notice(field: string, subject: string, printedText: string | null, message: string): FindingDraft {
  return {
    severity: 'notice',
    field,
    subject,
    printed: printedText,
    recomputed: null,
    calculation: null,
    message,
  };
}

/** A goal cell holds nothing but a number. */
export const goalIsAmount: Check = {
  code: 'goal-is-amount',
  edition: 1,
  name: '绩效目标只写了数字',
  run: ({ report }) =>
    report.goals.flatMap((goal) =>
      (['expected', 'actual'] as const).flatMap((key): FindingDraft[] => {
        const text = goal[key];
        if (text === null || readQuantity(text).state !== 'number') return [];
        const label = key === 'expected' ? '预期目标' : '实际完成情况';
        return [
          notice(`${goal.field}.${key}`, label, text, `“${label}”一栏只写了数字 ${text}，没有说明目标内容。`),
        ];
      }),
    ),
};

/** A sentence with figures does not come out. */
export const calculationMismatch: Check = {
  code: 'calculation-mismatch',
  edition: 1,
  name: '文中算式不成立',
  run: ({ calculations }) =>
    calculations.flatMap(({ calculation, comparison, followUp }): FindingDraft[] => {
      const { unit } = calculation.result;
      const left = calculation.terms
        .map(
          (term) =>
            `${term.operator === null ? '' : `${term.operator} `}${term.text}${unitText(term.unit, term.text)}`,
        )
        .join(' ');
      const result = printed(calculation.result.cell) ?? '';
      const drafts: FindingDraft[] = [];
      if (comparison.status === 'differs') {
        const recomputed = comparison.recomputedText ?? '';
        drafts.push({
          severity: 'contradiction',
          field: `${calculation.field}.result.value`,
          subject: '文中算式',
          printed: result,
          recomputed,
          calculation: `${left} = ${recomputed}${unitText(unit, recomputed)}`,
          message: `原文“${calculation.quote}”，按其数字计算得 ${recomputed}${unitText(unit, recomputed)}。`,
        });
      }
      if (followUp !== null) {
        drafts.push({
          severity: 'contradiction',
          field: `${calculation.field}.result.value`,
          subject: '文中算式的后续结果',
          printed: result,
          recomputed: toText(followUp),
          calculation: null,
          message: `原文“${calculation.quote}”引用了前一算式印出的结果；若前一算式按复算结果计，此处为 ${toText(followUp)}${unitText(unit, toText(followUp))}。`,
        });
      }
      return drafts;
    }),
};

/** A sentence with figures has no result: a division by zero, or units that do not go together. */
export const calculationNotComputable: Check = {
  code: 'calculation-not-computable',
  edition: 1,
  name: '文中算式无法计算',
  run: ({ calculations }) =>
    calculations
      .filter(({ comparison }) => comparison.status === 'notComputable')
      .map(({ calculation }) => ({
        severity: 'question',
        field: `${calculation.field}.result.value`,
        subject: '文中算式',
        printed: printed(calculation.result.cell),
        recomputed: null,
        calculation: null,
        message: `原文“${calculation.quote}”的算式无法计算：除数为 0，或各项单位不能合在一起。`,
      })),
};

function unitText(unit: string | null, text: string): string {
  if (unit === null || unit === '') return '';
  if (unit === '%') return text.endsWith('%') ? '' : '%';
  return ` ${unit}`;
}
