/** The corrections in the JSON of a report, as JSON Schema 2020-12. */
import { fieldStateNames, historyStateNames } from '../i18n/corrections.ts';

const text = { type: 'string' };

const sideSchema = {
  type: 'object',
  required: ['state', 'text', 'words'],
  properties: {
    state: { ...text, enum: Object.keys(fieldStateNames), description: wordsText(fieldStateNames) },
    text: { type: ['string', 'null'], description: '内容文件里的文字；空白的为空文字，没有文字的为 null。' },
    words: { type: ['string', 'null'], description: '文字的中文含义；没有另外含义的就是文字本身。' },
  },
};

export const correctionsSchema = {
  type: 'object',
  description: '公开以后的更正，与页面所列相同。',
  required: ['history', 'notes', 'takedowns', 'changes'],
  properties: {
    history: {
      ...text,
      enum: Object.keys(historyStateNames),
      description: `changes 是否完整：${wordsText(historyStateNames)}。只有 known 时，changes 为空才表示没有改动过。`,
    },
    notes: {
      type: 'array',
      description: '编辑的更正说明。',
      items: { type: 'object', properties: { revision: { type: 'integer' }, date: text, note: text } },
    },
    takedowns: {
      type: 'array',
      description: '什么时候删去过哪一类内容。',
      items: { type: 'object', properties: { date: text, reason: text } },
    },
    changes: {
      type: 'array',
      description: '版本历史中的各次改动，照时间先后；isTakenDown 的不再写明内容。',
      items: {
        type: 'object',
        properties: {
          date: text,
          commit: text,
          note: text,
          revision: text,
          fields: {
            type: 'array',
            items: {
              type: 'object',
              properties: { field: text, title: text, before: sideSchema, after: sideSchema },
            },
          },
          isNarrativeChanged: { type: 'boolean' },
          isTakenDown: { type: 'boolean' },
        },
      },
    },
  },
};

function wordsText(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([value, label]) => `${value} ${label}`)
    .join('；');
}
