import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { useChangeFailure } from '../../service/use-change-failure.ts';
import classes from './components/StatementForm.module.css';
import { EndPreference } from './fact-operations.ts';

const FactActionsFragment = graphql(/* GraphQL */ `
  fragment FactActions_fact on FactRow {
    key
    name
    value
    state
    observationId
    inputKey
    viewerCanPrefer
    preference {
      id
      viewerCanEnd
    }
    handFact {
      id
      viewerCanChange
    }
  }
`);

/** Loaded when they are opened. */
const CorrectFactDialog = lazy(async () => ({ default: (await import('./CorrectFactDialog.tsx')).CorrectFactDialog }));
const PreferFactDialog = lazy(async () => ({ default: (await import('./PreferFactDialog.tsx')).PreferFactDialog }));
const WithdrawFactDialog = lazy(async () => ({
  default: (await import('./WithdrawFactDialog.tsx')).WithdrawFactDialog,
}));

interface FactActionsProps {
  supplierId: string;
  fact: FragmentType<typeof FactActionsFragment>;
}

/** What the reader can do with what one source says: prefer it, or correct and withdraw what was recorded by hand. */
export function FactActions({ supplierId, fact: masked }: FactActionsProps) {
  const { t } = useTranslation('facts');
  const fact = readFragment(FactActionsFragment, masked);
  const [open, setOpen] = useState<'prefer' | 'correct' | 'withdraw' | null>(null);
  const sayFailure = useChangeFailure();
  const [problem, setProblem] = useState<string | null>(null);
  const [end, ending] = useMutation(EndPreference, { refetchQueries: 'active' });
  const close = () => setOpen(null);
  const { name, handFact, preference } = fact;
  const canChange = handFact?.viewerCanChange === true;
  const canEnd = preference?.viewerCanEnd === true;
  if (!canChange && !canEnd && !fact.viewerCanPrefer) return null;
  const takeBack = async (preferenceId: string) => {
    try {
      const { data } = await end({ variables: { preferenceId } });
      setProblem(data?.endPreference.userErrors[0]?.message ?? null);
    } catch (error) {
      setProblem(sayFailure(error as Error));
    }
  };
  const button = (key: 'prefer' | 'correct' | 'withdraw') => (
    <Button size="compact-xs" variant="subtle" onClick={() => setOpen(key)}>
      {t(`${key}.button`)}
    </Button>
  );
  return (
    <>
      <Group gap={4} mt={4}>
        {fact.viewerCanPrefer && button('prefer')}
        {canChange && button('correct')}
        {canChange && button('withdraw')}
        {canEnd && (
          <SendButton
            size="compact-xs"
            variant="subtle"
            loading={ending.loading}
            onClick={() => void takeBack(preference.id)}
          >
            {t('prefer.takeBack')}
          </SendButton>
        )}
      </Group>
      {problem !== null && (
        <p role="alert" className={classes.refused}>
          {problem}
        </p>
      )}
      <Suspense>
        {open === 'prefer' && (
          <PreferFactDialog supplierId={supplierId} fact={fact} value={fact.value ?? fact.state} onClose={close} />
        )}
        {open === 'correct' && handFact !== null && (
          <CorrectFactDialog supplierId={supplierId} handFactId={handFact.id} name={name} onClose={close} />
        )}
        {open === 'withdraw' && handFact !== null && (
          <WithdrawFactDialog handFactId={handFact.id} name={name} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
