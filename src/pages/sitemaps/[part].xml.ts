import type { APIContext } from 'astro';
import { readCatalog } from '../../catalog.ts';
import { siteMapXml } from '../../site-map-xml.ts';
import { siteMapFiles, siteMapFolder, type SiteMapFile } from '../../site-map.ts';

export function getStaticPaths() {
  return siteMapFiles(readCatalog())
    .filter(({ path }) => path.startsWith(siteMapFolder))
    .map((file) => ({
      params: { part: file.path.slice(siteMapFolder.length, -'.xml'.length) },
      props: file,
    }));
}

export function GET({ props, site }: APIContext<SiteMapFile>): Response {
  return new Response(siteMapXml(props, site), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
