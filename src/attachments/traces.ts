/** People in the words of an attachment, found by the same patterns as in the content files. */
import type { AttachmentTrace } from '../checks/attachment-facts.ts';
import { personalTraces } from '../checks/personal-data.ts';
import type { TextPart } from './examined.ts';

/** One for each kind and place. Labels and values may stand in different parts. */
export function tracesIn(parts: readonly TextPart[]): AttachmentTrace[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + 1;
  }
  const found = new Map<string, AttachmentTrace & { readonly isRepeated: boolean }>();
  for (const { name, index } of personalTraces(parts.map(({ text }) => text).join('\n'))) {
    const after = starts.findIndex((start) => start > index);
    const { place = '', isRepeated = false } = parts[after < 0 ? parts.length - 1 : after - 1] ?? {};
    found.set(`${name}\n${place}`, { name, place, isRepeated });
  }
  const all = [...found.values()];
  const named = new Set(all.filter(({ isRepeated }) => !isRepeated).map(({ name }) => name));
  return all
    .filter(({ name, isRepeated }) => !isRepeated || !named.has(name))
    .map(({ name, place }) => ({ name, place }));
}
