/** Reading content the way an editor's YAML extension does, and judging it by the checked-in JSON Schemas. */
import Ajv from 'ajv';
import { parse } from 'yaml';
import { contentSchemas, type JsonSchema } from '../../src/editing/content-schemas.ts';
import { splitContentFile } from '../../src/schema/front-matter.ts';

export function schemaOf(name: string): JsonSchema {
  const found = contentSchemas().find((one) => one.name === name);
  if (found === undefined) throw new Error(`No schema ${name}`);
  return found.schema;
}

/** The data of a content file with numbers and booleans, as YAML 1.2 core has them. */
export function dataOf(text: string): unknown {
  return parse(splitContentFile(text)?.yaml ?? text);
}

/** What a validator says about data, one line for each fault; empty when it is valid. */
export function faultsOf(schema: JsonSchema, data: unknown): string[] {
  const ajv = new Ajv({ allErrors: true });
  return ajv.validate(schema, data) === true
    ? []
    : (ajv.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}
