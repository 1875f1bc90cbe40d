/**
 * A JSON Schema for every kind of content file, made from the schemas that the gate reads by.
 *
 * An editor shows names, explanations and allowed values from it while a clerk types. It is the
 * friendlier, weaker sibling of the gate: conditions that JSON Schema cannot say (a date exists, a text
 * is a number) stay with `npm run check`.
 */
import { z } from 'zod';
import { pageFrontMatter } from '../schema/page-schema.ts';
import * as publication from '../schema/release-schema.ts';
import * as registers from '../schema/registers.ts';
import { reportFrontMatter } from '../schema/report-schema.ts';

/** The part of JSON Schema that the content schemas come out as. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly (string | boolean)[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export interface ContentSchema {
  readonly name: string;
  /** The content files it describes, as a pattern below the content folder. */
  readonly files: string;
  readonly schema: JsonSchema;
}

const kinds = [
  ['report', 'reports/**/*.md', reportFrontMatter],
  ['page', 'pages/*.md', pageFrontMatter],
  ['regions', 'regions.yml', registers.regions],
  ['projects', 'projects.yml', registers.projects],
  ['organizations', 'organizations.yml', registers.organizations],
  ['kinds', 'kinds.yml', registers.kinds],
  ['metrics', 'metrics.yml', registers.metrics],
  ['site', 'site.yml', registers.site],
  ['rule-file', 'rules/*.yml', registers.ruleFile],
  ['redirects', 'redirects.yml', publication.redirects],
  ['withdrawals', 'withdrawals.yml', publication.withdrawals],
  ['release', 'releases/*.yml', publication.releaseRecord],
] as const satisfies readonly (readonly [string, string, z.ZodType])[];

/** The schemas in the order in which an editor meets them. */
export function contentSchemas(): ContentSchema[] {
  return kinds.map(([name, files, schema]) => ({ name, files, schema: toJsonSchema(schema) }));
}

/** A schema as the text of its file. */
export function schemaText({ schema }: ContentSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function toJsonSchema(schema: z.ZodType): JsonSchema {
  // Draft 7 is what every YAML extension in use understands.
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}
