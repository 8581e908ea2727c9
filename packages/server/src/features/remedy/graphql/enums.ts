import { STATED_SOURCES } from '@plumbline/facts';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { WORKER_SIDE } from '../../flag/flag-rules.ts';
import { ENTRY_KINDS, PAYERS, SAID_RESPONSES } from '../remedy-rules.ts';

export const SaidResponseEnum = enumOf('SaidResponse', SAID_RESPONSES);
export const TellerEnum = enumOf('RemedyTeller', STATED_SOURCES);
/** What workers say comes through a verifier. */
export const EntrySourceEnum = enumOf('RemedyEntrySource', [...STATED_SOURCES, 'workers']);
export const VerifierEnum = enumOf('RemedyVerifier', WORKER_SIDE);
export const PayerEnum = enumOf('RemedyPayer', PAYERS);
export const EntryKindEnum = enumOf('RemedyEntryKind', ENTRY_KINDS);
