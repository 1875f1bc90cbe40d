import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportFrontMatter } from '../../src/schema/report-schema.ts';

/** Kinds of schemas and of checks that look at a value and leave it as it is. */
const looking = [
  ...['array', 'custom', 'enum', 'literal', 'never', 'object', 'optional', 'string', 'union', 'unknown'],
  ...['string_format', 'min_length', 'max_length'],
];

/** The kinds of a schema, of all schemas and of all checks in it. */
function kindsIn(schema: z.ZodType): string[] {
  const met = new Set<unknown>();
  const kinds = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || met.has(value)) return;
    met.add(value);
    const def = '_zod' in value ? (value as z.core.$ZodType)._zod.def : null;
    if (def === null) Object.values(value).forEach(visit);
    else {
      kinds.add('check' in def ? String(def.check) : def.type);
      if ('coerce' in def) kinds.add('coerce');
      Object.values(def).forEach(visit);
    }
  };
  visit(schema);
  return [...kinds];
}

describe('the schema of a report', () => {
  const changing = (schema: z.ZodType): string[] => kindsIn(schema).filter((kind) => !looking.includes(kind));

  it('only looks at values: what has passed it once is read again without it', () => {
    expect(kindsIn(reportFrontMatter)).toEqual(expect.arrayContaining(['array', 'enum', 'object', 'string']));
    expect(changing(reportFrontMatter)).toEqual([]);
  });

  it.each([
    z.array(z.string().trim()),
    z.strictObject({ name: z.string().default('') }),
    z.string().optional().transform(String),
    z.strictObject({ name: z.strictObject({ of: z.coerce.string() }) }),
    z.string().catch(''),
  ])('a schema that changes values is seen to', (schema) => {
    expect(changing(schema)).not.toEqual([]);
  });
});
