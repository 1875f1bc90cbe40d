/** What may stand in a field of fixed values, in a sentence: all of a few, of many those that are nearest. */

/** Most values that a sentence lists whole. */
const longestList = 7;
const nearestCount = 3;
const longestCompared = 40;

/** `应为 draft（草稿）、published（已公开）或 withdrawn（已撤回）`. */
export function allowedWords(
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  found: unknown,
): string {
  const named = (value: string) => {
    const name = names[value];
    return name === undefined || name === value ? value : `${value}（${name}）`;
  };
  if (values.length <= longestList || typeof found !== 'string') return `应为 ${listed(values.map(named))}`;
  const nearest = values
    .map((value) => ({
      value,
      distance: Math.min(...[value, names[value] ?? value].map((word) => distance(found, word))),
    }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, nearestCount);
  return `应为 ${values.length} 种写法之一，相近的有 ${nearest.map(({ value }) => named(value)).join('、')}；全部写法见编辑手册的字段说明（handbook/fields/）`;
}

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join('、')} 或 ${words.at(-1) ?? ''}`.replace('） 或', '）或');
}

/** How many signs have to be put in, left out or changed, as a share of the longer word. */
function distance(found: string, word: string): number {
  const a = found.slice(0, longestCompared).toLowerCase();
  const b = word.toLowerCase();
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
