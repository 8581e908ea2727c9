import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { CorrectFact } from '../commands/correct-fact.ts';
import { RecordFact } from '../commands/record-fact.ts';
import { WithdrawFact } from '../commands/withdraw-fact.ts';
import type { StatementInput } from '../statement.ts';
import { afterFact } from './after-fact.ts';
import {
  CorrectFactInputType,
  FactPayloadType,
  RecordFactInputType,
  WithdrawFactInputType,
  type StatementInputType,
} from './fact.types.ts';

/** Facts by hand. */
@Resolver()
export class FactResolver {
  readonly #record: RecordFact;
  readonly #correct: CorrectFact;
  readonly #withdraw: WithdrawFact;
  readonly #texts: Texts;

  constructor(record: RecordFact, correct: CorrectFact, withdraw: WithdrawFact, texts: Texts) {
    this.#record = record;
    this.#correct = correct;
    this.#withdraw = withdraw;
    this.#texts = texts;
  }

  @Mutation(() => FactPayloadType)
  recordFact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RecordFactInputType })
    { supplierId, siteId, form, statement, evidenceIds }: RecordFactInputType,
  ): Promise<FactPayloadType> {
    return afterFact(this.#texts.in(viewer.locale), () =>
      this.#record.execute(viewer, {
        ...statementOf(statement),
        form,
        supplierId: fromGlobalId('Supplier', supplierId),
        siteId: siteId == null ? null : fromGlobalId('Site', siteId),
        evidenceIds: evidenceOf(evidenceIds),
      }),
    );
  }

  @Mutation(() => FactPayloadType)
  correctFact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CorrectFactInputType }) { handFactId, statement, evidenceIds }: CorrectFactInputType,
  ): Promise<FactPayloadType> {
    return afterFact(this.#texts.in(viewer.locale), () =>
      this.#correct.execute(viewer, fromGlobalId('HandFact', handFactId), {
        ...statementOf(statement),
        evidenceIds: evidenceOf(evidenceIds),
      }),
    );
  }

  @Mutation(() => FactPayloadType)
  withdrawFact(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => WithdrawFactInputType }) { handFactId, reason, numbersChecked }: WithdrawFactInputType,
  ): Promise<FactPayloadType> {
    const note = { reason, numbersChecked: numbersChecked ?? false };
    return afterFact(this.#texts.in(viewer.locale), () =>
      this.#withdraw.execute(viewer, fromGlobalId('HandFact', handFactId), note),
    );
  }
}

function evidenceOf(ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id) => fromGlobalId('Evidence', id));
}

function statementOf(input: StatementInputType): StatementInput {
  return {
    values: new Map(input.values.map(({ field, text }) => [field, text])),
    declined: input.declined ?? false,
    source: input.source,
    assurance: input.assurance,
    evidenceDate: input.evidenceDate,
    document: input.document ?? '',
    note: input.note ?? '',
    numbersChecked: input.numbersChecked ?? false,
  };
}
