import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import classes from './TwoReadings.module.css';

interface TwoReadingsProps {
  /** The encoding in which the file is read. */
  encoding: string;
  other: {
    readonly encoding: string;
    readonly cells: readonly { readonly here: string; readonly there: string }[];
  };
  disabled: boolean;
  onChoose: (encoding: string) => void;
}

/** Two cells as they are read, and as the next likeliest encoding would read them. */
export function TwoReadings({ encoding, other, disabled, onChoose }: TwoReadingsProps) {
  const { t } = useTranslation('import');
  const nameOf = (name: string) => t(`encoding.${name}`, { defaultValue: name });
  return (
    <div className={classes.readings}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('reading.two')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reading.here', { encoding: nameOf(encoding) })}</th>
            <th scope="col">{t('reading.there', { encoding: nameOf(other.encoding) })}</th>
          </tr>
        </thead>
        <tbody>
          {other.cells.map(({ here, there }) => (
            <tr key={here}>
              <td>
                <bdi>{here}</bdi>
              </td>
              <td>
                <bdi>{there}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!disabled && (
        <Button variant="default" size="compact-sm" onClick={() => onChoose(other.encoding)}>
          {t('reading.chooseOther', { encoding: nameOf(other.encoding) })}
        </Button>
      )}
    </div>
  );
}
