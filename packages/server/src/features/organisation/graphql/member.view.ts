import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Say } from '../../../platform/text/texts.ts';
import type { InvitationRow, MemberRow } from '../member.read-model.ts';
import type { InvitationType, MemberType } from './member.types.ts';

export function memberView(row: MemberRow): MemberType {
  return { ...row, id: toGlobalId('Member', row.id) };
}

export function invitationView(row: InvitationRow, say: Say): InvitationType {
  return { ...row, id: toGlobalId('Invitation', row.id), invitedBy: row.invitedBy ?? say('person.operator') };
}
