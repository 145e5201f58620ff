/** The steps of an investigation, each by keyboard alone. */
import { equal, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { latestMatters, matterRow } from '#store'
import type { TestApp, Visit } from '#test'

export const seenBy =
  ({ checkAccess, picture }: Visit) =>
  async (name: string) => {
    await checkAccess()
    await picture(`evidence-${name}`)
  }

/** Amara Quill's complaint, as the demonstration has it. */
export async function herMatter({ bench }: TestApp): Promise<string> {
  const [force] = bench.authorities
  ok(force)
  const as = { authority: force.id, actor: { type: 'system' } } as const
  return bench.store.work(as, async tx => {
    for (const { matter } of await latestMatters(tx, { max: 20 }))
      if ((await matterRow(tx, matter))?.complainant === 'Amara Quill')
        return `/work/matters/${matter}`
    throw new Error('she has not complained')
  })
}

export const email = (from: string, on: string, subject: string, words: string) =>
  [
    `From: ${from}`,
    'To: Amara Quill <amara.quill@example.org>',
    `Date: ${on}`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '-')}@northmoor.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    '',
  ].join('\r\n')

const files = {
  'second message.eml': email(
    'O. Pike <o.pike@northmoor.example>',
    'Fri, 14 Jul 2017 23:40:00 +0100',
    'Still up',
    'Are you still up? It would be good to see you without the paperwork.',
  ),
  'third message.eml': email(
    'O. Pike <o.pike@northmoor.example>',
    'Sun, 16 Jul 2017 22:14:00 +0100',
    'Your day off',
    'Do not tell the office that I write to you.',
  ),
  'written response.txt': [
    'Written response of DS O. Pike.',
    'I first wrote to Ms Quill on 20 July 2017, once her case was closed.',
    'I wrote about her case alone, and never about how she looked.',
  ].join('\r\n'),
}

async function addAs({ page, keyboard }: Visit, from: string, paths: readonly string[]) {
  await keyboard.attach('Files', ...paths)
  await keyboard.type('Whom did you have them from?', from)
  await keyboard.press('button', 'Add the files')
  await page.waitForURL('**/evidence?done=*')
}

/** Her e-mails, and his written response, as CUSTODY keeps them: received, from whom. */
export async function addEvidence(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  const folder = mkdtempSync(join(tmpdir(), 'candour-evidence-'))
  const paths = Object.entries(files).map(([name, words]) => {
    const path = join(folder, name)
    writeFileSync(path, words)
    return path
  })
  try {
    await go(`${matter}/evidence`)
    await keyboard.press('link', /^Add files/)
    await keyboard.press('button', 'Add the files')
    await page.waitForSelector('.govuk-error-summary')
    await seen('02-add-error')
    await addAs(visit, 'Amara Quill', paths.slice(0, 2))
    await go(`${matter}/evidence/add`)
    await addAs(visit, 'DS O. Pike, through his police friend', paths.slice(2))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const words = page.getByText('never about how she looked')
  for (let tries = 0; tries < 60 && (await words.count()) === 0; tries += 1) {
    await page.waitForTimeout(250)
    await go(`${matter}/evidence`)
  }
  await words.first().waitFor()
  await seen('03-evidence')
}

async function nameHim({ go, page, keyboard }: Visit, matter: string): Promise<void> {
  await go(`${matter}/people/new`)
  await page.locator('#name').fill('Oliver Pike')
  await page.locator('#rank').fill('DS')
  await keyboard.choose('Police officer')
  await keyboard.press('button', 'Save who it is about')
  await page.waitForURL(/\/people\?/)
}

type Account = Readonly<{ who: string; source: string; form: string; file: RegExp }>

async function account({ go, page, keyboard }: Visit, matter: string, one: Account) {
  await go(`${matter}/accounts/new`)
  await keyboard.type('Whose account is it?', one.who)
  await keyboard.choose(one.source)
  if (one.source === 'Person complained against') {
    await page.getByLabel('Which of those complained against?').focus()
    await page.keyboard.press('ArrowDown')
  }
  await keyboard.choose(one.form)
  await keyboard.choose(/^First-hand/)
  await keyboard.type('What is it about?', 'What he wrote to her, and when.')
  await keyboard.tick(one.file)
  await keyboard.press('button', 'Record this account')
  await page.waitForURL(/\?done=account/)
}

const hers = 'Amara Quill’s e-mails'
const his = 'O. Pike’s written response'

export async function recordAccounts(visit: Visit, matter: string): Promise<void> {
  await nameHim(visit, matter)
  const written = { source: 'Person complained against', form: 'Written response' }
  await account(visit, matter, {
    ...{ who: hers, source: 'Complainant', form: 'E-mail', file: /his message/ },
  })
  await account(visit, matter, { who: his, ...written, file: /written response/ })
  await visit.go(`${matter}/accounts`)
  await visit.page.getByText('Untested').first().waitFor()
  await seenBy(visit)('04-accounts')
}

type Says = Readonly<{ who: string; stance: RegExp; says: string; quote: string }>

/** Marks the passage, comes back, and says what the account says of the point. */
async function says({ page, keyboard }: Visit, { who, stance, says, quote }: Says): Promise<void> {
  await keyboard.press('link', `Say what it says: ${who}`)
  await keyboard.press('link', /^Mark a passage of /)
  await keyboard.choose(/^By its words/)
  await keyboard.type(/^The words, as they stand/, quote)
  await keyboard.press('button', 'Mark this passage')
  await page.waitForURL(/\?passage=/)
  await keyboard.choose(stance)
  await keyboard.type(/in its own words/, says)
  await keyboard.press('button', 'Record this')
  await page.waitForURL(/\?done=position/)
}

/** His response says otherwise than his own e-mails to her do: seen side by side. */
export async function contradict(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/points/new`)
  await keyboard.type('The point, in one sentence', 'He first wrote to her on 13 July 2017.')
  await keyboard.choose('A date or time')
  await keyboard.type('What would show this did not happen?', 'The log of the mail server.')
  await keyboard.press('button', 'Raise this point')
  await page.waitForURL(/\?done=point/)
  const [first, then] = ['13 July 2017', '20 July 2017']
  const quote = 'You looked lovely, by the way.'
  await says(visit, { who: hers, stance: /^For:/, says: first, quote })
  const response = 'I first wrote to Ms Quill on 20 July 2017'
  await says(visit, { who: his, stance: /^Against:/, says: then, quote: response })
  await page.getByText('Contested').first().waitFor()
  await seen('05-point')
  await go(`${matter}/points`)
  await page.getByRole('heading', { name: 'Where sources differ' }).waitFor()
  await page.getByText(then).first().waitFor()
  await page.getByText('Untested').first().waitFor()
  await seen('06-points')
}

const untestedWarning = /Untested: A2/

export async function reportWarns({ go, page, ...visit }: Visit, matter: string): Promise<void> {
  await go(`${matter}/investigation-report`)
  const alert = page.locator('.moj-alert').filter({ hasText: 'still wants' })
  await alert.getByText(untestedWarning).first().waitFor()
  await seenBy({ go, page, ...visit })('07-report-warns')
}

export async function reportWarnsNoMore(visit: Visit, matter: string): Promise<void> {
  await visit.go(`${matter}/investigation-report`)
  const alert = visit.page.locator('.moj-alert').filter({ hasText: 'still wants' })
  equal(await alert.getByText(untestedWarning).count(), 0)
  await seenBy(visit)('20-report')
}
