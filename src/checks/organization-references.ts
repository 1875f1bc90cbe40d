/** The organizations of a report against their register, its place and the document's own text. */
import type { SourceFile } from './content.ts';
import type { Fault } from './file-reader.ts';
import { isMissing, type ReadRegisters } from './read-registers.ts';
import type { References } from './references.ts';
import { lineOf } from './region-lines.ts';
import { foldText, indexSource, placesOf } from './source-index.ts';

type Named = readonly (readonly [field: string, id: string])[];

/** Organizations that are not registered, belong to another place, or stand in each other's field. */
export function organizationFaults(
  { organizations, areSwapped }: Pick<References, 'organizations' | 'areSwapped'>,
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
    ...(source === undefined ? [] : swapFaults(organizations, registers, source, areSwapped)),
  ];
}

/** An organization belongs to the report's place, to one above it or to one below it. */
function regionFaults(organizations: Named, regionId: string, registers: ReadRegisters): Fault[] {
  const { regions } = registers;
  if (regions === null || !regions.has(regionId)) return [];
  return organizations.flatMap(([field, id]): Fault[] => {
    const organization = registers.organizations?.get(id);
    if (organization === undefined || !regions.has(organization.region)) return [];
    const own = lineOf(regionId, regions);
    if (own.includes(organization.region) || lineOf(organization.region, regions).includes(regionId))
      return [];
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

/** What a form prints before the name of a unit. */
const labels: Readonly<Record<string, readonly string[]>> = {
  supervisingDepartment: ['主管部门'],
  implementingUnit: ['实施单位', '项目单位'],
};

/** How many characters after its label a name starts. */
const labelReach = 6;

/**
 * Whether the text prints department and unit the other way round. Null when a register of few units does not
 * know them both.
 */
export function isSwappedIn(
  sourceText: string,
  named: Named,
  units: ReadRegisters['organizations'],
): boolean | null {
  const { department, unit } = departmentAndUnit(named);
  if (department === undefined || unit === undefined || department === unit) return false;
  if (units?.has(department) !== true || !units.has(unit)) return null;
  return isSwapped(sourceText, department, unit, units);
}

function departmentAndUnit(named: Named) {
  const ids = new Map(named);
  return { department: ids.get('supervisingDepartment'), unit: ids.get('implementingUnit') };
}

function isSwapped(
  sourceText: string,
  department: string,
  unit: string,
  units: ReadRegisters['organizations'],
): boolean {
  const source = indexSource(sourceText);
  const namesOf = (id: string) => {
    const entry = units?.get(id);
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
  return (
    (isAfterLabel('supervisingDepartment', unit) && !isAfterLabel('supervisingDepartment', department)) ||
    (isAfterLabel('implementingUnit', department) && !isAfterLabel('implementingUnit', unit))
  );
}

/** `isKnown` is what the check of the report has said, where it knew the units. */
function swapFaults(
  named: Named,
  registers: ReadRegisters,
  source: SourceFile,
  isKnown: boolean | null,
): Fault[] {
  const { department, unit } = departmentAndUnit(named);
  if (department === undefined || unit === undefined || department === unit) return [];
  if (!(isKnown ?? isSwapped(source.text, department, unit, registers.organizations))) return [];
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
