/** The tree of a narrative: whether all that it holds may be published, and whether all that is written is shown. */
import type { Component } from '../narrative/components.ts';
import { isComponentNode, readComponent } from '../narrative/components.ts';
import { allNodes, placeOf, type NarrativeTree, type Place } from '../narrative/narrative-node.ts';
import { kindOfNarrative, readNarrative } from '../narrative/read-narrative.ts';
import { headingsOf } from '../narrative/narrative-html.ts';
import { isFound, type NarrativeFacts } from '../narrative/references.ts';
import { plainFix, treeFaults } from '../narrative/tree-faults.ts';
import { unshownText } from '../narrative/unshown-text.ts';
import { boldProblems } from './bold.ts';
import { narrativeProblems } from './narrative.ts';
import type { Problem } from './problem.ts';
import { siteLinks, type SiteLink } from './site-links.ts';

/** What the check says of the body of a file, with the tree that it is of. */
export interface CheckedBody {
  /** Null where the syntax does not allow the text, or where it holds what no page may show. */
  readonly tree: NarrativeTree | null;
  readonly problems: readonly Problem[];
  /** Links to pages of the site. */
  readonly links: readonly SiteLink[];
}

/** Reads the body of a file; `firstLine` is the line of the file on which it starts. */
export function checkBody(file: string, body: string, firstLine: number): CheckedBody {
  const { tree, problems, links } = checkTree(file, body, firstLine);
  const written = narrativeProblems(file, body, firstLine).filter(
    // The parser of MDX knows tags from text; the pattern for plain Markdown does not.
    ({ code }) => tree === null || code !== 'html-in-body' || !file.endsWith('.mdx'),
  );
  const named = new Set(written.map(({ code, line }) => `${code} ${String(line)}`));
  return {
    tree,
    links,
    problems: [
      ...secondFrontMatter(file, body, firstLine),
      ...written,
      ...problems.filter(({ code, line }) => !named.has(`${code} ${String(line)}`)),
      ...boldProblems(file, body, firstLine),
    ],
  };
}

/** Lines that another program would take for a second front matter, and for no text. */
function secondFrontMatter(file: string, body: string, firstLine: number): Problem[] {
  const lines = body.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  const line = lines[index] ?? '';
  if (!/^\s*(?:---|\+\+\+)/.test(line)) return [];
  return [
    {
      code: 'second-front-matter',
      file,
      line: firstLine + index,
      column: line.search(/\S/) + 1,
      field: '',
      message: `正文以“${shorten(line.trim())}”开头，别的程序会把下面的文字当作数据，不显示出来。`,
      fix: '请删去正文开头的这一行；数据都写在文件开头的两行“---”之间。',
    },
  ];
}

function checkTree(file: string, body: string, firstLine: number): CheckedBody {
  const tree = readNarrative(body, kindOfNarrative(file));
  const at = ({ line, column }: Place) => ({ file, line: firstLine + line - 1, column, field: '' });
  if ('unreadableAt' in tree) {
    const isDeep = tree.reason === 'depth';
    const message = isDeep ? '这里的引用、列表或强调套得太深。' : '正文里的“<”或“{”不能这样写。';
    const fix = isDeep ? '请减少行首的“>”“-”和缩进；原文的符号前加反斜杠，如“\\>”。' : plainFix;
    return {
      tree: null,
      links: [],
      problems: [{ ...at(tree.unreadableAt), code: 'code-in-body', message, fix }],
    };
  }
  const faults = treeFaults(tree).map(({ code, message, fix, ...place }): Problem => ({
    ...at(place),
    code,
    message,
    fix,
  }));
  const unshown = unshownText(tree, body).map(({ text, ...place }): Problem => ({
    ...at(place),
    code: 'text-not-shown',
    message: `“${shorten(text)}”不会显示在页面上：Markdown 把它当作记号或说明。`,
    fix: '要显示的文字请直接写在段落里；原文的“*”“~”“_”“[”“1.”“-”“>”请写作“\\*”“\\~”“\\_”“\\[”“1\\.”“\\-”“\\>”，链接写作 [文字](地址)，不写题注。',
  }));
  if (faults.length > 0) return { tree: null, links: [], problems: [...faults, ...unshown] };
  const links = siteLinks(tree, firstLine);
  return { tree, links, problems: [...unshown, ...lostAnchors(file, tree, links)] };
}

/** Links within a page to a heading that it has not. */
function lostAnchors(file: string, tree: NarrativeTree, links: readonly SiteLink[]): Problem[] {
  const within = links.filter(({ address }) => address.startsWith('#'));
  if (within.length === 0) return [];
  const anchors = new Set(headingsOf(tree).map(({ slug }) => `#${slug}`));
  return within
    .filter(({ address }) => !anchors.has(address))
    .map(({ address, line, column }) => ({
      code: 'dead-link',
      file,
      line,
      column,
      field: '',
      message: `链接“${address.slice(0, 60)}”所指的标题不在正文里。`,
      fix:
        anchors.size === 0
          ? '正文里没有标题，请删去这个链接。'
          : `请写正文里有的标题，如 ${[...anchors].slice(0, 3).join('、')}。`,
    }));
}

/** Components that refer to nothing in the report. */
export function componentProblems(
  file: string,
  tree: NarrativeTree,
  firstLine: number,
  facts: NarrativeFacts,
): Problem[] {
  return allNodes(tree)
    .filter(isComponentNode)
    .flatMap((node) => {
      const use = readComponent(node);
      if (typeof use === 'string' || isFound(use.name, use.attributes, facts)) return [];
      const { line, column } = placeOf(node);
      return [
        {
          code: 'wrong-component',
          file,
          line: firstLine + line - 1,
          column,
          field: '',
          message: `这份报告里没有 ${shown(use)} 所指的内容。`,
          fix: '请核对属性的值：指标写编号，没有编号的写名称；金额写 stage 和 source；差异写字段；图写 funds 或 scores。',
        },
      ];
    });
}

function shown({ name, attributes }: Component): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${value.slice(0, 60)}"`);
  return `<${[name, ...written].join(' ')} />`;
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
