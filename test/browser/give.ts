import type { Page } from 'playwright-core';

/** Gives one command of the process, or takes one action, through its dialog. */
export async function give(
  page: Page,
  label: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown> = async () => undefined,
): Promise<void> {
  // What is seldom done lies behind the menu.
  const button = page.getByRole('button', { name: label, exact: true });
  const there = await button.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
  if (there) await button.click();
  else {
    // The process has a menu of its own; without it, that of the record.
    const menus = page.getByRole('button', { name: /^更多(办理)?$/ });
    await menus.last().click();
    await page.getByRole('menuitem', { name: label }).click();
  }
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: new RegExp(`确认${label}|${label}$`) }).click();
  await dialog.waitFor({ state: 'hidden' }).catch(async (fault: unknown) => {
    // What it says is why it stays open.
    throw new Error(`${label}: ${await dialog.innerText()}`, { cause: fault });
  });
}
