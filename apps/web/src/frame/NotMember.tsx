import { NotFound } from './NotFound.tsx';
import { SignOutButton } from './SignOutButton.tsx';

/** An organisation that there is not, or not for this person: the service does not say which. */
export function NotMember() {
  return (
    <NotFound>
      <SignOutButton />
    </NotFound>
  );
}
