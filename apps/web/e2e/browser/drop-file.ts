import type { Page } from 'playwright-core';

/** Drops a file onto the place with this text, as from the desktop. */
export async function dropFile(page: Page, place: string, name: string, content: string): Promise<void> {
  const carried = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.content], file.name, { type: 'text/csv' }));
      return transfer;
    },
    { name, content },
  );
  await page.getByText(place, { exact: true }).dispatchEvent('drop', { dataTransfer: carried });
}
