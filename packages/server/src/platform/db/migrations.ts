import { Tenancy1764000000000 } from '../../migrations/1764000000000-tenancy.ts';
import { Auth1764000000200 } from '../../migrations/1764000000200-auth.ts';
import { Queue1764000000300 } from '../../migrations/1764000000300-queue.ts';
import { Suppliers1764000000400 } from '../../migrations/1764000000400-suppliers.ts';
import { Imports1764000000500 } from '../../migrations/1764000000500-imports.ts';
import { Assessments1764000000600 } from '../../migrations/1764000000600-assessments.ts';
import { Decisions1764000000700 } from '../../migrations/1764000000700-decisions.ts';
import { FictionalImports1764000000800 } from '../../migrations/1764000000800-fictional-imports.ts';

/** All migrations, oldest first. */
export const migrations = [
  Tenancy1764000000000,
  Auth1764000000200,
  Queue1764000000300,
  Suppliers1764000000400,
  Imports1764000000500,
  Assessments1764000000600,
  Decisions1764000000700,
  FictionalImports1764000000800,
] as const;
