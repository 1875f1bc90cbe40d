/** The measures of the whole catalogue, worked out once for all comparison pages. */
import type { Catalog } from '../catalog.ts';
import { href, reportPath } from '../links.ts';
import { measuresOf, type Measure } from './measures.ts';

let cached: { readonly catalog: Catalog; readonly measures: readonly Measure[] } | undefined;

export function compareMeasures(catalog: Catalog): readonly Measure[] {
  if (cached?.catalog !== catalog) cached = { catalog, measures: build(catalog) };
  return cached.measures;
}

function build({ reports, registers }: Catalog): Measure[] {
  const compared = reports
    .filter(({ scored }) => scored.report.status === 'published')
    .map(({ id, scored, regionName, projectName, kindName }) => ({
      regionId: scored.report.regionId,
      regionName,
      projectName,
      kindName,
      href: href(reportPath(id)),
      scored,
    }));
  return measuresOf(compared, [...registers.metrics.values()]);
}
