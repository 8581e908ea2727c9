import { canonicalJson } from '../../../platform/text/canonical-json.ts';
import { openEdition } from '../../risk/open-edition.ts';
import type { Gathered, Part, PartReader } from './part.ts';

/** Tables that read the words of a file. No number of a result rests on their rows alone, and they are large: they are named by digest. */
const BY_DIGEST: ReadonlySet<string> = new Set(['activity-phrases', 'sector-weights', 'country-names']);

/** The editions that the results were made with, and a list of them. */
export const editionParts: PartReader = ({ tx, scope, editions }) => {
  const organisationId = scope.organisation.id;
  const held = editions.tables.filter(({ key }) => !BY_DIGEST.has(key));
  const named = [
    ...editions.tables.map(({ key, edition, date, publisher, source, licence, digest }) => ({
      ...{ key, edition, date, publisher, source, licence, digest },
      path: BY_DIGEST.has(key) ? null : pathOf(key, digest),
    })),
    ...editions.lists.map(({ id, name, edition }) => ({
      ...{ key: 'list', edition, name, digest: id },
      path: pathOf('list', id),
    })),
  ].toSorted((one, other) => (one.digest < other.digest ? -1 : 1));
  const rows = [
    ...held.map(({ key, title, digest }) => ({ key, title, digest })),
    ...editions.lists.map(({ id, name }) => ({ key: 'list', title: name, digest: id })),
  ];
  return [
    {
      path: 'lists/editions.json',
      title: 'Editions that were used',
      mediaType: 'application/json',
      evidence: null,
      write: () => [canonicalJson({ editions: named })],
    },
    ...rows.map(({ key, title, digest }): Part => ({
      path: pathOf(key, digest),
      title,
      mediaType: 'application/json',
      evidence: null,
      write: () => rowsOf({ tx, organisationId }, digest),
    })),
  ];
};

async function* rowsOf(
  { tx, organisationId }: Pick<Gathered, 'tx'> & { readonly organisationId: string },
  digest: string,
): AsyncGenerator<string> {
  const opened = await openEdition(tx, organisationId, digest);
  if (opened === null) throw new Error(`The edition ${digest} is not kept`);
  // Which version ships it now says nothing about the day of the pack.
  const { columns, edition, rows } = opened;
  yield canonicalJson({ digest, edition, columns, rows });
}

/** Of a key of ours and a digest: nobody's words become a path. */
function pathOf(key: string, digest: string): string {
  return `lists/${key}@${digest}.json`;
}
