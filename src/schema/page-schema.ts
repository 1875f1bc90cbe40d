/** The front matter of a page, `content/pages/<page>.md`. */
import { z } from 'zod';
import { text } from './scalars.ts';

export const pageFrontMatter = z.strictObject({
  title: text,
  /** One sentence for search engines and feeds. */
  description: text,
});
