/** Tables as Table Schema, for the CSV files, and as JSON Schema, for the JSON files. */
import type { Column, ColumnType, TableInfo } from './column.ts';

const fieldTypes: Readonly<Record<ColumnType, object>> = {
  text: { type: 'string' },
  decimal: { type: 'number' },
  integer: { type: 'integer' },
  yesNo: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  date: { type: 'date', format: '%Y-%m-%d' },
  dateTime: { type: 'datetime', format: '%Y-%m-%d %H:%M' },
  list: { type: 'array' },
  object: { type: 'object' },
  objects: { type: 'array' },
};

/** A table as Table Schema. Columns of the Fiscal Data Package carry its column types. */
export function tableSchema({ name, columns, primaryKey }: TableInfo) {
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: [...primaryKey],
    ...(name === 'reports' || name === 'regions'
      ? {}
      : {
          foreignKeys: [{ fields: ['reportId'], reference: { resource: 'reports', fields: ['id'] } }],
        }),
  };
}

function fieldOf({ name, title, type, description, unit, words, isRequired, fiscalType }: Column) {
  return {
    name,
    title,
    ...fieldTypes[type],
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(fiscalType === undefined ? {} : { columnType: fiscalType }),
    ...(words === undefined
      ? {}
      : { categories: Object.entries(words).map(([value, label]) => ({ value, label })) }),
    ...(words === undefined && isRequired !== true
      ? {}
      : {
          constraints: {
            ...(isRequired === true ? { required: true } : {}),
            ...(words === undefined ? {} : { enum: Object.keys(words) }),
          },
        }),
  };
}

const jsonTypes: Readonly<Record<ColumnType, { readonly type: string; readonly [key: string]: unknown }>> = {
  text: { type: 'string' },
  decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  integer: { type: 'integer' },
  yesNo: { type: 'boolean' },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  dateTime: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' },
  list: { type: 'array', items: { type: 'string' } },
  object: { type: 'object' },
  objects: { type: 'array', items: { type: 'object' } },
};

/** A row as JSON Schema 2020-12, which OpenAPI 3.1 uses. Every column is always there. */
export function rowSchema({ title, description, columns }: TableInfo) {
  return {
    type: 'object',
    title,
    description,
    required: columns.map(({ name }) => name),
    properties: Object.fromEntries(columns.map((column) => [column.name, valueSchema(column)])),
  };
}

function valueSchema({ title, type, description, unit, words, isRequired }: Column) {
  const { type: jsonType, ...rest } = jsonTypes[type];
  const meanings = Object.entries(words ?? {}).map(([value, label]) => `${value} ${label}`);
  return {
    title,
    description: [description, unit === undefined ? '' : `单位：${unit}。`, meanings.join('；')]
      .filter((part) => part !== '')
      .join(''),
    type: isRequired === true ? jsonType : [jsonType, 'null'],
    ...rest,
    ...(words === undefined ? {} : { enum: [...Object.keys(words), ...(isRequired === true ? [] : [null])] }),
  };
}
