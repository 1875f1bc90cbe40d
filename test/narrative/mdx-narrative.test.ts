import { describe, expect, it } from 'vitest';
import { checkBody, componentProblems } from '../../src/checks/narrative-tree.ts';
import { isComponentNode, readComponent } from '../../src/narrative/components.ts';
import { allNodes, placeOf } from '../../src/narrative/narrative-node.ts';
import { publishedContent, reportOf, seeds } from '../support/published-content.ts';

const read = (body: string) => {
  const { tree, problems } = checkBody('reports/x.mdx', body, 10);
  const nodes = tree === null ? [] : allNodes(tree).filter(isComponentNode);
  const uses = nodes.flatMap((node) => {
    const use = readComponent(node);
    const { line, column } = placeOf(node);
    return typeof use === 'string' ? [] : [{ ...use, line: line + 9, column }];
  });
  return { uses, problems };
};

describe('what a narrative in MDX may hold', () => {
  it.each([
    [
      'a component in a line',
      '执行 <Amount stage="executed" /> 元。',
      'Amount',
      { stage: 'executed' },
      10,
      4,
    ],
    ['a component of its own', '字\n\n<Chart name="funds" />', 'Chart', { name: 'funds' }, 12, 1],
    [
      'an optional attribute',
      '<Amount stage="executed" source="fiscal" />',
      'Amount',
      { stage: 'executed', source: 'fiscal' },
      10,
      1,
    ],
  ])('%s', (_name, body, name, attributes, line, column) => {
    expect(read(body)).toEqual({ uses: [{ name, attributes, line, column }], problems: [] });
  });

  it.each(['没有组件的文字。', '`<script>` 是代码里的文字', '小于 5 ＜ 6', '甲 \\{ 乙'])(
    'plain text: %s',
    (body) => {
      expect(read(body)).toEqual({ uses: [], problems: [] });
    },
  );

  it.each([
    ['import', 'import x from "y"', 'code-in-body'],
    ['export', 'export const a = 1', 'code-in-body'],
    ['an expression in a line', '甲 {process.env.HOME} 乙', 'code-in-body'],
    ['an expression of its own', '{1 + 1}', 'code-in-body'],
    ['a comment', '<!-- 注 -->', 'code-in-body'],
    ['an open brace', '甲 { 乙', 'code-in-body'],
    ['a tag that is not closed', '<Amount stage="executed">', 'code-in-body'],
    ['a script', '<script>alert(1)</script>', 'wrong-component'],
    ['plain HTML', '<b>重</b>', 'wrong-component'],
    ['an unknown component', '<Danger code="1" />', 'wrong-component'],
    ['a member', '<Amount.x stage="executed" />', 'wrong-component'],
    ['a fragment', '<>甲</>', 'wrong-component'],
    ['a lower-case name', '<amount stage="executed" />', 'wrong-component'],
    ['an attribute that is an expression', '<Indicator code={"B12"} />', 'wrong-component'],
    ['spread attributes', '<Indicator {...x} />', 'wrong-component'],
    ['an attribute without a value', '<Indicator code />', 'wrong-component'],
    ['a missing attribute', '<Indicator />', 'wrong-component'],
    ['an attribute twice', '<Indicator code="B12" code="B11" />', 'wrong-component'],
    ['an attribute too much', '<Indicator code="B12" set:html="x" />', 'wrong-component'],
    ['an event', '<Indicator code="B12" onclick="x" />', 'wrong-component'],
    ['children', '<Indicator code="B12">甲</Indicator>', 'wrong-component'],
    ['a component inside another', '<Chart name="funds"><script /></Chart>', 'wrong-component'],
  ])('not %s', (_name, body, code) => {
    const { uses, problems } = read(`第一行\n\n${body}\n`);
    expect(problems.map((problem) => [problem.code, problem.line])).toContainEqual([code, 12]);
    expect(uses).toEqual([]);
  });
});

describe('what the components refer to', () => {
  const entry = reportOf(publishedContent(), seeds['001']);
  const problemsOf = (body: string) => {
    const { tree } = checkBody('reports/x.mdx', body, 10);
    return tree === null
      ? null
      : componentProblems('reports/x.mdx', tree, 10, entry).map(({ message }) => message);
  };

  it.each([
    '<Indicator code="B12" />',
    '<Amount stage="executed" />',
    '<Chart name="funds" />',
    '<Chart name="scores" />',
    `<Finding field="${entry.findings[0]?.field ?? ''}" />`,
  ])('%s is there', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  it.each([
    '<Indicator code="B99" />',
    '<Amount stage="requested" />',
    '<Amount stage="executed" source="central" />',
    '<Chart name="trend" />',
    '<Chart name="constructor" />',
    '<Finding field="indicators[B99].score" />',
  ])('%s is not', (body) => {
    expect(problemsOf(body)).toEqual([`这份报告里没有 ${body} 所指的内容。`]);
  });
});
