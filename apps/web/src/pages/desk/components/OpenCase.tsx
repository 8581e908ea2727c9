import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel, EmptyState } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type { DecisionKind } from '../../../gql/graphql.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { DecisionFormFragment } from '../../decisions/decision-operations.ts';
import { DeskCaseQuery } from '../desk-operations.ts';
import type { Place } from '../lib/desk-queue.ts';
import type { DeskRow } from '../read-desk.ts';
import classes from './Desk.module.css';
import { DeskCase } from './DeskCase.tsx';
import { DeskDecision } from './DeskDecision.tsx';
import type { Done } from './JustNow.tsx';

interface OpenCaseProps {
  supplier: string | null;
  row: DeskRow | undefined;
  place: Place | null;
  /** Whose case opens once this one is decided; null for the queue. */
  then: string | null;
  /** Name of the next supplier; null where none is known. */
  nextName: string | null;
  /** It is the last one in the queue. */
  isLast: boolean;
  keysOn: boolean;
  /** The kind that was chosen by its key for this case, until it is taken. */
  chosen: DecisionKind | null;
  onTaken: () => void;
  /** Called once the case can be read. */
  onReady: () => void;
  onDecided: (done: Done, then: string | null) => void;
}

/** The case that is open, and its decision. */
export function OpenCase({
  supplier,
  row,
  place,
  then,
  nextName,
  isLast,
  keysOn,
  chosen,
  onTaken,
  onReady,
  onDecided,
}: OpenCaseProps) {
  const { t } = useTranslation('desk');
  const result = useQuery(DeskCaseQuery, {
    variables: { id: supplier ?? '' },
    skip: supplier === null,
    // It was read ahead a case ago; a decision that something has overtaken since is refused.
    fetchPolicy: 'cache-first',
  });
  // What may be decided about it is asked again, once it is no longer open: while it is, that would be a question for nothing.
  const client = useApolloClient();
  const isDecided = useRef(false);
  useEffect(
    () => () => {
      if (isDecided.current && supplier !== null)
        client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'decisionForm', args: { supplierId: supplier } });
    },
    [client, supplier],
  );
  const isReady = result.data !== undefined;
  useEffect(() => {
    if (isReady) onReady();
    // Once a case: what is next changes only with it.
  }, [isReady]);
  const isMissing = !result.loading && (result.data?.supplier ?? null) === null;
  useEffect(() => {
    if (chosen !== null && isMissing) onTaken();
  }, [chosen, isMissing, onTaken]);
  const missing = (
    <Panel>
      <EmptyState title={t('missing.title')} text={t('missing.text')} />
    </Panel>
  );
  if (supplier === null) return <div className={classes.state}>{t('case.none')}</div>;
  const { data } = result;
  if (data === undefined || data.supplier === null)
    return (
      <div className={classes.state}>
        <PageQuery result={result} what={t('case.what')} layout="rows" missing={missing}>
          {() => missing}
        </PageQuery>
      </div>
    );
  return (
    <>
      <div className={classes.case}>
        <DeskCase supplier={data.supplier} place={place} keysOn={keysOn} />
      </div>
      <div className={classes.decision}>
        <DeskDecision
          supplier={data.supplier}
          form={readFragment(DecisionFormFragment, data.decisionForm)}
          row={row}
          nextName={nextName}
          isLast={isLast}
          keysOn={keysOn}
          chosen={chosen}
          onTaken={onTaken}
          onDecided={(done) => {
            isDecided.current = true;
            onDecided(done, then);
          }}
        />
      </div>
    </>
  );
}
