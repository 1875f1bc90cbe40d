/** A long list that begins with its first entries; a button shows the following ones. */
import { moreWords } from './words.ts';

/**
 * Fills `list` with the first `size` entries, each made when it is shown. The button puts the focus on the
 * link of the first entry that it adds, so that reading goes on there.
 */
export function pagedList<T>(
  list: HTMLElement,
  entries: readonly T[],
  size: number,
  toItem: (entry: T) => HTMLElement,
): HTMLElement[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  let shown = 0;
  const showNext = (): HTMLElement | undefined => {
    const items = entries.slice(shown, shown + size).map(toItem);
    list.append(...items);
    shown += items.length;
    const left = entries.length - shown;
    if (left === 0) button.remove();
    else button.textContent = moreWords(Math.min(size, left), entries.length);
    return items[0];
  };
  button.addEventListener('click', () => {
    showNext()?.querySelector('a')?.focus();
  });
  showNext();
  return entries.length > shown ? [list, button] : [list];
}
