import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { PackSigning } from '@plumbline/evidence/node';
import { KeyRing } from '../../platform/key-ring/key-ring.ts';
import { StampDigest } from '../audit/stamp-digest.ts';

/** The keys of the installation, its time-stamp authority and the page that verifies, as the writer of packs wants them. */
@Injectable()
export class PackSigner {
  readonly #keys: KeyRing;
  readonly #stamps: StampDigest;

  constructor(keys: KeyRing, stamps: StampDigest) {
    this.#keys = keys;
    this.#stamps = stamps;
  }

  /** @param at when it is signed, by the clock of the service @param signal ends a question to the authority early */
  async at(at: Date, signal: AbortSignal): Promise<PackSigning> {
    return {
      keys: () => this.#keys.keys(),
      sign: (type, body) => this.#keys.sign(type, body, at),
      stamp: this.#stamps.isConfigured ? (sha256) => this.#stamps.of(sha256, at, signal) : null,
      verifier: await readFile(fileURLToPath(import.meta.resolve('@plumbline/evidence/verify.html'))),
    };
  }
}
