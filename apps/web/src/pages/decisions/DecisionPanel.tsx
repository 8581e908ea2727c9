import { useTranslation } from 'react-i18next';

import { Notice, Panel } from '@plumbline/ui';

import { usePastDay } from '../past/past-day.tsx';
import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { DecisionText } from './components/DecisionText.tsx';
import classes from './components/DecisionPanel.module.css';
import { ProposalActions, ProposalActionsFragment } from './components/ProposalActions.tsx';

const DecisionPanelFragment = graphql(/* GraphQL */ `
  fragment DecisionPanel_supplier on Supplier {
    name
    viewerCanRecordDecision
    viewerCanProposeDecision
    row {
      id
      needsDecision
    }
    decisionInForce {
      ...DecisionText_decision
    }
    openDecisions {
      ...ProposalActions_decision
    }
  }
`);

/** What the panel reads, as the operation of a page spreads it. */
export type DecidedSupplier = FragmentType<typeof DecisionPanelFragment>;

/** The decision in force, the proposal that waits, and who can do what about it. */
export function DecisionPanel({ supplier: masked }: { supplier: DecidedSupplier }) {
  const { t } = useTranslation('decisions');
  const isPast = usePastDay() !== null;
  const supplier = readFragment(DecisionPanelFragment, masked);
  const { decisionInForce, openDecisions } = supplier;
  const open = readFragment(ProposalActionsFragment, openDecisions);
  const mayDecide = supplier.viewerCanRecordDecision || supplier.viewerCanProposeDecision;
  return (
    <Panel title={t('panel.title')}>
      {supplier.row?.needsDecision === true && open.every(({ kind }) => kind === 'HOLD') && (
        <div className={classes.needs}>
          <Notice tone="notice">{t('panel.needs')}</Notice>
        </div>
      )}
      {openDecisions.map((decision, at) => {
        const title = t(open[at]?.kind === 'HOLD' ? 'panel.held' : 'panel.waiting');
        return (
          <section key={open[at]?.id} className={classes.proposal} aria-label={title}>
            <h3 className={classes.waiting}>{title}</h3>
            {open[at] !== undefined && <DecisionText decision={open[at]} />}
            {!isPast && <ProposalActions decision={decision} supplierName={supplier.name} />}
          </section>
        );
      })}
      {decisionInForce === null ? (
        <p className="pl-quiet">{t('panel.none')}</p>
      ) : (
        <DecisionText decision={decisionInForce} />
      )}
      <p className={classes.lastResort}>
        <b>{t('panel.lastResort')}</b> {t('panel.remedyFirst')}
      </p>
      {!mayDecide && !isPast && <p className="pl-quiet">{t('panel.whoCan')}</p>}
    </Panel>
  );
}
