/** `npm run server-config -- nginx|apache|iis|headers|redirects [--root <folder>]`: prints the settings of a web server. */
import { resolve } from 'node:path';
import { checkContent } from '../gate/check-content.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { readEnvironment } from '../files/environment.ts';
import { apacheConfig } from '../security/apache.ts';
import { headersFile } from '../security/headers-file.ts';
import { redirectsFile } from '../security/redirects-file.ts';
import { iisConfig } from '../security/iis.ts';
import { nginxConfig } from '../security/nginx.ts';
import type { Server } from '../security/server.ts';
import { Misuse, orUsage, readCommandLine } from './command-line.ts';

const writers: Readonly<Record<string, (server: Server) => string>> = {
  nginx: nginxConfig,
  apache: apacheConfig,
  iis: iisConfig,
  headers: headersFile,
  redirects: redirectsFile,
};

const { basePath, contentDir, outDir } = readEnvironment();
const usage = `用法：npm run server-config -- nginx|apache|iis|headers|redirects [选项]
  --root   服务器上站点文件夹的绝对路径`;

const { write, root } = orUsage(usage, readFlags);
console.log(write({ basePath, root, ...formerAddresses() }).trimEnd());

/** From `redirects.yml` and `withdrawals.yml`; none where the content cannot be read, which the check says in full. */
function formerAddresses(): Required<Pick<Server, 'redirects' | 'gone'>> {
  const { content } = checkContent(readContentFolder(contentDir));
  if (content === null) console.error('内容没有通过检查，改址和撤下的地址没有写入；请先运行 npm run check。');
  return {
    redirects: content?.redirects ?? [],
    gone: content?.withdrawals.map(({ address }) => address) ?? [],
  };
}

function readFlags(args: readonly string[]): {
  readonly write: (server: Server) => string;
  readonly root: string;
} {
  const options = { root: { type: 'string', default: outDir } } as const;
  const { values, words } = readCommandLine({ options, words: [1, 1] }, args);
  const name = words[0] ?? '';
  const write = Object.hasOwn(writers, name) ? writers[name] : undefined;
  if (write === undefined) throw new Misuse(`没有“${name}”这种服务器的设置。`);
  // A folder that ends the line or the quotation would write settings of its own.
  if (!/^[^\s;"'{}<>$]+$/.test(values.root)) {
    throw new Misuse('--root 的文件夹不能有空格、引号和 ; { } < > $。');
  }
  return { write, root: resolve(values.root) };
}
