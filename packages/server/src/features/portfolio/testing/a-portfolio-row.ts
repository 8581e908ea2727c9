import { randomUUID } from 'node:crypto';
import type { Database } from '../../../platform/db/transaction.ts';
import type { Facet } from '../../risk/portfolio-values.ts';
import { grams, searchWords } from '../../supplier/search-words.ts';

/** A row of the table `portfolio` with the supplier's rows in related tables. */
export interface PortfolioRecord {
  readonly supplier_id: string;
  readonly name: string;
  readonly local_name: string;
  readonly external_id: string;
  readonly country: string;
  readonly region: string;
  readonly sector: string;
  readonly label: string;
  readonly override_state: string;
  readonly computed_label: string;
  readonly override_until: string;
  readonly lane: string;
  readonly context_high: string;
  readonly attention_rank: number;
  readonly attention_within: number;
  readonly residual: number;
  readonly coverage: number;
  readonly answers_known: string;
  readonly workers: number;
  readonly spend: readonly { readonly minor: number; readonly currency: string | null }[];
  readonly tier: number;
  readonly needs_decision: number;
  readonly decision_kind: string;
  readonly proposal_kind: string;
  readonly leading_rule: string;
  readonly worsened_at: string;
  readonly finding_count: number;
  readonly critical_count: number;
  readonly barred_by: string;
  readonly hold_state: string;
  readonly values: readonly { readonly facet: Facet; readonly value: string }[];
}

const plain = {
  local_name: '',
  external_id: '',
  country: 'QA',
  region: 'Arab States',
  sector: 'CON',
  label: 'MEDIUM',
  label_rank: 3,
  override_state: '',
  computed_label: '',
  override_until: '9999-12-31',
  context_low: 'MEDIUM',
  context_high: 'MEDIUM',
  lane: 'rest',
  attention_rank: 1000,
  attention_within: 0,
  migrants_counted: 86,
  inherent: 6491,
  observed: -1,
  controls: -1,
  residual: 4000,
  range_low: 3000,
  range_high: 6000,
  coverage: 5800,
  answers_known: '3/12/1',
  confidence: 5000,
  confidence_word: 'Medium',
  leading_rule: '',
  leading_parameters: {},
  flag_count: 0,
  finding_count: 0,
  critical_count: 0,
  barred_by: '',
  hold_state: '',
  workers: 640,
  migrant_share: 8600,
  workers_concerned: -1,
  site_count: 2,
  tier: 1,
  spend: [],
  needs_decision: 0,
  decision_kind: '',
  proposal_kind: '',
  decision_until: '9999-12-31',
  worsened_at: '-infinity',
  due_on: '9999-12-31',
  as_of: '2026-11-24',
  assessed_at: '2026-11-24T14:05:00Z',
};

/** Columns that each row gets besides. */
const NAMED = { organisation_id: '', supplier_id: '', name: '', name_sort: '', recorded_from: '' };

/** A supplier of the portfolio, with defaults for what a test leaves out. */
export function aPortfolioRow(overrides: Partial<PortfolioRecord> = {}): PortfolioRecord {
  const name = overrides.name ?? 'Kestrel Formwork WLL';
  return { ...plain, supplier_id: randomUUID(), name, ...{ name_sort: name.toLowerCase() }, values: [], ...overrides };
}

/** Writes rows as the assessment does: the portfolio, the values of facets, the words of the search. */
export async function insertPortfolio(
  database: Database,
  organisationId: string,
  records: readonly PortfolioRecord[],
): Promise<void> {
  const words = records.map(({ supplier_id, name, local_name, external_id }) => ({
    supplier_id,
    tokens: searchWords([name, local_name], external_id === '' ? [] : [external_id]),
  }));
  const spread = <T>(rows: readonly T[]): [string, string] => [organisationId, JSON.stringify(rows)];
  await database.transaction(organisationId, async (tx) => {
    const rows = records.map((record) => ({ ...record, organisation_id: organisationId, recorded_from: tx.now }));
    const columns = Object.keys({ ...plain, ...NAMED }).join(', ');
    await tx.query(
      `INSERT INTO portfolio (${columns}) SELECT ${columns} FROM json_populate_recordset(null::portfolio, $1)`,
      [JSON.stringify(rows)],
    );
    await tx.query(
      `INSERT INTO portfolio_values (organisation_id, facet, value, supplier_id)
       SELECT $1, r.facet, r.value, r.supplier_id FROM json_to_recordset($2) AS r (facet text, value text, supplier_id uuid)`,
      spread(records.flatMap(({ supplier_id, values }) => values.map((value) => ({ ...value, supplier_id })))),
    );
    await tx.query(
      `INSERT INTO search_tokens (organisation_id, token, supplier_id)
       SELECT $1, r.token, r.supplier_id FROM json_to_recordset($2) AS r (token text, supplier_id uuid)`,
      spread(words.flatMap(({ supplier_id, tokens }) => tokens.map((token) => ({ token, supplier_id })))),
    );
    await tx.query(
      `INSERT INTO search_grams (organisation_id, gram, token)
       SELECT DISTINCT $1::uuid, r.gram, r.token FROM json_to_recordset($2) AS r (gram text, token text) ON CONFLICT DO NOTHING`,
      spread(words.flatMap(({ tokens }) => tokens.flatMap((token) => grams(token).map((gram) => ({ gram, token }))))),
    );
  });
}
