/** Narratives as HTML, rendered when their page is: the content store stays small, and a preview is at once. */
import { satteri } from '@astrojs/markdown-satteri';
import { getEntry, render } from 'astro:content';
import type { ReportEntry } from './checks/content.ts';
import { readEnvironment } from './files/environment.ts';
import { chineseMarkdown } from './integrations/chinese-markdown.ts';

/** A heading of a narrative, for its table of contents. */
export interface NarrativeHeading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly NarrativeHeading[];
}

export interface Narrative {
  /** Null for MDX, whose components take their figures from the report of the page. */
  readonly html: string | null;
  readonly Content: Awaited<ReturnType<typeof render>>['Content'] | null;
  readonly headings: readonly NarrativeHeading[];
}

// Highlighted code carries inline styles, which a strict content security policy drops.
const renderer = satteri(chineseMarkdown(readEnvironment().basePath)).createRenderer({
  syntaxHighlight: false,
});

/** A text in Markdown. Throws when it cannot be rendered: no page is published with an empty body. */
export async function renderMarkdown(body: string): Promise<RenderedMarkdown> {
  const { code, metadata } = await (await renderer).render(body);
  return { html: code, headings: metadata.headings };
}

/** The narrative of a report. */
export async function renderNarrative({ scored, file, body }: ReportEntry): Promise<Narrative> {
  if (!file.endsWith('.mdx')) return { ...(await renderMarkdown(body)), Content: null };
  const { id } = scored.report;
  const entry = await getEntry('reports', id);
  if (entry === undefined) throw new Error(`No report entry with the id ${id}.`);
  const { Content, headings } = await render(entry);
  return { html: null, Content, headings };
}
