/** Fields that rightly differ from the source text, as the file itself says. */
import { resolveField, type RawPath } from '../schema/locate.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { Difference } from './difference.ts';
import { differsFromSource, type ReadingFault } from './reading-faults.ts';

/** An entry of `provenance.sourceReading`. */
export interface ReadingException {
  /** The field as messages name it: `indicators[B12].target`; it stands for the fields below it too. */
  readonly field: string;
  /** Why the file rightly differs. */
  readonly note: string;
}

export interface Applied {
  /** The differences that no entry names. */
  readonly open: readonly Difference[];
  /** The entries that name no difference: the file was put right, or the field is misspelt. */
  readonly idle: readonly ReadingFault[];
}

export function applyExceptions(
  differences: readonly Difference[],
  raw: RawReport,
  exceptions: readonly ReadingException[],
): Applied {
  const paths = exceptions.map(({ field }) => resolveField(raw, field));
  return {
    open: differences.filter(({ path }) => !paths.some((prefix) => isBelow(path, prefix))),
    idle: exceptions.flatMap(({ field }, index): ReadingFault[] =>
      differences.some(({ path }) => isBelow(path, paths[index] ?? null))
        ? []
        : [
            {
              path: ['provenance', 'sourceReading', index],
              code: differsFromSource,
              message: `“${field}”与原文文本没有不同，这一条说明没有作用。`,
              fix: '请删去这一条；如果要说明的是另一处，请改正 field。',
            },
          ],
    ),
  };
}

function isBelow(path: RawPath, prefix: RawPath | null): boolean {
  return prefix !== null && prefix.length > 0 && prefix.every((part, index) => part === path[index]);
}
