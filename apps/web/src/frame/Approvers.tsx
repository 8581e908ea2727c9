import { useTranslation } from 'react-i18next';

import { Notice, useFormat, usePersonText, type Person } from '@plumbline/ui';

interface ApproversProps {
  /** Who can approve it, the viewer left out. */
  approvers: readonly Person[];
}

/** Shown where something takes effect only with a second person: who that can be. */
export function Approvers({ approvers }: ApproversProps) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const personText = usePersonText();
  const { length: count } = approvers;
  return (
    <Notice tone={count === 0 ? 'notice' : 'quiet'}>
      {count === 0
        ? t('approvers.none')
        : t(count === 1 ? 'approvers.one' : 'approvers.several', { names: format.list(approvers.map(personText)) })}
    </Notice>
  );
}
