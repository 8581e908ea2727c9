import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, useSendingHeld } from '@plumbline/ui';

import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';

const RequireSecondFactorMutation = graphql(/* GraphQL */ `
  mutation RequireSecondFactor($input: RequireSecondFactorInput!) {
    requireSecondFactor(input: $input) {
      organisation {
        id
        requiresSecondFactor
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** Whether every member needs a second factor: for who may change settings. */
export function RequireSecondFactor({ required }: { required: boolean }) {
  const { t } = useTranslation('members');
  const held = useSendingHeld();
  const { run, busy, errors } = useChange(RequireSecondFactorMutation, (data) => data.requireSecondFactor);
  return (
    <Panel title={t('secondFactor.title')}>
      {errors.map((error) => (
        <Notice key={error.message} tone="problem">
          {error.message}
        </Notice>
      ))}
      <Switch
        label={t('secondFactor.label')}
        description={t('secondFactor.help')}
        checked={required}
        disabled={busy || held !== null}
        title={held ?? undefined}
        onChange={({ currentTarget }) => void run({ required: currentTarget.checked })}
      />
    </Panel>
  );
}
