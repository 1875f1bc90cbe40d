import type { APIContext } from 'astro';
import { attachmentResponse, publishedAttachments } from '../../attached-files.ts';
import { readCatalog } from '../../catalog.ts';

export function getStaticPaths() {
  return publishedAttachments(readCatalog()).map(({ path }) => ({
    params: { path: path.slice('attachments/'.length) },
  }));
}

export function GET({ params }: APIContext): Response {
  return attachmentResponse(readCatalog(), `attachments/${params['path'] ?? ''}`);
}
