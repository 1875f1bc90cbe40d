/** Publishing a draft: only when nothing is open and the gate takes it as published. */
import { checkContent } from '../gate/check-content.ts';
import type { SourceFile } from '../checks/content.ts';
import type { Problem } from '../checks/problem.ts';
import { readReportPath } from '../schema/content-path.ts';
import { readYaml, splitContentFile } from '../schema/front-matter.ts';
import { openFields, type OpenField } from '../schema/open-fields.ts';

export type Publication =
  | {
      readonly isPublished: true;
      readonly text: string;
      /** Problems of other reports, which keep the site from being built until they are put right. */
      readonly otherProblems: readonly Problem[];
    }
  | { readonly isPublished: false; readonly refusal: Refusal };

export type Refusal =
  | { readonly kind: 'notReport' | 'missing' | 'withdrawn' | 'unwritable' }
  | { readonly kind: 'published'; readonly publishedAt: string }
  | { readonly kind: 'open'; readonly fields: readonly OpenField[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The text of a report as published at a local time, `YYYY-MM-DD HH:MM`. The files are those of the whole folder. */
export function publishReport(files: readonly SourceFile[], path: string, at: string): Publication {
  if (readReportPath(path) === null) return refuse({ kind: 'notReport' });
  const file = files.find((one) => one.path === path);
  if (file === undefined) return refuse({ kind: 'missing' });
  const { status, publishedAt } = fieldsOf(file.text);
  if (status === 'published') return refuse({ kind: 'published', publishedAt: publishedAt ?? '' });
  if (status === 'withdrawn') return refuse({ kind: 'withdrawn' });
  const open = openFields(file.text);
  if (open.length > 0) return refuse({ kind: 'open', fields: open });
  // A file without a readable state is shown with its problems as it is.
  const text = status === 'draft' ? asPublished(file.text, at) : file.text;
  if (text === null) return refuse({ kind: 'unwritable' });
  const { problems } = checkContent(files.map((one) => (one === file ? { path, text } : one)));
  const own = problems.filter((problem) => concerns(problem, path));
  if (own.length > 0) return refuse({ kind: 'problems', problems: own });
  if (status !== 'draft') return refuse({ kind: 'unwritable' });
  return { isPublished: true, text, otherProblems: problems };
}

function refuse(refusal: Refusal): Publication {
  return { isPublished: false, refusal };
}

/** Problems of the report, of its source text and attachments, and of what every report is checked against. */
function concerns({ file }: Problem, path: string): boolean {
  const source = path.replace(/^reports\//, 'sources/').replace(/\.md$/, '.txt');
  const attachments = path.replace(/^reports\//, 'attachments/').replace(/\.mdx?$/, '/');
  return (
    file === path ||
    file === source ||
    file.startsWith(attachments) ||
    !/^(?:reports|sources|pages|attachments)\//.test(file)
  );
}

/** The text with its state and time changed and every other byte kept; null where that cannot be done safely. */
export function asPublished(text: string, at: string): string | null {
  const lines = text.split(/(?<=\n)/);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*\r?\n?$/.test(line));
  const head = lines.slice(0, end);
  const statusAt = head.findIndex((line) => line.startsWith('status:'));
  const line = head[statusAt];
  if (line === undefined) return null;
  const status = line.replace(/^(status:[ \t]*)(["']?)draft\2(?=\s)/, '$1$2published$2');
  const hasTime = head.some((one) => one.startsWith('publishedAt:'));
  const time = `publishedAt: ${at}`;
  const changed = head.flatMap((one, index) => {
    if (index === statusAt) return hasTime ? [status] : [status, `${time}${/\r?\n$/.exec(line)?.[0] ?? ''}`];
    return one.startsWith('publishedAt:') ? [one.replace(/^.*?(?=[ \t]+#|[ \t]*\r?\n)/, () => time)] : [one];
  });
  const result = [...changed, ...lines.slice(end)].join('');
  return isOnlyPublished(text, result, at) ? result : null;
}

/** Whether reading the changed text gives the same report, published. Unusual YAML is left to the editor. */
function isOnlyPublished(before: string, after: string, at: string): boolean {
  const wanted = { ...fieldsOf(before), status: 'published', publishedAt: at };
  const hasBody = splitContentFile(before)?.body === splitContentFile(after)?.body;
  return hasBody && sortedJson(wanted) === sortedJson(fieldsOf(after));
}

function sortedJson(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The top-level fields of a report; none where they cannot be read. */
function fieldsOf(
  text: string,
): Readonly<Record<string, unknown>> & { status?: string; publishedAt?: string } {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  return yaml?.ok === true ? (yaml.value as Record<string, string>) : {};
}
