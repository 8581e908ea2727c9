import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many suppliers need a decision, and since when, is counted from the index alone: few suppliers of a long list do. */
export class WhatWaitsForADecision1764000010860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX portfolio_waiting_idx ON portfolio (organisation_id, worsened_at) WHERE needs_decision = 1',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX portfolio_waiting_idx');
  }
}
