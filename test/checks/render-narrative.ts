/** Renders a narrative with the Markdown processor of the site. */
import { satteri } from '@astrojs/markdown-satteri';
import { chineseMarkdown } from '../../src/integrations/chinese-markdown.ts';

export async function renderNarrative(body: string): Promise<string> {
  const renderer = await satteri(chineseMarkdown('/')).createRenderer({});
  return (await renderer.render(body)).code;
}
