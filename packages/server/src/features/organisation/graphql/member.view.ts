import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import type { DomainRow } from '../domain.read-model.ts';
import type { InvitationRow, MemberRow, WrongPasswordsRow } from '../member.read-model.ts';
import type { DomainType } from './domain.types.ts';
import type { InvitationType, MemberType, WrongPasswordsType } from './member.types.ts';

export function memberView(row: MemberRow, say: Say): MemberType {
  const inHandsOf = row.inHandsOf.map((person) => personView(person, say));
  return { ...row, id: toGlobalId('Member', row.id), person: personView(row, say), inHandsOf };
}

export function domainView({ addedBy, ...row }: DomainRow, say: Say): DomainType {
  return { ...row, id: toGlobalId('Domain', row.id), addedBy: personView(addedBy, say) };
}

export function invitationView(row: InvitationRow, say: Say): InvitationType {
  const invitedBy = personView(row.invitedBy ?? { name: say('person.operator'), shortId: null }, say);
  return { ...row, id: toGlobalId('Invitation', row.id), invitedBy };
}

export function wrongPasswordsView({ person, ...counts }: WrongPasswordsRow, say: Say): WrongPasswordsType {
  return { ...counts, person: personView(person, say) };
}
