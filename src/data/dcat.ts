/** `catalog.jsonld`: the data as a DCAT catalogue, so that data portals can list it. */
import type { PackageFacts } from './data-package.ts';

export interface Distribution {
  /** Address, absolute where the site's own is known, else relative to the catalogue. */
  readonly url: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface DcatDataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly distributions: readonly Distribution[];
}

export interface Coverage {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly regionNames: readonly string[];
  /** `YYYY-MM-DD HH:MM` of the latest publication; null when there is none. */
  readonly modifiedAt: string | null;
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export function dcatCatalog(facts: PackageFacts, coverage: Coverage, datasets: readonly DcatDataset[]) {
  const { title, description, homepage, publisher, licence } = facts;
  const shared = {
    'dct:language': 'zh-CN',
    ...(publisher === null ? {} : { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher } }),
    ...(licence === null ? {} : { 'dct:license': { '@id': licence.url, 'dct:title': licence.name } }),
    ...(coverage.modifiedAt === null
      ? {}
      : { 'dct:modified': { '@type': 'xsd:dateTime', '@value': beijingTime(coverage.modifiedAt) } }),
  };
  return {
    '@context': context,
    '@id': 'catalog.jsonld',
    '@type': 'dcat:Catalog',
    'dct:title': title,
    'dct:description': description,
    ...(homepage === null ? {} : { 'foaf:homepage': { '@id': homepage } }),
    ...shared,
    'dcat:dataset': datasets.map((dataset) => ({
      '@id': `catalog.jsonld#${dataset.id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset.id,
      'dct:title': dataset.title,
      'dct:description': dataset.description,
      ...shared,
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': { '@type': 'xsd:gYear', '@value': String(coverage.firstYear) },
        'dcat:endDate': { '@type': 'xsd:gYear', '@value': String(coverage.lastYear) },
      },
      'dct:spatial': coverage.regionNames.map((name) => ({ '@type': 'dct:Location', 'dct:title': name })),
      'dcat:distribution': dataset.distributions.map(distributionOf),
    })),
  };
}

function distributionOf({ url, title, mediaType, bytes }: Distribution) {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': mediaType,
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
  };
}

/** Times of the content are those of China, which has one time zone and no summer time. */
export function beijingTime(time: string): string {
  return `${time.replace(' ', 'T')}:00+08:00`;
}
