import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel } from '@plumbline/ui';

import { PageQuery } from '../../../service/PageQuery.tsx';
import { EvidencePagesQuery } from '../redaction-operations.ts';
import { PagePicture } from './PagePicture.tsx';
import { PageTurner } from './PageTurner.tsx';

/** The pages of a file, one at a time. Its own operation: the page can be read before the first is drawn. */
export function PagesPanel({ evidenceId }: { evidenceId: string }) {
  const { t } = useTranslation('redaction');
  const result = useQuery(EvidencePagesQuery, { variables: { evidenceId } });
  const [page, setPage] = useState(1);
  return (
    <Panel title={t('pages.title')} note={t('pages.note')}>
      <PageQuery result={result} what={t('pages.what')} layout="rows">
        {({ evidencePages: { pages, shape, address, refusal } }) =>
          pages === null ? (
            <Notice>{refusal?.text ?? t('pages.none')}</Notice>
          ) : (
            <>
              <PageTurner page={page} pages={pages} onTurn={setPage} />
              <PagePicture address={address} page={page} pages={pages} shape={shape ?? 1} width={900} />
            </>
          )
        }
      </PageQuery>
    </Panel>
  );
}
