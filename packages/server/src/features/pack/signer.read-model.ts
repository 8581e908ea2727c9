import { Injectable } from '@nestjs/common';
import { fingerprintOf } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { Database } from '../../platform/db/transaction.ts';
import { OrganisationKeys } from '../../platform/key-ring/organisation-keys.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { BorneNamesReadModel } from '../organisation/borne-names.read-model.ts';

/** What a verification says first of who signed, for the organisation to tell its recipients by another way than the pack. */
export interface Signer {
  readonly organisationId: string;
  readonly name: string;
  readonly nameSince: Date;
  /** Null until the first pack is signed. */
  readonly key: { readonly fingerprint: string; readonly madeAt: Date } | null;
}

@Injectable()
export class SignerReadModel {
  readonly #database: Database;
  readonly #keys: OrganisationKeys;
  readonly #names: BorneNamesReadModel;

  constructor(database: Database, keys: OrganisationKeys, names: BorneNamesReadModel) {
    this.#database = database;
    this.#keys = keys;
    this.#names = names;
  }

  /** @throws NotAllowed */
  async of(viewer: Viewer): Promise<Signer> {
    assertHolds(viewer, 'pack.read');
    const { organisationId } = viewer;
    const key = await this.#database.transaction(organisationId, (tx) => this.#keys.present(tx, organisationId));
    const { names } = await this.#names.of(organisationId);
    const { name, since } = names.at(-1) ?? names[0];
    return {
      ...{ organisationId, name, nameSince: since },
      key: key && {
        fingerprint: fingerprintOf(Buffer.from(key.publicKey, 'base64'), nodeHashing),
        madeAt: key.madeAt,
      },
    };
  }
}
