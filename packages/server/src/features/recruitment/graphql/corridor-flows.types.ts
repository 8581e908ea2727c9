import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CostPayer, WorkerBand } from '@plumbline/facts';
import { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { CostPayerEnum, WorkerBandEnum } from './enums.ts';

/** What a payer paid for one worker. */
@ObjectType('PaidMonths')
export class PaidMonthsType {
  @Field(() => CostPayerEnum)
  payer!: CostPayer;

  /** Months of net pay. */
  @Field(() => String)
  months!: string;
}

/** A corridor in use, as a flow of workers. */
@ObjectType('CorridorFlow')
export class CorridorFlowType {
  /** That of the corridor. */
  @Field(() => ID)
  corridorId!: string;

  @Field(() => String)
  supplierName!: string;

  @Field(() => NamedKeyType)
  origin!: NamedKeyType;

  @Field(() => NamedKeyType)
  destination!: NamedKeyType;

  /** Null: not known. */
  @Field(() => WorkerBandEnum, { nullable: true })
  workers!: WorkerBand | null;

  /** Null where no ledger, or no pay to compare it with, is known. */
  @Field(() => [PaidMonthsType], { nullable: true })
  paid!: PaidMonthsType[] | null;
}

@ObjectType('CorridorFlows')
export class CorridorFlowsType {
  /** Those of the suppliers that come first in the order of attention. */
  @Field(() => [CorridorFlowType])
  flows!: CorridorFlowType[];

  /** Of all corridors in use. */
  @Field(() => Int)
  total!: number;
}
