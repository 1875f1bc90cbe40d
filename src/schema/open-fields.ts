/**
 * What is still open in a draft.
 *
 * One marker says it, wherever it stands: as the text itself (`title: 【待填】`), in a comment after a blank
 * cell (`score: "" # 【待填】`), or in a comment for a field that cannot be blank (`# 【待填】documentDate`).
 * A draft stays readable by the gate this way, so that one unfinished draft does not stop the others, and
 * a search for the marker finds every open place, in the narrative too.
 */
import { readYaml, splitContentFile, type Position } from './front-matter.ts';
import { fieldOf, positionsOf, type RawPath } from './locate.ts';

export const openMarker = '【待填】';

export interface OpenField extends Position {
  /** Path of the field, empty in the narrative and where the file cannot be read. */
  readonly field: string;
}

/** Every marker of a report's text, in the order of the file. */
export function openFields(text: string): OpenField[] {
  if (!text.includes(openMarker)) return [];
  const keys = keysOf(text);
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      [...line.matchAll(new RegExp(openMarker, 'g'))].map(({ index: offset }) => {
        const position = { line: index + 1, column: offset + 1 };
        return { ...position, field: fieldAt(line, position, keys) };
      }),
    );
}

interface Key extends Position {
  readonly path: RawPath;
}

interface Keys {
  readonly raw: unknown;
  readonly keys: readonly Key[];
  /** The first line after the front matter. */
  readonly bodyLine: number;
}

/** The fields of the front matter with their places. */
function keysOf(text: string): Keys {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (split === null || yaml?.ok !== true) return { raw: null, keys: [], bodyLine: 0 };
  const paths = pathsOf(yaml.value, []);
  const positions = positionsOf(split.yaml, split.yamlLine, paths);
  const keys = paths.flatMap((path, index) => {
    const position = positions[index];
    return position === undefined ? [] : [{ path, ...position }];
  });
  return { raw: yaml.value, keys, bodyLine: split.bodyLine };
}

function pathsOf(value: unknown, path: RawPath): RawPath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...pathsOf(child, here)];
  });
}

function fieldAt(text: string, { line, column }: Position, { raw, keys, bodyLine }: Keys): string {
  if (line >= bodyLine) return '';
  const name = new RegExp(`^\\s*# ${openMarker}([A-Za-z0-9]+)`).exec(text)?.[1];
  if (name !== undefined) return leftOutField(text.search(/\S/) + 1, line, name, raw, keys);
  const onLine = keys.filter((key) => key.line === line && key.column <= column);
  const deepest = onLine.reduce<Key | null>(
    (best, key) => (best === null || key.path.length >= best.path.length ? key : best),
    null,
  );
  return deepest === null ? '' : fieldOf(raw, deepest.path);
}

/** The path of a field that only stands in a comment: beside the key above it that begins in the same column. */
function leftOutField(
  column: number,
  line: number,
  name: string,
  raw: unknown,
  keys: readonly Key[],
): string {
  const above = keys.filter(
    (key) => key.line < line && key.column <= column && typeof key.path.at(-1) === 'string',
  );
  const nearest = above.reduce<Key | null>(
    (best, key) => (best === null || key.line >= best.line ? key : best),
    null,
  );
  if (nearest === null) return name;
  const parent = nearest.column === column ? nearest.path.slice(0, -1) : nearest.path;
  return fieldOf(raw, [...parent, name]);
}
