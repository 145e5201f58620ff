/** Name somebody a matter is about, from the directory where they are in it, or as is known. */
import { type Subject, subjectKinds } from '#casework'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Answers, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { withDone } from '../../done.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { answersFrom, offeredOf, recordsLike, toStartFrom } from './directory.ts'
import { bandWords, kindWords } from './words.ts'

type Naming = Readonly<{ on: Day; who: Omit<Subject, 'subject'> }>
const newOne = 'new'
const bands = ['federated', 'superintending', 'senior', 'chief'] as const

function answersOf(who: Subject): Answers {
  return {
    kind: who.kind,
    name: who.name ?? '',
    rank: who.rank ?? '',
    number: who.number ?? '',
    unit: who.unit ?? '',
    band: who.rankBand ?? '',
    more: [
      ...(who.isChief ? ['chief'] : []),
      ...(who.former || who.leftOn ? ['former'] : []),
      ...(who.several ? ['several'] : []),
      ...(who.otherForce ? ['other-force'] : []),
    ],
    'other-force': who.otherForce ?? '',
    ...dayAnswers('left', who.leftOn),
    record: who.record ?? '',
    described: who.described === undefined ? '' : String(who.described),
  }
}

const mores = ['chief', 'former', 'several', 'other-force'] as const

/** What is known of them; each part is left out where nobody said it. */
function whoIn(sheet: Sheet, kind: Subject['kind'], leftOn?: Day): Omit<Subject, 'subject'> {
  const text = (field: 'name' | 'rank' | 'number' | 'unit' | 'record') => {
    const typed = sheet.text(field)
    return typed ? { [field]: typed } : {}
  }
  const more = sheet.choices('more', mores)
  const band = sheet.choice('band', bands)
  const described = sheet.text('described')
  const otherForce = sheet.text('other-force')
  return {
    kind,
    ...text('name'),
    ...text('rank'),
    ...text('number'),
    ...text('unit'),
    ...text('record'),
    ...(band ? { rankBand: band } : {}),
    ...(more.includes('chief') ? { isChief: true } : {}),
    ...(more.includes('former') ? { former: true } : {}),
    ...(more.includes('several') ? { several: true } : {}),
    ...(more.includes('other-force') && otherForce ? { otherForce } : {}),
    ...(leftOn ? { leftOn } : {}),
    ...(/^\d{1,3}$/.test(described) ? { described: Number(described) } : {}),
  }
}

export const subject = page({
  path: '/work/matters/:matter/people/:subject',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/people/subject.njk',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const described = here.query.get('described') ?? ''
    const { report, facts } = found.view
    const known = facts?.subjects.find(one => one.subject === here.subject)
    if (!known && here.subject !== newOne) return undefined
    const which = known ? String(known.described ?? '') : described
    const said =
      which && report?.whom.type === 'Known' ? report.whom.people[Number(which)] : undefined
    const start: Answers = known
      ? answersOf(known)
      : {
          name: said?.name ?? '',
          rank: said?.rank ?? '',
          number: said?.number ?? '',
          unit: said?.station ?? '',
          described,
        }
    const words = [start['rank'], start['name'], start['number']].filter(Boolean).join(' ')
    const find = here.query.get('find')?.trim() ?? words
    const people = await recordsLike(desk, here, find)
    const picked = people[Number(here.query.get('pick') ?? Number.NaN)]
    const isUnpicked = here.query.has('unpick')
    return {
      ...found.task,
      heading: known ? 'Change what is known of them' : 'Name somebody it is about',
      find,
      searched: find !== '',
      path: `${found.task.address}/people/${here.subject}`,
      described,
      starts: known || described ? [] : toStartFrom(found.view, here),
      people: people.map((one, at) => offeredOf(one, at, here)),
      answers: {
        ...start,
        ...(picked ? answersFrom(picked) : {}),
        ...(isUnpicked ? { record: '' } : {}),
      },
      kinds: Object.entries(kindWords).map(([value, text]) => ({ value, text })),
      bands: [
        { value: '', text: 'Not known' },
        ...bands.map(value => ({ value, text: bandWords[value] })),
      ],
    }
  },
  title: ({ heading }) => heading,
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  fill: view => ({ ...filledWithToday(view), ...view.answers }),
  read(sheet) {
    const kind = sheet.choice('kind', subjectKinds)
    const left = sheet.isEmpty('left-day', 'left-month', 'left-year')
      ? undefined
      : sheet.readDay('left', 'the date they left', { notAfter: sheet.today })
    const isOthers = sheet.choices('more', mores).includes('other-force')
    const named = !isOthers || sheet.text('other-force') !== ''
    if (kind && named && (!left || left.ok))
      return accepted({ on: sheet.today, who: whoIn(sheet, kind, left?.value) })
    return refuse([
      ...problemUnless(kind, 'kind', 'Select what kind of person they are'),
      ...problemUnless(named, 'other-force', 'Enter which force they serve'),
      ...(left && !left.ok ? [left.refusal] : []),
    ])
  },
  explain: explainBeside({ first: 'kind' }),
  submit: (desk, { as, matter, subject: which, seen, command }, { on, who }: Naming) =>
    desk.work.nameSubject(as, {
      matter: matterId(matter),
      ...against(seen),
      on,
      who: { ...who, subject: subjectId(which === newOne ? command : which) },
    }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'named'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('name') },
    ],
  },
})
