import { NotFound } from './NotFound.tsx';
import { SignOutButton } from './SignOutButton.tsx';

/** The organisation does not exist, or the person is not a member: the service does not say which. */
export function NotMember() {
  return (
    <NotFound>
      <SignOutButton />
    </NotFound>
  );
}
