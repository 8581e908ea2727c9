import { Injectable } from '@nestjs/common';
import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { openEdition, openEditionPlans, type OpenedEdition } from '../risk/open-edition.ts';

/** Which rows of an edition are looked at. */
export interface WantedRows {
  /** Rows that a result used, from 1. */
  readonly used: readonly number[];
  /** Shows the rows with this text only; empty: all. */
  readonly search: string;
  /** How many of them are passed over. */
  readonly from: number;
}

/** A row with its number in the table, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: readonly (string | null)[];
}

/** An edition with some of its rows. */
export interface EditionPage extends Pick<OpenedEdition, 'edition' | 'digest' | 'shipped' | 'columns'> {
  readonly rowCount: number;
  readonly used: readonly NumberedRow[];
  /** How many rows have the text. */
  readonly found: number;
  readonly rows: readonly NumberedRow[];
}

/** Rows of a page. */
const ROWS = 50;
/** Longest text of a cell, in UTF-16 code units: some tables hold weights, and outlines. */
const LONGEST = 500;

/** Opens tables and screening lists by what results name them. */
@Injectable()
export class EditionReadModel {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  static plans(organisationId: string, id: string): readonly DeclaredPlan[] {
    return openEditionPlans(organisationId, id);
  }

  /** @throws NotAllowed; NotFound if no table has the digest, and the organisation has no such list */
  async page(viewer: Viewer, digest: string, { used, search, from }: WantedRows): Promise<EditionPage> {
    assertMay(viewer, 'methodology.read');
    const { organisationId } = viewer;
    const opened = await this.#database.transaction(organisationId, (tx) => openEdition(tx, organisationId, digest));
    if (opened === null) throw new NotFound('No edition has this digest');
    const { edition, shipped, columns, rows } = opened;
    const wanted = search.trim().toLowerCase();
    const has = (row: OpenedEdition['rows'][number]): boolean =>
      wanted === '' || row.some((cell) => cell !== null && String(cell).toLowerCase().includes(wanted));
    const numbers = [...rows.keys()].filter((at) => has(rows[at] ?? []));
    const numbered = (at: number): NumberedRow => ({ number: at + 1, cells: (rows[at] ?? []).map(cellText) });
    return {
      edition,
      digest,
      shipped,
      columns,
      rowCount: rows.length,
      used: [...new Set(used)]
        .filter((number) => number >= 1 && number <= rows.length)
        .map((number) => numbered(number - 1)),
      found: numbers.length,
      rows: numbers.slice(Math.max(from, 0)).slice(0, ROWS).map(numbered),
    };
  }
}

function cellText(cell: string | number | null): string | null {
  if (cell === null) return null;
  const text = String(cell);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
