import { useTranslation } from 'react-i18next';

import { Tile, useFormat } from '@plumbline/ui';

import type { Tile as TileKey } from '../../../gql/graphql.ts';
import { TILES } from '../lib/import-search.ts';
import { rowsOf, type TileCounts } from '../lib/tiles.ts';
import classes from './Tiles.module.css';

interface TilesProps {
  counts: TileCounts;
  pressed: TileKey;
  onPress: (tile: TileKey) => void;
}

/** The five outcomes for rows, each a switch for the list below. */
export function Tiles({ counts, pressed, onPress }: TilesProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <div className={classes.tiles} role="group" aria-label={t('tile.label')}>
      {TILES.map((tile) => (
        <Tile
          key={tile}
          title={t(`tile.name.${tile}`)}
          value={format.number(rowsOf(counts, tile))}
          note={t(`tile.note.${tile}`)}
          pressed={tile === pressed}
          onPress={() => onPress(tile)}
        />
      ))}
    </div>
  );
}
