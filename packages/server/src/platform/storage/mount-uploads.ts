import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/transaction.ts';
import { toGlobalId } from '../graphql/ids.ts';
import { may } from '../tenancy/may.ts';
import type { Viewer } from '../tenancy/viewer.ts';
import type { Texts } from '../text/texts.ts';
import { FileStorage } from './file-storage.ts';
import { findStoredFile, storeFile } from './stored-files.ts';

/** Largest file that is taken, in bytes. */
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;
/** Milliseconds after which a half upload is given up. */
const HALF_UPLOAD_LIFE = 24 * 60 * 60 * 1000;

export interface UploadSurroundings {
  readonly config: Config;
  readonly database: Database;
  readonly texts: Texts;
  /** The person as a member of the organisation, or null. */
  readonly viewerOf: (request: FastifyRequest, organisationId: string) => Promise<Viewer | null>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const methods = ['POST', 'PATCH', 'HEAD', 'DELETE', 'OPTIONS'] as const;

function idIn(url: string): string | undefined {
  const last = new URL(url, 'http://localhost').pathname.split('/').at(-1) ?? '';
  return uuid.test(last) ? last : undefined;
}

/** Uploads of one organisation, in its folder. */
function uploadServer(
  organisationId: string,
  storage: FileStorage,
  { config, database, texts }: UploadSurroundings,
): Server {
  const say = texts.in('en');
  return new Server({
    path: '/files',
    datastore: new FileStore({
      directory: storage.folderOf(organisationId),
      expirationPeriodInMilliseconds: HALF_UPLOAD_LIFE,
    }),
    maxSize: MOST_UPLOAD_BYTES,
    allowedOrigins: [new URL(config.environment.PUBLIC_URL).origin],
    exposedHeaders: ['Upload-File-Id'],
    namingFunction: () => randomUUID(),
    generateUrl: (_request, { path, id }) => `${path}/${id}?organisation=${organisationId}`,
    getFileIdFromRequest: (request) => idIn(request.url),
    onUploadFinish: async (_request, { id, metadata }) => {
      const storageKey = `${organisationId}/${id}`;
      const described = await storage.describe(storageKey);
      const name = (metadata?.['filename'] ?? '').slice(0, 255) || say('upload.unnamed');
      await database.transaction(organisationId, (tx) =>
        storeFile(tx, organisationId, {
          id,
          kind: 'upload',
          name,
          createdBy: metadata?.['person'] ?? null,
          storageKey,
          ...described,
        }),
      );
      return { headers: { 'Upload-File-Id': toGlobalId('StoredFile', id) } };
    },
    onResponseError: (_request, error) =>
      'status_code' in error && error.status_code === 413
        ? { status_code: 413, body: say('errors.upload.too-large', { megabytes: MOST_UPLOAD_BYTES / 1024 ** 2 }) }
        : undefined,
  });
}

/** Who made the upload may go on with it, and nobody else. */
async function isOwn(server: Server, id: string, viewer: Viewer): Promise<boolean> {
  const upload = await server.datastore.getUpload(id).catch(() => null);
  return upload?.metadata?.['person'] === viewer.userId;
}

/** The person's name for the file stays as it is; who uploads is written beside it by us, whatever the client says. */
function withPerson(request: FastifyRequest, viewer: Viewer): void {
  const given = String(request.headers['upload-metadata'] ?? '');
  const kept = given.split(',').filter((pair) => pair.trim().startsWith('filename '));
  request.raw.headers['upload-metadata'] = [...kept, `person ${Buffer.from(viewer.userId).toString('base64')}`].join(
    ',',
  );
}

/** Resumable uploads at /files (tus). Session, membership and right are looked at with every request. */
export function mountUploads(app: FastifyInstance, surroundings: UploadSurroundings): void {
  const storage = new FileStorage(surroundings.config);
  const servers = new Map<string, Server>();
  const serverOf = (organisationId: string): Server => {
    const server = servers.get(organisationId) ?? uploadServer(organisationId, storage, surroundings);
    servers.set(organisationId, server);
    return server;
  };
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { organisation } = request.query as { organisation?: string };
    if (request.headers['x-plumbline'] === undefined) return reply.code(400).send();
    if (organisation === undefined || !uuid.test(organisation)) return reply.code(404).send();
    const viewer = await surroundings.viewerOf(request, organisation);
    if (viewer === null) return reply.code(404).send();
    if (!may(viewer, 'import.write')) return reply.code(403).send();
    const server = serverOf(organisation);
    const id = idIn(request.url);
    if (request.method === 'POST') withPerson(request, viewer);
    else {
      if (id === undefined || !(await isOwn(server, id, viewer))) return reply.code(404).send();
      const stored = await surroundings.database.transaction(organisation, (tx) =>
        findStoredFile(tx, organisation, id),
      );
      if (stored !== undefined) {
        // What an import reads is not taken away through the upload; whoever lost the answer learns the file's id again.
        if (request.method === 'DELETE') return reply.code(403).send();
        reply.raw.setHeader('Upload-File-Id', toGlobalId('StoredFile', id));
      }
    }
    reply.hijack();
    await server.handle(request.raw, reply.raw);
    return reply;
  };
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The body goes to the disk as it comes in.
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({ method: [...methods], url: '/files', handler: handle });
    scope.route({ method: [...methods], url: '/files/:id', handler: handle });
  });
}

/** Gives up half uploads of every organisation in the folder that are older than a day. */
export async function removeHalfUploads(storage: FileStorage, organisationId: string): Promise<void> {
  await new FileStore({
    directory: storage.folderOf(organisationId),
    expirationPeriodInMilliseconds: HALF_UPLOAD_LIFE,
  }).deleteExpired();
}
