import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { endOfPrefix, grams, isForgiven, nearWords, queryWords, type SearchedWord } from '../supplier/search-words.ts';

/** Shorter words resemble too many others. */
const SHORTEST_FORGIVEN = 3;
const MOST_CANDIDATES = 400;
const MOST_NEAR = 5;

const prefixSql = `
  SELECT w.word, EXISTS (SELECT FROM search_tokens t WHERE t.organisation_id = $1 AND t.token >= w.word AND t.token < w.behind) AS found
  FROM unnest($2::text[], $3::text[]) AS w (word, behind)`;

/** As of a past day: words of suppliers that were listed then. */
const prefixThenSql = `
  SELECT w.word, EXISTS (SELECT FROM search_tokens t JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = t.supplier_id
    WHERE t.organisation_id = $1 AND t.token >= w.word AND t.token < w.behind) AS found
  FROM unnest($2::text[], $3::text[]) AS w (word, behind)`;

const nearSql = `
  SELECT g.token, count(*)::integer AS shared FROM search_grams g
  WHERE g.organisation_id = $1 AND g.gram = ANY($2::text[])
  GROUP BY g.token ORDER BY shared DESC, g.token LIMIT ${String(MOST_CANDIDATES)}`;

/** As of a past day: which of these words, and of those that suppliers lost since, suppliers had that were listed then. The letters of lost words are not kept. */
const nearThenSql = `
  SELECT DISTINCT t.token FROM search_tokens t JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = t.supplier_id
  WHERE t.organisation_id = $1 AND (t.token = ANY ($2::text[]) OR t.token IN (
    SELECT w.token FROM past_search_tokens e CROSS JOIN LATERAL unnest(e.tokens) AS w (token) WHERE e.organisation_id = $1 AND NOT e.is_gained))`;

/** Search by the words of names and identifiers, in a transaction of the organisation. */
export class SearchReadModel {
  readonly #tx: Transaction;
  readonly #organisationId: string;
  readonly #isPast: boolean;

  /** @param isPast the transaction reads as of a past day */
  constructor(tx: Transaction, organisationId: string, isPast: boolean) {
    this.#tx = tx;
    this.#organisationId = organisationId;
    this.#isPast = isPast;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'words that begin so',
        sql: prefixSql,
        parameters: [organisationId, ['word'], [endOfPrefix('word')]],
        index: 'search_tokens_pkey',
        columns: ['organisation_id', 'token'],
      },
      {
        name: 'words that are near',
        sql: nearSql,
        parameters: [organisationId, grams('word')],
        index: 'search_grams_pkey',
        columns: ['organisation_id', 'gram'],
      },
    ];
  }

  /** The words of a text, each with similar words of the organisation when none begins with it. Empty for a text without a searchable word. */
  async words(text: string): Promise<SearchedWord[]> {
    const words = queryWords(text);
    if (words.length === 0) return [];
    const rows = await this.#tx.query<{ word: string; found: boolean }>(this.#isPast ? prefixThenSql : prefixSql, [
      this.#organisationId,
      words,
      words.map(endOfPrefix),
    ]);
    const found = new Set(rows.filter((row) => row.found).map(({ word }) => word));
    const searched: SearchedWord[] = [];
    for (const word of words) searched.push({ word, near: found.has(word) ? null : await this.#near(word) });
    return searched;
  }

  async #near(word: string): Promise<string[]> {
    if (!isForgiven(word) || Array.from(word).length < SHORTEST_FORGIVEN) return [];
    const rows = await this.#tx.query<{ token: string }>(nearSql, [this.#organisationId, grams(word)]);
    const candidates = rows.map(({ token }) => token);
    return nearWords(word, this.#isPast ? await this.#then(candidates) : candidates).slice(0, MOST_NEAR);
  }
  async #then(candidates: readonly string[]): Promise<string[]> {
    const rows = await this.#tx.query<{ token: string }>(nearThenSql, [this.#organisationId, candidates]);
    return rows.map(({ token }) => token);
  }
}
