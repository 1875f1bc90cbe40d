/** Settings for Apache 2.4: the `.htaccess` of the site's folder, or lines of its `<Directory>`. */
import { headerRules } from './headers.ts';
import { byHeader, fileTypes, type Server } from './server.ts';

export function apacheConfig({ basePath, redirects = [] }: Server): string {
  const headers = byHeader(headerRules);
  const folders = headerRules.filter(({ folder }) => folder !== '');
  return `# 由 npm run server-config -- apache 生成。需要 mod_headers、mod_mime、mod_dir；预压缩的文件需要 mod_rewrite。
Options -Indexes
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .js .json .jsonld .csv .xml .svg .txt .atom
${Object.entries(fileTypes)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join('\n')}
ErrorDocument 404 ${basePath}404.html

${headers.map(({ name, value }) => `Header always set ${name} "${value}"`).join('\n')}
${folders
  .map(
    ({ folder, headers: special }) => `
<If "%{REQUEST_URI} =~ m#^${basePath}${folder}#">
${special.map(({ name, value }) => `    Header always set ${name} "${value}"`).join('\n')}
</If>`,
  )
  .join('\n')}

${redirects
  .map(
    ({ from, to }) => `RedirectMatch 301 "^${basePath}${from.replaceAll('.', '\\.')}$" "${basePath}${to}"\n`,
  )
  .join('')}
# npm run compress 预先压缩好的文件。
RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} gzip
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)\\.(html|css|js|json|xml|svg|txt|csv|atom)$ $1.$2.gz [QSA,L]
<FilesMatch "\\.(html|css|js|json|xml|svg|txt|csv|atom)\\.gz$">
    RemoveType .gz
    Header always set Content-Encoding gzip
    Header always append Vary Accept-Encoding
    SetEnv no-gzip 1
</FilesMatch>
`;
}
