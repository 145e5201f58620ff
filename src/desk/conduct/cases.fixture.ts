/**
 * A worked example of the law, come about at the desk: each thing that happened is asked for by the
 * verb a page asks it with, by somebody who may, on its day.
 */
import assert from 'node:assert/strict'
import { type ComplaintCommand, caseOf, complaint, type Facts } from '#casework'
import {
  allegationId,
  authorityId,
  commandId,
  type Day,
  day,
  fold,
  instant,
  type MatterId,
  millisecondsOf,
  personId,
  subjectId,
} from '#kernel'
import { type LawCase, readCase } from '#law'
import { invented, sayings, type TestApp } from '#test'
import { loadMatter } from '../decide.ts'
import { storyOf } from '../reckon.ts'
import type { AsCommand } from '../who.ts'
import { verbFor } from './cases-verbs.fixture.ts'

type Matter = LawCase['matters'][number]
type Features = NonNullable<Matter['allegations'][number]['features']>
type Happening = LawCase['happenings'][number]
const lastOf = (one: Happening): Day => day(one.on ?? '')
const starts: readonly string[] = ['came-to-attention', 'complaint-made']
const later = (one: Day, other: Day): Day => (one > other ? one : other)

const northmoor = authorityId('northmoor')
const caseworker = {
  authority: northmoor,
  actor: {
    type: 'staff',
    person: personId('jay-arden'),
    name: 'Jay Arden',
    role: 'caseworker',
  },
} as const

/** The desk, on a day of the example: forwards or back. */
function onDay({ bench, pass }: TestApp, on: Day): AsCommand {
  const noon = millisecondsOf(instant(`${on}T12:00:00Z`))
  pass((noon - millisecondsOf(bench.world.now())) / 1000)
  return { ...caseworker, command: commandId(bench.world.id()) }
}

async function eventsOf({ bench }: TestApp, matter: MatterId) {
  const loaded = await loadMatter(bench, caseworker, matter)
  assert.ok(loaded, 'there is no such matter')
  return storyOf(loaded.events)
}

async function factsOf(app: TestApp, matter: MatterId): Promise<Facts> {
  const story = await eventsOf(app, matter)
  const state = fold(
    complaint,
    story.map(({ event }) => event),
  )
  assert.ok(state.type === 'Open')
  return state.facts
}

/** Taken down on its first day, as a complaint is or as what somebody inside reports. */
async function begin(app: TestApp, kind: Matter['kind'], on: Day): Promise<MatterId> {
  const { work } = app.desk
  const { files: _, ...report } = invented.report({
    safety: 'none',
    whom: { type: 'Known', people: [{ name: 'Pike' }] },
  })
  const at = instant(`${on}T11:00:00Z`)
  const begun = await work.startTaking(onDay(app, on))
  assert.ok(begun.ok)
  const made = await work.makeTaken(onDay(app, on), begun.value, {
    ...{ madeAt: at, receivedAt: at, how: 'writing', channel: 'letter', report, actions: [] },
    ...{ readBack: { agreed: 'yes' } },
    ...(kind === 'complaint' ? {} : { sealed: { mayKnow: 'team' } }),
  })
  assert.ok(made.ok, JSON.stringify(made))
  return made.value
}

/** Whom it is about, what is alleged, and what kind of matter it is. */
function described({ people }: LawCase, matter: Matter, on: Day): readonly ComplaintCommand[] {
  const today = { on, today: on }
  const officers = people.filter(
    ({ id, kind }) =>
      matter.subjects.includes(id) &&
      !['clinician', 'organisation', 'member-of-public'].includes(kind),
  )
  return [
    ...(matter.kind === 'internal-conduct'
      ? [
          {
            ...({ type: 'ClassifyMatter', ...today, as: 'internal-conduct' } as const),
            ...{ why: 'Off duty', standing: {}, aboutConduct: true },
          },
        ]
      : []),
    ...officers.map(({ id, kind, rank, rankBand }) => ({
      ...({ type: 'NameSubject', ...today } as const),
      who: {
        ...{ subject: subjectId(id), kind: kind as 'officer' },
        ...(rank ? { rank } : {}),
        ...(rankBand ? { rankBand } : {}),
      },
    })),
    ...matter.allegations.map(({ id, words, about }) => ({
      ...({ type: 'AddAllegation', ...today } as const),
      allegation: { id: allegationId(id), words, about: (about ?? []).map(subjectId) },
    })),
  ]
}

/** What it says if it were proved is said by whoever records it. */
function asAlleged(command: ComplaintCommand, { allegations }: Matter): ComplaintCommand {
  const features = allegations.map(one => one.features ?? {})
  if (command.type !== 'RecordComplaint') return command
  const said = (name: keyof Features) =>
    features.some(one => one[name] === true) ? 'yes' : 'not-sure'
  const [crime, disciplinary] = [said('crimeIfProved'), said('disciplinaryIfProved')] as const
  return {
    ...command,
    alleged: { crime, disciplinary, article2Or3: said('article2Or3IfProved') },
  }
}

/** One matter of an example, asked for verb by verb from its first day to its last. */
async function told(app: TestApp, example: LawCase, matter: Matter): Promise<MatterId> {
  const mine = example.happenings.filter(one => (one.matter ?? matter.id) === matter.id)
  const first = mine.find(({ happened }) => starts.includes(happened))
  assert.ok(first, 'it begins with nothing a report can say')
  const begun = lastOf(first)
  const made = await begin(app, matter.kind, begun)
  const ask = async (command: ComplaintCommand, on: Day) => {
    const verb = verbFor(app.desk, command.type)
    assert.ok(verb, `no verb sends ${command.type}`)
    const { type, ...asked } = command
    const answer = await verb(onDay(app, on), { ...asked, matter: made })
    assert.ok(answer.ok, `${type}: ${JSON.stringify(answer)}`)
  }
  for (const command of described(example, matter, begun)) await ask(command, begun)
  const rest = mine.filter(one => one !== first)
  const inOrder = rest.toSorted((one, other) => (lastOf(one) < lastOf(other) ? -1 : 1))
  for (const [nth, happening] of inOrder.entries()) {
    const { happened } = happening
    const says = sayings[happened]
    assert.ok(says, `no command says ${happened}`)
    const on = lastOf(happening)
    const subject = subjectId(matter.subjects[0] ?? '')
    const facts = await factsOf(app, made)
    for (const command of says({ happening, on, entry: `entry-${nth}`, subject, facts }))
      await ask(asAlleged(command, matter), later(on, begun))
  }
  return made
}

/** The case `law` reads of what was recorded; of more than one matter, theirs together. */
export async function caseBy(app: TestApp, example: unknown): Promise<LawCase> {
  const read = readCase(example)
  assert.ok(read.ok)
  const cases: LawCase[] = []
  for (const matter of read.value.matters) {
    const made = await told(app, read.value, matter)
    const found = caseOf(made, northmoor, await eventsOf(app, made))
    assert.ok(found)
    cases.push({
      ...found,
      matters: found.matters.map(one => ({ ...one, id: matter.id })),
      happenings: found.happenings.map(one => ({ ...one, matter: matter.id })),
    })
  }
  const [first] = cases
  assert.ok(first)
  return {
    ...first,
    matters: cases.flatMap(one => one.matters),
    links: read.value.links ?? [],
    happenings: cases.flatMap((one, at) =>
      one.happenings.map(each => ({ ...each, id: `${at}-${each.id}` })),
    ),
  }
}
