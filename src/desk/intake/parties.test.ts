import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import {
  allegationId,
  authorityId,
  commandId,
  instant,
  londonDay,
  type MatterId,
  personId,
  subjectId,
} from '#kernel'
import { invented, onAnEngine, openTestApp, type TestApp } from '#test'
import { decide } from '../decide.ts'

const force = authorityId('northmoor')
const jay = {
  authority: force,
  actor: {
    type: 'staff',
    person: personId('jay-arden'),
    name: 'Jay Arden',
    role: 'caseworker',
  },
} as const

/** The second person complained against is another force's. */
const splitOf = (matter: MatterId) =>
  ({
    matter,
    subjects: [subjectId('s2')],
    to: 'another-force',
    name: 'Eastmere Police',
    why: 'The officer serves there.',
  }) as const

/** Takes a complaint down, made at this instant, and answers what it became. */
async function taken(app: TestApp, madeAt: string) {
  const { desk, bench } = app
  const as = () => ({ ...jay, command: commandId(bench.world.id()) })
  const begun = await desk.work.startTaking(as())
  if (!begun.ok) throw new Error('a complaint could not be begun')
  const { files: _, ...report } = invented.report()
  const made = await desk.work.makeTaken(as(), begun.value, {
    madeAt: instant(madeAt),
    receivedAt: instant('2026-11-20T10:00:00Z'),
    how: 'oral',
    channel: 'phone',
    readBack: { agreed: 'yes' },
    actions: ['keep-video'],
    report,
    log: {
      summary: 'Messages to a crime complainant',
      allegations: [
        { id: allegationId('allegation-1'), words: 'Assault in custody', about: [] },
        { id: allegationId('allegation-2'), words: 'Incivility', about: [subjectId('s2')] },
      ],
    },
  })
  return { made, taking: begun.value, as }
}

async function named(app: TestApp, matter: MatterId, as: Awaited<ReturnType<typeof taken>>['as']) {
  const { desk } = app
  const on = (await desk.work.matter(jay, matter))?.row.loggedOn
  if (!on) throw new Error('not logged')
  const who = { kind: 'officer' } as const
  await desk.work.nameSubject(as(), { matter, on, who: { ...who, subject: subjectId('s1') } })
  await desk.work.nameSubject(as(), {
    matter,
    on,
    who: { ...who, subject: subjectId('s2'), otherForce: 'Eastmere Police' },
  })
  await desk.work.nameSubject(as(), {
    matter,
    on,
    who: { ...who, subject: subjectId('s3'), isChief: true },
  })
}

onAnEngine(engine => {
  test('nothing is received before it was made', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { made } = await taken(app, '2026-11-20T10:00:01Z')
    ok(!made.ok && made.refusal.type === 'MadeAfterReceipt')
    strictEqual((await taken(app, '2026-11-20T10:00:00Z')).made.ok, true)
  })

  test('a complaint of 2019 is taken and held, and no date of it is computed', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { made, taking } = await taken(app, '2020-01-31T23:59:00Z')
    ok(made.ok)
    strictEqual((await app.desk.work.taken(jay, taking))?.notComputed, true)
    const view = await app.desk.work.matter(jay, made.value)
    deepStrictEqual(view?.duties.map(({ owed }) => owed.due).filter(Boolean), [])
    const [whole] = (await app.desk.work.governed(jay, made.value)).slice(-1)
    strictEqual(whole?.regime, 'older')
    const next = await taken(app, '2020-02-01T00:00:00Z')
    strictEqual((await app.desk.work.taken(jay, next.taking))?.notComputed, false)
  })

  test('each person’s authority is their own, and another force’s part goes to it', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { desk } = app
    const { made, as } = await taken(app, '2026-11-16T09:00:00Z')
    ok(made.ok)
    const matter = made.value
    await named(app, matter, as)
    const governed = await desk.work.governed(jay, matter)
    deepStrictEqual(
      governed.slice(0, 3).map(({ authority }) => authority),
      ['chief-officer', 'another-force', 'local-policing-body'],
    )
    const split = splitOf(matter)
    const form = as()
    const part = await desk.work.splitComplaint(form, split)
    const again = await desk.work.splitComplaint(form, split)
    ok(part.ok && again.ok)
    strictEqual(part.value, again.value)
    const theirs = await desk.work.matter(jay, part.value)
    const ours = await desk.work.matter(jay, matter)
    strictEqual(theirs?.row.madeOn, '2026-11-16')
    strictEqual(theirs?.row.incident, ours?.row.incident)
    deepStrictEqual(
      theirs?.facts?.allegations.map(({ words }) => words),
      ['Incivility'],
    )
    deepStrictEqual(
      theirs?.facts?.links.map(({ to, kind }) => [to, kind]),
      [[matter, 'part-of']],
    )
    strictEqual(theirs?.facts?.forwarded[0]?.name, 'Eastmere Police')
    deepStrictEqual(
      ours?.facts?.subjects.map(({ subject }) => subject),
      ['s1', 's3'],
    )
  })

  test('a split is of what was last said, against what was seen, and once', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { desk, bench } = app
    const { made, as } = await taken(app, '2026-11-16T09:00:00Z')
    ok(made.ok)
    const matter = made.value
    await named(app, matter, as)
    const version = async () => (await desk.work.matter(jay, matter))?.story.length ?? 0
    const seen = await version()
    const no = { may: false }
    const ways = { email: no, phone: no, text: no, post: { may: true, where: '9 Weir Lane' } }
    const on = londonDay(bench.world.now())
    const contact = { name: 'Amara Quill', ways }
    const changed = await decide(
      bench,
      { ...as(), actor: { type: 'tracker', matter, reads: 'content' } },
      {
        matter,
        request: {},
        command: { type: 'ChangeContact', on, by: 'online', contact },
      },
    )
    ok(changed.ok)
    const split = splitOf(matter)
    const stale = await desk.work.splitComplaint(as(), { ...split, seen })
    strictEqual(!stale.ok && stale.refusal.type, 'Stale')
    const form = as()
    const asked = { ...split, seen: await version() }
    const part = await desk.work.splitComplaint(form, asked)
    ok(part.ok)
    const theirs = await desk.work.matter(jay, part.value)
    deepStrictEqual(theirs?.report?.contact.ways, ways)
    // Named again since: the same form sent twice takes nobody away a second time.
    const who = { kind: 'officer', subject: subjectId('s2') } as const
    ok((await desk.work.nameSubject(as(), { matter, on, who })).ok)
    const before = await version()
    deepStrictEqual(await desk.work.splitComplaint(form, asked), part)
    strictEqual(await version(), before)
  })
})
