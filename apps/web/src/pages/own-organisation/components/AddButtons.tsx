import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { OwnOrganisation } from '../../../service/answering.ts';
import classes from '../../answer/AnswerPage.module.css';

interface AddButtonsProps {
  organisations: readonly OwnOrganisation[];
  busy: boolean;
}

/** Buttons of a form, each with the id of an organisation of the signed-in person. A request is added only when the member says so. */
export function AddButtons({ organisations, busy }: AddButtonsProps) {
  const { t } = useTranslation('own-organisation');
  return organisations.map(({ id, name }) => (
    <div key={id} className={classes.begin}>
      <p>{t('add.text', { organisation: name })}</p>
      <Button type="submit" value={id} size="md" loading={busy} fullWidth>
        {t('add.button', { organisation: name })}
      </Button>
    </div>
  ));
}
