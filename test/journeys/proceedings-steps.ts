/**
 * What the journeys of proceedings have in common: an officer of whom conduct was reported on some
 * day, the days as they pass, and whoever is at work on each of them.
 */
import { ok } from 'node:assert/strict'
import type { AsCommand, Persona } from '#desk'
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
  /** Whose account is made one of a panel, beside those of the demonstration. */
  panel?: Readonly<Record<string, Persona['role']>>
}>
type VisitAt = (
  origin: string,
  options: Readonly<{ width: number; javaScript: boolean; pictures?: string }>,
) => Promise<Visit>

/** Opens the application with that one matter in it, on the day after it came. */
export async function proceedings(begun: Begun): Promise<Proceedings> {
  const opened = instant(`${begun.came}T08:00:00Z`)
  const app = await openTestApp(await begun.engine.fresh(), { opened })
  begun.after(() => app.close())
  const { desk, bench } = app
  const called = async (name: string) => {
    const found = (await desk.personas()).find(one => one.name === name)
    ok(found, name)
    return found
  }
  const acting = async (name: string) => {
    const { authority, person, role } = await called(name)
    const actor = { type: 'staff', person, name, role } as const
    return { authority, actor, command: commandId(testWorld.id()) }
  }
  for (const [name, role] of Object.entries(begun.panel ?? {})) {
    const { person } = await called(name)
    done(await desk.accounts.giveRole(await acting('Ash Lindqvist'), { person, role }))
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
      const { role } = await called(name)
      const visit = await arrive(width)
      await signIn(visit, `${name}, ${role}`, to)
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

/** One day at the desk of whoever handles it. */
export async function during(
  story: Proceedings,
  date: string,
  act: (visit: Visit, story: Proceedings) => Promise<void>,
): Promise<void> {
  story.on(date)
  const visit = await story.visit('Jay Arden')
  await act(visit, story)
  await visit.end()
}
