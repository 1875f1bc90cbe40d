/** What the exceptions of a report are there for: the kinds of traces that each of them names. */
import type { Fault, FileYaml } from './file-reader.ts';
import { foldSigns } from './fold-signs.ts';
import { tracesIn } from './personal-data.ts';
import { isNamedBy, type PersonalException } from './personal-exceptions.ts';
import type { PersonalTraceName } from './personal-trace.ts';
import { positionsOf } from '../schema/locate.ts';

export interface ExceptionUse {
  readonly exception: PersonalException;
  /** Empty for an exception that nothing needs. */
  readonly names: readonly PersonalTraceName[];
}

export function exceptionUses(
  exceptions: readonly PersonalException[],
  texts: readonly string[],
): ExceptionUse[] {
  if (exceptions.length === 0) return [];
  const read = texts.map(foldSigns).map((folded) => ({ folded, traces: tracesIn(folded) }));
  return exceptions.map((exception) => ({
    exception,
    names: [
      ...new Set(
        read.flatMap(({ folded, traces }) =>
          traces.filter((trace) => isNamedBy(exception, trace, folded)).map(({ name }) => name),
        ),
      ),
    ],
  }));
}

/** Exceptions that nothing in the report or in its source text needs any more. */
export function outdatedExceptions(
  exceptions: readonly PersonalException[],
  yaml: FileYaml,
  body: string,
  sourceText: string | null,
): Fault[] {
  if (exceptions.length === 0) return [];
  const needed = exceptionUses(exceptions, [body, sourceText ?? '']).map(({ names }) => names.length > 0);
  // Blanking them in the front matter takes longer than the rest of the check of a report.
  const uses = needed.every((isNeeded) => isNeeded)
    ? []
    : exceptionUses(exceptions, [withoutExceptions(yaml, exceptions)]);
  return uses.flatMap(({ names }, index): Fault[] =>
    names.length > 0 || needed[index] === true
      ? []
      : [
          {
            path: ['provenance', 'notPersonalData', index, 'text'],
            code: 'exception-outdated',
            message: '这份报告和它的原文文本里没有这里登记的内容，或者它不会被当作个人信息。',
            fix: '请对照原文写全，包括整个号码或名称；已经不需要的，删去这条登记。',
          },
        ],
  );
}

/** The front matter with the exceptions' own texts blanked. */
function withoutExceptions({ yaml }: FileYaml, exceptions: readonly PersonalException[]): string {
  const lines = yaml.split('\n');
  const fields = exceptions.flatMap((exception, index) =>
    (['text', 'reason'] as const).map((name) => ({
      path: ['provenance', 'notPersonalData', index, name],
      // With the quotation marks that may stand around it.
      length: exception[name].length + 2,
    })),
  );
  const places = positionsOf(
    yaml,
    1,
    fields.map(({ path }) => path),
  );
  for (const [index, { line, column }] of places.entries()) {
    const text = lines[line - 1] ?? '';
    const end = column - 1 + (fields[index]?.length ?? 0);
    lines[line - 1] = `${text.slice(0, column - 1).padEnd(end)}${text.slice(end)}`;
  }
  return lines.join('\n');
}
