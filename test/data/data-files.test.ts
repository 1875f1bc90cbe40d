/** Files put together from parts: the same whatever the parts, and as small in memory as one of them. */
import { describe, expect, it } from 'vitest';
import { dataFiles, type DataSource } from '../../src/data/data-files.ts';
import {
  inMemory,
  openPart,
  packPart,
  planParts,
  type DataPart,
  type PartPlan,
} from '../../src/data/data-part.ts';
import { openDataInput } from '../../src/open-data.ts';
import { demoContent } from '../support/demo-content.ts';
import { openDataOfFolder } from '../support/open-data.ts';

const input = openDataInput(openDataOfFolder(demoContent()).catalog);
const keyed = input.reports.map((report) => ({ ...report, key: input.keyOf(report.id) }));

function sourceOf(parts: readonly PartPlan[]): DataSource {
  const opened = new Map<PartPlan, DataPart>();
  const partOf = (plan: PartPlan): DataPart => {
    const part =
      opened.get(plan) ?? openPart(inMemory(packPart(plan.reports.map(({ id }) => input.textsOf(id)))));
    if (part === null) throw new Error(`No part ${plan.name}.`);
    opened.set(plan, part);
    return part;
  };
  return { parts, partOf, regions: [...input.registers.regions.values()] };
}

/** Parts of one report each. */
const single = keyed.map((report) => ({ ...report, name: report.id, reports: [report] }));
const usual = planParts(keyed);

describe('the files', () => {
  const wanted = (path: string): boolean => !path.includes('/') || path.startsWith('years/2023/');
  const bytesOf = (parts: readonly PartPlan[]) =>
    new Map(
      dataFiles(sourceOf(parts))
        .filter(({ path }) => wanted(path))
        .map(({ path, pieces }) => [path, Buffer.concat([...pieces()]).toString('base64')]),
    );

  it('are the same whether a part holds one report or many', () => {
    expect(usual.length).toBeLessThan(single.length);
    const files = bytesOf(usual);
    expect([...files.keys()]).toContain('all.xlsx');
    expect(bytesOf(single)).toEqual(files);
  });

  it('tell by their inputs whether they are the same', () => {
    const inputsOf = (source: DataSource) =>
      new Map(dataFiles(source).map(({ path, inputs }) => [path, inputs]));
    const before = inputsOf(sourceOf(single));
    const [first] = single;
    if (first === undefined) throw new Error('No report.');
    const source = sourceOf(single);
    const changed = inputsOf({
      ...source,
      partOf: (plan) => {
        const part = source.partOf(plan);
        if (plan !== first) return part;
        const [reports, ...others] = part.tables;
        return { ...part, tables: [{ rowCount: reports?.rowCount ?? 0, digest: 'another' }, ...others] };
      },
    });
    const { regionId, fiscalYear } = first;
    const folders = ['', `years/${fiscalYear}/`, `regions/${regionId}/`, 'package/'];
    const names = folders.flatMap((folder) => [`${folder}reports.csv`, `${folder}reports.json`]);
    const books = ['all.xlsx', `years/${fiscalYear}/all.xlsx`];
    const differing = [...changed].filter(([path, inputs]) => before.get(path) !== inputs);
    expect(differing.map(([path]) => path).sort()).toEqual(
      [...names.filter((path) => changed.has(path)), ...books].sort(),
    );
  });
});
