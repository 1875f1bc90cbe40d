/** Renders a narrative as the site does. */
import { renderNarrative as render } from '../../src/render-narrative.ts';

export function renderNarrative(body: string): string {
  const { parts } = render({ file: 'a.md', body });
  return parts.filter((part) => typeof part === 'string').join('');
}
