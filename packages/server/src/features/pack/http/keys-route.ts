import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { KeyRing } from '../../../platform/key-ring/key-ring.ts';

/** GET /.well-known/plumbline-keys.json : the public keys of this installation with their days, for everybody who verifies a pack. The command line takes the file as it is. */
@Injectable()
export class KeysRoute {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  mount(app: FastifyInstance): void {
    app.get('/.well-known/plumbline-keys.json', async (_, reply) =>
      reply
        .headers({ 'content-type': 'application/json', 'cache-control': 'public, max-age=300' })
        .send(JSON.stringify({ keys: await this.#keys.keys() })),
    );
  }
}
