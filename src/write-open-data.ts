/** Writing the data files of a build, with what one build keeps for the next. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles, type DataFile, type DataSource } from './data/data-files.ts';
import type { DataListing, ListedData } from './data/data-listing.ts';
import { openPart, packPart, planParts, type DataPart, type PartPlan } from './data/data-part.ts';
import { descriptionCount, descriptionFiles } from './data/description-files.ts';
import type { OpenDataInput } from './data/open-data-input.ts';
import { partsIn } from './data-parts.ts';
import type { PartStore } from './files/part-store.ts';
import { writeFile, type FormerFiles, type WrittenFile } from './files/write-files.ts';
import { countOne, countTakenOver, inStage } from './progress/current-clock.ts';

export interface DataFolders {
  /** Where the files go: `data/v1/` of the site that is being built. */
  readonly outFolder: string;
  /** The same of the site that is in use; files of it are taken over. */
  readonly formerFolder: string;
  /** What one build keeps for the next. */
  readonly keptFolder: string;
  /** Of the program: nothing that another one made is taken over. */
  readonly edition: string;
}

/** Writes all files, and says what was written. */
export function writeOpenData(input: OpenDataInput, folders: DataFolders): DataListing {
  const { outFolder, keptFolder, edition } = folders;
  const store = partsIn(folders);
  const source = keptSource(input, store);
  const files = dataFiles(source);
  const former = readFormer(folders);
  const listing = new Map<string, ListedData>();
  const written: WrittenFile[] = [];
  const write = (file: DataFile): void => {
    const { written: one, isTakenOver } = writeFile(outFolder, file, former);
    const { path, bytes, sha256 } = one;
    const { title, mediaType, rowCount } = file;
    written.push(one);
    listing.set(path, { path, title, mediaType, rowCount, bytes, sha256 });
    (isTakenOver ? countTakenOver : countOne)();
  };
  inStage('data', files.length + descriptionCount, () => {
    for (const file of files) write(file);
    for (const file of descriptionFiles(input, (path) => listing.get(path))) write(file);
  });
  store.keepOnly(new Set(source.parts.map(({ name }) => name)));
  keepWritten(keptFolder, { edition, files: written });
  return listing;
}

/** Makes the parts that the store does not have yet. */
export function keptSource(
  { reports, keyOf, textsOf, registers }: OpenDataInput,
  store: PartStore,
  isWanted: (plan: PartPlan) => boolean = () => true,
): DataSource {
  const parts = planParts(reports.map((report) => ({ ...report, key: keyOf(report.id) }))).filter(isWanted);
  const opened = new Map<PartPlan, DataPart>();
  const find = ({ name }: PartPlan): DataPart | null => {
    const bytes = store.find(name);
    return bytes === null ? null : openPart(bytes);
  };
  inStage('data', null, () => {
    for (const plan of parts) {
      if (find(plan) === null) store.keep(plan.name, packPart(plan.reports.map(({ id }) => textsOf(id))));
    }
  });
  const partOf = (plan: PartPlan): DataPart => {
    const part = opened.get(plan) ?? find(plan);
    if (part === null) throw new Error(`The part ${plan.name} cannot be read.`);
    opened.set(plan, part);
    return part;
  };
  return { parts, partOf, regions: [...registers.regions.values()] };
}

interface Kept {
  readonly edition: string;
  readonly files: readonly WrittenFile[];
}

const keptName = 'written.json';

function readFormer({ keptFolder, formerFolder, edition }: DataFolders): FormerFiles | null {
  try {
    const kept = JSON.parse(readFileSync(join(keptFolder, keptName), 'utf8')) as Kept;
    if (kept.edition !== edition) return null;
    return { folder: formerFolder, files: new Map(kept.files.map((file) => [file.path, file])) };
  } catch {
    return null;
  }
}

function keepWritten(folder: string, kept: Kept): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, keptName), JSON.stringify(kept));
}
