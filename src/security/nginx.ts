/** Settings for nginx 1.18 and later: a file of its own below `conf.d/`. */
import { headerRules } from './headers.ts';
import {
  byHeader,
  commonTypes,
  escapePattern,
  fileTypes,
  type Redirect,
  type Server,
  type VaryingHeader,
} from './server.ts';

export function nginxConfig({ basePath, root, redirects = [], gone = [] }: Server): string {
  const headers = byHeader(headerRules);
  return `# 由 npm run server-config -- nginx 生成。放入 /etc/nginx/conf.d/，改好 listen、server_name 和证书。
${headers
  .filter(({ exceptions }) => exceptions.length > 0)
  .map((header) => mapOf(header, basePath))
  .join('')}
server {
    listen 80;
    server_name _;
    server_tokens off;
    absolute_redirect off;

    types {
${Object.entries({ ...commonTypes, ...fileTypes })
  .map(([ending, type]) => `        ${type} ${ending};`)
  .join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types text/css text/csv text/plain text/xml text/javascript application/javascript application/json application/ld+json application/xml application/atom+xml application/manifest+json image/svg+xml;

${headers.map((header) => `    add_header ${header.name} ${valueOf(header)} always;`).join('\n')}

${redirects.map((one) => movedLocation(one, basePath)).join('')}${gone.map((address) => goneLocation(address, basePath)).join('')}    # 以点开头的文件不公开。
    location ~ /\\.(?!well-known/) { return 404; }
    location ${basePath} {
        alias ${withSlash(root)};
        index index.html;
        # npm run compress 预先压缩好的文件；装有 brotli 模块的再加一行 brotli_static on;
        gzip_static on;
        limit_except GET { deny all; }
    }
    error_page 404 410 ${basePath}404.html;
}
`;
}

/** Exact places need no sizes of tables, which another file of the server may have set. */
function movedLocation({ from, to }: Redirect, basePath: string): string {
  return `    location = ${basePath}${from} { return 301 ${basePath}${to}; }\n`;
}

function mapOf({ name, value, exceptions }: VaryingHeader, basePath: string): string {
  const lines = exceptions.map(
    ({ folder, value: special }) => `    ~^${escapePattern(basePath + folder)} "${special}";`,
  );
  return `
map $uri ${variableOf(name)} {
    default "${value}";
${lines.join('\n')}
}
`;
}

/** The page at a withdrawn address says when and why; that of a file has none, and gets the page for what is not there. */
function goneLocation(address: string, basePath: string): string {
  const path = basePath + address;
  const page = address.endsWith('/') ? ` error_page 410 ${path}index.html;` : '';
  return `    location = ${path} {${page} return 410; }\n`;
}

function valueOf({ name, value, exceptions }: VaryingHeader): string {
  return exceptions.length > 0 ? variableOf(name) : `"${value}"`;
}

function variableOf(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`;
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
