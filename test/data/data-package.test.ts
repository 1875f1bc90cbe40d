/** The descriptions of the data, read by the tools that others use. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/data/column.ts';
import { descriptionFiles } from '../../src/data/description-files.ts';
import { tables } from '../../src/data/tables.ts';
import { openDataInput } from '../../src/open-data.ts';
import { changeFile, copyContent } from '../support/content-copy.ts';
import { dataFolders, jsonOfFile, openDataOfFolder, writtenData } from '../support/open-data.ts';

interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly unit?: string;
  readonly columnType?: string;
}

interface Descriptor {
  readonly licenses?: readonly { readonly title: string; readonly path: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly Field[] };
  }[];
}

interface Resource {
  readonly name: string;
  readonly headers: readonly string[];
  readonly read: (options: {
    readonly keyed: true;
    readonly relations: boolean;
  }) => Promise<Record<string, unknown>[]>;
}

/** The part of the reader that is used here; it brings no types of its own. */
interface Reader {
  readonly Package: {
    readonly load: (
      path: string,
      options: { readonly strict: boolean },
    ) => Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly Resource[];
    }>;
  };
}

const { Package } = createRequire(import.meta.url)('datapackage') as Reader;

describe.each(dataFolders)('datapackage.json of %s', (_name, folderOf) => {
  const published = openDataOfFolder(folderOf());

  it('is valid, and every table is read with its types and its reports', async () => {
    const folder = await writtenData(published);
    const descriptor = await Package.load(join(folder, 'datapackage.json'), { strict: true });
    expect(descriptor.errors).toEqual([]);
    expect(descriptor.valid).toBe(true);
    expect(descriptor.resources.map(({ name }) => name)).toEqual(tables.map(({ path }) => path));
    for (const resource of descriptor.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.length, resource.name).toBe(
        (await jsonOfFile<Row[]>(published, `${resource.name}.json`)).length,
      );
    }
  });

  it('names size and digest of the files as they are', async () => {
    const folder = await writtenData(published);
    const { resources } = await jsonOfFile<Descriptor>(published, 'datapackage.json');
    for (const { path, bytes, hash } of resources) {
      const file = readFileSync(join(folder, path));
      expect([bytes, hash]).toEqual([
        file.length,
        `sha256:${createHash('sha256').update(file).digest('hex')}`,
      ]);
    }
  });
});

describe('the descriptions', () => {
  const published = openDataOfFolder();

  it('give the funds the column types of the Fiscal Data Package', async () => {
    const { resources } = await jsonOfFile<Descriptor>(published, 'datapackage.json');
    const fields = resources.find(({ name }) => name === 'funds')?.schema.fields ?? [];
    const typed = fields.flatMap(({ name, columnType }) =>
      columnType === undefined ? [] : [[name, columnType]],
    );
    expect(Object.fromEntries(typed)).toMatchObject({
      amountYuan: 'value',
      currency: 'value-currency:code',
      fiscalYear: 'date:fiscal-year',
      phase: 'phase:id',
      phaseName: 'phase:label',
      source: 'fin-source:generic:code',
      sourceName: 'fin-source:generic:label',
      project: 'activity:generic:project:code',
      regionCode: 'geo:source:code',
    });
    expect(fields.find(({ name }) => name === 'amountYuan')).toMatchObject({
      title: '金额（元）',
      unit: '元',
      type: 'number',
    });
  });

  it('name no licence where the site has none', async () => {
    for (const path of ['datapackage.json', 'catalog.jsonld', 'openapi.json']) {
      expect(JSON.stringify(await jsonOfFile(published, path)), path).not.toMatch(/licen[sc]e/i);
    }
  });

  it('name the licence that the site names', async () => {
    const folder = copyContent();
    changeFile(
      join(folder, 'site.yml'),
      (text) => `${text}dataLicence:\n  name: 示例许可\n  url: https://example.invalid/licence\n`,
    );
    const licensed = openDataOfFolder(folder);
    const { licenses } = await jsonOfFile<Descriptor>(licensed, 'datapackage.json');
    expect(licenses).toEqual([{ title: '示例许可', path: 'https://example.invalid/licence' }]);
    for (const path of ['catalog.jsonld', 'openapi.json']) {
      expect(JSON.stringify(await jsonOfFile(licensed, path)), path).toContain(
        'https://example.invalid/licence',
      );
    }
  });

  it('of OpenAPI is valid, and describes every file', async () => {
    const description = await jsonOfFile<{ paths: Record<string, unknown> }>(published, 'openapi.json');
    expect(await new Validator().validate(description)).toEqual({ valid: true });
    const patterns = Object.keys(description.paths).map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const undescribed = [...published.data.files.keys()].filter(
      (path) => !patterns.some((pattern) => pattern.test(`/${path}`)),
    );
    expect(undescribed).toEqual([]);
    const unused = patterns.filter(
      (pattern) => ![...published.data.files.keys()].some((path) => pattern.test(`/${path}`)),
    );
    expect(unused).toEqual([]);
  });

  it('of OpenAPI name only the workbooks that there are', async () => {
    const { catalog, data } = published;
    const described = (hasBook: (path: string) => boolean) => {
      const files = descriptionFiles(openDataInput(catalog), (path) =>
        path.endsWith('.xlsx') && !hasBook(path) ? undefined : data.lookup(path),
      );
      const bytes = files.find(({ path }) => path === 'openapi.json')?.pieces() ?? [];
      return JSON.parse(Buffer.concat([...bytes]).toString('utf8')) as {
        readonly paths: object;
        readonly components: { readonly parameters: Record<string, { schema: { enum?: number[] } }> };
      };
    };
    const booksOf = ({ paths }: { readonly paths: object }) =>
      Object.keys(paths).filter((path) => path.endsWith('.xlsx'));
    const some = described((path) => path.startsWith('years/2024/'));
    expect(booksOf(some)).toEqual(['/years/{year}/all.xlsx']);
    expect(some.components.parameters['workbookYear']?.schema.enum).toEqual([2024]);
    const none = described(() => false);
    expect(booksOf(none)).toEqual([]);
    expect(none.components.parameters).not.toHaveProperty('workbookYear');
    for (const one of [some, none]) expect(await new Validator().validate(one)).toEqual({ valid: true });
  });

  it('of DCAT have whole addresses where the site knows its own, and relative ones else', async () => {
    const urls = async (site?: URL): Promise<string[]> => {
      const text = JSON.stringify(await jsonOfFile(openDataOfFolder('content', site), 'catalog.jsonld'));
      return [...text.matchAll(/"dcat:downloadURL":\{"@id":"([^"]+)"\}/g)].map(([, url]) => url ?? '');
    };
    expect((await urls())[0]).toBe('reports.csv');
    expect((await urls(new URL('https://example.invalid')))[0]).toBe(
      'https://example.invalid/data/v1/reports.csv',
    );
  });
});
