import { useTranslation } from 'react-i18next';

import classes from './Samples.module.css';

/** Some different values of a column, as they stand in the file. */
export function Samples({ values, most }: { values: readonly string[]; most: number }) {
  const { t } = useTranslation('import');
  if (values.length === 0) return <span className="pl-quiet">{t('found.noSamples')}</span>;
  return (
    <span className={classes.samples}>
      {values.slice(0, most).map((value) => (
        <bdi key={value} className={classes.value}>
          {value}
        </bdi>
      ))}
    </span>
  );
}
