/**
 * Everything that the page of a project shows, as plain data.
 *
 * The rows of targets beside results are read from the reports that `targetPairs` names: where these files and
 * this context are the same, so is the page.
 */
import type { Catalog, CatalogProject, Frame } from './catalog.ts';
import { oncePer } from './once.ts';

export interface ProjectContext {
  readonly frame: Frame;
  readonly project: CatalogProject;
  readonly targetPairs: readonly TargetsAndResults[];
}

/** The declaration and the evaluation of one year, by the ids of the reports. */
export interface TargetsAndResults {
  readonly year: number;
  readonly declaredId: string;
  readonly evaluatedId: string;
}

export function projectContext(catalog: Catalog, id: string): ProjectContext {
  const project = projectsById(catalog).get(id);
  if (project === undefined) throw new Error(`No project with the id ${id}.`);
  return { frame: catalog.frame, project, targetPairs: targetPairs(project) };
}

const projectsById = oncePer(({ projects }: Catalog) => new Map(projects.map((one) => [one.id, one])));

/** The first declaration and the first evaluation of each year that has both, latest year first. */
function targetPairs({ reports }: CatalogProject): TargetsAndResults[] {
  return [...Map.groupBy(reports, ({ fiscalYear }) => fiscalYear)].flatMap(([year, ofYear]) => {
    const declared = ofYear.find(({ stage }) => stage === 'target');
    const evaluated = ofYear.find(({ stage }) => stage === 'evaluation');
    if (declared === undefined || evaluated === undefined) return [];
    return [{ year, declaredId: declared.id, evaluatedId: evaluated.id }];
  });
}
