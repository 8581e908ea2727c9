import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { DecisionPanel, type DecidedSupplier } from '../../decisions/DecisionPanel.tsx';
import { OverridePanel } from '../../overrides/OverridePanel.tsx';
import { CorridorsPanel } from './CorridorsPanel.tsx';
import { MovedPanel } from './MovedPanel.tsx';
import classes from './Result.module.css';
import { SitesPanel } from './SitesPanel.tsx';

const SidePanelsFragment = graphql(/* GraphQL */ `
  fragment SidePanels_supplier on Supplier {
    id
    name
    ...SitesPanel_supplier
    ...CorridorsPanel_supplier
    ...MovedPanel_supplier
  }
`);

/** Beside the result: decision, overrides of the label, sites, recruitment corridors, and why the label moved. */
export function SidePanels({
  supplier: masked,
}: {
  supplier: FragmentType<typeof SidePanelsFragment> & DecidedSupplier;
}) {
  const supplier = readFragment(SidePanelsFragment, masked);
  return (
    <div className={classes.result}>
      <DecisionPanel supplier={masked} />
      <OverridePanel supplierId={supplier.id} supplierName={supplier.name} />
      <SitesPanel supplier={supplier} />
      <CorridorsPanel supplier={supplier} />
      <MovedPanel supplier={supplier} />
    </div>
  );
}
