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

/** What came with an answer, and in hints before it. */
export interface Said {
  readonly headers: SentHeaders;
  readonly hints: SentHeaders;
}

/** `path` is that of the file below the base path. */
export function headerFaults(path: string, said: Said): HeaderFault[] {
  return [
    ...headersOf(path).flatMap(({ name, value }) => prescribedFault(name, value, said.headers)),
    ...typeFault(path, said.headers),
    ...foreignFaults(said),
  ];
}

export function foreignFaults({ headers, hints }: Said): HeaderFault[] {
  const found = (name: string): HeaderFault[] => {
    const value = foundOf(name, headers) ?? foundOf(name, hints);
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
  return partsOf(name, found).join('\n') === partsOf(name, expected).join('\n');
}

/** A sign that parts another header is none here: a comma in a policy begins another one. */
const partedBySemicolon = ['Content-Security-Policy', 'Strict-Transport-Security'];

function partsOf(name: string, value: string): string[] {
  const isBySemicolon = partedBySemicolon.includes(name);
  const parts = value.split(isBySemicolon ? ';' : ',').map(withoutBlanks);
  // Elsewhere, with an empty part, some browsers heed nothing of the header.
  return parts.filter((part) => part !== '' || !isBySemicolon).sort();
}

/** Other white space than blanks and tabs is a sign like any other for browsers. */
function withoutBlanks(text: string): string {
  return text.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '');
}

/** A portal may promise HTTPS for longer, and for more than this host. */
function isStricter(name: string, found: string, expected: string): boolean {
  return name === 'Strict-Transport-Security' && promisedSeconds(found) >= promisedSeconds(expected);
}

/** -1 where something else is said: a browser may find another promise in it. */
function promisedSeconds(value: string): number {
  const parts = value.toLowerCase().split(';').map(withoutBlanks);
  const [promise = '', ...more] = parts.filter(
    (part) => !['includesubdomains', 'preload', ''].includes(part),
  );
  return more.length > 0 ? -1 : Number(/^max-age=(\d+)$/.exec(promise)?.[1] ?? -1);
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
  // Nothing else may stand there: browsers differ in how they read what is quoted or said twice.
  const [, type = ''] =
    /^([^;, \t]+)[ \t]*(?:;[ \t]*(?:charset=(?:utf-8|"utf-8")[ \t]*)?)?$/i.exec(found ?? '') ?? [];
  const isRight = (aliases[type.toLowerCase()] ?? type.toLowerCase()) === expected;
  return isRight ? [] : [{ name: 'Content-Type', expected, found }];
}
