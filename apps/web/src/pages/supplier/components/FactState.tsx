import { useTranslation } from 'react-i18next';

import { useFormat, usePersonText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Facts.module.css';

const FactStateFragment = graphql(/* GraphQL */ `
  fragment FactState_fact on FactRow {
    inForce
    preferred
    recordedAt
    endedAt
    others
    because
    isNewer
    preference {
      reason
      note
      madeAt
      madeBy {
        name
        shortId
        nameNow
      }
    }
    handFact {
      note
      endReason
      recordedBy {
        name
        shortId
        nameNow
      }
      endedBy {
        name
        shortId
        nameNow
      }
    }
  }
`);

/** Whether a fact is in force, whether the assessment uses it and why, and who recorded it. */
export function FactState({ fact: masked }: { fact: FragmentType<typeof FactStateFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const personText = usePersonText();
  const fact = readFragment(FactStateFragment, masked);
  const { inForce, preferred, recordedAt, endedAt, because, others, preference, handFact, isNewer } = fact;
  const state = !inForce ? t('facts.ended') : preferred ? t('facts.used') : t('facts.held');
  return (
    <>
      <span className={inForce ? undefined : 'pl-quiet'}>{state}</span>
      {because !== null && others > 0 && preference === null && <span className={classes.second}>{because}</span>}
      {preference !== null && (
        <span className={classes.second}>
          {t('facts.preferredBy', {
            person: personText(preference.madeBy),
            at: format.date(preference.madeAt),
            reason: preference.reason,
            note: preference.note,
          })}
        </span>
      )}
      {isNewer && <span className={classes.second}>{t('facts.newer')}</span>}
      {handFact !== null && (
        <span className={classes.second}>
          {t('facts.recordedBy', { person: personText(handFact.recordedBy) })}
          {handFact.note !== '' && <> {t('facts.note', { note: handFact.note })}</>}
        </span>
      )}
      {handFact?.endedBy != null && (
        <span className={classes.second}>
          {handFact.endReason === null
            ? t('facts.correctedBy', { person: personText(handFact.endedBy) })
            : t('facts.withdrawnBy', { person: personText(handFact.endedBy), reason: handFact.endReason })}
        </span>
      )}
      <span className={classes.second}>
        {endedAt === null
          ? t('facts.since', { at: format.instant(recordedAt) })
          : t('facts.fromTo', { from: format.date(recordedAt), to: format.date(endedAt) })}
      </span>
    </>
  );
}
