import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { certificatesIn, checkToken, TokenRefused } from '@plumbline/evidence/time-stamp';
import { Config } from '../../platform/config/config.ts';
import { askAuthority } from './anchors/ask-authority.ts';

/** Asks the time-stamp authority of the settings to vouch for a digest of any kind. */
@Injectable()
export class StampDigest {
  readonly #address: URL | null;
  readonly #certificates: string;

  constructor({ environment }: Config) {
    this.#address = environment.ANCHOR_TSA === undefined ? null : new URL(environment.ANCHOR_TSA);
    this.#certificates = environment.ANCHOR_TSA_CERTIFICATES ?? '';
  }

  get isConfigured(): boolean {
    return this.#address !== null;
  }

  /**
   * @param sha256 in hexadecimal @param at about when it is asked, by the clock of the service @param signal ends it early
   * @returns the token in DER, looked at: its nonce, digest, time and signer are right @throws TokenRefused; Error if the authority cannot be reached
   */
  async of(sha256: string, at: Date, signal: AbortSignal): Promise<Uint8Array> {
    if (this.#address === null) throw new TokenRefused('No time-stamp authority is configured');
    const trusted = certificatesIn(await readFile(this.#certificates, 'utf8'));
    // It begins with a one, so that it is a positive number that every program writes in the same way.
    const asked = { hash: sha256, at, nonce: `01${randomBytes(15).toString('hex')}` };
    const token = await askAuthority(this.#address, asked, signal);
    const { fault } = await checkToken(token, asked, trusted);
    if (fault !== null) throw new TokenRefused(`The token is not good: ${fault}`);
    return token;
  }
}
