import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';

import { useChangeFailure } from './use-change-failure.ts';

interface Outcome {
  readonly userErrors: readonly { readonly message: string }[];
}

/** Whether `variables` may be left out depends on their type, which only the caller knows; here they are always given. */
type Send<Data, Variables> = (options: { variables: Variables }) => Promise<{ data?: Data | null | undefined }>;

export interface Action<Variables, Payload> {
  /** Resolves to the payload, or to null if it was refused or failed; `problem` then says why. */
  readonly run: (variables: Variables) => Promise<Payload | null>;
  readonly busy: boolean;
  /** Why it was refused or failed, as a text for the reader. */
  readonly problem: string | null;
  readonly forget: () => void;
}

/**
 * Runs one change that can be refused, and keeps the reason.
 * @param payloadOf picks the payload, so that its `userErrors` can be read. Must be stable between renders.
 */
export function useAction<Data, Variables extends OperationVariables, Payload extends Outcome>(
  document: TypedDocumentNode<Data, Variables>,
  payloadOf: (data: Data) => Payload,
  onRefused?: (payload: Payload) => void,
): Action<Variables, Payload> {
  const sayFailure = useChangeFailure();
  const [mutate, { loading }] = useMutation<Data, Variables>(document);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (variables: Variables): Promise<Payload | null> => {
    setProblem(null);
    try {
      const { data } = await (mutate as Send<Data, Variables>)({ variables });
      if (data === undefined || data === null) return null;
      const payload = payloadOf(data);
      const [first] = payload.userErrors;
      if (first === undefined) return payload;
      setProblem(first.message);
      onRefused?.(payload);
      return null;
    } catch (error) {
      setProblem(sayFailure(error as Error));
      return null;
    }
  };
  return { run, busy: loading, problem, forget: useCallback(() => setProblem(null), []) };
}
