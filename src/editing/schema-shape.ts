/** What a JSON Schema lets stand in a place, as a clerk sees it. */
import type { JsonSchema } from './content-schemas.ts';

export interface AllowedValue {
  readonly value: string;
  /** Its Chinese words; null where the value speaks for itself. */
  readonly name: string | null;
}

/** Fields, fixed values, parts that are described elsewhere; one of them or a list. */
export interface Shape {
  readonly isList: boolean;
  /** Groups of fields, one for each way of writing. */
  readonly objects: readonly JsonSchema[];
  /** Names of parts in `definitions`. */
  readonly parts: readonly string[];
  readonly values: readonly AllowedValue[];
}

const textShape: Shape = { isList: false, objects: [], parts: [], values: [] };

export function shapeOf(schema: JsonSchema): Shape {
  if (schema.$ref !== undefined) return { ...textShape, parts: [partOf(schema.$ref)] };
  if (schema.items !== undefined) return { ...shapeOf(schema.items), isList: true };
  if (schema.properties !== undefined) return { ...textShape, objects: [schema] };
  const ways = alternativesOf(schema).map(shapeOf);
  if (ways.length === 0) return { ...textShape, values: valuesOf(schema) };
  return {
    isList: ways.some(({ isList }) => isList),
    objects: ways.flatMap(({ objects }) => objects),
    parts: ways.flatMap(({ parts }) => parts),
    values: ways.flatMap(({ values }) => values),
  };
}

/** The value by which a way of writing is told from the others; empty for one without such a field. */
export function variantOf({ properties = {} }: JsonSchema): string {
  return Object.values(properties).find((field) => field.const !== undefined)?.const ?? '';
}

/** The words of a field; a field that is nothing but a part has the words of the part. */
export function wordsOf(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
): { readonly title: string; readonly description: string } {
  const part = definitions[partOf(schema.$ref ?? schema.allOf?.[0]?.$ref ?? '')];
  return {
    title: schema.title ?? part?.title ?? '',
    description: schema.description ?? part?.description ?? '',
  };
}

function alternativesOf({ anyOf, oneOf, allOf }: JsonSchema): readonly JsonSchema[] {
  return anyOf ?? oneOf ?? allOf ?? [];
}

function partOf(reference: string): string {
  return reference.replace('#/definitions/', '');
}

/** Quoted or not, `true` is one value to a clerk. */
function valuesOf({ const: only, enum: values = [], enumDescriptions = [] }: JsonSchema): AllowedValue[] {
  if (only !== undefined) return [{ value: only, name: null }];
  const names = new Map(values.map((value, index) => [String(value), enumDescriptions[index] ?? null]));
  return [...names].map(([value, name]) => ({ value, name: name === value ? null : name }));
}
