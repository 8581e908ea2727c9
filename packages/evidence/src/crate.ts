import { canonical } from './canonical.ts';
import { placesOf, type PackContents, type PackFile } from './contents.ts';
import { LAYOUT } from './layout.ts';

const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
const PROFILE = 'https://w3id.org/ro/crate/1.2';
const below = (path: string): string => path.slice(LAYOUT.payload.length);

/** Writes the metadata of the payload as RO-Crate 1.2: what each file is, in words that other programs know (schema.org). */
export function crateText({ scope, files }: Pick<PackContents, 'scope' | 'files'>, packId: string): string {
  const publisher = { '@id': `urn:uuid:${scope.organisation.id}` };
  const own = [
    { path: below(LAYOUT.scope), title: 'Scope of the pack', mediaType: 'application/json' },
    { path: below(LAYOUT.custody), title: 'Custody log', mediaType: 'application/x-ndjson' },
    { path: below(LAYOUT.redactions), title: 'Register of redactions', mediaType: 'application/json' },
    { path: below(LAYOUT.provenance), title: 'Provenance', mediaType: 'application/ld+json' },
  ].map((file) => ({ ...file, evidence: null }));
  const places = placesOf(files);
  const described = [...files, ...own]
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map((file) => fileEntity(file, places));
  return canonical({
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        about: { '@id': './' },
        conformsTo: { '@id': PROFILE },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        identifier: `urn:uuid:${packId}`,
        name: `Evidence pack ${packId}`,
        description: `What was known as of ${scope.asOf}, put together for ${scope.recipient}`,
        datePublished: scope.asOf,
        inLanguage: scope.language,
        license: 'For the recipient and the purpose that the scope names.',
        publisher,
        hasPart: described.map(({ '@id': id }) => ({ '@id': id })),
      },
      { ...publisher, '@type': 'Organization', name: scope.organisation.name },
      ...described,
    ],
  });
}

type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string };

function fileEntity(
  { path, title, mediaType, evidence }: Omit<PackFile, 'open'>,
  places: ReadonlyMap<string, string>,
): Entity {
  const file = { '@id': path, '@type': 'File', name: title, encodingFormat: mediaType };
  if (evidence === null) return file;
  const { evidenceId, kind, language, translationOf, issuer, sites, period, dated, validUntil, grade, licence } =
    evidence;
  return {
    ...file,
    identifier: evidenceId,
    additionalType: kind,
    creditText: `Source grade ${grade}`,
    ...(language !== null && { inLanguage: language }),
    ...(translationOf !== null && {
      translationOfWork: { '@id': places.get(translationOf) ?? `urn:evidence:${translationOf}` },
    }),
    ...(issuer !== null && { sourceOrganization: issuer }),
    ...(sites.length > 0 && { spatialCoverage: sites.map((id) => ({ '@id': `urn:site:${id}` })) }),
    ...(period !== null && { temporalCoverage: `${period.from}/${period.until}` }),
    ...(licence !== null && { license: licence }),
    ...(dated !== null && { dateCreated: dated }),
    ...(validUntil !== null && { expires: validUntil }),
  };
}
