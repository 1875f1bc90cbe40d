/** What the exceptions of a report are there for: the kinds of traces that each of them names. */
import type { Fault, FileYaml } from './file-reader.ts';
import { tracesIn } from './personal-data.ts';
import { isNamedBy, type PersonalException } from './personal-exceptions.ts';
import type { PersonalTraceName } from './personal-trace.ts';
import { shownText } from './shown-text.ts';
import { yamlText } from './yaml-text.ts';

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
  const read = texts.map((text) => shownText(text)).map(({ text }) => ({ text, traces: tracesIn(text) }));
  return exceptions.map((exception) => ({
    exception,
    names: [
      ...new Set(
        read.flatMap(({ text, traces }) =>
          traces.filter((trace) => isNamedBy(exception, trace, text)).map(({ name }) => name),
        ),
      ),
    ],
  }));
}

/** Exceptions that nothing in the report or in its source text needs any more. */
export function outdatedExceptions(
  exceptions: readonly PersonalException[],
  { raw }: FileYaml,
  body: string,
  sourceText: string | null,
): Fault[] {
  if (exceptions.length === 0) return [];
  const texts = [body, sourceText ?? '', yamlText(withoutExceptions(raw)).text];
  return exceptionUses(exceptions, texts).flatMap(({ names }, index): Fault[] =>
    names.length > 0
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

/** The front matter without the exceptions' own texts. */
function withoutExceptions(raw: unknown): unknown {
  const { provenance, ...others } = raw as { readonly provenance: Readonly<Record<string, unknown>> };
  return { ...others, provenance: { ...provenance, notPersonalData: [] } };
}
