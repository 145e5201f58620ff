import { doesNotMatch, equal, match } from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { issueReceipt } from '../../src/web/public/check-receipt/sample-receipt.ts'
import { stage } from '../../src/web/testing/stage.ts'
import { startBrowser } from '../support/browser.ts'

const browser = await startBrowser()
const { skip } = browser
const { app } = await stage({ config: { demonstration: false } })
const origin = await app.listen({ port: 0, host: '127.0.0.1' })
after(() => app.close())

const folder = mkdtempSync(join(tmpdir(), 'candour-receipts-'))
after(() => rmSync(folder, { recursive: true }))
const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')
const { receipt, body } = issueReceipt({ sha256, ed25519 })
function fileOf(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const sound = fileOf('receipt-7KQ2.json', receipt)
const changed = fileOf('changed.json', { ...receipt, index: receipt.index + 1 })
const copy = fileOf('copy.json', body)
const pictures = process.env['CANDOUR_PICTURES']
const options = pictures ? { pictures } : {}

test('a receipt is checked by keyboard, with the network gone, and the answer is announced', {
  skip,
}, async () => {
  const { go, page, keyboard, checkAccess, picture, end } = await browser.visit(origin, options)
  equal(await go('/check-receipt'), 200)
  await checkAccess()
  await picture('check-receipt')
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.context().setOffline(true)

  await keyboard.attach('Your receipt', sound)
  await keyboard.press('button', 'Check this receipt')
  await page.getByRole('heading', { name: 'The receipt verifies', level: 2 }).waitFor()
  equal(await page.evaluate(() => document.activeElement?.textContent), 'The receipt verifies')
  equal(await page.locator('#announcement').textContent(), 'The receipt verifies')
  equal(await page.title(), 'Verified: Check a receipt')
  const text = (await page.textContent('#result')) ?? ''
  match(text, /Monday 30 November 2026 at 10:42/)
  match(text, /701 of 1,234/)
  match(text, /(?:[0-9a-f]{4} ){7}[0-9a-f]{4}/)
  match(text, /does not show that what was reported happened/)
  match(text, /does not show what the record says/)
  await checkAccess()
  await picture('check-receipt-verified')
  equal(asked.join(), '')
  await end()
})

test('a copy is compared as well, and a receipt can be pasted', { skip }, async () => {
  const { go, page, end } = await browser.visit(origin)
  await go('/check-receipt')
  await page.getByText('Paste the receipt instead').click()
  await page.getByLabel('The text of your receipt').fill(JSON.stringify(receipt, null, 2))
  await page.getByText('Compare your own copy as well').click()
  await page.getByLabel('Your copy of what was recorded').setInputFiles(copy)
  await page.getByRole('button', { name: 'Check this receipt' }).click()
  await page.getByText('Your copy is, to the letter, what was recorded').waitFor()
  doesNotMatch((await page.textContent('#result')) ?? '', /does not show what the record says/)
  await end()
})

test('nothing is wider than a small phone, before or after', { skip }, async () => {
  const { go, page, picture, end } = await browser.visit(origin, { ...options, width: 320 })
  await go('/check-receipt')
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  equal(await overflow(), 0)
  await page.getByLabel('Your receipt', { exact: true }).setInputFiles(sound)
  await page.getByRole('button', { name: 'Check this receipt' }).click()
  await page.getByRole('heading', { name: 'The receipt verifies', level: 2 }).waitFor()
  equal(await overflow(), 0)
  await picture('check-receipt-phone')
  await end()
})

test('in another language no word of the page is left in English', { skip }, async () => {
  const { go, page, end } = await browser.visit(origin)
  await go('/check-receipt?lang=en-XA')
  await page.locator('#receipt').setInputFiles(sound)
  await page.locator('#check').click()
  await page.locator('#result h2').waitFor()
  const plain = await page.evaluate(() =>
    [...document.querySelectorAll('#result h2, #result h3, #result li, #result dt')]
      .map(element => element.textContent?.trim() ?? '')
      .filter(text => !text.includes('⟦')),
  )
  equal(plain.join('\n'), '')
  await end()
})

test('a changed receipt does not verify, and says which check failed', { skip }, async () => {
  const { go, page, checkAccess, picture, end } = await browser.visit(origin, options)
  await go('/check-receipt')
  await page.getByLabel('Your receipt', { exact: true }).setInputFiles(changed)
  await page.getByRole('button', { name: 'Check this receipt' }).click()
  await page.getByRole('heading', { name: 'The receipt does not verify', level: 2 }).waitFor()
  const text = (await page.textContent('#result')) ?? ''
  match(text, /No\s+The record was not where the receipt says/)
  doesNotMatch(text, /10:42/)
  await checkAccess()
  await picture('check-receipt-not-verified')
  await end()
})

test('what is not a receipt is said as every page says it', { skip }, async () => {
  const { go, page, keyboard, checkAccess, picture, end } = await browser.visit(origin, options)
  await go('/check-receipt')
  await keyboard.press('button', 'Check this receipt')
  await page.getByRole('link', { name: 'Choose your receipt, or paste its text' }).waitFor()
  match((await page.evaluate(() => document.activeElement?.className)) ?? '', /error-summary/)
  equal(await page.title(), 'Error: Check a receipt')
  await checkAccess()
  await keyboard.press('link', 'Choose your receipt, or paste its text')
  equal(await page.evaluate(() => document.activeElement?.id), 'receipt')
  await page
    .getByLabel('Your receipt', { exact: true })
    .setInputFiles(fileOf('hello.json', 'hello'))
  await keyboard.press('button', 'Check this receipt')
  await page.getByRole('link', { name: 'The file is not a receipt' }).waitFor()
  await picture('check-receipt-problem')
  await end()
})

test('without JavaScript the page says how to check a receipt', { skip }, async () => {
  const { go, page, checkAccess, picture, end } = await browser.visit(origin, {
    ...options,
    javaScript: false,
  })
  await go('/check-receipt')
  equal(await page.getByRole('button', { name: 'Check this receipt' }).isVisible(), false)
  await page.getByText('This page needs JavaScript').waitFor()
  await page.getByText('./candour verify receipt.json --copy').waitFor()
  await checkAccess()
  await picture('check-receipt-without-script')
  await end()
})
