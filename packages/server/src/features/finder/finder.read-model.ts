import { Injectable } from '@nestjs/common';
import { countries } from '@plumbline/reference-data/countries';
import { sectors } from '@plumbline/reference-data/sectors';
import { countryName, RULES } from '@plumbline/risk';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Parameters } from '../../platform/db/parameters.ts';
import { Database, type Transaction } from '../../platform/db/transaction.ts';
import { assertHolds } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { localeOf, type Say } from '../../platform/text/texts.ts';
import { conditionsOf } from '../portfolio/filter-conditions.ts';
import { orderOf } from '../portfolio/supplier-order.ts';
import { searchedWords } from '../portfolio/suppliers.read-model.ts';
import { pageSql } from '../portfolio/suppliers-page.ts';
import { endOfPrefix, type SearchedWord } from '../supplier/search-words.ts';
import { matchingNames, type Named } from './matching-names.ts';

export type FoundFacet = 'countries' | 'sectors' | 'flags';

export interface FoundSupplier {
  readonly supplierId: string;
  readonly name: string;
  readonly localName: string;
  readonly externalId: string;
  readonly country: string;
  readonly label: string;
}

export interface FoundSite {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
}

export interface FoundAgent {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

/** A country, sector or flag that suppliers of the organisation have. */
export interface FoundValue {
  readonly facet: FoundFacet;
  readonly value: string;
  readonly name: string;
}

export interface Found {
  readonly suppliers: readonly FoundSupplier[];
  /** There are more suppliers than these. */
  readonly more: boolean;
  readonly sites: readonly FoundSite[];
  readonly agents: readonly FoundAgent[];
  readonly values: readonly FoundValue[];
  /** Words of the organisation that were looked for instead of words that no name begins with. */
  readonly suggestions: readonly string[];
  /** Words that no supplier has, nor nearly: they were left out where the others found somebody. */
  readonly leftOut: readonly string[];
}

const MOST_SUPPLIERS = 8;
const MOST_OTHERS = 5;
/** Longer texts are not looked for: nobody types them. */
const LONGEST_TEXT = 200;
/** So many characters of a site's name are compared. */
const SITE_CHARACTERS = 60;

const sitesSql = `
  SELECT s.id, s.name, s.supplier_id AS "supplierId", p.name AS "supplierName"
  FROM (SELECT id, name, supplier_id, organisation_id, name_start FROM sites
    WHERE organisation_id = $1 AND name_start >= $2 AND name_start < $3 AND name_start > ''
    ORDER BY name_start, id LIMIT ${String(MOST_OTHERS * 4)}) s
  JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.supplier_id
  ORDER BY s.name_start, s.id LIMIT ${String(MOST_OTHERS)}`;

/** Some thousand at most. */
const agentsSql = `
  SELECT a.id, a.name, a.country FROM labour_agents a
  WHERE a.organisation_id = $1 AND a.recorded_to IS NULL AND NOT a.ended AND position($2 IN lower(a.name)) > 0
  ORDER BY position($2 IN lower(a.name)), lower(a.name), a.id LIMIT ${String(MOST_OTHERS)}`;

const hadSql = `
  SELECT u.facet, u.value FROM unnest($2::text[], $3::text[]) AS u (facet, value)
  WHERE CASE u.facet
    WHEN 'countries' THEN EXISTS (SELECT FROM portfolio p WHERE p.organisation_id = $1 AND p.country = u.value)
    ELSE EXISTS (SELECT FROM portfolio_values v WHERE v.organisation_id = $1
      AND v.facet = CASE u.facet WHEN 'sectors' THEN 'sector' ELSE 'flag' END AND v.value = u.value) END`;

/** Finds what somebody types, in one round of small looks at indexes. */
@Injectable()
export class FinderReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'sites that begin so',
        sql: sitesSql,
        parameters: [organisationId, 'mill', endOfPrefix('mill')],
        index: 'sites_name_start_idx',
        columns: ['organisation_id', 'name_start'],
      },
    ];
  }

  /** @param say of the viewer's locale @throws NotAllowed */
  async find(viewer: Viewer, text: string, say: Say): Promise<Found> {
    assertHolds(viewer, 'supplier.read');
    const { organisationId } = viewer;
    const typed = text.replaceAll('\0', '').slice(0, LONGEST_TEXT).trim();
    const start = typed.toLowerCase().slice(0, SITE_CHARACTERS);
    if (start === '')
      return { suppliers: [], more: false, sites: [], agents: [], values: [], suggestions: [], leftOut: [] };
    return this.#database.transaction(organisationId, async (tx) => ({
      ...(await suppliersOf(tx, organisationId, typed)),
      sites: await tx.query<FoundSite>(sitesSql, [organisationId, start, endOfPrefix(start)]),
      agents: await tx.query<FoundAgent>(agentsSql, [organisationId, start]),
      values: await valuesOf(tx, viewer, typed, say),
    }));
  }
}

async function suppliersOf(
  tx: Transaction,
  organisationId: string,
  text: string,
): Promise<Pick<Found, 'suppliers' | 'more' | 'suggestions' | 'leftOut'>> {
  const words = (await searchedWords(tx, organisationId, { search: text })) ?? [];
  const had = words.filter(({ near }) => near === null || near.length > 0);
  const found = had.length === 0 ? [] : await firstOf(tx, organisationId, had);
  return {
    suppliers: found.slice(0, MOST_SUPPLIERS),
    more: found.length > MOST_SUPPLIERS,
    suggestions: found.length === 0 ? [] : had.flatMap(({ near }) => near ?? []),
    leftOut: found.length === 0 ? [] : words.filter((word) => !had.includes(word)).map(({ word }) => word),
  };
}

function firstOf(tx: Transaction, organisationId: string, words: readonly SearchedWord[]): Promise<FoundSupplier[]> {
  const parameters = new Parameters(organisationId);
  const page = { order: orderOf(), after: null, limit: MOST_SUPPLIERS + 1 };
  const sql = pageSql(conditionsOf({}, words, parameters), page, parameters);
  return tx.query<FoundSupplier>(sql, parameters.values);
}

async function valuesOf(tx: Transaction, viewer: Viewer, text: string, say: Say): Promise<FoundValue[]> {
  const locale = localeOf(viewer.locale);
  const named: Readonly<Record<FoundFacet, readonly Named[]>> = {
    countries: countries().map(({ iso2 }) => ({ key: iso2, name: countryName(iso2, locale) })),
    sectors: sectors().map(({ key }) => ({ key, name: say(`sector.${key}`) })),
    flags: RULES.map(({ id }) => ({ key: id, code: id, name: say(`rule.${id}.title`) })),
  };
  const matching = (Object.keys(named) as FoundFacet[]).flatMap((facet) =>
    matchingNames(text, named[facet], MOST_OTHERS).map(({ key, name }) => ({ facet, value: key, name })),
  );
  if (matching.length === 0) return [];
  const had = await tx.query<{ facet: FoundFacet; value: string }>(hadSql, [
    viewer.organisationId,
    matching.map(({ facet }) => facet),
    matching.map(({ value }) => value),
  ]);
  return matching.filter(({ facet, value }) => had.some((one) => one.facet === facet && one.value === value));
}
