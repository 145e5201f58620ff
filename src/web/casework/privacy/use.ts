/** How a file may be used: for which purpose, as fact or opinion, of whom; what keeps it back. */
import {
  type PersonCategory,
  type Privilege,
  type Purpose,
  type PurposeOf,
  personCategories,
  privileges,
  purposeOf,
  purposes,
  type RestsOn,
  restsOn,
  type SourceTerms,
} from '#casework'
import { accepted, documentId, type MatterId, parseDocumentId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Answers, Sheet } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { marksOf } from './marks.ts'
import { personWords, privilegeWords, purposeWords, restsOnWords } from './words.ts'

type Using = Readonly<{
  matter: MatterId
  purpose: Purpose
  says: RestsOn
  about: readonly PersonCategory[]
  privilege: Privilege
  source?: SourceTerms
  why: string
}>

const choices = <Value extends string>(
  all: readonly Value[],
  words: Readonly<Record<Value, string>>,
) => all.map(value => ({ value, text: words[value] }))

function sourceOf(sheet: Sheet) {
  const restricted = sheet.choice('source', ['none', 'restricted'])
  const [from, terms] = [sheet.text('giver'), sheet.lines('terms')]
  const isSaid = restricted === 'none' || (from !== '' && terms !== '')
  return { restricted, from, terms, isSaid }
}

function read(sheet: Sheet, { matter }: Readonly<{ matter: MatterId }>) {
  const purpose = sheet.choice('purpose', purposes)
  const says = sheet.choice('says', restsOn)
  const about = sheet.choices('about', personCategories)
  const privilege = sheet.choice('privilege', privileges)
  const { restricted, from, terms, isSaid } = sourceOf(sheet)
  const why = sheet.lines('why')
  if (purpose && says && about.length > 0 && privilege && restricted && isSaid && why)
    return accepted<Using>({
      matter,
      purpose,
      says,
      about,
      privilege,
      ...(restricted === 'restricted' ? { source: { from, terms } } : {}),
      why,
    })
  return refuse([
    ...problemUnless(purpose, 'purpose', 'Choose what it is used for'),
    ...problemUnless(says, 'says', 'Select whether it is fact or opinion'),
    ...problemUnless(about.length > 0, 'about', 'Select who it tells of'),
    ...problemUnless(privilege, 'privilege', 'Select whether it is any of these'),
    ...problemUnless(restricted, 'source', 'Select whether whoever gave it set terms'),
    ...(restricted === 'restricted'
      ? [
          ...problemUnless(from, 'giver', 'Enter who gave it'),
          ...problemUnless(terms, 'terms', 'Enter the terms they gave it on'),
        ]
      : []),
    ...problemUnless(why, 'why', 'Enter why'),
  ])
}

function proposedIn({ purpose, decided, why }: PurposeOf): string {
  const how = decided ? 'Decided' : 'Proposed'
  return `${how} for the whole matter: ${purposeWords[purpose].toLowerCase()}. ${why}`
}

export const useOfDocument = page({
  path: '/work/documents/:document/use',
  may: mayRead,
  audit: { look: 'document', of: 'document' },
  template: 'casework/privacy/use.njk',
  title: 'How this may be used',
  async show(desk, here) {
    const id = parseDocumentId(here.document)
    const file = id && (await desk.work.document(here.as, id))
    const found = file && (await taskAt(desk, here, file.matter))
    const facts = found?.view.facts
    if (!file || !found || !facts) return undefined
    const proposed = purposeOf(facts)
    const fill: Answers = file.mark
      ? {
          purpose: file.mark.purpose,
          says: file.mark.says,
          about: file.mark.about,
          privilege: file.mark.privilege,
          source: file.mark.source ? 'restricted' : 'none',
          giver: file.mark.source?.from ?? '',
          terms: file.mark.source?.terms ?? '',
        }
      : { purpose: proposed.purpose }
    return {
      ...found.task,
      name: file.name,
      href: `/work/documents/${file.document}`,
      marks: marksOf(file),
      fill,
      proposedWhy: proposedIn(proposed),
      purposes: [
        {
          value: 'law-enforcement',
          text: purposeWords['law-enforcement'],
          hint: 'Conduct capable of being a crime',
        },
        {
          value: 'general',
          text: purposeWords.general,
          hint: 'Handling the complaint, conduct that is no crime, learning',
        },
      ],
      says: choices(restsOn, restsOnWords),
      about: choices(personCategories, personWords),
      privileges: choices(privileges, privilegeWords),
    }
  },
  back: (_here, { href }) => href,
  reference: ({ reference }) => reference,
  fill: ({ fill }) => fill,
  read,
  explain: explainBeside({ first: 'why', words: { why: 'why', from: 'giver', terms: 'terms' } }),
  async submit(desk, { as, document, seen }, { matter, ...using }: Using) {
    const marking = { ...against(seen), ...using, document: documentId(document) }
    const done = await desk.work.markDocument(as, { matter, ...marking })
    return done.ok ? accepted(matter) : done
  },
  next: (_here, matter) => withDone(addressOf(matter, 'evidence'), 'marked'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
