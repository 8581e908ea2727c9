import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows come from somewhere. */
const FROM_SOMEWHERE = ['suppliers', 'supplier_keys', 'supplier_identifiers', 'supplier_names', 'observations'];
/** Tables by which a supplier is found, with their key up to the origin. */
const WORDS = {
  supplier_keys: 'organisation_id, key, supplier_id',
  supplier_identifiers: 'organisation_id, supplier_id, scheme, value',
  supplier_names: 'organisation_id, supplier_id, kind, name',
} as const;

/** The digest that code makes of the values of one fact. Base64 here ends where that of the code does. */
function digestOfFact(fact: string, value: string): string {
  const json = `'{"details":{},"facts":{"${fact}":[' || ${value} || ']},"inputs":[]}'`;
  return `left(translate(encode(sha256(convert_to(${json}, 'UTF8')), 'base64'), '+/', '-_'), 22)`;
}

/**
 * Where suppliers, their words and observations come from becomes a kind and an id, so that forms, questionnaires and audits can bring them too. Until now
 * everything had an import, and what an answer had brought was marked in its digest. The import stays where rows of its file are named.
 */
export class Origins1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FROM_SOMEWHERE) {
      const of = table === 'suppliers' ? 'first_import_id' : 'import_id';
      await runner.query(`
        ALTER TABLE ${table} ADD COLUMN origin_kind text NOT NULL DEFAULT 'import'
          CONSTRAINT ${table}_origin_kind_check CHECK (origin_kind IN ('import', 'form', 'answer', 'audit', 'review'));
        ALTER TABLE ${table} ADD COLUMN origin_id uuid;
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        UPDATE ${table} SET origin_id = ${of};
      `);
    }
    await runner.query(`
      UPDATE observations SET origin_kind = 'review', origin_id = substr(digest, 8)::uuid, digest = CASE
        WHEN facts ? 'place.country' THEN ${digestOfFact('place.country', "(facts->'place.country'->'value')::text")}
        ELSE ${digestOfFact(
          'activity.sectors',
          `'[{"confidence":' || (facts->'activity.sectors'->'value'->0->>'confidence') || ',"key":' || (facts->'activity.sectors'->'value'->0->'key')::text || '}]'`,
        )} END
      WHERE digest LIKE 'answer:%';
    `);
    for (const table of FROM_SOMEWHERE)
      await runner.query(`
        ALTER TABLE ${table} ALTER COLUMN origin_id SET NOT NULL;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      `);
    for (const [table, key] of Object.entries(WORDS))
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_pkey;
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_pkey PRIMARY KEY (${key}, origin_id);
        ALTER TABLE ${table} ALTER COLUMN import_id DROP NOT NULL;
      `);
    await runner.query(`
      ALTER TABLE suppliers ALTER COLUMN first_import_id DROP NOT NULL;
      ALTER TABLE observations ALTER COLUMN import_id DROP NOT NULL;
      ALTER TABLE observations ADD CONSTRAINT observations_rows_check CHECK (import_id IS NOT NULL OR rows = '{}');
      DROP INDEX suppliers_organisation_id_first_import_id_idx;
      CREATE INDEX suppliers_organisation_id_origin_id_idx ON suppliers (organisation_id, origin_id);
      CREATE INDEX observations_organisation_id_origin_id_idx ON observations (organisation_id, origin_id) WHERE origin_kind <> 'import';
    `);
    await this.#serveVersionBefore(runner);
  }

  /** The version before names no origin. It runs beside this one for a while; one release later this and first_import_id go. */
  async #serveVersionBefore(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION origin_of_version_before() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'suppliers' THEN
          NEW.origin_id := NEW.first_import_id;
        ELSE
          NEW.origin_id := NEW.import_id;
        END IF;
        IF TG_TABLE_NAME = 'observations' THEN
          IF NEW.digest LIKE 'answer:%' THEN
            NEW.origin_kind := 'review';
            NEW.origin_id := substr(NEW.digest, 8)::uuid;
          END IF;
        END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION origin_of_version_before() FROM PUBLIC;
    `);
    for (const table of FROM_SOMEWHERE)
      await runner.query(`
        CREATE TRIGGER ${table}_origin BEFORE INSERT ON ${table} FOR EACH ROW WHEN (NEW.origin_id IS NULL)
          EXECUTE FUNCTION origin_of_version_before();
      `);
  }

  /** Fails where something has come in another way than by an import: the version before has no place for it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION origin_of_version_before() CASCADE;
      ALTER TABLE observations NO FORCE ROW LEVEL SECURITY;
      UPDATE observations SET digest = 'answer:' || origin_id WHERE origin_kind = 'review';
      ALTER TABLE observations FORCE ROW LEVEL SECURITY;
      ALTER TABLE observations DROP CONSTRAINT observations_rows_check;
      ALTER TABLE observations ALTER COLUMN import_id SET NOT NULL;
      ALTER TABLE suppliers ALTER COLUMN first_import_id SET NOT NULL;
    `);
    for (const table of FROM_SOMEWHERE)
      await runner.query(`ALTER TABLE ${table} DROP COLUMN origin_kind, DROP COLUMN origin_id`);
    for (const [table, key] of Object.entries(WORDS))
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_pkey PRIMARY KEY (${key}, import_id)`);
    await runner.query(
      'CREATE INDEX suppliers_organisation_id_first_import_id_idx ON suppliers (organisation_id, first_import_id)',
    );
  }
}
