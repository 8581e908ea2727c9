import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Notice, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import type { PackQuery as PackData } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { PackActions } from './components/PackActions.tsx';
import { PackContents } from './components/PackContents.tsx';
import { PackDownloads } from './components/PackDownloads.tsx';
import { PackLinks } from './components/PackLinks.tsx';
import { PackScope } from './components/PackScope.tsx';
import classes from './components/Packs.module.css';
import { PackQuery } from './packs-operations.ts';

const PackPageFragment = graphql(/* GraphQL */ `
  fragment PackPage_pack on Pack {
    id
    recipient
    state
    endReason
    supersededById
    viewerCanLink
    isProtected
    needsOther
    refused {
      code
      text
    }
    jobRun {
      id
      state
      stageText
    }
  }
`);

/** One evidence pack: how far it is, what is in it, who may fetch it and who did. */
export function PackPage() {
  const { t } = useTranslation('packs');
  const { pack: packId } = useParams({ from: '/o/$organisation/packs/$pack' });
  const { organisation } = useViewer();
  const result = useQuery(PackQuery, { variables: { packId } });
  const data = result.data?.pack;
  const pack = data === undefined ? null : readFragment(PackPageFragment, data.pack);
  const all = (
    <Link to="/o/$organisation/packs" params={{ organisation }}>
      {t('list.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={pack === null ? t('pack.title') : t('pack.for', { recipient: pack.recipient })}
        crumbs={[{ key: 'packs', link: all }]}
        {...(pack === null ? {} : { note: t(`stateText.${pack.state}`) })}
        {...(data === undefined ? {} : { actions: <PackActions pack={data.pack} /> })}
      />
      <PageQuery
        result={result}
        what={t('pack.what')}
        layout="columns"
        missing={
          <Panel>
            <EmptyState title={t('pack.missing')} text={t('pack.missingText')} action={all} />
          </Panel>
        }
      >
        {({ pack: page }) => <Content page={page} onChanged={() => void result.refetch()} />}
      </PageQuery>
    </>
  );
}

function Content({ page, onChanged }: { page: PackData['pack']; onChanged: () => void }) {
  const { t } = useTranslation('packs');
  const pack = readFragment(PackPageFragment, page.pack);
  return (
    <div className={classes.page}>
      <States pack={page.pack} />
      <div className={classes.columns}>
        <div className={classes.side}>
          {page.pack.contents !== null && <PackContents contents={page.pack.contents} />}
        </div>
        <div className={classes.side}>
          <PackScope pack={page.pack} />
          {(pack.viewerCanLink || page.links.length > 0) && (
            <PackLinks
              packId={pack.id}
              recipient={pack.recipient}
              canMake={pack.viewerCanLink}
              mostDays={page.mostLinkDays}
              links={page.links}
              onChanged={onChanged}
            />
          )}
          {page.downloads.length > 0 && <PackDownloads downloads={page.downloads} />}
        </div>
      </div>
      {page.pack.contents === null && <p className="pl-quiet">{t('pack.nothingYet')}</p>}
    </div>
  );
}

/** What somebody has to know before anything else. */
function States({ pack: masked }: { pack: FragmentType<typeof PackPageFragment> }) {
  const { t } = useTranslation('packs');
  const { organisation } = useViewer();
  const { state, refused, jobRun, supersededById, endReason, needsOther, isProtected } = readFragment(
    PackPageFragment,
    masked,
  );
  return (
    <>
      {(state === 'BUILDING' || state === 'SIGNING') && jobRun !== null && <Notice>{jobRun.stageText}</Notice>}
      {state === 'REFUSED' && refused !== null && (
        <Notice tone="problem">{t('pack.refused', { reason: refused.text })}</Notice>
      )}
      {state === 'CANCELLED' && refused !== null && <Notice tone="notice">{refused.text}</Notice>}
      {state === 'WITHDRAWN' && <Notice tone="notice">{t('pack.withdrawn', { reason: endReason })}</Notice>}
      {supersededById !== null && (
        <Notice
          tone="notice"
          action={
            <Link to="/o/$organisation/packs/$pack" params={{ organisation, pack: supersededById }}>
              {t('pack.later')}
            </Link>
          }
        >
          {t('pack.superseded')}
        </Notice>
      )}
      {needsOther && <Notice tone="notice">{t('pack.needsOther')}</Notice>}
      {isProtected && !needsOther && state === 'BUILT' && <Notice tone="notice">{t('pack.protected')}</Notice>}
    </>
  );
}
