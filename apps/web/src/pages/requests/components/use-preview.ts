import { useParams } from '@tanstack/react-router';

import type { PrepareAskingInput } from '../../../gql/graphql.ts';
import { useChange } from '../../../service/use-change.ts';
import { PrepareAsking } from '../request-operations.ts';

/** Prepares an asking, and shows it in a tab of its own as a supplier will see it. */
export function usePreview() {
  const { organisation } = useParams({ from: '/o/$organisation' });
  const prepare = useChange(PrepareAsking, (data) => data.prepareAsking);
  const show = (askingId: string) =>
    window.open(`/o/${organisation}/requests/preview/${askingId}`, '_blank', 'noopener');
  /** @returns the id of the asking; null when it was refused */
  const run = async (input: PrepareAskingInput): Promise<string | null> => (await prepare.run(input))?.askingId ?? null;
  return { run, show, busy: prepare.busy, errors: prepare.errors, clear: prepare.clear };
}
