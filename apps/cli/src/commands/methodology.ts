import { editions } from '@plumbline/reference-data/editions';
import { sectors } from '@plumbline/reference-data/sectors';
import { methodology as current, RULES } from '@plumbline/risk';
import type { Locale } from '@plumbline/risk';
import type { Environment } from '../environment.ts';
import { methodologyPage } from '../output/methodology-page.ts';
import { print } from '../output/print.ts';
import { sayIn } from '../output/texts.ts';

export interface MethodologyOptions {
  readonly format: 'json' | 'text';
  readonly locale: Locale;
}

/** Prints the rules, thresholds, basis and citations as the engine runs them, as a readable page or as JSON. */
export async function methodology({ format, locale }: MethodologyOptions, { out }: Environment): Promise<void> {
  if (format === 'text') {
    await print(out, methodologyPage(locale));
    return;
  }
  const say = sayIn(locale);
  const explained = (code: string) => ({ code, parameters: {}, text: say(code) });
  const page = {
    schema: 'plumbline-methodology/1',
    methodology: current().key,
    rules: RULES.map((rule) => ({
      ruleId: rule.id,
      ruleVersion: rule.version,
      title: explained(`rule.${rule.id}.title`),
      class: rule.class,
      subject: rule.subject,
      protection: rule.protection,
      trigger: rule.trigger,
      severities: rule.severities,
      thresholds: rule.thresholds,
      ilo: rule.ilo,
      basis: rule.basis,
      citations: rule.citations,
      inputs: rule.inputs,
      clears: explained(`clears.${rule.id}`),
      do: explained(`do.${rule.playbook}`),
      doNot: explained(`doNot.${rule.playbook}`),
    })),
    sectors: sectors().map(({ key, s, highFive, titleCode }) => ({
      key,
      score: `${s}.00`,
      highRisk: highFive,
      title: explained(titleCode),
    })),
    editions: editions.map(({ key, title, publisher, edition, date, source, licence, expected }) => ({
      key,
      title,
      publisher,
      edition,
      date,
      source,
      licence,
      rows: expected,
    })),
  };
  await print(out, `${JSON.stringify(page, null, 2)}\n`);
}
