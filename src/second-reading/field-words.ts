/** What fields and their values are called in messages: the words that the schema gives to editors. */
import { z } from 'zod';
import type { RawPath } from '../schema/locate.ts';
import { reportFrontMatter } from '../schema/report-schema.ts';

/** The Chinese name of a field: `indicators[3].weight` is 分值. */
export function fieldName(path: RawPath): string {
  return schemaAt(path)?.meta()?.title ?? String(path.at(-1) ?? '');
}

/** A value as an editor says it: `executed` is 全年执行, any printed text is itself. */
export function valueWords(path: RawPath, value: string): string {
  const schema = unwrapped(schemaAt(path));
  if (!(schema instanceof z.ZodEnum)) return value;
  const names: unknown = schema.meta()?.['enumDescriptions'];
  const name: unknown = Array.isArray(names) ? names[schema.options.indexOf(value)] : undefined;
  // The names of units and answers say no more than the values themselves.
  return typeof name === 'string' && /^[a-z]/i.test(value) ? name : value;
}

function schemaAt(path: RawPath): z.ZodType | undefined {
  let schema: z.ZodType | undefined = reportFrontMatter;
  for (const part of path) schema = childOf(unwrapped(schema), part);
  return schema;
}

function childOf(schema: z.ZodType | undefined, part: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, part)) return undefined;
  return (schema.shape as Record<string | number, z.ZodType>)[part];
}

function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}
