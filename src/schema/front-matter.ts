/**
 * Splitting a content file and reading its YAML.
 *
 * js-yaml's FAILSAFE schema keeps every scalar as the text that stands in the file, so that
 * `8.40`, `0012`, `2020-01-01` and `84.00%` arrive as typed, and it is fourteen times as fast
 * as a parser that keeps positions. Positions are only worked out when there is a problem to
 * report (locate.ts).
 */
import { FAILSAFE_SCHEMA, load, YAMLException, type LoadOptions } from 'js-yaml';

/** A position in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ContentFile {
  /** The YAML text between the `---` lines. */
  readonly yaml: string;
  /** Line of the file on which the YAML starts, counted from 1. */
  readonly yamlLine: number;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
}

export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: YamlFault; readonly position: Position; readonly detail: string };

/**
 * What is wrong with a YAML text. Anchors, tags, several documents and deep nesting are YAML
 * that content files may not use.
 */
export type YamlFault = 'syntax' | 'duplicateKey' | 'anchor' | 'tag' | 'documents' | 'depth' | 'emptyValue';

/** Splits a Markdown file with front matter, or null when it does not start with a `---` line. */
export function splitContentFile(text: string): ContentFile | null {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\n)??---[ \t]*(?:\r?\n|$)/.exec(source);
  if (match === null) return null;
  const head = match[0];
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: source.slice(head.length),
    bodyLine: countLines(head) + 1,
  };
}

/** Deepest nesting of a content file; a report needs about half of it. */
const maxDepth = 40;

/** Reads YAML with every scalar as text. `firstLine` is the line of the file on which `yaml` starts. */
export function readYaml(yaml: string, firstLine: number): YamlResult {
  try {
    const value: unknown = load(yaml, {
      schema: FAILSAFE_SCHEMA,
      maxDepth,
      ...refusingAnchors(yaml),
    } as LoadOptions);
    if (value === undefined || value === null) return fault('emptyValue', { line: firstLine, column: 1 }, '');
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Anchored) {
      return fault('anchor', { line: firstLine + error.line, column: 1 }, '');
    }
    if (!(error instanceof YAMLException)) throw error;
    // An error of the text as a whole, a second document, has no mark.
    const mark = error.mark as typeof error.mark | undefined;
    if (mark === undefined) {
      return fault('documents', { line: firstLine + secondDocument(yaml), column: 1 }, error.reason);
    }
    const reason = kindOf(error.reason);
    if (reason === 'depth') return fault(reason, { line: firstLine + mark.line, column: 1 }, '');
    return fault(reason, { line: firstLine + mark.line, column: mark.column + 1 }, error.reason);
  }
}

/** Ends the reading at an anchor, before anything refers to it. Without an `&`, which few texts have, there is none. */
function refusingAnchors(yaml: string): LoadOptions {
  if (!yaml.includes('&')) return {};
  return {
    // Called with what was read so far.
    listener: (_event, state) => {
      const { anchor, line } = state as unknown as { anchor?: string | null; line: number };
      if (typeof anchor === 'string') throw new Anchored(line);
    },
  };
}

class Anchored extends Error {
  /** Counted from 0. */
  readonly line: number;

  constructor(line: number) {
    super('anchor');
    this.line = line;
  }
}

/** The line, counted from 0, of the `---` or `...` that ends the first document. */
function secondDocument(yaml: string): number {
  const lines = yaml.split('\n');
  const first = lines.findIndex((line) => !/^\s*(?:#.*|---\s*)?$/.test(line));
  return Math.max(
    0,
    lines.findIndex((line, index) => index > first && /^(?:---|\.\.\.)(?:\s|$)/.test(line)),
  );
}

function kindOf(reason: string): YamlFault {
  if (reason.includes('duplicated mapping key')) return 'duplicateKey';
  if (reason.startsWith('nesting exceeded')) return 'depth';
  if (/\b(?:anchor|alias)\b/.test(reason)) return 'anchor';
  return /\btag\b/.test(reason) ? 'tag' : 'syntax';
}

function fault(reason: YamlFault, position: Position, detail: string): YamlResult {
  return { ok: false, reason, position, detail };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
