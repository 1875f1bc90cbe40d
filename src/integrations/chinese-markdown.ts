/** How narratives are rendered: as the document prints them, without inline styles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

const alignments = ['left', 'center', 'right'] as const;

/**
 * Smart punctuation would turn the document's own quotation marks and dashes into others.
 * Table alignment arrives as an inline style, which a strict content security policy drops; it
 * becomes a class.
 */
export const chineseMarkdown = (basePath: string): SatteriProcessorOptions => ({
  features: { smartPunctuation: false },
  hastPlugins: [
    {
      name: 'alignment-by-class',
      element: {
        filter: ['th', 'td'],
        visit(node, context) {
          const style = node.properties['style'];
          const alignment = alignments.find((one) => typeof style === 'string' && style.includes(one));
          if (alignment === undefined) return;
          context.setProperty(node, 'style', null);
          context.setProperty(node, 'className', [`align-${alignment}`]);
        },
      },
    },
    {
      name: 'reachable-code',
      element: {
        filter: ['pre'],
        visit(node, context) {
          // A block that scrolls must be reached by the keyboard.
          context.setProperty(node, 'tabIndex', 0);
        },
      },
    },
    {
      name: 'pictures-of-the-site',
      element: {
        filter: ['img'],
        visit(node, context) {
          const source = String(node.properties['src']);
          const { width, height } = pngSize(join('public', source));
          context.setProperty(node, 'src', `${basePath}${source}`);
          // Known sizes keep the text from shifting when the picture comes.
          context.setProperty(node, 'width', width);
          context.setProperty(node, 'height', height);
          context.setProperty(node, 'loading', 'lazy');
        },
      },
    },
  ],
});

/** Width and height in pixels, from the head of a PNG file. @throws when the file is missing or no PNG. */
function pngSize(file: string): { readonly width: number; readonly height: number } {
  const head = readFileSync(file).subarray(0, 24);
  if (head.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG file.`);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
