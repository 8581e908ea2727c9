import { useTranslation } from 'react-i18next';

import { DateText, Panel, PersonName, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Library.module.css';

const CustodyListFragment = graphql(/* GraphQL */ `
  fragment CustodyList_evidence on EvidenceDetail {
    id
    custody {
      sequence
      at
      role
      person {
        name
        shortId
        nameNow
      }
      action {
        code
        text
      }
      hash
    }
    custodyEnd {
      events
      hash
      signed
      signedAt
    }
  }
`);

/** What happened to a file, newest first, as the chain keeps it. */
export function CustodyList({ evidence }: { evidence: FragmentType<typeof CustodyListFragment> }) {
  const { t } = useTranslation('library');
  const format = useFormat();
  const { custody, custodyEnd: end } = readFragment(CustodyListFragment, evidence);
  return (
    <Panel title={t('custody.title')} note={t('custody.note')}>
      <ol className={classes.list}>
        {custody.map(({ sequence, at, role, person, action, hash }) => (
          <li key={sequence}>
            <p>{action.text}</p>
            <p className="pl-quiet">
              {person === null ? role : <PersonName person={person} />}, <DateText value={at} />
            </p>
            <p className={`${classes.hash ?? ''} pl-quiet`}>
              {t('custody.event', { sequence, hash: hash.slice(0, 16) })}
            </p>
          </li>
        ))}
      </ol>
      <p className={`${classes.signed ?? ''} pl-quiet`}>
        {end.signed === null || end.signedAt === null
          ? t('custody.notSigned', { events: end.events })
          : t('custody.signed', { events: end.events, signed: end.signed, at: format.instant(end.signedAt) })}
      </p>
      <p className={`${classes.hash ?? ''} pl-quiet`}>{end.hash}</p>
    </Panel>
  );
}
