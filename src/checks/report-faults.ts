/** Faults of a front matter that its schema cannot see: references, states, field paths, acknowledgements. */
import { hasField, resolveField } from '../schema/locate.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { ReportFault } from '../schema/to-report.ts';
import type { Fault } from './file-reader.ts';
import type { Finding } from './finding.ts';
import type { ProblemCode } from './problem.ts';

const faultWords: Readonly<
  Record<ReportFault['kind'], { code: ProblemCode; message: (found: string) => string; fix: string }>
> = {
  unknownRule: {
    code: 'unknown-rule',
    message: (found) => `规则“${found}”不在 content/rules 下。`,
    fix: '请核对名称，或先登记这条规则。',
  },
  noRuleForReading: {
    code: 'reading-without-rule',
    message: () => '写了理解（reading），但没有规则可以补充。',
    fix: '原文印有规则的请填写 rule；原文没有印规则的，请在 reading 中写明 way。',
  },
  invalidReading: {
    code: 'reading-invalid',
    message: (found) => `理解（reading）与规则合在一起不成立：${found}。`,
    fix: '请核对 reading 中的字段是否属于这种规则。',
  },
  rawPercentagePrinted: {
    code: 'reading-invalid',
    message: () => '“按实际百分数计分”不能当作原文印出的规则。',
    fix: '请写在 reading 中，并注明 basis: fitted。',
  },
  noUnit: {
    code: 'no-unit',
    message: () => '金额没有单位。',
    fix: '请在 funds 下写 unit: 万元（或元、亿元），或在本行写 unit。',
  },
  duplicateKey: {
    code: 'duplicate-id',
    message: (found) => `编号“${found}”出现了两次。`,
    fix: '同一份报告内编号不能重复，请核对原文。',
  },
  duplicateAmount: {
    code: 'duplicate-amount',
    message: (found) => `同一口径、同一来源的金额写了两次（${found}）。`,
    fix: '请只保留一个；口径不明的写 phase: unclear。',
  },
  unknownTable: {
    code: 'unknown-table',
    message: (found) => `表“${found}”没有在 tables 中列出。`,
    fix: '请在 tables 中补上，或改正 table。',
  },
  manyResults: {
    code: 'not-one-result',
    message: (found) => `有 ${found} 个分数标为结果（result: true），应当恰好有一个。`,
    fix: '请只在作为评价结果的那个分数下写 result: "true"。',
  },
};

/** A fault of the reading into the domain, in words. */
export function reportFault(fault: ReportFault, raw: RawReport): Fault {
  const { code, message, fix } = faultWords[fault.kind];
  const [first] = fault.path;
  const isField = typeof first === 'string' && /[.[]/.test(first);
  const path = isField ? [...(resolveField(raw, first) ?? []), ...fault.path.slice(1)] : fault.path;
  return { path, code, message: message(fault.found), fix };
}

/** Results of earlier calculations that are not there. */
export function calculationFaults(raw: RawReport): Fault[] {
  return (raw.calculations ?? []).flatMap((calculation, index) =>
    calculation.terms.flatMap((term, at): Fault[] =>
      term.resultOf === undefined || Number(term.resultOf) <= index
        ? []
        : [
            {
              path: ['calculations', index, 'terms', at, 'resultOf'],
              code: 'unknown-result',
              message: `引用了第 ${term.resultOf} 个算式的结果，但它不在本算式之前。`,
              fix: '请写前面算式的序号。',
            },
          ],
    ),
  );
}

/** A state that its other fields contradict. */
export function statusFaults(raw: RawReport): Fault[] {
  if (raw.status === 'draft' || raw.publishedAt !== undefined) return [];
  return [
    {
      path: ['status'],
      code: 'published-without-date',
      message: '报告已公开，却没有写公开时间。',
      fix: '请填写 publishedAt，如 2026-03-28 09:30；公开时间由编辑填写，不取构建时间。',
    },
  ];
}

/** Field paths of remarks and acknowledgements that lead nowhere. */
export function fieldPathFaults(raw: RawReport): Fault[] {
  const fields = (raw.remarks ?? []).flatMap((remark, index) =>
    (remark.fields ?? []).map((field, at) => ({ field, path: ['remarks', index, 'fields', at] })),
  );
  return fields
    .filter(({ field }) => !hasField(raw, field))
    .map(({ field, path }) => ({
      path,
      code: 'unknown-field-path',
      message: `“${field}”不指向本文件的任何字段。`,
      fix: '请写字段路径，如 indicators[B12].score；没有编号的行写序号，如 indicators[5].actual。',
    }));
}

/** Open findings, and acknowledgements of findings that are not there. */
export function acknowledgementFaults(raw: RawReport, findings: readonly Finding[]): Fault[] {
  const used = new Set(findings.flatMap(({ acknowledgement }) => acknowledgement?.field ?? []));
  const open = findings.filter(
    (finding) => finding.severity !== 'notice' && finding.acknowledgement === null,
  );
  return [
    ...open.map((finding): Fault => ({
      path: resolveField(raw, finding.field) ?? [],
      code: 'unacknowledged-finding',
      message: `${finding.message}${figuresOf(finding)}`,
      fix: `请核对原文：抄录有误的请改正；原文如此的，请在 acknowledged 中登记（code: ${finding.code}，field: ${finding.field}${finding.printed === null ? '' : `，printed: "${finding.printed}"`}${finding.recomputed === null ? '' : `，recomputed: "${finding.recomputed}"`}，note: 已核对原文）。`,
      finding,
    })),
    ...(raw.acknowledged ?? []).flatMap((one, index): Fault[] =>
      used.has(`acknowledged[${index + 1}]`)
        ? []
        : [
            {
              path: ['acknowledged', index],
              code: 'acknowledgement-outdated',
              message: `登记的差异（${one.code}，${one.field}）已经不存在，或者数字已经变化。`,
              fix: '请重新核对原文，按新的数字登记，或删去这条登记。',
            },
          ],
    ),
  ];
}

function figuresOf({ printed, recomputed, calculation }: Finding): string {
  if (calculation !== null) return `算式：${calculation}。`;
  return printed !== null && recomputed !== null ? `印出 ${printed}，复算 ${recomputed}。` : '';
}
