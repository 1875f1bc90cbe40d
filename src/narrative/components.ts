/** The components that a narrative written here may hold. Prose that takes its figures from the data cannot contradict them. */
import type { NarrativeNode } from './narrative-node.ts';

/** Attributes of each component: those that must be written, then those that may be. */
export const components = {
  Indicator: { required: ['code'], optional: [] },
  Amount: { required: ['stage'], optional: ['source'] },
  Finding: { required: ['field'], optional: [] },
  Chart: { required: ['name'], optional: [] },
} as const satisfies Readonly<
  Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>
>;
export type ComponentName = keyof typeof components;

export interface Component {
  readonly name: ComponentName;
  readonly attributes: Readonly<Record<string, string>>;
}

const names = Object.keys(components) as ComponentName[];

export type ComponentNode = Extract<NarrativeNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export function isComponentNode(node: NarrativeNode): node is ComponentNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The component, or in a sentence why it is none of the allowed. */
export function readComponent(node: ComponentNode): Component | string {
  const name = names.find((one) => one === node.name);
  if (name === undefined) return `正文里不能写 <${(node.name ?? '').slice(0, 40)}>。`;
  if (node.children.length > 0) return `<${name}> 里面不能有文字，应写作 <${name} … />。`;
  const { required, optional } = components[name];
  const known: readonly string[] = [...required, ...optional];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return `<${name}> 的属性只能写文字，不能写表达式。`;
    }
    // Before anything is set by this name: an object takes some names for its own.
    if (!known.includes(attribute.name)) return `<${name}> 没有属性 ${attribute.name.slice(0, 40)}。`;
    if (Object.hasOwn(attributes, attribute.name)) return `<${name}> 的属性 ${attribute.name} 写了两次。`;
    attributes[attribute.name] = attribute.value;
  }
  const missing = required.filter((key) => !Object.hasOwn(attributes, key));
  return missing.length > 0 ? `<${name}> 缺少属性 ${missing.join('、')}。` : { name, attributes };
}
