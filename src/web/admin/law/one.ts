/** One rule: what it says, how sure we are, what is settled of it here and what was before. */
import type { Desk, RuleSettings } from '#desk'
import type { DutyRule } from '#law'
import { type Around, page } from '../../page.ts'
import { confirmedInWords, dutyCalled, hasNumber, list, reads, storyOf, targetOf } from './words.ts'

const dones: Readonly<Record<string, string>> = {
  confirmed: 'The rule is confirmed. It says so wherever something is owed under it.',
  target: 'Our own target is set. Lists follow within the hour.',
  'took-back': 'It is taken back.',
}

/** A rule and what is settled of it, or undefined: none, or not theirs to see. */
export async function ruleAt(
  desk: Desk,
  { as, rule: id }: Pick<Around, 'as'> & Readonly<{ rule: string }>,
): Promise<(RuleSettings & Readonly<{ rule: DutyRule }>) | undefined> {
  const rule = dutyCalled(id)
  const settings = rule && (await desk.law.settingsOf(as, id))
  return settings && { ...settings, rule }
}

export const ruleSettings = page({
  path: `${list}/:rule`,
  may: 'settle the law',
  template: 'admin/law/one.njk',
  back: list,
  async show(desk, here) {
    const found = await ruleAt(desk, here)
    if (!found) return undefined
    const { rule, row, story } = found
    const { id, title, says, cite, confidence, caution } = rule
    return {
      ...{ id, heading: title, says, cite, caution },
      done: dones[here.query.get('done') ?? ''],
      address: `${list}/${id}`,
      read: reads[confidence],
      confirmed: confirmedInWords(row, rule, here),
      hasNumber: hasNumber(rule),
      target: targetOf(found, here),
      isSet: row.target !== undefined,
      story: storyOf(story, here),
    }
  },
  title: ({ heading }) => `${heading}, law settings`,
})
