import { createHash } from 'node:crypto';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { canonicalJson } from '../../../platform/text/canonical-json.ts';
import type { OpenedEditions } from '../../risk/kept-basis.ts';
import { openEdition } from '../../risk/open-edition.ts';

/** Tables that read the words of a file. No number of a result rests on their rows alone, and they are large: they are named by digest. */
const BY_DIGEST: ReadonlySet<string> = new Set(['activity-phrases', 'sector-weights', 'country-names']);

/** An edition that the results of a pack were made with. */
export interface PackedEdition {
  /** Key of the table; `list` for a screening list. */
  readonly key: string;
  readonly title: string;
  readonly edition: string;
  readonly publisher: string;
  /** What is known of a table beyond that; nothing of a list. */
  readonly more: Readonly<Record<string, string>>;
  /** Under which it is kept. */
  readonly id: string;
  /** Its file below `data/`; null where it is not in the pack. */
  readonly path: string | null;
  /** SHA-256 of that file, or of what would stand in it, in hexadecimal as `sha256sum` tells it. */
  readonly sha256: string;
}

/** The editions of the results as a pack names and holds them. */
export async function packedEditions(
  tx: Transaction,
  organisationId: string,
  { tables, lists }: OpenedEditions,
): Promise<readonly PackedEdition[]> {
  const digests = new Map(
    (
      await tx.query<{ id: string; sha256: string }>(
        `SELECT digest AS id, encode(sha256(convert_to(content, 'UTF8')), 'hex') AS sha256 FROM kept_editions
         WHERE kind = 'table' AND digest = ANY ($1)`,
        [tables.map(({ digest }) => digest)],
      )
    ).map(({ id, sha256 }) => [id, sha256]),
  );
  const packed = tables.map(({ key, title, edition, publisher, date, source, licence, digest: id }): PackedEdition => ({
    ...{ key, title, edition, publisher, more: { date, source, licence }, id },
    path: BY_DIGEST.has(key) ? null : pathOf(key, id),
    sha256: digests.get(id) ?? missing(id),
  }));
  for (const { id, name, edition } of lists) {
    const sha256 = createHash('sha256')
      .update(await listText(tx, organisationId, id))
      .digest('hex');
    const about = { key: 'list', title: name, edition, publisher: '', more: {} };
    packed.push({ ...about, id, path: pathOf('list', id), sha256 });
  }
  return packed.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** What stands in the file of an edition. */
export async function editionText(
  tx: Transaction,
  organisationId: string,
  { key, id }: Pick<PackedEdition, 'key' | 'id'>,
): Promise<string> {
  if (key === 'list') return listText(tx, organisationId, id);
  const [kept] = await tx.query<{ content: string }>(
    `SELECT content FROM kept_editions WHERE digest = $1 AND kind = 'table'`,
    [id],
  );
  return kept?.content ?? missing(id);
}

async function listText(tx: Transaction, organisationId: string, id: string): Promise<string> {
  const opened = await openEdition(tx, organisationId, id);
  if (opened === null) return missing(id);
  const { columns, edition, rows } = opened;
  return canonicalJson({ edition, columns, rows });
}

function missing(id: string): never {
  throw new Error(`The edition ${id} is not kept`);
}

/** Of a key of ours and an id: nobody's words become a path. */
function pathOf(key: string, id: string): string {
  return `lists/${key}@${id}.json`;
}
