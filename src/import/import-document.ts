/** The door of the importer: a document in, a draft with the account of every cell out. */
import { joinLines } from './cell-text.ts';
import { assemble } from './assemble.ts';
import type { KnownNames, ContentTarget } from './content-target.ts';
import type { OfficeDocument } from './document.ts';
import { writeDraft } from './draft-file.ts';
import { gridOf, type Grid } from './grid.ts';
import { drawUpLedger, type LedgerLine } from './ledger.ts';
import { pieceOf, toMarkdown } from './narrative.ts';
import { proseFacts } from './prose-facts.ts';
import { removePersonalData, type Removal } from './personal-data.ts';
import { recogniseTable } from './recognise-table.ts';
import type { Entry, Piece, Reading, Region } from './region.ts';
import { removeInvalid } from './schema-check.ts';
import { toSourceText } from './source-text.ts';

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
}

/** Makes a draft; `sha256` is the hash of the file that the document was read from. */
export function importDocument(
  source: OfficeDocument,
  target: ContentTarget,
  known: Pick<KnownNames, 'organizations' | 'projects'>,
  sha256: string,
): Imported {
  const { document, removals } = removePersonalData(source);
  const around = surroundings(target, known, document);
  const { readings, pieces, grids } = recognise(document, around);
  const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const captions = readings.flatMap(({ pieces: own }) =>
    own.flatMap((piece) => (piece.kind === 'table' ? [] : [piece.text])),
  );
  const project = known.projects?.get(target.id.split('/')[2] ?? '');
  const projectNames = project === undefined ? [] : [project.name, ...(project.variants ?? [])];
  const assembled = assemble(readings, {
    ...proseFacts([...paragraphs, ...captions], { organizationId: around.organizationId, projectNames }),
    paragraphs,
    scoreGiver: around.scoreGiver,
    provenance: provenance(sha256, removals, readings),
  });
  const { raw, redirects, proposals } = assembled;
  const removed = removeInvalid(raw);
  const fates = readings.flatMap((reading) => reading.fates);
  return {
    draft: writeDraft(raw, toMarkdown(pieces)),
    raw,
    sourceText: toSourceText(document),
    ledger: drawUpLedger(grids, fates, redirects, raw),
    removals,
    proposed: proposals.proposed.map(({ entry, name, scoringText }) => ({
      name,
      scoringText,
      way: (entry['rule'] as { way: string }).way,
    })),
    unread: proposals.unread.map(({ name, scoringText }) => ({ name, scoringText })),
    notes: [
      ...source.notes.map(({ place, text }) => `${place}：${text}`),
      ...assembled.notes,
      ...removed.map(({ field, why }) => `${field} 没有写入草稿：${why}。`),
    ],
  };
}

type Around = Omit<Region, 'grid' | 'from' | 'caption'>;

function surroundings(
  { kind }: ContentTarget,
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
    readings.push(...read);
    pieces.push(...read.flatMap((reading) => reading.pieces));
    caption = '';
  }
  return { readings, pieces, grids };
}

/** What is left out of the draft on purpose is said in it. */
function provenance(sha256: string, removals: readonly Removal[], readings: readonly Reading[]): Entry {
  const reasons = new Set(
    readings.flatMap(({ fates }) =>
      fates.flatMap(([, fate]) => (fate.kind === 'dropped' ? [fate.reason] : [])),
    ),
  );
  const kinds = [...new Set(removals.map(({ kind }) => kind))];
  const leftOut: Entry[] = [
    ...(kinds.length > 0 ? [{ what: kinds.join('、'), why: '个人信息，不公开' }] : []),
    ...(reasons.has('评价人员的单位，只公开职务')
      ? [{ what: '评价人员的单位', why: '个人信息，只公开职务' }]
      : []),
    ...(reasons.has('表格样式自带的占位行')
      ? [{ what: '只印“指标1：”一类名称、其余单元格空白的行', why: '表格样式自带的占位行，没有填写内容' }]
      : []),
  ];
  return { sha256, coverage: 'complete', ...(leftOut.length > 0 && { leftOut }) };
}
