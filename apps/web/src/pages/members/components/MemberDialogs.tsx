import type { MemberRow_MemberFragment as Member, Role } from '../../../gql/graphql.ts';
import { VouchDialog } from '../../standing/VouchDialog.tsx';
import { ChangeRolesDialog } from './ChangeRolesDialog.tsx';
import type { MemberAction } from './MemberActions.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { ResetLinkDialog } from './ResetLinkDialog.tsx';

interface MemberDialogsProps {
  member: Member;
  action: MemberAction;
  assignable: readonly Role[];
  onChanged: () => void;
  onClose: () => void;
}

/** The dialog of the chosen action. */
export function MemberDialogs({ member, action, assignable, onChanged, onClose }: MemberDialogsProps) {
  const common = { member, onChanged, onClose };
  if (action === 'roles') return <ChangeRolesDialog {...common} assignable={assignable} />;
  if (action === 'vouch') return <VouchDialog {...common} />;
  if (action === 'remove') return <RemoveDialog {...common} />;
  return <ResetLinkDialog member={member} onClose={onClose} />;
}
