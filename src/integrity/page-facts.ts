/** What a built file refers to: what a link check and a look for other hosts need, and no more. */
import { attributeOf, visitElements } from './html-elements.ts';

export interface Reference {
  /** As the file has it, with character references resolved. */
  readonly address: string;
  /** Whether a browser asks for it by itself, without the reader choosing to. */
  readonly isLoaded: boolean;
  /** Whether it names a part of this very site, so that it may not lead beside it. */
  readonly isOwn?: boolean;
}

export interface PageFacts {
  /** Path of the file below the site's folder. */
  readonly path: string;
  readonly references: readonly Reference[];
  /** The anchors of a page, each on a line of its own, with a line break before and after. */
  readonly anchors: string;
}

/** Attributes with an address that a browser loads by itself, by element; `*` is any element. */
const loading: Readonly<Record<string, readonly string[]>> = {
  '*': ['background', 'ping', 'poster'],
  audio: ['src'],
  embed: ['src'],
  feimage: ['href', 'xlink:href'],
  frame: ['src'],
  // A form sends what the reader types: it may lead to the site's own host only.
  form: ['action'],
  button: ['formaction'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src'],
  input: ['src', 'formaction'],
  object: ['data'],
  script: ['src', 'href', 'xlink:href'],
  source: ['src'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src'],
  // It decides where all other addresses lead.
  base: ['href'],
};

/** Relations of a `link` that browsers only note; every other one may make a request. */
const quietRelations =
  /^(?:alternate|author|bookmark|canonical|help|license|me|next|prev|search|self|tag|\s)+$/i;

/** Attributes that load something, with the elements at which they do. */
const loaders: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(
    Object.groupBy(
      Object.entries(loading).flatMap(([element, attributes]) =>
        attributes.map((attribute) => ({ element, attribute })),
      ),
      ({ attribute }) => attribute,
    ),
  ).map(([attribute, places = []]) => [attribute, new Set(places.map(({ element }) => element))]),
);

function isLoading(element: string, attribute: string): boolean {
  const elements = loaders.get(attribute);
  return elements !== undefined && (elements.has('*') || elements.has(element));
}

/** Keeps each reference once: ten thousand pages share most of theirs. */
export interface ReferenceKeeper {
  /** By the text of the attribute as it stands in the file. */
  readonly raw: (latin1: string, isLoaded: boolean) => Reference;
  readonly address: (address: string, isLoaded: boolean) => Reference;
}

export function referenceKeeper(): ReferenceKeeper {
  const [known, loaded] = [new Map<string, Reference>(), new Map<string, Reference>()];
  const [knownRaw, loadedRaw] = [new Map<string, Reference>(), new Map<string, Reference>()];
  const address = (text: string, isLoaded: boolean): Reference => {
    const map = isLoaded ? loaded : known;
    let reference = map.get(text);
    if (reference === undefined) map.set(text, (reference = { address: text, isLoaded }));
    return reference;
  };
  const raw = (latin1: string, isLoaded: boolean): Reference => {
    const map = isLoaded ? loadedRaw : knownRaw;
    let reference = map.get(latin1);
    if (reference === undefined) {
      reference = address(attributeText(latin1), isLoaded);
      map.set(ownText(latin1), reference);
    }
    return reference;
  };
  return { raw, address };
}

/** The same text on its own: a part of a page would keep its whole page in memory. */
function ownText(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('latin1');
}

/** Reads one page. The text is latin1: tags are ASCII, and what is kept is decoded. */
export function pageFacts(path: string, latin1: string, keep = referenceKeeper()): PageFacts {
  const references = new Set<Reference>();
  const anchors: string[] = [];
  visitElements(latin1, (name, attributes, text) => {
    const add = (value: string | undefined, isLoaded: boolean): void => {
      if (value !== undefined) references.add(keep.raw(value, isLoaded));
    };
    for (let at = 0; at < attributes.length; at += 2) {
      const [attribute = '', value = ''] = [attributes[at], attributes[at + 1]];
      if (attribute === 'id' || (attribute === 'name' && name === 'a')) anchors.push(anchorText(value));
      if (isLoading(name, attribute)) add(value, true);
      else if (attribute === 'srcset' || attribute === 'imagesrcset')
        for (const part of value.split(',')) add(part.trim().split(/\s/)[0], true);
      else if (attribute === 'style') for (const address of styleAddresses(value)) add(address, true);
      else if (attribute === 'srcdoc')
        // Its text is decoded once for the attribute and once more as a page.
        for (const { address } of pageFacts(path, Buffer.from(attributeText(value)).toString('latin1'))
          .references)
          references.add(keep.address(address, true));
    }
    if (name === 'a' || name === 'area') add(attributeOf(attributes, 'href'), false);
    if (name === 'link')
      add(attributeOf(attributes, 'href'), !quietRelations.test(attributeOf(attributes, 'rel') ?? ''));
    if (name === 'style') for (const address of styleAddresses(text)) add(address, true);
    if (name === 'meta' && attributeOf(attributes, 'http-equiv')?.toLowerCase() === 'refresh')
      add(/url\s*=\s*['"]?([^'"]*)/i.exec(attributeOf(attributes, 'content') ?? '')?.[1], true);
  });
  return { path, references: [...references], anchors: `\n${anchors.join('\n')}\n` };
}

/** Joined with others it becomes a new text; most are plain names. */
function anchorText(latin1: string): string {
  return /^[\w-]*$/.test(latin1) ? latin1 : attributeText(latin1);
}

/** Addresses that a style sheet loads. */
export function styleFacts(path: string, css: string): PageFacts {
  return {
    path,
    references: styleAddresses(css).map((address) => ({ address, isLoaded: true })),
    anchors: '',
  };
}

function styleAddresses(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replaceAll('&quot;', '"');
  const found = [
    ...text.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/gi),
    ...text.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi),
    ...text.matchAll(/\bimage-set\(\s*(?:"([^"]*)"|'([^']*)')/gi),
  ];
  return found.map(([, double, single, plain]) => double ?? single ?? plain ?? '');
}

/** Addresses of other hosts that a script names in its texts. */
export function scriptFacts(path: string, script: string): PageFacts {
  const literals = script.matchAll(/(["'`])((?:https?:|wss?:)?\/\/[\w-]+(?:\.[\w-]+)+[^"'`\s\\$]*)/gi);
  return {
    path,
    references: [...literals].map(([, , address = '']) => ({ address, isLoaded: true })),
    anchors: '',
  };
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text of an attribute or of an element: decoded, with character references resolved. */
export function attributeText(latin1: string): string {
  // A new text, also where nothing has to be decoded: a part would keep its whole page in memory.
  const text = Buffer.from(latin1, 'latin1').toString('utf8');
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return characters[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
