import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/transaction.ts';
import type { UserError } from '../../platform/errors/user-error.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { ROLE_MATRIX } from '../../platform/tenancy/role-matrix.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { heldBack } from './assert-independent.ts';

/** What asks for a second person. */
const APPROVALS: readonly (keyof typeof ROLE_MATRIX)[] = [
  'decision.approve',
  'override.approve',
  'flag.approve',
  'evidence.review',
  'engagement.approve',
  'pack.release',
];

/** Whose proposals an approval of the viewer would be refused for, so that pages say so before somebody tries. */
@Injectable()
export class HeldBackReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Why not, as codes of sentences, of those colleagues of whom it would be refused; of none for a viewer whose roles approve nothing.
   * @param of short identifiers
   */
  async heldBack(viewer: Viewer, of: readonly string[]): Promise<ReadonlyMap<string, UserError>> {
    if (of.length === 0 || !APPROVALS.some((verb) => may(viewer, verb))) return new Map();
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const people = await tx.query<{ userId: string; shortId: string }>(
        'SELECT user_id AS "userId", short_id AS "shortId" FROM people WHERE organisation_id = $1 AND short_id = ANY($2)',
        [organisationId, of],
      );
      const held = await heldBack(
        tx,
        userId,
        people.map((person) => person.userId),
      );
      return new Map(
        people.flatMap(({ userId: author, shortId }) => {
          const error = held.get(author);
          return error === undefined ? [] : [[shortId, error]];
        }),
      );
    });
  }
}
