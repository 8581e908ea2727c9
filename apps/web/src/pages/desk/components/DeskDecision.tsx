import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { DecisionForm_FormFragment, DecisionKind } from '../../../gql/graphql.ts';
import { DecisionText } from '../../decisions/components/DecisionText.tsx';
import { ProposalActionsFragment } from '../../decisions/components/ProposalActions.tsx';
import type { DeskRow } from '../read-desk.ts';
import { DeskForm } from './DeskForm.tsx';
import { DeskProposal } from './DeskProposal.tsx';
import classes from './DeskForm.module.css';
import type { Done } from './JustNow.tsx';

const DeskDecisionFragment = graphql(/* GraphQL */ `
  fragment DeskDecision_supplier on Supplier {
    id
    name
    viewerCanRecordDecision
    viewerCanProposeDecision
    assessment {
      flags {
        id
        name
        class
        clears
      }
    }
    decisionInForce {
      id
      kindText
      until
      doesNotCount
      ...DecisionText_decision
    }
    openDecisions {
      ...ProposalActions_decision
    }
  }
`);

interface DeskDecisionProps {
  supplier: FragmentType<typeof DeskDecisionFragment>;
  form: DecisionForm_FormFragment;
  row: DeskRow | undefined;
  nextName: string | null;
  isLast: boolean;
  keysOn: boolean;
  /** The kind that was chosen by its key for this case. */
  chosen: DecisionKind | null;
  onTaken: () => void;
  onDecided: (done: Done) => void;
}

/** What is in force, what is proposed, and what the viewer may decide. */
export function DeskDecision({
  supplier: masked,
  form,
  row,
  nextName,
  isLast,
  keysOn,
  chosen,
  onTaken,
  onDecided,
}: DeskDecisionProps) {
  const { t } = useTranslation('desk');
  const { t: say } = useTranslation('decisions');
  const format = useFormat();
  const supplier = readFragment(DeskDecisionFragment, masked);
  // A proposal takes the place of the form that was refused for it.
  const [overtaken, setOvertaken] = useState<string | null>(null);
  const { id, name, decisionInForce, openDecisions, assessment } = supplier;
  const open = readFragment(ProposalActionsFragment, openDecisions);
  const proposed = open.findIndex(({ kind }) => kind !== 'HOLD');
  const mayDecide = supplier.viewerCanRecordDecision || supplier.viewerCanProposeDecision;
  const hasForm = proposed === -1 && mayDecide;
  useEffect(() => {
    // Nothing can be chosen here.
    if (chosen !== null && !hasForm) onTaken();
  }, [chosen, hasForm, onTaken]);
  return (
    <Panel title={say('panel.title')}>
      {decisionInForce !== null && (
        <details className={classes.inForce} open={!mayDecide || decisionInForce.doesNotCount !== null}>
          <summary>
            {decisionInForce.until === null
              ? t('decision.inForce', { kind: decisionInForce.kindText })
              : t('decision.inForceUntil', {
                  kind: decisionInForce.kindText,
                  date: format.date(decisionInForce.until),
                })}
          </summary>
          <DecisionText decision={decisionInForce} />
        </details>
      )}
      {proposed !== -1 && overtaken !== null && <Notice tone="problem">{overtaken}</Notice>}
      {openDecisions.map((decision, at) => (
        <DeskProposal
          key={open[at]?.id}
          title={say(at === proposed ? 'panel.waiting' : 'panel.held')}
          decision={decision}
          supplierId={id}
          supplierName={name}
          // All have the same keys: those of the proposal, or of the first hold.
          keysOn={keysOn && at === Math.max(proposed, 0)}
          onDecided={onDecided}
        />
      ))}
      {hasForm ? (
        <DeskForm
          supplierId={id}
          supplierName={name}
          seen={{ inForceId: decisionInForce?.id ?? null, proposalId: null }}
          flags={assessment?.flags ?? []}
          form={form}
          counted={row?.needsDecision ?? false}
          nextName={nextName}
          isLast={isLast}
          keysOn={keysOn}
          chosen={chosen}
          onTaken={onTaken}
          onOvertaken={setOvertaken}
          onDecided={onDecided}
        />
      ) : (
        proposed === -1 && <p className="pl-quiet">{say('panel.whoCan')}</p>
      )}
    </Panel>
  );
}
