import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { certificateText, envelopeText, PAYLOAD_TYPE, type Certificate } from '@plumbline/evidence';
import { nodeHashing, type PackSigning } from '@plumbline/evidence/node';
import { Database } from '../../platform/db/transaction.ts';
import { KeyRing } from '../../platform/key-ring/key-ring.ts';
import { OrganisationKeys, type OrganisationKey } from '../../platform/key-ring/organisation-keys.ts';
import { after } from '../../platform/time/after.ts';
import { StampDigest } from '../audit/stamp-digest.ts';
import { BorneNamesReadModel } from '../organisation/borne-names.read-model.ts';

/** Hours for which a certificate is good. One is made for each signature, so that a key which was put out of use signs nothing more with an old one. */
const GOOD_HOURS = 24;

/** Who signs a pack, the word of the installation for that, its time-stamp authority and the page that verifies, as the writer of packs wants them. */
@Injectable()
export class PackSigner {
  readonly #database: Database;
  readonly #ring: KeyRing;
  readonly #keys: OrganisationKeys;
  readonly #names: BorneNamesReadModel;
  readonly #stamps: StampDigest;

  constructor(
    database: Database,
    ring: KeyRing,
    keys: OrganisationKeys,
    names: BorneNamesReadModel,
    stamps: StampDigest,
  ) {
    this.#database = database;
    this.#ring = ring;
    this.#keys = keys;
    this.#names = names;
    this.#stamps = stamps;
  }

  /** @param at when it is signed, by the clock of the service @param signal ends a question to the authority early */
  async at(organisationId: string, at: Date, signal: AbortSignal): Promise<PackSigning> {
    const key = await this.#database.transaction(organisationId, (tx) => this.#keys.inUse(tx, organisationId));
    const certificate = await this.#certificate(organisationId, key, at);
    await this.#database.transaction(organisationId, (tx) =>
      this.#keys.keepCertificate(tx, organisationId, key, certificate),
    );
    return {
      keys: await this.#ring.keys(),
      certificate,
      sign: async (type, body) => key.sign(type, body),
      stamp: this.#stamps.isConfigured ? (sha256) => this.#stamps.of(sha256, at, signal) : null,
      verifier: await readFile(fileURLToPath(import.meta.resolve('@plumbline/evidence/verify.html'))),
    };
  }

  /** What the installation says of the organisation, signed with the key of the installation. */
  async #certificate(organisationId: string, { publicKey, madeAt }: OrganisationKey, at: Date): Promise<string> {
    const { names, alike } = await this.#names.of(organisationId);
    const said: Certificate = {
      organisationId,
      publicKey,
      keyFrom: madeAt.toISOString().slice(0, 10),
      names: names.map(({ name, since }) => ({ name, since: since.toISOString() })),
      alike,
      validFrom: at.toISOString(),
      validUntil: after(at, { hours: GOOD_HOURS }).toISOString(),
    };
    const text = certificateText(said, nodeHashing);
    const { keyId, signature } = await this.#ring.sign(PAYLOAD_TYPE, text, at);
    return envelopeText(text, keyId, signature);
  }
}
