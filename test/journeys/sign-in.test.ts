/**
 * Somebody is invited, signs in by password and code and by a passkey, loses it all and is let back
 * in by two people, and is suspended while at work: each page by keyboard.
 */
import { equal, match } from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { startBrowser, startServer, type Visit } from '#test'

const browser = await startBrowser()
const pictures = process.env['CANDOUR_PICTURES']
const options = pictures ? { pictures } : {}
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app works out from the key on the page, `ahead` steps from now. */
function codeOf(key: string, ahead: number): string {
  const bits = [...key].map(one => letters.indexOf(one).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const value = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(value % 1_000_000).padStart(6, '0')
}

/** A phone in somebody's pocket: a passkey that answers, as Chromium's own tests have it. */
async function withPasskey({ page }: Visit): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function typeSecret({ page }: Visit, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await field.evaluate(one => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  equal(await field.evaluate(one => one === document.activeElement), true, label)
  await page.keyboard.type(text)
}

/** Checked by axe and pictured, on a desk and on a phone. */
async function look(visit: Visit, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await visit.page.setViewportSize({ width, height: 800 })
    await visit.picture(`sign-in-${name}-${width}`)
    await visit.checkAccess()
    equal(await tooWide(visit, width), '', `${name} does not fit at ${width}`)
  }
}

/** What reaches past the edge of the page, if anything does. */
function tooWide({ page }: Visit, width: number): Promise<string> {
  return page.evaluate(
    most =>
      document.documentElement.scrollWidth <= most
        ? ''
        : [...document.querySelectorAll('body *')]
            .filter(one => one.getBoundingClientRect().right > most)
            .map(one => `${one.tagName} ${one.className}`)
            .join('; '),
    width,
  )
}

async function asPersona(visit: Visit, name: RegExp): Promise<void> {
  await visit.go('/sign-in')
  await visit.keyboard.choose(name, 'Select who you are')
  await visit.keyboard.press('button', 'Sign in')
  await visit.page.waitForURL(({ pathname }) => pathname !== '/sign-in')
}

const text = async ({ page }: Visit) => (await page.textContent('main')) ?? ''
const password = 'seven brass kettles'

test('invited, signed in, let back in by two and suspended', { skip: browser.skip }, async t => {
  const server = await startServer({ empty: true })
  t.after(() => server.end())
  const visit = () => browser.visit(server.origin, options)

  const ashs = await visit()
  await ashs.go('/sign-in')
  await look(ashs, '01-sign-in')
  await asPersona(ashs, /^Ash Lindqvist/)
  await ashs.keyboard.press('link', 'Accounts')
  await ashs.page.waitForURL('**/admin/accounts')
  await look(ashs, '02-accounts')
  await ashs.keyboard.press('button', 'Invite somebody')
  await ashs.page.waitForURL('**/admin/accounts/new')
  await ashs.keyboard.press('button', 'Invite')
  await ashs.page.waitForSelector('.govuk-error-summary')
  await look(ashs, '03-invite-error')
  await ashs.keyboard.type('Name', 'Fern Aldous')
  await ashs.keyboard.type('Email address', 'fern.aldous@northmoor.example')
  await ashs.keyboard.reach('combobox', 'Role')
  await ashs.page.keyboard.type('caseworker')
  await ashs.keyboard.press('button', 'Invite')
  await ashs.page.waitForURL('**/admin/accounts/p-*')
  await look(ashs, '04-account')
  const account = new URL(ashs.page.url()).pathname
  const link = (await ashs.page.textContent('main code')) ?? ''
  await ashs.page.reload()
  equal(await ashs.page.locator('main code').count(), 0, 'the link is shown once')

  const ferns = await visit()
  await withPasskey(ferns)
  await ferns.go(new URL(link).pathname)
  await look(ferns, '05-invitation')
  const key = ((await ferns.page.textContent('.candour-key')) ?? '').replaceAll(' ', '')
  await typeSecret(ferns, 'Password', 'short')
  await ferns.keyboard.type('Six-figure code the app shows now', codeOf(key, -1))
  await ferns.keyboard.press('button', 'Finish')
  await ferns.page.waitForSelector('.govuk-error-summary')
  match(await text(ferns), /Password must be at least 12 characters/)
  await look(ferns, '06-invitation-error')
  await typeSecret(ferns, 'Password', password)
  await ferns.keyboard.type('Six-figure code the app shows now', codeOf(key, -1))
  await ferns.keyboard.press('button', 'Finish')
  await ferns.page.waitForURL('**/work')

  await ferns.keyboard.press('link', 'Your sign-in')
  await ferns.page.waitForURL('**/account')
  match(await text(ferns), /Chrome on Linux/)
  await ferns.keyboard.press('link', 'Add a passkey')
  await ferns.page.waitForURL('**/account/passkeys/new')
  await look(ferns, '07-add-passkey')
  await ferns.keyboard.type('What to call this passkey', 'My phone')
  await ferns.keyboard.press('button', 'Make a passkey')
  await ferns.page.waitForURL('**/account')
  match(await text(ferns), /My phone/)
  await look(ferns, '08-your-sign-in')
  await ferns.keyboard.press('link', 'Change authenticator app')
  await look(ferns, '09-authenticator')
  await ferns.go('/account/password')
  await look(ferns, '10-password')

  await ferns.keyboard.press('button', 'Sign out')
  await ferns.page.waitForURL('**/sign-in')
  await ferns.keyboard.press('button', 'Use a passkey')
  await ferns.page.waitForURL('**/work')
  await ferns.keyboard.press('button', 'Sign out')
  await ferns.page.waitForURL('**/sign-in')

  await ferns.go('/sign-in?return=%2Fwork%2Fmatters')
  await ferns.keyboard.type('Email address', 'fern.aldous@northmoor.example')
  await typeSecret(ferns, 'Password', `${password}.`)
  await ferns.keyboard.press('button', 'Continue')
  await ferns.page.waitForSelector('.govuk-error-summary')
  await look(ferns, '11-wrong')
  await ferns.keyboard.type('Email address', 'Fern.Aldous@northmoor.example')
  await typeSecret(ferns, 'Password', password)
  await ferns.keyboard.press('button', 'Continue')
  await ferns.page.waitForURL('**/sign-in/code*')
  await look(ferns, '12-code')
  await ferns.keyboard.type('Six-figure code', codeOf(key, 1))
  await ferns.keyboard.press('button', 'Sign in')
  await ferns.page.waitForURL('**/work/matters')

  const lost = await visit()
  await withPasskey(lost)
  await lost.go('/sign-in')
  await lost.keyboard.press('link', 'I cannot sign in')
  await look(lost, '13-forgot')
  await lost.keyboard.type('Your email address', 'fern.aldous@northmoor.example')
  await lost.keyboard.press('button', 'Ask to be let back in')
  await lost.page.waitForURL('**/forgot?asked=yes')
  await look(lost, '14-asked')

  async function agree(visit: Visit) {
    await visit.keyboard.press('link', 'Let people back in')
    await visit.page.waitForURL('**/admin/recoveries')
    await visit.keyboard.press('link', 'Fern Aldous')
    await visit.keyboard.choose(/^Yes, I have spoken/)
    await visit.keyboard.press('button', 'Continue')
    await visit.page.waitForURL('**agreed=yes')
  }
  await agree(ashs)
  match(await text(ashs), /Somebody else has to agree as well/)
  await look(ashs, '15-one-agreed')
  const wrens = await visit()
  await asPersona(wrens, /^Wren Castell/)
  await wrens.go('/admin/recoveries')
  await look(wrens, '16-recoveries')
  await wrens.keyboard.press('link', 'Fern Aldous')
  await look(wrens, '17-recovery')
  await agree(wrens)
  await look(wrens, '18-both-agreed')
  const back = (await wrens.page.textContent('main code')) ?? ''
  await lost.go(new URL(back).pathname)
  await look(lost, '19-let-back-in')
  await lost.keyboard.type('What to call this passkey', 'New phone')
  await lost.keyboard.press('button', 'Make a passkey')
  await lost.page.waitForURL('**/work')
  await ferns.go('/work/matters')
  match(ferns.page.url(), /\/sign-in\?return=/, 'wherever she was signed in before is over')

  await ashs.go(account)
  await ashs.keyboard.choose('Suspend', 'What do you want to do?')
  await ashs.keyboard.type('Why', 'She has gone to another force')
  await look(ashs, '20-suspend')
  await ashs.keyboard.press('button', 'Continue')
  await ashs.page.waitForURL('**invited=yes')
  match(await text(ashs), /Suspended/)
  await lost.go('/work')
  match(lost.page.url(), /\/sign-in\?return=/, 'her work ends at once')
  await lost.keyboard.press('button', 'Use a passkey')
  await lost.page.waitForSelector('.govuk-error-summary')

  for (const one of [ashs, ferns, lost, wrens]) await one.end()
})
