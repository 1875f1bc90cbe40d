import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentSchemas, schemaText, type JsonSchema } from '../../src/editing/content-schemas.ts';
import { shapeOf, wordsOf } from '../../src/editing/schema-shape.ts';
import * as labels from '../../src/i18n/labels.ts';
import { pageFrontMatter } from '../../src/schema/page-schema.ts';
import * as registers from '../../src/schema/registers.ts';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';
import { dataOf, faultsOf, schemaOf } from './json-schema.ts';

const schemas = contentSchemas();
const folder = '.vscode/schemas';

describe('the checked-in schemas are current (npm run schemas writes them)', () => {
  it.each(schemas)('$name', (schema) => {
    expect(readFileSync(`${folder}/${schema.name}.schema.json`, 'utf8')).toBe(schemaText(schema));
  });

  it('there are no others', () => {
    expect(readdirSync(folder).sort()).toEqual(schemas.map(({ name }) => `${name}.schema.json`).sort());
  });
});

interface Field {
  readonly path: string;
  readonly field: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

function fieldsOf(path: string, schema: JsonSchema, definitions: Field['definitions']): Field[] {
  return shapeOf(schema).objects.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([key, field]) => [
      { path: `${path}.${key}`, field, definitions },
      ...fieldsOf(`${path}.${key}`, field, definitions),
    ]),
  );
}

const fields = schemas.flatMap(({ name, schema }) => {
  const definitions = schema.definitions ?? {};
  return [
    ...fieldsOf(name, schema, definitions),
    ...Object.entries(definitions).flatMap(([id, part]) => fieldsOf(`${name}#${id}`, part, definitions)),
  ];
});

describe('every field has words for a clerk', () => {
  it('there are fields', () => {
    expect(fields.length).toBeGreaterThan(300);
  });

  it.each(fields)('$path', ({ field, definitions }) => {
    const { title, description } = wordsOf(field, definitions);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(description).toMatch(/。$/);
    const { objects, parts, values, isList } = shapeOf(field);
    const hasFields = objects.length > 0 || isList || parts.some((part) => part !== 'cellWithoutFigure');
    expect(hasFields || values.length > 0 || (field.examples?.length ?? 0) > 0, 'example').toBe(true);
    for (const { value, name } of values.filter(() => field.const === undefined)) {
      expect(name ?? value, `words of ${value}`).toMatch(/[\p{Script=Han}\p{Sm}]/u);
    }
  });
});

/** Every zod schema with examples of its own. */
function exampled(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): z.core.$ZodType[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { def } = schema._zod as { def: object };
  const children = Object.values({ ...def, ...('shape' in def ? (def.shape as object) : {}) }).flat();
  return [
    ...(z.globalRegistry.get(schema)?.['examples'] === undefined ? [] : [schema]),
    ...children
      .filter(
        (child): child is z.core.$ZodType => child instanceof Object && '_zod' in child && 'parse' in child,
      )
      .flatMap((child) => exampled(child, seen)),
  ];
}

it('the gate takes every example', () => {
  const { site, ruleFile, regions, projects, organizations, kinds, metrics } = registers;
  const roots = [
    reportFrontMatter,
    pageFrontMatter,
    site,
    ruleFile,
    regions,
    projects,
    organizations,
    kinds,
    metrics,
  ];
  const found = roots.flatMap((root) => exampled(root));
  expect(found.length).toBeGreaterThan(150);
  for (const schema of found) {
    for (const example of z.globalRegistry.get(schema)?.['examples'] as string[]) {
      expect(z.safeParse(schema, example).error, example).toBeUndefined();
    }
  }
});

describe('one value has the same words in an editor and on a page', () => {
  const valueNames = (path: string): Record<string, string | null> => {
    const field = fields.find((one) => one.path === path)?.field ?? {};
    return Object.fromEntries(shapeOf(field).values.map(({ value, name }) => [value, name]));
  };

  it.each([
    ['report.funds.table.phase', labels.phaseNames],
    ['report.funds.amounts.source', labels.sourceNames],
    ['report.scores.by', labels.scoreGiverNames],
    ['report.gradeScale.grades.grade', labels.gradeNames],
    ['report.indicators.quantityReading.operator', labels.operatorSigns],
    ['kinds.stage', labels.stageNames],
  ] as const)('%s', (path, names) => {
    expect(valueNames(path)).toEqual(names);
  });

  it('report status', () => {
    for (const [status, name] of Object.entries(valueNames('report.status'))) {
      expect(labels.statusName(status as 'draft')).toBe(name);
    }
  });

  it('ways of scoring', () => {
    const ways = schemaOf('report').definitions?.['rule']?.oneOf ?? [];
    const names = ways.map(({ title, properties }) => [properties?.['way']?.const ?? '', title ?? '']);
    expect(Object.fromEntries(names)).toEqual(labels.wayNames);
  });
});

describe('the published content is valid to an editor', () => {
  const files = schemas.flatMap(({ files: pattern, schema }) =>
    globSync(`content/${pattern}`).map((file) => ({ file, schema })),
  );

  it('all of it', () => {
    expect(files.map(({ file }) => file).sort()).toEqual(globSync('content/**/*.{md,yml}').sort());
  });

  it.each(files)('$file', ({ file, schema }) => {
    expect(faultsOf(schema, dataOf(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('a report as an editor sees it', () => {
  const report = (lines: string) =>
    faultsOf(
      schemaOf('report'),
      dataOf(
        `status: draft\nrevision: 1\nchecksEdition: 1\ndocument: {}\nprovenance: { coverage: partial }\n${lines}`,
      ),
    );

  it.each([
    ['numbers without quotation marks', 'indicators: [{ name: 甲, weight: 8.4, target: 95, actual: 96% }]'],
    ['yes and no without quotation marks', 'tables: [{ id: main, scored: false }]'],
    ['a number where words are expected', 'goals: [{ name: 2021 }]'],
    ['a rule by name', 'indicators: [{ name: 甲, rule: { use: full-or-nothing } }]'],
    [
      'a rule with its parameters',
      'indicators: [{ name: 甲, rule: { way: stepDeduction, full: { value: 95, inclusive: true }, perStep: { amount: 5, unit: percentOfWeight } } }]',
    ],
    ['a cell without a figure', 'indicators: [{ name: 甲, score: { state: notApplicable, text: — } }]'],
  ])('takes %s', (_, lines) => {
    expect(report(lines)).toEqual([]);
  });

  it.each([
    ['an unknown field', 'indicatros: []', 'should NOT have additional properties'],
    [
      'an unknown field of a row',
      'indicators: [{ name: 甲, wieght: 8 }]',
      'should NOT have additional properties',
    ],
    ['a row without its name', 'indicators: [{ weight: 8 }]', "should have required property 'name'"],
    ['an unknown value', 'scores: [{ by: someone }]', 'should be equal to one of the allowed values'],
    ['fields where a text stands', 'indicators: [{ name: { a: b } }]', 'should be string,number,boolean'],
  ])('refuses %s', (_, lines, fault) => {
    expect(report(lines).join('\n')).toContain(fault);
  });
});

describe('the settings of the editor', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
    readonly 'yaml.schemas': Readonly<Record<string, string>>;
  };

  it('give every register its schema', () => {
    const expected = schemas
      .filter(({ files: pattern }) => pattern.endsWith('.yml'))
      .map(({ name, files: pattern }) => [`./${folder}/${name}.schema.json`, `content/${pattern}`]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
    for (const file of Object.keys(settings['yaml.schemas'])) expect(existsSync(file)).toBe(true);
  });
});
