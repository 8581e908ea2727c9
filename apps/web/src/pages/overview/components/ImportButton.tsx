import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import classes from './ImportButton.module.css';

/** Link to the import page. Renders nothing for people who may not import. */
export function ImportButton() {
  const { t } = useTranslation('overview');
  const { organisation, can } = useViewer();
  if (!can('import.write')) return null;
  return (
    <Button
      className={classes.button}
      renderRoot={(props) => <Link to="/o/$organisation/imports" params={{ organisation }} {...props} />}
    >
      {t('import')}
    </Button>
  );
}
