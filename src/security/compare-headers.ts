/** What a server says with a file, held against what its settings should make it say. */
import { headersOf } from './headers.ts';
import { commonTypes, fileTypes } from './server.ts';

export interface HeaderFault {
  readonly name: string;
  /** Null where there should be none. */
  readonly expected: string | null;
  /** Null where there is none. */
  readonly found: string | null;
}

/** By their names in small letters, each with all its values. */
export type SentHeaders = ReadonlyMap<string, readonly string[]>;

/** Lead readers elsewhere, whatever the page says: no host has a reason for it. */
export const leadingHeaders: readonly string[] = ['Refresh'];

/** Mark readers, have their browsers load or report something, or keep a page from being shown. */
const foreignHeaders = [
  ...leadingHeaders,
  'Set-Cookie',
  'Link',
  'NEL',
  'Report-To',
  'Reporting-Endpoints',
  'Content-Security-Policy-Report-Only',
  'Speculation-Rules',
  'Content-Disposition',
  'Clear-Site-Data',
  'SourceMap',
  'X-SourceMap',
  'X-Robots-Tag',
];

/** `path` is that of the file below the base path. */
export function headerFaults(path: string, sent: SentHeaders): HeaderFault[] {
  return [
    ...headersOf(path).flatMap(({ name, value }) => prescribedFault(name, value, sent)),
    ...typeFault(path, sent),
    ...foreignFaults(sent),
  ];
}

export function foreignFaults(sent: SentHeaders): HeaderFault[] {
  const found = (name: string): HeaderFault[] => {
    const value = foundOf(name, sent);
    return value === null ? [] : [{ name, expected: null, found: value }];
  };
  // Another port of the same host is usual; another host is where readers are led.
  const elsewhere = found('Alt-Svc').filter(({ found: value }) => /="[^":]+:/.test(value ?? ''));
  return [...foreignHeaders.flatMap(found), ...elsewhere];
}

function prescribedFault(name: string, expected: string, sent: SentHeaders): HeaderFault[] {
  const found = foundOf(name, sent);
  const isRight = found !== null && (isSame(name, found, expected) || isStricter(name, found, expected));
  return isRight ? [] : [{ name, expected, found }];
}

/** All values; one that was sent twice in the same words counts once. */
function foundOf(name: string, sent: SentHeaders): string | null {
  const values = sent.get(name.toLowerCase());
  return values === undefined ? null : [...new Set(values)].join(', ');
}

/** The order of parts and the blanks between them mean nothing. */
function isSame(name: string, found: string, expected: string): boolean {
  // A comma in a policy begins another one.
  const sign = name === 'Content-Security-Policy' ? /;/ : /[;,]/;
  return partsOf(found, sign).join('\n') === partsOf(expected, sign).join('\n');
}

function partsOf(value: string, sign: RegExp): string[] {
  return value
    .split(sign)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .sort();
}

/** A portal may promise HTTPS for longer, and for more than this host. */
function isStricter(name: string, found: string, expected: string): boolean {
  const seconds = (value: string): number => Number(/(?:^|[;\s])max-age=(\d+)/i.exec(value)?.[1] ?? -1);
  return name === 'Strict-Transport-Security' && seconds(found) >= seconds(expected);
}

const types: Readonly<Record<string, string>> = { ...commonTypes, ...fileTypes };
/** Older names, which browsers take for the same. */
const aliases: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'text/xml': 'application/xml',
};

/** A page that is not called one is downloaded or shown as text; in another character set it is not readable. */
function typeFault(path: string, sent: SentHeaders): HeaderFault[] {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  const expected = Object.hasOwn(types, ending) ? types[ending] : undefined;
  if (expected === undefined) return [];
  const found = foundOf('Content-Type', sent);
  const [type = '', ...parameters] = (found ?? '').toLowerCase().split(';');
  const [charset = 'utf-8'] = parameters.flatMap(
    (one) => /^\s*charset="?([^"]*?)"?\s*$/.exec(one)?.[1] ?? [],
  );
  const isRight = (aliases[type.trim()] ?? type.trim()) === expected && charset === 'utf-8';
  return isRight ? [] : [{ name: 'Content-Type', expected, found }];
}
