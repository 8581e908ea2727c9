import type { InputDossier } from '@plumbline/facts';
import { xinjiangMention } from '../places/find-xinjiang.ts';
import { foldText } from '../sector/fold-text.ts';
import { namedGoods, namedPriorityGoods } from '../sector/name-goods.ts';
import { cellWord } from '../values/cell-word.ts';
import { inputEntries, type InputEntry, type OriginProblem } from './input-entries.ts';
import { problemOf, type Problem } from './intake-event.ts';
import { Observer, type Basis, type Place } from './observer.ts';
import type { LocatedValue, RowValues } from './row-reader.ts';
import { shortKey } from './short-key.ts';

/** Longest name of an input in its key, which stands beside the key of a site. */
const LONGEST_INPUT = 150;

const slug = (text: string): string =>
  shortKey(
    foldText(text)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || text,
    LONGEST_INPUT,
  );

/** Goods of the List of Goods and groups of priority goods that an input belongs to. */
function goodsOf(name: string): string[] {
  const named = namedGoods([name], []);
  const groups = namedPriorityGoods([name], [], named);
  return [...new Set([...named.map(({ good }) => good), ...groups.map(({ group }) => group)])];
}

function observeXinjiang({ origin }: InputEntry, observer: Observer, place: Place): void {
  if (origin?.country !== 'CN') return;
  if (origin.subdivision === null) {
    observer.missing('place.xinjiang', 'notRecorded', place);
    return;
  }
  const mention = xinjiangMention({ subdivision: origin.subdivision }, 'CN');
  const value = { found: mention !== null, where: mention?.where ?? null, term: mention?.term ?? null };
  observer.known('place.xinjiang', value, place, { assurance: 'documented' });
}

/** A cell that holds no value. */
interface Silence {
  readonly state: 'notRecorded' | 'declined';
  readonly place: Place;
}

function silence(cell: LocatedValue): Silence | null {
  const word = cellWord(cell.text);
  return word === undefined ? null : { state: word === 'declined' ? 'declined' : 'notRecorded', place: cell };
}

/** The inputs of one site, collected over its rows. */
export class InputDrafts {
  readonly #basis: Basis;
  readonly #dossiers = new Map<string, InputDossier>();
  #silent: Silence | null = null;
  #silentOrigin: Silence | null = null;
  #none = false;

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  /** Takes the inputs of one row. */
  add(row: number, values: RowValues, problems: Problem[]): void {
    const inputs = values.get('inputs');
    if (inputs === undefined) return;
    const origin = values.get('inputOrigin');
    const found: OriginProblem[] = [];
    const subdivision = values.get('inputSubdivision')?.text ?? null;
    for (const entry of inputEntries({ inputs: inputs.text, origin: origin?.text ?? null, subdivision }, found)) {
      this.#addEntry(entry, inputs, origin ?? inputs);
    }
    for (const { field, code, parameters } of found) {
      const cell = field === 'inputs' ? inputs : (origin ?? inputs);
      problems.push(problemOf(row, cell.header, code, cell.text, parameters));
    }
    if (cellWord(inputs.text) === 'none') this.#none = true;
    else this.#silent ??= silence(inputs);
    if (origin !== undefined) this.#silentOrigin ??= silence(origin);
  }

  #addEntry(entry: InputEntry, inputs: Place, from: Place): void {
    const { name, origin } = entry;
    const plain = slug(name);
    const country = origin?.country ?? null;
    const key = this.#dossiers.has(plain) && country !== null ? `${plain}-${country.toLowerCase()}` : plain;
    const known = this.#dossiers.get(plain)?.observations['input.origin']?.value ?? null;
    if (this.#dossiers.has(key) || (known !== null && known === country)) return;
    const observer = new Observer(this.#basis);
    observer.known('input.name', name, inputs);
    if (origin !== null && origin.state === 'known' && country !== null) observer.known('input.origin', country, from);
    else if (origin !== null)
      observer.missing('input.origin', origin.state === 'declined' ? 'declined' : 'notRecorded', from);
    if (origin?.subdivision != null) observer.known('input.subdivision', origin.subdivision, from);
    observeXinjiang(entry, observer, from);
    this.#dossiers.set(key, { key, name, goods: goodsOf(name), observations: observer.observations });
  }

  /** Records on the site that inputs were asked for and not given. */
  observeSilence(site: Observer): void {
    if (this.#silent === null || this.#none || this.#dossiers.size > 0) return;
    site.missing('input.name', this.#silent.state, this.#silent.place);
    if (this.#silentOrigin !== null) site.missing('input.origin', this.#silentOrigin.state, this.#silentOrigin.place);
  }

  get dossiers(): readonly InputDossier[] {
    return [...this.#dossiers.values()];
  }
}
