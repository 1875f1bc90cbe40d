/** Asking a web server for one address, as different readers do, without keeping what it sends. */
import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isUnpackFault, unpackedStream } from './unpack.ts';

/** How a server is asked. A request says nothing of itself but this. */
export interface Way {
  /** When it answers so, in words. */
  readonly words: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In which the answer may be packed. */
  readonly packings: readonly string[];
}

/** What stands between may have an older copy; readers get that, and so does the last way. */
const anew = { 'Cache-Control': 'no-cache' };

export const plainWay: Way = { words: '不要求压缩时', headers: anew, packings: [] };

const packedWay = (packing: string): Way => ({
  words: `要求 ${packing} 压缩时`,
  headers: { ...anew, 'Accept-Encoding': packing },
  packings: [packing],
});

const ofBrowser = {
  'User-Agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Accept-Encoding': 'gzip, deflate, br, zstd',
  'Accept-Language': 'zh-CN,zh;q=0.9',
};
const searchEngine = 'www.baidu.com';

/** The headers of a browser that comes to a page from a search engine, as most readers do. */
const ofPage = {
  'Upgrade-Insecure-Requests': '1',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-User': '?1',
  'Sec-Fetch-Dest': 'document',
  Referer: `https://${searchEngine}/`,
};

/** What a page loads, by the ends of their names. */
const destinations: Readonly<Record<string, string>> = {
  js: 'script',
  mjs: 'script',
  css: 'style',
  svg: 'image',
  png: 'image',
  jpg: 'image',
  ico: 'image',
};

const partOfPage = (destination: string): Way['headers'] => ({
  Accept: '*/*',
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Mode': destination === 'empty' ? 'cors' : 'no-cors',
  'Sec-Fetch-Dest': destination,
});

/** The headers with which a browser asks for a file, and nothing else. */
function browserWay(path: string): Way {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';
  const destination = destinations[ending] ?? (path.startsWith('pagefind/') ? 'empty' : null);
  return {
    words: '用浏览器打开时',
    headers: { ...ofBrowser, ...(destination === null ? ofPage : partOfPage(destination)) },
    packings: ['gzip', 'deflate', 'br', 'zstd'],
  };
}

/** The ways in which a file of the site is asked for. */
export const waysFor = (path: string): readonly Way[] => [
  plainWay,
  packedWay('gzip'),
  packedWay('br'),
  browserWay(path),
];

/** By their names in small letters, each with all its values. */
export type Headers = ReadonlyMap<string, readonly string[]>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Of hints that came before the answer: browsers obey some, and take no rule for the answer from them. */
  readonly hints: Headers;
  /** SHA-256 of the unpacked body; null where it is longer than asked, or packed in a way that was not asked for. */
  readonly sha256: string | null;
}

export interface Asked {
  readonly way: Way;
  /** No more than this is read of a body, unpacked. */
  readonly mostBytes: number;
  /** Gets the unpacked body as it comes. */
  readonly onChunk?: (chunk: Buffer) => void;
}

const idleMilliseconds = 30_000;
/** Of a body that comes drop by drop. */
const wholeMilliseconds = 600_000;

export interface Server {
  readonly ask: (address: string, asked: Asked) => Promise<Answer>;
  readonly close: () => void;
}

/** Connections are kept from one request to the next; `mostAtOnce` of them. */
export function serverAsker(mostAtOnce: number): Server {
  const options = { keepAlive: true, maxSockets: mostAtOnce };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  return {
    ask: async (address, asked) => answerOf(await sent(address, asked.way, agents), asked),
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

interface Sent {
  readonly message: IncomingMessage;
  readonly hints: Headers;
}

/** @throws when the server does not answer. */
function sent(
  address: string,
  { headers }: Way,
  agents: { readonly http: HttpAgent; readonly https: HttpsAgent },
): Promise<Sent> {
  const isHttps = new URL(address).protocol === 'https:';
  const send = isHttps ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    const hints: string[] = [];
    const request = send(address, {
      headers,
      agent: isHttps ? agents.https : agents.http,
      signal: AbortSignal.timeout(wholeMilliseconds),
      timeout: idleMilliseconds,
    });
    // Node.js would leave out what comes behind the first thousand, and browsers do not.
    request.maxHeadersCount = 0;
    request.once('timeout', () => {
      request.destroy(new DOMException('', 'TimeoutError'));
    });
    request.once('error', fail);
    request.on('information', ({ rawHeaders }) => hints.push(...rawHeaders));
    request.once('response', (message) => {
      done({ message, hints: headersOf(hints) });
    });
    request.end();
  });
}

async function answerOf({ message, hints }: Sent, { way, mostBytes, onChunk }: Asked): Promise<Answer> {
  const headers = headersOf(message.rawHeaders);
  const answer = { status: message.statusCode ?? 0, headers, hints };
  const unpacked = unpackedBody(message, headers.get('content-encoding') ?? [], way);
  if (unpacked === null) {
    message.destroy();
    return { ...answer, sha256: null };
  }
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) return { ...answer, sha256: null };
      hash.update(chunk);
      onChunk?.(chunk);
    }
  } catch (error) {
    // What cannot be unpacked is another file; what did not come whole says nothing.
    if (!isUnpackFault(error)) throw error;
    return { ...answer, sha256: null };
  } finally {
    message.destroy();
  }
  return { ...answer, sha256: hash.digest('hex') };
}

/** Null where it is packed in a way that was not asked for, so that a reader could not unpack it. */
function unpackedBody(
  message: IncomingMessage,
  encodings: readonly string[],
  { packings }: Way,
): AsyncIterable<unknown> | null {
  const used = encodings
    .flatMap((value) => value.split(','))
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  const [packing = 'identity', ...more] = used;
  // Browsers differ in what they take from a list, of which each may hide another.
  if (more.length > 0) return null;
  if (packing === 'identity') return message;
  return packings.includes(packing.replace(/^x-/, '')) ? unpackedStream(message, packing) : null;
}

function headersOf(rawHeaders: readonly string[]): Headers {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = [rawHeaders[at]?.toLowerCase(), rawHeaders[at + 1]];
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}
