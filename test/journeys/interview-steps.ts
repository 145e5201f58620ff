/** An interview from its plan to the account it leaves, by keyboard alone. */
import { equal, ok } from 'node:assert/strict'
import type { Visit } from '#test'
import { seenBy } from './evidence-steps.ts'
import { typeDate } from './intake-steps.ts'

export async function interviewHim(visit: Visit, matter: string): Promise<string> {
  const at = await plan(visit, matter)
  await give(visit, matter)
  await notice(visit, at)
  await start(visit, at)
  await ask(visit)
  await end(visit, at)
  return at
}

/** The page that was gone to is there. */
async function titled({ page }: Visit, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function plan(visit: Visit, matter: string): Promise<string> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/interviews`)
  await seen('08-no-interviews')
  await keyboard.press('link', 'Plan an interview')
  await titled(visit, 'Plan an interview')
  await keyboard.press('button', 'Save and go to the questions')
  await page.waitForSelector('.govuk-error-summary')
  await seen('09-plan-error')
  await keyboard.choose(/Oliver Pike, who is complained against$/)
  await keyboard.type('What is the interview to find out?', 'When he first wrote to her, and why.')
  await keyboard.press('button', 'Save and go to the questions')
  await page.waitForURL(/\/plan$/)
  await titled(visit, 'Questions to ask')
  const words = await page.getByLabel('Words of question 2').inputValue()
  ok(words.includes('“20 July 2017”') && words.includes('“13 July 2017”'), words)
  await keyboard.type(
    'Another question (optional)',
    'What did you use your own telephone for that night?',
  )
  await keyboard.type('Place of that question (optional)', '3')
  await seen('10-plan')
  await keyboard.press('button', 'Save the questions')
  await page.waitForURL(/\?done=interview-planned/)
  return new URL(page.url()).pathname
}

/** What he has to be given before anybody asks him anything. */
async function give(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  await go(`${matter}/interviews`)
  for (const what of ['Given: Notice of the investigation', 'Given: Terms of reference']) {
    await keyboard.press('link', /^Record what they were given/)
    await titled(visit, 'Record what an officer was given')
    await keyboard.choose(what)
    await keyboard.type('If they were given something, how?', 'By hand at Northmoor House')
    await keyboard.press('button', 'Record it')
    await page.waitForURL(/\?done=officer-given/)
  }
  await keyboard.press('link', /^Record what they were given/)
  await titled(visit, 'Record what an officer was given')
  await seenBy(visit)('11-given')
  await keyboard.choose('They chose a police friend')
  await keyboard.type('Who is the friend?', 'Kit Lowe')
  await keyboard.press('button', 'Record it')
  await page.waitForURL(/\?done=officer-given/)
}

async function notice(visit: Visit, at: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(at)
  await keyboard.press('link', 'Record the notice given')
  await titled(visit, 'Record the notice of the interview')
  await keyboard.press('button', 'Record the notice')
  await page.waitForSelector('.govuk-error-summary')
  await seen('12-notice-error')
  await typeDate(visit, 'at')
  await keyboard.type('Time it begins', '10:00')
  await keyboard.type('Place', 'Northmoor House')
  await keyboard.choose('Named by the investigator')
  await keyboard.type(
    'If you named it, what was done to agree a time?',
    'Asked on three days; he gave none.',
  )
  await keyboard.type(
    'What was sent ahead, for them to prepare with?',
    'Both e-mails, and his response.',
  )
  await keyboard.type('How was the notice given?', 'By e-mail, as he agreed')
  await keyboard.press('button', 'Record the notice')
  await page.waitForURL(/\?done=interview-noticed/)
  await page.getByText('Kit Lowe').waitFor()
  await keyboard.press('link', 'They put another time forward')
  await page.getByText(/must be accepted/).waitFor()
  await seen('13-other-time')
}

async function start(visit: Visit, at: string): Promise<void> {
  const { go, page, keyboard } = visit
  await go(`${at}/start`)
  await keyboard.type('Time it began', '00:01')
  await keyboard.tick('That a police friend may be with them and advise them')
  await keyboard.tick('That the friend may not answer questions for them')
  await keyboard.tick('That they need not answer: silence is theirs to keep')
  await keyboard.tick(/^That if they keep back something/)
  await keyboard.type(
    'What was said of their rights, and what did they say to it?',
    'Each was read out. He said that he understood.',
  )
  await seenBy(visit)('14-start')
  await keyboard.press('button', 'Begin')
  await page.waitForURL(/\?done=interview-began/)
}

async function ask(visit: Visit): Promise<void> {
  const { keyboard } = visit
  const seen = seenBy(visit)
  await keyboard.press('link', 'Go on with the questions')
  await titled(visit, /When was it\?$/)
  await seen('15-question')
  await keyboard.choose('Answered')
  await keyboard.type('What did they say?', 'It was the 13th. I looked at the wrong message.')
  await keyboard.type('Time in the recording (optional)', '2:10')
  await keyboard.press('button', 'Save and go to the next question')
  await titled(visit, /How do you explain the difference\?$/)
  await keyboard.choose('Answered')
  await keyboard.type('What did they say?', 'I cannot.')
  await keyboard.press('button', 'Save and go to the next question')
  await titled(visit, /own telephone/)
  await keyboard.choose('No comment')
  await keyboard.press('button', 'Save and go to the next question')
  await titled(visit, /otherwise/)
  await keyboard.choose('Read a prepared statement')
  await keyboard.type('What did they say?', 'I have nothing to add to my statement.')
  await seen('16-statement')
  await keyboard.press('button', 'Save and go to the end')
  await titled(visit, 'End the interview')
}

async function end(visit: Visit, at: string): Promise<void> {
  const { page, keyboard, picture } = visit
  const seen = seenBy(visit)
  await keyboard.press('button', 'End the interview')
  await page.waitForSelector('.govuk-error-summary')
  await keyboard.type('Time it ended', '00:03')
  await keyboard.choose('That it is so')
  await keyboard.choose('Yes, and it contradicted it')
  await keyboard.type(/^What did it show of/, 'He now says the 13th, as her e-mails do.')
  await seen('17-end')
  await keyboard.press('button', 'End the interview')
  await page.waitForURL(/\?done=interview-ended/)
  await page.getByText('What was said is').first().waitFor()
  equal(new URL(page.url()).pathname, at)
  await seen('18-ended')
  await page.emulateMedia({ media: 'print' })
  await picture('evidence-19-print')
  await page.emulateMedia({ media: 'screen' })
  await keyboard.press('link', 'an account')
  await page.getByRole('heading', { level: 1 }).waitFor()
}
