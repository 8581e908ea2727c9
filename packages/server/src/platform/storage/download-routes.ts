import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { AccessLog } from '../audit/access-log.ts';
import { Sessions } from '../auth/session.ts';
import { Database } from '../db/transaction.ts';
import { NotFound } from '../errors/refused.ts';
import { fromGlobalId } from '../graphql/ids.ts';
import { may } from '../tenancy/may.ts';
import type { Verb } from '../tenancy/role-matrix.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import { FileStorage } from './file-storage.ts';
import { findStoredFile } from './stored-files.ts';
import type { StoredFile } from './stored-file.entity.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The verb that downloading a file of that kind needs; null for uploads, which nobody gets. */
const NEEDED = { export: 'export', rejected: 'import.write', upload: null } as const;

/** An export goes to the person who asked for it only. */
function mayFetch(viewer: Viewer, verb: Verb, { kind, createdBy }: StoredFile): boolean {
  return may(viewer, verb) && (kind !== 'export' || createdBy === viewer.userId);
}

function fileId(text: string): string | null {
  if (uuid.test(text)) return text;
  try {
    return fromGlobalId('StoredFile', text);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** Headers that make a browser save the bytes and never run them. */
export function attachmentHeaders(name: string, mediaType = 'text/csv; charset=utf-8'): Record<string, string> {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-type': mediaType,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** What the service writes is a table: CSV, or a workbook. */
function mediaTypeOf(name: string): string {
  return name.endsWith('.xlsx')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv; charset=utf-8';
}

/** GET /files/:id?organisation= : files that the service wrote for people. A file that the viewer may not fetch is answered like a missing one. */
@Injectable()
export class DownloadRoutes {
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #sessions: Sessions;
  readonly #access: AccessLog;

  constructor(database: Database, storage: FileStorage, sessions: Sessions, access: AccessLog) {
    this.#database = database;
    this.#storage = storage;
    this.#sessions = sessions;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    app.get('/files/:id', { exposeHeadRoute: false }, async (request, reply) => {
      const { organisation } = request.query as { organisation?: string };
      const id = fileId((request.params as { id: string }).id);
      if (organisation === undefined || !uuid.test(organisation) || id === null) return reply.code(404).send();
      const viewer = await this.#sessions.viewerOf(request, organisation);
      if (viewer === null) return reply.code(404).send();
      const file = await this.#database.transaction(organisation, async (tx) => {
        const found = await findStoredFile(tx, organisation, id);
        return found !== undefined && found.expiresAt > tx.now ? found : undefined;
      });
      const verb = file && NEEDED[file.kind];
      if (!verb) return reply.code(404).send();
      if (!mayFetch(viewer, verb, file)) {
        this.#access.refused(viewer, verb);
        return reply.code(404).send();
      }
      if (!(await this.#storage.exists(file.storageKey))) return reply.code(404).send();
      await this.#access.downloaded(viewer, {
        kind: verb === 'export' ? 'export' : 'rejected',
        subjectType: 'StoredFile',
        subjectId: id,
      });
      return reply
        .headers(attachmentHeaders(file.name, mediaTypeOf(file.name)))
        .send(this.#storage.open(file.storageKey));
    });
  }
}
