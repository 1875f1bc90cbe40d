import { describe, expect, it } from 'vitest';
import { fieldNaming } from '../../src/editing/field-naming.ts';
import type { FieldChange } from '../../src/history/field-changes.ts';
import type { Issue, ReportChange } from '../../src/history/report-changes.ts';
import { isRevisionMissing } from '../../src/history/unraised-revision.ts';
import { warnings } from '../../src/history/warnings.ts';

const issue = (status: Issue['status'], revision: number): Issue => ({ status, revision });
const score: FieldChange = { field: 'indicators[B12].score', before: '8', after: '9' };

function change(fields: readonly FieldChange[], more: Partial<ReportChange> = {}): ReportChange {
  return {
    id: 'a/2022/b/self-evaluation',
    kind: 'changed',
    before: issue('published', 1),
    after: issue('published', 1),
    fields,
    isNarrativeChanged: false,
    scores: [],
    appeared: [],
    gone: [],
    ...more,
  };
}

describe('a revision is missing', () => {
  it.each<readonly [string, readonly FieldChange[]]>([
    ['for a score', [score]],
    [
      'for an amount that is blank now',
      [{ field: 'funds.table[executed].total', before: '24.5', after: '' }],
    ],
    ['for a row that is new', [{ field: 'lineItems[宽带].items[专线].amount', before: null, after: '3' }]],
    ['for a unit', [{ field: 'funds.unit', before: '万元', after: '元' }]],
    [
      'for a renamed row with another figure',
      [
        { field: 'indicators[甲].score', before: '8', after: null },
        { field: 'indicators[乙].score', before: null, after: '9' },
      ],
    ],
  ])('%s', (_, fields) => {
    expect(isRevisionMissing(change(fields))).toBe(true);
  });
});

describe('no revision is missing', () => {
  it.each<readonly [string, ReportChange]>([
    ['where it rose', change([score], { after: issue('published', 2) })],
    ['in a draft', change([score], { before: issue('draft', 1), after: issue('draft', 1) })],
    ['where a draft is published', change([score], { before: issue('draft', 1) })],
    ['where a report is withdrawn', change([score], { after: issue('withdrawn', 1) })],
    ['in a new report', change([score], { kind: 'added', before: null })],
    ['for a name with a number', change([{ field: 'indicators[1].name', before: '指标1', after: '指标2' }])],
    ['for an acknowledgement', change([{ field: 'acknowledged[1].printed', before: '8', after: '9' }])],
    [
      'for the reading of an editor',
      change([{ field: 'indicators[1].reading.perStep', before: '1', after: '2' }]),
    ],
    [
      'for a row that was only renamed',
      change([
        { field: 'indicators[甲].score', before: '8', after: null },
        { field: 'indicators[乙].score', before: null, after: '8' },
      ]),
    ],
  ])('%s', (_, one) => {
    expect(isRevisionMissing(one)).toBe(false);
  });
});

describe('warnings', () => {
  const naming = fieldNaming();

  it('tell of a report that moved to another year, and of one that is gone', () => {
    const sha256 = { field: 'provenance.sha256', before: 'f', after: null };
    const removed = change([sha256], { kind: 'removed', after: null });
    const added = change([{ ...sha256, before: null, after: 'f' }], {
      id: 'a/2023/b/self-evaluation',
      kind: 'added',
      before: null,
    });
    expect(warnings([removed, added], naming)).toEqual([
      '地址由 a/2022/b/self-evaluation 改为 a/2023/b/self-evaluation，年度由 2022 改为 2023：原来的网址会失效。',
    ]);
    expect(warnings([removed], naming).join()).toContain('已公开的报告被删去');
    expect(warnings([{ ...removed, before: issue('draft', 1) }], naming)).toEqual([]);
  });

  it('tell of what is published although it looks like personal data, and not of what no longer is', () => {
    const field = (name: string) => `provenance.notPersonalData[13800000000].${name}`;
    const [text, reason] = ['13800000000', '这是项目编号，不是手机号码。'];
    const fields = [
      { field: field('text'), before: null, after: text },
      { field: field('reason'), before: null, after: reason },
    ];
    expect(warnings([change(fields, { kind: 'added', before: null })], naming)).toEqual([
      `a/2022/b/self-evaluation：登记了不是个人信息、照原文公开的内容“${text}”，理由是“${reason}”。请对照原文核对。`,
    ]);
    const reworded = change([{ field: field('reason'), before: '旧的理由。', after: reason }]);
    expect(warnings([reworded], naming)).toEqual([
      `a/2022/b/self-evaluation：登记了不是个人信息、照原文公开的内容，理由是“${reason}”。请对照原文核对。`,
    ]);
    const gone = fields.map((one) => ({ ...one, before: one.after, after: null }));
    expect(warnings([change(gone)], naming)).toEqual([]);
  });

  it('tell of another state, but not of a draft that is published', () => {
    const withdrawn = { field: 'status', before: 'published', after: 'withdrawn' };
    expect(warnings([change([withdrawn])], naming)).toMatchInlineSnapshot(`
      [
        "a/2022/b/self-evaluation：状态 由“已公开”改为“已撤回”。",
      ]
    `);
    expect(warnings([change([{ field: 'status', before: 'draft', after: 'published' }])], naming)).toEqual(
      [],
    );
  });
});

describe('fields have Chinese names', () => {
  const { titleOf, valueOf } = fieldNaming();

  it.each([
    ['revision', '版本号'],
    ['funds.unit', '资金：金额单位'],
    ['scores[selfEvaluation].total', '总分和等次 自评：总分'],
    ['funds.table[initialBudget].total', '资金 预算执行情况表 年初预算：合计'],
    ['indicators[指标1：a.b（2）].score', '绩效指标 指标1：a.b（2）：得分'],
    ['unheard.of', 'unheard：of'],
  ])('%s', (field, title) => {
    expect(titleOf(field)).toBe(title);
  });

  it('and values, too', () => {
    expect(valueOf('provenance.coverage', 'complete')).not.toBe('complete');
    expect(valueOf('funds.table[executed].total', '24.5')).toBe('24.5');
  });
});
