import { describe, expect, it } from 'vitest';
import { characterProblems, hasControlCharacter } from '../../src/checks/characters.ts';
import { pastedCharacterProblems } from '../../src/checks/pasted-characters.ts';
import { mayHaveOddCharacter } from '../../src/checks/text-problems.ts';

describe('a text is passed over only where no check of characters would report it', () => {
  const codeUnits = Array.from({ length: 0x1_0000 }, (_, code) => code);

  it.each([
    ['alone', (sign: string) => sign],
    ['between words', (sign: string) => `修路${sign}里程`],
    ['between figures', (sign: string) => `1${sign}250`],
    ['after half of a pair', (sign: string) => `\uD842${sign}`],
  ])('every code unit %s', (_where, around) => {
    const passedOver = codeUnits.filter((code) => {
      const text = around(String.fromCharCode(code));
      const file = { path: 'reports/a.md', text };
      const isReported =
        hasControlCharacter(text) ||
        characterProblems(file).length > 0 ||
        pastedCharacterProblems(file).length > 0;
      return isReported && !mayHaveOddCharacter(text);
    });
    expect(passedOver).toEqual([]);
  });

  it('as nearly every text is', () => {
    expect(mayHaveOddCharacter('2024 年预算执行率为 98.5%。“√” ☆ ＩＰｖ６ Ⅰ\r\n\t①')).toBe(false);
  });
});
