/** Checks of amounts: parts against wholes, balances, rates, budgets. */
import {
  absolute,
  compare,
  decimal,
  decimalsOf,
  divide,
  hundred,
  isZero,
  roundHalfUp,
  sum,
  toText,
} from '../domain/decimal.ts';
import { fundSums, mainAmount, yuanOf, findAmount } from '../domain/funds.ts';
import { fromYuan, toYuan } from '../domain/money.ts';
import type { FundAmount } from '../domain/report.ts';
import { numberOf } from '../domain/value.ts';
import { phaseNames, rateNames, sourceNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { amountName, printed, sumText } from './words.ts';

/** The parts of an amount do not add up to it. */
export const partsSum: Check = {
  code: 'parts-sum',
  edition: 1,
  name: '资金分项与合计不一致',
  run: ({ report }) =>
    fundSums(report.funds).flatMap(({ whole, parts, sum: partsTotal }): FindingDraft[] => {
      const total = yuanOf(whole);
      if (total === null || partsTotal === null || compare(total, partsTotal) === 0) return [];
      const inUnit = fromYuan(partsTotal, whole.unit);
      const hasGap = parts.some((part) => part.cell.state !== 'number');
      const mayHoldRest = hasGap && compare(partsTotal, total) < 0;
      const values = parts.flatMap((part) => {
        const yuan = yuanOf(part);
        return yuan === null ? [] : [fromYuan(yuan, whole.unit)];
      });
      return [
        {
          severity: mayHoldRest ? 'question' : 'contradiction',
          field: whole.field,
          subject: amountName(whole),
          printed: printed(whole.cell),
          recomputed: toText(inUnit),
          calculation: sumText(values, inUnit),
          message: `${amountName(whole)}印为 ${printed(whole.cell) ?? ''} ${whole.unit}，各分项合计 ${toText(inUnit)} ${whole.unit}。`,
        },
      ];
    }),
};

/** A total is filled while all its parts are blank. */
export const breakdownNotDisclosed: Check = {
  code: 'breakdown-not-disclosed',
  edition: 1,
  name: '资金构成未公开',
  run: ({ report }) =>
    fundSums(report.funds)
      .filter(({ whole, isUndisclosed }) => isUndisclosed && whole.cell.state === 'number')
      .map(({ whole, parts }) => ({
        severity: 'notice',
        field: whole.field,
        subject: amountName(whole),
        printed: printed(whole.cell),
        recomputed: null,
        calculation: null,
        message: `${amountName(whole)}印有 ${printed(whole.cell) ?? ''} ${whole.unit}，其下 ${parts.length} 个分项均为空白，资金构成未公开。`,
      })),
};

/** 结余 does not follow from receipts and execution. */
export const balanceMismatch: Check = {
  code: 'balance-mismatch',
  edition: 1,
  name: '结余与收支不一致',
  run: ({ balances }) =>
    balances
      .filter(({ comparison }) => comparison.status === 'differs')
      .map(({ balance, minuend, executed, comparison }) => ({
        severity: 'contradiction',
        field: balance.field,
        subject: amountName(balance),
        printed: printed(balance.cell),
        recomputed: comparison.recomputedText,
        calculation: `${printed(minuend.cell) ?? ''} ${minuend.unit} − ${printed(executed.cell) ?? ''} ${executed.unit} = ${comparison.recomputedText ?? ''} ${balance.unit}`,
        message: `${amountName(balance)}印为 ${printed(balance.cell) ?? ''} ${balance.unit}，由${phaseNames[minuend.phase] ?? ''}减执行数得 ${comparison.recomputedText ?? ''} ${balance.unit}。`,
      })),
};

/** A printed rate does not follow from its two amounts. */
export const rateMismatch: Check = {
  code: 'rate-mismatch',
  edition: 1,
  name: '比率与金额不一致',
  run: ({ rates }) =>
    rates
      .filter(({ comparison }) => comparison.status === 'differs')
      .map(({ rate, part, whole, comparison }) => {
        const name = `${rateNames[rate.name] ?? rate.label ?? rate.name}（${sourceNames[rate.source] ?? rate.source}）`;
        return {
          severity: 'contradiction' as const,
          field: rate.field,
          subject: name,
          printed: printed(rate.cell),
          recomputed: comparison.recomputedText,
          calculation: `${printed(part?.cell) ?? ''} ÷ ${printed(whole?.cell) ?? ''} = ${comparison.recomputedText ?? ''}%`,
          message: `${name}印为 ${printed(rate.cell) ?? ''}，由${phaseNames[rate.of] ?? rate.of}除以${phaseNames[rate.over] ?? rate.over}得 ${comparison.recomputedText ?? ''}%。`,
        };
      }),
};

/** A rate is printed over a base of zero, or of the whole while its amounts are not all known. */
export const rateWithoutBase: Check = {
  code: 'rate-without-base',
  edition: 1,
  name: '比率缺少可计算的分母',
  run: ({ rates }) =>
    rates.flatMap(({ rate, obstacle }): FindingDraft[] => {
      const isMissingTotal = obstacle === 'missingAmount' && rate.source === 'total';
      if (rate.cell.state !== 'number' || (obstacle !== 'zeroBase' && !isMissingTotal)) return [];
      const name = rateNames[rate.name] ?? rate.label ?? rate.name;
      const over = phaseNames[rate.over] ?? rate.over;
      return [
        {
          severity: obstacle === 'zeroBase' ? 'question' : 'notice',
          field: rate.field,
          subject: name,
          printed: printed(rate.cell),
          recomputed: null,
          calculation: null,
          message:
            obstacle === 'zeroBase'
              ? `${name}印为 ${printed(rate.cell) ?? ''}，但作为分母的${over}为 0，比率无法计算。`
              : `${name}印为 ${printed(rate.cell) ?? ''}，但${phaseNames[rate.of] ?? rate.of}和${over}没有都印出，比率无法复算。`,
        },
      ];
    }),
};

/** The initial budget is zero while money was spent, so that only other bases give a rate. */
export const zeroInitialBudget: Check = {
  code: 'zero-initial-budget',
  edition: 1,
  name: '年初预算为零',
  run: ({ report }) => {
    const initial = mainAmount(report.funds, 'initialBudget');
    const adjusted = yuanOf(mainAmount(report.funds, 'adjustedBudget'));
    const value = yuanOf(initial);
    if (initial === undefined || value === null || !isZero(value)) return [];
    if (adjusted === null || isZero(adjusted)) return [];
    return [
      {
        severity: 'notice',
        field: initial.field,
        subject: amountName(initial),
        printed: printed(initial.cell),
        recomputed: null,
        calculation: null,
        message: '年初预算为 0，执行率只能以全年预算为分母。',
      },
    ];
  },
};

/** Two amounts of one source differ by about ten thousand times: 元 and 万元 mixed up. */
export const unitSlip: Check = {
  code: 'unit-slip',
  edition: 1,
  name: '金额单位可能有误',
  run: ({ report }) => {
    const executed = mainAmount(report.funds, 'executed');
    const others = (['initialBudget', 'adjustedBudget', 'fundsReceived'] as const).map((phase) =>
      mainAmount(report.funds, phase),
    );
    return others.flatMap((other): FindingDraft[] => {
      const ratio = ratioOf(executed, other);
      if (executed === undefined || other === undefined || ratio === null) return [];
      const isSlip = [decimal('10000'), divide(decimal('1'), decimal('10000'))].some((slip) => {
        const relative = divide(ratio, slip);
        return compare(relative, decimal('0.5')) >= 0 && compare(relative, decimal('2')) <= 0;
      });
      if (!isSlip) return [];
      return [
        {
          severity: 'question',
          field: executed.field,
          subject: amountName(executed),
          printed: printed(executed.cell),
          recomputed: null,
          calculation: null,
          message: `${amountName(executed)} ${printed(executed.cell) ?? ''} ${executed.unit}与${amountName(other)} ${printed(other.cell) ?? ''} ${other.unit}相差约一万倍，请核对“元”与“万元”。`,
        },
      ];
    });
  },
};

function ratioOf(a: FundAmount | undefined, b: FundAmount | undefined) {
  const part = yuanOf(a);
  const whole = yuanOf(b);
  return part === null || whole === null || isZero(whole) || isZero(part)
    ? null
    : absolute(divide(part, whole));
}

/** 支出明细 do not add up to the total beside them, or to the phase they break down. */
export const lineItemsSum: Check = {
  code: 'line-items-sum',
  edition: 1,
  name: '明细与合计不一致',
  run: ({ report }) =>
    report.lineItems.flatMap((list): FindingDraft[] => {
      const key = list.items.some((item) => item.amount !== undefined) ? 'amount' : 'executed';
      const numbers = list.items.map((item) => {
        const value = numberOf(item[key]);
        return value === null ? null : toYuan(value, item.unit);
      });
      const known = numbers.filter((value) => value !== null);
      if (known.length === 0 || known.length < numbers.length) return [];
      const totalYuan = sum(known);
      const drafts: FindingDraft[] = [];
      const wholes = [
        { cell: list.total, unit: list.totalUnit, field: `${list.field}.total`, name: `${list.name}合计` },
        ...(list.equalsPhase === null ? [] : [phaseWhole(report.funds, list.equalsPhase)]),
      ];
      for (const { cell, unit, field, name } of wholes) {
        const value = numberOf(cell);
        if (cell?.state !== 'number' || value === null || unit === null) continue;
        const inUnit = fromYuan(totalYuan, unit);
        const decimals = decimalsOf(cell.value);
        if (compare(roundHalfUp(inUnit, decimals), value) === 0) continue;
        drafts.push({
          severity: 'contradiction',
          field,
          subject: name,
          printed: printed(cell),
          recomputed: toText(inUnit),
          calculation: sumText(
            known.map((yuan) => fromYuan(yuan, unit)),
            inUnit,
          ),
          message: `${name}印为 ${printed(cell) ?? ''} ${unit}，${list.name}各项相加得 ${toText(inUnit)} ${unit}。`,
        });
      }
      return drafts;
    }),
};

function phaseWhole(funds: Parameters<typeof mainAmount>[0], phase: string) {
  const amount = findAmount(funds, phase, 'total') ?? mainAmount(funds, phase);
  return {
    cell: amount?.cell,
    unit: amount?.unit ?? null,
    field: amount?.field ?? 'funds',
    name: amount === undefined ? phase : amountName(amount),
  };
}

/** A line of the breakdown was spent beyond its plan. */
export const lineOverPlan: Check = {
  code: 'line-over-plan',
  edition: 1,
  name: '明细项执行数大于计划数',
  run: ({ report }) =>
    report.lineItems.flatMap((list) =>
      list.items.flatMap((item): FindingDraft[] => {
        const planned = numberOf(item.amount);
        const spent = numberOf(item.executed);
        if (planned === null || spent === null || compare(spent, planned) <= 0) return [];
        const rate = isZero(planned) ? null : roundHalfUp(divide(spent.times(hundred), planned), 2);
        return [
          {
            severity: 'notice',
            field: `${item.field}.executed`,
            subject: `${list.name} ${item.name}`,
            printed: printed(item.executed),
            recomputed: null,
            calculation: rate === null ? null : `${toText(spent)} ÷ ${toText(planned)} = ${toText(rate)}%`,
            message: `“${item.name}”执行 ${printed(item.executed) ?? ''} ${item.unit}，大于计划 ${printed(item.amount) ?? ''} ${item.unit}。`,
          },
        ];
      }),
    ),
};

/** 功能科目 amounts do not add up to the amount asked for. */
export const functionItemsSum: Check = {
  code: 'function-items-sum',
  edition: 1,
  name: '功能科目金额与申请资金不一致',
  run: ({ report }) => {
    const items = report.document.functionItems;
    const amounts = items.map((item) => {
      const value = numberOf(item.amount);
      return value === null ? null : toYuan(value, item.unit);
    });
    const known = amounts.filter((value) => value !== null);
    const requested = mainAmount(report.funds, 'requested');
    if (known.length === 0 || known.length < amounts.length || requested?.cell.state !== 'number') return [];
    const total = fromYuan(sum(known), requested.unit);
    const decimals = decimalsOf(requested.cell.value);
    if (compare(roundHalfUp(total, decimals), decimal(requested.cell.value)) === 0) return [];
    return [
      {
        severity: 'contradiction',
        field: requested.field,
        subject: amountName(requested),
        printed: printed(requested.cell),
        recomputed: toText(total),
        calculation: null,
        message: `${amountName(requested)}印为 ${printed(requested.cell) ?? ''} ${requested.unit}，功能科目金额合计 ${toText(total)} ${requested.unit}。`,
      },
    ];
  },
};
