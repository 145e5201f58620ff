/**
 * A man died after he was held down. Three recordings are added, put on one clock and listened to,
 * and one page to print answers "could it be heard?": by keyboard, from the files to the answer.
 */
import { equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { restraintFiles, restraintStory } from '#desk'
import { authorityId, commandId } from '#kernel'
import {
  inventedFilm,
  onAnEngine,
  openTestApp,
  startBrowser,
  type TestApp,
  type Visit,
} from '#test'
import { signIn } from './intake-steps.ts'
import { begin, byItsClock, fill, finish, playAFilm, sayWhoIsMissing } from './recordings-steps.ts'

const browser = await startBrowser()
const { skip } = browser
const pictures = process.env['CANDOUR_PICTURES']

onAnEngine(engine => {
  test('could it be heard? is answered from three recordings', { skip }, async t => {
    const app = await openTestApp(await engine.fresh(), { background: true })
    t.after(() => app.close())
    const folder = mkdtempSync(join(tmpdir(), 'candour-recordings-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const paths = restraintFiles().map(({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      return path
    })
    const matter = await reported(app)
    const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
    const visitAt = (width: number) =>
      browser.visit(origin, { width, ...(pictures ? { pictures } : {}) })

    const jay = await visitAt(1280)
    await signIn(jay, 'Jay Arden, caseworker', '/work')
    await lookFirst(jay, matter)
    await addThree(jay, matter, paths)
    await putOnClock(jay, matter)
    await sayWhoIsMissing(jay)
    const sound = await noteTheWords(jay)
    await listenToEach(jay)
    await readTheAnswer(jay, sound)
    await playThePassage(jay)
    const film = join(folder, 'kiln-road.webm')
    writeFileSync(film, inventedFilm(12))
    await playAFilm(jay, { matter, film }, seenBy(jay))
    await jay.end()

    const phone = await visitAt(390)
    await signIn(phone, 'Jay Arden, caseworker', '/work')
    await onAPhone(phone, { matter, sound })
    await phone.end()
  })
})

const seenBy =
  ({ checkAccess, picture }: Visit) =>
  async (name: string) => {
    await checkAccess()
    await picture(`recordings-${name}`)
  }

async function reported({ desk, bench }: TestApp): Promise<string> {
  const force = authorityId('northmoor')
  const holder = bench.world.id()
  const { words, report } = restraintStory
  await desk.report.start(holder, force)
  await desk.report.submit(holder, commandId(bench.world.id()), { ...report, words })
  const [jay] = (await desk.personas()).filter(({ name }) => name === 'Jay Arden')
  ok(jay)
  const { person, name, role } = jay
  const as = { authority: force, actor: { type: 'staff', person, name, role } } as const
  const today = await desk.work.today(as, { whose: 'force' })
  const [row] = today?.received ?? []
  ok(row)
  return `/work/matters/${row.matter}`
}

/** It is nobody's yet: whoever opens it says why. */
async function lookFirst({ go, page, keyboard }: Visit, matter: string): Promise<void> {
  await go(matter)
  if (page.url().includes('/why')) {
    await keyboard.choose(/^I am covering/)
    await page.getByRole('button').last().press('Enter')
  }
  await page.getByRole('button', { name: 'Take this complaint' }).press('Enter')
  await page.waitForURL('**/work/matters/**')
}

async function addThree(visit: Visit, matter: string, paths: readonly string[]): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/recordings`)
  await page.getByText('There are no recordings here yet.').waitFor()
  await seen('01-empty')
  await keyboard.press('link', 'Add files')
  await page.waitForURL('**/evidence/add')
  await keyboard.attach('Files', ...paths)
  await keyboard.type('Whom did you have them from?', 'The video unit, Northmoor')
  await keyboard.press('button', 'Add the files')
  await page.waitForURL(url => !url.pathname.endsWith('/add'))
  // They are looked into behind the pages: how long each is is then filled in.
  for (let tries = 0; tries < 60; tries += 1) {
    await go(`${matter}/recordings`)
    await page.getByRole('link', { name: 'Put on the clock BWV-6141-hale.wav' }).focus()
    await keyboard.press('link', 'Put on the clock BWV-6141-hale.wav')
    await page.waitForURL('**/recordings/place/**')
    if ((await page.locator('#lasts').inputValue()) !== '') break
    await page.waitForTimeout(250)
  }
  equal(await page.locator('#lasts').inputValue(), '1:40')
  await go(`${matter}/recordings`)
  equal(await page.getByRole('link', { name: /^Put on the clock/ }).count(), 3)
  await seen('02-not-on-the-clock')
}

async function putOnClock(visit: Visit, matter: string): Promise<void> {
  const { go, page, keyboard } = visit
  const seen = seenBy(visit)
  await go(`${matter}/recordings`)
  const wick = {
    ...{ held: 'PC Dana Wick', device: 'Body-worn video 6120', within: '1' },
    why: 'Her call of 21:03:30 on the command log is heard on it at 0:20.',
  }
  await begin(visit, 'BWV-6120-wick.wav', wick)
  await keyboard.press('button', 'Put it on the clock')
  await page.waitForSelector('.govuk-error-summary')
  await seen('03-place-errors')
  await keyboard.choose('By its own clock, checked against the command log')
  await byItsClock(visit, '21:03:22', 'Ahead', '12')
  await seen('04-place')
  await finish(visit, wick)

  const arkle = {
    ...{ held: 'PC Tom Arkle', device: 'Body-worn video 6133', within: '2' },
    why: 'The clock over the chemist is seen at 1:10.',
  }
  await begin(visit, 'BWV-6133-arkle.wav', arkle)
  await keyboard.choose('By its own clock, checked against a clock that is seen on it')
  await byItsClock(visit, '21:03:37', 'Behind', '3')
  await finish(visit, arkle)

  const hale = {
    ...{ held: 'PC Noor Hale', device: 'Body-worn video 6141', within: '1' },
    why: 'A van door is heard on both.',
  }
  await begin(visit, 'BWV-6141-hale.wav', hale)
  await keyboard.choose('By a sound that is heard on it and on another recording')
  await keyboard.choose('A. PC Dana Wick')
  await fill(visit, {
    'When is the sound on the other recording?': '1:02',
    'When is the sound on this recording?': '0:10',
  })
  await finish(visit, hale)
  await page.getByText('21:04:02 to 21:05:42').first().waitFor()
  await page.getByText('its clock was 12 seconds ahead').waitFor()
  await seen('05-one-clock')
}

async function noteTheWords(visit: Visit): Promise<string> {
  const { page, keyboard } = visit
  const seen = seenBy(visit)
  await keyboard.press('link', 'Add something that may have been heard')
  await page.waitForURL('**/sounds/new')
  await keyboard.type('What was said or done?', '“I can’t breathe”')
  await keyboard.type('Who said it or made it (if it is known)?', 'Tomas Ferris')
  await keyboard.type('How many seconds did it last?', '2')
  await keyboard.choose('It is heard on a recording')
  await keyboard.choose('A. PC Dana Wick')
  await keyboard.type('When is it on that recording?', '1:10')
  await seen('06-sound')
  await keyboard.press('button', 'Save')
  await page.waitForURL('**/sounds/sound-*')
  await page.getByText('Not known yet').waitFor()
  await seen('07-not-known-yet')
  return new URL(page.url()).pathname
}

async function listenToEach(visit: Visit): Promise<void> {
  const { page, keyboard } = visit
  const seen = seenBy(visit)
  const listened = () => page.waitForURL('**?done=listened')
  await keyboard.press('link', /^Listen and say\W+A$/)
  await page.getByText('If it is there at all, it is at 1:10 by the clock.').waitFor()
  await keyboard.press('button', 'Save')
  await page.waitForSelector('.govuk-error-summary')
  await seen('08-listen-errors')
  await keyboard.choose('Audible')
  await keyboard.type('How was it listened to, and what is there?', 'Clear, three times.')
  await keyboard.type('When is it on this recording (if it is heard)?', '1:10')
  await keyboard.type('At least, in metres', '0.5')
  await keyboard.type('At most, in metres', '1')
  await keyboard.type('How is that known?', 'Her hands are seen on his shoulders.')
  await keyboard.type(
    'Who was there, by this recording?',
    'PC Dana Wick\nSgt Ruth Orme\nTomas Ferris',
  )
  await seen('09-listen')
  await keyboard.press('button', 'Save')
  await listened()

  await keyboard.press('link', /^Listen and say\W+B$/)
  await page.getByText('it is between 0:37 and 0:43 by the clock').waitFor()
  await fill(visit, {
    'How was it listened to, and what is there?': 'His radio covers anything else.',
    'At least, in metres': '6',
    'At most, in metres': '8',
    'How is that known?': 'He is seen at the far kerb.',
    'Who was there, by this recording?': 'PC Tom Arkle\nA man with a bicycle',
  })
  await keyboard.choose('Not audible')
  await keyboard.press('button', 'Save')
  await listened()

  await keyboard.press('link', /^Listen and say\W+C$/)
  await page.getByText('it is between 0:17 and 0:19 by the clock').waitFor()
  await fill(visit, { 'How was it listened to, and what is there?': 'A voice, too faint.' })
  await keyboard.choose('Unclear')
  await keyboard.press('button', 'Save')
  await listened()
}

/** Its spaces single. */
const wordsIn = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ')

async function readTheAnswer(visit: Visit, sound: string): Promise<void> {
  const { go, page } = visit
  await go(sound)
  const words = wordsIn(await page.locator('main').textContent())
  match(words, /On some recordings and not on others/)
  match(words, /It can be heard on A \(PC Dana Wick\)\./)
  match(words, /It cannot be heard on B \(PC Tom Arkle\)\./)
  match(words, /nearest microphone that has it was between 0\.5 and 1 metres away/)
  match(words, /It is unclear on C \(PC Noor Hale\)\./)
  match(words, /recording of Sgt Ruth Orme .* would show: it is not here/)
  match(words, /What A man with a bicycle could hear: they were there, and no recording here/)
  match(words, /does not show that anybody heard it/)
  await seenBy(visit)('10-could-it-be-heard')
  await page.emulateMedia({ media: 'print' })
  equal(
    await page
      .getByRole('link', { name: /^Change/ })
      .first()
      .isVisible(),
    false,
  )
  await seenBy(visit)('11-printed')
  await page.emulateMedia({ media: 'screen' })
}

async function playThePassage(visit: Visit): Promise<void> {
  const { page, keyboard } = visit
  await keyboard.press('link', /^Play A\W+1:10/)
  await page.waitForURL('**/play?t=68#player')
  await page.getByText('It starts at 1:08').waitFor()
  // The browser asks for stretches of it, and has the place before it is played.
  await page.waitForFunction(() => {
    const player = document.querySelector('audio')
    return player !== null && player.readyState > 0 && Math.round(player.currentTime) === 68
  })
  equal(Math.round(await page.evaluate(() => document.querySelector('audio')?.duration ?? 0)), 170)
  await seenBy(visit)('12-play')
  await keyboard.press('link', 'Add a transcript')
  await page.waitForURL('**/play/transcript')
  await keyboard.type('Who made it?', 'Jay Arden')
  await keyboard.type(
    'What is said, with its times',
    '1:10 Tomas Ferris: I can’t breathe.\n1:55 PC Dana Wick: Ambulance, please.',
  )
  await keyboard.press('button', 'Save the transcript')
  await page.waitForURL('**/play')
  await page.getByRole('link', { name: 'Play from 1:55' }).waitFor()
  await seenBy(visit)('13-play-with-transcript')
}

type Places = Readonly<{ matter: string; sound: string }>

async function onAPhone(visit: Visit, { matter, sound }: Places): Promise<void> {
  const seen = seenBy(visit)
  await visit.go(`${matter}/recordings`)
  await seen('phone-1-one-clock')
  await visit.go(sound)
  await seen('phone-2-could-it-be-heard')
  await visit.keyboard.press('link', /^Play A\W+1:10/)
  await visit.page.waitForURL('**/play?t=68#player')
  await seen('phone-3-play')
}
