import type { Page } from 'playwright-core'

/** Chooses the large edition, or the usual one; on a phone the choice stands among those of display. */
export async function chooseElder(page: Page, isOn: boolean): Promise<void> {
  if (!(await page.isVisible('#elder'))) await page.click('.prefs > summary')
  await page.setChecked('#elder', isOn)
  await page.$eval('.prefs', (prefs) => prefs.removeAttribute('open'))
}
