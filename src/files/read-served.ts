/** Reading a site from its server at the addresses that readers use, in each of their ways, and nowhere else. */
import type { Manifest } from '../integrity/manifest.ts';
import { servedAt, type Outcome, type Served, type Wanted } from '../integrity/served-file.ts';
import { addressOf, fileAt, type FileDigest } from '../integrity/site-file.ts';
import { serverAsker, waysFor, type Answer, type Server } from './ask-server.ts';
import { addressBelow } from './read-site.ts';

export interface ServedSite {
  /** Sorted by path. */
  readonly differences: readonly Served[];
}

/**
 * Gets what every answer at the address of `path` said. `file` is the file of the site that should have come with
 * it; null where none should, as with the way to another address.
 */
export type OnAnswer = (path: string, said: Pick<Answer, 'headers' | 'hints'>, file: string | null) => void;

/** Enough to be quick, too few to be a burden for a small server. */
const mostAtOnce = 8;
/** Of a file whose length is not known. */
const mostBytes = 2 ** 33;

/** Holds what a server sends against what it should. @throws when it does not answer, or cannot just now. */
export async function readServed(
  address: string,
  files: readonly FileDigest[],
  { moved, gone }: Pick<Manifest, 'moved' | 'gone'>,
  onAnswer: OnAnswer,
): Promise<ServedSite> {
  const server = serverAsker(mostAtOnce);
  const wanted = wantedFiles(address, files, { moved, gone });
  const waiting = wanted.values();
  const differences: Served[] = [];
  const askNext = async (): Promise<void> => {
    for (const one of waiting) {
      const served = await askFor(server, one, onAnswer);
      if (served !== null) differences.push(served);
    }
  };
  try {
    await Promise.all(Array.from({ length: mostAtOnce }, askNext));
  } finally {
    server.close();
  }
  return { differences: differences.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface Question extends Wanted {
  /** The full address that is asked for. */
  readonly address: string;
  /** That should come, by its path. */
  readonly file: string;
  readonly bytes: number;
}

function wantedFiles(
  site: string,
  files: readonly FileDigest[],
  { moved, gone }: Pick<Manifest, 'moved' | 'gone'>,
): Question[] {
  const targets = new Map(moved.map(({ from, to }) => [from, addressBelow(site, to)]));
  const isGone = new Set(gone);
  const there = new Set(files.map(({ path }) => path));
  const withFile = files.flatMap(({ path, sha256, bytes }) => {
    const below = readersAddress(path);
    const question = {
      path,
      file: path,
      isFormerFile: false,
      sha256,
      bytes: bytesToRead(bytes),
      address: addressBelow(site, below),
      target: targets.get(below) ?? null,
      statuses: path === notFoundPage ? [404] : isGone.has(below) ? [200, 410] : [200],
    };
    // A search is an address with a question in it.
    if (path !== searchPage) return [question];
    return [question, { ...question, address: `${question.address}?q=%E9%A2%84%E7%AE%97` }];
  });
  // At the address of a former file stands what stands wherever there is nothing.
  const notFound = files.find(({ path }) => path === notFoundPage);
  const withoutFile = [...targets.keys(), ...gone]
    .filter((below) => !there.has(fileAt(below)))
    .map((below) => ({
      path: below,
      file: notFoundPage,
      isFormerFile: true,
      sha256: notFound?.sha256 ?? null,
      bytes: bytesToRead(notFound?.bytes ?? 0),
      address: addressBelow(site, below),
      target: targets.get(below) ?? null,
      statuses: [404, 410],
    }));
  return [...withFile, ...withoutFile];
}

function bytesToRead(bytes: number): number {
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : mostBytes;
}

const notFoundPage = '404.html';
const searchPage = 'search/index.html';

/** Readers never ask for the page that says that there is none; they get it at an address that is not there. */
function readersAddress(path: string): string {
  return path === notFoundPage ? 'no-such-page/' : addressOf(path);
}

async function askFor(
  server: Server,
  { address, bytes, file, ...wanted }: Question,
  onAnswer: OnAnswer,
): Promise<Served | null> {
  const outcomes: { readonly way: string; readonly outcome: Outcome }[] = [];
  const ways = waysFor(wanted.path);
  for (const way of ways) {
    const answer = await server.ask(address, { way, mostBytes: bytes });
    // What a server cannot do just now says nothing of what it has.
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${address}: HTTP ${answer.status}`);
    const outcome = servedAt(wanted, { ...answer, leadsTo: leadsTo(answer, address) });
    onAnswer(wanted.path, answer, wanted.statuses.includes(answer.status) ? file : null);
    outcomes.push({ way: way.words, outcome });
  }
  const wrong = outcomes.filter(({ outcome }) => outcome.kind !== 'right');
  const [first] = wrong;
  if (first === undefined) return null;
  const isAlways = wrong.length === ways.length;
  return { path: wanted.path, outcome: first.outcome, ways: isAlways ? [] : wrong.map(({ way }) => way) };
}

/** Of several addresses, each browser may take another. */
function leadsTo({ headers }: Answer, address: string): string | null {
  const locations = [...new Set(headers.get('location'))];
  return locations.length === 0 ? null : locations.map((location) => resolved(location, address)).join(' ');
}

function resolved(location: string, address: string): string {
  return URL.canParse(location, address) ? new URL(location, address).href : location;
}
