/** The five seeds in every format, against the reports that people made of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { seeds } from '../published/content.ts';
import { formOf, seedLayouts, type FormBlock } from './forms.ts';
import { bytesOf, importAs, readKnown } from './import-file.ts';
import { measure, missingFields, readPublished } from './measure.ts';
import { byLibreOffice, hasLibreOffice, toCsv, toDocx, toXlsx } from './office-files.ts';

type Seed = keyof typeof seeds;

const { files, known } = readKnown('content');

/** Cells, and of them those placed right and those listed for a person: measured, to be seen when they change. */
const expected: Readonly<
  Record<Seed, Readonly<Record<string, readonly [cells: number, right: number, listed: number]>>>
> = {
  '000': { txt: [224, 224, 0], docx: [216, 216, 0], xlsx: [215, 215, 0], csv: [228, 228, 0] },
  '001': { txt: [462, 454, 8], docx: [327, 319, 8], xlsx: [327, 319, 8], csv: [462, 454, 8] },
  '002': { txt: [127, 127, 0], docx: [127, 127, 0], xlsx: [121, 121, 0], csv: [146, 146, 0] },
  '003': { txt: [326, 326, 0], docx: [245, 245, 0], xlsx: [238, 238, 0], csv: [303, 303, 0] },
  '004': { txt: [254, 254, 0], docx: [199, 199, 0], xlsx: [197, 197, 0], csv: [324, 324, 0] },
};

const writers: Readonly<
  Record<string, (form: readonly FormBlock[], text: string) => Promise<Uint8Array> | Uint8Array>
> = {
  txt: (_, text) => bytesOf(text),
  docx: toDocx,
  xlsx: toXlsx,
  csv: (form) => bytesOf(toCsv(form)),
};

function sourceOf(seed: Seed): string {
  return readFileSync(`content/sources/${seeds[seed]}.txt`, 'utf8');
}

function publishedOf(seed: Seed) {
  return readPublished(readFileSync(`content/reports/${seeds[seed]}.md`, 'utf8'));
}

const seedNumbers = Object.keys(seeds) as Seed[];
const runs = seedNumbers.flatMap((seed) => Object.keys(writers).map((format) => ({ seed, format })));

describe('each cell of a seed goes where people put it, or is listed', () => {
  it.each(runs)('$seed as $format', async ({ seed, format }) => {
    const text = sourceOf(seed);
    const layout = seedLayouts[seed] ?? { merged: {} };
    const bytes = await writers[format]?.(formOf(text, layout), text);
    const imported = importAs(seeds[seed], `form.${format}`, bytes ?? new Uint8Array(), known);
    const { cells, right, listed, wrong, percent } = measure(imported, publishedOf(seed));
    console.log(
      `种子 ${seed} ${format}：${cells} 格，放对 ${right}（${percent}%），列出 ${listed}，放错 ${wrong.length}`,
    );
    expect(wrong).toEqual([]);
    expect([cells, right, listed]).toEqual(expected[seed][format]);
    expect(percent).toBeGreaterThanOrEqual(95);
  });
});

describe('the measure is not blind', () => {
  it.each([
    ['a figure', '\t24.5\n', '\t245\n'],
    ['two columns', '\t7\n\t7\n\t10\n\t10', '\t7\n\t10\n\t7\n\t10'],
    ['a name', '指标1：性能指标达标率', '指标1：功能达标率'],
    ['a sentence of the narrative', '服务对象对项目实施效果满意', '服务对象对项目实施效果不满意'],
  ])('it sees that %s differs', (_, from, to) => {
    const text = sourceOf('004');
    expect(text).toContain(from);
    const imported = importAs(seeds['004'], 'form.txt', bytesOf(text.replace(from, to)), known);
    expect(measure(imported, publishedOf('004')).wrong).not.toEqual([]);
  });
});

describe('files that LibreOffice writes', () => {
  it.each(seedNumbers.flatMap((seed) => (['docx', 'xlsx'] as const).map((format) => ({ seed, format }))))(
    '$seed as $format',
    ({ seed, format }) => {
      if (!hasLibreOffice) {
        console.warn('没有找到 LibreOffice（soffice），没有测试它写出的文件。');
        return;
      }
      const form = formOf(sourceOf(seed), seedLayouts[seed] ?? { merged: {} });
      const imported = importAs(seeds[seed], `form.${format}`, byLibreOffice(form, format), known);
      const { cells, right, listed, wrong, percent } = measure(imported, publishedOf(seed));
      console.log(
        `种子 ${seed} LibreOffice ${format}：${cells} 格，放对 ${right}（${percent}%），列出 ${listed}，放错 ${wrong.length}`,
      );
      expect(wrong).toEqual([]);
      expect([cells, right, listed]).toEqual(expected[seed][format]);
    },
  );
});

describe('what the tables of a seed print is in the draft', () => {
  // What is missing stands in running text only: people read amounts and goals out of sentences.
  const inProse: Readonly<Record<Seed, RegExp>> = {
    '000': /^$/,
    '001':
      /^(?:funds|lineItems|goals|blocks\[\d\]\.deduction|indicators\[\d+\]\.(?:actual|definition)|scores\[1\]\.label)/,
    '002': /^$/,
    '003': /^(?:document\.title|funds\.amounts\[12\]|funds\.rates|goals|scores\[1\]\.grade)/,
    '004': /^(?:document\.subArea|scores\[1\]\.grade)/,
  };

  it.each(seedNumbers)('%s', (seed) => {
    const imported = importAs(seeds[seed], 'form.txt', bytesOf(sourceOf(seed)), known);
    const missing = missingFields(imported, publishedOf(seed)).filter((field) => !inProse[seed].test(field));
    expect(missing).toEqual([]);
  });
});

describe('the draft loads, and its problems are for a person to decide', () => {
  it.each(seedNumbers)('%s', async (seed) => {
    const id = seeds[seed];
    const bytes = await toDocx(formOf(sourceOf(seed), seedLayouts[seed] ?? { merged: {} }));
    const { draft, sourceText } = importAs(id, 'form.docx', bytes, known);
    expect(draft).toMatch(/^---\nstatus: draft\n/);
    const replaced = files.map((file) => {
      if (file.path === `reports/${id}.md`) return { ...file, text: draft };
      return file.path === `sources/${id}.txt` ? { ...file, text: sourceText } : file;
    });
    const { problems } = checkContent(replaced, { includeDrafts: true });
    expect(problems.filter(({ code }) => code !== 'unacknowledged-finding')).toEqual([]);
  });
});
