/**
 * What the files for programs refer to: site map, feeds, descriptions of the data, names of the search. No
 * reader clicks there, so that nobody would tell of an address in them that leads nowhere.
 */
import { jsonRows } from './count-rows.ts';
import { attributeOf, visitElements } from './html-elements.ts';
import { attributeText, type PageFacts, type Reference } from './page-facts.ts';

/** Addresses of this site, and addresses that may lead anywhere. */
interface Addresses {
  readonly own: readonly string[];
  readonly other?: readonly string[];
}

type Read = (latin1: string, content: Buffer) => Addresses;

const readers: readonly (readonly [path: RegExp, read: Read])[] = [
  [/^(?:sitemap|sitemaps\/[\w-]+)\.xml$/, siteMapAddresses],
  [/^feeds\/.*\.atom$/, atomAddresses],
  [/^feeds\/.*\.json$/, (text) => ({ own: textsAt(jsonOf(text), ['home_page_url', 'feed_url', 'url']) })],
  [/^search\/names\.json$/, (text) => ({ own: textsAt(jsonOf(text), ['url']) })],
  [/^robots\.txt$/, (text) => ({ own: linesOf(text, 'Sitemap') })],
  [
    /^\.well-known\/security\.txt$/,
    (text) => ({ own: linesOf(text, 'Canonical'), other: linesOf(text, 'Contact') }),
  ],
  [/^data\/v1\/datapackage\.json$/, (text) => packageAddresses(jsonOf(text))],
  [/^data\/v1\/catalog\.jsonld$/, (text) => catalogAddresses(jsonOf(text))],
  [/^data\/v1\/openapi\.json$/, (text) => apiAddresses(jsonOf(text))],
  [/^data\/v1\/reports\.json$/, (_text, content) => rowAddresses(jsonRows(content))],
];

/** Whether a file for programs refers to others. */
export function isMachineFile(path: string): boolean {
  return readers.some(([pattern]) => pattern.test(path));
}

/** Reads a file for programs; null for every other file. @throws when it is none of its format. */
export function machineFacts(path: string, content: Buffer): PageFacts | null {
  const read = readers.find(([pattern]) => pattern.test(path))?.[1];
  if (read === undefined) return null;
  try {
    const { own, other = [] } = read(content.toString('latin1'), content);
    const references: Reference[] = [
      ...own.map((address) => ({ address, isLoaded: false, isOwn: true })),
      ...other.map((address) => ({ address, isLoaded: false })),
    ];
    return { path, references, anchors: '' };
  } catch (error) {
    throw new Error(`${path} cannot be read.`, { cause: error });
  }
}

function siteMapAddresses(xml: string): Addresses {
  return { own: [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, text = '']) => attributeText(text)) };
}

function atomAddresses(xml: string): Addresses {
  const own: string[] = [];
  visitElements(xml, (name, attributes) => {
    const address = attributeOf(attributes, 'href');
    if (name === 'link' && address !== undefined) own.push(attributeText(address));
  });
  return { own };
}

/** Values of the lines `Name: value`. */
function linesOf(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`^${name}:[ \\t]*(\\S+)`, 'gim'))].map(([, value = '']) => value);
}

function packageAddresses(json: unknown): Addresses {
  return {
    own: [...textsAt(valueAt(json, 'resources'), ['path']), ...textsOf(valueAt(json, 'homepage'))],
    other: textsAt(valueAt(json, 'licenses'), ['path']),
  };
}

function catalogAddresses(json: unknown): Addresses {
  const idsAt = (name: string): string[] =>
    valuesAt(json, [name]).flatMap((value) => textsAt(value, ['@id']));
  return {
    own: [...idsAt('dcat:downloadURL'), ...idsAt('foaf:homepage')],
    other: [...new Set(idsAt('dct:license'))],
  };
}

/** Paths without parameters are files. They are relative to the description's own folder. */
function apiAddresses(json: unknown): Addresses {
  const paths = Object.keys(Object(valueAt(json, 'paths')) as object).filter((path) => !path.includes('{'));
  return {
    own: [...paths.map((path) => `.${path}`), ...textsAt(valueAt(json, 'externalDocs'), ['url'])],
    other: textsAt(valueAt(valueAt(json, 'info'), 'license'), ['url']),
  };
}

/** Rows of reports name their page and their data from the site's folder, two above the file's own. */
function rowAddresses(rows: Iterable<unknown>): Addresses {
  const own: string[] = [];
  for (const row of rows)
    for (const address of [valueAt(row, 'url'), valueAt(row, 'dataUrl')].flatMap(textsOf))
      own.push(`../../${address}`);
  return { own };
}

function jsonOf(latin1: string): unknown {
  return JSON.parse(Buffer.from(latin1, 'latin1').toString('utf8'));
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function textsAt(value: unknown, names: readonly string[]): string[] {
  return valuesAt(value, names).flatMap(textsOf);
}

function textsOf(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

/** Everything that stands under one of the names, at any depth. */
function valuesAt(value: unknown, names: readonly string[]): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => [
    ...(names.includes(name) ? [one] : []),
    ...valuesAt(one, names),
  ]);
}
