import { Injectable } from '@nestjs/common';
import type { Likeness } from '@plumbline/evidence';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { Statements } from '../../platform/auth/statements.ts';
import { areAlike } from './alike-names.ts';

/** A name, and since when an organisation bears it. */
export interface BorneName {
  readonly name: string;
  readonly since: Date;
}

/** The names of an organisation, and whether its present one can be taken for another's. */
export interface BorneNames {
  /** Oldest first, the present one last. */
  readonly names: readonly [BorneName, ...BorneName[]];
  readonly alike: Likeness;
}

/** Suppliers sign no packs, and each request to one has an organisation of its own, so that many bear one name. */
const SIGNING = `kind IN ('buyer', 'auditor')`;

@Injectable()
export class BorneNamesReadModel {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** Which organisation bears a name alike is nobody's business but the operator's: only that there is one is told. */
  async of(organisationId: string): Promise<BorneNames> {
    const [first, ...rest] = await this.#auth.query<BorneName>(
      'SELECT name, since FROM auth.organisation_names WHERE organisation_id = $1 ORDER BY since',
      [organisationId],
    );
    if (first === undefined) throw new Error('An organisation bears a name');
    const present = rest.at(-1) ?? first;
    const others = (await othersLike(this.#auth, present.name)).filter(({ id }) => id !== organisationId);
    const isEarlier = others.some(({ since }) => since <= present.since);
    return {
      names: [first, ...rest],
      alike: others.length === 0 ? 'none' : isEarlier ? 'other-earlier' : 'other-later',
    };
  }
}

/** Organisations that sign packs and bear a name like this one. For the operator, and to be counted. */
export async function othersLike(
  auth: Pick<Statements, 'query'>,
  name: string,
): Promise<readonly (BorneName & { readonly id: string })[]> {
  const all = await auth.query<BorneName & { id: string }>(
    `SELECT o.id, o.name, (SELECT max(n.since) FROM auth.organisation_names n WHERE n.organisation_id = o.id) AS since FROM auth.organisations o WHERE ${SIGNING}`,
  );
  return all.filter((other) => areAlike(other.name, name));
}
