/** What the options of an import name: entries of the registers, or new ones. */
import { idOrName, nearest, likenessOf, type Entry, type RegisterWords } from '../editing/choices.ts';
import {
  organizationEntry,
  projectEntry,
  regionEntries,
  type NewEntry,
} from '../editing/register-entries.ts';
import type { KnownNames, TargetOptions } from '../import/content-target.ts';
import type { Imported } from '../import/import-document.ts';
import { ImportRefusal } from '../import/refusal.ts';
import { kindWords, projectWords, regionWords } from './register-words.ts';

export interface NamedOptions {
  readonly options: TargetOptions;
  /** Names that were given for new entries. */
  readonly names: { readonly region: string | null; readonly project: string | null };
}

/**
 * The ids of what the options name.
 * @throws ImportRefusal for a name that is not registered
 */
export function namedOptions(given: TargetOptions, known: KnownNames): NamedOptions {
  const regions = known.regions ?? new Map<string, Entry>();
  const region = lookUp(given.region, [...regions.values()], regionWords(regions), 'region');
  const regionId = region?.id;
  const inRegion =
    regionId === undefined ? null : { id: regionId, name: regions.get(regionId)?.name ?? regionId };
  const projects = [...(known.projects?.values() ?? [])];
  const own = regionId === undefined ? projects : projects.filter((one) => one.region === regionId);
  const words =
    inRegion === null ? { ...projectWords({ id: '地区', name: '' }), noun: '项目' } : projectWords(inRegion);
  const project = lookUp(given.project, own, words, 'project');
  refuseProjectOfOtherRegion(project?.id, regionId, known);
  return {
    options: { region: regionId, year: given.year, project: project?.id, kind: kindId(given.kind, known) },
    names: { region: region?.name ?? null, project: project?.name ?? null },
  };
}

function lookUp(value: string | undefined, entries: readonly Entry[], words: RegisterWords, flag: string) {
  if (value === undefined) return undefined;
  const naming = idOrName(entries, value, words);
  if (naming.kind !== 'unclear') return { id: naming.id, name: naming.kind === 'new' ? naming.name : null };
  throw new ImportRefusal(
    `${naming.message}\n编号由你自己定：小写拼音或英文，如 --${flag} ${flag === 'region' ? 'datong=大同市' : 'rural-roads=农村公路养护'}；再加上 --register，程序就写进登记表。`,
  );
}

function refuseProjectOfOtherRegion(
  project: string | undefined,
  region: string | undefined,
  { projects, regions }: KnownNames,
): void {
  const registered = projects?.get(project ?? '')?.region;
  if (registered === undefined || region === undefined || registered === region) return;
  throw new ImportRefusal(
    `项目 ${project ?? ''} 登记在地区 ${registered}（${regions?.get(registered)?.name ?? ''}），不在 ${region}。请核对地区，或给这个项目另定一个编号。`,
  );
}

/** `单位自评` and `self-evaluation-2` are kinds, too. */
function kindId(value: string | undefined, { kinds }: KnownNames): string | undefined {
  if (value === undefined || kinds === null) return value;
  const [, name = value, ordinal = ''] = /^(.*?)(-\d+)?$/.exec(value) ?? [];
  const naming = idOrName([...kinds.values()], name, kindWords);
  if (naming.kind === 'known') return `${naming.id}${ordinal}`;
  throw new ImportRefusal(
    `没有“${value}”这个种类。可用的种类：${[...kinds.values()].map((one) => `${one.id} ${one.name}`).join('、')}。`,
  );
}

/** What the registers lack: region and project first, which every report needs. */
export function missingEntries(
  id: string,
  { raw, sourceText, unregistered }: Imported,
  names: NamedOptions['names'],
  known: KnownNames,
): { readonly needed: readonly NewEntry[]; readonly useful: readonly NewEntry[] } {
  const [regionId = '', , projectId = ''] = id.split('/');
  const regions = known.regions ?? new Map<string, Entry>();
  const newRegions = regions.has(regionId)
    ? []
    : regionEntries({ id: regionId, name: names.region }, regions, sourceText);
  const printed = (raw['document'] as { readonly projectName?: unknown }).projectName;
  const projectName = names.project ?? (typeof printed === 'string' ? printed : null);
  const newProjects =
    known.projects?.has(projectId) === false ? [projectEntry(projectId, regionId, projectName)] : [];
  const regionName =
    regions.get(regionId)?.name ?? newRegions.at(-1)?.fields.find(([key]) => key === 'name')?.[1] ?? '';
  const taken = new Set(known.organizations?.keys() ?? []);
  const useful = unregistered
    .filter((name) => /^\p{Script=Han}[^\d\s]{3,59}$/u.test(name))
    .map((name) => {
      const entry = organizationEntry(name, { id: regionId, name: regionName }, taken);
      taken.add(entry.id);
      return entry;
    });
  return { needed: [...newRegions, ...newProjects], useful };
}

/** Registered entries whose id or name is much like a new one: perhaps only mistyped. */
export function likeRegistered(entries: readonly NewEntry[], known: KnownNames): string[] {
  return entries.flatMap(({ file, noun, id, fields }) => {
    const registered =
      file === 'regions.yml' ? known.regions : file === 'projects.yml' ? known.projects : null;
    const name = fields.find(([key]) => key === 'name')?.[1] ?? '';
    const like = nearest([...(registered?.values() ?? [])], id, 1).filter(
      (one) => likenessOf(one.id, id) >= 0.7 || likenessOf(one.name, name) >= 0.7,
    );
    return like.map((one) => `已登记的${noun}中有相近的：${one.id} ${one.name}。是同一个的，请改用它。`);
  });
}
