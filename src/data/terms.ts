/** The terms of a calculation as one line: `602 个 × 200 元/年`. */
import type { CalculationTerm } from '../domain/report.ts';

export function termsText(terms: readonly CalculationTerm[]): string {
  return terms.map(termText).join(' ');
}

function termText({ operator, text, unit }: CalculationTerm): string {
  const isSignPrinted = unit === '%' && /[%％]$/.test(text);
  const figure =
    unit === null || unit === '' || isSignPrinted ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;
  return operator === null ? figure : `${operator} ${figure}`;
}
