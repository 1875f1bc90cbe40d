/** An id for a name, as a proposal: whoever registers it may choose another. */
import { pinyin } from 'pinyin-pro';

/** Longer ids are hard to read in an address, so that initials stand in their place. */
const longest = 24;

/** The name in lower-case pinyin: `大同` → `datong`; a long one by its initials. */
export function proposeId(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array' })
    .map((syllable) =>
      syllable
        .toLowerCase()
        .replaceAll('ü', 'v')
        .replace(/[^a-z0-9]/g, ''),
    )
    .filter((syllable) => syllable !== '');
  const whole = syllables.join('');
  return whole.length <= longest ? whole : syllables.map((syllable) => syllable.slice(0, 1)).join('');
}
