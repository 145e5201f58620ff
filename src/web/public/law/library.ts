/** The law library: every rule, found by its words or its name, or taken part by part. */
import {
  type Asked,
  allSorts,
  type Entry,
  findRules,
  instruments,
  nearestRules,
  parts,
  sortInWords,
  tierInWords,
} from '#law'
import { type Here, page } from '../../page.ts'

const longest = 200
const pageSize = 50
const tiers = ['statute', 'regulations', 'guidance', 'practice', 'case-law', 'house'] as const
const confidences = ['read', 'read-part', 'recall', 'unverified'] as const
const names = ['words', 'part', 'instrument', 'sort', 'tier', 'confidence'] as const
type Typed = Readonly<Record<(typeof names)[number], string>>

const everyRule = findRules()
const shelves = parts
  .map(part => ({ ...part, count: everyRule.filter(rule => rule.part === part.name).length }))
  .filter(({ count }) => count > 0)

/** What the address asks for; a value no list has is as if nothing were asked. */
function typedIn(query: URLSearchParams): Typed {
  const text = (name: string) =>
    (query.get(name) ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, longest)
  const one = (name: string, allowed: readonly string[]) =>
    allowed.find(each => each === query.get(name)) ?? ''
  return {
    words: text('words'),
    part: one(
      'part',
      parts.map(({ name }) => name),
    ),
    instrument: one('instrument', instruments),
    sort: one('sort', allSorts),
    tier: one('tier', tiers),
    confidence: one('confidence', confidences),
  }
}

function addressFor(typed: Typed, at: number): string {
  const given = names.flatMap(name => (typed[name] ? [[name, typed[name]]] : []))
  return `/law?${new URLSearchParams([...given, ...(at > 1 ? [['page', `${at}`]] : [])])}`
}

/** The choices of a list, with the one for no choice first. */
function choices(name: keyof Typed, typed: Typed, options: readonly Choice[], all: string) {
  const items = [{ value: '', text: all }, ...options]
  return items.map(item => ({ ...item, selected: typed[name] === item.value }))
}
type Choice = Readonly<{ value: string; text: string; attributes?: object }>

/** The rules are kept in English, whatever language the page is in. */
const english = { attributes: { lang: 'en' } }

export type Row = Readonly<{
  id: string
  title: string
  says: string
  citation: string
  sort: string
  tier: Entry['tier']
  unchecked: boolean
}>
/** A rule in a list. */
function rowOf(rule: Entry): Row {
  const { id, title, says, citation, sort, tier, confidence } = rule
  const unchecked = tier !== 'house' && (confidence === 'recall' || confidence === 'unverified')
  return { id, title, says, citation, sort: sortInWords(sort), tier, unchecked }
}

/** Rules under the part they are in, in order; without headings where words rank them. */
function grouped(rules: readonly Entry[], isRanked: boolean) {
  if (isRanked) return [{ title: '', rows: rules.map(rowOf) }]
  const here = parts.filter(({ name }) => rules.some(({ part }) => part === name))
  return here.map(({ name, title }) => ({
    title,
    rows: rules.filter(({ part }) => part === name).map(rowOf),
  }))
}

function foundFor(typed: Typed, here: Here) {
  const asked: Asked = typed
  const rules = findRules(asked)
  const pages = Math.max(1, Math.ceil(rules.length / pageSize))
  const wanted = Number(here.query.get('page'))
  const at = Number.isSafeInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1
  const first = (at - 1) * pageSize
  const shown = rules.slice(first, first + pageSize)
  return {
    count: rules.length,
    from: first + 1,
    to: first + shown.length,
    groups: grouped(shown, typed.words !== ''),
    meant: rules.length === 0 ? nearestRules(typed.words) : [],
    previous: at > 1 ? addressFor(typed, at - 1) : undefined,
    next: at < pages ? addressFor(typed, at + 1) : undefined,
  }
}

export const library = page({
  path: '/law',
  may: 'anyone',
  template: 'public/law/library.njk',
  async show(_desk, here) {
    const { t } = here
    const typed = typedIn(here.query)
    const isAsked = names.some(name => typed[name] !== '')
    const found = isAsked ? foundFor(typed, here) : undefined
    const all = t('any')
    const named = (name: string, text: string): Choice => ({ value: name, text, ...english })
    return {
      typed,
      total: everyRule.length,
      narrowed: names.some(name => name !== 'words' && typed[name] !== ''),
      part: parts.find(({ name }) => name === typed.part),
      lists: {
        part: choices(
          'part',
          typed,
          shelves.map(({ name, title }) => named(name, title)),
          all,
        ),
        instrument: choices(
          'instrument',
          typed,
          instruments.map(name => named(name, name)),
          all,
        ),
        sort: choices(
          'sort',
          typed,
          allSorts
            .filter(sort => everyRule.some(rule => rule.sort === sort))
            .map(sort => named(sort, sortInWords(sort))),
          all,
        ),
        tier: choices(
          'tier',
          typed,
          tiers.map(tier => named(tier, tierInWords(tier))),
          all,
        ),
        confidence: choices(
          'confidence',
          typed,
          confidences.map(each => ({ value: each, text: t(`confidence.${each}`) })),
          all,
        ),
      },
      shelves,
      found,
      title: found ? t('title.found', { count: found.count }) : t('title'),
    }
  },
  title: ({ title }) => title,
})
