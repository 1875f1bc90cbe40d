/**
 * The field reference of the handbook: every field of the content files, from their JSON Schemas.
 *
 * A schema is a tree; the reference is flat lists of fields with their paths, so that a clerk finds a
 * field by the words that a problem or an editor shows.
 */
import type { ContentSchema, JsonSchema } from './content-schemas.ts';
import { shapeOf, variantOf, wordsOf, type AllowedValue } from './schema-shape.ts';

export interface FieldRow {
  /** Unique within the reference, for links: `report.funds.table.phase`. */
  readonly anchor: string;
  /** Where the field stands in the file; `[]` marks a list: `funds.table[].phase`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly isRequired: boolean;
  /** Whether several entries may stand here, each beginning with `- `. */
  readonly isList: boolean;
  readonly values: readonly AllowedValue[];
  /** The way of writing that the field belongs to, where its parent has several. */
  readonly variant: string | null;
  /** Sections of shared parts that describe what may stand here. */
  readonly parts: readonly string[];
}

/** Fields under one heading; without a title they are the first of their section. */
export interface FieldGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly FieldRow[];
}

export interface FieldSection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly groups: readonly FieldGroup[];
}

/** A section for each kind of content file, then one for each part that they share. */
export function fieldReference(schemas: readonly ContentSchema[]): FieldSection[] {
  const definitions: Definitions = Object.fromEntries(
    schemas.flatMap(({ schema }) => Object.entries(schema.definitions ?? {})),
  );
  return [
    ...schemas.map(({ name, schema }) => toSection(name, schema, definitions)),
    ...Object.entries(definitions).map(([id, schema]) => toSection(id, schema, definitions)),
  ];
}

type Definitions = Readonly<Record<string, JsonSchema>>;

function toSection(id: string, schema: JsonSchema, definitions: Definitions): FieldSection {
  const { objects } = shapeOf(schema);
  const groups =
    objects.length > 1 ? variantGroups(id, objects, definitions) : fieldGroups(id, objects, definitions);
  return { id, ...wordsOf(schema, definitions), groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** Fields without fields of their own first, then a group for each of the others. */
function fieldGroups(id: string, objects: readonly JsonSchema[], definitions: Definitions): FieldGroup[] {
  const place: Place = { anchor: id, path: '', variant: null };
  const fields = objects.flatMap((object) => rowsByField(object, place, definitions));
  return [
    { id: `${id}-fields`, title: '', rows: fields.filter((rows) => rows.length === 1).flat() },
    ...fields
      .filter((rows) => rows.length > 1)
      .map((rows) => ({ id: `${rows[0]?.anchor ?? id}-fields`, title: rows[0]?.title ?? '', rows })),
  ];
}

/** A group for each way of writing, then what all of them have. */
function variantGroups(id: string, objects: readonly JsonSchema[], definitions: Definitions): FieldGroup[] {
  const shared = sharedKeys(objects);
  const rowsOf = (anchor: string, object: JsonSchema, isWanted: (key: string) => boolean): FieldRow[] =>
    rowsByField(onlyFields(object, isWanted), { anchor, path: '', variant: null }, definitions).flat();
  return [
    ...objects.map((object) => {
      const anchor = `${id}.${variantOf(object)}`;
      return {
        id: `${anchor}-fields`,
        title: object.title ?? '',
        rows: rowsOf(anchor, object, (key) => !shared.has(key)),
      };
    }),
    {
      id: `${id}-fields`,
      title: '每一种都可以写的字段',
      rows: objects.slice(0, 1).flatMap((object) => rowsOf(id, object, (key) => shared.has(key))),
    },
  ];
}

/** Fields that every way of writing has in the same form. */
function sharedKeys(objects: readonly JsonSchema[]): ReadonlySet<string> {
  const [first = {}, ...others] = objects.map(({ properties = {} }) => properties);
  return new Set(
    Object.entries(first)
      .filter(([key, field]) => others.every((other) => JSON.stringify(other[key]) === JSON.stringify(field)))
      .map(([key]) => key),
  );
}

function onlyFields(object: JsonSchema, isWanted: (key: string) => boolean): JsonSchema {
  const fields = Object.entries(object.properties ?? {}).filter(([key]) => isWanted(key));
  return { ...object, properties: Object.fromEntries(fields) };
}

/** Where fields stand: the start of their anchors and of their paths. */
interface Place {
  readonly anchor: string;
  readonly path: string;
  readonly variant: string | null;
}

/** For each field its row, followed by the rows of the fields in it. */
function rowsByField(object: JsonSchema, place: Place, definitions: Definitions): FieldRow[][] {
  return Object.entries(object.properties ?? {}).map(([key, field]) => {
    const { objects, parts, isList, values } = shapeOf(field);
    const anchor = `${place.anchor}.${key}`;
    const path = place.path === '' ? key : `${place.path}.${key}`;
    const row: FieldRow = {
      anchor,
      path,
      ...wordsOf(field, definitions),
      examples: field.examples ?? [],
      isRequired: object.required?.includes(key) === true,
      isList,
      values,
      variant: place.variant,
      parts,
    };
    const below = objects.flatMap((child) => {
      const variant = objects.length > 1 ? variantOf(child) : '';
      return rowsByField(
        child,
        {
          anchor: variant === '' ? anchor : `${anchor}.${variant}`,
          path: isList ? `${path}[]` : path,
          variant: objects.length + parts.length > 1 ? (child.title ?? null) : null,
        },
        definitions,
      ).flat();
    });
    return [row, ...below];
  });
}
