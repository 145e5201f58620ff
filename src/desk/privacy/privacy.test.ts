import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import {
  addDays,
  commandId,
  type DocumentId,
  londonDay,
  type MatterId,
  personId,
  reviewId,
} from '#kernel'
import { onAnEngine, openTestApp, type TestApp, testWorld } from '#test'
import { northmoor } from '../personas.ts'
import { readDocument } from '../read-document.ts'
import { enteredByInes, personaAs } from '../review/outcome.fixture.ts'
import { advice, withFile } from './file.fixture.ts'

const id = () => commandId(testWorld.id())
const staff = (name: string, role: 'caseworker' | 'head of professional standards') => {
  const person = personId(name.toLowerCase().replace(' ', '-'))
  return { authority: northmoor, actor: { type: 'staff', person, name, role } } as const
}
const jay = staff('Jay Arden', 'caseworker')
const asJay = () => ({ ...jay, command: id() })

function mark(app: TestApp, at: { matter: MatterId; document: DocumentId }) {
  return app.desk.work.markDocument(asJay(), {
    ...at,
    purpose: 'general',
    says: 'opinion',
    about: ['complainant'],
    privilege: 'legal-advice',
    why: 'It is counsel’s advice.',
  })
}

/** An inspector whom the matter is given to, and what they read of it. */
async function inspector(app: TestApp, at: { matter: MatterId; document: DocumentId }) {
  const { person } = personaAs(app, 'Maud Ferrier').actor
  const given = await app.desk.access.giveAccess(
    { ...personaAs(app, 'Wren Castell'), command: id() },
    {
      matter: at.matter,
      person,
      purpose: 'To inspect how it was handled.',
      until: addDays(londonDay(testWorld.now()), 5),
    },
  )
  ok(given.ok)
  const maud = personaAs(app, 'Maud Ferrier')
  return {
    file: () => app.desk.access.givenFile(maud, at),
    matter: () => app.desk.access.givenMatter(maud, at.matter),
  }
}

onAnEngine(engine => {
  test('a file marked as legal advice is read by nobody who was not told that it is', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, document } = await withFile(app)
    const view = () => app.desk.work.matter(jay, matter)
    match(JSON.stringify((await view())?.documents), /Counsel advises/)
    const maud = await inspector(app, { matter, document })
    equal((await maud.file())?.row.document, document)
    equal((await maud.matter())?.documents.length, 1)
    ok((await mark(app, { matter, document })).ok)

    const after = await view()
    doesNotMatch(JSON.stringify(after?.documents), /Counsel advises/)
    equal(after?.documents.at(-1)?.mark?.privilege, 'legal-advice')
    doesNotMatch(JSON.stringify(await app.desk.work.document(jay, document)), /Counsel advises/)
    equal(await app.desk.work.original(jay, document), undefined)
    equal((await app.desk.work.matterList(jay, 'Counsel advises'))?.length, 0)

    equal((await maud.file())?.row.document, undefined)
    deepEqual((await maud.matter())?.documents, [])

    match(JSON.stringify(await app.desk.work.keptBack(jay, document)), /Counsel advises/)
    const opened = await app.desk.work.keptBackOriginal(jay, document)
    equal(opened && (await text(opened.bytes)), advice)
    const sol = personaAs(app, 'Sol Marchetti')
    equal(await app.desk.work.keptBack(sol, document), undefined)
    equal(await app.desk.work.keptBackOriginal(sol, document), undefined)

    await app.bench.store.rebuild()
    doesNotMatch(JSON.stringify((await view())?.documents), /Counsel advises/)

    // Nor does its mark being disposed of let it go.
    const as = { authority: northmoor, actor: { type: 'system' } } as const
    const { events } = await app.bench.store.work(as, tx => tx.load(matter))
    const marked = events.find(({ type }) => type === 'DocumentMarked')
    ok(marked)
    await app.bench.store.dispose(northmoor, as.actor, { event: marked.id, reason: 'retention' })
    doesNotMatch(JSON.stringify((await view())?.documents), /Counsel advises/)
    equal(await app.desk.work.original(jay, document), undefined)
  })

  test('a file that is kept back reaches a reviewer only by somebody who says why', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, document } = await withFile(app)
    const today = londonDay(testWorld.now())
    ok((await enteredByInes(app)).ok)
    const ines = personaAs(app, 'Ines Hallam')
    const given = async () =>
      (await app.desk.reviews.file(ines, matter))?.documents.map(one => one.document)
    deepEqual(await given(), [document])
    ok((await mark(app, { matter, document })).ok)
    deepEqual(await given(), [])
    equal(await app.desk.reviews.original(ines, { matter, document }), undefined)

    const review = (await app.desk.work.matter(jay, matter))?.facts?.reviews[0]?.review
    const supply = (despite?: string) =>
      app.desk.work.supplyForReview(asJay(), {
        matter,
        review: review ?? reviewId('none'),
        on: today,
        words: 'What you asked for.',
        documents: [document],
        ...(despite ? { despite } : {}),
      })
    deepEqual(await supply(), { ok: false, refusal: { type: 'WordsMissing', what: 'despite' } })
    ok((await supply('The complainant agreed to it.')).ok)
    deepEqual(await given(), [document])
    const opened = await app.desk.reviews.original(ines, { matter, document })
    equal(opened && (await text(opened.bytes)), advice)
  })

  test('what holds a file that is kept back goes to nobody outside, for it holds its bytes', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, complainant } = await withFile(app)
    const mail = [
      'From: Ada Tully <ada@tully.invalid>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; name=advice.txt',
      'Content-Disposition: attachment; filename=advice.txt',
      ...['', advice, ''],
    ].join('\r\n')
    const added = await app.desk.track.addFile(
      { ...complainant, command: id() },
      { name: 'mail.eml', stream: Readable.from([Buffer.from(mail)]) },
    )
    ok(added.type === 'Kept')
    const { document } = added.file
    await readDocument(app.bench, { id: '1', data: { authority: northmoor, document } })
    const part = (await app.desk.evidence.custody(jay, document))?.parts[0]?.document
    ok(part)
    const maud = await inspector(app, { matter, document })
    ok((await enteredByInes(app)).ok)
    const ines = personaAs(app, 'Ines Hallam')
    const reviewed = () => app.desk.reviews.original(ines, { matter, document })
    ok((await maud.file()) && (await reviewed()))
    ok((await mark(app, { matter, document: part })).ok)
    equal(await maud.file(), undefined)
    equal(await reviewed(), undefined)
    const left = (await app.desk.reviews.file(ines, matter))?.documents.map(one => one.document)
    ok(left && !left.includes(document) && !left.includes(part))
    ok((await maud.matter())?.documents.every(one => one.document !== document))
    // Nor is it saved by its own handler without being told: the whole letter holds the advice.
    equal(await app.desk.work.original(jay, document), undefined)
    equal((await app.desk.work.document(jay, document))?.holdsKeptBack, true)
    equal((await app.desk.work.document(jay, part))?.holdsKeptBack, false)
    const opened = await app.desk.work.keptBackOriginal(jay, document)
    equal(opened && (await text(opened.bytes)), mail)
  })

  test('what a complainant says is wrong is answered beside it, and they see both', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, complainant } = await withFile(app)
    const story = (await app.desk.work.matter(jay, matter))?.story ?? []
    const logged = story.find(({ event }) => event.type === 'ComplaintLogged')?.version ?? 0
    const hidden = story.find(({ event }) => event.type === 'SubjectNamed')?.version ?? 0
    const contest = (of: number) =>
      app.desk.track.contest(
        { ...complainant, command: id() },
        { of, words: 'I was not shouting.' },
      )
    ok((await contest(logged)).ok)
    deepEqual(await contest(hidden), { ok: false, refusal: { type: 'NoSuchEntry' } })
    deepEqual(await contest(999), { ok: false, refusal: { type: 'NoSuchEntry' } })
    deepEqual(
      (await app.desk.work.contestedMatters(jay)).map(one => one.matter),
      [matter],
    )

    const [open] = (await app.desk.work.matter(jay, matter))?.facts?.privacy.contests ?? []
    ok(open)
    const before = (await app.desk.work.matter(jay, matter))?.row.summary
    const corrected = await app.desk.work.correctEntry(asJay(), {
      matter,
      of: logged,
      contest: open.contest,
      words: 'Spoke calmly, and was pushed.',
      why: 'The video shows it.',
    })
    ok(corrected.ok)
    doesNotMatch(JSON.stringify((await app.desk.work.matter(jay, matter))?.story), /"matter":/)
    equal((await app.desk.work.contestedMatters(jay)).length, 0)
    const view = await app.desk.work.matter(jay, matter)
    equal(view?.row.summary, 'Spoke calmly, and was pushed.')
    const old = view?.story.find(({ version }) => version === logged)?.event
    equal(old?.type === 'ComplaintLogged' && old.summary, before)
    const theirs =
      (await app.desk.track.content(complainant))?.steps.map(({ event }) => event) ?? []
    match(JSON.stringify(theirs), /I was not shouting/)
    match(JSON.stringify(theirs), /The video shows it.*Spoke calmly, and was pushed/)
  })

  test('what stays as it is stays contested, with why', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    const { matter, complainant } = await withFile(app)
    const story = (await app.desk.work.matter(jay, matter))?.story ?? []
    const logged = story.find(({ event }) => event.type === 'ComplaintLogged')?.version ?? 0
    ok(
      (
        await app.desk.track.contest(
          { ...complainant, command: id() },
          { of: logged, words: 'It was on Tuesday.' },
        )
      ).ok,
    )
    const [open] = (await app.desk.work.matter(jay, matter))?.facts?.privacy.contests ?? []
    ok(open)
    const asked = { matter, contest: open.contest, why: 'The log of the call says Monday.' }
    ok((await app.desk.work.noteContest(asJay(), asked)).ok)
    ok((await app.desk.work.noteContest(asJay(), asked)).ok)
    const facts = (await app.desk.work.matter(jay, matter))?.facts
    equal(facts?.privacy.contests[0]?.answer, 'noted')
    equal((await app.desk.work.contestedMatters(jay)).length, 0)
    const theirs = (await app.desk.track.content(complainant))?.steps ?? []
    match(JSON.stringify(theirs), /The log of the call says Monday/)
  })

  test('no page, export or query of the application reads an equality answer', async t => {
    const app = await openTestApp(await engine.fresh())
    t.after(() => app.close())
    await app.desk.report.equality({ sex: ['prefer-not-to-say'] }, id())
    for (const actor of [{ type: 'system' }, { type: 'public' }, jay.actor] as const)
      for (const authority of ['installation', northmoor])
        for (const asked of [
          'select answers from equality_answer',
          'select count(*) from equality_answer',
          'update equality_answer set answers = answers',
          'delete from equality_answer',
        ]) {
          await rejects(
            app.bench.store.work({ authority, actor } as never, tx =>
              tx.rows({ compile: () => ({ sql: asked, parameters: [] }) } as never),
            ),
            /permission denied/,
          )
        }
  })
})
