import type { FastifyReply, FastifyRequest } from 'fastify';
import { NodeRequest, sendNodeResponse } from 'srvx/node';
import { userError } from '../errors/user-error.ts';
import { areFit } from '../http/fit-values.ts';

/** Header that tells the upload server where the bytes go: the storage key. Routes set it, whatever the client sent. */
export const KEY_HEADER = 'x-upload-key';

/** Overwrites a header that the client sent. The upload server reads the raw headers, so both are changed. */
export function writeHeader({ raw: { headers, rawHeaders } }: FastifyRequest, name: string, value: string): void {
  headers[name] = value;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === name) rawHeaders.splice(at, 2);
  }
  rawHeaders.push(name, value);
}

/** What the client tells of its file, still in base64. @throws UserErrors if the name cannot be stored */
export function metadataIn(request: FastifyRequest): Readonly<Record<string, string>> {
  const pairs = String(request.headers['upload-metadata'] ?? '').split(',');
  const told = Object.fromEntries(
    pairs.map((pair) => pair.trim().split(' ')).map(([key = '', value = '']) => [key, value]),
  );
  if (!areFit(textOf(told['filename']))) throw userError('upload.name', 'filename');
  return told;
}

/** A text of the metadata; empty if it was not told. */
export function textOf(base64: string | undefined): string {
  return Buffer.from(base64 ?? '', 'base64').toString();
}

/** Bytes that an upload announces; `most` where it announces none yet. Null if the upload server refuses the value: not a number, or too large. */
export function announcedBytes({ headers }: FastifyRequest, most: number): number | null {
  if (headers['upload-defer-length'] !== undefined) return most;
  const length = String(headers['upload-length'] ?? '');
  return /^\d{1,15}$/.test(length) && Number(length) <= most ? Number(length) : null;
}

/** Answers as the upload server does, after `settle`: a client that has its answer may begin its next upload at once. */
export async function answerUpload(
  server: { answer(request: Request): Promise<Response> },
  { raw: req }: FastifyRequest,
  reply: FastifyReply,
  settle: (answer: Response) => Promise<void> = async () => undefined,
): Promise<FastifyReply> {
  reply.hijack();
  const answer = await server.answer(new NodeRequest({ req, res: reply.raw }));
  // The answer is on its way already: what cannot be noted now is cleared away later.
  await settle(answer).catch((err: unknown) => reply.log.warn({ err }, 'The end of an upload could not be noted'));
  await sendNodeResponse(reply.raw, answer);
  return reply;
}
