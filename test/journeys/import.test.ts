/** A head of department brings in a directory: columns confirmed, rows checked, rows put in. */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onEachEngine, openTestApp, startBrowser, type Visit } from '#test'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

const directory = [
  'Staff ID,Surname,Forenames,Collar No,Rank,Station,Appointed,Gender',
  '1,Pyke,Oliver,4471,Sergeant,Quayside,31/03/2009,M',
  '2,Arden,Jay,12,Constable,Quayside,31/02/2010,F',
  '3,Low',
  '4,Castell,Wren,88,Superintendent,Headquarters,01/04/1999,F',
  '5,Teague,Rowan,90,Constable,Dockside,,M',
].join('\r\n')

onEachEngine(engine => {
  const widths = engine.name === 'PGlite' ? [1280, 390] : [1280]
  for (const width of widths)
    test(`a directory is brought in, at ${width} pixels`, { skip }, async t => {
      const running = await openTestApp(await engine.fresh(), { background: true })
      t.after(() => running.close())
      const origin = await running.app.listen({ port: 0, host: '127.0.0.1' })
      const visit = await browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })
      const { go, page, checkAccess, picture } = visit
      const seen = async (name: string) => {
        await checkAccess()
        await picture(`import-${width}-${name}`)
      }
      await go('/work/import')
      await page.getByLabel('Wren Castell').check()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL('**/work/import')
      await page.getByRole('button', { name: 'Look at its columns' }).click()
      await page.waitForSelector('.govuk-error-summary')
      await seen('1-start')

      await page.getByLabel('Officers and staff').check()
      await page.getByLabel('File', { exact: true }).setInputFiles({
        name: 'directory.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(directory),
      })
      await page.getByRole('button', { name: 'Look at its columns' }).click()
      await page.waitForURL('**/columns')
      equal(await page.getByLabel('What Surname holds').inputValue(), 'family-name')
      equal(await page.getByLabel('What Appointed holds').inputValue(), 'appointed-on')
      equal(await page.getByLabel('What Gender holds').count(), 0)
      await seen('2-columns')
      await page.getByLabel('What Surname holds').selectOption('Leave it out')
      await page.getByRole('button', { name: 'Check every row' }).click()
      await page.waitForSelector('.govuk-error-summary')
      await seen('3-columns-error')
      await page.getByLabel('What Surname holds').selectOption('Family name')
      await page.getByRole('button', { name: 'Check every row' }).click()

      await until(visit, '3 of 5 rows can be brought in')
      match(await page.textContent('main').then(String), /6 cells|2 cells/)
      await seen('4-checked')
      await page.getByRole('button', { name: 'Bring in 3 rows' }).click()
      await until(visit, 'Brought in')
      await seen('5-done')
      const rows = await page.request.get(`${page.url()}/bad-rows.csv`)
      match(await rows.text(), /"3","Appointed","31\/02\/2010","a date such as/)
      const map = await page.request.get(`${page.url()}/map.json`)
      equal((await map.json()).columns.Surname, 'family-name')
      await go('/work/import')
      await seen('6-list')

      await page.getByLabel('Earlier matters', { exact: true }).check()
      await page.getByLabel('File', { exact: true }).setInputFiles({
        name: 'claims.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Reference,Date made\nCL-1,03/02/2020\n'),
      })
      await page.getByRole('button', { name: 'Look at its columns' }).click()
      await page.waitForURL('**/columns')
      const complete = page.getByRole('group', { name: 'Complete to which date?' })
      for (const [part, value] of [
        ['Day', '31'],
        ['Month', '10'],
        ['Year', '2199'],
      ] as const)
        await complete.getByLabel(part).fill(value)
      await page.getByRole('button', { name: 'Check every row' }).click()
      await page.waitForSelector('.govuk-error-summary')
      await seen('7-complete-error')
      await complete.getByLabel('Year').fill('2025')
      await page.getByRole('button', { name: 'Check every row' }).click()
      await until(visit, '1 of 1 rows can be brought in')
      await page.getByRole('link', { name: 'Change the columns' }).click()
      equal(await complete.getByLabel('Year').inputValue(), '2025')
      await seen('8-complete')
      await visit.end()
    })
})

/** Looks again until the work behind the page has come that far. */
async function until({ page }: Visit, heading: string): Promise<void> {
  const found = page.getByRole('heading', { level: 1, name: heading })
  while ((await found.count()) === 0) {
    await page.waitForTimeout(200)
    await page.goto(page.url().replace(/\?.*$/, ''))
  }
}
