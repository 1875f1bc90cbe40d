/** Hidden characters that a text names instead of holding them: a page shows nothing, or turns the line round. */
import type { SourceFile } from './content.ts';
import { fixOf } from './characters.ts';
import { nameWithCode } from './hidden-character-names.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

/** The names that HTML has for hidden characters, and for signs with one behind them; the list of its names is closed. */
const namesByCode: readonly (readonly [codePoint: number, names: string])[] = [
  [0x00ad, 'shy'],
  [0x200b, 'NegativeMediumSpace NegativeThickSpace NegativeThinSpace NegativeVeryThinSpace ZeroWidthSpace'],
  [0x200c, 'zwnj'],
  [0x200d, 'zwj'],
  [0x200e, 'lrm'],
  [0x200f, 'rlm'],
  [0x2060, 'NoBreak'],
  [0x2061, 'ApplyFunction af'],
  [0x2062, 'InvisibleTimes it'],
  [0x2063, 'InvisibleComma ic'],
  [0xfe00, 'caps cups gesl gvertneqq gvnE lates lesg lvertneqq lvnE smtes sqcaps sqcups'],
  [0xfe00, 'varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq vsubnE vsubne vsupnE vsupne'],
];
const codesByName = new Map(
  namesByCode.flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

/** `&#8295;`, `&#x2067;` and `&rlm;`. */
const entity = /&(?:#(?:[xX](?<hex>[0-9a-fA-F]+)|(?<decimal>[0-9]+))|(?<name>[A-Za-z]+);)/g;

/** Characters beyond ASCII in an address: the bytes of UTF-8, one `%` each. In a text `5%10%` are two figures. */
const percents = /(?:%[c-f][0-9a-f](?:%[89ab][0-9a-f])+)+/gi;

/** A character of Markdown that an entity stands for. Front matter shows an entity as it is typed. */
export function entityProblems(file: string, body: string, firstLine: number): Problem[] {
  if (!body.includes('&')) return [];
  const positionOf = positionsIn(body, firstLine);
  return Array.from(body.matchAll(entity)).flatMap((match) => {
    const { hex, decimal, name } = match.groups ?? {};
    const code = name === undefined ? numberOf(hex, decimal) : codesByName.get(name);
    const hidden = code === undefined ? [] : hiddenCharacters(toText(code));
    return hidden.map(({ codePoint }) =>
      problemAt(file, positionOf(match.index), match[0].slice(0, 20), codePoint),
    );
  });
}

/** A character of an address, wherever in a file it stands. */
export function percentProblems({ path, text }: SourceFile): Problem[] {
  if (!text.includes('%')) return [];
  const positionOf = positionsIn(text);
  return Array.from(text.matchAll(percents)).flatMap((match) =>
    hiddenCharacters(decodePercents(match[0])).map(({ codePoint }) =>
      problemAt(path, positionOf(match.index), encodeURIComponent(toText(codePoint)), codePoint),
    ),
  );
}

function problemAt(
  file: string,
  position: Pick<Problem, 'line' | 'column'>,
  written: string,
  codePoint: number,
): Problem {
  return {
    code: 'pasted-character',
    file,
    ...position,
    field: '',
    message: `“${written}”会在页面上变成${nameWithCode(codePoint)}。`,
    fix: fixOf(codePoint),
  };
}

function numberOf(hex: string | undefined, decimal: string | undefined): number | undefined {
  return hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
}

/** Nothing for what is no character; a half of a pair is one here, so that it is refused. */
function toText(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Bytes of another encoding give signs that say so, and no hidden character. */
function decodePercents(text: string): string {
  const bytes = text.split('%').slice(1);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(bytes, (digits) => Number.parseInt(digits, 16)),
  );
}
