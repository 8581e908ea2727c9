import type { Page } from 'playwright-core';

/** A PDF with a page for each of these texts. */
export function aPaper(...pages: readonly string[]): Buffer {
  const kids = pages.map((_, at) => `${String(4 + 2 * at)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => {
      const lines = text.split('\n').map((line) => `(${line}) Tj 0 -24 Td`);
      const content = `BT /F1 14 Tf 60 720 Td ${lines.join(' ')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + 2 * at)} 0 R >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = String(objects.length + 1);
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return Buffer.from(file + table, 'latin1');
}

/** Brings a paper to the library, and waits until its first page is seen. */
export async function keepEvidence(page: Page, name: string, paper: Buffer): Promise<void> {
  await page.locator('[data-add-evidence]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: paper });
  await dialog.getByRole('checkbox').first().check();
  const [kind] = await dialog.locator('input[aria-haspopup=listbox][required]').all();
  await kind?.click();
  await page.getByRole('option').first().click();
  await dialog.locator('button[type=submit]').click();
  await page.locator('img[data-state=shown]').first().waitFor();
}
