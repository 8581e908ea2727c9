import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import type { InvitationRow, MemberRow, WrongPasswordsRow } from '../member.read-model.ts';
import type { InvitationType, MemberType, WrongPasswordsType } from './member.types.ts';

export function memberView(row: MemberRow, say: Say): MemberType {
  return { ...row, id: toGlobalId('Member', row.id), person: personView(row, say) };
}

export function invitationView(row: InvitationRow, say: Say): InvitationType {
  const invitedBy = personView(row.invitedBy ?? { name: say('person.operator'), shortId: null }, say);
  return { ...row, id: toGlobalId('Invitation', row.id), invitedBy };
}

export function wrongPasswordsView({ person, ...counts }: WrongPasswordsRow, say: Say): WrongPasswordsType {
  return { ...counts, person: personView(person, say) };
}
