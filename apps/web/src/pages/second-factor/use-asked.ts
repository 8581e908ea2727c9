import { useState } from 'react';

import type { Answer, Refused } from '../../service/session.ts';

/**
 * Asks the service for something, and keeps why it refused. `ask` gives null for a refusal.
 * @param prove asks the person for a fresh proof, where the service may want one
 */
export function useAsked<Content>(
  call: (text: string) => Promise<Answer<Content>>,
  prove: () => Promise<boolean> = () => Promise.resolve(false),
) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const ask = async (text: string): Promise<Content | null> => {
    setBusy(true);
    setRefused(null);
    let answer = await call(text);
    if ('problem' in answer && answer.code === 'PROOF_NEEDED' && (await prove())) answer = await call(text);
    setBusy(false);
    if ('content' in answer) return answer.content;
    setRefused(answer);
    return null;
  };
  return { ask, busy, refused };
}
