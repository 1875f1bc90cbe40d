/** A rule of the front matter against its own printed text, where the words leave no choice. */
import { remembered } from '../domain/remembered.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { RawPath } from '../schema/locate.ts';
import { readRuleText } from '../schema/read-rule-text.ts';
import type { RawRule } from '../schema/rule-schema.ts';
import { wayNames } from '../i18n/labels.ts';
import type { Fault } from './file-reader.ts';
import { shorten } from './source-figures.ts';

type StepRule = RawRule & { readonly way: 'stepDeduction' };

/** Faults of rules that say other than their text. */
export function ruleTextFaults(raw: RawReport): Fault[] {
  return (raw.indicators ?? []).flatMap((indicator, index) => [
    ...faultsOf(indicator, ['indicators', index]),
    ...(indicator.otherPrintings ?? []).flatMap((other, at) =>
      faultsOf(other, ['indicators', index, 'otherPrintings', at]),
    ),
  ]);
}

interface WithRule {
  readonly scoringText?: string | undefined;
  readonly rule?: RawRule | { readonly use: string } | undefined;
  readonly reading?: unknown;
}

function faultsOf({ scoringText, rule, reading }: WithRule, path: RawPath): Fault[] {
  if (scoringText === undefined || rule === undefined || !('way' in rule)) return [];
  const printed = printedRule(scoringText);
  if (printed === null) return [];
  if (printed.way === 'stepDeduction' && rule.way === 'stepDeduction') {
    return stepFaults(rule, printed, scoringText, [...path, 'rule']);
  }
  const isSure = plainWays.has(rule.way) && isPlain(printed, scoringText);
  if (printed.way === rule.way || reading !== undefined || !isSure) return [];
  return [
    {
      path: [...path, 'rule', 'way'],
      code: 'rule-differs-from-text',
      message: `评分标准“${shorten(scoringText)}”是${wayNames[printed.way]}，这里写的是${wayNames[rule.way]}。`,
      fix: '请照印出的评分标准改正 way；有意作别的理解的，写在 reading 中，并写明依据（basis）和理由（note）。',
    },
  ];
}

/** Forms print the same few texts in thousands of reports. */
const printedRule = remembered(readRuleText, { mostTexts: 1000, longestText: Infinity });

/** Ways that say everything in a few words, so that one cannot stand for another. */
const plainWays: ReadonlySet<RawRule['way']> = new Set([
  'allOrNothing',
  'checklist',
  'proportional',
  'inverse',
  'stepDeduction',
]);

/** Whether a text has one rule only: grades of points and deductions beside it leave a choice. */
function isPlain({ way }: RawRule, text: string): boolean {
  const points = text.match(/(?:得|计)(?:满分|\d+(?:\.\d+)?\s*分)/g) ?? [];
  if (way === 'allOrNothing') return points.length === 1 && !/扣|每|[①-⑳]/.test(text);
  if (way === 'checklist') return !/每|满分/.test(text);
  if (way === 'stepDeduction') return points.length <= 1 && !/[①-⑳]/.test(text);
  return (way === 'proportional' || way === 'inverse') && !/每|扣|[①-⑳]/.test(text);
}

function stepFaults(rule: StepRule, printed: StepRule, text: string, path: RawPath): Fault[] {
  const fault = (part: readonly string[], message: string): Fault => ({
    path: [...path, ...part],
    code: 'rule-differs-from-text',
    message: `评分标准“${shorten(text)}”${message}`,
    fix: '请照印出的评分标准改正规则的参数。',
  });
  const faults: Fault[] = [];
  if (printed.floor !== undefined && rule.floor === undefined) {
    faults.push(fault([], `写明低于 ${printed.floor.value}% 不得分，这里没有写 floor。`));
  }
  if (rule.floor !== undefined && !/不得分|0\s*分|不计分/.test(text)) {
    faults.push(fault(['floor'], `没有写低于多少不得分，这里写了 ${rule.floor.value}。`));
  }
  if (printed.perStep.unit !== rule.perStep.unit) {
    faults.push(
      fault(
        ['perStep', 'unit'],
        printed.perStep.unit === 'points'
          ? `每步扣的是分数，这里写的是分值的百分数。`
          : `每步扣的是分值的百分数，这里写的是分数。`,
      ),
    );
  }
  const size = printed.stepSize ?? '1';
  if (size !== (rule.stepSize ?? '1')) {
    faults.push(fault([], `每 ${size} 个百分点扣一次，这里的一步是 ${rule.stepSize ?? '1'} 个百分点。`));
  }
  const isBoundPrinted = /[（(]含[^）)]*[）)]/.test(text);
  if (isBoundPrinted && printed.full.value === rule.full.value && rule.full.inclusive === 'false') {
    faults.push(fault(['full', 'inclusive'], `写明含 ${rule.full.value}%，这里写的是不含。`));
  }
  return faults;
}
