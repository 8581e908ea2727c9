import { skipToken, useQuery } from '@apollo/client/react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { requestOf, type PackDraft } from '../lib/pack-draft.ts';
import { PackPreviewQuery } from '../packs-operations.ts';
import { PackContents } from './PackContents.tsx';

/** What a pack would hold and admit, as far as the form is filled in. */
export function PackPreview({ draft }: { draft: PackDraft }) {
  const { t } = useTranslation('packs');
  // Whom it is for changes nothing of what is in.
  const request = { ...useDeferredValue(draft), recipient: '' };
  const isReady = request.supplierIds.length > 0;
  const variables = { request: requestOf(request) };
  const result = useQuery(PackPreviewQuery, isReady ? { variables } : skipToken);
  if (!isReady) {
    return (
      <Panel>
        <EmptyState title={t('preview.nobody')} text={t('preview.nobodyText')} />
      </Panel>
    );
  }
  return (
    <PageQuery result={{ ...result, data: result.data ?? result.previousData }} what={t('preview.what')} layout="rows">
      {({ packPreview: { contents, userErrors } }) => (
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
