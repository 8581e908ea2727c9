import { CheckLog } from '../../src/features/audit/check-log.ts';
import { AnchorFile } from '../../src/features/audit/anchors/anchor-file.ts';
import { StampDigest } from '../../src/features/audit/stamp-digest.ts';
import { EvidenceNotesReadModel } from '../../src/features/evidence/evidence-notes.read-model.ts';
import { BorneNamesReadModel } from '../../src/features/organisation/borne-names.read-model.ts';
import { PackLogs } from '../../src/features/pack/pack-logs.ts';
import { PackSigner } from '../../src/features/pack/pack-signer.ts';
import { RedactionRegisterReadModel } from '../../src/features/redaction/redaction-register.read-model.ts';
import { StagedFiles } from '../../src/features/pack/staged-files.ts';
import { BuildPackHandler } from '../../src/features/pack/jobs/build.handler.ts';
import { SignPackHandler } from '../../src/features/pack/jobs/sign.handler.ts';
import { aJobContext } from '../../src/features/portfolio/testing/a-job-context.ts';
import { Config, type Environment } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/db/data-source.ts';
import { AuthDatabase } from '../../src/platform/auth/auth-database.ts';
import { KeyRing } from '../../src/platform/key-ring/key-ring.ts';
import { OrganisationKeys } from '../../src/platform/key-ring/organisation-keys.ts';
import { FileStorage } from '../../src/platform/storage/file-storage.ts';
import { Texts } from '../../src/platform/text/texts.ts';
import { entities } from '../../src/service/entities.ts';
import { messages } from '../../src/service/messages.ts';

// One job of a pack in a process of its own, to be killed in it. The argument holds its settings, the job and its payload.
interface Argument {
  readonly environment: Environment;
  readonly job: 'build' | 'sign';
  readonly payload: { readonly organisationId: string; readonly packId: string; readonly jobRunId: string };
}

const [, , text = ''] = process.argv;
const { environment, job, payload } = JSON.parse(text) as Argument;
// A killed test run cannot end its processes, so they end when it does.
process.stdin.on('end', () => process.exit());

const config = new Config(environment);
const database = await openDatabase(config, 'plumbline-worker-pack', entities, () => undefined);
const storage = new FileStorage(config);
const keys = new KeyRing(config);
const library = new EvidenceNotesReadModel(database, storage);
const handler =
  job === 'build'
    ? new BuildPackHandler(database, storage, new Texts(messages), library)
    : new SignPackHandler(
        database,
        storage,
        new StagedFiles(storage, library, new RedactionRegisterReadModel(database, storage)),
        new PackLogs(database, new CheckLog(database, new AnchorFile(config), keys)),
        new PackSigner(
          database,
          keys,
          new OrganisationKeys(config),
          new BorneNamesReadModel(new AuthDatabase(config, () => undefined)),
          new StampDigest(config),
        ),
      );
await handler.handle({ version: 1, ...payload }, aJobContext());
await database.close();
process.exit();
