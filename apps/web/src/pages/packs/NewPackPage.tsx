import { useQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import type { PackFormQuery as FormData } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { NewPackForm } from './components/NewPackForm.tsx';
import { PackPreview } from './components/PackPreview.tsx';
import classes from './components/Packs.module.css';
import { firstDraft } from './lib/pack-draft.ts';
import { PackFormQuery } from './packs-operations.ts';

const route = getRouteApi('/o/$organisation/packs/new');

/** Asks for a new pack: whom, for what, for whom, as of when. It shows what would be in before anything is built. */
export function NewPackPage() {
  const { t } = useTranslation('packs');
  const { organisation } = useViewer();
  const result = useQuery(PackFormQuery);
  const all = (
    <Link to="/o/$organisation/packs" params={{ organisation }}>
      {t('list.title')}
    </Link>
  );
  return (
    <>
      <PageHeader title={t('new.title')} crumbs={[{ key: 'packs', link: all }]} note={t('new.note')} />
      <PageQuery result={result} what={t('new.what')} layout="columns">
        {({ packForm }) => <Content form={packForm} />}
      </PageQuery>
    </>
  );
}

function Content({ form }: { form: FormData['packForm'] }) {
  const { t } = useTranslation('packs');
  const { suppliers = [] } = route.useSearch();
  const [draft, setDraft] = useState(() => firstDraft(form, suppliers));
  return (
    <div className={classes.columns}>
      <Panel title={t('new.form')}>
        <NewPackForm form={form} draft={draft} onChange={setDraft} />
      </Panel>
      <div className={classes.side}>
        <PackPreview draft={draft} />
      </div>
    </div>
  );
}
