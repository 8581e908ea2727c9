import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { filledTiles, type TileCounts } from '../lib/tiles.ts';

/** The rows of an import by tile, in words; before the check there is nothing to count. */
export function RowsInWords({ counts }: { counts: TileCounts }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const filled = filledTiles(counts);
  if (filled.length === 0) return <span className="pl-quiet">{t('imports.notChecked')}</span>;
  return (
    <span>{filled.map(({ tile, rows }) => t(`tile.inWords.${tile}`, { number: format.number(rows) })).join(', ')}</span>
  );
}
