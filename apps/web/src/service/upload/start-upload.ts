import { Uppy, type Body, type Meta } from '@uppy/core';
import Tus from '@uppy/tus';

import type { UploadTarget } from './upload-target.ts';

/** Why an upload ended without a stored file. */
export type UploadProblem = 'too-large' | 'disk-full' | 'refused' | 'gone' | 'failed';

/** A problem, or the sentence with which the service says what is full or wrong and what to do. */
export type WhyNotStored = { readonly problem: UploadProblem } | { readonly sentence: string };

export interface UploadEvents {
  onProgress: (sent: number) => void;
  /** The upload is complete; `fileId` is the stored file. */
  onStored: (fileId: string) => void;
  onFailed: (why: WhyNotStored) => void;
}

export interface RunningUpload {
  pause: () => void;
  resume: () => void;
  cancel: () => void;
}

/** Bytes per request: small, so a lost connection loses little. */
const CHUNK = 4 * 1024 * 1024;

/**
 * Uploads a file and can resume: automatically after a lost connection, and after a reload when the same file is
 * chosen again.
 */
export function startUpload(file: File, { endpoint, about = {} }: UploadTarget, events: UploadEvents): RunningUpload {
  let fileId: string | undefined;
  const uppy = new Uppy<Meta, Body>({ autoProceed: true });
  uppy.use(Tus, {
    endpoint,
    headers: { 'x-plumbline': '1' },
    chunkSize: CHUNK,
    retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
    removeFingerprintOnSuccess: true,
    // What is full does not get emptier by asking again: the person has to make room.
    onShouldRetry: (error, _attempt, _options, next) => refusalIn(error) === undefined && next(error),
    onAfterResponse: (_request, response) => {
      fileId = response.getHeader('Upload-File-Id') ?? fileId;
    },
  });
  uppy.on('upload-progress', (_file, progress) => events.onProgress(progress.bytesUploaded || 0));
  // Only now: terminating an upload before it has ended asks the service to remove it.
  uppy.on('complete', ({ successful = [] }) => {
    if (successful.length === 0) return;
    if (fileId === undefined) events.onFailed({ problem: 'failed' });
    else events.onStored(fileId);
    uppy.destroy();
  });
  uppy.on('upload-error', (_file, error) => events.onFailed(whyOf(error)));
  uppy.addFile({ name: file.name, type: file.type, data: file, meta: about });
  return {
    pause: () => uppy.pauseAll(),
    resume: () => uppy.resumeAll(),
    cancel: () => uppy.destroy(),
  };
}

interface FailedUpload {
  readonly originalResponse?: { getStatus(): number; getBody(): string } | null;
}

function whyOf(error: unknown): WhyNotStored {
  const response = (error as FailedUpload).originalResponse;
  const status = response?.getStatus();
  if (status === 413) return { problem: 'too-large' };
  if (status === 507) return { problem: 'disk-full' };
  if (status === 403) return { problem: 'refused' };
  if (status === 404 || status === 410) return { problem: 'gone' };
  const sentence = refusalIn(error);
  return sentence === undefined ? { problem: 'failed' } : { sentence };
}

/** What the service says that the person can put right. */
function refusalIn(error: unknown): string | undefined {
  try {
    const body = (error as FailedUpload).originalResponse?.getBody() ?? '';
    return (JSON.parse(body) as { userErrors?: readonly { message?: string }[] }).userErrors?.[0]?.message;
  } catch {
    return undefined;
  }
}
