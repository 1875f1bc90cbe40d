/** Content → data → content: the JSON of a report holds its whole content file, its tables every figure. */
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { ReportData } from '../../src/data/report-data.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { fieldOf } from '../../src/schema/locate.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { dataFolders, plainText, jsonOfFile, openDataOfFolder } from '../support/open-data.ts';

describe.each(dataFolders)('%s', (_name, folderOf) => {
  const folder = folderOf();
  const published = openDataOfFolder(folder);
  const files = readContentFolder(folder);
  const { content } = checkContent(files);
  const reports = content?.reports ?? [];
  const dataOf = (id: string) => jsonOfFile<ReportData>(published, `reports/${id}.json`);

  it('has every text of the files as it stands there, whatever a schema makes of it', async () => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    for (const { scored, file } of reports) {
      const { content: own } = await dataOf(scored.report.id);
      const split = splitContentFile(texts.get(file) ?? '');
      const yaml = readYaml(split?.yaml ?? '', 1);
      expect(yaml.ok && yaml.value, file).toEqual(own.frontMatter);
      expect(own.narrative, file).toBe(split?.body);
      expect(own.sourceText, file).toBe(texts.get(`sources/${scored.report.id}.txt`) ?? null);
    }
  });

  it('makes the same content again from the data alone', async () => {
    const registers = await registerFiles();
    const paths = new Map(reports.map(({ scored, file }) => [file, scored.report.id]));
    const again = await Promise.all(
      files.map(async (file) => {
        const { path } = file;
        const id = paths.get(path);
        const sourceId = /^sources\/(.+)\.txt$/.exec(path)?.[1];
        if (id !== undefined) {
          const { content: own } = await dataOf(id);
          return { path, text: `---\n${dump(own.frontMatter, { lineWidth: -1 })}---\n${own.narrative}` };
        }
        if (sourceId !== undefined && reports.some(({ scored }) => scored.report.id === sourceId)) {
          return { path, text: (await dataOf(sourceId)).content.sourceText ?? '' };
        }
        const register = registers.get(path);
        return register === undefined ? file : { path, text: register };
      }),
    );
    expect([...registers.keys()].filter((path) => !files.some((one) => one.path === path))).toEqual([]);
    const rebuilt = checkContent(again);
    expect(rebuilt.problems).toEqual([]);
    expect(rebuilt.content?.reports).toEqual(reports);
    expect(rebuilt.content?.registers).toEqual(content?.registers);
  });

  /** The register files and rules as `registers.json` has them. */
  async function registerFiles(): Promise<ReadonlyMap<string, string>> {
    const { rules, ...lists } = await jsonOfFile<Record<string, object>>(published, 'registers.json');
    const written = (value: object): string => dump(value, { lineWidth: -1 });
    return new Map([
      ...Object.entries(lists).map(([name, list]): [string, string] => [`${name}.yml`, written(list)]),
      ...Object.entries(rules ?? {}).map(([name, rule]): [string, string] => [
        `rules/${name}.yml`,
        written(rule as object),
      ]),
    ]);
  }

  it('has every figure of a front matter in the tables, field by field', async () => {
    const lost: string[] = [];
    for (const { scored } of reports) {
      const data = await dataOf(scored.report.id);
      const places = placesOf(data);
      for (const { fields, text } of figuresOf(data.content.frontMatter)) {
        if (fields.some((field) => outsideTables.test(field))) continue;
        const isThere = places.some(
          (place) => fields.some((field) => field.startsWith(place.field)) && place.texts.has(text),
        );
        if (!isThere) lost.push(`${scored.report.id} ${fields.join(' ')} ${text}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

/** Parts that only stand in `content`, where nothing is changed, and facts of the editor about the file. */
const outsideTables =
  /^(?:document|provenance|goals|schedule|tables|gradeScale|remarks|acknowledged|corrections|takedowns|withdrawal|status|publishedAt|revision|checksEdition)\b|\.(?:rule|reading|exceptions)\b/;

interface Figure {
  /** The field by the names of its rows, and by their numbers. */
  readonly fields: readonly string[];
  readonly text: string;
}

/** Every scalar that holds a digit. */
function figuresOf(frontMatter: Readonly<Record<string, unknown>>): Figure[] {
  const walk = (value: unknown, path: readonly (string | number)[]): Figure[] => {
    if (typeof value === 'string') {
      if (!/\d/.test(value)) return [];
      return [{ fields: [fieldOf(frontMatter, [...path]), numbered(path)], text: value }];
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      walk(child, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return walk(frontMatter, []);
}

function numbered(path: readonly (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .slice(1);
}

/** The rows of all tables by the field that they stand for, each with all its texts. */
function placesOf(data: ReportData) {
  return Object.values(data.tables)
    .flat()
    .map((row) => ({
      field: plainText(row['indicatorField'] ?? row['field']).replace(/\.(?:value|total)$/, ''),
      texts: new Set(textsOf(row)),
    }));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [String(value)];
}
