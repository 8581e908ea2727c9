import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import {
  DataTable,
  DateText,
  LabelInForce,
  Panel,
  PersonName,
  useFormat,
  useWords,
  type DataColumn,
} from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { useHeldBack } from '../../../frame/use-held-back.ts';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { WaitingList_OverviewFragment } from '../../../gql/graphql.ts';

const WaitingFlagFragment = graphql(/* GraphQL */ `
  fragment WaitingList_flag on FlagListRow {
    id
    supplierId
    supplierName
    label
    override {
      state
      computedLabel
      until
    }
    name
    proposedBy {
      name
      shortId
      nameNow
    }
    proposedAt
    viewerCanDecide
  }
`);

const WaitingListFragment = graphql(/* GraphQL */ `
  fragment WaitingList_overview on Overview {
    waitingForApproval
    waiting {
      id
      supplierId
      supplierName
      label
      override {
        state
        computedLabel
        until
      }
      kind
      kindText
      overdue
      proposedBy {
        name
        shortId
        nameNow
      }
      proposedAt
      viewerCanApprove
      viewerCanWithdraw
    }
    waitingOverrides {
      id
      supplierId
      supplierName
      label
      computedLabel
      computedNow
      proposedBy {
        name
        shortId
        nameNow
      }
      proposedAt
      viewerCanApprove
      viewerCanWithdraw
      ending
      endProposedBy {
        name
        shortId
        nameNow
      }
      endProposedAt
      viewerCanDecideEnd
      viewerCanWithdrawEnd
    }
    waitingClearings {
      ...WaitingList_flag
    }
    waitingReopenings {
      ...WaitingList_flag
    }
  }
`);

type Decision = WaitingList_OverviewFragment['waiting'][number];
interface Proposal extends Omit<Decision, '__typename' | 'kind' | 'proposedBy' | 'proposedAt' | 'overdue'> {
  /** Of a decision. */
  kind?: Decision['kind'];
  /** Of a hold. */
  overdue?: boolean;
  proposedBy: Decision['proposedBy'] | null;
  proposedAt: string | null;
}

/** Waiting proposals, first those that the viewer can approve: of decisions, of overrides and of their ends, to clear flags and to open them again, each with a link to the place where it is approved or declined. */
export function WaitingList({ overview }: { overview: FragmentType<typeof WaitingListFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const words = useWords();
  const isPast = usePastDay() !== null;
  const {
    waiting: decisions,
    waitingOverrides,
    waitingClearings,
    waitingReopenings,
    waitingForApproval,
  } = readFragment(WaitingListFragment, overview);
  const waiting = useMemo((): readonly Proposal[] => {
    const overrides = waitingOverrides.map(({ label, computedLabel, computedNow, ...row }): Proposal => {
      const labels = { label: words(`band.${label}`), computed: words(`band.${computedLabel}`) };
      const shown = { ...row, label: computedNow, override: null };
      if (!row.ending) return { ...shown, kindText: t('waiting.override', labels) };
      return {
        ...shown,
        kindText: t('waiting.overrideEnd', labels),
        proposedBy: row.endProposedBy,
        proposedAt: row.endProposedAt,
        viewerCanApprove: row.viewerCanDecideEnd,
        viewerCanWithdraw: row.viewerCanWithdrawEnd,
      };
    });
    const ofFlags = (rows: typeof waitingClearings, kind: 'waiting.clearing' | 'waiting.reopening') =>
      readFragment(WaitingFlagFragment, rows).map(({ name, viewerCanDecide, ...row }): Proposal => ({
        ...row,
        kindText: t(kind, { name }),
        viewerCanApprove: viewerCanDecide,
        viewerCanWithdraw: false,
      }));
    const flags = [
      ...ofFlags(waitingClearings, 'waiting.clearing'),
      ...ofFlags(waitingReopenings, 'waiting.reopening'),
    ];
    const shownDecisions = decisions.map((row) => ({
      ...row,
      kindText: row.overdue ? t('waiting.overdue', { kind: row.kindText }) : row.kindText,
    }));
    return [...shownDecisions, ...overrides, ...flags].toSorted(
      (a, b) =>
        Number(b.overdue === true) - Number(a.overdue === true) ||
        Number(b.viewerCanApprove) - Number(a.viewerCanApprove) ||
        ((a.proposedAt ?? '') < (b.proposedAt ?? '') ? -1 : 1),
    );
  }, [t, words, decisions, waitingOverrides, waitingClearings, waitingReopenings]);
  const heldBack = useHeldBack(waiting.map(({ proposedBy }) => proposedBy));
  const columns = useMemo(
    (): readonly DataColumn<Proposal>[] => [
      {
        id: 'supplier',
        heading: t('column.supplier'),
        rowHeader: true,
        cell: (row) => (
          <Link
            to="/o/$organisation/suppliers/$supplier"
            params={{ organisation, supplier: row.supplierId }}
            data-row-link
          >
            <bdi>{row.supplierName}</bdi>
          </Link>
        ),
      },
      {
        id: 'label',
        heading: t('column.band'),
        cell: (row) => <LabelInForce label={row.label ?? 'NOT_ASSESSED'} override={row.override} />,
      },
      { id: 'kind', heading: t('waiting.proposal'), cell: (row) => row.kindText },
      {
        id: 'by',
        heading: t('waiting.by'),
        cell: (row) => row.proposedBy !== null && <PersonName person={row.proposedBy} />,
      },
      {
        id: 'at',
        heading: t('waiting.at'),
        cell: (row) => row.proposedAt !== null && <DateText value={row.proposedAt} />,
      },
      ...(isPast
        ? []
        : [
            {
              id: 'you',
              heading: t('waiting.you'),
              cell: (row: Proposal) => {
                if (row.viewerCanApprove && heldBack(row.proposedBy) !== null)
                  return <span className="pl-quiet">{t('waiting.heldBack')}</span>;
                if (row.viewerCanApprove) return t(row.kind === 'HOLD' ? 'waiting.canConfirm' : 'waiting.canApprove');
                if (row.viewerCanWithdraw) return t('waiting.canWithdraw');
                return <span className="pl-quiet">{t('waiting.cannotApprove')}</span>;
              },
            },
          ]),
    ],
    [t, organisation, isPast, heldBack],
  );
  const hidden = waitingForApproval - waiting.length;
  return (
    <Panel
      flush
      title={t('waiting.title')}
      note={hidden > 0 ? t('waiting.more', { shown: format.number(waiting.length) }) : t('waiting.note')}
    >
      <DataTable name={t('waiting.title')} rows={waiting} columns={columns} rowId={(row) => row.id} />
    </Panel>
  );
}
