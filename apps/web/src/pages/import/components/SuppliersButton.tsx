import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';

/** Opens the suppliers of an import. */
export function SuppliersButton({ importId }: { importId: string }) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  return (
    <Button
      renderRoot={(props) => (
        <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ importId }} {...props} />
      )}
    >
      {t('imported.suppliers')}
    </Button>
  );
}
