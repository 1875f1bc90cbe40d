/** The measures of the whole catalogue, worked out once for all comparison pages. */
import type { Catalog } from '../catalog.ts';
import { href, reportPath } from '../links.ts';
import { oncePer } from '../once.ts';
import { measuresOf, type Measure } from './measures.ts';

export const compareMeasures: (catalog: Catalog) => readonly Measure[] = oncePer(({ reports, registers }) => {
  const compared = reports
    .filter(({ status }) => status === 'published')
    .map((report) => ({ ...report, href: href(reportPath(report.id)) }));
  return measuresOf(compared, [...registers.metrics.values()]);
});
