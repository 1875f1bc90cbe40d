/**
 * What a narrative in `.mdx` may hold besides Markdown: the components of the allow-list with
 * literal attributes. Code of any other kind would run in the build, so it is refused.
 */
import { mdxToMdast, type MdastNode } from 'satteri';
import { components, isFound, type ComponentName, type NarrativeFacts } from '../narrative/references.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** A component as it stands in the text. */
export interface ComponentUse {
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
}

export interface MdxNarrative {
  readonly uses: readonly ComponentUse[];
  readonly problems: readonly Problem[];
}

/** A narrative in plain Markdown has no components. */
export const noMdx: MdxNarrative = { uses: [], problems: [] };

const names = Object.keys(components) as ComponentName[];

/** Reads the body of a file; `firstLine` is the line of the file on which it starts. */
export function readMdxNarrative(file: string, body: string, firstLine: number): MdxNarrative {
  const uses: ComponentUse[] = [];
  const problems: Problem[] = [];
  const report = (code: ProblemCode, node: Place, message: string, fix: string): void => {
    problems.push({
      code,
      file,
      line: firstLine + node.line - 1,
      column: node.column,
      field: '',
      message,
      fix,
    });
  };
  const tree = parse(body);
  if ('message' in tree) {
    report('code-in-body', tree, '正文里的“<”或“{”不能这样写。', plainFix);
    return { uses, problems };
  }
  for (const node of allNodes(tree.root)) {
    const place = placeOf(node);
    if (node.type === 'mdxjsEsm') {
      report('code-in-body', place, '正文里有 import 或 export。', '请删去；组件不用引入，直接写。');
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      report('code-in-body', place, '正文里有花括号表达式。', plainFix);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const use = readUse(node);
      if (typeof use === 'string') report('wrong-component', place, use, componentFix);
      else uses.push({ ...use, line: firstLine + place.line - 1, column: place.column });
    }
  }
  return { uses, problems };
}

/** Components that refer to nothing in the report. */
export function componentProblems(
  file: string,
  uses: readonly ComponentUse[],
  facts: NarrativeFacts,
): Problem[] {
  return uses
    .filter(({ name, attributes }) => !isFound(name, attributes, facts))
    .map(({ name, attributes, line, column }) => ({
      code: 'wrong-component',
      file,
      line,
      column,
      field: '',
      message: `这份报告里没有 ${shown(name, attributes)} 所指的内容。`,
      fix: '请核对属性的值：指标写编号，没有编号的写名称；金额写 stage 和 source；差异写字段；图写 funds 或 scores。',
    }));
}

const plainFix = '正文只写文字和 Markdown；“<”请写作“＜”，“{”请写作“｛”。';
const componentFix =
  '可以写的组件：<Indicator code="B12" />、<Amount stage="executed" />、<Finding field="scores[selfEvaluation].total" />、<Chart name="funds" />；属性的值写在双引号里。';

interface Place {
  readonly line: number;
  readonly column: number;
}

function parse(body: string): { readonly root: MdastNode } | (Place & { readonly message: string }) {
  try {
    return { root: mdxToMdast(body) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(message) ?? [];
    return { line: Number(line), column: Number(column), message };
  }
}

function* allNodes(node: MdastNode): Generator<MdastNode> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* allNodes(child);
}

function placeOf(node: MdastNode): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** The component, or why it is none of the allowed. */
function readUse(
  node: MdastNode & { readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' },
): Omit<ComponentUse, keyof Place> | string {
  const name = names.find((one) => one === node.name);
  if (name === undefined) return `正文里不能写 <${(node.name ?? '').slice(0, 40)}>。`;
  if (node.children.length > 0) return `<${name}> 里面不能有文字，应写作 <${name} … />。`;
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return `<${name}> 的属性只能写文字，不能写表达式。`;
    }
    attributes[attribute.name] = attribute.value;
  }
  const { required, optional } = components[name];
  const known: readonly string[] = [...required, ...optional];
  const missing = required.filter((key) => attributes[key] === undefined);
  if (missing.length > 0) return `<${name}> 缺少属性 ${missing.join('、')}。`;
  const unknown = Object.keys(attributes).filter((key) => !known.includes(key));
  return unknown.length > 0 ? `<${name}> 没有属性 ${unknown.join('、')}。` : { name, attributes };
}

function shown(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${value.slice(0, 60)}"`);
  return `<${[name, ...written].join(' ')} />`;
}
