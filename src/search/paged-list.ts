/** A long list that begins with its first entries; a button shows the following ones. */
import { moreWords, words } from './words.ts';

/**
 * Fills `list` with the first `size` entries, each made when it is shown. The button puts the focus on the
 * link of the first entry that it adds, so that reading goes on there.
 */
export async function pagedList<T>(
  list: HTMLElement,
  entries: readonly T[],
  size: number,
  toItem: (entry: T) => HTMLElement | Promise<HTMLElement>,
): Promise<HTMLElement[]> {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  let shown = 0;
  const showNext = async (): Promise<HTMLElement | undefined> => {
    const items = await Promise.all(entries.slice(shown, shown + size).map(async (entry) => toItem(entry)));
    list.append(...items);
    shown += items.length;
    const left = entries.length - shown;
    if (left === 0) button.remove();
    else button.textContent = moreWords(Math.min(size, left), entries.length);
    return items[0];
  };
  let isBusy = false;
  const goOn = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      (await showNext())?.querySelector('a')?.focus();
    } catch {
      button.textContent = words.notShown;
    } finally {
      isBusy = false;
    }
  };
  button.addEventListener('click', () => void goOn());
  await showNext();
  return entries.length > shown ? [list, button] : [list];
}
