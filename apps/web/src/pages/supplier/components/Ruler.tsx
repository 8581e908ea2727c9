import { ScoreRuler } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const RulerFragment = graphql(/* GraphQL */ `
  fragment Ruler_assessment on AssessmentView {
    methodology
    contextLow
    contextHigh
    rangeLow
    rangeHigh
    ruler {
      score
      context
      marks {
        name
        value
        kind
      }
    }
  }
`);

/** The score of a result on its scale: what was found, and where and how work is done. */
export function Ruler({ assessment: masked }: { assessment: FragmentType<typeof RulerFragment> }) {
  const { methodology, contextLow, contextHigh, rangeLow, rangeHigh, ruler } = readFragment(RulerFragment, masked);
  const context = { contextLow, contextHigh };
  return <ScoreRuler method={methodology} low={rangeLow} high={rangeHigh} {...context} {...ruler} />;
}
