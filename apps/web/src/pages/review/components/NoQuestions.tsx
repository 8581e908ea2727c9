import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, useWords } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';

interface NoQuestionsProps {
  filtered: boolean;
  onClear: () => void;
}

/** Nothing to answer, overall or with these filters. */
export function NoQuestions({ filtered, onClear }: NoQuestionsProps) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { organisation } = useViewer();
  return (
    <Panel>
      {filtered ? (
        <EmptyState
          title={t('none.filtered')}
          text={t('none.filteredText')}
          action={
            <Button variant="default" onClick={onClear}>
              {words('filter.clear')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={t('none.title')}
          text={t('none.text')}
          action={
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/o/$organisation/imports" params={{ organisation }} {...props} />}
            >
              {t('none.imports')}
            </Button>
          }
        />
      )}
    </Panel>
  );
}
