import { registerEnumType } from '@nestjs/graphql';
import type { FileSource, ToldShare } from '@plumbline/intake';
import type { ImportState } from '../import-parts.ts';

export const ImportStateEnum = {
  UPLOADED: 'uploaded',
  MAPPED: 'mapped',
  CHECKING: 'checking',
  CHECKED: 'checked',
  IMPORTING: 'importing',
  IMPORTED: 'imported',
  UNDOING: 'undoing',
  UNDONE: 'undone',
  DISCARDED: 'discarded',
  FAILED: 'failed',
} as const satisfies Record<string, ImportState>;
registerEnumType(ImportStateEnum, { name: 'ImportState' });

export const SourceKindEnum = { BUYER: 'buyer', SUPPLIER: 'supplier', AUDIT: 'audit' } as const satisfies Record<
  string,
  FileSource
>;
registerEnumType(SourceKindEnum, { name: 'SourceKind' });

export const ToldUnitEnum = { PERCENT: 'percent', FRACTION: 'fraction', UNKNOWN: 'unknown' } as const satisfies Record<
  string,
  ToldShare['unit']
>;
registerEnumType(ToldUnitEnum, { name: 'ToldUnit' });

export const TileEnum = {
  NEW: 'new',
  CHANGED: 'changed',
  SAME: 'same',
  PARKED: 'parked',
  REJECTED: 'rejected',
} as const;
registerEnumType(TileEnum, { name: 'Tile' });
export type TileKey = (typeof TileEnum)[keyof typeof TileEnum];
