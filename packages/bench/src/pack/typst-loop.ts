import { env } from 'node:process';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Report } from '@plumbline/evidence/report';
import { bundledFonts } from '../../../evidence/src/node/report/fonts.ts';
import { NO_FONTS } from '../../../evidence/src/node/report/press.ts';
import { printer } from '../../../evidence/src/node/report/printable.ts';
import { inputsOf, TEMPLATE } from '../../../evidence/src/node/report/typesetting.ts';

type Inputs = ReturnType<typeof inputsOf>;

/** The compiler as its page shows it, and what makes its inputs ready. */
export function typstLoop(): {
  readonly ready: (report: Report) => Inputs;
  readonly set: (inputs: Inputs) => Buffer;
} {
  const { files, coverage } = bundledFonts();
  // The compiler reads it; otherwise it sets with fonts of the machine, and other bytes.
  env['FONTCONFIG_FILE'] = NO_FONTS;
  const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs: [...files] }] });
  const print = printer(coverage);
  return {
    ready: (report) => inputsOf(report, print),
    set: (inputs) => compiler.pdf({ mainFileContent: TEMPLATE, inputs }, { pdfStandard: 'a-2b' }),
  };
}
