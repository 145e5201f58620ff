/** Putting recordings on the clock: the first by keyboard, what is alike of the others typed in. */
import { deepEqual } from 'node:assert/strict'
import type { Visit } from '#test'

const evening = ['11', '11', '2025'] as const

/** Fields by their labels, which the keyboard has reached once before. */
export async function fill(
  { page }: Visit,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, words] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(words)
}

type Placing = Readonly<{ held: string; device: string; why: string; within: string }>

export async function begin(visit: Visit, file: string, { held, device }: Placing): Promise<void> {
  const { page, keyboard } = visit
  await keyboard.press('link', `Put on the clock ${file}`)
  await page.waitForURL('**/recordings/place/**')
  await keyboard.type('Whose was it, or where did it stand?', held)
  await keyboard.type('What device was it?', device)
}

export async function finish({ page, keyboard }: Visit, { why, within }: Placing): Promise<void> {
  await keyboard.type('How many seconds either side may it be?', within)
  await keyboard.type('How is that known?', why)
  await keyboard.press('button', 'Put it on the clock')
  await page.waitForURL('**/recordings?done=placed')
}

export async function byItsClock(
  visit: Visit,
  time: string,
  drift: 'Ahead' | 'Behind',
  by: string,
) {
  const { page, keyboard } = visit
  for (const [index, part] of ['day', 'month', 'year'].entries())
    await page.locator(`#starts-${part}`).fill(evening[index] ?? '')
  await keyboard.type('The time on its own clock at its start', time)
  await keyboard.choose(drift)
  await keyboard.type('Ahead or behind by how many seconds?', by)
}

export async function sayWhoIsMissing(visit: Visit): Promise<void> {
  const { page, keyboard } = visit
  await keyboard.press('link', 'Record that one is missing')
  await page.waitForURL('**/recordings/missing')
  await fill(visit, {
    'Whose would it be, or where would it have stood?': 'Sgt Ruth Orme',
    'What device (if it is known)?': 'Body-worn video 6102',
    'How is that known, and what was done to get it?': 'The device log. She has been asked why.',
  })
  await keyboard.choose('It was there and was not recording')
  await keyboard.press('button', 'Record it')
  await page.waitForURL('**/recordings?done=missing')
}

type Filmed = Readonly<{ matter: string; film: string }>

/** A film is added, plays, and from a passage marked in it starts where the passage does. */
export async function playAFilm(
  { go, page, keyboard }: Visit,
  { matter, film }: Filmed,
  seen: (name: string) => Promise<void>,
): Promise<void> {
  const answered = new Set<number>()
  page.on('response', response => {
    if (response.url().includes('/play/recording')) answered.add(response.status())
  })
  await go(`${matter}/evidence/add`)
  await keyboard.attach('Files', film)
  await keyboard.type('Whom did you have them from?', 'A shop in Kiln Road')
  await keyboard.press('button', 'Add the files')
  await page.waitForURL(url => !url.pathname.endsWith('/add'))
  await go(`${matter}/recordings`)
  await keyboard.press('link', 'Play kiln-road.webm')
  await page.waitForURL('**/play')
  await page.waitForFunction(() => document.querySelector('video')?.duration === 12)
  await page.locator('video').press('Space')
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2)
  await page.locator('video').press('Space')
  await keyboard.press('link', 'Mark a passage')
  await page.waitForURL('**/passage?*')
  await keyboard.choose('By the time in the recording')
  await keyboard.type('From', '0:04')
  await keyboard.type('To', '0:06')
  await keyboard.type('What is said or seen then (optional)', 'The van is not there.')
  await keyboard.press('button', 'Mark this passage')
  await page.waitForURL('**/play?passage=*')
  await keyboard.press('link', /^Play\s+0:04 to 0:06/)
  await page.waitForURL('**/play?t=4,6#player')
  await page.waitForFunction(() => document.querySelector('video')?.currentTime === 4)
  await seen('14-film')
  deepEqual([...answered], [206])
}
