/** 评价要点: one row for each point of a checklist. */
import type { ChecklistItem, Indicator } from '../domain/report.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

interface Listed {
  readonly indicator: Indicator;
  readonly item: ChecklistItem;
}

const answers = { yes: '是', no: '否' } as const;

export const itemsTable = reportTable<Listed>({
  name: 'items',
  path: 'items',
  title: '评价要点',
  description: '一行是一个指标的一个评价要点：分数、回答和依据。',
  parts: ({ scored }) =>
    scored.report.indicators.flatMap((indicator) => indicator.checklist.map((item) => ({ indicator, item }))),
  columns: [
    fieldColumn<Part<Listed>>(({ item }) => item.field),
    {
      name: 'indicatorField',
      title: '指标字段路径',
      type: 'text',
      description: '所属的指标，与 indicators 表的“字段路径”相同。',
      isRequired: true,
      value: ({ indicator }) => indicator.field,
    },
    {
      name: 'indicatorName',
      title: '指标名称',
      type: 'text',
      description: '所属指标的名称。',
      isRequired: true,
      value: ({ indicator }) => indicator.name,
    },
    {
      name: 'text',
      title: '要点',
      type: 'text',
      description: '评价要点的文字，照原文。',
      isRequired: true,
      value: ({ item }) => item.text,
    },
    {
      name: 'points',
      title: '要点分数',
      type: 'decimal',
      description: '这个要点的分数。',
      unit: '分',
      isRequired: true,
      value: ({ item }) => item.points,
    },
    {
      name: 'scoresOn',
      title: '得分的回答',
      type: 'text',
      description: '回答“是”得分还是回答“否”得分。',
      words: answers,
      isRequired: true,
      value: ({ item }) => item.scoresOn,
    },
    {
      name: 'answer',
      title: '回答',
      type: 'text',
      description: '原文的回答；原文没有说的为空，不等于“否”。',
      words: answers,
      value: ({ item }) => item.answer,
    },
    {
      name: 'earned',
      title: '要点得分（复算）',
      type: 'decimal',
      description: '按回答应得的分；原文没有回答的为空。',
      unit: '分',
      value: ({ item }) => earnedOf(item),
    },
    {
      name: 'quote',
      title: '依据',
      type: 'text',
      description: '回答所依据的原文；由表中直接印出的为空。',
      value: ({ item }) => item.quote,
    },
  ],
});

function earnedOf({ answer, scoresOn, points }: ChecklistItem): string | null {
  if (answer === null) return null;
  return answer === scoresOn ? points : '0';
}
