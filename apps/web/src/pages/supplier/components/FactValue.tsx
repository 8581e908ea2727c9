import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Facts.module.css';

const FactValueFragment = graphql(/* GraphQL */ `
  fragment FactValue_fact on FactRow {
    value
    state
    inForce
  }
`);

/** The value, or the reason why there is none. Replaced values are struck through. */
export function FactValue({ fact: masked }: { fact: FragmentType<typeof FactValueFragment> }) {
  const { value, state, inForce } = readFragment(FactValueFragment, masked);
  if (value === null) return <span className="pl-quiet">{state}</span>;
  return <bdi className={classes.value}>{inForce ? value : <del className={classes.ended}>{value}</del>}</bdi>;
}
