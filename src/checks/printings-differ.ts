/** One row printed in several places of a document, not the same. */
import { compare, decimal, isDecimalText } from '../domain/decimal.ts';
import type { Indicator, OtherPrinting } from '../domain/report.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { numberOf, printedTextOf } from '../domain/value.ts';
import { wayNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName } from './words.ts';

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
