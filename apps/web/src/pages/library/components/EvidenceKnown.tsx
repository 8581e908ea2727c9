import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel, PersonName, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useLanguageName } from '../lib/use-language-name.ts';
import { EvidenceState } from './EvidenceState.tsx';
import classes from './Library.module.css';

const EvidenceKnownFragment = graphql(/* GraphQL */ `
  fragment EvidenceKnown_evidence on EvidenceDetail {
    id
    language
    issuer
    covers
    periodFrom
    periodUntil
    workers
    datedOn
    validUntil
    validity
    grade
    gradeText
    licence
    audience
    origin
    state
    type
    bytes
    sha256
    isScanned
    addedAt
    addedBy {
      name
      shortId
      nameNow
    }
    sites {
      id
      name
    }
    lots
    steps {
      key
      name
    }
    translationOf {
      id
      name
      language
    }
    translations {
      id
      name
      language
    }
  }
`);

/** All that is said of a file. What nobody has said is shown as not known. */
export function EvidenceKnown({ evidence }: { evidence: FragmentType<typeof EvidenceKnownFragment> }) {
  const { t } = useTranslation('library');
  const format = useFormat();
  const languageName = useLanguageName();
  const { organisation } = useViewer();
  const file = readFragment(EvidenceKnownFragment, evidence);
  const reference = ({ id, name, language }: { id: string; name: string; language: string | null }) => (
    <p key={id}>
      <Link to="/o/$organisation/library/$evidence" params={{ organisation, evidence: id }}>
        <bdi>{name}</bdi>
      </Link>
      {language !== null && <span className="pl-quiet"> {languageName(language)}</span>}
    </p>
  );
  const day = (value: string | null) => (value === null ? null : format.date(value));
  const period =
    file.periodFrom === null || file.periodUntil === null
      ? null
      : t('known.periodText', { from: format.date(file.periodFrom), until: format.date(file.periodUntil) });
  const rows = [
    ['grade', t('gradeText', { grade: file.grade, text: file.gradeText })],
    ['issuer', file.issuer],
    ['covers', file.covers],
    ['sites', file.sites.length === 0 ? null : format.list(file.sites.map(({ name }) => name))],
    ['lots', file.lots.length === 0 ? null : format.list(file.lots)],
    ['steps', file.steps.length === 0 ? null : format.list(file.steps.map(({ name }) => name))],
    ['period', period],
    ['workers', file.workers === null ? null : format.number(file.workers)],
    ['dated', day(file.datedOn)],
    ['validity', <EvidenceState key="validity" {...file} />],
    ['language', file.language === null ? null : languageName(file.language)],
    ['translationOf', file.translationOf === null ? null : reference(file.translationOf)],
    ['translations', file.translations.length === 0 ? null : <>{file.translations.map(reference)}</>],
    ['licence', file.licence],
    ['audience', t(`audience.${file.audience}`)],
    ['origin', t(`origin.${file.origin}`)],
    ['file', file.type === null ? null : `${file.type.toUpperCase()}, ${format.fileSize(file.bytes)}`],
    ['scan', file.state === 'KEPT' ? t(file.isScanned ? 'known.scanned' : 'known.notScanned') : null],
    ['sha256', file.sha256 === null ? null : <span className={classes.hash}>{file.sha256}</span>],
  ] as const;
  const optional = new Set(['translationOf', 'translations', 'file', 'scan', 'sha256', 'sites', 'lots', 'steps']);
  return (
    <Panel
      title={t('known.title')}
      note={
        <>
          {file.addedBy === null ? t('known.bySupplier') : <PersonName person={file.addedBy} />},{' '}
          <DateText value={file.addedAt} />
        </>
      }
    >
      <dl className={classes.facts}>
        {rows
          .filter(([key, value]) => value !== null || !optional.has(key))
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`known.${key}`)}</dt>
              <dd>
                {value === null || value === '' ? (
                  <span className="pl-quiet">{t('unknown')}</span>
                ) : typeof value === 'string' ? (
                  <bdi>{value}</bdi>
                ) : (
                  value
                )}
              </dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
