import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';

import { useChangeFailure } from './use-change-failure.ts';

interface UserError {
  readonly field: string | null;
  readonly code?: string;
  readonly message: string;
}

interface Change<Input, Payload> {
  readonly busy: boolean;
  /** Errors by field; `null` holds errors that belong to no field. */
  readonly errors: readonly UserError[];
  /** @returns the payload when it was done, null when it was refused or failed */
  readonly run: (input: Input) => Promise<Payload | null>;
  readonly clear: () => void;
}

/** Sends one change, keeps its errors, and says when it failed. */
export function useChange<Data, Input, Payload extends { readonly userErrors: readonly UserError[] }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  payloadOf: (data: Data) => Payload,
): Change<Input, Payload> {
  const sayFailure = useChangeFailure();
  const [send, { loading }] = useMutation<Data, { input: Input }>(document);
  const [errors, setErrors] = useState<readonly UserError[]>([]);

  const run = async (input: Input): Promise<Payload | null> => {
    setErrors([]);
    try {
      const { data } = await send({ variables: { input } });
      if (data === undefined || data === null) throw new Error('No answer');
      const payload = payloadOf(data);
      setErrors(payload.userErrors);
      return payload.userErrors.length === 0 ? payload : null;
    } catch (error) {
      setErrors([{ field: null, message: sayFailure(error as Error) }]);
      return null;
    }
  };
  return { busy: loading, errors, run, clear: () => setErrors([]) };
}
