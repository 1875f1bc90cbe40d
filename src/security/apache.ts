/** Settings for Apache 2.4: the `.htaccess` of the site's folder, or lines of its `<Directory>`. */
import { headerRules } from './headers.ts';
import { byHeader, escapePattern, fileTypes, type Redirect, type Server } from './server.ts';

export function apacheConfig({ basePath, redirects = [], gone = [] }: Server): string {
  const headers = byHeader(headerRules);
  const folders = headerRules.filter(({ folder }) => folder !== '');
  return `# 由 npm run server-config -- apache 生成。需要 mod_headers、mod_mime、mod_dir、mod_alias、mod_rewrite，作为 .htaccess 时需要 AllowOverride All。
# ServerTokens Prod 和 TraceEnable Off 只能写在服务器的主配置里。
Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .js .json .jsonld .csv .xml .svg .txt .atom
${Object.entries(fileTypes)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
ErrorDocument 404 ${basePath}404.html
ErrorDocument 410 ${basePath}404.html

${headers.map(({ name, value }) => `Header always set ${name} "${value}"`).join('\n')}
${folders
  .map(
    ({ folder, headers: special }) => `
<If "%{REQUEST_URI} =~ m#^${escapePattern(basePath + folder)}#">
${special.map(({ name, value }) => `    Header always set ${name} "${value}"`).join('\n')}
</If>`,
  )
  .join('\n')}

${redirects.map((one) => movedAddress(one, basePath)).join('')}${gone.map((address) => goneAddress(address, basePath)).join('')}
RewriteEngine On
RewriteBase ${basePath}
# 只读的站点，不接受其他方法；以点开头的文件不公开。
RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$
RewriteRule ^ - [F]
RewriteRule (?:^|/)\\.(?!well-known/) - [R=404,L]

${packedFiles()}`;
}

function movedAddress({ from, to }: Redirect, basePath: string): string {
  return `RedirectMatch 301 "^${escapePattern(basePath + from)}$" "${basePath}${to}"\n`;
}

/** The page at a withdrawn address says when and why; that of a file has none, and gets the page for what is not there. */
function goneAddress(address: string, basePath: string): string {
  const path = basePath + address;
  const status = `RedirectMatch 410 "^${escapePattern(path)}$"\n`;
  if (!address.endsWith('/')) return status;
  return `${status}<If "%{REQUEST_URI} == '${path}'">
    ErrorDocument 410 ${path}index.html
</If>
`;
}

/** Types of the files that `npm run compress` packs: a packed file is served as what it unpacks to. */
const packedTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  csv: 'text/csv',
  atom: 'application/atom+xml',
};

const packings = [
  { ending: 'br', encoding: 'br' },
  { ending: 'gz', encoding: 'gzip' },
] as const;

function packedFiles(): string {
  const endings = Object.keys(packedTypes).join('|');
  return `# npm run compress 预先压缩好的文件。
RemoveEncoding .gz .br
RemoveLanguage .br
<FilesMatch "\\.(?:${endings})(?:\\.(?:gz|br))?$">
    Header merge Vary Accept-Encoding
</FilesMatch>
${packings
  .map(
    ({ ending, encoding }) => `
RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+\\.(?:${endings}))$ $1.${ending} [QSA,L]
<FilesMatch "\\.(?:${endings})\\.${ending}$">
    Header set Content-Encoding ${encoding}
    SetEnv no-gzip 1
    SetEnv no-brotli 1
</FilesMatch>
`,
  )
  .join('')}
${Object.entries(packedTypes)
  .map(
    ([ending, type]) => `<FilesMatch "\\.${ending}\\.(?:gz|br)$">
    ForceType "${type}; charset=utf-8"
</FilesMatch>
`,
  )
  .join('')}`;
}
