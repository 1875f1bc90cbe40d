/** Numbers for readers. Figures stay exact; only what is shown is rounded. */
import { roundHalfUp, toText, type Decimal } from '../domain/decimal.ts';
import { fromYuan } from '../domain/money.ts';

/** `1250000.5` → `1,250,000.5`. */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An amount in 万元 with at most two decimals: `5.04 万元`. */
export function wanYuan(yuan: Decimal): string {
  return `${wanYuanNumber(yuan)} 万元`;
}

/** The same without its unit: `5.04`. */
export function wanYuanNumber(yuan: Decimal): string {
  return groupDigits(toText(roundHalfUp(fromYuan(yuan, '万元'), 2)));
}

/** A percentage with at most two decimals: `84%`. */
export function percent(value: Decimal): string {
  return `${toText(roundHalfUp(value, 2))}%`;
}

/** A printed rate with its sign, once. */
export function percentText(text: string): string {
  return /[%％]$/.test(text) ? text : `${text}%`;
}

/**
 * For each figure of a column, the decimals that it lacks to stand under the longest: `['16.5',
 * '18']` → `['', '.5']` in digits. Set in the same type but not seen, they align the points.
 */
export function decimalPads(texts: readonly (string | null | undefined)[]): string[] {
  const decimals = texts.map((text) => /^[+−-]?[\d,]+(\.\d+)?[%％]?$/.exec(text ?? '')?.[1] ?? '');
  const longest = Math.max(0, ...decimals.map((part) => part.length));
  return decimals.map(
    (part) => (part === '' && longest > 0 ? '.' : '') + '0'.repeat(padDigits(part, longest)),
  );
}

function padDigits(part: string, longest: number): number {
  if (longest === 0) return 0;
  return part === '' ? longest - 1 : longest - part.length;
}

const kib = 1024;

/** The size of a file: `541 字节`, `21.5 KB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < kib) return `${bytes} 字节`;
  const inKib = bytes / kib;
  return inKib < kib ? `${inKib.toFixed(1)} KB` : `${(inKib / kib).toFixed(1)} MB`;
}
