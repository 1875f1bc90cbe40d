/** Published figures that change have a higher revision, so that readers see that they were corrected. */
import type { FieldChange } from './field-changes.ts';
import type { ReportChange } from './report-changes.ts';

/** Whether figures of a published report changed while its revision did not rise. */
export function isRevisionMissing({ before, after, fields }: ReportChange): boolean {
  if (before?.status !== 'published' || after?.status !== 'published') return false;
  return after.revision <= before.revision && hasOtherFigures(fields);
}

/** Parts of a report that hold printed figures. */
const parts = /^(?:document\.functionItems|funds|lineItems|indicators|blocks|scores|calculations|metrics)\b/;
/** Fields of words, of the editor's reading and of references, whatever digits stand in them. */
const words =
  /\.(?:reading|quantityReading|stated|rule)\b|\.(?:id|code|name|label|level1|level2|table|term|definition|scoringText|varianceNote|note|text|quote|place|role|by|quotes\[[^\]]*\])$/;

/** A row that was only renamed has its figures under another name: such pairs cancel each other. */
function hasOtherFigures(fields: readonly FieldChange[]): boolean {
  const counts = new Map<string, number>();
  const add = (field: string, value: string | null, count: number): void => {
    if (value === null || !parts.test(field) || words.test(field) || !isFigure(field, value)) return;
    const key = `${/^\w+/.exec(field)?.[0] ?? ''} ${/[^.]+$/.exec(field)?.[0] ?? ''} ${value}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const { field, before, after } of fields) {
    add(field, before, -1);
    add(field, after, 1);
  }
  return [...counts.values()].some((count) => count !== 0);
}

/** A unit decides what a figure means. */
function isFigure(field: string, value: string): boolean {
  return /\d/.test(value) || /(?:^|\.)(?:unit|totalUnit|targetUnit)$/.test(field);
}
