/** The `_redirects` file that hosts for static sites read. */
import type { Server } from './server.ts';

export function redirectsFile({ basePath, redirects = [] }: Server): string {
  return `# 由 npm run server-config -- redirects 生成，放在站点文件夹里，命名为 _redirects。
${redirects.map(({ from, to }) => `${basePath}${from} ${basePath}${to} 301\n`).join('')}`;
}
