import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { CustodyEvent } from '@plumbline/evidence';
import { NotFound } from '../../platform/errors/refused.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { EvidenceNotesReadModel } from '../evidence/evidence-notes.read-model.ts';
import { RedactionRegisterReadModel } from '../redaction/redaction-register.read-model.ts';
import type { StagedContents, StagedFile } from './staged-contents.ts';
import { LogRefused } from './supported-by-log.ts';

/** The bytes of what was built: a part of the staged file, or a file of the library. */
@Injectable()
export class StagedFiles {
  readonly #storage: FileStorage;
  readonly #library: EvidenceNotesReadModel;
  readonly #redacted: RedactionRegisterReadModel;

  constructor(storage: FileStorage, library: EvidenceNotesReadModel, redacted: RedactionRegisterReadModel) {
    this.#storage = storage;
    this.#library = library;
    this.#redacted = redacted;
  }

  /** Opens files one by one. What comes throws LogRefused where a file of the library is gone, or is another than people have looked at. */
  opener(organisationId: string, stagedKey: string): (file: StagedFile) => AsyncIterable<Uint8Array> {
    return ({ offset, bytes, evidence, sha256, redactionId = null }) => {
      if (evidence !== null && offset === null)
        return this.#kept(organisationId, { evidenceId: evidence.evidenceId, redactionId }, sha256);
      if (bytes === 0 || offset === null) return nothing();
      return this.#storage.open(stagedKey, { start: offset, end: offset + bytes - 1 });
    };
  }

  /** The custody log as it was when the pack was built. */
  async custody(stagedKey: string, { custody: { offset, bytes } }: StagedContents): Promise<readonly CustodyEvent[]> {
    const text = await buffer(this.#storage.open(stagedKey, { start: offset, end: offset + bytes - 1 }));
    return JSON.parse(text.toString()) as readonly CustodyEvent[];
  }

  async *#kept(
    organisationId: string,
    { evidenceId, redactionId }: { readonly evidenceId: string; readonly redactionId: string | null },
    sha256: string | null,
  ): AsyncGenerator<Uint8Array> {
    const opened =
      redactionId === null
        ? this.#library.open(organisationId, evidenceId)
        : this.#redacted.open(organisationId, redactionId);
    const content = await opened.catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    // Somebody may have approved a redaction since the pack was built: then the original does not go out.
    const stands = (await this.#redacted.standsFor(organisationId, evidenceId)) ?? sha256;
    if (content === null || stands !== sha256 || createHash('sha256').update(content).digest('hex') !== sha256)
      throw new LogRefused('evidence-changed', evidenceId);
    yield content;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
