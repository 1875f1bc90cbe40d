/** What is said about the personal data of a published file, by the content it comes from. */
import type { Content } from '../../src/checks/content.ts';
import { publishedReport, publishedSite, traceSettingsOf } from '../../src/integrations/published-facts.ts';
import { publishedTraces } from '../../src/integrations/published-traces.ts';

export function tracesOf(content: Content): (path: string, bytes: Buffer) => readonly string[] {
  const published = publishedSite(content.reports.map(publishedReport), content, new Map());
  const tracesIn = publishedTraces(traceSettingsOf(published));
  return (path, bytes) => tracesIn(path, bytes).faults;
}
