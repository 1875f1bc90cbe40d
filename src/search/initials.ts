/** Pinyin initials of names, for readers who type 首字母. Only for the build: the dictionary is large. */
import { pinyin } from 'pinyin-pro';
import { fold } from './literal.ts';

/**
 * The initials of a name in lower case: `呼和浩特市` → `hhhts`. Letters and digits stay, punctuation and
 * characters without a reading are left out. A character with several readings is read as in its word.
 */
export function initialsOf(name: string): string {
  return pinyin(fold(name), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
