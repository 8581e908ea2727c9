import type { MigrationInterface, QueryRunner } from 'typeorm';
import { evidenceAsSaid, SAID_OF_EVIDENCE } from './1764000010640-past-evidence.ts';
import { stateTriggers } from './keeps-states.ts';
import { pastView } from './past-views.ts';

const SAID = { ...SAID_OF_EVIDENCE, lots: 'text[] NOT NULL', steps: 'text[] NOT NULL' };

/** Of which lots and steps of production a paper about goods speaks, on past days too. */
export class EvidenceOfGoods1764000010690 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evidence ADD COLUMN lots text[] NOT NULL DEFAULT '{}', ADD COLUMN steps text[] NOT NULL DEFAULT '{}';
      ALTER TABLE past_evidence ADD COLUMN lots text[] NOT NULL DEFAULT '{}', ADD COLUMN steps text[] NOT NULL DEFAULT '{}';
      ${stateTriggers('evidence', { columns: SAID })}
    `);
    await pastView(runner, 'evidence', evidenceAsSaid(SAID));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW past.evidence; ${stateTriggers('evidence', { columns: SAID_OF_EVIDENCE })}`);
    await runner.query(
      'ALTER TABLE evidence DROP COLUMN lots, DROP COLUMN steps; ALTER TABLE past_evidence DROP COLUMN lots, DROP COLUMN steps;',
    );
    await pastView(runner, 'evidence', evidenceAsSaid(SAID_OF_EVIDENCE));
  }
}
