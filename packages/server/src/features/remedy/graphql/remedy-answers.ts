import { Injectable } from '@nestjs/common';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { RemedyReadModel } from '../remedy.read-model.ts';
import type { RemedyPayloadType, SupplierRemedyType } from '../remedy.types.ts';
import { supplierRemedyView } from '../remedy.view.ts';

/** Runs a mutation and returns all that is done at its supplier, as it is afterwards. */
@Injectable()
export class RemedyAnswers {
  readonly #remedies: RemedyReadModel;
  readonly #texts: Texts;

  constructor(remedies: RemedyReadModel, texts: Texts) {
    this.#remedies = remedies;
    this.#texts = texts;
  }

  /** @param work returns the id of the supplier */
  after(viewer: Viewer, work: () => Promise<string>): Promise<RemedyPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ supplierRemedy: SupplierRemedyType | null }>(say, { supplierRemedy: null }, async () => {
      const row = await this.#remedies.ofSupplier(viewer, await work());
      return { supplierRemedy: supplierRemedyView(row, viewer, say) };
    });
  }
}

/** The evidence of an act as commands take it. */
export function evidenceOf({
  evidenceDate,
  note,
  numbersChecked,
}: {
  readonly evidenceDate: string;
  readonly note: string;
  readonly numbersChecked?: boolean | null;
}) {
  return { evidenceDate, note, numbersChecked: numbersChecked ?? false };
}
