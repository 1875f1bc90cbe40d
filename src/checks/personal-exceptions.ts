/**
 * What looks like personal data and is none: the number of a project, the public telephone of an office. An
 * editor says so in the report, with the printed text and the reason (`provenance.notPersonalData`); it holds
 * for the report's file and its source text.
 */
import type { SourceFile } from './content.ts';
import { markdownYaml } from './file-reader.ts';
import { findTexts } from './find-texts.ts';
import type { PersonalTrace } from './personal-trace.ts';
import { shownText } from './shown-text.ts';

export interface PersonalException {
  /** The printed text, the whole number or name in it. */
  readonly text: string;
  readonly reason: string;
}

/** The exceptions of a report's file, also where the schema finds fault with other fields of it. */
export function exceptionsOf(file: SourceFile | undefined): readonly PersonalException[] {
  if (file?.text.includes('notPersonalData') !== true) return [];
  const entries = valueAt(valueAt(markdownYaml(file)?.raw, 'provenance'), 'notPersonalData');
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const [text, reason] = [valueAt(entry, 'text'), valueAt(entry, 'reason')];
    return typeof text === 'string' && typeof reason === 'string' && text !== '' ? [{ text, reason }] : [];
  });
}

/** The traces of which an exception speaks: the whole of each stands in its text. `shown` is the text as it is shown. */
export function namedTraces(
  traces: readonly PersonalTrace[],
  shown: string,
  exceptions: readonly PersonalException[],
): ReadonlySet<PersonalTrace> {
  if (traces.length === 0 || exceptions.length === 0) return new Set();
  const starts = earliestStarts(exceptions.map(printedOf), shown);
  return new Set(traces.filter(({ index, length }) => (starts[index + length] ?? Infinity) <= index));
}

/** What a reader sees of an exception's text. */
export function printedOf({ text }: PersonalException): string {
  return shownText(text).text;
}

/** For each place of a text the earliest start of those of some texts that end there or behind it. */
function earliestStarts(texts: readonly string[], within: string): Int32Array {
  const starts = new Int32Array(within.length + 1).fill(within.length + 1);
  for (const { end, longest } of findTexts(texts, within)) starts[end] = end - longest.text.length;
  for (let at = within.length - 1; at >= 0; at -= 1)
    starts[at] = Math.min(starts[at] ?? 0, starts[at + 1] ?? 0);
  return starts;
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
