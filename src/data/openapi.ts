/** `openapi.json`: the static files of the open data as an OpenAPI 3.1 description. */
import { mediaTypes } from './address.ts';
import type { TableInfo } from './column.ts';
import { correctionsSchema } from './corrections-schema.ts';
import type { PackageFacts } from './data-package.ts';
import { rowSchema } from './table-schema.ts';

export interface ApiFacts extends PackageFacts {
  readonly years: readonly number[];
  readonly regionIds: readonly string[];
  /** Tables with more rows than a sheet has room for have no workbook. */
  readonly workbooks: { readonly hasAll: boolean; readonly years: readonly number[] };
}

const scopes = [
  { folder: '', title: '全部', parameters: [] },
  { folder: 'years/{year}/', title: '一个年度', parameters: ['year'] },
  { folder: 'regions/{region}/', title: '一个地区', parameters: ['region'] },
] as const;

export function openApi(facts: ApiFacts, tables: readonly TableInfo[]) {
  const { title, description, homepage, licence } = facts;
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1',
      description: `${description}全部是静态文件，只有 GET，没有参数以外的查询。`,
      ...(licence === null ? {} : { license: { name: licence.name, url: licence.url } }),
    },
    // Relative to the description itself.
    servers: [{ url: '.', description: '与本文件同一文件夹' }],
    ...(homepage === null ? {} : { externalDocs: { url: homepage, description: '数据下载和字段说明' } }),
    paths: { ...tablePaths(tables), ...workbookPaths(facts), ...otherPaths(tables) },
    components: {
      parameters: {
        year: parameter('year', '年度', { type: 'integer', enum: [...facts.years] }),
        ...workbookYear(facts),
        region: parameter('region', '地区编号', { type: 'string', enum: [...facts.regionIds] }),
        ...reportParameters,
      },
      schemas: {
        ...Object.fromEntries(tables.map((table) => [table.name, rowSchema(table)])),
        report: reportSchema(tables),
      },
      responses: { notFound: { description: '没有这个文件。' } },
    },
  };
}

/** The parts of a report's address. */
const reportParameters = Object.fromEntries(
  [
    ['reportRegion', 'reportRegion', '地区编号'],
    ['reportYear', 'reportYear', '年度'],
    ['reportProject', 'reportProject', '项目编号'],
    ['reportKind', 'reportKind', '种类编号，第二份起带序号'],
  ].map(([key = '', name = '', words = '']) => [key, parameter(name, words, { type: 'string' })]),
);

function parameter(name: string, description: string, schema: object) {
  return { name, in: 'path', required: true, description, schema };
}

function tablePaths(tables: readonly TableInfo[]) {
  return Object.fromEntries(
    scopes.flatMap(({ folder, title, parameters }) =>
      tables.flatMap((table) => {
        const list = { type: 'array', items: { $ref: `#/components/schemas/${table.name}` } };
        const name = `${table.title}（${title}）`;
        return [
          [`/${folder}${table.path}.json`, operation(name, parameters, 'application/json', list)],
          [`/${folder}${table.path}.csv`, operation(name, parameters, 'text/csv', { type: 'string' })],
        ];
      }),
    ),
  ) as Record<string, object>;
}

function workbookPaths({ workbooks }: ApiFacts): Record<string, object> {
  const workbook = (summary: string, parameters: readonly string[]): object =>
    operation(summary, parameters, mediaTypes.xlsx, { type: 'string', format: 'binary' });
  return {
    ...(workbooks.hasAll ? { '/all.xlsx': workbook('全部表格（Excel）', []) } : {}),
    ...(workbooks.years.length === 0
      ? {}
      : { '/years/{year}/all.xlsx': workbook('一个年度的全部表格（Excel）', ['workbookYear']) }),
  };
}

function workbookYear({ workbooks: { years } }: ApiFacts): Record<string, object> {
  if (years.length === 0) return {};
  return { workbookYear: parameter('year', '有 Excel 文件的年度', { type: 'integer', enum: [...years] }) };
}

function otherPaths(tables: readonly TableInfo[]) {
  const anything = { type: 'object' };
  return {
    ...Object.fromEntries(
      tables.map((table) => [
        `/package/${table.path}.csv`,
        operation(`${table.title}（Data Package 的 CSV，无 BOM）`, [], 'text/csv', { type: 'string' }),
      ]),
    ),
    '/reports/{reportRegion}/{reportYear}/{reportProject}/{reportKind}.json': operation(
      '一份报告的全部数据',
      Object.keys(reportParameters),
      'application/json',
      { $ref: '#/components/schemas/report' },
    ),
    '/registers.json': operation(
      '登记表：地区、项目、单位、种类、可比指标、规则',
      [],
      'application/json',
      anything,
    ),
    '/datapackage.json': operation('Data Package 说明', [], 'application/json', anything),
    '/catalog.jsonld': operation('DCAT 目录', [], 'application/ld+json', anything),
    '/openapi.json': operation('本说明', [], 'application/json', anything),
  };
}

function operation(summary: string, parameters: readonly string[], mediaType: string, schema: object) {
  return {
    get: {
      summary,
      ...(parameters.length === 0
        ? {}
        : { parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })) }),
      responses: {
        '200': { description: summary, content: { [mediaType]: { schema } } },
        '404': { $ref: '#/components/responses/notFound' },
      },
    },
  };
}

function reportSchema(tables: readonly TableInfo[]) {
  const parts = tables.filter(({ name }) => name !== 'reports' && name !== 'regions');
  return {
    title: '一份报告的全部数据',
    allOf: [{ $ref: '#/components/schemas/reports' }],
    type: 'object',
    required: ['tables', 'corrections', 'content'],
    properties: {
      tables: {
        type: 'object',
        description: '这份报告在各表中的行。',
        required: parts.map(({ name }) => name),
        properties: Object.fromEntries(
          parts.map(({ name }) => [name, { type: 'array', items: { $ref: `#/components/schemas/${name}` } }]),
        ),
      },
      corrections: correctionsSchema,
      content: {
        type: 'object',
        description: '内容文件的原样：每个标量都是文件里的文字，没有写的字段就是原文没有。',
        required: ['frontMatter', 'narrative', 'sourceText'],
        properties: {
          frontMatter: { type: 'object', description: '内容文件的数据部分。' },
          narrative: { type: 'string', description: '正文，Markdown。' },
          sourceText: { type: ['string', 'null'], description: '原文文本，个人信息已删去；没有收录的为空。' },
        },
      },
    },
  };
}
