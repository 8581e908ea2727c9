import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { StepProps } from './KindStep.tsx';
import classes from './DecisionForm.module.css';
import { SafeguardingNotice } from './SafeguardingNotice.tsx';

/** Which shipments are held, and what to do meanwhile. Showing it runs the safeguarding check, as before every suspension. */
export function LotsField({ supplierId, form, draft, errors, onChange }: StepProps & { supplierId: string }) {
  const { t } = useTranslation('decisions');
  const { everything, lots = '' } = draft;
  return (
    <>
      <SafeguardingNotice supplierId={supplierId} />
      <Radio.Group
        label={t('hold.which')}
        required
        value={everything === undefined ? null : everything ? 'everything' : 'lots'}
        error={everything === false ? undefined : errors['held']}
        onChange={(value) => onChange({ everything: value === 'everything' })}
      >
        <div className={classes.offered}>
          <Radio value="lots" label={t('hold.lots')} />
          <Radio value="everything" label={t('hold.everything')} />
        </div>
      </Radio.Group>
      {everything === false && (
        <Textarea
          label={t('hold.names')}
          description={t('hold.namesHelp')}
          autosize
          minRows={2}
          required
          value={lots}
          error={errors['held']}
          onChange={({ currentTarget }) => onChange({ lots: currentTarget.value })}
        />
      )}
      <details className={classes.playbook} open>
        <summary>{t('hold.playbook')}</summary>
        <p>
          <b>{t('hold.do')}</b> <bdi>{form.playbook.do}</bdi>
        </p>
        <p>
          <b>{t('hold.doNot')}</b> <bdi>{form.playbook.doNot}</bdi>
        </p>
      </details>
    </>
  );
}
