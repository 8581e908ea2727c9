import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';

import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import type { RetriedRowsQuery } from '../../gql/graphql.ts';
import { useKept } from '../../lib/use-kept.ts';
import { useChangeFailure } from '../../service/use-change-failure.ts';
import { firstRequest, isSame, sentRow, type CorrectedRow } from './lib/corrected-rows.ts';

const RetriedQuery = graphql(/* GraphQL */ `
  query RetriedRows($importId: ID!, $rows: [CorrectedRowInput!]!) {
    retriedRows(importId: $importId, rows: $rows) {
      row
      rejection {
        reason
        remedy
      }
      faulty
      problems {
        heading
        value
        reason
        remedy
      }
    }
  }
`);

export type Verdict = RetriedRowsQuery['retriedRows'][number];

export interface Corrections {
  /** The cells as the person has changed them; undefined for an untouched row. */
  readonly cellsOf: (row: number) => readonly string[] | undefined;
  /** What reading the row as it stands now leads to; undefined while that is not known. */
  readonly verdictOf: (row: number) => Verdict | undefined;
  /** Keeps changed cells; those that are as in the file again are forgotten. */
  readonly correct: (row: number, cells: readonly string[], inFile: readonly string[]) => void;
  readonly forget: (rows: readonly number[]) => void;
  /** Changed rows that can be imported now, in file order. */
  readonly ready: readonly CorrectedRow[];
  readonly changed: number;
  /** Why rows could not be read again, as a text for the reader. */
  readonly problem: string | null;
}

type Drafts = Readonly<Record<string, readonly string[]>>;
const NONE: Drafts = {};
/** Milliseconds after the last keystroke. */
const PAUSE = 400;

/** Keeps what a person has corrected in rejected rows, also through a reload, and has every corrected row read again. */
export function useCorrections(importId: string): Corrections {
  const { me } = useViewer();
  const client = useApolloClient();
  const sayFailure = useChangeFailure();
  const kept = useKept<Drafts>([me.id, 'rejected-rows', importId]);
  const drafts = kept.value ?? NONE;
  const [verdicts, setVerdicts] = useState<ReadonlyMap<number, Verdict & { cells: readonly string[] }>>(new Map());
  const [failed, setFailed] = useState<{ drafts: Drafts; problem: string } | null>(null);

  const rows = Object.entries(drafts).map(([row, cells]) => ({ row: Number(row), cells }));
  const waiting = rows.filter(({ row, cells }) => verdicts.get(row)?.cells !== cells);
  const stopped = failed?.drafts === drafts;
  useEffect(() => {
    if (waiting.length === 0 || stopped) return undefined;
    const asked = firstRequest(waiting);
    const soon = setTimeout(() => {
      client
        .query({
          query: RetriedQuery,
          variables: { importId, rows: asked.map(sentRow) },
          fetchPolicy: 'no-cache',
        })
        .then(({ data }) => {
          const cells = new Map(asked.map((each) => [each.row, each.cells]));
          const found = (data?.retriedRows ?? []).map(
            (verdict) => [verdict.row, { ...verdict, cells: cells.get(verdict.row) ?? [] }] as const,
          );
          setVerdicts((before) => new Map([...before, ...found]));
        })
        .catch((error: unknown) => setFailed({ drafts, problem: sayFailure(error as Error) }));
    }, PAUSE);
    return () => clearTimeout(soon);
    // Every other value is made anew with each of these.
  }, [drafts, verdicts, stopped, importId]);

  const without = (gone: readonly number[]): Drafts =>
    Object.fromEntries(Object.entries(drafts).filter(([row]) => !gone.includes(Number(row))));
  const verdictOf = (row: number): Verdict | undefined => {
    const verdict = verdicts.get(row);
    return verdict !== undefined && verdict.cells === drafts[row] ? verdict : undefined;
  };
  return {
    cellsOf: (row) => drafts[row],
    verdictOf,
    correct: (row, cells, inFile) => kept.keep(isSame(cells, inFile) ? without([row]) : { ...drafts, [row]: cells }),
    forget: (gone) => kept.keep(without(gone)),
    ready: rows.filter(({ row }) => verdictOf(row)?.rejection === null),
    changed: rows.length,
    problem: stopped ? (failed?.problem ?? null) : null,
  };
}
