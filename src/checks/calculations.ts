/** Sentences of the document that can be recomputed. */
import { toText } from '../domain/decimal.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed } from './words.ts';

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
