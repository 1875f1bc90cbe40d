/** What the exceptions of a report are there for: the kinds of traces that each of them names. */
import type { Fault, FileYaml } from './file-reader.ts';
import { findTexts, type FoundText } from './find-texts.ts';
import { tracesIn } from './personal-data.ts';
import { printedOf, type PersonalException } from './personal-exceptions.ts';
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';
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
  const printed = exceptions.map(printedOf);
  const uses = new Map(printed.map((text) => [text, new Set<PersonalTraceName>()]));
  for (const text of texts) addUses(uses, shownText(text).text);
  return exceptions.map((exception, index) => ({
    exception,
    names: [...(uses.get(printed[index] ?? '') ?? [])],
  }));
}

/** Adds the kinds of the traces of a text that the printed texts hold as a whole. */
function addUses(uses: ReadonlyMap<string, Set<PersonalTraceName>>, shown: string): void {
  const traces = tracesIn(shown).sort((a, b) => endOf(a) - endOf(b));
  /** The last start of the traces of each kind that end before the place that is looked at. */
  const lastStarts = new Map<PersonalTraceName, number>();
  let next = 0;
  for (const { end, longest } of findTexts(uses.keys(), shown)) {
    for (let trace = traces[next]; trace !== undefined && endOf(trace) <= end; trace = traces[(next += 1)]) {
      lastStarts.set(trace.name, Math.max(trace.index, lastStarts.get(trace.name) ?? 0));
    }
    for (let found: FoundText | null = longest; found !== null; found = found.shorter) {
      const start = end - found.text.length;
      const held = [...lastStarts].filter(([, last]) => last >= start);
      // A shorter text holds none, either.
      if (held.length === 0) break;
      for (const [name] of held) uses.get(found.text)?.add(name);
    }
  }
}

function endOf({ index, length }: PersonalTrace): number {
  return index + length;
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
