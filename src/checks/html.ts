/** Pieces of HTML that the printed result and the preview share. */
import type { Problem } from './problem.ts';
import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, and every character of it as one that can be seen. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A problem as an item of a list; with the address of the handbook's page on it where there is one to open. */
export function problemItem(
  { code, line, column, field, message, fix }: Problem,
  addressOf?: (code: string) => string,
): string {
  const place = `第 ${line} 行第 ${column} 列${field === '' ? '' : ` · ${field}`} · `;
  const name = escapeHtml(code);
  const link = addressOf === undefined ? name : `<a href="${escapeHtml(addressOf(code))}">${name}</a>`;
  return `<li>
<p class="place">${escapeHtml(place)}${link}</p>
<p>${escapeHtml(message)}</p>
<p>改法：${escapeHtml(fix)}</p>
</li>`;
}

/** Groups in the order in which their first entry comes. */
export function groupByFile<T extends { readonly file: string }>(entries: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.file);
    if (group === undefined) groups.set(entry.file, [entry]);
    else group.push(entry);
  }
  return [...groups];
}
