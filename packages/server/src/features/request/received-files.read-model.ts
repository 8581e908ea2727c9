import { Injectable } from '@nestjs/common';
import { answerAt, rowsOf, SITES, type Answers, type EvidenceCode } from '@plumbline/questionnaire';
import type { FileType } from '../../platform/cleaning/file-type.ts';
import type { Scan } from '../../platform/cleaning/scan-file.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { readEncrypted } from '../../platform/storage/encrypted-files.ts';
import { knownKey } from '../../platform/storage/file-keys.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { endedSections, isIn } from './received-sections.ts';

/** A file that came with the answers to a request. */
export interface ReceivedFile {
  readonly id: string;
  /** Key of the item that it came with. */
  readonly item: string;
  /** Name of the site that it is about, as the supplier gave it; null where it is about all, or the site has no name. */
  readonly site: string | null;
  readonly what: EvidenceCode;
  readonly covers: string;
  /** Day that it describes, ISO 8601; null where it has none. */
  readonly date: string | null;
  readonly by: string | null;
  readonly name: string;
  readonly bytes: number;
  readonly type: FileType;
  readonly scan: Scan;
}

const FILE = `f.id, f.item, nullif(f.place, '') AS place, f.what, f.covers, to_char(f.dated_on, 'YYYY-MM-DD') AS date, f.attested_by AS by, f.name, f.bytes,
  f.type, f.scan`;

/** Files that suppliers gave as evidence. */
@Injectable()
export class ReceivedFilesReadModel {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** The files of a request, by item, without those of sections that the supplier no longer shares. @throws NotFound also where another company has answered */
  async files(viewer: Viewer, requestId: string): Promise<ReceivedFile[]> {
    assertMay(viewer, 'request.read');
    const { organisationId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [request] = await tx.query<{ answers: Answers | null }>(
        `SELECT (SELECT a.answers FROM received_answers a WHERE a.organisation_id = $1 AND a.request_id = r.id ORDER BY a.submitted_at DESC LIMIT 1) AS answers
         FROM requests r WHERE r.organisation_id = $1 AND r.id = $2 AND r.is_right_company IS NOT FALSE`,
        [organisationId, requestId],
      );
      if (request === undefined) throw new NotFound('No request has this id');
      const rows = await tx.query<Omit<ReceivedFile, 'site'> & { place: string | null }>(
        `SELECT ${FILE} FROM received_files f WHERE f.organisation_id = $1 AND f.request_id = $2 AND f.received_at IS NOT NULL ORDER BY f.item, f.place, f.id`,
        [organisationId, requestId],
      );
      const ended = await endedSections(tx, viewer, requestId);
      const open = rows.filter(({ item }) => !isIn(ended, item));
      return open.map(({ place, ...file }) => ({ ...file, site: siteName(request.answers ?? {}, place) }));
    });
  }

  /** The bytes of a file. @throws NotFound also where its key was destroyed, or the supplier no longer shares it */
  async content(
    viewer: Viewer,
    fileId: string,
  ): Promise<Pick<ReceivedFile, 'name' | 'type'> & { readonly content: Buffer }> {
    assertMay(viewer, 'request.read');
    const { organisationId } = viewer;
    const found = await this.#database.transaction(organisationId, async (tx) => {
      const [file] = await tx.query<Pick<ReceivedFile, 'name' | 'type' | 'item'> & { requestId: string }>(
        `SELECT name, type, item, request_id AS "requestId" FROM received_files f WHERE organisation_id = $1 AND id = $2 AND received_at IS NOT NULL
           AND NOT EXISTS (SELECT FROM requests r WHERE r.organisation_id = $1 AND r.id = f.request_id AND r.is_right_company IS FALSE)`,
        [organisationId, fileId],
      );
      const key = await knownKey(tx, organisationId, fileId);
      if (file === undefined || key === null) return null;
      const { requestId, item, name, type } = file;
      return isIn(await endedSections(tx, viewer, requestId), item) ? null : { name, type, key };
    });
    if (found === null) throw new NotFound('No file has this id');
    const { key, ...file } = found;
    return { ...file, content: await readEncrypted(this.#storage, { organisationId, fileId }, key) };
  }
}

function siteName(answers: Answers, place: string | null): string | null {
  const row = place === null ? undefined : rowsOf(answerAt(answers, SITES, null)).find(({ id }) => id === place);
  return typeof row?.['name'] === 'string' ? row['name'] : null;
}
