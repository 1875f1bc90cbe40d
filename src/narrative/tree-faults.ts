/**
 * What a narrative may hold: the elements of Markdown, links that lead to a page, and in MDX the components of the
 * allow-list with literal attributes. Whatever is not named here is refused, by the check and by the renderer.
 */
import type { ProblemCode } from '../checks/problem.ts';
import { isComponentNode, readComponent } from './components.ts';
import { linkFault } from './link-faults.ts';
import {
  allNodes,
  placeOf,
  type NarrativeElement,
  type NarrativeNode,
  type NarrativeTree,
  type Place,
} from './narrative-node.ts';

export interface TreeFault extends Place {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
}

export const plainFix = '正文只写文字和 Markdown；“<”请写作“＜”，“{”请写作“｛”。';
const componentFix =
  '可以写的组件：<Indicator code="B12" />、<Amount stage="executed" />、<Finding field="scores[selfEvaluation].total" />、<Chart name="funds" />；属性的值写在双引号里。';

/** Every node that may not stand in a narrative, in the order of the text. */
export function treeFaults(tree: NarrativeTree): TreeFault[] {
  return allNodes(tree).flatMap((node) => {
    const fault = nodeFault(node);
    return fault === null ? [] : [{ ...fault, ...placeOf(node) }];
  });
}

function nodeFault(node: NarrativeNode): Omit<TreeFault, keyof Place> | null {
  if (node.type === 'root' || node.type === 'text') return null;
  if (node.type === 'element') return elementFault(node);
  if (isComponentNode(node)) {
    const read = readComponent(node);
    return typeof read === 'string' ? { code: 'wrong-component', message: read, fix: componentFix } : null;
  }
  if (node.type === 'mdxjsEsm') {
    return {
      code: 'code-in-body',
      message: '正文里有 import 或 export。',
      fix: '请删去；组件不用引入，直接写。',
    };
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return { code: 'code-in-body', message: '正文里有花括号表达式。', fix: plainFix };
  }
  const found = 'value' in node ? node.value.slice(0, 60) : node.type;
  return {
    code: 'html-in-body',
    message: `正文里有 HTML 代码“${found}”。`,
    fix: '正文只写文字和 Markdown；原文中的小于号请写作“＜”。',
  };
}

/** What Markdown makes; the properties that each may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: ['className'],
  ol: ['start', 'className'],
  li: ['className'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['style'],
  td: ['style'],
  em: [],
  strong: [],
  del: [],
  code: ['className'],
  pre: [],
  blockquote: [],
  hr: [],
  br: [],
  a: ['href', 'title'],
  img: ['src', 'alt', 'title'],
};

function elementFault(element: NarrativeElement): Omit<TreeFault, keyof Place> | null {
  const { tagName, properties } = element;
  if (tagName === 'h1') {
    return {
      code: 'heading-in-body',
      message: '正文里有一级标题，一级标题留给页面标题。',
      fix: '请从“## ”开始写标题。',
    };
  }
  const known = Object.hasOwn(elements, tagName) ? elements[tagName] : undefined;
  if (known === undefined || Object.keys(properties).some((name) => !known.includes(name))) {
    return { code: 'html-in-body', message: `正文里有 HTML 代码“<${tagName}>”。`, fix: plainFix };
  }
  const fault = tagName === 'a' ? linkFault(element) : null;
  return fault && { code: 'unsafe-link', ...fault };
}
