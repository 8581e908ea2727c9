import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readFragment } from '../../gql/fragment-masking.ts';
import type { DecideMutation, DecisionForm_FormFragment, SeenDecisionsInput } from '../../gql/graphql.ts';
import { asksForNumbers, errorsByField, type FieldErrors } from '../../lib/field-errors.ts';
import type { Kept } from '../../lib/use-kept.ts';
import { useChangeFailure } from '../../service/use-change-failure.ts';
import { AfterDecision, Decide, DecisionFormQuery } from './decision-operations.ts';
import { offeredConditions, type OpenFlag } from './lib/conditions.ts';
import { answersOf, emptyDraft, inputOf, type Draft } from './lib/draft.ts';

interface DecisionProps {
  supplierId: string;
  /** What stands about the supplier, as it is shown. */
  seen: SeenDecisionsInput;
  /** The open flags. */
  flags: readonly OpenFlag[];
  form: DecisionForm_FormFragment;
  /** What was written so far. */
  kept: Kept<Draft>;
}

export type Decided = NonNullable<DecideMutation['decide']['decision']>;

/** A decision as it is written: its draft, what is wrong with it, and how it is sent. The text stays until the service has taken it. */
export function useDecision({ supplierId, seen, flags, form, kept }: DecisionProps) {
  const { t } = useTranslation('decisions');
  const client = useApolloClient();
  const sayFailure = useChangeFailure();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [numbersFound, setNumbersFound] = useState(false);
  const [decide, { loading }] = useMutation(Decide);
  const draft = kept.value ?? emptyDraft;
  const offered = offeredConditions(flags);
  const option = form.kinds.find(({ kind }) => kind === draft.kind);
  const change = (part: Partial<Draft>) => kept.keep({ ...draft, ...part });

  const readForm = () =>
    void client
      .query({ query: DecisionFormQuery, variables: { supplierId }, fetchPolicy: 'network-only' })
      .catch(() => undefined);

  /** What is missing and can be told before anything is sent. */
  const missing = (of: 'kind' | 'answers'): FieldErrors => {
    if (option === undefined) return of === 'kind' ? { kind: t('form.kindMissing') } : {};
    return of === 'answers' && option.needsChecklist ? answersOf(form.checklist, draft, t('form.answerMissing')) : {};
  };
  /** @returns the decision when it was made or proposed, else what the service refuses */
  const send = async (): Promise<{ readonly decision: Decided | null; readonly refused: FieldErrors }> => {
    const nothing = { decision: null, refused: {} };
    if (option === undefined || loading) return nothing;
    try {
      const { data } = await decide({ variables: { input: inputOf(supplierId, seen, option, draft, offered) } });
      const userErrors = readFragment(AfterDecision, data?.decide)?.userErrors ?? [];
      const refused = errorsByField(userErrors);
      setErrors(refused);
      if (asksForNumbers(userErrors)) setNumbersFound(true);
      const decision = data?.decide.decision ?? null;
      if (decision !== null) kept.forget();
      // What stands now has come with the answer; what may be decided beside it is asked again.
      else if (refused['supplierId'] !== undefined) readForm();
      return { decision, refused };
    } catch (error) {
      setErrors({ '': sayFailure(error as Error) });
      return nothing;
    }
  };
  /** What the fields of the form need. */
  const fields = { supplierId, form, draft, errors, onChange: change };
  return { draft, option, offered, errors, setErrors, fields, numbersFound, loading, change, missing, send };
}
