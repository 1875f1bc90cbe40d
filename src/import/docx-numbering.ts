/** Numbers that Word puts before paragraphs by itself: they are printed, but stand in no text. */
import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** The number before the next paragraph of a list and level, or null when its style is not known. */
export type Numbering = (listId: string, level: number) => string | null;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts lists from here on; `numbering` is the package's part of that name. */
export function startNumbering(numbering: XmlElement | undefined): Numbering {
  const levelsByList = levelsOf(numbering);
  const counts = new Map<string, number[]>();
  return (listId, level) => {
    const list = levelsByList.get(listId);
    const own = list?.levels.get(level);
    // Bullets are signs of a font of their own, which no text can hold.
    if (list === undefined || own === undefined || own.format === 'bullet') return null;
    const count = counts.get(list.abstractId) ?? [];
    count[level] = (count[level] ?? own.start - 1) + 1;
    count.length = level + 1;
    counts.set(list.abstractId, count);
    const parts = own.text.split(/(%\d)/).map((part) => {
      const at = /^%(\d)$/.exec(part)?.[1];
      if (at === undefined) return part;
      const { format = '', start = 1 } = list.levels.get(Number(at) - 1) ?? {};
      return writeNumber(count[Number(at) - 1] ?? start, format);
    });
    return parts.includes(null) ? null : parts.join('');
  };
}

function levelsOf(numbering: XmlElement | undefined) {
  const abstracts = new Map(
    childrenOf(numbering, 'abstractNum').map((one) => [
      one.attributes['abstractNumId'] ?? '',
      new Map(
        childrenOf(one, 'lvl')
          .filter((level) => /^[0-8]$/.test(level.attributes['ilvl'] ?? ''))
          .map((level) => [Number(level.attributes['ilvl']), levelOf(level)]),
      ),
    ]),
  );
  return new Map(
    childrenOf(numbering, 'num').map((one) => {
      const abstractId = childOf(one, 'abstractNumId')?.attributes['val'] ?? '';
      const levels: ReadonlyMap<number, Level> = abstracts.get(abstractId) ?? new Map<number, Level>();
      return [one.attributes['numId'] ?? '', { abstractId, levels }];
    }),
  );
}

function levelOf(level: XmlElement): Level {
  const value = (name: string): string | undefined => childOf(level, name)?.attributes['val'];
  return {
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    start: Number(value('start') ?? '1'),
  };
}

function writeNumber(count: number, format: string): string | null {
  switch (format) {
    case 'decimal':
      return String(count);
    case 'decimalFullWidth':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return writeChinese(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : null;
    case 'lowerLetter':
      return count <= 26 ? String.fromCharCode(96 + count) : null;
    case 'upperLetter':
      return count <= 26 ? String.fromCharCode(64 + count) : null;
    case 'none':
      return '';
    default:
      return null;
  }
}

function writeChinese(count: number): string | null {
  const digits = '零一二三四五六七八九';
  if (count < 1 || count > 99) return null;
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const high = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return high + (ones === 0 ? '' : (digits[ones] ?? ''));
}
