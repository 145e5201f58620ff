/**
 * The whole slice by keyboard alone: a complaint made, logged, answered in a letter, and
 * followed.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mailFixtures, startBrowser, startServer, type TestServer, type Visit } from '#test'

const browser = await startBrowser()
const skip = browser.skip || mailFixtures.skip
const message = mailFixtures.path('emails', 'plain_emails', 'basic_email.eml')
const pictures = process.env['CANDOUR_PICTURES']

let server: TestServer
before(async () => {
  if (!skip) server = await startServer()
})
after(() => server?.end())

function visit(): Promise<Visit> {
  return browser.visit(server.origin, pictures ? { pictures } : {})
}

/** Fills in the public pages in their order and stops where the answers are checked. */
async function report({ go, page, keyboard, checkAccess, picture }: Visit): Promise<void> {
  const { press, choose, type, tick, attach } = keyboard
  const on = async (title: string) => {
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await checkAccess()
    await picture(`report-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`)
  }
  await go('/report')
  await on('Complain about the police')
  await press('button', 'Start now')
  await on('Which police force is this about?')
  await choose('Northmoor Police')
  await press('button', 'Continue')
  await on('Who are you?')
  await choose('It happened to me')
  await press('button', 'Continue')
  await on('Are you safe?')
  await choose('Dealing with a case of yours')
  await press('button', 'Continue')
  await on('How may we contact you, and how must we not?')
  await type('Your name', 'Amara Quill')
  await choose('Yes', 'May we e-mail you?')
  await type('E-mail address', 'amara.quill@example.org')
  for (const no of ['May we ring you?', 'May we text you?', 'May we write to you by post?'])
    await choose('No', no)
  await press('button', 'Continue')
  await on('You do not have to describe it here')
  await choose('Write it all')
  await choose('No')
  await press('button', 'Continue')
  await on('What happened?')
  await type(
    'What happened?',
    'I reported a mugging. The detective e-mailed me about how I looked.',
  )
  await press('button', 'Continue')
  await on('When and where did it happen?')
  await type('If you cannot give a date, roughly when was it?', 'about summer 2017')
  await type('Where did it happen? (optional)', 'By e-mail')
  await press('button', 'Continue')
  await on('Who was it?')
  await choose('I know something about them')
  await press('button', 'Continue')
  await on('What do you know about them?')
  await type('Name', 'Pike')
  await type('Rank', 'Detective Sergeant')
  await press('button', 'Continue')
  await on('Did you tell anyone in the police about it before?')
  await choose('No')
  await press('button', 'Continue')
  await on('Do you think it happened because of who you are?')
  await tick('Sex')
  await press('button', 'Continue')
  await on('What would put it right?')
  await tick('An explanation')
  await press('button', 'Continue')
  await on('Files')
  await attach('Choose a file', message)
  await press('button', 'Send this file')
  await page.getByText('basic_email.eml').first().waitFor()
  await on('Files')
  await press('button', 'Continue')
  await on('Check your answers')
}

/** Signs in as Jay Arden and does, for the matter just received, everything it asks for. */
async function handle(staff: Visit, reference: string): Promise<void> {
  const { go, page, keyboard, checkAccess, picture } = staff
  const { press, choose, type, tick } = keyboard
  const seen = async (heading: string | RegExp, name: string) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await checkAccess()
    await picture(`work-${name}`)
  }
  const done = async (name: string) => {
    await page.getByRole('alert').waitFor()
    await checkAccess()
    await picture(`work-${name}`)
  }
  await go('/sign-in')
  await choose(/^Jay Arden/)
  await press('button', 'Sign in')
  await seen(/^Today/, 'today')
  await press('link', reference)
  await seen(reference, 'matter')
  await press('link', 'Evidence')
  await page.getByText('basic_email.eml').first().waitFor()
  await seen(reference, 'evidence')
  await press('link', 'Summary')
  await press('link', /^Look at safety/)
  await seen('Look at the complainant’s safety', 'safety')
  await choose('Yes')
  await type('What was done, by whom, and when', 'I gave her case to another team today.')
  await press('button', 'Record what was done')
  await done('safe')
  await press('button', /^Log the complaint/)
  await seen('Log the complaint', 'log')
  await press('button', 'Log the complaint')
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await seen('Log the complaint', 'log-problem')
  await type('Summary', 'Messages to a crime complainant')
  await type('Allegation 1', 'E-mailed her about her looks')
  await press('button', 'Log the complaint')
  await done('logged')
  await press('button', /^Keep the evidence/)
  await seen('Keep the evidence', 'keep-evidence')
  await tick(/^Body-worn video/)
  await choose(/^Asked/, 'How does it stand?')
  await press('button', 'Record this')
  await done('kept')
  await press('button', /^Contact the complainant/)
  await seen('Contact the complainant', 'contact')
  await choose(/^In person/)
  await type('How do they want it handled?', 'I want somebody to ask him about it.')
  await choose('Yes', 'Do they agree with our summary?')
  await press('button', 'Record the contact')
  await done('contacted')
  await press('button', /^Send the first update/)
  await seen('Write an update', 'update')
  await type('What have we done?', 'We have asked for the e-mails he sent you.')
  await type('What happens next?', 'We will read them and ask him about them.')
  await choose(/^Handed over in person/)
  await press('button', 'See the letter')
  await seen('Check the letter', 'letter')
  await press('button', 'Record it as sent')
  await done('sent')
}

/** With the code alone there are dates; with the second thing, the words and the letter. */
async function follow(later: Visit, code: string): Promise<void> {
  const { go, page, keyboard, checkAccess, picture } = later
  await go('/track')
  await keyboard.type('Your code', code.toLowerCase().replaceAll('-', ' '))
  await keyboard.press('button', 'Continue')
  await page.getByText('What happens next').first().waitFor()
  assert.equal(((await page.textContent('main')) ?? '').includes('mugging'), false)
  await checkAccess()
  await picture('track-dates')
  await keyboard.press('button', 'Give the second thing')
  await keyboard.type('The word or phrase only you know', 'the blue kettle')
  await keyboard.press('button', 'Continue')
  await page.getByText('I reported a mugging').first().waitFor()
  await page.getByText('We gave you an update in person').waitFor()
  await checkAccess()
  await picture('track-content')
}

test('a complaint is made, logged, answered and followed by keyboard alone', { skip }, async () => {
  const complainant = await visit()
  const { page, keyboard, checkAccess, picture } = complainant
  await report(complainant)
  await keyboard.press('button', 'Send my complaint')
  await page.getByRole('heading', { name: 'We have your complaint' }).waitFor()
  await checkAccess()
  await picture('sent')
  const words = (await page.textContent('main')) ?? ''
  const reference = /CO\/\d+\/\d\d/.exec(words)?.[0] ?? ''
  const code = /NM(?:-[0-9A-Z]{4}){3}/.exec(words)?.[0] ?? ''
  await keyboard.press('button', 'Choose a word or phrase')
  await keyboard.type('Your word or phrase', 'The Blue Kettle')
  await keyboard.press('button', 'Keep this word or phrase')
  await page.getByRole('alert').waitFor()
  await complainant.end()

  const staff = await visit()
  await handle(staff, reference)
  await staff.end()

  const later = await visit()
  await follow(later, code)
  await later.end()
})
