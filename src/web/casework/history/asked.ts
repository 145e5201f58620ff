/** Another force asks whether we hold anything of somebody: what is held is shown, and answered. */
import { type ForceRequestRefusal, forceAnswers, type ToldMatter } from '#casework'
import type { ForceRequestView, HistoryRow, MayBe } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { capital, nameOf, placeOf, serviceOf } from '../people/person-words.ts'
import { problemUnless } from '../task.ts'
import { whyOf } from './history-rows.ts'
import { searchedOf } from './history-searched.ts'
import { saidBySource } from './source-words.ts'
import { kindOf } from './words.ts'

/** A matter held here that may be told of: how it is known is theirs to change. */
type Tellable = Readonly<{
  field: string
  how: string
  told: Omit<ToldMatter, 'how'>
  suggested: string
  line: string
  sure: boolean
  why: ReturnType<typeof whyOf>
}>

type Found = Readonly<{ told: Omit<ToldMatter, 'how'>; from: Pick<HistoryRow, 'comparison'> }>

function ofEarlier(earlier: MayBe['matters'][number]): Omit<ToldMatter, 'how'> {
  const { kind, reference, summary, allegation, category, aboutWhom, finding, outcome } = earlier
  const madeOn = earlier.madeOn ?? earlier.happenedOn
  return {
    kind,
    reference,
    words: saidBySource(summary ?? allegation ?? category),
    ...(madeOn ? { madeOn } : {}),
    ...(aboutWhom ? { aboutWhom } : {}),
    ...(finding ? { finding } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

function ofOwn({ reference, madeOn, summary }: MayBe['own'][number]): Omit<ToldMatter, 'how'> {
  return { kind: 'complaint', reference, madeOn, words: summary ?? 'Not yet summarised' }
}

/** What is surely theirs, then what may be; what another force told us is that force's to tell. */
function foundIn({ history }: ForceRequestView): readonly (Found & Readonly<{ sure: boolean }>)[] {
  const same = history.same.flatMap(row => {
    if (row.type === 'earlier') return { told: ofEarlier(row.earlier), from: row, sure: true }
    return row.type === 'own' ? { told: ofOwn(row.subject), from: row, sure: true } : []
  })
  const maybe = history.check.flatMap(card =>
    [...card.matters.map(ofEarlier), ...card.own.map(ofOwn)].map(told => ({
      told,
      from: card,
      sure: false,
    })),
  )
  return [...same, ...maybe]
}

function tellable(view: ForceRequestView, here: Around): readonly Tellable[] {
  const { shortDay } = dateWords(here)
  return foundIn(view).map(({ told, from, sure }, at) => {
    const why = whyOf(from, here)
    const when = told.madeOn ? `${shortDay(told.madeOn)}: ` : ''
    return {
      field: `matter-${at}`,
      how: `how-${at}`,
      told,
      suggested: why.for.slice(0, 2).join('; '),
      line: `${told.reference ?? kindOf(told.kind)}, ${when}${told.words}`,
      sure,
      why,
    }
  })
}

export const askedByForce = page({
  path: '/work/asked/:request',
  may: mayRead,
  audit: { look: 'search', of: 'request' },
  template: 'casework/history/asked.njk',
  title: 'Another force asks',
  async show(desk, here) {
    const { shortDay } = dateWords(here)
    const view = await desk.people.askedByForce(here.as, here.request, shortDay)
    if (!view) return undefined
    const { received, answered, history } = view
    const { about } = received
    const searched = searchedOf(history, here)
    return {
      force: received.fromName,
      who: nameOf(history.known.described, here),
      facts: [placeOf(about, here), capital(serviceOf(about, here))].filter(Boolean),
      due: shortDay(received.dueOn),
      answered: answered && { on: shortDay(answered.on), by: answered.by },
      matters: tellable(view, here),
      searched: capital(`${searched.here}. ${searched.complete}`.trim()),
    }
  },
  back: '/work',
  fill: ({ matters, searched }) => ({
    ...Object.fromEntries(matters.map(({ how, suggested }) => [how, suggested])),
    searched,
  }),
  read(sheet: Sheet, { matters }) {
    const answer = sheet.choice('answer', forceAnswers)
    const searched = sheet.lines('searched')
    const chosen = sheet.choices(
      'matters',
      matters.map(({ field }) => field),
    )
    const problems: Problem[] = []
    const telling = matters.flatMap(({ field, how, told, line }) => {
      if (answer !== 'matters' || !chosen.includes(field)) return []
      const words = sheet.text(how)
      if (!words)
        problems.push({ field: how, words: `Enter how you know that it is them, for ${line}` })
      return [{ ...told, how: words }]
    })
    const isBare = answer === 'matters' && telling.length === 0
    if (answer && searched && !isBare && problems.length === 0)
      return accepted({ answer, searched, matters: telling })
    return refuse([
      ...problemUnless(answer, 'answer', 'Select what you answer'),
      ...problemUnless(!isBare, 'matters', 'Select the matters you tell them of'),
      ...problems,
      ...problemUnless(searched, 'searched', 'Enter what you searched, and how far it reaches'),
    ])
  },
  explain: (refusal: ForceRequestRefusal): Problem => explained[refusal.type],
  submit: (desk, { as, request }, telling) => desk.people.answerForce(as, { request, ...telling }),
  next: ({ request }) => `/work/asked/${request}`,
})

const explained: Readonly<Record<ForceRequestRefusal['type'], Problem>> = {
  NotReceived: { field: 'answer', words: 'Nobody asked this' },
  SearchedMissing: { field: 'searched', words: 'Enter what you searched, and how far it reaches' },
  MattersMissing: { field: 'matters', words: 'Select the matters you tell them of' },
}
