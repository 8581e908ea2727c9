import type { Upload } from '@tus/server';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { AccessLog } from '../audit/access-log.ts';
import { Sessions } from '../auth/session.ts';
import { Database } from '../db/transaction.ts';
import { toGlobalId } from '../graphql/ids.ts';
import { may } from '../tenancy/may.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import { beginUpload, endUpload } from './begun-uploads.ts';
import { findStoredFile } from './stored-files.ts';
import { FILE_ID_HEADER } from './resumable-uploads.ts';
import { announcedBytes, answerUpload, KEY_HEADER, metadataIn, writeHeader } from './upload-exchange.ts';
import { MOST_UPLOAD_BYTES, placeOf, UploadServer } from './upload-server.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const methods = ['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'] as const;

/** Resumable uploads at /files (tus). Every request checks session, membership and right. */
@Injectable()
export class UploadRoutes {
  readonly #database: Database;
  readonly #sessions: Sessions;
  readonly #uploads: UploadServer;
  readonly #access: AccessLog;

  constructor(database: Database, sessions: Sessions, uploads: UploadServer, access: AccessLog) {
    this.#database = database;
    this.#sessions = sessions;
    this.#uploads = uploads;
    this.#access = access;
  }

  mount(app: FastifyInstance): void {
    const handle = (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => this.#handle(request, reply);
    void app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      // The body is streamed to the disk.
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.route({ method: [...methods], url: '/files', config: { streams: true }, handler: handle });
      scope.route({ method: [...methods], url: '/files/:id', config: { streams: true }, handler: handle });
    });
  }

  async #handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { organisation, id } = placeOf(request.url);
    if (request.headers['x-plumbline'] === undefined) return reply.code(400).send();
    if (!uuid.test(organisation)) return reply.code(404).send();
    const viewer = await this.#sessions.viewerOf(request, organisation);
    if (viewer === null) return reply.code(404).send();
    if (!may(viewer, 'import.write')) {
      this.#access.refused(viewer, 'import.write');
      return reply.code(403).send();
    }
    if (request.method === 'POST') return this.#begin(viewer, request, reply);
    const upload = id === undefined ? null : await this.#ownUpload(`${organisation}/${id}`, viewer);
    if (id === undefined || upload === null) return reply.code(404).send();
    writeHeader(request, KEY_HEADER, upload.id);
    const stored = await this.#database.transaction(organisation, (tx) => findStoredFile(tx, organisation, id));
    // A stored file may be in use by an import, so the upload cannot delete it.
    if (stored !== undefined && request.method === 'DELETE') return reply.code(403).send();
    // A client that lost the last answer, or sent the last bytes to a process that died, learns the file's id by asking how far the upload is.
    if (request.method === 'HEAD' && upload.offset === upload.size) {
      const fileId = stored ? toGlobalId('StoredFile', id) : await this.#uploads.store(upload);
      reply.raw.setHeader(FILE_ID_HEADER, fileId);
    }
    return answerUpload(this.#uploads, request, reply, async ({ status }) => {
      if (request.method === 'DELETE' && status === 204) await this.#end(organisation, id);
    });
  }

  async #begin(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { organisationId } = viewer;
    const begun = randomUUID();
    const { filename } = metadataIn(request);
    const bytes = announcedBytes(request, MOST_UPLOAD_BYTES);
    // The person's name for the file is kept; the uploader is set here, whatever the client sent.
    const person = `person ${Buffer.from(viewer.userId).toString('base64')}`;
    writeHeader(request, 'upload-metadata', filename === undefined ? person : `filename ${filename},${person}`);
    writeHeader(request, KEY_HEADER, `${organisationId}/${begun}`);
    if (bytes !== null)
      await this.#database.transaction(organisationId, (tx) => beginUpload(tx, viewer, { id: begun, bytes }));
    return answerUpload(this.#uploads, request, reply, async ({ status }) => {
      if (status !== 201) await this.#end(organisationId, begun);
    });
  }

  async #end(organisationId: string, id: string): Promise<void> {
    await this.#database.transaction(organisationId, (tx) => endUpload(tx, organisationId, id));
  }

  /** The upload, if this person began it: nobody else may continue it. */
  async #ownUpload(storageKey: string, viewer: Viewer): Promise<Upload | null> {
    const upload = await this.#uploads.find(storageKey);
    return upload?.metadata?.['person'] === viewer.userId ? upload : null;
  }
}
