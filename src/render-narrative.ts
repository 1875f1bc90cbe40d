/** The narrative of a report and the text of a page as HTML, from the tree that the check passes. */
import { readEnvironment } from './files/environment.ts';
import { pngSizeAt } from './files/png-size.ts';
import { renderTree, type RenderedNarrative } from './narrative/narrative-html.ts';
import { kindOfNarrative, readNarrative } from './narrative/read-narrative.ts';

/** The narrative of a report: Markdown, or in an `.mdx` file with components. @throws on what the check refuses. */
export function renderNarrative({
  file,
  body,
}: {
  readonly file: string;
  readonly body: string;
}): RenderedNarrative {
  const tree = readNarrative(body, kindOfNarrative(file));
  if ('unreadableAt' in tree) throw new Error(`${file} cannot be read as a narrative.`);
  return renderTree(tree, { idPrefix: 'narrative-' });
}

/** The text of a page of the site, which may show pictures of `public/`. @throws on what the check refuses. */
export function renderPageText(body: string): string {
  const tree = readNarrative(body, 'page');
  if ('unreadableAt' in tree) throw new Error('A page cannot be read.');
  const { basePath } = readEnvironment();
  const { parts } = renderTree(tree, {
    idPrefix: '',
    takenIds: ['content', 'header-q'],
    pictureOf: (source) => {
      const size = pngSizeAt(source);
      if (size === null) throw new Error(`There is no picture ${source}.`);
      return { address: `${basePath}${source}`, ...size };
    },
  });
  return parts.filter((part) => typeof part === 'string').join('');
}
