import { Suspense, useDeferredValue, useState } from 'react';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { lazyPart, useAfterFirstGlance } from '../../../lazy-part.ts';
import type { FlagCounts } from '../../flags/FlagsInHand.tsx';
import { graphql } from '../../../gql/gql.ts';
import { Bands } from './Bands.tsx';
import { DecideNext } from './DecideNext.tsx';
import { ExpiredOverrides } from './ExpiredOverrides.tsx';
import { HeatMap } from './HeatMap.tsx';
import classes from './Panels.module.css';
import { Reassessing } from './Reassessing.tsx';
import type { ChecksPassed } from '../../drawings/components/RemedyPanel.tsx';
import { useWaitingForYou } from './use-waiting-for-you.ts';
import { WhatChanged } from './WhatChanged.tsx';
import { WhatWaits, type OpenList } from './WhatWaits.tsx';

const PanelsFragment = graphql(/* GraphQL */ `
  fragment Panels_overview on Overview {
    waitingForApproval
    ...Reassessing_overview
    ...ExpiredOverrides_overview
    ...WhatWaits_overview
    ...Bands_overview
    ...WaitingList_overview
    ...HeatMap_overview
    ...WhatChanged_overview
    ...RemedyPanel_overview
    ...DecideNext_overview
  }
`);

const drawings = () => import('../../drawings/below-first-glance.ts');
const BandsByWeek = lazyPart(async () => (await drawings()).BandsByWeek);
const KnownByTopic = lazyPart(async () => (await drawings()).KnownByTopic);
const PeopleConcerned = lazyPart(async () => (await drawings()).PeopleConcerned);
const PlacesMap = lazyPart(async () => (await drawings()).PlacesMap);
const RemedyByMonth = lazyPart(async () => (await drawings()).RemedyByMonth);
const RemedyPanel = lazyPart(async () => (await drawings()).RemedyPanel);
const WaitingForYou = lazyPart(async () => (await import('./WaitingForYou.tsx')).WaitingForYou);
const WaitingList = lazyPart(async () => (await import('./WaitingList.tsx')).WaitingList);

interface PanelsProps {
  overview: FragmentType<typeof PanelsFragment>;
  flagCounts: (FlagCounts & ChecksPassed) | undefined;
}

/** The first glance, in the order in which somebody works: what waits, what to decide next, what changed, and where it is worst. */
export function Panels({ overview, flagCounts }: PanelsProps) {
  const shown = readFragment(PanelsFragment, overview);
  const [open, setOpen] = useState<OpenList | null>(null);
  const forYou = useWaitingForYou();
  const countForYou = Object.values(forYou).flat().length;
  const isAfterFirstGlance = useAfterFirstGlance();
  // A hundred links, a little at a time: what stands above can be used before they are made.
  const heat = useDeferredValue<typeof shown | null>(shown, null);
  return (
    <div className={classes.panels}>
      <Reassessing overview={shown} />
      <ExpiredOverrides overview={shown} />
      <div className={classes.beside}>
        <WhatWaits overview={shown} flagCounts={flagCounts} forYou={countForYou} open={open} onOpen={setOpen} />
        <Bands overview={shown} />
      </div>
      {open === 'approval' && shown.waitingForApproval > 0 && (
        <Suspense>
          <WaitingList overview={shown} />
        </Suspense>
      )}
      {open === 'you' && countForYou > 0 && (
        <Suspense>
          <WaitingForYou forYou={forYou} />
        </Suspense>
      )}
      <div className={classes.beside}>
        <DecideNext overview={shown} />
        <WhatChanged overview={shown} />
      </div>
      {heat !== null && <HeatMap overview={heat} />}
      {isAfterFirstGlance && (
        <>
          <Suspense>
            <PeopleConcerned />
            <KnownByTopic />
            <BandsByWeek />
            <PlacesMap />
          </Suspense>
          {/* Some of its words come with it. */}
          <Suspense>
            <RemedyPanel overview={shown} flagCounts={flagCounts} />
            <RemedyByMonth />
          </Suspense>
        </>
      )}
    </div>
  );
}
