/** The `_headers` file that hosts for static sites read. */
import { headerRules } from './headers.ts';
import type { Server } from './server.ts';

export function headersFile({ basePath }: Server): string {
  return `# 由 npm run server-config -- headers 生成，放在站点文件夹里，命名为 _headers。
${headerRules
  .map(({ folder, headers }) =>
    [
      `${basePath}${folder}*`,
      // A header of a folder takes the place of the general one instead of joining it.
      ...(folder === '' ? [] : headers.map(({ name }) => `  ! ${name}`)),
      ...headers.map(({ name, value }) => `  ${name}: ${value}`),
    ].join('\n'),
  )
  .join('\n\n')}
`;
}
