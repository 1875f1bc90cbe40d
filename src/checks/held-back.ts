/**
 * Findings beside a slip of copying. What is computed from a figure that is not as printed says
 * nothing about the document: it is shown when the figure is as printed.
 */
import type { RawPath } from '../schema/locate.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';
import type { Finding } from './finding.ts';
import { acknowledgementFaults } from './report-faults.ts';
import type { SourceFault } from './source-figures.ts';

/** The faults of acknowledgements that would be there with the figures as they are printed, too. */
export function standingFaults(
  raw: RawReport,
  findings: readonly Finding[],
  sourceFaults: readonly SourceFault[],
  findingsOf: (raw: RawReport) => readonly Finding[] | null,
): Fault[] {
  const faults = acknowledgementFaults(raw, findings);
  const slips = sourceFaults.filter(({ code }) => code === 'not-in-source');
  if (faults.length === 0 || slips.length === 0) return faults;
  const isKnown = slips.every(({ printed }) => printed !== undefined);
  if (!slips.every(({ path, printed }) => printed !== undefined || isFigure(path))) return [];
  const right = withPrinted(raw, slips);
  const rightFindings = findingsOf(right);
  if (rightFindings === null) return [];
  const standing = new Set(acknowledgementFaults(right, rightFindings).map(keyOf));
  // What an unknown figure would give is not known either, so that no acknowledgement is outdated by it.
  return faults.filter((fault) => standing.has(keyOf(fault)) && (isKnown || fault.finding !== undefined));
}

function keyOf({ path, code, message }: Fault): string {
  return JSON.stringify([path, code, message]);
}

/** Whether a field may be blank, as a cell of a table may. */
function isFigure([first, ...others]: RawPath): boolean {
  if (first === 'indicators') return others.length === 2;
  return first === 'funds' || first === 'blocks' || first === 'scores' || first === 'lineItems';
}

/** The report with the printed figures; one whose cell is not known is blank. */
function withPrinted(raw: RawReport, slips: readonly SourceFault[]): RawReport {
  const right = structuredClone(raw);
  for (const { path, printed } of slips) {
    const key = path.at(-1);
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], right);
    if (key !== undefined) (parent as Record<string | number, unknown>)[key] = printed ?? '';
  }
  return right;
}
