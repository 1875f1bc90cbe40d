/** `npm run dev` puts the result of the check on every page. The build knows nothing of it. */
import { defineMiddleware } from 'astro:middleware';
import { workingContent } from '../catalog.ts';
import { href } from '../links.ts';
import { filesOfPage } from './page-files.ts';
import { panelOf } from './panel.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const path = url.pathname.slice(href('').length);
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const content = workingContent();
  const panel = panelOf(content, path, href);
  if (response.status === 404 && content.files.some((file) => filesOfPage(path).includes(file.path))) {
    return htmlResponse(unreadablePage(panel), 200);
  }
  // After the link that skips to the text, which stays first.
  const html = (await response.text()).replace('<header', () => `${panel}<header`);
  return htmlResponse(html, response.status);
});

function htmlResponse(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** In the place of a page whose file cannot be read yet; it comes back when the file is put right. */
function unreadablePage(panel: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>这一页还不能显示</title>
<script type="module" src="${href('@vite/client')}"></script>
</head>
<body>
${panel}
<main><h1>这一页还不能显示</h1><p>改正上面的问题并保存，页面会自动出现。</p></main>
</body>
</html>`;
}
