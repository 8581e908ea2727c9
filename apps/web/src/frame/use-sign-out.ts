import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { signOut } from '../service/session.ts';

export interface SignOut {
  readonly leave: () => void;
  readonly stay: () => void;
  readonly busy: boolean;
  /** It was tried, and the session lives. */
  readonly failed: boolean;
}

/** Signs out and goes to the sign-in page, which nobody sees before the service has ended the session. */
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
