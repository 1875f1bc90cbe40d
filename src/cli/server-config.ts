/** `npm run server-config -- nginx|apache|iis|headers|redirects [--root <folder>]`: prints the settings of a web server. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../gate/check-content.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { readEnvironment } from '../files/environment.ts';
import { apacheConfig } from '../security/apache.ts';
import { headersFile } from '../security/headers-file.ts';
import { redirectsFile } from '../security/redirects-file.ts';
import { iisConfig } from '../security/iis.ts';
import { nginxConfig } from '../security/nginx.ts';
import type { Server } from '../security/server.ts';

const writers: Readonly<Record<string, (server: Server) => string>> = {
  nginx: nginxConfig,
  apache: apacheConfig,
  iis: iisConfig,
  headers: headersFile,
  redirects: redirectsFile,
};

const { basePath, contentDir, outDir } = readEnvironment();
const flags = readFlags();

if (flags === null) {
  console.error(
    '用法：npm run server-config -- nginx|apache|iis|headers|redirects [--root 服务器上站点文件夹的绝对路径]',
  );
  process.exitCode = 2;
} else {
  console.log(flags.write({ basePath, root: flags.root, ...formerAddresses() }).trimEnd());
}

/** From `redirects.yml` and `withdrawals.yml`; none where the content cannot be read, which the check says in full. */
function formerAddresses(): Required<Pick<Server, 'redirects' | 'gone'>> {
  const { content } = checkContent(readContentFolder(contentDir));
  if (content === null) console.error('内容没有通过检查，改址和撤下的地址没有写入；请先运行 npm run check。');
  return {
    redirects: content?.redirects ?? [],
    gone: content?.withdrawals.map(({ address }) => address) ?? [],
  };
}

function readFlags(): { readonly write: (server: Server) => string; readonly root: string } | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { root: { type: 'string', default: outDir } },
    });
    const [name, ...more] = positionals;
    const write = Object.hasOwn(writers, name ?? '') ? writers[name ?? ''] : undefined;
    // A folder that ends the line or the quotation would write settings of its own.
    if (write === undefined || more.length > 0 || !/^[^\s;"'{}<>$]+$/.test(values.root)) return null;
    return { write, root: resolve(values.root) };
  } catch {
    return null;
  }
}
