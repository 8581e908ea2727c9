import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PAST_WITH_ORDER } from './1764000004400-order-of-attention.ts';
import { pastTriggers, type KeptPast } from './keeps-past.ts';
import { tenantTable } from './tenant-table.ts';

/** Of the portfolio, from this migration on. */
export const PAST_WITH_OVERRIDES: KeptPast = {
  ...PAST_WITH_ORDER,
  shown: {
    ...PAST_WITH_ORDER.shown,
    override_state: 'text NOT NULL',
    computed_label: 'text NOT NULL',
    override_until: 'date NOT NULL',
  },
};

const COLUMNS = `
  ADD COLUMN override_state text NOT NULL DEFAULT '',
  ADD COLUMN computed_label text NOT NULL DEFAULT '',
  ADD COLUMN override_until date NOT NULL DEFAULT '9999-12-31'`;

/** Overrides of labels. The label of the portfolio is the one in force; the computed one stands beside it where the two may differ. */
export class Overrides1764000007400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE overrides (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        label text NOT NULL,
        computed_label text NOT NULL,
        state text NOT NULL,
        reason_code text NOT NULL,
        reason text NOT NULL,
        evidence text NOT NULL,
        evidence_date date NOT NULL,
        until date NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decline_reason text,
        ended_by uuid,
        ended_at timestamptz,
        end_reason text,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT overrides_label_check CHECK (label IN ('HIGH', 'MEDIUM', 'LOW')),
        CONSTRAINT overrides_computed_label_check CHECK (computed_label IN ('HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW', 'NOT_ASSESSED') AND computed_label <> label),
        CONSTRAINT overrides_state_check CHECK (state IN ('proposed', 'in-force', 'declined', 'withdrawn', 'superseded', 'ended', 'expired')),
        CONSTRAINT overrides_approver_check CHECK (decided_by <> proposed_by OR state = 'withdrawn'),
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX overrides_organisation_id_supplier_id_proposed_at_idx ON overrides (organisation_id, supplier_id, proposed_at DESC);
      CREATE INDEX overrides_organisation_id_state_until_idx ON overrides (organisation_id, state, until);
      CREATE UNIQUE INDEX overrides_organisation_id_supplier_id_proposed_key ON overrides (organisation_id, supplier_id) WHERE state = 'proposed';
      CREATE UNIQUE INDEX overrides_organisation_id_supplier_id_in_force_key ON overrides (organisation_id, supplier_id) WHERE state = 'in-force';
      ${tenantTable('overrides', 'SELECT, INSERT, UPDATE')}

      ALTER TABLE portfolio ${COLUMNS};
      ALTER TABLE past_portfolio ${COLUMNS};
      ${pastTriggers('portfolio', PAST_WITH_OVERRIDES)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${pastTriggers('portfolio', PAST_WITH_ORDER)}
      ALTER TABLE past_portfolio DROP COLUMN override_state, DROP COLUMN computed_label, DROP COLUMN override_until;
      ALTER TABLE portfolio DROP COLUMN override_state, DROP COLUMN computed_label, DROP COLUMN override_until;
      DROP TABLE overrides;
    `);
  }
}
