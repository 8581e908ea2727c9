import { Injectable } from '@nestjs/common';
import { LABELS } from '@plumbline/risk';
import { DateTime } from 'luxon';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { IS_TOLD } from '../risk/told-changes.ts';
import { stepCauseOf, type StepCause } from './step-causes.ts';

/** Weeks that the picture shows, this one included. */
const WEEKS = 13;

/** Suppliers whose band got worse or better in a week, by what moved it last. */
export interface BandStep {
  /** Its Monday, ISO 8601. */
  readonly week: string;
  readonly cause: StepCause;
  readonly worse: number;
  readonly better: number;
}

export interface BandSteps {
  /** Mondays, oldest first. */
  readonly weeks: readonly string[];
  readonly steps: readonly BandStep[];
}

interface Step {
  readonly week: string;
  readonly cause: string;
  readonly before: string;
  readonly after: string;
  readonly suppliers: number;
}

// What a supplier was before the first change of a week and after the last one: what came back leaves nothing, and so does an answer that was taken back.
const stepsSql = `
  SELECT s.week, s.cause, s.before, s.after, count(*)::integer AS suppliers
  FROM (
    SELECT to_char(date_trunc('week', c.at AT TIME ZONE $3), 'YYYY-MM-DD') AS week, (array_agg(c.label_before ORDER BY c.at, c.id))[1] AS before,
      (array_agg(c.label_after ORDER BY c.at DESC, c.id DESC))[1] AS after,
      (array_agg(CASE c.kind WHEN 'methodology' THEN 'methodology' ELSE c.cause END ORDER BY c.at DESC, c.id DESC))[1] AS cause
    FROM changes c
    WHERE c.organisation_id = $1 AND c.kind IN ('band', 'methodology') AND ${IS_TOLD} AND c.at >= $2::timestamptz
    GROUP BY c.supplier_id, 1
  ) s
  WHERE s.before <> s.after GROUP BY s.week, s.cause, s.before, s.after`;

/** How bands moved by week. */
@Injectable()
export class BandStepsReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string): readonly DeclaredPlan[] {
    return [
      {
        name: 'bands by week',
        sql: stepsSql,
        parameters: [organisationId, new Date(0), 'UTC'],
        index: 'changes_organisation_id_at_idx',
        columns: ['organisation_id', 'at'],
      },
    ];
  }

  /**
   * @param asOf an instant of the past, or null for now
   * @throws NotAllowed
   */
  async steps(viewer: Viewer, asOf: Date | null = null): Promise<BandSteps> {
    assertMay(viewer, 'supplier.read');
    const { organisationId, timeZone } = viewer;
    return this.#database.reading(organisationId, asOf, async (tx) => {
      const monday = DateTime.fromJSDate(tx.now, { zone: timeZone }).startOf('week');
      const first = monday.minus({ weeks: WEEKS - 1 });
      const rows = await tx.query<Step>(stepsSql, [organisationId, first.toJSDate(), timeZone]);
      return {
        weeks: Array.from({ length: WEEKS }, (_, week) => first.plus({ weeks: week }).toISODate() ?? ''),
        steps: added(rows),
      };
    });
  }
}

/** Adds up by week and group of causes. */
function added(rows: readonly Step[]): BandStep[] {
  const groups = Map.groupBy(rows, ({ week, cause }) => `${week} ${stepCauseOf(cause)}`);
  const sum = (steps: readonly Step[]): number => steps.reduce((total, { suppliers }) => total + suppliers, 0);
  return [...groups.values()].flatMap((steps) => {
    const [first] = steps;
    if (first === undefined) return [];
    const isWorse = ({ before, after }: Step): boolean => gravity(after) > gravity(before);
    const worse = sum(steps.filter(isWorse));
    return [{ week: first.week, cause: stepCauseOf(first.cause), worse, better: sum(steps) - worse }];
  });
}

/** As changes count it: the worst first, and not being assessed is never an improvement. */
function gravity(label: string): number {
  return -LABELS.findIndex((each) => each === (label === 'NOT_ASSESSED' ? 'NOT_ENOUGH_KNOWN' : label));
}
