/** The path of a field and its value in Chinese words, from the schema that the gate reads by. */
import { contentSchemas, type JsonSchema } from './content-schemas.ts';
import { shapeOf, wordsOf } from './schema-shape.ts';

export interface FieldNaming {
  /** `scores[selfEvaluation].total` → `总分和等次 自评：总分`. */
  readonly titleOf: (field: string) => string;
  /** `draft` → `草稿`. */
  readonly valueOf: (field: string, value: string) => string;
}

export function fieldNaming(): FieldNaming {
  const report = contentSchemas().find(({ name }) => name === 'report')?.schema ?? {};
  return {
    titleOf: (field) => titleOf(field, report),
    valueOf: (field, value) => {
      const steps = stepsOf(field, report);
      return nameOf(steps.at(-1)?.schema ?? {}, value);
    },
  };
}

interface Step {
  readonly title: string;
  readonly row: string | null;
  readonly schema: JsonSchema;
}

function titleOf(field: string, report: JsonSchema): string {
  const steps = stepsOf(field, report);
  const worded = steps.map(({ title, row }) => (row === null ? title : `${title} ${row}`));
  const above = worded.slice(0, -1).join(' ');
  return above === '' ? worded.join('') : `${above}：${worded.at(-1) ?? ''}`;
}

/** The fields along a path; a key that no schema has stands for itself. */
function stepsOf(field: string, report: JsonSchema): Step[] {
  const definitions = report.definitions ?? {};
  const steps: Step[] = [];
  let objects: readonly JsonSchema[] = [report];
  for (const part of field.match(/[^.[\]]+(?:\[.*?\](?=\.|$))?/g) ?? []) {
    const { key = part, row } = /^(?<key>[^[]+)(?:\[(?<row>.*)\])?$/s.exec(part)?.groups ?? {};
    const schema = objects.map(({ properties }) => properties?.[key]).find((one) => one !== undefined) ?? {};
    const shape = shapeOf(schema);
    objects = [...shape.objects, ...shape.parts.flatMap((name) => shapeOf(definitions[name] ?? {}).objects)];
    const title = wordsOf(schema, definitions).title || key;
    steps.push({ title, row: row === undefined ? null : rowName(row, objects), schema });
  }
  return steps;
}

/** A row is named by one of its values, which may have Chinese words. */
function rowName(row: string, objects: readonly JsonSchema[]): string {
  const fields = objects.flatMap(({ properties }) => Object.values(properties ?? {}));
  return fields.map((field) => nameOf(field, row)).find((name) => name !== row) ?? row;
}

/** A Chinese value stands for itself: what is said beside 万元 only explains it. */
function nameOf(schema: JsonSchema, value: string): string {
  if (!/^[A-Za-z]+$/.test(value)) return value;
  return shapeOf(schema).values.find((one) => one.value === value)?.name ?? value;
}
