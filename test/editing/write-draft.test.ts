import { expect, it } from 'vitest';
import { openCell, openField, openText, writeDraft } from '../../src/editing/write-draft.ts';

it('writes YAML in block style with its open places marked', () => {
  expect(
    writeDraft({
      status: 'draft',
      revision: '1',
      document: { documentDate: openField('成文日期'), title: openText, number: undefined },
      indicators: [{ weight: openCell, name: '里程', rule: { way: 'bands', bands: [{ points: '4' }] } }],
      words: ['优', '90%'],
      isOpen: 'true',
    }),
  ).toBe(`status: draft
revision: "1"
document:
  title: 【待填】
  # 【待填】documentDate：成文日期
indicators:
  - weight: "" # 【待填】
    name: 里程
    rule:
      way: bands
      bands:
        - points: "4"
words:
  - 优
  - "90%"
isOpen: "true"
`);
});

it('does not write a field that would hold nothing', () => {
  expect(() => writeDraft({ document: { documentDate: openField('成文日期') } })).toThrow('documentDate');
});
