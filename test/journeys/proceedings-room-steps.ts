/** A panel’s six tasks in their order, by keyboard alone: a member writes, the chair closes. */
import { match } from 'node:assert/strict'
import { addDays, londonDay } from '#kernel'
import type { Visit } from '#test'
import { type Answer, again, done, fill, look, type Proceedings } from './proceedings-steps.ts'

/** The matter is given to whoever sits, or advises, for a week from the day it now is. */
export async function give(
  { app, acting, matter }: Proceedings,
  ...people: readonly string[]
): Promise<void> {
  const until = addDays(londonDay(app.bench.world.now()), 7)
  for (const name of people) {
    const { actor } = await acting(name)
    if (actor.type !== 'staff') throw new Error(`${name} is not of the staff`)
    done(
      await app.desk.access.giveAccess(await acting('Wren Castell'), {
        ...{ matter, person: actor.person, purpose: 'To decide the outcome', until },
      }),
    )
  }
}

type Room = Readonly<{ liv: Visit; cato: Visit; room: string }>
/** How an outcome is chosen: what is answered, what comes back of it, and what is answered then. */
export type Choice = Readonly<{
  answers: readonly Answer[]
  refused?: RegExp
  mended?: readonly Answer[]
}>

async function close({ cato, room }: Room, task: string, overall?: string): Promise<void> {
  await fill(cato, {
    ...{ to: `${room}/close/${task}`, button: 'Close it', seen: `room-close-${task}` },
    answers: overall ? [['type', /^Overall, how serious/, overall]] : [],
  })
}

async function seriousness({ liv, cato, room }: Room): Promise<void> {
  const part = (of: string) => ({
    ...{ to: `${room}/seriousness/${of}`, button: 'Save', seen: `room-${of}` },
  })
  await fill(
    liv,
    {
      ...part('culpability'),
      answers: [
        ['tick', /eleven/],
        ['type', 'Reasons', 'Every one of them was meant.'],
      ],
    },
    /Say why culpability is not increased by abuse of position/,
  )
  await again(liv, {
    ...part('culpability'),
    answers: [['type', /^If a position of trust/, 'Considered: no, it was a message at a time.']],
  })
  await close({ liv, cato, room }, 'culpability')
  await fill(liv, {
    ...part('harm'),
    answers: [['type', 'Reasons', 'The witness left the town. Confidence was harmed.']],
  })
  await close({ liv, cato, room }, 'harm')
  await fill(liv, {
    ...part('aggravating'),
    answers: [['type', 'Reasons', 'It went on for a year.']],
  })
  await fill(
    liv,
    {
      ...part('mitigating'),
      answers: [['type', 'Reasons', 'Twenty years of loyal service, and two testimonials.']],
    },
    /This is about the person, not the incident/,
  )
  await again(liv, {
    ...part('mitigating'),
    answers: [['type', 'Reasons', 'It stopped before anybody had asked.']],
  })
  await close({ liv, cato, room }, 'seriousness', 'It could hardly be more serious.')
}

async function weigh({ liv, cato, room }: Room): Promise<void> {
  await fill(liv, {
    ...{ to: `${room}/public-interest`, button: 'Save', seen: 'room-interest' },
    answers: [
      ['type', /^Confidence in policing/, 'It must be kept.'],
      ['type', /^High standards/, 'Others see what follows.'],
      ['type', 'Protecting the public', 'Witnesses must be able to come forward.'],
    ],
  })
  await close({ liv, cato, room }, 'public-interest')
  await fill(cato, {
    ...{ to: `${room}/mitigation`, button: 'Save', seen: 'room-mitigation' },
    answers: [
      ['type', /^Service record/, 'Twenty years, and a commendation.'],
      ['type', /^Who wrote it/, 'Inspector Kay Moss'],
      ['type', /^How do they know/, 'as line manager'],
      ['choose', 'Yes', /told what was found/],
      ['type', 'Who asked for it?', 'The officer'],
      ['type', /^What weight/, 'Little: it cannot lessen what was done.'],
    ],
  })
  await close({ liv, cato, room }, 'mitigation')
}

async function choose({ cato, room }: Room, { answers, refused, mended }: Choice): Promise<void> {
  const form = { to: `${room}/outcome`, button: 'Save this choice', seen: 'room-outcome' }
  await fill(cato, { ...form, answers }, refused)
  if (mended) await again(cato, { ...form, answers: mended })
}

async function read({ liv, room }: Room): Promise<void> {
  await liv.go(`${room}/court`)
  await liv.checkAccess()
  const boxes = await liv.page.getByLabel('How, or why not?').count()
  for (let at = 0; at < boxes; at += 1) {
    const radio = liv.page.getByRole('radio', { name: 'Yes' }).nth(at)
    await radio.focus()
    await liv.page.keyboard.press('Space')
    await liv.page.getByLabel('How, or why not?').nth(at).focus()
    await liv.page.keyboard.type(`It is so, for a reason of its own: ${at + 1}.`)
  }
  await liv.picture('proceedings-room-court')
  await liv.keyboard.press('button', 'Save')
  await liv.page.waitForURL(`**${room}`)
}

/** The last task, read as a court would, signed and given; answers the words of the room. */
export async function chooseAndSign(here: Room, choice: Choice): Promise<string> {
  const { liv, cato, room } = here
  await choose(here, choice)
  await read(here)
  const sign = { to: `${room}/sign`, button: 'Sign', seen: 'room-sign' }
  for (const one of [liv, cato])
    await fill(one, { ...sign, answers: [['tick', /^These are the finding/]] })
  await look(cato, room, 'room-signed')
  await fill(cato, {
    ...{ to: `${room}/report`, button: 'Give it to professional standards', seen: 'room-report' },
    answers: [],
  })
  return look(liv, room, 'room-given')
}

/** Through every task, each closed before the next is shown. */
export async function decideOutcome(here: Room, choice: Choice): Promise<string> {
  const early = await look(here.liv, here.room, 'room-new')
  match(early, /6\. Outcome Shown once the task before is closed Cannot start yet/)
  await seriousness(here)
  await weigh(here)
  return chooseAndSign(here, choice)
}
