/** The door of the importer: a document in, a draft with the account of every cell out. */
import { joinLines } from './cell-text.ts';
import { assemble } from './assemble.ts';
import type { KnownNames, ContentTarget } from './content-target.ts';
import { blankColumns } from './blank-columns.ts';
import type { OfficeDocument, Place } from './document.ts';
import { unregisteredInLine } from './basic-facts.ts';
import { writeDraft, type OpenFact } from './draft-file.ts';
import { gridOf, type Grid } from './grid.ts';
import { drawUpLedger, type LedgerLine } from './ledger.ts';
import { pieceOf, toMarkdown } from './narrative.ts';
import { proseFacts } from './prose-facts.ts';
import { removePersonalData, type Removal } from './personal-data.ts';
import { recogniseTable } from './recognise-table.ts';
import type { Entry, Piece, Reading, Region } from './region.ts';
import { rowNames } from './row-names.ts';
import { removeInvalid } from './schema-check.ts';
import { toSourceText } from './source-text.ts';
import { certainTitle, titleCandidates, type TitleCandidate } from './title.ts';

export interface Imported {
  /** The content file. */
  readonly draft: string;
  /** The front matter that the content file holds. */
  readonly raw: Entry;
  /** The document's own text with people removed, for `content/sources/`. */
  readonly sourceText: string;
  /** One line for each cell of each table. */
  readonly ledger: readonly LedgerLine[];
  readonly removals: readonly Removal[];
  /** Rules that were proposed, and rule texts that gave none. */
  readonly proposed: readonly { readonly name: string; readonly way: string; readonly scoringText: string }[];
  readonly unread: readonly { readonly name: string; readonly scoringText: string }[];
  /** What a person has to look at that belongs to no cell. */
  readonly notes: readonly string[];
  /** What the rows of tables are called, by the places of their cells. */
  readonly rowNames: ReadonlyMap<Place, string>;
  /** Where each part of the address was taken from. */
  readonly origins: readonly string[];
  /** The printed names of organizations that no register holds. */
  readonly unregistered: readonly string[];
}

/** Makes a draft; `sha256` is the hash of the file that the document was read from. */
export function importDocument(
  source: OfficeDocument,
  target: Pick<ContentTarget, 'id' | 'kind'> & Partial<ContentTarget>,
  known: Pick<KnownNames, 'organizations' | 'projects'>,
  sha256: string,
): Imported {
  const { document, removals, leftOutBefore } = removePersonalData(source);
  const around = surroundings(target, known, document);
  const { readings, pieces, grids } = recognise(document, around);
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const captions = readings.flatMap(({ pieces: own }) =>
    own.flatMap((piece) => (piece.kind === 'table' ? [] : [piece.text])),
  );
  const project = known.projects?.get(target.id.split('/')[2] ?? '');
  const projectNames = project === undefined ? [] : [project.name, ...(project.variants ?? [])];
  const prose = [...paragraphs, ...captions];
  const facts = proseFacts(prose, { organizationId: around.organizationId, projectNames });
  const titles = titleCandidates(document);
  const title = certainTitle(titles);
  const assembled = assemble(readings, {
    goals: facts.goals,
    document: title === null ? facts.document : [{ title }, ...facts.document],
    paragraphs,
    scoreGiver: around.scoreGiver,
    provenance: provenance(sha256, [...leftOutBefore, ...removals.map(({ what }) => what)], readings),
  });
  const { raw, redirects, proposals } = assembled;
  const open: OpenFact[] = [
    ...(title === null ? openTitle(titles) : []),
    ...(facts.dates.length > 1 ? [openDate(facts.dates)] : []),
    ...(target.doubts ?? []).map((words) => ({ field: null, words })),
    ...assembled.unsure.map((words) => ({ field: null, words })),
  ];
  const removed = removeInvalid(raw);
  const fates = readings.flatMap((reading) => reading.fates);
  const ledger = drawUpLedger(grids, fates, redirects, raw);
  return {
    // Written when somebody asks: the second reading of a source text looks at the fields only.
    get draft() {
      return writeDraft(raw, toMarkdown(pieces), open);
    },
    raw,
    get sourceText() {
      return toSourceText(document);
    },
    ledger,
    removals,
    proposed: proposals.proposed.map(({ entry, name, scoringText }) => ({
      name,
      scoringText,
      way: (entry['rule'] as { way: string }).way,
    })),
    unread: proposals.unread.map(({ name, scoringText }) => ({ name, scoringText })),
    notes: [
      ...open.map(({ field, words }) => (field === null ? `${words}。` : `${field}：${words}。`)),
      ...source.notes.map(({ place, text }) => `${place}：${text}`),
      ...assembled.notes,
      ...blankColumnNotes(grids, ledger),
      ...removed.map(({ field, why }) => `${field} 没有写入草稿：${why}。`),
    ],
    rowNames: rowNames(grids),
    origins: target.origins ?? [],
    unregistered: unregisteredOf(readings, prose, around.organizationId),
  };
}

function blankColumnNotes(grids: readonly Grid[], ledger: readonly LedgerLine[]): string[] {
  const used = new Set(ledger.filter(({ outcome }) => outcome.kind === 'used').map(({ place }) => place));
  return grids
    .flatMap((grid) => blankColumns(grid, (place) => used.has(place)))
    .map(({ head, place }) => `${place}：“${head}”一栏全部空白，没有写入草稿。`);
}

function openTitle(titles: readonly TitleCandidate[]): OpenFact[] {
  if (titles.length === 0) return [];
  const places = titles.map(({ text, place }) => `“${text}”（${place}）`).join('、');
  return [{ field: 'title', words: `原文的标题请从这些印出的文字中选定：${places}` }];
}

function openDate(dates: readonly string[]): OpenFact {
  return { field: 'documentDate', words: `原文印有几个日期，请选定成文日期：${dates.join('、')}` };
}

function unregisteredOf(
  readings: readonly Reading[],
  prose: readonly string[],
  organizationId: Region['organizationId'],
): string[] {
  const inCells = readings.flatMap(({ fates }) =>
    fates.flatMap(([, fate]) => (fate.kind === 'doubtful' ? (fate.organization ?? []) : [])),
  );
  const inLines = prose.flatMap((line, index) => {
    const name = unregisteredInLine(line, organizationId);
    // A long name goes on in the next line.
    const long = unregisteredInLine(line + (prose[index + 1] ?? ''), organizationId);
    return name === null || long === null ? [] : [name];
  });
  return [...new Set([...inCells, ...inLines])];
}

type Around = Omit<Region, 'grid' | 'from' | 'caption'>;

function surroundings(
  { kind }: Pick<ContentTarget, 'kind'>,
  { organizations }: Pick<KnownNames, 'organizations'>,
  document: OfficeDocument,
): Around {
  const head = document.blocks
    .slice(0, 3)
    .map((block) => (block.kind === 'paragraph' ? block.text : (block.cells[0]?.text ?? '')))
    .join(' ');
  const ids = new Map(
    [...(organizations?.values() ?? [])].flatMap(({ id, name, variants }) =>
      [name, ...(variants ?? [])].map((one) => [one, id] as const),
    ),
  );
  return {
    isDeclaration: kind === 'target-declaration' || /申报表/.test(head),
    scoreGiver: scoreGivers[kind] ?? 'selfEvaluation',
    organizationId: (name) => ids.get(name.trim()) ?? null,
  };
}

const scoreGivers: Readonly<Record<string, string>> = {
  'department-evaluation': 'departmentEvaluation',
  'fiscal-evaluation': 'fiscalEvaluation',
  'key-evaluation': 'fiscalEvaluation',
};

function recognise(document: OfficeDocument, around: Around) {
  const readings: Reading[] = [];
  const pieces: Piece[] = [];
  const grids: Grid[] = [];
  let caption = '';
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      const piece = pieceOf({ ...block, text: joinLines(block.text) });
      pieces.push(piece);
      if (block.text.length <= 80 && !block.text.endsWith('。')) caption = block.text;
      continue;
    }
    const grid = gridOf(block);
    grids.push(grid);
    const read = recogniseTable(grid, { ...around, caption });
    for (const reading of read) {
      readings.push(reading);
      for (const piece of reading.pieces) pieces.push(piece);
    }
    caption = '';
  }
  return { readings, pieces, grids };
}

/** What is left out of the draft on purpose is said in it. */
function provenance(sha256: string, people: readonly string[], readings: readonly Reading[]): Entry {
  const reasons = new Set(
    readings.flatMap(({ fates }) =>
      fates.flatMap(([, fate]) => (fate.kind === 'dropped' ? [fate.reason] : [])),
    ),
  );
  const kinds = namesFirst([...new Set(people)]);
  const leftOut: Entry[] = [
    ...(kinds.length > 0 ? [{ what: kinds.join('、'), why: '个人信息，不公开' }] : []),
    ...(reasons.has('表格样式自带的占位行')
      ? [{ what: '只印“指标1：”一类名称、其余单元格空白的行', why: '表格样式自带的占位行，没有填写内容' }]
      : []),
  ];
  return { sha256, coverage: 'complete', ...(leftOut.length > 0 && { leftOut }) };
}

/** `项目负责人姓名、其他人员姓名、电话`: names before numbers, and one word for names without a role. */
function namesFirst(people: readonly string[]): string[] {
  const named = people.filter((what) => what.endsWith('姓名') && what !== '姓名');
  const others = people.includes('姓名') ? [named.length > 0 ? '其他人员姓名' : '姓名'] : [];
  return [...named, ...others, ...people.filter((what) => !what.endsWith('姓名'))];
}
