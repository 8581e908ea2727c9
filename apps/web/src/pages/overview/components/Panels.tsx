import { useState } from 'react';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { FlagsInHand, type FlagCounts } from '../../flags/FlagsInHand.tsx';
import { graphql } from '../../../gql/gql.ts';
import { Bands } from './Bands.tsx';
import { CoverageTile } from './CoverageTile.tsx';
import { DecideNext } from './DecideNext.tsx';
import { ExpiredOverrides } from './ExpiredOverrides.tsx';
import { HeatMap } from './HeatMap.tsx';
import { NeedsDecisionTile } from './NeedsDecisionTile.tsx';
import classes from './Panels.module.css';
import { Reassessing } from './Reassessing.tsx';
import { RemedyPanel, type ChecksPassed } from './RemedyPanel.tsx';
import { WaitingForYou } from './WaitingForYou.tsx';
import { WaitingList } from './WaitingList.tsx';
import { WaitingTile } from './WaitingTile.tsx';
import { WhatChanged } from './WhatChanged.tsx';

const PanelsFragment = graphql(/* GraphQL */ `
  fragment Panels_overview on Overview {
    waitingForApproval
    ...Reassessing_overview
    ...ExpiredOverrides_overview
    ...Bands_overview
    ...NeedsDecisionTile_overview
    ...CoverageTile_overview
    ...WaitingTile_overview
    ...WaitingList_overview
    ...HeatMap_overview
    ...WhatChanged_overview
    ...RemedyPanel_overview
    ...DecideNext_overview
  }
`);

interface PanelsProps {
  overview: FragmentType<typeof PanelsFragment>;
  flagCounts: (FlagCounts & ChecksPassed) | undefined;
}

export function Panels({ overview, flagCounts }: PanelsProps) {
  const shown = readFragment(PanelsFragment, overview);
  const [waitingOpen, setWaitingOpen] = useState(false);
  return (
    <div className={classes.panels}>
      <Reassessing overview={shown} />
      <ExpiredOverrides overview={shown} />
      <div className={classes.tiles}>
        <Bands overview={shown} />
        <NeedsDecisionTile overview={shown} />
        <CoverageTile overview={shown} />
        <WaitingTile overview={shown} open={waitingOpen} onOpen={setWaitingOpen} />
      </div>
      {waitingOpen && shown.waitingForApproval > 0 && <WaitingList overview={shown} />}
      <WaitingForYou />
      {flagCounts !== undefined && <FlagsInHand counts={flagCounts} />}
      <div className={classes.middle}>
        <HeatMap overview={shown} />
        <WhatChanged overview={shown} />
      </div>
      <DecideNext overview={shown} />
      <RemedyPanel overview={shown} flagCounts={flagCounts} />
    </div>
  );
}
