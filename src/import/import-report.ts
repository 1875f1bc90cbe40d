/** The list for the clerk: what to look at, what was left out and why, and what was taken over. */
import type { Imported } from './import-document.ts';
import type { LedgerLine } from './ledger.ts';
import { placeWithName } from './row-names.ts';

/** How many cells had which outcome. */
export interface Count {
  readonly used: number;
  readonly labels: number;
  readonly narrative: number;
  readonly dropped: number;
  readonly doubtful: number;
}

export function countOutcomes(ledger: readonly LedgerLine[]): Count {
  const count = (kind: string): number => ledger.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    used: count('used'),
    labels: count('label'),
    narrative: count('narrative'),
    dropped: count('dropped'),
    doubtful: count('doubtful'),
  };
}

/** Writes the list. Values of personal data never stand in it. */
export function writeReport(imported: Imported, file: string): string {
  const { ledger, removals, proposed, unread, notes, origins } = imported;
  const at = ({ place, text }: Pick<LedgerLine, 'place' | 'text'>): string => {
    const name = imported.rowNames.get(place);
    return placeWithName(place, name === text ? undefined : name);
  };
  const count = countOutcomes(ledger);
  const doubtful = ledger.flatMap(({ place, text, outcome }) =>
    outcome.kind === 'doubtful' ? [`- ${at({ place, text })}“${shorten(text)}”：${outcome.why}。`] : [],
  );
  const noted = ledger.flatMap(({ place, text, outcome }) =>
    outcome.kind === 'used' && outcome.notes.length > 0
      ? [
          `- ${at({ place, text })}“${shorten(text)}”→ ${outcome.fields.join('、')}：${outcome.notes.join('；')}。`,
        ]
      : [],
  );
  const dropped = ledger.flatMap(({ place, text, outcome }) =>
    outcome.kind === 'dropped' && text !== '' && outcome.reason !== '个人信息，不公开'
      ? [`- ${at({ place, text })}“${shorten(text)}”：${outcome.reason}。`]
      : [],
  );
  const sections: [string, readonly string[]][] = [
    ['没有写入草稿，请逐格处理', doubtful],
    ['已写入草稿，但要核对', noted],
    ['其他要核对的', notes.map((text) => `- ${text}`)],
    [
      '建议的规则（请对照评分标准核对）',
      proposed.map(({ name, way, scoringText }) => `- ${name}：${way}。依据：“${shorten(scoringText)}”。`),
    ],
    [
      '没有得出规则的评分标准',
      unread.map(({ name, scoringText }) => `- ${name}：“${shorten(scoringText)}”。`),
    ],
    [
      '已略去的个人信息（只列种类和位置）',
      removals.map(
        ({ what, place, around }) => `- ${what}：${place}${around === undefined ? '' : `（“${around}”）`}。`,
      ),
    ],
    ['有意没有录入的内容', dropped],
  ];
  return [
    `导入：${file}`,
    ...(origins.length === 0 ? [] : [`\n报告的地址：\n${origins.map((one) => `- ${one}。`).join('\n')}\n`]),
    `共 ${ledger.length} 个单元格 = 写入草稿 ${count.used} + 表头 ${count.labels} + 写入正文 ${count.narrative} + 按规定略去 ${count.dropped} + 待处理 ${count.doubtful}。`,
    ...(count.dropped === 0 ? [] : [`按规定略去的 ${count.dropped} 个：${reasonsOf(ledger)}。`]),
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : [`\n## ${title}（${lines.length}）\n\n${lines.join('\n')}`],
    ),
    '',
  ].join('\n');
}

/** The rules by which cells were left out, with their counts; they add up to the whole. */
function reasonsOf(ledger: readonly LedgerLine[]): string {
  const reasons = ledger.flatMap(({ outcome }) => (outcome.kind === 'dropped' ? [outcome.reason] : []));
  return [...Map.groupBy(reasons, (reason) => reason)]
    .map(([reason, own]) => `“${reason}”${own.length} 个`)
    .join('、');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
