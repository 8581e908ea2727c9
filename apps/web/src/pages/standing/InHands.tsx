import { useTranslation } from 'react-i18next';

import { useFormat, usePersonText } from '@plumbline/ui';

import type { MemberRow_MemberFragment as Member } from '../../gql/graphql.ts';

/** Whose account a member's counts as, until when; nothing where it stands for itself. */
export function InHands({ member: { inHandsOf, inHandsUntil } }: { member: Member }) {
  const { t } = useTranslation('standing');
  const format = useFormat();
  const personText = usePersonText();
  if (inHandsOf.length === 0) return null;
  const people = format.list(inHandsOf.map(personText));
  return (
    <p className="pl-quiet">
      {inHandsUntil === null ? t('inForGood', { people }) : t('in', { people, until: format.date(inHandsUntil) })}
    </p>
  );
}
