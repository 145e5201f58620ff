/** The words of a letter that only its writer can say, saved as a draft. */
import { alleges, type LetterDraft, type LetterKind, letterItems, letterKinds } from '#casework'
import type { Desk } from '#desk'
import { accepted, letterId, matterId, parseLetterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, type TaskView, taskAt } from '../task.ts'
import { asks, kindWords, toSubject } from './kinds.ts'

type Words = Readonly<{ kind: LetterKind; to: string; fields: Readonly<Record<string, string>> }>
type Field = Readonly<{ name: string; label: string; hint: string | undefined; rows: number }>
type Subject = Readonly<{ value: string; text: string }>
export type WordsView = TaskView &
  Readonly<{
    kind: LetterKind
    kindWords: string
    fields: readonly Field[]
    /** Whom it can be for, where it is not for the complainant. */
    subjects: readonly Subject[] | undefined
    asksIdentities: boolean
    draft: LetterDraft | undefined
    missing: readonly Readonly<{ what: string; href: string; who: string }>[]
  }>

async function wordsAt(
  desk: Desk,
  here: Around & Readonly<{ matter: string }>,
  of: Readonly<{ kind?: string; letter?: string }>,
): Promise<WordsView | undefined> {
  const found = await taskAt(desk, here, here.matter)
  const facts = found?.view.facts
  if (!found || !facts) return undefined
  const draft = facts.drafts.find(({ letter }) => letter === of.letter)
  const kind = draft?.kind ?? letterKinds.find(one => one === of.kind)
  if (!kind || kind === 'update' || (of.letter && !draft)) return undefined
  const fields = letterItems[kind].flatMap(({ item, writer, when }) => {
    const asked = writer ? asks[item] : undefined
    const wanted = when !== 'discrimination' || alleges(facts, 'F')
    return asked && wanted
      ? [{ name: item, label: asked.label, hint: asked.hint, rows: asked.rows }]
      : []
  })
  const subjects = facts.subjects.map(({ subject, rank, name }, at) => ({
    value: subject,
    text: here.hideNames
      ? `Person ${at + 1}`
      : [rank, name].filter(Boolean).join(' ') || `Person ${at + 1}`,
  }))
  const isToSubject = toSubject.includes(kind)
  const nobody = isToSubject && subjects.length === 0
  return {
    ...found.task,
    kind,
    kindWords: kindWords[kind],
    fields,
    subjects: isToSubject ? subjects : undefined,
    asksIdentities: kind === 'copy-to-subject',
    draft,
    missing: nobody
      ? [
          {
            what: 'Say who it is about',
            href: `${found.task.address}/people`,
            who: 'You, or whoever handles it',
          },
        ]
      : [],
  }
}

function readWords(sheet: Sheet, view: WordsView) {
  const { kind, fields, subjects, asksIdentities } = view
  const offered = subjects?.map(({ value }) => value) ?? []
  const to = subjects ? sheet.choice('to', offered) : 'complainant'
  const identities = sheet.choice('identities', ['hidden', 'named'])
  const problems: readonly Problem[] = [
    ...problemUnless(to, 'to', 'Select who the copy is for'),
    ...problemUnless(
      !asksIdentities || identities,
      'identities',
      'Select whether the copy says who complained',
    ),
  ]
  if (!to || problems.length > 0) return refuse(problems)
  const said = fields.map(({ name }) => [name, sheet.lines(name)] as const)
  return accepted<Words>({
    kind,
    to,
    fields: {
      ...Object.fromEntries(said.filter(([, words]) => words !== '')),
      ...(asksIdentities && identities ? { identities } : {}),
    },
  })
}

function filledWith({ draft }: WordsView): Answers {
  if (!draft) return {}
  const typed = Object.entries(draft.fields).flatMap(([name, words]) =>
    typeof words === 'string' ? [[name, words] as const] : [],
  )
  return { to: draft.to, ...Object.fromEntries(typed) }
}

const common = {
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/words.njk',
} as const
const last = { first: 'to' } as const
const stale = {
  of: ({ version }: WordsView) => version,
  compare: (view: WordsView, sheet: Sheet) => [
    {
      name: 'What happened last',
      theirs: view.last,
      yours: view.fields.map(({ name }) => sheet.lines(name)).join('\n'),
    },
  ],
}

export const newLetter = page({
  ...common,
  path: '/work/matters/:matter/letters/write/:kind',
  show: (desk, here) => wordsAt(desk, here, { kind: here.kind }),
  title: ({ kindWords: title }) => title,
  back: (_here, { address }) => `${address}/letters/write`,
  reference: ({ reference }) => reference,
  read: readWords,
  explain: explainBeside(last),
  submit: (desk, { as, matter, seen }, words: Words) =>
    desk.work.draftLetter(as, { matter: matterId(matter), ...against(seen), ...words }),
  next: ({ matter, as }) => `/work/matters/${matter}/letters/drafts/${letterId(as.command)}`,
  versions: stale,
})

export const changeLetter = page({
  ...common,
  path: '/work/matters/:matter/letters/drafts/:letter/words',
  show: (desk, here) => wordsAt(desk, here, { letter: here.letter }),
  title: ({ kindWords: title }) => title,
  back: ({ letter }, { address }) => `${address}/letters/drafts/${letter}`,
  reference: ({ reference }) => reference,
  fill: filledWith,
  read: readWords,
  explain: explainBeside(last),
  async submit(desk, { as, matter, letter, seen }, words: Words) {
    const id = parseLetterId(letter)
    if (!id) return refuse({ type: 'NotPermitted' } as const)
    const on = { matter: matterId(matter), ...against(seen), letter: id }
    return desk.work.draftLetter(as, { ...on, ...words })
  },
  next: ({ matter, letter }) => `/work/matters/${matter}/letters/drafts/${letter}`,
  versions: stale,
})
