import { Injectable } from '@nestjs/common';
import { CheckImport } from './check-import.ts';
import { CommitImport } from './commit-import.ts';
import { ConfigureImport } from './configure-import.ts';
import { CreateImport } from './create-import.ts';
import { DiscardImport } from './discard-import.ts';
import { MapImport } from './map-import.ts';
import { RevokeMapping } from './revoke-mapping.ts';
import { UndoImport } from './undo-import.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { FileLooks } from '../reading/file-looks.ts';

/** All that can be done to an import. */
@Injectable()
export class ImportCommands {
  readonly create: CreateImport;
  readonly configure: ConfigureImport;
  readonly map: MapImport;
  readonly check: CheckImport;
  readonly commit: CommitImport;
  readonly discard: DiscardImport;
  readonly undo: UndoImport;
  readonly revokeMapping: RevokeMapping;

  constructor(database: Database, storage: FileStorage, looks: FileLooks) {
    this.create = new CreateImport(database, looks);
    this.configure = new ConfigureImport(database, looks);
    this.map = new MapImport(database, looks);
    this.check = new CheckImport(database);
    this.commit = new CommitImport(database);
    this.discard = new DiscardImport(database, storage);
    this.undo = new UndoImport(database);
    this.revokeMapping = new RevokeMapping(database);
  }
}
