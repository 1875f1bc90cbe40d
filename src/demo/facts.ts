/** What happened in one project and year: the figures that all its documents share. */
import { createRandom, type Random } from './random.ts';
import type { Project } from './plan.ts';

export interface Facts {
  readonly project: Project;
  readonly year: number;
  /** How well the year went, in percent; rows draw their actuals around it. */
  readonly performance: number;
  /** Things to provide and things provided. */
  readonly planned: number;
  readonly done: number;
  readonly money: Money;
  /** Only the domain projects have them. */
  readonly domains: DomainFacts | null;
}

/** Amounts in hundredths of 万元, that is in hundreds of 元. */
export interface Money {
  readonly initial: number;
  readonly adjusted: number;
  readonly received: number;
  readonly executed: number;
  /** The part of the adjusted budget that was carried over from the year before. */
  readonly carryover: number;
  /** Spending by the topic's costs; adds up to `executed`. */
  readonly costs: readonly number[];
}

export interface DomainFacts {
  readonly units: number;
  readonly feeYuan: number;
}

export function factsOf(
  seed: number,
  project: Project,
  year: number,
  moneyCase: MoneyCase = caseOf(project, year),
): Facts {
  const random = createRandom(seed, `${project.id} ${year}`);
  const performance = drawPerformance(random);
  const planned = plannedOf(seed, project, year);
  const done = Math.max(1, Math.round((planned * (performance + random.integer(-4, 4))) / 100));
  const domains =
    project.topic.kind === 'domains'
      ? { units: Math.ceil(done / random.integer(2, 4)), feeYuan: random.pick([200, 200, 300]) }
      : null;
  const money = moneyOf(random, moneyCase, domains === null ? null : done * (domains.feeYuan / 100));
  return { project, year, performance, planned, done, money, domains };
}

/** Most years go well, some middling, a few badly. */
function drawPerformance(random: Random): number {
  const luck = random.integer(1, 10);
  if (luck <= 6) return random.integer(94, 103);
  return luck <= 8 ? random.integer(82, 93) : random.integer(58, 81);
}

/** Plans grow slowly from a size that belongs to the project. */
function plannedOf(seed: number, project: Project, year: number): number {
  const random = createRandom(seed, project.id);
  const start = project.topic.kind === 'domains' ? random.integer(180, 420) : random.integer(12, 160);
  return start + (year - (project.years[0] ?? year)) * random.integer(0, 9);
}

/** Cases of money that a site has to get right; most years are plain. */
export type MoneyCase = 'plain' | 'overspent' | 'addedInYear' | 'noBudget';

function caseOf({ topic, city, slot, years }: Project, year: number): MoneyCase {
  const turn = (years.indexOf(year) + city.number * 2 + slot) % 8;
  if (turn === 2) return 'overspent';
  if (turn === 5) return 'addedInYear';
  return turn === 6 && topic.kind === 'project' ? 'noBudget' : 'plain';
}

function moneyOf(random: Random, moneyCase: MoneyCase, fees: number | null): Money {
  if (moneyCase === 'noBudget') {
    return { initial: 0, adjusted: 0, received: 0, executed: 0, carryover: 0, costs: [0, 0, 0, 0] };
  }
  const costs = [fees ?? random.integer(900, 9000), ...[1, 2, 3].map(() => random.integer(20, 1500))];
  const executed = costs.reduce((total, cost) => total + cost, 0);
  const rate = moneyCase === 'overspent' ? random.integer(101, 109) : random.integer(78, 100);
  const adjusted = Math.ceil((executed * 100) / rate) - (moneyCase === 'overspent' ? 1 : 0);
  const isShort = random.chance(25);
  const received = Math.max(executed, isShort ? Math.round(adjusted * 0.95) : adjusted);
  return {
    initial: initialOf(random, moneyCase, adjusted),
    adjusted,
    received,
    executed,
    carryover: random.chance(40) ? Math.round((adjusted * random.integer(3, 12)) / 100) : 0,
    costs,
  };
}

/** The budget before changes in the year: nothing, the same, or somewhat more or less. */
function initialOf(random: Random, moneyCase: MoneyCase, adjusted: number): number {
  if (moneyCase === 'addedInYear') return 0;
  return random.chance(60) ? adjusted : Math.round((adjusted * random.integer(85, 115)) / 100);
}
