/** Projects and organizations by place: on one page where they are few, else each place has a list of its own. */
import type { Catalog, CatalogOrganization, CatalogProject } from './catalog.ts';
import { oncePer } from './once.ts';

/** What a place has of something. */
export interface RegionList<T> {
  readonly regionId: string;
  readonly regionName: string;
  readonly items: readonly T[];
}

export interface RegionLists<T> {
  /** In the order of the register. */
  readonly regions: readonly RegionList<T>[];
  /** The places whose list stands on pages of its own. */
  readonly apart: readonly RegionList<T>[];
  /** Whether there are too many for one page of all places. */
  readonly isSplit: boolean;
}

/** What the page of all places may list. */
export const mostAtOnce = 500;
/** What the page of a place lists among other things. */
export const mostInline = 60;
/** What a page of such a list has. */
export const namesPerPage = 300;

export const projectLists: (catalog: Catalog) => RegionLists<CatalogProject> = oncePer(
  ({ projects, registers }) => listsOf(projects, [...registers.regions.keys()], mostInline),
);

/** The page of a place does not list its organizations. */
export const organizationLists: (catalog: Catalog) => RegionLists<CatalogOrganization> = oncePer(
  ({ organizations, registers }) => listsOf(organizations, [...registers.regions.keys()], Infinity),
);

function listsOf<T extends { readonly regionId: string; readonly regionName: string }>(
  items: readonly T[],
  regionIds: readonly string[],
  mostInRegion: number,
): RegionLists<T> {
  const byRegion = Map.groupBy(items, ({ regionId }) => regionId);
  const regions = regionIds.flatMap((regionId) => {
    const own = byRegion.get(regionId);
    return own?.[0] === undefined ? [] : { regionId, regionName: own[0].regionName, items: own };
  });
  const isSplit = items.length > mostAtOnce;
  return { regions, isSplit, apart: regions.filter((one) => isSplit || one.items.length > mostInRegion) };
}
