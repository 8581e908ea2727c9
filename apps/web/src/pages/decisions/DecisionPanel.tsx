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
    id
    name
    viewerCanRecordDecision
    viewerCanProposeDecision
    row {
      id
      needsDecision
    }
    decisionInForce {
      id
      ...DecisionText_decision
    }
    openProposal {
      id
      ...ProposalActions_decision
    }
  }
`);

/** The decision in force, the proposal that waits, and who can do what about it. */
export function DecisionPanel({ supplier: masked }: { supplier: FragmentType<typeof DecisionPanelFragment> }) {
  const { t } = useTranslation('decisions');
  const isPast = usePastDay() !== null;
  const supplier = readFragment(DecisionPanelFragment, masked);
  const { decisionInForce, openProposal } = supplier;
  const proposal = readFragment(ProposalActionsFragment, openProposal);
  const mayDecide = supplier.viewerCanRecordDecision || supplier.viewerCanProposeDecision;
  return (
    <Panel title={t('panel.title')}>
      {supplier.row?.needsDecision === true && openProposal === null && (
        <div className={classes.needs}>
          <Notice tone="notice">{t('panel.needs')}</Notice>
        </div>
      )}
      {openProposal !== null && proposal !== null && (
        <section className={classes.proposal} aria-label={t('panel.waiting')}>
          <h3 className={classes.waiting}>{t('panel.waiting')}</h3>
          <DecisionText decision={proposal} />
          <ProposalActions decision={openProposal} supplierName={supplier.name} />
        </section>
      )}
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
