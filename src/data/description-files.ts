/** The files that describe the others: the registers, Data Package, DCAT and OpenAPI. */
import { mediaTypes, packagePath, tablePath, workbookPath, type Scope } from './address.ts';
import { scopesOf, textFile, type DataFile } from './data-files.ts';
import { listedAt, type DataLookup } from './data-listing.ts';
import { dataPackage } from './data-package.ts';
import { dcatCatalog, type Coverage } from './dcat.ts';
import type { OpenDataInput } from './open-data-input.ts';
import { openApi, type ApiFacts } from './openapi.ts';
import { tables } from './tables.ts';

/** Below `data/v1/`. */
export const descriptionPaths = [
  'registers.json',
  'datapackage.json',
  'catalog.jsonld',
  'openapi.json',
] as const;
export const descriptionCount = descriptionPaths.length;

/** `lookup` knows the files that they describe. */
export function descriptionFiles(input: OpenDataInput, lookup: DataLookup): DataFile[] {
  const { facts, history } = input;
  const published = tables.map((table) => {
    const csvPath = packagePath(table);
    const { bytes, sha256 } = listedAt(lookup, csvPath);
    return { ...table, csvPath, bytes, sha256 };
  });
  return [
    registersFile(input),
    jsonFile('datapackage.json', 'Data Package', dataPackage(facts, published, history)),
    textFile('catalog.jsonld', 'DCAT', mediaTypes.jsonld, jsonText(dcatOf(input, lookup))),
    jsonFile('openapi.json', 'OpenAPI', openApi(apiFacts(input, lookup), tables)),
  ];
}

function jsonFile(path: string, title: string, value: object): DataFile {
  return textFile(path, title, mediaTypes.json, jsonText(value));
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function registersFile({ registers }: OpenDataInput): DataFile {
  const { regions, kinds, projects, organizations, metrics, rules } = registers;
  const listed = { regions, kinds, projects, organizations, metrics };
  return jsonFile('registers.json', '登记表', {
    ...Object.fromEntries(Object.entries(listed).map(([name, map]) => [name, [...map.values()]])),
    rules: Object.fromEntries(rules),
  });
}

/** The years and regions that have files of their own. */
function scopedBy({ reports, registers }: OpenDataInput) {
  const scopes = scopesOf(reports, [...registers.regions.values()]);
  return {
    years: scopes.flatMap((scope) => (scope.of === 'year' ? [scope.year] : [])),
    regionIds: scopes.flatMap((scope) => (scope.of === 'region' ? [scope.region] : [])),
  };
}

function apiFacts(input: OpenDataInput, lookup: DataLookup): ApiFacts {
  const scoped = scopedBy(input);
  const hasWorkbook = (scope: Scope): boolean => lookup(workbookPath(scope)) !== undefined;
  const years = scoped.years.filter((year) => hasWorkbook({ of: 'year', year }));
  return { ...input.facts, ...scoped, workbooks: { hasAll: hasWorkbook({ of: 'all' }), years } };
}

function dcatOf(input: OpenDataInput, lookup: DataLookup): object {
  const { facts, address } = input;
  const datasets = tables.map((table) => ({
    id: table.path,
    title: table.title,
    description: table.description,
    distributions: (['csv', 'json'] as const).map((format) => {
      const path = tablePath(table, { of: 'all' }, format);
      const { rowCount, bytes } = listedAt(lookup, path);
      return {
        url: `${address}${path}`,
        title: `${table.title}（${format.toUpperCase()}，${rowCount ?? 0} 行）`,
        mediaType: format === 'csv' ? 'text/csv' : 'application/json',
        bytes,
      };
    }),
  }));
  return dcatCatalog(facts, coverageOf(input), datasets);
}

function coverageOf(input: OpenDataInput): Coverage {
  const { years, regionIds } = scopedBy(input);
  return {
    firstYear: years.at(-1) ?? 0,
    lastYear: years[0] ?? 0,
    regionNames: regionIds.map((id) => input.registers.regions.get(id)?.name ?? id),
    modifiedAt: input.modifiedAt,
  };
}
