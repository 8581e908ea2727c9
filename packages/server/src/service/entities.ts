import { Decision } from '../features/decision/decision.entity.ts';
import { Import } from '../features/import/import.entity.ts';
import { Mapping } from '../features/import/mapping.entity.ts';
import { Export } from '../features/portfolio/export.entity.ts';
import { ReviewAnswer } from '../features/review/review-answer.entity.ts';
import { StoredScreeningList } from '../features/risk/stored-screening-list.entity.ts';
import type { Entities } from '../platform/db/data-source.ts';
import { StoredFile } from '../platform/storage/stored-file.entity.ts';

/** Entities of all features. */
export const entities: Entities = [Decision, Export, Import, Mapping, ReviewAnswer, StoredFile, StoredScreeningList];
