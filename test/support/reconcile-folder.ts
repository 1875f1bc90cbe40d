/** What the count after the build says about a folder. */
import type { Content } from '../../src/checks/content.ts';
import { publishedReport, publishedSite, type Changes } from '../../src/integrations/published-facts.ts';
import { readPublished } from '../../src/integrations/read-published.ts';
import { reconcile } from '../../src/integrations/reconcile.ts';

export async function reconcileFolder(outDir: string, content: Content, changes: Changes): Promise<string[]> {
  const published = publishedSite(content.reports.map(publishedReport), content, changes);
  return reconcile(await readPublished(outDir, published), published);
}
