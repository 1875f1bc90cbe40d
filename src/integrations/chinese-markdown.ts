/** How narratives are rendered: as the document prints them, without inline styles. */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

const alignments = ['left', 'center', 'right'] as const;

/**
 * Smart punctuation would turn the document's own quotation marks and dashes into others.
 * Table alignment arrives as an inline style, which a strict content security policy drops; it
 * becomes a class.
 */
export const chineseMarkdown: SatteriProcessorOptions = {
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
  ],
};
