/** Rules and readings of content files → the engine's effective rules. */
import type { z } from 'zod';
import type { Rounding } from '../domain/decimal.ts';
import type { Bound, EffectiveRule, Rule } from '../domain/rules/rule.ts';
import { expectationOf } from './issue-text.ts';
import { rule as ruleSchema, type RawReading, type RawRule } from './rule-schema.ts';

/** Named rules of `content/rules/`, by file name. */
export type NamedRules = ReadonlyMap<string, RawRule>;

/** A fault of a rule or reading: `path` is relative to the indicator. */
export interface RuleFault {
  readonly path: readonly (string | number)[];
  readonly kind: 'unknownRule' | 'noRuleForReading' | 'invalidReading' | 'rawPercentagePrinted';
  readonly found: string;
}

export type RuleResult = { readonly rule: EffectiveRule | null } | { readonly faults: readonly RuleFault[] };

type RawRuleOrName = RawRule | { readonly use: string } | undefined;

/** Combines the printed rule with the editor's reading. Neither gives no rule. */
export function toEffectiveRule(
  printed: RawRuleOrName,
  reading: RawReading | undefined,
  named: NamedRules,
): RuleResult {
  const base = resolve(printed, named, 'rule');
  if ('fault' in base) return { faults: [base.fault] };
  if (reading === undefined) return withoutReading(base.rule);
  const { basis, note, direction, use, ...fields } = reading;
  const named2 = resolve(use === undefined ? undefined : { use }, named, 'reading');
  if ('fault' in named2) return { faults: [named2.fault] };
  const start = fields.way === undefined ? (named2.rule ?? base.rule) : undefined;
  if (start === undefined && fields.way === undefined) {
    return {
      faults: [{ path: ['reading'], kind: 'noRuleForReading', found: Object.keys(fields).join('、') }],
    };
  }
  const combined = { ...start, ...fields };
  const parsed = ruleSchema.safeParse(combined);
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => readingFault(issue, combined)) };
  return {
    rule: { rule: toRule(parsed.data), basis, direction: direction ?? null, reading: { basis, note } },
  };
}

function readingFault(issue: z.core.$ZodIssue, combined: object): RuleFault {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const value = path.reduce<unknown>(
    (parent, part) => (parent as Record<string | number, unknown> | undefined)?.[part],
    combined,
  );
  const isMissing = path.length > 0 && value === undefined;
  return {
    path: ['reading', ...path],
    kind: 'invalidReading',
    found: isMissing ? `缺少 ${path.join('.')}` : `${path.join('.')} ${expectationOf(issue, value)}`.trim(),
  };
}

function withoutReading(printed: RawRule | undefined): RuleResult {
  if (printed === undefined) return { rule: null };
  if (printed.way === 'rawPercentage') {
    return { faults: [{ path: ['rule', 'way'], kind: 'rawPercentagePrinted', found: 'rawPercentage' }] };
  }
  return { rule: { rule: toRule(printed), basis: 'printed', direction: null, reading: null } };
}

function resolve(
  raw: RawRuleOrName,
  named: NamedRules,
  key: 'rule' | 'reading',
): { rule: RawRule | undefined } | { fault: RuleFault } {
  if (raw === undefined) return { rule: undefined };
  if ('way' in raw) return { rule: raw };
  const found = named.get(raw.use);
  return found === undefined
    ? { fault: { path: [key, 'use'], kind: 'unknownRule', found: raw.use } }
    : { rule: found };
}

/** A validated rule with its texts turned into booleans, counts and roundings. */
export function toRule(raw: RawRule): Rule {
  const rounding = {
    ...(raw.rateRounding !== undefined && { rateRounding: toRounding(raw.rateRounding) }),
    ...(raw.scoreRounding !== undefined && { scoreRounding: toRounding(raw.scoreRounding) }),
  };
  const rest = Object.fromEntries(
    Object.entries(raw)
      .filter(([key, value]) => value !== undefined && key !== 'rateRounding' && key !== 'scoreRounding')
      .map(([key, value]) => [key, toRuleValue(key, value)]),
  );
  return { ...rest, ...rounding } as unknown as Rule;
}

function toRuleValue(key: string, value: unknown): unknown {
  switch (key) {
    case 'full':
    case 'floor':
      return toBound(value as RawBound);
    case 'bothSides':
      return value === 'true';
    case 'stepDecimals':
      return Number(value);
    case 'bands':
      return (value as { from?: RawBound; to?: RawBound; points: string }[]).map(({ from, to, points }) => ({
        ...(from !== undefined && { from: toBound(from) }),
        ...(to !== undefined && { to: toBound(to) }),
        points,
      }));
    case 'tiers':
      return (value as { fromInclusive: string }[]).map((tier) => ({
        ...tier,
        fromInclusive: tier.fromInclusive === 'true',
      }));
    default:
      return value;
  }
}

interface RawBound {
  readonly value: string;
  readonly inclusive: 'true' | 'false';
}

function toBound(raw: RawBound): Bound {
  return { value: raw.value, inclusive: raw.inclusive === 'true' };
}

function toRounding(raw: { decimals: string; mode?: Rounding['mode'] | undefined }): Rounding {
  return { decimals: Number(raw.decimals), mode: raw.mode ?? 'halfUp' };
}
