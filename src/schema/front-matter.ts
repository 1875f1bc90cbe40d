/**
 * Splitting a content file and reading its YAML.
 *
 * js-yaml's FAILSAFE schema keeps every scalar as the text that stands in the file, so that
 * `8.40`, `0012`, `2020-01-01` and `84.00%` arrive as typed, and it is fourteen times as fast
 * as a parser that keeps positions. Positions are only worked out when there is a problem to
 * report (locate.ts).
 */
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';

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

/** `plain`: valid YAML that content files may not use (anchors, tags, several documents). */
export type YamlFault = 'syntax' | 'duplicateKey' | 'anchor' | 'tag' | 'emptyValue';

/** Splits a Markdown file with front matter, or null when it does not start with a `---` line. */
export function splitContentFile(text: string): ContentFile | null {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (match === null) return null;
  const head = match[0];
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: source.slice(head.length),
    bodyLine: countLines(head) + 1,
  };
}

/** Reads YAML with every scalar as text. `firstLine` is the line of the file on which `yaml` starts. */
export function readYaml(yaml: string, firstLine: number): YamlResult {
  let anchorLine: number | null = null;
  try {
    const value: unknown = load(yaml, {
      schema: FAILSAFE_SCHEMA,
      listener: (_event, state) => {
        const { anchor, line } = state as unknown as { anchor?: string | null; line: number };
        if (typeof anchor === 'string') {
          anchorLine = line;
          throw new AnchorFound();
        }
      },
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof AnchorFound) {
      return fault('anchor', { line: firstLine + (anchorLine ?? 0), column: 1 }, '');
    }
    if (!(error instanceof YAMLException)) throw error;
    const position = {
      line: firstLine + error.mark.line,
      column: error.mark.column + 1,
    };
    return fault(kindOf(error.reason), position, error.reason);
  }
}

class AnchorFound extends Error {}

function kindOf(reason: string): YamlFault {
  if (reason.includes('duplicated mapping key')) return 'duplicateKey';
  if (reason.includes('unknown tag') || reason.includes('unidentified alias')) {
    return reason.includes('alias') ? 'anchor' : 'tag';
  }
  return 'syntax';
}

function fault(reason: YamlFault, position: Position, detail: string): YamlResult {
  return { ok: false, reason, position, detail };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
