/** Every rule something falls due under: what is settled of it here, and what is still to check. */
import type { LawRuleRow } from '#desk'
import type { DutyRule } from '#law'
import { type Around, page } from '../../page.ts'
import { confirmedInWords, dutyRules, hasNumber, list, reads, targetInWords } from './words.ts'

const shows = ['to-check', 'no-number', 'settled', 'all'] as const
type Show = (typeof shows)[number]
const showWords: Readonly<Record<Show, string>> = {
  'to-check': 'To be checked',
  'no-number': 'Without a number',
  settled: 'Settled here',
  all: 'All',
}

type Settled = ReadonlyMap<string, LawRuleRow>

const holds: Readonly<Record<Show, (rule: DutyRule, settled: Settled) => boolean>> = {
  'to-check': (rule, settled) =>
    rule.tier !== 'house' && rule.confidence !== 'read' && !settled.get(rule.id)?.confirmed,
  'no-number': rule => !hasNumber(rule),
  settled: ({ id }, settled) => {
    const row = settled.get(id)
    return row?.confirmed !== undefined || row?.target !== undefined
  },
  all: () => true,
}

function rowOf(rule: DutyRule, settled: Settled, here: Around) {
  const row = settled.get(rule.id)
  return {
    id: rule.id,
    title: rule.title,
    citation: rule.cite.words,
    href: `${list}/${rule.id}`,
    read: reads[rule.confidence],
    confirmed: row && confirmedInWords(row, rule, here),
    target: row?.target ? `Our own target, not law: ${targetInWords(row.target)}` : undefined,
  }
}

export const lawSettings = page({
  path: list,
  may: 'settle the law',
  template: 'admin/law/list.njk',
  title: 'Law settings',
  async show(desk, here) {
    const rows = await desk.law.settled(here.as)
    if (!rows) return undefined
    const settled: Settled = new Map(rows.map(row => [row.rule, row]))
    const show = shows.find(one => one === here.query.get('show')) ?? 'to-check'
    const words = (here.query.get('words') ?? '').trim()
    const wanted = words.toLowerCase()
    const found = dutyRules
      .filter(rule => holds[show](rule, settled))
      .filter(({ id, title, cite }) =>
        [id, title, cite.words].some(text => text.toLowerCase().includes(wanted)),
      )
    return {
      words,
      show,
      tabs: shows.map(one => ({
        text: `${showWords[one]} (${dutyRules.filter(rule => holds[one](rule, settled)).length})`,
        href: one === 'to-check' ? list : `${list}?show=${one}`,
        active: one === show,
      })),
      rows: found.map(rule => rowOf(rule, settled, here)),
    }
  },
})
