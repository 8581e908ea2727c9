import { useTranslation } from 'react-i18next';

import { Tile, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './WaitingTile.module.css';

const WaitingTileFragment = graphql(/* GraphQL */ `
  fragment WaitingTile_overview on Overview {
    waitingForApproval
    waitingSuspensions
    leavingAfterDisclosure
  }
`);

interface WaitingTileProps {
  overview: FragmentType<typeof WaitingTileFragment>;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Proposals that wait for an approver; shows them below. */
export function WaitingTile({ overview, open, onOpen }: WaitingTileProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { waitingForApproval, waitingSuspensions, leavingAfterDisclosure } = readFragment(
    WaitingTileFragment,
    overview,
  );
  const note =
    waitingForApproval === 0
      ? t('waiting.none')
      : t('waiting.suspensions', { count: waitingSuspensions, number: format.number(waitingSuspensions) });
  return (
    <Tile
      title={t('waiting.title')}
      value={format.number(waitingForApproval)}
      note={
        <>
          {note}
          {leavingAfterDisclosure > 0 && (
            <span className={classes.show}>
              {t('waiting.afterDisclosure', {
                count: leavingAfterDisclosure,
                number: format.number(leavingAfterDisclosure),
              })}
            </span>
          )}
          {waitingForApproval > 0 && !open && <span className={classes.show}>{t('waiting.show')}</span>}
        </>
      }
      {...(waitingForApproval === 0 ? {} : { onPress: () => onOpen(!open), pressed: open })}
    />
  );
}
