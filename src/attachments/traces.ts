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
    const { place = '', isRepeated = false } = parts[partAt(starts, index)] ?? {};
    found.set(`${name}\n${place}`, { name, place, isRepeated });
  }
  const all = [...found.values()];
  const named = new Set(all.filter(({ isRepeated }) => !isRepeated).map(({ name }) => name));
  return all
    .filter(({ name, isRepeated }) => !isRepeated || !named.has(name))
    .map(({ name, place }) => ({ name, place }));
}

/** The last of the ascending starts that is not behind a place. */
function partAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
