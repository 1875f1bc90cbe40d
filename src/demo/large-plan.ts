/**
 * Which reports a corpus of a given size holds: ten cities, ten years, projects that go on round after round.
 * Every hundred reports have the same kinds, and each city and year has as many as the others.
 */
import { planCities, type City, type Kind, type PlannedReport, type Project } from './plan.ts';
import { domains, topics } from './topics.ts';

const cityCount = 10;
const firstYear = 2015;
const yearCount = 10;

/** What a project has over its years, in two halves: each half has every year once. */
const documents: readonly (readonly Kind[])[] = [
  [
    'self-evaluation',
    'self-evaluation',
    'department-evaluation',
    'self-evaluation',
    'fiscal-evaluation',
    'self-evaluation',
    'monitoring',
    'self-evaluation',
    'target-declaration',
    'self-evaluation',
  ],
  [
    'target-declaration',
    'monitoring',
    'self-evaluation',
    'department-evaluation',
    'self-evaluation',
    'ex-ante-assessment',
    'self-evaluation',
    'fiscal-evaluation',
    'self-evaluation',
    'department-evaluation',
  ],
];

const reportsPerProject = yearCount * documents.length;
const reportsPerRound = reportsPerProject * cityCount;

export interface LargePlan {
  readonly cities: readonly City[];
  readonly projects: readonly Project[];
  /** The reports one by one, as many as were asked for. */
  readonly reports: () => Generator<PlannedReport>;
}

export function planLarge(reportCount: number): LargePlan {
  const cities = planCities(cityCount);
  const rounds = Math.ceil(reportCount / reportsPerRound);
  const projects = Array.from({ length: rounds }, (_, round) =>
    cities.map((city) => projectOf(city, round)),
  ).flat();
  return { cities, projects, reports: () => reportsOf(projects, reportCount) };
}

function projectOf(city: City, round: number): Project {
  const topic = round === 0 ? domains : (topics[(round + city.number) % topics.length] ?? domains);
  return {
    id: `${topic.id}${round === 0 ? '' : `-${round}`}-${city.id}`,
    name: round === 0 ? topic.name : `${topic.name}（第${round}期）`,
    city,
    topic,
    slot: round,
    years: Array.from({ length: yearCount }, (_, index) => firstYear + index),
  };
}

function* reportsOf(projects: readonly Project[], count: number): Generator<PlannedReport> {
  const turns = new Map<Kind, number>();
  for (let number = 0; number < count; number += 1) {
    const round = Math.floor(number / reportsPerRound);
    const place = Math.floor(number / cityCount) % reportsPerProject;
    const project = projects[round * cityCount + (number % cityCount)];
    const kind = documents[Math.floor(place / yearCount)]?.[place % yearCount];
    if (project === undefined || kind === undefined) throw new Error(`No place for report ${number}.`);
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    const year = firstYear + (place % yearCount);
    yield { project, year, kind, ordinal: 1, status: 'published', number, turn };
  }
}

/** In each hundred reports five self-evaluations hold figures that cannot stand together. */
const contradictory = [3, 17, 31, 55, 79, 124, 142, 168, 186, 121];

/** Which contradiction a report has, or null. */
export function largeContradictionOf({ number }: PlannedReport): number | null {
  const index = contradictory.indexOf(number % reportsPerRound);
  return index < 0 ? null : index % 4;
}
