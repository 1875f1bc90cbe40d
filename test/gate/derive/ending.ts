/** Ends its thread in the middle of a report. */
export function derive(): never {
  process.exit(3);
}
