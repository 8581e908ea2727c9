import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { PageQuery } from '../../service/PageQuery.tsx';
import { PackTable } from './components/PackTable.tsx';
import { Signer } from './components/Signer.tsx';
import classes from './components/Packs.module.css';
import { PacksQuery } from './packs-operations.ts';

/** The evidence packs of the organisation, the newest first. */
export function PacksPage() {
  const { t } = useTranslation('packs');
  const { organisation } = useViewer();
  const result = useQuery(PacksQuery);
  const list = result.data?.packs;
  const build = (
    <Button
      renderRoot={(props: object) => <Link {...props} to="/o/$organisation/packs/new" params={{ organisation }} />}
    >
      {t('list.build')}
    </Button>
  );
  const isFirst = list?.packs.length === 0;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        note={t('list.note')}
        {...(list?.viewerCanBuild === true && !isFirst ? { actions: build } : {})}
      />
      <PageQuery result={result} what={t('list.what')}>
        {({ packs }) => (
          <div className={classes.page}>
            <Panel flush>
              {packs.packs.length > 0 ? (
                <PackTable packs={packs.packs} />
              ) : (
                <EmptyState
                  title={t('list.none')}
                  text={t(packs.viewerCanBuild ? 'list.noneText' : 'list.noneAsk')}
                  {...(packs.viewerCanBuild ? { action: build } : {})}
                />
              )}
            </Panel>
            <Signer signer={packs.signer} />
          </div>
        )}
      </PageQuery>
    </>
  );
}
