/** A finding as the list of all findings shows it. */
import type { Finding } from '../checks/finding.ts';

export type ListedFinding = Pick<
  Finding,
  'code' | 'severity' | 'field' | 'subject' | 'calculation' | 'message'
> & { readonly isAcknowledged: boolean };

export function listedFinding(finding: Finding): ListedFinding {
  const { code, severity, field, subject, calculation, message, acknowledgement } = finding;
  return {
    code,
    severity,
    field,
    subject,
    calculation,
    message,
    isAcknowledged: acknowledgement !== null,
  };
}
