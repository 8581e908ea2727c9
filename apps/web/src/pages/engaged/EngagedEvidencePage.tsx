import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, useFormat } from '@plumbline/ui';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import type { EngagedEvidenceFileQuery as Data } from '../../gql/graphql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { PagePicture } from '../redaction/components/PagePicture.tsx';
import { PageTurner } from '../redaction/components/PageTurner.tsx';
import { NotOpen } from './components/NotOpen.tsx';
import classes from './EngagedPackPage.module.css';
import page from './EngagedPage.module.css';

const EngagedEvidenceFileQuery = graphql(/* GraphQL */ `
  query EngagedEvidenceFile($engagedId: ID!, $evidenceId: ID!) {
    engagedEvidenceFile(engagedId: $engagedId, engagedEvidenceId: $evidenceId) {
      buyerName
      pages
      shape
      address
      refusal {
        code
        text
      }
      file {
        id
        name
        language
        issuer
        covers
        periodFrom
        periodUntil
        datedOn
        validUntil
        grade
        gradeText
        type
        bytes
        sha256
        isRedacted
        addedAt
        kind {
          key
          name
        }
        suppliers {
          id
          name
        }
      }
    }
  }
`);

type Shown = Data['engagedEvidenceFile'];

/** A file of the buyer's library that the engagement opens: what is said of it, and its pages as pictures. */
export function EngagedEvidencePage() {
  const { t } = useTranslation('engaged');
  const { organisation } = useViewer();
  const { engagement, file } = useParams({ from: '/o/$organisation/engaged/$engagement/evidence/$file' });
  const result = useQuery(EngagedEvidenceFileQuery, {
    variables: { engagedId: engagement, evidenceId: file },
    fetchPolicy: 'network-only',
  });
  const shown = result.data?.engagedEvidenceFile.file;
  return (
    <>
      <PageHeader
        title={shown?.name ?? t('library.one')}
        note={
          <>
            {shown !== undefined && (
              <>
                <bdi>{shown.kind.name}</bdi> ·{' '}
              </>
            )}
            <Link to="/o/$organisation/engaged/$engagement" params={{ organisation, engagement }} search={{}}>
              {t('supplier.back')}
            </Link>
          </>
        }
      />
      <PageQuery result={result} what={t('library.what')} layout="columns" missing={<NotOpen />}>
        {({ engagedEvidenceFile }) => (
          <div className={classes.columns}>
            <Pages key={engagedEvidenceFile.file.id} shown={engagedEvidenceFile} />
            <Meaning shown={engagedEvidenceFile} />
          </div>
        )}
      </PageQuery>
    </>
  );
}

function Pages({ shown: { pages, shape, address, refusal, buyerName, file } }: { shown: Shown }) {
  const { t } = useTranslation('engaged');
  const [at, setAt] = useState(1);
  return (
    <Panel title={t('library.pages')} note={t('library.noted', { buyer: buyerName })}>
      {file.isRedacted && <Notice tone="quiet">{t('library.redactedText')}</Notice>}
      {pages === null ? (
        <Notice>{refusal?.text ?? t('library.noPages')}</Notice>
      ) : (
        <>
          <PageTurner page={at} pages={pages} onTurn={setAt} />
          <PagePicture address={address} page={at} pages={pages} shape={shape ?? 1} width={900} />
        </>
      )}
    </Panel>
  );
}

function Meaning({ shown: { file } }: { shown: Shown }) {
  const { t, i18n } = useTranslation('engaged');
  const format = useFormat();
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const day = (value: string | null) => (value === null ? '' : format.date(value));
  const rows = [
    ['suppliers', format.list(file.suppliers.map(({ name }) => name))],
    ['issuer', file.issuer],
    ['covers', file.covers],
    [
      'period',
      file.periodFrom === null || file.periodUntil === null
        ? ''
        : t('library.fromUntil', { from: day(file.periodFrom), until: day(file.periodUntil) }),
    ],
    ['datedOn', day(file.datedOn)],
    ['validUntil', day(file.validUntil)],
    ['language', file.language === null ? '' : (languages.of(file.language) ?? file.language)],
    ['grade', `${file.grade}: ${file.gradeText}`],
    ['type', `${file.type.toUpperCase()}, ${format.fileSize(file.bytes)}`],
    ['addedAt', format.date(file.addedAt)],
  ] as const;
  return (
    <Panel title={t('library.meaning')}>
      <dl className={page.facts}>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`library.${key}`)}</dt>
            <dd>{value === '' ? <span className="pl-quiet">{t('scope.unknown')}</span> : <bdi>{value}</bdi>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('library.sha256')}</dt>
          <dd className={page.hash} dir="ltr">
            {file.sha256}
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
