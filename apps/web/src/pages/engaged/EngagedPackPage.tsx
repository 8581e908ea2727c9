import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import type { EngagedPackFormQuery as Data } from '../../gql/graphql.ts';
import { present } from '../../lib/search-params.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { EngagedPackForm } from './components/EngagedPackForm.tsx';
import { EngagedPackPreview } from './components/EngagedPackPreview.tsx';
import { NotOpen } from './components/NotOpen.tsx';
import { EngagedPackFormQuery } from './engaged-operations.ts';
import classes from './EngagedPackPage.module.css';
import { firstEngagedDraft } from './lib/engaged-pack-draft.ts';

/** An auditor asks for a pack of its engagement. It shows what would be in before anything is built. */
export function EngagedPackPage() {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  const { engagement } = useParams({ from: '/o/$organisation/engaged/$engagement/new-pack' });
  const { day } = useSearch({ from: '/o/$organisation/engaged/$engagement/new-pack' });
  const result = useQuery(EngagedPackFormQuery, { variables: { engagedId: engagement }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageHeader
        title={t('newPack.title')}
        note={
          <Link
            to="/o/$organisation/engaged/$engagement"
            params={{ organisation, engagement }}
            search={present({ day })}
          >
            {t('supplier.back')}
          </Link>
        }
      />
      <PageQuery result={result} what={t('newPack.what')} layout="columns" missing={<NotOpen />}>
        {({ engagedPackForm }) => <Content key={engagement} engagement={engagement} form={engagedPackForm} day={day} />}
      </PageQuery>
    </>
  );
}

interface ContentProps {
  engagement: string;
  form: Data['engagedPackForm'];
  day: string | undefined;
}

function Content({ engagement, form, day }: ContentProps) {
  const { t } = useTranslation('engaged');
  const [draft, setDraft] = useState(() => firstEngagedDraft(form, day));
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <Notice tone="quiet">{t('newPack.note', { buyer: form.buyerName })}</Notice>
        <Panel title={t('newPack.form')}>
          <EngagedPackForm engagement={engagement} form={form} draft={draft} onChange={setDraft} />
        </Panel>
      </div>
      <div className={classes.side}>
        <EngagedPackPreview engagement={engagement} draft={draft} />
      </div>
    </div>
  );
}
