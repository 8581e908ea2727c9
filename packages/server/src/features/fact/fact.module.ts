import { Module } from '@nestjs/common';
import { RiskModule } from '../risk/risk.module.ts';
import { CorrectFact } from './commands/correct-fact.ts';
import { EndPreference } from './commands/end-preference.ts';
import { PreferFact } from './commands/prefer-fact.ts';
import { RecordFact } from './commands/record-fact.ts';
import { WithdrawFact } from './commands/withdraw-fact.ts';
import { FactReadModel } from './fact.read-model.ts';
import { FactFormResolver } from './graphql/fact-form.resolver.ts';
import { FactResolver } from './graphql/fact.resolver.ts';
import { PreferenceResolver } from './graphql/preference.resolver.ts';

@Module({
  imports: [RiskModule],
  providers: [
    RecordFact,
    CorrectFact,
    WithdrawFact,
    PreferFact,
    EndPreference,
    FactReadModel,
    FactResolver,
    FactFormResolver,
    PreferenceResolver,
  ],
})
export class FactModule {}
