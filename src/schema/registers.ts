/**
 * The registers that reports refer to: one YAML list each, beside `content/reports/`.
 *
 * A fact stands in one place: a city's division code here, not in each of its reports.
 */
import { z } from 'zod';
import { gradeBands } from './report-schema.ts';
import { rule } from './rule-schema.ts';
import { dateText, identifier, text, yesNo } from './scalars.ts';

/** `regions.yml`. Without `code` the region has no division code of its own, or it is not stated. */
export const regions = z.array(
  z.strictObject({
    id: identifier,
    name: text,
    /** GB/T 2260 code. */
    code: z
      .string()
      .regex(/^\d{6}$/, { error: '应为 6 位行政区划代码（GB/T 2260）' })
      .optional(),
    level: z.enum(['province', 'city', 'county', 'township', 'unstated'], {
      error: '应为 province、city、county、township 或 unstated',
    }),
    parent: identifier.optional(),
    /** Why there is no code, in the reader's words. */
    note: text.optional(),
  }),
);

/** The six stages of the 六有 chain. */
export const stages = [
  'assessment',
  'target',
  'monitoring',
  'evaluation',
  'feedback',
  'application',
] as const;
export type Stage = (typeof stages)[number];

/** `kinds.yml`: what a file may be called, and the stage it belongs to. */
export const kinds = z.array(
  z.strictObject({
    id: identifier,
    name: text,
    stage: z.enum(stages, { error: `应为 ${stages.join('、')} 之一` }),
    /** Whether the unit evaluates itself; lists tell self-evaluations from others. */
    isSelfEvaluation: yesNo.optional(),
    description: text,
  }),
);

/** `projects.yml`: links declaration, monitoring and evaluations of one project over the years. */
export const projects = z.array(
  z.strictObject({
    id: identifier,
    region: identifier,
    name: text,
    /** Other names under which documents print the project. */
    variants: z.array(text).optional(),
  }),
);

/** `organizations.yml`. */
export const organizations = z.array(
  z.strictObject({
    id: identifier,
    name: text,
    region: identifier,
    variants: z.array(text).optional(),
  }),
);

/** `metrics.yml`: a quantity that can be compared across cities and years, defined once. */
export const metrics = z.array(
  z.strictObject({
    id: identifier,
    name: text,
    unit: text,
    /** `lower` and `higher` say what is better; `none` that neither is. */
    direction: z.enum(['higher', 'lower', 'none'], { error: '应为 higher、lower 或 none' }),
    definition: text,
  }),
);

const source = z.strictObject({ document: text, clause: text.optional(), note: text.optional() });

/** One file of `rules/`: an edition of a scoring rule or of a grade scale, with its source. */
export const ruleFile = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('scoringRule'),
    name: text,
    validFrom: dateText.optional(),
    source,
    scoringText: text.optional(),
    rule,
  }),
  z.strictObject({
    type: z.literal('gradeScale'),
    name: text,
    validFrom: dateText.optional(),
    source,
    /** Whether reports that print no scale are read by this one, marked as assumed. */
    isDefault: yesNo.optional(),
    grades: gradeBands,
  }),
]);

/** `site.yml`: name and identity of the site (domain.md §4.2–4.3). Slots left out are not shown. */
export const site = z.strictObject({
  name: text,
  /** One sentence that says what the site is. */
  tagline: text,
  /** Shown above every page, such as 示例数据，非真实报告. */
  notice: text.optional(),
  domain: text.optional(),
  /** 网站标识码, ten characters. */
  siteCode: z
    .string()
    .regex(/^[A-Za-z0-9]{10}$/, { error: '应为 10 位网站标识码' })
    .optional(),
  owner: text.optional(),
  operator: text.optional(),
  icpNumber: text.optional(),
  policeNumber: text.optional(),
  contact: text.optional(),
  /** 我要纠错: an address; `{url}` in it is replaced by the address of the page. */
  correctionUrl: text.refine(isCorrectionAddress, { error: '应为 https 网址或 mailto 地址' }).optional(),
  /** The period of disclosure after approval; without it nothing is said of 及时 or 逾期. */
  disclosure: z
    .strictObject({
      limitDays: z.string().regex(/^[1-9]\d{0,2}$/, { error: '应为天数' }),
      calendar: z.enum(['calendar', 'working'], { error: '应为 calendar（自然日）或 working（工作日）' }),
    })
    .optional(),
  column: z.strictObject({
    name: text,
    description: text,
    keywords: text,
    type: text,
  }),
});

function isCorrectionAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/.test(address);
}

export type RawRegions = z.infer<typeof regions>;
export type RawKinds = z.infer<typeof kinds>;
export type RawProjects = z.infer<typeof projects>;
export type RawOrganizations = z.infer<typeof organizations>;
export type RawMetrics = z.infer<typeof metrics>;
export type RawRuleFile = z.infer<typeof ruleFile>;
export type RawSite = z.infer<typeof site>;
