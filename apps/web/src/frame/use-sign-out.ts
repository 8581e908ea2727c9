import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { signOut } from '../service/session.ts';

export interface SignOut {
  readonly leave: () => void;
  readonly stay: () => void;
  readonly busy: boolean;
  /** Signing out was tried and failed: the session is still open. */
  readonly failed: boolean;
}

/** Signs out. The sign-in page is shown only once the service has ended the session. */
export function useSignOut(): SignOut {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const attempt = async () => {
    setBusy(true);
    const answer = await signOut();
    setBusy(false);
    if ('problem' in answer) return setFailed(true);
    await navigate({ to: '/sign-in' });
  };
  return { leave: () => void attempt(), stay: () => setFailed(false), busy, failed };
}
