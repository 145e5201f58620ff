/**
 * What the journeys of proceedings have in common: an officer of whom conduct was reported on some
 * day, the days as they pass, and forms answered by keyboard alone.
 */
import { equal, ok } from 'node:assert/strict'
import type { AsCommand } from '#desk'
import {
  allegationId,
  commandId,
  type Day,
  day,
  instant,
  type MatterId,
  millisecondsOf,
  type SubjectId,
  subjectId,
} from '#kernel'
import { invented, openTestApp, type TestApp, type TestEngine, testWorld, type Visit } from '#test'
import { signIn } from './intake-steps.ts'

const pictures = process.env['CANDOUR_PICTURES']

export type Proceedings = Readonly<{
  app: TestApp
  matter: MatterId
  subject: SubjectId
  /** The address of the officer's proceedings. */
  at: string
  /** Ten in the morning of that day: sessions of before are over, so people sign in again. */
  on(day: string): void
  /** Somebody of the invented force at the desk itself, with a form of their own. */
  acting(name: string): Promise<AsCommand>
  /** Somebody's browser, signed in and at work. */
  visit(who: string, options?: Readonly<{ width?: number; to?: string }>): Promise<Visit>
  /** A browser nobody signed in with. */
  anybody(): Promise<Visit>
  /** The last day the law gives for what is owed under a rule, as of today. */
  due(rule: string): Promise<Day | null>
}>

export type Begun = Readonly<{
  engine: TestEngine
  browser: Readonly<{ visit: VisitAt }>
  after: (close: () => Promise<void>) => void
  /** When it first came to the force. */
  came: string
  /** A complaint by Amara Quill; otherwise a report from inside the force. */
  complaint?: boolean
  who?: Readonly<{ name: string; rank: string }>
  allegations: readonly string[]
  /** False where every page has to do without scripts. */
  javaScript?: boolean
}>
type VisitAt = (
  origin: string,
  options: Readonly<{ width: number; javaScript: boolean; pictures?: string }>,
) => Promise<Visit>

const roles: Readonly<Record<string, string>> = {
  'Jay Arden': 'caseworker',
  'Wren Castell': 'head of professional standards',
  'Cato Brandreth': 'panel chair',
  'Liv Ostrander': 'panel member',
  'Emrys Vale': 'legally qualified adviser',
}

/** Opens the application with that one matter in it, on the day after it came. */
export async function proceedings(begun: Begun): Promise<Proceedings> {
  const opened = instant(`${begun.came}T08:00:00Z`)
  const app = await openTestApp(await begun.engine.fresh(), { opened })
  begun.after(() => app.close())
  const { desk, bench } = app
  const personas = await desk.personas()
  const acting = async (name: string) => {
    const found = personas.find(one => one.name === name)
    ok(found, name)
    const { authority, person, role } = found
    const actor = { type: 'staff', person, name, role } as const
    return { authority, actor, command: commandId(testWorld.id()) }
  }
  const on = (date: string) => {
    const wanted = millisecondsOf(instant(`${date}T10:00:00Z`))
    app.pass(Math.round((wanted - millisecondsOf(bench.world.now())) / 1000))
  }
  on(begun.came)
  const matter = await report(app, begun, acting)
  const subject = subjectId('pike')
  const who = begun.who ?? { name: 'Oliver Pike', rank: 'DS' }
  const about = { matter, on: day(begun.came) }
  done(
    await desk.work.nameSubject(await acting('Jay Arden'), {
      ...about,
      who: { subject, kind: 'officer', rankBand: 'federated', ...who },
    }),
  )
  // A complaint was logged with what it alleges.
  for (const [nth, words] of begun.complaint ? [] : begun.allegations.entries())
    done(
      await desk.work.addAllegation(await acting('Jay Arden'), {
        ...about,
        allegation: { id: allegationId(`alleged-${nth + 1}`), words, about: [subject] },
      }),
    )
  const origin = await app.app.listen({ port: 0, host: '127.0.0.1' })
  const { javaScript = true } = begun
  const arrive = (width: number) =>
    begun.browser.visit(origin, { width, javaScript, ...(pictures ? { pictures } : {}) })
  return {
    ...{ app, matter, subject, on, acting },
    at: `/work/matters/${matter}/conduct/${subject}`,
    async visit(name, { width = 1280, to = '/work' } = {}) {
      const visit = await arrive(width)
      await signIn(visit, `${name}, ${roles[name]}`, to)
      return visit
    },
    anybody: () => arrive(1280),
    async due(rule) {
      const law = await desk.conduct.lawOf(await acting('Jay Arden'), matter, subject)
      const found = law?.duties.findLast(one => one.rule === rule)
      ok(found, `${rule} is not among ${law?.duties.map(one => `${one.rule} ${one.due}`)}`)
      return found.due
    },
  }
}

type Acting = (name: string) => Promise<AsCommand>

/** Taken down at the counter, as it came. */
async function report({ desk }: TestApp, begun: Begun, acting: Acting): Promise<MatterId> {
  const jay = await acting('Jay Arden')
  const started = await desk.work.startTaking(jay)
  ok(started.ok)
  const at = instant(`${begun.came}T09:00:00Z`)
  const { files: _, ...said } = invented.report({ safety: 'none', becauseOf: ['none'] })
  const made = await desk.work.makeTaken(await acting('Jay Arden'), started.value, {
    ...{ madeAt: at, receivedAt: at, how: 'writing', channel: 'letter', actions: [] },
    ...{ readBack: { agreed: 'yes' }, report: said },
    ...(begun.complaint ? {} : { sealed: { mayKnow: 'team' } }),
  })
  ok(made.ok, JSON.stringify(made))
  const { value: matter } = made
  const on = day(begun.came)
  if (begun.complaint)
    done(
      await desk.work.logComplaint(await acting('Jay Arden'), {
        ...{ matter, on, summary: 'Messages from a detective' },
        allegations: begun.allegations.map((words, nth) => ({
          ...{ id: allegationId(`alleged-${nth + 1}`), words, about: [] },
        })),
      }),
    )
  else
    done(
      await desk.work.classifyMatter(await acting('Jay Arden'), {
        ...{ matter, on, as: 'internal-conduct', why: 'It was reported from inside.' },
        ...{ standing: {}, aboutConduct: true },
      }),
    )
  return matter
}

/** What a verb answered, where it did what it was asked. */
export function done(verdict: Readonly<{ ok: boolean }>): void {
  ok(verdict.ok, JSON.stringify(verdict))
}

/** One field of a form, as a person with a keyboard answers it. */
export type Answer =
  | readonly ['type', string | RegExp, string]
  | readonly ['choose', string | RegExp, (string | RegExp)?]
  | readonly ['tick', string | RegExp]
  | readonly ['select', string | RegExp, string]
  /** The name of the date's fields, and YYYY-MM-DD. */
  | readonly ['day', string, string]

async function answer(visit: Visit, answers: readonly Answer[]): Promise<void> {
  const { page, keyboard } = visit
  for (const [how, name, said] of answers) {
    if (how === 'type') await keyboard.type(name, String(said))
    else if (how === 'choose') await keyboard.choose(name, said)
    else if (how === 'tick') await keyboard.tick(name)
    else if (how === 'select') {
      await keyboard.reach('combobox', name)
      await page.keyboard.type(String(said))
    } else
      for (const [at, part] of ['year', 'month', 'day'].entries()) {
        const field = page.locator(`#${name}-${part}`)
        await field.focus()
        await page.keyboard.press('ControlOrMeta+A')
        await page.keyboard.type(String(said).split('-')[at] ?? '')
      }
  }
}

type Opened = Readonly<{
  to: string
  /** What its picture is called. */
  seen: string
}>
export type Form = Opened & Readonly<{ answers: readonly Answer[]; button: string }>

/** Opens a form, has it looked at, answers it, and sends it; `refused` is what then comes back. */
export async function fill(visit: Visit, form: Form, refused?: RegExp): Promise<void> {
  await open(visit, form)
  await answerOpen(visit, form, refused)
}

/** The pictures taken of each running application: no form is looked at twice in one story. */
const lookedAt = new Set<string>()

async function open(visit: Visit, { to, seen }: Opened): Promise<void> {
  const { go, page, checkAccess, picture } = visit
  equal(await go(to), 200, to)
  const taken = `${new URL(page.url()).origin} ${seen}`
  if (lookedAt.has(taken)) return
  lookedAt.add(taken)
  await checkAccess()
  await picture(`proceedings-${seen}`)
}

async function answerOpen(visit: Visit, form: Form, refused?: RegExp): Promise<void> {
  await answer(visit, form.answers)
  await send(visit, form, refused)
  if (!refused) return
  await visit.checkAccess()
  await visit.picture(`proceedings-${form.seen}-refused`)
}

async function send({ page, keyboard }: Visit, { button, to }: Form, refused?: RegExp) {
  await keyboard.press('button', button)
  if (refused) {
    await page.locator('.govuk-error-summary').getByText(refused).first().waitFor()
    return
  }
  const left = (url: URL) => url.pathname !== to || url.searchParams.has('done')
  await page.waitForURL(left).catch(async () => {
    const summary = page.locator('.govuk-error-summary')
    const words = (await summary.count()) > 0 ? await summary.textContent() : page.url()
    throw new Error(`${to} was not taken: ${words}`)
  })
}

/** Answers again what came back, and sends it. */
export async function again(visit: Visit, form: Form): Promise<void> {
  await answer(visit, form.answers)
  await send(visit, form)
}

/** A page as it stands, looked at; answers its words. */
export async function look(visit: Visit, to: string, seen: string): Promise<string> {
  equal(await visit.go(to), 200, to)
  await visit.checkAccess()
  await visit.picture(`proceedings-${seen}`)
  return (await visit.page.locator('main').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')
}

/** The same pages on a telephone: none scrolls sideways. */
export async function onPhone(
  visit: Visit,
  pages: readonly (readonly [string, string])[],
): Promise<void> {
  for (const [to, seen] of pages) {
    await look(visit, to, `phone-${seen}`)
    const wide = await visit.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)
    equal(wide, 390, `${to} scrolls sideways`)
  }
}

export type Notice = Readonly<{
  at: string
  notice: string
  on: string
}>

/** A notice with every part it has, given in person, and what shows it. */
export async function serve(visit: Visit, { at, notice, on }: Notice, refused?: RegExp) {
  const page = { to: `${at}/notices/${notice}`, seen: `notice-${notice}` }
  await open(visit, page)
  const labels = await visit.page.locator('label[for^="part-"]').allInnerTexts()
  const parts = refused ? labels.slice(1) : labels
  await answerOpen(
    visit,
    {
      ...{ ...page, button: 'Record that it was given' },
      answers: [
        ...parts.map(label => ['type', label.trim(), `As it is: ${label.slice(0, 40)}.`] as const),
        ['choose', 'In person'],
        ['type', 'The address, or who took it', 'Harbour Street station'],
        ['type', 'Who gave it?', 'DI Rowan Ashdown'],
        ['type', 'What shows that it was given?', 'Signed for at 11:10.'],
        ['day', 'on', on],
      ],
    },
    refused,
  )
}
