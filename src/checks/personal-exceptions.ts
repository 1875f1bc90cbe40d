/**
 * What looks like personal data and is none: the number of a project, the public telephone of an office. An
 * editor says so in the report, with the printed text and the reason (`provenance.notPersonalData`); it holds
 * for the report's file and its source text.
 */
import type { SourceFile } from './content.ts';
import { markdownYaml } from './file-reader.ts';
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

/** Whether the whole of a trace stands in an exception's text. `shown` is the text as it is shown. */
export function isNamedBy({ text }: PersonalException, trace: PersonalTrace, shown: string): boolean {
  const printed = shownText(text).text;
  const end = trace.index + trace.length;
  const first = end - printed.length;
  const at = shown.indexOf(printed, Math.max(0, first));
  return printed !== '' && at !== -1 && at <= trace.index;
}

/** Traces of which no exception speaks; identity numbers and bank accounts stay, whatever is said of them. */
export function notExcepted(
  traces: readonly PersonalTrace[],
  shown: string,
  exceptions: readonly PersonalException[],
): PersonalTrace[] {
  return traces.filter(
    (trace) => trace.isCertain === true || !exceptions.some((one) => isNamedBy(one, trace, shown)),
  );
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
