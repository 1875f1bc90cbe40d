/**
 * YAML with the values that its aliases repeat in their places. Such a file is refused; what it tells of people
 * is still looked for. Only short values of one line, so that the text grows by a bounded factor.
 */
import { edited, type ShownText } from './text-edit.ts';

const anchors =
  /(?<=[\s[{,])&([\w-]{1,40})[ \t]+(?:"([^"\n]{0,60})"|'([^'\n]{0,60})'|([^\n#,[\]{}&*"']{0,60}))/gu;
const marks = /(?<=[\s[{,])(?:&[\w-]{1,40}(?=\s)|\*([\w-]{1,40})(?=[\s\]},]|$))/gu;

export function withoutAliases(yaml: string): ShownText {
  const values = new Map<string, string>();
  for (const { 1: name = '', 2: double, 3: single, 4: plain } of yaml.matchAll(anchors))
    values.set(name, (double ?? single ?? plain ?? '').trim());
  return edited(
    yaml,
    [...yaml.matchAll(marks)].map(({ 0: mark, 1: name, index }) => ({
      from: index,
      to: index + mark.length,
      text: name === undefined ? '' : JSON.stringify(values.get(name) ?? ''),
    })),
  );
}
