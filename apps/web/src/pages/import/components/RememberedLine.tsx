import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { Notice, SendButton, useFormat, usePersonText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { RevokeMappingMutation } from '../../../gql/graphql.ts';
import { RevokeMapping } from '../import-operation.ts';
import { useAction } from '../../../service/use-action.ts';

const RememberedLineFragment = graphql(/* GraphQL */ `
  fragment RememberedLine_import on Import {
    rememberedMapping {
      id
      createdBy {
        name
        shortId
        nameNow
      }
      createdAt
    }
    viewerCanMap
  }
`);

const payloadOf = (data: RevokeMappingMutation) => data.revokeMapping;

/** Says that remembered columns were used, and lets the person forget them. */
export function RememberedLine({ data }: { data: FragmentType<typeof RememberedLineFragment> }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const personText = usePersonText();
  const client = useApolloClient();
  const revoke = useAction(RevokeMapping, payloadOf);
  const { rememberedMapping, viewerCanMap } = readFragment(RememberedLineFragment, data);
  if (revoke.problem !== null) return <Notice tone="problem">{revoke.problem}</Notice>;
  if (rememberedMapping === null) return null;
  const { id, createdBy, createdAt } = rememberedMapping;
  const onForget = async () => {
    const done = await revoke.run({ input: { mappingId: id } });
    if (done !== null) await client.refetchQueries({ include: ['ImportPage'] });
  };
  return (
    <Notice
      action={
        viewerCanMap && (
          <SendButton variant="default" size="compact-sm" loading={revoke.busy} onClick={() => void onForget()}>
            {t('remembered.forget')}
          </SendButton>
        )
      }
    >
      {t('remembered.text', { who: personText(createdBy), date: format.date(createdAt) })}
    </Notice>
  );
}
