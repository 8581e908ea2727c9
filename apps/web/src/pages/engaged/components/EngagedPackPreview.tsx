import { skipToken, useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { PackContents } from '../../packs/components/PackContents.tsx';
import { EngagedPackPreviewQuery } from '../engaged-operations.ts';
import { requestOf, type EngagedPackDraft } from '../lib/engaged-pack-draft.ts';
import { NotOpen } from './NotOpen.tsx';

/** What the pack would hold and admit, as far as the form is filled in. */
export function EngagedPackPreview({ engagement, draft }: { engagement: string; draft: EngagedPackDraft }) {
  const { t } = useTranslation('engaged');
  const shown = useDeferredValue(draft);
  const days = [shown.asOf, shown.periodFrom, shown.periodUntil];
  const isReady = shown.suppliers.length > 0 && days.every((day) => day !== '');
  const result = useQuery(
    EngagedPackPreviewQuery,
    isReady ? { variables: { request: requestOf(engagement, shown) }, fetchPolicy: 'network-only' } : skipToken,
  );
  if (!isReady) {
    return (
      <Panel>
        <EmptyState title={t('newPack.nobody')} text={t('newPack.nobodyText')} />
      </Panel>
    );
  }
  return (
    <PageQuery
      result={{ ...result, data: result.data ?? result.previousData }}
      what={t('newPack.preview')}
      layout="rows"
      missing={<NotOpen />}
    >
      {({ engagedPackPreview: { contents, userErrors } }) => (
        <>
          {userErrors.map(({ message }) => (
            <Notice key={message} tone="notice">
              {message}
            </Notice>
          ))}
          {contents !== null && <PackContents contents={contents} />}
        </>
      )}
    </PageQuery>
  );
}
