/**
 * Which reports the corpus holds: cities, their projects, the years in which a project runs, and
 * the documents of each project and year. Decided by counting, not by chance, so that every seed
 * has the same reports and features, and only other figures.
 */
import { domains, topics, transfer, wholeDepartment, type Topic } from './topics.ts';

export interface Size {
  readonly cityCount: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Most projects that a city has; every second city has one less. */
  readonly projectsPerCity: number;
}

export interface City {
  readonly id: string;
  readonly name: string;
  readonly number: number;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly city: City;
  readonly topic: Topic;
  /** Position among the projects of the city, from 0. */
  readonly slot: number;
  readonly years: readonly number[];
}

export type Kind =
  | 'ex-ante-assessment'
  | 'target-declaration'
  | 'monitoring'
  | 'self-evaluation'
  | 'department-evaluation'
  | 'fiscal-evaluation'
  | 'whole-department-evaluation'
  | 'transfer-evaluation'
  | 'key-evaluation'
  | 'rectification'
  | 'result-application';

export interface PlannedReport {
  readonly project: Project;
  readonly year: number;
  readonly kind: Kind;
  readonly ordinal: number;
  readonly status: 'draft' | 'published' | 'withdrawn';
  /** Position among all reports, from 0; what a report shows rotates by it. */
  readonly number: number;
  /** Position among the reports of its kind, from 0. */
  readonly turn: number;
}

export interface Plan {
  readonly cities: readonly City[];
  readonly projects: readonly Project[];
  readonly reports: readonly PlannedReport[];
}

export function planCorpus(size: Size): Plan {
  const cities = planCities(size.cityCount);
  const projects = cities.flatMap((city) => projectsOf(city, size));
  return { cities, projects, reports: numbered(projects.flatMap(documentsOf(projects))) };
}

export function planCities(count: number): City[] {
  return Array.from({ length: count }, (_, number) => toCity(number));
}

const stems = '甲乙丙丁戊己庚辛壬癸';

function toCity(number: number): City {
  const name = stems[number] ?? `第${number + 1}号`;
  return { id: `example-${letters(number)}`, name: `示例市${name}`, number };
}

/** 0 → `a`, 25 → `z`, 26 → `aa`. */
function letters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : `${letters(Math.floor(number / 26) - 1)}${last}`;
}

function projectsOf(city: City, { firstYear, lastYear, projectsPerCity }: Size): Project[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const count = Math.max(1, projectsPerCity - (city.number % 2));
  return Array.from({ length: count }, (_, slot) => {
    const topic = topicAt(slot, city.number);
    const round = Math.floor(slot / 6) + 1;
    return {
      id: `${topic.id}${round > 1 && topic.kind === 'project' ? `-${round}` : ''}-${city.id}`,
      name: round > 1 && topic.kind === 'project' ? `${topic.name}（${round}期）` : topic.name,
      city,
      topic,
      slot,
      years: yearsAt(slot, years, city.number),
    };
  });
}

function topicAt(slot: number, city: number): Topic {
  if (slot === 0) return domains;
  if (slot === 3) return city % 4 === 0 ? wholeDepartment : transfer;
  return topics[(slot + city * 2) % topics.length] ?? domains;
}

/** The first project runs in all years, the second in two thirds of them, the others in half, at the end. */
function yearsAt(slot: number, years: readonly number[], city: number): readonly number[] {
  if (slot === 0) return years;
  const length = Math.ceil((years.length * (slot === 1 ? 2 : 1.5)) / 3);
  if (slot === 3) return years.slice(-length);
  const start = city % (years.length - length + 1);
  return years.slice(start, start + length);
}

type Document = Pick<PlannedReport, 'kind' | 'ordinal' | 'status'>;

/** What a project has in one year; an empty chain is a year that is missing. Chains are taken in turn. */
const chains: readonly (readonly Document[])[] = [
  [
    published('target-declaration'),
    published('monitoring'),
    published('self-evaluation'),
    published('department-evaluation'),
    published('rectification'),
    published('result-application'),
  ],
  [published('self-evaluation')],
  [published('target-declaration'), published('self-evaluation')],
  [],
  [
    { kind: 'self-evaluation', ordinal: 1, status: 'withdrawn' },
    { kind: 'self-evaluation', ordinal: 2, status: 'published' },
  ],
  [published('ex-ante-assessment'), published('target-declaration')],
  [published('self-evaluation'), published('fiscal-evaluation'), published('rectification')],
  [published('self-evaluation')],
  [published('target-declaration'), published('monitoring'), published('self-evaluation')],
  [published('self-evaluation'), published('department-evaluation')],
  [],
  [published('self-evaluation'), published('key-evaluation'), published('result-application')],
  [published('self-evaluation')],
  [{ kind: 'target-declaration', ordinal: 1, status: 'draft' }],
  [],
];

function published(kind: Kind): Document {
  return { kind, ordinal: 1, status: 'published' };
}

type Unnumbered = Omit<PlannedReport, 'number' | 'turn'>;

/** The documents of a project over its years. The chains go on from one project to the next. */
function documentsOf(all: readonly Project[]) {
  const chained = all.filter(({ topic }) => topic.kind === 'domains' || topic.kind === 'project');
  const starts = new Map<Project, number>();
  let count = 0;
  for (const project of chained) {
    starts.set(project, count);
    count += project.years.length;
  }
  return (project: Project): Unnumbered[] =>
    project.years.flatMap((year, index) => {
      const start = starts.get(project);
      const chain = start === undefined ? singleOf(project) : chains[(start + index) % chains.length];
      return (chain ?? []).map((document) => ({ project, year, ...document }));
    });
}

function singleOf({ topic }: Project): readonly Document[] {
  return [published(topic.kind === 'transfer' ? 'transfer-evaluation' : 'whole-department-evaluation')];
}

function numbered(documents: readonly Unnumbered[]): PlannedReport[] {
  const turns = new Map<Kind, number>();
  return documents.map((document, number) => {
    const turn = turns.get(document.kind) ?? 0;
    turns.set(document.kind, turn + 1);
    return { ...document, number, turn };
  });
}
