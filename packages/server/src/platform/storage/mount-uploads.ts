import { Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/transaction.ts';
import { refusalOf, tellRefusal, UNEXPECTED } from '../errors/refusal.ts';
import { userError } from '../errors/user-error.ts';
import { toGlobalId } from '../graphql/ids.ts';
import { areFit } from '../http/fit-values.ts';
import type { Log } from '../logging/log.ts';
import { may } from '../tenancy/may.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import type { Texts } from '../text/texts.ts';
import { beginUpload, endUpload } from './begun-uploads.ts';
import { FileStorage } from './file-storage.ts';
import { findStoredFile, storeFile } from './stored-files.ts';
import { UploadStore } from './upload-store.ts';

/** Largest file that is accepted, in bytes. */
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;

export interface UploadSurroundings {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly texts: Texts;
  /** The person as a member of the organisation, or null. */
  readonly viewerOf: (request: FastifyRequest, organisationId: string) => Promise<Viewer | null>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Header that tells the upload server the id for which room was reserved. */
const ID_HEADER = 'x-upload-id';
const methods = ['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'] as const;

/** Organisation and upload in an address. `id` is undefined if the address names none. */
function placeOf(url: string): { organisation: string; id: string | undefined } {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const last = pathname.split('/').at(-1) ?? '';
  return { organisation: searchParams.get('organisation') ?? '', id: uuid.test(last) ? last : undefined };
}

/** Stores a complete upload among the files of its organisation. Returns the id that imports use; a second call changes nothing. */
async function storeUpload(
  storage: FileStorage,
  { database, texts }: UploadSurroundings,
  { id: storageKey, metadata }: Upload,
): Promise<string> {
  const [organisationId = '', id = ''] = storageKey.split('/');
  const described = await storage.describe(storageKey);
  const name = (metadata?.['filename'] ?? '').slice(0, 255) || texts.in('en')('upload.unnamed');
  const createdBy = metadata?.['person'] ?? null;
  await database.transaction(organisationId, async (tx) => {
    await storeFile(tx, organisationId, { id, kind: 'upload', name, createdBy, storageKey, ...described });
    await endUpload(tx, organisationId, id);
  });
  return toGlobalId('StoredFile', id);
}

/** Takes uploads of all organisations; the id of an upload is its storage key. */
function uploadServer(storage: FileStorage, surroundings: UploadSurroundings): Server {
  const { config } = surroundings;
  return new Server({
    path: '/files',
    datastore: new UploadStore(config.environment.STORAGE_FOLDER, storage),
    maxSize: MOST_UPLOAD_BYTES,
    allowedOrigins: [new URL(config.environment.PUBLIC_URL).origin],
    exposedHeaders: ['Upload-File-Id'],
    namingFunction: ({ url, headers }) => `${placeOf(url).organisation}/${headers.get(ID_HEADER) ?? ''}`,
    generateUrl: (_request, { path, id: storageKey }) => {
      const [organisation, id] = storageKey.split('/');
      return `${path}/${id}?organisation=${organisation}`;
    },
    getFileIdFromRequest: ({ url }) => {
      const { organisation, id } = placeOf(url);
      return id === undefined ? undefined : `${organisation}/${id}`;
    },
    onUploadFinish: async (_request, upload) => ({
      headers: { 'Upload-File-Id': await storeUpload(storage, surroundings, upload) },
    }),
    onResponseError: (_request, error) => answerTo(error, surroundings),
  });
}

/** The answer to a failed request. Errors of the library carry their own; everything else must say nothing of the server, such as a path. */
function answerTo(
  error: Error | { status_code: number; body: string },
  { log, texts }: UploadSurroundings,
): { status_code: number; body: string } | undefined {
  const say = texts.in('en');
  if ('status_code' in error) {
    if (error.status_code !== 413) return undefined;
    return { status_code: 413, body: say('errors.upload.too-large', { megabytes: MOST_UPLOAD_BYTES / 1024 ** 2 }) };
  }
  const requestId = randomUUID();
  const refusal = refusalOf(error) ?? UNEXPECTED;
  log.error({ requestId, code: refusal.code, err: error }, 'An upload failed');
  return { status_code: refusal.status, body: tellRefusal(refusal, say, requestId).message };
}

/** Overwrites a header that the client sent. The upload server reads the raw headers, so both are changed. */
function writeHeader({ raw: { headers, rawHeaders } }: FastifyRequest, name: string, value: string): void {
  headers[name] = value;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === name) rawHeaders.splice(at, 2);
  }
  rawHeaders.push(name, value);
}

/** The file name in the metadata, still in base64; undefined if there is none. @throws UserErrors if it cannot be stored */
function filenameIn(request: FastifyRequest): string | undefined {
  const pairs = String(request.headers['upload-metadata'] ?? '').split(',');
  const [, name] = pairs.map((pair) => pair.trim().split(' ')).find(([key]) => key === 'filename') ?? [];
  if (!areFit(Buffer.from(name ?? '', 'base64').toString())) throw userError('upload.name', 'filename');
  return name;
}

/** Bytes that an upload announces. Null if the upload server refuses the value: not a number, or too large. */
function announcedBytes({ headers }: FastifyRequest): number | null {
  if (headers['upload-defer-length'] !== undefined) return MOST_UPLOAD_BYTES;
  const length = String(headers['upload-length'] ?? '');
  return /^\d{1,15}$/.test(length) && Number(length) <= MOST_UPLOAD_BYTES ? Number(length) : null;
}

/** Resumable uploads at /files (tus). Every request checks session, membership and right. */
export function mountUploads(app: FastifyInstance, surroundings: UploadSurroundings): void {
  const { config, database, viewerOf } = surroundings;
  const storage = new FileStorage(config);
  const server = uploadServer(storage, surroundings);
  const hand = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.hijack();
    await server.handle(request.raw, reply.raw);
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { organisation, id } = placeOf(request.url);
    if (request.headers['x-plumbline'] === undefined) return reply.code(400).send();
    if (!uuid.test(organisation)) return reply.code(404).send();
    const viewer = await viewerOf(request, organisation);
    if (viewer === null) return reply.code(404).send();
    if (!may(viewer, 'import.write')) return reply.code(403).send();
    const end = (ended: string): Promise<void> =>
      database.transaction(organisation, (tx) => endUpload(tx, organisation, ended));
    if (request.method === 'POST') {
      const begun = randomUUID();
      const filename = filenameIn(request);
      const bytes = announcedBytes(request);
      // The person's name for the file is kept; the uploader is set here, whatever the client sent.
      const person = `person ${Buffer.from(viewer.userId).toString('base64')}`;
      writeHeader(request, 'upload-metadata', filename === undefined ? person : `filename ${filename},${person}`);
      writeHeader(request, ID_HEADER, begun);
      if (bytes !== null)
        await database.transaction(organisation, (tx) => beginUpload(tx, viewer, { id: begun, bytes }));
      await hand(request, reply);
      if (reply.raw.statusCode !== 201) await end(begun);
      return reply;
    }
    const upload = id === undefined ? null : await ownUpload(server, `${organisation}/${id}`, viewer);
    if (id === undefined || upload === null) return reply.code(404).send();
    const stored = await database.transaction(organisation, (tx) => findStoredFile(tx, organisation, id));
    // A stored file may be in use by an import, so the upload cannot delete it.
    if (stored !== undefined && request.method === 'DELETE') return reply.code(403).send();
    // A client that lost the last answer, or sent the last bytes to a process that died, learns the file's id by asking how far the upload is.
    if (request.method === 'HEAD' && upload.offset === upload.size) {
      const fileId = stored ? toGlobalId('StoredFile', id) : await storeUpload(storage, surroundings, upload);
      reply.raw.setHeader('Upload-File-Id', fileId);
    }
    await hand(request, reply);
    if (request.method === 'DELETE' && reply.raw.statusCode === 204) await end(id);
    return reply;
  };
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The body is streamed to the disk.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({ method: [...methods], url: '/files', handler: handle });
    scope.route({ method: [...methods], url: '/files/:id', handler: handle });
  });
}

/** The upload, if this person began it: nobody else may continue it. */
async function ownUpload(server: Server, storageKey: string, viewer: Viewer): Promise<Upload | null> {
  const upload = await server.datastore.getUpload(storageKey).catch(() => null);
  return upload?.metadata?.['person'] === viewer.userId ? upload : null;
}
