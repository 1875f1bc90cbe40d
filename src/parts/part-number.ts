/** Which part of a build whose work is shared among machines. */

export interface PartNumber {
  /** From 1 on. */
  readonly part: number;
  readonly of: number;
}

/** More machines than this share no site. */
const mostParts = 999;

/** Reads `3/8`; null where it is no part of anything. */
export function readPartNumber(text: string): PartNumber | null {
  const [, one, all] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const [part, of] = [Number(one), Number(all)];
  return one !== undefined && part <= of && of <= mostParts ? { part, of } : null;
}

/** `3-of-8`, the name of its folder. */
export function partName({ part, of }: PartNumber): string {
  return `${part}-of-${of}`;
}
