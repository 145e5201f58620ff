/** A panel’s six tasks in their order, by keyboard alone: a member writes, the chair closes. */
import { match } from 'node:assert/strict'
import { addDays, londonDay } from '#kernel'
import type { Visit } from '#test'
import { type Answer, again, fill, look, lookOnce, open } from './proceedings-form-steps.ts'
import type { Proceedings } from './proceedings-steps.ts'

/** The matter is given to whoever sits, or advises, for a week from the day it now is. */
export async function giveMatter(story: Proceedings, ...people: readonly string[]): Promise<void> {
  const until = addDays(londonDay(story.app.bench.world.now()), 7)
  const visit = await story.visit('Wren Castell')
  for (const name of people)
    await fill(visit, {
      ...{ to: `/work/matters/${story.matter}/access/give`, button: 'Give it' },
      answers: [
        ['choose', new RegExp(`^${name}`)],
        ['type', 'What do they need it for?', 'To decide the outcome'],
        ['day', 'until', until],
      ],
    })
  await visit.end()
}

/** Whoever sits and whoever chairs, each in a browser of their own; and the room’s address. */
export type Room = Readonly<{ member: Visit; chair: Visit; room: string }>

/** In the room as its panel, from the list of what they were given, until they have decided. */
export async function inRoom(
  story: Proceedings,
  { chair, member }: Readonly<{ chair: string; member: string }>,
  decide: (here: Room) => Promise<void>,
): Promise<void> {
  const room = `/panel/${story.matter}/${story.subject}`
  const sits = await story.visit(member, { to: '/panel' })
  const chairs = await story.visit(chair, { to: '/panel' })
  await decide({ member: sits, chair: chairs, room })
  await sits.end()
  await chairs.end()
}

type Part = (typeof partsOfSeriousness)[number]
type Answers = readonly Answer[]
/** What a panel writes in its first five tasks, and what it wrote first that came back. */
export type Reasons = Readonly<Record<Part, Answers>> &
  Readonly<{
    slips?: Readonly<Partial<Record<Part, Readonly<{ answers: Answers; refused: RegExp }>>>>
    overall: string
    confidence: string
    standards: string
    protecting: string
    mitigation: Answers
  }>

/** How an outcome is chosen: what is answered, what comes back of it, and what is answered then. */
export type Choice = Readonly<{ answers: Answers; refused?: RegExp; mended?: Answers }>

async function close({ chair, room }: Room, task: string, overall?: string): Promise<void> {
  await fill(chair, {
    ...{ to: `${room}/close/${task}`, button: 'Close it' },
    answers: overall ? [['type', /^Overall, how serious/, overall]] : [],
  })
}

const partsOfSeriousness = ['culpability', 'harm', 'aggravating', 'mitigating'] as const

/** Culpability and harm, each closed before the next; then seriousness, closed with all of it. */
export async function weighSeriousness(here: Room, said: Reasons): Promise<void> {
  const { member, room } = here
  for (const part of partsOfSeriousness) {
    const form = { to: `${room}/seriousness/${part}`, button: 'Save', answers: said[part] }
    const slip = said.slips?.[part]
    if (slip) {
      await fill(member, { ...form, answers: slip.answers }, slip.refused)
      await again(member, form)
    } else await fill(member, form)
    if (part === 'culpability' || part === 'harm') await close(here, part)
  }
  await close(here, 'seriousness', said.overall)
}

/** The public interest, and only then what is said of the person. */
export async function weighTheRest(here: Room, said: Reasons): Promise<void> {
  const { member, chair, room } = here
  await fill(member, {
    ...{ to: `${room}/public-interest`, button: 'Save' },
    answers: [
      ['type', /^Confidence in policing/, said.confidence],
      ['type', /^High standards/, said.standards],
      ['type', 'Protecting the public', said.protecting],
    ],
  })
  await close(here, 'public-interest')
  await fill(chair, { to: `${room}/mitigation`, button: 'Save', answers: said.mitigation })
  await close(here, 'mitigation')
}

async function choose({ chair, room }: Room, { answers, refused, mended }: Choice): Promise<void> {
  const form = { to: `${room}/outcome`, button: 'Save this choice' }
  await fill(chair, { ...form, answers }, refused)
  if (mended) await again(chair, { ...form, answers: mended })
}

async function readAsCourt({ member, room }: Room): Promise<void> {
  const { page, keyboard } = member
  await open(member, `${room}/court`)
  const boxes = await page.getByLabel('How, or why not?').count()
  for (let at = 0; at < boxes; at += 1) {
    await page.getByRole('radio', { name: 'Yes' }).nth(at).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('How, or why not?').nth(at).focus()
    await page.keyboard.type(`It is so, for a reason of its own: ${at + 1}.`)
  }
  await lookOnce(member, 'room-court-answered')
  await keyboard.press('button', 'Save')
  await page.waitForURL(`**${room}`)
}

/** The last task, read as a court would, signed and given; answers the words of the room. */
export async function chooseAndSign(here: Room, choice: Choice): Promise<string> {
  const { member, chair, room } = here
  await choose(here, choice)
  await readAsCourt(here)
  for (const one of [member, chair])
    await fill(one, {
      ...{ to: `${room}/sign`, button: 'Sign' },
      answers: [['tick', /^These are the finding/]],
    })
  await look(chair, room, 'room-signed')
  const report = { to: `${room}/report`, button: 'Give it to professional standards' }
  await fill(chair, { ...report, answers: [] })
  const given = await look(member, room, 'room-given')
  match(given, /Given to professional standards by /)
  return given
}
