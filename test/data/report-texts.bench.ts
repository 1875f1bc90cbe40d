/** How fast the data files are made: the texts of a report, packing them, and a workbook of them. */
import { expect, test } from 'vitest';
import { dataFiles } from '../../src/data/data-files.ts';
import { inMemory, openPart, packPart, planParts } from '../../src/data/data-part.ts';
import { openDataInput } from '../../src/open-data.ts';
import { demoContent } from '../support/demo-content.ts';
import { openDataOfFolder } from '../support/open-data.ts';

const input = openDataInput(openDataOfFolder(demoContent()).catalog);
const ids = input.reports.map(({ id }) => id);
const texts = ids.map(input.textsOf);
const plans = planParts(input.reports.map((report) => ({ ...report, key: report.id })));
const parts = new Map(
  plans.map((plan) => {
    const packed = packPart(texts.filter(({ id }) => plan.reports.some((report) => report.id === id)));
    return [plan, openPart(inMemory(packed))] as const;
  }),
);
const files = dataFiles({
  parts: plans,
  partOf: (plan) => {
    const part = parts.get(plan);
    if (part == null) throw new Error(`No part ${plan.name}.`);
    return part;
  },
  regions: [...input.registers.regions.values()],
});

test('the texts of 200 reports in a second', async ({ bench }) => {
  const result = await bench('texts of a report', () => {
    for (const id of ids) input.textsOf(id);
  }).run();
  const perSecond = result.throughput.mean * ids.length;
  console.log(`texts of ${Math.round(perSecond)} reports per second`);
  expect(perSecond).toBeGreaterThan(200);
});

test('200 reports packed in a second', async ({ bench }) => {
  const result = await bench('packing', () => {
    packPart(texts);
  }).run();
  const perSecond = result.throughput.mean * ids.length;
  console.log(`${Math.round(perSecond)} reports packed per second`);
  expect(perSecond).toBeGreaterThan(200);
});

test('a workbook of 200 reports in a second', async ({ bench }) => {
  const workbook = files.find(({ path }) => path === 'all.xlsx');
  const result = await bench('workbook', () => {
    Buffer.concat([...(workbook?.pieces() ?? [])]);
  }).run();
  const perSecond = result.throughput.mean * ids.length;
  console.log(`workbooks of ${Math.round(perSecond)} reports per second`);
  expect(perSecond).toBeGreaterThan(200);
});
