/**
 * What a schema says to an editor: the Chinese name of a field, what to write, and examples.
 *
 * The words stand on the schemas themselves, so that the editor's completion (JSON Schema) and the
 * field reference of the handbook are both made from the schemas that the gate reads by.
 */
import { z } from 'zod';
import { allowedWords } from './allowed-words.ts';

export interface FieldWords {
  /** The official Chinese term. */
  readonly title: string;
  /** One or two sentences for a finance clerk. */
  readonly description: string;
  readonly examples?: string[];
  readonly [key: string]: unknown;
}

/** The words of one field, for `.meta()`. */
export function words(title: string, description: string, ...examples: readonly string[]): FieldWords {
  return { title, description, ...(examples.length > 0 && { examples: [...examples] }) };
}

/** The words of a part that is used in many places; with an id it stands once in the JSON Schema. */
export function partWords(id: string, title: string, description: string): FieldWords {
  return { id, ...words(title, description) };
}

/**
 * One of a few fixed values, each with the Chinese words that an editor sees beside it.
 *
 * @throws when a value has no words, as soon as the schema is loaded.
 */
export function choice<const V extends readonly [string, ...string[]]>(
  values: V,
  names: Readonly<Record<string, string>>,
  error: string | ((issue: { readonly input?: unknown }) => string) = ({ input }) =>
    allowedWords(values, names, input),
) {
  // `enumDescriptions` is what editors show beside a value; JSON Schema itself has no word for it.
  const enumDescriptions = values.map((value) => {
    const name = names[value];
    if (name === undefined) throw new Error(`No words for the value ${value}.`);
    return name;
  });
  return z.enum(values, { error }).meta({ enumDescriptions });
}
