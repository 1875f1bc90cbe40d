/** 复核差异: one row for each finding. */
import type { Finding } from '../checks/finding.ts';
import { severityNames } from '../i18n/labels.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

interface Found {
  readonly finding: Finding;
}
type Line = Part<Found>;

export const findingsTable = reportTable<Found>({
  name: 'findings',
  path: 'findings',
  title: '复核差异',
  description: '一行是复核时看到的一处：几个印出的数不能同时成立、要按一种理解才相符，或读者应当知道的情况。',
  parts: ({ findings }) => findings.map((finding) => ({ finding })),
  columns: [
    fieldColumn<Line>(({ finding }) => finding.field, '差异所在的字段路径；同一字段可以有几处差异。'),
    {
      name: 'code',
      title: '检查编号',
      type: 'text',
      description: '检查的编号，“问题说明”中逐个解释。',
      isRequired: true,
      value: ({ finding }) => finding.code,
    },
    {
      name: 'codeName',
      title: '检查',
      type: 'text',
      description: '检查的名称。',
      isRequired: true,
      value: ({ finding, entry }) => entry.names.checks.get(finding.code) ?? finding.code,
    },
    {
      name: 'severity',
      title: '性质',
      type: 'text',
      description: '只说明数字之间的关系，不评价原因。',
      words: severityNames,
      isRequired: true,
      value: ({ finding }) => finding.severity,
    },
    {
      name: 'subject',
      title: '所涉内容',
      type: 'text',
      description: '差异涉及哪个指标、哪个数。',
      isRequired: true,
      value: ({ finding }) => finding.subject,
    },
    {
      name: 'printed',
      title: '印出的数',
      type: 'text',
      description: '原文印出的数或文字；不涉及的为空。',
      value: ({ finding }) => finding.printed,
    },
    {
      name: 'recomputed',
      title: '复算的数',
      type: 'text',
      description: '复算的数或文字；不涉及的为空。',
      value: ({ finding }) => finding.recomputed,
    },
    {
      name: 'calculation',
      title: '算式',
      type: 'text',
      description: '复算的算式；不涉及的为空。',
      value: ({ finding }) => finding.calculation,
    },
    {
      name: 'message',
      title: '说明',
      type: 'text',
      description: '用一句话写明。',
      isRequired: true,
      value: ({ finding }) => finding.message,
    },
    {
      name: 'acknowledged',
      title: '是否核对过原文',
      type: 'yesNo',
      description: '编辑核对过原文、确认原文如此的为 true。',
      isRequired: true,
      value: ({ finding }) => finding.acknowledgement !== null,
    },
    {
      name: 'note',
      title: '核对结果',
      type: 'text',
      description: '核对原文后的说明。',
      value: ({ finding }) => finding.acknowledgement?.note ?? null,
    },
  ],
});
