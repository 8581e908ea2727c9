import { Injectable } from '@nestjs/common';
import { fingerprintOf, type RingKey } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import type { FastifyInstance } from 'fastify';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';

/** They change with a rotation, and then soon have to be read anew. */
const HEADERS = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' };

/**
 * GET /.well-known/plumbline-keys.json : the public keys of this installation with their days, for everybody who verifies a pack. The command line takes the file as it is.
 * GET /packs/keys : the same for the page that people read, with fingerprints, the key in use first.
 */
@Injectable()
export class KeysRoute {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  mount(app: FastifyInstance): void {
    app.get('/.well-known/plumbline-keys.json', async (_, reply) =>
      reply.headers(HEADERS).send(JSON.stringify({ keys: await this.#keys.keys() })),
    );
    app.get('/packs/keys', async (_, reply) =>
      reply.headers(HEADERS).send(JSON.stringify({ keys: (await this.#keys.keys()).toReversed().map(told) })),
    );
  }
}

function told({ publicKey, from, until }: RingKey): { fingerprint: string; from: string; until: string | null } {
  return { fingerprint: fingerprintOf(Buffer.from(publicKey, 'base64'), nodeHashing), from, until };
}
