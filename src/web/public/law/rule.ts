/** One rule: what it says, how sure we are of it, how its clock counts, what hangs on it. */

import { parseDay } from '#kernel'
import { countingRules, type Fact, findRules, type RuleInWords, ruleInWords } from '#law'
import { dateWords } from '../../dates.ts'
import { elsewhere, type Here, page } from '../../page.ts'

const counting = new Set(countingRules.map(({ id }) => id))
const titles = new Map(findRules().map(({ id, title }) => [id, title]))

export const rule = page({
  path: '/law/:rule',
  may: 'anyone',
  template: 'public/law/rule.njk',
  async show(_desk, here) {
    const found = ruleInWords(here.rule)
    if (!found) return elsewhere(`/law?${new URLSearchParams({ words: here.rule })}`)
    // Somebody who asks by another id that says the same is shown the rule that states it.
    if (found.id !== here.rule) return elsewhere(`/law/${found.id}`)
    return viewOf(found, here)
  },
  title: ({ rule: { title } }) => title,
  back: '/law',
})

/** Which of several versions and parts it is. */
type Place = Readonly<{ n: number; all: number }>

function viewOf(found: RuleInWords, here: Here) {
  const { t } = here
  const spoken = (on: string) => {
    const day = parseDay(on)
    return day ? dateWords(here).shortDay(day) : on
  }
  const headingOf = (version: RuleInWords['versions'][number], place: Place) => {
    const { title, sortSays: sort, from, until } = version
    const said = { ...place, title, sort, from: spoken(from) }
    return until ? t('version.until', { ...said, until: spoken(until) }) : t('version', said)
  }
  const [only, ...others] = found.versions
  return {
    rule: found,
    isDuty: found.sort === 'duty' || found.sort === 'standing-duty',
    readOn: found.readOn ? t('read-on', { day: spoken(found.readOn) }) : undefined,
    unchecked:
      found.tier !== 'house' &&
      (found.confidence === 'recall' || found.confidence === 'unverified'),
    clock: counting.has(found.id) ? `/law/calculator?by=rule&rule=${found.id}` : undefined,
    inForce: only && others.length === 0 ? only.inForce : undefined,
    versions: found.versions.map((version, at) => ({
      says: version.says,
      citation: version.citation,
      link: version.link,
      confidenceSays: version.confidenceSays,
      heading: headingOf(version, { n: at + 1, all: found.versions.length }),
      facts: version.facts.map(withTitles),
    })),
    changed: found.changed.map(change => ({ ...change, from: spoken(change.from) })),
  }
}

/** Which body that is, for everybody who has not met the name. */
const authority = 'complaints.def-appropriate-authority'

function withTitles({ about, says, rules }: Fact) {
  const isParty = about === 'bearer' || about === 'owed-to'
  const isNamed = isParty && says.some(each => /appropriate authority/i.test(each))
  const linked = isNamed ? [...rules, authority] : rules
  return { about, says, rules: linked.map(id => ({ id, title: titles.get(id) ?? id })) }
}
