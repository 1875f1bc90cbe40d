/** Edits of a content folder such as a year brings, drawn at random; each leaves a content that may be published. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SourceFile } from '../../src/checks/content.ts';
import { sharedFiles } from '../../src/demo/corpus.ts';
import { largeCorpus } from '../../src/demo/large-corpus.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';

/** Texts by their paths below the content folder. */
export type Texts = ReadonlyMap<string, string>;

export interface EditedContent {
  /** What stands in the folder. */
  readonly texts: Texts;
  /** Reports that may be added. */
  readonly reserve: Texts;
}

/** Gives a whole number below `count`. */
export type Draw = (count: number) => number;

type Edit = (content: EditedContent, draw: Draw) => EditedContent;

/** An invented corpus, of which every other report is in the reserve. */
export function someContent(reports: number): EditedContent {
  const files = [...largeCorpus({ seed: 7, reports, shared: sharedFiles(readContentFolder('content')) })];
  const isReserve = (path: string): boolean =>
    isReport(path) && files.filter((one) => isReport(one.path) && one.path < path).length % 2 === 1;
  return {
    texts: new Map(files.filter(({ path }) => !isReserve(path)).map(({ path, text }) => [path, text])),
    reserve: new Map(files.filter(({ path }) => isReserve(path)).map(({ path, text }) => [path, text])),
  };
}

const fewestReports = 3;

const edits: Readonly<Record<string, Edit>> = {
  figure: (content, draw) =>
    changeReport(content, draw, (text) =>
      text.replace(
        /^( +issued: ")(\d+)"/m,
        (_all, head: string, figure: string) => `${head}${Number(figure) + 1}"`,
      ),
    ),
  narrative: (content, draw) => changeReport(content, draw, (text) => `${text}\n另外补充说明一点情况。\n`),
  addition: ({ texts, reserve }, draw) => {
    const path = pick([...reserve.keys()], draw);
    return path === undefined
      ? { texts, reserve }
      : move(path, reserve, texts, (from, to) => ({ texts: to, reserve: from }));
  },
  removal: ({ texts, reserve }, draw) => {
    const paths = reportsOf(texts);
    const path = paths.length > fewestReports ? pick(paths, draw) : undefined;
    return path === undefined
      ? { texts, reserve }
      : move(path, texts, reserve, (from, to) => ({ texts: from, reserve: to }));
  },
  'renamed project': ({ texts, reserve }, draw) => {
    const [, , , id = ''] = pick(reportsOf(texts), draw)?.split('/') ?? [];
    const renamed = (all: Texts): Texts =>
      new Map(
        [...all].map(([path, text]) => [
          path.replace(`/${id}/`, `/${id}-x/`),
          path === 'projects.yml' ? text.replace(new RegExp(`(id: "?)${id}\\b(?!-)`), `$1${id}-x`) : text,
        ]),
      );
    return { texts: renamed(texts), reserve: renamed(reserve) };
  },
  'name of a unit': (content) =>
    changeText(content, 'organizations.yml', (text) => text.replace(/(name: )(.*)/, '$1$2（更名）')),
  'name of a place': (content) =>
    changeText(content, 'regions.yml', (text) => text.replace(/^( +name: )(示例市.*)$/m, '$1$2新')),
  'name of a project': (content) =>
    changeText(content, 'projects.yml', (text) => text.replace(/^( +name: )(.*)$/m, '$1$2（更名）')),
  'name of a kind': (content) =>
    changeText(content, 'kinds.yml', (text) => text.replace(/^( +name: )(单位自评.*)$/m, '$1$2报告')),
  'name of a metric': (content) =>
    changeText(content, 'metrics.yml', (text) => text.replace(/^( +name: )(.*)$/m, '$1$2（另称）')),
  withdrawal: (content, draw) =>
    changeReport(content, draw, (text) =>
      text.replace(
        /^status: published$/m,
        'status: withdrawn\nwithdrawal:\n  date: "2026-11-20"\n  reason: "示例：另行公开。"',
      ),
    ),
  'words of the site': (content) =>
    changeText(content, 'site.yml', (text) => text.replace(/^(tagline: )(.*)$/m, '$1$2又')),
  'page of the site': (content) => changeText(content, 'pages/about.md', (text) => `${text}\n再说一句。\n`),
  draft: (content, draw) =>
    changeReport(content, draw, (text) =>
      text.replace(/^status: published$/m, 'status: draft').replace(/^publishedAt: .*\n/m, ''),
    ),
};

export const editNames = Object.keys(edits);

/** The content after an edit, or as it was where the edit would leave something that may not be published. */
export function edited(content: EditedContent, name: string, draw: Draw): EditedContent {
  const next = edits[name]?.(content, draw) ?? content;
  const files: SourceFile[] = [...next.texts].map(([path, text]) => ({ path, text }));
  return checkContent(files).content === null ? content : next;
}

/** Puts the content into a folder, in which nothing else is left. */
export function writeTexts(folder: string, texts: Texts): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mingzhang-edits-'));
}

function isReport(path: string): boolean {
  return path.startsWith('reports/');
}

function reportsOf(texts: Texts): string[] {
  return [...texts.keys()].filter(isReport);
}

function pick<T>(items: readonly T[], draw: Draw): T | undefined {
  return items.length === 0 ? undefined : items[draw(items.length)];
}

function changeReport(content: EditedContent, draw: Draw, change: (text: string) => string): EditedContent {
  const path = pick(reportsOf(content.texts), draw);
  return path === undefined ? content : changeText(content, path, change);
}

function changeText(
  { texts, reserve }: EditedContent,
  path: string,
  change: (text: string) => string,
): EditedContent {
  return { texts: new Map(texts).set(path, change(texts.get(path) ?? '')), reserve };
}

function move(
  path: string,
  from: Texts,
  to: Texts,
  done: (from: Texts, to: Texts) => EditedContent,
): EditedContent {
  const rest = new Map(from);
  rest.delete(path);
  return done(rest, new Map(to).set(path, from.get(path) ?? ''));
}
