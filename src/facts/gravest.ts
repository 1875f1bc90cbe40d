/** Findings by their weight. */
import type { Finding, Severity } from '../checks/finding.ts';

/** The gravest first. */
export const severities: readonly Severity[] = ['contradiction', 'question', 'notice'];

/** The gravest of the findings; null when there is none. */
export function gravestOf(findings: readonly Pick<Finding, 'severity'>[]): Severity | null {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}
