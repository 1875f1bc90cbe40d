/** Fails at a report. */
export function derive(): never {
  throw new Error('This report is too much.');
}
