import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat, usePersonText, type Person } from '@plumbline/ui';

import type { Decided } from '../use-decision.ts';
import classes from './DecisionForm.module.css';

interface DecisionDoneProps {
  decision: Decided;
  approvers: readonly Person[];
  onClose: () => void;
}

/** Says that the decision is in force, or who has to approve it. */
export function DecisionDone({ decision, approvers, onClose }: DecisionDoneProps) {
  const { t } = useTranslation('decisions');
  const { t: frame } = useTranslation('frame');
  const format = useFormat();
  const personText = usePersonText();
  const waits = decision.state === 'PROPOSED';
  const isHeld = decision.state === 'HELD';
  const asked = approvers.length === 0 ? frame('approvers.none') : null;
  const names = format.list(approvers.map(personText));
  return (
    <div className={classes.done}>
      <Notice tone="done">
        <p>
          <b>
            {waits ? t('done.proposed', { kind: decision.kindText }) : t('done.recorded', { kind: decision.kindText })}
          </b>
        </p>
        <p>
          {isHeld && `${t('done.heldText')} `}
          {isHeld
            ? (asked ?? t('done.heldAsks', { names }))
            : waits
              ? (asked ?? t('done.proposedText', { names }))
              : t('done.recordedText')}
        </p>
      </Notice>
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('done.close')}
        </Button>
      </Group>
    </div>
  );
}
