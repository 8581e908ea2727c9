import type { CheckImportMutation, MapImportInput, MapImportMutation } from '../../gql/graphql.ts';
import { CheckImport, MapImport } from './import-operation.ts';
import type { MappingDraft } from './lib/mapping-draft.ts';
import { useAction } from '../../service/use-action.ts';

const mapPayload = (data: MapImportMutation) => data.mapImport;
const checkPayload = (data: CheckImportMutation) => data.checkImport;

export interface MapAndCheck {
  /** Resolves to false if one of the two was refused or failed; `problem` then says why. */
  readonly run: (draft: MappingDraft, how: Pick<MapImportInput, 'remember'>, onMapped?: () => void) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: string | null;
}

/** Sets what the columns of an import are, and checks its rows again. */
export function useMapAndCheck({ id, version }: { id: string; version: number }): MapAndCheck {
  const map = useAction(MapImport, mapPayload);
  const check = useAction(CheckImport, checkPayload);
  const run: MapAndCheck['run'] = async (draft, { remember }, onMapped) => {
    const columns = draft.fields.map((field, index) => ({
      ...{ index, field, unit: draft.units?.[index] ?? null },
      isOneText: draft.oneTexts?.includes(index) === true,
    }));
    const constants = draft.constants.map(({ field, value }) => ({ field, value: value.trim() }));
    const mapped = await map.run({ input: { importId: id, version, columns, constants, remember } });
    if (mapped?.import === null || mapped?.import === undefined) return false;
    onMapped?.();
    return (await check.run({ input: { importId: id, version: mapped.import.version } })) !== null;
  };
  return { run, busy: map.busy || check.busy, problem: map.problem ?? check.problem };
}
