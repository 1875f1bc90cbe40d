/** The organizations of a report against their register, its place and the document's own text. */
import type { SourceFile } from './content.ts';
import type { Fault } from './file-reader.ts';
import { isMissing, type ReadRegisters } from './read-registers.ts';
import { foldText, indexSource, placesOf } from './source-index.ts';

type Named = readonly (readonly [field: string, id: string])[];

/** Organizations that are not registered, belong to another place, or stand in each other's field. */
export function organizationFaults(
  organizations: Named,
  regionId: string,
  registers: ReadRegisters,
  source: SourceFile | undefined,
): Fault[] {
  const unknown = organizations
    .filter(([, id]) => isMissing(registers.organizations, id))
    .map(([field, id]): Fault => ({
      path: ['document', field],
      code: 'unknown-organization',
      message: `单位编号“${id}”没有登记。`,
      fix: '请核对拼写，或先在 content/organizations.yml 中登记。',
    }));
  return [
    ...unknown,
    ...regionFaults(organizations, regionId, registers),
    ...(source === undefined ? [] : swapFaults(organizations, registers, source)),
  ];
}

/** An organization belongs to the report's place, to one above it or to one below it. */
function regionFaults(organizations: Named, regionId: string, registers: ReadRegisters): Fault[] {
  const { regions } = registers;
  if (regions === null || !regions.has(regionId)) return [];
  return organizations.flatMap(([field, id]): Fault[] => {
    const organization = registers.organizations?.get(id);
    if (organization === undefined || !regions.has(organization.region)) return [];
    const own = lineOf(regionId, registers);
    if (own.has(organization.region) || lineOf(organization.region, registers).has(regionId)) return [];
    const nameOf = (region: string) => regions.get(region)?.name ?? region;
    return [
      {
        path: ['document', field],
        code: 'organization-region-differs',
        message: `“${organization.name}”登记在${nameOf(organization.region)}，这份报告在${nameOf(regionId)}。`,
        fix: '请核对单位编号，或改正 content/organizations.yml 中的地区。',
      },
    ];
  });
}

/** A region with those above it. */
function lineOf(regionId: string, { regions }: ReadRegisters): Set<string> {
  const line = new Set<string>();
  for (let at: string | undefined = regionId; at !== undefined && !line.has(at);) {
    line.add(at);
    at = regions?.get(at)?.parent;
  }
  return line;
}

/** What a form prints before the name of a unit. */
const labels: Readonly<Record<string, readonly string[]>> = {
  supervisingDepartment: ['主管部门'],
  implementingUnit: ['实施单位', '项目单位'],
};

/** How many characters after its label a name starts. */
const labelReach = 6;

function swapFaults(organizations: Named, registers: ReadRegisters, file: SourceFile): Fault[] {
  const ids = new Map(organizations);
  const [department, unit] = [ids.get('supervisingDepartment'), ids.get('implementingUnit')];
  if (department === undefined || unit === undefined || department === unit) return [];
  const source = indexSource(file.text);
  const namesOf = (id: string) => {
    const entry = registers.organizations?.get(id);
    return entry === undefined ? [] : [entry.name, ...(entry.variants ?? [])].map(foldText);
  };
  const isAfterLabel = (field: string, id: string) =>
    (labels[field] ?? []).some((label) =>
      placesOf(foldText(label), source).some((place) =>
        namesOf(id).some((name) => {
          const at = source.text.indexOf(name, place + label.length);
          return at >= 0 && at - place - label.length <= labelReach;
        }),
      ),
    );
  const isSwapped =
    (isAfterLabel('supervisingDepartment', unit) && !isAfterLabel('supervisingDepartment', department)) ||
    (isAfterLabel('implementingUnit', department) && !isAfterLabel('implementingUnit', unit));
  if (!isSwapped) return [];
  return [
    {
      path: ['document', 'supervisingDepartment'],
      code: 'organizations-swapped',
      message: `原文在“主管部门”“实施单位”之后所印的单位与这里相反：${nameOf(department, registers)}、${nameOf(unit, registers)}。`,
      fix: '请对照原文，把主管部门（supervisingDepartment）和实施单位（implementingUnit）换过来。',
    },
  ];
}

function nameOf(id: string, { organizations }: ReadRegisters): string {
  return `“${organizations?.get(id)?.name ?? id}”`;
}
