/** What is expected of a report before it is signed and is missing, as a gate lists it. */
import { type Facts, reportExpects } from '#casework'
import { reportTitles } from '#desk'
import type { Missing } from '../gate.ts'
import { counted } from '../investigation/parts.ts'
import { lineAddress } from '../lines/view.ts'
import { waivedWords } from '../waived-words.ts'

const who = 'You, or whoever investigates it'

/** One row a rule, however much it is missing of. */
export function missingOf(facts: Facts, address: string): readonly Missing[] {
  const byRule = new Map<string, string[]>()
  for (const { rule, about } of reportExpects(facts))
    byRule.set(rule, [...(byRule.get(rule) ?? []), ...(about ? [about] : [])])
  return [...byRule].map(([rule, about]) => ({ rule, who, ...rowOf(rule, about, facts, address) }))
}

function accountIn({ proof }: Facts, id: string): string | undefined {
  const at = proof.accounts.findIndex(({ account }) => account === id)
  return at < 0 ? undefined : `A${at + 1}`
}

function rowOf(
  rule: string,
  about: readonly string[],
  facts: Facts,
  address: string,
): Readonly<{ what: string; href: string }> {
  switch (rule) {
    case 'house.tested-account': {
      const marks = about.flatMap(id => accountIn(facts, id) ?? [])
      const leaning = about.length - marks.length
      const accounts = marks.length > 0 ? `Untested: ${marks.join(', ')}. ` : ''
      const found = leaning > 0 ? `${counted(leaning, 'finding')} on untested accounts. ` : ''
      const what = `${accounts}${found}Test the account of whoever is complained against`
      return { what, href: `${address}/${marks.length > 0 ? 'accounts' : 'points'}` }
    }
    case 'house.officer-heard':
      return {
        what: `Hear ${counted(about.length, 'person', 'people')} complained against, or say why not`,
        href: `${address}/interviews`,
      }
    case 'house.points-found':
      return {
        what: `Say what you find of ${counted(about.length, 'point')} in dispute`,
        href: `${address}/points`,
      }
    case 'house.lines-ended':
      return {
        what: `Answer ${counted(about.length, 'line')} of enquiry, or say why not`,
        href: `${address}/lines/${about[0] ?? ''}`,
      }
    case 'house.report-cites':
      return {
        what: `Say what each paragraph rests on: ${about.map(titleOf).join('; ')}`,
        href: `${address}/investigation-report/parts/${about[0] ?? ''}`,
      }
    case 'house.report-kept-back':
      return {
        what: `Read again what rests on a file kept back now: ${about.map(titleOf).join('; ')}`,
        href: `${address}/investigation-report/parts/${about[0] ?? ''}`,
      }
    case 'report.content':
      return {
        what: 'Write a summary, and whether there is a case to answer',
        href: `${address}/investigation-report/parts/opinion`,
      }
    default:
      return {
        what: waivedWords(rule).join(', '),
        href: lineAddress(facts, address, rule, about),
      }
  }
}

function titleOf(section: string): string {
  return Object.entries<string>(reportTitles).find(([name]) => name === section)?.[1] ?? section
}
