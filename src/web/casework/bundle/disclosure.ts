/** What is disclosed to whom, redacted or not, and what is withheld: the schedule. */
import { disclosures } from '#casework'
import { accepted, type Day, type DocumentId, type MatterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { byWhom } from '../lines/view.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { marksOf } from '../privacy/marks.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { decisionWords, groundItems, grounds, groundWords } from './words.ts'

type View = Readonly<{
  matter: MatterId
  files: readonly Readonly<{ value: DocumentId; text: string }>[]
}>
type Deciding = Readonly<{
  matter: MatterId
  document: DocumentId
  to: string
  decision: (typeof disclosures)[number]
  ground?: string
  why: string
  givenOn?: Day
}>

function read(sheet: Sheet, { matter, files }: View) {
  const document = files.find(({ value }) => value === sheet.text('document'))?.value
  const to = sheet.text('to')
  const decision = sheet.choice('decision', disclosures)
  const needsGround = decision === 'withhold' || decision === 'disclose-redacted'
  const ground = needsGround ? sheet.choice(`ground-${decision}`, grounds) : undefined
  const why = sheet.lines('why')
  const isGiven = !sheet.isEmpty('given-day', 'given-month', 'given-year')
  const given = isGiven
    ? sheet.readDay('given', 'the date it was given', { notAfter: sheet.today })
    : undefined
  const problems = [
    ...problemUnless(document, 'document', 'Choose the file'),
    ...problemUnless(to, 'to', 'Enter who it is decided for'),
    ...problemUnless(decision, 'decision', 'Select what is decided'),
    ...(needsGround && !ground
      ? [{ field: `ground-${decision}`, words: 'Choose the ground' }]
      : []),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(given && !given.ok ? [given.refusal] : []),
    ...(given?.ok && decision === 'withhold'
      ? [{ field: 'given', words: 'A file that is withheld was not given' }]
      : []),
  ]
  if (problems.length > 0 || !document || !decision) return refuse(problems)
  return accepted<Deciding>({
    ...{ matter, document, to, decision, why },
    ...(ground ? { ground } : {}),
    ...(given?.ok ? { givenOn: given.value } : {}),
  })
}

export const disclosure = page({
  path: '/work/matters/:matter/disclosure',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/disclosure.njk',
  title: 'Disclosure schedule',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { view, task } = found
    const files = view.documents.map(({ document, name }) => ({ value: document, text: name }))
    const decided = facts.out.disclosure
    const people = [...new Set(decided.map(({ to }) => to))]
    return {
      ...task,
      ...{ files, groundItems, isDone: here.query.get('done') === 'yes' },
      schedules: people.map(to => ({
        to: here.hideNames ? 'Somebody' : to,
        rows: decided
          .filter(one => one.to === to)
          .map(one => {
            const file = view.documents.find(({ document }) => document === one.document)
            const keptBack = file && marksOf(file).keptBack
            const entry = view.story.findLast(
              ({ event }) =>
                event.type === 'DisclosureDecided' &&
                event.document === one.document &&
                event.to === to,
            )
            return {
              // What is kept back may say what it is by its name alone.
              name: keptBack ? 'A file that is kept back' : (file?.name ?? 'A file'),
              keptBack,
              isAmiss: keptBack !== undefined && one.decision !== 'withhold',
              decision: decisionWords[one.decision],
              ground: one.ground ? groundWords(one.ground) : '',
              why: one.why,
              given: one.givenOn ? nearDay(one.givenOn, here) : '',
              by: entry ? byWhom(entry, here) : '',
              on: nearDay(one.on, here),
            }
          }),
        undecided: view.documents
          .filter(
            ({ document }) => !decided.some(one => one.to === to && one.document === document),
          )
          .map(file => (marksOf(file).keptBack ? 'A file that is kept back' : file.name)),
      })),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'document', words: { why: 'why' } }),
  async submit(desk, { as, seen }, asked: Deciding) {
    const done = await desk.evidence.decideDisclosure(as, { ...against(seen), ...asked })
    return done.ok ? accepted({}) : done
  },
  next: ({ matter }) => `/work/matters/${encodeURIComponent(matter)}/disclosure?done=yes`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
