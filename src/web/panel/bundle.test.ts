import { doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { addDays, authorityId, londonDay, personId } from '#kernel'
import { onAnEngine } from '#test'
import { referred } from '../casework/conduct/panel/referred.fixture.ts'
import { answerPage } from '../testing/answer.ts'
import { type Office, openOffice, wordsOf } from '../testing/office.ts'

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  test('a panel opens its bundle alone, and what is about the person only after seriousness', async () => {
    const { desk, bench } = office.test
    const { matter, jay, at, officer } = await referred(office)
    const on = londonDay(bench.world.now())
    for (const name of ['statement.txt', 'testimonial.txt', 'notes.txt']) {
      const stream = Readable.from([`This is ${name}.`])
      ok(
        (await desk.evidence.wait(await office.acting('Jay Arden'), { matter, name, stream })).type,
      )
    }
    const obtained = { from: 'Jay Arden', on, exhibit: 'JA/1', how: 'By hand.' }
    const asked = { matter, obtained, leave: [] }
    const added = await desk.evidence.add(await office.acting('Jay Arden'), asked)
    ok(added.ok)
    const named = (name: string) =>
      added.value.flatMap(one => (one.name === name ? one.document : []))
    const [statement = '', testimonial = '', notes = ''] = [
      ...named('statement.txt'),
      ...named('testimonial.txt'),
      ...named('notes.txt'),
    ]
    const defining = await office.acting('Jay Arden')
    const parts = [
      { section: 'Accounts', documents: named('statement.txt') },
      { section: 'Testimonials', documents: named('testimonial.txt') },
      { section: 'Work', documents: named('notes.txt') },
    ]
    const made = await desk.evidence.defineBundle(defining, { matter, title: 'Hearing', parts })
    ok(made.ok)
    const cato = await office.acting('Cato Brandreth')
    ok(cato.actor.type === 'staff')
    const given = await desk.access.giveAccess(await office.acting('Wren Castell'), {
      ...{ matter, person: personId(cato.actor.person), purpose: 'To decide' },
      until: addDays(on, 7),
    })
    equal(given.ok, true)

    const chair = await office.as('Cato Brandreth')
    const room = `/panel/${matter}/${officer}`
    const file = (document: string) => chair.get(`/given/${matter}/files/${document}`)
    match(wordsOf((await chair.get(room)).body), /has not put together your bundle yet/)
    equal((await file(statement)).statusCode, 403)

    const papers = `${at}/panel/papers/${defining.command}`
    const bare = await answerPage(jay, papers, { 'part-0': 'one' })
    match(wordsOf(bare.body), /Select which part “Testimonials” is in/)
    const split = { 'part-0': 'one', 'part-1': 'two', 'part-2': 'neither' }
    const sent = await answerPage(jay, papers, split)
    equal(sent.headers.location, `${at}/panel/papers?done=bundle-given`)
    match(
      wordsOf((await jay.get(`${at}/panel/papers`)).body),
      /First part Accounts Second part Test/,
    )

    const shut = wordsOf((await chair.get(room)).body)
    match(shut, /Hearing: first part statement\.txt .* Shown once “What does the public interest/)
    doesNotMatch(shut, /testimonial\.txt|notes\.txt/)
    const reading = (await chair.get(`/given/${matter}`)).body
    doesNotMatch(reading, /testimonial\.txt|notes\.txt/)
    equal((await file(statement)).statusCode, 200)
    for (const one of [testimonial, notes]) equal((await file(one)).statusCode, 403)

    await closed({ matter, officer, on })
    match(wordsOf((await chair.get(room)).body), /the person testimonial\.txt/)
    equal((await file(testimonial)).statusCode, 200)
    equal((await file(notes)).statusCode, 403)

    const card = { 'writer-1': 'Inspector Kay Moss', 'relation-1': 'his manager', 'told-1': 'no' }
    const filed = { ...card, 'asked-1': 'He did', 'file-1': testimonial, weight: 'Little.' }
    const kept = await answerPage(chair, `${room}/mitigation`, filed)
    equal(kept.statusCode, 303, wordsOf(kept.body))
    match(wordsOf((await chair.get(room)).body), /Told what was found: No\. .* In the bundle: test/)
  })

  type Of = Readonly<Pick<Awaited<ReturnType<typeof referred>>, 'matter' | 'officer'>> &
    Readonly<{ on: ReturnType<typeof londonDay> }>

  /** Found, and the four tasks before mitigation closed: what they say is told elsewhere. */
  async function closed({ matter, officer, on }: Of) {
    const of = (entry: string) => ({ on, entry, subject: officer })
    const found = {
      ...{ ...of('finding'), forum: 'hearing', level: 'misconduct', allegations: [] },
      ...{ unconnected: false, influence: { open: 'no', why: 'None was.' } },
    }
    const shut = (task: string) => ({ ...of(task), task, by: 'cato-brandreth' })
    const events = [
      { type: 'FindingMade', happened: on, body: found },
      { type: 'OutcomeTaskClosed', happened: on, body: shut('culpability') },
      { type: 'OutcomeTaskClosed', happened: on, body: shut('harm') },
      {
        ...{ type: 'SeriousnessClosed', happened: on },
        body: { ...of('overall'), overall: 'Grave.', by: 'cato-brandreth' },
      },
      { type: 'OutcomeTaskClosed', happened: on, body: shut('public-interest') },
    ]
    const as = { authority: authorityId('northmoor'), actor: { type: 'system' } as const }
    await office.test.bench.store.work(as, async tx => {
      const { version } = await tx.load(matter)
      equal((await tx.append({ stream: matter, expected: version, events })).ok, true)
    })
  }
})
