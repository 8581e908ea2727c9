import { createReadStream } from 'node:fs';
import { AssessPortion } from '../../../server/src/features/risk/commands/assess-portion.ts';
import { AssessHandler } from '../../../server/src/features/risk/jobs/assess.handler.ts';
import { ScreeningLists } from '../../../server/src/features/risk/screening.ts';
import { anAnalyst, Importing } from '../../../server/src/features/import/testing/importing.ts';
import { Config, environmentSchema } from '../../../server/src/platform/config/config.ts';
import { openDatabase } from '../../../server/src/platform/db/data-source.ts';
import { createLog } from '../../../server/src/platform/logging/log.ts';
import { entities } from '../../../server/src/service/entities.ts';
