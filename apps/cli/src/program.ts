import { FILE_SOURCES, SHARE_UNITS, type ToldShare } from '@plumbline/intake';
import { LOCALES } from '@plumbline/risk';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { assess } from './commands/assess.ts';
import { countries } from './commands/countries.ts';
import { methodology } from './commands/methodology.ts';
import { screen } from './commands/screen.ts';
import { sectors } from './commands/sectors.ts';
import type { Environment } from './environment.ts';
import { paint } from './output/paint.ts';
import { localeOf } from './output/texts.ts';

type Pairs = Record<string, string>;
type Columns = Readonly<Record<string, readonly string[]>>;

/** Collects `key=value` options; the value may hold further equals signs. */
function pair(text: string, before: Pairs): Pairs {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as field=VALUE, with nothing before the field.');
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1) };
}

/** As {@link pair}; a field that is given again is read from several columns. */
function columnPair(text: string, before: Columns): Columns {
  const [[field = '', heading = ''] = []] = Object.entries(pair(text, {}));
  return { ...before, [field]: [...(before[field] ?? []), heading] };
}

const toldUnits = [...SHARE_UNITS, 'unknown'] as const;

/** As {@link pair}: what a bare number of a field with shares is. */
function unitPair(text: string, before: Readonly<Record<string, ToldShare>>): Readonly<Record<string, ToldShare>> {
  const [[field = '', said = ''] = []] = Object.entries(pair(text, {}));
  const unit = toldUnits.find((each) => each === said.trim());
  if (unit === undefined) throw new InvalidArgumentError(`Write it as field=UNIT; a unit is ${toldUnits.join(', ')}.`);
  return { ...before, [field]: { unit, of: null } };
}

function rowNumber(text: string): number {
  const row = Number(text);
  if (!Number.isSafeInteger(row) || row < 1)
    throw new InvalidArgumentError('Give the number of a line or sheet row, from 1.');
  return row;
}

const each = (text: string, before: readonly string[]): readonly string[] => [...before, text];

const locale = () => new Option('--locale <locale>', `language of the texts: ${LOCALES.join(', ')}`).default('en');
const format = (...choices: [string, ...string[]]) =>
  new Option('--format <format>', 'what to print').choices(choices).default(choices[0]);

interface Shared {
  readonly format: 'json' | 'table';
  readonly locale: string;
}
interface ScreenFlags extends Shared {
  readonly all?: true;
  readonly lists?: string;
  readonly asOf?: string;
  readonly source: (typeof FILE_SOURCES)[number];
  readonly map: Columns;
  readonly set: Pairs;
  readonly share: Readonly<Record<string, ToldShare>>;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
}

interface VerifyFlags {
  readonly key: readonly string[];
  readonly authority?: string;
  readonly locale: string;
}

/** The command line: its verbs and options. Each verb is one file in `commands/`. */
export function program(surroundings: Environment): Command {
  const root = new Command('plumbline')
    .description(
      'Judges supplier lists: where forced labour and abusive recruitment are likely or reported, why, and what is unknown.',
    )
    .option('--no-color', 'print without colour')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.out.write(text),
      writeErr: (text) => surroundings.err.write(text),
    })
    .showSuggestionAfterError();
  const painting = () => paint(surroundings.colour && root.opts<{ color: boolean }>().color);

  root
    .command('screen')
    .description('judge every supplier of a file: CSV, TSV, XLSX or XLS, any columns, any language')
    .addArgument(new Argument('<file>', 'the supplier list'))
    .addOption(format('table', 'json'))
    .option('--sheet <name>', 'sheet of a workbook')
    .option('--header-row <number>', 'line or sheet row of the headings, from 1', rowNumber)
    .option('--encoding <encoding>', 'encoding of a text file, such as utf-8 or gb18030')
    .option('--delimiter <character>', 'what divides the cells of a text file: one character, or tab')
    .option('--map <field=HEADER>', 'read a field from this column (repeatable)', columnPair, {})
    .option('--set <field=VALUE>', 'give a field this value in every row (repeatable)', pair, {})
    .option(
      '--share <field=UNIT>',
      'what 0.7 is in the column of a share: percent (0.7%), fraction (70%) or unknown (repeatable)',
      unitPair,
      {},
    )
    .option('--lists <folder>', 'screen against the lists in this folder, one CSV a list')
    .option('--as-of <date>', 'day to which the file speaks, YYYY-MM-DD (default: the date in the file, else today)')
    .addOption(new Option('--source <source>', 'source of the file').choices(FILE_SOURCES).default('buyer'))
    .addOption(locale())
    .option('--all', 'show all suppliers in the table, not the first 50')
    .action(async (file: string, flags: ScreenFlags) => {
      const { lists = null, asOf = null, all = false, ...rest } = flags;
      const options = { ...rest, lists, asOf, all, locale: localeOf(flags.locale), paint: painting() };
      await screen(file, options, surroundings);
    });

  root
    .command('assess')
    .description('assess dossiers: JSON by docs/reference/facts.schema.json, one, an array, or one after the other')
    .addArgument(new Argument('<file>', 'the dossiers, or - for what is piped in'))
    .option('--as-of <date>', 'day of the assessment, YYYY-MM-DD (default: today)')
    .addOption(locale())
    .addHelpText('after', '\nPrints JSON, one result a line: docs/reference/assess.schema.json.')
    .action(async (file: string, flags: { readonly asOf?: string; readonly locale: string }) => {
      await assess(file, { asOf: flags.asOf ?? null, locale: localeOf(flags.locale) }, surroundings);
    });

  root
    .command('countries')
    .description('say which country each name is understood as, and why')
    .addArgument(new Argument('<name...>', 'names or codes as they stand in a file'))
    .addOption(format('table', 'json'))
    .addOption(locale())
    .action(async (names: string[], flags: Shared) => {
      await countries(names, { format: flags.format, locale: localeOf(flags.locale), paint: painting() }, surroundings);
    });

  root
    .command('sectors')
    .description('say which sector each text or code is understood as, and why')
    .addArgument(new Argument('<text...>', 'activities as they stand in a file'))
    .addOption(format('table', 'json'))
    .addOption(locale())
    .action(async (texts: string[], flags: Shared) => {
      await sectors(texts, { format: flags.format, locale: localeOf(flags.locale), paint: painting() }, surroundings);
    });

  root
    .command('methodology')
    .description('print the rules, thresholds, basis and citations as they are applied')
    .addOption(format('text', 'json'))
    .addOption(locale())
    .action(async (flags: { readonly format: 'json' | 'text'; readonly locale: string }) => {
      await methodology({ format: flags.format, locale: localeOf(flags.locale) }, surroundings);
    });

  root
    .command('verify-pack')
    .description('say whether an evidence pack is as it was signed, without a network: one line a check')
    .addArgument(new Argument('<pack>', 'the ZIP, or the folder into which it was unpacked'))
    .option('--key <key>', 'fingerprint or file of a key that you trust (repeatable)', each, [])
    .option('--authority <file>', 'certificates of the time-stamp authorities that you trust, as PEM')
    .addOption(locale())
    .addHelpText(
      'after',
      '\nExits with 0 if all holds and a key that you gave proves who signed, 1 if something does not hold, 2 if it is no pack, 3 if nothing has changed but no key was given, so that nobody knows who signed.',
    )
    .action(async (pack: string, flags: VerifyFlags) => {
      const { key: keys, authority: authorities = null } = flags;
      // Reading certificates takes 20 MB, which no other verb needs.
      const { verifyPack } = await import('./commands/verify-pack.ts');
      await verifyPack(pack, { keys, authorities, locale: localeOf(flags.locale), paint: painting() }, surroundings);
    });

  return root;
}
