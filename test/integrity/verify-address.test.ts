/** `npm run verify -- <address>` against servers that are honest, and against others, each dishonest in one way. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyCopy } from '../../src/cli/verify-copy.ts';
import { makeManifest, manifestText, sha256Of, sumsText } from '../../src/integrity/manifest.ts';
import { servedAt } from '../../src/integrity/served-file.ts';
import { fileAt } from '../../src/integrity/site-file.ts';
import { headersOf } from '../../src/security/headers.ts';
import { commonTypes, fileTypes } from '../../src/security/server.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { digestOf } from './files.ts';

const page = (title: string): string => `<!doctype html><title>${title}</title>${'预算绩效。'.repeat(40)}`;

/** A small site; `old/` has moved, `gone/` and a file were withdrawn. */
const texts: Readonly<Record<string, string>> = {
  'index.html': page('首页'),
  '404.html': page('没有这个页面'),
  'reports/x/index.html': page('报告'),
  'search/index.html': page('检索'),
  'old/index.html': page('地址已变更'),
  'gone/index.html': page('已撤下'),
  'data/v1/reports.csv': '编号,金额\nx,100.00\n',
  'feeds/reports.atom': '<feed/>',
  '_astro/a.1234.css': 'p { color: black }',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const manifest = makeManifest({
  commit: { hash: 'c0ffee', isClean: true },
  release: null,
  basePath: '/',
  counts: { reportFiles: 1, reportPages: 1, dataRows: 1, searchRecords: 1 },
  externalLinks: [],
  moved: [
    { from: 'old/', to: 'reports/x/' },
    { from: 'data/old.csv', to: 'data/v1/reports.csv' },
  ],
  gone: ['gone/', 'data/gone.csv'],
  sources: [],
  files: Object.entries(texts).map(([path, text]) => digestOf(path, text)),
});
const served: Readonly<Record<string, string>> = {
  ...texts,
  'manifest.json': manifestText(manifest),
  'manifest.sha256': sumsText(manifest, sha256Of(manifestText(manifest))),
};
const own = join(temporaryFolder('verify'), 'manifest.json');
writeFileSync(own, served['manifest.json'] ?? '');

interface Reply {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
}

/** What a server does to the answer of an honest one; `address` is below the base path. */
type Behaviour = (reply: Reply, address: string, request: IncomingMessage) => unknown;

/** As the settings of `npm run server-config` have it, packed in what the reader takes. */
function honestReply(address: string, request: IncomingMessage): Reply {
  const moved = manifest.moved.find(({ from }) => from === address);
  const path = fileAt(address.replace(/\?.*/, ''));
  const isGone = manifest.gone.includes(address);
  const [text, status] = path in served ? [served[path], isGone ? 410 : 200] : [served['404.html'], 404];
  const ending = /[^.]*$/.exec(path in served ? path : '404.html')?.[0] ?? '';
  const reply: Reply = {
    status: isGone ? 410 : status,
    headers: {
      ...Object.fromEntries(headersOf(address).map(({ name, value }) => [name, value])),
      'content-type': `${{ ...commonTypes, ...fileTypes }[ending] ?? 'application/octet-stream'}; charset=utf-8`,
    },
    body: text ?? '',
  };
  if (moved !== undefined) return { ...reply, status: 301, headers: { location: `/${moved.to}` }, body: '' };
  return packed(reply, request);
}

function packed(reply: Reply, request: IncomingMessage): Reply {
  const accepted = request.headers['accept-encoding'] ?? '';
  for (const [name, pack] of [
    ['br', brotliCompressSync],
    ['gzip', gzipSync],
  ] as const) {
    if (!accepted.includes(name)) continue;
    return { ...reply, headers: { ...reply.headers, 'content-encoding': name }, body: pack(reply.body) };
  }
  return reply;
}

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

/** Requests that a server got. */
interface Running {
  readonly url: string;
  readonly asked: string[];
  mostAtOnce: number;
}

async function serve(behaviour: Behaviour = () => undefined, basePath = '/'): Promise<Running> {
  let atOnce = 0;
  const running = { url: '', asked: [] as string[], mostAtOnce: 0 };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    running.mostAtOnce = Math.max(running.mostAtOnce, (atOnce += 1));
    const address = decodeURIComponent(request.url ?? '').slice(basePath.length);
    running.asked.push(address);
    const reply = honestReply(address, request);
    if (typeof reply.headers['location'] === 'string')
      reply.headers['location'] = basePath + reply.headers['location'].slice(1);
    behaviour(reply, address, request);
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body, () => (atOnce -= 1));
  };
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  running.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${basePath}`;
  return running;
}

/** What the command says of an address and these flags, in this process. */
async function verify(
  site: string,
  ...flags: readonly string[]
): Promise<{ readonly status: number; readonly output: string }> {
  const at = flags.indexOf('--against');
  const { status, words } = await verifyCopy({
    site,
    against: at < 0 ? undefined : flags[at + 1],
    isFilesOnly: flags.includes('--files-only'),
  });
  return { status, output: words };
}

const isFolder = (address: string): boolean => address === '' || address.endsWith('/');
const isBrowser = (request: IncomingMessage): boolean =>
  request.headers['user-agent']?.includes('Mozilla') === true;
/** Sends another text, packed as before. */
function replace(reply: Reply, request: IncomingMessage, text: string): void {
  delete reply.headers['content-encoding'];
  Object.assign(reply, packed({ ...reply, body: text }, request));
}
/** Sends a header before the answer. */
function hint(request: IncomingMessage, header: string): void {
  request.socket.write(`HTTP/1.1 103 Early Hints\r\n${header}\r\n\r\n`);
}
/** Packs a page anew, in the way that `pack` has, for those who take it. */
function repack(packing: string, pack: (text: Buffer) => Buffer): Behaviour {
  return (reply, address, request) => {
    if (address !== 'reports/x/' || request.headers['accept-encoding']?.includes(packing) !== true) return;
    reply.headers['content-encoding'] = packing;
    reply.body = pack(Buffer.from(served['reports/x/index.html'] ?? ''));
  };
}
const inHalves =
  (pack: (text: Buffer) => Buffer) =>
  (text: Buffer): Buffer =>
    Buffer.concat([pack(text.subarray(0, text.length / 2)), pack(text.subarray(text.length / 2))]);
const elsewhere = 'https://elsewhere.example/';

const dishonest: readonly (readonly [name: string, behaviour: Behaviour, words: string])[] = [
  [
    'says that every folder is gone, and serves its file',
    (reply, address) => isFolder(address) && Object.assign(reply, { status: 410, body: '' }),
    '缺少：reports/x/index.html',
  ],
  [
    'says that folders are gone, with their pages',
    (reply, address) => isFolder(address) && (reply.status = 410),
    '缺少：reports/x/index.html',
  ],
  [
    'leads every folder to another host',
    (reply, address) => {
      if (isFolder(address)) Object.assign(reply, { status: 302, headers: { location: elsewhere } });
    },
    `转到别处：reports/x/index.html → ${elsewhere}`,
  ],
  [
    'leads folders to the files in them',
    (reply, address) => {
      if (isFolder(address))
        Object.assign(reply, { status: 302, headers: { location: `/${fileAt(address)}` } });
    },
    '转到别处：index.html → ',
  ],
  [
    'leads a moved address to another one',
    (reply, address) => address === 'old/' && (reply.headers['location'] = '/search/'),
    '转到别处：old/index.html → ',
  ],
  [
    'leads a moved file to another host',
    (reply, address) => address === 'data/old.csv' && (reply.headers['location'] = elsewhere),
    `转到别处：data/old.csv → ${elsewhere}`,
  ],
  [
    'has something at the address of a file that was withdrawn',
    (reply, address) => address === 'data/gone.csv' && (reply.status = 200),
    '打不开：data/gone.csv，服务器答复 200',
  ],
  [
    'says that a file was withdrawn, and sends it',
    (reply, address, request) => {
      if (address === 'data/gone.csv') replace(reply, request, '编号,金额\n');
    },
    '撤下或改址的文件，答复的不是站点自己的 404 页：data/gone.csv\n',
  ],
  [
    'has a page of its own where a file was withdrawn, for browsers',
    (reply, address, request) => {
      if (address !== 'data/gone.csv' || !isBrowser(request)) return;
      reply.status = 404;
      replace(reply, request, `<script src="${elsewhere}"></script>`);
    },
    '撤下或改址的文件，答复的不是站点自己的 404 页：data/gone.csv（只在用浏览器打开时）',
  ],
  [
    'has a page of its own where a file has moved',
    (reply, address) =>
      address === 'data/old.csv' && Object.assign(reply, { status: 404, headers: {}, body: page('别的') }),
    '撤下或改址的文件，答复的不是站点自己的 404 页：data/old.csv',
  ],
  [
    'says nothing where a file was withdrawn',
    (reply, address) => address === 'data/gone.csv' && Object.assign(reply, { headers: {}, body: '' }),
    '撤下或改址的文件，答复的不是站点自己的 404 页：data/gone.csv',
  ],
  [
    'names the new address with a status that leads nowhere',
    (reply, address) =>
      address === 'data/old.csv' && Object.assign(reply, { status: 300, body: page('别的') }),
    '打不开：data/old.csv，服务器答复 300',
  ],
  [
    'names two addresses',
    (reply, address) =>
      address === 'data/old.csv' && (reply.headers['location'] = ['/data/v1/reports.csv', elsewhere]),
    '转到别处：data/old.csv → ',
  ],
  [
    'names the new address in a hint only',
    (reply, address, request) => {
      if (address !== 'data/old.csv') return;
      hint(request, `Location: ${String(reply.headers['location'])}`);
      Object.assign(reply, { headers: {}, body: page('别的') });
    },
    '打不开：data/old.csv，服务器答复 301',
  ],
  [
    'names the packing of a page in a hint only',
    (reply, address, request) => {
      const { 'content-encoding': packing, ...others } = reply.headers;
      if (address !== 'reports/x/' || packing === undefined) return;
      hint(request, `Content-Encoding: ${String(packing)}`);
      reply.headers = others;
    },
    '有改动：reports/x/index.html（只在要求 gzip 压缩时、要求 br 压缩时、用浏览器打开时）',
  ],
  [
    'refuses a page',
    (reply, address) => address === 'reports/x/' && (reply.status = 403),
    '打不开：reports/x/index.html，服务器答复 403',
  ],
  [
    'has another page for those who take gzip',
    (reply, address, request) => {
      if (request.headers['accept-encoding'] === 'gzip' && address === 'reports/x/')
        replace(reply, request, page('别的'));
    },
    '有改动：reports/x/index.html（只在要求 gzip 压缩时）',
  ],
  [
    'has another page for those who take br',
    (reply, address, request) => {
      if (request.headers['accept-encoding'] === 'br' && address === 'reports/x/')
        replace(reply, request, page('别的'));
    },
    '有改动：reports/x/index.html（只在要求 br 压缩时）',
  ],
  [
    'has another page for those who take nothing packed',
    (reply, address, request) => {
      if (request.headers['accept-encoding'] === undefined && address === 'reports/x/')
        reply.body = page('别的');
    },
    '有改动：reports/x/index.html（只在不要求压缩时）',
  ],
  [
    'has another page for browsers',
    (reply, address, request) => {
      if (isBrowser(request) && address === 'reports/x/') replace(reply, request, page('别的'));
    },
    '有改动：reports/x/index.html（只在用浏览器打开时）',
  ],
  [
    'leads those away who come from a search engine',
    (reply, address, request) => {
      if (request.headers.referer?.includes('baidu') === true && address === 'reports/x/')
        Object.assign(reply, { status: 302, headers: { location: elsewhere } });
    },
    `转到别处：reports/x/index.html → ${elsewhere}（只在用浏览器打开时）`,
  ],
  [
    'has another style for the pages that load it',
    (reply, _address, request) => {
      if (request.headers['sec-fetch-dest'] === 'style') replace(reply, request, 'p { color: red }');
    },
    '有改动：_astro/a.1234.css（只在用浏览器打开时）',
  ],
  [
    'leads searches away',
    (reply, address) => {
      if (address.startsWith('search/?'))
        Object.assign(reply, { status: 302, headers: { location: elsewhere } });
    },
    `转到别处：search/index.html → ${elsewhere}`,
  ],
  [
    'leads browsers away',
    (reply, address, request) => {
      if (isBrowser(request) && address === '')
        Object.assign(reply, { status: 307, headers: { location: elsewhere } });
    },
    `转到别处：index.html → ${elsewhere}（只在用浏览器打开时）`,
  ],
  [
    'sends what cannot be unpacked',
    (reply, address) => address === 'favicon.svg' && (reply.headers['content-encoding'] = 'gzip'),
    '有改动：favicon.svg',
  ],
  [
    'packs what nobody asked it to pack',
    (reply, address, request) => {
      if (address !== 'favicon.svg' || request.headers['accept-encoding'] !== undefined) return;
      Object.assign(reply, { headers: { ...reply.headers, 'content-encoding': 'deflate' } });
      reply.body = deflateSync(reply.body);
    },
    '有改动：favicon.svg（只在不要求压缩时）',
  ],
  [
    'packs far more than the file has',
    (reply, address, request) => {
      if (address === 'favicon.svg' && request.headers['accept-encoding'] === 'gzip')
        reply.body = gzipSync(Buffer.alloc(64 * 2 ** 20));
    },
    '有改动：favicon.svg（只在要求 gzip 压缩时）',
  ],
  [
    'packs a page in two, of which browsers show the first',
    repack('gzip', inHalves(gzipSync)),
    '有改动：reports/x/index.html（只在要求 gzip 压缩时、用浏览器打开时）',
  ],
  [
    'has far more behind a page than comes at once',
    repack('gzip', (text) => Buffer.concat([gzipSync(text), randomBytes(8 * 2 ** 20)])),
    '有改动：reports/x/index.html（只在要求 gzip 压缩时、用浏览器打开时）',
  ],
  [
    'has something behind a page that is packed in br',
    repack('br', (text) => Buffer.concat([brotliCompressSync(text), Buffer.from('x')])),
    '有改动：reports/x/index.html（只在要求 br 压缩时、用浏览器打开时）',
  ],
  [
    'packs a page in two frames of zstd',
    repack('zstd', inHalves(zstdCompressSync)),
    '有改动：reports/x/index.html（只在用浏览器打开时）',
  ],
  [
    'says of a packed page that it is not, and that it is',
    (reply, address) => {
      const { 'content-encoding': packing } = reply.headers;
      if (address === 'reports/x/' && packing !== undefined)
        reply.headers['content-encoding'] = `identity, ${String(packing)}`;
    },
    '有改动：reports/x/index.html（只在要求 gzip 压缩时、要求 br 压缩时、用浏览器打开时）',
  ],
  [
    'has a page of its own for what is not there',
    (reply, address) => address === 'no-such-page/' && Object.assign(reply, { status: 200 }),
    '打不开：404.html，服务器答复 200',
  ],
];

const wrongHeaders: readonly (readonly [name: string, behaviour: Behaviour, words: string])[] = [
  [
    'no policy',
    (reply) => delete reply.headers['Content-Security-Policy'],
    '响应头缺少 Content-Security-Policy：',
  ],
  [
    'no policy for browsers',
    (reply, address, request) => {
      if (isBrowser(request) && address === 'reports/x/') delete reply.headers['Content-Security-Policy'];
    },
    '响应头缺少 Content-Security-Policy：1 次答复，如 reports/x/index.html；应为“default-src',
  ],
  [
    'a policy that allows more',
    (reply, address) => {
      if (address === 'reports/x/')
        reply.headers['Content-Security-Policy'] = `default-src 'none'; script-src *`;
    },
    '响应头不同 Content-Security-Policy：4 次答复',
  ],
  [
    'no nosniff',
    (reply) => delete reply.headers['X-Content-Type-Options'],
    '响应头缺少 X-Content-Type-Options',
  ],
  [
    'a page that is kept for a year',
    (reply, address) => address === '' && (reply.headers['Cache-Control'] = 'max-age=31536000'),
    '响应头不同 Cache-Control：4 次答复，如 index.html；应为“no-cache”，现为“max-age=31536000”',
  ],
  [
    'a short promise of HTTPS',
    (reply) => (reply.headers['Strict-Transport-Security'] = 'max-age=0'),
    '响应头不同 Strict-Transport-Security',
  ],
  [
    'a page as text',
    (reply, address) => address === '' && (reply.headers['content-type'] = 'text/plain'),
    '响应头不同 Content-Type：4 次答复，如 index.html；应为“text/html”，现为“text/plain”',
  ],
  [
    'another character set',
    (reply, address) => address === '' && (reply.headers['content-type'] = 'text/html; charset=gb2312'),
    '响应头不同 Content-Type',
  ],
  ['a cookie', (reply) => (reply.headers['Set-Cookie'] = ['a=1', 'b=2']), '响应头多出 Set-Cookie'],
  [
    'reports to another host',
    (reply) => (reply.headers['Report-To'] = `{"endpoints":[{"url":"${elsewhere}"}]}`),
    '响应头多出 Report-To',
  ],
  [
    'something to load',
    (reply) => (reply.headers['Link'] = `<${elsewhere}a.js>; rel=preload`),
    '响应头多出 Link',
  ],
  [
    'another address for the whole site',
    (reply) => (reply.headers['Alt-Svc'] = 'h3="elsewhere.example:443"; ma=86400'),
    '响应头多出 Alt-Svc',
  ],
  [
    'no place in search engines',
    (reply) => (reply.headers['X-Robots-Tag'] = 'noindex'),
    '响应头多出 X-Robots-Tag',
  ],
  [
    'several policies in place of one',
    (reply) => {
      const policy = String(reply.headers['Content-Security-Policy']);
      reply.headers['Content-Security-Policy'] = policy.replaceAll(';', ',');
    },
    '响应头不同 Content-Security-Policy',
  ],
  [
    'no policy where a file was withdrawn',
    (reply, address) => address === 'data/gone.csv' && delete reply.headers['Content-Security-Policy'],
    '响应头缺少 Content-Security-Policy：4 次答复，如 data/gone.csv',
  ],
  [
    'a page as text where a file was withdrawn',
    (reply, address) => address === 'data/gone.csv' && (reply.headers['content-type'] = 'text/csv'),
    '响应头不同 Content-Type：4 次答复，如 data/gone.csv；应为“text/html”，现为“text/csv”',
  ],
  [
    'a policy in a hint only',
    (reply, address, request) => {
      if (address !== 'reports/x/') return;
      hint(request, `Content-Security-Policy: ${String(reply.headers['Content-Security-Policy'])}`);
      delete reply.headers['Content-Security-Policy'];
    },
    '响应头缺少 Content-Security-Policy：4 次答复，如 reports/x/index.html',
  ],
  [
    'something to load in a hint',
    (_reply, address, request) => {
      if (address === 'reports/x/') hint(request, `Link: <${elsewhere}a.js>; rel=preload`);
    },
    '响应头多出 Link：4 次答复，如 reports/x/index.html',
  ],
  [
    'a cookie behind more headers than Node.js keeps by itself',
    (reply, address) => {
      if (address === 'reports/x/')
        reply.headers = { ...reply.headers, A: new Array<string>(1200).fill('b'), 'Set-Cookie': 'a=1' };
    },
    '响应头多出 Set-Cookie：4 次答复，如 reports/x/index.html',
  ],
  [
    'a short promise of HTTPS behind a long one in quotes',
    (reply) => (reply.headers['Strict-Transport-Security'] = 'a="; max-age=63072000"; max-age=0'),
    '响应头不同 Strict-Transport-Security',
  ],
  [
    'nosniff as the second of two',
    (reply) => (reply.headers['X-Content-Type-Options'] = ', nosniff'),
    '响应头不同 X-Content-Type-Options',
  ],
  [
    'nosniff behind white space that is none for browsers',
    (reply) => (reply.headers['X-Content-Type-Options'] = '\u00a0nosniff'),
    '响应头不同 X-Content-Type-Options',
  ],
  [
    'permissions in one',
    (reply) => {
      const permissions = String(reply.headers['Permissions-Policy']);
      reply.headers['Permissions-Policy'] = permissions.replaceAll(',', ';');
    },
    '响应头不同 Permissions-Policy',
  ],
  ...[
    'text/html; a="; charset=utf-8; b="; charset=gbk',
    'text/html; charset=utf-8; charset=gbk',
    'text/html; charset=utf-8, text/html; charset=gbk',
    'text/html; charset="utf-8',
    "text/html; charset='utf-8'",
    'text/html;\u00a0charset=utf-8',
  ].map((type): (typeof wrongHeaders)[number] => [
    `the type ${type}`,
    (reply, address) => address === '' && (reply.headers['content-type'] = type),
    '响应头不同 Content-Type：4 次答复，如 index.html；应为“text/html”',
  ]),
  [
    'a character set behind another name',
    (reply, address) =>
      address === '' && (reply.headers['content-type'] = 'text/html; xcharset=utf-8; charset=gb2312'),
    '响应头不同 Content-Type',
  ],
];

const refreshing: Behaviour = (reply, address) => {
  if (address === 'reports/x/') reply.headers['Refresh'] = `0; url=${elsewhere}`;
};

describe('an honest server', () => {
  it.each(['/', '/zwgk/jixiao/'])('passes below %s, asked for readers’ addresses only', async (basePath) => {
    const server = await serve(undefined, basePath);
    const { status, output } = await verify(server.url, '--against', own);
    expect(output).toContain('核对通过');
    expect(output).toContain(
      '按网址核对时无法发现：服务器上清单以外的文件；核对以后的改动；按读者的网络地址',
    );
    expect(output).not.toContain('--against');
    expect(status).toBe(0);
    expect(server.asked.filter((address) => address.endsWith('index.html'))).toEqual([]);
    // Each address in four ways: of the files, of the manifest with its sums, of what has moved and what is gone.
    // and a search, whose address has a question in it.
    expect(server.asked).toHaveLength(4 * (Object.keys(texts).length + 2 + 2 + 1));
    expect(server.mostAtOnce).toBeLessThanOrEqual(8);
  });

  it('passes by its own manifest, which it says is not enough', async () => {
    const { status, output } = await verify((await serve()).url);
    expect(output).toContain('--against');
    expect(status).toBe(0);
  });

  it('passes where moved and withdrawn pages are plain files', async () => {
    const plain: Behaviour = (reply, address, request) => {
      if (!['old/', 'gone/'].includes(address)) return;
      const headers = Object.fromEntries(headersOf(address).map(({ name, value }) => [name, value]));
      const body = served[fileAt(address)] ?? '';
      Object.assign(
        reply,
        packed({ status: 200, headers: { ...headers, 'content-type': 'text/html' }, body }, request),
      );
    };
    const { status, output } = await verify((await serve(plain)).url);
    expect([status, output]).toEqual([0, expect.stringContaining('核对通过')]);
  });

  it('may promise HTTPS for longer, and write a policy in another order', async () => {
    const { status, output } = await verify(
      (
        await serve((reply) => {
          if (reply.status >= 300 && reply.status < 400) return;
          reply.headers['Strict-Transport-Security'] = 'includeSubDomains; max-age=63072000; preload';
          reply.headers['content-type'] = String(reply.headers['content-type'])
            .toUpperCase()
            .replace(/; (CHARSET)=(UTF-8)/, ';$1="$2"');
          reply.headers['Alt-Svc'] = 'h3=":443"; ma=86400';
          const policy = String(reply.headers['Content-Security-Policy']);
          reply.headers['Content-Security-Policy'] = `${policy.split('; ').reverse().join(';')};`;
        })
      ).url,
    );
    expect([status, output]).toEqual([0, expect.stringContaining('核对通过')]);
  });
});

describe.each([
  ['by its own manifest', []],
  ['by another manifest', ['--against', own]],
])('%s is found out a server that', (_name, flags) => {
  it.each(dishonest)('%s', async (_what, behaviour, words) => {
    const { status, output } = await verify((await serve(behaviour)).url, ...flags);
    expect(output).toContain(words);
    expect(output).toContain('核对没有通过');
    expect(status).toBe(1);
  });
});

it('the way to mend the address of a former file is told, also where only files are compared', async () => {
  const sending: Behaviour = (reply, address, request) => {
    if (address === 'data/gone.csv') replace(reply, request, '编号,金额\n');
  };
  const { status, output } = await verify((await serve(sending)).url, '--files-only');
  expect(output).toContain('先看原来的地址有没有内容，有就从服务器上删去');
  expect(status).toBe(1);
});

it('nothing is right at a former file of a manifest without the page for what is not there', () => {
  const wanted = {
    path: 'data/gone.csv',
    sha256: null,
    isFormerFile: true,
    target: null,
    statuses: [404, 410],
  };
  for (const sha256 of [null, sha256Of('')])
    expect(servedAt(wanted, { status: 410, leadsTo: null, sha256 })).toEqual({ kind: 'former' });
});

describe('a server that sends', () => {
  it.each(wrongHeaders)('%s is found out, with the way to mend it', async (_what, behaviour, words) => {
    const server = await serve(behaviour);
    const { status, output } = await verify(server.url);
    expect(output).toContain(words);
    expect(output).toContain('npm run server-config -- nginx');
    expect(output).toContain('有 0 处不一致；响应头有');
    expect(status).toBe(1);
    // A host that cannot do better can still be held against the files.
    expect((await verify(server.url, '--files-only')).status).toBe(0);
  });

  it('readers elsewhere by a header is found out in any case', async () => {
    const server = await serve(refreshing);
    for (const flags of [[], ['--files-only']]) {
      const { status, output } = await verify(server.url, ...flags);
      expect(output).toContain('响应头多出 Refresh：4 次答复，如 reports/x/index.html');
      expect(status).toBe(1);
    }
  });

  it('another value each time does not fill the list', async () => {
    let count = 0;
    const { output } = await verify(
      (await serve((reply) => (reply.headers['Link'] = `<${String((count += 1))}>`))).url,
    );
    expect(output.match(/响应头多出 Link/g)).toHaveLength(10);
  });

  it('signs for the terminal in a header is quoted without them', async () => {
    const { output } = await verify(
      (await serve((reply) => (reply.headers['Link'] = 'a\u009bb\u0085c'))).url,
    );
    expect(output).toContain('现为“a·b·c”');
  });
});

describe('nothing can be said', () => {
  it.each<[string, Behaviour, string]>([
    ['of a server that fails', (reply) => (reply.status = 503), 'HTTP 503'],
    [
      'of an address that leads on',
      (reply) => Object.assign(reply, { status: 301, headers: { location: elsewhere } }),
      `转到了 ${elsewhere}，请改用最终的网址`,
    ],
  ])('%s', async (_name, behaviour, words) => {
    const { status, output } = await verify((await serve(behaviour)).url);
    expect(output).toContain(words);
    expect(status).toBe(2);
  });

  it('of a page that fails', async () => {
    const { status, output } = await verify(
      (await serve((reply, address) => address === 'reports/x/' && (reply.status = 500))).url,
    );
    expect(output).toContain('reports/x/: HTTP 500');
    expect(status).toBe(2);
  });
});
