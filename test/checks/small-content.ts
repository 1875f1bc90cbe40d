/** The smallest content folder that passes the gate, as text, and ways to change it. */
import { checkContent } from '../../src/gate/check-content.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { toSourceFiles } from '../../src/files/source-files.ts';
import { sortProblems, type Problem } from '../../src/checks/problem.ts';
import type { Change } from '../support/content-copy.ts';

export const reportPath = 'reports/example-city/2023/rural-roads/self-evaluation.md';
export const attachmentFolder = 'attachments/example-city/2023/rural-roads/self-evaluation';
export const sourcePath = 'sources/example-city/2023/rural-roads/self-evaluation.txt';
export const scalePath = 'rules/grade-scale.yml';

/** Files by path; a changed file that is not there starts empty. */
export type Changes = Readonly<Record<string, Change>>;

const files: Readonly<Record<string, string>> = {
  'site.yml': `name: 示例
tagline: 示例站点。
column:
  name: 预算绩效公开
  description: 示例栏目。
  keywords: 预算绩效
  type: 政务公开
`,
  'regions.yml': `- id: example-province
  name: 示例省
  level: province
- id: example-city
  name: 示例市
  level: city
  parent: example-province
- id: next-city
  name: 邻例市
  level: city
  parent: example-province
`,
  'kinds.yml': `- id: self-evaluation
  name: 单位自评
  stage: evaluation
  isSelfEvaluation: "true"
  description: 项目单位所作的绩效自评。
`,
  'projects.yml': `- id: rural-roads
  region: example-city
  name: 农村公路
`,
  'organizations.yml': `- id: transport-bureau
  name: 示例市交通局
  region: example-city
- id: maintenance-centre
  name: 示例市养护中心
  region: example-city
`,
  'metrics.yml': `- id: road-length
  name: 修路里程
  unit: 公里
  direction: none
  definition: 年度内完工的农村公路里程。
`,
  [scalePath]: `type: gradeScale
name: 四级
source:
  document: 示例文件
isDefault: "true"
grades:
  - grade: excellent
    words:
      - 优
    from: "90"
    inclusive: "true"
  - grade: poor
    words:
      - 差
    from: "0"
    inclusive: "true"
`,
  'rules/full-or-nothing.yml': `type: scoringRule
name: 达标得满分
source:
  document: 示例文件
rule:
  way: allOrNothing
`,
  'pages/about.md': `---
title: 说明
description: 示例说明。
---

示例正文。
`,
  [reportPath]: `---
status: published
publishedAt: 2024-05-01 09:00
revision: 1
checksEdition: 1
document:
  title: 农村公路项目自评报告
  issuer: transport-bureau
provenance:
  coverage: complete
funds:
  unit: 万元
  table:
    - phase: adjustedBudget
      label: 全年预算数
      total: 100.00
    - phase: executed
      label: 执行数
      total: 100.00
indicators:
  - code: A1
    name: 修路里程
    weight: 60
    target: ≥10公里
    actual: 10公里
    score: 60
    rule:
      use: full-or-nothing
  - code: A2
    name: 群众满意度
    weight: 40
    target: ≥90%
    actual: 95%
    score: 40
    rule:
      way: allOrNothing
scores:
  - by: selfEvaluation
    result: "true"
    total: 100
    grade: 优
    rule: sumOfRows
---

## 基本情况

全年修路10公里。
`,
  [sourcePath]: `农村公路项目自评报告
全年预算数	100.00
执行数	100.00
编号	指标	分值	目标值	实际值	得分
A1	修路里程	60	≥10公里	10公里	60
A2	群众满意度	40	≥90%	95%	40
基本情况\t
全年修路10公里。
总分100分，等次为优。联系电话：〔电话略〕
`,
};

/** The small content with changes applied. */
export function smallContent(changes: Changes = {}): SourceFile[] {
  const changed = Object.entries(changes).map(([path, change]) => [path, change(files[path] ?? '')] as const);
  return Object.entries({ ...files, ...Object.fromEntries(changed) }).flatMap(([path, text]) =>
    text === null ? [] : [sourceFile(path, text)],
  );
}

/** An attachment is given as the text of its bytes, one sign for each byte where it is a picture. */
function sourceFile(path: string, text: string): SourceFile {
  if (!path.startsWith('attachments/')) return { path, text };
  const read = () => Buffer.from(text, path.endsWith('.png') ? 'latin1' : 'utf8');
  return toSourceFiles([{ path, read }])[0] ?? { path, text };
}

/** The problems of the small content with changes applied, in the order in which they are shown. */
/** The day of these tests; of the pictures of the site there is one. */
const onThatDay = {
  lastDay: () => '2026-12-01',
  isPicture: (address: string) => address === 'handbook/a.png',
};

export function problemsOf(changes: Changes = {}): readonly Problem[] {
  return sortProblems(checkContent(smallContent(changes), { beyond: onThatDay }).problems);
}

/** Changes of the report alone. */
export function report(...changes: readonly Change[]): Changes {
  return { [reportPath]: inTurn(...changes) };
}

/** Changes of the report where its source text is not kept, so that only the report itself is judged. */
export function reportAlone(...changes: readonly Change[]): Changes {
  return { ...report(...changes), [sourcePath]: removed };
}

/** The report with lines added at the end of its front matter. */
export function withFields(lines: string): Change {
  return (text) => text.replace('\n---\n\n', () => `\n${lines}\n---\n\n`);
}

/** Another body of the report, or of a page. */
export function withBody(body: string): Change {
  return (text) => `${text.slice(0, text.indexOf('\n---\n') + 5)}${body}`;
}

export const removed: Change = () => null;

export function inTurn(...changes: readonly Change[]): Change {
  return (text) => changes.reduce<string | null>((now, change) => change(now ?? ''), text);
}

export function adding(end: string): Change {
  return (text) => text + end;
}

export function written(text: string): Change {
  return () => text;
}
