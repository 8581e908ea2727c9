import { plainName } from '@plumbline/matching';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { userError } from '../../../platform/errors/user-error.ts';
import { FILE_ID_HEADER } from '../../../platform/storage/resumable-uploads.ts';
import {
  announcedBytes,
  answerUpload,
  KEY_HEADER,
  metadataIn,
  textOf,
  writeHeader,
} from '../../../platform/storage/upload-exchange.ts';
import { AnsweringReadModel } from '../answering.read-model.ts';
import { BeginEvidenceFile, type EvidenceFileInput } from '../commands/begin-evidence-file.ts';
import { RemoveEvidenceFile } from '../commands/remove-evidence-file.ts';
import type { Respondent } from '../request-access.ts';
import { EvidenceUploadServer, MOST_EVIDENCE_BYTES } from './evidence-upload-server.ts';
import { RespondentCalls } from './respondent-calls.ts';

const methods = ['POST', 'PATCH', 'HEAD', 'DELETE'] as const;
const LONGEST_NAME = 200;
const DEFAULT_NAME = 'file';

/** An upload that may go on. */
interface Ready {
  readonly storageKey: string;
  /** Once all bytes are there. */
  readonly fileId: string | null;
  /** Takes the file out again where its upload could not begin. */
  readonly giveUp: () => Promise<void>;
}

/** What the device tells of a file before it sends it. */
const description = z.object({
  item: z.string().max(20),
  place: z
    .string()
    .regex(/^[a-z0-9-]{0,40}$/)
    .transform((place) => (place === '' ? null : place)),
  what: z.string().max(40),
  covers: z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u),
  date: z.union([z.iso.date(), z.literal('').transform(() => null)]),
  by: z
    .string()
    .max(120)
    .regex(/^\P{Cc}*$/u),
  replaces: z.union([z.guid(), z.literal('').transform(() => null)]),
});

/** Resumable uploads of respondents at /answering/files (tus). Each is of one request, and each request needs the cookie of that one. */
@Injectable()
export class EvidenceUploadRoutes {
  readonly #calls: RespondentCalls;
  readonly #reads: AnsweringReadModel;
  readonly #uploads: EvidenceUploadServer;
  readonly #begin: BeginEvidenceFile;
  readonly #remove: RemoveEvidenceFile;

  constructor(
    calls: RespondentCalls,
    reads: AnsweringReadModel,
    uploads: EvidenceUploadServer,
    begin: BeginEvidenceFile,
    remove: RemoveEvidenceFile,
  ) {
    this.#calls = calls;
    this.#reads = reads;
    this.#uploads = uploads;
    this.#begin = begin;
    this.#remove = remove;
  }

  mount(app: FastifyInstance): void {
    const handle = (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => this.#handle(request, reply);
    void app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      // The body is streamed to the disk.
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      const config = { streams: true };
      const others = methods.filter((each) => each !== 'POST');
      scope.route({ method: 'POST', url: '/answering/files', config, handler: handle });
      scope.route({ method: others, url: '/answering/files/:id', config, handler: handle });
    });
  }

  async #handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (request.headers['x-plumbline'] === undefined) return reply.code(400).send();
    const { request: requestId = '' } = request.query as { request?: string };
    const answer = await this.#calls.forAddress({ request, reply }, requestId, async (respondent) => ({
      ready: await this.#ready(request, respondent),
    }));
    if (answer.ready === undefined) return reply.send({ userErrors: answer.userErrors });
    if (answer.ready === 'removed') return reply.code(204).send();
    const { storageKey, fileId, giveUp } = answer.ready;
    writeHeader(request, KEY_HEADER, storageKey);
    if (fileId !== null) reply.raw.setHeader(FILE_ID_HEADER, fileId);
    return answerUpload(this.#uploads, request, reply, async ({ status }) => {
      if (request.method === 'POST' && status !== 201) await giveUp();
    });
  }

  /** Where the bytes go; `removed` where the file was taken out. @throws UserErrors */
  async #ready(request: FastifyRequest, respondent: Respondent): Promise<'removed' | Ready> {
    const { organisationId } = respondent;
    if (request.method === 'POST') {
      const uploadId = await this.#begin.execute(respondent, describedIn(request));
      const giveUp = async (): Promise<void> => {
        const { id } = await this.#reads.sentFile(respondent, uploadId);
        await this.#remove.execute(respondent, id);
      };
      return { storageKey: `${organisationId}/${uploadId}`, fileId: null, giveUp };
    }
    const { id: uploadId } = request.params as { id: string };
    const file = await this.#reads.sentFile(respondent, uploadId);
    const storageKey = `${organisationId}/${uploadId}`;
    if (request.method === 'DELETE') {
      await this.#remove.execute(respondent, file.id);
      return 'removed';
    }
    const upload = await this.#uploads.find(storageKey);
    if (upload === null) throw userError('LINK_NOT_VALID');
    // A device that lost the last answer, or sent the last bytes to a process that died, learns of the file by asking how far the upload is.
    const isComplete = request.method === 'HEAD' && upload.offset === upload.size;
    return {
      storageKey,
      fileId: isComplete ? await this.#uploads.complete(upload) : null,
      giveUp: async () => undefined,
    };
  }
}

/** @throws UserErrors */
function describedIn(request: FastifyRequest): EvidenceFileInput {
  const told = metadataIn(request);
  const texts = Object.fromEntries(Object.keys(description.shape).map((key) => [key, textOf(told[key])]));
  const read = description.safeParse(texts);
  if (!read.success) throw userError('CHANGE_NOT_READABLE');
  const bytes = announcedBytes(request, MOST_EVIDENCE_BYTES);
  if (bytes === null) throw userError('EVIDENCE_TOO_LARGE', 'file', { megabytes: MOST_EVIDENCE_BYTES / 1024 ** 2 });
  const name = plainName(textOf(told['filename'])).slice(0, LONGEST_NAME);
  return { ...read.data, bytes, name: name === '' ? DEFAULT_NAME : name };
}
