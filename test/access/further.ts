/**
 * What a page opens on only once something more has happened: a look to ask about, a request under
 * way, a link not used yet, a name that is sealed.
 */
import { ok } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { installation } from '#desk'
import {
  addDays,
  addSeconds,
  authorityId,
  commandId,
  type Day,
  londonDay,
  type MatterId,
} from '#kernel'
import {
  draftHeldBy,
  forceRequestPrefix,
  keepMatch,
  keepPassword,
  lookRequestPrefix,
  markDraftSent,
  officerCheckPrefix,
  openStep,
  patternAlertPrefix,
  patternNamesPrefix,
  queueNotice,
  raiseQuestion,
} from '#store'
import type { TestApp } from '#test'
import {
  actingAs,
  type Circumstance,
  circumstances,
  idIn,
  loseWayIn,
  makeBeside,
  matterIn,
  type Seat,
  seats,
} from '../../src/desk/access/circumstances.fixture.ts'
import { stepKey } from '../../src/web/testing/signed-in.ts'

const system = { type: 'system' } as const
const here = { authority: installation, actor: system } as const
const lateSeconds = 3600

/** Gives everything its further state; the token is that of an invitation nobody took up. */
export async function makeFurther(
  app: TestApp,
  others: Readonly<Record<'another' | 'elsewhere', Seat>>,
): Promise<string> {
  const { bench } = app
  for (const circumstance of circumstances) {
    await makeBeside(app, circumstance, 'sealed')
    const letter = await bench.files.receive(
      ownerOf(others, circumstance),
      Readable.from(['Nobody but those who handle it.']),
      { limitBytes: 1000 },
    )
    ok(letter.ok)
    const { sha256 } = letter.value
    await bench.store.work(
      { authority: ownerOf(others, circumstance), actor: system },
      async tx => {
        const matter = matterIn(circumstance)
        const on = londonDay(tx.now)
        const stuck = { matter, about: 'letter', method: 'email', state: 'failed' } as const
        await queueNotice(tx, { ...stuck, id: idIn(circumstance, 'stuck') })
        const receipt = { matter, about: 'receipt', method: 'post', state: 'to-print' } as const
        await queueNotice(tx, { ...receipt, id: `${matter}/receipt/post` })
        await keepMatch(tx, {
          ...{ matter, look: idIn(circumstance, 'look-1'), system: 'Crime', lookedOn: on },
          ...{ lookedTime: null, officer: 'O. Pike', near: 'The officer', about: 'Their case' },
        })
        if (circumstance !== 'another' && circumstance !== 'elsewhere') return
        await raiseQuestion(tx, {
          ...{ id: idIn(circumstance, 'question'), rule: 'own-name', person: 'staff:seat-1' },
          ...{ matter, on, says: 'Looked at their own.', usual: 'Nobody does.' },
        })
        const asking = {
          ...{
            from: 'northmoor',
            fromName: 'Northmoor Police',
            matter,
            on,
            dueOn: addDays(on, 14),
          },
          about: { name: 'O. Pike' },
        }
        const asked = await tx.append({
          stream: `${forceRequestPrefix}${idIn(circumstance, 'asked')}`,
          expected: 0,
          events: [{ type: 'ForceRequestReceived', happened: on, body: asking }],
        })
        ok(asked.ok)
        for (const [stream, event] of [
          ...patternsOf(circumstance, on),
          checkOf(circumstance, on),
        ]) {
          const appended = await tx.append({ stream, expected: 0, events: [event] })
          ok(appended.ok)
        }
        for (const request of ['request', 'answered'] as const) {
          const stream = `${lookRequestPrefix}${idIn(circumstance, request)}`
          const events = requested(matter, on, sha256).slice(0, request === 'request' ? 3 : 4)
          const appended = await tx.append({ stream, expected: 0, events })
          ok(appended.ok)
        }
      },
    )
  }
  await makeBeside(app, 'own', 'decided')
  await makeBeside(app, 'restricted', 'decided')
  for (const seat of seats) await took(app, seat, seat.person)
  for (const [circumstance, seat] of Object.entries(others)) {
    await took(app, seat, circumstance)
    await loseWayIn(app, circumstance === 'another' ? seatOf('caseworker') : seat)
  }
  await bench.store.work(here, async tx => {
    // Nobody gives it: what it is stretched to is never compared.
    for (const { person } of seats) await keepPassword(tx, person, 'a password of theirs')
    const until = addSeconds(tx.now, lateSeconds)
    await openStep(tx, { key: stepKey, person: seatOf('caseworker').person, until })
  })
  const as = { ...actingAs(seatOf('administrator')), command: commandId('invited') }
  const [name, email] = ['Sasha Wick', 'sasha.wick@seats.example']
  const invited = await app.desk.accounts.invite(as, { name, email, role: 'intake' })
  ok(invited.ok)
  const link = await app.desk.accounts.linkToHandOver(as, invited.value.person)
  return link?.split('/').at(-1) ?? ''
}

function ownerOf(others: Readonly<Record<'elsewhere', Seat>>, circumstance: Circumstance) {
  return circumstance === 'elsewhere' ? others.elsewhere.authority : authorityId('northmoor')
}

function seatOf(role: Seat['role']): Seat {
  const [seat] = seats.filter(one => one.role === role)
  ok(seat)
  return seat
}

/** An alert that is set, and a request to read names that somebody else made. */
function patternsOf(circumstance: Circumstance, on: Day) {
  const somebody = { person: 'somebody-else', name: 'Somebody Else' }
  const days = { from: addDays(on, -365), to: on }
  const asked = { unit: 'Harbour Street', ...days, why: 'To ask', by: somebody, on }
  const set = { matters: 5, days: 90, why: 'Agreed', on }
  const event = (type: string, body: typeof asked | typeof set) => ({ type, happened: on, body })
  return [
    [`${patternAlertPrefix}${idIn(circumstance, 'alert')}`, event('PatternAlertSet', set)],
    [`${patternNamesPrefix}${idIn(circumstance, 'named')}`, event('NamesAsked', asked)],
  ] as const
}

/** An answer to a check of somebody of whom nothing stood. */
function checkOf(circumstance: Circumstance, on: Day) {
  const by = { person: 'somebody-else', name: 'Somebody Else' }
  const asked = { record: 'nobody', officer: 'A constable', purpose: 'vetting', why: 'To ask' }
  const who = { askedBy: 'Noor Hale', organisation: 'Vetting unit' }
  const body = { ...asked, ...who, told: [], unsettled: 0, by, on }
  const event = { type: 'OfficerCheckAnswered', happened: on, body }
  return [`${officerCheckPrefix}${idIn(circumstance, 'check')}`, event] as const
}

/** A request to be told who has looked, from its coming in to its answer. */
function requested(matter: MatterId, on: Day, letter: string) {
  return [
    {
      type: 'LookRequestReceived',
      body: {
        ...{ matter, name: 'Amara', standing: 'complainant', regime: 'general' },
        ...{ receivedOn: on, dueOn: addDays(on, 30) },
      },
    },
    { type: 'LookRequestIdentityChecked', body: { how: 'By their passport', on } },
    { type: 'LookRequestDecided', body: { lines: [], on } },
    { type: 'LookRequestAnswered', body: { pdf: letter, text: letter, to: '', on } },
  ].map(one => ({ ...one, happened: on }))
}

/** A complaint that somebody took down to its end. */
async function took({ desk, bench }: TestApp, seat: Seat, name: string): Promise<void> {
  const taking = `made-${name}`
  const as = { ...actingAs(seat), command: commandId(taking) }
  if (!(await desk.work.startTaking(as)).ok) return
  const matter = matterIn(seat.authority === 'eastmere' ? 'elsewhere' : 'own')
  const made = await bench.store.work({ authority: seat.authority, actor: system }, tx =>
    tx.load(matter),
  )
  const [event] = made.events
  ok(event)
  await bench.store.work(here, async tx => {
    const draft = await draftHeldBy(tx, `staff/${seat.authority}/${seat.person}/${taking}`)
    ok(draft)
    await markDraftSent(tx, draft.draft, matter, event.id)
  })
}
