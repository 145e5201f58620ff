import { doesNotMatch, equal, match } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays, allegationId, londonDay, type MatterId, personId, subjectId } from '#kernel'
import { onAnEngine } from '#test'
import { addressOf } from '../casework/duty-words.ts'
import { answerPage } from '../testing/answer.ts'
import { filledIn, type Office, openOffice, wordsOf } from '../testing/office.ts'
import { formIn } from '../testing/stage.ts'

type Visitor = Awaited<ReturnType<Office['as']>>

onAnEngine(engine => {
  let office: Office
  before(async () => {
    office = await openOffice(engine)
  })
  after(() => office?.test.close())

  const visitors = new Map<string, Visitor>()
  async function signedIn(name: string): Promise<Visitor> {
    const visitor = visitors.get(name) ?? (await office.as(name))
    visitors.set(name, visitor)
    return visitor
  }
  const today = () => londonDay(office.test.bench.world.now())

  async function give(matter: MatterId, name: string) {
    const { actor } = await office.acting(name)
    if (actor.type !== 'staff') throw new Error('nobody')
    const given = await office.test.desk.access.giveAccess(await office.acting('Wren Castell'), {
      ...{ matter, person: personId(actor.person), purpose: 'To decide the outcome' },
      until: addDays(today(), 7),
    })
    equal(given.ok, true)
  }

  /** Gross misconduct found of Oliver Pike, where a decision was open to being affected. */
  async function found() {
    const matter = await office.report({ safety: 'none', becauseOf: ['none'] })
    const jay = await signedIn('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${addressOf(matter)}/people/new`, who)
    const list = (await jay.get(`${addressOf(matter)}/conduct`)).body
    const officer = /conduct\/([^"/]+)"/.exec(list)?.[1] ?? ''
    const added = await office.test.desk.work.addAllegation(await office.acting('Jay Arden'), {
      ...{ matter, on: today() },
      allegation: {
        id: allegationId('a1'),
        words: 'He wrote to her.',
        about: [subjectId(officer)],
      },
    })
    equal(added.ok, true, JSON.stringify(added))
    const made = await office.test.desk.conduct.makeFinding(await office.acting('Jay Arden'), {
      ...{ matter, on: today(), entry: 'finding-1', subject: subjectId(officer) },
      ...{ forum: 'hearing', unconnected: false, asItWasWhy: 'It was opened, and not recorded.' },
      allegations: [
        {
          ...{ allegation: allegationId('a1'), found: 'proved', standards: [2] },
          ...{ facts: 'He wrote to her eleven times.', level: 'gross-misconduct' },
          why: 'From his own account.',
        },
      ],
      influence: { open: 'yes', why: 'He was to decide whether her case went on.' },
    })
    equal(made.ok, true, JSON.stringify(made))
    for (const name of ['Cato Brandreth', 'Liv Ostrander', 'Emrys Vale']) await give(matter, name)
    return { matter, jay, at: `/panel/${matter}/${officer}` }
  }
  const position = {
    'why-culp.position': 'He had her case.',
    'evidence-culp.position': 'Bundle, page 12.',
  }
  /** Sends a page with one box ticked of each of some sets. */
  async function ticked(
    as: Visitor,
    address: string,
    answers: Readonly<Record<string, string>>,
    ...ticks: readonly (readonly [string, string])[]
  ) {
    const page = (await as.get(address)).body
    const { action, hidden } = formIn(page)
    const fields = Object.entries({ ...hidden, ...filledIn(page), ...answers })
    return as.post(action, [...fields, ...ticks])
  }
  async function culpability(as: Visitor, at: string) {
    const address = `${at}/seriousness/culpability`
    const relied = ['relied', 'a1'] as const
    return ticked(as, address, position, ['factor', 'culp.position'], relied)
  }
  const close = (as: Visitor, at: string, task: string, overall = '') =>
    answerPage(as, `${at}/close/${task}`, overall ? { overall } : {})

  /** Through every task, to an outcome that is chosen. */
  async function chosen(at: string) {
    const [cato, liv] = [await signedIn('Cato Brandreth'), await signedIn('Liv Ostrander')]
    await culpability(liv, at)
    await close(cato, at, 'culpability')
    await answerPage(liv, `${at}/seriousness/harm`, { words: 'She left the town.' })
    await close(cato, at, 'harm')
    await answerPage(liv, `${at}/seriousness/aggravating`, { words: 'He went on for a year.' })
    await answerPage(liv, `${at}/seriousness/mitigating`, { words: 'Nothing lessens it.' })
    await close(cato, at, 'seriousness', 'It could not be more serious.')
    const interest = {
      confidence: 'It must be kept.',
      standards: 'Others see.',
      protecting: 'Yes.',
    }
    await answerPage(liv, `${at}/public-interest`, interest)
    await close(cato, at, 'public-interest')
    await answerPage(cato, `${at}/mitigation`, {
      ...{ 'writer-1': 'Inspector Kay Moss', 'relation-1': 'his line manager' },
      ...{ 'told-1': 'no', 'asked-1': 'He did', weight: 'Little.' },
    })
    await close(cato, at, 'mitigation')
    const sent = await answerPage(cato, `${at}/outcome`, {
      ...{ action: 'dismissal-without-notice', purposes: 'It meets each.' },
      'not-final-written-warning': 'It would protect nobody.',
      'not-reduction-in-rank': 'Rank had no part in it.',
    })
    equal(sent.statusCode, 303, wordsOf(sent.body))
    return { cato, liv }
  }

  test('a later task is not shown, and cannot be written, until the one before is closed', async () => {
    const { at } = await found()
    const [cato, liv] = [await signedIn('Cato Brandreth'), await signedIn('Liv Ostrander')]
    match(wordsOf((await liv.get('/panel')).body), /DS Oliver Pike .* How culpable\?/)
    const room = wordsOf((await liv.get(at)).body)
    match(room, /Gross misconduct/)
    match(room, /6\. Outcome Shown once the task before is closed Cannot start yet/)
    const early = await liv.get(`${at}/outcome`)
    match(wordsOf(early.body), /Before this task .* Close “How culpable\?”/)
    match(wordsOf(early.body), /How serious it is comes first.* College of Policing/)
    doesNotMatch(early.body, /name="action"/)
    doesNotMatch((await liv.get(`${at}/mitigation`)).body, /name="weight"/)
    await culpability(liv, at)
    equal((await liv.get(`${at}/close/culpability`)).statusCode, 403)
    await close(cato, at, 'culpability')
    const closed = wordsOf((await liv.get(at)).body)
    match(closed, /1\. How culpable\? Closed by Cato Brandreth, .* Closed/)
    match(closed, /Written by Liv Ostrander/)
  })

  test('harm is weighed with the complainant’s own words, and a copy to print holds the factors', async () => {
    const { at, matter, jay } = await found()
    const [cato, liv] = [await signedIn('Cato Brandreth'), await signedIn('Liv Ostrander')]
    const actor = { type: 'tracker', matter, reads: 'content' } as const
    const hers = { ...(await office.acting('Jay Arden')), actor }
    await office.test.desk.track.sayImpact(hers, { words: 'I no longer ring the police.' })
    doesNotMatch((await liv.get(`${at}/working-copy`)).body, /no longer ring/)
    await culpability(liv, at)
    await close(cato, at, 'culpability')
    match(wordsOf((await liv.get(`${at}/seriousness/harm`)).body), /I no longer ring the police/)
    await answerPage(liv, `${at}/seriousness/harm`, { words: 'She left the town.' })
    const copy = wordsOf((await liv.get(`${at}/working-copy`)).body)
    match(copy, /It is not the report/)
    match(copy, /He had her case\. ?Shown at: Bundle, page 12/)
    match(copy, /What harm\?.*I no longer ring the police.*She left the town/)
    equal((await jay.get(`${at}/working-copy`)).statusCode, 403)
  })

  test('a factor without its evidence, and words about the person, come back with why', async () => {
    const { at } = await found()
    const [cato, liv] = [await signedIn('Cato Brandreth'), await signedIn('Liv Ostrander')]
    const address = `${at}/seriousness/culpability`
    const short = await ticked(liv, address, {}, ['factor', 'culp.warned'], ['relied', 'a1'])
    const words = wordsOf(short.body)
    match(words, /Enter where that is shown: Advised, warned or trained before/)
    match(words, /Say why culpability is not increased by abuse of position, or add it/)
    await culpability(liv, at)
    await close(cato, at, 'culpability')
    await answerPage(liv, `${at}/seriousness/harm`, { words: 'She left the town.' })
    await close(cato, at, 'harm')
    const person = { words: 'Twenty years of loyal service, and two testimonials.' }
    const caught = await answerPage(liv, `${at}/seriousness/mitigating`, person)
    match(wordsOf(caught.body), /This is about the person, not the incident\. It belongs in task 5/)
    match(wordsOf(caught.body), /incident\. How serious it is .*College of Policing/)
    match(caught.body, /name="waived-why"/)
  })

  test('an outcome is chosen with why nothing less, read, signed by each, and reported', async () => {
    const { at, matter, jay } = await found()
    const { cato, liv } = await chosen(at)
    const page = wordsOf((await cato.get(`${at}/outcome`)).body)
    match(page, /A written warning Not available Gross misconduct found .* reg\. 42/)
    match(page, /Dismissal without notice must follow unless there are exceptional circumstances/)
    const less = await answerPage(cato, `${at}/outcome`, {
      ...{ action: 'final-written-warning', purposes: 'It meets each.' },
    })
    match(wordsOf(less.body), /Dismissal is presumed\. Name each exceptional circumstance/)
    match(wordsOf((await liv.get(`${at}/sign`)).body), /Choose an outcome, and read it as a court/)
    const court = Object.fromEntries(
      ['evidence', 'confidence', 'person', 'lesser', 'advice'].flatMap(name => [
        [name, 'yes'],
        [`${name}-words`, `It is so: ${name}.`],
      ]),
    )
    await answerPage(liv, `${at}/court`, court)
    await answerPage(liv, `${at}/sign`, { agreed: 'yes' })
    equal((await liv.get(`${at}/report.txt`)).statusCode, 403)
    await answerPage(cato, `${at}/sign`, { agreed: 'yes' })
    const text = (await liv.get(`${at}/report.txt`)).body
    match(text, /1\. Finding.*2\. Reasons: how culpable.*Outcome\n.*dismissal without notice/s)
    match(text, /1\.1 /)
    match(text, /Inspector Kay Moss/)
    const pdf = await liv.get(`${at}/report.pdf`)
    equal(pdf.headers['content-type'], 'application/pdf')
    match(pdf.body, /^%PDF/)
    const given = await answerPage(cato, `${at}/report`, {})
    equal(given.headers.location, at)
    match(wordsOf((await cato.get(at)).body), /Given to professional standards by Cato Brandreth/)
    const officer = `${addressOf(matter)}/conduct/${at.split('/').at(-1)}`
    match(wordsOf((await jay.get(officer)).body), /The panel’s outcome .* Report given/)
    const theirs = wordsOf((await jay.get(`${officer}/outcome`)).body)
    match(theirs, /The panel’s report, given on .* Report of the outcome/)
    match(wordsOf((await cato.get(`${at}/reopen`)).body), /The report was given to professional/)
    await answerPage(cato, `${at}/reopen`, { why: 'The dates were wrong.' })
    const hub = wordsOf((await jay.get(officer)).body)
    match(hub, /Reopened after its report: The dates were wrong\. Reopened/)
    match(wordsOf((await jay.get(`${officer}/outcome`)).body), /reopened.* The dates were wrong\./i)
  })

  test('reopening says why to everybody, opens every task, and undoes the signatures', async () => {
    const { at } = await found()
    const { cato, liv } = await chosen(at)
    await answerPage(cato, `${at}/reopen`, { why: 'Harm to others was left out.' })
    const room = wordsOf((await liv.get(at)).body)
    match(room, /Reopened by Cato Brandreth, .*: Harm to others was left out\./)
    match(room, /2\. What harm\? Shown once the task before is closed Cannot start yet/)
    doesNotMatch(room, /Inspector Kay Moss/)
  })

  test('the adviser advises and reads, writes and signs nothing; the panel answers', async () => {
    const { at } = await found()
    const [emrys, cato] = [await signedIn('Emrys Vale'), await signedIn('Cato Brandreth')]
    const advice = { task: 'harm', words: 'Say how confidence was harmed.' }
    await answerPage(emrys, `${at}/advice`, advice)
    equal((await emrys.get(`${at}/seriousness/culpability`)).statusCode, 403)
    const room = (await cato.get(at)).body
    const href = /href="([^"]+\/advice\/[^"]+)"/.exec(room)?.[1] ?? ''
    await answerPage(cato, href, { accepted: 'no', why: 'It is said in what she wrote.' })
    match(wordsOf((await emrys.get(at)).body), /Not accepted: It is said in what she wrote\./)
  })

  test('nobody it was not given to reads what a panel does, nor does the department here', async () => {
    const { at, jay } = await found()
    equal((await jay.get(at)).statusCode, 403)
    const other = await office.report({ safety: 'none', becauseOf: ['none'] })
    const cato = await signedIn('Cato Brandreth')
    equal((await cato.get(`/panel/${other}/subject-1`)).statusCode, 403)
  })

  test('earlier outcomes are seen only after a choice, as counts, and never a quashed one', async () => {
    const told = async (action: 'final-written-warning' | 'dismissal-without-notice') => {
      const { matter, at } = await found()
      const notified = await office.test.desk.conduct.notifyOutcome(
        await office.acting('Jay Arden'),
        {
          ...{ matter, subject: subjectId(at.split('/').at(-1) ?? ''), entry: 'told', action },
          ...{ on: today(), finding: 'gross-misconduct', written: true },
          ...{ asItWasWhy: 'As announced.', waivedWhy: 'As announced.' },
          service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
        },
      )
      equal(notified.ok, true, JSON.stringify(notified))
      return { matter, subject: subjectId(at.split('/').at(-1) ?? '') }
    }
    await told('dismissal-without-notice')
    const quashed = { ...(await told('final-written-warning')), challenge: 'jr', on: today() }
    const acting = () => office.acting('Jay Arden')
    await office.test.desk.conduct.makeChallenge(await acting(), {
      ...{ ...quashed, entry: 'made', route: 'judicial-review', by: 'officer', step: 'made' },
      grounds: 'No reasons.',
    })
    const order = { order: 'outcome-quashed', remitted: 'no', words: 'No reasons.' } as const
    const decided = { ...quashed, ...order, entry: 'order' }
    equal((await office.test.desk.conduct.decideChallenge(await acting(), decided)).ok, true)

    const { at } = await found()
    const address = `${at}/comparators`
    const liv = await signedIn('Liv Ostrander')
    match(wordsOf((await liv.get(address)).body), /Before this task .*Choose an outcome/)
    equal((await answerPage(liv, address, {})).statusCode, 422)
    await chosen(at)
    doesNotMatch(wordsOf((await liv.get(address)).body), /where the finding was as grave/)
    equal((await answerPage(liv, address, {})).statusCode, 303)
    const words = wordsOf((await liv.get(address)).body)
    match(words, /where the finding was as grave: 1 .* Dismissal without notice 1/)
    match(words, /at least half of the factors were the same: 0 There are none/)
    doesNotMatch(words, /Final written warning/)
  })
})
