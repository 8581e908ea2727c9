import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { CustodyEvent } from '@plumbline/evidence';
import { NotFound } from '../../platform/errors/refused.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { EvidenceNotesReadModel } from '../evidence/evidence-notes.read-model.ts';
import type { StagedContents, StagedFile } from './staged-contents.ts';
import { LogRefused } from './supported-by-log.ts';

/** The bytes of what was built: a part of the staged file, or a file of the library. */
@Injectable()
export class StagedFiles {
  readonly #storage: FileStorage;
  readonly #library: EvidenceNotesReadModel;

  constructor(storage: FileStorage, library: EvidenceNotesReadModel) {
    this.#storage = storage;
    this.#library = library;
  }

  /** Opens files one by one. What comes throws LogRefused where a file of the library is gone, or is another than people have looked at. */
  opener(organisationId: string, stagedKey: string): (file: StagedFile) => AsyncIterable<Uint8Array> {
    return ({ offset, bytes, evidence, sha256 }) => {
      if (evidence !== null && offset === null) return this.#kept(organisationId, evidence.evidenceId, sha256);
      if (bytes === 0 || offset === null) return nothing();
      return this.#storage.open(stagedKey, { start: offset, end: offset + bytes - 1 });
    };
  }

  /** The custody log as it was when the pack was built. */
  async custody(stagedKey: string, { custody: { offset, bytes } }: StagedContents): Promise<readonly CustodyEvent[]> {
    const text = await buffer(this.#storage.open(stagedKey, { start: offset, end: offset + bytes - 1 }));
    return JSON.parse(text.toString()) as readonly CustodyEvent[];
  }

  async *#kept(organisationId: string, evidenceId: string, sha256: string | null): AsyncGenerator<Uint8Array> {
    const content = await this.#library.open(organisationId, evidenceId).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (content === null || createHash('sha256').update(content).digest('hex') !== sha256)
      throw new LogRefused('evidence-changed', evidenceId);
    yield content;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
