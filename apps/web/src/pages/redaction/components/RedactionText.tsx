import { useTranslation } from 'react-i18next';

import { DateText, PersonName } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Pages.module.css';

const RedactionTextFragment = graphql(/* GraphQL */ `
  fragment RedactionText_redaction on Redaction {
    id
    state
    reasonText
    boxes {
      page
    }
    refusal {
      code
      text
    }
    proposedBy {
      name
      shortId
      nameNow
    }
    proposedAt
    decidedBy {
      name
      shortId
      nameNow
    }
    decidedAt
    declineReason
  }
`);

/** A redaction in words: its state, who proposed it why, and what a second person said. */
export function RedactionText({ redaction: masked }: { redaction: FragmentType<typeof RedactionTextFragment> }) {
  const { t } = useTranslation('redaction');
  const redaction = readFragment(RedactionTextFragment, masked);
  const { state, reasonText, boxes, refusal, proposedBy, proposedAt, decidedBy, decidedAt, declineReason } = redaction;
  return (
    <div className={classes.text}>
      <p>
        <strong>{t(`state.${state}`)}</strong>
      </p>
      <p>
        {t('text.boxes', { count: boxes.length })} {reasonText}
      </p>
      <p className="pl-quiet">
        {t('text.proposed')} <PersonName person={proposedBy} />, <DateText value={proposedAt} />
      </p>
      {decidedBy !== null && decidedAt !== null && (
        <p className="pl-quiet">
          {t(`decided.${state === 'SUPERSEDED' ? 'APPROVED' : state}`)} <PersonName person={decidedBy} />,{' '}
          <DateText value={decidedAt} />
        </p>
      )}
      {declineReason !== null && (
        <blockquote>
          <bdi>{declineReason}</bdi>
        </blockquote>
      )}
      {refusal !== null && <p>{refusal.text}</p>}
    </div>
  );
}
