/** A letter before it goes: every word of it, what it lacks, and who has read it. */
import type { DraftView } from '#desk'
import { accepted, parseLetterId, parseMatterId, refuse } from '#kernel'
import { type Around, action, download, page } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import type { Missing } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { leaningFacts } from '../points/leans.ts'
import { explainBeside } from '../refusals.ts'
import { letterItemWords } from './item-words.ts'
import { kindWords, whereFor } from './kinds.ts'

const tags = {
  drafted: { text: 'Draft', classes: 'govuk-tag--grey' },
  waiting: { text: 'Waiting for approval', classes: 'govuk-tag--yellow' },
  approved: { text: 'Approved', classes: 'govuk-tag--green' },
  returned: { text: 'Sent back', classes: 'govuk-tag--red' },
  changed: { text: 'Changed since it was approved', classes: 'govuk-tag--yellow' },
} as const
export const draftTag = (state: keyof typeof tags) => tags[state]

/** What guidance and this force expect of it, as a gate lists it. */
export function warnedOf(
  { warned, items, changed }: DraftView,
  at: DraftAddresses,
): readonly Missing[] {
  return warned.flatMap(rule => {
    if (rule === 'house.told-first') return []
    if (rule === 'house.letter-approved')
      return [
        {
          what: changed
            ? 'Have somebody else approve it again: what it says has changed'
            : 'Have somebody else approve it',
          href: at.draft,
          who: 'Anybody else',
          rule,
        },
      ]
    const found = items.find(({ item }) => rule === `letter.${item}`)
    if (!found) return []
    const what = `Guidance expects ${letterItemWords[found.item]}`
    const who = 'You, or whoever handles it'
    return [{ what, href: whereFor(found.item, at.address, at.words), who, rule }]
  })
}

type DraftAddresses = Readonly<{ address: string; draft: string; words: string }>
export function draftAddresses({ view, draft }: DraftView): DraftAddresses {
  const address = addressOf(view.row.matter)
  const at = `${address}/letters/drafts/${draft.letter}`
  return { address, draft: at, words: `${at}/words` }
}

export async function draftAt(
  desk: Parameters<NonNullable<Parameters<typeof download>[0]['send']>>[0],
  here: Pick<Around, 'as'> & Readonly<{ matter: string; letter: string }>,
): Promise<DraftView | undefined> {
  const [matter, letter] = [parseMatterId(here.matter), parseLetterId(here.letter)]
  if (!matter || !letter) return undefined
  return desk.work.letterDraft(here.as, { matter, letter })
}

/** What a letter that tells an outcome may rest on that nobody tested: told to staff alone. */
export function leaningIn({ view, draft }: DraftView, here: Around) {
  const { facts, row } = view
  return facts && draft.kind === 'outcome' ? leaningFacts(facts, here, addressOf(row.matter)) : []
}

export const draftedLetter = page({
  path: '/work/matters/:matter/letters/drafts/:letter',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/drafted.njk',
  async show(desk, here) {
    const found = await draftAt(desk, here)
    if (!found) return undefined
    const { draft, text, unprinted, missing, view, changed } = found
    const at = draftAddresses(found)
    const { actor } = here.as
    return {
      ...at,
      reference: view.row.reference,
      leaning: leaningIn(found, here),
      kindWords: kindWords[draft.kind],
      tag: draftTag(changed ? 'changed' : draft.state),
      changed: changed && { ...changed, approvedOn: nearDay(changed.approvedOn, here) },
      returned: draft.returned,
      text,
      unprinted,
      missing: missing.map(item => ({
        what: `It must have ${letterItemWords[item]}`,
        href: whereFor(item, at.address, at.words),
        who: 'You, or whoever handles it',
      })),
      warned: warnedOf(found, at).filter(({ rule }) => rule !== 'house.letter-approved'),
      state: changed ? 'changed' : draft.state,
      isOwn: actor.type === 'staff' && actor.person === draft.by,
    }
  },
  title: ({ kindWords: title }) => title,
  back: (_here, { address }) => `${address}/letters`,
  reference: ({ reference }) => reference,
})

const decisions = ['ask', 'approve'] as const

export const decideLetter = action({
  path: '/work/matters/:matter/letters/drafts/:letter/decide',
  may: mayRead,
  // Both buttons say which; anything else was not sent by this page.
  read: sheet => accepted(sheet.choice('decision', decisions)),
  explain: explainBeside({ first: 'decision' }),
  async submit(desk, here, decision) {
    const found = await draftAt(desk, here)
    if (!found || !decision) return refuse({ type: 'NotPermitted' } as const)
    const { draft, view } = found
    const on = { matter: view.row.matter, letter: draft.letter }
    const { kind, to, fields } = draft
    const decided =
      decision === 'ask'
        ? await desk.work.draftLetter(here.as, { ...on, kind, to, fields, ready: true })
        : await desk.work.approveLetter(here.as, on)
    return decided.ok ? accepted(decision) : decided
  },
  next: ({ matter, letter }, decision) =>
    decision === 'approve'
      ? `/work/matters/${matter}/letters/drafts/${letter}`
      : withDone(
          `/work/matters/${matter}/letters`,
          decision === 'ask' ? 'letter-asked' : 'letter-returned',
        ),
})

export const draftPdf = download({
  path: '/work/matters/:matter/letters/drafts/:letter/pdf',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, { as, ...here }) {
    const [matter, letter] = [parseMatterId(here.matter), parseLetterId(here.letter)]
    const body = matter && letter && (await desk.work.draftPdf(as, { matter, letter }))
    return body && { name: 'draft-letter.pdf', mediaType: 'application/pdf', body }
  },
})
