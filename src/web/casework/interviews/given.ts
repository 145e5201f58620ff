/** What an officer was given before an interview, whom they chose as a friend, what they said. */
import { type OfficerPaper, officerPapers } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'
import { subjectName } from './at-interview.ts'
import { paperWords } from './words.ts'

type At = Around & Readonly<{ matter: string; subject: string }>
const whats = [...officerPapers, 'friend', 'representations'] as const
type What = (typeof whats)[number]
type Given = Readonly<{ what: What; on: Day; words: string }>

const isPaper = (what: What): what is OfficerPaper => officerPapers.some(one => one === what)

const asked = {
  how: 'Enter how it was given',
  friend: 'Enter who the friend is',
  said: 'Enter what they said, or what they handed in',
} as const

const fieldOf = (what: What) =>
  isPaper(what) ? 'how' : what === 'friend' ? ('friend' as const) : ('said' as const)

function read(sheet: Sheet) {
  const what = sheet.choice('what', whats)
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const field = what && fieldOf(what)
  const words = field ? sheet.lines(field) : ''
  if (what && on.ok && words) return accepted<Given>({ what, on: on.value, words })
  const problems: readonly Problem[] = [
    ...problemUnless(what, 'what', 'Select what happened'),
    ...(field ? problemUnless(words, field, asked[field]) : []),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const given = page({
  path: '/work/matters/:matter/interviews/given/:subject',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/given.njk',
  title: 'Record what an officer was given',
  async show(desk: Desk, here: At) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    const subject = facts?.subjects.find(one => one.subject === here.subject)?.subject
    if (!found || !facts || !subject) return undefined
    return {
      ...found.task,
      who: subjectName(facts, subject, here),
      papers: officerPapers.map(value => ({ value, text: paperWords[value] })),
    }
  },
  back: (_here, { address }) => `${address}/interviews`,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read,
  explain: explainBeside({
    first: 'what',
    on: 'on',
    words: { how: 'how', who: 'friend', words: 'said' },
  }),
  submit: (desk, { as, matter, subject, seen }, { what, on, words }: Given) => {
    const of = { matter: matterId(matter), ...against(seen), subject: subjectId(subject), on }
    if (isPaper(what)) return desk.evidence.giveOfficer(as, { ...of, what, how: words })
    if (what === 'friend') return desk.evidence.chooseFriend(as, { ...of, friend: words })
    return desk.evidence.makeRepresentations(as, { ...of, words, documents: [] })
  },
  next: ({ matter }) => `/work/matters/${matter}/interviews?done=officer-given`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('how') },
    ],
  },
})
