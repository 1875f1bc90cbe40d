/** Settings for IIS 10: the `web.config` of the site's folder. */
import { headerRules, type Header } from './headers.ts';
import { fileTypes, type Redirect, type Server } from './server.ts';

export function iisConfig({ basePath, redirects = [] }: Server): string {
  const [general, ...special] = headerRules;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 由 npm run server-config 按 iis 生成，放在站点文件夹里，命名为 web.config。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
${Object.entries(fileTypes)
  .map(
    ([ending, type]) => `      <remove fileExtension=".${ending}" />
      <mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  )
  .join('\n')}
${searchFileEndings
  .map(
    (ending) => `      <remove fileExtension=".${ending}" />
      <mimeMap fileExtension=".${ending}" mimeType="application/octet-stream" />`,
  )
  .join('\n')}
    </staticContent>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="${escapeXml(basePath)}404.html" responseMode="ExecuteURL" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${addHeaders(general?.headers ?? [], '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${[...special.map(({ folder, headers }) => locationOf(folder, headers)), ...redirects.map((one) => redirectOf(one, basePath))].join('\n')}
</configuration>
`;
}

/** IIS refuses files whose ending it does not know. */
const searchFileEndings = ['pagefind', 'pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'];

function locationOf(folder: string, headers: readonly Header[]): string {
  return `  <location path="${escapeXml(folder.replace(/\/$/, ''))}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${headers.map(({ name }) => `          <remove name="${name}" />`).join('\n')}
${addHeaders(headers, '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
}

/** Needs the feature HTTP Redirection of IIS. */
function redirectOf({ from, to }: Redirect, basePath: string): string {
  return `  <location path="${escapeXml(from.replace(/\/$/, ''))}">
    <system.webServer>
      <httpRedirect enabled="true" destination="${escapeXml(basePath + to)}" exactDestination="true" httpResponseStatus="Permanent" />
    </system.webServer>
  </location>`;
}

function addHeaders(headers: readonly Header[], indent: string): string {
  return headers
    .map(({ name, value }) => `${indent}<add name="${name}" value="${escapeXml(value)}" />`)
    .join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
