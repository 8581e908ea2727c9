import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { KNOWN_TOPICS, type KnownTopic } from '../risk/topics-known.ts';

/** What is known of a topic: each supplier of the list counts in one of the three. */
export interface TopicCount {
  readonly topic: KnownTopic;
  /** Suppliers of which something is known. */
  readonly known: number;
  /** Those who refused all that was asked. */
  readonly refused: number;
  readonly unknown: number;
}

// The rows of a count are added up below: several stand beside each other until they are folded.
const topicsSql = `
  SELECT c.key[1] AS topics, c.suppliers FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'topics'`;
const listedSql = `
  SELECT coalesce(sum(c.suppliers), 0)::integer AS suppliers FROM portfolio_counts c WHERE c.organisation_id = $1 AND c.kind = 'cell'`;

/** What is known by topic. */
@Injectable()
export class TopicsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'what is known by topic',
        sql: topicsSql,
        parameters: [organisationId],
        index: 'portfolio_counts_pkey',
        columns: ['organisation_id', 'kind'],
      },
    ];
  }

  /**
   * Every topic; none without a supplier.
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async topics(viewer: Viewer, asOf: Date | null = null): Promise<readonly TopicCount[]> {
    assertMay(viewer, 'supplier.read');
    const { organisationId } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const rows = await tx.query<{ topics: string; suppliers: number }>(topicsSql, [organisationId]);
      const [listed] = await tx.query<{ suppliers: number }>(listedSql, [organisationId]);
      const all = listed?.suppliers ?? 0;
      const having = (word: string): number =>
        rows.reduce((sum, { topics, suppliers }) => sum + (topics.split(' ').includes(word) ? suppliers : 0), 0);
      return (all === 0 ? [] : KNOWN_TOPICS).map((topic) => {
        const [known, refused] = [having(topic), having(`-${topic}`)];
        return { topic, known, refused, unknown: all - known - refused };
      });
    });
  }
}
