import type { LegalFormPosition } from '../src/legal-forms.ts';

/**
 * Short forms and forms of scripts without word spaces, chosen by hand: a short form may be dropped from a name only when it is listed here,
 * because the published lists hold words (`charity`, `in`, `is`, `kor`) that are also parts of names. One line per group of countries (empty: many);
 * forms are written in lower case and divided by `|`.
 */
export const SHORT_FORMS: readonly { position: LegalFormPosition; countries: string; forms: string }[] = [
  {
    position: 'end',
    countries: '',
    forms:
      'ltd|limited|co ltd|co. limited|company limited|company ltd|coltd|co|company|and co|and company|co inc|company inc|corp|corporation|corporation limited|corp ltd|inc|inc ltd|incorporated|plc|llp|lp|limited partnership|limited liability partnership|general partnership|company limited by shares|company limited by guarantee|public limited company|limited company|limited co|unlimited|s.a.|joint stock co|joint stock company|private company limited|& co ltd|& company limited|& co limited',
  },
  {
    position: 'either',
    countries: '',
    forms:
      'llc|jsc|ojsc|cjsc|pjsc|limited liability company|closed joint stock company|open joint stock company|public joint stock company|private joint stock company',
  },
  { position: 'end', countries: 'US', forms: 'l.l.l.p.|pllc|l.c.|ltd co' },
  {
    position: 'end',
    countries: 'IN PK LK BD NP MV',
    forms:
      'pvt ltd|private limited|pvt limited|private ltd|pvt|(p) ltd|(p) limited|smc private limited|smc pvt ltd|opc private limited|opc pvt ltd',
  },
  { position: 'start', countries: 'IN PK BD LK NP', forms: 'm/s|messrs' },
  { position: 'end', countries: 'SG MM', forms: 'pte ltd|pte limited|private limited|pte' },
  { position: 'end', countries: 'AU ZA NZ', forms: 'pty ltd|pty limited|proprietary limited|pty|(rf) pty ltd' },
  {
    position: 'end',
    countries: 'MY BN',
    forms: 'sdn bhd|sdn berhad|sendirian berhad|bhd|berhad|plt|corporation berhad|corporation bhd',
  },
  { position: 'start', countries: 'ID', forms: 'pt|p.t.|cv|c.v.|ud|u.d.|perseroan terbatas' },
  { position: 'end', countries: 'ID', forms: 'tbk|persero|(persero) tbk|pt|cv' },
  { position: 'end', countries: 'TH', forms: 'pcl|public company limited|public co ltd|public company ltd' },
  {
    position: 'start',
    countries: 'VN',
    forms:
      'công ty|cong ty|công ty tnhh|cong ty tnhh|công ty tnhh mtv|cong ty tnhh mtv|công ty tnhh một thành viên|công ty trách nhiệm hữu hạn|công ty trách nhiệm hữu hạn một thành viên|công ty cổ phần|cong ty co phan|cong ty cp|cty tnhh|cty cp|ctcp|tnhh|doanh nghiệp tư nhân|dntn',
  },
  { position: 'end', countries: 'PH', forms: 'opc' },
  {
    position: 'end',
    countries: 'JP',
    forms: 'kk|kabushiki kaisha|kabushiki gaisha|yugen kaisha|godo kaisha|goudou kaisha',
  },
  { position: 'start', countries: 'JP', forms: 'kabushiki kaisha|kabushiki gaisha|yugen kaisha|godo kaisha' },
  {
    position: 'end',
    countries: 'AE QA KW BH OM SA EG LB',
    forms:
      'wll|fze|fzco|fzc|fz llc|llc fz|fzllc|dmcc|psc|qsc|qpsc|ksc|kscc|bsc|bscc|saoc|saog|sae|sal|ltd liability co|free zone company|free zone establishment',
  },
  {
    position: 'end',
    countries: 'DE AT CH LI',
    forms:
      'gmbh|ggmbh|mbh|gesmbh|ges.m.b.h.|gesellschaft mbh|gmbh & co|gmbh & co kg|gmbh co kg|gmbh & co ohg|gmbh & co kgaa|gmbh und co kg|ag|ag & co kg|ag & co kgaa|aktiengesellschaft|kg|kgaa|ohg|ug|ug haftungsbeschränkt|ug & co kg|e.k.|e.u.|kommanditgesellschaft|se & co kg|se & co kgaa|mbh & co kg|ltd & co kg|sagl|og|gbr|& co kg|co kg',
  },
  { position: 'end', countries: '', forms: 'se|societas europaea' },
  {
    position: 'either',
    countries: 'NL BE SR CW',
    forms: 'bv|nv|bvba|cvba|vof|besloten vennootschap|naamloze vennootschap',
  },
  {
    position: 'end',
    countries: 'SE FI',
    forms: 'ab|ab publ|publ|aktiebolag|handelsbolag|kommanditbolag|hb|kb|oy|oyj|oy ab|osakeyhtiö|ky|tmi',
  },
  { position: 'start', countries: 'FI', forms: 'oy' },
  {
    position: 'end',
    countries: 'DK NO IS',
    forms: 'a/s|as|asa|aps|i/s|k/s|p/s|aktieselskab|anpartsselskab|aksjeselskap|ehf|hf|ivs',
  },
  { position: 'end', countries: 'EE LV LT', forms: 'oü|osaühing|as|aktsiaselts|sia|uab|ab' },
  { position: 'start', countries: 'LV LT', forms: 'sia|uab' },
  {
    position: 'end',
    countries: 'FR BE LU CH MA TN DZ SN CI CM MG',
    forms:
      's.a.r.l.|sàrl|sarl au|sarlau|suarl|surl|sas|s.a.s.|sasu|s.a.s.u.|eurl|s.n.c.|scs|sca|scrl|sprl|société anonyme|société à responsabilité limitée|société par actions simplifiée|ltée|limitée|cie|& cie|et cie',
  },
  {
    position: 'start',
    countries: 'FR BE LU CH MA TN DZ SN CI CM MG',
    forms: 'sarl|s.a.r.l.|eurl|société anonyme|société à responsabilité limitée',
  },
  {
    position: 'end',
    countries: 'ES AR CL CO CR DO EC GT HN MX NI PA PE PY SV UY VE',
    forms:
      's.l.|s.l.u.|s.a.u.|s.a.c.|s.a.a.|s.a.s.|s.r.l.|sccl|s. coop|s.a. de c.v.|sa cv|s. de r.l. de c.v.|s de rl|s de rl de c v|s.a.p.i. de c.v.|s.a.b. de c.v.|s.p.r. de r.l.|s.p.r. de r.l. de c.v.|s.c. de r.l. de c.v.|s.c. de r.l.|sociedad anónima|sociedad anónima de capital variable|sociedad anónima cerrada|sociedad limitada|sociedad de responsabilidad limitada|sociedad por acciones simplificada|s. en c.|s. en c.s.|e.i.r.l.|spa|c.a.|compañía anónima|cía ltda|cía|compañía limitada|y cía|y cía ltda|& cía|& cía ltda|s.a.i.c.|s.a.c.i.f.i.a.|limitada|ltda',
  },
  {
    position: 'end',
    countries: 'BR PT AO MZ',
    forms:
      'ltda|limitada|lda|eireli|ltda me|ltda epp|s/a|sociedade anónima|sociedade anônima|unipessoal lda|unipessoal limitada|sociedade unipessoal lda|& cia|& cia ltda|cia|e cia ltda',
  },
  {
    position: 'end',
    countries: 'IT SM',
    forms:
      's.p.a.|s.r.l.|s.r.l.s.|s.a.p.a.|s.n.c.|s.a.s.|srl unipersonale|spa unipersonale|società per azioni|società a responsabilità limitata|società a r.l.',
  },
  { position: 'end', countries: 'RO MD', forms: 's.r.l.|s.a.|societate cu răspundere limitată' },
  {
    position: 'end',
    countries: 'PL',
    forms:
      'sp. z o.o.|sp z o o|sp. z oo|sp. z o.o. sp. k.|sp. z o.o. sp.k.|sp. z o.o. s.k.|sp. k.|sp. j.|spółka z o.o.|spółka z ograniczoną odpowiedzialnością|spółka akcyjna|spółka komandytowa|spółka jawna',
  },
  {
    position: 'end',
    countries: 'CZ SK',
    forms: 's.r.o.|spol. s r.o.|a.s.|v.o.s.|k.s.|akciová společnost|akciová spoločnosť',
  },
  {
    position: 'end',
    countries: 'HU',
    forms:
      'kft|zrt|nyrt|rt|bt|kkt|korlátolt felelősségű társaság|zártkörűen működő részvénytársaság|részvénytársaság|betéti társaság',
  },
  {
    position: 'end',
    countries: 'HR SI BA RS ME MK BG AL XK',
    forms: 'd.o.o.|j.d.o.o.|d.d.|a.d.|d.n.o.|k.d.|dooel|eood|ood|ead|shpk|sh.p.k.|sh.a.',
  },
  {
    position: 'end',
    countries: 'GR CY',
    forms:
      'α.ε.|αε|a.e.|ε.π.ε.|επε|ι.κ.ε.|ικε|ο.ε.|ε.ε.|a.b.e.e.|αβεε|α.β.ε.ε.|ανώνυμη εταιρεία|μον. ικε|μονοπρόσωπη ικε|μονοπρόσωπη επε|ανώνυμη εταιρία',
  },
  { position: 'end', countries: 'TR', forms: 'a.ş.|anonim şirketi|limited şirketi|ltd. şti.|ltd sti|limited sti|şti' },
  {
    position: 'either',
    countries: 'RU BY KZ KG UA UZ TJ TM MN',
    forms:
      'ооо|оао|зао|пао|ао|нао|тоо|осоо|одо|еоод|оод|еад|доо|тов|тзов|пат|прат|зат|ват|ип|чп|фоп|ххк|мчж|ooo|oao|osoo|tov|tzov|mchj|mmc|общество с ограниченной ответственностью|акционерное общество|закрытое акционерное общество|открытое акционерное общество|публичное акционерное общество|товариство з обмеженою відповідальністю|приватне акціонерне товариство|публічне акціонерне товариство|товарищество с ограниченной ответственностью',
  },
  { position: 'end', countries: 'RU UA BG RS MK', forms: 'ао|ад|ат|ao|zao|pao' },
  { position: 'either', countries: 'GE AM AZ', forms: 'შპს|სს|ს.ს.|სპს|ՍՊԸ|ԲԲԸ|ՓԲԸ|asc|qsc' },
  {
    position: 'start',
    countries: 'SA AE EG JO LB SY IQ KW QA BH OM YE MA TN DZ LY SD PS',
    forms: 'شركة|الشركة|مؤسسة|شركه',
  },
  {
    position: 'end',
    countries: 'SA AE EG JO LB SY IQ KW QA BH OM YE MA TN DZ LY SD PS',
    forms:
      'ش.م.م|شمم|ذ.م.م|ذمم|ش.ذ.م.م|ش.م.ع|ش.م.ك|ش.م.ل|ش.م.ب|ش.م.ق|ش.م.خ|المحدودة|محدودة|ذات مسؤولية محدودة|ذات المسؤولية المحدودة|المساهمة العامة|المساهمة|مساهمة عامة|مساهمة',
  },
  { position: 'start', countries: 'IR AF PK', forms: 'شرکت' },
  {
    position: 'end',
    countries: 'IR AF PK',
    forms: 'سهامی خاص|سهامی عام|با مسئولیت محدود|با مسؤلیت محدود|لمیٹڈ|پرائیویٹ لمیٹڈ|لمتد|لمیتد',
  },
  { position: 'end', countries: 'IL', forms: 'בע"מ|בעמ|בע מ' },
  { position: 'end', countries: 'IN NP', forms: 'प्राइवेट लिमिटेड|लिमिटेड|प्रा. लि.|प्रा लि|प्रा. लिमिटेड|लि.|एलएलपी' },
  {
    position: 'end',
    countries: 'BD IN',
    forms: 'লিমিটেড|প্রাইভেট লিমিটেড|লিঃ|লি.|প্রাঃ লিঃ|প্রা. লি.|কোম্পানি লিমিটেড|কোম্পানী লিমিটেড',
  },
  { position: 'end', countries: 'IN LK SG MY', forms: 'லிமிடெட்|பிரைவேட் லிமிடெட்|(பி) லிமிடெட்|ලිමිටඩ්|(පුද්) සමාගම' },
  {
    position: 'end',
    countries: 'CN TW HK MO SG MY',
    forms:
      '有限公司|有限责任公司|有限責任公司|股份有限公司|股份公司|股份有限責任公司|责任有限公司|无限公司|無限公司|有限合伙|有限合夥',
  },
  { position: 'either', countries: 'JP', forms: '株式会社|株式會社|有限会社|合同会社|合資会社|合名会社|㍿' },
  { position: 'bracket', countries: 'JP', forms: '株|有|資|名|同' },
  { position: 'bracket', countries: 'KR', forms: '주|유|합' },
  { position: 'either', countries: 'KR KP', forms: '주식회사|유한회사|유한책임회사|합자회사|합명회사' },
  { position: 'start', countries: 'TH', forms: 'บริษัท|บริษัทจำกัด|บจก|บมจ|หจก|ห้างหุ้นส่วนจำกัด|ห้างหุ้นส่วน' },
  { position: 'end', countries: 'TH', forms: 'จำกัด|จำกัด มหาชน|มหาชน' },
  { position: 'start', countries: 'LA KH MM', forms: 'ບໍລິສັດ|ក្រុមហ៊ុន' },
  { position: 'end', countries: 'LA KH MM', forms: 'ຈຳກັດ|ຈໍາກັດ|ឯ.ក|ខូអិលធីឌី|ကုမ္ပဏီလီမိတက်|ကုမ္ပဏီလိမိတက်|လီမိတက်' },
];
