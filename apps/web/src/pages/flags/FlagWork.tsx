import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { HeldBack } from '../../frame/HeldBack.tsx';
import { useHeldBack } from '../../frame/use-held-back.ts';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import type { FlagWork_RecordFragment } from '../../gql/graphql.ts';
import { usePastDay } from '../past/past-day.tsx';
import { FlagEvents } from './components/FlagEvents.tsx';
import classes from './components/FlagWork.module.css';
import { ReviewButton } from './components/ReviewButton.tsx';
import { StatusLine } from './components/StatusLine.tsx';
import { actsOn, canReview, type FlagAct } from './lib/flag-acts.ts';

const FlagDialog = lazy(async () => ({ default: (await import('./components/FlagDialog.tsx')).FlagDialog }));

export const FlagWorkFragment = graphql(/* GraphQL */ `
  fragment FlagWork_record on FlagRecord {
    id
    flag
    status
    statusText
    version
    takesTwo
    proposedBy {
      name
      shortId
      nameNow
    }
    viewerCanDecide
    viewerCanWithdraw
    reopening {
      at
    }
    checks {
      days
      doneAt
    }
    ...StatusLine_record
    ...FlagEvents_record
  }
`);

const APPROVALS: ReadonlySet<FlagAct> = new Set<FlagAct>(['approve', 'approveReopening']);

interface FlagWorkProps {
  supplierId: string;
  flag: { readonly id: string; readonly name: string };
  /** Undefined for a flag that nobody has worked on. */
  record: FragmentType<typeof FlagWorkFragment> | undefined;
  canWork: boolean;
  /** False where it holds no more on what is recorded. */
  holds?: boolean;
}

/** What was done about a flag, where it stands, and what can be done now. */
export function FlagWork({ supplierId, flag, record: masked, canWork, holds = true }: FlagWorkProps) {
  const { t } = useTranslation('flags');
  const record = readFragment(FlagWorkFragment, masked);
  const [act, setAct] = useState<FlagAct | null>(null);
  const subject = { supplierId, flag: flag.id, recordId: record?.id ?? '', version: record?.version ?? 0 };
  const state = { ...stateOf(record), canWork, holds };
  const acts = actsOn(state);
  const heldBack = useHeldBack([record?.proposedBy])(record?.proposedBy);
  return (
    <section className={classes.work} aria-label={t('work.title', { name: flag.name })}>
      {record !== undefined && <StatusLine record={record} />}
      <Group gap="xs">
        {canReview(state) && <ReviewButton subject={subject} takesBack={state.status === 'PROPOSED'} />}
        {acts.map((each) => (
          <Button
            key={each}
            data-act={each}
            size="xs"
            {...(APPROVALS.has(each) ? { disabled: heldBack !== null } : { variant: 'default' })}
            onClick={() => setAct(each)}
          >
            {t(`act.${each}`)}
          </Button>
        ))}
      </Group>
      {acts.some((each) => APPROVALS.has(each)) && <HeldBack reason={heldBack} />}
      <WhoDecides record={record} />
      {record !== undefined && <FlagEvents record={record} />}
      {act !== null && (
        <Suspense>
          <FlagDialog
            act={act}
            subject={subject}
            name={flag.name}
            checks={[...new Set((record?.checks ?? []).flatMap(({ days, doneAt }) => (doneAt === null ? [days] : [])))]}
            onClose={() => setAct(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** Who decides about a proposal that the viewer cannot decide. */
function WhoDecides({ record }: { record: FlagWork_RecordFragment | undefined }) {
  const { t } = useTranslation('flags');
  const isPast = usePastDay() !== null;
  if (isPast || record === undefined || record.viewerCanDecide) return null;
  if (record.reopening !== null) return <p className="pl-quiet">{t('work.whoReopens')}</p>;
  return record.status === 'PROPOSED' && <p className="pl-quiet">{t('work.whoDecides')}</p>;
}

function stateOf(record: FlagWork_RecordFragment | undefined) {
  return {
    status: record?.status ?? ('OPEN' as const),
    canDecide: record?.viewerCanDecide ?? false,
    byTwo: record?.takesTwo ?? false,
    reopening: record !== undefined && record.reopening !== null,
    canWithdraw: record?.viewerCanWithdraw ?? false,
    hasOpenCheck: record?.checks.some(({ doneAt }) => doneAt === null) ?? false,
  };
}
