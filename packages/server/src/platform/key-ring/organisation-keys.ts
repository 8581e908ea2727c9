import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { fingerprintOf, keyIdOf, preAuthenticationEncoding } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import type { Config } from '../config/config.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Signature } from './key-ring.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The public half of a key of an organisation. */
export interface OrganisationKey {
  /** First digits of the fingerprint. */
  readonly id: string;
  /** Ed25519, SubjectPublicKeyInfo (DER) in base64. */
  readonly publicKey: string;
  readonly madeAt: Date;
}

/** A key in use. */
export interface SigningKey extends OrganisationKey {
  readonly sign: (type: string, body: string) => Signature;
}

interface KeyRow extends OrganisationKey {
  readonly sealed: Buffer;
}

/**
 * A key for each organisation, made when it is first needed. The database holds the private half sealed: what seals it is derived from `AUTH_SECRET`, and each is bound to its
 * organisation, so that a row of one is of no use in another.
 */
export class OrganisationKeys {
  readonly #secret: Buffer;

  constructor({ environment }: Config) {
    this.#secret = Buffer.from(hkdfSync('sha256', environment.AUTH_SECRET, '', 'keys of organisations', 32));
  }

  /** The public half of the key in use; null where none was needed so far. Makes none. */
  async present(tx: Transaction, organisationId: string): Promise<OrganisationKey | null> {
    const row = await this.#row(tx, organisationId);
    return row && { id: row.id, publicKey: row.publicKey, madeAt: row.madeAt };
  }

  /** The key with which the organisation signs. One that can no longer be opened, because the secret is another, ends, and a new one takes its place. */
  async inUse(tx: Transaction, organisationId: string): Promise<SigningKey> {
    const row = (await this.#row(tx, organisationId)) ?? (await this.#make(tx, organisationId));
    const privateKey = this.#open(organisationId, row);
    if (privateKey !== null) return signingKey(row, privateKey);
    await this.rotate(tx, organisationId);
    return this.inUse(tx, organisationId);
  }

  /** Puts a new key into use and destroys the private half of the former one. What that has signed still verifies: its certificates are in the packs. */
  async rotate(tx: Transaction, organisationId: string): Promise<OrganisationKey> {
    await tx.write(
      'UPDATE organisation_keys SET sealed = NULL, ended_at = $2 WHERE organisation_id = $1 AND ended_at IS NULL',
      [organisationId, tx.now],
    );
    return this.#make(tx, organisationId);
  }

  /** Keeps the last certificate that was made of a key. */
  async keepCertificate(
    tx: Transaction,
    organisationId: string,
    { id }: OrganisationKey,
    certificate: string,
  ): Promise<void> {
    await tx.write('UPDATE organisation_keys SET certificate = $3 WHERE organisation_id = $1 AND id = $2', [
      organisationId,
      id,
      certificate,
    ]);
  }

  async #row(tx: Transaction, organisationId: string): Promise<KeyRow | null> {
    const [row] = await tx.query<KeyRow>(
      `SELECT id, public_key AS "publicKey", made_at AS "madeAt", sealed FROM organisation_keys WHERE organisation_id = $1 AND ended_at IS NULL`,
      [organisationId],
    );
    return row ?? null;
  }

  /** Of two processes that make the first key at once, one waits for the other and takes what that has made. */
  async #make(tx: Transaction, organisationId: string): Promise<KeyRow> {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    const id = keyIdOf(fingerprintOf(spki, nodeHashing));
    const sealed = this.#seal(organisationId, id, privateKey);
    await tx.write(
      `INSERT INTO organisation_keys (organisation_id, id, public_key, sealed, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id) WHERE ended_at IS NULL DO NOTHING`,
      [organisationId, id, spki.toString('base64'), sealed, tx.now],
    );
    const row = await this.#row(tx, organisationId);
    if (row === null) throw new Error('The key of the organisation was not written');
    return row;
  }

  #seal(organisationId: string, id: string, privateKey: KeyObject): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#secret, nonce).setAAD(Buffer.from(`${organisationId} ${id}`));
    const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @returns null where it was sealed with another secret, or is that of another organisation */
  #open(organisationId: string, { id, sealed }: KeyRow): KeyObject | null {
    const decipher = createDecipheriv(CIPHER, this.#secret, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(`${organisationId} ${id}`))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const key = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    } catch {
      return null;
    }
  }
}

function signingKey({ id, publicKey, madeAt }: KeyRow, privateKey: KeyObject): SigningKey {
  return {
    ...{ id, publicKey, madeAt },
    sign: (type, body) => ({
      keyId: id,
      signature: sign(null, preAuthenticationEncoding(type, Buffer.from(body)), privateKey).toString('base64'),
    }),
  };
}
